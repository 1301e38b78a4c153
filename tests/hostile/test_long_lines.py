"""Lines of one sign a thousand times over, which took time that grows with the square of their length or worse.

No test here is timed: where a pattern goes back to its old ways, the longest of these take minutes.
"""

from __future__ import annotations

import pytest

import newsparse

SIZE = 20_000
ENTRY = "{day} May 2023\n\nSchool {more} meals {day}\n\nWe met there and it was fine.\n\n"


def dated(more: str) -> str:
    """A page of dated entries, of which one title is long."""
    return "".join(ENTRY.format(day=day, more=more if day == 3 else "for") for day in range(1, 6))


@pytest.mark.parametrize(
    "text",
    [
        "Updated" + " " * SIZE + "x",
        "until " + "\t" * SIZE + "By ",
        dated(" " * SIZE),
        dated("\u00a0" * SIZE),
        dated("\t" * SIZE),
        dated("[" * SIZE),
        ENTRY.format(day=1, more="a") + "2 May 2023 " + "'" * SIZE + "z\n\nB\n\n",
        "Red opens\n7 October 2022\n\nBlue opens\n6 October 2022 "
        + "| a " * 4000
        + "\n\nGreen opens\n5 October 2022\n",
        "## [Red](https://a.b/1)\n\n*7 October 2022*\n\n## ["
        + " " * SIZE
        + "](https://a.b/2)\n\n*6 October 2022*\n",
        "Red opens\n7 October 2022\n\nBlue opens\n6 October 2022\n\nx" + "\u3000" * SIZE + ")\n",
        "07/10/2022 Red opens\n06/10/2022 1" + "\u00a0" * SIZE + "Dr.\n05/10/2022 Green opens\n",
        "Red\n2 May 2023\n\n" + ":" * 4 * SIZE + "!\n",
        "3 May, 4 June, " * SIZE,
    ],
    ids=[
        "label",
        "deadline",
        "spaces",
        "no-break spaces",
        "tabs",
        "brackets",
        "quotes beside a day",
        "pieces beside a day",
        "link of spaces",
        "wide spaces",
        "number and spaces",
        "colons",
        "days",
    ],
)
def test_a_long_line_is_read_in_linear_time(text: str) -> None:
    assert newsparse.unparse(newsparse.parse(text)) == text


@pytest.mark.parametrize("sign", ["A ", "a@", "at ", "@"])
def test_dates_are_found_before_many_words_for_at(sign: str) -> None:
    found = newsparse.find_dates("on 2 May 2023 " + sign * SIZE)
    assert [date.edtf for date in found] == ["2023-05-02"]
