"""Whole pages whose entries are not all alike: some without a text or a day, points of lists, polls, heads of printed pages."""

import re

import pytest

import newsparse
from as_rows import rows, told
from newsparse.reading.lines.bylines import author_line

BELOW_DAYS = (
    "School News\n\n"
    "World Book Week\n2 - 6 March 2026\nWhole school\nOn Thursday the children may come dressed as a character from a book.\n"
    "Mr Lunn will be a hungry caterpillar and would welcome cake.\n\n"
    "Lost property\n27 February 2026\nOffice\n\n"
    "Year 5 visit the pumping station\n25 February 2026\nVisits\nWe went on a coach.\nThen we had our sandwiches. It was warm.\n\n"
    "Head lice: a gentle reminder\n23 February 2026\nOffice\nPlease check your child's hair this weekend.\n\n"
    "Parents' evening\n11 - 12 February 2026\nWhole school\nAppointments can be booked with the form sent home in book bags.\n\n"
    "Snow closure\n5 February 2026\nOffice\n\nOlder posts →\n"
)


def test_a_category_below_the_day_of_an_item_without_a_text_is_one_where_others_have_theirs_there() -> None:
    assert [(item.kicker, len(item.body)) for item in newsparse.parse(BELOW_DAYS).items] == [
        ("Whole school", 2),
        ("Office", 0),
        ("Visits", 2),
        ("Office", 1),
        ("Whole school", 1),
        ("Office", 0),
    ]


def test_the_points_of_a_list_stay_in_the_last_item() -> None:
    text = (
        "8 September 2026\nRehearsals start again\nWe meet at 7.15 sharp and begin with the last movement.\n\n"
        "3 September 2026\nWe need tenors\nAt the moment there are two of them.\nNo audition. Bring a friend.\n\n"
        "30 August 2026\nConcert posters ready to collect\n\n"
        "28 August 2026\nWorkshop weekend\nWith Matthias Lindqvist, who will make us sing lying down.\n\n"
        "21 August 2026\nMusic library: please return your copies\nStill missing are:\n"
        "* 4 vocal scores (blue)\n* 1 full score\n* the key to the cupboard\n"
    )
    assert newsparse.parse(text).items[-1].body == (
        "Still missing are:",
        "* 4 vocal scores (blue)",
        "* 1 full score",
        "* the key to the cupboard",
    )


@pytest.mark.parametrize("numbered", [True, False])
def test_items_without_a_day_are_items_where_a_line_that_leads_on_ends_all(numbered: bool) -> None:
    def more(number: int) -> str:
        return f"[{number}]Lire la suite" if numbered else "Lire la suite"

    text = (
        f"Travaux sur le réseau d'eau potable\n9 mars 2026\nLa circulation sera alternée par feux.\n{more(9)}\n\n"
        f"Compte rendu du conseil municipal\n5 mars 2026\n{more(11)}\n\n"
        f"Inscriptions scolaires 2026-2027\nLes dossiers sont à retirer au secrétariat de l'école.\n{more(13)}\n\n"
        f"Le marché de printemps revient\n2 mars 2026\nUne trentaine d'exposants, des fleurs et du miel.\n{more(14)}\n\n"
        f"Fermeture de la médiathèque\n24 février 2026\n{more(14)}\n\n"
        f"Un nouveau pont\n22 février 2026\nIl ouvre en mai.\n{more(14)}\n\n"
        f"Recensement des chats errants\n19 février 2026\nSignalez-les à la mairie avant la campagne.\n{more(15)}\n\n"
        f"Trouvé un chat blanc\nIl répond au nom de Farine.\n{more(17)}\n\n"
        "Mairie de Saint-Aubert, 1 place de la Mairie\nMentions légales   Plan du site\n"
    )
    items = newsparse.parse(re.sub("\n+", "\n\n", text)).items
    assert [(item.date and item.date.edtf, item.title) for item in items] == [
        ("2026-03-09", "Travaux sur le réseau d'eau potable"),
        ("2026-03-05", "Compte rendu du conseil municipal"),
        (None, "Inscriptions scolaires 2026-2027"),
        ("2026-03-02", "Le marché de printemps revient"),
        ("2026-02-24", "Fermeture de la médiathèque"),
        ("2026-02-22", "Un nouveau pont"),
        ("2026-02-19", "Recensement des chats errants"),
        (None, "Trouvé un chat blanc"),
    ]


