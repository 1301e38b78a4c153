"""Dumps of feeds, codes and names in brackets beside days, buttons to subscribe among entries, what is below the line that ends them."""

import pytest

import newsparse

Row = tuple[object, ...]


def rows(text: str) -> list[Row]:
    """Title, day, category, author and number of texts of each item."""
    return [
        (item.title, item.date and item.date.edtf, item.kicker, item.author, len(item.body))
        for item in newsparse.parse(text).items
    ]


def untold(text: str) -> bool:
    """Whether nothing is left unexplained."""
    return not newsparse.parse(text).findings


# --- feeds ------------------------------------------------------------------------------------------------------------------------------

FEED = """The Lower Valley Post
https://post.example/feed

title: Bridge to stay closed
link: https://post.example/bridge
pubDate: Fri, 20 Mar 2026 06:15:00 +0100
{author}: Sabine Kroll
category: Traffic
description: Work on the bearings will take until Easter.
{id}: https://post.example/?p=48211

title: Tennis club seeks groundsman
link: https://post.example/tennis
pubDate: Thu, 19 Mar 2026 07:15:00 +0100
{author}: Max Entner
description: Ten hours a week, pensioners welcome.
{id}: https://post.example/?p=48204

title: Maypole from Obertann
link: https://post.example/maypole
pubDate: Tue, 17 Mar 2026 08:15:00 +0100
{author}: Max Entner
category: Customs
description: It is 31 metres high.
{id}: https://post.example/?p=48197
"""


@pytest.mark.parametrize(("author", "key"), [("dc:creator", "guid"), ("creator", "id"), ("author", "guid")])
def test_a_dump_of_a_feed_has_authors_and_no_identifiers(author: str, key: str) -> None:
    text = FEED.format(author=author, id=key)
    assert rows(text) == [
        ("Bridge to stay closed", "2026-03-20", "Traffic", "Sabine Kroll", 1),
        ("Tennis club seeks groundsman", "2026-03-19", None, "Max Entner", 1),
        ("Maypole from Obertann", "2026-03-17", "Customs", "Max Entner", 1),
    ]
    assert untold(text)


# --- brackets beside days ---------------------------------------------------------------------------------------------------------------


def test_a_name_in_brackets_with_the_day_is_the_category_where_one_recurs() -> None:
    text = (
        "Press review\n\n"
        "- The co-op that saved the village oven (The Plains Voice, 25/03/2026)\n"
        "- Back to the old wheat (High Valley Daily, 18/03/2026)\n"
        "- An interview with the baker (Vallfosca Radio, 16/03/2026)\n"
        "- Young people learn to mill (The Western Weekly, 27/02/2026)\n"
        "- The price of flour (The Plains Voice, 13/02/2026)\n"
    )
    assert [row[:3] for row in rows(text)] == [
        ("The co-op that saved the village oven", "2026-03-25", "The Plains Voice"),
        ("Back to the old wheat", "2026-03-18", "High Valley Daily"),
        ("An interview with the baker", "2026-03-16", "Vallfosca Radio"),
        ("Young people learn to mill", "2026-02-27", "The Western Weekly"),
        ("The price of flour", "2026-02-13", "The Plains Voice"),
    ]
    assert untold(text)


@pytest.mark.parametrize("first", ["20 March 2026  [EN 4412]", "20 March 2026  [EN 1180-2]"])
def test_codes_in_brackets_behind_days_are_no_titles(first: str) -> None:
    text = (
        f"Standards\n\n{first}\n  Swings for children\n\n6 March 2026  [EN 7035]\n  Quality of water\n\n"
        "27 February 2026  [ISO 2901]\n  Tools of beekeepers\n\n13 February 2026  [EN 515]\n  Fire ladders\n"
    )
    assert [row[:3] for row in rows(text)] == [
        ("Swings for children", "2026-03-20", first.partition("[")[2].rstrip("]")),
        ("Quality of water", "2026-03-06", "EN 7035"),
        ("Tools of beekeepers", "2026-02-27", "ISO 2901"),
        ("Fire ladders", "2026-02-13", "EN 515"),
    ]
    assert untold(text)


