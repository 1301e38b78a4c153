"""What is above, below or beside a title and is no part of it: subtitles, places, words before a day, times; each is read as what it is."""

from __future__ import annotations

import pytest

import newsparse

READ = {
    "a subtitle of each entry": (
        "Sachbearbeitung Bauordnung (m/w/d)\nVollzeit, unbefristet, Entgeltgruppe 9c\nVeröffentlicht am 04.03.2024\n\nErzieher:in für die Kita\nTeilzeit, 30 Stunden\n"
        "Veröffentlicht am 26.02.2024\n\nGärtner:in\nVollzeit, befristet bis Oktober\nVeröffentlicht am 19.02.2024\n",
        [
            ("Sachbearbeitung Bauordnung (m/w/d)", "2024-03-04"),
            ("Erzieher:in für die Kita", "2024-02-26"),
            ("Gärtner:in", "2024-02-19"),
        ],
    ),
    "a place below each day": (
        "Macchiaioli. La luce del vero\ndal 5 ottobre 2024 al 2 febbraio 2025\nPalazzo Blu, Pisa\n\nCarte da gioco\ndal 14 settembre al 10 novembre 2024\n"
        "Museo Civico, Bologna\n\nVivian Maier. Autoritratti\ndal 7 giugno al 1 settembre 2024\nVilla Reale, Monza\n",
        [
            ("Macchiaioli. La luce del vero", "2024-10-05/2025-02-02"),
            ("Carte da gioco", "2024-09-14/2024-11-10"),
            ("Vivian Maier. Autoritratti", "2024-06-07/2024-09-01"),
        ],
    ),
    "a day in brackets behind each title, and who plays below": (
        "Three choirs (18 October 2024, 8.30 pm)\nMusic by Haydn and Berg\n\nThe town band (15 November 2024, 8.30 pm)\nWith Beatrice Rana\n\n"
        "Last sonatas (6 December 2024, 8.30 pm)\nAlexander Lonquich\n",
        [
            ("Three choirs", "2024-10-18"),
            ("The town band", "2024-11-15"),
            ("Last sonatas", "2024-12-06"),
        ],
    ),
    "a word that leads to the day of a version": (
        "Version 7.3 vom 31.01.2024\nAbsturz beim Drucken behoben.\n\nVersion 7.2 vom 15.11.2023\nNeue Schnittstelle.\n\nVersion 7.1 vom 04.09.2023\n"
        "Umlaute im Export.\n",
        [("Version 7.3", "2024-01-31"), ("Version 7.2", "2023-11-15"), ("Version 7.1", "2023-09-04")],
    ),
    "two words, and the word for a year cut short": (
        "Wyrok II FSK 1203/21 z dnia 26 września 2023 r.\nPodatek dochodowy.\n\nPostanowienie I GZ 88/23 z dnia 12 września 2023 r.\nWstrzymanie wykonania.\n\n"
        "Wyrok III OSK 741/22 z dnia 29 sierpnia 2023 r.\nDostęp do informacji.\n",
        [
            ("Wyrok II FSK 1203/21", "2023-09-26"),
            ("Postanowienie I GZ 88/23", "2023-09-12"),
            ("Wyrok III OSK 741/22", "2023-08-29"),
        ],
    ),
    "days of a year that look like numbers of a list": (
        "Archiv\n\n2020\n\n30. November: Adventsmarkt abgesagt\n2. Oktober: Neue Küsterin\n14. Juni: Orgel gestimmt\n\n2019\n\n"
        "1. Dezember: Spendenstand Turmuhr\n8. September: Tag des offenen Denkmals\n26. Mai: Konfirmation\n",
        [
            ("Adventsmarkt abgesagt", "2020-11-30"),
            ("Neue Küsterin", "2020-10-02"),
            ("Orgel gestimmt", "2020-06-14"),
            ("Spendenstand Turmuhr", "2019-12-01"),
            ("Tag des offenen Denkmals", "2019-09-08"),
            ("Konfirmation", "2019-05-26"),
        ],
    ),
    "issues of one name": (
        "Weekly bulletins\n\nWeekly Bulletin – 30 June 2023\nWeekly Bulletin – 23 June 2023\nWeekly Bulletin – 16 June 2023\nWeekly Bulletin – 9 June 2023\n",
        [("Weekly Bulletin", f"2023-06-{day:02d}") for day in (30, 23, 16, 9)],
    ),
    "a year in the name of a programme, a word of several": (
        "Forårsprogram 2024\n\n8. februar: Fællesspisning\n14. marts: Generalforsamling\n18. april: Foredrag om Svalbard\n",
        [
            ("Fællesspisning", "2024-02-08"),
            ("Generalforsamling", "2024-03-14"),
            ("Foredrag om Svalbard", "2024-04-18"),
        ],
    ),
    "weekdays of three letters below a month": (
        "Maj 2024\n\ntor 2. maj - Loppemarked\nlør 11. maj - Plantebyttedag\ntir 28. maj - Havnefest\n",
        [("Loppemarked", "2024-05-02"), ("Plantebyttedag", "2024-05-11"), ("Havnefest", "2024-05-28")],
    ),
    "a time below each title of a day": (
        "Sonntag, 8. Dezember 2024\nHeilige Messe\n9.30 Uhr, es singt der Chor\nAndacht\n17 Uhr\n\nSonntag, 15. Dezember 2024\nFamiliengottesdienst\n"
        "10 Uhr, danach Plätzchen\n\nDienstag, 24. Dezember 2024\nKrippenspiel\n15 Uhr\nChristmette\n22 Uhr, mit Bläsern\n",
        [
            ("Heilige Messe", "2024-12-08"),
            ("Andacht", "2024-12-08"),
            ("Familiengottesdienst", "2024-12-15"),
            ("Krippenspiel", "2024-12-24"),
            ("Christmette", "2024-12-24"),
        ],
    ),
    "who wrote it, above the days of few entries": (
        "Exklusiv\nHafenbahn soll zurück\nVon Katrin Sellmann\nStand: 10.03.2026, 06:00 Uhr\nEin Angebot liegt auf dem Tisch.\n\n"
        "Schafherde legt Straße lahm\nStand: 09.03.2026, 17:48 Uhr\nEin Schäfer half.\n\nInterview\nEin Orchester ist kein Taxistand\nVon Jochen Wiebe\n"
        "Stand: 08.03.2026, 10:15 Uhr\nDer Dirigent über Spätzle.\n\nBrand in Lagerhalle\nStand: 07.03.2026, 13:30 Uhr\n\n"
        "Video\nSo sieht die Fähre aus\nStand: 06.03.2026, 12:00 Uhr\n",
        [
            ("Hafenbahn soll zurück", "2026-03-10"),
            ("Schafherde legt Straße lahm", "2026-03-09"),
            ("Ein Orchester ist kein Taxistand", "2026-03-08"),
            ("Brand in Lagerhalle", "2026-03-07"),
            ("So sieht die Fähre aus", "2026-03-06"),
        ],
    ),
}


