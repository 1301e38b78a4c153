"""What a reading leaves unexplained: days in no date, numbers that count in no entry, entries unlike the others.

`unexplained` takes the lines of a page and the entries of any reading and gives named evidence, the same for a known renderer's
reading and a found one. A reading that leaves nothing ends the search. Nothing here raises.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsparse.reading.entries import Entries, Evidence
from newsparse.reading.evidence import (
    authors,
    beginnings,
    below_days,
    dates,
    days,
    numbers,
    odd_entries,
    one_line_more,
    set_off,
    texts,
    titles,
    topics,
    unlike,
)
from newsparse.reading.evidence.base import ReadPage
from newsparse.reading.lines.page_lines import Line

RULES: Final = (
    *days.RULES,
    *dates.RULES,
    *numbers.RULES,
    *texts.RULES,
    *titles.RULES,
    *authors.RULES,
    *topics.RULES,
    *beginnings.RULES,
    *below_days.RULES,
    *odd_entries.RULES,
    *one_line_more.RULES,
    *unlike.RULES,
    *set_off.RULES,
)


def unexplained(lines: Sequence[Line], entries: Entries) -> tuple[Evidence, ...]:
    """Named evidence that a reading leaves aside, in page order."""
    page = ReadPage(lines, entries)
    found = {each for rule in RULES for each in rule(page)} if page.rows else set()
    return tuple(sorted(found, key=lambda evidence: (evidence.start, evidence.code, evidence.message)))
