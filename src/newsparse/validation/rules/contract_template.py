"""The page does not fit the template of the contract.

## What it does

Reads the page with the template, and says where it stops to fit: where no entry fits, how far the template comes; and between
the entries each line that begins like one and is none.

## Why is this bad?

The site was redesigned, or its scraper changed: the entries are not where the contract says. What is read from now on is wrong
or nothing, and no other rule can know it.

## Options

- `template`: what an entry holds and in which order, in the language of [templates](../templates.md). The page is read with it.

## Example

With

```toml
[[contract]]
template = "- {title} ({date})"
```

this is reported:

```text
- First title (22 September 2023)
- Second title, 21 September 2023
- Third title (20 September 2023)
```

## Use instead

```text
- First title (22 September 2023)
- Second title (21 September 2023)
- Third title (20 September 2023)
```
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page

CODE, NAME, SEVERITY, FIX = "NP612", "contract-template", Severity.ERROR, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding where no entry fits, or one for each line that begins like an entry."""
    template = page.contract.template if page.contract is not None else None
    if template is None:
        return
    for why in template.misses(page.text):
        yield Found(
            why.start,
            why.end,
            f"the page does not fit the template of the contract: expected {why.expected}, found {why.found}",
        )
