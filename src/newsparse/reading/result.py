"""What a text holds, as offsets: `Reading`, a few integers an entry over one text, and `Filler`, which fills it.

A reading knows no record: it says where an entry and its fields are, what each field says, and how it is spelled. Nothing
here raises.
"""

from __future__ import annotations

import itertools
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from operator import itemgetter
from typing import Any, Final, NamedTuple

from newsparse import dates, grammar
from newsparse.dates import Date, DateLine
from newsparse.dialects import DIALECTS
from newsparse.layout import Layout, calendar
from newsparse.reading import confidence
from newsparse.reading.entries import Entries, Entry, Evidence, Field, Made, Part, least
from newsparse.reading.evidence.unexplained import unexplained
from newsparse.reading.lines.furniture import names_page, names_programme
from newsparse.reading.lines.page_days import month_in_words, year_in_words
from newsparse.reading.lines.page_lines import page_lines
from newsparse.reading.lines.paragraphs import fineness, said

_FEW_PARTS: Final = 3
SAMPLE: Final = 1 << 14
"""Characters in which the usual reading is looked at for what it leaves unexplained."""

VALUES: Final = ("number", "title", "date", "body", "kicker", "author", "credit", "place", "url")
"""The order of `Reading.values`."""

REST: Final = "rest"
"""The slot of text at an entry's end that belongs to no field."""

SIMPLE: Final = ("number", "title", "date", "body")
"""The slots of most entries; the last is missing where they have no text."""

_FIELDS: Final = itemgetter(*map(grammar.PLAIN_GROUPS.index, ("number", "first", "third")))
_RUN: Final = 256  # entries whose fields are worked out at once
_ROW: Final = 2  # a row begins with its shape and where its text begins; then each field's start and end
_HEAD: Final = 5  # of a part: its first entry, then where its heading's line begins, its text does, that ends, and the line
_PLACES: Final = {slot: place for place, slot in enumerate(VALUES)}


def beginning(text: str) -> str:
    """The whole lines with which a text begins, of `SAMPLE` characters at most."""
    if len(text) <= SAMPLE:
        return text
    end = max(text.rfind(sign, 0, SAMPLE) for sign in "\r\n")
    return text[: end + 1] if end >= 0 else text[:SAMPLE]


class Heading(NamedTuple):
    """A line above a list, where it divides lists."""

    line: int  # where that begins
    start: int  # of its text
    end: int
    after: int  # where what belongs to it ends: its underline
    value: str = ""
    level: int = 0  # of its mark; 0 where it is not marked
    kind: str = "topic"  # or "date"
    alone: bool = True  # whether nothing else is between it and the list before


def row_length(slots: tuple[str, ...]) -> int:
    """How many integers an entry with these slots takes."""
    return _ROW + 2 * len(slots)


def below(start: int) -> int:
    """The integer in `Reading.starts` of a simple entry, where other text is above it."""
    return start & ~1  # the complement of an odd code


class PartFacts(NamedTuple):
    """What is known of a part beside its spans; see `newsparse.reading.entries.Part`."""

    heading: str | None = None
    template: str | None = None
    confidence: float | None = None
    date: Date | None = None


def _simple_spans(row: re.Match[str]) -> tuple[tuple[str, ...], list[int]]:
    """The slots of a simple entry, and where each begins and ends, in turn."""
    slots, groups = (SIMPLE, (3, 6, 8, 10)) if row[10] else (SIMPLE[:3], (3, 6, 8))
    return slots, [offset for group in groups for offset in row.span(group)]


