"""Everyday layouts in small: what is a title and what is beside it, told from what the entries of the page have in common."""

import textwrap

import pytest

import newsparse
import random_layouts
from newsparse.reading import confidence
from newsparse.reading.entries import Entries, Entry, Field, Part
from newsparse.reading.evidence import lines as evidence
from newsparse.reading.evidence import titles as evidence_of_titles
from newsparse.reading.evidence import topics
from newsparse.reading.evidence.base import ReadPage
from newsparse.reading.find import cut_entries
from newsparse.reading.lines.page_lines import page_lines
from newsparse.reading.lines.spots import spot

TITLES = [
    "Council opens library",
    "Mayor visits school",
    "Harbour closed for works",
    "Budget accepted at last",
]
DAYS = ["12 May 2021", "10 May 2021", "28 April 2021", "20 April 2021"]


def page(form: str, *values: list[str], head: str = "") -> newsparse.Listing:
    """A page of four entries in one form, with more values for each."""
    rows = zip(TITLES, DAYS, *values, strict=True)
    return newsparse.parse(
        head + "\n".join(form.format(title, day, *more) for title, day, *more in rows) + "\n"
    )


def assert_read(listing: newsparse.Listing, **others: list[str | None]) -> None:
    items = list(listing.items)
    assert [item.title for item in items] == TITLES
    assert [str(item.date) for item in items] == DAYS
    for name, values in others.items():
        assert [getattr(item, name) for item in items] == values
    assert not [found for found in listing.findings if found.code.startswith("NP0")]


def test_years_of_a_menu_are_no_headings() -> None:
    listing = page("{0}\n{1}\nThe text of it.\nRead more", head="News archive\n2021\n2020\n2019\n")
    assert_read(listing)
    assert [section.heading for section in listing.sections] == [None]


def test_short_categories_below_titles_are_no_titles() -> None:
    kickers: list[str | None] = ["Culture", "Schools", "Harbour", "Money"]
    assert_read(page("{0}\n{2}\n{1}\n", ["Culture", "Schools", "Harbour", "Money"]), kicker=kickers)


def test_categories_in_capitals_above_titles_are_no_titles() -> None:
    names = ["CULTURE AND ARTS", "SCHOOLS", "HARBOUR", "MONEY"]
    assert_read(page("{1}\n{2}\n{0}\nThe text of it.\n", names), kicker=list(names))


def test_the_type_and_size_of_a_file_say_nothing_of_an_entry() -> None:
    assert_read(
        page("{0}\n{2}\nPublished {1}\n", ["PDF, 2.3 MB", "PDF, 1.1 MB", "Excel, 400 kB", "PDF (2 MB)"])
    )


def test_a_line_with_a_deadline_is_no_title() -> None:
    places = [f"{place} | Deadline: 3{at} May 2021" for at, place in enumerate(["Geneva", "Dakar"])] * 2
    assert_read(page("{0}\n{2}\nPosted: {1}\n", places))


def test_names_of_people_below_titles_are_authors() -> None:
    names = ["Anna Smith", "Robert Hill", "Mary Jones", "Robert Hill"]
    assert_read(page("{0}\n{2}\n{1}\nThe text of it.\n", names), author=list(names), kicker=[None] * 4)


def test_a_label_before_all_dates_is_no_category() -> None:
    listing = page("{0}\nJudgment date: {1}\nWhether a landlord must repair the roof.\n")
    assert_read(listing, kicker=[None] * 4)


def test_what_each_entry_ends_with_is_no_category_of_the_next() -> None:
    assert_read(page("{0}\n\n{1}\n\nThe text of it is here.\n\nToda la nota\n"), kicker=[None] * 4)


def test_a_label_alone_behind_a_number_is_no_title() -> None:
    rows = enumerate(zip(TITLES, DAYS, strict=True), 1)
    text = "\n".join(f"  {n}. Published:\n     {day}\n     News\n     {title}\n" for n, (title, day) in rows)
    assert_read(newsparse.parse(text), number=[1, 2, 3, 4])


def test_the_same_label_as_every_title_is_reported() -> None:
    text = "\n".join(f"{n}. Alpha beta:\n\n   {day}\n\n   One two three.\n" for n, day in enumerate(DAYS, 1))
    told = {found.message for found in newsparse.parse(text).findings}
    assert "the label 'Alpha beta:' was read as a title" in told


def test_a_category_with_a_hyphen_between_title_and_date() -> None:
    names = ["Press-Release", "E-Paper", "Press-Release", "E-Paper"]
    assert_read(
        page("{0} - {2} - {1}\n\nThe text of it is here, and long enough to be one.\n", names),
        kicker=list(names),
    )


def test_numbers_with_a_dash_that_count_begin_items() -> None:
    text = "".join(
        f"{n} - {'© Eve Marsh / Lima' if n in (1, 4) else 'A title of its own'}\n\n    Another line {n}\n\n    {day}\n\n"
        for n, day in enumerate(DAYS, 1)
    )
    listing = newsparse.parse(text)
    assert [item.number for item in listing.items] == [1, 2, 3, 4]


def test_numbers_with_a_dash_that_count_and_begin_no_items_are_reported() -> None:
    text, _ = random_layouts.layout(140755)  # two entries begin with a credit behind their number
    told = [found for found in newsparse.parse(text).findings if found.code == "NP006"]
    assert [text[found.start : found.start + 4] for found in told] == ["1 - ", "2 - ", "3 - ", "4 - ", "5 - "]


def test_the_only_text_of_a_page_belongs_to_the_last_bullet_where_it_hangs_below_it() -> None:
    text = "".join(f" - {title}\n\n   News, {day}\n\n" for title, day in zip(TITLES, DAYS, strict=True))
    listing = newsparse.parse(text + "   The text of the last one hangs below its bullet.\n\n\nNext page\n")
    assert_read(listing, body=[(), (), (), ("The text of the last one hangs below its bullet.",)])


