"""What sites print beside the fields of their entries: numbers, buttons, tags, decks, times, days above the list. Each case is a kind of real page."""

import pytest

import newsparse
from five_items import DAYS, NAMES, TEXTS, TITLES, TOPICS, assert_read, page, told

LONG = [
    "Nobody on the board had thought that it would take seven years",
    "He came by bicycle and left with a drawing of himself",
    "Boats go to the old pier until then, and pay nothing",
    "It took four meetings and one very long night",
    "The hills are made of clay, and it rained a lot",
]


@pytest.mark.parametrize("number", ["[2026] NISC {n}", "Ref. {n}/2026", "Release No. {n}"])
def test_numbers_that_differ_below_titles_are_no_categories(number: str) -> None:
    assert_read(page("{t}\n" + number + "\nDate: {d}\n{b}\n\n"))


def test_headings_below_versions_are_no_categories() -> None:
    text = "# Changelog\n\n" + "".join(
        f"## {n}.0.0 - 2026-0{n}-11\n\n### {k}\n\n- A change.\n\n"
        for n, k in ((4, "Added"), (3, "Fixed"), (2, "Added"), (1, "Removed"))
    )
    items = newsparse.parse(text).items
    assert [(item.title, item.kicker) for item in items] == [(f"{n}.0.0", None) for n in (4, 3, 2, 1)]
    assert items[0].body == ("### Added", "- A change.")


@pytest.mark.parametrize("button", ["Leave a message\nDonate", "Kjøp billett", "Zum Kondolenzbuch"])
def test_buttons_below_all_texts_are_no_categories(button: str) -> None:
    items = newsparse.parse(page("{t}\n{d}\n{b}\n" + button + "\n\n")).items
    assert [(item.title, item.kicker) for item in items] == [(title, None) for title in TITLES]


@pytest.mark.parametrize("tags", ["#harbour", "#harbour #ships", "#architecture\n#postmortem"])
def test_tags_are_no_categories(tags: str) -> None:
    assert_read(page("{t}\n{a} · {d} · 9 min read\n{b}\n" + tags + "\n"), names=NAMES)


@pytest.mark.parametrize("form", ["{t}\n{l}\n{d}\nBy {a}\n", "{t}\n{l}\n{d}\nBy {a}\n\n"])
def test_a_line_of_several_words_below_a_title_says_more_of_it(form: str) -> None:
    rows = zip(TITLES, LONG, DAYS, NAMES, strict=True)
    titles = [title if title.count(" ") > 2 else f"{title} of the town" for title in TITLES]
    text = "".join(
        form.format(t=title, l=deck, d=d, a=a) for title, (_, deck, d, a) in zip(titles, rows, strict=True)
    )
    items = newsparse.parse(text).items
    assert [(item.title, item.body, item.kicker) for item in items] == [
        (title, (deck,), None) for title, deck in zip(titles, LONG, strict=True)
    ]


@pytest.mark.parametrize(
    "label", ["Speaker: ", "Referentin: ", "Ponente: ", "Tekst: ", "Texto: ", "Докладчик: "]
)
def test_labels_of_those_who_speak_or_write(label: str) -> None:
    assert_read(page("{t}\n{d}\n" + label + "{a}\n{b}\n\n"), names=NAMES)


@pytest.mark.parametrize("head", ["Speaker", "Started by", "Poster"])
def test_columns_of_those_who_speak_or_write(head: str) -> None:
    rows = "".join(f"| {d} | {t} | {a} |\n" for d, t, a in zip(DAYS, TITLES, NAMES, strict=True))
    items = newsparse.parse(f"| Date | Title | {head} |\n|---|---|---|\n{rows}").items
    assert [(item.title, item.author) for item in items] == list(zip(TITLES, NAMES, strict=True))


