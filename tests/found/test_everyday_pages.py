"""Small everyday layouts that fresh eyes wrote: months below years, numbers in columns, labels of authors and places, titles that hang."""

import pytest

import newsparse

Row = tuple[object, ...]


def rows(text: str) -> list[Row]:
    """Number, title and day of each item."""
    return [(item.number, item.title, item.date and item.date.edtf) for item in newsparse.parse(text).items]


def untold(text: str) -> bool:
    """Whether nothing is left unexplained."""
    return not newsparse.parse(text).findings


# --- months below years -----------------------------------------------------------------------------------------------------------------

CHRONICLE = """Chronicle of the club

2026
{gap}April
24{sign}New boat named
11{sign}Spring regatta: two golds
3{sign}Boathouse roof sealed

March
29{sign}Season opens with a long row
8{sign}Work day with 31 helpers

2025
{gap}November
30{sign}Last row of the year in fog
"""
CHRONICLE_ROWS = [
    (None, "New boat named", "2026-04-24"),
    (None, "Spring regatta: two golds", "2026-04-11"),
    (None, "Boathouse roof sealed", "2026-04-03"),
    (None, "Season opens with a long row", "2026-03-29"),
    (None, "Work day with 31 helpers", "2026-03-08"),
    (None, "Last row of the year in fog", "2025-11-30"),
]


@pytest.mark.parametrize("sign", ["  ", " – ", ". "])
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_month_is_one_of_the_year_above_it(sign: str, gap: str) -> None:
    text = CHRONICLE.format(sign=sign, gap=gap)
    assert rows(text) == CHRONICLE_ROWS
    assert [section.heading for section in newsparse.parse(text).sections] == ["April", "March", "November"]
    assert untold(text)


def test_days_with_the_names_of_their_months_have_the_year_above() -> None:
    text = (
        "2026\n\nApril\n\n3 April\nNew boat named\n\n1 April\nTwo golds\n\nMarch\n\n12 March\nRoof sealed\n\n"
        "2025\n\nMay\n\n9 May\nSeason opens\n\n8 May\nWork day\n"
    )
    assert rows(text) == [
        (None, "New boat named", "2026-04-03"),
        (None, "Two golds", "2026-04-01"),
        (None, "Roof sealed", "2026-03-12"),
        (None, "Season opens", "2025-05-09"),
        (None, "Work day", "2025-05-08"),
    ]


def test_months_in_another_language_and_as_headings_of_markdown() -> None:
    text = (
        "# Chronik\n\n## 2026\n\n### April\n\n24. Neues Boot\n\n3. Dach gedeckt\n\n### März\n\n29. Start\n\n8. Arbeitstag\n\n"
        "## 2025\n\n### November\n\n30. Letzte Fahrt\n"
    )
    assert [row[2] for row in rows(text)] == [
        "2026-04-24",
        "2026-04-03",
        "2026-03-29",
        "2026-03-08",
        "2025-11-30",
    ]


# --- numbers ----------------------------------------------------------------------------------------------------------------------------

LETTERS = [
    (91, "Sharpening season", "March 8, 2026", "2026-03-08"),
    (90, "Seeds from strangers", "February 22, 2026", "2026-02-22"),
    (89, "The iron question", "February 8, 2026", "2026-02-08"),
    (88, "Frost diary", "January 25, 2026", "2026-01-25"),
]


@pytest.mark.parametrize("word", ["Issue ", "Letter no. ", "#", "第"])
@pytest.mark.parametrize("sign", [" | ", "\t"])
def test_a_column_counts_behind_its_word(word: str, sign: str) -> None:
    text = "Letters\n\n" + "".join(
        sign.join((f"{word}{number}", title, day)) + "\n" for number, title, day, _ in LETTERS
    )
    assert rows(text) == [(number, title, day) for number, title, _, day in LETTERS]
    assert untold(text)


def test_the_longest_column_is_the_title_though_it_counts() -> None:
    text = "".join(f"PDF | Newsletter {number} | {day}\n" for number, _, day, _ in LETTERS)
    assert [row[1] for row in rows(text)] == [
        "Newsletter 91",
        "Newsletter 90",
        "Newsletter 89",
        "Newsletter 88",
    ]


