"""Whether a page could be read otherwise nearly as well: the titles of a found reading that another order of its fields would change.

`doubts` takes what was found and gives a piece of evidence for each such title. Nothing here raises.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsparse.reading.elements import Element
from newsparse.reading.entries import Evidence
from newsparse.reading.evidence_base import ODD, shortened
from newsparse.reading.found import Found, other_orders
from newsparse.reading.found_reading import Reading
from newsparse.reading.weights import title_of

NEAR: Final = 2.5
"""Bits by which a reading must be better than its rival: odds of about 6 to 1."""
FEW: Final = 12
"""Entries up to which a page can leave so much open: with more of them the better order is far ahead."""


def doubts(found: Found) -> Iterator[Evidence]:
    """The titles that may be something else, where another order explains the page nearly as well and has other titles."""
    reading = found.reading
    if len(reading.records) > FEW:
        return
    mine = _titles(reading)
    for rival in other_orders(found.lines, reading, reading.bits - NEAR):
        pairs = list(zip(mine, _titles(rival), strict=False))
        changed = [(own, other) for own, other in pairs if own and other and own.start != other.start]
        if len(changed) * 2 >= len(mine) == len(pairs):
            for own, other in changed:
                told = f"the title may be {shortened(other.text)} instead: both readings explain the page equally well"
                yield Evidence(ODD, own.start, own.end, told)
            return


def undated(found: Found) -> Iterator[Evidence]:
    """The lines that may begin an item without a date, or belong to the text of the item above."""
    for place in found.reading.unsure:
        line = found.lines[place]
        told = f"{shortened(line.text)} may be the title of an item without a date, or belong to the text above it"
        yield Evidence(ODD, line.start, line.end, told)


def _titles(reading: Reading) -> list[Element | None]:
    return [title_of(record, roles) for record, roles in zip(reading.records, reading.roles, strict=True)]
