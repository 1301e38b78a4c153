"""The records of a listing: `Listing` > `Section` > `Item`, each frozen, with the `Layout` that spells it.

A record holds what the page says; its `Layout`, outside equality and repr, holds the text around the fields. The two
together print the record, so nothing is kept twice and nothing goes stale when a field changes. Records that look
alike share one layout. Constructors raise `TypeError` for a value of the wrong kind and `ValueError` for one that
could not be read back, and say what to do instead.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from newsparse import lexis
from newsparse.dates import Date, Precision
from newsparse.dates.value import offset_text
from newsparse.reading.entries import Evidence

if TYPE_CHECKING:
    from newsparse.mentions import Group, Organization, Person


@attrs.frozen(weakref_slot=False)
class Layout:
    """How a record is spelled: the text before it, the text around its fields, and fields spelled unlike their value.

    ``glue[0] + field[0] + glue[1] + field[1] + … + glue[-1]`` is the record's text; ``slots`` names the fields in the
    order in which they stand there (``body`` once for each paragraph). An item of the seed has the slots
    ``("number", "title", "date", "body")`` and the glue ``("  ", ". ", "\\n\\n    ", "\\n\\n    ", "")``.

    Attributes:
        lead: What stands between the record before and this one: line ends, and text that belongs to no record.
        glue: One string more than there are slots.
        slots: Names of fields.
        spelled: For each slot ``None``, or the value that was read and its spelling where that differs (a wrapped
            line, a Markdown escape). Printed while the field still has that value.
        like: A date as the page writes it, for the style of a new one in its place; `None` where there is none.
        width: Columns at which long lines are broken; 0 for never.
        dialect: Name of the dialect (`newsparse.dialects`), for fields that are added.
        above: The date that a line above the record gives it, where its own text holds none.
        template: The template that the page was read with (`newsparse.Template`), which says where a field that is added goes; ``""`` for none.

    >>> import newsparse
    >>> layout = newsparse.parse("  1. A title\\n\\n    2 May 2023").items[0].layout
    >>> layout.slots, layout.glue
    (('number', 'title', 'date'), ('  ', '. ', '\\n\\n    ', ''))
    """

    lead: str = ""
    glue: tuple[str, ...] = ("",)
    slots: tuple[str, ...] = ()
    spelled: tuple[tuple[Any, str] | None, ...] | None = None
    like: Date | None = None
    width: int = 0
    dialect: str = "resiliparse"
    above: Date | None = None
    template: str = ""


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "…" + text[-1]


def _check_line(value: object, what: str) -> None:
    if not isinstance(value, str):
        raise TypeError(f"{what} must be a str, got {type(value).__name__}: {_shown(value)}")
    if not lexis.FIELD.fullmatch(value):
        if not value or value.isspace():
            raise ValueError(f"{what} is empty or blank ({_shown(value)}): leave it out instead")
        if "\n" in value or "\r" in value:
            raise ValueError(
                f"{what} holds a line end ({_shown(value)}): put a blank there, or make two paragraphs"
            )
        raise ValueError(f"{what} begins or ends with white space ({_shown(value)}): strip it")


def _line(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    _check_line(value, attribute.name)


def _title(instance: object, attribute: attrs.Attribute[str], value: object) -> None:
    if value != "":
        _check_line(value, "title")


def _number(instance: object, attribute: attrs.Attribute[int | None], value: object) -> None:
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise TypeError(f"number must be an int or None, got {type(value).__name__}: {_shown(value)}")
    if isinstance(value, int) and not 0 <= value <= 999_999_999:
        raise ValueError(f"number must be from 0 to 999999999, got {value}")


def _date(value: object) -> Date | None:
    if value is not None and not isinstance(value, Date):
        hint = (
            "; wrap it: Date.of(value)"
            if isinstance(value, datetime.date)
            else "; read it: parse_date(value)"
            if isinstance(value, str)
            else ""
        )
        raise TypeError(
            f"date must be a newsparse.Date or None, got {type(value).__name__}: {_shown(value)}{hint}"
        )
    return calendar(value)


def _body(value: object) -> tuple[str, ...]:
    if isinstance(value, str | bytes) or not isinstance(value, Iterable):
        raise TypeError(f"body must be a tuple of paragraphs, got {type(value).__name__}: {_shown(value)}")
    return tuple(value)


def _paragraphs(
    instance: object, attribute: attrs.Attribute[tuple[str, ...]], value: tuple[str, ...]
) -> None:
    for place, paragraph in enumerate(value):
        _check_line(paragraph, f"body[{place}]")


def calendar(date: Date | None) -> Date | None:
    """A date as an item has it: the calendar's, with the time that its line tells beside it.

    So the dates of a page whose lines tell times compare and group with those of one whose lines do not: the EDTF value
    and the precision are the day's; `Date.time`, `Date.utc_offset` and `Date.text` still tell the time.
    """
    if date is None or date.time is None or "T" not in date.edtf:
        return date
    return attrs.evolve(date, edtf=date.edtf.partition("T")[0], precision=Precision.DAY)


def moment(date: Date) -> Date:
    """The date with its time in its EDTF value again: what `calendar` took apart."""
    if date.time is None or "T" in date.edtf:
        return date
    time = date.time.isoformat("seconds" if date.time.second else "minutes")
    if date.utc_offset is not None:
        time += offset_text(date.utc_offset)
    precision = Precision.SECOND if date.time.second else Precision.MINUTE
    return attrs.evolve(date, edtf=f"{date.edtf}T{time}", precision=precision)


_optional_line = attrs.validators.optional(_line)


@attrs.frozen(repr=False, weakref_slot=False)
class Item:
    """One entry of a listing.

    Attributes:
        number: The number printed before it; `None` for a bullet.
        title: Its title, as one line; ``""`` where the page has none.
        date: Its calendar date, or `None` where none is surely written; a time that the line tells stands in `Date.time`.
        body: Its paragraphs, each one line, unwrapped.
        kicker: The category, above the title or on the date line.
        author: Who wrote it ("By Ann Sea").
        credit: The photo credit.
        place: The place after the date (``02 June 2015, Suva, Fiji``).
        url: The address that its title links to, where the text tells it.

    Raises:
        TypeError: A field is of the wrong kind.
        ValueError: A field could not be read back from the printed item; the message says what to do.

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
    layout: Layout | None = attrs.field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        from newsparse.readback import check_item

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
        from newsparse.writer import unparse

        return unparse(self)

    @cached_property
    def mentions(self) -> tuple[Person | Organization, ...]:
        """People and organizations in title and body, with offsets into ``str(item)``."""
        from newsparse.facts import item_mentions

        return item_mentions(self)

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """Dates in title and body, each with its span in ``str(item)``."""
        from newsparse.facts import item_dates

        return item_dates(self)


