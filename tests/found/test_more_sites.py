"""Pages of kinds that nobody here had seen: what is beside days, who signs, mails that were quoted, programmes without a year."""

import newsparse
from as_rows import rows, told

DAYS = ["14 May 2024", "2 May 2024", "22 April 2024"]
ISO = ["2024-05-14", "2024-05-02", "2024-04-22"]


def test_what_a_picture_of_an_eye_counts_is_no_category() -> None:
    assert rows(
        "Лента новостей\n\nВ Заречье открыли новый мост\n21 мая 2024, 18:40   Город   👁 3 412\n\n"
        "Библиотека ищет волонтёров\n21 мая 2024, 14:15   Общество   👁 876\n\n"
        "«Металлург» проиграл в гостях\n20 мая 2024, 22:03   Город   👁 1 950\n"
    ) == [
        ("2024-05-21", "В Заречье открыли новый мост", "Город", None),
        ("2024-05-21", "Библиотека ищет волонтёров", "Общество", None),
        ("2024-05-20", "«Металлург» проиграл в гостях", "Город", None),
    ]


def test_a_desk_signs_as_people_do() -> None:
    assert rows(
        "Tenir la nuit\nUn premier roman rugueux.\nPublié le 12 mai 2020 par Solène Arnaud dans Fiction\n\n"
        "L'érudition joyeuse\nL'histoire du bouton.\nPublié le 6 mai 2020 par Hugues Bénard dans Essais\n\n"
        "Pierres, papiers, oiseaux\nPublié le 21 avril 2020 par la rédaction dans Poésie\n"
    ) == [
        ("2020-05-12", "Tenir la nuit", "Fiction", "Solène Arnaud"),
        ("2020-05-06", "L'érudition joyeuse", "Essais", "Hugues Bénard"),
        ("2020-04-21", "Pierres, papiers, oiseaux", "Poésie", "la rédaction"),
    ]


HUNGARIAN = (
    "Lezárják a révátkelőt a magas vízállás miatt\nA hajózási hatóság minden járatot leállít.\n"
    "2023. szeptember 13., szerda – Varga Ildikó\n\n"
    "Negyvenéves a városi néptáncegyüttes\nA jubileumi gálán öt nemzedék lép színpadra.\n"
    "2023. szeptember 12., kedd – Szabó Péter\n\n"
    "Rekordtermés almából\nAz ipari alma ára nem fedezi a szedés költségét sem.\n"
    "2023. szeptember 12., kedd – Varga Ildikó\n\n"
    "Elütött egy őzt a vonat\n2023. szeptember 11., hétfő – MTI\n\n"
    "További hírek betöltése\nImpresszum  Adatvédelem  Médiaajánlat\n"
)


def test_names_with_letters_of_their_language_and_agencies_are_authors_and_the_last_item_is_not_cut_off() -> (
    None
):
    assert rows(HUNGARIAN) == [
        ("2023-09-13", "Lezárják a révátkelőt a magas vízállás miatt", None, "Varga Ildikó"),
        ("2023-09-12", "Negyvenéves a városi néptáncegyüttes", None, "Szabó Péter"),
        ("2023-09-12", "Rekordtermés almából", None, "Varga Ildikó"),
        ("2023-09-11", "Elütött egy őzt a vonat", None, "MTI"),
    ]


def test_a_second_time_below_a_day_is_told() -> None:
    page = (
        "PROGRAMACIÓN MARZO 2022\n\nMARTES 8\n18:00 h  Mesa redonda: Mujeres y ciencia\n         Salón de actos.\n"
        '20:30 h  Cine club: "Las espigadoras"\n         V.O.S.E. 3 €\n\n'
        "SÁBADO 12\n12:00 h  Cuentacuentos para bebés\n         Biblioteca infantil.\n\n"
        "JUEVES 17\n19:30 h  Presentación del libro\n         Con su autora, Nieves Cuadrado.\n"
    )
    assert told(page) == ["'20:30 h  Cine club: \"Las espigadoras\"' begins with a time, as the titles do"]


def test_numbers_behind_bullets_that_titles_keep_are_told() -> None:
    page = "".join(
        f"▶ {number}. {title}\n{day} • 38 min\nWe go out.\n\n"
        for number, title, day in zip(
            (47, 46, 45), ("What is a beetle?", "Bonus: Questions", "The language of coal"), DAYS, strict=True
        )
    )
    assert told(page)[0] == "number 47 in '▶ 47. What is a beetle?' does not begin an item"


def test_heads_of_columns_may_lack_their_accents() -> None:
    page = (
        'fecha;titulo;seccion;url\n2020-11-03;"La presa alcanza su nivel más bajo";Medio ambiente;https://d.example/1\n'
        '2020-11-03;"Detenidos dos vecinos";Sucesos;https://d.example/2\n'
        '2020-11-01;"«No somos héroes»: una noche con el 112";Local;https://d.example/3\n'
    )
    assert [row[2] for row in rows(page)] == ["Medio ambiente", "Sucesos", "Local"]


PROGRAMME = (
    "ST BRIGID'S PARISH\nWeekly bulletin - Third Sunday of Easter, 14 April {year}\n\n"
    "Coffee morning in aid of the roof fund\nThursday 18 April, 10.30 am\nCakes gratefully received.\n\n"
    "First Holy Communion rehearsal\nSaturday 20 April, 11.00 am\nAll children and one parent each.\n\n"
    "Bereavement group\nTuesday 23 April, 7.30 pm\nThis is an open group.\n"
)


