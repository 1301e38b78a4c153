"""A page's own pattern, found: of all ways to cut it and to name its lines, the one that describes the page in the fewest bits.

`find(text)` takes a text and returns a `Found`, or `None` where no pattern is sure enough. Nothing here raises.
"""

from __future__ import annotations

import bisect
import functools
import heapq
import itertools
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from newsparse import dates
from newsparse.dates import DateLine
from newsparse.reading import tables
from newsparse.reading.cuts import (
    Cut,
    cuts,
    is_address,
    is_date_line,
    is_day_heading,
    is_of_date,
    is_signed,
    is_whole_date,
    mark_of,
)
from newsparse.reading.entries import Entries, Entry, Field, Part
from newsparse.reading.fields import TRAILING_URL
from newsparse.reading.inside import days
from newsparse.reading.lines import ANY, Line, Mark, columns, ends_sentence, joined, page_lines, unwrapped
from newsparse.reading.paragraphs import LINK
from newsparse.reading.roles import MARKED, ORDERS, Element, Record, assign, bare_starts, has_inline, records
from newsparse.reading.spots import author_line, spot
from newsparse.reading.undated import by_gaps, divide
from newsparse.reading.weights import LABEL, Bounds, Scale, Weight, most_bits

LEAST: Final = 3.0
"""Bits an entry that a found pattern must save."""
LEAST_MARKED: Final = 1.5
"""The same where entries begin with a bullet, and most of them have a date."""


class Reading(NamedTuple):
    """One way of reading a page, weighed."""

    cut: Cut
    order: str
    records: list[Record]
    roles: list[list[str]]
    heads: dict[int, int]
    weight: Weight
    bits: float
    unsure: tuple[int, ...] = ()
    """The places of lines that may begin an entry without a date or belong to the text above."""


class Found(NamedTuple):
    """The best reading of a page: its entries, what it saves, and what it leaves unexplained."""

    entries: Entries
    reading: Reading
    lines: list[Line]


JOINED: Final = 10.0
"""Bits by which a reading must be better that leaves the lines of a wrapped page as they are."""
SAMPLE: Final = 500
"""Lines that choose the pattern of a long page."""
_FIRST: Final = 8 * SAMPLE
"""Lines that are looked at before there is a pattern: each takes much more memory than its text."""


def find(text: str) -> Found | None:
    """The pattern of a page, if it has one; the first lines of a long page choose it."""
    best: tuple[Reading, list[Line], list[Line]] | None = None
    first = page_lines(text, most=_FIRST)
    raw = _without_rules(first)
    for way in _as_paragraphs(raw):
        lines = joined_days(way, SAMPLE)
        reading = best_reading(lines)
        if reading is not None and (best is None or reading.bits > best[0].bits + JOINED):
            best = reading, lines, way
    if best is None:
        return None
    reading, lines, way = best
    if len(first) == _FIRST:
        every = _without_rules(page_lines(text))
        way = every if way is raw else unwrapped(every, _FIRST)
    if len(lines) == SAMPLE and len(lines := joined_days(way)) > SAMPLE:
        reading = _whole_page(lines, reading)
    reading = _without_page_day(reading)
    return Found(_entries(lines, _with_authors(reading)), reading, lines)


_RULE = re.compile(r"[-*_=~—– ]{3,}")


def _without_rules(lines: Sequence[Line]) -> list[Line]:
    """The lines without rules between entries or below titles: "* * *", "======"."""
    found: list[Line] = []
    gap = 0
    for line in lines:
        if _RULE.fullmatch(line.text):
            gap += line.gap
            continue
        found.append(
            Line(line.start, line.end, line.text, line.indent, line.gap + gap if found else 0)
            if gap
            else line
        )
        gap = 0
    return found


_LEAST_ALIKE: Final = 4


def _without_page_day(reading: Reading) -> Reading:
    """A reading without a first entry that is the page's title and its day: it has no text, and its day is written as no other."""
    records, roles = reading.records, reading.roles
    if len(records) < _LEAST_ALIKE or reading.cut.kind not in ("date", "block") or reading.heads:
        return reading
    bodies = ["body" in names for names in roles]
    dates = [record.elements[record.date].text if record.date >= 0 else "" for record in records]
    shapes = [_LETTERS.sub("a", _DIGITS.sub("9", date)) for date in dates]
    if bodies[0] or not all(bodies[1:]) or len(set(shapes[1:])) > 1 or shapes[0] == shapes[1]:
        return reading
    weight = reading.weight._replace(each=reading.weight.each[1:], dated=reading.weight.dated - 1)
    return reading._replace(records=records[1:], roles=roles[1:], weight=weight)


_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")


def _whole_page(lines: Sequence[Line], reading: Reading) -> Reading:
    """The reading of a long page by the pattern that its first lines chose."""
    page = _Page(lines)
    cut = reading.cut
    if reading.order == TABLE:
        return _table(page) or reading
    sure = cut.starts[:-1]
    for whole in cuts(lines):
        alike = (whole.kind, whole.style, whole.inline, whole.days) == (
            cut.kind,
            cut.style,
            cut.inline,
            cut.days,
        )
        if alike and whole.starts[: len(sure)] == sure:
            made = _candidate(page, _draft(page, whole))
            return made and _read(page, made, (reading.order,)) or reading
    return reading


