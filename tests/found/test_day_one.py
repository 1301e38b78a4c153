"""Small listings of many kinds, as one writes them on the first day: times below days, gaps in numbers, bold beginnings, bylines of other languages."""

import pytest

import newsparse
from newsparse.dates import DateError, parse_date
from newsparse.reading.find.people import are_people
from newsparse.reading.lines.bylines import author_line

Row = tuple[int | None, str | None, str | None]


def rows(text: str) -> list[Row]:
    """Number, title and date of each item of a page that is read without a finding about how it was read."""
    listing = newsparse.parse(text)
    assert [found.message for found in listing.findings if found.code.startswith("NP0")] == []
    return [
        (item.number, item.title, item.date.edtf if item.date is not None else None) for item in listing.items
    ]


FERRY, GALE, SCHOOLS, STORM = (
    "Ferry service resumes",
    "Wind drops below gale force",
    "School buses cancelled",
    "Storm warning for the coast",
)


@pytest.mark.parametrize(
    "form",
    [
        "  • {time} {title}",
        "- {time}: {title}",
        "{time} {title}",
        "* {title} ({time})",
        "{n}. {time} - {title}",
    ],
)
def test_times_beside_titles_below_days_are_no_part_of_them(form: str) -> None:
    told = [("16:20", FERRY), ("13:05", GALE), ("21:15", SCHOOLS), ("08:30", STORM)]
    lines = [form.format(time=time, title=title, n=n) for n, (time, title) in enumerate(told, 1)]
    text = "\n".join(["Tuesday 3 March 2026", "", *lines[:2], "", "Monday 2 March 2026", "", *lines[2:], ""])
    numbers = [1, 2, 3, 4] if "{n}" in form else [None] * 4
    days = ["2026-03-03"] * 2 + ["2026-03-02"] * 2
    assert rows(text) == list(zip(numbers, [FERRY, GALE, SCHOOLS, STORM], days, strict=True))


def test_titles_that_begin_with_a_time_keep_it_where_each_has_its_own_day() -> None:
    text = "10:15 to Leeds will not run\n8 February 2024\n\n17:40 from York delayed\n7 February 2024\n"
    titles = ["10:15 to Leeds will not run", "17:40 from York delayed"]
    assert [title for _, title, _ in rows(text)] == titles


def test_numbers_of_which_many_are_left_out_are_numbers() -> None:
    text = "142. A ropeway\n12 March 2026\n\n141. Duty on mangoes\n12 March 2026\n\n128. Libraries in schools\n5 March 2026\n"
    assert rows(text) == [
        (142, "A ropeway", "2026-03-12"),
        (141, "Duty on mangoes", "2026-03-12"),
        (128, "Libraries in schools", "2026-03-05"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "14.05.2024 1. FC Hafen gewinnt\n08.05.2024 2. Bundesliga: Spielplan da\n02.05.2024 3. Lauf am Kanal\n",
        "48. Stadtlauf abgesagt\n3. März 2026\n\n35. Weinfest eröffnet\n1. März 2026\n\n27. Filmtage beginnen\n20. Februar 2026\n",
    ],
)
def test_numbers_up_to_99_may_be_ordinals_of_titles(text: str) -> None:
    assert [number for number, _, _ in rows(text)] == [None] * 3


def test_lengths_behind_titles_are_cut_where_one_can_be_no_result() -> None:
    lengths = [
        f"{FERRY} (48:12)\n5 March 2026\n\n{GALE} (51:40)\n19 February 2026\n\n",
        f"{STORM} ({{}})\n5 February 2026\n",
    ]
    podcast, handball = ("".join(lengths).format(last) for last in ("1:02:33", "27:25"))
    assert [title for _, title, _ in rows(podcast)] == [FERRY, GALE, STORM]
    assert [title for _, title, _ in rows(handball)] == [
        f"{FERRY} (48:12)",
        f"{GALE} (51:40)",
        f"{STORM} (27:25)",
    ]


