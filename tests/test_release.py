"""What must agree before a release: the version in all its places, the files that are there twice, the public names."""

import functools
import importlib.metadata
import inspect
import re
import types
from pathlib import Path

import pytest

import newsparse

ROOT = Path(__file__).parent.parent


def test_one_version_everywhere() -> None:
    citation = re.search(r"^version: (\S+)$", (ROOT / "CITATION.cff").read_text("utf-8"), re.M)
    newest = re.search(r"^## (\S+) \(", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)

    assert citation is not None
    assert newest is not None
    assert newsparse.__version__ == importlib.metadata.version("newsparse") == citation[1] == newest[1]


def test_the_shipped_listing_is_the_tested_one(seed_path: Path) -> None:
    assert (ROOT / "examples" / seed_path.name).read_bytes() == seed_path.read_bytes()


def test_the_readme_sets_up_in_two_lines() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")

    lines = re.findall(r"^python3 -m venv .*$", readme, re.M)

    assert [line.rpartition("/")[2] for line in lines] == ["ilo_social_protection.txt", "python -m pytest"]


def test_the_reference_names_every_public_name() -> None:
    reference = (ROOT / "docs" / "reference.md").read_text("utf-8")

    assert [name for name in newsparse.__all__ if not re.search(rf"\b{name}\b", reference)] == []


@pytest.mark.parametrize("name", newsparse.__all__)
def test_every_public_name_is_documented(name: str) -> None:
    """And every public method and property of a public class."""
    thing = getattr(newsparse, name)
    members = (
        {key: value for key, value in vars(thing).items() if not key.startswith("_")}
        if isinstance(thing, type)
        else {}
    )
    described = (property, functools.cached_property, types.FunctionType, classmethod)

    lacking = [
        key for key, value in members.items() if isinstance(value, described) and not inspect.getdoc(value)
    ]

    assert inspect.getdoc(thing)
    assert lacking == []
