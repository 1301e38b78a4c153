"""Which names are one body: definitions in brackets, initials, the list; and grouping under one canonical name.

Strategy: evidence in the text outranks the list, and the list outranks initials. An acronym is linked by initials only if
exactly one long form nearby has them and nothing in the text says otherwise. Names are compared after folding spelling variants
(Organisation/Organization, &/and, Labour/Labor). Raises nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from newsparse.doors import takes
from newsparse.mentions.model import Group, Mention, Organization, Person

_ARTICLE = re.compile(r"(?:the|an?)\s+", re.I)
_GENITIVE = re.compile(r"['’]s?\Z")
_VARIANTS = (
    ("organis", "organiz"),
    ("labour", "labor"),
    ("programme", "program"),
    ("centre", "center"),
    ("defence", "defense"),
    ("co-operat", "cooperat"),
    ("&", " and "),
    ("’", "'"),
    ("`", "'"),
)
_PARTS = re.compile(r"[\s/&-]+")
_NOT_WORD = re.compile(r"[^\w']+")
_MOST = 5_000  # names whose forms are remembered
_LOST = -2  # no letter of an acronym: it does not stand for these words
_SMALL = frozenset("of the for and on in to a an de la du des et y e und für der die das".split())


@lru_cache(_MOST)
def plain(name: str) -> str:
    """A name without article, genitive and doubled spaces.

    >>> plain("the  ILO's")
    'ILO'
    """
    name = " ".join(name.split())
    name = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
    return _GENITIVE.sub("", name)


@lru_cache(_MOST)
def fold(name: str) -> str:
    """A name as names are compared: spelling variants, case and punctuation made one.

    >>> fold("the International Labour Organisation") == fold("International Labor Organization")
    True
    """
    key = plain(name).lower()
    for variant, spelling in _VARIANTS:
        if variant in key:
            key = key.replace(variant, spelling)
    return key if key.isalpha() else " ".join(_NOT_WORD.sub(" ", key).split())


@lru_cache(_MOST)
def initials(name: str) -> tuple[str, str]:
    """Initials without and with the small words.

    >>> initials("Ministry of Labour and Social Welfare")
    ('MLSW', 'MOLASW')
    """
    words = [w for w in _PARTS.split(plain(name)) if w]
    return (
        "".join(w[0] for w in words if w.lower() not in _SMALL).upper(),
        "".join(w[0] for w in words).upper(),
    )


def defines(long: list[str], short: str, small: int = 0) -> int:
    """How many of the last words of ``long`` an acronym abbreviates (0 if none): each letter begins a word, in order.

    A word may be skipped if it is small; a letter may also be inside a word whose first letter was just used (Schwartz and
    Hearst), so that "Friedrich Ebert Stiftung" is FES and "United Nations Children's Fund" is UNICEF only by the list. Words in lower case of up to ``small`` letters count as small.

    >>> defines(["the", "World", "Health", "Organization"], "WHO")
    3
    """
    letters = [c for c in short.lower() if c.isalnum()]
    if len(letters) < 2:
        return 0
    k = len(letters) - 1
    w = len(long) - 1
    most = min(len(long), len(letters) * 2 + 3)
    used = 0
    while w >= 0 and used < most:
        word = long[w].lower()
        skipped = word in _SMALL or len(word) <= small and word == long[w]
        used += 1
        if word[:1] == letters[k]:
            k -= 1
        elif not skipped:
            k = _inside(word, letters, k)
            if k == _LOST:
                return 0
        if k < 0:
            return used if not skipped or word[:1] == letters[0] else 0
        w -= 1
    return 0


def _inside(word: str, letters: list[str], k: int) -> int:
    """Which letter is next after those that a word holds, from the one at ``k`` back to its own first; `_LOST` if it holds not all."""
    at = len(word)
    while k > 0 and letters[k] != word[:1]:
        at = word.rfind(letters[k], 1, at)
        if at < 0:
            return _LOST
        k -= 1
    return k - 1 if letters[k] == word[:1] else _LOST


def group(mentions: Iterable[Mention]) -> tuple[Group, ...]:
    """The mentions grouped by person or organization, in order of first appearance.

    Organizations are one if their canonical names fold to the same, or if one is the acronym that the other carries and no
    second body carries it too.

    >>> from newsparse.mentions import find_mentions
    >>> [(g.name, g.acronym, g.aliases) for g in group(find_mentions("The ILO met UNICEF. The ILO's chief spoke."))]
    [('International Labour Organization', 'ILO', ('ILO',)), ("United Nations Children's Fund", 'UNICEF', ('UNICEF',))]
    """
    takes("group", mentions=(mentions, Iterable))
    ordered = sorted(mentions, key=lambda m: (m.start, m.end))
    carriers: dict[str, set[str]] = {}
    for m in ordered:
        if isinstance(m, Organization) and m.acronym and fold(m.name) != fold(m.acronym):
            carriers.setdefault(fold(m.acronym), set()).add(fold(m.name))
    keyed: dict[tuple[str, str], list[Mention]] = {}
    for m in ordered:
        if isinstance(m, Person):
            key = fold(_without_initials(m.name))
        else:
            key = fold(m.name)
            known = carriers.get(key, ())
            if len(known) == 1:
                (key,) = known
        keyed.setdefault((m.kind, key), []).append(m)
    groups = []
    for (kind, _), members in keyed.items():
        name = _canonical(members)
        aliases = dict.fromkeys(plain(m.text) for m in members)
        aliases.pop(name, None)
        acronym = next((m.acronym for m in members if isinstance(m, Organization) and m.acronym), None)
        groups.append(
            Group(
                name=name,
                kind="person" if kind == "person" else "organization",
                mentions=tuple(members),
                acronym=acronym,
                aliases=tuple(aliases),
            )
        )
    return tuple(groups)


def _canonical(members: list[Mention]) -> str:
    named = [m.name for m in members if not isinstance(m, Organization) or m.name != m.acronym] or [
        members[0].name
    ]
    return max(named, key=len) if isinstance(members[0], Person) else named[0]


def _without_initials(name: str) -> str:
    words = name.split()
    if len(words) < 3:
        return name
    return " ".join([words[0], *(w for w in words[1:-1] if len(w.rstrip(".")) > 1), words[-1]])
