"""``json`` and ``jsonl``: for programs. All that a `Diagnostic` holds, in ASCII, so that any reader takes it."""

from __future__ import annotations

import json as library
from collections.abc import Sequence
from typing import Any

from newsparse.doors import takes
from newsparse.escapes import json_text
from newsparse.validation.model import Diagnostic, Report


def json(reports: Sequence[Report]) -> str:
    """One object: ``files``, each with its path, its ``error`` if it could not be read, and its ``diagnostics``."""
    takes("json", reports=(reports, Sequence))
    files = [
        {
            "path": report.path,
            "error": report.error,
            "fixed": dict(report.fixed),
            "diagnostics": [_data(each) for each in report.diagnostics],
        }
        for report in reports
    ]
    return json_text(library.dumps({"newsparse-check": 1, "files": files}, indent=2)) + "\n"


def jsonl(reports: Sequence[Report]) -> str:
    """One line a finding, with the path in it; one with an ``error`` for an input that could not be read."""
    takes("jsonl", reports=(reports, Sequence))
    lines = []
    for report in reports:
        if report.error is not None:
            lines.append({"path": report.path, "error": report.error})
        lines += [{"path": report.path, **_data(each)} for each in report.diagnostics]
    return "".join(json_text(library.dumps(line)) + "\n" for line in lines)


def _data(each: Diagnostic) -> dict[str, Any]:
    fix = each.fix and {
        "message": each.fix.message,
        "safe": each.fix.safe,
        "fields": sorted(each.fix.fields),
        "edits": [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in each.fix.edits],
    }
    return {
        "code": each.code,
        "name": each.name,
        "severity": each.severity.value,
        "message": each.message,
        "start": each.start,
        "end": each.end,
        "line": each.line,
        "column": each.column,
        "end_line": each.end_line,
        "end_column": each.end_column,
        "fix": fix,
    }
