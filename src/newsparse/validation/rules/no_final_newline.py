r"""The last line has no line end.

## What it does

Reports a text whose last character is no line end.

## Why is this bad?

Tools that join files glue the next one to it, and a diff marks the last line when something is added below. Stored
texts are often stripped, which is why it is an `info`.

## Example

```text
  1. First title\n\n    22 September 2023
```

## Use instead

```text
  1. First title\n\n    22 September 2023\n
```

## Fix

`--fix` adds the line end that the text uses.
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
            "the last line has no line end",
            Fix("add it", (Edit(len(text), len(text), end),)),
        )
