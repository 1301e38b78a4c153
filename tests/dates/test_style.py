"""A new date is spelled as its page spells dates: order, signs, padding, month names, letter case, language, digits."""

from __future__ import annotations

import datetime as dt

import attrs
import pytest

from newsparse.dates import DEFAULT_STYLE, Date, Style, look, parse_date, style_of

D = Date.from_edtf

# As the page writes a date | how 5 March 2024 (a Tuesday) and 23 November 2024 (a Saturday) are written there
DAYS = """
08 August 2023|05 March 2024|23 November 2024
8 Aug. 2023|5 Mar. 2024|23 Nov. 2024
Aug 8, 2023|Mar 5, 2024|Nov 23, 2024
August 8th, 2023|March 5th, 2024|November 23rd, 2024
8th of August, 2023|5th of March, 2024|23rd of November, 2024
the 3rd of July 2023|5th of March 2024|23rd of November 2024
Friday 22nd September 2023|Tuesday 5th March 2024|Saturday 23rd November 2024
22ND SEPTEMBER 2023|5TH MARCH 2024|23RD NOVEMBER 2024
Tuesday, 8 August 2023|Tuesday, 5 March 2024|Saturday, 23 November 2024
Tue, 8 Aug 2023|Tue, 5 Mar 2024|Sat, 23 Nov 2024
22 September 2023 (Friday)|5 March 2024 (Tuesday)|23 November 2024 (Saturday)
AUGUST 8, 2023|MARCH 5, 2024|NOVEMBER 23, 2024
22 September 2023 (Friday), 14:30|5 March 2024 (Tuesday)|23 November 2024 (Saturday)
22 SEP 2023|5 MAR 2024|23 NOV 2024
22-Sep-2023|5-Mar-2024|23-Nov-2024
2023 September 22|2024 March 5|2024 November 23
2023-09-22|2024-03-05|2024-11-23
2023/09/22|2024/03/05|2024/11/23
2023.09.22|2024.03.05|2024.11.23
2023-9-2|2024-3-5|2024-11-23
22.09.2023|5 March 2024|23.11.2024
22.9.99|5 March 2024|23 November 2024
9/22/2023|5 March 2024|11/23/2024
09/22/2023|5 March 2024|11/23/2024
22/09/99|5 March 2024|23 November 2024
1er mai 2023|5 mars 2024|23 novembre 2024
03 mai 2023|05 mars 2024|23 novembre 2024
vendredi 22 septembre 2023|mardi 5 mars 2024|samedi 23 novembre 2024
22 de septiembre de 2023|5 de marzo de 2024|23 de noviembre de 2024
22 de Septiembre de 2023|5 de Marzo de 2024|23 de Noviembre de 2024
Freitag, 22. September 2023|Dienstag, 5. März 2024|Samstag, 23. November 2024
sexta-feira, 22 de setembro de 2023|terça-feira, 5 de março de 2024|sábado, 23 de novembro de 2024
3 mei 2023|5 maart 2024|23 november 2024
22. syyskuuta 2023|5. maaliskuuta 2024|23. marraskuuta 2024
22 сентября 2023 г.|5 марта 2024 г.|23 ноября 2024 г.
22 сент. 2023|5 мар. 2024|23 нояб. 2024
22 вересня 2023 року|5 березня 2024 року|23 листопада 2024 року
22. září 2023|5. března 2024|23. listopadu 2024
Jumat, 22 September 2023|Selasa, 5 Maret 2024|Sabtu, 23 November 2024
ngày 22 tháng 9 năm 2023|ngày 5 tháng 3 năm 2024|ngày 23 tháng 11 năm 2024
thứ sáu, ngày 22 tháng 9 năm 2023|Thứ Ba, ngày 5 tháng 3 năm 2024|Thứ Bảy, ngày 23 tháng 11 năm 2024
ngày 22/9/2023|5 tháng 3 năm 2024|ngày 23/11/2024
22 Eylül 2023 Cuma|5 Mart 2024 Salı|23 Kasım 2024 Cumartesi
22 Σεπτεμβρίου 2023|5 Μαρτίου 2024|23 Νοεμβρίου 2024
٢٢ سبتمبر ٢٠٢٣|٥ مارس ٢٠٢٤|٢٣ نوفمبر ٢٠٢٤
22 أيلول/سبتمبر 2023|5 مارس 2024|23 نوفمبر 2024
۲۲ ستمبر ۲۰۲۳|۵ مارچ ۲۰۲۴|۲۳ نومبر ۲۰۲۴
२२ सितंबर २०२३|५ मार्च २०२४|२३ नवंबर २०२४
22 กันยายน 2566|5 มีนาคม 2567|23 พฤศจิกายน 2567
22 ก.ย. 2566|5 มี.ค. 2567|23 พ.ย. 2567
22 กันยายน พ.ศ. 2566|5 มีนาคม พ.ศ. 2567|23 พฤศจิกายน พ.ศ. 2567
2023年9月22日 星期五|2024年3月5日 星期二|2024年11月23日 星期六
2023年09月22日|2024年03月05日|2024年11月23日
二〇二三年九月二十二日|2024年3月5日|2024年11月23日
2023年9月22日（金）|2024年3月5日（火）|2024年11月23日（土）
令和5年9月22日|2024年3月5日|2024年11月23日
2023년 9월 22일 (금)|2024년 3월 5일 (화)|2024년 11월 23일 (토)
21–24 August 2023|5 March 2024|23 November 2024
30 Nov - 2 Dec 2022|5 Mar 2024|23 Nov 2024
22.-24. Sept. 2023|5. März 2024|23. Nov. 2024
22 September|5 March 2024|23 November 2024
""".strip().split("\n")


