"""How sure a reading is: the chance that all its titles and dates are right, from signs that pages read wrongly show more often.

A sum of signs and weights, as a chance (a logistic model), one for patterns that were found and one for known renderers. The weights are
fitted: ``python benchmarks/confidence.py --fit`` prints them anew. Nothing here raises.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import Final, NamedTuple

from newsparse.reading.entries import Entries, Entry, Field
from newsparse.reading.lines.page_lines import ends_sentence

_LONG: Final = 160
_WEAKEST: Final = (-20.0, 15.0)
_EACH: Final = (0.0, 20.0)


class Signs(NamedTuple):
    """What a reading shows: the `float` of each is a share of its entries where nothing else is said.

    Attributes:
        many: Logarithm of how many entries there are.
        undated: Entries without a date.
        mixed: 1 where some have a date and some have none.
        untitled: Entries without a title.
        sentences: Titles that end like a sentence.
        doubles: Titles that are also another's.
        longs: Titles that are very long.
        unexplained: 1 where evidence is left unexplained.
        left: Pieces of evidence, an entry; 1 at most.
        loose: Entries with a short paragraph that is no sentence, as titles are.
        some_loose: 1 where half of them have one, 0 where all or none have.
        bulky: Entries with more paragraphs than most have.
        weakest: Bits that the entry saves which saves least, tens of them; 0 where the renderer is known.
        each: Bits that an entry saves, tens of them; 0 where the renderer is known.
        inline: 1 where dates count that share their line with text.
        inline_mixed: Entries without a date where such dates count.
        flat: 1 where neither marks nor wider gaps set the entries off.
    """

    many: float
    undated: float
    mixed: float
    untitled: float
    sentences: float
    doubles: float
    longs: float
    unexplained: float
    left: float
    loose: float
    some_loose: float
    bulky: float
    weakest: float = 0.0
    each: float = 0.0
    inline: float = 0.0
    inline_mixed: float = 0.0
    flat: float = 0.0


FOUND: Final = (
    1.62,
    Signs(
        -0.52,
        1.20,
        0.04,
        -1.65,
        -5.59,
        0.00,
        1.68,
        -1.43,
        -1.77,
        0.22,
        -2.44,
        -5.54,
        1.13,
        2.92,
        0.56,
        -3.35,
        0.19,
    ),
)
KNOWN: Final = (
    7.04,
    Signs(
        0.22,
        -6.23,
        -0.78,
        0.01,
        -2.29,
        -0.36,
        -1.55,
        -2.95,
        -1.72,
        0.9,
        -0.11,
        -1.06,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
    ),
)
"""What a page has before any sign, and the weight of each."""
_DIGITS: Final = 2
_MOST: Final = 0.99  # nothing is sure


def signs(text: str, entries: Entries, evidence: int) -> Signs:
    """The signs of any reading's entries, with so many pieces of evidence left unexplained."""
    rows = [entry for part in entries.parts for entry in part.entries]
    count = max(len(rows), 1)
    titles = [title for entry in rows if (title := _title(text, entry))]
    loose = sum(_is_loose(text, entry) for entry in rows) / count
    sizes = Counter(sum(field.slot == "body" for field in entry.fields) for entry in rows)
    usual = max(sizes, key=lambda size: (sizes[size], size), default=0)
    undated = sum(not any(field.slot == "date" for field in entry.fields) for entry in rows)
    return Signs(
        many=math.log(count),
        undated=undated / count,
        mixed=float(0 < undated < len(rows)),
        untitled=(len(rows) - len(titles)) / count,
        sentences=sum(map(ends_sentence, titles)) / count,
        doubles=(len(titles) - len(set(titles))) / count,
        longs=sum(len(title) > _LONG for title in titles) / count,
        unexplained=float(evidence > 0),
        left=min(evidence / count, 1.0),
        loose=loose,
        some_loose=4 * loose * (1 - loose),
        bulky=sum(number for size, number in sizes.items() if size > usual) / count,
    )


def found_signs(shown: Signs, bits: float, each: tuple[float, ...], inline: bool, flat: bool) -> Signs:
    """The signs of a found pattern that saves so many bits, and so many for each entry."""
    return shown._replace(
        weakest=_within(min(each, default=0.0), _WEAKEST) / 10,
        each=_within(bits / max(len(each), 1), _EACH) / 10,
        inline=float(inline),
        inline_mixed=shown.undated * inline,
        flat=float(flat),
    )


def chance(model: tuple[float, Signs], shown: Signs) -> float:
    """The chance that all titles and dates of a reading with these signs are right.

    >>> sure = Signs(many=1.6, undated=0, mixed=0, untitled=0, sentences=0, doubles=0, longs=0, unexplained=0, left=0, loose=0, some_loose=0, bulky=0)
    >>> chance(KNOWN, sure) > chance(KNOWN, sure._replace(unexplained=1, left=0.4))
    True
    """
    first, weights = model
    total = first + sum(weight * sign for weight, sign in zip(weights, shown, strict=True))
    return min(round(1 / (1 + math.exp(-total)), _DIGITS), _MOST)


def _title(text: str, entry: Entry) -> str:
    field: Field | None = next((field for field in entry.fields if field.slot == "title"), None)
    if field is None:
        return ""
    return str(field.value) if field.value else text[field.start : field.end]


def _is_loose(text: str, entry: Entry) -> bool:
    """Whether an entry has a paragraph that may be the title of another."""
    bodies = [text[field.start : field.end] for field in entry.fields if field.slot == "body"]
    return any(len(body) <= _LONG and not ends_sentence(body) for body in bodies if body)


def _within(value: float, bounds: tuple[float, float]) -> float:
    return min(max(value, bounds[0]), bounds[1])
