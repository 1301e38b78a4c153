"""The reference names every public name, names nothing else, and each has an example that runs (tests/test_doctests.py).

Read from the directives of docs/reference, so that it needs no Sphinx; whether they can be carried out, the build says.
"""

import doctest
import enum
import functools
import importlib
import inspect
import re
import types
from pathlib import Path
from typing import Any

import pytest

import newsparse

PAGES = sorted((Path(__file__).parent.parent / "docs" / "reference").glob("*.md"))
# The modules that are public, each with its public names where it has no __all__.
PUBLIC: dict[str, tuple[str, ...]] = {
    "newsparse": (),
    "newsparse.arrow": (),
    "newsparse.changes": ("diff", "Diff", "Pair", "Place", "to_text", "to_markdown", "to_json"),
    "newsparse.dates": (),
    "newsparse.dialects": ("DIALECTS", "ROWS", "Dialect", "detect"),
    "newsparse.facts": ("listing_mentions",),
    "newsparse.grammar": ("grammar", "terminals", "spelling", "rows", "railroad_html"),
    "newsparse.html": ("parse_html",),
    "newsparse.interchange": (),
    "newsparse.mentions": (),
    "newsparse.parquet": ("Report", "convert"),
    "newsparse.spark": (),
    "newsparse.testing": (),
    "newsparse.validation": (),
    "newsparse.validation.formats": (),
}
# Names without an example in their docstring, and where they are at work instead.
SHOWN_ELSEWHERE = {
    "newsparse.spark.items",  # docs/scale.md, tests/engines: it needs a session
    "newsparse.facts.listing_mentions",  # docs/show.md
    "newsparse.grammar.railroad_html",  # the docs are built with it
    # tests/validation/test_formats.py holds each to the schema of its format
    *(f"newsparse.validation.formats.{name}" for name in "text json jsonl github gitlab sarif junit".split()),
    # parts, shown with what holds them
    "newsparse.changes.Pair",
    "newsparse.changes.Place",
    "newsparse.dialects.Dialect",
    "newsparse.parquet.Report",
}


def names_of(module: str) -> tuple[str, ...]:
    return PUBLIC[module] or tuple(importlib.import_module(module).__all__)


def home(module: str, name: str) -> str:
    """A name as the reference has it: the shortest path of what may be imported from several modules."""
    thing = getattr(importlib.import_module(module), name)
    paths = [
        f"{other}.{name}"
        for other in PUBLIC
        if name in names_of(other)
        and (getattr(importlib.import_module(other), name, None) is thing or other == module)
    ]
    return min(paths, key=len)


EXPECTED = {home(module, name) for module in PUBLIC for name in names_of(module)}


def documented() -> set[str]:
    found, module = set(), ""
    text = "".join(page.read_text("utf-8") for page in PAGES)
    for kind, name in re.findall(r"^\.\. ([\w:]+):: (\S+)$", text, re.M):
        match kind:
            case "currentmodule":
                module = name
            case "automodule":
                found |= {f"{name}.{each}" for each in names_of(name)}
            case "autofunction" | "autoclass" | "autoexception" | "py:data":
                found.add(name if name.startswith("newsparse.") else f"{module}.{name}")
    return found


def test_the_reference_has_every_public_name_and_no_other() -> None:
    assert documented() == EXPECTED


def test_all_that_has_an_all_is_public_or_private_by_name() -> None:
    """A new module with ``__all__`` says that it is public: then the reference has to say so too."""
    source = Path(newsparse.__file__).parent
    public = {
        ".".join(("newsparse", *path.relative_to(source).with_suffix("").parts)).removesuffix(".__init__")
        for path in source.rglob("*.py")
        if re.search(r"^__all__ = ", path.read_text("utf-8"), re.M)
    }

    assert public <= set(PUBLIC)


def thing_of(path: str) -> Any:
    module, _, name = path.rpartition(".")
    return getattr(importlib.import_module(module), name)


@pytest.mark.parametrize("path", sorted(EXPECTED))
def test_every_public_name_is_told_and_shown(path: str) -> None:
    thing = thing_of(path)
    if not isinstance(thing, type | types.FunctionType) and not hasattr(thing, "__wrapped__"):
        return  # data, told on the page itself
    told = inspect.getdoc(thing) or ""
    speaks_for_itself = isinstance(thing, type) and issubclass(thing, BaseException | tuple | enum.Enum)

    assert told
    assert doctest.DocTestParser().get_examples(told) or path in SHOWN_ELSEWHERE or speaks_for_itself, (
        f"{path} has no example"
    )


@pytest.mark.parametrize("path", [path for path in sorted(EXPECTED) if isinstance(thing_of(path), type)])
def test_every_public_method_is_told(path: str) -> None:
    described = (property, functools.cached_property, types.FunctionType, classmethod)
    members = {key: value for key, value in vars(thing_of(path)).items() if not key.startswith("_")}

    lacking = [
        key for key, value in members.items() if isinstance(value, described) and not inspect.getdoc(value)
    ]

    assert lacking == []
