"""What ordinary pages have around their entries: footers, menus of years, sort controls, links to more, comments, roles of authors; each kind once."""

import pytest

import newsparse
from five_items import DAYS, NAMES, TEXTS, TITLES, TOPICS, assert_read, page, told
from newsparse.dates import find_dates, line_date

FOOTERS = [
    "More News\nHarbour Board\n55 Quay Road\nNon-Discrimination Policy\n",
    "Next page\n2 of 21\nHelp\nCookies\n",
    "Altre notizie\nNecrologie\nChi siamo\nPrivacy\n",
    "Posts navigation\nOlder posts\nSearch for:\nRecent Posts\nMayor visits the school\nArchives\n",
    "Showing 1-5 of 238\nPrevious\nNext\n",
]


@pytest.mark.parametrize("footer", FOOTERS)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_footer_below_entries_that_end_with_their_days(footer: str, gap: str) -> None:
    head = "Harbour Board\nSchools\nCalendar\nDistrict News\n" + gap
    assert_read(head + page("{t}\n{b}\n{d}\n" + gap) + footer)


@pytest.mark.parametrize("footer", FOOTERS)
def test_a_footer_below_categories_texts_and_authors(footer: str) -> None:
    head = "Harbour Board\nNews\nSport\n"
    assert_read(head + page("{k}\n{t}\n{b}\nBy {a}\n{d}\n") + footer, TOPICS, NAMES)


@pytest.mark.parametrize("below", ["5 min read", "Lecture 2 min.", "12 comments", "Brak komentarzy"])
def test_counts_below_the_days_that_end_entries(below: str) -> None:
    assert_read("News\nSport\n" + page("{k}\n{t}\n{b}\nBy {a}\n{d}\n" + below + "\n"), TOPICS, NAMES)


def test_a_byline_above_the_first_day_tells_that_days_end_entries() -> None:
    text = (
        "Il Corriere\nUltime notizie\n" + page("{k}\n{t}\n{b}\ndi {a}\n{d}\n") + "Altre notizie\nNecrologie\n"
    )
    assert_read(text, TOPICS, NAMES)


def test_the_type_of_a_document_is_its_category() -> None:
    text = "Department\n412 results\nSubscribe to feed\n"
    text += page("{t}\n{b}\nDocument type: {k}\nPublished: {d}\n") + "Next page\n2 of 21\nHelp\n"
    assert_read(text, TOPICS)


@pytest.mark.parametrize("years", ["2026 | 2025 | 2024", "2026年 2025年 2024年", "2026 2025 2024 2023"])
def test_a_menu_of_years_is_no_title(years: str) -> None:
    assert_read(f"News\nAll Music Art\n{years}\n" + page("{d}\n{k}\n{t}\n"), TOPICS, bodies=[()] * 5)


@pytest.mark.parametrize(
    "line",
    [
        "Ordina per: Data",
        "Sort by: Newest first",
        "Alle | Presse | Intern",
        "Tel. 030 123456-78",
        "Showing 1-5 of 238",
    ],
)
def test_controls_and_numbers_of_telephones_are_no_titles(line: str) -> None:
    assert_read(f"News\n{line}\n" + page("{d}\n{t}\n{b}\n"))
    assert_read("News\n" + page("{t}\n{b}\n{d}\n") + f"{line}\n")


def test_running_numbers_below_titles_are_no_categories() -> None:
    assert_read("Press Releases\n" + page("{t}\nRelease No. 26-{n}\n{d}\n"), bodies=[()] * 5)


def test_names_that_sign_texts_are_authors() -> None:
    form = "{k}\n{t}\n{b}\n{a}\n{d} · 5 min read\n\n"
    assert_read("Blog\n\n" + page(form) + "Older posts →\n\nSubscribe\n", TOPICS, NAMES)


@pytest.mark.parametrize("byline", ["By: {a}", "By {a}, Staff Writer", "{a}, Reporter", "{a}, Sports Editor"])
def test_words_around_the_names_of_authors(byline: str) -> None:
    assert_read(page("{t}\n" + byline + "\n{d}\n{b}\n\n"), names=NAMES)


