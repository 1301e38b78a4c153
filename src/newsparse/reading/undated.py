"""Entries without a date among dated ones: a title, perhaps with its text, between the text of one entry and the title of the next.

A reading that cuts a page at its days puts such entries into the text of the entry above. Where the page's dated entries are titles that are
no sentences, each with a paragraph or two that are, a line like their titles begins an entry of its own; a short one right above a
title is the heading of what follows. Nothing here raises.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from newsparse.reading.lines import Line, ends_sentence
from newsparse.reading.roles import Element, Record

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
    """

    records: list[Record]
    roles: list[list[str]]
    heads: dict[int, int]


class _Titles:
    """What the titles of a page's dated entries look like."""

    def __init__(self, titles: Sequence[str]):
        sizes = sorted(map(len, titles))
        self.least, self.most = sizes[0], sizes[-1]

    def is_prose(self, text: str) -> bool:
        """Whether a line is text, and no title: a sentence, or longer than all titles."""
        return ends_sentence(text) or len(text) > max(self.most, _LEAST_PROSE)

    def is_title(self, text: str) -> bool:
        """Whether a line is as long as titles are."""
        return len(text) >= max(_LEAST_TITLE, self.least // 2) and len(text) <= self.most * 3 // 2


def divide(
    lines: Sequence[Line],
    records: Sequence[Record],
    roles: Sequence[Sequence[str]],
    heads: dict[int, int],
    repeated: Counter[str],
) -> Divided | None:
    """The entries of a reading whose entries are title, day and text, with those that have no day; `None` where there are none."""
    titles = [
        element.text
        for record, role in zip(records, roles, strict=True)
        for element, name in zip(record.elements, role, strict=False)
        if name == "title"
    ]
    if (
        len(records) < _FEWEST
        or len(titles) < len(records)
        or sum(map(ends_sentence, titles)) * 4 > len(titles)
    ):
        return None
    known = _Titles(titles)
    found = Divided([], [], {})
    most = 0
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
        is_last = number + 1 == len(records)
        head = None
        if len(groups) > 1 and not is_last and _is_heading(groups[-1], known) and number + 1 not in heads:
            head = groups.pop()[0].line
        if not all(known.is_title(group[0].text) for group in groups[1:]):
            return None
        seen.count(groups, role[: len(groups[0])])
        first = groups[0]
        kept = len(first)
        texts = sum(name == "body" for name in role[:kept])
        most = max(most, texts)
        found.records.append(Record(record.start, first[-1].line + 1, record.mark, tuple(first)))
        found.roles.append(list(role[:kept]))
        for group in groups[1:]:
            _add(found, group)
        if head is not None:
            found.heads[len(found.records)] = head
    extra = len(found.records) - len(records)
    rest = max((role.count("body") for role in found.roles), default=0)
    headed = len(heads) < len(found.heads) <= len(records) // 2
    if not extra and not headed or most > _MOST_TEXTS or rest > max(most, 1) or extra and not seen.is_sure:
        return None
    if headed and 0 not in found.heads and records[0].start and not above:
        line = lines[records[0].start - 1]
        if len(line.text) <= _LONGEST_HEADING and not line.sentence and not line.marks:
            found.heads[0] = records[0].start - 1
    return found


class _Seen:
    """How often a page shows what speaks for entries without a day, and what a text without a full stop looks like too."""

    def __init__(self) -> None:
        self.between = self.told = self.bare = self.below_day = self.texts = 0

    def count(self, groups: Sequence[Sequence[Element]], role: Sequence[str]) -> None:
        """Count an entry with a day, and those below it."""
        has_text = "body" in role
        self.texts += has_text
        above_has = has_text
        for place, group in enumerate(groups[1:]):
            told = len(group) > 1
            self.told += told
            self.bare += not told
            self.below_day += not place and not has_text
            self.between += told and above_has
            above_has = told

    @property
    def is_sure(self) -> bool:
        """Whether one at least is between two texts, and lines without a text and lines right below a day are the fewer."""
        return self.between > 0 and self.bare <= self.told and self.below_day <= self.texts


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
            asks = element.text[-1] in "?!？！" and len(element.text) <= _LONGEST_QUESTION and texts > 0
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
    return len(group) == 1 and len(group[0].text) <= min(_LONGEST_HEADING, known.least)


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