def test_as_of_behind_a_day_is_no_category() -> None:
    text = (
        "潮見鉄道\n\n【運転見合わせ】白波線 鴎崎〜磯辺温泉\n2026年3月14日（土） 17時30分現在\n強風の影響で、運転を見合わせています。\n\n"
        "【遅延】東雲本線 全線\n2026年3月14日（土） 17時30分現在\n一部の列車に十五分程度の遅れが出ています。\n\n"
        "【運転再開】笹川線 笹川〜奥笹\n2026年3月13日（金） 17時30分現在\n始発から平常どおり運転しています。\n"
    )
    assert rows(text) == [
        ("白波線 鴎崎〜磯辺温泉", "2026-03-14", "運転見合わせ", None, 1),
        ("東雲本線 全線", "2026-03-14", "遅延", None, 1),
        ("笹川線 笹川〜奥笹", "2026-03-13", "運転再開", None, 1),
    ]


# --- buttons and feet -------------------------------------------------------------------------------------------------------------------

NEWS = """Town of Aubin

{a}Council meets in the spring hall
12 March 2026
The meeting is public.

{b}Works in Oven Street
9 March 2026
Traffic lights will be used for three weeks.

{pitch}
{button}

{a}Sign-up for the nursery school
5 March 2026
The forms are at the town hall.

{b}Green waste is collected again
2 March 2026
Bags are free.
"""


@pytest.mark.parametrize(
    ("pitch", "button"),
    [
        ("The bulletin in your mailbox", "Sign up"),
        ("Le bulletin municipal dans votre boîte", "Je m'abonne"),
        ("Ricevi gli avvisi", "Iscriviti"),
        ("Новости на почту", "Подписаться"),
        ("Advertisement", "Sails & Sons: 20% off all ropes"),
        ("Anzeige", "Segel Sohn: alle Seile billiger"),
    ],
)
@pytest.mark.parametrize(("a", "b"), [("", ""), ("COUNCIL\n", "WORKS\n")])
def test_what_a_button_among_entries_is_for_is_no_entry(pitch: str, button: str, a: str, b: str) -> None:
    text = NEWS.format(pitch=pitch, button=button, a=a, b=b)
    assert [(row[0], row[1], row[4]) for row in rows(text)] == [
        ("Council meets in the spring hall", "2026-03-12", 1),
        ("Works in Oven Street", "2026-03-09", 1),
        ("Sign-up for the nursery school", "2026-03-05", 1),
        ("Green waste is collected again", "2026-03-02", 1),
    ]
    assert untold(text)


def test_without_gaps_a_button_takes_a_line_that_names_mails() -> None:
    text = (
        "Press releases\n24 Mar 2026  |  Corporate\nHollis appoints an officer\nDownload\n10 Mar 2026  |  Products\n"
        "New pumps cut energy use by a fifth\nDownload\nGet our releases by email\nSign up\n26 Feb 2026  |  Products\n"
        "The foundry switches to electric furnaces\nDownload\n12 Feb 2026  |  Corporate\nTrading update\nDownload\n"
    )
    assert [(row[0], row[2], row[4]) for row in rows(text)] == [
        ("Hollis appoints an officer", "Corporate", 0),
        ("New pumps cut energy use by a fifth", "Products", 0),
        ("The foundry switches to electric furnaces", "Products", 0),
        ("Trading update", "Corporate", 0),
    ]


@pytest.mark.parametrize("foot", ["Older reports of ours", "Вчитај постари објави"])
def test_the_last_entry_ends_with_what_all_others_end_with(foot: str) -> None:
    text = (
        "News of the town\n\nThe river falls\n14 March 2026\nIt fell by four centimetres.\nRead more\n\nThe road is closed\n13 March 2026\n"
        "The police divert traffic.\n\nAll of it.\nRead more\n\nSchools will open\n12 March 2026\nThe mayor says they are safe.\nRead more\n\n"
        f"{foot}\n"
    )
    assert [(row[0], row[4]) for row in rows(text)] == [
        ("The river falls", 1),
        ("The road is closed", 2),
        ("Schools will open", 1),
    ]
    assert untold(text)
