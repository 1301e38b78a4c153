"""Listings as plain values (dictionaries, lists, strings, numbers), and back: what JSON and `Listing.to_dict` are made of.

`listing_from` raises `ValueError` with the place of what it cannot take (``$.sections[0].items[2]``).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

import attrs

from newsparse.dates import Date, DateError, parse_date
from newsparse.dates.value import offset_text
from newsparse.dialects import DIALECTS
from newsparse.layout import moment

if TYPE_CHECKING:
    from newsparse.records import Item, Listing, Section

VERSION: Final = 1
"""Of the form of the data: one more when a field is renamed or gone, not when one is added."""

NO_LISTING: Final = f'$: this is not a newsparse listing: expected an object with "newsparse": {VERSION}'

Record = TypeVar("Record")


class Kinds(NamedTuple):
    """How the records above are made: their classes, and from a text with options."""

    listing: type[Listing]
    section: type[Section]
    item: type[Item]
    read: Callable[[str, dict[str, Any]], Listing]


def listing_data(listing: Listing, text: bool) -> dict[str, Any]:
    """See `Listing.to_dict`."""
    data = {"newsparse": VERSION, "dialect": listing.dialect, "sections": _sections(listing)}
    if not text:
        return data
    options = _plain_options(listing.read_options)
    return {**data, **({"read_options": options} if options else {}), "text": str(listing)}


def _sections(listing: Listing) -> list[dict[str, Any]]:
    return [
        {"heading": section.heading, "items": list(map(item_row, section.items))}
        for section in listing.sections
    ]


def _plain_options(options: dict[str, Any]) -> dict[str, Any]:
    """The options of a reading as plain values."""
    plain = dict(options)
    if "template" in plain:
        plain["template"] = str(plain["template"])
    if "languages" in plain:
        plain["languages"] = list(plain["languages"])
    if "reference" in plain:
        plain["reference"] = plain["reference"].isoformat()
    return plain


DATE_FIELDS: Final = ("date", "date_start", "date_end", "date_text", "time", "time_offset", "time_zone")
"""What every format says of an item's date, in this order."""


def date_row(date: Date | None) -> tuple[Any, ...]:
    """The values of `DATE_FIELDS`: the day as EDTF, its first and last day, its text, and the time of its line beside it.

    >>> date_row(Date.of(datetime.datetime(2023, 5, 2, 14, 30)))
    ('2023-05-02', datetime.date(2023, 5, 2), datetime.date(2023, 5, 2), '2023-05-02T14:30:00', '14:30', None, None)
    """
    if date is None:
        return (None,) * len(DATE_FIELDS)
    time = date.time and date.time.isoformat("seconds" if date.time.second else "minutes")
    offset = None if date.utc_offset is None else offset_text(date.utc_offset)
    return date.edtf.partition("T")[0], date.start, date.end, date.text, time, offset, date.zone_text


def _day(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime.date) else value


def item_row(item: Item) -> dict[str, Any]:
    """An item's fields as plain values, under the names that they have in every format."""
    return {
        "number": item.number,
        "title": item.title,
        **dict(zip(DATE_FIELDS, map(_day, date_row(item.date)), strict=True)),
        "place": item.place,
        "kicker": item.kicker,
        "author": item.author,
        "credit": item.credit,
        "url": item.url,
        "body": list(item.body),
    }


def listing_from(data: dict[str, Any], kinds: Kinds) -> Listing:
    """See `Listing.from_dict`."""
    if not _same(data.get("newsparse"), VERSION):
        raise ValueError(NO_LISTING)
    printed, dialect = _string(data, "text", "$"), _string(data, "dialect", "$")
    if dialect is not None and dialect not in DIALECTS:
        raise ValueError(
            f"$.dialect: there is no dialect {_shown(dialect)}: expected one of {', '.join(DIALECTS)}"
        )
    told = {} if dialect is None else {"dialect": dialect}
    if printed is not None:
        return _read(printed, told, data, kinds)
    sections = tuple(
        _section(each, f"$.sections[{place}]", kinds)
        for place, each in enumerate(_array(data, "sections", "$"))
    )
    return _build(kinds.listing, "$", sections=sections, **told)


