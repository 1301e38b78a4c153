r"""What all regular expressions must keep to, whichever file compiles them.

Before Python 3.11.5 a possessive repeat of a group can match too much: where the group may be tried in two ways inside,
a round that fails half-way is not taken back (python/cpython#106052). Debian 12 ships 3.11.2, where
``re.match(r"(?:a b?c)*+", "a bca x")`` ends behind the last blank. ``(?>…)*+`` is right everywhere and means the same.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest

import newsparse
from newsparse import grammar
from newsparse.dialects import DIALECTS

try:
    from re import _constants, _parser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover - a private module may go
    pytest.skip("this Python does not show how it reads patterns", allow_module_level=True)

ONE_CHARACTER = {_constants.LITERAL, _constants.NOT_LITERAL, _constants.ANY, _constants.IN}


def patterns() -> Iterator[Any]:
    for module in pkgutil.walk_packages(newsparse.__path__, prefix="newsparse."):
        for name, value in sorted(vars(importlib.import_module(module.name)).items()):
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield pytest.param(value, id=f"{module.name}.{name}")
    for name in DIALECTS:
        yield pytest.param(grammar.rows(name), id=f"grammar.rows({name})")


def possessive_groups(tree: Any) -> Iterator[Any]:
    """What is repeated possessively in a parsed pattern, and is neither one character nor an atomic group."""
    if isinstance(tree, _parser.SubPattern):
        for node, arguments in tree.data:
            if node is _constants.POSSESSIVE_REPEAT:
                repeated = list(arguments[2])
                if len(repeated) != 1 or repeated[0][0] not in ONE_CHARACTER | {_constants.ATOMIC_GROUP}:
                    yield repeated
            yield from possessive_groups(arguments)
    elif isinstance(tree, list | tuple):
        for part in tree:
            yield from possessive_groups(part)


@pytest.mark.parametrize("pattern", list(patterns()))
def test_a_possessive_repeat_is_of_one_character_or_an_atomic_group(pattern: "re.Pattern[str]") -> None:
    found = list(possessive_groups(_parser.parse(pattern.pattern, pattern.flags)))

    assert found == [], "write (?>…)*+ in place of (?:…)*+"


def test_the_search_finds_what_it_should() -> None:
    assert len(list(possessive_groups(_parser.parse(r"(x(?:ab?)*+|(?=(?:a|bc)++))")))) == 2
    assert list(possessive_groups(_parser.parse(r"a*+[ab]++(?>ab?)*+.*+"))) == []
