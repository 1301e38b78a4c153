"""Entries whose dates and titles are set off otherwise than those of the others: a day that is beside more on its line. Nothing here raises."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from newsparse.reading.entries import Entry, Evidence, Field
from newsparse.reading.evidence.base import (
    ODD,
    ReadPage,
    date_of,
    field_of,
    found_at,
    lost_day,
    shortened,
)
from newsparse.reading.find.one_more import day_above, day_below, is_day_and_little, is_set_off


def one_more_entry(page: ReadPage) -> Iterator[Evidence]:
    """A day above the first entry, or below the last, where one more would have its own: "A title" and "12 March 2026 (updated)"."""
    spans = page.spans
    starts = [page.place_of(entry.span[0]) for entry in page.rows]
    dates = [date_of(entry) for entry in page.rows]
    days = [page.place_of(date.start) if date is not None else -1 for date in dates]
    end = bisect.bisect_left(page.starts, page.rows[-1].span[1])
    for place in (day_above(page.lines, starts, days), day_below(page.lines, starts, days, end)):
        if place >= 0 and not spans.within(page.lines[place]):
            yield lost_day(page.lines[place])


def days_as_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that are a day and a few words, where the days of most entries have no title on their lines: "Pinned · 9 March 2026"."""
    found = {
        date.start for entry in page.rows if (date := date_of(entry)) is not None and date.end > date.start
    }
    alone = [(day := page.line_of(start).spot) is not None and day.whole for start in found]
    if sum(alone) * 2 <= len(alone):
        return
    known = [
        date.line.date.edtf
        for entry in page.rows
        if (date := date_of(entry)) and date.line and date.line.date
    ]
    for line, title in page.titles:
        if title.start != line.start or not is_set_off(line) or not is_day_and_little(line):
            continue
        own = line.spot.date.date if line.spot is not None else None
        if own is not None and known and min(known) <= own.edtf <= max(known):
            yield lost_day(line)


def other_signs(page: ReadPage) -> Iterator[Evidence]:
    """Titles that hold the sign which parts titles and dates in the other entries, and are parted from theirs by another: "NEW: A title" behind
    "12 March 2026 ", and ": " behind the other days."""
    found = [_between(page, entry) for entry in page.rows]
    known = Counter(sign for sign in found if sign is not None)
    if not known:
        return
    (usual, count), *_ = known.most_common(1)
    if count < _FEWEST or count * 3 < known.total() * 2 or not usual[1].strip(" ()[]."):
        return
    for entry, sign in zip(page.rows, found, strict=True):
        field = field_of(entry, "title")
        if field is None or sign is None or sign == usual:
            continue
        title = page.text_at(field)
        if sign[0] == usual[0] and sign[1].startswith(usual[1]):
            told = f"{shortened(sign[1].strip())} is between a title and its date, and {usual[1].strip()!r} in other items"
            yield found_at(ODD, field, told)
        elif usual[1] in f" {title}" and (usual[1] != ", " or sign[1] == " "):
            told = (
                f"{usual[1].strip()!r} parts titles and dates on this page, and is inside {shortened(title)}"
            )
            yield found_at(ODD, field, told)


_FEWEST: Final = 2
_SPACES = re.compile(r"[ \u00a0\t]+")


def _between(page: ReadPage, entry: Entry) -> tuple[bool, str] | None:
    """What is between the title and the date of an entry that are next to each other on one line, and whether the date is first."""
    title, date = _beside_date(entry), date_of(entry)
    if title is None or date is None or page.line_of(title.start) is not page.line_of(date.end - 1):
        return None
    one, two = (date, title) if date.start < title.start else (title, date)
    if any(one.end <= field.start < two.start for field in entry.fields):
        return None
    line = page.line_of(title.start)
    if not line.raw:
        return None
    return one is date, _SPACES.sub(" ", line.text[one.end - line.start : two.start - line.start])


