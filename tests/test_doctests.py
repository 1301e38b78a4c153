"""The examples in docstrings are run, in every module of the installed package."""

import doctest
import importlib
import pkgutil

import pytest

import newsparse

MODULES = sorted(
    {"newsparse"} | {module.name for module in pkgutil.walk_packages(newsparse.__path__, prefix="newsparse.")}
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)

    assert result.failed == 0


@pytest.mark.parametrize(
    "name", [name for name in newsparse.__all__ if getattr(newsparse, name).__module__ == "newsparse"]
)
def test_examples_of_what_is_shown_at_the_top(name: str) -> None:
    """Exceptions name the package as their home, so their modules' tests pass them by."""
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    for example in doctest.DocTestFinder().find(getattr(newsparse, name), name):
        assert runner.run(example).failed == 0
