"""The text was printed by a different renderer than the contract requires.

## What it does

Recognizes which HTML-to-text renderer printed the text, by its columns and marks, and compares it with the contract.

## Why is this bad?

The scraper was changed or upgraded. newsparse reads both, but a program that splits the text by its columns won't.

## Options

- `dialect`: the name of a renderer: `resiliparse`, `inscriptis`, `inscriptis-div`, `w3m`, `lynx`, `elinks`, `pandoc`, `gfm`,
  `html2text`, `markdownify` or `plain`.

## Example

With

```toml
[[contract]]
dialect = "resiliparse"
```

this is reported:

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

  2. Second title

    21 September 2023
```
"""

from collections.abc import Iterator

from newsparse.validation.model import Found, Severity
from newsparse.validation.page import Page

CODE, NAME, SEVERITY, FIX = "NP611", "contract-dialect", Severity.ERROR, "no"


def check(page: Page) -> Iterator[Found]:
    """At most one finding."""
    contract = page.contract
    if contract is None or contract.dialect is None or page.listing.dialect == contract.dialect:
        return
    if page.items:
        yield Found(
            0,
            0,
            f"the text looks like output of {page.listing.dialect}, and the contract requires {contract.dialect}",
        )