def test_an_author_below_the_title() -> None:
    text = "Insights\nOffices\n" + page("{k} | {d}\n{t}\nBy: {a}\n") + "Next\nDisclaimer\n"
    assert_read(text, TOPICS, NAMES, [()] * 5)


def test_what_wordpress_prints_below_texts() -> None:
    text = "Gardening Society\nMenu\nTalks\n"
    text += page("{t}\nPosted on {d} by {a}\n{b}\nPosted in {k}\nLeave a comment\n")
    assert_read(text + "Posts navigation\nOlder posts\nSearch for:\nArchives\n", TOPICS, NAMES)


@pytest.mark.parametrize("link", ["Download (PDF, 214 KB)", "Télécharger (PDF, 1,2 Mo)", "PDF – 1.3 MB"])
def test_downloads_with_their_sizes_lead_on(link: str) -> None:
    assert_read(page("{t}\n{d}\n{b}\n" + link.replace("Mo", "MB") + "\n\n"))


def test_a_short_weekday_that_is_a_small_word_elsewhere() -> None:
    for text in ("di 10 mrt 2026", "di 17 maart 2026", "Di 13. Oktober 2026"):
        found = line_date(text)
        assert found is not None
        assert (found.start, found.text) == (0, text)
    (found,) = find_dates("di 11 mrt 2026")  # a Wednesday
    assert found.text == "11 mrt 2026"
    (again,) = find_dates("di 10 mrt 2026")
    assert again.text == "di 10 mrt 2026"


@pytest.mark.parametrize("text", ["on 3 May 2023", "on 4 May 2023", "la 6 mai 2023", "di 2 maggio 2023"])
def test_small_words_before_days_are_no_weekdays_of_other_languages(text: str) -> None:
    assert line_date(text) is None  # the first is a Wednesday, "on" in Nynorsk
    (found,) = find_dates(f"We met {text}")
    assert found.text == text.partition(" ")[2]


def test_a_short_weekday_that_fits_its_day_is_one_on_a_page() -> None:
    text = "la 18.5.2024\nKasvimarkkinat\n\nsu 26.5.2024\nUrkukonsertti\n\nke 5.6.2024\nSatamakierros\n"
    items = newsparse.parse(text).items
    assert [str(item.date) for item in items] == ["la 18.5.2024", "su 26.5.2024", "ke 5.6.2024"]
    assert told(text) == []


def test_numbered_letters_with_their_days_above_titles_with_days() -> None:
    text = page("Circ. n. {n} del {d}\n{t}\n{b}\n\n").replace("Mayor visits", "Strike of 27 May: who visits")
    items = newsparse.parse(text).items
    assert [str(item.date) for item in items] == DAYS
    assert items[1].title == "Strike of 27 May: who visits the school"


def test_numbers_of_links_that_the_page_lists() -> None:
    rows = zip(TITLES, DAYS, TEXTS, range(4, 9), strict=True)
    text = "   [1]Skip [2]Home [3]Other\n\n" + "".join(
        f"   [{n}]{t}\n   {d}\n   {b}\n\n" for t, d, b, n in rows
    )
    text += "References\n\n" + "".join(f"   {n}. https://example.org/{n}\n" for n in range(1, 9))
    assert_read(text)


@pytest.mark.parametrize(
    "more", ["Show more", "Показать ещё", "Tüm Haberler", "Další články", "加载更多", "기사 더보기"]
)
def test_what_leads_to_more_ends_the_last_entry(more: str) -> None:
    text = "News\n" + page("{d}\n{t}\n{b}\n\n").removesuffix(f"{TEXTS[-1]}\n\n")
    assert_read(f"{text}\n{more}\nWrite to us\n", bodies=[*((each,) for each in TEXTS[:-1]), ()])


def test_a_text_above_a_day_is_no_entry_of_the_day() -> None:
    text = f"All stories\n\n{DAYS[0]}\n\n{TITLES[0]}\n\n{TEXTS[0]}\n\n{TEXTS[1]}\n\nContinue reading\n\n"
    text += f"{DAYS[1]}\n\n{TITLES[1]}\n\n{TEXTS[2]}\n\n{TEXTS[3]}\n\nContinue reading\n\n"
    text += f"{DAYS[2]}\n\n{TITLES[2]}\n\n{TEXTS[4]}\n\nContinue reading\n"
    assert "All stories" not in [item.title for item in newsparse.parse(text).items]


