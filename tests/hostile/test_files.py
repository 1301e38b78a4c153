"""Files: nothing is lost, nothing is written by halves, and one bad file does not stop the rest."""

import fcntl
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from command import newsparse
from newsparse import files

LISTING = "  1. A title  \n\n    2 May 2023\n"
FIXED = "  1. A title\n\n    2 May 2023\n"
ENVIRONMENT = {**os.environ, "NO_COLOR": "1", "COLUMNS": "200", "PYTHONUTF8": "1"}

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes, links and modes of POSIX")


def run(*args: str, cwd: Path, timeout: float = 60) -> "subprocess.CompletedProcess[bytes]":
    found = newsparse(*args, cwd=cwd, env=ENVIRONMENT, timeout=timeout)
    assert b"Traceback" not in found.stderr, found.stderr.decode()
    return found


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# --- writing -----------------------------------------------------------------------------------------------------------


def test_error_a_file_that_changed_since_it_was_read_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"somebody's newer words")

    with pytest.raises(OSError, match="it has changed since it was read: run this again"):
        files.write(path, b"fixed", read_as=b"old")

    assert path.read_bytes() == b"somebody's newer words"
    assert names(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link"])
def test_standard_output_by_its_name_is_written_on_where_it_is(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text(LISTING)
    (tmp_path / "link").symlink_to("/dev/stdout")
    if not Path("/proc/self/fd").exists() and name.startswith("/proc"):
        pytest.skip("no /proc")
    with (tmp_path / "all.txt").open("wb") as out:
        out.write(b"before\n")
        out.flush()
        done = subprocess.run(
            [sys.executable, "-m", "newsparse", "parse", "-f", "text", "-o", name, "a.txt"],
            cwd=tmp_path, env=ENVIRONMENT, stdout=out, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
        out.write(b"after\n")

    assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / "all.txt").read_text() == f"before\n{LISTING}after\n"


def test_error_a_fix_does_not_part_hard_links(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(LISTING)
    (tmp_path / "b.bak").hardlink_to(path)

    result = run("check", "--fix", "--level", "info", "a.txt", cwd=tmp_path)

    assert result.returncode == 2
    assert b"cannot be replaced: it has 2 names (hard links)" in result.stderr
    assert path.read_text() == (tmp_path / "b.bak").read_text() == LISTING


def test_error_a_read_only_file_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(LISTING)
    path.chmod(0o444)

    result = run("format", "-w", "a.txt", cwd=tmp_path)

    assert result.returncode == 2
    assert b"cannot be replaced: it is read-only: make it writable first" in result.stderr
    assert path.read_text() == LISTING


def test_a_symbolic_link_stays_one_and_its_file_is_fixed(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text(LISTING)
    (tmp_path / "real.txt").chmod(0o640)
    (tmp_path / "link.txt").symlink_to("real.txt")

    assert run("check", "--fix", "--level", "info", "link.txt", cwd=tmp_path).returncode == 0

    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == FIXED
    assert (tmp_path / "real.txt").stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_mode_that_the_mask_allows(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        files.write(tmp_path / "new.txt", b"x")
    finally:
        os.umask(old)

    assert (tmp_path / "new.txt").stat().st_mode & 0o777 == 0o640


def test_what_a_killed_run_left_is_removed_by_the_next_and_what_a_live_one_writes_is_not(
    tmp_path: Path,
) -> None:
    left, live = tmp_path / ".newsparse-dead.tmp", tmp_path / ".newsparse-live.tmp"
    left.write_bytes(b"half")
    with live.open("wb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        files.write(tmp_path / "a.txt", b"x")

        assert names(tmp_path) == [".newsparse-live.tmp", "a.txt"]


def test_a_link_or_a_pipe_with_the_name_of_a_temporary_file_is_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / ".newsparse-pipe.tmp")
    (tmp_path / ".newsparse-link.tmp").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "a.txt").write_text(LISTING)

    result = run("format", "-w", "a.txt", cwd=tmp_path, timeout=20)

    assert result.returncode == 0
    assert (tmp_path / "a.txt").read_text() == FIXED
    assert names(tmp_path) == [".newsparse-link.tmp", ".newsparse-pipe.tmp", "a.txt"]


@pytest.mark.parametrize(
    "args",
    [
        ("check", "--write-baseline", "./a.txt", "a.txt"),
        ("check", "--write-baseline", "a.txt", "."),
        ("show", "--html", "-o", "./a.txt", "a.txt"),
    ],
)
def test_error_an_output_is_never_written_over_an_input(tmp_path: Path, args: tuple[str, ...]) -> None:
    (tmp_path / "a.txt").write_text(LISTING)

    result = run(*args, cwd=tmp_path)

    assert result.returncode == 2
    assert b"would overwrite an input" in result.stderr
    assert (tmp_path / "a.txt").read_text() == LISTING


def test_error_an_output_is_never_written_over_an_input_that_a_link_in_a_folder_leads_to(
    tmp_path: Path,
) -> None:
    (tmp_path / "out.txt").write_text(LISTING)
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "latest.txt").symlink_to("../out.txt")

    result = run("parse", "-f", "text", "-o", "out.txt", "pages", cwd=tmp_path)

    assert result.returncode == 2
    assert b"--output would overwrite an input: out.txt." in result.stderr
    assert (tmp_path / "out.txt").read_text() == LISTING


@pytest.mark.parametrize("name", ["newsparse.toml", "prev.txt"])
def test_error_a_baseline_is_never_written_over_what_is_none(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text(LISTING)
    (tmp_path / name).write_text('level = "error"\n')

    result = run("check", "--write-baseline", name, "a.txt", cwd=tmp_path)

    assert result.returncode == 2
    assert (
        f"would overwrite {name}, which is not a newsparse baseline: name another" in result.stderr.decode()
    )
    assert (tmp_path / name).read_text() == 'level = "error"\n'


def test_error_a_page_is_never_written_over_its_names(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LISTING)
    (tmp_path / "n.toml").write_text('people = ["Ann Sea"]\n')

    result = run("show", "--html", "--names", "n.toml", "-o", "n.toml", "a.txt", cwd=tmp_path)

    assert result.returncode == 2
    assert (tmp_path / "n.toml").read_text() == 'people = ["Ann Sea"]\n'


def test_outputs_are_written_in_one_step(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LISTING)
    run("check", "--write-baseline", "known.json", "a.txt", cwd=tmp_path)
    known = (tmp_path / "known.json").read_text()
    (tmp_path / "a.txt").write_text(LISTING + LISTING)
    (tmp_path / "page.html").write_text("old")
    (tmp_path / "second.json").hardlink_to(tmp_path / "known.json")

    baseline = run("check", "--write-baseline", "known.json", "a.txt", cwd=tmp_path)
    page = run("show", "--html", "-o", "page.html", "a.txt", cwd=tmp_path)

    assert b"known.json: it has 2 names (hard links)" in baseline.stderr
    assert (tmp_path / "known.json").read_text() == known
    assert page.returncode == 0
    assert (tmp_path / "page.html").read_text().startswith("<!DOCTYPE html>")


# --- reading -----------------------------------------------------------------------------------------------------------


def test_a_pipe_in_a_folder_is_skipped_and_said(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "a.txt").write_text(FIXED)

    result = run("check", ".", cwd=tmp_path, timeout=20)

    assert result.stderr == b"newsparse: ./pipe.txt: skipped because it is a pipe or a device\n"
    assert (result.stdout, result.returncode) == (b"No findings in 1 file.\n", 0)


def test_error_what_came_out_of_a_pipe_is_not_fixed_in_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen(["sh", "-c", "printf '  1. A title  \\n' > pipe"], cwd=tmp_path):
        result = run("check", "--fix", "--level", "info", "pipe", cwd=tmp_path, timeout=20)

    assert result.returncode == 2
    assert (
        b"newsparse: pipe: cannot be replaced: it is a pipe or a device, whose content cannot be replaced"
        in result.stderr
    )


@pytest.mark.parametrize("command", [("parse",), ("check",), ("format",), ("show",)])
def test_error_an_endless_device_gives_one_error(command: tuple[str, ...], tmp_path: Path) -> None:
    result = run(*command, "/dev/zero", cwd=tmp_path)

    assert (
        b"newsparse: /dev/zero: larger than 256 MiB, the most that newsparse reads at once: split it"
        in result.stderr
    )
    assert result.returncode == 2


@pytest.mark.parametrize("option", ["--config", "--baseline"])
def test_error_settings_without_end(option: str, tmp_path: Path) -> None:
    result = run("check", option, "/dev/zero", "a.txt", cwd=tmp_path)

    assert b"larger than 256 MiB" in result.stderr
    assert result.returncode == 2


def test_folders_as_deep_as_the_system_lets_them_be(tmp_path: Path) -> None:
    here = Path.cwd()
    os.chdir(tmp_path)
    try:
        for _ in range(1200):
            Path("d").mkdir()
            os.chdir("d")
        Path("deep.txt").write_text(FIXED)
        os.chdir(tmp_path)
        Path("a.txt").write_text(FIXED)
        result = run("check", ".", cwd=tmp_path)
    finally:
        os.chdir(tmp_path)
        subprocess.run(["rm", "-rf", "d"], check=True)
        os.chdir(here)

    assert result.stdout == b"No findings in 2 files.\n"
    assert result.returncode == 0


@pytest.mark.parametrize("charset", ["undefined", "idna", "punycode", "hex", "unicode_escape", "nonsense"])
def test_a_page_of_no_known_charset_does_not_stop_the_rest(charset: str, tmp_path: Path) -> None:
    pytest.importorskip("resiliparse", reason="needs the extra html")
    (tmp_path / "a.html").write_text(f'<meta charset="{charset}"><p>x')
    (tmp_path / "b.txt").write_text(FIXED)

    result = run("check", ".", cwd=tmp_path)

    assert b"./a.html" in result.stdout  # nothing was parsed there
    assert b"1 error in 2 files." in result.stdout


@pytest.mark.parametrize("encoding", ["undefined", "idna", "hex"])
def test_error_an_encoding_that_is_none(encoding: str, tmp_path: Path) -> None:
    result = run("parse", "--encoding", encoding, "a.txt", cwd=tmp_path)

    assert f"unknown encoding: {encoding}; use one of Python's names".encode() in result.stderr
    assert result.returncode == 2


@pytest.mark.parametrize(
    "args",
    [
        ("parse", "."), ("parse", "-f", "json", "."), ("parse", "-f", "jsonl", "."), ("parse", "-f", "csv", "."), ("parse", "-f", "text", "."),
        ("check", "--format", "json", "."), ("check", "--format", "jsonl", "."), ("check", "--format", "sarif", "."), ("check", "--format", "gitlab", "."),
        ("check", "--format", "github", "."), ("check", "--format", "junit", "."), ("check", "--diff", "."), ("check", "--statistics", "."),
        ("format", "--diff", "."), ("format", "--check", "."), ("check", "--write-baseline", "known.json", "."), ("check", "--jobs", "2", "."),
    ],
    ids=" ".join,
)  # fmt: skip
def test_odd_names_and_bytes_go_through_every_command(args: tuple[str, ...], tmp_path: Path) -> None:
    odd = [
        b"a.txt",
        b"caf\xe9.txt",
        b"\xff\xfe.txt",
        b"-o.txt",
        b"::error::x.txt",
        b"##[x].txt",
        b"new\nline.txt",
        b"\x1b[31m.txt",
    ]
    for name in odd:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(
            "  1. A title  \n\n    31 April 2023\n\n    A\0B\n"
        )

    result = run(*args, cwd=tmp_path)

    assert result.returncode in (0, 1), result.stderr.decode()
    assert result.stdout or result.stderr


def test_one_file_that_breaks_newsparse_is_told_and_the_rest_is_checked(tmp_path: Path) -> None:
    program = (
        "import sys, newsparse.validation.runner as runner; from newsparse.__main__ import main\n"
        "run = runner.run\n"
        "def broken(text, *args):\n"
        "    if 'boom' in text: raise KeyError('boom')\n"
        "    return run(text, *args)\n"
        "runner.run = broken; sys.exit(main())"
    )
    (tmp_path / "a.txt").write_text("  1. boom\n\n    2 May 2023\n")
    (tmp_path / "b.txt").write_text(FIXED)

    result = subprocess.run(
        [sys.executable, "-c", program, "check", "."],
        cwd=tmp_path, capture_output=True, text=True, check=False, env=ENVIRONMENT, timeout=60,
    )  # fmt: skip

    assert (
        result.stderr == "newsparse: ./a.txt: newsparse failed on it, please report this: KeyError: 'boom'\n"
    )
    assert result.stdout == "No findings in 1 file. 1 input could not be read.\n"
    assert result.returncode == 2


@pytest.mark.parametrize(
    "args",
    [
        ("parse",),
        ("parse", "-f", "csv"),
        ("format", "--check"),
        ("template",),
        ("init", "-o", "-"),
        ("diff",),
    ],
)
def test_one_file_that_breaks_newsparse_does_not_stop_a_command(
    tmp_path: Path, args: tuple[str, ...]
) -> None:
    program = (
        "import sys, newsparse.reading.engine as engine; from newsparse.__main__ import main\n"
        "detect = engine.detect\n"
        "def broken(text):\n"
        "    if 'boom' in text: raise KeyError('boom')\n"
        "    return detect(text)\n"
        "engine.detect = broken; sys.exit(main())"
    )
    (tmp_path / "a.txt").write_text("  1. boom\n\n    2 May 2023\n")
    (tmp_path / "b.txt").write_text(FIXED)

    result = subprocess.run(
        [sys.executable, "-c", program, *args, "a.txt", "b.txt"],
        cwd=tmp_path, capture_output=True, text=True, check=False, env=ENVIRONMENT, timeout=60,
    )  # fmt: skip

    told = "newsparse: a.txt: newsparse failed on it, please report this: KeyError: 'boom'\n"
    assert result.stderr.startswith(told)
    assert "Traceback" not in result.stderr
    assert result.returncode == 2


@pytest.mark.parametrize("args", [("parse", "-f", "csv"), ("show", "--html")])
def test_the_file_that_standard_input_comes_from_is_no_output(tmp_path: Path, args: tuple[str, ...]) -> None:
    page = tmp_path / "a.txt"
    page.write_text(FIXED)

    with page.open() as given:
        result = subprocess.run(
            [sys.executable, "-m", "newsparse", *args, "-", "-o", "a.txt"],
            cwd=tmp_path, stdin=given, capture_output=True, text=True, check=False, env=ENVIRONMENT, timeout=60,
        )  # fmt: skip

    assert result.stderr.endswith("Error: --output would overwrite an input: a.txt.\n")
    assert result.returncode == 2
    assert page.read_text() == FIXED


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a folder that a process is in")
def test_a_folder_that_was_removed_is_named(tmp_path: Path) -> None:
    program = (
        "import os, sys; from newsparse.__main__ import main; os.mkdir('gone'); os.chdir('gone'); os.rmdir('../gone'); "
        "sys.exit(main())"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, "check"],
        cwd=tmp_path, capture_output=True, text=True, check=False, env=ENVIRONMENT, timeout=60,
    )  # fmt: skip

    assert result.stderr == "newsparse: the current folder was removed: change to another one\n"
    assert result.returncode == 2


def test_a_summary_of_nothing_is_no_peace(tmp_path: Path) -> None:
    result = run("check", "gone.txt", cwd=tmp_path)

    assert result.stdout == b"Nothing was checked. 1 input could not be read.\n"


def test_paths_of_a_subfolder_are_told_from_the_repository(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "a b"
    folder.mkdir()
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9%.txt")).write_text("Nothing.")

    github = run("check", "--format", "github", "./", cwd=folder).stdout.decode()
    sarif = json.loads(run("check", "--format", "sarif", "./", cwd=folder).stdout)
    gitlab = json.loads(run("check", "--format", "gitlab", "./", cwd=folder).stdout)

    assert github.startswith("::error file=a b/caf\\udce9%25.txt,line=1")
    [result] = sarif["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b/caf%E9%25.txt"
    assert gitlab[0]["location"]["path"].startswith("a b/caf")
