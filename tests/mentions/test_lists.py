"""The data files: each says where it comes from, and the package stays small."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import newsparse.mentions

DATA = Path(newsparse.mentions.__file__).parent / "data"
FILES = sorted(DATA.glob("*.txt"))
ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_header_says_source_licence_and_how_to_make_it(path: Path) -> None:
    text = path.read_text("utf-8")
    head = "\n".join(line for line in text.split("\n") if line.startswith("#"))

    assert "Source:" in head
    assert "Licence:" in head
    assert "To make it anew:" in head
    assert text.endswith("\n")
    assert "\r" not in text


def test_size() -> None:
    assert sum(path.stat().st_size for path in FILES) < 720_000


def test_organizations_are_written_once() -> None:
    rows = [
        r for r in (DATA / "organizations.txt").read_text("utf-8").splitlines() if r and not r.startswith("#")
    ]
    names = [row.split("|")[0].strip() for row in rows]

    assert len(names) == len(set(names))
    assert all(row.count("|") == 2 for row in rows)


def test_labelled_pages_measure_well() -> None:
    if not (ROOT / "benchmarks/mentions.py").exists():
        pytest.skip("the benchmarks are not part of the source distribution")
    code = (
        "import sys, json; sys.path.insert(0, 'benchmarks'); import mentions as b; f = b.MentionFinder(); "
        "a = [(b.trimmed(t, l), b.trimmed(t, ((m.start, m.end, m.kind) for m in f.find_in_items(t, i)))) for t, i, l in b.load()]; "
        "print(json.dumps([b.scores(a, k) for k in ('person', 'organization')]))"
    )
    made = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT)
    (people, found_people, _, near_people), (bodies, found_bodies, _, near_bodies) = json.loads(made.stdout)

    assert near_people / found_people > 0.95
    assert near_people / people > 0.93
    assert near_bodies / found_bodies > 0.95
    assert near_bodies / bodies > 0.83


def test_labelled_pages_hold_120_items_and_more() -> None:
    rows = (ROOT / "tests/fixtures/mentions/pages.jsonl").read_text("utf-8").splitlines()

    assert len(rows) >= 120
    for row in map(json.loads, rows):
        assert row.keys() == {"page", "title", "body"}
        assert not re.search(r"[‹›]", re.sub(r"‹[PO] [^‹›]+›", "", row["title"] + row["body"]))
