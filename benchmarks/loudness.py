"""How pages of many layouts are read: exactly, wrongly but reported, refused, or wrongly without a word.

  python benchmarks/loudness.py [--seeds 0:1000] [--data DIR]... [--by family|trait] [--fails] [--only ID,ID]

The random layouts of tests/random_layouts.py by default, or the pages of each DIR: NNN.txt with NNN.json beside it, whose
``sections`` say what the page holds, or a file DIR.jsonl with both in each line. ``"?"`` is what a reader cannot tell and is not compared.

exact     sections and all compared fields of all items are right, and no item is extra
reported  read wrongly, and `newsparse.check` has a finding above an info about how the page was read (NP0xx), or at a misread item
refused   no items, and an error says so
SILENT    read wrongly, and no such finding
WRONG     dates of items that are another date than the page's
alarms    listings read exactly that have a finding NP0xx above an info
"""

from __future__ import annotations

import argparse
import collections
import difflib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import newsparse

TESTS = Path(__file__).parents[1] / "tests"
FIELDS = ("number", "title", "date", "kicker", "author", "credit", "nbody")
COLUMNS = ("pages", "exact", "reported", "refused", "SILENT", "WRONG", "alarms")


def fold(value: str | None) -> str:
    """A field without its line breaks."""
    return " ".join((value or "").split())


def record(item: newsparse.Item) -> dict[str, Any]:
    """The compared fields of an item."""
    date = None if item.date is None else "/".join(part.split("T")[0] for part in item.date.edtf.split("/"))
    return {
        "number": item.number,
        "title": fold(item.title),
        "date": date,
        "kicker": fold(item.kicker),
        "author": getattr(item, "author", None),
        "credit": fold(item.credit),
        "nbody": len(item.body),
        "body": [fold(paragraph) for paragraph in item.body],
    }


def likeness(want: dict[str, Any], have: dict[str, Any]) -> float:
    """How much an item looks like one of the answer."""
    score = 0.0
    title, found = fold(want["title"]), have["title"]
    if title not in ("?", ""):
        ratio = (
            1.0
            if title == found
            else difflib.SequenceMatcher(None, title, found).quick_ratio()
            if found
            else 0
        )
        inside = found and (title in found or found in title)
        score += (
            2 if ratio > 0.9 else 1.2 if inside else 0.6 if any(title in text for text in have["body"]) else 0
        )
    if want["date"] not in (None, "?") and want["date"] == have["date"]:
        score += 1
    return score or 0.01 * (title == "?" and want["date"] in (None, "?"))


def aligned(want: list[dict[str, Any]], have: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """Which item is which, in order."""
    best = [[0.0] * (len(have) + 1) for _ in range(len(want) + 1)]
    for i, wanted in enumerate(want):
        for j, found in enumerate(have):
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], best[i][j] + likeness(wanted, found))
    pairs, i, j = [], len(want), len(have)
    while i and j:
        if best[i][j] == best[i][j - 1]:
            j -= 1
        elif best[i][j] == best[i - 1][j]:
            i -= 1
        else:
            pairs.append((i - 1, j - 1))
            i, j = i - 1, j - 1
    return pairs[::-1]


def misses(gold: dict[str, Any], listing: newsparse.Listing) -> tuple[list[str], set[int], int]:
    """What is read wrongly, in words; which items; how many dates are wrong."""
    want = [item for section in gold["sections"] for item in section["items"]]
    have = [record(item) for item in listing.items]
    if gold["band"] == "C":
        false = [item for item in have if item["date"] or item["number"] is None]
        return (
            ([f"{len(false)} false items, such as {str(false[0]['title'])[:60]!r}"] if false else []),
            set(),
            0,
        )
    found, misread, wrong = [], set(), 0
    pairs = aligned(want, have)
    for a, b in pairs:
        for field in FIELDS:
            expected, value = want[a].get(field), have[b][field]
            if expected == "?" or (field in ("nbody", "author") and expected is None):
                continue
            expected = fold(expected) if field in ("title", "kicker", "credit") else expected
            if expected != value:
                misread.add(a)
                wrong += field == "date" and value is not None
                found.append(f"item {a + 1} {field}: want {str(expected)[:70]!r}, found {str(value)[:70]!r}")
    for a in sorted(set(range(len(want))) - {a for a, _ in pairs}):
        misread.add(a)
        found.append(f"missing {str(want[a]['title'])[:60]!r}")
    if len(have) > len(pairs):
        found.append(f"{len(have) - len(pairs)} items too many")
    headings, others = (
        [section["heading"] for section in gold["sections"]],
        [section.heading for section in listing.sections],
    )
    differ = len(headings) != len(others) or any(
        a not in ("?", b) for a, b in zip(headings, others, strict=True)
    )
    if differ and not gold.get("any_sections"):  # a day above several entries may be their heading or not
        found.append(f"headings: want {headings}, found {others}"[:300])
    return found, misread, wrong


