"""Records made by hand, edits, and the messages for what could not be read back."""

from __future__ import annotations

import copy
import datetime
import pickle
from typing import Any

import attrs
import pytest

from newsparse import Date, Item, Listing, Section, parse, parse_date, unparse

PAGE = (
    "News room\r\n\r\nSeptember 2023\r\n\r\n"
    "  1. \u00a9 A. Name / ORG 2023\r\n\r\n    News\r\n\r\n    First title\r\n\r\n    08 September 2023, Suva, Fiji\r\n\r\n    One.\r\n\r\n    Two.\r\n\r\n"
    "  2. Second title\r\n\r\n    07 September 2023\r\n\r\n"
    "August 2023\r\n\r\n  1. Third title\r\n\r\n    30 August 2023\r\n\r\n    Body.\r\n\r\n\u00a9 2023 The site\r\n"
)  # fmt: skip
DAY = Date.of(datetime.date(2023, 9, 9))


def test_records_made_by_hand_are_printed_in_the_seeds_own_layout() -> None:
    item = Item(
        7,
        "A title",
        DAY,
        ["One.", "Two."],
        kicker="News",
        credit="\u00a9 A / B 2023",
        place="Suva, Fiji",
        url="https://e.org/a",
    )

    assert unparse(item) == (
        "  7. \u00a9 A / B 2023\n\n    News\n\n    A title     (https://e.org/a)\n\n    9 September 2023, Suva, Fiji\n\n    One.\n\n    Two."
    )
    assert parse(str(item)).items == (item,)


def test_sections_and_listings_made_by_hand() -> None:
    listing = Listing(
        [
            Section("September 2023", [Item(1, "A", DAY), Item(2, "B", DAY, ("Text.",))]),
            Section("Topics", [Item(1, "C"), Item(2, "D")]),
            Section(None, [Item(1, "E", DAY)]),
        ]
    )

    assert str(listing) == (
        "September 2023\n\n  1. A\n\n    9 September 2023\n\n  2. B\n\n    9 September 2023\n\n    Text.\n\n"
        "Topics\n\n  1. C\n\n  2. D\n\n\n  1. E\n\n    9 September 2023"
    )
    assert parse(str(listing)) == listing
    assert str(listing.sections[0]) == str(listing).partition("\n\nTopics")[0]
    assert parse(str(Listing())) == Listing()


def test_equality_is_what_a_record_says() -> None:
    assert parse("  1. A\n\n    2 May 2023") == parse("1.  A\n\n\n    2 May 2023\n\n")
    assert parse("  1. A\n\n    2 May 2023").items[0] == Item(1, "A", parse_date("2023-05-02"))
    assert parse("  1. A") != parse("  2. A")
    assert hash(Item(1, "A")) == hash(parse("  1. A").items[0])


def test_records_are_frozen_copied_and_pickled() -> None:
    listing = parse(PAGE)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        listing.items[0].title = "B"  # type: ignore[misc]
    for again in (copy.copy(listing), copy.deepcopy(listing), pickle.loads(pickle.dumps(listing))):
        assert again == listing
        assert str(again) == PAGE
    assert pickle.loads(pickle.dumps(listing.items[0])).layout == listing.items[0].layout


def test_representations() -> None:
    listing = parse(PAGE)

    assert repr(listing) == "<Listing 3 items in 2 sections, 2023-08-30 to 2023-09-08, confidence 0.99>"
    assert repr(listing.sections[0]) == "<Section 'September 2023', 2 items>"
    assert repr(listing.items[0]) == (
        "<Item 1 'First title', 2023-09-08, kicker='News', credit='\u00a9 A. Name / ORG 2023', place='Suva, Fiji', 2 paragraphs>"
    )
    assert repr(Item(None, "A", DAY, ["B"])) == "<Item \u2022 'A', 2023-09-09, 1 paragraph>"
    assert (len(listing), bool(listing), bool(Listing()), list(listing)) == (
        3,
        True,
        False,
        list(listing.items),
    )
    assert listing.outside == ("News room", "\u00a9 2023 The site")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("", "<Listing 0 items in 0 sections>"),
        ("  1. A\n\n    Text.\n", "<Listing 1 item in 1 section, confidence 0.69>"),
        (
            "  1. A\n\n    Summer 2023\n",
            "<Listing 1 item in 1 section, confidence 0.99>",
        ),  # a season's days are in no calendar
        (
            "  1. A\n\n    2 May 2023\n\n  2. B\n\n    Text.\n",
            "<Listing 2 items in 1 section, 2023-05-02 to 2023-05-02, confidence 0.96>",
        ),
    ],
)
def test_representations_of_few_items_and_of_items_without_a_day(text: str, want: str) -> None:
    assert repr(parse(text)) == want


