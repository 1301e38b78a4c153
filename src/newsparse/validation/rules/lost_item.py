"""Text between the items looks like an item that was not read.

## What it does

Looks at the text after the first item that belongs to no record. Reports a line that carries the next number of the list, or
a line of text followed by a line that is only a date.

## Why is this bad?

The page has an item that the records don't have. Often the renderer lost the indent of the item, or the site prints one kind
of item (a video, a pinned post) differently.

## Example

```text
  1. First title

    22 September 2023

Second title

21 September 2023
```

## Use instead

```text
  1. First title

    22 September 2023

  2. Second title

    21 September 2023
```
"""

import re
from collections.abc import Iterator

from newsparse import dates
from newsparse.dates import Precision
from newsparse.validation.model import Found, Severity
from newsparse.validation.page import LINE_END, Chunk, Page, short

CODE, NAME, SEVERITY, FIX = "NP002", "lost-item", Severity.WARNING, "no"

_NUMBERED = re.compile(r"\(?([0-9]{1,4})[.)\]]?[^\S\r\n]+(\S.*)")
_ADDRESS = re.compile(r"<?(?:[A-Za-z][\w+.-]*:|www\.|[/#])\S+")
"""What a list of references has behind its numbers, such as the one at the end of ``lynx -dump``."""


def check(page: Page) -> Iterator[Found]:
    """One finding for each stretch of text between or behind the items that looks like an item."""
    if not any(item.layout and item.layout.lead.strip() for item in page.items) and (
        page.listing.layout is None or not page.listing.layout.lead.strip()
    ):
        return
    for chunk in page.chunks:
        if chunk.follows:
            yield from _look(page, chunk)


def _look(page: Page, chunk: Chunk) -> Iterator[Found]:
    number = page.items[chunk.follows - 1].number
    following = page.items[chunk.follows].number if chunk.follows < len(page.items) else None
    at, above = chunk.start, ""
    for line in LINE_END.split(chunk.text):
        text = line.strip()
        start = chunk.start + chunk.text.index(line, at - chunk.start)
        at = start + len(line)
        if not text:
            continue
        start += line.index(text)
        match = _NUMBERED.match(text)
        if match and _ADDRESS.fullmatch(match[2]):
            above = ""
            continue
        if match and number is not None and int(match[1]) == number + 1 and following != number + 1:
            yield Found(
                start,
                start + len(text),
                f"{short(text)} looks like the item after item {number}, but was not read as one",
            )
            return
        date = dates.line_date(text)
        if above and date is not None and date.date is not None and _is_day(date.date):
            yield Found(
                start,
                start + len(text),
                f"{short(above)} with the date {short(text)} looks like an item, but was not read as one",
            )
            return
        above = text if date is None else ""


def _is_day(date: dates.Date) -> bool:
    return date.precision in (Precision.DAY, Precision.MINUTE, Precision.SECOND) and date.start is not None
