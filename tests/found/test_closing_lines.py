"""What is behind the line with which entries end, and what markup or words say of the lines around them."""

import pytest

import newsparse
from as_rows import rows, told
from newsparse.reading.lines.bylines import author_line


def bodies(text: str) -> list[tuple[str, ...]]:
    return [item.body for item in newsparse.parse(text).items]


EXHIBITIONS = (
    "Harcastle Museum\n\nCurrent exhibitions\n\n"
    "Glass Rivers\n14 March 2026\n\nNew work by six makers from the valley.\n\nFind out more\n\n"
    "The Clockmaker's Daughter\n7 February 2026\n\nThe forgotten designs of Ada Thirsk.\n\nFind out more\n\n"
    "Coming soon\n\n"
    "A Century of Posters\n20 June 2026\n\nMany on public view for the first time.\n\nFind out more\n\n"
    "Northern Nocturnes\n3 October 2026\n\nPaintings of the night.\n\nFind out more\n\n"
    "Plan your visit\nBecome a Friend\n"
)


def test_a_line_behind_the_one_that_ends_entries_heads_the_next() -> None:
    listing = newsparse.parse(EXHIBITIONS)
    assert not told(EXHIBITIONS)
    assert [(section.heading, [item.title for item in section.items]) for section in listing.sections] == [
        ("Current exhibitions", ["Glass Rivers", "The Clockmaker's Daughter"]),
        ("Coming soon", ["A Century of Posters", "Northern Nocturnes"]),
    ]
    assert bodies(EXHIBITIONS)[-1] == ("Paintings of the night.",)


def test_the_text_below_the_word_for_an_advertisement_is_none() -> None:
    text = (
        "Jääkiekko / 29.3.2026\n\nJunnut mestareiksi Kotivaarassa\n\nJoukkue voitti finaalissa 4–2.\n\nJaa: Facebook WhatsApp\n\n"
        "Pesäpallo / 21.3.2026\n\nKausi alkaa talkoilla\n\nKenttä haravoidaan lauantaina.\n\nJaa: Facebook WhatsApp\n\n"
        "MAINOS\nKevään pyörähuollot nyt -20 %! Loimivaaran Pyörä\n\n"
        "Seura / 12.3.2026\n\nSeura hakee toiminnanjohtajaa\n\nHakuaika päättyy pääsiäisen jälkeen.\n\nJaa: Facebook WhatsApp\n\n"
        "Hiihto / 27.2.2026\n\nHiihtokoulu siirtyy viikolla\n\nSyynä on kova pakkanen.\n\nJaa: Facebook WhatsApp\n\nEvästeasetukset\n"
    )
    assert [row[2] for row in rows(text)] == ["Jääkiekko", "Pesäpallo", "Seura", "Hiihto"]
    assert list(map(len, bodies(text))) == [1, 1, 1, 1]


CLOSED = "".join(
    f"{title}\n{day} May 2024\nIt says what happened.\nRead more\n\n"
    for title, day in (("Bridge opens", 23), ("Ferry late", 21), ("Market day", 18))
)


def test_an_entry_without_the_line_that_ends_all_others_is_told() -> None:
    last = "Opinion: why we need a second bridge\nAnn Sea asks what the town is waiting for.\n"
    assert len(newsparse.parse(CLOSED + last).items) == 4
    days = "News\n\n" + "".join(
        f"{day}\nMär\n2026\n\n{title}\nDrei Mannschaften wagten sich aufs Wasser.\n→ weiterlesen\n\n"
        for day, title in (("28", "Frühjahrsputz rund ums Heim"), ("14", "Anrudern bei Eisgang"), ("03", "Ein Solardach"))
    )  # fmt: skip
    assert told(days + "Mitglied werden\nDiese Website verwendet nur notwendige Cookies. OK\n") == [
        "'Mitglied werden' may be no item: all others end with a line that leads on"
    ]


