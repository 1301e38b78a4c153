"""How far the name of an English body goes: from its head word to the left and to the right.

Strategy: the run that ends in a head word loses what says whose it is, and takes in places behind it, what it is of, and lists that
end in "and" on both sides. Each step looks a bounded number of words ahead or back. Raises nothing.
"""

from __future__ import annotations

import re

from newsparse.mentions.lists import (
    ALONE,
    DATE,
    DEMONYM,
    FUNCTION,
    GIVEN,
    HEAD,
    LEAD,
    PLACE,
    SUFFIX,
    TITLE,
    WEAK,
    WORD,
)
from newsparse.mentions.passage import ORG, Found, Passage, is_acronym
from newsparse.mentions.tokens import AMPERSAND, AND, COMMA, OF, PARTICLE, PLAIN

_MOST_WORDS = 14  # of one name
_INNER_GENITIVE = frozenset(
    "people peoples' people's women men children workers workers' farmers farmers' teachers teachers' lawyers lawyers' "
    "nurses nurses' veterans veterans' journalists journalists' employers employers' students students' king queen "
    "lloyd moody mcdonald macy christie sotheby sainsbury st girls boys prosecutor minister president attorney "
    "doctors doctors' writers writers' world lord levi wendy domino kellogg".split()
)
_STATE_HEADS = frozenset(  # a demonym before these says whose it is: "the Egyptian Embassy"
    "parliament army navy police ministry embassy consulate cabinet court courts senate assembly treasury forces government "
    "judiciary military gendarmerie legislature agency authority authorities administration railway railways".split()
)
_GERUND_WORDS = 5
_LIST_WORDS = 8  # before "and"
_ADJECTIVES = ("al", "ic", "ive", "ous", "ary", "ese", "ian", "lear", "can")
_PEOPLE = frozenset("persons people women men children youth workers learners students".split())
_PROGRAMMES = frozenset(
    "programme program project initiative movement campaign partnership coalition".split()
)
_BEFORE_TITLE = frozenset(
    "prime attorney vice prosecutor auditor inspector surveyor governor director chief".split()
)
_LIMITED = re.compile(r"(\.?, (?:Ltd|Inc|LLC|Limited))\b")
_DOT_INSIDE = re.compile(r"\.(?:,|[ \t]++[a-z(])")
_DOTTED_SUFFIXES = frozenset("inc ltd corp co bros".split())
OFFICES = frozenset(("ministry", "department", "secretariat", "directorate"))
_EVENTS = frozenset(
    "election elections by-election referendum summit primaries presidential leadership primary session".split()
)


