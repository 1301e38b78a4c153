"""Second look: single words and unknown names, after the item has been read.

Strategy: a surname or a first name on its own is a person when the item has the full name; an acronym is an organization by its spelling
unless the text says it stands for something else (a plan, an act); a word next to a verb of speech is a person. Surnames
are remembered only inside their item, acronyms and long forms over the whole listing. Linear in the text. Raises nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.mentions import cues
from newsparse.mentions.definitions import Definitions, Place
from newsparse.mentions.evidence import context_cues, form_cues, form_of, head_cues, weigh
from newsparse.mentions.lists import (
    ALONE,
    COMMON,
    DATE,
    DEMONYM,
    FUNCTION,
    GIVEN,
    HEAD,
    HONORIFIC,
    PLACE,
    SURNAME,
    WORD,
)
from newsparse.mentions.passage import ORG, PERSON, Found, Passage, is_acronym
from newsparse.mentions.rules import EnglishPassage
from newsparse.mentions.runs import Runs
from newsparse.mentions.tokens import Token

_STATEMENT = re.compile(
    r",? (?:has |also |later )?(?:said|says|added|announced|reported|confirmed|stated|wrote) "
    r"(?:(?:on|last) [A-Z][a-z]+ )?(?:in (?:a|its) (?:news |press |regulatory |earnings )?(?:statement|release|filing|report|notice)|(?:that )?its?\b)"
)
# what is before an acronym that is a body's: "secrétaire général de la CGT", "syndicat SUD"
_OF_A_BODY = frozenset(("of:h", "of:o", "noun:o", "appos:o"))
_NO_SURNAME = WORD | PLACE | DEMONYM | DATE | FUNCTION | HEAD | HONORIFIC  # alone, it may be no person


_PLACE_BEFORE = frozenset(
    "in from to at of near through across around within into towards toward outside inside the".split()
)


def resolve_item(passages: Sequence[Passage], definitions: Definitions) -> None:
    """Explain what the rules left open in one item: names of several words first, then single words by what is known."""
    several: dict[str, list[Place]] = {}
    single: dict[str, list[Place]] = {}
    if definitions.no_bodies:
        for passage in passages:
            _drop_no_bodies(passage, definitions)
    for passage in passages:
        tokens, taken, view = passage.tokens, passage.taken, passage.view
        for i, j in passage.pending:
            if j - i == 1:
                if not taken[i]:
                    single.setdefault(tokens[i].word, []).append((passage, i, j))
            elif not any(taken[i:j]):
                name = view[tokens[i].start : tokens[j - 1].end]
                several.setdefault(name, []).append((passage, i, j))
    for places in several.values():
        _weigh(places, definitions)
    for passage in passages:
        _weigh_found(passage, "given name", definitions)
    names = Names(passages)
    for places in single.values():
        _explain(places, definitions, names)
    for passage in passages:
        _weigh_found(passage, "head word", definitions)
        for found in passage.found:
            if found.kind == PERSON and found.first == found.last and found.name is None:
                found.name = names.full(passage.stem(passage.tokens[found.first].low))


def _explain(places: list[Place], definitions: Definitions, names: Names) -> None:
    """Explain a single word by what the item says elsewhere, or by its evidence."""
    rest = []
    for place in places:
        if not _remembered(place[0], place[1], definitions, names):
            rest.append(place)
    if not rest:
        return
    passage, i, _ = rest[0]
    token = passage.tokens[i]
    if token.facts & DATE or token.word in passage.lexicon.not_organizations:
        return  # a month, a nationality, a measure (GDP)
    if isinstance(passage, Runs) and passage.is_code(i):
        return
    _weigh(rest, definitions, ("names a body",) if token.low in names.bodies else ())


def resolve_page(passages: Sequence[Passage]) -> None:
    """Explain surnames by the other items of a page: "Kato" where one other item names David Kato and nobody else is a Kato."""
    names = Names(passages)
    for passage in passages:
        for i, j in passage.pending:
            if j - i > 1 or passage.taken[i]:
                continue
            stem = passage.stem(passage.tokens[i].low)
            name = names.full(stem) if stem in names.sure and stem not in names.bodies else None
            if name is None or len(stem) < 3 or passage.tokens[i].facts & _NO_SURNAME:
                continue
            passage.add(PERSON, i, j, "surname", 0.7).name = name
        for found in passage.found:
            if found.kind == PERSON and found.name is None and found.first == found.last:
                found.name = names.full(passage.stem(passage.tokens[found.first].low))


def _drop_no_bodies(passage: Passage, definitions: Definitions) -> None:
    """A listed acronym is none where the text says that it stands for a plan, an act, a place."""
    kept = []
    for found in passage.found:
        if found.rule == "list" and passage.view[found.start : found.end] in definitions.no_bodies:
            passage.taken[found.first : found.last + 1] = bytes(found.last + 1 - found.first)
        else:
            kept.append(found)
    passage.found[:] = kept


class Names:
    """The full names of one item by their last and their first word; None where two people share it."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.last: dict[str, str | None] = {}
        self.first: dict[str, str | None] = {}
        self.sure: set[str] = set()  # last words of names that more than their evidence explains
        self.bodies: set[str] = set()  # first words of bodies: "Lazada" of "Lazada Group"
        for passage in passages:
            for found in passage.found:
                if found.kind == PERSON:
                    self._note(passage, found)
                elif found.last > found.first:
                    head = passage.tokens[found.first]
                    if not head.facts & (WORD | PLACE | DEMONYM | GIVEN | HEAD | FUNCTION | DATE):
                        self.bodies.add(head.low)

    def _note(self, passage: Passage, found: Found) -> None:
        tokens, stem = passage.tokens, passage.stem
        last = stem(tokens[found.last].low)
        if found.rule != "evidence":
            self.sure.add(last)
        if found.first == found.last:
            self.last.setdefault(last, "")
            return
        name = " ".join(passage.view[found.start : found.end].split())
        for table, word in ((self.last, last), (self.first, stem(tokens[found.first].low))):
            known = table.get(word, "")
            if known == "":
                table[word] = name
            elif known is not None and known != name and not _same_person(known, name):
                table[word] = None

    def full(self, stem: str) -> str | None:
        """The one full name that a surname stands for, or None."""
        return self.last.get(stem) or None


