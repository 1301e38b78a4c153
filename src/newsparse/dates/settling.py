"""What a listing proves: `settle` gives each item's date line the value that the page decides.

Days in numbers are put together by their sign and by how they write the year, since a page writes each kind in one way. An order (day, month and
year; month first; year first) is proved where no line of the kind allows another, where the page's language tells at which end a
year of two digits is, where a heading does, or by seven distinct dates that are sorted in one order alone. `docs/dates.md` has the arithmetic. Never raises.
"""

from __future__ import annotations

import datetime as dt
import functools
import itertools
import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import attrs

from newsparse.doors import takes

from . import numeric, reading, roc, scan, words
from .lines import DateLine
from .options import NOTHING, Options
from .value import Date, DateError, Precision, read_edtf

#: So many distinct dates in a row, sorted in one order of their numbers and not in another, prove it: of lists in no order fewer than one in a thousand passes.
LEAST_SORTED: Final = 7
_NUMERIC = re.compile(r"[^0-9]*([0-9]{1,2})([./-]) ?([0-9]{1,2})(?:\2 ?([0-9]{4}|[0-9]{2}))?(?![0-9])")
_CLOCK = re.compile(r"\A *[0-9]{1,2}[:.h][0-9]{2}(?::[0-9]{2})?(?: ?(?:[ap]\.?m\.?|uhr|h))?[ ,|-]+(?=[0-9])")
"""A time before a day: "10:30, 12.03.2026"."""
_Kind = tuple[str, int]


class _Numbers(NamedTuple):
    """A date line in numbers: its kind (sign, digits of the year), and its value in each order."""

    kind: _Kind
    readings: dict[str, Date]


_Group = list[_Numbers | None]
"""The date lines of one kind, item by item; `None` for another line. A long page has thousands, so lines that are written alike share an object."""


def settle(
    lines: Sequence[DateLine | None],
    headings: Sequence[Date | None],
    options: Options = NOTHING,
    text: str = "",
) -> list[Date | None]:
    """The final date of each item, in page order, from its date line and the date of the heading above it; `None` if nothing proves one.

    Args:
        lines: The date line of each item.
        headings: The date of the nearest heading above each item.
        options: What the caller knows. `day_first` decides where the page proves no order.
        text: The page, whose language tells at which end a year of two digits is.

    >>> from newsparse.dates import line_date
    >>> settle([line_date("04/03/2023"), line_date("21/02/2023")], [None, None])[0].edtf
    '2023-03-04'
    >>> settle([line_date("04/03/2023")], [None])
    [None]
    """
    takes(
        "settle",
        lines=(lines, Sequence),
        headings=(headings, Sequence),
        options=(options, Options),
        text=(text, str),
    )
    options = options.on(text) if text else options
    numbers = _all_numbers(lines)
    orders = {
        kind: _order(
            kind,
            [one if one is not None and one.kind == kind else None for one in numbers],
            lines,
            headings,
            options,
        )
        for kind in dict.fromkeys(one.kind for one in numbers if one is not None)
    }
    named = _named(lines) if not options.named else ()
    shared = _shared(lines) if not options.sure else frozenset()
    unsure = [line.text for line in lines if line is not None and line.reason == "language"]
    taiwan = roc.are_of_taiwan(unsure, options.page)
    settled: list[Date | None] = []
    for item, (line, heading) in enumerate(zip(lines, headings, strict=True)):
        date = None if line is None else line.date
        if line is not None and date is None:
            if (mine := numbers[item]) is not None:
                date = mine.readings.get(orders[mine.kind] or "")
            else:
                date = (
                    _of_range(line, orders)
                    or _by_other_months(line, named)
                    or (_of_taiwan(line) if taiwan else None)
                    or _by_language(line, options)
                    or _by_each_other(line, shared)
                )
        if date is not None and date.edtf.startswith("XXXX"):
            date = _with_year(date, heading)
        settled.append(date)
    return settled


_MOST_NAMED: Final = 50
_NUMBER: Final = re.compile(r"[0-9]+")
_NAME: Final = re.compile(r"[^\W\d_]{3}")


