"""Fixes carried out: `fixed` gives the text with what can be cured cured, and never changes a field that no fix names.

Takes and gives text; writes nothing. Each round applies the fixes that do not overlap and reads the text again; a fix whose result
differs in a field that it does not name is left out. Raises what `check` raises.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from newsparse.reader import parse
from newsparse.records import Listing
from newsparse.validation.contracts import Contract
from newsparse.validation.engine import run
from newsparse.validation.model import Diagnostic, Edit, Rule
from newsparse.validation.page import Page

_FIELDS: Final = ("number", "title", "date", "body", "kicker", "author", "credit", "place", "url")
_ROUNDS: Final = 25
_TRIES: Final = 50
"""How often a round reads the text again at most; what it has not come to is left as it is."""


def fixed(
    text: str,
    rules: Sequence[Rule],
    contract: Contract | None = None,
    today: dt.date | None = None,
    *,
    unsafe: bool = False,
    wanted: Callable[[Diagnostic], bool] = lambda _: True,
    options: Mapping[str, Any] | None = None,
) -> tuple[str, Counter[str]]:
    r"""A text with its findings fixed where that is possible, and how often each code was.

    Args:
        text: The text of a listing.
        rules: The rules whose findings are fixed.
        contract: For the rules that need one.
        today: The date to count days from.
        unsafe: Whether to carry out fixes that are not safe too.
        wanted: Which findings to fix, of those that can be.
        options: What the text is read with, by name, as `newsparse.parse` takes it.

    >>> from newsparse.validation.engine import chosen
    >>> fixed("  1. A title  \n\n    2 May 2023", chosen())
    ('  1. A title\n\n    2 May 2023\n', Counter({'NP504': 1, 'NP505': 1}))
    """
    counted: Counter[str] = Counter()
    rules = [rule for rule in rules if rule.fix == "safe" or (unsafe and rule.fix == "unsafe")]
    for _ in range(_ROUNDS):
        found = [
            each
            for each in run(text, contract, today, rules, options)
            if each.fix is not None and (each.fix.safe or unsafe) and wanted(each)
        ]
        new, used = _round(text, found, options or {})
        if not used:
            break
        text = new
        counted.update(each.code for each in used)
    return text, counted


def _round(text: str, found: list[Diagnostic], options: Mapping[str, Any]) -> tuple[str, list[Diagnostic]]:
    """The text after all fixes that do not overlap and change nothing that they do not name; these are found by halves."""
    groups = [_apart(text, found)]
    if not groups[0]:
        return text, []
    before = Page.of(text, options=options)
    used: list[Diagnostic] = []
    for _ in range(_TRIES):
        if not groups:
            break
        group = groups.pop()
        new = applied(text, _edits([*used, *group]))
        if new == text:
            continue
        if _keeps(before, parse(new, **options), [*used, *group]):
            used += group
        elif len(group) > 1:
            half = len(group) // 2
            groups += [group[half:], group[:half]]
    return applied(text, _edits(used)), used


def _edits(found: Iterable[Diagnostic]) -> list[Edit]:
    return [edit for each in found if each.fix for edit in each.fix.edits]


def _apart(text: str, found: list[Diagnostic]) -> list[Diagnostic]:
    """The findings whose edits do not touch those of one before."""
    busy = bytearray(len(text) + 1)
    taken = []
    for each in found:
        edits = _edits([each])
        if all(busy.find(1, edit.start, edit.end + 1) < 0 for edit in edits):
            taken.append(each)
            for edit in edits:
                busy[edit.start : edit.end + 1] = b"\1" * (edit.end + 1 - edit.start)
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


def _keeps(page: Page, after: Listing, used: list[Diagnostic]) -> bool:
    """Whether all is as it was but for the fields that a fix names, and of a safe fix only those that it edits."""
    before = page.listing
    if len(before.items) != len(after.items):
        return False
    loose = {field for each in used if each.fix and not each.fix.safe for field in each.fix.fields}
    if "number" not in loose and [len(each.items) for each in before.sections] != [
        len(each.items) for each in after.sections
    ]:
        return False
    named, edited = _named(page, used)
    for place, (one, two) in enumerate(zip(before.items, after.items, strict=True)):
        fields = named.get(place, set())
        if one == two and not fields:
            continue
        if any(getattr(one, name) != getattr(two, name) for name in _FIELDS if name not in loose | fields):
            return False
        if (
            "body" in fields - loose and "date" not in fields
        ):  # no line became a date, so each paragraph stays one
            if len(one.body) != len(two.body):
                return False
            pairs = enumerate(zip(one.body, two.body, strict=True))
            if any(old != new and (place, nth) not in edited for nth, (old, new) in pairs):
                return False
    if "heading" in loose or any("heading" in each.fix.fields for each in used if each.fix):
        return len(_headings(before)) == len(_headings(after))
    return _headings(before) == _headings(after)


def _named(page: Page, used: list[Diagnostic]) -> tuple[dict[int, set[str]], set[tuple[int, int]]]:
    """For each item the fields that safe fixes name in it, and the paragraphs (item, which of its body) that they edit."""
    named: dict[int, set[str]] = {}
    edited: set[tuple[int, int]] = set()
    bodies: dict[int, list[tuple[str, int, int]]] = {}
    for each in used:
        if each.fix is None or not each.fix.safe or not each.fix.fields:
            continue
        for edit in each.fix.edits:
            place = page.at(edit.start)
            if place is None:
                continue
            named.setdefault(place, set()).update(each.fix.fields)
            if place not in bodies:
                bodies[place] = [span for span in page.slots(place) if span[0] == "body"]
            nth = bisect_right(bodies[place], edit.start, key=lambda span: span[1]) - 1
            if nth >= 0 and edit.start <= bodies[place][nth][2]:
                edited.add((place, nth))
    return named, edited


def _headings(listing: Listing) -> list[Any]:
    return [section.heading for section in listing.sections if section.heading]
