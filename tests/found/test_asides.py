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
