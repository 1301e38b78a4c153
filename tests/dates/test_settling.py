"""What a listing proves: each proof from both sides, and what proves nothing."""

from __future__ import annotations

import datetime as dt
import json
import pathlib

import pytest

import newsparse
from newsparse.dates import Date, Options, line_date, parse_date, prefix_date, settle

D = Date.from_edtf
HERE = pathlib.Path(__file__).parent


def settled(
    lines: list[str], headings: list[str | None] | None = None, text: str = "", options: Options | None = None
) -> list[str | None]:
    found = [line_date(line) or prefix_date(line) for line in lines]
    over = [None if h is None else D(h) for h in headings or [None] * len(lines)]
    return [d and d.edtf for d in settle(found, over, options or Options(), text)]


def test_another_date_with_a_13_proves_the_order() -> None:
    assert settled(["04/03/2023", "21/02/2023"]) == ["2023-03-04", "2023-02-21"]
    assert settled(["04/03/2023", "02/21/2023"]) == ["2023-04-03", "2023-02-21"]


def test_only_dates_with_the_same_sign_prove() -> None:
    assert settled(["04/03/2023", "21.02.2023"]) == [None, "2023-02-21"]


def test_proofs_that_contradict_prove_nothing() -> None:
    assert settled(["04/03/2023", "02/21/2023", "21/02/2023"]) == [None, "2023-02-21", "2023-02-21"]


def test_a_missing_year_comes_from_the_heading_only() -> None:
    assert settled(["April 19", "April 2"], ["2021", "2021-04"]) == ["2021-04-19", "2021-04-02"]
    assert settled(["April 19"]) == [None]
    assert settled(["April 19"], ["2021-05"]) == [None]
    assert settled(["29 February"], ["2023"]) == [None]
    assert settled(["29 February"], ["2024"]) == ["2024-02-29"]
    assert settled(["December 30"], ["2022-12-30/2023-01-05"]) == ["2022-12-30"]
    assert settled(["8/22 Title"], ["2018-23"]) == ["2018-08-22"]
    assert settled(["January 5"], ["2018-24"]) == [None]  # a winter is in two years
    assert settled(["21-24 August"], ["2023"]) == ["2023-08-21/2023-08-24"]


def test_numbers_without_a_year_settle_too() -> None:
    assert settled(["8/22 A", "3/4 B"], ["2018", "2018"]) == ["2018-08-22", "2018-03-04"]


def test_settled_dates_keep_their_text() -> None:
    (date,) = settle([line_date("April 19")], [Date.of(dt.date(2021, 4, 1))]) or [None]
    assert date is None
    (date,) = settle([line_date("April 19")], [D("2021")])
    assert (str(date), date) == ("April 19", parse_date("19 April 2021"))


def test_no_line_settles_to_none() -> None:
    assert settle([None], [D("2021")]) == [None]


def test_a_heading_of_two_years_gives_no_year_if_both_would_do() -> None:
    assert settled(["April 19"], ["2022-01-01/2023-12-31"]) == [None]
    assert settled(["April 19"], ["199X"]) == [None]


#: Seven days that fall if the month comes first, and are in no order if the day does.
SEVEN = ["12/11/2023", "11/02/2023", "10/12/2023", "09/08/2023", "08/09/2023", "07/05/2023", "06/10/2023"]
MONTH_FIRST = [
    "2023-12-11", "2023-11-02", "2023-10-12", "2023-09-08", "2023-08-09", "2023-07-05", "2023-06-10",
]  # fmt: skip


def test_seven_distinct_dates_prove_an_order_if_one_reading_alone_is_sorted() -> None:
    assert settled(SEVEN) == MONTH_FIRST
    assert settled(SEVEN[::-1]) == MONTH_FIRST[::-1]
    assert settled([*SEVEN, SEVEN[-1]]) == [*MONTH_FIRST, MONTH_FIRST[-1]]  # a day twice is still in order


def test_six_distinct_dates_prove_no_order() -> None:
    assert settled(SEVEN[:6]) == [None] * 6
    assert settled([*SEVEN[:6], SEVEN[5]]) == [None] * 7


def test_dates_that_both_readings_sort_prove_no_order() -> None:
    falling = [f"0{n}/0{n + 1}/2023" for n in range(8, 0, -1)]
    assert settled(falling) == [None] * 8


def test_all_sections_must_be_sorted_the_same_way() -> None:
    years: list[str | None] = ["2023"] * 7 + ["2022"] * 2
    assert settled([*SEVEN, "05/06/2022", "04/08/2022"], years) == [*MONTH_FIRST, "2022-05-06", "2022-04-08"]
    assert settled([*SEVEN, "04/08/2022", "05/06/2022"], years) == [None] * 9  # rises, where the first falls


def test_each_sign_is_proved_by_itself() -> None:
    lines = ["05/06/2023", "04.03.2023", "21/02/2023", "13.01.2023", "04-03-2023"]
    assert settled(lines) == ["2023-06-05", "2023-03-04", "2023-02-21", "2023-01-13", None]
    assert settled([*SEVEN, "04.03.2023"])[-1] is None


def test_a_heading_never_overrules_a_proof() -> None:
    lines = ["28/03/2023", "17/03/2023", "04/03/2023"]
    assert settled(lines, ["2023-04"] * 3) == ["2023-03-28", "2023-03-17", "2023-03-04"]


