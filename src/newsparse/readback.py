"""What can be built is what can be read: records made by hand are printed, read again and compared.

The checks raise `ValueError`, which says what would be read instead and what to do.
"""

from __future__ import annotations

from typing import Any, Final

from newsparse.dates import Date
from newsparse.fields import make_item
from newsparse.reader import parse
from newsparse.records import Item, Listing, Section
from newsparse.writer import unparse

_ADVICE: Final = {
    "number": "give it a number, or a date or body beside its bullet",
    "author": "an author is a name: words with capitals, no digits, no full stop at the end, and needs a title",
    "title": "a title that is a date as a whole needs a date line below it; no title needs a date",
    "date": "write the date so that it is one as a whole, or make the paragraph more than a date",
    "body": 'a first paragraph that is a date or like "By Ann Sea", or a last one that looks like a photo credit, is read as that',
    "kicker": "a kicker needs a title and a date below it",
    "credit": "a credit begins with \u00a9 or with a word for photo and a colon, and needs a title",
    "place": "a place needs a date before it, and holds no digits",
    "url": "an address begins with http, https, / or ? and holds no blanks or brackets",
}
_HEADING_ADVICE: Final = "a heading is one line of at most 120 characters that does not end like a sentence; the only heading of a page is a date"


def _difference(want: Item, found: Item | None) -> str | None:
    """The first field that would be read back otherwise, in words."""
    if found is None:
        return f"would not be read back as an item: {_ADVICE['number']}"
    for field, advice in _ADVICE.items():
        one, two = getattr(want, field), getattr(found, field)
        if one != two:
            return f"would be read back with {field} {_short(two)} instead of {_short(one)}: {advice}"
    return None


def _short(value: object) -> str:
    text = repr(value.edtf if isinstance(value, Date) else value)
    return text if len(text) <= 80 else text[:77] + "…"


def check_item(item: Item) -> None:
    """Raise `ValueError` where an item built by hand could not be read back from its own text.

    An item that came from a page (it has a layout) is checked with its listing, for its reading can depend on that.
    """
    if item.layout is not None:
        return

    items = parse(unparse(item)).items
    reason = _difference(item, items[0] if items else None)
    if reason is None and len(items) > 1:
        reason = "would be read back as two items"
    if reason is not None:
        raise ValueError(f"this item {reason}")


def check_section(section: Section) -> None:
    """Raise `ValueError` where a section built by hand could not be read back below another one.

    Alone on a page, a heading that is no date would be the page's title.
    """
    if section.layout is not None or any(item.layout is not None for item in section.items):
        return
    if section.heading is None:
        _compare((section,), unparse(section), "resiliparse", {})
    else:
        number = None if section.items[0].number is None else 999_999_999
        first = make_item(number, "A title", None, ("A text.",), None, None, None, None, None, None)
        before = Section.__new__(Section)
        for field, value in (("heading", "2000"), ("items", (first,)), ("layout", None), ("date", None)):
            object.__setattr__(before, field, value)
        _compare((before, section), f"{unparse(before)}\n\n{unparse(section)}", "resiliparse", {}, 0)


def check_listing(listing: Listing) -> None:
    """Raise `ValueError` where a listing, printed and read again as it was read, would not be the same."""
    options = _compare(listing.sections, unparse(listing), listing.dialect, listing.read_options)
    if options != listing.read_options:
        object.__setattr__(listing, "read_options", options)


def _compare(
    want: tuple[Section, ...], text: str, dialect: str, options: dict[str, Any], first: int = 1
) -> dict[str, Any]:
    """Raise where a text is not read as the sections wanted; the options with which it is, if it is."""
    found = parse(text, **options).sections
    if found == want:
        return options
    told = {**options, "dialect": dialect}
    if "dialect" not in options and parse(text, **told).sections == want:
        return told
    for place, section in enumerate(want):
        name = (
            f"section {place + first}"
            if section.heading is None
            else f"section {place + first} ({_short(section.heading)})"
        )
        if place >= len(found):
            raise ValueError(
                f"{name} would be read back as part of the section before: give it a heading, or numbers from 1"
            )
        got = found[place]
        for at, item in enumerate(section.items):
            reason = _difference(item, got.items[at] if at < len(got.items) else None)
            if reason is not None:
                if at and at >= len(got.items):
                    reason = "would begin a section of its own: its number must be above the one before (renumber=True counts anew)"
                raise ValueError(f"item {at + 1} of {name} ({_short(item.title)}) {reason}")
        if len(got.items) > len(section.items):
            raise ValueError(
                f"{name} would be read back with the items of the next: give that a heading, or numbers from 1"
            )
        if got.heading != section.heading:
            raise ValueError(
                f"{name} would be read back with heading {_short(got.heading)} instead of {_short(section.heading)}: {_HEADING_ADVICE}"
            )
    raise ValueError(f"the listing would be read back with {len(found)} sections instead of {len(want)}")