def test_a_table_with_empty_cells() -> None:
    rows = [
        f"| {d} | {k} | {t} |"
        for d, k, t in zip(["", *DAYS[1:]], [TOPICS[0], "", *TOPICS[2:]], TITLES, strict=True)
    ]
    text = "\n".join(["| Fecha | Área | Título |", "|:---|:---|:---|", *rows, ""])
    items = newsparse.parse(text).items
    assert [(item.title, item.date and str(item.date), item.kicker) for item in items] == [
        (TITLES[0], None, "Music"),
        (TITLES[1], DAYS[1], None),
        *((t, d, k) for t, d, k in list(zip(TITLES, DAYS, TOPICS, strict=True))[2:]),
    ]


@pytest.mark.parametrize(
    "line", ["Αναρτήθηκε στις 25/01/2026 από {a}", "2026-01-25\n글쓴이 {a}", "2026-01-25\n文／{a}"]
)
def test_bylines_in_greek_korean_and_chinese(line: str) -> None:
    names = {"από": "Μαρία Κοντού", "글쓴": "박소연", "文／": "林曉薇"}
    name = next(name for key, name in names.items() if key in line)
    rows = zip(TITLES, TEXTS, strict=True)
    text = "".join(f"{t}\n{line.format(a=name)}\n{b}\n\n" for t, b in rows)
    assert [item.author for item in newsparse.parse(text).items] == [name] * 5


@pytest.mark.parametrize("title", ["10.00 am  {t}", "2.30 pm {t}", "12 noon  {t}", "19.30 Uhr: {t}"])
def test_times_before_titles_below_days(title: str) -> None:
    assert_read(page("{d}\n" + title + "\n{b}\n\n"))


def test_a_title_with_a_day_among_lines_with_years_is_no_date_line() -> None:
    titles = [*TITLES[:2], "Hotfixes: February 18", *TITLES[3:]]
    days = ["February 24, 2026", "February 20, 2026", "February 18, 2026", "February 13, 2026", "May 6, 2025"]
    rows = zip(TOPICS, days, titles, TEXTS, strict=True)
    items = newsparse.parse("".join(f"{k.upper()} | {d}\n{t}\n{b}\n" for k, d, t, b in rows)).items
    assert [(item.title, str(item.date)) for item in items] == list(zip(titles, days, strict=True))


def test_numbers_of_links_before_titles_where_no_addresses_are_left() -> None:
    rows = zip(range(8, 13), TITLES, DAYS, TEXTS, strict=True)
    text = "".join(f"   [{n}]{t}\n   {d}\n   {b}\n\n" for n, t, d, b in rows)
    assert [(item.number, item.title) for item in newsparse.parse(text).items] == [
        (None, title) for title in TITLES
    ]


def test_days_and_months_below_months() -> None:
    text = "MAI 2025\n24/05 La brocante\n17/05 Le repas\n03/05 La sortie\n\nAVRIL 2025\n26/04 Le tournoi\n12/04 La chasse\n"
    dates = [(item.title, item.date and item.date.edtf) for item in newsparse.parse(text).items]
    assert dates == [
        ("La brocante", "2025-05-24"),
        ("Le repas", "2025-05-17"),
        ("La sortie", "2025-05-03"),
        ("Le tournoi", "2025-04-26"),
        ("La chasse", "2025-04-12"),
    ]


@pytest.mark.parametrize("above", ["Thursday, 13 May 2021\n\nNews\n\n", "News\n13 May 2021\n\n", ""])
def test_a_day_above_a_list_whose_entries_end_with_theirs(above: str) -> None:
    text = above + page("{k}\n{t}\n{a}\n{b}\n{d}\n") + "\nContact: press@harbour.example\n"
    items = newsparse.parse(text).items
    assert [(item.title, str(item.date)) for item in items] == list(zip(TITLES, DAYS, strict=True))


def test_a_whole_entry_above_the_first_day_is_one() -> None:
    text = (
        "Latest\n1 2 3 4 5 Next\n\n"
        + page("{k}\n{t}\n{a}\n{b}\n{d}\n")
        + "Share this page\nFacebook\nTwitter\n"
    )
    items = newsparse.parse(text).items
    assert [(item.title, str(item.date)) for item in items] == list(zip(TITLES, DAYS, strict=True))
    assert told(text) == []


