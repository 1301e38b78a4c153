"""Buttons below entries, alike but for their counts or the title in them: "Like (2) · Comment (0) · Share", "A new crane Read more »". Nothing here
raises."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from newsparse.reading.find.cuts import is_date_line
from newsparse.reading.lines.page_lines import Line
from newsparse.reading.lines.spots import FILE, is_more


def let_buttons_lead_on(lines: Sequence[Line]) -> None:
    """Let the buttons below the entries of a page be lines that only lead on, as "Read more" is, and those that say the title again for who
    cannot see it: "A new crane Read more »"."""
    for place in (*_buttons(lines), *_with_titles(lines), *_with_addresses(lines)):
        lines[place].more = True


def _with_addresses(lines: Sequence[Line]) -> list[int]:
    """The lines of some words and an address that end blocks, where one of them leads on: "See the pictures <https://example.org/3>"."""
    found = [
        at
        for at, line in enumerate(lines)
        if "://" in line.text
        and not line.gap
        and _ADDRESSED.fullmatch(line.text)
        and (at + 1 == len(lines) or lines[at + 1].gap)
    ]
    return found if any(lines[at].more for at in found) else []


def _with_titles(lines: Sequence[Line]) -> Iterator[int]:
    """The lines that say what one of the lines above says, and lead on behind it."""
    above: set[str] = set()
    for place, line in enumerate(lines):
        words = line.text.rsplit(" ", _MOST_LEADING) if len(line.text) <= _LONGEST_ROW else []
        for at in range(1, len(words)):
            if words[0] and " ".join(words[:at]) in above and is_more(" ".join(words[at:])):
                yield place
        above.add(line.text)


def is_button(line: Line) -> bool:
    """Whether a line only leads on because the page says so."""
    return line.more and not is_more(line.text)


def _buttons(lines: Sequence[Line]) -> list[int]:
    """The lines that are there three times or more, alike but for counts, each below a day of its own, and end entries: rows of names below sentences, or
    nearer to what is above them than to what is below, and several lines that are always together."""
    groups: dict[str, list[int]] = {}
    for place, line in enumerate(lines):
        if _may_be_button(line):
            groups.setdefault(button_shape(line.text), []).append(place)
    often = {shape: group for shape, group in groups.items() if len(group) >= _FEWEST}
    days = [place for place, line in enumerate(lines) if is_date_line(line)] if often else []
    rows = [place for shape, group in groups.items() if _is_row(shape) for place in group]
    below = {
        shape: group
        for shape, group in often.items()
        if _follow(group, rows, days) and not _count_on([lines[place].text for place in group])
    }
    together = _together(list(below.values()), days)
    return [
        place
        for shape, group in below.items()
        if _is_row(shape) and _end_entries(lines, group) or group[0] in together
        for place in group
    ]


def _together(groups: Sequence[Sequence[int]], days: Sequence[int]) -> set[int]:
    """The first places of several lines that are always right below one of the others, or above it, the last time below the last day."""
    shifted = {tuple(place + by for place in group): by for group in groups for by in (-1, 1)}
    return {group[0] for group in groups if group[-1] > days[-1] and tuple(group) in shifted}


_FEWEST: Final = 3


def button_shape(text: str) -> str:
    """A line without what its counts are.

    >>> button_shape("Like (12) · Share")
    'like (0) · share'
    """
    return _COUNT.sub("0", text.casefold())


_ADDRESSED = re.compile(r"[^<>.!?\s]+(?: [^<>.!?\s]+){1,2} <https?://[^\s<>]+>")
_COUNT = re.compile(r"(?<![^\s(\[])\d{1,3}(?:[.,]?\d{3})*(?:[.,]\d)?[km]?(?![^\s)\]])")
_BETWEEN = re.compile(r"\s+[|·•/]\s+|\s{2,}")
_LONGEST_ROW: Final = 120
_LONGEST_NAME: Final = 30
_MOST_LEADING: Final = 4  # words: "Continue reading … →"


def _may_be_button(line: Line) -> bool:
    """Whether a line is one or some short names, with no other numbers than counts."""
    text = line.text
    if len(text) > _LONGEST_ROW or line.spot is not None or line.sentence or not line.raw:
        return False
    if (
        line.author is not None
        or any(mark.style != "1" for mark in line.marks)  # "12 candles · Share"
        or any(sign in text for sign in ":?？؟")
        or FILE.search(text)
        or any(map(str.isdigit, _COUNT.sub("", text.casefold())))
    ):
        return False
    return all(1 < len(name) <= _LONGEST_NAME for name in _BETWEEN.split(text))


def _is_row(text: str) -> bool:
    """Whether a line has several names with bars or spaces between."""
    return _BETWEEN.search(text) is not None


def _follow(group: Sequence[int], rows: Sequence[int], days: Sequence[int]) -> bool:
    """Whether a day is above the first of some lines, and between any two of them, and no other row is below a day that has none of them: it is a
    category, and so are they."""
    above = [bisect.bisect_left(days, place) for place in group]
    others = {bisect.bisect_left(days, place) for place in rows} - {0, *above}
    return above[0] > 0 and len(set(above)) == len(above) and not others


def _count_on(texts: Sequence[str]) -> bool:
    """Whether a number in lines that are alike goes up or down by one all the way: they have numbers of their own."""
    columns = zip(*(map(int, re.findall(r"\d+", text)) for text in texts), strict=False)
    steps = [{two - one for one, two in itertools.pairwise(column)} for column in columns]
    return any(step in ({1}, {-1}) for step in steps)


def _end_entries(lines: Sequence[Line], group: Sequence[int]) -> bool:
    """Whether most of some lines are right below sentences, or nearer to what is above them than to what is below."""
    below = [lines[place + 1].gap if place + 1 < len(lines) else len(lines) for place in group]
    ending = sum(
        lines[place - 1].sentence or lines[place].gap < gap for place, gap in zip(group, below, strict=True)
    )
    return ending * 3 >= len(group) * 2
