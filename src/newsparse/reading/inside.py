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

_NEAR: Final = 300
"""Characters in which the title and the date of an entry are."""
_LEAST: Final = 3
_WORD = re.compile(r"(?<!\S)(?=\w)")
_DIGIT_NEAR = re.compile(r"\D{0,20}\d")
_PART = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|\s+|_")
_CJK = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]+")
_ESCAPED = re.compile(r"\\(?=\.)")

INTRODUCE: Final = frozenset(
    "on in at by from since until till before after to of and the dated am vom im zum bis seit ab den der dem le du au en el de del al desde hasta il dal al "
    "nel em no na do da dia desde até op van tot sinds per på den fra til fram w od do dnia na z с до от на в и".split()
)
"""Words that introduce a date in a sentence."""


def days(texts: Sequence[str]) -> list[DateLine | None]:
    """The day that parts each line into a title and a text; `None` for all where they do not say that they are so parted.

    >>> found = days(["Sun 3 May 2020 It shone.", "Rain 4 May 2020 It rained.", "Snow 5 May 2020 It snowed."])
    >>> [day.date.edtf for day in found]
    ['2020-05-03', '2020-05-04', '2020-05-05']
    """
    styles = Counter(style for text in texts for style in _styles(text))
    best: list[DateLine | None] = []
    for style, count in sorted(styles.items(), key=lambda pair: (-pair[1], -len(pair[0]), pair[0]))[:3]:
        if count < _LEAST or count * 2 < len(texts):
            break
        found = [_first(text, style) for text in texts]
        if _count(found) > _count(best) and _are_parted(texts, found):
            best = found
    return best or [None] * len(texts)


def _count(found: Sequence[DateLine | None]) -> int:
    return sum(day is not None for day in found)


@functools.lru_cache(4096)
def _styles(text: str) -> frozenset[str]:
    """The ways in which full days inside a line are written."""
    head = _ESCAPED.sub("", text[:_NEAR])
    found = set()
    for word in _WORD.finditer(head, 1):
        if _DIGIT_NEAR.match(head, word.start()) is None:
            continue
        line = dates.prefix_date(head[word.start() :])
        if line is not None and _is_day(line):
            written = head[word.start() + line.start : word.start() + line.end]
            found.add("".join(_kind(part) for part in _PART.findall(written)))
    return frozenset(found)


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
    return (
        r"\\?\."
        if part == "."
        else re.escape(part)
        if not part.isalpha() or _CJK.fullmatch(part)
        else r"[^\W\d_]+"
    )


def _first(text: str, style: str) -> DateLine | None:
    """The first day of a style in a line that is set off by spaces and that no word before it introduces."""
    for match in re.finditer(rf"(?<!\S){style}(?!\S)", text[:_NEAR]):
        before = text[: match.start()].rstrip()
        if not before or before.rsplit(None, 1)[-1].lower() in INTRODUCE:
            continue
        line = dates.line_date(_ESCAPED.sub("", match[0]))
        if line is not None and _is_day(line):
            return line._replace(start=match.start(), end=match.end())
    return None


def _are_parted(texts: Sequence[str], found: Sequence[DateLine | None]) -> bool:
    """Whether days part lines into titles and texts: some have text behind them, and most do not go on with the sentence."""
    behind = [text[day.end :].lstrip() for text, day in zip(texts, found, strict=True) if day is not None]
    going_on = sum(rest[:1].islower() or rest[:1] in ".,;)" for rest in behind if rest)
    return (
        len(behind) >= _LEAST
        and len(behind) * 2 >= len(texts)
        and sum(map(bool, behind)) * 2 >= len(behind)
        and going_on * 5 <= 2 * len(behind)
    )
