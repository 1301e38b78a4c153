"""How a date is spelled, as a value: read a `Style` off one date's text, and spell another date with it.

What a style spells is read again before it is given out, so it always means the date; where a style cannot express a date (a range in the style of a day,
an ambiguous number), the nearest form that can is taken. Never raises.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from newsparse.doors import takes, typed

from . import scan, words
from .forms import Option, Reader, _Months
from .lines import line_date
from .reading import parse_date, plan
from .value import Date, DateError, Precision, Refusal, offset_text, styles
from .words import ALL, FOREIGN, Word

#: Fields: d day, o its ordinal mark, m month in numbers, B and b month in full and short, Y and y year, A, a and s weekday in full, short and in
#: one character. The second half: "2" for two digits. No field: a literal.
Piece = tuple[str, str]


@attrs.frozen(field_transformer=typed)
class Style:
    """How a date is spelled: the order and separators of its parts, padding, month names, letter case, language.

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
DEFAULT_STYLE: Final = Style(_DAY_FIRST)
_ISO: Final[tuple[Piece, ...]] = (("Y", ""), ("", "-"), ("m", "2"), ("", "-"), ("d", "2"))
_OWN: Final[dict[str, tuple[Piece, ...]]] = {
    "zh": (("Y", ""), ("", "年"), ("m", ""), ("", "月"), ("d", ""), ("", "日")),
    "ja": (("Y", ""), ("", "年"), ("m", ""), ("", "月"), ("d", ""), ("", "日")),
    "ko": (("Y", ""), ("", "년 "), ("m", ""), ("", "월 "), ("d", ""), ("", "일")),
    "vi": (("d", ""), ("", " tháng "), ("m", ""), ("", " năm "), ("Y", "")),
    "es": (("d", ""), ("", " de "), ("B", ""), ("", " de "), ("Y", "")),
    "pt": (("d", ""), ("", " de "), ("B", ""), ("", " de "), ("Y", "")),
}


def named_style(name: str, language: str) -> Style:
    """A style of a language by its name: ``long``, ``short`` (the month cut), ``iso``. Raises `ValueError` for another, or an unknown language.

    >>> named_style("long", "de").spell(Date.of(dt.date(2023, 9, 22)))
    '22. September 2023'
    """
    words.mask_of((language,))
    if name == "iso":
        return Style(_ISO, language)
    if name not in _NAMES:
        raise ValueError(
            f"there is no style {name!r}: the styles are {', '.join(_NAMES)}, or a newsparse.dates.Style"
        )
    own = _DOTTED if language in _DAY_WITH_DOT else _DAY_FIRST
    pieces = _OWN.get(language, own)
    return Style(
        tuple(("b", "") if name == "short" and kind == "B" else (kind, how) for kind, how in pieces), language
    )


styles.append((Style, named_style))


def style_of(date: Date) -> Style:
    """The style of a date's text, or the default style if the text shows none.

    >>> style_of(parse_date("Sept. 22nd, 2023")).spell(parse_date("1 March 2024"))
    'Mar. 1st, 2024'
    """
    takes("style_of", date=(date, Date))
    if len(date.text) > 120:
        return DEFAULT_STYLE
    style = _style_of(date.text)
    numbers = _TWO_NUMBERS.match(date.text)
    if numbers and date.start == date.end and date.start is not None:
        first, second = int(numbers[1]), int(numbers[2])
        if first != second and (first, second) == (
            date.start.month,
            date.start.day,
        ):  # as its page has settled
            return attrs.evolve(
                style, pieces=tuple((_SWAPPED.get(kind, kind), how) for kind, how in style.pieces)
            )
    return style


@functools.lru_cache(4096)
def _style_of(text: str) -> Style:
    try:
        return _read_style(text)
    except (Refusal, LookupError, ValueError):
        return DEFAULT_STYLE


