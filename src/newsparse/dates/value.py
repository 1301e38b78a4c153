"""What a date is: `Date`, its `Precision`, and `DateError`, the one error of this package.

EDTF (ISO 8601-2) is the standard form of a value; this file reads and writes it. It knows no words of any language. May raise
`DateError` and nothing else on text.
"""

from __future__ import annotations

import calendar
import datetime as dt
import enum
import functools
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import attrs

from newsparse.doors import given, takes, typed
from newsparse.errors import NewsparseError

if TYPE_CHECKING:
    from .style import Style

styles: Final[list[tuple[type[Style], Callable[[str, str], Style]]]] = []
"""The class of styles and what gives one by name and language: `newsparse.dates.style`, which needs dates itself, puts them here."""


class Precision(enum.StrEnum):
    """How much of the calendar a date names. Members are strings: `Precision.DAY == "day"`.

    >>> Date.from_edtf("2023-09").precision
    <Precision.MONTH: 'month'>
    """

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    def __str__(self) -> str:
        return self.value


_RANK: Final = {p: i for i, p in enumerate(Precision)}


_VERBS = ("is ", "isn't ", "has ", "may ", "names ", "reads ", "counts ", "begins ", "doesn't ")


class DateError(NewsparseError, ValueError):
    """A text that isn't exactly one date, and the reason.

    `reason` is `ambiguous`, `impossible`, `needs-reference`, `no-date` or `unread-part`. `text` is the text that you passed, and
    `text[start:end]` the part at fault. `candidates` are the readings of an ambiguous text.

    >>> from newsparse import parse_date
    >>> try:
    ...     parse_date("03/04/2023")
    ... except DateError as error:
    ...     print(error.reason, [date.edtf for date in error.candidates])
    ambiguous ['2023-04-03', '2023-03-04']
    """

    __module__ = "newsparse"

    def __init__(
        self, reason: str, text: str, start: int, end: int, detail: str, candidates: tuple[Date, ...] = ()
    ) -> None:
        super().__init__(f"{shorten(text)}{'' if detail.startswith(_VERBS) else ':'} {detail}")
        self.reason = reason
        self.text = text
        self.start = start
        self.end = end
        self.detail = detail
        self.candidates = candidates

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.reason, self.text, self.start, self.end, self.detail, self.candidates)


class Refusal(Exception):
    """Why a reading gives no value; becomes a `DateError` once the text is known."""

    def __init__(self, reason: str, detail: str, candidates: tuple[Date, ...] = ()) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail
        self.candidates = candidates


def shorten(text: str, width: int = 60) -> str:
    """The text in quotes, cut to be read in a message."""
    return repr(text if len(text) <= width else text[: width - 1] + "…")


