"""A title does not match the pattern of the contract.

## What it does

Searches each title for the regular expression of the contract.

## Why is this bad?

What was read as a title is something else: a category, a file name, a button.

## Options

- `title-pattern`: a regular expression that must match somewhere in each title; anchor it with `^` and `$` to match all of
  it. The first 300 characters are matched. A pattern that could keep Python's `re` busy for ever, such as `(a+)+$`, is refused
  when the contract is made; possessive repeats (`a++`) never go back and are always allowed.

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

import re
from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, short
from newsparse.validation.patterns import matches

CODE, NAME, SEVERITY, FIX = "NP608", "contract-title", Severity.ERROR, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each title that does not match."""
    contract = page.contract
    if contract is None or contract.title_pattern is None:
        return
    pattern = re.compile(contract.title_pattern)
    for place, item in enumerate(page.items):
        if not matches(pattern, item.title):
            start, end = page.field_span(place, "title")
            yield Found(
                start,
                end,
                f"the title {short(item.title)} of {page.label(place)} does not match the contract's {short(contract.title_pattern)}",
            )