def test_numbers_that_fall_begin_again_behind_1() -> None:
    text = (
        "2026\n\nNr. 2 | 10 March | The toads again\nNr. 1 | 13 January | Good wishes\n\n"
        "2025\n\nNr. 9 | 16 December | Trees go back\nNr. 8 | 2 December | All about moss\n"
    )
    assert rows(text) == [
        (2, "The toads again", "2026-03-10"),
        (1, "Good wishes", "2026-01-13"),
        (9, "Trees go back", "2025-12-16"),
        (8, "All about moss", "2025-12-02"),
    ]
    flat = "3. Ships (3 May 2026)\n2. Piers (2 May 2026)\n1. Cranes (1 May 2026)\n12. Trees (2 March 2026)\n11. Moss (1 March 2026)\n"
    assert [item.number for item in newsparse.parse(flat).items] == [3, 2, 1, 12, 11]
    assert [found.message for found in newsparse.check(flat) if found.code == "NP101"] == []


BOLD = [
    ("Crockery amnesty", "3 Oct 2026", "Bring back the mugs you took."),
    ("Fire drill", "8 Oct 2026", "Everyone meets by the oak, even in the rain."),
    ("Cake Friday", "16 Oct 2026", "This month: accounts department."),
]


@pytest.mark.parametrize(
    "form",
    [
        "{day}\n:   **{title}** {body}\n",
        "- **{title}** {body} ({day})",
        "- {day}: **{title}.** {body}",
        "**{title}** ({day}): {body}\n",
    ],
)
def test_bold_words_that_begin_each_text_are_its_title(form: str) -> None:
    listing = newsparse.parse(
        "\n".join(form.format(title=title, day=day, body=body) for title, day, body in BOLD) + "\n"
    )
    assert [(item.title, item.body) for item in listing.items] == [
        (title, (body,)) for title, _, body in BOLD
    ]


def test_bold_words_that_a_sentence_goes_on_from_are_no_title() -> None:
    names = ("Lena Haas", "Ole Brandt", "Mia Berg")
    text = "".join(
        f"{n}. März 2026\n**{name}** hat gewonnen und freut sich sehr.\n\n" for n, name in enumerate(names, 1)
    )
    assert [(item.title, len(item.body)) for item in newsparse.parse(text).items] == [("", 1)] * 3


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Eftir Sigrúnu Hallsdóttur", "Sigrúnu Hallsdóttur"),
        ("Per Pau Ferrer i Vidal", "Pau Ferrer i Vidal"),
        ("Deur Anna Botha", "Anna Botha"),
        ("Autorius: Jonas Petraitis", "Jonas Petraitis"),
        ("प्रश्नकर्ता: श्री रमेश चंद्र भुवाल", "श्री रमेश चंद्र भुवाल"),
        ("per Post", None),
        ("Per E-Mail", None),
    ],
)
def test_who_wrote_is_said_in_more_languages(line: str, name: str | None) -> None:
    found = author_line(line)
    assert (line[slice(*found)] if found is not None else None) == name


def test_surnames_are_known_by_how_they_end_and_vietnamese_names_by_their_capitals() -> None:
    assert are_people({"Bjarna Þórisson", "Ólöf Jónsdóttir"})
    assert are_people({"Minh Khuê", "Hoài Thương"})
    assert not are_people({"Kinh tế", "Giáo dục"})
    assert not are_people({"Viața Noastră", "Gazeta Dobrogeană"})  # "ă" is Romanian too


@pytest.mark.parametrize(
    ("text", "languages", "edtf"),
    [
        ("28/3-2026", None, "2026-03-28"),
        ("2/3-2026", ["da"], "2026-03-02"),
        ("lördag 28/3 2026", None, "2026-03-28"),
        ("d. 28/3-2026", ["da"], "2026-03-28"),
    ],
)
def test_days_as_the_nordic_languages_write_them(text: str, languages: list[str] | None, edtf: str) -> None:
    assert parse_date(text, languages=languages).edtf == edtf


