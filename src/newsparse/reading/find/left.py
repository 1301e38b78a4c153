"""What it costs that a cut leaves lines aside: days that are in no date, numbers that count, what the last entry leaves. Nothing here raises."""

from __future__ import annotations

import bisect
import itertools
from collections import Counter
from collections.abc import Sequence
from typing import Final

from newsparse.reading.find.cuts import (
    Cut,
    has_year,
    is_address,
    is_bullet,
    is_date_line,
    is_of_date,
    is_signed,
    is_whole_date,
)
from newsparse.reading.find.elements import Record
from newsparse.reading.find.ends import LONGEST_FLAT_TOPIC, page_end
from newsparse.reading.find.people import are_people
from newsparse.reading.find.shift import LEAST, is_led, shift
from newsparse.reading.lines.furniture import heads_popular, is_furniture, is_pager, names_page
from newsparse.reading.lines.page_lines import ANY, Line

_Run = tuple[str, list[int]]


def left_bits(
    lines: Sequence[Line], cut: Cut, found: Sequence[Record], heads: dict[int, int], runs: Sequence[_Run]
) -> float:
    """What a cut costs for evidence that it leaves aside: days that are in no date, and numbers that count."""
    headings = set(heads.values())
    used = {record.elements[record.date].line for record in found if record.date >= 0} | headings
    bits = 0.0
    first = cut.starts[0]
    outside = {place for a, b in itertools.pairwise(found) for place in range(a.end, b.start)}
    outside.update(range(found[-1].end, len(lines)))
    if cut.style == "column":
        outside.update(range(first))
    outside -= _below_pager(lines, found[-1].end)
    for place, line in enumerate(lines):
        if line.spot is None or place in used or line.spot.rank < 2:
            continue
        if is_whole_date(line) or place in outside and is_date_line(line):
            bits += 12.0 if place > first or place in outside else 6.0
        elif place < first and line.spot.day and line.spot.bracketed and line.spot.start == 1:
            bits += 6.0  # "[3 May 2020] A title", however long that is
    for before, after in itertools.pairwise(found):  # lines between entries that belong to none
        years = [at for at in range(before.end, after.start - 1) if lines[at].period and at + 1 in headings]
        bits += 4.0 * sum(place not in (*headings, *years) for place in range(before.end, after.start))
    if _are_below_titles(lines, found, heads):
        bits += _SHIFTED * len(found)
    if cut.kind == "level" and _are_dated_titles(lines, cut):
        starts = [record.start for record in found]
        runs = [each for each in runs if not _is_inside(each[1], found, starts)]
    return bits + stray_bits(cut, runs) + _BULLET * _stray_bullets(lines, cut, found)


def _are_dated_titles(lines: Sequence[Line], cut: Cut) -> bool:
    """Whether all headings have a day and more on their lines: "## 2026-05-22 A title"."""
    return all(
        (found := lines[place].spot) is not None and found.day and not is_whole_date(lines[place])
        for place in cut.starts
    )


def _is_inside(run: Sequence[int], found: Sequence[Record], starts: Sequence[int]) -> bool:
    """Whether numbers count the lines of one entry, as a list in its text does."""
    at = bisect.bisect_right(starts, run[0]) - 1
    return at >= 0 and starts[at] < run[0] and run[-1] < found[at].end


def _below_pager(lines: Sequence[Line], end: int) -> set[int]:
    """The lines below a pager at the end of the entries, which are the page's, but for days alone: "Copyright 2026. Updated: 3 May 2026"."""
    if end >= len(lines) or not is_pager(lines[end].text):
        return set()
    return {place for place in range(end, len(lines)) if not is_whole_date(lines[place])}


_BULLET: Final = 8.0


def _stray_bullets(lines: Sequence[Line], cut: Cut, found: Sequence[Record]) -> int:
    """How many bullets begin no entry, of those with which most entries of a cut without marks begin, or that are alone on their lines."""
    if cut.style:
        return 0
    starts = {record.start for record in found}
    among = range(found[0].start, found[-1].end)
    alone = [place for place in among if lines[place].gap and is_bullet(lines[place])]
    if len(alone) >= _FEWEST_BULLETS:
        ends = {record.end - 1 for record in found}
        return sum(place not in starts and place not in ends for place in alone)
    bullets = [_bullet(lines[record.start]) for record in found]
    (usual, count), *_ = Counter(bullets).most_common(1)
    if usual is None or count * 3 < len(found) * 2 or count < _FEWEST_BULLETS:
        return 0
    return sum(place not in starts and _bullet(lines[place]) == usual for place in among)


