"""Pages that are read as they are and told nothing of, each beside one that is told: what the other items look like decides."""

import newsparse


def messages(text: str, items: int = 3) -> list[str]:
    listing = newsparse.parse(text)
    assert len(listing) == items
    return [found.message for found in listing.findings]


EQUAL = "the title may be '{}' instead: both readings explain the page equally well"


def dated(*rows: tuple[str, str]) -> str:
    return "Listings\n\n" + "".join(
        f"{title}\n{14 - 2 * n} May 2024\n{below}\n\n" for n, (title, below) in enumerate(rows)
    )


def test_titles_of_many_words_are_no_categories_of_a_line_below_the_date() -> None:
    rooms = ("Room 4", "Old building, floor 3", "Crystal hall")
    titles = (
        "Goya and the art of print",
        "Photographs from the north coast. A look",
        "Ann Sea: two sisters under water",
    )
    assert messages(dated(*zip(titles, rooms, strict=True))) == []
    images = ("Image of a bat", "Image of a bicycle", "Image of a jar")
    titles = (
        "Bats navigate by the sunset",
        "New bicycle stands at the library",
        "The oldest beer in the north",
    )
    assert messages(dated(*zip(images, titles, strict=True))) == [EQUAL.format(title) for title in titles]
    names = ("Sara Ann Tamang", "Béla Nagy Szabó", "Ngozi Ada Eze")
    assert messages(dated(*zip(names, titles, strict=True))) == [EQUAL.format(title) for title in titles]


def test_lines_alike_but_for_their_numbers_are_no_titles() -> None:
    titles = ("May closing days", "An author talks", "More book wishes")
    text = "".join(
        f"{title}\nPosted 2024.05.{24 - 4 * n:02}\nNumber of views {318 + 67 * n}\n\n"
        for n, title in enumerate(titles)
    )
    assert messages("Notices\n\n" + text) == []


def test_words_beside_dates_are_no_titles_in_place_of_the_lines_below() -> None:
    rows = (
        ("Cultura | 12/03/2024", "La biblioteca estrena sala infantil", "L'espai té 120 metres quadrats i 3.000 llibres.\n"),
        ("Esports | 11/03/2024", "Oberta la inscripció a la Cursa de la Vila", ""),
        ("Urbanisme | 07/03/2024", "El carrer Major serà de vianants a partir del 25 de març", "Els veïns amb gual podran entrar-hi amb el vehicle.\n"),
        ("Medi ambient | 22/02/2024", "Sequera: restriccions", "Queda prohibit omplir piscines.\n"),
    )  # fmt: skip
    assert (
        messages("Notícies\n\n" + "".join(f"{beside}\n{title}\n{text}\n" for beside, title, text in rows), 4)
        == []
    )


def test_facts_between_dots_are_no_titles() -> None:
    def page(sign: str) -> str:
        rows = (
            ("Fix ring buffer leak", "Marek Nowak"),
            ("Docs: rewrite chapter 4", "Hye-jin Park"),
            ("Draft: async reader", "Ellen Moss"),
        )
        return "".join(
            f"{title}\n!{231 - n}{sign}created by {name} in the kernel\nupdated {5 - n} May 2024\n\n"
            for n, (title, name) in enumerate(rows)
        )

    assert messages(page(" · ")) == []
    assert messages(page(" was ")) == [
        EQUAL.format(f"!{231 - n} was created by {name} in the kernel")
        for n, name in enumerate(("Marek Nowak", "Hye-jin Park", "Ellen Moss"))
    ]


def test_times_to_the_second_below_titles_are_no_log() -> None:
    rows = [
        ("Moving to Wayland", "07T18:22:00Z"),
        ("The projects", "05T07:10:45Z"),
        ("46.1 is out", "03T12:00:00Z"),
    ]
    assert (
        messages(
            "".join(f"{title}\nWe wrote about it.\n2024-04-{day} | tags: gsoc\n\n" for title, day in rows)
        )
        == []
    )
    assert messages(
        "".join(f"2024-04-{day[:2]} {day[3:-1]} INFO cron: {title}\n" for title, day in rows)
    ) == ["these lines may be a log: each line has a time to the second"]


