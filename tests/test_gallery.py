"""Each page of the gallery is read, flagged or refused as docs/gallery.md says: the same that the build of the site asks."""

import re

import pytest

import newsparse
from conftest import ROOT

GALLERY = ROOT / "docs" / "gallery"
LAYOUT = re.compile(r"^```\{layout\} (?P<name>\S+)\n:is: (?P<verdict>\w+)\n(?P<rest>(?::.*\n)*)```$", re.M)
LAYOUTS = list(LAYOUT.finditer((ROOT / "docs" / "gallery.md").read_text("utf-8")))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda match: match["name"])
def test_a_layout_is_what_its_label_says(layout: re.Match[str]) -> None:
    text = (GALLERY / f"{layout['name']}.txt").read_text("utf-8")
    given = re.search(r"^:template: (.*)$", layout["rest"], re.M)
    template = given[1].replace("\\n", "\n") if given else None

    items = len(newsparse.parse(text, template=template))
    counted = [
        found
        for found in newsparse.check(text, {"template": template} if template else None)
        if found.severity != "info"
    ]

    assert ("refused" if not items else "flagged" if counted else "read") == layout["verdict"], counted


def test_every_text_is_shown_and_counted() -> None:
    assert {path.stem for path in GALLERY.glob("*.txt")} == {match["name"] for match in LAYOUTS} | {"landing"}
    assert len(LAYOUTS) == 24, "docs/gallery.md says how many there are"
