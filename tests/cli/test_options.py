"""Options of the command line: outputs by suffix, what the dates are read with, rules in any case, the version alone."""

import io
import json
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

import newsparse

pytest.importorskip("rich", reason="needs the extra cli")
pytest.importorskip("click", reason="needs the extra cli")

from newsparse.cli import run

PAGE = "  1. Red opens\n\n    03/04/2023\n\n  2. Blue opens\n\n    yesterday\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    path.write_text(PAGE, "utf-8")
    return path


def run_quietly(*words: str | Path) -> tuple[int, str, str]:
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run([str(word) for word in words])
    out.flush()
    return code, out.buffer.getvalue().decode(), err.getvalue()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("suffix", "style"),
    [("csv", "csv"), ("json", "json"), ("jsonl", "jsonl"), ("ndjson", "jsonl"), ("txt", "text")],
)
def test_an_output_has_the_format_that_it_ends_in(page: Path, suffix: str, style: str) -> None:
    output = page.with_name(f"items.{suffix}")

    assert run_quietly("parse", page, "-o", output) == (0, "", "")
    assert output.read_bytes().decode() == run_quietly("parse", page, "-f", style)[1]


def test_an_output_can_be_a_web_page(page: Path) -> None:
    output = page.with_name("items.html")

    assert run_quietly("parse", page, "-o", output)[0] == 0
    assert output.read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("-o", "items.doc"), "ends in none of .csv, .json"),
        (("-o", "items.parquet", "-f", "csv"), "--format is not for a .parquet file"),
        (("-o", "items.csv", "-j", "2"), "--jobs is for --output with a .parquet file"),
        (("-o", "items.txt", "--mentions"), "--mentions and --names are for"),
        (("--languages", "xx"), "xx"),
    ],
)
def test_an_option_that_would_do_nothing_is_misuse(page: Path, words: tuple[str, ...], said: str) -> None:
    code, out, err = run_quietly("parse", page, *words)

    assert (code, out) == (2, "")
    assert said in err


def test_an_input_is_not_written_over(page: Path) -> None:
    assert run_quietly("parse", page, "-o", page)[0] == 2
    assert page.read_text("utf-8") == PAGE


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ((), [None, None]),
        (("--day-first",), ["2023-04-03", None]),
        (("--month-first",), ["2023-03-04", None]),
        (("--reference", "2023-05-03"), [None, "2023-05-02"]),
        (("--languages", "en", "--day-first"), ["2023-04-03", None]),
    ],
)
def test_what_the_dates_are_read_with(page: Path, words: tuple[str, ...], dates: list[str | None]) -> None:
    _, out, _ = run_quietly("parse", page, "-f", "jsonl", *words)

    assert [json.loads(line)["date"] for line in out.splitlines()] == dates


def test_a_rule_is_found_in_any_case() -> None:
    assert (
        run_quietly("explain", "np201")
        == run_quietly("explain", "Date-Missing")
        == run_quietly("explain", "NP201")
    )
    assert run_quietly("explain", "np201")[0] == 0


def test_the_version_needs_no_extra() -> None:
    program = (
        "import sys; sys.modules['click'] = None; from newsparse.__main__ import main; "
        "sys.exit(main(sys.argv[1:]))"
    )

    for words, code, said in (
        (["--version"], 0, f"newsparse {newsparse.__version__}"),
        (["parse"], 2, "pip install"),
    ):
        done = subprocess.run(
            [sys.executable, "-c", program, *words], capture_output=True, text=True, check=False
        )
        assert done.returncode == code
        assert said in done.stdout + done.stderr


def test_every_command_that_shows_items_reads_dates_as_it_is_told(page: Path) -> None:
    assert "2023-04-03" in run_quietly("show", page, "--day-first", "--languages", "en")[1]
    assert "2023-05-02" in run_quietly("show", page, "--reference", "2023-05-03")[1]
    assert "{date}" in run_quietly("template", page, "--day-first")[1]
