"""Entries of one line each, as extractors print items: title, day and text with spaces alone between them."""

import pytest

import newsparse
from newsparse import Item


def codes(text: str) -> set[str]:
    return {found.code for found in newsparse.check(text) if found.severity != "info"}


def told(item: Item) -> tuple[str | None, str, str | None, tuple[str, ...]]:
    return item.kicker, item.title, item.date and item.date.edtf, item.body


def test_the_sign_of_a_heading_inside_a_line_parts_category_and_title() -> None:
    text = """1. News ### The red harbour opens 3 May 2020 Ships came in at noon. Photo: Ann Sea
2. Sport ### Ferry crew wins the cup 2 May 2020 They rowed all night. Photo: Bob Shore
3. News ### The bridge is closed 1 May 2020 Nobody was hurt. Photo: Ann Sea
4. Opinion ### Why ferries matter 30 April 2020 They always did. Photo: Cy Bay
"""
    listing = newsparse.parse(text)

    assert [told(item) for item in listing] == [
        ("News", "The red harbour opens", "2020-05-03", ("Ships came in at noon.",)),
        ("Sport", "Ferry crew wins the cup", "2020-05-02", ("They rowed all night.",)),
        ("News", "The bridge is closed", "2020-05-01", ("Nobody was hurt.",)),
        ("Opinion", "Why ferries matter", "2020-04-30", ("They always did.",)),
    ]
    assert [item.credit for item in listing] == [
        "Photo: Ann Sea",
        "Photo: Bob Shore",
        "Photo: Ann Sea",
        "Photo: Cy Bay",
    ]
    assert str(listing) == text


def test_a_text_behind_the_sign_of_a_heading_is_no_category() -> None:
    text = """1. ### The red harbour 3 May 2020 What the first ships had on board
2. ### Ferries at night 2 May 2020 A long voyage
3. ### Bridges 1 May 2020 How they are built today
"""
    assert [(item.kicker, item.title) for item in newsparse.parse(text)] == [
        (None, "The red harbour"),
        (None, "Ferries at night"),
        (None, "Bridges"),
    ]


DAY_FIRST = [
    "3 May 2020 {}Red harbour opens at last The first ships came in at noon and left again at night with the tide.",
    "2 May 2020 {}Bridge closed for a month It was too old to carry the trains that cross it every day, said the town.",
    "1 May 2020 {}Ferry sails at night again He said so at ten o'clock in the evening, when the last train had left.",
    "30 April 2020 {}Lighthouse sold to a painter She wants to live there with her goats, and the town has nothing against it.",
    "29 April 2020 {}Fish market moves to the river It is the third time that it moves in ten years, and the last, they say.",
]


@pytest.mark.parametrize("mark", ["- ", "1. "])
@pytest.mark.parametrize("sign", ["", "### "])
def test_a_title_whose_end_nothing_tells_is_reported(mark: str, sign: str) -> None:
    text = "\n".join(mark + line.format(sign) for line in DAY_FIRST)

    listing = newsparse.parse(text)

    assert [item.date and item.date.edtf for item in listing] == [
        "2020-05-03",
        "2020-05-02",
        "2020-05-01",
        "2020-04-30",
        "2020-04-29",
    ]
    assert not any("#" in paragraph for item in listing for paragraph in (item.title, *item.body))
    assert "NP007" in codes(text)


def test_texts_behind_days_that_hold_no_title_are_not_reported() -> None:
    text = """- 3 May 2020 The first ships came in at noon and left again at night with the tide. Nobody was there.
- 2 May 2020 The town said that the bridge was too old to carry the trains that cross it every day.
- 1 May 2020 The last train had left when the ferry sailed at ten o'clock in the evening, and it was late.
"""
    assert not codes(text)


def test_an_entry_without_a_day_among_lines_that_have_one_is_reported_where_it_may_hold_a_text() -> None:
    text = """- Red harbour opens 3 May 2020 The first ships came in at noon.
- Bridge closed for a month 2 May 2020 It was too old.
- Ferry sails at night 1 May 2020 It sails at ten o'clock.
- Fish market moves 30 April 2020 It is by the river.
- Station closed 29 April 2020 No trains stop there.
- Lighthouse sold The old lighthouse was sold to a painter who wants to live there with his goats, the town said.
"""
    assert "NP007" in codes(text)
    assert "NP007" not in codes(text.replace(text.splitlines()[5], "- Lighthouse sold"))