def test_a_heading_written_as_no_other_is_told_to_be_a_title() -> None:
    text = (
        "NOTIZIE\n\nRiapre la sala dei mappamondi\n\n30 gennaio 2026\n\nDopo quattordici mesi di restauro torna visitabile la sala.\n\nLeggi tutto\n\n"
        "Carte d'acqua\n\nPortolani e naufragi dal Quattrocento a oggi\n\n14 febbraio 2026\n\nLa mostra raccoglie sessanta carte nautiche.\n\nLeggi tutto\n\n"
        "Chiusura straordinaria\n\n19 gennaio 2026\n\nLeggi tutto\n\n"
        "Cercasi volontari per il riordino della fototeca\n\n12 gennaio 2026\n\nServono pazienza e mani asciutte.\n\nLeggi tutto\n\n"
        "Auguri dal museo\n\n23 dicembre 2025\n\nLeggi tutto\n"
    )
    assert '"Carte d\'acqua" may be the title of an item without a date' in told(text)


@pytest.mark.parametrize(
    "poll", ["Poll\nShould the union paper go digital only?", "POLL: Should the union paper go digital only?"]
)
def test_a_poll_among_items_is_none(poll: str) -> None:
    text = (
        "Ballot result: 87 per cent say yes\n22 September 2026\n\nMembers on the east side ferries have voted for action.\n\nShare\n\n"
        "Letter to the minister\n17 September 2026\n\nWe have written to the minister about the landing stages.\n\nShare\n\n"
        f"{poll}\nYes\nNo\nVote\n412 votes so far\n\n"
        "Depot 9 wins back its kettle\n15 September 2026\n\nIn June the company took away the kettle.\n\nShare\n\n"
        "Rule book, 14th edition\n10 September 2026\n\nShare\n"
    )
    assert [title for _, title, *_ in rows(text)] == [
        "Ballot result: 87 per cent say yes",
        "Letter to the minister",
        "Depot 9 wins back its kettle",
        "Rule book, 14th edition",
    ]


@pytest.mark.parametrize(
    ("foot", "last"),
    [("- 1 -", "- 2 -"), ("Wetland Society      Bulletin 1", "Wetland Society      Bulletin 2")],
)
def test_heads_and_feet_of_printed_pages_are_no_items(foot: str, last: str) -> None:
    text = (
        "Journal of Wetland History                  Bulletin, Spring\n\n"
        "New editor-in-chief appointed\n12 January 2026\n\nThe board has appointed Dr Philippa Marram for a term of four years.\n\n\n"
        "Change to reference style\n2 February 2026\n\n\n"
        f"{foot}\nJournal of Wetland History                  Bulletin, Spring\n\n"
        "Erratum policy: a clarification\n9 February 2026\n\nMisspelt names always qualify, misspelt bogs only sometimes.\n\n\n"
        f"Editorial board meeting\n23 March 2026\n\nThe board will meet in the seminar room.\n\n\n{last}\n"
    )
    assert [
        (title, len(item.body))
        for (_, title, *_), item in zip(rows(text), newsparse.parse(text).items, strict=True)
    ] == [
        ("New editor-in-chief appointed", 1),
        ("Change to reference style", 0),
        ("Erratum policy: a clarification", 1),
        ("Editorial board meeting", 1),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["- [x] 2026-03-20 call the plumber", "- [ ] 2026-03-19 send the invoice", "- [x] 2026-03-18 order toner"],
        ["[x] 2026-03-20 call the plumber", "[ ] 2026-03-19 send the invoice", "[x] 2026-03-18 order toner"],
        ["** 2026-03-20 call the plumber", "** 2026-03-19 send the invoice", "** 2026-03-18 order toner"],
        ["-> 20 March 2026: call the plumber", "-> 19 March 2026: send the invoice", "-> 18 March 2026: order toner"],
        ["* [2026-03-20 Fri] call the plumber", "* [2026-03-19 Thu] send the invoice", "* [2026-03-18 Wed 10:30] order toner"],
        ["* call the plumber", "  <2026-03-20 Fri>", "* send the invoice", "  <2026-03-19 Thu 10:00>", "* order toner", "  <2026-03-18 Wed>"],
    ],
)  # fmt: skip
def test_boxes_and_double_signs_are_bullets_and_dates_of_org_have_weekdays(lines: list[str]) -> None:
    assert [(date[:10] if date else date, title) for date, title, *_ in rows("\n".join(lines) + "\n")] == [
        ("2026-03-20", "call the plumber"),
        ("2026-03-19", "send the invoice"),
        ("2026-03-18", "order toner"),
    ]


def test_a_short_word_behind_a_date_in_a_sentence_is_no_weekday() -> None:
    (found,) = newsparse.find_dates("On 14 February 2026 Sat navs were banned.")
    assert found.text == "14 February 2026"


