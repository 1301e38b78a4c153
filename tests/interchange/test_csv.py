"""CSV that a program reads back cell for cell, and that a spreadsheet does not run."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.interchange import to_csv, unescape_formulas
from newsparse.interchange.csv import _safe


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_header_names_the_fields() -> None:
    listing = newsparse.parse("")

    assert to_csv(listing) == (
        "dialect,section,heading,item,number,title,date,date_start,date_end,date_text,time,time_offset,time_zone,"
        "place,kicker,author,credit,url,body\r\n"
    )
    assert to_csv(listing, source="a.txt").startswith("source,dialect,")
    assert to_csv(listing, header=False) == ""


def test_every_page_comes_back_cell_for_cell(layout: str) -> None:
    listing = newsparse.parse(layout)

    back = rows(to_csv(listing, escape_formulas=False))[1:]

    assert [row[5] for row in back] == [item.title for item in listing.items]
    assert [row[-1] for row in back] == ["\n\n".join(item.body) for item in listing.items]


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("=HYPERLINK(0)", "'=HYPERLINK(0)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("'=1", "''=1"),
        ("'Til next year", "'Til next year"),
        ("Plain = plain", "Plain = plain"),
        ("a;=1+1", "a;'=1+1"),
        ("a;'=1+1", "a;''=1+1"),
        ("a\t+1", "a\t'+1"),
        ("::error::x", "'::error::x"),
        ("a ##[group]b", "a #'#[group]b"),
        ("C++ std::vector; e-mail", "C++ std::vector; e-mail"),
    ],
)
def test_a_formula_gets_an_apostrophe_that_can_be_taken_off(title: str, cell: str) -> None:
    listing = newsparse.parse(f"  1. {title}\n")

    found = rows(to_csv(listing))[1][5]

    assert found == cell
    assert unescape_formulas(found) == title
    assert rows(to_csv(listing, escape_formulas=False))[1][5] == title


def test_a_negative_number_of_a_section_is_no_formula() -> None:
    assert rows(to_csv(newsparse.parse("  1. A\n")))[1][1:5] == ["1", "", "1", "1"]


def test_no_line_of_a_cell_is_a_formula_or_a_command() -> None:
    listing = newsparse.parse("  1. A\n\n    2 May 2023\n\n    =1\n\n    ::error::x\n\n    B\n")

    found = rows(to_csv(listing))[1][-1]

    assert found == "'=1\n\n'::error::x\n\nB"
    assert unescape_formulas(found) == "=1\n\n::error::x\n\nB"


@given(st.text(alphabet="'=-+@;:#[a \t\r\n", max_size=12))
def test_what_is_put_in_is_taken_off(cell: str) -> None:
    assert unescape_formulas(str(_safe(cell))) == cell
    for line in re.split("[\r\n;\t]", str(_safe(cell))):
        assert not re.match("[-=+@]", line)
