"""A title is too long to be a title.

## What it does

Reports a title of more than 300 characters.

## Why is this bad?

It is probably a paragraph that was read as a title: the page has no title there, or the gap between title and paragraph got lost.

## Example

```text
  1. On 27 July 2023, the Partnership Programme held a workshop to validate the findings of its research on social security. There were many notable findings such as the weak enforcement of laws, limited communications and understanding of social security, no system of incentives to motivate workers and enterprises to join, and lack of inspections.

    22 September 2023
```

## Use instead

```text
  1. Validation of research findings

    22 September 2023

    On 27 July 2023, the Partnership Programme held a workshop to validate the findings of its research.
```
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page

CODE, NAME, SEVERITY, FIX = "NP304", "title-long", Severity.WARNING, "no"

LONGEST = 300


def check(page: Page) -> Iterator[Found]:
    """One finding for each title beyond the limit."""
    for place, item in enumerate(page.items):
        if len(item.title) > LONGEST:
            start, end = page.field_span(place, "title")
            yield Found(
                start,
                end,
                f"the title of {page.label(place)} has {len(item.title)} characters, more than {LONGEST}",
            )
