"""What a careful reader sees on the page itself: columns that say one thing, months above days, marks alone, names of pages."""

from __future__ import annotations

import pytest

import newsparse

DAYS = ["16 March 2023", "9 March 2023", "26 December 2022", "20 October 2022"]
TITLES = [
    "Blue ship sails at dawn",
    "Red harbour asks for help",
    "Tide museum turns a hundred",
    "City council signs a pact",
]
TEXT = "The council said that the harbour opens to ships of all kinds."
ROWS = list(zip(TITLES, DAYS, strict=True))


def told(text: str) -> list[str]:
    return [finding.message for finding in newsparse.parse(text).findings]


def fields(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(item.title, item.kicker, item.date and item.date.edtf) for item in newsparse.parse(text).items]


@pytest.mark.parametrize("gap", ["\t", "   ", " | "])
@pytest.mark.parametrize("kind", ["Press release", "Etkinlik", "حدث"])
def test_a_column_without_a_head_that_says_one_thing_is_a_category(gap: str, kind: str) -> None:
    rows = fields("".join(gap.join([day, kind, title]) + "\n" for title, day in ROWS))
    assert [(title, kicker) for title, kicker, _ in rows] == [(title, kind) for title in TITLES]


@pytest.mark.parametrize("link", ["PDF", "[patch]", "4,50 %"])
def test_a_column_of_links_or_figures_is_no_category(link: str) -> None:
    rows = fields("".join(f"{day} | {title} | {link}\n" for title, day in ROWS))
    assert [(title, kicker) for title, kicker, _ in rows] == [(title, None) for title in TITLES]


def test_a_month_right_above_a_day_is_a_heading_and_no_title() -> None:
    text = (
        "All stories\nMarch 2023\n16 March 2023\nBlue ship sails at dawn\n9 March 2023\nRed harbour asks for help\n\n"
        "December 2022\n26 December 2022\nTide museum turns a hundred\n\nOctober 2022\n20 October 2022\nCity council signs a pact\n"
    )
    listing = newsparse.parse(text)
    assert [section.heading for section in listing.sections] == [
        "March 2023",
        "December 2022",
        "October 2022",
    ]
    assert [item.title for item in listing.items] == TITLES


def test_a_month_below_a_text_is_a_heading_in_chinese_too() -> None:
    text = (
        "新闻中心\n\n2005年12月\n1) 新闻稿\n新渡轮荣获大奖\n2005/12/07\n清晨，图书馆关闭两周，得到众人帮助。\n2) 视频\n港口之年\n2005/12/04\n"
        "2005年11月\n1) 新闻稿\n图书馆签署协议\n2005/11/13\n清晨，蓝色轮船迎来百年。\n2) 视频\n市议会迎来百年\n2005/11/01\n"
    )
    listing = newsparse.parse(text)
    assert [section.heading for section in listing.sections] == ["2005年12月", "2005年11月"]
    assert [item.kicker for item in listing.items] == ["新闻稿", "视频"] * 2


@pytest.mark.parametrize("sign", ["*", "►", "■", "–"])
def test_a_bullet_alone_is_no_category(sign: str) -> None:
    one, two, three, four = (f"{sign}\n{title}\n\n" for title in TITLES)
    rows = fields(f"Press room\n\n16 March 2023\n\n{one}{two}9 March 2023\n\n{three}{four}")
    assert rows == [
        (title, None, day) for title, day in zip(TITLES, ["2023-03-16"] * 2 + ["2023-03-09"] * 2, strict=True)
    ]


@pytest.mark.parametrize("sign", ["–", "*"])
def test_an_entry_begins_at_its_bullet_alone_and_its_day_is_not_that_of_the_title_above(sign: str) -> None:
    rows = fields("Latest news\n\n" + "".join(f"   {sign}\n{day}\n\n{title}\n\n" for title, day in ROWS))
    assert [title for title, _, _ in rows] == TITLES
    assert [date for _, _, date in rows] == ["2023-03-16", "2023-03-09", "2022-12-26", "2022-10-20"]


def test_bullets_alone_between_entries_part_them() -> None:
    rows = fields(
        "Latest news\n\n" + "\n*\n".join(f"{day} {title}\n      {TEXT}" for title, day in ROWS) + "\n*\n"
    )
    assert [title for title, _, _ in rows] == TITLES


