"""Evidence for what no list explains: every cue adds to the score of "person" and of "organization".

Strategy: a name is weighed once for the whole item. What it looks like (length, given name, place suffix, capitals) and what
stands around each of its occurrences (a verb of speech, "the", "in", "the newspaper", "… district") are cues; each cue has
two weights in ``data/evidence.txt``, and a name's score is the sum over its form plus the mean over its occurrences. The
better kind wins if its probability passes a threshold, and that probability is the mention's confidence. Raises nothing.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import repeat
from typing import NamedTuple, TypeAlias

from newsparse.mentions.languages import Language
from newsparse.mentions.lists import (
    ALONE,
    COMMON,
    DEMONYM,
    FUNCTION,
    GIVEN,
    HEAD,
    HONORIFIC,
    PLACE,
    SURNAME,
    THING,
    TITLE,
    WEAK,
    WORD,
    lines,
)
from newsparse.mentions.memory import Memory
from newsparse.mentions.passage import Passage, is_acronym
from newsparse.mentions.tokens import AMPERSAND, AND, COMMA, NONE, OF, PARTICLE, PLAIN


@cache
def _country_codes() -> frozenset[str]:
    return frozenset(code for row in lines("country_codes.txt") for code in row.split())


@cache
def _well_known() -> frozenset[str]:
    return frozenset(name for row in lines("well_known.txt") for name in row.split())


_BITS = (
    (GIVEN, "given"),
    (SURNAME, "surname"),
    (PLACE, "place"),
    (DEMONYM, "demonym"),
    (COMMON, "common"),
    (WORD, "word"),
    (HEAD | WEAK, "head"),
    (ALONE, "alone"),
    (TITLE, "title"),
    (FUNCTION, "function"),
    (HONORIFIC, "honorific"),
)
_KNOWN = WORD | PLACE | DEMONYM | GIVEN | SURNAME
_HOPELESS = -30  # in tenths
_UNLIKELY = -1.0  # no threshold is so low
_FEW = 1_000  # combinations of facts that words have


@lru_cache(_FEW)
def _cues_of_facts(lead: str, facts: int) -> tuple[str, ...]:
    """What a word can be, as cues: "first:given", "first:common"."""
    return tuple(lead + name for bit, name in _BITS if facts & bit)


@lru_cache(_FEW)
def _cues_of_ends(first: int, last: int) -> tuple[str, ...]:
    """What the first and the last word of a name can be, as cues."""
    return tuple(
        lead + name
        for bit, name in _BITS
        for lead, facts in (("first:", first), ("last:", last))
        if facts & bit
    )


Words: TypeAlias = tuple[
    tuple[str, str, int, int], ...
]  # spelling, key, facts and gap of each word of a name


def _words(passage: Passage, i: int, j: int) -> Words:
    return tuple([(token.word, token.low, token.facts, token.gap) for token in passage.tokens[i:j]])


def form_cues(passage: Passage, i: int, j: int) -> tuple[str, ...]:
    """Cues of the name's own form; words ``i`` to ``j`` (exclusive)."""
    if j - i > 1:
        return passage.language.memory[_several][_words(passage, i, j)]
    token = passage.tokens[i]
    return passage.language.memory[_last_word][token.word, token.low, token.facts, True]


