"""A paragraph of a body looks like an item of its own.

## What it does

Looks in the bodies for a paragraph that begins with a number and a dot or bracket, and is followed by a paragraph that
is a date as a whole.

## Why is this bad?

The item before has swallowed it: its title and date count as body, so one item is missing and another is too long.

## Example

```text
  1. First title

    22 September 2023

    3. A title that is indented too far

    21 September 2023
```

## Use instead

```text
  1. First title

    22 September 2023

  2. A title at its own place

    21 September 2023
```
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from newsparse import dates
from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, short

CODE, NAME, SEVERITY, FIX = "NP004", "swallowed-item", Severity.WARNING, "no"

_NUMBERED = re.compile(r"[0-9]{1,4}[.)]\s+\S")


def check(page: Page) -> Iterator[Found]:
    """One finding for each numbered paragraph with a date below it."""
    for place, item in enumerate(page.items):
        if len(item.body) < 2:
            continue
        spans: list[tuple[int, int]] = []
        for nth, (one, two) in enumerate(pairwise(item.body)):
            if one[0].isdigit() and _NUMBERED.match(one) and dates.line_date(two) is not None:
                spans = spans or [(start, end) for slot, start, end in page.slots(place) if slot == "body"]
                start, end = spans[nth]
                yield Found(
                    start,
                    end,
                    f"{page.label(place)} holds {short(one)} with a date below it, which looks like an item of its own",
                )
