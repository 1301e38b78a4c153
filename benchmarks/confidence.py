"""How honest the confidence of found pages is: pages whose titles and dates are all right, by what their reading says.

    python benchmarks/confidence.py [--seeds A:B] [--data DIR ...]

Random pages of tests/random_layouts.py, and folders of labelled pages (NNN.txt with NNN.json beside it). Prints for each value of
`Listing.confidence` how many pages have it and what share of them is right, and the calibration error: the mean distance of the two,
weighed by pages.
"""

import argparse
import collections
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import newsparse  # noqa: E402
import random_layouts  # noqa: E402


def fold(text: str | None) -> str:
    """Text without differences of white space."""
    return " ".join((text or "").split())


def is_right(listing: newsparse.Listing, gold: dict) -> bool:
    """Whether all titles and days are those of the answer, in order; what a reader cannot tell is not compared."""
    want = [item for section in gold["sections"] for item in section["items"]]
    have = list(listing.items)
    if len(want) != len(have):
        return False
    for label, item in zip(want, have, strict=True):
        day = item.date.edtf.partition("T")[0] if item.date else None
        if label["title"] not in ("?", None) and fold(label["title"]) != fold(item.title):
            return False
        if label["date"] != "?" and label["date"] != day:
            return False
    return True


def pages(seeds: str, folders: list[str]) -> collections.abc.Iterator[tuple[str, str, dict]]:
    """Each page as (set, text, answer)."""
    first, _, last = seeds.partition(":")
    for seed in range(int(first), int(last)):
        yield "random", *random_layouts.layout(seed)
    for folder in folders:
        for path in sorted(pathlib.Path(folder).glob("*.json")):
            gold = json.loads(path.read_text("utf-8"))
            if "sections" in gold:
                yield pathlib.Path(folder).name, path.with_suffix(".txt").read_bytes().decode(), gold


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", default="0:300")
    parser.add_argument("--data", nargs="*", default=[])
    args = parser.parse_args()
    counts: dict[str, dict[float | None, list[bool]]] = {}
    for name, text, gold in pages(args.seeds, args.data):
        listing = newsparse.parse(text)
        if listing.items:
            counts.setdefault(name, {}).setdefault(listing.confidence, []).append(is_right(listing, gold))
    for name, table in counts.items():
        print(f"{name}:")
        error = total = 0.0
        for value, right in sorted(table.items(), key=lambda pair: (pair[0] is None, pair[0] or 0)):
            share = sum(right) / len(right)
            print(
                f"  confidence {'none' if value is None else f'{value:.2f}'}: {len(right):4} pages, {share:.2f} right"
            )
            if value is not None:
                error += abs(value - share) * len(right)
                total += len(right)
        print(f"  calibration error {error / max(total, 1):.3f} on {total:.0f} found pages")


if __name__ == "__main__":
    main()
