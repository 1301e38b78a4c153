"""Second look: definitions in brackets before the rules read, single words and unknown names after the item has been read.

Strategy: a definition ("Long Form (LF)") is the best evidence there is, so it is taken first and the rules step over it. A
surname or a first name on its own is a person when the item has the full name; an acronym is an organization by its spelling
unless the text says it stands for something else (a plan, an act); a word next to a verb of speech is a person. Surnames
are remembered only inside their item, acronyms and long forms over the whole listing. Linear in the text. Raises nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from newsparse.mentions import cues
from newsparse.mentions.evidence import context_cues, form_cues, head_cues, is_hopeless, weigh
from newsparse.mentions.languages import Language
from newsparse.mentions.links import defines, fold, initials, plain
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
    WEAK,
    WORD,
    Body,
    Lexicon,
    words_of,
)
from newsparse.mentions.model import Link
from newsparse.mentions.passage import ORG, PERSON, Found, Passage, is_acronym
from newsparse.mentions.rules import EnglishPassage
from newsparse.mentions.runs import Runs
from newsparse.mentions.tokens import AND, IN, OF, PARTICLE, PLAIN, Token

_BRACKETS = re.compile(r"\(([^()\n\r]{2,60})\)")
_QUOTED = " \"'“”‘’«»"
_NO_BODY = frozenset(
    "act acts agreement agreements accord treaty protocol plan plans goals goal strategy policy policies law bill code index "
    "indices scheme day days week decade survey report reports system systems virus disease syndrome disorder tax rate area "
    "areas zone zones aircraft vehicle vehicles product license licence certificate degree exam examination test tests award "
    "awards prize championship championships cup games tournament olympics summit rights technology technologies method "
    "methods protocol understanding framework corridor line road declaration resolution statement guidelines standards "
    "standard directive directives training education equipment product products coverage care therapy pandemic crisis "
    "programs programmes networks projects units groups centers centres camps schools hospitals regulation regulations amendment income allowance benefit benefits operation equipment "
    "assessment assessments dam materials cup airshow week solution solutions enterprises persons people person officer officers manager secretary minister president director chief".split()
)


_STATEMENT = re.compile(
    r",? (?:has |also |later )?(?:said|says|added|announced|reported|confirmed|stated|wrote) "
    r"(?:(?:on|last) [A-Z][a-z]+ )?(?:in (?:a|its) (?:news |press |regulatory |earnings )?(?:statement|release|filing|report|notice)|(?:that )?its?\b)"
)
# what stands before an acronym that is a body's: "secrétaire général de la CGT", "syndicat SUD"
_OF_A_BODY = frozenset(("of:h", "of:o", "noun:o", "appos:o"))
_NO_SURNAME = WORD | PLACE | DEMONYM | DATE | FUNCTION | HEAD | HONORIFIC  # alone, it may be no person
Place: TypeAlias = tuple[Passage, int, int]
Observer: TypeAlias = Callable[[Sequence[str], list[tuple[str, ...]], list[Place]], None]


def _listed(language: Language, text: str) -> Body | None:
    """The listed body of a name or an acronym."""
    lexicon = language.lexicon
    body = lexicon.acronyms.get(text)
    if body is not None:
        return body
    folded = fold(text)
    last = folded[-1:]
    for phrase, listed in lexicon.phrases.get(folded.split(" ", 1)[0], ()):
        if not isinstance(listed, Body) or last.isalpha() and phrase[-1][-1] not in (last, ".", ")"):
            continue
        if fold(" ".join(phrase)) == folded:
            return listed
    return None


class Definitions:
    """What a listing says about its acronyms."""

    def __init__(self, observe: Observer | None = None) -> None:
        self.observe = observe  # told of each name that is weighed; the fitting tool listens here
        self.long_of: dict[str, str] = {}  # acronym or alias: long form, from brackets
        self.short_of: dict[str, str] = {}  # folded long form: acronym
        self.no_bodies: set[str] = set()
        self._by_initials: dict[str, dict[str, str]] = {}

    def bracket(self, long: str, short: str) -> None:
        """Note a definition; the first one of a listing stands."""
        self.long_of.setdefault(short, long)
        self.short_of.setdefault(fold(long), short)

    def long_form(self, text: str) -> None:
        """Note an organization's long form, for linking by initials."""
        if " " not in text:
            return
        name = plain(text)
        for letters in set(initials(name)):
            if len(letters) > 2:
                self._by_initials.setdefault(letters, {}).setdefault(fold(name), name)

    def _defined_body(self, text: str, language: Language) -> Body | None:
        """The listed body that a definition names in another language than the list: "Organização Internacional do Trabalho (OIT)"."""
        long = self.long_of.get(text, text)
        short = self.short_of.get(fold(long))
        body = language.lexicon.acronyms.get(short) if short else None
        if body is None or fold(body.name) == fold(long):
            return None
        listed = language.memory(_listed)[long]
        return body if listed is not None and listed.name == body.name else None

    def canonical(self, found: Found, text: str, language: Language) -> tuple[str, str | None, Link | None]:
        """Canonical name, acronym and kind of link of a found organization."""
        text = plain(text)
        lexicon, of_list = language.lexicon, language.memory(_listed)
        listed = self._defined_body(text, language)
        if listed is not None:
            return listed.name, listed.acronym, "brackets"
        short = self.short_of.get(fold(text))
        if short is not None:
            return text, short if is_acronym(short, lexicon) else None, "brackets"
        word = text.split(" ", 1)[0] if found.rule in ("acronym", "list") else text
        if word in self.long_of:
            return self.long_of[word], word if is_shape_of_acronym(word) else None, "brackets"
        if text in self.long_of:
            return self.long_of[text], None, "brackets"
        body = found.body or of_list[text] or of_list[word]
        near = self._by_initials.get(word.upper(), {}) if is_acronym(word, lexicon) else {}
        if body is not None:
            names = {fold(n) for n in (body.name, *body.aliases)}
            if near and not names & set(near) and word in body.acronyms:
                return word, word, None  # the text has another body with these initials
            if word != text and word not in body.acronyms and fold(text) not in names:
                return text, None, None  # "Google India": a body of its own
            return body.name, body.acronym, "list" if body.acronym else None
        if len(near) == 1:
            return next(iter(near.values())), word, "initials"
        if is_acronym(text, lexicon):
            return text, text, None
        return text, None, None