@pytest.mark.parametrize("more", ["更多>>", "Mehr >>", "View all"])
def test_a_heading_may_have_a_line_that_leads_on_right_below(more: str) -> None:
    text = (
        f"Notices\n{more}\n\n· [2026-04-01] A notice of the spring campaign\n· [2026-03-27] Works on the drains\n"
        f"· [2026-03-20] Posts to be filled\n\nWork in progress\n{more}\n\n"
        "· [2026-03-31] The mayor looks at lifts\n· [2026-03-30] The first line opens\n"
    )
    listing = newsparse.parse(text)
    assert [section.heading for section in listing.sections] == ["Notices", "Work in progress"]
    assert all(not item.body for item in listing.items)
    assert not told(text)


UNDERLINED = "".join(
    f"[{topic}](/blog/category/{topic.lower()})\n\n[{title}](/blog/{number})\n{'-' * 20}\n\n{text}\n\n"
    f"![](/img/{number}.jpg) {name} · {day} · 6 min read\n\n"
    for number, (topic, title, text, name, day) in enumerate(
        (
            ("Engineering", "Why we moved our queue", "For six years one table did it.", "Noor Haddad", "Mar 20, 2026"),
            ("Product", "Meet the new dashboard", "Faster filters, and a dark theme.", "Product team", "Mar 4, 2026"),
            ("Engineering", "Post-incident review", "Some exports were late.\n\nNo data was lost.", "Noor Haddad", "Feb 13, 2026"),
        )
    )
)  # fmt: skip


def test_underlined_titles_are_headings_and_begin_entries_whose_days_are_last() -> None:
    page = f"Blog\n====\n\n{UNDERLINED}[Next](/blog/2)\n\nStart your trial.\n\n[Terms](/terms) [Status](/status)\n"
    assert rows(page) == [
        ("2026-03-20", "Why we moved our queue", "Engineering", "Noor Haddad"),
        ("2026-03-04", "Meet the new dashboard", "Product", "Product team"),
        ("2026-02-13", "Post-incident review", "Engineering", "Noor Haddad"),
    ]


def test_rules_that_part_entries_underline_nothing() -> None:
    text = "".join(
        f"A {name} harbour\n3 May 202{at}\nIt has a text.\n----------\n"
        for at, name in enumerate(("red", "blue", "green"))
    )
    assert [row[1] for row in rows(text)] == ["A red harbour", "A blue harbour", "A green harbour"]


@pytest.mark.parametrize(
    "names",
    [
        ("Winnie", "Winnie", "Big Al", "Winnie"),
        ("Ann Sea", "Bo Lee", "Maria Lopez", "Ann Sea"),  # half are known
        ("Winnie", "Winnie", "Winnie", "Winnie"),
    ],
)
def test_names_before_a_small_word_and_the_day_are_authors(names: tuple[str, ...]) -> None:
    titles = ("Words I like", "A greenhouse of windows", "Slugs: a peace proposal", "Seeds to swap")
    days = ("March 25, 2026", "March 19, 2026", "March 2, 2026", "February 3, 2026")
    text = "The Allotment\n\n" + "".join(
        f"{title}\n{name} on {day}\n\nIt was a long and sunny day.\n\n"
        for title, name, day in zip(titles, names, days, strict=True)
    )
    assert [row[3] for row in rows(text)] == list(names)


def test_a_label_before_a_small_word_and_the_day_is_no_author() -> None:
    text = "Docket\n\n" + "".join(
        f"Case of {name} Harbour\n{label} on March {day}, 2026\n\nThe court heard it.\n\n"
        for name, label, day in (("Red", "Filed", 25), ("Blue", "Filed", 19), ("Green", "Filed", 2))
    )
    assert [row[2:] for row in rows(text)] == [(None, None)] * 3


def test_a_count_may_have_a_button_behind_it() -> None:
    text = "".join(
        f"{day} марта 2026, 18:40\n{title}\nРаботы идут до конца недели.\nПросмотров: {count}   Поделиться\n\n"
        for day, title, count in ((31, "На набережной высаживают липы", 1204), (30, "Новый мост откроют в мае", 97))
    )  # fmt: skip
    assert not told(text)
    assert bodies(text) == [("Работы идут до конца недели.",)] * 2


