"""Titles that look like something else: sentences, categories, amounts, credits, labels, days. Nothing here raises."""

from __future__ import annotations

import bisect
import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from newsparse import lexis
from newsparse.dates.evidence import small_words
from newsparse.reading.entries import Entry, Evidence, Field, Part
from newsparse.reading.evidence.base import (
    DAY,
    LONGEST_DAY,
    NUMBER,
    ODD,
    ReadPage,
    ends_as_sentence,
    field_of,
    fields_of,
    first_word,
    found_at,
    has,
    is_day,
    number_of,
    said,
    shortened,
)
from newsparse.reading.find.brackets import PERSON_AND_MORE
from newsparse.reading.find.cuts import LINK_NAME
from newsparse.reading.find.labels import category_label, is_title_for_sure, text_label, title_label
from newsparse.reading.find.people import are_people
from newsparse.reading.find.title_signs import bracketed_numbers
from newsparse.reading.find.weights import LABEL
from newsparse.reading.lines.bylines import author_line, is_in
from newsparse.reading.lines.furniture import ends_in_arrow, is_furniture, names_page
from newsparse.reading.lines.inside import INTRODUCE
from newsparse.reading.lines.kinds import is_kind
from newsparse.reading.lines.page_lines import ASKS, NEXT_SENTENCE, TIME, Line
from newsparse.reading.lines.spots import FILE, is_filler, spot


def misread_sentences(page: ReadPage) -> Iterator[Evidence]:
    """Titles that are sentences: several, of entries without a text, one far longer than the other titles, or one without a text where most others are
    no sentences and have texts."""
    rows = page.rows
    titles: list[tuple[Entry, Line, str, str]] = []
    for entry in rows:
        text, line = page.text_of(entry, "title")
        if line is not None:
            titles.append((entry, line, text, page.text_of(entry, "kicker")[0]))
    kickers = Counter(kicker for _, _, _, kicker in titles)
    ends = [text for _, _, text, _ in titles if text.endswith(tuple(_STOPS))]
    longest = max((len(text) for _, _, text, _ in titles if not _is_prose(text)), default=0)
    several = {line.start for entry, line, text, _ in titles if _is_text(text) and not has(entry, "body")}
    bare = {
        line.start for entry, line, text, _ in titles if ends_as_sentence(text) and not has(entry, "body")
    }
    plain = sum(not ends_as_sentence(text) and has(entry, "body") for entry, _, text, _ in titles)
    for entry, line, text, kicker in titles:
        far = _is_prose(text) and len(text) * 2 > 3 * longest > 0 and longest <= LONGEST_DAY
        alone = line.start in several and (has(entry, "kicker") or len(several) * 2 > len(rows))
        below = ends == [text] and (
            kicker
            and kickers[kicker] == 1 < max(kickers.values())
            or entry is rows[0]
            and _has_title_above(page)
        )
        lost = line.start in bare and len(bare) * 2 <= plain  # the text of an entry whose title was not found
        if far or alone or below or lost:
            yield found_at(ODD, line, f"{shortened(line.text)} was read as a title")


def _has_title_above(page: ReadPage) -> bool:
    """Whether a line is as near above the first entry as lines of entries are to each other, and no heading of the page."""
    start, lines = page.rows[0].fields[0].start, page.lines
    at = page.place_of(start)
    if not at or at + 1 >= len(lines) or len(page.rows) < 2 or lines[at].start != start:
        return False
    above = lines[at - 1]
    return (
        lines[at].gap <= max(lines[at + 1].gap, page.gap_inside)
        and not above.sentence
        and not above.more
        and not names_page(above.text)
    )


_STOPS: Final = ".。।۔"


def _is_prose(text: str) -> bool:
    """Whether a text is long and ends like a sentence."""
    return len(text) > LONGEST_DAY and text[-1] in _STOPS


def _is_text(text: str) -> bool:
    """Whether a text is two sentences or more."""
    return _is_prose(text) and NEXT_SENTENCE.search(text) is not None


