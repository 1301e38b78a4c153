"""Titles that only count, above the real ones: "Current report no. 14/2026" above "A loan agreement". Nothing here raises."""

from __future__ import annotations

import itertools
import re
from typing import Final

from newsparse.reading.find.candidate import Reading
from newsparse.reading.find.elements import Record
from newsparse.reading.lines.page_lines import Mark, ends_sentence

_COUNTED = re.compile(r"(?P<words>[^\W\d][^\d]{1,60}?\s?)(?P<number>\d{1,5})(?:[/-](?:19|20)\d\d)?")
_FEWEST: Final = 3


def with_counted_titles(reading: Reading) -> Reading:
    """A reading whose titles all say the same before numbers that count, with these as numbers and the lines below them as titles."""
    if len(reading.records) < _FEWEST or any(record.mark is not None for record in reading.records):
        return reading
    places = [roles.index("title") if "title" in roles else -1 for roles in reading.roles]
    if -1 in places:
        return reading
    matches = []
    for record, roles, at in zip(reading.records, reading.roles, places, strict=True):
        match = _COUNTED.fullmatch(record.elements[at].text)
        if match is None or not _has_title_below(record, roles, at):
            return reading
        matches.append(match)
    values = [int(match["number"]) for match in matches]
    steps = {two - one for one, two in itertools.pairwise(values)}
    if len({match["words"] for match in matches}) > 1 or steps not in ({1}, {-1}):
        return reading
    records, names = [], []
    for record, roles, at, match in zip(reading.records, reading.roles, places, matches, strict=True):
        start, stop = (record.elements[at].start + each for each in match.span("number"))
        mark = Mark("number", "title", int(match["number"]), record.elements[at].end, start, stop)
        records.append(record._replace(mark=mark))
        names.append([*roles[:at], "more", "title", *roles[at + 2 :]])
    return reading._replace(records=records, roles=names)


def _has_title_below(record: Record, roles: list[str], at: int) -> bool:
    """Whether a line below a title may be the real one."""
    if record.elements[at].joined or roles[at + 1 : at + 2] != ["body"]:
        return False
    below = record.elements[at + 1]
    return not below.inline and not ends_sentence(below.text)