def test_what_a_record_knows_is_worked_out_once() -> None:
    listing = parse(PAGE.replace("One.", "On 3 May 2020 Jane Doe, Director, ILO, said."))
    item = listing.items[0]

    assert [mention.name for mention in item.mentions][:1] == ["Jane Doe"]
    assert [date.edtf for date in item.dates] == ["2020-05-03"]
    for record, names in (
        (item, ("mentions", "dates")),
        (listing, ("items", "outside", "mentions", "people", "organizations")),
    ):
        for name in names:
            assert getattr(record, name)
            assert getattr(record, name) is getattr(record, name)


def test_an_items_date_is_the_calendars_with_its_time_beside_it() -> None:
    listing = parse("  1. A\n\n    21.01.2026 15:49\n\n  2. B\n\n    21.01.2026\n")
    timed, day = (item.date for item in listing)

    assert timed is not None
    assert (timed.edtf, timed.precision, timed.time) == ("2026-01-21", "day", datetime.time(15, 49))
    assert timed.start == timed.end == datetime.date(2026, 1, 21)
    assert timed.text == "21.01.2026 15:49"
    assert (day and day.edtf, timed == day) == ("2026-01-21", False)
    assert Item(1, "A", parse_date("21.01.2026 15:49")).date == timed


@pytest.mark.parametrize(
    ("edtf", "written"),
    [
        ("2026-02-22T16:30", "22.02.2026, 16:30"),
        ("2026-02-22T16:30:05", "22.02.2026, 16:30:05"),
        ("2026-02-22T16:30+07:00", "22.02.2026, 16:30 +07:00"),
        ("2026-02-22T16:30:05-05:00", "22.02.2026, 16:30:05 -05:00"),
        ("2026-02-22", "22.02.2026"),
    ],
)
def test_a_new_time_is_printed_with_its_seconds_and_its_zone(edtf: str, written: str) -> None:
    listing = parse("  1. A\n\n    21.01.2026\n")
    item = listing.items[0]
    edited = listing.replace(item, attrs.evolve(item, date=Date.from_edtf(edtf)))

    assert str(edited) == f"  1. A\n\n    {written}\n"
    assert parse(str(edited)) == edited


# --- edits: each changes the bytes of its field and no other -----------------------------------------------------


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ({"title": "Another"}, "First title", "Another"),
        ({"kicker": "Video"}, "    News\r\n", "    Video\r\n"),
        ({"credit": "\u00a9 B 2024"}, "\u00a9 A. Name / ORG 2023", "\u00a9 B 2024"),
        ({"place": "Geneva"}, "Suva, Fiji", "Geneva"),
        ({"body": ("One.", "Three.")}, "Two.", "Three."),
        ({"date": DAY}, "08 September 2023", "09 September 2023"),
        ({"date": parse_date("10 October 2023")}, "08 September 2023", "10 October 2023"),
        ({"place": None}, ", Suva, Fiji", ""),
        ({"body": ("One.",)}, "\r\n\r\n    Two.", ""),
        ({"body": ("One.", "Two.", "Three.")}, "    Two.", "    Two.\r\n\r\n    Three."),
        ({"kicker": None}, "    News\r\n\r\n", ""),
        ({"credit": None}, "\u00a9 A. Name / ORG 2023\r\n\r\n    News", "News"),
        ({"number": 0}, "  1. \u00a9", "  0. \u00a9"),
    ],
    ids=str,
)  # fmt: skip
def test_an_edit_changes_its_field_only(change: dict[str, Any], old: str, new: str) -> None:
    listing = parse(PAGE)
    item = listing.items[0]
    edited = listing.replace(item, attrs.evolve(item, **change))

    assert str(edited) == PAGE.replace(old, new, 1)
    assert parse(str(edited)) == edited


