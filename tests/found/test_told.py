"""Pages that can be read in two ways, or whose first item lacks its date: a finding names the line, with its whole message."""

import pytest

import newsparse
from newsparse.reading.lines.furniture import is_furniture

CATEGORIES = """\
14.05.2024
Community
Police seek owner of 41 crab pots
07.05.2024
Harrow Shipping Ltd v Norden AS
29.04.2024
A visit to the salt mine
20.04.2024
Schools
A look at container queries
13.04.2024
Music
First newsletter printed.
12.04.2024
Walks
Data Protection Bill: Second Reading
09.04.2024
Witnesses sought: collision, Mill Lane
"""
BESIDE_DATES = """\
Harbour | 14 May 2024
Webhooks delayed

Roads | 10 May 2024
Public finances, April 2024
See the notice board for details.

Community | 6 May 2024
Low water springs
It can be seen for 14 miles.

Walks | 30 April 2024
100% wind
"""
TWO_LISTS = """\
News

New lamp for the north mole
14 May 2024
It can be seen for 14 miles.

Ferry season opens
7 May 2024
Two boats a day.

Older news

22 April 2024 Choir seeks tenors
9 April 2024 Flea market on the quay
2 April 2024 Fish quotas
"""
FIRST_UNDATED = """\
News

Change of address
From June we are at 3 Station Road.

New crane
14 May 2024
It lifts 80 tonnes.

Lamp lit
7 May 2024
After eighty years.
"""
LINKED = """\
   News

   [1]Quarry to close in June
   12 April 2024

   [2]Footpath 14 diverted
   5 April 2024

   [3]Fly-tipping: rewards offered
   29 March 2024
"""
TIMES = """\
- Friday prayers at 13:30, 14 May 2024
- Choir at 19:00, 7 May 2024
- Fog horn test, 2 May 2024
"""
PAGES = """\
E-paper

Edition of Saturday, 11 May 2024
32 pages

Edition of Friday, 10 May 2024
24 pages

Edition of Thursday, 9 May 2024
28 pages
"""
TOLD = {
    "times in titles": (
        TIMES,
        "NP007",
        [
            (1, "the title 'Friday prayers at' may go on with the time behind it"),
            (2, "the title 'Choir at' may go on with the time behind it"),
        ],
    ),
    "amounts": (
        PAGES,
        "NP007",
        [
            (4, "the title '32 pages' may say something else of the item, as all titles do"),
            (7, "the title '24 pages' may say something else of the item, as all titles do"),
            (10, "the title '28 pages' may say something else of the item, as all titles do"),
        ],
    ),
    "categories of some items": (
        CATEGORIES,
        "NP007",
        [
            (2, "the title 'Community' may be a category of the line below it"),
            (9, "the title 'Schools' may be a category of the line below it"),
            (15, "the title 'Walks' may be a category of the line below it"),
        ],
    ),
    "categories beside dates": (
        BESIDE_DATES,
        "NP007",
        [
            (1, "the title 'Harbour' may be a category of the line below it"),
            (4, "the title 'Roads' may be a category of the line below it"),
            (8, "the title 'Community' may be a category of the line below it"),
            (12, "the title 'Walks' may be a category of the line below it"),
        ],
    ),
    "two lists of different layouts": (
        TWO_LISTS,
        "NP007",
        [
            (3, "'New lamp for the north mole' may be the title of the item below it"),
            (5, "the title of this item is on another line than its date, as in few others"),
            (7, "'Ferry season opens' may be the title of the item below it"),
            (9, "the title of this item is on another line than its date, as in few others"),
        ],
    ),
    "the first item without a date": (
        FIRST_UNDATED,
        "NP007",
        [(3, "'Change of address' may be the title of an item without a date")],
    ),
    "numbers of links": (
        LINKED,
        "NP006",
        [
            (3, "number 1 in '[1]Quarry to close in June' does not begin an item"),
            (6, "number 2 in '[2]Footpath 14 diverted' does not begin an item"),
            (9, "number 3 in '[3]Fly-tipping: rewards offered' does not begin an item"),
        ],
    ),
}


