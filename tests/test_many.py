"""Many changes of a listing at once: `map`, `filter`, `+`, slices; what they give is what the same single edits give."""

import datetime
import json
from typing import Any

import attrs
import pytest

import newsparse
from newsparse import Item, Listing, parse
from newsparse.interchange import from_json, to_json

PAGE = """News

May 2023

  1. Red opens

    3 May 2023

    A paragraph.

  2. Blue opens

    2 May 2023

  3. Green opens

    1 May 2023

April 2023

  1. Old news

    9 April 2023

Footer
"""


def one_by_one(listing: Listing, titles: tuple[str, ...], renumber: bool) -> Listing:
    for title in titles:
        [item] = [item for item in listing.items if item.title == title]
        listing = listing.remove(item, renumber=renumber)
    return listing


@pytest.mark.parametrize("renumber", [False, True])
@pytest.mark.parametrize(
    "gone",
    [
        ("Red opens",),
        ("Blue opens",),
        ("Green opens",),
        ("Red opens", "Blue opens"),
        ("Red opens", "Blue opens", "Green opens"),
        ("Old news",),
        ("Blue opens", "Old news"),
    ],
    ids=" ".join,
)
def test_filter_removes_as_remove_does(gone: tuple[str, ...], renumber: bool) -> None:
    listing = parse(PAGE)

    kept = listing.filter(lambda item: item.title not in gone, renumber=renumber)

    assert [item.title for item in kept] == [item.title for item in listing if item.title not in gone]
    assert str(kept) == str(one_by_one(listing, gone, renumber))
    assert parse(str(kept), **kept.read_options) == kept


def test_all_removed_leaves_the_text_around() -> None:
    empty = parse(PAGE).filter(lambda item: False)

    assert not empty.sections
    assert empty.outside == ("News", "Footer")


def test_text_between_items_stays() -> None:
    page = "  1. Red\n\n    2 May 2023\n\n---- an advert ----\n\n  2. Blue\n\n    1 May 2023\n\n  3. Green\n\n    30 April 2023\n"
    listing = parse(page)

    kept = listing.filter(lambda item: item.number != 2)

    assert kept.outside == listing.outside
    assert str(kept) == str(listing.remove(listing[1]))


def test_map_changes_only_the_bytes_of_the_fields() -> None:
    listing = parse(PAGE)

    shouted = listing.map(lambda item: attrs.evolve(item, title=item.title.upper()))

    expected = PAGE
    for item in listing:
        expected = expected.replace(item.title, item.title.upper())
    assert str(shouted) == expected
    assert listing.map(lambda item: item) is listing


def test_map_takes_new_items_and_new_fields() -> None:
    listing = parse(PAGE)

    new = listing.map(
        lambda item: (
            Item(item.number, item.title, item.date) if item.body else attrs.evolve(item, body=("New.",))
        )
    )

    assert [item.body for item in new] == [(), ("New.",), ("New.",), ("New.",)]


def test_map_says_what_the_function_must_return() -> None:
    with pytest.raises(TypeError, match="must return an Item or None, got str"):
        parse(PAGE).map(lambda item: item.title)  # type: ignore[arg-type, return-value]


def test_items_by_place() -> None:
    for listing in (parse(PAGE), Listing(parse(PAGE).sections)):
        assert listing[0].title == "Red opens"
        assert listing[-1] is listing.items[-1]
        assert listing[1:3] == listing.items[1:3]
        assert listing[::-1] == listing.items[::-1]
        with pytest.raises(IndexError):
            listing[4]


def test_the_section_of_an_item() -> None:
    listing = parse(PAGE)

    assert [listing.section_of(item).heading for item in listing] == ["May 2023"] * 3 + ["April 2023"]
    with pytest.raises(ValueError, match="it is not in the listing"):
        listing.section_of(Item(1, "Another"))


