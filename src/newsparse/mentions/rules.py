"""The rules: from capitalised words to people and organizations.

Strategy: the words of a passage fall into chains (words parted by nothing but spaces and small connecting words). A chain is
read once from left to right; each step tries, in this order, a listed name, an honorific, a title, an organization's head
word, a given name, and last the shape of an unknown name. Single words are kept back until the item has been read, for a
surname, a first name or an acronym may only be explained later. Precision first: what no rule explains is no mention. Every
step moves on and looks only a bounded number of words ahead, so the time is linear in the text. Raises nothing.
"""

from __future__ import annotations

import re

from newsparse.mentions.aside import set_aside, unlike_words
from newsparse.mentions.bodies import OFFICES, EnglishBodies
from newsparse.mentions.languages import Language
from newsparse.mentions.lists import (
    COMMON,
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
    THING,
    TITLE,
    WEAK,
    WORD,
)
from newsparse.mentions.passage import ORG, PERSON, ROMAN, Found, is_acronym
from newsparse.mentions.tokens import AMPERSAND, AND, COMMA, NONE, OF, PARTICLE, PLAIN, Token

_HEADS = HEAD | WEAK
_MOST_CHAIN = 50
_NAME_WORDS = 5  # of a person

_ROLE_HEADS = frozenset(  # "Social Protection Project Manager" is a role, no body
    "project projects programme program programmes programs service services office unit team division department group "
    "network systems science sciences technology trade business resources communications media news finance financial "
    "investment development security staff district region area state city county works engineering sales fund funds school schools academy intelligence".split()
)
_CAPITAL_PARTICLES = frozenset(
    "al bin bint ibn ben abu el de da dos das del di la le van von der den du ould ka st san mac".split()
)
_PROGRAMME = re.compile(r"[ \t]++(?:project|programme|program|coalition|partnership)\b")
_DOTTED_HONORIFICS = frozenset("he eng ing hon fr ven ir".split())
_AFTER_SURNAME = frozenset("jr sr ii iii iv".split())
_GIVEN_TITLES = frozenset(("dean", "earl", "marquis"))
_SMALL_PARTICLE = re.compile(
    r"(?<![\w'’-])(van(?: de[rn]?| 't)?|von(?: der| den| dem)?|ter|ten|zu|de(?: la| las| los)?|du|dos|das|da|della|di|bin|ibn|al|el) \Z"
)
_SMALL_PARTICLES = frozenset(  # the last words of these
    "van 't de der den von dem ter ten zu la las los du dos das da della di bin ibn al el".split()
)
_NORTHERN = ("van", "von", "ter", "ten", "de")
_BEFORE_TITLES = frozenset("prime deputy vice former first acting".split())
_IN_NAMES = frozenset("king queen prince princess general saint".split())  # titles that bodies are named by
_BEFORE_PARTY = ("p", " ", "\t")  # behind the first space
_PARTY = re.compile(r"[ \t]++party\b")
_BEFORE_MONTH = frozenset(
    "in on by of since until till from to before after during last next this early late mid between and through around "
    "st nd rd th every each previous following past".split()
)


