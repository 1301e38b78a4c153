"""The heads and feet of printed pages: what is above and below each, beside its number. Nothing here raises."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from newsparse.reading.lines.furniture import is_between_dashes, is_page_number
from newsparse.reading.lines.page_lines import Line


class _Foot(NamedTuple):
    """The number of a printed page, with what is printed beside it ("" for none)."""

    name: str
    number: int


def without_heads(lines: Sequence[Line]) -> list[Line]:
    """The lines without the numbers of printed pages that the page's first line is right below once more, and without it there: what is below is set off.

    A number may have a name beside it, "Town Bulletin      3", where all do and they count up to the last line.
    """
    first = lines[0].text if lines else ""
    feet = {
        at - 1: foot
        for at in range(2, len(lines))
        if lines[at].text == first and (foot := _foot(lines[at - 1].text)) is not None
    }
    if feet and (last := _foot(lines[-1].text)) is not None:
        feet[len(lines) - 1] = last
    if not feet or not _are_feet(list(feet.values())):
        return list(lines)
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


def _foot(text: str) -> _Foot | None:
    """What a line says where it is the number of a printed page, alone or apart from what is printed beside it."""
    if is_page_number(text) or is_between_dashes(text):
        return _Foot("", 0)
    if "  " not in text or len(text) > _LONGEST_FOOT:
        return None
    words = text.split()
    for number, name in ((words[-1], words[:-1]), (words[0], words[1:])) if words else ():
        if number.isdecimal() and len(number) <= _MOST_DIGITS and not any(map(str.isdecimal, "".join(name))):
            return _Foot(" ".join(name), int(number))
    return None


def _are_feet(feet: Sequence[_Foot]) -> bool:
    """Whether numbers are those of pages: alone, or beside the same name and counting up."""
    named = [foot for foot in feet if foot.name]
    if not named:
        return True
    counted = [foot.number - named[0].number for foot in named] == list(range(len(named)))
    return len(named) == len(feet) > 1 and counted and len({foot.name for foot in named}) == 1


def _head_below(lines: Sequence[Line], foot: int) -> list[int]:
    """The places of the lines below a foot that are the first lines of the page once more, or the same but for their numbers; no title is above its day."""
    found: list[int] = []
    for at, first in zip(range(foot + 1, len(lines)), range(_MOST_OF_HEAD), strict=False):
        same = _DIGITS.sub("0", lines[at].text) == _DIGITS.sub("0", lines[first].text)
        near_day = found and any(map(_is_day, (*lines[at : at + 2], *lines[first : first + 2])))
        if not same or near_day:
            break
        found.append(at)
    return found


def _is_day(line: Line) -> bool:
    return line.spot is not None and line.spot.day and line.spot.whole


_DIGITS = re.compile(r"\d+")
_MOST_DIGITS: Final = 3
_MOST_OF_HEAD: Final = 4  # lines
_LONGEST_FOOT: Final = 120
