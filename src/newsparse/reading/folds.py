"""A long page whose entries are alike is read as a short one: most of what repeats is taken out, and put back when the rest is read.

A page with a line for each day is cut at these lines into units: a day and what follows it up to the next. Each line has a kind: where
it is, whether it is a day or ends like a sentence, or that it is none of these plain kinds. Units of the same kinds are read the same, so
`fold` keeps some of each, all that are odd, and both ends of the page. `unfold` takes the entries of the short page: where all kept units
of a form were read alike, those that were taken out are read so too, else nothing is said and the whole page has to be read.

Nothing here decides what a line is: lines that any rule could read otherwise are odd, and stay. Nothing here raises.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from newsparse import lexis
from newsparse.dates import DateLine
from newsparse.reading.entries import Entries, Entry, Field, Made, Part
from newsparse.reading.find.weights import LABEL
from newsparse.reading.lines.bylines import author_line
from newsparse.reading.lines.page_lines import ends_sentence, marks_at
from newsparse.reading.lines.spots import Spot, is_more, spot

LEAST: Final = 96
"""Days that a page has at least which is folded."""
_BEGINNING: Final = 1 << 14  # characters that show whether it is such a page
_KEPT: Final = 12  # units of plain kinds that stay
_MOST_ODD: Final = 8  # or so many for each that is odd: no rule asks for so small a share
_KEPT_ALIKE: Final = 2  # of one form
_RARE: Final = 8  # so many units of one form all stay
_ENDS: Final = 3  # at either end of the page
_TWICE: Final = 2  # a text that recurs still does
_LONGEST_DAY: Final = 40
_LONGEST_TITLE: Final = 160
_LONGEST_PIECES: Final = 120  # a longer sentence is no line of a date
_LEAST_LONG: Final = 200
_SIGNS = re.compile(r"[<*_#\\]")
"""What emphasis and links are made of."""
_QUOTES: Final = frozenset("\"'“”‘’«»„¿¡")
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")

_DAY: Final = "day"
_TEXT: Final = "text"
_HEAD: Final = "head"  # a heading of Markdown, or a link that is one
_PROSE: Final = "prose"
_ODD: Final = "odd"
_EMPTY: Final = "empty"
_Kind = tuple[str, str]
"""What a line is, and how it is that: how a day is written, whether prose is a question."""


class _Codes(dict[tuple[_Kind, int, int], str]):
    """A character for each kind of line, gap and indent."""

    def __missing__(self, key: tuple[_Kind, int, int]) -> str:
        code = self[key] = chr(_FIRST_CODE + len(self))
        return code

    def of(self, name: str) -> str:
        """A set of the characters for a kind, for a pattern."""
        return "".join(code for ((kind, _), _, _), code in self.items() if kind == name) or chr(
            _FIRST_CODE - 1
        )


_FIRST_CODE: Final = 0x4E00  # none of them means anything in a pattern


class _Lines(NamedTuple):
    """The lines of a page that are not empty.

    Attributes:
        texts: What they say.
        starts: Where they begin.
        again: What several of them say, each with the copy of it that is kept.
        days: Those that are days, by what they say.
        codes: A character for each.
        kinds: What the characters are.
    """

    texts: list[str]
    starts: array[int]
    again: dict[str, str]
    days: dict[str, Spot]
    codes: str
    kinds: _Codes

    def end(self, place: int) -> int:
        """Where a line ends; 0 above the first."""
        return self.starts[place] + len(self.texts[place]) if place >= 0 else 0


class _Unit(NamedTuple):
    """A day and the lines below it.

    Attributes:
        codes: The kinds of its lines; ``""`` where one is odd, several may be titles, or it is there twice.
        first: The place of the first of them.
        title: That of the one that may be a title, a heading before others; -1 where there is none.
    """

    codes: str
    first: int
    title: int


class Fold(NamedTuple):
    """A page without most of its units.

    Attributes:
        text: What is left.
        lines: Those of the page.
        stretches: Where each stretch that is left begins in that, and by how much further on it is in the page.
        joins: Where in it units were taken out, and which.
        kept: The plain units that are left, with how much further on they are in the page.
    """

    text: str
    lines: _Lines
    stretches: list[tuple[int, int]]
    joins: list[tuple[int, list[_Unit]]]
    kept: list[tuple[int, _Unit]]


def is_long(text: str) -> bool:
    """Whether a page may be so long that it is folded; one with CR is not.

    >>> is_long("A title\\n3 May 2023\\n")
    False
    """
    return text.count("\n") >= 2 * LEAST - 1 and "\r" not in text


def fold(text: str) -> Fold | None:
    """A page without most of what repeats; `None` where that is not much of it."""
    if sum(unit.codes != "" for unit in _units(_lines(text[:_BEGINNING]))) < _KEPT:
        return None
    lines = _lines(text)
    units = _units(lines)
    if len(units) < LEAST or _is_open(lines, units):
        return None
    taken = _taken(lines, units)
    return _without(text, lines, units, taken) if len(taken) * 2 > len(units) else None


def _lines(text: str) -> _Lines:
    """The lines of a page, each with its kind."""
    found = _Lines([], array("q"), {}, {}, "", _Codes())
    texts, starts, codes = found.texts, found.starts, found.kinds
    kinds: dict[str, _Kind] = {}
    distinct: dict[_Kind, _Kind] = {}
    again = found.again.setdefault
    each: list[str] = []
    at = gap = 0
    for line in _each_line(text):
        told = line.lstrip(" ") if line[:1] == " " else line
        seen = kinds.get(told)
        if seen is None:
            kind = _kind(told)
            kind = kinds[told] = distinct.setdefault(kind, kind)
            if kind[0] is _DAY and (day := spot(told)) is not None:
                found.days[told] = day
        else:
            kind = seen
            told = again(told, told)  # one copy is enough
        if kind[0] is _EMPTY:
            gap += 1
        else:
            indent = len(line) - len(told)
            each.append(codes[kind, gap, indent])
            texts.append(told)
            starts.append(at + indent)
            gap = 0
        at += len(line) + 1
    return found._replace(codes="".join(each))


def _each_line(text: str) -> Iterator[str]:
    """The lines of a page, some thousands of them at once: each takes much more memory than its text."""
    at = 0
    while (end := text.find("\n", at + _BLOCK)) >= 0:
        yield from text[at:end].split("\n")
        at = end + 1
    yield from text[at:].split("\n")


_BLOCK: Final = 1 << 16


def _kind(text: str) -> _Kind:
    """What a line is."""
    if not text or text.isspace():
        return _EMPTY, ""
    size, first = len(text), text[0]
    if first == "#":
        return _kind_of_heading(text)
    if size <= _LONGEST_DAY and _DIGIT.search(text) and (day := spot(text)) is not None:
        shape = _DIGITS.sub("0", _LETTERS.sub("a", text))
        return (_DAY, f"{day.rank}{shape}") if _is_plain_day(day) and first.isalnum() else (_ODD, "")
    if (
        not (first.isupper() or first in _QUOTES or first.isdigit() and size > _LONGEST_DAY)
        or "  " in text
        or "|" in text
        or text[-1].isspace()
        or marks_at(text, 0)
        or (":" in text or "：" in text)
        and LABEL.match(text)
        or not text.isprintable()
        and not text.replace("\xa0", " ").isprintable()
    ):
        return _ODD, ""
    ends = ends_sentence(text)
    if size > _LONGEST_PIECES and ends:
        return _PROSE, "sentence"
    if size > _LONGEST_TITLE:
        return (_PROSE, "long") if size > _LEAST_LONG else (_ODD, "")
    if not _is_plain(text):
        return _ODD, ""
    if not ends:
        return _TEXT, ""
    return _PROSE, "question" if text[-1] in "?!" else "short"


def _kind_of_heading(text: str) -> _Kind:
    """What a heading of Markdown is: as plain as what it says is, with its level, and whether it is a link."""
    match = _HEADING.fullmatch(text)
    if match is None:
        return _ODD, ""
    kind, how = _kind(match["text"] or match["linked"])
    if kind == _TEXT or kind == _PROSE and how in ("question", "short"):
        return _HEAD, f"{match['marks']}{how}{'link' if match['linked'] else ''}"
    return _ODD, ""


_HEADING = re.compile(
    r"(?P<marks>#{1,6}) (?:\[(?P<linked>[^][]+)\]\((?P<address>(?:https?:/)?/[^()\s<>\\*_]+)\)|(?P<text>[^][#]+))"
)


def _is_plain_day(day: Spot) -> bool:
    """Whether a line is a day with its year and nothing else."""
    date = day.date.date
    return (
        day.day
        and day.whole
        and day.rank >= 2
        and not (day.before or day.after)
        and day.place[0] < 0
        and (date is None or date.start is not None)
    )


def _is_plain(text: str) -> bool:
    """Whether a text is no credit, author, label, day or what only leads on."""
    return (
        text[-1] not in ",:："
        and _SIGNS.search(text) is None
        and "://" not in text
        and "www." not in text
        and "](" not in text
        and author_line(text) is None
        and not is_more(text)
        and not lexis.is_credit(text)
        and spot(text) is None
    )


def _units(lines: _Lines) -> list[_Unit]:
    """The units of a page."""
    days, text, head, prose = map(lines.kinds.of, (_DAY, _TEXT, _HEAD, _PROSE))
    plain = re.compile(f"[{days}][{prose}]*+(?:([{head}])[{text}]?|([{text}]))?[{prose}]*+").fullmatch
    forms: dict[str, str] = {}
    found: list[_Unit] = []
    for span in re.finditer(f"[{days}][^{days}]*", lines.codes):
        first, stop = span.span()
        match = plain(lines.codes, first, stop)
        if match is None:
            found.append(_Unit("", first, -1))
            continue
        title = match.start(match.lastindex) if match.lastindex else -1
        is_twice = title >= 0 and lines.texts[title] in lines.again
        codes = "" if is_twice else forms.setdefault(match[0], match[0])
        found.append(_Unit(codes, first, title))
    return found


def _is_open(lines: _Lines, units: Sequence[_Unit]) -> bool:
    """Whether odd lines may decide how a page is read: where no gap shows where entries end."""
    codes = {code for form in {unit.codes for unit in units} for code in form}
    gaps = {gap for (_, gap, _), code in lines.kinds.items() if code in codes}
    return len(gaps) < 2 and any(not unit.codes for unit in units)


def _taken(lines: _Lines, units: Sequence[_Unit]) -> set[int]:
    """The units that can be taken out, by number: those that stay show each form, in the shares that the page has."""
    count = Counter(unit.codes for unit in units[_ENDS:-_ENDS] if unit.codes)
    alike: Counter[str] = Counter()
    for codes, many in count.items():
        alike[_form(codes)] += many
    often = {codes for codes in count if len(alike) == 1 or alike[_form(codes)] > _RARE}
    usual = [at for at in range(_ENDS, len(units) - _ENDS) if units[at].codes in often]
    many = max(_KEPT, _MOST_ODD * (len(units) - 2 * _ENDS - len(usual)))
    if many >= len(usual):
        return set()
    titled = [at for at in usual if units[at].title >= 0]
    sizes = [len(lines.texts[units[at].title]) for at in titled]
    kept = {titled[sizes.index(min(sizes))], titled[-1 - sizes[::-1].index(max(sizes))]} if titled else set()
    kept.update(usual[place * len(usual) // many] for place in range(many))
    recur = {text for text in lines.again if len(text) <= _LONGEST_PIECES}
    seen: Counter[str] = Counter()
    for at in usual:
        unit = units[at]
        texts = recur.intersection(lines.texts[unit.first + 1 : unit.first + len(unit.codes)])
        if at in kept or seen[unit.codes] < _KEPT_ALIKE or any(seen[text] < _TWICE for text in texts):
            kept.add(at)
            seen[unit.codes] += 1
            seen.update(texts)
    return {at for at in usual if at not in kept}


def _form(codes: str) -> str:
    """The kinds of lines, but of those of one kind below each other no more than two."""
    return codes if len(codes) < _LEAST_RUN else _RUN.sub(r"\1\1", codes)


_LEAST_RUN: Final = 4
_RUN = re.compile(r"(.)\1\1+")


def _without(text: str, lines: _Lines, units: Sequence[_Unit], taken: set[int]) -> Fold:
    """A page without units."""
    found = Fold("", lines, [(0, 0)], [], [])
    parts: list[str] = []
    start = by = 0
    for at, unit in enumerate(units):
        if at in taken:
            if at - 1 not in taken:
                parts.append(text[start : lines.end(unit.first - 1)])
                found.joins.append((lines.end(unit.first - 1) - by, []))
            found.joins[-1][1].append(unit)
            start = lines.end(unit.first + len(unit.codes) - 1)
            continue
        if at - 1 in taken:
            by = start - found.joins[-1][0]
            found.stretches.append((start - by, by))
        if unit.codes and _ENDS <= at < len(units) - _ENDS:
            found.kept.append((by, unit))
    return found._replace(text="".join([*parts, text[start:]]))


# --- back ------------------------------------------------------------------------------------------------------------------------------


_Role = tuple[tuple[str, ...], bool]
"""The slots of a line's fields, and whether an entry begins with it."""


