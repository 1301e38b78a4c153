"""A text whose lines were broken at a width, as a template sees it: each paragraph on one line, and places in it as places in the text.

Nothing here raises.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple

from newsparse import lexis
from newsparse.reading.entries import Entries, Entry, Field, Part
from newsparse.reading.lines.page_lines import glue, page_lines, unwrapped

_EOL = re.compile(lexis.EOL)


class Unwrapped(NamedTuple):
    """A text without the line ends inside its paragraphs.

    Attributes:
        text: That text.
        page: The text that it was made from.
        cuts: Places of `text` from which on it is shorter than `page`, rising.
        shifts: By how much.
        starts: Where the lines of `page` begin.
    """

    text: str
    page: str
    cuts: tuple[int, ...]
    shifts: tuple[int, ...]
    starts: tuple[int, ...]

    def place(self, at: int) -> int:
        """The place in the page of a place in the text."""
        cut = bisect_right(self.cuts, at)
        return at + (self.shifts[cut - 1] if cut else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The same of a span."""
        return self.place(start), self.place(end - 1) + 1 if end > start else self.place(start)

    def line(self, start: int) -> int:
        """The number of the page's line that holds a place of the text, from 1."""
        return bisect_right(self.starts, self.place(start))

    def entries(self, found: Entries) -> Entries:
        """Entries of the text as entries of the page."""
        return found._replace(parts=tuple(map(self._part, found.parts)))

    def _part(self, part: Part) -> Part:
        entries = tuple(map(self._entry, part.entries))
        return part._replace(heading=part.heading and self._field(part.heading), entries=entries)

    def _entry(self, entry: Entry) -> Entry:
        return Entry(tuple(map(self._field, entry.fields)), *self.span(*entry.span))

    def _field(self, field: Field) -> Field:
        start, end = self.span(field.start, field.end)
        value, told = field.value, self.text[field.start : field.end]
        if value is None and field.slot != "date" and told != self.page[start:end]:
            value = told
        return field._replace(start=start, end=end, value=value)


def without_wraps(text: str) -> Unwrapped | None:
    """A text without the line ends inside its paragraphs; `None` where no width shows at which it was broken.

    >>> page = "The harbour opens a third basin and the mayor of the city cuts\\na ribbon there\\n2 May 2023\\n\\n"
    >>> page += "The bridge over the river is closed to all but those who walk\\nacross it\\n1 May 2023\\n"
    >>> without_wraps(page).text.splitlines()[0]
    'The harbour opens a third basin and the mayor of the city cuts a ribbon there'
    """
    raw = page_lines(text)
    whole = unwrapped(raw)
    if len(whole) == len(raw):
        return None
    ends = {line.end for line in whole}
    pieces: list[str] = []
    cuts: list[int] = []
    shifts: list[int] = []
    at = size = 0
    for line, after in pairwise(raw):
        if line.end in ends:
            continue
        pieces.append(text[at : line.end] + glue(line.text, after.text))
        size += len(pieces[-1])
        at = after.start
        cuts.append(size)
        shifts.append(at - size)
    starts = (0, *(match.end() for match in _EOL.finditer(text)))
    return Unwrapped("".join((*pieces, text[at:])), text, tuple(cuts), tuple(shifts), starts)