def _several(language: Language, words: Words) -> tuple[str, ...]:
    """Cues of a name of several words."""
    first, first_low, first_facts, _ = words[0]
    last, last_low, last_facts, _ = words[-1]
    out = ["bias", f"words={min(4, len(words))}", *_cues_of_ends(first_facts, last_facts)]
    gaps = [gap for _, _, _, gap in words[1:]]
    every, some, unknown = ~0, 0, False
    for _, _, facts, _ in words:
        every &= facts
        some |= facts
        unknown = unknown or not facts & _KNOWN
    if every & WORD:
        out.append("all:word")
    if not some & (WORD | PLACE | DEMONYM):
        out.append("all:unknown")
    if PARTICLE in gaps:
        out.append("particle")
    if some & SURNAME and some & GIVEN:
        out.append("given+surname")
    if unknown:
        out.append("some:unknown")
    if any(is_acronym(word, language) for word, _, _, _ in words):
        out.append("has:acronym")
    if any(len(word) == 2 and word[1] == "." for word, _, _, _ in words):
        out.append("has:initial")
    if len(first) == 2 and first.isupper() and not first_facts & WORD:
        out.append("first:capitals2")
    if AMPERSAND in gaps:
        out.append("ampersand")
    if last_facts & THING:
        out.append("last:thing")
    if first_low in language.articles:
        out.append("first:article")
    elif first_low in language.place_words:
        out.append("first:placeword")
    return (*out, *language.memory[_last_word][last, last_low, last_facts, False])


def _last_word(language: Language, key: tuple[str, str, int, bool]) -> tuple[str, ...]:
    """Cues of a name's last word, which may be its only one: its spelling, its key, its facts."""
    word, low, facts, only = key
    out: list[str] = []
    if only:
        out += ["bias", "words=1", *_cues_of_facts("only:", facts)]
        if not facts:
            out.append("only:unknown")
        if low in _well_known():
            out.append("well known")
    n = "1" if only else "n"
    if is_acronym(word, language):
        out += ["acronym" + n, f"acronym:{min(6, len(word))}"]
        if word in _country_codes():
            out.append("country code")
    elif word.isupper() and len(word) > 1:
        out.append("capitals" + n)
    elif any(c.isupper() for c in word[1:]) and "-" not in word and "'" not in word and "’" not in word:
        out.append("camel")
    if any(map(str.isdigit, word)):
        out.append("digit")
    if "-" in word:
        tail = word.rpartition("-")[2]
        out.append("hyphen:" + ("small" if tail[:1].islower() else "big"))
    if "/" in word or "&" in word:
        out.append("slash")
    if "." in word and only:
        out.append("dotted")
    if low.endswith(language.place_endings) and not facts & (SURNAME | GIVEN):
        out.append("place ending")
    if low.endswith("s") and len(low) > 4:
        out.append("plural")
    if low.endswith(("ism", "ist", "ists", "ian", "ians", "ese", "tion", "ment")):
        out.append("ending")
    if len(low) <= 2 and not word.isupper():
        out.append("short")
    if len(low) > 3 and word[1:].islower() and not facts & (WORD | HEAD):
        out.append("end:" + low[-2:])
    return tuple(out)


def head_cues(passage: Passage, i: int, j: int) -> tuple[str, ...]:
    """Cues of a name that has a head word of organizations in it."""
    return passage.language.memory[_headed][_words(passage, i, j)]


def _headed(language: Language, words: Words) -> tuple[str, ...]:
    """The same, of the words themselves."""
    out = ["head bias", f"head words={min(5, len(words))}"]
    heads = [k for k, (_, _, facts, _) in enumerate(words) if facts & (HEAD | WEAK)]
    if heads:
        out.append("head=" + words[heads[-1]][1])
        if heads[-1] + 1 < len(words):
            out.append("head inside")
        if len(heads) > 1:
            out.append("head twice")
    first, _, first_facts, _ = words[0]
    out += _cues_of_facts("head first:", first_facts)
    every = [facts for _, _, facts, _ in words]
    if all(facts & WORD and not facts & (PLACE | DEMONYM) for facts in every):
        out.append("head all:word")
    if not all(facts & _KNOWN for facts in every):
        out.append("head some:unknown")
    if is_acronym(first, language):
        out.append("head acronym")
    if any(gap == OF for _, _, _, gap in words[1:]):
        out.append("head of")
    if every[-1] & PLACE:
        out.append("head last:place")
    return tuple(out)


