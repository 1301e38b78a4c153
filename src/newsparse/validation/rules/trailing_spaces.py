"""Lines end in spaces.

## What it does

Reports the first line that ends in spaces, or that has nothing but spaces, and counts the others. In Markdown, two spaces after a word
are a line break, so they are fine.

## Why is this bad?

The spaces are invisible, and editors remove them, so a diff shows lines that nobody changed on purpose. Some renderers print them, so this
is only an `info` finding.

## Example

```text
  1. First title␠␠
```

## Use instead

```text
  1. First title
```

## Fix

`--fix` removes the spaces.
"""

import re
from collections.abc import Iterator

from newsparse.dialects import DIALECTS
from newsparse.validation.model import Edit, Fix, Found, Severity
from newsparse.validation.page import Page

CODE, NAME, SEVERITY, FIX = "NP504", "trailing-spaces", Severity.INFO, "safe"

_SPACES = re.compile(
    r"(?<!\s)[^\S\r\n]+(?=[\r\n]|\Z)|(?<=[\r\n])[^\S\r\n]+(?=[\r\n]|\Z)|\A[^\S\r\n]+(?=[\r\n]|\Z)"
)


def check(page: Page) -> Iterator[Found]:
    """One finding for a text with spaces at the ends of lines."""
    text = page.text
    meant = DIALECTS[page.listing.dialect].markdown
    edits = [Edit(*match.span(), "") for match in _SPACES.finditer(text) if not (meant and is_break(match))]
    if edits:
        more = (
            f", and so do {len(edits) - 1} more"
            if len(edits) > 2
            else ", and so does 1 more"
            if len(edits) == 2
            else ""
        )
        fix = Fix("remove the spaces", tuple(edits))
        yield Found(edits[0].start, edits[0].end, f"the line ends in spaces{more}", fix)


def is_break(match: re.Match[str]) -> bool:
    """Whether spaces at the end of a line break it in Markdown: two or more after a word."""
    before = match.string[match.start() - 1 : match.start()]
    return len(match[0]) >= 2 and not match[0].strip(" ") and before not in ("", "\n", "\r")