@pytest.mark.parametrize("row", DAYS)
def test_a_day_is_spelled_like_the_pages(row: str) -> None:
    text, *want = row.split("|")
    style = style_of(parse_date(text))
    assert [style.spell(D("2024-03-05")), style.spell(D("2024-11-23"))] == want


@pytest.mark.parametrize(
    ("text", "edtf", "want"),
    [
        # one page's style, other parts of the calendar
        ("08 August 2023", "2024-05", "May 2024"),
        ("8th of August, 2023", "2024-05", "May, 2024"),
        ("2023-09-22", "2024-05", "2024-05"),
        ("22.9.2023", "2024-05", "5.2024"),
        ("22/09/99", "2024-05", "May 2024"),  # 05/24 would be a day of May
        ("22 сентября 2023 г.", "2024-05", "май 2024 г."),  # on its own a month has its first case
        ("22. syyskuuta 2023", "2024-05", "toukokuu 2024"),
        ("vendredi 22 septembre 2023", "2024-05", "mai 2024"),
        ("ngày 22 tháng 9 năm 2023", "2024-05", "tháng 5 năm 2024"),
        ("2023年9月22日（金）", "2024-05", "2024年5月"),
        ("2023년 9월 22일 (금)", "2024-05", "2024년 5월"),
        ("22 กันยายน 2566", "2024-05", "พฤษภาคม 2567"),
        ("08 August 2023", "XXXX-05-01", "01 May"),
        ("Aug 8, 2023", "XXXX-05-01", "May 1"),
        ("August 8th, 2023", "XXXX-05-01", "May 1st"),
        ("Tuesday, 8 August 2023", "XXXX-05-01", "1 May"),
        ("1º de mayo de 2023", "XXXX-05-01", "1º de mayo"),
        ("2023年9月22日（金）", "XXXX-05-01", "5月1日"),
        ("ngày 22 tháng 9 năm 2023", "XXXX-05-01", "ngày 1 tháng 5"),
        ("08 August 2023", "2024", "2024"),
        ("08 August 2023", "2024-34", "Q2 2024"),
        ("08 August 2023", "2024-41", "H2 2024"),
        ("08 August 2023", "2024-22", "Summer 2024"),
        ("08 August 2023", "199X", "199X"),
        # times
        ("08 August 2023", "2024-03-05T09:05", "05 March 2024, 09:05"),
        ("08 August 2023", "2024-03-05T09:05:07", "05 March 2024, 09:05:07"),
        ("2023-09-22", "2024-03-05T09:05+07:00", "2024-03-05, 09:05 +07:00"),
        ("2023-09-22", "2024-03-05T09:05Z", "2024-03-05, 09:05 +00:00"),
        # ranges: in one month, in two, in two years; of months and years
        ("08 August 2023", "2024-03-05/2024-03-07", "05 - 07 March 2024"),
        ("Aug 8, 2023", "2024-03-05/2024-03-07", "Mar 5 - 7, 2024"),
        ("2023-09-22", "2024-03-05/2024-03-07", "2024-03-05 - 2024-03-07"),
        ("21–24 August 2023", "2024-03-05/2024-03-07", "5–7 March 2024"),
        ("21 - 24 August 2023", "2024-03-05/2024-03-07", "5 - 7 March 2024"),
        ("August 21-24, 2023", "2024-03-05/2024-03-07", "March 5-7, 2024"),
        ("22.-24. September 2023", "2024-03-05/2024-03-07", "5.-7. März 2024"),
        ("21-23 de agosto de 2023", "2024-03-05/2024-03-07", "5-7 de marzo de 2024"),
        ("22 to 24 September 2023", "2024-03-05/2024-03-07", "5 - 7 March 2024"),
        ("2023年9月22日", "2024-03-05/2024-03-07", "2024年3月5 - 7日"),
        ("ngày 22 tháng 9 năm 2023", "2024-03-05/2024-03-07", "ngày 5 - 7 tháng 3 năm 2024"),
        ("08 August 2023", "2024-03-30/2024-04-02", "30 March - 02 April 2024"),
        ("August 8th, 2023", "2024-03-30/2024-04-02", "March 30th - April 2nd, 2024"),
        ("2023-09-22", "2024-03-30/2024-04-02", "2024-03-30 - 2024-04-02"),
        ("30 Nov - 2 Dec 2022", "2024-03-30/2024-04-02", "30 Mar 2024 - 2 Apr 2024"),
        ("Aug 8, 2023", "2023-12-30/2024-01-02", "Dec 30, 2023 - Jan 2, 2024"),
        ("22.9.2023", "2023-12-30/2024-01-02", "30.12.2023 - 2.1.2024"),
        ("08 August 2023", "2024-02/2024-04", "February - April 2024"),
        ("2023-09-22", "2024-02/2024-04", "2024-02 - 2024-04"),
        ("08 August 2023", "2023/2025", "2023 - 2025"),
        ("21–24 August 2023", "XXXX-03-05/XXXX-03-07", "5–7 March"),
        # what no line could say so that it is read again is written as EDTF
        ("08 August 2023", "2019/..", "2019/.."),
        ("08 August 2023", "1990~", "1990~"),
    ],
)  # fmt: skip
def test_what_is_no_day_is_spelled_in_the_style_of_days(text: str, edtf: str, want: str) -> None:
    assert style_of(parse_date(text)).spell(D(edtf)) == want


