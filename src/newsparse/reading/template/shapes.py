"""From the parts of a template to the shapes of an entry: each choice of its optional parts as lines of slots and texts.

A shape is a flat list of steps, each a line and whether empty lines come before it. Alike lines of all shapes are one. The
shapes come in the order in which they are tried: more dates, numbers and addresses first, then more slots and texts.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from newsparse import lexis
from newsparse.reading.template.parts import ANY, End, Option, Part, Slot, TemplateError, Text, escaped

MOST_OPTIONS: Final = 6
SIGNS: Final = ("number", "date", "url")
"""Slots whose text has a shape of its own. Two slots may touch only where one of them is of these."""

_BLANKS = re.compile(rf"{lexis.BLANK}+")


class Piece(NamedTuple):
    """A slot (its name) or a literal text (``slot`` is empty), white space by kind."""

    slot: str
    text: str = ""

    def __str__(self) -> str:
        return f"{{{self.slot}}}" if self.slot else escaped(self.text)


class Line(NamedTuple):
    """One line of a template: its indent, and slots and literal texts in turn."""

    indent: str
    pieces: tuple[Piece, ...]

    def __str__(self) -> str:
        return self.indent + "".join(map(str, self.pieces))

    @property
    def slots(self) -> tuple[str, ...]:
        """The names of its slots."""
        return tuple(piece.slot for piece in self.pieces if piece.slot)

    @property
    def is_body(self) -> bool:
        """Whether it is nothing but a paragraph of the body."""
        return self.pieces == (BODY,)

    @property
    def is_sign(self) -> bool:
        """Whether not every text fits: a number, date or address, or literal text."""
        return any(piece.slot in SIGNS or piece.text.strip() for piece in self.pieces)

    @property
    def width(self) -> int:
        """The columns of its indent."""
        return len(self.indent.expandtabs(8))


BODY: Final = Piece("body")


class Step(NamedTuple):
    """A line of an entry.

    Attributes:
        line: The line.
        gap: Whether empty lines come before it.
        more: The line of the paragraphs that may follow, for the line that ends with the body; `None` for others.
        loose: Whether empty lines may come before those.
    """

    line: Line
    gap: bool
    more: Line | None = None
    loose: bool = False


Shape = tuple[Step, ...]


class Shapes(NamedTuple):
    """All shapes of a template, and how many line ends it has behind its last line."""

    shapes: tuple[Shape, ...]
    ends: int


def shapes_of(text: str, parts: tuple[Part, ...]) -> Shapes:
    """The shapes of a template.

    Args:
        text: The template string, for errors.
        parts: Its parts.

    Raises:
        TemplateError: It has no slot, one twice, two that touch, too many options, or nothing that tells an entry from other text.
    """
    _check_slots(text, parts)
    options = list(_options(parts))
    if len(options) > MOST_OPTIONS:
        at = options[MOST_OPTIONS].at
        raise TemplateError(
            text,
            at,
            f"optional part number {MOST_OPTIONS + 1}",
            f"a template can have {MOST_OPTIONS}; join some",
        )
    found: dict[Shape, None] = {}
    ends = 0
    for chosen in itertools.product((True, False), repeat=len(options)):
        taken = {option.at for option, there in zip(options, chosen, strict=True) if there}
        shape, last = _shape(text, list(_flat(parts, taken)))
        if not found:
            ends = last
        if any(slot != ANY for step in shape for slot in step.line.slots):
            found[shape] = None
    shapes = sorted(found, key=_price)
    _check_sign(text, shapes)
    return Shapes(tuple(shapes), ends)


def _options(parts: tuple[Part, ...]) -> Iterator[Option]:
    for part in parts:
        if isinstance(part, Option):
            yield part
            yield from _options(part.parts)


class _Gone(NamedTuple):
    """An optional part within one line that is left out."""

    at: int


def _flat(parts: tuple[Part, ...], taken: set[int]) -> Iterator[Slot | Text | End | _Gone]:
    """The parts that are there, where the options at these offsets are taken."""
    for part in parts:
        if not isinstance(part, Option):
            yield part
        elif part.at in taken:
            yield from _flat(part.parts, taken)
        elif not any(isinstance(inner, End) for inner in part.parts):
            yield _Gone(part.at)


def _shape(text: str, parts: list[Slot | Text | End | _Gone]) -> tuple[Shape, int]:
    """The steps of flat parts, and how many line ends come after the last."""
    rows: list[list[Slot | Text | _Gone]] = [[]]
    for part in parts:
        if isinstance(part, End):
            rows.append([])
        else:
            rows[-1].append(part)
    steps: list[Step] = []
    gap, ends = False, 0
    for row in rows:
        line = _line(text, row)
        if line is not None:
            steps.append(Step(line, gap and bool(steps)))
            gap, ends = False, 0
            continue
        gap = gap or not any(
            isinstance(part, _Gone) for part in row
        )  # a line whose only part is missing is missing
        ends += 1
    loose = any(step.gap for step in steps)
    return tuple(_with_body(step, loose) for step in steps), ends


def _with_body(step: Step, loose: bool) -> Step:
    if step.line.pieces[-1] != BODY:
        return step
    more = Line(step.line.indent, (BODY,))
    return step._replace(more=more, loose=step.gap if step.line.is_body else loose)


def _line(text: str, row: list[Slot | Text | _Gone]) -> Line | None:
    """The line of a row of parts; `None` for an empty one."""
    pieces: list[Piece] = []
    for part in row:
        last = pieces[-1] if pieces else Piece("")
        if isinstance(part, Slot):
            if last.slot and part.name not in SIGNS and last.slot not in SIGNS:
                raise TemplateError(
                    text, part.at, f"{{{part.name}}} right after {last}",
                    "put a space or other text between them, so that newsparse can separate them",
                )  # fmt: skip
            pieces.append(Piece(part.name))
        elif isinstance(part, Text):
            if last.text:
                pieces[-1] = Piece("", last.text + part.text)
            else:
                pieces.append(Piece("", part.text))
    if not pieces:
        return None
    indent = pieces[0].text[: len(pieces[0].text) - len(pieces[0].text.lstrip())]
    pieces[0] = pieces[0]._replace(text=pieces[0].text.lstrip())
    pieces[-1] = pieces[-1]._replace(text=pieces[-1].text.rstrip())
    kept = tuple(Piece(slot, _BLANKS.sub(_blank, text)) for slot, text in pieces if slot or text)
    return Line(indent, kept) if kept else None


def _blank(match: re.Match[str]) -> str:
    return "\t" if "\t" in match[0] else " "


def _price(shape: Shape) -> tuple[int, int]:
    slots = [slot for step in shape for slot in step.line.slots]
    texts = sum(len(step.line.pieces) for step in shape)
    return -sum(slot in SIGNS for slot in slots), -texts


# --- checks ----------------------------------------------------------------------------------------------


def _slots(parts: tuple[Part, ...]) -> Iterator[Slot]:
    for part in parts:
        if isinstance(part, Slot):
            yield part
        elif isinstance(part, Option):
            yield from _slots(part.parts)


def _check_slots(text: str, parts: tuple[Part, ...]) -> None:
    seen: set[str] = set()
    for slot in _slots(parts):
        if slot.name in seen - {ANY}:
            raise TemplateError(text, slot.at, f"{{{slot.name}}} a second time", "use each slot only once")
        seen.add(slot.name)
    if not seen & {"title", "body", "date"}:
        raise TemplateError(
            text,
            len(text),
            "no {title}, {body} or {date}",
            'a template needs one of them: "{number}. {title}"',
        )


def _check_sign(text: str, shapes: list[Shape]) -> None:
    """Each shape needs something that other text does not have."""
    for shape in shapes:
        if any(step.line.is_sign for step in shape) or len({step.line.width for step in shape}) > 1:
            continue
        missing = " without its optional parts" if len(shapes) > 1 else ""
        raise TemplateError(
            text, 0, f"a template that{missing} fits any text",
            "outside its optional parts, it needs a {number}, a {date}, a {url}, literal text or lines with different indents",
        )  # fmt: skip
