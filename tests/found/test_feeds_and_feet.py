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


# --- forums, libraries, questions, jobs -------------------------------------------------------------------------------------------------

FORUM = """Old engines club
{first}

Knocking on a cold start
{by}vanya_kuzov{sign}29.03.2026, 14:14
{replies}: 14  {views}: 402

Which oil after 200 thousand?
{by}Petrovich68{sign}28.03.2026, 17:27
{replies}: 87  {views}: 3011

Winter tyres for sale
{by}snezhok{sign}28.03.2026, 12:02
{replies}: 2  {views}: 95

The heater does not heat
{by}Olya of the small car{sign}12.03.2026, 13:23
{replies}: 23  {views}: 860
"""


@pytest.mark.parametrize(
    ("by", "sign", "replies", "views"),
    [("Автор: ", " » ", "Ответы", "Просмотры"), ("Author: ", " | ", "Replies", "Views")],
)
def test_any_name_between_the_label_and_the_sign_is_an_author(
    by: str, sign: str, replies: str, views: str
) -> None:
    text = FORUM.format(first="Topics", by=by, sign=sign, replies=replies, views=views)
    assert rows(text) == [
        ("Knocking on a cold start", "2026-03-29", None, "vanya_kuzov", 0),
        ("Which oil after 200 thousand?", "2026-03-28", None, "Petrovich68", 0),
        ("Winter tyres for sale", "2026-03-28", None, "snezhok", 0),
        ("The heater does not heat", "2026-03-12", None, "Olya of the small car", 0),
    ]
    assert untold(text)


@pytest.mark.parametrize("word", ["saapunut", "eingetroffen", "arrived"])
def test_a_small_word_before_all_days_is_a_label_and_what_is_before_it_a_category(word: str) -> None:
    text = (
        f"New books\n\n• The summer of quiet rooms\n  Novels, {word} 19.3.2026\n• Swamps and their fungi\n  Nature, {word} 19.3.2026\n"
        f"• The ice breaker's daughter\n  Novels, {word} 17.3.2026\n• The little bear does not sleep\n  Children, {word} 13.3.2026\n"
    )
    assert [row[:3] for row in rows(text)] == [
        ("The summer of quiet rooms", "2026-03-19", "Novels"),
        ("Swamps and their fungi", "2026-03-19", "Nature"),
        ("The ice breaker's daughter", "2026-03-17", "Novels"),
        ("The little bear does not sleep", "2026-03-13", "Children"),
    ]


def test_surnames_before_titles_are_told() -> None:
    text = "New books\n\n• Sea, Ann: A red ship\n  19.3.2026\n• Lake, Bob J.: The ropes\n  17.3.2026\n• Sea, Ann: The mole\n  13.3.2026\n"
    assert not untold(text)


@pytest.mark.parametrize("helpful", ["Ar atsakymas buvo naudingas? Taip / Ne", "Did this help? Yes / No"])
def test_the_first_question_is_below_the_name_of_the_page(helpful: str) -> None:
    text = (
        "Service centre of the town\nHome / Help / Questions\n\nQuestions that are often asked\n\nHow do I register on the internet?\n\n"
        f"Log in with your bank and choose a time.\n\nUpdated 2026-03-12\n{helpful}\n\n\nWhat if I lose my card?\n\nTell any office.\n\n"
        f"The old card will be blocked.\n\nUpdated 2026-02-27\n{helpful}\n\n\nMay I come with a dog?\n\nOnly with a guide dog.\n\n"
        f"Updated 2025-11-19\n{helpful}\n\n\nWhy are my orders not shown?\n\nClear the cookies.\n\nUpdated 2025-09-03\n{helpful}\n"
    )
    assert [(row[0], row[1], row[4]) for row in rows(text)] == [
        ("How do I register on the internet?", "2026-03-12", 1),
        ("What if I lose my card?", "2026-02-27", 2),
        ("May I come with a dog?", "2025-11-19", 1),
        ("Why are my orders not shown?", "2025-09-03", 1),
    ]


