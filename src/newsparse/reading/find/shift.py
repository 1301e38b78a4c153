"""Whether all entries of a page begin some lines too early or too late, as a line of the page's own above or below them may make it seem.

Titles and days that take turns can be read from either end: what is left over tells which. If the line left over above the first entry is
like the last lines of the entries, and the last line of the last entry is not, each date belongs to the title above it. Nothing here raises.
"""

from __future__ import annotations

import itertools
import math
import statistics
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from newsparse.reading.find.buttons import is_button
from newsparse.reading.find.cuts import is_date_line, is_signed
from newsparse.reading.find.elements import Record
from newsparse.reading.lines.furniture import is_furniture, names_page
from newsparse.reading.lines.page_lines import Line

LEAST: Final = 0.7
"""By how much a line must be less like its fellows than the line that is left over."""
_ABSENT: Final = 2.0
_MOST_SHIFT: Final = 3  # lines
_ALIKE: Final = 0.3  # of logarithms of lengths


class _Rows(NamedTuple):
    """The entries of a flat page as rows of so many lines.

    Attributes:
        lines: Those of the page.
        starts: Where the entries begin.
        regular: The same of those that are followed after so many lines.
        size: The lines of an entry.
        near: The widest gap above an entry but the first.
        whole: Whether the last entry has as many lines as the others at least.
    """

    lines: Sequence[Line]
    starts: list[int]
    regular: list[int]
    size: int
    near: int
    whole: bool

    @property
    def end(self) -> int:
        """Where the last entry ends if it has as many lines as the others."""
        return self.starts[-1] + self.size


def _rows(lines: Sequence[Line], found: Sequence[Record]) -> _Rows | None:
    """The entries as rows; `None` where they are not alike, or gaps set them off."""
    starts = [record.start for record in found]
    sizes = [b - a for a, b in itertools.pairwise(starts)]
    if not sizes:
        return None
    size = Counter(sizes).most_common(1)[0][0]
    regular = [start for start, each in zip(starts, sizes, strict=False) if each == size]
    if size < 2 or len(regular) * 3 < 2 * len(sizes):
        return None
    inner = max(
        (lines[p].gap for a in starts[:-1] for p in range(a + 1, min(a + size, len(lines)))), default=0
    )
    near = max(lines[start].gap for start in starts[1:])
    whole = found[-1].end - starts[-1] >= size
    return _Rows(lines, starts, regular, size, near, whole) if near <= inner else None


def shift(lines: Sequence[Line], found: Sequence[Record]) -> float:
    """How much more like the lines of the entries those are that a reading leaves over than those that it takes; 0 where nothing says so.

    Args:
        lines: Those of the page.
        found: The entries of a reading without marks.
    """
    rows = _rows(lines, found)
    if rows is None or _are_apart(lines, rows.starts):
        return 0.0
    counts = sorted({*range(1, min(rows.size, _MOST_SHIFT + 1)), rows.size - 1})
    return max(0.0, *(_late(rows, count) for count in counts), *(_early(rows, count) for count in counts))


def _are_apart(lines: Sequence[Line], starts: Sequence[int]) -> bool:
    """Whether gaps set all entries off, those with fewer lines too, and none is inside any."""
    inner = any(lines[at].gap for one, two in itertools.pairwise(starts) for at in range(one + 1, two))
    return not inner and all(lines[start].gap for start in starts[1:])


def rival_line(lines: Sequence[Line], found: Sequence[Record]) -> Line | None:
    """The line above the first entry that may as well be the last of an entry as that of the last one, or below the last as first line.

    Args:
        lines: Those of the page.
        found: The entries of a reading without marks.
    """
    rows = _rows(lines, found)
    if rows is None:
        return None
    first, end = rows.starts[0], rows.end
    if first and lines[first].gap <= rows.near and not _is_intro(rows):
        slot = [lines[start + rows.size - 1] for start in rows.regular]
        own = lines[end - 1] if rows.whole and end <= len(lines) else None
        if _is_rival(lines[first - 1], own, slot, _LEAST_SPACES if rows.whole else 0):
            return lines[first - 1]
    if end < len(lines) and lines[end].gap <= rows.near:
        slot = [lines[start] for start in rows.starts[1:]]
        if _is_rival(lines[end], lines[first], slot, _LEAST_SPACES):
            return lines[end]
    return None


def _is_intro(rows: _Rows) -> bool:
    """Whether the line above the first entry is a sentence, and the one above it is not as the other entries have it: it introduces the page."""
    first = rows.starts[0]
    if not rows.lines[first - 1].sentence:
        return False
    slot = [rows.lines[start + rows.size - 2] for start in rows.regular]
    above = rows.lines[first - 2] if first > 1 else None
    return above is None or names_page(above.text) or is_furniture(above.text) or _unlike(above, slot) > _FITS


def _is_rival(line: Line, own: Line | None, slot: Sequence[Line], least: int) -> bool:
    """Whether a line with so many spaces is like those of a slot, and the one that is in the slot is no more so."""
    menu = line.text.count(" | ") > 1 and not any(" | " in other.text for other in slot)
    if (
        line.text.count(" ") < least
        or menu
        or "©" in line.text
        or is_furniture(line.text)
        or names_page(line.text)
        or line.spot is not None
    ):
        return False
    fits = _unlike(line, slot)
    return fits <= _LIKE and (own is None or _unlike(own, slot) >= fits - _ALIKE)


