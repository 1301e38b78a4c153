"""Days and names of authors that a page prints in several lines (a day above its month, "by" above a name) as one line each. Nothing here raises."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from newsparse import dates
from newsparse.reading.find.cuts import is_whole_date
from newsparse.reading.lines.bylines import author_line
from newsparse.reading.lines.page_lines import Line
from newsparse.reading.lines.spots import DATE_LABEL, spot


def joined_days(lines: Sequence[Line], most: int | None = None) -> list[Line]:
    """The lines, so many at most, with days that are written on two or three of them joined ("22" above "Sep 2023"), and names with the "by" above."""
    found: list[Line] = []
    years = _years_below_days(lines)
    months = _days_below_months(lines) | _days_in_figures(lines)
    at = 0
    while at < len(lines) and (most is None or len(found) < most):
        led = _is_led_name(lines[at : at + 2])
        size = (
            2
            if led or at in months or _lacks_year(lines[at : at + 2]) or _lacks_month(lines[at : at + 2])
            else _size_of_day(lines[at : at + 3], years)
        )
        if size == 1:
            found.append(lines[at])
        else:
            parts = lines[at : at + size]
            text = " ".join(part.text for part in parts)
            line = Line(parts[0].start, parts[-1].end, text, parts[0].indent, parts[0].gap, raw=False)
            if led or len(parts[0].text) > _LONGEST_PART:
                line.tail = parts[0].end, parts[1].start
            found.append(line)
        at += size
    return found


def _is_led_name(pair: Sequence[Line]) -> bool:
    """Whether a line is a small word before the name of an author, and the next is the name: "by", "Ann Sea"."""
    if len(pair) < 2 or pair[1].gap > 1 or _BY.fullmatch(pair[0].text) is None or pair[1].spot is not None:
        return False
    found = author_line(f"{pair[0].text} {pair[1].text}")
    return found is not None and found[1] - found[0] == len(pair[1].text)


_BY = re.compile(
    r"(?:(?:posted|written|published) )?by:?|von:?|par:?|por:?|door:?|av:?|af:?|di|da|przez|od|autor(?:in)?:?|author:?|auteur ?:|autore:?|автор:?|oleh:?",
    re.IGNORECASE,
)


_LABEL_ENDS: Final = ":："


_LONGEST_PART: Final = 40


def _size_of_day(parts: Sequence[Line], years: bool) -> int:
    """How many of three lines are one day together, written on two or three of them; 1 where none are."""
    if len(parts[0].text) > _LONGEST_PART:
        return 1
    most = 1
    widest = _WIDEST if parts[0].text.isdigit() else 1
    while most < len(parts) and _may_go_on(parts[most].text) and parts[most].gap <= widest:
        most += 1
    if most == 1:
        return 1
    first = _unmarked(parts[0])
    return next((size for size in range(most, 1, -1) if _is_split_day(first, parts[:size], years)), 1)


_WIDEST: Final = 3  # empty lines between the parts of a day that begins with its number


def _lacks_year(pair: Sequence[Line]) -> bool:
    """Whether a line was broken inside the day with which it ends, and the rest is its year: "A new bridge - November 14,", "2025"."""
    if len(pair) < 2 or pair[1].gap or not _is_year(pair[1].text.rstrip(")].")):
        return False
    line, below = pair
    found = line.spot
    date = (
        found.date.date if found is not None and found.day and found.text_before and not found.after else None
    )
    return date is not None and date.start is None and (line.text[-1] == "," or below.indent > line.indent)


def is_broken_day(line: Line, below: Line) -> bool:
    """Whether a line was broken inside the day with which it ends, behind a weekday or a sign that sets it off, and the rest is a month or a year:
    "A new bridge | Friday, 14", "November 2025"; or it is the number of the day and no more."""
    if below.gap > 1 or not _is_period(below) or line.spot is not None and line.spot.day:
        return False
    found = dates.suffix_date(f"{line.text} {below.text}")
    if found is None or found.start >= len(line.text) or not _is_of_year(found):
        return False
    head = line.text[: found.start].rstrip()
    return (
        line.text[found.start].isalpha()
        or not head
        or head[-1] in _SET_OFF
        or any(mark.end == line.start + found.start for mark in line.marks)
    )


def _is_period(line: Line) -> bool:
    """Whether a line is a month or a year, and nothing else."""
    rest = line.spot
    if rest is None or rest.date.date is None or rest.end - rest.start < len(line.text):
        return False
    return rest.date.date.precision in (dates.Precision.MONTH, dates.Precision.YEAR)


def _is_of_year(found: dates.DateLine) -> bool:
    """Whether a date is a day of a year."""
    date = found.date
    return (
        date is not None
        and date.precision is dates.Precision.DAY
        and date.start is not None
        and date.start == date.end
    )


_SET_OFF: Final = "|–—-·("


def _lacks_month(pair: Sequence[Line]) -> bool:
    """Whether the day with which a line ends goes on right below it."""
    return len(pair) > 1 and not pair[1].gap and is_broken_day(*pair)


def _may_go_on(text: str) -> bool:
    """Whether a line may be a part of the day above it."""
    return 1 < len(text) <= _LONGEST_PART or text.isdigit()


def _is_split_day(first: str, parts: Sequence[Line], years: bool) -> bool:
    """Whether short lines are one day together; `first` is the first without its mark."""
    label = first[-1] in _LABEL_ENDS and not first[0].isdigit() or _is_label(first)
    number = _NUMBERS_OF_DAYS.fullmatch(first) is not None or first in "(["
    size = len(parts)
    if not (
        label
        or number
        or size == 3
        and parts[1].text.isdigit()
        or size == 2
        and years
        and _is_year(parts[1].text)
    ):
        return False
    return dates.line_date(" ".join([first, *(part.text for part in parts[1:])])) is not None


_NUMBERS_OF_DAYS = re.compile(r"\d{1,2}(?:[.]?\s?[-–—]\s?\d{1,2})?")
"""The number of a day, or of the first and the last of several: "25–26"."""


def _is_label(text: str) -> bool:
    """Whether a line is the label of the day below it, without a colon: "Posted"."""
    label = DATE_LABEL.fullmatch(text)
    return label is not None and label["date"] is None


def _years_below_days(lines: Sequence[Line]) -> bool:
    """Whether each day without a year has a line with a year below it, and no year is elsewhere: not where years are headings."""
    years = [at for at, line in enumerate(lines) if _is_year(line.text)]
    if not years:
        return False
    days = [at for at, line in enumerate(lines) if len(line.text) <= 20 and is_whole_date(line)]
    return [at + 1 for at in days] == years


def _days_below_months(lines: Sequence[Line]) -> frozenset[int]:
    """Where months are that have the number of their day in the line below, where all such numbers have one: "MAR" above "14"."""
    numbers = [at for at, line in enumerate(lines) if line.text.isdecimal() and len(line.text) <= 2]
    months = frozenset(at - 1 for at in numbers)
    if len(numbers) < _FEWEST_PAIRS or not numbers[0] or len({lines[at].text for at in numbers}) == 1:
        return frozenset()
    pairs = [(lines[at - 1], lines[at]) for at in numbers]
    fit = all(
        len(month.text) <= _LONGEST_MONTH
        and month.text.rstrip(".").isalpha()
        and not number.gap
        and dates.line_date(f"{month.text} {number.text}") is not None
        for month, number in pairs
    )
    years = any(_is_year(lines[at + 1].text) for at in numbers if at + 1 < len(lines))
    return months if fit and not years else frozenset()


def _days_in_figures(lines: Sequence[Line]) -> frozenset[int]:
    """Where days in figures are whose third number is in the line below, where all such lines have one, or all have it above: "16" above
    "05/2026", "05-16" above "2026"."""
    halves = [at for at, line in enumerate(lines) if _TWO_NUMBERS.fullmatch(line.text)]
    if len(halves) < _FEWEST_PAIRS:
        return frozenset()
    for shift in (0, -1):
        pairs = [lines[at + shift : at + shift + 2] if at + shift >= 0 else () for at in halves]
        if all(len(pair) == 2 and _is_day_in_figures(*pair) for pair in pairs):
            return frozenset(at + shift for at in halves)
    return frozenset()


_TWO_NUMBERS = re.compile(r"\d{1,2}[./-]\d{1,2}\.?|\d{4}(?:[./-]|年)\d{1,2}月?|\d{1,2}[./-]\d{4}")


def _is_day_in_figures(above: Line, below: Line) -> bool:
    if below.gap > 1 or not (above.text.isdecimal() or below.text.isdecimal()):
        return False
    found = spot(f"{above.text} {below.text}")
    return found is not None and found.day and found.whole


_FEWEST_PAIRS: Final = 2
_LONGEST_MONTH: Final = 12


def _unmarked(line: Line) -> str:
    """A line's text without its mark; a number is one only before a label that ends in a colon, or the number of a day: "1. 24"."""
    rest = next((line.text[mark.end - line.start :] for mark in line.marks if mark.kind == "number"), "")
    return rest if rest and (rest[-1] in _LABEL_ENDS or rest.isdigit()) else line.bare


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and text[:2] in ("19", "20")
