"""Real pages as fixtures, with the records that they should give beside them (tests/fixtures/layouts/NNN.txt, NNN.json)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
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
    assert repr(listing) == "<Listing 20 items in 4 sections, 2020-04-03 to 2023-09-22, confidence 0.99>"
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
        (
            b"  1. A",
            "parse() takes a str as text, got bytes: b'  1. A'; decode it first, for example with value.decode('utf-8')",
        ),
        (None, "parse() takes a str as text, got None"),
        (["  1. A"], "parse() takes a str as text, got list: ['  1. A']"),
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


# --- what is an item of the list, what a heading, and what stands around ------------------------------------------

TEXT = "\n\n    2 May 2023\n\n    Text of the item.\n"


def outline(listing: Listing) -> str:
    """A listing in one line: each section's heading and the numbers and titles of its items."""
    return " | ".join(
        (f"{section.heading}: " if section.heading else "")
        + ", ".join(f"{'•' if item.number is None else item.number} {item.title}" for item in section.items)
        for section in listing.sections
    )


@pytest.mark.parametrize(
    ("text", "want", "outside"),
    [
        # a breadcrumb: at most six short bare lines that touch, before the first list with texts
        (f"  1. Home\n  2. News\n\nNews\n\n  1. A{TEXT}\n  2. B{TEXT}", "1 A, 2 B", "1. Home/2. News/News"),
        ("".join(f"  {n}. Home\n" for n in range(1, 7)) + f"\n  1. A{TEXT}", "1 A", "/".join(f"{n}. Home" for n in range(1, 7))),
        ("".join(f"  {n}. Step\n" for n in range(1, 8)) + f"\n  1. A{TEXT}", ", ".join(f"{n} Step" for n in range(1, 8)) + " | 1 A", ""),
        (f"  1. {'x' * 60}\n  2. News\n\n  1. A{TEXT}", "1 A", f"1. {'x' * 60}/2. News"),
        (f"  1. {'x' * 61}\n  2. News\n\n  1. A{TEXT}", f"1 {'x' * 61}, 2 News | 1 A", ""),
        (f"  1. Home\n\n  2. News\n\n  1. A{TEXT}", "1 Home, 2 News | 1 A", ""),
        # numbers that are their own titles turn the page
        (f"  1. A{TEXT}\n  2. B{TEXT}\n  1. 1\n  2. 2\n  3. 3\n", "1 A, 2 B", "1. 1/2. 2/3. 3"),
        # bullets beside a numbered list are menus; where they alone are dated, the numbers are steps of something
        (f"  • Home\n  • About\n\n  1. A{TEXT}\n  2. B{TEXT}\n  • Imprint\n  • Privacy\n", "1 A, 2 B", "• Home/• About/• Imprint/• Privacy"),
        (f"  1. One\n\n    Do it.\n\n  2. Two\n\n    Do more.\n\n  • A{TEXT}\n  • B{TEXT}", "• A, • B", "1. One/Do it./2. Two/Do more."),
        # bare bullets that touch, below items that do not, are a menu; one alone is an item
        (f"  • A{TEXT}\n  • B{TEXT}\n  • Imprint\n  • Privacy\n", "• A, • B", "• Imprint/• Privacy"),
        (f"  • A{TEXT}\n  • B{TEXT}\n  • C\n", "• A, • B, • C", ""),
        (f"  • A{TEXT}  • B\n  • C\n", "• A, • B, • C", ""),
        # dated is what has a date line among its first four
        (f"  1. One\n\n    Do.\n\n  • A\n\n    x\n\n    y{TEXT}", "• A", "1. One/Do."),
        (f"  1. One\n\n    Do.\n\n  • A\n\n    x\n\n    y\n\n    z{TEXT}", "1 One", "• A/x/y/z/2 May 2023/Text of the item."),
        (f"  • A{TEXT}\nRead more about it here.\n\n  • B{TEXT}", "• A, • B", "Read more about it here."),
    ],
)  # fmt: skip
def test_navigation_is_no_part_of_the_list(text: str, want: str, outside: str) -> None:
    listing = parse(text)
    assert (outline(listing), "/".join(listing.outside)) == (want, outside)
    assert unparse(listing) == text