def _named(lines: Sequence[DateLine | None]) -> tuple[str, ...]:
    """How dates with a month's name are written, the first few of a page, their numbers made alike."""
    said = (line for line in lines if line is not None)
    written = (
        line.date.text if line.date is not None else line.text
        for line in said
        if line.date or line.reason == "language"
    )
    return tuple(dict.fromkeys(_alike(text) for text in written if _NAME.search(text)))[:_MOST_NAMED]


def _alike(text: str) -> str:
    """A date with other numbers of the same length: the languages that it may be in stay the same."""
    return _NUMBER.sub(lambda number: "2001" if len(number[0]) == 4 else "1", text)


@functools.lru_cache(1024)
def _readers(text: str) -> frozenset[int]:
    """The bits of the languages in which a text is a date."""
    return frozenset(
        bit for bit in words.BIT.values() if isinstance(reading.parse(text, bit, None, None), Date)
    )


def _by_other_months(line: DateLine, named: Sequence[str]) -> Date | None:
    """The reading of a month that two languages have ("listopada") in the one in which more of the page's other dates are."""
    if not line.candidates or not named or not _NAME.search(line.text):
        return None
    counts: dict[str, int] = {}
    found: dict[str, Date] = {}
    named = [text for text in named if text != _alike(line.text)]
    for bit in _readers(_alike(line.text)):
        date = reading.parse(line.text, bit, None, None)
        if isinstance(date, Date) and date in line.candidates:
            count = sum(bit in _readers(text) for text in named)
            counts[date.edtf] = max(counts.get(date.edtf, 0), count)
            found[date.edtf] = date
    best = sorted(counts.values(), reverse=True)
    if not best or best[0] == 0 or best[1:2] == best[:1]:
        return None
    edtf = max(counts, key=lambda key: counts[key])
    return attrs.evolve(found[edtf], text=line.text, span=None)


def _shared(lines: Sequence[DateLine | None]) -> frozenset[int]:
    """The bits of the languages in which all days are dates whose months are words in other languages too; none where these are not several."""
    texts = {line.text for line in lines if line is not None and line.reason == "language"}
    if len(texts) < 2:
        return frozenset()
    return frozenset.intersection(*map(_readers, {_alike(text) for text in texts}))


def _by_each_other(line: DateLine, shared: frozenset[int]) -> Date | None:
    """A day that is read alike in each of the languages that the page may be in."""
    return line.candidates[0] if shared and line.reason == "language" else None


def _of_taiwan(line: DateLine) -> Date | None:
    """The day of a year of the Republic of China."""
    return line.candidates[0] if line.reason == "language" and roc.may_be_of_taiwan(line.text) else None


def _by_language(line: DateLine, options: Options) -> Date | None:
    """Of the readings of a word that means two months, or of a relative date, the one of the page or of the caller."""
    if not line.text or (not line.candidates and options.reference is None):
        return None
    languages = options.sure or options.mask if line.candidates else options.mask
    found = reading.parse(line.text, languages, options.day_first, options.reference)
    if not isinstance(found, Date) or (line.candidates and found not in line.candidates):
        return None
    return attrs.evolve(found, text=line.text, span=None)


# --- the order of numbers ------------------------------------------------------------------------------------------------


def _all_numbers(lines: Sequence[DateLine | None]) -> _Group:
    """The lines in numbers, of any kind."""
    known: dict[tuple[str, str], _Numbers | None] = {}
    found: _Group = []
    for line in lines:
        if line is None:
            found.append(None)
            continue
        key = (line.text, "") if line.date is None else (line.date.text, line.date.edtf)
        if key not in known:
            known[key] = _numbers(line)
        found.append(known[key])
    return found


def _distinct(group: _Group) -> list[_Numbers]:
    """Each kind of writing once."""
    return list({id(one): one for one in group if one is not None}.values())


