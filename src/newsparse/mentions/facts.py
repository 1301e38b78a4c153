"""What is around a person's name: honorific, role, affiliation, place.

Strategy: look back over the words just before the name (an honorific, then titles, then an organization) and forward over at
most four parts between commas; each part is a role (it holds a title), a place or an organization. A fact is given as written,
or not at all. Raises nothing.
"""

from __future__ import annotations

import re

from newsparse.mentions.aside import is_post_nominal
from newsparse.mentions.lists import HONORIFIC, PLACE, TITLE
from newsparse.mentions.passage import Found, Passage
from newsparse.mentions.tokens import AND, COMMA, IN, OF, PLAIN

_SMALL_ROLE = re.compile(
    r", (?>(?:the|an?|its|their|former|then|current) ){0,3}+([a-z][\w-]*+(?: [a-z][\w-]*+){0,5}?) "
    r"(?:of|at|for|with|from|in) (?:the |an? )?(?=\w)"
)
_MOST_PARTS = 4  # between commas
_REACH = 40  # characters looked back for a title
_JOINT = re.compile(r",? ")
_SMALL_TITLE = re.compile(r"(?:^|[\s(])((?:[a-z]+ )?[a-z-]+) \Z")
_MODIFIERS = frozenset(
    (
        "prime",
        "deputy",
        "vice",
        "former",
        "acting",
        "chief",
        "foreign",
        "executive",
        "general",
        "first",
        "lead",
    )
)


class Facts:
    """A person's facts as spans and indexes of ``Found`` organizations."""

    __slots__ = ("affiliation", "honorific", "place", "post_nominals", "role")

    def __init__(self) -> None:
        self.honorific: str | None = None
        self.role: str | None = None
        self.affiliation: Found | str | None = None
        self.place: str | None = None
        self.post_nominals: str | None = None


def facts_of(passage: Passage, person: Found, starts: dict[int, Found], ends: dict[int, Found]) -> Facts:
    """The facts of one person; ``starts`` and ``ends`` find organizations by their first and last word."""
    facts = Facts()
    _before(passage, person, ends, facts)
    title, facts.role = facts.role, None
    _after(passage, person, starts, facts)
    if title and facts.role is None:
        facts.role = title
    elif title and facts.honorific is None:
        facts.honorific = title  # "Captain X, Managing Director of Y"
    return facts


def _before(passage: Passage, person: Found, ends: dict[int, Found], facts: Facts) -> None:
    tokens, view = passage.tokens, passage.view
    k = person.first
    if k and tokens[k].gap == PLAIN and tokens[k - 1].facts & HONORIFIC and not passage.taken[k - 1]:
        k -= 1
        facts.honorific = tokens[k].word
    first = k
    while (
        first
        and person.first - first < 6
        and tokens[first].gap == PLAIN
        and not passage.taken[first - 1]
        and not tokens[first - 1].genitive
        and (tokens[first - 1].facts & TITLE or tokens[first - 1].low in _MODIFIERS)
    ):
        first -= 1
    if first < k:
        facts.role = view[tokens[first].start : tokens[k - 1].end]
        if first and tokens[first].gap == PLAIN and first - 1 in ends:
            facts.affiliation = ends[first - 1]
        return
    start = tokens[k].start
    if not view[start - 2 : start - 1].islower():
        return  # no word in lower case before a space
    low = max(passage.low, start - _REACH)
    nearest = view[low:start].rsplit(None, 1)
    if not nearest or not passage.lexicon.facts.get(nearest[-1].lstrip("("), 0) & TITLE:
        return
    match = _SMALL_TITLE.search(view, low, start)
    if match:
        words = match[1].split()
        facts.role = match[1] if len(words) > 1 and words[0] in _MODIFIERS else words[-1]
        begin = match.start(1) + len(match[1]) - len(facts.role)
        body = ends.get(first - 1)
        if body is not None and view[body.end : begin] in (" ", "'s ", "’s "):
            facts.affiliation = body


