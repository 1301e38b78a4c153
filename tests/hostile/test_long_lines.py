"""Lines of one sign a thousand times over, which took time that grows with the square of their length or worse.

No test here is timed: where a pattern goes back to its old ways, the longest of these take minutes.
"""

from __future__ import annotations

import attrs
import pytest

import newsparse
import newsparse.interchange

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
        "**1." + " " * 4 * SIZE + "y\n",
        "Red\n1 May 2023\n\nnews title" + " " * 4 * SIZE + "y\n2 May 2023\n\nBlue\n3 May 2023\n",
        "   N\n\n   1. Red\n\n       2 May 2023\n\n   2. Blue\n\n       1 May 2023\n\n   "
        + "word " * SIZE
        + "x" * 20
        + "\n\n",
        "Red\n1 May 2023\nA text.\n\nBlue\n2 May 2023\n"
        + "the harbour opens a third basin and the mayor of the city cuts it\n" * SIZE,
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
        "bold number and spaces",
        "label of a title and spaces",
        "long line in a page with a margin",
        "one wrapped text",
    ],
)
def test_a_long_line_is_read_in_linear_time(text: str) -> None:
    assert newsparse.unparse(newsparse.parse(text)) == text


@pytest.mark.parametrize("sign", ["A ", "a@", "at ", "@"])
def test_dates_are_found_before_many_words_for_at(sign: str) -> None:
    found = newsparse.find_dates("on 2 May 2023 " + sign * SIZE)
    assert [date.edtf for date in found] == ["2023-05-02"]


def test_han_numerals_that_are_no_date_are_passed_over() -> None:
    assert newsparse.find_dates("一" * 4 * SIZE) == ()


@pytest.mark.parametrize("letters", ["Ã©", "\ufffd", "newsparse: ignore[NP1] "])
def test_a_long_line_is_checked_in_linear_time(letters: str) -> None:
    assert newsparse.check("  1. A\n\n    2 May 2023\n\n" + letters * SIZE)


def test_surrogates_apart_are_read_with_any_sign_beside_them() -> None:
    title = "A" + "\ufdd0" * SIZE + "\ud800\udc00" * SIZE
    listing = newsparse.Listing([newsparse.Section(None, [newsparse.Item(1, title)])])

    assert newsparse.interchange.from_json(newsparse.interchange.to_json(listing)) == listing


def test_an_item_of_many_paragraphs_is_edited_in_linear_time() -> None:
    template = newsparse.Template("# {title}\n[{date}\n][by {author}\n]{body}")
    listing = newsparse.parse("# T\n2 May 2023\nby Ann Sea\n" + "a\n" * 2 * SIZE, template=template)
    item = listing.items[0]

    text = newsparse.unparse(listing.replace(item, attrs.evolve(item, author=None)))

    assert text == "# T\n2 May 2023\n" + "a\n" * 2 * SIZE


def test_mentions_of_a_text_of_parts_of_words_are_found() -> None:
    page = "  1. " + "A-" * 130 + "\n\n    2 May 2023\n\n  2. Xx qwr\n\n    1 May 2023\n"

    assert newsparse.parse(page).mentions == ()


def test_an_item_is_not_put_into_a_page_of_other_text() -> None:
    with pytest.raises(ValueError, match="write the item below the text and parse that") as error:
        newsparse.parse("News").insert(newsparse.Item(1, "A title"))

    assert "the page has text but no item" in str(error.value)
