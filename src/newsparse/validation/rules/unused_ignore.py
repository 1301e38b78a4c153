"""A comment ignores a finding that is not there.

## What it does

Reports an inline comment `newsparse: ignore[CODE]` or `newsparse: ignore-file[CODE]` whose code names no rule, or a rule that
finds nothing where the comment reaches.

## Why is this bad?

The comment is out of date, or has never worked, and would hide the next real finding.

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

## Where a comment reaches

`ignore` reaches from its own line to the end of the next item, or of the item that it is in; `ignore-file` the whole
text, and the findings about the listing as a whole. Write it on a line of its own between items, as an HTML comment.
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page

CODE, NAME, SEVERITY, FIX = "NP701", "unused-ignore", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """Nothing: what was ignored is known only when all rules have run, so `newsparse.validation.engine` finds it."""
    return iter(())
