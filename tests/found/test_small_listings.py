"""Small listings of two to five entries, as clubs, schools and parishes have them: what a page of few lines can still tell."""

import pytest

import newsparse

Row = tuple[object, ...]


def rows(text: str) -> list[Row]:
    """Number, title and day of each item."""
    return [(item.number, item.title, item.date and item.date.edtf) for item in newsparse.parse(text).items]


def told(text: str) -> list[str]:
    """What is left unexplained."""
    return [finding.message for finding in newsparse.parse(text).findings]


# --- years and months that the page names -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "months"),
    [
        ("{day} {month}: {title}\n", ("January", "December")),
        ("{weekday} {day}    {title}\n", ("JANUARY 2026", "DECEMBER 2025")),
        ("{weekday} {day} – {title}\n", ("januari 2026", "december 2025")),
    ],
)
def test_three_entries_below_headings_with_a_year(form: str, months: tuple[str, str]) -> None:
    heads = months if "2026" in months[0] else ("2026", "2025")
    days = (
        ("Wed", 14, months[0], "A new president"),
        ("Tue", 6, months[0], "Places are open"),
        ("Thu", 18, months[1], "Closed for a week"),
    )
    lines = [
        form.format(weekday=weekday, day=day, month=month, title=title) for weekday, day, month, title in days
    ]
    text = f"Archive of announcements\n\n{heads[0]}\n\n{lines[0]}{lines[1]}\n{heads[1]}\n\n{lines[2]}"
    assert rows(text) == [
        (None, "A new president", "2026-01-14"),
        (None, "Places are open", "2026-01-06"),
        (None, "Closed for a week", "2025-12-18"),
    ]
    assert told(text) == []


CONCERTS = (
    "{head}\n\nMar\n21\nBach by candlelight\nChurch of St Mary\n\nMar\n28\nThe quartet\nChurch of St Mary\n\n"
)


@pytest.mark.parametrize("head", ["Concerts 2026", "What's on – March 2026"])
def test_days_in_boxes_are_of_the_year_in_the_page_heading(head: str) -> None:
    text = CONCERTS.format(head=head)
    assert [row[2] for row in rows(text)] == ["2026-03-21", "2026-03-28"]


@pytest.mark.parametrize("head", ["Olympics 2026", "What's on – April 2026"])
def test_days_in_boxes_are_of_no_other_year_or_month(head: str) -> None:
    text = CONCERTS.format(head=head)
    assert [row[2] for row in rows(text)] == [None, None]
    assert "NP207" in {found.code for found in newsparse.check(text)}


def test_the_year_in_a_page_heading_tells_which_number_is_the_year() -> None:
    text = "Parish bulletin 2026\n\n23/04/26  Coffee morning\n17/04/26  Bell ringers needed\n29/03/26  Clocks go forward\n"
    assert [row[2] for row in rows(text)] == ["2026-04-23", "2026-04-17", "2026-03-29"]


def test_ranges_prove_the_order_of_numbers() -> None:
    text = (
        "Tapahtumat\n\nLasten päivä\n6.6.2026\nTule mukaan leikkimään.\n\nSaariston kalastajat\n15.6.–30.8.2026\nValokuvia ajalta.\n\n"
        "Kierros linnoituksessa\n4.7.2026\nKierros kestää tunnin.\n\nRakentamisen kurssi\n10.–12.7.2026\nOpi tervaamaan kattoa.\n"
    )
    assert [row[2] for row in rows(text)] == [
        "2026-06-06",
        "2026-06-15/2026-08-30",
        "2026-07-04",
        "2026-07-10/2026-07-12",
    ]


def test_months_and_years_in_pairs_with_titles_are_their_dates() -> None:
    months = "School\nNewsletters\n\nApril 2026\nSpring round-up\n\nMarch 2026\nBook day special\n\nFebruary 2026\nWelcome to the team\n"
    assert [row[2] for row in rows(months)] == ["2026-04", "2026-03", "2026-02"]
    years = (
        "Annual reports\n\nGrowing together\n2025\n\nRoots and branches\n2024\n\nA year of listening\n2023\n"
    )
    assert rows(years) == [
        (None, "Growing together", "2025"),
        (None, "Roots and branches", "2024"),
        (None, "A year of listening", "2023"),
    ]


