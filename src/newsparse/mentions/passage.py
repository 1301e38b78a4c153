"""One stretch of text in one language, and what may be read in it whatever the language: names of the list.

Strategy: a passage holds its capitalised words and notes the mentions found in it; `read` finds the listed bodies and people, and
what reads a language by its rules (``rules.py``, ``runs.py``) is a passage with more. Raises nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import TypeAlias

from newsparse.mentions.languages import Language
from newsparse.mentions.lists import (
    DATE,
    DEMONYM,
    FUNCTION,
    GIVEN,
    HEAD,
    HONORIFIC,
    LEAD,
    LISTED,
    PLACE,
    SURNAME,
    TITLE,
    WORD,
    Body,
)
from newsparse.mentions.tokens import LONGEST_GAP, Token, tokenize

ROMAN = re.compile(r"[IVX]+\Z")
_DESIGNATION = re.compile(r"[A-Z]{1,3}-?\d")
_NEXT_WORD = re.compile(r"[\s,”\"]*+([a-z]+)")
_SMALL_WORD = re.compile(r"[ \t]++((?:\w|['’-])++)")
_LETTERS = 6  # of the second word of a phrase that are compared first
_NOT_PLACE = GIVEN | HEAD | TITLE | SURNAME | LEAD | FUNCTION | HONORIFIC
_PASSED = frozenset(" ,'’s")  # before the second word of a phrase
_QUOTES = "\"'“”‘’«»([*•-–— \t\xa0"
_BEFORE = 12  # spaces and quotes before a word, at most
_HEADLINE = 200  # characters, at most
PERSON, ORG = "person", "organization"


_start = attrgetter("start")


class Found:
    """One mention under way."""

    __slots__ = ("body", "confidence", "end", "first", "kind", "last", "name", "rule", "start")

    def __init__(
        self, kind: str, tokens: list[Token], first: int, stop: int, rule: str, confidence: float
    ) -> None:
        self.kind = kind
        self.first, self.last = first, stop - 1
        self.start, self.end = tokens[first].start, tokens[stop - 1].end
        self.rule, self.confidence = rule, confidence
        self.body: Body | None = None
        self.name: str | None = None

    def __repr__(self) -> str:
        return f"{self.kind}:{self.start}-{self.end}:{self.rule}"


def is_acronym(word: str, language: Language) -> bool:
    """True if a word is spelled like an acronym and is none of the known exceptions."""
    return language.memory[_is_acronym][word]


def _is_acronym(language: Language, word: str) -> bool:
    lexicon = language.lexicon
    if word[1:].islower() or not 2 <= len(word) <= 10:
        return False
    capitals = sum(map(str.isupper, word))
    if capitals < 2 or (capitals < len(word) and capitals * 2 < len(word)):
        return False
    if word in lexicon.not_organizations or ROMAN.match(word) or _DESIGNATION.match(word):
        return False
    if "." in word or "/" in word:
        return False
    facts = lexicon.facts.get(word.lower(), 0)
    if word.startswith(("Mc", "Mac")) or len(word) > 5 and facts & (PLACE | DATE | SURNAME | GIVEN | DEMONYM):
        return False
    if facts & WORD and word.isupper() and word not in lexicon.acronyms:
        return False  # a word in capitals, not an acronym
    if len(word) > 8 and word not in lexicon.acronyms:
        return False
    return not (word.endswith("s") and word[:-1] in lexicon.not_organizations)


def _is_title(line: str) -> bool:
    """True if most words of a line are capitalised."""
    firsts = "".join([word[0] for word in line.split() if len(word) > 3])
    return len(firsts) > 2 and sum(map(str.islower, firsts)) * 5 < len(firsts)


Phrase: TypeAlias = tuple[str, tuple[str, ...], Body | str | None]


def _by_letters(language: Language, word: str) -> dict[str, list[Phrase]]:
    """The listed phrases that begin with a word, by the two letters that the text behind it begins with; the longest first."""
    found: dict[str, list[Phrase]] = {}
    for words, body in language.lexicon.phrases[word]:
        start = words[1][:_LETTERS].lstrip("'s") if len(words) > 1 else ""
        found.setdefault(start[:2], []).append((start, words, body))
    return found


class Passage:
    """One stretch of running text, read by the rules. ``found`` and ``pending`` are the results."""

    def __init__(self, view: str, low: int, high: int, language: Language) -> None:
        self.view, self.low, self.high = view, low, high
        self.language, self.lexicon = language, language.lexicon
        self.tokens = tokenize(view, language, low, high)
        self.found: list[Found] = []
        self.pending: list[tuple[int, int]] = []  # names that only the item can explain
        self.taken = bytearray(len(self.tokens))
        self._titles: list[tuple[int, int]] | None = None  # lines of titles, when first asked for
        self._listed: dict[int, tuple[int, Body | str]] = {}
        self._tail: dict[int, int] = {}  # where a listed name ends that ends in lower case

    # -- where a word is

    def at_start(self, start: int) -> bool:
        """True if nothing but spaces and quotes is between here and the end of the sentence before."""
        view = self.view
        if start > self.low + 1 and view[start - 1] == " " and view[start - 2].isalnum():
            return False
        before = view[max(self.low, start - _BEFORE) : start].rstrip(_QUOTES)
        return before[-1] in ".!?:;\n\r|" if before else start - self.low < _BEFORE

    def in_title(self, start: int) -> bool:
        """True if the line of the word that begins here is written like a headline: short, and most of its words capitalised."""
        titles = self._titles
        if titles is None:
            titles = self._titles = list(self._title_lines())
        k = bisect_right(titles, (start, self.high)) if titles else 0
        return k > 0 and start < titles[k - 1][1]

    def _title_lines(self) -> Iterator[tuple[int, int]]:
        """Where the lines of titles begin and end."""
        view, low = self.view, self.low
        while low < self.high:
            end = view.find("\n", low, self.high)
            end = self.high if end < 0 else end
            if low < end <= low + _HEADLINE and _is_title(view[low:end]):
                yield low, end
            low = end + 1

    def next_word(self, end: int) -> str:
        """The next word in lower case within reach, or an empty string."""
        stop = end + 40
        match = _NEXT_WORD.match(self.view, end, stop if stop < self.high else self.high)
        return match[1] if match else ""

    def word_before(self, start: int, glued: bool = False) -> str:
        """The word just before, if it is in lower case; ``glued`` if no space is between."""
        view, low = self.view, self.low
        if not glued and (start == low or not view[start - 1].isspace()):
            return ""
        words = view[start - 30 if start - low > 30 else low : start].rsplit(None, 1)
        return words[-1] if words and words[-1].isalpha() else ""

    def index_at(self, at: int) -> int:
        """The index of the first capitalised word that begins at or behind a place in the text."""
        return bisect_left(self.tokens, at, key=_start)

    def kind_at(self, i: int) -> str:
        """The kind of the mention that holds word ``i``, or an empty string."""
        return ("", PERSON, ORG)[self.taken[i]]

    # -- reading

    def read(self) -> None:
        """Find what needs no rules: the names of the list."""
        self._phrases(0, len(self.tokens))
        i = 0
        while i < len(self.tokens):
            if i in self._listed and not self.taken[i]:
                i = self._emit_listed(i, i + 1).last + 1
                continue
            if not self.taken[i] and is_acronym(self.tokens[i].word, self.language):
                self.pending.append((i, i + 1))  # it may be defined elsewhere
            i += 1

    def stem(self, low: str) -> str:
        """What a name is remembered by: itself, or itself without the ending of its case."""
        return low

    def facts_of(self, low: str) -> int:
        """What a word in lower case can be."""
        return self.lexicon.facts.get(low, 0)

    def is_sure_body(self, found: Found) -> bool:
        """True if a body found by its head word is one without being weighed."""
        return False

    def with_particles(self, i: int) -> int:
        """Where a surname begins whose last word is ``i``."""
        return i

    def add(self, kind: str, first: int, stop: int, rule: str, confidence: float) -> Found:
        """Note a mention over these words; nothing is noted if one of them is another mention's."""
        found = Found(kind, self.tokens, first, stop, rule, confidence)
        if not any(self.taken[first:stop]):
            self.found.append(found)
            self.taken[first:stop] = (b"\x01" if kind == PERSON else b"\x02") * (stop - first)
            self.settle(found)
        return found

    def settle(self, found: Found) -> None:
        """Set the borders of a mention that is noted, where they are not those of its words."""

    def _phrases(self, a: int, b: int) -> None:
        """Mark listed names in a chain; places become facts of their words."""
        acronyms = self.lexicon.acronyms
        for i, token in enumerate(self.tokens[a:b], a):
            if token.word in acronyms:
                self._listed[i] = (i + 1, acronyms[token.word])
            if token.facts & LISTED:
                self._phrase(i, self.language.memory[_by_letters][token.low])

    def _phrase(self, i: int, phrases: dict[str, list[Phrase]]) -> None:
        """Mark the longest listed name that begins with word ``i``."""
        view, end = self.view, self.tokens[i].end
        at = end + 1 if view.startswith(" ", end) else end
        pair = view[at : at + 2].lower().replace("’", "'")
        first = pair[:1]
        behind = ""
        keys: tuple[str, ...] = ("",)
        if pair in phrases or first in phrases or first in _PASSED:  # else no phrase of two words is here
            behind = view[end : end + LONGEST_GAP].lower().replace("’", "'").lstrip(" ,'s")
            keys = behind[:2], behind[:1], ""
        for key in keys:
            for start, words, body in phrases.get(key, ()):
                if behind.startswith(start) and self._phrase_fits(i, words, body):
                    return

    def _phrase_fits(self, i: int, words: tuple[str, ...], body: Body | str | None) -> bool:
        """Mark a listed name that begins with word ``i``; False if it does not go on so."""
        tokens = self.tokens
        k = i + 1 if len(words) == 1 else self._match(i, words)
        if not k:
            return False
        if body is None or self._is_seat(i, body):
            for token in tokens[i:k]:
                token.facts = (token.facts | PLACE) & ~_NOT_PLACE
        elif len(words) == 1 and tokens[i].facts & WORD and self.at_start(tokens[i].start):
            return False
        else:
            self._listed[i] = (k, body)
        return True

    def _is_seat(self, i: int, body: Body | str) -> bool:
        """True if a body's name that begins with word ``i`` is that of its house here: "in the White House"."""
        words = self.language.words
        if isinstance(body, str) or body.name not in words("seats"):
            return False
        before = (
            self.view[max(self.low, self.tokens[i].start - 24) : self.tokens[i].start].lower().split()[-2:]
        )
        if before[-1:] == ["the"]:
            before.pop()
        return bool(before) and before[-1] in words("before seats")

    def _match(self, i: int, words: tuple[str, ...]) -> int:
        """The end of a listed phrase that begins at word ``i``, or 0. Small words and commas in it are in the text."""
        tokens, view = self.tokens, self.view
        k, n = i + 1, 1
        count = len(tokens)
        while n < len(words):
            if k >= count:
                return self._match_tail(i, k, words[n:])
            token = tokens[k]
            between = view[tokens[k - 1].end : token.start]
            if len(between) > LONGEST_GAP or "\n" in between or "\r" in between:
                return self._match_tail(i, k, words[n:])
            m = n
            for small in between.replace(",", " ").replace("’", "'").split():
                if n >= len(words) or small.lower() != words[n] and small + "s" != words[n]:
                    if tokens[k - 1].genitive and small == "'s":
                        continue
                    return self._match_tail(i, k, words[m:])
                n += 1
            if n >= len(words):
                return self._match_tail(i, k, words[m:])
            if token.low != words[n] and not (token.genitive and token.low + "'s" == words[n]):
                return 0
            n += 1
            k += 1
        return k

    def _match_tail(self, i: int, k: int, words: tuple[str, ...]) -> int:
        """``k`` if the last words of a listed phrase are in lower case after word ``k - 1``, else 0."""
        at = self.tokens[k - 1].end
        for word in words:
            match = _SMALL_WORD.match(self.view, at, self.high)
            if not match or match[1].replace("’", "'") != word:
                return 0
            at = match.end()
        self._tail[i] = at
        return k

    def _emit_listed(self, i: int, j: int) -> Found:
        stop, body = self._listed[i]
        if isinstance(body, str):
            found = self.add(PERSON, i, stop, "list", 0.95)
            found.name = body
            return found
        found = self.add(ORG, i, max(j, stop), "list", 0.95)
        found.body = body
        if j <= stop:
            found.end = max(found.end, self._tail.get(i, 0))
        return found