def test_an_act_has_its_number_and_its_day_above_its_title() -> None:
    text = (
        "Council\n\nN. 14 del 26/02/2026\nRegolamento degli impianti sportivi\n\nN. 13 del 26/02/2026\nAdesione alla unione dei comuni\n\n"
        "N. 12 del 12/02/2026\nVariazione al bilancio di previsione\n"
    )
    assert rows(text) == [
        (14, "Regolamento degli impianti sportivi", "2026-02-26"),
        (13, "Adesione alla unione dei comuni", "2026-02-26"),
        (12, "Variazione al bilancio di previsione", "2026-02-12"),
    ]


# --- who and where ----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "label", ["Authors:", "Autores:", "Auteurs :", "Autoren:", "Autorzy:", "Автори:", "Szerzők:"]
)
def test_several_authors_are_on_a_line_of_their_own(label: str) -> None:
    names = ["Ana Mar, Luis Vega", "Inés Roca", "Luis Vega, Marta Peña", "Ana Mar"]
    text = "Reports\n\n" + "".join(
        f"The bridges of region {at}\n{label} {name}\n{9 - at} March 2026\nA study of the old bridges of the region.\n\n"
        for at, name in enumerate(names)
    )
    assert [item.author for item in newsparse.parse(text).items] == names


def test_what_is_no_name_is_no_author() -> None:
    from newsparse.reading.lines.bylines import author_line

    for text in (
        "Authors: the people of Rome",
        "By the sea, at night",
        "Author: Ann Sea <ann@example.org>, Rome",
    ):
        assert author_line(text) is None
    assert author_line("Referent: Dr. Ann Sea. Eintritt frei.") is None


@pytest.mark.parametrize("label", ["Location", "Locatie", "Salary"])
def test_a_value_with_a_label_is_a_text_and_no_category(label: str) -> None:
    text = "Jobs\n\n" + "".join(
        f"{title}\n{label}: {town}\nPosted: {day} March 2026\n{hours} hours a week.\n\n"
        for title, town, day, hours in (
            ("Nurse by night", "Castricum", 11, 24),
            ("Cook in a home", "Heiloo", 9, 32),
            ("Adviser on people", "Alkmaar", 2, 28),
        )
    )
    found = newsparse.parse(text).items
    assert [item.kicker for item in found] == [None] * 3
    assert found[0].body == (f"{label}: Castricum", "24 hours a week.")


def test_a_category_with_its_label_is_one() -> None:
    text = "".join(
        f"{title}\nCategory: {topic}\nPosted: {day} March 2026\nA text of it.\n\n"
        for title, topic, day in (
            ("A red ship", "Harbour", 11),
            ("A new cook", "Food", 9),
            ("A lamp", "Harbour", 2),
        )
    )
    assert [item.kicker for item in newsparse.parse(text).items] == ["Harbour", "Food", "Harbour"]


def test_a_place_is_before_the_day_above_the_title() -> None:
    text = "Statements\n\n" + "".join(
        f"{kind}\n{town}, {day} March 2026\n{title}\n{said}\nRead {kind.lower()}\n\n"
        for kind, town, day, title, said in (
            (
                "Statement",
                "Geneva",
                14,
                "Aid must be let through",
                "The organisation calls for a truce of three days.",
            ),
            (
                "Story",
                "Nairobi",
                12,
                "The teacher and her camel",
                "Halima visits eleven families every week.",
            ),
            (
                "Report",
                "Brussels",
                7,
                "Left behind in five capitals",
                "One in three families has moved four times.",
            ),
            ("Statement", "Paris", 3, "We welcome the release", "Both are in good health and at home."),
        )
    )
    found = newsparse.parse(text)
    assert [(item.title, item.kicker, item.place) for item in found.items] == [
        ("Aid must be let through", "Statement", "Geneva"),
        ("The teacher and her camel", "Story", "Nairobi"),
        ("Left behind in five capitals", "Report", "Brussels"),
        ("We welcome the release", "Statement", "Paris"),
    ]
    assert all(len(item.body) == 1 for item in found.items)  # "Read report" is none of it


