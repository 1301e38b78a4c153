"""The languages that mentions are read in: each is one file of data here, and `language` makes a `Language` of it.

Strategy: ``xx.txt`` holds a language's words in sections (``[honorifics]``, ``[titles]``, ``[heads]``, …), entries parted by commas;
``xx.names.txt`` and ``xx.words.txt``, made by a tool, hold its given names, surnames and common words, ``xx.evidence.txt`` its weights. A
file more is a language more: nothing else lists them. English keeps its long word lists in ``../data``. A language is read
once, when first needed. Raises nothing but what reading the package's own files may raise.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs

from newsparse.mentions import lists
from newsparse.mentions.lists import Lexicon, lexicon
from newsparse.mentions.memory import Memory
from newsparse.mentions.tokens import (
    AMPERSAND,
    AND,
    BOTH,
    COMMA,
    DOT,
    IN,
    OF,
    PARTICLE,
    PLAIN,
    PLURAL,
)

K = TypeVar("K")
V = TypeVar("V")
_FOLDER = files(__package__)
# found by evidence as a person or an organization; found by a rule, by a head word or a given name, and weighed after
_LEAST = {"person": 0.46, "organization": 0.5, "given name": 0.45, "head word": 0.45}


class Memories(dict[Callable[..., Any], Memory[Any, Any]]):
    """What functions of a language and one thing more have answered: each function's memory, made when it is first asked for."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    if TYPE_CHECKING:

        def __getitem__(self, function: Callable[[Language, K], V]) -> Memory[K, V]: ...

    def __missing__(self, function: Callable[[Language, K], V]) -> Memory[K, V]:
        return self.setdefault(function, Memory(partial(function, self._language)))


@attrs.frozen(eq=False)
class Language:
    """One language's rules: its word lists, how its words are joined, and the words that are cues."""

    code: str
    lexicon: Lexicon
    sections: Mapping[str, frozenset[str]]
    gaps: Mapping[str, int]
    nouns: Mapping[str, str]  # common noun beside a name: "o" organization, "p" place, "h" human, "t" thing
    weights: Mapping[str, complex]  # of the evidence, in tenths: a person's is the real part
    # what the tokenizer and the evidence ask for at every word, out of the sections
    abbreviations: frozenset[str] = attrs.field(init=False)
    short_dates: frozenset[str] = attrs.field(init=False)
    genitives: frozenset[str] = attrs.field(init=False)
    contractions: tuple[str, ...] = attrs.field(init=False)
    cut: frozenset[str] = attrs.field(init=False)
    before: frozenset[str] = attrs.field(init=False)
    after: frozenset[str] = attrs.field(init=False)
    auxiliaries: frozenset[str] = attrs.field(init=False)
    articles: frozenset[str] = attrs.field(init=False)
    place_words: frozenset[str] = attrs.field(init=False)
    place_endings: tuple[str, ...] = attrs.field(init=False)
    endings: tuple[str, ...] = attrs.field(init=False)  # of compounds that name a body: "ministerium"
    competitions: tuple[str, ...] = attrs.field(init=False)  # no bodies, though a head word opens their names
    joints: frozenset[str] = attrs.field(init=False)  # words that join a noun with what it is of
    least: Mapping[str, float] = attrs.field(init=False)  # probability that a mention needs
    heads_behind: bool = attrs.field(init=False)  # a head word may be behind the name
    elisions: re.Pattern[str] | None = attrs.field(init=False)
    of_small: re.Pattern[str] | None = attrs.field(init=False)
    memory: Memories = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        for field in (
            "abbreviations", "short_dates", "genitives", "cut", "before", "after", "auxiliaries", "articles", "place_words",
        ):  # fmt: skip
            object.__setattr__(self, field, self.words(field.replace("_", " ")))
        object.__setattr__(self, "memory", Memories(self))
        object.__setattr__(self, "endings", tuple(sorted(self.words("head endings"))))
        object.__setattr__(self, "competitions", tuple(sorted(self.words("competitions"))))
        least = (entry.rsplit(" ", 1) for entry in self.words("least probability"))
        object.__setattr__(self, "least", {**_LEAST, **{kind: float(value) for kind, value in least}})
        object.__setattr__(self, "heads_behind", "heads behind" in self.words("switches"))
        joints = self.words("of names") | self.words("of")
        object.__setattr__(self, "joints", frozenset(word for entry in joints for word in entry.split()))
        object.__setattr__(self, "elisions", _elisions(self.words("elisions")))
        object.__setattr__(self, "of_small", _of_small(joints))
        object.__setattr__(self, "contractions", tuple(sorted(self.words("contractions"))))
        object.__setattr__(self, "place_endings", tuple(sorted(self.words("place endings"))))

    def words(self, section: str) -> frozenset[str]:
        """The entries of a section; none where the file has no such section."""
        return self.sections.get(section, frozenset())

    def with_lexicon(self, lexicon: Lexicon) -> Language:
        """The same rules over another lexicon, as `Lexicon.with_users` makes it."""
        return Language(self.code, lexicon, self.sections, self.gaps, self.nouns, self.weights)


