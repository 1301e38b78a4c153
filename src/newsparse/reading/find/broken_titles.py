"""Titles that were broken over two lines, where the lines of the other entries tell. Nothing here raises."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsparse.reading.find.elements import Record
from newsparse.reading.lines.page_lines import Line, joined


def with_broken_titles(found: Sequence[Record], lines: Sequence[Line]) -> list[Record]:
    """The records with the first two texts joined of those that begin with two lines where nearly all others begin with one.

    That shows where nothing but the first line of an entry is at the margin.
    """
    odd = _at_margin(found, lines)
    return [_with_title(record) if number in odd else record for number, record in enumerate(found)]


def _at_margin(found: Sequence[Record], lines: Sequence[Line]) -> set[int]:
    """The entries whose first two lines are at the margin, where nothing of the others is there but their first lines."""
    if any(record.mark is not None for record in found):
        return set()
    margins = {lines[record.start].indent for record in found}
    sizes = [_lines_at(record, lines, lines[record.start].indent) for record in found]
    odd = {number for number, size in enumerate(sizes) if size == 2 and _may_go_on(found[number], lines)}
    one = len(margins) == 1 and all(size == 1 for number, size in enumerate(sizes) if number not in odd)
    return odd if one and _are_few(odd, found) else set()


def _lines_at(record: Record, lines: Sequence[Line], margin: int) -> int:
    """How many lines of an entry down to its day are at a margin, its first ones; more than all where another is there too, or none is further in."""
    end = record.elements[record.date].line + 1 if record.date >= 0 else record.end
    own = [lines[place].indent for place in range(record.start, end)]
    size = next((at for at, indent in enumerate(own) if indent != margin), len(own) + 1)
    return size if all(indent > margin for indent in own[size:]) else len(own) + 1


def _may_go_on(record: Record, lines: Sequence[Line]) -> bool:
    """Whether an entry begins with a text that is no sentence, and has another right below it."""
    if len(record.elements) < 2:
        return False
    first, below = record.elements[:2]
    line = lines[below.line]
    return (
        first.kind == below.kind == "text"
        and not first.inline
        and not below.inline
        and (first.line, below.line) == (record.start, record.start + 1)
        and line.raw
        and not line.gap
        and not line.marks
        and not lines[first.line].sentence
        and len(first.text) >= _LEAST_BROKEN
    )


def _are_few(odd: set[int], found: Sequence[Record]) -> bool:
    return 0 < len(odd) * _FEWEST <= len(found) - len(odd)


def _with_title(record: Record) -> Record:
    """A record with its first two texts as one."""
    first, below = record.elements[:2]
    title = first._replace(end=below.end, text=joined(first.text, below.text), joined=True)
    return record._replace(elements=(title, *record.elements[2:]))


_FEWEST: Final = 3  # others for each
_LEAST_BROKEN: Final = 40  # characters of a line that was broken
