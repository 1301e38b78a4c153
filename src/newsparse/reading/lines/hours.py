"""The hours of something behind its day: they are no part of a title, and only the first of them is part of the date.

The words beside hours are those of `dates`, in all languages. Takes and gives the text of a line; raises nothing.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from newsparse import dates
from newsparse.dates import Precision

_MORE_BEFORE: Final = frozenset(
    (
        "after",
        "nach",
        "après",
        "dalle",
        "das",
        "după",
        "після",
        "после",
        "a partire dalle",
        "a partir das",
        "desde las",
        "starting at",
    )
)
_MORE_BEHIND: Final = frozenset(("óra", "órakor", "часа", "час", "годин"))
_MORE_TO: Final = frozenset(("alle", "às", "as"))
"""Words that `dates` needs for no date."""
_SPACE: Final = r"[ \u00a0]"
_NUMBER: Final = r"(?:[01]?\d|2[0-4])"
_END: Final = rf"(?!\d|[.:/]\d|\.{_SPACE}?[^\W\d_])"
_HALF: Final = r"(?:[ap]\.?\s?m\.?|[μπ]\.?μ\.?|uhr|uur|o['’]clock)"
_MINUTES = re.compile(rf"\d[:h][0-5]\d|\d{_SPACE}?{_HALF}(?![^\W_])", re.IGNORECASE)
"""What only an hour has."""


class _Patterns(NamedTuple):
    """What the words of all languages are in.

    Attributes:
        hours: An hour or more behind a day: ", 10:30–12:00", " from 10 am to noon", " klo 18–20", ", ab 10 Uhr", ", 10:30 and 14:00".
        worded: What an hour has, and a length: "18 óra", "24 hours".
        only: Words that are before hours and nothing else.
    """

    hours: re.Pattern[str]
    worded: re.Pattern[str]
    only: re.Pattern[str]


@functools.cache
def _patterns() -> _Patterns:
    words = dates.clock_words()
    behind = rf"(?:{_HALF}|{_any(words.behind | _MORE_BEHIND)})"
    noon = _any(words.noon)
    before = rf"(?:(?:{_any(words.before | _MORE_BEFORE)})[.:]?{_SPACE}){{0,3}}"
    minutes = rf"(?:[:h][0-5]\d|\.[0-5]\d){_END}(?:{_SPACE}?{behind}(?![^\W_]))?"
    full = rf"(?:(?:12{_SPACE})?{noon}(?!\w)|{_NUMBER}(?:{minutes}|{_END}{_SPACE}?{behind}(?![^\W_])))"
    bare = rf"{_NUMBER}{_END}"
    last = rf"{bare}(?={_SPACE}?(?:[,;|·):]|\.?\Z))"
    spaced = (
        rf"(?:{_SPACE}[-–—~〜～]{_SPACE}?|[-–—~〜～]{_SPACE}|{_SPACE}{_any(words.to | _MORE_TO)}{_SPACE})"
    )
    until = rf"(?:[-–—~〜～]{before}(?:{full}|{bare})|{spaced}{before}(?:{full}|{last}|close|late))"
    also = rf"(?:,{_SPACE}|{_SPACE}?[/&;+]{_SPACE}?|{_SPACE}{_any(words.also)}{_SPACE})"
    gap = rf"(?:{_SPACE}?(?P<bar>[;|·•]){_SPACE}?|{_SPACE}?,{_SPACE}?|(?P<dash>{_SPACE}[–—-]{_SPACE})|{_SPACE}{{1,2}})"
    tail = rf"{_SPACE}(?:onwards?|sharp|prompt|till late|until late|alkaen|c\.{_SPACE}?t\.?|s\.{_SPACE}?t\.?)"
    return _Patterns(
        re.compile(
            rf"{gap}(?P<open>\()?(?P<before>{before})(?P<first>{full}|{bare})"
            rf"(?P<more>(?:{until})?(?:{also}{before}{full}(?:{until})?){{0,3}}(?:{tail})?)"
            rf"(?(open)\))(?=[ \u00a0\t,;)\]|·•:–—]|-(?!\w)|\.?\Z)",
            re.IGNORECASE,
        ),
        re.compile(rf"\d{_SPACE}?{behind}(?![^\W_])|{noon}", re.IGNORECASE),
        re.compile(
            rf"(?:[^\W\d_]+ )?(?:@|{_any(words.only | {'um', 'saat', 'jam', 'ora', 'ore', 'dalle'})})(?!\w)",
            re.IGNORECASE,
        ),
    )


def _any(words: Iterable[str]) -> str:
    """One of several words, the longest first."""
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))})"


_PART_OF_DAY = re.compile(
    rf"(?:{_SPACE}?[,;|·•]{_SPACE}?|{_SPACE}(?=\(|(?-i:[^\W_A-Z])))(?P<open>\()?(?:(?:time )?(?:tba|tbc|tbd)|all[ -]day|ganztägig|ganztags|toute la journée|todo el día|tutto il giorno|o dia todo|todo o dia|dia inteiro|(?:de )?hele dag|"
    r"hela dagen|hele dagen|koko päivän|cały dzień|celý den|celodenní|весь день|цілий день|tüm gün|egész nap|cijeli dan|ves dan|終日|全天|종일"
    r"|整[天日]|하루 종일|bütün gün|כל היום|طوال اليوم|ทั้งวัน|cả ngày|sepanjang hari|toată ziua|όλη (?:τη )?μέρα|целия ден|allan daginn|kogu päeva?|visą dieną|visu dienu"
    r"|[上下]午|午[前後]|오[전후]|(?<=, )(?:sabah|akşam|בבוקר|בערב)"
    r"|(?<=[,;(])(?:in the )?(?:morning|afternoon|evening)|(?<=, )(?:in the )?(?:morning|afternoon|evening)|(?:in the )?(?-i:morning|afternoon|evening)|vormittags?|nachmittags?|abends?|(?-i:matin(?:ée)?|après-midi|soir(?:ée)?)|por la (?:mañana|tarde|noche)|(?-i:mattin[ao]|pomeriggio|sera))(?(open)\))"
    rf"(?={_SPACE}?(?:[,;)|·•]|\Z)|: |(?<=[日天일午전후]) )",
    re.IGNORECASE,
)
"""A part of a day, or all of it, behind the day: ", all day", " (evening)"."""


def without_hours(text: str) -> str:
    """The text of a line with spaces for the hours behind its day, but for the first where the date has it.

    >>> without_hours("24 May 2026, 10:30–12:00").rstrip(), without_hours("24 May 2026, 7–9 pm").rstrip()
    ('24 May 2026, 10:30', '24 May 2026')
    >>> without_hours("3 May 2026, 10–12 places are left")
    '3 May 2026, 10–12 places are left'
    """
    text = _CASE_ENDING.sub(chr(0xA0) * 3, text)
    for hours in _patterns().hours.finditer(text) if len(_DIGITS.findall(text)) >= _FEWEST_NUMBERS else ():
        if _are_told(hours, text) and (start := _start(hours, text)) >= 0:
            return _with_spaces(text, start, hours.end())
    part = _PART_OF_DAY.search(text)
    if part is not None and _ends_with_day(_before(text, part.start())):
        return _with_spaces(text, part.start(), part.end())
    return text


_CASE_ENDING = re.compile(r"(?<=\d[:.][0-5]\d)['’][dt][ae](?!\w)")
"""The ending of Turkish behind an hour: "19:30'da"."""
_DIGITS = re.compile(r"\d+")
_FEWEST_NUMBERS: Final = 3
"""Numbers in a line with an hour beside its day: "24 May 2026, 9 pm"."""


def _with_spaces(text: str, start: int, end: int) -> str:
    return f"{text[:start]}{chr(0xA0) * (end - start)}{text[end:]}"


def _are_told(hours: re.Match[str], text: str) -> bool:
    """Whether numbers are hours, and more than a date has: by minutes, or a word that only hours have; else, with nothing or a sign behind them, by
    another word, by minutes behind full stops, or as two that rise at the end of a line behind a comma, and no score: "10.30–12.00", ", 19–21"."""
    behind = _BEHIND.match(text, hours.end())
    rest = text[behind.end() : behind.end() + 1] if behind is not None else ""
    comma = hours[0].lstrip(" \u00a0").startswith(",")
    ends = not rest or rest in ",;|·)" or comma and rest == ":"
    if not (hours["before"] or hours["more"]):
        worded = (
            _patterns().worded.search(hours["first"]) is not None and _MINUTES.search(hours["first"]) is None
        )
        return worded and ends and not (hours["bar"] or hours["open"] or hours["dash"])
    if _MINUTES.search(hours[0]) is not None:
        return True
    if hours["dash"] or not ends:
        return False
    if (
        _patterns().worded.search(hours[0])
        or _patterns().only.match(hours["before"])
        or _STOPPED.search(hours[0])
    ):
        return True
    bare = _TWO.fullmatch(hours["first"] + hours["more"])
    return not rest and bare is not None and _EARLIEST <= int(bare[1]) < int(bare[2])


_BEHIND = re.compile(r"[ \u00a0.]*+")
_EARLIEST: Final = 7
"""The least of two numbers that are hours by themselves."""
_TWO = re.compile(r"(\d{1,2})[ \u00a0]?[-–—][ \u00a0]?(\d{1,2})")
_STOPPED = re.compile(r"\d\.[0-5]\d(?!\d).*\d\.[0-5]\d(?!\d)")


def _start(hours: re.Match[str], text: str) -> int:
    """Where the hours that no date has begin; -1 where no day is before them, or all of them are in the date."""
    if hours["bar"] and not hours["open"]:
        return hours.end("bar") if _ends_with_day(_before(text, hours.start())) else -1
    timed = dates.suffix_date(_before(text, hours.end("first")))
    has_time = timed is not None and (timed.date is None or "T" in timed.date.edtf)
    if has_time and not hours["open"]:
        return hours.start("more") if hours["more"] else -1
    return hours.start() if _ends_with_day(_before(text, hours.start())) else -1


_LONGEST: Final = 400


def _before(text: str, end: int) -> str:
    """What is before a place: a part of a long line, for many places of one would take the square of its length."""
    return text[max(end - _LONGEST, 0) : end]


def _ends_with_day(text: str) -> bool:
    """Whether a text ends with a day, not a month: "2026. július 3–5." has no hours."""
    found = dates.suffix_date(text)
    if found is None or found.end < len(text.rstrip(" \u00a0,.)")):
        return False
    return found.date is None or (found.date.precision is Precision.DAY and "/" not in found.date.edtf)
