"""The heads and feet of printed pages: what is above and below each, beside its number. Nothing here raises."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from newsparse.reading.lines.furniture import is_page_number
from newsparse.reading.lines.page_lines import Line


def without_heads(lines: Sequence[Line]) -> list[Line]:
    """The lines without the numbers of printed pages that the page's first line is right below once more, and without it there: what is below is set off.

    A number may have the name of what is printed beside it: "Town Bulletin      3", and then so has the last line.
    """
    feet = [at for at in range(1, len(lines)) if _is_foot(lines, at)]
    if not feet:
        return list(lines)
    named = [_NUMBER.sub("", lines[at].text) for at in feet if not _is_number(lines[at].text)]
    last = len(lines) - 1
    if _NUMBER.sub("", lines[last].text) in named or last - 1 not in feet and _is_number(lines[last].text):
        feet.append(last)
    left_out = {*feet, *(place for at in feet for place in _head_below(lines, at))}
    found: list[Line] = []
    gap = 0
    for at, line in enumerate(lines):
        if at in left_out:
            gap += line.gap if gap else max(line.gap, 1)
            continue
        found.append(Line(line.start, line.end, line.text, line.indent, line.gap + gap) if gap else line)
        gap = 0
    return found


def _head_below(lines: Sequence[Line], foot: int) -> list[int]:
    """The places of the lines below a foot that are the first lines of the page once more, or the same but for their numbers; none of these is a day."""
    found: list[int] = []
    for at, first in zip(range(foot + 1, len(lines)), lines[:_MOST_OF_HEAD], strict=False):
        line = lines[at]
        same = _DIGITS.sub("0", line.text) == _DIGITS.sub("0", first.text)
        if not same or line.spot is not None and line.spot.day and line.spot.whole:
            break
        found.append(at)
    return found


def _is_foot(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the number of a printed page, with what is printed beside it, above the first line of the page."""
    if lines[at + 1 : at + 2] == [] or lines[at + 1].text != lines[0].text:
        return False
    text = lines[at].text
    return _is_number(text) or len(text) <= _LONGEST_FOOT and _BESIDE_NUMBER.fullmatch(text) is not None


def _is_number(text: str) -> bool:
    return is_page_number(text) or _BETWEEN_DASHES.fullmatch(text) is not None


_BETWEEN_DASHES = re.compile(r"[-–—]\s?\d{1,3}\s?[-–—]")
_BESIDE_NUMBER = re.compile(r"\d{1,3}\s{2,}\D+|\D+\s{2,}(?:\D+\s)?\d{1,3}")
_DIGITS = re.compile(r"\d+")
_MOST_OF_HEAD: Final = 4  # lines
_NUMBER = re.compile(r"\s*\d+\s*")
_LONGEST_FOOT: Final = 120
