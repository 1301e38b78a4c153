"""From the lines of an entry to its fields: the orders in which sites put them, and what each line is in such an order.

`elements` takes the lines of one entry and gives its parts (texts, dates, authors, credits); `assign` says which of them is which
field in an order. Nothing here raises.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Final, NamedTuple

from newsparse import lexis
from newsparse.dates import DateLine
from newsparse.reading.cuts import Cut, is_date_line, mark_of
from newsparse.reading.inside import categories, days
from newsparse.reading.lines import Line, Mark, ends_sentence
from newsparse.reading.spots import Spot, is_end_of_sentence, is_introduced, parted_at, spot


class Element(NamedTuple):
    """A part of an entry.

    Attributes:
        kind: ``text``, ``date``, ``author``, ``credit``, ``url`` (a line that is one), ``aside`` (in brackets with the date) or ``more`` (a line that only leads
            on, or says nothing of its own).
        start: Where it begins in the page.
        end: Where it ends.
        text: What it says.
        line: The place of its line.
        inline: Whether it shares its line with the date.
        spot: Of a date: what its line says.
        joined: Whether the text is joined from several lines.
        date: Of a date: what was read.
    """

    kind: str
    start: int
    end: int
    text: str
    line: int
    inline: bool = False
    spot: Spot | None = None
    joined: bool = False
    date: DateLine | None = None


class Record(NamedTuple):
    """An entry as a cut gives it: its lines, its mark, its elements."""

    start: int
    end: int
    mark: Mark | None
    elements: tuple[Element, ...]

    @property
    def date(self) -> int:
        """The place of the date among the elements; -1 where there is none."""
        for at, element in enumerate(self.elements):
            if element.kind == "date":
                return at
        return -1


ORDERS: Final = (
    "TDB",
    "DTB",
    "KTDB",
    "TDKB",
    "TKDB",
    "DKTB",
    "KDTB",
    "TBD",
    "KTBD",
    "DB",
    "BD",
    "BKD",
    "TBKD",
)
"""Orders of title, date, kicker and body; a kicker may be missing, a body may be any number of paragraphs."""

PRIOR: Final = {
    "TDB": 1.0, "DTB": 2.0, "KTDB": 3.0, "TDKB": 3.0, "TKDB": 4.0, "DKTB": 4.0, "KDTB": 4.0, "TBD": 3.0, "KTBD": 5.0, "DB": 12.0, "BD": 12.0, "BKD": 12.0, "TBKD": 5.0,
}  # fmt: skip
"""What an order costs in bits: those that fewer sites use cost more."""


# --- elements --------------------------------------------------------------------------------------------------------------------------


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
    marked = cut.kind in MARKED
    for start, end in zip(cut.starts, ends, strict=True):
        mark = mark_of(lines[start], cut)
        parts = []
        for place in range(start, end):
            line, own = lines[place], mark if place == start else None
            text = line.text[own.end - line.start :] if own else line.text
            key = place, own.end if own else -1, cut.inline, marked, text in boilerplate
            if key not in known:
                known[key] = _line_elements(line, place, own, cut, boilerplate)
            parts.append(known[key])
        drafts.append((start, end, mark, parts))
    if cut.inline and marked:
        _part_lines(lines, cut, drafts)
    at = _usual_place([parts for _, _, _, parts in drafts])
    found = []
    least = functools.cache(lambda: _least_wrapped(lines))  # few entries need it
    for start, end, mark, parts in drafts:
        elements = _whole_paragraphs(_one_date(parts, at, lines[start:end], mark), lines, least)
        found.append(Record(start, end, mark, tuple(elements)))
    return _with_tails_divided(
        _without_labels(_with_asides_named(_with_titles([_with_text(record, lines) for record in found])))
    )


def _with_titles(found: list[Record]) -> list[Record]:
    """The records; a first line like a photo credit is a title where nearly all others have one there: "Photos: Ships in the harbour"."""
    firsts = Counter(record.elements[0].kind for record in found if record.elements and record.date)
    if not firsts["credit"] or firsts["credit"] * 4 > firsts["text"]:
        return found
    return [
        record._replace(elements=(record.elements[0]._replace(kind="text"), *record.elements[1:]))
        if record.date and record.elements and _is_only_title(record)
        else record
        for record in found
    ]


def _with_text(record: Record, lines: Sequence[Line]) -> Record:
    """An entry; a last line that says who wrote it is its text, where it has a title above its day and no other text: as in a numbered list."""
    kinds = [element.kind for element in record.elements]
    if kinds != ["text", "date", "author"] or record.elements[2].inline:
        return record
    line = lines[record.elements[2].line]
    text = Element("text", line.start, line.end, line.text, record.elements[2].line, joined=not line.raw)
    return record._replace(elements=(*record.elements[:2], text))


def _is_only_title(record: Record) -> bool:
    """Whether a first line like a credit is all that an entry has above its day, or at all."""
    above = record.elements[: record.date] if record.date > 0 else record.elements
    return len(above) == 1 and above[0].kind == "credit"


_DIGITS = re.compile(r"\d+")
_LEAST_LABELS: Final = 3
_LONGEST_LABEL: Final = 60


def _without_labels(found: list[Record]) -> list[Record]:
    """The records without what all their date lines say alike: behind the date, but for numbers that differ ("Views: 12"), or before
    it with nothing between ("Press of 3 May 2020"), where they have other texts."""
    shapes: Counter[str] = Counter()
    for record in found:
        shapes.update({shape for e in record.elements if (shape := _label_shape(record, e))})
    same = {shape for shape, count in shapes.items() if count >= max(_LEAST_LABELS, len(found) * 2 // 3)}
    if not same:
        return found
    return [
        record._replace(
            elements=tuple(
                e._replace(kind="more") if _label_shape(record, e) in same else e for e in record.elements
            )
        )
        for record in found
    ]


def _label_shape(record: Record, element: Element) -> str:
    """What a text beside a date says, without its numbers; empty where it may be a title or a category."""
    if element.kind != "text" or not element.inline or len(element.text) > _LONGEST_LABEL:
        return ""
    others = [other for other in record.elements if other.kind == "text" and other is not element]
    if all(ends_sentence(other.text) for other in others):  # "Newsletter 12" above a text is its title
        return ""
    date = record.elements[record.date]
    if date.kind != "date":
        return ""
    if element.start > date.start:
        shape = _DIGITS.sub("0", element.text)
        return shape if shape != element.text else ""
    last = all(e.line != date.line or e.start <= date.start for e in record.elements if e.kind == "text")
    return element.text if last and date.start - element.end <= 1 and date.line == element.line else ""


def _with_asides_named(found: list[Record]) -> list[Record]:
    """The records with what is in brackets with their dates named: a category where it recurs, else nothing of their own."""
    asides = Counter(e.text for record in found for e in record.elements if e.kind == "aside")
    if not asides:
        return found
    kind = "text" if _recur(asides, len(found)) else "more"
    return [
        record._replace(
            elements=tuple(e._replace(kind=kind) if e.kind == "aside" else e for e in record.elements)
        )
        for record in found
    ]


def _recur(texts: Counter[str], entries: int) -> bool:
    """Whether texts of nearly all entries are categories: few, and seen again."""
    return sum(texts.values()) * 5 >= 4 * entries and max(texts.values()) >= 2 and len(texts) * 2 <= entries


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
            for element in _around(found, mark.end, lines[start].end, text, start, False)
        ]
        parts[0] = _parted_at_level(elements, lines[start], mark)
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


_LEVEL = re.compile(r"(?:\A|\s)\#{2,6}\s+(?=\S)")


def _parted_at_level(elements: list[Element], line: Line, mark: Mark | None) -> list[Element]:
    """The elements of a line, parted at the sign of a heading inside it: "1. News ### A title 3 May 2020 The text."."""
    if "## " not in line.text or mark is not None and "#" in line.text[: mark.end - line.start]:
        return elements
    for at, element in enumerate(elements):
        level = _LEVEL.search(element.text) if element.kind == "text" else None
        if level is not None:
            head, rest = element.text[: level.start()].rstrip(), element.text[level.end() :]
            above = element._replace(end=element.start + len(head), text=head, inline=True)
            below = element._replace(start=element.start + level.end(), text=rest, inline=True)
            return [*elements[:at], *([above] if head else []), below, *elements[at + 1 :]]
    return elements


_TAIL = re.compile(
    r"\s+[-–—/(]\s*(?P<tail>[^-–—/()]{2,30})\Z|(?<=[^,;\s]),\s+(?P<last>(?:(?!\s[-–—/])[^,;]){2,30})\Z"
)


def _with_tails_divided(found: Sequence[Record]) -> list[Record]:
    """The records with categories taken off that stand between title and date ("A title - News - 3 May 2020"): those that recur."""
    tails: list[re.Match[str] | None] = []
    for record in found:
        element = _before_date(record)
        whole = element is None or ends_sentence(element.text)  # the end of a sentence is no category
        tails.append(_TAIL.search(element.text) if element is not None and not whole else None)
    counts = Counter(tail["tail"] or tail["last"] for tail in tails if tail)
    if not counts or not _recur(counts, len(found)):
        return list(found)
    return [_divided(record, tail) if tail else record for record, tail in zip(found, tails, strict=True)]


def _before_date(record: Record) -> Element | None:
    """The text before the date on its line."""
    at = record.date
    element = record.elements[at - 1] if at > 0 else None
    return (
        element
        if element is not None and element.kind == "text" and element.inline and not element.joined
        else None
    )


def _divided(record: Record, tail: re.Match[str]) -> Record:
    at = record.date - 1
    element = record.elements[at]
    name = "tail" if tail["tail"] else "last"
    head = element._replace(end=element.start + tail.start(), text=element.text[: tail.start()])
    rest = element._replace(
        start=element.start + tail.start(name), end=element.start + tail.end(name), text=tail[name]
    )
    return record._replace(elements=(*record.elements[:at], head, rest, *record.elements[at + 1 :]))


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
                end=element.end, text=f"{first.text} {element.text}", line=first.line, joined=True
            )
        else:
            found.append(element)
    return found


def _goes_on(element: Element, after: Element, lines: Sequence[Line], least: Callable[[], float]) -> bool:
    if element.kind != "text" or after.kind != "text" or element.inline and element.text:
        return False
    above, below = lines[after.line - 1], lines[after.line]
    if below.gap or not below.text[0].islower():
        return False
    if after.inline and after.start != below.start:
        return False
    return (
        below.raw
        and not below.marks
        and not above.sentence
        and (below.indent == above.indent or above.marks != ())
        and len(above.text) >= _LEAST_WRAPPED
        and len(above.text) >= least()
    )


_ADDRESS = re.compile(r"https?://\S+")


def _line_elements(
    line: Line, place: int, mark: Mark | None, cut: Cut, boilerplate: frozenset[str]
) -> list[Element]:
    """The elements of one line; a date with its neighbours where the line has one."""
    start, text = line.start, line.text
    if mark is not None:
        start, text = mark.end, line.text[mark.end - line.start :]
        if not text:
            return []
    elif cut.kind in MARKED and (level := next((m for m in line.marks if m.kind == "level"), None)):
        start, text = level.end, line.text[level.end - line.start :]
    if _ADDRESS.fullmatch(text):
        return [Element("url", start, line.end, text, place)]
    if text in boilerplate or line.more:
        return [Element("more", start, line.end, text, place)]
    if len(text) <= 120 and lexis.is_credit(text):
        return [Element("credit", start, line.end, text, place)]
    if line.author is not None and mark is None:
        a, b = line.author
        return [Element("author", line.start + a, line.start + b, text[a:b], place)]
    if cut.inline and line.last_spot is not None:
        return _last_of_joined(line, line.last_spot, start, text, place)
    found = spot(text)
    if found is None or not found.day or not _counts(line, text, found, cut):
        return [Element("text", start, line.end, text, place, joined=not line.raw)]
    if not line.raw and not found.whole:
        return _first_of_joined(line, found, start, text, place)
    around = _around(found, start, line.end, text, place, not line.raw)
    return _parted_at_level(around, line, mark) if cut.kind in MARKED else around


def _counts(line: Line, text: str, found: Spot, cut: Cut) -> bool:
    """Whether the date of a line counts in a cut."""
    if is_date_line(line, found, text) or found.whole:
        return True
    if not cut.inline or is_end_of_sentence(text, found):
        return False
    return _is_set_off(text, found) or cut.kind in MARKED and parts_line(text, found)


def _is_set_off(text: str, found: Spot) -> bool:
    """Whether a date begins or ends its line, is in brackets, or follows a title."""
    return (
        found.text_before is None
        or found.text_after is None
        or found.bracketed
        or _follows_title(text, found)
    )


def has_inline(line: Line) -> bool:
    """Whether a line without a mark holds a day that counts in the inline form of a cut only."""
    found = line.spot
    if line.last_spot is not None:
        return True
    return found is not None and found.day and not is_date_line(line) and _is_set_off(line.text, found)


MARKED: Final = ("bullet", "number")


def parts_line(text: str, found: Spot) -> bool:
    """Whether a date stands between a title and a text in one line, with spaces alone: "A title 3 May 2020 The text."

    Not after a small word ("on 3 May 2020"), nor where what follows goes on with the sentence.
    """
    before, after = found.text_before, found.text_after
    if before is None or after is None:
        return False
    return not is_introduced(text, found) and not text[after.start].islower()


_LONGEST_HEAD: Final = 60


_INSIDE = re.compile(r"[)\]）】]\s*[.,;:。，、；]")  # brackets inside a sentence


def _follows_title(text: str, found: Spot) -> bool:
    """Whether a date inside a line has but a short text before it, set off by a comma or the like: "A title, 3 May 1979. And more"."""
    before = found.text_before
    if before is None or before.end - before.start > _LONGEST_HEAD or not found.strong:
        return False
    if _INSIDE.match(text, found.end):
        return False
    between = text[before.end : found.start]
    return found.start > 1 and any(sign in between for sign in ",:;-–—(|")


def _first_of_joined(line: Line, found: Spot, start: int, text: str, place: int) -> list[Element]:
    """A paragraph of several lines that begins with a date; a date further in is text."""
    if found.before or found.text_after is None or found.end > 40:
        return [Element("text", start, line.end, text, place, joined=True)]
    date = Element(
        "date",
        start + found.start,
        start + found.end,
        text[found.start : found.end],
        place,
        spot=found,
        date=found.date,
    )
    after = found.text_after
    return [
        date,
        Element("text", start + after.start, line.end, text[after.start :], place, True, joined=True),
    ]


def _last_of_joined(line: Line, found: Spot, start: int, text: str, place: int) -> list[Element]:
    """A paragraph of several lines that ends with a date."""
    by = line.end - len(line.text)  # places of its last line
    words = line.text[: found.before[0].end]
    end = _place(line, found.before[0].end)
    words = words[len(line.text) - len(text) :]
    begin = _place(line, found.start)
    date = Element(
        "date",
        begin,
        by + found.end,
        line.text[found.start : found.end],
        place,
        spot=found,
        joined=begin != by + found.start,
        date=found.date,
    )
    return [Element("text", start, end, words, place, True, joined=True), date]


def _place(line: Line, at: int) -> int:
    """Where a place of a joined line is in the page: on its last line, or at most one line above."""
    place = at + line.end - len(line.text)
    if line.tail is None or place >= line.tail[1]:
        return place
    return min(place + 1 + line.tail[0] - line.tail[1], line.tail[0])


def _around(found: Spot, start: int, end: int, text: str, place: int, joined: bool) -> list[Element]:
    """The date of a line and what the line says around it, in order."""
    parts = []
    for piece in (*found.before, *found.after):
        if piece.kind in ("text", "author", "aside"):
            parts.append(
                Element(
                    piece.kind,
                    start + piece.start,
                    start + piece.end,
                    text[piece.start : piece.end],
                    place,
                    True,
                )
            )
    if joined:  # a day in two lines: the whole of it is the date
        date = Element("date", start, end, text, place, spot=found, joined=True, date=found.date)
        return [date]
    date = Element(
        "date",
        start + found.start,
        start + found.end,
        text[found.start : found.end],
        place,
        spot=found,
        date=found.date,
    )
    return sorted([*parts, date], key=lambda element: element.start)


class _Usual(NamedTuple):
    """Where the dates of most entries are: so many lines below the first line, or above the last."""

    place: int
    from_end: bool
    whole: bool
    """Nearly all dates are lines of their own."""

    def is_near(self, at: int, size: int) -> bool:
        """Whether a date on that line, of so many, is there or on the next: a category may be missing."""
        return abs((size - 1 - at if self.from_end else at) - self.place) <= 1


def _usual_place(drafts: Sequence[Sequence[Sequence[Element]]]) -> _Usual:
    """Where the dates of most entries are, told from the side on which they agree more."""
    tops: Counter[int] = Counter()
    ends: Counter[int] = Counter()
    whole: list[bool] = []
    for parts in drafts:
        dates = _dates(parts)
        whole += [element.spot.whole for _, element in dates if element.spot]
        if dates:
            tops[dates[0][0]] += 1
            ends[len(parts) - 1 - dates[-1][0]] += 1
    top = max(tops, key=lambda at: (tops[at], -at), default=0)
    end = max(ends, key=lambda at: (ends[at], -at), default=0)
    mostly = sum(whole) * 5 >= 4 * len(whole)
    return _Usual(end, True, mostly) if ends[end] > tops[top] else _Usual(top, False, mostly)


def _dates(parts: Sequence[Sequence[Element]]) -> list[tuple[int, Element]]:
    """The dates of an entry, with the places of their lines in it."""
    return [(at, element) for at, line in enumerate(parts) for element in line if element.kind == "date"]


def _one_date(
    parts: Sequence[Sequence[Element]], usual: _Usual, lines: Sequence[Line], mark: Mark | None
) -> list[Element]:
    """The elements of an entry with one date: the one of publication, near where the others have theirs; the rest are texts."""
    size = len(parts)
    dates = _dates(parts)
    pool = [
        (at, element)
        for at, element in dates
        if element.spot is not None
        and usual.is_near(at, size)
        and (element.spot.strong or element.spot.whole or not usual.whole)
    ]
    chosen = None
    if pool:
        best = max((element.spot.whole, element.spot.rank) for _, element in pool if element.spot is not None)
        pool = [
            (at, one) for at, one in pool if one.spot is not None and (one.spot.whole, one.spot.rank) == best
        ]
        chosen = min(
            pool, key=lambda pair: abs((size - 1 - pair[0] if usual.from_end else pair[0]) - usual.place)
        )[1]
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
        updated = other.spot is not None and other.spot.whole and other.spot.rank in (0, 1)
        text = line.text[start - line.start :]
        kind = "more" if updated else "text"
        found.append(
            Element(kind, start, line.end, text, elements[0].line, spot=other.spot, joined=not line.raw)
        )
    return found


# --- orders ----------------------------------------------------------------------------------------------------------------------------


def assign(order: str, record: Record) -> tuple[list[str], int]:
    """The role of each element of an entry in an order, and how many elements do not fit it.

    >>> assign("TDB", Record(0, 0, None, ()))
    ([], 0)
    """
    kinds = [element.kind for element in record.elements]
    roles = ["" if kind == "text" else kind for kind in kinds]
    texts = [at for at, kind in enumerate(kinds) if kind == "text"]
    date = record.date
    if date < 0:
        return _undated(order, roles, texts, record)
    before, after = [at for at in texts if at < date], [at for at in texts if at > date]
    misfit = 0

    def take(places: list[int], wanted: Sequence[str]) -> None:
        for role in wanted:
            if places:
                roles[places.pop(0)] = role

    if order in ("TDB", "KTDB", "TKDB", "TDKB"):
        lead = {
            "TDB": ("title",),
            "TDKB": ("title",),
            "KTDB": ("kicker", "title"),
            "TKDB": ("title", "kicker"),
        }[order]
        misfit += abs(len(before) - len(lead)) if len(before) != 1 else 0
        take(before, lead if len(before) >= len(lead) else ("title",))
        if after and record.elements[after[0]].inline and _is_place(record, date, after[0]):
            take(after, ("place",))
        elif order == "TDKB" and after and record.elements[after[0]].inline:
            take(after, ("kicker",))
    elif order in ("DTB", "DKTB"):
        misfit += len(before)
        take(after, ("kicker", "title") if order == "DKTB" and _has_kicker(record, after) else ("title",))
    elif order == "KDTB":
        misfit += abs(len(before) - 1)
        take(before, ("kicker",))
        take(after, ("title",))
    elif order in ("TBD", "KTBD", "TBKD"):
        if after and record.elements[after[0]].inline and len(record.elements[after[0]].text) <= 40:
            roles[after.pop(0)] = "kicker"
        misfit += len(after)
        if order == "TBKD" and len(before) >= 2 and record.elements[before[-1]].inline:
            roles[before.pop()] = "kicker"
        take(before, ("kicker", "title") if order == "KTBD" and _has_kicker(record, before) else ("title",))
    elif order == "DB":
        misfit += len(before)
        if len(after) >= 2 and _is_title(record.elements[after[0]]):
            take(after, ("title",))
    else:
        misfit += len(after)
        if order == "BKD" and len(before) >= 2 and record.elements[before[-1]].inline:
            roles[before[-1]] = "kicker"
    for at in texts:
        if not roles[at]:
            roles[at] = "body"
    return roles, misfit


def _has_kicker(record: Record, texts: Sequence[int]) -> bool:
    """Whether the first of some texts is a category above a title: not where the second is all that follows, and a sentence."""
    if len(texts) < 2:
        return False
    first, second = record.elements[texts[0]], record.elements[texts[1]]
    last = len(texts) == 2 or first.text.count(" ") >= _MOST_SPACES
    return first.inline or not (last and _is_prose(second))


_MOST_SPACES: Final = 3  # of a category


def _is_prose(element: Element) -> bool:
    """Whether a text ends like a sentence, and is no short question, which may be a title."""
    asks = element.text[-1] in "?!？！" and len(element.text) <= 60
    return ends_sentence(element.text) and not asks


def _is_title(element: Element) -> bool:
    """Whether a first text above others may be a title on a page whose entries mostly have none."""
    return not element.inline and len(element.text) <= 160 and not ends_sentence(element.text)


def _is_place(record: Record, date: int, at: int) -> bool:
    """Whether a text behind the date is a place: short, behind a comma, without digits."""
    day, text = record.elements[date], record.elements[at]
    comma = day.spot is not None and day.spot.comma
    return (
        comma
        and len(text.text) <= 60
        and not any(map(str.isdigit, text.text))
        and not ends_sentence(text.text)
    )


def _undated(order: str, roles: list[str], texts: list[int], record: Record) -> tuple[list[str], int]:
    """The roles of an entry without a date: the order without its date."""
    if order in ("DB", "BD", "BKD"):
        for at in texts:
            roles[at] = "body"
        return roles, 0
    kicker = order in ("KTDB", "KDTB", "KTBD", "DKTB") and len(texts) >= 2
    kicker = kicker and not _is_prose(record.elements[texts[1]])
    lead = ("kicker", "title") if kicker else ("title",)
    if (
        order == "TKDB"
        and len(texts) >= 2
        and _is_title(record.elements[texts[1]])
        and len(record.elements[texts[1]].text) <= 40
    ):
        lead = ("title", "kicker")
    for at, role in zip(texts, lead, strict=False):
        roles[at] = role
    for at in texts:
        roles[at] = roles[at] or "body"
    return roles, 0
