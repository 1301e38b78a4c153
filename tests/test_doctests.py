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
