"""An item is older than the contract allows.

## What it does

Counts the days of the oldest item before today. Today is what `--today` or the contract says; the clock is asked only for
`--today now`.

## Why is this bad?

A list of the last months does not hold items of ten years ago: a year was misread, or the archive was scraped instead.

## Options

- `oldest-within-days`: how many days before today an item may be.
- `today`: the date to count from, or `"now"`.

## Example

With

```toml
[[contract]]
oldest-within-days = 365
today = 2023-12-24
```

this is reported:

```text
  1. First title

    22 September 2003
```

## Use instead

```text
  1. First title

    22 September 2023
```
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, count

CODE, NAME, SEVERITY, FIX = "NP605", "contract-oldest", Severity.ERROR, "no"


def check(page: Page) -> Iterator[Found]:
    """At most one finding, at the oldest date."""
    contract = page.contract
    if contract is None or contract.oldest_within_days is None or page.today is None:
        return
    dated = [
        (date.start, place)
        for place, item in enumerate(page.items)
        if (date := item.date) is not None and date.start is not None
    ]
    if dated:
        oldest, place = min(dated)
        days = (page.today - oldest).days
        if days > contract.oldest_within_days:
            start, end = page.field_span(place, "date")
            told = f"{page.label(place)} is from {oldest}, {count(days, 'day')} before today ({page.today})"
            yield Found(start, end, f"{told}, more than the {contract.oldest_within_days} of the contract")
