"""The rules of a language that writes all nouns with a capital (German): a capital proves nothing, evidence does.

Strategy: read from left to right, each word tried as a listed name, as a body (a company's ending, a compound such as
*Arbeitsministerium* with what makes it a name, a club's letters, an acronym), and as a person (an honorific, a title or its
ending in a compound, a given name, a verb of speech beside it). What is none of these is kept for the item, which may know
the surname. Looks a bounded number of words ahead, so linear in the text. Raises nothing.
"""

from __future__ import annotations

import re

from newsparse.mentions.compounds import Compounds
from newsparse.mentions.endings import ending_of
from newsparse.mentions.lists import (
    COMMON,
    DATE,
    DEMONYM,
    FUNCTION,
    GIVEN,
    HEAD,
    HONORIFIC,
    PLACE,
    SUFFIX,
    SURNAME,
    THING,
    TITLE,
    WORD,
)
from newsparse.mentions.passage import ORG, PERSON, ROMAN, is_acronym
from newsparse.mentions.tokens import AMPERSAND, AND, MENDED, NONE, OF, PARTICLE, PLAIN, Token

_NAME_WORDS = 5
_BODY_WORDS = 6
_PART = 30  # letters of a compound's last part, at most
_SMALL = re.compile(r"[ \t\n,]*+((?:[^\W\d_])++)")
_ORDINAL_DOT = re.compile(r"\.(?=[ \t]+[a-zäöüß(]|[,;)])")
_ASSOCIATION = re.compile(r" e\. ?V\.")
_QUOTED_NAME = re.compile(r" [\"“„»][^\"“”„»«\n]{2,40}[\"“”«]")
_SHARED = (
    "- und ",
    "-, ",
)  # before the next word of which the last part is this one's too: "Umwelt- und Naturschutz"
_ADJECTIVE = ("e", "er", "en", "es", "em")
_OF_BODIES = frozenset("der die des vom beim zur laut".split())  # before an acronym that is a body's
_ARTICLES = frozenset(
    "der die das den dem des ein eine einer einem einen jede jeder ihre seine junge alte".split()
)


