"""From a line of an entry to its elements: texts, dates, authors, credits. Nothing here raises."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from newsparse import lexis
from newsparse.dates import DateLine
from newsparse.reading.find.cuts import Cut, has_year, is_date_line
from newsparse.reading.lines.bylines import topic_behind
from newsparse.reading.lines.links import authors, begins_in_link, said, topics, without_images
from newsparse.reading.lines.page_lines import Line, Mark
from newsparse.reading.lines.spots import Spot, is_end_of_sentence, is_inside, is_introduced, is_more, spot


class Element(NamedTuple):
    """A part of an entry.

    Attributes:
        kind: ``text``, ``date``, ``author``, ``credit``, ``url`` (a line that is one), ``topic`` (links to categories), ``aside`` (in brackets with
            the date) or ``more`` (a line that only leads on, or says nothing of its own).
        start: Where it begins in the page.
        end: Where it ends.
        text: What it says.
        line: The place of its line.
        inline: Whether it shares its line with the date.
        spot: Of a date: what its line says.
        joined: Whether the text is joined from several lines.
        date: Of a date: what was read.
        labelled: Whether a label before it says that it is a title, or the head of its column what it is.
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
    labelled: bool = False

    def part(self, start: int, end: int) -> Element:
        """A part of a text that is not joined, by offsets into it."""
        return self._replace(start=self.start + start, end=self.start + end, text=self.text[start:end])


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

    def with_parts(self, at: int, *parts: Element) -> Record:
        """The entry with other elements in the place of one."""
        return self._replace(elements=(*self.elements[:at], *parts, *self.elements[at + 1 :]))


def before_date(record: Record) -> Element | None:
    """The text before the date on its line."""
    at = record.date
    element = record.elements[at - 1] if at > 0 else None
    return (
        element
        if element is not None and element.kind == "text" and element.inline and not element.joined
        else None
    )


_LEVEL = re.compile(r"(?:\A|\s)\#{2,6}\s+(?=\S)")


def parted_at_level(elements: list[Element], line: Line, mark: Mark | None) -> list[Element]:
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


_SPACES: Final = " \u00a0"
_ADDRESS = re.compile(
    r"(?:(?![Mm]ore |(?:gu)?id\b)[^\W\d][^:：<>/]{1,30}[:：]\s*)?<?(?P<address>https?://[^\s<>]+)>?(?: › \S+)*"
)  # "Link: https://example.org/", but not "guid: https://example.org/?p=3"


def line_elements(
    line: Line, place: int, mark: Mark | None, cut: Cut, boilerplate: frozenset[str]
) -> list[Element]:
    """The elements of one line; a date with its neighbours where the line has one."""
    start, text, end = line.start, line.text, line.end
    if mark is not None:
        start, text = mark.end, line.text[mark.end - line.start :]
        if not text:
            return []
        if mark.kind == "number" and mark.style[:2] in ("**", "__") and text.endswith(mark.style[:2]):
            text, end = text[:-2], end - 2  # "**3. A title**"
    elif (level := _level_of(line, cut)) is not None:
        start, text = level.end, line.text[level.end - line.start :]
    if text.startswith("![") and line.raw and (inner := without_images(text).lstrip(_SPACES)):
        start, text = start + len(text) - len(inner), text[-len(inner) :]  # behind the image of its author
    if (address := _ADDRESS.fullmatch(text)) is not None:
        return [Element("url", start + address.start("address"), line.end, address["address"], place)]
    caption = mark is None and len(text) <= _LONGEST_CAPTION and not line.sentence and _CAPTION.match(text)
    is_time = mark is None and any(each.kind == "clock" and each.end == line.end for each in line.marks)
    if text in boilerplate or line.more or is_time or caption or mark is not None and is_more(text):
        return [Element("more", start, line.end, text, place)]
    if len(text) <= 120 and lexis.is_credit(text):
        return [Element("credit", start, line.end, text, place)]
    if line.author is not None and mark is None:
        a, b = line.author
        begin = line.start + a if line.raw else _place(line, a)
        named = Element("author", begin, begin + b - a, line.text[a:b], place)
        topic = topic_behind(line.text, b) if line.raw else None
        if topic is None:
            return [named]
        c, d = topic
        return [named, Element("topic", line.start + c, line.start + d, line.text[c:d], place)]
    for kind, spans in (("author", authors(text)), ("topic", topics(text))):
        if spans and mark is None and line.raw:
            names, several = ", ".join(text[a:b] for a, b in spans), len(spans) > 1
            return [Element(kind, start + spans[0][0], start + spans[-1][1], names, place, joined=several)]
    if line.last_spot is not None and (cut.inline or _is_broken(line, line.last_spot)):
        return _last_of_joined(line, line.last_spot, start, text, place)
    found = spot_behind(line, text)
    if found is None or not found.day or not _counts(line, text, found, cut):
        bold = _BOLD.fullmatch(text)
        if bold is not None and (line.raw or bold[2] is not None):
            group = 2 if bold[2] is not None else 4
            start, end = start + bold.start(group), end - len(text) + bold.end(group)
            text = bold[group]
        return [Element("text", start, end, text, place, joined=not line.raw)]
    if not line.raw and text == line.text and (parts := _signed_of_joined(line, found, text, place)):
        return parts
    if not line.raw and not found.whole:
        return _first_of_joined(line, found, start, text, place)
    parts = around(found, start, line.end, text, place, not line.raw)
    return parted_at_level(parts, line, mark) if cut.kind in MARKED else parts


