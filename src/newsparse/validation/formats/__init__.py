"""How findings are told: each format is a pure function of reports, in a file of its own.

A formatter takes the reports of a run, in the order in which they are to be told, and gives the whole text. None of them reads, writes
or asks the environment, and none raises.
"""

from collections.abc import Callable, Sequence
from typing import Final

from newsparse.validation.formats.github import github
from newsparse.validation.formats.gitlab import gitlab
from newsparse.validation.formats.json import json, jsonl
from newsparse.validation.formats.junit import junit
from newsparse.validation.formats.sarif import sarif
from newsparse.validation.formats.text import text
from newsparse.validation.model import Report

Formatter = Callable[[Sequence[Report]], str]

FORMATS: Final[dict[str, Formatter]] = {
    "text": text,
    "json": json,
    "jsonl": jsonl,
    "github": github,
    "gitlab": gitlab,
    "sarif": sarif,
    "junit": junit,
}
"""Each formatter under the name that ``--format`` takes."""

__all__ = ["FORMATS", "Formatter", "github", "gitlab", "json", "jsonl", "junit", "sarif", "text"]
