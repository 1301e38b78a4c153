"""The listing has fewer or more items than the contract allows.

## What it does

Compares the number of items with the minimum and the maximum in the contract.

## Why is this bad?

If there are too few, only part of the page was scraped, or its layout changed. If there are too many, two pages were probably joined.

## Options

- `min-items`: the minimum number of items.
- `max-items`: the maximum.

## Example

With

```toml
[[contract]]
min-items = 2
```

this is reported:

```text
  1. First title

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
from newsparse.validation.page import Page, count

CODE, NAME, SEVERITY, FIX = "NP602", "contract-items", Severity.ERROR, "no"


def check(page: Page) -> Iterator[Found]:
    """At most one finding."""
    contract = page.contract
    if contract is None:
        return
    number = len(page.items)
    if contract.min_items is not None and number < contract.min_items:
        yield Found(0, 0, f"{count(number, 'item')}, and the contract requires at least {contract.min_items}")
    if contract.max_items is not None and number > contract.max_items:
        yield Found(0, 0, f"{count(number, 'item')}, and the contract allows at most {contract.max_items}")
