"""The tables of `docs/dates.md` are what running newsparse writes."""

from __future__ import annotations

import pathlib

from loading import load

ROOT = pathlib.Path(__file__).parents[2]


def test_the_tables_of_the_page_are_true() -> None:
    tool = load(ROOT / "tools/make_date_tables.py")
    page = tool.PAGE.read_text(encoding="utf-8")
    assert tool.rendered(page) == page
