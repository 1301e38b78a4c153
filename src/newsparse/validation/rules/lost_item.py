"""Text between the items looks like an item that was not read.

## What it does

Looks at the text after the first item that belongs to no record. Reports a line that carries the next number of the list or the
number before the next item's, or a line of text followed by a line that is only a date. A heading that carries the number before
that of the first item below it is reported too.

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
from newsparse.reading.lines.furniture import is_stamp
from newsparse.reading.lines.updates import says_nothing
from newsparse.validation.model import Found, Severity
from newsparse.validation.page import LINE_END, Chunk, Page, short

CODE, NAME, SEVERITY, FIX = "NP002", "lost-item", Severity.WARNING, "no"

_NUMBERED = re.compile(r"\(?([0-9]{1,4})[.)\]]?[^\S\r\n]+(\S.*)")
_ADDRESS = re.compile(r"<?(?:[A-Za-z][\w+.-]*:|www\.|[/#])\S+")
"""What a list of references has behind its numbers, such as the one at the end of ``lynx -dump``."""


def check(page: Page) -> Iterator[Found]:
    """One finding for each stretch of text between or behind the items, and for each heading, that looks like an item."""
    yield from _headings(page)
    if not any(item.layout and item.layout.lead.strip() for item in page.items) and (
        page.listing.layout is None or not page.listing.layout.lead.strip()
    ):
        return
    for chunk in page.chunks:
        if chunk.follows:
            yield from _look(page, chunk)


def _headings(page: Page) -> Iterator[Found]:
    for place, section in enumerate(page.sections):
        match = _NUMBERED.match(section.heading or "")
        number = section.items[0].number
        if match and number is not None and int(match[1]) == number - 1 > 0:
            told = f"the heading {short(match[0])} looks like the item before item {number}, but was not read as one"
            yield Found(*page.heading_span(place), told)


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
        beside = _beside(int(match[1]), number, following) if match else ""
        if beside:
            told = f"{short(text)} looks like the item {beside}, but was not read as one"
            yield Found(start, start + len(text), told)
            return
        date = dates.line_date(text)
        if above and date is not None and date.date is not None and _is_day(date.date) and not is_stamp(text):
            yield Found(
                start,
                start + len(text),
                f"{short(above)} with the date {short(text)} looks like an item, but was not read as one",
            )
            return
        above = text if date is None and any(map(str.isalnum, text)) and not says_nothing(text) else ""


def _beside(value: int, number: int | None, following: int | None) -> str:
    """Which item a number would be beside: after the one above, or before the one below, where neither has the other's next."""
    if number is None or following == number + 1:
        return ""
    if value == number + 1:
        return f"after item {number}"
    return f"before item {following}" if following is not None and value == following - 1 > 0 else ""


def _is_day(date: dates.Date) -> bool:
    return date.precision in (Precision.DAY, Precision.MINUTE, Precision.SECOND) and date.start is not None
