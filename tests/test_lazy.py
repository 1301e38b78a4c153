"""Listings over a reading: records made when they are asked for, each once, and what stays as if they had been there before."""

from __future__ import annotations

import copy
import pickle
import sys
import threading
import weakref

import attrs
import pytest

from newsparse import Item, Listing, iter_items, parse, unparse

TEXT = (
    "News\n\n"
    + "\n\n".join(f"  {n}. Title {n}\n\n    {n % 28 + 1} May 2023\n\n    Body {n}." for n in range(1, 400))
    + "\n\nFooter\n"
)


def test_every_way_to_ask_gives_the_same_object() -> None:
    listing = parse(TEXT)

    third = listing[2]

    assert third is listing.items[2] is listing.sections[0].items[2] is list(listing)[2]
    assert listing[-1] is listing.items[-1]
    with pytest.raises(IndexError):
        listing[399]


def test_eight_threads_see_the_same_objects() -> None:
    listing = parse(TEXT)
    seen: list[list[int]] = []
    barrier = threading.Barrier(8)

    def look(number: int) -> None:
        barrier.wait()
        items = listing.items if number % 2 else tuple(listing)
        seen.append([id(item) for item in items] + [id(item) for item in listing.sections[0].items])

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        threads = [threading.Thread(target=look, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(before)

    assert len(seen) == 8
    assert all(each == seen[0] for each in seen)


def test_an_item_holds_neither_page_nor_listing() -> None:
    listing = parse(TEXT)
    item, gone = listing[5], weakref.ref(listing)

    del listing

    assert gone() is None
    assert len(pickle.dumps(item)) < 1500
    assert pickle.loads(pickle.dumps(item)) == item


def test_a_pickled_listing_holds_its_text_once() -> None:
    listing = parse(TEXT)
    assert len(listing.items) == 399  # made or not

    data = pickle.dumps(listing)
    again = pickle.loads(data)

    assert data.count(b"Title 17\n") == 1
    assert len(data) < 2 * len(TEXT)
    assert again == listing
    assert hash(again) == hash(listing)
    assert (str(again), repr(again), again.outside) == (TEXT, repr(listing), ("News", "Footer"))


def test_copies_and_sections() -> None:
    listing = parse(TEXT)

    assert copy.copy(listing).items[0] is listing.items[0]
    assert copy.deepcopy(listing) == listing
    section = pickle.loads(pickle.dumps(listing.sections[0]))
    assert section == listing.sections[0]
    assert weakref.ref(listing.sections[0])() is listing.sections[0]


def test_a_changed_listing_is_what_it_says() -> None:
    listing = parse(TEXT)

    other = attrs.evolve(listing, dialect="resiliparse")
    edited = listing.replace(listing[0], attrs.evolve(listing[0], title="New"))

    assert other == listing
    assert other.items[0] is listing.items[0]
    assert (edited[0].title, len(edited)) == ("New", 399)
    assert unparse(edited) == TEXT.replace("Title 1\n", "New\n", 1)
    assert pickle.loads(pickle.dumps(edited)) == edited


def test_streamed_items_are_those_of_the_listing() -> None:
    assert list(iter_items(TEXT[at : at + 7] for at in range(0, len(TEXT), 7))) == list(parse(TEXT))


def test_a_misspelt_name_is_an_error() -> None:
    listing = parse(TEXT)

    with pytest.raises(AttributeError, match="'Listing' object has no attribute 'itms'"):
        listing.itms  # type: ignore[attr-defined] # noqa: B018
    with pytest.raises(AttributeError, match="'Section' object has no attribute 'itms'"):
        listing.sections[0].itms  # type: ignore[attr-defined] # noqa: B018


def test_a_listing_of_nothing() -> None:
    listing = parse("Nothing here")

    assert (len(listing), bool(listing), listing.items, listing.sections) == (0, False, (), ())
    assert isinstance(listing, Listing)
    assert not any(isinstance(item, Item) for item in listing)