def categories(page: ReadPage) -> Iterator[Evidence]:
    """Titles that are the category of other entries, or known as one; titles of the few entries without one that are as short as the categories."""
    rows = page.rows
    kickers = [text for entry in rows if (text := page.text_of(entry, "kicker")[0])]
    titles = [page.text_of(entry, "title")[0] for entry in rows if has(entry, "kicker")]
    said_above = set(kickers)
    mostly = len(kickers) * 4 >= 3 * len(rows) and not all(map(page.is_labelled, rows))
    longest = min(max(map(len, kickers), default=0), min(map(len, titles), default=0) - 1) if mostly else 0
    for entry in rows:
        text, line = page.text_of(entry, "title")
        short = 0 < len(text) <= longest and not has(entry, "kicker")
        if line is not None and (text in said_above or short):
            told = f"the title {shortened(text)} may be a category, as other items have one"
            yield found_at(ODD, line, told)
        elif line is not None and is_kind(text) and len(entry.fields) > _DATE_AND_TITLE:
            told = f"the title {shortened(text)} may be a category: it says what an item is"
            yield found_at(ODD, line, told)


_DATE_AND_TITLE: Final = 2


def short_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles of a word or two that may be categories: a longer line that is no sentence is below each, of most entries or of all that have
    such titles; or the page says the title again above another line; or other entries have categories."""
    rows = page.rows
    found, others, unsure, kickers = [], 0, 0, 0
    counts = Counter(map(page.title_in_line, rows))
    labels = Counter(label for entry in rows if (label := _label(page.text_of(entry, "body")[0])))
    for entry in rows:
        slots = [field.slot for field in entry.fields]
        if "title" not in slots:
            continue
        kicked = "kicker" in slots[: slots.index("title")]
        kickers += kicked
        field, title = entry.fields[slots.index("title")], page.title_in_line(entry)
        text, below = page.text_of(entry, "body")
        if kicked or not _is_short(title):
            continue
        if (
            below is not None
            and is_kind(title)
            and len(fields_of(entry, "body")) > 1
            and len(text) <= LONGEST_DAY
            and below.sentence
        ):
            unsure += 1  # the title may be a sentence
        elif (
            below is None
            or below.sentence
            and below.text[-1] not in ASKS
            or ends_in_arrow(below.text)
            or below.marks
            or labels[_label(text)] > 1
        ):
            others += 1
        elif counts[title] > 1 or len(text) >= 1.5 * len(title) and " " in text:
            found.append(field)
    again = any(counts[page.text_at(field)] > 1 for field in found)
    alike = others * 3 <= len(found) or len(found) > max(others, _SEVERAL)
    likely = (
        again
        or len(found) * 3 >= len(rows) * 2
        or len(found) + unsure == len(rows)
        or alike
        and len(rows) <= _FEW_TITLES
    )
    if kickers < _SEVERAL and (len(found) + unsure < _SEVERAL or not likely):
        return
    for field in found:
        told = f"the title {shortened(page.text_at(field))} may be a category of the line below it"
        yield found_at(ODD, field, told)


def _label(text: str) -> str:
    """What is before the colon of a text that begins with a label: "Begin: 9 a.m."."""
    match = LABEL.match(text)
    return match[1] if match is not None else ""


def facts(page: ReadPage) -> Iterator[Evidence]:
    """Titles that say one more thing of their entries: amounts alike ("32 pages"), or, below lines that differ each time, times or amounts
    or the same first word ("Distance 8.4 km")."""
    rows = page.rows
    found = [page.text_of(entry, "title") for entry in rows]
    texts = [text for text, line in found if line is not None]
    if len(rows) < _LEAST_FACTS or len(texts) < len(rows) or not all(texts):
        return
    above = {page.text_of(entry, "kicker")[0] for entry in rows if entry.fields[0].slot == "kicker"}
    amounts = all(text[0].isdigit() for text in texts) and not any(map(_YEAR.match, texts))
    alike = len({_DIGITS.sub("0", text) for text in texts}) == 1
    amounts = amounts and all(any(map(str.isalpha, text)) for text in texts)
    if amounts and alike or len(above) == len(rows) and (amounts or len(set(map(first_word, texts))) == 1):
        for text, line in found:
            if line is not None:
                yield found_at(
                    ODD,
                    line,
                    f"the title {shortened(text)} may say something else of the item, as all titles do",
                )


_LEAST_FACTS: Final = 3
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")


def glued_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles right below their categories, where a gap is above those of most others: a category may be the first half of the title."""
    categories = {field.end for field in page.fields if field.slot == "kicker"}
    glued: list[Line] = []
    apart = 0
    for line, _ in page.titles:
        above = page.line_of(line.start - 1) if line.start else line
        if not line.gap and above.end in categories and above.text.count(" ") >= _SEVERAL_SPACES:
            glued.append(above)
        else:
            apart += line.gap > 0
    if 0 < len(glued) * 3 <= apart:
        for above in glued:
            yield found_at(ODD, above, f"{shortened(above.text)} may go on in the next line")