@pytest.mark.parametrize(
    ("above", "between", "want"),
    [
        # (what stands above the first list, what above the second, whose numbers begin anew): their headings
        ("May 2023", "April 2023", ("May 2023", "April 2023")),
        ("News", "Events", ("News", "Events")),
        ("Site\n\nNews", "Events", ("News", "Events")),
        ("May 2023", "Read all about it.", ("May 2023", None)),
        ("May 2023", "Who did it: ", ("May 2023", None)),
        ("May 2023", "12345", ("May 2023", None)),
        ("May 2023", "1 | 2 | 3", ("May 2023", None)),
        ("May 2023", "Next ›", ("May 2023", None)),
        ("May 2023", "© 2023 The site", ("May 2023", None)),
        ("Site\nMay 2023", "April 2023", (None, "April 2023")),
        ("May 2023\n", "April 2023\n", ("May 2023", "April 2023")),
        (" May 2023", "  April 2023", ("May 2023", "April 2023")),
        ("    May 2023", "   April 2023", ("May 2023", None)),
        ("Events " + "x" * 113, "Events " + "x" * 114, ("Events " + "x" * 113, None)),
        ("News of May 2023", "", ("News of May 2023", None)),
        ("News about all that had happened by May 2023", "", (None, None)),
    ],
)  # fmt: skip
def test_a_heading_is_a_line_right_above_a_list(
    above: str, between: str, want: tuple[str | None, str | None]
) -> None:
    between = f"\n{between}\n" if between else "\n"
    text = f"{above}\n\n  1. A{TEXT}{between}\n  1. B{TEXT}"
    if above.startswith("Events"):  # a topic divides only what another topic divides too
        text += f"\nMore\n\n  1. C{TEXT}"
    listing = parse(text)
    assert tuple(section.heading for section in listing.sections)[:2] == want
    assert unparse(listing) == text


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (f"News\n\n  1. A{TEXT}\n  2. B{TEXT}", "1 A, 2 B"),  # the page's title
        (f"May 2023\n\n  1. A{TEXT}\nEvents\n\n  2. B{TEXT}", "May 2023: 1 A, 2 B"),  # the count goes on: no new list
        (f"May 2023\n\n  1. A{TEXT}\nApril 2023\n\n  2. B{TEXT}", "May 2023: 1 A | April 2023: 2 B"),
        (f"May 2023\n\n  • A{TEXT}\nApril 2023\n\n  • B{TEXT}", "May 2023: • A | April 2023: • B"),
        (f"  3. A{TEXT}\n  2. B{TEXT}\n  3. C{TEXT}", "3 A | 2 B, 3 C"),
        (f"  1. A{TEXT}\n  5. B{TEXT}\n  5. C{TEXT}", "1 A, 5 B | 5 C"),
        (f"  0. A{TEXT}\n  1. B{TEXT}", "0 A, 1 B"),
        (f"  01. A{TEXT}\n  02. B{TEXT}", "1 A, 2 B"),
        ("1. A\n2 May 2023\n2. B\n1 May 2023\n1. C\n1 April 2023\n", "1 A, 2 B | 1 C"),
        ("0. A\n2 May 2023\n1. B\n1 May 2023\n", "0 A, 1 B"),
        (f"  0. A{TEXT}\nEvents\n\n  1. B{TEXT}", "0 A | Events: 1 B"),
        (f"  3. A{TEXT}\n  2. Mai 2023\n\n  1. B{TEXT}", "3 A | 1 B"),
        (f"  1. A{TEXT}\nRead all about it.\n\n  2. Mai 2023{TEXT}", "1 A, 2 Mai 2023"),  # in the count it is no date
        (f"  1. A{TEXT}\nEvents\n\n  1. B{TEXT}", "1 A | Events: 1 B"),
        (f"May 2023\n\n  3. A{TEXT}\nEvents\n\n  4. B{TEXT}", "May 2023: 3 A, 4 B"),
        (f"May 2023\n\n  • A{TEXT}\nEvents\n\n  • B{TEXT}", "May 2023: • A | Events: • B"),
        ("# Site\n\n## News\n\n1. [A](/a)\n\n   2 May 2023\n\n## Events\n\n1. [B](/b)\n\n   1 May 2023\n", "News: 1 A | Events: 1 B"),
        ("# News\n\n1. [A](/a)\n\n   2 May 2023\n", "1 A"),
        ("## News\n\n1. [A](/a)\n\n   2 May 2023\n", "News: 1 A"),
        ("News\n====\n\n1. [A](/a)\n\n   2 May 2023\n\nEvents\n------\n\n1. [B](/b)\n\n   1 May 2023\n", "1 A | Events: 1 B"),
        ("News\n\n----\n\n1. [A](/a)\n\n   2 May 2023\n", "1 A"),
    ],
)  # fmt: skip
def test_where_a_section_begins(text: str, want: str) -> None:
    listing = parse(text)
    assert outline(listing) == want
    assert unparse(listing) == text


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("  1. A\n\n    2 May 2023\n\n    © X / Y\n", (1, "A", "2023-05-02", (), None, "© X / Y", None)),
        ("  1. © X / Y\n\n    A\n\n    2 May 2023\n", (1, "A", "2023-05-02", (), None, "© X / Y", None)),
        ("  1. News\n\n    A\n\n    2 May 2023\n", (1, "A", "2023-05-02", (), "News", None, None)),
        ("  1. A title     (/a)\n\n    2 May 2023\n", (1, "A title", "2023-05-02", (), None, None, "/a")),
        ("  1. A title     (?p=1)\n\n    2 May 2023\n", (1, "A title", "2023-05-02", (), None, None, "?p=1")),
        ("  1. Either (a/b)\n\n    2 May 2023\n", (1, "Either (a/b)", "2023-05-02", (), None, None, None)),
        ("  1. May 2023\n\n    2 May 2023\n", (1, "May 2023", "2023-05-02", (), None, None, None)),
        ("  1. Report 2023\n\n    2 May 2023\n", (1, "Report 2023", "2023-05-02", (), None, None, None)),
        ("  1. (A) x\n\n    2 May 2023\n", (1, "(A) x", "2023-05-02", (), None, None, None)),
        ("  1. A\n\n    2 May 2023\n\n    B.\n\n    C.\n", (1, "A", "2023-05-02", ("B.", "C."), None, None, None)),
        ("  1. A\n\n    Not a date.\n", (1, "A", None, ("Not a date.",), None, None, None)),
    ],
)  # fmt: skip
def test_the_fields_of_an_item(text: str, want: tuple[Any, ...]) -> None:
    (item,) = parse(text)
    assert (
        item.number,
        item.title,
        item.date and item.date.edtf,
        item.body,
        item.kicker,
        item.credit,
        item.url,
    ) == want
    crlf = parse(text.replace("\n", "\r\n"))
    assert crlf.items == (item,)