class Reading:
    """Where the entries of a text are.

    Attributes:
        text: The text.
        dialect: Name of the dialect that the text is in.
        style: Name of the dialect in which fields that are added are written.
        encoded: Whether fields are spelled as the dialect does it: wrapped, escaped, with marks.
        starts: An integer an entry. Most entries are a row of the grammar whose paragraphs are a title, a date and at most
            one text: `simple` gives where it begins. Of the others, where their integers begin in `rows`.
        days: For each entry, which of `dates` it has; -1 for none.
        rows: Of the entries that are not simple: the shape, where the text begins, and where each field begins and ends.
        heads: Five integers a part.
        shapes: The distinct slots of entries.
        dates: The distinct dates, settled.
        looks: What each of them has in common with others in its style (`dates.look`); ``""`` where nobody has worked it out yet,
            which nobody has to for the date of a simple entry.
        said: By place in `rows`: what a field says, where its text does not tell.
        facts: By part: what is known beside the spans, where there is something.
        fields: By where its row begins: number, title and text of a simple entry, kept for who asks for all at once; `None` where nobody does.
        widths: By first entry: columns at which lines are broken from there on.
        urls: By number: the addresses of a list of references.
        left: What is left unexplained; `None` where nobody has asked yet.
        start: Where the text before the first entry begins.
        template: The template that was given, ``""`` for none.
    """

    __slots__ = (
        "cr", "dates", "days", "dialect", "encoded", "facts", "fields", "heads", "left", "looks", "rows", "said", "shapes", "start",
        "starts", "style", "sure", "template", "text", "urls", "widths",
    )  # fmt: skip

    def __init__(self, text: str, dialect: str, style: str, encoded: bool, start: int = 0):
        code = "i" if len(text) < 1 << 30 else "q"
        self.text, self.dialect, self.style, self.encoded = text, dialect, style, encoded
        self.rows, self.starts, self.heads, self.days = array(code), array(code), array(code), array("i")
        self.cr = "\r" in text
        self.shapes: list[tuple[str, ...]] = []
        self.dates: list[Date] = []
        self.looks: list[str] = []
        self.said: dict[int, Any] = {}
        self.facts: dict[int, PartFacts] = {}
        self.fields: dict[int, tuple[str | Any, ...]] | None = None
        self.widths: list[tuple[int, int]] = []
        self.urls: dict[str, str] = {}
        self.left: tuple[Evidence, ...] | None = ()
        self.start = start
        self.template = ""
        self.sure: float | None = None  # worked out when it is asked for

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def parts(self) -> int:
        """How many parts there are."""
        return len(self.heads) // _HEAD

    def entries_of(self, part: int) -> range:
        """The entries of a part, by number."""
        after = (part + 1) * _HEAD
        return range(self.heads[part * _HEAD], self.heads[after] if after < len(self.heads) else len(self))

    def heading(self, part: int) -> str | None:
        """What the line above a part says; `None` where it has none."""
        _, start, text, end, _ = self.heads[part * _HEAD : (part + 1) * _HEAD]
        if start < 0:
            return None
        told = self.facts[part].heading if part in self.facts else None
        return told or self.text[text:end]

    def heading_layout(self, part: int) -> Layout:
        """How that line is spelled; an empty layout where there is none."""
        first, start, text, end, after = self.heads[part * _HEAD : (part + 1) * _HEAD]
        if start < 0:
            return Layout("", ("",), (), None, None, 0, self.style)
        glue = (self.text[start:text], self.text[end:after])
        lead = self.text[self.end_of(first - 1) : start]
        raw = self.text[text:end]
        value = self.heading(part)
        spelled = None if raw == value else ((value, raw),)
        return Layout(lead, glue, ("heading",), spelled, None, 0, self.style)

    def simple(self, entry: int) -> re.Match[str] | None:
        """The row of the grammar that an entry is, if it is one whose fields are its paragraphs as they are."""
        start = self.starts[entry]
        return None if start >= 0 else grammar.rows(self.dialect, self.cr).match(self.text, ~start >> 1)

    def end_of(self, entry: int) -> int:
        """Where an entry ends; for the one before the first, where its lead begins."""
        if entry < 0:
            return self.start
        match = self.simple(entry)
        if match is not None:
            return match.end()
        at = self.starts[entry]
        return self.rows[at + row_length(self.shapes[self.rows[at]]) - 1]

    @property
    def end(self) -> int:
        """Where the last entry ends."""
        return self.end_of(len(self) - 1)

    @property
    def tail(self) -> str:
        """The text behind the last entry."""
        return self.text[self.end :]

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What is left unexplained."""
        if self.left is None:
            first = beginning(self.text)
            self.left = unexplained(page_lines(first), self.as_entries(len(first)))
        return self.left

    def confidence(self, part: int) -> float | None:
        """The chance that all titles and dates of a part are right; that of the whole page where the renderer is known, by its beginning."""
        facts = self.facts.get(part)
        if facts is not None and facts.confidence is not None or not self.encoded or self.template:
            return facts.confidence if facts is not None else None
        if self.sure is None:
            shown = confidence.signs(self.text, self.as_entries(SAMPLE), len(self.evidence))
            self.sure = confidence.chance(confidence.KNOWN, shown)
        return self.sure

    @property
    def is_plain(self) -> bool:
        """Whether the text begins as nothing but rows of numbers, titles, dates and texts, without a word beside them."""
        for entry, start in enumerate(self.starts):
            if start >= 0 or not start & 1 and self.end_of(entry - 1) != ~start >> 1:
                return False
            if ~start >> 1 >= SAMPLE:
                break
        else:
            if not self.starts or self.tail.strip():
                return False
        parts = len(self.heads) // _HEAD
        return max(self.heads[1::_HEAD]) < 0 and (parts < _FEW_PARTS or parts < len(self.starts))

    def slots(self, entry: int) -> tuple[str, ...]:
        """An entry's slots, in the order of its text; `REST` may be the last."""
        match = self.simple(entry)
        if match is not None:
            return SIMPLE if match[10] else SIMPLE[:3]
        return self.shapes[self.rows[self.starts[entry]]]

    def date(self, entry: int) -> Date | None:
        """An entry's date."""
        place = self.days[entry]
        return self.dates[place] if place >= 0 else None

    def dates_used(self) -> list[Date]:
        """The distinct dates that entries have."""
        return [self.dates[place] for place in sorted(set(self.days)) if place >= 0]

    def begin(self, entry: int) -> int:
        """Where an entry's text begins."""
        match = self.simple(entry)
        return self.rows[self.starts[entry] + 1] if match is None else match.start(2)

    def span(self, entry: int) -> tuple[int, int]:
        """Where an entry's text begins and ends."""
        return self.begin(entry), self.end_of(entry)

    def spans(self, entry: int) -> list[int]:
        """Where each of its slots begins and ends, in turn."""
        return self.row(entry)[1]

    def says(self, slot: str, raw: str) -> Any:
        """What a field's text says, where nothing else is told."""
        if slot == "number":
            return int(raw) if raw.isdecimal() else None  # what else it says (XXI) is told
        return said(raw, DIALECTS[self.dialect], self.urls) if self.encoded and raw else raw

    def row(self, entry: int) -> tuple[tuple[str, ...], list[int]]:
        """An entry's slots, and where each of them begins and ends, in turn."""
        match = self.simple(entry)
        if match is not None:
            return _simple_spans(match)
        at = self.starts[entry]
        slots = self.shapes[self.rows[at]]
        return slots, self.rows[at + _ROW : at + row_length(slots)].tolist()

    def values(self, entry: int) -> list[Any]:
        """What the fields of an entry say, in the order of `VALUES`."""
        return self.told(entry, *self.row(entry))

    def told(self, entry: int, slots: tuple[str, ...], spans: Sequence[int]) -> list[Any]:
        """What the fields of an entry with these slots and spans say, in the order of `VALUES`."""
        found: list[Any] = [None, "", self.date(entry), (), None, None, None, None, None]
        body: list[str] = []
        at = self.starts[entry] + _ROW
        told = self.said if at >= _ROW else {}  # of a simple entry its text says all
        for place, slot in enumerate(slots):
            if slot == "date" or slot == REST:
                continue
            key = at + 2 * place
            if key in told:
                value = told[key]
            else:
                value = self.says(slot, self.text[spans[2 * place] : spans[2 * place + 1]])
            if slot == "body":
                body.append(value)
            else:
                found[_PLACES[slot]] = value
        found[3] = tuple(body)
        return found

    def runs(self, entries: range) -> Iterator[tuple[range, bool]]:
        """Some entries in runs of a few hundred, which are all simple or all not, and which of the two."""
        starts = self.starts
        for first in range(entries.start, entries.stop, _RUN):
            run = range(first, min(first + _RUN, entries.stop))
            codes = starts[run.start : run.stop]
            if max(codes) < 0:
                yield run, True
            elif min(codes) >= 0:
                yield run, False
            else:
                for is_simple, some in itertools.groupby(run, lambda entry: starts[entry] < 0):
                    *_, last = first, *some
                    yield range(first, last + 1), is_simple
                    first = last + 1

    def stretches(self, run: range) -> list[tuple[range, int]]:
        """Simple entries in stretches with no other text between, and where each stretch ends."""
        starts = self.starts
        breaks = [entry for entry in run[1:] if not starts[entry] & 1]  # the complement of an odd code
        pairs = itertools.pairwise([run.start, *breaks, run.stop])
        return [(range(first, after), self.end_of(after - 1)) for first, after in pairs]

    def plain(self, stretches: list[tuple[range, int]]) -> list[tuple[str, ...]]:
        """The texts of simple entries, for each those of `grammar.PLAIN_GROUPS`."""
        find, text, starts = grammar.plain(self.dialect, self.cr).findall, self.text, self.starts
        found: list[tuple[str, ...]] = []
        for entries, end in stretches:
            found += find(text, ~starts[entries.start] >> 1, end)
        return found

    def columns(self, entries: range) -> Iterator[list[Sequence[Any]]]:
        """What the fields of some entries say, a run at a time: a sequence for each of `VALUES`."""
        for run, is_simple in self.runs(entries):
            if is_simple:
                yield self.simple_columns(run, *zip(*self._fields_of(run), strict=True))
            else:
                yield list(zip(*map(self.values, run), strict=True))

    def _fields_of(self, run: range) -> Iterable[tuple[str | Any, ...]]:
        """Number, title and text of simple entries."""
        if self.fields is not None:
            return [self.fields[~start >> 1] for start in self.starts[run.start : run.stop]]
        return map(_FIELDS, self.plain(self.stretches(run)))

    def simple_columns(
        self, run: range, numbers: Sequence[str], titles: Sequence[str], bodies: Sequence[str | None]
    ) -> list[Sequence[Any]]:
        """The same of a run of simple entries whose numbers, titles and texts these are."""
        days = list(map(self.dates.__getitem__, self.days[run.start : run.stop]))
        texts = [(body,) if body else () for body in bodies]
        return [list(map(int, numbers)), titles, days, texts, *[(None,) * len(run)] * 5]

    def as_entries(self, stop: int | None = None) -> Entries:
        """The same in the form in which readers of other kinds give it: entries and fields that begin before `stop`.

        Dates have lines that tell their value only. Parts without such an entry are left out.
        """
        end, stop = len(self), len(self.text) + 1 if stop is None else stop
        if stop <= len(self.text):
            end = bisect_left(range(end), stop, key=self.begin)
        parts = bisect_left(range(self.parts), end, key=lambda part: self.heads[part * _HEAD])
        return Entries(Made(range(parts), partial(self._part, stop, end)), self.left or ())

    def _part(self, stop: int, end: int, part: int) -> Part:
        """A part with its entries before `end`, and of these the fields that begin before `stop`."""
        entries = self.entries_of(part)
        _, line, start, after, _ = self.heads[part * _HEAD : (part + 1) * _HEAD]
        heading = Field("heading", start, after) if line >= 0 else None
        some = range(entries.start, min(entries.stop, end))
        return Part(heading, Made(some, partial(self._entry, stop)))

    def _entry(self, stop: int, entry: int) -> Entry:
        fields: list[Field] = []
        date, at, match = self.date(entry), self.starts[entry] + _ROW, self.simple(entry)
        if match is None:
            begin, end = self.span(entry)
            slots = self.shapes[self.rows[at - _ROW]]
            spans: Sequence[int] = self.rows[at : at + 2 * len(slots)]
        else:
            begin, end = match.start(2), match.end()
            slots, spans = _simple_spans(match)
        for place, slot in enumerate(slots):
            start, after = spans[2 * place], spans[2 * place + 1]
            if slot == REST:
                continue
            if start >= stop and fields:
                break
            raw = self.text[start:after]
            value = self.said.get(at + 2 * place) if match is None else None
            if value is None and slot not in ("date", "number"):
                value = self.says(slot, raw)
            line = DateLine(date, 0, after - start, text=raw) if slot == "date" else None
            fields.append(Field(slot, start, after, None if value == raw else value, line))
        return Entry(tuple(fields), begin, end)


