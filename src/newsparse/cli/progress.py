"""Bars for work that takes long: on standard error, where somebody waits at a terminal, and nowhere else."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeVar

Each = TypeVar("Each")

_MANY: Final = 50
_LARGE: Final = 4_000_000


def watched(names: Sequence[str], what: str) -> Iterator[str]:
    """Names of inputs, with a bar while the reader of the output sees nothing: it goes to a file or a program."""
    long = len(names) >= _MANY or any(map(_is_large, names))
    return bar(names, what, len(names)) if long and not sys.stdout.isatty() else iter(names)


def bar(things: Iterable[Each], what: str, number: int) -> Iterator[Each]:
    """Things with a bar of how many are done."""
    if not _is_watched():
        yield from things
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(things, what, total=number, console=Console(stderr=True), transient=True)


@contextmanager
def counter(what: str) -> Iterator[Callable[[int, int], object]]:
    """A bar that is told how many of how many files are done, and how long the rest takes."""
    if not _is_watched():
        yield lambda done, files: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn(what),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("files"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=None)
        yield lambda done, files: progress.update(task, completed=done, total=files)


def _is_watched() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _is_large(name: str) -> bool:
    try:
        return Path(name).stat().st_size > _LARGE
    except OSError:
        return False