@functools.total_ordering
@attrs.frozen(eq=False, field_transformer=typed)
class Date:
    """A date as written: a day, a month, a range, and so on. It is never more precise than its text.

    `start` and `end` are the first and the last calendar day, inclusive. They are `None` if the date is open ("since 2019" has no end), has no
    year ("22 September"), or is a season, whose days no calendar defines. Two dates are equal if they mean the same, however they are
    spelled: `text` (as written) and `span` (where `find_dates` found it) don't count. Dates sort by `start`. A date whose fields
    contradict its EDTF value raises `ValueError`: `Date.from_edtf` and `Date.of` fill in the fields for you.

    >>> Date.from_edtf("2023-08-21/2023-08-24").end
    datetime.date(2023, 8, 24)
    """

    edtf: str
    start: dt.date | None
    end: dt.date | None
    precision: Precision
    time: dt.time | None = None
    utc_offset: dt.timedelta | None = None
    zone_text: str | None = None
    approximate: bool = False
    text: str = ""
    span: tuple[int, int] | None = None

    def __attrs_post_init__(self) -> None:
        if type(self.edtf) is not str or type(self.text) is not str:
            raise TypeError(
                "edtf and text of a date are strings: make it with Date.from_edtf(text) or Date.of(value)"
            )
        wrong = _contradiction(
            self.edtf, self.start, self.end, self.precision, self.time, self.utc_offset, self.approximate
        )
        if wrong:
            raise ValueError(
                f"this date {wrong}: make it with Date.from_edtf({self.edtf!r}) or Date.of(value)"
            )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Date):
            return NotImplemented
        ours, theirs = ((date.edtf, date.time, date.utc_offset, date.zone_text) for date in (self, other))
        return ours == theirs

    def __hash__(self) -> int:
        return hash(self.edtf)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Date):
            return NotImplemented
        return self._key() < other._key()

    def __str__(self) -> str:
        return self.text or self.edtf

    @property
    def year(self) -> int | None:
        """The year, if the whole date is in one. `None` for a range over two years, an open date, or a day without a year.

        >>> [Date.from_edtf(text).year for text in ("2023-09", "2023-12-30/2024-01-02", "XXXX-09-22")]
        [2023, None, None]
        """
        return self._shared(0)

    @property
    def month(self) -> int | None:
        """The month, from 1 to 12, if the whole date is in one. `None` for a year, a quarter or a season.

        >>> [Date.from_edtf(text).month for text in ("2023-09", "2023", "XXXX-09-22")]
        [9, None, 9]
        """
        return self._shared(1)

    @property
    def day(self) -> int | None:
        """The day of the month, if the date is a single day. `None` for anything longer.

        >>> [Date.from_edtf(text).day for text in ("2023-09-22", "2023-09", "XXXX-09-22")]
        [22, None, 22]
        """
        return self._shared(2)

    def format(self, style: str | Style = "long", *, language: str = "en") -> str:
        """Write the date in the words of a language. `parse_date` reads the text back to an equal date in that language.

        Args:
            style: ``long``, ``short`` (with short month names), ``iso``, or a `newsparse.dates.Style`, such as the style of another date:
                ``style_of(parse_date("Sept. 22nd, 2023"))``. If the style can't express the date, the nearest style that can is used.
                A time is written as precisely as in the EDTF value.
            language: The code of the language, such as ``fr``. A `Style` has its own language.

        Raises:
            ValueError: There is no style or no language of that name.

        >>> date = Date.from_edtf("2023-09-22")
        >>> date.format(), date.format("short"), date.format(language="fr"), date.format(language="ja")
        ('22 September 2023', '22 Sep 2023', '22 septembre 2023', '2023年9月22日')
        >>> Date.from_edtf("2023-08-21/2023-08-24").format()
        '21 - 24 August 2023'
        """
        [(style_class, named)] = styles
        takes("format", style=(style, str | style_class), language=(language, str))
        date = self if "T" in self.edtf else attrs.evolve(self, time=None, utc_offset=None, zone_text=None)
        return (named(style, language) if isinstance(style, str) else style).spell(date)

    def _shared(self, place: int) -> int | None:
        """What the first and the last day have in common at a place of (year, month, day), with all before it."""
        if self.start and self.end:
            first, last = self.start.timetuple()[: place + 1], self.end.timetuple()[: place + 1]
            return first[-1] if first == last else None
        if "/" in self.edtf:
            return None
        parts = self.edtf.partition("T")[0].rstrip("~").split("-")[: place + 1]
        known = len(parts) > place and parts[place].isdecimal()
        return int(parts[place]) if known and (place == 0 or self.precision is not Precision.SEASON) else None

    def _key(self) -> tuple[Any, ...]:
        first = self.start or _sort_day(self.edtf)
        clock = self.time.replace(tzinfo=None) if self.time else dt.time.min
        return (first, clock, self.end or dt.date.max, _RANK[self.precision], self.edtf, self.zone_text or "")

    @classmethod
    def from_edtf(cls, text: str) -> Date:
        """The date that an EDTF text means. Raises `DateError` (`no-date` or `impossible`) if newsparse can't represent it.

        >>> Date.from_edtf("199X").start
        datetime.date(1990, 1, 1)
        """
        takes("Date.from_edtf", text=(text, str))
        found = read_edtf(text)
        if found is None:
            raise DateError("no-date", text, 0, len(text), "is not an EDTF date that newsparse knows")
        return found

    @classmethod
    def of(cls, value: dt.date) -> Date:
        """The date of a `datetime.date` or `datetime.datetime`. The time and the UTC offset are kept, and the microseconds dropped.

        >>> Date.of(dt.date(2023, 9, 22)).edtf
        '2023-09-22'
        """
        if not isinstance(value, dt.date):
            raise TypeError(f"Date.of() takes a datetime.date or datetime.datetime, got {given(value, Date)}")
        if not isinstance(value, dt.datetime):
            return day(value)
        offset = value.utcoffset()
        return moment(day(value.date()), value.time().replace(microsecond=0), True, offset, None)


