"""Labels inside the texts of entries are none of their words: "Title: A new bridge", "A new bridge Posted on 3 May 2020"."""

import pytest

import newsparse

TITLES = [
    "Council opens library",
    "Mayor visits school",
    "Harbour closed for works",
    "Craps and beyond: dice games",
]
DAYS = ["2 May 2020", "29 April 2020", "21 April 2020", "13 April 2020"]


def page(form: str) -> newsparse.Listing:
    entries = [form.format(title=title, date=date) for title, date in zip(TITLES, DAYS, strict=True)]
    return newsparse.parse("\n".join(entries) + "\n")


def read(listing: newsparse.Listing) -> list[tuple[str | None, str]]:
    return [(item.title, str(item.date)) for item in listing.items]


@pytest.mark.parametrize(
    ("form", "template"),
    [
        ("Title: {title}\nDate: {date}\n", "Title: {title}\nDate: {date}"),
        ("Date: {date}\nTitle: {title}\n", "Date: {date}\nTitle: {title}"),
        ("{date}\n\nHeadline: {title}\n\n", "{date}\n\nHeadline: {title}"),
        ("**Title:** {title}\n**Date:** {date}\n", "**Title:** {title}\n**Date:** {date}"),
        ("Titel: {title}\nVeröffentlicht am {date}\n", "Titel: {title}\nVeröffentlicht am {date}"),
        ("標題：{title}\n日期：{date}\n", "標題：{title}\n日期：{date}"),
        ("{title} Posted on {date}", "{title} Posted on {date}"),
        ("{title} Publication date: {date}", "{title} Publication date: {date}"),
        ("{title}Posted on {date}", "{title}Posted on {date}"),
        ("{title}Data de publicação: {date}", "{title}Data de publicação: {date}"),
        ("{title}公開日：{date}", "{title}公開日：{date}"),
        ("{title}Subido por la redacción: {date}", "{title}Subido por la redacción: {date}"),
    ],
)
def test_a_label_that_all_titles_share_is_no_part_of_them(form: str, template: str) -> None:
    listing = page(form)
    assert read(listing) == list(zip(TITLES, DAYS, strict=True))
    assert str(listing.sections[0].template) == template
    assert not listing.findings


def test_labels_that_follow_the_title_on_its_line_begin_the_text() -> None:
    listing = page("### {date}\n\nTitle: {title} Reading room: Hall Abstract: It is long.\n")
    assert read(listing) == list(zip(TITLES, DAYS, strict=True))
    assert {item.body for item in listing.items} == {("Reading room: Hall Abstract: It is long.",)}


def test_a_word_that_all_titles_end_in_is_theirs() -> None:
    entries = [f"{title} meeting – {date}" for title, date in zip(TITLES, DAYS, strict=True)]
    listing = newsparse.parse("\n".join(entries))
    assert [item.title for item in listing.items] == [f"{title} meeting" for title in TITLES]


def test_a_label_that_only_one_title_has_is_a_part_of_it() -> None:
    listing = newsparse.parse(
        "Title: a film about names\n3 May 2020\n\nMayor visits school\n1 May 2020\n\nHarbour closed\n28 April 2020\n"
    )
    assert listing.items[0].title == "Title: a film about names"