class Spelled:
    """What the entries of a reading say, with the layouts that spell them. Entries that are spelled alike share one."""

    def __init__(self, reading: Reading):
        self.reading = reading
        dialect = DIALECTS[reading.dialect]
        self._exact = reading.encoded and (dialect.wraps or dialect.markdown)
        self._layouts: dict[Any, Layout] = {}
        heads = reading.heads
        self._below = {heads[at]: heads[at + 4] for at in range(0, len(heads), _HEAD) if heads[at + 1] >= 0}

    def columns(self, entries: range) -> Iterator[list[Sequence[Any]]]:
        """What some entries say, a run at a time: a sequence for each of `VALUES`, and their layouts."""
        reading = self.reading
        for run, is_simple in reading.runs(entries):
            if is_simple:
                yield self._simple_columns(run)
            else:
                rows, layouts = [], []
                end = reading.end_of(run.start - 1)
                for entry in run:
                    slots, spans = reading.row(entry)
                    rows.append(reading.told(entry, slots, spans))
                    layouts.append(self._layout(entry, self._below.get(entry, end), slots, spans, rows[-1]))
                    end = spans[-1] if spans else reading.begin(entry)
                yield [*zip(*rows, strict=True), layouts]

    def _simple_columns(self, run: range) -> list[Sequence[Any]]:
        reading, layouts = self.reading, self._layouts
        stretches, starts = reading.stretches(run), reading.starts
        before, numbers, separators, titles, gaps, gaps2, bodies = zip(*reading.plain(stretches), strict=True)
        befores, end = list(before), -1
        for entries, after in stretches:
            first = entries.start
            if not starts[first] & 1:  # the complement of an odd code: other text is before the entry
                above = self._below.get(first)
                if above is None:
                    above = end if end >= 0 else reading.end_of(first - 1)
                place = first - run.start
                befores[place] = reading.text[above : (~starts[first] >> 1) + len(befores[place])]
            end = after
        told = map(reading.looks.__getitem__, reading.days[run.start : run.stop])
        keys = list(zip(befores, separators, gaps, gaps2, told, strict=True))
        found: list[Any] = list(map(layouts.get, keys))
        if not all(found):
            found = list(map(self._simple_layout, run, keys))
        return [*reading.simple_columns(run, numbers, titles, bodies), found]

    def _simple_layout(self, entry: int, key: tuple[str, str, str, str, str]) -> Layout:
        """The layout of an entry with these texts before and between its fields, and a date of this look."""
        if key in self._layouts:
            return self._layouts[key]
        before, separator, gap, second_gap, _ = key
        begin = len(before) - self._indent(entry)
        glue = (
            (before[begin:], separator, gap, second_gap, "")
            if second_gap
            else (before[begin:], separator, gap, "")
        )
        slots = SIMPLE if second_gap else SIMPLE[:3]
        made = Layout(before[:begin], glue, slots, None, self.reading.date(entry), 0, self.reading.style)
        return self._layouts.setdefault(key, made)

    def _indent(self, entry: int) -> int:
        """How many characters of a simple entry's text are before its number."""
        match = self.reading.simple(entry)
        return len(match["indent"]) if match is not None else 0

    def _layout(
        self, entry: int, above_it: int, slots: tuple[str, ...], spans: Sequence[int], values: Sequence[Any]
    ) -> Layout:
        """The layout of an entry that says these values; what is above it ends there."""
        reading, text = self.reading, self.reading.text
        begin = reading.begin(entry)
        lead = text[above_it:begin]
        stop = 0
        if slots and slots[-1] == REST:
            slots, spans, stop = slots[:-1], spans[:-2], spans[-1]
        glue: list[str] = []
        seen: dict[str, str] = {}  # most fields are set off alike: one string for all
        for place in range(0, len(spans), 2):
            piece = text[begin : spans[place]]
            glue.append(seen.setdefault(piece, piece))
            begin = spans[place + 1]
        glue.append(text[begin:stop])
        date = reading.days[entry]
        like = reading.dates[date] if date >= 0 else None
        above = like if "date" not in slots else None
        spelled, width = self._spelled(slots, spans, values), self._width(entry)
        if spelled is not None or above is not None:
            return Layout(
                lead, tuple(glue), slots, spelled, like, width, reading.style, above, reading.template
            )
        key = (lead, *glue, slots, date if date < 0 else self._look(date), width)
        layout = self._layouts.get(key)
        if layout is None:
            made = Layout(lead, tuple(glue), slots, None, like, width, reading.style, None, reading.template)
            layout = self._layouts.setdefault(key, made)
        return layout

    def _width(self, entry: int) -> int:
        """The columns at which the lines of an entry are broken; 0 for never."""
        widths = self.reading.widths
        if not widths:
            return 0
        at = bisect_left(widths, (entry + 1,)) - 1
        return widths[at][1] if at >= 0 else 0

    def _look(self, date: int) -> str:
        looks = self.reading.looks
        if not looks[date]:
            looks[date] = dates.look(self.reading.dates[date].text)
        return looks[date]

    def _spelled(
        self, slots: tuple[str, ...], spans: Sequence[int], values: Sequence[Any]
    ) -> tuple[tuple[Any, str] | None, ...] | None:
        """For each field its value and its spelling, where that is not how the value is printed."""
        text = self.reading.text
        if not self.reading.encoded and not self.reading.said and "number" not in slots:
            date = values[_PLACES["date"]]  # all other fields say what their texts do
            if "date" not in slots:
                return None
            at = 2 * slots.index("date")
            if date is not None and date.text == text[spans[at] : spans[at + 1]]:
                return None
        found: list[tuple[Any, str] | None] = []
        paragraphs = 0
        for place, slot in enumerate(slots):
            raw = text[spans[2 * place] : spans[2 * place + 1]]
            value = values[_PLACES[slot]]
            if slot == "body":
                value = value[paragraphs]
                paragraphs += 1
            if slot == "number":
                plain = str(value) == raw
            elif self._exact:
                plain = False
            else:
                plain = (value is not None and value.text == raw) if slot == "date" else value == raw
            found.append(None if plain else (value, raw))
        return tuple(found) if any(found) else None


