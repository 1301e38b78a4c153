"""What can be built is what can be read: would a text be read as these fields?

Each check takes records made by hand, prints them, asks the engine, and raises `ValueError`, which says what would be read
instead and what to do: a change that was tried, where one helps.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from newsparse import lexis
from newsparse.dates import Date
from newsparse.layout import moment
from newsparse.reading.engine import read
from newsparse.reading.lines.paragraphs import URL
from newsparse.reading.options import ReadOptions
from newsparse.reading.result import VALUES, Reading
from newsparse.writing.cures import edited, item_cures, numbered, section_cures, unchecked
from newsparse.writing.excerpts import Excerpt
from newsparse.writing.printing import listing_text, section_text
from newsparse.writing.spelling import alone

if TYPE_CHECKING:
    from newsparse.records import Item, Listing, Section

Part = tuple[str | None, list[list[Any]]]
"""A heading, and for each entry below it its values in the order of `VALUES`."""

_ADVICE: Final = {
    "number": "give it a number, or a date below its bullet",
    "author": "an author is a name (capitalized words, no digits, no full stop at the end), and needs a title",
    "title": "a title that is nothing but a date needs a date below it; an item without a title needs a number and a date, and has no body",
    "date": "write nothing but the date, or add other words to the paragraph",
    "body": "a last paragraph that looks like a photo credit is read as one: pass it as credit=, or begin it with other words",
    "kicker": "a kicker needs a title and a date below it",
    "credit": "a credit begins with \u00a9 or with the word for a photo and a colon, such as 'Photo: Ann Sea', and needs a title",
    "place": "a place needs a date before it, and contains no digits",
    "url": "a url begins with http://, https://, /, ? or #, contains no spaces or brackets (write %20, %28 and %29), and needs a title",
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


_ADVICE_OF_YEAR: Final = "an item's date needs a year: give it one"
_COUNT: Final = (
    "its number must be above the one before: give it a higher number, or pass renumber=True "
    "(of insert, remove, filter and map)"
)
_HEADING_ADVICE: Final = "a heading is one line of at most 120 characters that does not end like a sentence"


_AROUND: Final = "2000\n\n  1. A title\n\n    A text.\n\n{}\n\n  1. A title\n\n    A text."
"""A page for a heading to be read on: alone, one that is no date would be the page's title."""

Record = TypeVar("Record")


class Difference(NamedTuple):
    """The first thing that would be read otherwise.

    Attributes:
        place: Section, item and field, as numbers that rise through the listing.
        field: The field's name; ``""`` for a section as a whole or its heading.
        found: The values that would be read of the item, if any.
        words: What is said.
    """

    place: tuple[int, int, int]
    field: str
    found: list[Any] | None
    words: str


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
    found = _of_item(item)
    if found is not None:
        cure = _tried(item, found, _of_item, lambda tried, found: item_cures(tried, found.field, found.found))
        raise ValueError(f"this item {found.words}{cure}")


def _of_item(item: Item) -> Difference | None:
    reading = read(alone(item))
    found = _difference(values_of(item), reading.values(0) if len(reading) else None, True)
    if found is None and len(reading) > 1:
        return Difference((0, 1, 0), "number", None, "would be read back as two items")
    return found


def check_section(section: Section) -> None:
    """Raise `ValueError` where a section built by hand could not be read back: its heading on a page of its own, its items without it.

    Whether the two go together depends on the listing that they come into, and is checked there.
    """
    if section.layout is not None or any(item.layout is not None for item in section.items):
        return
    heading = section.heading
    if heading is not None:
        reading = read(_AROUND.format(heading))
        got = reading.heading(1) if reading.parts == 2 else None
        if got != heading:
            raise ValueError(
                f"a section with heading {_short(heading)} would be read back with heading {_short(got)}: "
                f"{_HEADING_ADVICE}; heading=None in section 1 would work"
            )
    _check((unchecked(section, heading=None),), _of_sections)


def _of_sections(sections: tuple[Section, ...]) -> Difference | None:
    text = section_text(sections[0])
    return _first(_wanted(sections), _found(read(text)), True)


class Outcome(NamedTuple):
    """What becomes of a listing that is printed and read again.

    Attributes:
        options: With which it is the same: `Listing.read_options`, and a page's dialect where the text does not tell it;
            `None` where it is with none.
        found: What is read of it, with its own options where it is the same with none.
    """

    options: dict[str, Any] | None
    found: list[Part]


