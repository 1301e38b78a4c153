"""Compare the throughput of Arrow batches with that of another version of newsparse, in one run.

    git worktree add /tmp/newsparse-0.1.0 5961bbc
    python benchmarks/arrow_speed.py --against /tmp/newsparse-0.1.0 [--items 100000] [--turns 7]

The same entries as one long listing, and as pages of 1,000, 100 and 20, through `newsparse.arrow.parse_batches`. Each version runs in a process of its own; the two take
turns, and the best processor time of the turns counts, since other work on the machine slows both.
"""

from __future__ import annotations

import argparse
import pathlib
from collections.abc import Iterator

from speed import listing
from turns import best

HERE = pathlib.Path(__file__).parents[1]
WORK = """
import gc, json, sys, time
sys.path.insert(0, sys.argv[1])
import pyarrow as pa
from newsparse.arrow import parse_batches
from newsparse.dates import parse_date
kinds = json.loads(sys.stdin.readline())
kinds = [[pa.record_batch({"text": pages[at:at + 500]}) for at in range(0, len(pages), 500)] for pages in (page * times for page, times in kinds)]
for _ in sys.stdin:
    out = []
    for batches in kinds:
        gc.collect()
        start, rows = time.process_time(), 0
        for batch in parse_batches(batches):
            rows += batch.num_rows
        out.append((rows / (time.process_time() - start), rows))
    print(json.dumps(out), flush=True)
"""


def kinds(items: int) -> Iterator[tuple[str, list[str], int]]:
    """What is measured: its name, its texts, and how many times they are taken."""
    yield f"one listing of {items:,}", [listing(items)], 1
    for size in (1000, 100, 20):
        yield f"pages of {size:,}", [listing(size)], max(1, items // size)


def main() -> None:
    """Print a line for each kind of page."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument(
        "--against", type=pathlib.Path, required=True, help="the folder of another version"
    )
    arguments.add_argument("--items", type=int, default=100_000)
    arguments.add_argument("--turns", type=int, default=7)
    options = arguments.parse_args()
    names, *data = zip(*kinds(options.items), strict=True)
    rows = best([options.against.resolve(), HERE], WORK, list(zip(*data, strict=True)), options.turns)
    for name, one, two in zip(names, *rows, strict=True):
        print(
            f"{name}: {one[0] / 1e3:.0f} and {two[0] / 1e3:.0f} thousand items a second, {two[0] / one[0]:.2f} times; {one[1]:,} and {two[1]:,} rows"
        )


if __name__ == "__main__":
    main()
