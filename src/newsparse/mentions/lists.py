"""The word lists, read once when first needed, as one table from a lower-case word to what it can be.

Strategy: a word's facts are bits of one integer, so a rule asks ``facts & HEAD`` and pays one dictionary look-up a word. The
data files hold one entry a line (``given_names_world.txt`` many), ``#`` opens a comment, marks follow a space. Raises nothing
but what reading the package's own files may raise.
"""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import TypeAlias

import attrs

COMMON = 1 << 0  # among the most common English words
WORD = 1 << 1  # an English word at all
HEAD = 1 << 2  # head word of an organization
WEAK = 1 << 3  # a head word only after a name
ALONE = 1 << 4  # a body by itself when capitalised
START = 1 << 5  # a head word that comes first
SUFFIX = 1 << 6  # Inc., Ltd
TITLE = 1 << 7  # title or role of a person
LEAD = 1 << 8  # a title that is right before a name
HONORIFIC = 1 << 9
GIVEN = 1 << 10
SURNAME = 1 << 11
PLACE = 1 << 12
DEMONYM = 1 << 13
FUNCTION = 1 << 14  # begins no name
DATE = 1 << 15
LISTED = 1 << 16  # first word of a listed phrase
THING = 1 << 17  # a last word that makes a name that of a place, an event, a work
MATTER = 1 << 18  # a word that goes on with the name of a body, in lower case too

_DATES = (
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday"
)
_HEAD_MARKS = {"": HEAD, "weak": WEAK, "alone": HEAD | ALONE, "start": HEAD | START, "end": HEAD | SUFFIX}


@attrs.frozen
class Body:
    """One listed organization: canonical name, its acronyms, its other names."""

    name: str
    acronyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def acronym(self) -> str | None:
        """The acronym to show, or None."""
        return self.acronyms[0] if self.acronyms else None


Listed: TypeAlias = Body | str | None  # an organization, a person's name, a place


@attrs.define
class Lexicon:
    """Everything the rules look up. Built once, then only read (copies are made to add a user's own names)."""

    facts: dict[str, int]
    phrases: dict[str, list[tuple[tuple[str, ...], Listed]]]  # first word: phrases, longest first
    acronyms: dict[str, Body]  # as written
    not_organizations: frozenset[str]
    speech: frozenset[str]

    def mark(self, words: Iterable[str], bits: int) -> None:
        """Add facts to words."""
        marked = dict.fromkeys(words, bits)
        for word in self.facts.keys() & marked.keys():
            marked[word] |= self.facts[word]
        self.facts.update(marked)

    def unmark(self, words: Iterable[str], bits: int) -> None:
        """Take facts from words."""
        for word in words:
            if word in self.facts:
                self.facts[word] &= ~bits

    def places(self, names: Iterable[str]) -> None:
        """Add places, as written."""
        single = []
        for name in names:
            if " " in name:
                _add_phrase(self, name, None)
            else:
                single.append(name.lower())
        self.mark(single, PLACE)

    def alias(self, body: Body) -> None:
        """Add a body's name in another language: it is one with the listed body that has its name or one of its acronyms."""
        known = next((self.acronyms[a] for a in (body.name, *body.acronyms) if a in self.acronyms), None)
        if known is not None:
            more = tuple(a for a in body.acronyms if a not in known.acronyms)
            aliases = () if body.name in known.acronyms else (body.name,)
            body = Body(known.name, known.acronyms + more, (*aliases, *body.aliases))
        _add_body(self, body)

    def with_users(self, organizations: Iterable[Body], people: Iterable[str]) -> Lexicon:
        """A copy that also knows these bodies and people."""
        new = Lexicon(
            dict(self.facts),
            {k: list(v) for k, v in self.phrases.items()},
            dict(self.acronyms),
            self.not_organizations,
            self.speech,
        )
        for body in organizations:
            _add_body(new, body)
        for name in people:
            _add_phrase(new, name, name)
        return new


def lines(name: str) -> Iterator[str]:
    """The entries of one of the package's own lists, in order."""
    text = files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    for line in text.split("\n"):
        if line and not line.startswith("#"):
            yield line


def _unfolded(rows: Iterable[str]) -> Iterator[str]:
    """The names of rows whose first letters are written once: "aba+d+te" is "abad" and "abate"."""
    for row in rows:
        stem, *ends = row.split("+")
        yield from (stem + end for end in ends or ("",))


def body_of_line(line: str) -> Body:
    """Read ``name | acronym; acronym | alias; alias``; the last two fields may be missing.

    >>> body_of_line("World Health Organization | WHO; OMS")
    Body(name='World Health Organization', acronyms=('WHO', 'OMS'), aliases=())
    """
    fields = [field.strip() for field in line.split("|")] + ["", ""]
    acronyms = tuple(a for a in (x.strip() for x in fields[1].split(";")) if a)
    aliases = tuple(a for a in (x.strip() for x in fields[2].split(";")) if a)
    return Body(fields[0], acronyms, aliases)


