"""Pages of many sites and small inputs of one kind each, read by the pattern that is found on them; random pages with the answer known.

``benchmarks/loudness.py`` judges a page as it does on the command line.
"""

import importlib.util
import json
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

import newsparse
import random_layouts
from conftest import FIXTURES, ROOT, read

CASES = sorted((FIXTURES / "cases").glob("*.json"))
FIELD = sorted((FIXTURES / "field").glob("*.json"))
LEAST_EXACT = 36
"""Of the dated pages of `FIELD`, so many are read exactly; what is not is reported or refused."""


@pytest.fixture(scope="module")
def loudness() -> ModuleType:
    spec = importlib.util.spec_from_file_location("loudness", ROOT / "benchmarks" / "loudness.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(loudness: ModuleType, path: Path) -> tuple[Counter[str], list[str]]:
    gold = json.loads(path.read_text("utf-8"))
    return loudness.judge(read(path.with_suffix(".txt")), gold)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_small_input_is_read_exactly(path: Path, loudness: ModuleType) -> None:
    count, misses = judged(loudness, path)

    assert count["exact"], misses


@pytest.mark.parametrize("path", FIELD, ids=lambda path: path.stem)
def test_a_page_of_any_site_is_read_exactly_or_reported(path: Path, loudness: ModuleType) -> None:
    count, misses = judged(loudness, path)

    assert not count["SILENT"], misses
    assert not count["WRONG"], misses


def test_equal_titles_above_equal_texts_are_titles_all_the_same() -> None:
    listing = newsparse.parse("".join(f"  {n}. A\n\n    2 May 2023\n\n    B\n\n" for n in range(1, 9)))

    assert {(item.title, item.body) for item in listing} == {("A", ("B",))}


def test_most_pages_of_other_sites_are_read_exactly(loudness: ModuleType) -> None:
    dated = [path for path in FIELD if json.loads(path.read_text("utf-8"))["band"] != "C"]

    assert sum(bool(judged(loudness, path)[0]["exact"]) for path in dated) >= LEAST_EXACT


def test_of_random_pages_most_are_read_exactly_and_no_date_is_wrong(loudness: ModuleType) -> None:
    total: Counter[str] = Counter()
    for seed in range(40_000, 40_060):
        count, _ = loudness.judge(*random_layouts.layout(seed))
        total += count

    assert total["exact"] >= 54, total
    assert total["SILENT"] <= 3, total


@pytest.mark.parametrize("path", [*CASES, *FIELD], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_page_prints_back(path: Path) -> None:
    text = read(path.with_suffix(".txt"))

    assert newsparse.unparse(newsparse.parse(text)) == text


def test_an_address_behind_a_title_is_no_part_of_it() -> None:
    page = "".join(
        f"  • {day} January 2001\n\n    24 red opens (https://example.org/{day})\n\n" for day in (1, 2)
    )

    items = newsparse.parse(page).items

    assert [(item.title, item.url) for item in items] == [
        ("24 red opens", "https://example.org/1"),
        ("24 red opens", "https://example.org/2"),
    ]


def test_an_indent_that_is_the_renderers_own_is_kept() -> None:
    page = (
        "  • News\n\n    Elf Arbeit Arbeit\n\n    21. Januar 2001\n\n    Arbeit und Arbeit.\n\n"
        "  • Q&A\n\n    Rote Schiffe\n\n    4. März 2001\n"
    )

    assert [item.title for item in newsparse.parse(page).items] == ["Elf Arbeit Arbeit", "Rote Schiffe"]


def test_an_address_behind_a_title_of_a_found_page_is_a_field() -> None:
    titles = ("jobs jobs jobs", "24 million jobs jobs jobs", "24 million jobs jobs jobs jobs")
    page = "".join(
        f"  {at}. 1 January 2001\n\n    {title}     (https://example.org/news/{at})\n\n"
        for at, title in enumerate(titles, 1)
    )

    listing = newsparse.parse(page)

    assert [item.title for item in listing.items] == list(titles)
    assert [item.url for item in listing.items] == [f"https://example.org/news/{at}" for at in (1, 2, 3)]
    assert newsparse.unparse(listing) == page
