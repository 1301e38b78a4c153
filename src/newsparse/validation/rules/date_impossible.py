"""A date does not exist in the calendar.

## What it does

Reports a line of an item that is written as a date but is not one: 31 February, a 13th month.

## Why is this bad?

Nobody can say which date was meant, so the item gets none. Either the page has a typing error, or day and month were swapped on the
way.

## Example

```text
  1. First title

    31 February 2023
```

## Use instead

```text
  1. First title

    28 February 2023
```
"""

import re
from collections.abc import Iterator

from newsparse import dates
from newsparse.dates import DateError
from newsparse.records import Item
from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, short

CODE, NAME, SEVERITY, FIX = "NP202", "date-impossible", Severity.ERROR, "no"

_LONGEST = 40
_DIGIT = re.compile(r"\d")


def check(page: Page) -> Iterator[Found]:
    """One finding for each item with a date line that no calendar has."""
    for place, item in enumerate(page.items):
        if item.date is not None:
            continue
        text = page.unread_date(place)
        nth = None
        if text is None and (nth := impossible(item)) is not None:
            text = item.body[nth]
        if text is not None and is_impossible(text):
            start, end = (
                page.field_span(place, "date") if nth is None else page.field_span(place, "body", nth)
            )
            yield Found(start, end, f"the date {short(text)} of {page.label(place)} does not exist")


def impossible(item: Item) -> int | None:
    """Which of an undated item's first two paragraphs is a date that no calendar has."""
    return next((nth for nth, paragraph in enumerate(item.body[:2]) if is_impossible(paragraph)), None)


def is_impossible(text: str) -> bool:
    """Whether a text is a date that no calendar has."""
    line = dates.line_date(text)
    if line is not None and line.reason == "impossible":
        return True
    if len(text) <= _LONGEST and _DIGIT.search(text):
        try:
            dates.parse_date(text)
        except DateError as error:
            return error.reason == "impossible"
    return False
