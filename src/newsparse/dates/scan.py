"""Cut a text into the tokens that dates are made of, each with a one-character code.

`fold` makes a text of the same length in which digits, spaces, dashes and letter case of every script are one; `scan` cuts it. A code never
depends on which digits a number has, only on how many, so all texts of one skeleton ("00 september 0000") share a plan
(`forms.py`). Never raises.
"""

from __future__ import annotations

import re
from typing import Final

from . import words
from .words import CJK, MARKS, Word

#: Where the ten digits of each script begin.
_ZEROS: Final = (
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0,
    0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1C50, 0xFF10, 0x11136,
)  # fmt: skip


def _folding() -> dict[int, str]:
    table = {}
    for zero in _ZEROS:
        for i in range(10):
            table[zero + i] = str(i)
    for char in "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\u200e\u200f\u200b\ufeff\u00ad\u2060":
        table[ord(char)] = " "
    for char in "‐‑‒–—―−－﹣─":
        table[ord(char)] = "-"
    for char in "〜～∼":
        table[ord(char)] = "~"
    for char in "’ʼ‘＇`´׳":
        table[ord(char)] = "'"
    table |= {
        ord(a): b
        for a, b in zip(
            "（）／．：，、،。۔።।［］【】「」｜॰⁄٫٬፣၊։․", "()/.:,,,....()()()|./.,,,..", strict=True
        )
    }
    table |= {ord(a): b for a, b in zip("[]", "()", strict=True)}
    table[0xFB01] = "\ufb01"
    return table


_FOLD: Final = _folding()
_ASCII_FOLD: Final = {ord("["): "(", ord("]"): ")", ord("`"): "'", ord("\t"): " "}
#: Every digit made 0: what is left is the skeleton of a text.
_ZERO: Final = {ord(str(i)): "0" for i in range(1, 10)}
_NEEDS_FOLD = re.compile(r"[\[\]`\t]")
_FOLDED = re.compile(f"[{re.escape(''.join(map(chr, sorted(_FOLD))))}]")


def _folded(match: re.Match[str]) -> str:
    return _FOLD[ord(match[0])]


def fold(text: str) -> str:
    """The text in lower case with ASCII digits, spaces, dashes and brackets; every character keeps its place."""
    if text.isascii():
        low = text.lower()
        return low.translate(_ASCII_FOLD) if _NEEDS_FOLD.search(low) else low
    # ten times as fast as `str.translate`, since few characters of a text are folded
    return words.lower(_FOLDED.sub(_folded, text))


def skeleton(low: str) -> str:
    """A folded text with each digit made 0."""
    return low.translate(_ZERO)


