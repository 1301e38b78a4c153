"""What a language of compounds asks for besides (Dutch, German): titles inside words, particles with a capital, results.

Strategy: a word is a title by its last part (*VLD-voorzitter*, *Wirtschaftsminister*), says ``[title endings]``; "Van den Broeck" begins with a
particle in capitals where no sentence begins; "minister van Justitie NAME" names a person after what the title is of. Raises nothing.
"""

from __future__ import annotations

import re

from newsparse.mentions.endings import ending_of
from newsparse.mentions.lists import FUNCTION, GIVEN, HONORIFIC, MATTER, PLACE, SURNAME, TITLE, WORD
from newsparse.mentions.passage import PERSON
from newsparse.mentions.runs import Runs
from newsparse.mentions.tokens import PARTICLE, PLAIN

_CODE = re.compile(r" \((?:[A-Z][a-z]{2}|[A-Z]{3}|[A-Z][A-Za-z]{2})(?: ?/ ?\d+)?\)")  # "Casagrande (Ita)"
_LEAST = 3  # letters before an ending
_OF_WORDS = 4  # of "Economische Zaken"


class Compounds(Runs):
    """A passage of a language that writes compounds as one word."""

    def read(self) -> None:
        """Read all words, each with what its last part makes of it."""
        for token in self.tokens:
            if self.titled(token.low, token.facts):
                token.facts |= TITLE
        super().read()

    def facts_of(self, low: str) -> int:
        """What a word in lower case can be, by its last part too."""
        facts = super().facts_of(low)
        return facts | TITLE if self.titled(low, facts) else facts

    def titled(self, low: str, facts: int) -> bool:
        """True if a word's last part is a title and the word is no name."""
        words = self.language.words
        if facts & (GIVEN | SURNAME | HONORIFIC):
            return False
        tail = low.rpartition("-")[2]
        if tail != low and tail in words("titles"):
            return True
        return bool(ending_of(self.language, "title endings", low, _LEAST))

    def own_cues(self, i: int, j: int) -> list[str]:
        """A name in a table of results, or one that a particle with a capital opens."""
        end = self.tokens[j - 1].end
        out = ["in results"] if _CODE.match(self.view, end, min(self.high, end + 12)) else []
        return [*out, "capital particle"] if self._particle(i) and j - i > 1 else out

    def with_particles(self, i: int) -> int:
        """Where a surname begins whose particles have capitals: "Van den Broeck"."""
        tokens = self.tokens
        first = i
        while (
            first and i - first < 3 and tokens[first].gap in (PLAIN, PARTICLE) and self._particle(first - 1)
        ):
            first -= 1
        return first if not any(self.taken[first:i]) else i

    def _particle(self, i: int) -> bool:
        return self.tokens[i].low in self.language.words("capital particles")

    def _step(self, i: int) -> int:
        token = self.tokens[i]
        opens = token.facts & FUNCTION and self._particle(i) and not self.at_start(token.start)
        if opens and i not in self._listed and self._surname_at(i + 1):
            before = self.words_before(token.start)
            titled = before and self.lexicon.facts.get(before[0].rstrip("."), 0) & (TITLE | HONORIFIC)
            if not titled and self.tokens[i + 1].facts & PLACE:
                return i + 1
            j = i + 1
            while self._joined(j) and (self._particle(j) or j == i + 1) and j - i < 3:
                j += 1
            j += self._particle(j - 1) and self._joined(j)
            if titled:
                self.add(PERSON, i, j, "title", 0.95)
            else:
                self.pending.append((i, j))
            return j
        return super()._step(i)

    def _joined(self, j: int) -> bool:
        return j < len(self.tokens) and self.tokens[j].gap in (PLAIN, PARTICLE) and not self.taken[j]

    def _surname_at(self, j: int) -> bool:
        if not self._joined(j):
            return False
        facts = self.tokens[j].facts
        return self._particle(j) or bool(facts & SURNAME) or not facts & (FUNCTION | WORD)

    def _run_step(self, i: int) -> int:
        before = self.words_before(self.tokens[i].start)
        if (
            len(before) > 1
            and before[0] in self.language.joints
            and self.lexicon.facts.get(before[1], 0) & TITLE
        ):
            k = self._given_behind(i) or self._behind_matter(i)
            if k:
                self.pending.append((i, k))
                j = self._name(k)
                self.add(PERSON, k, j, "title", 0.95)
                return j
        return super()._run_step(i)

    def _behind_matter(self, i: int) -> int:
        """Where a name begins behind the matter of an office: "minister van Volksgezondheid Vos"; 0 if none does."""
        k = i
        while self._joined(k) or k == i:
            if not self.tokens[k].facts & MATTER:
                break
            k += 1
        if k == i or not self._joined(k) or self.tokens[k].gap != PLAIN:
            return 0
        j = self._name(k)
        return k if j > k and self._can_be_person(k, j) else 0

    def _given_behind(self, i: int) -> int:
        """Where a full name begins behind the words that a title is of: "minister van Justitie Marc Verwilghen"; 0 if none does."""
        for k in range(i + 1, i + 1 + _OF_WORDS):
            if not self._joined(k) or self.tokens[k].gap != PLAIN or self.tokens[k - 1].facts & GIVEN:
                return 0
            if self.tokens[k].facts & GIVEN and self._name(k) - k > 1:
                return k
        return 0