def test_the_line_below_a_number_and_a_day_is_a_title_and_heads_no_other_entry() -> None:
    entries = [f"{number}.\nPublished {day}\n\n{title}\n" for number, (title, day) in enumerate(ROWS, 1)]
    text = "News\n\n" + "\n".join(
        entry + (f"\n{TEXT}\n" if at > 1 else "") for at, entry in enumerate(entries)
    )
    assert [title for title, _, _ in fields(text)] == TITLES


@pytest.mark.parametrize("name", ["News and events", "All stories"])
def test_the_first_line_of_a_page_is_no_title_where_a_title_is_below_it(name: str) -> None:
    entries = "".join(f"{title}\n{TEXT}\n{day}\n" for title, day in ROWS)
    assert [title for title, _, _ in fields(f"{name}\n{entries}")] == TITLES


def test_a_category_that_is_the_name_of_the_page_too() -> None:
    kinds = ["Statement", "News", "Statement", "Statement"]
    entries = [
        f"{kind}\n\n{day}\n\n{title}\n\n{TEXT}\n" for kind, (title, day) in zip(kinds, ROWS, strict=True)
    ]
    assert [kicker for _, kicker, _ in fields("News\n\n\n" + "\n\n".join(entries))] == kinds


def test_a_short_intro_is_not_the_text_of_an_entry_however_long_these_are() -> None:
    names = ["赤い港", "図書館", "漁船団", "北の道", "潮の博物館", "青い船", "古い灯台"]
    texts = [f"市によると、{name}が乗組員を募集と発表しました。" for name in names]
    texts[-1] *= 3
    kinds = ["イベント\n\n", "プレスリリース\n\n", "イベント\n\n", "", *["プレスリリース\n\n"] * 3]
    entries = [
        f"{kind}{name}が支援を要請\n\n2005/03/0{day} | 文：佐藤海\n\n{text}\n\n"
        for day, (kind, name, text) in enumerate(zip(kinds, names, texts, strict=True), 1)
    ]
    text = "ニュース一覧\n\n早朝から、図書館が協定に署名と伝えられました。\n\n" + "".join(entries)
    assert [item.body for item in newsparse.parse(text).items] == [(text,) for text in texts]


def test_days_above_several_entries_with_texts() -> None:
    one, two, three, four = (f"{title}\n\n{TEXT}\n\n" for title in TITLES)
    rows = fields(f"Latest news\n\n16 March 2023\n\n{one}{two}9 March 2023\n\n{three}2 March 2023\n\n{four}")
    assert [(title, date) for title, _, date in rows] == list(
        zip(TITLES, ["2023-03-16", "2023-03-16", "2023-03-09", "2023-03-02"], strict=True)
    )


def test_buttons_and_categories_are_no_rest_of_a_wrapped_title() -> None:
    long = "Green valley school welcomes young sailors for the first time in years"
    wrapped = (
        "The council said that the old lighthouse closes for two weeks, as\n"
        "everyone had hoped, and that the town library finds a crew on the\nfar side of the bay.\n"
    )
    entries = [
        f"◦ {day}\n{kind}\n{title}\n{text}Continue reading\n"
        for day, kind, title, text in zip(
            DAYS,
            ["News", "Q&A", "News", "Q&A"],
            [TITLES[0], long, *TITLES[2:]],
            [wrapped, "", wrapped, wrapped],
            strict=True,
        )
    ]
    rows = fields("All stories\n\n" + "\n".join(entries))
    assert rows[1][:2] == (long, "Q&A")


@pytest.mark.parametrize("marks", [["i.", "ii.", "iii.", "iv."], ["i)", "ii)", "iii)", "iv)"]])
def test_small_roman_numbers_count(marks: list[str]) -> None:
    text = "".join(f"{mark} {title} [{day}]\n" for mark, (title, day) in zip(marks, ROWS, strict=True))
    listing = newsparse.parse(text)
    assert [(item.number, item.title) for item in listing.items] == list(enumerate(TITLES, 1))
    assert newsparse.unparse(listing) == text


