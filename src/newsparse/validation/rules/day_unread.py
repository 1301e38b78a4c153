"""A line contains a day that is not the date of any item.

## What it does

Reports lines from the first item to the end of the list that are only a day, and were read neither as the date of an item nor as a
heading. Also reports titles, and texts below them, that begin or end with a day, if their item has no date; paragraphs that begin with a day
as the items do; and dates that are only deadlines ("Closing date: 3 May 2020").

## Why is this bad?

The page shows a date that the records don't have. Either an entry was missed, or two entries were read as one, or a date was read as
text.

## Example

```text
  1. First title

    22 September 2023

    A body.

    Second title

    21 September 2023
```

## What to do

`newsparse parse --format roles FILE` shows which field each line was read as. If newsparse found the wrong pattern,
`newsparse template FILE` prints it. Correct it, and pass it back with `--template`.
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
