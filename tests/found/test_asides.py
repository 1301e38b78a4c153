"""Lines around entries that say nothing of them: the same in all, leading on to them, numbers of pages."""

import newsparse

TITLES = ["A new crane at pier three", "The ferry season begins", "Annual figures of the port"]
DAYS = ["14 May 2024", "2 May 2024", "22 April 2024"]
ISO = ["2024-05-14", "2024-05-02", "2024-04-22"]
TEXTS = ["It lifts forty tonnes.", "The first boat leaves at six.", "They are better than last year."]
PAGER = "\nPages\n1\n2\n3\nnext ›\nlast »\n"


def page(form: str, head: str = "News\n\n", end: str = "") -> newsparse.Listing:
    rows = zip(TITLES, DAYS, TEXTS, strict=True)
    return newsparse.parse(head + "\n\n".join(form.format(t=t, d=d, b=b) for t, d, b in rows) + "\n" + end)


def assert_read(listing: newsparse.Listing, texts: int) -> None:
    items = list(listing.items)
    assert [item.title for item in items] == TITLES
    assert [item.date and item.date.edtf for item in items] == ISO
    assert [len(item.body) for item in items] == [texts] * 3
    assert not [found for found in listing.findings if found.code.startswith("NP0")]


def test_a_line_that_is_the_same_in_every_entry_is_no_text_of_it() -> None:
    for same in (
        "Share  Facebook  X  LinkedIn",
        "HTML PDF",
        "Teilen Drucken",
        "Partager sur Facebook",
        "分享 打印",
    ):
        assert_read(page("{t}\n{d}\n" + same, end="\nLoad more\n"), 0)
        assert_read(page("{d}\n{t}\n" + same, end="\nRSS\nEmail Alerts\n"), 0)


def test_lines_that_lead_on_to_the_title_above() -> None:
    for lead in (
        "Read more about",
        "Weiterlesen über",
        "Lire la suite de",
        "Leer más sobre",
        "Czytaj dalej:",
        "Více o",
    ):
        assert_read(page("{t}\n{d}\n{b}\n" + lead + " {t}", end=PAGER), 1)


def test_a_text_that_ends_with_the_title_above_is_a_text_where_it_is_the_only_one() -> None:
    text = str(page("{t}\n{d}\n{b}")).replace(
        TEXTS[0], "In short: " + TITLES[0] + ".\nIn short: " + TITLES[0]
    )
    assert newsparse.parse(text)[0].body[-1] == "In short: " + TITLES[0]


def test_numbers_of_pages_between_two_lists() -> None:
    events = "\nUpcoming events\nA walk along the quay\n25 May 2024\nThe annual meeting\n8 June 2024\n"
    listing = page("{t}\nPosted {d}\n{b}", head="News\n\nLatest news\n\n", end=PAGER + events)
    assert [section.heading for section in listing.sections] == ["Latest news", "Upcoming events"]
    assert [item.title for item in listing.items] == [*TITLES, "A walk along the quay", "The annual meeting"]
    assert [len(item.body) for item in listing.items] == [1, 1, 1, 0, 0]


def test_what_begins_each_entry_is_the_heading_of_none() -> None:
    form = "Details\nWritten by Ann Sea\nPublished: {d}\nHits: 214\n{t}\nRead more: {t}"
    listing = page(form, end="\nPage 1 of 12\n")
    assert_read(listing, 0)
    assert len(listing.sections) == 1


def test_counts_alone_below_days_are_no_texts() -> None:
    rows = zip(TITLES, DAYS, TEXTS, ("213", "1.2K", "17"), ("8", "31", "2"), strict=True)
    text = "\n\n".join(f"{t}\n{b}\n\n{d}\n{n}\n{m}" for t, d, b, n, m in rows)
    assert_read(newsparse.parse("Stories\n\n" + text + "\n"), 1)
    rows = zip(TITLES, DAYS, TEXTS, ("14", "3", "0"), ("", "", ""), strict=True)
    text = "\n\n".join(f"{t}\n{d}\n{n}\n{b}" for t, d, b, n, m in rows)
    assert_read(newsparse.parse("Stories\n\n" + text + "\n"), 1)


