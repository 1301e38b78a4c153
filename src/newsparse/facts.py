"""Facts that records are asked for: where people, organizations and dates stand in a listing or an item.

Worked out when first asked for, so `parse` pays nothing for them. Nothing here raises.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsparse import dates, mentions
from newsparse.reader import parse
from newsparse.records import Item
from newsparse.writer import field_spans, pieces

if TYPE_CHECKING:
    from newsparse.dates import Date
    from newsparse.mentions import Group, Organization, Person
    from newsparse.records import Listing


def item_mentions(item: Item) -> tuple[Person | Organization, ...]:
    """See `Item.mentions`."""
    text, spans = field_spans(item)
    return mentions.MentionFinder().find_in_items(text, [spans])


def listing_mentions(
    listing: Listing, finder: mentions.MentionFinder | None = None
) -> tuple[Person | Organization, ...]:
    """See `Listing.mentions`; with a finder of one's own where one is given."""
    text, items = passages(listing)
    return (finder or mentions.MentionFinder()).find_in_items(text, items)


def passages(listing: Listing) -> tuple[str, list[list[tuple[int, int]]]]:
    """A listing's text and, for each item, the spans in it of its title and body paragraphs, in the order they stand."""
    found = _passages(listing)
    if (
        found is None
    ):  # an item without a layout of its own is spelled in the listing's, which only its print tells
        printed = str(listing)
        found = _passages(parse(printed, dialect=listing.dialect))
    return found or (str(listing), [])


def _passages(listing: Listing) -> tuple[str, list[list[tuple[int, int]]]] | None:
    """The same, or `None` where an item is not printed as its own layout tells."""
    items, texts, at = [], [], 0
    for record, text in pieces(listing):
        if isinstance(record, Item):
            own, spans = field_spans(record)
            if own != text:
                return None
            items.append([(at + start, at + end) for start, end in spans])
        texts.append(text)
        at += len(text)
    return "".join(texts), items


def groups(listing: Listing, kind: str) -> tuple[Group, ...]:
    """See `Listing.people` and `Listing.organizations`."""
    return tuple(mentions.group([mention for mention in listing.mentions if mention.kind == kind]))


def item_dates(item: Item) -> tuple[Date, ...]:
    """See `Item.dates`."""
    text, spans = field_spans(item)
    found = []
    for start, end in spans:
        for date in dates.find_dates(text[start:end]):
            first, last = date.span or (0, 0)
            found.append(attrs.evolve(date, span=(start + first, start + last)))
    return tuple(found)
