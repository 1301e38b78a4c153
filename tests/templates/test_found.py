"""The template of a page whose pattern was found: passed back, it reads the same items."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.templates import templates_of

PAGES = {
    "News\n\n5 May 2019\n\nRed opens\n\nIt did.\n\nAnd more.\n\n4 May 2019\n\nBlue opens\n\nIt did too.\n\n3 May 2019\n\nGreen opens\n\nAnd this.\n": (
        "{date}\n\n{title}\n\n{body}"
    ),
    "• Red opens (5 May 2019)\n• Blue opens (4 May 2019)\n• Green opens (3 May 2019)\n": "• {title} ({date})",
    "No. 1: Red opens\n17 April 2003\n\nNo. 2: Blue opens\n14 March 2003\n\nNo. 3: Green opens\n25 May 2001\n": "No. {number}: {title}\n{date}",
}


@pytest.mark.parametrize("text", PAGES)
def test_the_template_of_a_found_page_reads_it_alike(text: str) -> None:
    listing = newsparse.parse(text)

    assert [section.template for section in listing.sections] == [PAGES[text]]
    assert newsparse.parse(text, template=PAGES[text]) == listing
    assert [(each.template, each.items, each.reads) for each in templates_of(listing)] == [
        (PAGES[text], 3, 3)
    ]


def test_a_known_page_has_a_template_when_asked() -> None:
    listing = newsparse.parse("  1. A title\n\n    2 May 2023\n\n  2. Another\n")

    assert [section.template for section in listing.sections] == [None]
    assert templates_of(listing)[0].template == "  {number}. {title}[\n\n    {date}]"
