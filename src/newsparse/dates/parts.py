"""Days, months, years and ranges from their numbers. Raises `Refusal` where there is none: it says why."""

from __future__ import annotations

import datetime as dt
import functools
from typing import Final

from . import evidence
from . import value as val
from .value import Date, Refusal

EARLIEST: Final = 1000
LATEST: Final = 2199
#: Two-digit years: 00 to 49 are 2000 to 2049, 70 to 99 are 1970 to 1999, and between them nobody can tell; never measured from today.
LAST_OF_2000S: Final = 49
FIRST_OF_1900S: Final = 70


def either_way(dates: list[Date]) -> Refusal:
    """The refusal of a date that its numbers leave open."""
    if len({date.edtf[:4] for date in dates}) > 1:
        detail = "its year may be the first number or the last: pass languages= or day_first="
    else:
        detail = "either number may be the day: pass day_first="
    return Refusal("ambiguous", detail, tuple(dates))


def century_of(two: int) -> int:
    """The year that two digits stand for."""
    if LAST_OF_2000S < two < FIRST_OF_1900S:
        raise Refusal("ambiguous", f"its year may be 19{two} or 20{two}")
    return 1900 + two if two >= FIRST_OF_1900S else 2000 + two


def plausible(year: int) -> int:
    """The year itself, if news could hold it."""
    if not EARLIEST <= year <= LATEST:
        raise Refusal("impossible", f"year {year} is outside {EARLIEST} to {LATEST}")
    return year


def ours(year: int, mask: int) -> int:
    """The year of a date in numbers, if it is of our calendar."""
    evidence.refuse_calendar_of(year, mask)
    return plausible(year)


def month_number(month: int) -> int:
    """The number of a month itself, if there is such a month."""
    if not 1 <= month <= 12:
        raise Refusal("impossible", f"there is no month {month}")
    return month


def make_day(year: int, month: int, number: int) -> Date:
    """A day of the calendar, or a refusal that says how long the month is."""
    try:
        return val.day(dt.date(year, month, number))
    except ValueError:
        raise Refusal("impossible", _no_such_day(year, month, number)) from None


def _no_such_day(year: int | None, month: int, number: int) -> str:
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    name = f"{year:04}-{month:02}" if year else f"month {month}"
    return f"{name} has days 1 to {val.month_length(year or 2000, month)}, not {number}"


def no_year(month: int, number: int) -> Date:
    """A day of any year; 29 February is one."""
    if not 1 <= number <= val.month_length(2000, month):
        raise Refusal("impossible", _no_such_day(None, month, number))
    return edtf(f"XXXX-{month:02}-{number:02}")


def follow(first: tuple[int, int], last: tuple[int, int]) -> bool:
    """Whether two days (month, day) follow each other in some year."""
    one, two = dt.date(2000, *first), dt.date(2000, *last)
    return (two - one).days == 1 or (first, last) == ((2, 28), (3, 1))


def make_month(year: int, month: int) -> Date:
    """A month of a year."""
    return edtf(f"{year:04}-{month:02}")


def make_year(year: int) -> Date:
    """A year."""
    return edtf(f"{year:04}")


def part_of_year(year: int, number: int, half: bool) -> Date:
    """A quarter or a half."""
    if not 1 <= number <= (2 if half else 4):
        raise Refusal("impossible", f"there is no {'half' if half else 'quarter'} {number}")
    return edtf(f"{year:04}-{(39 if half else 32) + number}")


@functools.lru_cache(4096)
def edtf(text: str) -> Date:
    """The date that a text in EDTF is."""
    try:
        found = val.read_edtf(text)
    except val.DateError:
        raise Refusal("impossible", "is not in the calendar") from None
    if found is None:
        raise Refusal("no-date", "is not a date")
    return found


def join(first: Date, last: Date) -> Date:
    """A closed range; its ends must be in order."""
    found = val.interval(first, last)
    if found is None:
        raise Refusal("impossible", f"{first.edtf} is not before {last.edtf}")
    return found