_CAPITAL_MONTHS: Final = frozenset({"en", "de"})
_DAY_WITH_DOT: Final = frozenset({"de", "da", "nb", "nn", "fi", "cs", "sk"})
_DOTTED: Final[tuple[Piece, ...]] = (("d", ""), ("", ". "), ("B", ""), ("", " "), ("Y", ""))
_NAMES: Final = ("long", "short", "iso")
_TWO_NUMBERS: Final = re.compile(r"\D*(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-][0-9]{2,4}\b")
_SWAPPED: Final = {"d": "m", "m": "d"}
_ONES: Final = str.maketrans("23456789", "11111111")
_PADDED: Final = re.compile(r"(?<![0-9])0[0-9](?![0-9])")
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def look(text: str) -> str:
    """What dates that are written in one style have in common, as a text; dates of one look are never spelled anew for each other.

    >>> look("22 September 2023") == look("11 May 2014")
    True
    >>> look("22 September 2023") in (look("2 May 2014"), look("02 May 2014"))  # only these tell how one digit is written
    False
    """
    if not isinstance(text, str):
        takes("look", text=(text, str))
    return _look(text.translate(_ONES))


@functools.lru_cache(4096)
def _look(digits: str) -> str:
    """The look of a text whose digits are 0 where they are, and 1 where they are others."""
    shape = digits.replace("1", "0")
    style = _style_of(digits.replace("0", "1"))
    written = shape if style is DEFAULT_STYLE else f"{_LETTERS.sub('a', shape)} {style}"
    return written + ("0" if _PADDED.search(digits) else "")


