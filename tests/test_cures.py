"""Each way in which a record could not be read back says what cures it, and that cure works: both are tried here."""

import re
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

import newsparse
from newsparse import Date, Item, Listing, Section
from newsparse.reading.engine import read
from newsparse.reading.options import NONE, ReadOptions
from newsparse.reading.result import Reading
from newsparse.writing import readback

DAY = Date.from_edtf("2023-05-02")
PAGE = newsparse.parse("  1. A\n\n    2 May 2023\n\n  2. B\n\n    1 May 2023\n")
Build = Callable[[], object]

CURES: dict[str, tuple[Build, str, list[Build]]] = {
    "a bullet with a title alone": (
        lambda: Item(None, "A title"),
        "give it a number, or a date below its bullet",
        [lambda: Item(1, "A title"), lambda: Item(None, "A title", DAY)],
    ),
    "an author that is no name": (
        lambda: Item(1, "A title", author="ann sea."),
        "an author is a name (capitalized words, no digits, no full stop at the end), and needs a title",
        [lambda: Item(1, "A title", author="Ann Sea")],
    ),
    "an author without a title": (
        lambda: Item(1, "", DAY, author="Ann Sea"), "and needs a title", [lambda: Item(1, "A title", DAY, author="Ann Sea")],
    ),
    "a title that is a date": (
        lambda: Item(1, "2 May 2023"),
        "a title that is nothing but a date needs a date below it",
        [lambda: Item(1, "2 May 2023", DAY)],
    ),
    "no title and no date": (
        lambda: Item(1, "", None, ["A body."]),
        "an item without a title needs a number and a date, and has no body",
        [lambda: Item(1, "", DAY), lambda: Item(1, "A title", None, ["A body."])],
    ),
    "a paragraph that is a date": (
        lambda: Item(1, "A title", None, ["2 May 2023"]),
        "add other words to the paragraph",
        [lambda: Item(1, "A title", None, ["It opened on 2 May 2023."]), lambda: Item(1, "A title", DAY)],
    ),
    "a paragraph that is a credit": (
        lambda: Item(1, "A title", DAY, ["A body.", "Photo: Ann Sea"]),
        "pass it as credit=, or begin it with other words",
        [
            lambda: Item(1, "A title", DAY, ["A body."], credit="Photo: Ann Sea"),
            lambda: Item(1, "A title", DAY, ["A body.", "The photo is by Ann Sea."]),
        ],
    ),
    "a kicker without a date": (
        lambda: Item(1, "A title", kicker="NEWS"),
        "a kicker needs a title and a date below it",
        [lambda: Item(1, "A title", DAY, kicker="NEWS")],
    ),
    "a kicker without a title": (
        lambda: Item(1, "", DAY, kicker="NEWS"),
        "a kicker needs a title and a date below it",
        [lambda: Item(1, "A title", DAY, kicker="NEWS")],
    ),
    "a credit without its word": (
        lambda: Item(1, "A title", DAY, credit="Ann Sea"),
        "a credit begins with © or with the word for a photo and a colon, such as 'Photo: Ann Sea'",
        [lambda: Item(1, "A title", DAY, credit="© Ann Sea"), lambda: Item(1, "A title", DAY, credit="Photo: Ann Sea")],
    ),
    "a credit without a title": (
        lambda: Item(1, "", DAY, credit="Photo: Ann Sea"), "and needs a title", [lambda: Item(1, "A", DAY, credit="© Ann Sea")],
    ),
    "a place without a date": (
        lambda: Item(1, "A title", place="Suva"),
        "a place needs a date before it, and contains no digits",
        [lambda: Item(1, "A title", DAY, place="Suva")],
    ),
    "a place with digits": (
        lambda: Item(1, "A title", DAY, place="Pier 2"), "contains no digits", [lambda: Item(1, "A title", DAY, place="Pier Two")],
    ),
    "a url that is none": (
        lambda: Item(1, "A title", url="example.org"),
        "a url begins with http://, https://, /, ? or #",
        [lambda: Item(1, "A title", url="https://example.org"), lambda: Item(1, "A title", url="/news"), lambda: Item(1, "A title", url="?id=1")],
    ),
    "a url with a space": (
        lambda: Item(1, "A title", url="/a b"), "contains no spaces", [lambda: Item(1, "A title", url="/a%20b")],
    ),
    "a url with brackets": (
        lambda: Item(1, "A title", url="/(a)"), "write %20, %28 and %29", [lambda: Item(1, "A title", url="/%28a%29")],
    ),
    "a url without a title": (
        lambda: Item(1, "", DAY, url="/a"), "and needs a title", [lambda: Item(1, "A title", DAY, url="/a")],
    ),
    "a date without a year": (
        lambda: Item(1, "A title", Date.from_edtf("XXXX-05-02")),
        "an item's date needs a year: give it one",
        [lambda: Item(1, "A title", DAY)],
    ),
    "white space around a title": (
        lambda: Item(1, " A title"), "begins or ends with white space (' A title'): strip it", [lambda: Item(1, "A title")],
    ),
    "a line end in a title": (
        lambda: Item(1, "A\ntitle"), "replace it with a space, or make two paragraphs", [lambda: Item(1, "A title")],
    ),
    "a heading that is a sentence": (
        lambda: Listing([Section("It is a sentence.", [Item(1, "A", DAY)]), Section("B", [Item(1, "B", DAY)])]),
        "a heading is one line of at most 120 characters that does not end like a sentence",
        [lambda: Listing([Section("It is a heading", [Item(1, "A", DAY)]), Section("B", [Item(1, "B", DAY)])])],
    ),
    "a section that goes on with the numbers": (
        lambda: Listing([Section(None, [Item(1, "A", DAY)]), Section(None, [Item(2, "B", DAY)])]),
        "give that a heading, or numbers from 1",
        [
            lambda: Listing([Section(None, [Item(1, "A", DAY)]), Section(None, [Item(1, "B", DAY)])]),
            lambda: Listing([Section(None, [Item(1, "A", DAY)]), Section("May 2023", [Item(2, "B", DAY)])]),
        ],
    ),
    "a number that is not above the one before": (
        lambda: Section(None, [Item(5, "A", DAY), Item(2, "B", DAY), Item(3, "C", DAY)]),
        "its number must be above the one before: give it a higher number",
        [lambda: Section(None, [Item(1, "A", DAY), Item(2, "B", DAY), Item(3, "C", DAY)])],
    ),
    "a number that is there already": (
        lambda: PAGE.insert(Item(1, "New", DAY), before=PAGE[0]),
        "or pass renumber=True (of insert, remove, filter and map)",
        [lambda: PAGE.insert(Item(1, "New", DAY), before=PAGE[0], renumber=True)],
    ),
    "an edit of a number": (
        lambda: PAGE.replace(PAGE[0], attrs.evolve(PAGE[0], number=9)),
        "or pass renumber=True (of insert, remove, filter and map)",
        [lambda: PAGE.map(lambda item: attrs.evolve(item, number=9) if item is PAGE[0] else item, renumber=True)],
    ),
    "an item of another listing": (
        lambda: PAGE.remove(Item(7, "Another", DAY)),
        "it is not in the listing: pass one of the objects in listing.items",
        [lambda: PAGE.remove(PAGE.items[0])],
    ),
    "a loop over items that are gone": (
        lambda: PAGE.remove(PAGE[0]).remove(PAGE[0]),
        "or make many changes at once with filter() or map()",
        [lambda: PAGE.filter(lambda item: item is not PAGE[0], renumber=True)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CURES)
def test_error_the_cure_that_is_named_works(name: str) -> None:
    build, advice, cures = CURES[name]

    with pytest.raises(ValueError, match=re.escape(advice)):
        build()
    for cure in cures:
        built = cure()
        record = built if isinstance(built, Listing) else None
        if record is not None:
            assert newsparse.parse(str(record), **record.read_options) == record


def test_the_loop_that_people_write_works() -> None:
    listing = PAGE
    for item in listing.items:
        listing = listing.remove(item, renumber=True)

    assert len(listing) == 0


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are read to find out whether records can be read back."""
    texts: list[str] = []

    def noted(text: str, options: ReadOptions = NONE) -> Reading:
        texts.append(text)
        return read(text, options)

    monkeypatch.setattr(readback, "read", noted)
    return texts


def test_an_edit_that_can_be_done_in_several_ways_looks_for_a_cure_once(readings: list[str]) -> None:
    folder = Path(__file__).parent / "fixtures" / "layouts"
    one, two = (newsparse.parse((folder / name).read_bytes().decode()) for name in ("071.txt", "007.txt"))
    with pytest.raises(ValueError, match="would be read back"):
        one + two

    assert len(readings) < 150  # a cure for each way took a thousand


def test_a_cure_of_a_long_item_is_looked_for_in_few_readings(readings: list[str]) -> None:
    texts = tuple(f"Paragraph {place} of the text." for place in range(300))
    for place, text in ((0, "3 May 2022"), (299, "Photo: Ann Sea")):
        with pytest.raises(ValueError, match=r"would be read back with .* would work"):
            Item(1, "A title", body=(*texts[:place], text, *texts[place + 1 :]))

    assert len(readings) < 60  # each paragraph was tried without
