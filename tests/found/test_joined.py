"""Pages of two lists, and pages with a paragraph around them: the items stay as they were, or `check` says what did not."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsparse

LAYOUTS = Path(__file__).parents[1] / "fixtures" / "layouts"
NAMES = ("harbour", "bridge", "market", "station", "theatre", "museum", "garden", "library")
PARAGRAPH = "These lines say what the page is for and belong to no entry of it."


def titles(text: str) -> list[str]:
    return [item.title for item in newsparse.parse(text).items]


def told(text: str) -> set[str]:
    return {each.code for each in newsparse.check(text) if each.severity != "info"}


def echoed(gap: str, *, date_first: bool) -> str:
    """Entries whose titles end with the words of the text below them."""
    entries = []
    for number, name in enumerate(NAMES, 1):
        below = f"How the {name} came to be closed for a week"
        title, date = f"«Nobody saw the {name}»: {below}", f"{number} May 2023"
        entries.append(gap.join([date, title, below] if date_first else [title, date, below]))
    return gap.join(entries)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("date_first", [True, False])
def test_a_title_is_in_one_entry_with_the_text_that_says_it_again(gap: str, date_first: bool) -> None:
    page = echoed(gap, date_first=date_first)
    expected = [f"«Nobody saw the {name}»: How the {name} came to be closed for a week" for name in NAMES]
    for text in (page, f"{PARAGRAPH}{gap}{page}", f"{page}{gap}{PARAGRAPH}", f"News of the town{gap}{page}"):
        assert titles(text) == expected


def test_a_photo_credit_that_all_entries_have_is_a_credit() -> None:
    text = "News\n" + "".join(
        f"The {name} has been opened again\n{number} May 2023\nIt was closed for a week by the town.\nPhoto: Ann Sea\n"
        for number, name in enumerate(NAMES, 1)
    )
    assert {item.credit for item in newsparse.parse(text).items} == {"Photo: Ann Sea"}
    assert len(newsparse.parse(text)) == len(NAMES)
    below = newsparse.parse(f"{text}{PARAGRAPH}\n")
    assert below.items == newsparse.parse(text).items
    assert below.outside[-1] == PARAGRAPH


def test_lines_swallowed_by_few_texts_are_told() -> None:
    entries = [
        f"The {name} has been opened again\n{number} May 2023\nIt was closed for a week by the town.\n"
        for number, name in enumerate(NAMES, 1)
    ]
    swallowed = "The weather of the week is fine again\nIt rained all day long in the town.\n"
    assert "The weather of the week is fine again" in titles("".join([*entries[:4], swallowed, *entries[4:]]))
    other = "The town\nThe town\n"  # lines that recur are no titles, and leave it open what the others are
    text = "".join([*entries[:4], swallowed, *entries[4:6], other, *entries[6:]])
    assert "The weather of the week is fine again" not in titles(text)
    assert "NP007" in told(text)


def test_bare_lines_of_entries_without_titles_are_told() -> None:
    prose = "".join(
        f"{number} May 2023\nThe {name} was closed for a week by the town. It opens again when the ice is gone.\n"
        for number, name in enumerate(NAMES, 1)
    )
    bare = "".join(
        f"{number} May 2023\nThe {name} of another town\n" for number, name in enumerate(NAMES[:4], 10)
    )
    assert titles(prose + bare)[:2] == ["", ""]
    assert "NP007" in told(prose + bare)


def test_the_first_item_of_a_stripped_list_below_another_is_told() -> None:
    first = "  1. First title\n\n    2 May 2023\n\n  2. Second title\n\n    1 May 2023\n\n"
    second = (
        "1. Third title\n\n  2. Fourth title\n\n    30 April 2023\n\n  3. Fifth title\n\n    29 April 2023"
    )
    assert titles(first + second) == ["First title", "Second title", "Fourth title", "Fifth title"]
    assert "NP002" in told(first + second)


def test_a_day_is_read_with_all_that_is_written_of_it() -> None:
    one = "".join(
        f"- ### Mostbrücke {name} geöffnet {number} мая 2026 г. Мост закрыт на неделю.\n"
        for number, name in enumerate(NAMES[:4], 1)
    )
    two = "".join(
        f"- ### The {name} has been opened {number} May 2026 It was closed for a week.\n"
        for number, name in enumerate(NAMES, 1)
    )
    assert [item.body for item in newsparse.parse(one + two).items[:4]] == [("Мост закрыт на неделю.",)] * 4


def test_of_two_lines_around_a_day_the_longer_is_the_text() -> None:
    entries = [
        f"A week without a {name}\n{number} May 2023\nHow the {name} of the town came to be closed for some weeks"
        for number, name in enumerate(NAMES, 1)
    ]
    last = "A week without a door\n20 May 2023"
    text = "\n".join(["News of the town", *entries, last]) + "\n"
    assert titles(text) == [f"A week without a {name}" for name in (*NAMES, "door")]


def test_entries_with_bullets_above_those_with_headings_are_told() -> None:
    bullets = "".join(
        f"  • The {name} has been opened again\n\n    {number} May 2023\n\n    It was closed for a week.\n\n"
        for number, name in enumerate(NAMES[:3], 1)
    )
    schedule = "".join(
        f"### September {number}, 2019\n\nThe {name}\n\n" for number, name in enumerate(NAMES[:4], 1)
    )
    assert len(newsparse.parse(bullets + schedule).items) == 4
    assert "NP005" in told(bullets + schedule)


def test_names_of_images_as_titles_are_told() -> None:
    one, two = ((LAYOUTS / name).read_bytes().decode() for name in ("043.txt", "046.txt"))
    assert "NP007" in told(f"{one.rstrip()}\n\n{two}")


def test_a_text_below_the_credit_that_ends_all_others_is_told() -> None:
    entries = [
        f"The {name} has been opened again\n{number} May 2023\nIt was closed for a week by the town.\nPhoto: Ann Sea\n"
        for number, name in enumerate(NAMES, 1)
    ]
    text = "".join(
        [
            "News\n",
            *entries[:4],
            "Another page of the town, which is longer than a heading is and says what is on it\n",
            *entries[4:],
        ]
    )
    assert len(newsparse.parse(text)) == len(NAMES)
    assert "NP007" in told(text)
