"""How titles and the lines below them begin: with a category that others have too, or in the middle of a sentence. Nothing here raises."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from newsparse.reading.entries import Entry, Evidence, Field
from newsparse.reading.evidence.base import ODD, ReadPage, field_of, found_at, has, shortened
from newsparse.reading.find.brackets import SQUARE, WIDE, WORD
from newsparse.reading.lines.furniture import is_furniture
from newsparse.reading.lines.kinds import is_kind
from newsparse.reading.lines.page_lines import Line


def categories_in_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that begin with what others begin with too: in brackets, before a space where some such word is the name of what an item is, or behind
    the sign that is between day and title and before it, as all titles do: "3 May 2020 - Harbour - A new crane"; or with a word before a dash, or
    with what half of them share there with another, as all do: "Harbour - A new crane"."""
    rows = [entry for entry in page.rows if not has(entry, "kicker")]
    if len(rows) < _FEWEST:
        return
    titles = [
        (field, page.text_at(field)) for entry in rows if (field := field_of(entry, "title")) is not None
    ]
    for pattern in (SQUARE, WIDE, WORD, _PARTED):
        found = [(field, match["within"]) for field, text in titles if (match := pattern.match(text))]
        counts = Counter(within for _, within in found)
        every = len(found) == len(titles)
        words = len(counts) > 1 and all(map(str.isalpha, counts))
        often = len(counts) > 1 and 2 * sum(n for n in counts.values() if n > 1) >= len(titles)
        kinds = len(found) >= max(len(titles) - 1, _FEWEST) and any(map(is_kind, counts))
        for field, within in found:
            again = counts[within] > 1
            if pattern is WORD:
                again = kinds
            elif pattern is _PARTED:
                again = (
                    every and (words or again and often) or (again or every) and _is_behind_dash(page, field)
                )
            if again:
                told = f"{shortened(within)}, with which the title begins, may be a category"
                yield found_at(ODD, field, told)


_FEWEST: Final = 2
_PARTED = re.compile(r"(?P<within>[^|]{2,80}?)\s+[-–—]\s+(?=\S)")


def _is_behind_dash(page: ReadPage, title: Field) -> bool:
    """Whether only a dash is between a title and the day before it on its line."""
    line = page.line_of(title.start)
    day = line.spot
    return day is not None and line.text[day.end : title.start - line.start].strip(" .") in ("-", "–", "—")


def names_in_titles(page: ReadPage) -> Iterator[Evidence]:
    """The first of titles that all begin with a surname, a comma, a given name and a colon, as catalogues have them: "Sea, Ann: A red ship"."""
    titles = [field for entry in page.rows if (field := field_of(entry, "title")) is not None]
    found = [match[1] for field in titles if (match := _CATALOGUED.match(page.text_at(field)))]
    if len(found) == len(titles) > _FEWEST and len(set(found)) > 1 and not has(page.rows[0], "author"):
        told = f"{shortened(found[0])}, with which the title begins, may be the author"
        yield found_at(ODD, titles[0], told)


_CAPITAL: Final = r"[^\W\d_a-z]"
_CATALOGUED = re.compile(
    rf"({_CAPITAL}[\w'’]*(?:[- ]{_CAPITAL}[\w'’]*)*, {_CAPITAL}[\w'’.-]*(?: {_CAPITAL}[\w'’.-]*){{0,2}})(?: ?:| /| [–—]) (?=\S)"
)


def numbers_in_categories(page: ReadPage) -> Iterator[Evidence]:
    """The first of categories that all end in a running number of their own, behind a name that others have too: "Decree No. 27"."""
    kickers = [field for entry in page.rows if (field := field_of(entry, "kicker")) is not None]
    found = [match for field in kickers if (match := _NUMBERED.fullmatch(page.text_at(field)))]
    names = {match["name"] for match in found}
    numbers = {match["number"] for match in found}
    if len(found) == len(kickers) > _FEWEST and len(names) < len(found) == len(numbers):
        told = f"{shortened(found[0][0])} ends in a number, which may be that of the item"
        yield found_at(ODD, kickers[0], told)


_NUMBERED = re.compile(
    r"(?P<name>[^\W\d][^\d]{1,30}?)\s+(?:no|nr|núm|num|n[º°]|nro|№)\.?\s?(?P<number>\d{1,4})", re.IGNORECASE
)


def begun_above(page: ReadPage) -> Iterator[Evidence]:
    """Titles, categories and first texts in the line below a title that begin with a small letter, where no other title does: they may go on
    from the line above."""
    titles = [page.title_in_line(entry) for entry in page.rows]
    kickers = Counter(page.text_at(field) for field in page.fields if field.slot == "kicker")
    small = [title[:1].islower() for title in titles]
    if sum(small) > 1 or not any(title[:1].isupper() for title in titles):
        return
    for entry, is_small in zip(page.rows, small, strict=True):
        for field in _first_lines(entry):
            line = page.line_of(field.start)
            if (
                line.start != field.start
                or not line.text[0].islower()
                or field.slot == "title"
                and not is_small
                or kickers[page.text_at(field)] > 1
            ):
                continue
            above = _above(page, line) if field.slot != "body" or not line.gap else None
            if above is not None and _may_go_on(above):
                yield found_at(ODD, line, f"{shortened(line.text)} may be the rest of the line above it")


def _first_lines(entry: Entry) -> list[Field]:
    """The title of an entry, its category, and its first text where that is right behind the title."""
    slots = [field.slot for field in entry.fields]
    found = [field for field in entry.fields if field.slot in ("title", "kicker")]
    at = slots.index("title") if "title" in slots else -1
    if at >= 0 and slots[at + 1 : at + 2] == ["body"]:
        found.append(entry.fields[at + 1])
    return found


def _above(page: ReadPage, line: Line) -> Line | None:
    """The line right above another, or as far above it as the lines of entries are."""
    at = bisect.bisect_left(page.starts, line.start)
    return page.lines[at - 1] if at and line.gap <= page.gap_inside else None


def _may_go_on(line: Line) -> bool:
    """Whether a line may go on in the next: it is no sentence, no day, no link, and ends in a letter, a digit or a comma."""
    plain = not line.sentence and not line.more and not is_furniture(line.text)
    day = line.spot is not None and (line.spot.whole or line.spot.text_after is None)
    return plain and not day and (line.text[-1].isalnum() or line.text[-1] == ",")


def list_below(page: ReadPage) -> Iterator[Evidence]:
    """Bullets right below the last entry that belong to none, where none begins with one: they may be a list in its text."""
    at = bisect.bisect_left(page.lines, page.rows[-1].span[1], key=lambda line: line.start)
    line = page.lines[at] if at < len(page.lines) else None
    if line is None or line.gap or page.is_marked or not any(mark.kind == "bullet" for mark in line.marks):
        return
    above = page.lines[at - 1] if at else line
    plain = not line.more and not is_furniture(line.bare) and line.bare[0] != "["
    if above.sentence and plain and _LETTERS.search(line.bare):
        yield found_at(ODD, line, f"{shortened(line.text)} may begin a list in the text of the last item")


_LETTERS = re.compile(r"[^\W\d_]{2}")

RULES: Final = (names_in_titles, numbers_in_categories, categories_in_titles, begun_above, list_below)
