"""check, explain, format and diff as a shell meets them: output, exit codes, files."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from command import newsparse
from newsparse.validation import RULES

Run = Callable[..., tuple[int, str, str]]
FINE = "  1. A\n\n    2 May 2023\n"
BAD = "  1. A \n\n    2 May 2023\n\n  3. B\n\n    31 April 2023\n"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The program in an empty folder: exit code, standard output, standard error."""

    def call(*args: str, stdin: str = "", **environment: str) -> tuple[int, str, str]:
        clean = {key: value for key, value in os.environ.items() if key not in {"GITHUB_ACTIONS", "CI"}}
        variables = {**clean, "NO_COLOR": "1", "PYTHONUTF8": "1", **environment}
        result = newsparse(*args, cwd=tmp_path, stdin=stdin.encode(), env=variables)
        return result.returncode, result.stdout.decode(), result.stderr.decode()

    return call


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "bad.txt").write_text(BAD, "utf-8")
    (tmp_path / "fine.txt").write_text(FINE, "utf-8")
    return tmp_path


# --- exit codes --------------------------------------------------------------------------------------------------------


def test_0_without_findings(run: Run, files: Path) -> None:
    assert run("check", "fine.txt") == (0, "No findings in 1 file.\n", "")
    assert run("check", "-", stdin=FINE) == (0, "No findings in 1 file.\n", "")


def test_1_with_findings(run: Run, files: Path) -> None:
    assert run("check", "fine.txt", "bad.txt") == (
        1,
        "bad.txt:5:3: warning NP101 item 3 follows item 1: number 2 is missing\n"
        "    (number-gap)\n"
        "5 |   3. B\n"
        "  |   ^\n"
        "\n"
        "bad.txt:7:5: error NP202 the date '31 April 2023' of item 3 does not exist\n"
        "    (date-impossible)\n"
        "7 |     31 April 2023\n"
        "  |     ^^^^^^^^^^^^^\n"
        "\n"
        "1 error and 1 warning in 2 files.\n",
        "",
    )
    assert run("check", "bad.txt", "--exit-zero", "--statistics")[:2] == (
        0,
        "1  NP101  number-gap\n1  NP202  date-impossible\n1 error and 1 warning in 1 file.\n",
    )


def test_2_for_an_input_that_cannot_be_read(run: Run, files: Path) -> None:
    (files / "old.txt").write_bytes(b"1. Caf\xe9\n")

    assert run("check", "old.txt", "no.txt", "fine.txt") == (
        2,
        "No findings in 1 file. 2 inputs could not be read.\n",
        "newsparse: no.txt: No such file or directory\n"
        "newsparse: old.txt: byte 0xe9 at offset 6 (line 1) is not UTF-8; if it has another encoding, name it, for "
        "example --encoding cp1252\n",
    )


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--unsafe-fixes"], "--unsafe-fixes needs --fix or --diff."),
        (["--fix", "-"], "Standard input can't be fixed in place; --diff shows what would change."),
        (["--config", "a", "--isolated"], "--config and --isolated can't be combined."),
        (["--select", "NP9"], "there is no rule 'NP9': to list the rules, run newsparse explain"),
        (["--config", "no.toml"], "no.toml: No such file or directory"),
        (
            ["--baseline", "no.json"],
            "no.json: No such file or directory; newsparse check --write-baseline FILE creates one",
        ),
        (
            ["--today", "soon"],
            "--today is 'soon': it must be a date such as 2023-10-01, or \"now\" for the clock",
        ),
    ],
)
def test_2_for_misuse(run: Run, files: Path, args: list[str], message: str) -> None:
    code, out, complaint = run("check", *args, "fine.txt")

    assert (code, out, complaint.splitlines()[-1]) == (2, "", f"Error: {message}")


# --- what is told ------------------------------------------------------------------------------------------------------


def test_github_is_chosen_on_github(run: Run, files: Path) -> None:
    assert run("check", "bad.txt", GITHUB_ACTIONS="true")[1].startswith(
        "::warning file=bad.txt,line=5,endLine=5,"
    )
    assert run("check", "bad.txt", "--format", "text", GITHUB_ACTIONS="true")[1].startswith("bad.txt:5:3:")


@pytest.mark.parametrize("style", ["json", "jsonl", "github", "gitlab", "sarif", "junit"])
def test_formats(run: Run, files: Path, style: str) -> None:
    code, out, _ = run("check", "--format", style, "bad.txt", "fine.txt")

    assert code == 1
    assert "NP202" in out
    if style in {"json", "gitlab", "sarif"}:
        json.loads(out)


