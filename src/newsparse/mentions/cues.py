"""The cues of a name in a language whose rules are data: what it looks like, and what is around it.

Strategy: the same evidence as for English (``evidence.py``), with the words before a name looked at one by one: "la empresa X", "l'acteur
américain X", "membre du X". A cue never holds a name; the function words in it are those of the language's ``[before]`` and
``[after]``. Looks a bounded number of characters back and ahead. Raises nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.mentions.evidence import form_cues
from newsparse.mentions.lists import (
    COMMON,
    DEMONYM,
    FUNCTION,
    GIVEN,
    HEAD,
    HONORIFIC,
    MATTER,
    PLACE,
    SUFFIX,
    SURNAME,
    THING,
    TITLE,
    WORD,
)
from newsparse.mentions.passage import is_acronym
from newsparse.mentions.runs import Runs
from newsparse.mentions.tokens import AND, BOTH, COMMA, NONE, OF, PARTICLE, PLAIN

_AHEAD = re.compile(r"[ \t]*+((?>[^\W\d_]|-)++['’]?)")
_YEARS = re.compile(r" ?\((?:[^()]{0,30}\D)?[12]\d{3}")
_QUOTES = "\"“”«»'‘’"
_ENDS = (".", "", "\n", "!", "?", ";", ":")


def form(passage: Runs, i: int, j: int) -> list[str]:
    """Cues of the name's own form; words ``i`` to ``j`` (exclusive)."""
    out = list(form_cues(passage, i, j))
    tokens = passage.tokens[i:j]
    if passage.at_start(tokens[0].start):
        out.append("form at start")
        if tokens[0].facts & WORD:
            out.append("start:word")
            if tokens[0].facts & COMMON:
                out.append("start:common")
    if any(t.gap in (OF, BOTH) for t in tokens[1:]):
        out.append("of inside")
    if tokens[0].facts & THING:
        out.append("first:thing")
    if any(t.facts & PLACE for t in tokens[1:]):
        out.append("place inside")
    if j - i > 1:
        known = sum(bool(t.facts & (GIVEN | SURNAME)) for t in tokens)
        out.append(f"known:{min(3, known)}/{min(4, j - i)}")
        if tokens[-1].word[-1:] == "." or len(tokens[-1].word) == 1:
            out.append("last:initial")
        if all(t.word.isupper() for t in tokens):
            out.append("all:capitals")
    elif tokens[0].facts & (GIVEN | SURNAME) and not tokens[0].facts & (WORD | PLACE):
        out.append("only:name")
    if any(map(str.isdigit, passage.view[tokens[-1].end : tokens[-1].end + 3].strip()[:1])):
        out.append("number behind")
    return out


def head(passage: Runs, i: int, j: int) -> list[str]:
    """Cues of a name that a head word opens or ends."""
    tokens = passage.tokens[i:j]
    out = ["head bias", f"head words={min(5, j - i)}"]
    first, last = tokens[0], tokens[-1]
    opening = bool(first.facts & HEAD)
    out.append("head opens" if opening else "head behind")
    if last.facts & SUFFIX:
        out.append("head suffix")
    if any(t.gap in (OF, BOTH) for t in tokens[1:]):
        out.append("head of")
    if any(t.gap == AND for t in tokens[1:]):
        out.append("head and")
    for bit, name in (
        (PLACE, "place"),
        (GIVEN, "given"),
        (SURNAME, "surname"),
        (WORD, "word"),
        (DEMONYM, "demonym"),
    ):
        if last.facts & bit:
            out.append("head last:" + name)
    if not last.facts:
        out.append("head last:unknown")
    if first.facts & (GIVEN | SURNAME):
        out.append("head first:name")
    if all(t.facts & (WORD | MATTER) for t in tokens):
        out.append("head all:word")
    if first.low in passage.language.words("weak heads"):
        out.append("head weak")
    if passage.at_start(first.start):
        out.append("head at start")
    return out


