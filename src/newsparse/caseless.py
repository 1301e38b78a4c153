"""Patterns of words in any case, for vocabularies of hundreds of words: what `re.IGNORECASE` matches, several times as fast.

With that flag `re` tries each alternative in full. Without it, an alternative fails at its first character, so both the pattern and the
text are brought to one case here. Nothing here raises on a text.
"""

from __future__ import annotations

import re
from typing import Final

_SAME: Final = str.maketrans("ıſµςϐϵϑϰϖϱϕᲀᲁᲂᲃᲄᲅᲆᲇẛﬅ\u0345\u1fbe", "isμσβεθκπρφвдосттъѣṡﬆιι")
"""The small letters that `re.IGNORECASE` takes for others, as those."""
_OTHERS: Final = re.compile(f"[{''.join(map(chr, _SAME))}]")
_TOKEN: Final = re.compile(r"(\\.|\(\?P)|([^\\(]+|\()", re.DOTALL)
"""What no letter is in a pattern, and what may be some."""


def one_case(text: str) -> str:
    """A text in the case in which such patterns see it, as long as it was.

    >>> one_case("READ More"), one_case("ΣΟΦΌΣ"), one_case("DEVAMI") == one_case("devamı")
    ('read more', 'σοφόσ', True)
    """
    if text.isascii():
        return text.lower()
    low = text.replace("İ", "i").lower()
    return low.translate(_SAME) if _OTHERS.search(low) is not None else low


class Caseless:
    """A pattern that matches in any case, whose letters are written as themselves, not escaped. A match has the places of the text, but says
    it in one case.

    >>> Caseless("read more|weiter(?:lesen)?").fullmatch("Read More").span()
    (0, 9)
    """

    def __init__(self, pattern: str):
        self._compiled = re.compile(_TOKEN.sub(lambda token: token[1] or one_case(token[2]), pattern))

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Its match at a place of a text."""
        return self._compiled.match(one_case(text), start)

    def fullmatch(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Its match of all of a text, or of what is behind a place."""
        return self._compiled.fullmatch(one_case(text), start)
