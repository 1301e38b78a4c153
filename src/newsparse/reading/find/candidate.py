"""One way of reading a page, weighed: `Reading`."""

from __future__ import annotations

from typing import Final, NamedTuple

from newsparse.reading.find.cuts import (
    Cut,
)
from newsparse.reading.find.elements import Record
from newsparse.reading.find.weights import Weight


class Reading(NamedTuple):
    """One way of reading a page, weighed."""

    cut: Cut
    order: str
    records: list[Record]
    roles: list[list[str]]
    heads: dict[int, int]
    weight: Weight
    bits: float
    unsure: tuple[int, ...] = ()
    """The places of lines that may begin an entry without a date or belong to the text above."""


TABLE: Final = "row"
"""In place of an order: columns say what their cells are."""
