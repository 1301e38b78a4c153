"""Capitalised words of a text, and what stands between two of them.

Strategy: only words that begin with a capital can begin or end a name, so one regular expression finds those and nothing
else, and what stands between two of them is looked up in a table of gaps (" of the ", ", ", ...): an unknown gap parts two
names. The expression is linear: its repeats are possessive, and neighbouring parts share no character. Raises nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING

from newsparse.mentions.lists import DATE, FUNCTION, GIVEN, PLACE, SURNAME

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
    rf"[{_CAPITALS}](?<![\w#@]\w)(?:\.(?:-?[{_CAPITALS}]\.)*(?:[{_CAPITALS}]\w*+)?|\w*+(?:(?:[-'’/&]|\.(?=[a-z]))\w++)*\+?)"
)
_PREFIX = re.compile(r"(?:\b(?:al|el|as|ash|ad|an|ar|at|az|ul|ibn)-|\b[dl]['’])\Z")

# Kinds of gap.
NONE, PLAIN, OF, AND, IN, PARTICLE, DOT, COMMA, PLURAL, AMPERSAND = range(10)
BOTH = 10  # "of" in the name of a body and of a person: Banco de España, Vasco da Gama
_NUMBER = re.compile(r"[.,]? ?\d")
_LONGEST_GAP = 40
_BLANKS = re.compile(r"[ \t\xa0]++")
_AFTER_COMMA = frozenset("inc ltd llc llp plc corp".split())  # Facebook, Inc.


class Token:
    """One capitalised word: where it stands, its spelling without genitive, its facts, the gap before it."""

    __slots__ = ("end", "facts", "gap", "genitive", "low", "start", "word")

    def __init__(
        self, start: int, end: int, word: str, low: str, facts: int, gap: int, genitive: bool
    ) -> None:
        self.start, self.end, self.word, self.low = start, end, word, low
        self.facts, self.gap, self.genitive = facts, gap, genitive

    def __repr__(self) -> str:
        return f"{self.word}@{self.start}"


# Latin words whose accented letters were read as Cyrillic ones (windows-1252 as windows-1251): Mьller is Müller.
_MIXED = re.compile("[a-z][дьцяйи№]|[дьцяйи№][a-z]")
MENDED = str.maketrans("дьцяйи№", "äüößéèü")


def _unaccented(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _wide_gap(between: str, gaps: Mapping[str, int]) -> int:
    """The kind of a gap in which blanks are doubled, as where a line was wrapped."""
    if "  " not in between and "\t" not in between and "\xa0" not in between:
        return NONE
    return gaps.get(_BLANKS.sub(" ", between), NONE)


def tokenize(view: str, language: Language, low: int, high: int) -> list[Token]:
    """All capitalised words of ``view[low:high]``; line breaks must have become blanks where a name may cross them."""
    facts, gaps = language.lexicon.facts.get, language.gaps
    genitives, cut, abbreviations = language.genitives, language.cut, language.abbreviations
    elisions = language.elisions
    tokens: list[Token] = []
    last_end = low
    last: Token | None = None
    for match in CAPITALISED.finditer(view, low, high):
        start, end = match.span()
        word = match.group()
        genitive = False
        if word[-2:] in genitives and len(word) > 2:
            word = word[:-2]
            genitive = True
        elif "-" in word:
            head, _, tail = word.rpartition("-")
            if tail in cut:
                word, end = head, start + len(head)
        gap = NONE
        if last is not None and start - last_end <= _LONGEST_GAP:
            between = view[last_end:start]
            gap = gaps.get(between, -1)
            if between == " - " and last.low in ("al", "el"):
                gap = PLAIN
            elif gap < 0:
                gap = _wide_gap(between, gaps)
            if gap == COMMA and word.lower() in _AFTER_COMMA:
                gap = PLAIN
            elif gap == DOT:
                gap = PLAIN if last.low in abbreviations and not facts(word.lower(), 0) & FUNCTION else NONE
            elif gap == PLURAL:
                if last.word[-1] == "s":
                    last.genitive = True
                    gap = PLAIN
                else:
                    gap = NONE
        small = elisions.match(word) if elisions else None
        if small:  # "L'Organisation": an article, no part of the name
            rest = word[small.end() :]
            if not rest[:1].isupper():
                continue
            start += small.end()
            word = rest
        elif start > low + 2 and view[start - 1] in "-'’":
            prefix = _PREFIX.search(view, max(last_end, start - 6), start)
            if prefix and not (elisions and prefix.group()[-1] != "-"):
                start = prefix.start()
                word = view[start : start + len(word) + prefix.end() - prefix.start()]
        key = word.lower()
        if "’" in key:
            key = key.replace("’", "'")
        if not key.isascii() and _MIXED.search(key):
            key = key.translate(MENDED)
        known = facts(key, 0)
        if key in language.short_dates and _NUMBER.match(view, end):
            known = DATE
        if not known:
            if "'" in key and key.endswith(language.contractions):
                known = FUNCTION
            elif "-" in key and elisions:
                known = facts(key.partition("-")[0], 0) & GIVEN  # Jean-Baptiste
            elif not key.isascii():
                known = facts(_unaccented(key), 0) & (GIVEN | SURNAME | PLACE)
        last = Token(start, start + len(word), word, key, known, gap, genitive)
        last_end = end
        tokens.append(last)
    return tokens
