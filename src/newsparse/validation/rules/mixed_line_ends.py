r"""Lines end in more than one way.

## What it does

Counts the line endings of a text (CRLF, LF, CR), and reports the first one that differs from the most common kind.

## Why is this bad?

The file was probably assembled from two sources. Tools disagree about how many lines it has, and an edit can show whole paragraphs as
changed in a diff.

## Example

```text
  1. First title\n\n    22 September 2023\r\n
```

## Use instead

```text
  1. First title\n\n    22 September 2023\n
```

## Fix

`--fix` gives all lines the most common line ending, or LF if two are equally common.
"""

from collections.abc import Iterator

from newsparse.validation.model import Edit, Fix, Found, Severity
from newsparse.validation.page import LINE_END, Page

CODE, NAME, SEVERITY, FIX = "NP503", "mixed-line-ends", Severity.WARNING, "safe"

_NAMES = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}


def check(page: Page) -> Iterator[Found]:
    """One finding for a text with several line ends."""
    text = page.text
    if "\r" not in text:
        return
    pairs = text.count("\r\n")
    counts = {"\n": text.count("\n") - pairs, "\r\n": pairs, "\r": text.count("\r") - pairs}
    used = [end for end, number in counts.items() if number]
    if len(used) < 2:
        return
    usual = max(used, key=lambda end: counts[end])
    edits = tuple(Edit(*match.span(), usual) for match in LINE_END.finditer(text) if match[0] != usual)
    told = ", ".join(f"{counts[end]} {_NAMES[end]}" for end in used)
    fix = Fix(f"end all lines with {_NAMES[usual]}", edits)
    yield Found(edits[0].start, edits[0].end, f"line endings are mixed: {told}", fix)