def test_levels(run: Run, files: Path) -> None:
    def codes(*args: str) -> list[str]:
        return [
            json.loads(line)["code"] for line in run("check", "-f", "jsonl", "bad.txt", *args)[1].splitlines()
        ]

    assert codes("--level", "error") == ["NP202"]
    assert codes("--level", "info") == ["NP504", "NP101", "NP202"]
    assert codes("--level", "info", "--ignore", "NP1,NP2") == ["NP504"]
    assert codes("--select", "NP504") == ["NP504"]  # what is named is shown
    assert codes("--select", "NP5") == []
    assert codes("--select", "NP504", "--level", "error") == []


def test_a_fix_that_was_left_out_is_not_offered_again(run: Run, tmp_path: Path) -> None:
    text = "Privacy policy\n\n\n1. Who we are\nWe are Example Ltd.\n\n\n2. What we store\nWe store your name.\n\n\n"
    text += "3. Changes\n   This policy was changed on 3 May 2024. Earlier versions: 12 June 2022.\n"
    (tmp_path / "left.txt").write_text(text, "utf-8")
    _, out, _ = run("check", "--select", "NP501", "--fix", "left.txt")

    assert (tmp_path / "left.txt").read_text("utf-8") == text
    assert "with --fix" not in out


def test_many_files_are_told_in_the_order_of_their_names(run: Run, tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"{number:02}.txt").write_text(BAD if number % 7 == 0 else FINE, "utf-8")

    one = run("check", "-j", "1", ".")
    two = run("check", "-j", "2", ".")

    assert one == two
    paths = [line.partition(":")[0] for line in one[1].splitlines() if " NP202 " in line]
    assert paths == [
        str(Path(".", f"{number:02}.txt")) if False else f"./{number:02}.txt" for number in range(0, 60, 7)
    ]


def test_settings_of_the_folder_hold(run: Run, files: Path) -> None:
    (files / "newsparse.toml").write_text(
        '[[contract]]\nfiles = "fine.txt"\nmin-items = 2\nnewest-within-days = 9\n', "utf-8"
    )

    code, out, _ = run("check", "fine.txt", "--today", "2023-05-20")

    assert code == 1
    assert out.splitlines()[:6] == [
        "fine.txt:1:1: error NP602 1 item, and the contract requires at least 2",
        "    (contract-items)",
        "",
        "fine.txt:3:5: error NP604 the newest item is from 2023-05-02, 18 days before",
        "    today (2023-05-20), and the contract allows at most 9 (contract-newest)",
        "3 |     2 May 2023",
    ]
    assert run("check", "fine.txt", "--isolated")[0] == 0
    assert run("check", "fine.txt")[0] == 2
    assert run("check", "fine.txt", "--today", "now")[0] == 1


def test_contracts_that_apply_to_no_file_are_mentioned(run: Run, files: Path) -> None:
    (files / "newsparse.toml").write_text('[[contract]]\nfiles = "other.txt"\nmin-items = 2\n', "utf-8")

    told = 'newsparse: no contract applies to these files: correct "files" in the settings\n'
    assert run("check", "fine.txt") == (0, "No findings in 1 file.\n", told)
    assert run("check", "fine.txt", "--isolated")[2] == ""


def test_a_baseline_is_written_and_then_lets_pass(run: Run, files: Path) -> None:
    assert run("check", ".", "--write-baseline", "known.json") == (
        0,
        "",
        "newsparse: 2 findings written to known.json\n",
    )
    assert run("check", ".", "--baseline", "known.json")[0] == 0
    (files / "bad.txt").write_text(BAD.replace("2 May", "32 May"), "utf-8")
    assert [
        line for line in run("check", ".", "--baseline", "known.json")[1].splitlines() if "NP" in line
    ] == ["./bad.txt:3:5: error NP202 the date '32 May 2023' of item 1 does not exist"]


# --- fixes -------------------------------------------------------------------------------------------------------------


def test_fix(run: Run, files: Path) -> None:
    assert run("check", "--fix", "--level", "info", "bad.txt")[1].splitlines()[-1] == (
        "Fixed 1. 1 error and 1 warning in 1 file."
    )
    assert (files / "bad.txt").read_text("utf-8") == BAD.replace("A ", "A")
    run("check", "--fix", "--unsafe-fixes", "bad.txt")
    assert (files / "bad.txt").read_text("utf-8") == BAD.replace("A ", "A")  # the gap stays to be seen


