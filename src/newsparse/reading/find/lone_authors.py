"""Who wrote an entry where few others say it: "3 May 2024 | Ann Sea", "de Ana Mar" below the day, "A title (by Ann Sea)". Nothing here raises.

`with_lone_authors` takes a reading and a test of names, which has to be strict: one entry has no others to prove it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from newsparse.reading.find.candidate import Reading
from newsparse.reading.find.elements import Record
from newsparse.reading.lines.bylines import author_line

_IsPerson = Callable[[str], bool]
_BY: Final = "by|von|par|por|door|av|af|przez"
_WORD: Final = f"(?:(?P<sure>{_BY})|de|di|da|od)"
_BELOW = re.compile(rf"{_WORD} (?P<name>[^\W\d_][^|:()\d]{{3,40}})")
_BEHIND = re.compile(rf"(?<!\s)\s+[(\[](?P<by>{_WORD} (?P<name>[^\W\d_][^|:()\[\]\d]{{3,40}}))[)\]]\Z")
_LONGEST: Final = 40


def with_lone_authors(reading: Reading, is_person: _IsPerson) -> Reading:
    """A reading with the authors of those entries that have none yet and name one beside the day, below it or behind the title."""
    pairs = list(zip(reading.records, reading.roles, strict=True))
    if sum("author" in roles for _, roles in pairs) * 2 > len(pairs):
        return reading
    found = [pair if "author" in pair[1] else _with_author(*pair, is_person) for pair in pairs]
    return reading._replace(records=[record for record, _ in found], roles=[roles for _, roles in found])


def _with_author(record: Record, roles: Sequence[str], is_person: _IsPerson) -> tuple[Record, list[str]]:
    names = list(roles)
    for at, role in enumerate(names):
        element = record.elements[at]
        if element.joined:
            continue
        if role == "title" and (match := _BEHIND.search(element.text)) and _names(match, is_person):
            name = element.part(*match.span("name"))._replace(inline=True)
            record = record.with_parts(at, element.part(0, match.start()), name)
            return record, [*names[:at], "title", "author", *names[at + 1 :]]
        if role != "body" or len(element.text) > _LONGEST:
            continue
        if element.inline and _is_beside_day(record, at) and is_person(element.text):
            return record, [*names[:at], "author", *names[at + 1 :]]
        match = None if element.inline else _BELOW.fullmatch(element.text)
        if match is not None and names[at - 1 : at] in (["title"], ["date"]) and is_person(match["name"]):
            return record.with_parts(at, element.part(*match.span("name"))), [
                *names[:at],
                "author",
                *names[at + 1 :],
            ]
    return record, names


def _names(match: re.Match[str], is_person: _IsPerson) -> bool:
    """Whether what a small word leads to is a name: "by" is before little else, "de" is."""
    name = match["name"]
    return " " in name and author_line(match["by"]) is not None if match["sure"] else is_person(name)


def _is_beside_day(record: Record, at: int) -> bool:
    return record.date >= 0 and record.elements[record.date].line == record.elements[at].line
