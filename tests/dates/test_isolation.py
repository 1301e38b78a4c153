"""No answer depends on the clock, the time zone, the locale, or other threads; and what importing costs."""

from __future__ import annotations

import contextlib
import json
import os
import pathlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from newsparse.dates import DateError, find_dates, line_date, parse_date

HERE = pathlib.Path(__file__).parent
ASK = """
import datetime as dt, hashlib, json, locale, pathlib, sys, time
from newsparse.dates import DateError, find_dates, line_date, parse_date
try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    pass
frozen = float(sys.argv[1])
time.time = lambda: frozen
class Frozen(dt.date):
    @classmethod
    def today(cls): return cls.fromtimestamp(frozen)
out = []
for text in json.load(sys.stdin):
    for reference in (None, dt.date(2023, 9, 22)):
        try: out.append(repr(parse_date(text, reference=reference)))
        except DateError as error: out.append(str(error))
    out.append(repr(find_dates(text)))
    out.append(repr(line_date(text)))
print(hashlib.sha256("\\n".join(out).encode()).hexdigest())
"""


def texts() -> list[str]:
    """Dates of all kinds, and of all languages."""
    kinds = json.loads((HERE / "dates.json").read_text(encoding="utf-8"))
    lines = (HERE / "cldr.txt").read_text(encoding="utf-8").splitlines()[1:]
    return [row["text"] for row in kinds] + [line.split("|")[1] for line in lines]


def answers() -> list[object]:
    out: list[object] = []
    for text in texts():
        try:
            out.append(parse_date(text))
        except DateError as error:
            out.append(str(error))
        out.append(find_dates(text))
        out.append(line_date(text))
    return out


def test_two_clocks_two_zones_two_locales() -> None:
    seen = set()
    for clock, zone, name in (
        ("0", "Pacific/Kiritimati", "C"),
        ("4000000000", "America/Los_Angeles", "tr_TR.UTF-8"),
    ):
        done = subprocess.run(
            [sys.executable, "-c", ASK, clock], input=json.dumps(texts()),
            env={**os.environ, "TZ": zone, "LC_ALL": name, "PYTHONUTF8": "1"}, capture_output=True, text=True, check=True,
        )  # fmt: skip
        seen.add(done.stdout)
    assert len(seen) == 1


def test_eight_threads() -> None:
    alone = answers()
    from newsparse.dates import reading, runs

    runs._PLANS.clear()
    reading._PLANS.clear()
    reading._SLOTS.clear()
    reading._parse_plain.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        for together in pool.map(lambda _: answers(), range(8)):
            assert together == alone


def test_import_is_light() -> None:
    code = (
        "import sys, newsparse.dates; from newsparse.dates import words;"
        "print([m for m in ('pyparsing', 'dateutil') if m in sys.modules], words.load.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[] 0"


def test_caches_are_bounded() -> None:
    from newsparse.dates import forms, lines, reading, runs, spelled, style

    for number in range(5000):
        with contextlib.suppress(DateError):
            parse_date("x" * (number % 190) + f" {number}")
        find_dates(f"in {'x' * (number % 190)} 2019{' of 5' * (number % 50)}")
    assert len(runs._PLANS) <= runs._KEPT
    assert len(reading._PLANS) <= reading._PLANS_KEPT
    assert all(len(kept) <= reading._PLANS_KEPT for kept in reading._SLOTS.values())
    for cached in (
        reading._parse_plain,
        reading._parse_hinted,
        reading._parse_kept,
        runs._kept_tries,
        forms._kept_options,
        lines._line_date,
        lines._prefix_date,
        lines._suffix_date,
        spelled._style_of,
        style._spell,
    ):
        assert cached.cache_info().maxsize is not None