def test_fix_keeps_encoding_and_mark(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("  1. Café \n\n    2 May 2023\n".encode("cp1252"))
    (tmp_path / "b.txt").write_bytes(b"\xef\xbb\xbf" + FINE.replace("A", "A ").encode())

    run("check", "--fix", "--level", "info", "--encoding", "cp1252", "a.txt")
    run("check", "--fix", "--level", "info", "b.txt")

    assert (tmp_path / "a.txt").read_bytes() == "  1. Café\n\n    2 May 2023\n".encode("cp1252")
    assert (tmp_path / "b.txt").read_bytes() == b"\xef\xbb\xbf" + FINE.encode()


def test_diff_of_fixes_changes_nothing(run: Run, files: Path) -> None:
    assert run("check", "--diff", "--level", "info", "bad.txt", "fine.txt") == (
        1,
        "--- bad.txt\t(before)\n+++ bad.txt\t(after)\n@@ -1,4 +1,4 @@\n-  1. A \n+  1. A\n \n     2 May 2023\n \n",
        "newsparse: 1 file would change\n",
    )
    assert (files / "bad.txt").read_text("utf-8") == BAD


def test_html_is_not_rewritten(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<ol><li>A<p>2 May 2023</ol>", "utf-8")

    assert run("check", "--fix", "a.html")[0::2] == (
        2,
        "newsparse: a.html: an HTML page can't be rewritten: save its text with newsparse parse --format text, and "
        "use that\n",
    )


# --- explain, format, diff ---------------------------------------------------------------------------------------------


def test_explain(run: Run) -> None:
    assert [line.split()[0] for line in run("explain")[1].splitlines()] == list(RULES)
    assert run("explain", "NP101")[1].startswith(
        "# NP101: number-gap\n\nSeverity: warning; no automatic fix."
    )
    assert run("explain", "number-gap") == run("explain", "NP101")
    assert run("explain", "NP7x") == (
        2,
        "",
        "Error: there is no rule 'NP7x': to list the rules, run newsparse explain\n",
    )
    assert run("explain", "NP10") == (
        2,
        "",
        "Error: 'NP10' names 3 rules (NP101, NP102, NP103): name one\n",
    )


def test_format(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"1. A\r\n\r\n    2 May 2023")
    (tmp_path / "fine.txt").write_text(FINE, "utf-8")

    assert run("format", "a.txt", "fine.txt") == (0, FINE + FINE, "")
    assert run("format", "--check", "a.txt", "fine.txt") == (1, "", "newsparse: a.txt would change\n")
    code, out, _ = run("format", "--diff", "a.txt", "fine.txt")
    assert (code, out.splitlines()[:2]) == (1, ["--- a.txt\t(before)", "+++ a.txt\t(after)"])
    assert run("format", "--write", "a.txt", "fine.txt") == (0, "", "newsparse: a.txt changed\n")
    assert (tmp_path / "a.txt").read_bytes() == FINE.encode()
    assert run("format", "--check", "a.txt", "fine.txt") == (0, "", "")
    assert run("format", "--no-numbers", "a.txt")[1] == FINE.replace("1.", "•")
    assert run("format", "--write", "--check", "a.txt")[0] == 2


@pytest.mark.parametrize(
    "text",
    [
        "Title: Port opens\nDate: 2 May 2023\n\nTitle: Ferry sails\nDate: 1 May 2023\n\nTitle: Dock closes\nDate: 30 April 2023\n",
        "Ep. 12: The port\n\n    2 May 2023\n\nEp. 11: The ferry\n\n    1 May 2023\n\nEp. 10: The dock\n\n    30 April 2023\n",
        "## [Port opens](https://a.org/1)\n\n*2 May 2023*\n\nBody one.\n\n## [Ferry sails](https://a.org/2)\n\n*1 May 2023*\n\nBody two.\n",
    ],
)
def test_format_without_numbers_keeps_words(run: Run, text: str) -> None:
    assert run("format", "--no-numbers", "-", stdin=text) == (0, text, "")


@pytest.mark.parametrize("command", ["##vso[task.setvariable variable=x]y", "##[error]x"])
def test_a_mark_does_not_part_a_command(run: Run, tmp_path: Path, command: str) -> None:
    text = (
        f"- Port news (5 May 2015)\n  The council met.\n  Ships came.\n\n- Bridge opens (3 May 2015)\n  Ships came too.\n{command}  Contact the office.\n\n"
        "- Budget passed (2 May 2015)\n  The council met.\n"
    )
    (tmp_path / "a.txt").write_text(text, "utf-8")
    out = run("check", "--isolated", "--level", "info", "a.txt")[1]
    assert command not in out
    assert command.replace("#", "\\x23", 1) in out


def test_diff(run: Run, files: Path) -> None:
    assert run("diff", "fine.txt", "bad.txt") == (1, "+ no date  B\n1 added, 1 unchanged\n", "")
    assert run("diff", "fine.txt", "-", stdin=FINE) == (0, "1 unchanged\n", "")
    assert run("diff", "fine.txt", "bad.txt", "--exit-zero", "-f", "json")[0] == 0
    assert run("diff", "fine.txt", "no.txt") == (2, "", "newsparse: no.txt: No such file or directory\n")
    assert run("diff", ".", "fine.txt")[0] == 2
    without = run("diff", "-", "fine.txt", stdin="Accept all cookies.\n")
    assert without == (1, "+ 2023-05-02  A\n1 added, 0 unchanged\n", "newsparse: -: no items found\n")


# --- figures -----------------------------------------------------------------------------------------------------------
