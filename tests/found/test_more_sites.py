"""Pages of kinds that nobody here had seen: what is beside days, who signs, mails that were quoted, programmes without a year."""

import pytest

import newsparse
from as_rows import rows, told
from newsparse.reading.find.people import are_people

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


def test_surnames_behind_initials_are_people_with_a_desk_among_them() -> None:
    assert are_people({"M. Ostrander", "T. Iwasaki, L. Grieve", "Operations", "R. del Valle"})
    assert not are_people({"M. Ostrander", "Operations", "Facilities"})


def test_logins_before_days_are_authors_and_one_reply_is_a_count_as_several_are() -> None:
    text = (
        "Left channel dead after the update?\ntubeamp77 · Mar 24, 2026\n14 replies · 302 views\n"
        "Show us your listening room, a thread as long as a book\nohm_my · Mar 23, 2026\n211 replies · 9,870 views\n"
        "WTB: dust cover for a PL-40\nvinyl.vera · Mar 22, 2026\n1 reply · 41 views\n"
        "Which belt for 78 rpm\nLarsson · Mar 20, 2026\n6 replies · 118 views\n"
    )
    assert [row[1::2] for row in rows(text)] == [
        ("Left channel dead after the update?", "tubeamp77"),
        ("Show us your listening room, a thread as long as a book", "ohm_my"),
        ("WTB: dust cover for a PL-40", "vinyl.vera"),
        ("Which belt for 78 rpm", "Larsson"),
    ]
    assert all(not item.body for item in newsparse.parse(text).items)


@pytest.mark.parametrize(
    "views", ["{} B görüntülenme", "{}K views", "{} тыс. просмотров", "{} mil visualizaciones", "{}万 回視聴"]
)
def test_counts_may_be_in_thousands(views: str) -> None:
    text = "".join(
        f"{title}\n{views.format(count)}\n{day} March 2026\n\n"
        for title, count, day in (("The final of the cup", 41, 15), ("Goals of the week", 118, 12), ("A training day", 96, 4))
    )  # fmt: skip
    assert [row[2] for row in rows(text)] == [None] * 3


@pytest.mark.parametrize("word", ["Annonse", "Anzeige", "Publicité", "Advertisement"])
def test_a_text_that_says_that_it_is_an_advertisement_is_none(word: str) -> None:
    text = (
        "Skuterløypa er åpen\n11. februar 2026\n\nFøret er knallfint helt fram.\n\n"
        f"Klubbmesterskap avlyst\n8. februar 2026\n\nFor lite snø på stadion.\n\n{word}: Sportshuset Fjell – 20 % på alt\n\n"
        "Sølv til Ingrid\n2. februar 2026\n\nBare fire sekunder skilte fra gullet.\n"
    )
    assert not told(text)
    assert [len(item.body) for item in newsparse.parse(text).items] == [1, 1, 1]


def test_days_last_behind_the_name_of_a_paper() -> None:
    text = (
        "Margaret Ellen Tolley (1938–2026)\n\n"
        "Margaret, of Quarry Bank, passed away peacefully at home on 9 March surrounded by her family.\n\n"
        "A service will be held at St Botolph's at noon. No flowers, please.\n\n"
        "Published in the Penhale Mercury on March 19, 2026\n12 candles · Share this notice\n\n"
        "Desmond “Des” Achterberg (1951–2026)\n\n"
        "Retired lock keeper, brass bandsman and friend to every dog on the towpath.\n\n"
        "Published in the Penhale Mercury on March 19, 2026\n3 candles · Share this notice\n\n"
        "ADVERTISEMENT\nHarris & Dole Funeral Directors – here when you need us, day and night\n\n"
        "Yusuf Karagöz (1964–2026)\n\n"
        "Beloved husband of Aylin, father of Can and Derya. The family thanks the staff of Ward 4.\n\n"
        "Donations to the heart unit.\n\n"
        "Published in the Penhale Mercury on March 12, 2026\n27 candles · Share this notice\n\n"
        "Sister Bernadette Foyle (1929–2026)\n\n"
        "Taught three generations of Penhale children to read.\n\n"
        "Published in the Penhale Mercury on March 5, 2026\n1 candles · Share this notice\n\n"
        "Ronald J. Whitcombe (1944–2026)\n\n"
        "Late of the Ordnance depot. Funeral private.\n\n"
        "Published in the Penhale Mercury on March 5, 2026\n0 candles · Share this notice\n\n"
    )
    assert [row[1:] for row in rows(text)] == [
        ("Margaret Ellen Tolley (1938–2026)", None, None),
        ("Desmond “Des” Achterberg (1951–2026)", None, None),
        ("Yusuf Karagöz (1964–2026)", None, None),
        ("Sister Bernadette Foyle (1929–2026)", None, None),
        ("Ronald J. Whitcombe (1944–2026)", None, None),
    ]