_SEVERAL_SPACES: Final = 2


def cut_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that go on: with a time that was read with the date behind them ("Choir at 19:00, 7 May 2024") or that date ("Act of 7 May 2024"), or in the next line,
    as they end in a comma or in a word that ends no title ("The bridge over the")."""
    rows, lines = page.rows, page.lines
    for entry in rows:
        for title, after in pairwise((*entry.fields, None)):
            if title is None or title.slot != "title":
                continue
            line = page.line_of(title.start)
            text = line.text[title.start - line.start : title.end - line.start]
            word = text.rpartition(" ")[2]
            if title.end < line.end and title.value is None and _hangs_in_column(lines, line, title):
                yield found_at(ODD, title, f"the title {shortened(text)} may go on in the next line")
            elif after is not None and after.slot == "date" and title.end < after.start < line.end:
                if _CLOCK.match(line.text, after.start - line.start) and word in _BEFORE_TIME:
                    yield found_at(
                        ODD, title, f"the title {shortened(text)} may go on with the time behind it"
                    )
                elif word in INTRODUCE and after.start - title.end == 1:
                    yield found_at(
                        ODD, title, f"the title {shortened(text)} may go on with the date behind it"
                    )
            elif title.end == line.end and " " in text and _is_next(lines, line):
                if text[-1] == "," or word in _UNFINISHED:
                    yield found_at(ODD, title, f"the title {shortened(text)} may go on in the next line")


def begun_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that begin above: below a line that ends in a small word, of the first entry, or with a word that joins ("and on")."""
    rows, lines = page.rows, page.lines
    for entry in rows:
        title = field_of(entry, "title")
        line = page.line_of(title.start) if title is not None else None
        if title is None or line is None or title.start != line.start:
            continue
        at = bisect.bisect_left(page.starts, line.start)
        above = (
            lines[at - 1] if entry is rows[0] and at and not line.gap and title is entry.fields[0] else None
        )
        last = above.text.rpartition(" ")[2] if above is not None else ""
        if above is not None and len(above.text) > _LEAST_TITLE and last.islower() and last in small_words():
            yield found_at(ODD, above, f"{shortened(above.text)} may be the beginning of the title below it")
        elif line.text.partition(" ")[0] in _JOINS:
            yield found_at(ODD, line, f"{shortened(line.text)} may be the rest of a sentence, not a title")


_JOINS: Final = frozenset("and und et y och og en oraz и та і".split())


def clocks(page: ReadPage) -> Iterator[Evidence]:
    """Titles that begin with a time, as the texts of most entries do."""
    timed = [
        any(_CLOCK.match(page.line_of(field.start).text) for field in entry.fields if field.slot == "body")
        for entry in page.rows
    ]
    for entry in page.rows if sum(timed) * 2 > len(timed) else ():
        text, line = page.text_of(entry, "title")
        if line is not None and _CLOCK.match(text):
            yield found_at(ODD, line, f"{shortened(text)} begins with a time, as the texts of items do")


def times_again(page: ReadPage) -> Iterator[Evidence]:
    """Second times in the texts of an entry, where the texts of most begin with one: what is above them may be one more title. Where the lines
    of most titles begin with one, so may those of the texts."""
    rows = page.rows
    lines = [page.line_of(field.start) if (field := field_of(entry, "title")) else None for entry in rows]
    if sum(line is not None and _CLOCK.match(line.text) is not None for line in lines) * 2 > len(rows):
        for entry in rows:
            for field in fields_of(entry, "body"):
                line = page.line_of(field.start)
                if _CLOCK.match(line.text) and line not in lines:
                    yield found_at(ODD, line, f"{shortened(line.text)} begins with a time, as the titles do")
        return
    texts = [[field for field in entry.fields if field.slot == "body"] for entry in page.rows]
    timed = [[_CLOCK.match(page.line_of(field.start).text) is not None for field in own] for own in texts]
    if len(timed) < 2 or sum(any(own[:1]) for own in timed) * 2 <= len(timed):
        return
    for own, times in zip(texts, timed, strict=True):
        for above, below in itertools.pairwise(range(len(own))):
            if above and times[below] and not times[above]:
                told = f"{shortened(page.text_at(own[above]))} may begin one more item of the day above it"
                yield found_at(ODD, own[above], told)