def _is_broken(line: Line, day: Spot) -> bool:
    """Whether the day with which a joined line ends was broken: its year is in the last line alone."""
    return (
        line.tail is not None and day.start < len(line.text) - (line.end - line.tail[1]) and not day.bracketed
    )


def spot_behind(line: Line, text: str) -> Spot | None:
    """The date of what is behind the mark of a line; a month that counts as a day does so there too."""
    if line.raw and text == line.text:
        return line.spot
    found = spot(text)
    if line.spot is None or not line.spot.day:
        return found
    own = _behind(line.spot, len(line.text) - len(text)) if line.raw and line.text.endswith(text) else None
    if found is None:  # which the page alone makes a day
        return own
    more = text[own.end : found.end] if own is not None else ""
    if own is not None and own.end - own.start < found.end - found.start and not any(map(str.isdigit, more)):
        one, two = own.date.date, found.date.date
        if found.start <= own.start and own.end <= found.end and (one and one.edtf) == (two and two.edtf):
            return own  # the page took a name off that is like a weekday
    if own is not None and _is_named_by_page(own, found):
        return own
    return found._replace(day=True)


def _is_named_by_page(own: Spot, found: Spot) -> bool:
    """Whether the page made a title of what is like a count beside a day, or a category of what is like a place."""
    alike = (own.start, own.end, own.rank) == (found.start, found.end, found.rank)
    kinds = [[piece.kind for piece in (*each.before, *each.after)] for each in (own, found)]
    odd = {pair for pair in zip(*kinds, strict=False) if pair[0] != pair[1]}
    named = len(kinds[0]) == len(kinds[1]) and odd == {("text", "filler")}
    return alike and (named or found.place[0] >= 0 > own.place[0])


def _behind(found: Spot, size: int) -> Spot | None:
    """A date behind so many characters, counted from there."""
    if found.start < size:
        return None
    before, after = (
        tuple(
            piece._replace(start=max(piece.start - size, 0), end=piece.end - size)
            for piece in pieces
            if piece.end > size
        )
        for pieces in (found.before, found.after)
    )
    return found._replace(start=found.start - size, end=found.end - size, before=before, after=after)


def _level_of(line: Line, cut: Cut) -> Mark | None:
    """The sign of a heading below the first line of an entry: of a list, or the one that all entries have below their categories."""
    if cut.kind == "level":
        return line.mark("level", cut.style)
    return next((mark for mark in line.marks if mark.kind == "level"), None) if cut.kind in MARKED else None


_CAPTION = re.compile(rf".*?[.,;)–-] {lexis.CREDIT.pattern} ?[^\W\d]", re.IGNORECASE)
"""The caption of a picture with who took it: "Ships in the harbour. Photo: Ann Sea"."""
_LONGEST_CAPTION: Final = 120


