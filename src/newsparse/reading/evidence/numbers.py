"""Numbers and bullets that begin no entry though they count with those that do. Nothing here raises."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final

from newsparse import dates
from newsparse.reading.entries import Evidence, Field
from newsparse.reading.evidence.base import (
    NUMBER,
    ReadPage,
    field_of,
    found_at,
    has,
    number_of,
    shortened,
)
from newsparse.reading.find.cuts import is_address, is_signed, is_weak
from newsparse.reading.find.left import is_of_popular
from newsparse.reading.lines.page_lines import Line, Mark, marks_at
from newsparse.reading.lines.spots import LINK_NUMBER


def number_lost(page: ReadPage) -> Iterator[Evidence]:
    """Numbers above the first entry that count down or up to its own, at its column in its style."""
    lines, rows = page.lines, page.rows
    number = number_of(rows[0].fields[0], lines)
    if number is None:
        return
    place = rows[0].fields[0].start
    first = bisect.bisect_left(lines, place, key=lambda line: line.end)
    style = next((mark.style for mark in lines[first].marks if mark.start == place), "")
    above = [
        (line, mark.value)
        for line in lines[max(first - _FAR, 0) : first]
        for mark in line.marks
        if mark.style == style and line.indent == lines[first].indent and mark.end < line.end
    ]
    steps = {after - value for value, after in pairwise([*(value for _, value in above), number])}
    if style and is_signed(style) and steps in ({1}, {-1}):
        for line, value in above:
            yield found_at(NUMBER, line, f"number {value} in {shortened(line.text)} does not begin an item")


_FEW_DATED: Final = 2  # a breadcrumb has no days
_FAR: Final = 12  # lines above the first entry


def stray_numbers(page: ReadPage) -> Iterator[Evidence]:
    """Numbers that count and begin no entry, but for those inside one entry's text."""
    lines, rows, fields = page.lines, page.rows, page.fields
    used = {field.start for field in fields if field.slot == "number"}
    titles = {field.start for field in fields if field.slot == "title"}
    for entry in rows:  # a title of a numbered entry may begin with a number
        if has(entry, "number"):
            used |= {field.start for field in entry.fields if field.slot in ("title", "kicker")}
    bounds = [(entry.fields[0].start, entry.fields[-1].end) for entry in rows]
    groups = _numbers_by_style(lines, titles)
    for (style, _), run in groups.items():
        if is_weak(style) and not _count_on(run):
            continue
        rest = [
            (line, value)
            for line, value, start in run
            if start not in used and not is_address(line) and not line.more  # "5 min read"
        ]
        if len(rest) < 2 or not _count(run) or _inside_one(rest, bounds) or _are_pages(page, rest):
            continue
        if is_of_popular(lines, [page.places[line.start] for line, _ in rest]):
            continue
        dated = sum(line.spot is not None and line.spot.day for line, _ in rest)
        if rest[-1][0].start < bounds[0][0] and dated < _FEW_DATED:
            continue
        for line, value in rest:
            yield found_at(
                NUMBER,
                line,
                f"number {value} in {shortened(line.text)} does not begin an item",
            )


def _numbers_by_style(
    lines: Sequence[Line], titles: set[int]
) -> dict[tuple[str, int], list[tuple[Line, int, int]]]:
    """The lines that begin with numbers, their values and where these begin, by style and column; those of links before titles do not count."""
    groups: dict[tuple[str, int], list[tuple[Line, int, int]]] = {}
    for line in lines:
        for mark in line.marks:
            if (
                mark.kind == "number"
                and (is_signed(mark.style) or is_weak(mark.style))
                and not (mark.end in titles and LINK_NUMBER.match(line.text))
                and dates.line_date(line.text) is None
            ):
                groups.setdefault((mark.style, line.indent), []).append((line, mark.value, mark.start))
    return groups


def _are_pages(page: ReadPage, rest: Sequence[tuple[Line, int]]) -> bool:
    """Whether numbers are those of pages: all alone on their lines, right below each other."""
    at = [page.places.get(line.start, -1) for line, _ in rest]
    touch = all(b - a == 1 for a, b in pairwise(at))
    return touch and all(line.text.isdigit() for line, _ in rest)


def _menu_below(starts: Sequence[int], lines: Sequence[Line], end: int) -> frozenset[int]:
    """Where the lines of a menu below the entries begin: bullets of a line each that touch, where no entry is of one line.

    Args:
        starts: Where the lines with which the entries begin do.
        lines: Those of the page.
        end: Where the last entry ends.
    """
    at = bisect.bisect_left(lines, end, key=lambda line: line.start)
    menu = list(takewhile(lambda line: any(mark.kind == "bullet" for mark in line.marks), lines[at:]))
    touch = len(menu) > 1 and not any(line.gap for line in menu[1:])
    plain = not any(line.spot is not None or line.sentence for line in menu)
    known = set(starts)
    longer = not any(one.start in known and two.start in known for one, two in pairwise(lines))
    return frozenset(line.start for line in menu) if touch and plain and longer else frozenset()


