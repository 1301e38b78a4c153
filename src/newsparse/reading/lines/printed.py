"""What a printed page says of itself: its number, and the head that is above each page. Nothing here raises."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.reading.lines.page_lines import Line

_NUMBER = re.compile(
    r"(?:page|seite|página|pagina|pág\.|strona|sida|side|sivu|oldal|sayfa|страница|сторінка|stránka|strana|stran|σελίδα) \d{1,3}"
    r"(?:(?: (?:of|von|de|di|van|z|ze|sur|av|af|из|з|από) |\s?/\s?)\d{1,3})?",
    re.IGNORECASE,
)


def is_page_number(text: str) -> bool:
    """Whether a line is the number of a printed page with its word.

    >>> is_page_number("Page 3 of 12"), is_page_number("Seite 2"), is_page_number("Page 3 has a map")
    (True, True, False)
    """
    return _NUMBER.fullmatch(text) is not None


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
