"""Files read up to a limit, and written whole or not at all. Raises `OSError`, with a word on what to do where it is ours.

`write` and `replacing` put a new content in its place in one step, so that at any moment a file holds the old or the new one and never a
part. What cannot be kept in that way (another name of the same file, a file that is not to be written) is refused.
A temporary file is locked while its process lives; one whose process was killed is found and removed by the next that writes there.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, Final

LIMIT: Final = 1 << 28
"""The most bytes that are read from one input (256 MiB): more is no page, and a device has no end."""

_AS_IT_IS: Final = os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""A file whose name someone else may have taken: no link is followed, no pipe waited for, and nothing is made or cut short."""

_LINKS: Final = 40  # as many as Linux follows
_PREFIX: Final = ".newsparse-"
_SUFFIX: Final = ".tmp"


def read(path: str | Path) -> bytes:
    """All of a file, or of what a pipe gives.

    Raises:
        OSError: It cannot be read, or holds more than `LIMIT`.

    >>> read("/dev/null")
    b''
    """
    with Path(path).open("rb") as file:
        return read_from(file)


def read_from(file: BinaryIO) -> bytes:
    """All that an open file gives, up to `LIMIT`; `OSError` where it gives more."""
    parts: list[bytes] = []
    size = 0
    # A read of the whole limit would reserve as much memory.
    while size <= LIMIT and (part := file.read(_PART)):
        parts.append(part)
        size += len(part)
    if size > LIMIT:
        raise OSError(
            errno.EFBIG, f"larger than {LIMIT >> 20} MiB, the most that newsparse reads at once: split it"
        )
    return b"".join(parts)


_PART: Final = 1 << 20


def write(path: str | Path, data: bytes, *, read_as: bytes | None = None) -> bool:
    """Put a content in a file, in one step; make the file where there is none.

    The old file's permissions are kept (and its owner, where that is allowed). A link stays a link: the file that it leads to is
    written. A pipe, a device, or what this process has open (``/dev/stdout``) is written to as it is.

    Args:
        path: The file.
        data: Its new content. Where that is its old one, the file is not touched.
        read_as: What it held when it was read. Where it holds something else by now, it is left alone.

    Returns:
        Whether it was written.

    Raises:
        OSError: The system does not let it be written, it is read-only, it has other names (hard links), or it has changed.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write(f"{folder}/a.txt", b"new"), write(f"{folder}/a.txt", b"new"), read(f"{folder}/a.txt")
    (True, False, b'new')
    """
    handle = _descriptor(Path(path))
    if handle is not None and read_as is None:
        sys.stdout.flush()
        with os.fdopen(os.dup(handle), "wb") as file:
            file.write(data)
        return True
    target = Path(os.path.realpath(path))
    if _is_stream(target):
        if read_as is not None:
            raise OSError(errno.EINVAL, "it is a pipe or a device, whose content cannot be replaced")
        target.write_bytes(data)
        return True
    there = target.exists()
    if there and _unchanged(target, data, read_as):
        return False
    with replacing(target) as file:
        file.write(data)
        file.flush()
        if there:
            _unchanged(target, data, read_as)
    return True


def _descriptor(path: Path) -> int | None:
    """The number of the open file that a name such as ``/dev/stdout`` or ``/dev/fd/3`` is for, `None` where it is a name of its own."""
    for _ in range(_LINKS):
        parent = os.path.realpath(path.parent)
        if parent in (f"/proc/{os.getpid()}/fd", "/dev/fd") and path.name.isdecimal():
            return int(path.name)
        if not path.is_symlink():
            break
        path = Path(parent, path.readlink())
    return None


def _is_stream(target: Path) -> bool:
    try:
        mode = target.stat().st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)


def _unchanged(target: Path, data: bytes, read_as: bytes | None) -> bool:
    """Whether a file has its new content already; `OSError` where it has neither that nor what was read."""
    now = target.read_bytes()
    if now == data:
        return True
    if read_as is not None and now != read_as:
        raise OSError(errno.EBUSY, "it has changed since it was read: run this again")
    return False


@contextlib.contextmanager
def replacing(path: str | Path) -> Iterator[BinaryIO]:
    """A new file beside another that takes its place at the end; where the block raises, nothing has happened."""
    target = Path(os.path.realpath(path))
    status = refuse(target)
    sweep(target.parent)
    file, aside = _temporary(target.parent, 0o666 if status is None else 0o600)
    try:
        with file:
            yield file
            file.flush()
            os.fsync(file.fileno())
            if status is not None:
                if hasattr(os, "chown"):
                    with contextlib.suppress(PermissionError):
                        os.chown(aside, status.st_uid, status.st_gid)
                aside.chmod(stat.S_IMODE(status.st_mode))
            if os.name != "nt":  # there an open file cannot be renamed
                aside.replace(target)
        if os.name == "nt":
            aside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            aside.unlink()
        raise


def refuse(target: str | Path) -> os.stat_result | None:
    """The status of a file that may be replaced, `None` where there is none yet; `OSError` where it must not be."""
    try:
        status = Path(target).stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "it is not a regular file")
    if not status.st_mode & 0o222:
        raise PermissionError(errno.EACCES, "it is read-only: make it writable first")
    if status.st_nlink > 1:
        reason = f"it has {status.st_nlink} names (hard links), and the others would keep the old content: copy it first"
        raise OSError(errno.EMLINK, reason)
    return status


def _temporary(folder: Path, mode: int) -> tuple[BinaryIO, Path]:
    """A new file in a folder, locked so that no other process sweeps it away."""
    while True:
        path = folder / f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}"
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), mode)
        file = os.fdopen(handle, "wb")
        if _locked(handle) and path.exists():  # a sweep may have come between the two
            return file, path
        file.close()


@lru_cache(1024)
def sweep(folder: Path) -> None:
    """Remove the temporary files that killed processes have left in a folder; looked for once in a process."""
    try:
        left = [
            each
            for each in os.scandir(folder)
            if each.name.startswith(_PREFIX) and each.name.endswith(_SUFFIX)
        ]
    except OSError:
        return
    for each in left:
        with contextlib.suppress(OSError), os.fdopen(os.open(each.path, _AS_IT_IS), "wb") as file:
            if each.is_file(follow_symlinks=False) and (os.name == "nt" or _locked(file.fileno())):
                os.unlink(each.path)  # noqa: PTH108


@contextlib.contextmanager
def lock(path: Path, busy: str) -> Iterator[None]:
    """Hold a lock, an empty file that is removed at the end.

    Raises:
        OSError: Another process holds it, with `busy` for its words, or its name is taken.
    """
    while True:
        file = os.fdopen(os.open(path, _AS_IT_IS | os.O_CREAT, 0o666), "wb")
        if os.fstat(file.fileno()).st_size:
            file.close()
            raise FileExistsError(errno.EEXIST, f"{path.name} is a file of yours: move it away")
        if not _locked(file.fileno()):
            file.close()
            raise OSError(errno.EBUSY, busy)
        with contextlib.suppress(OSError):
            if os.path.samestat(os.fstat(file.fileno()), path.stat()):
                break
        file.close()  # the one who held it has removed it just now
    try:
        yield
    finally:
        if os.name != "nt":
            path.unlink(missing_ok=True)
        file.close()
        if os.name == "nt":
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


if sys.platform == "win32":
    import msvcrt

    def _locked(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(handle: int) -> bool:
        """Take a lock that ends with the process; whether it could be taken. Where a file system has none, it counts as taken."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True
