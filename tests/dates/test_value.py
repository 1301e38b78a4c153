"""`Date` as a value: EDTF, order, equality; the `edtf` package is the judge of the standard."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pathlib
import pickle
import re

import pytest

from newsparse.dates import Date, DateError, Precision, parse_date

D = Date.from_edtf
KNOWN = [
    ("2023-09-22", "2023-09-22", "2023-09-22", "day"),
    ("2023-02", "2023-02-01", "2023-02-28", "month"),
    ("2023", "2023-01-01", "2023-12-31", "year"),
    ("199X", "1990-01-01", "1999-12-31", "decade"),
    ("18XX", "1800-01-01", "1899-12-31", "century"),
    ("2023-35", "2023-07-01", "2023-09-30", "quarter"),
    ("2023-41", "2023-07-01", "2023-12-31", "half"),
    ("2023-22", None, None, "season"),
    ("2023-08-21/2023-08-24", "2023-08-21", "2023-08-24", "day"),
    ("2019/..", "2019-01-01", None, "year"),
    ("../2019-03", None, "2019-03-31", "month"),
    ("1990~", "1990-01-01", "1990-12-31", "year"),
    ("XXXX-02-29", None, None, "day"),
    ("XXXX-08-21/XXXX-08-24", None, None, "day"),
    ("2023-09-22T14:30", "2023-09-22", "2023-09-22", "minute"),
    ("2023-09-22T14:30:15+07:00", "2023-09-22", "2023-09-22", "second"),
    ("2023-09-22T14:30Z", "2023-09-22", "2023-09-22", "minute"),
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
    ],
)
def test_error_impossible_edtf(text: str) -> None:
    with pytest.raises(DateError) as caught:
        D(text)
    assert (caught.value.reason, str(caught.value)) == ("impossible", f"{text!r}: is not in the calendar")


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
    ],
)
def test_error_no_edtf(text: str) -> None:
    with pytest.raises(DateError) as caught:
        D(text)
    assert str(caught.value) == f"{text!r}: is not an EDTF date that newsparse knows"


def test_of() -> None:
    assert Date.of(dt.date(2023, 9, 22)).edtf == "2023-09-22"
    zone = dt.timezone(dt.timedelta(hours=7))
    assert Date.of(dt.datetime(2023, 9, 22, 14, 30, 5, 7, zone)).edtf == "2023-09-22T14:30:05+07:00"


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
        if value.startswith("XXXX") and "/" in value:
            continue  # beyond the package: an interval without a year
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
