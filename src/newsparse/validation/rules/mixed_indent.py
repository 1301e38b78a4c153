"""An item is indented differently from the others.

## What it does

Counts the indents of all lines inside items, and reports the items whose lines aren't indented like most.

## Why is this bad?

Nothing is lost, so this is only an `info` finding. But it shows that the list was nested, edited by hand, or printed by two different
programs.

## Example

```text
  1. First title

    22 September 2023

    A body.

  2. Second title

      21 September 2023
```

## Use instead

```text
  1. First title

    22 September 2023

    A body.

  2. Second title

    21 September 2023
```

## Fix

`--fix` indents the lines like the others.
"""

import functools
import re
from collections import Counter
from collections.abc import Iterator

from newsparse.validation.model import Edit, Fix, Found, Severity
from newsparse.validation.page import Page, count

CODE, NAME, SEVERITY, FIX = "NP501", "mixed-indent", Severity.INFO, "safe"

_MARGIN = re.compile(r"[\r\n]([^\S\r\n]*)\Z")


def check(page: Page) -> Iterator[Found]:
    """One finding for each item with an unusual indent."""
    layouts = {id(item.layout): item.layout for item in page.items if item.layout}
    margins = {key: _margins(layout.glue) for key, layout in layouts.items()}
    if len({_width(margin) for found in margins.values() for margin in found}) < 2:
        return
    counted: Counter[str] = Counter()
    for item in page.items:
        counted.update(margins.get(id(item.layout), ()))
    widths: Counter[int] = Counter()
    for margin, times in counted.items():
        widths[_width(margin)] += times
    wide = max(widths, key=lambda width: (widths[width], -width))
    usual = max((each for each in counted if _width(each) == wide), key=lambda each: (counted[each], each))
    for place, item in enumerate(page.items):
        if item.layout is None or all(_width(margin) == wide for margin in margins[id(item.layout)]):
            continue
        edits = []
        before = page.item_span(place)[0]
        for _, start, end in page.slots(place):
            match = _MARGIN.search(page.text, before, start)
            before = end
            if match and _width(match[1]) != wide:
                edits.append(Edit(match.start(1), start, usual))
        if edits:
            odd = _width(page.text[edits[0].start : edits[0].end])
            yield Found(
                edits[0].start, edits[0].end,
                f"{page.label(place)} has lines indented by {odd} where the others have {count(wide, 'space')}",
                Fix("indent the lines like the others", tuple(edits)),
            )  # fmt: skip


def _width(margin: str) -> int:
    """The columns of an indent; a tab is four, as NP502 replaces it: else each would undo what the other did."""
    return len(margin) + 3 * margin.count("\t")


@functools.lru_cache(1024)
def _margins(glue: tuple[str, ...]) -> list[str]:
    """The indents of an item's fields that begin a line of their own, but for its first."""
    return [match[1] for text in glue[1:-1] if (match := _MARGIN.search(text))]
