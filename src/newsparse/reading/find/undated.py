"""Entries without a date among dated ones: a title, perhaps with its text, between the text of one entry and the title of the next.

A reading that cuts a page at its days puts such entries into the text of the entry above. Where the page's dated entries are titles that are
no sentences, each with a paragraph or two that are, a line like their titles begins an entry of its own; a short one right above a
title is the heading of what follows. Nothing here raises.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from newsparse.lexis import latin_length
from newsparse.reading.find.cuts import leads_to_more
from newsparse.reading.find.elements import Element, Record
from newsparse.reading.lines.furniture import is_furniture
from newsparse.reading.lines.page_lines import Line, ends_sentence

_MOST_TEXTS: Final = 2  # paragraphs of an entry; where there are more, a line without a full stop may be a heading inside a text
_FEWEST: Final = 3
_LEAST_TITLE: Final = 15
_LONGEST_HEADING: Final = 40
_LONGEST_QUESTION: Final = 80
_LEAST_PROSE: Final = 80


class Divided(NamedTuple):
    """The entries of a page, those without a date among them.

    Attributes:
        records: The entries.
        roles: What their elements are.
        heads: By entry, the place of the heading above it.
        unsure: The places of lines that begin an entry without a date, or belong to the text above them: the page does not say which.
        likely: Whether they rather begin one.
    """

    records: list[Record]
    roles: list[list[str]]
    heads: dict[int, int]
    unsure: tuple[int, ...] = ()
    likely: bool = True


class _Titles:
    """What the titles of a page's dated entries look like."""

    def __init__(self, titles: Sequence[str]):
        sizes = sorted(map(latin_length, titles))
        self.least, self.most = sizes[0], sizes[-1]

    def is_prose(self, text: str) -> bool:
        """Whether a line is text, and no title: a sentence, or longer than all titles."""
        return ends_sentence(text) or latin_length(text) > max(self.most, _LEAST_PROSE)

    def is_title(self, text: str) -> bool:
        """Whether a line is as long as titles are."""
        return (
            latin_length(text) >= max(_LEAST_TITLE, self.least // 2)
            and latin_length(text) <= self.most * 3 // 2
        )

    def may_be_first(self, text: str) -> bool:
        """Whether a line above the entries may be the title of one more, and is not too short for it."""
        return self.is_title(text) and latin_length(text) >= self.least and not self.is_prose(text)


def divide(
    lines: Sequence[Line],
    records: Sequence[Record],
    roles: Sequence[Sequence[str]],
    heads: dict[int, int],
    repeated: Counter[str],
) -> Divided | None:
    """The entries of a reading whose entries are title, day and text, with those that have no day; `None` where there are none.

    The last of the entries has all lines down to the end of the page: what is no entry there is left out.
    """
    titles = _texts_of(records, roles, "title")
    if len(records) < _FEWEST or len(titles) < len(records) or sum(map(_is_told, titles)) * 4 > len(titles):
        return None
    if _gap_of_entries(lines, records):
        return None  # gaps tell
    known = _Titles(titles)
    loose = _end_like_titles(list(filter(known.is_prose, _texts_of(records, roles, "body"))))
    found = Divided([], [], {})
    seen = _Seen()
    above = _above(lines, records[0].start, known, repeated)
    for part in above:
        _add(found, part)
    for number, (record, role) in enumerate(zip(records, roles, strict=True)):
        if number in heads:
            found.heads[len(found.records)] = heads[number]
        groups = _groups(record, role, known, repeated)
        if groups is None:
            return None
        if loose and len(groups) > 1 and len(groups[1]) == 1 and "body" not in role[: len(groups[0])]:
            groups[:2] = [[*groups[0], *groups[1]]]  # a short text
        head = None
        if number + 1 == len(records):
            groups = _kept(groups, known)
        elif len(groups) > 1 and _is_heading(groups[-1], known) and number + 1 not in heads:
            head = groups.pop()[0].line
        if not all(known.is_title(group[0].text) for group in groups[1:]):
            return None
        seen.count(groups, role[: len(groups[0])])
        _add_dated(found, record, role, groups)
        if head is not None:
            found.heads[len(found.records)] = head
    return _judged(lines, records, found, seen, heads, len(above), known)


def by_gaps(
    lines: Sequence[Line],
    records: Sequence[Record],
    roles: Sequence[Sequence[str]],
    heads: dict[int, int],
    repeated: Counter[str],
) -> Divided | None:
    """The entries of a reading, with those without a day that are set off by the same gap; `None` where there are none, or no gap tells.

    The last of the entries has all lines down to the end of the page: what is set off otherwise is left out.
    """
    wide = _gap_of_entries(lines, records)
    titles = _texts_of(records, roles, "title")
    if not wide or heads or len(titles) < len(records):
        return None
    known = _Titles(titles)
    found = Divided([], [], {})
    above = _blocks_above(lines, records[0].start, wide, repeated)
    between: list[list[Element]] = []
    for number, (record, role) in enumerate(zip(records, roles, strict=True)):
        groups = _at_gaps(lines, record, wide)
        if number + 1 == len(records):
            groups = _set_off_alike(lines, groups, wide, told=bool(above or between))
        if any(not _may_be_entry(group, repeated) for group in groups[1:]):
            return None
        if len(groups[0]) <= record.date:
            return None
        _add_dated(found, record, role, groups)
        between += groups[1:]
    alone = [group for group in (*above, *between) if len(group) == 1]
    if (
        not above
        and not between
        or not between
        and min(latin_length(group[0].text) for group in above) < known.least
    ):
        return None
    first_found, first_roles = Divided([], [], {}), found.roles
    for group in above:
        _add(first_found, group)
    unsure = tuple(group[0].line for group in alone) if len(alone) == len(above) + len(between) else ()
    return Divided([*first_found.records, *found.records], [*first_found.roles, *first_roles], {}, unsure)


def _gap_of_entries(lines: Sequence[Line], records: Sequence[Record]) -> int:
    """The gap that nearly all entries have before them and none has between its title and its day; 0 where there is no such gap."""
    gaps = Counter(lines[record.start].gap for record in records if record.start)
    if len(records) < _FEWEST or not gaps:
        return 0
    wide = gaps.most_common(1)[0][0]
    inner = max(
        (
            lines[element.line].gap
            for record in records
            for element in record.elements[: record.date + 1]
            if element.line > record.start
        ),
        default=wide,
    )
    return wide if wide > inner and gaps[wide] * 4 >= 3 * gaps.total() else 0


def _at_gaps(lines: Sequence[Line], record: Record, wide: int) -> list[list[Element]]:
    """The elements of an entry, parted where a gap is as wide as before entries."""
    groups: list[list[Element]] = [[]]
    for element in record.elements:
        if groups[-1] and element.line > groups[-1][-1].line and lines[element.line].gap >= wide:
            groups.append([])
        groups[-1].append(element)
    return groups


def _set_off_alike(
    lines: Sequence[Line], groups: list[list[Element]], wide: int, *, told: bool
) -> list[list[Element]]:
    """The last entry with a day and those below it, down to a gap of another size, or to a line alone where no other entry is without a day."""
    for place, group in enumerate(groups):
        own = lines[group[0].line : group[-1].line + 1]
        if place and (
            own[0].gap != wide
            or len(group) == 1
            and not told
            or leads_to_more(own)
            or is_furniture(own[0].text)
        ):
            return groups[:place]
        told = told or place > 0
    return groups


def _may_be_entry(group: Sequence[Element], repeated: Counter[str]) -> bool:
    """Whether lines may be a title, perhaps with its text."""
    first = group[0]
    return (
        all(element.kind == "text" for element in group)
        and not _is_told(first.text)
        and _LEAST_TITLE <= latin_length(first.text) <= _LONGEST_TITLE
        and repeated[first.text] <= 1
    )


_LONGEST_TITLE: Final = 200


def _blocks_above(
    lines: Sequence[Line], first: int, wide: int, repeated: Counter[str]
) -> list[list[Element]]:
    """Entries above the first that has a day: blocks set off as entries are, below a wider gap, which ends what is above the list."""
    found: list[list[Element]] = []
    below = first
    while below and lines[below].gap == wide:
        at = below - 1
        while at and lines[at].gap < wide:
            at -= 1
        group = [_element(lines[place], place) for place in range(at, below)]
        if not at or not _may_be_entry(group, repeated) or any(line.marks for line in lines[at:below]):
            return []
        found.insert(0, group)
        below = at
    return found if below and lines[below].gap > wide else []


def _judged(
    lines: Sequence[Line],
    records: Sequence[Record],
    found: Divided,
    seen: _Seen,
    heads: dict[int, int],
    above: int,
    known: _Titles,
) -> Divided | None:
    """What was found, where the page shows enough of it, with what it leaves open."""
    extra = len(found.records) - len(records)
    headed = len(heads) < len(found.heads) <= len(records) // 2
    rest = max((role.count("body") for role in found.roles), default=0)
    if not extra and not headed or seen.long * 10 > len(records):
        return None
    if extra == above == 1:  # the page's title and its introduction, or one more entry below the page's title
        top = found.records[0]
        title, text = lines[top.start].text, top.elements[-1].text
        told = top.start and known.may_be_first(title) and latin_length(text) >= _LEAST_PROSE
        return found._replace(unsure=(top.start,), likely=False) if told else None
    if headed and 0 not in found.heads and records[0].start and not above:
        line = lines[records[0].start - 1]
        if latin_length(line.text) <= _LONGEST_HEADING and not line.sentence and not line.marks:
            found.heads[0] = records[0].start - 1
    if not extra:
        return found if rest <= max(seen.most, 1) else None
    dated = {record.start for record in records}
    sure = seen.is_sure and rest <= max(seen.most, 1)
    several = above > 1 and seen.bare <= seen.told + above and seen.below_day <= seen.texts
    likely = sure or several and rest <= max(seen.most, 1)
    alone = sure or not seen.texts  # else a line alone is a text that ends like no sentence
    told = not sure and (likely or seen.is_likely)
    unsure = [
        record.start
        for record in found.records
        if record.start not in dated and (alone if len(record.elements) == 1 else told)
    ]
    first = found.records[0].start
    if sure and first and 0 not in found.heads and known.may_be_first(lines[first - 1].text):
        unsure.insert(0, first - 1)
    return found._replace(unsure=tuple(unsure), likely=likely)


def _texts_of(records: Sequence[Record], roles: Sequence[Sequence[str]], slot: str) -> list[str]:
    return [
        element.text
        for record, role in zip(records, roles, strict=True)
        for element, name in zip(record.elements, role, strict=False)
        if name == slot
    ]


def _end_like_titles(texts: Sequence[str]) -> bool:
    """Whether most texts of a page end like no sentence."""
    return sum(map(ends_sentence, texts)) * 2 < len(texts)


def _is_told(text: str) -> bool:
    """Whether a text ends like a sentence that tells, and does not ask or call."""
    return ends_sentence(text) and text[-1] not in "?!？！؟"


class _Seen:
    """How often a page shows what speaks for entries without a day, and what a text without a full stop looks like too."""

    def __init__(self) -> None:
        self.between = self.told = self.bare = self.below_day = self.texts = self.most = self.long = 0

    def count(self, groups: Sequence[Sequence[Element]], role: Sequence[str]) -> None:
        """Count an entry with a day, and those below it."""
        texts = role.count("body")
        self.most = max(self.most, texts)
        self.long += texts > _MOST_TEXTS
        self.texts += texts > 0
        above_has = texts > 0
        for place, group in enumerate(groups[1:]):
            told = len(group) > 1
            self.told += told
            self.bare += not told
            self.below_day += not place and not texts
            self.between += told and above_has
            above_has = told

    @property
    def is_likely(self) -> bool:
        """Whether some have a text, and not many have none or are right below a day."""
        few = self.bare <= self.told if self.told > 1 else self.bare == 0
        return self.told > 0 and few and self.below_day <= 2 * self.texts

    @property
    def is_sure(self) -> bool:
        """Whether one at least is between two texts, and lines without a text and lines right below a day are the fewer."""
        return self.between > 0 and self.is_clean

    @property
    def is_clean(self) -> bool:
        """Whether lines without a text, and lines right below a day, are the fewer."""
        return self.bare <= self.told and self.below_day <= self.texts


def _kept(groups: list[list[Element]], known: _Titles) -> list[list[Element]]:
    """The last entry with a day and those below it, down to the first line that is none."""
    for place, group in enumerate(groups):
        bare = len(group) == 1 and latin_length(group[0].text) < known.least
        if place and (bare or not known.is_title(group[0].text)):
            return groups[:place]
    return groups


def _add_dated(
    found: Divided, record: Record, role: Sequence[str], groups: Sequence[Sequence[Element]]
) -> None:
    """Add an entry with a day, and those below it."""
    first = groups[0]
    found.records.append(Record(record.start, first[-1].line + 1, record.mark, tuple(first)))
    found.roles.append(list(role[: len(first)]))
    for group in groups[1:]:
        _add(found, group)


def _add(found: Divided, group: Sequence[Element]) -> None:
    found.records.append(Record(group[0].line, group[-1].line + 1, None, tuple(group)))
    found.roles.append(["title", *["body"] * (len(group) - 1)])


def _groups(
    record: Record, role: Sequence[str], known: _Titles, repeated: Counter[str]
) -> list[list[Element]] | None:
    """The elements of an entry, parted before each line below its text that is none; `None` where one of them recurs."""
    groups: list[list[Element]] = [[]]
    past = False
    texts = 0
    for element, name in zip(record.elements, role, strict=False):
        if past and name == "body" and not element.inline:
            asks = (
                element.text[-1] in "?!？！؟"
                and latin_length(element.text) <= _LONGEST_QUESTION
                and texts > 0
            )
            if not known.is_prose(element.text) or asks:
                if repeated[element.text] > 1:
                    return None
                groups.append([])
                texts = 0
            else:
                texts += 1
        elif len(groups) > 1:
            return None  # what else is among the texts of an entry without a day
        groups[-1].append(element)
        past = past or name == "date"
    return groups


def _is_heading(group: Sequence[Element], known: _Titles) -> bool:
    """Whether a line above a title is a heading: short, shorter than titles, and nothing below it."""
    return len(group) == 1 and latin_length(group[0].text) <= min(_LONGEST_HEADING, known.least)


def _above(lines: Sequence[Line], first: int, known: _Titles, repeated: Counter[str]) -> list[list[Element]]:
    """Entries of a title and its text right above the first that has a day."""
    found: list[list[Element]] = []
    at = first
    while at >= 2:
        title, text = lines[at - 2], lines[at - 1]
        if (
            known.is_prose(title.text)
            or not known.is_title(title.text)
            or not known.is_prose(text.text)
            or any(
                line.spot is not None and line.spot.whole or line.marks or repeated[line.text] > 1
                for line in (title, text)
            )
        ):
            break
        found.insert(0, [_element(title, at - 2), _element(text, at - 1)])
        at -= 2
    return found


def _element(line: Line, place: int) -> Element:
    return Element("text", line.start, line.end, line.text, place, joined=not line.raw)
