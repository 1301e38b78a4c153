"""The laws of dates, on texts nobody thought of."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsparse.dates import (
    DEFAULT_STYLE,
    Date,
    DateError,
    Style,
    find_dates,
    line_date,
    parse_date,
    prefix_date,
    reading,
    settle,
    style_of,
    suffix_date,
    words,
)  # fmt: skip

D = Date.from_edtf

days = st.dates(dt.date(1000, 1, 1), dt.date(2199, 12, 31))
#: One text for each look of a date; the styles come from them.
LOOKS = """08 August 2023|8 Aug. 2023|Aug 8, 2023|August 8th, 2023|8th of August, 2023|Tuesday, 8 August 2023|Tue, 8 Aug 2023|AUGUST 8, 2023|2023-09-22|2023/09/22|22.09.2023|22.9.2023
09/22/2023|22/09/23|22-Sep-2023|2023 September 22|21–24 August 2023|21 - 24 August 2023|August 21-24, 2023|30 Nov - 2 Dec 2022|September 2023|Sept 2023|2023|22 September|Q3 2023|Summer 2023
1er mai 2023|vendredi 22 septembre 2023|du 21 au 24 août 2023|22 de septiembre de 2023|1º de mayo de 2023|Freitag, 22. September 2023|22. Sept. 2023|sexta-feira, 22 de setembro de 2023
1° maggio 2023|22 september 2023|22. september 2023|den 22 september 2023|22. syyskuuta 2023|22. september 2023|22 сентября 2023 г.|22 сент. 2023|22 вересня 2023 року|22 września 2023|22. září 2023|22. 9. 2023
22. septembra 2023|Jumat, 22 September 2023|ngày 22 tháng 9 năm 2023|22 Eylül 2023 Cuma|22 Σεπτεμβρίου 2023|٢٢ سبتمبر ٢٠٢٣|22 أيلول/سبتمبر 2023|۲۲ ستمبر ۲۰۲۳|२२ सितंबर २०२३|22 กันยายน 2566|22 ก.ย. 2566
2023年9月22日 星期五|二〇二三年九月二十二日|2023年9月22日（金）|令和5年9月22日|2023년 9월 22일 (금)|2023. 9. 22.|22 September 2023, 14:30|2023-09-22T14:30:00Z|the 1990s|19th century|circa 1990|since 2019|odd text""".replace(
    "\n", "|"
).split("|")


def look(text: str) -> Style:
    try:
        return style_of(parse_date(text))
    except DateError:
        return DEFAULT_STYLE


styles = st.sampled_from([look(text) for text in LOOKS])


def moments(day: dt.date, clock: dt.time, seconds: bool, zone: int | None) -> Date:
    edtf = f"{day}T{clock:%H:%M:%S}" if seconds else f"{day}T{clock:%H:%M}"
    return D(
        edtf
        + (
            ""
            if zone is None
            else "Z"
            if not zone
            else f"{'-' if zone < 0 else '+'}{abs(zone) // 60:02}:{abs(zone) % 60:02}"
        )
    )


@st.composite
def ranges(draw: st.DrawFn) -> Date:
    first = draw(days.filter(lambda d: d < dt.date(2199, 1, 1)))
    last = first + dt.timedelta(days=draw(st.integers(1, 300)))
    shape = draw(st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]))
    left, right = first.strftime(shape).zfill(4), last.strftime(shape).zfill(4)
    return D(f"{left}/{right}") if left < right else Date.of(first)


years = st.integers(1000, 2199)
dates = st.one_of(
    days.map(Date.of),
    ranges(),
    st.builds(moments, days, st.times(), st.booleans(), st.one_of(st.none(), st.integers(-14 * 60, 14 * 60))),
    st.builds("{}-{:02}".format, years, st.integers(1, 12)).map(D),
    st.builds("{}-{}".format, years, st.sampled_from([*range(21, 25), *range(33, 37), 40, 41])).map(D),
    years.map("{}".format).map(D),
    st.integers(100, 219).map("{}X".format).map(D),
    st.integers(10, 20).map("{}XX".format).map(D),
    years.map("{}~".format).map(D),
    years.map("{}/..".format).map(D),
    days.map("../{}".format).map(D),
    st.dates(dt.date(2000, 1, 1), dt.date(2000, 12, 31)).map("XXXX-{:%m-%d}".format).map(D),
)


@given(dates, styles)
def test_every_date_in_every_style_reads_back(date: Date, style: Style) -> None:
    text = style.spell(date)
    assert parse_date(text, languages=[style.language]) == date
    line = line_date(text)
    if (
        not (1900 <= int(re.sub("[^0-9]", "0", date.edtf[:4].strip(".") or "0")) <= 2099)
        and date.edtf.isdigit()
    ):
        return  # a bare number is a year to a listing only from 1900 to 2099
    assert line is not None
    assert line.date == date


def test_every_language_spells_every_month_and_reads_it_back() -> None:
    for language in words.LANGUAGES:
        for month in range(1, 13):
            date = Date.of(dt.date(2023, month, 14))
            style = Style(DEFAULT_STYLE.pieces, language)
            text = style.spell(date)
            assert parse_date(text, languages=[language]) == date
            by_month = D(f"2023-{month:02}")
            assert parse_date(style.spell(by_month), languages=[language]) == by_month
        for part in (21, 22, 23, 24, 33, 36, 40, 41):
            coarse = D(f"2023-{part}")
            assert (
                parse_date(Style(DEFAULT_STYLE.pieces, language).spell(coarse), languages=[language, "en"])
                == coarse  # seasons are spelled in English where a language's own words are not known
            )


alphabet = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.one_of(
            st.sampled_from(sorted(words.load().words)),
            st.integers(0, 3000).map(str),
            st.sampled_from([*"-–./:,()'~ +年月日", "22", "2023", "14:30", "2023-09-22", "st", "Sep", "III"]),
        ),
        max_size=9,
    ).map(lambda parts: " ".join(parts)),
    st.lists(
        st.one_of(
            st.sampled_from(
                [
                    "Sep",
                    "May",
                    "mai",
                    "22",
                    "2023",
                    "1",
                    "12",
                    "-",
                    "to",
                    "et",
                    "de",
                    ",",
                    ".",
                    "at",
                    "14:30",
                    "GMT",
                    "月",
                    "年",
                    "日",
                    "Q",
                    "3",
                    "Friday",
                    "in",
                ]
            )
        ),
        max_size=9,
    ).map("".join),
    st.sampled_from(LOOKS),
)


@given(alphabet)
@example("\ud800 22 September 2023")
@example("2023-09-22T99:99")
@example("½ May 2023")
@example("² May 2023")
def test_no_text_raises_anything_but_a_date_error(text: str) -> None:
    for hint in (
        {},
        {"languages": ["en"]},
        {"languages": ["ja", "th", "vi"]},
        {"reference": dt.date(2023, 9, 22)},
        {"day_first": True},
    ):
        try:
            date = parse_date(text, **hint)  # type: ignore[arg-type]
        except DateError as error:
            assert 0 <= error.start <= error.end <= len(text)  # noqa: PT017
        else:
            assert "reference" in hint or D(date.edtf) == D(date.edtf)
            assert date.text in text
            style_of(date).spell(date)
    for found in find_dates(text):
        assert found.span is not None
        assert text[slice(*found.span)] == found.text
    lines = [line_date(text), prefix_date(text), suffix_date(text)]
    for line in lines:
        if line is not None and line.date is not None:
            assert text[line.start : line.end] == line.date.text
    settle(lines, [None, D("2023"), D("2023-05")])


def numbers(text: str) -> set[int]:
    """Every number that a text could be said to hold."""
    plain = "".join(
        str(unicodedata.digit(c)) if c.isdigit() and unicodedata.digit(c, None) is not None else c
        for c in text
    )
    return {int(n) for n in re.findall("[0-9]+", plain)} | {int(n) for n in re.findall("[0-9]{1,2}", plain)}


@given(alphabet)
def test_no_answer_has_a_part_that_the_text_does_not_hold(text: str) -> None:
    try:
        date = parse_date(text)
    except DateError:
        return
    if (
        any(c in text for c in "〇一二三四五六七八九十令平昭大明พwW")
        or "XX" in date.edtf
        or date.edtf.endswith("X")
    ):
        return  # numbers in other systems, weeks and centuries are counted, not written
    held = numbers(text)
    for part in re.findall(r"(?<![0-9T:+])[0-9]{4}(?![0-9])", date.edtf):
        assert int(part) in held or int(part) % 100 in held or int(part) + 543 in held
    for part in re.findall(r"-[0-9]{2}-([0-9]{2})", date.edtf):
        assert int(part) in held or re.search("[0-9]{4}-[0-9]{3}", text)
    if date.time is not None:
        assert re.search(r"[0-9]", text)


@given(
    days,
    st.sampled_from(
        [
            "%d %B %Y",
            "%A, %d %B %Y",
            "%B %d, %Y",
            "%Y-%m-%d",
            "%d.%m.%Y",
            "%Y年%m月%d日",
            "Posted on %d %b %Y, Geneva",
            "%Y-%m-%dT%H:%M",
            "%d %B %Y 14:30 GMT",
        ]
    ),
)
def test_the_short_way_reads_as_the_long_way(day: dt.date, shape: str) -> None:
    """`parse_date` has a way for skeletons that it knows; it must give the same answers, spans and errors."""
    text = day.strftime(shape) if day.year > 999 else ""
    text = re.sub("^0(?=.)", lambda _: "0", text)
    for mask in (words.mask_of(None), words.mask_of(["en", "ja", "th"])):
        slow = reading._parse(text, mask, None, None)
        for _ in range(2):
            fast = reading._parse_by_slots(text, mask)
            assert fast == slow
            if isinstance(fast, Date) and isinstance(slow, Date):
                assert (fast.text, fast.span, fast.time, fast.start, fast.precision) == (
                    slow.text,
                    slow.span,
                    slow.time,
                    slow.start,
                    slow.precision,
                )


@given(st.integers(1900, 2600), st.integers(1, 28))
def test_the_short_way_knows_buddhist_years(year: int, number: int) -> None:
    text = f"{number} กันยายน {year}"
    try:
        assert parse_date(text).start == dt.date(year - 543 if year >= 2400 else year, 9, number)
    except DateError as error:
        assert error.reason == "impossible"  # noqa: PT017


@pytest.mark.parametrize(
    "piece",
    [
        "1-",
        "May ",
        "1 May ",
        "2023-",
        "de ",
        "1.",
        "(",
        "一",
        "posted on ",
        "1 to ",
        "第",
        "22 September 2023 ",
    ],
)
def test_long_runs_of_the_same_come_to_an_end(piece: str) -> None:
    """How their time grows is measured by benchmarks/hostile.py; one that grew with the square would not end here."""
    text = piece * 10_000
    assert line_date(text) is None
    assert prefix_date(text) is None or piece in ("1 May ", "22 September 2023 ")
    assert suffix_date(text) is None or piece in ("1 May ", "22 September 2023 ")
    assert all(date.span is not None for date in find_dates(text))


@pytest.mark.parametrize(
    "text", ["3-04-13/2013-04-16", "3-04-13/3-04-13", "2023-05-02 10:00 +]7", "一" * 5000]
)
def test_what_once_raised_something_else_is_refused(text: str) -> None:
    """Found by fuzz/run.py and by long runs of the same."""
    with pytest.raises(DateError):
        parse_date(text)
    assert [date.text for date in find_dates(text) if date.text not in text] == []


def test_dates_in_running_text_do_not_overlap_in_a_text_without_blanks() -> None:
    text = "2023年5\udce6" + "\0" * 250 + "2(\n"
    assert [date.span for date in find_dates(text)] == [(0, 5)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("30 April and 1 May", "XXXX-04-30/XXXX-05-01"),
        ("28 February and 1 March", "XXXX-02-28/XXXX-03-01"),
        ("30 April and 2 May", None),
        ("between 30 April and 2 May", "XXXX-04-30/XXXX-05-02"),
        ("30 April and 2 May 2023", None),
    ],
)
def test_two_days_are_a_range_where_they_follow_each_other(text: str, edtf: str | None) -> None:
    if edtf is None:
        with pytest.raises(DateError):
            parse_date(text)
    else:
        assert parse_date(text).edtf == edtf
