"""Changes to a page that must not change how its other items are read: what each does, on whatever pages are given.

  python benchmarks/metamorphic.py FOLDER... [--every 10] [--only blank] [--fails 20] [--jobs 2] [--check]

FOLDER holds pages (``.txt``, at any depth); labels beside them are not needed, for each page is compared with its own reading. Each
row is a kind of change. An item that the change does not touch is *changed* where the reading of the changed page
has no item with the same number, title, date, kicker, author, credit, place, address and body (and heading, where what stands
above it is the same). The change is *silent* where `newsparse.check` has no finding above an info that speaks of it: one about how the
page was read (NP0xx), or one at the item's lines. *More* counts items that only the changed page has. ``--check`` ends
with 1 where a change was silent.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import newsparse

FIELDS = ("number", "title", "date", "kicker", "author", "credit", "place", "url", "body")
PARAGRAPH = "These lines tell what the page is for and belong to no entry of it."
MENU = "Home\nAbout us\nTopics\nContact\n"

Record = dict[str, Any]


class Change(NamedTuple):
    """A changed page: its text, the records that it should still have, whether their headings are the same, the one above what was added, and how many are of the page, not of the other."""

    kind: str
    text: str
    kept: list[Record]
    headings: bool = False
    last: Record | None = None
    own: int | None = None


def records(listing: newsparse.Listing) -> list[Record]:
    """The fields of all items, each with its heading."""
    return [
        {"heading": section.heading, **{field: getattr(item, field, None) for field in FIELDS}}
        for section in listing.sections
        for item in section.items
    ]


def starts(text: str, found: list[Record]) -> list[int | None]:
    """Where the line of each item begins that holds the first words of its title; `None` where they are not found."""
    at, lines = 0, []
    for record in found:
        words = re.escape(record["title"][:30]).replace("\\ ", r"\s+")
        match = re.compile(words).search(text, at) if words else None
        line = (
            max(text.rfind("\n", 0, match.start()), text.rfind("\r", 0, match.start())) + 1 if match else None
        )
        lines.append(line)
        at = match.end() if match else at
    return lines


def changes(text: str, other: str) -> Iterator[Change]:
    """All changes of a page; `other` is the page that it is joined with."""
    found = records(newsparse.parse(text))
    line_end = "\r\n" if "\r\n" in text else "\n"
    gap = line_end * 2
    yield Change("empty line at the start", line_end + text, found, headings=True)
    yield Change("paragraph before", PARAGRAPH + gap + text, found)
    yield Change("menu before", MENU.replace("\n", line_end) + line_end + text, found)
    last = found[-1] if found else None
    yield Change("paragraph after", text.rstrip("\r\n") + gap + PARAGRAPH + line_end, found, last=last)
    if "\r" not in text:
        yield Change("CRLF", text.replace("\n", "\r\n"), found, headings=True)
    yield Change("indented", re.sub(r"(?m)^(?=[^\r\n])", "  ", text), found, headings=True)
    yield Change("stripped", text.strip(), found, headings=True)
    middle = len(found) // 2
    lines = starts(text, found)
    cut = lines[middle] if middle else None
    if cut and numbered_alone(text, cut, found[middle]):
        yield Change("cut above an item", text[cut:], found[middle:])
        yield Change("cut below an item", text[:cut], found[:middle])
    both = found + records(newsparse.parse(other))
    yield Change("joined", text.rstrip("\r\n") + gap + other, both, last=last, own=len(found))


def numbered_alone(text: str, cut: int, record: Record) -> bool:
    """Whether the line at the cut begins the item: it has the number, or an empty line above and nothing of the item there."""
    line = re.compile(r"[^\r\n]*").match(text, cut)
    assert line is not None
    if record["number"] is not None:
        return re.match(rf"\W*{record['number']}\b", line[0]) is not None
    return bool(re.search(r"(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\Z", text[:cut])) and bool(
        re.match(r"\s*[-*+\u2022]", line[0])
    )


def key(record: Record, headings: bool) -> tuple[Any, ...]:
    """What two readings of an item are compared by."""
    return tuple(
        value.edtf if isinstance(value, newsparse.Date) else value
        for name, value in record.items()
        if headings or name != "heading"
    )


def compare(change: Change) -> tuple[list[Record], int]:
    """The untouched records that the changed page does not have, and how many it has more."""
    found = records(newsparse.parse(change.text))
    left = Counter(key(record, change.headings) for record in found)
    missing = []
    for record in change.kept:
        sign = key(record, change.headings)
        if left[sign]:
            left[sign] -= 1
        else:
            missing.append(record)
    missing = [record for record in missing if record is not change.last or not goes_on(record, found)]
    return missing, max(0, len(found) - len(change.kept))


def goes_on(record: Record, found: list[Record]) -> bool:
    """Whether an item is there with more below it: below text without columns, what was added is the last item's."""
    body = [*record["body"], *filter(None, [record["credit"]])]
    alike = ("number", "title", "date", "kicker", "author", "place", "url")
    return any(
        all(each[name] == record[name] for name in alike)
        and [*each["body"][: len(body)]] in (body, [*record["body"]])
        for each in found
    )


