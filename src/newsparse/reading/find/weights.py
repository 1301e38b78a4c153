"""How well a way of reading describes a page, in bits: what its fields look like, how alike its entries are, what it leaves unexplained.

The description length that a reading saves beside plain text, as in Rissanen's minimum description length, with the chances of a
line's features by role written as bits. Nothing here raises.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from newsparse import dates
from newsparse.dates.words import MARKS
from newsparse.lexis import count_words, latin_length
from newsparse.reading.find.cuts import LINK_NAME, Cut, has_year
from newsparse.reading.find.elements import Element, Record
from newsparse.reading.find.people import AUTHORS
from newsparse.reading.find.roles import BESIDE, PRIOR
from newsparse.reading.lines.bylines import author_line
from newsparse.reading.lines.furniture import is_furniture, names_page
from newsparse.reading.lines.kinds import is_kind
from newsparse.reading.lines.page_days import year_in_words
from newsparse.reading.lines.page_lines import CLOCK, Line, ends_sentence
from newsparse.reading.lines.spots import FILE

Roles = Sequence[str]
_NEW_PATTERN: Final = 7.0
UNTITLED: Final = ("DB", "BD", "BKD")
"""Orders of entries without a title."""
_FURNITURE: Final = 8.0  # that a page's name of a menu is its first title
_PAGE: Final = 4.0  # the same of a line that may be its heading
_MISFIT: Final = 9.0
_TEMPLATE: Final = 10.0
_LEAST_BODY: Final = -7.0
_MOST_BODY: Final = 3.5  # a text in more pieces is no better
_TITLE: Final = 1.0
_TOPIC_FIRST: Final = 0.5  # links to categories rather begin an entry than end the one above
_KICKER: Final = 2.5
_PLACE: Final = 0.5
_AUTHORS_AS_TITLE: Final = 4.0
_KIND_AS_TITLE: Final = 7.0  # "Press release"
_KIND_AS_TEXT: Final = 6.0
_BAR_IN_TITLE: Final = 2.0  # "Exeter | Part time | £12.20 per hour"
_AUTHOR: Final = 3.0
_SECOND_AUTHOR: Final = 8.0  # an entry has one line that says who wrote it
_BESIDE: Final = -1.0  # one more text on the line of a day
_AUTHOR_ABOVE: Final = 5.0  # who wrote an entry is seldom above its title
_LATER: Final = 2.0  # the day of an update, on a page that has days of publication
_OTHER: Final = 8.0  # a deadline there
_LEVEL: Final = 6.0  # a version as a title
_NO_HEADING: Final = 12.0  # what the sign of a heading is before is no category
_ECHO: Final = 5.0  # a title that says what the text below it says again
_LEAST_ECHO: Final = 15
_SHORTER: Final = 2.0  # a text is seldom shorter than its title
_LEAST_TEASER: Final = 20  # what is shorter may be a place or a label
_MOST_DATE: Final = 14.0
_LEAST_NEW: Final = 2.0 ** -(min(PRIOR.values()) + _NEW_PATTERN)
_ERROR: Final = 1e-6  # more than sums are off
_PATTERNS_ERROR: Final = 0.2  # more than patterns that are new each time save


_FEWEST_OF_SERIES: Final = 2


class Weight(NamedTuple):
    """What a reading saves.

    Attributes:
        bits: In all.
        each: The bits of each entry.
        dated: How many entries have a date.
    """

    bits: float
    each: tuple[float, ...]
    dated: int


HOPELESS: Final = Weight(-math.inf, (), 0)


class Scale:
    """What the entries of a cut are weighed with; the bits of an element in a role are worked out once for all orders."""

    def __init__(self, lines: Sequence[Line], cut: Cut, found: Sequence[Record], repeated: Counter[str]):
        self.lines, self.cut, self.found = lines, cut, found
        texts = [element for record in found for element in record.elements if element.kind == "text"]
        own = Counter(map(_shape, texts))
        self.repeated = Counter({each.text: max(own[_shape(each)], repeated[each.text]) for each in texts})
        self.labels = Counter(label for element in texts if (label := _label(element)))
        self.marks = _mark_bits(cut, found)
        self.gaps = _gap_bits(lines, cut, found)
        self.known = [
            all(self.repeated[e.text] > 1 for e in record.elements if e.inline and e.kind == "text")
            for record in found
        ]
        self.ranked = (
            len({e.spot.rank for record in found for e in record.elements if e.kind == "date" and e.spot}) > 1
        )
        self.aligned = _are_aligned(found)
        self.years_above = found != [] and _have_years_above(lines, found[0].start)
        self.kicked = sum(any(map(_is_short, record.elements)) for record in found) * 5 >= 4 * len(found)
        self.headed_in_capitals = all(any(map(_is_in_capitals, record.elements)) for record in found)
        self.categories = _have_categories(found)
        self.firsts = begin_with_titles(lines, cut, found, self.repeated)
        self.closing = _closing(lines, found)
        self.headed = [_headed(lines, record) for record in found]
        labels = {label for label, count in self.labels.items() if count > 1 and count * 2 >= len(found)}
        self.labelled = [_labelled(record, labels) for record in found]
        self._bits: dict[tuple[int, int, str], float] = {}

    @cached_property
    def most(self) -> list[float]:
        """The most bits that the entries from each on can save in any order; the last is 0."""
        found = [0.0]
        for number in range(len(self.found) - 1, -1, -1):
            again = math.log2((number + _LEAST_NEW) / (number + 1))
            found.append(found[-1] + again + self.gaps[number] + self._most(number))
        return found[::-1]

    def _most(self, number: int) -> float:
        """No fewer bits than the fields of an entry save, whatever the roles of its texts."""
        bits = body = kicker = 0.0
        for place, element in enumerate(self.found[number].elements):
            if element.kind == "date":
                bits += self._bit(number, place, element, "date")
            elif element.kind == "author":
                bits += _AUTHOR
            elif element.kind == "text":
                body += _most_body_bits(element.text)
                again = self.repeated[element.text] > 1 or is_kind(element.text)
                kicker = _KICKER if again else max(kicker, _IN_CAPITALS if self.headed_in_capitals else 0.0)
        return (
            bits
            + min(body, _MOST_BODY)
            + kicker
            + _TITLE
            + _PLACE
            + (_LEVEL if self.cut.kind == "level" else 0.0)
            + max(_NAMED, FIRST)
            + (_ECHO if _has_echo(self.found[number]) else 0.0)
        )

    @cached_property
    def inner_gap(self) -> int:
        """The widest gap inside the entries but the last, above lines that say something of them."""
        return max(
            (
                self.lines[element.line].gap
                for one in self.found[:-1]
                for element in one.elements
                if element.line > one.start and element.kind != "more"
            ),
            default=0,
        )

    def limit(self) -> float:
        """No fewer bits than any order saves."""
        return self.most[0] + self.marks - _TEMPLATE

    def weigh(self, order: str, assigned: Iterable[tuple[Roles, int]], least: float = -math.inf) -> Weight:
        """The bits that the entries save in an order, with the roles and misfits of each; what lies outside them costs nothing here.

        `HOPELESS` where they are surely fewer than `least`.
        """
        patterns: Counter[tuple[object, ...]] = Counter()
        new = 2.0 ** -(PRIOR[order] + _NEW_PATTERN)
        names: list[str] = []
        texts: list[set[str]] = []
        each: list[float] = []
        total = self.marks - _TEMPLATE + _ERROR
        for number, (record, (role, misfit)) in enumerate(zip(self.found, assigned, strict=True)):
            pattern = _pattern(self.lines, record, role)
            bits = math.log2((patterns[pattern] + new) / (number + 1)) - _MISFIT * misfit + self.gaps[number]
            patterns[pattern] += 1
            bits += self._fields(number, record, role)
            named = title_of(record, role)
            title = named.text if named is not None else ""
            if "title" not in role:
                bits -= 15 if order not in UNTITLED else _untitled_bits(record)
            if self.cut.kind == "level":
                bits += _level_bits(self.lines, record, role, title, self.headed[number])
            if named is not None:
                bits += _beside_title(record, role, named, self.categories)
                bits += _below_category(record, role, named) if self.categories else 0.0
            names.append(title)
            texts.append({e.text for e, r in zip(record.elements, role, strict=False) if r == "body"})
            each.append(bits)
            total += bits
            if total + self.most[number + 1] < least:
                return HOPELESS
        titles = Counter(names)
        others = Counter(itertools.chain.from_iterable(texts))
        series = len(titles) == 1 and self._are_a_series()
        for number, title in enumerate(names):
            if title and titles[title] > 1:  # the same title twice may be; the same title everywhere is none
                each[number] -= 3.0 + (0.0 if series else 9.0 * (titles[title] - 1) / len(self.found))
            if others[title] > (title in texts[number]):
                each[number] -= _TEXT_OF_ANOTHER
        dated = sum(record.date >= 0 for record in self.found)
        return Weight(sum(each) + self.marks - _TEMPLATE, tuple(each), dated)

    def _are_a_series(self) -> bool:
        """Whether each entry is one line with its day, and the days rise or fall: "Bulletin – 23 June 2023" above "Bulletin – 16 June 2023"."""
        rows = all(record.end - record.start == 1 and record.date >= 0 for record in self.found)
        return rows and len(self.found) > _FEWEST_OF_SERIES and go_one_way(self.found)

    def _fields(self, number: int, record: Record, role: Roles) -> float:
        """The bits of an entry's fields; a text in more pieces is no better."""
        bits = good = bad = 0.0
        said = closed = titled = written = False
        first = _first_of_several(record) if self.firsts else None
        for place, (element, name) in enumerate(zip(record.elements, role, strict=False)):
            if element.kind == "topic":
                bits += _KICKER if name == "kicker" else 0.0 if place else _TOPIC_FIRST
                continue
            found = self._bit(number, place, element, name)
            if name == "author" and not element.inline and not titled and ("title" in role or not place):
                found -= _AUTHOR_ABOVE
            if name == "kicker" and self.headed[number] == element.start:
                found -= _NO_HEADING
            if name == "title" and element is first and record.date >= 0:
                found += FIRST
            if name == "kicker" and _is_behind_number(record, element):
                found -= _BEHIND_NUMBER
            if (
                name == "kicker"
                and self.repeated[element.text] == 1
                and is_before_brackets(self.lines, element)
            ):
                found -= BEFORE_BRACKETS
            if name == "kicker" and titled and not element.inline and self._closes(number, place):
                found -= 0.0 if self.repeated[element.text] > 1 else _CLOSES_ONCE
            if name == "author":
                found -= _SECOND_AUTHOR if written else 0.0
                written = True
            titled = titled or name == "title"
            closed = closed or said and name == "more" and not element.inline
            said = said or name == "body"
            if closed and name == "body":  # "Read more" ends an entry
                bits -= _BEHIND_MORE
            if name == "body":
                good, bad = good + max(found, 0.0), bad + min(found, 0.0)
            else:
                bits += found
        return bits + min(good, _MOST_BODY) + max(bad, _LEAST_BODY)

    def _closes(self, number: int, place: int) -> bool:
        """Whether an element is below the day of its entry, with a text above or below it."""
        record = self.found[number]
        last = place + 1 == len(record.elements)
        return place > record.date >= 0 and not (last and place == record.date + 1)

    def _bit(self, number: int, place: int, element: Element, role: str) -> float:
        key = number, place, role
        found = self._bits.get(key)
        if found is None:
            found = self._field(number, element, role)
            if not number and role in ("title", "kicker"):
                found -= self._furniture(element)
            self._bits[key] = found
        return found

    def _furniture(self, element: Element) -> float:
        """What it costs that a line which names a page is in its first entry."""
        if element.inline or self.repeated[element.text] > 1 or self.kicked and is_kind(element.text):
            return 0.0
        return _FURNITURE if is_furniture(element.text) else _PAGE if names_page(element.text) else 0.0

    def _field(self, number: int, element: Element, role: str) -> float:
        if role == "date":
            return _date_bits(element, self.known[number], self.ranked, self.aligned, self.years_above)
        if role == "title":
            labelled = _LABELLED if element.start in self.labelled[number] else 0.0
            file = _FILE_AS_TITLE if _is_file_of(self.found[number], element) else 0.0
            period = _PERIOD_AS_TEXT if self._is_period_above(number, element) else 0.0
            return _title_bits(element.text) - _date_as_text(element) - labelled - file - period
        if role == "kicker":
            if element.text == self.closing:  # what each entry but the first begins with ends the one before
                return _NO_KICKER
            period = _PERIOD_AS_TEXT if self._is_period_above(number, element) else 0.0
            return self._kicker(element) - _date_as_text(element) - period
        if role == "body":
            known = _KIND_AS_TEXT if is_kind(element.text) else 0.0
            return _body_bits(element, self.repeated, self.labels) - known
        if role == "place":
            return _PLACE if len(element.text) <= 40 and self.repeated[element.text] < 2 else -1.0
        return _AUTHOR if role == "author" else _BESIDE if role == BESIDE else 0.0

    def _is_period_above(self, number: int, element: Element) -> bool:
        """Whether a text is a month or a year alone, and not all that its entry says: a heading of entries, and not "1984", a novel."""
        line, record = self.lines[element.line], self.found[number]
        if not line.period or sum(each.kind == "text" for each in record.elements) < 2:
            return False
        return (
            not element.text.isdigit()
            or record.date >= 0
            and element.text in record.elements[record.date].text
        )

    def _kicker(self, element: Element) -> float:
        """What a category saves: one that recurs or is well known is likelier than one that is seen once, a short one than a long one."""
        size = latin_length(LINK_NAME.sub(r"\1", element.text) if element.text[0] == "[" else element.text)
        recurs = self.repeated[element.text] > 1 or is_kind(element.text)
        if recurs:
            bits = _KICKER
        elif element.inline:
            capitals = self.headed_in_capitals and _is_in_capitals(element)
            few = self.categories and count_words(element.text) <= _MOST_WORDS
            bits = _IN_CAPITALS if capitals else 0.0 if few else -1.0 if size <= _LONGEST_BESIDE else -3.0
        else:
            short = self.kicked and _is_short(element)
            bits = 0.0 if LINK_NAME.fullmatch(element.text) else -1.0 if short else -2.0
            bits += 0.5 if self.kicked and element.text.isupper() else 0.0
        if size > 60 or element.text.isdigit():  # a year
            bits -= 8
        elif size > 40:
            bits -= 3
        elif size >= _LEAST_TEASER and not recurs and not element.inline:
            bits -= _SHORTER  # rather a title
        if ends_sentence(element.text):
            bits -= 5
        return bits - _mark_as_text(element.text)


