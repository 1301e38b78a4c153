"""The pages of tests/fixtures/readers.jsonl, which people wrote who did not know the code: nothing is lost, and no date is wrong without a word.

``python benchmarks/loudness.py --data tests/fixtures/readers.jsonl --fails`` judges all of them, also by their titles and other fields.
"""

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

import newsparse

ROOT = Path(__file__).parents[2]
PAGES = [
    json.loads(line)
    for line in (ROOT / "tests" / "fixtures" / "readers.jsonl").read_text(encoding="utf-8").splitlines()
]
PARTS = 8
_spec = importlib.util.spec_from_file_location("loudness", ROOT / "benchmarks" / "loudness.py")
assert _spec is not None
assert _spec.loader is not None
loudness = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(loudness)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_no_page_has_a_wrong_date_without_a_word(part: int) -> None:
    silent = []
    for page in PAGES[part::PARTS]:
        _, _, wrong = loudness.misses(page, newsparse.parse(page["text"]))
        if wrong and loudness.judge(page["text"], page)[0]["SILENT"]:
            silent.append(page["id"])
    assert silent == []


@pytest.mark.parametrize("page", PAGES[::25], ids=lambda page: page["id"])
def test_nothing_is_lost(page: dict[str, Any]) -> None:
    assert str(newsparse.parse(page["text"])) == page["text"]
