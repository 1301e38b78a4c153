"""Assertions for the tests of a scraper. When they fail, they show what is wrong and where.

They take a text or a `Listing`, need no test framework, and raise `AssertionError` with the report that
``newsparse check`` or ``newsparse diff`` would print.

>>> from newsparse import testing
>>> testing.assert_clean("  1. A title\\n\\n    2 May 2023\\n", {"min-items": 1})
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from newsparse.changes import diff, to_text
from newsparse.doors import takes
from newsparse.reader import parse
from newsparse.records import Listing
from newsparse.validation import Contract, Report, Severity, check
from newsparse.validation.formats import text as told
from newsparse.writer import unparse

__all__ = ["assert_clean", "assert_finds", "assert_lossless", "assert_same"]


def assert_clean(
    text_or_listing: str | Listing,
    contract: Contract | Mapping[str, Any] | None = None,
    *,
    today: dt.date | None = None,
    ignore: Iterable[str] = (),
    level: str = "warning",
    name: str = "listing",
) -> None:
    """Fail if `newsparse.check` finds anything, and show the findings.

    Args:
        text_or_listing: The result of the scraper.
        contract: What it must also contain.
        today: The date that days are counted from.
        ignore: Codes of rules to skip, or the beginnings of codes.
        level: The lowest severity that counts: ``error``, ``warning`` or ``info``.
        name: The name of the text in the report.

    Raises:
        AssertionError: There are findings; the message shows each with its line.

    >>> assert_clean("  1. A title\\n\\n    31 April 2023\\n")
    Traceback (most recent call last):
    ...
    AssertionError: 1 error in 1 file.
    listing:3:5: error NP202 the date '31 April 2023' of item 1 does not exist
        (date-impossible)
    3 |     31 April 2023
      |     ^^^^^^^^^^^^^
    """
    takes("assert_clean", level=(level, str), name=(name, str))
    __tracebackhide__ = True
    least = Severity(level)
    found = [
        each
        for each in check(text_or_listing, contract, today=today, ignore=ignore)
        if each.severity.at_least(least)
    ]
    if found:
        text = text_or_listing if isinstance(text_or_listing, str) else unparse(text_or_listing)
        findings, _, summary = told([Report(name, tuple(found), text)]).rstrip("\n").rpartition("\n\n")
        raise AssertionError(f"{summary}\n{findings}")


def assert_finds(
    text_or_listing: str | Listing,
    *codes: str,
    contract: Contract | Mapping[str, Any] | None = None,
    today: dt.date | None = None,
) -> None:
    """Fail unless `newsparse.check` finds each of these codes: for tests of broken pages.

    Raises:
        AssertionError: A code is not among the findings; the message lists those that are.

    >>> assert_finds("Please log in.", "NP001")
    >>> assert_finds("Please log in.", "NP201")
    Traceback (most recent call last):
    ...
    AssertionError: NP201 is not found, only NP001, NP505
    """
    for code in codes:
        takes("assert_finds", code=(code, str))
    __tracebackhide__ = True
    found = dict.fromkeys(each.code for each in check(text_or_listing, contract, today=today))
    missing = [code for code in codes if code not in found]
    if missing:
        are = "is" if len(missing) == 1 else "are"
        raise AssertionError(f"{', '.join(missing)} {are} not found, only {', '.join(found) or 'nothing'}")


def assert_same(old: str | Listing, new: str | Listing) -> None:
    """Fail unless two listings have the same content, and show what was added, removed, changed and moved.

    Raises:
        AssertionError: They differ; the message is the output of ``newsparse diff``.

    >>> assert_same("  1. A title\\n\\n    2 May 2023", "  1. A title\\n\\n    3 May 2023")
    Traceback (most recent call last):
    ...
    AssertionError: the listings differ: 1 changed, 0 unchanged
    ~ 2023-05-03  A title
        date: 2023-05-02 -> 2023-05-03
    """
    __tracebackhide__ = True
    found = diff(old, new)
    if found:
        *lines, summary = to_text(found).split("\n")
        raise AssertionError("\n".join([f"the listings differ: {summary}", *lines]))


def assert_lossless(text: str) -> None:
    """Fail unless the records print the text byte for byte. newsparse promises that they do, so please report a failure.

    Raises:
        AssertionError: They don't; the message shows the first difference.

    >>> assert_lossless("Any text\\r whatever\\ud800\\n")
    """
    takes("assert_lossless", text=(text, str))
    __tracebackhide__ = True
    printed = unparse(parse(text))
    if printed != text:
        at = next(
            (place for place, (one, two) in enumerate(zip(text, printed, strict=False)) if one != two),
            min(len(text), len(printed)),
        )
        raise AssertionError(
            f"differs from offset {at}: {text[at : at + 40]!r} became {printed[at : at + 40]!r}"
        )
