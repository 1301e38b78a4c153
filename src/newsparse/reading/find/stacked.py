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
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from newsparse.reading.lines.page_lines import Line
from newsparse.reading.lines.spots import DATE_LABEL, rank_of

_FEWEST_COLUMNS: Final = 3
_MOST_COLUMNS: Final = 8
_FEWEST_ROWS: Final = 3
_LONGEST_HEAD: Final = 30


class Stack(NamedTuple):
    """A table whose cells are a line each.

    Attributes:
        first: The place of the line of its first head.
        columns: How many it has.
        rows: How many rows are below the heads.
    """

    first: int
    columns: int
    rows: int


def stacked(lines: Sequence[Line], said: Callable[[str], str]) -> Stack | None:
    """The table with most rows whose heads name the date and another column that is known; `None` where there is none, or where days are below it
    that are in none of its rows.

    Args:
        lines: Those of a page.
        said: What a head says that its column holds; "" for nothing that is known.
    """
    found: list[tuple[int, Stack]] = []
    for date, line in enumerate(lines):
        if len(line.text) > _LONGEST_HEAD or not _is_date_head(line.text):
            continue
        for columns in range(_FEWEST_COLUMNS, _MOST_COLUMNS + 1):
            rows = _rows(lines, date, columns)
            for first in range(max(date - columns + 1, 0), date + 1) if rows >= _FEWEST_ROWS else ():
                found.append((_known(lines, first, columns, said), Stack(first, columns, rows)))
    known, best = max(found, key=lambda each: (each[0], each[1].rows), default=(0, None))
    return best if best is not None and known > 1 and not _has_more(lines, best) else None


def _is_date_head(text: str) -> bool:
    """Whether a line is what a column of days is called, and no label of an update or a deadline."""
    label = DATE_LABEL.fullmatch(text)
    return label is not None and rank_of(label) >= 2 and text[-1].isalpha()


def _is_day(line: Line) -> bool:
    return line.spot is not None and line.spot.day and line.spot.whole


def _rows(lines: Sequence[Line], date: int, columns: int) -> int:
    """How many days there are below the head of a column, each so many lines below the one above, and no other between two of them."""
    rows = 0
    at = date + columns
    while at < len(lines) and _is_day(lines[at]) and not any(map(_is_day, lines[at - columns + 1 : at])):
        rows, at = rows + 1, at + columns
    return rows


def _known(lines: Sequence[Line], first: int, columns: int, said: Callable[[str], str]) -> int:
    """How many of the heads of a table are known, that of the date included; 0 where the first is none, or one is too long for a head."""
    heads = lines[first : first + columns]
    if any(len(line.text) > _LONGEST_HEAD or line.spot is not None for line in heads):
        return 0
    known = [
        _is_date_head(line.text) or bool(said(line.text)) or _is_number_head(line.text) for line in heads
    ]
    return sum(known) if known[0] else 0


def _is_number_head(text: str) -> bool:
    return _NUMBERS.fullmatch(text) is not None


_NUMBERS = re.compile(
    r"#|n[.o°º]+|nr\.?|№|č\.|num(?:ber|éro|mer)|番号|번호|序号|編號|编号|αρ\.|رقم|ลำดับ(?:ที่)?|stt",
    re.IGNORECASE,
)
"""What a column of numbers is called."""


def _has_more(lines: Sequence[Line], stack: Stack) -> bool:
    """Whether a day is below the rows of a table."""
    end = stack.first + stack.columns * (stack.rows + 1)
    return any(map(_is_day, lines[end:]))
