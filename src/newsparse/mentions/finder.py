"""``MentionFinder``: from a text to its mentions, by the rules and, if asked, a back end beside them.

Strategy: line breaks inside a paragraph become spaces of the same width, so spans stay true; each item's passages are read
by the rules, explained by the item's own names, then linked over the whole listing. A finder is immutable and holds no state
between calls, so threads may share it. Raises ``MentionListError`` for a list file that cannot be read as one, and
``ValueError`` for a language that is not known, and ``BackendError`` for a back end that is not there; nothing on any text.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import Literal, TypeAlias

from newsparse import files
from newsparse.doors import takes
from newsparse.errors import NewsparseError
from newsparse.mentions.backends import Backend, load_backend, mentions_of_backend
from newsparse.mentions.brackets import define_brackets
from newsparse.mentions.compounds import Compounds
from newsparse.mentions.definitions import Definitions, Observer, define
from newsparse.mentions.facts import facts_of
from newsparse.mentions.inflected import Inflected
from newsparse.mentions.languages import Language, language
from newsparse.mentions.languages.telling import page_language, stretches, wanted
from newsparse.mentions.lists import body_of_line
from newsparse.mentions.model import Mention, Organization, Person, as_found
from newsparse.mentions.nouns import Nouns
from newsparse.mentions.passage import ORG, PERSON, Found, Passage
from newsparse.mentions.resolve import resolve_item, resolve_page
from newsparse.mentions.roles import facts_by_data
from newsparse.mentions.rules import EnglishPassage
from newsparse.mentions.runs import Runs

Merge: TypeAlias = Literal["first", "union", "agree"]
_MERGES = ("first", "union", "agree")
_PROGRAMME = re.compile(
    r"(?:programmes?|programs?|project|coalition|partnership|initiative|campaign)\b", re.I
)
_MOST = 5_000  # names whose subtype is remembered
_span = attrgetter("start", "end")


class MentionListError(NewsparseError, ValueError):
    """A mistake in a file of your own names; the message says where it is and what is expected."""

    __module__ = "newsparse.mentions"


class MentionFinder:
    """Finds people and organizations.

    ``organizations`` are lines ``"name | acronym; acronym | other name; other name"`` (the last two fields are optional), and
    ``people`` full names. Both take precedence over the package's own lists. ``languages`` are the codes of the languages that the texts
    may be in ("pt-BR" counts as "pt"); the language of each passage is detected from its words. In a language without rules (see
    the page about mentions), only listed organizations, names defined in brackets and your own names are found. ``backend`` is a name ("spacy", or an
    entry point of the group ``newsparse.mentions``) or an object with ``find(text)``. ``merge`` says how two answers are combined: ``"first"``
    prefers the rules wherever the two overlap, ``"union"`` keeps all (the longer of two that overlap and have the same kind), and
    ``"agree"`` keeps what both found, with the rules' boundaries.

    >>> finder = MentionFinder(organizations=["Lao Social Security Organization | LSSO"])
    >>> [(m.text, m.name) for m in finder.find("Officials of LSSO came.")]
    [('LSSO', 'Lao Social Security Organization')]
    """

    def __init__(
        self,
        organizations: Iterable[str] = (),
        people: Iterable[str] = (),
        *,
        languages: Iterable[str] | None = None,
        backend: str | Backend | None = None,
        merge: Merge = "first",
    ) -> None:
        self._bodies = tuple(body_of_line(line) for line in _names(organizations, "organizations"))
        self._people = tuple(" ".join(name.split()) for name in _names(people, "people"))
        takes(
            "MentionFinder",
            languages=(languages, Iterable | str | None),
            backend=(backend, str | Backend | None),
            merge=(merge, str),
        )
        if merge not in _MERGES:
            raise ValueError(f"merge must be 'first', 'union' or 'agree', not {merge!r}")
        self._backend = load_backend(backend) if isinstance(backend, str) else backend
        self._merge: Merge = merge
        self._languages = wanted(languages)
        self._own: dict[str, Language] = {}

    @classmethod
    def from_file(
        cls,
        path: str | os.PathLike[str],
        *,
        languages: Iterable[str] | None = None,
        backend: str | Backend | None = None,
        merge: Merge = "first",
    ) -> MentionFinder:
        """A finder with the names in a UTF-8 text file, which lists them under ``[organizations]`` and ``[people]``.

        Empty lines and lines that begin with ``#`` are skipped. Raises ``OSError`` if the file can't be opened, and
        ``MentionListError`` if it isn't such a list.

        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = Path(folder, "names.txt")
        ...     _ = path.write_text("[organizations]\\nHarbour Safety Council | HSC\\n[people]\\nAda Ng\\n", "utf-8")
        ...     finder = MentionFinder.from_file(path)
        >>> [mention.name for mention in finder.find("HSC thanked Ada Ng.")]
        ['Harbour Safety Council', 'Ada Ng']
        """
        takes("from_file", path=(path, str | os.PathLike))
        cls(languages=languages, backend=backend, merge=merge)  # what is wrong with these is said first
        organizations, people = _read_list(Path(path))
        return cls(organizations, people, languages=languages, backend=backend, merge=merge)

    def _rules(self, code: str) -> Language:
        rules = language(code)
        if not self._bodies and not self._people:
            return rules
        own = self._own.get(rules.code)
        if own is None:
            own = rules.with_lexicon(rules.lexicon.with_users(self._bodies, self._people))
            own = self._own.setdefault(rules.code, own)
        return own

    def find(self, text: str) -> tuple[Mention, ...]:
        """The mentions in running text, sorted by start; mentions of the same kind never overlap.

        A line break ends a name unless the paragraph is clearly wrapped (three or more lines of about the same width).

        >>> [(found.start, found.text, found.kind) for found in MentionFinder().find("Mr Simon Brimblecombe met UNICEF.")]
        [(3, 'Simon Brimblecombe', 'person'), (26, 'UNICEF', 'organization')]
        """
        takes("find", text=(text, str))
        view = _unwrap(text)
        return self._merged(text, view, [[(0, len(text))]])

    def find_in_items(self, text: str, items: Sequence[Sequence[tuple[int, int]]]) -> tuple[Mention, ...]:
        """The mentions of a listing.

        ``items`` holds, for each item, the spans (code points into ``text``, end exclusive) of its title and paragraphs. A
        mention never crosses the border of a span; inside one a line break with its indent counts as a space. Acronyms and
        long forms are shared by the whole listing, surnames only inside their item. Spans that overlap are the caller's
        to avoid. Raises ``ValueError`` for a span outside the text.

        >>> text = "The International Labour Organization met. | ILO staff came."
        >>> [found.name for found in MentionFinder().find_in_items(text, [[(0, 42)], [(45, 60)]])]
        ['International Labour Organization', 'International Labour Organization']
        """
        takes("find_in_items", text=(text, str), items=(items, Sequence))
        for item in items:
            for low, high in item:
                if not 0 <= low <= high <= len(text):
                    raise ValueError(
                        f"a span must lie in the text of {len(text)} characters, not {low}:{high}"
                    )
        view = text.replace("\n", " ").replace("\r", " ")
        return self._merged(text, view, items)

    def _merged(
        self, text: str, view: str, items: Sequence[Sequence[tuple[int, int]]]
    ) -> tuple[Mention, ...]:
        mentions = _find(text, view, items, self._rules, self._languages)
        if self._backend is None:
            return mentions
        others = mentions_of_backend(self._backend, text, view, items)
        return _merge(mentions, others, self._merge)


Rules: TypeAlias = Callable[[str], Language]


def _find(
    text: str,
    view: str,
    items: Sequence[Sequence[tuple[int, int]]],
    rules: Rules,
    languages: frozenset[str] | None = None,
    observe: Observer | None = None,
) -> tuple[Mention, ...]:
    definitions = Definitions(observe)
    read: list[list[Passage]] = []
    page = (
        None
        if len(items) == 1
        else page_language(view, [span for spans in items for span in spans], languages)
    )
    for spans in items:
        passages: list[Passage] = []
        for low, high, code in stretches(view, spans, languages, page):
            passages.append(_read(view, low, high, rules(code), definitions))
        read.append(passages)
    for passages in read:
        for passage in passages:
            for found in passage.found:
                if found.kind == ORG:
                    definitions.long_form(view[found.start : found.end])
    for passages in read:
        resolve_item(passages, definitions)
    whole = [passage for passages in read for passage in passages]
    if len(read) > 1:
        resolve_page(whole)
    mentions: list[Mention] = []
    for passage in whole:
        mentions += _build(text, passage, definitions)
    mentions.sort(key=_span)
    return tuple(mentions)


def _read(view: str, low: int, high: int, rules: Language, definitions: Definitions) -> Passage:
    """One stretch of one language, read by its rules."""
    if rules.code == "en":
        passage = EnglishPassage(view, low, high, rules)
        define(passage, definitions)
        passage.read()
        return passage
    other = _reader(rules)(view, low, high, rules)
    define_brackets(other, definitions)
    other.read()
    return other


def _reader(rules: Language) -> type[Passage]:
    """What reads a language: its data alone, with what its nouns or its cases ask for besides, or the list alone."""
    switches = rules.words("switches")
    if "nouns capitalised" in switches:
        return Nouns
    if "compounds" in switches:
        return Compounds
    if "inflected" in switches:
        return Inflected
    return Runs if rules.sections else Passage


def _build(text: str, passage: Passage, definitions: Definitions) -> list[Mention]:
    starts = {one.first: one for one in passage.found if one.kind == ORG}
    bodies = {first: _organization(text, one, passage, definitions) for first, one in starts.items()}
    ends = {one.last: one for one in starts.values()}
    people = [
        _person(text, one, passage, bodies, starts, ends) for one in passage.found if one.kind == PERSON
    ]
    return [*bodies.values(), *people]


def _organization(text: str, one: Found, passage: Passage, definitions: Definitions) -> Organization:
    start, end = one.start, one.end
    words = _plain(passage.view[start:end])
    name, acronym, link = definitions.canonical(one, words, passage.language)
    return as_found(
        Organization, start, end, text[start:end], name, acronym, link, _subtype(words), one.confidence, one.rule, "rules"
    )  # fmt: skip


@lru_cache(_MOST)
def _subtype(name: str) -> str | None:
    return "programme" if _PROGRAMME.search(name) else None


def _person(
    text: str,
    one: Found,
    passage: Passage,
    bodies: dict[int, Organization],
    starts: dict[int, Found],
    ends: dict[int, Found],
) -> Person:
    if isinstance(passage, Runs):
        facts = facts_by_data(passage, one, starts)
    else:
        facts = facts_of(passage, one, starts, ends)
    start, end, tie = one.start, one.end, facts.affiliation
    affiliation = bodies[tie.first] if isinstance(tie, Found) else tie
    name = _plain(one.name or passage.view[start:end])
    role = facts.role and _plain(facts.role)
    place = facts.place and _plain(facts.place)
    letters = facts.post_nominals and _plain(facts.post_nominals)
    return as_found(
        Person, start, end, text[start:end], name, facts.honorific, role, affiliation, place, letters, one.confidence, one.rule, "rules"
    )  # fmt: skip


def _plain(words: str) -> str:
    """Words with one space between two."""
    return " ".join(words.split())


def _merge(ours: tuple[Mention, ...], theirs: tuple[Mention, ...], how: Merge) -> tuple[Mention, ...]:
    if how == "agree":
        kept: list[Mention] = [m for m in ours if _meets(m, [o for o in theirs if o.kind == m.kind])]
    elif how == "first":
        kept = [*ours, *(m for m in theirs if not _meets(m, ours))]
    else:
        kept = []
        for kind in ("person", "organization"):
            both = [m for m in (*ours, *theirs) if m.kind == kind]
            both.sort(key=lambda m: (m.start, -(m.end - m.start), m.source != "rules"))
            last: Mention | None = None
            for m in both:
                if last is not None and m.start < last.end:
                    if m.end - m.start > last.end - last.start:
                        kept[-1] = last = m
                    continue
                kept.append(m)
                last = m
    return tuple(sorted(kept, key=lambda m: (m.start, m.end)))


def _meets(mention: Mention, others: Sequence[Mention]) -> bool:
    # others are sorted by start and do not overlap within a kind; a bisect keeps this near-linear
    low, high = 0, len(others)
    while low < high:
        middle = (low + high) // 2
        if others[middle].start < mention.end:
            low = middle + 1
        else:
            high = middle
    return any(o.end > mention.start for o in others[max(0, low - 3) : low])


def _unwrap(text: str) -> str:
    """The text with the line breaks of wrapped paragraphs as spaces, and all others as ``\\n``, all else in place."""
    view = text.replace("\r\n", " \n").replace("\r", "\n")
    lines = view.split("\n")
    ends: list[int] = []  # lines with a space for their break
    first = 0  # of the paragraph
    for at, line in enumerate((*lines, "")):
        if line and not line.isspace():
            continue
        if at - first > 2 and _is_wrapped(list(map(len, lines[first:at]))):
            ends += range(first, at - 1)
        first = at + 1
    if not ends:
        return view
    breaks = ["\n"] * len(lines)
    for at in ends:
        breaks[at] = " "
    return "".join(chain.from_iterable(zip(lines, breaks, strict=True)))[:-1]


def _names(names: Iterable[str], what: str) -> Iterable[str]:
    takes("MentionFinder", **{what: (names, Iterable)})
    for name in names:
        takes("MentionFinder", **{f"each of {what}": (name, str)})
        yield name


def _is_wrapped(widths: list[int]) -> bool:
    """True if three lines and more are of about one width, but for the last."""
    widest = max(widths)
    return 40 <= widest <= 160 and min(widths[:-1]) * 4 >= widest * 3


def _read_list(path: Path) -> tuple[list[str], list[str]]:
    lists: dict[str, list[str]] = {"[organizations]": [], "[people]": []}
    current: list[str] | None = None
    try:
        lines = files.read(path).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise MentionListError(f"{path}: not UTF-8 text (byte {error.start})") from error
    for number, line in enumerate(lines, 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            if line not in lists:
                raise MentionListError(f"{path}:{number}: expected [organizations] or [people], found {line}")
            current = lists[line]
        elif current is None:
            raise MentionListError(
                f"{path}:{number}: expected [organizations] or [people] before the first name, found {line!r}"
            )
        elif current is lists["[people]"] and "|" in line:
            raise MentionListError(f"{path}:{number}: a person is one full name, without '|', found {line!r}")
        elif not line.split("|")[0].strip():
            raise MentionListError(f"{path}:{number}: expected a name before the first '|', found {line!r}")
        else:
            current.append(line)
    return lists["[organizations]"], lists["[people]"]


_default = MentionFinder()


def find_mentions(text: str, *, languages: Iterable[str] | None = None) -> tuple[Mention, ...]:
    """Find the people and organizations in running text, with rules.

    ``languages`` are the codes of the languages that the text may be in; if not given, they are detected. Raises ``ValueError``
    for an unknown code.

    >>> [(m.kind, m.text, m.role) for m in find_mentions("ILO Director-General Guy Ryder delivers a message.")
    ...  if m.kind == "person"]
    [('person', 'Guy Ryder', 'Director-General')]
    """
    takes("find_mentions", text=(text, str), languages=(languages, Iterable | str | None))
    return (_default if languages is None else MentionFinder(languages=languages)).find(text)