def test_a_changelog_is_signed_with_an_address() -> None:
    text = "".join(
        f"quill (1.{n}) unstable; urgency=medium\n\n  * {said}\n\n -- {name} <{name.split()[0].lower()}@example.org>  {day} 10:00:00 +0100\n\n"
        for n, said, name, day in (
            (9, "Rebuild against the new library.", "Ann Sea", "Wed, 01 Apr 2026"),
            (8, "New upstream release.", "Ann Sea", "Sun, 08 Mar 2026"),
            (7, "Update the translation.", "Bob Lake", "Sat, 17 Jan 2026"),
        )
    )
    found = newsparse.parse(text)
    assert [(item.author, item.date and item.date.edtf[:10]) for item in found.items] == [
        ("Ann Sea", "2026-04-01"),
        ("Ann Sea", "2026-03-08"),
        ("Bob Lake", "2026-01-17"),
    ]


# --- titles that hang -------------------------------------------------------------------------------------------------------------------


def test_a_title_goes_on_below_itself_beside_a_column_of_days() -> None:
    text = (
        "Arquivo\n\n"
        "27-03-2026  Obras na Avenida da Estação entram na segunda fase e obrigam a\n            novos desvios de trânsito\n"
        "24-03-2026  Feira do Queijo regressa ao pavilhão municipal\n"
        "19-03-2026  Município atribui 60 mil euros a associações culturais e\n            recreativas do concelho\n"
        "12-03-2026  Consulta pública sobre o novo regulamento\n"
    )
    assert [row[1] for row in rows(text)] == [
        "Obras na Avenida da Estação entram na segunda fase e obrigam a novos desvios de trânsito",
        "Feira do Queijo regressa ao pavilhão municipal",
        "Município atribui 60 mil euros a associações culturais e recreativas do concelho",
        "Consulta pública sobre o novo regulamento",
    ]
    assert untold(text)


def test_a_title_that_ends_in_a_small_word_goes_on_with_a_name() -> None:
    text = (
        "News\n\n"
        "* 2026-05-02: The mirror in Oslo has been moved to a new machine and\n  now answers over IPv6 as well\n"
        "* 2026-04-13: Mailing list archives before 2009 are complete again\n"
        "* 2026-03-21: Next meeting of the users' group will be in Ghent, not in\n  Leuven as announced\n"
        "* 2026-02-01: Version 4.2 enters the testing phase\n"
    )
    assert rows(text)[2] == (
        None,
        "Next meeting of the users' group will be in Ghent, not in Leuven as announced",
        "2026-03-21",
    )


def test_a_day_in_brackets_is_broken_at_the_end_of_a_line() -> None:
    text = (
        "News\n\n"
        "     * Field station at Brackley reopens after the flood damage of last win-\n       ter (3 Oct 2025)\n"
        "     * Call for papers: Soils and Cities 2026 (15 Sep 2025)\n"
        "     * Two studentships available in microbial ecology, with a closing\n       date at the end of November (1 Sep 2025)\n"
        "     * The institute signs an agreement with the University of Tartu (30 Jun\n       2025)\n"
    )
    assert rows(text)[-1] == (
        None,
        "The institute signs an agreement with the University of Tartu",
        "2025-06-30",
    )


def test_lines_below_short_titles_are_no_part_of_them() -> None:
    text = (
        "* 2026-05-02: The mirror in Oslo\n  it answers over IPv6 as well\n* 2026-04-13: Mailing lists\n"
        "  their archives are complete again\n* 2026-03-21: Next meeting\n  it will be in Ghent\n"
    )
    assert [row[1] for row in rows(text)] == ["The mirror in Oslo", "Mailing lists", "Next meeting"]


# --- what leads on ----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Read statement", True),
        ("Read the report", True),
        ("Zum Bericht", True),
        ("Lire le communiqué", True),
        ("Leer noticia", True),
        ("Ler notícia", True),
        ("Leggi il comunicato", True),
        ("See the report on water", False),
        ("Read the law", False),
    ],
)
def test_a_line_leads_on_by_the_kind_of_what_it_leads_to(text: str, leads: bool) -> None:
    from newsparse.reading.lines.spots import is_more

    assert is_more(text) is leads


def test_when_a_page_was_changed_is_no_lost_item() -> None:
    from newsparse import validation  # noqa: F401

    text = "".join(f"  {n}. A title\n\n    {n} May 2025\n\n" for n in range(1, 5))
    found = newsparse.check(text + "____________\n\nLast modified: Fri Oct  3 10:12:44 BST 2025\n")
    assert [each for each in found if each.code == "NP002"] == []
