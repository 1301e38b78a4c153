"""What `newsparse check` costs on many files, beside `newsparse.parse` alone, and what a second process gains.

  python benchmarks/check.py [--files 10000] [--runs 3] [--jobs 2]

The files are the listing of tests/fixtures, each with other words, so nothing can be read twice. Whole processes are
timed by the clock, start of Python included: run it on a machine that does nothing else, and look at the ratios.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SEED = (Path(__file__).parents[1] / "tests" / "fixtures" / "ilo_social_protection.txt").read_bytes().decode()
PARSE = """
import sys, pathlib, newsparse
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    newsparse.parse(path.read_bytes().decode())
"""


def fill(folder: Path, count: int) -> None:
    """So many listings; a fifth of the longer words of each are spelled backwards."""
    chance = random.Random(1)
    for number in range(count):
        text = re.sub(
            r"\b[a-z]{5,}\b", lambda word: word[0] if chance.random() < 0.8 else word[0][::-1], SEED
        )
        (folder / f"{number:05}.txt").write_bytes(text.encode())


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        fill(Path(name), args.files)
        check = [sys.executable, "-m", "newsparse", "check", "--jobs"]
        commands = {
            "parse": [sys.executable, "-c", PARSE, name],
            "check": [*check, "1", name],
            f"check --jobs {args.jobs}": [*check, str(args.jobs), name],
        }
        best = dict.fromkeys(commands, float("inf"))
        for _ in range(args.runs):
            for what, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
                best[what] = min(best[what], time.perf_counter() - start)
    parse, check_one, check_more = best.values()
    print(f"{args.files} files of {len(SEED.encode())} bytes, best of {args.runs}: parse {parse:.2f} s")
    print(f"check: {check_one / parse:.2f} x parse; --jobs {args.jobs} gains {check_one / check_more:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