def test_weekdays_prove_the_only_year_that_is_named_above() -> None:
    dates = [item.date and item.date.edtf[:10] for item in newsparse.parse(PROGRAMME.format(year=2024)).items]
    assert dates == ["2024-04-18", "2024-04-20", "2024-04-23"]


def test_weekdays_prove_the_year_of_all_lists_of_a_page() -> None:
    page = (
        "Bulletin of 14 April 2024\n\n## Parish\n\n- Thursday 18 April: Coffee morning\n- Saturday 20 April: Rehearsal\n\n"
        "## School\n\n- Tuesday 23 April: Book fair\n- Friday 26 April: Spring concert\n"
    )
    listing = newsparse.parse(page)
    assert [section.heading for section in listing.sections] == ["Parish", "School"]
    dates = [item.date and item.date.edtf for item in listing.items]
    assert dates == ["2024-04-18", "2024-04-20", "2024-04-23", "2024-04-26"]


def test_weekdays_of_another_year_prove_none() -> None:
    page = PROGRAMME.format(year=2023)
    assert [item.date for item in newsparse.parse(page).items] == [None] * 3
    assert [found.code for found in newsparse.check(page) if found.severity != "info"] == ["NP207"] * 3


def test_months_may_be_roman_numbers_between_spaces() -> None:
    page = (
        "Repertuar\n\n22 X 2021, piątek, 19:00\nInauguracja sezonu\nDyrygent: Tomasz Gajda.\n\n"
        "6 XI 2021, sobota, 18:00\nMuzyka filmowa Henryka Warsa\nWstęp wolny.\n\n"
        "3 XII 2021, piątek, 19:00\nKoncert wigilijny\nWstęp wolny.\n"
    )
    assert [row[:2] for row in rows(page)] == [
        ("2021-10-22", "Inauguracja sezonu"),
        ("2021-11-06", "Muzyka filmowa Henryka Warsa"),
        ("2021-12-03", "Koncert wigilijny"),
    ]


def test_a_mail_that_was_quoted_is_read_without_its_signs() -> None:
    page = (
        "> Fra: Bestyrelsen <bestyrelsen@klub.example>\n> Sendt: 22. april 2024 20:14\n> Emne: Kalender for maj\n>\n"
        "> Kære medlemmer\n>\n> Lørdag den 4. maj 2024 kl. 10.00\n> Arbejdsdag på broen\n> Tag selv handsker med.\n>\n"
        "> Onsdag den 8. maj 2024 kl. 17.30\n> Første aftensejlads\n> Skippermøde ved flagstangen.\n>\n"
        "> Torsdag den 16. maj 2024 kl. 19.00\n> Foredrag: Alene til Azorerne\n> Kaffe og kage 50 kr.\n\nSkal vi tage bussen?\n"
    )
    assert [row[:2] for row in rows(page)] == [
        ("2024-05-04", "Arbejdsdag på broen"),
        ("2024-05-08", "Første aftensejlads"),
        ("2024-05-16", "Foredrag: Alene til Azorerne"),
    ]
    assert str(newsparse.parse(page)) == page


def test_two_signs_may_be_a_bullet() -> None:
    page = (
        "НОВОСТИ\n\n>> 28.11.2018. Защита диссертации\nЗащита состоится 20 декабря.\n\n"
        ">> 19.11.2018. Вышел третий том\nТом посвящён злакам и осокам.\n\n>> 06.11.2018. Отключение электроэнергии\nПросим отключить камеры.\n"
    )
    assert [row[:2] for row in rows(page)] == [
        ("2018-11-28", "Защита диссертации"),
        ("2018-11-19", "Вышел третий том"),
        ("2018-11-06", "Отключение электроэнергии"),
    ]


def test_what_files_are_and_when_they_were_made_dates_them() -> None:
    page = (
        "Protokoll der Jahreshauptversammlung\nPDF, 214 KB, Stand: 02.04.2023\n\n"
        "Gartenordnung (Neufassung)\nPDF, 98 KB, Stand: 15.01.2023\n\n"
        "Merkblatt Wasserzähler\nPDF, 61 KB, Stand: 27.09.2022\n"
    )
    assert [row[:2] for row in rows(page)] == [
        ("2023-04-02", "Protokoll der Jahreshauptversammlung"),
        ("2023-01-15", "Gartenordnung (Neufassung)"),
        ("2022-09-27", "Merkblatt Wasserzähler"),
    ]


def test_a_rule_above_the_first_item_is_no_line_that_it_is_set_off_from() -> None:
    body = "\n\n".join(
        f"{title}\nBy {name} | {day}\nIt was so."
        for title, name, day in zip(
            ("Red harbour opens", "Blue harbour closes", "Green ferry sails"),
            ("Ann Sea", "Bob Shore", "Cy Bay"),
            DAYS,
            strict=True,
        )
    )
    for above in ("----\n\n", "***\n\n\n", "<div>\n\n", "= = =\n\n", "> \n\n"):
        listing = newsparse.parse(f"{above}{body}\n")
        assert [item.date and item.date.edtf for item in listing.items] == ISO
        assert [item.author for item in listing.items] == ["Ann Sea", "Bob Shore", "Cy Bay"]