@pytest.mark.parametrize("text", ["1/2 2026", "28/3 2026"])
def test_elsewhere_two_numbers_and_a_year_are_no_day(text: str) -> None:
    with pytest.raises(DateError, match="is not a date"):
        parse_date(text, languages=["en"])


def test_a_number_that_stays_while_the_others_change_is_the_year() -> None:
    text = "25/04/26  Can I keep chickens?\n09/04/26  Who owns the hedge?\n28/03/26  How loud is too loud?\n"
    days = [item.date and item.date.edtf for item in newsparse.parse(text).items]
    assert days == ["2026-04-25", "2026-04-09", "2026-03-28"]


def test_days_with_a_count_behind_them_are_headings() -> None:
    text = (
        "Monday 16 March 2026 (2 items)\n\nA harbour opens\nThe mayor came to see it.\n\nA pier closes\nNobody came to see it.\n\n"
        "Tuesday 17 March 2026 (1 item)\n\nShips are late\nFog was on the sea again.\n"
    )
    assert rows(text) == [
        (None, "A harbour opens", "2026-03-16"),
        (None, "A pier closes", "2026-03-16"),
        (None, "Ships are late", "2026-03-17"),
    ]


def test_what_all_entries_have_in_brackets_below_their_titles_is_an_image() -> None:
    text = "".join(
        f"{day} March 2026\n\n{title}\n\n[mynd]\n\nThe ice on the fjord broke at last.\n\n\n"
        for day, title in ((21, FERRY), (18, GALE), (12, STORM))
    )
    assert [item.kicker for item in newsparse.parse(text).items] == [None] * 3


def test_a_column_of_files_is_no_column_of_titles() -> None:
    text = (
        "N.º   Data   Reunião   Ficheiro\n\n3   24 de março de 2026   Reunião ordinária   Ata (PDF, 412 KB)\n"
        "2   10 de março de 2026   Reunião ordinária pública   Ata (PDF, 388 KB)\n1   24 de fevereiro de 2026   Reunião ordinária   Ata (PDF, 501 KB)\n"
    )
    assert rows(text) == [
        (3, "Reunião ordinária", "2026-03-24"),
        (2, "Reunião ordinária pública", "2026-03-10"),
        (1, "Reunião ordinária", "2026-02-24"),
    ]


def test_a_list_of_which_but_the_first_line_is_an_entry_is_none() -> None:
    assert newsparse.parse("Ingredients\n- 225 g butter\n- 4 eggs\n- zest of 1 lemon\n").items == ()


def test_what_is_below_the_day_of_the_last_entry_does_not_take_its_day() -> None:
    text = (
        "The library lends comics\nMore than a thousand can be read at home.\nBy Ann Sea | 22/02/2024\n\n"
        "Fishing boats sail again\nThe market hopes for better prices.\nBy Bo Lake | 20/02/2024\n\n"
        "Who was Mary Field?\nA book tells the life of the first mayor.\nBy Ann Sea | 19/02/2024\n\n"
        "Seven in a row\nThe young team won again.\nBy Cid Hill | 13/02/2024\n\nMost read\nAbout us | Advertising | Legal notice\n"
    )
    assert [day for _, _, day in rows(text)] == ["2024-02-22", "2024-02-20", "2024-02-19", "2024-02-13"]


def test_a_button_or_a_file_behind_all_titles_is_no_part_of_them() -> None:
    titles = ["Contest for a librarian", "Results of the written test", "List of accepted files"]
    buttons = "".join(f"1{n} May 2026 — {title} [descarcă]\n" for n, title in enumerate(titles))
    files = "".join(
        f"* {title} (PDF, 21{n} KB)\n  Uploaded 1{n} May 2026\n" for n, title in enumerate(titles)
    )
    for text in (buttons, "Documents\n\n" + files):
        assert [title for _, title, _ in rows(text)] == titles