def _with_authors(reading: Reading) -> Reading:
    """A reading whose categories on the date lines are authors, where they are names of people: "Ann Sea · 3 May 2024"."""
    beside = [
        element.text
        for record, roles in zip(reading.records, reading.roles, strict=True)
        for element, role in zip(record.elements, roles, strict=True)
        if role == "kicker" and element.inline
    ]
    if len(set(beside)) < 2 or not _are_names(sorted(set(beside))):
        return reading
    roles = [
        [
            "author" if role == "kicker" and element.inline else role
            for element, role in zip(record.elements, names, strict=True)
        ]
        for record, names in zip(reading.records, reading.roles, strict=True)
    ]
    return reading._replace(roles=roles)


_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,3}")


def _are_names(texts: Sequence[str]) -> bool:
    """Whether texts are written like names of people, a third of them are found to be that, and none is an organization."""
    if not all(_NAME.fullmatch(text) and text[0].isupper() for text in texts):
        return False
    from newsparse.mentions import find_mentions  # it reads lists that few pages need

    kinds = [[mention.kind for mention in find_mentions(text) if mention.text == text] for text in texts]
    return ["organization"] not in kinds and kinds.count(["person"]) * 3 >= len(texts)


def _as_paragraphs(raw: list[Line]) -> list[list[Line]]:
    """The lines of a page in each way to see them: with wrapped paragraphs joined where a width shows, and as they are."""
    lines = unwrapped(raw)
    return [lines] if len(lines) == len(raw) else [lines, raw]


class _Page:
    """The lines of a page, with what all its cuts have in common.

    Attributes:
        lines: The lines.
        repeated: How often the page says what a line says.
        runs: Numbers that count.
        known: The elements of lines.
    """

    def __init__(self, lines: Sequence[Line]):
        self.lines = lines
        self.repeated = Counter(line.text for line in lines)
        self.runs = _runs(lines)
        self.known: dict[tuple[int, ...], list[Element]] = {}

    @functools.cached_property
    def bounds(self) -> Bounds:
        """What entries without marks can hold at most."""
        pieces = [(*found.before, *found.after) for line in self.lines if (found := line.spot) is not None]
        return Bounds(
            authors=sum(line.author is not None for line in self.lines)
            + sum(piece.kind == "author" for each in pieces for piece in each),
            beside=sum(any(piece.kind in ("text", "aside") for piece in each) for each in pieces),
            again=sum(self.repeated[line.text] > 1 for line in self.lines),
        )

    @functools.cached_property
    def last_inline(self) -> int:
        """The last line without a mark that holds a day which counts in the inline form of a cut only; -1 for none."""
        return next((at for at in range(len(self.lines) - 1, -1, -1) if has_inline(self.lines[at])), -1)


def _drafts(page: _Page) -> list[_Draft]:
    """The cuts of a page but those that are the same as another."""
    found: list[_Draft] = []
    same: set[tuple[str, tuple[int, ...], bool]] = set()
    alike: set[Cut] = set()
    for cut in cuts(page.lines):
        plain = cut._replace(inline=False)
        key = cut.style, cut.starts, cut.days
        if cut.inline and (
            plain in alike
            and not cut.style
            and page.last_inline < cut.starts[0]
            or key in same
            and not _has_inline(page.lines, cut)
        ):
            continue
        same.add(key)
        alike.add(plain)
        found.append(_draft(page, cut))
    return found


def _has_inline(lines: Sequence[Line], cut: Cut) -> bool:
    """Whether a line of the entries holds a day among other text, which counts in the inline form of a cut only."""
    if cut.kind in MARKED and any(days(bare_starts(lines, cut))):
        return True
    starts = set(cut.starts)
    for place in range(cut.starts[0], len(lines)):
        line = lines[place]
        mark = mark_of(line, cut) if place in starts else None
        text = line.text[mark.end - line.start :] if mark is not None and mark.end < line.end else line.text
        found = line.spot if text == line.text else spot(text)
        if found is not None and found.day and not is_date_line(line, found, text):
            return True
    return False


def best_reading(lines: Sequence[Line]) -> Reading | None:
    """The reading that saves most, if it saves enough; of two that save the same the first.

    A cut is looked at further only where nothing that is known of it yet says that it saves less than the best one.
    """
    page = _Page(lines)
    best = _table(page)
    drafts = _drafts(page)
    place = len(drafts)
    queue: list[tuple[float, int, _Candidate | None]] = [
        (-draft.limit, at, None) for at, draft in enumerate(drafts)
    ]
    heapq.heapify(queue)
    seen: dict[Cut, _Candidate] = {}
    while queue:
        least = best.bits if best is not None else -math.inf
        limit, at, candidate = heapq.heappop(queue)
        if -limit < least:
            break
        if candidate is None:
            candidate = _candidate(page, drafts[at])
            if candidate is not None:
                heapq.heappush(queue, (-candidate.limit, at, candidate))
            continue
        plain = candidate.cut._replace(inline=False)
        if candidate.cut.inline and plain in seen and _are_same(seen[plain], candidate):
            continue
        seen[plain] = candidate
        reading = _read(page, candidate, least=least)
        if reading is not None and (reading.bits > least or reading.bits == least and at < place):
            best, place = reading, at
    return best if best is not None and _is_sure(best) else None


def _are_same(one: _Candidate, two: _Candidate) -> bool:
    """Whether the entries of two cuts are the same but for days inside texts, which weigh nothing."""
    return (one.heads, one.rest) == (two.heads, two.rest) and all(
        first.mark == second.mark
        and list(map(_weighty, first.elements)) == list(map(_weighty, second.elements))
        for first, second in zip(one.records, two.records, strict=True)
    )


def _weighty(element: Element) -> Element:
    """An element without a day that is in the middle of its text."""
    inside = element.kind != "date" and element.spot is not None and not element.spot.whole
    return element._replace(spot=None) if inside else element


