"""What must agree before a release: the version in all its places, the files that are there twice."""

import importlib.metadata
import re
from pathlib import Path

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
