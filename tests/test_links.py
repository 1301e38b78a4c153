"""No dead link inside: each file and each heading that the README, the changelog, the docs and the forms point at is there.

The sources are read, so it needs no Sphinx. What the built site holds besides (the reference, the search), docs/check_site.py
looks at, after the build in .ci/run. Addresses elsewhere are not asked: a test that needs the network is no test.
"""

import re
import runpy
from pathlib import Path

import pytest

from conftest import ROOT

PAGES = [
    path
    for path in [
        *sorted(ROOT.glob("*.md")),
        *sorted((ROOT / "docs").rglob("*.md")),
        *sorted((ROOT / "playground").glob("*.md")),
    ]
    if "_build" not in path.parts
]
CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1`*$|`[^`\n]+`", re.M | re.S)
LINK = re.compile(r"\[(?:[^\[\]]|\[[^\]]*\])*\]\(<?(?P<to>[^)\s>]+)>?(?:\s\"[^\"]*\")?\)")
HEADING = re.compile(r"^#{1,6} +(?P<title>.+?) *#*$", re.M)


def without_code(text: str) -> str:
    """Code is blanked: what looks like a link in it is none."""
    return CODE.sub(lambda match: re.sub(r"[^\n`]", "x", match[0]) if match[0][0:3] != "```" else "", text)


def anchors(path: Path) -> set[str]:
    """The names that headings have on GitHub and in MyST: small letters, hyphens for blanks, no signs."""
    found: set[str] = set()
    text = re.sub(r"^(`{3,}|~{3,}).*?^\1`*$", "", path.read_text("utf-8"), flags=re.M | re.S)
    for match in HEADING.finditer(text):
        title = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", match["title"]).replace("`", "")
        slug = re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", "-")
        name, again = slug, 0
        while name in found:
            again += 1
            name = f"{slug}-{again}"
        found.add(name)
    return found


def dead(page: Path) -> list[str]:
    found = []
    for match in LINK.finditer(without_code(page.read_text("utf-8"))):
        to = match["to"]
        if re.match(r"[a-z][a-z0-9+.-]*:", to):
            continue
        name, _, anchor = to.partition("#")
        target = (page.parent / name).resolve() if name else page
        if not target.exists() or ROOT not in target.parents:
            found.append(f"{to}: no such file")
        elif anchor and target.suffix == ".md" and anchor not in anchors(target):
            found.append(f"{to}: no such heading")
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_link_is_dead(page: Path) -> None:
    assert dead(page) == []


def test_dead_links_are_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.ROOT", tmp_path)
    (tmp_path / "b.md").write_text(
        "# A `b` heading, twice\n\n# A b heading, twice\n\n```\n# none\n```\n", "utf-8"
    )
    (tmp_path / "a.md").write_text(
        "[](b.md) [x [y]](b.md#a-b-heading-twice) [2](b.md#a-b-heading-twice-1) [](c.md) ![](p.svg)\n"
        "[](b.md#none) [](#no) `[](code.md)` [](https://example.org) [](../../etc/passwd)\n\n```text\n[](d.md)\n```\n",
        "utf-8",
    )

    assert dead(tmp_path / "a.md") == [
        "c.md: no such file",
        "p.svg: no such file",
        "b.md#none: no such heading",
        "#no: no such heading",
        "../../etc/passwd: no such file",
    ]


def test_dead_links_of_a_built_site_are_seen(tmp_path: Path) -> None:
    faults = runpy.run_path(str(ROOT / "docs" / "check_site.py"))["faults"]
    (tmp_path / "b.html").write_text('<h1 id="here">B</h1><a name="old"></a>', "utf-8")
    (tmp_path / "a b.html").write_text(
        '<a href="b.html#here">1</a><a href="b.html#old">2</a><a href="#">3</a><a href="a%20b.html?x=1#top">4</a>'
        '<a href="c.html">5</a><a href="b.html#gone">6</a><img src="p.svg"><a href="https://example.org">7</a>'
        '<link rel="stylesheet" href="//fonts.example/x.css"><script src="https://cdn.example/x.js"></script>',
        "utf-8",
    )

    assert faults(tmp_path) == [
        "a b.html: b.html#gone: no such place",
        "a b.html: c.html: no such file",
        "a b.html: p.svg: no such file",
        "a b.html: //fonts.example/x.css: fetched from elsewhere",
        "a b.html: https://cdn.example/x.js: fetched from elsewhere",
        "search.html is missing: nothing can be searched",
    ]