def _text(name: str) -> str:
    path = _FOLDER.joinpath(name)
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _entries(line: str) -> Iterator[str]:
    """The entries of a line; "ministr+o+a" is "ministro" and "ministra", "año+s" is "año" and "años"."""
    if "+" not in line:
        yield from filter(None, map(str.strip, line.split(",")))
        return
    for entry in filter(None, map(str.strip, line.split(","))):
        stem, *endings = entry.split("+")
        if endings[:1] == ["s"]:
            yield stem
        yield from (stem + ending for ending in endings or ("",))


def _sections(text: str) -> dict[str, frozenset[str]]:
    """The sections of a language's file; for the rows of ``[bodies]`` see `_bodies`."""
    found: dict[str, set[str]] = {}
    now: set[str] = set()
    for line in text.split("\n"):
        line = line.strip()
        if line.startswith("[") and line.endswith("]"):
            now = found.setdefault(line[1:-1], set())
        elif line and not line.startswith("#"):
            now.update(_entries(line))
    return {name: frozenset(entries) for name, entries in found.items()}


def _section(text: str, name: str) -> str:
    """The lines of one section."""
    return text.partition(f"[{name}]\n")[2].partition("\n[")[0]


def _bodies(text: str) -> Iterator[str]:
    """The rows of ``[bodies]`` in their order: of two with one acronym the first counts."""
    rows = _section(text, "bodies").split("\n")
    return (row.strip() for row in rows if row.strip() and not row.startswith("#"))


def _elisions(entries: Iterable[str]) -> re.Pattern[str] | None:
    """What matches an article or preposition before an apostrophe at the front of a word."""
    stems = "|".join(sorted((re.escape(entry.rstrip("'")) for entry in entries), key=lambda e: (-len(e), e)))
    return re.compile(f"(?i:{stems})['’]") if stems else None


def _of_small(joints: Iterable[str]) -> re.Pattern[str] | None:
    """What matches "of" and a word behind it."""
    plain = "|".join(sorted((e for e in joints if e[-1] != "'"), key=lambda e: (-len(e), e)))
    elided = "|".join(
        sorted((e.replace("'", "['’]") for e in joints if e[-1] == "'"), key=lambda e: (-len(e), e))
    )
    if not plain:
        return None
    start = rf"(?:{plain})[ \t]++" + (rf"|(?:{elided})[ \t]*+" if elided else "")
    return re.compile(rf"[ \t]++(?:{start})((?>[^\W\d_]|-)++)")


_KINDS_OF_GAP = {"of": OF, "and": AND, "in": IN, "particles": PARTICLE, "of names": BOTH}


def _gaps(sections: Mapping[str, Iterable[str]]) -> dict[str, int]:
    gaps = {" ": PLAIN, ". ": DOT, ", ": COMMA, "' ": PLURAL, "’ ": PLURAL, " & ": AMPERSAND}
    for section, kind in _KINDS_OF_GAP.items():
        for entry in sections.get(section, ()):
            if entry[-1] in "-'’":
                for spelled in {entry, entry.replace("'", "’")}:
                    gaps[f" {spelled}"] = gaps[f" {spelled} "] = kind
            else:
                gaps[f" {entry} "] = kind
    return gaps


