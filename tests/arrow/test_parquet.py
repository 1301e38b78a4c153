"""Many files to one Parquet file: by several processes, on from where it was stopped, whatever a file does."""

import functools
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse.records import Listing

pytest.importorskip("pyarrow", reason="needs the extra arrow")

import pyarrow.parquet as pq

from newsparse import arrow, parquet
from newsparse.files import lock

ENVIRONMENT = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1"}
PAGE = "  1. Title of {0}\n\n    2 May 2023\n\n    A body.\n\n  2. Another\n\n    1 May 2023\n"


def run(*args: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "newsparse", "parse", *args],
        cwd=cwd, capture_output=True, text=True, check=False, timeout=60, env=ENVIRONMENT,
    )  # fmt: skip


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number:03}.txt").write_text(PAGE.format(number), "utf-8")
    return folder


def names(folder: Path) -> list[str]:
    return sorted(str(path) for path in folder.iterdir())


def read(name: str) -> Listing:
    """What the tests read with; some names do things to their process."""
    path = Path(name)
    if path.name.endswith("dies.txt"):
        os.kill(os.getpid(), signal.SIGKILL)
    return newsparse.parse(path.read_bytes().decode("utf-8"))


def read_counting(name: str, log: str) -> Listing:
    with Path(log).open("a") as out:
        out.write(f"{name}\n")
    return read(name)


# --- the command ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_folder_becomes_one_file(pages: Path, jobs: str) -> None:
    (pages / "bad.txt").write_bytes(b"1. Caf\xe9")
    (pages / "empty.txt").write_text("Nothing here.")

    result = run("in", "--output", "items.parquet", "--jobs", jobs, cwd=pages.parent)

    assert result.stderr.splitlines() == [
        f"newsparse: {Path('in', 'bad.txt')}: byte 0xe9 at offset 6 (line 1) is not UTF-8; "
        "if it has another encoding, name it, for example --encoding cp1252",
        "newsparse: items.parquet: 600 items of 302 files, 1 without items, 1 not read",
    ]
    assert (result.returncode, result.stdout) == (2, "")
    table = pq.read_table(pages.parent / "items.parquet")
    assert table.schema.equals(arrow.schema())
    sources = table.column("source").to_pylist()
    assert sources == sorted(sources)
    assert table.column("title").to_pylist()[:2] == ["Title of 0", "Another"]
    assert [path.name for path in pages.parent.iterdir() if path != pages] == ["items.parquet"]


def test_encoding_is_kept_to(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("1. Caf\u00e9\n\n    2 May 2023".encode("cp1252"))

    result = run("a.txt", "-o", "a.parquet", "--encoding", "cp1252", cwd=tmp_path)

    assert (result.returncode, result.stderr) == (0, "newsparse: a.parquet: 1 item of 1 file\n")
    assert pq.read_table(tmp_path / "a.parquet").column("title").to_pylist() == ["Caf\u00e9"]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["a.txt", "-o", "a.doc"], "a.doc doesn't end in .csv, .json"),
        (
            ["-", "-o", "a.parquet"],
            "A .parquet file can only be written from files and folders: name at least one.",
        ),
        (["a.txt", "-o", "a.parquet", "-j", "0"], "0 is not in the range x>=1."),
    ],
)
def test_error_misuse(tmp_path: Path, args: list[str], message: str) -> None:
    result = run(*args, cwd=tmp_path)

    assert message in " ".join(result.stderr.split())
    assert result.returncode == 2
    assert list(tmp_path.iterdir()) == []


def test_error_missing_extra_is_named(tmp_path: Path) -> None:
    program = (
        "import importlib.util, sys; find = importlib.util.find_spec; "
        "importlib.util.find_spec = lambda name, *args: None if name == 'pyarrow' else find(name, *args); "
        "from newsparse.__main__ import main; sys.exit(main())"
    )

    result = subprocess.run(
        [sys.executable, "-c", program, "parse", "a.txt", "-o", "a.parquet"],
        cwd=tmp_path, capture_output=True, text=True, check=False, env=ENVIRONMENT,
    )  # fmt: skip

    assert "needs pyarrow, which is not installed: pip install 'newsparse[arrow]'" in " ".join(
        result.stderr.split()
    )
    assert result.returncode == 2


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")
def test_ctrl_c_ends_it_quietly_and_the_next_run_goes_on(pages: Path) -> None:
    for number in range(40):
        (pages / f"long-{number:02}.txt").write_text(PAGE.format(number) * 2000, "utf-8")
    output = pages.parent / "items.parquet"
    parts = pages.parent / "items.parquet.parts"
    command = [sys.executable, "-m", "newsparse", "parse", "in", "-o", "items.parquet", "-j", "2"]
    with subprocess.Popen(
        command,
        cwd=pages.parent,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(
            signal.SIGINT, signal.SIG_DFL
        ),  # a background job is born ignoring it
    ) as program:
        assert program.stderr is not None
        for _ in range(1000):
            if any(seal.stat().st_size for seal in parts.glob("*.sha256")):
                break  # one is whole: an empty one is being written
            time.sleep(0.02)
        os.killpg(program.pid, signal.SIGINT)
        assert program.stderr.read() == b""
        assert program.wait(timeout=60) == -signal.SIGINT
    done = {path.name for path in parts.glob("*.parquet")}
    assert done
    assert not output.exists()

    result = run("in", "-o", "items.parquet", "-j", "2", cwd=pages.parent)

    assert result.returncode == 0
    assert "done before" in result.stderr
    assert pq.read_metadata(output).num_rows == 2 * 300 + 40 * 4000
    assert not parts.exists()


