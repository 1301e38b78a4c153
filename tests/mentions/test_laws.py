"""Laws: spans are what they say, mentions of one kind do not overlap, any text is read, in linear time, by any thread."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsparse.mentions import MentionFinder, find_mentions, group

laws = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
WORDS = st.sampled_from(
    "the of and for in a to said The Of And Ministry Health Bank World ILO UNICEF Mr Dr. President Minister Kato David Stephen King "
    "(ILO) ( ) (AB) “ ” ' ’ 's ’s U.S. J. Inc. Ltd. al-Assad Al de von bin & , . ; - – / Party party project SOLAR 2019 election "
    "People's People’s Workers' Social Security Office Korea Lao PDR Sri Lanka United Nations Ángel Привет "
    "A-led pro-EU O'Neill X1 @Abc #Abc http://Www.Abc.Com/Def Miss Liu He May April \u2028 \x85 \x00 \ud800 İ ß ﬁ".split(" ")
)  # fmt: skip
GAPS = st.sampled_from([" ", " ", " ", "", "  ", "\n", "\n\n", "\r\n    ", "\t", "\xa0", ", ", ". "])
TEXTS = st.one_of(
    st.lists(st.tuples(WORDS, GAPS), max_size=40).map(lambda rows: "".join(w + g for w, g in rows)),
    st.text(max_size=200),
)


def check(text: str, mentions: tuple[object, ...]) -> None:
    starts = [m.start for m in mentions]  # type: ignore[attr-defined]
    assert starts == sorted(starts)
    for kind in ("person", "organization"):
        end = 0
        for m in mentions:
            if m.kind == kind:  # type: ignore[attr-defined]
                assert text[m.start : m.end] == m.text  # type: ignore[attr-defined]
                assert m.start >= end  # type: ignore[attr-defined]
                assert m.name.strip()  # type: ignore[attr-defined]
                end = m.end  # type: ignore[attr-defined]


@laws
@given(TEXTS)
def test_spans_are_true_and_mentions_of_a_kind_do_not_overlap(text: str) -> None:
    mentions = find_mentions(text)

    check(text, mentions)
    grouped = group(mentions)
    assert sorted(m.start for g in grouped for m in g.mentions) == sorted(m.start for m in mentions)


@laws
@given(st.lists(TEXTS, max_size=4), st.integers(0, 5))
def test_items(parts: list[str], cut: int) -> None:
    text = ""
    items = []
    for part in parts:
        middle = min(cut, len(part))
        items.append([(len(text), len(text) + middle), (len(text) + middle, len(text) + len(part))])
        text += part
    mentions = MentionFinder().find_in_items(text, items)

    check(text, mentions)
    for m in mentions:
        assert any(low <= m.start and m.end <= high for item in items for low, high in item)


@laws
@given(TEXTS)
def test_mentions_of_shifted_text_are_shifted(text: str) -> None:
    finder = MentionFinder()
    spans = [(m.start, m.end, m.name) for m in finder.find_in_items(text, [[(0, len(text))]])]
    moved = finder.find_in_items("xx\n" + text, [[(3, len(text) + 3)]])

    assert [(m.start - 3, m.end - 3, m.name) for m in moved] == spans


HOSTILE = {
    "capitalised words": "Abcde " * 25_000,
    "different words": " ".join(f"Abc{i}" for i in range(25_000)),
    "brackets": "(" * 50_000 + "()" * 25_000,
    "definitions": "Ab (AB) " * 8_000,
    "one word": "A" + "a" * 500_000,
    "one word in capitals": "A" * 500_000,
    "hyphens": "Aa-" * 100_000,
    "apostrophes": "A'" * 150_000,
    "dots": "A." * 150_000,
    "blanks": "A" + " " * 500_000 + "B",
    "ministries": "Ministry of Health, Food and " * 5_000,
    "presidents": "President of " * 15_000,
    "particles": "Al de la van " * 10_000,
    "listed": "United " * 20_000,
    "lines": "\n".join(" ".join(f"Xa{i}q, or" for i in range(j, 25_000, 2)) for j in (0, 1)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_long_runs_of_the_same_come_to_an_end(name: str) -> None:
    """How their time grows is measured by benchmarks/hostile.py; one that grew with the square would not end here."""
    text = HOSTILE[name]
    for mention in find_mentions(text):
        assert 0 <= mention.start < mention.end <= len(text)


def test_eight_threads_answer_alike() -> None:
    text = (Path(__file__).parent.parent / "fixtures" / "ilo_social_protection.txt").read_text("utf-8")
    expected = find_mentions(text)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: find_mentions(text), range(16)))

    assert all(answer == expected for answer in answers)


def test_the_lists_are_loaded_when_first_needed() -> None:
    code = (
        "import newsparse.mentions as m; from newsparse.mentions import lists; assert lists._lexicon is None; "
        "m.find_mentions('Mr Kato.'); assert lists._lexicon is not None"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
