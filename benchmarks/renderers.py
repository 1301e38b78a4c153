"""What a byte of each renderer's text costs, beside one of Resiliparse's.

  python benchmarks/renderers.py [TEXTS] [--runs 5]

TEXTS holds a folder for each renderer (one of them ``resiliparse``) with the same pages as text files, at any depth;
without it the fixtures of tests/renderers are read. Processor time, best of the runs, which take turns.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import newsparse

FIXTURES = Path(__file__).parents[1] / "tests" / "renderers" / "fixtures"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", type=Path, nargs="?", default=FIXTURES)
    parser.add_argument("--runs", type=int, default=5)
    args = parser.parse_args()
    texts: dict[str, list[str]] = {}
    for path in sorted(args.texts.rglob("*.txt")):
        name = path.stem if args.texts == FIXTURES else path.relative_to(args.texts).parts[0]
        texts.setdefault(name, []).append(path.read_bytes().decode("utf-8", "surrogateescape"))
    best = dict.fromkeys(texts, float("inf"))
    for _ in range(args.runs):
        for name, pages in texts.items():
            start = time.process_time()
            for page in pages:
                newsparse.parse(page)
            best[name] = min(best[name], time.process_time() - start)
    cost = {
        name: best[name] / sum(len(page.encode("utf-8", "surrogateescape")) for page in pages)
        for name, pages in texts.items()
    }
    for name, each in cost.items():
        print(f"{name:22} {len(texts[name]):4} texts  {each / cost['resiliparse']:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