def _spans(text: str) -> list[tuple[int, int, int]]:
    """Where the fields of a plain line are that is no day, which hold nothing else: of a heading what it says and its address, of others the whole."""
    match = _HEADING.fullmatch(text) if text[0] == "#" else None
    if match is None:
        return [(0, len(text), 0)]
    slots = ("linked", "address") if match["linked"] else ("text",)
    return [(*match.span(slot), 0) for slot in slots]


def unfold(folded: Fold, entries: Entries) -> Entries | None:
    """The entries of a page from those of what is left of it; `None` where units of one form are not read alike."""
    if any(part.heading is None for part in entries.parts[1:]) or not all(
        map(_is_period, _heads(folded, entries))
    ):
        return None
    roles = _roles(folded, entries)
    if roles is None or any(_form(unit.codes) not in roles for _, units in folded.joins for unit in units):
        return None
    pages = _Pages(folded, roles)
    stops = [*(part.heading.start for part in entries.parts[1:] if part.heading), len(folded.text) + 1]
    parts = [pages.part(part, stop) for part, stop in zip(entries.parts, stops, strict=True)]
    return entries._replace(parts=tuple(parts))


def _heads(folded: Fold, entries: Entries) -> list[str]:
    return [folded.text[part.heading.start : part.heading.end] for part in entries.parts if part.heading]