class Tokens:
    """The tokens of a folded text: `codes` has one character a token; `starts` and `ends` its span; `known` its word, or the value of a CJK number."""

    __slots__ = ("codes", "ends", "kept", "known", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.codes: str = ""
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.known: list[Word | int | None] = []
        #: What depends on the words alone, and so is the same for all texts of a skeleton; `None` where nobody keeps it.
        self.kept: dict[tuple[int, int, int], int] | None = None


# Codes of what is no word. d: one or two digits; y: four; Z: a numeric day; I: a numeric month and year; f: a/b, two short numbers with a
# slash; p: a.b; t: a clock time; T: an ISO day with a time; n: any other number; x: an unknown word; ?: any other character.
_TOKEN = re.compile(rf"[0-9]+(?:[.,/:'-][0-9]+)*|[{CJK}]+|(?:(?![{CJK}])[^\W\d_]|[{MARKS}])+|[^\s]")
_PUNCTUATION: Final = {c: c for c in ".,-/:()'~|+%"} | {"–": "-", "&": "&"}
_CJK_NUMBER = re.compile("[〇零一二三四五六七八九十廿卅百]+|元(?=年)")
_CJK_DIGIT: Final = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0}
_ISO_TIME = re.compile(
    r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}t[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?|[0-9]{8}t[0-9]{4}(?:[0-9]{2}(?:[.,][0-9]{1,9})?)?)"
    r"(?: ?(?:z|[+-][0-9]{2}:?[0-9]{2}))?(?!\w|:\w)"
)
_CJK_CHAR = re.compile(f"[{CJK}]")
_OFFSET = re.compile(r"[+-][0-9]{1,2}(?::?[0-9]{2})?(?![\w:.,]*[0-9])")
_EDTF = re.compile(
    r"(?:[0-9]{3}x|[0-9]{2}xx|xxxx-[0-9]{2}-[0-9]{2})(?![\w-])|[0-9]{4}(?:-[0-9]{2}){0,2}~(?= *$|/|\))|\.\.(?=/)|(?<=/)\.\."
)
#: A number that goes on with letters or other signs, by code: EDTF, an ISO time, a week, a day with underscores, an hour.
_WITH_LETTERS = re.compile(
    rf"(?P<E>{_EDTF.pattern})|(?P<T>{_ISO_TIME.pattern})|(?P<K>[0-9]{{4}}-?w[0-9]{{2}}(?:-?[0-9])?(?![\w-]))"
    r"|(?P<Z>[0-9]{4}_[0-9]{2}_[0-9]{2}(?![\w-]))|(?P<t>[0-9]{1,2} ?h(?: ?[0-9]{2})?(?![\w]))"
)
_SHAPES: Final = {
    (8,): "C",
    (4, "-", 2, "-", 2): "Z",
    (4, "-", 3): "O",
    (4, "-", 2): "I",
    (2, "-", 4): "I",
    (1, "-", 4): "I",
    (4, "/", 2): "I",
    (4, "/", 1): "I",
    (4, ".", 2): "I",
    (2, "/", 4): "I",
    (1, "/", 4): "I",
    (2, ".", 4): "I",
    (1, ".", 4): "I",
}
_PARTS = re.compile(r"[0-9]+|[.,/:'-]")
#: After a comma four digits are a year: "Tue Jan 5 10:00:00,2021".
_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6}|,(?![0-9]{4}$)[0-9]{1,6})?)?")
_NUMERIC_DAY = re.compile(
    r"[0-9]{1,2}([./-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})|[0-9]{4}([./-])[0-9]{1,2}\2[0-9]{1,2}"
)
_GLUED_BEFORE: Final = (
    "month",
    "q",
    "h",
    "monthpre",
    "daypre",
    "weekday",
    "zone",
    "yearpre",
    "label",
    "buddhist",
    "from",
    "to",
    "and",
    "nth",
    "at",
    "of",
)
_CODE_OF_LENGTH: Final = {1: "d", 2: "d", 4: "y", 8: "C"}


def cjk_number(text: str) -> tuple[int, str]:
    """The value and the code of a number in Chinese characters: 二〇二三 is 2023 (y), 二十二 is 22 (d)."""
    if text == "元":
        return 1, "d"
    if len(text) > 8:  # no number of a date, and `int` refuses more than 4,300 digits
        return 0, "n"
    if all(c in _CJK_DIGIT for c in text):
        value = int("".join(str(_CJK_DIGIT[c]) for c in text))
        return value, {1: "d", 2: "d", 4: "y"}.get(len(text), "n")
    total, unit = 0, 0
    for char in text:
        if char in "十廿卅百":
            step = {"十": 10, "廿": 20, "卅": 30, "百": 100}[char]
            total += step if char in "廿卅" else (unit or 1) * step
            unit = 0
        else:
            unit = _CJK_DIGIT[char]
    total += unit
    return total, "d" if total < 100 else "n"


