"""How sure a found reading is: the chance that all its titles and dates are right, from what it saves an entry.

The table was counted on random pages with the answer known: ``python benchmarks/confidence.py`` prints it anew. Nothing here raises.
"""

from __future__ import annotations

from typing import Final

TABLE: Final = ((4.0, 0.45), (8.0, 0.93), (13.0, 0.97), (float("inf"), 0.98))
"""Up to so many bits an entry, the chance that all titles and dates are right, where nothing is left unexplained."""

UNEXPLAINED: Final = 0.3
"""The same where the reading leaves evidence unexplained."""


def confidence(bits: float, entries: int, evidence: int) -> float:
    """The chance that all titles and dates of a found reading are right.

    Args:
        bits: What the reading saves in all.
        entries: How many entries it has.
        evidence: How many pieces of evidence it leaves unexplained.

    >>> confidence(60.0, 4, 0), confidence(60.0, 4, 2)
    (0.98, 0.3)
    """
    if evidence:
        return UNEXPLAINED
    each = bits / max(entries, 1)
    return next(chance for limit, chance in TABLE if each < limit)