def _numbers(line: DateLine) -> _Numbers | None:
    """A line in numbers with its value in each order, `None` for another line."""
    dates = (line.date,) if line.date is not None else line.candidates
    written = line.text or (line.date.text if line.date is not None else "")
    match = _NUMERIC.match(_CLOCK.sub("", scan.fold(written)))
    if match is None or not dates:
        return None
    first, second = int(match[1]), int(match[3])
    year = match[4] or ""
    readings: dict[str, Date] = {}
    for date in dates:
        y, m, d = _parts(date)
        last = not year or int(year) == y or (len(year) == 2 and int(year) == y % 100)
        if last and (first, second) == (d, m):
            readings["dmy"] = date
        if last and (first, second) == (m, d):
            readings["mdy"] = date
        if len(year) == 2 and (first, second, int(year)) == (y % 100, m, d):
            readings["ymd"] = date
    return _Numbers((match[2], len(year)), readings) if readings else None


def _parts(date: Date) -> tuple[int, int, int]:
    if date.start is not None:
        return date.start.year, date.start.month, date.start.day
    if date.edtf[:4] == "XXXX":
        return 0, int(date.edtf[5:7]), int(date.edtf[8:10])
    return 0, 0, 0


def _order(
    kind: _Kind,
    group: _Group,
    lines: Sequence[DateLine | None],
    headings: Sequence[Date | None],
    options: Options,
) -> str | None:
    """The order that the page proves for the dates of one kind, or else the caller's; `None` where proofs contradict each other."""
    left = set.intersection(*(set(one.readings) for one in _distinct(group)))
    if not left:
        return None  # one line is a day in one order alone, another in another
    if kind[1] == 2 and len(left) > 1:
        left = _by_year_end(kind, left, options.sure) or left
        left = _by_named_year(left, group, lines, headings) or left
        left = _by_steady_year(left, group) or left
    if len(left) > 1:
        left = _by_ranges(kind, left, lines) or left
    if len(left) > 1:
        left = _by_headings(left, group, headings) or left
    if len(left) > 1:
        left = _by_sorting(left, group, lines, headings)
    if len(left) > 1 and options.day_first is not None:
        left &= {"dmy" if options.day_first else "mdy"}
    if len(left) > 1 and options.named:
        left = _by_signs(left, group, lines, options)
    return left.pop() if len(left) == 1 else None


def _by_signs(left: set[str], group: _Group, lines: Sequence[DateLine | None], options: Options) -> set[str]:
    """The order that the languages of the caller have for days with this sign: with dots, the day is first in German."""
    found = set(left)
    for one, line in zip(group, lines, strict=True):
        if one is None or line is None:
            continue
        date = _by_language(line, options)
        found = {order for order in found if date is not None and one.readings[order].edtf == date.edtf}
    return found or left


def _by_year_end(kind: _Kind, left: set[str], languages: int) -> set[str]:
    """Without the orders that put the year at the end where the page's language does not. Nobody's language decides it for dashes."""
    if languages and numeric.year_is_first(languages):
        return left & {"ymd"}
    if languages and kind[0] != "-" and numeric.year_is_last(languages):
        return left - {"ymd"}
    return left


def _by_named_year(
    left: set[str],
    group: _Group,
    lines: Sequence[DateLine | None],
    headings: Sequence[Date | None],
) -> set[str]:
    """Without the orders that make years which no heading and no other date of the page names, where the others make named ones alone."""
    dates = [line.date for line, one in zip(lines, group, strict=True) if line is not None and one is None]
    named = {
        year
        for date in (*headings, *dates)
        if date is not None and date.start is not None and date.end is not None and not date.approximate
        for year in (date.start.year, date.end.year)
    }
    ends = {"ymd": left & {"ymd"}, "last": left - {"ymd"}}
    fits = [
        orders
        for orders in ends.values()
        if orders
        and all(_parts(one.readings[order])[0] in named for one in _distinct(group) for order in orders)
    ]
    return fits[0] if len(fits) == 1 else left


#: So many distinct days whose last number alone stays the same prove that it is the year: by chance fewer than one in 900 share a day of the month.
LEAST_STEADY: Final = 3


