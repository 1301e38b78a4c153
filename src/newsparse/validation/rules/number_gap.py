"""A list skips numbers.

## What it does

Reports an item whose number is more than one above the previous number in its section, or more than one below it if the list counts
down.

## Why is this bad?

Renderers count without gaps. If a number is missing, an item was lost: on the page, in the scraper, or when newsparse read it.

## Example

```text
  1. First title

    22 September 2023

  3. Third title

    20 September 2023
```

## Use instead

```text
  1. First title

    22 September 2023

  2. Third title

    20 September 2023
```

## What to do

Look at the page: either the item is there and was not read, or it is gone. Renumbering the list would only hide that.
"""

from collections.abc import Iterator
from itertools import pairwise

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page

CODE, NAME, SEVERITY, FIX = "NP101", "number-gap", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each gap."""
    place = 0
    for section in page.sections:
        numbers = [item.number for item in section.items if item.number is not None]
        pairs = list(pairwise(numbers))
        step = -1 if sum(a > b for a, b in pairs) * 2 > len(pairs) else 1  # a list may begin again
        last = None
        for item in section.items:
            number = item.number
            if number is not None:
                if last is not None and (number - last) * step > 1:
                    start, end = page.field_span(place, "number")
                    yield Found(
                        start, end, f"item {number} follows item {last}: {_lost(last, number, step)} missing"
                    )
                last = number
            place += 1


def _lost(last: int, number: int, step: int) -> str:
    first, final = last + step, number - step
    return f"number {first} is" if first == final else f"numbers {first} to {final} are"
