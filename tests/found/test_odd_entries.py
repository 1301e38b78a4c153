"""Entries that are unlike the others, as real ones are: who wrote a single one, one without a day, a value with a label, what mails add."""

import pytest

import newsparse

Row = tuple[object, ...]


def rows(text: str) -> list[Row]:
    """Title and day of each item."""
    return [(item.title, item.date and item.date.edtf) for item in newsparse.parse(text).items]


def told(text: str) -> list[str]:
    """What is left unexplained."""
    return [finding.message for finding in newsparse.parse(text).findings]


# --- who wrote a single entry -----------------------------------------------------------------------------------------------------------

SIGNED = {
    "* 2026-02-18: {title}{behind}\n  {said}\n\n": (" (by Renske Aalbers)", "Renske Aalbers"),
    "## {title}\n\nMar {day}, 2026 • 6 min read{behind}\n\n{said}\n\n": (" • Priyanka Rao", "Priyanka Rao"),
    "{title}\n{day} ianuarie 2026\n{behind}{said}\n\n": ("de Radu Olteanu\n", "Radu Olteanu"),
    "### {title}\n\n**Date:** {day} May 2026{behind}\n\n{said}\n\n": (
        "\n**By:** Kwame Asante",
        "Kwame Asante",
    ),
}


@pytest.mark.parametrize("form", SIGNED)
def test_one_entry_alone_says_who_wrote_it(form: str) -> None:
    behind, name = SIGNED[form]
    entries = [
        ("The wind chest is mended", 30, "The tuner has been here."),
        ("A post about patience", 21, "It is a long one, with pictures."),
        ("Three of us in Brussels", 14, "Come and say hello to all."),
        ("The old crane is sold", 3, "It goes to a museum."),
    ]
    text = "News\n\n" + "".join(
        form.format(title=title, day=day, said=said, behind=behind if place == 1 else "")
        for place, (title, day, said) in enumerate(entries)
    )
    found = newsparse.parse(text).items
    assert [item.author for item in found] == [None, name, None, None]
    assert [item.title for item in found] == [title for title, *_ in entries]
    assert [item.body for item in found] == [(said,) for *_, said in entries]


def test_a_name_beside_one_day_that_nobody_knows_is_told() -> None:
    text = "".join(
        f"{title}\n{day} de marzo de 2026{name}\n{said}\n\n"
        for title, day, name, said in (
            ("Cuarenta pozos nuevos", 26, "", "Las comunidades se encargan."),
            ("La escuela en burro", 18, " | Íxkik Xicohtlí", "El camino no figura en un mapa."),
            ("Taller de semillas", 11, "", "Participaron nueve aldeas."),
            ("Buscamos contable", 3, "", "Envíe su currículum."),
        )
    )
    assert told(text) == ["'Íxkik Xicohtlí' was read as a text, and may be an author or a category"]


# --- entries without a day --------------------------------------------------------------------------------------------------------------


def test_a_further_entry_below_one_day_is_told() -> None:
    text = (
        "News\n12 March 2026\nWater back on\nThe pipes are turned on at nine.\n2 March 2026\nSeed swap raised £214\nThank you to all.\n"
        "Shop needs two more\nThe rota has gaps in April.\n14 February 2026\nBonfire rules\nFires only on Sundays.\n"
        "30 January 2026\nPlots inspected\nLetters have gone out.\n"
    )
    assert rows(text)[2] == ("Shop needs two more", "2026-03-02")
    assert told(text) == ["'Shop needs two more' was given the day of the item above it, and may have none"]


def test_days_with_several_entries_each_are_not_told() -> None:
    text = (
        "News\n12 March 2026\nWater back on\nThe pipes are turned on.\nA new gate\nIt is green.\n2 March 2026\nSeed swap\nThank you to all.\n"
        "Shop needs two\nThe rota has gaps.\n14 February 2026\nBonfire rules\nFires only on Sundays.\n"
    )
    assert not [each for each in told(text) if "was given the day" in each]


def test_an_entry_without_a_day_below_the_last_is_told() -> None:
    text = "Bulletin\n\n" + "".join(
        f"{day} June 2026: {title}\n{said}\n\n"
        for day, title, said in (
            (28, "Organ fund", "The tuner has been, and the news is good."),
            (21, "A new verger", "Mr Tom Ashdown starts in August."),
            (14, "Banns", "For the second time of asking."),
        )
    )
    text += "Flower rota\nGaps on the second Sunday. See Hilary.\n"
    assert rows(text)[-1] == ("Flower rota", None)
    text += "\nCopy for the next bulletin by Thursday noon, please.\n"
    assert len(rows(text)) == 3
    assert told(text) == ["'Flower rota' may be the title of one more item"]


