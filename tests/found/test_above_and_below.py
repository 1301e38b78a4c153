"""Categories, days and names above titles, below texts and beside days, in small: each kind of place once."""

import pytest

import five_items
import newsparse
from five_items import DAYS, TEXTS, TITLES, TOPICS, assert_read, told
from newsparse.dates import find_dates, line_date, settle

NAMES = ["Ann Sea", "Jan Kos", "Ann Sea", "Mia Berg", "Jan Kos"]


def page(form: str) -> str:
    """A page of five entries in one form, two of whose authors wrote two each."""
    return five_items.page(form, NAMES)


@pytest.mark.parametrize(
    "form",
    [
        "[{k}](/c)\n\n### [{t}](/n)\n\n{d}\n\n{b}\n\n",
        "[{k}](/c)\n\n### [{t}](/n)\n\n{b}\n\n{d}\n\n",
        "{k}\n\n### {t}\n\n{d}\n\n{b}\n\n",
        "{d} | [{k}](/c)\n\n## {t}\n\n{b}\n\n",
        "[{k}](/c) {d}\n\n## [{t}](/n)\n\n{b}\n\n",
        "Posted: {d}\n{k}\n\n## {t}\n\n{b}\n\n",
        "![A ship](/1.jpg)\n\n{k}\n\n### [{t}](/n)\n\n{b}\n\n{d}\n\n",
    ],
)
def test_what_is_above_the_headings_of_markdown(form: str) -> None:
    assert_read(page(form), TOPICS)


def test_categories_above_some_headings() -> None:
    text = page("{k}\n\n### {t}\n\n{d}\n\n{b}\n\n").replace("\n\nArt\n\n### Mayor", "\n\n### Mayor")
    assert [item.kicker for item in newsparse.parse(text).items] == [
        "Music",
        None,
        "Music",
        "Town hall",
        "Art",
    ]


def test_what_is_above_no_heading_but_the_first_is_no_category() -> None:
    text = "Town news\n\n" + page("### {t}\n\n{d}\n\n{b}\n\n")
    assert_read(text, None)


@pytest.mark.parametrize(
    "form",
    [
        "{t}\n{d}\n{b}\n{k}\n\n",
        "{t}\n\n{d}\n\n{b}\n\n{k}\n\n",
        "{d}\n{t}\n{b}\n{k}\n",
        "- {t} ({d})\n  {b}\n  {k}\n",
        "1. {t}\n{d}\n{b}\n{k}\n",
        "## {t}\n\n{d}\n\n{b}\n\n[{k}](/c)\n\n",
        "{t}\n{d}\n{b}\nPosted in {k}\n\n",
        "{t}\n{d}\n{b}\nCategories: {k}\n2 comments\n\n",
    ],
)
def test_categories_below_texts(form: str) -> None:
    assert_read(page(form), TOPICS)


def test_categories_below_titles_without_texts() -> None:
    assert_read(page("{t}\n{d}\n{k}\n"), TOPICS, bodies=[()] * 5)


def test_last_lines_that_are_no_categories() -> None:
    for values in (
        ["£420", "£1,150", "£90", "£420", "£90"],
        ["Register", "Register", "Watch", "Watch", "Register"],
    ):
        text = "".join(
            f"{t}\n{d}\n{b}\n{v}\n\n" for t, d, b, v in zip(TITLES, DAYS, TEXTS, values, strict=True)
        )
        assert [item.kicker for item in newsparse.parse(text).items] == [None] * 5


def test_categories_before_a_dash_or_in_bold_at_the_beginning_of_titles() -> None:
    assert_read(page("{d} - {k} - {t}\n"), TOPICS, bodies=[()] * 5)
    assert_read(page("**{k}** [{t}](/n)\n{d}\n\n"), TOPICS, bodies=[()] * 5)


