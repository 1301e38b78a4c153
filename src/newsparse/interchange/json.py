r"""Listings as JSON, and back; items as JSON Lines.

Takes and gives strings; `from_json` raises `ValueError` with the place of what it cannot take. The text is safe to send anywhere: control characters, lone surrogates and the two Unicode line separators are
escaped, so each line of JSON Lines is one line to every reader, and any encoding's encoder takes it.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from importlib import resources
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs

from newsparse.dates import Date, DateError, parse_date
from newsparse.dialects import DIALECTS
from newsparse.escapes import json_text
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
    rows: Iterable[dict[str, Any]] = map(item_row, listing.items)
    if mentions is not None:
        for_item = zip(rows, marks_of(listing, mentions), strict=True)
        rows = ({**row, "mentions": [mention_row(mark) for mark in here]} for row, here in for_item)
    data["sections"] = _sections(listing, rows)
    if text:
        data["text"] = str(listing)
    document = _dumps(data, indent)
    if _PAIR.search(document):
        document = _dumps({"newsparse": VERSION, "surrogates": "apart", **data}, indent)
    return _escaped(document)


def _sections(listing: Listing, rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    each = iter(rows)
    return [
        {"heading": section.heading, "items": [next(each) for _ in section.items]}
        for section in listing.sections
    ]


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
    return "".join(f"{_escaped(_dumps(row, None))}\n" for row in rows)


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
    data = _loads(text)
    if isinstance(data, dict) and data.get("surrogates") == "apart":
        data = _loads_apart(text)
    if not isinstance(data, dict) or data.get("newsparse") != VERSION or data["newsparse"] is True:
        raise ValueError(
            f'$: this is not a listing of newsparse: an object with "newsparse": {VERSION} was expected'
        )
    printed, dialect = _string(data, "text", "$"), _string(data, "dialect", "$")
    if dialect is not None and dialect not in DIALECTS:
        raise ValueError(
            f"$.dialect: there is no dialect {json.dumps(dialect)[:80]}: one of {', '.join(DIALECTS)} was expected"
        )
    if printed is not None:
        return _read(printed, dialect, data)
    sections = tuple(
        _section(each, f"$.sections[{place}]") for place, each in enumerate(_array(data, "sections", "$"))
    )
    return _build(Listing, "$", sections=sections, **({} if dialect is None else {"dialect": dialect}))


def _loads(text: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("$: this JSON is nested too deeply to be a listing") from error


_ESCAPE: Final = re.compile(r"(\\u[dD][89abAB][0-9a-fA-F]{2})(?=\\u[dD][c-fC-F])|\\.", re.DOTALL)
_BETWEEN: Final = "\ufdd0"


def _loads_apart(text: str) -> Any:
    """A document in which each escaped pair of surrogates is two characters, which JSON would join into one.

    Something is put between the two that does not occur so often in all of the document, and taken out of its strings.
    """
    mark = _BETWEEN * (text.count(_BETWEEN) + text.lower().count("\\ufdd0") + 1)
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


def _read(text: str, dialect: str | None, data: dict[str, Any]) -> Listing:
    listing = parse(text, dialect=dialect)
    if _sections(listing, map(item_row, listing.items)) != _without_mentions(data.get("sections")):
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
    return _build(Section, path, heading=_string(data, "heading", path), items=items)


_LINES: Final = ("place", "kicker", "author", "credit", "url")


def _item(data: Any, path: str) -> Item:
    fields = {name: _string(_object(data, path), name, path) for name in _LINES}
    number = data.get("number")
    if number is not None and (not isinstance(number, int) or isinstance(number, bool)):
        raise ValueError(f"{path}.number: an integer or null was expected, not {_shown(number)}")
    body = tuple(_array(data, "body", path))
    for place, paragraph in enumerate(body):
        if not isinstance(paragraph, str):
            raise ValueError(f"{path}.body[{place}]: a string was expected, not {_shown(paragraph)}")
    title = _string(data, "title", path) or ""
    return _build(Item, path, number=number, title=title, body=body, date=_date(data, path), **fields)


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
        raise ValueError(f"{path}: an object was expected, not {_shown(data)}")
    return data


def _string(data: dict[str, Any], name: str, path: str) -> str | None:
    found = data.get(name)
    if found is None or isinstance(found, str):
        return found
    raise ValueError(f"{path}.{name}: a string or null was expected, not {_shown(found)}")


def _array(data: Any, name: str, path: str) -> list[Any]:
    found = _object(data, path).get(name)
    if found is None:
        return []
    if not isinstance(found, list):
        raise ValueError(f"{path}.{name}: an array was expected, not {_shown(found)}")
    return found


def _shown(value: Any) -> str:
    """What was found, short; what holds others is not gone into."""
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "an array"
    return json.dumps(value)[:80]


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
    return json.dumps(data, ensure_ascii=False, indent=indent)


def _escaped(document: str) -> str:
    return json_text(_UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", document))
