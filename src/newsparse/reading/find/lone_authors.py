"""Who wrote an entry where few others say it: "3 May 2024 | Ann Sea", "de Ana Mar" below the day, "A title (by Ann Sea)". Nothing here raises.

`with_lone_authors` takes a reading. Its tests of names are strict: one entry has no others to prove it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from newsparse.reading.find.candidate import Reading
from newsparse.reading.find.elements import Record
from newsparse.reading.find.people import are_people
from newsparse.reading.find.title_authors import TitleEnd, byline_behind, parted_from_name

_WORD: Final = "(?:by|von|par|por|door|av|af|przez|de|di|da|od)"
_BELOW = re.compile(rf"{_WORD} (?P<name>[^\W\d_][^|:()\d]{{3,40}})")
_BEHIND = re.compile(r"(?<!\s)\s+[(\[](?:de|di|da|od) (?P<name>[^\W\d_][^|:()\[\]\d]{3,40})[)\]]\Z")
_LONGEST: Final = 40


def with_lone_authors(reading: Reading) -> Reading:
    """A reading with the authors of those entries that have none yet and name one beside the day, below it or behind the title."""
    pairs = list(zip(reading.records, reading.roles, strict=True))
    if sum("author" in roles for _, roles in pairs) * 2 > len(pairs):
        return reading
    found = [pair if "author" in pair[1] else _with_author(*pair) for pair in pairs]
    return reading._replace(records=[record for record, _ in found], roles=[roles for _, roles in found])


def _with_author(record: Record, roles: Sequence[str]) -> tuple[Record, list[str]]:
    names = list(roles)
    for at, role in enumerate(names):
        element = record.elements[at]
        if element.joined:
            continue
        if role == "title" and (end := _name_behind(element.text)) is not None:
            return parted_from_name(record, at, end), [*names[:at], "title", "author", *names[at + 1 :]]
        if role != "body" or len(element.text) > _LONGEST:
            continue
        if element.inline and _is_beside_day(record, at) and _is_person(element.text):
            return record, [*names[:at], "author", *names[at + 1 :]]
        match = None if element.inline else _BELOW.fullmatch(element.text)
        if match is not None and names[at - 1 : at] in (["title"], ["date"]) and _is_person(match["name"]):
            return record.with_parts(at, element.part(*match.span("name"))), [
                *names[:at],
                "author",
                *names[at + 1 :],
            ]
    return record, names


def _name_behind(title: str) -> TitleEnd | None:
    """The name in brackets behind a title: "A title (by Ann Sea)"."""
    end = byline_behind(title)
    if end is not None and title[-1] in ")]":
        return end
    match = _BEHIND.search(title)
    if match is None or not _is_person(match["name"]):
        return None
    return TitleEnd(match.start(), match.span("name"), "", sure=True)


def _is_person(name: str) -> bool:
    return are_people({name})


def _is_beside_day(record: Record, at: int) -> bool:
    return record.date >= 0 and record.elements[record.date].line == record.elements[at].line
