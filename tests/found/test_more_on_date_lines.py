"""Days that have more on their lines than the others have: read as they are meant, or told."""

from __future__ import annotations

import itertools

import pytest

import newsparse
from as_rows import told

DAYS = ("12 March 2026", "9 March 2026", "2 March 2026", "24 February 2026")
ISO = ("2026-03-12", "2026-03-09", "2026-03-02", "2026-02-24")
TITLES = (
    "Harbour bridge to close for the summer",
    "Council agrees budget",
    "Library reopens",
    "New trams arrive",
)
TEXT = "It was decided on the evening of that day."
BESIDE = [
    "{day} (updated)",
    "{day} NEW",
    "{day} – sold out",
    "{day} (cancelled)",
    "{day} | Exclusive",
    "Pinned · {day}",
    "LIVE | {day}",
    "{day} [1]",
    "{day} (mis à jour)",
]
FORMS = [
    "{title}\n{day}\n\n",
    "{day}\n{title}\n\n",
    "{title}\n{day}\n{text}\n\n",
    "{day}\n{title}\n{text}\n\n",
    "{title} – {day}\n",
    "{title} ({day})\n",
    "{day}: {title}\n",
    "{title}\n\n{day}\n\n{text}\n\n",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("beside", BESIDE)
def test_no_entry_whose_day_has_more_beside_it_is_lost_without_a_word(beside: str, form: str) -> None:
    for count, at in itertools.product((3, 4), (0, 1, -1)):
        days = list(DAYS[:count])
        days[at] = beside.format(day=days[at])
        page = "".join(
            form.format(title=title, day=day, text=TEXT) for title, day in zip(TITLES, days, strict=False)
        )
        found = [(item.title, item.date and item.date.edtf) for item in newsparse.parse(page).items]
        assert found == list(zip(TITLES[:count], ISO, strict=False)) or told(page)


def titles(page: str) -> list[str]:
    return [item.title for item in newsparse.parse(page).items]


def dates(page: str) -> list[str | None]:
    return [item.date and item.date.edtf for item in newsparse.parse(page).items]


@pytest.mark.parametrize(
    "title",
    [
        "1 May celebrations",
        "1. Mai: Fest im Park",
        "1 May 2026: offices closed",
        "Monday 16 March: schools closed",
        "Until 30 June: roadworks",
        "10:30 service moved",
    ],
)
def test_a_title_that_begins_with_a_day_keeps_it_behind_the_sign_of_the_others(title: str) -> None:
    page = (
        f"12 March 2026 - Harbour bridge to close\n9 March 2026 - {title}\n2 March 2026 - Library reopens\n"
    )
    assert titles(page)[1] == title
    assert dates(page) == ["2026-03-12", "2026-03-09", "2026-03-02"]


def test_a_title_that_ends_with_a_day_keeps_it() -> None:
    page = "Harbour – 12 March 2026\nMinutes 2025-12-01 – 9 March 2026\nLibrary – 2 March 2026\n"
    assert titles(page) == ["Harbour", "Minutes 2025-12-01", "Library"]
    page = "Harbour (12 March 2026)\nOpen day – 14 May 2026 (9 March 2026)\nLibrary (2 March 2026)\n"
    assert titles(page) == ["Harbour", "Open day – 14 May 2026", "Library"]
    page = "News 2026\n\nHarbour – 12 January\n\nBudget for 2027 – 5 January\n\nFerry – 2 January\n"
    assert titles(page)[1] == "Budget for 2027"


def test_periods_and_times_between_the_signs_of_the_others_stay_dates() -> None:
    page = "3 May 2026 - 5 May 2026 - Festival\n2 May 2026 - Ferry\n1 May 2026 - School\n"
    assert titles(page) == ["Festival", "Ferry", "School"]
    page = "3 May 2026 - Server back\n3 May 2026 - 10:30 - Server down\n2 May 2026 - Notice\n1 May 2026 - Hello\n"
    assert titles(page) == ["Server back", "Server down", "Notice", "Hello"]


def test_a_minus_belongs_to_its_number() -> None:
    page = "* 2026-08-05 -18 degrees in the hold\n* 2026-08-04 To market\n* 2026-08-03 Oil\n"
    assert titles(page) == ["-18 degrees in the hold", "To market", "Oil"]


def test_the_day_of_an_update_at_the_end_of_a_line_is_not_that_of_the_entry() -> None:
    page = "Harbour opens – 12 March 2026\nCouncil agrees – 9 March 2026 (updated 20 March 2026)\nLibrary – 2 March 2026\n"
    assert dates(page) == ["2026-03-12", "2026-03-09", "2026-03-02"]


@pytest.mark.parametrize(
    "byline", ["Posted by Ann Sea on {} in News", "on {} at 10:30 by Ann Sea", "Ann Sea, {}, 3 comments"]
)
def test_days_in_figures_inside_lines_are_found_whatever_the_order_of_their_numbers(byline: str) -> None:
    days = ("10/03/2026", "17/02/2026", "30/01/2026")
    page = "\n\n".join(
        f"{title}\n{byline.format(day)}\n{TEXT}" for title, day in zip(TITLES, days, strict=False)
    )
    assert titles(page) == list(TITLES[:3])
    assert [edtf and edtf[:10] for edtf in dates(page)] == ["2026-03-10", "2026-02-17", "2026-01-30"]


@pytest.mark.parametrize(
    ("byline", "author", "kicker"),
    [
        ("By Ann Sea in Transport", "Ann Sea", "Transport"),
        ("Par Anne Mer dans Sport", "Anne Mer", "Sport"),
        ("By Ann Sea in Geneva", "Ann Sea", None),
        ("By Ann Sea for The Star", "Ann Sea", None),
        ("By Ann Sea | Staff Writer", "Ann Sea", None),
        ("By Ann Sea @annsea", "Ann Sea", None),
        ("By Ann Sea (ann@star.example)", "Ann Sea", None),
        ("By Doctors for The Poor", "Doctors for The Poor", None),
    ],
)
def test_authors_are_read_without_what_is_behind_their_names(
    byline: str, author: str, kicker: str | None
) -> None:
    page = "".join(f"{title}\n{byline}\n{day}\n{TEXT}\n\n" for title, day in zip(TITLES, DAYS, strict=True))
    items = newsparse.parse(page).items
    assert [(str(item.author), item.kicker) for item in items] == [(author, kicker)] * 4


def test_a_title_written_like_a_byline_is_one_where_its_entry_has_an_author_too() -> None:
    page = "".join(
        f"{title}\n{day}\nBy {name} Sea\n{TEXT}\n\n"
        for title, day, name in zip(
            ("By Night Train to Vienna", *TITLES[:2]), DAYS, ("Ann", "Tom", "Ada"), strict=False
        )
    )
    assert titles(page) == ["By Night Train to Vienna", *TITLES[:2]]


def test_what_git_prints_is_read() -> None:
    page = (
        "commit 4be1c0a97d2f53c8816e5a0b3d1f2e44907ac512\nAuthor: Tom Roe <tom@tides.example>\nDate:   Mon Mar 2 23:58:12 2026 +0100\n\n"
        "    Fix the age of the moon\n\n"
        "commit 90ffab11203c4d5e6f708192a3b4c5d6e7f80912\nAuthor: Mara Quill <mara@tides.example>\nDate:   Sun Mar 1 09:04:40 2026 +0000\n\n"
        "    docs: note on leap years\n\n"
        "commit 13d0c2e4f5a6b7c8d9e0f1a2b3c4d5e6f7a8b9c0\nAuthor: Tom Roe <tom@tides.example>\nDate:   Fri Feb 27 17:30:00 2026 -0500\n\n"
        "    Revert the epoch\n"
    )
    assert titles(page) == ["Fix the age of the moon", "docs: note on leap years", "Revert the epoch"]
    assert newsparse.parse_date("Mon Mar 2 23:58:12 2026 +0100").edtf == "2026-03-02T23:58:12+01:00"
    assert (
        titles("3 May 2026\nHarbour\n\n2 May 2026\nFlight 4b1800e\n\n1 May 2026\nSchool\n")[1]
        == "Flight 4b1800e"
    )


def test_lists_below_dated_headings_are_texts() -> None:
    page = (
        "## 2026-05-22 Bench two is level\n\nWhat was done:\n\n1. Took the feet off\n2. Planed 3 mm\n3. Put them back\n\n"
        "## 2026-05-15 Order of timber\n\n- 12 m of ash\n- 6 m of oak\n\n## 2026-05-08 Saw stop\n\nThe stop slips.\n"
    )
    assert titles(page) == ["Bench two is level", "Order of timber", "Saw stop"]


def test_categories_in_brackets_before_a_sign_leave_none_to_the_title() -> None:
    page = (
        "12 March 2026 [News] - Harbour\n9 March 2026 [Sport] - Council wins\n2 March 2026 [News] - Library\n"
    )
    assert [(item.title, item.kicker) for item in newsparse.parse(page).items] == [
        ("Harbour", "News"),
        ("Council wins", "Sport"),
        ("Library", "News"),
    ]


def test_two_dates_of_german_news_end() -> None:
    page = "28.04.2026 - Hallenbad\n09.04.2026 - 1. Mai: Fest im Park\n"
    assert titles(page) == ["Hallenbad", "1. Mai: Fest im Park"]


TOLD = {
    "a day of one update": (
        "A title (12 March 2026)\nAnother one (9 March 2026)\nUpdate (2 March 2026)\nNew trams (24 February 2026)\n",
        "the day in 'Update (2 March 2026)' is not the date of any item",
    ),
    "an open bracket": (
        "A title (Reuters | 12 March 2026)\nAnother (AFP | 9 March 2026)\nThe last (Reuters | 2 March 2026)\n",
        "'A title (Reuters' opens a bracket that is closed behind it",
    ),
    "a day above all": (
        "".join(f"{day}\n\n{title}\n\n{TEXT}\n\n" for title, day in zip(TITLES, DAYS, strict=True))
        + "12 June 2026\n",
        "the day in '12 March 2026' is not the date of any item",
    ),
    "a row without a day": (
        "28 April 2026  Council approves\n21 April 2026  Library reopens\n9 April 2026   Trees are planted\n"
        "               Swimming pool closes\n",
        "'Swimming pool closes' may be an item without a date",
    ),
    "a time before a small letter": (
        "28 April 2026 Council approves\n21 April 2026 Library reopens\n9 April 2026 10:30 train cancelled\n30 March 2026 Bridge links\n",
        "the title 'train cancelled' may begin with the time before it",
    ),
    "bullets below days": (
        "- 28 April 2026\n  - Council approves\n  - Pool closes\n- 21 April 2026\n  - Library reopens\n  - Festival\n"
        "- 9 April 2026\n  - Bridge links\n  - Market opens\n",
        "'- Pool closes' may be one more item of the day above it",
    ),
    "titles below days": (
        "28 April 2026\nCouncil approves the budget\n\n21 April 2026\nLibrary reopens after works\nVolunteers plant some trees\n\n"
        "9 April 2026\nBridge links districts again\nPool closes for repairs\n",
        "'Pool closes for repairs' may be the title of another item of the same day",
    ),
    "texts of entries with two days": (
        "".join(
            f"{title}\n\n{day}\n\n{text}\n\nWhen: 12 June 2026, 18:00\nWhere: Town Hall\n\n"
            for title, day, text in zip(
                TITLES,
                DAYS,
                (
                    "The town will spend more.",
                    "Readers came in numbers.",
                    "Two hundred sat down.",
                    "It is forty metres.",
                ),
                strict=True,
            )
        ),
        "'The town will spend more.' may be the text of the item above it",
    ),
    "a link of a wiki": (
        "* [[Talks/2026|The tide mill]] (2 March 2026)\n* [[Salt roads]] (16 February 2026)\n* [[Bees]] (2 February 2026)\n",
        "'[[Salt roads]]' holds the address of a link",
    ),
}


@pytest.mark.parametrize(("page", "message"), TOLD.values(), ids=TOLD)
def test_what_may_be_otherwise_is_told(page: str, message: str) -> None:
    assert message in [each.message for each in newsparse.check(page)]


QUIET = {
    "minutes of a council": "2 May 2026\nMinutes 4 May 2026\n\n10 May 2026\nAgenda 9 May 2026\n\n30 April 2026\nSchool closed\n",
    "the head of a paper": "Suva Weekly\n3 May 2026 – No. 12\n\nHarbour opens\n2 May 2026\n\nFerry is gone\n1 May 2026\n",
    "the foot of a page": "Harbour opens\n2 May 2026\n\nFerry is gone\n1 May 2026\n\nSchool\n30 April 2026\n\nImprint\nStand: 3. Mai 2026\n",
    "commas": "Harbour opens, 3 May 2026\nFerry, bus and tram (2 May 2026)\nSchool, 1 May 2026\nFair, 30 April 2026\n",
    "brackets of a program": "## Use [[ in bash]]\n3 May 2026\n\nText.\n\n## Arrays a[b[1]]\n2 May 2026\n\nText.\n",
}


@pytest.mark.parametrize("page", QUIET.values(), ids=QUIET)
def test_what_is_ordinary_is_not_told(page: str) -> None:
    assert newsparse.parse(page).items
    assert not told(page)


def test_periods_with_two_weekdays_are_read() -> None:
    written = [
        "lørdag-søndag den 5.-6. september 2026",
        "la-su 21.-22.3.2026",
        "Sat-Sun 5-6 September 2026",
        "Sa–So, 5.–6. September 2026",
    ]
    found = {newsparse.parse_date(each).edtf for each in written}
    assert found == {"2026-09-05/2026-09-06", "2026-03-21/2026-03-22"}


def test_entries_without_a_text_do_not_make_gaps_be_inside_entries() -> None:
    entries = [
        ("2026-03-05", "Nya avgifter från maj", "Avgiften höjs med tre procent."),
        ("2026-02-27 | Pressmeddelande", "Fjärrvärmen byggs ut", "Grävningen börjar när tjälen har gått."),
        ("2026-02-18", "Varning för falska fakturor", "Vi skickar aldrig fakturor via sms."),
        ("2026-02-02", "Energi får ny vd", ""),
        ("2026-01-15", "Stormen Agda: så ersätts du", ""),
    ]
    page = "Nyheter\n\n" + "\n\n".join(
        "\n".join(filter(None, (day, title, text, "Läs mer"))) for day, title, text in entries
    )
    assert titles(page) == [title for _, title, _ in entries]


def test_matches_of_two_clubs_are_titles() -> None:
    clubs = [
        ("Lomnice", "Tatran"),
        ("Slavoj", "Lomnice"),
        ("Lomnice", "Baník"),
        ("Jiskra", "Lomnice"),
        ("Lomnice", "Spartak"),
    ]
    days = ("21. 3. 2026", "29. 3. 2026", "4. 4. 2026", "12. 4. 2026", "18. 4. 2026")
    page = "".join(f"{day} | {one} - {two}\n" for day, (one, two) in zip(days, clubs, strict=True))
    assert titles(page) == [f"{one} - {two}" for one, two in clubs]
