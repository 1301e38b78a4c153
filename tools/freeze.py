"""Hashes of what `newsparse.parse` reads from texts, one a text, to compare two versions of the code.

  python tools/freeze.py FOLDER… --write FILE      hash all .txt files below the folders
  python tools/freeze.py FOLDER… --compare FILE    name each text whose records or pieces differ; 1 where one does

Each text has two hashes: of its records (headings and the fields of all items) and of its pieces (which characters are
which field). ``--ignore FILE`` names texts, one a line, whose answers need not stay (those known to be read wrongly).
``--show N`` prints the first records that differ, when ``--other SOURCE`` names the source folder of the other version.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

FIELDS = ("number", "title", "date", "body", "kicker", "author", "credit", "place", "url")


def fields(item: Any) -> list[Any]:
    """An item's fields that are set, by name: a field that an older version does not know is none that is missing."""
    found = []
    for name in FIELDS:
        value = getattr(item, name, None)
        if name == "date" and value is not None:
            time = value.time.isoformat() if value.time else ""
            value = [value.edtf, time, str(value.utc_offset), value.zone_text, value.text, value.precision]
        if value not in (None, "", ()):
            found.append([name, value])
    return found


def records(text: str) -> list[Any]:
    """A text's headings and items as plain values."""
    from newsparse import parse

    return [[section.heading, *[fields(item) for item in section.items]] for section in parse(text).sections]


def tiles(text: str) -> list[Any]:
    """A text's pieces: of each item (field, its text) and what is around."""
    from newsparse import Item, parse, unparse
    from newsparse.writer import item_pieces, pieces

    listing = parse(text)
    assert unparse(listing) == text
    found: list[Any] = [listing.dialect, *listing.outside]
    for record, piece in pieces(listing):
        found += item_pieces(record) if isinstance(record, Item) else [piece]
    return found


def digest(value: Any) -> str:
    """A short hash of plain values."""
    return hashlib.sha256(repr(value).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def hashes(folders: list[Path]) -> dict[str, list[str]]:
    """For each text below the folders, by its path, the two hashes."""
    found = {}
    for folder in folders:
        for path in sorted(folder.rglob("*.txt")):
            text = path.read_bytes().decode("utf-8")
            found[f"{folder.name}/{path.relative_to(folder)}"] = [digest(records(text)), digest(tiles(text))]
    return found


def show(path: Path, other: str) -> None:
    """Print the first lines in which two versions' records of a text differ."""
    program = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import freeze; freeze.dump({str(path)!r})"
    old = subprocess.run(
        [sys.executable, "-c", program], env={"PYTHONPATH": other}, capture_output=True, text=True, check=True
    )
    new = lines(path)
    for number, (one, two) in enumerate(zip([*old.stdout.splitlines(), ""], [*new, ""], strict=False)):
        if one != two:
            print(f"    line {number}\n      was {one[:300]}\n      is  {two[:300]}")
            return


def lines(path: Path) -> list[str]:
    """The records and pieces of a text, one a line."""
    text = path.read_bytes().decode("utf-8")
    return [ascii(entry) for section in records(text) for entry in section] + [
        ascii(entry) for entry in tiles(text)
    ]


def dump(path: str) -> None:
    """Print what `lines` gives."""
    print("\n".join(lines(Path(path))))


def main() -> int:
    """Write the hashes, or compare them with written ones."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--compare", type=Path)
    parser.add_argument("--ignore", type=Path)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--other")
    args = parser.parse_args()
    found = hashes(args.folders)
    if args.write:
        args.write.write_text(json.dumps(found, indent=0))
    if not args.compare:
        print(f"{len(found)} texts")
        return 0
    frozen = json.loads(args.compare.read_text())
    ignored = set(args.ignore.read_text().split()) if args.ignore else set()
    changed = [
        [name for name in found if found[name][at] != frozen.get(name, found[name])[at]] for at in (0, 1)
    ]
    for name in sorted({*changed[0], *changed[1]} - ignored):
        print(f"{name}: {'records' if name in changed[0] else 'pieces only'}")
    for name in (changed[0] + changed[1])[: args.show]:
        folder = next(folder for folder in args.folders if folder.name == name.partition("/")[0])
        print(name)
        show(folder / name.partition("/")[2], args.other)
    wrong = set(changed[0]) - ignored
    print(
        f"{len(found)} texts, {len(found.keys() & frozen.keys())} compared: {len(changed[0])} with other records"
        f" ({len(wrong)} of them not to be ignored), {len(changed[1])} with other pieces"
    )
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