def outcome(listing: Listing) -> Outcome:
    """What becomes of a listing that is printed and read again.

    One that is built by hand (it has no layout) is read by plain `parse`; a page's, edited, with what that was read with.
    """
    want, text = _wanted(listing.sections), listing_text(listing)
    first: list[Part] | None = None
    for options, found in _readings(listing, text):
        if found == want:
            return Outcome(options, found)
        first = found if first is None else first
    return Outcome(None, first or [])


def _readings(listing: Listing, text: str) -> Iterator[tuple[dict[str, Any], list[Part]]]:
    """What is read of a printed listing with each set of options that may be its own.

    A page's dialect is told only where another is found: where it is found, to be told of it changes nothing.
    """
    options = dict(listing.read_options)
    reading = read(text, ReadOptions.of(**options))
    yield options, _found(reading)
    if listing.layout is not None and "dialect" not in options and reading.dialect != listing.dialect:
        options["dialect"] = listing.dialect
        yield options, _found(read(text, ReadOptions.of(**options)))


def refuse(listing: Listing, otherwise: list[Part], before: Sequence[Section] = ()) -> None:
    """Raise `ValueError` for a listing that is read otherwise when it is printed.

    Args:
        listing: The listing.
        otherwise: What is read of it.
        before: The sections before an edit: what would do is looked for in what was edited first.
    """

    def differs(sections: tuple[Section, ...]) -> Difference | None:
        options, found = outcome(unchecked(listing, sections=sections))
        return _first(_wanted(sections), found, by_hand) if options is None else None

    by_hand = listing.layout is None
    found = _first(_wanted(listing.sections), otherwise, by_hand)
    if found is not None:
        edits = _edits(before, listing.sections)
        cures = partial(_cures, edits=edits)
        size = len(listing_text(listing))
        if size <= _LONG:
            cure = _tried(listing.sections, found, differs, cures, max(_LEAST, _READ // (size + 1)), by_hand)
        else:
            cure = _tried_in_part(listing.sections, found, differs, cures, edits)
        raise ValueError(found.words + cure)


def _tried_in_part(
    sections: tuple[Section, ...],
    found: Difference,
    differs: Callable[[tuple[Section, ...]], Difference | None],
    cures: Callable[[tuple[Section, ...], Difference], Iterable[tuple[str, tuple[Section, ...]]]],
    edits: Edits,
) -> str:
    """As `_tried`, for a long page: cures are looked for on a part of it, and only what works there is tried on all of it."""
    part = Excerpt(sections, [found.place[:2], *itertools.islice(edits, _EDITS)])
    whole = iter(range(_WHOLE))

    def near(changed: tuple[Section, ...]) -> Difference | None:
        if not part.has_shape(changed):
            return differs(changed) if next(whole, None) is not None else found
        left = differs(part.of(changed))
        return left and left._replace(place=(*part.place(*left.place[:2]), left.place[2]))

    def sure(changed: tuple[Section, ...]) -> bool:
        return not part.has_shape(changed) or (next(whole, None) is not None and differs(changed) is None)

    seen = near(sections)
    if seen is None:  # what is wrong cannot be seen there
        return _tried(sections, found, differs, cures, _WHOLE, False)
    return _tried(sections, seen, near, cures, _READ // _LONG, False, sure)


Edits = dict[tuple[int, int], "Item | None"]
"""By section and place: the items before an edit; `None` for one that was not there."""


def _edits(before: Sequence[Section], after: Sequence[Section]) -> Edits:
    """The items that were edited in their places; where there are more or fewer than before, the few that were in no place."""
    if [len(section.items) for section in before] == [len(section.items) for section in after]:
        return {
            (at, place): was
            for at, (old, new) in enumerate(zip(before, after, strict=True))
            for place, (was, item) in enumerate(zip(old.items, new.items, strict=True))
            if was is not item and edited(item, was)
        }
    if not before:
        return {}
    there = Counter(tuple(values_of(item)[1:]) for section in before for item in section.items)
    new: Edits = {}
    for at, section in enumerate(after):
        for place, item in enumerate(section.items):
            values = tuple(values_of(item)[1:])
            if there[values]:
                there[values] -= 1
            else:
                new[at, place] = None
    return new if len(new) <= _EDITS else {}


_EDITS: Final = 3  # whose fields are each tried otherwise
_STEPS: Final = 6  # of a cure
_LEAST: Final = 6  # cures that are tried on a page of any length
_READ: Final = 1 << 20  # characters that are read to find a cure, if more are tried
_LONG: Final = 1 << 15  # characters of a page that is read in part to find a cure
_WHOLE: Final = 2  # cures that are tried on all of such a page


def _check(
    sections: tuple[Section, ...], differs: Callable[[tuple[Section, ...]], Difference | None]
) -> None:
    """Raise where sections would be read otherwise, with what would do instead."""
    found = differs(sections)
    if found is not None:
        raise ValueError(found.words + _tried(sections, found, differs, partial(_cures, edits={})))


def _cures(
    sections: tuple[Section, ...], found: Difference, edits: Edits
) -> Iterator[tuple[str, tuple[Section, ...]]]:
    """Sections that may be read back, each with what to say: first with another value of what was edited."""
    at, place, _ = found.place
    faulty = (at, place)
    there = {
        where for where in edits if where[0] < len(sections) and where[1] < len(sections[where[0]].items)
    }
    olds = {where: was for where, was in edits.items() if was is not None}
    kept = len(there) == len(edits)  # no earlier step has put sections together
    if len(olds) > _EDITS and kept:
        yield from _all_as_they_were(sections, olds)
    for where in sorted(there, key=lambda where: (where != faulty, where))[:_EDITS]:
        same = where == faulty and found.field
        yield from _item_cures(sections, where, found if same else None, edits[where], edits[where] is None)
    if 1 < len(olds) <= _EDITS and kept:
        yield from _all_as_they_were(sections, olds)
    if len(edits) == 1 and not olds and there:
        yield from _left_out(sections, *there)
    if at >= len(sections):
        return
    if found.field and faulty not in edits:
        yield from _item_cures(sections, faulty, found, None)
    yield from section_cures(sections, at)


def _left_out(
    sections: tuple[Section, ...], where: tuple[int, int]
) -> Iterator[tuple[str, tuple[Section, ...]]]:
    """Sections without a new item, if there are others in its place; first with it, counted anew, if all have numbers."""
    at, place = where
    items = sections[at].items
    rest = (*items[:place], *items[place + 1 :])
    if all(item.number is not None for item in items):
        counted = numbered(sections[at], 1)
        yield f"section {at + 1} numbered from 1", (*sections[:at], counted, *sections[at + 1 :])
    if rest:
        changed = unchecked(sections[at], items=rest)
        yield (
            f"leaving out item {place + 1} of section {at + 1}",
            (*sections[:at], changed, *sections[at + 1 :]),
        )


def _all_as_they_were(
    sections: tuple[Section, ...], edits: dict[tuple[int, int], Item]
) -> Iterator[tuple[str, tuple[Section, ...]]]:
    """Sections with an edited field of all edited items as it was before, each with what to say."""
    names = dict.fromkeys(
        name for (at, place), was in edits.items() for name in edited(sections[at].items[place], was)
    )
    for tried in dict.fromkeys((*((name,) for name in names), tuple(names))):
        rows = [list(section.items) for section in sections]
        for (at, place), was in edits.items():
            rows[at][place] = unchecked(rows[at][place], **{name: getattr(was, name) for name in tried})
        changed = (unchecked(section, items=tuple(row)) for section, row in zip(sections, rows, strict=True))
        yield f"{' and '.join(tried)} as before in all edited items", tuple(changed)


def _item_cures(
    sections: tuple[Section, ...],
    where: tuple[int, int],
    found: Difference | None,
    was: Item | None,
    new: bool = False,
) -> Iterator[tuple[str, tuple[Section, ...]]]:
    """Sections with another item in one place, each with what to say."""
    at, place = where
    items = sections[at].items
    field, values = (found.field, found.found) if found is not None else ("", None)
    beside = items[place - 1 if place else min(1, len(items) - 1)] if new else None
    for words, item in item_cures(items[place], field, values, was, beside):
        if new and _of_item(unchecked(item, layout=None)) is not None:
            continue  # it could not be built
        changed = unchecked(sections[at], items=(*items[:place], item, *items[place + 1 :]))
        yield (
            f"{words} in item {place + 1} of section {at + 1}",
            (*sections[:at], changed, *sections[at + 1 :]),
        )


def _tried(
    record: Record,
    found: Difference,
    differs: Callable[[Record], Difference | None],
    cures: Callable[[Record, Difference], Iterable[tuple[str, Record]]],
    tries: int = _READ,
    by_hand: bool = True,
    sure: Callable[[Record], bool] = lambda _: True,
) -> str:
    """The first cure that leaves nothing to say; where none does, the first with which reading comes further, and what does behind it. Where no
    more than some steps are enough, what is built by hand can at least begin with the first."""
    said: list[str] = []
    for _ in range(_STEPS):
        further = None
        for words, changed in itertools.islice(cures(record, found), tries):
            tries -= 1
            left = differs(changed)
            if left is None and sure(changed):
                return f"; {', and then '.join([*said, words])} would work"
            if left is not None and further is None and left.place > found.place:
                further = (words, changed, left)
        if further is None:
            break
        words, record, found = further
        said.append(words)
    return f"; begin with {said[0]}" if said and by_hand else ""


def _first(want: list[Part], found: list[Part], by_hand: bool) -> Difference | None:
    """The first section or item that would be read otherwise."""
    if want and not found:
        return Difference((0, 0, 0), "", None, "the listing would be read back without any items")
    for place, part in enumerate(want):
        other = _of_part(want, found, place, by_hand)
        if other is not None:
            name = f"section {place + 1}" + ("" if part[0] is None else f" ({_short(part[0])})")
            return other._replace(words=other.words.replace("\0", name, 1))
    if len(found) == len(want):
        return None
    words = f"the listing would be read back with {len(found)} sections instead of {len(want)}"
    return Difference((len(want), 0, 0), "", None, words)


def _of_part(want: list[Part], found: list[Part], place: int, by_hand: bool) -> Difference | None:
    """The first thing of a section that would be read otherwise."""
    heading, items = want[place]

    def whole(words: str, last: int) -> Difference:
        return Difference((place, last, 0), "", None, f"\0 would be read back {words}")

    if place >= len(found):
        return Difference(
            (place, 0, 0), "", None, "\0 would not be read back: none of its items would be read"
        )
    got_heading, got = found[place]
    for at, values in enumerate(items):
        there = got[at] if at < len(got) else None
        other = _difference(values, there, by_hand)
        if other is not None:
            words = other.words
            if at and there is None and place + 1 < len(found) and found[place + 1][1][:1] == [values]:
                words = "would start a new section" + _count(values, items[at - 1])
            words = f"item {at + 1} of \0 ({_short(values[1])}) {words}"
            return other._replace(place=(place, at, other.place[2]), words=words)
    if len(got) > len(items):
        next_items = want[place + 1][1] if place + 1 < len(want) else []
        if next_items and got[len(items)] == next_items[0]:
            return whole("with the items of the next: give that a heading, or numbers from 1", len(items))
        return whole(f"with {len(got)} items instead of {len(items)}", len(items))
    if got_heading != heading:
        words = f"with heading {_short(got_heading)} instead of {_short(heading)}"
        return whole(words + (f": {_HEADING_ADVICE}" if heading is not None else ""), len(items))
    return None


def _count(values: list[Any], before: list[Any]) -> str:
    """What the numbers of an item and of the one before need, if that is why it begins a section."""
    return "" if None in (values[0], before[0]) or values[0] > before[0] else f": {_COUNT}"


def _difference(want: list[Any], found: list[Any] | None, by_hand: bool) -> Difference | None:
    """The first field that would be read back otherwise."""
    if found is None:
        advice = _needs(_lacking(want) or "number") if by_hand else ""
        return Difference((0, 0, 0), "number", None, f"would not be read back as an item{advice}")
    for rank, field in enumerate(_ADVICE):
        place = VALUES.index(field)
        if want[place] != found[place]:
            words = f"would be read back with {field} {_short(found[place])} instead of {_short(want[place])}"
            words += _needs(_lacking(want) or field) if by_hand else ""
            return Difference((0, 0, rank + 1), field, found, words)
    return None


def _needs(field: str) -> str:
    return f": {_ADVICE.get(field, _ADVICE_OF_YEAR)}"


def _short(value: object) -> str:
    text = repr(moment(value).edtf if isinstance(value, Date) else value)
    return text if len(text) <= 80 else text[:77] + "\u2026"
