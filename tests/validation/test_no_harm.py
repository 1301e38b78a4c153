"""Fixes harm nothing else, and findings are neither false alarms nor false peace."""

import random
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from newsparse import check, diff, parse
from newsparse.changes import to_text
from newsparse.dialects import DIALECTS
from newsparse.validation import Contract, Report
from newsparse.validation.canonical import formatted
from newsparse.validation.engine import chosen
from newsparse.validation.fixes import fixed
from newsparse.validation.formats import json, sarif
from newsparse.validation.page import Page
from newsparse.validation.runner import unified

RULES = chosen()


def codes(text: str) -> list[str]:
    return [found.code for found in check(text) if found.severity != "info"]


# --- fixes -------------------------------------------------------------------------------------------------------------


def wrapped(letters: str) -> str:
    """A page that w3m has wrapped, whose longest line is in the second item."""
    return (
        "   1. First title\n      2 May 2023\n      Some words that go on for quite a while until they come\n"
        "      to the end of the line, and then some more of them.\n      A paragraph that is short.\n"
        f"   2. Second title\n      1 May 2023\n      The longest line of all the page is this one, {letters} and ends\n      here.\n"
    )


def test_a_repaired_line_does_not_join_paragraphs_of_another_item() -> None:
    for count in range(1, 8):
        before = wrapped("Ã©" * count)
        new, counted = fixed(before, RULES)

        one, two = parse(before).items, parse(new).items
        assert one[0] == two[0], count
        assert len(one[1].body) == len(two[1].body)
        if counted["NP402"]:
            assert "Ã" not in new


