"""Strings that only look like dates are none, alone, as a line, in a sentence, with the language given and without."""

from __future__ import annotations

import contextlib

import pytest

import lookalikes
from newsparse.dates import DateError, find_dates, line_date, parse_date


def accepted(count: int, seed: int) -> list[tuple[str, ...]]:
    """The strings that anything takes for a date."""
    found: list[tuple[str, ...]] = []
    for language, kind, text in lookalikes.made(count, seed):
        for hint in (None, [language]):
            with contextlib.suppress(DateError):
                found.append((language, kind, text, "parse_date", parse_date(text, languages=hint).edtf))
            for around in ("{}", "Xyzzy ({}), qwrtp.", "– {}\n\nXyzzy"):
                dates = find_dates(around.format(text), languages=hint)
                found += [(language, kind, text, around, date.edtf) for date in dates]
        if line_date(text) is not None:
            found.append((language, kind, text, "line_date"))
    return found


def test_two_thousand_strings_that_look_like_dates() -> None:
    made = list(lookalikes.made(2000, seed=2023))
    assert len({text for _, _, text in made}) == 2000
    assert {language for language, _, _ in made} == set(lookalikes.WORDS)
    assert len(lookalikes.WORDS) == 20
    assert {kind for _, kind, _ in made} == {kind.__name__ for kind in lookalikes.KINDS}
    assert accepted(2000, seed=2023) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(5))
def test_more_strings_that_look_like_dates(seed: int) -> None:
    assert accepted(10_000, seed) == []
