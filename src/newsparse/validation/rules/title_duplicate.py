"""The same item appears twice.

## What it does

Reports an item with the same title, kicker and date as an earlier one. If the items have no dates, the bodies must match too. A title that
recurs with a different date, such as "Weekly digest", isn't a duplicate.

## Why is this bad?

Counts are wrong, and readers see the item twice. This happens when two pages of an archive overlap, or when a site repeats a pinned item
in the list.

## Example

```text
  1. First title

    22 September 2023

  2. First title

    22 September 2023
```

## Use instead

```text
  1. First title

    22 September 2023
```
"""

from collections.abc import Iterator
from typing import Any

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, short

CODE, NAME, SEVERITY, FIX = "NP302", "title-duplicate", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each item that repeats one before it."""
    if len({item.title for item in page.items}) == len(page.items):
        return
    seen: dict[tuple[Any, ...], int] = {}
    for place, item in enumerate(page.items):
        if not item.title:
            continue
        key = (
            (item.title, item.kicker, item.date.edtf)
            if item.date
            else (item.title, item.kicker, None, item.body)
        )
        first = seen.setdefault(key, place)
        if first != place:
            start, end = page.field_span(place, "title")
            line = page.line_column(page.first_line(first)[0])[0]
            other = f"date ({item.date.edtf})" if item.date else "body"
            yield Found(
                start,
                end,
                f"{page.label(place)} has the same title ({short(item.title)}) and {other} as the one on line {line}",
            )
