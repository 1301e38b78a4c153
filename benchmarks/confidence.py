"""How honest the confidence of pages is: whether the titles and dates of pages are all right, by what `Listing.confidence` says.

    python benchmarks/confidence.py [--seeds A:B] [--data DIR ...] [--texts DIR] [--fit] [--write]

Sets of pages: random ones of tests/random_layouts.py, pages of one of their entries, folders of labelled pages (NNN.txt with NNN.json
beside it, by default those of tests/fixtures), and the prints of DIR/texts/RENDERER/*/NNN.txt with DIR/gold/*/NNN.json. Pages
without items say nothing.

For each set: how many pages, what share is right, what confidence says on average, the calibration error (the distance of the two in each of five
bins, weighed by pages) and the area under the curve (how often a right page has more confidence than a wrong one). The weights in
newsparse.reading.confidence are fitted on the pages with odd numbers (``--fit`` prints them); all figures are those of the even ones.
A last table tells how many pages a limit of confidence would refuse, and how many wrong ones it would leave. ``--write`` puts the tables into
docs/accuracy.md.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import newsparse  # noqa: E402
import random_layouts  # noqa: E402
from newsparse.reading import confidence as model  # noqa: E402

FIXTURES = ROOT / "tests" / "fixtures"
BINS = 5
TEXT = "The ships came in at noon, and the old basin was closed for good."


class Page(NamedTuple):
    """A page that was read: its set, its number, whether it is right, what confidence says, and the signs."""

    name: str
    number: int
    right: bool
    says: float
    known: bool
    signs: model.Signs


def fold(text: str | None) -> str:
    """Text without white space and without the signs of Markdown, which some prints keep."""
    return re.sub(r"[\s\\*_`#~]|\[\d+\]|\]\([^()\s]*\)|[\[\]\u00ad\u200b-\u200f]", "", text or "")


def is_right(listing: newsparse.Listing, gold: dict[str, Any], text: str) -> bool:
    """Whether all titles and days are those of the answer, in order; what a reader cannot tell is not compared."""
    print_ = fold(text) if gold.get("printed") else ""
    want = [
        item
        for section in gold["sections"]
        for item in section["items"]
        if not print_ or fold(item["title"]) in print_
    ]
    have = list(listing.items)
    if gold.get("truncated"):
        have = have[: len(want)]
    if len(want) != len(have):
        return False
    for label, item in zip(want, have, strict=True):
        day = item.date.edtf.partition("T")[0] if item.date else None
        if label["title"] not in ("?", None) and fold(label["title"]) != fold(item.title):
            return False
        if label["date"] != "?" and label["date"] != day:
            return False
    return True


def pages(args: argparse.Namespace) -> Iterator[tuple[str, int, str, dict[str, Any]]]:
    """Each page as (set, number, text, answer)."""
    first, _, last = args.seeds.partition(":")
    for seed in range(int(first), int(last)):
        text, gold = random_layouts.layout(seed)
        yield "random layouts", seed, text, gold
        items = [item for section in gold["sections"] for item in section["items"]]
        one = next(
            (item for item in items if "?" not in (item["title"], item["date"]) and item["title"]), None
        )
        if one is not None and seed % 4 < 2:
            number, title, below = ("  1. ", "", 4) if seed % 4 else ("1. ", "### ", 3)
            parts = [one["date"], TEXT] if one["date"] else [TEXT]
            text = f"{number}{title}{one['title']}" + "".join(f"\n\n{' ' * below}{part}" for part in parts)
            yield "pages of one entry", seed // 4, text, {"sections": [{"items": [one]}]}
    for folder in args.data:
        for path in sorted(Path(folder).glob("*.json")):
            gold = json.loads(path.read_text("utf-8"))
            if "sections" in gold:
                text = path.with_suffix(".txt").read_bytes().decode()
                yield Path(folder).name, int(re.sub(r"\D", "", path.stem) or 0), text, gold
    for path in sorted(args.texts.glob("texts/*/*/*.txt")) if args.texts else ():
        gold = json.loads((args.texts / "gold" / path.parent.name / f"{path.stem}.json").read_text("utf-8"))
        yield path.parts[-3], int(path.stem) // 2, path.read_bytes().decode(), {**gold, "printed": True}


def read(args: argparse.Namespace) -> Iterator[Page]:
    """The pages that have items."""
    last: list[tuple[bool, model.Signs]] = []
    chance = model.chance

    def seen(which: tuple[float, model.Signs], shown: model.Signs) -> float:
        last.append((which is model.KNOWN, shown))
        return chance(which, shown)

    model.chance = seen  # type: ignore[assignment]
    for name, number, text, gold in pages(args):
        last.clear()
        listing = newsparse.parse(text)
        says = listing.confidence
        if says is not None:
            known, shown = last[-1]
            yield Page(name, number, is_right(listing, gold, text), says, known, shown)
    model.chance = chance  # type: ignore[assignment]


def calibration(found: list[Page]) -> float:
    """The mean distance of what confidence says and what is right, over bins, weighed by pages."""
    bins: dict[int, list[Page]] = defaultdict(list)
    for page in found:
        bins[min(int(page.says * BINS), BINS - 1)].append(page)
    return sum(abs(sum(p.says for p in b) - sum(p.right for p in b)) for b in bins.values()) / max(
        len(found), 1
    )


def area(found: list[Page]) -> float | None:
    """How often a right page has more confidence than a wrong one; `None` where all are alike."""
    right = [page.says for page in found if page.right]
    wrong = [page.says for page in found if not page.right]
    if not right or not wrong:
        return None
    return sum((a > b) + (a == b) / 2 for a in right for b in wrong) / len(right) / len(wrong)


def fit(found: list[Page]) -> tuple[float, list[float]]:
    """The weights of a logistic model, a page of a small set weighs more, and small weights are preferred; by Newton's method."""
    size = len(found[0].signs) + 1
    sets: dict[str, int] = defaultdict(int)
    for page in found:
        sets[page.name] += 1
    weights = [0.0] * size
    rows = [((1.0, *page.signs), float(page.right), 10 / sets[page.name] ** 0.3) for page in found]
    for _ in range(25):
        gradient = [-0.2 * weight * (place > 0) for place, weight in enumerate(weights)]
        hessian = [[0.2 * (a == b) * (a > 0) + 1e-6 * (a == b) for b in range(size)] for a in range(size)]
        for row, right, count in rows:
            total = sum(weight * sign for weight, sign in zip(weights, row, strict=True))
            said = 1 / (1 + math.exp(-min(max(total, -30.0), 30.0)))
            slope = count * said * (1 - said)
            for a in range(size):
                if row[a]:
                    gradient[a] += count * (right - said) * row[a]
                    for b in range(size):
                        hessian[a][b] += slope * row[a] * row[b]
        for place, step in enumerate(solved(hessian, gradient)):
            weights[place] += step
    return weights[0], weights[1:]