def test_of_a_deadline_and_a_day_of_publication_the_latter_counts_wherever_it_is() -> None:
    text = (
        "   »\n© Ann Sea / Suva\n\nQ&A\n\nCouncil opens library\n\nDeadline: 13 June 2021\nPublished: 12 May 2021\n\nThe text of it is here.\n\n"
        "   »\nReport\n\nMayor visits school\n\nDeadline: 17 June 2021\nPublished: 10 May 2021\n\nThe text of it is here.\n\n"
        "   »\nReport\n\nHarbour closed for works\n\nDeadline: 14 June 2021\nPublished: 28 April 2021\n\nThe text of it is here.\n\n"
    )
    assert [str(item.date) for item in newsparse.parse(text).items] == DAYS[:3]


def test_two_numbers_that_run_down_are_one_list() -> None:
    text = "À la une\n\n    2. La flotte cherche un équipage\n       20 septembre 2017\n    1. Le navire gagne un prix\n       09 septembre 2017\n"
    assert [len(section.items) for section in newsparse.parse(text).sections] == [2]


def test_a_sentence_right_below_the_last_item_is_reported() -> None:
    text = "The harbour is closed to all ships, says the port office of the town.\n"
    rows = "".join(f"{title}\nPublished on {day}\n" for title, day in zip(TITLES, DAYS, strict=True))
    told = [found.message for found in newsparse.parse(rows + text).findings]
    assert told == ["'The harbour is closed to all ships, says the port…' may be the text of the last item"]


def test_days_at_the_beginning_of_wrapped_texts_are_dates_or_reported() -> None:
    text = "".join(
        f"{n}) {title}\n    {day} — The council said that the harbour is closed to all of the\n    ships, and to boats as well.\n\n"
        for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True), 1)
    )
    listing = newsparse.parse(text)
    assert [str(item.date) for item in listing.items] == DAYS


def test_an_entry_of_one_line_in_the_text_of_another_is_reported() -> None:
    text, _ = random_layouts.layout(97600)
    told = [found.message for found in newsparse.parse(text).findings]
    assert (
        "the day in '1 July, 2003 - Blue ship signs a pact with its ne…' is not the date of any item" in told
    )


def test_paragraphs_below_dates_of_bullets_are_joined_at_their_width() -> None:
    text = (
        "► Council opens library\n  12 May 2021\n  Early in the morning the blue ship is closed for two weeks and more.\n"
        "  Everybody along the coast says that the north road will get a new cover\n  without any delay. In the end the ferry opens for all without more\n  delay.\n\n"
        "► Mayor visits school\n  10 May 2021\n\n► Harbour closed for works\n  28 April 2021\n"
    )
    assert [len(item.body) for item in newsparse.parse(text).items] == [1, 0, 0]


def test_a_text_of_two_sentences_is_no_title_below_a_category() -> None:
    text = (
        "1. 公開日：\n   2021年5月12日\n   お知らせ\n   青い船が協定に署名\n   早朝から、船が出航しました。期待どおり、開港しました。\n\n"
        "2. 公開日：\n   2021年5月10日\n   お知らせ\n   港の合唱団が募集\n   市によると、船が出航しました。\n\n"
        "3. 公開日：\n   2021年4月28日\n   市長が学校を訪問\n   早朝から、船が出航しました。期待どおり、開港しました。\n\n"
        "4. 公開日：\n   2021年4月20日\n   お知らせ\n   図書館が開館\n   市によると、船が出航しました。\n"
    )
    items = list(newsparse.parse(text).items)
    assert [item.title for item in items] == [
        "青い船が協定に署名",
        "港の合唱団が募集",
        "市長が学校を訪問",
        "図書館が開館",
    ]
    assert [item.kicker for item in items] == ["お知らせ", "お知らせ", None, "お知らせ"]


def test_a_table_whose_first_column_is_days_with_a_dot() -> None:
    kinds = ["Pressemitteilung", "Video", "Pressemitteilung", "Video"]
    days = ["07. Juli 2022", "09. Juli 2022", "12. Juli 2022", "02. August 2022"]
    rows = zip(days, kinds, TITLES, strict=True)
    listing = newsparse.parse(
        "Datum             Art                Titel\n" + "".join(f"{d:<18}{k:<19}{t}\n" for d, k, t in rows)
    )
    assert [(item.kicker, item.title) for item in listing.items] == list(zip(kinds, TITLES, strict=True))


def test_a_day_with_a_dot_is_no_number() -> None:
    text = "Presse\n\n15. Januar 2024\tFischerflotte bittet um Hilfe\n11. Januar 2024\tBücherei sucht eine Mannschaft\n1. Januar 2024\tBücherei empfängt Gäste\n"
    items = list(newsparse.parse(text).items)
    assert [(item.number, str(item.date)) for item in items] == [
        (None, "15. Januar 2024"),
        (None, "11. Januar 2024"),
        (None, "1. Januar 2024"),
    ]


def test_cells_between_semicolons_are_columns() -> None:
    rows = zip(DAYS, TITLES, ["Culture", "Schools", "Culture", "Money"], strict=True)
    listing = newsparse.parse("Date;Title;Category\n" + "".join(f"{';'.join(row)}\n" for row in rows))
    assert_read(listing, kicker=["Culture", "Schools", "Culture", "Money"])


def test_sentences_end_in_the_signs_of_their_script() -> None:
    texts = ["इमारत में तीन मंजिलें हैं।", "उन्होंने छात्रों से बात की।", "जहाजों को इंतजार करना होगा।"]
    titles = ["सिटी लाइब्रेरी खुली", "मेयर ने स्कूल का दौरा किया", "बंदरगाह बंद"]
    rows = zip(titles, ["12 मई 2021", "10 मई 2021", "28 अप्रैल 2021"], texts, strict=True)
    listing = newsparse.parse("\n".join("\n".join(row) + "\n" for row in rows))
    assert [(item.title, item.body) for item in listing.items] == [
        (t, (b,)) for t, b in zip(titles, texts, strict=True)
    ]
    assert not listing.findings


def test_a_page_that_ends_in_one_more_title_leaves_open_whose_dates_they_are() -> None:
    text, _ = random_layouts.layout(400461)  # a title and a text above each date, and a title below the last
    told = [found.message for found in newsparse.parse(text).findings]
    assert any(
        message.endswith("then each date belongs to the title next to the one it was read with")
        for message in told
    )