def test_titles_with_a_dash_are_whole_where_few_words_recur() -> None:
    titles = [
        "Fog Signals – Mole",
        "The Tidepools – Crab",
        "Rosa Lind – Lamp",
        "Fog Signals – Skerry",
        "Bo Ek – Oar",
    ]
    text = "".join(f"{t}\n{d}\n\n" for t, d in zip(titles, DAYS, strict=True))
    assert [item.title for item in newsparse.parse(text).items] == titles


def test_names_behind_titles_are_authors() -> None:
    assert_read(page("{d}: {t} by {a}\n"), None, NAMES, bodies=[()] * 5)
    assert_read(page("{t} — {a}, {d}\n"), None, NAMES, bodies=[()] * 5)


@pytest.mark.parametrize(
    "form",
    [
        "{t}\n{d} | {k} | {a}\n{b}\n\n",
        "{t}\n{a} | {d} | {k}\n{b}\n\n",
        "{t}\n\n{b}\n\n{a} | {k} | {d}\n\n",
    ],
)
def test_categories_and_names_beside_days(form: str) -> None:
    assert_read(page(form), TOPICS, NAMES)


def test_categories_and_names_before_days_without_texts() -> None:
    assert_read(page("{t}\n{k} | {a} | {d}\n\n"), TOPICS, NAMES, bodies=[()] * 5)


def test_categories_behind_titles_beside_days() -> None:
    assert_read(page("{d} | {t} | {k}\n{b}\n\n"), TOPICS)
    assert_read(page("{d} // {t} // {k}\n"), TOPICS, bodies=[()] * 5)
    assert_read(page("* {d} | {t} | {k}\n"), TOPICS, bodies=[()] * 5)


def test_a_label_that_all_categories_share_is_none() -> None:
    text = page("Feed: The Gazette\nTitle: {t}\nDate: {d}\n\n{b}\n\n")
    assert_read(text, None)


def test_authors_in_the_words_of_their_languages() -> None:
    rows = [
        ("한강 다리 점검 시작", "김민서 기자", "2026.03.16", "김민서"),
        ("쌀값 석 달째 하락", "이수현 인턴기자", "2026.03.15", "이수현"),
        ("국립박물관 야간 개장", "김민서 기자", "2026.03.14", "김민서"),
    ]
    text = "".join(f"{title}\n{name} | {day}\n\n" for title, name, day, _ in rows)
    assert [item.author for item in newsparse.parse(text).items] == [name for *_, name in rows]
    text = page("{t}\nStarted by {a} on {d}\n{b}\n\n")
    assert_read(text, None, NAMES)
    names = ["נועה לביא", "יואב שרון", "נועה לביא"]
    titles = ["חמש דרכים לראות ציור", "כך נתלה פסל של שלושה טון", "מכתב שנמצא במסגרת"]
    text = "".join(f"מאת: {a}\n{t}\n{d}\n\n" for a, t, d in zip(names, titles, DAYS, strict=False))
    assert [item.author for item in newsparse.parse(text).items] == names


def test_counts_below_texts_are_no_texts() -> None:
    rows = zip(TITLES, DAYS, TEXTS, (41, 17, 2, 8, 5), strict=True)
    text = "".join(f"{t}\n{d}\n\n{b}\n{n} replies\n\n" for t, d, b, n in rows)
    assert_read(text, None)


def test_captions_with_who_took_the_picture_are_no_texts() -> None:
    text = page("{t}\n\nBy {a}, {d}\n\n{b}\n\n").replace(
        "Harbour closed", "Ships at anchor. Photo: M. Serra\n\nHarbour closed"
    )
    assert [item.body for item in newsparse.parse(text).items] == [(each,) for each in TEXTS]


def test_addresses_in_square_brackets_behind_titles() -> None:
    text = page("{d}: {t} [https://example.org/n]\n\n{b}\n\n")
    assert_read(text, None)
    assert {item.url for item in newsparse.parse(text).items} == {"https://example.org/n"}


def test_that_all_rights_are_reserved_is_no_text() -> None:
    for notice in ("Her hakkı saklıdır.", "Tous droits réservés.", "Alle Rechte vorbehalten"):
        assert_read(page("{d}\n\n{t}\n\n{b}\n\n") + notice + "\n", None)