def test_months_are_dates_behind_numbers() -> None:
    text = "Working papers\n\n[58] (November 2025) Commuting by water\n[57] (September 2025) The price of a space\n[56] (June 2025) Do bakeries follow schools?\n"
    assert rows(text) == [
        (58, "Commuting by water", "2025-11"),
        (57, "The price of a space", "2025-09"),
        (56, "Do bakeries follow schools?", "2025-06"),
    ]


def test_weekdays_with_numbers_are_days_of_the_month_in_the_heading() -> None:
    text = "What's on – November 2026\n\nTue 3\nBaby rhyme time\nSongs for all.\n\nThu 12\nFamily history\nBring what you know.\n\nSat 21\nMeet the author\nShe reads.\n"
    assert [row[2] for row in rows(text)] == ["2026-11-03", "2026-11-12", "2026-11-21"]


@pytest.mark.parametrize(("head", "year"), [("Plán výletů 2026", "2026"), ("Olympiáda 2026", None)])
def test_days_and_months_in_numbers_below_a_heading_with_a_year(head: str, year: str | None) -> None:
    text = (
        f"{head}\n\n18. 4. – Kolem Sázavy\n16. 5. – Přechod Brd\n13. 6. – Noční pochod\n26. 9. – Za houbami\n"
    )
    found = newsparse.parse(text).items
    assert [item.title for item in found] == ["Kolem Sázavy", "Přechod Brd", "Noční pochod", "Za houbami"]
    days = ["04-18", "05-16", "06-13", "09-26"]
    assert [item.date and item.date.edtf for item in found] == [year and f"{year}-{day}" for day in days]


def test_years_above_titles_with_sentences_are_their_dates() -> None:
    text = "Premis\n\n2026\nPremi Ciutat Vella\nPel mercat de les Fonts.\n\n2024\nMenció especial\nPel camí de ronda.\n\n2021\nPremi jove\nPer una escola.\n"
    assert rows(text) == [
        (None, "Premi Ciutat Vella", "2026"),
        (None, "Menció especial", "2024"),
        (None, "Premi jove", "2021"),
    ]
    several = text.replace("mercat de les Fonts.", "mercat de les Fonts")  # a year above two titles
    assert rows(several) == []


# --- lines that belong to the page ------------------------------------------------------------------------------------------------------


def test_when_a_page_was_updated_dates_nothing_below_it() -> None:
    text = (
        "Announcements\n\n[2 June 2025] Call for papers\n[20 May 2025] A new spectrometer\n[15 May 2025] A position is open\n\n"
        "Last updated: 4 June 2025\nContact: webmaster@soil.example\n"
    )
    assert [row[1] for row in rows(text)] == ["Call for papers", "A new spectrometer", "A position is open"]
    assert told(text) == []


def test_the_last_entry_keeps_its_text_above_such_a_line() -> None:
    text = (
        "A new harbour\n2 June 2025\nThe harbour has opened.\n\nA red ship\n20 May 2025\nThe ship has sailed.\n\n"
        "Last updated: 4 June 2025\nContact: webmaster@soil.example\n"
    )
    assert [item.body for item in newsparse.parse(text).items] == [
        ("The harbour has opened.",),
        ("The ship has sailed.",),
    ]


def test_a_day_above_several_entries_is_none_of_them_below_such_a_line() -> None:
    text = "Meetings\n\n13 May 2024\n\n• Finance\n• Planning\n\n15 May 2024\n\n• Library\n\n16 May 2024\n\n• Schools\n• Water\n\nLast updated 10 May 2024\n"
    assert [row[2] for row in rows(text)] == [
        "2024-05-13",
        "2024-05-13",
        "2024-05-15",
        "2024-05-16",
        "2024-05-16",
    ]


def test_a_lone_line_between_entries_may_be_one() -> None:
    text = "Comunicati\n\nAl via la nuova stagione\n(18 settembre 2025)\n\nBando per tre borse\n(4 settembre 2025)\n\nOrari estivi della segreteria\n\nPremio a Giulia Morandini\n(11 luglio 2025)\n"
    assert told(text) == ["'Orari estivi della segreteria' may be the title of an item without a date"]
    assert told(text.replace("Orari estivi della segreteria", "Premi")) == []


