"""What lines of one kind in all entries are told as: labelled days behind bullets, what leads on, who wrote them, labels of titles."""

import pytest

import newsparse

TITLES = ["Ferry sails at dawn", "New roof for the library", "Council meets on harbour"]
TEXTS = [
    "The council says that the ferry sails at dawn.",
    "The roof of the library was old, says the town.",
    "The council met people from the harbour.",
]
DAYS = ["27 March 2006", "21 March 2006", "3 March 2006"]
NAMES = ["Ann Sea", "Bob Shore", "Ann Sea"]


@pytest.mark.parametrize("bullet", ["-", "*", "+", "•"])
@pytest.mark.parametrize("label", ["Date: ", "Published: ", "Posted on ", ""])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_labelled_day_behind_a_bullet_begins_an_entry(bullet: str, label: str, gap: str) -> None:
    text = gap.join(
        f"{bullet} {label}{day}{gap}{title}{gap}{body}"
        for day, title, body in zip(DAYS, TITLES, TEXTS, strict=True)
    )

    listing = newsparse.parse(f"News\n\n{text}\n")

    assert [item.title for item in listing.items] == TITLES
    assert [item.body for item in listing.items] == [(text,) for text in TEXTS]


@pytest.mark.parametrize("mark", ["{}. ", "- ", "• ", "## ", ""])
def test_what_leads_on_is_no_text_and_the_sentence_above_the_day_no_title(mark: str) -> None:
    entries = [
        f"{mark.format(place)}{title}\n{body}\n{day}\nRead more\n\n"
        for place, (title, body, day) in enumerate(zip(TITLES, TEXTS, DAYS, strict=True), 1)
    ]

    listing = newsparse.parse("".join(entries))

    assert [(item.title, item.body) for item in listing.items] == [
        (title, (body,)) for title, body in zip(TITLES, TEXTS, strict=True)
    ]


def test_who_wrote_each_entry_on_the_line_below_its_day_is_told() -> None:
    entries = [
        f"{place}. {title}\n{day}\nBy {name}\n\n"
        for place, (title, day, name) in enumerate(zip(TITLES, DAYS, NAMES, strict=True), 1)
    ]

    found = [each for each in newsparse.check("".join(entries)) if each.code == "NP007"]

    assert [each.message for each in found] == [
        f"'By {name}' was read as a text, and may be an author" for name in NAMES
    ]


def test_the_label_of_a_title_is_no_part_of_it() -> None:
    entries = [f"* Title: {title}\n  Date: {day}\n\n" for title, day in zip(TITLES, DAYS, strict=True)]

    assert [item.title for item in newsparse.parse("".join(entries)).items] == TITLES


def test_an_entry_has_one_author_whatever_is_above_its_title() -> None:
    entries = [f"{title}\n{day}\nBy {name}\n" for title, day, name in zip(TITLES, DAYS, NAMES, strict=True)]

    listing = newsparse.parse("".join(entries))

    for item in listing.items:
        assert item.layout is not None
        slots = [slot for slot in item.layout.slots if slot != "body"]
        assert len(slots) == len(set(slots))
    assert [item.author or item.body for item in listing.items] == [(f"By {name}",) for name in NAMES]
    assert "NP007" in {each.code for each in newsparse.check("".join(entries))}


def test_a_category_behind_the_day_of_a_heading_is_no_title() -> None:
    kinds = ["Transport", "Culture", "Politics"]
    text = "".join(
        f"## {day} | {kind} | {title}\n\n" for day, kind, title in zip(DAYS, kinds, TITLES, strict=True)
    )

    assert [(item.kicker, item.title) for item in newsparse.parse(text).items] == list(
        zip(kinds, TITLES, strict=True)
    )


def test_sentences_between_numbered_entries_are_their_texts() -> None:
    entries = [
        f"  {place}. {title}  {day}\n\n" + (f"{body}\n\n" if place < 3 else "")
        for place, (title, day, body) in enumerate(
            zip([*TITLES, *TITLES], [*DAYS, *DAYS], [*TEXTS, *TEXTS], strict=True), 1
        )
    ]

    listing = newsparse.parse("".join(entries))

    assert [item.body for item in listing.items] == [(TEXTS[0],), (TEXTS[1],), (), (), (), ()]