class Row:
    """The fields of an entry on their way into a reading.

    Args:
        start: Where the entry's text begins.
    """

    __slots__ = ("at", "date", "said", "slots", "spans", "start")

    def __init__(self, start: int):
        self.start = self.at = start
        self.slots: list[str] = []
        self.spans = array("q")  # an entry may have as many as its text has lines
        self.said: dict[int, Any] = {}
        self.date: Date | None = None

    def put(self, slot: str, start: int, end: int, value: Any = None) -> None:
        """A field; its value, where it is not what its text says."""
        if value is not None:
            self.said[len(self.slots)] = value
        self.slots.append(slot)
        self.spans.extend((start, end))


class Filler:
    """Puts entries into a reading."""

    def __init__(self, reading: Reading):
        self.reading = reading
        self._shapes: dict[tuple[str, ...], int] = {}
        self._dates: dict[int, int] = {}
        self._alike: dict[tuple[object, ...], int] = {}
        self._lines: dict[tuple[DateLine, str | None], DateLine] = {}

    def shape(self, slots: tuple[str, ...]) -> int:
        """The number of an entry's slots among the distinct ones."""
        found = self._shapes.get(slots)
        if found is None:
            found = self._shapes[slots] = len(self.reading.shapes)
            self.reading.shapes.append(slots)
        return found

    def date(self, date: Date | None, look: str = "") -> int:
        """The number of a date among the distinct ones; -1 for none. Its look is kept where the caller knows it."""
        if date is None:
            return -1
        found = self._dates.get(id(date))  # the table holds the date, so no other has its id
        if found is None:
            new = len(self.reading.dates)
            found = self._alike.setdefault((date.edtf, date.text, date.span, date.zone_text), new)
            if found == new:
                self._dates[id(date)] = new
                self.reading.dates.append(date)
                self.reading.looks.append(look)
        if look:
            self.reading.looks[found] = look
        return found

    def shared(self, line: DateLine) -> DateLine:
        """The first date line that is written like one and says the same: a long page has some hundred of them, a thousand times over."""
        return self._lines.setdefault((line, line.date.text if line.date is not None else None), line)

    def add(self, row: Row, end: int) -> int:
        """An entry whose text ends there; its number."""
        reading = self.reading
        if (row.spans[-1] if row.spans else row.start) != end:
            row.put(REST, row.spans[-1] if row.spans else row.start, end)
        at = len(reading.rows)
        for place, value in row.said.items():
            raw = reading.text[row.spans[2 * place] : row.spans[2 * place + 1]]
            if value != reading.says(row.slots[place], raw):
                reading.said[at + _ROW + 2 * place] = value
        return self.spans(row.start, tuple(row.slots), iter(row.spans), row.date)

    def spans(self, start: int, slots: tuple[str, ...], spans: Iterable[int], date: Date | None) -> int:
        """An entry whose fields say what their text does, and whose text begins there; its number."""
        reading = self.reading
        reading.starts.append(len(reading.rows))
        reading.days.append(self.date(date))
        reading.rows.extend((self.shape(slots), start))
        reading.rows.extend(spans)
        return len(reading.starts) - 1

    def plain(self, row: re.Match[str], below: bool, day: int) -> None:
        """An entry whose fields are the paragraphs of a row, below other text than the entry before or right below that."""
        start = row.start()
        self.reading.starts.append(~(start << 1 | below))
        self.reading.days.append(day)
        if self.reading.fields is not None:
            self.reading.fields[start] = row.group(grammar.NUMBER, grammar.FIRST, grammar.THIRD)

    def copy(self, start: int, day: int, row: array[int]) -> None:
        """An entry that was in the reading before: its integers in `starts`, `days` and `rows`."""
        self.reading.days.append(day)
        self.reading.starts.append(start if start < 0 else len(self.reading.rows))
        self.reading.rows.extend(row)

    def head(self, first: int, heading: Heading | None, facts: PartFacts | None = None) -> None:
        """A part begins with an entry, below a heading if there is one."""
        reading = self.reading
        if facts is not None and facts != _NOTHING:
            reading.facts[reading.parts] = facts
        reading.heads.extend((first, *(heading[:4] if heading else (-1, -1, -1, -1))))

    def go_on(self, confidence: float | None) -> None:
        """The last part goes on with entries that are as sure as this."""
        last = self.reading.parts - 1
        facts = self.reading.facts.get(last, _NOTHING)
        self.reading.facts[last] = facts._replace(confidence=least(facts.confidence, confidence))

    def settle(
        self,
        unsettled: dict[int, DateLine],
        first: int,
        above: dict[int, Date | None],
        options: dates.Options,
        text: str,
    ) -> None:
        """Decide the dates that only the page tells: those of `unsettled`, by entry. What stays open has no date.

        Args:
            unsettled: The date lines, by entry.
            first: The first entry of the page.
            above: By first entry of a part, the date of its heading.
            options: What was told about dates.
            text: The page, for its language.
        """
        if not unsettled:
            return
        lines: list[DateLine | None] = []
        headings: list[Date | None] = []
        heading = None
        for entry in range(first, len(self.reading)):
            heading = above.get(entry, heading)
            date = self.reading.date(entry)
            line = unsettled.get(entry)
            lines.append(DateLine(date, 0, 0) if line is None and date is not None else line)
            headings.append(heading)
            heading = self._below(entry) or heading  # the nearest heading above the next entry counts
        settled = dates.settle(lines, headings, options, text)
        for entry in unsettled:
            self.reading.days[entry] = self.date(calendar(settled[entry - first]))

    def _below(self, entry: int) -> Date | None:
        """The year or month that an entry's last paragraph is: it is above the next entry."""
        slots = [slot for slot in self.reading.slots(entry) if slot != REST]
        if not slots or slots[-1] != "body":
            return None
        first, last = self.reading.spans(entry)[2 * len(slots) - 2 : 2 * len(slots)]
        line = dates.line_date(self.reading.text[first:last])
        return line.date if line is not None and fineness(line) < 3 else None


