"""What a check says, as data: `Diagnostic`, its `Severity`, and the `Fix` that would cure it.

Nothing here reads a text or prints one. Offsets are code points into the checked text, end exclusive; lines and
columns count from 1, and lines end at CRLF, LF and CR and nothing else.
"""

from __future__ import annotations

import enum
import hashlib
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

import attrs

from newsparse import lexis
from newsparse.doors import takes, typed

if TYPE_CHECKING:
    from newsparse.validation.page import Page

_LINE_END: Final = re.compile(lexis.EOL)


class Severity(enum.StrEnum):
    """How bad a finding is. Members are strings: `Severity.ERROR == "error"`.

    >>> Severity("warning").at_least(Severity.INFO)
    True
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def at_least(self, other: Severity) -> bool:
        """Whether this is as bad as the other, or worse."""
        takes("at_least", other=(other, Severity))
        return _RANK[self] <= _RANK[other]


_RANK: Final = {severity: rank for rank, severity in enumerate(Severity)}


class Edit(NamedTuple):
    """One replacement in the checked text."""

    start: int
    end: int
    text: str


@attrs.frozen(field_transformer=typed)
class Fix:
    """What would fix a finding.

    Attributes:
        message: What it does, as an instruction: "renumber the section from 1".
        edits: Replacements that don't overlap, in order.
        fields: The fields that it changes (``number``, ``title`` …, ``heading`` for lines outside the items); empty if only
            white space changes.
        safe: Whether it can be made without a review (``--fix``); others need ``--unsafe-fixes``.

    >>> from newsparse.validation import check
    >>> [found] = check("  1. A title\\n\\n    2 May 2023 \\n", select=["NP504"])
    >>> found.fix.message, found.fix.edits
    ('...', (Edit(start=28, end=29, text=''),))
    """

    message: str
    edits: tuple[Edit, ...]
    fields: frozenset[str] = frozenset()
    safe: bool = True


@attrs.frozen(field_transformer=typed)
class Diagnostic:
    """One finding of `newsparse.check`.

    Attributes:
        code: The rule's code, such as ``NP201``; ``newsparse explain NP201`` describes it.
        name: The rule's name, such as ``date-missing``.
        severity: `Severity.ERROR`, `Severity.WARNING` or `Severity.INFO`.
        message: What is wrong: what was found, and what was expected.
        start: Where it begins in the checked text. `start` and `end` are both 0 if the finding is about the whole listing.
        end: Where it ends, exclusive.
        line: Line of `start`, from 1.
        column: Column of `start`, from 1, in code points.
        end_line: Line of `end`.
        end_column: Column of `end`.
        fix: How to fix it, if newsparse can.

    >>> import newsparse
    >>> [found] = newsparse.check("Please accept our cookies.\\n")
    >>> found.code, found.name, found.severity, found.line, found.column
    ('NP001', 'nothing-parsed', <Severity.ERROR: 'error'>, 1, 1)
    """

    code: str
    name: str
    severity: Severity
    message: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    fix: Fix | None = None

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: {self.code} {self.message} ({self.name})"


@attrs.frozen(field_transformer=typed)
class Report:
    """What was found in one input.

    Attributes:
        path: Its name, as it was given.
        diagnostics: The findings, in the order of the text.
        text: The checked text; empty where there are no findings, since nobody needs it then.
        error: Why the input could not be read; `None` where it could.
        fixed: How often each rule's findings were fixed in it.
        diff: What fixing would change, as a unified diff; empty unless it was asked for.

    >>> from newsparse.validation import check
    >>> from newsparse.validation.formats import github
    >>> print(github([Report("page.txt", tuple(check("Please accept our cookies.\\n")))]).splitlines()[0])
    ::error file=page.txt,line=1,endLine=1,col=1,endColumn=1,title=NP001 nothing-parsed::nothing was parsed: ...
    """

    path: str
    diagnostics: tuple[Diagnostic, ...] = ()
    text: str = ""
    error: str | None = None
    fixed: tuple[tuple[str, int], ...] = ()
    diff: str = ""


class Found(NamedTuple):
    """What a rule yields: where, what is wrong, and what would cure it."""

    start: int
    end: int
    message: str
    fix: Fix | None = None


Fixable = Literal["no", "safe", "unsafe"]


@attrs.frozen(field_transformer=typed)
class Rule:
    """A rule: its name, how bad it is, its documentation, and its check.

    Attributes:
        code: ``NP`` and three digits; the first is the group.
        name: Words with hyphens; the file under ``rules/`` has the same name with underscores.
        severity: Of its findings.
        fix: Whether its findings can be fixed, and whether safely.
        doc: Its documentation, Markdown under fixed headings.
        check: Yields what it finds on a page.

    >>> from newsparse.validation import RULES
    >>> rule = RULES["NP202"]
    >>> rule.name, rule.severity.value, rule.fix
    ('date-impossible', 'error', 'no')
    """

    code: str
    name: str
    severity: Severity
    fix: Fixable
    doc: str
    check: Callable[[Page], Iterable[Found]]

    @property
    def summary(self) -> str:
        """The first sentence of its documentation."""
        return self.doc.partition("\n")[0]


def fingerprint(diagnostic: Diagnostic, text: str) -> str:
    """What stays the same of a finding while lines move: its code and the line it is on.

    >>> from newsparse.validation import check
    >>> text = "Please accept our cookies."
    >>> fingerprint(check(text)[0], text)
    '18ae91c05d1cbec3'
    """
    line = ""
    if diagnostic.end > diagnostic.start:
        first = diagnostic.start - diagnostic.column + 1
        stop = _LINE_END.search(text, first)
        line = text[first : stop.start() if stop else len(text)].strip()
    return hashlib.sha256(f"{diagnostic.code}\n{line}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