@pytest.mark.parametrize("case", TOLD)
def test_what_may_be_read_otherwise_is_told(case: str) -> None:
    text, code, expected = TOLD[case]
    found = [each for each in newsparse.check(text) if each.code in ("NP005", "NP006", "NP007")]
    assert [(each.line, each.message) for each in found] == expected
    assert {each.code for each in found} == {code}


def test_a_category_that_recurs_is_read_without_a_word() -> None:
    listing = newsparse.parse(
        "14 May 2024\nNew benches in the park\nThe city pays for them.\n"
        "9 May 2024\nTravel\nWatercolour for beginners\n"
        "2 May 2024\nBus lane opens\nIt takes four weeks.\n"
        "11 April 2024\nTravel\nLamp lighting\n"
        "4 April 2024\nFish fair\nForty stalls sell fish.\n"
    )
    assert [item.kicker for item in listing] == [None, "Travel", None, "Travel", None]
    assert listing.findings == ()


def test_an_article_of_a_law_is_no_pager() -> None:
    assert is_furniture("共 12 页")
    assert not is_furniture("第3条 公布办法")


def test_an_introduction_is_no_item() -> None:
    text = FIRST_UNDATED.replace("News\n\nChange of address", "News from the harbour")
    assert newsparse.parse(text).findings == ()


def test_on_a_long_page_short_titles_are_titles() -> None:
    """A page of more than twelve entries says some of its categories twice, so the three of `CATEGORIES` are titles on it."""
    others = [
        f"A note on the {name} of the harbour" for name in "lamps cranes boats nets buoys ropes".split()
    ]
    more = "".join(f"{30 - at}.05.2024\n{title}\n" for at, title in enumerate(others))
    assert len(newsparse.parse(more + CATEGORIES)) == 13
    assert newsparse.parse(more + CATEGORIES).findings == ()


LONE = """\
9 May 2024
Moorings
8 May 2024
Lamp lit
Everything about the old lamp again
7 May 2024
Book day
Everything about the second reading again
2 May 2024
Tree fair
"""


def test_lines_above_titles_that_some_items_have_once_each_are_told() -> None:
    listing = newsparse.parse(LONE)
    assert [item.kicker for item in listing] == [None, "Lamp lit", "Book day", None]
    assert [each.message for each in listing.findings] == [
        "'Lamp lit' may be the title, as other items have no line above theirs",
        "'Book day' may be the title, as other items have no line above theirs",
    ]


def test_values_behind_labels_continue_no_paragraph() -> None:
    text = "\n".join(
        f"{title}\n{day} May 2024\n{body}\nTags: farming, {tag}"
        for title, day, body, tag in [
            ("Cheese fair returns", 12, "Thirty dairies bring their wheels.", "food"),
            ("Milk prices rise", 8, "Farmers get two cents more.", "trade"),
            ("New vet opens practice", 2, "She treats cows, horses and one llama.", "health"),
        ]
    )
    assert newsparse.parse(text).findings == ()


def test_the_only_title_that_is_a_sentence_is_told_below_a_line_that_is_said_once() -> None:
    entries = [
        ("05", "動画\n\n  青い船が夜明けに出航\n\n  市によると、漁船団に新しい屋根。"),
        ("06", "動画\n\n  これからどうなる？\n\n  関係者によると、潮の博物館が開港と見られています。"),
        ("07", "訓練\n\n  青い船が開港\n\n  市によると、図書館に新しい屋根と話しています。"),
        (
            "10",
            "市議会が開港\n\n  期待どおり、市議会が開港と話しています。\n\n  期待どおり、新しい渡し船が協定に署名。",
        ),
    ]
    listing = newsparse.parse(
        "\n\n".join(f"• 日付：2019年{month}月04日\n\n  {rest}" for month, rest in entries)
    )
    assert listing[3].kicker == "市議会が開港"
    assert [each.message for each in listing.findings] == [
        "'期待どおり、市議会が開港と話しています。' was read as a title"
    ]