def _is_period(text: str) -> bool:
    """Whether a heading is a month, a year or a day; other headings are found by how many entries have them."""
    found = spot(text)
    return found is not None and found.whole


def _roles(folded: Fold, entries: Entries) -> dict[str, list[_Role]] | None:
    """What the lines of units of each form are; `None` where units of one form are not read alike."""
    fields = {
        field.start: (field, entry.span[0])
        for part in entries.parts
        for entry in part.entries
        for field in entry.fields
    }
    lines = folded.lines
    found: dict[str, list[_Role]] = {}
    for by, unit in folded.kept:
        roles = found.setdefault(_form(unit.codes), [])
        for at, place in enumerate(_places(unit.codes), unit.first):
            line = lines.starts[at] - by
            day = lines.days[lines.texts[at]] if at == unit.first else None
            slots: list[str] = []
            for start, end, _ in [(day.start, day.end, 0)] if day is not None else _spans(lines.texts[at]):
                field, first = fields.get(line + start, (None, 0))
                if field is None or field.end != line + end or field.value is not None:
                    return None
                slots.append(field.slot)
            role = tuple(slots), first == line
            if place == len(roles):
                roles.append(role)
            elif roles[place] != role:
                return None
    return found


def _places(codes: str) -> list[int]:
    """The place of each line in the form of all."""
    found: list[int] = []
    for at, code in enumerate(codes):
        repeats = at > 1 and code == codes[at - 1] == codes[at - 2]
        found.append(found[-1] if repeats else found[-1] + 1 if found else 0)
    return found


