"""``text``: for people. Each finding with its line and a caret below what is meant, then a summary line.

Control characters are spelled out, so that a hostile page cannot steer the terminal; long lines are cut around the caret.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Final

from newsparse.doors import takes
from newsparse.escapes import harmless, visible, visible_parts
from newsparse.validation.model import Diagnostic, Report, Severity

_WIDTH: Final = 80
_COLOURS: Final = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


def text(
    reports: Sequence[Report], *, colour: bool = False, statistics: bool = False, snippets: bool = True
) -> str:
    """The findings for people.

    Args:
        reports: Of all inputs, those without findings too.
        colour: Whether to colour them for a terminal.
        statistics: Whether to count each code instead of telling each finding.
        snippets: Whether to show the lines.
    """
    takes(
        "text",
        reports=(reports, Sequence),
        colour=(colour, bool),
        statistics=(statistics, bool),
        snippets=(snippets, bool),
    )
    out: list[str] = []
    for report in reports:
        if report.diff:
            out.append(harmless(report.diff.rstrip("\n")))
    if statistics:
        out += _statistics(reports)
    else:
        for report in reports:
            for each in report.diagnostics:
                out += [_finding(report, each, colour, snippets), ""]
    out += _wrapped(summary(reports), "")
    return "\n".join(out) + "\n"


def _paint(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text


def _finding(report: Report, each: Diagnostic, colour: bool, snippets: bool) -> str:
    place = f"{visible(report.path)}:{each.line}:{each.column}:"
    kind = f"{each.severity} {each.code}"
    first, *more = _wrapped(f"{place} {kind} {visible(each.message)} ({each.name})", "    ")
    if first.startswith(f"{place} {kind}"):
        rest = first[len(place) + 1 + len(kind) :]
        first = f"{_paint(place, '1', colour)} {_paint(kind, _COLOURS[each.severity], colour)}{rest}"
    lines = [first, *more]
    if snippets and each.end > 0:
        lines += _snippet(report.text, each, colour)
    if each.fix is not None:
        option = "--fix" if each.fix.safe else "--fix --unsafe-fixes"
        lines += _wrapped(f"  = fix: {visible(each.fix.message)} ({option})", "    ")
    return "\n".join(lines)


def _wrapped(line: str, indent: str) -> list[str]:
    """A line broken between words where it is wider than a terminal of 80 columns; an ASCII word that is wider stays whole."""
    current, *words = re.split(" (?!%)", line)
    lines = []
    for word in words:
        if current.strip() and _columns(current) + 1 + _columns(word) > _WIDTH:
            lines.append(current)
            current = indent + word
        else:
            current += f" {word}"
        while not word.isascii() and _columns(current) > _WIDTH:  # Chinese has no spaces to break at
            at = _WIDTH // 2
            while _columns(current[: at + 1]) <= _WIDTH:
                at += 1
            lines.append(current[:at])
            current = indent + current[at:]
    return [*lines, current]


def _snippet(source: str, each: Diagnostic, colour: bool) -> list[str]:
    """The line, and carets below what is meant of it."""
    first = each.start - each.column + 1
    end = re.compile(r"[\r\n]|\Z").search(source, first)
    last = end.start() if end else len(source)
    stop = min(max(each.end, each.start + 1), max(last, each.start + 1))
    room = _WIDTH - len(str(each.line)) - 3
    left, right = first, last
    if _columns(visible(source[first : min(last, first + room + 1)])) > room:
        room -= 2  # for the ellipses
        left = min(max(first, each.start - 20), max(first, last - room))
        right = min(last, left + room)
        while right > each.start + 1 and (over := _columns(visible(source[left:right])) - room) > 0:
            right = max(each.start + 1, right - max(1, over // 8))
    cut, more = ("…" if left > first else ""), ("…" if right < last else "")
    middle = min(stop, right)
    before, marked, after = visible_parts(
        cut + source[left : each.start], source[each.start : middle], source[middle:right] + more
    )
    marked = marked or " "
    margin = " " * len(str(each.line))
    carets = _paint("^" * max(1, _columns(marked)), _COLOURS[each.severity], colour)
    return [f"{each.line} | {before}{marked}{after}".rstrip(), f"{margin} | {' ' * _columns(before)}{carets}"]


def _columns(shown: str) -> int:
    """The columns that a text takes on a terminal."""
    if shown.isascii():
        return len(shown)
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in shown)
    return len(shown) + wide - sum(unicodedata.combining(letter) > 0 for letter in shown)


def _statistics(reports: Sequence[Report]) -> list[str]:
    counted = Counter((each.code, each.name) for report in reports for each in report.diagnostics)
    width = max((len(str(number)) for number in counted.values()), default=0)
    rows = sorted(counted.items(), key=lambda row: (-row[1], row[0]))
    return [f"{number:>{width}}  {code}  {name}" for (code, name), number in rows]


def summary(reports: Sequence[Report]) -> str:
    """One line that sums a run up.

    >>> summary([Report("a.txt")]), summary([Report("a.txt", error="Permission denied")])
    ('No findings in 1 file.', 'Nothing was checked. 1 input could not be read.')
    """
    counted = Counter(each.severity for report in reports for each in report.diagnostics)
    files = _count(sum(report.error is None for report in reports), "file")
    fixed = sum(number for report in reports for _, number in report.fixed)
    parts = [
        _count(counted[severity], severity)
        for severity in Severity
        if counted[severity] and severity is not Severity.INFO
    ]
    if counted[Severity.INFO]:
        parts.append(f"{counted[Severity.INFO]} of info")
    unreadable = sum(report.error is not None for report in reports)
    if parts:
        told = f"{' and '.join([', '.join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)} in {files}."
    elif unreadable == len(reports):
        told = "Nothing was checked." if unreadable else "There was nothing to check."
    else:
        told = f"No findings in {files}."
    if fixed:
        told = f"Fixed {fixed}. {told}"
    fixes = [each.fix for report in reports for each in report.diagnostics if each.fix is not None]
    safe = sum(fix.safe for fix in fixes)
    if safe:
        told += f" {safe} can be fixed with --fix."
    if len(fixes) > safe:
        told += f" {len(fixes) - safe} can be fixed with --fix --unsafe-fixes."
    if unreadable:
        told += f" {_count(unreadable, 'input')} could not be read."
    return told


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