@pytest.mark.parametrize(
    ("days", "first"),
    [
        (("3 avr. 2020", "31 mars 2020", "30 mars 2020"), "2020-04-03"),
        (("2020年3月16日星期一", "2020年3月15日星期日", "2020年3月14日星期六"), "2020-03-16"),
    ],
)
def test_days_of_one_style_are_written_a_little_otherwise(days: tuple[str, ...], first: str) -> None:
    titles = ["Le port 徐", "Le pont 徐", "Le bac 徐"]
    texts = ["Les 徐 navires.", "Il 徐 est fermé.", "Il 徐 part la nuit."]
    lines = [f"- {title} {day} {text}" for title, day, text in zip(titles, days, texts, strict=True)]

    listing = newsparse.parse("\n".join(lines))

    assert [item.title for item in listing] == titles
    assert [item.body for item in listing] == [(text,) for text in texts]
    assert listing[0].date is not None
    assert listing[0].date.edtf == first


def test_most_lines_may_end_with_their_day() -> None:
    text = """- Hafen offen | Bilder, Teil 1 3. Mai 2020
- Brücke gesperrt 2. Mai 2020
- Goya war nicht Goya 1. Mai 2020 Wer er war, weiß niemand.
- Der Dichter des Hafens ist tot 30. April 2020
- Fähre fährt nachts 29. April 2020
"""
    listing = newsparse.parse(text)

    assert [item.title for item in listing] == [
        "Hafen offen | Bilder, Teil 1",
        "Brücke gesperrt",
        "Goya war nicht Goya",
        "Der Dichter des Hafens ist tot",
        "Fähre fährt nachts",
    ]
    assert listing[2].body == ("Wer er war, weiß niemand.",)


def test_texts_that_differ_in_numbers_alone_are_no_labels() -> None:
    said = "Ann Sea is glad to announce the availability of release {} of the harbour software."
    text = "".join(f"- Release {n} is here {n} May 2020 {said.format(n)}\n" for n in (8, 7, 6, 5))

    assert [item.body for item in newsparse.parse(text)] == [(said.format(n),) for n in (8, 7, 6, 5)]


def test_a_list_of_two_lines_is_read_as_the_page_is_without_a_finding() -> None:
    """Read by itself it is too short to prove that a day parts each of its lines."""
    text = """1. ### Red harbour opens 3 May 2020 The first ships came in at noon.
2. ### Bridge closed 2 May 2020 It was too old.

1. ### Ferry sails at night 1 May 2020 It sails at ten o'clock.
2. ### Lighthouse sold 30 April 2020 A painter has it now.
3. ### Fish market moves 29 April 2020 It is by the river.
"""
    assert [len(section.items) for section in newsparse.parse(text).sections] == [2, 3]
    assert "NP009" not in codes(text)


CATEGORIES = [
    "Politics",
    "World",
    "Town & Country",
    "Politics",
    "World",
    "Town & Country",
    "Politics",
    "Arts",
]
HEADS = ["Red harbour", "Blue bridge", "Ferries", "Lamps", "Dam", "Fish", "2024 in short", "Old songs"]


def lines(categories: list[str]) -> str:
    entries = zip(categories, HEADS, strict=True)
    return "\n".join(
        f"- {one} {two} {day} May 2020 It was in the town." for day, (one, two) in enumerate(entries, 1)
    )


def test_first_words_that_recur_in_most_lines_are_categories() -> None:
    listing = newsparse.parse(lines(CATEGORIES))

    assert [(item.kicker, item.title) for item in listing] == list(zip(CATEGORIES, HEADS, strict=True))
    assert codes(lines(CATEGORIES)) == {"NP007"}  # "Arts" is there once: it may be of the title
    assert not codes(lines([*CATEGORIES[:7], "World"]))


def test_first_words_that_recur_in_some_lines_are_of_the_titles() -> None:
    categories = ["Covid", "Town", "Harbour", "Covid", "Ferry", "Town", "Storm", "Bridge"]

    listing = newsparse.parse(lines(categories))

    assert [item.title for item in listing] == [
        f"{one} {two}" for one, two in zip(categories, HEADS, strict=True)
    ]


def test_a_small_word_is_no_category() -> None:
    small = ["The", "A", "In", "The", "A", "In", "The", "A"]

    assert all(item.kicker is None for item in newsparse.parse(lines(small)))


def test_a_word_like_a_weekday_behind_a_day_belongs_to_the_text() -> None:
    text = """- Hafen offen 3. Mai 2020 Das Becken ist tief.
- Brücke gesperrt 2. Mai 2020 Die Bolzen rosten.
- Fähre fährt 1. Mai 2020 Sie legt um zehn ab.
- Damm geflickt 30. April 2020 Der Riss ist zu.
"""
    assert [item.body[0][:3] for item in newsparse.parse(text)] == ["Das", "Die", "Sie", "Der"]


def test_days_that_lead_numbered_titles_are_read_or_reported() -> None:
    text = "\n\n".join(
        f"1. {day} May 2020 {'Red harbour opens to all the ships of the north and the south, ' * 4}"
        for day in (3, 2)
    )
    assert all(item.date for item in newsparse.parse(text)) or "NP005" in codes(text)
