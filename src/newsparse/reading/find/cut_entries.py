"""The entries of a cut: their lines with one date each, wrapped paragraphs joined. Nothing here raises."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Final, NamedTuple

from newsparse import lexis
from newsparse.reading.find.alike import alike
from newsparse.reading.find.alike_bylines import with_bylines
from newsparse.reading.find.broken_titles import with_broken_titles
from newsparse.reading.find.cuts import Cut, mark_of
from newsparse.reading.find.elements import MARKED, Element, Record, around, line_elements, parted_at_level
from newsparse.reading.find.labels import category_label
from newsparse.reading.lines.bylines import is_in
from newsparse.reading.lines.inside import categories, days
from newsparse.reading.lines.kinds import is_advertisement
from newsparse.reading.lines.page_lines import Line, Mark, ends_open, is_broken_link, is_word_and_day, joined
from newsparse.reading.lines.spots import Spot, is_filler, parted_at


def records(
    lines: Sequence[Line],
    cut: Cut,
    ends: Sequence[int],
    boilerplate: frozenset[str],
    known: dict[tuple[int, ...], list[Element]],
) -> list[Record]:
    """The entries of a cut with their elements; `ends` are the places behind their last lines.

    The elements of lines are kept in `known`: other cuts of the same page have most of them too.
    """
    drafts = []
    marked, level = cut.kind in MARKED, len(cut.style) if cut.kind == "level" else 0
    for start, end in zip(cut.starts, ends, strict=True):
        mark = mark_of(lines[start], cut)
        parts = []
        for place in range(start, end):
            line, own = lines[place], mark if place == start else None
            if level and own is None and place == start:  # "* Interview" above a heading
                own = next((each for each in line.marks if each.kind == "bullet"), None)
            text = line.text[own.end - line.start :] if own else line.text
            key = place, own.end if own else -1, cut.inline, marked, level, text in boilerplate, cut.days
            if key not in known:
                known[key] = line_elements(line, place, own, cut, boilerplate)
            parts.append(known[key])
        drafts.append((start, end, mark, parts))
    if cut.inline and marked:
        _part_lines(lines, cut, drafts)
    at = _usual_place([parts for _, _, _, parts in drafts])
    least = functools.cache(lambda: _least_wrapped(lines))  # few entries need it
    found = with_bylines(
        [
            Record(
                start, end, mark, tuple(_one_date(parts, at, lines[start:end], mark, end == drafts[-1][1]))
            )
            for start, end, mark, parts in drafts
        ],
        lines,
    )
    whole = [
        _without_comma(
            _with_lists(record._replace(elements=tuple(_whole_paragraphs(record.elements, lines, least))))
        )
        for record in found
    ]
    named = [_with_word_for_number(record) for record in whole] if cut.kind == "number" else whole
    return alike(with_broken_titles(_without_deadlines(named), lines), lines)


def _with_word_for_number(record: Record) -> Record:
    """A record of numbered ones whose first line is in the place of a number, and names what it is: "BONUS"."""
    first = record.elements[0] if record.mark is None and record.elements else None
    is_word = first is not None and first.kind == "text" and not first.inline
    return (
        record._replace(elements=(first._replace(kind="topic"), *record.elements[1:]))
        if is_word and first
        else record
    )


def _with_lists(record: Record) -> Record:
    """A record whose short texts are one where a comma is alone in the line between them ("Ports", ",", "Ships"), and which leads on with what it says
    above ("Read more", "A title"); what is below "Posted in" or "in" is its category."""
    found: list[Element] = []
    told: set[str] = set()
    for element in record.elements:
        behind_more = bool(found) and found[-1].kind == "more" and element.kind == "text"
        if behind_more and element.text in told:
            found.append(element._replace(kind="more"))
        elif behind_more and _is_short(element) and _leads_to_topic(found[-1].text):
            found.append(element._replace(kind="topic"))
        elif len(found) > 1 and found[-1].text == "," and _is_short(found[-2]) and _is_short(element):
            found[-2:] = [
                found[-2]._replace(end=element.end, text=f"{found[-2].text}, {element.text}", joined=True)
            ]
        else:
            found.append(element)
        if element.kind == "text":
            told.add(element.text)
    return record._replace(elements=tuple(found))


def _leads_to_topic(text: str) -> bool:
    """Whether a category is below a line that says no more."""
    return is_in(text) or category_label(f"{text} x") > 0


def _is_short(element: Element) -> bool:
    return element.kind in ("text", "topic") and not element.inline and len(element.text) <= _LONGEST_LISTED


_LONGEST_LISTED: Final = 40


def _without_comma(record: Record) -> Record:
    """A record whose text above its day does not end in the comma or the dash that leads to the day."""
    above = record.elements[record.date - 1] if record.date > 0 else None
    if above is None or above.kind != "text" or len(above.text) < 2:
        return record
    size = len(above.text) - 1 if above.text[-1] in ",，、" else len(_LEADS.sub("", above.text))
    if not 0 < size < len(above.text):
        return record
    text = above._replace(end=above.end - len(above.text) + size, text=above.text[:size])
    at = record.date - 1
    return record._replace(elements=(*record.elements[:at], text, *record.elements[at + 1 :]))


_LEADS = re.compile(r"(?<![ \u00a0])[ \u00a0]+[-–—|·]\Z")


def _without_deadlines(found: list[Record]) -> list[Record]:
    """The records without days that are deadlines, where most others have days that are not."""
    days = [record.elements[record.date].spot if record.date >= 0 else None for record in found]
    due = [day is not None and day.whole and day.rank == 0 for day in days]
    if not any(due) or sum(map(bool, days)) < 2 * sum(due) + 1:
        return found
    return [
        record._replace(elements=_without_date(record)) if is_due else record
        for record, is_due in zip(found, due, strict=True)
    ]


def _without_date(record: Record) -> tuple[Element, ...]:
    at = record.date
    return (*record.elements[:at], record.elements[at]._replace(kind="more"), *record.elements[at + 1 :])


_Draft = tuple[int, int, "Mark | None", list[list[Element]]]


def bare_starts(lines: Sequence[Line], cut: Cut) -> list[str]:
    """The first lines of entries without their marks."""
    found = []
    for start in cut.starts:
        line, mark = lines[start], mark_of(lines[start], cut)
        found.append(line.text[mark.end - line.start :] if mark is not None and line.raw else "")
    return found


def _part_lines(lines: Sequence[Line], cut: Cut, drafts: Sequence[_Draft]) -> None:
    """Part the first lines of entries at the days inside them, where a page's lines say that they are title, date and text."""
    first = bare_starts(lines, cut)
    parted: list[list[list[Element]]] = []
    for (start, _, mark, parts), text, day in zip(drafts, first, days(first), strict=True):
        if mark is None or day is None or any(each.kind == "date" for part in parts[1:] for each in part):
            continue
        found = parted_at(text, day)
        elements = [  # what is behind the day is a text, no category beside it
            element._replace(inline=element.start < mark.end + day.start)
            for element in around(found, mark.end, lines[start].end, text, start, False)
        ]
        elements = [
            each._replace(kind="more") if each.kind == "text" and is_filler(each.text) else each
            for each in elements
        ]
        parts[0] = parted_at_level(elements, lines[start], mark)
        parted.append(parts)
    _part_categories([parts[0] for parts in parted])
    ends = [parts[0][-1].text for parts in parted]
    tails = [_CREDIT_TAIL.search(end, max(len(end) - _LONGEST_CREDIT, 0)) for end in ends]
    if sum(map(bool, tails)) * 2 > len(drafts):
        for parts, tail in zip(parted, tails, strict=True):
            last = parts[0][-1]
            if tail is not None and last.kind == "text":
                parts[0][-1:] = _without_tail(last, tail)
            elif last.kind == "text" and lexis.is_credit(last.text):
                parts[0][-1] = last._replace(kind="credit")


