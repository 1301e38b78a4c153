"""The records of a listing: `Listing` > `Section` > `Item`, each frozen, with the `Layout` that spells it.

A record holds what the page says; its `Layout`, outside equality and repr, holds the text around the fields. The two
together print the record, so nothing is kept twice and nothing goes stale when a field changes. Records that look
alike share one layout. Constructors raise `TypeError` for a value of the wrong kind and `ValueError` for one that
could not be read back, and say what to do instead.
"""

from __future__ import annotations

import collections
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, overload

import attrs

from newsparse import lexis
from newsparse.dates import Date, find_dates
from newsparse.doors import fits, given, is_like_path, of, takes
from newsparse.layout import Layout as Layout
from newsparse.layout import calendar as calendar
from newsparse.layout import check_layout
from newsparse.layout import moment as moment
from newsparse.reading.choose import written_template
from newsparse.reading.engine import read
from newsparse.reading.entries import Evidence
from newsparse.reading.options import ReadOptions
from newsparse.reading.result import VALUES, Reading, Spelled
from newsparse.writing import edits
from newsparse.writing.passages import NAMING, field_spans, passages
from newsparse.writing.plain import Kinds, listing_data, listing_from
from newsparse.writing.printing import listing_text, outside, section_text
from newsparse.writing.readback import check_item, check_section, refuse
from newsparse.writing.spelling import alone

if TYPE_CHECKING:
    from newsparse.mentions import Group, Organization, Person


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "…" + text[-1]


def _check_line(value: object, what: str) -> None:
    if not isinstance(value, str):
        raise TypeError(f"{what} must be a str, got {given(value)}")
    if not lexis.FIELD.fullmatch(value):
        if not value or value.isspace():
            raise ValueError(f"{what} is empty ({_shown(value)}): leave it out instead")
        if "\n" in value or "\r" in value:
            raise ValueError(
                f"{what} contains a line ending ({_shown(value)}): replace it with a space, or make two paragraphs"
            )
        raise ValueError(f"{what} begins or ends with white space ({_shown(value)}): strip it")