def other_orders(lines: Sequence[Line], reading: Reading, least: float) -> Iterator[Reading]:
    """The readings of the same entries in other orders that save so many bits at least, the likelier orders first."""
    page = _Page(lines)
    candidate = _candidate(page, _draft(page, reading.cut))
    if candidate is None or reading.order == TABLE:
        return
    for order in ORDERS:
        if order != reading.order:
            other = _read(page, candidate, (order,), least)
            if other is not None and other.bits >= least:
                yield other


def _is_sure(reading: Reading) -> bool:
    count, dated = len(reading.records), reading.weight.dated
    marked = reading.cut.kind == "bullet" and dated * 2 > count
    unmarked = reading.cut.kind in ("date", "block")  # entries without a date save little there
    entries = len(reading.cut.starts)
    if reading.bits < (LEAST_MARKED if marked else LEAST) * (min(dated, entries) if unmarked else entries):
        return False
    texts = sum("title" in roles or "body" in roles for roles in reading.roles)
    if texts * 2 < count:
        return False  # bare days
    if dated == 0:
        return reading.cut.kind == "number"
    return reading.cut.kind == "number" or count >= 2 and dated * (3 if unmarked else 2) >= count


# --- days in two lines ------------------------------------------------------------------------------------------------------------------


def joined_days(lines: Sequence[Line], most: int | None = None) -> list[Line]:
    """The lines, so many at most, with days that are written on two or three of them joined: "22" above "Sep 2023"."""
    found: list[Line] = []
    years = _years_below_days(lines)
    at = 0
    while at < len(lines) and (most is None or len(found) < most):
        size = _size_of_day(lines[at : at + 3], years)
        if size == 1:
            found.append(lines[at])
        else:
            parts = lines[at : at + size]
            text = " ".join(part.text for part in parts)
            found.append(Line(parts[0].start, parts[-1].end, text, parts[0].indent, parts[0].gap, raw=False))
        at += size
    return found


_LABEL_ENDS: Final = ":："
_LONGEST_PART: Final = 40


def _size_of_day(parts: Sequence[Line], years: bool) -> int:
    """How many of three lines are one day together, written on two or three of them; 1 where none are."""
    if len(parts[0].text) > _LONGEST_PART:
        return 1
    most = 1
    while most < len(parts) and 1 < len(parts[most].text) <= _LONGEST_PART and parts[most].gap <= 1:
        most += 1
    if most == 1:
        return 1
    first = _unmarked(parts[0])
    return next((size for size in range(most, 1, -1) if _is_split_day(first, parts[:size], years)), 1)


def _is_split_day(first: str, parts: Sequence[Line], years: bool) -> bool:
    """Whether short lines are one day together; `first` is the first without its mark."""
    label = first[-1] in _LABEL_ENDS and not first[0].isdigit()
    number = first.isdigit() and len(first) <= 2 or first in "(["
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
    if not label and first not in "([" and any(_has_year(part) for part in parts):
        return False
    line = dates.line_date(" ".join([first, *(part.text for part in parts[1:])]))
    if line is None:
        return False
    return label or line.date is None or line.date.start is not None and line.date.start == line.date.end


def _years_below_days(lines: Sequence[Line]) -> bool:
    """Whether each day without a year has a line with a year below it, and no year is elsewhere: not where years are headings."""
    years = [at for at, line in enumerate(lines) if _is_year(line.text)]
    if not years:
        return False
    days = [
        at
        for at, line in enumerate(lines)
        if len(line.text) <= 20 and is_whole_date(line) and not _has_year(line)
    ]
    return [at + 1 for at in days] == years


def _unmarked(line: Line) -> str:
    """A line's text without its mark; a number is one only before a label that ends in a colon."""
    rest = next((line.text[mark.end - line.start :] for mark in line.marks if mark.kind == "number"), "")
    return rest if rest and rest[-1] in _LABEL_ENDS else line.bare


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and text[:2] in ("19", "20")


def _has_year(line: Line) -> bool:
    """Whether a line is a day with its year."""
    found = line.spot
    return (
        is_whole_date(line)
        and found is not None
        and (found.date.date is None or found.date.date.start is not None)
    )


# --- one cut ------------------------------------------------------------------------------------------------------------------------------


TABLE: Final = "row"
"""In place of an order: columns say what their cells are."""


class _Candidate(NamedTuple):
    """A cut with its entries, before their lines are named.

    Attributes:
        cut: Where entries begin.
        records: The entries.
        heads: Where the lines above them are.
        days: How many of those lines are days.
        rest: What is outside the entries costs so many bits.
        scale: Weighs the entries.
        limit: No order saves more bits.
    """

    cut: Cut
    records: list[Record]
    heads: dict[int, int]
    days: int
    rest: float
    scale: Scale
    limit: float


class _Draft(NamedTuple):
    """A cut before its entries are made.

    Attributes:
        cut: Where entries begin.
        ends: Where they end.
        heads: Where the lines above them are.
        days: How many of those lines are days.
        limit: No entries that begin and end there save more bits.
    """

    cut: Cut
    ends: list[int]
    heads: dict[int, int]
    days: int
    limit: float


def _draft(page: _Page, cut: Cut) -> _Draft:
    """Where the entries of a cut end, and no fewer bits than they can save."""
    ends, heads = _ends(page.lines, cut)
    days = sum(is_day_heading(page.lines[place]) for place in heads.values()) if cut.days else 0
    limit = math.inf
    if not cut.style:
        limit = most_bits(page.lines, cut, ends, page.bounds) - _stray_numbers(cut, page.runs)
    return _Draft(cut, ends, heads, days, limit)