def _after(passage: Passage, person: Found, starts: dict[int, Found], facts: Facts) -> None:
    if not _goes_on(passage, person):
        return
    i = _post_nominals(passage, person, facts)
    role, i = _parts(passage, i, starts, facts)
    if role is None:
        _small_role(passage, person, i, starts, facts)
        return
    tokens = passage.tokens
    first, last = role
    if facts.affiliation is None:
        for k in range(first + 1, last):
            if k in starts and tokens[k].gap in (OF, IN) and tokens[k - 1].facts & TITLE:
                facts.affiliation = starts[k]
                last = k
                break
    facts.role = passage.view[tokens[first].start : tokens[last - 1].end]


def _parts(
    passage: Passage, i: int, starts: dict[int, Found], facts: Facts
) -> tuple[tuple[int, int] | None, int]:
    """The words of the role among the parts between commas from word ``i`` on, if one is there, and the word behind them."""
    tokens, view, count = passage.tokens, passage.view, len(passage.tokens)
    role: tuple[int, int] | None = None
    for _ in range(_MOST_PARTS):
        if i >= count or tokens[i].gap != COMMA:
            break
        j = i + 1
        while j < count and tokens[j].gap in (PLAIN, OF, AND, IN) and j - i < 16:
            j += 1
        if all(t.facts & PLACE for t in tokens[i:j]):
            if facts.place is None:
                facts.place = view[tokens[i].start : tokens[j - 1].end]
        elif role is None and any(tokens[k].facts & TITLE and not passage.taken[k] for k in range(i, j)):
            role = _role(passage, i, j, starts, facts)
        elif i in starts and facts.affiliation is None:
            facts.affiliation = starts[i]
            j = starts[i].last + 1
        else:
            break
        i = j
    return role, i


def _role(passage: Passage, i: int, j: int, starts: dict[int, Found], facts: Facts) -> tuple[int, int]:
    """The words of a role between ``i`` and ``j``, without the body before them and the place behind."""
    tokens = passage.tokens
    titles = [k for k in range(i, j) if tokens[k].facts & TITLE and not passage.taken[k]]
    first = i
    if i in starts and starts[i].last < titles[0]:
        facts.affiliation = starts[i]
        first = starts[i].last + 1
    for k in range(titles[-1] + 1, j):
        if tokens[k].gap == IN and all(t.facts & PLACE for t in tokens[k:j]):
            facts.place = passage.view[tokens[k].start : tokens[j - 1].end]
            return first, k
    return first, j


def _small_role(passage: Passage, person: Found, i: int, starts: dict[int, Found], facts: Facts) -> None:
    """Take a role in lower case behind a name: ", the head of X"; word ``i`` is the next."""
    tokens = passage.tokens
    end = tokens[i - 1].end if facts.post_nominals else person.end
    match = _SMALL_ROLE.match(passage.view, end, min(passage.high, end + 120))
    if not match or not any(passage.lexicon.facts.get(w, 0) & TITLE for w in match[1].split()):
        return
    facts.role = match[1]
    for k in range(i, min(len(tokens), i + 2)):
        if tokens[k].start == match.end():
            if k in starts and facts.affiliation is None:
                facts.affiliation = starts[k]
            elif tokens[k].facts & PLACE and facts.place is None:
                facts.place = tokens[k].word


def _goes_on(passage: Passage, person: Found) -> bool:
    """True if a comma or a capitalised word is right behind a name."""
    mark = passage.view[person.end : person.end + 1]
    if mark != " ":
        return mark != "" and mark in ",'’"
    after = person.last + 1
    return after < len(passage.tokens) and passage.tokens[after].start == person.end + 1


def _post_nominals(passage: Passage, person: Found, facts: Facts) -> int:
    """Take the letters after a name (", PhD, CPA"); the index of the word behind them."""
    tokens, view = passage.tokens, passage.view
    first = i = person.last + 1
    end = person.end
    while (
        i < len(tokens) and _JOINT.fullmatch(view, end, tokens[i].start) and is_post_nominal(view, tokens[i])
    ):
        end = tokens[i].end
        i += 1
        if view.startswith(".D.", end):  # Ph.D.
            i += i < len(tokens) and tokens[i].start == end + 1
            end += 3
    if i > first:
        facts.post_nominals = view[tokens[first].start : end]
    return i