def test_a_bullet_without_a_day_begins_an_item_and_a_deadline_below_one_none() -> None:
    text = (
        "# Avisos\n\n*   [Abierta la matrícula](/a/1) - 11/05/2026\n*   [Convocatoria de ayudas](/a/2) - 18/05/2026\n    Plazo de solicitud: hasta el 29/05/2026\n"
        "*   [Cambio de aula](/a/3) - 24/05/2026\n*   [Horario ampliado](/a/4)\n*   [Resultado de las elecciones](/a/5) - 26/05/2026\n"
    )
    assert rows(text) == [
        ("Abierta la matrícula", "2026-05-11"),
        ("Convocatoria de ayudas", "2026-05-18"),
        ("Cambio de aula", "2026-05-24"),
        ("Horario ampliado", None),
        ("Resultado de las elecciones", "2026-05-26"),
    ]


# --- days that are none of publication --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "label", ["Senast uppdaterad", "Updated", "Aktualizacja", "Actualizado", "Aktualizace", "Обновление"]
)
def test_when_one_entry_was_updated_begins_no_item(label: str) -> None:
    text = (
        f"2026-03-18\nVatten på Ringvägen\nVattnet stängs av klockan nio.\n\n2026-03-16\nSök sommarjobb\n{label}: 2026-03-17\nDu ska vara ung.\n\n"
        "2026-03-11\nNy rektor\nAnnexet öppnar i augusti.\n\n2026-03-05\nSportlov i simhallen\n"
    )
    assert rows(text) == [
        ("Vatten på Ringvägen", "2026-03-18"),
        ("Sök sommarjobb", "2026-03-16"),
        ("Ny rektor", "2026-03-11"),
        ("Sportlov i simhallen", "2026-03-05"),
    ]


MAIL = (
    "Subject: Press releases of the week\nFrom: press@water.example\nDate: Fri, 12 Dec 2025 16:02:11 +0000\n\nPress releases issued this week:\n\n"
    "12 December 2025 - A new director of leakage\n\n11 December 2025 - Reservoirs at 84 per cent\n\n10 December 2025 - Hosepipe ban lifted\n\n"
    "8 December 2025 - Half-year results\n\n"
)


@pytest.mark.parametrize(
    "foot",
    [
        "To unsubscribe, reply with LEAVE in the subject.",
        "You receive this mail because you are on our list.",
        "Um sich abzumelden, antworten Sie mit STOP.",
        "Vous recevez ce message car vous êtes abonné.",
    ],
)
def test_the_head_and_the_foot_of_a_mail_are_no_part_of_its_list(foot: str) -> None:
    found = newsparse.parse(f"{MAIL}{foot}\n")
    assert [(item.title, item.date and item.date.edtf) for item in found.items] == [
        ("A new director of leakage", "2025-12-12"),
        ("Reservoirs at 84 per cent", "2025-12-11"),
        ("Hosepipe ban lifted", "2025-12-10"),
        ("Half-year results", "2025-12-08"),
    ]
    assert all(not item.body for item in found.items)


def test_mails_with_a_head_each_are_items() -> None:
    text = "".join(
        f"From: {name}\nDate: {day} May 2024\nSubject: {title}\n\n{said}\n\n"
        for name, day, title, said in (
            ("Ann Sea", 14, "Timetable for June", "The boats leave at nine."),
            ("Bob Lake", 12, "Keys to the gate", "They are in the office."),
            ("Cy Moor", 7, "A lost oar", "It is a long one."),
        )
    )
    assert [row[1] for row in rows(text)] == ["2024-05-14", "2024-05-12", "2024-05-07"]


def test_wide_rules_part_entries_that_no_empty_line_parts() -> None:
    rule = "-" * 64
    text = (
        f"Members' bulletin\n\n{rule}\nDREDGING STARTS AT LAST\n9 March 2026\n\nThe dredger arrived on Sunday's tide and will work in the inner\n"
        f"basin for about three weeks. Moorings 1 to 18 must be clear.\n{rule}\nFUEL BERTH HOURS\n4 March 2026\n\n"
        f"Until Easter the fuel berth is open on Friday, Saturday and\nSunday only, from nine to four. Ring the office if you are\nstuck.\n{rule}\n"
        "STOLEN OUTBOARD\n26 February 2026\n\nA 6 hp outboard was taken from the dinghy rack overnight. The\npolice have the serial number.\n"
    )
    found = newsparse.parse(text).items
    assert [item.title for item in found] == [
        "DREDGING STARTS AT LAST",
        "FUEL BERTH HOURS",
        "STOLEN OUTBOARD",
    ]
    assert [len(item.body) for item in found] == [1, 1, 1]


