"""Which regular expressions may keep Python's `re` busy for ever: `backtracking` says why one might. Raises what `re` raises.

`re` goes back and tries anew, and each part that may match in several ways multiplies the work by their number: a repeat of a repeat,
``(a+)+``, doubles it with every letter. So the ways of a pattern are counted before it is used, and only the first `LONGEST` characters of
a title are matched. Possessive repeats (``a*+``) and atomic groups match in one way.
"""

from __future__ import annotations

import re
import warnings
from typing import Any, Final

from re import _constants as code, _parser  # type: ignore[attr-defined] # isort: skip

LONGEST: Final = 300
"""How many characters of a title are matched: a longer one is no title (NP304)."""

_WAYS: Final = 100_000
"""The most ways that are let pass: some tenths of a second for a title that was made to hurt."""


class _TooMany(Exception):
    """A pattern matches in too many ways; the message says why."""


def compiled(pattern: str) -> re.Pattern[str]:
    """A regular expression; what `re` warns of, it does as it did before: "[[" is two signs.

    >>> compiled("[[A-Z]").match("[") is not None
    True
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        return re.compile(pattern)


def backtracking(pattern: str) -> str | None:
    """Why a regular expression may take for ever; `None` where it cannot.

    >>> backtracking(r"^(a+)+$")
    'it repeats something that can match in several ways, such as a repeat inside a repeat'
    >>> backtracking(r"^[A-Z].*[.!?]$") is None
    True
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)
            tree = _parser.parse(pattern)
        _ways(tree)
    except _TooMany as error:
        return str(error)
    return None


def _ways(tree: Any) -> int:
    """In how many ways a sequence may match, at most."""
    ways = 1
    for op, value in tree:
        ways *= _ways_of(op, value)
        if ways > _WAYS:
            raise _TooMany("it may match in too many ways: at most two unlimited repeats are allowed")
    return ways


def _ways_of(op: Any, value: Any) -> int:
    if op in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
        if int(value[1]) > 1 and not value[2].getwidth()[1]:
            raise _TooMany("it repeats something that matches no character")
        low, high, body = int(value[0]), min(int(value[1]), LONGEST), _ways(value[2])
        if body > 1 and (high > 20 or body**high > _WAYS):
            raise _TooMany(
                "it repeats something that can match in several ways, such as a repeat inside a repeat"
            )
        return int(body**high) * (1 if op is code.POSSESSIVE_REPEAT else max(1, high - low + 1))
    if op is code.BRANCH:
        ways = [_ways(branch) for branch in value[1]]
        first = [_first(branch) for branch in value[1]]
        return max(ways) if None not in first and len(set(first)) == len(first) else sum(ways)
    if op is code.SUBPATTERN:
        return _ways(value[3])
    if op in (code.ASSERT, code.ASSERT_NOT):
        return _ways(value[1])
    if op is code.ATOMIC_GROUP:
        return _ways(value)
    if op in (code.GROUPREF, code.GROUPREF_EXISTS):
        raise _TooMany("it refers back to a group")
    return 1


def _first(branch: Any) -> str | None:
    """The ASCII letter or sign with which a branch begins, without its case, which may not count; `None` where that is not plain."""
    if not len(branch) or branch[0][0] is not code.LITERAL or branch[0][1] >= 128:
        return None
    return chr(branch[0][1]).lower()


def matches(pattern: re.Pattern[str], title: str) -> bool:
    """Whether a pattern that was let pass matches somewhere in the first `LONGEST` characters of a title.

    >>> matches(re.compile("^[A-Z]"), "A title"), matches(re.compile("^[A-Z]"), "a title")
    (True, False)
    """
    return pattern.search(title, 0, LONGEST) is not None
