"""Numbers that are none of a date's: a line of them is not looked through for dates, and would have none."""

import random

import pytest

from conftest import FIXTURES, read
from newsparse import dates
from newsparse.dates import words
from newsparse.reading.lines import spots

FORMS = (
    "{} 12", "12 {}", "A title {} 3", "A title ({} 7)", "A title - 21 {}", "{} 123 ports", "Report of {} 3 {}", "A {} title (1234)",
    "3 {} {}", "A title - {}, 5 ports", "{} {} (12)", "{}. 9", "9. {}", "{} 3-4", "{} 1.5 {}",
)  # fmt: skip


def look(text: str, monkeypatch: pytest.MonkeyPatch) -> object:
    """The date of a line that is looked through whatever its numbers are."""
    with monkeypatch.context() as patch:
        patch.setattr(dates, "has_lone_numbers", lambda _: False)
        return spots.spot.__wrapped__(text)


@pytest.mark.parametrize("seed", range(20))
def test_words_of_dates_with_numbers(seed, monkeypatch):
    draw = random.Random(seed)
    terms = sorted(words.load().words)
    for form in FORMS * 10:
        text = form.format(draw.choice(terms), draw.choice(terms))
        if dates.has_lone_numbers(text):
            assert look(text, monkeypatch) is None, text


@pytest.mark.parametrize("folder", ["field", "cases", "layouts"])
def test_lines_of_pages(folder, monkeypatch):
    lines = {
        line.strip() for path in (FIXTURES / folder).rglob("*.txt") for line in read(path).splitlines()
    } - {""}
    lone = [line for line in sorted(lines) if dates.has_lone_numbers(line)]
    assert len(lone) > 10
    assert [line for line in lone if look(line, monkeypatch) is not None] == []


@pytest.mark.parametrize(
    "text", ["Harbour 12 opens", "A title (123)", "Why 7 ports close", "Порт 12 открыт", "Part 1200"]
)
def test_lone(text):
    assert dates.has_lone_numbers(text)


@pytest.mark.parametrize(
    "text", ["", "A title", "12 May", "Report 2023", "12/5", "3 days ago", "Q3", "12月", "٣ مايو", "yesterday, 12 ports", "1.5", "May, the 3rd"]
)  # fmt: skip
def test_not_lone(text):
    assert not dates.has_lone_numbers(text)
