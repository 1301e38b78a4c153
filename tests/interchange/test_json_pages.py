"""JSON with the text reads back for pages that plain `parse` reads in another way than their dialect alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import newsparse
from newsparse.interchange import from_json, to_json

FIXTURES = Path(__file__).parent.parent / "fixtures"
PAGES = sorted((FIXTURES / "layouts").glob("*.txt"))[::4]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
@pytest.mark.parametrize("spaces", [0, 3])
def test_json_of_a_page_reads_back(path: Path, spaces: int) -> None:
    text = re.sub(r"(?m)^(?=[^\r\n])", " " * spaces, path.read_bytes().decode())
    listing = newsparse.parse(text)
    back = from_json(to_json(listing, text=True))
    assert back == listing
    assert str(back) == text
    assert back.read_options == listing.read_options


@pytest.mark.parametrize("dialect", ["plain", "lynx", "gfm"])
def test_a_dialect_that_was_told_is_told_again(dialect: str) -> None:
    text = "  1. A\n\n    2 May 2023\n\n  2. B\n"
    listing = newsparse.parse(text, dialect=dialect)
    assert from_json(to_json(listing, text=True)).read_options == {"dialect": dialect}
