"""What a few entries have and no other does: a text set off as entries are, a line between title and text, a label alone. Nothing here raises."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from newsparse.reading.entries import Entry, Evidence, Field
from newsparse.reading.evidence.base import (
    ODD,
    ReadPage,
    date_of,
    field_of,
    fields_of,
    found_at,
    shortened,
)
from newsparse.reading.find.weights import LABEL
from newsparse.reading.lines.furniture import is_furniture
from newsparse.reading.lines.page_lines import ASKS, Line
from newsparse.reading.lines.spots import is_more


def texts_set_off(page: ReadPage) -> Iterator[Evidence]:
    """Texts inside a few entries that are set off as entries are from each other, where nothing else in an entry is: one more item each?"""
    lines, places, rows = page.lines, page.places, page.rows
    firsts = [places.get(page.line_of(entry.span[0]).start, -1) for entry in rows]
    apart = min((lines[at].gap for at in firsts[1:]), default=0)
    if page.is_marked or apart < _LEAST_APART:
        return
    inside = [[line for line in _lines_below(page, entry) if line.gap >= apart] for entry in rows]
    held = [found for found in inside if found]
    if not held or len(held) * _FEW > max(len(rows), _FEW):
        return
    for line in (line for found in held for line in found):
        if line.text[0].isalnum() and not line.more and line.spot is None:
            told = f"{shortened(line.text)} is set off as items are from each other, and may begin one"
            yield found_at(ODD, line, told)


def _lines_below(page: ReadPage, entry: Entry) -> Sequence[Line]:
    """The lines in which the fields of an entry begin, but for its first."""
    first = page.line_of(entry.span[0])
    found = (page.by_start.get(field.start) for field in entry.fields)
    return [line for line in found if line is not None and line.start > first.start]


def ends_of_titles(page: ReadPage) -> Iterator[Evidence]:
    """Short lines right below the titles of a few entries and right above a sentence, where the titles of all others are right above theirs: the
    rest of a title?"""
    rows = page.rows
    found = [line for entry in rows if (line := _between(page, entry)) is not None]
    plain = [entry for entry in rows if _has_sentence_below(page, entry)]
    if len(plain) + len(found) < len(rows) or not 0 < len(found) * 2 <= len(rows):
        return
    for line in found:
        yield found_at(ODD, line, f"{shortened(line.text)} may be the end of the title above it")


def _between(page: ReadPage, entry: Entry) -> Line | None:
    """The short line between the title of an entry and its text, as near to both; `None` where there is none, or more."""
    texts, title = fields_of(entry, "body"), field_of(entry, "title")
    if title is None or len(texts) != 2:
        return None
    line, below = (page.by_start.get(field.start) for field in texts)
    above = page.line_ended_by(title)
    if line is None or below is None or above is None or line.end != texts[0].end:
        return None
    near = page.places[line.start] - page.places[above.start] == 1 and not line.gap and not below.gap
    marked = any(mark.style != "1" for mark in line.marks)  # "400 trees" is none
    short = len(line.text) < len(above.text) + len(below.text) and not line.sentence and not marked
    said = page.line_of(texts[1].end - 1)
    return line if near and short and said.sentence and LABEL.match(line.text) is None else None


def _has_sentence_below(page: ReadPage, entry: Entry) -> bool:
    """Whether an entry has one text, and that ends as sentences do; or none."""
    texts = fields_of(entry, "body")
    return not texts or len(texts) == 1 and page.line_of(texts[0].end - 1).sentence


def lone_labels(page: ReadPage) -> Iterator[Evidence]:
    """Words in small letters above the days of a few entries that were read as their labels, right below titles: the rest of those?"""
    dates = [
        (entry, date, page.line_of(date.start)) for entry in page.rows if (date := date_of(entry)) is not None
    ]
    found = [(entry, date) for entry, date, line in dates if not line.raw and line.text[0].islower()]
    if not 0 < len(found) * 2 <= len(dates):
        return
    for entry, date in found:
        before = next((above for above, each in pairwise(entry.fields) if each is date), None)
        line = page.line_of(date.start)
        if before is not None and before.slot == "title" and not line.gap:
            yield found_at(
                ODD, date, f"the first word of {shortened(line.text)} may be the end of the title above it"
            )


def lone_texts(page: ReadPage) -> Iterator[Evidence]:
    """The one text of a page of entries below days, as short as the titles and as far from them as these are from the days: one more title of its
    day?"""
    rows = page.rows
    texts = [field for entry in rows for field in fields_of(entry, "body")]
    line = page.by_start.get(texts[0].start) if len(texts) == 1 < len(rows) else None
    if line is None or line.end != texts[0].end or line.marks or LABEL.match(line.text):
        return
    longest = max((field.end - field.start for _, field in page.titles), default=0)
    below_days = all([field.slot for field in entry.fields[:2]] == ["date", "title"] for entry in rows)
    alike = all(title.gap == line.gap > 0 for title, _ in page.titles) is (
        len(rows) < _FEW
    )  # else it is told of all
    asks = line.text[-1] in ASKS
    if below_days and alike and len(line.text) * 2 <= longest * 3 and (asks or not line.sentence):
        yield found_at(
            ODD, line, f"{shortened(line.text)} may be one more title of its day, as no other item has a text"
        )


def lone_rests(page: ReadPage) -> Iterator[Evidence]:
    """Words behind the last field in the line of the title of a few entries, where most have none."""
    spans = page.spans
    found: list[tuple[Field, str]] = []
    for entry in page.rows:
        title = field_of(entry, "title")
        line = page.line_of(title.start) if title is not None else None
        if title is None or line is None or title.end > line.end:
            continue
        rest = line.text[max(field.end for field in spans.within(line)) - line.start :]
        if (
            sum(map(str.isalpha, rest)) >= _LEAST_WORD
            and line.text[0] != "|"
            and not is_furniture(rest.strip(" |-–—·•"))
        ):
            found.append((title, rest.strip()))
    lone = len(found) * _FEW <= len(page.rows)
    for title, rest in ((title, rest) for title, rest in found if lone and not is_more(rest)):
        yield found_at(
            ODD, title, f"{shortened(rest)} behind this title is in no field, and other items have none"
        )


_LEAST_WORD: Final = 3


def messages(page: ReadPage) -> Iterator[Evidence]:
    """Titles that begin with a few names and a colon, and all have a time: the messages of a chat."""
    rows = page.rows
    dates = [
        date.line.date for entry in rows if (date := date_of(entry)) is not None and date.line is not None
    ]
    timed = [date for date in dates if date is not None and date.time is not None]
    titles = [field_of(entry, "title") for entry in rows]
    said = [
        match[1] for field in titles if field is not None and (match := _SPEAKER.match(page.text_at(field)))
    ]
    few = 1 < len(set(said)) <= len(said) // 2
    if titles[0] is not None and few and len(timed) == len(rows) and len(said) * 3 >= len(rows) * 2:
        told = f"{shortened(page.text_at(titles[0]))} may be a message: titles begin with a few names, and all have a time"
        yield found_at(ODD, titles[0], told)


_SPEAKER = re.compile(r"([^:：\d]{2,25})[:：] ")


_FEW: Final = 3
_LEAST_APART: Final = 2


RULES: Final = (texts_set_off, ends_of_titles, lone_labels, lone_texts, lone_rests, messages)
"""Each takes what a page was read as, and gives what that leaves unexplained."""
