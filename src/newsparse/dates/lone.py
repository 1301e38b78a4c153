"""What the words beside a text's numbers say of them: that they are none of a date's, or days and times and nothing else.

`has_lone_numbers` is a cheap answer before a text is looked through for dates. Nothing here raises.
"""

from __future__ import annotations

import functools
import operator
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from . import words

_DIGIT = re.compile(r"\d")
#: One to three digits, four that are no year of ours, five, or six or seven behind a letter, with no digit or sign of a date at them, no letter behind them, and no number next.
_LONE = re.compile(
    r"(?<![\d_.,/:'’+#-])(?:\d{1,3}|[03-9]\d{3}|1[0-8]\d\d|2[1-9]\d\d|\d{5}|(?<=[^\W\d_])\d{6,7})(?![\w/:'’+-]|[.,]\d|[\W_]*\d)"
)
#: Latin, Greek, Cyrillic: scripts that put spaces between words, and have one kind of digits.
_SPACED = re.compile(r"[\x00-\u02ff\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff\u2010-\u203a€]*+\Z")
_WORD = re.compile(r"[^\W\d_]+")  # in these scripts
_NEAR: Final = 40
_WORDS: Final = 3
_AFTER: Final = 2
_ROLES: Final = frozenset(
    "month century quarter half q era monthpre monthmark daymark yearmark buddhist yearword yearsuffix yeartail h nth daypre circa "
    "hourmark minutemark secondmark shortday".split()
)
"""What a word may be beside a number of a date that has no year."""
_SMALL: Final = frozenset("on of the at to from and one ordinalmark ampm label".split())


class _Telling(NamedTuple):
    """The words that make a number one of a date's.

    Attributes:
        beside: Those that do so before it and behind it.
        units: Those that do so right behind it.
        days: Those that name a day, wherever they are.
        all: All of them: most texts have none.
    """

    beside: frozenset[str]
    units: frozenset[str]
    days: frozenset[str]
    all: frozenset[str]


@functools.cache
def _telling() -> _Telling:
    beside, units, days = _words(*_ROLES), _words("unit"), _words("day")
    return _Telling(beside, units, days, beside | units | days)


def _words(*roles: str) -> frozenset[str]:
    """The words of terms that play one of the roles, without the small words in them."""
    known = words.load().words
    found: set[str] = set()
    for term, entry in known.items():
        if entry.roles.keys().isdisjoint(roles):
            continue
        parts = words.FIRST_WORD.findall(term)
        if len(parts) > 1:
            parts = [
                part for part in parts if part not in known or known[part].roles.keys() - _SMALL
            ] or parts
        found.update(parts)
    return frozenset(found)


def has_lone_numbers(text: str) -> bool:
    """Whether a text has numbers, and none of them can be part of a date, nor any of its words name a day.

    >>> has_lone_numbers("Harbour 12 opens (7)"), has_lone_numbers("On 3 May"), has_lone_numbers("Report 2023"), has_lone_numbers("")
    (True, False, False, False)
    """
    low = text.lower()
    if not text.isascii() and (_SPACED.match(text) is None or len(low) != len(text)):
        return False
    at, match = 0, _DIGIT.search(low)
    if match is None:
        return False
    telling, said = _telling(), _WORD.findall(low)
    may_tell = not telling.all.isdisjoint(said)
    while match is not None:
        number = _LONE.match(low, match.start())
        if number is None or may_tell and _is_told(low, match.start(), number.end(), telling):
            return False
        at = number.end()
        match = _DIGIT.search(low, at)
    return not may_tell or telling.days.isdisjoint(said)


def _is_told(low: str, start: int, end: int, telling: _Telling) -> bool:
    """Whether a word beside a number makes it one of a date's."""
    before = _WORD.findall(low, max(start - _NEAR, 0), start)[-_WORDS:]
    after = _WORD.findall(low, end, end + _NEAR)[:_WORDS]
    beside = telling.beside.isdisjoint(before) and telling.beside.isdisjoint(after)
    return not (beside and telling.units.isdisjoint(after[:_AFTER]))


_NUMBERS = re.compile(r"\d+\D+\d")