def stray_bullets(page: ReadPage) -> Iterator[Evidence]:
    """Lines that begin with the bullet and at the column with which the entries begin, and begin none: below the first entry, or right above
    it where that has no bullet."""
    lines, rows = page.lines, page.rows
    first = rows[0].span[0]
    starts = {entry.fields[0].start for entry in rows}
    begun = {page.line_of(start).start for start in starts}  # "- [3 May 2020] A title"
    marks = [(line, mark) for line in lines for mark in line.marks if mark.kind == "bullet"]
    ours = {(mark.style, line.indent) for line, mark in marks if mark.end in starts}
    menu = _menu_below([line.start for line, mark in marks if mark.end in starts], lines, rows[-1].span[1])
    place = page.places[page.line_of(first).start]
    if place and not lines[place].marks:
        first = lines[place - 1].start - 1
    apart = _set_apart(lines, rows[-1].span[1], min((indent for _, indent in ours), default=0))
    for line, mark in marks:
        used = line.start in begun or line.start in menu
        used = used or line.start > apart >= 0 and line.spot is None and not line.sentence
        if first < line.start and not used and (mark.style, line.indent) in ours:
            yield found_at(NUMBER, line, f"the bullet in {shortened(line.text)} does not begin an item")


def _set_apart(lines: Sequence[Line], end: int, indent: int) -> int:
    """Where the first line below the entries begins that is set off, no further right than their bullets, and no bullet: another list is below it; -1
    for none."""
    at = bisect.bisect_left(lines, end, key=lambda line: line.start)
    return next(
        (line.start for line in lines[at:] if line.gap and line.indent <= indent and not line.marks), -1
    )


def lettered_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that begin with letters that count: "a) A title", "b) Another"."""
    titles = [field for entry in page.rows if (field := field_of(entry, "title")) is not None]
    lines = [page.line_of(field.start) for field in titles]
    found = [
        (line, match[1])
        for line, field in zip(lines, titles, strict=True)
        if (match := _LETTER.match(line.text, field.start - line.start))
    ]
    letters = "".join(letter.lower() for _, letter in found)
    if len(found) < _LEAST_LETTERS or letters not in _ALPHABET:
        return
    for line, _ in found:
        yield found_at(NUMBER, line, f"the letter in {shortened(line.text)} was read as a part of the title")


_LETTER = re.compile(r"\(?([a-zA-Z])[.)]\s")
_ALPHABET: Final = "abcdefghijklmnopqrstuvwxyz"
_LEAST_LETTERS: Final = 3


def bulleted_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles with the bullet of their lines in them, where several have one, or texts of other entries: the bullets should begin items, or texts."""
    lines, rows = page.lines, page.rows
    marked = {
        line.start: (line, mark.style) for line in lines for mark in line.marks if mark.kind == "bullet"
    }
    fields = [field for entry in rows for field in entry.fields if field.start in marked]
    bodies = {marked[field.start][1] for field in fields if field.slot == "body"}
    titles = [field for field in fields if field.slot == "title"]
    for field in titles:
        line, style = marked[field.start]
        if len(titles) > 1 or style in bodies:
            yield found_at(
                NUMBER, line, f"the bullet in {shortened(line.text)} was read as a part of the title"
            )


def numbered_titles(page: ReadPage) -> Iterator[Evidence]:
    """Numbers at the beginning of titles that count: they should be numbers of items; those without signs around them count in all titles."""
    rows = page.rows
    signed: list[tuple[Line, int]] = []
    weak: dict[str, list[tuple[Line, int]]] = {}
    for entry in rows:
        title = field_of(entry, "title")
        if title is None:
            continue
        line = page.line_of(title.start)
        for mark in _marks_of_title(line, title):
            if mark.kind != "number" or mark.end >= line.end:
                continue
            if is_weak(mark.style):
                weak.setdefault(mark.style, []).append((line, mark.value))
            elif mark.style[-1] in ".)]" or mark.style[0].isalpha():
                signed.append((line, mark.value))
    counted = [each for each in weak.values() if len(each) == len(rows) or _counts_from_1(each)]
    for group in (signed, *counted):
        values = [value for _, value in group]
        steps = {b - a for a, b in pairwise(values)}
        # "1." before each title counts nothing
        if steps == {1} or steps == {-1} or group is signed and steps == {0, 1}:
            for line, value in group:
                told = f"number {value} in {shortened(line.text)} does not begin an item"
                yield found_at(NUMBER, line, told)


def _marks_of_title(line: Line, title: Field) -> tuple[Mark, ...]:
    """The marks with which a title begins, at the beginning of its line or behind the bullet there."""
    if title.start == line.start:
        return line.marks
    behind = any(mark.kind == "bullet" and mark.end == title.start for mark in line.marks)
    return marks_at(line.text[title.start - line.start :], title.start) if behind else ()


