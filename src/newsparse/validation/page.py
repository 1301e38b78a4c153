"""What a rule looks at: the listing, its text, and where each record and field is.

A `Page` answers questions about one listing and changes nothing. Positions are worked out by walking the printed
records when the first one is asked for, so a page without findings never pays for them. Raises nothing on text.
"""

from __future__ import annotations

import datetime as dt
import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from newsparse import dates, lexis
from newsparse.dates import Date, Precision
from newsparse.reader import parse
from newsparse.records import Item, Layout, Listing, Section, is_edited
from newsparse.writer import pieces, unparse
from newsparse.writing.spelling import pieces_in

if TYPE_CHECKING:
    from newsparse.validation.contracts import Contract

LINE_END: Final = re.compile(lexis.EOL)
_WIDE: Final = {
    Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.HALF, Precision.YEAR, Precision.DECADE,
}  # fmt: skip


class Chunk(NamedTuple):
    """A stretch of text that belongs to no record; `follows` counts the items before it."""

    start: int
    text: str
    follows: int


class Page:
    """One listing under check."""

    def __init__(self, listing: Listing, text: str, contract: Contract | None, today: dt.date | None):
        self.listing, self.text = listing, text
        self.read = False  # whether the listing was read from the text just now
        self.edited = False  # whether the listing was edited or built, so that its text was not read as it is
        self.contract, self.today = contract, today
        self._slots: tuple[int, list[tuple[str, int, int]]] = (-1, [])
        self.sections: tuple[Section, ...] = listing.sections
        self.items: tuple[Item, ...] = listing.items

    @classmethod
    def of(
        cls,
        source: str | Listing,
        contract: Contract | None = None,
        today: dt.date | None = None,
        options: Mapping[str, Any] | None = None,
    ) -> Page:
        """The page of a text or a listing; records built by hand are read back first, so that each has a layout.

        A text is read with `options`, and with those of the contract where these say nothing.
        """
        if isinstance(source, Listing):
            text = unparse(source)
            built = source.layout is None or any(
                section.layout is None or any(item.layout is None for item in section.items)
                for section in source.sections
            )
            page = cls(parse(text, **source.read_options) if built else source, text, contract, today)
            page.edited = is_edited(source)
            return page
        named = contract.read_options if contract is not None else {}
        page = cls(parse(source, **{**named, **(options or {})}), source, contract, today)
        page.read = True
        return page

    # --- where records are ---

    @cached_property
    def _walk(self) -> tuple[list[tuple[int, int]], list[tuple[int, int] | None], list[Chunk]]:
        """Spans of the items, spans of the sections' headings, and the text between."""
        tiles = list(self._as_read()) if self.read else []
        if sum(length for _, length in tiles) != len(self.text):
            tiles = [(record, len(text)) for record, text in pieces(self.listing)]
        items: list[tuple[int, int]] = []
        headings: dict[int, tuple[int, int]] = {}  # by how many items are before
        chunks: list[Chunk] = []
        at = begun = 0
        for record, length in [*tiles, (_END, 0)]:
            if record is not None:
                if begun < at and not self.text[begun:at].isspace():
                    chunks.append(Chunk(begun, self.text[begun:at], len(items)))
                begun = at + length
                if isinstance(record, Section):
                    headings[len(items)] = (at, begun)
                elif record is not _END:
                    items.append((at, begun))
            at += length
        firsts = accumulate((len(section.items) for section in self.sections), initial=0)
        return items, [headings.get(first) for first in firsts][:-1], chunks

    def _as_read(self) -> Iterator[tuple[Item | Section | None, int]]:
        """The lengths of the pieces of a listing that was read and not edited: `pieces` without spelling anything."""
        fixed: dict[int, int] = {}  # by layout, the length of the text around the fields
        for section in self.sections:
            if section.heading is not None and section.layout is not None and section.layout.slots:
                yield None, len(section.layout.lead)
                glue = section.layout.glue
                yield section, len(glue[0]) + len(section.heading) + len(glue[-1])
            for item in section.items:
                layout = item.layout
                if layout is None:
                    return
                yield None, len(layout.lead)
                if layout.spelled is not None:
                    yield item, sum(len(text) for _, text in pieces_in(item, layout))
                    continue
                length = fixed.get(id(layout))
                if length is None:
                    length = fixed[id(layout)] = sum(map(len, layout.glue))
                yield item, length + sum(_field_length(item, slot) for slot in dict.fromkeys(layout.slots))
        if self.listing.layout is not None:
            yield None, len(self.listing.layout.lead)

    @property
    def chunks(self) -> list[Chunk]:
        """The stretches of text outside the records that hold more than spaces."""
        return self._walk[2]

    def item_span(self, place: int) -> tuple[int, int]:
        """Where the item of that place (from 0, over all sections) is."""
        return self._walk[0][place]

    def first_line(self, place: int) -> tuple[int, int]:
        """The first line of an item, from its number or bullet on."""
        start, end = self.item_span(place)
        stop = LINE_END.search(self.text, start, end)
        end = stop.start() if stop else end
        text = self.text[start:end]
        return start + len(text) - len(text.lstrip()), start + len(text.rstrip())

    @cached_property
    def _items_before(self) -> list[int]:
        """How many items are before each section."""
        return list(accumulate((len(each.items) for each in self.sections), initial=0))

    def heading_span(self, section: int) -> tuple[int, int]:
        """The line of a section's heading; of its first item where it has none."""
        found = self._walk[1][section]
        if found is None:
            return self.first_line(self._items_before[section])
        text = self.text[found[0] : found[1]]
        return found[0] + len(text) - len(text.lstrip()), found[0] + len(text.rstrip())

    def slots(self, place: int) -> Iterator[tuple[str, int, int]]:
        """(field, start, end) of each field of an item, in the order of the text."""
        item = self.items[place]
        at = self.item_span(place)[0]
        for slot, text in pieces_in(item, item.layout or Layout()):
            if slot is not None:
                yield slot, at, at + len(text)
            at += len(text)

    def slot_list(self, place: int) -> list[tuple[str, int, int]]:
        """The same as a list, kept for the next question about the same item."""
        if self._slots[0] != place:
            self._slots = place, list(self.slots(place))
        return self._slots[1]

    def field_span(self, place: int, field: str, nth: int = 0) -> tuple[int, int]:
        """Where a field of an item is (the `nth` paragraph of a body); the item's first line without it."""
        for slot, start, end in self.slot_list(place):
            if slot == field:
                if not nth:
                    return (start, end) if end > start else self.first_line(place)
                nth -= 1
        return self.first_line(place)

    def at(self, offset: int) -> int | None:
        """The place of the item that an offset is in."""
        spans = self._walk[0]
        place = bisect_right(spans, (offset, len(self.text) + 1)) - 1
        return place if place >= 0 and offset < spans[place][1] else None

    def next_after(self, offset: int) -> int | None:
        """The place of the first item that begins at an offset or behind it."""
        place = bisect_left(self._walk[0], (offset, offset))
        return place if place < len(self.items) else None

    # --- what a message calls things ---

    def label(self, place: int) -> str:
        """What a message calls an item: its number, else its place on the page."""
        number = self.items[place].number
        return f"item {number}" if number is not None else f"entry {place + 1} of the page"

    # --- facts that several rules ask for ---

    @cached_property
    def heading_dates(self) -> list[Date | None]:
        """The month, quarter, season, half-year or year that each section's heading names."""
        return [_wide_date(section.heading) for section in self.sections]

    @cached_property
    def line_starts(self) -> array[int]:
        """The offset of each line's first character; an array, for a page may have a million lines."""
        size = "I" if len(self.text) < 1 << 32 else "Q"
        return array(size, chain((0,), (match.end() for match in LINE_END.finditer(self.text))))

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line_span(self, offset: int) -> tuple[int, int]:
        """The line of an offset, without its end."""
        line = bisect_right(self.line_starts, offset)
        start = self.line_starts[line - 1]
        if line == len(self.line_starts):
            return start, len(self.text)
        stop = self.line_starts[line] - 1
        return start, stop - (self.text[stop] == "\n" and stop > start and self.text[stop - 1] == "\r")

    def unread_date(self, place: int) -> str | None:
        """The text of an item's date line where the page could not settle what it means."""
        item = self.items[place]
        layout = item.layout
        if item.date is None and layout is not None and layout.spelled and "date" in layout.slots:
            known = layout.spelled[layout.slots.index("date")]
            if known is not None and known[0] is None:
                return known[1]
        return None


_END: Final = Item.__new__(Item)
"""Stands behind the last record of a walk."""


def _field_length(item: Item, slot: str) -> int:
    """How long a field is that is spelled as it reads; all paragraphs of a body together."""
    if slot == "body":
        return sum(map(len, item.body))
    if slot == "date":
        return len(item.date.text) if item.date is not None else 0
    return len(str(getattr(item, slot)))


def _wide_date(heading: str | None) -> Date | None:
    line = dates.line_date(heading) if heading is not None else None
    date = line.date if line is not None else None
    return date if date is not None and date.start is not None and date.precision in _WIDE else None


def short(text: str, limit: int = 60) -> str:
    """A text in quotes, cut to be read in a message."""
    return repr(text if len(text) <= limit else text[: limit - 1] + "…")


def count(number: int, what: str) -> str:
    """A number with its noun: "1 item", "2 items"."""
    return f"{number} {what}{'' if number == 1 else 's'}"