def _line(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    _check_line(value, attribute.name)


def _title(instance: object, attribute: attrs.Attribute[str], value: object) -> None:
    if value != "":
        _check_line(value, "title")


def _number(instance: object, attribute: attrs.Attribute[int | None], value: object) -> None:
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise TypeError(f"number must be an int or None, got {given(value, int)}")
    if isinstance(value, int) and not 0 <= value <= 999_999_999:
        told = (
            value if abs(value) < _LONG else "one of more than 20 digits"
        )  # Python prints no number of 5,000
        raise ValueError(f"number must be from 0 to 999999999, got {told}")


_LONG: Final = 10**20


def _date(value: Date | None) -> Date | None:
    if not fits(value, Date | None):
        raise TypeError(f"date must be a newsparse.Date or None, got {given(value, Date)}")
    return calendar(value)


def _body(value: Iterable[str]) -> tuple[str, ...]:
    if not fits(value, Iterable):
        raise TypeError(f"body must be a tuple of paragraphs, got {given(value, Iterable)}")
    return tuple(value)


def _paragraphs(
    instance: object, attribute: attrs.Attribute[tuple[str, ...]], value: tuple[str, ...]
) -> None:
    for place, paragraph in enumerate(value):
        _check_line(paragraph, f"body[{place}]")


_optional_line = attrs.validators.optional(_line)


def _layout(instance: object, attribute: attrs.Attribute[Layout | None], value: Layout | None) -> None:
    if value is not None:
        check_layout(value, ("heading",) if isinstance(instance, Section) else VALUES)


@attrs.frozen(repr=False, weakref_slot=False)
class Item:
    """One entry of a listing.

    Attributes:
        number: The number printed before it; `None` for a bullet.
        title: Its title, as one line; ``""`` if the page has none.
        date: Its calendar date; `None` if the page doesn't clearly give one. A time on the same line is in `Date.time`.
        body: Its paragraphs, each as one unwrapped line.
        kicker: The category, above the title or on the date line.
        author: Who wrote it ("By Ann Sea").
        credit: The photo credit.
        place: The place after the date (``02 June 2015, Suva, Fiji``).
        url: The address that its title links to, if the text has it.

    Raises:
        TypeError: A field has the wrong type.
        ValueError: A field couldn't be read back from the printed item; the message says what to do.

    >>> print(Item(3, "Mobile offices", Date.from_edtf("2023-08-08"), ["A pilot project."]))
      3. Mobile offices
    <BLANKLINE>
        8 August 2023
    <BLANKLINE>
        A pilot project.
    """

    number: int | None = attrs.field(default=None, validator=_number)
    title: str = attrs.field(default="", validator=_title)
    date: Date | None = attrs.field(default=None, converter=_date)
    body: tuple[str, ...] = attrs.field(default=(), converter=_body, validator=_paragraphs)
    kicker: str | None = attrs.field(default=None, validator=_optional_line)
    author: str | None = attrs.field(default=None, validator=_optional_line)
    credit: str | None = attrs.field(default=None, validator=_optional_line)
    place: str | None = attrs.field(default=None, validator=_optional_line)
    url: str | None = attrs.field(default=None, validator=_optional_line)
    layout: Layout | None = attrs.field(default=None, eq=False, validator=[of(Layout | None), _layout])

    def __attrs_post_init__(self) -> None:
        check_item(self)

    def __repr__(self) -> str:
        number = "•" if self.number is None else self.number
        parts = [f"{number} {_shown(self.title)}", self.date.edtf if self.date else "no date"]
        parts += [
            f"{name}={_shown(getattr(self, name))}"
            for name in ("kicker", "author", "credit", "place", "url")
            if getattr(self, name)
        ]
        parts.append(f"{len(self.body)} paragraph{'' if len(self.body) == 1 else 's'}")
        return f"<Item {', '.join(parts)}>"

    def __str__(self) -> str:
        return alone(self)

    @cached_property
    def mentions(self) -> tuple[Person | Organization, ...]:
        """People and organizations in title, author and body, with offsets into ``str(item)``."""
        from newsparse.mentions import MentionFinder

        text, spans = field_spans(self, NAMING)
        return MentionFinder().find_in_items(text, [spans])

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """Dates in title and body, each with its span in ``str(item)``."""
        text, spans = field_spans(self)
        found = []
        for start, end in spans:
            for date in find_dates(text[start:end]):
                first, last = date.span or (0, 0)
                found.append(attrs.evolve(date, span=(start + first, start + last)))
        return tuple(found)


def _items(value: Iterable[Item]) -> tuple[Item, ...]:
    if not fits(value, Iterable):
        raise TypeError(f"items must be a tuple of Item, got {given(value, Iterable)}")
    found = tuple(value)
    for place, item in enumerate(found):
        if not isinstance(item, Item):
            raise TypeError(f"items[{place}] must be an Item, got {given(item, Item)}")
    return found


@attrs.frozen(repr=False)
class Section:
    """Items under one heading or, on a page without headings, one run of rising numbers.

    Attributes:
        heading: The line above the list (a month, a year, a topic), or `None`.
        items: At least one item.
        date: The date that its heading gives to items without a date line, if any; not part of equality.
        template: The pattern of its items as a template, if it was read with one; not part of equality.
        confidence: The probability that all titles and dates of its items are right. `None` if unknown, because the section was
            built, edited or read with a given template. Not part of equality.

    Raises:
        TypeError: A field has the wrong type.
        ValueError: There are no items, or the section couldn't be read back.

    >>> print(Section("May 2023", [Item(1, "A title"), Item(2, "Another")]))
    May 2023
    <BLANKLINE>
      1. A title
    <BLANKLINE>
      2. Another
    """

    heading: str | None = attrs.field(default=None, validator=_optional_line)
    items: tuple[Item, ...] = attrs.field(default=(), converter=_items)
    layout: Layout | None = attrs.field(default=None, eq=False, validator=[of(Layout | None), _layout])
    date: Date | None = attrs.field(default=None, eq=False, converter=_date)
    template: str | None = attrs.field(default=None, eq=False, validator=of(str | None))
    confidence: float | None = attrs.field(default=None, eq=False, validator=of(float | None))
    _made: _Made | None = attrs.field(default=None, init=False, eq=False)
    _part: int = attrs.field(default=0, init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        if not self.items:
            raise ValueError(
                "a section needs at least one item: without items below it, a heading couldn't be distinguished from other text"
            )
        check_section(self)

    def __repr__(self) -> str:
        return f"<Section {_shown(self.heading) if self.heading else 'without heading'}, {_counted(len(self.items), 'item')}>"

    def __str__(self) -> str:
        return section_text(self)

    if not TYPE_CHECKING:  # a checker should see a misspelt name

        def __getattr__(self, name: str) -> Any:
            """The items of a page's section, how sure they are and their template, made when they are first asked for."""
            made = object.__getattribute__(self, "_made")
            if name == "items" and made is not None:
                object.__setattr__(self, "items", made.items_of(self._part))
            elif name == "confidence" and made is not None:
                object.__setattr__(self, "confidence", made.reading.confidence(self._part))
            elif name == "template" and made is not None:
                object.__setattr__(self, "template", made.template(self._part))
            else:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            return getattr(self, name)

    def __getstate__(self) -> dict[str, Any]:
        return _state(self)

    def __setstate__(self, state: dict[str, Any]) -> None:
        _fill(self, **state)


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _sections(value: Iterable[Section]) -> tuple[Section, ...]:
    if not fits(value, Iterable):
        raise TypeError(f"sections must be a tuple of Section, got {given(value, Iterable)}")
    found = tuple(value)
    for place, section in enumerate(found):
        if not isinstance(section, Section):
            raise TypeError(f"sections[{place}] must be a Section, got {given(section, Section)}")
    return found


def _dialect(instance: object, attribute: attrs.Attribute[str], value: str) -> None:
    of(str)(instance, attribute, value)
    ReadOptions.of(dialect=value)


@attrs.frozen(repr=False)
class Listing:
    """A listing: what `newsparse.parse` returns.

    Attributes:
        sections: The sections in page order.
        dialect: Name of the dialect it was read in (`newsparse.dialects`); not part of equality.
        read_options: The options that `parse` was given, by name. ``parse(str(listing), **listing.read_options)`` reads the
            listing again, even after edits. Not part of equality.
        findings: What the reading left unexplained, for `newsparse.check`: tuples of code, start, end and message. Empty for a
            listing that was built or edited. Not part of equality.

    Raises:
        TypeError: A field has the wrong type.
        ValueError: The listing wouldn't be the same if it were printed and read again; the message gives the first difference.

    >>> import newsparse
    >>> listing = newsparse.parse("News\\n\\n  1. A title\\n\\n    2 May 2023\\n\\n  2. Another\\n")
    >>> listing, len(listing), [item.title for item in listing]
    (<Listing 2 items in 1 section, 2023-05-02 to 2023-05-02, confidence 0.96>, 2, ['A title', 'Another'])
    >>> listing.outside
    ('News',)

    ``listing[0]`` is an item, and ``listing[:2]`` a tuple of items. ``listing + other`` is a listing with the sections of both. Each item
    keeps its spelling if the result can be read back that way, and takes the spelling of the first listing otherwise. The text
    at the end of the first listing goes between the two.

    >>> listing + newsparse.parse("  1. A third\\n\\n    1 May 2023\\n")
    <Listing 3 items in 2 sections, 2023-05-01 to 2023-05-02, confidence 0.96>
    """

    sections: tuple[Section, ...] = attrs.field(default=(), converter=_sections)
    dialect: str = attrs.field(default="resiliparse", eq=False, validator=_dialect)
    layout: Layout | None = attrs.field(default=None, eq=False, validator=[of(Layout | None), _layout])
    read_options: dict[str, Any] = attrs.field(factory=dict, eq=False, validator=of(dict))
    findings: tuple[Evidence, ...] = attrs.field(default=(), init=False, eq=False)
    _was: tuple[Section, ...] = attrs.field(default=(), eq=False, alias="_was", validator=of(tuple))
    """The sections of the listing that `attrs.evolve` makes this of, which passes them on; then its own."""
    _made: _Made | None = attrs.field(default=None, init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        otherwise = edits.settled(self)
        if otherwise is not None:
            refuse(self, otherwise, self._was)

    def __repr__(self) -> str:
        dates = [date.start for date in self._dates() if date is not None and date.start]
        span = f", {min(dates)} to {max(dates)}" if dates else ""
        if not self and is_like_path(text := str(self)):
            return f"<Listing 0 items; its text is {text!r}: did you mean newsparse.read()?>"
        sure = "" if self.confidence is None else f", confidence {self.confidence:.2f}"
        return f"<Listing {_counted(len(self), 'item')} in {_counted(len(self.sections), 'section')}{span}{sure}>"

    def _dates(self) -> Iterable[Date | None]:
        if self._made is None:
            return (item.date for item in self.items)
        return self._made.reading.dates_used()

    def __str__(self) -> str:
        return listing_text(self) if self._made is None else self._made.reading.text

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items) if self._made is None else self._made.items(range(len(self)))

    def __len__(self) -> int:
        return len(self.items) if self._made is None else len(self._made.reading)

    def __bool__(self) -> bool:
        return bool(self.sections) if self._made is None else len(self) > 0

    @overload
    def __getitem__(self, place: int) -> Item: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Item, ...]: ...

    def __getitem__(self, place: int | slice) -> Item | tuple[Item, ...]:
        if not hasattr(place, "__index__") and not isinstance(place, slice):
            raise TypeError(f"listing[…] takes an int or a slice, got {given(place)}")
        if self._made is None:
            return self.items[place]
        if isinstance(place, slice):
            return tuple(map(self._made.item, range(len(self))[place]))
        count = len(self)
        if not -count <= place < count:
            raise IndexError(f"there is no item at place {place} in a listing of {_counted(count, 'item')}")
        return self._made.item(range(count)[place])

    def __add__(self, other: Listing) -> Listing:
        if not isinstance(other, Listing):
            raise TypeError(f"listing + other takes two listings, got {given(other, Listing)}")
        return edits.added(self, other)

    @property
    def confidence(self) -> float | None:
        """The lowest confidence of its sections; `None` if no section has one."""
        return min((each.confidence for each in self.sections if each.confidence is not None), default=None)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All items, in page order."""
        if self._made is not None:
            return self._made.all_items()
        return tuple(item for section in self.sections for item in section.items)

    @cached_property
    def outside(self) -> tuple[str, ...]:
        """The lines that belong to no item and no heading (page title, intro, navigation, footer), in page order."""
        return outside(self)

    @cached_property
    def mentions(self) -> tuple[Person | Organization, ...]:
        """People and organizations in titles, authors and bodies, with offsets into the listing's text; read in its `read_options`' languages."""
        from newsparse.mentions import MentionFinder

        return MentionFinder(languages=self.read_options.get("languages")).find_in_items(*passages(self))

    @cached_property
    def people(self) -> tuple[Group, ...]:
        """The people mentioned, each once with all mentions."""
        return self._groups("person")

    @cached_property
    def organizations(self) -> tuple[Group, ...]:
        """The organizations mentioned, each once under its canonical name with all mentions."""
        return self._groups("organization")

    def _groups(self, kind: str) -> tuple[Group, ...]:
        from newsparse.mentions import group

        return tuple(group([mention for mention in self.mentions if mention.kind == kind]))

    if not TYPE_CHECKING:  # a checker should see a misspelt name

        def __getattr__(self, name: str) -> Any:
            """What a page's listing says beside its items, made when it is first asked for."""
            made = object.__getattribute__(self, "_made")
            if name not in _LAZY or made is None:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            object.__setattr__(self, name, _LAZY[name](made))
            return getattr(self, name)

    def __getstate__(self) -> dict[str, Any]:
        if self._made is None:
            return _state(self)
        return {"reading": self._made.reading, "read_options": self.read_options}

    def __setstate__(self, state: dict[str, Any]) -> None:
        if "reading" in state:
            _fill_listing(self, _Made(state["reading"]), state["read_options"])
        else:
            _fill(self, **state)

    def __copy__(self) -> Listing:
        copy: Listing = object.__new__(Listing)
        if self._made is None:
            _fill(copy, **_state(self))
        else:
            _fill_listing(copy, self._made, self.read_options)
        return copy

    def replace(self, old: Item | Section, new: Item | Section) -> Listing:
        """A new listing with `new` in place of `old`. Only the bytes of the fields that differ change.

        Args:
            old: An item or a section of this listing: the object itself, because two entries can be equal. An equal one works too if
                there is only one.
            new: A record of the same type.

        Raises:
            ValueError: `old` is not in the listing, or the new listing couldn't be read back.

        >>> import attrs, newsparse
        >>> listing = newsparse.parse("  1. A title\\n\\n    2 May 2023\\n")
        >>> print(listing.replace(listing.items[0], attrs.evolve(listing.items[0], title="Another")), end="")
          1. Another
        <BLANKLINE>
            2 May 2023
        """
        if isinstance(old, Section) and isinstance(new, Section):
            return edits.section_replaced(self, old, new)
        if not isinstance(old, Item) or not isinstance(new, Item):
            raise TypeError(f"replace() takes two items or two sections, got {given(old)} and {given(new)}")
        return edits.item_replaced(self, old, new)

    def to_dict(self, *, text: bool = False) -> dict[str, Any]:
        """The listing as dictionaries, lists, strings and numbers: the data that `newsparse.interchange.to_json` writes.

        Args:
            text: Whether to include the printed listing and the options it was read with. `from_dict` then restores everything,
                including white space and the text around the items.

        >>> import newsparse
        >>> newsparse.parse("  1. A title\\n").to_dict()["sections"][0]["items"][0]["title"]
        'A title'
        """
        takes("to_dict", text=(text, bool))
        return listing_data(self, text)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Listing:
        """The listing in the data of `to_dict`. It is equal to the original and, if the data includes ``text``, identical to the byte.

        Args:
            data: The result of `to_dict`, or the same data from JSON. If the records of a page can only be read on that page
                (a single heading, items without titles), the data needs its text.

        Raises:
            ValueError: The data doesn't have that form, or its records couldn't be read back; the message says where.

        >>> import newsparse
        >>> listing = newsparse.parse("News\\n\\n  1. A title\\n")
        >>> newsparse.Listing.from_dict(listing.to_dict(text=True)) == listing
        True
        """
        if isinstance(data, str | bytes):
            raise TypeError(
                f"from_dict() takes a dict, got {given(data)}; JSON is for interchange.from_json()"
            )
        takes("from_dict", data=(data, dict))
        return listing_from(data, Kinds(cls, Section, Item, _read_with))

    def section_of(self, item: Item) -> Section:
        """The section that contains an item of this listing.

        Args:
            item: An item of this listing (see `replace`).

        Raises:
            ValueError: `item` is not in the listing.

        >>> import newsparse
        >>> listing = newsparse.parse("May 2023\\n\\n  1. A title\\n\\nApril 2023\\n\\n  1. Another\\n")
        >>> listing.section_of(listing[1]).heading
        'April 2023'
        """
        takes("section_of", item=(item, Item))
        return self.sections[edits.find(self, item)[0]]

    def filter(self, predicate: Callable[[Item], object], *, renumber: bool = False) -> Listing:
        """A new listing with the items for which `predicate` is true. For the text around the others, see `remove`.

        Args:
            predicate: Called with each item, in page order.
            renumber: Whether to renumber each section from its first number.

        Raises:
            ValueError: The new listing couldn't be read back.

        >>> import newsparse
        >>> listing = newsparse.parse("  1. A title\\n\\n    2 May 2023\\n\\n  2. Another\\n\\n    1 April 2023\\n")
        >>> print(listing.filter(lambda item: item.date.month == 4, renumber=True), end="")
          1. Another
        <BLANKLINE>
            1 April 2023
        """
        takes("filter", predicate=(predicate, Callable), renumber=(renumber, bool))
        return edits.mapped(self, lambda item: item if predicate(item) else None, renumber)

    def map(self, function: Callable[[Item], Item | None], *, renumber: bool = False) -> Listing:
        """A new listing with each item replaced by the result of `function`; `None` removes the item.

        Args:
            function: Called with each item, in page order. It returns that item, another item, or `None`.
            renumber: Whether to renumber each section from its first number.

        Raises:
            TypeError: `function` returns something else.
            ValueError: The new listing couldn't be read back.

        >>> import attrs, newsparse
        >>> listing = newsparse.parse("  1. RED OPENS\\n\\n    2 May 2023\\n\\n  2. BLUE OPENS\\n")
        >>> print(listing.map(lambda item: attrs.evolve(item, title=item.title.capitalize())), end="")
          1. Red opens
        <BLANKLINE>
            2 May 2023
        <BLANKLINE>
          2. Blue opens
        """
        takes("map", function=(function, Callable), renumber=(renumber, bool))
        return edits.mapped(self, function, renumber)

    def insert(
        self, item: Item, *, before: Item | None = None, after: Item | None = None, renumber: bool = False
    ) -> Listing:
        """A new listing with `item` next to another item, in the listing's most common style.

        Args:
            item: The new item. If it has no layout, it takes the listing's.
            before: The item to insert it before, or
            after: the item to insert it after. Without either, it goes to the end of the last section.
            renumber: Whether to renumber its section from the section's first number.

        Raises:
            ValueError: The other item is not in the listing, both were given, or the new listing couldn't be read back.

        >>> import newsparse
        >>> listing = newsparse.parse("  1. A title\\n\\n    2 May 2023\\n")
        >>> new = Item(1, "News", Date.from_edtf("2023-05-03"))
        >>> print(listing.insert(new, before=listing.items[0], renumber=True), end="")
          1. News
        <BLANKLINE>
            3 May 2023
        <BLANKLINE>
          2. A title
        <BLANKLINE>
            2 May 2023
        """
        takes(
            "insert",
            item=(item, Item),
            before=(before, Item | None),
            after=(after, Item | None),
            renumber=(renumber, bool),
        )
        if not self.sections and before is None and after is None and str(self).strip():
            raise ValueError(
                "the page has text but no item to put another beside: write the item below the text and parse that, "
                "or make a new Listing"
            )
        if not self.sections and before is None and after is None:
            return attrs.evolve(self, sections=(Section(None, (item,)),))
        return edits.inserted(self, item, before, after, renumber)

    def remove(self, item: Item, *, renumber: bool = False) -> Listing:
        """A new listing without `item`. Text around it that belongs to no item stays. A section that becomes empty is removed.

        Args:
            item: An item of this listing (see `replace`).
            renumber: Whether to renumber its section from the section's first number.

        Raises:
            ValueError: `item` is not in the listing, or the new listing couldn't be read back.

        >>> import newsparse
        >>> listing = newsparse.parse("  1. A title\\n\\n    2 May 2023\\n\\n  2. Another\\n\\n    1 May 2023\\n")
        >>> print(listing.remove(listing.items[0], renumber=True), end="")
          1. Another
        <BLANKLINE>
            1 May 2023
        """
        takes("remove", item=(item, Item), renumber=(renumber, bool))
        return edits.removed(self, item, renumber)


# --- records of a reading ----------------------------------------------------------------------------------------


def _fill(record: Any, **fields: Any) -> None:
    """Set the fields of a record that was made without its constructor, for what was read needs no check."""
    for field in attrs.fields(type(record)):
        object.__setattr__(record, field.name, fields.get(field.name, field.default))


def _state(record: Any) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in attrs.fields(type(record)) if field.init}