def test_a_credit_behind_the_first_bullet_is_told() -> None:
    text = (
        " ■ © Dan Hill / Suva 2025\n\n     2008.02.29\n\n     Blue ship signs a pact with its neighbours\n\n"
        " ■ 2008.03.04\n\n     Tide museum wins prize\n\n ■ 2008.03.19\n\n     Newsletter June 2012\n"
    )

    found = [each.message for each in newsparse.check(text) if each.code == "NP006"]

    assert found == ["the bullet in '■ © Dan Hill / Suva 2025' does not begin an item"]


def test_a_name_in_brackets_with_the_date_is_told() -> None:
    entries = [f"- {title} ({name}, {day})\n" for title, name, day in zip(TITLES, NAMES, DAYS, strict=True)]

    found = [each.message for each in newsparse.check("".join(entries)) if each.code == "NP007"]

    assert found == ["'Ann Sea' beside the date is in no field, and so are those of other items"]


def test_titles_that_all_have_two_columns_are_told() -> None:
    kinds = ["database", "frontend", "database"]
    entries = [f"- {day}  {kind}   {title}\n" for day, kind, title in zip(DAYS, kinds, TITLES, strict=True)]

    found = [each.message for each in newsparse.check("".join(entries)) if each.code == "NP007"]

    assert found == [
        "the title 'database   Ferry sails at dawn' has a wide gap inside: it may be of two columns"
    ]


@pytest.mark.parametrize("mark", ["• ", "{}. ", "- ", ""])
def test_the_signs_of_bold_type_are_no_part_of_a_title_without_a_word(mark: str) -> None:
    entries = [
        f"{mark.format(place)}**{title}**\n{day}\n{body}\n\n"
        for place, (title, day, body) in enumerate(zip(TITLES, DAYS, TEXTS, strict=True), 1)
    ]

    listing = newsparse.parse("".join(entries))
    found = [each.message for each in newsparse.check("".join(entries)) if each.code == "NP007"]

    if mark == "{}. ":
        assert found == [
            f"the signs of bold type in '**{title}**' were read as a part of the title" for title in TITLES
        ]
    else:
        assert ([item.title for item in listing.items], found) == (TITLES, [])


def test_who_wrote_an_entry_above_its_title_is_no_category_without_a_word() -> None:
    entries = [
        f"* By {name}\n{title}\n{day}\n\n" for name, title, day in zip(NAMES, TITLES, DAYS, strict=True)
    ]

    found = [each.message for each in newsparse.check("".join(entries)) if each.code == "NP007"]

    assert found == [f"'By {name}' was read as a category, and may be an author" for name in NAMES]


def test_a_category_above_the_first_entry_that_others_have_is_told() -> None:
    rows = [
        *zip(["Video", "Press release", "Video"], TITLES, TEXTS, DAYS, strict=True),
        ("Video", "Old lighthouse closes", "It was open for a hundred years.", "1 March 2006"),
    ]
    entries = [f"{kind}\n\n{title}\n\n{body}\n\n{day}\n\n" for kind, title, body, day in rows]
    entries[0] = entries[0].replace(DAYS[0], f"More words of the first text, which has two.\n\n{DAYS[0]}")

    found = [each.message for each in newsparse.check("".join(entries)) if each.code == "NP007"]

    assert found == ["'Video' is the category of another item, and belongs to none here"]


@pytest.mark.parametrize("by", ["by", "By", "von", "par"])
def test_who_wrote_each_entry_in_brackets_behind_its_title_is_its_author(by: str) -> None:
    names = ["anna", "admin", "bo"]
    entries = [
        f"[{day}] {title} ({by} {name})\n" for day, title, name in zip(DAYS, TITLES, names, strict=True)
    ]

    listing = newsparse.parse("".join(entries))

    assert [(item.title, item.author) for item in listing.items] == list(zip(TITLES, names, strict=True))
