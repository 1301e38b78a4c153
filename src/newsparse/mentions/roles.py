"""What is around a person's name in a language whose rules are data: honorific, role, affiliation, place.

Strategy: before the name ("la ministra de Trabajo, NAME") and behind it ("NAME, directora de la OIT en Madrid") the words up to the nearest
title are read; a body or a place among them is cut off the role, with the small words before it. A word that no role holds, such as
a verb, ends the search. A fact is given as written, or not at all. Looks a bounded number of characters back and ahead. Raises nothing.
"""

from __future__ import annotations

import re

from newsparse.mentions.facts import Facts
from newsparse.mentions.lists import DEMONYM, FUNCTION, HONORIFIC, MATTER, PLACE, TITLE
from newsparse.mentions.passage import Found
from newsparse.mentions.runs import Runs
from newsparse.mentions.tokens import PLAIN

_REACH = 110
_PART = re.compile(r"[.;:()\[\]\"“”«»!?\n]")
_WORDS = re.compile(r"[^\W\d_]++(?>-[^\W\d_]++)*+['’]?")
_AFTER = re.compile(r",[ \t]++(?=[^\W\d_])")
_MOST = 12  # words of a role


def facts_by_data(passage: Runs, person: Found, starts: dict[int, Found]) -> Facts:
    """The facts of one person; ``starts`` finds organizations by their first word."""
    facts = Facts()
    _before(passage, person, starts, facts)
    if facts.role is None:
        _after(passage, person, starts, facts)
    return facts


def _known(passage: Runs, word: str) -> int:
    return passage.facts_of(word.lower().replace("’", "'"))


def _in_role(passage: Runs, word: str) -> bool:
    """True if a word in lower case may be inside a role."""
    low = word.replace("’", "'")
    language = passage.language
    if (
        low in language.joints
        or low in language.articles
        or low.rstrip("'") + "'" in language.words("elisions")
    ):
        return True
    return bool(_known(passage, low) & (MATTER | DEMONYM | TITLE)) or low in language.words("and")


def _before(passage: Runs, person: Found, starts: dict[int, Found], facts: Facts) -> None:
    view, start = passage.view, person.start
    low = max(passage.low, start - _REACH)
    cut = [m.end() for m in _PART.finditer(view, low, start) if not _abbreviated(passage, m.start())]
    low = cut[-1] if cut else low
    words = list(_WORDS.finditer(view, low, start))
    if (
        words
        and view[words[-1].end() : start].strip(" \t.") == ""
        and _known(passage, words[-1].group()) & HONORIFIC
    ):
        facts.honorific = words.pop().group()
        start = person.start if not words else start
    elif (
        words
        and view[words[-1].end() : start].strip(" \t") == "."
        and _known(passage, words[-1].group() + ".") & HONORIFIC
    ):
        facts.honorific = words.pop().group()
    at = -1
    for back, word in enumerate(reversed(words[-_MOST:])):
        k = len(words) - 1 - back
        if _known(passage, word.group()) & TITLE:
            at = k
            while (
                at
                and _known(passage, words[at - 1].group()) & TITLE
                and view[words[at - 1].end() : words[at].start()] == " "
            ):
                at -= 1
            break
        between = view[word.end() : words[k + 1].start()] if back else ""
        if "," in between or word.group()[0].islower() and not _in_role(passage, word.group()):
            return
    if at >= 0:
        stop = words[-1].end()
        if view[stop : person.start].strip(" \t.,") == "" or facts.honorific:
            _settle(passage, words[at].start(), words[at].end(), stop, starts, facts)


def _abbreviated(passage: Runs, at: int) -> bool:
    """True if a dot belongs to an abbreviation such as an honorific's."""
    if passage.view[at] != ".":
        return False
    match = re.search(r"\w+\Z", passage.view[max(passage.low, at - 8) : at])
    return match is not None and match[0].lower() in passage.language.abbreviations


def _after(passage: Runs, person: Found, starts: dict[int, Found], facts: Facts) -> None:
    view = passage.view
    comma = _AFTER.match(view, person.end, min(passage.high, person.end + 4))
    if not comma:
        return
    high = min(passage.high, comma.end() + _REACH)
    end = next(
        (m.start() for m in re.finditer(r"[,.;:()\[\]\"“”«»!?\n]", view[comma.end() : high])),
        high - comma.end(),
    )
    high = comma.end() + end
    first: re.Match[str] | None = None
    stop = comma.end()
    for n, word in enumerate(_WORDS.finditer(view, comma.end(), high)):
        known = _known(passage, word.group())
        if first is None:
            if known & TITLE:
                first = word
                stop = word.end()
            elif n > 2 or word.group()[0].isupper():
                break
            continue
        if word.group() in passage.language.words("in"):
            stop = _place_end(passage, word.end(), high) or stop
            break
        if (
            n > _MOST
            or word.group()[0].islower()
            and not _in_role(passage, word.group())
            and known & FUNCTION
        ):
            break
        if word.group()[0].islower() and not _in_role(passage, word.group()) and not known:
            break
        stop = word.end()
    if first is not None:
        _settle(passage, first.start(), first.end(), stop, starts, facts)
        return
    i = person.last + 1
    if i in starts and passage.tokens[i].start - comma.end() < 8:
        facts.affiliation = starts[i]


def _place_end(passage: Runs, at: int, high: int) -> int:
    """Where a place ends that begins right behind ``at``; 0 if none does."""
    k, tokens = passage.index_at(at), passage.tokens
    if k >= len(tokens) or passage.view[at : tokens[k].start].strip(" \t") or not tokens[k].facts & PLACE:
        return 0
    while k + 1 < len(tokens) and tokens[k + 1].gap == PLAIN and tokens[k + 1].facts & PLACE:
        k += 1
    return tokens[k].end if tokens[k].end <= high else 0


def _settle(
    passage: Runs, start: int, title_end: int, stop: int, starts: dict[int, Found], facts: Facts
) -> None:
    """Cut a body or a place off a role that is from ``start`` to ``stop``."""
    view, tokens = passage.view, passage.tokens
    cut = stop
    for k in range(passage.index_at(title_end), len(tokens)):
        token = tokens[k]
        if token.start >= stop:
            break
        if k in starts:
            facts.affiliation = starts[k]
            cut = min(cut, token.start)
        elif token.facts & PLACE and not passage.taken[k]:
            last = k
            while last + 1 < len(tokens) and tokens[last + 1].end <= stop and tokens[last + 1].facts & PLACE:
                last += 1
            if facts.place is None:
                facts.place = view[token.start : tokens[last].end]
            cut = min(cut, token.start)
    role = view[start:cut].rstrip(" \t,")
    while cut < stop:
        head, _, word = role.rpartition(" ")
        inner = (
            re.split("(?<=['’])", word)[0].replace("’", "'").lower() if word[-1:] in "'’" else word.lower()
        )
        language = passage.language
        small = (
            inner in language.joints
            or inner in language.articles
            or inner in language.words("in")
            or inner in language.words("elisions")
        )
        if not head or not small:
            break
        role = head.rstrip(" \t,")
    facts.role = role or None
