"""Fixes carried out: `fixed` gives the text with what can be cured cured, and never changes a field that no fix names.

Takes and gives text; writes nothing. Each round applies the fixes that do not overlap and reads the text again; a fix whose result
differs in a field that it does not name is left out. Raises what `check` raises.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from newsparse.reader import parse
from newsparse.records import Listing
from newsparse.validation.contracts import Contract
from newsparse.validation.engine import run
from newsparse.validation.model import Diagnostic, Edit, Rule

_FIELDS: Final = ("number", "title", "date", "body", "kicker", "author", "credit", "place", "url")
_ROUNDS: Final = 25


def fixed(
    text: str,
    rules: Sequence[Rule],
    contract: Contract | None = None,
    today: dt.date | None = None,
    *,
    unsafe: bool = False,
    wanted: Callable[[Diagnostic], bool] = lambda _: True,
) -> tuple[str, Counter[str]]:
    r"""A text with its findings fixed where that is possible, and how often each code was.

    Args:
        text: The text of a listing.
        rules: The rules whose findings are fixed.
        contract: For the rules that need one.
        today: The date to count days from.
        unsafe: Whether to carry out fixes that are not safe too.
        wanted: Which findings to fix, of those that can be.

    >>> from newsparse.validation.engine import chosen
    >>> fixed("  1. A title  \n\n    2 May 2023", chosen())
    ('  1. A title\n\n    2 May 2023\n', Counter({'NP504': 1, 'NP505': 1}))
    """
    counted: Counter[str] = Counter()
    rules = [rule for rule in rules if rule.fix == "safe" or (unsafe and rule.fix == "unsafe")]
    for _ in range(_ROUNDS):
        found = [
            each
            for each in run(text, contract, today, rules)
            if each.fix is not None and (each.fix.safe or unsafe) and wanted(each)
        ]
        new, used = _round(text, found)
        if not used:
            break
        text = new
        counted.update(each.code for each in used)
    return text, counted


def _round(text: str, found: list[Diagnostic]) -> tuple[str, list[Diagnostic]]:
    """The text after all fixes that do not overlap; where that harms other fields, after the first that does not."""
    together = _apart(found)
    new = applied(text, (edit for each in together if each.fix for edit in each.fix.edits))
    if new == text:
        return text, []
    before = parse(text)
    if _keeps(before, new, together):
        return new, together
    for each in found:
        if each.fix:
            new = applied(text, each.fix.edits)
            if new != text and _keeps(before, new, [each]):
                return new, [each]
    return text, []


def _apart(found: list[Diagnostic]) -> list[Diagnostic]:
    """The findings whose edits do not touch those of one before."""
    taken: list[Diagnostic] = []
    busy: list[Edit] = []
    for each in found:
        edits = each.fix.edits if each.fix else ()
        if all(edit.end < other.start or other.end < edit.start for edit in edits for other in busy):
            taken.append(each)
            busy += edits
    return taken


def applied(text: str, edits: Iterable[Edit]) -> str:
    """A text after replacements that do not overlap.

    >>> applied("abcd", [Edit(3, 4, "D"), Edit(0, 1, "AA")])
    'AAbcD'
    """
    parts = []
    at = 0
    for edit in sorted(edits):
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


def _keeps(before: Listing, new: str, used: list[Diagnostic]) -> bool:
    """Whether all fields that the fixes do not name are as they were."""
    named = {field for each in used if each.fix for field in each.fix.fields}
    after = parse(new)
    if len(before.items) != len(after.items):
        return False
    if "number" not in named and [len(each.items) for each in before.sections] != [
        len(each.items) for each in after.sections
    ]:
        return False
    fields = [field for field in _FIELDS if field not in named]
    for one, two in zip(before.items, after.items, strict=True):
        for field in fields:
            if getattr(one, field) != getattr(two, field):
                return False
    return "heading" in named or _headings(before) == _headings(after)


def _headings(listing: Listing) -> list[Any]:
    return [section.heading for section in listing.sections if section.heading]
