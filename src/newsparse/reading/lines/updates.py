"""What is below days that are headings and is no entry's own: when each line of an entry was added, and that nothing happened. Nothing here raises."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from newsparse.reading.lines.page_lines import Line, ends_sentence

_FEWEST: Final = 2


def let_updates_be_none(lines: Sequence[Line]) -> None:
    """Let times of the day above, with that day again but without its year, be no days of entries ("14 March, 18:22 UTC" below "14 March 2026"), nor days with
    nothing but a line which says that there was nothing: so pages on the state of a service are written."""
    days = {at: day for at, line in enumerate(lines) if (day := _whole_day(line))}
    if len(days) < _FEWEST:
        return
    times = [at for at, line in enumerate(lines) if _time_of_day(line)]
    if len(times) >= _FEWEST and _are_of_days_above(lines, days, times):
        for at in (*times, *_empty_days(lines, days)):
            lines[at].spot = None
            lines[at].more = True


def _whole_day(line: Line) -> str:
    """The day of a line that is a day with its year and nothing else: "2026-03-14"; "" for others."""
    found = line.spot
    date = found.date.date if found is not None and found.day and found.whole and found.rank == 2 else None
    return date.edtf if date is not None and date.time is None and date.start is not None else ""


def _time_of_day(line: Line) -> str:
    """The month and the day of a line that is a day without its year, with a time, and nothing else: "03-14"; "" for others."""
    found = line.spot
    date = found.date.date if found is not None and found.day and found.whole else None
    timed = date is not None and date.time is not None and date.start is None
    return date.edtf[len("XXXX-") : len("XXXX-03-14")] if date is not None and timed else ""


def _are_of_days_above(lines: Sequence[Line], days: dict[int, str], times: Sequence[int]) -> bool:
    """Whether each of some times is of the day above it, and not right below that; those above all days are of one that the page does not show."""
    below = [at for at in times if at > min(days)]
    for at in below:
        above = max(day for day in days if day < at)
        if above == at - 1 or not days[above].endswith(_time_of_day(lines[at])):
            return False
    return len(below) >= _FEWEST


def _empty_days(lines: Sequence[Line], days: dict[int, str]) -> list[int]:
    """The days with the lines right below them that say that there was nothing, and the same of several days, or that are above another day."""
    below = {
        at: lines[at + 1].text for at in days if at + 1 < len(lines) and says_nothing(lines[at + 1].text)
    }
    counts = Counter(below.values())
    empty = [at for at, text in below.items() if counts[text] >= _FEWEST or at + 2 in days]
    return [place for at in empty for place in (at, at + 1)]


def says_nothing(text: str) -> bool:
    """Whether a short sentence says that there was nothing.

    >>> says_nothing("No incidents reported."), says_nothing("Nothing to see here"), says_nothing("Noise in the harbour.")
    (True, False, False)
    """
    return len(text) <= _LONGEST and ends_sentence(text) and _NOTHING.match(text) is not None


_LONGEST: Final = 60


_NOTHING = re.compile(
    r"(?:no|none|nothing|keine?|nichts|aucun\w*|rien|sin|ning[uú]n\w*|no se|nenhum\w*|sem|nessun\w*|niente|geen|niets|brak|nic|нет|не было|немає|inga?|ingen|ei|žádn\w+|nincs|nu|yok|hiçbir|δεν)\s|.*(?:ありません|なし|没有|沒有|없습니다|없음)",
    re.IGNORECASE,
)
"""How a line begins, or what it says, where nothing happened: "No incidents reported."."""