def test_entries_below_days_that_all_end_with_the_same_line() -> None:
    text = (
        "Planet Harbor\n\nSaturday, March 14, 2026\n\n"
        "Maria Lopez\nPackaging fonts the hard way\n\nYou have a font.\n\nGood news: somebody answers.\n\nPermalink\n\n"
        "Peter Hansen\nSprint report from Ghent\n\nNine people, three days.\n\nPermalink\n\n"
        "Friday, March 13, 2026\n\nPiet Hoekstra\nTerminal colours\n\nThere is a standard.\n\nPermalink\n\n"
        "Thursday, March 12, 2026\n\nMaria Lopez\nWhy I turned it off\n\nA red build at night is red by day.\n\nPermalink\n\n"
        "Powered by Orbiter\n"
    )
    assert rows(text) == [
        ("2026-03-14", "Packaging fonts the hard way", None, "Maria Lopez"),
        ("2026-03-14", "Sprint report from Ghent", None, "Peter Hansen"),
        ("2026-03-13", "Terminal colours", None, "Piet Hoekstra"),
        ("2026-03-12", "Why I turned it off", None, "Maria Lopez"),
    ]


def test_days_may_be_set_off_from_titles_by_spaces_and_texts_by_gaps() -> None:
    text = (
        "   27.06.2026 14:05  Відновлено рух на дільниці\n\n        Поїзди курсують за графіком.\n\n"
        "   27.06.2026 09:41  Затримка поїзда № 82\n\n"
        "   24.06.2026 16:30  Додатковий вагон до моря\n\n        Квитки вже у продажу.\n\n"
        "   22.06.2026 08:00  Попередження про спеку\n\n   << назад                     далі >>\n\n   Довідкова: 0 800 000 115\n"
    )
    assert [row[1] for row in rows(text)] == [
        "Відновлено рух на дільниці", "Затримка поїзда № 82", "Додатковий вагон до моря", "Попередження про спеку",
    ]  # fmt: skip
    assert not newsparse.parse(
        "Rates\n\n1 May 2024  84 €\n15 June 2024  119 €\n1 September 2024  62 €\n"
    ).items


def test_the_numbers_and_heads_of_printed_pages_are_no_text() -> None:
    head = "Stadt Weidenbrück                    Anlage 2"
    text = (
        f"{head}\nHauptausschuss\n\nNr. 41   12.02.2026   Haushaltsplanberatungen\n         Der Ausschuss empfiehlt die Annahme.\n\n"
        "Nr. 40   29.01.2026   Ortstermin Kläranlage\n         Keine Beschlüsse.\n\n\n                         Seite 1\n"
        f"{head}\n\nNr. 39   27.11.2025   Eilantrag zur Sicherung\n         Der Antrag wird angenommen.\n\n                         Seite 2\n"
    )
    assert [row[1] for row in rows(text)] == [
        "Haushaltsplanberatungen", "Ortstermin Kläranlage", "Eilantrag zur Sicherung",
    ]  # fmt: skip
    assert [section.heading for section in newsparse.parse(text).sections] == [None]


def test_a_cell_of_a_table_may_go_on_below_its_column() -> None:
    text = (
        "  ---------------------------------------------------------\n"
        "  Published    Severity   Advisory\n"
        "  ------------ ---------- ---------------------------------\n"
        "  2026-04-22   Critical   A-11: Heap overflow in the decoder\n\n"
        "  2026-03-31   Low        A-09: Open redirect in the login\n\n"
        "  2026-03-16   High       A-08: Privilege escalation through\n                          the update service\n\n"
        "  2026-02-25   High       A-07: Denial of service by archives\n"
        "  ---------------------------------------------------------\n"
    )
    assert rows(text) == [
        ("2026-04-22", "A-11: Heap overflow in the decoder", "Critical", None),
        ("2026-03-31", "A-09: Open redirect in the login", "Low", None),
        ("2026-03-16", "A-08: Privilege escalation through the update service", "High", None),
        ("2026-02-25", "A-07: Denial of service by archives", "High", None),
    ]


def test_a_text_goes_on_behind_a_small_word_whatever_the_next_line_begins_with() -> None:
    text = (
        "14. To establish a committee (3 February 2026)\n\n    Moved by the president; carried 31 to 4 with\n    2 abstentions.\n\n"
        "15. On the price of a hot meal (17 February 2026)\n\n    Carried without a vote.\n"
    )
    assert told(text) == ["'2 abstentions.' may continue the sentence above it"]