# --- what is beside days and titles -----------------------------------------------------------------------------------------------------


def test_dots_lead_from_titles_to_days() -> None:
    text = "Bulletin board\n\nPool opens ........ 05/23/2025\nGate code change ... 05/14/2025\nStreet sweeping ..... 04/28/2025\nYard sale ......... 04/17/2025\n"
    assert rows(text) == [
        (None, "Pool opens", "2025-05-23"),
        (None, "Gate code change", "2025-05-14"),
        (None, "Street sweeping", "2025-04-28"),
        (None, "Yard sale", "2025-04-17"),
    ]


def test_a_count_behind_the_name_of_an_author() -> None:
    text = (
        "Blog o pszczołach\n\nPierwszy oblot\n8 marca 2026, Jan Wierzbicki, komentarze: 5\nTemperatura przekroczyła dwanaście stopni.\n\n"
        "Czym karmić w lutym?\n14 lutego 2026, Maria Zawada, komentarze: 11\nOdpowiedź zależy od pogody.\n"
    )
    found = newsparse.parse(text).items
    assert [(item.author, item.place, item.kicker) for item in found] == [
        ("Jan Wierzbicki", None, None),
        ("Maria Zawada", None, None),
    ]


def test_what_is_posted_in_a_category_is_in_no_place() -> None:
    text = "".join(
        f"{title}\nPosted on {day} June 2025 by {name} in {topic}\nForty miles, one café, and it was shut.\n\n"
        for title, day, name, topic in (
            ("Over the moor", 20, "Gwen", "Scotland"),
            ("The kindness of ferrymen", 13, "Gwen", "Islands"),
            ("Packing list", 1, "Ralph", "Gear"),
        )
    )
    found = newsparse.parse(text).items
    assert [(item.author, item.kicker, item.place) for item in found] == [
        ("Gwen", "Scotland", None),
        ("Gwen", "Islands", None),
        ("Ralph", "Gear", None),
    ]


def test_who_gave_a_speech_is_its_author() -> None:
    text = "Speeches\n\n" + "".join(
        f"{title}\nSpeech by {name}\n{day} May 2026\n\n"
        for title, name, day in (
            ("The limits of forecasting", "Harriet Nwosu", 22),
            ("Payments after cash", "Laurence Abbotsleigh", 14),
            ("What agents are telling us", "Harriet Nwosu", 3),
        )
    )
    found = newsparse.parse(text).items
    assert [(item.author, item.kicker) for item in found] == [
        ("Harriet Nwosu", None),
        ("Laurence Abbotsleigh", None),
        ("Harriet Nwosu", None),
    ]


def test_a_talk_with_an_author_has_a_title() -> None:
    text = (
        "Upcoming events\n\nRepair Café\nSaturday, May 9, 2026, 10:00 am – 1:00 pm\nBring your broken toaster.\n\n"
        "Author talk with Leonie Marsh\nThursday, May 14, 2026, 7:30 pm\nShe reads from her novel.\n"
    )
    assert [row[1] for row in rows(text)] == ["Repair Café", "Author talk with Leonie Marsh"]
    assert [item.author for item in newsparse.parse(text).items] == [None, None]


def test_files_behind_titles_are_none_of_them() -> None:
    text = "12/05/2026 - Un laboratoire commun (pdf, 340 Ko)\n29/04/2026 - Une licence ouvre (pdf, 210 Ko)\n21/04/2026 - Les résultats (pdf, 1,1 Mo)\n"
    assert [row[1] for row in rows(text)] == ["Un laboratoire commun", "Une licence ouvre", "Les résultats"]


def test_categories_in_wide_brackets() -> None:
    text = "2026/05/12 【展覧会】水辺の記憶\n2026/04/28 【イベント】ギャラリートーク\n2026/04/16 【展覧会】夏季の展示\n"
    found = newsparse.parse(text).items
    assert [(item.kicker, item.title) for item in found] == [
        ("展覧会", "水辺の記憶"),
        ("イベント", "ギャラリートーク"),
        ("展覧会", "夏季の展示"),
    ]
    alone = text.replace("4/16 【展覧会】", "4/16 ")  # one has none: they may be parts of titles
    assert {item.kicker for item in newsparse.parse(alone).items} == {None}


