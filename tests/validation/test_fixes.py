"""Fixes and the one style: what they do, what they never do, and that a second time they do nothing."""

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given

from conftest import FIXTURES, read
from newsparse import parse
from newsparse.files import write
from newsparse.records import Listing
from newsparse.validation.canonical import formatted, without_numbers
from newsparse.validation.engine import chosen, run
from newsparse.validation.fixes import fixed
from strategies import TEXTS, laws

RULES = chosen()
FIELDS = ("number", "title", "date", "body", "kicker", "credit", "place", "url")


def values(listing: Listing, named: set[str]) -> list[object]:
    return [[getattr(item, field) for item in listing.items] for field in FIELDS if field not in named]


# --- law: a fix never changes a field that it does not name, and a second one changes nothing ---------------------------


@laws
@given(TEXTS)
def test_fix_changes_only_named_fields_and_once(text: str) -> None:
    for unsafe in (False, True):
        new, counted = fixed(text, RULES, unsafe=unsafe)
        kinds = {"safe", "unsafe"} if unsafe else {"safe"}
        assert all(rule.fix in kinds for rule in RULES if counted[rule.code])
        named = {"NP102", "NP402", "NP502"} & set(counted)
        if not named:
            assert values(parse(new), set()) == values(parse(text), set())
            assert [section.heading for section in parse(new).sections] == [
                section.heading for section in parse(text).sections
            ]
        elif named == {"NP102"}:
            assert values(parse(new), {"number"}) == values(parse(text), {"number"})
        assert fixed(new, RULES, unsafe=unsafe) == (new, {})


@laws
@given(TEXTS)
def test_each_fix_alone_changes_only_the_fields_that_it_names(text: str) -> None:
    before = parse(text)
    for rule in RULES:
        if rule.fix == "no":
            continue
        named = {field for each in run(text, None, None, [rule]) if each.fix for field in each.fix.fields}
        new, counted = fixed(text, [rule], unsafe=True)
        if counted and named and len(before.items) == len(parse(new).items):
            assert values(
                parse(new), named | ({"date", "place"} if rule.code == "NP402" else set())
            ) == values(before, named | ({"date", "place"} if rule.code == "NP402" else set()))


@pytest.mark.parametrize(
    ("before", "after", "unsafe"),
    [
        ("  1. A \r\n\r\n    1 May 2023\n", "  1. A\r\n\r\n    1 May 2023\r\n", False),
        ("  1. CafÃ©\n\n    1 May 2023\n", "  1. Café\n\n    1 May 2023\n", False),
        ("  1. A\n\n    7 marÃ§o 2023\n", "  1. A\n\n    7 março 2023\n", False),
        ("  1. A\n\n    1 May 2023\n\n  3. B\n", "  1. A\n\n    1 May 2023\n\n  3. B\n", False),
        ("  1. A\n\n    1 May 2023\n\n  3. B\n", "  1. A\n\n    1 May 2023\n\n  3. B\n", True),
        ("  3. A\n\n  2. B\n\n  1. C\n", "  3. A\n\n  2. B\n\n  1. C\n", True),
        ("  1. A\n\n  1. B\n\n  1. C\n", "  1. A\n\n  1. B\n\n  1. C\n", True),
        ("  1. A\n\n  2. B\n\n  2. C\n\n  3. D\n", "  1. A\n\n  2. B\n\n  3. C\n\n  4. D\n", True),
        ("  7. A\n\n  8. B\n", "  7. A\n\n  8. B\n", True),
        ("  1. A\n\n\t1 May 2023\n\n\tB\n", "  1. A\n\n    1 May 2023\n\n    B\n", True),
        (
            "  1. A\n\n    2 May 2023\n\n    B\n\n  2. C\n\n      1 May 2023",
            "  1. A\n\n    2 May 2023\n\n    B\n\n  2. C\n\n    1 May 2023\n",
            False,
        ),
    ],
)
def test_fixes(before: str, after: str, unsafe: bool) -> None:
    assert fixed(before, RULES, unsafe=unsafe)[0] == after


