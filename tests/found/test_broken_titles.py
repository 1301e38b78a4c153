"""Titles that were broken over two lines: what the second line shows."""

import newsparse


def rows(text: str) -> list[tuple[str | None, str, list[str]]]:
    """Date, title and texts of each item; nothing may be told of the page."""
    assert not [found for found in newsparse.check(text) if found.code.startswith("NP0")]
    items = newsparse.parse(text).items
    return [(item.date and item.date.edtf, item.title, [str(text) for text in item.body]) for item in items]


def test_a_title_beside_its_day_goes_on_below_with_a_small_letter() -> None:
    assert rows(
        "Dabas parks\n\n28.08.2024. Slēgta Pilskalna taka\n     Vētras dēļ nogāzušies koki. Taku atvērs rudenī.\n\n"
        "23.08.2024. Eiropas sikspārņu nakts\n     Tikšanās pie skatu torņa. Līdzi jāņem lukturītis.\n\n"
        "15.08.2024. Aicinām pieteikties talkai ezera krastā un palīdzēt\n     iztīrīt piecus kilometrus piekrastes\n\n"
        "09.08.2024. Vai ezerā drīkst peldēties?\n     Zilaļģu daudzums samazinājies, taču piesardzība vajadzīga.\n"
    ) == [
        ("2024-08-28", "Slēgta Pilskalna taka", ["Vētras dēļ nogāzušies koki. Taku atvērs rudenī."]),
        ("2024-08-23", "Eiropas sikspārņu nakts", ["Tikšanās pie skatu torņa. Līdzi jāņem lukturītis."]),
        (
            "2024-08-15",
            "Aicinām pieteikties talkai ezera krastā un palīdzēt iztīrīt piecus kilometrus piekrastes",
            [],
        ),
        (
            "2024-08-09",
            "Vai ezerā drīkst peldēties?",
            ["Zilaļģu daudzums samazinājies, taču piesardzība vajadzīga."],
        ),
    ]


def test_a_title_beside_its_day_goes_on_where_it_ends_inside_quotation_marks() -> None:
    assert rows(
        "Announcements\n-------------\n\n[14 Apr 2026] Guest lecture by Professor Sunniva Aasen: what\n    sign languages tell us\n\n"
        '[07 Apr 2026] Deadline for BA thesis topics extended\n\n[31 Mar 2026] Two PhD positions in the project "Voices of the\n'
        '    Valley", starting in October\n\n[19 Mar 2026] Reading room closed for repairs\n'
    ) == [
        ("2026-04-14", "Guest lecture by Professor Sunniva Aasen: what sign languages tell us", []),
        ("2026-04-07", "Deadline for BA thesis topics extended", []),
        ("2026-03-31", 'Two PhD positions in the project "Voices of the Valley", starting in October', []),
        ("2026-03-19", "Reading room closed for repairs", []),
    ]


def test_a_numbered_title_that_goes_on_is_read_by_the_pages_own_pattern() -> None:
    """Its deadlines are told of by neither reading."""
    page = (
        "Zamówienia publiczne\n\n1. Przebudowa drogi gminnej w miejscowości Lipki\n   Data publikacji: 2024-04-29\n"
        "   Termin składania ofert: 2024-05-20, godz. 10:00\n\n2. Dostawa oleju opałowego dla szkół\n   Data publikacji: 2024-04-24\n"
        "   Termin składania ofert: 2024-05-08, godz. 9:00\n\n3. Odbiór i zagospodarowanie odpadów komunalnych z nieruchomości\n"
        "   zamieszkałych na terenie gminy\n   Data publikacji: 2024-04-15\n   Termin składania ofert: 2024-05-16, godz. 12:00\n\n"
        "4. Zakup samochodu ratowniczego\n   Data publikacji: 2024-03-27\n   Unieważniono.\n"
    )
    assert rows(page)[2] == (
        "2024-04-15",
        "Odbiór i zagospodarowanie odpadów komunalnych z nieruchomości zamieszkałych na terenie gminy",
        [],
    )


def test_two_lines_at_the_margin_are_one_title_where_the_others_have_one() -> None:
    items = newsparse.parse(
        "Recently issued patents\n\nMethod for Joining Dissimilar Ceramics\n\tInventors: Kimura, Halloran\n\tGranted: Oct. 29, 2024\n\n"
        "Foldable Antenna\n\tInventors: Ostrowski\n\tGranted: Oct. 22, 2024\n\n"
        "System and Method for Detecting Leaks in Buried Pipes Using\nAcoustic Sensing and Machine Learning\n"
        "\tInventors: Adeyemi, Pratt\n\tGranted: Oct. 15, 2024\n\n"
        "Self-Cleaning Kennel\n\tInventors: Pratt\n\tGranted: Sep. 3, 2024\n"
    ).items
    assert [item.title for item in items] == [
        "Method for Joining Dissimilar Ceramics",
        "Foldable Antenna",
        "System and Method for Detecting Leaks in Buried Pipes Using Acoustic Sensing and Machine Learning",
        "Self-Cleaning Kennel",
    ]


def test_a_linked_heading_that_was_broken_has_its_address() -> None:
    items = newsparse.parse(
        "# News\n\n### [Glacier team returns with the ice](/news/ice)\n\n18 April 2024 | Research\n\nThe team brought home the ice.\n\n"
        "### [Class of 2020 finally gets its graduation\nceremony, four years on](/news/class)\n\n28 March 2024 | Students\n\nSome walked.\n\n"
        "### [Why do we forget names?](/news/names)\n\n11 March 2024 | Research\n\nA study of volunteers.\n"
    ).items
    assert (items[1].title, items[1].url) == (
        "Class of 2020 finally gets its graduation ceremony, four years on",
        "/news/class",
    )


def test_a_link_that_was_broken_goes_on_whatever_its_second_line_begins_with() -> None:
    items = newsparse.parse(
        "# Investor news\n\n**January 29, 2026**\n\n[Fourth-quarter results](/news/q4)\n\n[Download PDF](/pdf/q4.pdf)\n\n"
        "**January 8, 2026**\n\n[Norvane to webcast fourth-quarter results on January\n29](/news/webcast)\n\n[Download PDF](/pdf/w.pdf)\n\n"
        "**November 25, 2025**\n\n[Norvane completes acquisition of Tidewell\nAnalytics](/news/tidewell)\n\n[Download PDF](/pdf/t.pdf)\n"
    ).items
    assert [(item.title, item.url) for item in items] == [
        ("Fourth-quarter results", "/news/q4"),
        ("Norvane to webcast fourth-quarter results on January 29", "/news/webcast"),
        ("Norvane completes acquisition of Tidewell Analytics", "/news/tidewell"),
    ]
