"""What the evidence that a reading leaves aside is made with: its codes, the fields of a line, what a line may be. Nothing here raises."""

from __future__ import annotations

import bisect
import functools
import operator
import re
from collections.abc import Sequence
from typing import Final

from newsparse import dates
from newsparse.reading.entries import Entries, Entry, Evidence, Field, Part
from newsparse.reading.find.cuts import is_whole_date
from newsparse.reading.lines.page_lines import Line

DAY: Final = "NP005"


NUMBER: Final = "NP006"


ODD: Final = "NP007"


class ReadPage:
    """What a page was read as.

    Attributes:
        lines: Those of the page.
        entries: What was found in them.
        rows: The entries of all parts.
        fields: Those of the entries, and the headings, in page order.
    """

    def __init__(self, lines: Sequence[Line], entries: Entries):
        self.lines, self.entries = lines, entries
        self.rows = [entry for part in entries.parts for entry in part.entries]
        heads = [part.heading for part in entries.parts if part.heading is not None]
        fields = [*(field for entry in self.rows for field in entry.fields), *heads]
        self.fields = sorted(fields, key=lambda field: (field.start, field.end))

    @functools.cached_property
    def starts(self) -> list[int]:
        """Where the lines begin."""
        return [line.start for line in self.lines]

    @functools.cached_property
    def spans(self) -> Spans:
        """The fields by place."""
        return Spans(self.fields)

    def place_of(self, offset: int) -> int:
        """The place of the line that an offset of the text is in."""
        return bisect.bisect_right(self.starts, offset) - 1

    def line_of(self, offset: int) -> Line:
        """The line that an offset of the text is in."""
        return self.lines[self.place_of(offset)]

    def line_ended_by(self, field: Field) -> Line | None:
        """The line that ends where a field does; `None` where the field ends within a line, or spans several."""
        line = self.line_of(field.start)
        return line if line.end == field.end else None

    def text_at(self, field: Field) -> str:
        """What a field says that is in one line; empty for others."""
        line = self.line_of(field.start)
        return line.text[field.start - line.start : field.end - line.start] if field.end <= line.end else ""

    def first_line_of(self, field: Field) -> str:
        """What a field says in its first line."""
        line = self.line_of(field.start)
        return line.text[field.start - line.start : field.end - line.start]

    def title_in_line(self, entry: Entry) -> str:
        """What the title of an entry says; empty where it has none, or in several lines."""
        field = field_of(entry, "title")
        return self.text_at(field) if field is not None else ""

    def text_of(self, entry: Entry, slot: str) -> tuple[str, Line | None]:
        """What the first field of a slot says, where it ends with its line or is joined from several, and the line."""
        field = field_of(entry, slot)
        line = self.line_ended_by(field) if field is not None else None
        if field is not None and line is None and isinstance(field.value, str) and field.value:
            return field.value, Line(field.start, field.end, field.value, 0, 0, raw=False)
        return (said(line, field), line) if line is not None and field is not None else ("", None)

    @functools.cached_property
    def headings(self) -> list[tuple[Line, Part]]:
        """The headings that are a line each, with the lists below them."""
        headed = [(part.heading, part) for part in self.entries.parts if part.heading is not None]
        return [(line, part) for heading, part in headed if (line := self.line_ended_by(heading)) is not None]

    @functools.cached_property
    def by_start(self) -> dict[int, Line]:
        """The lines by where they begin."""
        return {line.start: line for line in self.lines}

    @functools.cached_property
    def titles(self) -> list[tuple[Line, Field]]:
        """The titles that end with their lines, with these."""
        found = [field for entry in self.rows if (field := field_of(entry, "title")) is not None]
        return [(line, field) for field in found if (line := self.line_ended_by(field)) is not None]

    @functools.cached_property
    def is_marked(self) -> bool:
        """Whether numbers or bullets set the entries off."""
        marks = {mark.end for line in self.lines for mark in line.marks}
        firsts = [entry.fields[0] for entry in self.rows]
        return any(field.slot == "number" or field.start in marks for field in firsts)

    def is_labelled(self, entry: Entry) -> bool:
        """Whether the category of an entry is behind a label; an entry without one counts."""
        field = field_of(entry, "kicker")
        line = self.line_of(field.start) if field is not None else None
        above = (
            line.text[: field.start - line.start].rstrip() if field is not None and line is not None else ":"
        )
        return above[-1:] in (":", "：")

    @functools.cached_property
    def gap_inside(self) -> int:
        """The widest gap before a line of a field that is not the first line of its entry."""
        gaps = [0]
        for entry in self.rows:
            first = self.line_of(entry.fields[0].start).start
            lines = [self.line_of(field.start) for field in entry.fields[1:]]
            gaps += [line.gap for line in lines if line.start > first]
        return max(gaps)

    @functools.cached_property
    def places(self) -> dict[int, int]:
        """The places of the lines that begin at an offset."""
        return {start: at for at, start in enumerate(self.starts)}


