"""From a text to its records: `parse` for a whole text, `iter_items` for one that is larger than memory.

The engine (`newsparse.reading.engine`) finds where the entries are; here they become records. `parse` never raises on a `str`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

from newsparse import lexis
from newsparse.doors import given, takes
from newsparse.reading.engine import read, read_pages
from newsparse.reading.options import ReadOptions
from newsparse.reading.pages import chunks_of
from newsparse.records import Item, Listing, items_of, listing_of

if TYPE_CHECKING:
    from newsparse.reading.template.template import Template


def parse(
    text: str,
    *,
    template: Template | str | None = None,
    dialect: str | None = None,
    languages: Iterable[str] | str | None = None,
    day_first: bool | None = None,
    reference: datetime.date | None = None,
    strict: bool = False,
) -> Listing:
    """Read the listing in a text.

    Args:
        text: The text to read: the output of an HTML-to-text renderer, complete or stripped. Not a path or a URL.
        template: The layout of an entry (see `newsparse.Template`); detected if `None`.
        dialect: Name of the renderer's dialect (see `newsparse.dialects`); detected if `None`.
        languages: Codes of the languages of its dates; detected if `None`.
        day_first: Whether ``03/04/2023`` is 3 April; if `None`, only the page can decide.
        reference: The day that dates such as "3 days ago" count from.
        strict: Raise an error if `newsparse.check` would report that the page may be misread.

    Returns:
        The listing. Text that belongs to no item is kept too (`Listing.outside`). A text without a list gives a listing without
        sections. ``unparse(parse(text)) == text`` always.

    Raises:
        TypeError: `text` is not a `str`, or an option has the wrong type.
        ValueError: There is no dialect of that name; or, if `strict`, the page may be misread.

    >>> listing = parse("  1. A title\\n\\n    2 May 2023\\n\\n    A body.\\n\\n  2. Another\\n\\n    1 May 2023")
    >>> [(item.number, item.title, item.date.edtf, item.body) for item in listing.items]
    [(1, 'A title', '2023-05-02', ('A body.',)), (2, 'Another', '2023-05-01', ())]
    """
    takes("parse", text=(text, str), strict=(strict, bool))
    options = ReadOptions.of(template, dialect, languages, day_first, reference)
    reading = read(text, options)
    if strict and reading.evidence:
        code, start, _, message = reading.evidence[0]
        line = len(re.findall(lexis.EOL, text[:start])) + 1
        raise ValueError(f"line {line}: {code}: {message}")
    return listing_of(reading, options.given())


def iter_items(
    source: Iterable[str] | TextIO,
    *,
    template: Template | str | None = None,
    dialect: str | None = None,
    languages: Iterable[str] | str | None = None,
    day_first: bool | None = None,
    reference: datetime.date | None = None,
) -> Iterator[Item]:
    """Read a listing that is larger than memory, item by item.

    The items are those of `parse`, in the same order, however the text is cut into chunks. Both functions read a long text as pages
    of at least half a million characters (or 5,000 items without dates), each of which ends where an item ends. Decisions
    about a page (which lists are navigation, how a list writes its dates, what ``03/04/2023`` means) are made for each of these
    pages by itself, so only one of them is in memory. Two kinds of text can't be divided, and are read into memory
    completely: texts without items, and the output of lynx and ELinks, which print all addresses at the end.

    Args:
        source: A file opened for text (with ``newline=""``, so that its line endings stay as they are), or any iterable of `str`:
            lines, or chunks cut anywhere. A `str` is a text.
        template: As for `parse`; the text is then read into memory completely.
        dialect: As for `parse`.
        languages: As for `parse`.
        day_first: As for `parse`.
        reference: As for `parse`.

    Returns:
        An iterator of items. The layout of each (`Item.layout`) contains the text around it.

    Raises:
        TypeError: `source` yields something other than `str`.
        ValueError: There is no dialect of that name.

    >>> chunks = ["  1. A title\\n\\n    2 M", "ay 2023\\n\\n  2. Another\\n\\n    1 May", " 2023\\n"]
    >>> [(item.number, item.title, item.date.edtf) for item in iter_items(chunks)]
    [(1, 'A title', '2023-05-02'), (2, 'Another', '2023-05-01')]
    """
    if isinstance(source, bytes | bytearray):
        raise TypeError(f"iter_items() takes lines, chunks or a file, got {given(source)}")
    options = ReadOptions.of(template, dialect, languages, day_first, reference)
    pages = read_pages(chunks_of(source), options)
    return (item for reading in pages for item in items_of(reading))
