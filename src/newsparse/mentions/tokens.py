"""Capitalised words of a text, and what is between two of them.

Strategy: only words that begin with a capital can begin or end a name, so one regular expression splits a text at those and nothing
else, and what is between two of them is looked up in a table of gaps (" of the ", ", ", ...): an unknown gap parts two
names. The expression is linear: its repeats are possessive, and neighbouring parts share no character. Raises nothing.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from newsparse.mentions.lists import DATE, DEMONYM, FUNCTION, GIVEN, HEAD, PLACE, SURNAME, TITLE, WORD

if TYPE_CHECKING:
    from newsparse.mentions.languages import Language

# Capitals of the Latin, Greek and Cyrillic scripts; other scripts have none or write names otherwise.
_CAPITALS = "".join(c for c in map(chr, range(0x530)) if c.isupper()) + "".join(
    c for c in map(chr, range(0x1E00, 0x2000)) if c.isupper()
)
# word  = capital letters-or-digits* (joint letters-or-digits+)*     joint = - ' ’ / & +   or a dot before a small letter
# Groups repeat with a plain *: nothing after them can fail, so nothing is tried twice, and a possessive group that fails half-way
# does not go back to its start in Python 3.11 before 3.11.5.
# U.S.  = capital "." (capital ".")*                                  an initial, or initials
CAPITALISED = re.compile(
    rf"[{_CAPITALS}](?<![\w#@]\w)(?:\.(?:-?[{_CAPITALS}]\.)*(?:[{_CAPITALS}]\w*+(?:[-'’]\w++)*)?|\w*+(?:(?:[-'’/&]|\.(?=[a-z]))\w++)*\+?)"
)
_WORDS = re.compile(f"({CAPITALISED.pattern})")
_OPENED = frozenset((' "', " “", " ‘", " '", " „"))
_CLOSED = frozenset(('" ', "” ", "’ ", "' ", "“ "))
_JOINTS = ("-", "'", "’")  # right before a capital
_PREFIX = re.compile(r"(?:\b(?:al|el|as|ash|ad|an|ar|at|az|ul|ibn)-|\b[dl]['’])\Z")

# Kinds of gap.
NONE, PLAIN, OF, AND, IN, PARTICLE, DOT, COMMA, PLURAL, AMPERSAND = range(10)
BOTH = 10  # "of" in the name of a body and of a person: Banco de España, Vasco da Gama
_NUMBER = re.compile(r"[.,]? ?\d")
LONGEST_GAP = 40
_NO_NAME = WORD | PLACE | FUNCTION | DATE | DEMONYM | HEAD | TITLE
_TOO_LONG = LONGEST_GAP + 1
_BLANKS = re.compile(r"[ \t\xa0]++")
_SPACED = frozenset(
    ("D", "Sant")
)  # that a space may follow, behind the apostrophe: "Carlo D' Arco", "Sant' Agata"
_AFTER_COMMA = frozenset("inc ltd llc llp plc corp".split())  # Facebook, Inc.


class Token:
    """One capitalised word: where it is, its spelling without genitive, its facts, the gap before it.

    `tokenize` makes one and fills it: calls of an ``__init__`` take some 2 % of all time.
    """

    __slots__ = ("end", "facts", "gap", "genitive", "low", "start", "word")
    start: int
    end: int
    word: str
    low: str
    facts: int
    gap: int
    genitive: bool

    def __repr__(self) -> str:
        return f"{self.word}@{self.start}"


# Latin words whose accented letters were read as Cyrillic ones (windows-1252 as windows-1251): Mьller is Müller.
_MIXED = re.compile("[a-z][дьцяйи№]|[дьцяйи№][a-z]")
MENDED = str.maketrans("дьцяйи№", "äüößéèü")


def _unaccented(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


class Odd(NamedTuple):
    """What is unusual in how a word is written."""

    elided: int  # letters of the article or preposition before the word; -1 if the rest has no capital
    cut: str  # the participle after a hyphen: "Paris-based"
    dated: bool  # a date, if a number follows


# What a capitalised word is wherever it is, without its genitive and the article or preposition elided before it: word, key, facts,
# whether it is a genitive, what is odd, whether it goes on with a name behind a comma, whether it begins a sentence behind a dot.
Spelling: TypeAlias = tuple[str, str, int, bool, Odd | None, bool, bool]


def _key(word: str) -> str:
    """A word as it is looked up."""
    key = word.lower()
    if key.isascii():
        return key
    key = key.replace("’", "'")
    return key.translate(MENDED) if _MIXED.search(key) else key


def _facts(key: str, language: Language) -> int:
    facts = language.lexicon.facts.get
    known = facts(key, 0)
    if known:
        return known
    if "'" in key and key.endswith(language.contractions):
        return FUNCTION
    if "-" in key and language.elisions:
        return facts(key.partition("-")[0], 0) & GIVEN  # Jean-Baptiste
    return 0 if key.isascii() else facts(_unaccented(key), 0) & (GIVEN | SURNAME | PLACE)


def _spell(language: Language, written: str) -> Spelling:
    word, cut = written, ""
    genitive = word[-2:] in language.genitives and len(word) > 2
    if genitive:
        word = word[:-2]
    elif "-" in word:
        head, hyphen, tail = word.rpartition("-")
        if tail in language.cut:
            word, cut = head, hyphen + tail
    low = word.lower()
    small = bool(language.lexicon.facts.get(low, 0) & FUNCTION)
    elision = language.elisions.match(word) if language.elisions else None
    elided = elision.end() if elision else 0  # "L'Organisation": an article, no part of the name
    word = word[elided:]
    if elided and not word[:1].isupper():
        elided = -1
    key = _key(word)
    dated = key in language.short_dates
    odd = Odd(elided, cut, dated) if elided or cut or dated else None
    return word, key, _facts(key, language), genitive, odd, low in _AFTER_COMMA, small


def _gap(gap: int, between: str, last: Token | None, company: bool, small: bool, language: Language) -> int:
    """The kind of the gap between two words, where the table alone does not say it."""
    if last is None:
        return NONE
    if gap < 0:
        if "  " not in between and "\t" not in between and "\xa0" not in between:
            return PLAIN if between == " - " and last.low in ("al", "el") else NONE
        gap = language.gaps.get(
            _BLANKS.sub(" ", between), NONE
        )  # spaces are doubled where a line was wrapped
    if gap == COMMA:
        return PLAIN if company else COMMA
    if gap == DOT:
        return PLAIN if last.low in language.abbreviations and not small else NONE
    if gap == PLURAL:
        if last.word[-1] != "s":
            return PLAIN if last.word in _SPACED else NONE
        last.genitive = True
        return PLAIN
    return gap


def _is_nickname(view: str, tokens: list[Token], facts: int) -> bool:
    """True if the last word, or the last two, are in quotes between the parts of a name: Ada “Bo” Lind; its gaps are closed then."""
    k = len(tokens) - 1
    if k > 1 and tokens[k].gap == PLAIN:
        k -= 1
    if k < 1 or facts & _NO_NAME and not facts & SURNAME:
        return False
    before = tokens[k - 1]
    if (
        view[before.end : tokens[k].start] not in _OPENED
        or before.facts & _NO_NAME
        and not before.facts & GIVEN
    ):
        return False
    for token in tokens[k:]:
        token.facts, token.gap, token.genitive = 0, PLAIN, False
    return True


def tokenize(view: str, language: Language, low: int, high: int) -> list[Token]:
    """All capitalised words of ``view[low:high]``; line breaks must have become spaces where a name may cross them."""
    spellings, gaps = language.memory[_spell], language.gaps
    tokens: list[Token] = []
    last: Token | None = None
    end, rest = low, ""  # of the word before, and what of it is no part of a name
    pieces = iter(_WORDS.split(view[low:high]))
    for between, written in zip(pieces, pieces, strict=False):  # type: str, str
        word, key, facts, genitive, odd, company, small = spellings[written]
        width = len(between)
        start = end + width
        end = start + len(written)
        if rest:
            between = rest + between
            width += len(rest)
            rest = ""
        gap = NONE if width > LONGEST_GAP else gaps.get(between, -1)
        if gap < 0 or DOT <= gap <= PLURAL:
            gap = _gap(gap, between, last, company, small, language)
            if between in _CLOSED and _is_nickname(view, tokens, facts):
                gap = PLAIN
        if odd is not None:
            rest = odd.cut
            if odd.elided < 0:
                rest = (between + written)[:_TOO_LONG]
                continue
            start += odd.elided
            if odd.dated and _NUMBER.match(view, end):
                facts = DATE
        if gap != PLAIN and between.endswith(_JOINTS) and start > low + 2:
            prefix = _PREFIX.search(between, max(0, len(between) - 6))
            if prefix and not (language.elisions and prefix.group()[-1] != "-"):
                start -= len(prefix.group())
                word = prefix.group() + word
                key = _key(word)
                facts = _facts(key, language)
        last = Token()
        last.start, last.end = start, start + len(word)
        last.word, last.low, last.facts = word, key, facts
        last.gap, last.genitive = gap, genitive
        tokens.append(last)
    if tokens:
        tokens[0].gap = NONE
    return tokens
