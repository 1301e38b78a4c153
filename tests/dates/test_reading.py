"""What `parse_date` reads and refuses, and what `find_dates` finds."""

from __future__ import annotations

import datetime as dt
import json
import pathlib
import re
from collections.abc import Callable

import pytest

from newsparse.dates import Date, DateError, Precision, find_dates, parse_date, reading
from newsparse.dates.places import is_place

HERE = pathlib.Path(__file__).parent
REFERENCE = dt.date(2023, 9, 22)


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()[1:]
    return [[line.partition("|")[0], *line.partition("|")[2].rsplit("|", 1)] for line in lines]


def answer(text: str, **hint: object) -> str:
    try:
        return parse_date(text, **hint).edtf  # type: ignore[arg-type]
    except DateError as error:
        return "!" + error.reason


@pytest.mark.parametrize("hinted", [True, False])
def test_forms(hinted: bool) -> None:
    wrong = []
    for language, text, want in rows("forms.txt"):
        if language.endswith("*") and not hinted:  # its words are proof of nothing without the language
            want = "!no-date"
        got = answer(text, languages=[language.strip("*")] if hinted else None)
        if not got.startswith(want):
            wrong.append((language, text, want, got))
    assert wrong == []


@pytest.mark.parametrize("hinted", [True, False])
def test_relative(hinted: bool) -> None:
    wrong = []
    for language, text, want in rows("relative.txt"):
        hint = {"languages": [language]} if hinted else {}
        got = answer(text, reference=REFERENCE, **hint)
        if not got.startswith(want) or answer(text, **hint) != "!needs-reference":
            wrong.append((language, text, want, got))
    assert wrong == []


@pytest.mark.parametrize("hinted", [True, False])
def test_table_of_real_listings(hinted: bool) -> None:
    wrong = []
    for row in json.loads((HERE / "dates.json").read_text(encoding="utf-8")):
        hint = {"languages": [row["lang"]]} if hinted else {}
        if row["kind"] == "noise":
            got = "; ".join(d.edtf for d in find_dates(row["text"], **hint))
        else:
            reference = REFERENCE if row["kind"] == "relative" else None
            got = answer(row["text"], reference=reference, **hint)
        want = (row.get("hinted", row["edtf"]) if hinted else row["edtf"]) or "!"
        if row["text"].endswith(" BST"):
            want = "2023-09-22T14:30"  # three zones have this name: it gives no offset
        if not (got == want or (want == "!" and got[0] == "!")):
            wrong.append((row["text"], want, got))
    assert wrong == []


def test_no_dates() -> None:
    texts = (HERE / "no_dates.txt").read_text(encoding="utf-8").splitlines()[1:]
    assert {text: [d.text for d in found] for text in texts if (found := find_dates(text))} == {}


