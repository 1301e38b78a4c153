"""Compare how dates are read, by newsparse, dateutil, dateparser and datefinder, on a table of dates as real listings write them.

    pip install dateparser datefinder && python benchmarks/dates.py [--table tests/dates/dates.json]

Each row is asked with its language as a hint where the library takes one. The other libraries answer with a `datetime`, which has no precision, so
they are credited for the day alone: right if the row is a day (or a day with a time) and day and time agree; a month, a year or a range that
comes back as one day is wrong, since nothing in the answer says so. Speed is measured on English days that all four read, distinct ones, and the same ones again.
"""

from __future__ import annotations

import argparse
import collections
import datetime as dt
import importlib
import json
import pathlib
import time
from collections.abc import Callable
from typing import Any

HERE = pathlib.Path(__file__).parent
REFERENCE = dt.datetime(2023, 9, 22)


def newsparse(text: str, language: str, relative: bool) -> str | None:
    """What `parse_date` says; where the whole text is none, the one date that `find_dates` finds in it."""
    from newsparse.dates import DateError, find_dates, parse_date

    try:
        return parse_date(text, languages=[language], reference=REFERENCE.date() if relative else None).edtf
    except DateError:
        found = find_dates(text, languages=[language])
        return found[0].edtf if len(found) == 1 and found[0].text != text else None


def as_edtf(moment: dt.datetime | None) -> str | None:
    """The EDTF text of a `datetime`: its day, and its time if it has one."""
    if moment is None:
        return None
    day = moment.date().isoformat()
    if not (moment.hour or moment.minute or moment.second):
        return day
    zone = moment.strftime("%z")
    return f"{day}T{moment:%H:%M}" + (
        "" if not zone else "Z" if zone == "+0000" else f"{zone[:3]}:{zone[3:5]}"
    )


def dateutil(text: str, language: str, relative: bool) -> str | None:
    """What dateutil says."""
    from dateutil.parser import parse

    try:
        return as_edtf(parse(text, default=REFERENCE))
    except (ValueError, OverflowError, TypeError):
        return None


def dateparser(text: str, language: str, relative: bool) -> str | None:
    """What dateparser says, with the hint if it knows the language."""
    from dateparser import parse

    settings = {"RELATIVE_BASE": REFERENCE}
    try:
        return as_edtf(parse(text, languages=[language], settings=settings))
    except ValueError:
        return as_edtf(parse(text, settings=settings))


def datefinder(text: str, language: str, relative: bool) -> str | None:
    """The first date that datefinder finds."""
    from datefinder import find_dates

    try:
        found = list(find_dates(text, base_date=REFERENCE))
    except Exception:  # it lets dateutil's errors through
        return None
    return as_edtf(found[0]) if found else None


LIBRARIES: dict[str, Callable[[str, str, bool], str | None]] = {
    "newsparse": newsparse, "dateutil": dateutil, "dateparser": dateparser, "datefinder": datefinder,
}  # fmt: skip


def accuracy(
    rows: list[dict[str, Any]], ask: Callable[[str, str, bool], str | None]
) -> collections.Counter[str]:
    """How many rows are right, wrong, refused or no date."""
    count: collections.Counter[str] = collections.Counter()
    for row in rows:
        got, want = ask(row["text"], row["lang"], row["kind"] == "relative"), row.get("hinted", row["edtf"])
        if want and want.endswith("00Z") and got and len(got) == 17:
            want = want.replace(":00Z", "Z")  # seconds cannot be told from none in a datetime
        if want and "T" in want and want.count(":") == 3 and got and got.count(":") == 2:
            want = want[:16] + want[19:]
        if want is None:
            count["no date, accepted" if got else "no date, refused"] += 1
        else:
            count["right" if got == want else "refused" if got is None else "wrong"] += 1
    return count


def speed(ask: Callable[[str, str, bool], str | None]) -> tuple[float, float]:
    """Microseconds for a date not seen before, and for one seen again."""
    first = dt.date(1990, 1, 1)
    texts = [f"{first + dt.timedelta(days=9 * i):%d %B %Y}" for i in range(300)]
    ask("1 May 2020", "en", False)
    best = [9.0, 9.0]
    for again in range(2):
        start = time.perf_counter()
        for text in texts:
            ask(text, "en", False)
        best[again] = (time.perf_counter() - start) / len(texts) * 1e6
    return best[0], best[1]


def main() -> None:
    """Print the table, as Markdown."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--table", default=str(HERE.parent / "tests/dates/dates.json"))
    options = arguments.parse_args()
    rows = json.loads(pathlib.Path(options.table).read_text(encoding="utf-8"))
    dates = sum(row.get("hinted", row["edtf"]) is not None for row in rows)
    print(
        f"| library | right of {dates} | wrong | refused | non-dates accepted of {len(rows) - dates} | µs a new date | µs again |"
    )
    print("|---|---:|---:|---:|---:|---:|---:|")
    for name, ask in LIBRARIES.items():
        try:
            importlib.import_module(name)
        except ImportError:
            print(f"| {name} | not installed | | | | | |")
            continue
        count = accuracy(rows, ask)
        new, again = speed(ask)
        print(
            f"| {name} | {count['right']} | {count['wrong']} | {count['refused']} | {count['no date, accepted']} | {new:.1f} | {again:.1f} |"
        )


if __name__ == "__main__":
    main()
