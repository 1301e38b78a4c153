"""A list does not start at 1.

## What it does

Reports a section whose first number is neither 1 nor the number after the last one of the section before it. A repeated number is
`NP102`. A list that counts down is fine.

## Why is this bad?

The start of the list is missing: only half of the page was scraped, or the first items are printed differently.

## Example

```text
  4. Fourth title

    22 September 2023

  5. Fifth title

    21 September 2023
```

## Use instead

```text
  1. Fourth title

    22 September 2023

  2. Fifth title

    21 September 2023
```

## What to do

Look at the start of the page. If this is a later page of an archive, its numbers continue from the page before: ignore the rule for it
(`per-file-ignores`).
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page

CODE, NAME, SEVERITY, FIX = "NP103", "number-start", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each section that begins with another number than 1."""
    place = 0
    last = None
    for section in page.sections:
        number = section.items[0].number
        if number is not None and number != 1 and not _goes_on(page, place, number, last):
            if not (section.heading is None and number == last):
                start, end = page.field_span(place, "number")
                yield Found(start, end, f"the list starts at number {number} instead of 1")
        place += len(section.items)
        last = section.items[-1].number


def _goes_on(page: Page, place: int, number: int, last: int | None) -> bool:
    """Whether a section's first number continues the one before, or counts down."""
    following = page.items[place + 1].number if place + 1 < len(page.items) else None
    return last in (number - 1, number + 1) or following == number - 1
