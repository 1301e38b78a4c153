"""Real pages as fixtures, with the records that they should give beside them (tests/fixtures/layouts/NNN.txt, NNN.json)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsparse import Listing, parse, unparse
from newsparse.writer import pieces

PAGES = Path(__file__).parent / "fixtures" / "layouts"
LABELLED = sorted(
    path.stem for path in PAGES.glob("*.json") if "sections" in json.loads(path.read_text("utf-8"))
)
TRAPS = sorted({path.stem for path in PAGES.glob("*.txt")} - set(LABELLED))
NOT_YET = {
    "053": "a digest of five dialects",
    "059": "all fields run on in one line, with labels",
    "062": "a line holds one item's title and the next one's date",
    "064": "dates in brackets at the ends of titles, and undated bullets",
}


def text_of(name: str) -> str:
    return (PAGES / f"{name}.txt").read_bytes().decode("utf-8")


def fold(value: Any) -> Any:
    """A value with its white space folded, as the labels were compared when they were made."""
    if isinstance(value, list | tuple):
        return [fold(part) for part in value if fold(part)]
    return " ".join(value.split()) or None if isinstance(value, str) else value


def records(listing: Listing) -> list[dict[str, Any]]:
    return [
        {
            "heading": fold(section.heading), "number": item.number, "title": fold(item.title),
            "date": item.date.edtf if item.date else None, "kicker": fold(item.kicker), "credit": fold(item.credit),
            "body": fold(item.body),
        }
        for section in listing.sections for item in section.items
    ]  # fmt: skip


def labels(name: str) -> tuple[list[dict[str, Any]], bool]:
    gold = json.loads((PAGES / f"{name}.json").read_text("utf-8"))
    fields = ("number", "title", "date", "kicker", "credit", "body")
    return [
        {"heading": fold(section["heading"])} | {field: fold(item[field]) for field in fields}
        for section in gold["sections"] for item in section["items"]
    ], gold["truncated"]  # fmt: skip


@pytest.mark.parametrize("name", [name for name in LABELLED if name not in NOT_YET])
def test_a_page_gives_the_records_of_its_labels(name: str) -> None:
    expected, truncated = labels(name)
    found = records(parse(text_of(name)))
    if truncated and len(found) == len(expected) + 1:
        del found[-1]  # an item that the page cuts off is not labelled

    assert found == expected


@pytest.mark.parametrize("name", sorted(NOT_YET))
def test_a_page_that_is_not_read_yet_is_kept_whole(name: str) -> None:
    expected, _ = labels(name)
    listing = parse(text_of(name))

    assert unparse(listing) == text_of(name)
    assert records(listing) != expected, f"{name} is read now: take it off NOT_YET ({NOT_YET[name]})"


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_has_no_dated_items(name: str) -> None:
    listing = parse(text_of(name))

    assert unparse(listing) == text_of(name)
    assert name == "038" or [item for item in listing if item.date] == []


@pytest.mark.parametrize("name", sorted(LABELLED + TRAPS))
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_page_prints_back_and_is_tiled_whatever_its_line_ends(name: str, end: str) -> None:
    text = text_of(name).replace("\n", end)
    listing = parse(text)

    assert unparse(listing) == text
    assert "".join(piece for _, piece in pieces(listing)) == text
    assert listing == parse(text_of(name))


def test_the_seed() -> None:
    seed = (PAGES.parent / "ilo_social_protection.txt").read_bytes().decode("utf-8")
    listing = parse(seed)

    assert [len(section.items) for section in listing.sections] == [6, 3, 3, 8]
    assert [item.number for item in listing] == [1, 2, 3, 4, 5, 6, 1, 2, 3, 1, 2, 3, 1, 2, 3, 4, 5, 6, 7, 8]
    assert listing.dialect == "resiliparse"
    assert listing.outside == ()
    item = listing.items[6]
    assert item.title == "TRANSFORM Programme Emphasizes Collaboration in Social Protection Sector - Jordan"
    assert (item.date and item.date.edtf, item.body) == ("2022-12-28", ())
    assert repr(listing) == "<Listing 20 items in 4 sections, 2020-04-03 to 2023-09-22>"
    assert (
        repr(item)
        == "<Item 1 'TRANSFORM Programme Emphasizes Collaboration in Social Protection Sector - J…', 2022-12-28, 0 paragraphs>"
    )


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("  1. 24 million more\n\n    2 May 2023\n", ["24 million more"]),
        ("  1. June 2023\n\n    29 June 2023\n", ["June 2023"]),
        ("  1. June 2023\n", ["June 2023"]),
        ("  1. Newsletter June 2023\n\n    29 June 2023\n", ["Newsletter June 2023"]),
        ("  1. A\n\n    2 May 2023\n\n  1. A\n\n    2 May 2023\n", ["A", "A"]),
        ("  9. A\n\n    2 May 2023\n\n  10. B\n\n    1 May 2023\n\n  100. C\n", ["A", "B", "C"]),
        ("  1. A\n\n    2 May 2023\n\n    21. Dezember war es\n", ["A"]),
        ("  1. A\n\n    5. Januar 2017\n\n  2. B\n\n    4. Januar 2017\n", ["A", "B"]),
        ("  1. (T)     (https://example.org/a)\n\n    2 May 2023\n", ["(T)"]),
        ("  1. Photos: a week after\n\n    2 May 2023\n\n    Text.\n", ["Photos: a week after"]),
    ],
)  # fmt: skip
def test_titles_that_break_naive_rules(text: str, titles: list[str]) -> None:
    assert [item.title for item in parse(text)] == titles


def test_a_date_that_the_page_cannot_settle_stays_text() -> None:
    listing = parse("  1. A\n\n    03/04/2023\n\n  2. B\n\n    04/05/2023\n")

    assert [item.date for item in listing] == [None, None]
    assert [item.body for item in listing] == [(), ()]
    assert "03/04/2023" in str(listing.items[0])


def test_another_date_of_the_page_settles_an_ambiguous_one() -> None:
    listing = parse("  1. A\n\n    03/04/2023\n\n  2. B\n\n    25/03/2023\n")

    assert [item.date and item.date.edtf for item in listing] == ["2023-04-03", "2023-03-25"]


def test_a_heading_gives_the_year() -> None:
    listing = parse("2019\n\n  1. A\n\n    April 19\n\n2018\n\n  1. B\n\n    May 2\n")

    assert [item.date and item.date.edtf for item in listing] == ["2019-04-19", "2018-05-02"]


def test_the_time_of_a_date_line_stands_beside_the_date() -> None:
    (item,) = parse("  1. A\n\n    21.01.2026 15:49\n")

    assert item.date is not None
    assert (item.date.edtf, str(item.date.precision), str(item.date.time)) == (
        "2026-01-21",
        "day",
        "15:49:00",
    )


def test_links_give_urls() -> None:
    text = "    1. [1]A title\n       2 May 2023\n       Text with [2]a link.\n\nReferences\n\n   1. https://e.org/1\n   2. https://e.org/2\n"
    (item,) = parse(text)

    assert (item.title, item.url, item.body) == ("A title", "https://e.org/1", ("Text with a link.",))
    assert str(parse(text)) == text
    (item,) = parse("1. ### [A *title*](https://e.org/1)\n\n   2 May 2023\n\n   5\\. May\n")
    assert (item.title, item.url, item.body) == ("A title", "https://e.org/1", ("5. May",))


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (b"  1. A", "parse() takes a str, got bytes; decode it first, for example with text.decode('utf-8')"),
        (None, "parse() takes a str, got NoneType"),
        (["  1. A"], "parse() takes a str, got list"),
    ],
)
def test_error_of_what_is_no_text(value: Any, message: str) -> None:
    with pytest.raises(TypeError) as caught:
        parse(value)
    assert str(caught.value) == message


def test_error_of_an_unknown_dialect() -> None:
    with pytest.raises(
        ValueError, match=r"^there is no dialect 'word'; the dialects are resiliparse, inscriptis, "
    ):
        parse("", dialect="word")
