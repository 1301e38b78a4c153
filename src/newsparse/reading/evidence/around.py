"""What has the form of an entry without its day: right above the first entry, right below the last, or in the lines of another. Nothing here raises."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from newsparse.lexis import latin_length
from newsparse.reading.entries import Evidence
from newsparse.reading.evidence.base import ODD, found_at, shortened
from newsparse.reading.find.elements import MARKED, Record
from newsparse.reading.find.search import Found
from newsparse.reading.find.weights import LABEL, title_of
from newsparse.reading.lines.bylines import author_line
from newsparse.reading.lines.furniture import is_furniture, names_page, says_of_page
from newsparse.reading.lines.page_lines import ASKS, Line, ends_sentence


def like_entries(found: Found) -> Iterator[Evidence]:
    """The first lines of what has the form of an entry without its day."""
    dated = [_dated_form(found.lines[record.start : record.end]) for record in found.reading.records]
    forms = list(map(_without_days, dated))
    yield from _around(found, dated, forms)
    yield from _within(found, forms)
    yield from _set_off_within(found, forms)


def _titles_of(found: Found) -> list[str]:
    """The titles of the entries that have one."""
    titles = map(title_of, found.reading.records, found.reading.roles)
    return [title.text for title in titles if title is not None]


def _around(found: Found, dated: Sequence[str], forms: Sequence[str]) -> Iterator[Evidence]:
    """The first lines of what may be an item without a date, above the first entry or below the last."""
    entries = _Entries(found, dated, forms)
    for blocks in (entries.above(), entries.below()) if entries.form else ():
        block = next((each for each in blocks if each and entries.is_like(each)), None)
        if block is not None and not says_of_page(block[0].bare, _titles_of(found)):
            told = f"{shortened(block[0].bare)} may be the title of an item without a date"
            yield found_at(ODD, block[0], told)


def _within(found: Found, forms: Sequence[str]) -> Iterator[Evidence]:
    """The first lines of what may be one more item in the lines of an entry, where these are what all entries are, twice and more: a title and
    its sentence, a title and its author."""
    unit = Counter(map(_unit, forms)).most_common(1)[0][0]
    if len(unit) < _LEAST_UNIT or unit[0] != "t" or {"S", "A"}.isdisjoint(unit):
        return
    again = re.compile(f"{unit}(?:t?{unit})*")  # with a category above some
    if any(again.fullmatch(form) is None for form in forms):
        return
    for record, form in zip(found.reading.records, forms, strict=True):
        lines = [line for line in found.lines[record.start : record.end] if _letter(line) != _DAY]
        for match in itertools.islice(re.finditer(unit, form), 1, None):
            line = lines[match.start()]
            told = f"{shortened(line.text)} may be the title of an item without a date, or of the same day"
            yield found_at(ODD, line, told)


def _set_off_within(found: Found, forms: Sequence[str]) -> Iterator[Evidence]:
    """The first lines of what is within few entries that no marks set off, begins as most entries do, and is set off as these are, and the lines of
    no other: each may begin an item."""
    lines, records = found.lines, found.reading.records
    wide = min((lines[record.start].gap for record in records[1:]), default=0)
    if not wide or found.reading.cut.style:
        return
    form = Counter(forms).most_common(1)[0][0][:_LEAST_UNIT]
    aside = {
        each.line for record in records for each in record.elements if each.kind == "more"
    }  # a button and what it is for
    held = [
        [at for at in range(record.start + 1, record.end) if lines[at].gap >= wide and at not in aside]
        for record in records
    ]
    few = [own for own in held if own]
    if len(few) * _RARE > len(records) or len(form) < _LEAST_UNIT or form[0] != "t":
        return
    for at in itertools.chain.from_iterable(few):
        if _without_days(_dated_form(lines[at : at + _LEAST_UNIT])) == form and _may_be_first(lines[at]):
            told = f"{shortened(lines[at].text)} is set off as items are, and may be the title of one"
            yield found_at(ODD, lines[at], told)


_RARE: Final = 3


def _may_be_first(line: Line) -> bool:
    """Whether a line may be a title: some words without a sign before them, and no name of a menu."""
    return line.text[0].isalnum() and line.text.count(" ") >= _LEAST_TOLD and not is_furniture(line.text)


def _unit(form: str) -> str:
    """The shortest form that gives another when it is repeated."""
    sizes = (size for size in range(1, len(form)) if not len(form) % size)
    return next((form[:size] for size in sizes if form[:size] * (len(form) // size) == form), form)


_LEAST_UNIT: Final = 2  # lines: a title and a sentence


class _Gaps(NamedTuple):
    """The gaps before the entries of a page, and the widest inside them."""

    before: int
    inside: int


class _Entries:
    """The entries of a page, and what all or most of them look like.

    Attributes:
        form: What most are, a letter a line, without their days.
        dated: The same with a letter for each day.
        heads: The lines of headings, by entry.
    """

    def __init__(self, found: Found, dated: Sequence[str], forms: Sequence[str]):
        self.lines, records, self.cut = found.lines, found.reading.records, found.reading.cut
        self.first, self.end, self.heads = records[0].start, records[-1].end, found.reading.heads
        form, count = Counter(forms).most_common(1)[0]
        self.form = form if count * 2 >= len(records) > 1 else ""
        self.gaps = _gaps(self.lines, records)
        self.dated = Counter(dated).most_common(1)[0][0]
        titles = [title_of(*pair) for pair in zip(records, found.reading.roles, strict=True)]
        self.sizes = sorted(latin_length(title.text) for title in titles if title is not None) or [0]

    def above(self) -> Iterator[Sequence[Line]]:
        """The lines above the first entry that are as many as an entry has, or set off as it is."""
        if not self.first or self.lines[self.first].gap != self.gaps.before:
            return
        at = self.first - len(self.form)
        if self.gaps.before > self.gaps.inside:
            at = self.first - 1
            while at and self.lines[at].gap < self.gaps.before:
                at -= 1
        at = max(at, 0)
        while at < self.first - 1 and self.gaps.before > self.gaps.inside and names_page(self.lines[at].text):
            at += 1
        block = self.lines[at : self.first]
        if at > 0 or self._is_more_than_name(block[0]):
            yield block

    def _is_more_than_name(self, line: Line) -> bool:
        """Whether a page's first line is more than its name, or that with a sentence below it: it is marked, bold or a link, or the entries have
        three lines or an author."""
        return bool(line.marks) or line.text[0] in "[*" or len(self.form) > _LEAST_UNIT or "A" in self.form

    def below(self) -> Iterator[Sequence[Line]]:
        """The lines below the last entry that are set off as it is, or as many as an entry has; below the heading of another list too."""
        if self.end == len(self.lines):
            return
        if self.lines[self.end].gap == self.gaps.before:
            at = self.end + len(self.form)
            if self.gaps.before > self.gaps.inside:
                at = self._next_set_off(self.end)
            block = self.lines[self.end : at]
            is_last = at >= len(self.lines) or self.lines[at].gap > self.gaps.before
            if len(block) > 1 or is_last:
                yield block
        below = self.end + 1
        if (
            self.heads
            and below < len(self.lines)
            and self.lines[self.end].gap >= self.gaps.before > self.gaps.inside
        ):
            block = self.lines[below : self._next_set_off(below)]
            if len(block) > 1 and self.lines[below].gap <= self.gaps.before:
                yield block

    def _next_set_off(self, at: int) -> int:
        """The next line below one that is set off as entries are."""
        at += 1
        while at < len(self.lines) and self.lines[at].gap < self.gaps.before:
            at += 1
        return at

    def without_day(self, block: Sequence[Line]) -> Sequence[Line]:
        """The lines but for the one that says something of a day in the place where the entries have theirs: "May 2024", "6 April 2024 - sold out"."""
        at = self.dated.find(_DAY)
        if len(block) != len(self.dated) or at < 0:
            return block
        return [*block[:at], *block[at + 1 :]] if block[at].spot is not None else block

    def is_like(self, block: Sequence[Line]) -> bool:
        """Whether lines have the form of the entries, and the first of them that is a title is as long as theirs."""
        first = self.lines[self.first]
        marked = self.cut.kind not in MARKED or block[0].mark(self.cut.kind, self.cut.style) is not None
        whole, block = len(block), self.without_day(block)
        if (
            not marked
            or not block
            or block[0].indent != first.indent
            or _without_days(_dated_form(block)) != self.form
        ):
            return False
        if any(line.spot is not None or not line.more and is_furniture(line.text) for line in block):
            return False
        if names_page(block[0].text) or block[0].text[-1] in ",،，":  # a greeting
            return False
        if len(block) == 1 and _is_head(block[0], first):
            return False
        if len(block) < whole:  # what has a day needs no title like the others
            return True
        titles = [
            _title_in(line.bare) for line, letter in zip(block, self.form, strict=True) if letter == "t"
        ]
        title = max(titles, key=latin_length, default="")
        size = latin_length(title)
        if not {"S", "A"}.isdisjoint(self.form):
            return (
                title.count(" ") >= _LEAST_TOLD and self.sizes[0] <= 2 * size and size <= 2 * self.sizes[-1]
            )
        alike = self.sizes[0] * 3 <= size * 4 and size * 4 <= self.sizes[-1] * 5
        plain = LABEL.match(block[0].text) is None and not any(
            each.isdigit() or each == "@" for each in title
        )
        spaces = title.count(" ")
        between = spaces >= _LEAST_TOLD and self.sizes[0] <= size <= self.sizes[-1]
        return alike and plain and (between or spaces >= _LEAST_SPACES)


def _is_head(line: Line, row: Line) -> bool:
    """Whether a line may be the head of a table: as many cells as a row has, of a word or two each."""
    cells = _CELLS.split(line.bare)
    return len(cells) == len(_CELLS.split(row.bare)) > 1 and all(
        cell.count(" ") < _LEAST_TOLD for cell in cells
    )


_CELLS = re.compile(r"\t+| ?\| ?")
_LEAST_TOLD: Final = 2
_LEAST_SPACES: Final = 3


def _title_in(text: str) -> str:
    """The longest of the texts that wide gaps or bars part."""
    return max(_BETWEEN.split(text), key=latin_length)


_BETWEEN = re.compile(r"\t|[ \u00a0]{2,}| [|/·] ")


def _dated_form(lines: Sequence[Line]) -> str:
    """What lines are, a letter each: a sentence, an author, what leads on, a day alone on its line, or something else."""
    return "".join(map(_letter, lines))


def _without_days(form: str) -> str:
    return form.replace(_DAY, "")


_DAY: Final = "D"


def _letter(line: Line) -> str:
    found = line.spot
    before, after = (found.before, found.after) if found is not None else ((), ())
    beside = {piece.kind for piece in (*before, *after)}
    if "author" in beside or any(part and author_line(part) is not None for part in _SIGNS.split(line.bare)):
        return "A"
    if found is not None and found.day and found.whole and "text" not in beside:
        return _DAY
    if line.more:
        return "m"
    texts = [line.text[piece.start : piece.end] for piece in before if piece.kind == "text"]
    asks = line.text[-1] in ASKS and len(line.text) <= _LONGEST_QUESTION  # as titles do
    return "S" if line.sentence and not asks or any(map(ends_sentence, texts)) else "t"


_LONGEST_QUESTION: Final = 60


_SIGNS = re.compile(r" [·|•] ")


def _gaps(lines: Sequence[Line], records: Sequence[Record]) -> _Gaps:
    before = Counter(lines[record.start].gap for record in records[1:])
    inside = (lines[at].gap for record in records for at in range(record.start + 1, record.end))
    return _Gaps(before.most_common(1)[0][0] if before else 0, max(inside, default=0))