def test_short_titles_above_lines_with_one_label_are_no_categories() -> None:
    def page(label: str) -> str:
        rows = (
            ("Lesung mit Nele", "14", "19.30 Uhr, Stadtbücherei"),
            ("Flohmarkt", "18", "9 Uhr, Rathausplatz"),
            ("Orgelkonzert", "26", "17 Uhr, St. Josef"),
        )
        return "Termine\n\n" + "".join(
            f"{title}\n{day}. Mai 2024\n{label}{text}\n\n" for title, day, text in rows
        )

    assert messages(page("Beginn: ")) == []
    assert messages(page("ab ")) == [
        f"the title '{title}' may be a category of the line below it"
        for title in ("Flohmarkt", "Orgelkonzert")
    ]


def test_a_day_behind_a_title_is_no_time() -> None:
    titles = ("Schiff legt an", "Kran fällt um", "Saison fängt an")
    assert messages("".join(f"{title}, {14 - n:02}.05.2024\n" for n, title in enumerate(titles))) == []
    assert messages(
        "".join(
            f"{title}, 19:00, {14 - n:02}.05.2024\n"
            for n, title in enumerate(("Chor um", "Lesung um", "Markt um"))
        )
    ) == [
        f"the title '{title}' may go on with the time behind it"
        for title in ("Chor um", "Lesung um", "Markt um")
    ]


def test_a_word_above_a_title_is_a_category_where_others_are() -> None:
    rows = (
        "Obituary of a glass artist",
        "Bus timetable",
        "Seed swap",
        "Summer fair",
        "New chief nurse appointed",
        "Board declares a dividend",
        "Old bell",
    )
    above = {0: "Research\n", 2: "Travel\n"}
    text = "News\n\n" + "".join(
        f"May {24 - n}, 2024\n{above.get(n, '')}{title}\n" for n, title in enumerate(rows)
    )
    assert messages(text, 7) == []
    rows = ("Hafentag mit Rekordbesuch", "Minister besucht Werft", "Neuer Kran")
    below = {1: "Emden\n"}
    text = "Presse\n\n" + "".join(
        f"{title}\n{below.get(n, '')}{14 - n}. Mai 2024\nEs kamen mehr als 4.000 Gäste.\n\n"
        for n, title in enumerate(rows)
    )
    assert [item.title for item in newsparse.parse(text)] == list(rows)


def test_a_line_that_the_page_says_again_is_no_heading() -> None:
    def page(first: str, second: str) -> str:
        return (
            f"{first}\n\nPilot boat named\n14 May 2024\nThe boat is called Kittiwake.\n\n{second}\n\n"
            "Ferry season opens\n7 June 2024\nTwo boats a day.\n\nTide tables\n2 May 2024\nAvailable for £2.\n"
        )

    menu = "Home | News | Events | Contact"
    assert messages(page(menu, menu)) == []
    assert messages(page("News", "Advertisement")) == []
    headings = [section.heading for section in newsparse.parse(page("News", "Weather")).sections]
    assert headings == ["News", "Weather"]  # told of the likeliest reading, so another is taken


def test_lines_below_the_last_item_that_lead_elsewhere_are_no_titles() -> None:
    def page(last: str) -> str:
        titles = ("Grant for the reading scheme", "Staff awards 2024", "Chapel roof appeal")
        return "".join(f"{title}\nMay {14 - n}, 2024\n\n" for n, title in enumerate(titles)) + last + "\n"

    assert messages(page("Get our news by email")) == []
    assert messages(page("1 2 3 4 5 … next › last »")) == []
    assert messages(page("A vacancy on the council")) == [
        "'A vacancy on the council' may be the title of one more item"
    ]


