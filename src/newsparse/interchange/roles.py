"""A listing's text with the field of each line in the margin: which line became what. Raises nothing."""

import re
from collections.abc import Iterator
from typing import Final

from newsparse import lexis
from newsparse.escapes import visible
from newsparse.records import Item, Listing, Section
from newsparse.writer import item_pieces, pieces

_EOL = re.compile(lexis.EOL)
_OUTSIDE: Final = "outside"
_LAYOUT: Final = "layout"


def to_roles(listing: Listing) -> str:
    """The text of a listing, each line behind its fields: ``outside`` for text of no record, ``layout`` for signs of an item.

    >>> from newsparse.reader import parse
    >>> print(to_roles(parse("News\\n\\n  1. A title\\n\\n    2 May 2023\\n\\n  2. Another\\n")), end="")
         outside | News
                 |
    number title |   1. A title
                 |
            date |     2 May 2023
                 |
    number title |   2. Another
    """
    lines: list[tuple[list[str], list[str]]] = [([], [])]  # the roles of each line, and its text
    for role, text in _spans(listing):
        for place, part in enumerate(_EOL.split(text)):
            if place:
                lines.append(([], []))
            roles, texts = lines[-1]
            texts.append(part)
            if role not in roles and part.strip():
                roles.append(role)
    if not "".join(lines[-1][1]):
        del lines[-1]
    shown = [(_shown(roles), visible("".join(texts))) for roles, texts in lines]
    width = max((len(roles) for roles, _ in shown), default=0)
    return "".join(f"{roles:>{width}} | {text}".rstrip() + "\n" for roles, text in shown)


def _shown(roles: list[str]) -> str:
    """The roles of a line: its fields, and only where there are none what else it is."""
    fields = [role for role in roles if role not in (_OUTSIDE, _LAYOUT)]
    return " ".join(fields or roles[:1])


def _spans(listing: Listing) -> Iterator[tuple[str, str]]:
    """The pieces that tile the text, each with what it is."""
    for record, text in pieces(listing):
        if isinstance(record, Item):
            for slot, part in item_pieces(record):
                yield slot or _LAYOUT, part
        else:
            yield "heading" if isinstance(record, Section) else _OUTSIDE, text