def _items(value: object) -> tuple[Item, ...]:
    if isinstance(value, Item) or not isinstance(value, Iterable):
        raise TypeError(f"items must be a tuple of Item, got {type(value).__name__}: {_shown(value)}")
    found = tuple(value)
    for place, item in enumerate(found):
        if not isinstance(item, Item):
            raise TypeError(f"items[{place}] must be an Item, got {type(item).__name__}: {_shown(item)}")
    return found


@attrs.frozen(repr=False)
class Section:
    """Items under one heading, or one run of rising numbers where the page has no headings.

    Attributes:
        heading: The line above the list (a month, a year, a topic), or `None`.
        items: At least one item.
        date: The date that its heading gives to items without a date line, where it does; not part of equality.
        template: The pattern of its items in the template language, where it was read by one; not part of equality.
        confidence: The chance that all titles and dates of its items are right; `None` where that is not known: for what
            was built, edited or read by a given template. Not part of equality.

    Raises:
        TypeError: A field is of the wrong kind.
        ValueError: No items, or a section that could not be read back.

    >>> print(Section("May 2023", [Item(1, "A title"), Item(2, "Another")]))
    May 2023
    <BLANKLINE>
      1. A title
    <BLANKLINE>
      2. Another
    """

    heading: str | None = attrs.field(default=None, validator=_optional_line)
    items: tuple[Item, ...] = attrs.field(default=(), converter=_items)
    layout: Layout | None = attrs.field(default=None, eq=False)
    date: Date | None = attrs.field(default=None, eq=False, converter=_date)
    template: str | None = attrs.field(default=None, eq=False)
    confidence: float | None = attrs.field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        if not self.items:
            raise ValueError(
                "a section needs at least one item: a heading with none below it could not be told from other text"
            )
        from newsparse.readback import check_section

        check_section(self)

    def __repr__(self) -> str:
        return (
            f"<Section {_shown(self.heading) if self.heading else 'without heading'}, {_count(self.items)}>"
        )

    def __str__(self) -> str:
        from newsparse.writer import unparse

        return unparse(self)


def _count(items: tuple[Item, ...]) -> str:
    return f"{len(items)} item{'' if len(items) == 1 else 's'}"


def _sections(value: object) -> tuple[Section, ...]:
    if isinstance(value, Section) or not isinstance(value, Iterable):
        raise TypeError(f"sections must be a tuple of Section, got {type(value).__name__}: {_shown(value)}")
    found = tuple(value)
    for place, section in enumerate(found):
        if not isinstance(section, Section):
            raise TypeError(
                f"sections[{place}] must be a Section, got {type(section).__name__}: {_shown(section)}"
            )
    return found