class _Rows:
    """Entries as integers, from which each is made when it is asked for: there may be as many as a long page has lines."""

    def __init__(self) -> None:
        self.starts = array("q")  # of each among the numbers
        self.numbers = array(
            "q"
        )  # where an entry begins and ends, and its fields: slot, start, end, and what else they hold
        self.names: list[str] = []
        self.others: list[tuple[Any, DateLine | None]] = [(None, None)]
        self._known = {id(None): 0}  # the list holds the objects, so no other has their ids

    def add(self, fields: Sequence[int], start: int, end: int) -> None:
        """An entry more, with four integers for each of its fields."""
        self.starts.append(len(self.numbers))
        self.numbers.extend((start, end))
        self.numbers.extend(fields)

    def slot(self, name: str) -> int:
        """The integer for a slot."""
        if name not in self.names:
            self.names.append(name)
        return self.names.index(name)

    def other(self, value: Any, line: DateLine | None) -> int:
        """The integer for what a field holds beside its place."""
        if value is not None:
            self.others.append((value, line))
            return len(self.others) - 1
        found = self._known.setdefault(id(line), len(self.others))
        if found == len(self.others):
            self.others.append((None, line))
        return found

    def entry(self, at: int) -> Entry:
        """The entry with a number."""
        stop = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.numbers)
        start, end, *rest = self.numbers[self.starts[at] : stop]
        fields = zip(*[iter(rest)] * 4, strict=True)
        names, others = self.names, self.others
        made = [Field(names[slot], first, last, *others[other]) for slot, first, last, other in fields]
        return Entry(tuple(made), start, end)


