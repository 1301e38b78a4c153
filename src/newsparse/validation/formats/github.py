"""``github``: annotations of GitHub Actions, shown beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsparse.doors import takes
from newsparse.escapes import visible
from newsparse.validation.formats.text import summary
from newsparse.validation.model import Report, Severity

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(reports: Sequence[Report]) -> str:
    """One workflow command per finding, then a summary line."""
    takes("github", reports=(reports, Sequence))
    lines = []
    for report in reports:
        path = _property(report.path)
        if report.error is not None:
            lines.append(f"::error file={path}::{_message(report.error)}")
        for each in report.diagnostics:
            place = f"file={path},line={each.line},endLine={each.end_line},col={each.column}"
            if each.line == each.end_line:
                place += f",endColumn={each.end_column}"
            title = _property(f"{each.code} {each.name}")
            lines.append(f"::{_LEVELS[each.severity]} {place},title={title}::{_message(each.message)}")
    return "\n".join([*lines, summary(reports)]) + "\n"


def _message(text: str) -> str:
    """A text in which nothing is left that a workflow command could be made of."""
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
