"""Paragraphs that look like something else: bare marks, halves of a paragraph, sentences that belong to no entry. Nothing here raises."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from newsparse import lexis
from newsparse.dates.evidence import small_words
from newsparse.reading.entries import Entry, Evidence, Field
from newsparse.reading.evidence.base import (
    LONGEST_DAY,
    ODD,
    ReadPage,
    field_of,
    fields_of,
    found_at,
    has,
    shortened,
)
from newsparse.reading.find.ends import is_notice
from newsparse.reading.find.weights import LABEL
from newsparse.reading.lines.furniture import is_furniture
from newsparse.reading.lines.kinds import is_kind
from newsparse.reading.lines.page_lines import NEXT_SENTENCE, Line, columns, ends_sentence, least_width


def out_of_order(page: ReadPage) -> Iterator[Evidence]:
    """Paragraphs above the date of a few entries, where the dates of the others are above theirs."""
    rows = page.rows
    early = []
    for entry in rows:
        slots = [field.slot for field in entry.fields]
        if "date" in slots and "body" in slots[: slots.index("date")]:
            early.append(entry)
    if early and len(early) * 2 < len(rows):
        for entry in early:
            field = next(field for field in entry.fields if field.slot == "body")
            yield found_at(ODD, field, "this item has a paragraph above its date, and few others do")


def odd_paragraphs(page: ReadPage) -> Iterator[Evidence]:
    """Texts that are a bare mark, a number, a month or a year; titles like a day that is none, and categories that are sentences."""
    rows, lines = page.rows, page.lines
    by_start = {line.start: line for line in lines}
    by_start |= {mark.end: line for line in lines for mark in line.marks if mark.kind == "bullet"}
    for entry in rows:
        for field in entry.fields:
            line = by_start.get(field.start)
            if line is None or field.slot not in ("title", "body", "kicker") or line.end != field.end:
                continue
            if (
                not any(map(str.isalnum, line.text))
                or line.text.isdigit()
                and len(line.text) <= 4
                or field.slot == "title"
                and _UNREAD_DAY.fullmatch(line.text)
                or field.slot == "kicker"
                and lexis.latin_length(line.text) > _LONGEST_CATEGORY
                and line.sentence
            ):
                yield found_at(ODD, field, f"{shortened(line.text)} was read as a {field.slot}")


_LONGEST_CATEGORY: Final = 60
_UNREAD_DAY = re.compile(r"\d{2,4}([./-])\d\d\1\d\d")  # of another era: "115.03.05"
_LEAST_FULL: Final = 40
_LEAST_WIDE: Final = 60  # of a text that ends in no sentence, whatever begins the line below
_MOST_FULL: Final = 80


def broken_texts(page: ReadPage) -> Iterator[Evidence]:
    """Texts that go on in the middle of a sentence right below: a paragraph that was broken at a width and read as several."""
    lines, places = page.lines, page.places
    bodies = [field for entry in page.rows for field in fields_of(entry, "body")]
    widest = max((columns(lines[places[each.start]]) for each in bodies if each.start in places), default=0)
    shapes = Counter(_shape(lines[places[each.start]]) for each in bodies if each.start in places)
    words = _few_words_below(page)
    for entry in page.rows:
        for field, after in pairwise(entry.fields):
            at = places.get(after.start)
            if not at or not {field.slot, after.slot} <= _TEXTS:
                continue
            above, below = lines[at - 1], lines[at]
            if below.gap or above.end != field.end or len(above.text) < _LEAST_BROKEN:
                continue
            if after.slot == "kicker" and not below.text[0].islower():
                continue
            if shapes[shape := _shape(below)] > 1 and _IS_COUNT.search(shape):
                continue  # a count with its words: "Read 1,204 times"
            texts = field.slot == after.slot == "body"
            again = words[field.slot, after.slot] * 2 > len(page.rows) and not above.marks
            again = again and _are_few_words(below)
            if not (above.sentence or again) and _is_rest(above, below, widest, texts=texts):
                yield found_at(ODD, after, f"{shortened(below.text)} may continue the sentence above it")
            elif above.sentence and texts and _fills_page(above, below, widest):
                yield found_at(ODD, after, f"{shortened(below.text)} may belong to the paragraph above it")


def _few_words_below(page: ReadPage) -> Counter[tuple[str, str]]:
    """How many entries have a line of few words with a capital right below a field, by the two fields: a place, or who wrote them."""
    found: Counter[tuple[str, str]] = Counter()
    for entry in page.rows:
        pairs = pairwise(entry.fields)
        found.update({(a.slot, b.slot) for a, b in pairs if _are_few_words(page.by_start.get(b.start))})
    return found


def _are_few_words(line: Line | None) -> bool:
    """Whether a line is a word, or a few, that begins with a capital, and no sentence; without digits and colons, as names and places are."""
    return (
        line is not None
        and not line.gap
        and not line.sentence
        and len(line.text) <= _LEAST_BROKEN
        and line.text[0].isupper()
        and not any(each.isdigit() or each == ":" for each in line.text)
    )


def _shape(line: Line) -> str:
    """A line without what its numbers are."""
    return _NUMBER.sub("0", line.text)


_NUMBER = re.compile(r"\d[\d.,]*")
_IS_COUNT = re.compile(r"(?:\s|\A)0(?:\s|\Z)")
_TEXTS: Final = {"title", "body", "kicker"}
_LEAST_BROKEN: Final = 30


def _is_rest(above: Line, below: Line, widest: int, *, texts: bool) -> bool:
    """Whether a line may be the rest of a sentence that does not end in the line above; more often where both are texts."""
    first = below.text[0]
    caseless = first.isalpha() and not first.isupper()
    wide = len(above.text) >= _LEAST_WIDE and not below.marks
    full = least_width(above, below) > widest or columns(above) >= _LEAST_WIDE
    few_words = not below.sentence and below.text.count(" ") < 2 and len(below.text) <= 20
    few_words = few_words and full and LABEL.match(below.text) is None  # "Turnout: 31 %"
    small = first.islower() and not _GEORGIAN.match(first)
    leads = above.text.rpartition(" ")[2] in small_words()
    return small or few_words or texts and (wide or leads or caseless and len(above.text) >= _LEAST_FULL)


_GEORGIAN = re.compile("[\u10d0-\u10ff]")  # small letters to Python, and hardly any text has others


def _fills_page(above: Line, below: Line, widest: int) -> bool:
    """Whether a line is as wide as the page, so wide that the first word of the line below had no room in it; `widest` is in columns."""
    full = widest <= _MOST_FULL and least_width(above, below) > widest
    return full and not below.marks and LABEL.match(below.text) is None  # "Tags: food"


def past_credits(page: ReadPage) -> Iterator[Evidence]:
    """Texts of a few entries below the photo credit that ends all others: they may belong to what is below."""
    rows = page.rows
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


def below_sentences(page: ReadPage) -> Iterator[Evidence]:
    """A short last text of the last entry that is set off and no sentence, where nearly all texts are sentences: it may be below the page."""
    *others, last = page.rows
    field = last.fields[-1]
    line = page.by_start.get(field.start)
    if (
        len(others) + 1 < _FEW_ROWS
        or has(last, "number")
        or field.slot != "body"
        or line is None
        or line.end != field.end
    ):
        return
    ends = [page.line_of(each.end - 1) for entry in others for each in fields_of(entry, "body")]
    sentences = sum(end.sentence for end in ends)
    if (
        line.gap
        and not line.sentence
        and len(line.text) <= _LONGEST_BELOW
        and sentences * 10 >= 9 * len(ends) > 0
    ):
        yield found_at(
            ODD, line, f"{shortened(line.text)} may be below the page, not a text of the last item"
        )


_LONGEST_BELOW: Final = 40


def further_last_text(page: ReadPage) -> Iterator[Evidence]:
    """The last text of the last entry, where all others have one text fewer, as many as each other: it may be below the page."""
    rows = page.rows
    texts = [[field for field in entry.fields if field.slot == "body"] for entry in rows]
    if (
        len(rows) < _FEW_ROWS
        or len(set(map(len, texts[:-1]))) > 1
        or len(texts[-1]) != len(texts[0]) + 1
        or not texts[0]
    ):
        return
    line = page.line_ended_by(texts[-1][-1])
    if line is not None:
        told = (
            f"{shortened(line.text)} may come after the page's last item, as no other has as many paragraphs"
        )
        yield found_at(ODD, line, told)


def set_off_titles(page: ReadPage) -> Iterator[Evidence]:
    """A text that is no sentence, set off as entries are and above a sentence that is too, where few entries are: an item without a date?"""
    rows, lines, places = page.rows, page.lines, page.places
    if any(field.slot == "number" for entry in rows for field in entry.fields):
        return
    starts = [places[entry.fields[0].start] for entry in rows[1:] if entry.fields[0].start in places]
    apart = min((lines[at].gap for at in starts), default=0)
    found = []
    for entry in rows:
        texts = [field for field in entry.fields if field.slot == "body"]
        for field, below in pairwise(texts[1:]):
            line, text = page.by_start.get(field.start), page.line_ended_by(below)
            if line is None or line.gap < apart or line.sentence or not line.text[0].isalnum():
                continue
            if (
                LABEL.match(line.text) is None
                and text is not None
                and text.sentence
                and not is_furniture(line.text)
            ):
                found.append(line)
                break
    if apart and len(found) * 3 <= max(len(rows), 3):
        for line in found:
            told = f"{shortened(line.text)} may be the title of an item without a date, or belong to the text above it"
            yield found_at(ODD, line, told)


def odd_last_text(page: ReadPage) -> Iterator[Evidence]:
    """The last text of the last entry, a few words where all other texts are sentences; with numbers, the text may be cut off there."""
    rows = page.rows
    if has(rows[-1], "number"):
        return
    texts = [field for entry in rows for field in entry.fields if field.slot == "body"]
    ends = [page.line_ended_by(field) for field in texts]
    last = ends[-1] if texts and texts[-1] in rows[-1].fields else None
    if (
        last is None
        or last.sentence
        or last.marks
        or len(last.text) > _LEAST_FULL
        or last.start != texts[-1].start
    ):
        return
    if len(texts) > _FEWEST_TEXTS and all(line is not None and line.sentence for line in ends[:-1]):
        told = f"{shortened(last.text)} is no sentence, as all other texts are, and may come after the page's last item"
        yield found_at(ODD, last, told)


_FEWEST_TEXTS: Final = 3


def few_texts(page: ReadPage) -> Iterator[Evidence]:
    """Short texts that are no sentences, of one entry in four at most, where no other entry has any text: they may be titles or headings."""
    rows = page.rows
    texts = [fields_of(entry, "body") for entry in rows]
    held = [fields for fields in texts if fields]
    if len(rows) < _FEW_ROWS or not held or len(held) * _FEW_ROWS > len(rows):
        return
    for field in (field for fields in held for field in fields):
        line = page.line_ended_by(field)
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


def left_sentences(page: ReadPage) -> Iterator[Evidence]:
    """Sentences between entries that belong to none: below most of them, or below several of those that begin with numbers or bullets."""
    rows, lines, spans = page.rows, page.lines, page.spans
    starts = [entry.span[0] for entry in rows]
    found: dict[int, Line] = {}
    for line in lines:
        at = bisect.bisect_right(starts, line.start)
        if (
            (0 < at < len(rows) or at == len(rows) and not line.gap)
            and at not in found
            and (line.sentence or NEXT_SENTENCE.search(line.text))
            and lexis.width(line.text) > (30 if line.spot is None else 40)
            and not spans.within(line)
        ):
            found[at] = line
    again = len(found) >= _FEWEST_AGAIN and len({line.text for line in found.values()}) == 1
    if len(found) >= 2 and not again and (page.is_marked or len(found) * 2 >= len(rows) - 1):
        for line in found.values():
            yield found_at(ODD, line, f"{shortened(line.text)} belongs to no item")


_FEWEST_AGAIN: Final = 3  # what the page says so often is no entry's own: "Was this helpful? Yes / No"


def words_above_texts(page: ReadPage) -> Iterator[Evidence]:
    """First texts of a few words in all entries, above a sentence in most, where no entry has a category: they may be that, or an author."""
    if any(field.slot in ("kicker", "author") for field in page.fields):
        return
    found, above, far = [], 0, 0
    for entry in page.rows:
        bodies = fields_of(entry, "body")
        line = page.by_start.get(bodies[0].start) if bodies else None
        if (
            line is None
            or line.sentence
            or line.spot is not None
            or line.marks
            or len(line.text) > LONGEST_DAY
            or LABEL.match(line.text)
        ):
            return
        found.append(line)
        texts = [page.text_at(body) for body in bodies[1:]]
        above += bool(texts and texts[0]) and ends_sentence(texts[0])
        far += any(text and ends_sentence(text) for text in texts)
    words = len(found) > 1 and all(line.text.isalpha() for line in found)
    above = max(above, far if len({line.text for line in found}) < len(found) else 0)  # a category recurs
    if (words or len(found) >= _FEWEST_ABOVE) and above * 2 > len(found):
        for line in found:
            yield found_at(
                ODD, line, f"{shortened(line.text)} was read as a text, and may be an author or a category"
            )


_FEWEST_ABOVE: Final = 3


def texts_beside_dates(page: ReadPage) -> Iterator[Evidence]:
    """A few words on the line of the date that were read as a text, above the title, or below it in most entries, or written like a name: they may
    be an author or a category."""
    rows = page.rows
    above, below = [], []
    for entry in rows:
        date, title = field_of(entry, "date"), field_of(entry, "title")
        if date is None or title is None:
            continue
        line = page.line_of(date.start)
        if title.start > line.end:
            above += _texts_within(page, entry, line)
        elif entry.fields[0].start < line.start:
            below.append(_texts_within(page, entry, line))
    mostly = sum(map(bool, below)) * 2 > len(rows)
    beside = [field for fields in below for field in fields]
    for field in (*above, *(each for each in beside if mostly or _NAME.fullmatch(page.text_at(each)))):
        told = f"{shortened(page.text_at(field))} was read as a text, and may be an author or a category"
        yield found_at(ODD, field, told)


_NAME = re.compile(r"(?![a-z])[^\W\d_][\w'’-]+(?: (?![a-z])[^\W\d_][\w.'’-]*){1,3}")
"""What is written like the name of a person: two to four words with capitals."""


def names_in_brackets(page: ReadPage) -> Iterator[Evidence]:
    """The first of what is written like a name in brackets with a date, and was read as nothing, in most entries: "A title (Ann Sea, 3 May 2020)"."""
    found = []
    for entry in page.rows:
        date = field_of(entry, "date")
        if date is None:
            continue
        line = page.line_of(date.start)
        before = max((field.end for field in entry.fields if field.end <= date.start), default=line.start)
        told = line.text[max(before - line.start, 0) : date.start - line.start]
        if _IN_BRACKETS.fullmatch(told) and (name := _NAME.search(told)) is not None:
            found.append((date, name[0]))
    if len(found) * 2 > len(page.rows):
        date, text = found[0]
        yield found_at(
            ODD, date, f"{shortened(text)} beside the date is in no field, and so are those of other items"
        )


_IN_BRACKETS = re.compile(r"\s*\([^()\d]+[,;|–-]\s+")


def _texts_within(page: ReadPage, entry: Entry, line: Line) -> list[Field]:
    """The texts of an entry that are a few words of a line and no sentence."""
    return [
        field
        for field in fields_of(entry, "body")
        if line.start <= field.start
        and field.end <= line.end
        and field.end - field.start < min(line.end - line.start, _LEAST_FULL + 1)
        and not ends_sentence(page.text_at(field))
    ]


def no_texts(page: ReadPage) -> Iterator[Evidence]:
    """First texts that lead on ("Read more") or say who wrote an entry ("By Ann Sea"), where those of all entries do, and last texts that say who
    wrote it: they are none."""
    found = [line for entry in page.rows if (line := page.text_of(entry, "body")[1]) is not None]
    if len(found) < _FEWEST_NO_TEXTS or len(found) < len(page.rows):
        return
    told = ""
    if all(line.more for line in found):
        told = "leads on, and was read as a text"
    elif not any(has(each, "author") for each in page.rows):
        lasts = [page.line_of(fields_of(entry, "body")[-1].start) for entry in page.rows]
        found = next((each for each in (found, lasts) if all(line.author is not None for line in each)), [])
        told = "was read as a text, and may be an author"
    for line in found if told else ():
        yield found_at(ODD, line, f"{shortened(line.text)} {told}")


def lost_authors(page: ReadPage) -> Iterator[Evidence]:
    """Lines within entries that say who wrote them, and are no field of any."""
    first, last = page.rows[0].span[0], page.rows[-1].span[1]
    spans = page.spans
    for line in page.lines:
        if first <= line.start < last and line.author is not None and not spans.within(line):
            yield found_at(ODD, line, f"{shortened(line.text)} may be an author, and is that of no item")


_FEWEST_NO_TEXTS: Final = 2
_LEAST_TEXT: Final = 25


def text_below(page: ReadPage) -> Iterator[Evidence]:
    """A sentence below the last entry that belongs to none: right below it, where no marks set entries off, indented as they are, set off as the
    last lines of all marked entries are, which have no texts; set off as two or three entries of a line each are; or set off as entries are, the last line of
    a page that begins with its first entry."""
    rows, lines = page.rows, page.lines
    at = bisect.bisect_left(lines, rows[-1].span[1], key=lambda line: line.start)
    line = lines[at] if at < len(lines) else None
    if line is None or not line.sentence or line.more or is_furniture(line.text) or is_notice(line.text):
        return
    right_below = not line.gap and not page.is_marked or page.is_marked and line.gap == _gap_inside(page)
    near = right_below or _is_in_list(page, line) or _is_below_few_lines(page, line)
    near = near and len(line.text) > _LEAST_TEXT
    if near or at == len(lines) - 1 and _ends_last_text(page, line):
        yield found_at(ODD, line, f"{shortened(line.text)} may be the text of the last item")


def _is_below_few_lines(page: ReadPage, line: Line) -> bool:
    """Whether a line is set off as two or three entries of a line each are: all but the last may have no text."""
    starts = [page.line_of(entry.span[0]) for entry in page.rows]
    alone = all(entry.span[1] <= start.end for entry, start in zip(page.rows, starts, strict=True))
    gaps = {start.gap for start in starts[1:]}
    alone = alone and not page.is_marked and line.indent >= starts[0].indent
    return 1 < len(starts) <= _FEW_LINES and alone and gaps == {line.gap} != {0} and not line.marks


_FEW_LINES: Final = 3


def _ends_last_text(page: ReadPage, line: Line) -> bool:
    """Whether the last line of a page may be one more text of its last entry: nothing is above the first entry either, and it is set off no more than
    entries are, below a text, in their column, and without a day, a number, an address or a notice."""
    starts = [page.line_of(entry.span[0]) for entry in page.rows[1:]]
    last = page.rows[-1].fields[-1]
    if page.rows[0].span[0] > page.lines[0].end:
        return False
    near = 0 < line.gap <= min((start.gap for start in starts), default=0)
    column = page.line_of(last.start).indent
    plain = line.spot is None and not line.marks and not _OF_PAGE.search(line.text)
    return near and plain and last.slot == "body" and line.indent >= column


_OF_PAGE = re.compile(r"[\d@©]|https?:|www\.")


def _gap_inside(page: ReadPage) -> int:
    """The gap before the last lines of all entries; -1 where these differ, some have a text, or are one line."""
    ends = [page.line_of(entry.fields[-1].start) for entry in page.rows]
    several = all(line.start > entry.span[0] for line, entry in zip(ends, page.rows, strict=True))
    texts = any(field.slot == "body" for field in page.fields)
    gaps = {line.gap for line in ends}
    return gaps.pop() if len(gaps) == 1 and several and not texts else -1


def _is_in_list(page: ReadPage, line: Line) -> bool:
    """Whether a line below the entries is indented as they are, and a sentence above them is less so."""
    first = page.line_of(page.rows[0].span[0])
    return line.indent >= first.indent and any(
        above.sentence and above.indent < first.indent for above in page.lines if above.start < first.start
    )


def asides(page: ReadPage) -> Iterator[Evidence]:
    """Texts in brackets beside the day of an entry, and last texts with the sign of a quotation, where few have it: each may be no text of it."""
    bodies = [field for entry in page.rows for field in fields_of(entry, "body")]
    days = {
        page.line_of(day.start).start for entry in page.rows if (day := field_of(entry, "date")) is not None
    }
    ends = {each[-1].start for entry in page.rows if len(each := fields_of(entry, "body")) > 1}
    quoted = [field for field in bodies if page.line_of(field.start).text.startswith("> ")]
    for field in bodies:
        line, text = page.line_of(field.start), page.text_at(field)
        if line.start in days and _NOTE.fullmatch(text):
            yield found_at(
                ODD, field, f"{shortened(text)} beside a day may be a category of the item, and no text"
            )
        elif len(quoted) * 3 <= len(page.rows) and field.start in ends and line.text.startswith("> "):
            yield found_at(
                ODD, field, f"{shortened(text)} is quoted, as few texts are: it may be none of the item"
            )


_NOTE = re.compile(r"\([^()]{2,40}\)")


def lines_between(page: ReadPage) -> Iterator[Evidence]:
    """Lines between two entries that are in none, and neither a heading nor what a page has around its list: an item may have been left out."""
    heads = {
        page.line_of(part.heading.start).start for part in page.entries.parts if part.heading is not None
    }
    firsts = [frozenset(mark.style for mark in page.line_of(entry.span[0]).marks) for entry in page.rows]
    signs = firsts[0] if len(set(firsts)) == 1 else frozenset()
    for above, below in pairwise(page.rows):
        between = page.lines[
            bisect.bisect_left(page.starts, above.span[1]) : bisect.bisect_left(page.starts, below.span[0])
        ]
        dated = [line.spot is not None or _SHORT_YEAR.search(line.text) is not None for line in between]
        other = [
            line
            for line, has_day in zip(between, dated, strict=True)
            if not (has_day or line.more or is_furniture(line.text))
        ]
        headed = any(has_day and line.start in heads for line, has_day in zip(between, dated, strict=True))
        if other and any(dated) and not headed and between[0].text[0].isalnum():
            told = f"{shortened(between[0].text)} and the lines below it are in no item"
            yield found_at(ODD, between[0], told)
        for line in other:
            if signs and signs == {mark.style for mark in line.marks}:
                yield found_at(ODD, line, f"{shortened(line.text)} is no item, and begins as all items do")
            elif line is between[0] and _hangs_below(page, above, line) and not _is_in_cell(above, line):
                yield found_at(ODD, line, f"{shortened(line.text)} hangs below an item, and is not read")


def _is_in_cell(above: Entry, line: Line) -> bool:
    """Whether a line is the end of what a cell of a row says."""
    return any(isinstance(field.value, str) and field.value.endswith(line.text) for field in above.fields)


def _hangs_below(page: ReadPage, entry: Entry, line: Line) -> bool:
    """Whether a line of words is right below an entry's last one and indented more than its first: the rest of it."""
    words = any(map(str.isalpha, line.text)) and not line.marks
    return words and not line.gap and line.indent > page.line_of(entry.fields[0].start).indent


