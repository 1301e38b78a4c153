"""A section has a heading that the contract does not allow.

## What it does

Compares the heading of each section with the headings, or the kinds of heading, that the contract allows.

## Why is this bad?

Either a line of text was read as a heading, or the page was rearranged.

## Options

- `headings`: a list of the allowed headings.
- `heading-kinds`: a list of the allowed kinds: `none` (no heading), `day`, `month`, `year` (also a quarter or a season), `topic`.

## Example

With

```toml
[[contract]]
heading-kinds = ["month"]
```

this is reported:

```text
September 2023

  1. First title

    22 September 2023

What's new

  1. Second title

    21 September 2023
```

## Use instead

```text
September 2023

  1. First title

    22 September 2023

  2. Second title

    21 September 2023
```
"""

from collections.abc import Iterator

from newsparse import dates
from newsparse.dates import Precision
from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page, short

CODE, NAME, SEVERITY, FIX = "NP607", "contract-headings", Severity.ERROR, "no"


def check(page: Page) -> Iterator[Found]:
    """One finding for each such section."""
    contract = page.contract
    if contract is None or (contract.headings is None and contract.heading_kinds is None):
        return
    for at, section in enumerate(page.sections):
        heading = section.heading
        named = "no heading" if heading is None else f"the heading {short(heading)}"
        if contract.headings is not None and heading is not None and heading not in contract.headings:
            start, end = page.heading_span(at)
            yield Found(
                start, end, f"{named} is not one of the {len(contract.headings)} that the contract allows"
            )
        elif contract.heading_kinds is not None and (kind := kind_of(heading)) not in contract.heading_kinds:
            start, end = page.heading_span(at)
            told = "the section has no heading" if heading is None else f"{named} is of the kind {kind}"
            yield Found(start, end, f"{told}, and the contract allows {', '.join(contract.heading_kinds)}")


_KINDS = {Precision.DAY: "day", Precision.MONTH: "month"}


def kind_of(heading: str | None) -> str:
    """Which of the kinds of a contract a heading is."""
    if heading is None:
        return "none"
    line = dates.line_date(heading)
    if line is None or line.date is None:
        return "topic"
    return _KINDS.get(line.date.precision, "year")