@pytest.mark.parametrize(
    ("change", "new"),
    [
        ({"body": ("Text.",)}, "    07 September 2023\r\n\r\n    Text.\r\n"),
        ({"place": "Suva"}, "    07 September 2023, Suva\r\n"),
        ({"url": "https://e.org/2"}, "    07 September 2023\r\n"),
    ],
)
def test_an_edit_adds_a_field_in_the_pages_own_style(change: dict[str, Any], new: str) -> None:
    listing = parse(PAGE)
    item = listing.items[1]
    edited = listing.replace(item, attrs.evolve(item, **change))

    assert new in str(edited)
    assert parse(str(edited)) == edited


def test_a_wrapped_field_wraps_again_in_the_same_width_and_indent() -> None:
    text = (
        " 1. A title\n\n    2 May 2023\n\n    The first line of the body goes on over the whole width of the page, so\n"
        "    it has a second, and the second goes on over the whole width of the page\n    too.\n"
    )
    listing = parse(text)
    body = listing.items[0].body[0].replace("first line", "opening line of all the lines")
    edited = listing.replace(listing.items[0], attrs.evolve(listing.items[0], body=(body,)))

    assert str(edited) == (
        " 1. A title\n\n    2 May 2023\n\n    The opening line of all the lines of the body goes on over the whole\n"
        "    width of the page, so it has a second, and the second goes on over\n    the whole width of the page too.\n"
    )
    assert parse(str(edited)) == edited


def test_a_field_of_markdown_is_escaped_again() -> None:
    listing = parse("1. ### [A](https://e.org/1)\n\n   2 May 2023\n\n   Text.\n")
    edited = listing.replace(
        listing.items[0], attrs.evolve(listing.items[0], body=("1. May *be*",), url="https://e.org/2")
    )

    assert str(edited) == "1. ### [A](https://e.org/2)\n\n   2 May 2023\n\n   1\\. May \\*be\\*\n"
    assert parse(str(edited)) == edited


def test_insert_and_remove() -> None:
    listing = parse(PAGE)
    new = Item(None, "New title", DAY, ["Text."])
    first, second, third = listing.items

    added = listing.insert(attrs.evolve(new, number=3), after=second)
    assert str(added) == PAGE.replace(
        "    07 September 2023\r\n",
        "    07 September 2023\r\n\r\n  3. New title\r\n\r\n    09 September 2023\r\n\r\n    Text.\r\n",
    )
    assert added.remove(added.items[2]) == listing
    assert str(added.remove(added.items[2])) == PAGE
    before = listing.insert(attrs.evolve(new, number=1), before=first, renumber=True)
    assert [item.number for item in before] == [1, 2, 3, 1]
    assert str(before).startswith(
        "News room\r\n\r\nSeptember 2023\r\n\r\n  1. New title\r\n\r\n    09 September 2023\r\n\r\n    Text.\r\n\r\n  2. \u00a9"
    )
    assert [item.title for item in listing.remove(first)] == ["Second title", "Third title"]
    assert str(listing.remove(first)).startswith("News room\r\n\r\nSeptember 2023\r\n\r\n  2. Second title")
    assert [item.number for item in listing.remove(first, renumber=True)] == [1, 1]
    last = listing.remove(third)
    assert [section.heading for section in last.sections] == ["September 2023"]
    assert last.outside == ("News room", "\u00a9 2023 The site")
    assert str(Listing().insert(Item(1, "A", DAY))) == "  1. A\n\n    9 September 2023"


def test_items_can_be_moved() -> None:
    listing = parse("1. A\n\n    2 May 2023\n\n  2. B\n\n    1 May 2023")
    a, b = listing.items
    moved = Listing([Section(None, [attrs.evolve(b, number=1), attrs.evolve(a, number=2)])])

    assert str(moved) == "\n\n  1. B\n\n    1 May 2023\n\n  2. A\n\n    2 May 2023"


