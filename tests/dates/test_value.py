"""`Date` as a value: EDTF, order, equality; the `edtf` package is the judge of the standard."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pathlib
import pickle
import re

import pytest

from newsparse.dates import Date, DateError, Precision, parse_date, style_of
from newsparse.dates.value import offset_text, shorten

D = Date.from_edtf
KNOWN = [
    ("2023-09-22", "2023-09-22", "2023-09-22", "day"),
    ("2023-02", "2023-02-01", "2023-02-28", "month"),
    ("2023", "2023-01-01", "2023-12-31", "year"),
    ("199X", "1990-01-01", "1999-12-31", "decade"),
    ("18XX", "1800-01-01", "1899-12-31", "century"),
    ("2023-35", "2023-07-01", "2023-09-30", "quarter"),
    ("2023-33", "2023-01-01", "2023-03-31", "quarter"),
    ("2023-36", "2023-10-01", "2023-12-31", "quarter"),
    ("2023-40", "2023-01-01", "2023-06-30", "half"),
    ("2023-41", "2023-07-01", "2023-12-31", "half"),
    ("2023-21", None, None, "season"),
    ("2023-22", None, None, "season"),
    ("2023-24", None, None, "season"),
    ("2023-21/2024", None, "2024-12-31", "year"),
    ("2019-05/2019-06-02", "2019-05-01", "2019-06-02", "month"),
    ("2020~/2021", "2020-01-01", "2021-12-31", "year"),
    ("199X~", "1990-01-01", "1999-12-31", "decade"),
    ("2023-09-22~", "2023-09-22", "2023-09-22", "day"),
    ("2023-09~", "2023-09-01", "2023-09-30", "month"),
    ("2023-08-21/2023-08-24", "2023-08-21", "2023-08-24", "day"),
    ("2019/..", "2019-01-01", None, "year"),
    ("../2019-03", None, "2019-03-31", "month"),
    ("1990~", "1990-01-01", "1990-12-31", "year"),
    ("XXXX-02-29", None, None, "day"),
    ("XXXX-08-21/XXXX-08-24", None, None, "day"),
    ("2023-09-22T14:30", "2023-09-22", "2023-09-22", "minute"),
    ("2023-09-22T14:30:15+07:00", "2023-09-22", "2023-09-22", "second"),
    ("2023-09-22T14:30Z", "2023-09-22", "2023-09-22", "minute"),
    ("XXXX-09-22T14:30", None, None, "minute"),
    ("XXXX-09-22T14:30:05Z", None, None, "second"),
]


@pytest.mark.parametrize(("text", "start", "end", "precision"), KNOWN)
def test_from_edtf(text: str, start: str | None, end: str | None, precision: str) -> None:
    date = D(text)
    assert (date.edtf, date.start and date.start.isoformat(), date.end and date.end.isoformat(), date.precision) == (
        text, start, end, precision,
    )  # fmt: skip
    assert str(date) == text
    assert date.approximate is ("~" in text)


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-30",
        "2023-13",
        "2023-19",
        "0000-01-01",
        "XXXX-02-30",
        "2023-09-22T25:00",
        "2023-09-22T10:00+15:00",
        "2023-09-22T10:00+14:01",
        "2023-09-22T10:00+05:60",
        "2023-09-22T24:00",
        "2023-00",
        "2023-20",
        "2023-25",
        "2023-32",
        "2023-37",
        "2023-39",
        "2023-42",
        "XXXX-13-01",
    ],
)
def test_error_impossible_edtf(text: str) -> None:
    with pytest.raises(DateError) as caught:
        D(text)
    assert (caught.value.reason, str(caught.value)) == ("impossible", f"{text!r} is not in the calendar")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "2023-9-22",
        "../..",
        "2024/2023",
        "2023-09-24/2023-09-21",
        "2023/2023",
        "2023-09-22/x",
        "2023?",
        "/2019",
        "2019/",
        "2023-09-22T10:00~",
        "2023-09-22T10:00/2023-09-23",
        "2023-09-22/2023-09-23T10:00",
        "2023-08-21/XXXX-08-24",
        "XXXX-08-21/2023-08-24",
        "XXXX-08-24/XXXX-08-21",
        "XXXX-08-21/XXXX-08-21",
    ],
)
def test_error_no_edtf(text: str) -> None:
    with pytest.raises(DateError) as caught:
        D(text)
    assert str(caught.value) == f"{text!r} is not an EDTF date that newsparse knows"


def test_of() -> None:
    assert Date.of(dt.date(2023, 9, 22)).edtf == "2023-09-22"
    zone = dt.timezone(dt.timedelta(hours=7))
    assert Date.of(dt.datetime(2023, 9, 22, 14, 30, 5, 7, zone)).edtf == "2023-09-22T14:30:05+07:00"


@pytest.mark.parametrize(
    ("zone", "minutes"),
    [
        ("", None),
        ("Z", 0),
        ("+07:00", 420),
        ("-05:30", -330),
        ("+05:59", 359),
        ("+14:00", 840),
        ("-00:30", -30),
    ],
)
def test_offsets_are_read_and_written(zone: str, minutes: int | None) -> None:
    date = D(f"2023-09-22T14:30{zone}")
    assert date.time == dt.time(14, 30)
    assert date.utc_offset == (None if minutes is None else dt.timedelta(minutes=minutes))
    if minutes is not None:
        assert offset_text(dt.timedelta(minutes=minutes)) == zone
        moment = dt.datetime(2023, 9, 22, 14, 30, tzinfo=dt.timezone(dt.timedelta(minutes=minutes)))
        assert Date.of(moment).edtf == f"2023-09-22T14:30:00{zone}"


def test_long_texts_are_cut_in_messages() -> None:
    assert shorten("x" * 60) == repr("x" * 60)
    assert shorten("x" * 61) == repr("x" * 59 + "…")


def test_order_by_first_day_then_time_then_last_day_then_precision() -> None:
    ordered = [
        "../2019", "2019-22", "2023-01-05", "2023-21", "2023-22", "2023-23", "2023-10-02", "2023-24", "2023-24/..", "2024-01-01", "2024-01",
        "2024", "2024/..", "2024-01-01T09:00", "2024-01-01T10:00:00", "2024-01-01T10:00", "2024-01-01T10:00Z", "XXXX-01-01", "XXXX-01-02",
    ]  # fmt: skip
    assert [date.edtf for date in sorted(map(D, reversed(ordered)))] == ordered


def test_order_is_total_and_agrees_with_equality() -> None:
    dates = [D(row[0]) for row in KNOWN]
    ordered = sorted(dates)
    dates.reverse()
    assert ordered == sorted(dates)
    for a in dates:
        for b in dates:
            assert (a < b) + (b < a) + (a == b) == 1
    assert [d.edtf for d in sorted([D("2023-22"), D("2023-01-05"), D("2024"), D("XXXX-01-01")])] == [
        "2023-01-05", "2023-22", "2024", "XXXX-01-01",
    ]  # fmt: skip
    assert Date.of(dt.date(2020, 1, 1)) != "2020-01-01"
    with pytest.raises(TypeError):
        assert Date.of(dt.date(2020, 1, 1)) < "2020-01-01"  # type: ignore[operator]


def test_a_date_can_be_pickled_copied_and_not_changed() -> None:
    date = parse_date("Published: 22 September 2023")
    for other in (pickle.loads(pickle.dumps(date)), copy.deepcopy(date)):
        assert (other, hash(other), other.text, other.span) == (
            date,
            hash(date),
            "22 September 2023",
            (11, 28),
        )
    with pytest.raises(AttributeError):
        date.edtf = "2020"  # type: ignore[misc]
    assert not hasattr(date, "__dict__")


def test_an_error_can_be_pickled() -> None:
    with pytest.raises(DateError) as caught:
        parse_date("03/04/2023")
    other = pickle.loads(pickle.dumps(caught.value))
    assert (str(other), other.candidates) == (str(caught.value), caught.value.candidates)


def test_edtf_package_agrees() -> None:
    """Every value of the tables, and every form above, is EDTF for the `edtf` package, with the same bounds for plain days."""
    edtf = pytest.importorskip("edtf")
    here = pathlib.Path(__file__).parent
    values = {
        row["edtf"] for row in json.loads((here / "dates.json").read_text(encoding="utf-8")) if row["edtf"]
    }
    values |= {row[0] for row in KNOWN}
    values |= {
        line.rsplit("|", 1)[1] for line in (here / "forms.txt").read_text(encoding="utf-8").splitlines()[1:]
    }
    for value in sorted(v for v in values if v[0] != "!"):
        if "T" in value and not re.search("T[0-9]{2}:[0-9]{2}:", value):
            continue  # EDTF's times have seconds; ISO 8601, which EDTF extends, allows minutes, and newsparse does not invent the seconds
        if value.startswith("XXXX") and ("/" in value or "T" in value):
            continue  # beyond the package: an interval or a time without a year
        parsed = edtf.parse_edtf(value)
        date = D(value)
        if (
            date.start
            and date.end
            and date.precision in (Precision.DAY, Precision.MONTH, Precision.YEAR)
            and not date.approximate
        ):
            assert dt.date(*parsed.lower_strict()[:3]) == date.start, value
            assert dt.date(*parsed.upper_strict()[:3]) == date.end, value


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "ru", "ja", "vi", "ar", "pl", "th", "hu"])
@pytest.mark.parametrize("style", ["long", "short", "iso"])
@pytest.mark.parametrize(
    "edtf", ["2023-09-22", "2023-08-21/2023-08-24", "2023-09", "2023", "XXXX-09-22", "2023-09-22T14:30"]
)
def test_a_formatted_date_reads_back_in_its_language(edtf: str, style: str, language: str) -> None:
    date = Date.from_edtf(edtf)

    text = date.format(style, language=language)

    assert (text == edtf) or parse_date(text, languages=[language]) == date


def test_a_date_is_formatted_in_the_style_of_another() -> None:
    other = style_of(parse_date("Sept. 22nd, 2023"))

    assert Date.from_edtf("2024-03-01").format(other) == "Mar. 1st, 2024"
    with pytest.raises(ValueError, match="there is no style 'full': the styles are long, short, iso, or a"):
        Date.from_edtf("2024-03-01").format("full")