_BLOCK: Final = 128  # items that are made at once
_SETTERS: Final = tuple(Item.__dict__[name].__set__ for name in (*VALUES, "layout"))


class _Made:
    """The records of a reading, made when they are asked for: each once, the same object in every thread.

    `dict.setdefault` publishes them, which no other thread can come between. Items are made a block at a time, for what
    many items share is worked out in less time than for each; they are made of strings of their own: none holds the page.
    """

    __slots__ = ("_blocks", "_spelled", "_tuples", "reading")

    def __init__(self, reading: Reading):
        self.reading = reading
        self._spelled = Spelled(reading)
        self._blocks: dict[int, tuple[Item, ...]] = {}
        self._tuples: dict[int, tuple[Any, ...]] = {}

    def item(self, entry: int) -> Item:
        """An item by its place in the listing."""
        return self._block(entry // _BLOCK)[entry % _BLOCK]

    def _block(self, number: int) -> tuple[Item, ...]:
        found = self._blocks.get(number)
        if found is None:
            entries = range(number * _BLOCK, min(number * _BLOCK + _BLOCK, len(self.reading)))
            found = self._blocks.setdefault(
                number, tuple(itertools.chain.from_iterable(self.new_items(entries)))
            )
        return found

    def items(self, entries: range) -> Iterator[Item]:
        """Some items, by their places in the listing."""
        return itertools.chain.from_iterable(self._stretches(entries))

    def _stretches(self, entries: range) -> Iterator[tuple[Item, ...]]:
        """The same, a block at a time."""
        for number in range(entries.start // _BLOCK, -(-entries.stop // _BLOCK)):
            first = number * _BLOCK
            yield self._block(number)[max(entries.start - first, 0) : entries.stop - first]

    def new_items(self, entries: range) -> Iterator[list[Item]]:
        """New items, which are not kept, some at a time. What was read needs no check: it passes by the constructor, which reads each
        record again."""
        for columns in self._spelled.columns(entries):
            items: list[Item] = list(map(object.__new__, itertools.repeat(Item, len(columns[0]))))
            for put, column in zip(_SETTERS, columns, strict=True):
                collections.deque(map(put, items, column), 0)  # for what it does
            yield items

    def all_items(self) -> tuple[Item, ...]:
        """All items."""
        return self._tuple(-1, range(len(self.reading)))

    def items_of(self, part: int) -> tuple[Item, ...]:
        """The items of a section."""
        return self._tuple(part, self.reading.entries_of(part))

    def _tuple(self, key: int, entries: range) -> tuple[Item, ...]:
        found = self._tuples.get(key)
        if found is None:
            # by way of a list: the collector goes through a tuple that grows again and again
            found = self._tuples.setdefault(key, tuple(list(self.items(entries))))  # noqa: C414
        return found

    def sections(self) -> tuple[Section, ...]:
        """All sections."""
        found = self._tuples.get(-2)
        if found is None:
            found = self._tuples.setdefault(-2, tuple(map(self._section, range(self.reading.parts))))
        return found

    def _section(self, part: int) -> Section:
        section: Section = object.__new__(Section)
        reading, facts = self.reading, self.reading.facts.get(part)
        for name, value in (
            ("heading", reading.heading(part)), ("layout", reading.heading_layout(part)),
            ("date", facts.date if facts else None), ("_made", self), ("_part", part),
        ):  # fmt: skip
            object.__setattr__(section, name, value)
        return section

    def template(self, part: int) -> str | None:
        """The template of a section: the given one, or that of the pattern that was found on the page."""
        facts = self.reading.facts.get(part)
        if facts is None or facts.template is not None or facts.confidence is None:
            return facts.template if facts is not None else None
        found = self._tuples.get(-3)
        if found is None:
            written = written_template(self.reading.text, self.reading.as_entries())
            found = self._tuples.setdefault(-3, (written or None,))
        return found[0] if found[0] is None else str(found[0])

    def tail(self) -> Layout:
        """What is behind the last item."""
        return Layout(self.reading.tail, ("",), (), None, None, 0, self.reading.dialect)


_LAZY: Final[dict[str, Callable[[_Made], Any]]] = {
    "sections": _Made.sections,
    "_was": _Made.sections,
    "layout": _Made.tail,
    "findings": lambda made: made.reading.evidence,
}


def _fill_listing(listing: Listing, made: _Made, options: dict[str, Any]) -> None:
    reading = made.reading
    for name, value in (
        ("dialect", reading.dialect), ("read_options", options), ("_made", made),
    ):  # fmt: skip
        object.__setattr__(listing, name, value)


def listing_of(reading: Reading, options: dict[str, Any]) -> Listing:
    """The listing of a reading that was made with these options (`Listing.read_options`)."""
    listing: Listing = object.__new__(Listing)
    _fill_listing(listing, _Made(reading), options)
    return listing


def columns_of(listing: Listing) -> tuple[list[tuple[str | None, int]], Iterator[list[Sequence[Any]]]]:
    """For each section its heading and how many items it has; and what all items say, a few hundred at a time: a sequence for each
    of `VALUES`.

    No item of a page's listing is made for it.
    """
    if listing._made is not None:
        reading = listing._made.reading
        parts = [(reading.heading(part), len(reading.entries_of(part))) for part in range(reading.parts)]
        return parts, reading.columns(range(len(reading)))
    items = listing.items
    columns: list[Sequence[Any]] = [[getattr(item, name) for item in items] for name in VALUES]
    return [(section.heading, len(section.items)) for section in listing.sections], iter([columns])


def is_edited(listing: Listing) -> bool:
    """Whether a listing was edited or built by hand, and is not as a page was read."""
    return listing._made is None


def _read_with(text: str, options: dict[str, Any]) -> Listing:
    """The listing of a text that was read with these options."""
    checked = ReadOptions.of(**options)
    return listing_of(read(text, checked), checked.given())


def items_of(reading: Reading) -> Iterator[Item]:
    """The items of a reading, made some at a time and not kept."""
    return itertools.chain.from_iterable(_Made(reading).new_items(range(len(reading))))