def test_equal_items_are_told_apart_by_identity() -> None:
    listing = parse("  1. A\n\n    2 May 2023\n\n  1. A\n\n    2 May 2023\n")
    edited = listing.replace(listing.items[1], attrs.evolve(listing.items[1], title="B"))

    assert [item.title for item in edited] == ["A", "B"]
    with pytest.raises(ValueError, match="equal items") as caught:
        listing.replace(Item(1, "A", parse_date("2 May 2023")), Item(1, "B"))
    assert str(caught.value) == (
        "2 equal items are in the listing: pass one of the objects in listing.items, or make many changes at once with filter() or map() (looked for <Item 1 'A', 2023-05-02, 0 paragraphs>)"
    )


# --- what cannot be built, and what is said ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "kind", "message"),
    [
        (lambda: Item("1", "A"), TypeError, "number must be an int or None, got str: '1'; int(value) reads it"),
        (lambda: Item(-1, "A"), ValueError, "number must be from 0 to 999999999, got -1"),
        (lambda: Item(1_000_000_000, "A"), ValueError, "number must be from 0 to 999999999, got 1000000000"),
        (lambda: Item(True, "A"), TypeError, "number must be an int or None, got bool: True"),
        (lambda: Item(1, 5), TypeError, "title must be a str, got int: 5"),
        (lambda: Item(1, "A\nB"), ValueError, "title contains a line ending ('A\\nB'): replace it with a space, or make two paragraphs"),
        (lambda: Item(1, " A"), ValueError, "title begins or ends with white space (' A'): strip it"),
        (lambda: Item(1, ["x"] * 40), TypeError, f"title must be a str, got list: {str(['x'] * 40)[:77]}…]"),
        (lambda: Item(1, "A\rB"), ValueError, "title contains a line ending ('A\\rB'): replace it with a space, or make two paragraphs"),
        (lambda: Item(1, "\u00a0"), ValueError, "title is empty ('\\xa0'): leave it out instead"),
        (lambda: Item(1, 77 * "x" + " "), ValueError, f"title begins or ends with white space ('{77 * 'x'} '): strip it"),
        (lambda: Item(1, 78 * "x" + " "), ValueError, f"title begins or ends with white space ('{76 * 'x'}…'): strip it"),
        (lambda: Item(1, "A", kicker=""), ValueError, "kicker is empty (''): leave it out instead"),
        (lambda: Item(1, "A", "2 May 2023"), TypeError, "date must be a newsparse.Date or None, got str: '2 May 2023'; read it: newsparse.parse_date(value)"),
        (lambda: Item(1, "A", datetime.date(2023, 5, 2)), TypeError, "date must be a newsparse.Date or None, got date: datetime.date(2023, 5, 2); wrap it: Date.of(value)"),
        (lambda: Item(1, "A", None, "text"), TypeError, "body must be a tuple of paragraphs, got str: 'text'; put it into a list: [value]"),
        (lambda: Item(1, "A", None, [b"x"]), TypeError, "body[0] must be a str, got bytes: b'x'; decode it first, for example with value.decode('utf-8')"),
        (lambda: Section("A", []), ValueError, "a section needs at least one item: without items below it, a heading couldn't be distinguished from other text"),
        (lambda: Section("A", Item(1, "A")), TypeError, "items must be a tuple of Item, got Item: <Item 1 'A', no date, 0 paragraphs>; put it into a list: [value]"),
        (lambda: Section("A", 5), TypeError, "items must be a tuple of Item, got int: 5"),
        (lambda: Section("A", [Item(1, "A"), "B"]), TypeError, "items[1] must be an Item, got str: 'B'"),
        (lambda: Listing(5), TypeError, "sections must be a tuple of Section, got int: 5"),
        (lambda: Listing(["A"]), TypeError, "sections[0] must be a Section, got str: 'A'"),
        (lambda: unparse("A"), TypeError, "unparse() takes a Listing, Section or Item, got str: 'A'; read it: newsparse.parse(value)"),
        (lambda: Item(1, "A", None, ["2 May 2023"]), ValueError,
         "this item would be read back with date '2023-05-02' instead of None: write nothing but the date, or add other words to the paragraph; date=Date.from_edtf('2023-05-02') and body=() would work"),
        (lambda: Item(1, "A", kicker="K"), ValueError,
         "this item would be read back with title 'K' instead of 'A': a kicker needs a title and a date below it; kicker=None would work"),
        (lambda: Item(None, "A"), ValueError, "this item would not be read back as an item: give it a number, or a date below its bullet; number=1 would work"),
        (lambda: Listing([Section(None, [Item(2, "A"), Item(1, "B")])]), ValueError,
         "item 2 of section 1 ('B') would start a new section: its number must be above the one before: give it a higher number, or pass renumber=True (of insert, remove, filter and map); section 1 numbered from 1 would work"),
        (lambda: parse(PAGE).insert(Item(1, "A"), before=parse(PAGE).items[0], after=parse(PAGE).items[0]), ValueError, "insert() takes before= or after=, not both"),
    ],
)  # fmt: skip
def test_error_messages(make: Any, kind: type[Exception], message: str) -> None:
    with pytest.raises(kind) as caught:
        make()
    assert str(caught.value) == message


