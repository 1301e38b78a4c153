"""An item has no body, although the others have one.

## What it does

Reports each item without a body on a page where at least four in five items have one.

## Why is this bad?

Often it isn't: a site may have nothing to say about an item. But if the site prints one kind of item differently, its summaries may be
missing. So this is an `info` finding, which `--level info` shows and which doesn't fail the check by default.

## Example

```text
  1. First title

    22 September 2023

    A body.

  2. Second title

    21 September 2023

    A body.

  3. Third title

    20 September 2023

    A body.

  4. Fourth title

    19 September 2023

    A body.

  5. Fifth title

    18 September 2023
```

## What to do

If every item of the site has a body, require it in a contract (`fields = { body = "100 %" }`).
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, count

CODE, NAME, SEVERITY, FIX = "NP401", "body-missing", Severity.INFO, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each item without body among items with one."""
    items = page.items
    empty = [place for place, item in enumerate(items) if not item.body]
    full = len(items) - len(empty)
    if empty and full * 5 >= len(items) * 4:
        for place in empty:
            start, end = page.first_line(place)
            yield Found(
                start,
                end,
                f"{page.label(place)} has no body, and {full} of {count(len(items), 'item')} have one",
            )
