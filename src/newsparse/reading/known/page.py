"""From a page in a known renderer's dialect to its entries: rows of the grammar become parts of lists, and those a reading.

An entry whose second paragraph is its date is finished at once; the others wait as drafts until the habits of their list
are known (`newsparse.reading.known.fields`). Nothing here raises on a `str`.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Final, NamedTuple

from newsparse import dates, grammar, lexis
from newsparse.dates import Date
from newsparse.dialects import Dialect
from newsparse.reading.known.fields import Draft, Fields, Habit, part_titles
from newsparse.reading.lines.paragraphs import (
    LONGEST_DATE,
    TRAILING_URL,
    Known,
    Paragraph,
    Paragraphs,
    hanging,
    references,
    touches,
    without_signs,
)
from newsparse.reading.options import NONE, ReadOptions
from newsparse.reading.result import Filler, Heading, below, row_length

MOST_DRAFTS = 5_000
"""Entries without a date below their title (or in a wrapped text, with more than that) after which the page is turned too: each
of them takes as much memory as a hundred characters."""

_MAYBE_DATE = re.compile(
    r"\d{4}|\d[./-]\d|[\u5e74\u6708\uc6d4]"
)  # what a date line without one of these holds is no full date
_NUMBER, _FIRST, _TEXT = grammar.NUMBER, grammar.FIRST, grammar.TEXT
_PARAGRAPHS: Final = itemgetter(_NUMBER, _FIRST, grammar.SECOND, grammar.THIRD, grammar.MORE)
_ODD_STARTS: Final = "\u00a9([0123456789"
_ODD_ENDS: Final = "0123456789"
_ADDRESS_STARTS: Final = "/?#h"  # of what `TRAILING_URL` finds in the last brackets of a title
_MANY: Final = 50  # lines
_DRAFT: Final = -2  # the day of an entry that waits
_PAGER = re.compile(
    r"\W{0,2}1\]?[\s|\u00b7\u2022]++\[?2(?!\w)[^\r\n]{0,80}|[\u00ab\u2039\u2190] ?[\w ]{1,20}|[\w ]{1,20} ?[\u203a\u00bb\u2192]"
)


def _is_pager(text: str) -> bool:
    """Whether a line leads to other pages: "1 2 3", "← Older", "Next ›". The first and last characters rule most others out."""
    first, last = text[0], text[-1]
    if "1" not in text[:3] and first not in "\u00ab\u2039\u2190" and last not in "\u203a\u00bb\u2192":
        return False
    return _PAGER.fullmatch(text) is not None


def _is_page_text(text: str) -> bool:
    """Whether a paragraph at column 0, where html2text puts an item's text and the page's, begins the page's."""
    return (text[0] in "\u00a9(" and lexis.COPYRIGHT.match(text) is not None) or _is_pager(text)


class _Part:
    """A run of entries that becomes a section, or is found to be no part of the listing."""

    __slots__ = ("bulleted", "goes_on", "heading", "ranges")

    def __init__(self, bulleted: bool, first: int):
        self.bulleted = bulleted
        self.goes_on = False  # with the last part of the page before
        self.ranges = [(first, first)]  # its entries, by their place on the page
        self.heading: Heading | None = None

    @property
    def entries(self) -> Iterator[int]:
        """Its entries, by their place on the page."""
        return (place for first, after in self.ranges for place in range(first, after))


class _Days(dict[str | None, int]):
    """By text the number of the date that it is and nothing else; -1 where it is none."""

    def __init__(self, known: Known, filler: Filler):
        super().__init__({None: -1})
        self.known, self.filler = known, filler

    def __missing__(self, text: str) -> int:
        if len(text) > LONGEST_DATE:
            return -1
        date, look, _ = self.known.said(text)
        day = self[text] = self.filler.date(date, look)
        return day


class Before(NamedTuple):
    """What a page needs to know of the pages before it."""

    bulleted: bool | None = None
    """Whether the entries of the listing have bullets; `None` as long as there are none."""
    part: bool | None = None
    """The same of the list in which the page was turned; `None` where that was navigation."""
    last: int = -1
    """The number of the last entry."""


