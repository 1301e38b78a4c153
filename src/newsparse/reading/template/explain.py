"""Why a template fits no entry of a text: how far it comes, what it expects there and what is there. Nothing here raises."""

from __future__ import annotations

import itertools
from typing import Final, NamedTuple

from newsparse.reading.template.cut import Miss
from newsparse.reading.template.grammar import GAP
from newsparse.reading.template.match import Kinds, Matched, Matcher, TextLine
from newsparse.reading.template.shapes import Piece, Shape, Step

_MOST_TRIES: Final = 2_000  # shapes that are tried, at however many lines
_MOST_PARAGRAPHS: Final = 50  # of a body that something follows
_FEWEST_STARTS: Final = 20
_WHAT: Final = {"number": "a number", "date": "a date", "url": "an address"}


class Mismatch(NamedTuple):
    """How far a template comes in a text that holds no entry of its form.

    Attributes:
        line: The line of the text that does not fit, from 1.
        expected: What the template has there.
        found: What is there.
        start: Where that line begins in the text.
        end: Where it ends.

    >>> print(Mismatch(3, "a date in '{date}'", "'Red opens'", 6, 15))
    line 3: expected a date in '{date}', found 'Red opens'
    """

    line: int
    expected: str
    found: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"line {self.line}: expected {self.expected}, found {self.found}"


class _Try(NamedTuple):
    """How far a shape fits from a line on: how many signs, lines, and pieces of the line and step at which it ends; and
    whether the empty lines before that line are what is wrong."""

    signs: int
    lines: int
    pieces: int
    at: int
    step: Step
    gap: bool


def mismatch(matcher: Matcher, text: str, found: Kinds) -> Mismatch | None:
    """Where the template comes furthest in a text that holds no entry; `None` for a text without lines."""
    starts = [at for at, kind in enumerate(found.kinds) if kind != GAP]
    tried = _furthest(matcher, text, found, starts[: _most_starts(matcher)])
    return _explained(matcher, text, found, tried) if tried is not None else None


def strays(matcher: Matcher, text: str, found: Kinds, entries: list[Matched]) -> list[Mismatch]:
    """The lines between the entries that begin like one, with its number or its sign, and are none."""
    told: list[Mismatch] = []
    left = _most_starts(matcher)
    for one, two in itertools.pairwise(entries):
        above = two.first - 1
        for at in range(one.last, two.first):
            if found.kinds[at] == GAP or (at == above and two.heading is not None):
                continue
            if left and matcher.begins_like(text, found.lines[at]):
                left -= 1
                tried = _furthest(matcher, text, found, [at])
                if tried is not None:
                    told.append(_explained(matcher, text, found, tried))
    return told


def _most_starts(matcher: Matcher) -> int:
    """At how many lines an entry is tried."""
    return max(_FEWEST_STARTS, _MOST_TRIES // max(len(matcher.shapes), 1))


def _furthest(matcher: Matcher, text: str, found: Kinds, starts: list[int]) -> _Try | None:
    """How far the shapes come that begin at some lines, whichever comes furthest."""
    best: _Try | None = None
    for at in starts:
        for shape in matcher.shapes:
            tried = _walk(matcher, text, found, shape, at)
            if tried is not None and (best is None or tried[:3] > best[:3]):
                best = tried
    return best


def _walk(matcher: Matcher, text: str, found: Kinds, shape: Shape, at: int) -> _Try | None:
    """How far a shape fits from a line on; `None` where all of it does."""
    signs = lines = 0
    for place, step in enumerate(shape):
        line = _after(found, at, step.gap) if place else at
        fits = line is not None and _fits(matcher, text, found.lines[line], step)
        if not fits and step.line.is_body:
            continue
        if line is None or not fits:
            pieces = _pieces(matcher, text, found.lines[line], step) if line is not None else -1
            return _Try(signs, lines, pieces, at if line is None else line, step, line is None)
        signs, lines, at = signs + step.line.is_sign, lines + 1, line + 1
        if step.more is not None and place + 1 < len(shape):
            at = _behind_body(matcher, text, found, step, shape[place + 1], at)
    return None


def _fits(matcher: Matcher, text: str, line: TextLine, step: Step) -> bool:
    return (
        line.start < line.end
        and matcher.fits_at(step.line, text, line)
        and not isinstance(matcher.cut(step.line, text, line), Miss)
    )


def _after(found: Kinds, at: int, gap: bool) -> int | None:
    """The line at which the next step is tried, with or without empty lines before it; `None` where those are wrong."""
    here = at
    while here < len(found.kinds) and found.kinds[here] == GAP:
        here += 1
    return here if here < len(found.kinds) and (here > at) == gap else None


def _behind_body(matcher: Matcher, text: str, found: Kinds, step: Step, rest: Step, at: int) -> int:
    """Where the step behind a body is tried: at the first line that fits it."""
    for _ in range(_MOST_PARAGRAPHS):
        line = _after(found, at, rest.gap)
        if line is not None and _fits(matcher, text, found.lines[line], rest):
            return at
        here = _after(found, at, True) if step.loose else None
        here = _after(found, at, False) if here is None else here
        if here is None or step.more is None or not matcher.fits_at(step.more, text, found.lines[here]):
            return at
        at = here + 1
    return at


def _pieces(matcher: Matcher, text: str, line: TextLine, step: Step) -> int:
    """How many pieces of a line fit, whatever its indent."""
    miss = matcher.cut(step.line, text, line) if line.start < line.end else Miss(0, 0)
    return miss.fit if isinstance(miss, Miss) else len(step.line.pieces)


def _explained(matcher: Matcher, text: str, found: Kinds, tried: _Try) -> Mismatch:
    at, step = tried.at, tried.step
    shown = repr(str(step.line))
    if at >= len(found.lines):
        return Mismatch(at + 1, shown, "the end of the text", len(text), len(text))
    here = found.lines[at]
    words = (
        _short(text[here.start - len(here.indent) : here.end]) if here.start < here.end else "an empty line"
    )
    if tried.gap:
        expected = f"{'an' if step.gap else 'no'} empty line before {shown}"
    elif not matcher.fits_at(step.line, text, here):
        expected = f"an indent of {step.line.width} for {shown}"
    else:
        miss = matcher.cut(step.line, text, here)
        place = miss.place if isinstance(miss, Miss) else len(step.line.pieces)
        expected = f"{_what(step.line.pieces[place] if place < len(step.line.pieces) else None)} in {shown}"
    return Mismatch(at + 1, expected, words, here.start, here.end)


def _what(piece: Piece | None) -> str:
    if piece is None:
        return "nothing more"
    return repr(piece.text) if piece.text else _WHAT.get(piece.slot, f"text for {piece}")


def _short(text: str) -> str:
    shown = repr(text)
    return shown if len(shown) <= 60 else shown[:59] + "…" + shown[-1]