def test_a_title_of_two_sentences_among_others_is_reported() -> None:
    text, _ = random_layouts.layout(400776)
    told = [found.message for found in newsparse.parse(text).findings]
    assert "'Secondo il consiglio, il consiglio comunale firma…' was read as a title" in told


def test_a_paragraph_that_fills_its_line_may_go_on_where_others_are_joined() -> None:
    text, _ = random_layouts.layout(400386)
    told = [found.message for found in newsparse.parse(text).findings]
    assert told == [
        "'A gente da costa diz que o museu das marés assina…' may belong to the paragraph above it"
    ]


def test_categories_in_capitals_behind_dates_are_no_titles() -> None:
    listing = page(
        "{1} - {2}\n{0}\nThe text of it is here, and long enough.\n",
        ["URBANISMO", "EDUCACIÓN", "CULTURA", "OBRAS"],
    )
    assert_read(listing, kicker=["URBANISMO", "EDUCACIÓN", "CULTURA", "OBRAS"])


def test_a_date_at_the_end_of_one_title_is_not_that_of_its_entry() -> None:
    titles = [
        "Minister signs an agreement",
        "Statement on the outage of 3 June 2021",
        "A new director is appointed",
        "First figures",
    ]
    rows = zip(titles, DAYS, ["Press release", "Statement", "Press release", "Notice"], strict=True)
    listing = newsparse.parse(
        "\n\n".join(f"{t}\n\n{k} | {d}\nThe text of it is here.\nRead more" for t, d, k in rows)
    )
    assert [(item.title, str(item.date)) for item in listing.items] == list(zip(titles, DAYS, strict=True))


def test_what_is_below_read_more_begins_the_next_entry() -> None:
    names = ["Culture", "Schools", "Harbour", "Money"]
    form = "{0}\n{2}\nPosted on {1} by admin\nThe text of it. ...\nContinue reading →\nLeave a comment"
    assert_read(page(form, names), kicker=list(names), author=["admin"] * 4)


def test_deadlines_that_are_the_only_dates_are_reported() -> None:
    told = {
        found.message
        for found in page("{0}\nClosing date: {1}\nGeneva is the duty station for it.\n").findings
    }
    assert told == {f"'Closing date: {day}' is a deadline, and no day of publication" for day in DAYS}


def test_a_bulleted_text_with_a_date_in_brackets_is_no_title_without_a_word() -> None:
    text = "".join(
        f"3.{n}.0 -- {day}\n-------------------\n* Fixed: typos\n* Fixed: leaks\n\n"
        for n, day in zip((4, 3, 2), DAYS, strict=False)
    )
    listing = newsparse.parse(
        text
        + "3.1.2 -- 20 December 2020\n-------------------\n* Security: CVE-2023-1234 (reported 11 December 2020)\n"
    )
    told = (
        "the bullet in '* Security: CVE-2023-1234 (reported 11 December 2…' was read as a part of the title"
    )
    word = "'reported' before '11 December 2020' is not read: the date may be another one"
    assert [found.message for found in listing.findings] == [told, word]


def test_a_category_that_ends_in_a_word_of_labels_is_whole() -> None:
    listing = page("[1] {0} - Press release - {1}\nThe text of it is here, and long enough to be one.\n")
    assert_read(listing, kicker=["Press release"] * 4)


def test_a_list_of_two_that_runs_down_keeps_its_first_item() -> None:
    text = "Latest news\n\n\n" + "\n\n".join(
        f"{n}. {title}\n\n{day}\n\nThe text of it is here, and long enough to be a paragraph of its own, says the council.\n"
        for n, title, day in zip((2, 1), TITLES, DAYS, strict=False)
    )
    assert [item.number for item in newsparse.parse(text).items] == [2, 1]


def test_a_question_in_arabic_may_be_a_title() -> None:
    text, _ = random_layouts.layout(500293)
    assert newsparse.parse(text).items[0].title == "ماذا الآن؟"


def test_a_sentence_among_short_titles_is_reported() -> None:
    text, _ = random_layouts.layout(600033)
    told = [found.message for found in newsparse.parse(text).findings]
    assert told == ["'In the end the town library opens to ships of all…' was read as a title"]


def test_a_category_that_was_read_as_a_title_is_reported() -> None:
    text, _ = random_layouts.layout(600578)
    told = [found.message for found in newsparse.parse(text).findings]
    assert "the title 'حدث' may be a category, as other items have one" in told


def test_titles_that_differ_in_numbers_only_are_reported() -> None:
    numbers = ["45", "44", "43", "42"]
    above = page("Lisboa, {1}\nNota à imprensa n.º {2}/2021\n{0}\n", numbers)
    assert [item.number for item in above.items] == [45, 44, 43, 42]
    assert_read(above)
    below = page("Nota à imprensa n.º {2}/2021\n{1}\n{0}\n", numbers)
    assert [item.number for item in below.items] == [45, 44, 43, 42]
    assert_read(below)
    listing = page("Nota à imprensa n.º {2}/2021\n{1}\n{0}\n", ["45", "43", "42", "39"])  # which do not count
    told = [found.message for found in listing.findings]
    assert told[::2] == [
        f"several items have a title like 'Nota à imprensa n.º {n}/2021', next to a line of their own"
        for n in (45, 43, 42, 39)
    ]
    assert told[1::2] == [
        f"the title may be {title!r} instead: both readings explain the page equally well" for title in TITLES
    ]


def test_a_title_below_the_day_that_is_a_markdown_heading() -> None:
    assert_read(page("### {1}\n\n{0}\n", head="# Schedule\n\n"))
    assert_read(page("## {1}\n\n{0}\n\nThe text of it.\n"))
    one_line = "## 3 May 2024\n\nThe sea was calm. Nobody swam.\n\n## 2 May 2024\n\nWe saw a ship. It was red.\n\n## 1 May 2024\n\nIt rained. We read.\n"
    assert {item.title for item in newsparse.parse(one_line).items} == {""}


