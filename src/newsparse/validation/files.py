"""Files are replaced whole or not at all. Raises `OSError` where the system does."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path


def replace(path: str | Path, data: bytes) -> bool:
    """Put new content in a file, so that at any moment it holds the old or the new, and never a part.

    The content is written beside it, synced to the disk, given the old file's permissions (and owner, where that is
    allowed), and put in its place in one step. A link stays a link: the file that it leads to is replaced.

    Args:
        path: A file that exists.
        data: Its new content. Where that is its old one, the file is not touched.

    Returns:
        Whether it was replaced.
    """
    target = Path(os.path.realpath(path))
    if target.read_bytes() == data:
        return False
    status = target.stat()
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if hasattr(os, "chown"):
            with contextlib.suppress(PermissionError):
                os.chown(name, status.st_uid, status.st_gid)
        Path(name).chmod(stat.S_IMODE(status.st_mode))
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    return True
