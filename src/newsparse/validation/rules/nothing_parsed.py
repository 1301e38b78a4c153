"""The text contains no listing that newsparse can read.

## What it does

Reports a text without a single item.

## Why is this bad?

This is what a broken scrape looks like on its first day: the site returns a cookie wall, a login page or an error page, or its
layout has changed. The scraper raises no error and records nothing, and nobody notices for days.

## Example

```text
We value your privacy. Accept all cookies to continue.
```

## What to do

Open the page. If the list is there, newsparse couldn't find the pattern of its entries: describe it in a template
(`newsparse parse --template`). If the listing may be empty, ignore the rule for this file (`per-file-ignores`).
"""

import re
from collections.abc import Iterator

from newsparse.doors import is_like_path
from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, count, short

CODE, NAME, SEVERITY, FIX = "NP001", "nothing-parsed", Severity.ERROR, "no"

_LINE = re.compile(r"\S[^\r\n]*")
"""A line that isn't empty, from its first character."""


def check(page: Page) -> Iterator[Found]:
    """One finding for a page without items."""
    if page.items:
        return
    lines = sum(1 for _ in _LINE.finditer(page.text))
    told = f"{count(lines, 'line')} of text and no item among them" if lines else "the text is empty"
    if is_like_path(page.text):
        told += f"; the text is {short(page.text.strip())}, the name of a file and not its contents: read the file first"
    yield Found(0, 0, f"nothing was parsed: {told}")
