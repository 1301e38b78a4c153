"""A long page in a pattern of its own is read a stretch of lines after the other: no entry is lost, doubled or cut in two where they meet."""

from __future__ import annotations

import datetime

import pytest

import newsparse
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
    monkeypatch.setattr(search, "STRETCH", size)
    monkeypatch.setattr(stretches, "STRETCH", size)
    assert len(whole) == 90
    assert _read(PAGES[name]) == whole


def test_a_page_of_several_stretches() -> None:
    text = "\n\n".join(f"## Part {number}\n\nHarbour {number}\n2 May 2023" for number in range(3000))
    assert text.count("\n") > 2 * search.STRETCH
    assert _read(text) == [(f"Part {n}", f"Harbour {n}", "2023-05-02", ()) for n in range(3000)]