_NOTHING: Final = PartFacts()


def fill(reading: Reading, stretches: Iterable[Entries], options: dates.Options) -> Reading:
    """Put the entries of a reader of another kind into a reading, a stretch of its text after the other."""
    filler = Filler(reading)
    left: list[Evidence] = []
    unsettled: dict[int, DateLine] = {}
    above: dict[int, Date | None] = {}
    named: list[int] = []  # the first entries of parts whose heading names a year beside words
    day: Date | None = None
    for entries in stretches:
        left += entries.evidence
        for number, part in enumerate(entries.parts):
            if entries.goes_on and not number:
                filler.go_on(part.confidence)
            else:
                day = calendar(part.date.date) if part.date is not None else None
                _fill_head(filler, part, day)
                above[len(reading)] = day or _day_of(reading, part, options)
                if above[len(reading)] is None and (year := _year_above(reading, part)) is not None:
                    above[len(reading)] = year
                    named.append(len(reading))
            for entry in part.entries:
                _fill_entry(filler, entry, day, unsettled)
    reading.left = tuple(left)
    for first, stop in itertools.pairwise([*named, len(reading)]):
        if not _are_of_one_year([line for entry, line in unsettled.items() if first <= entry < stop]):
            above[first] = None
    if unsettled and not any(above.values()):
        above = dict.fromkeys(above, _year_of_weekdays(reading, list(unsettled.values())))
    filler.settle(unsettled, 0, above, options, reading.text)
    return reading