def _candidate(page: _Page, draft: _Draft) -> _Candidate | None:
    """The entries of a cut; `None` where it neither dates nor numbers them."""
    lines, (cut, ends, heads, days, _) = page.lines, draft
    found = records(lines, cut, ends, _boilerplate(lines, cut, ends), page.known)
    if not days and cut.kind != "number" and all(record.date < 0 for record in found):
        return None
    scale = Scale(lines, cut, found, page.repeated)
    rest = _unexplained(lines, cut, found, heads, page.runs)
    return _Candidate(cut, found, heads, days, rest, scale, scale.limit() + 12 * days - rest)


def _read(
    page: _Page, candidate: _Candidate, orders: Sequence[str] = ORDERS, least: float = -math.inf
) -> Reading | None:
    """The best reading of a cut; `None` where it surely saves fewer bits than `least`."""
    lines, repeated = page.lines, page.repeated
    cut, found, heads, days, rest, scale, _ = candidate
    if len(orders) > 2 and len(found) > 2 * _FEW:
        few = Scale(lines, cut, found[:_FEW], repeated)
        orders = [order for order, _ in _weighed(few, orders, 2)]
    best = _weighed(scale, orders, 1, least - 12 * days + rest)
    if not best:
        return None
    order, weight = best[0]
    roles = [role for role, _ in _assigned(scale, order)]
    if days:
        weight = weight._replace(dated=len(found))
    last = found[-1]
    whole = found, [*roles[:-1], assign(order, last)[0]]
    if len(roles[-1]) < len(last.elements):
        kept = last.elements[: len(roles[-1])]
        found = [*found[:-1], last._replace(elements=kept, end=kept[-1].line + 1)]
    bits = weight.bits + 12 * days - rest - _cut_off(lines, cut, found, order)
    found, roles = _with_bodies_joined(lines, found, roles)
    reading = with_days_divided(Reading(cut, order, found, roles, heads, weight, bits))
    if reading.cut.kind not in ("date", "block") or reading.order != "TDB":
        return reading
    return _with_undated(lines, reading, _with_bodies_joined(lines, *whole), repeated, rest)


_MOST_LESS: Final = (
    13.0  # bits that an entry without a date may save less than a paragraph of the entry above it
)


def _with_undated(
    lines: Sequence[Line],
    reading: Reading,
    whole: tuple[list[Record], list[list[str]]],
    repeated: Counter[str],
    rest: float,
) -> Reading:
    """A reading with the entries that have no date among its dated ones, where that does not save much less.

    `whole` are its entries and their roles, the last of them down to the end of the page.
    """
    found = by_gaps(lines, *whole, reading.heads, repeated)
    if found is None and reading.cut.kind == "date":
        found = divide(lines, *whole, reading.heads, repeated)
    if found is None:
        return reading
    cut = reading.cut._replace(starts=tuple(record.start for record in found.records))
    weight = Scale(lines, cut, found.records, repeated).weigh("TDB", ((role, 0) for role in found.roles))
    bits = weight.bits - rest
    if not found.likely or bits <= reading.bits - _MOST_LESS * (len(found.records) - len(reading.records)):
        return reading._replace(unsure=found.unsure)
    bits = max(bits, reading.bits)  # as sure as without them
    return Reading(cut, "TDB", found.records, found.roles, found.heads, weight, bits, found.unsure)


def _with_bodies_joined(
    lines: Sequence[Line], found: Sequence[Record], roles: Sequence[list[str]]
) -> tuple[list[Record], list[list[str]]]:
    """The entries with paragraphs joined that go on right below, in scripts without capitals, where no width shows."""
    records: list[Record] = []
    names: list[list[str]] = []
    widest = max((columns(lines[p]) for record in found for p in range(record.start, record.end)), default=0)
    for record, role in zip(found, roles, strict=True):
        elements: list[Element] = []
        kept: list[str] = []
        for element, name in zip(record.elements, role, strict=False):
            if kept and kept[-1] == name == "body" and _is_rest(lines, elements[-1], element, widest):
                first = elements[-1]
                text = joined(first.text, element.text)
                elements[-1] = first._replace(end=element.end, text=text, line=element.line, joined=True)
            else:
                elements.append(element)
                kept.append(name)
        records.append(record._replace(elements=tuple(elements)))
        names.append(kept)
    return records, names


_LEAST_FULL: Final = 40


def _is_rest(lines: Sequence[Line], element: Element, after: Element, widest: int) -> bool:
    """Whether a text goes on with one that fills its line, as the widest of the entries do."""
    above, below = lines[after.line - 1], lines[after.line]
    first = below.text[0]
    return (
        below.gap == 0
        and below.indent == above.indent
        and below.raw
        and above.end == element.end
        and len(above.text) >= _LEAST_FULL
        and columns(above) * 4 >= widest * 3
        and not above.sentence
        and below.sentence
        and first.isalpha()
        and not (first.isupper() or first.islower())
    )


_FEW: Final = 12  # entries that tell which orders are likely


def _weighed(
    scale: Scale, orders: Sequence[str], most: int, least: float = -math.inf
) -> list[tuple[str, Weight]]:
    """The orders in which entries save most bits, so many of them, the best first; fewer than `least` do not count."""
    found: list[tuple[str, Weight]] = []
    for order in orders:
        if len(found) == most:
            least = max(least, found[-1][1].bits)
        weight = scale.weigh(order, _assigned(scale, order), least)
        if weight.bits > -math.inf:
            found.append((order, weight))
            found.sort(key=lambda one: -one[1].bits)
            del found[most:]
    return found