def findings(text: str) -> list[newsparse.Diagnostic]:
    """What the check says above an info."""
    return [found for found in newsparse.check(text) if found.severity != "info"]


def is_loud(gold: dict[str, Any], text: str, found: list[newsparse.Diagnostic], misread: set[int]) -> bool:
    """Whether a finding is about the reading, or at a misread item: from 3 lines above its title to the next title."""
    if any(each.code.startswith("NP0") for each in found):
        return True
    lines = [fold(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    at, places = 0, []
    for item in (item for section in gold["sections"] for item in section["items"]):
        title = fold(item["title"] or "?")[:40]
        at = next((k for k in range(at, len(lines)) if title != "?" and title in lines[k]), at)
        places.append(at)
    for k in misread:
        last = places[k + 1] if k + 1 < len(places) else len(lines)
        if any(places[k] - 3 <= each.line - 1 <= last for each in found):
            return True
    return not misread and bool(found)  # a heading, or an item too many: any finding will do


def pages(args: argparse.Namespace) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each page's name, text and answer."""
    for folder in args.data:
        if folder.suffix == ".jsonl":
            for line in folder.read_text(encoding="utf-8").splitlines():
                gold = json.loads(line)
                yield gold["id"], gold["text"], gold
        for path in sorted(folder.glob("*.json")):
            text = path.with_suffix(".txt").read_bytes().decode()
            yield path.stem, text, json.loads(path.read_text(encoding="utf-8"))
    if args.seeds or not args.data:
        sys.path.insert(0, str(TESTS))
        from random_layouts import layout

        first, last = (int(part) for part in (args.seeds or "0:1000").split(":"))
        for seed in range(first, last):
            text, gold = layout(seed)
            yield str(seed), text, gold


def judge(text: str, gold: dict[str, Any]) -> tuple[collections.Counter[str], list[str]]:
    """The counts of a page, and what is read wrongly."""
    listing = newsparse.parse(text)
    missed, misread, wrong = misses(gold, listing)
    found = findings(text)
    refused = not listing.items and any(each.severity == "error" for each in found)
    count = collections.Counter({"pages": 1, "WRONG": wrong})
    if not missed:
        count["exact"] = 1
        listing = gold["band"] != "C" and bool(gold["sections"])
        count["alarms"] = int(listing and any(each.code.startswith("NP0") for each in found))
    else:
        loud = is_loud(gold, text, found, misread)
        count["refused" if refused else "reported" if loud else "SILENT"] = 1
    return count, missed


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", metavar="A:B", help="random layouts from seed A to before seed B")
    parser.add_argument(
        "--data", type=Path, action="append", default=[], help="a folder or file of labelled pages"
    )
    parser.add_argument("--by", choices=("family", "trait"), default="family")
    parser.add_argument("--fails", action="store_true", help="print what is read wrongly")
    parser.add_argument("--only", help="the pages with these names")
    args = parser.parse_args()
    table: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    whole: collections.Counter[str] = collections.Counter()
    for name, text, gold in pages(args):
        if args.only and name not in args.only.split(","):
            continue
        count, missed = judge(text, gold)
        whole += count
        for row in [gold["family"]] if args.by == "family" else gold.get("traits", []):
            table[row] += count
        if args.fails and missed:
            how = next(word for word in ("refused", "reported", "SILENT") if count[word])
            print(f"{name} {gold['family']} ({how}) {' '.join(gold.get('traits', []))}")
            print("\n".join(f"   {line}" for line in missed[:8]))
    print(f"{'':42}", *(f"{column:>8}" for column in COLUMNS))
    for row in sorted(table, key=lambda row: (table[row]["exact"] - table[row]["pages"], row)):
        print(f"{row[:42]:42}", *(f"{table[row][column]:8}" for column in COLUMNS))
    print(f"{'all':42}", *(f"{whole[column]:8}" for column in COLUMNS))
    return 0


if __name__ == "__main__":
    sys.exit(main())