def test_a_month_and_a_dash_at_the_start_of_a_line_end_the_paragraph_above() -> None:
    long = "which will be of some use to the people of the town at last"
    months = ["Nov 28, 2018", "Nov 27, 2018", "Nov 23, 2018", "Nov 17, 2018"]
    text = "\n".join(
        f"{title} {long if at == 1 else ''}".strip()
        + f"\n{month} — It was said of it in the morning that all"
        " of it had been\nset in order, and that nobody need be afraid of it any more, which\nis good.\n"
        for at, (title, month) in enumerate(zip(TITLES, months, strict=True))
    )
    assert [str(item.date) for item in newsparse.parse(text).items] == months


def test_times_below_days_begin_entries() -> None:
    for day, times in (
        ("6 June 2024\n\n{}\n\n5 June 2024\n\n{}\n", ["18:40", "17:05", "9:30", "8:15"]),
        ("Thursday, 6 June 2024\n{}\nWednesday, 5 June 2024\n{}\n", ["2.30pm", "3 pm", "12 noon", "1pm "]),
        ("6. Juni 2024\n\n{}\n\n5. Juni 2024\n\n{}\n", ["18.30 Uhr:", "19 Uhr -", "8:15 ", "9h30 "]),
    ):
        lines = [f"{time} {title}" for time, title in zip(times, TITLES, strict=True)]
        listing = newsparse.parse(day.format("\n".join(lines[:2]), "\n".join(lines[2:])))
        assert [item.title for item in listing.items] == TITLES
        assert [item.date.edtf for item in listing.items if item.date] == ["2024-06-06"] * 2 + [
            "2024-06-05"
        ] * 2
        assert not listing.findings
    assert not newsparse.parse(
        "".join(f"{time} {title}\n" for time, title in zip(times, TITLES, strict=True))
    ).items


def test_counts_and_what_leads_on_to_the_title_say_nothing_of_an_entry() -> None:
    rest = "The text of it is here."
    form = "Details\nPublished: {1}\nHits: {2}\n{0}\n" + rest + "\nRead more: {0}\n"
    listing = page(form, ["214", "1.532", "87", "391"], head="News\n\n")
    assert_read(listing)
    assert {item.body for item in listing.items} == {(rest,)}


def test_how_long_a_recording_is_says_nothing_of_an_entry() -> None:
    for lengths in (
        ["48min", "1h 02min", "35min", "2 h"],
        ["48 min", "1 hr 2 mins", "1 Std. 5 Min.", "55 minutes"],
    ):
        assert_read(page("{0}\nThe text of it is here.\n{1} · {2}\n", lengths), kicker=[None] * 4)


def test_a_number_of_a_file_is_no_day_of_a_year() -> None:
    files = ["2024-117", "2024-116", "2024-115", "2024-114"]
    assert_read(
        page("{2}    {0:40}{1}", files, head="Number      Title                           Published\n")
    )
    assert [item.title for item in page("{2} {0} ({1})", files).items] == [
        f"{file} {title}" for file, title in zip(files, TITLES, strict=True)
    ]


def test_the_head_of_a_column_says_which_days_are_those_of_publication() -> None:
    ends = ["15/07/2024", "28/06/2024", "21/06/2024", "20/06/2024"]
    assert_read(page("{2}\t{0}\t{1}", ends, head="Closing date\tTitle\tPublished\n"))
    assert_read(page("{2}\t{0}\t{1}", ends, head="Date limite\tObjet\tDate de publication\n"))


def test_days_in_cells_with_authors() -> None:
    names = ["by ann_7", "by Ben Sea", "by Cora Hill", "by qwerty"]
    assert_read(
        page("{0}  {3}  {2}, {1}", names, ["12", "3", "27", "1"], head="Topics    Replies    Last post\n"),
        author=["ann_7", "Ben Sea", "Cora Hill", "qwerty"],
    )


def test_a_period_is_no_title() -> None:
    periods = [f"Between 06:00 (UTC) Sat 2{at} Dec and 18:00 (UTC) Sun 2{at + 1} Dec" for at in range(4)]
    listing = page("{0}\n{2}\nIssued: {1}\nThe text of it is here.\n", periods)
    assert_read(listing)


def test_the_sign_of_a_heading_tells_the_title_where_all_titles_are_the_same() -> None:
    entries = [f"* {name}\n\n  ### Jobs\n\n  1 January 2001\n" for name in ("News", "Q&A", "Video")]
    listing = newsparse.parse("News - Example\n\n\n" + "".join(entries))
    assert [(item.kicker, item.title) for item in listing.items] == [
        ("News", "Jobs"), ("Q&A", "Jobs"), ("Video", "Jobs"),
    ]  # fmt: skip


def test_what_an_item_is_is_its_category_even_where_each_is_said_once() -> None:
    names = ["Press release", "Report", "Video", "Interview"]
    assert_read(page("{2} | {1}\n{0}\n", names), kicker=list(names))
    assert_read(page("{1}\n{2}\n{0}\nThe text of it.\n", names), kicker=list(names))


def test_what_an_item_is_is_no_title_without_a_word() -> None:
    text = "14 May 2024\nPress release\nThe council met at the hall.\n5 May 2024\nSummer school\nSee the board.\n"
    text += "4 May 2024\nAnnual report of 2021\nSee the board.\n"
    assert [(each.code, each.line, each.message) for each in newsparse.check(text)] == [
        ("NP007", 2, "the title 'Press release' may be a category: it says what an item is"),
    ]


def test_categories_beside_days_above_titles_that_have_texts() -> None:
    names = ["Culture", "Schools", "Harbour", "Money"]
    assert_read(page("{2} | {1}\n{0}\nAll came to see it.\n\n", names), kicker=list(names))


def test_what_leads_to_more_of_the_list_is_below_it() -> None:
    for foot in ("Load more stories", "← Older posts", "1 2 3 … 48 Next", "Voir toutes les actualités"):
        listing = newsparse.parse(
            "\n".join(f"{title}\n{day}\n" for title, day in zip(TITLES, DAYS, strict=True)) + foot
        )
        assert_read(listing)
        assert foot in listing.outside[-1]