def _hangs_in_column(lines: Sequence[Line], line: Line, title: Field) -> bool:
    """Whether the line below one that has more behind its title begins in the column of the title, and in the middle of a sentence."""
    at = bisect.bisect_right(lines, line.start, key=lambda each: each.start)
    below = lines[at] if at < len(lines) else None
    column = line.indent + title.start - line.start
    wide = line.text[title.end - line.start :].startswith("  ")
    return below is not None and wide and not below.gap and below.indent == column and below.text[0].islower()


def _is_next(lines: Sequence[Line], line: Line) -> bool:
    """Whether there is a line right below one that is no day: none goes on in its date."""
    at = bisect.bisect_right(lines, line.start, key=lambda each: each.start)
    return at < len(lines) and not lines[at].gap and not is_day(lines[at])


_UNFINISHED: Final = frozenset(
    "the a of and or for with der das dem des ein eine einem einer eines im zum zur vom und oder le les des du une et "
    "los las una del al gli dei della delle dell' het een och og ja и в на".split()
)
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?!\.?\d)")  # "08.05.2024" is a day
_BEFORE_TIME: Final = frozenset("at um om à alle às kl kl. klo klokken klockan o v ve в о saat".split())
_SEVERAL: Final = 2
_FEW_TITLES: Final = 12  # a page of more says some of its categories twice


def _is_short(title: str) -> bool:
    """Whether a title is a word or two, and no version."""
    short = len(title) <= _LONGEST_SHORT and title.count(" ") <= 1 and title[-1:].isalnum()
    return short and _VERSION.search(title) is None


_LONGEST_SHORT: Final = 20
_LEAST_TITLE: Final = 30
_DIGITS = re.compile(r"\d+")
_VERSION = re.compile(r"\d\.\d")


def repeated_titles(page: ReadPage) -> Iterator[Evidence]:
    """Short titles that most entries share with others, but for numbers, where another line beside them is unlike in nearly each: they are categories."""
    rows = page.rows
    found: dict[str, list[tuple[Line, Entry]]] = {}
    count = 0
    for entry in rows:
        text, line = page.text_of(entry, "title")
        if line is not None:
            count += 1
            key = text if _VERSION.search(text) else _DIGITS.sub("0", text)  # "Version 3.2" names what is new
            found.setdefault(key, []).append((line, entry))
    same = [group for group in found.values() if len(group) > 1]
    shared = [pair for group in same for pair in group]
    size = sum(len(page.text_of(group[0][1], "title")[0]) for group in same)
    if len(shared) * 2 <= count or size >= len(same) * _LEAST_TITLE or all(line.level for line, _ in shared):
        return  # a heading's sign says that it is the title
    for slot in ("kicker", "body"):
        beside = [page.text_of(entry, slot) for _, entry in shared]
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


def texts_of_others(page: ReadPage) -> Iterator[Evidence]:
    """Titles that other items have as a line of their texts: "Open" below other titles."""
    texts = [{page.text_at(field) for field in fields_of(entry, "body")} - {""} for entry in page.rows]
    counts = Counter(itertools.chain.from_iterable(texts))
    for entry, own in zip(page.rows, texts, strict=True):
        title, line = page.text_of(entry, "title")
        if line is not None and counts[title] > (title in own):
            yield found_at(
                ODD,
                line,
                f"the title {shortened(title)} is a text of another item: the line above it may be the title",
            )


def untitled(page: ReadPage) -> Iterator[Evidence]:
    """Items without a title."""
    for entry in page.rows:
        if not any(field.slot in ("title", "body") for field in entry.fields):
            yield found_at(ODD, entry.fields[0], "an item without a title")


def years_in_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that all end in a year in brackets, where no item has a date: it may be that."""
    titles = [(field, _YEAR_BEHIND.search(page.text_at(field))) for _, field in page.titles]
    dated = any(field.slot == "date" for field in page.fields)
    if dated or len(titles) < _FEWEST_UNTITLED or not all(match for _, match in titles):
        return
    for field, _ in titles:
        yield found_at(
            ODD, field, f"{shortened(page.text_at(field))} ends in a year that may be the item's date"
        )


def counts_in_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that all end in a number in brackets, which may count something, but are no names of people, whose age it may be."""
    titles = [(field, page.text_at(field)) for _, field in page.titles]
    if bracketed_numbers([text for _, text in titles]) and not are_people(
        {text.rpartition("(")[0].rstrip() for _, text in titles}
    ):
        for field, text in titles:
            yield found_at(ODD, field, f"{shortened(text)} ends in a number that may be a count")


_YEAR_BEHIND = re.compile(r"\((?:19|20)\d\d\)\W{0,3}\Z")