def test_capitals_before_bars_are_categories() -> None:
    text = "Varoitukset\n\nTUULIVAROITUS | Kovaa tuulta länsirannikolla\n21.11.2025 klo 6.00\nPuskat kaatavat puita.\n\nLIIKENNESÄÄ | Ajokeli huono Kainuussa\n20.11.2025 klo 15.30\nLumisade heikentää.\n"
    found = newsparse.parse(text).items
    assert [(item.kicker, item.title) for item in found] == [
        ("TUULIVAROITUS", "Kovaa tuulta länsirannikolla"),
        ("LIIKENNESÄÄ", "Ajokeli huono Kainuussa"),
    ]


def test_links_above_headings_are_categories() -> None:
    text = "".join(
        f"[{topic}](/{n})\n\n### [{title}](/a/{n})\n\n{day} April 2026, 10:20\n\n{said}\n\n"
        for n, (topic, title, day, said) in enumerate(
            (
                ("Music", "The violin travels to Paris", 14, "Five young musicians play in three concerts."),
                ("Finds", "A wreck with amphoras", 13, "Divers found it in the spring of this year."),
                ("Stage", "The open-air cinema is back", 11, "The screen is set up below the pines again."),
            )
        )
    )
    assert [item.kicker for item in newsparse.parse(text).items] == ["Music", "Finds", "Stage"]


def test_one_word_next_to_each_day_is_a_category() -> None:
    text = "".join(
        f"{title}\n{day} czerwca 2026\n{topic}\n{said}\n\n"
        for title, day, topic, said in (
            ("Rusza budowa żłobka", 16, "Inwestycje", "W placówce znajdzie się miejsce dla 75 dzieci."),
            ("Zmiany w rozkładzie", 14, "Komunikacja", "Autobusy pojadą objazdem do końca wakacji."),
            ("Noc nad zalewem", 8, "Kultura", "Wianki, ognisko i koncert kapeli."),
        )
    )
    found = newsparse.parse(text).items
    assert [item.kicker for item in found] == ["Inwestycje", "Komunikacja", "Kultura"]
    two = newsparse.parse(text.replace("Kultura\n", "Wielka kultura\n")).items
    assert {item.kicker for item in two} == {None}


def test_numbers_above_days_count() -> None:
    text = "".join(
        f"Release No. {number}\n{day}, 2026\n{title}\n{said}\n\n"
        for number, day, title, said in (
            (31, "April 24", "Burn ban lifted", "Recent rain has brought moisture."),
            (30, "April 21", "Harvest tops average", "Hunters registered many birds."),
            (29, "April 15", "Applications open", "Towns may apply for a grant."),
        )
    )
    assert rows(text) == [
        (31, "Burn ban lifted", "2026-04-24"),
        (30, "Harvest tops average", "2026-04-21"),
        (29, "Applications open", "2026-04-15"),
    ]


def test_names_between_days_and_sentences_are_authors() -> None:
    text = "".join(
        f"ARTICLE\n{title}\n{day} February 2026\n{name}\n{said}\n\n"
        for title, day, name, said in (
            (
                "Five questions to ask",
                26,
                "Marguerite Dunleavy, Tom Asquith",
                "The new regime moves the risk of price caps.",
            ),
            (
                "When is a mooring a tenancy?",
                19,
                "Suresh Varma",
                "The Court of Appeal has reversed a decision.",
            ),
            ("The code has teeth", 3, "Tom Asquith", "Tribunals may now raise awards by a quarter."),
        )
    )
    found = newsparse.parse(text).items
    assert [item.author for item in found] == [
        "Marguerite Dunleavy, Tom Asquith",
        "Suresh Varma",
        "Tom Asquith",
    ]


