"""What `parse_date` reads and refuses, and what `find_dates` finds."""

from __future__ import annotations

import datetime as dt
import json
import pathlib

import pytest

from newsparse.dates import Date, DateError, Precision, find_dates, parse_date

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
        got = answer(text, languages=[language] if hinted else None)
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
        want = row["edtf"] or "!"
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
        "'03/04/2023': is ambiguous, 2023-04-03 or 2023-03-04: its day and month may be the other way round",
    ),
    (
        "31 February 2023",
        "impossible",
        (0, 16),
        "'31 February 2023': is impossible: 2023-02 has days 1 to 28, not 31",
    ),
    ("2023-13-45", "impossible", (0, 10), "'2023-13-45': is impossible: there is no month 13"),
    (
        "Monday, 22 September 2023",
        "impossible",
        (0, 25),
        "'Monday, 22 September 2023': is impossible: 2023-09-22 is a Friday",
    ),
    (
        "24-21 August 2023",
        "impossible",
        (0, 17),
        "'24-21 August 2023': is impossible: 2023-08-24 is not before 2023-08-21",
    ),
    (
        "3 days ago",
        "needs-reference",
        (0, 10),
        "'3 days ago': is relative: pass reference=, the day that it is counted from",
    ),
    (
        "7 September 2023 was a day",
        "unread-part",
        (17, 26),
        "'7 September 2023 was a day': reads as 2023-09-07, but not 'was a day' in it",
    ),
    ("Decent work", "no-date", (0, 11), "'Decent work': is not a date"),
    ("", "no-date", (0, 0), "'': is not a date"),
    (
        "2011-12",
        "ambiguous",
        (0, 7),
        "'2011-12': is ambiguous, 2011-12 or 2011/2012: may be a month or two years",
    ),
    ("x" * 1000, "no-date", (0, 1000), "'" + "x" * 59 + "…': is too long to be a date"),
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


def test_error_names_both_readings() -> None:
    with pytest.raises(DateError) as caught:
        parse_date("03/04/2023")
    assert [c.edtf for c in caught.value.candidates] == ["2023-04-03", "2023-03-04"]
    assert parse_date("03/04/2023", day_first=True).edtf == "2023-04-03"
    assert parse_date("03/04/2023", day_first=False).edtf == "2023-03-04"


def test_error_day_first_that_cannot_be() -> None:
    with pytest.raises(DateError) as caught:
        parse_date("12/31/2023", day_first=True)
    assert str(caught.value) == "'12/31/2023': is impossible: there is no month 31"


def test_unknown_language_is_named() -> None:
    with pytest.raises(ValueError, match=r"^languages: 'xx' is not one of en, fr, es"):
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


def test_a_number_glued_to_a_word_is_no_day() -> None:
    assert find_dates("COVID-19 May 2020") == ()