def linked_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that begin with numbers in brackets without a space, which count: those of links that a text browser numbers, or of items."""
    rows = page.rows
    places = page.by_start
    found = []
    for entry in rows:
        field = field_of(entry, "title")
        line = places.get(field.start) if field is not None else None
        match = LINK_NUMBER.match(line.text) if line is not None else None
        if line is not None and match is not None:
            found.append((line, int(match[1])))
    if len(found) > 1 and {b - a for (_, a), (_, b) in pairwise(found)} in ({1}, {-1}):
        for line, value in found:
            yield found_at(NUMBER, line, f"number {value} in {shortened(line.text)} does not begin an item")


def _counts_from_1(group: Sequence[tuple[Line, int]]) -> bool:
    """Whether numbers without signs are 1, 2, 3 and so on."""
    return len(group) > 2 and [value for _, value in group] == list(range(1, len(group) + 1))


def bullets_outside(page: ReadPage) -> Iterator[Evidence]:
    """Bullets above and below all entries, where most have a sentence below them further in: another list."""
    lines, rows, spans = page.lines, page.rows, page.spans
    first, last = rows[0].span[0], rows[-1].span[1]
    groups: dict[tuple[str, int], list[Line]] = {}
    prose: Counter[tuple[str, int]] = Counter()
    kind = None
    for line in lines:
        if first < line.end and line.start < last:
            kind = None
            continue
        mark = next((mark for mark in line.marks if mark.kind == "bullet"), None)
        if mark is not None and not spans.within(line):
            kind = mark.style, line.indent
            groups.setdefault(kind, []).append(line)
        elif kind is not None and line.sentence and line.indent > kind[1]:
            prose[kind] += 1
            kind = None
    for kind, found in groups.items():
        if len(found) > 2 and prose[kind] * 3 >= len(found) * 2:
            for line in found:
                yield found_at(NUMBER, line, f"the bullet in {shortened(line.text)} does not begin an item")


def bullet_above(page: ReadPage) -> Iterator[Evidence]:
    """The line right above the first entry, at another column, that begins with the bullet of most entries: its indent may have been cut off."""
    lines, rows = page.lines, page.rows
    at = page.places.get(page.line_of(rows[0].span[0]).start, 0)
    signs = Counter(_bullet_of(page.line_of(entry.span[0])) for entry in rows)
    sign, count = signs.most_common(1)[0]
    above = lines[at - 1] if at else None
    if above is not None and sign and count * 2 > len(rows) and _bullet_of(above) == sign:
        if above.indent != lines[at].indent:
            yield found_at(NUMBER, above, f"the bullet in {shortened(above.text)} does not begin an item")


def _bullet_of(line: Line) -> str:
    """The bullet with which a line begins; empty for none."""
    return next((mark.style for mark in line.marks if mark.kind == "bullet"), "")


def _count(run: Sequence[tuple[Line, int, int]]) -> bool:
    values = [value for _, value, _ in run]
    if len(set(values)) == 1 and values[0] != 1:
        return False  # a year
    return all(b - a in (0, 1, -1) or b == 1 for a, b in pairwise(values))


_LEAST_COUNT: Final = 4


def _count_on(run: Sequence[tuple[Line, int, int]]) -> bool:
    """Whether numbers that need not be marks ("1 - ") count one by one, enough of them."""
    steps = {b - a for (_, a, _), (_, b, _) in pairwise(run)}
    return len(run) >= _LEAST_COUNT and steps in ({1}, {-1})


def _inside_one(rest: Sequence[tuple[Line, int]], bounds: Sequence[tuple[int, int]]) -> bool:
    """Whether lines are all in the text of entries that hold several of them: lists inside bodies; or all outside the entries."""
    starts = [start for start, _ in bounds]
    held: Counter[int] = Counter()
    for line, _ in rest:
        at = bisect.bisect_right(starts, line.start) - 1
        held[at if at >= 0 and line.start < bounds[at][1] else -1] += 1
    return -1 not in held and min(held.values()) >= 2


def numbers_of_days(page: ReadPage) -> Iterator[Evidence]:
    """Numbers of items that are the days of dates: "1. Dezember: A title", "8. September: A title"."""
    found: list[tuple[Line, str]] = []
    for entry in page.rows:
        first = entry.fields[0]
        line = page.line_of(first.start)
        day = line.spot
        if first.slot == "number" and day is not None and day.day and line.start + day.start == first.start:
            found.append((line, line.text[day.start : day.end]))
    if len(found) > 1 and len(found) * 2 > len(page.rows):
        for line, written in found:
            yield found_at(NUMBER, line, f"the number of this item may be the day of {shortened(written)}")


RULES: Final = (
    number_lost,
    numbers_of_days,
    stray_numbers,
    stray_bullets,
    bullets_outside,
    bullet_above,
    numbered_titles,
    linked_titles,
    bulleted_titles,
    lettered_titles,
)
"""Each takes what a page was read as, and gives what that leaves unexplained."""
