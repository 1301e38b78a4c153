"""Days that were lost or taken for others: broken over lines, beside versions and places, at the ends of titles, in words of another language."""

import pytest

import newsparse


def read(text: str) -> list[tuple[str | None, str, list[str]]]:
    """The date, the title and the texts of each item."""
    items = newsparse.parse(text).items
    return [(item.date and item.date.edtf, item.title, list(item.body)) for item in items]


def told(text: str) -> list[tuple[str, int, str]]:
    """What a page's findings say, but for hints."""
    found = newsparse.check(text)
    return [(each.code, each.line, each.message) for each in found if each.severity != "info"]


MONTHS_ON_THE_NEXT_LINE = {
    "1. 22\n   června 2024\n   Bazén zavřený do června\n   Nová linka spojí nádraží.\n\n"
    "2. 11\n   června 2024\n   Rada schválila rozpočet\n   Náklady se zdvojnásobily.\n": [
        ("2024-06-22", "Bazén zavřený do června", ["Nová linka spojí nádraží."]),
        ("2024-06-11", "Rada schválila rozpočet", ["Náklady se zdvojnásobily."]),
    ],
    "- 17\n  junio 2025\n  Publicado el informe anual\n  La colección se puede ver.\n\n"
    "- 9\n  junio 2025\n  El pleno aprueba el presupuesto\n  Acudieron a ayudar.\n": [
        ("2025-06-17", "Publicado el informe anual", ["La colección se puede ver."]),
        ("2025-06-09", "El pleno aprueba el presupuesto", ["Acudieron a ayudar."]),
    ],
    "What's new\n\n1. Mayor opens new station | Wednesday, 24\nJanuary 2024\n"
    "2. Road works on Mill Street | Tuesday, 23\nJanuary 2024\n": [
        ("2024-01-24", "Mayor opens new station", []),
        ("2024-01-23", "Road works on Mill Street", []),
    ],
}


@pytest.mark.parametrize("text", MONTHS_ON_THE_NEXT_LINE)
def test_days_that_are_broken_before_their_months_are_whole(text: str) -> None:
    assert read(text) == MONTHS_ON_THE_NEXT_LINE[text]


@pytest.mark.parametrize("sign", ["/", "."])
def test_a_number_of_a_version_is_no_day(sign: str) -> None:
    text = (
        "News & Events\n\nVersion 2.9 – 18/11/2023\n- The pool opens\n- The choir sings\n\n\n"
        "Version 2.8 – 12/11/2023\n- Call for papers\n- New opening hours\n\n\nVersion 2.7 – 29/10/2023\n- Annual report\n- Road works\n"
    )
    assert read(text.replace("/", sign)) == [
        ("2023-11-18", "Version 2.9", ["- The pool opens", "- The choir sings"]),
        ("2023-11-12", "Version 2.8", ["- Call for papers", "- New opening hours"]),
        ("2023-10-29", "Version 2.7", ["- Annual report", "- Road works"]),
    ]


def test_a_range_is_written_in_one_way() -> None:
    assert newsparse.parse_date("2.9. – 18.11.2023").edtf == "2023-09-02/2023-11-18"
    with pytest.raises(newsparse.DateError):
        newsparse.parse_date("2.9 – 18/11/2023")


PLACES = """\
News

Council approves the budget
Geneva, 28 March 2024 – The town library opened again.

Water supply restored
LEEDS, 13 March 2024 – The cost has doubled.

Who pays for the bridge
New Delhi, 1 March 2024 – It can be seen until autumn.
"""


def test_a_place_in_small_letters_is_one_where_others_are_in_capitals() -> None:
    assert read(PLACES) == [
        ("2024-03-28", "Council approves the budget", ["The town library opened again."]),
        ("2024-03-13", "Water supply restored", ["The cost has doubled."]),
        ("2024-03-01", "Who pays for the bridge", ["It can be seen until autumn."]),
    ]


DAYS_IN_TITLES = {
    "## 22 June 2023\n\n- Council approves the budget\n\n## 19 June 2023\n\n- Mayor opens a station (29 July 2023)\n- Museum shows coins\n\n"
    "## 16 June 2023\n\n- More people cycle\n": [
        ("2023-06-22", "Council approves the budget", []),
        ("2023-06-19", "Mayor opens a station (29 July 2023)", []),
        ("2023-06-19", "Museum shows coins", []),
        ("2023-06-16", "More people cycle", []),
    ],
    "* Mayor opens a station (13 August 2025)\n  04/07/2025 by Maria Lopez in Politics\n  Drivers should expect delays.\n\n"
    "* New opening hours\n  25/06/2025 by Susan Clark in Culture\n  Pupils built a weather station.\n\n"
    "* Library reopens\n  11/06/2025 by Susan Clark in Politics\n  More than eighty people came.\n": [
        ("2025-07-04", "Mayor opens a station (13 August 2025)", ["Drivers should expect delays."]),
        ("2025-06-25", "New opening hours", ["Pupils built a weather station."]),
        ("2025-06-11", "Library reopens", ["More than eighty people came."]),
    ],
}


