"""What a text says about its short forms: definitions in brackets, which English reads here, and the canonical names they give.

Strategy: the words before a bracket that holds an acronym are compared with its letters; a long form that is a plan, an act or a
person's name defines no body, and its acronym is none in that text. Evidence in the text outranks the list. Linear in the text. Raises nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from newsparse.mentions.languages import Language
from newsparse.mentions.links import defines, fold, initials, plain
from newsparse.mentions.lists import (
    DATE,
    FUNCTION,
    GIVEN,
    HEAD,
    HONORIFIC,
    PLACE,
    WEAK,
    WORD,
    Body,
    words_of,
)
from newsparse.mentions.model import Link
from newsparse.mentions.passage import ORG, Found, Passage, is_acronym
from newsparse.mentions.rules import EnglishPassage
from newsparse.mentions.tokens import AND, IN, OF, PARTICLE, PLAIN

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


def _folded(body: Body) -> set[str]:
    """The names of a body as names are compared."""
    return {fold(name) for name in (body.name, *body.aliases)}


class Definitions:
    """What a listing says about its acronyms."""

    def __init__(self, observe: Observer | None = None) -> None:
        self.observe = observe  # told of each name that is weighed; the fitting tool listens here
        self.long_of: dict[str, str] = {}  # acronym or alias: long form, from brackets
        self.short_of: dict[str, str] = {}  # folded long form: acronym
        self.no_bodies: set[str] = set()
        self._long_forms: list[str] = []  # whose initials nothing has asked for yet
        self._by_initials: dict[str, dict[str, str]] = {}

    def bracket(self, long: str, short: str) -> None:
        """Note a definition; the first one of a listing counts."""
        self.long_of.setdefault(short, long)
        self.short_of.setdefault(fold(long), short)

    def long_form(self, text: str) -> None:
        """Note an organization's long form, for linking by initials."""
        if " " in text:
            self._long_forms.append(text)

    def _with_initials(self, letters: str) -> dict[str, str]:
        """The long forms with these initials, folded and as written."""
        for name in map(plain, self._long_forms):
            for found in set(initials(name)):
                if len(found) > 2:
                    self._by_initials.setdefault(found, {}).setdefault(fold(name), name)
        self._long_forms.clear()
        return self._by_initials.get(letters, {})

    def _defined_body(self, text: str, language: Language) -> Body | None:
        """The listed body that a definition names in another language than the list: "Organização Internacional do Trabalho (OIT)"."""
        long = self.long_of.get(text, text)
        short = self.short_of.get(fold(long))
        body = language.lexicon.acronyms.get(short) if short else None
        if body is None or fold(body.name) == fold(long):
            return None
        listed = language.memory[_listed][long]
        return body if listed is not None and listed.name == body.name else None

    def _by_brackets(self, text: str, word: str, language: Language) -> tuple[str, str | None] | None:
        """Canonical name and acronym of what the text defines, or None."""
        listed = self._defined_body(text, language)
        if listed is not None:
            return listed.name, listed.acronym
        short = self.short_of.get(fold(text))
        if short is not None:
            return text, short if is_acronym(short, language) else None
        if word in self.long_of:
            return self.long_of[word], word if is_shape_of_acronym(word) else None
        return (self.long_of[text], None) if text in self.long_of else None

    def canonical(self, found: Found, text: str, language: Language) -> tuple[str, str | None, Link | None]:
        """Canonical name, acronym and kind of link of a found organization."""
        text = plain(text)
        word = text.split(" ", 1)[0] if found.rule in ("acronym", "list") else text
        defined = self._by_brackets(text, word, language) if self.long_of else None
        if defined is not None:
            return *defined, "brackets"
        of_list = language.memory[_listed]
        body = found.body or of_list[text] or of_list[word]
        near = self._with_initials(word.upper()) if is_acronym(word, language) else {}
        if body is not None:
            if word in body.acronyms:
                if near and not near.keys() & _folded(body):
                    return word, word, None  # the text has another body with these initials
            elif word != text and fold(text) not in _folded(body):
                return text, None, None  # "Google India": a body of its own
            return body.name, body.acronym, "list" if body.acronym else None
        if len(near) == 1:
            return next(iter(near.values())), word, "initials"
        if is_acronym(text, language):
            return text, text, None
        return text, None, None