def test_two_distinct_dates_in_the_months_of_their_headings_prove_an_order() -> None:
    assert settled(["04/03/2023", "06/03/2023", "05/06/2023"], ["2023-03", "2023-03", None]) == [
        "2023-03-04", "2023-03-06", "2023-06-05",
    ]  # fmt: skip
    assert settled(["04/03/2023"], ["2023-03"]) == [None]  # one may be in it by chance
    assert settled(["04/03/2023", "04/03/2023"], ["2023-03"] * 2) == [None, None]
    assert (
        settled(["04/03/2023", "06/03/2023", "05/06/2023"], ["2023-03"] * 3) == [None] * 3
    )  # one is in none


def test_a_heading_of_one_day_or_of_days_proves_an_order() -> None:
    assert settled(["04/03/2023"], ["2023-03-04"]) == ["2023-03-04"]
    assert settled(["04/03/2023"], ["2023-03-04/2023-03-05"]) == ["2023-03-04"]
    assert settled(["December 30"], ["2022/2023"]) == [None]  # two years would do
    assert settled(["8/22 A"], [None]) == [None]


def test_the_page_s_language_says_at_which_end_a_year_of_two_digits_is() -> None:
    korean, german, swedish = (
        "새 항구가 열렸다",
        "Der Hafen ist offen, und die Schiffe sind da",
        "Det är en bok som vi har och den är inte ny",
    )
    assert settled(["23.09.22", "22.10.11"], text=korean) == ["2023-09-22", "2022-10-11"]
    assert settled(["23.09.22", "11.10.22"], text=german) == ["2022-09-23", "2022-10-11"]
    assert settled(["23.09.22", "11.10.22"], text=swedish) == [None, None]  # Swedish has both
    assert settled(["23.09.22"]) == [None]
    assert settled(["10.11.12"], text=german) == [None]  # the language proves nothing about day and month
    assert settled(["23-09-22"], text=german) == [None]  # with dashes the year stands first everywhere
    assert settled(["04.03.2023"], text=german) == [None]


def test_a_year_that_the_page_names_says_at_which_end_it_is() -> None:
    assert settled(["23.09.22"], ["2023"]) == ["2023-09-22"]
    assert settled(["23.09.22"], ["2022"]) == ["2022-09-23"]
    assert settled(["23.09.22"], ["2022/2023"]) == [None]
    assert settled(["23.09.22"], ["2021"]) == [None]
    assert settled(["23.09.22", "4 May 2023"]) == ["2023-09-22", "2023-05-04"]


@pytest.mark.parametrize(
    ("line", "heading", "want"),
    [
        ("Fri, 22 September", "2023", "2023-09-22"), ("Fri, 22 September", "2022", None), ("22 September (Friday)", "2022", None),
        ("vendredi 22 septembre", "2023", "2023-09-22"), ("vendredi 22 septembre", "2024", None), ("9月22日(金)", "2022", None), ("9月22日(金)", "2023", "2023-09-22"),
        ("3 January", "2022-23", None), ("3 October", "2022-23", "2022-10-03"), ("3 July", "2022-22", "2022-07-03"), ("3 January", "2022-22", None), ("3 December", "2022-24", None),
        ("3 January", "2022-41", None), ("3 July", "2022-41", "2022-07-03"), ("4 May", "2023~", None), ("4 May", "202X", None),
    ],
)  # fmt: skip
def test_a_heading_gives_a_year_that_fits(line: str, heading: str, want: str | None) -> None:
    assert settled([line], [heading]) == [want]


def test_the_caller_s_order_counts_where_the_page_proves_none() -> None:
    assert settled(["04/03/2023"], options=Options(day_first=True)) == ["2023-03-04"]
    assert settled(["04/03/2023"], options=Options(day_first=False)) == ["2023-04-03"]
    assert settled(["04/03/2023", "21/02/2023"], options=Options(day_first=False)) == [
        "2023-03-04",
        "2023-02-21",
    ]


def test_a_word_of_two_languages_is_of_the_page_s() -> None:
    polish = "Nowa książka jest w sklepie i na stronie, a to nie jest drogo"
    assert settled(["22 listopada 2023"], text=polish) == ["2023-11-22"]
    assert settled(["22 listopada 2023"]) == [None]


def test_relative_dates_are_counted_from_the_reference() -> None:
    reference = Options(reference=dt.date(2023, 9, 22))
    assert settled(["Yesterday", "3 days ago", "31 February 2023"], options=reference) == [
        "2023-09-21",
        "2023-09-19",
        None,
    ]
    assert settled(["Yesterday", "3 days ago"]) == [None, None]


@pytest.mark.parametrize(
    "page", json.loads((HERE / "pages.json").read_text(encoding="utf-8")), ids=lambda p: p["text"][:20]
)
def test_pages(page: dict[str, object]) -> None:
    items = newsparse.parse(str(page["text"])).items
    assert [item.date and item.date.edtf for item in items] == page["dates"]


def test_the_page_s_language_makes_its_short_months_dates() -> None:
    titles = [
        "La nuova gru del porto",
        "Il museo è aperto e la città è in festa",
        "Le navi che sono nel porto",
    ]
    page = "".join(f"  {n}. {title}\n\n    {12 + n} gen 2023\n\n" for n, title in enumerate(titles, 1))
    assert [item.date and item.date.edtf for item in newsparse.parse(page).items] == [
        "2023-01-13",
        "2023-01-14",
        "2023-01-15",
    ]
    page = page.replace("gen 2023", "Pro 2023")  # no Italian month
    assert [item.date for item in newsparse.parse(page).items] == [None] * 3


def test_a_page_in_order_but_for_one_item_proves_nothing() -> None:
    pinned = [SEVEN[4], *SEVEN[:4], *SEVEN[5:], "05/12/2023"]
    assert settled(pinned) == [None] * 8
