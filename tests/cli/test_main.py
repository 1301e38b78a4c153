"""The command line as a shell meets it: bytes in, bytes out, an exit code, and quiet ends."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from command import ENVIRONMENT, newsparse
from newsparse.__main__ import main

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
NEWSPARSE = [sys.executable, "-m", "newsparse"]
LISTING = "1. Café opens\n\n    22 September 2023\n\n    A body.\n"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The program in an empty folder."""
    return lambda *args, stdin=b"": newsparse(*args, cwd=tmp_path, stdin=stdin)


# --- formats ----------------------------------------------------------------------------------------------------------


def test_table_shows_every_item_of_the_seed(run: Run, seed_path: Path) -> None:
    result = run("parse", str(seed_path))

    shown = result.stdout.decode()
    assert result.returncode == 0
    assert shown.splitlines()[0] == str(seed_path)
    assert shown.splitlines()[-1] == "20 items in 4 sections"
    assert (
        "6  2023-03-07  How to expand social security coverage in Lao People's Democratic Republic?" in shown
    )


def test_json_of_one_file_is_one_object(run: Run, seed_path: Path) -> None:
    data = json.loads(run("parse", "--format", "json", str(seed_path)).stdout)

    assert [len(section["items"]) for section in data["sections"]] == [6, 3, 3, 8]
    assert data["source"] == str(seed_path)


