"""The page does not fit the template in the contract.

## What it does

Reads the page with the template. If no entry fits, reports how far the template gets. Otherwise, reports each line that begins like an
entry but doesn't fit.

## Why is this bad?

The site was redesigned, or the scraper changed, so the entries no longer look as the contract says. From now on the records may be wrong or
missing, and no other rule can detect that.

## Options

- `template`: a [template](../templates.md) that describes an entry. newsparse reads the page with it.

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
            f"the page does not fit the template in the contract: expected {why.expected}, found {why.found}",
        )