_NUMBERED = re.compile(r"([^\W\d_]+ )\d+")


def _have_years_above(lines: Sequence[Line], first: int) -> bool:
    """Whether a line above the first entry is a month or a year, or the one right above it names a year beside words."""
    above = lines[first - 1].text if first else ""
    return any(line.period for line in lines[:first]) or bool(above) and year_in_words(above) is not None


def go_one_way(found: Sequence[Record]) -> bool:
    """Whether days of entries rise or fall, all with their years."""
    dates = [
        element.date.date for record in found if (element := record.elements[record.date]).date is not None
    ]
    days = [date.start for date in dates if date is not None and date.start is not None]
    return len(days) == len(found) and days in (sorted(days), sorted(days, reverse=True))


def _shape(element: Element) -> str:
    """A text, without the number if it is a word and a number beside a date: "Matchday 3" is the category that "Matchday 2" is."""
    numbered = _NUMBERED.fullmatch(element.text) if element.inline else None
    return numbered[1] if numbered is not None else element.text


def _beside_title(record: Record, role: Roles, title: Element, categories: bool) -> float:
    """What the first text of an entry saves beside its title: that says it again ("A harbour opens: the talks" above "The talks"), or is
    longer, unless it is a sentence; a text on the title's line may be a caption."""
    first = zip(record.elements[:FIRST_TEXTS], role, strict=False)
    text = next((element for element, name in first if name == "body"), None)
    if text is None:
        return 0.0
    if echoes(title.text, text.text):
        return _ECHO
    if record.mark is not None or text.inline or ends_sentence(text.text):
        return 0.0
    if title.inline and _is_above_sentence(record, role):
        return -_NAMES_TITLE
    if categories and is_above_title(title.text, text.text):
        return -_NAMES_TITLE
    if title.inline:
        return 0.0
    shorter = _LEAST_TEASER <= len(text.text) < len(title.text) and author_line(text.text) is None
    return -_SHORTER if shorter else 0.0