def test_english_ordinals_and_those_of_the_first_alone() -> None:
    english = style_of(parse_date("August 8th, 2023"))
    spelled = [english.spell(Date.of(dt.date(2023, 8, day))) for day in range(1, 32)]
    assert [text.removeprefix("August ").removesuffix(", 2023") for text in spelled] == (
        "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th "
        "21st 22nd 23rd 24th 25th 26th 27th 28th 29th 30th 31st"
    ).split()
    french = style_of(parse_date("1er mai 2023"))
    assert [french.spell(D(f"2023-05-0{day}")) for day in (1, 2)] == ["1er mai 2023", "2 mai 2023"]


def test_a_text_that_tells_no_style_has_the_default_one() -> None:
    assert style_of(D("2023-22")) == DEFAULT_STYLE
    assert style_of(parse_date("22 September 2023" + 120 * " ")).spell(D("2024-03-05")) == "5 March 2024"
    # of two readings, neither tells how the page writes; numbers do, whatever they mean
    assert style_of(attrs.evolve(D("2023-11-22"), text="22 listopada 2023")) == DEFAULT_STYLE
    assert style_of(attrs.evolve(D("2023-04-03"), text="3/4/2023")).spell(D("2024-11-23")) == "23/11/2024"
    assert style_of(Date.of(dt.date(2023, 9, 22))) == Style(
        (("Y", ""), ("", "-"), ("m", "2"), ("", "-"), ("d", "2"))
    )


def test_a_longer_text_than_any_date_line_tells_no_style() -> None:
    for width, want in ((120, "2024/03/05"), (121, "5 March 2024")):
        date = attrs.evolve(D("2023-09-22"), text="2023/09/22".rjust(width))
        assert style_of(date).spell(D("2024-03-05")) == want


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [
        ("22 September 2023", "11 May 2014", True),
        ("22.09.2023", "11.08.2014", True),
        ("22.09.2023", "11.12.2014", False),  # the same question
        ("22 September 2023", "02 May 2014", False),
        ("22 сентября 2023", "22 мая 2023", True),
        ("22 September 2023", "2 May 2014", False),  # padded or not?
        ("8 Aug 2023", "08 Aug 2023", False),
        ("8 Aug 2023", "8 August 2023", False),
        ("22.09.2023", "22/09/2023", False),
        ("22 SEPTEMBER 2023", "22 September 2023", False),
        ("22 September 2023", "22 septembre 2023", False),
        ("circa June", "circa July", False),  # no style at all: alike only letter for letter
    ],
)
def test_dates_of_one_look_are_spelled_in_one_style(one: str, two: str, alike: bool) -> None:
    assert (look(one) == look(two)) is alike
    assert look(one) == look(one)


@pytest.mark.parametrize(
    ("written", "want"),
    [
        ("3. Mai 2023", "5. März 2024"),
        ("3 mai 2023", "5 mars 2024"),
        ("3. mai 2023", "5. mars 2024"),
        ("22 september 2023", "5 maart 2024"),
        ("22 September 2023", "5 March 2024"),
        ("3 May 2023", "5 March 2024"),
    ],
)
def test_a_name_that_languages_share_is_of_the_one_that_spells_it_so(written: str, want: str) -> None:
    assert style_of(parse_date(written)).spell(D("2024-03-05")) == want
