"""Many files to one Parquet file of their items, with several processes, and on from where it was stopped.

The files are cut into shares of some hundred. Each share becomes a Parquet file of its own in the folder
``OUTPUT.parts``, named after all that it depends on (its files' names, sizes and times, how they are read, this
version), written aside and renamed, with its digest beside it. So a share that is there and whole is done; whoever runs the same again, after Ctrl-C or a
power cut, does what is missing, and what cannot be read any more. When all are there they are joined, in the order of the files,
and what was made goes. A file in that folder that is not ours is never touched. One run at a time works on an output.

A file that cannot be read has one row that says why (see `newsparse.arrow.schema`). A file that kills its process is
found by trying the shares that were at work anew, one at a time, and then by what their process said it was at. Raises `OSError` for what
cannot be written. Needs the extra ``arrow``.
"""

from __future__ import annotations

import contextlib
import errno
import gc
import hashlib
import importlib.metadata
import multiprocessing
import os
import re
import signal
import stat
import threading
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs

from newsparse.arrow import NO_ITEMS, VERSION, Rows, Unread, reason, schema
from newsparse.doors import takes, typed
from newsparse.files import lock, refuse

if TYPE_CHECKING:
    from newsparse.records import Listing

Read: TypeAlias = Callable[[str], "Listing"]
"""A file's name to its listing. It is sent to other processes, so it must be a function of a module or a `partial` of one."""

DIED: Final = "its process died: it took too much memory, or a library crashed"


@attrs.frozen(field_transformer=typed)
class Report:
    """What was done.

    Attributes:
        items: The number of items in the output.
        files: The number of files that were requested.
        empty: The files that were read but have no items.
        failed: The files that couldn't be read, each with the reason.
        resumed: The files that an earlier run had already done.
    """

    items: int
    files: int
    empty: int
    failed: tuple[tuple[str, str], ...]
    resumed: int


def convert(
    files: Iterable[str],
    output: str | Path,
    *,
    read: Read,
    jobs: int = 1,
    progress: Callable[[int, int], object] = lambda done, files: None,
) -> Report:
    """Read files and write all their items into one Parquet file, with the rows of `newsparse.arrow.schema`.

    Args:
        files: Their names, which become the column `source`.
        output: The Parquet file. It appears when everything is done, and replaces an existing file only then, and where some file could be read.
        read: A function from a name to its listing. If it raises, the message becomes the `error` of the file's row.
        jobs: The number of processes; with 1, the work is done in this one.
        progress: Called from time to time with the number of files done and the number of all files.

    Raises:
        OSError: The output can't be written.
        ModuleNotFoundError: pyarrow is not installed.
        ValueError: `jobs` is below 1.

    >>> import tempfile
    >>> from newsparse.reader import parse
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     page = Path(folder, "page.txt")
    ...     _ = page.write_bytes(b"  1. A title\\n\\n    2 May 2023\\n")
    ...     report = convert([str(page)], Path(folder, "items.parquet"), read=lambda name: parse(Path(name).read_text("utf-8")))
    >>> report
    Report(items=1, files=1, empty=0, failed=(), resumed=0)
    """
    takes(
        "convert",
        files=(files, Iterable),
        output=(output, str | os.PathLike),
        read=(read, Callable),
        jobs=(jobs, int),
        progress=(progress, Callable),
    )
    if jobs < 1:
        raise ValueError(f"jobs must be 1 or more, got {jobs}")
    output = Path(os.path.realpath(output))
    schema()  # without pyarrow nothing is begun
    refuse(output)
    folder = output.with_name(f"{output.name}.parts")
    folder.mkdir(parents=True, exist_ok=True)
    with lock(folder / "newsparse.lock", f"another run is writing {output.name}: wait for it, or stop it"):
        report = _convert(files, output, folder, read, jobs, progress)
        for path in _ours(folder):
            path.unlink(missing_ok=True)
    with contextlib.suppress(OSError):  # something in it is not ours
        folder.rmdir()
    return report


def _convert(
    files: Iterable[str],
    output: Path,
    folder: Path,
    read: Read,
    jobs: int,
    progress: Callable[[int, int], object],
) -> Report:
    _refuse_links(folder)
    for path in _ours(folder):
        if path.suffix in (".at", ".tmp"):
            path.unlink(missing_ok=True)  # what a killed run was at
    shares = [_Share(names, folder, _key(names, read)) for names in _cut(files)]
    count = sum(len(share.names) for share in shares)
    missing = [share for share in shares if not share.is_done()]
    done = resumed = count - sum(len(share.names) for share in missing)
    progress(done, count)
    for share in _work(missing, read, jobs):
        done += len(share.names)
        progress(done, count)
    while True:
        try:
            return _join(shares, folder, output, count, resumed)
        except _Damaged as error:
            if error.share in missing:
                raise OSError(f"{error.share.path}: damaged as soon as it was written: {error}") from error
            missing.append(error.share)
            resumed -= len(error.share.names)
            _seal_of(error.share.path).unlink(missing_ok=True)
            deque(_work([error.share], read, jobs), maxlen=0)


