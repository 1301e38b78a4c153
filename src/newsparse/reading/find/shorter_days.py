"""Days that take the beginning or the end of a title for a part of them, told by the sign that parts titles and days in the other entries.

"9 March 2026 - 1 May celebrations" is no period where the others are "12 March 2026 - A title", nor is "9 March 2026 - 10:30 service moved" a
time. Nothing here raises.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from newsparse import dates
from newsparse.reading.find.elements import Element, Record
from newsparse.reading.lines.page_lines import CLOCK, Line

_SIGN = re.compile(r"[ \u00a0]?[-–—:|][ \u00a0]")
_FEWEST: Final = 2


def with_shorter_days(found: list[Record], lines: Sequence[Line]) -> list[Record]:
    """The records with days that end, or begin, at the sign that is between the days and the titles of most."""
    for side in (1, -1):
        signs = [_sign(record, lines, side) for record in found]
        known = Counter(sign for sign in signs if sign)
        if not known:
            continue
        (usual, count), *_ = known.most_common(1)
        if _SIGN.fullmatch(usual) is None or count < _FEWEST or count * 3 < len(found) * 2:
            continue
        alike = [record for record, sign in zip(found, signs, strict=True) if sign == usual]
        few = max(sum(map(_is_timed, alike)), sum(map(_goes_on, alike))) * 3 <= len(found)
        found = [
            _shorter(record, lines, usual, side)
            if sign != usual or few and side > 0 and _is_timed(record) and _goes_on(record)
            else record
            for record, sign in zip(found, signs, strict=True)
        ]
    return found


def _goes_on(record: Record) -> bool:
    """Whether the text behind a date begins in the middle of a sentence: "8 May 2024 – 11:11 – a film"."""
    near = _beside(record, 1)
    return near is not None and near.text[:1].islower() and near.text.split()[0].islower()


def _is_timed(record: Record) -> bool:
    """Whether the date of an entry has a time of day."""
    day = record.elements[record.date].date if record.date >= 0 else None
    return day is not None and day.date is not None and day.date.time is not None


def _beside(record: Record, side: int) -> Element | None:
    """The text before (-1) or behind (1) the date of an entry on its line."""
    at = record.date + side
    if record.date < 0 or not 0 <= at < len(record.elements):
        return None
    near = record.elements[at]
    day = record.elements[record.date]
    return near if near.kind == "text" and near.line == day.line and not near.joined else None


def _sign(record: Record, lines: Sequence[Line], side: int) -> str:
    """What is between the date of an entry and the text beside it; empty where there is none."""
    near = _beside(record, side)
    if near is None:
        return ""
    day, line = record.elements[record.date], lines[near.line]
    one, two = (day, near) if side > 0 else (near, day)
    return line.text[one.end - line.start : two.start - line.start] if line.raw else ""


def _shorter(record: Record, lines: Sequence[Line], sign: str, side: int) -> Record:
    """A record whose date is parted at the sign, if what is on the other side of its title is a day by itself."""
    near = _beside(record, side)
    if near is None or not lines[near.line].raw:
        return record
    day, line = record.elements[record.date], lines[near.line]
    text = line.text[day.start - line.start : day.end - line.start]
    at = text.find(sign) if side > 0 else text.rfind(sign)
    if at < 0:
        gap = line.text[day.end - line.start : near.start - line.start] if side > 0 else ""
        clock = CLOCK.fullmatch(gap.removeprefix(sign).rstrip(" \u00a0-–—:|"))
        if clock is None or not gap.startswith(sign) or not _goes_on(record):
            return record
        return record.with_parts(record.date + 1, _spanning(near, line, day.end + len(sign), near.end))
    start, end = (0, at) if side > 0 else (at + len(sign), len(text))
    found = dates.line_date(text[start:end])
    if found is None or (found.start, found.end) != (0, end - start):
        return record
    own = day._replace(
        start=day.start + start,
        end=day.start + end,
        text=text[start:end],
        date=found,
        spot=day.spot
        and day.spot._replace(
            date=found, start=day.start - line.start + start, end=day.start - line.start + end
        ),
    )
    parted = day.start + at
    title = (
        _spanning(near, line, parted + len(sign), near.end)
        if side > 0
        else _spanning(near, line, near.start, parted)
    )
    elements = list(record.elements)
    elements[record.date], elements[record.date + side] = own, title
    return record._replace(elements=tuple(elements))


def _spanning(element: Element, line: Line, start: int, end: int) -> Element:
    """A text of a line from one offset to another."""
    return element._replace(start=start, end=end, text=line.text[start - line.start : end - line.start])
