"""Definitions in brackets, in any language: "Organización Internacional del Trabajo (OIT)", "OIT (Organización …)".

Strategy: the words before a bracket that holds an acronym are compared with its letters from right to left, small words skipped; the
long form begins with a capital and may hold words in lower case. Where a language has rules, a long form that begins with a word of its
``[no bodies]`` (a law, a plan, a rate) defines no body. Looks back a bounded number of characters. Raises nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from newsparse.mentions.definitions import Definitions, is_shape_of_acronym
from newsparse.mentions.links import defines
from newsparse.mentions.lists import DATE, GIVEN, PLACE, START, SURNAME
from newsparse.mentions.passage import ORG, Passage

_BRACKETS = re.compile(r"\(([^()\n\r]{2,90})\)")
_QUOTED = " \"'“”‘’«»"
_REACH = 140
_PART = re.compile(r"[.;:()\n\r!?\"“”«»,]")
_SHORT = re.compile(r"[^\W\d_]{3,10}")
_WORD = re.compile(r"[^\s'’-]+['’-]?")
_SMALL = 3  # letters of a word in lower case that an acronym may pass over


def define_brackets(passage: Passage, definitions: Definitions) -> None:
    """Take the definitions of one passage; their words are taken before the rules read."""
    tokens, view = passage.tokens, passage.view
    if not tokens or view.find("(", passage.low, passage.high) < 0:
        return
    starts = [t.start for t in tokens]
    for match in _BRACKETS.finditer(view, passage.low, passage.high):
        low = max(passage.low, match.start() - _REACH)
        content = match[1].strip(_QUOTED)
        at = view.index(content, match.start())
        if is_shape_of_acronym(content) and " " not in content:
            long = _long_form(view, low, match.start(), content, passage.language.joints)
            if long:
                _note(passage, definitions, starts, long, (at, at + len(content)))
        elif _SHORT.fullmatch(content):
            long = _headed(passage, starts, low, match.start(), content)
            if long:
                _note(passage, definitions, starts, long, (at, at + len(content)))
        elif " " in content:
            before = view[low : match.start()].split()[-1:]
            short = before[0].strip(_QUOTED) if before else ""
            if is_shape_of_acronym(short):
                long = _long_form(view, at, at + len(content), short)
                end = view.rindex(short, low, match.start())
                if long and long[0] == at:
                    _note(passage, definitions, starts, long, (end, end + len(short)))


def _headed(passage: Passage, starts: list[int], low: int, high: int, short: str) -> tuple[int, int] | None:
    """The long form of a short one that is written like a word: from its head word on, "Istituto nazionale di statistica (Istat)"."""
    view, tokens = passage.view, passage.tokens
    at = bisect_left(starts, high)
    if at < len(tokens) and tokens[at].facts & (PLACE | GIVEN | SURNAME):
        return None
    for k in range(at - 1, max(-1, at - 9), -1):
        token = tokens[k]
        if token.start < low or _PART.search(view, token.end, high - 1):
            return None
        if token.facts & START:
            long = view[token.start : high].lower()
            found = token.low[0] == short[0].lower() and _in_order(short.lower(), long)
            return (token.start, high - (view[high - 1] == " ")) if found else None
    return None


def _in_order(letters: str, text: str) -> bool:
    """True if all letters are in a text in their order."""
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _long_form(
    view: str, low: int, high: int, acronym: str, small: frozenset[str] = frozenset()
) -> tuple[int, int] | None:
    """Where the long form that ends at ``high`` begins and ends, or None; words of ``small`` may be passed over."""
    parts = [m.end() for m in _PART.finditer(view, low, high) if view[m.end() : high].strip(_QUOTED)]
    words = list(_WORD.finditer(view, parts[-1] if parts else low, high))
    count = defines([m.group().strip("'’-") for m in words], acronym, _SMALL)
    if count < 2 and small:
        words = [m for m in words if m.group().lower() not in small]
        count = defines([m.group().strip("'’-") for m in words], acronym, _SMALL)
    if count < 2 or len(words) < count:
        return None
    first, last = words[-count], words[-1]
    if not first.group()[0].isupper():
        return None
    return first.start(), last.start() + len(last.group().rstrip(_QUOTED))


def _note(
    passage: Passage,
    definitions: Definitions,
    starts: list[int],
    long: tuple[int, int],
    short: tuple[int, int],
) -> None:
    tokens, view = passage.tokens, passage.view
    first, stop = bisect_left(starts, long[0]), bisect_left(starts, long[1])
    at = bisect_left(starts, short[0])
    if first == stop or at == len(starts) or starts[first] != long[0] or starts[at] != short[0]:
        return
    word = view[short[0] : short[1]]
    head = tokens[first]
    if (
        word in passage.lexicon.not_organizations
        or head.low in passage.language.words("no bodies")
        or head.facts & DATE
        or all(t.facts & PLACE for t in tokens[first:stop])
    ):
        definitions.no_bodies.add(word)
        return
    body = passage.add(ORG, first, stop, "definition", 0.95)
    body.end = long[1]
    passage.add(ORG, at, at + 1, "definition", 0.97).end = short[1]
    definitions.bracket(" ".join(view[long[0] : long[1]].split()), word)