@pytest.mark.parametrize(
    ("title", "harmful", "kept"),
    [
        ("  {}. CafÃ© {}", "    Â© Ann Sea", 80),  # a text would become a credit
        ("• CafÃ© {1}", "â€¢ CafÃ© and more\n2 May 2023", 80),  # a text would become an entry
    ],
)
@pytest.mark.parametrize("every", [2, 7, 40])
def test_fixes_that_would_harm_are_told_from_the_others_by_few_readings(
    title: str, harmful: str, kept: int, every: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = "".join(
        f"{title.format(n, n)}\n\n    {n % 28 + 1} May 2023\n\n    A body.\n\n"
        + (f"{harmful}\n\n" if n % every == 0 else "")
        for n in range(1, 81)
    )
    readings: list[object] = []
    of = Page.of
    monkeypatch.setattr(Page, "of", lambda *args, **options: readings.append(args) or of(*args, **options))

    new, counted = fixed(page, RULES)

    assert counted["NP402"] == kept
    assert len(readings) <= 15
    assert new.count("CafÃ©") == (page.count(harmful) if "CafÃ" in harmful else 0)
    assert new.count(harmful.split("\n")[0]) == page.count(harmful.split("\n")[0])
    assert fixed(new, RULES) == (new, {})


def test_one_fix_that_would_harm_does_not_keep_the_others_back() -> None:
    pages = "".join(f"  {n}. CafÃ© {n}\n\n    {n} May 2023\n\n    A body.\n\n" for n in range(1, 29))

    new, counted = fixed(pages, RULES)

    assert counted["NP402"] == 28
    assert "Ã" not in new


@pytest.mark.parametrize("numbers", [(1, 3), (3, 2, 1), (1, 1, 1), (5, 6), (1, 2, 5, 6)])
def test_what_shows_a_loss_is_never_fixed_away(numbers: tuple[int, ...]) -> None:
    text = "".join(f"  {n}. Title {n}\n\n    2 May 2023\n\n" for n in numbers).rstrip("\n") + "\n"

    assert fixed(text, RULES, unsafe=True)[0] == text


MARKDOWN = "1. ### First title\n\n   22 September 2023\n\n   A line that breaks  \n   and goes on\n\n2. ### Second title\n\n   21 September 2023\n"


def test_line_breaks_of_markdown_are_meant() -> None:
    assert parse(MARKDOWN).dialect in ("markdownify", "gfm", "html2text", "pandoc")
    assert "NP504" not in [found.code for found in check(MARKDOWN)]
    assert fixed(MARKDOWN, RULES)[0] == MARKDOWN
    assert formatted(MARKDOWN) == MARKDOWN
    one_blank = MARKDOWN.replace("breaks  \n", "breaks \n")
    assert [found.code for found in check(one_blank)] == ["NP504"]


# --- false alarms ------------------------------------------------------------------------------------------------------

LYNX = (
    "   1. First title\n       2 May 2023\n       A body [1]here.\n\n   2. Second title\n       1 May 2023\n       Another [2]there.\n\n"
    "References\n\n   Visible links:\n   1. https://example.org/a\n   2. mailto:a@example.org\n   3. file:///tmp/x.html#top\n   4. javascript:void(0)\n"
)


def test_references_of_lynx_are_no_lost_items() -> None:
    assert "NP002" not in codes(LYNX)
    for address in (
        "https://e.org/3",
        "mailto:a@e.org",
        "file:///a",
        "javascript:void(0)",
        "/news/3",
        "#top",
    ):
        text = f"  1. A\n\n    2 May 2023\n\n  2. B\n\n    1 May 2023\n\nReferences\n\n3. {address}\n\n4. {address}\n"
        assert "NP002" not in codes(text), address
    assert "NP002" in codes("  1. A\n\n    2 May 2023\n\n  2. B\n\n    1 May 2023\n\n(3) A third title\n")


@pytest.mark.parametrize("numbers", [(3, 2, 1), (20, 19, 18, 17), (2, 1), (1, 1, 1)])
def test_falling_numbers_are_no_fault(numbers: tuple[int, ...]) -> None:
    text = "".join(
        f"  {n}. Title {chr(96 + at)}\n\n    {29 - at} May 2023\n\n" for at, n in enumerate(numbers, 1)
    )

    assert [code for code in codes(text) if code.startswith("NP1")] == []


def test_a_gap_in_rising_numbers_is_one() -> None:
    assert "NP101" in codes("  1. A\n\n    2 May 2023\n\n  4. B\n\n    1 May 2023\n")


def test_a_page_that_names_a_year_is_not_said_to_name_none() -> None:
    text = "  1. A\n\n    22 September\n\n  2. B\n\n    21 September\n\nCopyright 2023 Example\n"

    messages = [found.message for found in check(text) if found.code == "NP207"]

    assert messages
    assert not any("the page doesn't mention one" in message for message in messages)
    none = [found.message for found in check(text.replace(" 2023", "")) if found.code == "NP207"]
    assert all("and the page doesn't mention one" in message for message in none)


def test_undated_items_are_counted_a_list_at_a_time() -> None:
    dated = "".join(f"  {n}. Title {n}\n\n    {n} May 2023\n\n" for n in range(1, 21))
    undated = "".join(f"  {n}. Link {n}\n\n    Some words about it.\n\n" for n in range(1, 6))

    found = [
        (each.message, each.line) for each in check(dated + "\nMore\n\n" + undated) if each.code == "NP201"
    ]

    assert len(found) == 1
    assert found[0][0] == "no date found in 5 items"
    assert found[0][1] > 1


# --- in proportion to the text -----------------------------------------------------------------------------------------


def test_a_diff_of_fixes_is_taken_by_patch(tmp_path: Path) -> None:
    if shutil.which("patch") is None:
        pytest.skip("needs patch")
    chance = random.Random(1)
    for _ in range(40):
        rows = [
            chance.choice("abcdefghij") * chance.randint(0, 2) + chance.choice(["\n", "\r\n"])
            for _ in range(20)
        ]
        new = [row for row in rows if chance.random() > 0.2]
        for _ in range(chance.randint(0, 4)):
            new.insert(chance.randint(0, len(new)), f"X{chance.randint(0, 9)}\n")
        one, two = (
            "".join(rows) + chance.choice(["", "end"]),
            "".join(new) + chance.choice(["", "end", "fin"]),
        )
        (tmp_path / "f").write_bytes(one.encode())
        (tmp_path / "p").write_bytes(unified("f", one, two).encode())

        subprocess.run(["patch", "-s", "--binary", "-i", "p", "f"], cwd=tmp_path, check=True)

        assert (tmp_path / "f").read_bytes().decode() == two


BIG = {
    "number gaps": "".join(f"  {n}. A\n\n    2 May 2023\n\n" for n in range(1, 8000, 2)),
    "ignores": "".join(
        f"  {n}. A\n\n    2 May 2023\n\n<!-- newsparse: ignore[NP101, NP303] -->\n\n" for n in range(1, 2000)
    ),
    "broken letters": "  1. A\n\n    2 May 2023\n\n" + "    DÃ©jÃ\u00a0 vu\n\n" * 5000,
    "swallowed items": "  1. A\n\n    2 May 2023\n\n" + "    2. B\n\n    3 May 2023\n\n" * 400,
    "lines that all change": "".join(f"{n}. Title {n}\n   {n % 28 + 1} May 2023\n\n" for n in range(1, 4000)),
}


@pytest.mark.parametrize("family", BIG)
def test_what_hurt_once_takes_some_readings_of_the_text_at_most(family: str) -> None:
    text = BIG[family]
    begun = time.process_time()
    parse(text)
    once = time.process_time() - begun
    begun = time.process_time()

    found = tuple(check(text))
    shown = json([Report("a", found, text)]) + sarif([Report("a", found, text)])
    new, _ = fixed(text, RULES, unsafe=True)
    unified("a", text, formatted(text))
    unified("a", text, new)
    to_text(diff(text, text.replace("A", "B")))

    assert time.process_time() - begun < 10 + 40 * once  # it was minutes
    assert len(shown) < 3000 * (len(found) + 60)


@pytest.mark.parametrize("dialect", sorted(DIALECTS))
def test_a_page_that_is_formatted_from_a_named_dialect_reads_the_same_by_itself(dialect: str) -> None:
    text = (
        "Port news\nThursday, 20 May 2021\n\nDredger arrives\n18 May 2021\nIt stays for a month.\n\n"
        "Concert on deck\n15 May 2021\nBring a blanket.\n\n10. (http://a.b)\n    Gulls\n11 May 2021\nDo not feed them.\n"
    )
    printed = formatted(text, {"dialect": dialect})
    before = parse(text, dialect=dialect)
    again = parse(printed) if printed != text else before
    assert [section.items for section in again.sections] == [section.items for section in before.sections]
    assert formatted(printed) == printed or printed == text


def test_a_garbled_line_that_is_a_day_again_is_no_date_of_an_item_that_has_one() -> None:
    text = (
        "1 - Red harbour\n17 April 2003\n2 - Blue harbour\n14 September 2002 â€” 2 aoÃ»t 2023\n"
        "- [New bins on the beach](https://port.example/bins) - 29 September 2021\n3 - Green harbour\n25 May 2001\n"
    )
    for options in ({}, {"dialect": "inscriptis"}):
        before = parse(text, **options)
        new, _ = fixed(text, RULES, options=options)
        dated = {item.title: item.date for item in before.items if item.date is not None}
        after = {item.title: item.date for item in parse(new, **options).items}
        assert {title: after.get(title) for title in dated} == dated


def test_a_fix_is_tried_with_what_the_contract_reads_the_page_with() -> None:
    contract = Contract(template="{title} \u00e2\u20ac\u201c {date}")
    text = "Red opens \u00e2\u20ac\u201c 2 May 2023\nBlue opens \u00e2\u20ac\u201c 1 May 2023\n"

    new, _ = fixed(text, chosen(), contract)

    assert len(parse(new, **contract.read_options)) == 2


def test_a_fix_that_moves_the_beginning_of_a_title_is_left_out() -> None:
    text = "- 2020-11-0\u00e2\u20ac\u201c5: Winter\n- 2020-10-21: Oil\n- 2020-10-02: New chair\n- 2020-09-15: Open day\n"

    assert fixed(text, chosen()) == (text, {})
