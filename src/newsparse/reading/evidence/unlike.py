"""A few entries that are laid out otherwise than all others, so that one line may be in the place of another. Nothing here raises."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from newsparse.reading.entries import Entry, Evidence
from newsparse.reading.evidence.base import (
    ODD,
    ReadPage,
    Spans,
    date_of,
    field_of,
    fields_of,
    found_at,
    has,
    is_day,
    lost_day,
    shortened,
)
from newsparse.reading.find.cuts import has_year
from newsparse.reading.lines.furniture import is_furniture
from newsparse.reading.lines.page_lines import Line

_FEWEST: Final = 3
_LEAST_WORDS: Final = 3
"""Words of titles, as a mean: fewer are rather a place."""


def days_between(page: ReadPage) -> Iterator[Evidence]:
    """Lines among entries that end with a day in brackets and are in none: "Update (9 April 2026)" among "A title (21 April 2026)"."""
    spans = Spans(page.fields)
    first, last = page.rows[0].span[0], page.rows[-1].span[1]
    for line in page.lines:
        found = line.spot
        if not first < line.start < last or found is None or not found.day or not has_year(found):
            continue
        if found.rank < 2 and found.bracketed and found.start > 1 and not spans.within(line):
            yield lost_day(line)  # others are told as stray days


def day_above_all(page: ReadPage) -> Iterator[Evidence]:
    """A day right above the first entry, where all entries end with theirs: each may be below its own day."""
    first = page.places.get(page.line_of(page.rows[0].span[0]).start, 0)
    above = page.lines[first - 1] if first > 0 else None
    if above is None or not is_day(above) or len(page.rows) < _FEWEST or Spans(page.fields).within(above):
        return
    if all(entry.fields[-1].slot in ("date", "body") and date_of(entry) for entry in page.rows) and all(
        not _has_text_behind(entry) for entry in page.rows
    ):
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


def _has_text_behind(entry: Entry) -> bool:
    """Whether anything of an entry is behind its date."""
    date = date_of(entry)
    return date is not None and any(field.start > date.start for field in entry.fields)


def sentences_as_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that are sentences and have no text, where nearly all others are none and have texts: texts without their titles?"""
    if len(page.rows) < _FEWEST:
        return
    titled = [(entry, line) for entry in page.rows if (line := _title_line(page, entry)) is not None]
    odd = [
        (entry, line)
        for entry, line in titled
        if _is_sentence(line) and (not fields_of(entry, "body") or _is_below_text(page, entry))
    ]
    plain = sum(not _is_sentence(line) and bool(fields_of(entry, "body")) for entry, line in titled)
    if odd and plain >= max(2 * len(odd), 2):
        for _, line in odd:
            yield found_at(
                ODD, line, f"{shortened(line.text)} was read as a title, and may be the text of one"
            )


def _is_below_text(page: ReadPage, entry: Entry) -> bool:
    """Whether an entry is the first, and a line that is in no entry and names no page is above it."""
    first = page.places.get(page.line_of(entry.span[0]).start, 0)
    near = page.lines[first].gap <= page.gap_inside
    return entry is page.rows[0] and first > 0 and near and not is_furniture(page.lines[first - 1].text)


def rows_without_days(page: ReadPage) -> Iterator[Evidence]:
    """Rows of a table right above or below its others that have no day, and so begin in the column of the titles."""
    first = page.places.get(page.line_of(page.rows[0].span[0]).start, 0)
    last = page.places.get(page.line_of(page.rows[-1].span[1] - 1).start, 0)
    columns = [_column(page, entry) for entry in page.rows]
    if len(columns) < _FEWEST or not all(columns):
        return
    tabs = any("\t" in line.text for line in page.lines[first : last + 1])
    indent = min(page.lines[at].indent for at in (first, last))
    for place, below in ((first - 1, first), (last + 1, last + 1)):
        if not 0 <= place < len(page.lines) or page.lines[below].gap:
            continue
        line = page.lines[place]
        if line.spot is not None or line.more or is_furniture(line.text) or Spans(page.fields).within(line):
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
    said = [line is not None and _is_sentence(line) for line in lines]
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


def _is_sentence(line: Line) -> bool:
    return _STOP.search(line.text) is not None and " " in line.text


_STOP = re.compile(r"(?:\b[^\W\dA-Z_][^\W\d_]{2,}\.|。)\Z")  # not "Ports, Inc."


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


def bullets_in_texts(page: ReadPage) -> Iterator[Evidence]:
    """Texts behind the bullet with which the title of their entry begins, where a day is above both: one more item each?"""
    for entry in page.rows:
        date, title = date_of(entry), field_of(entry, "title")
        if date is None or title is None or page.line_of(date.start) is page.line_of(title.start):
            continue
        line = page.line_of(title.start)
        bullet = _bullet(line)
        if not bullet or date.start > title.start:
            continue
        for field in fields_of(entry, "body"):
            below = page.line_of(field.start)
            if below.indent == line.indent and _bullet(below) == bullet:
                yield found_at(
                    ODD, below, f"{shortened(below.text)} may be one more item of the day above it"
                )


def _bullet(line: Line) -> str:
    """The bullet with which a line begins; empty for none."""
    return next((mark.style for mark in line.marks if mark.kind == "bullet"), "")


def titles_below_days(page: ReadPage) -> Iterator[Evidence]:
    """Texts of entries below days that are like titles, where some entries have none: one more item of the day each?"""
    rows = page.rows
    if (
        len(rows) < _FEWEST
        or page.is_marked
        or any([field.slot for field in entry.fields[:2]] != ["date", "title"] for entry in rows)
    ):
        return
    texts = [fields_of(entry, "body") for entry in rows]
    lines = [page.by_start.get(field.start) for fields in texts for field in fields]
    if all(texts) or len(lines) < 2 or None in lines:
        return
    words = sum(line.text.count(" ") + 1 for line in lines if line is not None)
    if words < _LEAST_WORDS * len(lines):
        return  # places and who plays
    if all(line is not None and _is_like_title(line) for line in lines):
        for line in lines:
            if line is not None:
                yield found_at(ODD, line, f"{shortened(line.text)} may be one more title of the day above it")


def _is_like_title(line: Line) -> bool:
    """Whether a line is no sentence and begins with a capital, as a title does."""
    return (
        not line.sentence
        and line.spot is None
        and not line.more
        and line.text[0].isupper()
        and " " in line.text
        and not _LABELLED.match(line.text)
    )


_LABELLED = re.compile(r"[^\W\d_][^:：]{0,20}[:：]")


def texts_again(page: ReadPage) -> Iterator[Evidence]:
    """First texts that are short, no sentences and the same in several entries: categories, as titles and texts are not."""
    firsts = [line for entry in page.rows if (line := _first_text(page, entry)) is not None]
    plain = (
        line
        for line in firsts
        if not (line.marks or line.more or line.author)
        and not line.sentence
        and not _LABELLED.match(line.text.lstrip("#* "))
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
    at = page.places.get(page.line_of(first.span[0]).start, 0)
    above = page.lines[at - 1] if at > 0 and not page.lines[at].gap else None
    if above is None or Spans(page.fields).within(above) or len(above.text) > _LONGEST_CATEGORY:
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
        if _is_sentence(line):
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
    sentences_as_titles,
    sentences_among_titles,
    titles_on_other_lines,
    bullets_in_texts,
    titles_below_days,
)
"""Each takes what a page was read as, and gives what that leaves unexplained."""
