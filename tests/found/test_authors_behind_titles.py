"""Bylines at the ends of titles: read as authors where most titles have one, told where some have."""

from __future__ import annotations

import pytest

import newsparse
from as_rows import told

DAYS = ("12 March 2026", "9 March 2026", "2 March 2026", "24 February 2026", "17 February 2026")
TITLES = (
    "Harbour bridge to close for the summer",
    "Council agrees budget",
    "Library reopens",
    "New trams arrive",
    "Two schools get solar roofs",
)
NAMES = ("Ann Sea", "Ben Low", "Carla Ruiz", "David Stone", "Ann Sea")
BYLINES = [
    "By {}",
    "by {}",
    "Written by {}",
    "Author: {}",
    "Von {}",
    "Par {}",
    "Por {}",
    "By {} and Eva Hill",
]
FORMS = ["- {title}, {by}, {day}", "{day} {title} ({by})", "{day} – {title} – {by}", "{day} | {title} | {by}"]


def page(form: str, byline: str, lacking: tuple[int, ...] = ()) -> str:
    lines = []
    for at, (title, day, name) in enumerate(zip(TITLES, DAYS, NAMES, strict=True)):
        own = form
        for part in (", {by}", " ({by})", " – {by}", " | {by}") if at in lacking else ():
            own = own.replace(part, "")
        lines.append(own.format(title=title, day=day, by=byline.format(name)))
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("form", [*FORMS, "{title} {by} {day}"])
@pytest.mark.parametrize("byline", BYLINES)
def test_a_byline_that_ends_each_title_is_the_author(form: str, byline: str) -> None:
    text = page(form, byline)
    items = newsparse.parse(text).items
    assert [item.title for item in items] == list(TITLES)
    assert all(name in (item.author or "") for name, item in zip(NAMES, items, strict=True))


@pytest.mark.parametrize("lacking", [(1,), (0,), (4,), (0, 1, 3)])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("byline", [*BYLINES, "By {}, Staff Writer", "@{}"])
def test_titles_of_which_some_have_a_byline_are_read_or_told(
    byline: str, form: str, lacking: tuple[int, ...]
) -> None:
    text = page(form, byline.replace("@{}", "@annsea"), lacking)
    assert [item.title for item in newsparse.parse(text).items] == list(TITLES) or told(text)


def test_titles_that_end_with_by_and_no_name_keep_it() -> None:
    titles = [
        "A walk by the sea",
        "Death by water",
        "Passed by a whisker",
        "Stand by Me",
        "A night by Candlelight",
    ]
    text = "".join(f"{day}: {title}\n" for title, day in zip(titles, DAYS, strict=True))
    items = newsparse.parse(text).items
    assert [(item.title, item.author) for item in items] == [(title, None) for title in titles]
    assert not told(text)


def test_of_two_words_for_by_the_last_leads_to_the_name() -> None:
    text = "".join(
        f"{day}: Stand by me {at}, by {name}\n"
        for at, (day, name) in enumerate(zip(DAYS, NAMES, strict=True))
    )
    assert [item.author for item in newsparse.parse(text).items] == list(NAMES)


def test_a_name_behind_a_japanese_dash_is_an_author() -> None:
    text = "新着情報\n2026年3月12日　港の橋を閉鎖 ― 山田太郎\n2026年3月9日　図書館が再開 ― 佐藤花子\n2026年3月2日　新しい市電 ― 山田太郎\n"
    items = newsparse.parse(text).items
    assert [item.title for item in items] == ["港の橋を閉鎖", "図書館が再開", "新しい市電"] or told(text)


def test_names_as_titles_beside_lines_that_may_be_titles_are_told() -> None:
    entries = [
        f"{title}\n\n" + (f"{name}\n\n" if at != 1 else "") + f"{day}\n\nIt was decided on the day.\n\n"
        for at, (title, day, name) in enumerate(zip(TITLES, DAYS, NAMES, strict=True))
    ]
    text = "".join(entries)
    assert [item.title for item in newsparse.parse(text).items] == list(TITLES) or told(text)
