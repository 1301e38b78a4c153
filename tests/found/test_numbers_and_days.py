"""Numbers next to days: what counts entries, what is a day, and what is said where that is open."""

import pytest

import newsparse

TITLES = ["A quiet start", "Three goals in ten minutes", "Late goal saves a point"]


def codes(text: str) -> set[str]:
    return {found.code for found in newsparse.check(text) if found.severity.value != "info"}


@pytest.mark.parametrize(
    ("head", "dates"),
    [
        ("Matchday {} – ", ["3 September 2023", "10 September 2023", "17 September 2023"]),
        ("Day {} – ", ["Saturday 8 June 2024", "Sunday 9 June 2024", "Monday 10 June 2024"]),
        ("Tag {}: ", ["8. Juni 2024", "9. Juni 2024", "10. Juni 2024"]),
    ],
)
def test_a_word_and_a_number_are_no_beginning_of_a_period(head: str, dates: list[str]) -> None:
    rows = zip(dates, TITLES, strict=True)
    text = "\n".join(
        f"{head.format(n)}{day}\n{title}\nThe text of it is here.\n" for n, (day, title) in enumerate(rows, 1)
    )
    items = newsparse.parse(text).items
    assert [item.date.start.day for item in items if item.date and item.date.start] == [
        int("".join(filter(str.isdigit, day[:-5]))) for day in dates
    ]
    assert all(item.date and item.date.start == item.date.end for item in items)


def test_a_word_and_numbers_that_do_not_count_are_told() -> None:
    text = "Opera 2 – 5 May 2024\nIn the big hall\n\nShow 7 – 17 June 2024\nIn the small hall\n\nConcert 3 – 8 July 2024\nIn the garden\n"
    told = [found.message for found in newsparse.parse(text).findings if found.code == "NP005"]
    assert told[0] == "'Opera 2 – 5 May 2024' may be a period, or a number and a day"
    assert len(told) == 3


def test_days_with_a_full_stop_that_count_are_days() -> None:
    text = "".join(f"{n}. Mai 2024\n{title}\n\n" for n, title in enumerate(TITLES, 1))
    listing = newsparse.parse(text)
    assert [(item.number, item.date and item.date.edtf, item.title) for item in listing.items] == [
        (None, f"2024-05-0{n}", title) for n, title in enumerate(TITLES, 1)
    ]
    assert not listing.findings


def test_a_number_of_a_year_before_a_title_is_part_of_it() -> None:
    rows = [("14/2024", "22 May 2024"), ("13/2024", "8 May 2024"), ("12/2024", "30 April 2024")]
    text = "".join(f"{number} – {title} ({day})\n" for (number, day), title in zip(rows, TITLES, strict=True))
    assert [item.title for item in newsparse.parse(text).items] == [
        f"{number} – {title}" for (number, _), title in zip(rows, TITLES, strict=True)
    ]


def test_how_long_a_recording_is_does_not_hide_its_day() -> None:
    text = "".join(
        f"{title}\nPublished {n} June 2024 | {n + 39}:10\nThe text of it.\n\n"
        for n, title in enumerate(TITLES, 3)
    )
    items = newsparse.parse(text).items
    assert [item.date.edtf for item in items if item.date] == ["2024-06-03", "2024-06-04", "2024-06-05"]
    assert not codes(text)


def test_stars_beside_a_day_are_no_category() -> None:
    text = "".join(f"{title}\nReviewed {n} March 2023 ★★★\n\n" for n, title in enumerate(TITLES, 1))
    assert [(item.title, item.kicker) for item in newsparse.parse(text).items] == [
        (title, None) for title in TITLES
    ]


def test_a_day_in_the_first_sentence_is_no_date_of_the_entry() -> None:
    text = "".join(
        f"{title}\nOn {n} April 2024 the first garlic was found.\n\n" for n, title in enumerate(TITLES, 1)
    )
    listing = newsparse.parse(text)
    assert all(item.body[:1] != ("the first garlic was found.",) for item in listing.items)
    assert codes(text)


def test_days_that_no_rule_can_explain_are_told() -> None:
    text = "".join(f"* {n}/04 - {title}\n" for n, title in zip(("12", "10", "05"), TITLES, strict=True))
    assert [item.title for item in newsparse.parse(text).items] == TITLES
    assert "NP207" in codes(text)


def test_a_second_list_below_the_first_is_told() -> None:
    news = "".join(f"{title}\n1{n}.04.2024\nThe text of it is here.\n\n" for n, title in enumerate(TITLES))
    days = "24.04.2024 Guest lecture\n02.05.2024 Start of the week\n"
    told = [found for found in newsparse.parse(f"{news}Dates\n\n{days}").findings if found.code == "NP005"]
    assert [found.message for found in told] == [
        "the day in '24.04.2024 Guest lecture' is not the date of any item",
        "the day in '02.05.2024 Start of the week' is not the date of any item",
    ]


def test_an_entry_above_the_first_that_begins_with_a_day_as_they_do_is_told() -> None:
    rows = [
        "June 4, 2024 — Amended May 31, 2024",
        "May 21, 2024 — Posted May 16, 2024",
        "May 7, 2024 — Posted May 2, 2024",
    ]
    text = "Agendas\n\n" + "".join(f"{row}\n{title}\n\n" for row, title in zip(rows, TITLES, strict=True))
    assert len(newsparse.parse(text).items) == 3 or "NP005" in codes(text)


def test_a_word_and_numbers_beyond_days_are_no_periods() -> None:
    rows = zip(
        ["Issue 45 - 5 May 2024", "Issue 40 - 17 June 2024", "Issue 33 - 8 July 2024"], TITLES, strict=True
    )
    assert not newsparse.parse("".join(f"{row}\n{title}\n\n" for row, title in rows)).findings


def test_versions_as_titles_raise_no_alarm() -> None:
    rows = zip(["3.2", "3.1", "3.0"], ["2024-06-10", "2024-05-02", "2024-03-20"], TITLES, strict=True)
    text = "".join(f"Version {version}\nReleased: {day}\nNew: {title}\n\n" for version, day, title in rows)
    listing = newsparse.parse("Release notes\n\n" + text)
    assert [item.title for item in listing] == ["Version 3.2", "Version 3.1", "Version 3.0"]
    assert not listing.findings
