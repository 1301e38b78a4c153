"""Compare the speed of `find_dates` and `parse_date` with that of another version of newsparse, in one run.

    git worktree add /tmp/newsparse-0.1.0 5961bbc
    python benchmarks/dates_speed.py --against /tmp/newsparse-0.1.0 [--text FILE ...]

Each version runs in a process of its own; the two take turns, and the best processor time of the turns counts, since other work on the machine slows both. All languages are on. `parse_date`
reads days not seen before, so that nothing comes from a cache of texts.
"""

from __future__ import annotations

import argparse
import pathlib

from turns import best

HERE = pathlib.Path(__file__).parents[1]
WORK = """
import datetime, json, sys, time
sys.path.insert(0, sys.argv[1])
from newsparse.dates import find_dates, parse_date
texts = json.loads(sys.stdin.readline())
find_dates("on 22 September 2023"), parse_date("1 May 2020")
turn = 0
for _ in sys.stdin:
    out = []
    for text in texts:
        start = time.process_time()
        found = find_dates(text)
        out.append((len(text) / (time.process_time() - start), len(found)))
    days = [datetime.date(1990, 1, 1) + datetime.timedelta(days=i + 1500 * turn) for i in range(1500)]
    days = [f"{day:%A, %d %B %Y}" for day in days]
    start = time.process_time()
    for day in days:
        parse_date(day)
    out.append((len(days) / (time.process_time() - start), len(days)))
    turn += 1
    print(json.dumps(out), flush=True)
"""


def main() -> None:
    """Print a line for each text."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument(
        "--against", type=pathlib.Path, required=True, help="the folder of another version"
    )
    arguments.add_argument(
        "--text", type=pathlib.Path, nargs="*", default=[HERE / "tests/fixtures/ilo_social_protection.txt"]
    )
    arguments.add_argument("--turns", type=int, default=7)
    options = arguments.parse_args()
    texts = []
    for path in options.text:
        text = path.read_text(encoding="utf-8")
        texts.append(text * max(1, 400_000 // len(text)))
    rows = best([options.against.resolve(), HERE], WORK, texts, options.turns)
    for name, one, two in zip([*(path.name for path in options.text), "parse_date"], *rows, strict=True):
        unit, size = ("days", 1e3) if name == "parse_date" else ("characters", 1e6)
        print(
            f"{name}: {one[0] / size:.2f} and {two[0] / size:.2f} {'thousand' if size == 1e3 else 'million'} {unit} a second, {two[0] / one[0]:.2f} times; {one[1]} and {two[1]} dates"
        )


if __name__ == "__main__":
    main()