def silent(change: Change, missing: list[Record]) -> list[Record]:
    """The missing records of which no finding speaks."""
    found = [each for each in newsparse.check(change.text) if each.severity != "info"]
    if any(map(is_misread, found)):
        return []
    places = [*(place or 0 for place in starts(change.text, change.kept)), len(change.text)]
    quiet = []
    for at, record in enumerate(change.kept):
        if any(record is each for each in missing):
            low = change.text.rfind("\n\n", 0, max(0, places[at] - 2)) + 1
            if not any(low <= each.start <= max(places[at + 1], places[at]) for each in found):
                quiet.append(record)
    return quiet


def is_misread(found: newsparse.Diagnostic) -> bool:
    """Whether a finding says that a page may be misread."""
    return found.code.startswith("NP0") and found.severity != "info"


def told_before(change: Change, quiet: list[Record], text: str, other: str) -> int:
    """How many of some records are of a page whose own reading is told to be doubtful."""
    doubtful = {page: any(map(is_misread, newsparse.check(page))) for page in {text, other}}
    own = len(change.kept) if change.own is None else change.own
    pages = [text] * own + [other] * (len(change.kept) - own)
    return sum(
        doubtful[page] and any(record is each for each in quiet)
        for page, record in zip(pages, change.kept, strict=True)
    )


def measure(pair: tuple[Path, Path], only: str) -> tuple[Path, dict[str, Counter[str]], list[str]]:
    """Counts for each kind of change of a page, and words for what changed silently."""
    text, other = (path.read_bytes().decode("utf-8", "replace") for path in pair)
    counts: dict[str, Counter[str]] = {}
    told = []
    for change in changes(text, other):
        if only not in change.kind:
            continue
        missing, more = compare(change)
        quiet = silent(change, missing) if missing else []
        before = told_before(change, quiet, text, other) if quiet else 0
        counts[change.kind] = Counter(
            pages=1,
            items=len(change.kept),
            changed=len(missing),
            silent=len(quiet) - before,
            before=before,
            more=more,
            bad=len(quiet) > before,
        )
        if len(quiet) > before:
            told.append(
                f"{pair[0]}: {change.kind}: {len(quiet)} of {len(change.kept)} items, such as {_shown(quiet[0])}"
            )
    return pair[0], counts, told


def _shown(record: Record) -> str:
    return f"{record['number']} {record['title'][:60]!r} {record['date'].edtf if record['date'] else None}"


def pages(folders: Iterable[Path], every: int) -> list[tuple[Path, Path]]:
    """Each page with the one that it is joined with: the next of its own folder."""
    found = []
    for folder in folders:
        paths = sorted(folder.rglob("*.txt"))
        for at, path in enumerate(paths):
            siblings = paths[at + 1 :] or paths
            found.append((path, siblings[0] if siblings[0].parent == path.parent else path))
    return found[::every]


def main() -> int:
    """Print the table; 1 where --check finds a silent change."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take one page of so many")
    parser.add_argument("--only", default="", help="kinds of change whose name holds this")
    parser.add_argument("--fails", type=int, default=0, help="tell so many silent changes of each kind")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    taken = pages(args.folders, args.every)
    totals: dict[str, Counter[str]] = {}
    told: list[str] = []
    work = partial(measure, only=args.only)
    with ProcessPoolExecutor(args.jobs) as pool:
        for _, counts, words in map(work, taken) if args.jobs == 1 else pool.map(work, taken, chunksize=8):
            for kind, count in counts.items():
                totals.setdefault(kind, Counter()).update(count)
            told += words
    print(f"{len(taken)} pages")
    print(
        "| change | pages | untouched items | changed | silent | pages with a silent change | told before | more items |\n|---|---|---|---|---|---|---|---|"
    )
    for kind, count in totals.items():
        row = (count[name] for name in ("pages", "items", "changed", "silent", "bad", "before", "more"))
        print(f"| {kind} | {' | '.join(map(str, row))} |")
    for kind in totals:
        print(
            *[words for words in told if f": {kind}: " in words][: args.fails],
            sep="\n",
            end="\n" if args.fails else "",
        )
    wrong = sum(count["silent"] for count in totals.values())
    print(f"{wrong} silent changes")
    return int(args.check and wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
