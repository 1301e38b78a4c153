"""The baseline: findings that are known and let pass, so that a dirty archive can be checked from today on.

A JSON file that counts fingerprints for each path (`newsparse.validation.model.fingerprint`), so findings stay known while
lines move. Takes and gives data; raises `ConfigError` for a file that is none.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from newsparse import files
from newsparse.validation.contracts import ConfigError
from newsparse.validation.model import Diagnostic, Report, fingerprint

VERSION: Final = 1
Known = Mapping[str, Mapping[str, int]]


def read(path: Path) -> Known:
    """The findings that a baseline file lets pass, for each path."""
    try:
        data = json.loads(files.read(path))
        known = data["files"]
        if data["newsparse-baseline"] != VERSION or not all(
            isinstance(count, int) and not isinstance(count, bool)
            for counts in known.values()
            for count in counts.values()
        ):
            raise ValueError
    except OSError as error:
        raise ConfigError(
            f"{path}: {error.strerror}; newsparse check --write-baseline FILE creates one"
        ) from None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise ConfigError(
            f"{path}: this is not a newsparse baseline; --write-baseline FILE creates one"
        ) from None
    return {str(name): dict(counts) for name, counts in known.items()}


def _key(diagnostic: Diagnostic, text: str) -> str:
    return f"{diagnostic.code} {fingerprint(diagnostic, text)}"


def unknown(known: Known, name: str, diagnostics: Iterable[Diagnostic], text: str) -> list[Diagnostic]:
    """The findings that a baseline does not know; one that it knows once passes once."""
    left = Counter(known.get(name, {}))
    found = []
    for each in diagnostics:
        key = _key(each, text)
        if left[key] > 0:
            left[key] -= 1
        else:
            found.append(each)
    return found


def dumps(reports: Iterable[tuple[str, Report]]) -> str:
    """A baseline file's text that lets all findings of some reports pass, each under the name that goes with it."""
    files = {
        name: dict(sorted(Counter(_key(each, report.text) for each in report.diagnostics).items()))
        for name, report in reports
        if report.diagnostics
    }
    return json.dumps({"newsparse-baseline": VERSION, "files": dict(sorted(files.items()))}, indent=1) + "\n"