def _part_categories(parted: Sequence[list[Element]]) -> None:
    """Part titles before days from the categories with which they begin, where the page's titles say so."""
    heads = [elements[0] for elements in parted if elements[0].kind == "text" and elements[1:2]]
    if len(heads) < len(parted) or any(elements[1].kind != "date" for elements in parted):
        return
    for elements, head, size in zip(parted, heads, categories([head.text for head in heads]), strict=True):
        if size:
            title = head._replace(start=head.start + size + 1, text=head.text[size + 1 :])
            elements[:1] = [head._replace(end=head.start + size, text=head.text[:size]), title]


_LONGEST_CREDIT: Final = 80
_CREDIT_TAIL = re.compile(
    rf"(?<=\S)\s+(?={lexis.CREDIT.pattern})\S(?:[^.!?\s]|[.!?](?!\s)|\s){{4,{_LONGEST_CREDIT}}}\Z",
    re.IGNORECASE,
)


def _without_tail(element: Element, tail: re.Match[str]) -> list[Element]:
    """A text and the credit with which it ends."""
    start = element.start + len(tail[0]) - len(tail[0].lstrip()) + tail.start()
    credit = Element("credit", start, element.end, tail[0].lstrip(), element.line, True)
    return [element._replace(end=element.start + tail.start(), text=element.text[: tail.start()]), credit]