def _weights(text: str) -> dict[str, complex]:
    rows = (line.split() for line in text.split("\n") if line and not line.startswith("#"))
    return {
        cue.replace("_", " "): complex(int(person), int(organization)) for cue, person, organization in rows
    }


@cache
def codes() -> tuple[str, ...]:
    """The languages that have rules.

    >>> "en" in codes()
    True
    """
    names = (entry.name for entry in _FOLDER.iterdir())
    return tuple(
        sorted(
            name[:-4] for name in names if name.endswith(".txt") and name.count(".") == 1 and len(name) < 8
        )
    )


@cache
def small_words() -> dict[str, frozenset[str]]:
    """The small words that tell a language, also those of languages without rules."""
    return {
        **_sections(_text("others.txt")),
        **{
            code: _sections("[small]\n" + _section(_text(f"{code}.txt"), "small"))["small"]
            for code in codes()
        },
    }


_BITS = {
    "function": lists.FUNCTION,
    "dates": lists.DATE,
    "honorifics": lists.HONORIFIC,
    "titles": lists.TITLE,
    "heads": lists.HEAD | lists.START,
    "heads alone": lists.HEAD | lists.START | lists.ALONE,
    "suffixes": lists.HEAD | lists.SUFFIX,
    "matters": lists.MATTER,
    "demonyms": lists.DEMONYM,
    "place words": lists.THING,
    "things": lists.THING,
}
_NOUNS = {"bodies are": "o", "places are": "p", "people are": "h", "things are": "t"}


@cache
def _names(name: str) -> Mapping[str, frozenset[str]]:
    """The sections of a list of names, which languages may share; none if there is no such list."""
    return _sections(_text(name))


def is_given_name(word: str) -> bool:
    """Whether a word is a given name in one of the languages with its letters, whatever its case; one in plain Latin letters may be a word too.

    >>> is_given_name("Мария"), is_given_name("Ελένη"), is_given_name("Ildikó"), is_given_name("Новости"), is_given_name("Maria")
    (True, True, True, False, False)
    """
    return not word.isascii() and _is_listed(word, "given names")


def is_full_name(text: str) -> bool:
    """Whether a text is a given name and a surname, both known in the languages with its letters.

    >>> is_full_name("Ana García"), is_full_name("Marta Nunes"), is_full_name("Ana"), is_full_name("Local News")
    (True, True, False, False)
    """
    first, _, last = text.partition(" ")
    return _is_listed(first, "given names") and _is_listed(last, "surnames")


_WITH_WORDS: Final = ("de", "es", "fr", "it", "nl", "pt")
"""The languages in Latin letters whose common words are in no list of names."""


def _words(code: str) -> tuple[list[str], list[str]]:
    """The most common words of a language, and the other common ones, in small letters; no language does without them."""
    most, _, rest = _FOLDER.joinpath(f"{code}.words.txt").read_text(encoding="utf-8").partition("----\n")
    return [row for row in most.split("\n") if row[:1] not in ("", "#")], list(filter(None, rest.split("\n")))


@cache
def _common_words(code: str) -> frozenset[str]:
    return frozenset().union(*_words(code))


def are_words(text: str) -> bool:
    """Whether all words of a text are common words of one language, or the first is one and none is a given name, and so hardly a person.

    >>> are_words("Aktuelle Informationen"), are_words("Palazzo Ferri"), are_words("Ana García"), are_words("Klein Anna")
    (True, True, False, False)
    """
    words = text.lower().split()
    named = any(_is_listed(word, "given names") for word in words)
    some = words if named else words[:1]
    return any(_common_words(code).issuperset(some) for code in _WITH_WORDS)