def _by_steady_year(left: set[str], group: _Group) -> set[str]:
    """Without the order that puts the year first, where the last number stays the same while the others change: 25/04/26, 09/04/26, 28/03/26. Not the
    other way round: a year of two digits that is first is rare, and a fixed day of the month is not."""
    if "ymd" not in left:
        return left
    numbers = {_parts(one.readings["ymd"]) for one in _distinct(group)}
    first, middle, last = (len(set(part)) for part in zip(*numbers, strict=True))
    steady = len(numbers) >= LEAST_STEADY and middle > 1 and last == 1 and first > 1
    return left - {"ymd"} if steady else left


_LAST = re.compile(r"(?<![0-9./-])([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})[^0-9]*\Z")
"""The last day of a range in numbers: "10.–12.7.2026"."""


def _by_ranges(kind: _Kind, left: set[str], lines: Sequence[DateLine | None]) -> set[str]:
    """The orders in which the last days of the page's ranges are written, with the same sign and the year at the end: "10.–12.7.2026"."""
    found = set(left)
    for line in lines:
        last = _last_of_range(line.date) if line is not None and line.date is not None else None
        if last is not None and last[0] == kind:
            found &= last[1]
    return found


def _last_of_range(date: Date) -> tuple[_Kind, set[str]] | None:
    """The kind of the last day of a range, and the orders in which its numbers are that day; `None` for other dates."""
    if date.start is None or date.end is None or date.start == date.end:
        return None
    match = _LAST.search(date.text)
    if match is None or int(match[4]) != date.end.year % 10 ** len(match[4]):
        return None
    numbers = int(match[1]), int(match[3])
    orders = {"dmy": (date.end.day, date.end.month), "mdy": (date.end.month, date.end.day)}
    return (match[2], len(match[4])), {order for order, own in orders.items() if own == numbers}


def _of_range(line: DateLine, orders: dict[_Kind, str | None]) -> Date | None:
    """The range that a line may be, of the page's order of such numbers."""
    for date in line.candidates:
        last = _last_of_range(date)
        if last is not None and orders.get(last[0]) in last[1]:
            return date
    return None


def _by_headings(left: set[str], group: _Group, headings: Sequence[Date | None]) -> set[str]:
    """The order in which the dates are inside the day or month that their headings name: two distinct dates of a month, or one of a day.

    One date is in its heading's month by chance too often: 04/03 below "April" on a page that is not sorted into months.
    """
    agree: dict[str, set[str]] = {}
    days = False
    for one, heading in zip(group, headings, strict=True):
        if (
            one is None
            or heading is None
            or heading.precision not in (Precision.DAY, Precision.MONTH)
            or heading.approximate
        ):
            continue
        inside = [order for order in left if _is_inside(one.readings[order], heading)]
        if not inside:
            return left
        if len(inside) == 1:
            agree.setdefault(inside[0], set()).add(one.readings[inside[0]].edtf)
            days = days or heading.precision is Precision.DAY
    if len(agree) != 1:
        return left
    order, proofs = agree.popitem()
    return {order} if days or len(proofs) > 1 else left


def _is_inside(date: Date, heading: Date) -> bool:
    if date.start is None:
        return _with_year(date, heading) is not None
    return (
        heading.start is not None and heading.end is not None and heading.start <= date.start <= heading.end
    )


def _by_sorting(
    left: set[str],
    group: _Group,
    lines: Sequence[DateLine | None],
    headings: Sequence[Date | None],
) -> set[str]:
    """The order in which the page is sorted, if enough distinct dates are and if it is out of order twice in each other order.

    Once would be too little: a page in order but for one item pinned to its top is out of order once.
    """
    faults = {order: _faults(order, group, lines, headings) for order in left}
    best = [order for order, count in faults.items() if count == 0]
    others = [count for count in faults.values() if count != 0]
    return set(best) if len(best) == 1 and min(others) >= 2 else left