_SHORT_YEAR = re.compile(r"\A.{0,20}\b(?:19|20)\d\d\Z")


def kinds_below(page: ReadPage) -> Iterator[Evidence]:
    """Bulleted words that say what an item is, as the last text of most entries, with one above the first: each may be the category of the item below."""
    rows, first = page.rows, page.places.get(page.rows[0].span[0])
    if not first or not _is_bulleted_kind(page.lines[first - 1]):
        return
    lasts = [page.by_start.get(field.start) for entry in rows for field in fields_of(entry, "body")[-1:]]
    found = [line for line in lasts if line is not None and _is_bulleted_kind(line)]
    for line in found if len(found) * 2 >= len(rows) else ():
        yield found_at(ODD, line, f"{shortened(line.text)} may be the category of the item below it")


def _is_bulleted_kind(line: Line) -> bool:
    return any(mark.kind == "bullet" and is_kind(line.text[mark.end - line.start :]) for mark in line.marks)


def texts_above(page: ReadPage) -> Iterator[Evidence]:
    """Titles right below a line, in entries whose texts are set off from their days as entries are: each text may be that of the title below it."""
    lines, places, rows = page.lines, page.places, page.rows
    slots = [[field.slot for field in entry.fields] for entry in rows]
    if len(rows) < _LEAST_ABOVE or any(own[:2] != ["title", "date"] for own in slots) or "body" in slots[-1]:
        return
    firsts = [places.get(entry.fields[0].start) for entry in rows]
    texts = [places.get(entry.fields[2].start) for entry in rows if len(entry.fields) > 2]
    if None in firsts or None in texts or len(texts) < len(rows) - 1:
        return
    glued = all(at and not lines[at].gap and not is_furniture(lines[at - 1].text) for at in firsts)
    if glued and all(at and lines[at].gap for at in texts):
        title = rows[0].fields[0]
        yield found_at(
            ODD, title, "the text of each item may be that of the one below it, whose title is right below it"
        )


_LEAST_ABOVE: Final = 3


RULES: Final = (
    lines_between,
    asides,
    texts_above,
    kinds_below,
    below_sentences,
    odd_paragraphs,
    out_of_order,
    past_credits,
    broken_texts,
    left_sentences,
    further_last_text,
    set_off_titles,
    odd_last_text,
    few_texts,
    text_below,
    no_texts,
    lost_authors,
    names_in_brackets,
    texts_beside_dates,
    words_above_texts,
)
"""Each takes what a page was read as, and gives what that leaves unexplained."""
