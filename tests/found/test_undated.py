"""Entries without a date among dated ones, on pages that have neither numbers nor bullets."""

import newsparse

ENTRIES = [
    ("Harbour opens a third basin", None, "The first ships came in at noon and left in the evening."),
    (
        "Bridge over the river closes",
        "2 May 2020",
        "Its bolts are rusty, and nobody may cross it before autumn.",
    ),
    ("Ferry sails at night again", None, None),
    ("Dam in the valley is repaired", "28 April 2020", None),
    (
        "Lighthouse gets a new lamp",
        "27 April 2020",
        "The old one had been shining since the year of the great storm.",
    ),
    ("Photos: Council votes on the quay", "20 April 2020", "Eleven members were for it, and two against it."),
    ("Fish market moves to the north", None, "It is the third time in ten years that it moves, they say."),
]


def page(gap: str, between: str) -> str:
    return gap.join(between.join(line for line in entry if line) for entry in ENTRIES)


def told(text: str) -> list[tuple[str, str | None, int]]:
    return [(item.title, item.date and item.date.text, len(item.body)) for item in newsparse.parse(text)]


def codes(text: str) -> set[str]:
    return {found.code for found in newsparse.check(text) if found.severity != "info"}


def test_the_gaps_of_a_page_tell_entries_without_a_day() -> None:
    """As `get_text` prints a page: its title is set off more than entries are, and they more than their lines."""
    text = "\n\n\nPort news" + "\n" * 8 + page("\n\n\n\n\n", "\n\n") + "\n" * 8 + "Contact and imprint"

    assert told(text) == [(title, day, int(body is not None)) for title, day, body in ENTRIES]


def test_a_menu_that_is_set_off_as_entries_are_is_no_entry() -> None:
    text = "Port news of all kinds\n\n\n\nShips and ferries\n\n\n\n" + page("\n\n\n\n", "\n\n")

    assert "Ships and ferries" not in [title for title, _, _ in told(text)]


def test_a_pager_below_entries_that_all_have_days_is_no_entry() -> None:
    dated = [entry for entry in ENTRIES if entry[1] and ":" not in entry[0]]
    text = "\n\n\n".join("\n".join(line for line in entry if line) for entry in dated)

    assert len(told(text + "\n\n\n« Previous page 1 2 3 Next page »")) == 3


def test_entries_without_a_day_below_the_last_dated_one_are_found() -> None:
    entries = [
        ("Harbour opens a third basin", "3 May 2020", "The first ships came in at noon and left at night."),
        (
            "Bridge over the river closes",
            "2 May 2020",
            "Its bolts are rusty, and nobody may cross it before autumn.",
        ),
        (
            "Ferry sails at night again",
            "1 May 2020",
            "It leaves at ten o'clock from the new pier in the north.",
        ),
        ("Dam in the valley is repaired", "Workers filled the crack that the frost had left there."),
        ("Lighthouse gets a new lamp", "The old one had been shining since the year of the storm."),
    ]
    text = "\n".join(line for entry in entries for line in entry)

    assert [title for title, _, _ in told(text)] == [entry[0] for entry in entries]


def test_a_line_that_may_begin_an_entry_without_a_day_is_reported() -> None:
    """A title and its text, or the subtitle and the text of the entry above: one such line does not tell."""
    text = """Harbour opens a third basin
3 May 2020
The first ships came in at noon and left in the evening.
Bridge over the river closes
2 May 2020
Ferry sails at night again
It leaves at ten o'clock from the new pier in the north.
Dam in the valley is repaired
28 April 2020
Workers filled the crack that the frost had left there.
"""
    assert "NP007" in codes(text)


def test_a_text_that_ends_like_no_sentence_is_not_reported() -> None:
    text = """Harbour opens a third basin
3 May 2020
The first ships came in at noon and left in the evening.
Bridge over the river closes
2 May 2020
All that is to be said of its bolts
Dam in the valley is repaired
28 April 2020
Workers filled the crack that the frost had left there.
"""
    assert not codes(text)


def test_a_title_and_a_text_above_the_first_day_are_reported_where_they_look_like_an_entry() -> None:
    dated = "\n".join(
        line for entry in ENTRIES for line in entry if line and entry[1] and ":" not in entry[0]
    )
    text = "Port\nHarbour opens a third basin in the north\n{}\n" + dated
    long = "The first ships came in at noon and left in the evening, and the town came to see them leave in the rain."

    assert "NP007" in codes(text.format(long))
    assert "NP007" in codes(text.format("All that is new."))
    assert not codes(f"Port\nAll that is new.\n{dated}")


def test_a_short_line_below_a_day_is_a_text_where_texts_end_like_titles() -> None:
    teaser = "What the first ships had on board when they came in at noon, and what the town has done with all of it"
    entries = [
        ("Harbour opens a third basin", "3 May 2020", teaser),
        ("Bridge over the river closes", "2 May 2020", "I have lost a wheel there, and a friend"),
        ("Ferry sails at night again", "1 May 2020", teaser.replace("first", "last")),
        ("Lighthouse gets a new lamp", teaser.replace("noon", "night")),
        ("Dam in the valley is repaired", "28 April 2020", teaser.replace("ships", "boats")),
    ]
    found = told("\n".join(line for entry in entries for line in entry))

    assert [title for title, _, _ in found] == [entry[0] for entry in entries]
