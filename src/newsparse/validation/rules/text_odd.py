"""A field contains hardly any text: a bare mark, a year, a month, or nothing.

## What it does

Reports titles, kickers and paragraphs that are only a mark (`-`), a number, a month or a year; items without a title; titles that end like
sentences, on a page without bodies; titles that begin with a link number (`[10]`), if the page has no list of link addresses; titles that
share their line with the text, if nothing shows where they end; and lines that may begin an item without a date, or belong to the text above.

Also reports titles if another line would explain the page as well; titles that are the same label each time, that several items share below
headings of their own, or that are two sentences and far longer than the others; headings that recur; and a line next to the items that may be
one more title, or the text of the last item.

## Why is this bad?

This is what a page looks like when its lines were assigned to the wrong fields: a heading or the mark of the next entry was read as a
paragraph, or summaries were read as titles.

## Example

```text
  1. Red harbour opens

    3 March 2021

    -

  2. Blue harbour opens

    5 December 2020

    A body.
```

## What to do

`newsparse parse --format roles FILE` shows which field each line was read as. If newsparse found the wrong pattern,
`newsparse template FILE` prints it. Correct it, and pass it back with `--template`.
"""

import re
from collections.abc import Iterator
from typing import Final

from newsparse.dialects import DIALECTS
from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, short

CODE, NAME, SEVERITY, FIX = "NP007", "text-odd", Severity.WARNING, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each piece of evidence of this kind that the reading left unexplained."""
    for code, start, end, message in page.listing.findings:
        if code == CODE:
            yield Found(start, end, message)
    if DIALECTS[page.listing.dialect].references and not any(item.url for item in page.items):
        marked = [place for place, item in enumerate(page.items) if _LINK.match(item.title)]
        if len(marked) >= _FEWEST:
            title = short(page.items[marked[0]].title)
            message = f"{title} and {len(marked) - 1} more begin with a link number, but the page has no list of addresses: is its end cut off?"
            yield Found(*page.first_line(marked[0]), message)


_LINK: Final = re.compile(r"\[[0-9]{1,4}\]\S")
"""What lynx and ELinks put before a link."""
_FEWEST: Final = 2
