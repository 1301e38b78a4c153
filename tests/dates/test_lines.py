"""Lines that are, begin with or end with a date, and what a listing proves."""

from __future__ import annotations

import datetime as dt
import pathlib

import pytest

from newsparse.dates import (
    Date,
    DateError,
    DateLine,
    find_dates,
    line_date,
    parse_date,
    prefix_date,
    suffix_date,
)

D = Date.from_edtf


def told(found: DateLine | None, line: str) -> object:
    """What a DateLine says, short enough to write down; checks its spans."""
    if found is None:
        return None
    place = line[found.place_start : found.place_end] if found.place_start >= 0 else ""
    if found.date is None:
        return (line[found.start : found.end], place, [c.edtf for c in found.candidates])
    assert line[found.start : found.end] == found.date.text
    return (found.date.text, place, found.date.edtf)


LINES = [
    ("02 June 2015, Suva, Fiji", ("02 June 2015", "Suva, Fiji", "2015-06-02")),
    ("27 July 2003, BANGKOK", ("27 July 2003", "BANGKOK", "2003-07-27")),
    ("28 May 2015, Islamabad", ("28 May 2015", "Islamabad", "2015-05-28")),
    ("28 May 2015, Rio de Janeiro, Brazil", ("28 May 2015", "Rio de Janeiro, Brazil", "2015-05-28")),
    ("  22 September 2023  ", ("22 September 2023", "", "2023-09-22")),
    ("22\u00a0September\u00a02023", ("22\u00a0September\u00a02023", "", "2023-09-22")),
    ("22 сентября 2023\u202fг.", ("22 сентября 2023\u202fг.", "", "2023-09-22")),
    ("21st June‒ 25th September 2016", ("21st June‒ 25th September 2016", "", "2016-06-21/2016-09-25")),
    ("14th to 17th July2016", ("14th to 17th July2016", "", "2016-07-14/2016-07-17")),
    ("24 November - 11 December 2017", ("24 November - 11 December 2017", "", "2017-11-24/2017-12-11")),
    ("[posted 24 September 2018]", ("24 September 2018", "", "2018-09-24")),
    ("Data de publicação: 26/06/2025", ("26/06/2025", "", "2025-06-26")),
    ("Posted on 22 September 2023 at 14:30 GMT", ("22 September 2023 at 14:30 GMT", "", "2023-09-22T14:30Z")),
    ("| 04 مايو 2017", ("04 مايو 2017", "", "2017-05-04")),
    ("Friday Sept. 30:", ("Friday Sept. 30", "", "XXXX-09-30")),
    ("April 19", ("April 19", "", "XXXX-04-19")),
    ("2023", ("2023", "", "2023")),
    ("May 2020", ("May 2020", "", "2020-05")),
    ("6月 2020", ("6月 2020", "", "2020-06")),
    ("2021/04/20", ("2021/04/20", "", "2021-04-20")),
    ("5. Januar 2017", ("5. Januar 2017", "", "2017-01-05")),
    (
        "1 December 2022 - 28 February 2023",
        ("1 December 2022 - 28 February 2023", "", "2022-12-01/2023-02-28"),
    ),
    ("5月1日(土)〜5月2日(日)", ("5月1日(土)〜5月2日(日)", "", "XXXX-05-01/XXXX-05-02")),
    ("03/04/2023", ("03/04/2023", "", ["2023-04-03", "2023-03-04"])),
    ("September 19, 2023, Yerevan։ On September 15th a course on two subjects", None),
    ("On 12 June, the office opened", None),
    ("on 27 July 2023", None),
    ("in March 2023", None),
    ("yesterday", ("yesterday", "", [])),  # the shape of a date, and no value without a reference
    ("Posted 3 days ago", ("3 days ago", "", [])),
    ("Yesterday, 14:30", ("Yesterday, 14:30", "", [])),
    ("32 May 2023, Geneva", ("32 May 2023", "Geneva", [])),
    ("31 February 2023", ("31 February 2023", "", [])),
    ("the world tomorrow", None),
    ("24 million", None),
    ("2018 worldwide", None),
    ("12 June 2015   News Release", None),
    ("12 June 2015, Press release", None),
    ("9th Circ. Revives Suit", None),
    ("2408", None),
    ("", None),
    ("x" * 121, None),
]
PREFIXES = [
    # a number and the first half of a date
    ("1. September 11, 2017", None),
    ("4. July 2, 2017", None),
    ("4. Sept. 12, 2017 Title", None),
    ("12 May 23 - Title", ("12 May 23", "", "2023-05-12")),
    ("11 July, 2023Summary of it", ("11 July, 2023", "", "2023-07-11")),
    ("11 junio, 201517,000 workers", ("11 junio, 2015", "", "2015-06-11")),
    ("18 March 2016 – body", ("18 March 2016", "", "2016-03-18")),
    ("10 мая (пятница): новости", ("10 мая (пятница)", "", "XXXX-05-10")),
    ("21.01.2026 15:49 Новости", ("21.01.2026 15:49", "", "2026-01-21T15:49")),
    ("2020年1月30日 5時00分 記事", ("2020年1月30日 5時00分", "", "2020-01-30T05:00")),
    ("8/22 Title Speaker", ("8/22", "", ["XXXX-08-22"])),
    ("3/4 Title Speaker", ("3/4", "", ["XXXX-03-04", "XXXX-04-03"])),
    ("3 days ago – body", ("3 days ago", "", [])),
    ("31 February 2023 – body", ("31 February 2023", "", [])),
    ("October 2017 – body", ("October 2017", "", "2017-10")),
    ("24/7 hotline", None),
    ("2018 worldwide", None),
    ("9 out of every 10 workers", None),
    ("May we", None),
    ("", None),
    ("22 September 2023Title", ("22 September 2023", "", "2023-09-22")),
    ("2023-09-22Title", ("2023-09-22", "", "2023-09-22")),
    ("22.9.2023Title", ("22.9.2023", "", "2023-09-22")),
    ("14:30 22 September 2023 Title", ("14:30 22 September 2023", "", "2023-09-22T14:30")),
    ("10August88AD", ("10August", "", "XXXX-08-10")),
    ("5月1日(土)〜5月2日(日)週のニュース", ("5月1日(土)〜5月2日(日)", "", "XXXX-05-01/XXXX-05-02")),
    ("11 July, 20233 unions", ("11 July, 2023", "", "2023-07-11")),
    ("11 July, 2023 3 unions", ("11 July, 2023", "", "2023-07-11")),
    ("May 5 we met", ("May 5", "", "XXXX-05-05")),
    ("July 5, the day", ("July 5", "", "XXXX-07-05")),
    ("July 5-7 we met", ("July 5-7", "", "XXXX-07-05/XXXX-07-07")),
    ("may 5 of them go", None),
    ("9 out of ten", None),
    ("July 5,000 people", None),
    ("July 5.2 per cent", None),
    ("July 5:30 pm", None),
    ("July 20233 unions", None),
    ("in March 2023 we", None),
    ("2023年9月22日Title", ("2023年9月22日", "", "2023-09-22")),
    ("1 Mei 2023 Judul", ("1 Mei 2023", "", "2023-05-01")),
    ("22 sep 2023 titel", ("22 sep 2023", "", "2023-09-22")),
    ("5.Sep.22,2023 people", ("5.Sep.", "", "XXXX-09-05")),
    ("22.9.2023,14 people", ("22.9.2023", "", "2023-09-22")),
    ("Aug. 30-Sept. 2, 2023-5 out of 10", ("Aug. 30-Sept. 2, 2023", "", "2023-08-30/2023-09-02")),
]
SUFFIXES = [
    ('"Title," 04.20.21.', ("04.20.21", "", "2021-04-20")),
    ("【…】title(5月2日)", ("5月2日", "", "XXXX-05-02")),
    (":: Title  27 October 2017", ("27 October 2017", "", "2017-10-27")),
    ("TitleData de publicação: 26/06/2025", ("26/06/2025", "", "2025-06-26")),
    ("Title " * 40 + "27 October 2017", ("27 October 2017", "", "2017-10-27")),
    ("Title 03/04/2023", ("03/04/2023", "", ["2023-04-03", "2023-03-04"])),
    ("Agenda 2030", None),
    ("Title 32 May 2023", ("32 May 2023", "", [])),
    ("Title - 3 days ago", ("3 days ago", "", [])),
    ("What we did 3 days ago", None),
    ("Convention No. 190", None),
    ("", None),
    ("Title - 22 May 2020", ("22 May 2020", "", "2020-05-22")),
    ("-22 May 2020", ("22 May 2020", "", "2020-05-22")),
    ("Title -22 May 2020", ("22 May 2020", "", "2020-05-22")),
    ("Title (22 May 2020)", ("22 May 2020", "", "2020-05-22")),
    ("Title 14:30 22.09.2023", ("14:30 22.09.2023", "", "2023-09-22T14:30")),
    ("Title 22 May 2020 14:30", ("22 May 2020 14:30", "", "2020-05-22T14:30")),
    ("0 November – 2 December 2022", ("0 November – 2 December 2022", "", [])),  # the whole range or nothing
    ("题22 May 2020", ("22 May 2020", "", "2020-05-22")),
    ("Title May 5", ("May 5", "", "XXXX-05-05")),
    ("Title may 5", None),
    ("Title-22 May 2020", None),
    ("Title22 May 2020", None),
    ("a$22 May 2020", None),
    ("24-21 August 2023", ("24-21 August 2023", "", [])),
    ("123 May 2020", None),
    ("Title 2020", None),
    ("5-2", None),
    ("a-22 May 2020", None),
    ("Title /22 May 2020", None),
    ("Title =22 May 2020", None),
]