def test_days_of_another_era_as_titles_are_told() -> None:
    text = "".join(f"{d}\n115.03.0{n}\n{b}\n\n" for n, (d, b) in enumerate(zip(DAYS, TEXTS, strict=True), 1))
    assert "an item without a title" in told(text)


def test_a_weekday_before_both_days_makes_a_period() -> None:
    days = [
        "Thu 5 - Sat 7 May 2022",
        "Fri 13 May 2022",
        "Thu 19 May 2022",
        "Tue 24 - Sat 28 May 2022",
        "Sat 4 June 2022",
    ]
    text = "".join(f"{t}\n{d}\n{b}\n\n" for t, d, b in zip(TITLES, days, TEXTS, strict=True))
    assert [str(item.date) for item in newsparse.parse(text).items] == days
    assert told(text) == []


def test_times_with_a_full_stop_behind_days() -> None:
    text = "Agenda\n" + "".join(f"{d} 10.00 {t}\n" for t, d in zip(TITLES, DAYS, strict=True))
    assert_read(text, bodies=[()] * 5)


def test_numbers_of_pages_on_lines_of_their_own_are_no_items() -> None:
    assert_read(page("{d}\n{t}\n{b}\n") + "Previous page\n1\n2\n3\n4\nNext page\nLegal notice\nMap\n")


def test_the_names_of_columns_are_no_title() -> None:
    rows = zip(TITLES, DAYS, TOPICS, strict=True)
    text = "Board\n\nDay of issue\tWhat it says\tUnit\n" + "".join(f"{d}\t{t}\t{k}\n" for t, d, k in rows)
    assert_read(text, TOPICS, bodies=[()] * 5)


def test_a_line_that_no_other_entry_has_may_be_the_title() -> None:
    places = ["Music school", "Museum", "Library café"]
    names = ["Spring concert", "Family day", "Poetry night"]
    text = "".join(f"{n}\n{d}\n{p}\n\n" for n, d, p in zip(names, DAYS[:3], places, strict=True))
    assert [item.title for item in newsparse.parse(text).items] == names
    assert any("instead" in message for message in told(text))


def test_a_label_alone_on_its_line_is_no_text() -> None:
    assert_read(page("Title: {t}\nDate: {d}\nCategories: {k}\nBody:\n{b}\n\n"), TOPICS)


def test_a_rule_parts_the_last_entry_from_what_is_below_the_page() -> None:
    rows = zip(TITLES, DAYS, TEXTS, strict=True)
    text = "".join(f"{n}. {t} ({d})\n\n{b}\n\n" for n, (t, d, b) in enumerate(rows, 1))
    text += (
        "=" * 60
        + "\nYou get this letter because you signed up at our site. To leave, reply\nwith the word STOP.\n"
    )
    assert newsparse.parse(text).items[-1].body == (TEXTS[-1],)


def test_names_of_menus_with_a_turkish_capital() -> None:
    assert_read("Haberler\n" + page("{k}\n{t}\n{d}\n") + "İletişim\nGizlilik\n", TOPICS, bodies=[()] * 5)


def test_a_menu_in_the_middle_of_a_page_is_told() -> None:
    parts = page("{t}\n{d}\n{b}\n").partition(TEXTS[2] + "\n")
    text = "".join(parts[:2]) + "Home\nRacing\nMembers' area\nContact\n" + parts[2]
    assert "'Home' may be a heading, or a link of the page" in told(text)


def test_known_categories_below_days_of_entries_without_a_text() -> None:
    kinds = ["News", "Report", "Inquiry", "Comment", "Press release"]
    rows = zip(TITLES, DAYS, kinds, [*TEXTS[:1], "", *TEXTS[2:]], strict=True)
    text = "".join(f"{t}\n{d}\n{k}\n{b}\n\n".replace("\n\n\n", "\n\n") for t, d, k, b in rows)
    items = newsparse.parse(text).items
    assert [item.kicker for item in items] == kinds
    assert [len(item.body) for item in items] == [1, 0, 1, 1, 1]


