"""Rows of tables that have a cell less than the others, and columns that are no fields: read as they are meant, or told."""

from __future__ import annotations

import itertools

import pytest

import newsparse
from as_rows import told

DAYS = ("12 March 2026", "9 March 2026", "2 March 2026", "24 February 2026", "17 February 2026")
COLUMNS = {
    "date": DAYS,
    "title": (
        "Harbour bridge to close for the summer",
        "Council agrees budget",
        "Library reopens",
        "New trams arrive",
        "Two schools get solar roofs",
    ),
    "author": ("Ann Sea", "Ben Low", "Carla Ruiz", "David Stone", "Ann Sea"),
    "place": ("Suva", "Lautoka", "Nadi", "Suva", "Labasa"),
    "topic": ("Transport", "Politics", "Culture", "Transport", "Education"),
    "text": (
        "It was decided on the evening of that day.",
        "Members voted after a long debate in the hall.",
        "Readers had waited since the flood.",
        "They run from Monday.",
        "The panels were paid for by a fund.",
    ),
}
ORDERS = [
    ("date", "title", "author"),
    ("title", "author", "date"),
    ("topic", "title", "date"),
    ("date", "topic", "title"),
    ("title", "place", "date", "author"),
    ("date", "title", "text"),
]


@pytest.mark.parametrize("sign", [" | ", "|", "\t", " ; ", "  "])
@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_a_row_without_one_of_its_cells_is_read_or_told(order: tuple[str, ...], sign: str) -> None:
    free = [name for name in order if name not in ("date", "title")]
    for lacking, rows in itertools.product(free, [(2,), (4,), (1, 3)]):
        lines = [
            sign.join(COLUMNS[name][row] for name in order if name != lacking or row not in rows)
            for row in range(5)
        ]
        text = "\n".join(lines) + "\n"
        found = [(item.title, item.date and item.date.text) for item in newsparse.parse(text).items]
        assert found == list(zip(COLUMNS["title"], DAYS, strict=True)) or not found or told(text), text


def test_a_last_row_without_an_author_is_an_entry() -> None:
    text = (
        "12 March 2026 | Harbour bridge to close | By Ann Sea\n9 March 2026 | Council agrees budget | By Ben Low\n"
        "2 March 2026 | Library reopens | By Carla Ruiz\n24 February 2026 | New trams arrive\n"
    )
    items = newsparse.parse(text).items
    assert [item.title for item in items][-1] == "New trams arrive"
    assert [item.author for item in items] == ["Ann Sea", "Ben Low", "Carla Ruiz", None]


def test_the_title_with_a_gap_is_told_and_not_the_one_before_it() -> None:
    page = (
        "Harbour closes\n12 March 2026\n\nLibrary  Culture\n9 March 2026\n\nTrams  Transport\n2 March 2026\n"
    )
    told_of = [each.message for each in newsparse.check(page) if "two columns" in each.message]
    assert told_of == ["the title 'Library  Culture' has a wide gap inside: it may be of two columns"]
