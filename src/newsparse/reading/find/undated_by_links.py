"""Entries without a date behind the line that leads on from the entry above: "Read more" ends nearly all entries, and a title follows.

Nothing here raises.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from newsparse.lexis import latin_length
from newsparse.reading.find.elements import Element, Record
from newsparse.reading.lines.furniture import is_furniture
from newsparse.reading.lines.page_lines import ends_sentence

_FEWEST: Final = 3
_ONE_OF: Final = 3  # entries is without a date at most


def behind_links(
    records: Sequence[Record], roles: Sequence[Sequence[str]]
) -> tuple[list[Record], list[list[str]]] | None:
    """The entries with those without a date that begin behind a line which leads on, and end with one; `None` where there are none, or the page's
    entries do not end so.

    Args:
        records: The entries of a page, each with a date.
        roles: What their elements are.
    """
    closing = Counter(_said(record, role) for record, role in zip(records, roles, strict=True))
    said, ending = closing.most_common(1)[0] if records else ("", 0)
    if not said or ending < _FEWEST or ending * 4 < len(roles) * 3:
        return None
    titles = [
        element.text for own, role in zip(records, roles, strict=True) if (element := _title(own, role))
    ]
    least = min(map(latin_length, titles), default=0)
    found: list[Record] = []
    names: list[list[str]] = []
    for record, role in zip(records, roles, strict=True):
        first, *more = _parted(record.elements, role, said)
        _add(found, names, record, *first)
        for elements, own in more:
            ends_alike = (
                record is not records[-1] or said in _closing(elements, own) and not _is_foot(elements)
            )
            if _may_be_entry(elements, own) and ends_alike and latin_length(elements[0].text) * 2 >= least:
                _add(found, names, Record(elements[0].line, 0, None, ()), elements, ["title", *own[1:]])
            elif record is records[-1]:
                break  # what is below the page's last entry
            else:
                return None
    return (found, names) if 0 < (len(found) - len(records)) * _ONE_OF <= len(records) else None


def _said(record: Record, role: Sequence[str]) -> str:
    """What leads on at the end of an entry, the first of it; "" where it ends otherwise."""
    return next(iter(_closing(record.elements, role)), "")


def _closing(elements: Sequence[Element], role: Sequence[str]) -> list[str]:
    """What the lines say that lead on at the end of some, without addresses."""
    at = next((at for at in range(len(role), 0, -1) if role[at - 1] != "more"), 0)
    return [_plain(element) for element in elements[at : len(role)]]


def _plain(element: Element) -> str:
    return _LINK.sub(r"\1", element.text).strip()


_LINK = re.compile(r"\[([^][]*)\]\([^()\s]*\)|\s\([^()\s]*\)\Z|\A\[\d+\]()")


def _title(record: Record, role: Sequence[str]) -> Element | None:
    return next(
        (element for element, name in zip(record.elements, role, strict=False) if name == "title"), None
    )


def _add(
    found: list[Record], names: list[list[str]], record: Record, elements: tuple[Element, ...], own: list[str]
) -> None:
    end = elements[-1].line + 1 if elements else record.end  # a line of separators alone has no element
    found.append(record._replace(elements=elements, end=end))
    names.append(own)


def _parted(
    elements: Sequence[Element], role: Sequence[str], said: str
) -> list[tuple[tuple[Element, ...], list[str]]]:
    """The elements of an entry, parted below each line that leads on as those at the end of entries do and has another line below it, with what they
    are."""
    ends = [
        at
        for at, (name, after) in enumerate(pairwise(role), start=1)
        if name == "more" != after
        and elements[at].line > elements[at - 1].line
        and said in _closing(elements[:at], role[:at])
    ]
    bounds = pairwise((0, *ends, len(role)))
    return [(tuple(elements[start:end]), list(role[start:end])) for start, end in bounds]


def _is_foot(elements: Sequence[Element]) -> bool:
    """Whether lines below the last entry are the page's: named as menus are, or about cookies."""
    return is_furniture(elements[0].text) or any("cookie" in each.text.casefold() for each in elements)


def _may_be_entry(elements: Sequence[Element], role: Sequence[str]) -> bool:
    """Whether lines are a title that is no sentence, perhaps with its texts, and what leads on."""
    texts = role.count("body")
    said = texts > 0 and texts < len(role) and set(role[:texts]) == {"body"} and set(role[texts:]) == {"more"}
    return said and not ends_sentence(elements[0].text)