class EnglishPassage(EnglishBodies):
    """One stretch of running English text, read by the rules."""

    def __init__(self, view: str, low: int, high: int, language: Language) -> None:
        super().__init__(view, low, high, language)
        self._sure = set()
        unlike = unlike_words(self.tokens, language)
        set_aside(view, self.tokens, unlike)
        facts = self.lexicon.facts
        for token in map(self.tokens.__getitem__, unlike):
            if "-" in token.word and not token.facts & (GIVEN | SURNAME | PLACE):
                token.facts |= facts.get(token.low.rpartition("-")[2], 0) & (TITLE | LEAD)  # Attorney-General

    # -- reading

    def read(self) -> None:
        """Read all chains."""
        tokens, count = self.tokens, len(self.tokens)
        i = 0
        while i < count:
            token = tokens[i]
            if self.taken[i]:
                i += 1
                if i < count:
                    tokens[i].gap = NONE
                continue
            if token.facts & FUNCTION and not token.genitive and not token.facts & LISTED:
                i += 1
                if i < count and tokens[i].gap != COMMA:
                    tokens[i].gap = NONE
                continue
            j = i + 1
            while j < count and tokens[j].gap not in (NONE, COMMA) and not self.taken[j]:
                if tokens[j - 1].genitive and not self.inner_genitive(j - 1):
                    break
                j += 1
            if j - i > 1:
                self._chain(i, j)
            else:
                self._one(i)
            i = j

    def is_sure_body(self, found: Found) -> bool:
        """True for an office of a listed body in a place, and for a programme that a gerund opens."""
        return found.first in self._sure

    def settle(self, found: Found) -> None:
        """Take in the small particle before a person's name, the "plc" behind a company's."""
        if found.kind == PERSON:
            found.start = self._particle_before(found.first, found.rule)
        elif self.view.startswith(" plc", found.end) and not self.view[found.end + 4 :][:1].isalpha():
            found.end += 4

    def _particle_before(self, first: int, rule: str) -> int:
        """Where a name begins whose first word has a small particle before it: "Mr de Wit"."""
        start = self.tokens[first].start
        if self.view[max(self.low, start - 6) : start - 1].rpartition(" ")[2] not in _SMALL_PARTICLES:
            return start
        match = _SMALL_PARTICLE.search(self.view, max(self.low, start - 14), start)
        if not match or rule not in ("honorific", "title") and not match[1].startswith(_NORTHERN):
            return start
        apart = not first or self.taken[first - 1] or self.tokens[first - 1].end < match.start() - 1
        if not apart and not self.tokens[first - 1].facts & (HONORIFIC | TITLE | FUNCTION):
            return start
        return match.start(1)

    def _chain(self, a: int, b: int) -> None:
        tokens = self.tokens
        if b - a == 1:
            self._one(a)
            return
        if b - a > _MOST_CHAIN:  # no name is so long; in parts, so that no step looks far
            for part in range(a, b, _MOST_CHAIN):
                self._chain(part, min(part + _MOST_CHAIN, b))
            return
        self._listed = {}
        self._phrases(a, b)
        i = a
        while i < b:
            token = tokens[i]
            if token.facts & (FUNCTION | DATE) and i not in self._listed and not self._month_name(i, b):
                i += 1
                continue
            i = self._step(i, b)

    def _month_name(self, i: int, b: int) -> bool:
        """True if a month is a given name here: April Ryan, but not "in April Senator Ryan"."""
        tokens = self.tokens
        token = tokens[i]
        if not token.facts & DATE or not token.facts & GIVEN or i + 1 >= b or tokens[i + 1].gap != PLAIN:
            return False
        after = tokens[i + 1].facts
        if self.calendar(i) or after & (DATE | FUNCTION | COMMON | PLACE | DEMONYM | TITLE | HEAD):
            return False
        return bool(after & SURNAME) or not after & (WORD | GIVEN)

    def calendar(self, i: int) -> bool:
        """True if what is beside a month or a weekday makes it a date: a number, "in", "last"."""
        token, view = self.tokens[i], self.view
        if view[token.end : token.end + 4].strip(" ,.")[:1].isdigit():
            return True
        before = view[max(self.low, token.start - 5) : token.start].strip(" .,-")
        word = self.word_before(token.start).lower()
        if word == "and" and not self.tokens[i - 1].facts & DATE:
            return False  # "April Jones and June Carter"
        return before[-1:].isdigit() or word in _BEFORE_MONTH

    def _programme(self, i: int) -> bool:
        """Take "the SOLAR project": a word in capitals before the noun that says what it is."""
        token = self.tokens[i]
        word = token.word
        if not word.isupper() or len(word) < 3 or not token.facts & WORD:
            return False
        if word in self.lexicon.not_organizations or word in self.lexicon.acronyms:
            return False
        match = _PROGRAMME.match(self.view, token.end, min(self.high, token.end + 30))
        if not match or self.word_before(token.start).lower() != "the":
            return False
        self.add(ORG, i, i + 1, "programme", 0.7).end = match.end()
        return True

    def _one(self, i: int) -> None:
        token = self.tokens[i]
        facts = token.facts
        if facts & WORD and self._programme(i):
            return
        if facts & LISTED or token.word in self.lexicon.acronyms:
            self._listed = {}
            self._phrases(i, i + 1)
            if i in self._listed:
                self._emit_listed(i, i + 1)
                return
            if token.facts & FUNCTION:
                return
        if facts & FUNCTION or facts & DEMONYM and not facts & (GIVEN | SURNAME | PLACE):
            return
        if not facts & WORD or not self._party(i, i + 1):
            self.pending.append((i, i + 1))

    # -- steps; each returns the index of the next word to read

    def _step(self, i: int, b: int) -> int:
        tokens = self.tokens
        token = tokens[i]
        facts = token.facts
        end = self._group_end(i, b)
        if facts & HONORIFIC and i + 1 < end and not token.genitive and self._honorific_fits(token):
            j = self._name(i + 1, end)
            if tokens[i + 1].facts & DEMONYM and not tokens[i + 1].facts & (GIVEN | SURNAME):
                j = i  # "Sri Lankan"
            if (
                token.low == "miss"
                and tokens[i + 1].facts & (PLACE | WORD)
                and not tokens[i + 1].facts & GIVEN
            ):
                j = i
            if j > i + 1:
                self.add(PERSON, i + 1, j, "honorific", 0.97)
                return j
        if i in self._listed:
            return self._listed_step(i, end, b)
        if facts & TITLE and not (token.low in _GIVEN_TITLES and self._title_is_given(i, end)):
            return self._title_step(i, end, b)
        # the run up to the next title or listed name
        stop = i + 1
        while stop < end and not (tokens[stop].facts & LEAD and self._title_here(stop, end)):
            if stop in self._listed:
                last = tokens[self._listed[stop][0] - 1].facts
                if (not last & HEAD or self._listed[stop][0] > end or tokens[i].word.isupper()) and not (
                    self._listed_surname(stop, i)
                ):
                    break
            if tokens[stop].facts & HONORIFIC and self._honorific_fits(tokens[stop]):
                break
            stop += 1
        return self._plain_step(i, stop, end, b)

    def _honorific_fits(self, token: Token) -> bool:
        """True if a word that may be an honorific is one here: short ones need their dot."""
        if len(token.low) > 1 and token.low not in _DOTTED_HONORIFICS:
            return True
        return self.view[token.end : token.end + 1] == "."

    def _title_is_given(self, i: int, end: int) -> bool:
        """True if a word that is a title and a given name is the latter: Dean Rusk, but not "the Dean Ann Rusk"."""
        if i + 1 >= end or self.word_before(self.tokens[i].start).lower() in ("the", "a", "its", "their"):
            return False
        after = self.tokens[i + 1].facts
        return not after & (TITLE | HEAD | PLACE | DEMONYM | COMMON) and (i + 2 == end or not after & GIVEN)

    def _title_here(self, k: int, end: int) -> bool:
        """True if a title inside a run ends the name before it (Party Leader X), not a surname (Stephen King)."""
        token = self.tokens[k]
        if (
            k + 1 < end
            and self.tokens[k + 1].facts & HEAD
            and not self.tokens[k + 1].facts & (WEAK | GIVEN | SURNAME)
        ):
            return False  # Tax Justice Network
        last = k + 1 == end or k + 2 == end and self.tokens[k + 1].low in _AFTER_SURNAME
        return not (token.facts & SURNAME and last and self.tokens[k - 1].facts & GIVEN)

    def _title_step(self, i: int, end: int, b: int) -> int:
        """A title or more, and the person or the body behind."""
        tokens = self.tokens
        j = self._titles_end(i, end)
        if j >= end:
            return self._title_alone(i, j, b)
        strong = HEAD if tokens[j - 1].genitive else _HEADS  # "the King's Fund"
        heads = [k for k in range(j, end) if tokens[k].facts & strong == HEAD]
        if heads and (heads[0] == j or tokens[j - 1].genitive or tokens[i].low in _IN_NAMES):
            return self._organization(i, heads[-1] + 1, end, b)
        if tokens[j - 1].genitive or tokens[j].facts & HONORIFIC and self._honorific_fits(tokens[j]):
            return j
        if j not in self._listed and any(t.facts & LEAD for t in tokens[i:j]):
            k = self._name(j, end)
            if k > j and not self._only_place(j, k):
                self.add(PERSON, j, k, "title", 0.95)
                return k
        return j

    def _titles_end(self, i: int, end: int) -> int:
        """Where the titles end of which word ``i`` is the first."""
        tokens = self.tokens
        j = i
        while j < end and (tokens[j].facts & TITLE or tokens[j].low in _BEFORE_TITLES):
            if j > i and tokens[j].low in _GIVEN_TITLES and self._title_is_given(j, end):
                break  # "Judge Dean Pregerson"
            j += 1
            if tokens[j - 1].genitive:
                break
        return j

    def _title_alone(self, i: int, j: int, b: int) -> int:
        """A title with nothing behind, or with what it is of: "Minister of Health Ann Lee"."""
        tokens = self.tokens
        if j < b and tokens[j].gap == OF:
            k = self._named_behind(i, j, b)
            return k if k > j else self._after_role(j, b)
        if j == i + 1 and tokens[i].facts & GIVEN and not tokens[i].facts & LEAD:
            self.pending.append((i, i + 1))
        return j

    def _named_behind(self, i: int, j: int, b: int) -> int:
        """The end of the name behind what the title ``i`` is of, which begins at word ``j``; ``j`` if none is there."""
        tokens = self.tokens
        k = j
        while k < b and (k == j or tokens[k].gap in (PLAIN, OF, AND)) and self._role_word(k):
            k += 1
        if k in (j, b) or tokens[k].gap != PLAIN or tokens[k - 1].genitive or not tokens[i].facts & LEAD:
            return j
        n = self._name(k, self._group_end(k, b))
        if n - k < 2:
            return j
        self.add(PERSON, k, n, "title", 0.9)
        m = j
        while m < k:
            m = self._step(m, k)
        return n

    def _role_word(self, k: int) -> bool:
        facts = self.tokens[k].facts
        return (
            bool(facts & (WORD | PLACE | DEMONYM | HEAD))
            and not (facts & GIVEN and not facts & COMMON)
            and not facts & FUNCTION
        )

    def _after_role(self, j: int, b: int) -> int:
        """Minister of Health: common words are part of the role, names are read for themselves."""
        tokens = self.tokens
        k = j
        while (
            k < b
            and tokens[k].gap in (OF, AND, PLAIN)
            and self._noun(k)
            and not tokens[k].facts & (HEAD | GIVEN)
        ):
            if k in self._listed:
                return j
            k += 1
        if k < b and (tokens[k].facts & HEAD or k in self._listed):
            return j
        return k if k == b or tokens[k].gap == PLAIN else j

    def _only_place(self, j: int, k: int) -> bool:
        return all(t.facts & (PLACE | DEMONYM) and not t.facts & (GIVEN | SURNAME) for t in self.tokens[j:k])

    def _name(self, i: int, end: int) -> int:
        """The end of a person's name that begins at word ``i``; ``i`` if none does."""
        tokens = self.tokens
        j = i
        while j < end and j - i < _NAME_WORDS:
            if j > i and tokens[j].gap not in (PLAIN, PARTICLE) or self._is_outside(j, i, end):
                break
            if j in self._listed and not self._listed_surname(j, i):
                break
            j += 1
            if tokens[j - 1].genitive:
                break
        return j

    def _is_outside(self, j: int, i: int, end: int) -> bool:
        """True if word ``j`` is by itself no part of a person's name from ``i`` on."""
        tokens = self.tokens
        token, facts = tokens[j], tokens[j].facts
        named = facts & (GIVEN | SURNAME)
        if facts & (DATE | DEMONYM) and not named:
            return True
        if token.gap != PARTICLE:
            second = j == i + 1 and j + 1 == end and tokens[i].facts & GIVEN and facts & (WEAK | HONORIFIC)
            if facts & HEAD and not named and not second:
                return True
            if j > i and facts & (TITLE | HEAD) and not second:
                last = j + 1 == end or tokens[j + 1].low in _AFTER_SURNAME
                if not facts & SURNAME or not last:
                    return True
            if facts & COMMON and not named and not self._small_fits(j, i, end):
                return True
        if j == i or len(token.word) < 2 or not token.word.isupper() or "." in token.word:
            return False
        numeral = ROMAN.match(token.word) and tokens[j - 1].facts & (GIVEN | SURNAME)
        return not tokens[i].word.isupper() and not numeral

    def _small_fits(self, j: int, i: int, end: int) -> bool:
        """True if a common word is a particle inside a name, or its short last word: "Liu He"."""
        token = self.tokens[j]
        if j == i:
            return False
        if j + 1 < end:
            return token.low in _CAPITAL_PARTICLES
        return bool(token.facts & FUNCTION) and len(token.low) < 4

    def _listed_surname(self, j: int, i: int) -> bool:
        """True if a listed word is a surname here: Michael Bloomberg."""
        first, last = self.tokens[i], self.tokens[j]
        if j != i + 1 or self._listed[j][0] != j + 1 or last.word.isupper():
            return False
        unknown = not first.facts & (WORD | PLACE | DEMONYM) and not first.word.isupper()
        return bool(first.facts & GIVEN) or unknown and bool(last.facts & SURNAME)

    def _plain_step(self, i: int, stop: int, end: int, b: int) -> int:
        """A run without title: a body by "&" or its head word, a person by given name, an acronym, or an unknown name."""
        tokens = self.tokens
        several, title_follows = stop - i > 1, stop < end
        if several and not title_follows and self._ampersand(i, stop):
            return stop
        k = self._given_step(i, stop) if several and tokens[i].facts & GIVEN else i
        if k > i:
            return k
        head = self._last_head(i, i, stop)
        if head >= 0:
            return self._head_step(i, head, stop, title_follows, b)
        k = self._acronym_step(i, stop, title_follows)
        if k > i:
            return k
        if several and tokens[stop - 1].facts & TITLE and self._all_common(i, stop - 1):
            return self._after_role(stop, b) if stop < b and tokens[stop].gap == OF else stop
        if not title_follows and tokens[i].facts & WORD and self._party(i, stop):
            return stop
        if several:
            return self._unknown(i, stop)
        if not self._programme(i) and not (title_follows and tokens[i].facts & WORD):
            self.pending.append((i, stop))
        return stop

    def _ampersand(self, i: int, stop: int) -> bool:
        """Take a body whose name has an "&": "Ernst & Young LLP"."""
        tokens = self.tokens
        if stop - i > 4 or tokens[i].facts & GIVEN:
            return False
        k = i + 1
        while tokens[k].gap != AMPERSAND:
            k += 1
            if k == stop:
                return False
        if any(t.facts & PLACE for t in tokens[i:stop]) or self._all_common(i, stop):
            return False
        self._dotted(self.add(ORG, i, stop, "ampersand", 0.75), stop)
        return True

    def _given_step(self, i: int, stop: int) -> int:
        """Take the person whose given name opens a run; ``i`` if none does."""
        tokens = self.tokens
        j = self._name(i, stop) if self._given_fits(i, stop) else i
        if j - i < 2:
            return i
        head = max((k for k in range(j, stop) if tokens[k].facts & HEAD), default=-1)
        if head >= 0 and (head - j < 2 or not tokens[j].facts & COMMON):
            return i
        self.add(PERSON, i, j, "given name", 0.85 if head < 0 else 0.6)
        return j

    def _last_head(self, i: int, k: int, stop: int) -> int:
        """The last head word from word ``k`` on in the run from ``i``; -1 if there is none."""
        tokens = self.tokens
        for at in range(stop - 1, k - 1, -1):
            if tokens[at].facts & _HEADS and self._head_fits(at, i, stop):
                return at
        return -1

    def _head_step(self, i: int, head: int, stop: int, title_follows: bool, b: int) -> int:
        """A run whose last head word is ``head``: a body, or no more than part of a thing's name or of a title."""
        tokens = self.tokens
        last = tokens[stop - 1].facts
        if head + 1 < stop and last & THING and not last & HEAD:
            return stop
        if title_follows and tokens[stop].facts & TITLE and self._is_role(i, head, stop):
            if is_acronym(tokens[i].word, self.language) and not tokens[i].facts & PLACE:
                self.add(ORG, i, i + 1, "acronym", 0.8)
            return stop
        return self._organization(i, head + 1, stop, b)

    def _acronym_step(self, i: int, stop: int, title_follows: bool) -> int:
        """An acronym, perhaps with its office, before a title or another name; ``i`` if there is none."""
        tokens = self.tokens
        token = tokens[i]
        if token.facts & PLACE or not is_acronym(token.word, self.language):
            return i
        if len(token.word) == 2 and 1 < stop - i < 4:
            following = tokens[i + 1]
            if not following.facts & (WORD | PLACE | DEMONYM) and not following.word.isupper():
                return i  # initials
        j = i + 1
        while j < stop and self._office(tokens[j]):
            j += 1
        if stop - i > 2 and all(t.word.isupper() for t in tokens[i:stop]):
            return i  # a shout
        if j - i > 1:
            self.add(ORG, i, j, "acronym", 0.8)
        elif stop > j or title_follows:
            self.pending.append((i, j))
        else:
            return i
        return j

    def _party(self, i: int, stop: int) -> bool:
        """Take a party by the noun in lower case behind its name: "the Labour party"."""
        first, last = self.tokens[i], self.tokens[stop - 1]
        if self.view[last.end + 1 : last.end + 2] not in _BEFORE_PARTY:
            return False
        if last.genitive or last.facts & (PLACE | DEMONYM):
            return False
        match = _PARTY.match(self.view, last.end, min(self.high, last.end + 20))
        if not match or self.at_start(first.start):
            return False
        self.add(ORG, i, stop, "party", 0.8).end = match.end()
        return True

    def _is_role(self, i: int, head: int, stop: int) -> bool:
        """True if a run before a title is part of the title: "National Project Coordinator"."""
        tokens = self.tokens
        if head + 1 != stop or tokens[head].low not in _ROLE_HEADS:
            return False
        first = i + 1 if tokens[i].word.isupper() and len(tokens[i].word) > 1 else i
        return all(t.facts & WORD and not t.facts & (PLACE | DEMONYM) for t in tokens[first:stop])

    def _given_fits(self, i: int, stop: int) -> bool:
        tokens = self.tokens
        facts = tokens[i].facts
        if i + 1 >= stop or tokens[i].genitive:
            return False
        after = tokens[i + 1].facts
        if tokens[stop - 1].facts & THING and not tokens[stop - 1].facts & SURNAME:
            return False
        if tokens[i].word.isupper() and len(tokens[i].word) > 1 and not tokens[i + 1].word.isupper():
            return False
        if facts & PLACE and not after & (SURNAME | GIVEN):
            return not after & (WORD | PLACE | DEMONYM) and not facts & COMMON
        if facts & COMMON:
            return bool(after & (SURNAME | GIVEN)) and not after & COMMON or not after & (WORD | PLACE)
        if facts & WORD:
            return not after & COMMON or bool(after & SURNAME)
        return not after & PLACE or bool(after & (SURNAME | GIVEN)) or not facts & PLACE

    def _office(self, token: Token) -> bool:
        """True if a word after an acronym names an office of it: "ILO Bangkok", "ILO DWT-Bangkok"."""
        if token.facts & PLACE:
            return True
        _, _, place = token.low.rpartition("-")
        return place != token.low and bool(self.lexicon.facts.get(place, 0) & PLACE)

    def _listed_step(self, i: int, end: int, b: int) -> int:
        tokens = self.tokens
        stop, body = self._listed[i]
        if isinstance(body, str):
            self._emit_listed(i, stop)
            return stop
        genitive = tokens[stop - 1].genitive
        head = self._last_head(i, stop, end)
        if head >= 0:
            title = next((k for k in range(stop, end) if tokens[k].facts & LEAD), end)
            if head < title < end and self._is_role(stop, head, title):
                self._emit_listed(i, stop)
                return title
            if title >= head and not genitive:
                if stop < head and all(t.facts & PLACE for t in tokens[stop:head]):
                    self._sure.add(i)  # "Friedrich Ebert Stiftung Egypt Office"
                return self._organization(i, head + 1, end, b)
        j = stop
        while j < end and self._office(tokens[j]) and not tokens[j - 1].genitive:
            j += 1
        goes_on = j == stop and not genitive
        k = stop
        if goes_on and j < b and tokens[j].gap == OF and tokens[stop - 1].facts & HEAD:
            k = self._complement(i, stop, b)
        if k == stop and self._event(tokens[i].start, tokens[j - 1].end):
            return j
        if k == stop and goes_on and tokens[i].facts & HEAD and tokens[stop - 1].facts & WORD:
            k = self._listed_and(i, stop, b)
        if k > stop:
            self.add(ORG, i, k, "head word", 0.85)
            return k
        self._emit_listed(i, j)
        return j

    def _listed_and(self, i: int, stop: int, b: int) -> int:
        """Where a listed body's name ends that an "and" goes on with: "Department of Health and Wellness"."""
        k = self._and(stop, b, common=stop - i > 1)
        tokens = self.tokens
        if k == stop < b and tokens[i].low in OFFICES and tokens[k].gap == AND and self._odd_noun(k, b):
            return k + 1
        return k

    def _unknown(self, i: int, stop: int) -> int:
        """A run of two words and more that no list explains."""
        tokens = self.tokens
        # strip common words and demonyms at the start
        first = i
        while first < stop and tokens[first].facts & DEMONYM and not tokens[first].facts & PLACE:
            first += 1
        if all(t.facts & (PLACE | DEMONYM) and not t.facts & (GIVEN | SURNAME) for t in tokens[first:stop]):
            return stop
        if self._all_common(first, stop) and self.in_title(tokens[i].start):
            return stop
        k = first
        while k < stop - 2 and tokens[k].facts & WORD and not tokens[k].facts & (GIVEN | PLACE):
            k += 1
        if (
            k > first
            and tokens[k].facts & GIVEN
            and not tokens[k + 1].facts & COMMON
            and (not tokens[k].facts & COMMON or tokens[k + 1].facts & SURNAME)
        ):
            first = k
        elif (
            k > first
            and not tokens[k].facts & (WORD | PLACE)
            and not any(t.facts & (HEAD | THING | WORD) or t.word.isupper() for t in tokens[k:stop])
        ):
            if (
                all(t.facts & COMMON and not t.facts & (GIVEN | SURNAME) for t in tokens[first:k])
                and k - first > 1
            ):
                first = k
        if first < stop - 1 and tokens[first].facts & GIVEN and first > i:
            j = self._name(first, stop)
            if j - first >= 2:
                self.add(PERSON, first, j, "given name", 0.8)
                return j
        self.pending.append((first if first < stop else i, stop))
        return stop
