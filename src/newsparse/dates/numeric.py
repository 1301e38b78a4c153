"""Days, months and times that are written in numbers alone, and which of their numbers may be what. Raises `Refusal`."""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import Final

from . import evidence, words
from . import value as val
from .parts import century_of, edtf, make_day, make_month, ours, plausible
from .value import Date, Refusal
from .words import ALL, BIT, FOREIGN


def _languages(codes: str) -> int:
    return functools.reduce(lambda bits, code: bits | BIT.get(code, 0), codes.split(), 0)


#: Where the year is first, also if it has two digits.
YEAR_FIRST: Final = _languages("zh ja ko")
#: Where both ways are usual, so that the language tells nothing.
_YEAR_ANYWHERE: Final = _languages("hu lt sv fa mn eu si ne eo af ckb ku my ug ps am")


def year_is_last(mask: int) -> bool:
    """Is a year of two digits last in all of these languages?"""
    return not mask & (YEAR_FIRST | _YEAR_ANYWHERE | FOREIGN)


def year_is_first(mask: int) -> bool:
    """Is a year of two digits first in all of these languages?"""
    return not mask & ALL & ~YEAR_FIRST


def order_of(text: str, date: Date) -> str:
    """Which of day and month comes first in a numeric day of this value."""
    parts = re.split("[./-]", text)
    if len(parts[0]) == 4:
        return "ymd"
    if date.start and int(parts[0]) == date.start.day and int(parts[1]) == date.start.month:
        return "both" if parts[0].lstrip("0") == parts[1].lstrip("0") else "dmy"
    return "mdy"


def numeric_days(text: str, day_first: bool | None, mask: int, spaced: bool = False) -> list[Date]:
    """The readings of a day in numbers; one if the order is known or proves itself, two if it may be either. `Refusal` if none."""
    if len(text) == 8 and text.isdigit():
        return [make_day(ours(int(text[:4]), mask), int(text[4:6]), int(text[6:]))]
    sign = next(c for c in text if not c.isdigit())
    parts = text.split(sign)
    if not text.replace(sign, "").isdecimal():
        raise Refusal("no-date", "mixes digits and numbers in letters")  # "31.12.二〇二三"
    numbers = [int(p) for p in parts]
    if len(parts) == 2:  # 2023-265
        year, number = numbers
        if not 1 <= number <= (366 if val.month_length(year, 2) == 29 else 365):
            raise Refusal("impossible", f"{year} has no day {number}")
        return [val.day(dt.date(ours(year, mask), 1, 1) + dt.timedelta(days=number - 1))]
    if len(parts[0]) == 4:
        if sign != "-" or len(parts[1]) < 2 or len(parts[2]) < 2:
            plausible(numbers[0])
        if not numbers[0]:
            raise Refusal("impossible", "there is no year 0")
        evidence.refuse_calendar_of(numbers[0], mask)
        return [make_day(*numbers)]
    short = len(parts[2]) <= 2
    if not short:
        ours(numbers[2], mask)
    orders = _orders(sign, short and len(parts[0]) == 2, short, day_first, mask, spaced)
    found: list[Date] = []
    refusal = None
    for order in orders:
        year, month, number = (numbers[order.index(part)] for part in "ymd")
        try:
            date = make_day(century_of(year) if short else year, month, number)
        except Refusal as why:
            refusal = why
            if why.reason == "ambiguous":
                raise
        else:
            found += [date] if date not in found else []
    if found:
        return found
    if len(orders) == 1 and refusal:
        raise refusal
    raise Refusal("impossible", "isn't a day of any month, in either order")


