"""A list has the same number twice.

## What it does

Reports a section without a heading that begins with the last number of the section before it, unless that is 1.

## Why is this bad?

Two items have the same number, so "item 4" is ambiguous. A list that repeats a number and counts on was edited by hand, or joined
from two overlapping pages.

## Example

```text
  1. First title

    22 September 2023

  2. Second title

    21 September 2023

  2. Third title

    20 September 2023
```

## Use instead

```text
  1. First title

    22 September 2023

  2. Second title

    21 September 2023

  3. Third title

    20 September 2023
```

## Fix

`--unsafe-fixes` continues the numbers of the section before.
"""

from collections.abc import Iterator

from newsparse.validation.model import Edit, Fix, Found, Severity
from newsparse.validation.page import Page, short

CODE, NAME, SEVERITY, FIX = "NP102", "number-duplicate", Severity.WARNING, "unsafe"


def check(page: Page) -> Iterator[Found]:
    """One finding for each section that begins with the last number of the one before."""
    place = 0
    last = None
    for at, section in enumerate(page.sections):
        item = section.items[0]
        if section.heading is None and last is not None and item.number == last and last > 1:
            start, end = page.field_span(place, "number")
            before = page.items[place - 1]
            yield Found(
                start,
                end,
                f"number {last} appears twice, first at {short(before.title)}",
                _renumber(page, at, place, last + 1),
            )
        place += len(section.items)
        last = section.items[-1].number


def _renumber(page: Page, section: int, place: int, number: int) -> Fix:
    """The edits that count a section's numbers on from one."""
    edits = []
    for at, item in enumerate(page.sections[section].items, place):
        if item.number is not None:
            edits.append(Edit(*page.field_span(at, "number"), str(number)))
            number += 1
    return Fix("continue the numbers of the section before", tuple(edits), frozenset({"number"}), safe=False)
