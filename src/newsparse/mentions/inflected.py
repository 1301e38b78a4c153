"""The rules of a language whose names are inflected (Polish, Russian): the same rules, over what a word is without its ending.

Strategy: ``[case endings]`` says which ending of a case stands for which of the nominative ("a > y ie ę ą": Anny is Anna); a word that
is a given name or a surname so is one. ``[patronymic endings]`` make a word part of a name. An item remembers a surname by
its stem, so that Trumpa and Trumpem are Trump. Raises nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newsparse.mentions.endings import ending_of
from newsparse.mentions.languages import Language
from newsparse.mentions.lists import DATE, DEMONYM, FUNCTION, GIVEN, HEAD, HONORIFIC, PLACE, SURNAME, TITLE
from newsparse.mentions.runs import Runs

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

    def _run_step(self, i: int) -> int:
        """A place behind a title says of what: "prezydent Turcji Recep Erdogan"."""
        facts = self.tokens[i].facts
        if facts & (PLACE | DEMONYM) and not facts & (GIVEN | SURNAME):
            before = self.words_before(self.tokens[i].start)
            if before and self.lexicon.facts.get(before[0], 0) & TITLE:
                return i + 1
        return super()._run_step(i)

    def _can_be_person(self, i: int, j: int) -> bool:
        """What stands behind a title may be what it is of: "trener Arsenalu"; a name is known, or ends like one."""
        if not super()._can_be_person(i, j):
            return False
        last = self.tokens[j - 1].low
        known = any(t.facts & (GIVEN | SURNAME) for t in self.tokens[i:j])
        return known or bool(self.own_cues(i, j)) or j - i == 1 and last[-1] not in _VOWELS

    def stem(self, low: str) -> str:
        """What a surname is without the ending of its case."""
        return low[: len(low) - len(ending_of(self.language, "stem endings", low, _LEAST))]

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
                found = facts.get(stem + base, 0) & (GIVEN | SURNAME | PLACE)
                if found:
                    return found
        return 0


@cache
def _cases(language: Language) -> Mapping[str, tuple[str, ...]]:
    """Ending of a case: the endings of the nominative that it may stand for."""
    found: dict[str, list[str]] = {}
    for entry in sorted(language.words("case endings")):
        base, _, endings = entry.partition(">")
        for ending in endings.split():
            found.setdefault(ending, []).append(base.strip())
    return {ending: tuple(bases) for ending, bases in found.items()}