def _fill_head(filler: Filler, part: Part, day: Date | None) -> None:
    heading = part.heading
    facts = PartFacts(heading and heading.value, part.template or None, part.confidence, day)
    head = heading and Heading(heading.start, heading.start, heading.end, heading.end)
    filler.head(len(filler.reading), head, facts)


def _day_of(reading: Reading, part: Part, options: dates.Options) -> Date | None:
    """The date that a heading names."""
    if part.heading is None:
        return None
    if part.heading.line is not None:  # a month below its year
        return part.heading.line.date
    text = part.heading.value or reading.text[part.heading.start : part.heading.end]
    line = dates.line_date(text.strip(_MARKS), options)
    return calendar(line.date) if line is not None else None


def _year_above(reading: Reading, part: Part) -> Date | None:
    """The year beside words in the heading of a part, or in the line right above its first entry, where that names a page: "News 2026"; what the
    "Class of 1999" does may be of any year."""
    if part.heading is not None:
        line = part.heading.value or reading.text[part.heading.start : part.heading.end]
    else:
        above = reading.text[: part.entries[0].span[0]].rstrip()
        line = above[max(above.rfind("\n"), above.rfind("\r")) + 1 :].strip(_MARKS)
    line = _STEPS.sub("", line)
    month = month_in_words(line)
    return month or (year_in_words(line) if names_page(line) or names_programme(line) else None)