OTHERS = {
    "resiliparse": "June 2023\n\n  1. New\n\n    1 June 2023\n\n    More.\n",
    "no heading": "  1. New\n\n    1 June 2023\n\n    More.\n",
    "numbers go on": "  2. New\n\n    1 June 2023\n\n    More.\n",
    "html2text": "  1. [New](/new)\n\n1 June 2023\n\nMore.\n",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_two_listings_make_one(text: str) -> None:
    first, second = parse(PAGE), parse(text)

    both = first + second

    assert [(item.title, item.date, item.body) for item in both] == [
        (item.title, item.date, item.body) for item in (*first, *second)
    ]
    assert str(both).startswith(PAGE.partition("Footer")[0].rstrip())
    assert both.outside == ("News", "Footer")
    assert parse(str(both), **both.read_options) == both


def test_what_would_be_read_otherwise_is_refused() -> None:
    with pytest.raises(ValueError, match="would not be read back"):
        parse(PAGE) + parse("• New\n\n    1 June 2023\n\n    More.\n\n• Newer\n\n    2 June 2023\n")


def test_a_listing_without_items_adds_nothing() -> None:
    listing = parse(PAGE)

    assert listing + Listing() is listing
    assert Listing() + listing is listing
    with pytest.raises(TypeError):
        listing + 1  # type: ignore[operator]


DATES = {
    "2023-09-22": (2023, 9, 22),
    "2023-09-22T10:30": (2023, 9, 22),
    "2023-09-22~": (2023, 9, 22),
    "2023-09": (2023, 9, None),
    "2023": (2023, None, None),
    "2023-21": (2023, None, None),
    "2023-33": (2023, None, None),
    "2023-09-21/2023-09-24": (2023, 9, None),
    "2023-09-21/2023-10-02": (2023, None, None),
    "2023-12-30/2024-01-02": (None, None, None),
    "2019/..": (None, None, None),
    "199X": (None, None, None),
    "XXXX-09-22": (None, 9, 22),
    "XXXX-09-22T10:30": (None, 9, 22),
}


@pytest.mark.parametrize(("edtf", "parts"), DATES.items(), ids=DATES)
def test_a_date_has_the_year_the_month_and_the_day_that_it_is_in(
    edtf: str, parts: tuple[int | None, ...]
) -> None:
    date = newsparse.Date.from_edtf(edtf)

    assert (date.year, date.month, date.day) == parts


@pytest.mark.parametrize("text", [PAGE, *OTHERS.values()])
def test_plain_values_and_back(text: str) -> None:
    listing = parse(text)

    data = json.loads(json.dumps(listing.to_dict(text=True)))

    assert Listing.from_dict(data) == listing
    assert str(Listing.from_dict(data)) == text
    assert Listing.from_dict(parse(PAGE).to_dict()) == parse(PAGE)


def test_plain_values_keep_what_the_text_was_read_with() -> None:
    day = datetime.date(2023, 5, 3)
    text = "A: yesterday\nB: 03/04/2023\n"
    listing = parse(text, template="{title}: {date}", languages="en", day_first=True, reference=day)

    again = Listing.from_dict(json.loads(json.dumps(listing.to_dict(text=True))))

    assert [item.date.edtf for item in again if item.date] == ["2023-05-02", "2023-04-03"]
    assert again == listing
    assert from_json(to_json(listing, text=True)) == listing


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ([], "takes a dict"),
        ({"newsparse": 1, "dialect": "word"}, r"\$\.dialect: there is no dialect \"word\""),
        (
            {"newsparse": 1, "sections": [{"items": [{"title": 3}]}]},
            r"\$\.sections\[0\]\.items\[0\]\.title: expected a string or null",
        ),
        ({"newsparse": 1, "text": "", "read_options": {"speed": 3}}, r"\$\.read_options: .*speed"),
    ],
)
def test_data_of_another_form_is_refused(data: Any, said: str) -> None:
    with pytest.raises((TypeError, ValueError), match=said):
        Listing.from_dict(data)


def test_a_loop_of_edits_finds_items_whose_numbers_have_changed() -> None:
    listing = parse(PAGE)
    first, second = listing.items[:2]
    shorter = listing.remove(first, renumber=True).remove(second, renumber=True)

    assert [item.title for item in shorter] == ["Green opens", "Old news"]
