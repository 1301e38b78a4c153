"""Fewer items have a field than the contract requires.

## What it does

Counts the items that have each field in the contract, and compares the share with the required one.

## Why is this bad?

Whoever uses the listing relies on the field.

## Options

- `fields`: a table of shares, such as `{ date = "100 %", body = "80 %" }`, for `number`, `title`, `date`, `body`, `kicker`,
  `author`, `credit`, `place` and `url`.

## Example

With

```toml
[[contract]]
fields = { date = "100 %" }
```

this is reported:

```text
  1. First title

    22 September 2023

  2. Second title

    Soon
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

CODE, NAME, SEVERITY, FIX = "NP601", "contract-fields", Severity.ERROR, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each field that too few items have."""
    contract = page.contract
    if contract is None or not page.items:
        return
    for field, share in contract.fields.items():
        having = sum(getattr(item, field) not in (None, "", ()) for item in page.items)
        if having * 100 < share * len(page.items):
            yield Found(
                0, 0, f"{field} in {having} of {count(len(page.items), 'item')} ({having * 100 / len(page.items):.3g} %), "
                f"and the contract requires {share:g} %",
            )  # fmt: skip
