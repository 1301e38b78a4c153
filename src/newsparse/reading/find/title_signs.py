"""What is around titles and no part of them: files that they lead to, anchors of headings, stars. Nothing here raises."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence, Set
from typing import Final

from newsparse.reading.find.brackets import only_title
from newsparse.reading.find.candidate import Reading
from newsparse.reading.find.elements import Element
from newsparse.reading.lines.page_lines import CLOCK
from newsparse.reading.lines.spots import FILE

_Find = Callable[[str], "re.Match[str] | None"]


def _titles(reading: Reading) -> list[str]:
    """What the titles say of the entries that have one, in a line."""
    places = map(only_title, reading.records, reading.roles)
    return [record.elements[at].text for record, at in zip(reading.records, places, strict=True) if at >= 0]


def _without(reading: Reading, find: _Find) -> Reading:
    """A reading whose titles are without what is found at one of their ends."""
    records = list(reading.records)
    for number, (record, roles) in enumerate(zip(records, reading.roles, strict=True)):
        at = only_title(record, roles)
        match = find(record.elements[at].text) if at >= 0 else None
        if match is not None:
            title = record.elements[at]
            part = (0, match.start()) if match.start() else (match.end(), len(title.text))
            records[number] = record.with_parts(at, title.part(*part))
    return reading._replace(records=records)


def without_files(reading: Reading) -> Reading:
    """A reading whose titles do not end with what they lead to, where most do, or with the same word in brackets, where all do: "A new bridge (pdf, 340 Ko)",
    "A new bridge [download]"."""
    titles = _titles(reading)
    buttons = [match[0] for match in map(_BUTTON.search, titles) if match is not None]
    if len(buttons) == len(reading.records) >= _FEWEST_BUTTONS and len(set(buttons)) == 1:
        reading = _without(reading, _BUTTON.search) if buttons[0].islower() else reading
    files = sum(FILE.search(title) is not None for title in titles)
    return _without(reading, FILE.search) if files > 1 and files * 3 >= len(reading.records) * 2 else reading


_FEWEST_BUTTONS: Final = 3
_BUTTON = re.compile(r"(?<=\S)[ \u00a0]+\[[^\W\d_][^\[\]()\d/]{2,30}\]\Z")
"""What a link does, in small letters: "[Update]" may be a part of the titles."""


def without_badges(reading: Reading) -> Reading:
    """A reading whose titles do not end with what a forge puts behind a release, where most are versions: "v0.19.0 Latest", "v0.19.0rc1 Pre-release"."""
    versions = sum(_VERSION.search(title) is not None for title in _titles(reading))
    return _without(reading, _BADGE.search) if versions * 2 > len(reading.records) else reading


def without_leads(reading: Reading) -> Reading:
    """A reading whose titles do not end with the word that leads to the day behind them, where all are numbered and end with the same: "Version 7.3 of",
    "Decision No. 412 of"."""
    leads: list[str] = []
    for record, roles in zip(reading.records, reading.roles, strict=True):
        at = only_title(record, roles)
        if at < 0 or at + 1 != record.date or record.elements[at].line != record.elements[record.date].line:
            return reading
        match = _LEAD.search(record.elements[at].text)
        leads.append(match[0] if match is not None and _is_numbered(match.string[: match.start()]) else "")
    if len(leads) < _FEWEST or "" in leads or len(set(leads)) > 1:
        return reading
    return _without(reading, _LEAD.search)


def _is_numbered(title: str) -> bool:
    """Whether the last word of a title has a digit."""
    return any(map(str.isdigit, title.rpartition(" ")[2]))


_LEAD = re.compile(
    r"(?<=\S)[ \u00a0]+(?:of|dated|vom|du|de|del|di|da|do|van|af|z dnia|ze dne|zo dňa|от|від)\Z"
)
_VERSION = re.compile(r"(?<![\d.])v?\d+(?:\.\d+)+")
_BADGE = re.compile(r"(?<=\S)[ \u00a0]+(?:Latest|Pre-release)\Z")


def without_times(reading: Reading) -> Reading:
    """A reading whose titles do not begin or end with the time of day, where all do and their days are above them, nor end with a length, where all do and
    one tells that it is none of the day, nor a result: "16:20 A bridge opens", "A bridge opens (16:20)", "Bridges (1:02:33)"."""
    titles = _titles(reading)
    if not len(titles) == len(reading.records) >= _FEWEST:
        return reading
    below = all(record.date < 0 for record in reading.records)
    if below and all(map(_leading_time, titles)):
        return _without(reading, _leading_time)
    found = [match for match in map(_TIME_BEHIND.search, titles) if match is not None]
    sure = below or any(match["seconds"] or match["minutes"] for match in found)
    return _without(reading, _TIME_BEHIND.search) if sure and len(found) == len(titles) else reading


def _leading_time(title: str) -> re.Match[str] | None:
    """The time with which a title begins, if no small letter is behind it: "10:15 to Leeds delayed" is a title."""
    match = CLOCK.match(title)
    return (
        match if match is not None and match.end() < len(title) and not title[match.end()].islower() else None
    )


_TIME_BEHIND = re.compile(
    r"(?<=\S)[ \u00a0]+[(\[](?:\d{1,3}[:.h][0-5]\d(?P<seconds>:[0-5]\d)?(?: ?(?:[ap]\.?m\.?|h|uhr))?|\d{1,3} ?(?P<minutes>min(?:\.|utes?|uten)?|мин\.?|분|分))[)\]]\Z",
    re.IGNORECASE,
)


def bracketed_numbers(titles: Sequence[str]) -> list[int]:
    """The numbers in brackets with which all of several titles end, where they may count something: they are no years and are in no order;
    nothing where that is not so.

    >>> bracketed_numbers(["Slugs (22)", "Rhubarb (5)", "Frost (0)", "Hoses (7)"]), bracketed_numbers(["Slugs (1)", "Slugs (2)"])
    ([22, 5, 0, 7], [])
    """
    found = [match for match in map(_COUNT.search, titles) if match is not None]
    values = [int(match[1]) for match in found]
    sorts = values in (sorted(values), sorted(values, reverse=True))
    years = any(_FIRST_YEAR <= value <= _LAST_YEAR for value in values)
    return [] if len(found) < max(len(titles), _FEWEST_COUNTS) or sorts or years else values


_COUNT = re.compile(r"(?<=\S)[ \u00a0]\((0|[1-9]\d{0,3})\)\Z")
_FEWEST_COUNTS: Final = 4
_FIRST_YEAR: Final = 1500
_LAST_YEAR: Final = 2199


def without_signs(reading: Reading) -> Reading:
    """A reading whose titles have no anchor behind them ("A title[#](#v3 "Permanent link")", "A title¶"), and no sign before or behind all of them
    ("** A title", "=> A title", "A title »"); nor have the categories."""
    return _without(_without_edges(_without_edges(reading, "title"), "kicker"), _ANCHOR.search)


def _without_edges(reading: Reading, slot: str) -> Reading:
    """A reading whose titles or categories have no sign at an end where all that are there have the same one, and several are."""
    held = {
        (number, at): record.elements[at]
        for number, (record, roles) in enumerate(zip(reading.records, reading.roles, strict=True))
        for at, role in enumerate(roles)
        if role == slot
    }
    if len(held) < _FEWEST or any(element.joined for element in held.values()):
        return reading
    records = list(reading.records)
    for edge in (_BEFORE, _BEHIND):
        found = {place: edge.search(element.text) for place, element in held.items()}
        signs = {match and match["sign"] for match in found.values()}
        if len(signs) > 1 or None in signs or _is_quoted(held.values(), signs):
            continue
        for (number, at), match in found.items():
            whole = records[number].elements[at]
            if match is not None:
                part = (match.end(), len(whole.text)) if edge is _BEFORE else (0, match.start())
                records[number] = records[number].with_parts(at, whole.part(*part))
    return reading._replace(records=records)


def _is_quoted(held: Iterable[Element], signs: Set[str | None]) -> bool:
    """Whether the sign is one around what is quoted, and the other one is there too: "« A quote »"."""
    other = {"»": "«", "«": "»"}.get(next(iter(signs)) or "", "")
    return bool(other) and any(other in element.text for element in held)


_FEWEST: Final = 2
_SIGN: Final = r"(?P<sign>\*\*|[-=~]{0,2}>|<<?|[/\\»«>|·•–—~=_→:-]{1,3}|[\u2190-\u21ff\u25a0-\u25ff])"
_BEFORE = re.compile(rf"\A{_SIGN}\s+(?=\S)")
_BEHIND = re.compile(rf"(?<=\S)\s+{_SIGN}\Z")


_ANCHOR = re.compile(r"(?<=\S)(?:\s*\[[#¶§🔗]?\]\(#[^()\s]*(?:\s\"[^\"]*\")?\)|¶)\Z")
"""The link to itself that a generator of documents puts behind a heading."""
