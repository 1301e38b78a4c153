"""A date depends on another day, which was not given.

## What it does

Reports lines such as "Yesterday" or "3 days ago" on a page that was read without a reference date. The item's date is `None`.

## Why is this bad?

What "yesterday" means depends on the day the page was saved, which the text doesn't show. newsparse doesn't use the clock.

## Example

```text
  1. First title

    3 days ago
```

## What to do

Pass the day: `newsparse.parse(text, reference=…)`, `newsparse parse --reference 2023-09-22`, or `reference = 2023-09-22` in the
contract.
"""

from collections.abc import Iterator

from newsparse import dates
from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, short

CODE, NAME, SEVERITY, FIX = "NP208", "date-relative", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each date line that needs a reference."""
    for place, item in enumerate(page.items):
        text = page.unread_date(place) if item.date is None else None
        line = dates.line_date(text) if text is not None else None
        if text is not None and line is not None and line.reason == "needs-reference":
            start, end = page.field_span(place, "date")
            told = f"the date {short(text)} of {page.label(place)} depends on an unknown day"
            yield Found(start, end, f"{told}: pass that day as reference (--reference DATE)")