def define(passage: EnglishPassage, definitions: Definitions) -> None:
    """Take the definitions in brackets of one passage; their words are taken before the rules read."""
    tokens, view, lexicon = passage.tokens, passage.view, passage.lexicon
    if not tokens or view.find("(", passage.low, passage.high) < 0:
        return
    for match in _BRACKETS.finditer(view, passage.low, passage.high):
        inner_first = passage.index_at(match.start())
        inner_stop = passage.index_at(match.end())
        if inner_first == inner_stop or inner_first == 0:
            continue
        if view[tokens[inner_first].start - 1] not in "(\"'“‘ " or inner_stop - inner_first > 8:
            continue
        left = tokens[inner_first - 1]
        if _common_noun(passage, match.start(), match[1], definitions):
            continue
        if view[left.end : match.start()].strip(_QUOTED) or match.start() - left.end > 3:
            continue
        content = match[1].strip(_QUOTED)
        for lead in ("or ", "the "):
            content = content.removeprefix(lead)
        last = inner_first - 1
        first = last
        while (
            first
            and last - first < 14
            and tokens[first].gap in (PLAIN, OF, AND, IN, PARTICLE)
            and not tokens[first - 1].facts & FUNCTION
            and not passage.taken[first - 1]
            and not (tokens[first - 1].genitive and not passage.inner_genitive(first - 1))
        ):
            first -= 1
        if passage.taken[last]:
            continue
        _define_one(passage, definitions, lexicon, content, first, last, inner_first, inner_stop)


def _common_noun(passage: Passage, start: int, content: str, definitions: Definitions) -> bool:
    """Note an acronym of words in lower case (personal protective equipment, PPE) as no body's."""
    view, lexicon = passage.view, passage.lexicon
    if not is_shape_of_acronym(content) or content in lexicon.acronyms:
        return False
    words = view[max(passage.low, start - 90) : start].split()
    count = defines(words, content.removesuffix("s") if content[:-1].isupper() else content)
    long = words[len(words) - count :] if count > 1 else []
    if not long or any(not w[:1].islower() for w in long[1:]) or not (long[0].islower() or long[0].istitle()):
        return False
    last = next((long[k - 1] for k in range(1, len(long)) if long[k] in ("of", "for")), long[-1])
    if lexicon.facts.get(last, 0) & HEAD and last not in _NO_BODY:
        return False
    definitions.no_bodies.add(content)
    return True


