"""A text against a template: each line gets a kind, and the entries are found in the string of kinds.

A kind is the set of template lines that a line fits, and one character stands for it; so an entry is found by a short
regular expression (`newsparse.reading.template.grammar`) in time that is linear in the text. Nothing here raises on a `str`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from newsparse import dates, lexis
from newsparse.reading.entries import Entry, Field
from newsparse.reading.template import grammar as template_grammar
from newsparse.reading.template.cut import Cutter, Miss
from newsparse.reading.template.grammar import GAP
from newsparse.reading.template.parts import ANY
from newsparse.reading.template.shapes import Line, Shape

_LINE = re.compile(rf"(?P<indent>{lexis.BLANK}*+)(?P<words>{lexis.WORDS})?{lexis.BLANK}*+(?:{lexis.EOL}|\Z)")
_PLAIN = re.compile(r"[ \t]*+")
_DIGITS = re.compile(r"\d{1,9}")
_MARK = re.compile(r"#{1,6}[ \t]++")
_FIRST_KIND: Final = 0x100
_HANGING: Final = 3  # columns by which a long number moves the text of its item


class TextLine(NamedTuple):
    """A line of a text: where its words begin and end (the same for an empty line), its indent, and whether it is the first."""

    start: int
    end: int
    indent: str
    first: bool


def text_lines(text: str) -> Iterator[TextLine]:
    """The lines of a text.

    >>> [(line.start, line.end) for line in text_lines("A\\n\\n  b c \\n")]
    [(0, 1), (2, 2), (5, 8)]
    """
    at = int(text.startswith("\ufeff"))
    first = True
    while at < len(text):
        match = _LINE.match(text, at)
        assert match is not None
        start = match.end("indent")
        yield TextLine(start, max(match.end("words"), start), match["indent"], first)
        first = first and not match["words"]
        at = match.end()


class Places(NamedTuple):
    """The columns at which a line of a template may begin in a text: its own, and those of an item with a long number."""

    width: int
    hangs: int
    number: bool

    def fit(self, text: str, line: TextLine) -> bool:
        """Whether a line of the text is at one of them. The first of a text may have lost its indent."""
        wide = len(line.indent.expandtabs(8))
        if wide == self.width or (line.first and wide < self.width):
            return True
        plain = _PLAIN.match(line.indent)
        if plain and len(plain[0].expandtabs(8)) <= self.width < wide:
            return True
        if self.hangs >= 0 and self.hangs <= wide <= self.hangs + _HANGING:
            return True
        digits = _DIGITS.match(text, line.start) if self.number else None
        return digits is not None and self.width - 1 <= wide + len(digits[0]) - 2 <= self.width


def _places(shapes: tuple[Shape, ...]) -> dict[Line, Places]:
    """The columns of each line, in the order of the lines."""
    found: dict[Line, Places] = {}
    for shape in shapes:
        text = -1  # the column of the text behind a number of one digit
        for step in shape:
            number = step.line.pieces[0].slot == "number"
            if number and len(step.line.pieces) > 1:
                text = step.line.width + 1 + len(step.line.pieces[1].text)
            for line in (step.line, step.more):
                if line is not None:
                    hangs = text if not number and text <= line.width < text + _HANGING else -1
                    found.setdefault(line, Places(line.width, hangs, number))
    return found


class Matched(NamedTuple):
    """An entry of a text, its first line, the line behind its last, and the day, month or year above it."""

    first: int
    last: int
    heading: Field | None
    entry: Entry


class Kinds(NamedTuple):
    """The lines of a text and their kinds, one character each."""

    lines: list[TextLine]
    kinds: str
    sets: tuple[int, ...]
    """For each kind the set of template lines that fit, as bits; the bit above them says that it may be a heading."""


class Matcher:
    """The shapes of a template, ready to find entries."""

    def __init__(self, shapes: tuple[Shape, ...]):
        self.shapes = shapes
        self._places = _places(shapes)
        self._cutters = {line: Cutter(line) for line in self._places}
        self._heading = 1 << len(self._places)
        self._pattern = functools.lru_cache(64)(self._compiled)

    def entries(self, text: str, found: Kinds, options: dates.Options = dates.NOTHING) -> Iterator[Matched]:
        """The entries of a text in their order, from its `kinds`."""
        lines, kinds, sets = found
        pattern = self._pattern(sets)
        at = 0
        while at < len(kinds) and (match := pattern.search(kinds, at)):
            if match.lastgroup == "dead":
                at = max(match.start() + 1, self._back(kinds, match.end()))
                continue
            at = match.end()
            matched = self._matched(text, lines, kinds, match, options)
            if matched.entry.fields:  # a body may be of no paragraph
                yield matched

    def kinds(self, text: str) -> Kinds:
        """The lines of a text and their kinds."""
        lines: list[TextLine] = []
        found: list[str] = []
        sets: dict[int, str] = {}
        for line in text_lines(text):
            lines.append(line)
            if line.start == line.end:
                found.append(GAP)
            else:
                fits = self._fits(text, line)
                found.append(sets.setdefault(fits, chr(_FIRST_KIND + len(sets))))
        return Kinds(lines, "".join(found), tuple(sets))

    def _fits(self, text: str, line: TextLine) -> int:
        fits = 0
        for place, (wanted, places) in enumerate(self._places.items()):
            if places.fit(text, line) and isinstance(self.cut(wanted, text, line), list):
                fits |= 1 << place
        return fits | (self._heading if _heading(text, line) is not None else 0)

    def cut(self, wanted: Line, text: str, line: TextLine) -> list[Field] | Miss:
        """The fields of a line of the text, or where it does not fit that line of the template."""
        return self._cutters[wanted].cut(text, line.start, line.end)

    def fits_at(self, wanted: Line, text: str, line: TextLine) -> bool:
        """Whether a line of the text is as deep as one of the template."""
        return self._places[wanted].fit(text, line)

    def begins_like(self, text: str, line: TextLine) -> bool:
        """Whether a line has the sign, a number or a text, with which an entry of some shape begins."""
        return any(
            self.fits_at(shape[0].line, text, line)
            and self._cutters[shape[0].line].has_sign(text, line.start, line.end)
            for shape in self.shapes
        )

    def element_terms(self, sets: tuple[int, ...]) -> tuple[tuple[Shape, ...], template_grammar.Kinds, str]:
        """What the grammar of an entry takes, for a text with these sets of lines."""
        names = {line: 1 << place for place, line in enumerate(self._places)}
        letters = [chr(_FIRST_KIND + place) for place in range(len(sets))]

        def kinds(line: Line) -> str:
            return "".join(letter for letter, fits in zip(letters, sets, strict=True) if fits & names[line])

        headings = [letter for letter, fits in zip(letters, sets, strict=True) if fits & self._heading]
        return self.shapes, kinds, "".join(headings)

    def _compiled(self, sets: tuple[int, ...]) -> re.Pattern[str]:
        return template_grammar.compiled(*self.element_terms(sets))

    def _back(self, kinds: str, end: int) -> int:
        """As many lines before an offset as an entry may have before its body: one may begin there."""
        for _ in range(max(map(len, self.shapes))):
            while end and kinds[end - 1] == GAP:
                end -= 1
            end -= end > 0
        return end

    def _matched(
        self, text: str, lines: list[TextLine], kinds: str, match: re.Match[str], options: dates.Options
    ) -> Matched:
        name = match.lastgroup or ""
        shape = self.shapes[int(name.removeprefix("shape"))]
        own = [lines[at] for at in range(*match.span(name)) if kinds[at] != GAP]
        heading = None
        if match.groupdict().get("heading"):
            heading = _heading(text, lines[match.start("heading")], options)
        fields = [
            field
            for line, wanted in zip(own, _lines(shape, len(own)), strict=True)
            for field in self._cut(wanted, text, line, options)
        ]
        return Matched(
            *match.span(name), heading, Entry(tuple(fields), own[0].start - len(own[0].indent), own[-1].end)
        )

    def _cut(self, wanted: Line, text: str, line: TextLine, options: dates.Options) -> list[Field]:
        found = self.cut(wanted, text, line)
        if isinstance(found, Miss):  # which it was not when the line got its kind
            return []
        fields = [field for field in found if field.slot != ANY]
        return [_with_value(field, text, options) if field.slot == "date" else field for field in fields]


def _with_value(field: Field, text: str, options: dates.Options) -> Field:
    """A date with the value that the options give it, "3 days ago" for one."""
    line = dates.line_date(text[field.start : field.end], options)
    return field._replace(line=line) if line is not None else field


def _lines(shape: Shape, count: int) -> Iterable[Line]:
    """The line of the template for each of so many lines of an entry: the body takes those that are over."""
    more = count - len(shape)
    for step in shape:
        if more >= 0 or not step.line.is_body:
            yield step.line
        if step.more is not None:
            yield from [step.more] * more


def _heading(text: str, line: TextLine, options: dates.Options = dates.NOTHING) -> Field | None:
    """The day, month or year that a line is and nothing else, but for a mark of Markdown."""
    mark = _MARK.match(text, line.start, line.end)
    start = mark.end() if mark else line.start
    date = dates.line_date(text[start : line.end], options)
    if date is None or date.start or date.end != line.end - start:
        return None
    return Field("heading", start, line.end, None, date)