def _orders(
    sign: str, may_begin: bool, short: bool, day_first: bool | None, mask: int, spaced: bool
) -> list[str]:
    """The orders that a numeric day may have. `may_begin`: its first number has two digits, so it may be a year; `short`: so has its last."""
    if short and day_first is None and year_is_first(mask):
        return ["ymd"]
    if day_first is not None:
        return ["dmy" if day_first else "mdy"]
    # where days are written with dots, the day comes first (CLDR's short form), and nobody writes 1. 2. 2023 month first
    dotted = sign == "." and (not mask & ~words.dotted() or (spaced and not year_is_first(mask)))
    orders = ["dmy"] if dotted else ["dmy", "mdy"]
    anywhere = sign == "-" or not year_is_last(mask)  # with a dash, every language writes 23-09-22 too
    return [*orders, "ymd"] if short and may_begin and anywhere else orders


_NUMERIC_MONTH = re.compile(r"(\d{1,4})(\D)(\d{1,4})")


def numeric_month(text: str) -> Date:
    """2023-09, 09/2023, 2023.9; refuses what may be a span of years (2011/12)."""
    match = _NUMERIC_MONTH.fullmatch(text)
    if match is None:
        raise Refusal("no-date", "isn't a month of a year")
    left, sign, right = match.groups()
    if len(left) == 4:
        year, month, year_first = int(left), int(right), True
    else:
        year, month, year_first = int(right), int(left), False
    if not year:
        raise Refusal("impossible", "there is no year 0")
    if year_first and len(right) == 2 and month == (year + 1) % 100:
        candidates: tuple[Date, ...] = (edtf(f"{year:04}/{year + 1:04}"),)
        if 1 <= month <= 12:
            candidates = (make_month(year, month), *candidates)
            raise Refusal("ambiguous", "it may be a month or two years", candidates)
        raise Refusal("no-date", "may be two years")
    if sign != "-" or not year_first:
        plausible(year)
    evidence.refuse_calendar_of(year, ALL)
    if not 1 <= month <= 12:
        raise Refusal("impossible", f"there is no month {month}")
    return make_month(year, month)


_ISO = re.compile(
    r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})t([0-9]{2}):?([0-9]{2})(?::?([0-9]{2})(?:[.,]([0-9]+))?)? ?(z|[+-][0-9]{2}:?[0-9]{2})?"
)


def read_iso(text: str) -> Date:
    """An ISO day with a time, folded."""
    match = _ISO.fullmatch(text)
    if match is None:
        raise Refusal("no-date", "is not an ISO time")
    year, month, number, hour, minute, second, fraction, zone = match.groups()
    if not int(year):
        raise Refusal("impossible", "there is no year 0")
    evidence.refuse_calendar_of(int(year), ALL)
    date = make_day(int(year), int(month), int(number))
    offset = None if zone is None else dt.timedelta(0) if zone == "z" else read_offset(zone)
    micro = int((fraction or "0").ljust(6, "0")[:6])
    date, time = on_day(date, int(hour), int(minute), int(second or 0), micro)
    return val.moment(date, time, second is not None, offset, None)


_OFFSET = re.compile(r"\D ?\d{1,2}(?::?\d{2})?")


def read_offset(text: str) -> dt.timedelta:
    """+7, +07, +0700, +07:00; refused where anything else is between the sign and the digits."""
    if not _OFFSET.fullmatch(text):
        raise Refusal("unread-part", f"{text!r} is not an offset from UTC")
    digits = text[1:].replace(":", "")
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    if hours * 60 + minutes > 14 * 60 or minutes > 59:
        raise Refusal("impossible", f"no time zone has the offset {text}")
    offset = dt.timedelta(hours=hours, minutes=minutes)
    return -offset if text[0] == "-" else offset


def on_day(date: Date, hour: int, minute: int, second: int, micro: int = 0) -> tuple[Date, dt.time]:
    """A day and its time; 24:00 is 00:00 of the next day."""
    if (hour, minute, second, micro) == (24, 0, 0, 0) and date.start:
        if date.start == dt.date.max:
            raise Refusal("impossible", "the day after it is beyond the year 9999")
        return val.day(date.start + dt.timedelta(days=1)), dt.time()
    try:
        return date, dt.time(hour, minute, second, micro)
    except ValueError:
        raise Refusal("impossible", f"there is no time {hour}:{minute:02}") from None