_LEAST_WRAPPED: Final = 40


def _least_wrapped(lines: Sequence[Line]) -> float:
    """The characters that a line has at least that was broken at a width: not far fewer than other long lines of the page."""
    sizes = sorted(size for line in lines if line.raw and (size := len(line.text)) >= _LEAST_WRAPPED)
    return max(sizes[len(sizes) * 3 // 4] / 2, _LEAST_WRAPPED) if sizes else _LEAST_WRAPPED


def _whole_paragraphs(
    elements: Sequence[Element], lines: Sequence[Line], least: Callable[[], float]
) -> list[Element]:
    """The elements with texts joined that go on in the middle of a sentence right below."""
    found: list[Element] = []
    for element in elements:
        if found and _goes_on(found[-1], element, lines, least):
            first = found[-1]
            found[-1] = first._replace(
                end=element.end, text=joined(first.text, element.text), line=first.line, joined=True
            )
        else:
            found.append(element)
    return [_without_emphasis(element) if element.joined else element for element in found]


def _without_emphasis(element: Element) -> Element:
    """A text of several lines without the signs that set all of it in bold or italics: "*A letter, and a", "mystery*"."""
    match = _EMPHASIZED.fullmatch(element.text) if element.kind == "text" else None
    if match is None:
        return element
    size = len(match[1])
    return element._replace(start=element.start + size, end=element.end - size, text=match[2])


_EMPHASIZED = re.compile(r"([*_]{1,3})(?![\s*_])([^*]+?)(?<![\s*_])\1")


def _goes_on(element: Element, after: Element, lines: Sequence[Line], least: Callable[[], float]) -> bool:
    if element.kind != "text" or after.kind != "text":
        return False
    above, below = lines[after.line - 1], lines[after.line]
    if element.end == above.end and is_broken_link(above, below):
        return True
    beside_day = element.inline and element.text != ""
    if beside_day and (element.end != above.end or "  " in element.text):
        return False
    open_below = beside_day and below.indent > above.indent and ends_open(element.text)
    if below.gap or not (below.text[0].islower() or open_below):
        return False
    if after.inline and after.start != below.start:
        return False
    return (
        below.raw
        and not below.marks
        and not is_word_and_day(below)
        and not above.sentence
        and (below.indent == above.indent or above.marks != () or beside_day)
        and len(above.text) >= _LEAST_WRAPPED
        and len(above.text) >= least()
    )


class _Usual(NamedTuple):
    """Where the dates of most entries are: so many lines below the first line, or above the last."""

    place: int
    from_end: bool
    whole: bool
    """Nearly all dates are lines of their own."""

    def is_near(self, at: int, size: int) -> bool:
        """Whether a date on that line, of so many, is there or on the next: a category may be missing."""
        return self.far(at, size) <= 1

    def far(self, at: int, size: int) -> int:
        """How many lines a date on that line, of so many, is from there."""
        return abs((size - 1 - at if self.from_end else at) - self.place)

    def is_above(self, at: int, date: Element, size: int) -> bool:
        """Whether a date ends the first line behind a text, and the others are on another line."""
        spot = date.spot
        ends = spot is not None and spot.text_before is not None and spot.text_after is None
        return not at and ends and self.far(at, size) > 0


def _usual_place(drafts: Sequence[Sequence[Sequence[Element]]]) -> _Usual:
    """Where the dates of most entries are, told from the side on which they agree more."""
    tops: Counter[int] = Counter()
    ends: Counter[int] = Counter()
    whole: list[bool] = []
    for parts in drafts:
        dates = _dates(parts)
        whole += [element.spot.whole for _, element in dates if element.spot]
        if dates:
            best = max(_rank(element) for _, element in dates)  # a deadline may be above it
            places = [at for at, element in dates if _rank(element) == best]
            tops[places[0]] += 1
            ends[sum(not _is_byline(line) for line in parts) - 1 - places[-1]] += 1
    top = max(tops, key=lambda at: (tops[at], -at), default=0)
    end = max(ends, key=lambda at: (ends[at], -at), default=0)
    mostly = sum(whole) * 5 >= 4 * len(whole)
    return _Usual(end, True, mostly) if ends[end] > tops[top] else _Usual(top, False, mostly)


def _rank(date: Element) -> int:
    """How likely a date is that of publication."""
    return date.spot.rank if date.spot is not None else -1


def _dates(parts: Sequence[Sequence[Element]]) -> list[tuple[int, Element]]:
    """The dates of an entry, with the places of their lines in it; a line that says who wrote it does not count, as few entries may have one."""
    lines = (line for line in parts if not _is_byline(line))
    return [(at, element) for at, line in enumerate(lines) for element in line if element.kind == "date"]


def _is_byline(line: Sequence[Element]) -> bool:
    """Whether all that a line says is who wrote the entry."""
    return len(line) == 1 and line[0].kind == "author"


def _likelihood(dated: tuple[int, Element], ends_title: bool) -> tuple[bool, int, bool, bool]:
    """How likely a date is that of publication: one with its label or that is all its line says, and no later one, that is set off, and does not end a
    title above the line where the others have theirs."""
    spot = dated[1].spot
    if spot is None:
        return False, -1, False, False
    strong = spot.strong and not ends_title
    return spot.rank == 3 or spot.whole and spot.rank == 2, spot.rank, spot.whole, strong


def _is_set_off(spot: Spot, text: str) -> bool:
    """Whether a date is set off from what is behind it, and no sentence goes on there: "Le 4 mars, la Direction"."""
    after = spot.text_after
    return spot.strong and not (after is not None and text[after.start].islower())


def _size_above_gap(at: int, lines: Sequence[Line], usual: _Usual, size: int) -> int:
    """How many lines the last entry has, if it ends where others do below the day at `at`, and a gap wider than those in it is there."""
    end = at + 1 + usual.place
    inner = max((line.gap for line in lines[1:end]), default=0)
    return end if end < size and lines[end].gap > inner else size


def _size_above_advertisements(lines: Sequence[Line]) -> int:
    """How many lines an entry has without an advertisement that it ends with: the word for it, and one line right below."""
    size = len(lines)
    if size > 2 and is_advertisement(lines[size - 2].text) and not lines[size - 1].gap:
        return size - 2
    return size - 1 if size > 1 and is_advertisement(lines[size - 1].text) else size


def _one_date(
    parts: Sequence[Sequence[Element]], usual: _Usual, lines: Sequence[Line], mark: Mark | None, is_last: bool
) -> list[Element]:
    """The elements of an entry with one date: the one of publication, near where the others have theirs; the rest are texts."""
    dates = _dates(parts)
    own = [line for line, elements in zip(lines, parts, strict=True) if not _is_byline(elements)]
    size = _size_above_advertisements(own) if usual.from_end else len(own)
    if is_last and usual.from_end and dates and not any(usual.is_near(at, size) for at, _ in dates):
        size = _size_above_gap(dates[0][0], own, usual, size)
    pool = [
        (at, element)
        for at, element in dates
        if element.spot is not None
        and usual.is_near(at, size)
        and (not usual.whole or element.spot.whole or _is_set_off(element.spot, own[at].text))
    ]
    chosen = None
    if pool:
        likely = [_likelihood(each, usual.is_above(*each, size)) for each in pool]
        best = max(likely)
        pool = [each for each, value in zip(pool, likely, strict=True) if value == best]
        chosen = min(pool, key=lambda pair: usual.far(pair[0], size))[1]
    if len(dates) == (chosen is not None):
        return list(chain.from_iterable(parts))
    found: list[Element] = []
    for at, elements in enumerate(parts):
        other = next(
            (element for element in elements if element.kind == "date" and element is not chosen), None
        )
        if other is None:
            found += elements
            continue
        line, start = lines[at], mark.end if mark is not None and at == 0 else lines[at].start
        updated = (
            other.spot is not None and other.spot.whole and other.spot.rank in (0, 1) and other.spot.start > 0
        )
        text = line.text[start - line.start :]
        kind = "more" if updated else "text"
        found.append(
            Element(kind, start, line.end, text, elements[0].line, spot=other.spot, joined=not line.raw)
        )
    return found