_LEAST_SPACES: Final = 2
_LIKE: Final = 0.25
_FITS: Final = 0.5


def _late(rows: _Rows, count: int) -> float:
    """How much better so many lines above the first entry are than the last of the last one, as last lines of entries."""
    lines, first = rows.lines, rows.starts[0]
    above = lines[max(first - count, 0) : first]
    if len(above) < count or lines[first].gap > rows.near:
        return 0.0
    own = lines[rows.end - count : rows.end] if rows.whole else []
    slots = [[lines[start + rows.size - count + at] for start in rows.regular] for at in range(count)]
    if own and _is_marked(own[-1]) and not any(map(_is_marked, slots[-1])):
        return 0.0  # a list of links ends the page
    signed = above[-1].author is not None and all(line.author is not None for line in slots[-1])
    short = all(line.text.count(" ") < 2 for slot in slots for line in slot)
    if not (rows.whole or signed or short or _is_all_but_day(rows, above, slots)):
        return 0.0  # the last entry of a page may have no text; but each has a category, or each is signed
    return _better(above, own, slots)


_MANY: Final = 3  # lines beside a day


def _is_all_but_day(rows: _Rows, above: Sequence[Line], slots: Sequence[Sequence[Line]]) -> bool:
    """Whether lines above the first entry are like all lines of an entry, several of them, but for the day with which it begins."""
    begins = all(map(_is_day, (rows.lines[start] for start in rows.regular)))
    return begins and rows.size - 1 == len(above) >= _MANY and _distance(above, slots) <= _LIKE * len(above)


def _early(rows: _Rows, count: int) -> float:
    """How much better so many lines below the last entry are than the first of the first one, as first lines of entries."""
    lines, first = rows.lines, rows.starts[0]
    below = lines[rows.end : rows.end + count]
    if len(below) < count or below[0].gap > rows.near:
        return 0.0
    others = [start for start in (*rows.regular, rows.starts[-1]) if start != first]
    slots = [[lines[start + at] for start in others] for at in range(count)]
    return _better(below, lines[first : first + count], slots)


def _better(left: Sequence[Line], own: Sequence[Line], slots: Sequence[Sequence[Line]]) -> float:
    """How much more like those of the slots the lines are that are left over, if they are like them at all, and no heading."""
    for line, slot in zip(left, slots, strict=True):
        if _is_of_page(line) and not any(map(_is_of_page, slot)):
            return 0.0
        if line.period:
            return 0.0
    unlike = _distance(left, slots)
    return _distance(own, slots) - unlike if unlike <= _FITS * len(slots) else 0.0


def is_led(lines: Sequence[Line], found: Sequence[Record]) -> bool:
    """Whether the first entry has a line more than the others, its first, and the lines below it are like theirs.

    Args:
        lines: Those of the page.
        found: The entries of a reading without marks, at gaps or not.
    """
    sizes = [record.end - record.start for record in found[1:-1]] or [found[-1].end - found[-1].start]
    size, first = sizes[0], found[0].start
    if found[0].end - first != size + 1 or set(sizes) != {size} or len(found) < 2:
        return False
    slots = [
        [lines[record.start + at] for record in found[1:] if record.end - record.start >= size]
        for at in range(size)
    ]
    return (
        _distance(lines[first : first + size], slots) - _distance(lines[first + 1 : first + 1 + size], slots)
        >= LEAST
    )


def _is_of_page(line: Line) -> bool:
    return is_furniture(line.text) or names_page(line.text)


def _distance(own: Sequence[Line], slots: Sequence[Sequence[Line]]) -> float:
    """How unlike lines are those that are at their places in the other entries."""
    missing = len(slots) - len(own)
    return _ABSENT * missing + sum(map(_unlike, own, slots))


def _unlike(line: Line, others: Sequence[Line]) -> float:
    """How unlike a line is others: in its length, in its words, in whether it is a day, a sentence, or a button."""
    if not others:
        return 0.0
    days = sum(_is_day(other) for other in others)
    sentences = sum(map(is_text, others))
    if is_text(line) and sentences == len(others):
        return 0.0  # however long
    usual = statistics.median(math.log(len(other.text)) for other in others)
    found = max(abs(math.log(len(line.text)) - usual) - _ALIKE, 0.0)
    if days * 2 > len(others) and not _is_day(line) or _is_day(line) and not days:
        found += _ABSENT
    if all(map(is_button, others)) and not line.more:
        found += _ABSENT
    if sentences * 5 >= 4 * len(others) and not is_text(line) or is_text(line) and not sentences:
        found += 1.0
    return found


def is_text(line: Line) -> bool:
    """Whether a line is a sentence, and no short question or call, which may be a title."""
    return line.sentence and not (line.text[-1] in "?!？！؟" and len(line.text) <= _LONGEST_CALL)


_LONGEST_CALL: Final = 60


def _is_day(line: Line) -> bool:
    return line.spot is not None and line.spot.day and is_date_line(line)


def _is_marked(line: Line) -> bool:
    """Whether a line begins with the sign of a list or a heading, not just with a number ("2 of 21")."""
    return any(mark.kind != "number" or is_signed(mark.style) for mark in line.marks)