def test_a_fix_that_would_change_another_field_is_left_out() -> None:
    """In Markdown two blanks at a line's end are a line break; here the tab is a part of what makes a list."""
    text = "  1. A\n\n    1 May 2023\n\n\t2. B\n\n\t2 May 2023\n"

    new, counted = fixed(text, [rule for rule in RULES if rule.code == "NP504"], unsafe=True)

    assert (new, dict(counted)) == (text, {})


def test_the_fixes_of_indents_and_of_tabs_do_not_undo_each_other() -> None:
    text = (
        "\t1. New crane\n    14 May 2024\n\t2. Annual figures\n    22 April 2024\n"
        "\t3. A storm\n\t\t30 December 2023\n\t\t12 June 2023\n"
    )
    rules = chosen(["NP501", "NP502"])
    once, _ = fixed(text, rules, unsafe=True)

    assert "\t" not in once
    assert fixed(once, rules, unsafe=True) == (once, {})


# --- the one style -----------------------------------------------------------------------------------------------------


@laws
@given(TEXTS)
def test_format_is_idempotent_and_says_the_same(text: str) -> None:
    new = formatted(text)

    assert formatted(new) == new
    assert parse(new).sections == parse(text).sections
    assert parse(new).outside == parse(text).outside


def test_format_of_every_page(layout: str) -> None:
    new = formatted(layout)

    assert formatted(new) == new
    assert parse(new).sections == parse(layout).sections


def test_the_seed_is_in_the_one_style_but_for_its_ends(seed: str) -> None:
    assert formatted(seed) == f"  {seed}\n"


def test_format_of_another_renderer() -> None:
    text = formatted(read(FIXTURES / "broken" / "other_renderer.txt"))

    assert parse(text).dialect == "resiliparse"
    assert text.startswith(
        "  1. Validation of social security research findings in Lao PDR\n\n    22 September 2023\n\n    On 27 July 2023,"
    )


def test_format_keeps_headings_and_text_outside() -> None:
    text = "News \r\n\r\n\r\n\r\n\r\n\r\nMay 2023\r\n\r\n  1. A\r\n    1 May 2023\r\nApril 2023\r\n\r\n  1. B\r\n\r\n    3 April 2023\r\n"

    assert formatted(text) == (
        "News\n\nMay 2023\n\n  1. A\n\n    1 May 2023\n\nApril 2023\n\n  1. B\n\n    3 April 2023\n"
    )


def test_without_numbers() -> None:
    assert without_numbers("  1. A\n\n    1 May 2023\n\n  2. B\n") == "  • A\n\n    1 May 2023\n\n  • B\n"


# --- files are replaced whole or not at all ------------------------------------------------------------------------------


def test_write_keeps_permissions_and_links(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(file)

    assert write(link, b"new")

    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "link.txt"]


def test_write_leaves_an_unchanged_file_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"same")
    os.utime(file, (1, 1))
    before = file.stat()

    assert not write(file, b"same")

    assert (file.stat().st_mtime, file.stat().st_ino) == (1, before.st_ino)


def test_write_cleans_up_after_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))

    with pytest.raises(OSError, match="No space left on device"):
        write(file, b"new")

    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert file.read_bytes() == b"old"


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_a_process_killed_while_it_writes_leaves_no_half_file(tmp_path: Path) -> None:
    """Killed at many moments of replacing a large file again and again, it always leaves one of the two contents."""
    file = tmp_path / "a.txt"
    one, two = b"1" * 3_000_000, b"2" * 4_000_000
    file.write_bytes(one)
    program = (
        "import sys; from newsparse.files import write\n"
        "print('go', flush=True)\n"
        "while True:\n"
        f"    write({str(file)!r}, b'2' * {len(two)})\n"
        f"    write({str(file)!r}, b'1' * {len(one)})\n"
    )
    for delay in (0.001, 0.004, 0.009, 0.013, 0.02, 0.03):
        process = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert file.read_bytes() in (one, two)