def test_versions_in_the_brackets_of_a_link() -> None:
    text = "# Changelog\n\n"
    text += "".join(
        f"## [1.{n}.0] - 2023-0{n}-12\n\n- {b}\n\n" for n, b in zip(range(5, 0, -1), TEXTS, strict=True)
    )
    text += "".join(f"[1.{n}.0]: https://example.org/{n}\n" for n in range(5, 0, -1))
    items = newsparse.parse(text).items
    assert [item.title for item in items] == [f"1.{n}.0" for n in range(5, 0, -1)]
    assert newsparse.unparse(newsparse.parse(text)) == text


@pytest.mark.parametrize("form", ["* {t} - {d} [PDF]\n", "• {t}, {d} (PDF, 212 KB)\n", "{t} - {d} (PDF)\n"])
def test_what_a_file_is_in_is_no_category(form: str) -> None:
    assert_read("Media releases\n\n" + page(form), bodies=[()] * 5)


def test_columns_of_weekdays_and_of_categories() -> None:
    days = ["Sa\t21.03.2026", "Do\t02.04.2026", "So\t26.04.2026", "Fr\t08.05.2026", "Sa\t13.06.2026"]
    text = "".join(f"{d}\t{t}\n" for d, t in zip(days, TITLES, strict=True))
    assert [(item.title, item.kicker) for item in newsparse.parse(text).items] == [(t, None) for t in TITLES]
    topics = ["Sport", "Politik", "Kultur", "Verkehr", "Soziales"]
    rows = zip(days, TITLES, topics, strict=True)
    text = "Datum\tTitel\tRubrik\n" + "".join(f"{d.partition(chr(9))[2]}\t{t}\t{k}\n" for d, t, k in rows)
    assert [(item.title, item.kicker) for item in newsparse.parse(text).items] == list(
        zip(TITLES, topics, strict=True)
    )


def test_times_with_the_sign_of_hours_before_titles() -> None:
    text = "Programa\n\nLunes 20 de abril de 2026\n18:00 h. Inauguración de la exposición\n20:00 h. Concierto\n\n"
    text += "Martes 21 de abril de 2026\n19:00 h. Charla sobre las aves\n12:30 h. Lectura pública\n"
    titles = [item.title for item in newsparse.parse(text).items]
    assert titles == [
        "Inauguración de la exposición",
        "Concierto",
        "Charla sobre las aves",
        "Lectura pública",
    ]


def test_days_and_titles_in_bold_of_mediawiki() -> None:
    assert_read("News\n\n" + page("* '''{d}''': {t}\n"), bodies=[()] * 5)
    assert_read("News\n\n" + page("'''{t}'''\n{d}\n{b}\n\n"))


def test_years_behind_all_titles_are_told() -> None:
    text = "".join(f"{n}. {t} ({2016 + n})\n" for n, t in enumerate(TITLES, 1))
    assert {message.rpartition("' ")[2] for message in told(text)} == {
        "ends in a year that may be the item's date"
    }


@pytest.mark.parametrize("line", ["Library News 2026", "# News 2026", "2026 Press releases"])
def test_the_heading_of_the_page_names_the_year(line: str) -> None:
    days = ["MAR\n14", "MAR\n2", "FEB\n20", "FEB\n9", "JAN\n22"]
    rows = list(zip(days, TITLES, TEXTS, strict=True))
    text = f"Public Library\n\n{line}\n\n" + "".join(f"{d}\n{t}\n{b}\n\n" for d, t, b in rows)
    dates = [item.date and item.date.edtf for item in newsparse.parse(text).items]
    assert dates == ["2026-03-14", "2026-03-02", "2026-02-20", "2026-02-09", "2026-01-22"]
    rows = rows[3:] + rows[:3]  # through the end of a year: which is whose is open
    text = f"{line}\n\n" + "".join(f"{d}\n{t}\n{b}\n\n" for d, t, b in rows)
    assert {item.date and item.date.start for item in newsparse.parse(text).items} == {None}