# --- the function -----------------------------------------------------------------------------------------------------


def test_what_is_done_is_not_done_again(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "log"
    counting = functools.partial(read_counting, log=str(log))
    output = tmp_path / "items.parquet"

    def full(*args: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(parquet, "_join", full)
    with pytest.raises(OSError, match="No space left"):
        parquet.convert(names(pages), output, read=counting)
    monkeypatch.undo()
    assert sorted(log.read_text().split()) == names(pages)
    log.write_text("")
    changed, new, gone = pages / "100.txt", pages / "1000.txt", pages / "200.txt"
    changed.write_text(PAGE.format("what changed"), "utf-8")
    new.write_text(PAGE.format("what is new"), "utf-8")
    gone.unlink()

    report = parquet.convert(names(pages), output, read=counting)

    again = log.read_text().split()
    assert {str(changed), str(new)} <= set(again)
    assert str(gone) not in again
    assert len(again) < 300
    assert report.resumed == 300 - len(again)
    assert (report.items, report.files, report.failed) == (600, 300, ())
    titles = pq.read_table(output).column("title").to_pylist()
    assert {"Title of what changed", "Title of what is new"} < set(titles)
    assert "Title of 200" not in titles


def test_a_part_that_was_cut_short_is_done_again(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "items.parquet"
    monkeypatch.setattr(parquet, "_join", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        parquet.convert(names(pages), output, read=read)
    monkeypatch.undo()
    part = next((tmp_path / "items.parquet.parts").iterdir())
    part.write_bytes(part.read_bytes()[:-9])

    report = parquet.convert(names(pages), output, read=read)

    assert 0 < report.resumed < 300
    assert pq.read_metadata(output).num_rows == 600


def stopped_before_the_end(pages: Path, output: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of parts of a run that was stopped before they were joined."""
    monkeypatch.setattr(parquet, "_join", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        parquet.convert(names(pages), output, read=read)
    monkeypatch.undo()
    return output.with_name(f"{output.name}.parts")


@pytest.mark.parametrize("where", [0.0, 0.2, 0.25, 0.3, 0.35, 0.45, 0.5, 0.8, 0.95, 0.999])
def test_a_part_that_is_damaged_anywhere_is_done_again(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: float
) -> None:
    """In a page, in what stands between pages (which Parquet's checksums leave out) and in the schema."""
    output = tmp_path / "items.parquet"
    parts = stopped_before_the_end(pages, output, monkeypatch)
    part = max(parts.glob("*.parquet"), key=lambda path: path.stat().st_size)
    data = bytearray(part.read_bytes())
    data[int(len(data) * where)] ^= 0xFF
    part.write_bytes(data)

    report = parquet.convert(names(pages), output, read=read)

    assert 0 < report.resumed < 300
    assert pq.read_metadata(output).num_rows == 600
    assert pq.read_table(output)["title"].to_pylist()[::2] == [f"Title of {number}" for number in range(300)]
    assert not parts.exists()


def test_files_of_somebody_else_among_the_parts_are_left_alone(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "items.parquet"
    parts = stopped_before_the_end(pages, output, monkeypatch)
    (parts / "thesis.txt").write_text("three years of work")
    (parts / "mine").mkdir()
    (parts / "mine" / "a.parquet").write_text("mine")
    (parts / "2023.parquet").write_text("mine")
    (parts / "lock").write_text("mine")
    (parts / ("0" * 32 + ".tmp")).write_text("of a run that was killed")

    report = parquet.convert(names(pages), output, read=read)

    assert report.items == 600
    assert sorted(path.name for path in parts.rglob("*")) == [
        "2023.parquet",
        "a.parquet",
        "lock",
        "mine",
        "thesis.txt",
    ]


@pytest.mark.parametrize("suffix", [".tmp", ".at", ".parquet", ".sha256"])
def test_error_a_link_where_a_part_would_be_written(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    output, secret = tmp_path / "items.parquet", tmp_path / "secret"
    secret.write_text("mine")
    parts = stopped_before_the_end(pages, output, monkeypatch)
    (parts / ("0" * 32 + suffix)).symlink_to(secret)

    with pytest.raises(FileExistsError, match="is a link or a pipe, not a file: remove it"):
        parquet.convert(names(pages), output, read=read)

    assert secret.read_text() == "mine"


def test_error_the_name_of_the_lock_is_taken(pages: Path, tmp_path: Path) -> None:
    held = tmp_path / "items.parquet.parts" / "newsparse.lock"
    held.parent.mkdir()
    held.write_text("mine")

    with pytest.raises(FileExistsError, match=r"newsparse\.lock is a file of yours: move it away"):
        parquet.convert(names(pages), tmp_path / "items.parquet", read=read)

    assert held.read_text() == "mine"


def test_error_two_runs_on_one_output(pages: Path, tmp_path: Path) -> None:
    output = tmp_path / "items.parquet"
    parts = tmp_path / "items.parquet.parts"
    parts.mkdir()
    with lock(parts / "newsparse.lock", ""):
        with pytest.raises(OSError, match=r"another run is writing items\.parquet: wait for it, or stop it"):
            parquet.convert(names(pages), output, read=read)
        told = run("in", "-o", "items.parquet", cwd=tmp_path)

    assert told.returncode == 2
    assert "another run is writing items.parquet" in told.stderr
    assert not output.exists()
    assert parquet.convert(names(pages), output, read=read).items == 600


def test_an_output_keeps_its_link_and_its_mode(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "real.parquet").write_bytes(b"old")
    (tmp_path / "real.parquet").chmod(0o640)
    (tmp_path / "items.parquet").symlink_to("real.parquet")

    parquet.convert(names(pages), tmp_path / "items.parquet", read=read)

    assert (tmp_path / "items.parquet").is_symlink()
    assert pq.read_metadata(tmp_path / "real.parquet").num_rows == 600
    assert (tmp_path / "real.parquet").stat().st_mode & 0o777 == 0o640


def test_error_an_output_that_is_read_only_or_an_input(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "old.parquet").write_bytes(b"old")
    (tmp_path / "old.parquet").chmod(0o444)

    with pytest.raises(OSError, match="it is read-only"):
        parquet.convert(names(pages), tmp_path / "old.parquet", read=read)

    (tmp_path / "in.parquet").write_bytes(b"1. A")
    told = run("in.parquet", "-o", "./in.parquet", cwd=tmp_path)
    assert "--output would overwrite an input: ./in.parquet." in " ".join(told.stderr.split())
    assert (tmp_path / "in.parquet").read_bytes() == b"1. A"


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")
def test_a_file_that_kills_its_process_is_told_and_the_rest_is_done(pages: Path, tmp_path: Path) -> None:
    for number in (3, 250):
        (pages / f"{number:03}-dies.txt").write_text("x")

    report = parquet.convert(names(pages), tmp_path / "items.parquet", read=read, jobs=2)

    assert [(Path(name).name, reason) for name, reason in report.failed] == [
        ("003-dies.txt", parquet.DIED),
        ("250-dies.txt", parquet.DIED),
    ]
    assert (report.items, report.files) == (600, 302)
    assert pq.read_table(tmp_path / "items.parquet").column("source").to_pylist() == sorted(
        [str(path) for path in pages.iterdir() if "dies" not in path.name] * 2
        + [str(path) for path in pages.iterdir() if "dies" in path.name]
    )


def test_processes_that_cannot_begin_are_told(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "__module__", "no_such_module")
    monkeypatch.setitem(sys.modules, "no_such_module", sys.modules[__name__])

    with pytest.raises(OSError, match="a process ended before it read a file: what reads must be a function"):
        parquet.convert(names(pages), tmp_path / "items.parquet", read=read, jobs=2)


def test_progress_tells_how_far_it_is(pages: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    parquet.convert(names(pages), tmp_path / "a.parquet", read=read, progress=lambda *args: seen.append(args))

    assert seen[0] == (0, 300)
    assert seen[-1] == (300, 300)
    assert seen == sorted(seen)


def test_no_files_give_no_rows(tmp_path: Path) -> None:
    report = parquet.convert([], tmp_path / "a.parquet", read=read)

    assert (report.items, report.files) == (0, 0)
    assert pq.read_table(tmp_path / "a.parquet").num_rows == 0


def test_names_that_no_encoding_has_are_spelled_out(tmp_path: Path) -> None:
    report = parquet.convert([os.fsdecode(b"\xff.txt"), "\0"], tmp_path / "a.parquet", read=read)

    assert [name for name, _ in report.failed] == ["\\udcff.txt", "\0"]


def test_error_jobs(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="jobs must be 1 or more, got 0"):
        parquet.convert([], tmp_path / "a.parquet", read=read, jobs=0)
