"""A few entries that are laid out otherwise than all others, so that one line may be in the place of another. Nothing here raises."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from newsparse.reading.entries import Entry, Evidence
from newsparse.reading.evidence.base import (
    ODD,
    ReadPage,
    date_of,
    ends_as_sentence,
    field_of,
    found_at,
    has,
    is_day,
    lost_day,
    shortened,
)
from newsparse.reading.find.cuts import has_year
from newsparse.reading.find.weights import LABEL
from newsparse.reading.lines.furniture import is_furniture
from newsparse.reading.lines.page_lines import Line

_FEWEST: Final = 3


def days_between(page: ReadPage) -> Iterator[Evidence]:
    """Lines among entries that end with a day in brackets and are in none: "Update (9 April 2026)" among "A title (21 April 2026)"."""
    spans = page.spans
    first, last = page.rows[0].span[0], page.rows[-1].span[1]
    for line in page.lines:
        found = line.spot
        if not first < line.start < last or found is None or not found.day or not has_year(found):
            continue
        if found.rank < 2 and found.bracketed and found.start > 1 and not spans.within(line):
            yield lost_day(line)  # others are told as stray days


def day_above_all(page: ReadPage) -> Iterator[Evidence]:
    """A day right above the first entry, where all entries end with theirs: each may be below its own day."""
    first = page.place_of(page.rows[0].span[0])
    above = page.lines[first - 1] if first > 0 else None
    if above is None or not is_day(above) or len(page.rows) < _FEWEST or page.spans.within(above):
        return
    if all(entry.fields[-1].slot == "date" for entry in page.rows):
        yield lost_day(above)


def days_above_one(page: ReadPage) -> Iterator[Evidence]:
    """Days above the only entry of a page, where there are several, headings or not: each may be the date of one."""
    if len(page.rows) > 1:
        return
    dates = {date.start for entry in page.rows if (date := date_of(entry)) is not None}
    first = page.rows[0].span[0]
    found = [line for line in page.lines if line.end <= first and is_day(line) and line.start not in dates]
    if len(found) > 1:
        yield from map(lost_day, found)


def rows_without_days(page: ReadPage) -> Iterator[Evidence]:
    """Rows of a table right above or below its others that have no day, and so begin in the column of the titles."""
    first = page.place_of(page.rows[0].span[0])
    last = page.place_of(page.rows[-1].span[1] - 1)
    columns = [_column(page, entry) for entry in page.rows]
    if len(columns) < _FEWEST or not all(columns):
        return
    tabs = any("\t" in line.text for line in page.lines[first : last + 1])
    indent = min(page.lines[at].indent for at in (first, last))
    for place, below in ((first - 1, first), (last + 1, last + 1)):
        if not 0 <= place < len(page.lines) or page.lines[below].gap:
            continue
        line = page.lines[place]
        if line.spot is not None or line.more or is_furniture(line.text) or page.spans.within(line):
            continue
        if line.indent > indent and (tabs or line.indent - indent in columns):
            yield found_at(ODD, line, f"{shortened(line.text)} may be an item without a date")


def _column(page: ReadPage, entry: Entry) -> int:
    """Where the title of an entry begins in its line, if it is behind its date in a table's column; 0 where not."""
    date, title = date_of(entry), field_of(entry, "title")
    line = page.line_of(title.start) if title is not None else None
    if date is None or title is None or line is None or page.line_of(date.start) is not line or not line.raw:
        return 0
    between = line.text[date.end - line.start : title.start - line.start]
    return title.start - line.start if between[:1] == "\t" or between[:2] == "  " else 0


def sentences_among_titles(page: ReadPage) -> Iterator[Evidence]:
    """Every second title that is a sentence, where no other is: the texts of entries that have two days?"""
    lines = [_title_line(page, entry) for entry in page.rows]
    said = [line is not None and ends_as_sentence(line.text) for line in lines]
    if len(said) < 2 * 2 or said != [bool(at % 2) for at in range(len(said))]:
        return
    for line in lines[1::2]:
        if line is not None:
            yield found_at(ODD, line, f"{shortened(line.text)} may be the text of the item above it")


