"""`Template`: a template that reads texts into listings. Raises `TemplateError` for a bad template string."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from newsparse.reader import parse
from newsparse.reading.entries import Entry, Field
from newsparse.reading.template import template
from newsparse.reading.template.template import TemplateError as TemplateError
from newsparse.reading.template.write import entries_template
from newsparse.records import Item, Listing, Section
from newsparse.writer import item_pieces, pieces


class Template(template.Template):
    """The pattern of a page's entries.

    The slots are ``{number} {title} {date} {body} {kicker} {author} {credit} {place} {url}``. Text around them is literal text.
    ``[…]`` is an optional part, an empty line one or more empty lines, a space one or more spaces, and an indent its depth.
    ``{body}`` is any number of paragraphs, and ``{{ }} [[ ]]`` are literal braces and brackets. ``str(template)`` is the string.

    Args:
        text: The template string.

    Raises:
        TypeError: `text` is not a `str`.
        TemplateError: The template is empty or has a mistake in it; the error gives the column.

    >>> import newsparse
    >>> template = newsparse.Template("{title} ({date})")
    >>> [(item.title, item.date.edtf) for item in template.parse("News\\n\\nRed opens (2 May 2023)\\nBlue opens (1 May 2023)\\n")]
    [('Red opens', '2023-05-02'), ('Blue opens', '2023-05-01')]
    """

    __slots__ = ()

    def parse(self, text: str, **options: Any) -> Listing:
        """Read a listing with this template: the same as `newsparse.parse` with ``template=self``.

        Args:
            text: Any text.
            options: ``dialect``, ``languages``, ``day_first``, ``reference`` and ``strict``, as for `newsparse.parse`.

        >>> len(Template("- {title}: {date}").parse("- A title: 2 May 2023\\n- Another: 1 May 2023\\n"))
        2
        """
        return parse(text, template=self, **options)


class Written(NamedTuple):
    """The template of some sections of a listing.

    Attributes:
        template: In the language; ``""`` where that cannot say it.
        items: How many items they hold.
        reads: How many of them it reads alike.
        confidence: The least of theirs; `None` where it is not known.
    """

    template: str
    items: int
    reads: int
    confidence: float | None


def templates_of(listing: Listing) -> list[Written]:
    """The templates of a listing: those that its sections were read with, or else written from the layouts of its items.

    >>> from newsparse.reader import parse
    >>> templates_of(parse("  1. A title\\n\\n    2 May 2023\\n\\n  2. Another\\n"))
    [Written(template='  {number}. {title}[\\n\\n    {date}]', items=2, reads=2, confidence=0.96)]
    """
    known: dict[str, list[Section]] = {}
    for section in listing.sections:
        known.setdefault(section.template or "", []).append(section)
    return [_as_written(text, sections, listing) for text, sections in known.items()]


def _entries(listing: Listing) -> Iterator[tuple[Item, Entry]]:
    """The items of a listing, each with the spans of its fields in the listing's text."""
    at = 0
    for record, text in pieces(listing):
        if isinstance(record, Item):
            fields, start = [], at
            for slot, part in item_pieces(record):
                if slot is not None and part:  # a date that its heading gives has no text
                    fields.append(Field(slot, start, start + len(part)))
                start += len(part)
            yield record, Entry(tuple(fields), at, at + len(text))
        at += len(text)


def _as_written(text: str, sections: list[Section], listing: Listing) -> Written:
    items = [item for section in sections for item in section.items]
    page = str(listing)
    if not text:
        own = {id(item) for item in items}
        text = entries_template(page, (entry for item, entry in _entries(listing) if id(item) in own))
    sure = [section.confidence for section in sections if section.confidence is not None]
    try:
        read = set(Template(text).parse(page).items)
    except TemplateError:
        text, read = "", set()
    return Written(text, len(items), sum(item in read for item in items), min(sure, default=None))