def _apart(passage: Passage, start: int) -> list[str]:
    """Cues of a mark right before a name, and of the noun before the mark: "the company, Gecamines"."""
    view, nouns = passage.view, passage.language.nouns
    mark = view[start - 1]
    if mark == "(":
        return ["before:("]
    if mark in "\"'“‘«":
        kind = nouns.get(passage.word_before(start - 1).lower())
        return ["before:quote", "quoted:" + kind] if kind else ["before:quote"]
    if view[start - 2 : start] != ", ":
        return []
    kind = nouns.get(passage.word_before(start - 2, True).lower())
    return ["apposed:" + kind] if kind else []


def context_cues(passage: Passage, i: int, j: int) -> tuple[str, ...]:
    """Cues of one occurrence: what is before and after it."""
    first = passage.tokens[i]
    out = _beside(passage, i)
    before = passage.word_before(first.start)
    if before:
        out += passage.language.memory[_word_before][before]
        if before in _OF:
            out += _of_what(passage, first.start)
    elif first.start > passage.low:
        out += _apart(passage, first.start)
    out += _behind(passage, j)
    if passage.in_title(first.start):
        out.append("in title")
    return tuple(out)


def _beside(passage: Passage, i: int) -> list[str]:
    """The beginning of a sentence, or a name of which this one is the next."""
    tokens, gap = passage.tokens, passage.tokens[i].gap
    if passage.at_start(tokens[i].start):
        return ["at start"]
    if i and gap in (COMMA, AND, OF):
        if passage.taken[i - 1]:
            return [f"after:{passage.kind_at(i - 1)}:{gap}"]
        if gap != OF and tokens[i - 1].facts & PLACE:
            return ["after:place"]
    elif i and gap == PLAIN:
        if passage.taken[i - 1]:
            return ["glued:" + passage.kind_at(i - 1)]
        facts = tokens[i - 1].facts
        return ["glued:" + ("title" if facts & TITLE else "place" if facts & (PLACE | DEMONYM) else "other")]
    return []


_OF = frozenset(("of", "for", "at", "with", "from"))


def _of_what(passage: Passage, start: int) -> list[str]:
    """What the noun before "of" says: "a spokesman for X", "the town of X"."""
    words = passage.view[max(passage.low, start - 40) : start].rsplit(None, 3)
    if len(words) < 3:
        return []
    low = words[-2].lower()
    kind = "h" if passage.lexicon.facts.get(low, 0) & TITLE else passage.language.nouns.get(low)
    return ["of:" + kind] if kind else []


def _word_before(language: Language, word: str) -> list[str]:
    """What the word before a name says."""
    low = word.lower()
    kind = language.nouns.get(low)
    facts = language.lexicon.facts.get(low, 0)
    out = ["before:" + low] if low in language.before else []
    if kind:
        out.append("before:noun:" + kind)
    if facts & TITLE:
        out.append("before:title")
    if low in language.lexicon.speech:
        out.append("before:speech")
    if not kind and not facts & (TITLE | FUNCTION) and low not in language.before:
        out.append("before:other")
    return out


def _word_after(language: Language, word: str) -> list[str]:
    """What the word after a name says."""
    kind = language.nouns.get(word)
    out = ["next:" + kind] if kind else []
    if word in language.lexicon.speech:
        out.append("next:speech")
    elif word in language.auxiliaries:
        out.append("next:auxiliary")
    elif word in language.after:
        out.append("next:" + word)
    elif word.endswith("ed"):
        out.append("next:-ed")
    elif word.endswith("s") and not kind:
        out.append("next:-s")
    return out


