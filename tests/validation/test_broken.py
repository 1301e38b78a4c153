"""What goes wrong in real scrapes is caught by default, or by a contract of five lines; what is well is let alone."""

import datetime as dt
from pathlib import Path

import pytest

from conftest import FIXTURES, read
from newsparse import check
from newsparse.validation import Contract, Severity
from newsparse.validation.config import load

BROKEN = FIXTURES / "broken"
CONTRACT = """\
[[contract]]
min-items = 15
fields = { date = "100 %", body = "80 %" }
max-same-date = "50 %"
dialect = "resiliparse"
"""

BY_DEFAULT = {
    "cookie_wall.txt": [
        "1:1: NP001 nothing was parsed: 8 lines of text and no item among them (nothing-parsed)"
    ],
    "empty_list.txt": [
        "1:1: NP001 nothing was parsed: 5 lines of text and no item among them (nothing-parsed)"
    ],
    "changed_layout.txt": ["1:1: NP201 no date found in 20 items (date-missing)"],
    "half_page.txt": ["1:3: NP103 the list starts at number 4 instead of 1 (number-start)"],
    "mojibake.txt": [
        "11:55: NP402 garbled letters: 'Peopleâ€™s' should be 'People’s' (mojibake)",
        "17:365: NP402 garbled letters: 'Indonesiaâ€™s' should be 'Indonesia’s' (mojibake)",
        "23:63: NP402 garbled letters: 'Peopleâ€™s' should be 'People’s' (mojibake)",
    ],
    "all_today.txt": [],
    "other_renderer.txt": [
        "43:4: NP007 '5. Actuarial valuation and social security in Lao…' may go on in the next line (text-odd)",
        "44:8: NP007 'Democratic Republic' may continue the sentence above it (text-odd)",
    ],
}
BY_CONTRACT = {
    "all_today.txt": [
        "1:1: NP610 20 of 20 dated items have the date 2023-12-24 (100 %), and the contract allows at most 50 % "
        "(contract-same-date)"
    ],
    "other_renderer.txt": [
        "1:1: NP611 the text looks like output of lynx, and the contract requires resiliparse (contract-dialect)",
        *BY_DEFAULT["other_renderer.txt"],
    ],
}


@pytest.fixture
def contract(tmp_path: Path) -> Contract | None:
    (tmp_path / "newsparse.toml").write_text(CONTRACT, "utf-8")
    return load(tmp_path / "newsparse.toml").contract_for("any.txt")


def told(text: str, contract: Contract | None = None) -> list[str]:
    return [str(each) for each in check(text, contract) if each.severity is not Severity.INFO]


@pytest.mark.parametrize("name", BY_DEFAULT)
def test_a_broken_scrape_is_caught_by_default(name: str) -> None:
    assert [each for each in told(read(BROKEN / name)) if " NP" in each][:3] == BY_DEFAULT[name]


@pytest.mark.parametrize("name", BY_CONTRACT)
def test_or_by_a_contract_of_five_lines(name: str, contract: Contract | None) -> None:
    assert len(CONTRACT.splitlines()) == 5
    assert told(read(BROKEN / name), contract) == BY_CONTRACT[name]


def test_every_broken_scrape_is_looked_at(seed: str, contract: Contract | None) -> None:
    assert {path.name for path in BROKEN.glob("*.txt")} == BY_DEFAULT.keys()
    assert all(messages or BY_CONTRACT[name] for name, messages in BY_DEFAULT.items())
    assert told(seed, contract) == []


# --- no false alarm ----------------------------------------------------------------------------------------------------

# Read by eye: each is true. Most pages are cut off inside their last item.
LAYOUTS = {
    "011": ["29:3: NP201 item 5 has no date, and 4 of 5 items have one (date-missing)"],
    "016": ["1:1: NP201 only 2 of 6 items have a date (date-missing)"],
    "017": ["38:3: NP201 item 6 has no date, and 5 of 6 items have one (date-missing)"],
    "021": ["55:3: NP201 item 5 has no date, and 4 of 5 items have one (date-missing)"],
    "025": ["43:3: NP201 item 5 has no date, and 4 of 5 items have one (date-missing)"],
    "027": ["1:1: NP201 only 6 of 8 items have a date (date-missing)"],
    "029": ["41:3: NP201 item 8 has no date, and 7 of 8 items have one (date-missing)"],
    "032": ["41:3: NP201 item 2 has no date, and 5 of 6 items have one (date-missing)"],
}


def test_no_false_alarm_on_numbered_dated_pages(layout_path: Path, layout: str) -> None:
    """Numbers up to 036 are dated and numbered listings of real layouts; the seed is 000."""
    if layout_path.stem > "036":
        pytest.skip("another kind of page: only errors are looked at, below")

    assert told(layout) == LAYOUTS.get(layout_path.stem, [])


def test_no_error_where_anything_was_read(layout: str) -> None:
    errors = [each for each in check(layout) if each.severity is Severity.ERROR]

    assert [each.code for each in errors] in ([], ["NP001"])


def test_all_dates_of_today_are_told_without_a_clock() -> None:
    text = read(BROKEN / "all_today.txt")

    assert [each.code for each in check(text, today=dt.date(2023, 12, 23))].count("NP204") == 20
    assert [each.code for each in check(text, today=dt.date(2023, 12, 24))].count("NP204") == 0
