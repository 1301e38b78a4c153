r"""Listings as JSON, and back; items as JSON Lines.

Takes and gives strings; `from_json` raises `ValueError` with the place of what it cannot take. The text is safe to send anywhere: control characters, lone surrogates and the two Unicode line separators are
escaped, so each line of JSON Lines is one line to every reader, and any encoding's encoder takes it.
"""

import json
import re
from collections.abc import Callable, Sequence
from importlib import resources
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs

from newsparse.dates import Date, DateError, parse_date
from newsparse.interchange.marks import marks as marks_of
from newsparse.interchange.marks import mention_row
from newsparse.interchange.rows import item_row, listing_rows
from newsparse.reader import parse
from newsparse.records import Item, Listing, Section

if TYPE_CHECKING:
    from newsparse.mentions import Mention

VERSION: Final = 1
"""Of the form of the JSON: one more when a field is renamed or gone, not when one is added."""

Record = TypeVar("Record")
_UNSAFE: Final = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def to_json(
    listing: Listing,
    *,
    source: str | None = None,
    text: bool = False,
    indent: int | None = 2,
    mentions: "Sequence[Mention] | None" = None,
) -> str:
    r"""One JSON object: the listing's sections and their items.

    Args:
        listing: What to write.
        source: Where the listing came from, for a field ``source``.
        text: Whether to write the printed listing too, as a field ``text``, so that `from_json` gives back all of
            it, its blanks, line ends and the text around its items included.
        indent: Blanks for each level; None for one line.
        mentions: People and organizations, such as ``listing.mentions``: each item gets those in it as `mentions`, with
            `start` and `end` in the listing's text, and `field_start` and `field_end` in its title or paragraph.

    >>> import newsparse
    >>> print(to_json(newsparse.parse("  1. A title\n\n    2 May 2023"), indent=None))
    {"newsparse": 1, "dialect": "resiliparse", "sections": [{"heading": null, "items": [{"number": 1, "title": "A title", ...
    """
    data: dict[str, Any] = {"newsparse": VERSION}
    if source is not None:
        data["source"] = source
    data["dialect"] = listing.dialect
    rows = iter([item_row(item) for item in listing.items])
    if mentions is not None:
        rows = iter(
            [
                {**row, "mentions": [mention_row(mark) for mark in here]}
                for row, here in zip(rows, marks_of(listing, mentions), strict=True)
            ]
        )
    data["sections"] = [
        {"heading": section.heading, "items": [next(rows) for _ in section.items]}
        for section in listing.sections
    ]
    if text:
        data["text"] = str(listing)
    return _dumps(data, indent)


def to_jsonl(
    listing: Listing, *, source: str | None = None, mentions: "Sequence[Mention] | None" = None
) -> str:
    r"""JSON Lines: one object an item, with the number and the heading of its section; each line ends in ``\n``.

    Args:
        listing: What to write.
        source: Where the listing came from, for a field ``source`` in each line.
        mentions: People and organizations, for a field ``mentions`` in each line (see `to_json`).

    >>> import newsparse
    >>> print(to_jsonl(newsparse.parse("  1. A title\n\n    2 May 2023")), end="")
    {"section": 1, "heading": null, "number": 1, "title": "A title", "date": "2023-05-02", ...}
    """
    rows = listing_rows(listing, source)
    if mentions is not None:
        for_item = zip(rows, marks_of(listing, mentions), strict=True)
        rows = ({**row, "mentions": [mention_row(mark) for mark in here]} for row, here in for_item)
    return "".join(f"{_dumps(row, None)}\n" for row in rows)


