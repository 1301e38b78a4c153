"""Parts of the text come from another renderer.

## What it does

Reads the text outside the records once more on its own. If it holds items in the columns of another HTML-to-text
renderer, the listing is mixed.

## Why is this bad?

newsparse reads a text in one renderer's columns (its dialect). What another renderer printed is not read, so items are
missing. It happens where an archive was put together from two scrapers, or where a file was appended to after an upgrade.

## Example

```text
  1. First title

    22 September 2023

   1. Another title
       21 September 2023
   2. A third title
       20 September 2023
```

## What to do

Split the file, or render both halves anew with one renderer.
"""

import re
from collections.abc import Iterator

from newsparse import dialects
from newsparse.reader import parse
from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Chunk, Page, count

CODE, NAME, SEVERITY, FIX = "NP003", "renderer-mixed", Severity.WARNING, "no"

_MARKED = re.compile(r"(?:\A|[\r\n])[^\S\r\n]*(?:[0-9]{1,4}[.)]|[-*+•])[^\S\r\n]+\S")


def foreign(page: Page, chunk: Chunk) -> int:
    """How many dated items a stretch of text holds in another dialect than the page's."""
    if not _MARKED.search(chunk.text):
        return 0
    name = dialects.detect(chunk.text)
    if name == page.listing.dialect or name == "plain":
        return 0
    found = parse(chunk.text, dialect=name).items
    return sum(item.date is not None for item in found)


def check(page: Page) -> Iterator[Found]:
    """One finding for each stretch of text that another dialect reads dated items from."""
    if not any(item.layout and item.layout.lead.strip() for item in page.items) and (
        page.listing.layout is None or not page.listing.layout.lead.strip()
    ):
        return
    for chunk in page.chunks:
        items = foreign(page, chunk) if page.items else 0
        if items:
            text = chunk.text
            start = chunk.start + len(text) - len(text.lstrip())
            yield Found(
                start,
                chunk.start + len(text.rstrip()),
                f"{count(items, 'item')} in the columns of {dialects.detect(text)} beside a listing in those of "
                f"{page.listing.dialect}: not read",
            )
