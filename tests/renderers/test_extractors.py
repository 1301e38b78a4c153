"""The project's own pages as text extractors print them: most drop the numbers of items, trafilatura prints an item on a line."""

from __future__ import annotations

import pytest

from newsparse import parse, unparse
from renderers.extractors import EXTRACTORS
from renderers.fixtures_of import FIXTURES, NAMES, records_of, text_of
from renderers.pages import said

EVERY = [(name, extractor) for name in NAMES for extractor in EXTRACTORS]


# What is read exactly: Markdown holds all but the `*` of a text, bare text needs pages of some entries.
_MARKDOWN = ("html-to-markdown", "markitdown", "turndown")
_BARE = ("get_text", "get_text stripped", "innerText")
EXACT = [
    *((name, extractor) for name in NAMES for extractor in _MARKDOWN),
    *((name, extractor) for name in ("gazette_de", "harbour") for extractor in _BARE),
]


@pytest.mark.parametrize(("name", "extractor"), EXACT)
def test_prints_give_the_records(name: str, extractor: str) -> None:
    numbered = EXTRACTORS[extractor].numbers
    untold = "*" if extractor == "html-to-markdown" else ""  # it leaves *and* as it is, which means emphasis

    assert said(parse(text_of(name, extractor))) == [
        (
            heading,
            [
                (number if numbered else None, title.replace(untold, ""), *rest)
                for number, title, *rest in items
            ],
        )
        for heading, items in records_of(name)
    ]


@pytest.mark.parametrize(("name", "extractor"), EVERY)
def test_every_print_gives_no_wrong_date(name: str, extractor: str) -> None:
    text = text_of(name, extractor)
    listing = parse(text)
    dates = {title: date for _, items in records_of(name) for _, title, date, *_ in items}

    assert unparse(listing) == text
    for item in listing:
        assert item.date is None or item.date.edtf == dates.get(item.title, item.date.edtf)


@pytest.mark.parametrize(("name", "extractor"), EVERY)
def test_extractors_that_are_installed_still_print_so(name: str, extractor: str) -> None:
    """Another version may print otherwise; what is read of it must be the same all the same."""
    if not EXTRACTORS[extractor].is_here():
        pytest.skip(f"{extractor} is not installed; its fixtures are read instead")

    text = EXTRACTORS[extractor].print((FIXTURES / f"{name}.html").read_text("utf-8"))

    assert said(parse(text)) == said(parse(text_of(name, extractor)))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter_is_no_heading(end: str) -> None:
    text = end.join(
        [
            "---",
            "title: News - Port",
            "lang: en",
            "---",
            "",
            "1. ### Red",
            "",
            "   2 May 2023",
            "",
            "2. ### Blue",
            "",
            "   1 May 2023",
            "",
        ]
    )
    listing = parse(text)

    assert [(section.heading, len(section.items)) for section in listing.sections] == [(None, 2)]
    assert "title: News - Port" in listing.outside
    assert unparse(listing) == text