def test_a_day_that_ends_the_text_below_each_numbered_title_is_its_date() -> None:
    """In Swedish, below headings, behind sentences longer than a line: that of a page without a date is looked at twice."""
    story = (
        "Enligt rådet gäller att norra vägen fyller hundra år med hjälp av många som bor där och i staden."
    )
    titles = ["Färjan söker besättning", "2022: ett år av hamnar", "Rådet avgår", "Norra vägen öppnar"]
    rows = [
        f"  {at % 2 + 1}. {title}\n\n    {story} (den {20 - at} augusti 2021)\n\n\n"
        for at, title in enumerate(titles)
    ]
    listing = newsparse.parse("Hamnar\n\n" + "".join(rows[:2]) + "\nSkepp\n\n" + "".join(rows[2:]))
    assert [section.heading for section in listing.sections] == ["Hamnar", "Skepp"]
    assert [item.date and item.date.edtf for item in listing] == [
        f"2021-08-{day}" for day in (20, 19, 18, 17)
    ]
    assert {item.body for item in listing} == {(story,)}


def test_credits_above_titles_are_no_titles_and_their_days_no_headings() -> None:
    rows = [
        ("© Ann Sea / Lima 2025\n\nThe red harbour seeks a crew", "Report • 2014/03/27"),
        ("Five things about tides", "Release • 2014/01/19"),
        ("The library signs a pact", "Report • 2014/01/21"),
        ("© Bob Shore / Suva 2025\n\nThe port turns one hundred", "Report • 2014/02/01"),
    ]
    text = "".join(f"  {at}. {title}\n\n{day}\n\n" for at, (title, day) in enumerate(rows, 1))
    listing = newsparse.parse(text)
    assert [item.title for item in listing] == [title.split("\n")[-1] for title, _ in rows]
    assert [item.credit and item.credit[:5] for item in listing] == ["© Ann", None, None, "© Bob"]
    assert all(item.date for item in listing)


def test_a_last_entry_of_one_long_line_is_an_entry() -> None:
    text = (
        "Latest news\n\n20 September 2006  Green valley school asks for help\n"
        "The council said that the harbour choir welcomes young sailors after a long winter.\n"
        "13 September 2006  Harbour choir reports fewer storms after a long winter\n"
        "Early in the morning the port office welcomes young sailors after a long winter.\n"
        "11 September 2006  Harbour choir gets a new roof\n"
        "As everyone had hoped, the blue ship welcomes young sailors without any delay.\n"
        "8 September 2006  Port office signs a pact with its neighbours before the end of the month\n"
    )
    assert [item.date and item.date.edtf for item in newsparse.parse(text)] == [
        "2006-09-20",
        "2006-09-13",
        "2006-09-11",
        "2006-09-08",
    ]


def test_a_line_above_a_line_that_was_not_broken_is_not_joined_to_it() -> None:
    """A title that fills its line: what goes on from a broken line is not longer than it."""
    text = (
        "   1. Oude vuurtoren sluit twee weken\n"
        "     De mensen aan de kust zeggen: Blauw schip bestaat honderd\n"
        "     jaar voor een groot publiek. Vroeg in de ochtend bleek:\n"
        "     Bibliotheek vaart uit bij zonsopgang met hulp van velen.\n"
        "     (maandag 4 oktober 2021)\n"
        "   2. Gemeenteraad vaart uit bij zonsopgang na een lange winter\n"
        f"     Volgens de raad geldt: {'Oude vuurtoren wint een prijs na een lange winter. ' * 3}(dinsdag 5 oktober 2021)\n"
        "   3. Havenkoor vaart uit bij zonsopgang\n"
        "     Volgens de raad geldt: Rode haven ontvangt jonge zeilers\n"
        "     voor het eerst in jaren. (woensdag 6 oktober 2021)\n"
    )
    listing = newsparse.parse(text)
    assert [item.title for item in listing] == [
        "Oude vuurtoren sluit twee weken",
        "Gemeenteraad vaart uit bij zonsopgang na een lange winter",
        "Havenkoor vaart uit bij zonsopgang",
    ]
    assert [len(item.body) for item in listing] == [1, 1, 1]