def _read(text: str, told: dict[str, Any], data: dict[str, Any], kinds: Kinds) -> Listing:
    options = dict(_object(data.get("read_options") or {}, "$.read_options"))
    try:
        if isinstance(options.get("reference"), str):
            options["reference"] = _reference(options["reference"])
        listing = kinds.read(text, options)
        if _says(listing, data):
            return listing
        listing = kinds.read(text, {**told, **options})  # of an edited listing, or one that says no options
    except (TypeError, ValueError) as error:
        raise ValueError(f"$.read_options: {error}") from error
    if not _says(listing, data):
        raise ValueError("$.text: the text does not match the sections; to use the sections, remove the text")
    return listing


def _says(listing: Listing, data: dict[str, Any]) -> bool:
    """Whether a listing has the sections of the data."""
    return _same(_said(_sections(listing)), _said(data.get("sections")))


def _same(one: Any, two: Any) -> bool:
    """Whether two values are the same JSON: 1 is neither true nor 1.0."""
    if type(one) is not type(two):
        return False
    if isinstance(one, list):
        return len(one) == len(two) and all(map(_same, one, two))
    if isinstance(one, dict):
        return one.keys() == two.keys() and all(_same(one[name], two[name]) for name in one)
    return bool(one == two)


def _reference(text: str) -> datetime.date:
    return datetime.datetime.fromisoformat(text) if "T" in text else datetime.date.fromisoformat(text)


def _said(sections: Any) -> Any:
    """The sections without mentions, which are found and not read, and without the spelling of dates, which a page may have in another."""
    if isinstance(sections, list):
        return [_said(each) for each in sections]
    if isinstance(sections, dict):
        return {
            name: _said(each) if name == "items" else each
            for name, each in sections.items()
            if name not in ("mentions", "date_text")
        }
    return sections


def _section(data: Any, path: str, kinds: Kinds) -> Section:
    items = tuple(
        _item(each, f"{path}.items[{place}]", kinds) for place, each in enumerate(_array(data, "items", path))
    )
    return _build(kinds.section, path, heading=_string(data, "heading", path), items=items)


_LINES: Final = ("place", "kicker", "author", "credit", "url")


def _item(data: Any, path: str, kinds: Kinds) -> Item:
    fields = {name: _string(_object(data, path), name, path) for name in _LINES}
    number = data.get("number")
    if number is not None and (not isinstance(number, int) or isinstance(number, bool)):
        raise ValueError(f"{path}.number: expected an integer or null, not {_shown(number)}")
    body = tuple(_array(data, "body", path))
    for place, paragraph in enumerate(body):
        if not isinstance(paragraph, str):
            raise ValueError(f"{path}.body[{place}]: expected a string, not {_shown(paragraph)}")
    title = _string(data, "title", path) or ""
    return _build(kinds.item, path, number=number, title=title, body=body, date=_date(data, path), **fields)


def _date(data: dict[str, Any], path: str) -> Date | None:
    edtf, text, time, offset, zone = (
        _string(data, name, path) for name in ("date", "date_text", "time", "time_offset", "time_zone")
    )
    if edtf is None:
        for name in ("date_text", "time", "time_offset", "time_zone"):
            if data.get(name) is not None:
                raise ValueError(f"{path}.{name}: there is no date that {_shown(data[name])} could belong to")
        return None
    try:
        date = attrs.evolve(Date.from_edtf(f"{edtf}T{time}{offset or ''}" if time else edtf), zone_text=zone)
    except DateError as error:
        raise ValueError(f"{path}.date: {error}") from error
    try:
        as_written = parse_date(text or "")
    except DateError:
        return date
    return as_written if moment(as_written) == moment(date) else date


def _object(data: Any, path: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise ValueError(f"{path}: expected an object, not {_shown(data)}")
    return data


def _string(data: dict[str, Any], name: str, path: str) -> str | None:
    found = data.get(name)
    if found is None or isinstance(found, str):
        return found
    raise ValueError(f"{path}.{name}: expected a string or null, not {_shown(found)}")


def _array(data: Any, name: str, path: str) -> list[Any]:
    found = _object(data, path).get(name)
    if found is None:
        return []
    if not isinstance(found, list):
        raise ValueError(f"{path}.{name}: expected an array, not {_shown(found)}")
    return found


def _shown(value: Any) -> str:
    """What was found, short; what holds others is not gone into."""
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "an array"
    import json

    return json.dumps(value)[:80]


def _build(kind: Callable[..., Record], path: str, **fields: Any) -> Record:
    """A record, with the place in the data before the reason why it cannot be."""
    try:
        return kind(**fields)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{path}: {error}") from error