class Nouns(Compounds):
    """A passage of a language whose nouns are capitalised."""

    def read(self) -> None:
        """Read all words."""
        words = self.language.words("given words")
        for token in self.tokens:
            if token.facts & GIVEN:
                token.facts = token.facts | WORD if token.low in words else token.facts & ~(WORD | COMMON)
            token.facts |= self._of_endings(token)
        self._phrases(0, len(self.tokens))
        i = 0
        while i < len(self.tokens):
            i = i + 1 if self.taken[i] else self._step(i)

    def stem(self, low: str) -> str:
        """A surname may be in the genitive: Erhards."""
        return low[:-1] if low.endswith("s") and len(low) > 4 else low

    def _of_endings(self, token: Token) -> int:
        """What a compound is by its last part: Wirtschaftsminister, Fußballverband."""
        low, words = token.low, self.language.words
        if self.titled(low, token.facts):
            return TITLE
        tail = low.rpartition("-")[2]
        behind = tail != low and (tail in words("heads") or tail in words("head endings"))
        return (
            HEAD
            if behind
            or low in words("head endings")
            or len(low) > 6
            and ending_of(self.language, "head endings", low, 3)
            else 0
        )

    # -- steps; each returns the index of the next word to read

    def _step(self, i: int) -> int:
        token = self.tokens[i]
        if i in self._listed:
            j = self._company(i)
            if j > i + 1:
                self.add(ORG, i, j, "head word", 0.9)  # "Siemens AG"
                return j
            return self._emit_listed(i, i + 1).last + 1
        if token.facts & (FUNCTION | DATE) and not token.facts & (HONORIFIC | TITLE):
            return i + 1
        for attempt in (self._body_at, self._person):
            j = attempt(i)
            if j > i:
                return j
        if not token.facts & (WORD | HEAD | TITLE) or token.facts & (SURNAME | GIVEN):
            self.pending.append((i, i + 1))
        return i + 1

    def own_cues(self, i: int, j: int) -> list[str]:
        """What the ending of a word says, and whether it is a compound of known words."""
        token = self.tokens[j - 1]
        if token.facts & (SURNAME | GIVEN | WORD | PLACE) or j - i > 1:
            return []
        low = token.low
        out = [
            f"{kind}:{end}"
            for kind, section in (("ending", "noun endings"), ("name", "name endings"))
            if (end := ending_of(self.language, section, low))
        ]
        if len(low) > 10:
            out.append("long")
        facts = self.lexicon.facts
        if any(
            facts.get(low[k:], 0) & WORD and not facts.get(low[k:], 0) & SURNAME
            for k in range(max(3, len(low) - _PART), len(low) - 3)
        ):
            out.append("compound")
        return out

    # -- people

    def _person(self, i: int) -> int:
        tokens = self.tokens
        facts = tokens[i].facts
        if facts & (HONORIFIC | TITLE):
            j = i + 1
            while j < len(tokens) and tokens[j].facts & (HONORIFIC | TITLE) and self._close(j) and j - i < 5:
                if tokens[j].facts & SURNAME and not (j + 1 < len(tokens) and self._close(j + 1)):
                    break
                j += 1
            k = self._titled(i, j)
            if k > j:
                rule = "honorific" if any(t.facts & HONORIFIC for t in tokens[i:j]) else "title"
                self._add_name(j, k, rule, 0.95)
                return k
            if not facts & GIVEN:
                return i if facts & (HONORIFIC | WORD) else self._alone(i)
        if facts & GIVEN and not facts & FUNCTION:
            j = self._name(i)
            if j - i > 1 and (not facts & (WORD | PLACE) or self._known_behind(i, j)):
                self._add_name(i, j, "given name", 0.85)
                return j
        if len(tokens[i].word) == 2 and tokens[i].word[1] == "." or "." in tokens[i].word:
            j = self._initials(i)
            if j > i:
                self._add_name(i, j, "given name", 0.8)
                return j
        return self._alone(i)

    def _known_behind(self, i: int, j: int) -> bool:
        """True if what follows a given name that is a word too is surely a surname: "Mark Müller", not "Mark Aufpreis"."""
        last = self.tokens[i + 1]
        return last.gap == PLAIN and bool(last.facts & SURNAME) and not last.facts & WORD

    def _close(self, j: int) -> bool:
        """True if word ``j`` follows the word before with nothing but a space, a dot or a particle between."""
        token, before = self.tokens[j], self.tokens[j - 1]
        if token.gap in (PLAIN, PARTICLE):
            return True
        between = self.view[before.end : token.start]
        return between in (". ", ".") and bool(before.facts & HONORIFIC)

    def _titled(self, i: int, j: int) -> int:
        """The end of the name that begins at ``j`` after the titles ``i`` to ``j``; ``j`` if none does."""
        tokens = self.tokens
        if j >= len(tokens) or not self._close(j):
            return j
        token = tokens[j]
        facts = token.facts
        if facts & (FUNCTION | DATE | PLACE) and not facts & (GIVEN | SURNAME) or token.word.isupper():
            return j
        k = self._name(j) if facts & GIVEN else j
        if k - j > 1:
            return k
        strong = any(t.facts & HONORIFIC for t in tokens[i:j])
        if strong and facts & GIVEN and self._is_surname_behind(j + 1):
            return j + 2
        wordly = facts & (WORD | HEAD | TITLE)
        if wordly and not (strong or facts & SURNAME):
            return j
        if wordly and facts & COMMON and not facts & SURNAME:
            return j
        article = self.word_before(tokens[i].start).lower() in _ARTICLES
        if wordly and article and not tokens[i].low.startswith("dr"):
            return j
        if facts & PLACE and not facts & (SURNAME | GIVEN):
            return j
        k = j + 1
        while k < len(tokens) and k - j < _NAME_WORDS and self._family(k) and not tokens[k].facts & WORD:
            k += 1
        return k

    def _is_surname_behind(self, j: int) -> bool:
        """True if a noun behind an honorific and a given name can only be the surname: "Dr. Otto Stamm"."""
        if j >= len(self.tokens) or self.tokens[j].gap != PLAIN:
            return False
        facts = self.tokens[j].facts
        return bool(facts & WORD) and not facts & (
            COMMON | FUNCTION | DATE | HEAD | TITLE | HONORIFIC | PLACE
        )

    def _name(self, i: int) -> int:
        """The end of a name that begins with the given name ``i``; ``i`` if no surname follows."""
        tokens = self.tokens
        j = i + 1
        while j < len(tokens) and j - i < _NAME_WORDS and self._family(j):
            if j > i + 1 and self._is_noun_behind(j):
                break
            j += 1
            last = tokens[j - 1]
            if last.facts & WORD and not last.facts & GIVEN:
                break
        if j - i == 1:
            return self._numbered(i)
        return j

    def _is_noun_behind(self, j: int) -> bool:
        """True if word ``j`` behind a whole name is a noun of what follows: "Heribert Lang Leiter", "Ina Wolfs Sammelband"."""
        token = self.tokens[j]
        if token.gap != PLAIN or self.tokens[j - 1].facts & GIVEN:
            return False
        if token.facts & COMMON and not token.facts & GIVEN:
            return True
        return any(cue.startswith(("compound", "ending:")) for cue in self.own_cues(j, j + 1))

    def _family(self, j: int) -> bool:
        """True if word ``j`` may go on with the name before it."""
        token = self.tokens[j]
        facts = token.facts
        if token.gap == PARTICLE:
            if facts & (FUNCTION | HEAD | TITLE) or j in self._listed:
                return False
            before = self.tokens[j - 1].facts  # "Jürgen Weber von Köln", but "Ulrich von Köln"
            return not (facts & PLACE and not facts & SURNAME and before & SURNAME and not before & GIVEN)
        if facts & TITLE and not facts & WORD and self._named_by_title(j):
            return True
        if token.gap != PLAIN and not (token.gap == NONE and self._after_initial(j)):
            return False
        if facts & (FUNCTION | DATE | HEAD | TITLE | HONORIFIC) and not facts & SURNAME:
            return False
        if (
            j in self._listed
            or token.word.isupper()
            and len(token.word) > 1
            and not self.tokens[j - 1].word.isupper()
        ):
            return False
        if facts & COMMON and not facts & SURNAME:
            return False
        if facts & THING and not facts & GIVEN:
            return False  # "Berger Straße"
        return not facts & (WORD | PLACE) or bool(facts & (SURNAME | GIVEN))

    def _named_by_title(self, j: int) -> bool:
        """True if a title's ending is a surname's here: "Marlies Hoffmeister"."""
        token, before = self.tokens[j], self.tokens[j - 1]
        return (
            token.gap == PLAIN
            and bool(before.facts & GIVEN)
            and token.low not in self.language.words("titles")
        )

    def _after_initial(self, j: int) -> bool:
        before = self.tokens[j - 1]
        return before.word[-1:] == "." and self.view[before.end : self.tokens[j].start] in ("", " ")

    def _numbered(self, i: int) -> int:
        """ "Heinrich IV." is a name."""
        tokens = self.tokens
        if i + 1 < len(tokens) and tokens[i + 1].gap == PLAIN and ROMAN.match(tokens[i + 1].word.rstrip(".")):
            return i + 2
        return i

    def _initials(self, i: int) -> int:
        tokens = self.tokens
        j = i
        while (
            j < len(tokens)
            and j - i < 4
            and "." in tokens[j].word
            and (j == i or tokens[j].gap in (PLAIN, NONE))
        ):
            j += 1
        if j < len(tokens) and tokens[j].gap in (PLAIN, PARTICLE) and self._family(j):
            facts = tokens[j].facts
            if facts & SURNAME or not facts & (WORD | PLACE):
                k = j + 1
                while (
                    k < len(tokens) and k - i < _NAME_WORDS and self._family(k) and not tokens[k].facts & WORD
                ):
                    k += 1
                return k
        return i

    def _alone(self, i: int) -> int:
        """One word: a given name that is no word, or what a verb of speech is beside."""
        tokens = self.tokens
        token = tokens[i]
        facts = token.facts
        if (
            facts & (WORD | PLACE | HEAD | FUNCTION | DATE | DEMONYM)
            and not facts & SURNAME
            or len(token.word) < 3
        ):
            return i
        if token.word.isupper() or facts & PLACE:
            return i
        compound = not facts & TITLE and {"compound", "long"} & set(self.own_cues(i, i + 1))
        if self._speaks(i) and not compound:
            self._add_name(i, i + 1, "speech", 0.8)
            return i + 1
        return i

    def _speaks(self, i: int) -> bool:
        """True if a verb of speech in the singular is right beside a word without article: "sagte Wentz"."""
        token = self.tokens[i]
        speech = self.lexicon.speech
        before = self.word_before(token.start).translate(MENDED)
        if token.facts & TITLE and (before not in speech or token.low in self.language.words("titles")):
            return False
        if before in speech and not (i + 1 < len(self.tokens) and self.tokens[i + 1].gap == PLAIN):
            return not token.facts & WORD or bool(token.facts & SURNAME)
        match = _SMALL.match(self.view, token.end, min(self.high, token.end + 30))
        after = match[1].translate(MENDED) if match else ""
        if after in speech and self.view[token.end] == " " and before not in _ARTICLES:
            return not token.facts & WORD and (not before or not before.endswith(_ADJECTIVE))
        return False

    def _add_name(self, i: int, j: int, rule: str, confidence: float) -> None:
        found = self.add(PERSON, i, j, rule, confidence)
        if ROMAN.match(self.tokens[j - 1].word) and j - i > 1:
            match = _ORDINAL_DOT.match(self.view, found.end, min(self.high, found.end + 4))
            if match:
                found.end = match.end()
        particle = re.search(
            r"\b(?:von|van|zu|de|von der|van der|van de) \Z",
            self.view[max(self.low, found.start - 9) : found.start],
        )
        if particle and rule in ("honorific", "title"):
            found.start -= len(particle[0])

    # -- bodies

    def _body_at(self, i: int) -> int:
        tokens = self.tokens
        token = tokens[i]
        if self._part_of_body(token):
            self.add(ORG, i, i + 1, "acronym", 0.75)
            return i + 1
        j = self._company(i)
        if j > i:
            self.add(ORG, i, j, "head word", 0.9)
            return j
        if (
            token.low.rstrip(".") in self.language.words("clubs")
            and i + 1 < len(tokens)
            and tokens[i + 1].gap == PLAIN
        ):
            return self._club(i)
        if token.facts & HEAD and not token.facts & (GIVEN | SURNAME):
            return self._headed(i, i)
        if self._adjective(i):
            k = i + 1
            while k < len(tokens) and k - i < 4 and tokens[k].gap in (PLAIN, AND) and self._adjective(k):
                k += 1
            if k < len(tokens) and tokens[k].gap == PLAIN and tokens[k].facts & HEAD:
                return self._headed(i, k)
        if (
            is_acronym(token.word, self.language)
            and not token.facts & PLACE
            and token.word.isupper()
            and len(token.word) < 7
        ):
            if not self._shouted(i):
                if self.word_before(token.start).lower() in _OF_BODIES or self._speaks(i):
                    self.add(ORG, i, i + 1, "acronym", 0.75)
                else:
                    self.pending.append((i, i + 1))
                return i + 1
        return i

    def _part_of_body(self, token: Token) -> bool:
        """True for a body's acronym with a part of a body: "ILO-Vertretung"."""
        head, _, tail = token.word.rpartition("-")
        if not head or tail.lower() not in self.language.words("parts of bodies"):
            return False
        return head in self.lexicon.acronyms or head.isupper() and is_acronym(head, self.language)

    def _shouted(self, i: int) -> bool:
        """True if a word beside is in capitals too, as in a headline or a place at the start of a report."""
        tokens, view = self.tokens, self.view
        if (
            tokens[i].word not in self.lexicon.acronyms
            and view[tokens[i].end : tokens[i].end + 1] in ".-"
            and view[tokens[i].end : tokens[i].end + 1]
        ):
            if self.at_start(tokens[i].start):
                return True
        return any(
            0 <= k < len(tokens)
            and tokens[max(i, k)].gap != NONE
            and tokens[k].word.isupper()
            and len(tokens[k].word) > 3
            for k in (i - 1, i + 1)
        )

    def _company(self, i: int) -> int:
        """The end of a run with a company's ending: "Eickmann GmbH & Co. KG"; ``i`` if there is none."""
        tokens = self.tokens
        if tokens[i].facts & SUFFIX and tokens[i].word != tokens[i].word.title():
            return i
        k = i + 1
        while k < len(tokens) and k - i < _BODY_WORDS and tokens[k].gap in (PLAIN, AMPERSAND, AND):
            if tokens[k].facts & SUFFIX and (tokens[k].word[:2].isupper() or tokens[k].low in ("gmbh", "co")):
                k += 1
                while (
                    k < len(tokens)
                    and tokens[k].gap in (PLAIN, AMPERSAND, NONE)
                    and tokens[k].facts & SUFFIX
                    and tokens[k].start - tokens[k - 1].end < 5
                ):
                    k += 1
                return k
            if tokens[k].facts & (FUNCTION | DATE):
                return i
            k += 1
        return i

    def _club(self, i: int) -> int:
        tokens = self.tokens
        k = i + 1
        while (
            k < len(tokens)
            and k - i < 3
            and tokens[k].gap == PLAIN
            and not tokens[k].facts & (FUNCTION | DATE | TITLE)
        ):
            if tokens[k].facts & COMMON and not tokens[k].facts & PLACE:
                break
            k += 1
        if k == i + 1:
            return i
        self.add(ORG, i, k, "head word", 0.85)
        return k

    def _adjective(self, i: int) -> bool:
        """True if a word may be the capitalised adjective of a name: "Hessischer", "Freie", "Frankfurter"."""
        token = self.tokens[i]
        if not token.low.endswith(_ADJECTIVE) or token.facts & (FUNCTION | DATE | TITLE | HONORIFIC | HEAD):
            return False
        if token.low.endswith(("ische", "ischer", "ischen", "isches", "ischem")):
            return True
        return not self.at_start(token.start) or token.low.endswith("er") and not token.facts & WORD

    def _headed(self, i: int, k: int) -> int:
        """A body whose head word is ``k`` and whose adjectives begin at ``i``; ``i`` where nothing makes it a name."""
        tokens = self.tokens
        stop = k + 1
        strong = tokens[k].low in self.language.words("heads alone")
        named = i < k or strong
        end = self._complement(stop)
        match = None
        if end == stop:
            match = _QUOTED_NAME.match(self.view, tokens[k].end, min(self.high, tokens[k].end + 50))
        if end == stop and not match:
            while end < len(tokens) and end - stop < 3 and tokens[end].gap == PLAIN and self._proper(end):
                end += 1
        association = _ASSOCIATION.match(
            self.view, tokens[end - 1].end, min(self.high, tokens[end - 1].end + 8)
        )
        if not (named or end > stop or association):
            return i
        found = self.add(ORG, i, end, "head word", 0.85 if named else 0.7)
        if i and not self.taken[i - 1] and self.view[tokens[i - 1].end : tokens[i].start] == _SHARED[0]:
            found.start = tokens[i - 1].start  # "Sport- und Spielverein"
        if association:
            found.end = association.end()
        return end

    def _proper(self, k: int) -> bool:
        facts = self.tokens[k].facts
        if facts & (FUNCTION | DATE | TITLE | HONORIFIC):
            return False
        return bool(facts & (PLACE | SURNAME | GIVEN)) or not facts & WORD

    def _complement(self, stop: int) -> int:
        """The end of "für Technik und Verkehr", "der Soziologie" after a head word; ``stop`` where none follows."""
        tokens = self.tokens
        if stop >= len(tokens) or tokens[stop].gap != OF:
            return stop
        between = self.view[tokens[stop - 1].end : tokens[stop].start].split()
        if between[0] not in ("für", "zur", "gegen", "fьr"):
            return stop
        end = stop + 1
        while end < len(tokens) and end - stop < 6:
            if tokens[end].gap not in (AND, PLAIN, OF) and not self._is_enumerated(end):
                break
            if (
                tokens[end].facts & (FUNCTION | DATE | TITLE)
                or tokens[end].gap == PLAIN
                and not self._proper(end)
            ):
                break
            end += 1
        return end

    def _is_enumerated(self, k: int) -> bool:
        """True if word ``k`` goes on with a list of matters: "Umwelt- und Naturschutz", "Umwelt, Verkehr und Bau"."""
        tokens, view = self.tokens, self.view
        if view[tokens[k - 1].end : tokens[k].start] in _SHARED:
            return True
        for n in range(k, min(len(tokens), k + 4)):
            between = view[tokens[n - 1].end : tokens[n].start]
            if not tokens[n].facts & WORD or tokens[n].facts & (PLACE | TITLE | DATE | FUNCTION):
                return False
            if tokens[n].gap == AND or between in _SHARED:
                return n > k
            if between != ", ":
                return False
        return False
