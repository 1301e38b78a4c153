"""Options of the command line: outputs by suffix, what the dates are read with, rules in any case, the version alone."""

import io
import json
import os
import shutil
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
        (("-o", "items.doc"), "doesn't end in .csv, .json"),
        (("-o", "items.parquet", "-f", "csv"), "--format doesn't apply to a .parquet file"),
        (("-o", "items.csv", "-j", "2"), "--jobs works only with --output and a .parquet file"),
        (("-o", "items.txt", "--mentions"), "--mentions and --names work only with"),
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


HTML = '<ol><li><a href="one">Red opens</a><p>03/04/2023</ol>'


def test_the_address_of_a_page_completes_those_in_it(tmp_path: Path) -> None:
    pytest.importorskip("resiliparse", reason="needs the extra html")
    page = tmp_path / "news.html"
    page.write_text(HTML, "utf-8")

    _, out, _ = run_quietly(
        "parse", page, "-f", "jsonl", "--base-url", "https://example.org/news/", "--day-first"
    )

    item = json.loads(out)
    assert (item["url"], item["date"]) == ("https://example.org/news/one", "2023-04-03")


def test_every_command_that_reads_texts_takes_what_parse_takes() -> None:
    from newsparse.cli import commands

    options = {
        name: {option for each in command.params for option in (*each.opts, *each.secondary_opts)}
        for name, command in commands.commands.items()
    }
    told = {
        "--encoding", "--base-url", "--template", "--dialect", "--reference", "--languages", "--day-first", "--month-first",
    }  # fmt: skip

    assert {name for name, each in options.items() if not told <= each} == {"explain"}


def test_check_diff_and_format_read_dates_as_they_are_told(page: Path) -> None:
    other = page.with_name("other.txt")
    other.write_text(PAGE.replace("03/04/2023", "2023-04-03").replace("yesterday", "2 May 2023"), "utf-8")
    words = ("--day-first", "--reference", "2023-05-03")

    assert "NP204" not in run_quietly("check", "--isolated", page, *words)[1]
    assert "NP20" in run_quietly("check", "--isolated", page)[1]
    assert run_quietly("diff", page, other, *words)[:2] == (0, "2 unchanged\n")
    assert run_quietly("diff", page, other)[0] == 1
    assert run_quietly("format", page, *words)[0] == 0
    template = "{number}. {title} - {date}"
    page.write_text("1. Red opens - 2 May 2023\n2. Blue opens - 1 May 2023\n", "utf-8")
    assert run_quietly("check", "--isolated", "--select", "NP2", page, "--template", template)[0] == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("parse", "--base-url", "https://example.org/"), "--base-url is for HTML pages"),
        (("parse", "-f", "text", "--day-first"), "leave out --day-first"),
        (("parse", "--dialect", "xerox"), "there is no dialect 'xerox'"),
        (("check", "--statistics", "-f", "json"), "--statistics works only with --format text, not json"),
        (("check", "--diff", "-f", "json"), "--format shows findings, but --diff doesn't"),
        (("check", "--diff", "--statistics"), "--statistics shows findings, but --diff doesn't"),
        (("check", "--write-baseline", "b.json", "-f", "json"), "but --write-baseline doesn't"),
        (("check", "--write-baseline", "b.json", "--baseline", "a.json"), "leave out --baseline"),
        (("check", "--unsafe-fixes"), "--unsafe-fixes needs --fix or --diff"),
        (("show", "--title", "News"), "--output and --title work only with --html"),
    ],
)
def test_error_no_option_is_passed_over(page: Path, words: tuple[str, ...], said: str) -> None:
    code, out, err = run_quietly(words[0], page, *words[1:])

    assert (code, out) == (2, "")
    assert said in err.replace("\n", " ")


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("--bogus", None),
        ("--jsonn", None),
        ("--fromat", "--format"),
        ("--mention", "--mentions"),
        ("--enc", None),
    ],
)
def test_error_a_misspelt_option_names_the_nearest_or_none(
    page: Path, word: str, nearest: str | None
) -> None:
    err = run_quietly("parse", page, word)[2]

    assert f"No such option '{word}'." in err
    assert ("Did you mean" in err) == (nearest is not None)
    assert nearest is None or f"'{nearest}'" in err


def test_the_help_cuts_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    run(["--help"])

    told = capsys.readouterr().out
    assert "..." not in told.replace("[ARGS]...", "")
    assert "garbled letters and broken contracts." in " ".join(told.split())


def test_findings_fit_a_terminal_and_are_parted(tmp_path: Path) -> None:
    page = tmp_path / "news.txt"
    page.write_text(
        f"  1. {'A long title ' * 20}\n\n    31 April 2023\n\n  3. {'新聞' * 60}…\n\n    1 May 2023\n",
        "utf-8",
    )

    _, out, _ = run_quietly("check", "--isolated", "--level", "info", page)
    lines = [line for line in out.splitlines() if str(tmp_path) not in line]

    from rich.cells import cell_len

    assert max(map(cell_len, lines)) <= 80
    findings = out.rstrip("\n").split("\n\n")[:-1]
    assert [len([line for line in each.splitlines() if " NP" in line]) for each in findings] == [1] * len(
        findings
    )