def _is_behind_number(record: Record, element: Element) -> bool:
    """Whether a text is all that is behind a number with a word: "Episode 12: Bread"."""
    mark = record.mark
    if mark is None or mark.kind != "number" or not mark.style[0].isalpha() or element.start != mark.end:
        return False
    return not any(other.line == element.line for other in record.elements if other is not element)


_BEHIND_NUMBER: Final = 6.0


def is_before_brackets(lines: Sequence[Line], element: Element) -> bool:
    """Whether the brackets behind a text hold the day of its line: "Trio Gaspard (6 December 2024, 8.30 pm)"."""
    line = lines[element.line]
    if not element.inline or line.spot is None:
        return False
    return line.text[element.end - line.start : line.spot.start].strip() in ("(", "[", "（")


BEFORE_BRACKETS: Final = 3.0
"""What it costs that a text before a day in brackets, which is seen once, is a category."""


def _is_above_sentence(record: Record, role: Roles) -> bool:
    """Whether the first text of an entry is no sentence, and the second is one: the first may be its title."""
    texts = [e.text for e, name in zip(record.elements[:FIRST_TEXTS], role, strict=False) if name == "body"]
    return len(texts) > 1 and not ends_sentence(texts[0]) and ends_sentence(texts[1])


def _below_category(record: Record, role: Roles, title: Element) -> float:
    """What a title saves that is longer than the word or two on the line above it, its category."""
    kicker = next((e for e, name in zip(record.elements, role, strict=False) if name == "kicker"), None)
    if kicker is None or kicker.line >= title.line or title.inline:
        return 0.0
    return _NAMED if is_above_title(kicker.text, title.text) else 0.0