# --- told --------------------------------------------------------------------------------------------------------------------------------


def test_a_first_item_that_is_not_read_is_told() -> None:
    text = "\n".join(f"   {line}" if line else "" for line in page("{d}\n{t}\n{b}\n\n").split("\n"))
    text = text.replace("   12 May 2021\n   Council", "Our rights 12 May 2021\nJoin us    Council")
    assert len(newsparse.parse(text).items) == 4
    assert "the day in 'Our rights 12 May 2021' is not the date of any item" in told(text)


def test_lines_like_days_that_are_none_are_told() -> None:
    text = page("{t}\n{d}\n{b}\n\n").replace("10 May 2021", "10 Foo 2021")
    assert "'10 Foo 2021' is written like a day, and could not be read as one" in told(text)


def test_what_is_listed_with_the_day_is_told() -> None:
    text = page("{t}\n\n* {d}\n* {k}\n* {a}\n\n{b}\n\n")
    assert "'* Ann Sea' is listed with the day, and was read as a text" in told(text)


def test_a_title_beside_the_day_of_one_item_is_told() -> None:
    text = page("{k} / {d}\n\n{t}\n\n{b}\n\n").replace("28 April 2021\n", "28 April 2021 / Press office\n")
    assert told(text) == ["'Press office' was read as a text, and may be an author or a category"]


def test_lines_above_all_titles_that_were_read_as_texts_are_told() -> None:
    straps = [
        "A first for the town",
        "Years in the making",
        "No end in sight",
        "Money well spent",
        "A look upstream",
    ]
    rows = zip(straps, TITLES, DAYS, TEXTS, strict=True)
    text = "".join(f"{s}\n\n## {t}\n\n{d}\n\n{b}\n\n" for s, t, d, b in rows)
    assert told(text) == [f"{strap!r} may belong to the item below it" for strap in straps[1:]]
    below = "".join(
        f"## {t}\n\n{d}\n\n{b}\n\n{s}\n\n" for s, t, d, b in zip(straps, TITLES, DAYS, TEXTS, strict=True)
    )
    assert not any("may belong to the item below it" in message for message in told(below))


def test_a_title_that_begins_as_a_notice_of_rights_does_ends_no_page() -> None:
    text = (
        page("{d}\n\n{t}\n\n{b}\n\n")
        + "1 April 2021\n\nAll rights reserved: a play about those who own the river\n\nIt opened.\n"
    )
    assert len(newsparse.parse(text).items) == 6