(
    _set_edtf, _set_start, _set_end, _set_precision, _set_time, _set_offset, _set_zone, _set_approximate, _set_text, _set_span,
) = (
    Date.__dict__[name].__set__
    for name in ("edtf", "start", "end", "precision", "time", "utc_offset", "zone_text", "approximate", "text", "span")
)  # fmt: skip


def made(
    edtf: str,
    start: dt.date | None,
    end: dt.date | None,
    precision: Precision,
    time: dt.time | None = None,
    utc_offset: dt.timedelta | None = None,
    zone_text: str | None = None,
    approximate: bool = False,
    text: str = "",
    span: tuple[int, int] | None = None,
) -> Date:
    """A date whose fields are known to agree: as `Date`, without the check."""
    date: Date = object.__new__(Date)
    _set_edtf(date, edtf)
    _set_start(date, start)
    _set_end(date, end)
    _set_precision(date, precision)
    _set_time(date, time)
    _set_offset(date, utc_offset)
    _set_zone(date, zone_text)
    _set_approximate(date, approximate)
    _set_text(date, text)
    _set_span(date, span)
    return date


@functools.lru_cache(maxsize=4096)
def _contradiction(
    edtf: str,
    start: dt.date | None,
    end: dt.date | None,
    precision: Precision,
    time: dt.time | None,
    utc_offset: dt.timedelta | None,
    approximate: bool,
) -> str | None:
    """What in the fields of a date contradicts its EDTF value, in words."""
    try:
        date = read_edtf(edtf)
    except DateError:
        date = None
    if date is None:
        return f"has edtf={edtf!r}, which newsparse can't read as a date"
    clock = time and time.replace(microsecond=0)
    beside = time is not None and "T" not in edtf and date.precision is Precision.DAY
    for name, value, want in (
        ("start", start, date.start), ("end", end, date.end), ("precision", precision, date.precision),
        ("time", clock, clock if beside else date.time), ("utc_offset", utc_offset, utc_offset if beside else date.utc_offset),
        ("approximate", approximate, date.approximate),
    ):  # fmt: skip
        if value != want:
            return f"has {name}={_plain(value)} with edtf={edtf!r}, which means {_plain(want)}"
    return None


def _plain(value: object) -> str:
    return (
        repr(str(value)) if isinstance(value, dt.date | dt.time | dt.timedelta | Precision) else repr(value)
    )


def day(value: dt.date, text: str | None = None) -> Date:
    """One calendar day."""
    edtf = value.isoformat()
    return made(edtf, value, value, Precision.DAY, text=edtf if text is None else text)


def moment(
    date: Date,
    time: dt.time,
    seconds: bool,
    offset: dt.timedelta | None,
    zone: str | None,
    text: str | None = None,
) -> Date:
    """A day with a time of day on it."""
    edtf = f"{date.edtf}T{time.hour:02}:{time.minute:02}" + (f":{time.second:02}" if seconds else "")
    if offset is not None:
        edtf += offset_text(offset)
    precision = Precision.SECOND if seconds else Precision.MINUTE
    return made(
        edtf,
        date.start,
        date.end,
        precision,
        time,
        offset,
        zone,
        date.approximate,
        edtf if text is None else text,
    )


def offset_text(offset: dt.timedelta) -> str:
    """`Z` or `+07:00`."""
    minutes = round(offset.total_seconds() / 60)
    sign, minutes = ("-", -minutes) if minutes < 0 else ("+", minutes)
    return f"{sign}{minutes // 60:02}:{minutes % 60:02}" if minutes else "Z"


_DAY = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(Z|[+-][0-9]{2}:[0-9]{2})?)?(~)?"
)
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})(~)?")
_YEAR = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(~)?")
_NO_YEAR = re.compile(
    r"XXXX-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(Z|[+-][0-9]{2}:[0-9]{2})?)?"
)


def month_length(year: int, month: int) -> int:
    """Days of a month; year 2000, a leap year, stands for no year."""
    return calendar.monthrange(year, month)[1]


def _impossible(text: str) -> DateError:
    return DateError("impossible", text, 0, len(text), "is not in the calendar")