def is_day(line: Line) -> bool:
    """Whether a line is a day as a whole, and not that of an update or a deadline."""
    return (
        dates.line_date(line.text) is not None
        and is_whole_date(line)
        and line.spot is not None
        and line.spot.rank >= 2
    )


def shortened(text: str) -> str:
    """A text in quotes, cut to be read in a message."""
    return repr(text if len(text) <= 50 else text[:49] + "…")


def ends_as_sentence(text: str) -> bool:
    """Whether words end in a full stop behind one that is no abbreviation or name.

    >>> ends_as_sentence("The ferry is back."), ends_as_sentence("Ports, Inc."), ends_as_sentence("Sport etc.")
    (True, False, True)
    """
    return " " in text and _STOP.search(text) is not None


_STOP = re.compile(r"(?:\b[^\W\dA-Z_][^\W\d_]{2,}\.|。)\Z")


def first_word(text: str) -> str:
    """The first word of a text; "" for one of nothing but signs that Python takes for space (U+001C).

    >>> first_word("A title"), first_word("\\x1c")
    ('A', '')
    """
    return text.split(None, 1)[0] if text.strip() else ""


class Spans:
    """The fields of a page by place."""

    def __init__(self, fields: Sequence[Field]):
        self.fields = fields
        self.starts = [field.start for field in fields]

    def within(self, line: Line) -> list[Field]:
        """The fields that touch a line."""
        at = bisect.bisect_left(self.starts, line.start)
        found = []
        if at and self.fields[at - 1].end > line.start:
            found.append(self.fields[at - 1])
        while at < len(self.fields) and self.fields[at].start < line.end:
            found.append(self.fields[at])
            at += 1
        return found


def field_of(entry: Entry, slot: str) -> Field | None:
    """The first field of a slot that an entry has."""
    for field in entry.fields:
        if field.slot == slot:
            return field
    return None


def fields_of(entry: Entry, slot: str) -> list[Field]:
    """The fields of a slot that an entry has."""
    return [field for field in entry.fields if field.slot == slot]


def has(entry: Entry, slot: str) -> bool:
    """Whether an entry has a field of a slot."""
    return field_of(entry, slot) is not None


def date_of(entry: Entry) -> Field | None:
    """The date of an entry."""
    return field_of(entry, "date")


def is_of_same_day(entry: Entry) -> bool:
    """Whether an entry has the day of the one above it, and none of its own."""
    day = date_of(entry)
    return day is not None and day.start == day.end


LONGEST_DAY: Final = 80


_START: Final = operator.attrgetter("start")


def found_at(code: str, what: Line | Field, message: str) -> Evidence:
    """Evidence at a line or a field."""
    return Evidence(code, what.start, what.end, message)


def lost_day(line: Line) -> Evidence:
    """A line with a day that no item has."""
    return found_at(DAY, line, f"the day in {shortened(line.text)} is not the date of any item")


def lost_topic(line: Line) -> Evidence:
    """A line that may be a heading."""
    return found_at(ODD, line, f"{shortened(line.text)} may be a heading of the text below it")


def number_of(field: Field, lines: Sequence[Line]) -> int | None:
    """The number that a field is, which a known renderer's entries don't keep."""
    if field.slot != "number" or field.value is not None:
        return field.value if isinstance(field.value, int) else None
    line = lines[bisect.bisect_right(lines, field.start, key=_START) - 1]
    return next(
        (mark.value for mark in line.marks if mark.kind == "number" and mark.start == field.start), None
    )


def said(line: Line, field: Field) -> str:
    """What a field says that ends with its line."""
    return line.text[field.start - line.start :]


def same_entry(rows: Sequence[Entry], above: Line, below: Line) -> bool:
    """Whether two lines are in one entry."""
    at = bisect.bisect_right(rows, above.start, key=lambda entry: entry.span[0])
    return at == bisect.bisect_right(rows, below.end, key=lambda entry: entry.span[0])


def may_be_topic(line: Line) -> bool:
    """Whether a line may name what is below it: a few words, no sentence, no date, no mark."""
    plain = not line.sentence and line.spot is None and not line.more and not line.marks
    return plain and len(line.text) <= 60 and any(map(str.isalpha, line.text))
