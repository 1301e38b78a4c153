"""Many inputs checked, in one process or several: `check_all` gives a `Report` for each, in the order of their names.

Reads through a function that it is given, writes only what a `Job` says, prints nothing. An input that cannot be read is a
report with an `error`.
"""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os
import re
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, Final, Protocol

import attrs

from newsparse import files
from newsparse.doors import failure
from newsparse.validation import baseline
from newsparse.validation.canonical import formatted
from newsparse.validation.config import Settings
from newsparse.validation.contracts import ConfigError, Contract
from newsparse.validation.engine import run
from newsparse.validation.fixes import fixed
from newsparse.validation.model import Diagnostic, Report


class Source(Protocol):
    """An input as it was read."""

    @property
    def name(self) -> str: ...

    @property
    def text(self) -> str: ...

    @property
    def data(self) -> bytes: ...

    @property
    def options(self) -> dict[str, Any]: ...

    def encode(self, text: str) -> bytes: ...


Read = Callable[[str], "Source | str"]
"""Reads the input of a name; gives a text that says why where it cannot."""


@attrs.frozen
class Job:
    """What is done with each input.

    Attributes:
        settings: Rules, contracts and level.
        today: The date that days are counted from.
        known: The baseline's findings.
        fix: Whether to fix what can be.
        unsafe: Whether to fix what is not safe too.
        write: Whether to put fixed texts in place of the old ones.
        diff: Whether to tell what fixing changes.
    """

    settings: Settings
    today: dt.date | None = None
    known: baseline.Known = attrs.field(factory=dict)
    fix: bool = False
    unsafe: bool = False
    write: bool = False
    diff: bool = False


def check_one(read: Read, job: Job, name: str) -> Report:
    """Read, fix where asked, and check one input; whatever goes wrong with it is its report's `error`."""
    try:
        source = read(name)
        if isinstance(source, str):
            return Report(name, error=source)
        contract = job.settings.contract_for(name)
    except (OSError, ConfigError) as error:
        return Report(name, error=reason(error))
    try:
        return _checked(source, job, name, contract)
    except ConfigError:
        raise
    except OSError as error:
        return Report(name, error=f"cannot be replaced: {reason(error)}")
    except UnicodeError as error:
        return Report(name, error=f"cannot be replaced: {error}")
    except Exception as error:
        return Report(name, error=failure(error))


def reason(error: BaseException) -> str:
    """What an error says, without its number."""
    return (isinstance(error, OSError) and error.strerror) or str(error)


def _checked(source: Source, job: Job, name: str, contract: Contract | None) -> Report:
    settings = job.settings
    rules = [rule for rule in settings.rules_for(name) if rule.severity.at_least(settings.level)]
    text = source.text
    counts: tuple[tuple[str, int], ...] = ()
    changes = ""
    if job.fix:
        after, counted = fixed(
            text,
            rules,
            contract,
            job.today,
            unsafe=job.unsafe,
            wanted=lambda each: each.severity.at_least(settings.level),
            options=source.options,
        )
        if job.diff:
            changes = unified(name, text, after)
        if job.write and after != text:
            files.write(name, source.encode(after), read_as=source.data)
        text, counts = after, tuple(sorted(counted.items()))
    found = run(text, contract, job.today, rules, source.options)
    found = [each for each in found if each.severity.at_least(settings.level)]
    if job.fix:  # what is left would change more than it names
        found = [attrs.evolve(each, fix=None) if _was_tried(each, job.unsafe) else each for each in found]
    if job.known:
        found = baseline.unknown(job.known, settings.relative(name), found, text)
    return Report(name, tuple(found), text if found else "", None, counts, changes)


def _was_tried(found: Diagnostic, unsafe: bool) -> bool:
    """Whether the fix of a finding was among those that a run tries."""
    return found.fix is not None and (found.fix.safe or unsafe)


def format_one(read: Read, name: str, *, write: bool, diff: bool = False) -> tuple[Report, str, bool]:
    """Read one input and put it in the one style: its report, the text in that style, and whether that is another.

    With `diff` the report tells the change; with `write` the file is replaced.
    """
    try:
        source = read(name)
    except OSError as error:
        return Report(name, error=reason(error)), "", False
    if isinstance(source, str):
        return Report(name, error=source), "", False
    try:
        after = formatted(source.text, source.options)
    except Exception as error:
        return Report(name, error=failure(error)), "", False
    changed = after != source.text
    if write and changed:
        try:
            files.write(name, source.encode(after), read_as=source.data)
        except (OSError, UnicodeError) as error:
            return Report(name, error=f"cannot be replaced: {reason(error)}"), after, changed
    return Report(name, diff=unified(name, source.text, after) if diff else ""), after, changed


def in_repository(name: str) -> str:
    """A file's path as CI servers know it: from the repository's top folder (else from here), with slashes, without ``./``."""
    if name == "-":
        return name
    path = Path(name).absolute()
    here = Path.cwd()
    top = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
    path = Path(os.path.normpath(path))
    return (path.relative_to(top) if path.is_relative_to(top) else path).as_posix()