def test_who_wrote_is_behind_a_slash_too() -> None:
    names = ["Mercè Vilardell", "Pep Oriola", "Núria Sanç"]
    text = "".join(
        f"{title} / per {name}\n1{n} de maig de 2026\n\n"
        for n, (title, name) in enumerate(zip((FERRY, GALE, STORM), names, strict=True))
    )
    listing = newsparse.parse(text)
    assert [(item.title, item.author) for item in listing.items] == list(
        zip((FERRY, GALE, STORM), names, strict=True)
    )


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("06.06.2026 – 17.01.2027", "2026-06-06/2027-01-17"),
        ("17/05/2026 - 08/06/2026", "2026-05-17/2026-06-08"),
    ],
)
def test_a_day_whose_numbers_are_alike_may_begin_or_end_a_period(text: str, edtf: str) -> None:
    assert parse_date(text).edtf == edtf


def test_when_the_page_was_updated_is_no_item_in_greek() -> None:
    text = "".join(
        f"{title}\nΠέμπτη, {day} Φεβρουαρίου 2026\nΗ συμμετοχή είναι δωρεάν.\nΠερισσότερα...\n\n"
        for title, day in ((FERRY, 26), (GALE, 19), (STORM, 12))
    )
    assert len(newsparse.parse(text + "Τελευταία ενημέρωση σελίδας: 27/02/2026\n").items) == 3


def test_a_first_text_that_was_read_as_a_title_and_a_pinned_entry_are_told() -> None:
    weblog = (
        "The Back Step\na shared weblog\n\nWhy our kettle is blue\n\nPeople ask. The short answer is that the shop had run out of red.\n\n"
        "The long answer involves a van.\n\nPosted by Gwen Tarrant on February 1, 2026\n\nOn lending books\n\nNever write your name in pencil.\n\n"
        "Posted by Ossie Pell on January 11, 2026\n"
    )
    pinned = (
        "Les Amis du bolet\n\n📌 Épinglé\nComment adhérer à l'association\nIl suffit de remplir le bulletin.\n\n"
        "Sortie champignons en forêt\nPublié le 3 octobre 2026\nRendez-vous à 8 h devant la mairie.\n\n"
        "Compte rendu de l'assemblée\nPublié le 21 septembre 2026\nLe bureau a été reconduit.\n"
    )
    for text, line in ((weblog, 6), (pinned, 4)):
        assert line in [found.line for found in newsparse.check(text) if found.code == "NP007"]


def test_a_column_of_squares_and_halls_is_no_column_of_people() -> None:
    text = (
        "29 marzo 2026   Mercatino dell'antiquariato   Piazza Roma\n12 aprile 2026   Mostra dei telai   Palazzo Ferri\n"
        "19 aprile 2026   Pedalata di primavera   Parco Lungofiume\n"
    )
    items = newsparse.parse(text).items
    assert [(item.kicker, item.author) for item in items] == [
        ("Piazza Roma", None),
        ("Palazzo Ferri", None),
        ("Parco Lungofiume", None),
    ]
    assert are_people({"Petra Lind", "Rosa Campo", "Jean Plume"})
    assert are_people({"Klein Anna", "Weiss Clara", "Lange Nora"})


def test_the_credit_of_the_last_entry_is_no_foot_of_the_page() -> None:
    text = "".join(
        f"{title}\n\n{day} March 2026\n\nThe harbour was full of people.\n\n© {name}\n\n\n"
        for title, day, name in ((FERRY, 15, "Ann Sea"), (GALE, 4, "Town of Eastquay"))
    )
    assert [item.credit for item in newsparse.parse(text).items] == ["© Ann Sea", "© Town of Eastquay"]


