"""Laws 5 and 6: linear on hostile text, the same in eight threads and whatever others do to pyparsing; no clock."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from newsparse import parse, unparse

SEED = (Path(__file__).parent / "fixtures" / "ilo_social_protection.txt").read_bytes().decode("utf-8")

HOSTILE = {
    "one line": "a" * 100,
    "empty lines": "\n" * 100,
    "numbers": "  1. A\n" * 10,
    "number alone": "1.\n" * 40,
    "deep indents": "".join(" " * n + "a\n" for n in range(10)),
    "blanks": " " * 100,
    "blanks and ends": " \n" * 50,
    "brackets": "[" * 100,
    "closed brackets": "  1. [a](b)\n\n    [" + "[a](" * 20 + "\n\n",
    "almost dates": "  1. A\n\n    32 May 20233\n\n",
    "almost dates in one line": "3 May 202" * 10,
    "line ends": "\r\n\n\r" * 30,
    "combining": "a\u0301\u0327" * 40,
    "bidi": "\u202e\u2066a\u2069" * 30,
    "surrogates": "\ud800\udfff" * 50,
    "NULs": "\x00" * 100,
    "headings": "September 2023\n\n  1. A\n\n",
    "bullets": "  \u2022 A\n\n    2 May 2023\n\n",
    "stars": "1. ### *a_*b**\n\n   _*_*\n\n",
    "references": "    1. [1]A\n       2 May 2023\n\nReferences\n\n   1. https://e.org\n",
    "wrapped": " 1. A\n\n    " + "word " * 14 + "\n    " + "word " * 14 + "\n\n",
    "flat": "Title\n\n18 March 2016 \u2013 Text.\n\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_kept(name: str) -> None:
    """300,000 characters of each kind. How the time grows is `benchmarks/hostile.py`'s to say; quadratic would hang here."""
    text = HOSTILE[name] * (300_000 // len(HOSTILE[name]))

    assert unparse(parse(text)) == text


def test_eight_threads_read_alike() -> None:
    expected = parse(SEED)
    with ThreadPoolExecutor(8) as pool:
        assert all(found == expected for found in pool.map(parse, [SEED] * 64))


CHILD = """
import sys
sys.stdin.reconfigure(encoding="utf-8"); sys.stdout.reconfigure(encoding="utf-8")
{before}
import newsparse
listing = newsparse.parse(sys.stdin.read())
print([(item.number, item.title, item.date.edtf if item.date else None) for item in listing])
"""


def child(before: str = "", **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", CHILD.format(before=before)], input=SEED + "\n\n  9. A\n\n    03/04/2023\n", check=True,
        capture_output=True, encoding="utf-8", env=os.environ | environment,
    )  # fmt: skip
    return done.stdout


def test_no_answer_depends_on_time_zone_locale_or_others_settings_of_pyparsing() -> None:
    expected = child()

    assert "'2022-12-28'" in expected
    assert child(TZ="Pacific/Kiritimati") == expected
    assert child(TZ="America/Los_Angeles", LC_ALL="C") == expected
    assert child(LC_ALL="tr_TR.UTF-8", LANG="tr_TR.UTF-8") == expected
    assert (
        child(
            'import pyparsing as pp; pp.ParserElement.set_default_whitespace_chars("abc 1"); pp.ParserElement.enable_packrat()'
        )
        == expected
    )


def test_no_answer_depends_on_the_clock() -> None:
    frozen = "import time, datetime; time.time = lambda: {}\nclass Day(datetime.date):\n    @classmethod\n    def today(cls): return cls({}, 1, 31)\ndatetime.date = Day"

    assert child(frozen.format(0, 1970)) == child(frozen.format(4e9, 2096)) == child()
