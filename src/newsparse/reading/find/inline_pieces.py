"""Sentences that a tool broke at each tag inside them, as BeautifulSoup's `get_text` does: "It fell by", "0.3 %", ", said the office.".

Nothing here raises.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from newsparse.reading.find.elements import Element, Record
from newsparse.reading.lines.page_lines import Line, ends_sentence

_FEWEST: Final = 2
_SIGN_FIRST = re.compile(r"[.,;:!?)]+(?:\s|\Z)")
_VALUE = re.compile(r"[€$£]?\d[\d.,\s]*(?: ?[%‰€$£]| [^\W\d_]{1,10})?")


def has_pieces(lines: Sequence[Line], found: Sequence[Record], roles: Sequence[Sequence[str]]) -> bool:
    """Whether several texts of a page begin with a sign that ends or parts a sentence, or are nothing but a value in the middle of one."""
    seen = 0
    for record, own in zip(found, roles, strict=True):
        for above, below in pairwise(zip(record.elements, own, strict=False)):
            if above[1] == below[1] == "body" and _is_below(lines, above[0], below[0]):
                seen += _SIGN_FIRST.match(below[0].text) is not None or (
                    _VALUE.fullmatch(below[0].text) is not None and _is_open(above[0])
                )
    return seen >= _FEWEST


def goes_on(lines: Sequence[Line], element: Element, after: Element) -> bool:
    """Whether a text of such a page goes on with the one below it."""
    if not _is_below(lines, element, after):
        return False
    if _SIGN_FIRST.match(after.text):
        return True
    piece = lines[element.line].text  # the one right above
    return _is_open(element) and bool(
        _VALUE.fullmatch(after.text) or after.text[0].islower() or element.joined and _VALUE.fullmatch(piece)
    )


def _is_below(lines: Sequence[Line], element: Element, after: Element) -> bool:
    """Whether a text is on the line right below another and at the same column, without a gap between them."""
    above, below = lines[after.line - 1], lines[after.line]
    listed = any(mark.kind in ("bullet", "level") for mark in below.marks)
    near = not (below.gap or listed or after.inline) and below.indent == above.indent and below.raw
    return near and above.end == element.end and below.start == after.start


def _is_open(element: Element) -> bool:
    """Whether a text may go on: it ends in no sentence and introduces nothing."""
    return not ends_sentence(element.text) and element.text[-1] not in ":：…"
