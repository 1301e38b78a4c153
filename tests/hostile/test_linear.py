"""What makes work on hostile text quadratic, found in the code: `benchmarks/hostile.py` measures the rest."""

from __future__ import annotations

import ast
import hashlib
from pathlib import Path

import pytest

import newsparse
from newsparse.validation import check
from newsparse.validation.model import fingerprint
from newsparse.validation.page import Page

SOURCE = Path(newsparse.__file__).parent


def _is_bound(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id.lstrip("_").isupper()


@pytest.mark.parametrize(
    "path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.relative_to(SOURCE).as_posix()
)
def test_no_search_goes_back_to_the_beginning_of_a_text(path: Path) -> None:
    """``text.rfind("\\r", 0, place)`` for each finding reads a text without that sign to its first character each time."""
    calls = [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("rfind", "rindex")
    ]
    far = [
        call.lineno
        for call in calls
        if len(call.args) == 3
        and isinstance(call.args[1], ast.Constant)
        and call.args[1].value == 0
        and not _is_bound(call.args[2])
    ]
    assert far == [], f"{path.name}: lines {far}: give the search a lower bound"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_line_of_a_place(end: str) -> None:
    text = end.join(["", "  1. One", "", "     2 May 2023", "last"])
    page = Page.of(text, None, None, None)
    lines = [line for line in text.split(end) if line]
    assert [text[slice(*page.line_span(text.index(line)))] for line in lines] == lines
    assert [text[slice(*page.line_span(text.index(line) + 2))] for line in lines] == lines


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_fingerprint_is_that_of_the_line_whatever_its_end(end: str) -> None:
    text = "  1. A\n\n    31 April 2023\n\n  2. B\n\n    2 May 2023\n".replace("\n", end)
    [found] = check(text, select=["NP202"])
    assert fingerprint(found, text) == hashlib.sha256(b"NP202\n31 April 2023").hexdigest()[:16]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_an_ignore_before_the_list_reaches_from_its_line_to_the_end_of_the_next_item(end: str) -> None:
    text = (
        "News\n\n<!-- newsparse: ignore[NP202] -->\n\n  1. A\n\n    31 April 2023\n\n"
        "  2. B\n\n    31 June 2023\n"
    ).replace("\n", end)
    assert [(found.code, found.line) for found in check(text, select=["NP202"])] == [("NP202", 11)]