def test_names_of_menus_with_the_same_bullets_are_no_items() -> None:
    entries = [f"  • {day}\n\n    {title}\n" for title, day in zip(TITLES, DAYS, strict=True)]
    assert_read(newsparse.parse("\n".join(["News\n", *entries, "  • Imprint\n  • Privacy\n"])))


def test_the_name_of_a_menu_among_dated_items_is_reported() -> None:
    rows = enumerate(zip(TITLES, DAYS, strict=True), 1)
    text = (
        "".join(f"  {number}. {title}\n\n    {day}\n\n" for number, (title, day) in rows) + "  5. Imprint\n"
    )
    told = [(each.line, each.message) for each in newsparse.check(text) if each.code == "NP007"]
    assert told == [(17, "'Imprint' was read as a title, and may be a link of a menu")]


def test_places_before_the_days_of_datelines() -> None:
    places: list[str | None] = ["Havelburg", "Norsund", "Norsund", "Lower Mere"]
    given = [str(place) for place in places]
    listing = page("{0}\n{2}, {1}. All came to see it.\n", given)
    assert_read(listing, place=places, kicker=[None] * 4)
    assert [item.body for item in listing.items] == [("All came to see it.",)] * 4


def test_places_that_are_known_before_days_alone() -> None:
    places: list[str | None] = ["Valencia", "Norsund", "Geneva", "Geneva"]
    assert_read(page("{0}\n\n{2}, {1}\n\n", [str(place) for place in places]), place=places)
    topics: list[str | None] = ["Culture", "Schools", "Harbour", "Money"]
    assert_read(page("{0}\n\n{2}, {1}\n\n", [str(topic) for topic in topics]), kicker=topics)


def test_people_behind_days_are_authors_and_no_places() -> None:
    authors: list[str | None] = ["Tom Miller", "Redaktion", "Anna Weber", "Redaktion"]
    names = [str(author) for author in authors]
    assert_read(page("{0}\n{1}, {2}\nAll came to see it.\n", names), author=authors, place=[None] * 4)


def test_words_that_lead_to_days_are_no_categories() -> None:
    labels = ["Missing since", "Found on", "Found on", "Missing since"]
    assert_read(page("{0}\n{2} {1}\nAll came to see it.\n", labels), kicker=[None] * 4)


def test_the_escapes_of_a_markdown_page_are_no_part_of_its_titles() -> None:
    entries = [
        f"* {name}\n\n  ### A \\*new\\* {name} day\n\n  1 January 2001\n" for name in ("Culture", "Harbour")
    ]
    text = "News\n\n\n" + "".join(entries)
    listing = newsparse.parse(text)
    assert [item.title for item in listing.items] == ["A *new* Culture day", "A *new* Harbour day"]
    assert newsparse.unparse(listing) == text


def test_a_name_that_ends_in_a_weekday_is_reported_where_it_is_whole_elsewhere() -> None:
    days = ["19.07.2006", "12.07.2006", "10.07.2006", "05.07.2006"]  # a Monday among Wednesdays
    text = "".join(
        f"{title}\nPar Anne Mer, {day}\nTout est bien.\n\n" for title, day in zip(TITLES, days, strict=True)
    )
    told = [(each.line, each.message) for each in newsparse.check(text) if each.code == "NP005"]
    assert told == [(line, "the day may begin with a part of the name 'Anne Mer'") for line in (2, 6, 14)]


def test_lines_of_one_kind_below_each_day_are_no_items_of_their_own() -> None:
    starts = [
        "Starts 8:30 – 14 km – easy",
        "Starts 7:45 – 21 km – hard",
        "Starts 9:00 – 9 km",
        "Starts 8:00 – 17 km",
    ]
    guides = ["Guide: Gerard", "Guide: Monica", "Guide: Ann", "Guide: Gerard"]
    listing = page("{1}\n{0}\n{2}\n{3}\n\n", starts, guides)
    assert_read(listing)
    assert [item.body for item in listing.items] == list(zip(starts, guides, strict=True))


def test_questions_above_their_answers_and_days_are_titles() -> None:
    text = "".join(
        f"{title}?\nThe council says so.\nPublished: {day}\n\n"
        for title, day in zip(TITLES, DAYS, strict=True)
    )
    listing = newsparse.parse(text)
    assert [item.title for item in listing.items] == [f"{title}?" for title in TITLES]


def test_a_page_title_is_no_heading_because_a_line_is_below_the_list() -> None:
    listing = page("{0}\n{1}\n\n", head="Noticeboard\nHome\nNoticeboard\n\nNoticeboard\n\n")
    assert [section.heading for section in listing.sections] == [None]
    text = newsparse.unparse(listing) + "Older notices of the board\nAccessibility\n"
    assert [section.heading for section in newsparse.parse(text).sections] == [None]


def messages(text: str) -> list[tuple[int | None, str]]:
    return [(each.line, each.message) for each in newsparse.check(text) if each.code == "NP007"]


def test_a_last_text_that_no_other_item_has_is_reported() -> None:
    text = "".join(
        f"### {title}\n\n{day}\n\nAll came to see it.\n\n" for title, day in zip(TITLES, DAYS, strict=True)
    )
    told = "'Write to us or call us on any day of the week.' may come after the page's last item, as no other has as many paragraphs"
    assert messages(text + "Write to us or call us on any day of the week.\n") == [(25, told)]
    assert messages(text) == []


def test_a_text_that_may_be_an_item_without_a_date_is_reported() -> None:
    one, two = (
        f"{title}\n{day}\nAll came to see it.\n\n" for title, day in zip(TITLES[:2], DAYS[:2], strict=True)
    )
    told = "'Remember your fees' may be the title of an item without a date, or belong to the text above it"
    assert messages(one + "Remember your fees\n\nIt is still 200 a year.\n\n" + two) == [(5, told)]
    assert messages(one + two) == []