def _assigned(scale: Scale, order: str) -> Iterator[tuple[list[str], int]]:
    """The roles of each entry in an order, and how many elements do not fit it; the last entry ends where it should."""
    bodies = 0
    for record in scale.found[:-1]:
        roles, misfit = assign(order, record)
        bodies = max(bodies, roles.count("body"))
        yield roles, misfit
    roles, misfit = assign(order, scale.found[-1])
    yield roles[: _tail(scale, roles, bodies, order == "DTB" and scale.cut.kind == "date")], misfit


def _table(page: _Page) -> Reading | None:
    """The reading of a page's table, where it has one."""
    lines = page.lines
    found = tables.rows(lines)
    if found is None:
        return None
    made, roles = found
    numbered = any(record.mark is not None for record in made)
    cut = Cut("number" if numbered else "row", tuple(record.start for record in made), "column")
    weight = Scale(lines, cut, made, page.repeated).weigh("TDB", ((role, 0) for role in roles))
    rest = _unexplained(lines, cut, made, {}, page.runs) + _cut_off(lines, cut, made)
    return Reading(cut, TABLE, made, roles, {}, weight, weight.bits + 3 * len(made) - rest)


def _ends(lines: Sequence[Line], cut: Cut) -> tuple[list[int], dict[int, int]]:
    """Where each entry ends, and for entries below a heading the place of its line."""
    stops = [*cut.starts[1:], _page_end(lines, cut.starts[-1] + 1)]
    inner = _inner_indent(lines, cut, stops)
    ends: list[int] = []
    heads: dict[int, int] = {}
    headings = [at for at, line in enumerate(lines) if _is_heading(line, cut, inner)]
    for number, (start, stop) in enumerate(zip(cut.starts, stops, strict=True)):
        at = bisect.bisect_right(headings, start)
        end = headings[at] if at < len(headings) and headings[at] < stop else stop
        ends.append(end)
        if end < stop < len(lines) and headings[bisect.bisect_left(headings, stop) - 1] == stop - 1:
            heads[number + 1] = stop - 1
    _add_topics(lines, cut, stops, ends, heads)
    first = cut.starts[0]
    if first and _is_heading(lines[first - 1], cut, inner):
        above = lines[first - 1]
        alike = [lines[place] for place in heads.values()]
        if (
            above.period
            or cut.days
            and is_day_heading(above)
            or any(other.indent == above.indent for other in alike)
        ):
            heads[0] = first - 1
    return ends, heads


_PAGER = re.compile(
    r"(?:[^\w\s]+ )?(?:[^\W\d]+ ){0,2}(?:[^\w\s]+ )?1(?: [|·/] | )2(?: (?:[|·/] )?(?:\d{1,3}|…|\.\.\.))*(?: [^\W\d]+){0,2}(?: [^\w\s]+)?"
)
_FOOTER = re.compile(r"(?:copyright\s*)?(?:©|\(c\)|copyright)\s*\d{4}\b", re.IGNORECASE)
_LONGEST_PAGER: Final = 80
_MOST_BELOW: Final = 12  # lines below a pager whose numbers have a line each


def _page_end(lines: Sequence[Line], first: int) -> int:
    """Where the page ends below its last entry: at a pager or at a notice of copyright that no line above is like."""
    for place in range(first, len(lines)):
        text = lines[place].text
        if _FOOTER.match(text) and not any(_FOOTER.match(line.text) for line in lines[:first]):
            return place
        if len(text) <= _LONGEST_PAGER and _PAGER.fullmatch(text):
            return place
        if (
            text == "1"
            and [line.text for line in lines[place + 1 : place + 2]] == ["2"]
            and len(lines) - place <= _MOST_BELOW
        ):
            return place
    return len(lines)


def _add_topics(
    lines: Sequence[Line], cut: Cut, stops: Sequence[int], ends: list[int], heads: dict[int, int]
) -> None:
    """Add topics: short lines that are set off between two entries as the line above the first entry is, or where a count begins again."""
    first = cut.starts[0]
    if not first or not _is_topic(lines, first - 1, -1):
        return
    above = [end - _is_topic(lines, end - 1, -1) for end in ends[:-1]]
    inner = _inner_gap(lines, cut, above or ends)  # a text below the page may be in its last entry
    topics = [
        number
        for number, (start, stop) in enumerate(zip(cut.starts, stops, strict=True))
        if start + 1 < stop < len(lines) and ends[number] == stop and _is_topic(lines, stop - 1, inner)
    ] or _flat_topics(lines, cut, stops, ends)
    if not topics or len(topics) * 2 > len(cut.starts):
        return
    indents = {lines[stops[number] - 1].indent for number in topics}
    if indents != {lines[first - 1].indent}:
        return
    heads[0] = first - 1
    for number in topics:
        ends[number] = stops[number] - 1
        heads[number + 1] = stops[number] - 1


_LONGEST_FLAT_TOPIC: Final = 40


def _flat_topics(lines: Sequence[Line], cut: Cut, stops: Sequence[int], ends: Sequence[int]) -> list[int]:
    """The entries of a page without gaps that have a line more than nearly all others, which is a short one: it names what follows."""
    sizes = [stop - start for start, stop in zip(cut.starts, stops, strict=True)]
    usual, count = Counter(sizes).most_common(1)[0]
    if cut.kind != "date" or usual < 3 or count * 3 < 2 * len(sizes):
        return []
    least = min(len(lines[start].text) for start in cut.starts)
    longer = [
        number for number, size in enumerate(sizes[:-1]) if size > usual and ends[number] == stops[number]
    ]
    topics = [
        number
        for number in longer
        if _is_topic(lines, stops[number] - 1, -1)
        and len(lines[stops[number] - 1].text) <= min(least, _LONGEST_FLAT_TOPIC)
    ]
    return topics if len(topics) == len(longer) else []


