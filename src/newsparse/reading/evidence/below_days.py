"""What may be one more item of a day: titles and bullets below days that have several of them. Nothing here raises."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from newsparse.reading.entries import Entry, Evidence
from newsparse.reading.evidence.base import (
    ODD,
    ReadPage,
    date_of,
    field_of,
    fields_of,
    found_at,
    has,
    is_of_same_day,
    shortened,
)
from newsparse.reading.find.weights import LABEL
from newsparse.reading.lines.page_lines import TIME, Line, ends_sentence


def several_of_a_day(page: ReadPage) -> Iterator[Evidence]:
    """Entries below their days with twice the lines of most, or more, and none a sentence: they may be several entries of that day."""
    groups = [_lines_of(page, entry) for entry in page.rows]
    sizes = Counter(map(len, groups))
    size = min(sizes)
    several = [group for group in groups if len(group) > size]
    if size < 2 or sizes[size] < 2 or not several or any(len(group) % size for group in several):
        return
    if any(
        line.gap or ends_sentence(line.text) or LABEL.match(line.text)
        for group in groups
        for line in group[1:]
    ):
        return
    for group in several:
        yield found_at(
            ODD,
            group[size],
            f"{shortened(group[size].text)} may be the title of another item of the same day",
        )


def titles_of_days(page: ReadPage) -> Iterator[Evidence]:
    """The second lines of entries below days that are set off, where no line of any is a sentence, and they have more or fewer: each line may be
    the title of an item of that day."""
    groups = [_lines_of(page, entry, beside="kicker") for entry in page.rows]
    below = [line for group in groups for line in group[1:]]
    if len(set(map(len, groups))) < 2 or min(map(len, groups)) < 2 or any(line.gap for line in below):
        return
    apart = all(group[0].gap for group in groups) or all(
        page.line_of(entry.fields[0].start).gap for entry in page.rows[1:]
    )
    if (
        not apart
        or next(several_of_a_day(page), None) is not None
        or any(
            line.sentence or line.spot is not None or line.more or LABEL.match(line.text)
            for group in groups
            for line in group
        )
    ):
        return
    for _, line, *_ in groups:
        yield found_at(ODD, line, f"{shortened(line.text)} may be the title of another item of the same day")


def _lines_of(page: ReadPage, entry: Entry, beside: str = "") -> list[Line]:
    """The lines below the day of an entry that are its title and its texts; none where it has anything else, but for one slot, or a line above
    its day."""
    slots = [field.slot for field in entry.fields]
    if slots[:2] != ["date", "title"] or set(slots[2:]) - {"body", beside}:
        return []
    texts = [field for field in entry.fields[1:] if field.slot != beside]
    found = [page.by_start.get(field.start) for field in texts]
    lines = [
        line
        for line, field in zip(found, texts, strict=True)
        if line is not None and (line.end == field.end or beside in slots and field is texts[0])
    ]
    return lines if len(lines) == len(texts) else []


def further_titles(page: ReadPage) -> Iterator[Evidence]:
    """Lines below the titles of days that are set off from these as the titles are from the days, or as near and of as many words as a title has,
    where some days have none and no line is a sentence."""
    groups = [_lines_of(page, entry) for entry in page.rows]
    further = [line for group in groups for line in group[1:]]
    lines = [line for group in groups for line in group]
    if (
        len(groups) < _FEWEST_DAYS
        or not all(groups)
        or len(set(map(len, groups))) < 2
        or min(map(len, groups)) > 1
    ):
        return
    apart = len({line.gap for line in lines}) == 1 and lines[0].gap > 0
    flat = not any(line.gap for line in lines) and all(map(_is_wordy, further))
    if not (apart or flat) or not all(_is_like_title(line) for line in lines):
        return
    for line in further:
        yield found_at(ODD, line, f"{shortened(line.text)} may be the title of another item of the same day")


def _is_like_title(line: Line) -> bool:
    return not line.sentence and line.spot is None and not line.more and LABEL.match(line.text) is None


def _is_wordy(line: Line) -> bool:
    """Whether a line has more words than a place, or who plays."""
    return line.text[0].isupper() and line.text.count(" ") >= _LEAST_WORDS - 1


_LEAST_WORDS: Final = 3
_FEWEST_DAYS: Final = 3


def bullets_below_days(page: ReadPage) -> Iterator[Evidence]:
    """Texts behind bullets below days, where no day has a title and all have such texts: each bullet may begin an item of its day."""
    if any(has(entry, "title") for entry in page.rows):
        return
    texts = [fields_of(entry, "body") for entry in page.rows]
    if not all(texts) or len(texts) < 2:
        return
    lines = [page.by_start.get(field.start) for fields in texts for field in fields]
    found = [line for line in lines if line is not None and any(mark.kind == "bullet" for mark in line.marks)]
    if len(found) == len(lines):
        for line in found:
            yield found_at(
                ODD,
                line,
                f"{shortened(line.text)} begins with a bullet, and may be an item of the day above it",
            )


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


def texts_like_titles(page: ReadPage) -> Iterator[Evidence]:
    """The first text of a page whose lines have a day between each two and the same gaps, if all texts are as titles are: each may be one more
    title of the day above."""
    rows = page.rows
    if len(rows) < _FEWEST_TEXTS or page.is_marked:
        return
    slots = [[field.slot for field in entry.fields] for entry in rows]
    lines = [page.line_ended_by(entry.fields[-1]) for entry in rows]
    if any(names != ["title", "date", "body"] for names in slots) or None in lines:
        return
    texts = [
        line for line in lines if line is not None and not line.sentence and LABEL.match(line.text) is None
    ]
    first, last = (
        (page.places.get(each.start) for each in (rows[0].fields[0], texts[-1])) if texts else (None, None)
    )
    if len(texts) < len(rows) or first is None or last is None:
        return
    gaps = {line.gap for line in page.lines[first + 1 : last + 1]}
    sizes = [field.end - field.start for entry in rows for field in entry.fields[:1]]
    if len(gaps) == 1 and sum(len(line.text) for line in texts) * 3 >= sum(sizes):
        told = f"{shortened(texts[0].text)} may be one more title of its day, as all texts are like titles"
        yield found_at(ODD, texts[0], told)


def items_below_days(page: ReadPage) -> Iterator[Evidence]:
    """The first of several lines that are set off in an entry, where days begin all entries and are set off from their titles as much: one more
    item of that day?"""
    rows, lines, places = page.rows, page.lines, page.places
    days = [places.get(entry.fields[0].start, -1) for entry in rows]
    if (
        not all(entry.fields[0].slot == "date" for entry in rows)
        or -1 in days
        or len(lines) <= max(days, default=-1) + 1
    ):
        return
    apart = min((lines[at + 1].gap for at in days), default=0)
    for entry in rows if apart else ():
        for field in entry.fields[3:]:
            line = page.by_start.get(field.start) if field.slot == "body" else None
            if line is None or line.gap < apart or line.sentence or len(line.text) > _LONGEST_HEAD:
                continue
            below = lines[places[field.start] + 1 : places[field.start] + 2]
            if below and not below[0].gap and entry.fields[-1].start > field.start:
                yield found_at(
                    ODD, line, f"{shortened(line.text)} may begin one more item of the day above it"
                )
                break


def times_below_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that begin with a time right below one that does not, where each begins an item of a day: what is said of the item above?"""
    for one, two in pairwise(page.rows):
        above, title = field_of(one, "title"), field_of(two, "title")
        if above is None or title is None or not is_of_same_day(two):
            continue
        above_is, is_time = (TIME.match(page.first_line_of(field)) is not None for field in (above, title))
        if is_time and not above_is:
            told = f"{shortened(page.first_line_of(title))} begins with a time, and may belong to the title above it"
            yield found_at(ODD, title, told)


