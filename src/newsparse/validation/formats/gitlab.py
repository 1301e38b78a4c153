"""``gitlab``: a code quality report, shown in merge requests (``artifacts: reports: codequality``)."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from newsparse.doors import takes
from newsparse.escapes import json_text
from newsparse.validation.model import Report, Severity, fingerprint

_LEVELS: Final = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(reports: Sequence[Report]) -> str:
    """A JSON array, each finding with a unique fingerprint that stays the same when lines move."""
    takes("gitlab", reports=(reports, Sequence))
    found: list[dict[str, Any]] = []
    seen: Counter[str] = Counter()
    for report in reports:
        if report.error is not None:
            found.append(
                _entry(report.path, report.error, "unreadable", "blocker", 1, 1, f"{report.path}\nunreadable")
            )
        for each in report.diagnostics:
            key = f"{report.path}\n{fingerprint(each, report.text)}"
            seen[key] += 1
            found.append(
                _entry(
                    report.path,
                    f"{each.code}: {each.message}",
                    each.name,
                    _LEVELS[each.severity],
                    each.line,
                    each.end_line,
                    f"{key}\n{seen[key]}",
                )
            )
    return json_text(json.dumps(found, indent=2)) + "\n"


def _entry(path: str, text: str, name: str, severity: str, first: int, last: int, key: str) -> dict[str, Any]:
    return {
        "description": text,
        "check_name": name,
        "fingerprint": hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": severity,
        "location": {"path": path.removeprefix("./"), "lines": {"begin": first, "end": last}},
    }
