"""From records to text: `unparse`, the mirror of `newsparse.reader`, and where the fields of records are in it.

Raises `TypeError` for what is no record, and `ValueError` for what a template cannot print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.doors import given
from newsparse.records import Item, Listing, Section
from newsparse.writing.passages import field_spans as field_spans
from newsparse.writing.printing import pieces as pieces
from newsparse.writing.spelling import item_pieces as item_pieces

if TYPE_CHECKING:
    from newsparse.reading.template.template import Template


def unparse(record: Listing | Section | Item, *, template: Template | str | None = None) -> str:
    """The text of a listing, or of a section or an item without the text before it.

    Args:
        record: The result of `newsparse.parse`, a part of it, or a record that you built.
        template: The form to print the records in (`newsparse.Template`), instead of their own. Text that belongs to no
            record is then left out.

    Raises:
        TypeError: `record` is not a listing, a section or an item.
        ValueError: A field has no slot in the template, a slot has no field, or the text would be read differently.

    >>> from newsparse.reader import parse
    >>> text = "News\\r\\n\\r\\n  1. A title\\r\\n\\r\\n    2 May 2023\\r\\n"
    >>> unparse(parse(text)) == text
    True
    """
    if not isinstance(record, Listing | Section | Item):
        raise TypeError(f"unparse() takes a Listing, Section or Item, got {given(record, Listing)}")
    if template is not None:
        from newsparse.reprint import printed

        return printed(record, template)
    return str(record)
