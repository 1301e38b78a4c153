"""``sarif``: the OASIS standard for results of static analysis, version 2.1.0; GitHub code scanning takes it."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final

from newsparse.doors import takes
from newsparse.escapes import json_text, uri
from newsparse.validation.model import Diagnostic, Report, Severity, fingerprint
from newsparse.validation.registry import RULES

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_FIXES: Final = {"no": "none", "safe": "safe", "unsafe": "unsafe"}


def _version() -> str:
    """The installed newsparse's; 0 where it is run without having been installed."""
    try:
        return version("newsparse")
    except PackageNotFoundError:
        return "0"


def sarif(reports: Sequence[Report]) -> str:
    """One run with all rules, and a result for each finding; columns are counted in code points."""
    takes("sarif", reports=(reports, Sequence))
    places = {code: place for place, code in enumerate(RULES)}
    rules = [
        {
            "id": rule.code,
            "name": "".join(word.capitalize() for word in rule.name.split("-")),
            "shortDescription": {"text": rule.summary},
            "fullDescription": {"text": rule.summary},
            "help": {"text": rule.doc, "markdown": rule.doc},
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
            "properties": {"fix": _FIXES[rule.fix]},
        }
        for rule in RULES.values()
    ]
    notes = [
        {
            "level": "error",
            "message": {"text": report.error},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(report.path)}}}],
        }
        for report in reports
        if report.error is not None
    ]
    run = {
        "tool": {"driver": {"name": "newsparse", "version": _version(), "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not notes, "toolExecutionNotifications": notes}],
        "results": [result for report in reports for result in _results(report, places)],
    }
    return json_text(json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)) + "\n"


def _results(report: Report, places: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", report.text))]
    for each in report.diagnostics:
        yield _result(report, each, places[each.code], starts)


def _result(report: Report, each: Diagnostic, place: int, starts: Sequence[int]) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": each.line}
    if each.end:
        region = _region(each.line, each.column, each.end_line, each.end_column)
    artifact = {"uri": uri(report.path)}
    found: dict[str, Any] = {
        "ruleId": each.code,
        "ruleIndex": place,
        "level": _LEVELS[each.severity],
        "message": {"text": each.message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "partialFingerprints": {"newsparse/v1": fingerprint(each, report.text)},
    }
    if each.fix is not None:

        def spot(offset: int) -> tuple[int, int]:
            line = bisect_right(starts, offset)
            return line, offset - starts[line - 1] + 1

        replacements = [
            {
                "deletedRegion": _region(*spot(edit.start), *spot(edit.end)),
                "insertedContent": {"text": edit.text},
            }
            for edit in each.fix.edits
        ]
        changes = [{"artifactLocation": artifact, "replacements": replacements}]
        found["fixes"] = [{"description": {"text": each.fix.message}, "artifactChanges": changes}]
    return found


def _region(line: int, column: int, end_line: int, end_column: int) -> dict[str, int]:
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
