"""A field holds hardly any text: a bare mark, a year, a month, or nothing.

## What it does

Looks at titles, kickers and paragraphs that are a bare mark (`-`), a number, a month or a year; at items without a title; and at titles
that end like sentences on a page without bodies; and at titles that begin with the number of a link (`[10]`) whose address is on no list.

## Why is this bad?

This is how a page looks that was read out of step: a heading or the mark of the next entry became a paragraph, or summaries became
titles.

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

`newsparse parse --format roles FILE` shows which line became what; `newsparse template FILE` prints the pattern that was found, to
correct and pass back with `--template`.
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
            message = f"{title} and {len(marked) - 1} more begin with the number of a link, and its address is on no list: is the end of the page cut off?"
            yield Found(*page.first_line(marked[0]), message)


_LINK: Final = re.compile(r"\[[0-9]{1,4}\]\S")
"""What lynx and ELinks put before a link."""
_FEWEST: Final = 2
