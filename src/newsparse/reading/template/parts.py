"""What a template string is made of: slots, texts, line ends and options; and the error that says what is wrong with one."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from newsparse import lexis
from newsparse.errors import NewsparseError

SLOTS: Final = ("number", "title", "date", "body", "kicker", "author", "credit", "place", "url")
"""The names of slots, in the order in which error messages and the docs list them."""

ANY: Final = "*"
"""The name of the slot for text that is no field: ``{*}``."""


class TemplateError(NewsparseError, ValueError):
    """A template string that is empty or has a mistake in it.

    Attributes:
        line: Line of the template, from 1.
        column: Column in that line, from 1.
        found: What is there.
        allowed: What can be there.

    >>> import newsparse
    >>> try:
    ...     newsparse.Template("{number}. {titel}")
    ... except newsparse.TemplateError as error:
    ...     error.column, error.found, error.allowed.partition("? ")[0]
    (11, "'{titel}', which isn't a slot", 'did you mean {title}')
    """

    __module__ = "newsparse"

    def __init__(self, text: str, at: int, found: str, allowed: str):
        before = re.split(lexis.EOL, text[:at])
        self.line, self.column = len(before), len(before[-1]) + 1
        self.found, self.allowed = found, allowed
        self._made_of = text, at, found, allowed
        several = re.search(lexis.EOL, text) is not None
        where = f"line {self.line}, column {self.column}" if several else f"column {self.column}"
        super().__init__(f"template, {where}: found {found}; {allowed}")

    def __reduce__(self) -> tuple[type[TemplateError], tuple[str, int, str, str]]:
        return type(self), self._made_of


class Slot(NamedTuple):
    """``{name}`` at an offset of the template."""

    name: str
    at: int


class Text(NamedTuple):
    """Literal text inside one line."""

    text: str
    at: int


class End(NamedTuple):
    """A line end."""

    at: int


class Option(NamedTuple):
    """``[…]``: parts that are there together or not at all."""

    parts: tuple[Part, ...]
    at: int


Part = Slot | Text | End | Option


_SPECIAL = re.compile(r"[{}\[\]]")


def escaped(text: str) -> str:
    """Literal text as a template has it: braces and brackets doubled.

    >>> escaped("[{1}]")
    '[[{{1}}]]'
    """
    return _SPECIAL.sub(lambda match: match[0] * 2, text)
