r"""Listings as JSON, and back; items as JSON Lines.

Takes and gives strings; `from_json` raises `ValueError` with the place of what it cannot take. The text is safe to send anywhere: control characters, lone surrogates and the two Unicode line separators are
escaped, so each line of JSON Lines is one line to every reader, and any encoding's encoder takes it.
"""

import json
import re
from collections.abc import Sequence
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from newsparse.doors import takes
from newsparse.escapes import json_text
from newsparse.interchange.marks import marks as marks_of
from newsparse.interchange.marks import mention_row
from newsparse.interchange.rows import listing_rows
from newsparse.records import Listing
from newsparse.writing.plain import NO_LISTING, VERSION

if TYPE_CHECKING:
    from newsparse.mentions import Mention

_PAIR: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")
"""Two lone surrogates side by side. Written as escapes they are one letter to every reader of JSON, so a field says that they are two."""
_UNSAFE: Final = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def to_json(
    listing: Listing,
    *,
    source: str | None = None,
    text: bool = False,
    indent: int | None = 2,
    mentions: "Sequence[Mention] | None" = None,
) -> str:
    r"""One JSON object with the listing's sections and their items.

    Args:
        listing: What to write.
        source: Where the listing came from, for a field ``source``.
        text: Whether to include the printed listing as a field ``text``. `from_json` then restores everything,
            including spaces, line endings and the text around the items.
        indent: Spaces for each level; `None` for one line.
        mentions: People and organizations, such as ``listing.mentions``. Each item gets its own as `mentions`, with
            `start` and `end` in the listing's text, and `field_start` and `field_end` in its title or paragraph.

    >>> import newsparse
    >>> print(to_json(newsparse.parse("  1. A title\n\n    2 May 2023"), indent=None))
    {"newsparse": 1, "dialect": "resiliparse", "sections": [{"heading": null, "items": [{"number": 1, "title": "A title", ...
    """
    takes(
        "to_json",
        listing=(listing, Listing),
        source=(source, str | None),
        text=(text, bool),
        indent=(indent, int | None),
        mentions=(mentions, Sequence | None),
    )
    data = listing.to_dict(text=text)
    if source is not None:
        data = {"newsparse": data.pop("newsparse"), "source": source, **data}
    if mentions is not None:
        here = iter(marks_of(listing, mentions))
        for section in data["sections"]:
            section["items"] = [
                {**row, "mentions": [mention_row(mark) for mark in next(here)]} for row in section["items"]
            ]
    document = _dumps(data, indent)
    if _PAIR.search(document):
        document = _dumps({"newsparse": VERSION, "surrogates": "apart", **data}, indent)
    return _escaped(document)


def to_jsonl(
    listing: Listing, *, source: str | None = None, mentions: "Sequence[Mention] | None" = None
) -> str:
    r"""JSON Lines: one object per item, with the number and the heading of its section; each line ends in ``\n``.

    Args:
        listing: What to write.
        source: Where the listing came from, for a field ``source`` in each line.
        mentions: People and organizations, for a field ``mentions`` in each line (see `to_json`).

    >>> import newsparse
    >>> print(to_jsonl(newsparse.parse("  1. A title\n\n    2 May 2023")), end="")
    {"dialect": "resiliparse", "section": 1, "heading": null, "item": 1, "number": 1, "title": "A title", "date": "2023-05-02", ...}
    """
    takes(
        "to_jsonl",
        listing=(listing, Listing),
        source=(source, str | None),
        mentions=(mentions, Sequence | None),
    )
    rows = listing_rows(listing, source)
    if mentions is not None:
        for_item = zip(rows, marks_of(listing, mentions), strict=True)
        rows = ({**row, "mentions": [mention_row(mark) for mark in here]} for row, here in for_item)
    return "".join(f"{_escaped(_dumps(row, None))}\n" for row in rows)


def from_json(text: str) -> Listing:
    """The listing in a JSON object that `to_json` wrote.

    If the object has a ``text``, that text is read, and must match the sections. Otherwise, the records are built
    and printed in the plainest form. If the records of a page can only be read on that page (a single heading,
    items without titles), the object needs its text.

    Fields that `to_json` derives from others (`date_start`, `date_end`, `mentions`), `source` and unknown fields are
    ignored. A missing field counts as null. `date_text` is kept as long as it still means `date`.

    Raises:
        ValueError: This is not JSON, or not in this form, or a record couldn't be read back when printed, or the
            text and the sections differ; the message says where (``$.sections[0].items[2]``).

    >>> listing = from_json('{"newsparse": 1, "sections": [{"items": [{"number": 1, "title": "A title"}]}]}')
    >>> print(listing)
      1. A title
    """
    takes("from_json", text=(text, str | bytes | bytearray))
    data = _loads(text)
    if isinstance(data, dict) and data.get("surrogates") == "apart":
        data = _loads_apart(text)
    if not isinstance(data, dict):
        raise ValueError(NO_LISTING)
    return Listing.from_dict(data)


def _loads(text: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("$: this JSON is nested too deeply to be a listing") from error


_ESCAPE: Final = re.compile(r"(\\u[dD][89abAB][0-9a-fA-F]{2})(?=\\u[dD][c-fC-F])|\\.", re.DOTALL)


def _unused(text: str) -> str:
    """A character that a document has nowhere, however it writes it."""
    found = _loads(text)
    said: set[str] = set()
    waiting = [found]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            said.update(value)
        elif isinstance(value, dict):
            waiting += (*value, *value.values())
        elif isinstance(value, list):
            waiting += value
    return next(chr(sign) for sign in range(0xFDD0, 0x10FFFE) if chr(sign) not in said)


def _loads_apart(text: str) -> Any:
    """A document in which each escaped pair of surrogates is two characters, which JSON would join into one.

    Something is put between the two that does not occur in the document, and taken out of its strings.
    """
    mark = _unused(text)
    loaded = _loads(_ESCAPE.sub(lambda match: match[0] + (mark if match[1] else ""), text))

    def clean(value: Any, depth: int = 0) -> Any:
        if isinstance(value, str):
            return value.replace(mark, "")
        if isinstance(value, list) and depth < _DEEPEST:
            return [clean(each, depth + 1) for each in value]
        if isinstance(value, dict) and depth < _DEEPEST:
            return {name: clean(each, depth + 1) for name, each in value.items()}
        return value

    return clean(loaded)


_DEEPEST: Final = 6
"""How deep the strings of a listing are: sections, section, items, item, body, paragraph."""


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `to_json` writes; a line of `to_jsonl` is its ``$defs/row``.

    >>> schema()["$schema"], "row" in schema()["$defs"]
    ('https://json-schema.org/draft/2020-12/schema', True)
    """
    text = resources.files("newsparse.interchange").joinpath("listing.schema.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _dumps(data: dict[str, Any], indent: int | None) -> str:
    return json.dumps(data, ensure_ascii=False, indent=indent)


def _escaped(document: str) -> str:
    return json_text(_UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", document))
