"""The heads of printed pages: what is above each, below the number of the one before. Nothing here raises."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.reading.lines.furniture import is_page_number
from newsparse.reading.lines.page_lines import Line


def without_heads(lines: Sequence[Line]) -> list[Line]:
    """The lines without the numbers of printed pages that the page's first line is right below once more, and without it there: what is below is set off."""
    found: list[Line] = []
    gap = 0
    at = 0
    while at < len(lines):
        line = lines[at]
        if (
            found
            and is_page_number(line.text)
            and lines[at + 1 : at + 2]
            and lines[at + 1].text == lines[0].text
        ):
            gap, at = gap + max(line.gap, 1), at + 2
            continue
        found.append(Line(line.start, line.end, line.text, line.indent, line.gap + gap) if gap else line)
        gap, at = 0, at + 1
    return found