def test_the_papers_of_a_meeting_are_no_titles() -> None:
    text = "".join(
        f"{title} – {day} 2026\nAgenda (pdf, {size} KB)\nMinutes (pdf, {2 * size} KB)\n\n"
        for title, day, size in (
            ("Annual Parish Meeting", "Wednesday 13th May", 88),
            ("Ordinary Meeting", "Wednesday 8th April", 91),
            ("Solar Farm Meeting", "Tuesday 24th March", 70),
            ("Ordinary Meeting", "Wednesday 11th March", 89),
        )
    )
    titles = ["Annual Parish Meeting", "Ordinary Meeting", "Solar Farm Meeting", "Ordinary Meeting"]
    assert [row[1] for row in rows(text)] == titles


@pytest.mark.parametrize("line", ["Home > Town hall", "Home  Join us  Squads  Gallery"])
def test_paths_and_menus_above_a_list_are_no_titles(line: str) -> None:
    text = f"{line}\n2 June 2025\nA new harbour for the town\n20 May 2025\nThe ferry is late again\n15 May 2025\nA red ship in the port\n"
    assert told(text) == []


NEWS = (
    (
        "Schools",
        "Board votes to keep the school open",
        "Parents packed the gym for hours.",
        "Joanna Petrakis",
        20,
    ),
    (
        "Courts",
        "Former clerk pleads guilty to theft",
        "Prosecutors say more is missing.",
        "Lamont Ridley",
        20,
    ),
    ("People", "Beavers are back on the river", "Two dams have flooded a hay field.", "Joanna Petrakis", 19),
    ("Roads", "The bridge will close for the summer", "Drivers face a detour of miles.", "Tess Okonjo", 18),
    ("People", "The last operator remembers it all", "She kept all of it to herself.", "Tess Okonjo", 17),
)


def test_the_day_of_a_paper_is_that_of_no_entry() -> None:
    menu = "THE CALDER LEDGER\nThursday, May 21, 2026\nPartly cloudy\n\n" + "".join(
        f"{name}\n" for name in ("News", "Sports", "Business", "Opinion", "Life", "Food", "Weather")
    )
    text = f"{menu}\nSearch\n\nHome / News / Local\n\nLOCAL\n\nSort by: Newest | Most popular\n\n" + "".join(
        f"{topic}\n{title}\n{said}\nBy {name}\nMay {day}, 2026 | 4 min read\n12 comments\n\n"
        for topic, title, said, name, day in NEWS
    )
    found = newsparse.parse(text).items
    assert [(item.kicker, item.title, item.author) for item in found] == [
        (topic, title, name) for topic, title, _, name, _ in NEWS
    ]


def test_a_category_is_where_those_of_the_others_are() -> None:
    text = "".join(
        f"{title}\n{said}{topic}\n{day} March 2026\n\n"
        for title, said, topic, day in (
            ("Sandford signs on until 2029", "He has put pen to paper.\n", "First Team", 10),
            ("Women win a thriller", "She struck in the last minute.\n", "Women", 8),
            ("We threw it away", "The manager pulled no punches.\n", "Women", 7),
            ("Ticket news for Saturday", "", "Club", 5),
        )
    )
    assert [item.kicker for item in newsparse.parse(text).items] == ["First Team", "Women", "Women", "Club"]


# --- tables and tags --------------------------------------------------------------------------------------------------------------------


def test_values_with_semicolons_in_quotes() -> None:
    text = 'Data;Tipus;Títol;Resum\n13/11/2025;Edicte;Aprovació del pressupost;"Quinze dies; hàbils."\n10/11/2025;Ban;Tall de carrers per la Fira;\n06/11/2025;Ajuts;Llista definitiva dels ajuts;"S\'han concedit 38."\n'
    found = newsparse.parse(text).items
    assert [(item.kicker, item.title, item.body) for item in found] == [
        ("Edicte", "Aprovació del pressupost", ("Quinze dies; hàbils.",)),
        ("Ban", "Tall de carrers per la Fira", ()),
        ("Ajuts", "Llista definitiva dels ajuts", ("S'han concedit 38.",)),
    ]
    assert newsparse.unparse(newsparse.parse(text)) == text