MESSAGES = [
    (
        "03/04/2023",
        "ambiguous",
        (0, 10),
        "'03/04/2023' is ambiguous (2023-04-03 or 2023-03-04): either number may be the day: pass day_first=",
    ),
    (
        "31 February 2023",
        "impossible",
        (0, 16),
        "'31 February 2023' is impossible: 2023-02 has days 1 to 28, not 31",
    ),
    ("2023-13-45", "impossible", (0, 10), "'2023-13-45' is impossible: there is no month 13"),
    (
        "Monday, 22 September 2023",
        "impossible",
        (0, 25),
        "'Monday, 22 September 2023' is impossible: 2023-09-22 is a Friday",
    ),
    (
        "24-21 August 2023",
        "impossible",
        (0, 17),
        "'24-21 August 2023' is impossible: 2023-08-24 is not before 2023-08-21",
    ),
    (
        "3 days ago",
        "needs-reference",
        (0, 10),
        "'3 days ago' is relative: pass the day it counts from as reference=",
    ),
    (
        "7 September 2023 was a day",
        "unread-part",
        (17, 26),
        "'7 September 2023 was a day' reads as 2023-09-07, except for 'was a day'",
    ),
    ("Decent work", "no-date", (0, 11), "'Decent work' is not a date"),
    ("", "no-date", (0, 0), "'' is not a date"),
    (
        "2011-12",
        "ambiguous",
        (0, 7),
        "'2011-12' is ambiguous (2011-12 or 2011/2012): it may be a month or two years",
    ),
    ("x" * 1000, "no-date", (0, 1000), "'" + "x" * 59 + "…' is too long to be a date"),
    ("x" * 401, "no-date", (0, 401), "'" + "x" * 59 + "…' is too long to be a date"),
    ("x" * 400, "no-date", (0, 400), "'" + "x" * 59 + "…' is not a date"),
    (
        "9 out",  # October in Portuguese
        "no-date",
        (0, 5),
        "'9 out': 'out' is a word in many languages: pass languages=",
    ),
    (
        "kesä 2023",
        "ambiguous",
        (0, 9),
        "'kesä 2023' is ambiguous (2023-06 or 2023-22): its word is a month and a season",
    ),
    (
        "22 listopada 2023",
        "ambiguous",
        (0, 17),
        "'22 listopada 2023' is ambiguous (2023-10-22 or 2023-11-22): its month has another meaning in another language",
    ),
    (
        "22 September 2200",
        "impossible",
        (0, 17),
        "'22 September 2200' is impossible: year 2200 is outside 1000 to 2199",
    ),
    (
        "32 May 2023, Geneva",
        "impossible",
        (0, 11),
        "'32 May 2023, Geneva' is impossible: 2023-05 has days 1 to 31, not 32",
    ),
    (
        "on 03/04/2023, Geneva",
        "ambiguous",
        (0, 13),
        "'on 03/04/2023, Geneva' is ambiguous (2023-04-03 or 2023-03-04): either number may be the day: pass day_first=",
    ),
    (
        "September 2023, Suva",
        "unread-part",
        (16, 20),
        "'September 2023, Suva' reads as 2023-09, except for 'Suva'",
    ),
    ("19世紀, Geneva", "unread-part", (6, 12), "'19世紀, Geneva' reads as 18XX, except for 'Geneva'"),
    ("2023년, 9월", "unread-part", (7, 9), "'2023년, 9월' reads as 2023, except for '9월'"),
    (
        "22 September 2023, today",
        "unread-part",
        (19, 24),
        "'22 September 2023, today' reads as 2023-09-22, except for 'today'",
    ),
    ("2020 x", "no-date", (0, 6), "'2020 x' is not a date"),
]


