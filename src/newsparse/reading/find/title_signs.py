"""What is around titles and no part of them: files that they lead to, anchors of headings, stars. Nothing here raises."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from typing import Final

from newsparse.reading.find.brackets import only_title
from newsparse.reading.find.candidate import Reading
from newsparse.reading.find.elements import Element
from newsparse.reading.lines.page_lines import CLOCK
from newsparse.reading.lines.spots import FILE


def without_files(reading: Reading) -> Reading:
    """A reading whose titles do not end with what they lead to, where most do, or with the same word in brackets, where all do: "A new bridge (pdf, 340 Ko)",
    "A new bridge [download]"."""
    reading = _without_button(reading)
    records = list(reading.records)
    cut = 0
    for number, (record, roles) in enumerate(zip(records, reading.roles, strict=True)):
        at = only_title(record, roles)
        match = FILE.search(record.elements[at].text) if at >= 0 else None
        if match is not None:
            cut += 1
            records[number] = record.with_parts(at, record.elements[at].part(0, match.start()))
    return reading._replace(records=records) if cut > 1 and cut * 3 >= len(records) * 2 else reading


def without_badges(reading: Reading) -> Reading:
    """A reading whose titles do not end with what a forge puts behind a release, where most are versions: "v0.19.0 Latest", "v0.19.0rc1 Pre-release"."""
    places = [only_title(record, roles) for record, roles in zip(reading.records, reading.roles, strict=True)]
    held = [(number, at) for number, at in enumerate(places) if at >= 0]
    texts = [reading.records[number].elements[at].text for number, at in held]
    if not held or sum(map(bool, map(_VERSION.search, texts))) * 2 <= len(reading.records):
        return reading
    records = list(reading.records)
    for (number, at), text in zip(held, texts, strict=True):
        badge = _BADGE.search(text)
        if badge is not None:
            records[number] = records[number].with_parts(
                at, records[number].elements[at].part(0, badge.start())
            )
    return reading._replace(records=records)


_VERSION = re.compile(r"(?<![\d.])v?\d+(?:\.\d+)+")
_BADGE = re.compile(r"(?<=\S)[ \u00a0]+(?:Latest|Pre-release)\Z")


def _without_button(reading: Reading) -> Reading:
    """A reading whose titles do not end with a word in brackets that is behind all of them."""
    places = [only_title(record, roles) for record, roles in zip(reading.records, reading.roles, strict=True)]
    if len(places) < _FEWEST_BUTTONS or -1 in places:
        return reading
    titles = [record.elements[at] for record, at in zip(reading.records, places, strict=True)]
    found = [match for match in (_BUTTON.search(title.text) for title in titles) if match is not None]
    if len(found) < len(titles) or len({match[0] for match in found}) > 1 or not found[0]["word"].islower():
        return reading
    parts = zip(reading.records, places, titles, found, strict=True)
    records = [record.with_parts(at, title.part(0, match.start())) for record, at, title, match in parts]
    return reading._replace(records=records)


_FEWEST_BUTTONS: Final = 3
_BUTTON = re.compile(r"(?<=\S)[ \u00a0]+\[(?P<word>[^\W\d_][^\[\]()\d/]{2,30})\]\Z")
"""What a link does, in small letters: "[Update]" may be a part of the titles."""


def without_times(reading: Reading) -> Reading:
    """A reading whose titles do not begin with the time of day, where all do and their days are above them, nor end with one or with a length in brackets:
    "16:20 A bridge opens", "A bridge opens (16:20)"."""
    places = [only_title(record, roles) for record, roles in zip(reading.records, reading.roles, strict=True)]
    if len(places) < _FEWEST or -1 in places:
        return reading
    titles = [record.elements[at] for record, at in zip(reading.records, places, strict=True)]
    below = all(record.date < 0 for record in reading.records)
    for part_of in (_behind_time, _before_time) if below else (_before_time,):
        if all(parts := [part_of(title.text) for title in titles]):
            pairs = zip(reading.records, places, titles, parts, strict=True)
            records = [
                record.with_parts(at, title.part(*part))
                for record, at, title, part in pairs
                if part is not None
            ]
            return reading._replace(records=records)
    return reading


def _behind_time(title: str) -> tuple[int, int] | None:
    """Where a title is behind the time with which it begins."""
    match = CLOCK.match(title)
    at = match.end() if match is not None else len(title)
    return (at, len(title)) if at < len(title) and not title[at].islower() else None


def _before_time(title: str) -> tuple[int, int] | None:
    """Where a title is before the time or the length in brackets with which it ends."""
    match = _TIME_BEHIND.search(title)
    return (0, match.start()) if match is not None else None


_TIME_BEHIND = re.compile(
    r"(?<=\S)[ \u00a0]+[(\[](?:\d{1,3}[:.h]\d\d(?::\d\d)?(?: ?(?:[ap]\.?m\.?|h|uhr))?|\d{1,3} ?(?:min(?:\.|utes?|uten)?|мин\.?|분|分))[)\]]\Z",
    re.IGNORECASE,
)


def without_counts(reading: Reading) -> Reading:
    """A reading whose titles do not end with counts in brackets, where all do and these are nothing else for sure: "A new bridge (14)"."""
    places = [only_title(record, roles) for record, roles in zip(reading.records, reading.roles, strict=True)]
    if -1 in places:
        return reading
    titles = [record.elements[at] for record, at in zip(reading.records, places, strict=True)]
    values = bracketed_numbers([title.text for title in titles])
    if not (0 in values or max(values, default=0) > _OLDEST):
        return reading
    records = [
        record.with_parts(at, title.part(0, len(title.text[: title.text.rindex("(")].rstrip())))
        for record, at, title in zip(reading.records, places, titles, strict=True)
    ]
    return reading._replace(records=records)


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
_OLDEST: Final = 120
"""A number in brackets up to this may be the age of somebody; no age is 0."""


def without_signs(reading: Reading) -> Reading:
    """A reading whose titles have no anchor behind them ("A title[#](#v3 "Permanent link")", "A title¶"), and no sign before or behind all of them
    ("** A title", "=> A title", "A title »"); nor have the categories."""
    reading = _without_edges(_without_edges(reading, "title"), "kicker")
    places = [only_title(record, roles) for record, roles in zip(reading.records, reading.roles, strict=True)]
    titles = [
        record.elements[at] if at >= 0 else None for record, at in zip(reading.records, places, strict=True)
    ]
    records = list(reading.records)
    for number, (at, title) in enumerate(zip(places, titles, strict=True)):
        if title is None:
            continue
        anchor = _ANCHOR.search(title.text)
        if anchor:
            records[number] = records[number].with_parts(at, title.part(0, anchor.start()))
    return reading._replace(records=records)


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
