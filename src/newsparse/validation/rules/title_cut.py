"""A title ends in an ellipsis, as if it were cut off.

## What it does

Reports a title that ends in an ellipsis (`…` or `...`, in brackets or not).

## Why is this bad?

The list shows only the beginning, so a search won't find the missing words. The full title is on the page of the item. If authors end
titles like this on purpose, ignore the rule.

## Example

```text
  1. Validation of social security research…

    22 September 2023
```

## Use instead

```text
  1. Validation of social security research findings in Lao PDR

    22 September 2023
```
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, short

CODE, NAME, SEVERITY, FIX = "NP303", "title-cut", Severity.WARNING, "no"

_ENDS = ("…", "...", "[…]", "[...]", "(…)", "(...)")


def check(page: Page) -> Iterator[Found]:
    """One finding for each title with an ellipsis at its end."""
    for place, item in enumerate(page.items):
        if item.title.endswith(_ENDS):
            start, end = page.field_span(place, "title")
            shown = item.title if len(item.title) <= 50 else "…" + item.title[-50:]
            yield Found(
                start,
                end,
                f"the title of {page.label(place)} ends in an ellipsis, as if cut off: {short(shown)}",
            )