@pytest.mark.parametrize(("line", "want"), LINES)
def test_line_date(line: str, want: object) -> None:
    assert told(line_date(line), line) == want


@pytest.mark.parametrize(("line", "want"), PREFIXES)
def test_prefix_date(line: str, want: object) -> None:
    assert told(prefix_date(line), line) == want


@pytest.mark.parametrize(("line", "want"), SUFFIXES)
def test_suffix_date(line: str, want: object) -> None:
    assert told(suffix_date(line), line) == want


@pytest.mark.parametrize(
    ("line", "candidates"),
    [
        # month and day of a listing that leaves the year to its heading
        ("8/22 Title", ["08-22"]), ("1/31 Title", ["01-31"]), ("2/29 Title", ["02-29"]), ("12/13 Title", ["12-13"]), ("12/12 Title", ["12-12"]),
        ("1/1 Title", ["01-01"]), ("12/1 Title", ["12-01", "01-12"]), ("3/4 Title", ["03-04", "04-03"]),
        ("2/30 Title", None), ("4/31 Title", None), ("1/32 Title", None), ("0/5 Title", None), ("5/0 Title", None), ("13/1 Title", None), ("31/1 Title", None),
        ("8/22/7 Title", None), ("8/22% more", None), ("8/22nd Title", None),
    ],
)  # fmt: skip
def test_two_numbers_and_a_slash_begin_a_line(line: str, candidates: list[str] | None) -> None:
    found = prefix_date(line)
    assert (found and [date.edtf for date in found.candidates]) == (
        candidates and [f"XXXX-{c}" for c in candidates]
    )
    if found:
        reason = "ambiguous" if len(found.candidates) > 1 else "no-year"
        end = line.index(" ")
        assert found == (None, 0, end, -1, -1, found.candidates, reason, line[:end])
        shifted = prefix_date(f"  {line}")
        assert shifted is not None
        assert (shifted.start, shifted.end) == (2, found.end + 2)