def test_a_title_goes_on_in_its_column() -> None:
    text = (
        "   No.     Title                                    Issued\n\n"
        "   12      Filing of electronic bundles in          3 December 2025\n           appeals\n\n"
        "   11      Dress in court in the hot season         17 October 2025\n\n"
        "   10      Costs: the schedule of hourly rates      2 June 2025\n\n"
        "   9       Remote hearings in the outer islands     1 May 2025\n"
    )
    assert not told(text)
    assert newsparse.parse(text).items[0].title == "Filing of electronic bundles in appeals"


def test_tags_that_pandoc_leaves() -> None:
    text = "".join(
        f'<div class="post">\n\n### [{title}](/{n})\n\nSkrevet av {name}<span class="sep"> • </span>{day}. november 2025\n\n'
        f"{said}\n\n</div>\n\n"
        for n, (title, name, day, said) in enumerate(
            (
                ("Håkon vinner Kystprisen", "Guro Teigen", 18, "Juryen roser bokens tørre humor."),
                ("Vi søker redaktør", "Per Loe", 12, "Søk innen fredag neste uke."),
                ("Katalogen er her", "Guro Teigen", 3, "Åttifire titler, fra sokker til universet."),
            )
        )
    )
    found = newsparse.parse(text).items
    assert [(item.title, item.author, item.kicker) for item in found] == [
        ("Håkon vinner Kystprisen", "Guro Teigen", None),
        ("Vi søker redaktør", "Per Loe", None),
        ("Katalogen er her", "Guro Teigen", None),
    ]


@pytest.mark.parametrize(
    ("before", "behind"), [("### ", '[#](#v3 "Permanent link")'), ("** ", ""), ("### ", "¶")]
)
def test_signs_around_titles_are_none_of_them(before: str, behind: str) -> None:
    rule = "-" * 60 + "\n" if before == "** " else "\n"
    text = "".join(
        f"{before}{title}{behind}\n{rule}{day} May 2026\n\n{said}\n\n\n"
        for title, day, said in (
            ("Offline maps", 28, "Maps can be stored on the device."),
            ("Shared gardens", 13, "Two people can edit the same plan."),
            ("Export to tables", 6, "It had been broken for long files."),
        )
    )
    assert [row[1] for row in rows(text)] == ["Offline maps", "Shared gardens", "Export to tables"]


def test_a_menu_above_a_list_with_the_same_bullets() -> None:
    text = (
        "-   Aangifte doen\n-   Mijn buurt\n-   Nieuws\n\nNieuws\n\n-   Man aangehouden\n\n    14 mei 2026 | Misdrijf\n\n"
        "-   Getuigen gezocht\n\n    13 mei 2026 | Verkeer\n\n-   Bakfietsen terug\n\n    11 mei 2026 | Misdrijf\n"
    )
    assert [row[1] for row in rows(text)] == ["Man aangehouden", "Getuigen gezocht", "Bakfietsen terug"]


def test_the_first_line_of_a_block_is_in_its_entry() -> None:
    text = (
        "Have your say\n\nLocal Plan review\nWhat should the town look like in 2040?\n1 June 2026 to 13 July 2026\n\n"
        "Parking in Castle Street\nA proposal for residents\n18 May 2026 to 15 June 2026\n\nName the new bridge\n5 May 2026 to 22 May 2026\n"
    )
    assert [section.heading for section in newsparse.parse(text).sections] == [None]
    assert newsparse.parse(text).outside == ("Have your say",)


# --- where an event is, and who may come ------------------------------------------------------------------------------------------------


def test_a_line_below_a_time_is_where_an_event_is() -> None:
    text = "Calendar\n\n" + "".join(
        f"{day}\nMAY\n2026\n{title}\n6:30 PM\n{venue}\n\n"
        for day, title, venue in (
            (14, "Sourdough class", "Maple Street Kitchen"),
            (20, "Cheese tasting", "The Cellar"),
            (26, "Knife skills", "Maple Street Kitchen"),
        )
    )
    found = newsparse.parse(text).items
    assert [(item.kicker, item.place) for item in found] == [
        (None, "Maple Street Kitchen"),
        (None, "The Cellar"),
        (None, "Maple Street Kitchen"),
    ]


