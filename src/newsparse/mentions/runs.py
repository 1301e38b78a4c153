"""The rules that read any language by its data: from runs of capitalised words to people and organizations.

Strategy: a passage is read once from left to right. Each step tries, in this order, a listed name, an honorific, a title, an organization's
head word with what belongs to it on its right, and last a run of capitalised words; a title in lower case before a run makes it a person.
Which words are what, and what joins two of them, the language's file says. Nothing but a list, a definition, an honorific or a
title makes a mention here: heads, given names and runs are weighed by their evidence afterwards. Every step moves on and
looks only a bounded number of words ahead, so the time is linear in the text. Raises nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from newsparse.mentions.lists import (
    ALONE,
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
    SUFFIX,
    SURNAME,
    THING,
    TITLE,
    WORD,
    lexicon,
)
from newsparse.mentions.passage import ORG, PERSON, ROMAN, Found, Passage, is_acronym
from newsparse.mentions.tokens import AMPERSAND, AND, BOTH, COMMA, NONE, OF, PARTICLE, PLAIN, Token

_NAME_WORDS = 6  # of a person
_BODY_WORDS = 12
_RUN_WORDS = 8
_REACH = 48  # characters looked back for the words before a name
_SMALL = re.compile(r"[ \t]++((?>[^\W\d_]|-)++)")
_BEFORE = re.compile(r"[^\W\d_]++(?>-[^\W\d_]++)*+['’.]?")
_WORDS = WORD | GIVEN | SURNAME | PLACE | FUNCTION
_QUOTES = '"“”«»„'
_start = attrgetter("start")
_OPENED = re.compile(r"(?<![^\W\d_])([^\W\d_]{3,20}+) [\"“«„] ?\Z")
_CLOSED = re.compile(r"([^\"“”«»„\n]{2,40}?) ?[\"”»“]")
_LIMITED = frozenset("lda ltda inc ltd gmbh".split())
_SPA = re.compile(r"S\.?p\.?A\b\.?|S\.r\.l\.?|S\.n\.c\.?", re.I)
_SPLITS = re.compile(r"[,;:()\[\]\"“”«»!?\n]|\.(?=\s*\Z|\s+\w)")


def _is_english(first: str, last: str) -> bool:
    """True if a name begins with a word or a place of English and ends with a word: "Silver Tower", "Denver Nuggets"."""
    facts = lexicon().facts.get
    opens, ends = facts(first, 0), facts(last, 0)
    return ends & _WORDS == WORD and (opens & _WORDS == WORD or bool(opens & PLACE))


class Runs(Passage):
    """One stretch of running text in a language whose rules are data."""

    def read(self) -> None:
        """Read all steps."""
        self._phrases(0, len(self.tokens))
        i = 0
        while i < len(self.tokens):
            i = i + 1 if self.taken[i] else max(i + 1, self._step(i))

    def own_cues(self, i: int, j: int) -> list[str]:
        """Cues of a name's form that this language alone has."""
        return []

    def is_no_person(self, i: int, j: int) -> bool:
        """True if words that evidence takes for a person are none by their form: "Monte Bianco", "Silver Tower"."""
        tokens = self.tokens
        if j - i == 1:
            return not tokens[i].facts & (GIVEN | SURNAME) and self._is_ruled(i)
        if tokens[i].low in self.language.place_words and tokens[i + 1].gap == PLAIN:
            return True
        return not tokens[j - 1].facts & (GIVEN | SURNAME) and _is_english(tokens[i].low, tokens[j - 1].low)

    def is_code(self, i: int) -> bool:
        """True if a word is alone in brackets as the code of a country in a table of results: "Kadlec (Tsj)"."""
        token, view = self.tokens[i], self.view
        if len(token.word) != 3 or token.word.isupper() or token.facts & (GIVEN | SURNAME):
            return False
        return view[token.start - 1 : token.start] == "(" and view[token.end : token.end + 1] == ")"

    def _is_ruled(self, i: int) -> bool:
        """True if a title says of what, so that a word is no person's name: "o rei de Malaca"."""
        words = self.words_before(self.tokens[i].start)
        of = bool(words) and words[0] in self.language.joints
        return of and any(self.lexicon.facts.get(word, 0) & TITLE for word in words[1:2])

    def words_before(self, start: int) -> list[str]:
        """Up to four words in lower case that are just before, the nearest first; elided ones keep their apostrophe."""
        low = max(self.low, start - _REACH)
        piece = self.view[low:start]
        cut = [m.end() for m in _SPLITS.finditer(piece)]
        words = _BEFORE.findall(piece[cut[-1] if cut else 0 :])
        out: list[str] = []
        for word in reversed(words[-4:]):
            if word[0].isupper():
                break
            out.append(word.replace("’", "'"))
        return out

    def nouns(self, words: list[str]) -> Iterator[str]:
        """What the nouns before a name say of it, through adjectives and "of": "noun:o", "of:p", …"""
        language, facts = self.language, self.lexicon.facts
        joined = False
        for at, word in enumerate(words):
            kind = "h" if facts.get(word, 0) & TITLE else language.nouns.get(word)
            if kind:
                yield ("of:" if joined else "noun:" if at == 0 else "noun2:") + kind
                return
            if word in language.joints:
                joined = True
            elif not facts.get(word, 0) & (MATTER | DEMONYM) and word not in language.before:
                return

    def _is_named_so(self, start: int, first: int, end: int) -> bool:
        """True if a place, a work or a body is only named after the person: "the island of Prince Edward", "Mr. Hands" in quotes."""
        view = self.view
        if start > self.low and view[start - 1] in _QUOTES and view[end : end + 1] in _QUOTES:
            return True
        if any(noun[-1] in "pt" for noun in self.nouns(self.words_before(start))):
            return True
        at = bisect_left(self.tokens, start, 0, first, key=_start) - 1
        if (
            at < 0
            or self.view[self.tokens[at].end : start].strip()
            and self.gap_before(at, start) not in (OF, BOTH)
        ):
            return False
        return start - self.tokens[at].end < 12 and bool(self.tokens[at].facts & THING)

    def gap_before(self, at: int, start: int) -> int:
        """The kind of what is between word ``at`` and a place in the text."""
        return self.language.gaps.get(self.view[self.tokens[at].end : start], 0)

    def _step(self, i: int) -> int:
        token = self.tokens[i]
        facts = token.facts
        if i in self._listed:
            return self._listed_step(i)
        if facts & DATE and not facts & GIVEN:
            return i + 1
        if facts & HONORIFIC and self._honorific_here(i):
            return self._after_title(i, i + 1, "honorific", 0.97)
        if facts & TITLE and not self._is_name_word(i):
            return self._title_step(i)
        if facts & FUNCTION:
            return i + 1
        if facts & START:
            return self._body_step(i, i)
        head = self._head_behind(i)
        if head > i:
            return self._body_step(i, head)
        if self.language.endings and token.low.endswith(self.language.endings) and len(token.low) > 8:
            return self._body_step(i, i)
        return self._run_step(i)

    # -- people

    def _honorific_here(self, i: int) -> bool:
        """True if a word that may be an honorific is one: a short one needs its dot, if the language writes it."""
        token = self.tokens[i]
        dotted = self.view[token.end : token.end + 1] == "." or token.word.endswith(".")
        return dotted or token.low not in self.language.words("dotted honorifics")

    def _is_name_word(self, i: int) -> bool:
        """True if a title's word is part of a name here: "King Vidor" is read as a run."""
        tokens = self.tokens
        return bool(tokens[i].facts & GIVEN and not tokens[i].facts & COMMON) and self._joins(i + 1)

    def _joins(self, j: int) -> bool:
        return j < len(self.tokens) and self.tokens[j].gap == PLAIN and not self.taken[j]

    def _title_step(self, i: int) -> int:
        """A title with a capital: "Presidente NAME", "Ministro de Trabajo NAME"."""
        tokens = self.tokens
        j = i + 1
        while (
            self._joins(j)
            and tokens[j].facts & (TITLE | MATTER)
            and j - i < 4
            and not tokens[j].facts & GIVEN
            and j not in self._listed
        ):
            j += 1
        k = j
        while k < len(tokens) and k - i < 6 and tokens[k].gap in (OF, BOTH, AND, PLAIN) and self._of_role(k):
            k += 1
        if k > j and self._joins(k):
            j = k
        if j < len(tokens) and tokens[j].gap == PLAIN:
            return self._after_title(i, j, "title", 0.95)
        return j

    def _of_role(self, k: int) -> bool:
        facts = self.tokens[k].facts
        return (
            bool(facts & (WORD | MATTER))
            and not facts & (GIVEN | FUNCTION | DATE | HONORIFIC)
            and k not in self._listed
        )

    def _after_title(self, i: int, j: int, rule: str, confidence: float) -> int:
        """The person whose name begins at word ``j``, behind an honorific or a title at ``i``."""
        while (
            j < len(self.tokens)
            and self.tokens[j].gap == PLAIN
            and self.tokens[j].facts & (HONORIFIC | TITLE)
        ):
            if self._is_name_word(j):
                break
            j += 1
        if j >= len(self.tokens) or self.tokens[j].gap != PLAIN or self.taken[j]:
            return j
        k = self._name(j)
        g = self._behind_body(j, k)
        if k == g or not self._can_be_person(g, k):
            return j
        if self._is_named_so(self.tokens[i].start, i, self.tokens[k - 1].end):
            return k
        self.add(PERSON, g, k, rule, confidence)
        return k

    def _behind_body(self, j: int, k: int) -> int:
        """Where a name begins in the words behind a title if the first say of what: "prezes PKN Orlen Daniel Obajski"."""
        tokens = self.tokens
        if (
            k - j > 2
            and tokens[j].word.isupper()
            and tokens[j].facts & PLACE
            and not tokens[j + 1].word.isupper()
        ):
            return j + 1  # "przywódca ZSRR Michaił Gorbaczow"
        for g in range(j + 1, k - 1):
            if tokens[g].gap != PLAIN or tokens[g - 1].facts & GIVEN:
                return j
            if tokens[g].facts & GIVEN and self._given_fits(g):
                if not self._is_of(j, g):
                    return j
                if is_acronym(tokens[j].word, self.language):
                    self.add(ORG, j, g, "acronym", 0.75)
                return g
        return j

    def _is_of(self, j: int, g: int) -> bool:
        """True if what is before the given name ``g`` is a body or a place, no part of the name."""
        facts, word = self.tokens[j].facts, self.tokens[j].word
        if len(word) > 1 and word.isupper() and not self.tokens[g].word.isupper():
            return True
        return is_acronym(word, self.language) or bool(
            facts & (PLACE | DEMONYM | HEAD | MATTER) and not facts & (GIVEN | SURNAME)
        )

    def _can_be_person(self, i: int, j: int) -> bool:
        """True if words after a title or honorific are no place, body or common word."""
        run = self.tokens[i:j]
        if all(t.facts & (PLACE | DEMONYM) and not t.facts & (GIVEN | SURNAME) for t in run):
            return False
        if is_acronym(run[0].word, self.language) and j - i == 1:
            return False
        if j - i == 1 and run[0].word[-1].isdigit():
            return False
        if run[0].facts & HEAD and not run[0].facts & (GIVEN | SURNAME):
            return False
        common = COMMON if j - i > 1 else WORD
        return not all(t.facts & (common | MATTER) and not t.facts & (GIVEN | SURNAME) for t in run)

    def _name(self, i: int) -> int:
        """The end of a person's name that begins at word ``i``; ``i`` if none does."""
        tokens = self.tokens
        j = i
        while j < len(tokens) and j - i < _NAME_WORDS and not self.taken[j]:
            token = tokens[j]
            if j > i and not self._name_goes_on(i, j):
                break
            if token.facts & DATE and not token.facts & (GIVEN | SURNAME):
                break
            if token.facts & (HEAD | THING) and not token.facts & (GIVEN | SURNAME):
                if token.facts & HEAD or j != i + 1 or token.gap not in (PARTICLE, BOTH):
                    break  # but "Jean-Baptiste de la Tour"
            if j in self._listed and not (j > i and token.facts & SURNAME):
                break
            j += 1
        while j > i + 1 and tokens[j - 1].facts & FUNCTION and not tokens[j - 1].facts & (GIVEN | SURNAME):
            j -= 1
        return j

    def _name_goes_on(self, i: int, j: int) -> bool:
        """True if word ``j`` goes on with the name from ``i``."""
        tokens = self.tokens
        token = tokens[j]
        if token.gap == PLAIN:
            if token.facts & (FUNCTION | HONORIFIC | TITLE) and not token.facts & (GIVEN | SURNAME):
                return token.low in self.language.words("capital particles") and self._joins(j + 1)
            shouted = token.word.isupper() and len(token.word) > 1 and token.word[1] != "."
            if shouted and not tokens[i].word.isupper():
                return bool(ROMAN.match(token.word))
            ended = j - i > 1 and tokens[j - 1].facts & (GIVEN | SURNAME) == SURNAME
            return not (ended and token.facts & PLACE and not token.facts & (GIVEN | SURNAME))
        if tokens[i].facts & COMMON and token.facts & MATTER and token.gap in (PARTICLE, BOTH):
            return False  # "Dag van de Arbeid"
        if token.gap == PARTICLE:
            return not token.facts & FUNCTION
        if token.gap != BOTH:
            return False
        if token.facts & FUNCTION and token.low in self.language.words("capital particles"):
            return self._joins(j + 1)  # Jean de La Tour
        if token.facts & (FUNCTION | HEAD | TITLE | DATE):
            return False
        # "Vasco da Gama", "Teresa de Calcuta", but "Pedro Sánchez de Madrid"
        if token.facts & PLACE and not token.facts & SURNAME:
            return j == i + 1 and bool(tokens[i].facts & GIVEN) or bool(ROMAN.match(tokens[j - 1].word))
        if j - i > 1 and not token.facts & (GIVEN | SURNAME) and not tokens[j - 1].facts & GIVEN:
            of = self.view[tokens[j - 1].end : token.start].strip()
            if of in self.language.words("of the"):
                return False  # "Mark Robertson dei Zetor"
        return bool(tokens[i].facts & (GIVEN | SURNAME)) or not tokens[i].facts

    # -- bodies

    def _listed_step(self, i: int) -> int:
        stop, body = self._listed[i]
        if isinstance(body, str):
            return self._emit_listed(i, stop).last + 1
        while self._joins(stop) and self.tokens[stop].facts & SUFFIX and stop not in self._listed:
            stop += 1  # "Mitsubishi Motors", "Siemens AG"
        joined = i and self.tokens[i].gap in (PLAIN, OF, BOTH)
        if joined and self.tokens[i - 1].facts & THING and not self.taken[i - 1]:
            return stop  # a law, an award or a cup of a body's: "Ley de Seguridad Social", "Nagroda Nike"
        if stop == i + 1 and self._is_product(i):
            return stop + 1
        if self._state_behind(i, stop):
            return self._emit_listed(i, stop + 1).last + 1
        found = self._emit_listed(i, stop)
        if stop > self._listed[i][0]:
            found.body, found.rule = None, "head word"
            return stop
        # "la Organización de las Naciones Unidas para la Alimentación": a listed name may go on
        if self.tokens[i].facts & HEAD and i not in self._tail:
            k, end = self._body(i, stop, self.tokens[stop - 1].end)
            if k > stop and not any(self.taken[stop:k]) and self.tokens[stop].gap in (OF, AND):
                self.taken[stop:k] = b"\x02" * (k - stop)
                found.last, found.end, found.body, found.rule = k - 1, end, None, "head word"
                return k
        return self._behind_titled(i, stop)

    def _state_behind(self, i: int, stop: int) -> bool:
        """True if an acronym has the state behind it whose body it is, in the genitive where it has cases: "МВД СССР", "МИД России"."""
        endings = self.language.words("state endings")
        if not endings or stop > i + 1 or not self.tokens[i].word.isupper() or not self._joins(stop):
            return False
        state = self.tokens[stop]
        if not state.facts & PLACE or state.facts & (GIVEN | SURNAME):
            return False
        return state.word.isupper() or state.low[-2:] in endings

    def _is_product(self, i: int) -> bool:
        """True if a company's name is followed by what it makes: "Renault Kangoo", "Citroën GS", "Renault 4"."""
        token, k = self.tokens[i], i + 1
        if token.word.isupper() or not self._joins(k) or k in self._listed:
            return False
        following = self.tokens[k]
        return not following.facts or following.word.isupper() and len(following.word) < 4

    def _behind_titled(self, i: int, stop: int) -> int:
        """A name right behind the body that its title is of: "директор МОТ Жильбер Унгбо"."""
        if not self._joins(stop) or self.tokens[stop].facts & (WORD | PLACE | HEAD) or i in self._tail:
            return stop
        glued = i and self.tokens[i].gap == PLAIN and self.tokens[i - 1].facts & TITLE
        if not glued and not any(
            noun[-1] == "h" for noun in self.nouns(self.words_before(self.tokens[i].start))
        ):
            return stop
        k = self._name(stop)
        if k - stop < 2 or any(t.facts & WORD and not t.facts & SURNAME for t in self.tokens[stop:k]):
            return stop
        self.add(PERSON, stop, k, "title", 0.9)
        return k

    def _head_behind(self, i: int) -> int:
        """Where a head word stands behind the adjectives that open a name: "Haute Autorité", "Tweede Kamer"; ``i`` if none does."""
        k = i
        while k - i < 3 and self._opens(k) and self._joins(k + 1):
            k += 1
            facts = self.tokens[k].facts
            if facts & START and not facts & GIVEN and k not in self._listed:
                return k
        return i

    def _opens(self, i: int) -> bool:
        """True if a word may be before a head word in a body's name."""
        token = self.tokens[i]
        return token.low in self.language.words("before heads") and not self.taken[i]

    def _body_step(self, i: int, head: int) -> int:
        """An organization from word ``i`` on, which is its head word or opens its name."""
        token = self.tokens[head]
        stop, end = self._body(head, head + 1, token.end)
        if stop == head + 1 and end == token.end and head == i:
            self.pending.append((i, stop))
            return stop
        if all(t.facts & (PLACE | DEMONYM) for t in self.tokens[i:stop]):
            return stop
        if self.view[self.tokens[i].start : end].lower().startswith(self.language.competitions):
            return stop
        self.add(ORG, i, stop, "head word", 0.85).end = self._company_end(stop, end)
        return stop

    def is_sure_body(self, found: Found) -> bool:
        """True if a head word that is always one has more of a name behind it: "Ministerio de Trabajo"."""
        words = self.language.words("sure heads")
        return found.end > self.tokens[found.first].end and any(
            t.low in words for t in self.tokens[found.first : found.last + 1]
        )

    def _company_end(self, stop: int, end: int) -> int:
        """Where "S.p.A." ends whose first letter is the last word of a name."""
        last = self.tokens[stop - 1]
        match = _SPA.match(self.view, last.start, min(self.high, last.start + 7))
        return match.end() if match and end == last.end else end

    def _body(self, i: int, k: int, end: int, complement: bool = False) -> tuple[int, int]:
        """Where the name of a body ends whose first words are ``i`` to ``k``: the next word, the place in the text."""
        tokens, count = self.tokens, len(self.tokens)
        for _ in range(_BODY_WORDS):
            small = self._small_end(i, k, end, complement)
            if small:
                complement = complement or small[1]
                end = small[0]
                continue
            if k >= count or self.taken[k]:
                break
            between = self.view[end : tokens[k].start]
            kind = self.language.gaps.get(between, 0)
            if kind in (OF, BOTH):
                if not self._complement_fits(i, k):
                    break
                complement = True
            elif kind == AND:
                matter = complement or tokens[k - 1].facts & MATTER
                if not (matter and self._common(k) and self._common(k - 1)):
                    break
            elif between[:2] == ", ":
                if not (complement and self._common(k - 1) and self._is_list(k, end)):
                    break
            elif kind != PLAIN or not self._next_fits(i, k):
                break
            elif self.in_genitive(k):
                complement = True
            end = tokens[k].end
            k += 1
        return k, end

    def in_genitive(self, k: int) -> bool:
        """True if a word with nothing before it says what a body is of, as where names are inflected."""
        return False

    def _small_end(self, i: int, k: int, end: int, complement: bool) -> tuple[int, bool] | None:
        """Where a word in lower case ends that goes on with a body's name, and whether it says what the body is of."""
        small = _SMALL.match(self.view, end, self.high)
        if not small:
            return None
        word, facts = small[1], self.lexicon.facts
        if facts.get(word, 0) & MATTER:
            return small.end(), False
        of_small = self.language.of_small
        lower = of_small.match(self.view, end, self.high) if of_small else None
        if lower and self._small_fits(i, k, lower[1], complement):
            return lower.end(), True
        if word not in self.language.words("and") or end == self.tokens[i].end:
            return None
        # "Conseil économique et social", "de la statistique et des études économiques"
        lower = of_small.match(self.view, small.end(), self.high) if of_small else None
        lower = lower or _SMALL.match(self.view, small.end(), self.high)
        return (lower.end(), False) if lower and facts.get(lower[1], 0) & MATTER else None

    def _is_list(self, k: int, end: int) -> bool:
        """True if word ``k`` behind a comma goes on with a list that "and" ends: "Agricultura, Pesca y Alimentación"."""
        tokens = self.tokens
        for n in range(k, min(len(tokens), k + 5)):
            between = self.view[end : tokens[n].start]
            kind = self.language.gaps.get(between, 0)
            comma = between[:2] == ", " and (n == k or self._common(n))
            if not (comma or kind in (AND, PLAIN, OF, BOTH)) or self.taken[n] or not self._common(n):
                return False
            if kind == AND:
                return True
            end = tokens[n].end
        return False

    def _small_fits(self, i: int, k: int, word: str, complement: bool) -> bool:
        """True if a word in lower case after "of" goes on with a body's name: "Partito dei pensionati"."""
        known = self.lexicon.facts.get(word, 0)
        if known & MATTER or complement or not known & WORD or known & FUNCTION:
            return bool(known & MATTER)
        head = self.tokens[i]
        return (
            head.low not in self.language.words("weak heads")
            and not head.facts & ALONE
            and not self.at_start(head.start)
        )

    def _common(self, k: int) -> bool:
        facts = self.tokens[k].facts
        return bool(facts & (WORD | MATTER)) and not facts & (
            PLACE | HEAD | TITLE | DATE | FUNCTION | DEMONYM
        )

    def _complement_fits(self, i: int, k: int) -> bool:
        """True if the word after "of" is part of a body's name: no person, no other body."""
        token = self.tokens[k]
        if token.word in self.lexicon.acronyms and self.tokens[i].low in self.language.words("unit heads"):
            return True  # "Oficina de la OIT para los Países Andinos"
        if token.facts & (FUNCTION | DATE | HONORIFIC) or k in self._listed and not token.facts & WORD:
            return False
        if self._person_at(k) and self.tokens[i].low not in self.language.words("named after"):
            return False
        return not is_acronym(token.word, self.language)

    def _person_at(self, k: int) -> bool:
        token = self.tokens[k]
        if not token.facts & GIVEN or token.facts & (WORD | PLACE | MATTER):
            return False
        return self._joins(k + 1) and not self.tokens[k + 1].facts & (WORD | HEAD | PLACE | FUNCTION)

    def _next_fits(self, i: int, k: int) -> bool:
        """True if a word with nothing between goes on with a body's name."""
        token = self.tokens[k]
        if token.word in self.lexicon.acronyms and self.tokens[i].low in self.language.words("unit heads"):
            return True
        if (
            token.facts & (FUNCTION | DATE | HONORIFIC)
            or k in self._listed
            and not token.facts & (WORD | PLACE)
        ):
            return False
        if self._person_at(k) and self.tokens[i].low not in self.language.words("named after"):
            return False
        return not (token.facts & TITLE and not token.facts & (MATTER | SURNAME) and self._joins(k + 1))

    # -- runs that no head word opens

    def _run_step(self, i: int) -> int:
        tokens = self.tokens
        before = self.words_before(tokens[i].start)
        facts = self.lexicon.facts
        small = self._small_head(i, before)
        if small >= 0:
            stop, end = self._body(i, i + 1, tokens[i].end, True)
            found = self.add(ORG, i, stop, "head word", 0.85)
            found.start, found.end = small, end
            return stop
        quoted = self._quoted(i)
        if quoted > i:
            return quoted
        if before and (not is_acronym(tokens[i].word, self.language) or self._joins(i + 1)):
            j = self._titled_before(i, before)
            if j > i:
                return j
        if tokens[i].facts & GIVEN and self._given_fits(i):
            j = self._name(i)
            if j - i >= 2:
                self.add(PERSON, i, j, "given name", 0.85)
                return j
        k = self._name_behind_matter(i)
        if k > i:
            if any(facts.get(word, 0) & TITLE for word in before[1:3]):
                return self._after_title(i, k, "title", 0.95)
            tokens[k].gap = NONE
            return k
        j = self._run(i)
        if self._limited(j):
            self.add(ORG, self._company_start(i, j + 1), j + 1, "head word", 0.85)
            return j + 1
        if self._behind(i, j):
            first = self._company_start(i, j)
            self.add(ORG, first, j, "head word", 0.85).end = self._company_end(j, tokens[j - 1].end)
        else:
            self.pending.append((i, j))
        return j

    def _titled_before(self, i: int, before: list[str]) -> int:
        """The end of a name with a title in lower case before it; ``i`` if none is there."""
        facts, word = self.lexicon.facts, before[0]
        first = facts.get(word.rstrip("."), 0)
        if word in self.language.words("dotted honorifics"):
            first &= ~HONORIFIC
        titled = first & (TITLE | HONORIFIC)
        if not titled and not (len(before) > 1 and first & MATTER and facts.get(before[1], 0) & TITLE):
            return i
        j = self._name(i)
        at = self.view.rfind(word, self.low, self.tokens[i].start)
        if j > i and self._is_named_so(at, i, self.tokens[j - 1].end):
            return j
        g = self._behind_body(i, j)
        if j == g or not self._can_be_person(g, j):
            return i
        self.add(PERSON, g, j, "honorific" if first & HONORIFIC else "title", 0.95)
        return j

    def _quoted(self, i: int) -> int:
        """Take the name in quotes behind what it is of: "газета «Ведомости»"; ``i`` if there is none."""
        tokens, view = self.tokens, self.view
        match = _OPENED.search(view, max(self.low, tokens[i].start - _REACH), tokens[i].start)
        if not match or not self._names_a_body(match[1]):
            return i
        closed = _CLOSED.match(view, tokens[i].start, min(self.high, tokens[i].start + _REACH))
        if not closed:
            return i
        stop = self.index_at(closed.end(1))
        self.add(ORG, i, stop, "quoted", 0.85).end = closed.end(1)
        return stop

    def _names_a_body(self, word: str) -> bool:
        """True if a noun before a name in quotes says that it is a body's."""
        return self.language.nouns.get(word.lower()) == "o"

    def _small_head(self, i: int, before: list[str]) -> int:
        """Where the head word in lower case is whose matter is word ``i``: "ministère du Travail"; -1 if none does."""
        heads, language = self.language.words("small heads"), self.language
        if not heads or not self._common(i):
            return -1
        for n, word in enumerate(before[:3]):
            if n and word in heads:
                return self.view.rfind(word, self.low, self.tokens[i].start)
            if word not in language.joints and word not in language.articles:
                return -1
        return -1

    def _limited(self, j: int) -> bool:
        """True if a company's ending follows behind a comma: "Têxteis do Minho, Lda."."""
        if j >= len(self.tokens) or self.tokens[j].gap != COMMA or self.taken[j]:
            return False
        token = self.tokens[j]
        return bool(token.facts & SUFFIX) and (
            "." in token.word or token.low in _LIMITED or token.word[:2].isupper()
        )

    def _company_start(self, i: int, j: int) -> int:
        """Where a company's name begins whose last words are ``i`` to ``j``: "Minera del Sur S.A."."""
        last = self.tokens[j - 1].word
        if "." not in last and not last[:2].isupper() and last.lower() not in _LIMITED:
            return i
        while i and self.tokens[i].gap in (OF, BOTH) and not self.taken[i - 1]:
            if self.tokens[i - 1].facts & (FUNCTION | DATE | TITLE | HONORIFIC):
                break
            i -= 1
        return i

    def _name_behind_matter(self, i: int) -> int:
        """Where a given name follows a common word: "il ministro del Lavoro Carlo Benati"; ``i`` if none does."""
        tokens = self.tokens
        k = i
        if tokens[i].facts & DEMONYM and self._joins(i + 1) and self._person_at(i + 1):
            return i + 1  # "la Norvégienne Marit Dahl"
        while k - i < 4 and self._joins(k + 1) and not tokens[k].facts & (GIVEN | SURNAME):
            k += 1
            if tokens[k - 1].facts & PLACE:
                return k if self._full_name_at(k) else i  # "el gobernador de Ohio Ana Pérez"
            if not self._common(k - 1):
                return i
            if tokens[k].facts & GIVEN and not tokens[k].facts & (COMMON | PLACE) and self._given_fits(k):
                return k
        return i

    def _given_fits(self, i: int) -> bool:
        tokens = self.tokens
        if i + 1 >= len(tokens):
            return False
        token, after = tokens[i], tokens[i + 1]
        if token.low in self.language.place_words and after.gap == PLAIN:
            return False  # "Mar Nero", "Monte Bianco"
        if token.facts & PLACE and after.gap in (OF, BOTH) and self._full_name_at(i + 1):
            return False  # "la Francia di Carlo Bianchi"
        if token.word.isupper() and len(token.word) > 1 and not after.word.isupper():
            return False
        if token.facts & (COMMON | PLACE):
            return bool(after.facts & (GIVEN | SURNAME)) or not after.facts & (WORD | PLACE | HEAD)
        return True

    def _full_name_at(self, i: int) -> bool:
        """True if a given name is at word ``i`` and what may be a surname right behind it."""
        tokens = self.tokens
        if not tokens[i].facts & GIVEN or not self._joins(i + 1):
            return False
        return bool(tokens[i + 1].facts & (GIVEN | SURNAME)) or tokens[i + 1].word[1:] == "."

    def _run(self, i: int) -> int:
        """The end of a run of words that nothing but spaces, particles and "&" part."""
        tokens = self.tokens
        j = i + 1
        while j < len(tokens) and j - i < _RUN_WORDS and not self.taken[j]:
            token = tokens[j]
            if j in self._listed and not token.facts & (WORD | PLACE | SURNAME):
                break
            if token.gap not in (PLAIN, PARTICLE, AMPERSAND):
                break
            if token.facts & (DATE | HONORIFIC) and not token.facts & (GIVEN | SURNAME):
                break
            shouted = token.facts & SUFFIX and token.word.isupper()
            if token.facts & FUNCTION and not shouted and not self._joins(j + 1):
                break
            if token.facts & HEAD and not token.facts & SUFFIX and not self.language.heads_behind:
                break
            j += 1
        return j

    def _behind(self, i: int, j: int) -> bool:
        """True if a run ends in a head word that is behind the name, or in "S.A.", "GmbH"."""
        last: Token = self.tokens[j - 1]
        if j - i < 2:
            return False
        if last.facts & SUFFIX:
            return True
        return self.language.heads_behind and bool(last.facts & (HEAD | ALONE))