# --- numbers, addresses, what says nothing ----------------------------------------------------------------------------------------------


def test_an_address_below_a_title_is_no_part_of_it() -> None:
    text = (
        "[1] 2026-01-19  Workshop notes are online\n    https://openhydro.example/notes\n\n"
        "[2] 2026-01-22  Gauge data, second batch\n    https://openhydro.example/data/2025b\n    The Lower Isk series is still missing; we are waiting for the\n"
        "    paper sheets.\n\n[3] 2026-01-24  Erratum: the March 1947 flood was in cubic feet, not\n    cubic metres\n    https://openhydro.example/erratum\n"
    )
    found = newsparse.parse(text).items
    assert [(item.title, item.url) for item in found] == [
        ("Workshop notes are online", "https://openhydro.example/notes"),
        ("Gauge data, second batch", "https://openhydro.example/data/2025b"),
        (
            "Erratum: the March 1947 flood was in cubic feet, not cubic metres",
            "https://openhydro.example/erratum",
        ),
    ]


def test_titles_that_only_count_are_numbers() -> None:
    text = "Raporty\n" + "".join(
        f"{day}.05.2026\nRaport bieżący ESPI nr {number}/2026\n{title}\nPobierz PDF\n"
        for day, number, title in (
            (20, 14, "Zawarcie umowy kredytowej"),
            (17, 13, "Rekomendacja zarządu"),
            (15, 12, "Zmiana terminu publikacji"),
            (14, 11, "Rezygnacja członka rady"),
        )
    )
    found = newsparse.parse(text)
    assert [(item.number, item.title) for item in found.items] == [
        (14, "Zawarcie umowy kredytowej"),
        (13, "Rekomendacja zarządu"),
        (12, "Zmiana terminu publikacji"),
        (11, "Rezygnacja członka rady"),
    ]
    assert newsparse.unparse(found) == text


def test_titles_that_count_above_sentences_stay_titles() -> None:
    text = "".join(
        f"Report of the board {number}/2026\n{day} May 2026\nThe harbour opens again, with music and {number} boats.\n\n"
        for day, number in ((20, 14), (17, 13), (15, 12))
    )
    assert [row[0] for row in rows(text)] == [f"Report of the board {number}/2026" for number in (14, 13, 12)]


def test_a_number_is_before_a_slash_and_the_day() -> None:
    text = "".join(
        f"Nr. {number} / {day}.05.2026\n{title}\n{said}\n\n"
        for number, day, title, said in (
            (87, 14, "Straße wieder befahrbar", "Zunächst gilt Tempo 30."),
            (88, 15, "Impfaktion beginnt", "Mobile Teams sind unterwegs."),
            (89, 16, "Jugendkreistag wählt", "Emilia Roth führt das Gremium."),
        )
    )
    assert [(item.number, item.date and item.date.edtf) for item in newsparse.parse(text).items] == [
        (87, "2026-05-14"),
        (88, "2026-05-15"),
        (89, "2026-05-16"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Share: Facebook  X  LinkedIn  Email",
        "Show notes | Transcript | Download MP3 ({n}3.1 MB)",
        "👍 {n}8  🎉 {n}1",
        "OTHER LANGUAGES ({n}) +",
    ],
)
def test_what_entries_repeat_says_nothing_of_them(line: str) -> None:
    text = "".join(
        f"{title}\n{day} May 2026\n{said}\n{line.format(n=place + 2)}\n\n"
        for place, (title, day, said) in enumerate(
            (
                ("A red ship", 20, "It came in at night."),
                ("A new cook", 17, "The soup is better now."),
                ("An old lamp", 15, "Nobody lights it any more."),
            )
        )
    )
    assert [item.body for item in newsparse.parse(text).items] == [
        ("It came in at night.",),
        ("The soup is better now.",),
        ("Nobody lights it any more.",),
    ]


def test_what_one_entry_lacks_says_something_of_the_others() -> None:
    rows_of = (
        ("A red ship", 20, "Entry free"),
        ("A new cook", 17, "Entry by ticket"),
        ("An old lamp", 15, "Entry by ticket"),
        ("A fair", 14, "Entry by ticket"),
    )
    text = "".join(
        f"{title}\n{day} May 2026\nThe {title.split()[-1]} is here at last.\n{said}\n\n"
        for title, day, said in rows_of
    )
    found = newsparse.parse(text).items
    assert [item.kicker or item.body[-1] for item in found] == [said for _, _, said in rows_of]


