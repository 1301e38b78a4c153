"""The project's own pages in every print, read without any renderer; and the docs' page, made of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from loading import load
from newsparse import Item, parse, unparse
from newsparse.html import parse_html
from newsparse.writer import pieces
from renderers.fixtures_of import FIXTURES, NAMES, records_of, text_of
from renderers.pages import said
from renderers.printers import PRINTERS

EVERY = [(name, printer) for name in NAMES for printer in PRINTERS]

# What the print of a page does not hold. html2text marks no `*` of the text; lynx divides no paragraphs.
UNTOLD: dict[tuple[str, str], str] = {
    ("harbour", "html2text"): "html2text leaves *and* as it is, which means emphasis",
    ("harbour", "html2text unwrapped"): "html2text leaves *and* as it is, which means emphasis",
}


def expected(name: str, printer: str) -> object:
    records = records_of(name)
    if (name, printer) not in UNTOLD:
        return records
    return [
        (heading, [(n, title.replace("*", ""), *rest) for n, title, *rest in items])
        for heading, items in records
    ]


def dialects(name: str, text: str) -> set[str]:
    """The dialects of the renderers that print a page so: inscriptis and w3m differ only where lines are long."""
    return {PRINTERS[other].dialect for other in PRINTERS if text_of(name, other).strip() == text.strip()}


@pytest.mark.parametrize(("name", "printer"), EVERY)
def test_every_print_gives_the_records(name: str, printer: str) -> None:
    text = text_of(name, printer)
    listing = parse(text)

    assert said(listing) == expected(name, printer)
    assert listing.dialect in dialects(name, text)
    assert unparse(listing) == text
    assert "".join(piece for _, piece in pieces(listing)) == text
    assert [record for record, _ in pieces(listing) if isinstance(record, Item)] == list(listing.items)


@pytest.mark.parametrize(("name", "printer"), EVERY)
def test_renderers_that_are_installed_still_print_so(name: str, printer: str) -> None:
    """Another version may print otherwise; its print must give the same records all the same."""
    if PRINTERS[printer].missing:
        pytest.skip(str(PRINTERS[printer].missing))

    text = PRINTERS[printer].print((FIXTURES / f"{name}.html").read_text("utf-8"))

    assert said(parse(text)) == expected(name, printer)


@pytest.mark.parametrize("name", NAMES)
def test_the_pages_themselves_give_the_records(name: str) -> None:
    assert said(parse_html((FIXTURES / f"{name}.html").read_bytes())) == records_of(name)


def test_the_dialect_page_is_up_to_date(root: Path) -> None:
    tool = root / "tools" / "make_dialect_page.py"
    if not tool.exists():
        pytest.skip("the tools are not part of the source distribution")
    module = load(tool)
    page = (root / "docs" / "dialects.md").read_text("utf-8")

    assert page == module.made(page), "run python tools/make_dialect_page.py"