def test_json_of_a_folder_is_an_array_however_many_files_it_holds(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.txt").write_text(LISTING, "utf-8")

    data = json.loads(run("parse", "-f", "json", "pages").stdout)

    assert [page["source"] for page in data] == [str(Path("pages", "a.txt"))]


def test_jsonl_is_a_line_an_item(run: Run, seed_path: Path) -> None:
    lines = run("parse", "--format", "jsonl", str(seed_path)).stdout.splitlines()

    assert [json.loads(line)["number"] for line in lines] == [
        1,
        2,
        3,
        4,
        5,
        6,
        1,
        2,
        3,
        1,
        2,
        3,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
    ]


def test_csv_of_two_files_has_one_header(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LISTING, "utf-8")
    (tmp_path / "b.txt").write_text(LISTING, "utf-8")

    lines = run("parse", "--format", "csv", "a.txt", "b.txt").stdout.decode().splitlines()

    assert [line.split(",")[0] for line in lines] == ["source", "a.txt", "b.txt"]


def test_text_is_the_file_byte_for_byte(run: Run, layout_path: Path) -> None:
    result = run("parse", "--format", "text", str(layout_path))

    assert result.stdout == layout_path.read_bytes()
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("data", "options"),
    [
        (b"", []),
        (b"\xef\xbb\xbf" + LISTING.encode(), []),
        (b"\xef\xbb\xbf" + LISTING.encode(), ["--encoding", "utf8"]),
        (LISTING.replace("\n", "\r\n").encode(), []),
        (LISTING.replace("\n", "\r").encode() + b"\0\x1b[31m", []),
        (LISTING.encode("cp1252"), ["--encoding", "cp1252"]),
        (LISTING.encode("utf-16"), ["--encoding", "utf-16"]),
        (b"\xfe\xff" + LISTING.encode("utf-16-be"), ["--encoding", "utf-16"]),
    ],
    ids=["empty", "mark", "mark-named", "crlf", "cr-nul", "cp1252", "utf-16", "utf-16-be"],
)
def test_text_keeps_encoding_and_mark(run: Run, data: bytes, options: list[str]) -> None:
    result = run("parse", "--format", "text", *options, "-", stdin=data)

    assert result.stdout == data
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("encoding", "mark", "order"),
    [
        ("utf-16", b"\xfe\xff", "utf-16-be"),
        ("utf-16", b"\xff\xfe", "utf-16-le"),
        ("utf-16", b"", "utf-16-le" if sys.byteorder == "little" else "utf-16-be"),
        ("utf-32", b"\0\0\xfe\xff", "utf-32-be"),
        ("utf-8-sig", b"", "utf-8"),
        ("utf-8-sig", b"\xef\xbb\xbf", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("cp932", b"", "cp932"),
    ],
)
def test_a_fix_keeps_the_mark_and_the_order_of_bytes(
    run: Run, tmp_path: Path, encoding: str, mark: bytes, order: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(mark + "  1. A title  \n\n    2 May 2023\n".encode(order))

    run("check", "--fix", "--level", "info", "--encoding", encoding, str(path))

    assert path.read_bytes() == mark + "  1. A title\n\n    2 May 2023\n".encode(order)


def test_error_an_encoding_that_would_spell_what_no_fix_names_in_other_bytes(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    page = b"  1. \x87\x90 A title  \n\n    2 May 2023\n"  # U+2252, which cp932 writes as 0x81 0xE0
    path.write_bytes(page)

    result = run("check", "--fix", "--level", "info", "--encoding", "cp932", str(path))

    assert path.read_bytes() == page
    assert result.returncode == 2
    assert result.stderr.decode().splitlines()[0] == (
        f"newsparse: {path}: cannot be replaced: cp932 would write other bytes than it has in places that no fix names: "
        "convert it to UTF-8 first"
    )


def test_a_byte_order_mark_is_no_part_of_the_title(run: Run) -> None:
    result = run("parse", "--format", "jsonl", stdin=b"\xef\xbb\xbf" + LISTING.encode())

    assert json.loads(result.stdout)["title"] == "Café opens"


def test_table_spells_out_what_would_steer_the_terminal(run: Run) -> None:
    hostile = "1. \x1b]0;owned\x07 and \u202eback [bold]x[/bold] :smile:\n"

    shown = run("parse", stdin=hostile.encode()).stdout.decode()

    assert r"\x1b]0;owned\x07 and \u202eback [bold]x[/bold] :smile:" in shown


@pytest.mark.parametrize("style", ["table", "json", "jsonl", "csv"])
def test_no_control_character_reaches_a_terminal_that_reads_only_ascii(seed_path: Path, style: str) -> None:
    environment = {**ENVIRONMENT, "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "LC_ALL": "POSIX"}

    result = subprocess.run(
        [*NEWSPARSE, "parse", "-f", style, seed_path], capture_output=True, check=False, env=environment
    )

    assert (result.returncode, result.stderr) == (0, b"")


# --- inputs -----------------------------------------------------------------------------------------------------------


def test_a_folder_is_read_recursively_in_the_order_of_names(run: Run, tmp_path: Path) -> None:
    for name in ["b/z.txt", "a.md", "b/A.TXT", "c.html", ".git/x.txt", "b/.hidden.txt", "d.json"]:
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<ol><li>Title</ol>" if name == "c.html" else LISTING, "utf-8")

    result = run("parse", "--format", "jsonl", "in")

    sources = [json.loads(line)["source"].replace(os.sep, "/") for line in result.stdout.splitlines()]
    assert sources == ["in/a.md", "in/c.html", "in/b/A.TXT", "in/b/z.txt"]
    assert (result.returncode, result.stderr) == (0, b"")


def test_html_is_read_as_resiliparse_prints_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<ol><li><h3><a href="https://example.org/1">Title</a></h3><p>22 September 2023</p></ol>', "utf-8"
    )

    row = json.loads(run("parse", "--format", "jsonl", "a.html").stdout)

    assert (row["number"], row["title"], row["date"]) == (1, "Title", "2023-09-22")
    assert row["url"] == "https://example.org/1"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("", "utf-8"), ('<meta charset="windows-1252">', "cp1252"), ("<meta charset=latin1>", "cp1252")],
)
def test_html_is_read_in_the_encoding_that_it_declares(
    run: Run, tmp_path: Path, declared: str, encoding: str
) -> None:
    (tmp_path / "a.html").write_bytes(f"{declared}<ol><li>Caf\u00e9 \u2013 x</ol>".encode(encoding))

    result = run("parse", "--format", "jsonl", "a.html")

    assert json.loads(result.stdout)["title"] == "Caf\u00e9 \u2013 x"