def messages(text: str) -> list[str]:
    return [each.message for each in newsparse.parse(text).findings]


def test_a_comma_that_leads_to_the_day_below_is_no_part_of_a_title() -> None:
    text = (
        "Publications\n\n"
        "  * Report on the state of small harbours in the northern region,\n    2 May 2024\n"
        "  * Guide to safe mooring, 11 April 2024\n"
        "  * Guide to flags and signals, 3 April 2024\n"
    )
    listing = newsparse.parse(text)
    assert listing.items[0].title == "Report on the state of small harbours in the northern region"
    assert newsparse.unparse(listing) == text
    assert messages(text) == []


def test_keys_of_records_are_no_part_of_titles() -> None:
    text = "".join(
        f"- date: 2024-05-{day}\n  title: {title}\n"
        for day, title in [(14, "The river and the city"), (21, "Introduction to sea law"), (28, "Ports")]
    )
    assert [item.title for item in newsparse.parse(text)] == [
        "The river and the city",
        "Introduction to sea law",
        "Ports",
    ]


def test_a_table_of_figures_is_no_listing() -> None:
    figures = "Date        Hb    Leuko\n14.05.2024  12.1  6.4\n02.04.2024  11.8  7.0\n11.01.2024  11.2  9.1\n"
    assert newsparse.parse(figures).items == ()
    assert [found.code for found in newsparse.check(figures)] == ["NP001"]


def test_values_between_commas_are_a_table() -> None:
    values = (
        '2024-05-14,"New crane at pier 3",Works\n2024-05-02,"Ferry season, again",Travel\n'
        '2024-04-22,"The ""annual"" figures",Money\n'
    )
    titles = ["New crane at pier 3", "Ferry season, again", 'The "annual" figures']
    assert [item.title for item in newsparse.parse(values).items] == titles
    assert messages(values) == []
    some_quoted = values.replace('"New crane at pier 3"', "New crane at pier 3")
    assert [item.title for item in newsparse.parse(some_quoted).items] == titles
    headed = "date,title,type\n" + values
    assert [item.kicker for item in newsparse.parse(headed).items] == ["Works", "Travel", "Money"]
    prose = "On 14 May 2024, a crane came, at last\nOn 2 May 2024, the ferry left, again\n"
    assert newsparse.parse(prose).items == ()


def test_a_number_that_is_there_twice_is_told() -> None:
    text = (
        "Latest circulars\n\n1. Leave rules for 2024 (14 March 2024)\n2. Travel claims (7 March 2024)\n"
        "2. Use of the car park (1 March 2024)\n3. Fire drill (22 February 2024)\n4. Holidays (3 January 2024)\n"
    )
    assert messages(text) == [
        "the day in '2. Use of the car park (1 March 2024)' is not the date of any item"
    ]


def test_date_lines_that_are_there_twice_are_told() -> None:
    rows = [
        ("Rosa Lind", "14 May 2024", "A week in the archive", "Seven boxes."),
        ("Tim Boll", "7 May 2024", "Letters to Emil", "A find."),
    ]
    text = "".join(f"{who} {day}\n{title}\n{who} {day}\n{body}\n" for who, day, title, body in rows)
    assert messages(text) == [
        "'Rosa Lind 14 May 2024' is there twice, and may be above the text of one item",
        "'Seven boxes.' may be the text of the item above it",
        "'Tim Boll 7 May 2024' is there twice, and may be above the text of one item",
        "'A find.' may be the text of the item above it",
    ]


def test_a_date_that_a_text_names_is_told() -> None:
    text = (
        "Lei nº 14.871, de 28 de maio de 2024\nAutoriza a concessão de quotas.\n"
        "Lei nº 14.868, de 22 de maio de 2024\nAltera a Lei nº 9.394, de 20 de dezembro de 1996.\n"
        "Lei nº 14.865, de 20 de maio de 2024\nInstitui o Dia Nacional do Mar.\n"
    )
    assert messages(text) == ["the date 1996-12-20 is far from those of the items above and below it"]


