"""More items share one date than the contract allows.

## What it does

Counts the items that have the most common date, and compares their share of all dated items with the allowed one.

## Why is this bad?

When many scrapers can't read a date, they fall back on today's, so every item gets the same date.

## Options

- `max-same-date`: the largest share of dated items that may have the same date.

## Example

With

```toml
[[contract]]
max-same-date = "50 %"
```

this is reported:

```text
  1. First title

    22 September 2023

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

from collections import Counter
from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, count

CODE, NAME, SEVERITY, FIX = "NP610", "contract-same-date", Severity.ERROR, "no"


def check(page: Page) -> Iterator[Found]:
    """At most one finding."""
    contract = page.contract
    if contract is None or contract.max_same_date is None:
        return
    counted = Counter(item.date.edtf for item in page.items if item.date is not None)
    dated = sum(counted.values())
    if dated > 1:
        [(date, number)] = counted.most_common(1)
        if number * 100 > contract.max_same_date * dated:
            yield Found(
                0, 0, f"{number} of {count(dated, 'dated item')} have the date {date} ({number * 100 / dated:.3g} %), "
                f"and the contract allows at most {contract.max_same_date:g} %",
            )  # fmt: skip
