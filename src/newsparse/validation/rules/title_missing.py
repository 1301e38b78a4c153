"""An item has no title, although the others have one.

## What it does

Reports each item without a title on a page where at least half of the items have one.

## Why is this bad?

Either the title is elsewhere on the page, or the text isn't an item.

## Example

```text
  • 22 September 2023

    First title

    A body that says more about it.

  • 21 September 2023
```

## Use instead

```text
  • 22 September 2023

    First title

    A body that says more about it.

  • 21 September 2023

    Second title

    A body that says more about it.
```
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, count

CODE, NAME, SEVERITY, FIX = "NP301", "title-missing", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each item without title among items with one."""
    untitled = [place for place, item in enumerate(page.items) if not item.title]
    titled = len(page.items) - len(untitled)
    if untitled and titled >= len(untitled):
        for place in untitled:
            start, end = page.first_line(place)
            yield Found(
                start,
                end,
                f"{page.label(place)} has no title, and {titled} of {count(len(page.items), 'item')} have one",
            )