_NAMED: Final = 1.0
FIRST: Final = 1.0
"""What a title saves that is the first text of its entry, where no two of these are the same."""
_NAMES_TITLE: Final = 2.0


def _have_categories(found: Sequence[Record]) -> bool:
    """Whether nearly all entries have a word or two above a longer line."""
    texts = [[e.text for e in record.elements if e.kind == "text"][:2] for record in found]
    pairs = [pair for pair in texts if len(pair) == 2]
    return sum(is_above_title(*pair) for pair in pairs) * 4 >= max(3 * len(pairs), 4)


def begin_with_titles(
    lines: Sequence[Line], cut: Cut, found: Sequence[Record], repeated: Counter[str]
) -> bool:
    """Whether the first of several texts of each of three entries and more without marks is seen once, names no day and is no known category, and most
    begin with other words: rather titles than categories, which recur. Not where all lines have the same gap: there, entries may begin elsewhere."""
    spans = [line.gap for record in found for line in lines[record.start : record.end]]
    if len(set(spans[1:])) == 1 and spans[-1]:
        return False
    own = [first for first in map(_first_of_several, found) if first is not None and not first.inline]
    if cut.kind not in ("date", "block") or len(own) < max(len(found), 3) or any(map(_may_be_category, own)):
        return False
    alike = Counter(each.text.partition(" ")[0] for each in own).most_common(1)[0][1]
    once = not any(repeated[each.text] > 1 for each in own)
    return once and alike * 2 <= len(own) and not _have_categories(found)


