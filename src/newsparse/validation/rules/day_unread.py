"""A line with a day is not the date of any item.

## What it does

Looks for lines that are a day and nothing else, between the first item and the end of the list, that were not read as the
date of an item or as a heading; and for titles of items without a date that begin or end with a day.

## Why is this bad?

The page says a date that the records do not have. Either the entry it belongs to was missed, or two entries were read as one, or
its date was taken for text.

## Example

```text
  1. First title

    22 September 2023

    A body.

    Second title

    21 September 2023
```

## What to do

`newsparse parse --format roles FILE` shows which line became what. If the pattern of the page was found wrongly, correct it:
`newsparse template FILE` prints it, and `--template` takes it back.
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page

CODE, NAME, SEVERITY, FIX = "NP005", "day-unread", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each piece of evidence of this kind that the reading left unexplained."""
    for code, start, end, message in page.listing.findings:
        if code == CODE:
            yield Found(start, end, message)