def _define_one(
    passage: EnglishPassage,
    definitions: Definitions,
    lexicon: Lexicon,
    content: str,
    first: int,
    last: int,
    inner_first: int,
    inner_stop: int,
) -> None:
    tokens, view = passage.tokens, passage.view
    words = view[tokens[first].start : tokens[last].end].split()
    single = inner_stop - inner_first == 1 and tokens[inner_first].word == content
    if single and content not in lexicon.acronyms and content.isupper() and len(content) < 4:
        name = tuple(words_of(" ".join(words)))
        listed = lexicon.phrases.get(name[0], ())
        if all(t.facts & PLACE for t in tokens[first : last + 1]) or (name, None) in listed:
            definitions.no_bodies.add(content)  # an airport's or a country's code
            return
    if single and is_shape_of_acronym(content):
        count = defines(words, content.removesuffix("s") if content[:-1].isupper() else content)
        if count > 1:
            wanted = len(words) - count
            at = next(
                (
                    k
                    for k in range(first, last + 1)
                    if _words_before(view, tokens[first].start, tokens[k].start) == wanted
                ),
                -1,
            )
            if at < 0 or last == at:
                return
            ending = next(
                (tokens[k - 1].low for k in range(at + 1, last + 1) if tokens[k].gap in (OF, AND)),
                tokens[last].low,
            )
            headed = _is_head(passage, ending) and ending not in _NO_BODY
            person = last - at == 1 and tokens[at].facts & GIVEN and not tokens[last].facts & WORD
            whole = tokens[at : last + 1]
            bodiless = all(t.facts & WORD for t in whole) and not any(t.facts & HEAD for t in whole)
            if (
                ending in _NO_BODY
                or tokens[last].low in _NO_BODY
                and not (headed and ending != tokens[last].low)  # "University of Science and Technology"
                or bodiless
                and content not in lexicon.acronyms
                or content in lexicon.not_organizations
                and not (headed and all(t.word[0].isupper() for t in whole))
                or person
            ):
                definitions.no_bodies |= {content, view[whole[0].start : whole[-1].end]}
                return
            if tokens[inner_first].facts & PLACE and not any(t.facts & HEAD for t in whole):
                return
            long = passage.add(ORG, at, last + 1, "definition", 0.97)
            passage.add(ORG, inner_first, inner_stop, "definition", 0.97)
            definitions.bracket(" ".join(view[long.start : long.end].split()), content)
            return
    if last == first and is_shape_of_acronym(tokens[last].word):
        inner = content.split()
        if (
            len(inner) > 1
            and defines(inner, tokens[last].word) == len(inner)
            and inner_stop - inner_first > 1
        ):
            if tokens[inner_stop - 1].low in _NO_BODY or tokens[last].facts & PLACE:
                definitions.no_bodies.add(tokens[last].word)
                return
            passage.add(ORG, last, last + 1, "definition", 0.97)
            long = passage.add(ORG, inner_first, inner_stop, "definition", 0.95)
            definitions.bracket(" ".join(view[long.start : long.end].split()), tokens[last].word)
        return
    # an alias that is no acronym: "Social Security Administrator for Employment (BPJS Ketenagakerjaan)"
    if (
        last - first >= 2
        and 2 <= inner_stop - inner_first <= 4
        and view[tokens[inner_first].start : tokens[inner_stop - 1].end] == content
        and is_acronym(tokens[inner_first].word, lexicon)
        and not tokens[inner_first].facts & PLACE
        and not tokens[first].facts & (GIVEN | HONORIFIC)
        and not any(t.facts & DATE for t in tokens[inner_first:inner_stop])
    ):
        long = passage.add(ORG, first, last + 1, "alias", 0.85)
        passage.add(ORG, inner_first, inner_stop, "alias", 0.85)
        definitions.bracket(" ".join(view[long.start : long.end].split()), content)


def _is_head(passage: Passage, word: str) -> bool:
    """True if a word is always a body's head word; a partnership may be between anyone."""
    facts = passage.lexicon.facts.get(word, 0)
    return bool(facts & HEAD) and not facts & WEAK and not word.startswith("partnership")


_PLACE_BEFORE = frozenset(
    "in from to at of near through across around within into towards toward outside inside the".split()
)


def _words_before(view: str, start: int, stop: int) -> int:
    return len(view[start:stop].split())