def test_the_rest_of_a_numbered_title_is_read_or_told() -> None:
    titles = [FERRY, "Re: Wind", SCHOOLS, "Re: School buses"]
    digest = "".join(f"   {n}. {title}\n" for n, title in enumerate(titles, 1))
    digest += (
        "   5. Minutes of the call, for everyone who\n      owns a boat\n   6. Out of the office until May\n"
    )
    assert [title for _, title, _ in rows(digest)][4] == "Minutes of the call, for everyone who owns a boat"
    named = "".join(
        f"   {n}. {title} ({name})\n"
        for n, (title, name) in enumerate(
            zip(titles, ("Petra Lind", "Guillaume Aster", "Anna Wrona", "Ben Sea"), strict=True), 1
        )
    )
    told = [found.message for found in newsparse.check(named) if found.code == "NP007"]
    assert told[0] == f"'{FERRY} (Petra Lind)' ends in a name that may be the item's author"


def test_the_good_wishes_at_the_end_of_a_mail_are_no_text() -> None:
    text = "".join(
        f"{n}. {title.upper()}\nPlease read this text with great care.\n\n"
        for n, title in enumerate((FERRY, GALE, SCHOOLS, STORM, "Bells"), 1)
    ).replace("4. ", "Nothing else has to be done for now.\n\n4. ")
    mail = newsparse.parse(text + "With every blessing,\nHilary\n\n-- \nParish office, Eastquay\n")
    assert mail.items[-1].body == ("Please read this text with great care.",)


def test_how_often_an_entry_was_answered_is_no_foot_and_no_part_of_a_name() -> None:
    blog = "".join(
        f"{title}\n\nPosted on {day} March 2026 by Marian\n\nThe harbour was full of people.\n\nPosted in {topic} | {count}\n\n"
        for title, day, topic, count in (
            (FERRY, 14, "Bees", "3 Comments"),
            (GALE, 9, "Garden", "1 Comment"),
            (STORM, 2, "Garden", "Leave a comment"),
        )
    )
    assert [item.kicker for item in newsparse.parse(blog + "← Older posts\n").items] == [
        "Bees",
        "Garden",
        "Garden",
    ]
    club = "".join(
        f"{title}\n{day}.03.2026 21:07 von {name} (Kommentare: {count})\nDer Hafen war voller Menschen.\nWeiterlesen …\n"
        for title, day, name, count in ((FERRY, 14, "Klaus Rembold", 2), (GALE, 9, "Silke Hahn", 0))
    )
    assert [item.author for item in newsparse.parse(club).items] == ["Klaus Rembold", "Silke Hahn"]


def test_a_bar_parts_categories_from_titles_as_it_does_days() -> None:
    topics = ["Office", "Campus", "Office"]
    text = "March 2026\n\n" + "".join(
        f"{day}/03 | {topic} | {title}\n"
        for day, topic, title in zip((16, 13, 10), topics, (FERRY, GALE, STORM), strict=True)
    )
    items = newsparse.parse(text).items
    assert [(item.kicker, item.title) for item in items] == list(
        zip(topics, (FERRY, GALE, STORM), strict=True)
    )
    told = newsparse.check(text.replace("Office", "Harbour", 1))
    assert told[0].message == f"the title 'Harbour | {FERRY}' has a bar inside: it may be of two columns"


def test_what_titles_begin_with_before_a_dash_is_told_where_it_recurs() -> None:
    feeds = ["Ada's kitchen", "The bell tower", "Ada's kitchen"]
    text = "".join(
        f"☆ {feed} — {title}\nThe harbour was full of people.\n{day} Mar 2026\n\n"
        for feed, title, day in zip(feeds, (FERRY, GALE, STORM), (16, 13, 10), strict=True)
    )
    assert [found.line for found in newsparse.check(text) if found.code == "NP007"] == [1, 9]


def test_numbers_with_a_sign_of_ordinals_and_a_bracket_are_numbers() -> None:
    text = "".join(f"{n}°) {title}\n1{n} May 2026\n\n" for n, title in enumerate((FERRY, GALE, STORM), 1))
    assert [number for number, _, _ in rows(text)] == [1, 2, 3]


def test_two_lines_with_days_and_titles_are_a_listing() -> None:
    text = f"12 March 2026 – {FERRY}\n2 March 2026 – {GALE}\n"
    for top in ("", "Office news\n\n"):
        assert rows(top + text) == [(None, FERRY, "2026-03-12"), (None, GALE, "2026-03-02")]
    assert newsparse.parse(f"We met on\n{text}").items == ()


