"""Where the titles and paragraphs of records are in their text: what people, organizations and dates are looked for in.

Nothing here raises.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.reading.engine import read
from newsparse.reading.options import ReadOptions
from newsparse.reading.result import Reading
from newsparse.writing.printing import listing_text, parts_of
from newsparse.writing.spelling import item_pieces

if TYPE_CHECKING:
    from newsparse.records import Item, Listing

Span = tuple[int, int]
#: The fields that may name people and organizations.
NAMING = ("title", "author", "body")


def field_spans(item: Item, slots: tuple[str, ...] = ("title", "body")) -> tuple[str, list[Span]]:
    """An item's text and the spans in it of its title and body paragraphs, or of other fields."""
    spans, texts, at = [], [], 0
    for slot, text in item_pieces(item):
        if slot in slots:
            spans.append((at, at + len(text)))
        texts.append(text)
        at += len(text)
    return "".join(texts), spans


def passages(listing: Listing) -> tuple[str, list[list[Span]]]:
    """A listing's text and, for each item, the spans in it of its title, author and body paragraphs, in the order of the text."""
    found = _printed(listing)
    if found is not None:
        return found
    # an item without a layout of its own is spelled in the listing's, which only its print tells
    text = listing_text(listing)
    reading = read(text, ReadOptions.of(**{"dialect": listing.dialect, **listing.read_options}))
    return text, [_spans(reading, entry) for entry in range(len(reading))]


def _spans(reading: Reading, entry: int) -> list[Span]:
    spans = reading.spans(entry)
    return [
        (spans[2 * place], spans[2 * place + 1])
        for place, slot in enumerate(reading.slots(entry))
        if slot in NAMING
    ]


def _printed(listing: Listing) -> tuple[str, list[list[Span]]] | None:
    """The same, or `None` where an item is not printed as its own layout tells."""
    items, texts, at = [], [], 0
    for item, _, text in parts_of(listing):
        if item is not None:
            own, spans = field_spans(item, NAMING)
            if own != text:
                return None
            items.append([(at + start, at + end) for start, end in spans])
        texts.append(text)
        at += len(text)
    return "".join(texts), items