def _year_of_weekdays(reading: Reading, lines: Sequence[DateLine]) -> Date | None:
    """The only year named above the entries in which the weekdays of all days without a year fit: "Bulletin of 14 April 2024"."""
    first = reading.spans(0)[0]
    years = _YEAR.findall(reading.text, max(first - _NEAR_ABOVE, 0), first)
    return dates.year_of_weekdays(lines, map(int, years))


_NEAR_ABOVE: Final = 2000  # characters
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


_STEPS = re.compile(r"\A.*\s[>›»]\s+")
"""What is above the last step of a path: "Home > News 2026"."""
_MARKS: Final = " \t\u3000#*_=•·▪►▶▸●○◦◆◇■□★☆▼▽"


def _are_of_one_year(lines: Sequence[DateLine]) -> bool:
    """Whether days without a year go one way through it."""
    days = [line.date.edtf[4:10] for line in lines if line.date is not None and line.date.edtf[:4] == "XXXX"]
    return days in (sorted(days), sorted(days, reverse=True))


def _fill_entry(filler: Filler, entry: Entry, day: Date | None, unsettled: dict[int, DateLine]) -> None:
    start, end = entry.span
    fields = entry.fields
    waits: DateLine | None = None
    date = day
    for slot, _, _, _, line in fields:
        if slot == "date":
            date = calendar(line.date) if line is not None else None
            waits = line if date is None or date.start is None else None
    if all(field.value is None for field in fields) and fields[-1].end == end:
        slots = tuple([field.slot for field in fields])
        number = filler.spans(start, slots, [at for field in fields for at in field[1:3]], date)
    else:
        row = Row(start)
        row.date = date
        for field in fields:
            value = int(field.value) if field.slot == "number" and field.value is not None else field.value
            row.put(field.slot, field.start, field.end, value)
        number = filler.add(row, end)
    if waits is not None:
        unsettled[number] = filler.shared(waits)
