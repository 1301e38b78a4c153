"""A date can mean two days, and nothing on the page shows which.

## What it does

Reports a date written only in numbers, such as 03/04/2023, if no other date on the page shows which number is the day. The item's date
is `None`.

## Why is this bad?

Half of the world reads it as 3 April, and the other half as 4 March. newsparse never guesses, so the item has no date.

## Example

```text
  1. First title

    03/04/2023
```

## Use instead

```text
  1. First title

    2023-04-03
```
"""

from collections.abc import Iterator

from newsparse import dates
from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, short

CODE, NAME, SEVERITY, FIX = "NP203", "date-ambiguous", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each date line that was left unsettled."""
    for place, item in enumerate(page.items):
        if item.date is None:
            text = page.unread_date(place)
            line = dates.line_date(text) if text is not None else None
            if text is not None and line is not None and line.candidates:
                means = " or ".join(date.edtf for date in line.candidates)
                start, end = page.field_span(place, "date")
                told = f"the date {short(text)} of {page.label(place)} can mean {means}"
                yield Found(start, end, f"{told}, and nothing on the page shows which")
