"""The listing has lost more items since the previous scrape than the contract allows.

## What it does

Compares the number of items with that of a previous scrape that you kept.

## Why is this bad?

Listings grow. If one shrinks, either the site or the scraper has lost part of it.

## Options

- `previous`: the file of the previous scrape, relative to the folder of the configuration file.
- `max-shrink`: by how much the number of items may fall, in per cent.

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
            0, 0, f"{count(now, 'item')}, and the previous scrape had {before}: {(before - now) * 100 / before:.3g} % fewer, "
            f"and the contract allows {allowed:g} %",
        )  # fmt: skip
