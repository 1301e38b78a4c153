"""A comment ignores a finding that does not occur.

## What it does

Reports a comment `newsparse: ignore[CODE]` or `newsparse: ignore-file[CODE]` if its code is not a rule, or if the rule finds nothing in
the part of the text that the comment covers.

## Why is this bad?

The comment is out of date, or never worked, and would hide the next real finding.

## Example

```text
<!-- newsparse: ignore-file[NP101] -->

  1. First title

    22 September 2023
```

## Use instead

```text
  1. First title

    22 September 2023
```

## What a comment covers

`ignore` covers the text from its line to the end of the item that it is in, or of the next item. `ignore-file` covers the whole text, and
findings about the listing as a whole. Write the comment as an HTML comment, on a separate line between items.
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page

CODE, NAME, SEVERITY, FIX = "NP701", "unused-ignore", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """Nothing: what was ignored is known only when all rules have run, so `newsparse.validation.engine` finds it."""
    return iter(())