def test_entries_of_a_page_that_is_no_list() -> None:
    text = (
        "News\n\nA title of news\n2 May 2023\nA body of text that is long enough to be one.\n\n"
        "Another title\n03/04/2023\nMore text that is long enough to be one.\n\n"
        "A third title\n25/03/2023\nAnd more text that is long enough to be one.\n"
    )
    listing = parse(text)
    assert [(item.number, item.title, item.date and item.date.edtf, item.body[0][:8]) for item in listing] == [
        (None, "A title of news", "2023-05-02", "A body o"), (None, "Another title", "2023-04-03", "More tex"),
        (None, "A third title", "2023-03-25", "And more"),
    ]  # fmt: skip
    assert (listing.dialect, listing.outside, len(listing.sections)) == ("plain", ("News",), 1)
    assert unparse(listing) == text


def test_a_line_that_is_a_date_out_of_the_count_is_no_item() -> None:
    text = "  3. A\n\n    2 May 2023\n\n  2. Mai 2023\n\n  4. B\n\n    1 May 2023\n\n  5. C\n"
    listing = parse(text)
    assert (outline(listing), listing.outside) == ("3 A, 4 B, 5 C", ("2. Mai 2023",))
    assert unparse(listing) == text


def test_a_heading_below_many_lines() -> None:
    for count in range(
        40, 160
    ):  # of many lines the first and the last two are kept; the heading and its underline may be any of them
        lines = "".join(f"Line {number} of the page.\n\n" for number in range(count))
        listing = parse(f"{lines}News\n----\n\n1. [A](/a)\n\n   2 May 2023\n")
        assert (outline(listing), len(listing.outside)) == ("News: 1 A", count)


