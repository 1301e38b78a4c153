"""A long page in a pattern of its own is read a stretch of lines after the other: no entry is lost, doubled or cut in two where they meet."""

from __future__ import annotations

import datetime

import pytest

import newsparse
import random_layouts
from newsparse.reading.find import search, stretches


def _entry(number: int) -> str:
    day = datetime.date(2023, 9, 22) - datetime.timedelta(days=number)
    body = "\n".join(f"Line {line} of what the harbour board said on that day." for line in range(number % 4))
    return f"Harbour {number} opens again\n{day.day} {day:%B} {day.year}\n{body}".strip()


def _read(text: str) -> list[tuple[str | None, str, str | None, tuple[str, ...]]]:
    listing = newsparse.parse(text)
    assert newsparse.unparse(listing) == text
    return [
        (section.heading, item.title, item.date and item.date.edtf, item.body)
        for section in listing.sections
        for item in section.items
    ]


def _in_stretches(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """Pages are read in stretches of so many lines."""
    monkeypatch.setattr(search, "STRETCH", size)
    monkeypatch.setattr(stretches, "STRETCH", size)


PAGES = {
    "blocks": "\n\n".join(map(_entry, range(90))),
    "headings": "\n\n".join(f"## Part {number}\n\n{_entry(number)}" for number in range(90)),
    "falling numbers": "\n\n".join(f"  {90 - n}. Harbour {n}\n\n    2 May 2023" for n in range(90)),
    "a long text": "\n\n".join(
        _entry(number) + "\nMore was said, and nothing decided." * (300 * (number == 40))
        for number in range(90)
    ),
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("size", [60, 97, 130])
def test_stretches_of_any_length_are_read_alike(
    name: str, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = _read(PAGES[name])
    _in_stretches(monkeypatch, size)
    assert len(whole) == 90
    assert _read(PAGES[name]) == whole


def test_a_page_of_several_stretches() -> None:
    text = "\n\n".join(f"## Part {number}\n\nHarbour {number}\n2 May 2023" for number in range(3000))
    assert text.count("\n") > 2 * search.STRETCH
    assert _read(text) == [(f"Part {n}", f"Harbour {n}", "2023-05-02", ()) for n in range(3000)]


@pytest.mark.parametrize("seed", range(12))
def test_random_pages_in_stretches_are_read_alike(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(random_layouts, "_size", lambda draw, *_: draw.number(60, 90))
    text, _ = random_layouts.layout(762_000 + seed)
    whole = _read(text)
    _in_stretches(monkeypatch, 200)
    assert _read(text) == whole


@pytest.fixture
def fits_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pattern of the first stretch of a page reads nothing behind it."""
    _in_stretches(monkeypatch, 97)
    monkeypatch.setattr(stretches, "read_alike", lambda *_: None)


@pytest.mark.usefixtures("fits_no_more")
def test_where_a_pattern_fits_no_more_one_is_found_anew() -> None:
    assert [entry[1] for entry in _read(PAGES["falling numbers"])] == [f"Harbour {n}" for n in range(90)]


@pytest.mark.usefixtures("fits_no_more")
def test_where_no_pattern_fits_any_more_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stretches, "find", lambda *_: None)
    read = _read(PAGES["falling numbers"])
    assert 10 < len(read) < 90
    told = [each.message for each in newsparse.parse(PAGES["falling numbers"]).findings]
    assert told[-1] == "nothing is read from '2 May 2023' on"