_FEWEST_BULLETS: Final = 2


def _bullet(line: Line) -> tuple[str, int] | None:
    """The bullet with which a line begins, and where that is."""
    mark = next((mark for mark in line.marks if mark.kind == "bullet"), None)
    return (mark.style, line.indent) if mark is not None else None


def _are_below_titles(lines: Sequence[Line], found: Sequence[Record], heads: dict[int, int]) -> bool:
    """Whether half of the entries or more are below a heading each, and begin with who wrote them: the headings are their titles."""
    headed = [
        found[number]
        for number, place in heads.items()
        if number < len(found) and lines[place].level and lines[place].spot is None
    ]
    if len(found) < _FEWEST_HEADED or len(headed) * 2 < len(found):
        return False
    firsts = {record.elements[0].text for record in headed if record.elements}
    return len(firsts) > 1 and are_people(firsts)


_FEWEST_HEADED: Final = 3


def stray_bits(cut: Cut, runs: Sequence[_Run]) -> float:
    """What numbers cost that count and begin no entry."""
    starts = set(cut.starts)
    return sum(
        16.0 * len(set(run) - (starts if cut.style in (style, "column", ANY) else set()))
        for style, run in runs
    )


_LEFT_OVER: Final = 4.0
"""What it costs an entry that all of them begin a line too early or too late: their first or last line is left over."""


_FEWEST_LEFT_OVER: Final = 3
_SHIFTED: Final = 12.0  # what it costs an entry that another line should be its first


def cut_off_bits(lines: Sequence[Line], cut: Cut, found: Sequence[Record], order: str = "") -> float:
    """What it costs that entries of dates end at a line that looks like one more of their lines; more where their dates are their last lines."""
    last = found[-1]
    if order and cut.kind in ("block", "date") and is_led(lines, found):
        return _SHIFTED
    if cut.kind != "date" or last.end <= last.start:
        return 0.0
    if order[-1:] == "D" and has_date_above(lines, found):
        return _SHIFTED * len(found)
    if order and (shift(lines, found) >= LEAST or _are_at_margins_above(lines, found)):
        return _SHIFTED * len(found)
    inner = max((lines[p].gap for record in found for p in range(record.start + 1, record.end)), default=0)
    if order[:1] == "D" and _is_late(lines, found, inner):
        return _LEFT_OVER * len(found)
    if last.end >= len(lines):
        return 0.0
    below = lines[last.end]
    if _begins_with_day(below) and all(_begins_with_day(lines[record.start]) for record in found):
        return _SHIFTED
    if below.more and not any(
        lines[place].more for record in found for place in range(record.start, record.end)
    ):
        return 0.0  # "View all" ends a list
    if below.gap > inner or below.spot is not None or page_end(lines, last.end, found[0].start) == last.end:
        return 0.0
    early = (
        order[-1:] == "D"
        or not found[0].start
        and len(below.text) > LONGEST_FLAT_TOPIC
        and not below.sentence
    )
    if early and len(found) > _FEWEST_LEFT_OVER:
        return (_SHIFTED if names_page(lines[found[0].start].text) else _LEFT_OVER) * len(found)
    prose = below.sentence and not (below.text[-1] in "?!？！؟" and len(below.text) <= 80)
    return 0.0 if prose else 6.0


def _are_at_margins_above(lines: Sequence[Line], found: Sequence[Record]) -> bool:
    """Whether all entries begin at the margin of the line above them, and go on further left, as a line near above the first does: they begin inside
    what is above."""
    start = found[0].start
    size = max(record.end - record.start for record in found)
    left = lines[start + 1].indent if start + 1 < len(lines) else 0
    above = lines[max(start - size, 0) : start]
    if all(line.indent > left or names_page(line.text) or is_furniture(line.text) for line in above):
        return False
    for record in found:
        first, second = record.start, record.start + 1
        if not first or second >= record.end:
            return False
        if not lines[first - 1].indent == lines[first].indent > lines[second].indent:
            return False
    return True


def _begins_with_day(line: Line) -> bool:
    """Whether a line is a day and a text behind it."""
    spot = line.spot
    return spot is not None and spot.day and spot.start == 0 and spot.text_after is not None


