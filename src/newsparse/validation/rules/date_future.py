"""An item is dated in the future, or after the newest heading.

## What it does

Reports an item dated after the newest month or year in any heading, if the heading of its own section names neither. If you pass today's
date (`--today`, or `today` in a contract), also reports every item dated after that. An item that doesn't fit the month or year in its own
heading is `NP206`.

## Why is this bad?

The scraper or the site wrote the wrong year, or swapped day and month.

## Example

```text
September 2023

  1. First title

    22 September 2023

Other news

  1. Second title

    21 October 2032
```

## Use instead

```text
September 2023

  1. First title

    22 September 2023

Other news

  1. Second title

    21 September 2023
```
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, short

CODE, NAME, SEVERITY, FIX = "NP204", "date-future", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each item behind the newest heading, or behind today where that is given."""
    headings = page.heading_dates
    newest = max(
        (date for date in headings if date is not None and date.end is not None),
        key=lambda date: str(date.end),
        default=None,
    )
    if newest is None and page.today is None:
        return
    place = 0
    for section, heading in zip(page.sections, headings, strict=True):
        for item in section.items:
            first = item.date.start if item.date is not None else None
            if first is not None and item.date is not None:
                if page.today is not None and first > page.today:
                    start, end = page.field_span(place, "date")
                    yield Found(
                        start,
                        end,
                        f"{page.label(place)} is dated {item.date.edtf}, after today ({page.today})",
                    )
                elif newest is not None and newest.end is not None and heading is None and first > newest.end:
                    start, end = page.field_span(place, "date")
                    yield Found(
                        start,
                        end,
                        f"{page.label(place)} is dated {item.date.edtf}, after the newest heading {short(newest.text)}",
                    )
            place += 1