def test_a_table_fits_its_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    page = tmp_path / "news.txt"
    long = "x" * 130
    page.write_text(
        f"  9. {'A long title ' * 9}\n\n    2 May 2023\n\n    {'新聞' * 60}\n\n  10. {long}\n\n    1 May 2023\n",
        "utf-8",
    )

    out = run_quietly("parse", page)[1]

    from rich.cells import cell_len

    lines = out.splitlines()[1:]
    assert max(map(cell_len, lines)) <= 60
    assert " 9  2023-05-02  A long title" in out
    assert "…" in out
    assert "".join(line.strip().removeprefix("10  2023-05-01  ") for line in lines if "xx" in line) == long


@pytest.mark.skipif(sys.platform == "win32", reason="needs terminals")
@pytest.mark.parametrize("watched", [True, False])
def test_long_work_shows_a_bar_on_a_terminal_and_none_in_a_pipe(tmp_path: Path, watched: bool) -> None:
    import os
    import pty

    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number}.txt").write_text(PAGE, "utf-8")
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "newsparse", "parse", str(folder), "-o", str(tmp_path / "items.csv")]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
    if watched:
        done = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=theirs, env=environment)
        os.close(theirs)
        told = b""
        try:
            while piece := os.read(ours, 4096):
                told += piece
        except OSError:  # so Linux tells the end of a terminal
            pass
        code = done.wait()
    else:
        os.close(theirs)
        piped = subprocess.run(words, capture_output=True, env=environment, check=False)
        told, code = piped.stderr, piped.returncode
    os.close(ours)

    assert code == 0
    assert (b"Reading" in told) == watched
    assert watched or told == b""


@pytest.mark.skipif(sys.platform == "win32", reason="needs terminals")
def test_a_rule_is_rendered_on_a_terminal() -> None:
    import os
    import pty

    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "newsparse", "explain", "np201"]
    with subprocess.Popen(words, stdout=theirs, env={**os.environ, "TERM": "xterm", "COLUMNS": "80"}):
        os.close(theirs)
        told = b""
        try:
            while piece := os.read(ours, 4096):
                told += piece
        except OSError:
            pass
    os.close(ours)

    assert b"NP201: date-missing" in told
    assert b"# NP201" not in told
    assert b"```" not in told


@pytest.mark.parametrize("suffix", ["csv", "json", "html", "txt"])
def test_an_output_is_left_as_it_is_where_nothing_was_read(tmp_path: Path, suffix: str) -> None:
    output = tmp_path / f"items.{suffix}"
    output.write_text("old", "utf-8")

    code, out, err = run_quietly("parse", tmp_path / "none.txt", "-o", output)

    assert (code, out, output.read_text("utf-8")) == (2, "", "old")
    assert err.splitlines() == [
        f"newsparse: {tmp_path / 'none.txt'}: No such file or directory",
        f"newsparse: {output} is left as it is: nothing was read",
    ]


def test_a_baseline_is_left_as_it_is_where_an_input_was_not_read(page: Path) -> None:
    known = page.with_name("known.json")
    assert run_quietly("check", page, "--write-baseline", known)[0] == 0
    before = known.read_bytes()

    code, _, err = run_quietly("check", page, page.with_name("none.txt"), "--write-baseline", known)

    assert (code, known.read_bytes()) == (2, before)
    assert err.splitlines()[-1] == f"newsparse: {known} is left as it is: 1 input could not be read"


@pytest.mark.parametrize("option", ["--config", "--baseline", "--write-baseline"])
def test_a_file_needs_a_name(page: Path, option: str) -> None:
    code, _, err = run_quietly("check", page, option, "")

    assert (code, err.splitlines()[-1]) == (
        2,
        f"Error: {option} needs the name of a file, and got an empty one.",
    )


@pytest.mark.skipif(os.name == "nt", reason="no such paths")
def test_a_deep_folder_is_looked_through_for_the_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "items.json").write_text("old", "utf-8")
    monkeypatch.chdir(tmp_path)
    for _ in range(1200):  # the path as a whole is too long
        Path("deep").mkdir()
        os.chdir("deep")
    os.chdir(tmp_path)
    try:
        code, _, err = run_quietly("parse", "deep", "-o", "items.json")
    finally:  # what pytest does not remove
        subprocess.run(["rm", "-rf", "deep"], check=False)

    assert (code, Path("items.json").read_text("utf-8")) == (2, "old")
    assert "Traceback" not in err


@pytest.mark.parametrize("name", ["a b.txt", "a\tb.txt", '"a.txt', " a.txt", "é.txt"])
@pytest.mark.skipif(shutil.which("patch") is None, reason="needs the program patch")
def test_a_diff_is_applied_whatever_the_name_of_its_file(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_text("1. A title  \n\n    2 May 2023\n", "utf-8")

    diff = run_quietly("check", "--isolated", "--level", "info", "--diff", name)[1]
    patched = subprocess.run(["patch", "-p0", "-f"], input=diff.encode(), capture_output=True, check=False)

    assert patched.returncode == 0, patched.stdout
    assert Path(name).read_text("utf-8") == "1. A title\n\n    2 May 2023\n"