def _inner_gap(lines: Sequence[Line], cut: Cut, ends: Sequence[int]) -> int:
    """The gap that the lines of entries mostly have before them."""
    each = [line.gap for line in lines]
    gaps = Counter(
        itertools.chain.from_iterable(
            each[start + 1 : end] for start, end in zip(cut.starts, ends, strict=False)
        )
    )
    return max(gaps, key=lambda gap: gaps[gap], default=0)


def _is_topic(lines: Sequence[Line], place: int, inner: int) -> bool:
    """Whether a line may name what follows: short, no sentence, no date, set off more than the lines of an entry are."""
    line = lines[place]
    return (
        line.gap > inner
        and len(line.text) <= 60
        and not line.sentence
        and line.spot is None
        and not line.more
        and not line.marks
    )


def _inner_indent(lines: Sequence[Line], cut: Cut, stops: Sequence[int]) -> int | None:
    """The column at which the lines of marked entries mostly are, where that is further in than the mark."""
    if not cut.style:
        return None
    below = Counter(
        lines[start + 1].indent for start, stop in zip(cut.starts, stops, strict=True) if start + 1 < stop
    )
    if not below:
        return None
    usual, _ = below.most_common(1)[0]
    marks = Counter(lines[start].indent for start in cut.starts).most_common(1)[0][0]
    return usual if usual > marks else None


def _is_heading(line: Line, cut: Cut, inner: int | None) -> bool:
    if line.period or cut.days and is_day_heading(line):
        return True
    if line.marks and line.level:
        if cut.kind in MARKED and inner is not None and line.indent >= inner:
            return False  # in the entry of a list: its title
        return cut.kind != "level" or len(line.level) < len(cut.style)
    if inner is None or line.indent >= inner or line.mark(cut.kind, cut.style) is not None:
        return False
    return len(line.text) <= 120 and not line.sentence


def _boilerplate(lines: Sequence[Line], cut: Cut, ends: Sequence[int]) -> frozenset[str]:
    """Short last lines that several entries share, where the others have hardly any: else they are values, such as categories."""
    texts = [lines[end - 1].text for start, end in zip(cut.starts, ends, strict=True) if end - start >= 3]
    last = Counter(text for text in texts if _is_aside(text))
    labels = Counter(match[0] for text in last if (match := LABEL.match(text)))
    above = lines[cut.starts[0] - 1].text if cut.starts[0] else ""
    below = lines[ends[-1] - 1].text
    return frozenset(
        text
        for text, count in last.items()
        if count >= 2
        and (text != above or text == below)  # else it opens the next entry
        and count * 2 >= len(cut.starts)
        and count * 4 >= 3 * last.total()
        and author_line(text) is None
        and not any(text.startswith(label) for label, others in labels.items() if others > 1)
    )


def _is_aside(text: str) -> bool:
    """Whether a line is short, without digits, and no sentence."""
    return len(text) <= 40 and not any(map(str.isdigit, text)) and not ends_sentence(text)


_Run = tuple[str, list[int]]


def _unexplained(
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
    for place, line in enumerate(lines):
        if line.spot is None or place in used or line.spot.rank < 2:
            continue
        if is_whole_date(line) or place in outside and is_date_line(line):
            bits += 12.0 if place > first or place in outside else 6.0
        elif place < first and line.spot.day and line.spot.bracketed and line.spot.start == 1:
            bits += 6.0  # "[3 May 2020] A title", however long that is
    for before, after in itertools.pairwise(found):  # lines between entries that belong to none
        bits += 4.0 * sum(place not in headings for place in range(before.end, after.start))
    return bits + _stray_numbers(cut, runs)


def _stray_numbers(cut: Cut, runs: Sequence[_Run]) -> float:
    """What numbers cost that count and begin no entry."""
    starts = set(cut.starts)
    return sum(
        16.0 * len(set(run) - (starts if cut.style in (style, "column", ANY) else set()))
        for style, run in runs
    )


_LEFT_OVER: Final = 4.0
"""What it costs an entry that all of them begin a line too early or too late: their first or last line is left over."""
_FEWEST_LEFT_OVER: Final = 3


def _cut_off(lines: Sequence[Line], cut: Cut, found: Sequence[Record], order: str = "") -> float:
    """What it costs that entries of dates end at a line that looks like one more of their lines; more where their dates are their last lines."""
    last = found[-1]
    if cut.kind != "date" or last.end <= last.start:
        return 0.0
    inner = max((lines[p].gap for record in found for p in range(record.start + 1, record.end)), default=0)
    if order[:1] == "D" and _is_late(lines, found, inner):
        return _LEFT_OVER * len(found)
    if last.end >= len(lines):
        return 0.0
    below = lines[last.end]
    if below.gap > inner or below.spot is not None or _page_end(lines, last.end) == last.end:
        return 0.0
    early = (
        order[-1:] == "D"
        or not found[0].start
        and len(below.text) > _LONGEST_FLAT_TOPIC
        and not below.sentence
    )
    if early and len(found) > _FEWEST_LEFT_OVER:
        return _LEFT_OVER * len(found)
    prose = below.sentence and not (below.text[-1] in "?!？！" and len(below.text) <= 80)
    return 0.0 if prose else 6.0


def _is_late(lines: Sequence[Line], found: Sequence[Record], inner: int) -> bool:
    """Whether the last of entries that begin with their days has one text, and no other so few, and the line above the first is as near as theirs."""
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
    return texts[-1] == 1 < min(texts[:-1])


def _runs(lines: Sequence[Line]) -> list[_Run]:
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
        if len(places) >= 2 and _counts_up(lines, places, style)
    ]