def read_edtf(text: str) -> Date | None:
    """The date of an EDTF text, `None` if it is none; `DateError` (`impossible`) for a day that no calendar has."""
    if "/" in text:
        left, _, right = text.partition("/")
        first = None if left == ".." else _read_one(left)
        last = None if right == ".." else _read_one(right)
        if (
            (first is None and left != "..")
            or (last is None and right != "..")
            or (first is None and last is None)
        ):
            return None
        if any(d is not None and d.time is not None for d in (first, last)):
            return None
        return interval(first, last, text)
    return _read_one(text)


def interval(first: Date | None, last: Date | None, text: str | None = None) -> Date | None:
    """From the start of one date to the end of another; `None` for an open side. `None` if the order is wrong."""
    edtf = f"{first.edtf if first else '..'}/{last.edtf if last else '..'}"
    some = [d for d in (first, last) if d is not None]
    if first and last:
        if first.start and last.end and (first.start > last.end or first.edtf == last.edtf):
            return None
        if not (first.start and last.end) and first.edtf[:4] != last.edtf[:4] == "XXXX":
            return None
        if first.edtf[:4] == "XXXX" and first.edtf >= last.edtf:
            return None
    precision = max((d.precision for d in some), key=_RANK.__getitem__)
    start, end = first.start if first else None, last.end if last else None
    approximate = any(d.approximate for d in some)
    return made(edtf, start, end, precision, approximate=approximate, text=edtf if text is None else text)


def _read_one(text: str) -> Date | None:
    try:
        if match := _DAY.fullmatch(text):
            year, month, number, hour, minute, second, zone, about = match.groups()
            value = dt.date(int(year), int(month), int(number))
            date = made(
                text[:10] + (about or ""), value, value, Precision.DAY, approximate=bool(about), text=text
            )
            if hour is None:
                return date
            return None if about else _read_time(date, hour, minute, second, zone, text)
        if match := _MONTH.fullmatch(text):
            return _part_of_year(int(match[1]), int(match[2]), bool(match[3]), text)
        if match := _YEAR.fullmatch(text):
            digits, about = match.groups()
            low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
            precision = (Precision.YEAR, Precision.DECADE, Precision.CENTURY)[digits.count("X")]
            return made(
                text, dt.date(low, 1, 1), dt.date(high, 12, 31), precision, approximate=bool(about), text=text
            )
        if match := _NO_YEAR.fullmatch(text):
            dt.date(2000, int(match[1]), int(match[2]))  # raises unless some year has it
            date = made(text[:10], None, None, Precision.DAY, text=text)
            _, _, hour, minute, second, zone = match.groups()
            return date if hour is None else _read_time(date, hour, minute, second, zone, text)
    except ValueError:
        raise _impossible(text) from None
    return None


def _read_time(date: Date, hour: str, minute: str, second: str | None, zone: str | None, text: str) -> Date:
    clock = dt.time(int(hour), int(minute), int(second or 0))
    offset = None
    if zone == "Z":
        offset = dt.timedelta(0)
    elif zone:
        minutes = int(zone[1:3]) * 60 + int(zone[4:6])
        if int(zone[4:6]) > 59 or minutes > 14 * 60:
            raise ValueError(zone)
        offset = dt.timedelta(minutes=-minutes if zone[0] == "-" else minutes)
    return moment(date, clock, second is not None, offset, None, text)


def _part_of_year(year: int, part: int, about: bool, text: str) -> Date | None:
    first, last, precision = 1, 12, Precision.SEASON
    if 1 <= part <= 12:
        first, last, precision = part, part, Precision.MONTH
    elif 33 <= part <= 36:
        first, precision = (part - 33) * 3 + 1, Precision.QUARTER
        last = first + 2
    elif 40 <= part <= 41:
        first, precision = (part - 40) * 6 + 1, Precision.HALF
        last = first + 5
    elif not 21 <= part <= 24:
        raise _impossible(text)
    start, end = dt.date(year, first, 1), dt.date(year, last, month_length(year, last))
    if precision is Precision.SEASON:
        return made(text, None, None, precision, approximate=about, text=text)
    return made(text, start, end, precision, approximate=about, text=text)


def _sort_day(edtf: str) -> dt.date:
    """Where a date without a first day is among others: a season in its year, an open start first, no year last."""
    if edtf[:2] == "..":
        return dt.date.min
    if edtf[:4] == "XXXX":
        return dt.date.max
    try:
        return dt.date(max(int(edtf[:4]), 1), min((int(edtf[5:7]) - 21) * 3 + 3, 12), 1)
    except ValueError:
        return dt.date.max
