"""How a date is spelled, as a value: `Style` spells a date in the order, the words and the signs of another (`style_of` reads it off its text).

What a style spells is read again before it is given out, so it always means the date; where a style cannot express a date (a range in the style of a day,
an ambiguous number), the nearest form that can is taken. Never raises.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator
from typing import Final

import attrs

from newsparse.doors import takes, typed

from . import words
from .lines import line_date
from .reading import parse_date
from .value import Date, DateError, Precision, offset_text, styles

#: Fields: d day, o its ordinal mark, m month in numbers, B and b month in full and short, Y and y year, A, a and s weekday in full, short and in
#: one character. The second half: "2" for two digits. No field: a literal.
Piece = tuple[str, str]


@attrs.frozen(field_transformer=typed)
class Style:
    """How a date is spelled: the order and separators of its parts, padding, month names, letter case, language.

    >>> from newsparse.dates import style_of
    >>> style_of(parse_date("08 August 2023")).spell(Date.of(dt.date(2023, 9, 1)))
    '01 September 2023'
    """

    pieces: tuple[Piece, ...]
    language: str = "en"
    joiner: str = " - "
    compact: bool = True
    case: str = ""
    zero: str = "0"
    buddhist: bool = False

    def spell(self, date: Date) -> str:
        """The date in this style. `parse_date(…, languages=[style.language])` and `line_date` read it back to an equal date."""
        takes("spell", date=(date, Date))
        return _spell(self, attrs.evolve(date, text="", span=None))


_DAY_FIRST: Final[tuple[Piece, ...]] = (("d", ""), ("", " "), ("B", ""), ("", " "), ("Y", ""))
_DOTTED: Final[tuple[Piece, ...]] = (("d", ""), ("", ". "), ("B", ""), ("", " "), ("Y", ""))
_NAMES: Final = ("long", "short", "iso")
DEFAULT_STYLE: Final = Style(_DAY_FIRST)
DAY_WITH_DOT: Final = frozenset({"de", "da", "nb", "nn", "fi", "cs", "sk"})
"""The languages that write a dot behind the day."""
ISO: Final[tuple[Piece, ...]] = (("Y", ""), ("", "-"), ("m", "2"), ("", "-"), ("d", "2"))
_OWN: Final[dict[str, tuple[Piece, ...]]] = {
    "zh": (("Y", ""), ("", "年"), ("m", ""), ("", "月"), ("d", ""), ("", "日")),
    "ja": (("Y", ""), ("", "年"), ("m", ""), ("", "月"), ("d", ""), ("", "日")),
    "ko": (("Y", ""), ("", "년 "), ("m", ""), ("", "월 "), ("d", ""), ("", "일")),
    "vi": (("d", ""), ("", " tháng "), ("m", ""), ("", " năm "), ("Y", "")),
    "es": (("d", ""), ("", " de "), ("B", ""), ("", " de "), ("Y", "")),
    "pt": (("d", ""), ("", " de "), ("B", ""), ("", " de "), ("Y", "")),
}


def usual(language: str) -> tuple[Piece, ...]:
    """How a language writes a day."""
    return _OWN.get(language, _DAY_FIRST)


def named_style(name: str, language: str) -> Style:
    """A style of a language by its name: ``long``, ``short`` (the month cut), ``iso``. Raises `ValueError` for another, or an unknown language.

    >>> named_style("long", "de").spell(Date.of(dt.date(2023, 9, 22)))
    '22. September 2023'
    """
    words.mask_of((language,))
    if name == "iso":
        return Style(ISO, language)
    if name not in _NAMES:
        raise ValueError(
            f"there is no style {name!r}: the styles are {', '.join(_NAMES)}, or a newsparse.dates.Style"
        )
    pieces = _DOTTED if language in DAY_WITH_DOT else usual(language)
    return Style(
        tuple(("b", "") if name == "short" and kind == "B" else (kind, how) for kind, how in pieces), language
    )


styles.append((Style, named_style))


# --- spelling ------------------------------------------------------------------------------------------------------------


@functools.lru_cache(4096)
def _spell(style: Style, date: Date) -> str:
    tries = [text for text in _tries(style, date) if text and _means(text, style.language, date)]
    for text in tries:  # the first that needs no language
        line = line_date(text)
        if line is not None and line.date == date:
            return text
    return tries[0] if tries else date.edtf


def _means(text: str, language: str, date: Date) -> bool:
    try:
        languages = (language, "en") if date.precision is Precision.SEASON else (language,)
        return parse_date(text, languages=languages) == date
    except DateError:
        return False


def _tries(style: Style, date: Date) -> Iterator[str]:
    own = attrs.evolve(style, pieces=usual(style.language), case=style.case, buddhist=False)
    plain = attrs.evolve(own, case="", zero="0")
    for look in (style, own, plain, Style(ISO, style.language)):
        yield from _forms_of(look, date)
    yield date.edtf


def _forms_of(style: Style, date: Date) -> Iterator[str]:
    edtf = date.edtf
    if "/" in edtf:
        yield from _ranges(style, date)
        return
    if date.approximate:
        return
    if edtf.startswith("XXXX"):
        yield _fill(_drop(style.pieces, "YyAas"), style, None, int(edtf[5:7]), int(edtf[8:10]))
    elif date.start is not None and date.precision in (Precision.DAY, Precision.MINUTE, Precision.SECOND):
        spelled = (
            _fill(style.pieces, style, date.start.year, date.start.month, date.start.day)
            if _has_day(style)
            else ""
        )
        if date.time is None:
            yield spelled
        elif spelled:
            clock = f"{date.time:%H:%M:%S}" if date.precision is Precision.SECOND else f"{date.time:%H:%M}"
            for zone in _zones(date):
                yield f"{spelled}, {clock}{zone}"
                yield f"{spelled} {clock}{zone}"
    elif date.start is not None and date.precision is Precision.MONTH:
        yield _fill(_drop(style.pieces, "doAas"), style, date.start.year, date.start.month, None)
    elif date.start is not None and date.precision is Precision.YEAR:
        yield f"{date.start.year:04}"
    elif date.precision is Precision.QUARTER:
        yield f"Q{int(edtf[5:7]) - 32} {edtf[:4]}"
    elif date.precision is Precision.HALF:
        yield f"H{int(edtf[5:7]) - 39} {edtf[:4]}"
    elif date.precision is Precision.SEASON:
        own = words.table()[style.language].get("season", {}).get(edtf[5:7], "")
        for word in f"{own}|{words.table()['en']['season'][edtf[5:7]]}".strip("|").split("|"):
            yield f"{edtf[:4]}年{word}" if style.language in ("zh", "ja") else f"{word} {edtf[:4]}"


def _zones(date: Date) -> tuple[str, ...]:
    if date.utc_offset is None:
        return (f" {date.zone_text}",) if date.zone_text else ("",)
    offset = offset_text(date.utc_offset).replace("Z", "+00:00")
    return (f" {date.zone_text}", f" {date.zone_text}{offset}") if date.zone_text else (f" {offset}", "Z")


def _has_day(style: Style) -> bool:
    return any(kind == "d" for kind, _ in style.pieces)


def _ranges(style: Style, date: Date) -> Iterator[str]:
    left, _, right = date.edtf.partition("/")
    if ".." in (left, right):
        return
    try:
        first, last = Date.from_edtf(left), Date.from_edtf(right)
    except DateError:
        return
    pieces = style.pieces
    same = left[:7] == right[:7] and len(left) == len(right) == 10
    if same and _has_day(style) and not {("", sign) for sign in "-/."} & set(pieces):
        shape = _drop(pieces, "YyAas") if left.startswith("XXXX") else _drop(pieces, "Aas")
        year = None if left.startswith("XXXX") else int(left[:4])
        one, two = int(left[8:10]), int(right[8:10])
        for joiner in (style.joiner, "-", " - "):
            yield _fill(shape, style, year, int(left[5:7]), two, before=(one, joiner))
    if style.compact and left[:4] == right[:4] and len(left) == len(right) >= 7:
        for a in _forms_of(attrs.evolve(style, pieces=_drop(pieces, "YyAas")), first):
            for b in _forms_of(style, last):
                yield f"{a} - {b}"
    for a in _forms_of(style, first):
        for b in _forms_of(style, last):
            yield f"{a} - {b}"


def _drop(pieces: tuple[Piece, ...], fields: str) -> tuple[Piece, ...]:
    """The pieces without some fields and the literals that belong to them."""
    kept = list(pieces)
    while True:
        index = next((i for i, (kind, _) in enumerate(kept) if kind and kind in fields), None)
        if index is None:
            break
        rest = [i for i, (kind, _) in enumerate(kept) if kind and i > index]
        if rest:  # its literal is after it
            stop = index + 1
            month = ""
            while stop < len(kept) and not kept[stop][0]:
                month = month or next((m for m in ("tháng ", "thg ") if m in kept[stop][1]), "")
                stop += 1
            kept[index:stop] = (
                [("", month)] if month else []
            )  # Vietnamese has a word before the month's number
        else:
            start = index
            literal = kept[index - 1][1] if index and not kept[index - 1][0] else ""
            bracket = next((i for i, c in enumerate(literal) if c in "(（"), -1)
            if (
                bracket > 0 and kept[index][0] in "Aas"
            ):  # 日（金）: the bracket is the weekday's, what is before it is not
                kept[index - 1 :] = [("", literal[:bracket].rstrip())]
                continue
            while start > 0 and not kept[start - 1][0] and kept[start - 1][1] not in ("月", "월 "):
                start -= 1
            del kept[start:]
    return tuple(kept)


def _fill(
    pieces: tuple[Piece, ...],
    style: Style,
    year: int | None,
    month: int,
    day: int | None,
    before: tuple[int, str] | None = None,
) -> str:
    out: list[str] = []
    dotless = False
    for kind, how in pieces:
        if kind == "":
            out.append(how.removeprefix(".") if dotless else how)
            dotless = False
        elif kind in "Bb":
            word, dotless = _month_name(kind, style, month, alone=day is None)
            if not word:
                return ""
            out.append(word)
        elif kind in "Yy":
            out.append(_year(kind, style, year))
        elif kind == "m":
            out.append(_number(month, how, style))
        elif kind == "d" and day is not None:
            first = "" if before is None else _number(before[0], how, style) + before[1]
            out.append(first + _number(day, how, style))
        elif day is not None:
            out.append(_with_day(kind, style, year, month, day))
    return "".join(out).strip()


def _number(number: int, how: str, style: Style) -> str:
    return _digits(f"{number:02}" if how else str(number), style.zero)


def _year(kind: str, style: Style, year: int | None) -> str:
    if year is None:
        return ""
    shown = year + 543 if style.buddhist else year
    return _digits(f"{shown:04}" if kind == "Y" else f"{shown % 100:02}", style.zero)


def _month_name(kind: str, style: Style, month: int, alone: bool) -> tuple[str, bool]:
    """The name of a month beside a day or alone, and whether a dot that is behind it in the style is not written here."""
    table, number = words.table()[style.language], str(month)
    role = "alone_short" if alone else "month_wide_short" if kind == "B" else "month_short"
    word: str = table[role][number] if role in table else ""
    word = word.rstrip(".") if word.count(".") == 1 else word
    dotless = kind == "b" and (alone or word == table.get("month_wide_short", {}).get(number))
    cased = {"upper": word.upper(), "lower": word.lower(), "title": word[:1].upper() + word[1:]}
    return cased.get(style.case, word), dotless


def _with_day(kind: str, style: Style, year: int | None, month: int, day: int) -> str:
    """The mark of a day's number (o), or its weekday, which takes a year."""
    if kind == "o":
        return _ordinal(day, style.language, style.case)
    if year is None:
        return ""
    table, number = words.table()[style.language], str(dt.date(year, month, day).weekday())
    if kind == "A":
        return table["weekday"][number].split("|")[0]
    return table["weekday_short" if kind == "a" else "shortday"][number]


def _ordinal(day: int, language: str, case: str) -> str:
    """The mark after a day number; most languages write one for the first of a month alone."""
    if language == "en":
        mark = "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
        return mark.upper() if case == "upper" else mark
    if day == 1:
        return {"fr": "er", "es": "º", "pt": "º", "it": "º"}.get(language, "")
    return ""


def _digits(text: str, zero: str) -> str:
    if zero == "0":
        return text
    return "".join(chr(ord(zero) + int(c)) if c.isdigit() else c for c in text)