def _first_of_several(record: Record) -> Element | None:
    """The first text of an entry that has several."""
    texts = [element for element in record.elements if element.kind == "text" and element.text]
    return texts[0] if len(texts) > 1 else None


def _may_be_category(element: Element) -> bool:
    """Whether a text names a day or a category, is a link, goes on from what is above it, or has a sign with spaces around it."""
    text = element.text
    known = element.spot is not None or is_kind(text) or text[0] == "[" or text[0].islower()
    return known or _SIGN_INSIDE.search(text) is not None


_SIGN_INSIDE = re.compile(r"\S [–—|/·] \S")


def is_above_title(short: str, long: str) -> bool:
    """Whether a word or two above a line of some more are its category, rather than the title of a text."""
    words = count_words(short)
    return words <= _MOST_WORDS and count_words(long) > words + 1 and len(long) * 2 >= 3 * len(short)


_MOST_WORDS: Final = 2  # of a category


def _has_echo(record: Record) -> bool:
    """Whether one of the first texts of an entry is a part of another."""
    texts = [element.text for element in record.elements[:FIRST_TEXTS] if element.kind == "text"]
    return any(echoes(one, two) for one, two in itertools.combinations(texts, 2))


FIRST_TEXTS: Final = 6


def echoes(one: str, two: str) -> bool:
    """Whether a text of some words is a part of another."""
    short, long = (one, two) if len(one) < len(two) else (two, one)
    return _LEAST_ECHO <= len(short) < len(long) and short in long


class Bounds(NamedTuple):
    """What the entries of a page hold at most, whatever its cut.

    Attributes:
        authors: Authors.
        beside: Lines with a text beside a day.
        again: Lines that are there more than once.
        echoes: Lines that say again what one of the lines above says.
    """

    authors: int
    beside: int
    again: int
    echoes: int


def most_bits(lines: Sequence[Line], cut: Cut, ends: Sequence[int], bounds: Bounds) -> float:
    """No fewer bits than the entries of a cut without marks save, whatever they hold."""
    spans = [Record(start, end, None, ()) for start, end in zip(cut.starts, ends, strict=True)]
    count = len(spans)
    bits = (_MOST_DATE + _MOST_BODY + _TITLE + _PLACE + max(_NAMED, FIRST)) * count + _AUTHOR * bounds.authors
    bits += _ECHO * min(count, bounds.echoes)
    bits += _KICKER * (count if bounds.beside else min(count, bounds.again))
    patterns = math.log2(_LEAST_NEW) - math.log2(count) + _PATTERNS_ERROR
    return bits + sum(_gap_bits(lines, cut, spans)) + patterns - _TEMPLATE


_SHORT_TEXT: Final = 120
_LONG_TEXT: Final = 300


def _untitled_bits(record: Record) -> float:
    """What it costs that an entry has no title where the first of its texts looks like one, the last like that of the next, or all are short."""
    texts = [element.text for element in record.elements if element.kind == "text"]
    if len(texts) == 1:
        return 3.0 if len(texts[0]) <= _SHORT_TEXT else 0.0
    ends = [text for text in (texts[:1] + texts[-1:]) if not ends_sentence(text)]
    if texts and texts[0][-1] in "?？؟" and len(texts[0]) <= _SHORT_TEXT:
        return 4.0  # a question above its answer
    if any(len(text) <= _SHORT_TEXT for text in ends):
        return 4.0
    return 3.0 if texts and texts[0] in ends and len(texts[0]) <= _LONG_TEXT else 0.0


def _headed(lines: Sequence[Line], record: Record) -> int:
    """Where the first text begins that the sign of a heading is before: "1. ### A title", or "### A title" below a category; -1 without one, and
    where others are behind it on its line ("## 3 May 2020 | Transport | A title")."""
    texts = [element for element in record.elements if element.kind == "text"]
    for element, below in itertools.zip_longest(texts, texts[1:]):
        line = lines[element.line]
        before = line.text[: max(element.start - line.start, 0)]
        if line.level and not before and "#" not in line.level:
            return element.start  # a rule is below it
        if sign := _LEVEL_SIGN.search(before):
            alone = below is None or below.line != element.line
            between = "" if alone or below is None else line.text[element.end - line.start :]
            first = sign.end() == len(before) and _BAR.match(between) is None
            return element.start if alone or first else -1
    return -1


_BAR = re.compile(r"\s*[|·/]\s+(?=\D)")
_LEVEL_SIGN = re.compile(r"#\s")  # "#1" is a number


