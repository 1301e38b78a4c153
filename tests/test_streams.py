"""Texts that are long: `iter_items` and `parse` turn the same pages, wherever the text was cut into chunks."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loading import load
from newsparse import Listing, iter_items, parse, unparse
from newsparse.dialects import DIALECTS
from newsparse.reading import pages
from newsparse.reading.known import page as known
from newsparse.writer import pieces
from strategies import LIKE_LISTINGS, TEXTS, laws

FIXTURES = Path(__file__).parent / "fixtures"
SEED = (FIXTURES / "ilo_social_protection.txt").read_bytes().decode()
PAGES = sorted((FIXTURES / "layouts").glob("*.txt"))


def cut(text: str, sizes: list[int]) -> Iterator[str]:
    """A text in chunks of these sizes, in turn."""
    at = turn = 0
    while at < len(text):
        size = sizes[turn % len(sizes)]
        yield text[at : at + size]
        at, turn = at + size, turn + 1


def layouts(items: Any) -> list[Any]:
    """The items with the text around them; equality of items alone is that of their meaning."""
    return [(item, item.layout) for item in items]


@laws
@given(
    st.one_of(TEXTS, st.lists(LIKE_LISTINGS, min_size=2, max_size=5).map("".join)),
    st.integers(1, 120) | st.just(100_000),
    st.integers(1, 6),
    st.lists(st.integers(1, 60), min_size=1, max_size=4),
)
def test_every_way_to_cut_a_text_gives_the_items_of_parse(
    text: str, page: int, drafts: int, sizes: list[int]
) -> None:
    with patch.object(pages, "PAGE", page), patch.object(known, "MOST_DRAFTS", drafts):
        listing = parse(text)
        assert layouts(iter_items(cut(text, sizes))) == layouts(listing.items)
        assert layouts(iter_items(text)) == layouts(listing.items)
    assert unparse(listing) == text
    assert "".join(piece for _, piece in pieces(listing)) == text


def test_what_was_no_list_stays_outside() -> None:
    """Entries that are no list are looked for on a text of one page only; here the bullet above is another page."""
    text = "* Bullet\n" + "  1. A title\n" * 3 + "    22 September 2023\n* Bullet\n    5. Januar 2017\n\n"
    with patch.object(pages, "PAGE", 1):
        assert unparse(parse(text)) == text
    assert unparse(parse(text)) == text


@laws
@given(TEXTS, st.integers(1, 40), st.sampled_from(sorted(DIALECTS)))
def test_pages_of_any_dialect_print_back(text: str, page: int, dialect: str) -> None:
    with patch.object(pages, "PAGE", page), patch.object(known, "MOST_DRAFTS", page % 5 + 1):
        listing = parse(text, dialect=dialect)
        assert layouts(iter_items([text], dialect=dialect)) == layouts(listing.items)
    assert unparse(listing) == text
    assert listing.dialect == dialect


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
@pytest.mark.parametrize("page", [300, 1000])
def test_real_pages_turned_in_the_middle(path: Path, page: int) -> None:
    text = path.read_bytes().decode()
    with patch.object(pages, "PAGE", page):
        listing = parse(text)
        assert layouts(iter_items(cut(text, [7, 100]))) == layouts(listing.items)
    assert unparse(listing) == text


def whole(text: str) -> Listing:
    with patch.object(pages, "PAGE", len(text)):
        return parse(text)


def test_a_long_listing_reads_as_if_it_were_one_page() -> None:
    text = ("  " + SEED.strip() + "\n\n") * 400
    listing = parse(text)
    assert len(text) > 4 * pages.PAGE
    assert listing == whole(text)
    assert len(listing.items) > 7000
    assert unparse(listing) == text


def test_a_list_of_very_many_undated_items_is_one_section() -> None:
    text = "".join(f"  {number}. A title\n\n    A body.\n\n" for number in range(1, 12_001))
    listing = parse(text)
    assert len(listing.sections) == 1
    assert [item.number for item in listing.items] == list(range(1, 12_001))
    assert list(iter_items(text)) == list(listing.items)
    assert unparse(listing) == text


def numbered(count: int, start: int = 1) -> str:
    return "".join(
        f"  {number}. Title {number}\n\n    2 May 2023\n\n    Body {number}.\n\n"
        for number in range(start, start + count)
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("News\n\n" + numbered(30), id="one section"),
        pytest.param("".join(f"May {year}\n\n" + numbered(4) for year in range(2000, 2012)), id="headings"),
        pytest.param("".join(numbered(3) + "Here is more of the news.\n\n" + numbered(3, 4) for _ in range(6)), id="text between"),
        pytest.param(numbered(30).replace("\n\n    2 May 2023", ""), id="undated"),
        pytest.param("".join(f"  \u2022 Title {n}\n\n    2 May 2023\n\n    Body.\n\n" for n in range(30)), id="bullets"),
        pytest.param("  \u2022 Home\n  \u2022 About\n\n" + numbered(30) + "  \u2022 Imprint\n  \u2022 Help\n", id="menus"),
        pytest.param("  1. Home\n  2. News\n\n" + numbered(30), id="breadcrumb"),
        pytest.param(numbered(30).replace("\n", "\r\n"), id="CRLF"),
        pytest.param("\ufeff" + numbered(30), id="byte order mark"),
    ],
)  # fmt: skip
def test_turning_a_page_changes_nothing(text: str) -> None:
    as_one = whole(text)
    with patch.object(pages, "PAGE", 200):
        listing = parse(text)
    assert listing == as_one
    assert [section.heading for section in listing.sections] == [
        section.heading for section in as_one.sections
    ]
    assert unparse(listing) == text


def test_what_a_page_leaves_is_read_on_the_next() -> None:
    """A menu behind the items of one page and text before the heading of the next stay between them, in their order."""
    text = numbered(8) + "  \u2022 Older\n  \u2022 Newer\n\nPage 2 of 9\n\nJune 2023\n\n" + numbered(8)
    with patch.object(pages, "PAGE", 330):
        listing = parse(text)
    assert [section.heading for section in listing.sections] == [None, "June 2023"]
    assert len(listing.items) == 16
    assert unparse(listing) == text


def test_addresses_at_the_end_are_known_to_the_first_item() -> None:
    """lynx prints where links lead behind the last item: they are read before the first page."""
    items = "".join(f"    {n}. [{n}]Title {n}\n       2 May 2023\n       Body {n}.\n" for n in range(1, 40))
    text = items + "\nReferences\n\n" + "".join(f"   {n}. https://example.org/{n}\n" for n in range(1, 40))
    with patch.object(pages, "PAGE", 200):
        found = list(iter_items(cut(text, [50])))
    assert [item.url for item in found] == [f"https://example.org/{n}" for n in range(1, 40)]
    assert found == list(whole(text).items)


def test_an_indented_page_of_thousands_of_entries_keeps_them_all() -> None:
    count = known.MOST_DRAFTS + 1000
    text = "  1. A title\n\n    2 May 2023\n\n" + "    2. Another\n\n    3 May 2023\n\n" * count
    listing = parse(text)
    assert len(listing.items) == count + 1
    assert unparse(listing) == text


@pytest.mark.slow
@pytest.mark.parametrize(
    ("family", "size"),
    [
        ("swallowed items", 700_000),  # what is tried and put aside again has a limit, which a shorter page does not outweigh
        ("many lists of references", 300_000),
        ("indents of all depths", 700_000),
        ("headings", 300_000),
        ("number lines", 300_000),
        ("bullets", 300_000),
        ("Chinese, wrapped", 300_000),
    ],
)  # fmt: skip
def test_a_long_page_takes_no_more_than_20_times_its_text(family: str, size: int) -> None:
    """Entries of a few characters, on pages that someone indented or with addresses at their end too."""
    script = Path(__file__).parents[1] / "benchmarks" / "hostile.py"
    if not script.exists():
        pytest.skip("the benchmarks are not part of the source distribution")
    text = load(script).FAMILIES[family](size)
    parse(text[:1000])
    tracemalloc.start()
    kept = parse(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert unparse(kept) == text
    assert peak < 20 * len(text.encode())


def test_files() -> None:
    expected = list(parse(SEED).items)
    with (FIXTURES / "ilo_social_protection.txt").open(encoding="utf-8", newline="") as file:
        assert list(iter_items(file)) == expected
    assert list(iter_items(io.StringIO(SEED, newline=""))) == expected
    assert list(iter_items(SEED.splitlines(keepends=True))) == expected
    assert list(iter_items(())) == []


def test_memory_is_bounded() -> None:
    """Some 6 MB of items, made as they are read, in the memory of some pages: all of them take some 100 MB."""
    block = numbered(2000)
    tracemalloc.start()
    count = sum(1 for _ in iter_items(block for _ in range(6_000_000 // len(block))))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 6_000_000 // len(block) * 2000
    assert peak < 16 * 2 * pages.PAGE


@pytest.mark.parametrize(
    ("source", "message"),
    [
        pytest.param(Path("news.txt"), "iter_items() takes lines, chunks or a file, got PosixPath: PosixPath('news.txt')", id="path"),
        pytest.param([b"1. A"], "iter_items() takes chunks of str, got bytes; open the file for text", id="bytes"),
        pytest.param(io.BytesIO(b"1. A"), "iter_items() takes chunks of str, got bytes; open the file for text", id="binary file"),
        pytest.param(["1. A", None], "iter_items() takes chunks of str, got NoneType", id="None"),
    ],
)  # fmt: skip
def test_error_no_text(source: Any, message: str) -> None:
    with pytest.raises(TypeError) as error:
        list(iter_items(source))
    assert str(error.value).replace("WindowsPath", "PosixPath") == message


def test_error_no_such_dialect() -> None:
    with pytest.raises(ValueError, match="there is no dialect 'word'; the dialects are resiliparse, "):
        iter_items("1. A", dialect="word")
