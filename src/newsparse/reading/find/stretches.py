"""A long page in a pattern of its own, read a stretch of lines after the other: with what is known of its lines and entries, a page takes a
hundred times the memory of its text.

`stretches(text, found)` takes the text and what was found in its first lines and gives that and what is found in the lines behind, by the
same pattern. A stretch begins some entries above the end of the one before, so that the pattern is known by these entries and no text
is cut in two; each says where begins what is its own. Nothing here raises.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from newsparse.reading.entries import Entries, Part
from newsparse.reading.find.days import joined_days
from newsparse.reading.find.search import STRETCH, Found, as_found, find, raw_lines, read_alike
from newsparse.reading.find.worded import let_words_number
from newsparse.reading.lines.page_lines import unwrapped

_AGAIN: Final = 12
"""Entries that are read again at the beginning of the next stretch."""


class _Seam(NamedTuple):
    """Where a stretch begins.

    Attributes:
        begin: The end of the line above it.
        known: Where its first entries begin.
        above: The end of the line above the last of these entries, or above its heading.
        start: Where that line begins: what is below is its own.
    """

    begin: int
    known: tuple[int, ...]
    above: int
    start: int


def stretches(text: str, first: Found) -> Iterator[Found]:
    """What was found in the first lines of a page, and what is found behind."""
    found: Found | None = first
    del first  # only one stretch is in memory at a time
    size = STRETCH
    while found is not None and not found.is_last:
        seam = _seam(found)
        if seam is None and found.reading.heads:
            seam = _seam_below_heading(text, found)
        if seam is None:  # a stretch of few entries: more lines are read
            size *= 2
            top = found.lines[found.reading.records[0].start].start
            more = _read_on(text, found, _Seam(found.begin, (top,), found.begin, found.start), size)
            if more is None:
                yield found
                size = STRETCH
            found = more or find(text, found.lines[-1].end)
            continue
        yield found
        pattern = found._replace(lines=[], reading=found.reading._replace(records=[], roles=[], heads={}))
        found = None
        found = _read_on(text, pattern, seam, STRETCH) or find(text, seam.above)
        size = STRETCH
    if found is not None:
        yield found


def _seam_below_heading(text: str, found: Found) -> _Seam | None:
    """Where the stretch behind begins in the middle of a section; `None` where its first entries, which this one has too, are read otherwise there, as
    where the heading makes days of numbers."""
    seam = _seam(found, within=True)
    behind = _read_on(text, found._replace(lines=[]), seam, _TRIAL) if seam is not None else None
    if seam is None or behind is None or _fields(behind, seam.known) != _fields(found, seam.known):
        return None
    return seam


_TRIAL: Final = STRETCH // 8


def _fields(found: Found, known: Sequence[int]) -> list[object]:
    """What the entries that begin at some places are, but the last, which a heading may end."""
    starts = {found.lines[record.start].start: at for at, record in enumerate(found.reading.records)}
    records, roles = found.reading.records, found.reading.roles
    return [
        (roles[at], [(each.kind, each.start, each.end, each.date) for each in records[at].elements])
        if (at := starts.get(start)) is not None
        else None
        for start in known[:-1]
    ]


def _seam(found: Found, within: bool = False) -> _Seam | None:
    """Where the stretch behind begins, at a heading where there are any, or within what is below one; `None` where that is not in the second half of
    this one, or this has no such entry."""
    reading, lines = found.reading, found.lines
    records, heads, starts = reading.records, reading.heads, set(reading.cut.starts)
    sure = [  # what begins entries without a date among dated ones is found later than the cut
        number
        for number, record in enumerate(records[:-1])
        if record.start in starts and (record.date >= 0 or reading.cut.style)
    ]
    if not sure:
        return None
    last = sure[-1]
    first = next((n for n in reversed(sure) if n <= last - _AGAIN and (within or not heads or n in heads)), 0)
    top, own = (heads.get(number, records[number].start) for number in (first, last))
    if top * 2 < len(lines) or lines[own].start <= found.start:
        return None
    known = tuple(lines[record.start].start for record in records[first : last + 1])
    return _Seam(lines[top - 1].end, known, lines[own - 1].end, lines[own].start)


def _read_on(text: str, pattern: Found, seam: _Seam, size: int) -> Found | None:
    """What is found in so many lines behind a seam by the pattern of what was found; `None` where that does not fit."""
    raw, is_last = raw_lines(text, seam.begin, size)
    if pattern.wrapped:
        raw = unwrapped(raw)
        let_words_number(raw)
    lines = joined_days(raw)
    places = {line.start: place for place, line in enumerate(lines)}
    known = [places[start] for start in seam.known if start in places]
    reading = read_alike(lines, pattern.reading, known) if known else None
    if reading is None:
        return None
    return as_found(lines, reading, pattern.wrapped, is_last, seam.begin)._replace(start=seam.start)


def between(entries: Entries, start: int, stop: float) -> Entries:
    """The entries of a stretch that begin between two places of the page, and what is left unexplained there."""
    parts: list[Part] = []
    goes_on = False
    for part in entries.parts:
        own = [entry for entry in part.entries if start <= entry.span[0] < stop]
        if not own:
            continue
        is_above = part.heading is not None and part.heading.start < start
        goes_on = goes_on or is_above or own[0] is not part.entries[0]
        parts.append(part._replace(heading=None if is_above else part.heading, entries=own))
    evidence = tuple(each for each in entries.evidence if start <= each.start < stop)
    return Entries(tuple(parts), evidence, goes_on)
