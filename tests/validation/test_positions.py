"""Where a finding stands: the two ways to work positions out agree, and both with the printed records."""

import attrs
from hypothesis import given

from newsparse import check, parse
from newsparse.records import Section
from newsparse.validation.page import Page
from newsparse.writer import pieces
from strategies import TEXTS, laws


@laws
@given(TEXTS)
def test_positions_are_those_of_the_printed_pieces(text: str) -> None:
    page = Page.of(text)
    at = 0
    items, headings = [], []
    for record, piece in pieces(page.listing):
        if isinstance(record, Section):
            headings.append((at, at + len(piece)))
        elif record is not None:
            items.append((at, at + len(piece)))
        at += len(piece)

    assert [page.item_span(place) for place in range(len(page.items))] == items
    assert [span for span in page._walk[1] if span is not None] == headings
    for chunk in page.chunks:
        assert text[chunk.start : chunk.start + len(chunk.text)] == chunk.text


@laws
@given(TEXTS)
def test_findings_of_a_text_and_of_its_listing_are_the_same(text: str) -> None:
    found = check(text)

    assert check(parse(text)) == found
    assert found == sorted(found, key=lambda each: (each.start, each.end, each.code, each.message))
    for each in found:
        assert 0 <= each.start <= each.end <= len(text)
        before = text[: each.start].replace("\r\n", "\n").replace("\r", "\n")
        assert each.line >= before.count("\n") + 1 - text[: each.start].endswith("\r")
        str(each).encode("utf-8", "surrogatepass")


def test_a_layout_page(layout: str) -> None:
    page = Page.of(layout)

    fast = page._walk
    page.__dict__.pop("_walk")
    page.read = False
    assert page._walk == fast


def test_a_listing_that_was_edited_is_checked_as_it_prints(seed: str) -> None:
    listing = parse(seed)
    edited = listing.replace(listing.items[1], attrs.evolve(listing.items[1], title="Cut off…"))

    [found] = [each for each in check(edited) if each.code == "NP303"]

    assert str(edited)[found.start : found.end] == "Cut off…"
