"""Times of day below days begin entries, in the forms of many languages, also with the number of the day before it."""

import pytest

import newsparse

TITLES = [
    "Opening of the fair",
    "A talk on rivers",
    "Puppets for children",
    "Service in the open air",
    "Closing words",
]


def page(one: str, two: str, times: list[str], head: str = "Programme\n\n") -> newsparse.Listing:
    lines = [f"{time}{title}" for time, title in zip(times, TITLES, strict=True)]
    return newsparse.parse(head + "\n".join([one, *lines[:3], "", two, *lines[3:]]) + "\n")


def assert_read(listing: newsparse.Listing, one: str, two: str) -> None:
    assert [section.heading for section in listing.sections] == [one, two]
    assert [item.title for item in listing.items] == TITLES
    days = [item.date and item.date.edtf.partition("T")[0] for item in listing.items]
    assert days == ["2024-06-08"] * 3 + ["2024-06-09"] * 2
    assert not [found for found in listing.findings if found.code.startswith("NP0")]


@pytest.mark.parametrize(
    ("one", "two", "times"),
    [
        ("8 June 2024", "9 June 2024", ["10:00 ", "11:30 ", "15:00 ", "9:30 ", "17:00 "]),
        ("8 June 2024", "9 June 2024", ["10am ", "11.30am ", "3pm ", "9.30am ", "5pm "]),
        ("8 June 2024", "9 June 2024", ["10:00–11:00 ", "11:30–12:30 ", "15:00–16:00 ", "9:30–11:00 ", "17:00–18:00 "]),
        ("8 June 2024", "9 June 2024", ["10am - 11am: ", "11.30am - noon: ", "3pm - 4pm: ", "9am - 11am: ", "5pm - 6pm: "]),
        ("Sabato 8 giugno 2024", "Domenica 9 giugno 2024", ["10.00 - ", "11.30 - ", "15.00 - ", "9.30 - ", "17.00 - "]),
        ("8. kesäkuuta 2024", "9. kesäkuuta 2024", ["10.00 ", "11.30 ", "15.00 ", "9.30 ", "17.00 "]),
        ("Samedi 8 juin 2024", "Dimanche 9 juin 2024", ["10h : ", "11h30 : ", "15h : ", "9h30 : ", "17h : "]),
        ("Samstag, 8. Juni 2024", "Sonntag, 9. Juni 2024", ["10 Uhr: ", "11.30 Uhr: ", "15 Uhr: ", "9 Uhr: ", "17 Uhr: "]),
        ("2024年6月8日（土）", "2024年6月9日（日）", ["10:00　", "11:30　", "15:00　", "9:30　", "17:00　"]),
        ("Day 1 – Saturday 8 June 2024", "Day 2 – Sunday 9 June 2024", ["10:00 ", "11:30 ", "15:00 ", "9:30 ", "17:00 "]),
        ("Tag 1: Samstag, 8. Juni 2024", "Tag 2: Sonntag, 9. Juni 2024", ["10:00 ", "11:30 ", "15:00 ", "9:30 ", "17:00 "]),
    ],
)  # fmt: skip
def test_times_below_days(one: str, two: str, times: list[str]) -> None:
    assert_read(page(one, two, times), one, two)


def test_times_without_a_day_begin_nothing() -> None:
    listing = newsparse.parse(
        "Buses\n\n" + "\n".join(f"1{n}.30 {title}" for n, title in enumerate(TITLES)) + "\n"
    )
    assert not listing.items


def test_prices_and_versions_below_days_are_no_times() -> None:
    text = "Notes\n\n8 June 2024\nThe fair is open.\n3.75 euros a cup.\n\n9 June 2024\nThe fair is closed.\n12.80 euros a meal.\n"
    assert not any(item.title.startswith("euros") for item in newsparse.parse(text).items)