def two_columns(page: ReadPage) -> Iterator[Evidence]:
    """Texts next to dates with a wide gap inside, and the first of those where half and more hold two spaces, or the sign that parts them from their dates, or
    all as many bars: there may be two columns."""
    fields = [field for entry in page.rows if (field := _beside_date(entry)) is not None]
    texts = [(field, page.text_at(field)) for field in fields]
    bars = {text.count(" | ") for _, text in texts}
    signs = Counter(sign[1] for entry in page.rows if (sign := _between(page, entry)) is not None)
    usual = max(signs, key=lambda each: signs[each], default="")
    many = len(texts) >= _FEWEST_COLUMNS
    parted = many and usual.strip() in _PARTING and _is_column(usual, [text for _, text in texts])
    gaps = many and sum(_GAP.search(text) is not None for _, text in texts) * 2 >= len(texts)
    barred = many and len(bars) == 1 and bars != {0}
    told = False
    for field, text in texts:
        wide = _WIDE_GAP.search(text) is not None or gaps and not told and _GAP.search(text) is not None
        bar = barred and not told
        if wide or bar or parted and not told and usual in text:
            what = "a wide gap" if wide else "a bar" if bar else repr(usual.strip())
            yield found_at(
                ODD, field, f"the {field.slot} {shortened(text)} has {what} inside: it may be of two columns"
            )
            told = True


def _beside_date(entry: Entry) -> Field | None:
    """The title of an entry, or its only text if it has none."""
    bodies = [field for field in entry.fields if field.slot == "body"]
    return field_of(entry, "title") or (bodies[0] if len(bodies) == 1 else None)


def _is_column(sign: str, texts: Sequence[str]) -> bool:
    """Whether half of some texts hold a sign, which is a bar, or what is before it, or behind, recurs."""
    parted = [text.partition(sign)[::2] for text in texts if sign in text]
    recur = sign.strip() in (";", "|") or any(
        len(set(parts)) < len(parts) for parts in zip(*parted, strict=True)
    )
    return len(parted) * 2 >= len(texts) and recur


_FEWEST_COLUMNS: Final = 3
_PARTING: Final = frozenset((";", "|", "-", "–", "—", "―", "/", "·", "•"))
_GAP = re.compile(r"\S {2,}\S")
_WIDE_GAP = re.compile(r"\S {4,}\S")


def open_brackets(page: ReadPage) -> Iterator[Evidence]:
    """Titles with a bracket that is closed behind them, and titles that begin or end with a sign that parts them from what is beside them."""
    for entry in page.rows:
        title = field_of(entry, "title")
        line = page.line_of(title.start) if title is not None else None
        if title is None or line is None or not line.raw or title.end > line.end or line.level:
            continue
        text = line.text[title.start - line.start : title.end - line.start]
        behind = line.text[title.end - line.start :]
        if any(text.rfind(opens) > text.rfind(closes) and closes in behind for opens, closes in ("()", "[]")):
            yield found_at(ODD, title, f"{shortened(text)} opens a bracket that is closed behind it")
        elif _SIGN_AT_EDGE.search(text) and len(text) + _LONGEST_MARK < len(line.text):
            yield found_at(
                ODD, title, f"{shortened(text)} begins or ends with a sign that is no part of a title"
            )


_LONGEST_MARK: Final = 5
"""Characters of what begins a line beside its title: more is a field."""
_SIGN_AT_EDGE = re.compile(r"\A[-:|/·] |[ \u00a0][-–—|/·]\Z")


def lone_times(page: ReadPage) -> Iterator[Evidence]:
    """A time of day beside the date of one entry, before a title that begins in the middle of a sentence: "9 April 2026 10:30 train cancelled"."""
    dated = [(entry, date) for entry in page.rows if (date := date_of(entry)) is not None and date.line]
    timed = [
        entry for entry, date in dated if date.line and date.line.date and date.line.date.time is not None
    ]
    titles = [page.title_in_line(entry) for entry in page.rows]
    if not 0 < len(timed) * _ONE_OF <= len(dated) or sum(each[:1].islower() for each in titles) > len(timed):
        return
    for entry in timed:
        title, date = field_of(entry, "title"), date_of(entry)
        said = page.text_at(title) if title is not None else ""
        if title is not None and date is not None and said[:1].islower():
            line = page.line_of(title.start)
            if (
                line.text[date.end - line.start : title.start - line.start] == " "
                and said.split()[0].islower()
            ):
                yield found_at(ODD, title, f"the title {shortened(said)} may begin with the time before it")


_ONE_OF: Final = 3


RULES: Final = (one_more_entry, days_as_titles, other_signs, two_columns, open_brackets, lone_times)
"""Each takes what a page was read as, and gives what that leaves unexplained."""
