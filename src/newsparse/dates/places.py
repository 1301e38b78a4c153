"""Is a text behind a date the place of the news? Never raises."""

from __future__ import annotations

import re
from typing import Final

from . import scan

_NOT_PLACES: Final = frozenset(
    "news press release video blog article statement report event updated by story feature interview photo opinion analysis "
    "january february march april may june july august september october november december".split()
)
_CONNECTORS: Final = frozenset(
    "of de del du des da do dos la le les the and el al di y et e sur en und am an der den i och og van".split()
)


def is_place(text: str) -> bool:
    """Could this be the place after a date: a few capitalised words, parted by commas? "Suva, Fiji" is one, "a course on" none."""
    text = text.strip().rstrip(".)").lstrip("(")
    if not 2 <= len(text) <= 60 or any(c.isdigit() or c in ':;!?"“”«»|@#։' for c in text):
        return False
    parts = [part.split() for part in re.split(r"[,،]", text)]
    if len(parts) > 4 or sum(map(len, parts)) > 8:
        return False
    for part in parts:
        if not part or len(part) > 5:
            return False
        for index, word in enumerate(part):
            bare = word.strip("().'’-–/&")
            if not bare:
                if index and word in ("-", "–", "&", "/"):
                    continue
                return False
            if bare.lower() in _NOT_PLACES:
                return False
            if bare in _CONNECTORS and 0 < index < len(part) - 1:
                continue
            if (
                not bare[0].isalpha()
                or bare[0].islower()
                or ("." in bare and len(bare) > 6)
                or scan._CJK_CHAR.match(bare)
            ):
                return False
            if word.endswith(".") and len(bare) > 3:
                return False
    return True
