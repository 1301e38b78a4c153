"""Endings of words, as a language's file lists them: which one a word has, in a few look-ups.

Strategy: a section's endings are kept by their lengths, so that a word is asked once a length and not once an ending. Raises nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newsparse.mentions.languages import Language

_LONGEST_WORD = 40  # letters; what is longer is no word


@cache
def _by_length(language: Language, section: str) -> tuple[tuple[int, frozenset[str]], ...]:
    words = language.words(section)
    lengths = sorted({len(word) for word in words}, reverse=True)
    return tuple((n, frozenset(word for word in words if len(word) == n)) for n in lengths)


def endings_of(language: Language, section: str, low: str, least: int = 0) -> Iterator[str]:
    """The endings of a section that a word has, the longest first; before each are ``least`` letters at least."""
    size = len(low)
    if size > _LONGEST_WORD:
        return
    for n, words in _by_length(language, section):
        if size - n >= least and low[size - n :] in words:
            yield low[size - n :]


def ending_of(language: Language, section: str, low: str, least: int = 0) -> str:
    """The longest ending of a section that a word has, or an empty string."""
    return next(endings_of(language, section, low, least), "")