def _level_bits(lines: Sequence[Line], record: Record, role: Roles, title: str, headed: int) -> float:
    """Titles of entries that have a Markdown heading (at `headed`): on its line, and perhaps a version; below it where that is a day alone or
    the name of a category."""
    named = title_of(record, role)
    if named is None or named.line == record.start or named.labelled or named.start == headed:
        return _LEVEL if title and not any(map(str.isalpha, title)) else 0.0
    texts = [element for element in record.elements if element.kind == "text"]
    below = record.elements[0].kind == "date" and texts[0] is named and not _mark_as_text(named.text)
    subject = role[0] == "kicker" and texts[0] is record.elements[0] and is_kind(texts[0].text)
    return 0.0 if below or subject else -12.0


def title_of(record: Record, role: Roles) -> Element | None:
    """The title of an entry, where it has one."""
    return record.elements[role.index("title")] if "title" in role else None


def _pattern(lines: Sequence[Line], record: Record, role: Roles) -> tuple[object, ...]:
    """The roles of an entry in order, each with the gap and indent before it; paragraphs of a body count once."""
    found: list[tuple[object, ...]] = []
    for element, name in zip(record.elements, role, strict=False):
        if name in ("more", "credit") or name == "body" and found and found[-1][0] == "body":
            continue
        line = lines[element.line]
        first = element.line == record.start
        found.append((name, 0 if first else min(line.gap, 2), 0 if first else line.indent, element.inline))
    return tuple(found)


def _gap_bits(lines: Sequence[Line], cut: Cut, found: Sequence[Record]) -> list[float]:
    """What each entry saves that a wider gap is before than in it; it costs where it holds one as wide, and most others do not."""
    gaps = [line.gap for line in lines]
    stops = [record.end for record in found]
    if lines[stops[-1] - 1].more and sum(lines[stop - 1].more for stop in stops) == 1:
        stops[-1] -= 1  # what leads to more of the list
    inner = [max(gaps[one.start + 1 : stop], default=-1) for one, stop in zip(found, stops, strict=True)]
    holding = sum(gap >= lines[record.start].gap for gap, record in zip(inner, found, strict=True))
    few = not cut.style and holding * 2 <= len(found) and not begin_with_days(lines, found)
    apart = not cut.style and sum(lines[record.start].gap > 0 for record in found[1:]) * 2 >= max(
        len(found) - 1, 1
    )
    bits = [
        _gap_bit(lines[record.start].gap, gap, few) if gap >= 0 and record.start else 0.0
        for gap, record in zip(inner, found, strict=True)
    ]
    for number, record in enumerate(found[1:], 1) if apart else ():
        above = record.start - 1
        if (
            found[number - 1].start < above < found[number - 1].end
            and not lines[record.start].gap
            and lines[above].gap
        ):
            bits[number] -= _BLOCK_CUT
    left = [number for number, record in enumerate(found) if _is_left_above(lines, found, number, record)]
    if not (cut.style or cut.days) and len(left) * 2 > len(found):
        for number in left:
            bits[number] -= _BLOCK_LEFT
    hanging = [number for number, record in enumerate(found) if _ends_left(lines, record)]
    if not cut.style and len(hanging) * 2 > len(found):
        for number in hanging:
            bits[number] -= _DEDENT
    return bits


def begin_with_days(lines: Sequence[Line], found: Sequence[Record]) -> bool:
    """Whether all entries begin with a day of a year that the same sign, or several spaces, set off from the title behind it ("3 May 2020: A title"), and no other line of
    theirs does so, on a page with gaps everywhere: such lines part them, whatever gaps are in them."""
    starts = {record.start for record in found}
    signs = {_sign_behind_day(lines[start]) for start in starts}
    others = [place for place in range(found[0].start, found[-1].end) if place not in starts]
    if len(signs) > 1 or "" in signs or any(_sign_behind_day(lines[at]) for at in others):
        return False
    longer = [record for record in found if record.end > record.start + 1]
    texts = all(lines[record.end - 1].sentence for record in longer if record is not found[-1])
    return texts and all(lines[record.start + 1].gap for record in longer)


def _sign_behind_day(line: Line) -> str:
    """What is between the day of a year with which a line begins and the title behind it; "" where the line says something else."""
    day = line.spot
    title = day.text_after if day is not None and day.day and day.start <= 1 else None
    if day is None or title is None or day.rank < 2 or not has_year(day):
        return ""
    between = line.text[day.end : title.start]
    words = any(map(str.isalpha, line.text[title.start : title.end]))  # no table of prices
    wide = "  " if words and (len(between) > 1 or between == "\t") else ""
    return "" if day.comma or line.sentence or not day.strong else between.strip() or wide


def _ends_left(lines: Sequence[Line], record: Record) -> bool:
    """Whether the last line of an entry is left of all others: it begins what is below it, as the day of a definition list does."""
    indents = [line.indent for line in lines[record.start : record.end]]
    return len(indents) > 1 and indents[-1] < min(indents[:-1])


