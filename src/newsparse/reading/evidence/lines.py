"""What the lines of entries leave open, and no other reading would mend: titles that nothing parts from the text behind them, categories that
never recur, what is listed with a day. Nothing here raises.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from newsparse import lexis
from newsparse.dates import DateLine, Precision
from newsparse.dates.evidence import small_words
from newsparse.reading.entries import Entry, Evidence, Field
from newsparse.reading.evidence.base import (
    LONGEST_DAY,
    ODD,
    ReadPage,
    date_of,
    field_of,
    fields_of,
    found_at,
    said,
    shortened,
)
from newsparse.reading.find.cuts import is_bullet
from newsparse.reading.lines.kinds import is_kind
from newsparse.reading.lines.page_lines import NEXT_SENTENCE, Line, ends_sentence
from newsparse.reading.lines.spots import spot

_LEVEL: Final = re.compile(r"\s\#{2,6}\s+\Z")


def unparted(page: ReadPage) -> Iterator[Evidence]:
    """Titles that share their line with the text, and nothing says where they end: "3 May 2020 ### A title The text.".

    No other reading says it either, so this is no reason to take another.
    """
    sizes: list[int] = []
    told = False
    untitled = not any(field.slot == "title" for field in page.fields)
    whole: list[tuple[Line, Field]] = []
    glued: list[tuple[Line, Field]] = []
    for slots, line, first, last in _of_one_line(page):
        if slots[:2] == ["title", "date"]:
            sizes.append(first.end - first.start)
            told = told or slots == ["title", "date", "body"]
        elif slots == ["title"] and line.marks:
            whole.append((line, last))
        elif slots in (["date", "title"], ["date", "body"]) and (
            _shares_line(line, last) or untitled and _are_close(page, line, first, last)
        ):
            glued.append((line, last))
    if not told or len(sizes) < len(whole):
        whole = []
    if len(glued) < _LEAST_GLUED or len(glued) * 6 < len(page.rows):
        glued = []
    most = 2 * max(sizes, default=LONGEST_DAY)
    for line, field in (*whole, *glued):
        text = said(line, field)
        if _holds_sentence(text) or len(text) > most:
            message = f"{shortened(text)} may be a title and its text: nothing shows where the title ends"
            yield found_at(ODD, field, message)


_SPACES: Final = (" ", "\u00a0", "\u3000")


def lone_categories(page: ReadPage) -> Iterator[Evidence]:
    """Categories that nothing but a space sets off from their titles, and that are seen once where others recur."""
    found = []
    for entry in page.rows:
        for kicker, title in pairwise(entry.fields):
            line = page.line_ended_by(entry.fields[-1])
            if line is None or line.start > kicker.start or (kicker.slot, title.slot) != ("kicker", "title"):
                continue
            told = line.text[kicker.start - line.start : kicker.end - line.start]
            between = line.text[kicker.end - line.start : title.start - line.start]
            found.append((told, kicker, between in _SPACES))
    seen = Counter(told for told, _, _ in found)
    lone = [(told, kicker) for told, kicker, close in found if close and seen[told] == 1 < max(seen.values())]
    for told, field in (*lone, *_behind_titles(page), *_first_words(page)):
        yield found_at(ODD, field, f"{shortened(told)} may be a category, or belong to the title")


def _behind_titles(page: ReadPage) -> list[tuple[str, Field]]:
    """The categories behind titles on their lines ("A title | Digest 3 May 2020") where the page has only one, or the titles of others have
    the same sign in them: it may be a sign of all titles."""
    found, signs, others = [], set(), []
    for entry in page.rows:
        slots = [field.slot for field in entry.fields]
        at = slots.index("title") if "title" in slots else len(slots)
        if slots[at : at + 2] != ["title", "kicker"]:
            others += [page.text_at(entry.fields[at])] if at < len(slots) else []
            continue
        title, kicker = entry.fields[at : at + 2]
        line = page.line_of(title.start)
        if line.end >= kicker.end:
            found.append((page.text_at(kicker), kicker))
            signs.add(line.text[title.end - line.start : kicker.start - line.start].strip())
    is_lone = len(found) == 1 and len(page.rows) >= _MANY
    said_within = any(f" {sign} " in title for sign in signs - {""} for title in others)
    return found if is_lone or said_within else []


_MANY: Final = 4


def _first_words(page: ReadPage) -> list[tuple[str, Field]]:
    """The first words of titles on one line with their dates, where most titles share theirs with others, nearly all the first two, or most are known
    categories: they may be categories, unless most titles go on with a small letter ("Harbour opens")."""
    found, begun = [], 0
    pairs: Counter[str] = Counter()
    for slots, line, first, _ in _of_one_line(page):
        told = line.text[first.start - line.start : first.end - line.start].split(None, 2)
        if slots[:2] == ["title", "date"] and len(told) > 1:
            found.append((told[0], first))
            pairs[" ".join(told[:2])] += len(told) > 2
            begun += told[1][0].islower() and not (len(told) > 2 and told[2][0].isupper())
    if begun * 2 > len(found):
        return []
    small = small_words()
    counts = Counter(word for word, _ in found if word.isalpha() and word.lower() not in small)
    shared = [(word, field) for word, field in found if counts[word] > 1]
    kinds = {word for word, _ in shared}
    most = len(kinds) >= _KINDS and len(shared) * 5 >= len(found) * 3
    capitals = len(kinds) > 1 and len(shared) == len(found) and all(map(str.isupper, kinds))
    again = len(found) >= _FEWEST_ALIKE and max(pairs.values()) * 5 >= len(found) * 4
    known = [(word, field) for word, field in found if is_kind(word)]
    if len(known) >= _KINDS and len(known) * 5 >= len(found) * 3:
        return known
    return shared if most or capitals or again else []


_FEWEST_ALIKE: Final = 5
_KINDS: Final = 3


def _of_one_line(page: ReadPage) -> Iterator[tuple[list[str], Line, Field, Field]]:
    """The entries whose fields are all in one line: the slots but for number and category, the line, the first and the last field."""
    for entry in page.rows:
        fields = [field for field in entry.fields if field.slot not in ("number", "kicker")]
        line = page.line_ended_by(entry.fields[-1])
        if fields and line is not None and line.start <= fields[0].start:
            yield [field.slot for field in fields], line, fields[0], fields[-1]


def _are_close(page: ReadPage, line: Line, first: Field, last: Field) -> bool:
    """Whether nothing but a space is between two fields of a line, and its bullet is alone on the line above: where line breaks were moved, that at which
    the title ends may have been lost."""
    above = page.lines[max(page.places[line.start] - 1, 0)]
    return is_bullet(above) and line.text[first.end - line.start : last.start - line.start] in _SPACES


def _shares_line(line: Line, last: Field) -> bool:
    """Whether the sign of a heading is before the last field of a line, or a sentence begins in the middle of it."""
    if _LEVEL.search(line.text, 0, last.start - line.start) is not None:
        return True
    return last.slot == "body" and _is_glued(said(line, last))


_LEAST_GLUED: Final = 2


_CAPITAL: Final = re.compile(r"(?<=\w) ([^\W\d_]{1,6})(?= [^\W\d_])")


def _is_glued(text: str) -> bool:
    """Whether a small word has a capital in the middle of a text, as a sentence begins, and nothing ends above it: "A title The text goes on."."""
    small = small_words()
    for match in _CAPITAL.finditer(text[:_LONGEST_GLUED]):
        word = match[1]
        if (
            word[0].isupper()
            and word.lower() in small
            and text[match.end() + 1].islower()
            and not word[1:].isupper()
        ):
            return True
    return False


_LONGEST_GLUED: Final = 400


def _holds_sentence(text: str) -> bool:
    return len(text) > LONGEST_DAY and (ends_sentence(text) or NEXT_SENTENCE.search(text) is not None)


def listed_beside_days(page: ReadPage) -> Iterator[Evidence]:
    """Texts with the bullet of the day in the line above: they may be a category, a place or who wrote the entry."""
    for entry in page.rows:
        date = field_of(entry, "date")
        if date is None:
            continue
        at = page.place_of(date.start)
        ends = {field.end for field in fields_of(entry, "body")}
        place = at + 1
        while _are_listed(page.lines, at, place) and page.lines[place].end in ends:
            told = f"{shortened(page.lines[place].text)} is listed with the day, and was read as a text"
            yield found_at(ODD, page.lines[place], told)
            place += 1


def _are_listed(lines: Sequence[Line], day: int, place: int) -> bool:
    """Whether a line has the bullet of a line that is a day behind it, and no gap is above it."""
    if place >= len(lines) or lines[place].indent != lines[day].indent or lines[place].gap:
        return False
    signs = {mark.style for mark in lines[day].marks if mark.kind == "bullet"}
    bare = spot(lines[day].bare) if signs else None
    return bare is not None and bare.whole and any(mark.style in signs for mark in lines[place].marks)


def records_of_machines(page: ReadPage) -> Iterator[Evidence]:
    """The first of lines that are a log, a chat or an account rather than news: a time to the second in each, speakers that recur, amounts."""
    rows = page.rows
    found: list[tuple[Line, str, DateLine]] = []
    for entry in rows:
        date = date_of(entry)
        line = page.line_of(date.start) if date is not None else None
        if (
            date is not None
            and line is not None
            and line.start <= entry.fields[0].start
            and line.end >= entry.fields[-1].end
            and date.line is not None
        ):
            found.append((line, line.text[date.end - line.start :].strip(" ]):,-–|\t"), date.line))
    if len(found) < _FEWEST_LINES or len(found) < len(rows):
        return
    precisions = {line.date.precision for _, _, line in found if line.date is not None}
    speakers = Counter(match[0] for _, text, _ in found if (match := _SPEAKER.match(text)))
    kind = ""
    if precisions == {Precision.SECOND}:
        kind = "a log: each line has a time to the second"
    elif precisions == {Precision.MINUTE} and sum(speakers.values()) == len(found) > len(speakers):
        kind = "a chat: each line has a speaker, and some recur"
    elif all(_AMOUNT.search(text) for _, text, _ in found):
        kind = "an account: each line ends in an amount"
    elif all(text and not _WORD.search(text) for _, text, _ in found) and not any(
        map(_has_text_before, rows)
    ):
        kind = "a table of figures: no line has a word"
    elif (
        len(cells := {_cells(line.text) for line, _, _ in found}) == 1
        and min(cells) >= _LEAST_CELLS
        and any(_cells(page.title_in_line(entry)) > 1 for entry in rows)
    ):
        kind = "a table: each line has values between commas"
    if kind:
        yield found_at(ODD, found[0][0], f"these lines may be {kind}")


def _cells(text: str) -> int:
    """How many cells a line has as a row of CSV; 0 where a space is behind one of its commas, as in a sentence."""
    cells = next(csv.reader([text]), []) if len(text) <= _LONGEST_ROW else []
    return 0 if any(cell[:1].isspace() for cell in cells) else len(cells)


_LEAST_CELLS: Final = 3
_LONGEST_ROW: Final = 2_000


def _has_text_before(entry: Entry) -> bool:
    """Whether an entry says something above or before its date."""
    slots = [field.slot for field in entry.fields if field.slot != "number"]
    return slots[0] != "date"


_FEWEST_LINES: Final = 3
_WORD = re.compile(rf"[^\W\d_]{{3}}|{lexis.CJK_CHARACTER.pattern}")
_SPEAKER = re.compile(r"[^\W\d][^:\n]{0,30}: ")
_AMOUNT = re.compile(r"(?:\A|\s)[-+−]?(?:[€$£¥]\s?)?\d[\d.,  ’']*[.,]\d\d(?:\s?(?:[€$£¥]|[A-Z]{3}))?\Z")