def from_json(text: str) -> Listing:
    """The listing that a JSON object of `to_json` tells.

    With a ``text`` in it, that text is read, and it must say what the sections say. Without, the records are built
    anew and printed in the plainest way; a page whose records can only be read in their own surroundings (a heading
    without a second one, items without titles) needs its text.

    Fields that `to_json` works out from others (`date_start`, `date_end`, `mentions`), `source` and fields it does not know are
    passed over; one that is missing counts as null. `date_text` is kept while it still means `date`.

    Raises:
        ValueError: This is no JSON, not this form of it, a record in it could not be read back when printed, or
            text and sections differ; the message says where (``$.sections[0].items[2]``).

    >>> listing = from_json('{"newsparse": 1, "sections": [{"items": [{"number": 1, "title": "A title"}]}]}')
    >>> print(listing)
      1. A title
    """
    try:
        data = json.loads(text)
    except RecursionError as error:
        raise ValueError("this JSON is nested too deeply to be a listing") from error
    if not isinstance(data, dict) or data.get("newsparse") != VERSION:
        raise ValueError(
            f'$: this is not a listing of newsparse: an object with "newsparse": {VERSION} was expected'
        )
    printed, dialect = _string(data, "text", "$"), _string(data, "dialect", "$")
    if printed is not None:
        return _read(printed, dialect, data)
    sections = tuple(
        _section(each, f"$.sections[{place}]") for place, each in enumerate(_array(data, "sections", "$"))
    )
    return _build(Listing, "$", sections=sections, **({} if dialect is None else {"dialect": dialect}))


def _read(text: str, dialect: str | None, data: dict[str, Any]) -> Listing:
    try:
        listing = parse(text, dialect=dialect)
    except ValueError as error:
        raise ValueError(f"$.dialect: {error}") from error
    if json.loads(to_json(listing))["sections"] != _without_mentions(data.get("sections")):
        raise ValueError(
            "$.text: the text does not say what the sections say; to use the sections, take it out"
        )
    return listing


def _without_mentions(sections: Any) -> Any:
    """The sections as they would be without mentions, which are found and not read."""
    if isinstance(sections, list):
        return [_without_mentions(each) for each in sections]
    if isinstance(sections, dict):
        return {
            name: _without_mentions(each) if name == "items" else each
            for name, each in sections.items()
            if name != "mentions"
        }
    return sections


def _section(data: Any, path: str) -> Section:
    items = tuple(
        _item(each, f"{path}.items[{place}]") for place, each in enumerate(_array(data, "items", path))
    )
    return _build(Section, path, heading=data.get("heading"), items=items)


def _item(data: Any, path: str) -> Item:
    fields = {
        name: data[name]
        for name in ("number", "place", "kicker", "author", "credit", "url")
        if name in _object(data, path)
    }
    body = tuple(_array(data, "body", path))
    return _build(Item, path, title=data.get("title") or "", body=body, date=_date(data, path), **fields)


def _date(data: dict[str, Any], path: str) -> Date | None:
    edtf, text, zone = (_string(data, name, path) for name in ("date", "date_text", "date_zone"))
    if edtf is None:
        return None
    try:
        date = attrs.evolve(Date.from_edtf(edtf), zone_text=zone)
    except DateError as error:
        raise ValueError(f"{path}.date: {error}") from error
    try:
        as_written = parse_date(text or "")
    except DateError:
        return date
    return as_written if as_written == date else date


def _object(data: Any, path: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise ValueError(f"{path}: an object was expected, not {json.dumps(data)[:80]}")
    return data


def _string(data: dict[str, Any], name: str, path: str) -> str | None:
    found = data.get(name)
    if found is None or isinstance(found, str):
        return found
    raise ValueError(f"{path}.{name}: a string or null was expected, not {json.dumps(found)[:80]}")


def _array(data: Any, name: str, path: str) -> list[Any]:
    found = _object(data, path).get(name) or []
    if not isinstance(found, list):
        raise ValueError(f"{path}.{name}: an array was expected, not {json.dumps(found)[:80]}")
    return found


def _build(kind: Callable[..., Record], path: str, **fields: Any) -> Record:
    """A record, with the place in the JSON before the reason why it cannot be."""
    try:
        return kind(**fields)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{path}: {error}") from error


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `to_json` writes; a line of `to_jsonl` is its ``$defs/row``.

    >>> schema()["$schema"], "row" in schema()["$defs"]
    ('https://json-schema.org/draft/2020-12/schema', True)
    """
    text = resources.files("newsparse.interchange").joinpath("listing.schema.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _dumps(data: dict[str, Any], indent: int | None) -> str:
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
