"""Entries without a date behind the line that leads on from the entry above, and other lines that lead on."""

import pytest

import newsparse

Row = tuple[object, ...]


def rows(text: str) -> list[Row]:
    """Day, title and texts of each item."""
    return [(item.date and item.date.edtf, item.title, item.body) for item in newsparse.parse(text).items]


ENTRIES = (
    ("30 May 2024", "Schools open their doors", "412 children begin."),
    ("22 May 2024", "The bridge is renewed", "It is lit at night."),
    ("", "Frequent questions about bins", "Our people answer."),
    ("14 May 2024", "The harbour fair is back", "Bring flowers."),
    ("5 May 2024", "The best farmer is sought", "Neighbours may propose one."),
)
WANT = [(day and f"2024-05-{int(day.split()[0]):02}" or None, title, (text,)) for day, title, text in ENTRIES]


@pytest.mark.parametrize(
    "form",
    [
        "{title}\n{day}{text}\n{more}\n",
        "{posted}{title}\n{text}\n{more}\n",
        "{title}\n\n{day}\n{text}\n\n{more}\n\n",
    ],
)
@pytest.mark.parametrize(
    "more", ["Read more", "Plačiau", "[Lire la suite](/n/{at})", "Lire la suite (/n/{at})"]
)
def test_an_entry_without_a_date_between_lines_that_lead_on(form: str, more: str) -> None:
    text = "News\n\n" + "".join(
        form.format(
            title=title,
            day=f"{day}\n" if day else "",
            posted=f"Posted on {day}\n" if day else "",
            text=text,
            more=more.format(at=at),
        )
        for at, (day, title, text) in enumerate(ENTRIES)
    )
    assert rows(text) == WANT


def test_what_is_below_the_last_line_that_leads_on_is_of_no_entry() -> None:
    text = "News\n\n" + "".join(
        f"{title}\n{day or '12 May 2024'}\n{text}\nRead more\n" for day, title, text in ENTRIES
    )
    assert newsparse.parse(text + "Office hours\nMonday to Friday\n").items[-1].body == (
        "Neighbours may propose one.",
    )


def test_lines_between_that_do_not_lead_on_as_the_others_part_no_entry() -> None:
    text = "".join(
        f"{title}\n{day or '12 May 2024'}\n{text}\nTags:\nharbour\nRead more\n"
        for day, title, text in ENTRIES
    )
    assert [title for _, title, _ in rows(text)] == [title for _, title, _ in ENTRIES]


def test_what_leads_on_right_behind_a_day_is_no_title() -> None:
    text = "".join(f"{title}\n{day or '12 May 2024'}\n{text}\nPlačiau\n" for day, title, text in ENTRIES[:4])
    text += "Places are left\n4 May 2024 Plačiau\n"
    assert rows(text)[-1] == ("2024-05-04", "Places are left", ())


def test_the_text_of_an_image_that_leads_where_the_title_does_is_no_category() -> None:
    text = "".join(
        f"A picture of {word} (/n/{at})\n\n{title} (/n/{at})\n\n{day or '12 May 2024'}\n\n{text}\n\n"
        for at, (word, (day, title, text)) in enumerate(
            zip(("boats", "masts", "sails", "ropes", "nets"), ENTRIES, strict=True)
        )
    )
    assert [(item.title, item.kicker, item.body) for item in newsparse.parse(text).items] == [
        (title, None, (text,)) for _, title, text in ENTRIES
    ]


@pytest.mark.parametrize("link", ["(#)", "(/2024/05/)", "(https://example.org/5)"])
def test_the_author_behind_a_day_that_is_a_link(link: str) -> None:
    text = "".join(
        f"{title}\n\nPosted on {day or '12 May 2024'} {link} by Ann Sea\n\n{text}\n\n"
        for day, title, text in ENTRIES
    )
    assert {item.author for item in newsparse.parse(text).items} == {"Ann Sea"}
