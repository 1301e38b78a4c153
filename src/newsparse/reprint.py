"""Records in another form: the text that a template gives them, and the check that it reads back.

`printed` raises `ValueError`, which names the item and the field, where a field has no slot, a slot has no field, or the
text would be read otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from newsparse.dates import Date
from newsparse.reader import parse
from newsparse.reading.template.template import Template, as_template
from newsparse.records import Item, Layout, Listing, Section

_FIELDS = ("number", "title", "date", "body", "kicker", "author", "credit", "place", "url")


def printed(record: Listing | Section | Item, template: Template | str) -> str:
    """The text of records in the form of a template.

    Args:
        record: What is printed; text that belongs to no record is not.
        template: The template, or its string.

    Raises:
        TypeError: `record` is no record.
        ValueError: A field has no slot, or a slot no field, or the text would be read otherwise.

    >>> from newsparse.reader import parse
    >>> listing = parse("  1. A title\\n\\n    2 May 2023\\n\\n    A body.\\n")
    >>> print(printed(listing, "{number}) {date}: {title}\\n  {body}"))
    1) 2 May 2023: A title
      A body.
    """
    template = as_template(template)
    sections = _sections(record)
    text = "".join(_pieces(sections, template))
    found = parse(text, template=template)
    if isinstance(record, Listing) and found.sections == sections:
        return text
    if not isinstance(record, Listing) and found.items == sections[0].items:
        return text
    raise ValueError(_difference(sections, found, not isinstance(record, Listing)))


def _sections(record: Listing | Section | Item) -> tuple[Section, ...]:
    if isinstance(record, Listing):
        return record.sections
    if isinstance(record, Section):
        return (record,)
    if isinstance(record, Item):
        section = Section(None, (record,), layout=Layout())
        return (section,)
    raise TypeError(
        f"unparse() takes a Listing, Section or Item, got {type(record).__name__}: {record!r:.80}"
    )


def _pieces(sections: tuple[Section, ...], template: Template) -> Iterator[str]:
    count = 0
    for section in sections:
        if section.heading is not None:
            apart = template.between if template.between.count("\n") > 1 else "\n\n"
            yield f"{apart if count else ''}{section.heading}\n\n"
        for place, item in enumerate(section.items):
            if count and (place or section.heading is None):
                yield template.between
            count += 1
            try:
                layout = template.layout(item)
            except ValueError as error:
                raise ValueError(f"{_name(item, count)} {error}") from None
            yield str(attrs.evolve(item, layout=layout))


def _name(item: Item, count: int) -> str:
    return f"item {count} ({_short(item.title)})"


def _short(value: object) -> str:
    text = repr(value.edtf if isinstance(value, Date) else value)
    return text if len(text) <= 60 else text[:59] + "…" + text[-1]


def _difference(sections: tuple[Section, ...], found: Listing, alone: bool) -> str:
    """The first field or heading that would be read back otherwise, in words."""
    count = 0
    got = iter(found.items)
    for section in sections:
        for item in section.items:
            count += 1
            other = next(got, None)
            if other is None:
                return f"{_name(item, count)} would not be read back: the template can't separate it from the item before it"
            for field in _FIELDS:
                one, two = getattr(item, field, None), getattr(other, field, None)
                if one != two:
                    return (
                        f"{_name(item, count)} would be read back with {field} {_short(two)} instead of {_short(one)}: "
                        "separate the slots with other text, empty lines or indents"
                    )
    headings = [section.heading for section in sections], [section.heading for section in found.sections]
    if headings[0] == headings[1] or alone:
        return "the sections would be read back differently: give them headings, or numbers from 1"
    return (
        f"the headings {_short(headings[0])} would be read back as {_short(headings[1])}: "
        "a heading is a day, month or year, or one short line above numbers that start again"
    )
