"""Entries without a date among dated ones, and what the page alone tells: which words are weekdays or names, which labels are categories."""

from typing import Any

import pytest

import newsparse


def _read(text: str) -> list[tuple[Any, ...]]:
    return [
        (item.title, item.date and item.date.edtf, item.kicker, item.author)
        for item in newsparse.parse(text).items
    ]


def _told(text: str) -> list[str]:
    return [each.message for each in newsparse.check(text) if each.code.startswith(("NP0", "NP2"))]


def test_a_line_among_lines_that_begin_with_days_is_an_entry() -> None:
    text = (
        "2026-05-03 Village hall reopens after roof repairs\n2026-04-27 Volunteers wanted for the spring clean\n"
        "2026-04-19 Bus 42 diverted through Mill Lane\nGrey tabby lost near the allotments\n2026-04-02 Parish council seat still vacant\n"
    )

    assert _read(text)[3] == ("Grey tabby lost near the allotments", None, None, None)
    assert len(_read(text)) == 5
    assert _told(text) == [
        "'Grey tabby lost near the allotments' may be the title of an item without a date, or belong to the text above it",
        "entry 4 of the page has no date, and 4 of 5 items have one",
    ]


def test_the_day_of_a_line_is_not_that_of_the_block_below() -> None:
    text = (
        "12 May 2026 - SPORT - Rovers sign keeper\nThe player arrives on a two-year deal.\n\n"
        "11 May 2026 - COURTS - Former treasurer cleared\nThe jury took less than an hour.\n\n"
        "WEATHER - Pollen warning for the region\n\n8 May 2026 - SPORT - Half marathon moves\nOrganisers expect many runners.\n"
    )

    assert _read(text) == [
        ("Rovers sign keeper", "2026-05-12", "SPORT", None),
        ("Former treasurer cleared", "2026-05-11", "COURTS", None),
        ("Pollen warning for the region", None, "WEATHER", None),
        ("Half marathon moves", "2026-05-08", "SPORT", None),
    ]


@pytest.mark.parametrize(
    "row",
    ["\tCulture\tCall for stallholders at the fair", "17/02/2026\t\tCall for stallholders at the fair"],
)
def test_a_row_with_an_empty_cell_is_a_row(row: str) -> None:
    text = (
        f"Date\tCategory\tHeadline\n28/02/2026\tTransport\tNight trains return\n21/02/2026\tHousing\tPlans filed for flats\n{row}\n"
        "09/02/2026\tHousing\tTenants win appeal\n"
    )
    day, kicker, title = row.split("\t")

    assert _read(text)[2] == (title, "2026-02-17" if day else None, kicker or None, None)
    assert len(_read(text)) == 4


def test_crosses_rule_a_box() -> None:
    text = (
        "+------------+--------------------+\n| Date       | Title              |\n+------------+--------------------+\n"
        "| 2026-05-03 | Harbour opens late |\n| 2026-05-02 | Bridge is closed   |\n+------------+--------------------+\n"
    )

    assert _read(text) == [
        ("Harbour opens late", "2026-05-03", None, None),
        ("Bridge is closed", "2026-05-02", None, None),
    ]


def test_a_month_in_brackets_is_the_date_where_others_have_days_there() -> None:
    text = "- A second plant (14 January 2026)\n- Interim report (30 October 2025)\n- Ingrid Vale joins (September 2025)\n- Our statement\n"

    assert [day for _, day, _, _ in _read(text)] == ["2026-01-14", "2025-10-30", "2025-09", None]


def test_a_range_of_days_behind_a_label_is_one_date() -> None:
    text = "Open Studios\nWhen: 26-27 September 2026\n\nHarvest Supper\nWhen: 2 October 2026\n\nCraft Fair\nWhen: 28 November - 6 December 2026\n"

    assert _read(text)[2] == ("Craft Fair", "2026-11-28/2026-12-06", None, None)


def test_words_like_weekdays_are_words_where_few_lines_have_one() -> None:
    behind = "22/05/2024 La nouvelle grue\n07/05/2024 La brume de mai\n02/04/2024 Par tous les temps\n09/03/2024 Mer calme\n"
    before = (
        "- El ferry sale – Ana Mar, 27 de marzo de 2006\n- Nuevo techo – Juan Costa, 21 de marzo de 2006\n"
        "- El consejo se reúne – Ana Mar, 28 de febrero de 2006\n- Cierra el faro – Clara Ruiz, 20 de febrero de 2006\n"
    )

    assert _read(behind)[3] == ("Mer calme", "2024-03-09", None, None)
    assert _read(before)[2] == ("El consejo se reúne", "2006-02-28", None, "Ana Mar")


def test_a_line_with_a_label_that_recurs_is_not_joined_to_a_title() -> None:
    text = "".join(
        f"{n}.  {day} June 2026\n    {title}\n    Leader: {name}\n    {rest}\n\n"
        for n, (day, title, name, rest) in enumerate(
            [
                (7, "Over the Nab and back by the old\n    tramway", "Gwen Hartley", "A steady ten miles with one climb before lunch."),
                (20, "Evening stroll to the curlew meadows", "Ravi Sutcliffe", "Bring a torch and something warm for the way home."),
                (25, "The reservoir round, taken slowly, with\n    two tea stops", "Gwen Hartley", "Suitable for new members and for dogs."),
            ],
            1,
        )
    )  # fmt: skip

    assert [title for title, *_ in _read(text)] == [
        "Over the Nab and back by the old tramway",
        "Evening stroll to the curlew meadows",
        "The reservoir round, taken slowly, with two tea stops",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "1.\nHarbour\n\n3 May 2020\n\n2.\nBridge\n\n2 May 2020\n\n3.\nFerry\n\n1 May 2020\n\n4.\nPier\n\n29 April 2020\n\nThe bridge was closed for a month, says the town.\n",
            "'The bridge was closed for a month, says the town.' may be the text of the last item",
        ),
        (
            "22 April 2026\nWork begins on the cycle path\n\n14 April 2026\nResults of the mural contest\n\n1 April 2026\nChanges for night buses\n\n"
            "Places left in the pottery course\n",
            "'Places left in the pottery course' may be the title of an item without a date",
        ),
    ],
)
def test_what_is_around_and_within_entries_is_told(text: str, told: str) -> None:
    assert told in _told(text)


def test_topics_between_bulleted_entries_are_headings() -> None:
    text = (
        "Transport and roads\n• 27 March 2006\nFerry sails at dawn\n\n• 21 March 2006\nNew roof for the library\n\nSchools\n"
        "• 28 February 2006\nCouncil meets on harbour\n\n• 20 February 2006\nOld lighthouse closes\nNo sentence\n"
    )

    assert [section.heading for section in newsparse.parse(text).sections] == [
        "Transport and roads",
        "Schools",
    ]


def test_categories_between_dashes_leave_none_in_titles() -> None:
    text = "2026年3月24日 - 行事 - 春の図書館まつり\n2026年3月17日 - 採用 - 臨時職員の募集\n2026年3月5日 - 行事 - 駐車場の工事\n"

    assert [(title, kicker) for title, _, kicker, _ in _read(text)] == [
        ("春の図書館まつり", "行事"), ("臨時職員の募集", "採用"), ("駐車場の工事", "行事"),
    ]  # fmt: skip