@pytest.mark.parametrize("name", READ)
def test_what_is_around_a_title_is_no_part_of_it(name: str) -> None:
    text, expected = READ[name]
    listing = newsparse.parse(text)
    assert [(item.title, item.date.edtf if item.date else None) for item in listing] == expected
    assert str(listing) == text


@pytest.mark.parametrize(
    "text",
    [
        "Chiuso il ponte\n14 maggio 2024\nLavori fino al 30 giugno.\n\nBando\n9 maggio 2024\nDomande entro il 31 maggio.\n\nPulizia\n2 maggio 2024\nGrazie.\n",
    ],
)
def test_the_end_of_a_sentence_is_no_date(text: str) -> None:
    assert [item.date.edtf for item in newsparse.parse(text) if item.date] == [
        "2024-05-14",
        "2024-05-09",
        "2024-05-02",
    ]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("09.08.2023, 21:14 Uhr", "2023-08-09T21:14"),
        ("09.08.2023 klo 10.00", "2023-08-09T10:00"),
        ("09.08.2023 godz. 10:00", "2023-08-09T10:00"),
        ("09.08.2023 г.", "2023-08-09"),
        ("tor 2. maj 2024", "2024-05-02"),
        ("tir 7. maj 2024", "2024-05-07"),
    ],
)
def test_words_beside_a_dotted_day_tell_its_language(text: str, edtf: str) -> None:
    assert newsparse.parse_date(text).edtf == edtf


