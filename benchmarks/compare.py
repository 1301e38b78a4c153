"""Two revisions side by side: what a change does to the speed and memory of parse and unparse. For CI.

  python benchmarks/compare.py [BASE] [NEW] [--runs 9] [--items 5000] [--most 1.10]

BASE is a revision of git (``HEAD~1`` if not given), NEW another (the files as they stand if not given). Each is put into
a folder of its own and imported from there by a process of its own; the two take turns, run by run, so that what else
the machine does falls on both. Ends with 1 where NEW takes more than ``--most`` times the time or memory of BASE.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).parents[1]

WORKER = """
import gc, json, sys, time, tracemalloc
text, page = sys.stdin.readline(), sys.stdin.readline()
text, page = json.loads(text), json.loads(page)
start = time.perf_counter()
import newsparse
newsparse.parse("  1. A")
loaded = time.perf_counter() - start
listing = newsparse.parse(text)
JOBS = {
    "parse": lambda: newsparse.parse(text),
    "unparse": lambda: newsparse.unparse(listing),
    "every item": lambda: newsparse.parse(text).items,
    "one page": lambda: [newsparse.parse(page) for _ in range(100)],
    "find_dates": lambda: newsparse.find_dates(text[:100_000]),
    "find_mentions": lambda: newsparse.find_mentions(text[:300_000]),
}
try:
    import pyarrow
    from newsparse.arrow import parse_batches
    JOBS["Arrow batches"] = lambda: list(parse_batches([pyarrow.record_batch({"text": [text]})]))
except ImportError:
    pass
for job in JOBS.values():
    job()
print("ready", flush=True)
for line in sys.stdin:
    if line.strip() == "memory":
        tracemalloc.start()
        kept = newsparse.parse(text)
        memory, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        print(json.dumps({"memory kept": memory, "memory, peak": peak, "first parse": loaded}), flush=True)
        continue
    times = {}
    for name, job in JOBS.items():
        gc.collect()
        start = time.perf_counter()
        job()
        times[name] = time.perf_counter() - start
    print(json.dumps(times), flush=True)
"""


def put(revision: str | None, place: Path) -> str:
    """The folder to import newsparse of a revision from."""
    if revision is None:
        return str(ROOT / "src")
    packed = subprocess.run(
        ["git", "archive", revision, "src"], cwd=ROOT, check=True, capture_output=True
    ).stdout
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        archive.extractall(place, filter="data")
    return str(place / "src")


def start(folder: str, text: str, page: str) -> subprocess.Popen[str]:
    """A process with the newsparse of that folder, ready to be asked."""
    program = f"import sys; sys.path.insert(0, {folder!r})\n{WORKER}"
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": folder},
    )
    assert process.stdin is not None
    process.stdin.write(f"{json.dumps(text)}\n{json.dumps(page)}\n")
    process.stdin.flush()
    if not process.stdout or process.stdout.readline().strip() != "ready":
        raise SystemExit(f"the newsparse of {folder} does not run")
    return process


def ask(process: subprocess.Popen[str], what: str) -> dict[str, float]:
    """One run of all jobs, or the memory."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{what}\n")
    process.stdin.flush()
    found: dict[str, float] = json.loads(process.stdout.readline())
    return found


def main() -> int:
    """Compare and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("base", nargs="?", default="HEAD~1")
    parser.add_argument("new", nargs="?")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--items", type=int, default=5000)
    parser.add_argument("--most", type=float, default=1.10)
    args = parser.parse_args()
    sys.path.insert(0, str(Path(__file__).parent))
    from speed import SEED, listing

    text = listing(args.items)
    with tempfile.TemporaryDirectory() as place:
        folders = [put(args.base, Path(place, "base")), put(args.new, Path(place, "new"))]
        processes = [start(folder, text, SEED) for folder in folders]
        runs = [[ask(process, "run") for process in processes] for _ in range(args.runs)]
        found: list[dict[str, float]] = [
            {name: min(run[side][name] for run in runs) for name in runs[0][0]} | ask(process, "memory")
            for side, process in enumerate(processes)
        ]
        for process in processes:
            process.communicate()
    worse = []
    print(
        f"{args.new or 'the files here'} beside {args.base}: the least of {args.runs} runs in turn, {args.items} items\n"
    )
    print("| what | new / base |\n|---|---|")
    for name, base in found[0].items():
        ratio = found[1][name] / base
        judged = name != "first parse"  # one run only: too unsure to fail on
        worse += [name] if judged and ratio > args.most else []
        print(f"| {name} | {ratio:.2f} |")
    if worse:
        print(f"\nAbove {args.most}: {', '.join(worse)}")
    return int(bool(worse))


if __name__ == "__main__":
    sys.exit(main())
