"""Dates that made parsing raise, and answers that hung on what was read before."""

from __future__ import annotations

import pytest

import newsparse
from newsparse import DateError

ODD = [
    "31.12.二〇二三",
    "2023/十二/30",
    "3.卅.2025",
    "二〇二三-2-4",
    "二〇二三 12 99日",
    "9999-12-31 24:00",
    "9999-W52",
    "2024-W31-8",
    "2024-W31-0",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_dates_are_refused_and_read_as_text(text: str) -> None:
    with pytest.raises(DateError):
        newsparse.parse_date(text)
    newsparse.find_dates(f"We met on {text} at noon.")  # raises nothing
    page = f"  1. A\n\n    {text}\n"
    assert newsparse.unparse(newsparse.parse(page)) == page
    newsparse.check(page)  # raises nothing


def test_the_day_of_a_week_does_not_hang_on_what_was_read_before() -> None:
    for text in ("2025-W31-8", "2025-W31-2", "2025-W31-9", "2025-W31-3"):
        if text[-1] in "89":
            with pytest.raises(DateError, match="no week has such a day"):
                newsparse.parse_date(text)
        else:
            assert newsparse.parse_date(text).start is not None