def _read_style(text: str) -> Style:
    low = scan.fold(text)
    tokens, options, size = plan(low)
    whole = [o for o in options if o.end == size]
    for option in whole:
        reader = Reader(tokens, option, ALL | FOREIGN, None, low)
        try:
            reader.narrow()
            option.form.make(reader)
        except (
            Refusal,
            _Months,
        ):  # an ambiguous or impossible text still has a look, but which one is not sure
            if option.form.name != "numeric":
                continue
        break
    else:
        return DEFAULT_STYLE
    groups = dict(option.groups)
    mask = reader.mask & ALL
    languages = words.languages_of(mask)
    language = languages[0] if languages else "en"
    zero = next((z for z in "٠۰०๐０" if any(z <= c <= chr(ord(z) + 9) for c in text)), "0")
    joiner, compact = " - ", True
    second = "d2" in groups and "d1" in groups
    if second:
        a, b = tokens.ends[groups["d1"]], tokens.starts[groups["d2"]]
        compact = "m1" in groups and ("m2" not in groups)
        between = text[a:b]
        joiner = between if compact and len(between) <= 4 and not any(c.isalnum() for c in between) else " - "
    spots: list[tuple[int, int, str]] = []

    def spot(group: str, kind: str) -> None:
        index = groups[group]
        spots.append((tokens.starts[index], tokens.ends[index], kind))

    begin = 0
    case = ""
    if "z1" in groups and "z2" not in groups and "d1" not in groups:
        index = groups["z1"]
        start, end = tokens.starts[index], tokens.ends[index]
        spots += _numeric_spots(low, start, end, option.form.name)
    elif option.form.name.startswith("spaced"):
        return DEFAULT_STYLE if not _iso_like(low) else Style(_ISO)
    else:
        suffix = "2" if second else "1"
        begin = tokens.starts[groups["d1"]] if second else 0
        names = {
            "d": "d" + suffix,
            "m": "m2" if "m2" in groups else "m1",
            "mn": "mn2" if "mn2" in groups else "mn1",
            "y": "y2" if "y2" in groups else "y1",
            "w": "w2" if "w2" in groups else "w1",
        }
        if "era1" in groups:
            return Style(_OWN["ja"], "ja")
        if len(languages) > 1 and names["m"] in groups and names["d"] in groups:
            at, day = groups[names["m"]], tokens.ends[groups[names["d"]]]
            language = _language(languages, text[tokens.starts[at] : tokens.ends[at]], text[day : day + 1])
        for kind, group in (("d", names["d"]), ("m", names["mn"]), ("Y", names["y"])):
            if group in groups:
                if isinstance(tokens.known[groups[group]], int):
                    return Style(_OWN.get(language, _DAY_FIRST), language)
                spot(group, kind)
        if names["m"] in groups:
            start, end = tokens.starts[groups[names["m"]]], tokens.ends[groups[names["m"]]]
            written = text[start:end]
            case = (
                "upper"
                if written.isupper() and len(written) > 1
                else "lower"
                if written.islower()
                else "title"
                if written[:1].isupper()
                else ""
            )
            full = {w.lower() for w in words.table()[language]["month_wide_short"].values()} | {
                w.lower() for w in words.table()[language]["alone_short"].values()
            }
            if "mm1" in groups:  # two names of one month, as in Arabic: one is enough
                end = tokens.ends[groups["mm1"]]
            spots.append((start, end, "B" if words.lower(written) in full else "b"))
        if names["w"] in groups and not second:
            start, end = tokens.starts[groups[names["w"]]], tokens.ends[groups[names["w"]]]
            short = {w.lower() for w in words.table()[language]["weekday_short"].values()}
            spots.append((start, end, "a" if words.lower(text[start:end]) in short else "A"))
        if names["d"] in groups:
            mark = groups[names["d"]] + 1
            mark += 1 if tokens.codes[mark : mark + 1] == "." else 0
            word = tokens.known[mark] if mark < option.last else None
            if isinstance(word, Word) and "ordinalmark" in word.roles and low[tokens.starts[mark] - 1] != " ":
                spots.append((tokens.starts[mark], tokens.ends[mark], "o"))
    for group in ("w3", "wa"):
        index = {**groups, **option.extra}.get(group, -1)
        word = tokens.known[index] if index >= 0 else None
        if isinstance(word, Word) and not second:
            kind = "s" if "shortday" in word.roles and tokens.ends[index] - tokens.starts[index] == 1 else "A"
            spots.append((tokens.starts[index], tokens.ends[index], kind))
    if "d" not in {kind for _, _, kind in spots} and "Y" not in {kind for _, _, kind in spots}:
        return DEFAULT_STYLE
    spots.sort()
    if second and compact:
        spots, begin = _without_second(
            spots,
            tokens.starts[groups["d1"]],
            tokens.ends[groups["d1"]],
            tokens.starts[groups["d2"]],
        )
        skip = (tokens.ends[groups["d1"]], tokens.ends[groups["d2"]])
    else:
        skip = (-1, -1)
        if second:
            begin = min(start for start, _, _ in spots)
    padded = _padded(low, spots)
    pieces: list[Piece] = []
    position = min(begin, spots[0][0])
    for start, end, kind in spots:
        literal = text[position:start] if not (skip[0] <= position < skip[1]) else text[skip[1] : start]
        if literal:
            pieces.append(("", literal))
        width = ""
        if kind in "dm":
            width = "2" if padded or low[start] == "0" else ""
        pieces.append((kind, width))
        position = skip[1] if (start, end)[1] == skip[0] else end
    last = max(_date_end(tokens, option), position)
    if low[position : position + 1] == ")" and "(" in low[:position]:
        last = max(last, position + 1)
    if text[position:last].strip(" .,"):
        pieces.append(("", text[position:last]))
    elif text[position:].rstrip() == ".":
        pass
    found = Style(
        tuple(pieces), language, joiner, compact, case, zero, language == "th" and "".join(languages) == "th"
    )
    return found


def _language(languages: Sequence[str], month: str, behind: str) -> str:
    """Of languages that share a month's name the one whose spelling of it, and of what stands behind the day, this is."""
    left = [code for code in languages if not (month.islower() and code in _CAPITAL_MONTHS)] or languages
    return next((code for code in left if (behind == ".") == (code in _DAY_WITH_DOT)), left[0])