def test_numbers_alone_that_count_the_entries_are_their_numbers() -> None:
    rows = zip((1, 2, 3), TITLES, DAYS, strict=True)
    listing = newsparse.parse("\n".join(f"{n}.\n{t}\n{d}" for n, t, d in rows) + "\n")
    assert [item.number for item in listing.items] == [1, 2, 3]


def test_addresses_behind_labels_are_addresses() -> None:
    for label in ("link: ", "URL: ", "Adresse : ", "链接："):
        rows = zip(TITLES, DAYS, TEXTS, strict=True)
        text = "\n\n".join(f"{t}\n{label}https://example.org/{t[-4:]}\n{d}\n{b}" for t, d, b in rows)
        listing = newsparse.parse(text + "\n")
        assert_read(listing, 1)
        assert [item.url for item in listing.items] == [f"https://example.org/{t[-4:]}" for t in TITLES]


def test_views_before_days() -> None:
    rows = zip(TITLES, DAYS, ("12:44", "9:31", "1:15:02"), ("1.2K", "214", "11K"), strict=True)
    text = "\n\n".join(f"{t}\n{length}\n{views} views • {d}" for t, d, length, views in rows)
    assert_read(newsparse.parse(text + "\n"), 0)


def test_a_notice_of_copyright_behind_the_name_of_the_site_ends_the_page() -> None:
    for notice in ("The Harbour Letter © 2024", "Alle Rechte vorbehalten © 2024 Hafen Soest"):
        assert_read(page("{t}\n{b}\n{d}", end="\n" + notice + "\n"), 1)


def test_lists_inside_entries_with_titles_that_count() -> None:
    notes = ("faster start", "smaller files", "new icons")
    rows = zip(DAYS, ("Release 5", "Release 4", "Release 3"), notes, strict=True)
    listing = newsparse.parse(
        "\n".join(f"* {d} {t}\n    * {n}\n    * fewer faults than {t}" for d, t, n in rows) + "\n"
    )
    assert [item.title for item in listing.items] == ["Release 5", "Release 4", "Release 3"]
    assert [len(item.body) for item in listing.items] == [2, 2, 2]


def test_titles_behind_days_that_end_like_words_for_deadlines() -> None:
    titles = ["Dredging of the channel", "Purchase of a pilot boat", "Jahresabschluss"]
    rows = zip(("1.", "2.", "3."), DAYS, titles, strict=True)
    listing = newsparse.parse("\n".join(f"{n} {d} {t}" for n, d, t in rows) + "\n")
    assert [item.title for item in listing.items] == titles


def test_headlines_above_the_articles() -> None:
    articles = "\n\n".join(f"{t}\n{d}\n{b}" for t, d, b in zip(TITLES, DAYS, TEXTS, strict=True))
    for order in (TITLES, TITLES[::-1], TITLES[2:] + TITLES[:2]):
        listing = newsparse.parse("In this issue\n" + "\n".join(order) + "\n\n" + articles + "\n")
        assert [item.title for item in listing.items][-3:] == TITLES


def test_a_category_above_each_day_is_no_text_of_the_entry_above() -> None:
    kinds, topics = ("Press Release", "Press Release", "Feature"), ("Mobility", "Energy", "Energy")
    rows = zip(kinds, DAYS, topics, TITLES, TEXTS, strict=True)
    text = "\n\n".join(f"{k}\n{d}\n{c}\n{t}\n{b}" for k, d, c, t, b in rows)
    listing = newsparse.parse(
        "Showing 1 - 3 of 128 results.\n\n" + text + "\n\nShowing 1 - 3 of 128 results.\n"
    )
    assert not any(item.body[-1] in kinds for item in listing.items)


def test_a_bulleted_category_below_a_heading_of_its_name_is_no_line_that_leads_on() -> None:
    form = "  • News\n\n    {t}\n\n    {d}"
    listing = page(form, head="News\n\n", end="\n  • Imprint\n  • Privacy\n")
    assert [item.title for item in listing.items] == TITLES
    assert [item.kicker for item in listing.items] == ["News"] * 3