def context(passage: Runs, i: int, j: int) -> tuple[str, ...]:
    """Cues of one occurrence: what is before and after it."""
    tokens, view, language = passage.tokens, passage.view, passage.language
    first, last = tokens[i], tokens[j - 1]
    out: list[str] = []
    words = passage.words_before(first.start)
    if passage.at_start(first.start):
        out.append("at start")
    elif i and first.gap in (COMMA, AND):
        if passage.taken[i - 1]:
            out.append(f"after:{passage.kind_at(i - 1)}:{first.gap}")
        elif tokens[i - 1].facts & PLACE:
            out.append("after:place")
    elif i and first.gap in (OF, BOTH) and passage.taken[i - 1]:
        out.append(f"of:{passage.kind_at(i - 1)}")
    elif i and first.gap == PLAIN:
        out.append("glued")
    if words:
        low = words[0]
        out.append("before:" + low if low in language.before else "before:other")
        if low in language.before and len(words) > 1 and words[1] in language.before:
            out.append("before2:" + words[1])
        if low in passage.lexicon.speech:
            out.append("before:speech")
        out.extend(passage.nouns(words))
    else:
        mark = view[first.start - 1 : first.start].strip() or view[first.start - 2 : first.start - 1]
        if mark and first.start > passage.low and mark in '"“«‘(':
            out.append("before:(" if mark == "(" else "before:quote")
    out.extend(_behind(passage, j, last.end))
    if passage.in_title(first.start):
        out.append("in title")
    return tuple(out)


def _behind(passage: Runs, j: int, end: int) -> Iterator[str]:
    """What is behind a name that ends at ``end`` and whose last word is the one before ``j``."""
    after = passage.view[end : end + 2]
    comma = after[:1] == ","
    mark = _mark_behind(passage, end, after)
    if mark:
        yield mark
    yield from _words_behind(passage, end + comma, comma)
    yield from _name_behind(passage, j, comma)
    if after == " (" and is_acronym(passage.tokens[j - 1].word, passage.language):
        yield "acronym:("


def _mark_behind(passage: Runs, end: int, after: str) -> str:
    """The cue of the mark behind a name, or an empty string."""
    first = after[:1]
    if _YEARS.match(passage.view, end, end + 50):
        return "after:years"
    if first == "(" or after == " (":
        return "after:("
    if first and first in "),":
        return "after:" + first
    if first and after.strip()[:1] in _QUOTES:
        return "after:quote"
    return "after:end" if first in _ENDS else ""


def _words_behind(passage: Runs, start: int, comma: bool) -> Iterator[str]:
    """What the words in lower case behind a name, or behind its comma, say: a noun, a verb of speech, a small word."""
    language, at = passage.language, start
    for _ in range(3):
        match = _AHEAD.match(passage.view, at, min(passage.high, at + 30))
        word = match[1].replace("’", "'") if match else ""
        if not match or not word[:1].islower():
            break
        facts = passage.lexicon.facts.get(word, 0)
        kind = "h" if facts & TITLE else language.nouns.get(word)
        if kind:
            yield ("appos:" if comma else "next:") + kind
            break
        if word in passage.lexicon.speech:
            yield "next:speech"
            break
        if at == start:
            if word in language.after:
                yield ("then:" if comma else "next:") + word
            elif not comma:
                yield "next:other"
        if word not in language.articles and not facts & MATTER and word not in language.auxiliaries:
            break
        at = match.end()


def _name_behind(passage: Runs, j: int, comma: bool) -> Iterator[str]:
    """What the capitalised word ``j`` behind a name is, if it belongs to it."""
    tokens = passage.tokens
    if j == len(tokens):
        return
    following = tokens[j]
    if following.gap in (NONE, COMMA):
        if comma and passage.taken[j]:
            yield f"then:{passage.kind_at(j)}:{COMMA}"
    elif following.facts & PLACE:
        yield f"then:place:{following.gap}"
    elif passage.taken[j]:
        yield f"then:{passage.kind_at(j)}:{following.gap}"
    elif following.facts & (TITLE | HONORIFIC):
        yield "then:title"
    elif following.gap == PARTICLE or following.facts & FUNCTION:
        yield "then:small"
