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
from newsparse.reading.engine import read
from newsparse.reading.result import VALUES
from newsparse.records import columns_of

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


def test_entries_of_all_kinds_in_turn() -> None:
    """Simple entries and others are worked out in runs; what they say does not depend on their neighbours."""
    kinds = (
        "\n\n    {n} May 2023",
        "\n\n    {n} May 2023\n\n    B.",
        "\n\n    {n} May 2023, Suva\n\n    B.\n\n    C.",
        "",
    )
    text = "\n\n".join(
        f"  {n}. Title {n}" + kinds[(n // 3 + n // 7) % 4].format(n=n % 28 + 1) for n in range(1, 600)
    )
    listing = parse(text)
    reading = read(text)
    sections, runs = columns_of(listing)
    columns = [row for run in runs for row in zip(*run, strict=True)]

    assert sections == [(None, 599)]
    assert columns == [tuple(reading.values(entry)) for entry in range(599)]
    assert columns == [tuple(getattr(item, name) for name in VALUES) for item in listing]
    at_once = read(str(listing), at_once=True).columns(range(599))
    assert columns == [row for run in at_once for row in zip(*run, strict=True)]
    assert [listing[place].title for place in (0, 127, 128, 598)] == [
        "Title 1",
        "Title 128",
        "Title 129",
        "Title 599",
    ]
    assert "".join(item.layout.lead + str(item) for item in listing if item.layout) == text


def test_what_a_plain_page_leaves_unexplained_is_told_when_it_is_asked_for() -> None:
    text = "  1. It opened.\n\n    2 May 2023\n\n  2. It closed.\n\n    1 May 2023\n"
    listing = parse(text)

    assert [item.title for item in listing] == ["It opened.", "It closed."]
    assert [found.code for found in listing.findings] == ["NP007", "NP007"]
    assert [found.code for found in pickle.loads(pickle.dumps(parse(text))).findings] == ["NP007", "NP007"]
    with pytest.raises(ValueError, match="line 1: NP007"):
        parse(text, strict=True)