def run_together(page: ReadPage) -> Iterator[Evidence]:
    """Titles of items without a text that all end with the same words right behind a sentence, or hold two words of which only the capital tells where the
    second begins: what a tool left of a title, a text and a link without a space between them."""
    found = [(line, field) for line, field in page.titles if not field.value]
    texts = [said(line, field) for line, field in found]
    if len(texts) < 2 or len(texts) < len(page.rows) or any(has(entry, "body") for entry in page.rows):
        return
    ends = {match[0] if (match := _GLUED_END.search(text)) else "" for text in texts}
    if all(map(_GLUED.search, texts)) or len(ends) == 1 and "" not in ends:
        for _, field in found:
            told = f"{shortened(page.text_at(field))} may be a title and its text, glued together: keep a space between the parts of a page"
            yield found_at(ODD, field, told)


_GLUED = re.compile(r"[^\W\d_A-Z]{3}[A-Z](?:[^\W\d_A-Z]{2}| [^\W\d_A-Z]).*[.!?…]")
_GLUED_END = re.compile(r"(?<=[^\W_][.!?…])[^\W\d_a-z][^.!?…]{3,24}\Z")


def tags_in_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that all end with a tag, which may be a category: "A new crane #ports"."""
    found = [(line, field) for line, field in page.titles if _TAG.search(said(line, field))]
    if len(found) == len(page.rows) > 1:
        for _, field in found:
            yield found_at(
                ODD, field, f"{shortened(page.text_at(field))} ends in a tag that may be a category"
            )


_TAG = re.compile(r"(?<=\S)[ \u00a0]#[^\W\d]\w{1,30}\Z")


def texts_as_titles(page: ReadPage) -> Iterator[Evidence]:
    """Short texts, one each, of items that all have no title: each may be a title that ends like a sentence."""
    texts = [entry.fields for entry in page.rows]
    slots = [[field.slot for field in fields] for fields in texts]
    if len(texts) < _FEWEST_UNTITLED or any("title" in names or names.count("body") != 1 for names in slots):
        return
    found = [next(field for field in fields if field.slot == "body") for fields in texts]
    if all(field.end - field.start <= _LONGEST_UNTITLED for field in found):
        for field in found:
            yield found_at(ODD, field, f"{shortened(page.text_at(field))} may be a title, as no item has one")


_FEWEST_UNTITLED: Final = 3
_LONGEST_UNTITLED: Final = 60


def other_things(page: ReadPage) -> Iterator[Evidence]:
    """Titles that are a day, the name of a menu, a credit or the name of an image."""
    for line, field in page.titles:
        text = said(line, field)
        day = spot(text) if len(line.text) <= LONGEST_DAY else None
        if day is not None and day.day and day.whole:
            yield found_at(DAY, line, f"the day {shortened(line.text)} was read as a title")
        elif is_filler(text) and _CLOCK.match(text):
            yield found_at(ODD, line, f"the time {shortened(text)} was read as a title")
        elif field.start == line.start and not line.marks and is_furniture(line.text):
            yield found_at(
                ODD, line, f"{shortened(line.text)} was read as a title, and may be a heading or a link"
            )
        elif lexis.is_credit(text):
            yield found_at(ODD, line, f"the credit {shortened(text)} was read as a title")
        elif _IMAGE.fullmatch(text):
            yield found_at(ODD, field, f"the name of an image, {shortened(text)}, was read as a title")


def links_as_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that are links and the names of menus: "[Next](/blog/2)"."""
    for field in filter(None, (field_of(entry, "title") for entry in page.rows)):
        line = page.line_of(field.start)
        if LINK_NAME.fullmatch(line.text) and is_furniture(page.text_at(field)):
            yield found_at(
                ODD, line, f"{shortened(line.text)} was read as a title, and may be a heading or a link"
            )


def menus(page: ReadPage) -> Iterator[Evidence]:
    """Items without a date whose titles are names of menus, where other items have dates."""
    if any(has(entry, "date") for entry in page.rows):
        for entry in page.rows:
            text, line = page.text_of(entry, "title")
            if line is not None and line.marks and not has(entry, "date") and is_furniture(text):
                yield found_at(
                    ODD, line, f"{shortened(text)} was read as a title, and may be a link of a menu"
                )


def bare_lists(page: ReadPage) -> Iterator[Evidence]:
    """Lists without a heading of one entry each, or that begin inside a count that runs down or says 1 each time: one list was read as several."""
    entries, lines = page.entries, page.lines
    bare = [part for part in entries.parts[1:] if part.heading is None]
    single = len(bare) > 1 and all(len(part.entries) == 1 for part in entries.parts)
    if bare and (single or _is_one_count(entries.parts, lines)):
        for part in bare:
            yield found_at(NUMBER, part.entries[0].fields[0], "each number begins a new list")