@pytest.mark.parametrize("month", range(1, 13))
def test_the_last_day_of_each_month_begins_a_line(month: int) -> None:
    last = (dt.date(2000, month % 12 + 1, 1) - dt.timedelta(days=1)).day
    found = prefix_date(f"{month}/{last} Title")
    assert found is not None
    assert [date.edtf for date in found.candidates] == [f"XXXX-{month:02}-{last}"]
    assert prefix_date(f"{month}/{last + 1} Title") is None


def test_a_long_line_may_end_with_a_date() -> None:
    for lead in ("x" * 150 + " ", "word " * 40):
        found = suffix_date(f"{lead}14:30, 22 May 2020.")
        assert found is not None
        assert found.date is not None
        assert (found.date.edtf, found.start, found.end) == ("2020-05-22T14:30", len(lead), len(lead) + 18)
        assert found.date.span == (found.start, found.end)


def test_a_line_with_a_date_only_may_be_120_characters_long() -> None:
    assert line_date("22 May 2020".rjust(120)) is not None
    assert line_date("22 May 2020".rjust(121)) is None


@pytest.mark.parametrize(
    ("year", "is_date"), [(1899, False), (1900, True), (2023, True), (2099, True), (2100, False)]
)
def test_a_number_is_a_year_of_news(year: int, is_date: bool) -> None:
    assert (line_date(str(year)) is not None) is is_date