def is_han_name(text: str, known: bool = False) -> bool:
    """Whether a text in Chinese, Japanese or Korean letters begins with a surname and has one to three more, as names of people do, perhaps behind a
    space; where they are to be `known`, these are a given name.

    >>> is_han_name("佐藤花子"), is_han_name("김민수"), is_han_name("李娜", known=True), is_han_name("お知らせ"), is_han_name("공지")
    (True, True, True, False, False)
    """
    names = _names("han.names.txt")
    plain = text.replace(" ", "").replace("\u3000", "")
    for size in (1, 2, 3):
        given = plain[size:]
        if (
            plain[:size] in names["surnames"]
            and _FEWEST_HANGUL[given[:1] >= "\uac00"] <= len(given) <= _MOST_GIVEN
        ):
            if not known or given in names["given names"]:
                return True
    return False


_FEWEST_HANGUL: Final = (1, 2)
"""Letters that a given name has at least: in Han letters, and in Korean ones."""
_MOST_GIVEN: Final = 3


def _is_listed(word: str, section: str) -> bool:
    """Whether a word is in a section of any list of names, whatever its case."""
    lists_of_names = ("ru.names.txt", "scripts.names.txt", "latin.names.txt")
    return any(word.lower() in _names(name).get(section, ()) for name in lists_of_names)


def _lexicon(code: str, sections: Mapping[str, frozenset[str]]) -> Lexicon:
    """All that is looked up in one language, from its own lists and those that all share."""
    most, rest = _words(code)
    found = lists.bare()
    own = _names(f"{code}.names.txt") or _names("latin.names.txt")
    found.mark(own.get("given names", ()), lists.GIVEN)
    found.mark(own.get("surnames", ()), lists.SURNAME)
    found.mark((n for row in lists.lines("given_names_world.txt") for n in row.split()), lists.GIVEN)
    found.mark((n for row in lists.lines("surnames_world.txt") for n in row.split()), lists.SURNAME)
    small = set().union(
        *(sections.get(s, ()) for s in ("function", "small", "of", "of names", "and", "particles"))
    )
    found.unmark((part for entry in small for part in entry.split()), lists.GIVEN | lists.SURNAME)
    found.mark(sections.get("given names", ()), lists.GIVEN)
    found.mark(sections.get("surnames", ()), lists.SURNAME)
    found.unmark(sections.get("no names", ()), lists.GIVEN | lists.SURNAME)
    found.mark(most, lists.COMMON | lists.WORD)
    found.mark(rest, lists.WORD)
    for section, bits in _BITS.items():
        found.mark((entry.lower() for entry in sections.get(section, ())), bits)
    places = [row for row in _text(f"{code}.places.txt").split("\n") if row and row[0] != "#"]
    found.places(
        [
            *lists.lines("places.txt"),
            *lists.lines("places_more.txt"),
            *places,
            *sorted(sections.get("places", ())),
        ]
    )
    for row in _bodies(_text(f"{code}.txt")):
        found.alias(lists.body_of_line(row))
    return attrs.evolve(
        found,
        not_organizations=found.not_organizations | sections.get("no organizations", frozenset()),
        speech=sections.get("speech", frozenset()),
    )


def _load(code: str) -> Language:
    if not code:
        return Language(code, lists.bare(), {}, _gaps({}), {}, {})
    sections = _sections(_text(f"{code}.txt"))
    if code == "en":
        data = files(lists.__package__).joinpath("data")
        weights = _weights(data.joinpath("evidence.txt").read_text(encoding="utf-8"))
        rows = (line.split() for line in lists.lines("context_nouns.txt"))
        nouns = {word: kind for kind, word in rows}
        return Language(code, lexicon(), sections, _gaps(sections), nouns, weights)
    nouns = {noun: kind for section, kind in _NOUNS.items() for noun in sections.get(section, ())}
    weights = _weights(_text(f"{code}.evidence.txt"))
    return Language(code, _lexicon(code, sections), sections, _gaps(sections), nouns, weights)


_lock = threading.RLock()
_loaded: dict[str, Language] = {}


def language(code: str) -> Language:
    """The rules of a language, read when first asked for; the same object every time. One without rules knows the list alone.

    >>> language("en").code, language("tr").code
    ('en', '')
    """
    code = code if code in codes() else ""
    found = _loaded.get(code)
    if found is None:
        with _lock:
            found = _loaded.get(code)
            if found is None:
                found = _loaded[code] = _load(code)
    return found
