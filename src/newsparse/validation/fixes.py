"""Fixes carried out: `fixed` gives the text with what can be cured cured, and never changes a field that no fix names.

Takes and gives text; writes nothing. Each round applies the fixes that do not overlap and reads the text again; where an item differs
in a field that no fix names, the fixes in that item are tried apart from the others, and one that does it alone is left out. Raises
what `check` raises.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate, takewhile
from typing import Any, Final

from newsparse.records import Item
from newsparse.validation.contracts import Contract
from newsparse.validation.engine import run
from newsparse.validation.model import Diagnostic, Edit, Rule
from newsparse.validation.page import Page
from newsparse.validation.rules import lost_item

_FIELDS: Final = ("number", "title", "date", "body", "kicker", "author", "credit", "place", "url")
_ROUNDS: Final = 25
_READS: Final = (24, 100)
"""How often a long and a short text is read again at most, in all rounds; what they have not come to is left as it is."""
_READ: Final = 1 << 18
"""The characters that are read again at most, if the least number of times is not more."""


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
    least, most = _READS
    reads = max(least, min(most, _READ // (len(text) + 1)))
    for _ in range(_ROUNDS):
        found = [
            each
            for each in run(text, contract, today, rules, options)
            if each.fix is not None and (each.fix.safe or unsafe) and wanted(each)
        ]
        used, reads = _agreed(text, found, lambda new: Page.of(new, contract, today, options), reads)
        if not used:
            break
        text = applied(text, _edits(used))
        counted.update(each.code for each in used)
    return text, counted


def _agreed(
    text: str, found: list[Diagnostic], read: Callable[[str], Page], reads: int
) -> tuple[list[Diagnostic], int]:
    """The findings whose fixes do not overlap and together change nothing that they do not name, and how many reads are left."""
    groups = [_apart(text, found)]
    page = read(text)
    used: list[Diagnostic] = []
    while groups and reads:
        group = groups.pop()
        together = [*used, *group]
        new = applied(text, _edits(together))
        if new == text:
            continue
        reads -= 1
        wrong = _wronged(page, read(new), together)
        if wrong is not None and not wrong:
            used += group
        else:
            groups += reversed(_parts(page, group, wrong or set()))
    return used, reads


def _parts(page: Page, group: list[Diagnostic], wrong: set[int]) -> list[list[Diagnostic]]:
    """What of a group to try next: the fixes apart from the wronged items, then those in them; halves where that does not part them; nothing
    of one alone."""
    if len(group) == 1:
        return []
    blamed = [each for each in group if not wrong.isdisjoint(_places(page, each))]
    if 0 < len(blamed) < len(group):
        rest = [each for each in group if wrong.isdisjoint(_places(page, each))]
        return [rest, blamed]
    by_item: dict[object, list[Diagnostic]] = {}
    for each in group:
        by_item.setdefault(min(_places(page, each), default=None), []).append(each)
    if max(map(len, by_item.values())) > 1:
        halves = [(each[: (len(each) + 1) // 2], each[(len(each) + 1) // 2 :]) for each in by_item.values()]
        return [[each for half in some for each in half] for some in zip(*halves, strict=True)]
    touched = {place for each in group for place in _places(page, each)}
    if blamed and wrong <= touched and len(touched) < len(page.items):
        return []  # each wrongs its own item, for no other item is wrong
    half = len(group) // 2
    return [group[:half], group[half:]]


def _places(page: Page, found: Diagnostic) -> set[int]:
    """The items that the fix of a finding edits, or behind which it does."""
    following = (page.next_after(edit.start + 1) for edit in _edits([found]))
    return {(len(page.items) if place is None else place) - 1 for place in following}


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


def _wronged(page: Page, after: Page, used: list[Diagnostic]) -> set[int] | None:
    """The items that changed in a field that no fix names, of a safe fix in what it does not edit; `None` where the page did as a whole."""
    if len(page.items) != len(after.items):
        return _moved(page, after, _edits(used)) or None
    if _hides(page, after):
        return None
    loose = {field for each in used if each.fix and not each.fix.safe for field in each.fix.fields}
    sizes = [[len(each.items) for each in some.sections] for some in (page, after)]
    if "number" not in loose and sizes[0] != sizes[1]:
        return None
    headings = [[each.heading for each in some.sections if each.heading] for some in (page, after)]
    if "heading" in loose or any("heading" in each.fix.fields for each in used if each.fix):
        headings = [[""] * len(each) for each in headings]
    if headings[0] != headings[1]:
        return None
    named, edited = _named(page, used)
    edits = sorted(_edits(used))
    loosened = _loosened(page, used)
    wrong = set()
    for place, (one, two) in enumerate(zip(page.items, after.items, strict=True)):
        fields, own = named.get(place, set()), loosened.get(place, set())
        if (
            (fields or one != two)
            and not _keeps(one, two, fields, own, edited.get(place, set()))
            or (
                one.title != two.title
                and "title" not in own
                and not _is_title_as_edited(page, place, two, edits)
            )
        ):
            wrong.add(place)
    return wrong


def _hides(page: Page, after: Page) -> bool:
    """Whether the page after is told of less that was not read, though each item has the day it had: then the fix hides what is lost."""
    if any(one.date != two.date for one, two in zip(page.items, after.items, strict=True)):
        return False
    before, behind = (
        Counter(
            [lost_item.CODE for _ in lost_item.check(each)] + [code for code, *_ in each.listing.findings]
        )
        for each in (page, after)
    )
    return not before <= behind


def _keeps(one: Item, two: Item, fields: set[str], loose: set[str], edited: set[int]) -> bool:
    """Whether an item is as it was but for the `fields` that are named, and of a safe fix only the `edited` paragraphs."""
    if any(getattr(one, name) != getattr(two, name) for name in _FIELDS if name not in loose | fields):
        return False
    if "body" not in fields - loose or "date" in fields:
        return True  # else no line became a date, so each paragraph stays one
    pairs = zip(one.body, two.body, strict=False)
    return len(one.body) == len(two.body) and all(
        old == new or nth in edited for nth, (old, new) in enumerate(pairs)
    )


def _is_title_as_edited(page: Page, place: int, after: Item, edits: list[Edit]) -> bool:
    """Whether a title is what the edits inside it make of it, and no more; true where it is written in another way than it reads."""
    start, end = next(((low, high) for slot, low, high in page.slots(place) if slot == "title"), (0, 0))
    old = page.text[start:end]
    first = bisect_right(edits, start, key=lambda edit: edit.end)
    inside = list(takewhile(lambda edit: edit.start < end, edits[first:]))
    if old != page.items[place].title or any(edit.start < start or edit.end > end for edit in inside):
        return True
    moved = (Edit(edit.start - start, edit.end - start, edit.text) for edit in inside)
    return applied(old, moved).strip() == after.title


def _moved(page: Page, after: Page, edits: list[Edit]) -> set[int]:
    """The items that do not begin any more where they did, and those in which another one begins now."""
    edits = sorted(edits)
    ends = [edit.end for edit in edits]
    grown = list(accumulate((len(edit.text) - (edit.end - edit.start) for edit in edits), initial=0))
    begins = [
        begin + grown[bisect_right(ends, begin - 1)]
        for begin in (page.item_span(place)[0] for place in range(len(page.items)))
    ]
    new = {after.item_span(place)[0] for place in range(len(after.items))}
    gone = {place for place, begin in enumerate(begins) if begin not in new}
    return gone | {max(bisect_right(begins, begin) - 1, 0) for begin in new.difference(begins)}


def _loosened(page: Page, used: list[Diagnostic]) -> dict[int, set[str]]:
    """By item the fields that fixes name in it which are not safe."""
    found: dict[int, set[str]] = {}
    for each in used:
        if each.fix is not None and not each.fix.safe:
            for place in _places(page, each):
                found.setdefault(place, set()).update(each.fix.fields)
    return found


def _named(page: Page, used: list[Diagnostic]) -> tuple[dict[int, set[str]], dict[int, set[int]]]:
    """By item the fields that safe fixes name in it, and which paragraphs of its body they edit."""
    named: dict[int, set[str]] = {}
    edited: dict[int, set[int]] = {}
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
                edited.setdefault(place, set()).add(nth)
    return named, edited