@pytest.mark.parametrize("above", ["", "News\n", "Home > News\n\nNews\n"])
@pytest.mark.parametrize("form", ["{t}\n\n{b}\n\n{d}\n\n", "{k}\n{t}\n{b}\n{d}\n", "{t}\n{d}\n{b}\n\n"])
def test_when_a_page_was_updated_is_no_day_of_an_entry(above: str, form: str) -> None:
    text = above + "Last updated: 14 May 2021\n\n" + page(form) + "\nContact: press@harbour.example\n"
    items = newsparse.parse(text).items
    assert [(item.title, str(item.date)) for item in items] == list(zip(TITLES, DAYS, strict=True))


def test_a_first_entry_whose_day_is_written_as_no_other_is_told() -> None:
    text = "The Harbour Gazette\nThursday 13 May 2021\n\n" + page("{t}\n{d}\n\n")
    assert told(text) == [
        "'The Harbour Gazette' and its day may be the page's, as no other day is written like it"
    ]
    files = page("{t} (12/04/26)\n{b}\n") + "Minutes\nMinutes of 9 April 2026 (PDF, 210 KB)\n"
    assert "'Minutes of' and its day may be the page's, as no other day is written like it" in told(files)


@pytest.mark.parametrize("word", ["Town hall", "Harbour"])
def test_a_category_that_is_there_once_is_no_heading(word: str) -> None:
    text = (
        "Menu\nSearch\n\n"
        + page("{k}\n\n{t}\n\n{a}\n\n{b}\n\n{d}\n\n\n").replace("Town hall", word)
        + "Related\n"
    )
    items = newsparse.parse(text).items
    assert [(item.title, str(item.date)) for item in items] == list(zip(TITLES, DAYS, strict=True))


@pytest.mark.parametrize(
    "form",
    [
        "Ep. {n} – {t}",
        "Episode {n}: {t}",
        "**Folge {n}: {t}**",
        "Boletín n.º {n} – {t}",
        "Circolare n. {n} - {t}",
        "Issue #{n}: {t}",
    ],
)
def test_the_numbers_of_a_series(form: str) -> None:
    text = page(form + "\n{d}\n{b}\n\n")
    items = newsparse.parse(text).items
    assert [(item.number, item.title) for item in items] == list(zip(range(14, 9, -1), TITLES, strict=True))
    assert told(text) == []


def test_words_of_a_series_without_a_sign_belong_to_the_title() -> None:
    text = page("Episode {n} of {t}\n{d}\n{b}\n\n")
    assert [item.title for item in newsparse.parse(text).items][:1] == [f"Episode 14 of {TITLES[0]}"]


def test_a_text_behind_the_number_of_a_series_is_its_title() -> None:
    names = ["Lighthouses", "Bread", "Fog", "Ropes", "Clay"]
    rows = zip(range(14, 9, -1), names, DAYS, strict=True)
    text = "".join(f"Episode {n}: {name}\n{d}\n03:12 The keeper of Skerry Dhu\n\n" for n, name, d in rows)
    assert [item.title for item in newsparse.parse(text).items] == names


@pytest.mark.parametrize("form", ["{d}. {m}: {t}", "{d} {m}: {t}"])
@pytest.mark.parametrize(
    "months",
    [("Dezember", "Oktober", "Mai"), ("december", "november", "maj"), ("december", "oktober", "mei")],
)
def test_days_with_months_of_three_letters_below_years(form: str, months: tuple[str, ...]) -> None:
    rows = [(2023, 14, 0), (2023, 2, 1), (2023, 7, 2), (2022, 13, 0), (2022, 5, 2)]
    lines = [form.format(d=d, m=months[m], t=t) for (_, d, m), t in zip(rows, TITLES, strict=True)]
    text = "\n".join(["2023\n", *lines[:3], "\n2022\n", *lines[3:], ""])
    numbers = [12, {"November": 11}.get(months[1].title(), 10), 5]
    dates = [(item.title, item.date and item.date.edtf) for item in newsparse.parse(text).items]
    assert dates == [(t, f"{y}-{numbers[m]:02}-{d:02}") for t, (y, d, m) in zip(TITLES, rows, strict=True)]