def is_days_only(text: str) -> bool:
    """Whether a text is days or times and the small words between them, as a period is.

    >>> is_days_only("Between 06:00 (UTC) Sat 21 Dec and 18:00 Sun 22 Dec"), is_days_only("21 ships and 18 boats")
    (True, False)
    """
    if len(text) > _LONGEST_PERIOD or _NUMBERS.search(text) is None:
        return False
    known, named = words.load().words, False
    for word in _WORD.findall(words.lower(text)):
        if word not in known:
            return False
        named = named or not known[word].roles.keys().isdisjoint(("month", "weekday", "monthmark"))
    return named


_LONGEST_PERIOD: Final = 100


def names_no_day(word: str) -> bool:
    """Whether a word is none that may be before the number of a day: no month, weekday or small word.

    >>> names_no_day("Week"), names_no_day("Until"), names_no_day("Friday")
    (True, False, False)
    """
    entry = words.load().words.get(words.lower(word))
    return entry is None or entry.roles.keys() <= _UNITS


def is_weekday(word: str) -> bool:
    """Whether a word may be a weekday, whole or short.

    >>> is_weekday("Thu"), is_weekday("Chapter")
    (True, False)
    """
    entry = words.load().words.get(words.lower(word))
    return entry is not None and not entry.roles.keys().isdisjoint(("weekday", "shortday"))


class ClockWords(NamedTuple):
    """The words beside the hour of a time of day, in all languages and in lower case.

    Attributes:
        before: Those before an hour: "at", "from", "dalle".
        only: Those of them that are before nothing else of a date: "klo", "saat".
        behind: Those behind it: "hours", "uhr".
        to: Those between two hours: "until", "bis"; "between 10 and 12" has "and" there.
        also: Those between times: "and", "und".
        noon: Those that are hours: "noon", "minuit".
    """

    before: frozenset[str]
    only: frozenset[str]
    behind: frozenset[str]
    to: frozenset[str]
    also: frozenset[str]
    noon: frozenset[str]


@functools.cache
def clock_words() -> ClockWords:
    """The words of all languages beside hours.

    >>> "klo" in clock_words().only, "from" in clock_words().before, "from" in clock_words().only
    (True, True, False)
    """
    roles = {word: entry.roles.keys() for word, entry in words.load().words.items()}

    def having(*wanted: str) -> frozenset[str]:
        return frozenset(word for word, own in roles.items() if not own.isdisjoint(wanted))

    return ClockWords(
        before=having("at", "from", "between", "since"),
        only=frozenset(word for word, own in roles.items() if own == {"at"} and len(word) > 1),
        behind=having("oclock"),
        to=having("to", "until", "and"),
        also=having("and"),
        noon=having("noon"),
    )


def tells_time(word: str) -> bool:
    """Whether a word may be before or behind the hour of a time of day.

    >>> tells_time("klo"), tells_time("Uhr"), tells_time("harbour")
    (True, True, False)
    """
    entry = words.load().words.get(words.lower(word))
    return entry is not None and not entry.roles.keys().isdisjoint(("at", "oclock"))


_UNITS: Final = frozenset(("unit", "weekword", "dayword"))


def months_of(names: Iterable[str]) -> dict[str, int]:
    """The months that some words name in each language that has them all; nothing where there is no such language, or they differ.

    >>> months_of(["gen", "dic"]), months_of(["gen", "dez"])
    ({'gen': 1, 'dic': 12}, {})
    >>> months_of(["lis"]), months_of(["lis", "wrz"])  # October in Croatian, November in Polish
    ({}, {'lis': 11, 'wrz': 9})
    """
    known, shared = words.load().words, -1
    months: dict[str, tuple[tuple[str, int], ...]] = {}
    for name in names:
        entry = known.get(words.lower(name))
        months[name] = entry.roles.get("month", ()) if entry is not None else ()
        shared &= functools.reduce(operator.or_, (languages for _, languages in months[name]), 0)
    values = {
        name: {int(month) for month, languages in each if languages & shared} for name, each in months.items()
    }
    return (
        {name: each.pop() for name, each in values.items()}
        if all(len(each) == 1 for each in values.values())
        else {}
    )