@pytest.mark.parametrize(
    "title",
    ["A year of fuzzing", "An apple a day", "A la mer", "O mar de lá", "I am here", "E allora", "Au revoir"],
)
@pytest.mark.parametrize("sign", [" — ", " - ", ": ", " – "])
def test_small_words_behind_days_belong_to_titles(title: str, sign: str) -> None:
    text = f"2025\n\nDec 16{sign}{title}\nNov 20{sign}Version 7.1 released\nSep 4{sign}Replication without tears\n"
    assert newsparse.parse(text).items[0].title == title


BLOCKS = [
    "Get the Courier in your inbox\nOur newsletter brings you the day's stories at 7am.\nEnter your email\nSign up",
    "Naujienlaiškis\nGaukite bibliotekos žinias el. paštu kartą per mėnesį.\nPrenumeruoti",
    "Download our app\nCoast FM in your pocket, wherever you are.\nApp Store\nGoogle Play",
    "Kövessen minket a Facebookon is!",
    "Related\nHow to say thank you\nCompliments and complaints",
    "Povezano\nSavjeti za bicikliste\nZakon o sigurnosti prometa",
]


@pytest.mark.parametrize("block", BLOCKS)
def test_blocks_among_items_that_subscribe_or_lead_elsewhere_are_none(block: str) -> None:
    text = (
        "New eye unit sees its first patients\n20 March 2026\nThe unit has six consulting rooms and its own theatre.\n\n"
        "Car park B closed for resurfacing\n18 March 2026\nPlease use car park D.\n\n"
        f"{block}\n\n"
        "Mobile breast screening comes to Ottery\n12 March 2026\nThe van will be there for five weeks.\n\n"
        "Chief executive to retire\n9 March 2026\nDr Fenella Marsh will step down in September.\n"
    )
    assert rows(text) == [
        ("2026-03-20", "New eye unit sees its first patients", None, None),
        ("2026-03-18", "Car park B closed for resurfacing", None, None),
        ("2026-03-12", "Mobile breast screening comes to Ottery", None, None),
        ("2026-03-09", "Chief executive to retire", None, None),
    ]
    assert newsparse.unparse(newsparse.parse(text)) == text


def test_what_to_read_too_below_the_text_of_an_item_is_no_part_of_it() -> None:
    text = (
        "Bongkar muat naik 12 persen\nKamis, 19 Maret 2026\nKenaikan terbesar berasal dari pengiriman kopi dan rotan.\n\n"
        "Menteri janjikan jalan akses\nRabu, 18 Maret 2026\nJalan itu terhenti sejak 2024.\nBaca juga:\nHarga ikan turun menjelang Lebaran\n"
        "Resep gulai kepala ikan\n\n"
        "Tarif parkir truk digratiskan\nJumat, 13 Maret 2026\nPengelola berharap antrean di gerbang berkurang.\n"
    )
    assert [len(item.body) for item in newsparse.parse(text).items] == [1, 1, 1]


def test_the_numbers_of_links_that_text_browsers_print_are_no_numbers_of_items() -> None:
    entries = [
        ("Засадихме един милион дръвчета", "20 март 2026 г.", "В кампанията се включиха 340 училища."),
        ("Обществено обсъждане на наредбата", "18 март 2026 г.", "Становища се приемат в продължение на тридесет дни."),
        ("Министърът се срещна с лесовъди", "17 март 2026 г.", ""),
        ("Забранява се паленето на огън", "10 март 2026 г.", "Забраната важи до есента."),
    ]  # fmt: skip
    text = "".join(
        f"  [{2 * at + 6}]{title}\n\n   {day}\n\n"
        + (f"   {body}\n\n" if body else "")
        + f"   [{2 * at + 7}]Прочети още\n\n"
        for at, (title, day, body) in enumerate(entries)
    )
    assert [(item.number, item.title) for item in newsparse.parse(text).items] == [
        (None, title) for title, _, _ in entries
    ]


def test_a_kind_above_the_title_of_a_few_items_is_their_category() -> None:
    text = (
        "Stadtrat stimmt für Trasse am Südufer\nMit knapper Mehrheit hat sich der Rat entschieden.\nVon Kai Wendt\n20.03.2026\n\n"
        "Bürgerverein kündigt Klage an\n20.03.2026\n\n"
        "Bilderstrecke\nSo könnte die neue Brücke aussehen\n15.03.2026\n\n"
        "Eidechsen müssen umziehen\nRund achtzig Tiere werden eingefangen.\n12.03.2026\n"
    )
    assert rows(text)[2] == ("2026-03-15", "So könnte die neue Brücke aussehen", "Bilderstrecke", None)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Por Renata Queiroz — Brasília", "Renata Queiroz"),
        ("By Ann Sea - London", "Ann Sea"),
        ("By land - a journey", None),
    ],
)
def test_a_place_or_a_role_may_be_behind_the_name_of_who_wrote_an_item(line: str, name: str | None) -> None:
    found = author_line(line)
    assert (found and line[slice(*found)]) == name


