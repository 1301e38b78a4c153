"""Who wrote an entry, where titles end with it: "A title, by Ann Sea", "A title (Author: Ann Sea)", "A title – Ann Sea". Nothing here raises."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from newsparse.reading.find.brackets import PERSON
from newsparse.reading.find.candidate import Reading
from newsparse.reading.find.elements import Record
from newsparse.reading.find.people import are_people, are_places
from newsparse.reading.lines.bylines import author_line

_FEWEST: Final = 3
_LONGEST: Final = 100
"""Characters at the end of a title in which a name is looked for."""
_BY: Final = (
    r"(?:(?:written|posted|published|reported|submitted|compiled) by|geschrieben von|écrit par|escrito por|scritto da|by|von|par|por|door|przez|per|av|af|di)\s?:?"
    r"|(?:author|autore?|autorin|autora|auteure?|text[eo]?|автор)\s?:"
)
_BYLINE = re.compile(
    rf"(?<=\S)(?P<sign>,|\s?[|/·•]|\s[–—-]|)\s(?P<line>(?P<by>{_BY})\s[^:()\d]{{3,80}})\Z"
    rf"|(?<=\S)\s(?P<open>[(\[])(?P<inner>(?P<within>{_BY})\s[^:()\[\]\d]{{3,80}})[)\]]\Z",
    re.IGNORECASE,
)
_NAME: Final = r"(?P<name>[^\W\d_][^-–—―:()\d]{2,60})\Z"
_BEHIND_SIGN: Final = (
    re.compile(rf"(?<=\S) (?:[-–—―]|--) {_NAME}"),
    re.compile(r"(?<=\S), (?P<name>[^\W\d_][^-–—:(),\d]{3,40})\Z"),
)


class TitleEnd(NamedTuple):
    """A byline at the end of a title.

    Attributes:
        start: Where the title ends without it.
        name: The span of the name.
        by: What leads to the name, in small letters: "by", "author:".
        sure: Whether more than a space parts it from the title, or it begins with a capital there.
    """

    start: int
    name: tuple[int, int]
    by: str
    sure: bool


class _Byline(NamedTuple):
    """What may be a byline up to the end of a title: where what parts it begins, where it begins, what leads to the name, the name's span in it, and what is
    around it."""

    start: int
    line_start: int
    line: str
    by: str
    name: tuple[int, int]
    sign: str


def _bylines(title: str) -> Iterator[_Byline]:
    """What may be the byline of a title, the longest first."""
    at = max(len(title) - _LONGEST, 0)
    while (match := _BYLINE.search(title, at)) is not None:
        line, by = ("line", "by") if match["line"] is not None else ("inner", "within")
        name = author_line(match[line])
        if name is not None:
            sign = match["open"] or match["sign"]
            yield _Byline(match.start(), match.start(line), match[line], match[by], name, sign)
        at = match.start() + 1


def byline_behind(title: str) -> TitleEnd | None:
    """The byline with which a title ends and nothing more; `None` where it has none.

    >>> byline_behind("A new harbour, by Ann Sea"), byline_behind("A new harbour by the sea")
    (TitleEnd(start=13, name=(18, 25), by='by', sure=True), None)
    """
    for found in _bylines(title):
        start, end = found.name
        if end == len(found.line) and " " in found.line[start:end]:
            name = (found.line_start + start, found.line_start + end)
            return TitleEnd(found.start, name, found.by.lower(), bool(found.sign) or found.by[0].isupper())
    return None


_WEAK: Final = frozenset(("av", "af", "di", "per"))
"""What is before other words than names, too: "bygget av nya skolan", "di Pesisir Selatan"."""
_HANDLE = re.compile(r"(?<=\S)\s[(\[]?@[\w.]{2,30}[)\]]?\Z")
"""A name as social networks have it behind a title: "A new harbour, @annsea"."""


def may_end_in_byline(title: str) -> bool:
    """Whether a title ends with what may be a byline, with more behind the name or without: "A title, by Ann Sea, Reporter".

    >>> may_end_in_byline("A new harbour (by Ann Sea in Transport)"), may_end_in_byline("A walk by the sea")
    (True, False)
    """
    for found in _bylines(title):
        name = found.line[found.name[0] :]
        if found.sign or found.by[0].isupper():
            if name[0].isupper():
                return True
        elif found.by.lower() not in _WEAK and PERSON.fullmatch(name) is not None:
            return True
    return _HANDLE.search(title) is not None


def with_authors_behind_titles(reading: Reading) -> Reading:
    """A reading with the names apart with which the titles of dated entries end: behind "by", all or most of them; all behind a dash or a comma, where one
    name recurs."""
    pairs = list(zip(reading.records, reading.roles, strict=True))
    if any("author" in roles or roles.count("title") != 1 for _, roles in pairs):
        return reading
    places = [roles.index("title") for _, roles in pairs]
    titles = [record.elements[at] for (record, _), at in zip(pairs, places, strict=True)]
    dated = [record.date >= 0 for record, _ in pairs]
    for ends in _ways([None if title.joined else title.text for title in titles]):
        names = {title.text[slice(*end.name)] for title, end in zip(titles, ends, strict=True) if end}
        if _are_enough(ends, dated) and len(names) > 1 and are_people(names):
            return _parted(reading, places, ends)
    return reading


def _ways(titles: Sequence[str | None]) -> Iterator[list[TitleEnd | None]]:
    """The names behind titles: behind "by", a dash, a comma; behind a sign, where they recur and are no places."""
    ends = [byline_behind(title) if title is not None else None for title in titles]
    forms = {end.by for end in ends if end is not None}
    if len(forms) == 1:
        yield ends
    for pattern in _BEHIND_SIGN:
        matches = [pattern.search(title) if title is not None else None for title in titles]
        names = [match["name"] for match in matches if match is not None]
        if len(set(names)) < len(names) and not are_places(set(names)):
            yield [
                TitleEnd(match.start(), match.span("name"), "", sure=False) if match is not None else None
                for match in matches
            ]


def _are_enough(ends: Sequence[TitleEnd | None], dated: Sequence[bool]) -> bool:
    """Whether three titles or more have a name, and all of dated entries; most, where each is surely parted from its title."""
    found = [end for end in ends if end is not None]
    lacking = sum(end is None and has_date for end, has_date in zip(ends, dated, strict=True))
    return len(found) >= _FEWEST and (not lacking or lacking < len(found) and all(end.sure for end in found))


def _parted(reading: Reading, places: Sequence[int], ends: Sequence[TitleEnd | None]) -> Reading:
    records, roles = list(reading.records), list(reading.roles)
    for number, (end, at) in enumerate(zip(ends, places, strict=True)):
        if end is not None:
            records[number] = parted_from_name(records[number], at, end)
            roles[number] = [*roles[number][:at], "title", "author", *roles[number][at + 1 :]]
    return reading._replace(records=records, roles=roles)


def parted_from_name(record: Record, at: int, end: TitleEnd) -> Record:
    """An entry with its title parted from the name with which it ends."""
    title = record.elements[at]
    name = title.part(*end.name)._replace(inline=True)
    return record.with_parts(at, title.part(0, end.start), name)
