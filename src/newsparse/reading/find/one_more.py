"""Lines above the first entry or below the last that have a day where one more entry, laid out as the others are, would have its own.

Nothing here raises.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from newsparse.reading.find.cuts import has_year
from newsparse.reading.lines.page_lines import Line

_LARGEST: Final = 12
"""Lines of an entry above which nothing is compared."""
_LONGEST_BESIDE: Final = 24
"""Characters beside a day that no title has: "SOLD OUT", "Suva, Fiji"."""
_ISSUE = re.compile(r"(?:\b(?:no|nr|vol|issue|ausgabe|heft|año|n)[.°º]{0,2}|№)\s?\d", re.IGNORECASE)
_SET_OFF: Final = tuple("!:,;|·•([])–—-")
_SIGNS: Final = 2
"""The same that only set a day off: "(12 March 2026)"."""


class _Layout(NamedTuple):
    """How entries are laid out.

    Attributes:
        offset: How many lines above its day an entry begins.
        sizes: How many lines are from a day to the next entry.
        gap: The least gap before an entry but the first.
        inner: The widest gap before the other lines of an entry, down to its day.
        is_alone: Whether days are alone on their lines.
    """

    offset: int
    sizes: frozenset[int]
    gap: int
    inner: int
    is_alone: bool


def _layout(lines: Sequence[Line], starts: Sequence[int], days: Sequence[int]) -> _Layout | None:
    """How most entries are laid out; `None` where they are laid out in several ways."""
    offsets = Counter(day - start for start, day in zip(starts, days, strict=True) if day >= 0)
    if len(starts) < 2 or not offsets:
        return None
    offset, count = offsets.most_common(1)[0]
    if count * 2 <= len(starts) or not 0 <= offset <= _LARGEST:
        return None
    sizes = frozenset(after - day for day, after in zip(days, starts[1:], strict=False) if day >= 0)
    inner = (at for one, two in pairwise(starts) for at in range(one + 1, min(two, one + offset + 1)))
    return _Layout(
        offset,
        sizes,
        min(lines[start].gap for start in starts[1:]),
        max((lines[at].gap for at in inner), default=0),
        any((found := lines[day].spot) is not None and found.whole for day in days if day >= 0),
    )


def day_above(lines: Sequence[Line], starts: Sequence[int], days: Sequence[int]) -> int:
    """The place of such a line above the first entry, or -1.

    Args:
        lines: Those of the page.
        starts: The places of the first lines of the entries.
        days: The places of the lines with their days, -1 for none.
    """
    layout = _layout(lines, starts, days)
    if layout is None or lines[starts[0]].gap < layout.gap:
        return -1
    for place in range(starts[0] - 1, max(starts[0] - _LARGEST, layout.offset) - 1, -1):
        start = place - layout.offset
        begins = start == 0 or lines[start].gap >= layout.gap
        if starts[0] - place in layout.sizes and begins and _has_day(lines, start, place, layout):
            return place
    return -1


def day_below(lines: Sequence[Line], starts: Sequence[int], days: Sequence[int], end: int) -> int:
    """The same below the last entry, right behind its last line; `end` is the place behind that."""
    layout = _layout(lines, starts, days)
    if layout is None or end + layout.offset >= len(lines) or layout.offset == 0 and end + 1 == len(lines):
        return -1
    place = end + layout.offset
    if ":" in lines[place].text or (found := lines[place].spot) is not None and found.rank < 2:
        return -1  # "Updated 3 May 2026", below the page
    begins = layout.gap <= lines[end].gap <= max(lines[start].gap for start in starts[1:])
    return place if begins and _has_day(lines, end, place, layout) else -1


def _has_day(lines: Sequence[Line], start: int, place: int, layout: _Layout) -> bool:
    """Whether a line is a day and little more, or one that is set off, with no wider gap between it and the first line of its entry than in others."""
    gaps = (lines[at].gap for at in range(start + 1, place + 1))
    if max(gaps, default=0) > layout.inner:
        return False
    found = lines[place].spot
    if layout.is_alone or found is None:
        return is_day_and_little(lines[place])
    return found.day and found.rank > 0 and is_set_off(lines[place]) and not found.whole and has_year(found)


def is_set_off(line: Line) -> bool:
    """Whether more than a space is between a day and the text before it, if there is one."""
    found = line.spot
    before = line.text[: found.start].rstrip() if found is not None else ""
    return found is not None and (found.strong or before[-1:] in _SET_OFF)


def is_day_and_little(line: Line) -> bool:
    """Whether a line is a day of a year and a few words that are set off from it: "Pinned · 9 March 2026", "12 March 2026 (updated)"; a day alone
    only where it is that of an update."""
    found = line.spot
    if found is None or not found.day or not has_year(found):
        return False
    if _ISSUE.search(line.text) is not None:
        return False  # the head of a paper: "3 May 2026 – No. 12"
    before, size = found.text_before, len(line.text) - (found.end - found.start)
    if found.whole and found.rank >= 2 and size <= _SIGNS:
        return False
    return size <= _LONGEST_BESIDE and (before is None or found.strong or " " not in line.text[: before.end])
