"""An item has no date that could be read.

## What it does

Reports each item without a date where at least four in five items have one, and the listing as a whole where
fewer have. A date whose text is there and cannot be settled is `NP203`, one that no calendar has is `NP202`.

## Why is this bad?

A listing sorts, filters and reports by date. An item without one falls out silently. Where all dates go missing at
once, the site has changed the way it writes them.

## Example

```text
  1. First title

    22 September 2023

  2. Second title

    Soon
```

## Use instead

```text
  1. First title

    22 September 2023

  2. Second title

    21 September 2023
```
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, count
from newsparse.validation.rules.date_impossible import impossible

CODE, NAME, SEVERITY, FIX = "NP201", "date-missing", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each undated item, or one for a listing that is mostly undated."""
    items = page.items
    undated = [place for place, item in enumerate(items) if item.date is None]
    if not undated:
        return
    dated = len(items) - len(undated)
    undated = [
        place for place in undated if page.unread_date(place) is None and impossible(items[place]) is None
    ]
    if dated * 5 >= len(items) * 4:
        for place in undated:
            start, end = page.first_line(place)
            told = f"{page.label(place)} has no date"
            yield Found(start, end, f"{told}, and {dated} of {count(len(items), 'item')} have one")
    elif dated and undated:
        have = "has" if dated == 1 else "have"
        yield Found(0, 0, f"only {dated} of {count(len(items), 'item')} {have} a date that could be read")
    elif undated:
        yield Found(0, 0, f"no date could be read in {count(len(items), 'item')}")