def test_the_word_for_a_category_is_no_part_of_it() -> None:
    lines = (
        (
            "Dodano: {} marca 2026 przez mec. Piotr Gadomski w kategorii Porady",
            "mec. Piotr Gadomski",
            "Porady",
        ),
        ("Publicado el {} de marzo de 2026 por Ana García en la categoría Cultura", "Ana García", "Cultura"),
        ("{} March 2026 by Ann Sea in category Harbour", "Ann Sea", "Harbour"),
    )
    for line, author, kicker in lines:
        text = "".join(
            f"{title}\n{line.format(day)}\n\n" for title, day in ((FERRY, 14), (GALE, 9), (STORM, 2))
        )
        assert {(item.author, item.kicker) for item in newsparse.parse(text).items} == {(author, kicker)}


def test_who_put_a_notice_up_is_its_author() -> None:
    text = (
        "| Vyvěšeno | Název | Vložil(a) |\n| --- | --- | --- |\n| 18. 3. 2026 | Rektorské volno v pátek | Jitka Moravcová |\n"
        "| 16. 3. 2026 | Výpadek systému | Helpdesk |\n| 9. 3. 2026 | Výběrové řízení na místo | Pavel Drtina |\n"
    )
    assert [item.author for item in newsparse.parse(text).items] == [
        "Jitka Moravcová",
        "Helpdesk",
        "Pavel Drtina",
    ]


def test_a_link_behind_a_day_is_no_category() -> None:
    text = "".join(
        f"[DUYURU] {title}\n      {day} Mart 2026  »Devamı\n\n"
        for title, day in ((FERRY, 18), (GALE, 17), (SCHOOLS, 11))
    ).replace("[DUYURU]", "[HABER]", 1)
    items = newsparse.parse(text).items
    assert [(item.kicker, item.title) for item in items] == [
        ("HABER", FERRY),
        ("DUYURU", GALE),
        ("DUYURU", SCHOOLS),
    ]


def test_weekdays_and_numbers_in_columns_below_months_are_days() -> None:
    text = (
        f"March 2026\n──────────\n  Tuesday   17   {FERRY}\n  Wednesday 11   {GALE}\n  Monday    02   {STORM}\n\n"
        f"February 2026\n─────────────\n  Wednesday 25   {SCHOOLS}\n  Friday    06   Bells\n"
    )
    days = ["2026-03-17", "2026-03-11", "2026-03-02", "2026-02-25", "2026-02-06"]
    assert [day for _, _, day in rows(text)] == days


def test_what_pandoc_writes_for_tags_is_no_text() -> None:
    text = "::: {.header}\n[Home](/){.logo}\n:::\n\n# Blog {#blog .page}\n\n" + "".join(
        f"## [{title}](/{n}) {{#p-{n} .post}}\n\nMarch 1{n}, 2026\n\nThe harbour was full of people.\n\n"
        for n, title in enumerate((FERRY, GALE, STORM))
    )
    listing = newsparse.parse(text + "[Older posts](/2)\n\n::: footer\n© 2026 Port\n:::\n")
    assert [item.title for item in listing.items] == [FERRY, GALE, STORM]
    assert {item.body for item in listing.items} == {("The harbour was full of people.",)}
    assert listing.findings == ()


def test_a_rule_below_an_entry_is_no_rest_of_it() -> None:
    text = "".join(
        f"   {n}. {title} at the harbour and the\n      islands\n      1{n} May 2026\n      The harbour was full.\n"
        for n, title in enumerate((FERRY, GALE, STORM), 1)
    )
    ruled = text + "     ______________________________\n\n   1. Bells\n      3 May 2026\n      They rang.\n"
    for page in (ruled, ruled.strip()):
        assert newsparse.parse(page).items[0].title == f"{FERRY} at the harbour and the islands"
        assert not [found for found in newsparse.check(page) if "hangs" in found.message]
