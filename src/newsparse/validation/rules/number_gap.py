"""A list skips numbers.

## What it does

Reports an item whose number is more than one above the number before it in the same section.

## Why is this bad?

Renderers count without gaps. A number that is missing is an item that was lost, on the page, in the scraper or in the
reading.

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

## Fix

`--unsafe-fixes` counts the section anew. It is not safe: the gap is the only sign that something is missing.
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page
from newsparse.validation.rules._numbers import renumber

CODE, NAME, SEVERITY, FIX = "NP101", "number-gap", Severity.WARNING, "unsafe"


def check(page: Page) -> Iterator[Found]:
    """One finding for each gap."""
    place = 0
    for at, section in enumerate(page.sections):
        last = None
        for item in section.items:
            number = item.number
            if number is not None:
                if last is not None and number > last + 1:
                    lost = (
                        f"number {last + 1} is"
                        if number == last + 2
                        else f"numbers {last + 1} to {number - 1} are"
                    )
                    start, end = page.field_span(place, "number")
                    yield Found(
                        start, end, f"item {number} follows item {last}: {lost} missing", renumber(page, at)
                    )
                last = number
            place += 1
