"""The tables of `docs/dates.md` are what running newsparse writes."""

from __future__ import annotations

import importlib.util
import pathlib

ROOT = pathlib.Path(__file__).parents[2]


def test_the_tables_of_the_page_are_true() -> None:
    spec = importlib.util.spec_from_file_location("make_date_tables", ROOT / "tools/make_date_tables.py")
    assert spec
    assert spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    page = tool.PAGE.read_text(encoding="utf-8")
    assert tool.rendered(page) == page