def _is_one_count(parts: Sequence[Part], lines: Sequence[Line]) -> bool:
    """Whether the numbers of all entries are one count that runs down to 1, or are all 1."""
    numbers = [number_of(entry.fields[0], lines) for part in parts for entry in part.entries]
    return numbers == list(range(len(numbers), 0, -1)) or set(numbers) == {1} and len(numbers) >= _LEAST_ONES


_LEAST_ONES: Final = (
    4  # entries of a list whose numbers are all 1; two or three lists of one entry each are lists
)


_IMAGE: Final = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg|avif)", re.IGNORECASE)


def keys(page: ReadPage) -> Iterator[Evidence]:
    """Titles that all begin with the same key in lower case, and fields of most entries that begin with the label of another: "title: A red ship"."""
    titles = page.titles
    texts = [said(line, field) for line, field in titles]
    found = [match[0] if (match := _KEY.match(text)) else "" for text in texts]
    if len(titles) > 1 and len(set(found)) == 1:
        for key, (_, field) in zip(found, titles, strict=True):
            if key:
                yield found_at(ODD, field, f"the key {key!r} was read as a part of the title")
    named = [
        (entry, each)
        for entry in page.rows
        for slot in _READ_AS
        for each in fields_of(entry, slot)[: None if slot == "body" else 1]
    ]
    labelled = [(each, label) for entry, each in named if (label := _label_of_other(page, entry, each))]
    counts = Counter(label for _, label in labelled)
    for each, label in labelled:
        if counts[label] > 1 and counts[label] * 2 >= len(page.rows):
            told = f"the label {label!r} was read as a part of the {_READ_AS[each.slot]}"
            yield found_at(ODD, each, told)


_KEY = re.compile(r"[a-z_]+:(?= )")
_READ_AS: Final = {"title": "title", "kicker": "category", "body": "text"}
_LONGEST_KEY: Final = 30


def _label_of_other(page: ReadPage, entry: Entry, field: Field) -> str:
    """The label with which a field begins that should not hold it: of a title, a category, an author or a text; empty for none."""
    line = page.line_of(field.start)
    text = str(field.value or line.text[field.start - line.start : field.end - line.start])
    if not any(sign in text[:_LONGEST_KEY] for sign in ":：\t"):
        return ""
    name = author_line(text)
    is_lone = field.slot == "title" and not (has(entry, "body") or has(entry, "kicker"))
    found = [text[: name[0] if name is not None else 0]]
    if field.slot != "body" or is_title_for_sure(title_label(text).strip(" *_:：\t")):
        found.append(title_label(text))
    if not is_lone:  # "Topics: Ships, fish" may be one
        found.append(text[: category_label(text)])
    if field.slot == "body":
        found.append(text_label(text))
    label = next(filter(None, found), "")
    bare = label.rstrip()
    return bare if bare.endswith((":", "：")) or label[len(bare) :][:1] == "\t" else ""


_LEAST_LISTS: Final = 3


def labels(page: ReadPage) -> Iterator[Evidence]:
    """Titles that are the same label each time: "Published on:"."""
    titles = page.titles
    labels = [(field, text) for line, field in titles if (text := said(line, field))[-1:] in (":", "：")]
    counts = Counter(text for _, text in labels)
    for field, text in labels:
        if counts[text] >= 2:
            yield found_at(ODD, field, f"the label {shortened(text)} was read as a title")