@pytest.mark.parametrize("sign", ["  ", ": ", " – "])
@pytest.mark.parametrize(
    ("days", "isos"),
    [
        (("12 mar", "05 feb", "21 gen"), ("03-12", "02-05", "01-21")),  # "gen" is of Italian alone here
        (("8 okt", "5 okt", "28 sep"), ("10-08", "10-05", "09-28")),
        (("12 gru", "3 lis", "1 wrz"), ("12-12", "11-03", "09-01")),  # Polish
        (("6 lis", "3 lis", "12 ruj"), ("10-06", "10-03", "09-12")),  # Croatian
        (("3 out", "12 set", "1 ago"), ("10-03", "09-12", "08-01")),
    ],
)
def test_short_months_are_days_in_the_language_of_all_of_them(
    days: tuple[str, ...], isos: tuple[str, ...], sign: str
) -> None:
    titles = ("The harbour opens again", "New ships for the port", "A talk with the mayor")
    text = "News 2026\n\n" + "".join(f"{day}{sign}{title}\n" for day, title in zip(days, titles, strict=True))
    assert [row[:2] for row in rows(text)] == [
        (f"2026-{iso}", title) for iso, title in zip(isos, titles, strict=True)
    ]


def test_numbers_with_a_word_that_is_a_month_elsewhere_are_no_days() -> None:
    assert not newsparse.parse("Training\n\n3 set  Squats\n4 set  Lunges\n5 set  Planks\n").items


@pytest.mark.parametrize(
    "pager", ["[« Más recientes](/prensa?p=0) [Más antiguas »](/prensa?p=2)", "← Newer   Older →"]
)
def test_a_line_of_ways_back_and_forth_ends_a_page(pager: str) -> None:
    text = (
        "## A first title\n\n23 May 2026\n\nOne text.\n\n## Another title\n\n19 May 2026\n\nA second text.\n\n"
        f"{pager}\n\nPress office -- <press@example.org>\n"
    )
    assert not told(text)
    assert bodies(text) == [("One text.",), ("A second text.",)]


def test_titles_and_texts_that_a_tool_glued_together_are_told() -> None:
    text = "".join(
        f"{day} March 2026\n{title}The work will go on until the end of May.Read more\n\n"
        for day, title in ((17, "Fungal batteries win a prize"), (11, "Library to stay open"))
    )
    assert told(text) == [
        f"{shown} may be a title and its text, glued together: keep a space between the parts of a page"
        for shown in (
            "'Fungal batteries win a prizeThe work will go on u…'",
            "'Library to stay openThe work will go on until the…'",
        )
    ]


def test_a_link_read_as_a_title_is_told_as_its_words_are() -> None:
    text = (
        "Ann Sea · Mar 20, 2026\n\n[Meet the new harbour](/2)\n\nA text of it.\n\n"
        "Bo Lee · Mar 4, 2026\n\n[A review of the year](/3)\n\nA text of that.\n\n"
        "Ann Sea · Feb 13, 2026\n\n[Next](/blog/2)\n\nStart your free trial today.\n"
    )
    assert "'[Next](/blog/2)' was read as a title, and may be a heading or a link" in told(text)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Escrit per Quim Barceló", "Quim Barceló"),
        ("Scritto da Anna Mari", "Anna Mari"),
        ("Redactado por Ann Sea", "Ann Sea"),
        ("Rédigé par Ann Sea", "Ann Sea"),
        ("Veröffentlicht von Ann Sea", "Ann Sea"),
        ("Publicat de Ana Pop", "Ana Pop"),
        ("Added by popular demand", None),
    ],
)
def test_lines_that_say_who_wrote_an_entry_begin_with_what_they_did(line: str, name: str | None) -> None:
    found = author_line(line)
    assert (found and line[slice(*found)]) == name


ROWS = (
    ("A fair on the quay", "12 March 2026"),
    ("A small concert", "4 March 2026"),
    ("Clubs of the year", "23 February 2026"),
)