def is_shape_of_acronym(word: str) -> bool:
    """True if a word is short and has two capitals at least."""
    return 2 <= len(word) <= 10 and sum(map(str.isupper, word)) >= 2


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
        rest = [place for place in places if not _remembered(place[0], place[1], definitions, names)]
        if rest and _no_mention(*rest[0]):
            continue
        if rest:
            passage, i, _ = rest[0]
            _weigh(rest, definitions, ("names a body",) if passage.tokens[i].low in names.bodies else ())
    for passage in passages:
        _weigh_found(passage, "head word", definitions)
        for found in passage.found:
            if found.kind == PERSON and found.first == found.last and found.name is None:
                found.name = names.full(passage.stem(passage.tokens[found.first].low))


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


def _no_mention(passage: Passage, i: int, _: int) -> bool:
    """True if a word alone is never a name: a month, a nationality, a measure (GDP)."""
    token = passage.tokens[i]
    return bool(token.facts & DATE) or token.word in passage.lexicon.not_organizations


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
        first, last = (passage.stem(passage.tokens[k].low) for k in (found.first, found.last))
        name = " ".join(passage.view[found.start : found.end].split())
        if found.rule != "evidence":
            self.sure.add(last)
        if found.first == found.last:
            self.last.setdefault(last, "")
            return
        for table, word in ((self.last, last), (self.first, first)):
            known = table.get(word, "")
            if known == "":
                table[word] = name
            elif known is not None and not _same_person(known, name):
                table[word] = None

    def full(self, stem: str) -> str | None:
        """The one full name that a surname stands for, or None."""
        return self.last.get(stem) or None


def _same_person(one: str, other: str) -> bool:
    return one.split()[0] == other.split()[0] and one.split()[-1] == other.split()[-1]


def _form(passage: Passage, i: int, j: int) -> Sequence[str]:
    own = passage.own_cues(i, j)
    form = cues.form(passage, i, j) if isinstance(passage, Runs) else form_cues(passage, i, j)
    return (*own, *form) if own else form


def _head(passage: Passage, i: int, j: int) -> Sequence[str]:
    return cues.head(passage, i, j) if isinstance(passage, Runs) else head_cues(passage, i, j)


def _context(passage: Passage, i: int, j: int) -> tuple[str, ...]:
    return cues.context(passage, i, j) if isinstance(passage, Runs) else context_cues(passage, i, j)


def _weigh(places: list[Place], definitions: Definitions, more: Sequence[str] = ()) -> None:
    passage, i, j = places[0]
    if passage.view[passage.tokens[i].start : passage.tokens[j - 1].end] in definitions.no_bodies:
        return
    form = _form(passage, i, j)
    if more:
        form = (*form, *more)
    if definitions.observe is None and is_hopeless(form, passage.language):
        return
    some = places[:12]
    contexts = [_context(p, k, m) for p, k, m in some]
    if definitions.observe is not None:
        definitions.observe(form, contexts, places)
    kind, probability = weigh(form, contexts, passage.language)
    if j - i == 1 and not passage.tokens[i].facts and any(_speaks_as_a_body(*place) for place in some):
        kind, probability = ORG, max(0.6, probability if kind == ORG else 0)
    if isinstance(passage, Runs) and j - i == 1:
        least = _surely(passage, i, contexts)
        if least and (kind == least or probability < passage.language.least[kind]):
            kind, probability = least, max(0.6, probability if kind == least else 0)
    if probability >= passage.language.least[kind]:
        for passage, i, j in places:
            passage.add(kind, i, j, "evidence", round(probability, 2))


def _surely(passage: Runs, i: int, contexts: list[tuple[str, ...]]) -> str:
    """The kind of a single word whose neighbours leave no doubt, or an empty string."""
    token = passage.tokens[i]
    if is_acronym(token.word, passage.lexicon):
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
            kind, probability = weigh(form, [context], passage.language)
            if rule == "head word" and passage.is_sure_body(found):
                kind, probability = ORG, max(probability if kind == ORG else 0, 0.6)
            if rule == "given name" and "particle" in form:
                kind, probability = PERSON, max(probability, 0.6)  # Jan de Wit
            if probability < passage.language.least["rule"] or kind != ORG and rule == "head word":
                passage.taken[first:stop] = bytes(stop - first)
                continue
            found.confidence = round(probability, 2)
            if kind != found.kind:
                found.kind = kind
                passage.taken[first:stop] = bytes([1 if kind == PERSON else 2]) * (stop - first)
        kept.append(found)
    passage.found[:] = kept


def _begins_a_sentence(passage: Passage, token: Token) -> bool:
    """True if a common word has its capital from where it stands: no genitive and no verb of people makes it a name."""
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
    if not facts & FUNCTION and not token.word[-1].isdigit() and not _begins_a_sentence(passage, token):
        stem = passage.stem(token.low)
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