def _title_line(page: ReadPage, entry: Entry) -> Line | None:
    """The line that the title of an entry is."""
    title = field_of(entry, "title")
    line = page.line_ended_by(title) if title is not None else None
    return line if line is not None and title is not None and line.start == title.start else None


def titles_on_other_lines(page: ReadPage) -> Iterator[Evidence]:
    """Entries of which a few have title and date on one line, and most have not, or the other way round: lists inside texts, lines without a title."""
    inline = [
        page.line_of(date.start) is page.line_of(title.start)
        if (date := date_of(entry)) and date.end > date.start and (title := field_of(entry, "title"))
        else None
        for entry in page.rows
    ]
    known = [each for each in inline if each is not None]
    usual = sum(known) * 2 > len(known)
    few = sum(each is not usual for each in known)
    if len(known) < _FEWEST or not 0 < few * 2 < len(known):
        return
    for entry, each in zip(page.rows, inline, strict=True):
        title = field_of(entry, "title")
        if each is not None and each is not usual and title is not None and not _is_wrapped(page, entry):
            where = "on the line of its date" if each else "on another line than its date"
            yield found_at(ODD, title, f"the title of this item is {where}, as in few others")


def _is_wrapped(page: ReadPage, entry: Entry) -> bool:
    """Whether the date of an entry is on the line below its title because that was too long: it hangs, and no gap is between."""
    title, date = field_of(entry, "title"), date_of(entry)
    if title is None or date is None or date.start < title.end:
        return False
    above, below = page.line_of(title.end - 1), page.line_of(date.start)
    near = page.places.get(below.start, 0) - page.places.get(above.start, 0) == 1 and not below.gap
    return near and below.indent > page.line_of(entry.span[0]).indent


def texts_again(page: ReadPage) -> Iterator[Evidence]:
    """First texts that are short, no sentences and the same in several entries: categories, as titles and texts are not."""
    firsts = [line for entry in page.rows if (line := _first_text(page, entry)) is not None]
    plain = (
        line
        for line in firsts
        if not (line.marks or line.more or line.author) and not line.sentence and not LABEL.match(line.text)
    )
    counts = Counter(line.text for line in plain if len(line.text) <= _LONGEST_CATEGORY and not line.level)
    again = {text for text, count in counts.items() if count > 1}
    for line in firsts:
        if line.text in again:
            yield found_at(
                ODD, line, f"{shortened(line.text)} is the text of several items, and may be a category"
            )


def _first_text(page: ReadPage, entry: Entry) -> Line | None:
    """The line that the first text of an entry is."""
    text = field_of(entry, "body")
    line = page.line_ended_by(text) if text is not None else None
    return line if line is not None and text is not None and line.start == text.start else None


def category_above_first(page: ReadPage) -> Iterator[Evidence]:
    """The line right above the first entry, where all others begin with a category and that has none."""
    first, *others = page.rows
    if len(others) < 2 or has(first, "kicker"):
        return
    at = page.place_of(first.span[0])
    above = page.lines[at - 1] if at > 0 and not page.lines[at].gap else None
    if above is None or page.spans.within(above) or len(above.text) > _LONGEST_CATEGORY:
        return
    if all(entry.fields[0].slot == "kicker" for entry in others):
        yield found_at(ODD, above, f"{shortened(above.text)} may be the category of the item below it")


def sentences_as_categories(page: ReadPage) -> Iterator[Evidence]:
    """Categories on lines of their own that end as sentences do: the last texts of the items above?"""
    counts = Counter(page.text_at(field) for entry in page.rows if (field := field_of(entry, "kicker")))
    for entry in page.rows:
        field = field_of(entry, "kicker")
        line = page.line_ended_by(field) if field is not None else None
        if field is None or line is None or line.start != field.start or counts[line.text] > 1:
            continue
        if ends_as_sentence(line.text):
            yield found_at(ODD, field, f"{shortened(line.text)} was read as a category, and may be a text")


_LONGEST_CATEGORY: Final = 40


RULES: Final = (
    texts_again,
    category_above_first,
    sentences_as_categories,
    days_between,
    day_above_all,
    days_above_one,
    rows_without_days,
    sentences_among_titles,
    titles_on_other_lines,
)
"""Each takes what a page was read as, and gives what that leaves unexplained."""
