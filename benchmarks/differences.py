"""Where two versions read a text differently: by kind, and for better or worse where the text is labelled.

  python benchmarks/differences.py FOLDER… --old SOURCE [--new SOURCE] [--labels FOLDER] [--list]

SOURCE is the source folder of a version (``src`` of a worktree); the new one is this version's own where none is named. All .txt
files below the folders are read. A text's label is the JSON file beside it, or the one in the folder of labels whose last two names
are the same: ``{"sections": [{"heading", "items": [{"number", "title", "date", "body"}]}]}``. A text may differ in several kinds; a
reading is better than another if more of its titles and dates are those of the label, and where it has as many, more of
its bodies. Only letters and digits count, for renderers put marks and line ends between them. ``--list`` names each text, with
the verdict and the kinds.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

FIELDS = ("number", "title", "date", "body", "kicker", "author", "credit", "place", "url")
Sections = list[tuple[str | None, list[dict[str, Any]]]]


def records(text: str) -> Sections:
    """The records of a text as plain values."""
    import newsparse

    found: Sections = []
    for section in newsparse.parse(text).sections:
        items = [{name: getattr(item, name, None) for name in FIELDS} for item in section.items]
        for item in items:
            item["date"] = item["date"] and item["date"].edtf
        found.append((section.heading, items))
    return found


def dump(names: str, target: str) -> None:
    """Write the records of the texts that a file names, one a line: what the other process does."""
    with Path(target).open("w", encoding="ascii") as file:
        for name in Path(names).read_text("utf-8").splitlines():
            json.dump(records(Path(name).read_bytes().decode("utf-8")), file)
            file.write("\n")


def readings(source: Path, names: Path, target: Path) -> list[Sections]:
    """The records of all texts, as the version in a source folder reads them."""
    program = (
        f"import sys; sys.path[:0] = [{str(source.resolve())!r}, {str(Path(__file__).parent.resolve())!r}]; "
        f"import differences; differences.dump({str(names)!r}, {str(target)!r})"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
    return [json.loads(line) for line in target.read_text("ascii").splitlines()]


def kinds(old: Sections, new: Sections) -> set[str]:
    """In what two readings of a text differ."""
    before, after = [item for _, items in old for item in items], [item for _, items in new for item in items]
    if not before or not after:
        return {"list newly found"} if after else {"list no longer found"}
    if len(before) != len(after):
        return {"more items"} if len(after) > len(before) else {"fewer items"}
    found = {
        name
        for one, two in zip(before, after, strict=True)
        for name in FIELDS
        if (one[name] or None) != (two[name] or None)
    }
    if [(heading, len(items)) for heading, items in old] != [(heading, len(items)) for heading, items in new]:
        found.add("sections and headings")
    return found


def told(value: object) -> str:
    """The letters and digits of a value."""
    text = value if isinstance(value, str) else "".join(map(str, value)) if isinstance(value, list) else ""
    return "".join(filter(str.isalnum, text)).casefold()


def score(sections: Any, label: Any) -> tuple[float, float]:
    """How many titles with their dates, and how many with their bodies too, are those of the label, from 0 to 1."""

    def counts(items: list[dict[str, Any]]) -> tuple[Counter[Any], Counter[Any]]:
        keys = [(told(item["title"]), (item["date"] or "")[:10]) for item in items]
        return Counter(keys), Counter(
            (*key, told(item["body"])) for key, item in zip(keys, items, strict=True)
        )

    found = counts([item for _, items in sections for item in items])
    right = counts([item for section in label["sections"] for item in section["items"]])
    one, two = (
        2 * (a & b).total() / max(1, a.total() + b.total()) for a, b in zip(found, right, strict=True)
    )
    return one, two


def label_of(path: Path, labels: Path | None) -> Any:
    """What a text is known to hold; `None` where nobody has said."""
    places = [path.with_suffix(".json")]
    if labels is not None:
        places.append(labels / path.parent.name / f"{path.stem}.json")
    for place in places:
        if place.exists():
            label = json.loads(place.read_text("utf-8"))
            return label if "sections" in label else None
    return None


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--old", required=True, type=Path)
    parser.add_argument("--new", type=Path, default=Path(__file__).parents[1] / "src")
    parser.add_argument("--labels", type=Path)
    parser.add_argument("--list", action="store_true")
    args = parser.parse_args()
    paths = [path for folder in args.folders for path in sorted(folder.rglob("*.txt"))]
    with tempfile.TemporaryDirectory() as folder:
        names = Path(folder, "names")
        names.write_text("".join(f"{path}\n" for path in paths), "utf-8")
        old, new = (
            readings(source, names, Path(folder, name))
            for name, source in (("old", args.old), ("new", args.new))
        )
    table: dict[str, Counter[str]] = defaultdict(Counter)
    listed: list[str] = []
    pages: Counter[str] = Counter()
    for path, before, after in zip(paths, old, new, strict=True):
        if before == after or not (differs := kinds(before, after)):
            continue
        label = label_of(path, args.labels)
        verdict = "not labelled"
        if label is not None:
            was, now = score(before, label), score(after, label)
            verdict = "equal" if was == now else "better" if now > was else "worse"
        pages[verdict] += 1
        for kind in differs:
            table[kind][verdict] += 1
        listed.append(f"{verdict}: {path}: {', '.join(sorted(differs))}")
    verdicts = ("better", "equal", "worse", "not labelled")
    print(f"{len(paths)} texts, {pages.total()} read differently\n")
    print("| in | " + " | ".join(verdicts) + " |\n|---" + "|---" * len(verdicts) + "|")
    for kind, counts in sorted(table.items(), key=lambda row: -row[1].total()):
        print(f"| {kind} | " + " | ".join(str(counts[verdict]) for verdict in verdicts) + " |")
    print("| **texts** | " + " | ".join(str(pages[verdict]) for verdict in verdicts) + " |")
    if args.list:
        print("\n" + "\n".join(sorted(listed)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
