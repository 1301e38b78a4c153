"""A date can mean two days, or is one in some languages alone, and nothing on the page shows which.

## What it does

Reports a date written only in numbers, such as 03/04/2023, if no other date on the page shows which number is the day. The item's date
is `None`. So it is for a month that is a word in other languages too, such as 12 Pro 2023, where nothing on the page shows its language.

## Why is this bad?

Half of the world reads it as 3 April, and the other half as 4 March. newsparse never guesses, so the item has no date.

## Example

```text
  1. First title

    03/04/2023
```

## Use instead

```text
  1. First title

    2023-04-03
```
"""

from collections.abc import Iterator

from newsparse import dates
from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, short

CODE, NAME, SEVERITY, FIX = "NP203", "date-ambiguous", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each date line that was left unsettled, and one for each day above items that were."""
    for place, item in enumerate(page.items):
        text = page.unread_date(place) if item.date is None else None
        if text is not None and (means := _meanings(text)):
            start, end = page.field_span(place, "date")
            yield Found(start, end, f"the date {short(text)} of {page.label(place)} {means}")
    for number, section in enumerate(page.sections):
        heading = section.heading
        if heading and all(item.date is None for item in section.items) and (means := _meanings(heading)):
            start, end = page.heading_span(number)
            count = f"{len(section.items)} items" if len(section.items) > 1 else "an item"
            yield Found(start, end, f"the date {short(heading)} above {count} {means}")


def _meanings(text: str) -> str:
    """The days that a date line can mean; empty where it can mean one alone, or is no date line."""
    line = dates.line_date(text)
    if line is None or not line.candidates:
        return ""
    days = " or ".join(date.edtf for date in line.candidates)
    if line.reason == "language" and dates.may_be_of_taiwan(text):
        return f"is {days} if its year is counted as in Taiwan, and the page isn't in Chinese as it is written there"
    if line.reason == "language":
        return f"is {days} in some languages, and nothing on the page shows that it is in one of them"
    return f"can mean {days}, and nothing on the page shows which"
