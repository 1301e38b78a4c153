"""docs/grammar.md names every element of the grammar that it explains, and no result that is not kept."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from newsparse.dialects import DIALECTS
from newsparse.grammar import ROW_GROUPS, grammar


def rules(root: Path) -> str:
    page = (root / "docs" / "grammar.md").read_text("utf-8")
    return "\n".join(re.findall(r"^```text\n(.*?)^```", page, re.M | re.S))


def names(element: Any) -> set[str]:
    """The names that were given to an element and to those in it."""
    found = {element.customName} if element.customName else set()
    for inner in getattr(element, "exprs", None) or ([element.expr] if hasattr(element, "expr") else []):
        found |= names(inner)
    return found


def test_every_element_has_its_line(root: Path) -> None:
    defined = set(re.findall(r"^([a-z-]+) +=", rules(root), re.M))
    inline = {
        "line",
        "more paragraphs",
        "second paragraph and on",
        "third paragraph and on",
    }  # not rules of their own
    named = names(grammar(DIALECTS["resiliparse"])) - inline

    assert {name.replace(" ", "-") for name in named} <= defined


def test_every_result_is_named(root: Path) -> None:
    assert set(re.findall(r"\b([a-z0-9]+):(?=[a-z{(])", rules(root))) == set(ROW_GROUPS)
