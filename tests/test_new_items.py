"""A refused new item, and a refused edit by `attrs.evolve`, are told with what would do about what was edited."""

from __future__ import annotations

import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import Date, Item, Listing
from newsparse.writing import readback
from strategies import laws
from test_edit_cures import LINES, PAGES, TEXTS, followed

DAY = Date.from_edtf("2023-04-20")
NEW = st.fixed_dictionaries(
    {"title": st.sampled_from(["", "12", *LINES]), "number": st.sampled_from([None, 1, 3, 99])},
    optional={
        "date": st.sampled_from([DAY, Date.from_edtf("2023-05")]),
        "body": st.sampled_from([("A text.",), ("----",), ("2 May 2023",)]),
        **{name: st.sampled_from(["Ports", "Ann Sea", "Suva", "http://a.b/c"]) for name in TEXTS},
    },
)
ALONE = re.compile(r"; (?!.*; )(.*) in item [0-9]+ of section [0-9]+ would work\Z")


def refused(listing: Listing, item: Item, place: int, renumber: bool) -> str | None:
    try:
        listing.insert(item, after=listing[place], renumber=renumber)
    except ValueError as error:
        return str(error)
    return None


@laws
@given(st.sampled_from(PAGES), st.sampled_from([0, -1]), NEW, st.booleans())
def test_a_refused_new_item_names_a_change_of_it_that_works_or_to_leave_it_out(
    page: str, place: int, fields: dict[str, object], renumber: bool
) -> None:
    listing = newsparse.parse(page)
    try:
        item = Item(**fields)  # type: ignore[arg-type]
    except ValueError:
        return  # not even alone
    message = refused(listing, item, place, renumber)
    if message is None:
        return
    if told := ALONE.search(message):
        better = listing.insert(followed(item, told[1]), after=listing[place], renumber=renumber)
        assert newsparse.parse(str(better), **better.read_options) == better
    else:
        assert re.search(
            r"; (leaving out item [0-9]+ of section [0-9]+|section [0-9]+ numbered from 1) would work\Z",
            message,
        ), message


@pytest.mark.parametrize(
    ("page", "fields", "cure"),
    [
        (1, {"kicker": "Ports"}, "kicker=None in item 4 of section 1"),
        (1, {"number": 7}, "number=None in item 4 of section 1"),
        (2, {"body": ("----",)}, "body=() in item 3 of section 1"),
    ],
)
def test_a_new_item_is_first_made_like_the_one_beside_it(
    page: int, fields: dict[str, object], cure: str
) -> None:
    listing = newsparse.parse(PAGES[page])
    item = Item(**{"title": "Another harbour", "date": DAY, **fields})  # type: ignore[arg-type]
    message = refused(listing, item, -1, False)
    assert message is not None
    assert message.endswith(f"; {cure} would work"), message


@pytest.mark.parametrize("edited", [False, True])
def test_evolve_knows_what_the_listing_was(edited: bool) -> None:
    listing = newsparse.parse("1. Red (2 May 2023)\n2. Blue (1 May 2023)\n3. Green (28 April 2023)")
    if edited:
        listing = listing.replace(listing[0], attrs.evolve(listing[0], title="Old"))
    section = listing.sections[0]
    items = (*section.items[:2], attrs.evolve(section.items[2], kicker="References"))
    with pytest.raises(ValueError, match=r"; kicker=None in item 3 of section 1 would work\Z"):
        attrs.evolve(listing, sections=(attrs.evolve(section, items=items),))


def test_an_edit_of_the_only_items_can_be_told_as_a_whole() -> None:
    listing = newsparse.parse(PAGES[0])
    with pytest.raises(ValueError, match=r"; author as before in all edited items would work\Z"):
        listing.map(lambda item: attrs.evolve(item, author="| x |"))


LONG = "".join(
    f"{28 - day % 28} {('May', 'April')[day // 28 % 2]} {2023 - day // 56} - {('Red', 'Blue')[day % 2]} harbour opens {day}\n"
    for day in range(1_200)
)


def test_a_refused_edit_of_a_long_page_reads_it_at_most_three_times(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    listing = newsparse.parse(LONG)
    assert len(listing) == 1_200
    whole = []
    once = readback.read

    def counting(text: str, *options: object) -> object:
        whole.extend([text] if len(text) > len(LONG) // 2 else [])
        return once(text, *options)  # type: ignore[arg-type]

    monkeypatch.setattr(readback, "read", counting)
    with pytest.raises(ValueError, match=r"; kicker=None in item 1201 of section 1 would work\Z"):
        listing.insert(Item(title="Another harbour", date=Date.from_edtf("1998-01-01"), kicker="Ports"))
    assert len(whole) <= 3
    whole.clear()
    with pytest.raises(ValueError, match=r"; body as before in all edited items would work\Z"):
        listing.map(lambda item: attrs.evolve(item, body=("----",)))
    assert len(whole) <= 3
