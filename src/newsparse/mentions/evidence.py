"""Evidence for what no list explains: every cue adds to the score of "person" and of "organization".

Strategy: a name is weighed once for the whole item. What it looks like (length, given name, place suffix, capitals) and what
stands around each of its occurrences (a verb of speech, "the", "in", "the newspaper", "… district") are cues; each cue has
two weights in ``data/evidence.txt``, and a name's score is the sum over its form plus the mean over its occurrences. The
better kind wins if its probability passes a threshold, and that probability is the mention's confidence. Raises nothing.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache

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
from newsparse.mentions.passage import Passage, is_acronym
from newsparse.mentions.tokens import AMPERSAND, AND, COMMA, OF, PARTICLE, Token


@cache
def _country_codes() -> frozenset[str]:
    return frozenset(code for row in lines("country_codes.txt") for code in row.split())


@cache
def _well_known() -> frozenset[str]:
    return frozenset(name for row in lines("well_known.txt") for name in row.split())


def form_cues(passage: Passage, i: int, j: int) -> list[str]:
    """Cues of the name's own form; words ``i`` to ``j`` (exclusive)."""
    tokens = passage.tokens[i:j]
    first, last = tokens[0], tokens[-1]
    out = ["bias", f"words={min(4, j - i)}"]
    every = any_ = 0
    every = ~0
    for t in tokens:
        any_ |= t.facts
        every &= t.facts
    n = "1" if j - i == 1 else "n"
    if j - i > 1:
        for bit, name in _BITS:
            if first.facts & bit:
                out.append("first:" + name)
            if last.facts & bit:
                out.append("last:" + name)
        if every & WORD:
            out.append("all:word")
        if not any_ & (WORD | PLACE | DEMONYM):
            out.append("all:unknown")
        if any(t.gap == PARTICLE for t in tokens[1:]):
            out.append("particle")
        if any_ & SURNAME and any_ & GIVEN:
            out.append("given+surname")
        if any(not t.facts & (WORD | PLACE | DEMONYM | GIVEN | SURNAME) for t in tokens):
            out.append("some:unknown")
        if any(is_acronym(t.word, passage.lexicon) for t in tokens):
            out.append("has:acronym")
        if any(len(t.word) == 2 and t.word[1] == "." for t in tokens):
            out.append("has:initial")
        if len(first.word) == 2 and first.word.isupper() and not first.facts & WORD:
            out.append("first:capitals2")
        if any(t.gap == AMPERSAND for t in tokens[1:]):
            out.append("ampersand")
        if last.facts & THING:
            out.append("last:thing")
        if first.low in passage.language.articles:
            out.append("first:article")
        elif first.low in passage.language.place_words:
            out.append("first:placeword")
    else:
        for bit, name in _BITS:
            if first.facts & bit:
                out.append("only:" + name)
        if not any_:
            out.append("only:unknown")
        if last.low in _well_known():
            out.append("well known")
    word = last.word
    if is_acronym(word, passage.lexicon):
        out.append("acronym" + n)
        out.append(f"acronym:{min(6, len(word))}")
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
    if "." in word and j - i == 1:
        out.append("dotted")
    low = last.low
    if low.endswith(passage.language.place_endings) and not last.facts & (SURNAME | GIVEN):
        out.append("place ending")
    if low.endswith("s") and len(low) > 4:
        out.append("plural")
    if low.endswith(("ism", "ist", "ists", "ian", "ians", "ese", "tion", "ment")):
        out.append("ending")
    if len(low) <= 2 and not word.isupper():
        out.append("short")
    return out


def head_cues(passage: Passage, i: int, j: int) -> list[str]:
    """Cues of a name that has a head word of organizations in it."""
    tokens = passage.tokens[i:j]
    out = ["head bias", f"head words={min(5, j - i)}"]
    heads = [k for k, t in enumerate(tokens) if t.facts & (HEAD | WEAK)]
    if heads:
        out.append("head=" + tokens[heads[-1]].low)
        if heads[-1] + 1 < len(tokens):
            out.append("head inside")
        if len(heads) > 1:
            out.append("head twice")
    first = tokens[0]
    for bit, name in _BITS:
        if first.facts & bit:
            out.append("head first:" + name)
    if all(t.facts & WORD and not t.facts & (PLACE | DEMONYM) for t in tokens):
        out.append("head all:word")
    if any(not t.facts & (WORD | PLACE | DEMONYM | GIVEN | SURNAME) for t in tokens):
        out.append("head some:unknown")
    if is_acronym(first.word, passage.lexicon):
        out.append("head acronym")
    if any(t.gap == OF for t in tokens[1:]):
        out.append("head of")
    if tokens[-1].facts & PLACE:
        out.append("head last:place")
    return out


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


