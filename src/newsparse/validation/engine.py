"""`check`: run the rules over one listing, and leave out what its author asked to leave out.

Takes a text or a listing, gives sorted `Diagnostic`s. Raises `TypeError` for anything else and `ConfigError` for a contract that cannot be
checked; no text raises.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from newsparse.doors import takes
from newsparse.reading.options import ReadOptions
from newsparse.records import Listing
from newsparse.validation.contracts import ConfigError, Contract
from newsparse.validation.model import Diagnostic, Fix, Rule
from newsparse.validation.page import Page, short
from newsparse.validation.registry import CONTRACT_GROUP, RULES, UNUSED_IGNORE, rules_of

if TYPE_CHECKING:
    from newsparse.reading.template.template import Template


def check(
    text_or_listing: str | Listing,
    contract: Contract | Mapping[str, Any] | None = None,
    *,
    today: dt.date | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    template: Template | str | None = None,
    dialect: str | None = None,
    languages: Iterable[str] | str | None = None,
    day_first: bool | None = None,
    reference: dt.date | None = None,
) -> list[Diagnostic]:
    """Report what is wrong with a listing.

    Args:
        text_or_listing: A scraped text, or its `Listing`.
        contract: What the listing must also contain: a `Contract`, or a mapping with the same keys.
        today: The date that days are counted from. The clock is never used: without `today`, nothing is compared with today.
        select: Codes of the rules to run, or the beginnings of codes (``NP2``); all rules if `None`.
        ignore: Codes of the rules to skip, or the beginnings of codes.
        template: As for `newsparse.parse`; it overrides the contract's.
        dialect: As for `newsparse.parse`.
        languages: As for `newsparse.parse`.
        day_first: As for `newsparse.parse`.
        reference: As for `newsparse.parse`.

    Returns:
        The findings in the order of the text, after those about the whole listing. Empty if there are none.

    Raises:
        TypeError: The first argument is neither a `str` nor a `Listing`.
        ConfigError: (a ValueError) The contract is invalid, counts days and has no date to count from, or a code is unknown.
        ValueError: A dialect or a language is unknown, or reading options were given with a `Listing`, which has already been read.

    >>> text = "  1. A title\\n\\n    2 May 2023\\n\\n  3. Another…\\n\\n    31 April 2023\\n"
    >>> for found in check(text):
    ...     print(found)
    5:3: NP101 item 3 follows item 1: number 2 is missing (number-gap)
    5:6: NP303 the title of item 3 ends in an ellipsis, as if cut off: 'Another…' (title-cut)
    7:5: NP202 the date '31 April 2023' of item 3 does not exist (date-impossible)
    """
    takes(
        "check",
        text_or_listing=(text_or_listing, str | Listing),
        today=(today, dt.date | None),
        select=(select, Iterable | str | None),
        ignore=(ignore, Iterable | str),
    )
    if contract is not None and not isinstance(contract, Contract):
        contract = Contract.from_dict(contract)
    if isinstance(today, dt.datetime):
        today = today.date()
    options = ReadOptions.of(template, dialect, languages, day_first, reference).given()
    if options and isinstance(text_or_listing, Listing):
        raise ValueError(
            f"check() got a Listing, which has already been read, and {', '.join(options)}: pass its text, "
            "newsparse.unparse(listing), to read it so"
        )
    return run(text_or_listing, contract, today, chosen(select, ignore), options)


def run(
    source: str | Listing,
    contract: Contract | None,
    today: dt.date | None,
    rules: Sequence[Rule],
    options: Mapping[str, Any] | None = None,
) -> list[Diagnostic]:
    """The findings of some rules; `check` with its arguments worked out."""
    if contract is not None:
        today = today or contract.today
        if today is None and contract.needs_today:
            raise ConfigError(
                f"{contract.name}: {contract.needs_today} counts days, but there is no date to count from: pass "
                "--today DATE, or --today now for the clock; in Python, today="
            )
    page = Page.of(source, contract, today, options)
    found = []
    for rule in rules:
        if contract is None and rule.code.startswith(CONTRACT_GROUP):
            continue
        for each in rule.check(page):
            found.append(_diagnostic(page, rule, *each))
    if _MARK in page.text:
        found = _without_ignored(page, found, rules)
    found.sort(key=lambda each: (each.start, each.end, each.code, each.message))
    return found


def chosen(select: Iterable[str] | None = None, ignore: Iterable[str] = ()) -> list[Rule]:
    """The rules that some codes, or beginnings of codes, name. Raises `ConfigError` for one that names none."""
    taken = list(RULES.values()) if select is None else rules_of(select)
    left_out = {rule.code for rule in rules_of(ignore)}
    return [rule for rule in taken if rule.code not in left_out]


def _diagnostic(page: Page, rule: Rule, start: int, end: int, message: str, fix: Fix | None) -> Diagnostic:
    line, column = page.line_column(start)
    end_line, end_column = page.line_column(end)
    return Diagnostic(
        rule.code, rule.name, rule.severity, message, start, end, line, column, end_line, end_column, fix
    )


# --- what the text itself asks to leave out -----------------------------------------------------------------------

_MARK: Final = "newsparse: ignore"
_IGNORE: Final = re.compile(r"newsparse: ignore(-file)?\[([^\]\r\n]*)\]")


def _without_ignored(page: Page, found: list[Diagnostic], rules: Sequence[Rule]) -> list[Diagnostic]:
    """The findings without those that a comment in the text names, and one for each code that names nothing."""
    by_code: dict[str, list[Diagnostic]] = {}
    for each in sorted(found, key=lambda each: each.start):
        by_code.setdefault(each.code, []).append(each)
    starts = {code: [each.start for each in each_of] for code, each_of in by_code.items()}
    hidden: set[int] = set()
    whole: set[str] = set()  # the codes of which nothing is left to ignore
    reported = []
    running = {rule.code for rule in rules}
    for match in _IGNORE.finditer(page.text):
        reach = None if match[1] else _reach(page, match.start())
        for code in dict.fromkeys(re.split(r"[\s,]+", match[2].strip())):
            here = by_code.get(code, []) if code not in whole else []
            if reach is None:
                whole.add(code)
            else:
                low, high = (
                    bisect_left(starts.get(code, []), reach[0]),
                    bisect_right(starts.get(code, []), reach[1]),
                )
                here = [each for each in here[low:high] if each.end > 0]
            covered = [id(each) for each in here]
            used = not hidden.issuperset(covered)
            hidden.update(covered)
            if code not in RULES:
                message = f"there is no rule {short(code)} to ignore"
            elif not used and code in running:
                message = f"nothing to ignore: {code} finds nothing {'here' if reach else 'in this text'}"
            else:
                continue
            if UNUSED_IGNORE in running:
                reported.append(_diagnostic(page, RULES[UNUSED_IGNORE], *match.span(), message, None))
    return [each for each in found if id(each) not in hidden] + reported


def _reach(page: Page, offset: int) -> tuple[int, int]:
    """From the comment's line to the end of the item that it is in, or else of the next one."""
    place = page.at(offset)
    if place is not None:
        return page.item_span(place)
    place = page.next_after(offset)
    return page.line_span(offset)[0], len(page.text) if place is None else page.item_span(place)[1]
