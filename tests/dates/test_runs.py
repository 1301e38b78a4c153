"""The stretches of a text that can hold a date: each number is in one, unknown words bound them, and nothing depends on what stands further off."""

from __future__ import annotations

import itertools
import json
import pathlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.dates import find_dates, runs, scan
from strategies import TEXTS

HERE = pathlib.Path(__file__).parent
ROWS = [row["text"] for row in json.loads((HERE / "dates.json").read_text(encoding="utf-8"))]
FAR = "Xyzzy qwrtp. "


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("In Vientiane on 27 July 2023, fifty workers", ["Vientiane| on 27 July 2023, |fifty"]),
        ("27 July 2023", ["| 27 July 2023 |"]),
        ("Xyzzy 27 July 2023 Xyzzy", ["Xyzzy| 27 July 2023 |Xyzzy"]),
        ("no number, no run", []),
        ("room 123456 and 12345", []),
        ("“22 September 2023”", ["“|22 September 2023|”"]),
        ("Xyzzy on 5 May and in June 2024 zyx 6 May", ["Xyzzy| on 5 May and in June 2024 |zyx", "zyx| 6 May |"]),
        ("Jusqu'au 5 mai 2023", ["| Jusqu'au 5 mai 2023 |"]),
        ("\n\nXyzzy\n5 May 2023\n\nzyx", ["Xyzzy| 5 May 2023 |zyx"]),
        ("发布于二〇二三年九月二十二日", ["| 发布于二〇二三年九月二十二日 |"]),
    ],
)  # fmt: skip
def test_runs_lie_between_unknown_words(text: str, parts: list[str]) -> None:
    found = []
    for run in runs.runs(scan.fold(text)):
        codes, starts, ends = run.tokens.codes, run.tokens.starts, run.tokens.ends
        first, last = codes[0] in "x?", len(codes) - (codes[-1] in "x?")
        before = text[starts[0] : ends[0]] if first else ""
        after = text[starts[-1] : ends[-1]] if last < len(codes) else ""
        found.append(f"{before}|{text[starts[first] : ends[last - 1]]}|{after}")
    assert found == [part.replace("| ", "|").replace(" |", "|") for part in parts]


@given(TEXTS)
def test_runs_keep_order_and_places(text: str) -> None:
    low = scan.fold(text)
    found = list(runs.runs(low))
    for run in found:
        spans = list(zip(run.tokens.starts, run.tokens.ends, strict=True))
        assert len(run.tokens.codes) == len(run.tokens.known) == len(spans)
        assert all(a < b for a, b in spans)
        assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans))
    assert all(a.tokens.starts[0] < b.tokens.starts[0] for a, b in itertools.pairwise(found))


@given(st.lists(st.sampled_from(ROWS), min_size=1, max_size=6))
def test_what_stands_far_off_changes_nothing(parts: list[str]) -> None:
    alone = [[(date.edtf, date.text) for date in find_dates(f"{FAR}{part} {FAR}")] for part in parts]
    together = find_dates("".join(f"{FAR}{part} {FAR}" for part in parts))
    assert [(date.edtf, date.text) for date in together] == [row for rows in alone for row in rows]


@pytest.mark.parametrize(
    "piece", ["1 ", "1 of ", "on 5 ", "2023年", "一月", "1,1", "x1", "in 2019 ", "1 January 2023 ", "thứ 2 ", "ngày ", "5 May - ", "12:30 ", "(1", "٢ "]
)  # fmt: skip
def test_time_grows_with_the_text(piece: str) -> None:
    def cost(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        find_dates(text)
        return time.process_time() - start

    cost(2_000)
    small = min(cost(10_000) for _ in range(3))
    large = [cost(40_000)]
    while len(large) < 3 and min(large) >= max(0.05, small * 12):
        large.append(cost(40_000))  # other programs add, never take away
    assert min(large) < max(0.05, small * 12), (piece, small, large)