def test_a_day_with_a_time_is_that_of_one_item() -> None:
    text = (
        "Sat 18 May 2024, 10:00\nPlant sale\nChurch hall\nFree\n\nSun 26 May 2024, 17:00\nOrgan concert\nSt Mary's\n£8\n\n"
        "Sat 15 June 2024, 11:00\nHarbour day\nQuay\n"
    )
    assert [item.title for item in newsparse.parse(text)] == ["Plant sale", "Organ concert", "Harbour day"]


def test_short_lines_below_a_day_are_told() -> None:
    text = "17.05.2024\nBergen\nHulen\n\n18.05.2024\nOslo\nBlå\nSOLD OUT\n\n20.05.2024\nGöteborg\nPustervik\n"
    assert messages(text) == [
        f"the title may be '{line}' instead: both readings explain the page equally well"
        for line in ("Hulen", "Blå", "Pustervik")
    ]


def test_a_sentence_that_is_no_count_is_a_text() -> None:
    text = (
        "moving day\n14 may 2024\nwe have moved. boxes everywhere.\n\nrain again\n8 may 2024\nno comment.\n\n"
        "new knees\n2 may 2024\nfor the boat, not for me.\n"
    )
    assert newsparse.parse(text)[1].body == ("no comment.",)


def test_labels_in_any_language_may_have_a_time_or_a_count_beside_their_days() -> None:
    text = "".join(
        f"{title}\nQuando: {day} giugno 2024, ore {hour}\nDove: {where}\n\n"
        for title, day, hour, where in [
            ("Festa del porto", 15, 10, "molo nord"),
            ("Visita al faro", 22, 13, "faro"),
        ]
    )
    assert [item.kicker for item in newsparse.parse(text)] == [None, None]


def test_a_paragraph_that_ends_as_entries_do_is_told() -> None:
    rows = [
        ("Harbour opens", "14-May-2024", "It was closed for a year."),
        ("Ferry sails", "12-May-2024", "Two boats a day."),
        (
            "Green valley school closes for two weeks according to the port office and to the town council",
            "9-May-2024",
            "",
        ),
        ("Bridge closed", "2-May-2024", "It was too old."),
    ]
    text = "".join(f"{title} | {day}\n\n" + (f"{body}\n\n" if body else "") for title, day, body in rows)
    listing = newsparse.parse(text)
    assert [item.title for item in listing] == ["Harbour opens", "Ferry sails", "Bridge closed"]
    assert [each.message for each in listing.findings] == [
        "the day in 'Green valley school closes for two weeks accordin…' is not the date of any item"
    ]


def test_a_last_text_unlike_all_others_is_told() -> None:
    text = "".join(
        f"{title}\n{day}.03.2024.\n{body}\n\n"
        for title, day, body in [
            ("Talka notiks aprīlī", 28, "Vietas var pieteikt pa tālruni.\nMaisus nodrošinās pašvaldība."),
            ("Izsludināts konkurss", 27, "Pieteikumus gaidīsim līdz maijam."),
            ("Slēgta satiksme", 26, "Apbraucamais ceļš ved pa Skolas ielu.\nSīkdatņu politika"),
        ]
    )
    assert messages(text) == [
        "'Maisus nodrošinās pašvaldība.' may belong to the paragraph above it",
        "'Sīkdatņu politika' is no sentence, as all other texts are, and may come after the page's last item",
        "'Sīkdatņu politika' may belong to the paragraph above it",
    ]


def test_links_with_bars_between_them_come_after_the_last_item() -> None:
    text = "".join(
        f"{title}\n2024. 03. {day}.\n{body}\n\n"
        for title, day, body in [
            ("Nyitva a medence", 28, "Reggel héttől este tízig várunk mindenkit."),
            ("Zárva a könyvtár", 15, "A felújítás két hétig tart."),
            ("Új menetrend", 11, "Kérjük, nézze meg az indulásokat."),
        ]
    )
    listing = newsparse.parse(text + "Oldaltérkép | Impresszum\n")
    assert [len(item.body) for item in listing] == [1, 1, 1]
    assert listing.findings == ()