@pytest.mark.parametrize(("text", "reason", "span", "message"), MESSAGES)
def test_error_messages(text: str, reason: str, span: tuple[int, int], message: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert (caught.value.reason, (caught.value.start, caught.value.end), str(caught.value)) == (
        reason,
        span,
        message,
    )
    with pytest.raises(DateError):  # and again, from the cache
        parse_date(text)


def test_error_of_a_word_of_another_language() -> None:
    with pytest.raises(DateError) as caught:
        parse_date("19世紀", languages=["en"])
    assert str(caught.value) == "'19世紀': nothing shows the language of its words: pass languages="


def test_a_month_that_english_has_another_use_for_needs_the_hint_or_a_year() -> None:
    assert answer("9 out", languages=["pt"]) == "XXXX-10-09"
    assert answer("9 out 2023") == "2023-10-09"
    assert answer("3 ago") == "!no-date"


def test_error_names_both_readings() -> None:
    with pytest.raises(DateError) as caught:
        parse_date("03/04/2023")
    assert [c.edtf for c in caught.value.candidates] == ["2023-04-03", "2023-03-04"]
    assert parse_date("03/04/2023", day_first=True).edtf == "2023-04-03"
    assert parse_date("03/04/2023", day_first=False).edtf == "2023-03-04"


def test_error_day_first_that_cannot_be() -> None:
    with pytest.raises(DateError) as caught:
        parse_date("12/31/2023", day_first=True)
    assert str(caught.value) == "'12/31/2023' is impossible: there is no month 31"


def test_unknown_language_is_named() -> None:
    with pytest.raises(
        ValueError,
        match=r"^languages: 'xx' is not one of the [0-9]+ languages that newsparse reads dates in: en, fr, es",
    ):
        parse_date("1 May 2020", languages=["xx"])


@pytest.mark.parametrize("hint", ["pt-BR", "pt_PT", "PT"])
def test_regions_are_ignored(hint: str) -> None:
    assert parse_date("22 de março de 2023", languages=[hint]).edtf == "2023-03-22"


def test_names_that_differ_between_languages_need_the_hint() -> None:
    assert answer("22 listopada 2023") == "!ambiguous"  # November in Polish, October in Croatian
    assert answer("22 listopada 2023", languages=["pl"]) == "2023-11-22"


@pytest.mark.parametrize("zone", ["BST", "CST", "IST"])
def test_zone_names_of_several_zones_give_no_offset(zone: str) -> None:
    date = parse_date(f"22 September 2023, 14:30 {zone}")
    assert (date.edtf, date.zone_text, date.utc_offset) == ("2023-09-22T14:30", zone, None)


def test_a_date_says_what_it_is() -> None:
    date = parse_date("Published: 22 September 2023 at 14:30 EST")
    assert date.text == "22 September 2023 at 14:30 EST"
    assert (date.start, date.time, date.utc_offset, date.zone_text) == (
        dt.date(2023, 9, 22), dt.time(14, 30), dt.timedelta(hours=-5), "EST",
    )  # fmt: skip
    assert date.precision is Precision.MINUTE
    assert str(date) == date.text


def test_reference_may_be_a_moment() -> None:
    moment = dt.datetime(2023, 9, 22, 1, 30, tzinfo=dt.UTC)
    assert parse_date("2 hours ago", reference=moment).edtf == "2023-09-21T23:30Z"
    with pytest.raises(DateError, match="counts hours or minutes: pass a datetime as reference="):
        parse_date("2 hours ago", reference=REFERENCE)


def test_next_weekday_may_be_two_days() -> None:
    with pytest.raises(DateError) as caught:
        parse_date("next Saturday", reference=REFERENCE)
    assert [c.edtf for c in caught.value.candidates] == ["2023-09-23", "2023-09-30"]
    assert parse_date("next Monday", reference=REFERENCE).edtf == "2023-09-25"


FOUND = [
    ("On 27 July 2023, 9 out of every 10 workers", ["27 July 2023"], ["2023-07-27"]),
    ("visited Indonesia on 21-24 August 2023 to learn", ["21-24 August 2023"], ["2023-08-21/2023-08-24"]),
    ("fell from 3% in 1970 to 2% in 2013", ["1970", "2013"], ["1970", "2013"]),
    ("It starts on 9 July. But", ["9 July"], ["XXXX-07-09"]),
    ("the 1980s and 1990s were", ["1980s", "1990s"], ["198X", "199X"]),
    ("since 2016, between 1990 and 2019 and from 2004 to 2007", ["since 2016", "between 1990 and 2019", "from 2004 to 2007"],
     ["2016/..", "1990/2019", "2004/2007"]),
    ("31 February 2023 is none, and 03/04/2023 may be two", [], []),
    ("a meeting (May 12, 2021, 14:30) in Rome", ["May 12, 2021, 14:30"], ["2021-05-12T14:30"]),
    ("Le 3 mars 2020, puis du 21 au 24 août 2023.", ["3 mars 2020", "du 21 au 24 août 2023"], ["2020-03-03", "2023-08-21/2023-08-24"]),
    ("会议于2023年9月22日在北京举行", ["2023年9月22日"], ["2023-09-22"]),
    ("The 2030 Agenda of May 2020 and the first quarter of 2022", ["May 2020", "first quarter of 2022"], ["2020-05", "2022-33"]),
    ("See below:May 2020", ["May 2020"], ["2020-05"]),
    ("No. 100.May 2020, Game 1:H1 2023", [], []),  # a number and a sign before it
    ("the Class of 2020 are out, in 2020 we met", ["2020"], ["2020"]),
    ("In 2000 people came, and in 2001 people went", ["2001"], ["2001"]),  # a round number counts people
    ("a population of two billion by 2050, since2019", ["2050"], ["2050"]),
    ("on the 22nd of September 2023.", ["22nd of September 2023"], ["2023-09-22"]),
    ("It closed on 8 Sept. and on 8 September.", ["8 Sept.", "8 September"], ["XXXX-09-08", "XXXX-09-08"]),  # whose full stop it is
    ("At 14:30, 22 September 2023 it began", ["14:30, 22 September 2023"], ["2023-09-22T14:30"]),
    ("In 2023 and on 2023/09/22", ["2023", "2023/09/22"], ["2023", "2023-09-22"]),
    (",22 May 2020, room 5", ["22 May 2020"], ["2020-05-22"]),
    ("Fig. 1 in May 2020: 3 July 2021, 5 of 9", ["May 2020", "3 July 2021"], ["2020-05", "2021-07-03"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "texts", "edtf"), FOUND)
def test_find_dates(text: str, texts: list[str], edtf: list[str]) -> None:
    found = find_dates(text)
    assert ([d.text for d in found], [d.edtf for d in found]) == (texts, edtf)
    for date in found:
        assert date.span is not None
        assert text[slice(*date.span)] == date.text


def test_find_dates_far_into_a_text() -> None:
    text = "word " * 500 + "on 22 September 2023 " + "word " * 500 + "1 May 2020"
    assert [text[slice(*d.span)] for d in find_dates(text) if d.span] == ["22 September 2023", "1 May 2020"]


def test_equal_dates_are_equal_however_spelled() -> None:
    dates = {parse_date("22 September 2023"), parse_date("September 22, 2023"), Date.of(REFERENCE)}
    assert len(dates) == 1


def test_this_weekday_that_is_over_may_be_two_days() -> None:
    with pytest.raises(DateError) as caught:
        parse_date("this Monday", reference=REFERENCE)
    assert [c.edtf for c in caught.value.candidates] == ["2023-09-18", "2023-09-25"]
    with pytest.raises(DateError) as caught:
        parse_date("this Wednesday", reference=REFERENCE)
    assert str(caught.value) == (
        "'this Wednesday' is ambiguous (2023-09-20 or 2023-09-27): it may be the nearest such day, or the one a week later"
    )
    assert parse_date("this Saturday", reference=REFERENCE).edtf == "2023-09-23"


def test_a_weekday_is_checked_each_time() -> None:
    assert answer("Friday, 22 September 2023") == "2023-09-22"
    assert answer("Friday, 15 September 2023") == "2023-09-15"
    assert answer("Friday, 23 September 2023") == "!impossible"  # a text of the same skeleton


@pytest.mark.parametrize(
    ("clock", "want"),
    [
        ("12:30 am", "00:30"),
        ("12:30 PM", "12:30"),
        ("1 pm", "13:00"),
        ("12 a.m.", "00:00"),
        ("14:30 pm", "14:30"),
    ],
)
def test_halves_of_the_day(clock: str, want: str) -> None:
    assert answer(f"22 September 2023, {clock}") == f"2023-09-22T{want}"


def test_error_hour_of_the_morning() -> None:
    with pytest.raises(DateError) as caught:
        parse_date("22 September 2023, 14:30 am")
    assert str(caught.value).endswith("is impossible: there is no hour 14 in the morning")


def test_a_month_in_small_letters_needs_more_than_the_hint() -> None:
    assert find_dates("we march 2023 miles", languages=["en"]) == ()
    assert [date.edtf for date in find_dates("en mar 2023", languages=["es"])] == ["2023-03"]
    assert find_dates("en mar 2023") == ()


def test_a_date_far_into_a_text_without_blanks() -> None:
    assert [date.edtf for date in find_dates("字" * 300 + "2023年9月22日" + "字" * 300)] == ["2023-09-22"]


def test_a_number_glued_to_a_word_is_no_day() -> None:
    assert find_dates("COVID-19 May 2020") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Suva", "Suva, Fiji", "Suva.", "(Geneva)", "Addis Ababa.)", "Port of Spain", "Ciudad de México", "St. John's", "Washington D.C.", "Москва",
        "Al-Khor", "Geneva & Bern", "Geneva – Bern", "Bangkok/Geneva", "Geneva and Bern", "Phnom Penh (Cambodia)", "Bangkok, Thailand (ILO)",
        "One Two Three Four Five", "A B C D, E F G H", "New York, New York, USA, North America", "B" * 60,
    ],
)  # fmt: skip
def test_a_place_may_stand_after_a_date(text: str) -> None:
    assert is_place(text)
    assert answer(f"22 September 2023, {text}") == "2023-09-22"


