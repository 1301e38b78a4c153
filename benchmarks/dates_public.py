"""Run the test tables of other projects: what newsparse reads as they do, refuses, and reads otherwise, each such row with its reason.

    pip download --no-binary :all: --no-deps dateparser && tar xf dateparser-*.tar.gz
    git clone https://github.com/wanasit/chrono
    python benchmarks/dates_public.py --dateparser dateparser-*/ --chrono chrono/ [--refused]

Nothing of theirs is copied: their tests are read where they lie, as text. dateparser's rows are a text and a moment, asked with `parse_date`; chrono's are a sentence and
the day in it, asked with `find_dates` and the language of the folder. Both fill in what a text does not say from the day on which it is read, so a value of
newsparse is right if it holds their day: a month its first, a day without a year any year. A row that is read otherwise is "other" where the two follow
different conventions, which are named below, and wrong where they do not: then the command fails.
"""

from __future__ import annotations

import argparse
import ast
import collections
import contextlib
import datetime as dt
import itertools
import pathlib
import re
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.dates import Date, DateError, find_dates, parse_date

#: Rows that are read otherwise for a reason: what the text holds, and the reason.
CONVENTIONS = (
    (r"^\d{1,2}\. ?\d{1,2}\. ?\d{4}", "a number with a full stop and a blank behind it is a day: in the languages that write so, the month is never first"),
    (r"-02-29", "no year is named, so 29 February may be one; the other project takes the year in which it is asked"),
    (r"\bhalf of\b", "a half of a year is a date"),
    (r"\d{4}-\d\d-\d\d [+-] ?\d+ ?days", "sums are not worked out: the day that stands there is the one found"),
    (r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun|maan|dins|woens|donder|vrij|zater|zon)dag \d+/\d+/\d{4}", "the weekday fits one order of day and month only, which is not the other project's"),
)  # fmt: skip


class Row(NamedTuple):
    """A text, its language (`None`: not told), the days from and to (`None`: no date is in it), the time, and where the row stands."""

    text: str
    language: str | None
    first: dt.date | None
    last: dt.date | None
    time: dt.time | None
    place: str


def dateparser_rows(tree: pathlib.Path) -> Iterator[Row]:
    """The rows `param("text", datetime(…))` of the tests that parse dates without settings."""
    path = next(p for p in (tree / "tests/test_date_parser.py", tree / "test_date_parser.py") if p.exists())
    for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(function, ast.FunctionDef) and re.fullmatch(
            r"test_(dates_parsing|dates_parsing_no_spaces|iso_datestamp.*)", function.name
        ):
            for call in (node for decorator in function.decorator_list for node in ast.walk(decorator)):
                if (
                    isinstance(call, ast.Call)
                    and getattr(call.func, "id", "") == "param"
                    and len(call.args) == 2
                ):
                    text, moment = call.args
                    if (
                        isinstance(text, ast.Constant)
                        and isinstance(text.value, str)
                        and isinstance(moment, ast.Call)
                    ):
                        numbers = [ast.literal_eval(argument) for argument in moment.args]
                        when = dt.datetime(*numbers)
                        time = when.time() if len(numbers) > 3 and when.time() != dt.time() else None
                        yield Row(
                            text.value, None, when.date(), when.date(), time, f"{path.name}:{call.lineno}"
                        )


def search_rows(tree: pathlib.Path) -> Iterator[Row]:
    """The rows `param("en", "text", [("part", datetime(…)), …])` of the tests that look for dates, where each part names one day."""
    path = next(p for p in (tree / "tests/test_search.py", tree / "test_search.py") if p.exists())
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "param" and len(call.args) == 3:
            language, text, wanted = call.args
            if (
                isinstance(language, ast.Constant)
                and isinstance(text, ast.Constant)
                and isinstance(wanted, ast.List)
            ):
                for pair in wanted.elts:
                    if not (
                        isinstance(pair, ast.Tuple)
                        and len(pair.elts) == 2
                        and isinstance(pair.elts[1], ast.Call)
                    ):
                        continue
                    part, moment = pair.elts
                    if (
                        isinstance(part, ast.Constant)
                        and str(part.value) in str(text.value)
                        and not moment.keywords
                    ):
                        with contextlib.suppress(ValueError, TypeError):
                            when = dt.datetime(*(ast.literal_eval(argument) for argument in moment.args))
                            yield Row(
                                str(part.value),
                                str(language.value),
                                when.date(),
                                when.date(),
                                None,
                                f"{path.name}:{pair.lineno}",
                            )


_CASE = re.compile(
    r'(testSingleCase|testUnexpectedResult|testWithExpectedDate)\(\s*[\w.]+,\s*("(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|`[^`$]*`)'
)
_DATE = re.compile(r"(start|end)\)?\)?\.toBeDate\(new Date\(([^()]*)\)\)")
_PART = re.compile(r'(start|end)\??\.get\("(year|month|day|hour|minute)"\)\)\.toBe\((\d+)\)')


