"""Dates of entries that may be something else: deadlines, periods, days of another entry. Nothing here raises."""

from __future__ import annotations

import bisect
import datetime
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from newsparse import lexis
from newsparse.dates import is_weekday
from newsparse.reading.entries import Entry, Evidence, Field
from newsparse.reading.evidence.base import (
    DAY,
    LONGEST_DAY,
    ODD,
    ReadPage,
    date_of,
    field_of,
    found_at,
    has,
    is_day,
    shortened,
)
from newsparse.reading.find.cuts import has_year, is_whole_date
from newsparse.reading.find.days import is_broken_day
from newsparse.reading.lines.bylines import author_line
from newsparse.reading.lines.page_lines import Line
from newsparse.reading.lines.spots import COUNTED, DATE_LABEL, is_deadline, is_filler, rank_of, spot


def twin_days(page: ReadPage) -> Iterator[Evidence]:
    """Lines of dates that are there twice, for each two entries: "Ann Sea 3 May 2024" above a title and above its text."""
    rows = page.rows
    dates = [date_of(entry) for entry in rows]
    found = [page.line_of(date.start) for date in dates if date is not None]
    if len(found) < _LEAST_TWINS or len(found) % 2 or len(found) < len(rows):
        return
    pairs = list(zip(found[::2], found[1::2], strict=True))
    if (
        all(one.text == two.text and one is not two and not is_whole_date(one) for one, two in pairs)
        and len({one.text for one, _ in pairs}) > 1
    ):
        for _, two in pairs:
            yield found_at(
                DAY, two, f"{shortened(two.text)} is there twice, and may be above the text of one item"
            )


_LEAST_TWINS: Final = 4


def short_below_days(page: ReadPage) -> Iterator[Evidence]:
    """Items with the day of the item above whose titles are a word or two, where most are: they may be lines of that item."""
    rows = page.rows
    below = [entry for entry in rows if (date := date_of(entry)) is not None and date.start == date.end]
    titles = [
        entry.fields[-1] for entry in below if [field.slot for field in entry.fields] == ["date", "title"]
    ]
    found = [line for field in titles if (line := page.line_ended_by(field)) is not None]
    short = [
        line
        for line in found
        if not lexis.CJK_CHARACTER.search(line.text) and line.text.count(" ") < _FEW_WORDS and not line.marks
    ]
    if len(short) * 2 > len(below):
        for line in short:
            yield found_at(
                ODD,
                line,
                f"{shortened(line.text)} may be a line of the item above, not one more item of its day",
            )


_FEW_WORDS: Final = 2


def other_days(page: ReadPage) -> Iterator[Evidence]:
    """A first or last entry without a text whose day is written as no other, where all others are alike: the day of the page, or a file below it."""
    rows = page.rows
    days = [date_of(entry) for entry in rows]
    if len(rows) < _LEAST_DAYS or None in days or page.is_marked:
        return
    lines = [day.line for day in days if day is not None]
    if any(line is None or line.date is None and not line.candidates for line in lines):
        return
    shapes = [_shape(page.text_at(day)) for day in days if day is not None]
    others = Counter(shapes[1:-2])
    usual = others.most_common(1)[0][0]
    if len(others) > 1 or "" in shapes:
        return
    for entry, shape, beside in ((rows[0], shapes[0], rows[1]), (rows[-1], shapes[-1], rows[-2])):
        title = field_of(entry, "title")
        if (
            not shape.startswith(usual)
            and title is not None
            and not (has(entry, "body") and (has(beside, "body") or _is_range(entry)))
        ):
            message = f"{shortened(page.text_at(title))} and its day may be the page's, as no other day is written like it"
            yield found_at(ODD, title, message)


def _is_range(entry: Entry) -> bool:
    """Whether the date of an entry is several days: few pages are dated so."""
    field = date_of(entry)
    day = field.line.date if field is not None and field.line is not None else None
    return day is not None and day.start != day.end


def _shape(day: str) -> str:
    """How a day is written, whatever its numbers and names."""
    return _LETTERS.sub("a", _DIGITS.sub("9", day.casefold())).strip(" .")


_LEAST_DAYS: Final = 5
_DIGITS = re.compile(r"\d+(?:er|[ªº°])?")
_LETTERS = re.compile(r"\.?[^\d\s,.:/|-][^\d,:/|-]*")