_LINES: Final = re.compile(r"[^\n]*\n|[^\n]+")
"""The lines of `patch`: a lone CR ends none."""


def unified(name: str, old: str, new: str) -> str:
    """The difference of two texts as a unified diff, empty where there is none.

    Lines that are once in each are kept where their order is the same; what is between two of them is one change. So the work grows with
    the text, and not with its square as difflib's does.
    """
    before, after = _LINES.findall(old), _LINES.findall(new)
    out: list[str] = []
    for hunk in _hunks(_changes(before, after)):
        if not out:
            out = [f"--- {_quoted(name)}\t(before)\n", f"+++ {_quoted(name)}\t(after)\n"]
        first, last, other, other_last = hunk[0][0], hunk[-1][1], hunk[0][2], hunk[-1][3]
        low, high = max(0, first - _CONTEXT), min(len(before), last + _CONTEXT)
        out.append(
            f"@@ -{_range(low, high)} +{_range(other - (first - low), other_last + (high - last))} @@\n"
        )
        at = low
        for start, end, new_start, new_end in hunk:
            out += [f" {line}" for line in before[at:start]]
            out += [f"-{line}" for line in before[start:end]]
            out += [f"+{line}" for line in after[new_start:new_end]]
            at = end
        out += [f" {line}" for line in before[at:high]]
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in out)


def _quoted(name: str) -> str:
    """A name as `patch` reads it: down to the tab behind it, or as a string of C where it has signs that would end it or its line."""
    if name.isprintable() and name.strip() == name and name[:1] != '"' and "\\" not in name:
        return name
    parts = (_ESCAPES.get(each) or (each if each.isprintable() else _octal(each)) for each in name)
    return f'"{"".join(parts)}"'


def _octal(sign: str) -> str:
    return "".join(f"\\{byte:03o}" for byte in sign.encode("utf-8", "surrogateescape"))


_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_CONTEXT: Final = 3
_Change = tuple[int, int, int, int]
"""Lines of the old text (start, end) that became lines of the new one (start, end)."""


def _changes(before: list[str], after: list[str]) -> Iterator[_Change]:
    """What changed, in order, nothing in it that is alike at its edges."""
    once, twice = Counter(before), Counter(after)
    place = {line: at for at, line in enumerate(before) if once[line] == 1}
    anchors = [(place[line], at) for at, line in enumerate(after) if twice[line] == 1 and line in place]
    kept = [*rising(anchors), (len(before), len(after))]
    start = new_start = 0
    for end, new_end in kept:
        low, new_low, high, new_high = start, new_start, end, new_end
        while low < high and new_low < new_high and before[low] == after[new_low]:
            low, new_low = low + 1, new_low + 1
        while low < high and new_low < new_high and before[high - 1] == after[new_high - 1]:
            high, new_high = high - 1, new_high - 1
        if low < high or new_low < new_high:
            yield low, high, new_low, new_high
        start, new_start = end + 1, new_end + 1


def rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs in which the first of each rises.

    >>> rising([(3, 0), (0, 1), (1, 2)])
    [(0, 1), (1, 2)]
    """
    tails: list[int] = []
    ends: list[int] = []
    earlier: list[int | None] = []
    for at, (first, _) in enumerate(pairs):
        depth = bisect_left(tails, first)
        earlier.append(ends[depth - 1] if depth else None)
        if depth == len(tails):
            tails.append(first)
            ends.append(at)
        else:
            tails[depth], ends[depth] = first, at
    found = []
    last = ends[-1] if ends else None
    while last is not None:
        found.append(pairs[last])
        last = earlier[last]
    return found[::-1]


def _hunks(changes: Iterable[_Change]) -> Iterator[list[_Change]]:
    """Changes whose surroundings touch, together."""
    hunk: list[_Change] = []
    for change in changes:
        if hunk and change[0] - hunk[-1][1] > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    if hunk:
        yield hunk


def _range(start: int, end: int) -> str:
    """Lines as a unified diff counts them."""
    length = end - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


# --- many ---------------------------------------------------------------------------------------------------------

_CHUNK: Final = 64
_ENOUGH: Final = 400
"""Files that a process of its own pays for, when nobody says how many processes to take."""


def processes(names: Sequence[str], wanted: int) -> int:
    """How many processes to take: as many as asked for, or (0) as many as there are processors and work for."""
    if wanted > 0:
        return min(wanted, max(1, len(names)))
    there = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(there, len(names) // _ENOUGH))


def check_all(names: Sequence[str], read: Read, job: Job, jobs: int = 1) -> Iterator[Report]:
    """A report for each name, in the order of the names, whatever the order of the work."""
    work = partial(check_one, read, job)
    count = processes(names, jobs)
    if count == 1:
        yield from map(work, names)
        return
    method = "fork" if sys.platform == "linux" and sys.version_info < (3, 12) else "spawn"
    size = max(1, min(_CHUNK, len(names) // (count * 4)))
    with ProcessPoolExecutor(count, multiprocessing.get_context(method)) as pool:
        yield from pool.map(work, names, chunksize=size)
