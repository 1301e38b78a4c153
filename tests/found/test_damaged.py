"""Pages that were cut, stripped or damaged: what was not read because of it is told, and no line begins two entries."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.validation.engine import chosen
from newsparse.validation.fixes import fixed
from newsparse.writer import pieces

ENTRIES = "Port opens\n{}\n\nNew bridge opens\n5 April 2017\n\nBudget passed\n31 March 2017\n\nSchool closed\n15 March 2017\n\nFair called off\n9 March 2017\n\n"
TOLD = {
    "a sign before the day of the first entry": (
        ENTRIES.format("#12 May 2017"),
        "'#12 May 2017' may have a day that was damaged, and is not the date of any item",
    ),
    "letters for digits": (
        ENTRIES.format("12 May 2017").replace("15 March 2017", "15 March 2O17"),
        "'15 March 2O17' may have a day that was damaged, and is not the date of any item",
    ),
    "the indent of the first bullet is cut off": (
        "• Budget passed\n   • Ferry sails\n     3 February 2021\n   • Dock closes\n     17 January 2021\n",
        "the bullet in '• Budget passed' does not begin an item",
    ),
    "cut below the day of the next list": (
        "May 4, 2023\n\n* Mayor opens the fish market\n* Two new buses\n\nMay 2, 2023\n\n",
        "the day in 'May 4, 2023' is not the date of any item",
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_what_is_lost_is_told(name: str) -> None:
    text, told = TOLD[name]
    assert told in [found.message for found in newsparse.check(text)]


def test_a_page_that_is_whole_is_told_of_nothing() -> None:
    assert newsparse.check(ENTRIES.format("12 May 2017")) == []


def test_one_line_begins_one_entry() -> None:
    text = "26 September 2016Photo\n30 August 2016Ferry\tz\nx\n03 April 20 winter\n26 May 2016II\n25 May 2016Results"
    listing = newsparse.parse(text)
    assert "".join(part for _, part in pieces(listing)) == text


def test_a_fix_does_not_hide_that_an_entry_was_lost() -> None:
    text = (
        "12 May 2017\nPort opens\n5 April 2017\nNew bridge opens\n31 March 2017\nBudget passed\n15 March 2017\nSchool closed\n"
        "\u00c3\u00a99 March 2017\nFair called off\n"
    )
    told = "the day in '\u00c3\u00a99 March 2017' is not the date of any item"
    assert told in [found.message for found in newsparse.check(text)]
    new, _ = fixed(text, chosen())
    assert "NP005" in {found.code for found in newsparse.check(new)}


def test_a_paragraph_below_the_page_makes_no_item_of_tags_and_addresses() -> None:
    text = (
        "2021-03-12\n\nBudget passed\n\nSuva, Fiji – The minister said so.\n\nIt was raining; 12 people came.\n2021-02-10\n\nBudget in Suva\n\n"
        "On 3 May 2021 the ship left.\n\nTags: ports, ships\n2021-01-04\n\nNew bridge open\n\nSuva, Fiji – The minister said so.\n\n"
        "See https://example.org/a?b=1&c=2\n"
    )
    below = "\nThese lines tell what the page is for and belong to no entry of it.\n"
    titles = ["Budget passed", "Budget in Suva", "New bridge open"]
    for page in (text, text + below):
        assert [item.title for item in newsparse.parse(page)] == titles