def lone_years(page: ReadPage) -> Iterator[Evidence]:
    """Dates far from those above and below, where all others are in order: a day that a text names."""
    rows = page.rows
    found = [
        (date, date.line.date.start)
        for entry in rows
        if (date := date_of(entry)) and date.line and date.line.date
    ]
    days = [(field, day) for field, day in found if day is not None]
    if len(days) < _LEAST_ORDERED or len(days) < len(rows):
        return
    lone = {at for at in range(1, len(days) - 1) if _is_lone(*(day for _, day in days[at - 1 : at + 2]))}
    rest = [day for at, (_, day) in enumerate(days) if at not in lone]
    if (
        lone
        and len(lone) * _LEAST_ORDERED <= len(days)
        and rest in (sorted(rest), sorted(rest, reverse=True))
    ):
        for field, day in (days[at] for at in sorted(lone)):
            yield found_at(DAY, field, f"the date {day} is far from those of the items above and below it")


def _is_lone(above: datetime.date, day: datetime.date, below: datetime.date) -> bool:
    """Whether a date is more than a year from its neighbours, which are near each other."""
    near = min(abs((day - above).days), abs((day - below).days))
    return near > _FAR and abs((above - below).days) * 3 < near


_LEAST_ORDERED: Final = 4


_FAR: Final = 366  # days


def deadlines(page: ReadPage) -> Iterator[Evidence]:
    """Dates that are deadlines: the entries say no day of publication."""
    rows = page.rows
    for entry in rows:
        date = date_of(entry)
        line = page.line_of(date.start) if date is not None else None
        if line is not None and is_deadline(line.text) and line.spot is not None and line.spot.rank == 0:
            yield found_at(DAY, line, f"{shortened(line.text)} is a deadline, and no day of publication")


def counted_days(page: ReadPage) -> Iterator[Evidence]:
    """Dates behind a word and a number that do not count on: "Opera 2 – 5 May 2024" may be a period."""
    rows = page.rows
    found: list[tuple[int, Line]] = []
    for entry in rows:
        date = date_of(entry)
        line = page.line_of(date.start) if date is not None else None
        head = COUNTED.match(line.text) if line is not None else None
        if (
            line is not None
            and head is not None
            and date is not None
            and 0
            < date.start - line.start
            <= head.end()  # at the beginning the word is a weekday: "Thu 5 – Sat 7 May 2024"
        ):
            found.append((int(head["number"]), line))
    steps = {after - number for (number, _), (after, _) in pairwise(found)}
    if len(found) > 1 and (steps == {1} or steps == {-1}):
        return
    for number, line in found:
        if number < _DAYS_OF_MONTH and ("–" in line.text or " - " in line.text):
            yield found_at(DAY, line, f"{shortened(line.text)} may be a period, or a number and a day")


_DAYS_OF_MONTH: Final = 31


def broken_days(page: ReadPage) -> Iterator[Evidence]:
    """Dates that are a month or a year whose day is at the end of the line above: "17" above "May 2024"."""
    for entry in page.rows:
        date = date_of(entry)
        at = page.places.get(date.start, 0) if date is not None else 0
        if at and is_broken_day(page.lines[at - 1], page.lines[at]):
            above, below = page.lines[at - 1 : at + 1]
            told = (
                f"{shortened(below.text)} may be the month or the year of the day in {shortened(above.text)}"
            )
            yield found_at(DAY, above, told)


def days_as_numbers(page: ReadPage) -> Iterator[Evidence]:
    """Lines that are a whole day, of which the number was read as that of the entry: "1. Mai 2024"."""
    rows = page.rows
    for entry in rows:
        if [field.slot for field in entry.fields[:2]] != ["number", "date"]:
            continue
        number, date = entry.fields[:2]
        line = page.line_ended_by(date)
        if (
            line is not None
            and line.start == number.start
            and is_day(line)
            and line.spot is not None
            and line.spot.start == 0
        ):
            yield found_at(DAY, line, f"{shortened(line.text)} is a day, and its number that of no item")


_WIDE_GAP = re.compile(r"[ \u00a0]{3,}|\t+")


