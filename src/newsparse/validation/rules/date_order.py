"""An item breaks the date order of its list.

## What it does

Works out whether a section runs from newest to oldest or from oldest to newest. At least three steps from one item to the next must go
that way, and at most a third as many the other way. Reports the fewest items whose removal would leave the rest in order. Dates that
overlap, such as a month and one of its days, are in order either way.

## Why is this bad?

If only one item is out of order, its date is usually wrong: the old year in January, day and month swapped, or an old item that was
edited. An item pinned to the top is out of order on purpose.

## Example

```text
  1. First title

    12 January 2024

  2. Second title

    09 January 2023

  3. Third title

    05 January 2024

  4. Fourth title

    20 December 2023

  5. Fifth title

    18 December 2023
```

## Use instead

```text
  1. First title

    12 January 2024

  2. Second title

    09 January 2024

  3. Third title

    05 January 2024

  4. Fourth title

    20 December 2023

  5. Fifth title

    18 December 2023
```
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page

CODE, NAME, SEVERITY, FIX = "NP205", "date-order", Severity.WARNING, "no"

_LEAST = 3
_TIMES = 3


def check(page: Page) -> Iterator[Found]:
    """One finding for each item out of the order that the rest of its section keeps."""
    first = 0
    for section in page.sections:
        entries = [
            (first + at, item.date.start, item.date.end or item.date.start)
            for at, item in enumerate(section.items)
            if item.date is not None and item.date.start is not None
        ]
        first += len(section.items)
        if len(entries) > _LEAST:
            yield from _section(page, entries)


def _section(page: Page, entries: list[tuple[int, dt.date, dt.date]]) -> Iterator[Found]:
    starts = [entry[1] for entry in entries]
    down = sum(a > b for a, b in pairwise(starts))
    up = sum(a < b for a, b in pairwise(starts))
    if not min(down, up) or max(down, up) < _LEAST or max(down, up) < _TIMES * min(down, up):
        return
    newest_first = down > up
    ordinals = [-start.toordinal() if newest_first else start.toordinal() for start in starts]
    kept = longest_chain(ordinals)
    keep = set(kept)
    for at, (place, start, end) in enumerate(entries):
        if at in keep:
            continue
        after = bisect_right(kept, at)
        for other in [*kept[max(after - 1, 0) : after], *kept[after : after + 1]]:
            there, first, last = entries[other]
            later = newest_first == (other < at)
            if start > last if later else end < first:
                run = "newest to oldest" if newest_first else "oldest to newest"
                yield Found(
                    *page.field_span(place, "date"),
                    f"{page.label(place)} is dated {_edtf(page, place)}, {'later' if later else 'earlier'} than "
                    f"{page.label(there)} {'before' if other < at else 'after'} it ({_edtf(page, there)}), "
                    f"and the list runs from {run}",
                )
                break


def _edtf(page: Page, place: int) -> str:
    date = page.items[place].date
    return date.edtf if date is not None else "no date"


def longest_chain(values: Sequence[int]) -> list[int]:
    """The places of the longest run of values that never fall, with the fewest left out.

    >>> longest_chain([1, 5, 2, 2, 9])
    [0, 2, 3, 4]
    """
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        at = bisect_right(tails, value)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [value]
        ends[at : at + 1] = [place]
    chain = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(at)
        at = before[at]
    return chain[::-1]
