"""One line of a text against one line of a template: where its slots begin and end, or that it does not fit.

Nothing is tried twice: what is before the title is cut from the left, what is behind it from the right, each
text as short as its neighbour allows, and the title (or else the last text) is what is left. A date ends where the longest
text with the shape of a date does. Nothing here raises.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from newsparse import dates, lexis
from newsparse.dates import DateLine
from newsparse.reading.entries import Field
from newsparse.reading.template.parts import ANY
from newsparse.reading.template.shapes import SIGNS, Line, Piece

_LONGEST_DATE: Final = 120
_FEW: Final = 4  # places at which a date may end that its own words do not tell
_MOST_TRIES: Final = 40  # places in a line at which a date may begin behind a text
_NUMBER = re.compile(r"\d{1,9}(?!\d)")
_NUMBER_END = re.compile(r"(?<!\d)\d{1,9}\Z")
_URL = re.compile(r"(?:https?://|www\.|[/?#])\S*", re.IGNORECASE)
_DIGITS = re.compile(r"(?<!\d)\d")


class Miss(NamedTuple):
    """How far a line fits: which piece does not (as many as there are, where more text follows), and how many others do."""

    place: int
    fit: int


def date_shape(text: str) -> DateLine | None:
    """What a text says that has the shape of a date as a whole, also where its value is open, relative or impossible.

    >>> date_shape("2 May 2023").date.edtf, date_shape("3 days ago").reason, date_shape("A title")
    ('2023-05-02', 'needs-reference', None)
    """
    if len(text) > _LONGEST_DATE or not text:
        return None
    line = dates.line_date(text)
    if line is not None:
        return line if line.place_start < 0 else None
    line = dates.prefix_date(text)
    return line if line is not None and line.start == 0 and line.end == len(text) else None


def _pattern(text: str) -> str:
    """A literal text as a pattern: a space is any white space in a line, a tab is white space with a tab, or several spaces."""
    parts = []
    for word in re.split(r"([ \t])", text):
        if word == " ":
            parts.append(rf"(?<=\S){lexis.BLANK}++")
        elif word == "\t":
            parts.append(rf"(?<=\S)(?=[^\S\t\r\n]*+\t|{lexis.BLANK}{{2}}){lexis.BLANK}++")
        else:
            parts.append(re.escape(word))
    return "".join(parts)


class _Part(NamedTuple):
    """A piece of a line with its patterns: of a literal text, of a number and of an address."""

    slot: str
    begins: re.Pattern[str]
    ends: re.Pattern[str]


@functools.lru_cache(1024)
def _part(piece: Piece) -> _Part:
    pattern = _pattern(piece.text)
    return _Part(piece.slot, re.compile(pattern), re.compile(rf"(?:{pattern})\Z"))


class Cutter:
    """A line of a template, ready to cut lines of a text.

    >>> from newsparse.reading.template.parts import ANY
    >>> from newsparse.reading.template.shapes import Piece
    >>> cutter = Cutter(Line("", (Piece("title"), Piece("", " ("), Piece("date"), Piece("", ")"))))
    >>> [(field.slot, field.start, field.end) for field in cutter.cut("A (b) c (2 May 2023)", 0, 20)]
    [('title', 0, 7), ('date', 9, 19)]
    """

    def __init__(self, line: Line):
        self.line = line
        self._parts = [_part(piece) for piece in line.pieces]
        names = [piece.slot for piece in line.pieces]
        texts = [place for place, name in enumerate(names) if name and name not in SIGNS]
        texts = [place for place in texts if names[place] != ANY] or texts
        self._rest = names.index("title") if "title" in names else texts[-1] if texts else len(names)

    def cut(self, text: str, start: int, end: int) -> list[Field] | Miss:
        """The fields of `text[start:end]`, a line that neither begins nor ends with spaces, or where it does not fit."""
        left: list[Field] = []
        right: list[Field] = []
        at = start
        for place in range(self._rest):
            found = self._from_left(text, at, end, place)
            if found is None:
                return Miss(place, place)
            field, at = found
            left += [field] if field else []
        for place in range(len(self._parts) - 1, self._rest, -1):
            found = self._from_right(text, at, end, place)
            if found is None:
                return Miss(place, self._rest + len(self._parts) - 1 - place)
            field, end = found
            right += [field] if field else []
        return self._with_rest(text, at, end, left, right[::-1])

    def has_sign(self, text: str, start: int, end: int) -> bool:
        """Whether `text[start:end]` begins with the number or the literal text with which this line does."""
        if self.line.pieces[0].slot not in ("", "number"):
            return False
        for place, part in enumerate(self._parts):
            if part.slot not in ("", "number"):
                break
            found = self._from_left(text, start, end, place)
            if found is None:
                return False
            start = found[1]
        return True

    def _with_rest(
        self, text: str, at: int, end: int, left: list[Field], right: list[Field]
    ) -> list[Field] | Miss:
        if self._rest == len(self._parts):
            return left if at == end else Miss(len(self._parts), len(self._parts))
        while at < end and text[at].isspace():
            at += 1
        while at < end and text[end - 1].isspace():
            end -= 1
        if at >= end:
            return Miss(self._rest, len(self._parts) - 1)
        return [*left, Field(self._parts[self._rest].slot, at, end), *right]

    def _from_left(self, text: str, at: int, end: int, place: int) -> tuple[Field | None, int] | None:
        """The piece at a place, which begins at an offset, and where it ends; `None` where it is not there."""
        part = self._parts[place]
        if not part.slot or part.slot == "number":
            match = (_NUMBER if part.slot else part.begins).match(text, at, end)
            return (_number(match) if part.slot else None, match.end()) if match else None
        after = self._parts[place + 1] if place + 1 < len(self._parts) else None
        if after is None:
            return _sign(part.slot, text, at, end)
        if part.slot == "date":
            return _date_ahead(text, at, end, after)
        behind = place + 2 if place + 2 < len(self._parts) and not after.slot else place + 1
        tested = self._parts[behind].slot
        for stop, onward in _borders(text, at + 1, end, after):
            field = _sign(part.slot, text, at, stop)
            if field is None or (tested in SIGNS and not self._from_left(text, onward, end, behind)):
                continue
            return field
        return None

    def _from_right(self, text: str, at: int, end: int, place: int) -> tuple[Field | None, int] | None:
        """The piece at a place, which ends at an offset, and where it begins; `None` where it is not there."""
        part = self._parts[place]
        if not part.slot or part.slot == "number":
            match = (_NUMBER_END if part.slot else part.ends).search(text, at, end)
            return (_number(match) if part.slot else None, match.start()) if match else None
        before = self._parts[place - 1]
        if part.slot == "date":
            return _date_behind(text, at, end, before)
        starts = [match.end() for match in before.begins.finditer(text, at, end)] if not before.slot else []
        found = _sign(part.slot, text, starts[-1], end) if starts else None
        return (found[0], starts[-1]) if found else None


def _number(match: re.Match[str]) -> Field:
    return Field("number", match.start(), match.end(), int(match[0]))


def _sign(slot: str, text: str, at: int, end: int) -> tuple[Field, int] | None:
    """The field of a text that is a slot as a whole."""
    if slot == "date":
        line = date_shape(text[at:end])
        return (_date(line, at), end) if line is not None else None
    if at >= end or (slot == "url" and not _URL.fullmatch(text, at, end)):
        return None
    return Field(slot, at, end), end


def _date(line: DateLine, at: int) -> Field:
    return Field("date", at + line.start, at + line.end, None, line)


def _borders(text: str, at: int, end: int, after: _Part) -> Iterator[tuple[int, int]]:
    """Where a text may end and what is behind it may begin: at a literal text, or where digits begin."""
    pattern = _DIGITS if after.slot else after.begins
    for match in itertools.islice(pattern.finditer(text, at, end), _MOST_TRIES):
        yield match.start(), match.start() if after.slot else match.end()


def _date_ahead(text: str, at: int, end: int, after: _Part) -> tuple[Field, int] | None:
    """The date that begins at an offset and ends before a piece."""
    line = dates.prefix_date(text[at : min(end, at + _LONGEST_DATE)])
    if line is not None and line.start == 0 and line.end:
        stop = at + line.end
        if after.slot or after.begins.match(text, stop, end):
            return _date(line, at), stop
    if after.slot:
        return None
    for match in itertools.islice(after.begins.finditer(text, at, min(end, at + _LONGEST_DATE)), _FEW):
        found = _sign("date", text, at, match.start())
        if found is not None:
            return found
    return None


def _date_behind(text: str, at: int, end: int, before: _Part) -> tuple[Field, int] | None:
    """The date that ends at an offset and begins behind a piece."""
    first = max(at, end - _LONGEST_DATE)
    line = dates.suffix_date(text[first:end])
    if line is not None and first + line.end == end and line.start:
        start = first + line.start
        if before.slot or before.ends.search(text, at, start):
            return _date(line, first), start
    if before.slot:
        return None
    places = [match.end() for match in before.begins.finditer(text, first, end)]
    for start in places[: -_FEW - 1 : -1]:
        found = _sign("date", text, start, end)
        if found is not None:
            return found[0], start
    return None
