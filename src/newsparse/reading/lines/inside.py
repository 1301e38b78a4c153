"""Days inside entries that are one line each: "A title 3 May 2020 The text of the entry."

Some extractors print an item's title, date and text on one line, with spaces alone between them. One such line proves nothing: a sentence
may hold a day too. A page's lines together do, where most hold a day that is written in one way, with no word before it that introduces
it. `days` takes the lines and gives the span and date of each; nothing here raises.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from newsparse import dates
from newsparse.dates import DateLine, Precision
from newsparse.dates.evidence import small_words

_NEAR: Final = 300
"""Characters in which the title and the date of an entry are."""
_LEAST: Final = 3
_WORD = re.compile(r"(?<!\S)(?=\w)")
_DIGIT_NEAR = re.compile(r"\D{0,20}\d")
_PART = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|\s+|_")
_LETTERS: Final = r"[^\W\d_]+"
_MONTH_STOP = re.compile(r"(?<=[^\W\d_])\.(?=\s\d)")
_STOP: Final = r"\\?\."
_WEEKDAY = re.compile(
    "(?<=星期)[一二三四五六日天]|(?<=[周週])[一二三四五六日天]|[月火水木金土日](?=曜)|[월화수목금토일](?=요일)"
)
_WEEKDAYS: Final = {
    sign: f"[{signs}]" for signs in ("月火水木金土日", "월화수목금토일", "一二三四五六日天") for sign in signs
}
_CJK = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]+")
_ESCAPED = re.compile(r"\\(?=\.)")

INTRODUCE: Final = frozenset(
    "on in at by from since until till before after to of and the dated am vom im zum bis seit ab den der dem le du au en el de del al desde hasta il dal al "
    "nel em no na do da dia desde até op van tot sinds per på den fra til fram w od do dnia na z с до от на в и".split()
)
"""Words that introduce a date in a sentence."""


def days(texts: Sequence[str]) -> list[DateLine | None]:
    """The day that parts each line into a title and a text; `None` for all where they do not say that they are so parted.

    >>> found = days(["Dawn 3 May 2020 It shone.", "Rain 4 May 2020 It rained.", "Snow 5 May 2020 It snowed."])
    >>> [day.date.edtf for day in found]
    ['2020-05-03', '2020-05-04', '2020-05-05']
    """
    styles = Counter(style for text in texts for style in _styles(text))
    inner = [text if _styles(text) else "" for text in texts]
    best: list[DateLine | None] = []
    for style, count in sorted(styles.items(), key=lambda pair: (-pair[1], -len(pair[0]), pair[0]))[:3]:
        if count < _LEAST or count * 2 < len(texts):
            break
        found = [_first(text, style) for text in inner]
        _add_introduced(inner, found, style)
        if _count(found) > _count(best) and _are_parted(texts, found):
            best = found
    usual = [style for style, count in styles.most_common(_STYLES) if count >= _LEAST]
    return [_longest(text, day, usual) for text, day in zip(texts, best or [None] * len(texts), strict=True)]


def holds_day(text: str) -> bool:
    """Whether a line has a full day behind its first word that no small word leads to.

    >>> holds_day("Dawn 3 May 2020 It shone."), holds_day("Law of 3 May 2020 on ports"), holds_day("3 May 2020 It shone.")
    (True, False, False)
    """
    return any(_first(text, style) is not None for style in _styles(text))


_STYLES: Final = 8


def _longest(text: str, day: DateLine | None, styles: Sequence[str]) -> DateLine | None:
    """A day with all that is written of it, where other lines of the page are written so: of two lists in one page one has weekdays
    before its days, or a word for "year" behind them."""
    if day is None:
        return None
    longer = (_first(text, style) for style in styles)
    return max(
        (day, *(other for other in longer if other and other.start <= day.start and other.end >= day.end)),
        key=lambda other: other.end - other.start,
    )


def _count(found: Sequence[DateLine | None]) -> int:
    return sum(day is not None for day in found)


@functools.lru_cache(4096)
def _styles(text: str) -> frozenset[str]:
    """The ways in which full days inside a line are written; none where it begins with one."""
    head = _ESCAPED.sub("", text[:_NEAR])
    found: set[str] = set()
    if (first := dates.prefix_date(head)) is not None and _is_day(first):
        return frozenset()
    for word in _WORD.finditer(head, 1):
        if _DIGIT_NEAR.match(head, word.start()) is None:
            continue
        line = _prefix_day(head[word.start() :])
        if line is not None:
            written = head[word.start() + line.start : word.start() + line.end]
            style = "".join(map(_kind, _PART.findall(_MONTH_STOP.sub("", written))))
            # some months are written whole and others are not: "3 mars 2020", "3 avr. 2020"
            found.add(style.replace(_LETTERS + r"\s\d", rf"{_LETTERS}(?:{_STOP})?\s\d"))
    return frozenset(found)


def _prefix_day(text: str) -> DateLine | None:
    """The day with which a text begins, without a word behind it that only looks like a weekday: "16. Dezember 2018 Die …"."""
    line = dates.prefix_date(text)
    if line is not None and line.date is None and not line.candidates:
        line = dates.line_date(text[line.start : line.end].rsplit(None, 1)[0])
    return line if line is not None and _is_day(line) else None


def _is_day(line: DateLine) -> bool:
    """Whether a date is a day with its year."""
    date = line.date or (line.candidates[0] if line.candidates else None)
    return (
        date is not None and date.precision is Precision.DAY and (date.start is not None or line.date is None)
    )


def _kind(part: str) -> str:
    """A pattern of what may be in the place of a part of a date."""
    if part.isdigit():
        return r"\d{4}" if len(part) == 4 else r"\d{1,2}"
    if part.isspace():
        return r"\s"
    if part == ".":
        return _STOP
    if _CJK.fullmatch(part):
        return _WEEKDAY.sub(lambda day: _WEEKDAYS[day[0]], part)
    return _LETTERS if part.isalpha() else re.escape(part)


def _add_introduced(texts: Sequence[str], found: list[DateLine | None], style: str) -> None:
    """Add the days behind a word that introduces one, where nearly all others have none: another language has that word too ("ist tot")."""
    if _count(found) * 5 < 4 * len(texts):
        return
    for at, (text, day) in enumerate(zip(texts, found, strict=True)):
        if day is None:
            late = _first(text, style, introduced=True)
            if late is not None and not _goes_on(text[late.end :].lstrip()):
                found[at] = late


def _goes_on(rest: str) -> bool:
    """Whether what is behind a day goes on with the sentence before it."""
    return rest[:1].islower() or rest[:1] in tuple(".,;)")


def _first(text: str, style: str, *, introduced: bool = False) -> DateLine | None:
    """The first day of a style in a line that is set off by spaces and that no word before it introduces; none where the line begins with it."""
    begin = dates.prefix_date(_ESCAPED.sub("", text[:_NEAR]))
    if begin is not None and begin.start <= 1 and _is_day(begin):
        return None
    for match in re.finditer(rf"(?<!\S){style}(?!\S)", text[:_NEAR]):
        before = text[: match.start()].rstrip()
        if not before or not introduced and _is_introduced(before):
            continue
        line = dates.line_date(_ESCAPED.sub("", match[0]))
        if line is not None and _is_day(line):
            return line._replace(start=match.start(), end=match.end())
    return None


def _is_introduced(before: str) -> bool:
    """Whether a small word is the last before a date; one with a capital in the middle of a text is part of a name."""
    word = before.rpartition(" ")[2]
    return word in INTRODUCE or word == before and word.lower() in INTRODUCE


def _are_parted(texts: Sequence[str], found: Sequence[DateLine | None]) -> bool:
    """Whether days part lines into titles and texts: some have text behind them, and most do not go on with the sentence."""
    behind = [text[day.end :].lstrip() for text, day in zip(texts, found, strict=True) if day is not None]
    going_on = sum(map(_goes_on, filter(None, behind)))
    if len(behind) < _LEAST or len(behind) * 2 < len(texts):
        return False
    if sum(map(bool, behind)) * 2 >= len(behind):
        return going_on * 5 <= 2 * len(behind)
    return any(behind) and not going_on  # most lines end with their day


_FEWEST_LED: Final = 6
_JOINS: Final = frozenset(("&", "und", "and", "y", "et", "e", "/", "og", "och", "en"))


def categories(titles: Sequence[str]) -> list[int]:
    """How many characters of each title are a category before it, with a space alone between them; 0 for all where the titles do not say so.

    Three quarters of the titles at least begin with a word that others begin with too, a word with a meaning of its own: three such
    words, or one where all first words are small and all second ones are not.

    >>> categories(["News Sun", "Arts Rain", "Town Snow", "News Hail", "Arts Fog", "Town Ice"])
    [4, 4, 4, 4, 4, 4]
    """
    leads = [_lead(title) for title in titles]
    seen = Counter(leads)
    again = {lead for lead, count in seen.items() if count > 1 and lead}
    covered = sum(seen[lead] for lead in again)
    small = all(lead[:1].islower() for lead in leads)
    if len(titles) < _FEWEST_LED or covered * 4 < 3 * len(titles) or len(again) < (1 if small else 3):
        return [0] * len(titles)
    return [len(lead) for lead in leads]


def _lead(title: str) -> str:
    """The first word of a title, or two that a small word joins, where a title may begin behind them."""
    words = title.split(" ", 4)
    size = 3 if len(words) > 3 and words[1] in _JOINS else 1
    if (
        len(words) <= size
        or any(word[-1:] in ",;:.!?" for word in words[:size])
        or words[0].lower() in small_words()
    ):
        return ""
    return " ".join(words[:size]) if not words[size][:1].islower() and words[0][:1].isalpha() else ""