def test_names_below_the_sentences_of_all_items_are_authors_where_one_recurs() -> None:
    names = ["Varga Enikő", "Pásztor Gábor", "Kiss-Benedek Tamás", "Varga Enikő"]
    text = "".join(
        f"Lezuhant egy sárkányrepülő ({at})\n2026.05.0{7 - at}. 15:24\nA pilótát mentőhelikopter szállította kórházba.\n{name}\n\n"
        for at, name in enumerate(names)
    )
    assert [item.author for item in newsparse.parse(text).items] == names


def test_a_weekday_that_only_one_day_seems_to_have_is_the_end_of_a_name() -> None:
    text = (
        "¿Y ahora qué?\n\nPor Luis Prado, 15 diciembre 2013\n\nEl viejo faro zarpa al alba antes de fin de mes.\n\n"
        "El museo busca tripulación\n\nPor Clara Ríos, 13 diciembre 2013\n\nLa ruta del norte abre sus muelles.\n\n"
        "El barco azul abre sus muelles\n\nPor Ana Mar, 10 diciembre 2013\n\nEl ayuntamiento recibe a jóvenes marineros.\n"
    )
    assert [item.author for item in newsparse.parse(text).items] == ["Luis Prado", "Clara Ríos", "Ana Mar"]


def test_sentences_that_a_tool_broke_at_tags_are_joined() -> None:
    text = (
        "Baugenehmigungen im Januar\n18. März 2026\nIm Januar wurde der Bau von\n1 318\nWohnungen genehmigt.\nWeiterlesen\n"
        "Großhandelspreise im Februar\n16. März 2026\nGegenüber Januar stiegen die Preise um\n0,3 %\n. Vor allem Kaffee verteuerte sich.\nWeiterlesen\n"
        "Inflationsrate im März\n12. März 2026\nDie Rate betrug\n1,9 %\n, teilte das Landesamt mit.\nWeiterlesen\n"
    )
    listing = newsparse.parse(text)
    assert [item.body for item in listing.items] == [
        ("Im Januar wurde der Bau von 1 318 Wohnungen genehmigt.",),
        ("Gegenüber Januar stiegen die Preise um 0,3 %. Vor allem Kaffee verteuerte sich.",),
        ("Die Rate betrug 1,9 %, teilte das Landesamt mit.",),
    ]
    assert newsparse.unparse(listing) == text


def test_a_day_that_is_not_known_yet_is_told() -> None:
    text = (
        "Sat 4 April 2026\nBluebell walk, Hagg Wood\nAn easy five miles with one stile.\n\n"
        "Sun 26 April 2026\nFootpath clearing morning\nBring gloves.\n\n"
        "Sat 16 May 2026\nThree reservoirs circular\nFourteen miles, mostly on good tracks.\n\n"
        "Date to be confirmed\nMidsummer night walk\nWe hope to start at ten in the evening.\n"
    )
    told_of = [found for found in newsparse.check(text) if found.code == "NP005"]
    assert [(found.line, found.message) for found in told_of] == [
        (13, "'Date to be confirmed' may be above or below the title of an item whose day is not known yet")
    ]


def test_the_number_of_a_link_between_a_label_and_its_day_is_no_category() -> None:
    text = (
        "   [8]World Book Day photographs\n\n   Posted on [9]6 March 2026\n\n   Thank you to everyone who came.\n\n"
        "   [10]Swimming for Year 4 starts\n\n   Posted on [11]13 February 2026\n\n   Year 4 will swim on Tuesdays.\n\n"
        "   [12]Lost property table\n\n   Posted on [13]10 February 2026\n\n   The table will be in the hall.\n"
    )
    assert [(item.title, item.kicker) for item in newsparse.parse(text).items] == [
        ("World Book Day photographs", None),
        ("Swimming for Year 4 starts", None),
        ("Lost property table", None),
    ]