def test_the_head_of_a_column_says_that_it_holds_places() -> None:
    text = (
        "| Date | Title | Location |\n| --- | --- | --- |\n| June 16, 2026 | Public hearing | City Hall |\n"
        "| June 4, 2026 | Budget workshop | Library annex |\n| May 21, 2026 | Planning session | City Hall |\n"
    )
    found = newsparse.parse(text).items
    assert [(item.kicker, item.place) for item in found] == [
        (None, "City Hall"),
        (None, "Library annex"),
        (None, "City Hall"),
    ]


def test_who_may_come_is_no_category() -> None:
    text = "Agenda\n\nCartes et légendes\n3 février 2026\nEntrée libre\n\nQue lire cet hiver ?\n7 février 2026\nSur inscription\n\nContes pour les petits\n1er mars 2026\nEntrée libre\n"
    assert {item.kicker for item in newsparse.parse(text).items} == {None}


# --- lines that were broken -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", ["* ", "- ", "1. "])
def test_a_day_that_was_broken_before_its_year(mark: str) -> None:
    text = (
        f"News\n\n     {mark}Fish ladder completed - December 12, 2025\n     {mark}Board approves rates - November 25, 2025\n"
        f"     {mark}Tour the treatment plant with your class - November 14,\n       2025\n"
    )
    assert [row[1:] for row in rows(text)] == [
        ("Fish ladder completed", "2025-12-12"),
        ("Board approves rates", "2025-11-25"),
        ("Tour the treatment plant with your class", "2025-11-14"),
    ]


def test_a_word_for_a_day_may_end_a_sentence_that_was_broken() -> None:
    text = "".join(
        f"   {title}\n\n   March {day}, 2026\n\n   {said}\n\n"
        for title, day, said in (
            (
                "A new unit opens",
                30,
                "The unit on the second floor of the building will treat up to ninety\n   patients a week.",
            ),
            (
                "Restrictions lifted",
                16,
                "Visitors under twelve are welcome again on all inpatient floors as of\n   today.",
            ),
            (
                "The program is accredited",
                3,
                "The program has prepared more than three hundred new graduates since\n   then.",
            ),
        )
    )
    assert [row[1] for row in rows(text)] == [
        "A new unit opens",
        "Restrictions lifted",
        "The program is accredited",
    ]


def test_notices_are_numbered_with_their_days() -> None:
    text = "Circolari\n\nCirc. n. 212 del 11/05/2026 - Assemblea sindacale\nCirc. n. 211 del 08/05/2026 - Uscita didattica\nCirc. n. 209 del 28/04/2026 - Prove di ingresso\n"
    assert rows(text) == [
        (212, "Assemblea sindacale", "2026-05-11"),
        (211, "Uscita didattica", "2026-05-08"),
        (209, "Prove di ingresso", "2026-04-28"),
    ]


# --- columns, leaders, brackets ---------------------------------------------------------------------------------------------------------


def test_a_head_that_is_a_title_in_one_language_and_a_category_in_another() -> None:
    text = (
        "Datum\tBekanntmachung\tRubrik\n18.05.2026\tSperrung der Brücke am Fluss\tVerkehr\n12.05.2026\tGrundsteuer wird fällig\tFinanzen\n"
        "30.04.2026\tAuslegung des Bebauungsplans\tBauen\n"
    )
    assert [(item.title, item.kicker) for item in newsparse.parse(text).items] == [
        ("Sperrung der Brücke am Fluss", "Verkehr"),
        ("Grundsteuer wird fällig", "Finanzen"),
        ("Auslegung des Bebauungsplans", "Bauen"),
    ]


@pytest.mark.parametrize("leader", [" . . . . . . ", " ...... ", "........ "])
def test_dots_lead_to_days(leader: str) -> None:
    days = ("9 avril 2026", "12 mars 2026", "15 décembre 2025")
    titles = ("Le retour des hirondelles", "Compter les grenouilles", "Bilan de la nuit de la chouette")
    text = "".join(f"{title}{leader}{day}\n" for title, day in zip(titles, days, strict=True))
    assert [row[1:] for row in rows(text)] == list(
        zip(titles, ("2026-04-09", "2026-03-12", "2025-12-15"), strict=True)
    )


