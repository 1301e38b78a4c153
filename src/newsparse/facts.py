"""Facts of a listing for which options are needed: who is mentioned, by a finder of one's own. Nothing here raises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse import mentions
from newsparse.doors import takes
from newsparse.records import Listing
from newsparse.writing.passages import passages as passages

if TYPE_CHECKING:
    from newsparse.mentions import Organization, Person


def listing_mentions(
    listing: Listing, finder: mentions.MentionFinder | None = None
) -> tuple[Person | Organization, ...]:
    """The same as `Listing.mentions`, or with your own finder if you pass one."""
    takes("listing_mentions", listing=(listing, Listing), finder=(finder, mentions.MentionFinder | None))
    text, items = passages(listing)
    finder = finder or mentions.MentionFinder(languages=listing.read_options.get("languages"))
    return finder.find_in_items(text, items)
