"""An item is older than the contract allows.

## What it does

Counts the days from the oldest date in the listing to today. `--today` or the contract sets today's date. newsparse uses the clock only if
you ask for it with `--today now`.

## Why is this bad?

A list of recent news has no items from ten years ago: a year is wrong, or the archive was scraped instead.

## Options

- `oldest-within-days`: how many days old an item may be.
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
            yield Found(start, end, f"{told}, and the contract allows at most {contract.oldest_within_days}")