def test_numbers_of_links_are_no_part_of_titles() -> None:
    text = "[1]Home [2]News\n\nNews\n\n" + "".join(
        f"[{number}]{title}\n{day} February 2024\nIt was a long day.\n[{number + 1}]Read more...\n\n"
        for number, title, day in [
            (6, "Patel leads", 4),
            (8, "Juniors promoted", 3),
            (10, "No club night", 2),
        ]
    )
    listing = newsparse.parse(text)
    assert [(item.title, item.body) for item in listing] == [
        (title, ("It was a long day.",)) for title in ("Patel leads", "Juniors promoted", "No club night")
    ]


def test_bylines_that_share_their_first_word_name_authors() -> None:
    text = "".join(
        f"{title}\n{day} Lúnasa 2024\nLe {who}\n{body}\n\n"
        for title, day, who, body in [
            ("Droichead nua", 12, "Caitríona Ní Ghadhra", "Tá súil ag an gcomhairle tús a chur leis."),
            ("Féile na mbád", 6, "Máirtín Ó Laoire", "Ghlac daichead bád páirt sa rás."),
            ("Cá bhfuil an siopa?", 2, "Caitríona Ní Ghadhra", "Dún oifig an phoist an mhí seo caite."),
        ]
    )
    assert [item.author for item in newsparse.parse(text)] == [
        "Caitríona Ní Ghadhra",
        "Máirtín Ó Laoire",
        "Caitríona Ní Ghadhra",
    ]


def test_days_below_their_texts_at_the_same_margin_do_not_begin_entries() -> None:
    """The days of three notices of a letter, each below its indented text: none is that of the notice below it."""
    text = "Dear all,\n\nhere is the news from the parish.\n\n" + "".join(
        f"{title}\n\n    {body}\n\n    ({day} November 2023)\n\n"
        for title, body, day in [
            (
                "New heating in the church hall",
                "The boiler was replaced last week. The hall is warm again and\n    the club is back. Thanks to all.",
                14,
            ),
            (
                "Bell ringers wanted",
                "No experience needed. Practice is on Thursdays. Ask\n    Margaret or Ken after any service.",
                9,
            ),
            ("Harvest appeal raises £1,284", "The money goes to the food bank in Lower Stoke.", 3),
        ]
    )
    assert newsparse.parse(text + "With every blessing,\n\nThe parish office\n").items == ()


def test_titles_that_begin_above_are_told() -> None:
    first = "Notices\n\nTemporary closure of the north mole and of the slipway at\nQuay Street\n14 May 2024\n\nNew crane\n7 May 2024\n\nLamp lit\n2 May 2024\n"
    assert messages(first) == [
        "'Temporary closure of the north mole and of the sl…' may be the beginning of the title below it"
    ]
    joined = (
        "Opening hours over Easter\n22 March 2024\nThe office is closed on\n29 March 2024\nand on\n1 April 2024.\n"
        "New pilot boat\n2 May 2024\nThe boat is called Kittiwake.\n"
    )
    assert messages(joined) == [
        "'and on' may be the rest of a sentence, not a title",
        "'The boat is called Kittiwake.' may be the text of the last item",
    ]


def test_names_of_people_above_what_they_say_are_told() -> None:
    text = "".join(
        f"{day} May 2024\n{who}\n{title}\n\n"
        for day, who, title in [
            (21, "Sara Tamang (Bergen)", "Mountains and memory"),
            (14, "Béla Szabó (Szeged)", "Tilings of the hyperbolic plane"),
            (7, "Ngozi Eze (Ibadan)", "Soil as archive"),
        ]
    )
    people = {
        "Sara Tamang (Bergen)": "Mountains and memory",
        "Béla Szabó (Szeged)": "Tilings of the hyperbolic plane",
        "Ngozi Eze (Ibadan)": "Soil as archive",
    }
    assert messages(text) == [
        told
        for who, title in people.items()
        for told in (
            f"'{who}' names a person: '{title}' may be the title",
            f"the title may be '{title}' instead: both readings explain the page equally well",
        )
    ]