_DEDENT: Final = 7.0  # the last line of an entry is left of its others, where that is so of most


def _is_left_above(lines: Sequence[Line], found: Sequence[Record], number: int, record: Record) -> bool:
    """Whether the line right above an entry begins a block with it, and is in no entry."""
    above = record.start - 1
    if above < 0 or lines[record.start].gap or lines[above].period or above and not lines[above].gap:
        return False
    spot = lines[above].spot
    return (not number or above >= found[number - 1].end) and not (spot is not None and spot.whole)


_BLOCK_LEFT: Final = 6.0  # the first line of a block is in no entry, where that is so of most


_BLOCK_CUT: Final = 12.0  # the first line of a block is in the entry above it, where gaps set entries off


def _gap_bit(before: int, inner: int, few: bool) -> float:
    return 2.0 if before > inner else -5.0 if before < inner or few and before else 0.0


def _are_aligned(found: Sequence[Record]) -> bool:
    """Whether the dates of all entries are written alike and begin their lines, or are in figures and end them: "12.03.2024", "9.3.2024"."""
    shapes, first, last = set(), True, len(found) > 2
    for record in found:
        date = record.elements[record.date] if record.date >= 0 else None
        if date is None or date.spot is None:
            return False
        first = first and not date.spot.before
        last = last and not date.spot.after and not any(map(str.isalpha, date.text))
        shapes.add(_WORD.sub("9", date.text))
    return len(found) > 1 and len(shapes) == 1 and (first or last)


_WORD = re.compile(r"\w+")


def _date_bits(element: Element, known: bool, ranked: bool, aligned: bool, years_above: bool) -> float:
    """What a date saves; `known` says that the words beside it are the same for several entries, `aligned` that dates begin their lines alike,
    `years_above` that headings say of which year they are."""
    spot = element.spot
    if spot is None:
        return 0.0
    first = (
        10.0 if aligned else 8.0 if spot.text_before is None else 6.0
    )  # with a space only between it and the title
    bits = _MOST_DATE if spot.whole else 12.0 if known else 10.0 if spot.strong else first
    if spot.text_before is not None and spot.text_after is not None:
        bits -= 3
    date = spot.date.date
    if date is None:
        bits -= 1  # of the right shape; which number is the day, the page may prove
    elif date.start is None and not years_above:
        bits -= 3
    return bits - (_LATER if ranked and spot.rank == 1 else _OTHER if ranked and spot.rank == 0 else 0.0)


def _is_file_of(record: Record, element: Element) -> bool:
    """Whether a text leads to a file, and is not all that its entry says."""
    others = sum(each.kind == "text" for each in record.elements) > 1
    return others and element.text[-1] in ")]" and FILE.search(element.text) is not None


_TEXT_OF_ANOTHER: Final = 9.0  # "Open" is below the titles of other entries
_PERIOD_AS_TEXT: Final = 12.0
_FILE_AS_TITLE: Final = 8.0  # "Agenda (pdf, 88 KB)" below the title of a meeting
_INNER_END = re.compile(r"(?<=[^\W\d_]{4})[.!?]\s+(?=[^\W\d_a-zа-я])|[。！？](?=.)")


_VERSION = re.compile(r"\[?v?\d{1,4}(?:\.\d{1,4}){1,3}\]?")


def _title_bits(text: str) -> float:
    bits = _TITLE - 3.0 * min(len(_INNER_END.findall(text)), 3)
    size = latin_length(text)
    if ends_sentence(text):
        bits -= 2.0 if text[-1] in "\"'”’»)?？؟" else 6.0 if text[-1] in ".。।۔" else 4.0
    if size < 4:
        bits -= 4
    elif size > 250:
        bits -= 10
    elif size > 160:
        bits -= 5
    elif size > 120:
        bits -= 2
    if _VERSION.fullmatch(text):
        bits += 3
    elif not any(map(str.isalpha, text)):
        bits -= 6
    if text[0].islower():
        bits -= 3
    place = _PLACE_AND_TIME.search(text) if "," in text else None
    if place is not None and CLOCK.fullmatch(place["time"]):
        bits -= 4
    if is_kind(text):
        bits -= _KIND_AS_TITLE
    if text[1:2] == "." and AUTHORS.fullmatch(text) is not None:
        bits -= _AUTHORS_AS_TITLE
    if " | " in text:
        bits -= _BAR_IN_TITLE * min(text.count(" | "), 2)
    return bits - _mark_as_text(text)


_PLACE_AND_TIME = re.compile(r", (?P<time>\d[^,]{2,20}?)(?: daily)?\Z")
"""A place and a time: "Village Hall, 7.30pm"."""


def _mark_as_text(text: str) -> float:
    """What it costs that a text begins with the sign of a list."""
    return 6.0 if text[0] in _SIGNS and text[1:2] in (" ", "\u00a0", "\t") else 0.0


