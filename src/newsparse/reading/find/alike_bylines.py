"""Bylines told from their neighbours: what begins as the others' bylines do, at the same place, names who wrote an entry too.

One byline alone may be read by its words ("By Ann Sea"); names that are not written like most ("by jhale", "By Ann Sea, economics editor",
"door Wim Kok en Els Smit op") are told by the page. Nothing here raises.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from newsparse.reading.find.elements import Element, Record
from newsparse.reading.lines.inside import INTRODUCE
from newsparse.reading.lines.page_lines import Line, ends_sentence

_LONGEST: Final = 100
_ROLE = re.compile(r",\s+(?=[^\W\d_])[^,]*\Z")
_LAST_WORD = re.compile(r"\s+([^\W\d_]+)\Z")


class _Byline(NamedTuple):
    """How a byline begins, and where it is.

    Attributes:
        lead: The words before the name, in small letters: ``by``, ``autor:``.
        inline: Whether it is on the line of the date.
        side: Whether it is before (-1) or behind (1) the date.
    """

    lead: str
    inline: bool
    side: int


def with_bylines(found: list[Record], lines: Sequence[Line]) -> list[Record]:
    """The records with authors named where a text is at the place of the others' bylines and begins as they do."""
    found = _with_titles(found, lines)
    known = {
        _Byline(lead, element.inline, _side(record, element))
        for record in found
        for element in record.elements
        if element.kind == "author" and (lead := _lead(element, lines))
    }
    if not known:
        known = set(filter(None, (_shared(found, inline, side) for inline, side in _PLACES)))
    return [_with_author(record, known) for record in found] if known else found


def _with_titles(found: list[Record], lines: Sequence[Line]) -> list[Record]:
    """The records with a title that is written like a byline, where most have a text in its place, and it has an author as well: "By Night Train"
    above a day and "By Ann Sea"."""
    heads = [_head(record) for record in found]
    if sum(head is not None and head.kind == "text" for head in heads) * 2 <= len(found):
        return found
    return [
        _with_title(record, lines[head.line])
        if head is not None and head.kind == "author" and _has_author(record)
        else record
        for record, head in zip(found, heads, strict=True)
    ]


def _head(record: Record) -> Element | None:
    """The line above the date of an entry, the first where there are several, or the line right below the date with which it begins."""
    at = 0 if record.date > 0 else 1
    head = record.elements[at] if record.date >= 0 and at < len(record.elements) else None
    return head if head is not None and not head.inline else None


def _has_author(record: Record) -> bool:
    """Whether an entry has an author beside what its first line may name."""
    return any(each.kind == "author" for each in record.elements if each is not _head(record))


def _with_title(record: Record, line: Line) -> Record:
    """An entry whose first line but the date is a text, not an author."""
    at = 0 if record.date > 0 else 1
    title = record.elements[at]._replace(kind="text", start=line.start, end=line.end, text=line.text)
    return record.with_parts(at, title)


_PLACES: Final = ((False, 1), (True, 1), (True, -1))
"""Where bylines are next to a date: below it, and behind or before it on its line."""


def _shared(found: list[Record], inline: bool, side: int) -> _Byline | None:
    """The word with which the text next to the date of each entry begins, where a name follows in all, and one of several recurs: "Le Ann Sea".

    Titles and what is below them do not recur: "The Red Ship".
    """
    names: set[str] = set()
    lead = ""
    for record in found:
        match = _NAMED.fullmatch(_next_to_date(record, inline, side))
        if match is None or lead and match[1] != lead:
            return None
        lead = match[1]
        names.add(match[2])
    return _Byline(lead.lower(), inline, side) if 1 < len(names) < len(found) else None


def _next_to_date(record: Record, inline: bool, side: int) -> str:
    """The text next to the date of an entry that may have its title above; empty for none."""
    date = record.date
    at = date + side if date >= 0 else -1
    if not 0 <= at < len(record.elements):
        return ""
    near = record.elements[at]
    if near.kind != "text" or near.inline != inline:
        return ""
    above = any(each.kind == "text" and not each.inline for each in record.elements[: min(at, date)])
    return near.text if above else ""


_NAMED = re.compile(r"([^\W\d_]{1,5}) ([^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]*){1,3})")


def _side(record: Record, element: Element) -> int:
    return -1 if record.date < 0 or element.start < record.elements[record.date].start else 1


def _lead(element: Element, lines: Sequence[Line]) -> str:
    """The words before the name of an author on its line, behind the date if that is before it."""
    line = lines[element.line]
    before = line.text[: element.start - line.start].rstrip()
    if line.spot is not None and line.spot.end <= len(before):
        before = before[line.spot.end :]
    words = [word for word in before.split() if any(map(str.isalpha, word))]
    return " ".join(words).lower()


def _with_author(record: Record, known: set[_Byline]) -> Record:
    if any(element.kind == "author" for element in record.elements):
        return record
    for at, element in enumerate(record.elements):
        if element.kind != "text" or len(element.text) > _LONGEST or ends_sentence(element.text):
            continue
        for byline in known:
            place = byline.inline == element.inline and byline.side == _side(record, element)
            if place and (name := _named(element, byline.lead)) is not None:
                return record._replace(elements=(*record.elements[:at], name, *record.elements[at + 1 :]))
    return record


def _named(element: Element, lead: str) -> Element | None:
    """The author whom a text names that begins with these words; `None` where it does not."""
    text = element.text
    rest = text[len(lead) :]
    if text[: len(lead)].lower() != lead or not rest.strip() or lead[-1].isalnum() and not rest[0].isspace():
        return None
    name = rest.strip(" ,")
    if element.inline and (last := _LAST_WORD.search(name)) and last[1].lower() in INTRODUCE:
        name = name[: last.start()]
    role = _ROLE.search(name)
    if role is not None and name[role.end() - 1 :].islower() and name[role.start() :].islower():
        name = name[: role.start()]
    if not name or not element.inline and name[0].islower():
        return None  # "by the harbour team" on its own line may be a text
    start = element.start + len(lead) + len(rest) - len(rest.lstrip(" ,"))
    return element._replace(kind="author", start=start, end=start + len(name), text=name)
