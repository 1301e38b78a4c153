"""The items of a listing as flat rows of plain values, the same for every format. Raises nothing."""

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from newsparse.writing.plain import DATE_FIELDS, item_row

if TYPE_CHECKING:
    from newsparse.records import Listing

PLACE_FIELDS: Final = ("source", "dialect", "section", "heading", "item")
ITEM_FIELDS: Final = ("number", "title", *DATE_FIELDS, "place", "kicker", "author", "credit", "url", "body")


def listing_rows(listing: "Listing", source: str | None) -> Iterator[dict[str, Any]]:
    """All items of a listing, each with its place in it and the heading of its section."""
    named = {} if source is None else {"source": source}
    place = itertools.count(1)
    for number, section in enumerate(listing.sections, 1):
        for item in section.items:
            where = (listing.dialect, number, section.heading, next(place))
            yield {**named, **dict(zip(PLACE_FIELDS[1:], where, strict=True)), **item_row(item)}