class EnglishBodies(Passage):
    """A passage of English whose bodies' names are bounded."""

    _sure: set[int]  # first words of bodies that need no weighing

    def inner_genitive(self, i: int) -> bool:
        """True if a genitive belongs to the name it is in (People's Party)."""
        tokens = self.tokens
        token = tokens[i]
        if token.low in _INNER_GENITIVE or token.low + "'s" in self.lexicon.phrases:
            return True
        # Metalworkers' Alliance
        plural = self.view[token.end : token.end + 1] in ("'", "’") and not token.facts & (PLACE | DEMONYM)
        return (
            plural
            and i + 1 < len(tokens)
            and bool(tokens[i + 1].facts & HEAD)
            and not tokens[i + 1].facts & WEAK
        )

    def _event(self, start: int, end: int) -> bool:
        """True if a body's name is part of an event's: "the 2019 European Parliament election"."""
        view = self.view
        year = start >= self.low + 5 and view[start - 1] == " " and view[start - 5 : start - 1].isdigit()
        return year and self.next_word(end) in _EVENTS

    def _group_end(self, i: int, b: int) -> int:
        """The end of the run of words that nothing but spaces or particles part."""
        tokens = self.tokens
        j = i + 1
        while j < b and tokens[j].gap in (PLAIN, PARTICLE, AMPERSAND):
            facts = tokens[j].facts
            if (
                facts & DATE
                and facts & GIVEN
                and j + 1 < b
                and tokens[j + 1].gap == PLAIN
                and tokens[j - 1].facts & GIVEN
            ):
                j += 1
                continue
            if facts & (FUNCTION | DATE) and j not in self._listed:
                # in running text a small word with a capital after a name is part of it: Liu He
                if (
                    not facts & FUNCTION
                    or j + 1 < b
                    and tokens[j + 1].gap == PLAIN
                    or self.in_title(tokens[j].start)
                ):
                    break
            j += 1
        return j

    def _head_fits(self, k: int, i: int, stop: int) -> bool:
        token = self.tokens[k]
        facts = token.facts
        if not facts & HEAD and not facts & WEAK:
            return False
        if facts & WEAK:
            if k == i or k + 1 < stop and not self.tokens[k + 1].facts & PLACE:
                return False
            before = self.tokens[i:k]
            return any(not t.facts & (WORD | FUNCTION) or t.facts & (PLACE | DEMONYM) for t in before)
        if facts & SUFFIX:
            return k > i
        return True

    def _organization(self, first: int, stop: int, end: int, b: int) -> int:
        """A run whose last head word ends at ``stop``; take in what belongs to it on the right."""
        tokens = self.tokens
        gerund = self._gerund_before(first, stop)
        if gerund >= 0:
            self._sure.add(gerund)
            self.add(ORG, gerund, stop, "head word", 0.85)
            return stop
        if end == stop + 1 == first + 2 and len(tokens[stop].word.rstrip(".")) == 1:
            return end  # "Group A"
        title = self.in_title(tokens[first].start)
        last = self._trailing(stop, end, title)
        complement = last
        if last == end and not tokens[last - 1].genitive:
            complement = self._with(self._complement(first, last, b))
        head = tokens[stop - 1].facts
        if complement - first == 1:
            if head & ALONE and not self.at_start(tokens[first].start):
                self.add(ORG, first, complement, "head alone", 0.6)
            else:
                self.pending.append((first, first + 1))
            return complement
        if head & WEAK and complement > last:
            complement = last
        first = self._own_start(first, stop)
        common = title and complement == last and self._all_common(first, last)
        if (
            complement - first == 1
            and not tokens[first].facts & ALONE
            and tokens[first].low not in _STATE_HEADS
        ):
            self.pending.append((first, first + 1))
        elif complement - first > _MOST_WORDS or self._names_no_body(first, complement):
            pass
        elif common and not any(t.word.isupper() and len(t.word) > 1 for t in tokens[first:last]):
            self.pending.append((first, last))
        elif self._is_programme(first, complement):
            self.add(ORG, first, complement, "programme", 0.8)  # "the TRANSFORM Programme"
        else:
            first = self._and_before(first, stop)
            self._dotted(self.add(ORG, first, complement, "head word", 0.85), complement)
        return complement

    def _trailing(self, stop: int, end: int, title: bool) -> int:
        """Where the words behind a head word end that belong to its name: a place, or up to three unknown words."""
        trailing = self.tokens[stop:end]
        if not trailing or self.tokens[stop - 1].genitive:
            return stop
        if all(t.facts & PLACE for t in trailing):
            return end
        known = any(t.facts & GIVEN for t in trailing[:-1]) or any(t.facts & (WORD | TITLE) for t in trailing)
        return stop if known or title or len(trailing) > 3 else end

    def _own_start(self, first: int, stop: int) -> int:
        """Where a name begins without a small word that opens its sentence and without whose it is: "the Egyptian Embassy"."""
        tokens = self.tokens
        while first + 1 < stop and tokens[first].facts & FUNCTION:
            first += 1
        if tokens[stop - 1].low not in _STATE_HEADS:
            return first
        k = first
        while k + 1 < stop and tokens[k].facts & (DEMONYM | PLACE) and tokens[k + 1].gap == PLAIN:
            k += 1
        return k if k + 1 == stop or self._all_common(k, stop) else first

    def _names_no_body(self, first: int, stop: int) -> bool:
        """True if words are places alone, or part of an event's name."""
        tokens = self.tokens
        if all(t.facts & (PLACE | DEMONYM) for t in tokens[first:stop]):
            return True
        return self._event(tokens[first].start, tokens[stop - 1].end)

    def _is_programme(self, first: int, stop: int) -> bool:
        """True for a word in capitals and the noun that says that it is a programme."""
        token = self.tokens[first]
        if first + 2 != stop or self.tokens[first + 1].low not in _PROGRAMMES:
            return False
        return token.word.isupper() and len(token.word) > 2 and bool(token.facts & WORD)

    def _dotted(self, found: Found, stop: int) -> None:
        """Take the dot of "Inc." into a company's name, and the "Ltd." of "Co., Ltd."."""
        if self.tokens[stop - 1].low not in _DOTTED_SUFFIXES:
            return
        more = _LIMITED.match(self.view, found.end, min(self.high, found.end + 12))
        if more:
            found.end = more.end(1)
            self.taken[stop : stop + 1] = b"\x02"
        if _DOT_INSIDE.match(self.view, found.end):
            found.end += 1

    def _gerund_before(self, first: int, stop: int) -> int:
        """Where a programme's name begins that a gerund opens: "the Building Back Better Programme"; -1 if none does."""
        tokens = self.tokens
        if tokens[stop - 1].low not in _PROGRAMMES:
            return -1
        k = first
        while not (tokens[k].low.endswith("ing") and tokens[k].facts & WORD):
            if not k or first - k == _GERUND_WORDS or self.taken[k - 1]:
                return -1
            if tokens[k - 1].end + 1 != tokens[k].start:
                return -1
            k -= 1
        return k if self.word_before(tokens[k].start).lower() in ("the", "its", "our") else -1

    def _and_before(self, first: int, stop: int) -> int:
        """The start of a name like "the Ethics and Public Policy Center"; ``first`` if it begins there."""
        tokens = self.tokens
        if (
            not first
            or tokens[first].gap != AND
            or not self._all_common(first, stop)
            or tokens[first].facts & HEAD
            and stop == first + 1
        ):
            return first  # "Review and Club for Growth" are two
        k = first
        while k and first - k < _LIST_WORDS and tokens[k].gap in (PLAIN, AND, COMMA) and self._noun(k - 1):
            if self.taken[k - 1] or tokens[k - 1].facts & HEAD and not tokens[k - 1].facts & WEAK:
                return first
            k -= 1
        lead = self.word_before(tokens[k].start).lower()
        return k if lead in ("the", "of") and not self.at_start(tokens[k].start) else first

    def _all_common(self, i: int, j: int) -> bool:
        return all(t.facts & WORD and not t.facts & (PLACE | DEMONYM) for t in self.tokens[i:j])

    def _complement(self, first: int, i: int, b: int) -> int:
        """Words after "of", "for", "and" that belong to the name from ``first`` to ``i``; ``i`` where none do."""
        tokens = self.tokens
        for _ in range(3):
            if i >= b or tokens[i].gap != OF or tokens[i].facts & DATE:
                break
            j = self._phrase_end(i, b)
            if self._is_another(first, i, j):
                break
            common = all(t.facts & WORD and not t.facts & (PLACE | TITLE) for t in tokens[i:j])
            i = j
            if tokens[i - 1].genitive:
                return i
            if self._is_adjective(i - 1) and tokens[i - 1].gap == OF and i + 1 < b and tokens[i].gap == AND:
                return self._group_end(i, b)  # "School of Oriental and African Studies"
            i = self._and(i, b, common)
            if (
                common
                and i < b
                and tokens[i].gap == AND
                and tokens[first].low in OFFICES
                and self._odd_noun(i, b)
            ):
                i += 1
        return i

    def _phrase_end(self, i: int, b: int) -> int:
        """Where the words end that begin with word ``i`` behind "of"."""
        tokens = self.tokens
        j = i + 1
        while j < b and tokens[j].gap in (PLAIN, PARTICLE):
            facts = tokens[j].facts
            if facts & (FUNCTION | DATE) or facts & LEAD and tokens[j - 1].low not in _BEFORE_TITLE:
                break
            if tokens[j - 1].genitive and not self.inner_genitive(j - 1):
                break
            j += 1
        return j

    def _is_another(self, first: int, i: int, j: int) -> bool:
        """True if the words ``i`` to ``j`` behind "of" or "for" are a person or a body besides the one from ``first`` on."""
        tokens = self.tokens
        opening, before, last = tokens[i].facts, tokens[i - 1], tokens[j - 1].facts
        if j - i >= 2 and opening & GIVEN and not opening & (WORD | PLACE) and not last & (HEAD | WORD):
            return True  # the party of a person
        if not before.facts & HEAD or not last & HEAD or opening & HEAD or i - first < 2:
            return False
        joint = self.view[before.end : tokens[i].start].split()
        return joint[0] in ("for", "to", "on")  # "left the Liberal Party for the Green Party"

    def _is_adjective(self, i: int) -> bool:
        token = self.tokens[i]
        return token.low.endswith(_ADJECTIVES) and not token.facts & (HEAD | GIVEN) and not token.genitive

    def _with(self, i: int) -> int:
        """Where "Persons with Disabilities" ends whose first word is the one before ``i``."""
        tokens = self.tokens
        if (
            i < len(tokens)
            and tokens[i - 1].low in _PEOPLE
            and self.view[tokens[i - 1].end : tokens[i].start] == " with "
        ):
            i += 1
            while i < len(tokens) and tokens[i].gap == PLAIN and self._noun(i):
                i += 1
        return i

    def _odd_noun(self, i: int, b: int) -> bool:
        """True if a word of no list is alone after "and" in a ministry's name: "Health and Wellness"."""
        token = self.tokens[i]
        alone = i + 1 >= b or self.tokens[i + 1].gap not in (PLAIN, PARTICLE)
        return not token.facts and alone and not is_acronym(token.word, self.language)

    def _and(self, i: int, b: int, common: bool) -> int:
        """ "… of Health and Welfare", "… of Agriculture, Forestry and Fisheries"."""
        tokens = self.tokens
        count = len(tokens)
        # a list with commas needs its "and"
        k = i
        while common and k < count and tokens[k].gap == COMMA and k - i < 5 and self._noun(k):
            k += 1
            while k < count and tokens[k].gap == PLAIN and self._noun(k):
                k += 1
        if k > i and k < count and tokens[k].gap == AND and self._noun(k):
            k += 1
            while k < count and tokens[k].gap == PLAIN and self._noun(k):
                k += 1
            return k
        if i < b and tokens[i].gap in (AND, AMPERSAND) and common and self._noun(i):
            j = i + 1
            while j < b and tokens[j].gap == PLAIN and self._noun(j):
                j += 1
            if (
                j < b
                and tokens[j].gap == PLAIN
                or any(t.facts & HEAD and not t.facts & WEAK for t in tokens[i:j])
            ):
                return i
            return j
        return i

    def _noun(self, i: int) -> bool:
        facts = self.tokens[i].facts
        return bool(facts & WORD) and not facts & (PLACE | DEMONYM | FUNCTION | DATE | TITLE)