def test_a_category_in_brackets_may_be_missing_once() -> None:
    text = (
        "13/02/26 - Le lait monte [Économie]\n29/01/26 - Un robot de traite [Innovation]\n28/01/26 - La neige perturbe [Terrain]\n"
        "21/01/26 - Meilleurs vœux\n18/12/25 - Une médaille d'or [Produits]\n"
    )
    assert [(item.title, item.kicker) for item in newsparse.parse(text).items] == [
        ("Le lait monte", "Économie"),
        ("Un robot de traite", "Innovation"),
        ("La neige perturbe", "Terrain"),
        ("Meilleurs vœux", None),
        ("Une médaille d'or", "Produits"),
    ]


def test_a_reference_is_no_title() -> None:
    text = "".join(
        f"{title}\nReference: PSA/2026/0{number}\nPublished: {day} April 2026\nClosing: {day} May 2026\n{said}\n\n"
        for title, number, day, said in (
            ("Supply of mooring bollards", 17, 20, "Eighteen cast bollards with sets."),
            ("Survey services framework", 16, 16, "Four surveys a year for three years."),
            ("Cleaning of the terminal", 14, 13, "Daily and deep cleaning."),
        )
    )
    assert [row[0] for row in rows(text)] == [
        "Supply of mooring bollards",
        "Survey services framework",
        "Cleaning of the terminal",
    ]


# --- what a few entries have and no other does ------------------------------------------------------------------------------------------


def test_a_text_set_off_as_entries_are_is_told() -> None:
    text = "".join(
        f"**2023-03-{day}**\n\n{title}\n\n{said}\n\n\n"
        for day, title, said in (
            (16, "A new bus line", "Places are limited."),
            (
                14,
                "Water is back",
                "The heating is replaced.\n\n\nLibrary reopens\nafter flood\n\nIt opened its doors.",
            ),
            (12, "The pool is closed", "Drivers should expect delays."),
        )
    )
    assert "'Library reopens' is set off as items are from each other, and may begin one" in told(text)


@pytest.mark.parametrize("rest", ["400 trees", "600 Bäume"])
def test_a_short_line_between_a_title_and_its_text_is_told(rest: str) -> None:
    texts = ("The collection is shown.", "Pupils built a small station.", "The heating is replaced.")
    titles = ("The mayor opens a station", f"Volunteers plant\n{rest}", "Who pays for the bridge")
    text = "".join(
        f"### {title}\n{said}\nDate: October {day}, 2025\n\n\n"
        for day, title, said in zip((22, 17, 10), titles, texts, strict=True)
    )
    assert told(text) == [f"{rest!r} may be the end of the title above it"]


def test_a_word_above_one_day_that_may_end_the_title_is_told() -> None:
    text = "".join(
        f"{title}\n{day} June 2024\nby Ann Sea\nThe text of this one ends here.\n\n"
        for title, day in (
            ("A rare coin", 26),
            ("The annual report\npublished", 19),
            ("A budget for the port", 12),
        )
    )
    assert told(text) == ["the first word of 'published 19 June 2024' may be the end of the title above it"]


@pytest.mark.parametrize("more", ["Who pays for the bridge?", "Library reopens after flood"])
def test_the_one_text_below_days_that_may_be_a_title_is_told(more: str) -> None:
    text = f"## 16 May 2024\n\nVolunteers plant 400 trees\n\n## 13 May 2024\n\nThe budget is passed\n{more}\n\n## 7 May 2024\n\nA school wins a prize\n\n"
    assert f"{more!r} may be one more title of its day, as no other item has a text" in told(text)


def test_words_behind_one_title_are_told() -> None:
    text = "".join(
        f"2019-03-{day} — {said}\n\n"
        for day, said in (
            (13, "Kultur — Biblioteket åbner"),
            (6, "Trafik — marts 2019"),
            (2, "Trafik — En ny pris"),
            (1, "Politik — En ny linje"),
        )
    )
    assert "'— marts 2019' behind this title is in no field, and other items have none" in told(text)


def test_messages_of_a_chat_are_told() -> None:
    said = (
        "Sofia: who fetches her?",
        "Rui: I cannot",
        "Lena: I shall go",
        "Sofia: thank you",
        "Rui: good",
        "Lena: see you",
        "The group was renamed",
    )
    text = "".join(f"14/03/2024 18:{10 + at} - {each}\n" for at, each in enumerate(said))
    assert told(text) == [
        "'Sofia: who fetches her?' may be a message: titles begin with a few names, and all have a time"
    ]
