"""The fuzzers' targets, without a fuzzer: over the stored corpus, over every page, and over what Hypothesis makes up.

The corpus holds what once broke a law and what is odd in other ways; a crash that `fuzz/run.py` finds is put there.
"""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loading import load
from strategies import TEXTS, laws

ROOT = Path(__file__).parents[2]


targets: Any = load(ROOT / "fuzz" / "targets.py")
CORPUS = [pytest.param(path, id=path.stem) for path in sorted((ROOT / "fuzz" / "corpus").iterdir())]
PAGES = sorted((ROOT / "tests" / "fixtures" / "layouts").glob("*.txt"))


@pytest.mark.parametrize("target", targets.TARGETS)
@pytest.mark.parametrize("path", CORPUS)
def test_corpus(path: Path, target: str) -> None:
    targets.TARGETS[target](targets.text_of(path.read_bytes()))


@pytest.mark.parametrize("target", targets.TARGETS)
def test_pages(target: str) -> None:
    for path in PAGES:
        targets.TARGETS[target](targets.text_of(path.read_bytes()))


# Pieces that meet in odd places: what ends a line, what begins an item, what dates and names are made of.
PIECES = st.sampled_from(
    [
        *"\n \t\r.,:;/-+()[]*_#<>&|'\"\\",
        *(
            "1",
            "2.",
            "10)",
            "31",
            "2023",
            "99",
            "0",
            "May",
            "Mai",
            "5\u6708",
            "Mon",
            "Q1",
            "am",
            "UTC",
            "Z",
            "T",
            "XX",
        ),
        *(
            "since",
            "to",
            "of",
            "the",
            "Dr",
            "Mr.",
            "Bank",
            "Ministry",
            "ILO",
            "(ILO)",
            "President",
            "\u201c",
            "\u2019s",
        ),
        *(
            "\u00a0",
            "\u3000",
            "\u200f",
            "\u0301",
            "\u2028",
            "\ufeff",
            "\x00",
            "\ud800",
            "\U0001f600",
            "\u0661",
            "\uff11",
        ),
        *(
            "\n\n    ",
            "\n       ",
            "  1. ",
            "1. ### ",
            "  \u2022 ",
            "https://e.org",
            "](",
            "&amp;",
            "References\n",
        ),
    ]
)
SOUP = st.lists(PIECES, max_size=25).map("".join)


@pytest.mark.parametrize("target", targets.TARGETS)
@laws
@given(text=SOUP | TEXTS)
def test_made_up(target: str, text: str) -> None:
    targets.TARGETS[target](text)


# Real pages, changed as pages change: lines gone, twice, elsewhere, cut, indented; letters of another page put in.
@st.composite
def mutated(draw: st.DrawFn) -> str:
    lines = (
        draw(st.sampled_from(PAGES))
        .read_bytes()
        .decode("utf-8", "surrogateescape")
        .splitlines(keepends=True)[:60]
    )
    for _ in range(draw(st.integers(1, 6))):
        if not lines:
            break
        at, to = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        kind = draw(st.sampled_from(["drop", "twice", "move", "cut", "indent", "insert", "join", "end"]))
        line = lines[at]
        match kind:
            case "drop":
                del lines[at]
            case "twice":
                lines.insert(to, line)
            case "move":
                lines.insert(to, lines.pop(at))
            case "cut":
                lines[at] = line[: draw(st.integers(0, len(line)))]
            case "indent":
                lines[at] = " " * draw(st.integers(0, 9)) + line
            case "insert":
                lines.insert(at, draw(PIECES) + draw(st.sampled_from(["", "\n", "\r\n"])))
            case "join":
                lines[at] = line.rstrip("\r\n")
            case _:
                lines[at] = line.rstrip("\r\n") + draw(st.sampled_from(["\r", "\r\n", "\n\n", "  \n"]))
    return "".join(lines)


@pytest.mark.parametrize("target", targets.TARGETS)
@laws
@given(text=mutated())
def test_mutated_pages(target: str, text: str) -> None:
    targets.TARGETS[target](text)
