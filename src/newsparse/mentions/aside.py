"""Capitalised words that are neither a name nor a part of one: party tags, ships, letters after a name.

Strategy: before the rules read, these words get the facts of a small word and a gap on both sides, so that they end the name
before them and begin none. Looks at most a few words ahead of each, so linear. Raises nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import compress, count
from operator import attrgetter

from newsparse.mentions.languages import Language
from newsparse.mentions.lists import FUNCTION, HEAD, TITLE, WORD
from newsparse.mentions.tokens import COMMA, NONE, PLAIN, Token

# (D-New Jersey), (R-Mo.), D-Calif., (Lab-Leeds): a party's letter, a hyphen, the seat
_TAG = re.compile(r"(?:[DRIL]|Lab|Con|Ind|LD)-[A-Z][\w.]*+(?> [A-Z][\w.]*+){0,2}+[,.)\]]")
_SHIPS = frozenset(
    "USS USNS USCGC HMS HMAS HMCS HMNZS HMY RMS RRS MV M/V INS PNS KRI BRP SS".split()
)  # a ship's name follows
_SHIP_WORDS = 3
_word = attrgetter("word")


@cache
def post_nominals() -> frozenset[str]:
    """The letters that follow a person's name (PhD, CPA, OBE), as written without dots."""
    text = files(__package__).joinpath("data", "post_nominals.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.split("\n") if not line.startswith("#") for word in line.split())


@cache
def _letters_and_ships() -> frozenset[str]:
    return post_nominals() | _SHIPS | {"Ph"}


def unlike_words(tokens: Sequence[Token], language: Language) -> list[int]:
    """The indexes of what is not letters alone, or is letters after a name or before a ship's: all that may be set aside."""
    unlike = map(language.memory[_is_unlike].__getitem__, map(_word, tokens))
    return list(compress(count(), unlike))


def _is_unlike(_: Language, word: str) -> bool:
    return not word.isalpha() or word in _letters_and_ships()


def set_aside(view: str, tokens: Sequence[Token], unlike: Sequence[int]) -> None:
    """Mark the words of party tags, ships and post-nominals as no part of any name."""
    for i in unlike:
        token = tokens[i]
        word = token.word
        if word in _SHIPS:
            _end(tokens, i, _ship(tokens, i))
        elif "-" in word and view[token.start - 2 : token.start].strip(" ") in ("(", ","):
            tag = _TAG.match(view, token.start)
            if tag:
                stop = i + 1
                while stop < len(tokens) and tokens[stop].end < tag.end():
                    stop += 1
                _end(tokens, i, stop)
        elif i and token.gap in (COMMA, PLAIN) and is_post_nominal(view, token):
            if token.word == "Ph" and i + 1 < len(tokens):
                tokens[i + 1].facts = FUNCTION
            if token.gap == COMMA:
                token.facts = FUNCTION
            elif not tokens[i - 1].word.isupper():
                _end(tokens, i, i + 1)


def is_post_nominal(view: str, token: Token) -> bool:
    """True if a word is written like letters after a name; "M.D." and "Ph.D." too, the latter of two words."""
    word = token.word
    if "." in word:
        word = word.replace(".", "")
        return word in post_nominals() or word in ("BA", "MA", "BS", "MS")
    return word in post_nominals() or word == "Ph" and view[token.end : token.end + 2] == ".D"


def _ship(tokens: Sequence[Token], i: int) -> int:
    """The end of a ship's name whose prefix is word ``i``; ``i`` if no name follows."""
    stop = i + 1
    while (
        stop < len(tokens)
        and stop - i <= _SHIP_WORDS
        and tokens[stop].gap == PLAIN
        and (stop == i + 1 or not tokens[stop].facts & (TITLE | HEAD))
    ):
        stop += 1
        if tokens[stop - 1].genitive:
            break
    doubtful = len(tokens[i].word) < 3 or tokens[i].word in ("INS", "PNS")
    if stop == i + 1 or doubtful and tokens[i + 1].facts & WORD:
        return i
    return stop


def _end(tokens: Sequence[Token], i: int, stop: int) -> None:
    for token in tokens[i:stop]:
        token.facts = FUNCTION
        token.gap = NONE
    if i < stop < len(tokens) and tokens[stop].gap != COMMA:
        tokens[stop].gap = NONE