def _padded(low: str, spots: list[tuple[int, int, str]]) -> bool:
    """Are days and months written with two digits? Numbers above 9 do not tell; in a date all in numbers they mostly are."""
    numbers = [low[start:end] for start, end, kind in spots if kind in "dm"]
    if any(n[0] == "0" for n in numbers):
        return True
    return (
        len(numbers) == 2
        and all(len(n) == 2 for n in numbers)
        and not any(c in low for c in "年년")
        and " " not in low.strip()
    )


def _date_end(tokens: scan.Tokens, option: Option) -> int:
    return tokens.ends[option.last - 1]


def _without_second(
    spots: list[tuple[int, int, str]], first: int, first_end: int, second: int
) -> tuple[list[tuple[int, int, str]], int]:
    """The places of a range's style with its first day where its two days stand."""
    kept = [s for s in spots if s[0] != second]
    return sorted([*kept, (first, first_end, "d")]), 0


def _numeric_spots(low: str, start: int, end: int, name: str) -> list[tuple[int, int, str]]:
    text = low[start:end]
    sign = next((c for c in text if not c.isdigit()), None)
    if sign is None or text.count(sign) != 2:
        raise LookupError(text)
    parts = text.split(sign)
    if len(parts[0]) == 4:
        kinds = "Ymd"
    elif int(parts[0]) > 12 or int(parts[1]) <= 12:
        kinds = "dmY"
    else:
        kinds = "mdY"
    kinds = kinds if len(parts[2]) == 4 or kinds == "Ymd" else kinds[:2] + "y"
    spots, position = [], start
    for part, kind in zip(parts, kinds, strict=True):
        spots.append((position, position + len(part), kind))
        position += len(part) + 1
    return spots


def _iso_like(low: str) -> bool:
    return low[:4].isdigit()


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
    own = attrs.evolve(style, pieces=_OWN.get(style.language, _DAY_FIRST), case=style.case, buddhist=False)
    plain = attrs.evolve(own, case="", zero="0")
    for look in (style, own, plain, Style(_ISO, style.language)):
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
        if rest:  # its literal stands after it
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
            ):  # 日（金）: the bracket is the weekday's, what stands before it is not
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
    table = words.table()[style.language]
    out: list[str] = []
    dotless = False
    for kind, argument in pieces:
        if kind == "":
            out.append(argument.removeprefix(".") if dotless else argument)
            dotless = False
        elif kind == "d" and day is not None:
            text = f"{day:02}" if argument else str(day)
            if before is not None:
                text = (f"{before[0]:02}" if argument else str(before[0])) + before[1] + text
            out.append(_digits(text, style.zero))
        elif kind == "m":
            out.append(_digits(f"{month:02}" if argument else str(month), style.zero))
        elif kind in "Yy" and year is not None:
            shown = year + 543 if style.buddhist else year
            out.append(_digits(f"{shown:04}" if kind == "Y" else f"{shown % 100:02}", style.zero))
        elif kind in "Bb":
            role = "alone_short" if day is None else "month_wide_short" if kind == "B" else "month_short"
            word = table[role][str(month)] if role in table else ""
            if not word:
                return ""
            word = word.rstrip(".") if word.count(".") == 1 else word
            dotless = kind == "b" and (
                day is None or word == table.get("month_wide_short", {}).get(str(month))
            )
            out.append(
                {"upper": word.upper(), "lower": word.lower(), "title": word[:1].upper() + word[1:]}.get(
                    style.case, word
                )
            )
        elif kind == "o" and day is not None:
            out.append(_ordinal(day, style.language, style.case))
        elif kind == "s" and year is not None and day is not None:
            out.append(table["shortday"][str(dt.date(year, month, day).weekday())])
        elif kind in "Aa" and year is not None and day is not None:
            number = str(dt.date(year, month, day).weekday())
            full = table["weekday"][number].split("|")[0]
            out.append(table["weekday_short"][number] if kind == "a" else full)
    return "".join(out).strip()


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
