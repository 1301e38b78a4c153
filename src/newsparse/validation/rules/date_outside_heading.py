"""An item's date is outside the month or year that its heading names.

## What it does

Compares the date of each item with the heading of its section, if that names a month, a quarter, a half-year or a year. A date that
overlaps with it is fine, so a meeting may run past the end of the month.

## Why is this bad?

One of the two is wrong: the site shows a wrong date, an item is under the wrong heading, or a heading is missing and its items fall under
the previous one.

## Example

```text
September 2023

  1. First title

    22 August 2023
```

## Use instead

```text
August 2023

  1. First title

    22 August 2023
```
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, short

CODE, NAME, SEVERITY, FIX = "NP206", "date-outside-heading", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each item outside the span of its heading."""
    place = 0
    for section, heading in zip(page.sections, page.heading_dates, strict=True):
        if heading is None or heading.start is None or heading.end is None:
            place += len(section.items)
            continue
        for item in section.items:
            date = item.date
            if date is not None and date.start is not None and date.end is not None:
                if date.end < heading.start or date.start > heading.end:
                    start, end = page.field_span(place, "date")
                    yield Found(
                        start,
                        end,
                        f"{page.label(place)} is dated {date.edtf}, outside its heading {short(section.heading or '')}",
                    )
            place += 1