@pytest.mark.parametrize("form", ["{1} → {0}", "{0} {1}", "{1} » {0}"])
def test_one_line_each_with_a_day_at_either_end(form: str) -> None:
    text = "".join(f"{form.format(*row)}\n" for row in (*ROWS, ("A librarian wanted", "9 February 2026")))
    assert [row[:2] for row in rows(text)][:3] == [
        ("2026-03-12", "A fair on the quay"), ("2026-03-04", "A small concert"), ("2026-02-23", "Clubs of the year"),
    ]  # fmt: skip


def test_days_at_the_ends_of_lines_in_no_order_are_no_list() -> None:
    text = (
        "They met on 12 March 2026\nand again on 4 May 2026\nto say more on 1 April 2026\nof what they saw\n"
    )
    assert not newsparse.parse(text).items


def test_a_day_before_a_dash_is_a_part_of_the_title_where_the_day_of_the_line_is_last() -> None:
    text = "Aktuality\n\nSběrný dvůr bude zavřen / 12. března 2026\nZápis do třídy / 5. března 2026\n28. říjen – výstava v muzeu / 19. února 2026\n"
    assert [row[1] for row in rows(text)] == [
        "Sběrný dvůr bude zavřen", "Zápis do třídy", "28. říjen – výstava v muzeu",
    ]  # fmt: skip


def test_days_and_months_with_a_space_below_a_month() -> None:
    text = "Duben 2026\n21. 4. – Tůně pro nejmenší\n9. 4. – Opravená cesta\n\nBřezen 2026\n30. 3. – První vlaštovka\n14. 3. – Brigáda\n"
    assert [row[:2] for row in rows(text)] == [
        ("2026-04-21", "Tůně pro nejmenší"), ("2026-04-09", "Opravená cesta"),
        ("2026-03-30", "První vlaštovka"), ("2026-03-14", "Brigáda"),
    ]  # fmt: skip


def test_a_title_may_begin_as_a_button_does() -> None:
    text = "".join(
        f"{title}\n{day} September 2025\nIt says what happened.\nRead more\n\n"
        for title, day in (
            ("Night trains return", 16),
            ("Read More, Worry Less", 8),
            ("Clock tower repaired", 1),
        )
    )
    assert [row[1] for row in rows(text)] == [
        "Night trains return",
        "Read More, Worry Less",
        "Clock tower repaired",
    ]


def test_tags_behind_all_titles_are_told() -> None:
    text = "[2025-11-30] Grant awarded #funding\n[2025-11-12] Paper accepted #papers\n[2025-10-08] Two positions open #jobs\n"
    assert told(text) == [
        f"'{title}' ends in a tag that may be a category"
        for title in ("Grant awarded #funding", "Paper accepted #papers", "Two positions open #jobs")
    ]


