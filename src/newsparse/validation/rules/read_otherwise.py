"""An edited listing is read otherwise by `newsparse.parse` alone than with what its page was read with.

## What it does

Reads the text of an edited `Listing` without its `read_options` (the dialect, the template, the languages), and compares. A text is not
looked at: it was read just so.

## Why is this bad?

Whoever reads the text later, and is not told the options, gets other records. An edit may bring in what tells another renderer: a title
that begins like a heading of Markdown, say.

## Example

```python
>>> import attrs, newsparse
>>> page = newsparse.parse("  1. Red harbour opens\\n\\n    2 May 2023\\n")
>>> edited = page.replace(page[0], attrs.evolve(page[0], title="# Hash"))
>>> print(newsparse.check(edited)[-1])
1:3: NP008 read without dialect='resiliparse' this edited listing is another; item 1 is the first that differs (read-otherwise)

```

## What to do

Keep `read_options` beside the text, or keep the listing with them: `listing.to_dict(text=True)`, `to_json(listing, text=True)`. Or print the
listing in a form that needs none: `newsparse.Listing(sections)` of items without a layout, or `unparse(listing, template=...)`.
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
    told = f"; {page.label(place)} is the first that differs" if place is not None else ""
    yield Found(
        *(page.first_line(place) if place is not None else (0, 0)),
        f"read without {options} this edited listing is another{told}",
    )


def _first_other(items: tuple[Item, ...], others: tuple[Item, ...]) -> int | None:
    """The place of the first item that the others have not in its place."""
    for place, item in enumerate(items):
        if place >= len(others) or others[place] != item:
            return place
    return None