@pytest.mark.parametrize(
    "text",
    [
        "a course", "al Khor", "of Spain", "and Geneva", "Geneva and", "Rio de", "A", "Geneva 2", "1 Geneva", "Suva: Fiji", "“Geneva”", "北京",
        "News", "Press release", "January", "Suva, , Fiji", "() Geneva", "Montreal. Canada", "Abc.Defg", "U.S.A.X.Y", "A, B, C, D, E",
        "One Two Three Four Five Six", "A B C D, E F G H I", "B" * 61, "today", "Geneva – a course", "Port of a ship",
    ],
)  # fmt: skip
def test_what_is_no_place(text: str) -> None:
    assert not is_place(text)
    assert answer(f"22 September 2023, {text}").startswith("!")


SHORT = [
    # a text, another of its skeleton, what that is (`!`: its error's reason)
    ("22 September 2023", "15 September 2019", "2019-09-15"),
    ("September 22, 2023", "September 31, 2023", "!impossible"),
    ("22 September 2023", "22 September 2199", "2199-09-22"),
    ("22 September 2023", "22 September 2200", "!impossible"),
    ("22 September 2023", "22 September 0999", "!impossible"),
    ("Friday, 22 September 2023", "Friday, 15 September 2023", "2023-09-15"),
    ("Friday, 22 September 2023", "Friday, 16 September 2023", "!impossible"),
    ("2023年9月22日（金）", "2023年9月29日（金）", "2023-09-29"),
    ("2023年9月22日（金）", "2023年9月28日（金）", "!impossible"),
    ("2023-09-22", "2024-02-29", "2024-02-29"),
    ("2023-09-22", "2023-02-29", "!impossible"),
    ("22.09.2023", "02.09.2023", "!ambiguous"),
    ("22 กันยายน พ.ศ. 2566", "23 กันยายน พ.ศ. 2567", "2024-09-23"),
    ("22 กันยายน 2566", "22 กันยายน 2023", "2023-09-22"),
    ("Posted on 22 September 2023, Geneva", "Posted on 11 September 2022, Geneva", "2022-09-11"),
    ("22 September 2023, 14:30", "21 September 2023, 23:59", "2023-09-21T23:59"),
    ("22 September 2023, 14:30", "21 September 2023, 24:10", "!impossible"),
    ("22 September 2023, 14:30:15", "21 September 2023, 04:05:06", "2023-09-21T04:05:06"),
    ("22 September 2023 14:30 CET", "21 September 2023 15:40 CET", "2023-09-21T15:40+01:00"),
    ("22 September 2023 14:30 GMT", "21 September 2023 15:40 GMT", "2023-09-21T15:40Z"),
    ("14:30, 22 September 2023", "15:40, 21 September 2023", "2023-09-21T15:40"),
    ("2023-09-22T14:30", "2024-10-23T15:40", "2024-10-23T15:40"),
    ("2023-09-22T14:30:15", "2024-10-23T15:40:50", "2024-10-23T15:40:50"),
    ("2023-09-22T14:30:15Z", "2024-10-23T15:40:50Z", "2024-10-23T15:40:50Z"),
    ("2023-265", "2023-100", "2023-04-10"),
    ("20230922", "20231005", "2023-10-05"),
    ("22 September 2023, 2 pm", "22 September 2023, 3 pm", "2023-09-22T15:00"),
    ("22 September 2023, 02:30 pm", "22 September 2023, 12:30 pm", "2023-09-22T12:30"),
    ("thứ sáu, 22 tháng 9 năm 2023", "thứ sáu, 29 tháng 9 năm 2023", "2023-09-29"),
    ("22 September 23", "21 September 24", "2024-09-21"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "want"), SHORT)
