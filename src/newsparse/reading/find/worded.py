"""Words before numbers with which the entries of a page begin: "Ad 1. A title", "Agenda item 5 – A title", "EPISODE 114" above a title. Which words these
are, the page says: the same ones count up or down, line by line, at the heads of its entries. Nothing here raises."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Final

from newsparse.dates.words import MARKS
from newsparse.reading.find.cuts import is_date_line, is_of_date
from newsparse.reading.lines.furniture import is_furniture
from newsparse.reading.lines.page_lines import ASKS, BEFORE_NUMBER, Line, Mark, number_behind
from newsparse.reading.lines.spots import spot


def let_words_number(lines: Sequence[Line]) -> None:
    """Let words before numbers be marks of the lines that they head, where they count on above texts with a day each."""
    groups: dict[tuple[str, int], list[tuple[int, Mark]]] = {}
    for place, line in enumerate(lines):
        mark = _mark_of(line)
        if mark is not None:
            groups.setdefault((mark.style, line.indent), []).append((place, mark))
    for heads in groups.values():
        if _count_on([mark.value for _, mark in heads]) and _head_entries(lines, heads):
            for place, mark in heads:
                lines[place].marks = (*lines[place].marks, mark)


_FEWEST: Final = 3
_WORD: Final = rf"(?:[^\W\d_]|[{MARKS}])+"
_WORDS = re.compile(rf"(?=.{{2,40}}\d){_WORD}(?:[ \u00a0'’]{_WORD}){{0,5}}{BEFORE_NUMBER}(?=\d{{1,4}}(?!\d))")
_STEPS = re.compile(
    r"(?:step|schritt|étape|paso|passo|stap|krok|шаг|крок|steg|trin|vaihe|lépés|pasul|adım|βήμα|korak|langkah|bước)\b",
    re.IGNORECASE,
)
"""What the parts of a manual are called: they are no entries."""


def _mark_of(line: Line) -> Mark | None:
    """The number behind the words with which a line begins, where no mark is there yet; no year, no score, no page, no step, and
    none before a day alone: "Day 1 – 3 May 2020"."""
    words = _WORDS.match(line.text) if line.text[0].isalpha() else None
    mark = number_behind(line.text, words.end(), line.start) if words is not None else None
    if mark is None or any(each.kind == "number" for each in line.marks):
        return None
    rest = line.text[mark.end - line.start :]
    ends = not rest and not line.text[-1].isdigit()  # "The text of entry 1."
    other = ends or rest[:1].isdigit() or 1900 <= mark.value < 2100 or is_of_date(line, mark)
    day = spot(rest) if rest and line.spot is not None else None
    other = other or line.spot is not None and line.spot.whole or day is not None and day.whole
    head = line.text[: mark.stop - line.start]
    style = f"{mark.style[:-1]} 1" if mark.style[-1] == "1" else mark.style  # its run is strict
    return None if other or is_furniture(head) or _STEPS.match(head) else mark._replace(style=style)


def _count_on(values: Sequence[int]) -> bool:
    """Whether numbers all go up, or all go down, mostly by one."""
    steps = [two - one for one, two in itertools.pairwise(values)]
    if len(values) < _FEWEST or not (all(step > 0 for step in steps) or all(step < 0 for step in steps)):
        return False
    return sum(abs(step) == 1 for step in steps) * 3 >= len(steps) * 2


def _head_entries(lines: Sequence[Line], heads: Sequence[tuple[int, Mark]]) -> bool:
    """Whether lines that count begin entries of several lines: they are or are above titles, and most have a day."""
    places = [place for place, _ in heads]
    titles = [_title_of(lines, place, mark) for place, mark in heads]
    touch = any(two - one < 2 for one, two in itertools.pairwise(places))
    if touch or sum(map(_is_title, titles)) * 3 < 2 * len(titles):
        return False
    ends = [*places[1:], len(lines)]
    dated = [any(map(_is_day, lines[a:b])) for a, b in zip(places, ends, strict=True)]
    apart = (mark.style[-1] in ".)" or mark.end == lines[place].end for place, mark in heads)
    return sum(dated) * 3 >= len(dated) * 2 and all(
        apart
    )  # "Tutorial 12: A title" may be the title of what has a day


def _is_day(line: Line) -> bool:
    """Whether a line is a day, and not one that counts from today: a video of "3 weeks ago"."""
    return is_date_line(line) and line.spot is not None and line.spot.date.reason != "needs-reference"


def _title_of(lines: Sequence[Line], place: int, mark: Mark) -> str:
    """What is behind the number of a line or, where it is alone, the line below it; "" for a day, and for a line of a list."""
    if mark.end < lines[place].end:
        return lines[place].text[mark.end - lines[place].start :]
    below = lines[place + 1] if place + 1 < len(lines) else None
    return "" if below is None or below.spot is not None or below.marks else below.text


def _is_title(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_TITLE and (
        text[-1].isalnum() or text[-1] in ASKS or text[-1] in ")\"'”’»…"
    )


_LONGEST_TITLE: Final = 160
