"""The newest item is older than the contract allows.

## What it does

Counts the days from the newest date in the listing to today. `--today` or the contract sets today's date. newsparse uses the clock only if
you ask for it with `--today now`.

## Why is this bad?

The site is still publishing, but the scrape is stale: an old copy from a cache, or the wrong page of an archive.

## Options

- `newest-within-days`: how many days old the newest item may be.
- `today`: the date to count from, or `"now"`.

## Example

With

```toml
[[contract]]
newest-within-days = 30
today = 2023-12-24
```

this is reported:

```text
  1. First title

    22 September 2023
```

## Use instead

```text
  1. First title

    20 December 2023
```
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, count

CODE, NAME, SEVERITY, FIX = "NP604", "contract-newest", Severity.ERROR, "no"


def check(page: Page) -> Iterator[Found]:
    """At most one finding, at the newest date."""
    contract = page.contract
    if contract is None or contract.newest_within_days is None or page.today is None:
        return
    dated = [
        (date.end or date.start, -place)
        for place, item in enumerate(page.items)
        if (date := item.date) is not None and date.start is not None
    ]
    allowed = contract.newest_within_days
    if dated:
        newest, place = max(dated)
        days = (page.today - newest).days
        if days > allowed:
            start, end = page.field_span(-place, "date")
            told = f"the newest item is from {newest}, {count(days, 'day')} before today ({page.today})"
            yield Found(start, end, f"{told}, and the contract allows at most {allowed}")
    elif page.items:
        yield Found(
            0, 0, f"no item has a date, and the contract requires one within {count(allowed, 'day')} of today"
        )