def _behind(passage: Passage, j: int) -> list[str]:
    """What is behind a name whose last word is the one before ``j``."""
    tokens, view, last = passage.tokens, passage.view, passage.tokens[j - 1]
    out: list[str] = []
    end = last.end
    mark, goes_on = _MARKS_BEHIND[view[end : end + 2]]
    if last.genitive:
        out.append("genitive")
        mark = "" if mark == "after:quote" else mark
        end += 2
        goes_on = True
    if mark:
        out.append(mark)
        if mark == "after:," and view[last.end + 2 : last.end + 4].isdigit():
            out.append("after:age")
    word = passage.next_word(end) if goes_on else ""
    if word:
        out += passage.language.memory[_word_after][word]
    elif j < len(tokens) and tokens[j].gap != NONE and not last.genitive:
        following = tokens[j]
        if following.facts & PLACE:
            out.append(f"then:place:{following.gap}")
        elif passage.taken[j]:
            out.append(f"then:{passage.kind_at(j)}:{following.gap}")
        elif following.facts & TITLE:
            out.append("then:title")
    return out


_GOES_ON = re.compile(r"[\s,”\"]*+(?:[a-z]|\Z)")
_MARKS = {
    "(": "after:(",
    ")": "after:)",
    ",": "after:,",
    "-": "after:-",
    **dict.fromkeys("\"”’'", "after:quote"),
    **dict.fromkeys([*".\n!?;:", ""], "after:end"),
}


def _mark_behind(after: str) -> tuple[str, bool]:
    """The cue of the mark behind a name, from the two characters there, and whether a word in lower case may follow."""
    mark = "after:(" if after == " (" else _MARKS.get(after[:1], "")
    return mark, _GOES_ON.match(after) is not None


_MARKS_BEHIND = Memory(_mark_behind)


def kind_of_form(form: Sequence[str]) -> str:
    """One letter for what a name looks like; contexts weigh differently with each.

    h head word, a acronym, w one English word, p one place or demonym, g one given name or surname, u one unknown word, W words
    only, U unknown words only, M a mixture.
    """
    if "head bias" in form:
        return "h"
    if "words=1" in form:
        if "acronym1" in form:
            return "a"
        if "only:word" in form:
            return "w"
        if "only:place" in form or "only:demonym" in form:
            return "p"
        return "g" if "only:given" in form or "only:surname" in form else "u"
    if "all:word" in form:
        return "W"
    return "U" if "all:unknown" in form else "M"


def _of_letter(language: Language, letter: str) -> Memory[tuple[str, ...], complex]:
    """What a context weighs for a name of one form: each cue as for any name, and what it weighs for this form besides."""
    weights = dict(language.weights)
    for cue, weight in language.weights.items():
        if cue.startswith(letter + "|"):
            weights[cue[2:]] = weight + language.weights.get(cue[2:], 0)
    return Memory(lambda context: sum(map(weights.get, context, repeat(0j)), 0j))


class Form(NamedTuple):
    """What a name's own form says of it."""

    letter: str
    total: complex  # what its cues weigh together
    hopeless: bool  # no mention, whatever may be around it: a country, an abstract noun
    contexts: Memory[tuple[str, ...], complex]  # what a context weighs beside it


def form_of(language: Language, cues: tuple[str, ...]) -> Form:
    """What the cues of a name's form say; for `Language.memory`."""
    letter = kind_of_form(cues)
    total = sum((language.weights.get(cue, 0j) for cue in cues), 0j)
    hopeless = total.real < _HOPELESS and total.imag < _HOPELESS
    return Form(letter, total, hopeless, language.memory[_of_letter][letter])


def weigh(form: Form, contexts: Sequence[tuple[str, ...]]) -> tuple[str, float]:
    """The likeliest kind ("person" or "organization") and its probability."""
    total, of_letter = 0j, form.contexts
    for context in contexts:
        total += of_letter[context]
    total = form.total + total / len(contexts)
    if len(contexts) > 1:
        total += of_letter["again" if len(contexts) < 4 else "often",]
    person, organization = total.real / 10, total.imag / 10
    is_person = person > organization or person == organization and form.letter != "h"
    kind, top = ("person", person) if is_person else ("organization", organization)
    if top < _UNLIKELY:
        return kind, 0.0
    rest = math.exp(min(person, organization) - top) + math.exp(-top)
    return kind, 1 / (1 + rest)
