r"""The last line has no line ending.

## What it does

Reports a text that doesn't end with a line ending.

## Why is this bad?

Tools that join files append the next file to the last line, and a diff marks that line as changed when something is added below it.
Programs often strip stored texts, so this is only an `info` finding.

## Example

```text
  1. First title\n\n    22 September 2023
```

## Use instead

```text
  1. First title\n\n    22 September 2023\n
```

## Fix

`--fix` adds the line ending that the text uses.
"""

from collections.abc import Iterator

from newsparse.validation.model import Edit, Fix, Found, Severity
from newsparse.validation.page import LINE_END, Page

CODE, NAME, SEVERITY, FIX = "NP505", "no-final-newline", Severity.INFO, "safe"


def check(page: Page) -> Iterator[Found]:
    """One finding for a text that ends without line end."""
    text = page.text
    if text and text[-1] not in "\r\n":
        usual = LINE_END.search(text)
        end = usual[0] if usual else "\n"
        yield Found(
            len(text),
            len(text),
            "the last line has no line ending",
            Fix("add a line ending", (Edit(len(text), len(text), end),)),
        )