def test_the_least_and_the_greatest_number_can_be_built() -> None:
    for number in (0, 999_999_999):
        assert parse(str(Item(number, "A"))).items == (Item(number, "A"),)


def test_how_to_edit_is_said_by_name_and_numbers_stay_unless_asked() -> None:
    listing = parse("  3. A\n\n    2 May 2023\n\n  7. B\n\n    1 May 2023\n")

    assert [item.number for item in listing.insert(Item(9, "C"))] == [3, 7, 9]
    assert [item.number for item in listing.remove(listing.items[0])] == [7]
    with pytest.raises(TypeError, match="positional"):
        listing.insert(Item(9, "C"), None)  # type: ignore[misc]
    with pytest.raises(TypeError, match="positional"):
        listing.remove(listing.items[0], True)  # type: ignore[misc]


def test_error_of_an_edit_that_could_not_be_read_back() -> None:
    listing = parse("  1. A\n\n    2 May 2023\n\n  2. B\n\n    1 May 2023\n")
    with pytest.raises(ValueError, match="start a new section") as caught:
        listing.replace(listing.items[1], attrs.evolve(listing.items[1], number=1))
    assert str(caught.value) == (
        "item 2 of section 1 ('B') would start a new section: its number must be above the one before: give it a higher number, or pass renumber=True (of insert, remove, filter and map); number=2 in item 2 of section 1 would work"
    )


def test_an_edited_date_keeps_the_zeros_of_its_page() -> None:
    text = "".join(
        f"  {number}. Title\n\n    {date}\n\n    Body.\n\n"
        for number, date in enumerate(("22 September 2023", "08 August 2023", "17 July 2023"), 1)
    )
    listing = parse(text)
    item = listing.items[1]
    edited = listing.replace(item, attrs.evolve(item, date=Date.from_edtf("2023-07-09")))
    assert str(edited) == text.replace("08 August 2023", "09 July 2023")


def test_an_author_has_a_line_of_its_own_below_the_title() -> None:
    item = Item(3, "Mobile offices", DAY, ["A pilot project."], author="Ann Sea")

    assert (
        str(item) == "  3. Mobile offices\n\n    By Ann Sea\n\n    9 September 2023\n\n    A pilot project."
    )
    assert "author='Ann Sea'" in repr(item)
    assert attrs.evolve(item, author=None) == Item(3, "Mobile offices", DAY, ["A pilot project."])


def test_error_an_author_that_would_not_be_read_as_one() -> None:
    with pytest.raises(ValueError, match="this item") as caught:
        Item(3, "Mobile offices", DAY, author="the staff of 1990")

    assert str(caught.value) == (
        "this item would be read back with author None instead of 'the staff of 1990': "
        "an author is a name (capitalized words, no digits, no full stop at the end), and needs a title; author=None would work"
    )