@pytest.mark.parametrize("line", ["Olympics 2024", "## Class of 1999"])
def test_other_lines_above_the_list_name_no_year(line: str) -> None:
    rows = zip(["14 March", "2 March", "9 February"], TITLES, TEXTS, strict=False)
    text = f"{line}\n\n" + "".join(f"{d}\n{t}\n{b}\n\n" for d, t, b in rows)
    assert {item.date and item.date.start for item in newsparse.parse(text).items} == {None}
    assert any(found.code == "NP207" for found in newsparse.check(text))


def test_names_below_titles_that_have_categories_above() -> None:
    assert_read(
        "Diário\nEdição online\n\n" + page("{K}\n{t}\n{a}\n{d}\n{b}\n\n"), [k.upper() for k in TOPICS], NAMES
    )


@pytest.mark.parametrize("more", ["Read more about this story", "[Weiterlesen](/n/3)"])
def test_the_day_of_an_item_behind_the_link_of_the_item_above(more: str) -> None:
    rows = list(zip(TITLES, DAYS, TEXTS, strict=True))
    text = f"# News\n\n{DAYS[0]}\n\n" + "".join(
        f"## {t}\n\n{b}\n\n{more}" + (f" {rows[n][1]}\n\n" if n < len(rows) else "\n\n")
        for n, (t, _, b) in enumerate(rows, 1)
    )
    assert_read(text + "  * 1\n  * 2\n  * Next\n")


def test_buttons_and_labels_around_items_say_nothing() -> None:
    assert_read(page("{t}\n{b}\nPublished on\n{d}\n\n"))
    assert_read(page("{d}\n{t}\n{b}\nPlay\n\n"))
    assert_read(page("Press release\n{d}\n{t}\nRead the release\n\n"), ["Press release"] * 5, bodies=[()] * 5)


def test_times_in_a_column_are_no_categories() -> None:
    times = ["07:00", "15:42", "17:05", "07:00", "09:30"]
    text = "".join(f"| {d} | {h} | {t} |\n" for d, h, t in zip(DAYS, times, TITLES, strict=True))
    assert [(item.title, item.kicker) for item in newsparse.parse(text).items] == [(t, None) for t in TITLES]


def test_a_few_words_above_all_texts_are_told() -> None:
    words = ["Estudios hídricos", "Cooperación", "Registro", "Deportes del norte", "Seminarios"]
    text = "".join(
        f"{d}\n\n\n{t}\n\n{k}\n\n{b}\n\n" for d, t, k, b in zip(DAYS, TITLES, words, TEXTS, strict=True)
    )
    items = newsparse.parse(text).items
    assert [(item.title, str(item.date)) for item in items] == list(zip(TITLES, DAYS, strict=True))
    assert "'Registro' was read as a text, and may be an author or a category" in told(text)


@pytest.mark.parametrize("day", ["{d}, 10:30 / {k}", "{d}, 10:30 | {k}", "{d} / {k}"])
def test_a_slash_before_a_category_is_no_part_of_a_place(day: str) -> None:
    items = newsparse.parse(page(day + "\n{t}\n{b}\n\n")).items
    assert [(item.title, item.kicker, item.place) for item in items] == [
        (t, k, None) for t, k in zip(TITLES, TOPICS, strict=True)
    ]


@pytest.mark.parametrize(
    "label", ["Kategorie: {k} | 2 Kommentare", "Posted in {k} | 3 Comments", "Filed under: {k}"]
)
def test_the_number_of_comments_behind_a_labelled_category(label: str) -> None:
    assert_read(page("{t}\n{d}\n{b}\n" + label + "\n\n"), TOPICS)


@pytest.mark.parametrize(
    "link", ["[Infos und Tickets](/n/{n})", "[Lees meer over {t}](/n/{n})", "* [Zum Beitrag](/n/{n})"]
)
@pytest.mark.parametrize("title", ["{t}", "## [{t}](/n/{n})"])
def test_links_alone_below_texts_are_no_texts(title: str, link: str) -> None:
    text = page(title + "\n\n{d}\n\n{b}\n\n" + link + "\n\n") + "  * 1\n  * [2](?p=2)\n  * [Next](?p=2)\n"
    assert_read("# News\n\n" + text)