def test_categories_are_not_in_brackets() -> None:
    text = "".join(
        f"**{title}** ({category})\n{day} mai 2026\n\nTrois familles racontent leurs trajets et leurs courbatures.\n\n"
        for title, category, day in (
            ("Un an après", "Mobilité", 14),
            ("Composter en ville", "Maison", 9),
            ("Réparer un vélo", "Mobilité", 2),
        )
    )
    assert [item.kicker for item in newsparse.parse(text).items] == ["Mobilité", "Maison", "Mobilité"]


@pytest.mark.parametrize("head", ["What's on 2026", "Programação 2026", "Gigs 2026"])
def test_programmes_name_the_year_of_their_days(head: str) -> None:
    month = "de junho" if head[0] == "P" else "June"
    text = (
        f"{head}\n\n5 {month} | Puppets in the castle\n20 {month} | A night of songs\n28 {month} | The fair\n"
    )
    assert [row[2] for row in rows(text)] == ["2026-06-05", "2026-06-20", "2026-06-28"]


@pytest.mark.parametrize("gap", ["\t", " | ", "  "])
def test_a_word_beside_the_day_is_the_category_of_a_longer_line(gap: str) -> None:
    text = (
        f"14 May 2024{gap}Business\nResults of the first quarter\nSales were up four per cent on the year before.\n\n"
        f"7 May 2024{gap}Products\nA new sensor is on sale\n\n2 May 2024{gap}People\nAppointment of the officers\n"
    )
    assert [(item.kicker, item.title) for item in newsparse.parse(text).items] == [
        ("Business", "Results of the first quarter"),
        ("Products", "A new sensor is on sale"),
        ("People", "Appointment of the officers"),
    ]


# --- several items of a day -------------------------------------------------------------------------------------------------------------

DAY_LISTS = (
    "5 March 2026 (Thursday)\n\n{0}More ferries at the weekend to the islands\n{0}All samples of the food centre pass\n{0}The bird path opens again\n\n"
    "4 March 2026 (Wednesday)\n\n{0}Question five: lifts in public housing\n{0}A case of legionnaires disease is looked into\n\n"
    "3 March 2026 (Tuesday)\n\n{0}The speech of the secretary on green bonds\n\nNews of yesterday\nTop\n"
)


@pytest.mark.parametrize("indent", ["", "  "])
def test_lists_of_titles_below_days(indent: str) -> None:
    assert [row[2] for row in rows(f"Home > News\n\n{DAY_LISTS.format(indent)}")] == [
        "2026-03-05",
        "2026-03-05",
        "2026-03-05",
        "2026-03-04",
        "2026-03-04",
        "2026-03-03",
    ]


def test_twice_as_many_lines_below_a_day_are_told() -> None:
    text = (
        "Agenda\n\n5 March 2026\nConcert of strings\nTown hall\n\n6 March 2026\nA reading\nCity library\nA film\nCinema Palace\n\n"
        "7 March 2026\nOpen doors\nTown museum\n"
    )
    assert told(text) == ["'A film' may be the title of another item of the same day"]


def test_blocks_below_days_are_no_list_of_titles() -> None:
    text = "".join(
        f"{day} March 2026\n\n{title}\nFour animals are settling into the stretch\n\nAnother firm is fined by the court\nIt had ignored three alarms\n\n\n"
        for day, title in ((12, "Beavers released in the valley"), (11, "The volunteers who count eels"))
    )
    assert "Four animals are settling into the stretch" not in [row[1] for row in rows(text)]


def test_a_category_behind_the_time_is_no_place() -> None:
    text = "".join(
        f"{day} February 2026, 14:30 — {kind}\n{title}\nWork begins as soon as the snow is gone.\n\n"
        for day, kind, title in (
            (5, "City", "Seventy new benches for the bank"),
            (4, "Sport", "The team keeps third place"),
            (3, "City", "The bus takes another way"),
        )
    )
    assert [(item.kicker, item.place) for item in newsparse.parse(text).items] == [
        ("City", None),
        ("Sport", None),
        ("City", None),
    ]