def _faults(
    order: str,
    group: _Group,
    lines: Sequence[DateLine | None],
    headings: Sequence[Date | None],
) -> int:
    """How many neighbours in a section are out of order, if the numbers are read so; 1 for too few dates to tell."""
    sections: list[list[dt.date]] = []
    distinct: list[set[dt.date]] = []
    for item, (one, line) in enumerate(zip(group, lines, strict=True)):
        if item == 0 or headings[item] != headings[item - 1]:
            sections.append([])
            distinct.append(set())
        date = one.readings[order] if one is not None else line.date if line is not None else None
        if date is not None and date.edtf.startswith("XXXX"):
            date = _with_year(date, headings[item])
        if date is not None and date.start is not None:
            sections[-1].append(date.start)
            if one is not None:
                distinct[-1].add(date.start)
    if max(map(len, distinct), default=0) < LEAST_SORTED:
        return 1
    rising = falling = 0
    for section in sections:
        for day, following in itertools.pairwise(section):
            rising += day < following
            falling += day > following
    return min(rising, falling)


# --- the year ------------------------------------------------------------------------------------------------------------

#: The months that a season has in one year, north or south of the equator (a term begins in August). Winters and southern summers are in two years.
_SEASON_MONTHS: Final = {
    "21": frozenset((3, 4, 5, 6, 9, 10, 11, 12)),
    "22": frozenset((6, 7, 8, 9)),
    "23": frozenset((3, 4, 5, 6, 8, 9, 10, 11, 12)),
}


def _with_year(date: Date, heading: Date | None) -> Date | None:
    """A date without a year in the year of its heading, if that is but one, and if its weekday is then the one that is written."""
    if heading is None or heading.approximate:
        return None
    found = [made for year in _years(heading, date) if (made := _in_year(date, year, heading)) is not None]
    if len(found) != 1 or (found[0].start and not reading.weekday_fits(date.text, found[0].start)):
        return None
    return found[0]


_FEWEST_WEEKDAYS: Final = 2


def year_of_weekdays(lines: Sequence[DateLine], years: Iterable[int]) -> Date | None:
    """The only one of some years in which all days without a year have the weekdays that are written with them; `None` for none or several, and
    where some day has no weekday, or there is only one.

    >>> from newsparse.dates import line_date
    >>> days = [line_date("Thursday 18 April"), line_date("Sunday 5 May")]
    >>> year_of_weekdays(days, [2023, 2024]).edtf, year_of_weekdays(days, [2019, 2024]), year_of_weekdays(days[:1], [2024])
    ('2024', None, None)
    """
    days = [line.date for line in lines if line.date is not None and line.date.edtf.startswith("XXXX")]
    if len({day.edtf[:10] for day in days}) < _FEWEST_WEEKDAYS:
        return None
    found = [year for year in sorted(set(years)) if all(_has_weekday_of(day, year) for day in days)]
    return read_edtf(f"{found[0]:04}") if len(found) == 1 else None


def _has_weekday_of(day: Date, year: int) -> bool:
    """Whether a day without a year is written with the weekday that it has in a year, which no day but every seventh has."""
    made = read_edtf(f"{year:04}{day.edtf[4:10]}") if len(day.edtf) >= len("XXXX-04-18") else None
    if made is None or made.start is None or made.precision is not Precision.DAY:
        return False
    another = made.start + dt.timedelta(days=1 if made.start < dt.date.max else -1)
    return reading.weekday_fits(day.text, made.start) and not reading.weekday_fits(day.text, another)


def _years(heading: Date, date: Date) -> list[int]:
    if heading.edtf[:4] in ("XXXX", "..") or not heading.edtf[:4].isdigit():
        return []
    if heading.precision is Precision.SEASON:
        fits = int(date.edtf[5:7]) in _SEASON_MONTHS.get(heading.edtf[-2:], ())
        return [int(heading.edtf[:4])] if fits else []
    if heading.start is None or heading.end is None:
        return []
    if heading.precision in (Precision.DECADE, Precision.CENTURY):
        return []
    return list(range(heading.start.year, heading.end.year + 1))[:3]


def _in_year(date: Date, year: int, heading: Date) -> Date | None:
    try:
        made = read_edtf(date.edtf.replace("XXXX", f"{year:04}"))
    except DateError:
        return None
    if made is None or made.start is None:
        return None
    if heading.start and heading.end and not heading.start <= made.start <= heading.end:
        return None
    return attrs.evolve(made, text=date.text, span=date.span)