def test_a_credit_below_the_text_has_at_most_120_characters_and_99_are_one_everywhere() -> None:
    for length in (20, 99, 120, 121):
        credit = "© " + "x" * (length - 2)
        (item,) = parse(f"  1. A\n\n    2 May 2023\n\n    Text.\n\n    {credit}\n")
        assert (item.credit, item.body) == (
            (credit, ("Text.",)) if length <= 120 else (None, ("Text.", credit))
        )
        (item,) = parse(f"1. A\n\n    2 May 2023\n\n    Text.\n\n    {credit}\n", dialect="w3m")
        assert (item.credit, item.body) == (
            (credit, ("Text.",)) if length <= 120 else (None, ("Text.", credit))
        )
        if length < 100:
            (item,) = parse(f"  1. A\n\n    2 May 2023\n\n    {credit}\n")
            assert (item.credit, item.body) == (credit, ())


def test_the_pages_own_text_at_the_column_of_items() -> None:
    text = (
        "  1. A\n\n2 May 2023\n\nText.\n\n1 | 2 | 3\n\n  2. B\n\n1 May 2023\n\nText.\n\n© 2023 Site\n\nMore of it.\n\n"
        "  3. C\n\n1 May 2023\n\nText.\n"
    )
    listing = parse(text, dialect="html2text")
    assert (outline(listing), listing.outside) == (
        "1 A, 2 B, 3 C",
        ("1 | 2 | 3", "© 2023 Site", "More of it."),
    )
    assert [item.body for item in listing] == [("Text.",)] * 3
    assert unparse(listing) == text


@pytest.mark.parametrize("dialect", ["elinks", "gfm", "pandoc", "w3m"])
def test_an_indented_text_is_the_items_own(dialect: str) -> None:
    mark = "1.  A" if dialect in ("gfm", "pandoc") else "   1. A" if dialect == "elinks" else " 1. A"
    text = f"{mark}\n\n    2 May 2023\n\n    Text.\n\n    © 2023 X / Y\n\n    1 | 2 | 3\n\n    More.\n"
    (item,) = parse(text, dialect=dialect)
    assert item.body == ("Text.", "© 2023 X / Y", "1 | 2 | 3", "More.")


def test_a_footers_last_bullet_has_no_text() -> None:
    text = "  * A\n\n2 May 2023\n\nText.\n\n  * B\n\n1 May 2023\n\nText.\n\n  * Imprint\n  * Privacy\n\n© 2023 Site\n"
    listing = parse(text, dialect="html2text")
    assert (outline(listing), listing.outside) == ("• A, • B", ("* Imprint", "* Privacy", "© 2023 Site"))


def test_a_date_with_a_place_or_two_readings_in_a_page_of_wrapped_lines() -> None:
    text = " 1. A\n\n    2 May 2023, Suva, Fiji\n\n    Text.\n\n 2. B\n\n    03/04/2023\n\n    Text.\n"
    one, two = parse(text, dialect="w3m")
    assert (one.date and one.date.edtf, one.place, one.body) == ("2023-05-02", "Suva, Fiji", ("Text.",))
    assert (two.date, two.body) == (None, ("Text.",))


