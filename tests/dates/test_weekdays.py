"""Weekdays that may as well be other words: they settle nothing where their language isn't known."""

import pytest

import newsparse
from newsparse import dates
from newsparse.reading.lines.spots import spot


@pytest.mark.parametrize(
    "text",
    ["07/05/2024 par", "Par 07/05/2024", "04/09/2024 di", "07/05/2024 la", "On 07/05/2024", "05/07/2024 Ann"],
)
def test_a_small_word_or_a_name_beside_a_numeric_date_settles_no_order(text: str) -> None:
    with pytest.raises(newsparse.DateError):
        dates.parse_date(text)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Fri 07/05/2024", "2024-07-05"),
        ("Mo 06/05/2024", "2024-05-06"),
        ("Di, 7. Mai 2024", "2024-05-07"),
        ("7. Mai 2024, Di", "2024-05-07"),
    ],
)
def test_weekdays_that_are_no_other_word_settle_it(text: str, edtf: str) -> None:
    assert dates.parse_date(text).edtf == edtf


def test_a_language_that_is_known_makes_a_small_word_a_weekday() -> None:
    assert dates.parse_date("Di 07.05.2024", languages="de").edtf == "2024-05-07"


def test_who_wrote_an_entry_is_not_read_as_its_weekday() -> None:
    for text in ("Publié le 07/05/2024 par Claire Le Goff", "04/09/2024 di Mario Rossi"):
        found = spot(text)
        assert found is not None
        assert (found.date.date, found.date.reason) == (None, "ambiguous")
        assert found.author is not None
    found = spot("May 2, 2024, Ann Lee")
    assert found is not None
    assert found.date.date is not None
    assert found.date.date.edtf == "2024-05-02"


def test_pages_in_french_and_italian_have_their_days_first() -> None:
    days = ["14/05/2024", "07/05/2024", "02/05/2024"]
    for form in (
        "Titre {}\nPublié le {} par Claire Le Goff\nCinq étapes.\n\n",
        "Titolo {}\n{} di Mario Rossi\nCinque passi.\n\n",
    ):
        items = newsparse.parse(
            "".join(form.format(name, day) for name, day in zip("ABC", days, strict=True))
        ).items
        assert [item.date.edtf for item in items if item.date] == ["2024-05-14", "2024-05-07", "2024-05-02"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024年03月20日, 日内瓦", "2024年03月20日"),  # Geneva begins with the sign of Sunday
        ("2024年3月20日 水戸", "2024年3月20日"),
        ("2024年3月23日 土浦", "2024年3月23日"),
        ("2024年3月20日 水", "2024年3月20日 水"),
        ("2024年3月20日水", "2024年3月20日水"),
        ("2024年12月20日 日本経済新聞に掲載", "2024年12月20日"),  # and so does Japan
        (
            "2024/12/20 年末年始の営業時間",
            "2024/12/20",
        ),  # what begins the end of the year is no mark of a year
        ("2024.12.20 년말 행사", "2024.12.20"),
        ("2024/12/20 月例会", "2024/12/20"),
    ],
)
def test_a_sign_that_begins_another_word_is_no_weekday(text: str, day: str) -> None:
    found = spot(text)
    assert found is not None
    assert text[found.start : found.end] == day


def test_a_time_with_a_point_behind_the_weekday() -> None:
    for text in ("2024. május 11. (szombat) 10.00", "11 maja 2024 (sobota) 10.00"):
        assert newsparse.parse_date(text).edtf == "2024-05-11T10:00"