def context_cues(passage: Passage, i: int, j: int) -> list[str]:
    """Cues of one occurrence: what stands before and after it."""
    tokens, view, lexicon = passage.tokens, passage.view, passage.lexicon
    first, last = tokens[i], tokens[j - 1]
    out: list[str] = []
    language = passage.language
    nouns = language.nouns
    if passage.at_start(first.start):
        out.append("at start")
    elif i and first.gap in (COMMA, AND, OF) and passage.taken[i - 1]:
        out.append(f"after:{'person' if passage.kind_at(i - 1) == 'person' else 'organization'}:{first.gap}")
    elif i and first.gap in (COMMA, AND) and tokens[i - 1].facts & PLACE:
        out.append("after:place")
    before = passage.word_before(first.start)
    if before:
        low = before.lower()
        if low in language.before:
            out.append("before:" + low)
        kind = nouns.get(low)
        if kind:
            out.append("before:noun:" + kind)
        facts = lexicon.facts.get(low, 0)
        if facts & TITLE:
            out.append("before:title")
        if low in lexicon.speech:
            out.append("before:speech")
        if not kind and not facts & (TITLE | FUNCTION) and low not in language.before:
            out.append("before:other")
    else:
        mark = view[first.start - 1 : first.start] if first.start > passage.low else ""
        if mark and mark in "\"'“‘(«":
            out.append("before:" + ("(" if mark == "(" else "quote"))
    if last.genitive:
        out.append("genitive")
    after = view[last.end : last.end + 3]
    if after[:1] in ("(",) or after[:2] == " (":
        out.append("after:(")
    elif after[:1] == ")":
        out.append("after:)")
    elif after[:1] == ",":
        out.append("after:,")
        if view[last.end + 2 : last.end + 4].isdigit():
            out.append("after:age")
    elif after[:1] in ('"', "”", "’", "'") and not last.genitive:
        out.append("after:quote")
    elif after[:1] == "-":
        out.append("after:-")
    elif after[:1] in (".", "") or after[:1] in "\n!?;:":
        out.append("after:end")
    word = passage.next_word(last.end + (2 if last.genitive else 0))
    if word:
        kind = nouns.get(word)
        if kind:
            out.append("next:" + kind)
        if word in lexicon.speech:
            out.append("next:speech")
        elif word in language.auxiliaries:
            out.append("next:auxiliary")
        elif word in language.after:
            out.append("next:" + word)
        elif word.endswith("ed"):
            out.append("next:-ed")
        elif word.endswith("s") and not kind:
            out.append("next:-s")
    elif j < len(tokens) and tokens[j].gap not in (0,) and not last.genitive:
        nxt: Token = tokens[j]
        if nxt.facts & PLACE:
            out.append(f"then:place:{nxt.gap}")
        elif passage.taken[j]:
            out.append(f"then:{passage.kind_at(j)}:{nxt.gap}")
        elif nxt.facts & TITLE:
            out.append("then:title")
    if passage.in_title(first.start):
        out.append("in title")
    return out


_NOTHING = (0.0, 0.0)


def kind_of_form(form: Sequence[str]) -> str:
    """One letter for what a name looks like; contexts weigh differently with each.

    h head word, a acronym, w one English word, p one place or demonym, g one given name or surname, u one unknown word, W words
    only, U unknown words only, M a mixture.
    """
    cues = set(form)
    if "head bias" in cues:
        return "h"
    if "words=1" in cues:
        if "acronym1" in cues:
            return "a"
        if "only:word" in cues:
            return "w"
        if "only:place" in cues or "only:demonym" in cues:
            return "p"
        return "g" if "only:given" in cues or "only:surname" in cues else "u"
    if "all:word" in cues:
        return "W"
    return "U" if "all:unknown" in cues else "M"


def weigh(
    form: Sequence[str], contexts: Sequence[Sequence[str]], weights: Mapping[str, tuple[float, float]]
) -> tuple[str, float]:
    """The likeliest kind ("person", "organization" or "") and its probability."""
    person = organization = 0.0
    for cue in form:
        p, o = weights.get(cue, _NOTHING)
        person += p
        organization += o
    share = 1 / len(contexts)
    letter = kind_of_form(form) + "|"
    for context in contexts:
        for cue in context:
            p, o = weights.get(cue, _NOTHING)
            q, r = weights.get(letter + cue, _NOTHING)
            person += (p + q) * share
            organization += (o + r) * share
    if len(contexts) > 1:
        p, o = weights.get("again" if len(contexts) < 4 else "often", (0.0, 0.0))
        person += p
        organization += o
    top = max(person, organization, 0.0)
    ep, eo, en = math.exp(person - top), math.exp(organization - top), math.exp(-top)
    total = ep + eo + en
    if ep >= eo:
        return "person", ep / total
    return "organization", eo / total
