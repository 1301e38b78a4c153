"""Lines above and below titles that may be the title themselves: categories of several words, people, times, what a page says below its list."""

import pytest

import newsparse

DAYS = ["12 March 2024", "8 March 2024", "29 February 2024"]


def told(text: str) -> list[str]:
    return [each.message for each in newsparse.check(text) if each.code == "NP007"]


def listing(*blocks: tuple[str, ...]) -> str:
    return "News of the town\n\n" + "\n".join("\n".join(block) + "\n" for block in blocks)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (["The ferry question", "What fish eat", "Reading the ice"], ["Kari Moen, NTNU", "Per Berg, Bergen", "Ingrid Solheim, UNIS"]),
        (["Die Fährfrage", "Was Fische fressen", "Eis lesen"], ["Karin Behrens, Kiel", "Jonas Feld, GEOMAR", "Mira Sand, AWI"]),
        (["Ferry", "Fish", "Ice"], ["Kari Moen (NTNU)", "Per Berg (Bergen)", "Ingrid Solheim (UNIS)"]),
        (["The ferry question again", "What the fish eat", "Reading the old ice"], ["A talk on boats", "A talk on food", "A walk on water"]),
    ],
)  # fmt: skip
def test_categories_that_never_recur_may_be_titles(above: list[str], below: list[str]) -> None:
    text = listing(*zip(above, below, DAYS, strict=True))
    items = newsparse.parse(text).items
    assert [item.title for item in items] == above or told(text)


def test_times_are_no_titles() -> None:
    rows = zip(DAYS, ["Seniorennachmittag", "Kinderbibeltag", "Palmsonntag"], ["15 Uhr, Pfarrheim", "10 Uhr, Kirche", "9.30 Uhr, Kirche"], strict=True)  # fmt: skip
    text = listing(*rows)
    items = newsparse.parse(text).items
    assert items[0].title == "Seniorennachmittag" or told(text)


def test_a_labelled_line_below_a_title_with_its_day_is_told() -> None:
    texts = ["The budget was approved.", "The auditor was reappointed.", "The roof was repaired."]
    text = listing(*((f"Minutes of the meeting of {d}", f"Present: A. Reed, {n} guests", t) for d, n, t in zip(DAYS, "234", texts, strict=True)))  # fmt: skip
    assert "'Present: A. Reed, 2 guests' was read as a title, and 'Minutes of the meeting of 12 March 2024' may be that" in told(text)  # fmt: skip


def test_letters_above_their_writers_are_told() -> None:
    letters = [
        "Sir, the 41 bus is not a luxury.",
        "Sir, who mends the church clock?",
        "Sir, the new bins are enormous.",
    ]
    writers = ["Margaret Fields, Thornbury", "Harold Pike, Redford", "Rosa Delgado, Thornbury"]
    text = listing(*zip(letters, writers, DAYS, strict=True))
    assert [item.title for item in newsparse.parse(text).items] == letters or told(text)


@pytest.mark.parametrize(
    "form",
    ["{title}\nReviewed by {name} on {day}\n{text}\n", "{title}\nBesprochen von {name} am {day}\n{text}\n", "{title}\n{day}\nReview by {name}\n{text}\n", "{name}\n{title}\n{day}\n"],
)  # fmt: skip
def test_reviewers_and_doctors_are_authors(form: str) -> None:
    names = ["Dr. Ann Leary", "Prof. Joel Pine", "Dr. Mary Holt"]
    titles = ["The Salt Path", "Night Ferry", "Harbour Lights"]
    text = "Reviews\n\n" + "\n".join(form.format(title=t, name=n, day=d, text="A quiet film.") for t, n, d in zip(titles, names, DAYS, strict=True))  # fmt: skip
    assert [(item.title, item.author) for item in newsparse.parse(text).items] == list(
        zip(titles, names, strict=True)
    )


def test_what_a_title_says_that_somebody_gives_is_no_author() -> None:
    text = "I. Opening of the exhibition, 3 May 2024\nII. Lecture by Prof. Haas, 10 May 2024\nIII. Guided tour, 17 May 2024\n"
    assert [item.title for item in newsparse.parse(text).items] == ["Opening of the exhibition", "Lecture by Prof. Haas", "Guided tour"]  # fmt: skip


def test_reading_times_are_no_part_of_a_category() -> None:
    rows = zip(["ARTICLE", "VIDEO", "ARTICLE"], ["5 MIN READ", "3 MIN WATCH", "8 MIN READ"], ["Why ports go electric", "Inside our new lab", "The cost of idle ships"], DAYS, strict=True)  # fmt: skip
    text = listing(*((f"{kind}   |   {time}", title, day) for kind, time, title, day in rows))
    assert [item.kicker for item in newsparse.parse(text).items] == ["ARTICLE", "VIDEO", "ARTICLE"]


@pytest.mark.parametrize(
    "kinds", [["Q&A", "Video", "News"], ["News", "Video", "News"], ["Press release", "Report", "Interview"]]
)
def test_bulleted_kinds_above_headings_are_their_categories(kinds: list[str]) -> None:
    titles = ["A new pier", "Old tower closes", "Bus fares rise"]
    menu = "  * [Home](https://example.org/home)\n  * [About](https://example.org/about)\n\n# Page\n\n"
    rows = zip(kinds, titles, DAYS, strict=True)
    text = menu + "".join(f"  * {kind}\n\n### {title}\n\n{day}\n\n" for kind, title, day in rows)
    text += "  * [Imprint](https://example.org/imprint)\n  * [Privacy](https://example.org/privacy)\n\n© 2024 Example\n"
    items = newsparse.parse(text).items
    assert [(item.title, item.kicker) for item in items] == list(zip(titles, kinds, strict=True))
    assert [item.body for item in items[:2]] == [(), ()]