FORMS = [
    line.split("|", 1)[1].rsplit("|", 1)[0]
    for line in (pathlib.Path(__file__).parent / "forms.txt").read_text(encoding="utf-8").splitlines()[1:]
]
ALONE = {
    "22 Sep 23",
    "2023.9.22",
    "2023.09.22",
    "since 22 September 2023",
}  # in running text these may be other numbers


def says(date: Date | None) -> object:
    return date and (date.edtf, date.time, date.utc_offset)


def test_a_day_is_the_same_wherever_it_stands() -> None:
    wrong, count = [], 0
    for text in FORMS:
        try:
            date = parse_date(text)
        except DateError:
            continue
        if date.start is None or date.precision not in ("day", "minute", "second") or text in ALONE:
            continue
        count += 1
        phrase = text.startswith(("on ", "am "))  # a part of a sentence is no date line
        want = says(date)
        for line in (text, f"{text}, Suva, Fiji", f"({text})", f"  {text}  "):
            found = line_date(line)
            if (found and says(found.date)) != (None if phrase else want):
                wrong.append((line, found))
        for line in (f"Published: {text}", f"Posted on {text}"):
            found = line_date(line)
            if found is not None and says(found.date) != want:
                wrong.append((line, found))
        found = prefix_date(f"{text} – Title")
        if (found and says(found.date)) != (None if phrase else want):
            wrong.append((f"{text} – Title", found))
        for line in () if "Geneva" in text else (f"Title – {text}", f"Title ({text})", f"Title, {text}."):
            found = suffix_date(line)
            if (found and says(found.date)) != want:
                wrong.append((line, found))
        for line in (f"Yesterday, {text}, we met", f"Then ({text}) we met", text):
            if [says(one) for one in find_dates(line)] != [want]:
                wrong.append((line, find_dates(line)))
    assert wrong == []
    assert count > 250


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("30 Dec 2023 – 2 Jan 2024, 14:00", "2023-12-30/2024-01-02"),
        ("12 Jan 2024 10:00 – 14 Jan 2024 18:00", "2024-01-12/2024-01-14"),
        ("2024-01-12T10:00 - 2024-01-14T18:00", "2024-01-12/2024-01-14"),
        ("12 Jan 2024 10:00 – 12 Jan 2024 18:00", "2024-01-12T10:00"),
        ("3 May 2023 - Updated 5 May 2023", "2023-05-03"),
        ("3 May 2023 | 5 May 2023, 10:00", "2023-05-03"),
    ],
)
def test_two_days_with_a_dash_between_them_are_a_period_whatever_their_times(line: str, edtf: str) -> None:
    found = line_date(line)
    assert found is not None
    assert found.date is not None
    assert (found.date.edtf, line[found.start : found.end]) == (edtf, found.date.text)


def test_a_period_with_times_begins_or_ends_a_line() -> None:
    begins, ends = (
        prefix_date("12 jan 2024 10:00 – 14 jan 2024 18:00: Havendagen"),
        suffix_date("Fair (12 Jan 2024 10:00 – 14 Jan 2024 18:00)"),
    )
    assert begins is not None
    assert ends is not None
    assert begins.date is not None
    assert ends.date is not None
    assert (begins.date.edtf, begins.start, begins.end) == ("2024-01-12/2024-01-14", 0, 37)
    assert (ends.date.edtf, ends.start) == ("2024-01-12/2024-01-14", 6)