def define(passage: EnglishPassage, definitions: Definitions) -> None:
    """Take the definitions in brackets of one passage; their words are taken before the rules read."""
    tokens, view = passage.tokens, passage.view
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
        _define_one(passage, definitions, content, (first, last + 1), (inner_first, inner_stop))


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
    content: str,
    long: tuple[int, int],
    inner: tuple[int, int],
) -> None:
    """Take one definition: the words ``long`` before a bracket and those ``inner`` in it (first, behind the last)."""
    tokens, view = passage.tokens, passage.view
    single = inner[1] - inner[0] == 1 and tokens[inner[0]].word == content
    if single and _is_place(passage, content, long):
        definitions.no_bodies.add(content)  # an airport's or a country's code
    elif (
        single
        and is_shape_of_acronym(content)
        and _define_acronym(passage, definitions, content, long, inner)
    ):
        pass
    elif long[1] - long[0] == 1 and is_shape_of_acronym(tokens[long[0]].word):
        _define_behind(passage, definitions, content, long[0], inner)
    elif (  # an alias that is no acronym: "Social Security Administrator for Employment (BPJS Ketenagakerjaan)"
        long[1] - long[0] >= 3
        and 2 <= inner[1] - inner[0] <= 4
        and view[tokens[inner[0]].start : tokens[inner[1] - 1].end] == content
        and is_acronym(tokens[inner[0]].word, passage.language)
        and not tokens[inner[0]].facts & PLACE
        and not tokens[long[0]].facts & (GIVEN | HONORIFIC)
        and not any(t.facts & DATE for t in tokens[inner[0] : inner[1]])
    ):
        body = passage.add(ORG, *long, "alias", 0.85)
        passage.add(ORG, *inner, "alias", 0.85)
        definitions.bracket(" ".join(view[body.start : body.end].split()), content)


def _is_place(passage: Passage, content: str, long: tuple[int, int]) -> bool:
    """True if two or three capitals in brackets stand for a place."""
    if content in passage.lexicon.acronyms or not content.isupper() or len(content) > 3:
        return False
    words = passage.tokens[long[0] : long[1]]
    name = tuple(words_of(passage.view[words[0].start : words[-1].end]))
    return all(t.facts & PLACE for t in words) or (name, None) in passage.lexicon.phrases.get(name[0], ())


def _define_acronym(
    passage: EnglishPassage,
    definitions: Definitions,
    content: str,
    long: tuple[int, int],
    inner: tuple[int, int],
) -> bool:
    """Take "Long Form (LF)"; False if the letters are not those of the words before."""
    tokens, view = passage.tokens, passage.view
    first, stop = long
    words = view[tokens[first].start : tokens[stop - 1].end].split()
    count = defines(words, content.removesuffix("s") if content[:-1].isupper() else content)
    if count < 2:
        return False
    before = len(words) - count
    at = next(
        (k for k in range(first, stop) if len(view[tokens[first].start : tokens[k].start].split()) == before),
        -1,
    )
    if at < 0 or at == stop - 1:
        return True
    whole = tokens[at:stop]
    if _is_no_body(passage, content, at, stop):
        definitions.no_bodies |= {content, view[whole[0].start : whole[-1].end]}
    elif not tokens[inner[0]].facts & PLACE or any(t.facts & HEAD for t in whole):
        body = passage.add(ORG, at, stop, "definition", 0.97)
        passage.add(ORG, *inner, "definition", 0.97)
        definitions.bracket(" ".join(view[body.start : body.end].split()), content)
    return True


def _is_no_body(passage: EnglishPassage, content: str, at: int, stop: int) -> bool:
    """True if a long form is a person's, or that of a plan, an act, a thing."""
    tokens, lexicon = passage.tokens, passage.lexicon
    whole, last = tokens[at:stop], tokens[stop - 1]
    ending = next((tokens[k - 1].low for k in range(at + 1, stop) if tokens[k].gap in (OF, AND)), last.low)
    headed = _is_head(passage, ending) and ending not in _NO_BODY
    if ending in _NO_BODY or last.low in _NO_BODY and not (headed and ending != last.low):
        return True  # but "University of Science and Technology"
    if all(t.facts & WORD for t in whole) and not any(t.facts & HEAD for t in whole):
        if content not in lexicon.acronyms:
            return True
    if content in lexicon.not_organizations and not (headed and all(t.word[0].isupper() for t in whole)):
        return True
    return len(whole) == 2 and bool(whole[0].facts & GIVEN) and not last.facts & WORD


def _define_behind(
    passage: EnglishPassage, definitions: Definitions, content: str, short: int, inner: tuple[int, int]
) -> None:
    """Take "LF (Long Form)"."""
    tokens, view = passage.tokens, passage.view
    words = content.split()
    if len(words) < 2 or inner[1] - inner[0] < 2 or defines(words, tokens[short].word) != len(words):
        return
    if tokens[inner[1] - 1].low in _NO_BODY or tokens[short].facts & PLACE:
        definitions.no_bodies.add(tokens[short].word)
        return
    passage.add(ORG, short, short + 1, "definition", 0.97)
    body = passage.add(ORG, *inner, "definition", 0.95)
    definitions.bracket(" ".join(view[body.start : body.end].split()), tokens[short].word)


def _is_head(passage: Passage, word: str) -> bool:
    """True if a word is always a body's head word; a partnership may be between anyone."""
    facts = passage.lexicon.facts.get(word, 0)
    return bool(facts & HEAD) and not facts & WEAK and not word.startswith("partnership")


def is_shape_of_acronym(word: str) -> bool:
    """True if a word is short and has two capitals at least."""
    return 2 <= len(word) <= 10 and sum(map(str.isupper, word)) >= 2
