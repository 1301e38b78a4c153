"""The listing has fewer or more sections than the contract allows.

## What it does

Compares the number of sections with the minimum and the maximum in the contract.

## Why is this bad?

A missing heading turns two sections into one. An extra section often means that a line of text was read as a heading.

## Options

- `min-sections`: the minimum number of sections.
- `max-sections`: the maximum.

## Example

With

```toml
[[contract]]
max-sections = 1
```

this is reported:

```text
  1. First title

    22 September 2023

  2. Second title

    21 September 2023


  1. Third title

    20 September 2023
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

CODE, NAME, SEVERITY, FIX = "NP603", "contract-sections", Severity.ERROR, "no"


def check(page: Page) -> Iterator[Found]:
    """At most one finding."""
    contract = page.contract
    if contract is None:
        return
    number = len(page.sections)
    if contract.min_sections is not None and number < contract.min_sections:
        yield Found(
            0, 0, f"{count(number, 'section')}, and the contract requires at least {contract.min_sections}"
        )
    if contract.max_sections is not None and number > contract.max_sections:
        yield Found(
            0, 0, f"{count(number, 'section')}, and the contract allows at most {contract.max_sections}"
        )