def words_of(name: str) -> tuple[str, ...]:
    """A name's words as phrases are matched: lower case, typewriter apostrophe, no commas."""
    return tuple(name.lower().replace("’", "'").replace(",", "").split())


def _add_phrase(lexicon: Lexicon, name: str, body: Listed) -> None:
    words = words_of(name)
    if not words:
        return
    known = lexicon.phrases.setdefault(words[0], [])
    at = len(known)
    for k, (there, what) in enumerate(known):
        if there == words:
            if body is None and what is not None:
                return
            known[k] = (words, body)
            return
        if len(there) < len(words) and k < at:
            at = k
    known.insert(at, (words, body))
    lexicon.facts[words[0]] = lexicon.facts.get(words[0], 0) | LISTED


def _add_body(lexicon: Lexicon, body: Body) -> None:
    shaky = tuple(a[1:] for a in body.acronyms if a.startswith("~"))
    body = attrs.evolve(body, acronyms=tuple(a for a in body.acronyms if not a.startswith("~")))
    for name in (body.name, *body.aliases):
        if name not in shaky:
            _add_phrase(lexicon, name, body)
    for acronym in body.acronyms:
        lexicon.acronyms.setdefault(acronym, body)


def _with_endings(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        stem, *endings = line.split(" ")
        yield stem
        for ending in endings:
            yield stem + ending


def _load() -> Lexicon:
    lexicon = Lexicon({}, {}, {}, frozenset(lines("not_organizations.txt")), frozenset(lines("speech.txt")))
    facts, mark = lexicon.facts, lexicon.mark
    words = list(lines("words.txt"))
    line = words.index("----")
    mark(_with_endings(words[:line]), COMMON | WORD)
    mark(_with_endings(words[line + 1 :]), WORD)
    mark(_unfolded(lines("given_names.txt")), GIVEN)
    mark((name for row in lines("given_names_world.txt") for name in row.split()), GIVEN)
    mark(_unfolded(lines("surnames.txt")), SURNAME)
    mark((name for row in lines("surnames_world.txt") for name in row.split()), SURNAME)
    mark((form for demonym in lines("demonyms.txt") for form in (demonym, demonym + "s")), DEMONYM)
    mark(lines("function_words.txt"), FUNCTION)
    mark(_DATES.split(), DATE)
    for row in lines("heads.txt"):
        word, _, last = row.rpartition(" ")
        if last in _HEAD_MARKS and word:
            mark((word,), _HEAD_MARKS[last])
        else:
            mark((row,), HEAD)
    for row in lines("titles.txt"):
        word, _, lead = row.partition(" ")
        mark((word,), TITLE | (LEAD if lead else 0))
    for row in lines("things.txt"):
        word, _, mark_ = row.partition(" ")
        if mark_ != "surname" and word in facts:
            facts[word] &= ~SURNAME
        mark((word,), THING)
    for row in lines("honorifics.txt"):
        if " " not in row:
            mark((row,), HONORIFIC)
    for row in lines("organizations.txt"):
        _add_body(lexicon, body_of_line(row))
    for name in ("places.txt", "places_more.txt"):
        lexicon.places(lines(name))
    return lexicon


@cache
def _bare() -> Lexicon:
    found = Lexicon({}, {}, {}, frozenset(lines("not_organizations.txt")), frozenset())
    for row in lines("organizations.txt"):
        _add_body(found, body_of_line(row))
    return found


def bare() -> Lexicon:
    """The lists that need no language, bodies and what is none, to add to."""
    return _bare().with_users((), ())


_lock = threading.Lock()
_lexicon: Lexicon | None = None


def lexicon() -> Lexicon:
    """The package's own lists, loaded when first asked for; the same object every time."""
    global _lexicon
    if _lexicon is None:
        with _lock:
            if _lexicon is None:
                _lexicon = _load()
    return _lexicon


@cache
def _places() -> frozenset[str]:
    return frozenset(name.lower() for file in ("places.txt", "places_more.txt") for name in lines(file))


def is_known_place(text: str) -> bool:
    """Whether a text is the name of a place in the package's own lists, whatever its case.

    >>> is_known_place("Valencia"), is_known_place("Hà Nội"), is_known_place("Culture")
    (True, True, False)
    """
    return text.lower() in _places() or not text.isascii() and _plain(text) in _plain_places()


@cache
def _plain_places() -> frozenset[str]:
    return frozenset(map(_plain, _places()))


def _plain(text: str) -> str:
    """A name in plain small letters without spaces, as English writes it: "hanoi" for "Hà Nội"."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in letters if letter.isalpha())