def _same_person(one: str, other: str) -> bool:
    return one.split()[0] == other.split()[0] and one.split()[-1] == other.split()[-1]


def _form(passage: Passage, i: int, j: int) -> tuple[str, ...]:
    if isinstance(passage, Runs):
        return (*passage.own_cues(i, j), *cues.form(passage, i, j))
    return form_cues(passage, i, j)


def _head(passage: Passage, i: int, j: int) -> tuple[str, ...]:
    return tuple(cues.head(passage, i, j)) if isinstance(passage, Runs) else head_cues(passage, i, j)


def _context(passage: Passage, i: int, j: int) -> tuple[str, ...]:
    return cues.context(passage, i, j) if isinstance(passage, Runs) else context_cues(passage, i, j)


def _weigh(places: list[Place], definitions: Definitions, more: Sequence[str] = ()) -> None:
    passage, i, j = places[0]
    if definitions.no_bodies:
        name = passage.view[passage.tokens[i].start : passage.tokens[j - 1].end]
        if name in definitions.no_bodies:
            return
    form = _form(passage, i, j)
    if more:
        form = (*form, *more)
    looks = passage.language.memory[form_of][form]
    if definitions.observe is None and looks.hopeless:
        return
    some = places[:12]
    contexts = []
    for place in some:
        contexts.append(_context(*place))
    if definitions.observe is not None:
        definitions.observe(form, contexts, places)
    kind, probability = weigh(looks, contexts)
    if j - i == 1 and not passage.tokens[i].facts and any(_speaks_as_a_body(*place) for place in some):
        kind, probability = ORG, max(0.6, probability if kind == ORG else 0)
    if isinstance(passage, Runs) and j - i == 1:
        least = _surely(passage, i, contexts)
        if least and (kind == least or probability < passage.language.least[kind]):
            kind, probability = least, max(0.6, probability if kind == least else 0)
    if kind == PERSON and isinstance(passage, Runs) and passage.is_no_person(i, j):
        return
    if probability >= passage.language.least[kind]:
        for passage, i, j in places:
            passage.add(kind, i, j, "evidence", round(probability, 2))