def test_titles_in_bold_are_read_without_its_signs() -> None:
    text = "".join(
        f"**{title}**\n*{day} May 2024*\n{body}\n\n"
        for title, day, body in [
            ("Ferry to run on time again", 12, "The new engine has arrived."),
            ("Wreck marked by buoys", 4, "Keep at least a hundred metres off."),
            ("Sailing school full", 2, "There is a waiting list."),
        ]
    )
    assert [item.title for item in newsparse.parse(text)] == [
        "Ferry to run on time again",
        "Wreck marked by buoys",
        "Sailing school full",
    ]


def test_the_only_heading_of_a_page_may_be_an_item() -> None:
    def entry(title: str, day: int, body: str) -> str:
        return f"{title}\n{day}. Mai 2024\n{body}\n\n"

    text = (
        entry("Prozession durch die Altstadt", 30, "Beginn 9 Uhr im Dom.")
        + entry("Maiandacht an der Kapelle", 26, "Mit Kirchenchor.")
        + "Seniorennachmittag fällt leider aus\n\n"
        + entry("Kirchgeld für dieses Jahr", 13, "Die Briefe sind unterwegs.")
        + entry("Erstkommunion: wir danken", 6, "Es war ein schöner Tag.")
    )
    assert (
        newsparse.parse(text)[2].title == "Seniorennachmittag fällt leider aus"
    )  # no heading above all says that it is one
    assert messages("Termine der Pfarrei\n\n" + text) == [
        "'Seniorennachmittag fällt leider aus' may be the title of an item without a date"
    ]


def test_wrapped_texts_that_belong_to_no_item_are_looked_for() -> None:
    text = "Announcements\n\n" + "".join(
        f"    {number}. {title}  {day} 2022\n\n{body}\n\n"
        for number, title, day, body in [
            (
                1,
                "Harbour choir finds a crew on the far side",
                "Sun, 24 Jul",
                "    Early in the morning the city council finds a crew on the\n    far side of the bay. Early in the morning the new ferry\n    line asks for help on the far side of the bay.",
            ),
            (
                2,
                "21st century ports",
                "Sat, 4 Jun",
                "    With some luck the blue ship asks for help in front of a\n    large crowd. People along the coast report that the town\n    library sails at dawn before the end of the month. In the\n    end the new ferry line sails at dawn on the far side of\n    the bay.",
            ),
            (
                3,
                "Port office wins prize",
                "Wed, 1 Jun",
                "    As everyone had hoped, the red harbour closes for two\n    weeks according to the port office. People along the\n    coast report that the north road wins prize before the\n    end of the month.",
            ),
        ]
    )
    assert [len(item.body) for item in newsparse.parse(text)] == [1, 1, 1]


def test_titles_with_the_sign_of_a_heading_are_titles_though_all_say_the_same() -> None:
    text = "* News\n\n  ### jobs jobs jobs\n\n  1 January 2001\n* Q&A\n\n  ### jobs jobs jobs\n\n  1 January 2001\n"
    assert [(item.kicker, item.title) for item in newsparse.parse("News - Example\n\n\n" + text)] == [
        ("News", "jobs jobs jobs"),
        ("Q&A", "jobs jobs jobs"),
    ]


def test_words_that_share_an_article_are_no_names_of_authors() -> None:
    """One of several authors recurs; titles in capitals do not."""
    ships = ["The Red Ship", "The Blue Moon", "The Green Mile"]
    text = "".join(
        f"Film {n}\n{9 - n} May 2024\n{ship}\nIt was shown at noon.\n\n" for n, ship in enumerate(ships)
    )
    assert [item.author for item in newsparse.parse(text)] == [None, None, None]


def test_a_byline_may_say_when_it_was_posted_and_how_often_it_was_answered() -> None:
    text = "".join(
        f"{day}\n\n{title}\n\n{body}\n\nPosted by Fenella at {rest}\n\n"
        for day, title, body, rest in [
            (
                "Sunday, 12 May 2024",
                "A heron on the gate",
                "It stood there all morning.",
                "19:02 3 comments:",
            ),
            ("Sunday, 5 May 2024", "New paint", "Green again.", "8:15 pm No comments:"),
            ("Sunday, 28 April 2024", "Low water", "The boats wait.", "21:40"),
        ]
    )
    listing = newsparse.parse(text)
    assert [(item.author, item.body) for item in listing] == [
        ("Fenella", ("It stood there all morning.",)),
        ("Fenella", ("Green again.",)),
        ("Fenella", ("The boats wait.",)),
    ]
    assert listing.findings == ()


