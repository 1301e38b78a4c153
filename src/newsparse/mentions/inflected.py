"""The rules of a language whose names are inflected (Polish, Russian): the same rules, over what a word is without its ending.

Strategy: ``[case endings]`` says which ending of a case stands for which of the nominative ("a > y ie ę ą": Anny is Anna); a word that
is a given name or a surname so is one. ``[patronymic endings]`` make a word part of a name. An item remembers a surname by
its stem, so that Trumpa and Trumpem are Trump. Raises nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from newsparse.mentions.endings import ending_of
from newsparse.mentions.languages import Language
from newsparse.mentions.lists import (
    COMMON,
    DATE,
    DEMONYM,
    FUNCTION,
    GIVEN,
    HEAD,
    HONORIFIC,
    MATTER,
    PLACE,
    START,
    SURNAME,
    TITLE,
    WORD,
)
from newsparse.mentions.passage import ORG, ROMAN
from newsparse.mentions.runs import Runs
from newsparse.mentions.tokens import AMPERSAND, PLAIN, Token

_SMALL_WORD = re.compile(r"[ \t]++((?>[^\W\d_]|-)++)")
_LEAST = 3  # letters that a stem keeps
_LONGEST = 4  # letters of a case's ending
_VOWELS = "aeiouyąęóаеёиоуыэюяьй"


class Inflected(Runs):
    """A passage of a language whose names are inflected."""

    def read(self) -> None:
        """Read all words, each with the facts of its nominative."""
        for token in self.tokens:
            if not token.facts & (GIVEN | SURNAME | FUNCTION | DATE | TITLE | HEAD | HONORIFIC):
                token.facts |= self._of_case(token.low)
        words = self.language.words("given words")
        for token, following in zip(self.tokens, self.tokens[1:], strict=False):
            if token.low in words and following.facts & GIVEN:
                token.facts = FUNCTION  # "a novel by Tatyana": Роман Татьяны Беловой
        super().read()

    def _step(self, i: int) -> int:
        """A listed name or a head word in a longer name in Latin letters is only part of it: "Amstrad CPC", "Siemens & Halske"."""
        j = self._latin_end(i)
        listed = self._listed[i][0] if i in self._listed else i
        if listed < j > i + 1 and any(
            k in self._listed or t.facts & HEAD for k, t in enumerate(self.tokens[i:j], i)
        ):
            self.pending.append((i, j))
            return j
        return super()._step(i)

    def _latin_end(self, i: int) -> int:
        """Where a name in Latin letters ends that begins at word ``i`` in a text in Cyrillic ones; ``i`` if none does."""
        tokens = self.tokens
        if "cyrillic" not in self.language.words("switches"):
            return i
        if tokens[i].word in self.lexicon.not_organizations:
            return i  # "CEO Exxon Mobil"
        j = i
        while j < len(tokens) and _is_latin(tokens[j].word) and not self.taken[j]:
            j += 1
            if j < len(tokens) and tokens[j].gap not in (PLAIN, AMPERSAND):
                break
        return j

    def _run(self, i: int) -> int:
        """A run ends where the script changes and a person's name is beside: "Serebro Катя Кищук", "Трампа Blog"."""
        tokens, j = self.tokens, super()._run(i)
        for k in range(i + 1, j):
            if self._in_other_case(tokens[k - 1], tokens[k]):
                return k
            if not _switches(tokens[k - 1].word, tokens[k].word):
                continue
            if (tokens[k - 1].facts | tokens[k].facts) & (GIVEN | SURNAME) or self.own_cues(i, k):
                return k
        k = j
        if self._joins(j) and tokens[j].facts & (START | MATTER) == START:
            while k > i + 1 and self._opens(k - 1):
                k -= 1  # "Wygrała Czeska Partia Ludowa"
        return k

    def _run_step(self, i: int) -> int:
        """A place behind a title says of what: "prezydent Turcji Recep Erdogan"."""
        end = self._small_head_behind(i)
        if end:
            stop, end = self._body(i, i + 1, end)
            self.add(ORG, i, stop, "head word", 0.85).end = end
            return stop
        facts = self.tokens[i].facts
        if facts & (PLACE | DEMONYM) and not facts & (GIVEN | SURNAME):
            before = self.words_before(self.tokens[i].start)
            if before and self.lexicon.facts.get(before[0], 0) & TITLE:
                return i + 1
        return super()._run_step(i)

    def _can_be_person(self, i: int, j: int) -> bool:
        """What is behind a title may be what it is of: "trener Arsenalu"; a name is known, or ends like one."""
        if not super()._can_be_person(i, j):
            return False
        last = self.tokens[j - 1].low
        known = any(t.facts & (GIVEN | SURNAME) for t in self.tokens[i:j])
        return known or bool(self.own_cues(i, j)) or j - i == 1 and last[-1] not in _VOWELS

    def _name_goes_on(self, i: int, j: int) -> bool:
        """A common word behind two of a name begins what follows without a dot: "Ольга Серябкина Просто захотели"."""
        facts, before = self.tokens[j].facts, self.tokens[j - 1]
        ended = WORD if before.facts & (GIVEN | SURNAME) == SURNAME or self.own_cues(i, j) else COMMON
        if j > i + 1 and facts & ended and not facts & (GIVEN | SURNAME | FUNCTION):
            return False
        if _switches(before.word, self.tokens[j].word):
            return False  # no name of a person is written in two scripts
        if j == i + 1 and self._in_other_case(before, self.tokens[j]):
            return False
        return super()._name_goes_on(i, j)

    def _in_other_case(self, first: Token, second: Token) -> bool:
        """True if a man's given name in the genitive is before one in the nominative: "w odróżnieniu od Marka Adam"."""
        given = self.lexicon.facts.get
        if first.low[-1] not in "aа" or given(first.low, 0) & (GIVEN | SURNAME) or first.low[-2] in _VOWELS:
            return False
        second_facts = given(second.low, 0)
        named = second_facts & (GIVEN | SURNAME) == GIVEN and second.low[-1] not in _VOWELS
        return named and bool(given(first.low[:-1], 0) & GIVEN)

    def _is_of(self, j: int, g: int) -> bool:
        """A word in the genitive behind a title says of what: "глава Роструда Михаил Иванков"."""
        facts, low = self.tokens[j].facts, self.tokens[j].low
        if facts & (PLACE | DEMONYM) and not facts & GIVEN or super()._is_of(j, g):
            return True
        return not facts & (GIVEN | SURNAME) and low[-1] in _VOWELS and low[-1] not in "oоeе"

    def _given_fits(self, i: int) -> bool:
        """Two words of the language are no name because the first may be a case of one: "Morze Czarne" is no Mora."""
        if not super()._given_fits(i):
            return False
        first, after = self.tokens[i].facts, self.tokens[i + 1].facts
        if not first & WORD or after & (GIVEN | SURNAME):
            return True
        return not after & (WORD | MATTER) or not after & MATTER and bool(self.own_cues(i, i + 2))

    def _person_at(self, k: int) -> bool:
        return bool(self.tokens[k].facts & GIVEN) and self._joins(k + 1) and self._given_fits(k)

    def in_genitive(self, k: int) -> bool:
        """True if a common word has nothing before it: its case says "of"."""
        return self._common(k)

    def _names_a_body(self, word: str) -> bool:
        """A title before a name in quotes is of a body too: "тренер «Зенита»"."""
        return super()._names_a_body(word) or bool(self.lexicon.facts.get(word.lower(), 0) & TITLE)

    def _title_step(self, i: int) -> int:
        return i + 1 if self._joins(i + 1) and self._small_head_behind(i + 1) else super()._title_step(i)

    def _opens(self, i: int) -> bool:
        """An adjective with a capital opens a body's name: "Państwowa Inspekcja Pracy"."""
        token = self.tokens[i]
        if token.facts & (GIVEN | SURNAME | FUNCTION | DATE | HONORIFIC | TITLE) or self.taken[i]:
            return False
        if token.facts & PLACE and not token.facts & MATTER:
            return False  # "Śląska Partia Pracy"
        return bool(ending_of(self.language, "adjective endings", token.low, 3))

    def _small_head_behind(self, i: int) -> int:
        """Where a head word in lower case ends behind an adjective with a capital: "Государственная дума"; 0 if none does."""
        token, words = self.tokens[i], self.language.words
        if "small heads behind" not in words("switches") or not self._opens(i):
            return 0
        if self.at_start(token.start) and not ending_of(self.language, "name adjectives", token.low):
            return 0
        end = token.end
        for _ in range(3):
            match = _SMALL_WORD.match(self.view, end, self.high)
            if not match:
                return 0
            end, word = match.end(), match[1]
            facts = self.lexicon.facts.get(word, 0) | self._of_case(word)
            if facts & HEAD:
                return end
            if not ending_of(self.language, "adjective endings", word, 4):
                return 0
        return 0

    def stem(self, low: str) -> str:
        """What a surname is without the ending of its case."""
        return low[: len(low) - len(ending_of(self.language, "stem endings", low, _LEAST))]

    def is_no_person(self, i: int, j: int) -> bool:
        """No name of a person is written in two scripts."""
        words = [t.word for t in self.tokens[i:j]]
        return any(map(_switches, words, words[1:])) or super().is_no_person(i, j)

    def own_cues(self, i: int, j: int) -> list[str]:
        """What the ending of a word says."""
        end = ending_of(self.language, "name endings", self.tokens[j - 1].low)
        return [f"name:{end}"] if end else []

    def _of_case(self, low: str) -> int:
        facts = self.lexicon.facts
        if len(low) > 6 and ending_of(self.language, "patronymic endings", low):
            return GIVEN
        cases = _cases(self.language)
        for size in range(min(_LONGEST, len(low) - _LEAST), -1, -1):
            stem = low[: len(low) - size]
            for base in cases.get(low[len(low) - size :], ()):
                found = facts.get(stem + base, 0) & (GIVEN | SURNAME | PLACE | HEAD | START)
                if found:
                    return found
        return 0


def _is_latin(word: str) -> bool:
    """True if a word begins with a Latin letter."""
    return word[0] < "\u0250"


def _switches(word: str, following: str) -> bool:
    """True if two words are written in two scripts, a Roman numeral in any."""
    return _is_latin(word) != _is_latin(following) and not (ROMAN.match(word) or ROMAN.match(following))


@cache
def _cases(language: Language) -> Mapping[str, tuple[str, ...]]:
    """Ending of a case: the endings of the nominative that it may stand for."""
    found: dict[str, list[str]] = {}
    for entry in sorted(language.words("case endings")):
        base, _, endings = entry.partition(">")
        for ending in endings.split():
            found.setdefault(ending, []).append(base.strip())
    return {ending: tuple(bases) for ending, bases in found.items()}
