"""The page was read by a pattern that explains it only in part.

## What it does

Reports a page whose own pattern was found, but whose entries differ so much, or whose dates are so weakly set off, that another
reading is nearly as likely.

## Why is this bad?

Titles and dates of such pages are often wrong.

## Example

```text
Red harbour opens, 3 May 2019, and more about it
Ships 4 May 2019 came
```

## What to do

`newsparse parse --format roles FILE` shows which line became what. Write the pattern of the page and pass it with `--template`, or
in the contract as `template = "…"`.
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page

CODE, NAME, SEVERITY, FIX = "NP008", "reading-unsure", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each piece of evidence of this kind that the reading left unexplained."""
    for code, start, end, message in page.listing.evidence:
        if code == CODE:
            yield Found(start, end, message)
