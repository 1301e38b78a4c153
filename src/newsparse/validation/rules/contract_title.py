"""A title does not match the pattern in the contract.

## What it does

Searches each title for the regular expression in the contract.

## Why is this bad?

The text isn't really a title, but a category, a file name or a button.

## Options

- `title-pattern`: a regular expression that must match somewhere in each title. Anchor it with `^` and `$` to match the full title.
  Only the first 300 characters are searched. newsparse rejects a contract with a pattern that could backtrack without end, such as
  `(a+)+$`. Possessive repeats (`a++`) don't backtrack, so they are always allowed.

## Example

With

```toml
[[contract]]
title-pattern = "^[A-Z]"
```

this is reported:

```text
  1. iStock-00000078.jpg

    22 September 2023
```

## Use instead

```text
  1. First title

    22 September 2023
```
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, short
from newsparse.validation.patterns import compiled, matches

CODE, NAME, SEVERITY, FIX = "NP608", "contract-title", Severity.ERROR, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each title that does not match."""
    contract = page.contract
    if contract is None or contract.title_pattern is None:
        return
    pattern = compiled(contract.title_pattern)
    for place, item in enumerate(page.items):
        if not matches(pattern, item.title):
            start, end = page.field_span(place, "title")
            yield Found(
                start,
                end,
                f"the title {short(item.title)} of {page.label(place)} does not match the contract's {short(contract.title_pattern)}",
            )