def test_one_section_under_a_topic_can_be_built_and_kept() -> None:
    built = Listing(
        [Section("Training", [Item(1, "A *title*", parse_date("2 May 2023")), Item(2, "Another")])]
    )
    page = parse("Training\n\n  1. A title\n\n    2 May 2023\n\nJobs\n\n  1. Another\n\n    01 May 2023\n")

    for listing, heading in (
        (built, "Training"),
        (Listing([page.sections[1]]), "Jobs"),
        (page.filter(lambda item: page.section_of(item).heading == "Jobs"), "Jobs"),
    ):
        assert [section.heading for section in listing.sections] == [heading]
        assert parse(str(listing), **listing.read_options) == listing
    assert built[0].title == "A *title*"


GFM = "# News\n\n1. [Red \\*opens\\*](/a)\n\n    2 May 2023\n\n    Body *here*.\n\n2. [Blue](/b)\n\n    1 May 2023\n"
LYNX = (
    "   1. A title that goes on and on until the line is full of words, and\n       is broken\n       2 May 2023\n"
    "       A body of the text which is also long enough that it must be\n       wrapped.\n\n   2. Another\n       1 May 2023\n"
    "       Body.\n"
)
PLAIN = "  1. Plain title\n\n    2 May 2023\n\n    A body.\n\n  2. Another one\n\n    1 May 2023\n"


@pytest.mark.parametrize(
    ("one", "two", "kept"),
    [
        (LYNX, PLAIN, 4),
        (PLAIN, LYNX, 4),
        (GFM, PLAIN, 2),
        (PLAIN, GFM, 2),
        (GFM.replace("\\*", "").replace("*", ""), LYNX, 4),
    ],
)
def test_listings_of_two_renderers_can_be_merged(one: str, two: str, kept: int) -> None:
    first, second = parse(one), parse(two)

    both = first + second

    assert [*both] == [*first, *second]
    assert parse(str(both), **both.read_options) == both
    assert sum(str(item) in str(both) for item in (*first, *second)) >= kept


@pytest.mark.parametrize(
    ("one", "two", "both"),
    [
        ("Just text\n", "  1. A\n", "Just text\n\n  1. A\n"),
        ("  1. A\n", "Footer text\n", "  1. A\n\nFooter text\n"),
        ("one", "two", "one\n\ntwo"),
        ("", "  1. A\n", "  1. A\n"),
        ("  1. A\n", "\n", "  1. A\n"),
        ("one\n", "", "one\n"),
        ("", "two\n", "two\n"),
        (
            "News\r\n",
            "  1. A title\r\n\r\n    2 May 2023\r\n",
            "News\r\n\r\n  1. A title\r\n\r\n    2 May 2023\r\n",
        ),
    ],
)
def test_merging_loses_no_text_of_a_listing_without_items(one: str, two: str, both: str) -> None:
    merged = parse(one) + parse(two)

    assert str(merged) == both
    assert parse(both, **merged.read_options) == merged


def test_merging_in_another_spelling_keeps_what_is_outside_the_items() -> None:
    page = "Port news\n\n1. [Red](http://a.org)\n\n   2 May 2023\n\nAll rights reserved\n"

    merged = parse(PLAIN) + parse(page)

    assert merged.outside == ("Port news", "All rights reserved")
    assert parse(str(merged), **merged.read_options) == merged


def test_error_of_a_layout_whose_spelling_is_no_text() -> None:
    layout = parse(PLAIN)[0].layout
    assert layout is not None

    with pytest.raises(TypeError, match="layout has an invalid spelling"):
        attrs.evolve(parse(PLAIN)[0], layout=attrs.evolve(layout, spelled=(None, ("A", 5), None, None)))


def test_a_link_of_markdown_goes_with_its_url() -> None:
    listing = parse(GFM)

    assert str(listing.replace(listing[1], attrs.evolve(listing[1], url=None))) == GFM.replace(
        "[Blue](/b)", "Blue"
    )


def test_an_item_is_found_by_what_it_says_when_it_was_numbered_anew() -> None:
    listing = parse(PLAIN)
    shorter = listing.remove(listing[0], renumber=True)

    assert shorter.section_of(listing[1]) is shorter.sections[0]
    with pytest.raises(ValueError, match="it is not in the listing"):
        shorter.section_of(listing[0])