_BOLD = re.compile(
    r"(\*{1,3}|_{1,3}|''')(?![\s*_])((?:(?!\1).)+)(?<![\s*_])\1|(?P<signs>[-=~*_+#◆■★☆♦✦]{1,6})[ \t]+(?P<within>\S.*?\S)[ \t]+(?P=signs)"
)
"""A text that Markdown sets in bold or italics as a whole, or with the same signs on both sides: "-- A title --"."""


def _counts(line: Line, text: str, found: Spot, cut: Cut) -> bool:
    """Whether the date of a line counts in a cut; below days that are headings one without a year is a part of its title."""
    if cut.days and not found.whole and not has_year(found):
        return False
    if is_date_line(line, found, text) or found.whole:
        return True
    if not cut.inline or is_end_of_sentence(text, found):
        return False
    return _is_set_off(text, found) or cut.kind in MARKED and parts_line(text, found)


def _is_set_off(text: str, found: Spot) -> bool:
    """Whether a date begins or ends its line, is in brackets, or follows a title."""
    if is_inside(text, found):
        return False
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


MARKED: Final = ("bullet", "number", "clock")


def parts_line(text: str, found: Spot) -> bool:
    """Whether a date is between a title and a text in one line, with spaces alone: "A title 3 May 2020 The text."

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


def _without_addresses(part: Element) -> Element:
    """Several names or categories without what is between the first and the last: "Ports](/tag/ports), [Ships"."""
    return part._replace(text=said(part.text), joined=True)


def _date(found: Spot, start: int, text: str, place: int) -> Element:
    """The date of a text that begins at an offset of the page."""
    begin, end = found.start, found.end
    return Element("date", start + begin, start + end, text[begin:end], place, spot=found, date=found.date)


def _first_of_joined(line: Line, found: Spot, start: int, text: str, place: int) -> list[Element]:
    """A paragraph of several lines that begins with a date; a date further in is text."""
    if found.before or found.text_after is None or found.end > 40:
        return [Element("text", start, line.end, text, place, joined=True)]
    after = found.text_after
    return [
        _date(found, start, text, place),
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
    if line.tail is None:
        return at + line.end - len(line.text)
    rest = _second(line)
    if at >= rest:
        return line.tail[1] + at - rest
    return min(line.tail[0] + at - rest + line.text[rest - 1].isspace(), line.tail[0])


def _second(line: Line) -> int:
    """Where the last line of a joined one begins in its text."""
    return len(line.text) - (line.end - line.tail[1]) if line.tail is not None else 0


def _signed_of_joined(line: Line, found: Spot, text: str, place: int) -> list[Element]:
    """The day of a line that was joined from two and what it says beside it, where that names who wrote the entry and each part is on one of the two;
    nothing else."""
    pieces = [piece for piece in (*found.before, *found.after) if piece.kind in ("text", "author")]
    if line.tail is None or all(piece.kind != "author" for piece in pieces):
        return []
    rest = _second(line)
    spans = [(found.start, found.end), *((piece.start, piece.end) for piece in pieces)]
    if _place(line, 0) != line.start or any(start < rest < end for start, end in spans):
        return []
    day = _date(found, _place(line, found.start) - found.start, text, place)
    parts = [
        Element(piece.kind, at, at + piece.end - piece.start, text[piece.start : piece.end], place, True)
        for piece in pieces
        for at in (_place(line, piece.start),)
    ]
    return sorted([*parts, day], key=lambda element: element.start)


def around(found: Spot, start: int, end: int, text: str, place: int, joined: bool) -> list[Element]:
    """The date of a line and what the line says around it, in order."""
    parts = []
    for piece in (*found.before, *found.after):
        if piece.kind in ("text", "author", "aside"):
            told = text[piece.start : piece.end]
            part = Element(piece.kind, start + piece.start, start + piece.end, told, place, True)
            parts.append(_without_addresses(part) if begins_in_link(told) else part)
    if joined:  # a day in two lines: the whole of it is the date
        return [Element("date", start, end, text, place, spot=found, joined=True, date=found.date)]
    return sorted([*parts, _date(found, start, text, place)], key=lambda element: element.start)
