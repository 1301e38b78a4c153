"""The programs of examples/ do what they say, in forty lines and with public names only."""

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

import newsparse

EXAMPLES = Path(__file__).parent.parent / "examples"
PROGRAMS = sorted(EXAMPLES.glob("*.py"))
SEED = EXAMPLES / "ilo_social_protection.txt"


def program(name: str) -> dict[str, Any]:
    return runpy.run_path(str(EXAMPLES / f"{name}.py"))


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_a_program_is_short_and_uses_public_names_only(path: Path) -> None:
    text = path.read_text("utf-8")

    assert len([line for line in text.splitlines() if line.strip()]) <= 40
    assert not re.search(r"\._|import _|read_bytes\(\)\.decode|layout=None", text)


def test_nightly_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main = program("nightly_check")["main"]
    whole = newsparse.read(SEED)
    yesterday, broken = tmp_path / "yesterday.txt", tmp_path / "broken.txt"
    yesterday.write_text(str(whole.remove(whole[0], renumber=True)), "utf-8", newline="")
    broken.write_text("We value your privacy.\n", "utf-8")

    code = main(str(SEED), str(yesterday), "2023-10-01")
    told = capsys.readouterr().out
    assert f"new: 22 September 2023: {whole[0].title}" in told
    assert told.endswith("20 items, 1 new, 0 findings\n")
    assert code == 0

    assert main(str(broken), str(yesterday), "2023-10-01") == 1
    assert "NP602 0 items, and the contract requires at least 5" in capsys.readouterr().out
    assert main(str(SEED), str(yesterday), "2024-10-01") == 1
    assert "NP604 the newest item is from 2023-09-22" in capsys.readouterr().out


def test_items_a_month(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("polars", reason="needs polars")
    pytest.importorskip("pyarrow", reason="needs the extra arrow")
    pytest.importorskip("resiliparse", reason="needs the extra html")
    functions = program("items_a_month")

    frame = functions["items"](str(EXAMPLES))
    functions["plot"](functions["monthly"](frame))

    assert frame.height == 26
    assert "International Labour Organization\n" in capsys.readouterr().out


def test_edit_and_merge(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other.txt"
    other.write_text(
        "   1. RED OPENS\n       2 May 2023\n       A body.\n\n   2. Blue opens\n       1 May 2019\n       A body.\n",
        "utf-8",
    )

    assert program("edit_and_merge")["main"](str(SEED), str(other)) == 0

    told = capsys.readouterr()
    assert "read it with {'dialect': 'lynx'}" in told.err
    listing = newsparse.parse(told.out, dialect="lynx")
    assert "Red opens" in [item.title for item in listing]
    assert "Blue opens" not in told.out
    assert f"{len(listing)} in all" in told.err


def test_every_program_is_named_in_the_pages() -> None:
    pages = "".join(path.read_text("utf-8") for path in (EXAMPLES.parent / "docs").glob("*.md"))

    assert [path.name for path in PROGRAMS if path.name not in pages] == []