def _surely(passage: Runs, i: int, contexts: list[tuple[str, ...]]) -> str:
    """The kind of a single word whose neighbours leave no doubt, or an empty string."""
    token = passage.tokens[i]
    if is_acronym(token.word, passage.language):
        return ORG if any(not _OF_A_BODY.isdisjoint(context) for context in contexts) else ""
    surname = token.facts & SURNAME and not token.facts & (WORD | PLACE)
    if (surname or not token.facts) and any("before:speech" in context for context in contexts):
        return PERSON  # "ha detto Landucci"
    return ""


def _speaks_as_a_body(passage: Passage, _: int, j: int) -> bool:
    """True if what a name is said to say is what companies and agencies say: "Ahold said it would …"."""
    end = passage.tokens[j - 1].end
    return bool(_STATEMENT.match(passage.view, end, min(passage.high, end + 60)))


def _weigh_found(passage: Passage, rule: str, definitions: Definitions) -> None:
    """Weigh what one rule found: drop what is outweighed, change the kind where the other is likelier."""
    kept: list[Found] = []
    for found in passage.found:
        if found.rule == rule:
            first, stop = found.first, found.last + 1
            form = _head(passage, first, stop) if rule == "head word" else _form(passage, first, stop)
            if rule == "given name":
                form = (*form, "rule:given name")
            context = _context(passage, first, stop)
            if definitions.observe is not None:
                definitions.observe(form, [context], [(passage, first, stop)])
            kind, probability = weigh(passage.language.memory[form_of][form], [context])
            if rule == "head word" and passage.is_sure_body(found):
                kind, probability = ORG, max(probability if kind == ORG else 0, 0.6)
            if rule == "given name" and "particle" in form:
                kind, probability = PERSON, max(probability, 0.6)  # Jan de Wit
            no_person = kind == PERSON and isinstance(passage, Runs) and passage.is_no_person(first, stop)
            if no_person or probability < passage.language.least[rule] or kind != ORG and rule == "head word":
                passage.taken[first:stop] = bytes(stop - first)
                continue
            found.confidence = round(probability, 2)
            if kind != found.kind:
                found.kind = kind
                passage.taken[first:stop] = bytes([1 if kind == PERSON else 2]) * (stop - first)
        kept.append(found)
    passage.found[:] = kept


def _begins_a_sentence(passage: Passage, token: Token) -> bool:
    """True if a common word has its capital from where it is: no genitive and no verb of people makes it a name."""
    if not token.facts & COMMON or token.facts & DATE or not passage.at_start(token.start):
        return False
    word = passage.next_word(token.end)
    return (
        not token.genitive and word not in passage.lexicon.speech and word not in passage.language.auxiliaries
    )


def _remembered(passage: Passage, i: int, definitions: Definitions, names: Names) -> bool:
    """Explain one word by the names and definitions of the item; True if that was possible."""
    token = passage.tokens[i]
    facts = token.facts
    if token.word in definitions.long_of:
        passage.add(ORG, i, i + 1, "definition", 0.95)
        return True
    if facts & DATE and isinstance(passage, EnglishPassage) and passage.calendar(i):
        return True
    stem = passage.stem(token.low)
    named = stem in names.last or stem in names.first
    if (
        named
        and not facts & FUNCTION
        and not token.word[-1].isdigit()
        and not _begins_a_sentence(passage, token)
    ):
        if stem in names.last and len(stem) > 1:
            if facts & (PLACE | DEMONYM):
                if passage.word_before(token.start) in _PLACE_BEFORE or stem not in names.sure:
                    return False
            first = passage.with_particles(i)
            passage.add(PERSON, first, i + 1, "surname", 0.85).name = names.full(stem)
            return True
        if stem in names.first and not facts & PLACE and len(stem) > 2:
            passage.add(PERSON, i, i + 1, "first name", 0.75).name = names.first[stem]
            return True
    if facts & ALONE and not passage.at_start(token.start):
        passage.add(ORG, i, i + 1, "head alone", 0.6)
        return True
    return False