def labelled_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles with the same label each time, below days with some words before them: "Minutes of the meeting of 3 May 2024" above "Present: Ann Sea"."""
    pairs = [(field_of(entry, "title"), field_of(entry, "date")) for entry in page.rows]
    placed = [
        (title, date, page.line_of(date.start))
        for title, date in pairs
        if title is not None and date is not None
    ]
    labels = {match and match[0] for match in (LABEL.match(page.text_at(title)) for title, *_ in placed)}
    if len(placed) < len(page.rows) or len(placed) < 2 or len(labels) > 1 or None in labels:
        return
    if all(_is_head(line.text[: date.start - line.start]) for _, date, line in placed):
        for title, _, line in placed:
            told = f"{shortened(page.text_at(title))} was read as a title, and {shortened(line.text)} may be that"
            yield found_at(ODD, title, told)


def _is_head(text: str) -> bool:
    """Whether what is before a day may begin a title with it: some words, the first with a capital and the last without: "Minutes of the meeting of "."""
    return text[:1].isupper() and text[-2:-1].islower() and text.rstrip().count(" ") >= _LEAST_HEAD


_LEAST_HEAD: Final = 2


def last_title_as_sentence(page: ReadPage) -> Iterator[Evidence]:
    """A last title that is a sentence, without a text, where all others have a text and are none, and all begin with their days: each day may be that
    of the text above it."""
    rows = page.rows
    titles = [page.title_in_line(entry) for entry in rows]
    first = [[field.slot for field in entry.fields[:1]] for entry in rows]
    if (
        len(rows) < _LEAST_LISTS
        or has(rows[-1], "body")
        or not all(has(entry, "body") for entry in rows[:-1])
    ):
        return
    ends = [title[-1:] in tuple(_STOPS) for title in titles]
    last = field_of(rows[-1], "title")
    is_only = ends[-1] and not any(ends[:-1])
    if last is not None and is_only and all(slots == ["date"] for slots in first):
        told = f"{shortened(titles[-1])} may be below the page's last item: then each date is that of the text above it"
        yield found_at(ODD, last, told)


def sentences(page: ReadPage) -> Iterator[Evidence]:
    """Titles that are sentences, where most are and hardly any entry has a text."""
    rows = page.rows
    titles = [line for line, _ in page.titles]
    bodies = sum(has(entry, "body") for entry in rows)
    kicked = sum(has(entry, "kicker") for entry in rows)
    sentences = [line for line in titles if line.sentence and line.text[-1] in ".。"]
    if len(sentences) * 2 > len(rows) and (not bodies or kicked * 2 > len(rows) > bodies * 3):
        for line in sentences:
            told = f"the title {shortened(line.text)} ends like a sentence, and no item has a body"
            yield found_at(ODD, line, told)


def kickers_as_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles below categories of which none recurs, where the titles are all sentences, some recur, say again a part of their categories, or begin
    like people or times, or where the categories have as many words as titles: each category may be the title."""
    pairs = [(field_of(entry, "title"), page.text_of(entry, "kicker")[0]) for entry in page.rows]
    found = [
        (field, page.first_line_of(field), kicker) for field, kicker in pairs if field is not None and kicker
    ]
    kickers = {kicker for *_, kicker in found}
    if not len(page.rows) == len(found) == len(kickers) >= _LEAST_LISTS:
        return
    texts = [text for _, text, _ in found]
    forms = (_SENTENCE, PERSON_AND_MORE, TIME)
    again = all(text.removeprefix("v") in kicker for _, text, kicker in found)
    wordy = sum(_WORDY.fullmatch(kicker) is not None for kicker in kickers) * 2 > len(kickers)
    wordy = (
        wordy
        or all(_FEW_WORDS.fullmatch(kicker) and not is_kind(kicker) for kicker in kickers)
        and not any(page.line_of(field.start).start < field.start for field, *_ in found)
    )
    if again or wordy or len(set(texts)) < len(found) or any(all(map(form.match, texts)) for form in forms):
        for field, text, kicker in found:
            yield found_at(
                ODD, field, f"{shortened(text)} was read as a title, and {shortened(kicker)} may be that"
            )


_FEW_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,4}")
_WORDY = re.compile(r"(?=.*\b[^\W\dA-Z_]{4})[^\W\d_]+(?: [^\W\d_]+){2,}[?!]?")
"""Three words and more, and one that is no name: "The ferry question"."""
_SENTENCE = re.compile(rf".*[{re.escape(''.join(_STOPS))}]\Z")


def cells_as_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles behind tabs, where each row has another cell before it that is in no other: that may be the title, and the title an author."""
    pairs = [(field_of(entry, "kicker"), field_of(entry, "title")) for entry in page.rows]
    found = [(one, two) for one, two in pairs if one is not None and two is not None and one.end < two.start]
    told = [page.text_at(kicker) for kicker, _ in found]
    if len(set(told)) < len(page.rows) or len(found) < _SEVERAL or any(map(is_kind, told)):
        return
    for (kicker, title), text in zip(found, told, strict=True):
        line = page.line_of(title.start)
        if (
            kicker.start < line.start
            or "\t" not in line.text[kicker.end - line.start : title.start - line.start]
        ):
            return
        if len(text) * 2 < title.end - title.start:
            return
    for (_, title), text in zip(found, told, strict=True):
        yield found_at(
            ODD,
            title,
            f"{shortened(page.text_at(title))} was read as a title, and {shortened(text)} may be that",
        )


def unlabelled_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles without the label that most titles have: "Feed: Harbour notices" above "Title: A new buoy"."""
    placed = [
        (line, line.text[: field.start - line.start].rstrip())
        for entry in page.rows
        if (field := field_of(entry, "title")) is not None
        for line in (page.line_of(field.start),)
    ]
    labels = Counter(before for _, before in placed if before.endswith((":", "："))).most_common(1)
    if not labels or labels[0][1] < _LEAST_LISTS or not len(placed) // 2 < labels[0][1] < len(placed):
        return
    label = labels[0][0]
    for line, before in placed:
        if before != label:
            yield found_at(
                ODD, line, f"the title in {shortened(line.text)} has no label {label!r}, as others have"
            )