def test_letters_begin_entries_like_bullets() -> None:
    rows = [f"{letter}) {title}, {day}\n" for letter, title, day in zip("abcd", TITLES, DAYS, strict=True)]
    listing = newsparse.parse("".join(rows))
    assert [(item.number, item.title) for item in listing.items] == [(None, title) for title in TITLES[:4]]
    assert not [each for each in newsparse.check("".join(rows)) if each.code in ("NP006", "NP007")]
    upper = [f"{letter}. {title}, {day}\n" for letter, title, day in zip("ABCD", TITLES, DAYS, strict=True)]
    told = [(each.line, each.message) for each in newsparse.check("".join(upper)) if each.code == "NP006"]
    assert told == [
        (line, f"the letter in {row[:-1]!r} was read as a part of the title")
        for line, row in enumerate(upper, 1)
    ]


def test_short_sentences_that_may_be_titles_are_reported() -> None:
    texts = [
        "We have a new stove.",
        "The chimney smokes.",
        "The sweep came.",
        "He found a nest.",
        "It burns well now.",
    ]
    days = ["3 October 2019", "5 October 2019", "9 October 2019", "9 October 2019", "12 October 2019"]
    text = "".join(f"{one}\n{day}\n\n" for one, day in zip(texts, days, strict=True))
    told = [line for line, message in messages(text)]
    assert told == [1, 4, 7, 10, 13]  # whether they were read as titles or as texts


def test_fields_with_labels_of_their_own() -> None:
    names = ["Ann Sea", "Jan Kos", "Ann Sea", "Max Kern"]
    topics = ["Harbour", "Schools", "Culture", "Money"]
    listing = page("Titel: {0}\nDatum: {1}\nAutor: {2}\nRubrik: {3}\n\n", names, topics)
    assert_read(listing, author=list(names), kicker=list(topics))
    assert [item.body for item in listing.items] == [()] * 4
    assert_read(page("Title: {0}\nDate: {1}\nAuthor: {2}\n\n", names), author=list(names))


def test_a_menu_in_one_line_between_items_is_no_heading() -> None:
    menu = "Home | News | Events | Contact\n\n"
    entries = [f"{title}\n{day}\nAll came to see it.\n\n" for title, day in zip(TITLES, DAYS, strict=True)]
    listing = newsparse.parse(menu + "".join(entries[:1]) + menu + "".join(entries[1:]))
    assert [item.title for item in listing.items] == TITLES
    assert [section.heading for section in listing.sections] == [None]
    assert [item.body for item in listing.items] == [("All came to see it.",)] * 4


def test_towns_with_names_like_those_of_people_stay_places() -> None:
    places: list[str | None] = ["San Jose", "Santa Monica", "Fort Wayne", "San Antonio"]
    given = [str(place) for place in places]
    assert_read(page("{0}\n{1}, {2}\nAll came to see it.\n\n", given), place=places, author=[None] * 4)


def test_titles_like_links_to_more_are_titles() -> None:
    titles = [
        "Search for the lost buoy",
        "Retour au calme",
        "Torna a casa, dice il sindaco",
        "Powrót do szkoły",
    ]
    text = "".join(f"{day}\n{title}\n\n" for title, day in zip(titles, DAYS, strict=True))
    assert [item.title for item in newsparse.parse(text).items] == titles
    assert messages(text) == []


def test_links_with_their_addresses_lead_on() -> None:
    for link in ("[Weiterlesen …](/news/{2})", "Leer más: https://example.org/{2}"):
        listing = page("{0}\n{1}\n\nAll came to see it.\n\n" + link + "\n\n", list("abcd"))
        assert [item.body for item in listing.items] == [("All came to see it.",)] * 4
    events = page("{0}\n{1}\nMore info: https://example.org/{2}\n\n", list("abcd"))
    assert events.items[0].body == ("More info: https://example.org/a",)


def test_the_heads_of_a_table_say_what_its_columns_hold() -> None:
    rows = "".join(
        f"{4 - n}\t{title}\tPress office {n}\t{day}\n"
        for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
    )
    listing = newsparse.parse("No.\tTitle\tAuthor\tDate\n" + rows)
    assert [item.author for item in listing.items] == [f"Press office {n}" for n in range(4)]
    assert [item.title for item in listing.items] == TITLES
    listing = newsparse.parse("No.\tTitle\tCategory\tDate\n" + rows)
    assert [item.kicker for item in listing.items] == [f"Press office {n}" for n in range(4)]


@pytest.mark.parametrize("form", ["[{2}] {0}\n{1}\n\n", "{0} [{2}]\n{1}\n\n", "{1} {0} ［{2}］\n"])
def test_categories_in_square_brackets_of_all_titles(form: str) -> None:
    topics = ["Harbour", "Public health", "Culture", "Harbour"]
    assert_read(page(form, topics), kicker=list(topics))
    alike = page(form, ["Update"] * 4)
    assert [item.kicker for item in alike.items] == [None] * 4
    assert "Update" in alike.items[0].title


def test_a_text_below_a_hanging_title_is_no_item_of_the_same_day() -> None:
    texts = ["All came on Monday to see\n    the Red Ship.", "It rained.", "It rained again.", "None came."]
    listing = page("{1} – {0}\n\n    {2}\n\n", texts)
    assert [item.title for item in listing.items] == TITLES


def test_wrapped_texts_that_hang_below_their_days_are_joined() -> None:
    long = "The lorries are to use the coast road until the masons of the\n    Harbour Board have done their work."
    listing = page("{1} – {0}\n\n    {2}\n\n", [long, "It rained.", "It rained again.", "None came."])
    assert listing.items[0].body == (long.replace("\n   ", ""),)
    assert [item.title for item in listing.items] == TITLES


def test_names_next_to_dates_in_cyrillic_and_of_several_people_are_authors() -> None:
    names = ["Мария Стойчева", "Петър Колев", "Мария Стойчева", "Иван Петров"]
    assert_read(page("{0}\n{1} | {2}\n\n", names), author=list(names))
    names = ["Anna Lechner, Marco Tognolini", "Priya Raman", "Jens Dahl and Wanda Kowalska", "Anna Lechner"]
    assert_read(page("{0}\n{1} | {2}\n\n", names), author=list(names))
    topics = ["Новости спорта", "Общество", "Мир и общество", "Общество"]
    assert_read(page("{0}\n{1} | {2}\n\n", topics), kicker=list(topics))


