"""The listing has fewer or more items than the contract allows.

## What it does

Compares the number of items with the least and the most that the contract allows.

## Why is this bad?

Too few: half the page was scraped, or its layout changed. Too many: two pages were put together.

## Options

- `min-items`: the least number of items.
- `max-items`: the most.

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
        yield Found(0, 0, f"{count(number, 'item')}, fewer than the {contract.min_items} of the contract")
    if contract.max_items is not None and number > contract.max_items:
        yield Found(0, 0, f"{count(number, 'item')}, more than the {contract.max_items} of the contract")