def solved(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """The solution of a set of linear equations."""
    size = len(vector)
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for place in range(size):
        pivot = max(range(place, size), key=lambda row: abs(rows[row][place]))
        rows[place], rows[pivot] = rows[pivot], rows[place]
        for row in range(size):
            if row != place and rows[row][place]:
                factor = rows[row][place] / rows[place][place]
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[place], strict=True)]
    return [rows[place][size] / rows[place][place] for place in range(size)]


def tables(found: list[Page]) -> str:
    """The figures of each set and of all, and the bins."""
    sets: dict[str, list[Page]] = defaultdict(list)
    for page in found:
        sets[page.name].append(page)
    lines = ["| pages | number | right | confidence says | calibration error |", "|---|---:|---:|---:|---:|"]
    for name, own in sets.items():
        share, says = sum(p.right for p in own) / len(own), sum(p.says for p in own) / len(own)
        lines.append(f"| {name} | {len(own)} | {share:.2f} | {says:.2f} | {calibration(own):.3f} |")
    alike = 0.0
    lines += ["", "| confidence | pages | right |", "|---|---:|---:|"]
    for place in range(BINS):
        weight = right = said = 0.0
        number = 0
        for own in sets.values():
            inside = [p for p in own if min(int(p.says * BINS), BINS - 1) == place]
            number += len(inside)
            weight += len(inside) / len(own)
            right += sum(p.right for p in inside) / len(own)
            said += sum(p.says for p in inside) / len(own)
        if number:
            alike += abs(right - said)
            lines.append(
                f"| {place / BINS:.1f} to {(place + 1) / BINS:.1f} | {number} | {right / weight:.2f} |"
            )
    curve = area(found)
    lines += [
        "",
        f"Each set weighed alike, the calibration error is {alike / len(sets):.3f}; a page that is right has more confidence than a "
        f"wrong one in {0 if curve is None else curve:.3f} of all pairs (area under the curve).",
    ]
    return "\n".join(lines)


def refused(found: list[Page]) -> str:
    """How many pages a limit would refuse, and how many wrong ones it would leave: of all, and of those without a finding."""
    lines = [
        "| refused below | pages refused | of them right | pages left | of them wrong |",
        "|---|---:|---:|---:|---:|",
    ]
    for limit in (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95):
        out = [page for page in found if page.says < limit]
        left = [page for page in found if page.says >= limit]
        wrong = sum(not page.right for page in left)
        lines.append(
            f"| {limit:.2f} | {len(out)} | {sum(page.right for page in out)} | {len(left)} | {wrong} |"
        )
    return "\n".join(lines)


def main() -> None:
    """Print the tables, or fit the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", default="0:800")
    parser.add_argument(
        "--data", nargs="*", default=[str(FIXTURES / name) for name in ("cases", "field", "layouts")]
    )
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    found = list(read(args))
    if args.fit:
        for name, known in (("FOUND", False), ("KNOWN", True)):
            first, weights = fit([page for page in found if page.known is known and page.number % 2])
            told = ", ".join(f"{weight:.2f}" for weight in weights)
            print(f"{name}: Final = ({first:.2f}, Signs({told}))")
            setattr(model, name, (first, model.Signs(*weights)))
        found = [
            page._replace(says=model.chance(model.KNOWN if page.known else model.FOUND, page.signs))
            for page in found
        ]
    measured = [page for page in found if not page.number % 2]
    for made, begin, end in (
        (tables(measured), "<!-- made by benchmarks/confidence.py -->", "<!-- end confidence -->"),
        (refused(measured), "<!-- made by benchmarks/confidence.py refused -->", "<!-- end refused -->"),
    ):
        print(f"{made}\n")
        if args.write:
            path = ROOT / "docs" / "accuracy.md"
            above, _, rest = path.read_text("utf-8").partition(begin)
            path.write_text(f"{above}{begin}\n{made}\n{end}{rest.partition(end)[2]}", "utf-8")


if __name__ == "__main__":
    main()
