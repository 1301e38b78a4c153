"""A refused edit names a cure that is about the field that was edited, and that works when it is followed to the letter."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from following import change
from newsparse import Date, Item, Listing
from strategies import laws

PAGES = [
    "21/05/2023 Red harbour opens\n03/05/2023 Blue harbour closes\n01/05/2023 Green ferry sails\n",
    "2023-05-02 14:30 Red harbour opens\n2023-05-01 09:00 Blue harbour closes\n2023-04-28 08:15 Green ferry sails\n",
    "News\n\n2 May 2023\nRed harbour opens\nIt opened.\n\n1 May 2023\nBlue harbour closes\nIt closed.\n",
    "2 May 2023 - Red harbour opens\n1 May 2023 - Blue harbour closes\n28 April 2023 - Green ferry sails\n",
    "1. Red (2 May 2023)\n2. Blue (1 May 2023)\n3. Green (28 April 2023)\n",
    "  1. Red harbour opens\n\n    2 May 2023\n\n    It opened.\n\n    Photo: Ann Sea\n\n  2. Blue harbour closes\n\n    1 May 2023\n",
    "| Date | Title | Category |\n|---|---|---|\n| 2 May 2023 | Red harbour opens | Ports |\n| 1 May 2023 | Blue harbour closes | Ships |\n",
    "# News\n\n- [Red harbour opens](/red) - 2 May 2023\n- [Blue harbour closes](/blue) - 1 May 2023\n",
    "Title: Red harbour opens\nDate: 2 May 2023\nAuthor: Ann Sea\n\nTitle: Blue harbour closes\nDate: 1 May 2023\nAuthor: Bob Shore\n",
    "PORTS\nRed harbour opens\n2 May 2023\nThe harbour opened.\n\nSHIPS\nBlue harbour closes\n1 May 2023\nIt closed.\n",
    "2 May 2023\n\n- Red harbour opens\n- Blue harbour closes\n\n1 May 2023\n\n- Green ferry sails\n- Yellow bridge falls\n",
    "May 2023\n\n  1. Red\n\n    2 May 2023\n\nApril 2023\n\n  1. Green\n\n    28 April 2023\n\n  2. Yellow\n\n    20 April 2023\n",
]  # fmt: skip
LINES = [
    "Another title", "* Red", "1. Red", "2 May 2023", "# Head", "Photo: Ann Sea", "By Ann Sea", "A | B", "**bold**", "[link](http://a.b)",
    "| x |", "A (2 May 2023)", "2 May 2023 - A", "http://a.b/c", "Title: A", "----", "May 2023", "© A 2023", "5 minutes ago", "2023", "References",
]  # fmt: skip
TEXTS = ("kicker", "author", "credit", "place", "url")
EDITS = st.one_of(
    st.tuples(st.just("title"), st.sampled_from(LINES)),
    st.tuples(st.sampled_from(TEXTS), st.sampled_from([None, *LINES])),
    st.tuples(st.just("body"), st.sampled_from([(), *((line,) for line in LINES), ("A text.", "Photo: x")])),
    st.tuples(st.just("number"), st.sampled_from([None, 0, 1, 2, 5, 99])),
    st.tuples(st.just("date"), st.sampled_from([None, *map(Date.from_edtf, ("2020-01-31", "2023-05", "2023-21"))])),
)  # fmt: skip


def followed(item: Item, told: str) -> Item:
    """An item with what a cure says of it."""
    fields = {name: getattr(item, name) for name in ("number", "title", "date", "body", *TEXTS)}
    change(fields, told)
    return attrs.evolve(item, **fields)


def edited(listing: Listing, place: int, field: str, value: object) -> str | None:
    """What a refused edit says; `None` where it is not refused."""
    item = listing[place]
    try:
        listing.replace(item, attrs.evolve(item, **{field: value}))
    except ValueError as error:
        return str(error)
    return None


@laws
@given(st.sampled_from(PAGES), st.sampled_from([0, -1]), EDITS)
def test_a_refused_edit_names_another_value_of_its_field_that_works(
    page: str, place: int, edit: tuple[str, Any]
) -> None:
    listing = newsparse.parse(page)
    field, value = edit
    message = edited(listing, place, field, value)
    if message is None:
        return
    found = re.search(rf"; ((?:\w+=.* and )?{field}(?:=| without ).*) in item [0-9]+ of section [0-9]+ would work\Z", message)  # fmt: skip
    assert found, message
    item = listing[place]
    cured = followed(attrs.evolve(item, **{field: value}), found[1])
    better = listing.replace(item, cured)
    assert newsparse.parse(str(better), **better.read_options) == better


def test_error_a_page_that_would_be_none() -> None:
    assert edited(newsparse.parse(PAGES[0]), 0, "author", "| x |") == (
        "the listing would be read back without any items; author=None in item 1 of section 1 would work"
    )


def test_error_of_a_neighbour_does_not_advise_about_its_fields() -> None:
    listing = newsparse.parse("1. Red (2 May 2023)\n2. Blue (1 May 2023)\n3. Green (28 April 2023)")
    message = edited(listing, 2, "kicker", "References")
    assert message is not None
    assert message.endswith("; kicker=None in item 3 of section 1 would work")
    assert "a title that is nothing but a date" not in message


def test_error_an_edit_of_all_items() -> None:
    listing = newsparse.parse(
        "".join(f"{day} May 2023\nRed harbour opens {day}\nIt opened.\n\n" for day in range(9, 3, -1))
    )
    with pytest.raises(ValueError, match=r"; author as before in all edited items would work\Z"):
        listing.map(lambda item: attrs.evolve(item, author="| x |"))