def chrono_rows(tree: pathlib.Path) -> Iterator[Row]:
    """The sentences of chrono's tests, with the days that each expects."""
    for path in sorted((tree / "test").glob("??/**/*.test.ts")):
        language = path.relative_to(tree / "test").parts[0]
        text = path.read_text(encoding="utf-8")
        cases = list(_CASE.finditer(text))
        for case, following in itertools.zip_longest(cases, cases[1:]):
            block = text[case.end() : following.start() if following else len(text)]
            place = f"{language}/{path.name}:{text.count(chr(10), 0, case.start()) + 1}"
            sentence = (
                ast.literal_eval(case[2].replace("`", '"""').replace("\\'", "'"))
                if case[2][0] != "`"
                else case[2][1:-1]
            )
            if case[1] == "testUnexpectedResult":
                yield Row(sentence, language, None, None, None, place)
                continue
            if case[1] == "testWithExpectedDate":
                block = f"start).toBeDate({block.lstrip(', ')}"
                block = block.replace(");", "));", 1) if "))" not in block.split("\n")[0] else block
            days = _days(block)
            if days.get("start"):
                yield Row(sentence, language, days["start"], days.get("end") or days["start"], None, place)


def _days(block: str) -> dict[str, dt.date]:
    """The days that a block of expectations names."""
    parts: dict[str, dict[str, int]] = {"start": {}, "end": {}}
    days: dict[str, dt.date] = {}
    for which, part, number in _PART.findall(block):
        parts[which].setdefault(part, int(number))
    for which, found in parts.items():
        if {"year", "month", "day"} <= found.keys():
            days[which] = dt.date(found["year"], found["month"], found["day"])
    for which, arguments in _DATE.findall(block):
        numbers = [
            sum(int(n) for n in re.findall(r"-?\d+", a.replace(" ", "")))
            for a in arguments.split(",")
            if a.strip()
        ]
        if which not in days and len(numbers) >= 3 and numbers[0] > 0:
            days[which] = dt.date(numbers[0], numbers[1] % 12 + 1, 1) + dt.timedelta(days=numbers[2] - 1)
    return days


def agrees(date: Date, row: Row) -> bool:
    """Does a value of newsparse hold the day, and the time, of a row?"""
    if row.first is None or row.last is None:
        return False
    if row.time is not None and date.time is not None:
        if (row.time.hour, row.time.minute) != (date.time.hour, date.time.minute):
            return False
    if date.edtf.startswith("XXXX"):
        ends = date.edtf.split("/")
        return [end[5:10] for end in ends] == [f"{day:%m-%d}" for day in (row.first, row.last)][: len(ends)]
    first, last = date.start or dt.date.min, date.end or dt.date.max
    return first <= row.first <= last and (row.first == row.last or first <= row.last <= last)


def answer(row: Row) -> tuple[str, str]:
    """What newsparse does with a row: the verdict, and the reason or the value."""
    if row.language is None:
        try:
            found: tuple[Date, ...] = (parse_date(row.text),)
        except DateError as error:
            return "refused", error.reason
    else:
        found = find_dates(row.text, languages=[row.language])
        if not found:
            return ("right" if row.first is None else "refused"), "nothing found"
    values = ", ".join(date.edtf for date in found)
    ends = len(found) == 2 and row.first and row.last  # of a range, each found by itself
    if all(agrees(date, row) for date in found) or (
        ends
        and agrees(found[0], row._replace(last=row.first))
        and agrees(found[1], row._replace(first=row.last))
    ):
        return "right", values
    return "wrong", values


def main() -> None:
    """Print the counts, and each row that is read otherwise; exit 1 for one without a reason."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument(
        "--dateparser", type=pathlib.Path, help="the folder of dateparser's source, with its tests"
    )
    arguments.add_argument(
        "--chrono", type=pathlib.Path, help="the folder of chrono's source, with its tests"
    )
    arguments.add_argument("--refused", action="store_true", help="print the rows that are refused, too")
    options = arguments.parse_args()
    if not (options.dateparser or options.chrono):
        arguments.error("name at least one project's folder: --dateparser, --chrono")
    failed = False
    for name, tree, read in (
        ("dateparser", options.dateparser, dateparser_rows),
        ("dateparser's search", options.dateparser, search_rows),
        ("chrono", options.chrono, chrono_rows),
    ):
        if tree is None:
            continue
        count: collections.Counter[str] = collections.Counter()
        for row in read(tree):
            verdict, detail = answer(row)
            reasons = [why for pattern, why in CONVENTIONS if re.search(pattern, f"{row.text} {detail}")]
            reason = reasons[0] if verdict == "wrong" and reasons else ""
            verdict = "other" if reason else verdict
            count[verdict] += 1
            failed |= verdict == "wrong"
            if verdict in ("wrong", "other") or (options.refused and verdict == "refused"):
                want = (
                    "no date"
                    if row.first is None
                    else f"{row.first}" + (f" to {row.last}" if row.last != row.first else "")
                )
                print(
                    f"{verdict}: {row.text!r} ({row.place}): {name} {want}, newsparse {detail}{': ' + reason if reason else ''}"
                )
        print(
            f"{name}: {count['right']} right, {count['refused']} refused, {count['other']} read otherwise for a reason, {count['wrong']} wrong"
        )
    raise SystemExit(failed)


if __name__ == "__main__":
    main()
