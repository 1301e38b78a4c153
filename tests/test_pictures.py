"""The pictures of the docs are what newsparse prints now, and fetch nothing."""

import os
import re
import runpy
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from conftest import ROOT

STATIC = ROOT / "docs" / "_static"
NAMES = ("check.svg", "floors.svg", "table.svg")


@pytest.mark.skipif(os.name == "nt", reason="the pictures are taken in a terminal, which Windows has not")
def test_the_pictures_are_up_to_date() -> None:
    made = runpy.run_path(str(ROOT / "docs" / "pictures.py"))["pictures"]()

    assert {name: (STATIC / name).read_text("utf-8") for name in NAMES} == made, "run python docs/pictures.py"


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_small_whole_and_told(name: str) -> None:
    text = (STATIC / name).read_text("utf-8")
    root = ET.fromstring(text)

    assert len(text) < 10_000
    assert not re.search(r"href|url\((?!#)|@import|@font-face|<script", text), "nothing is fetched or run"
    assert root.attrib["role"] == "img"
    assert root.find("{*}title") is not None
    assert root.find("{*}desc") is not None


def test_the_readme_shows_both_terminals() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    shown = dict(re.findall(r"!\[([^\]]{40,})\]\((\S+\.svg)\)", readme))

    assert {Path(path).name for path in shown.values()} == {"table.svg", "check.svg"}
