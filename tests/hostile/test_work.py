"""Work on hostile text, counted: what takes its turn for each line or fix is bounded by the text."""

from __future__ import annotations

import pytest

from newsparse.cli import table
from newsparse.validation import fixes
from newsparse.validation.engine import chosen
from newsparse.validation.page import Page


def test_a_long_word_is_broken_in_time_of_its_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[int] = []
    width = table._width

    def counting(text: str) -> int:
        measured.append(len(text))
        return width(text)

    monkeypatch.setattr(table, "_width", counting)
    counts = []
    for size in (2_000, 16_000):
        measured.clear()
        lines = table._wrapped("\u65b0" * size, 60)
        assert lines == ["\u65b0" * 30] * (size // 30) + ["\u65b0" * (size % 30)]
        counts.append(sum(measured) / size)
    assert counts[1] < counts[0] * 1.1
    assert (
        counts[0] < 60
    )  # the width of all that was left, for each line, took 270 for a letter of the second text


def test_letters_without_a_width_stay_with_their_word() -> None:
    word = "e" + "\u0301" * 100
    assert table._wrapped(word, 60) == [word]
    assert (
        "".join(table._wrapped("e" + "\u0301" * 1_000 + "x" * 100, 60)) == "e" + "\u0301" * 1_000 + "x" * 100
    )


def test_fixes_that_cannot_go_together_read_little_of_a_long_text_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[int] = []

    class Counting(Page):
        @classmethod
        def of(cls, text: str, *args: object, **options: object) -> Page:
            read.append(len(text))
            return Page.of(text, *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(fixes, "Page", Counting)
    monkeypatch.setattr(fixes, "_READ", 1 << 14)
    text = "".join(f"  {n}. A\n\n{' ' * (4 + n % 5)}2 May 2023\n\n" for n in range(1, 60))
    fixes.fixed(text, chosen(), unsafe=True)
    assert len(read) < 24 + 27  # and once in each round; it was up to 100
