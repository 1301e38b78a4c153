"""A date has no year, and the page does not show which year is meant.

## What it does

Reports a date such as "22 September" if neither a heading nor another date shows its year.

## Why is this bad?

The item has no date, so you can't sort it. newsparse keeps the text as it is. It doesn't fill in the current year, which would be wrong by
next January.

## Example

```text
  1. First title

    22 September
```

## Use instead

```text
  1. First title

    22 September 2023
```

## What to do

`newsparse parse --format roles FILE` shows which line was read as a date. If that date is part of a title or of the text, describe the
entries in a template (`--template`). If the site leaves out the year, ignore the rule for this file (`per-file-ignores`).
"""

import re
from collections.abc import Iterator

from newsparse import dates
from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, short

CODE, NAME, SEVERITY, FIX = "NP207", "date-without-year", Severity.WARNING, "no"


_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def check(page: Page) -> Iterator[Found]:
    """One finding for each date without year."""
    why = "the page doesn't mention one"
    if _YEAR.search(page.text):
        why = "neither a heading nor the other dates show which of the page's years is meant"
    for place, item in enumerate(page.items):
        text = None
        if item.date is None:
            text = page.unread_date(place)
            if text is None or not has_no_year(text):
                continue
        elif item.date.start is None and item.date.edtf.startswith("XXXX"):
            text = item.date.text
        if text is not None:
            start, end = page.field_span(place, "date")
            told = f"the date {short(text)} of {page.label(place)} has no year"
            yield Found(start, end, f"{told}, and {why}")


_DAY_AND_MONTH = re.compile(r"\W*[0-9]{1,2}[./-][0-9]{1,2}\W*")


def has_no_year(text: str) -> bool:
    """Whether a text is a date that says no year."""
    line = dates.line_date(text)
    if line is None:
        return _DAY_AND_MONTH.fullmatch(text) is not None
    return line.date is not None and line.date.start is None