# --- months that are words elsewhere -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "want"),
    [
        (["12 gen 2026", "3 mag 2025", "5 feb 2025", "1 dic 2024"], ["2026-01-12", "2025-05-03", "2025-02-05", "2024-12-01"]),
        (["12 gen 2026", "10 gen 2026", "9 gen 2026", "3 lug 2025"], ["2026-01-12", "2026-01-10", "2026-01-09", "2025-07-03"]),
        (["12 Oca 2026", "10 Oca 2026", "9 Nis 2025", "3 Ara 2024"], ["2026-01-12", "2026-01-10", "2025-04-09", "2024-12-03"]),
        (["16 Mac 2026", "4 Mac 2026", "24 Februari 2026", "9 Ogos 2025"], ["2026-03-16", "2026-03-04", "2026-02-24", "2025-08-09"]),
        (["12 sty 2026", "3 lip 2025", "5 cze 2025", "1 gru 2024"], ["2026-01-12", "2025-07-03", "2025-06-05", "2024-12-01"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "form", ["{t}\n{d}\n\n", "{d}\n{t}\n\n", "{d} - {t}\n", "Posted: {d}\n\n### {t}\n\n", "{t} ({d})\n"]
)
def test_short_months_that_are_words_in_other_languages(form: str, days: list[str], want: list[str]) -> None:
    titles = ["Alpha beta", "Gamma delta", "Epsilon zeta", "Eta theta"]
    text = "".join(form.format(t=t, d=d) for t, d in zip(titles, days, strict=True))
    items = newsparse.parse(text).items
    assert [item.title for item in items] == titles
    assert [item.date and item.date.edtf for item in items] == want


def test_a_month_of_another_language_than_the_page_s_is_left_open_and_told() -> None:
    text = page("{t}\n{d}\n{b}\n\n").replace("10 May 2021", "10 Pro 2021")
    assert [str(item.date) for item in newsparse.parse(text).items][1] == "None"
    assert [found.message for found in newsparse.check(text)] == [
        "the date '10 Pro 2021' of entry 2 of the page is 2021-12-10 in some languages, "
        "and nothing on the page shows that it is in one of them"
    ]


def test_one_line_with_such_a_month_is_no_settled_date() -> None:
    line = line_date("12 gen 2026")
    assert line is not None
    assert (line.date, line.reason, [each.edtf for each in line.candidates]) == (
        None,
        "language",
        ["2026-01-12"],
    )
    assert settle([line], [None]) == [None]
    assert find_dates("Since the 12 gen 2026 was sold") == ()


def test_a_weekday_tells_that_a_full_stop_ends_no_sentence() -> None:
    text = "8:00 AM EST, Sept. 22, 2023. The 8:00 AM EST, Sept. 22, 2023 and the others. Freitag, 22. September 2023"
    assert [date.text for date in find_dates(text)][-1] == "Freitag, 22. September 2023"


@pytest.mark.parametrize(
    "form",
    [
        "{K}\n{t}\n{a} | {d}\n{b}\n\n",
        "{k}\n{t}\n{a} - {d}\n{b}\n\n",
        "[{k}](/c)\n\n### [{t}](/n)\n\nde [{a}](/autor) · {d}\n\n{b}\n\n",
    ],
)
def test_categories_above_titles_and_names_beside_days(form: str) -> None:
    kickers = [each.upper() for each in TOPICS] if "{K}" in form else TOPICS
    assert_read(page(form), kickers, NAMES)


def test_names_and_places_beside_days() -> None:
    rows = zip(
        TITLES, DAYS, TEXTS, TOPICS, NAMES, ("Zaragoza", "Madrid", "Teruel", "Madrid", "Lima"), strict=True
    )
    text = "".join(f"{k.upper()}\n{t}\n{a} | {p} | {d}\n{b}\n\n" for t, d, b, k, a, p in rows)
    assert_read(text, [each.upper() for each in TOPICS], NAMES)


# --- shapes ---------------------------------------------------------------------------------------------------------------------------------


def test_numbers_with_a_day_count_on_though_many_are_missing() -> None:
    rows = zip((3, 4, 7, 8, 31), TITLES, DAYS, TEXTS, strict=True)
    text = "".join(f"{n}) {t} ({d})\n{b}\n\n" for n, t, d, b in rows)
    assert_read(text, None)
    assert [item.number for item in newsparse.parse(text).items] == [3, 4, 7, 8, 31]


def test_stars_before_titles_are_no_part_of_them() -> None:
    stars = ["★★★★★", "★★☆☆☆", "★★★★☆", "★☆☆☆☆", "★★★☆☆"]
    rows = zip(stars, TITLES, NAMES, DAYS, TEXTS, strict=True)
    assert_read("".join(f"{s} {t}\nBy {a} on {d}\n{b}\n\n" for s, t, a, d, b in rows), None, NAMES)


def test_counts_with_commas_between_are_no_texts() -> None:
    rows = zip(TITLES, NAMES, DAYS, (41, 1_204, 2, 8, 5), strict=True)
    text = "".join(f"{t}\nStarted by {a}, {d}\n{n:,} replies, {n * 3:,} views\n\n" for t, a, d, n in rows)
    assert_read(text, None, NAMES, bodies=[()] * 5)


def test_categories_in_brackets_on_lines_of_their_own() -> None:
    rows = [
        ("2026年3月16日", "防災", "避難訓練を実施します", "第二小学校の校庭で行います。"),
        (
            "2026年3月12日",
            "子育て",
            "保育園の空き状況を更新しました",
            "四月入園の追加募集は二十日まで受け付けます。",
        ),
        ("2026年3月5日", "防災", "図書館の休館について", "空調工事のため三日間休館します。"),
    ]
    text = "".join(f"{d}\n【{k}】\n{t}\n{b}\n\n" for d, k, t, b in rows)
    assert [(item.kicker, item.title) for item in newsparse.parse(text).items] == [
        (k, t) for _, k, t, _ in rows
    ]


def test_a_sentence_that_begins_with_a_day_is_no_line_of_a_day() -> None:
    rows = [
        (
            "2026.03.12",
            "お知らせ",
            "新製品「ミナモ2」発売日決定",
            "4月24日より全国の家電量販店で販売いたします。",
        ),
        (
            "2026.03.03",
            "IR情報",
            "2025年度第3四半期決算を発表",
            "売上高は前年同期比で8パーセント増となりました。",
        ),
        ("2026.02.20", "お知らせ", "電話窓口の受付時間変更について", "2月1日から午後5時までとなります。"),
    ]
    text = "".join(f"{d} {k}\n{t}\n{b}\n\n" for d, k, t, b in rows)
    assert [(item.kicker, item.title, item.body) for item in newsparse.parse(text).items] == [
        (k, t, (b,)) for _, k, t, b in rows
    ]


def test_columns_of_sentences_are_texts() -> None:
    rows = "".join(f"| {d} | {t} | {b} |\n" for t, d, b in zip(TITLES, DAYS, TEXTS, strict=True))
    assert_read("| Date | What | More |\n|---|---|---|\n" + rows, None)


def test_months_are_the_days_of_a_page_that_has_none() -> None:
    months = ["March 2026", "March 2026", "February 2026", "May 2025", "April 2024"]
    text = "".join(f"{n}. {t} ({m})\n" for n, (t, m) in enumerate(zip(TITLES, months, strict=True), 1))
    items = newsparse.parse(text).items
    assert [(item.title, str(item.date)) for item in items] == list(zip(TITLES, months, strict=True))
    items = newsparse.parse(f"{text}\nUpdated by hand on 3 May 2026\n").items  # a page with days
    assert [item.title for item in items] == [f"{t} ({m})" for t, m in zip(TITLES, months, strict=True)]


SITTINGS = """Decisions

{0}26 February 2026

Pool filters
The council makes 1.3 million available for new filters.

Motion on laughing gas
Accepted with 17 to 4 votes.

{0}29 January 2026

Market fees
Accepted without a vote.

{0}18 December 2025

Budget
The budget is accepted.
"""


@pytest.mark.parametrize("label", ["", "Meeting of "])
def test_a_day_above_several_items(label: str) -> None:
    items = newsparse.parse(SITTINGS.format(label)).items
    assert [(item.title, str(item.date), len(item.body)) for item in items] == [
        ("Pool filters", "26 February 2026", 1),
        ("Motion on laughing gas", "26 February 2026", 1),
        ("Market fees", "29 January 2026", 1),
        ("Budget", "18 December 2025", 1),
    ]


def test_texts_that_are_as_titles_are_told() -> None:
    text = "Harbour office\n\n12 May 2021\n\nPool filters\n\nMotion on gas\n\n10 May 2021\n\nMarket fees\n\nClerk named\n\n3 May 2021\n\nBudget for next year\n"
    assert "'Pool filters' may be one more title of its day, as all texts are like titles" in told(text)


def test_what_a_text_is_shared_with_is_no_text() -> None:
    share = "- [Share](/s)\n- [Facebook](/f)\n- [E-mail](/e)\n\n"
    assert_read(page("## {t}\n\n{b}\n\n" + share + "{d}\n\n"), None)


def test_a_published_day_and_an_update_in_one_line() -> None:
    rows = zip(
        TITLES, ("25/03/2026", "12/03/2026", "17/02/2026", "9/02/2026", "1/02/2026"), TEXTS, strict=True
    )
    text = "".join(f"{t}\nPublicado em {d} 10h30 | Atualizado em {d} 18h15\n{b}\n\n" for t, d, b in rows)
    assert [item.title for item in newsparse.parse(text).items] == TITLES


def test_a_day_on_three_lines_with_a_day_of_one_digit() -> None:
    text = "".join(
        f"MAR\n{n}\n2026\n{t}\n{b}\n\n" for n, t, b in zip((12, 3, 2, 14, 9), TITLES, TEXTS, strict=True)
    )
    items = newsparse.parse(text).items
    assert [item.title for item in items] == TITLES
    assert [item.date and item.date.edtf[-2:] for item in items] == ["12", "03", "02", "14", "09"]


@pytest.mark.parametrize(
    ("written", "want"),
    [
        ("12.III.2026 r.", "2026-03-12"),
        ("9.I.2026", "2026-01-09"),
        ("torsdag d. 12. marts 2026", "2026-03-12"),
        ("12 մարտի 2026 թ.", "2026-03-12"),
        ("၂၀၂၆ ခုနှစ်၊ မတ်လ ၁၂ ရက်", "2026-03-12"),
    ],
)
def test_more_ways_to_write_a_day(written: str, want: str) -> None:
    assert newsparse.parse_date(written).edtf == want


@pytest.mark.parametrize("text", ["12.XIII.2026", "40.I.2026", "12.C.2026"])
def test_roman_numbers_that_are_no_months(text: str) -> None:
    with pytest.raises(newsparse.DateError):
        newsparse.parse_date(text)


def test_a_time_before_days_in_numbers_leaves_their_order_to_the_page() -> None:
    text = "".join(
        f"{t}\n10:3{n}, {d}\n\n"
        for n, (t, d) in enumerate(
            zip(TITLES, ("20.03.2026", "12.03.2026", "26.02.2026", "08.11.2025", "01.02.2025"), strict=True)
        )
    )
    assert [item.date and item.date.edtf[:10] for item in newsparse.parse(text).items] == [
        "2026-03-20", "2026-03-12", "2026-02-26", "2025-11-08", "2025-02-01",
    ]  # fmt: skip


def test_what_markdown_sets_in_bold_is_the_title_of_the_text_behind_it() -> None:
    assert_read(page("{d}: **{t}** - {b}\n\n"), None)
    assert_read(page("**{t}.** {b} ({d})\n\n").replace("?.**", "?**"), None)


MONTHS = """March 2026

{0}26{1}{2[0]}
{0}12{1}{2[1]}
{0}5{1}{2[2]}

February 2026

{0}20{1}{2[3]}
{0}9{1}{2[4]}
"""


@pytest.mark.parametrize("between", [" ", "  ", ". ", " – ", ": "])
def test_numbers_below_months_are_days(between: str) -> None:
    listing = newsparse.parse("Archive\n\n" + MONTHS.format("", between, TITLES))
    assert [section.heading for section in listing.sections] == ["March 2026", "February 2026"]
    assert [(item.title, item.date and item.date.edtf) for item in listing.items] == list(
        zip(TITLES, ("2026-03-26", "2026-03-12", "2026-03-05", "2026-02-20", "2026-02-09"), strict=True)
    )


def test_numbers_below_months_that_are_headings_of_markdown() -> None:
    text = (
        MONTHS.format("", " ", TITLES)
        .replace("March 2026", "## March 2026")
        .replace("February 2026", "## February 2026")
    )
    assert [item.date and item.date.edtf for item in newsparse.parse(text).items][::4] == [
        "2026-03-26",
        "2026-02-09",
    ]


def test_weekdays_before_numbers_below_months() -> None:
    text = MONTHS.format("Thu ", " ", TITLES)
    assert [item.date and item.date.edtf for item in newsparse.parse(text).items][::4] == [
        "2026-03-26",
        "2026-02-09",
    ]
    assert not newsparse.parse(MONTHS.format("Page ", " ", TITLES)).items


def test_numbers_that_count_below_months_are_no_days() -> None:
    text = "March 2026\n\n1 One title\n2 Other title\n3 A third\n\nFebruary 2026\n\n1 A fourth\n2 A fifth\n"
    assert [item.date for item in newsparse.parse(text).items] == [None] * len(newsparse.parse(text).items)


def test_days_and_months_below_years() -> None:
    text = "2026\n\n01.03. {}\n14.02. {}\n03.02. {}\n\n2025\n\n24.12. {}\n07.12. {}\n".format(*TITLES)
    assert [(item.title, item.date and item.date.edtf) for item in newsparse.parse(text).items] == list(
        zip(TITLES, ("2026-03-01", "2026-02-14", "2026-02-03", "2025-12-24", "2025-12-07"), strict=True)
    )
    text = "2026\n\n01.03. {}\n04.02. {}\n\n2025\n\n09.12. {}\n07.12. {}\n".format(*TITLES)  # either order
    listing = newsparse.parse(text)
    assert [item.date for item in listing.items] == [None] * 4
    assert {found.code for found in newsparse.check(text)} == {"NP207"}


def test_headings_above_each_name_are_the_titles() -> None:
    text = page("## [{t}](/n){{.link}}\n\n-   {a}\n\n{d}\n\n{b}\n\n")
    assert [item.title for item in newsparse.parse(text).items] == TITLES
    assert [str(item.date) for item in newsparse.parse(text).items] == DAYS


def test_lines_with_bars_have_categories_and_names() -> None:
    assert_read(page("{d} | {k} | {t} | {b}\n"), TOPICS)
    assert_read(page("{k} | {t} | {b} | {a} | {d} | 4 min read\n"), TOPICS, NAMES)


def test_signs_around_names_titles_and_categories() -> None:
    assert_read(page("## {t}\n\n_{d}_ by **{a}**\n\n{b}\n\n"), None, NAMES)
    assert_read(page("'''{t}'''\n{d}\n{b}\n\n"), None)
    assert_read(page("  * {k}\n\n#### [{t}](/n)\n\n{b}\n\n{d}\n\n"), TOPICS)


def test_days_with_times_of_the_same_hour_are_days() -> None:
    times = ("14:20", "13:55", "13:10", "12:48", "12:05")
    text = "".join(
        f"{k}\n12.03.2026 {h}\n{t}\n{b}\n\n" for k, h, t, b in zip(TOPICS, times, TITLES, TEXTS, strict=True)
    )
    items = newsparse.parse(text, languages=["de"]).items
    assert [(item.title, item.kicker, item.date and item.date.edtf) for item in items] == [
        (t, k, "2026-03-12") for t, k, h in zip(TITLES, TOPICS, times, strict=True)
    ]


def test_categories_above_the_days_that_end_entries() -> None:
    assert_read(page("{t}\n{b}\n{k}\n{d}\n\n"), TOPICS)
    assert_read(page("{t}\n{b}\n{a}\n{k}\n{d}\n\n"), TOPICS, NAMES)


def test_months_right_below_titles_are_their_days() -> None:
    months = ["March 2026", "December 2025", "June 2025", "May 2025", "April 2024"]
    text = "".join(f"{t}\n{m}\n{b}\n\n" for t, m, b in zip(TITLES, months, TEXTS, strict=True))
    assert [(item.title, str(item.date)) for item in newsparse.parse(text).items] == list(
        zip(TITLES, months, strict=True)
    )


def test_a_day_and_its_author_below_numbered_titles() -> None:
    text = "News\n\nAn introduction of the page, which says what is on it.\n\n\n" + "".join(
        f"    {n}. {t}\n       {day}/06/2018 · By {a}\n\n"
        for n, (t, a, day) in enumerate(zip(TITLES, NAMES, (20, 19, 18, 17, 16), strict=True), 1)
    )
    items = newsparse.parse(text).items
    assert [(item.title, item.author, item.date and item.date.edtf) for item in items] == [
        (t, a, f"2018-06-{day}") for t, a, day in zip(TITLES, NAMES, (20, 19, 18, 17, 16), strict=True)
    ]
