"""What `format`, fixes, edits and diffs must not touch: words, other items, signs of headings, lone CRs."""

from __future__ import annotations

import attrs
import pytest

import newsparse
from newsparse.validation.canonical import formatted
from newsparse.validation.engine import chosen
from newsparse.validation.fixes import fixed
from newsparse.validation.runner import unified


@pytest.mark.parametrize(
    "text",
    [
        "  1. Red harbour (17 April 2003)\n  2. Blue harbour (14 September 1998)\n3 May 2023  3. Green harbour (17 April 2003)\n",
        "Title: Crane inspected\nDate: 12 June 2020\n\nTitle: Night of the boats\nDate: 4 June 2020\n\nTitle: Asphalt renewed\nDate: 22 May 2020\n",
        "Ep. 12: The fog horn\nMay 3, 2021\n\nEp. 11: Salt\nMay 1, 2021\n\nEp. 10: Fog\nApril 20, 2021\n",
        "I. Bridge painted\n4 March 2015\n\nII. Bridge closed\n3 March 2015\n\nIII. Bridge opened\n1 March 2015\n",
        "## Pier painted\n\n*4 May 2020*\n\nIt is white.\n\n## Steps repaired\n\n*20 April 2020*\n\nThey are new.\n\n## Hall\n\n*2 April 2020*\n\nIt is new.\n",
        "Posted 22 March 2006 at 9:00am\nA title\n\nPosted 21 March 2006 at 9:00am\nB title\n\nPosted 20 March 2006 at 9:00am\nC title\n",
    ],
    ids=["date before a number", "labels", "episodes", "Roman", "headings", "posted"],
)
def test_format_keeps_every_letter_and_digit(text: str) -> None:
    kept = formatted(text)
    assert [char for char in kept if char.isalnum() or char == "#"] == [
        char for char in text if char.isalnum() or char == "#"
    ]


def test_an_unsafe_fix_of_one_item_gives_no_leave_to_change_another() -> None:
    text = "  1. Red\n\t29 January 2019\n  2. Blue\n    2 December 2018\\"
    new, _ = fixed(text, chosen(), unsafe=True)
    assert [item.date and item.date.edtf for item in newsparse.parse(new).items] == [
        "2019-01-29",
        "2018-12-02",
    ]


@pytest.mark.parametrize("body", ["", "    2 May 2023\n\n"])
def test_a_new_title_keeps_the_sign_of_its_heading(body: str) -> None:
    text = f"  1. ### A\n\n{body}  2. ### B\n\n{body}"
    listing = newsparse.parse(text)
    edited = listing.replace(listing[1], attrs.evolve(listing[1], title="Another"))
    assert str(edited) == text.replace("### B", "### Another")


def test_a_lone_cr_ends_no_line_of_a_patch() -> None:
    old, new = "  1. A  \n\n    2 May 2023\r    B\n", "  1. A\n\n    2 May 2023\n    B\n"
    assert unified("a.txt", old, new) == (
        "--- a.txt\t(before)\n+++ a.txt\t(after)\n@@ -1,3 +1,4 @@\n-  1. A  \n+  1. A\n \n"
        "-    2 May 2023\r    B\n+    2 May 2023\n+    B\n"
    )


def test_signs_of_headings_in_titles_and_lists_lost_above_are_told() -> None:
    page = (
        "GDANSK, Poland, June 3, 2021 – Acme Boats today opened a yard for wooden boats.\n\n"
        "OSLO, Norway, May 20, 2021 – The board of Acme Boats has named Liv Berg as its chair.\n\n"
        "(1) Survey of the reef\n14 July 2020\nDivers counted corals.\n\n(2) Fishing season opens\n1 July 2020\nBoats may leave at six.\n\n"
        "(3) Tide tables printed\n20 June 2020\n"
    )
    assert "NP005" in {each.code for each in newsparse.check(page)}
    page = (
        "## Pier painted\n\n*4 May 2020*\n\nThe pier is white now.\n\n## Steps repaired\n\n*20 April 2020*\n\nMind the third step.\n\n"
        "Where do the seals sleep?\n12 May 2016\nOn the north sand, mostly.\n\nWho pays for the quay?\n3 May 2016\nAll of us do.\n"
    )
    titles = [item.title for item in newsparse.parse(page).items]
    assert not any(title.startswith("#") for title in titles) or "NP007" in {
        each.code for each in newsparse.check(page)
    }
