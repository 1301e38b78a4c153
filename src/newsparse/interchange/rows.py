"""An item as a flat row of plain values, the same for every format.

Takes records, gives dictionaries of str, int, None and (for `body`) lists of str; raises nothing.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from newsparse.records import moment

if TYPE_CHECKING:
    from newsparse.records import Item, Listing

PLACE_FIELDS: Final = ("source", "section", "heading")
DATE_FIELDS: Final = ("date", "date_start", "date_end", "date_text")
ITEM_FIELDS: Final = ("number", "title", *DATE_FIELDS, "place", "kicker", "author", "credit", "url", "body")


def item_row(item: "Item") -> dict[str, Any]:
    """An item's fields; its date (and time, where its line tells one) as EDTF, as first and last day in ISO 8601, and as written.

    A time zone that the page names (``CET``) is no part of EDTF; only an item that has one has a `date_zone`.
    """
    date = item.date
    zone = {"date_zone": date.zone_text} if date and date.zone_text else {}
    return {
        "number": item.number,
        "title": item.title,
        "date": date and moment(date).edtf,
        "date_start": date and date.start and date.start.isoformat(),
        "date_end": date and date.end and date.end.isoformat(),
        "date_text": date and date.text,
        **zone,
        "place": item.place,
        "kicker": item.kicker,
        "author": item.author,
        "credit": item.credit,
        "url": item.url,
        "body": list(item.body),
    }


def listing_rows(listing: "Listing", source: str | None) -> Iterator[dict[str, Any]]:
    """All items of a listing, each with the number and the heading of its section."""
    for number, section in enumerate(listing.sections, 1):
        for item in section.items:
            named = {} if source is None else {"source": source}
            yield {**named, "section": number, "heading": section.heading, **item_row(item)}
