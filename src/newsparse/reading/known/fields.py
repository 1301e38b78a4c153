"""From an item's paragraphs to its fields: which is the title, the date, the kicker, the credit, the body.

A page tells by what it does, not by a fixed order: the text line just above the date is the title, what is before it
is kicker or credit, and where there is no date the habit of its list decides. Nothing here raises on a `str`.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from newsparse import dates, lexis
from newsparse.dates import Date, DateLine
from newsparse.dialects import Dialect
from newsparse.layout import calendar
from newsparse.reading.lines.kinds import is_kind
from newsparse.reading.lines.paragraphs import (
    LINK,
    TRAILING_URL,
    Known,
    Paragraph,
    fineness,
    line_breaks,
    spelled,
    without_mark,
)
from newsparse.reading.result import Filler, Row

_SENTENCE_END = re.compile(r"[.!?…。！？։।؟][\"'”’»)\]]*\Z")
_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)\Z", re.IGNORECASE)
_SET_OFF = re.compile(r"[\"\u201d\u2019\u00bb)\]]\s+\Z|\S\s{2,}\Z")


# --- drafts and habits -----------------------------------------------------------------------------------


class Draft:
    """An entry whose fields wait for the habits of its page.

    Args:
        start: Where its text begins.
        touches: Whether it follows the entry before on the next line.
        number: Its number, `None` for a bullet.
        mark: Where its number begins.
        first: Where its first paragraph begins.
        paragraphs: Its paragraphs.
        gaps: What is between them.
        tail: What is behind the last.
    """

    __slots__ = (
        "at", "author", "credit", "first", "gaps", "mark", "number", "paragraphs", "start", "tail", "touches",
    )  # fmt: skip

    def __init__(
        self, start: int, touches: bool, mark: int, number: int | None, first: int, paragraphs: list[Paragraph],
        gaps: list[str], tail: str,
    ):  # fmt: skip
        self.start, self.touches, self.mark, self.number = start, touches, mark, number
        self.first, self.paragraphs, self.gaps, self.tail = first, paragraphs, gaps, tail
        self.credit = 0  # 1 where the first paragraph is a photo credit
        self.at: int | None = None  # which paragraph is the date line
        self.author: int | None = None  # which paragraph tells who wrote it


def _author_at(paragraphs: list[Paragraph], start: int, at: int | None) -> int | None:
    """Which paragraph tells who wrote the item: one between its title and its date, or its text where it has no date."""
    place = start + 1 if at is None else at - 1
    if start < place < len(paragraphs) and lexis.author(paragraphs[place].value) is not None:
        return place
    return None


def _tail(title: str) -> DateLine | None:
    """The date at the end of a title line, set off by a quotation mark, a bracket or two spaces: ``"Title," 04.20.21.``"""
    line = dates.suffix_date(title) if title[-1:].isdigit() or title[-2:-1].isdigit() else None
    if line is None or fineness(line) < 3:
        return None
    sign = _SET_OFF.search(title, 0, line.start)
    quotes = sign is not None and ("»" not in sign[0] or "«" in title)  # "A title » 3 May 2020"
    return line if quotes else None


_LEAST_TEXT: Final = 30
_JOINS_LINES = re.compile(r"(?:[,;:\u2013\u2014-]|(?<![\w'’])(?P<word>[^\W\d_]{1,3}))\Z")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def part_titles(
    drafts: list[Draft], finished: int, known: Known, dialect: Dialect, urls: dict[str, str]
) -> None:
    """Part titles from texts that follow them without a sign, where a title fills its line and the renderer puts no gap below it.

    Sure where most entries of the list have their title apart, this one ends with a sentence, and a line of it begins like one.
    """
    apart = finished + sum(_has_title(draft, known) for draft in drafts)
    if apart < 2 or apart * 2 < finished + len(drafts):
        return
    for draft in drafts:
        place = _joined_at(draft, known)
        raw = draft.paragraphs[place].raw if place >= 0 else ""
        end, start = _title_end(raw)
        if end:
            parts = [spelled(part, dialect, urls) for part in (raw[:end], raw[start:])]
            draft.paragraphs[place : place + 1] = parts
            draft.gaps.insert(place, raw[end:start])


def _has_title(draft: Draft, known: Known) -> bool:
    """Whether an entry has a title that is no sentence, with a text or a date below it."""
    texts = [each.value for each in draft.paragraphs if known.line(each.value) is None]
    return (
        len(draft.paragraphs) > 1 and len(texts) > 0 and not _SENTENCE_END.search(texts[0])
        and (len(texts) > 1 or known.line(draft.paragraphs[0].value) is None)
    )  # fmt: skip


def _joined_at(draft: Draft, known: Known) -> int:
    """Which paragraph of an entry may be a title and its text: the only one, beside a date above it and a credit below; -1 for none."""
    values = [each.value for each in draft.paragraphs]
    place = 1 if known.line(values[0]) is not None else 0
    rest = values[place + 1 :]
    if place >= len(values) or len(rest) > 1 or rest and not lexis.is_credit(rest[0]):
        return -1
    return place if _SENTENCE_END.search(values[place]) else -1


def _title_end(raw: str) -> tuple[int, int]:
    """Where a title ends and the text below it begins, in a paragraph of both; zeros where that does not show."""
    breaks = line_breaks(raw)
    for place, (end, start) in enumerate(breaks[:3]):
        stop = breaks[place + 1][0] if place + 1 < len(breaks) else len(raw)
        below = raw[start:stop]
        first = next((char for char in below if char.isalpha()), "")
        if (
            first.isupper()
            and len(raw) - start >= _LEAST_TEXT
            and not _goes_on(raw[:end])
            and not (_is_title_case(raw[:end]) and _is_title_case(below))
        ):
            return end, start
    return 0, 0


def _goes_on(line: str) -> bool:
    """Whether a line ends with a small word or a sign behind which a sentence goes on."""
    found = _JOINS_LINES.search(line)
    return found is not None and (found["word"] is None or found["word"].islower())


def _is_title_case(text: str) -> bool:
    """Whether nearly all long words have a capital."""
    words = _LONG_WORD.findall(text)
    return len(words) > 0 and sum(word[0].isupper() for word in words) * 5 >= 4 * len(words)


class Habit:
    """What the items of a list have in common, which tells the fields of those without a date.

    Args:
        known: The date lines of the text.
        drafts: The items of the list that wait.
        finished: How many of its items are finished; each of them has a date below its title and no kicker.
    """

    def __init__(self, known: Known, drafts: list[Draft], finished: int):
        self.known = known
        self.kickers = 0
        self.dated = finished
        self.first = 0
        self.untitled = False
        self.alt_texts = False
        sizes: Counter[int] = Counter()
        prose = 0
        for draft in drafts:
            start = draft.credit = self.credit(draft.paragraphs)
            at = draft.at = self.date_at(draft.paragraphs, start)
            draft.author = _author_at(draft.paragraphs, start, at)
            if at is None:
                continue
            self.dated += 1
            self.kickers += at - start - (draft.author is not None) == 2
            if at == start:
                self.first += 1
                sizes[len(draft.paragraphs) - start] += 1
                other = draft.paragraphs[start + 1].value if len(draft.paragraphs) > start + 1 else ""
                prose += len(other) > 100 and _SENTENCE_END.search(other) is not None
        if self.first and set(sizes) <= {1, 2}:
            self.untitled = prose * 2 > self.first
        self.tails = (
            not self.dated and len(drafts) > 0 and all(_tail(draft.paragraphs[0].value) for draft in drafts)
        )
        self.sentences = (
            not self.dated and not self.tails and sum(len(draft.paragraphs) > 2 for draft in drafts) > 1
            and all(self.sentence(draft.paragraphs) is not None for draft in drafts if len(draft.paragraphs) > 2)
        )  # fmt: skip
        if not self.dated and drafts:
            firsts = [draft.paragraphs[0].value for draft in drafts]
            named = sum(_FILE_NAME.match(value) is not None for value in firsts)
            self.alt_texts = named > 0 and all(len(draft.paragraphs) >= 2 for draft in drafts)

    def sentence(self, paragraphs: list[Paragraph]) -> Date | None:
        """The one full date of the sentence below the title, where that sentence ends with it ("… issued on 3 May 2020.")."""
        for paragraph in paragraphs[1:3]:
            if paragraph.value != paragraphs[0].value and len(paragraph.value) <= 160:
                line = dates.suffix_date(paragraph.value)
                found = (
                    line is not None
                    and line.date is not None
                    and fineness(line) == 3
                    and line.end + 1 == len(paragraph.value)
                )
                return line.date if found and line is not None else None
        return None

    def credit(self, paragraphs: list[Paragraph]) -> int:
        """1 where the first paragraph is a photo credit and others follow, else 0. "Photo: …" before a date is a title."""
        if len(paragraphs) < 2 or not lexis.is_credit(paragraphs[0].value):
            return 0
        if lexis.COPYRIGHT.match(paragraphs[0].value):
            return 1
        return int(len(paragraphs) > 2 and self.known.line(paragraphs[2].value) is not None)

    def date_at(self, paragraphs: list[Paragraph], start: int) -> int | None:
        """Which of the first three paragraphs after the credit, an author's line not counted, is the date line."""
        known = self.known
        window = 4 if len(paragraphs) > start + 3 and lexis.author(paragraphs[start + 2].value) else 3
        lines = [known[paragraph.value][2] for paragraph in paragraphs[start : start + window]]
        for place, line in enumerate(lines):
            if line is not None:
                after = lines[1] if place == 0 and len(lines) > 1 else None
                return start + (1 if after is not None and fineness(line) <= fineness(after) else place)
        return None

    def roles(self, draft: Draft) -> tuple[list[str], DateLine | None]:
        """The field of each paragraph, and the date line."""
        author = draft.author
        if author is None:
            return self._roles(draft, draft.paragraphs, draft.at)
        at = draft.at if draft.at is None or draft.at < author else draft.at - 1
        others = draft.paragraphs[:author] + draft.paragraphs[author + 1 :]
        roles, line = self._roles(draft, others, at)
        roles.insert(author, "author")
        return roles, line

    def _roles(
        self, draft: Draft, paragraphs: list[Paragraph], at: int | None
    ) -> tuple[list[str], DateLine | None]:
        count = len(paragraphs)
        roles = ["body"] * count
        start = draft.credit
        if start or self.alt_texts and draft.number is None:
            roles[0], start = "credit", 1
        line = self.known.line(paragraphs[at].value) if at is not None else None
        if at is not None and at == start:
            if count == start + 1 and (line is None or fineness(line) < 3):
                at = None  # an item that is nothing but a month or a year: a title
            elif count > start + 1 and not self.untitled:
                roles[start + 1] = "title"
        if at is None:
            line = None
            if self._has_kicker(paragraphs[start:]):
                roles[start], roles[start + 1] = "kicker", "title"
            else:
                roles[start] = "title"
        else:
            roles[at] = "date"
            if at == start + 1:
                roles[start] = "title"
            elif at == start + 2:
                roles[start], roles[start + 1] = "kicker", "title"
        _mark_credit(roles, paragraphs)
        if draft.number is None:
            _mark_again(roles, paragraphs)
        return roles, line

    def _has_kicker(self, texts: list[Paragraph]) -> bool:
        """Whether an entry of these paragraphs, none of which is a date, begins with a kicker as most of its list do."""
        if len(texts) < 2 or self.kickers * 2 < max(1, self.dated):
            return False
        return len(texts) > 2 or _SENTENCE_END.search(texts[1].value) is None