@attrs.frozen(repr=False)
class Listing:
    """A whole listing: what `newsparse.parse` returns.

    Attributes:
        sections: The sections in page order.
        dialect: Name of the dialect it was read in (`newsparse.dialects`); not part of equality.
        read_options: What `parse` was told when it read the text, by name: ``parse(str(listing), **listing.read_options)``
            reads it again, edited or not. Not part of equality.
        evidence: What the reading leaves unexplained, each as (code, start, end, message), for `newsparse.check`; empty for
            what was built or edited. Not part of equality.

    Raises:
        TypeError: A field is of the wrong kind.
        ValueError: The listing, printed and read again, would not be the same; the message names the first difference.

    >>> import newsparse
    >>> listing = newsparse.parse("News\\n\\n  1. A title\\n\\n    2 May 2023\\n\\n  2. Another\\n")
    >>> listing, len(listing), [item.title for item in listing]
    (<Listing 2 items in 1 section, 2023-05-02 to 2023-05-02>, 2, ['A title', 'Another'])
    >>> listing.outside
    ('News',)
    """

    sections: tuple[Section, ...] = attrs.field(default=(), converter=_sections)
    dialect: str = attrs.field(default="resiliparse", eq=False)
    layout: Layout | None = attrs.field(default=None, eq=False)
    read_options: dict[str, Any] = attrs.field(factory=dict, eq=False)
    evidence: tuple[Evidence, ...] = attrs.field(default=(), init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        from newsparse.readback import check_listing

        check_listing(self)

    def __repr__(self) -> str:
        dates = [item.date.start for item in self.items if item.date and item.date.start]
        span = f", {min(dates)} to {max(dates)}" if dates else ""
        sure = "" if self.confidence is None else f", confidence {self.confidence:.2f}"
        return f"<Listing {_count(self.items)} in {len(self.sections)} section{'' if len(self.sections) == 1 else 's'}{span}{sure}>"

    def __str__(self) -> str:
        from newsparse.writer import unparse

        return unparse(self)

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __bool__(self) -> bool:
        return bool(self.sections)

    @property
    def confidence(self) -> float | None:
        """The least confidence of its sections; `None` where none has one."""
        return min((each.confidence for each in self.sections if each.confidence is not None), default=None)

    def __getitem__(self, place: int) -> Item:
        return self.items[place]

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All items, in page order."""
        return tuple(item for section in self.sections for item in section.items)

    @cached_property
    def outside(self) -> tuple[str, ...]:
        """The lines that belong to no item and no heading (page title, intro, navigation, footer), in page order."""
        from newsparse.writer import outside

        return outside(self)

    @cached_property
    def mentions(self) -> tuple[Person | Organization, ...]:
        """People and organizations in titles and bodies, with offsets into the listing's text."""
        from newsparse.facts import listing_mentions

        return listing_mentions(self)

    @cached_property
    def people(self) -> tuple[Group, ...]:
        """The people mentioned, each once with all mentions."""
        from newsparse.facts import groups

        return groups(self, "person")

    @cached_property
    def organizations(self) -> tuple[Group, ...]:
        """The organizations mentioned, each once under its canonical name with all mentions."""
        from newsparse.facts import groups

        return groups(self, "organization")

    def replace(self, old: Item | Section, new: Item | Section) -> Listing:
        """A new listing with `new` in place of `old`; only the bytes of the fields that differ change.

        Args:
            old: An item or a section of this listing, the very object (two entries can be equal). An equal one will
                do where there is just one.
            new: A record of the same kind.

        Raises:
            ValueError: `old` is not in the listing, or the new listing could not be read back.

        >>> import attrs, newsparse
        >>> listing = newsparse.parse("  1. A title\\n\\n    2 May 2023\\n")
        >>> print(listing.replace(listing.items[0], attrs.evolve(listing.items[0], title="Another")), end="")
          1. Another
        <BLANKLINE>
            2 May 2023
        """
        from newsparse.writer import replaced

        return replaced(self, old, new)

    def insert(
        self, item: Item, *, before: Item | None = None, after: Item | None = None, renumber: bool = False
    ) -> Listing:
        """A new listing with `item` beside another, in the style that is most common in the listing.

        Args:
            item: The new item. Without a layout of its own it takes the listing's.
            before: The item that it shall stand before, or
            after: the one that it shall stand behind; without either it goes to the end of the last section.
            renumber: Count the numbers of its section anew, from the section's first.

        Raises:
            ValueError: The neighbour is not in the listing, both were given, or the listing could not be read back.

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
        from newsparse.writer import inserted

        return inserted(self, item, before, after, renumber)

    def remove(self, item: Item, *, renumber: bool = False) -> Listing:
        """A new listing without `item`. Text around it that belongs to no item stays; a section left empty goes.

        Args:
            item: An item of this listing (see `replace`).
            renumber: Count the numbers of its section anew, from the section's first.

        Raises:
            ValueError: `item` is not in the listing, or the listing could not be read back.

        >>> import newsparse
        >>> listing = newsparse.parse("  1. A title\\n\\n    2 May 2023\\n\\n  2. Another\\n\\n    1 May 2023\\n")
        >>> print(listing.remove(listing.items[0], renumber=True), end="")
          1. Another
        <BLANKLINE>
            1 May 2023
        """
        from newsparse.writer import removed

        return removed(self, item, renumber)
