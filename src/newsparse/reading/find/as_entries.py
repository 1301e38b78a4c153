"""From a reading to entries with spans. Nothing here raises."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from newsparse.dates import DateLine
from newsparse.reading.entries import Entries, Entry, Field, Part
from newsparse.reading.find.candidate import Reading
from newsparse.reading.find.elements import Element, Record
from newsparse.reading.lines.bylines import without_role
from newsparse.reading.lines.page_lines import Line
from newsparse.reading.lines.paragraphs import LINK, TRAILING_URL, unescaped
from newsparse.reading.lines.spots import is_filler, spot


def entries_of(lines: Sequence[Line], reading: Reading) -> Entries:
    """The entries of a reading, with those of the parts of a page."""
    parts: list[tuple[Field | None, list[Entry]]] = []
    day: DateLine | None = None
    again = _begin_again(reading) or _set_off(lines, reading)
    markdown = any(mark.kind == "level" for line in lines for mark in line.marks)
    for number, (record, roles) in enumerate(zip(reading.records, reading.roles, strict=True)):
        head = reading.heads.get(number)
        if head is not None:
            line = lines[head]
            mark = next((mark for mark in line.marks if mark.kind == "level"), None)
            period = line.spot.date if line.period and line.spot is not None else None
            parts.append((Field("heading", mark.end if mark else line.start, line.end, line=period), []))
            above = spot(line.bare) if reading.cut.days else None
            day = above.date if above is not None and above.day else None
        elif not parts or number in again:
            parts.append((None, []))
        fields = _fields(lines, record, roles, markdown)
        if day is not None and not any(field.slot == "date" for field in fields):
            at = next((field.start for field in fields if field.slot != "number"), lines[record.start].start)
            fields = [
                *(f for f in fields if f.start < at),
                Field("date", at, at, line=day),
                *(f for f in fields if f.start >= at),
            ]
        if not fields:  # lines that say nothing of their own
            continue
        last = (
            lines[max(element.line for element in record.elements)]
            if record.elements
            else lines[record.start]
        )
        parts[-1][1].append(Entry(tuple(fields), lines[record.start].start, max(last.end, fields[-1].end)))
    return Entries(tuple(Part(heading, tuple(entries)) for heading, entries in parts if entries))


def _set_off(lines: Sequence[Line], reading: Reading) -> set[int]:
    """The entries without numbers that are set off by a wider gap than the others, which all have one gap before them and none so wide in them."""
    records = reading.records
    if len(records) < 3 or reading.heads or any(record.mark is not None for record in records):
        return set()
    gaps = Counter(lines[record.start].gap for record in records[1:])
    if len(gaps) != 2:
        return set()
    usual, wide = sorted(gaps)
    inner = max((lines[p].gap for record in records for p in range(record.start + 1, record.end)), default=0)
    if wide < usual + 2 or inner > usual or not usual:
        return set()
    return {number for number, record in enumerate(records[1:], 1) if lines[record.start].gap == wide}


def _begin_again(reading: Reading) -> set[int]:
    """The entries with which a count begins again: number 1 below any other, where numbers rise."""
    values = [record.mark.value for record in reading.records if record.mark is not None]
    pairs = list(itertools.pairwise(values))
    falling = sum(b == a - 1 for a, b in pairs)
    rising = sum(b == a + 1 for a, b in pairs)
    if reading.cut.kind != "number" or not rising or rising < falling:
        return set()
    return {number for number, (a, b) in enumerate(pairs, 1) if b == 1 <= a}


def _fields(lines: Sequence[Line], record: Record, roles: Sequence[str], markdown: bool) -> list[Field]:
    found = []
    mark = record.mark
    if mark is not None and mark.kind == "number":
        found.append(Field("number", mark.start, mark.stop, mark.value))
    for element, role in zip(record.elements, roles, strict=True):
        if role in ("more", ""):
            continue
        if role == "title" and (linked := _linked_title(lines, element)):
            found += linked
            continue
        element = _bare(element, role)
        if role == "url" and any(field.slot == "url" for field in found):
            role = "body"
        value: Any = element.text if element.joined else None
        if markdown and "\\" in element.text and role != "date":
            value = unescaped(element.text)
        found.append(Field(role, element.start, element.end, value, element.date if role == "date" else None))
        if role == "date" and element.spot is not None and element.spot.place[0] >= 0:
            base = element.start - element.spot.start
            found.append(Field("place", base + element.spot.place[0], base + element.spot.place[1]))
            found[-2:] = sorted(found[-2:])
    if len(found) > 1 and found[0].start > found[1].start:  # the number is in a line below the day
        found.sort(key=lambda field: field.start)
    return _once(found)


def _once(fields: Sequence[Field]) -> list[Field]:
    """The fields, of each but texts the first: an item has one author and one category."""
    seen: set[str] = set()
    found = []
    for field in fields:
        if field.slot == "body" or field.slot not in seen:
            found.append(field)
            seen.add(field.slot)
    return found


def _bare(element: Element, role: str) -> Element:
    """An author or a category without what is around it: the address of a link, a bullet, brackets, the role of an author."""
    if element.joined or role not in ("author", "kicker"):
        return element
    link = LINK.fullmatch(element.text) or _NAMED_LINK.fullmatch(element.text)
    if link is not None and link[1].strip() and "[" not in link[1]:
        return element.part(*link.span(1))
    if role == "author":
        return element.part(0, len(without_role(element.text)))
    head, bar, behind = element.text.rpartition("|")
    if bar and is_filler(behind.strip()):  # "ARTICLE | 5 MIN READ"
        element = element.part(0, len(head.rstrip()))
    bullet = _BULLET.match(element.text)
    if bullet is not None:
        element = element.part(bullet.end(), len(element.text))
    within = _BRACKETED.fullmatch(element.text)
    return element.part(*within.span(1)) if within is not None else element


_ATTRIBUTES = re.compile(r"\{[#.:][^{}]*\}\Z")
"""What pandoc writes behind a link: "[A title](/n){.link}"."""
_BULLET = re.compile(r"(?:[*•·▪+–-]|#{2,6})[ \u00a0]+(?=\S)")
"""The sign before a category on a line of its own, or that begins its line: "* Interview", "## Transport / 3 May 2020"."""
_NAMED_LINK = re.compile(r"\[([^][]+)\](?:\[[^][]*\])?")
"""A heading of Markdown that is a link whose address is elsewhere: "## [1.2.0] - 2024-05-03"."""
_BRACKETED = re.compile(r"[\[［【〔「](\S(?:[^][［］【】〔〕「」|]*\S)?)[\]］】〕」]")
"""A category on a line of its own, in brackets: "【防災】"."""


def _linked_title(lines: Sequence[Line], element: Element) -> list[Field]:
    """A title with its address, where its line holds one: "Title (https://…)", "[Title](https://…)"."""
    if element.joined:
        return _wrapped_link(lines, element)
    if lines[element.line].level and (named := _NAMED_LINK.fullmatch(element.text)) is not None:
        return [Field("title", element.start + named.start(1), element.start + named.end(1))]
    at, behind, link = (
        element.start,
        TRAILING_URL.search(element.text),
        LINK.fullmatch(_ATTRIBUTES.sub("", element.text)),
    )
    if behind is not None:
        address = Field("url", at + behind.start(behind.lastindex or 0), at + behind.end() - 1)
        return [Field("title", at, at + behind.start()), address]
    if link is None or not link[1].strip() or not (link[2] or link[3]):
        return []
    group = 2 if link[2] else 3
    address = Field("url", at + link.start(group), at + link.end(group))
    inner = _IN_LINK.fullmatch(link[1])
    start, end = inner.span("title") if inner is not None else (0, len(link[1]))
    return [Field("title", at + link.start(1) + start, at + link.start(1) + end), address]


_IN_LINK = re.compile(r"(?P<signs>\*{1,3}|_{1,3}|)(?P<title>[^*_\s].*?)(?P=signs)(?: [-=]{3,})?")
"""What a link says, without emphasis, and without the line below a heading that a tool put behind it: "[**A title**](/n/3)", "[A title -----](/n/3)"."""
_EMPHASIS: Final = 3  # characters of Markdown's emphasis, at most


def _wrapped_link(lines: Sequence[Line], element: Element) -> list[Field]:
    """A title of several lines with its address on the last of them: "[A long⏎title](https://…)"."""
    link = LINK.fullmatch(element.text)
    last, above, start = _last_line(lines, element)
    if link is None or not link[3] or not start or last - element.end > _EMPHASIS:
        return []
    begin, end = (element.end - len(element.text) + place for place in link.span(3))
    if begin < start and element.start + link.end(1) < above:  # its address was broken, not its title
        at = element.start + link.start(1)
        address = Field("url", element.start + link.start(3), end, link[3])
        return [Field("title", at, at + len(link[1])), address]
    if begin - len("](") < start:
        return []
    title = Field("title", element.start + link.start(1), begin - len("]("), link[1])
    return [title, Field("url", begin, end)]


def _last_line(lines: Sequence[Line], element: Element) -> tuple[int, int, int]:
    """Where the last line of an element of several lines ends, where the one above it does, and where it begins; zeros where it is of one."""
    line = lines[element.line]
    if line.tail is not None:
        return line.end, *line.tail
    below = lines[element.line + 1] if element.line + 1 < len(lines) else line
    return (below.end, line.end, below.start) if below.start < element.end <= below.end else (0, 0, 0)