def test_bylines_next_to_days_that_begin_alike() -> None:
    names = ["Asha Mwinyi", "Juma Kessy", "Asha Mwinyi", "Juma Kessy"]
    assert_read(page("{0}\nNa {2}, {1}\n\n", names), author=list(names))
    assert_read(page("{0}\n{1} | Na {2}\n\n", names), author=list(names))


def test_the_head_of_a_feed_is_no_item() -> None:
    rows = [
        f"Title: {title}\nLink: https://example.org/{n}\nDate: {day}\nDescription: All came to see it.\n\n"
        for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
    ]
    head = f"Feed: Met Harbour Authority - Notices\nLink: https://www.harbour.example.org/notices\nUpdated: {DAYS[0]}\n\n"
    for text in (head + "".join(rows), "".join(rows)):
        assert [item.title for item in newsparse.parse(text)] == TITLES[: len(rows)]
        assert messages(text) == []


def test_a_label_below_the_page_is_no_title_without_a_word() -> None:
    titles = ["Power cut on 12 June", "Collection of waste", "Children's day", "European elections"]
    texts = [
        "The cut is from 7 to 15 in the main street.\n",
        "It is on Saturday at the hall.\n",
        "",
        "What one has to know.\n",
    ]
    rows = "".join(
        f"{title}\n{text}Published: {day}\n" for title, text, day in zip(titles, texts, DAYS, strict=True)
    )
    text = "Town of Lower Mill\nHome\nNews\nNews\n" + rows + "Contents: town clerk\n"
    if [item.title for item in newsparse.parse(text).items] != titles:
        told = "'The cut is from 7 to 15 in the main street.' may be one more title: then each date belongs to the title next to the one it was read with"
        assert (6, told) in messages(text)


def read_as(text: str, *rows: list[tuple[str, str]]) -> ReadPage:
    """A page read as entries that have these slots, each with its words in the text."""
    found, at = [], 0
    for row in rows:
        fields = []
        for slot, words in row:
            at = text.index(words, at)
            fields.append(Field(slot, at, at + len(words)))
        found.append(Entry(tuple(fields), fields[0].start, fields[-1].end))
    return ReadPage(page_lines(text), Entries((Part(None, tuple(found)),)))


def test_a_name_of_a_page_below_a_text_may_be_a_heading() -> None:
    text = "A ship\n3 May 2021\nAll came.\nMais notícias\nA buoy\n2 May 2021\nNone came.\n"
    first = [("title", "A ship"), ("date", "3 May 2021"), ("body", "All came.")]
    second = [("title", "A buoy"), ("date", "2 May 2021"), ("body", "None came.")]
    (told,) = topics.names_below_texts(read_as(text, [*first, ("body", "Mais notícias")], second))
    assert told.message == "'Mais notícias' may be a heading, or a link of the page"
    assert not [*topics.names_below_texts(read_as(text, first, second))]


def test_a_single_category_behind_a_title_may_belong_to_it() -> None:
    titles = ["Ships come", "Ships go", "Ships stay", "Ships sink"]
    text = "".join(f"- {title} | Digest 3 May 2021\n" for title in titles)
    plain = [[("title", f"{title} | Digest"), ("date", "3 May 2021")] for title in titles]
    parted = [[("title", title), ("kicker", "Digest"), ("date", "3 May 2021")] for title in titles]
    (told,) = evidence.lone_categories(read_as(text, parted[0], *plain[1:]))
    assert (told.message, told.start) == ("'Digest' may be a category, or belong to the title", 15)
    assert not [*evidence.lone_categories(read_as(text, *parted))]


def test_a_day_that_a_sentence_goes_on_from_is_not_set_off() -> None:
    for text, is_set_off in (
        ("Le 4 mars, la Direction a tout fermé.", False),
        ("4 mars 2021 – La Direction ferme", True),
    ):
        found = spot(text)
        assert found is not None
        assert cut_entries._is_set_off(found, text) is is_set_off


NUMBERS = ["64", "63", "62", "61"]


@pytest.mark.parametrize(
    "form",
    [
        "**{2}. {0}**\n{1}\n\n",
        "**#{2}** [{0}](https://example.org/{2})\n*{1}*\n\n",
        "**{2}.** {0}\n{1}\n\n",
        "__{2}__ {0}\n{1}\n\n",
    ],
)
def test_numbers_in_bold_are_numbers(form: str) -> None:
    listing = page(form, NUMBERS)
    assert_read(listing)
    assert [str(item.number) for item in listing.items] == NUMBERS


@pytest.mark.parametrize("sign", ["--", "***", "==", "~"])
def test_the_same_signs_on_both_sides_of_titles_are_no_part_of_them(sign: str) -> None:
    assert_read(page(f"{sign} {{0}} {sign}\n{{1}}\nAll came to see it.\n\n"))


def test_a_label_that_all_titles_share_where_days_have_labels_too() -> None:
    assert_read(page("Stanowisko: {0}\nData publikacji: {1}\n\n"))
    kept = page("Podcast: {0}\n{1}\n\n")
    assert [item.title for item in kept.items] == [f"Podcast: {title}" for title in TITLES]


def test_who_sent_a_message_is_its_author() -> None:
    names = ["Ann Sea", "Jan Kos", "Ann Sea", "Max Kern"]
    assert_read(
        page("Date: {1}\nFrom: {2}\nSubject: {0}\n\nAll came to see it.\n\n", names), author=list(names)
    )


def test_the_head_of_a_column_of_topics() -> None:
    topics = ["Trafik", "Ekonomi", "Natur", "Miljö"]
    rows = "".join(
        f"{title} | {day} | {topic}\n" for title, day, topic in zip(TITLES, DAYS, topics, strict=True)
    )
    assert_read(newsparse.parse("Titel | Datum | Ämne\n" + rows), kicker=list(topics))
    listing = newsparse.parse("Topic | Date | By\n" + rows)  # the longest texts are the titles
    assert [item.title for item in listing.items] == TITLES


def test_an_hour_behind_a_day_is_no_title() -> None:
    assert_read(page("{1}, ore 21\n{0}\nAll came to see it.\n\n"))
    assert_read(page("{1}\ngodz. 18.00\n{0}\nAll came to see it.\n\n"))


