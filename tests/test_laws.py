"""The six laws of newsparse, as properties over any text and over listings made by hand (docs/laws.md)."""

from __future__ import annotations

import re

import attrs
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from newsparse import Item, Listing, Section, parse, unparse
from newsparse.dialects import DIALECTS
from newsparse.writer import item_pieces, pieces
from strategies import LIKE_LISTINGS, LINE, TEXTS, items, laws


@laws
@given(TEXTS)
@example("\ufeff")
@example("\r")
@example("\ufeff  1. a\n\n\n")
def test_law_1_print(text: str) -> None:
    """unparse(parse(text)) == text for every str."""
    listing = parse(text)
    assert unparse(listing) == text
    assert str(listing) == text


@laws
@given(TEXTS)
def test_law_4_cover(text: str) -> None:
    """The records' pieces tile the text: no gap, no overlap."""
    listing = parse(text)
    assert "".join(piece for _, piece in pieces(listing)) == text
    records = [record for record, _ in pieces(listing) if isinstance(record, Item)]
    assert records == list(listing.items)


@laws
@given(TEXTS, st.sampled_from(sorted(DIALECTS)))
def test_law_1_print_in_any_dialect(text: str, dialect: str) -> None:
    listing = parse(text, dialect=dialect)
    assert unparse(listing) == text
    assert listing.dialect == dialect


@laws
@given(TEXTS)
def test_reading_what_was_printed_gives_the_same_records(text: str) -> None:
    listing = parse(text)
    assert parse(unparse(listing)) == listing


# --- records made by hand --------------------------------------------------------------------------------------


@laws
@given(items())
def test_law_2_read_back_an_item(item: Item) -> None:
    """What can be built can be read."""
    assert parse(unparse(item)).items == (item,)


@laws
@given(
    st.lists(
        st.tuples(st.none() | LINE, st.lists(items(LINE), min_size=1, max_size=3)), min_size=1, max_size=3
    )
)
def test_law_2_read_back_a_listing(rows: list[tuple[str | None, list[Item]]]) -> None:
    try:
        sections = [
            Section(heading, [attrs.evolve(item, number=place) for place, item in enumerate(group, 1)])
            for heading, group in rows
        ]
        listing = Listing(sections)
    except ValueError:
        assume(False)
    assert parse(unparse(listing)) == listing


# --- edits -----------------------------------------------------------------------------------------------------


def slots(item: Item) -> list[tuple[str | None, str]]:
    """The pieces of an item's text that are not its title."""
    return [(slot, text) for slot, text in item_pieces(item) if slot != "title"]


@laws
@given(LIKE_LISTINGS, LINE, st.data())
def test_law_3_least_edit(text: str, title: str, data: st.DataObject) -> None:
    """Changing a title changes only the title's bytes."""
    listing = parse(text)
    assume(listing.items)
    item = data.draw(st.sampled_from(listing.items))
    assume(item.title)
    try:
        edited = listing.replace(item, attrs.evolve(item, title=title))
    except ValueError:
        assume(False)
    new = edited.items[[have is item for have in listing.items].index(True)]
    assert unparse(edited) == "".join(
        unparse(new) if record is item else piece for record, piece in pieces(listing)
    )
    assert slots(new) == slots(item)
    place = [have is item for have in listing.items].index(True)
    assert edited.items[place].title == title
    assert unparse(edited.replace(edited.items[place], item)) == text


def test_a_title_that_cannot_be_read_back_makes_no_other_page() -> None:
    """A page of one list does not become Markdown, all its lines spelled otherwise, for the sake of one title."""
    listing = parse('21\\. Dezember 2023\n3. "T," 04.20.21.\n')
    message = (
        "item 1 of section 1 ('21\\\\. Dezember 2023') ('A') would be read back with date None instead of '2021-04-20'; "
        "title='\"T,\"' in item 1 of section 1 would work"
    )
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        listing.replace(listing.items[0], attrs.evolve(listing.items[0], title="A"))


@pytest.mark.parametrize("junk", ["", "\n", "\ufeff", "\x00", " ", "1.", "\r\n\r\n", "\u2028"])
def test_texts_without_items_are_kept(junk: str) -> None:
    listing = parse(junk)
    assert listing.sections == ()
    assert unparse(listing) == junk
