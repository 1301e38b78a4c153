"""Titles and paragraphs that look like something else: bare marks, sentences, categories, halves of a paragraph. Nothing here raises."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from newsparse import dates, lexis
from newsparse.reading.entries import Entries, Entry, Evidence, Field, Part
from newsparse.reading.evidence.base import (
    DAY,
    LONGEST_DAY,
    NUMBER,
    ODD,
    Spans,
    found_at,
    line_at,
    number_of,
    said,
    shortened,
)
from newsparse.reading.find.cuts import is_period
from newsparse.reading.find.weights import LABEL
from newsparse.reading.lines.furniture import is_furniture
from newsparse.reading.lines.page_lines import NEXT_SENTENCE, Line, columns, least_width
from newsparse.reading.lines.spots import spot


def out_of_order(rows: Sequence[Entry]) -> Iterator[Evidence]:
    """Paragraphs above the date of a few entries, where the dates of the others are above theirs."""
    early = []
    for entry in rows:
        slots = [field.slot for field in entry.fields]
        if "date" in slots and "body" in slots[: slots.index("date")]:
            early.append(entry)
    if early and len(early) * 2 < len(rows):
        for entry in early:
            field = next(field for field in entry.fields if field.slot == "body")
            yield found_at(ODD, field, "this item has a paragraph above its date, and few others do")


def odd_paragraphs(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """Texts that are a bare mark, a number, a month or a year."""
    by_start = {line.start: line for line in lines}
    by_start |= {mark.end: line for line in lines for mark in line.marks if mark.kind == "bullet"}
    for entry in rows:
        for field, after in zip(entry.fields, (*entry.fields[1:], None), strict=True):
            line = by_start.get(field.start)
            if line is None or field.slot not in ("title", "body", "kicker") or line.end != field.end:
                continue
            if (
                not any(map(str.isalnum, line.text))
                or line.text.isdigit()
                and len(line.text) <= 4
                or _is_bare_period(line)
            ):
                yield found_at(ODD, field, f"{shortened(line.text)} was read as a {field.slot}")
            elif field.slot == "body" and line.text[-1] == "," and after is not None and after.slot == "body":
                told = f"the paragraph {shortened(line.text)} ends in the middle of a sentence"
                yield found_at(ODD, field, told)


_LEAST_FULL: Final = 40
_LEAST_WIDE: Final = 60  # of a text that ends in no sentence, whatever begins the line below
_MOST_FULL: Final = 80


def broken_texts(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """Texts that go on in the middle of a sentence right below: a paragraph that was broken at a width and read as several."""
    places = {line.start: at for at, line in enumerate(lines)}
    bodies = [
        places[f.start] for entry in rows for f in entry.fields if f.slot == "body" and f.start in places
    ]
    widest = max((columns(lines[at]) for at in bodies), default=0)
    for entry in rows:
        for field, after in pairwise(entry.fields):
            at = places.get(after.start)
            if (
                at is None
                or not at
                or after.slot not in ("title", "body", "kicker")
                or field.slot not in ("title", "body", "kicker")
            ):
                continue
            above, below = lines[at - 1], lines[at]
            if below.gap or above.end != field.end or len(above.text) < 30:
                continue
            if after.slot == "kicker" and not below.text[0].islower():
                continue
            if above.sentence:
                full = widest <= _MOST_FULL and least_width(above, below) > widest
                is_value = LABEL.match(below.text) is not None  # "Tags: food"
                if full and field.slot == after.slot == "body" and not below.marks and not is_value:
                    told = f"{shortened(below.text)} may belong to the paragraph above it"
                    yield found_at(ODD, after, told)
                continue
            caseless = below.text[0].isalpha() and not below.text[0].isupper()
            texts = field.slot == after.slot == "body"
            if (
                below.text[0].islower()
                or texts
                and len(above.text) >= _LEAST_WIDE
                and not below.marks
                or caseless
                and texts
                and len(above.text) >= _LEAST_FULL
                or not below.sentence
                and below.text.count(" ") < 2
                and len(below.text) <= 20
            ):
                told = f"{shortened(below.text)} may continue the sentence above it"
                yield found_at(ODD, after, told)


def past_credits(rows: Sequence[Entry]) -> Iterator[Evidence]:
    """Texts of a few entries below the photo credit that ends all others: they may belong to what is below."""
    slots = [[field.slot for field in entry.fields] for entry in rows]
    places = [names.index("credit") if "credit" in names else -1 for names in slots]
    credited = sum(place >= 0 for place in places)
    late = [
        entry.fields[place + 1]
        for entry, place in zip(rows, places, strict=True)
        if 0 <= place < len(entry.fields) - 1 and entry.fields[place + 1].slot == "body"
    ]
    if len(late) * 4 <= credited:
        for field in late:
            yield found_at(
                ODD, field, "a paragraph is below the photo credit of this item, and of few others"
            )


_FEW_ROWS: Final = 4


def lone_last_text(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """A short text of the last entry, set off as the entries are, where no other has a text: it may be below the page."""
    texts = [[field for field in entry.fields if field.slot == "body"] for entry in rows]
    if len(rows) < _FEW_ROWS or len(texts[-1]) != 1 or any(texts[:-1]):
        return
    line = line_at(lines, texts[-1][0].start, texts[-1][0].end)
    starts = {entry.fields[0].start for entry in rows[1:]}
    gaps = [
        each.gap for each in lines if each.start in starts or any(mark.start in starts for mark in each.marks)
    ]
    if line is not None and line.gap and not line.sentence and line.gap >= min(gaps, default=1):
        told = f"{shortened(line.text)} is the only text of an item, and may come after the page's last item"
        yield found_at(ODD, line, told)


def few_texts(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """Short texts that are no sentences, of one entry in four at most, where no other entry has any text: they may be titles or headings."""
    texts = [[field for field in entry.fields if field.slot == "body"] for entry in rows]
    held = [fields for fields in texts if fields]
    if len(rows) < _FEW_ROWS or not held or len(held) * _FEW_ROWS > len(rows):
        return
    for field in (field for fields in held for field in fields):
        line = line_at(lines, field.start, field.end)
        if (
            line is not None
            and line.start == field.start
            and not line.sentence
            and len(line.text) <= LONGEST_DAY
            and not line.marks
        ):
            yield found_at(
                ODD, line, f"{shortened(line.text)} may be a title or a heading, as other items have no text"
            )


def left_sentences(
    rows: Sequence[Entry], lines: Sequence[Line], fields: Sequence[Field]
) -> Iterator[Evidence]:
    """Sentences between entries, below most of them, that belong to none."""
    spans = Spans(fields)
    starts = [entry.span[0] for entry in rows]
    found: dict[int, Line] = {}
    for line in lines:
        at = bisect.bisect_right(starts, line.start)
        if (
            (0 < at < len(rows) or at == len(rows) and not line.gap)
            and at not in found
            and line.sentence
            and len(line.text) > 40
            and not spans.within(line)
        ):
            found[at] = line
    if len(found) >= 2 and len(found) * 2 >= len(rows) - 1:
        for line in found.values():
            yield found_at(ODD, line, f"{shortened(line.text)} belongs to no item")


def joined_titles(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """Titles in several lines that end like sentences, of a few entries without a text: a title and a text may be joined."""
    found = []
    whole = 0
    for entry in rows:
        title = next((field for field in entry.fields if field.slot == "title"), None)
        if title is None:
            continue
        if any(field.slot == "body" for field in entry.fields):
            whole += line_at(lines, title.start, title.end) is not None
            continue
        last = bisect.bisect_left(lines, title.end, key=lambda line: line.end)
        if last < len(lines) and lines[last].start > title.start and lines[last].sentence:
            found.append(lines[last])
    if len(found) * 2 <= whole:
        for line in found:
            told = f"{shortened(line.text)} may be the text below a title, not part of the title"
            yield found_at(ODD, line, told)


def _misread_sentences(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """Categories that are sentences; titles that are several sentences, of entries without a text, or a sentence far longer than the other titles."""
    titles: list[tuple[Entry, Line, str, str]] = []
    for entry in rows:
        kicker, line = _text_of(entry, "kicker", lines)
        if line is not None and line.sentence and line.text[-1] in _STOPS and len(line.text) > 40:
            yield found_at(ODD, line, f"{shortened(kicker)} was read as a kicker")
            continue
        text, line = _text_of(entry, "title", lines)
        if line is not None:
            titles.append((entry, line, text, kicker))
    kickers = Counter(kicker for _, _, _, kicker in titles)
    ends = [text for _, _, text, _ in titles if text.endswith(tuple(_STOPS))]
    longest = max((len(text) for _, _, text, _ in titles if not _is_prose(text)), default=0)
    several = {line.start for entry, line, text, _ in titles if _is_text(text) and not _has(entry, "body")}
    for entry, line, text, kicker in titles:
        far = _is_prose(text) and len(text) * 2 > 3 * longest > 0 and longest <= LONGEST_DAY
        alone = line.start in several and (_has(entry, "kicker") or len(several) * 2 > len(rows))
        below = ends == [text] and kicker and kickers[kicker] == 1 < max(kickers.values())
        if far or alone or below:
            yield found_at(ODD, line, f"{shortened(line.text)} was read as a title")


_STOPS: Final = ".。।۔"


def _has(entry: Entry, slot: str) -> bool:
    return any(field.slot == slot for field in entry.fields)


def _is_prose(text: str) -> bool:
    """Whether a text is long and ends like a sentence."""
    return len(text) > LONGEST_DAY and text[-1] in _STOPS


def _is_text(text: str) -> bool:
    """Whether a text is two sentences or more."""
    return _is_prose(text) and NEXT_SENTENCE.search(text) is not None


def _categories(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """Titles that are the category of other entries; titles of the few entries without one that are as short as the categories."""
    kickers = [text for entry in rows if (text := _text_of(entry, "kicker", lines)[0])]
    titles = [_text_of(entry, "title", lines)[0] for entry in rows if _has(entry, "kicker")]
    said_above = set(kickers)
    mostly = len(kickers) * 4 >= 3 * len(rows)
    longest = min(max(map(len, kickers), default=0), min(map(len, titles), default=0) - 1) if mostly else 0
    for entry in rows:
        text, line = _text_of(entry, "title", lines)
        short = 0 < len(text) <= longest and not _has(entry, "kicker")
        if line is not None and (text in said_above or short):
            yield found_at(
                ODD, line, f"the title {shortened(text)} may be a category, as other items have one"
            )


def _short_titles(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """Titles of a word or two that may be categories: a longer line that is no sentence is below each, of most entries or of all that have
    such titles; or the page says the title again above another line; or other entries have categories."""
    found, others, kickers = [], 0, 0
    counts = Counter(_first_text(entry, lines) for entry in rows)
    for entry in rows:
        slots = [field.slot for field in entry.fields]
        if "title" not in slots:
            continue
        kicked = "kicker" in slots[: slots.index("title")]
        kickers += kicked
        field, title = entry.fields[slots.index("title")], _first_text(entry, lines)
        text, below = _text_of(entry, "body", lines)
        if kicked or not _is_short(title):
            continue
        if below is None or below.sentence or below.marks:
            others += 1
        elif counts[title] > 1 or len(text) >= 1.5 * len(title) and " " in text:
            found.append(field)
    again = any(counts[_text_at(field, lines)] > 1 for field in found)
    alike = others * 3 <= len(found) or len(found) > max(others, _SEVERAL)
    likely = again or len(found) * 3 >= len(rows) * 2 or alike and len(rows) <= _FEW_TITLES
    if kickers < _SEVERAL and (len(found) < _SEVERAL or not likely):
        return
    for field in found:
        told = f"the title {shortened(_text_at(field, lines))} may be a category of the line below it"
        yield found_at(ODD, field, told)


def _facts(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """Titles that say one more thing of their entries: amounts alike ("32 pages"), or, below lines that differ each time, times or amounts
    or the same first word ("Distance 8.4 km")."""
    found = [_text_of(entry, "title", lines) for entry in rows]
    texts = [text for text, line in found if line is not None]
    if len(rows) < _LEAST_FACTS or len(texts) < len(rows) or not all(texts):
        return
    above = {_text_of(entry, "kicker", lines)[0] for entry in rows if entry.fields[0].slot == "kicker"}
    amounts = all(text[0].isdigit() for text in texts) and not any(map(_YEAR.match, texts))
    alike = len({_DIGITS.sub("0", text) for text in texts}) == 1
    amounts = amounts and all(any(map(str.isalpha, text)) for text in texts)
    if amounts and alike or len(above) == len(rows) and (amounts or len({t.split()[0] for t in texts}) == 1):
        for text, line in found:
            if line is not None:
                yield found_at(
                    ODD,
                    line,
                    f"the title {shortened(text)} may say something else of the item, as all titles do",
                )


_LEAST_FACTS: Final = 3
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")


def _cut_titles(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """Titles that end in a word that is said before a time, where a time that was read with the date is behind them: "Choir at 19:00, 7 May 2024"."""
    for entry in rows:
        for title, after in pairwise(entry.fields):
            line = (
                line_at(lines, after.start, after.end)
                if (title.slot, after.slot) == ("title", "date")
                else None
            )
            if (
                line is None
                or line.start > title.start
                or not _CLOCK.match(line.text, after.start - line.start)
            ):
                continue
            text = line.text[title.start - line.start : title.end - line.start]
            if text.split()[-1] in _BEFORE_TIME:
                yield found_at(ODD, title, f"the title {shortened(text)} may go on with the time behind it")


_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d")
_BEFORE_TIME: Final = frozenset("at um om à alle às kl kl. klo klokken klockan o v ve в о saat".split())


_SEVERAL: Final = 2
_FEW_TITLES: Final = 12  # a page of more says some of its categories twice


def _is_short(title: str) -> bool:
    """Whether a title is a word or two, and no version."""
    short = len(title) <= _LONGEST_SHORT and title.count(" ") <= 1 and title[-1:].isalnum()
    return short and _VERSION.search(title) is None


_LONGEST_SHORT: Final = 20


def _is_bare_period(line: Line) -> bool:
    """Whether a line is a month or a year and not a word more."""
    if len(line.text) > 20 or dates.line_date(line.text) is None:
        return False
    return is_period(line) and line.spot is not None and line.spot.start == 0


_LEAST_TITLE: Final = 30
_LEAST_TEXT: Final = 25
_DIGITS = re.compile(r"\d+")
_VERSION = re.compile(r"\d\.\d")


def _repeated_titles(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """Short titles that most entries share with others, but for numbers, where another line beside them is unlike in nearly each: they are categories."""
    found: dict[str, list[tuple[Line, Entry]]] = {}
    count = 0
    for entry in rows:
        text, line = _text_of(entry, "title", lines)
        if line is not None:
            count += 1
            key = text if _VERSION.search(text) else _DIGITS.sub("0", text)  # "Version 3.2" names what is new
            found.setdefault(key, []).append((line, entry))
    same = [group for group in found.values() if len(group) > 1]
    shared = [pair for group in same for pair in group]
    size = sum(len(_text_of(group[0][1], "title", lines)[0]) for group in same)
    if len(shared) * 2 <= count or size >= len(same) * _LEAST_TITLE:
        return
    for slot in ("kicker", "body"):
        beside = [_text_of(entry, slot, lines) for _, entry in shared]
        texts = [
            text
            for text, line in beside
            if line is not None
            and (slot == "kicker" or not (line.sentence or line.marks) and len(text) <= LONGEST_DAY)
        ]
        if len(texts) * 2 > len(shared) and len(set(texts)) > len(same):
            for line, _ in shared:
                told = f"several items have a title like {shortened(line.text)}, next to a line of their own"
                yield found_at(ODD, line, told)
            return


def _shared_below_headings(entries: Entries, lines: Sequence[Line]) -> Iterator[Evidence]:
    """Titles that lists of one entry each share below headings that differ: the headings may be the titles."""
    alone = [part for part in entries.parts if part.heading is not None and len(part.entries) == 1]
    titles = [_first_text(part.entries[0], lines) for part in alone]
    counts = Counter(titles)
    again = [part for part, text in zip(alone, titles, strict=True) if text and counts[text] > 1]
    headings = {_text_at(part.heading, lines) for part in again if part.heading is not None}
    if len(again) >= 2 and len(headings) == len(again) and len(alone) * 2 > len(entries.parts):
        for part in again:
            field = next(
                (field for field in part.entries[0].fields if field.slot == "title"),
                part.entries[0].fields[0],
            )
            yield found_at(ODD, field, "several items share this title, each below a heading of its own")


def _first_text(entry: Entry, lines: Sequence[Line]) -> str:
    """What the title of an entry says; empty where it has none, or in several lines."""
    field = next((field for field in entry.fields if field.slot == "title"), None)
    return _text_at(field, lines) if field is not None else ""


def _text_at(field: Field, lines: Sequence[Line]) -> str:
    """What a field says that is in one line; empty for others."""
    line = lines[bisect.bisect_right(lines, field.start, key=lambda line: line.start) - 1]
    return line.text[field.start - line.start : field.end - line.start] if field.end <= line.end else ""


def _text_of(entry: Entry, slot: str, lines: Sequence[Line]) -> tuple[str, Line | None]:
    """What the first field of a slot says, where it ends with its line, and the line."""
    field = next((field for field in entry.fields if field.slot == slot), None)
    line = line_at(lines, field.start, field.end) if field is not None else None
    return (said(line, field), line) if line is not None and field is not None else ("", None)


def odd_titles(lines: Sequence[Line], entries: Entries) -> Iterator[Evidence]:
    """Titles that are missing, sentences, categories or days, and lists of one entry each."""
    rows = [entry for part in entries.parts for entry in part.entries]
    for entry in rows:
        if not any(field.slot in ("title", "body") for field in entry.fields):
            yield found_at(ODD, entry.fields[0], "an item without a title")
    titles = [
        (line, field)
        for entry in rows
        for field in [next((field for field in entry.fields if field.slot == "title"), None)]
        if field is not None and (line := line_at(lines, field.start, field.end)) is not None
    ]
    yield from _misread_sentences(rows, lines)
    yield from _categories(rows, lines)
    yield from _sentences(rows, [line for line, _ in titles])
    yield from _repeated_titles(rows, lines)
    yield from _short_titles(rows, lines)
    yield from _facts(rows, lines)
    yield from _cut_titles(rows, lines)
    yield from _labels(titles)
    yield from _shared_below_headings(entries, lines)
    for line, field in titles:
        day = spot(said(line, field)) if len(line.text) <= LONGEST_DAY else None
        if day is not None and day.day and day.whole:
            yield found_at(DAY, line, f"the day {shortened(line.text)} was read as a title")
        elif field.start == line.start and not line.marks and is_furniture(line.text):
            yield found_at(
                ODD, line, f"{shortened(line.text)} was read as a title, and may be a heading or a link"
            )
        elif lexis.is_credit(said(line, field)):
            yield found_at(ODD, line, f"the credit {shortened(said(line, field))} was read as a title")
        elif _IMAGE.fullmatch(said(line, field)):
            yield found_at(
                ODD, field, f"the name of an image, {shortened(said(line, field))}, was read as a title"
            )
    bare = [part for part in entries.parts[1:] if part.heading is None]
    if (len(bare) >= 2 or bare and _are_falling(entries.parts, lines)) and all(
        len(part.entries) == 1 for part in entries.parts
    ):
        for part in bare:
            yield found_at(NUMBER, part.entries[0].fields[0], "each number begins a new list")


_IMAGE: Final = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg|avif)", re.IGNORECASE)


def _are_falling(parts: Sequence[Part], lines: Sequence[Line]) -> bool:
    """Whether two lists of an entry each are numbers 2 and 1: one list that runs down."""
    return len(parts) == 2 and [number_of(part.entries[0].fields[0], lines) for part in parts] == [2, 1]


def repeated_headings(entries: Entries, lines: Sequence[Line]) -> Iterator[Evidence]:
    """Headings that are there twice or more and are no days: what each list ends with may be read as a heading of the next."""
    found = [
        line
        for part in entries.parts
        if part.heading is not None
        and (line := line_at(lines, part.heading.start, part.heading.end)) is not None
        and line.spot is None
        and not line.period
    ]
    counts = Counter(line.text for line in found)
    for line in found:
        if counts[line.text] > 1:
            yield found_at(
                ODD, line, f"the heading {shortened(line.text)} is there {counts[line.text]} times"
            )


def text_below(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """A sentence right below the last entry that belongs to none, where no marks set entries off."""
    marked = {mark.end for line in lines for mark in line.marks}
    if any(entry.fields[0].slot == "number" or entry.fields[0].start in marked for entry in rows):
        return
    at = bisect.bisect_left(lines, rows[-1].span[1], key=lambda line: line.start)
    line = lines[at] if at < len(lines) else None
    if line is not None and not line.gap and line.sentence and len(line.text) > _LEAST_TEXT and not line.more:
        yield found_at(ODD, line, f"{shortened(line.text)} may be the text of the last item")


def _labels(titles: Sequence[tuple[Line, Field]]) -> Iterator[Evidence]:
    """Titles that are the same label each time: "Published on:"."""
    labels = [(field, text) for line, field in titles if (text := said(line, field))[-1:] in (":", "：")]
    counts = Counter(text for _, text in labels)
    for field, text in labels:
        if counts[text] >= 2:
            yield found_at(ODD, field, f"the label {shortened(text)} was read as a title")


def _sentences(rows: Sequence[Entry], titles: Sequence[Line]) -> Iterator[Evidence]:
    """Titles that are sentences, where most are and hardly any entry has a text."""
    bodies = sum(any(field.slot == "body" for field in entry.fields) for entry in rows)
    kicked = sum(any(field.slot == "kicker" for field in entry.fields) for entry in rows)
    sentences = [line for line in titles if line.sentence and line.text[-1] in ".。"]
    if len(sentences) * 2 > len(rows) and (not bodies or kicked * 2 > len(rows) > bodies * 3):
        for line in sentences:
            told = f"the title {shortened(line.text)} ends like a sentence, and no item has a body"
            yield found_at(ODD, line, told)