class _Pages:
    """Puts the units that were taken out among the entries of what is left."""

    def __init__(self, folded: Fold, roles: dict[str, list[_Role]]):
        self.folded, self.lines = folded, folded.lines
        self.rows = _Rows()
        self.roles = {
            codes: [self._numbered(roles[_form(codes)][place]) for place in _places(codes)]
            for codes in {unit.codes for _, units in folded.joins for unit in units}
        }
        self.days = {
            text: [(day.start, day.end, self.rows.other(None, day.date))]
            for text, day in self.lines.days.items()
        }
        self.inner = [start for start, _ in folded.stretches]
        self.next = 0  # of the joins
        self.fields: list[int] = []  # of the entry that is open
        self.start = self.end = 0

    def _numbered(self, role: _Role) -> tuple[list[int], bool]:
        """What a line is, with the integers for its slots."""
        return [self.rows.slot(slot) for slot in role[0]], role[1]

    def part(self, part: Part, stop: int) -> Part:
        """A part of the page that ends before a place of what is left."""
        first = len(self.rows.starts)
        for entry in part.entries:
            start, end = entry.span
            self._put_back(start)
            self._close()
            self.start = self._place(start)
            for field in entry.fields:
                self._put_back(field.start)
                moved = self._moved(field)
                other = self.rows.other(moved.value, moved.line)
                self.fields += (self.rows.slot(moved.slot), moved.start, moved.end, other)
            self.end = self._end(end)
        self._put_back(stop - 1)
        self._close()
        entries = Made(range(first, len(self.rows.starts)), self.rows.entry)
        return part._replace(heading=part.heading and self._moved(part.heading), entries=entries)

    def _put_back(self, until: int) -> None:
        """Add the units that were taken out up to a place of what is left."""
        joins = self.folded.joins
        while self.next < len(joins) and joins[self.next][0] <= until:
            for unit in joins[self.next][1]:
                self._add(unit)
            self.next += 1

    def _add(self, unit: _Unit) -> None:
        starts, texts = self.lines.starts, self.lines.texts
        for at, (slots, begins) in enumerate(self.roles[unit.codes], unit.first):
            start, text = starts[at], texts[at]
            if begins:
                self._close()
                self.start = start
            self.end = start + len(text)
            spans = self.days[text] if at == unit.first else _spans(text)
            for slot, (first, end, other) in zip(slots, spans, strict=True):
                self.fields += (slot, start + first, start + end, other)

    def _close(self) -> None:
        if self.fields:
            self.rows.add(self.fields, self.start, self.end)
            self.fields = []

    def _place(self, inner: int) -> int:
        return inner + self.folded.stretches[bisect_right(self.inner, inner) - 1][1]

    def _end(self, inner: int) -> int:
        return self._place(inner - 1) + 1

    def _moved(self, field: Field) -> Field:
        return field._replace(start=self._place(field.start), end=self._end(field.end))
