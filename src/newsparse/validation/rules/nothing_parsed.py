"""The text holds no listing that newsparse can read.

## What it does

Reports a text in which not one item was found.

## Why is this bad?

This is how a broken scrape looks on its first day: the site answers with a cookie wall, a login or an error page, or
its layout has changed. The scraper raises nothing and records nothing, and nobody notices for days.

## Example

```text
We value your privacy. Accept all cookies to go on.
```

## What to do

Open the page. If its list is there, the layout is one that newsparse does not know: `newsparse parse FILE` shows what
is read. If the listing may be empty, take the file out of the check (`per-file-ignores`).
"""

from collections.abc import Iterator

from newsparse.doors import is_like_path
from newsparse.validation.model import Found, Severity
from newsparse.validation.page import LINE_END, Page, count, short

CODE, NAME, SEVERITY, FIX = "NP001", "nothing-parsed", Severity.ERROR, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for a page without items."""
    if page.items:
        return
    lines = sum(bool(line.strip()) for line in LINE_END.split(page.text))
    told = f"{count(lines, 'line')} of text and no item among them" if lines else "the text is empty"
    if is_like_path(page.text):
        told += f"; the text is {short(page.text.strip())}, the name of a file and not what it holds: read it first"
    yield Found(0, 0, f"nothing was parsed: {told}")