def raw_links(page: ReadPage) -> Iterator[Evidence]:
    """Titles, authors and categories that hold the address of a link, as where it was broken or a wiki's; texts without a title that begin with a link."""
    untitled_texts = {id(field_of(entry, "body")) for entry in page.rows if not has(entry, "title")}
    for field in page.fields:
        told = str(field.value or page.text_at(field))
        named = (
            field.slot in ("title", "author", "kicker") or id(field) in untitled_texts and told[0:1] == "["
        )
        if named and ("](" in told or _WIKI_LINK.search(told)):
            yield found_at(ODD, field, f"{shortened(told)} holds the address of a link")


_WIKI_LINK = re.compile(r"\[\[\w[^\[\]]*(?:\]\]|\Z)|\A[^\[\]]*\w\]\]\Z|\[https?://\S+ ")
"""A link as wikis write it: "[[Ports|A port]]", "[https://example.org A port]"."""


def small_words_as_categories(page: ReadPage) -> Iterator[Evidence]:
    """Categories that are nothing but a small word of a language ("in"), where no other begins with a small letter, or that begin with the one that
    leads to them: "v Bazar"."""
    found = [(field, page.text_at(field)) for field in page.fields if field.slot == "kicker"]
    small = small_words() if any(told[:1].islower() for _, told in found) else {}
    lower = any(told[:1].islower() and told not in small for _, told in found)
    for field, told in found:
        first, _, rest = told.partition(" ")
        if rest[:1].isupper() and is_in(first) or not lower and told in small:
            yield found_at(ODD, field, f"the small word in {shortened(told)} was read as part of a category")


def signs_of_markdown(page: ReadPage) -> Iterator[Evidence]:
    """Titles with the signs of bold type around them ("**A title**"), and those that some have of a heading before them: "## A title"."""
    titles = [(field, page.text_at(field)) for field in page.fields if field.slot == "title"]
    leveled = sum(_LEVEL.match(told) is not None for _, told in titles)
    for field, told in titles:
        if leveled < len(titles) and not page.is_marked and _LEVEL.match(told):
            yield found_at(
                ODD, field, f"the sign of a heading in {shortened(told)} was read as a part of the title"
            )
        if len(told) > 4 and told[:2] == told[-2:] in ("**", "__"):
            yield found_at(
                ODD, field, f"the signs of bold type in {shortened(told)} were read as a part of the title"
            )


_LEVEL = re.compile(r"\#{2,6} (?=\S)")


def file_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that end with the file that they lead to, where most do: "A new bridge (PDF, 340 KB)"."""
    titles = [field for entry in page.rows if (field := field_of(entry, "title")) is not None]
    found = [field for field in titles if FILE.search(page.text_at(field)) is not None]
    for field in found if len(found) > 1 and len(found) * 3 >= len(page.rows) * 2 else ():
        yield found_at(
            ODD, field, f"the title {shortened(page.text_at(field))} ends with a file that it leads to"
        )


RULES: Final = (
    labelled_titles,
    last_title_as_sentence,
    untitled,
    texts_of_others,
    misread_sentences,
    run_together,
    tags_in_titles,
    categories,
    sentences,
    repeated_titles,
    short_titles,
    facts,
    cut_titles,
    begun_titles,
    glued_titles,
    clocks,
    times_again,
    labels,
    keys,
    texts_as_titles,
    years_in_titles,
    counts_in_titles,
    other_things,
    links_as_titles,
    menus,
    bare_lists,
    unlabelled_titles,
    kickers_as_titles,
    cells_as_titles,
    raw_links,
    small_words_as_categories,
    signs_of_markdown,
    file_titles,
)
"""Each takes what a page was read as, and gives what that leaves unexplained."""