FIRST: Final = Before()


class Page:
    """One reading of one page of a text.

    Args:
        filler: Takes the entries, behind those of the pages before.
        dialect: The dialect of the text.
        start: Where the page begins.
        stop: Where it ends at the latest.
        before: What was on the pages before.
        limit: The page is turned at the first entry that begins here or later; 0 for never.
        options: What is told beforehand.
        addresses: Where the text's list of addresses begins, and what it holds; `None` where the page is the whole text.
    """

    def __init__(
        self, filler: Filler, dialect: Dialect, start: int, stop: int, before: Before = FIRST, limit: int = 0,
        options: ReadOptions = NONE, addresses: tuple[int, dict[str, str]] | None = None,
    ):  # fmt: skip
        self.filler, self.reading, self.text = filler, filler.reading, filler.reading.text
        self.dialect, self.start, self.stop = dialect, start, stop
        self.cr = self.reading.cr
        self.before, self.limit, self.options, self.addresses = before, limit, options, addresses
        self.turned: int | None = None
        self.last = before.last
        self.counts = False  # whether the next entry goes on with a count
        self.turns = limit or sys.maxsize  # where the page is turned
        self.signs = re.compile(dialect.signs) if dialect.signs else None
        self.known = Known(options.date_options.on(self.text[start : start + 10_000]))
        self.paragraphs = Paragraphs(self.text, start, stop, dialect, self.known)
        self.fields = Fields(filler, dialect)
        self.first = len(self.reading)  # its first entry
        self.row = len(self.reading.rows)  # where that begins
        self.drafts: list[Draft] = []
        self.same: dict[str, str] = {}

    def read(self) -> Before | None:
        """Read the page into the reading.

        Returns:
            What the next page needs; `None` if the text ended before the page could be turned: nothing is read then.
        """
        stop = self.stop
        if self.dialect.references:
            begin, self.paragraphs.urls = self.addresses or references(self.text, self.start, stop)
            stop = min(begin, stop)
        self.reading.urls = self.paragraphs.urls
        parts = self._parts(stop)
        if self.limit and self.turned is None:
            self._taken()
            return None
        if self.paragraphs.width or self.reading.widths:
            self.reading.widths.append((self.first, self.paragraphs.width))
        kept = self._without_chrome(parts)
        self._decide_headings(kept)
        self._finish(kept)
        if not kept:
            return self.before._replace(part=None)
        last = kept[-1]
        return Before(last.bulleted, last.bulleted if last is parts[-1] else None, self.last)

    # --- from rows to parts --------------------------------------------------------------------------------------

    def _parts(self, stop: int) -> list[_Part]:
        """The lists of the page; entries that need no habit are put into the reading, the others into `drafts`."""
        parts: list[_Part] = []
        pending: list[re.Match[str]] = []
        numbered: bool | None = None  # whether the entries of the last part are
        rows = grammar.rows(self.dialect.name, self.cr).finditer(self.text, self.start, stop)
        for match, date in self._others(rows):
            first, number = match[_FIRST], match[_NUMBER]
            if first is None and match[_TEXT] is None:
                continue
            value, last = int(number) if number else -1, self.last
            begins = bool(pending) or numbered is not (value >= 0) or 0 <= value <= last
            if first is None or (begins and number and self._is_text(number, first, value, last)):
                pending.append(match)
                if len(pending) > _MANY:
                    pending = self._nearest(pending)
                self.counts = False
                continue
            start = (pending or (match,))[0].start()
            if start >= self.turns and match.end() < stop:
                self.turned = start
                break
            above = pending
            if begins:
                self._begin(parts, value, last, match, pending)
                numbered, pending = value >= 0, []
                self.counts = numbered
            if value >= 0:
                self.last = value
            if date >= 0:
                self.filler.plain(match, bool(above) or len(self.reading) == self.first, date)
                continue
            self._entry(match, value, above)
            if len(self.drafts) >= MOST_DRAFTS:
                self.turns = 1  # at the next entry
        ends = [part.ranges[0][0] for part in parts[1:]] + [len(self.reading) - self.first]
        for part, end in zip(parts, ends, strict=False):
            part.ranges[0] = (part.ranges[0][0], end)
        return parts

    def _others(self, rows: Iterable[re.Match[str]]) -> Iterator[tuple[re.Match[str], int]]:
        """The rows that are no plain entry which goes on with the count: that is put into the reading at once.

        With each the number of its date, if it is a plain entry all the same; -1 for others.
        """
        if self.dialect.wraps or self.dialect.markdown:  # what a paragraph says is not its text
            yield from ((match, -1) for match in rows)
            return
        starts, days, fields = self.reading.starts.append, self.reading.days.append, self.reading.fields
        known = _Days(self.known, self.filler)
        counts, last, turns = self.counts, self.last, self.turns
        for match in rows:
            number, first, second, third, more = _PARAGRAPHS(match)
            day = known[second]
            if (
                day < 0
                or not number
                or number < "1"  # with zeros before it
                or more
                or (third and len(third) <= LONGEST_DATE and lexis.is_credit(third))
                or (
                    (
                        first[0] in _ODD_STARTS
                        or (end := first[-1]) in _ODD_ENDS
                        or (end == ")" and first[first.rfind("(") + 1] in _ADDRESS_STARTS)
                    )
                    and not self._is_title(first)
                )
            ):
                day = -1
            elif counts and (value := int(number)) > last and (start := match.start()) < turns:
                last = value
                starts(~(start << 1))
                days(day)
                if fields is not None:
                    fields[start] = number, first, third
                continue
            self.last = last
            yield match, day
            counts, last, turns = self.counts, self.last, self.turns
        self.last = last

    def _is_title(self, first: str) -> bool:
        """Whether an item's first line is its title when the second is its date: no credit, date or title with link."""
        if first[-1] == ")" and TRAILING_URL.search(first):
            return False
        if len(first) <= 60 and _MAYBE_DATE.search(first) and self.known[first][2] is not None:
            return False
        return not lexis.is_credit(first)

    def _is_text(self, number: str, first: str, value: int, last: int) -> bool:
        """Whether a line that looks like a number line is none: a date ("5. Januar 2017") out of the count."""
        if value in (1, last + 1):
            return False
        if self.dialect.name == "plain":
            return True
        return dates.line_date(f"{number}. {first[:100]}") is not None

    def _begin(
        self, parts: list[_Part], value: int, last: int, match: re.Match[str], pending: list[re.Match[str]]
    ) -> None:
        """Begin a part with an entry that follows other text, another list, or a number not below its own, if it is one."""
        part = parts[-1] if parts else None
        new = _Part(value < 0, len(self.reading) - self.first)
        if pending:
            new.heading = self._heading(pending, match["lead"])
        bulleted = part.bulleted if part is not None else self.before.part
        if bulleted == new.bulleted and not 0 <= value <= last:
            heading = new.heading
            divides = heading is not None and (heading.level > 0 or heading.kind == "date" or value == 1)
            if part is not None:
                if not divides and value >= 0:
                    return
            else:
                new.goes_on = not divides and not (new.bulleted and heading)
                if new.goes_on:
                    new.heading = None
        parts.append(new)

    def _nearest(self, pending: list[re.Match[str]]) -> list[re.Match[str]]:
        """Of many lines above a list the first and the last two: a heading is among them (`_heading`)."""
        rows = [row for row in pending[1:] if row["text"] and not self._is_sign(row)]
        return [pending[0], *rows[-2:]]

    def _is_sign(self, row: re.Match[str]) -> bool:
        """Whether a line is nothing but a renderer's sign for a tag or an image."""
        return self.signs is not None and self.signs.fullmatch(row["text"]) is not None

    def _is_front_matter(self, rule: re.Match[str]) -> bool:
        """Whether a line of dashes ends the metadata that a text begins with (YAML between ``---`` and ``---``)."""
        first = re.match(rf"{lexis.BLANK_LINES}---{lexis.BLANK}*{lexis.EOL}", self.text)
        return (
            first is not None
            and re.search("[\r\n]---", self.text[: rule.start("text")][first.end() :]) is None
        )

    def _underlined(self, rows: list[re.Match[str]]) -> tuple[re.Match[str], int] | None:
        """The last of some rows, or the one that it underlines as Markdown does, and the level that this gives it (0 for none); `None` for a
        line that underlines nothing."""
        row = rows[-1]
        if len(rows) == 1 or not re.fullmatch(r"={3,}|-{3,}", row["text"]) or row["lead"].strip():
            return row, 0
        if self._is_front_matter(row) or re.search(rf"{lexis.EOL}{lexis.BLANK}*{lexis.EOL}", row["lead"]):
            return None
        return rows[-2], 1 if row["text"][0] == "=" else 2

    def _heading(self, pending: list[re.Match[str]], lead: str) -> Heading | None:
        """The line right above a list as a heading, if it can be one."""
        breaks = len(re.findall(lexis.EOL, lead))
        rows = [row for row in pending if row["text"] and not self._is_sign(row)]
        if not rows:
            return None
        found = self._underlined(rows) if self.dialect.markdown else (rows[-1], 0)
        if found is None:
            return None
        row, level = found
        text = row["text"]
        mark = re.match(r"#{1,6} +(?=\S)", text) if self.dialect.markdown else None
        if mark:
            level = mark.end() - mark[0].count(" ")
        start = row.start() + len(row["lead"])
        margin = row.start("text") - start
        text_start = row.start("text") + (mark.end() if mark else 0)
        value = self.text[text_start : row.end("text")]
        above = pending.index(row)
        line = self.known[value][2]
        kind = "date" if line is not None and line.date is not None else "topic"
        if kind == "topic" and dates.suffix_date(value) is not None and len(value) <= 40:
            kind = "date"
        if level == 0:
            tight = above > 0 and len(re.findall(lexis.EOL, row["lead"])) < 2
            if breaks > 2 or tight or margin not in (0, 1, 2, 4) or len(value) > 120:
                return None
            if kind == "topic" and (
                value[-1] in ".…:;,。" or not re.search(r"[^\W\d_]", value) or lexis.is_credit(value)
            ):
                return None
        if _is_pager(value):
            return None
        return Heading(start, text_start, row.end("text"), rows[-1].end(), value, level, kind, above == 0)

    # --- from rows to drafts -------------------------------------------------------------------------------------

    def _entry(self, match: re.Match[str], number_read: int, above: list[re.Match[str]]) -> None:
        """Put an entry into the reading where it is sure what its paragraphs are; else it waits as a draft."""
        indent, number, bullet, separator, first, gap1, second, gap2, third, more = match.group(*range(2, 12))
        value = number_read if number else None
        same = self.same.setdefault  # what is between the fields is alike in nearly all entries
        raws, gaps = [first], []
        if second is not None:
            gaps.append(gap1)
            raws.append(second)
            if third is not None:
                gaps.append(gap2)
                raws.append(third)
                if more:
                    for paragraph in grammar.more(self.dialect.name, self.cr).finditer(more):
                        gaps.append(same(paragraph[1], paragraph[1]))
                        raws.append(paragraph[2])
        lines: list[list[str] | None] = [None] * len(raws)
        if self.dialect.wraps:
            column = len(indent) + len(number or "") + len(separator if number else bullet + separator)
            if not match.start(2):  # a text that was stripped: its first line has lost its indent
                column = max(column, hanging(first))
            raws, gaps, lines = self.paragraphs.unwrapped(raws, gaps, column)
        at, tail = match.start(6), ""
        if self.signs:
            raws, gaps, lines, before, tail = without_signs(raws, gaps, lines, self.signs)
            at += len(before)
        paragraphs = self.paragraphs.read(raws, lines)
        mark = match.start(3) + (len(number) - len(str(value)) if number else 0)
        gaps = [same(gap, gap) for gap in gaps]
        touching = not above and touches(match["lead"])
        draft = Draft(match.start(2), touching, mark, value, at, paragraphs, gaps, tail)
        if value is not None and len(paragraphs) > 1 and self.fields.exact:
            date = self.known[paragraphs[1].value][0]
            if date is not None and self._is_sure(paragraphs):
                self.fields.add_sure(draft, date)
                return
        self.reading.starts.append(len(self.drafts))
        self.reading.days.append(_DRAFT)
        self.drafts.append(draft)

    def _is_sure(self, paragraphs: list[Paragraph]) -> bool:
        """Whether an entry whose second paragraph is a date is a title, that date and texts, whatever the habit of its list."""
        line = self.known.line(paragraphs[1].value)
        if line is None or line.place_start >= 0:
            return False
        if any(paragraph.url for paragraph in paragraphs):
            return False
        last = paragraphs[-1].value
        if (len(last) <= 120 and lexis.is_credit(last)) or not self._is_title(paragraphs[0].value):
            return False
        return self.dialect.name != "html2text" or not any(
            _is_page_text(paragraph.value) for paragraph in paragraphs[2:]
        )

    # --- which parts are the listing -----------------------------------------------------------------------------

    def _draft(self, entry: int) -> Draft | None:
        """The draft of an entry of the page; `None` where it is finished."""
        place = self.first + entry
        return self.drafts[self.reading.starts[place]] if self.reading.days[place] == _DRAFT else None

    def _drafts(self, part: _Part) -> list[Draft]:
        return [draft for entry in part.entries if (draft := self._draft(entry)) is not None]

    def _without_chrome(self, parts: list[_Part]) -> list[_Part]:
        """The parts without navigation: docs/dialects.md, "How newsparse distinguishes a list from navigation"."""
        if not self.drafts:
            return parts
        for part in parts:
            if part.bulleted:
                self._trim(part)
        rich = [part for part in parts if any(self._is_rich(entry) for entry in part.entries)]
        texts = set(map(id, rich))
        bulleted = self.before.bulleted
        numbered = [part for part in parts if not part.bulleted]
        if bulleted is None:
            bulleted = not numbered or (len(numbered) < len(parts) and self._dated(rich) == {True})
        if bulleted:
            return self._merged([part for part in rich if part.bulleted])
        if self.before.bulleted is not None:
            return [part for part in numbered if id(part) in texts or not self._is_pager(part)]
        first = next((place for place, part in enumerate(numbered) if id(part) in texts), 0)
        kept = numbered[first:] if all(self._is_trail(part) for part in numbered[:first]) else numbered
        return [part for part in kept if id(part) in texts or not self._is_pager(part)]

    def _trim(self, part: _Part) -> None:
        """Take the menu off the end of a list of bullets: bare lines that touch, below entries with texts that do not."""
        first, after = part.ranges[0]
        end = after
        while end > first and not self._is_rich(end - 1):
            end -= 1
        menu = [draft for entry in range(end, after) if (draft := self._draft(entry)) is not None]
        if end > first and len(menu) > 1 and all(draft.touches for draft in menu[1:]) and not menu[0].touches:
            part.ranges[0] = (first, end)

    def _merged(self, parts: list[_Part]) -> list[_Part]:
        """Parts of bullets without a heading of their own join the one before; the text between stays between."""
        merged: list[_Part] = []
        for part in parts:
            if merged and part.heading is None:
                merged[-1].ranges += part.ranges
            else:
                merged.append(part)
        return merged

    def _is_rich(self, entry: int) -> bool:
        """Whether an entry has more than its title."""
        draft = self._draft(entry)
        if draft is None or len(draft.paragraphs) > 2:
            return True
        if len(draft.paragraphs) == 1:
            return False
        # the line below the last bullet of a footer is at the same column as an entry's text
        return self.dialect.name != "html2text" or not _is_page_text(draft.paragraphs[1].value)

    def _dated(self, parts: list[_Part]) -> set[bool]:
        """Which lists have dates: `True` those of bullets, `False` those of numbers."""
        return {part.bulleted for part in parts if any(map(self._is_dated, part.entries))}

    def _is_dated(self, entry: int) -> bool:
        draft = self._draft(entry)
        if draft is None:
            return True
        return any(self.known.line(paragraph.value) is not None for paragraph in draft.paragraphs[:4])

    def _is_trail(self, part: _Part) -> bool:
        """Whether a numbered list before the first one with texts is a breadcrumb: few and short bare lines."""
        drafts = self._drafts(part)
        return (
            len(drafts) <= 6
            and part.heading is None
            and all(len(draft.paragraphs[0].value) <= 60 for draft in drafts)
            and all(draft.touches for draft in drafts[1:])
        )

    def _is_pager(self, part: _Part) -> bool:
        drafts = map(self._draft, part.entries)
        return all(draft is not None and draft.paragraphs[0].value.isdigit() for draft in drafts)

    def _decide_headings(self, parts: list[_Part]) -> None:
        """Keep a heading above the first list only where it divides lists and is not the title of the page."""
        if self.before.bulleted is not None:
            return
        others = any(part.heading is not None and part.heading.alone for part in parts[1:])
        for place, part in enumerate(parts):
            heading = part.heading
            if heading is None or place or heading.kind == "date":
                continue
            if heading.level == 1 or (not others and heading.alone and heading.level == 0):
                part.heading = None

    # --- from parts to the reading -------------------------------------------------------------------------------

    def _finish(self, parts: list[_Part]) -> None:
        """Put the entries of the parts into the reading, those of drafts among them, and settle their dates."""
        taken = self._taken() if self.drafts else None
        above: dict[int, Date | None] = {}
        for part in parts:
            heading = part.heading
            first = len(self.reading) if taken else self.first + part.ranges[0][0]
            line = self.known[heading.value][2] if heading else None
            above[first] = line.date if line else None
            if not part.goes_on:
                self.filler.head(first, heading)
            if taken:
                self._put(part, *taken)
        window = self.text[self.start : self.stop] if self.fields.unsettled else ""
        self.filler.settle(self.fields.unsettled, self.first, above, self.options.date_options, window)

    def _taken(self) -> tuple[array[int], array[int], array[int]]:
        """The starts, days and rows of the page, taken out of the reading again."""
        reading = self.reading
        taken = reading.starts[self.first :], reading.days[self.first :], reading.rows[self.row :]
        del reading.starts[self.first :], reading.days[self.first :], reading.rows[self.row :]
        return taken

    def _put(self, part: _Part, starts: array[int], days: array[int], rows: array[int]) -> None:
        """Put the entries of a part into the reading, its drafts filled in by the habit of the list."""
        drafts = [self.drafts[starts[entry]] for entry in part.entries if days[entry] == _DRAFT]
        if self.dialect.name == "html2text":
            _cut_page_text(drafts)
        finished = sum(after - first for first, after in part.ranges) - len(drafts)
        if not self.dialect.gaps:
            part_titles(drafts, finished, self.known, self.dialect, self.paragraphs.urls)
        habit = Habit(self.known, drafts, finished)
        firsts = {first for first, _ in part.ranges}  # the part before may be navigation
        for entry in part.entries:
            start, day = starts[entry], days[entry]
            if day == _DRAFT:
                self.fields.add(self.drafts[start], habit)
            elif start < 0:
                self.filler.copy(below(start) if entry in firsts else start, day, rows[:0])
            else:
                at = start - self.row
                length = row_length(self.reading.shapes[rows[at]])
                self.filler.copy(start, day, rows[at : at + length])


def _cut_page_text(drafts: list[Draft]) -> None:
    """Where an entry's text is at column 0 like the page's own: cut off what begins with a pager or copyright."""
    for draft in drafts:
        for place, paragraph in enumerate(draft.paragraphs[1:], 1):
            if _is_page_text(paragraph.value) and (place > 1 or _is_pager(paragraph.value)):
                del draft.gaps[place - 1 :], draft.paragraphs[place:]
                draft.tail = ""
                break