@pytest.mark.parametrize("text", ["09/08/2023, 21:14 Uhr", "09.08.2023 10.00 AM", "09.08.2023, 14h30"])
def test_words_of_languages_without_dotted_days_tell_nothing(text: str) -> None:
    with pytest.raises(newsparse.DateError, match="ambiguous"):
        newsparse.parse_date(text)


TOLD = {
    "names of offices above titles": (
        "Ministry of Health\nHarbour bridge to close for the summer\n12 March 2026\n\nOffice for Statistics\nNew trams arrive from Poland\n9 March 2026\n\n"
        "Agency for Water\nStorm damages the old pier\n24 February 2026\n",
        "the title may be 'Harbour bridge to close for the summer' instead: both readings explain the page equally well",
    ),
    "names of offices above days": (
        "Ministry of Health\n12 March 2026\nHarbour bridge to close for the summer\n\nOffice for Statistics\n9 March 2026\nNew trams arrive from Poland\n\n"
        "Agency for Water\n24 February 2026\nStorm damages the old pier\n",
        "the title may be 'Harbour bridge to close for the summer' instead: both readings explain the page equally well",
    ),
    "names of offices before days in brackets": (
        "House of Keys (12 March 2026)\nSeal found in the canal\n\nMinistry of Health (9 March 2026)\nHarbour bridge to close for the summer\n\n"
        "Agency for Water (24 February 2026)\nStorm damages the old pier\n",
        "the title may be 'Seal found in the canal' instead: both readings explain the page equally well",
    ),
    "a text that ends as titles do": (
        "24 April 2026\nMuseum gets cameras (Daily News)\nA night for schools (Radio Square)\n\n22 April 2026\nIcons are restored (Evening Voice)\n\n"
        "20 April 2026\nCrafts until June (Daily News)\nWho keeps the old shops? (Evening Voice)\n",
        "'Who keeps the old shops? (Evening Voice)' may be the title of another item, as it ends like one",
    ),
    "one item below a day that is set off as days are": (
        "Gemeente Oosterwaard\n"
        "Inwoners  Ondernemers  Bestuur  Nieuws\n"
        "\n"
        "Nieuws\n"
        "\n"
        "8 mei 2026\n"
        "Wateroverlast in de Kerkstraat\n"
        "De riolering wordt volgende week geïnspecteerd. Houd de putten vrij.\n"
        "\n"
        "6 mei 2026\n"
        "Gewijzigd op 7 mei 2026\n"
        "Gemeentehuis gesloten op Hemelvaartsdag\n"
        "Voor spoedgevallen belt u het storingsnummer.\n"
        "\n"
        "29 april 2026\n"
        "Lintjesregen: zeven inwoners onderscheiden\n"
        "De burgemeester bezocht hen thuis.\n"
        '"Ik dacht dat ze voor de buurman kwamen", zei mevrouw De Wit (81).\n'
        "\n"
        "Snoei uw heg vóór 15 juni\n"
        "Overhangend groen hindert rolstoelen en kinderwagens.\n"
        "\n"
        "17 april 2026\n"
        "Subsidie voor groene daken weer open\n"
        "Er is 80.000 euro beschikbaar. Op is op.\n"
        "\n"
        "Meer nieuws\n",
        "'Snoei uw heg vóór 15 juni' was given the day of the item above it, and may have none",
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_what_may_be_otherwise_is_told(name: str) -> None:
    text, told = TOLD[name]
    assert told in [found.message for found in newsparse.check(text)]


def test_a_day_above_several_that_is_a_heading_is_told_of_none() -> None:
    text = (
        "1 June 2009\n\nRed ship sails\n\nThe red ship has sailed at dawn.\n\n26 May 2009\n\nBlue ship sails\n\nThe blue ship has sailed at dawn.\n\n"
        "Green ship: a crew\n\nThe green ship has found a crew.\n\n15 April 2009\n\nGold ship sails\n\nThe gold ship has sailed at dawn.\n"
    )
    assert [item.date.edtf for item in newsparse.parse(text) if item.date] == [
        "2009-06-01",
        "2009-05-26",
        "2009-05-26",
        "2009-04-15",
    ]
    assert newsparse.check(text) == []
