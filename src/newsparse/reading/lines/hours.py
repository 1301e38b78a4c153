"""The hours of something behind its day: they are no part of a title, and only the first of them is part of the date.

Takes and gives the text of a line; raises nothing.
"""

from __future__ import annotations

import re
from typing import Final

from newsparse import dates
from newsparse.dates import Precision

_AT: Final = (
    r"at|@|from|after|between|starting at|um|von|ab|nach|zwischen|ore|orele|ora|la ora|de la|alle|dalle|a partire dalle|à|de|dès|après|entre|à partir de|a partir de|a partir das|desde|a las|de las|las|às|das|"
    r"om|van|vanaf|klo|kello|klockan|klokka|klokken|kl|från|fra|o|od|godz|godzina|v|ve|u|ob|în|între|между|в|с|со|от|у|о|об|з|із|від|після|после|saat|pukul|pkl|jam|lúc|từ|kell|val|plkst|από|στις"
)
"""Words before an hour."""
_OCLOCK: Final = r"[ap]\.?\s?m\.?|uhr|o'clock|hours|hrs|hr|heures|heure|horas|hores|hs|uur|u|h|hodin|hod|giờ|sati|časova|časa|часова|часов|часа|час|ч|годин|год|μ\.μ\.|π\.μ\.|μμ|πμ|órakor|óra|o’clock"
"""Words behind an hour."""
_NOON: Final = r"noon|midnight|midday|midi|minuit|mediodía|mezzogiorno|mezzanotte|mitternacht"
_TO: Final = (
    r"to|until|till?|bis|à|a|al|alle|au|jusqu'à|hasta|até|às|as|do|tot|до|по|and|und|et|y|e|és|έως|ως"
)
_SPACE: Final = r"[ \u00a0]"
_BEFORE: Final = rf"(?:(?:{_AT})[.:]?{_SPACE}){{0,3}}"
_NUMBER: Final = r"(?:[01]?\d|2[0-4])"
_ENDS: Final = rf"(?!\d|[.:/]\d|\.{_SPACE}?[^\W\d_])"
_FULL: Final = (
    rf"(?:(?:12{_SPACE})?(?:{_NOON})(?!\w)|{_NUMBER}(?:(?:[:h][0-5]\d|\.[0-5]\d){_ENDS}(?:{_SPACE}?(?:{_OCLOCK})(?![^\W_]))?"
    rf"|{_ENDS}{_SPACE}?(?:{_OCLOCK})(?![^\W_])))"
)
"""An hour with minutes or a word."""
_BARE: Final = rf"{_NUMBER}{_ENDS}"
_LAST: Final = rf"{_BARE}(?={_SPACE}?(?:[,;|·):]|\.?\Z))"
_UNTIL: Final = (
    rf"(?:[-–—~〜～]{_BEFORE}(?:{_FULL}|{_BARE})"
    rf"|(?:{_SPACE}[-–—~〜～]{_SPACE}?|[-–—~〜～]{_SPACE}|{_SPACE}(?:{_TO}){_SPACE}){_BEFORE}(?:{_FULL}|{_LAST}|close|late))"
)
_AND: Final = rf"(?:,{_SPACE}|{_SPACE}?[/&;+]{_SPACE}?|{_SPACE}(?:and|und|et|y|e|en|och|og|i|и|і){_SPACE})"
_HOURS = re.compile(
    rf"(?:{_SPACE}?(?P<bar>[;|·•]){_SPACE}?|{_SPACE}?,{_SPACE}?|(?P<dash>{_SPACE}[–—-]{_SPACE})|{_SPACE}{{1,2}})(?P<open>\()?(?P<before>{_BEFORE})(?P<first>{_FULL}|{_BARE})"
    rf"(?P<more>(?:{_UNTIL})?(?:{_AND}{_BEFORE}{_FULL}(?:{_UNTIL})?){{0,3}}(?:{_SPACE}(?:onwards?|sharp|prompt|till late|until late|alkaen|c\.{_SPACE}?t\.?|s\.{_SPACE}?t\.?))?)"
    rf"(?(open)\))(?=[ \u00a0\t,;)\]|·•:–—]|-(?!\w)|\.?\Z)",
    re.IGNORECASE,
)
"""An hour or more behind a day: ", 10:30–12:00", " from 10 am to noon", ", ore 10.30-12.00", " klo 18–20", ", ab 10 Uhr", ", 10:30 and 14:00"."""
_MINUTES = re.compile(rf"\d[:h][0-5]\d|\d{_SPACE}?(?:[ap]\.?\s?m\b|uhr\b|uur\b|o'clock)", re.IGNORECASE)
"""What only an hour has."""
_WORDED = re.compile(rf"\d{_SPACE}?(?:{_OCLOCK})(?![^\W_])|(?:{_NOON})", re.IGNORECASE)
"""What an hour has, and a length: "18 óra", "24 hours"."""
_PART_OF_DAY = re.compile(
    rf"(?:{_SPACE}?[,;|·•]{_SPACE}?|{_SPACE}(?=\(|(?-i:[^\W_A-Z])))(?P<open>\()?(?:(?:time )?(?:tba|tbc|tbd)|all[ -]day|ganztägig|ganztags|toute la journée|todo el día|tutto il giorno|o dia todo|dia inteiro|(?:de )?hele dag|"
    r"hela dagen|hele dagen|koko päivän|cały dzień|celý den|celodenní|весь день|цілий день|tüm gün|egész nap|cijeli dan|ves dan|終日|全天|종일"
    r"|(?<=[,;(])(?:in the )?(?:morning|afternoon|evening)|(?<=, )(?:in the )?(?:morning|afternoon|evening)|(?:in the )?(?-i:morning|afternoon|evening)|vormittags?|nachmittags?|abends?|(?-i:matin(?:ée)?|après-midi|soir(?:ée)?)|por la (?:mañana|tarde|noche)|(?-i:mattin[ao]|pomeriggio|sera))(?(open)\))"
    rf"(?={_SPACE}?(?:[,;)|·•]|\Z)|: )",
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
    for hours in _HOURS.finditer(text):
        if _are_told(hours, text) and (start := _start(hours, text)) >= 0:
            return _with_spaces(text, start, hours.end())
    part = _PART_OF_DAY.search(text)
    if part is not None and _ends_with_day(text[: part.start()]):
        return _with_spaces(text, part.start(), part.end())
    return text


def _with_spaces(text: str, start: int, end: int) -> str:
    return f"{text[:start]}{chr(0xA0) * (end - start)}{text[end:]}"


def _are_told(hours: re.Match[str], text: str) -> bool:
    """Whether numbers are hours, and more than a date has: by minutes, or a word that only hours have; else, with nothing or a sign behind them, by
    another word, by minutes behind full stops, or as two that rise at the end of a line behind a comma, and no score: "10.30–12.00", ", 19–21"."""
    rest = text[hours.end() :].strip(" \u00a0.")
    comma = hours[0].lstrip(" \u00a0").startswith(",")
    ends = not rest or rest[0] in ",;|·)" or comma and rest[0] == ":"
    if not (hours["before"] or hours["more"]):
        worded = _WORDED.search(hours["first"]) is not None and _MINUTES.search(hours["first"]) is None
        return worded and ends and not (hours["bar"] or hours["open"] or hours["dash"])
    if _MINUTES.search(hours[0]) is not None:
        return True
    if hours["dash"] or not ends:
        return False
    if _WORDED.search(hours[0]) or _BY_WORD.match(hours["before"]) or _STOPPED.search(hours[0]):
        return True
    bare = _TWO.fullmatch(hours["first"] + hours["more"])
    return not rest and bare is not None and _EARLIEST <= int(bare[1]) < int(bare[2])


_EARLIEST: Final = 7
"""The least of two numbers that are hours by themselves."""
_TWO = re.compile(r"(\d{1,2})[ \u00a0]?[-–—][ \u00a0]?(\d{1,2})")
_STOPPED = re.compile(r"\d\.[0-5]\d(?!\d).*\d\.[0-5]\d(?!\d)")
_BY_WORD = re.compile(
    r"(?:[^\W\d_]+ )?(?:@|um|dalle|ore|orele|ora|kl|klo|kello|klockan|klokka|klokken|godz|godzina|saat|pukul|pkl|jam|lúc|kell|plkst)\b",
    re.IGNORECASE,
)
"""Words that are before hours and nothing else."""


def _start(hours: re.Match[str], text: str) -> int:
    """Where the hours that no date has begin; -1 where no day is before them, or all of them are in the date."""
    if hours["bar"] and not hours["open"]:
        return hours.end("bar") if _ends_with_day(text[: hours.start()]) else -1
    timed = dates.suffix_date(text[: hours.end("first")])
    has_time = timed is not None and (timed.date is None or "T" in timed.date.edtf)
    if has_time and not hours["open"]:
        return hours.start("more") if hours["more"] else -1
    return hours.start() if _ends_with_day(text[: hours.start()]) else -1


def _ends_with_day(text: str) -> bool:
    """Whether a text ends with a day, not a month: "2026. július 3–5." has no hours."""
    found = dates.suffix_date(text)
    if found is None or found.end < len(text.rstrip(" \u00a0,.)")):
        return False
    return found.date is None or (found.date.precision is Precision.DAY and "/" not in found.date.edtf)
