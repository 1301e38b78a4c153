"""Titles that only count, above the real ones: "Current report no. 14/2026" above "A loan agreement". Nothing here raises."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Final

from newsparse.reading.find.brackets import only_title
from newsparse.reading.find.candidate import Reading
from newsparse.reading.find.elements import Record
from newsparse.reading.lines.page_lines import Mark, ends_sentence

_COUNTED = re.compile(r"(?P<words>[^\W\d][^\d]{1,60}?\s?)(?P<number>\d{1,5})(?:[/-](?:19|20)\d\d)?")
_FEWEST: Final = 3


def with_counted_titles(reading: Reading) -> Reading:
    """A reading whose titles or categories all say the same before numbers that count, with these as numbers; the lines below such titles are theirs."""
    if len(reading.records) < _FEWEST or any(record.mark is not None for record in reading.records):
        return reading
    for role, needed in (("kicker", "title"), ("title", "body")):
        places = [_place(*pair, role, needed) for pair in zip(reading.records, reading.roles, strict=True)]
        if -1 not in places and (found := _counted(reading, places)):
            roles = [list(own) for own in reading.roles]
            for own, at in zip(roles, places, strict=True):
                own[_below(own, at)] = "title"
                own[at] = "more"
            return reading._replace(records=found, roles=roles)
    return reading


def with_numbered_titles(reading: Reading) -> Reading:
    """A reading whose titles all begin with numbers that count, with these as numbers: headings of Markdown behind the same word or none ("## Episode 33: A title",
    "## 33. A title"), and other titles with a dot or a bracket behind theirs, though many are left out ("142. A title" above "128. Another")."""
    marks = [record.mark for record in reading.records]
    levels = all(mark is not None and mark.kind == "level" for mark in marks)
    if len(marks) < _FEWEST or not (levels or all(mark is None for mark in marks)):
        return reading
    places = [only_title(record, roles) for record, roles in zip(reading.records, reading.roles, strict=True)]
    if -1 in places:
        return reading
    titles = [record.elements[at] for record, at in zip(reading.records, places, strict=True)]
    pattern = _NUMBERED if levels else _NUMBERED_ALONE
    found = [match for match in (pattern.match(title.text) for title in titles) if match is not None]
    steps = {int(two["number"]) - int(one["number"]) for one, two in itertools.pairwise(found)}
    longest = _LONGEST_STEP if levels else _LONGEST_GAP
    counts = steps <= set(range(1, longest + 1)) or steps <= set(range(-longest, 0))
    if len(found) < len(titles) or len({match["words"] for match in found}) > 1 or not counts:
        return reading
    if not levels and max(int(match["number"]) for match in found) <= _LAST_ORDINAL:
        return reading
    records = []
    for record, at, title, match in zip(reading.records, places, titles, found, strict=True):
        start, stop = (title.start + each for each in match.span("number"))
        mark = Mark("number", "title", int(match["number"]), title.start + match.end(), start, stop)
        rest = title.part(match.end(), len(title.text))
        records.append(record.with_parts(at, rest)._replace(mark=mark))
    return reading._replace(records=records)


_NUMBERED = re.compile(
    r"(?P<words>(?:[^\W\d][^\d:.]{0,24}?[ \u00a0])?#?)(?P<number>\d{1,5})(?:[.:)]| [–—-])[ \u00a0]+(?=\S)"
)
_NUMBERED_ALONE = re.compile(r"(?P<words>)(?P<number>\d{1,5})[.)][ \u00a0]+(?=\S)")
_LONGEST_STEP: Final = 3
_LONGEST_GAP: Final = 99
_LAST_ORDINAL: Final = 99
"""Up to this a number with a dot may be a part of the title: "2. Bundesliga", "48. Stadtlauf"."""


def _below(roles: Sequence[str], at: int) -> int:
    """The place of what is below an element, and below the day if that is between them."""
    return at + 1 + (roles[at + 1 : at + 2] == ["date"])


def _place(record: Record, roles: list[str], role: str, needed: str) -> int:
    """The place of an element with a role, above one with another that may be a title; -1 for none."""
    at = roles.index(role) if role in roles else -1
    place = _below(roles, at) if at >= 0 else -1
    if place < 0 or record.elements[at].joined or roles[place : place + 1] != [needed]:
        return -1
    if place > at + 1 and record.elements[at].inline:  # "Week 1 – 8 January 2024"
        return -1
    below = record.elements[place]
    return -1 if below.inline or ends_sentence(below.text) and needed == "body" else at


def _counted(reading: Reading, places: list[int]) -> list[Record]:
    """The entries with the numbers in some elements; none where these do not count."""
    elements = [record.elements[at] for record, at in zip(reading.records, places, strict=True)]
    matches = [_COUNTED.fullmatch(element.text) for element in elements]
    found = [match for match in matches if match is not None]
    steps = {int(two["number"]) - int(one["number"]) for one, two in itertools.pairwise(found)}
    if len(found) < len(matches) or len({match["words"] for match in found}) > 1 or steps not in ({1}, {-1}):
        return []
    records = []
    for record, element, match in zip(reading.records, elements, found, strict=True):
        start, stop = (element.start + each for each in match.span("number"))
        mark = Mark("number", "title", int(match["number"]), element.end, start, stop)
        records.append(record._replace(mark=mark))
    return records