def _counts_up(lines: Sequence[Line], places: Sequence[int], style: str) -> bool:
    values = [mark.value for place in places if (mark := lines[place].mark("number", style))]
    return all(b - a in (1, -1) or b == 1 for a, b in itertools.pairwise(values))


def _tail(scale: Scale, roles: Sequence[str], bodies: int, several: bool) -> int:
    """How many elements of the last entry belong to it: not what no other entry holds so far down or behind such a gap.

    The other entries have up to so many bodies; `several` says that a day may have several entries.
    """
    lines, last = scale.lines, scale.found[-1]
    if len(scale.found) < 2:
        return len(last.elements)
    most = bodies if len(scale.found) >= 4 else max(bodies, 1)
    gap = max(scale.inner_gap, min(lines[record.start].gap for record in scale.found[1:]) - 1)
    seen = 0
    past_date = last.date < 0
    for at, (element, role) in enumerate(zip(last.elements, roles, strict=True)):
        past_date = past_date or role == "date"
        seen += role == "body"
        line = lines[element.line]
        far = element.line > last.start and not element.inline and line.gap > gap
        far = far and line.indent <= lines[last.start].indent  # what is further right is the entry's
        more = role == "body" and seen > most and (not most or not ends_sentence(element.text))
        if more and several and most and at + 1 < len(roles) and ends_sentence(last.elements[at + 1].text):
            more = False  # a title and its text
        if at and past_date and (far and role in _TRAILING or more):
            return at
    return len(last.elements)


_TRAILING: Final = ("body", "more", "credit", "author")


# --- several entries a day ------------------------------------------------------------------------------------------------------------


def with_days_divided(reading: Reading) -> Reading:
    """A reading of days above their entries, with the entries of a day that has several taken apart.

    Sure where each title of the page that is no sentence has one paragraph below it that is one, or none of them any.
    """
    if reading.cut.kind != "date" or reading.order != "DTB":
        return reading
    groups = [_by_title(record, roles) for record, roles in zip(reading.records, reading.roles, strict=True)]
    if not _are_divided(groups):
        return reading
    found: list[Record] = []
    roles: list[list[str]] = []
    heads: dict[int, int] = {}
    for number, (record, group) in enumerate(zip(reading.records, groups, strict=True)):
        if number in reading.heads:
            heads[len(found)] = reading.heads[number]
        day = record.elements[record.date]
        for place, texts in enumerate(group):
            own = (
                day
                if not place
                else day._replace(start=texts[0].start, end=texts[0].start, text="", spot=None)
            )
            start = record.start if not place else texts[0].line
            found.append(Record(start, texts[-1].line + 1, None, (own, *texts)))
            roles.append(["date", "title", *["body"] * (len(texts) - 1)])
    each = tuple(reading.weight.each[0] for _ in found)
    return reading._replace(
        records=found, roles=roles, heads=heads, weight=reading.weight._replace(each=each, dated=len(found))
    )


def _are_divided(groups: Sequence[list[list[Element]]]) -> bool:
    """Whether some days have several entries: a title and its paragraph each, or many titles and no paragraph."""
    sizes = [len(group) for group in groups]
    if max(sizes) < 2 or 0 in sizes:
        return False
    bare = [one for group in groups for one in group if len(one) == 1]
    total = sum(sizes)
    if len(bare) == total:
        return len(set(sizes)) >= 2 and max(sizes) >= 3
    return len(bare) * 4 <= total


def _by_title(record: Record, roles: Sequence[str]) -> list[list[Element]]:
    """The texts of a day, a list for each title with what is below it."""
    found: list[list[Element]] = []
    for element, role in zip(record.elements, roles, strict=True):
        if role == "date":
            continue
        if role not in ("title", "body"):
            return [[element]]
        if _may_be_title(element.text):
            found.append([element])
        elif found:
            found[-1].append(element)
    return found


def _may_be_title(text: str) -> bool:
    return len(text) <= 160 and (not ends_sentence(text) or text[-1] in "?!？！" and len(text) <= 80)


# --- entries ------------------------------------------------------------------------------------------------------------------------------


def weigh_entries(lines: Sequence[Line], entries: Entries) -> float:
    """The bits that entries of any reader save, by the same measure."""
    made: list[Record] = []
    roles: list[list[str]] = []
    starts = [line.start for line in lines]
    for part in entries.parts:
        for entry in part.entries:
            record, names = _as_record(lines, starts, entry)
            made.append(record)
            roles.append(names)
    if not made:
        return 0.0
    numbered = any(record.mark is not None and record.mark.kind == "number" for record in made)
    marked = any(record.mark is not None for record in made)
    cut = Cut(
        "number" if numbered else "bullet" if marked else "date", tuple(record.start for record in made)
    )
    repeated = Counter(line.text for line in lines)
    weight = Scale(lines, cut, made, repeated).weigh("TDB", ((role, 0) for role in roles))
    heads = {
        at: bisect.bisect_right(starts, part.heading.start) - 1
        for at, part in enumerate(entries.parts)
        if part.heading
    }
    rest = _unexplained(lines, cut, made, heads, _runs(lines)) + _cut_off(lines, cut, made)
    return weight.bits - rest


