"""What numbers, eras, clocks and ranges mean: each limit from both sides, and the whole detail of each refusal."""

from __future__ import annotations

import pytest

from newsparse.dates import Date, DateError, parse_date, words

# text | languages asked for, all without | EDTF, or ! with the reason and its detail
ROWS = """
2024-366||2024-12-31
2023-366||!impossible: is impossible: 2023 has no day 366
2023-365||2023-12-31
2023-001||2023-01-01
2023-000||!impossible: is impossible: 2023 has no day 0
22.09.23|ja|2022-09-23
22.09.23|de|2023-09-22
04.03.2023|de|2023-03-04
04.03.2023|de en|!ambiguous: is ambiguous (2023-03-04 or 2023-04-03): either number may be the day: pass day_first=
04/03/2023|de|!ambiguous: is ambiguous (2023-03-04 or 2023-04-03): either number may be the day: pass day_first=
04.03.2023|en|!ambiguous: is ambiguous (2023-03-04 or 2023-04-03): either number may be the day: pass day_first=
04.03.23|zh|2004-03-23
4.3.23|ja|2004-03-23
04/03/23|ja|2004-03-23
04-03-23|ko|2004-03-23
22-09-23||!ambiguous: is ambiguous (2023-09-22 or 2022-09-23): its year may be the first number or the last: pass languages= or day_first=
22-09-30||!ambiguous: is ambiguous (2030-09-22 or 2022-09-30): its year may be the first number or the last: pass languages= or day_first=
2-9-23||!ambiguous: is ambiguous (2023-09-02 or 2023-02-09): either number may be the day: pass day_first=
13-09-23||!ambiguous: is ambiguous (2023-09-13 or 2013-09-23): its year may be the first number or the last: pass languages= or day_first=
22/09/23||!ambiguous: is ambiguous (2023-09-22 or 2022-09-23): its year may be the first number or the last: pass languages= or day_first=
22/09/23|fr|2023-09-22
22/09/23|sv|!ambiguous: is ambiguous (2023-09-22 or 2022-09-23): its year may be the first number or the last: pass languages= or day_first=
22/09/23|ko fr|!ambiguous: is ambiguous (2023-09-22 or 2022-09-23): its year may be the first number or the last: pass languages= or day_first=
22.09.99||1999-09-22
09/22/23||2023-09-22
1. 2. 2023||2023-02-01
1. 2. 23||2023-02-01
1. 2. 23|cs|2023-02-01
1. 2. 23|ja|2001-02-23
1. 2. 23|ja de|2023-02-01
13. 2. 23|cs|2023-02-13
13. 2. 23|cs ja|!ambiguous: is ambiguous (2023-02-13 or 2013-02-23): its year may be the first number or the last: pass languages= or day_first=
13. 2. 23|ko|2013-02-23
23. 9. 2|ko|2023-09-02
23. 9. 2|de|!no-date: a year has two or four digits
1. 2. 2023|ja|!ambiguous: is ambiguous (2023-02-01 or 2023-01-02): either number may be the day: pass day_first=
1. 2. 2023|de ja|2023-02-01
1. 2. 3||!no-date: a year has two or four digits
1 / 2 / 2023||!ambiguous: is ambiguous (2023-02-01 or 2023-01-02): either number may be the day: pass day_first=
13 / 2 / 2023||2023-02-13
2023. 9. 22.||2023-09-22
2023. 9. 22. (금)||2023-09-22
2023. 9. 22. (월)||!impossible: is impossible: 2023-09-22 is a Friday
23. 9. 22|ko|2023-09-22
1. 13. 2023||!impossible: is impossible: there is no month 13
13. 1. 2023||2023-01-13
22. 9. 23|ko|2022-09-23
1 - 2 - 3||!no-date: a year has two or four digits
1.1.||!no-date: is not a date
1.1.|de|XXXX-01-01
1.13.|de|!impossible: is impossible: there is no month 13
31.2.|de|!impossible: is impossible: month 2 has days 1 to 29, not 31
1.1.|de en|!no-date: is not a date
21.09.2023 - 24.09.2023||2023-09-21/2023-09-24
03/04/2023 - 05/04/2023||!ambiguous: is ambiguous (2023-04-03/2023-04-05 or 2023-03-04/2023-05-04): either number may be the day: pass day_first=
03/04/2023 - 15/04/2023||2023-04-03/2023-04-15
2026-08-14 ~ 2026-08-14||2026-08-14
3/6/2026 - 3/6/2026||!ambiguous: is ambiguous (2026-06-03 or 2026-03-06): either number may be the day: pass day_first=
24.09.2023 - 21.09.2023||!impossible: is impossible: its end isn't after its start
01/02/2023 - 03/04/2023||!ambiguous: is ambiguous (2023-02-01/2023-04-03 or 2023-01-02/2023-03-04): either number may be the day: pass day_first=
09/21/2023 - 24/09/2023||!impossible: is impossible: its end isn't after its start
2023-09-21 - 2023-09-24||2023-09-21/2023-09-24
21.-24.09.2023||2023-09-21/2023-09-24
21. - 24. 9. 2023||2023-09-21/2023-09-24
21. 8. - 24. 9. 2023||2023-08-21/2023-09-24
21.08.-24.09.2023||2023-08-21/2023-09-24
2023-09-22T14:30+0730||2023-09-22T14:30+07:30
2023-09-22T14:30+14:00||2023-09-22T14:30+14:00
2023-09-22T14:30+14:01||!impossible: is impossible: no time zone has the offset +14:01
2023-09-22T14:30-13:30||2023-09-22T14:30-13:30
2023-09-22T14:30+05:60||!impossible: is impossible: no time zone has the offset +05:60
22 September 2023, 14:30 +7||2023-09-22T14:30+07:00
22 September 2023, 14:30 +07||2023-09-22T14:30+07:00
22 September 2023, 14:30 GMT+7||2023-09-22T14:30+07:00
22 September 2023, 14:30 UTC-03:30||2023-09-22T14:30-03:30
22 September 2023, 14:30 +1400||2023-09-22T14:30+14:00
22 September 2023, 14:30 +1500||!impossible: is impossible: no time zone has the offset +1500
22 September 2023, 14:30 +700||2023-09-22T14:30+07:00
22 September 2023, 14:30 +14:30||!impossible: is impossible: no time zone has the offset +14:30
22 กันยายน 2400||1857-09-22
22 กันยายน 2399||!impossible: is impossible: year 2399 is outside 1000 to 2199
22 กันยายน 2566|th en|2023-09-22
4284/54/59||!impossible: is impossible: year 4284 is outside 1000 to 2199
0000-01-01||!impossible: is impossible: there is no year 0
2023-9-2||2023-09-02
0999-01-01||0999-01-01
0999/01/01||!impossible: is impossible: year 999 is outside 1000 to 2199
2023/9/2||2023-09-02
0999-1-1||!impossible: is impossible: year 999 is outside 1000 to 2199
2011-12||!ambiguous: is ambiguous (2011-12 or 2011/2012): it may be a month or two years
2011-13||!impossible: is impossible: there is no month 13
2012-13||!no-date: may be two years
2012/13||!no-date: may be two years
2023/09||2023-09
09/2023||2023-09
13/2023||!impossible: is impossible: there is no month 13
0000-05||!impossible: is impossible: there is no year 0
12/2011||2011-12
0900/05||!impossible: is impossible: year 900 is outside 1000 to 2199
0900-05||0900-05
2099-00||!no-date: may be two years
52Q23||!impossible: is impossible: there is no quarter 52
5Q23||!impossible: is impossible: there is no quarter 5
Q5 2023||!impossible: is impossible: there is no quarter 5
H3 2023||!impossible: is impossible: there is no half 3
Q0 2023||!impossible: is impossible: there is no quarter 0
third quarter 2023||2023-35
3/4 quarter 2023||2023-35
22nd century||!impossible: is impossible: there is no century 22 to write
1st century||!impossible: is impossible: there is no century 1 to write
21st century||20XX
2nd century||01XX
1995s||!no-date: is not a date
1990s||199X
the 2200s||!impossible: is impossible: year 2200 is outside 1000 to 2199
令和5年9月22日||2023-09-22
平成31年4月30日||2019-04-30
平成32年1月1日||!impossible: is impossible: the era has no such year
昭和64年1月7日||1989-01-07
令和元年5月1日||2019-05-01
令和0年5月1日||!impossible: is impossible: the era has no such year
Fri Sep 22 14:30:00 2023||2023-09-22T14:30:00
Fri Sep 22 14:30:00 GMT 2023||2023-09-22T14:30:00Z
Sep-22-2023||2023-09-22
Sep-2023||2023-09
Fri Sep-22-2023||2023-09-22
2023-W38||2023-09-18/2023-09-24
2023-W38-5||2023-09-22
2023W385||2023-09-22
2023-W53||!impossible: is impossible: 2023 has no week 53
2020-W53||2020-12-28/2021-01-03
2023-W00||!impossible: is impossible: 2023 has no week 0
21 and 22 August 2023||2023-08-21/2023-08-22
21 and 24 August 2023||!no-date: is not a date
between 21 and 24 August 2023||2023-08-21/2023-08-24
21, 22 and 23 August 2023||2023-08-21/2023-08-23
21, 22 and 24 August 2023||!no-date: names three days, which are not one date
1/2 May 2023||2023-05-01/2023-05-02
1/3 May 2023||!no-date: names two days, which are not one date
May and June 2023||2023-05/2023-06
May and July 2023||!no-date: names two months, which are not one date
30 April and 1 May 2023||2023-04-30/2023-05-01
May-July 2023||2023-05/2023-07
July-May 2023||!impossible: is impossible: 2023-07 is not before 2023-05
2020-2023||2020/2023
2023-2020||!impossible: is impossible: 2023 is not before 2020
from 2020 to 2023||2020/2023
since 1 May 2020||2020-05-01/..
since May 2020||2020-05/..
until 2020||../2020
since 03/04/2020||!ambiguous: is ambiguous (2020-04-03 or 2020-03-04): either number may be the day: pass day_first=
until 13/04/2020||../2020-04-13
2020 to present||2020/..
circa 1990||1990~
22 September 2023, 25:00||!impossible: is impossible: there is no time 25:00
22 September 2023, 14:60||!impossible: is impossible: there is no time 14:60
22 September 2023, 14.30||2023-09-22T14:30
22 September 2023 at 14.3||!unread-part: reads as 2023-09-22, except for 'at 14.3'
22 September 2023 13 am||!impossible: is impossible: there is no hour 13 in the morning
22 September 2023 0 am||2023-09-22T00:00
22 September 2023 12 am||2023-09-22T00:00
September 2023, 14:30||!unread-part: reads as 2023-09, except for '14:30'
21-24 August 2023, 14:30||!unread-part: reads as 2023-08-21/2023-08-24, except for '14:30'
22 September 2023 (Friday)||2023-09-22
22 September 2023 (Monday)||!impossible: is impossible: 2023-09-22 is a Friday
2023年9月22日 14時30分15秒||2023-09-22T14:30:15
2023年9月22日 14時||2023-09-22T14:00
22 September 2023, 14h30||2023-09-22T14:30
22 September 49||2049-09-22
22 September 50||!ambiguous: its year may be 1950 or 2050
22 September 69||!ambiguous: its year may be 1969 or 2069
22 September 70||1970-09-22
22 September 99||1999-09-22
22 September 00||2000-09-22
29 February||XXXX-02-29
30 February||!impossible: is impossible: month 2 has days 1 to 29, not 30
31 April 2023||!impossible: is impossible: 2023-04 has days 1 to 30, not 31
0 May 2023||!impossible: is impossible: 2023-05 has days 1 to 31, not 0
""".strip().split("\n")