def test_a_text_of_a_known_skeleton_reads_as_if_it_were_the_first(first: str, second: str, want: str) -> None:
    parse_date(first, languages=None)
    got = reading._parse_by_slots(second, reading._EVERY)
    assert got == reading._parse(second, reading._EVERY, None, None)
    if isinstance(got, Date):
        long = reading._parse(second, reading._EVERY, None, None)
        assert (repr(got), got.edtf) == (repr(long), want)
    else:
        assert f"!{got[0]}" == want


def test_known_skeletons_are_not_cut_into_tokens_again(monkeypatch: pytest.MonkeyPatch) -> None:
    short = [
        (first, second)
        for first, second, want in SHORT
        if want[0] != "!" and not re.search("pm|T|thứ|กันยายน 2023|2023-100|20231005|ember 24", second)
    ]
    monkeypatch.setattr(reading, "_SLOTS", {})
    for first, _ in short:
        reading._parse_by_slots(first, reading._EVERY)
    long: list[str] = []
    monkeypatch.setattr(reading, "_parse", lambda text, *_: long.append(text))
    for _, second in short:
        reading._parse_by_slots(second, reading._EVERY)
    assert long == []


MOMENT = dt.datetime(2023, 9, 22, 10, 30, 15, 7, dt.UTC)  # a Friday
RELATIVE = """
30 seconds ago|2023-09-22T10:29:45Z
1 second ago|2023-09-22T10:30:14Z
5 minutes ago|2023-09-22T10:25Z
an hour ago|2023-09-22T09:30Z
in 3 days|2023-09-25
Posted: 3 days ago|2023-09-19
(3 days ago)|2023-09-19
2 weeks ago.|2023-09-08
one week ago|2023-09-15
a month ago|2023-08
three months ago|2023-06
in 2 months|2023-11
last month|2023-08
next year|2024
last week|2023-09-11/2023-09-17
this week|2023-09-18/2023-09-24
next week|2023-09-25/2023-10-01
last Friday|2023-09-15
last Saturday|2023-09-16
this Friday|2023-09-22
next Friday|2023-09-29
next Thursday|2023-09-28
3 jours ago|!no-date
last day|!no-date
this hour|!no-date
9999 years ago|!no-date
""".strip().split("\n")


