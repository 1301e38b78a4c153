"""One line more than other entries have: what is wrong because of it is told, and what a reader could have known is read."""

from __future__ import annotations

import pytest

import newsparse

TOLD = {
    "below the first title": (
        "Barn dance\nCANCELLED\n24 May 2024\n\nPlant sale\n1 June 2024\n\nAnnual meeting\n12 June 2024\n",
        "'Barn dance' is right above the first item, and may be its title",
    ),
    "below the first title, with texts": (
        "Barn dance\nPart 2 of 3\n24 May 2024\nBring your own plate.\n\nPlant sale\n1 June 2024\nAll for the roof.\n\nAnnual meeting\n12 June 2024\n"
        "Reports, then tea.\n",
        "'Barn dance' is right above the first item, and may be its title",
    ),
    "above the last title": (
        "23 November 2023\nOrlan opens test track\n\n31 October 2023\nChange on the board\n\n26 October 2023\nThird-quarter figures\n\n"
        "12 October 2023\nCorrection\nOrlan to supply trams\n",
        "'Orlan to supply trams' is right below the last item, and may be its title",
    ),
    "between a title and its day, all set off alike": (
        "DFG verlängert Sonderforschungsbereich\n\n24. Juni 2021\n\nFür die nächsten Jahre stehen elf Millionen Euro bereit.\n\n"
        "Ehrendoktor für Tonio Vasquez\n\nMit Audiobeitrag\n\n17. Juni 2021\n\nDer Mathematiker lehrt seit 1998 in Santiago.\n\n"
        "Präsenzlehre ab Herbst\n\n9. Juni 2021\n\nDer Senat hat die Rückkehr beschlossen.\n",
        "'Ehrendoktor für Tonio Vasquez' may be the title of the item below it",
    ),
    "between a day and its title, all set off alike": (
        "2 November 2023\n\nBees remember faces\n\nA team has shown that bees can tell photographs apart.\n\n30 October 2023\n\nEXCLUSIVE\n\n"
        "Library opens around the clock\n\nStudents asked for it, and the doors will not close.\n\n24 October 2023\n\n"
        "Lake reveals an eruption\n\nAsh in a Finnish lake points to a volcano.\n",
        "'EXCLUSIVE' is the only item of a day that has another, and has no text: it may belong to that",
    ),
    "below a bullet": (
        "- Plant sale\n\n  1 June 2024\n\n- Barn dance\n\n  CANCELLED\n\n  8 June 2024\n\n- Annual meeting\n\n  12 June 2024\n",
        "'Barn dance' may be the title, as other items have no line above theirs",
    ),
    "times below titles of a day": (
        "Tuesday 6 May 2025\nChair yoga\n2pm, £4 per session\nToddler group\n9.30am in the Green Room\n\nWednesday 7 May 2025\nLunch club\n"
        "Book by Monday\n",
        "'2pm, £4 per session' begins with a time, and may belong to the title above it",
    ),
    "subtitles": (
        "Cold Comfort\nFuel poverty in park homes\n20 September 2023\n\nOut of the Box\nLessons from ten food banks\n14 June 2023\n\n"
        "Waiting Room\nDentistry after the pandemic\n29 March 2023\n",
        "'Fuel poverty in park homes' was read as a title, and 'Cold Comfort' may be that",
    ),
    "no day in the first entry, below the name of the page": (
        "News\n\nBees remember faces for longer than we thought\n\nA team has shown that bees can tell photographs apart.\n\n\n"
        "Library opens around the clock until January\n\n30 October 2023\n\nStudents asked for it.\n\n\n"
        "Lake sediments reveal a forgotten eruption\n\n24 October 2023\n\nAsh in a Finnish lake.\n",
        "'Bees remember faces for longer than we thought' may be the title of an item without a date",
    ),
    "a list that was cut below a day": (
        "May 4, 2023\n\n* Red opens\n\nMay 2, 2023\n",
        "the day in 'May 4, 2023' is not the date of any item",
    ),
    "a numbered menu above a list": (
        "1. Home\n2. About\n3. Contact\n\n2021-05-12 Museum reopens after the flood\n2021-04-30 Choir sings in the old harbour\n"
        "2021-04-16 Library lends out tools\n",
        "the day in '2021-05-12 Museum reopens after the flood' is not the date of any item",
    ),
    "a table without its head": (
        "3\t가나\t관리자\t2021-05-20\n2\t다라\t홍보팀\t2021-04-28\n",
        "'관리자' was read as a title, and '가나' may be that",
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_what_may_be_the_title_is_told(name: str) -> None:
    text, told = TOLD[name]

    assert told in [found.message for found in newsparse.check(text)]


READ = {
    "weekdays tell the order of numbers": (
        "2025\n\nSa, 01.03. Ferry is back\nSo, 02.03. School opens\nMo, 07.04. Market moves\n",
        [("2025-03-01", "Ferry is back"), ("2025-03-02", "School opens"), ("2025-04-07", "Market moves")],
    ),
    "hours in Polish": (
        "Niedziela, 4 lutego 2024\ngodz. 18.00 Koncert\ngodz. 20.00 Bal\n\nNiedziela, 11 lutego 2024\ngodz. 18.00 Wykład\n",
        [("2024-02-04", "Koncert"), ("2024-02-04", "Bal"), ("2024-02-11", "Wykład")],
    ),
    "words behind hours that begin a title": (
        "12. maj 2026\n\n10:30 u Beogradu otvorena izložba\nTekst o izložbi koja je otvorena.\n\n12:00 U. Meier gewinnt Rennen\n"
        "Tekst o koncertu koji traje.\n\n14:15 Hours of chaos at the port\nTekst o utakmici lige.\n",
        [
            ("2026-05-12", "u Beogradu otvorena izložba"),
            ("2026-05-12", "U. Meier gewinnt Rennen"),
            ("2026-05-12", "Hours of chaos at the port"),
        ],
    ),
    "short months behind weekdays": (
        "Oktober 2024\n\nSa 5. Okt - Lange Nacht der Sterne\n\nDezember 2024\n\nSo 1. Dez - Martinsumzug\nSa 7. Dez - Adventsbasteln\n",
        [
            ("2024-10-05", "Lange Nacht der Sterne"),
            ("2024-12-01", "Martinsumzug"),
            ("2024-12-07", "Adventsbasteln"),
        ],
    ),
    "numbers behind weekdays": (
        "März 2025\n\nSa, 01.03. Kinderfasching\nSo, 02.03. Rathaussturm\nMi, 05.03. Fischessen\n",
        [("2025-03-01", "Kinderfasching"), ("2025-03-02", "Rathaussturm"), ("2025-03-05", "Fischessen")],
    ),
    "hours in Dutch": (
        "Zondag 4 februari 2024\n10.00 uur ds. M. Visser\n17.00 uur ds. P. de Graaf\n\nZondag 11 februari 2024\n10.00 uur mw. J. Hoekstra\n",
        [
            ("2024-02-04", "ds. M. Visser"),
            ("2024-02-04", "ds. P. de Graaf"),
            ("2024-02-11", "mw. J. Hoekstra"),
        ],
    ),
    "hours in Czech": (
        "Neděle 4. února 2024\n8.00 hod. Mše svatá\n17.00 hod. Požehnání\n\nNeděle 11. února 2024\n10.00 hod. Mše svatá pro děti\n",
        [("2024-02-04", "Mše svatá"), ("2024-02-04", "Požehnání"), ("2024-02-11", "Mše svatá pro děti")],
    ),
    "hours in Italian": (
        "Domenica 4 febbraio 2024\nore 20.30 Concerto\nore 22.00 Festa\n\nDomenica 11 febbraio 2024\nore 18.00 Cena sociale\n",
        [("2024-02-04", "Concerto"), ("2024-02-04", "Festa"), ("2024-02-11", "Cena sociale")],
    ),
    "a title that ends in a small word above its day": (
        "Sheep scab: what to look for\n18 December 2023\nHow to spot the disease.\n\nExporting honey\n6 November 2023\nCertificates you need.\n",
        [("2023-12-18", "Sheep scab: what to look for"), ("2023-11-06", "Exporting honey")],
    ),
    "the head of a table below the name of the page": (
        "Úřední deska\n\nVyvěšeno | Název | Sejmuto\n07.09.2023 | Záměr prodeje pozemku | 23.09.2023\n28.08.2023 | Oznámení o zahájení řízení | 13.09.2023\n"
        "15.08.2023 | Veřejná vyhláška o stavbě | 31.08.2023\n",
        [
            ("2023-09-07", "Záměr prodeje pozemku"),
            ("2023-08-28", "Oznámení o zahájení řízení"),
            ("2023-08-15", "Veřejná vyhláška o stavbě"),
        ],
    ),
}


@pytest.mark.parametrize("name", READ)
def test_what_a_reader_knows_is_read_without_a_word(name: str) -> None:
    text, expected = READ[name]

    assert [(item.date and item.date.edtf, item.title) for item in newsparse.parse(text)] == expected
    assert newsparse.check(text) == []


def test_a_label_above_the_first_title_is_no_title() -> None:
    page = "Pinned\nRead this before posting\n3 January 2021\n\nServer move\n18 June 2024\n\nNew moderators\n2 June 2024\n"

    assert "NP007" not in [found.code for found in newsparse.check(page)]


def test_the_name_of_a_page_right_above_the_first_title_is_no_title() -> None:
    page = "Harbour gazette\nFerry is back on the lake\n4 May 2026\n\nSchool opens\n3 May 2026\n\nMarket moves\n2 May 2026\n"

    assert "NP007" not in [found.code for found in newsparse.check(page)]


@pytest.mark.parametrize("count", range(660, 668))
def test_a_heading_between_two_stretches_is_kept(count: int) -> None:
    entry = "Harbour story {name}\n{day} December\nThe text about it goes on here.\n\n"
    entries = [entry.format(name="abcdefghij"[n % 10], day=28 - n % 700 // 25) for n in range(count)]
    text = "2026\n\n" + "".join(entries) + "2025\n\n" + "".join(entries[:350])

    listing = newsparse.parse(text)

    assert [(section.heading, len(section.items)) for section in listing.sections] == [
        ("2026", count),
        ("2025", 350),
    ]


@pytest.mark.parametrize("month", ["May 2023", "2023"])
def test_a_long_list_below_one_heading_is_read_as_a_short_one(month: str) -> None:
    months = ["May"] if month != "2023" else ["May", "June", "July"]
    entries = [(f"{n % 28 + 1} {months[n // 28 % len(months)]}", f"Title {n} is this") for n in range(2000)]
    text = f"{month}\n\n" + "".join(f"{day}\n{title}\n\n" for day, title in entries)

    listing = newsparse.parse(text)

    assert [section.heading for section in listing.sections] == [month]
    assert [item.title for item in listing] == [title for _, title in entries]
    assert all(item.date is not None and item.date.edtf.startswith("2023-") for item in listing)