def side_by_side(page: ReadPage) -> Iterator[Evidence]:
    """Lines with two days far apart, of most entries: two columns that were read as one, or a period of which one day was read."""
    rows = page.rows
    found, held = [], 0
    for entry in rows:
        date = date_of(entry)
        line = page.line_of(date.start) if date is not None else None
        cells = _WIDE_GAP.split(line.text) if line is not None else []
        days = sum(map(_is_whole_day, cells)) if len(cells) > 1 else 0
        if line is not None and days > 1:
            found.append(line)
            held += days == len(cells)
    if len(found) * 2 <= len(rows):
        return
    if held * 2 > len(rows):
        for line in found:
            yield found_at(
                DAY, line, f"{shortened(line.text)} holds several days: two columns may have been read as one"
            )
    elif not _have_heads(page, found[0]):
        for line in found:
            yield found_at(DAY, line, f"{shortened(line.text)} holds several days, and one was read")


def _have_heads(page: ReadPage, first: Line) -> bool:
    """Whether the line above a table's first row has cells of its own that say which day is that of publication."""
    at = bisect.bisect_left(page.starts, first.start)
    cells = _WIDE_GAP.split(page.lines[at - 1].text) if at else []
    return len(cells) > 1 and any(
        rank_of(match) == 3 for cell in cells if (match := DATE_LABEL.fullmatch(cell))
    )


def _is_whole_day(text: str) -> bool:
    found = spot(text) if text else None
    return found is not None and found.day and found.whole and found.date.reason != "no-year"


def names_as_weekdays(page: ReadPage) -> Iterator[Evidence]:
    """Days that begin with the last word of a name ("Ann Mer, 5 July 2006"): another item has the whole name for its author."""
    fields = [(field_of(entry, "author"), date_of(entry)) for entry in page.rows]
    said = [
        (page.text_at(author), author, date)
        for author, date in fields
        if author is not None and date is not None
    ]
    names = {name for name, _, _ in said}
    for name, author, date in said:
        line = page.line_of(author.start)
        word = _NEXT_WORD.match(line.text, author.end - line.start)
        if word is not None and date.start == line.start + word.start(1) and f"{name} {word[1]}" in names:
            told = f"the day may begin with a part of the name {shortened(f'{name} {word[1]}')}"
            yield found_at(DAY, date, told)


_NEXT_WORD = re.compile(r" ([^\W\d_]{1,20})")


def words_before_days(page: ReadPage) -> Iterator[Evidence]:
    """Words right before days that no item has and the page does not repeat: "(from 3 May 2024)"."""
    found = [
        (date, text)
        for entry in page.rows
        if (date := date_of(entry)) and (text := _unread_before(page, entry, date))
    ]
    counts = Counter(text for _, text in found)
    for date, text in found:
        if counts[text] * 2 <= len(page.rows):
            told = f"{shortened(text)} before {shortened(page.text_at(date))} is not read: the date may be another one"
            yield found_at(DAY, date, told)


def _unread_before(page: ReadPage, entry: Entry, date: Field) -> str:
    """The words between a day and what its item has before it on the line, or the last sign that parts them; a label of days is none."""
    line = page.line_of(date.start)
    ends = [field.end for field in entry.fields if line.start <= field.end <= date.start]
    start = max([line.start, *ends, *(mark.end for mark in line.marks if mark.end <= date.start)])
    text = line.text[start - line.start : date.start - line.start]
    text = _PARTING.split(text)[-1].strip(_AROUND)
    if not line.raw or DATE_LABEL.fullmatch(text) or is_filler(text) or author_line(text):
        return ""
    is_word = text[:1].islower() and not any(map(str.isdigit, text)) and not is_weekday(text.rstrip("."))
    return text if is_word else ""


_PARTING = re.compile(r"[|•·()\[\]{}\t]| [-–—/] |[:;]\s")
_AROUND: Final = " \u00a0\t*_,;:.-–—|•·()[]<>«»\"'"


def last_updated(page: ReadPage) -> Iterator[Evidence]:
    """The date of the last entry behind a label of updates, where no other is: "Last updated 10 May 2024" may be the page's."""
    dates = [date_of(entry) for entry in page.rows]
    spots = [page.line_of(date.start).spot if date is not None else None for date in dates]
    ranks = [found.rank if found is not None else 2 for found in spots]
    last = dates[-1]
    if len(ranks) > 1 and last is not None and ranks[-1] == 1 and 1 not in ranks[:-1]:
        told = f"{shortened(page.line_of(last.start).text)} may be of the page, and not of its last item"
        yield found_at(DAY, last, told)