def test_a_row_of_tabs_may_have_no_day() -> None:
    text = "2026-02-27\tServer move finished\n2026-02-25\tMail delayed\n\tTest of the pager\n2026-02-11\tNew schedule\n"
    assert [(item.title, item.date and item.date.edtf) for item in newsparse.parse(text).items] == [
        ("Server move finished", "2026-02-27"), ("Mail delayed", "2026-02-25"),
        ("Test of the pager", None), ("New schedule", "2026-02-11"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (  # a name longer than the others
            "Market reopens\nJohn Smith on 3 May 2024\nIt was closed.\n\nFerry late\nMary Brown on 1 May 2024\nIt came late.\n\n"
            "Bridge painted\nJohn Smith on 28 April 2024\nIt is blue.\n\nMill burns\nDr. Ann O'Brien on 20 April 2024\nIt is gone.\n",
            ["Market reopens", "Ferry late", "Bridge painted", "Mill burns"],
        ),
        (
            "22 April 2024: Bridge opens\n20 April 2024: Ferry late\n17 April 2024: Fair at the harbour (3 May 2024, Town Hall)\n15 April 2024: Market day\n",
            ["Bridge opens", "Ferry late", "Fair at the harbour (3 May 2024, Town Hall)", "Market day"],
        ),
        (
            "1 April 2024 - Fair at the harbour (3 May 2024, Town Hall)\n2 April 2024 - Market (6 May 2024, Main Square)\n3 April 2024 - Choir (8 May 2024, Wells)\n",
            [
                "Fair at the harbour (3 May 2024, Town Hall)",
                "Market (6 May 2024, Main Square)",
                "Choir (8 May 2024, Wells)",
            ],
        ),
        (
            "22 kwietnia 2024\nTarg\nTarg wrócił.\n\n20 kwietnia 2024\nPrzez Tatry Rowerem\nWyprawa trwała tydzień.\n\n17 kwietnia 2024\nMost\nMost jest niebieski.\n",
            ["Targ", "Przez Tatry Rowerem", "Most"],
        ),
        (
            "Why I love #Berlin\n3 May 2024\nA photo essay.\n\nTen years of #Berlin\n1 May 2024\nA birthday.\n\nA night in #Wells\n28 April 2024\nA walk.\n",
            ["Why I love #Berlin", "Ten years of #Berlin", "A night in #Wells"],
        ),
        (
            "Bridge opens\n----\n\nFire at the mill\n22 April 2024\nNobody was hurt.\n\nFerry late\n----\n\nChoir sings\n20 April 2024\nThe choir sang.\n",
            ["Fire at the mill", "Ferry late", "Choir sings"],  # told: one has no day
        ),
    ],
)
def test_titles_that_look_like_something_else_are_whole(text: str, titles: list[str]) -> None:
    assert [item.title for item in newsparse.parse(text).items] == titles


@pytest.mark.parametrize(
    ("text", "bodies_"),
    [
        (
            "Nouveau pont\n3 mai 2024\nAnnonce : le pont ouvrira lundi, a dit le maire.\n\nLe bac en retard\n1 mai 2024\nLe bac a du retard.\n",
            [("Annonce : le pont ouvrira lundi, a dit le maire.",), ("Le bac a du retard.",)],
        ),
        (
            "Village A\n22 April 2024\nVotes: 120 | Yes\n\nVillage B\n20 April 2024\nVotes: 98 | No\n\nVillage C\n17 April 2024\nVotes: 77 | Yes\n",
            [("Votes: 120 | Yes",), ("Votes: 98 | No",), ("Votes: 77 | Yes",)],
        ),
        (
            "Bridge opens\n3 May 2024\nRead more <https://example.org/3>\n\nFerry late\n1 May 2024\nThe ferry company says sorry <https://example.org/4>\n\nMarket day\n28 April 2024\nThe market is back in town <https://example.org/5>\n",
            [
                (),
                ("The ferry company says sorry <https://example.org/4>",),
                ("The market is back in town <https://example.org/5>",),
            ],
        ),
    ],
)
def test_texts_that_look_like_buttons_are_kept(text: str, bodies_: list[tuple[str, ...]]) -> None:
    assert bodies(text) == bodies_


def test_cells_that_go_on_for_ever_are_not_joined_again_and_again() -> None:
    text = (
        "3 May 2024     Bridge opens\n1 May 2024     Bridge opens\n"
        + "               and more words\n" * 2000
    )
    assert len(newsparse.parse(text).items) <= 2


@pytest.mark.parametrize("title", ["Delen en lenen", "Del en sommerdag"])
def test_words_for_sharing_are_buttons_only_with_a_network(title: str) -> None:
    text = "".join(
        f"{name}\n{day} mei 2026\nDe buurt leent gereedschap.\n\n"
        for name, day in ((title, 23), ("Markt terug", 21), ("Brug open", 18))
    )
    assert [row[1] for row in rows(text)] == [title, "Markt terug", "Brug open"]


def test_arrows_inside_titles_part_nothing() -> None:
    text = "Rome → Milan – 3 May 2026\nSofia → Varna – 1 May 2026\nOslo → Bergen – 28 April 2026\n"
    assert [row[1] for row in rows(text)] == ["Rome → Milan", "Sofia → Varna", "Oslo → Bergen"]