def _as_record(lines: Sequence[Line], starts: Sequence[int], entry: Entry) -> tuple[Record, list[str]]:
    """An entry of any reader as a record with roles."""
    mark: Mark | None = None
    elements: list[Element] = []
    names: list[str] = []
    seen: set[int] = set()
    first = bisect.bisect_right(starts, entry.fields[0].start) - 1
    last = first
    for field in entry.fields:
        place = max(bisect.bisect_right(starts, field.start) - 1, 0)
        line = lines[place]
        last = max(last, place)
        if field.slot == "number":
            mark = Mark("number", "1.", field.value or 0, field.end, field.start, field.end)
            continue
        if mark is None and not elements:
            mark = next((m for m in line.marks if m.kind == "bullet" and m.end <= field.start), None)
        found = spot(line.text) if field.slot == "date" else None
        kind = field.slot if field.slot in ("date", "author", "credit") else "text"
        text = (
            field.value
            if isinstance(field.value, str)
            else line.text[field.start - line.start : field.end - line.start]
        )
        inline = place in seen and field.slot != "date"
        seen.add(place)
        elements.append(
            Element(kind, field.start, field.end, text or " ", place, inline, found, date=field.line)
        )
        names.append(field.slot if field.slot != "url" else "more")
    return Record(first, last + 1, mark, tuple(elements)), names


def _entries(lines: Sequence[Line], reading: Reading) -> Entries:
    parts: list[tuple[Field | None, list[Entry]]] = []
    day: DateLine | None = None
    again = _begin_again(reading) or _set_off(lines, reading)
    for number, (record, roles) in enumerate(zip(reading.records, reading.roles, strict=True)):
        head = reading.heads.get(number)
        if head is not None:
            line = lines[head]
            mark = next((mark for mark in line.marks if mark.kind == "level"), None)
            parts.append((Field("heading", mark.end if mark else line.start, line.end), []))
            above = spot(line.bare) if reading.cut.days else None
            day = above.date if above is not None and above.day else None
        elif not parts or number in again:
            parts.append((None, []))
        fields = _fields(record, roles)
        if day is not None and not any(field.slot == "date" for field in fields):
            at = next((field.start for field in fields if field.slot != "number"), lines[record.start].start)
            fields = [
                *(f for f in fields if f.start < at),
                Field("date", at, at, line=day),
                *(f for f in fields if f.start >= at),
            ]
        last = (
            lines[max(element.line for element in record.elements)]
            if record.elements
            else lines[record.start]
        )
        parts[-1][1].append(Entry(tuple(fields), lines[record.start].start, max(last.end, fields[-1].end)))
    return Entries(tuple(Part(heading, tuple(entries)) for heading, entries in parts))


def _set_off(lines: Sequence[Line], reading: Reading) -> set[int]:
    """The entries without numbers that are set off by a wider gap than the others, which all have one gap before them and none so wide in them."""
    records = reading.records
    if len(records) < 3 or reading.heads or any(record.mark is not None for record in records):
        return set()
    gaps = Counter(lines[record.start].gap for record in records[1:])
    if len(gaps) != 2:
        return set()
    usual, wide = sorted(gaps)
    inner = max((lines[p].gap for record in records for p in range(record.start + 1, record.end)), default=0)
    if wide < usual + 2 or inner > usual or not usual:
        return set()
    return {number for number, record in enumerate(records[1:], 1) if lines[record.start].gap == wide}


def _begin_again(reading: Reading) -> set[int]:
    """The entries with which a count begins again: number 1 below any other, where numbers rise."""
    values = [record.mark.value for record in reading.records if record.mark is not None]
    pairs = list(itertools.pairwise(values))
    falling = sum(b == a - 1 for a, b in pairs)
    rising = sum(b == a + 1 for a, b in pairs)
    if reading.cut.kind != "number" or not rising or rising < falling:
        return set()
    return {number for number, (a, b) in enumerate(pairs, 1) if b == 1 <= a}


def _fields(record: Record, roles: Sequence[str]) -> list[Field]:
    found = []
    mark = record.mark
    if mark is not None and mark.kind == "number":
        found.append(Field("number", mark.start, mark.stop, mark.value))
    for element, role in zip(record.elements, roles, strict=True):
        if role in ("more", ""):
            continue
        if role == "title" and (linked := _linked_title(element)):
            found += linked
            continue
        if role == "url" and any(field.slot == "url" for field in found):
            role = "body"
        value: Any = element.text if element.joined else None
        found.append(Field(role, element.start, element.end, value, element.date if role == "date" else None))
        if role == "date" and element.spot is not None and element.spot.place[0] >= 0:
            base = element.start - element.spot.start
            found.append(Field("place", base + element.spot.place[0], base + element.spot.place[1]))
            found[-2:] = sorted(found[-2:])
    return found


def _linked_title(element: Element) -> list[Field]:
    """A title with its address, where its line holds one: "Title (https://…)", "[Title](https://…)"."""
    if element.joined:
        return []
    at, behind, link = element.start, TRAILING_URL.search(element.text), LINK.fullmatch(element.text)
    if behind is not None:
        address = Field("url", at + behind.start(1), at + behind.end(1))
        return [Field("title", at, at + behind.start()), address]
    if link is None or not link[1].strip() or not (link[2] or link[3]):
        return []
    group = 2 if link[2] else 3
    address = Field("url", at + link.start(group), at + link.end(group))
    return [Field("title", at + link.start(1), at + link.end(1)), address]