def texts_ending_like_titles(page: ReadPage) -> Iterator[Evidence]:
    """Texts that end with a name in brackets which is behind the title of another entry, where all titles have such a name: "A title (Daily News)"."""
    names: set[str] = set()
    for entry in page.rows:
        title = field_of(entry, "title")
        name = next((each for each in entry.fields if each.slot in ("kicker", "author")), None)
        line = page.line_of(title.start) if title is not None else None
        if title is None or name is None or line is None or name.start <= title.end or name.end >= line.end:
            return
        if line.text[title.end - line.start : name.start - line.start].strip() != "(":
            return
        names.add(page.text_at(name))
    for entry in page.rows:
        for field in fields_of(entry, "body"):
            text = page.text_at(field)
            if text[-1:] == ")" and text[text.rfind("(") + 1 : -1] in names:
                yield found_at(
                    ODD, field, f"{shortened(text)} may be the title of another item, as it ends like one"
                )


_LONGEST_HEAD: Final = 100
_FEWEST_TEXTS: Final = 3


RULES: Final = (
    several_of_a_day,
    titles_of_days,
    further_titles,
    bullets_below_days,
    bullets_in_texts,
    texts_like_titles,
    items_below_days,
    times_below_titles,
    texts_ending_like_titles,
)
"""Each takes what a page was read as, and gives what that leaves unexplained."""