@pytest.mark.parametrize(
    ("text", "rows_of"),
    [
        (  # a title that is like the second line of a printed head but for its number
            "Parish News\n\nWeek 18\n3 May 2024\nMass is at nine.\n\nChoir\n2 May 2024\nWe meet at seven.\n\n- 1 -\nParish News\n\n"
            "Week 17\n26 April 2024\nMass is at ten.\n\nFlowers\n25 April 2024\nThanks for the flowers.\n\n- 2 -\n",
            ["Week 18", "Choir", "Week 17", "Flowers"],
        ),
        (  # counts of views are no numbers of pages
            "Roof\n3 May 2024\nThe roof leaks again, bring buckets.\nViews   120\n\nGate\n2 May 2024\nThe gate is green.\nViews   80\n\n"
            "Roof\n1 May 2024\nThe roof leaks.\nViews   60\n",
            ["Roof", "Gate", "Roof"],
        ),
        (  # titles of the page below what to read too
            "2024-05-03\nLinking pages with wiki links\n\nSee also:\nNotes on backlinks\n\n2024-05-02\nNotes on backlinks\n\n"
            "Backlinks point from there to here.\n\n2024-05-01\nA new theme\n\nIt is dark.\n\n2024-04-30\nHello world\n\nThis is the first note.\n",
            ["Linking pages with wiki links", "Notes on backlinks", "A new theme", "Hello world"],
        ),
        (  # an ending of a number before its month
            "Концерт в парке\n3 - го мая 2024\nПоют два хора.\n\nБиблиотека\n1 - го мая 2024\nЗал открыт.\n\nБассейн\n25 - го апреля 2024\nВода холодная.\n",
            ["Концерт в парке", "Библиотека", "Бассейн"],
        ),
        (  # a word in square brackets is no image
            "3 May 2024\n[picnic]\nWe meet at noon.\n\n1 May 2024\n[swimming]\nThe water is cold.\n\n28 April 2024\n[chess]\nBring a clock.\n",
            ["[picnic]", "[swimming]", "[chess]"],
        ),
        (  # signs that are no bullets
            "++ EIL ++ Brücke gesperrt\n3. Mai 2024\nSechs Wochen Arbeit.\n\n++ NEU ++ Bibliothek offen\n1. Mai 2024\nDer Lesesaal ist warm.\n\n"
            "++ EIL ++ Bad offen\n28. April 2024\nDas Wasser ist kalt.\n",
            ["++ EIL ++ Brücke gesperrt", "++ NEU ++ Bibliothek offen", "++ EIL ++ Bad offen"],
        ),
    ],
)
def test_what_looks_like_a_head_a_foot_a_link_or_a_bullet_and_is_none(text: str, rows_of: list[str]) -> None:
    assert [item.title for item in newsparse.parse(text).items] == rows_of


@pytest.mark.parametrize(
    "block",
    [
        "Survey: Are you happy with the bus?\nYes\nNo",
        "Follow us on Mastodon",
        "Please reply to this email.\nAnn Sea",
    ],
)
def test_a_block_that_is_all_the_text_of_an_item_is_kept(block: str) -> None:
    text = (
        "3 May 2024\nWe have moved\n\n"
        f"{block}\n\n"
        "2 May 2024\nPool opens early\n\nThe water is eighteen degrees.\n\n"
        "1 May 2024\nLibrary opens on Sundays\n\nThe reading room is open from noon to six.\n"
    )
    assert newsparse.parse(text).items[0].body == tuple(block.split("\n"))


def test_two_authors_stay_two() -> None:
    text = (
        "Bridge opens again\nBy Ann Sea / Bo Hill\n3 May 2024\nThe bridge was closed for six weeks.\n\n"
        "Library opens on Sundays\nBy Cy Moor\n1 May 2024\nThe reading room is open.\n\n"
        "Pool opens\nBy Bo Hill\n25 April 2024\nThe water is cold.\n"
    )
    assert [item.author for item in newsparse.parse(text).items] == [
        "Ann Sea / Bo Hill",
        "Cy Moor",
        "Bo Hill",
    ]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("2026-03-18 Pay the **rent**", "Pay the **rent**"),
        ("2026-03-18 **Pay** the rent", "**Pay** the rent"),
        ("2026-03-18 **Pay** the _rent_", "**Pay** the _rent_"),
        ("2026-03-18 **Pay the rent**", "Pay the rent"),
        ("Pay the **rent** (2026-03-18)", "Pay the **rent**"),
    ],
)
def test_signs_around_a_part_of_a_title_stay_in_it(line: str, title: str) -> None:
    text = line.replace("18", "19").replace("Pay", "See").replace("*", "") + f"\n{line}\n"
    text += line.replace("18", "12").replace("Pay", "Mend").replace("*", "") + "\n"
    assert newsparse.parse(text).items[1].title == title