def test_a_line_below_the_last_item_without_the_word_of_all_titles_is_no_title() -> None:
    def page(last: str) -> str:
        rows = (
            ("The night the chain broke", "A retired ferryman tells what happened.\n"),
            ("Who owns a river?", "A lawyer, an angler and a very patient producer.\n"),
            ("Listener questions", ""),
            ("Diesel, electric or rope?", "We visit three ferries in one day.\n"),
        )
        return (
            "The Ferrymen\n\n"
            + "".join(
                f"Chapter {32 - n}: {title}\n{21 - 5 * n} July 2024 · 48 min\n{text}\n"
                for n, (title, text) in enumerate(rows)
            )
            + last
        )

    told = "'{}' may be one more title: then each date belongs to the title next to the one it was read with"
    assert messages(page("Subscribe wherever you get your podcasts\n"), 4) == []
    assert messages(page("Chapter 28: A year on the water\n"), 4) == [
        told.format("Chapter 28: A year on the water")
    ]


def test_a_bullet_in_front_of_a_date_in_brackets_begins_its_item() -> None:
    days = ("8 September 2003", "20 August 2003", "", "24 May 2003", "23 April 2003")
    text = "".join(
        f"» {f'[{day}] ' if day else ''}Ferry number {n} asks for help\n"
        for n, day in zip("ABCDE", days, strict=True)
    )
    assert messages(text, 5) == []


def test_the_names_of_the_columns_of_a_table_are_no_title() -> None:
    def page(above: str) -> str:
        rows = (
            ("14 May 2024", "Report", "Dredging begins"),
            ("2 May 2024", "Notice", "Dues stay"),
            ("22 Apr 2024", "Report", "Pilot boat named"),
        )
        return f"Harbour board\n\n{above}\n" + "".join(
            f"{day:14}{kind:8}{title}\n" for day, kind, title in rows
        )

    assert messages(page("Date          Type    Title")) == []


def test_first_words_that_a_sentence_goes_on_from_are_no_categories() -> None:
    def page(*titles: str) -> str:
        return "".join(f"{title} | {14 - n} May 2024\n" for n, title in enumerate(titles))

    assert (
        messages(
            page(
                "Harbour opens late",
                "Tide turns early",
                "Tide comes back",
                "Harbour closes",
                "Bridge opens",
                "Bridge closes",
            ),
            6,
        )
        == []
    )
    told = messages(
        page(
            "Harbour Open late",
            "Tide Early turn",
            "Tide Back again",
            "Harbour Closed",
            "Bridge Open",
            "Bridge Closed",
        ),
        6,
    )
    assert told == [
        f"'{word}' may be a category, or belong to the title"
        for word in ("Harbour", "Tide", "Tide", "Harbour", "Bridge", "Bridge")
    ]


def test_titles_on_two_lines_do_not_recur() -> None:
    """Two of a numbered page were taken for the same, and told as what may be a category."""
    entries = [
        ("börsen", "Tredje månaden med överhettad ekonomi - tydlig säljsignal"),
        ("historia", "Numerär är inte allt i strid"),
        (
            "journalistik",
            "Endast vetenskapliga rapporter ska beaktas - den nya rapporten om\n    vinster kan kasseras",
        ),
        ("trams", "Läser du den här bloggen och dess kommentarer - du kan vara en av de\n    få"),
    ]
    page = "\n".join(
        f" {number}. {kicker}\n\n    {title}\n\n    {9 - number} March 2017\n\n"
        f"    En fråga till läsarna av den här bloggen, som alla kan svara på i\n    kommentarerna.\n\n"
        f"    [7-{number}]\n    Foto: tidningen.example\n"
        for number, (kicker, title) in enumerate(entries, 1)
    )
    assert [item.kicker for item in newsparse.parse(page).items] == [kicker for kicker, _ in entries]
    assert [found.message for found in newsparse.check(page) if found.code.startswith("NP0")] == []