def test_days_in_the_headings_of_lists_without_dates_are_told() -> None:
    text = "".join(
        f"Meeting of {d}\n\n(1) {t}\n    {b}\n(2) {t} again\n\n"
        for d, t, b in zip(DAYS, TITLES, TEXTS, strict=True)
    )
    assert f"the day 'Meeting of {DAYS[0]}' is not the date of any item below it" in told(text)


@pytest.mark.parametrize("heading", ["Most read", "Meistgelesen", "Lo más leído", "人気記事"])
def test_a_numbered_list_of_what_is_read_most_is_no_list_of_entries(heading: str) -> None:
    popular = "".join(f"{n}. {title} in short\n" for n, title in enumerate(TITLES, 1))
    text = "Latest local news\n\n" + page("{t}\nBy {a}, {d}, 07:45\n{b}\n") + f"{heading}\n{popular}"
    items = newsparse.parse(text).items
    assert [(item.title, item.author) for item in items] == list(zip(TITLES, NAMES, strict=True))
    assert told(text) == []


def test_the_number_of_a_series_on_a_line_of_its_own() -> None:
    items = newsparse.parse(page("Episode {n}\n{t}\n{d} • 41 min\n{b}\nPlay episode\n")).items
    assert [(item.number, item.title) for item in items] == list(zip(range(14, 9, -1), TITLES, strict=True))


def test_names_between_titles_and_sentences() -> None:
    assert_read(page("{d} | {k}\n{t}\n{a}\n{b}\n\n"), TOPICS, NAMES)


@pytest.mark.parametrize(
    "line",
    [
        "Stránky: 1 2 3 ... 17",
        "« erste ‹ vorherige 1 2 3 4 5 nächste › letzte »",
        "Was this information useful?",
    ],
)
def test_pagers_and_questions_below_the_last_entry_are_not_told(line: str) -> None:
    text = page("{d}\n{t}\n{b}\n") + line + "\n"
    assert [item.title for item in newsparse.parse(text).items] == TITLES
    assert told(text) == []


@pytest.mark.parametrize("form", ["{t}\n{d}\n", "{d}\n{t}\n{b}\n", "{t}\n{d}\n{b}\n\n"])
def test_a_tag_that_is_a_title_stays_one(form: str) -> None:
    titles = ["#StopTheDam", TITLES[1], "#MeToo", TITLES[3], TITLES[4]]
    rows = zip(titles, DAYS, TEXTS, strict=True)
    items = newsparse.parse("".join(form.format(t=t, d=d, b=b) for t, d, b in rows)).items
    assert [(item.title, str(item.date)) for item in items] == list(zip(titles, DAYS, strict=True))


@pytest.mark.parametrize("tags", ["#cereals", "#events\n#cereals"])
def test_tags_below_days_are_no_categories(tags: str) -> None:
    assert_read(page("{t}\n{d}\n" + tags + "\n"), bodies=[()] * 5)


@pytest.mark.parametrize("sign", ["_", "*", "**"])
def test_categories_in_italics_above_headings_of_which_one_is_missing(sign: str) -> None:
    topics = [TOPICS[0], TOPICS[1], "", *TOPICS[3:]]
    rows = zip(topics, TITLES, DAYS, strict=True)
    text = "# Latest\n\n" + "".join(
        f"{sign + k + sign + chr(10) * 2 if k else ''}## [{t}](/n)\n\n{d}\n\n" for k, t, d in rows
    )
    items = newsparse.parse(text).items
    assert [(item.title, item.kicker or "") for item in items] == list(zip(TITLES, topics, strict=True))
