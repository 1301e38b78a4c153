"""Tables whose cells are a line each, as a table is without its markup: the heads of the columns below each other, then the cells of each row.

    Date
    Subject
    Area
    3 May 2024
    A new bridge
    Works

Nothing here raises.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from newsparse.reading.lines.page_lines import Line
from newsparse.reading.lines.spots import DATE_LABEL, rank_of

_FEWEST_COLUMNS: Final = 3
_MOST_COLUMNS: Final = 8
_FEWEST_ROWS: Final = 3
_LONGEST_HEAD: Final = 30
_LONGEST_HEADS: Final = 120


class Head(NamedTuple):
    """The head of a column: where it is in the page, its text, and whether what it says is known."""

    start: int
    end: int
    text: str
    known: bool


class Stack(NamedTuple):
    """A table whose cells are a line each.

    Attributes:
        heads: Those of its columns.
        first: The place of the line of its first cell.
        rows: How many rows are below the heads.
    """

    heads: tuple[Head, ...]
    first: int
    rows: int


def stacked(lines: Sequence[Line], said: Callable[[str], str]) -> Stack | None:
    """The table with most known heads, one of them that of the date, a line each or all in one line; `None` where there is none, where days are
    below it that are in none of its rows, or the last row is not whole.

    Args:
        lines: Those of a page.
        said: What a head says that its column holds; "" for nothing that is known.
    """
    found = [
        (sum(head.known for head in stack.heads), stack)
        for at, line in enumerate(lines)
        for stack in (*_below(lines, at, said), *_below_line(lines, at, said))
        if len(line.text) <= _LONGEST_HEADS
    ]
    known, best = max(found, key=lambda each: (each[0], each[1].rows), default=(0, None))
    return best if best is not None and known > 1 and _is_whole(lines, best) else None


def _below(lines: Sequence[Line], date: int, said: Callable[[str], str]) -> Iterator[Stack]:
    """The tables that the head of a column of days may be in, where the heads are a line each."""
    near = lines[date + _FEWEST_COLUMNS : date + _MOST_COLUMNS + 1]
    if lines[date].spot is not None or not any(map(_is_day, near)) or not _is_date_head(lines[date].text):
        return
    for columns in range(_FEWEST_COLUMNS, _MOST_COLUMNS + 1):
        rows = _rows(lines, date + columns, columns)
        for first in range(max(date - columns + 1, 0), date + 1) if rows >= _FEWEST_ROWS else ():
            heads = [_head(line.start, line.text, said) for line in lines[first : first + columns]]
            plain = not any(line.spot or line.text.isdecimal() for line in lines[first : first + columns])
            if heads[0].known and plain:
                yield Stack(tuple(heads), first + columns, rows)


def _below_line(lines: Sequence[Line], at: int, said: Callable[[str], str]) -> Iterator[Stack]:
    """The tables whose heads are the words of a line."""
    line = lines[at]
    if line.spot is not None or not _FEWEST_COLUMNS - 1 <= line.text.count(" ") < _MOST_COLUMNS:
        return
    words = list(_WORD.finditer(line.text))
    below = lines[at + 1 : at + 1 + _FEWEST_ROWS * len(words)]
    if sum(map(_is_day, below)) != _FEWEST_ROWS or not all(match[0].isalpha() for match in words):
        return
    heads = [_head(line.start + match.start(), match[0], said) for match in words]
    date = next((place for place, head in enumerate(heads) if _is_date_head(head.text)), -1)
    known = sum(head.known for head in heads)
    if date >= 0 and heads[0].known and known * 3 >= len(heads) * 2:
        rows = _rows(lines, at + 1 + date, len(heads))
        if rows >= _FEWEST_ROWS:
            yield Stack(tuple(heads), at + 1, rows)


_WORD = re.compile(r"\S+")


def _head(start: int, text: str, said: Callable[[str], str]) -> Head:
    short = len(text) <= _LONGEST_HEAD
    known = short and (_is_date_head(text) or bool(said(text)) or NUMBERS.fullmatch(text) is not None)
    return Head(start, start + len(text), text, known)


def _is_date_head(text: str) -> bool:
    """Whether a text is what a column of days is called, and no label of an update or a deadline."""
    label = DATE_LABEL.fullmatch(text) if len(text) <= _LONGEST_HEAD else None
    return label is not None and rank_of(label) >= 2 and text[-1].isalpha()


def _is_day(line: Line) -> bool:
    return line.spot is not None and line.spot.day and line.spot.whole


def _rows(lines: Sequence[Line], at: int, columns: int) -> int:
    """How many days there are from a line on, each so many lines below the one above, and no other between two of them."""
    rows = 0
    while at < len(lines) and _is_day(lines[at]) and not any(map(_is_day, lines[at - columns + 1 : at])):
        rows, at = rows + 1, at + columns
    return rows


def _is_whole(lines: Sequence[Line], stack: Stack) -> bool:
    """Whether the last row of a table has all of its cells, and no day is below it."""
    end = stack.first + len(stack.heads) * stack.rows
    return end <= len(lines) and not any(map(_is_day, lines[end:]))


NUMBERS = re.compile(
    r"#|id|n[.o°º]+|nr\.?|№|č\.|lp\.?|číslo|số|n[uú]m(?:ber|éro|mer|ero)?|番号|번호|序号|編號|编号|αρ\.|رقم|ลำดับ(?:ที่)?|เลขที่|stt",
    re.IGNORECASE,
)
"""What a column of numbers is called."""