def words_as_days(page: ReadPage) -> Iterator[Evidence]:
    """Titles that are a day behind a small word, or words for none: "from 10 May 2024", "Date to be confirmed"."""
    for line, field in page.titles:
        text = page.text_at(field)
        if _is_day_behind_word(text) or _NO_DAY.fullmatch(text):
            told = f"{shortened(text)} was read as a title, and may say the day of an item"
            yield found_at(DAY, line, told)


def days_before_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that begin with a day which is set off from the rest, and is not the date of their items: "24 February 2019, Library"."""
    for line, field in page.titles:
        if field.start == line.start and _begins_with_day(line.text):
            told = f"the title {shortened(line.text)} begins with a day that is not the date of its item"
            yield found_at(DAY, line, told)


def _begins_with_day(text: str) -> bool:
    """Whether a text begins with a day of a year that a sign or a time sets off from the rest."""
    found = spot(text)
    if found is None or not found.day or found.start or not found.after or found.date.date is None:
        return False
    set_off = found.strong or found.comma or found.date.date.time is not None
    return has_year(found) and set_off


def _is_day_behind_word(text: str) -> bool:
    """Whether a text is a day of a year with some words in small letters before it, and nothing else."""
    day = spot(text) if text[-1:].isdigit() and text[:1].islower() and len(text) <= LONGEST_DAY else None
    if day is None or day.end < len(text) or not has_year(day):
        return False
    before = text[: day.start].strip()
    return before == before.lower() and 0 < len(before) <= _LONGEST_WORDS


_LONGEST_WORDS: Final = 15
_NO_DAY = re.compile(
    r"(?:date |time |day )?(?:to be (?:confirmed|announced|determined|decided)|tb[acd])|(?:every|each) [^\W\d_]{3,9}day|ongoing|termin (?:folgt|offen|noch offen)|date à (?:confirmer|définir|préciser)|"
    r"fecha por (?:confirmar|determinar)|data a (?:confirmar|definir)|data da (?:confermare|definire)|datum (?:volgt|nog niet bekend)|data do ustalenia|дата уточняется",
    re.IGNORECASE,
)


def damaged_days(page: ReadPage) -> Iterator[Evidence]:
    """Lines that are no date of an entry, and would be a day as others on the page are without the signs before it ("#12 May 2017"), or with digits for
    letters ("12 May 2O17")."""
    dates = [(date, page.line_of(date.start)) for entry in page.rows if (date := date_of(entry)) is not None]
    shapes = {_form(line.text[date.start - line.start : date.end - line.start]) for date, line in dates}
    dated = {line.start for _, line in dates}
    for line in page.lines if len(dates) > 1 else ():
        if line.start in dated or not _DAMAGED.search(line.text) or line.spot is not None and line.spot.whole:
            continue
        for text in (line.text[1:], line.text[2:], line.text.translate(_AS_DIGITS)):
            day = spot(text.strip()) if text != line.text and text.strip() else None
            if day is not None and day.day and _form(text.strip()[day.start : day.end]) in shapes:
                if day.start == 0 or line.spot is None:
                    told = f"{shortened(line.text)} may have a day that was damaged, and is not the date of any item"
                    yield found_at(DAY, line, told)
                    break


def _form(text: str) -> str:
    """A date with all words and all numbers of so many digits alike."""
    return _WORDS.sub("a", re.sub(r"\d", "9", text))


_WORDS = re.compile(r"[^\W\d_]+")
_DAMAGED = re.compile(r"\A[^\d\s]\S?\d{1,4}\D|\d[OolI]|[OolI]\d")
_AS_DIGITS: Final = str.maketrans("OolI", "0011")


RULES: Final = (
    damaged_days,
    last_updated,
    words_as_days,
    days_before_titles,
    words_before_days,
    other_days,
    names_as_weekdays,
    short_below_days,
    lone_years,
    deadlines,
    side_by_side,
    twin_days,
    counted_days,
    broken_days,
    days_as_numbers,
)
"""Each takes what a page was read as, and gives what that leaves unexplained."""
