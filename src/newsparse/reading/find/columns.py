"""Categories in a column of their own left of titles, as a page of a newsletter prints them that was made plain text. Nothing here raises."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from newsparse.reading.find.brackets import only_title
from newsparse.reading.find.candidate import Reading
from newsparse.reading.find.elements import Record
from newsparse.reading.lines.page_lines import Line

_GAP = re.compile(r" {3,}")
_LONGEST: Final = 30


def with_columns(lines: Sequence[Line], reading: Reading) -> Reading:
    """A reading whose titles are parted from what is left of them in a column of its own, where all are: below it are the days, and below the titles
    the texts::

        Dredging          Inner basin is deeper
        20 April 2026     The ships of the port …
    """
    places = [only_title(record, roles) for record, roles in zip(reading.records, reading.roles, strict=True)]
    if len(places) < 2 or -1 in places or any("kicker" in roles for roles in reading.roles):
        return reading
    gaps = [_gap(lines, record, at) for record, at in zip(reading.records, places, strict=True)]
    records, roles = [], []
    for record, own, at, gap in zip(reading.records, reading.roles, places, gaps, strict=True):
        if gap is None:
            return reading
        title = record.elements[at]
        records.append(
            record.with_parts(at, title.part(0, gap.start()), title.part(gap.end(), len(title.text)))
        )
        roles.append([*own[:at], "kicker", *own[at:]])
    return reading._replace(records=records, roles=roles)


def _gap(lines: Sequence[Line], record: Record, at: int) -> re.Match[str] | None:
    """The gap in a title behind which the column begins in which the text beside the day is; `None` for none."""
    title, day = record.elements[at], record.elements[record.date] if record.date > at else None
    text = next((each for each in record.elements[at + 1 :] if each.kind == "text" and each.inline), None)
    gap = _GAP.search(title.text, 0, _LONGEST + len("   "))
    if gap is None or day is None or text is None or title.joined or text.line != day.line:
        return None
    line, below = lines[title.line], lines[text.line]
    columns = title.start + gap.end() - line.start + line.indent, text.start - below.start + below.indent
    return gap if columns[0] == columns[1] else None
