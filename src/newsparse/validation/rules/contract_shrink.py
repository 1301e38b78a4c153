"""The listing has lost more items since an earlier scrape than the contract allows.

## What it does

Compares the number of items with that of an earlier scrape which was kept.

## Why is this bad?

Listings grow. One that shrinks has lost a page, or its scraper has.

## Options

- `previous`: the file of the earlier scrape, from the folder of the configuration file.
- `max-shrink`: by how many per cent the number of items may fall.

## Example

With

```toml
[[contract]]
previous = "yesterday.txt"
max-shrink = "20 %"
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

CODE, NAME, SEVERITY, FIX = "NP609", "contract-shrink", Severity.ERROR, "no"


def check(page: Page) -> Iterator[Found]:
    """At most one finding."""
    contract = page.contract
    if contract is None or contract.previous is None:
        return
    before, now = len(contract.previous.items), len(page.items)
    allowed = contract.max_shrink or 0.0
    if before and (before - now) * 100 > allowed * before:
        yield Found(
            0, 0, f"{count(now, 'item')} where the scrape before had {before}: {(before - now) * 100 / before:.3g} % fewer, "
            f"and the contract allows {allowed:g} %",
        )  # fmt: skip
