"""An edited listing reads differently without the options that its page was read with.

## What it does

Reads the text of an edited `Listing` without its `read_options` (the dialect, the template, the languages), and compares the results. The
rule applies to edited listings only, not to texts.

## Why is this bad?

Anyone who reads the text later without these options gets different records. An edit can make the text look like another renderer's: a
title that begins like a Markdown heading, for example.

## Example

```python
>>> import attrs, newsparse
>>> page = newsparse.parse("  1. Red harbour opens\\n\\n    2 May 2023\\n")
>>> edited = page.replace(page[0], attrs.evolve(page[0], title="# Hash"))
>>> print(newsparse.check(edited)[-1])
1:3: NP008 without dialect='resiliparse', this edited listing reads differently, from item 1 on (read-otherwise)

```

## What to do

Store `read_options` with the text, or store the listing together with them: `listing.to_dict(text=True)` or `to_json(listing, text=True)`.
Or print the listing in a form that needs no options: build `newsparse.Listing(sections)` from items without a layout, or use
`unparse(listing, template=...)`.
"""

from collections.abc import Iterator

from newsparse.reader import parse
from newsparse.records import Item
from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page

CODE, NAME, SEVERITY, FIX = "NP008", "read-otherwise", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for an edited listing that needs its options."""
    if not page.edited or not page.listing.read_options:
        return
    alone = parse(page.text)
    if alone == page.listing:
        return
    options = ", ".join(
        f"{name}={str(value) if name == 'template' else value!r}"
        for name, value in page.listing.read_options.items()
    )
    place = _first_other(page.items, alone.items)
    told = f", from {page.label(place)} on" if place is not None else ""
    yield Found(
        *(page.first_line(place) if place is not None else (0, 0)),
        f"without {options}, this edited listing reads differently{told}",
    )


def _first_other(items: tuple[Item, ...], others: tuple[Item, ...]) -> int | None:
    """The place of the first item that the others have not in its place."""
    for place, item in enumerate(items):
        if place >= len(others) or others[place] != item:
            return place
    return None