_OURS: Final = re.compile(r"[0-9a-f]{32}(?:-[0-9]+)*\.(?:parquet|sha256|at|tmp)|joined\.tmp")


def _ours(folder: Path) -> Iterator[Path]:
    """The files that runs have made in a folder of parts."""
    return (path for path in list(folder.iterdir()) if _OURS.fullmatch(path.name) and not path.is_symlink())


def _refuse_links(folder: Path) -> None:
    """`OSError` where someone has put a link or a pipe where a run writes: what it leads to would be written."""
    for path in folder.iterdir():
        if _OURS.fullmatch(path.name) and not stat.S_ISREG(path.lstat().st_mode):
            raise FileExistsError(errno.EEXIST, f"{path} is a link or a pipe, not a file: remove it")


# --- shares ------------------------------------------------------------------------------------------------------

_FILES: Final = 256
_BYTES: Final = 32_000_000


class _Damaged(OSError):
    """The file of a share cannot be read."""

    def __init__(self, share: _Share, reason: str):
        super().__init__(reason)
        self.share = share


@attrs.frozen
class _Share:
    names: tuple[str, ...]
    folder: Path
    key: str

    @property
    def path(self) -> Path:
        return self.folder / f"{self.key}.parquet"

    def is_done(self) -> bool:
        """Whether the share's file is there, and to the byte as it was written."""
        try:
            return _seal_of(self.path).read_bytes() == _digest(self.path)
        except OSError:
            return False

    def divided(self) -> list[_Share]:
        """Its files before the one at which its process died, that one, and those behind; to be joined afterwards."""
        try:
            at = int(_marker(self.path).read_text("ascii"))
        except (OSError, ValueError):
            at = 0
        runs = self.names[:at], self.names[at : at + 1], self.names[at + 1 :]
        return [_Share(run, self.folder, f"{self.key}-{place}") for place, run in enumerate(runs) if run]


def _marker(path: Path) -> Path:
    """The file in which a process says which of its share's files it is at."""
    return path.with_suffix(".at")


def _seal_of(path: Path) -> Path:
    """The file that says what is in a share's: Parquet's own checksums leave out what is between its pages."""
    return path.with_suffix(".sha256")


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest().encode()