def _mark_credit(roles: list[str], paragraphs: list[Paragraph]) -> None:
    """Name the last paragraph a credit where it says so."""
    last = paragraphs[-1].value
    is_text = len(paragraphs) > 1 and roles[-1] == "body" and "credit" not in roles
    if is_text and len(last) <= 120 and lexis.is_credit(last):
        roles[-1] = "credit"


def _mark_again(roles: list[str], paragraphs: list[Paragraph]) -> None:
    """Name the paragraph below the title a title where it says the same: the text of a bullet's image, as a rule."""
    if "title" in roles:
        below = roles.index("title") + 1
        if (
            below < len(roles)
            and roles[below] == "body"
            and paragraphs[below].value == paragraphs[below - 1].value
        ):
            roles[below] = "title"


class Fields:
    """Puts the fields of drafts into a reading; dates that wait for the page are noted.

    Args:
        filler: Takes the entries.
        dialect: That of the text.
    """

    def __init__(self, filler: Filler, dialect: Dialect):
        self.filler, self.dialect = filler, dialect
        self.exact = dialect.wraps or dialect.markdown  # fields are wrapped and escaped there
        self.unsettled: dict[int, DateLine] = {}

    def add(self, draft: Draft, habit: Habit) -> None:
        """Add the entry of a draft, its fields told by the habit of its list."""
        paragraphs = draft.paragraphs
        roles, line = habit.roles(draft)
        row = Row(draft.start)
        if draft.number is not None:
            row.put("number", draft.mark, draft.mark + len(str(draft.number)))
        at = draft.first
        for place, (paragraph, role) in enumerate(zip(paragraphs, roles, strict=True)):
            if place:
                at += len(draft.gaps[place - 1])
            if role == "title":
                line = self._title(row, at, paragraph, habit) or line
            elif role == "date" and line is not None:
                self._date(row, at, paragraph, line)
            elif role == "author":
                _author(row, at, paragraph)
            else:
                row.put(role, at, at + len(paragraph.raw))
            at += len(paragraph.raw)
        if habit.sentences and (date := habit.sentence(paragraphs)) is not None:
            row.date = date
            row.put("date", at, at)
        entry = self.filler.add(row, at + len(draft.tail))
        if line is not None and (row.date is None or row.date.start is None) and "date" in row.slots:
            self.unsettled[entry] = line

    def add_sure(self, draft: Draft, date: Date) -> None:
        """Add the entry of a draft that is a number, a title, a date and texts."""
        row = Row(draft.start)
        row.date = date
        row.put("number", draft.mark, draft.mark + len(str(draft.number)))
        at = draft.first
        slots = ("title", "date", *("body",) * len(draft.paragraphs))
        for paragraph, slot, gap in zip(draft.paragraphs, slots, [*draft.gaps, draft.tail], strict=False):
            end = at + len(paragraph.raw)
            row.put(slot, at, end)
            at = end + len(gap)
        self.filler.add(row, at)

    def _title(self, row: Row, at: int, paragraph: Paragraph, habit: Habit) -> DateLine | None:
        """The title, with its address or date where its line holds one; the line of that date."""
        raw, value, target = paragraph
        end = at + len(raw)
        link = trail = None
        if raw[-1] == ")":
            if target:
                link = LINK.fullmatch(raw, len(raw) - len(without_mark(raw)))
            elif not self.dialect.markdown:
                trail = TRAILING_URL.search(raw)
        tail = _tail(value) if habit.tails else None
        if "title" in row.slots:
            row.put("title", at, end)
        elif tail is not None:
            return self._title_with_date(row, at, paragraph, tail)
        elif link and (link[2] or link[3]) == target and "![" not in raw:
            row.put("title", at + link.start(1), at + link.end(1), value)
            start = at + (link.start(2) if link[2] else link.start(3))
            row.put("url", start, start + len(target or ""), target)
        elif trail:
            row.put("title", at, at + trail.start())
            row.put("url", at + trail.start(1), at + trail.end(1))
        else:
            if target:
                row.put("url", at, at, target)
            row.put("title", at, end)
        return None

    def _title_with_date(self, row: Row, at: int, paragraph: Paragraph, tail: DateLine) -> DateLine:
        """A title whose line ends with the entry's date."""
        title = paragraph.value[: tail.start].rstrip()
        end = at + len(paragraph.raw)
        row.date = calendar(tail.date)
        if self.exact:
            row.put("title", at, end, title)
            row.put("date", end, end)
        else:
            row.put("title", at, at + len(title), title)
            row.put("date", at + tail.start, at + tail.end)
        return tail._replace(date=row.date)

    def _date(self, row: Row, at: int, paragraph: Paragraph, line: DateLine) -> None:
        """The date line, with the place or the category behind its date."""
        raw, value, _ = paragraph
        row.date = line.date
        place = value[line.place_start : line.place_end] if line.place_start >= 0 else None
        if raw == value and not (place and line.place_start < line.end):
            row.put("date", at + line.start, at + line.end)
            if place:
                row.put("kicker" if is_kind(place) else "place", at + line.place_start, at + line.place_end)
            return
        end = at + len(raw)
        row.put("date", at, end)
        if place:
            row.put("kicker" if is_kind(place) else "place", end, end, place)


def _author(row: Row, at: int, paragraph: Paragraph) -> None:
    """The name in a line that says who wrote the entry."""
    raw, value, _ = paragraph
    name = lexis.author(value) or value
    start = raw.find(name)
    if start >= 0:
        row.put("author", at + start, at + start + len(name), name)
    else:
        row.put("author", at, at + len(raw), name)
