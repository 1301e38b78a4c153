"""What was read as the categories of entries and is none: labels of days, times, formats, running numbers, headings in texts, buttons. Nothing here raises."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from newsparse.reading.find.candidate import Reading
from newsparse.reading.find.elements import Element, Record
from newsparse.reading.find.labels import category_label
from newsparse.reading.find.weights import LABEL
from newsparse.reading.lines.inside import INTRODUCE
from newsparse.reading.lines.kinds import is_kind
from newsparse.reading.lines.page_lines import Line, ends_sentence
from newsparse.reading.lines.spots import FILE, is_filler, without_size

_Roles = Sequence[str]
_Pairs = Sequence[tuple[Record, _Roles]]
_Places = list[list[int]]
"""Places of elements, by entry."""
_FEWEST: Final = 3


def without_false(lines: Sequence[Line], reading: Reading) -> Reading:
    """A reading without categories that are none."""
    pairs = list(zip(reading.records, reading.roles, strict=True))
    held = [
        [
            at
            for at, role in enumerate(roles)
            if role == "kicker" and not _is_said_category(record.elements[at].text)
        ]
        for record, roles in pairs
    ]
    if not any(held):
        return reading
    tests = (_are_admissions, _are_numbers)
    if _all_are_labels(lines, pairs, held) or any(test(pairs, held) for test in tests):
        return with_role(reading, held, "more")
    if _are_titles(pairs, held):
        titles = [[at for at, role in enumerate(roles) if role == "title"] for _, roles in pairs]
        return with_role(with_role(reading, titles, "body"), held, "title")
    if (
        all(held)
        and not any(map(is_kind, _texts(pairs, held)))
        and all(
            len(own) == 1 and _is_below_time(lines, record, own[0])
            for (record, _), own in zip(pairs, held, strict=True)
        )
    ):
        return with_role(reading, held, "place")
    reading = with_role(reading, _headings(pairs, held), "body")
    return with_role(
        reading, [[*a, *b] for a, b in zip(_leads(pairs), _said_by_pages(pairs, held), strict=True)], "more"
    )


def _is_said_category(text: str) -> bool:
    """Whether a label with a colon says that a text is a category, though all entries have the same: not "Posted in News"."""
    return text[: category_label(text)].rstrip(" *_")[-1:] in (":", "：")


def without_repeated(reading: Reading) -> Reading:
    """A reading without the texts that all entries repeat, but for the last perhaps, which say nothing of any: "Notes | Download MP3 (43 MB)"."""
    held = [
        {at: _said(record.elements[at]) for at, role in enumerate(roles) if role == "body"}
        for record, roles in zip(reading.records, reading.roles, strict=True)
    ]
    firsts = [set(own.values()) for own in held[:-1]]
    again = set.intersection(*firsts) - {""} if len(firsts) >= _FEWEST - 1 else set()
    if len(held) == _FEWEST:
        again &= set(held[-1].values())
    return with_role(reading, [[at for at, text in own.items() if text in again] for own in held], "more")


def _said(element: Element) -> str:
    """What a line says, without the size of a file or a number in brackets behind it; empty for sentences and long texts."""
    text = _COUNT.sub("", without_size(element.text))
    return "" if not text or element.joined or len(text) > _LONGEST or ends_sentence(text) else text


_COUNT = re.compile(r"(?:(?<!\s)\s+|)\(\d{1,4}\)\W{0,3}\Z")
_LONGEST: Final = 60


def with_role(reading: Reading, places: Sequence[Sequence[int]], role: str) -> Reading:
    """A reading with another role at some places of each entry."""
    roles = [
        [role if at in held else old for at, old in enumerate(own)]
        for own, held in zip(reading.roles, places, strict=True)
    ]
    return reading._replace(roles=roles)


def _texts(pairs: _Pairs, held: _Places) -> list[str]:
    return [record.elements[at].text for (record, _), own in zip(pairs, held, strict=True) for at in own]


def _all_are_labels(lines: Sequence[Line], pairs: _Pairs, held: _Places) -> bool:
    """Whether all entries have the same category, and it is a label, or the same word in brackets below the title, where an image was: "Feed: The Gazette",
    "[image]"."""
    same = len(pairs) >= _FEWEST and all(held) and len(set(_texts(pairs, held))) == 1
    return same and (_is_label(lines, *pairs[0]) or all(_is_image(lines, *pair) for pair in pairs))


def _is_image(lines: Sequence[Line], record: Record, roles: _Roles) -> bool:
    """Whether the category of an entry is a word in square brackets alone on its line below the title, and no known category."""
    at = roles.index("kicker")
    text = lines[record.elements[at].line].text
    return "title" in roles[:at] and _IN_BRACKETS.fullmatch(text) is not None and not is_kind(text[1:-1])


_IN_BRACKETS = re.compile(r"\[[^\W\d_]{3,20}\]")


def _is_label(lines: Sequence[Line], record: Record, roles: _Roles) -> bool:
    """Whether the category of an entry is a label of its day, or has one: a colon is behind it, or in it."""
    element = record.elements[roles.index("kicker")]
    line = lines[element.line]
    behind = line.text[element.end - line.start :].lstrip()[:1]
    return not element.joined and (
        behind in (":", "：") and element.inline or LABEL.match(element.text) is not None
    )


def _are_admissions(pairs: _Pairs, held: _Places) -> bool:
    """Whether the categories all say who may come to an event: "Free entry", "Booking required"."""
    return all(_ADMISSION.fullmatch(text) for text in _texts(pairs, held))


_ADMISSION = re.compile(
    r"free(?: (?:entry|admission))?|(?:entry|admission) free|(?:no )?(?:booking|tickets?) (?:required|needed|essential)|(?:entrée|accès) (?:libre|gratuite?)|gratuit|"
    r"sur (?:inscription|réservation)|eintritt frei|kostenlos|(?:mit |um )?anmeldung(?: erforderlich| erbeten)?|entrada (?:libre|livre|gratuita|franca)|gratuito|con inscripción(?: previa)?|"
    r"ingresso (?:libero|gratuito)|su prenotazione|gratis(?: toegang)?|toegang (?:gratis|vrij)|aanmelden verplicht|wstęp wolny|вход (?:свободный|бесплатный)|vstup (?:zdarma|volný)|fri entré|"
    r"vapaa pääsy|gratis adgang",
    re.IGNORECASE,
)


def _are_numbers(pairs: _Pairs, held: _Places) -> bool:
    """Whether the categories are below all titles, differ in their numbers alone, and say what is numbered or cited: "Release No. 26-14", "[2026] NISC 19"."""
    said = _texts(pairs, held)
    shapes = {_DIGITS.sub("0", text) for text in said}
    if not len(set(said)) == len(said) == len(pairs) >= _FEWEST or len(shapes) > 1:
        return False
    below = all("title" in roles[:at] for (_, roles), own in zip(pairs, held, strict=True) for at in own)
    shape = min(shapes)
    return below and (_RUNNING.search(shape) is not None or shape.count("0") > 1)


_DIGITS = re.compile(r"\d+")
_RUNNING = re.compile(r"\b(?:no|nr|núm|num|n[º°])\.?\s?\d|№\s?\d|#\d", re.IGNORECASE)
"""The sign of a running number."""


def _are_titles(pairs: _Pairs, held: _Places) -> bool:
    """Whether the categories of all entries are lines of several words above the titles, no two alike: titles, and the lines below them say more."""
    said = _texts(pairs, held)
    above = all(
        len(own) == 1 and roles[own[0] + 1 : own[0] + 2] == ["title"] and not record.elements[own[0]].inline
        for (record, roles), own in zip(pairs, held, strict=True)
    )
    if not above or len(set(said)) != len(pairs) or len(pairs) < _FEWEST or any(map(_DIGITS.search, said)):
        return False
    return min(text.count(" ") for text in said) >= _SPACES_OF_TITLE


_SPACES_OF_TITLE: Final = 3


def _is_below_time(lines: Sequence[Line], record: Record, at: int) -> bool:
    """Whether an element is a line of its own right below one that is a time of day: where an event is."""
    element = record.elements[at]
    above = lines[element.line - 1]
    own = element.line > record.start and not element.inline and not lines[element.line].gap
    return own and any(mark.kind == "clock" and mark.end == above.end for mark in above.marks)


def _headings(pairs: _Pairs, held: _Places) -> _Places:
    """The categories that are headings of Markdown below titles: "### Added"."""
    return [
        [at for at in own if _HEADING.match(record.elements[at].text) and "title" in roles[:at]]
        for (record, roles), own in zip(pairs, held, strict=True)
    ]


_HEADING = re.compile(r"#{2,6}\s")


def _leads(pairs: _Pairs) -> _Places:
    """The categories that only lead to the dates behind them: "Missing since 3 May 2024"."""
    return [
        [
            at
            for at in (record.date - 1,)
            if at >= 0 and roles[at] == "kicker" and _leads_on(record.elements[at])
        ]
        for record, roles in pairs
    ]


def _leads_on(element: Element) -> bool:
    """Whether a text on the line of a day ends in a small word that goes before days."""
    words = element.text.split()
    return element.inline and len(words) > 1 and words[-1].lower() in INTRODUCE


def _said_by_pages(pairs: _Pairs, held: _Places) -> _Places:
    """The categories that are times in a column of their own, and those below texts that all entries have alike, or that lead to files: buttons."""
    said = _texts(pairs, held)
    below = [
        [at for at in own if "body" in roles[:at] and not record.elements[at].inline]
        for (record, roles), own in zip(pairs, held, strict=True)
    ]
    buttons = len(set(said)) == 1 and not is_kind(said[0]) or any(map(FILE.search, said))
    alike = len(pairs) >= _FEWEST and all(below) and buttons
    return [
        [at for at in own if is_filler(record.elements[at].text) or alike]
        for (record, _), own in zip(pairs, held, strict=True)
    ]
