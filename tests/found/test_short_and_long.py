"""Pages that made newsparse fail or give up: lines of bare signs, and listings of more entries than are held at once."""

import pickle

import attrs
import pytest

import newsparse
from newsparse.reading.known import page


@pytest.mark.parametrize(
    "text",
    [
        "1. A\n,\n3 May 2024\n",
        "1. Storm closes harbour\n, Rome\n3 May 2024\n\n2. Bridge opens\n, Pisa\n2 May 2024\n",
        "  1. Storm closes harbour\n\n    ,\n\n    3 May 2024\n",
        "1. A, x\n\n    2May\n\n    -@-y\n\n2. \x0c,\n\n    3May\n\n    -1\x1c'",
    ],
)
def test_lines_of_bare_signs_are_read(text: str) -> None:
    listing = newsparse.parse(text)

    assert str(listing) == text
    assert len(listing) == text.count(". ")
    newsparse.check(text)


@pytest.fixture
def few_drafts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page is turned after 500 entries that wait, not 5,000."""
    monkeypatch.setattr(page, "MOST_DRAFTS", 500)


@pytest.mark.usefixtures("few_drafts")
@pytest.mark.parametrize("count", [250, 251])
def test_a_changelog_is_read_however_many_bullets_it_has(count: int) -> None:
    text = "# Changelog\n\n" + "".join(
        f"## [1.{n}.0] - 2024-05-{1 + n % 28:02}\n\n- Added one thing.\n- Fixed another.\n\n"
        for n in range(count)
    )

    assert len(newsparse.parse(text)) == count


@pytest.mark.usefixtures("few_drafts")
@pytest.mark.parametrize("count", [500, 501])
def test_links_with_days_behind_bullets_are_read_however_many_they_are(count: int) -> None:
    text = "# News\n\n" + "".join(f"- [The harbour opens day {n}](/{n}) 3 May 2024\n" for n in range(count))
    last = f"The harbour opens day {count - 1}"

    assert [newsparse.parse(text)[-1].title, list(newsparse.iter_items([text]))[-1].title] == [last, last]


def test_the_error_of_a_template_goes_to_other_processes() -> None:
    with pytest.raises(newsparse.TemplateError) as caught:
        newsparse.Template("{title} {titel}")
    copy = pickle.loads(pickle.dumps(caught.value))

    assert (str(copy), copy.column, copy.found) == (str(caught.value), 9, caught.value.found)


SITE = "Site name\n\nNews\n\n  1. A title\n\n    2 May 2023\n\nOld\n\n  1. Third\n\n    1 May 2022\n"
MENU = SITE.replace("Site name\n\n", "").replace("Old", "Menu one | Menu two | Menu three\n\nOld")


@pytest.mark.parametrize(("text", "place", "other"), [(SITE, 0, "Site name"), (MENU, 1, "News")])
def test_a_heading_is_not_taken_off_where_the_line_above_would_be_one(
    text: str, place: int, other: str
) -> None:
    listing = newsparse.parse(text)
    section = attrs.evolve(listing.sections[place], heading=None)

    with pytest.raises(
        ValueError, match=f"^section 1 would be read back with heading '{other}' instead of None; "
    ):
        listing.replace(listing.sections[place], section)


def test_text_above_a_new_heading_is_not_dropped() -> None:
    listing = newsparse.parse(
        "Site name\n\n- A title\n  2 May 2023\n\n  Read on\n\n- Another\n  1 May 2023\n\n  More text\n"
    )

    with pytest.raises(
        ValueError, match=r"^section 1 \('News'\) would be read back with heading None instead of 'News': "
    ):
        listing.replace(listing.sections[0], attrs.evolve(listing.sections[0], heading="News"))


def test_a_heading_that_is_taken_off_leaves_the_text_above_it() -> None:
    text = SITE.replace("Site name", "The council meets on Monday.")
    listing = newsparse.parse(text)
    plain = listing.replace(listing.sections[0], attrs.evolve(listing.sections[0], heading=None))

    assert str(plain) == text.replace("News\n\n", "")
