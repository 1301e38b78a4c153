"""What can be built is what can be read: would a text be read as these fields?

Each check takes records made by hand, prints them, asks the engine, and raises `ValueError`, which says what would be read
instead and what to do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from newsparse import lexis
from newsparse.dates import Date
from newsparse.reading.engine import read
from newsparse.reading.fields import URL
from newsparse.reading.options import ReadOptions
from newsparse.reading.result import VALUES, Reading
from newsparse.writing.printing import listing_text, section_text
from newsparse.writing.spelling import alone

if TYPE_CHECKING:
    from newsparse.records import Item, Listing, Section

Part = tuple[str | None, list[list[Any]]]
"""A heading, and for each entry below it its values in the order of `VALUES`."""

_ADVICE: Final = {
    "number": "give it a number, or a date below its bullet",
    "author": "an author is a name: words with capitals, no digits, no full stop at the end, and needs a title",
    "title": "a title that is a date as a whole needs a date below it; an item without a title needs a number and a date, and has no body",
    "date": "write the date so that it is one as a whole, or make the paragraph more than a date",
    "body": "a last paragraph that is like a photo credit is read as one: pass it as credit=, or begin it with other words",
    "kicker": "a kicker needs a title and a date below it",
    "credit": "a credit begins with \u00a9 or with a word for photo and a colon, such as 'Photo: Ann Sea', and needs a title",
    "place": "a place needs a date before it, and holds no digits",
    "url": "a url begins with http://, https://, /, ? or #, holds no spaces and no brackets (write %20, %28 and %29), and needs a title",
}
"""What each field needs. Which of them a record lacks, `_lacking` asks it first: what is read otherwise may be another field."""


def _lacking(values: list[Any]) -> str | None:
    """The field of an item that lacks what it needs."""
    number, title, date, body, kicker, author, credit, place, url = values
    if url is not None and (not title or not URL.fullmatch(url)):
        return "url"
    if credit is not None and (not title or not lexis.is_credit(credit)):
        return "credit"
    if author is not None and (not title or lexis.author(f"By {author}") is None):
        return "author"
    if kicker is not None and (not title or date is None):
        return "kicker"
    if place is not None and (date is None or any(map(str.isdigit, place))):
        return "place"
    if number is None and date is None:
        return "number"
    if not title and (number is None or date is None or body):
        return "title"
    if date is not None and date.edtf.startswith("XXXX"):
        return "year"
    return None


_ADVICE_OF_YEAR: Final = "the date of an item has a year: give it one"
_COUNT: Final = (
    "its number must be above the one before: give it such a number, or count anew with renumber=True "
    "(of insert, remove, filter and map)"
)
_HEADING_ADVICE: Final = "a heading is one line of at most 120 characters that does not end like a sentence"


_ABOVE: Final[Part] = ("2000", [[None, "A title", None, ("A text.",), *[None] * 5]])
"""A part for others to be read below: alone on a page, a heading that is no date would be the page's title."""


def values_of(item: Item) -> list[Any]:
    """An item's fields in the order of `VALUES`."""
    return [getattr(item, name) for name in VALUES]


def _wanted(sections: Sequence[Section]) -> list[Part]:
    return [(section.heading, [values_of(item) for item in section.items]) for section in sections]


def _found(reading: Reading) -> list[Part]:
    return [
        (reading.heading(part), [reading.values(entry) for entry in reading.entries_of(part)])
        for part in range(reading.parts)
    ]


def check_item(item: Item) -> None:
    """Raise `ValueError` where an item built by hand could not be read back from its own text.

    An item that came from a page (it has a layout) is checked with its listing, for its reading can depend on that.
    """
    if item.layout is not None:
        return
    reading = read(alone(item))
    reason = _difference(values_of(item), reading.values(0) if len(reading) else None)
    if reason is None and len(reading) > 1:
        reason = "would be read back as two items"
    if reason is not None:
        raise ValueError(f"this item {reason}")


def check_section(section: Section) -> None:
    """Raise `ValueError` where a section built by hand could not be read back below another one."""
    if section.layout is not None or any(item.layout is not None for item in section.items):
        return
    wanted, text = _wanted((section,)), section_text(section)
    if section.heading is None:
        _compare(wanted, text, "resiliparse", {})
        return
    bulleted = section.items[0].number is None
    heading, (values,) = _ABOVE
    above: Part = (heading, [[None if bulleted else 999_999_999, *values[1:]]])
    mark = "\u2022" if bulleted else "999999999."
    _compare([above, *wanted], f"2000\n\n  {mark} A title\n\n    A text.\n\n{text}", "resiliparse", {}, 0)


def check_listing(listing: Listing) -> dict[str, Any]:
    """Raise `ValueError` where a listing, printed and read again as it was read, would not be the same.

    Returns:
        The options with which it reads back: `Listing.read_options`, and its dialect where the text does not tell it.
    """
    return _compare(_wanted(listing.sections), listing_text(listing), listing.dialect, listing.read_options)


def _compare(
    want: list[Part], text: str, dialect: str, options: dict[str, Any], first: int = 1
) -> dict[str, Any]:
    """Raise where a text is not read as the parts wanted; the options with which it is, if it is."""
    found = _found(read(text, ReadOptions.of(**options)))
    if found == want:
        return options
    told = {**options, "dialect": dialect}
    if "dialect" not in options and _found(read(text, ReadOptions.of(**told))) == want:
        return told
    raise ValueError(_reason(want, found, first))


def _reason(want: list[Part], found: list[Part], first: int) -> str:
    """The first section or item that would be read otherwise, in words."""
    for place, (heading, items) in enumerate(want):
        name = f"section {place + first}" + ("" if heading is None else f" ({_short(heading)})")
        if place >= len(found):
            return f"{name} would be read back as part of the section before: give it a heading, or numbers from 1"
        got_heading, got = found[place]
        for at, values in enumerate(items):
            reason = _difference(values, got[at] if at < len(got) else None)
            if reason is not None:
                if at and at >= len(got):
                    reason = f"would begin a section of its own: {_COUNT}"
                return f"item {at + 1} of {name} ({_short(values[1])}) {reason}"
        if len(got) > len(items):
            return f"{name} would be read back with the items of the next: give that a heading, or numbers from 1"
        if got_heading != heading:
            return f"{name} would be read back with heading {_short(got_heading)} instead of {_short(heading)}: {_HEADING_ADVICE}"
    return f"the listing would be read back with {len(found)} sections instead of {len(want)}"


def _difference(want: list[Any], found: list[Any] | None) -> str | None:
    """The first field that would be read back otherwise, in words."""
    lacking = _lacking(want)
    if found is None:
        return f"would not be read back as an item: {_advice(lacking or 'number')}"
    for field in _ADVICE:
        place = VALUES.index(field)
        if want[place] != found[place]:
            read = f"would be read back with {field} {_short(found[place])} instead of {_short(want[place])}"
            return f"{read}: {_advice(lacking or field)}"
    return None


def _advice(field: str) -> str:
    return _ADVICE.get(field, _ADVICE_OF_YEAR)


def _short(value: object) -> str:
    text = repr(value.edtf if isinstance(value, Date) else value)
    return text if len(text) <= 80 else text[:77] + "\u2026"