def test_texts_behind_days_are_whole_where_their_lines_were_broken() -> None:
    text = (
        "Pressrum\n\nNya färjan avgår i gryningen\nonsdag 24 maj 2023 - Tidigt på morgonen sades att hamnkören avgår i\n"
        "gryningen efter en lång vinter. Folk vid kusten säger att gamla fyren\ntar emot unga seglare före månadens slut.\n\n"
        "Nya färjan vinner ett pris\nfredag 12 maj 2023 - Som alla hoppades, stadsrådet söker besättning i\n"
        "hamnen på nytt. Som alla hoppades, hamnkören öppnar för alla i hamnen\nför första gången på länge.\n\n"
        "Fiskeflottan får ett nytt tak\nfredag 17 mars 2023 - Som alla hoppades, tidvattenmuseet skriver under\n"
        "ett avtal inför stor publik.\n"
    )
    listing = newsparse.parse(text)
    assert [item.title for item in listing.items] == [
        "Nya färjan avgår i gryningen", "Nya färjan vinner ett pris", "Fiskeflottan får ett nytt tak",
    ]  # fmt: skip
    assert listing.items[2].body == (
        "Som alla hoppades, tidvattenmuseet skriver under ett avtal inför stor publik.",
    )


def test_a_heading_below_a_text_is_told() -> None:
    entries = [f"Report\n\n{title}\n\n{day}\n\n{TEXT}\n\n{TEXT}\n" for title, day in ROWS]
    assert told("All stories\n\n\n" + "\n\n".join(entries)) == []
    [message] = told("All stories\n\n\n" + "\n\n".join([*entries[:2], "Sea and land\n", *entries[2:]]))
    assert message == "'Sea and land' may be the title of an item without a date"
    bullets = [f"* {title}\n{day}\n{TEXT}\n\n" for title, day in ROWS]
    listing = newsparse.parse("News\n\nShips\n\n" + "".join([*bullets[:2], "Training\n\n", *bullets[2:]]))
    assert [(section.heading, len(section.items)) for section in listing.sections] == [
        ("Ships", 2),
        ("Training", 2),
    ]


def test_short_texts_below_numbered_titles_belong_to_them() -> None:
    titles = ["港口合唱团招募船员", "北方公路关闭两周", "新渡轮换上新屋顶"]
    texts = [
        "清晨，渔船队正式开放，多年来首次。",
        "清晨，红色港口请求援助，观众很多。",
        "市议会表示，潮汐博物馆黎明启航。",
    ]
    entries = "".join(
        f"    {number}. {title}\n{text}\n\n"
        for number, (title, text) in enumerate(zip(titles, texts, strict=True), 1)
    )
    assert [item.body for item in newsparse.parse(f"最新消息\n\n{entries}").items] == [
        (text,) for text in texts
    ]


def test_what_is_below_the_titles_of_others_is_no_title() -> None:
    entries = [
        f"{title}\n{state}\nTell us what you think of it.\n{day}\nFind out more\n"
        for title, state, day in zip(TITLES, ["Open", "Open", "Closed", "Closed"], DAYS, strict=True)
    ]
    text = "City of Westhaven\nLog in\nConsultations\nSort by newest\n" + "".join(entries)
    assert [item.title for item in newsparse.parse(text).items] == TITLES


def test_who_wrote_an_entry_is_named_below_a_title_on_the_line_of_its_day() -> None:
    names = ["Ola Brekke", "Nadia Ferro", "Ola Brekke", "Jan Kos"]
    text = "".join(f"{title:40}{day}\n  by {name}\n" for (title, day), name in zip(ROWS, names, strict=True))
    assert [(item.title, item.author) for item in newsparse.parse(text).items] == list(
        zip(TITLES, names, strict=True)
    )


def test_a_bullet_alone_between_what_leads_on_and_a_category_makes_no_list_of_links() -> None:
    entries = [
        ("Report", 16),
        ("Event", 11),
        ("Report", 9),
        ("Report", 8),
        ("Event", 7),
        ("Report", 6),
        ("Event", 5),
    ]
    text = "".join(
        f"\u2022\n{kind}\n\nThe ferry sails on day {day}\n\n{day} May 2021\n\nThe ferry has a new captain, the port says.\n\nContinue reading\n\n"
        for kind, day in entries
    )

    assert [item.kicker for item in newsparse.parse(text).items] == [kind for kind, _ in entries]
