"""Any page, through any renderer, gives the records that it was made of.

Hypothesis makes records, `pages.Page.html` makes a page of them, each renderer prints it, and `parse` must give the
same records: number, title, date, body, kicker and heading. The renderers of PyPI are test dependencies; those that
come with an operating system are tried where they are installed and read from fixtures otherwise
(test_fixtures.py). What a print does not hold no reader can tell: `LIMITS` keeps it out, with the reason.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from newsparse import Item, parse, unparse
from newsparse.dialects import DIALECTS
from newsparse.writer import pieces
from renderers.pages import KICKERS, OPENINGS, Limits, Page, pages, said
from renderers.printers import PRINTERS, Printer

EXAMPLES = int(os.environ.get("NEWSPARSE_EXAMPLES", "100"))

# html2text leaves a lone `*` or `_` as it is, where it means emphasis.
HTML2TEXT = Limits(without="*_")

# w3m may break a line behind an entity, so that "R&amp;D" goes on with "D" on the next line.
W3M = Limits(without="&")

# elinks and links print a heading at column 2, left of its item's number at 4: "1. A title" looks like an outer list.
LINKS = Limits(openings=tuple(opening for opening in OPENINGS if opening != "1. "))

# lynx prints no blank line between the paragraphs of an item. A line that is not full ends its paragraph, but where a
# line is full by chance nothing tells that the next begins another. So a date follows each title, which tells them
# apart, there are no kickers, bodies are one paragraph, and titles stay short enough for one line. Each renderer breaks
# CJK by rules of its own, and without blank lines the place of a break tells nothing there.
LYNX = Limits(
    paragraphs=1,
    words=6,
    dated=True,
    date_first=False,
    kickers=False,
    openings=("", "24 million ", "#FutureOfWork "),
    languages=("en", "de", "fr", "es", "ru"),
)

LIMITS = {
    "html2text": HTML2TEXT,
    "html2text unwrapped": HTML2TEXT,
    "w3m": W3M,
    "lynx": LYNX,
    "lynx links": LYNX,
    "elinks": LINKS,
    "links": LINKS,
}


def printed(name: str, page: Page) -> str:
    return PRINTERS[name].print(page.html)


def holds(name: str, page: Page) -> None:
    """What must be true of every page in every renderer: its records, and laws 1 and 4 over its text."""
    text = printed(name, page)
    listing = parse(text)

    assert said(listing) == page.records, text
    assert unparse(listing) == text
    assert "".join(piece for _, piece in pieces(listing)) == text
    assert [record for record, _ in pieces(listing) if isinstance(record, Item)] == list(listing.items)
    if page.linked and PRINTERS[name].dialect in ("gfm", "html2text", "markdownify"):
        assert all(item.url and item.url.startswith("https://example.org/news/") for item in listing.items)
    if page.chrome:
        assert any("\u00a9 2024 Example" in line for line in listing.outside)


FROM_PYPI = [name for name, printer in PRINTERS.items() if printer.program is None]
FROM_SYSTEM = [
    pytest.param(name, marks=pytest.mark.skipif(printer.missing is not None, reason=str(printer.missing)))
    for name, printer in PRINTERS.items()
    if printer.program is not None
]


@pytest.mark.parametrize("name", FROM_PYPI)
def test_every_page_gives_its_records(name: str) -> None:
    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    @given(pages(LIMITS.get(name, Limits())))
    def check(page: Page) -> None:
        holds(name, page)

    check()


@pytest.mark.parametrize("name", FROM_SYSTEM)
def test_every_page_gives_its_records_in_the_systems_renderers(name: str) -> None:
    """Fewer examples, and none shrunk: each starts a program."""

    @settings(
        max_examples=max(10, EXAMPLES // 5), deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(pages(LIMITS.get(name, Limits())))
    def check(page: Page) -> None:
        holds(name, page)

    check()


@pytest.mark.parametrize("printer", PRINTERS.values(), ids=PRINTERS)
def test_each_printer_has_its_row(printer: Printer) -> None:
    assert printer.dialect in DIALECTS


def test_the_kickers_are_no_titles_of_their_own() -> None:
    """The generator's kickers are words that sites use; one that is a date or a credit would be read as that."""
    for kicker in KICKERS:
        text = f"  1. {kicker}\n\n    A title\n\n    2 May 2023\n"
        assert parse(text).items[0].kicker == kicker