def number_tokens(text: str, start: int) -> list[tuple[str, int, int]]:
    """The tokens of a cluster of digits and signs: (code, start, end), all offsets in the text."""
    parts = _PARTS.findall(text)
    if len(parts) == 1:
        return [(_CODE_OF_LENGTH.get(len(text), "n"), start, start + len(text))]
    end = start + len(text)
    if _NUMERIC_DAY.fullmatch(text):
        return [("Z", start, end)]
    shape = tuple(p if not p[0].isdigit() else len(p) for p in parts)
    if shape in _SHAPES:
        return [(_SHAPES[shape], start, end)]
    if _CLOCK.fullmatch(text):
        return [("t", start, end)]
    signs = {p for p in parts if not p[0].isdigit()}
    if len(parts) == 3:
        a, sign, b = parts
        if sign == "-" and len(a) <= 4 and len(b) <= 4:
            return _split(text, start, "-")
        if sign == "/" and len(a) <= 2 and len(b) <= 2:
            return [("f", start, end)]
        if sign == "/" and len(a) == len(b) == 4:
            return _split(text, start, "/")
        if sign == "." and len(a) <= 2 and len(b) <= 2:
            return [("p", start, end)]
        if sign == "'" and len(a) <= 2 and len(b) in (2, 4):
            return _split(text, start, "'")
        if sign in ",." and len(a) <= 2 and len(b) == 4:
            return _split(text, start, sign)
        if sign == "," and len(a) == 4 and len(b) <= 2:
            return _split(text, start, sign)
    if "/" in signs and "-" in signs and text.count("/") == 1:
        left, _, right = text.partition("/")
        if "-" in left and "-" in right:
            return _split(text, start, "/")
    if "-" in signs and len(signs) > 1 and text.count("-") == 1:
        return _split(text, start, "-")
    if "," in signs and len(signs) > 1 and text.count(",") == 1:  # "22.9.2023,14:30"
        return _split(text, start, ",")
    return [("n", start, end)]


def _split(text: str, start: int, sign: str) -> list[tuple[str, int, int]]:
    left, _, right = text.partition(sign)
    middle = start + len(left)
    return [*number_tokens(left, start), (sign, middle, middle + 1), *number_tokens(right, middle + 1)]


def scan(low: str, begin: int = 0, stop: int | None = None) -> Tokens:
    """Cut a folded text into tokens."""
    position, stop = begin, len(low) if stop is None else stop
    cut = _Cut(low, begin, stop)
    match_token, search_token = _TOKEN.match, _TOKEN.search
    while position < stop:
        match = match_token(low, position, stop) or search_token(low, position, stop)
        if match is None:
            break
        start, end = match.span()
        char = low[start]
        if "0" <= char <= "9":
            position = cut.number(start, end)
        elif char in "+-" and (after := cut.offset(start)):
            position = after
        else:
            position = cut.word(start, end)
    cut.tokens.codes = "".join(cut.codes)
    return cut.tokens


