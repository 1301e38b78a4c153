"""Bylines that are told from their neighbours."""

import pytest

import newsparse

TITLES = ["Harbour opens to all", "Council meets", "Storm expected", "Letter to the town"]


def authors(*bylines: str, day: str = "{} May 2024", form: str = "{title}\n{byline}\n\n") -> list[str | None]:
    """The authors of entries whose line below the title is given, the day in its place."""
    text = "".join(
        form.format(title=title, byline=byline.replace("DAY", day.format(9 - at)))
        for at, (title, byline) in enumerate(zip(TITLES, bylines, strict=False))
    )
    listing = newsparse.parse(text)
    assert [item.title for item in listing.items] == TITLES[: len(bylines)]
    assert all(item.date is not None and item.kicker is None for item in listing.items)
    assert not listing.findings
    return [item.author for item in listing.items]


@pytest.mark.parametrize(
    ("bylines", "expected"),
    [
        (
            ("by Omar Idris on DAY", "by Omar Idris & Jo Hale on DAY", "by jhale on DAY"),
            ["Omar Idris", "Omar Idris & Jo Hale", "jhale"],
        ),
        (
            ("Posted by Omar Idris on DAY", "Posted by Jo Hale, Omar Idris on DAY", "Posted by jhale on DAY"),
            ["Omar Idris", "Jo Hale, Omar Idris", "jhale"],
        ),
        (
            ("Posted on DAY by Jo Hale", "Posted on DAY by Jo Hale, Omar Idris", "Posted on DAY by jhale"),
            ["Jo Hale", "Jo Hale, Omar Idris", "jhale"],
        ),
        (("DAY by jhale", "DAY by mkim", "DAY by jhale"), ["jhale", "mkim", "jhale"]),
        (
            ("Autor: Jan Nowak, DAY", "Autor: Jan Nowak, Ewa Kot, DAY", "Autor: redakcja, DAY"),
            ["Jan Nowak", "Jan Nowak, Ewa Kot", "redakcja"],
        ),
        (
            ("by Ana Sousa | DAY", "by Ana Sousa, Piet Kok, Lena Fuchs | DAY", "by The Editors | DAY"),
            ["Ana Sousa", "Ana Sousa, Piet Kok, Lena Fuchs", "The Editors"],
        ),
    ],
)
def test_names_in_any_number_and_form_are_authors(bylines: tuple[str, ...], expected: list[str]) -> None:
    assert authors(*bylines) == expected


def test_bylines_in_other_languages() -> None:
    dutch = ("door Sanne de Boer op DAY", "door Wim Kok en Els Smit op DAY", "door Sanne de Boer op DAY")
    assert authors(*dutch, day="{} mei 2024") == ["Sanne de Boer", "Wim Kok en Els Smit", "Sanne de Boer"]
    italian = (
        "di Carla Bruni - DAY",
        "di Redazione - DAY",
        "di P. G. - DAY",
        "di Carla Bruni e Ugo Neri - DAY",
    )
    assert authors(*italian, day="{} aprile 2024") == [
        "Carla Bruni",
        "Redazione",
        "P. G.",
        "Carla Bruni e Ugo Neri",
    ]


def test_roles_behind_names_are_no_part_of_them() -> None:
    form = "{title}\n{byline}\n\n"
    lines = (
        "By Ann Sea, economics editor\nDAY",
        "By Tom Nkemelu\nDAY",
        "By Dr Ana Rivas and Prof. Lutz Brandt\nDAY",
        "DAY",
    )
    assert authors(*lines, form=form) == [
        "Ann Sea",
        "Tom Nkemelu",
        "Dr Ana Rivas and Prof. Lutz Brandt",
        None,
    ]


def test_a_text_that_begins_with_the_word_of_the_bylines_stays_one() -> None:
    text = (
        "Harbour opens\nBy Omar Idris\n4 May 2024\nThe harbour is open now.\n\n"
        "Council meets\n3 May 2024\nBy and large it was a quiet meeting.\n\n"
        "Storm expected\nBy Jo Hale\n2 May 2024\nIt will be here at night.\n"
    )
    items = newsparse.parse(text).items
    assert [item.author for item in items] == ["Omar Idris", None, "Jo Hale"]
    assert items[1].body == ("By and large it was a quiet meeting.",)
