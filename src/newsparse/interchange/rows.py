"""The items of a listing as flat rows of plain values, the same for every format. Raises nothing."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from newsparse.writing.plain import item_row

if TYPE_CHECKING:
    from newsparse.records import Listing

PLACE_FIELDS: Final = ("source", "section", "heading")
DATE_FIELDS: Final = ("date", "date_start", "date_end", "date_text")
ITEM_FIELDS: Final = ("number", "title", *DATE_FIELDS, "place", "kicker", "author", "credit", "url", "body")


def listing_rows(listing: "Listing", source: str | None) -> Iterator[dict[str, Any]]:
    """All items of a listing, each with the number and the heading of its section."""
    for number, section in enumerate(listing.sections, 1):
        for item in section.items:
            named = {} if source is None else {"source": source}
            yield {**named, "section": number, "heading": section.heading, **item_row(item)}
