r"""Listings as JSON, and back; items as JSON Lines.

The text is safe to send anywhere: control characters, lone surrogates and the two Unicode line separators are
escaped, so each line of JSON Lines is one line to every reader, and any encoding's encoder takes it.
"""

import json
import re
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from newsparse.interchange.rows import item_row, listing_rows

if TYPE_CHECKING:
    from newsparse.records import Listing

VERSION: Final = 1
"""Of the form of the JSON: one more when a field is renamed or gone, not when one is added."""

_UNSAFE: Final = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def to_json(listing: "Listing", *, source: str | None = None, indent: int | None = 2) -> str:
    r"""One JSON object: the listing's sections and their items.

    Args:
        listing: What to write.
        source: Where the listing came from, for a field ``source``.
        indent: Blanks for each level; None for one line.

    >>> import newsparse
    >>> print(to_json(newsparse.parse("September 2023\n\n  1. A title\n"), indent=None))
    """
    data: dict[str, Any] = {"newsparse": VERSION}
    if source is not None:
        data["source"] = source
    data["dialect"] = listing.dialect
    data["sections"] = [
        {"heading": section.heading, "items": [item_row(item) for item in section.items]}
        for section in listing.sections
    ]
    return _dumps(data, indent)


def to_jsonl(listing: "Listing", *, source: str | None = None) -> str:
    r"""JSON Lines: one object an item, with the number and the heading of its section; each line ends in ``\n``.

    Args:
        listing: What to write.
        source: Where the listing came from, for a field ``source`` in each line.
    """
    return "".join(f"{_dumps(row, None)}\n" for row in listing_rows(listing, source))


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `to_json` writes; a line of `to_jsonl` is its ``$defs/row``."""
    text = resources.files("newsparse.interchange").joinpath("listing.schema.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _dumps(data: dict[str, Any], indent: int | None) -> str:
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
