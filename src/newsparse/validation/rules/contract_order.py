"""The dates of a section are not in the order that the contract requires.

## What it does

Compares each date with the one before it in its section. Dates that overlap are in order either way.

## Why is this bad?

A program that takes the first item as the newest one gets an old one.

## Options

- `order`: `"newest-first"` or `"oldest-first"`.

## Example

With

```toml
[[contract]]
order = "newest-first"
```

this is reported:

```text
  1. First title

    21 September 2023

  2. Second title

    22 September 2023
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
from newsparse.validation.page import Page

CODE, NAME, SEVERITY, FIX = "NP606", "contract-order", Severity.ERROR, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each step against the order."""
    contract = page.contract
    if contract is None or contract.order is None:
        return
    place = 0
    for section in page.sections:
        before = None
        for item in section.items:
            date = item.date
            if date is not None and date.start is not None:
                if before is not None and before.start is not None:
                    later = contract.order == "newest-first"
                    if (
                        date.start > (before.end or before.start)
                        if later
                        else (date.end or date.start) < before.start
                    ):
                        start, end = page.field_span(place, "date")
                        yield Found(
                            start, end, f"{page.label(place)} is dated {date.edtf}, {'later' if later else 'earlier'} than the item "
                            f"before it ({before.edtf}), and the contract requires {contract.order}",
                        )  # fmt: skip
                before = date
            place += 1