_BEGUN_LATE: Final = 6.0
"""What it costs an entry that the line above the first is one with which others begin."""


def begun_late_bits(lines: Sequence[Line], cut: Cut, found: Sequence[Record]) -> float:
    """What it costs that the first entry of dates begins below a line with which others begin, or end: a category that is there again, or has the same
    sign of a heading ("## Culture")."""
    first = found[0].start
    if cut.kind != "date" or not first:
        return 0.0
    above = lines[first - 1]
    others = {lines[record.start].text for record in found[1:]}
    late = above.text in others and lines[first].text not in others
    levels = (
        {lines[record.start].level for record in found[1:]} if above.level and not lines[first].level else ()
    )
    late = late or above.level in levels
    swallowed = not above.more and above.text in {
        record.elements[-1].text
        for record in found[:-1]
        if record.elements and record.elements[-1].kind == "text"
    }
    return _BEGUN_LATE * len(found) if late or swallowed else 0.0


def has_date_above(lines: Sequence[Line], found: Sequence[Record]) -> bool:
    """Whether the line above the first entry is a day that none has, where entries end with theirs: right above it, or alone and as far as the
    days of the others are above the entries below them, where more is as far below the last."""
    first, end = found[0].start, found[-1].end
    above = lines[first - 1] if first else None
    if above is None or above.spot is None or above.spot.rank < 2 or not has_year(above.spot):
        return False
    if not lines[first].gap:
        return is_date_line(above)
    followed = end < len(lines) and lines[end].gap == lines[first].gap and not is_furniture(lines[end].text)
    return is_whole_date(above) and followed and lines[first].gap == _usual_gap(lines, found)


def _usual_gap(lines: Sequence[Line], found: Sequence[Record]) -> int:
    """The gap that most entries but the first have above them."""
    gaps = Counter(lines[record.start].gap for record in found[1:])
    return gaps.most_common(1)[0][0] if gaps else 0


def _is_late(lines: Sequence[Line], found: Sequence[Record], inner: int) -> bool:
    """Whether the last of entries that begin with their days has one text or none, and no other so few, and the line above the first is as near as theirs."""
    first = found[0].start
    if (
        len(found) <= _FEWEST_LEFT_OVER
        or not first
        or lines[first].gap > inner
        or lines[first - 1].spot is not None
    ):
        return False
    texts = [
        sum(element.kind in ("text", "author", "credit") for element in record.elements) for record in found
    ]
    last = found[-1]
    wide = max(
        (lines[p].gap for record in found[:-1] for p in range(record.start + 1, record.end)), default=0
    )
    far = next((p for p in range(last.start + 1, last.end) if lines[p].gap > wide), last.end)
    texts[-1] -= sum(element.line >= far and element.kind != "date" for element in last.elements)
    return texts[-1] <= 1 < min(texts[:-1])


def runs_of(lines: Sequence[Line]) -> list[_Run]:
    """Runs of at least two numbers that count, in strong styles; the number of a date does not count."""
    groups: dict[tuple[str, int], list[int]] = {}
    for place, line in enumerate(lines):
        for mark in line.marks:
            if mark.kind != "number" or not is_signed(mark.style):
                continue
            if is_address(line) or is_of_date(line, mark):
                continue
            groups.setdefault((mark.style, line.indent), []).append(place)
    return [
        (style, places)
        for (style, _), places in groups.items()
        if len(places) >= 2 and _counts_up(lines, places, style) and not is_of_popular(lines, places)
    ]


def is_of_popular(lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Whether numbered lines that touch are below the heading of a list of what is read most, on a page with more days than one."""
    touch = all(b - a == 1 for a, b in itertools.pairwise(places))
    if not touch or not places[0] or not heads_popular(lines[places[0] - 1].bare):
        return False
    return sum(line.spot is not None and line.spot.day for line in lines) >= _FEWEST_DAYS


_FEWEST_DAYS: Final = 3


def _counts_up(lines: Sequence[Line], places: Sequence[int], style: str) -> bool:
    values = [mark.value for place in places if (mark := lines[place].mark("number", style))]
    twice_one = values == [1, 1]  # titles may begin with "1."
    return not twice_one and all(b - a in (1, -1) or b == 1 for a, b in itertools.pairwise(values))