@pytest.mark.parametrize("row", ROWS)
def test_answers(row: str) -> None:
    text, languages, want = row.split("|")
    try:
        got = parse_date(text, languages=languages.split() or None).edtf
    except DateError as error:
        got = f"!{error.reason}: {error.detail}"
    assert got == want


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("03/04/2023", ["2023-04-03", "2023-03-04"]),
        ("22-09-23", ["2023-09-22", "2022-09-23"]),
        ("02-09-03", ["2003-09-02", "2003-02-09", "2002-09-03"]),
        ("03/04/2023 - 05/04/2023", ["2023-04-03/2023-04-05", "2023-03-04/2023-05-04"]),
        ("1. 2. 03", ["2003-02-01"]),
    ],
)
def test_all_readings_of_numbers(text: str, candidates: list[str]) -> None:
    try:
        found: tuple[Date, ...] = (parse_date(text),)
    except DateError as error:
        found = error.candidates
    assert [date.edtf for date in found] == candidates


def test_the_caller_may_say_which_number_is_the_day() -> None:
    assert parse_date("03/04/2023 - 05/04/2023", day_first=True).edtf == "2023-04-03/2023-04-05"
    assert parse_date("03/04/2023 - 05/04/2023", day_first=False).edtf == "2023-03-04/2023-05-04"
    assert parse_date("22-09-23", day_first=True).edtf == "2023-09-22"
    assert parse_date("1 / 2 / 2023", day_first=False).edtf == "2023-01-02"


def test_where_days_are_written_with_dots_the_day_comes_first() -> None:
    dotted = set(words.languages_of(words.dotted()))
    assert dotted > {
        "de",
        "nl",
        "da",
        "nb",
        "nn",
        "fi",
        "is",
        "ru",
        "uk",
        "pl",
        "cs",
        "sk",
        "tr",
        "ro",
        "hr",
        "bg",
        "et",
    }
    assert dotted.isdisjoint(["en", "fr", "es", "pt", "it", "sv", "ja", "ko", "zh", "hu", "lt", "ar", "th"])
    for language in words.LANGUAGES:
        try:
            found = parse_date("04.03.2023", languages=[language]).edtf
        except DateError as error:
            found = error.reason
        assert found == ("2023-03-04" if language in dotted else "ambiguous")
