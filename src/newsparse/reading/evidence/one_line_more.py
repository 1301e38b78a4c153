"""One line more than other entries have, above the first or below the last, or taken for a title or an entry: "CANCELLED" below a title. Nothing here raises."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from newsparse.dates.evidence import small_words
from newsparse.reading.entries import Entry, Evidence
from newsparse.reading.evidence.base import (
    ODD,
    ReadPage,
    field_of,
    fields_of,
    found_at,
    has,
    is_of_same_day,
    shortened,
)
from newsparse.reading.find.weights import LABEL
from newsparse.reading.lines.furniture import is_furniture, names_page, names_programme, says_of_page
from newsparse.reading.lines.kinds import is_kind
from newsparse.reading.lines.page_lines import Line


def above_first(page: ReadPage) -> Iterator[Evidence]:
    """The line right above the first entry, where a gap is above each other entry: it may be the title, and the line below it something else."""
    first, *others = page.rows
    at = page.places.get(first.span[0], 0)
    if not at or page.lines[at].gap or page.is_marked or len(others) < _FEWEST_OTHERS:
        return
    above, slots = page.lines[at - 1], {entry.fields[0].slot for entry in page.rows}
    if "date" in slots or not _are_set_off(page, others) or page.spans.within(above):
        return
    unfinished = (
        above.text.rpartition(" ")[2] in small_words()
    )  # the beginning of a title, of which another rule tells
    if not unfinished and not is_kind(above.bare) and _is_left_title(page, above):
        title = page.title_in_line(first)
        if above.text.count(" ") < _LEAST_SPACES and not _may_be_flag(title):
            return  # the name of a page
        told = f"{shortened(above.text)} is right above the first item, and may be its title"
        yield found_at(ODD, above, told)


def _may_be_flag(title: str) -> bool:
    """Whether a title may say something of another: "CANCELLED", "Part 2 of 3", "(after extra time)"."""
    return (
        " " not in title
        or title.isupper()
        or is_kind(title)
        or not title[0].isalnum()
        or any(map(str.isdigit, title))
    )


def below_last(page: ReadPage) -> Iterator[Evidence]:
    """The line right below the last entry, where a gap is below each other entry and none has a text: it may be the title, or a part of it."""
    rows = page.rows
    at = page.place_of(rows[-1].span[1] - 1) + 1
    if at >= len(page.lines) or page.lines[at].gap or page.is_marked or len(rows) <= _FEWEST_OTHERS:
        return
    below, ends = page.lines[at], {entry.fields[-1].slot for entry in rows}
    if ends == {"title"} and _are_set_off(page, rows[1:]) and _is_left_title(page, below):
        told = f"{shortened(below.text)} is right below the last item, and may be its title"
        yield found_at(ODD, below, told)


def _are_set_off(page: ReadPage, entries: list[Entry]) -> bool:
    """Whether a gap is above each of some entries, and nothing between it and the entry."""
    places = [page.places.get(entry.span[0]) for entry in entries]
    return all(place is not None and page.lines[place].gap for place in places)


def _is_left_title(page: ReadPage, line: Line) -> bool:
    """Whether a line that no entry has may be a title, and says nothing of the page."""
    titles = [page.title_in_line(entry) for entry in page.rows]
    return _may_be_title(line) and not says_of_page(line.bare, titles)


def _may_be_title(line: Line) -> bool:
    """Whether a line may be a title: some words that are not the name of a page or a menu."""
    words = line.text[0].isalnum() and sum(map(str.isalpha, line.text)) >= _LEAST_LETTERS
    of_page = names_page(line.text) or names_programme(line.text) or is_furniture(line.text)
    plain = line.spot is None and not line.more and not line.period and LABEL.match(line.text) is None
    return words and plain and not of_page


_FEWEST_OTHERS: Final = 2
_LEAST_SPACES: Final = 2  # in a title; a heading has fewer
_LEAST_LETTERS: Final = 3


def titles_in_texts(page: ReadPage) -> Iterator[Evidence]:
    """The last text of few entries that is no sentence, where all others end in one and all lines have the same gaps: the title of the entry below."""
    rows = page.rows[:-1]
    if any(entry.fields[0].slot != "title" for entry in page.rows) or page.is_marked:
        return
    ends = [page.line_ended_by(entry.fields[-1]) if has(entry, "body") else None for entry in rows]
    found = [
        line
        for entry, line in zip(rows, ends, strict=True)
        if line is not None
        and not line.sentence
        and line.text.count(" ") >= _LEAST_SPACES
        and len(fields_of(entry, "body")) > 1
    ]
    sentences = sum(line is not None and line.sentence for line in ends)
    if len(found) * _FEW > len(page.rows) or sentences + len(found) < len(rows):
        return
    for line in found:
        below = page.lines[page.places.get(line.start, 0) + 1 :][:1]
        if below and below[0].gap == line.gap and line.gap and _may_be_title(line):
            yield found_at(ODD, line, f"{shortened(line.text)} may be the title of the item below it")


def titles_without_texts(page: ReadPage) -> Iterator[Evidence]:
    """The only entries without a text, few, each above another of the same day, where no other day has two: a line of that entry may have been read as
    one, or the line below as its title."""
    rows = page.rows
    of_days = [(one, two) for one, two in pairwise(rows) if is_of_same_day(two)]
    found = [one for one, two in of_days if not has(one, "body") and has(two, "body")]
    lacking = sum(not has(entry, "body") for entry in rows)
    if not len(of_days) == len(found) == lacking or len(found) * _FEW > len(rows):
        return
    for entry in found:
        title = field_of(entry, "title")
        if title is not None:
            told = f"{shortened(page.text_at(title))} is the only item of a day that has another, and has no text: it may belong to that"
            yield found_at(ODD, title, told)


_FEW: Final = 3


RULES: Final = (above_first, below_last, titles_in_texts, titles_without_texts)
"""Each takes what a page was read as, and gives what that leaves unexplained."""