def test_a_wrapped_line_tells_the_width_of_the_items_above_it() -> None:
    text = (
        " 1. A\n\n    2 May 2023\n\n    Text.\n\n 2. B\n\n    1 May 2023\n\n"
        "    The first line of the body goes on over the whole of this page, so\n"
        "    it has a second, and the second goes on over the whole of this page,\n    too.\n"
    )
    listing = parse(text, dialect="w3m")
    assert [len(item.body) for item in listing] == [1, 1]
    first = listing.items[0]
    edited = listing.replace(first, attrs.evolve(first, body=listing.items[1].body))
    assert str(edited) == text.replace("    Text.", text[text.index("    The first") :].rstrip())


@pytest.mark.parametrize(
    ("other", "edtf"), [("21/02/2023", "2023-04-03"), ("02/21/2023", "2023-03-04"), ("Body", None)]
)
def test_the_place_after_a_date_that_could_be_two(other: str, edtf: str | None) -> None:
    listing = parse(
        f"  1. A\n\n    03/04/2023, Suva\n\n    A body.\n\n  2. B\n\n    {other}, Suva\n\n    A body.\n"
    )
    item = listing.items[0]
    assert (item.date and item.date.edtf, item.place) == (edtf, "Suva")


# --- authors ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("date", ["    8 August 2023\n\n", ""])
def test_a_line_between_title_and_date_that_begins_with_by_is_the_author(date: str) -> None:
    text = f"  1. A title\n\n    By Ann Sea\n\n{date}    A body.\n\n  2. Another\n\n    7 August 2023\n"

    first = parse(text).items[0]

    assert (first.title, first.kicker, first.author, first.body) == ("A title", None, "Ann Sea", ("A body.",))
    assert unparse(parse(text)) == text


def test_a_kicker_and_an_author() -> None:
    text = "  1. News\n\n    A title\n\n    By Ann Sea and Bob Shore\n\n    8 August 2023\n\n    A body.\n"

    item = parse(text).items[0]

    assert (item.kicker, item.title, item.author) == ("News", "A title", "Ann Sea and Bob Shore")
    assert item.date is not None


@pytest.mark.parametrize(
    "line", ["By the end of May all was said", "By 2023", "By Ann Sea said so.", "Bystanders", "By", "By:"]
)
def test_what_is_no_name_is_no_author(line: str) -> None:
    item = parse(f"  1. A title\n\n    {line}\n\n    A body.\n").items[0]

    assert item.author is None
    assert line in item.body


def test_an_author_in_marks_and_links_keeps_them() -> None:
    text = "1. ### A title\n\n   *By Ann Sea*\n\n   8 August 2023\n\n   A body.\n\n2. ### B\n\n   7 August 2023\n"
    listing = parse(text)

    item = listing.items[0]
    other = listing.replace(item, attrs.evolve(item, author="Bob Shore"))

    assert item.author == "Ann Sea"
    assert unparse(other) == text.replace("Ann Sea", "Bob Shore")


def test_a_breadcrumb_that_counts_for_itself_is_no_part_of_a_longer_list() -> None:
    entries = "".join(
        f"  {n}. Title {n}\n\n    {n} May 2023\n\n    Text of item {n}.\n\n" for n in range(1, 7)
    )
    listing = parse(f"  1. Home\n  2. News\n\nNews\n\nOur latest news are listed below.\n\n{entries}")

    assert [item.title for item in listing] == [f"Title {n}" for n in range(1, 7)]
    assert listing.findings == ()


def test_a_number_in_the_text_of_a_bullet_does_not_make_its_page_an_indented_one() -> None:
    text = "  • 1 January 2001\n\n    1. Harbour opens\n\n    A body.\n\n  • 31 December 2000\n\n    Ferries run\n"

    listing = parse(text)

    assert [(item.number, item.title, item.date and item.date.edtf) for item in listing] == [
        (None, "1. Harbour opens", "2001-01-01"),
        (None, "Ferries run", "2000-12-31"),
    ]