_SIGNS: Final = frozenset("•·▪▫►▶▸‣●○◦◆◇■□★☆✓✔➤➔→»›*+–—-#")


def _date_as_text(element: Element) -> float:
    """What it costs that a line which is a day, or a period, is read as something else."""
    whole = element.spot is not None and element.spot.whole
    return 12.0 if whole or dates.is_days_only(element.text) else 0.0


def _closing(lines: Sequence[Line], found: Sequence[Record]) -> str:
    """The text with which each entry but the first begins, where it is the end of the one before: the last ends with it, or the first has none; not
    where gaps set it off from that one."""
    if all(
        lines[record.start].gap and record.end > record.start + 1 and not lines[record.start + 1].gap
        for record in found[1:]
    ):
        return ""
    firsts = {record.elements[0].text if record.elements else "" for record in found[1:]}
    if len(found) < 3 or len(firsts) > 1:
        return ""
    text = firsts.pop()
    first, last = found[0].elements[:1], found[-1].elements[-1:]
    ends = not first or first[0].text != text or bool(last) and last[0].text == text
    return text if ends else ""


_NO_KICKER: Final = -2.0
_CLOSES_ONCE: Final = 3.0  # a last line that is seen once is rather a text
_SHORT_KICKER: Final = 20
_SHORT_UNCASED: Final = 6  # in scripts of which some have no spaces


def _is_short(element: Element) -> bool:
    """Whether a text on its own line is in capitals, or a single word."""
    text = element.text
    longest = _SHORT_KICKER if text.lower() != text.upper() else _SHORT_UNCASED
    short = text.isupper() or len(text) <= longest and " " not in text
    return short and element.kind == "text" and not element.inline


def _is_in_capitals(element: Element) -> bool:
    """Whether a text beside a date is in capitals and short."""
    return (
        element.kind == "text"
        and element.inline
        and len(element.text) <= _LONGEST_BESIDE
        and element.text.isupper()
    )


_IN_CAPITALS: Final = 2.0
_BEHIND_MORE: Final = 5.0
_LONGEST_BESIDE: Final = 25


_LABELLED: Final = 5.0  # "File: 2020/7" is no title where most entries have such a line


def _labelled(record: Record, labels: set[str]) -> set[int]:
    """Where the texts of an entry begin that have one of the labels, unless all have: then one of them is its title."""
    texts = [element for element in record.elements if element.kind == "text"] if labels else []
    found = {each.start for each in texts if _label(each) in labels}
    return found if len(found) < len(texts) else set()


def _label(element: Element) -> str:
    """The label of a text: before its colon, or the word before its days."""
    label = LABEL.match(element.text)
    if label is not None:
        return label[1]
    return element.text.partition(" ")[0] if element.spot is not None and element.kind == "text" else ""


LABEL = re.compile(
    rf"([^\W\d][\w{MARKS} ]{{1,20}})(?:：\s?|:\s|:(?=[\u3040-\u9fff\uac00-\ud7a3]))"
)  # "Category: Politics", "Category: Economy"


def _body_bits(element: Element, repeated: Mapping[str, int], labels: Counter[str]) -> float:
    text = element.text
    bits = 0.0
    label = LABEL.match(text)
    if label and labels[label[1]] > 1 or element.spot is None and dates.is_days_only(text):
        return 1.0
    if text[-1] in ")]" and FILE.search(text):
        return 0.0
    size = latin_length(text if text[0] != "[" else LINK_NAME.sub(r"\1", text))
    if ends_sentence(text):
        bits += 2.0
        if size < 25:
            bits -= 2.0
    elif size < 60 and text[-1] not in "…" and text[0] not in "-*•+>":
        bits -= 5.0 if element.inline else 3.0
    if size > 100:
        bits += 1.5
    if repeated[text] > 1:
        bits -= 2.0
    if element.spot is not None and element.spot.whole and element.spot.rank == 2:
        bits -= 12.0
    return bits


def _most_body_bits(text: str) -> float:
    """No fewer bits than a text saves as a body."""
    sentence = not (text[-1].isalpha() or text[-1].isdigit())
    return max(2.0 * sentence + 1.5 * (latin_length(text) > 100), 1.0)


def _mark_bits(cut: Cut, found: Sequence[Record]) -> float:
    """What the marks of a cut save: a number that was to be expected more than one that jumps."""
    if cut.kind in ("bullet", "clock"):
        return 3.0 * len(found)
    if cut.kind == "level":
        return 4.0 * len(found)
    if cut.kind != "number":
        return 0.0
    bits = 0.0
    last: int | None = None
    for record in found:
        value = record.mark.value if record.mark else 0
        if last is None or abs(value - last) == 1 or value == last == 1:
            bits += 6
        elif value == 1:
            bits += 3
        else:
            bits -= 1
        last = value
    return bits * (0.5 if cut.weak else 1.0)
