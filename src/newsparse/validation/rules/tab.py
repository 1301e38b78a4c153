r"""A line is indented with a tab.

## What it does

Reports the first line whose indent holds a tab, and counts the others.

## Why is this bad?

Columns show where an item begins and what belongs to it, but every program chooses its own tab width. Renderers print spaces, so a tab
usually comes from an editor.

## Example

```text
  1. First title

\t22 September 2023
```

## Use instead

```text
  1. First title

    22 September 2023
```

## Fix

`--unsafe-fixes` replaces each tab with four spaces. This is unsafe because a line that moves can become part of another item.
"""

import re
from collections.abc import Iterator

from newsparse.validation.model import Edit, Fix, Found, Severity
from newsparse.validation.page import Page, count

CODE, NAME, SEVERITY, FIX = "NP502", "tab", Severity.INFO, "unsafe"

_INDENT = re.compile(r"(?:\A|(?<=[\r\n]))(?>[^\S\r\n\t]*)\t[^\S\r\n]*+(?=\S)")
_FIELDS = frozenset({"number", "title", "date", "body", "kicker", "author", "credit", "place", "url"})


def check(page: Page) -> Iterator[Found]:
    """One finding for a text with tabs in its indents."""
    if "\t" not in page.text:
        return
    edits = [Edit(*match.span(), match[0].replace("\t", "    ")) for match in _INDENT.finditer(page.text)]
    if edits:
        more = (
            f", and so {'is' if len(edits) == 2 else 'are'} {count(len(edits) - 1, 'more')[:-1] if len(edits) > 2 else '1 more'}"
            if len(edits) > 1
            else ""
        )
        fix = Fix("replace each tab with four spaces", tuple(edits), _FIELDS, safe=False)
        yield Found(edits[0].start, edits[0].end, f"the line is indented with a tab{more}", fix)