@pytest.mark.parametrize("text", DAYS_IN_TITLES)
def test_a_day_at_the_end_of_one_title_is_of_the_title(text: str) -> None:
    assert read(text) == DAYS_IN_TITLES[text]


@pytest.mark.parametrize("mark", [";", "\u037e"])
@pytest.mark.parametrize("form", ["{} ({})", "{} | {}", "{} - {}"])
def test_the_greek_question_mark_is_of_its_title(mark: str, form: str) -> None:
    titles = [
        "Έργα στην οδό Μύλου",
        f"Ποιος πληρώνει τη γέφυρα{mark}",
        "Σπάνια νομίσματα στο μουσείο",
        "Νέα γραμμή",
    ]
    days = ["26/02/2021", "24/02/2021", "13/02/2021", "29/01/2021"]
    text = "\n\n".join(form.format(*pair) for pair in zip(titles, days, strict=True))
    edtf = ["2021-02-26", "2021-02-24", "2021-02-13", "2021-01-29"]
    found = [(date, title.replace("\u037e", ";")) for date, title, _ in read(f"{text}\n")]
    assert found == [(date, title.replace("\u037e", ";")) for date, title in zip(edtf, titles, strict=True)]


def test_a_word_behind_one_bold_day_is_no_weekday() -> None:
    text = (
        "Seneste nyt\n\n**24.02.2024** Vejarbejde på Møllegade\n\n**07.02.2024** Fri entré. Ny buslinje\n\n"
    )
    more = "**28.01.2024** Hvem betaler for broen?\n\n**23.01.2024** Byrådet vedtager budget\n"
    assert read(text + more) == [
        ("2024-02-24", "Vejarbejde på Møllegade", []),
        ("2024-02-07", "Fri entré. Ny buslinje", []),
        ("2024-01-28", "Hvem betaler for broen?", []),
        ("2024-01-23", "Byrådet vedtager budget", []),
    ]


EVENTS = """\
Program 2026

Søndag den 12. april kl. 9
Forårsblomster i skoven
En stille tur på fire kilometer.

Onsdag den 6. {} kl. 21
Lyt til nattergalen
Vi går langs åen i mørke.

Lørdag den 13. juni kl. 11
Strandens dyr
Net og baljer lånes ud.
"""


def test_a_month_of_three_letters_is_one_before_an_hour() -> None:
    assert read(EVENTS.format("maj")) == [
        ("2026-04-12", "Forårsblomster i skoven", ["En stille tur på fire kilometer."]),
        ("2026-05-06", "Lyt til nattergalen", ["Vi går langs åen i mørke."]),
        ("2026-06-13", "Strandens dyr", ["Net og baljer lånes ud."]),
    ]


def test_what_is_written_like_the_other_days_and_is_none_is_told() -> None:
    text = EVENTS.format("mja").replace("Lyt til nattergalen\n", "")
    found = "'Onsdag den 6. mja kl. 21' is written like a day, and could not be read as one"
    assert told(text) == [("NP201", 1, "only 2 of 3 items have a date"), ("NP005", 7, found)]


SOURCES = {
    "Neue Öffnungszeiten\n\nThe Guardian, 27. August 2023\n\nNach langer Debatte stimmten elf Mitglieder.\n\n---\n\n"
    "Neue Buslinie startet im Frühjahr\n\nDer Spiegel, 23. August 2023\n\nSchüler haben eine Wetterstation gebaut.\n": [
        ("NP007", 1, "'Neue Öffnungszeiten' may be the title of the item below it"),
        ("NP007", 9, "'Neue Buslinie startet im Frühjahr' may be the title of the item below it"),
    ],
    "Nachrichten\n\n14. Januar 2021\n\nMarktplatz\n\nHallenbad bis Juni geschlossen?\n\n2. Januar 2021\n\nRathaus\n\nNeue Buslinie startet\n": [
        ("NP007", 5, "the title 'Marktplatz' may be a category of the line below it"),
        (
            "NP007",
            5,
            "the title may be 'Hallenbad bis Juni geschlossen?' instead: both readings explain the page equally well",
        ),
        ("NP007", 11, "the title 'Rathaus' may be a category of the line below it"),
        (
            "NP007",
            11,
            "the title may be 'Neue Buslinie startet' instead: both readings explain the page equally well",
        ),
    ],
    "Meldungen\n\n2024-02-22, 10:00 Freiwillige pflanzen Bäume\n* * *\n2024-02-09, 14:30 Februar 2024\n* * *\n"
    "2024-01-27, 18:00 Hallenbad geschlossen\n* * *\n2024-01-09, 10:00 Neue Öffnungszeiten\n": [
        (
            "NP005",
            3,
            "the title '2024-02-22, 10:00 Freiwillige pflanzen Bäume' begins with a day that is not the date of its item",
        ),
        (
            "NP005",
            7,
            "the title '2024-01-27, 18:00 Hallenbad geschlossen' begins with a day that is not the date of its item",
        ),
    ],
}


@pytest.mark.parametrize("text", SOURCES)
def test_sources_places_and_days_that_were_read_as_titles_are_told(text: str) -> None:
    assert told(text) == SOURCES[text]