def _cut(files: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Runs of files. Names decide where a run ends, so that a new file changes its own run and no other."""
    run: list[str] = []
    weight = 0
    for name in files:
        run.append(name)
        weight += max(0, _stamp(name)[0])
        if len(run) >= _FILES or weight >= _BYTES or zlib.crc32(os.fsencode(name)) % (_FILES // 2) == 0:
            yield tuple(run)
            run, weight = [], 0
    if run:
        yield tuple(run)


def _stamp(name: str) -> tuple[int, int]:
    """A file's size and time, by which a changed one is known; -1 where there is none."""
    try:
        status = Path(name).stat()
    except (OSError, ValueError):
        return -1, -1
    return status.st_size, status.st_mtime_ns


@cache
def _version() -> str:
    """The installed newsparse's; empty where it is run without having been installed."""
    try:
        return importlib.metadata.version("newsparse")
    except importlib.metadata.PackageNotFoundError:
        return ""


def _key(names: Iterable[str], read: Read) -> str:
    """What a share's rows depend on, as the name of its file."""
    kind = read.func if isinstance(read, partial) else read
    given = (read.args, sorted(read.keywords.items())) if isinstance(read, partial) else ()
    how = (
        _version(),
        VERSION,
        getattr(kind, "__module__", ""),
        getattr(kind, "__qualname__", ""),
        given,
    )
    digest = hashlib.sha256(ascii(how).encode())
    for name in names:
        digest.update(ascii((name, _stamp(name))).encode())
    return digest.hexdigest()[:32]


def _write(names: Iterable[str], read: Read, path: Path) -> None:
    """Read files and write their rows, in one process."""
    from pyarrow.parquet import ParquetWriter

    rows = Rows(schema())
    aside = path.with_suffix(".tmp")
    with (
        _marker(path).open("wb", buffering=0) as marker,
        ParquetWriter(aside, rows.schema, compression="zstd", write_page_checksum=True) as writer,
    ):
        for place, name in enumerate(names):
            marker.seek(0)
            marker.write(b"%9d" % place)
            try:
                listing = read(name)
                if not listing.sections:
                    raise Unread(NO_ITEMS)
            except Exception as error:
                rows.fail(0, name, reason(error))
            else:
                for _ in rows.add(0, listing, name, {}):
                    writer.write_batch(rows.take())
        if rows.places:
            writer.write_batch(rows.take())
    aside.replace(path)
    _seal_of(path).write_bytes(_digest(path))
    _marker(path).unlink()


def _join(shares: Sequence[_Share], folder: Path, output: Path, files: int, resumed: int) -> Report:
    """The shares' rows as one file, and what they tell."""
    from pyarrow.parquet import ParquetWriter

    items = empty = 0
    failed: list[tuple[str, str]] = []
    aside = folder / "joined.tmp"
    try:
        with ParquetWriter(aside, schema(), compression="zstd", write_page_checksum=True) as writer:
            for share in shares:
                for batch in _batches(share):
                    writer.write_batch(batch)
                    errors = batch.column("error").drop_null()
                    items += batch.num_rows - len(errors)
                    if len(errors):
                        for row in batch.select(["source", "error"]).to_pylist():
                            if row["error"] == NO_ITEMS:
                                empty += 1
                            elif row["error"] is not None:
                                failed.append((row["source"], row["error"]))
        status = refuse(output)
        if status is not None:
            aside.chmod(stat.S_IMODE(status.st_mode))
        if status is None or not files or len(failed) < files:  # else nothing was read
            aside.replace(output)
    finally:
        aside.unlink(missing_ok=True)
    return Report(items, files, empty, tuple(failed), resumed)


def _batches(share: _Share) -> Iterator[Any]:
    """The rows of a share's file."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    errors = (OSError, ArrowException, UnicodeDecodeError)

    try:
        with ParquetFile(share.path, page_checksum_verification=True) as part:
            yield from part.iter_batches(batch_size=1 << 16)
    except errors as error:
        raise _Damaged(share, str(error)) from error


# --- processes ---------------------------------------------------------------------------------------------------


def _work(shares: list[_Share], read: Read, jobs: int) -> Iterator[_Share]:
    """Do the shares; each is given back when it is done."""
    if jobs == 1 or len(shares) <= 1:
        for share in shares:
            _write(share.names, read, share.path)
            yield share
        return
    waiting, suspects = deque(shares), deque[_Share]()
    while waiting:
        yield from _together(waiting, suspects, read, jobs)
        while suspects:
            share = suspects.popleft()
            _alone(share, read)
            yield share


def _together(waiting: deque[_Share], suspects: deque[_Share], read: Read, jobs: int) -> Iterator[_Share]:
    """Do what is waiting, until it is done or a process dies; then those at work are suspects."""
    running: dict[Future[None], _Share] = {}
    with _processes(jobs) as pool:
        try:
            while waiting or running:
                while waiting and len(running) < jobs + 1:
                    share = waiting.popleft()
                    running[pool.submit(_write, share.names, read, share.path)] = share
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    future.result()
                    yield running.pop(future)
        except BrokenProcessPool:
            suspects += [share for share in running.values() if not share.is_done()]
            yield from [share for share in running.values() if share.is_done()]


def _alone(share: _Share, read: Read) -> None:
    """Do a share in a process of its own; where that dies, the file that it was at by itself, and then the others."""
    try:
        with _processes(1) as pool:
            pool.submit(_write, share.names, read, share.path).result()
        return
    except BrokenProcessPool as error:
        if not _marker(share.path).exists():
            told = "a process ended before it read a file: what reads must be a function that a new process can import"
            raise OSError(told) from error
    if len(share.names) == 1:
        _write(share.names, _died, share.path)
        return
    parts = share.divided()
    for part in parts:
        _alone(part, read)
    _join(parts, share.folder, share.path, 0, 0)
    _seal_of(share.path).write_bytes(_digest(share.path))


def _died(name: str) -> Listing:
    raise Unread(DIED)


@contextlib.contextmanager
def _processes(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that end with this one, whatever ends it."""
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _begin)
    try:
        yield pool
    except BaseException:
        for process in multiprocessing.active_children():
            process.terminate()
        pool.shutdown(cancel_futures=True)
        gc.collect()  # its semaphores go now: a signal ends the program without Python's usual farewell
        raise
    pool.shutdown()


def _begin() -> None:
    """In a new process: leave Ctrl-C to the parent, and end when it has ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent: Any = multiprocessing.parent_process()

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