class _Cut:
    """A text on its way into tokens: each method adds what is at a place, and says where that ends."""

    def __init__(self, low: str, begin: int, stop: int):
        self.low, self.begin, self.stop = low, begin, stop
        self.tokens = Tokens(low)
        self.codes: list[str] = []
        self.vocabulary = words.load()

    def put(self, code: str, start: int, end: int, value: Word | int | None = None) -> int:
        """Add a token."""
        self.codes.append(code)
        self.tokens.starts.append(start)
        self.tokens.ends.append(end)
        self.tokens.known.append(value)
        return end

    def number(self, start: int, end: int) -> int:
        """What begins with a digit."""
        if special := _WITH_LETTERS.match(self.low, start, self.stop):
            return self.put(special.lastgroup or "n", start, special.end())
        if self._is_glued(start):
            return self.put("n", start, end)
        for code, first, after in number_tokens(self.low[start:end], start):
            self.put(code, first, after)
        return end

    def _is_glued(self, start: int) -> bool:
        """Whether a number is glued to a word that is none of a date's: "G20"."""
        if start == self.begin or not self.codes or self.tokens.ends[-1] != start:
            return False
        before, letter = self.tokens.known[-1], self.low[start - 1]
        if isinstance(before, int) or not _letter(letter) or _CJK_CHAR.match(letter):
            return False
        return not _may_precede(before)

    def offset(self, start: int) -> int | None:
        """An offset from UTC behind a time, a zone, or the year that Unix puts behind the time; `None` where none is."""
        special = _OFFSET.match(self.low, start, self.stop)
        if special is None or not self.codes:
            return None
        last = self.tokens.known[-1]
        in_full = special.end() - start == len("+0100")
        timed = self.codes[-1] == "t" or in_full and self.codes[-2:] == ["t", "y"]
        if not timed and not (isinstance(last, Word) and "zone" in last.roles):
            return None
        return self.put("+", start, special.end())

    def word(self, start: int, end: int) -> int:
        """A word, or terms of several words, or a sign."""
        low, known = self.low, self.vocabulary.words
        written, char = low[start:end], low[start]
        entry = known.get(written)
        if entry is None:
            if "\u3040" <= char <= "\ud7af" and words._IS_CJK.match(char):
                return self.cjk(start, end)
            if char in ".x" and (special := _EDTF.match(low, start, self.stop)):
                return self.put("E", start, special.end())
            if code := _PUNCTUATION.get(written):
                return self.put(code, start, end)
        if terms := self.vocabulary.phrases.get(written):
            entry, end = _phrase(low, start, end, terms, known, entry)
        elif entry is None:
            entry = known.get(words.normal(written))
        if entry is not None and "ordinalmark" in entry.roles and self._begins_text(start, end):
            entry = None
        return self.put(entry.code if entry else "x" if _letter(char) else "?", start, end, entry)

    def _begins_text(self, start: int, end: int) -> bool:
        """Whether a word that may be the ending of a number begins what a sign parts from that: "Dec 16 - A year", not "16-a"."""
        signs = len(self.codes) > 1 and self.codes[-1] in _BEFORE_TEXT and self.codes[-2] == "d"
        behind = _GOES_ON.match(self.low, end) if signs and self.low[start - 1 : start].isspace() else None
        word = self.vocabulary.words.get(behind[1]) if behind is not None else None
        before = next(iter(self.tokens.known[-3:-2]), None)
        has_month = isinstance(before, Word) and "month" in before.roles
        return behind is not None and (has_month or word is None or "month" not in word.roles)  # "3 - го мая"

    def cjk(self, start: int, end: int) -> int:
        """Chinese or Japanese text, which has no spaces: words and numbers in characters."""
        low, vocabulary = self.low, self.vocabulary
        while start < end:
            number = _CJK_NUMBER.match(low, start, end)
            for length in range(min(vocabulary.longest_cjk, end - start), 0, -1):
                entry = vocabulary.cjk.get(low[start : start + length])
                if entry is not None and length == 1 and self._is_in_word(entry, start, end):
                    entry = None
                if entry is not None and not (length == 1 and number):
                    start = self.put(entry.code, start, start + length, entry)
                    break
            else:
                if number:
                    value, code = cjk_number(number[0])
                    start = self.put(code, start, number.end(), value)
                else:
                    start = self.put("-" if low[start] == "ー" else "x", start, start + 1)
        return end

    def _is_in_word(self, entry: Word, start: int, end: int) -> bool:
        """Whether a sign that may be a mark or a weekday begins another word: that of Sunday in that of Geneva, that of a year, behind a
        whole day, in that of its end."""
        low = self.low
        if start + 1 >= end or _CJK_NUMBER.match(low, start + 1, end):
            return False
        if self._is_behind_day() and any(role in entry.roles for role in _BEHIND_DAY):
            return True
        if "shortday" not in entry.roles or start > self.begin and low[start - 1].isdigit():
            return False
        longest = self.vocabulary.longest_cjk
        return not any(
            low[start + 1 : start + 1 + length] in self.vocabulary.cjk for length in range(1, longest + 1)
        )

    def _is_behind_day(self) -> bool:
        """Whether the token before is a whole day: 2024/12/20, or ends one: 20日."""
        if not self.codes:
            return False
        before = self.tokens.known[-1]
        return self.codes[-1] in "ZC" or isinstance(before, Word) and "daymark" in before.roles


_BEFORE_TEXT: Final = "-:'"
_GOES_ON: Final = re.compile(r"\s+([^\W\d_]+)")
_BEHIND_DAY: Final = ("shortday", "daymark", "monthmark", "yearmark")
"""Signs that may be a weekday behind a day, or one mark too many, and begin many other words."""


def _letter(char: str) -> bool:
    return char.isalpha() or "\u0300" <= char <= "\u036f"


def _may_precede(word: Word | int | None) -> bool:
    """May a number be glued to this word? "July2016" and "Q3", not "G20"."""
    return isinstance(word, Word) and any(role in word.roles for role in _GLUED_BEFORE)


def _phrase(
    low: str, start: int, end: int, terms: tuple[str, ...], known: dict[str, Word], entry: Word | None
) -> tuple[Word | None, int]:
    for term in terms:
        stop = start + len(term)
        if low.startswith(term, start) and (
            stop == len(low) or not low[stop].isalnum() or not low[stop - 1].isalnum()
        ):
            return known[term], stop
    return entry, end
