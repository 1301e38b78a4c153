"""The style in which a date is spelled, read off its text: `style_of`, and `look`, which tells whether two texts are spelled alike.

A text is read like any date; where each part is in it, and what is between the parts, makes the style. Never raises.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import Final, NamedTuple

import attrs

from newsparse.doors import takes

from . import scan, words
from .meaning import Months, Reader
from .reading import plan
from .style import DAY_WITH_DOT, DEFAULT_STYLE, ISO, Piece, Style, usual
from .value import Date, Refusal
from .words import ALL, FOREIGN, Word

_LONGEST: Final = 120
_TWO_NUMBERS: Final = re.compile(r"\D*(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-][0-9]{2,4}\b")
_SWAPPED: Final = {"d": "m", "m": "d"}
_CAPITAL_MONTHS: Final = frozenset({"en", "de"})


def style_of(date: Date) -> Style:
    """The style of a date's text, or the default style if the text shows none.

    >>> from newsparse.dates import parse_date
    >>> style_of(parse_date("Sept. 22nd, 2023")).spell(parse_date("1 March 2024"))
    'Mar. 1st, 2024'
    """
    takes("style_of", date=(date, Date))
    if len(date.text) > _LONGEST:
        return DEFAULT_STYLE
    style = _style_of(date.text)
    numbers = _TWO_NUMBERS.match(date.text)
    if numbers and date.start == date.end and date.start is not None:
        first, second = int(numbers[1]), int(numbers[2])
        # the month first, as its page has settled
        if first != second and (first, second) == (date.start.month, date.start.day):
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


_ONES: Final = bytes.maketrans(b"23456789", b"11111111")
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
    return _look(text.encode("utf-8", "surrogatepass").translate(_ONES))


@functools.lru_cache(4096)
def _look(encoded: bytes) -> str:
    """The look of a text in UTF-8 whose digits are 0 where they are, and 1 where they are others."""
    digits = encoded.decode("utf-8", "surrogatepass")
    shape = digits.replace("1", "0")
    style = _style_of(digits.replace("0", "1"))
    written = shape if style is DEFAULT_STYLE else f"{_LETTERS.sub('a', shape)} {style}"
    return written + ("0" if _PADDED.search(digits) else "")


# --- from a text to its style ------------------------------------------------------------------------------------


def _read_style(text: str) -> Style:
    low = scan.fold(text)
    reader = _first_read(low)
    if reader is None:
        return DEFAULT_STYLE
    written = _Written(text, reader)
    return written.usual() or written.style()


def _first_read(low: str) -> Reader | None:
    """The reader of the first form that the whole text has. A numeric day need not have a value: it has a look all the same."""
    tokens, options, size = plan(low)
    for option in options:
        if option.end != size:
            continue
        reader = Reader(tokens, option, ALL | FOREIGN, None, low)
        try:
            reader.narrow()
            reader.make()
        except (Refusal, Months):
            if option.form.name != "numeric":
                continue
        return reader
    return None


class _Spot(NamedTuple):
    """Where a part of a date is written, and which it is: the kind of a `Piece`."""

    start: int
    end: int
    kind: str


class _Written:
    """A date's text with what is known of its tokens. Of a range its second day counts, with what belongs to that."""

    def __init__(self, text: str, reader: Reader):
        self.text, self.low = text, reader.low
        self.tokens, self.option = reader.tokens, reader.option
        self.groups = {**reader.option.extra, **reader.option.groups}
        groups = reader.option.groups
        self.is_range = "d1" in groups and "d2" in groups
        self.is_compact = not self.is_range or ("m1" in groups and "m2" not in groups)
        self.is_numeric = "z1" in groups and "z2" not in groups and "d1" not in groups
        self.day = "d2" if self.is_range else "d1"
        self.month, self.number, self.year, self.weekday = (
            f"{name}2" if f"{name}2" in groups else f"{name}1" for name in ("m", "mn", "y", "w")
        )
        self.languages = words.languages_of(reader.mask & ALL)
        self.language = self._language()

    def span(self, group: str) -> tuple[int, int]:
        """Where the token of a group begins and ends."""
        index = self.groups[group]
        return self.tokens.starts[index], self.tokens.ends[index]

    def word(self, group: str) -> Word | None:
        """The word of a group; `None` where it has none."""
        known = self.tokens.known[self.groups[group]] if group in self.groups else None
        return known if isinstance(known, Word) else None

    def _language(self) -> str:
        """The language of the words; of languages that share a month's name the one that spells it, and what is behind the day, like this."""
        if not self.languages:
            return "en"
        if len(self.languages) == 1 or not {self.month, self.day} <= self.groups.keys() or self.is_numeric:
            return self.languages[0]
        start, end = self.span(self.month)
        after = self.span(self.day)[1]
        behind = self.text[after : after + 1]
        languages: Sequence[str] = self.languages
        if self.text[start:end].islower():
            languages = [code for code in languages if code not in _CAPITAL_MONTHS] or languages
        return next((code for code in languages if (behind == ".") == (code in DAY_WITH_DOT)), languages[0])

    def usual(self) -> Style | None:
        """The style of a text that shows no more than its language: one with an era or numbers in characters, or numbers with spaces between."""
        if self.is_numeric:
            return None
        if self.option.form.name.startswith("spaced"):
            return Style(ISO) if self.low[:4].isdigit() else DEFAULT_STYLE
        if "era1" in self.groups:
            return Style(usual("ja"), "ja")
        for group in (self.day, self.number, self.year):
            if group in self.groups and isinstance(self.tokens.known[self.groups[group]], int):
                return Style(usual(self.language), self.language)
        return None

    def style(self) -> Style:
        """The style, by where the parts are."""
        spots = self._numeric_spots() if self.is_numeric else self._spots()
        spots += self._weekdays_behind()
        if not any(spot.kind in "dY" for spot in spots):
            return DEFAULT_STYLE
        thai = self.languages == ("th",)  # its years are Buddhist
        return Style(
            self._pieces(sorted(spots)), self.language, self._joiner(), self.is_compact, self._case(), self._zero(), thai,
        )  # fmt: skip

    # --- where its parts are ---------------------------------------------------------------------------------------

    def _spots(self) -> list[_Spot]:
        """The parts of a day, a month or a range that is more than one token."""
        groups = self.groups
        named = ((self.day, "d"), (self.number, "m"), (self.year, "Y"))
        spots = [_Spot(*self.span(group), kind) for group, kind in named if group in groups]
        if self.month in groups:
            spots.append(self._month_spot())
        if self.weekday in groups and not self.is_range:
            start, end = self.span(self.weekday)
            kind = "a" if self._is_among(self.text[start:end], "weekday_short") else "A"
            spots.append(_Spot(start, end, kind))
        if self.day in groups and (mark := self._ordinal_mark()):
            spots.append(mark)
        return spots

    def _month_spot(self) -> _Spot:
        start, end = self.span(self.month)
        full = self._is_among(self.text[start:end], "month_wide_short", "alone_short")
        if "mm1" in self.groups:  # two names of one month, as in Arabic: one is enough
            end = self.span("mm1")[1]
        return _Spot(start, end, "B" if full else "b")

    def _is_among(self, written: str, *roles: str) -> bool:
        """Whether a word is one of its language that has one of these roles."""
        table = words.table()[self.language]
        return words.lower(written) in {each.lower() for role in roles for each in table[role].values()}

    def _ordinal_mark(self) -> _Spot | None:
        """The mark behind the number of the day: "22nd"."""
        mark = self.groups[self.day] + 1
        if self.tokens.codes[mark : mark + 1] == ".":
            mark += 1
        word = self.tokens.known[mark] if mark < self.option.last else None
        if not isinstance(word, Word) or "ordinalmark" not in word.roles:
            return None
        start = self.tokens.starts[mark]
        return None if self.low[start - 1] == " " else _Spot(start, self.tokens.ends[mark], "o")

    def _weekdays_behind(self) -> list[_Spot]:
        """The weekday behind the day, if there is one."""
        spots = []
        for group in () if self.is_range else ("w3", "wa"):
            if word := self.word(group):
                start, end = self.span(group)
                short = "shortday" in word.roles and end - start == 1
                spots.append(_Spot(start, end, "s" if short else "A"))
        return spots

    def _numeric_spots(self) -> list[_Spot]:
        """The parts of a day that is one token."""
        start, end = self.span("z1")
        written = self.low[start:end]
        sign = next((c for c in written if not c.isdigit()), None)
        if sign is None or written.count(sign) != 2:
            raise LookupError(written)
        parts = written.split(sign)
        if len(parts[0]) == 4:
            kinds = "Ymd"
        else:
            kinds = "dm" if int(parts[0]) > 12 or int(parts[1]) <= 12 else "md"
            kinds += "Y" if len(parts[2]) == 4 else "y"
        spots = []
        for part, kind in zip(parts, kinds, strict=True):
            spots.append(_Spot(start, start + len(part), kind))
            start += len(part) + 1
        return spots

    # --- from there to pieces ----------------------------------------------------------------------------------------

    def _pieces(self, spots: list[_Spot]) -> tuple[Piece, ...]:
        """The parts and the text between them. The two days of a range in one month are one part."""
        first_end = second_end = -1
        position = spots[0].start if self.is_range and not self.is_compact else 0
        if self.is_range and self.is_compact:
            first, (second, second_end) = self.span("d1"), self.span("d2")
            first_end = first[1]
            spots = sorted([_Spot(*first, "d"), *(spot for spot in spots if spot.start != second)])
        padded = _padded(self.low, spots)
        pieces: list[Piece] = []
        for start, end, kind in spots:
            if position < start:
                pieces.append(("", self.text[position:start]))
            pieces.append((kind, "2" if kind in "dm" and (padded or self.low[start] == "0") else ""))
            position = second_end if end == first_end else end
        last = max(self.tokens.ends[self.option.last - 1], position)
        if self.low[position : position + 1] == ")" and "(" in self.low[:position]:
            last = max(last, position + 1)
        if self.text[position:last].strip(" .,"):
            pieces.append(("", self.text[position:last]))
        return tuple(pieces)

    def _joiner(self) -> str:
        """What is between the two days of a range."""
        if self.is_range and self.is_compact:
            between = self.text[self.span("d1")[1] : self.span("d2")[0]]
            if len(between) <= 4 and not any(map(str.isalnum, between)):
                return between
        return " - "

    def _case(self) -> str:
        """The letter case of the month's name."""
        if self.is_numeric or self.month not in self.groups:
            return ""
        start, end = self.span(self.month)
        written = self.text[start:end]
        if written.isupper() and len(written) > 1:
            return "upper"
        return "lower" if written.islower() else "title" if written[:1].isupper() else ""

    def _zero(self) -> str:
        """The zero of the script of its digits."""
        return next((z for z in "٠۰०๐０" if any(z <= c <= chr(ord(z) + 9) for c in self.text)), "0")


def _padded(low: str, spots: list[_Spot]) -> bool:
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
