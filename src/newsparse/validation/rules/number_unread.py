"""A line begins with a number of a sequence, but does not begin an item.

## What it does

Reports lines that begin with numbers in sequence (1, 2, 3 or 3, 2, 1), if these aren't the numbers of items. A list inside the body of
one item is fine. Also reports bullets that were read as part of a title.

## Why is this bad?

A list on the page was not read, or each of its numbers was read as the start of a new list.

## Example

```text
  1. First title

    1 May 2023

    1) Second title

    2) Third title

  2. Fourth title

    2 May 2023

    3) Fifth title
```

## What to do

`newsparse parse --format roles FILE` shows which field each line was read as. If newsparse found the wrong pattern,
`newsparse template FILE` prints it. Correct it, and pass it back with `--template`.
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page

CODE, NAME, SEVERITY, FIX = "NP006", "number-unread", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each piece of evidence of this kind that the reading left unexplained."""
    for code, start, end, message in page.listing.findings:
        if code == CODE:
            yield Found(start, end, message)