@pytest.mark.parametrize("name", ["klingon", "undefined", "rot13", "idna", "utf-7", "utf-16"])
def test_html_that_declares_what_is_no_encoding_of_the_web(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "a.html").write_text(f"<meta charset={name}><ol><li>Caf\u00e9</ol>", "utf-8")

    result = run("parse", "--format", "jsonl", "a.html")

    assert json.loads(result.stdout)["title"] == "Caf\u00e9"
    assert result.stderr == b""


def test_a_byte_of_html_that_the_encoding_does_not_have_costs_a_letter(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<meta charset=utf-8><ol><li>Caf\xc3\xa9 \xff</ol>")

    result = run("parse", "--format", "jsonl", "a.html")

    assert json.loads(result.stdout)["title"] == "Caf\u00e9 \ufffd"


def test_error_folder_without_listings(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()

    result = run("parse", "in")

    assert result.stderr.decode() == "newsparse: in: no file here ends in .txt, .md, .html, .htm\n"
    assert result.returncode == 2


def test_error_missing_file_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LISTING, "utf-8")

    result = run("parse", "--format", "json", "gone.txt", "a.txt")

    assert [page["source"] for page in json.loads(result.stdout)] == ["a.txt"]
    assert result.stderr.decode() == "newsparse: gone.txt: No such file or directory\n"
    assert result.returncode == 2


def test_error_wrong_byte_is_named_with_its_offset_and_what_to_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf1. Title\n" + "2. Café".encode("cp1252"))

    result = run("parse", "a.txt")

    assert result.stderr.decode() == (
        "newsparse: a.txt: byte 0xe9 at offset 18 (line 2) is not UTF-8; "
        "if it has another encoding, name it, for example --encoding cp1252\n"
    )
    assert (result.returncode, result.stdout) == (2, b"")


def test_error_utf_16_is_recognised_but_not_guessed(run: Run) -> None:
    result = run("parse", stdin=b"\xff\xfe1\0.\0")

    assert result.stderr.decode() == (
        "newsparse: standard input: byte 0xff at offset 0 (line 1) is not UTF-8 but looks like the byte order mark of UTF-16; "
        "if so, read it with --encoding utf-16\n"
    )
    assert result.returncode == 2


def test_error_byte_that_the_named_encoding_does_not_have(run: Run) -> None:
    result = run("parse", "--encoding", "ascii", stdin=b"1. Caf\xe9")

    assert result.stderr.decode() == (
        "newsparse: standard input: byte 0xe9 at offset 6 (line 1) is not ascii; "
        "name the encoding that the file has, or leave --encoding out for UTF-8\n"
    )


@pytest.mark.parametrize("name", ["klingon", "rot13", "hex"])
def test_error_unknown_encoding_is_misuse(run: Run, name: str) -> None:
    result = run("parse", "--encoding", name)

    assert "Invalid value" in result.stderr.decode()
    assert "Traceback" not in result.stderr.decode()
    assert result.returncode == 2


def test_error_unknown_option_is_misuse(run: Run) -> None:
    assert run("parse", "--frobnicate").returncode == 2


def test_error_name_of_a_file_cannot_steer_the_terminal(run: Run) -> None:
    assert run("parse", "\x1b[31m.txt").stderr.decode().startswith(r"newsparse: \x1b[31m.txt: ")


@pytest.mark.skipif(os.name != "posix", reason="needs /dev/full")
def test_error_full_disk(seed_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [*NEWSPARSE, "parse", seed_path], stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert result.stderr.decode() == "newsparse: cannot write the output: No space left on device\n"
    assert result.returncode == 2


# --- help and quiet ends ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("args", [["--help"], ["parse", "--help"], ["parse", "-h"]])
def test_help_tells_the_exit_codes(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(args) == 0
    assert "Exit codes: 0 success; 1 findings" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    import newsparse as package

    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"newsparse {package.__version__}\n"


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_error_missing_extra_is_named(run: Run, missing: str, seed_path: Path) -> None:
    program = (
        f"import sys; sys.modules[{missing!r}] = None; from newsparse.__main__ import main; sys.exit(main())"
    )

    result = subprocess.run(
        [sys.executable, "-c", program, "parse", seed_path], capture_output=True, text=True, check=False
    )

    assert result.stderr == (
        f"newsparse: the command line needs {missing}, which is not installed: pip install 'newsparse[cli]'\n"
    )
    assert (result.returncode, result.stdout) == (2, "")


def test_error_html_without_its_extra_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>x", "utf-8")
    (tmp_path / "b.txt").write_text(LISTING, "utf-8")
    program = (
        "import sys; sys.modules['resiliparse'] = None; from newsparse.__main__ import main; sys.exit(main())"
    )

    result = subprocess.run(
        [sys.executable, "-c", program, "parse", "-f", "json", "a.html", "b.txt"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        env=ENVIRONMENT,
    )

    assert [page["source"] for page in json.loads(result.stdout)] == ["b.txt"]
    assert result.stderr.decode() == (
        "newsparse: a.html: HTML needs resiliparse, which is not installed: pip install 'newsparse[html]'\n"
    )
    assert result.returncode == 2


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")
@pytest.mark.parametrize("style", ["table", "json", "jsonl", "csv", "text"])
def test_a_closed_pipe_ends_it_quietly(tmp_path: Path, style: str) -> None:
    many = tmp_path / "many.txt"
    many.write_text(LISTING * 5000, "utf-8")
    with subprocess.Popen(
        [*NEWSPARSE, "parse", "-f", style, many],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.read(10)
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait(timeout=60) == -signal.SIGPIPE


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")
def test_ctrl_c_ends_it_quietly(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*NEWSPARSE, "parse", "first.txt", "-"],
        cwd=tmp_path,
        preexec_fn=lambda: signal.signal(
            signal.SIGINT, signal.SIG_DFL
        ),  # a background job is born ignoring it
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stderr is not None
        program.stderr.readline()  # first.txt does not exist: now it waits for standard input
        time.sleep(0.2)
        program.send_signal(signal.SIGINT)
        assert program.stderr.read() == b""
        assert program.wait(timeout=60) == -signal.SIGINT


# --- who is in a listing ----------------------------------------------------------------------------------------------

NAMES = "[organizations]\nCafé Society | CS\n[people]\nAda Ng\n"
NEWS = "1. CS opens\n\n    22 September 2023\n\n    The door was held by Ada Ng.\n"


def test_mentions_stand_below_each_item_of_the_table(run: Run, seed_path: Path) -> None:
    shown = run("parse", "--mentions", str(seed_path)).stdout.decode()

    assert "organizations: International Labour Organization; Homenet Laos" in shown
    assert "people: Loveleen De · organizations: Lao Social Security Offices" in shown


def test_mentions_are_in_json_jsonl_and_csv_when_asked_for(run: Run, seed_path: Path, seed: str) -> None:
    plain = json.loads(run("parse", "-f", "json", str(seed_path)).stdout)
    data = json.loads(run("parse", "-f", "json", "--mentions", str(seed_path)).stdout)
    lines = run("parse", "-f", "jsonl", "--mentions", str(seed_path)).stdout.splitlines()
    rows = run("parse", "-f", "csv", "--mentions", str(seed_path)).stdout.decode().splitlines()

    found = [mention for line in lines for mention in json.loads(line)["mentions"]]
    assert "mentions" not in plain["sections"][0]["items"][0]
    assert data["sections"][0]["items"][1]["mentions"] == found[1:3]
    assert [seed[mention["start"] : mention["end"]] for mention in found] == [
        mention["text"] for mention in found
    ]
    assert rows[0].endswith(",body,people,organizations")
    assert rows[2].endswith(",,International Labour Organization; Homenet Laos")


def test_names_of_ones_own_are_found_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text(NAMES, "utf-8")

    result = run("parse", "-f", "jsonl", "--names", "names.txt", stdin=NEWS.encode())

    mentions = json.loads(result.stdout)["mentions"]
    assert [(found["text"], found["name"]) for found in mentions] == [
        ("CS", "Café Society"),
        ("Ada Ng", "Ada Ng"),
    ]


def test_a_list_of_names_that_is_none_is_misuse(run: Run, tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text("Ada Ng\n", "utf-8")

    unheaded = run("parse", "--names", "names.txt", stdin=NEWS.encode())
    missing = run("parse", "--names", "none.txt", stdin=NEWS.encode())

    assert (unheaded.returncode, missing.returncode) == (2, 2)
    assert b"names.txt:1: expected [organizations] or [people] before the first name" in unheaded.stderr
    assert b"none.txt: No such file or directory" in missing.stderr


def test_mentions_are_not_for_text_and_parquet(run: Run) -> None:
    for words in (["-f", "text"], ["-o", "x.parquet"]):
        result = run("parse", "--mentions", *words, stdin=NEWS.encode())

        assert result.returncode == 2
        assert b"--mentions and --names work only with --format table, json, jsonl or csv." in result.stderr


def test_show_is_the_table_with_mentions(run: Run, seed_path: Path) -> None:
    assert run("show", str(seed_path)).stdout == run("parse", "--mentions", str(seed_path)).stdout


def test_show_html_writes_a_page(run: Run, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(NEWS, "utf-8")
    (tmp_path / "names.txt").write_text(NAMES, "utf-8")

    printed = run("show", "--html", "news.txt", "--names", "names.txt")
    written = run("show", "--html", "news.txt", "--names", "names.txt", "-o", "news.html")
    piped = run("show", "--html", "--title", "A & B", stdin=NEWS.encode())

    page = printed.stdout.decode()
    assert (printed.returncode, written.returncode, piped.returncode) == (0, 0, 0)
    assert written.stdout == b""
    assert (tmp_path / "news.html").read_bytes() == printed.stdout
    assert "<title>news.txt</title>" in page
    assert '<a href="#g2" title="organization: Café Society">CS</a>' in page
    assert b"<title>A &amp; B</title>" in piped.stdout


def test_show_never_writes_over_what_it_shows_and_says_what_it_cannot_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(NEWS, "utf-8")

    over = run("show", "--html", "news.txt", "-o", "./news.txt")
    folder = run("show", "--html", ".")
    table = run("show", "news.txt", "-o", "news.html")
    nowhere = run("show", "--html", "news.txt", "-o", "none/news.html")
    unread = run("show", "--html", "none.txt", "-o", "none.html")

    assert [each.returncode for each in (over, folder, table, nowhere, unread)] == [2] * 5
    assert b"--output would overwrite an input: ./news.txt." in over.stderr
    assert b". is a folder: name one file in it." in folder.stderr
    assert b"--output and --title work only with --html." in table.stderr
    assert b"cannot write none/news.html: No such file or directory" in nowhere.stderr
    assert (tmp_path / "news.txt").read_text("utf-8") == NEWS
    assert not (tmp_path / "none.html").exists()


def test_relative_dates_are_counted_from_the_reference(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("  1. Red\n\n    Yesterday\n", "utf-8")

    told = run("parse", "--format", "csv", "--reference", "2023-09-22", "page.txt").stdout.decode()
    wrong = run("parse", "--reference", "tomorrow", "page.txt")

    assert "2023-09-21" in told
    assert (wrong.returncode, b"a date such as 2023-10-01" in wrong.stderr) == (2, True)