def authors(names: list[str]) -> list[str | None]:
    """The authors of entries that have a name alone in the line above the date."""
    titles = [
        "The letter you should not throw away",
        "I tracked every coffee for a year",
        "Should you overpay?",
    ]
    text = "".join(
        f"{title}\nIt is not junk mail, and here is how to read it.\n{name}\nJan {20 - n}, 2024\n\n"
        for n, (title, name) in enumerate(zip(titles, names, strict=True))
    )
    return [item.author for item in newsparse.parse(text)]


def test_names_alone_next_to_all_dates_are_authors_where_one_recurs() -> None:
    assert authors(["Ann Brandt", "Ann Brandt", "Peter Miller"]) == [
        "Ann Brandt",
        "Ann Brandt",
        "Peter Miller",
    ]
    assert authors(["Ann Brandt", "John Smith", "Peter Miller"]) == [
        None,
        None,
        None,
    ]  # whom the texts may be about
    assert authors(["Old Harbour", "Old Harbour", "New Bridge"]) == [None, None, None]


def test_what_wordpress_prints_below_a_text_is_none() -> None:
    text = "".join(
        f"{title}\nPosted on May {day}, 2022 by Moira Tennick\n{body}\nPosted in {topic}\n\n"
        for title, day, body, topic in [
            ("The first beans are up", 27, "I had given up on the sowing.", "Vegetables | Leave a comment"),
            ("Seed swap at the hall", 12, "Bring what you have.", "Events | 3 Comments"),
            ("Farewell to the old shed", 3, "It fell at noon.", "Orchard, Recipes | 7 Comments"),
        ]
    )
    assert [(item.author, len(item.body)) for item in newsparse.parse(text)] == [("Moira Tennick", 1)] * 3


def test_an_item_without_a_date_below_a_category_is_told() -> None:
    def entry(topic: str, title: str, day: str, body: str) -> str:
        return f"{topic}\n{title}\n{day}{body}\n\n"

    text = (
        entry(
            "Skola och förskola",
            "Nya busstider för skolan",
            "Publicerad 21 augusti 2023\n",
            "Turerna anpassas efter lektionerna.",
        )
        + entry(
            "Bygga och bo",
            "Eldningsförbudet upphävt",
            "Publicerad 14 augusti 2023\n",
            "Det är åter tillåtet att grilla i naturen.",
        )
        + entry("Driftstörning", "Vattenläcka på Kvarngatan", "", "Vi arbetar med att laga läckan.")
        + entry(
            "Kultur och fritid",
            "Simhallen öppnar efter renoveringen",
            "Publicerad 9 augusti 2023\n",
            "Bassängen har fått ny kakel.",
        )
        + entry(
            "Näringsliv",
            "Företagsfrukost på Gästis",
            "Publicerad 4 augusti 2023\n",
            "Anmäl dig senast den 28 augusti.",
        )
    )
    assert messages("Nyheter\n\n" + text) == [
        "'Vattenläcka på Kvarngatan' may be the title of an item without a date, or belong to the text above it"
    ]


def test_the_only_text_that_is_nothing_but_links_is_told() -> None:
    text = "".join(
        f"## {title}\n\n1{n} May 2026\n\nThe harbour was full of people.\n\n"
        for n, title in enumerate(("Ferry resumes", "Wind drops", "Storm warning"))
    ).replace("people.\n\n## Wind", "people.\n\nAll were welcome there.\n\n## Wind")
    found = newsparse.check(f"{text}[Archive](/blog) \\| [Feed](/feed.xml)\n\nBuilt with care.\n")
    assert [(each.code, each.line) for each in found if "Archive" in each.message] == [("NP007", 21)]