def test_a_wrapped_link_is_a_title_with_its_address() -> None:
    long = "Planning law: a notice on site that does not tell the height of a\nbuilding"
    rows = [
        f"### [{long if not n else title}](/n/{n})\n\n{day}\n\nThe notice has to tell it. Else the time in which one may go to\ncourt does not begin.\n\n"
        for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
    ]
    text = "".join(rows)
    listing = newsparse.parse(text)
    assert newsparse.unparse(listing) == text
    assert [(item.title, item.url) for item in listing.items][:2] == [
        (long.replace("\n", " "), "/n/0"),
        (TITLES[1], "/n/1"),
    ]


def test_a_category_behind_a_title_with_a_sign_that_other_titles_have_may_belong_to_it() -> None:
    kinds = [
        "ordinary meeting",
        "extra meeting: the budget",
        "ordinary meeting",
        "ordinary meeting, with questions",
    ]
    rows = "".join(
        f"  * Minutes {n} – {kind} ({day})\n" for n, kind, day in zip(NUMBERS, kinds, DAYS, strict=True)
    )
    told = [message for _, message in messages(rows)]
    titles = [item.title for item in newsparse.parse(rows).items]
    whole = [f"Minutes {n} – {kind}" for n, kind in zip(NUMBERS, kinds, strict=True)]
    assert titles == whole or "'ordinary meeting' may be a category, or belong to the title" in told


def test_a_guess_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confidence, "chance", lambda *_: 0.01)
    found = page("{0}\n{1}\nAll came to see it.\n\n").findings
    assert [each.message for each in found] == [
        "what is which on this page is a guess: all titles and dates are right with a chance of 1%"
    ]


def test_a_day_with_its_weekday_glued_to_the_text_begins_no_rest_of_the_title_above() -> None:
    days = [
        "Wednesday, 12 May 2021",
        "Monday, 10 May 2021",
        "Wednesday, 28 April 2021",
        "Tuesday, 20 April 2021",
    ]
    text = "In the end all of the houses in the north road get a new\nroof, and nobody has to pay for any of that."
    rows = [f"{title}\n{day}{text}\n\n\n" for title, day in zip(TITLES, days, strict=True)]
    rows[1] = rows[1].replace(TITLES[1], "The mayor visits the school in the north road in the end")
    titles = [item.title for item in newsparse.parse("".join(rows)).items]
    assert titles == [TITLES[0], "The mayor visits the school in the north road in the end", *TITLES[2:]]


def test_the_source_of_a_chinese_item_is_who_wrote_it() -> None:
    sources = ["科技日报", "光明日报", "新华社", "央视新闻"]
    assert_read(page("{0}\n{1}　来源：{2}\nAll came to see it.\n\n", sources), author=list(sources))


def test_links_to_older_pages_with_relative_addresses_end_the_page() -> None:
    rows = "".join(
        f"## {title}\n\n{day}\n\nAll came to see it.\n\n" for title, day in zip(TITLES, DAYS, strict=True)
    )
    for link in (
        "[Se flere nyheder](?p=2)",
        "[Ältere Folgen](https://example.org/2)",
        "[More episodes](#more)",
    ):
        items = newsparse.parse(rows + link + "\n").items
        assert [item.body for item in items] == [("All came to see it.",)] * 4


def test_authors_and_categories_that_are_links() -> None:
    names = ["Ann Sea", "Jan Kos", "Ann Sea", "Max Kern"]
    form = (
        "## [{0}](https://example.org/a)\n\n{1} by [{2}](https://example.org/by)\n\nAll came to see it.\n\n"
    )
    assert_read(page(form, names), author=list(names))


def test_bylines_with_one_word_before_names_of_which_none_recurs() -> None:
    names = ["Amina Juma", "Joseph Mwangi", "Neema Kileo", "Peter Brown"]
    assert_read(page("{0}\nNa {2} · {1}\n\n", names), author=list(names))
    assert_read(page("{0}\n{1} | The {2}\n\n", ["Harbour", "Schools", "Money", "Harbour"]), author=[None] * 4)


def test_a_word_before_a_space_is_a_category_in_scripts_that_part_no_words() -> None:
    rows = [
        "2024.12.19 経営 役員人事のお知らせ",
        "2024.12.05 製品 小型ポンプを発売",
        "2024.11.13 IR 決算短信を公表",
        "2024.10.01 製品 価格改定について",
    ]
    items = newsparse.parse("\n".join(rows) + "\n").items
    assert [item.kicker for item in items] == ["経営", "製品", "IR", "製品"]
    items = newsparse.parse("\n".join(rows[:3]) + "\n").items  # none recurs
    assert [item.kicker for item in items] == [None] * 3


def test_a_link_of_the_page_below_the_last_text_is_no_text() -> None:
    rows = "".join(
        f"{n}. {title}\n{day}\n\nAll came to see it.\n\nNone went.\n\n"
        for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True), 1)
    )
    assert newsparse.parse(rows + "Dezabonare\n").items[-1].body == ("All came to see it.", "None went.")


def test_titles_with_the_marks_of_markdown_are_told() -> None:
    text = "1. ### [A ship](https://example.org/1)\n\n    3 May 2021\n"
    (told,) = evidence_of_titles.raw_links(
        read_as(text, [("title", "### [A ship](https://example.org/1)"), ("date", "3 May 2021")])
    )
    assert told.message == "'### [A ship](https://example.org/1)' holds the address of a link"
    assert not [*evidence_of_titles.raw_links(read_as(text, [("title", "A ship"), ("date", "3 May 2021")]))]


def test_wrapped_items_of_one_line_are_not_cut_inside_their_words() -> None:
    body = "The board said on that day that all of it was done and that nobody had to pay for any of the works in the harbour."
    rows = [
        textwrap.fill(f"- {title} {day} {body}", 60, subsequent_indent="      ") + "\n"
        for title, day in zip(TITLES, DAYS, strict=True)
    ]
    listing = newsparse.parse("".join(rows))
    assert_read(listing)
    assert [item.body for item in listing.items] == [(body,)] * 4
