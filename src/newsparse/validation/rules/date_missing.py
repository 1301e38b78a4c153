"""An item has no date that newsparse can read.

## What it does

Reports each item without a date if at least four in five items of its list have one. If fewer have one, reports the list once. A
section of five or more items counts as a list, and smaller sections are counted together. A date with two readings is `NP203`, and a date
that doesn't exist is `NP202`.

## Why is this bad?

People sort and filter items by date, so an item without one drops out silently. If all dates go missing at once, the site has
changed how it writes them.

## Example

```text
  1. First title

    22 September 2023

  2. Second title

    Soon
```

## Use instead

```text
  1. First title

    22 September 2023

  2. Second title

    21 September 2023
```

## What to do

Look at the page. If the date is there, describe the entries in a template (`--template`). If some entries never have one, such as
"Unreleased" in a changelog, ignore the rule for this file (`per-file-ignores`), and require a share of dates in a contract
instead (`fields = { date = "80 %" }`).
"""

from collections.abc import Iterator

from newsparse import dates
from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, count, short
from newsparse.validation.rules.date_impossible import impossible, is_impossible
from newsparse.validation.rules.date_without_year import has_no_year

CODE, NAME, SEVERITY, FIX = "NP201", "date-missing", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each undated item, or one for a list that is mostly undated."""
    if not any(item.date for item in page.items):
        yield from _missing(page, list(range(len(page.items))), True)
        return
    for places in _lists(page):
        yield from _missing(page, places, len(places) == len(page.items))


_MANY = 5


def _lists(page: Page) -> Iterator[list[int]]:
    """The places of the items of each section with many, and of all others together."""
    few: list[int] = []
    place = 0
    for section in page.sections:
        places = list(range(place, place + len(section.items)))
        place += len(section.items)
        if len(places) >= _MANY:
            yield places
        else:
            few += places
    if few:
        yield few


def _missing(page: Page, places: list[int], is_page: bool) -> Iterator[Found]:
    undated = [place for place in places if page.items[place].date is None]
    dated = len(places) - len(undated)
    for place in undated:
        text = page.unread_date(place)
        line = dates.line_date(text) if text is not None else None
        several = line is not None and line.reason == "several"
        if text is None or line is not None and not several or is_impossible(text) or has_no_year(text):
            continue
        start, end = page.field_span(place, "date")
        what = "is several days, and an item has one day or one period" if several else "could not be read"
        yield Found(start, end, f"the date {short(text)} of {page.label(place)} {what}")
    undated = [
        place
        for place in undated
        if page.unread_date(place) is None and impossible(page.items[place]) is None
    ]
    if not undated:
        return
    of_all = count(len(places), "item")
    if dated * 5 >= len(places) * 4:
        for place in undated:
            start, end = page.first_line(place)
            yield Found(start, end, f"{page.label(place)} has no date, and {dated} of {of_all} have one")
        return
    start, end = (0, 0) if is_page else page.first_line(undated[0])
    if dated:
        have = "has" if dated == 1 else "have"
        yield Found(start, end, f"only {dated} of {of_all} {have} a date")
    else:
        yield Found(start, end, f"no date found in {of_all}")
