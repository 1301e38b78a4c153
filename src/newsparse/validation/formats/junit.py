"""``junit``: the XML that CI servers show as test results. A file is a test suite, a finding a test that failed."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.doors import takes
from newsparse.escapes import xml
from newsparse.validation.model import Report


def junit(reports: Sequence[Report]) -> str:
    """One suite per file; a file without findings is one passed test, and a file that can't be read is an error."""
    takes("junit", reports=(reports, Sequence))
    suites = []
    failures = errors = tests = 0
    for report in reports:
        path = xml(report.path)
        cases = []
        if report.error is not None:
            cases.append(_case(path, "readable", f'<error type="unreadable" message="{xml(report.error)}"/>'))
        for each in report.diagnostics:
            told = f"{report.path}:{each.line}:{each.column}: {each.code} {each.message}"
            name = f"{each.code} {each.name} at {each.line}:{each.column}"
            inside = f'<failure type="{each.severity}" message="{xml(each.message)}">{xml(told)}</failure>'
            cases.append(_case(path, name, inside))
        bad, lost = len(report.diagnostics), int(report.error is not None)
        number = len(cases) or 1
        if not cases:
            cases.append(f'    <testcase classname="{path}" name="newsparse check"/>')
        counts = f'tests="{number}" failures="{bad}" errors="{lost}"'
        suites += [f'  <testsuite name="{path}" {counts}>', *cases, "  </testsuite>"]
        failures, errors, tests = failures + bad, errors + lost, tests + number
    head = f'<testsuites name="newsparse" tests="{tests}" failures="{failures}" errors="{errors}">'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>"]) + "\n"


def _case(path: str, name: str, inside: str) -> str:
    return f'    <testcase classname="{path}" name="{xml(name)}">{inside}</testcase>'