@pytest.mark.parametrize("row", RELATIVE)
def test_relative_dates_are_counted_from_the_reference(row: str) -> None:
    text, want = row.split("|")
    assert answer(text, reference=MOMENT) == want


def test_a_month_from_its_last_day_is_the_next_month() -> None:
    last = dt.date(2023, 3, 31)
    assert [answer(text, reference=last) for text in ("a month ago", "last month", "in 1 month")] == [
        "2023-02", "2023-02", "2023-04",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("minggu lalu", "2023-09-17 or 2023-09-11/2023-09-17"),
        ("minggu ini", "2023-09-24 or 2023-09-18/2023-09-24"),
    ],
)
def test_error_of_a_word_that_is_a_weekday_and_a_week(text: str, candidates: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text, reference=REFERENCE)
    assert str(caught.value) == f"{text!r} is ambiguous ({candidates}): its word is a weekday and a week"
    assert " or ".join(c.edtf for c in caught.value.candidates) == candidates


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("先週", "en"),
        ("last month", "fr"),
        ("3 days ago", "de"),
        ("yesterday", "es"),
        ("gestern", "en"),
        ("next Friday", "pt"),
    ],
)
def test_relative_words_of_other_languages_than_asked_for(text: str, language: str) -> None:
    assert answer(text, reference=REFERENCE, languages=[language]) == "!no-date"
    assert answer(text, languages=[language]) == "!no-date"
    assert answer(text) == "!needs-reference"


def test_error_of_a_relative_date_outside_the_calendar() -> None:
    with pytest.raises(DateError) as caught:
        parse_date("in 99 years", reference=dt.date(9950, 1, 1))
    assert str(caught.value) == "'in 99 years' is outside the calendar"


def test_traps_of_the_field() -> None:
    wrong = []
    for row in json.loads((HERE / "traps.json").read_text(encoding="utf-8")):
        for hinted in (True, False):
            hint = {"languages": [row["lang"]]} if hinted else {}
            want = row.get("hinted", row["edtf"]) if hinted else row["edtf"]
            wants = want if isinstance(want, list) else [want]
            if row["kind"] == "noise":
                got: str | None = "; ".join(d.edtf for d in find_dates(row["text"], **hint)) or None
            else:
                got = answer(row["text"], **hint)
                got = None if got.startswith("!") else got
            if got not in wants and got is not None:
                wrong.append((row["text"], hint, want, got))
    assert wrong == []


def test_running_text() -> None:
    wrong = []
    for line in (HERE / "running.txt").read_text(encoding="utf-8").splitlines()[1:]:
        text, _, want = line.rpartition("|")
        got = "; ".join(d.edtf for d in find_dates(text.replace("\\n", "\n")))
        if got != want:
            wrong.append((text, want, got))
    assert wrong == []


def test_what_is_no_date_in_any_language() -> None:
    texts = (HERE / "refused.txt").read_text(encoding="utf-8").splitlines()[1:]
    assert [(text, got) for text in texts if not (got := answer(text)).startswith("!")] == []


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: parse_date(dt.date(2023, 9, 22)), "parse_date() takes a str, got date: datetime.date(2023, 9, 22); wrap it: Date.of(value)"),
        (lambda: parse_date(b"2023"), "parse_date() takes a str, got bytes: b'2023'; decode it first, for example with text.decode('utf-8')"),
        (lambda: parse_date(None), "parse_date() takes a str, got None"),
        (lambda: find_dates(None), "find_dates() takes a str, got None"),
        (lambda: parse_date("2023", reference="2023-01-01"), "reference must be a datetime.date or datetime.datetime, got str: '2023-01-01'; read it: datetime.date.fromisoformat(value)"),
        (lambda: parse_date("2023", day_first="yes"), "day_first must be True, False or None, got str: 'yes'"),
        (lambda: parse_date("2023", languages=5), 'languages must be codes such as ["en", "fr"], got int: 5'),
        (lambda: find_dates("2023", languages=[5]), 'languages must be codes such as ["en", "fr"], got int: 5 among them'),
    ],
)  # fmt: skip
def test_error_of_a_wrong_kind_says_what_to_do(call: Callable[[], object], message: str) -> None:
    with pytest.raises(TypeError) as caught:
        call()
    assert str(caught.value) == message
