"""Capitalised words of a text, and what stands between two of them.

Strategy: only words that begin with a capital can begin or end a name, so one regular expression finds those and nothing
else, and what stands between two of them is looked up in a table of gaps (" of the ", ", ", ...): an unknown gap parts two
names. The expression is linear: its repeats are possessive, and neighbouring parts share no character. Raises nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from newsparse.mentions.lists import DATE, FUNCTION, GIVEN, PLACE, SURNAME

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
GAPS: dict[str, int] = {" ": PLAIN, ". ": DOT, ", ": COMMA, "' ": PLURAL, "’ ": PLURAL, " & ": AMPERSAND}
for _words in ("of", "for", "on", "of the", "for the", "on the", "to the", "to", "of an", "of all"):
    GAPS[f" {_words} "] = OF
for _words in ("and", "and the", "und", "y", "et", "e", "and for", "and of", "and for the", "and of the"):
    GAPS[f" {_words} "] = AND
for _words in ("in", "in the", "at"):
    GAPS[f" {_words} "] = IN
for _words in (
    "de la|de|del|della|di|da|do|dos|das|du|des|der|den|von|von der|van|van der|van den|van de|bin|bint|ibn|ben|al|el|"
    "zu|ter|ten|af|av|la|le|de los|de las|ul|ur|binti|na|nan|wa"
).split("|"):
    GAPS[f" {_words} "] = PARTICLE
del _words
for _prefix in (
    "al-",
    "el-",
    "as-",
    "ash-",
    "ad-",
    "an-",
    "ar-",
    "at-",
    "az-",
    "ul-",
    "d'",
    "d’",
    "l'",
    "l’",
):
    GAPS[" " + _prefix] = PARTICLE
_SHORT_DATES = frozenset(
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun".split()
)
_NUMBER = re.compile(r"[.,]? ?\d")
_CONTRACTIONS = ("'re", "'ve", "'ll", "'d", "'m", "n't")
_LONGEST_GAP = 40
_BLANKS = re.compile(r"[ \t\xa0]++")
_GENITIVES = frozenset(("'s", "’s", "'S", "’S"))
_CUT = frozenset(
    "led backed based run born style era wide owned funded sponsored controlled linked affiliated registered listed like "
    "friendly made trained ruled held occupied approved administered appointed brokered supported hosted organised "
    "organized bound related only ready turned educated designated elect mandated aligned allied dominated produced built "
    "level accredited a and the inspired focused free facing developed imposed certified run's leaning speaking".split()
)
_AFTER_COMMA = frozenset("inc ltd llc llp plc corp".split())  # Facebook, Inc.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen sen rep gov lt col capt sgt maj cmdr adm rev hon st jr sr inc ltd corp co bros messrs mme mlle "
    "eng pres atty fr supt insp amb brig ven msgr sec dep asst drs ir shri smt no pvt mt ft cpl cpt sens reps govt dept univ".split()
)


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


def _unaccented(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _wide_gap(between: str) -> int:
    """The kind of a gap in which blanks are doubled, as where a line was wrapped."""
    return GAPS.get(_BLANKS.sub(" ", between), NONE)


def tokenize(view: str, facts: Callable[[str, int], int], low: int, high: int) -> list[Token]:
    """All capitalised words of ``view[low:high]``; line breaks must have become blanks where a name may cross them."""
    tokens: list[Token] = []
    last_end = low
    last: Token | None = None
    for match in CAPITALISED.finditer(view, low, high):
        start, end = match.span()
        word = match.group()
        genitive = False
        if word[-2:] in _GENITIVES and len(word) > 2:
            word = word[:-2]
            genitive = True
        elif "-" in word:
            head, _, tail = word.rpartition("-")
            if tail in _CUT:
                word, end = head, start + len(head)
        gap = NONE
        if last is not None and start - last_end <= _LONGEST_GAP:
            between = view[last_end:start]
            gap = GAPS.get(between, -1)
            if between == " - " and last.low in ("al", "el"):
                gap = PLAIN
            elif gap < 0:
                gap = _wide_gap(between)
            if gap == COMMA and word.lower() in _AFTER_COMMA:
                gap = PLAIN
            elif gap == DOT:
                gap = PLAIN if last.low in _ABBREVIATIONS and not facts(word.lower(), 0) & FUNCTION else NONE
            elif gap == PLURAL:
                if last.word[-1] == "s":
                    last.genitive = True
                    gap = PLAIN
                else:
                    gap = NONE
        if start > low + 2 and view[start - 1] in "-'’":
            prefix = _PREFIX.search(view, max(last_end, start - 6), start)
            if prefix:
                start = prefix.start()
                word = view[start : start + len(word) + prefix.end() - prefix.start()]
        key = word.lower()
        if "’" in key:
            key = key.replace("’", "'")
        known = facts(key, 0)
        if key in _SHORT_DATES and _NUMBER.match(view, end):
            known = DATE
        if not known:
            if "'" in key and key.endswith(_CONTRACTIONS):
                known = FUNCTION
            elif not key.isascii():
                known = facts(_unaccented(key), 0) & (GIVEN | SURNAME | PLACE)
        last = Token(start, start + len(word), word, key, known, gap, genitive)
        last_end = end
        tokens.append(last)
    return tokens
