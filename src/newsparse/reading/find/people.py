"""Whether texts of a page are names of people, of users or of places: a third of them have to be known. Nothing here raises."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from newsparse.dates.words import MARKS
from newsparse.reading.lines.bylines import AGENCY, DESK, PARTICLES, without_role
from newsparse.reading.lines.kinds import is_kind

_FEWEST_KNOWN: Final = 3
"""One of so many names must be known; names of small towns and of most people are in no list."""
_LETTER: Final = rf"(?:[\w.’'-]|[{MARKS}])"
_NAME = re.compile(rf"[^\W\d_]{_LETTER}*(?: [^\W\d_]{_LETTER}*){{1,3}}")


def are_people(texts: set[str]) -> bool:
    """Whether texts are written like names of people, some of them of several, a third of the names are found to be that, half are no common words, and none is an
    organization; or most are surnames behind initials."""
    if max(map(len, texts), default=0) > _LONGEST_NAMED:
        return False
    named = sorted(
        {
            name
            for text in texts
            for name in _SEVERAL.split(without_role(text))
            if not any(known.fullmatch(name) for known in (DESK, AGENCY, _MAIL_ADDRESS))
        }
    )
    if named and all(map(HONORIFIC.match, named)):
        named = [HONORIFIC.sub("", name) for name in named]
        return all(_NAME.fullmatch(name) and not name[0].islower() for name in named)
    if named and all(name[:1] > "\u3000" for name in named):
        return _are_han_names(named)
    initials = [name for name in named if _INITIALS.fullmatch(name)]
    desks = all(name in initials or name.isalpha() and not is_kind(name) for name in named)
    if desks and len(initials) * 3 >= 2 * len(named) > 0:  # "Operations" is a desk among them
        return True
    if not named or not all(
        _NAME.fullmatch(name) and _may_name(name) and not is_kind(name) for name in named
    ):
        return False
    from newsparse.mentions import find_mentions  # it reads lists that few pages need
    from newsparse.mentions.languages import are_words

    kinds = [[mention.kind for mention in find_mentions(name) if mention.text == name] for name in named]
    worded = list(map(are_words, named))
    people = sum(
        kind == ["person"] and not words or _is_known_name(name)
        for kind, words, name in zip(kinds, worded, named, strict=True)
    )
    return (
        ["organization"] not in kinds
        and people * _FEWEST_KNOWN >= len(named)
        and sum(worded) * 2 <= len(named)  # "Piazza Roma" beside "Palazzo Ferri" and "Parco Lungofiume"
    )


def are_logins(names: set[str]) -> bool:
    """Whether names are one word each, half of them as forums have them: with digits or signs inside, or in small letters."""
    logins = [name for name in names if _LOGIN.fullmatch(name)]
    signed = [name for name in logins if not name.isalpha()]
    surely = any("_" in name or name[-2:].isdigit() and name[:-2].isalpha() for name in signed)
    alone = all(" " not in name and not is_kind(name) for name in names)
    return surely and alone and len(logins) * 2 >= len(names) and len(signed) * 3 >= len(names) > 1


_LOGIN = re.compile(r"[a-z]{2}[\w.-]{1,24}|[A-Z]\w{0,24}[a-z]\w{0,24}[_\d.]\w{0,24}")
_INITIALED: Final = r"(?:[^\W\d_a-z]\.[ -]?){1,3}(?:[^\W\d_]{1,4} ){0,2}[^\W\d_a-z][\w’'-]+"
_INITIALS = re.compile(_INITIALED)
"""A surname behind initials: "T. Iwasaki", "R. del Valle"."""
AUTHORS = re.compile(rf"{_INITIALED}(?:(?:,| and| &|, and|, &) {_INITIALED}){{1,20}}")
"""Several such: "R. Polli, E. Wilde, E. Aro", which are no title."""
_MAIL_ADDRESS = re.compile(r"[\w.+-]+(?:@| at )[\w-]+(?:\.[\w-]+)+")
"""Of whom the list does not know the name."""


def _are_han_names(named: Sequence[str]) -> bool:
    """Whether texts in Chinese, Japanese or Korean letters all are written like names, and a third of them are known."""
    from newsparse.mentions.languages import is_han_name

    known = sum(is_han_name(name, known=True) for name in named)
    return all(map(is_han_name, named)) and known * _FEWEST_KNOWN >= len(named)


def _may_name(text: str) -> bool:
    """Whether a text begins with a capital and has no small words but for particles of names: "Anna van der Zee", but not "Notice to Readers"."""
    small = (word for word in text.split() if word[0].islower() and len(word) <= _LONGEST_SMALL)
    return not text[0].islower() and PARTICLES.issuperset(small)


_LONGEST_SMALL: Final = 3
HONORIFIC = re.compile(
    r"(?:(?:Prof(?:essor)?|Dr|Doc|Mr|Mrs|Ms|Sir|Dame|Rev|Ing|Mgr|Dott|Dra?|Sra?|Mme|Herr|Frau)\b\.?(?: (?:med|phil|jur|h\. ?c)\.)*\s+)+(?=\S)"
)
_LONGEST_NAMED: Final = 400
"""Characters of a line that names people, if many."""
_SEVERAL = re.compile(r"\s*[,;،]\s+|\s+(?:&|and|und|et|og|och|y|e|i|a|en|ja|és|ve|și|dan|и|й|та|και|و)\s+")


def _is_known_name(text: str) -> bool:
    """Whether no word of a text is in small letters, and one with other than plain Latin letters is a given name, or the first is one and the last a
    surname: two words in plain letters do not tell their language; or the last ends as surnames alone do, or all are Vietnamese, where only names have
    a capital in each word."""
    words = text.split()
    if any(word[0].islower() for word in words):
        return False
    if len(words) > 1 and (_SURNAME.search(words[-1]) or any(map(_VIETNAMESE.search, words))):
        return True
    from newsparse.mentions.languages import is_full_name, is_given_name
    from newsparse.mentions.lists import is_known_place

    return any(map(is_given_name, words)) or is_full_name(text) and not is_known_place(text)


_SURNAME = re.compile(
    r".{2}(?:d[óo]tt(?:ir|ur)|sson(?:ar)?|ovi[ćč]|evi[ćč]|(?:ov|ev)á|enko|chuk|czuk|shvili|opoulos|opoulou|akis|oğlu|aitė|ytė|ienė|"
    r"енко|чук|овић|евић|швили|швілі|όπουλος|οπούλου|άκης|ίδης)\Z"
)
"""How surnames alone end in Iceland, the Nordic, Slavic and Baltic countries, Greece, Turkey and Georgia."""
_VIETNAMESE = re.compile("[ơưảẻỉỏủỷấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]", re.IGNORECASE)
"""Letters that Vietnamese alone has: "ă" and "đ" are Romanian and Croatian, too."""


def are_places(texts: set[str]) -> bool:
    """Whether a third of some texts are known to be places, or begin with one."""
    from newsparse.mentions.lists import is_known_place  # it reads lists that few pages need

    known = sum(is_known_place(text.partition(",")[0].partition("(")[0].strip()) for text in texts)
    return known * _FEWEST_KNOWN >= len(texts)