def test_several_cells_of_a_row_may_go_on_below_their_columns() -> None:
    text = (
        "  Date              Title                             Authors\n"
        "  ----------------- --------------------------------- -------------------\n"
        "  28 Apr 2026       Nematode diversity under          Ekström L, Bui T\n"
        "                    twenty years of no-till\n\n"
        "  10 Apr 2026       Soil respiration at night         Osterman F\n\n"
        "  25 Mar 2026       Springtails as indicators of      Bui T, Ekström L,\n"
        "                    compaction in forest tracks       Rasmussen K\n"
    )
    assert [(item.title, item.author) for item in newsparse.parse(text).items] == [
        ("Nematode diversity under twenty years of no-till", "Ekström L, Bui T"),
        ("Soil respiration at night", "Osterman F"),
        ("Springtails as indicators of compaction in forest tracks", "Bui T, Ekström L, Rasmussen K"),
    ]


def test_both_days_of_a_period_may_have_a_full_stop_behind_their_years() -> None:
    text = (
        "Uspon na Crnu kosu\n6. lipnja 2026. (zahtjevno)\nPolazak je u zoru.\n\n"
        "Vikend u domu\n20. lipnja 2026. – 21. lipnja 2026. (lagano)\nTko kosi, taj jede.\n\n"
        "Kanjonom Bistrice\n11. srpnja 2026. (lagano)\nNosite užad.\n"
    )
    assert [item.date and item.date.edtf for item in newsparse.parse(text).items] == [
        "2026-06-06", "2026-06-20/2026-06-21", "2026-07-11",
    ]  # fmt: skip


def test_who_released_something_is_its_author() -> None:
    text = "Releases\n\n" + "".join(
        f"Kestrel {version}\n{name} released this on {day}\nIt brings what was asked for.\nAssets {count}\n\n"
        for version, name, day, count in (
            ("2.5.0", "mlindqvist", "29 Jan 2026", 6), ("2.4.2", "bot-of-burden", "12 Jan 2026", 6),
            ("2.4.1", "mlindqvist", "19 Dec 2025", 7), ("2.4.0", "sorrel-ng", "3 Dec 2025", 5),
        )
    )  # fmt: skip
    assert [row[3] for row in rows(text)] == ["mlindqvist", "bot-of-burden", "mlindqvist", "sorrel-ng"]


def test_a_day_may_have_a_name_behind_it_in_its_brackets() -> None:
    text = (
        "* Kirkon katto saa uudet paanut (14.4.2026, Maria Virtanen)\n\n  Talkoisiin tarvitaan väkeä.\n\n"
        "* Pääsiäisen tapahtumat (31.3.2026)\n\n* Kuoroon haetaan bassoja (9.3.2026, Pekka Salminen)\n\n  Koelaulua ei ole.\n"
    )
    assert rows(text) == [
        ("2026-04-14", "Kirkon katto saa uudet paanut", None, "Maria Virtanen"),
        ("2026-03-31", "Pääsiäisen tapahtumat", None, None),
        ("2026-03-09", "Kuoroon haetaan bassoja", None, "Pekka Salminen"),
    ]


def test_words_with_an_address_lead_on_where_one_of_them_does() -> None:
    text = (
        "THE POND HAS WATER AGAIN\n28 March 2026\nThe liner was replaced.\nRead the story <https://wood.example/pond>\n\n"
        "NEW GATE ON MILL PATH\n2 March 2026\nSee the pictures <https://wood.example/gate>\n\n"
        "BLUEBELL COUNT\n1 March 2026\nNumbers are steady.\n"
    )
    assert [len(item.body) for item in newsparse.parse(text).items] == [1, 0, 1]


def test_where_a_page_may_be_shared_is_no_entry() -> None:
    text = "".join(
        f"{title}\n{day} May 2026\nOne wood was all that parted the sides.\n\n"
        for title, day in (("Relay team takes gold", 31), ("Seniors lose by a whisker", 24), ("New carpet, old bar", 17))
    )  # fmt: skip
    foot = "Share on Facebook · Tweet · Print this page\nThank you to our sponsors: Bligh & Sons\nWebmaster login\n"
    assert len(rows(text + foot)) == 3


def test_brackets_beside_days_and_quotations_are_told() -> None:
    days = "".join(
        f"{title}\n{day} May 2026 ({level})\nBring a rope and a lamp.\n\n"
        for title, day, level in (("Up the black ridge", 6, "hard"), ("A weekend at the hut", 20, "easy"), ("Down the gorge", 29, "hard"))
    )  # fmt: skip
    assert [item.kicker for item in newsparse.parse(days).items] == ["hard", "easy", "hard"]
    quoted = (
        "**A night at the museum**\n16 May 2026\nThe kiln burns until dawn.\n\n> The museum is open during alarms too.\n\n"
        "**The day of clay**\n23 May 2026\nA fair, and a soup.\n\n**A talk on smoke**\n29 May 2026\nAll about black pots.\n"
    )
    assert any("is quoted, as few texts are" in message for message in told(quoted))