def test_blocks_that_do_not_end_as_all_others_do_are_no_entries() -> None:
    rule = "------------------------------\n"
    text = (
        "College of the River\nStudents  Staff  About\nVacancies\n\nYoung researcher of lakes and rivers\nNature\nApply by: 15 April 2026\n"
        f"The post is for four years.\nApply\n{rule}Keeper of old books and maps\nLibrary\nApply by: 10 April 2026\nWe seek a steady hand.\nApply\n{rule}"
        f"Teacher of the Finnish language\nApply by: 27 March 2026\nLessons are in two houses.\nApply\n{rule}Keeper of systems and networks\nComputers\n"
        f"Apply by: 25 March 2026\nBackups, a calm mind.\nApply\n{rule}More: personnel\nIf nothing fits, send us your papers.\n"
    )
    assert [(row[0], row[1]) for row in rows(text)] == [
        ("Young researcher of lakes and rivers", "2026-04-15"),
        ("Keeper of old books and maps", "2026-04-10"),
        ("Teacher of the Finnish language", "2026-03-27"),
        ("Keeper of systems and networks", "2026-03-25"),
    ]


def test_a_number_behind_the_category_of_each_is_told() -> None:
    text = (
        "Acts\n\nLAW  No. 27, dated 26.3.2026\nOn old olive trees\nDownload\n\nDECREE  No. 134, dated 19.3.2026\nOn village markets\nDownload\n\n"
        "DECREE  No. 131, dated 19.3.2026\nOn the archive\nDownload\n\nORDER  No. 58, dated 13.3.2026\nOn towels\nDownload\n"
    )
    assert [(row[0], row[1]) for row in rows(text)] == [
        ("On old olive trees", "2026-03-26"),
        ("On village markets", "2026-03-19"),
        ("On the archive", "2026-03-19"),
        ("On towels", "2026-03-13"),
    ]
    assert not untold(text)


# --- the state of a service -------------------------------------------------------------------------------------------------------------

STATE = """Parcel API
All Systems Operational
Past Incidents
{day14}
Delayed deliveries of parcels
Resolved - Queues are drained and deliveries are on time.
{short14}, 18:22 UTC
Monitoring - A fix is in place.
{short14}, 17:40 UTC
{day13}
{nothing}
{day12}
Slow dashboard for some
Resolved - This incident has been resolved.
{short12}, 10:22 UTC
Investigating - The dashboard is slow for some.
{short12}, 09:58 UTC
{day11}
Errors in the Frankfurt region
Resolved - A bad deployment was rolled back.
{short11}, 21:15 UTC
{day10}
Planned work on databases
Completed - The work has been completed.
{short10}, 04:00 UTC
In progress - The work has begun.
{short10}, 02:00 UTC
{day9}
{nothing}
"""


@pytest.mark.parametrize(
    ("whole", "short", "nothing"),
    [
        ("Mar {}, 2026", "Mar {}", "No incidents reported."),
        ("{} March 2026", "{} March", "No incidents reported."),
        ("{} mars 2026", "{} mars", "Aucun incident signalé."),
        ("{}. März 2026", "{}. März", "Keine Vorfälle gemeldet."),
    ],
)
def test_times_of_the_day_above_are_no_entries_and_days_without_any_have_none(
    whole: str, short: str, nothing: str
) -> None:
    days = {f"day{n}": whole.format(n) for n in range(9, 15)}
    text = STATE.format(**days, **{f"short{n}": short.format(n) for n in range(9, 15)}, nothing=nothing)
    assert [(row[0], row[1], row[4]) for row in rows(text)] == [
        ("Delayed deliveries of parcels", "2026-03-14", 2),
        ("Slow dashboard for some", "2026-03-12", 2),
        ("Errors in the Frankfurt region", "2026-03-11", 1),
        ("Planned work on databases", "2026-03-10", 2),
    ]
    assert untold(text)
