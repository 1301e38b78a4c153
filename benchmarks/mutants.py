"""Are the tests worth anything? Change a module in small ways, one at a time, and count the changes that a test notices.

  python benchmarks/mutants.py src/newsparse/records.py tests/test_records.py tests/test_laws.py [--most 100] [--jobs 2]

Works by way of cosmic-ray in a clone of the last commit, so the files here are never touched. Prints the share of mutants
killed and each that lived, as a diff. Needs ``pip install cosmic-ray``. Hypothesis tries fewer examples
(``HYPOTHESIS_PROFILE=quick``); a mutant that lives here may still be found by the full run.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[1]


def made(place: Path, module: str, tests: list[str]) -> Path:
    """A clone of the last commit with cosmic-ray's session in it."""
    subprocess.run(["git", "clone", "-q", str(ROOT), str(place)], check=True)
    command = f"{sys.executable} -m pytest -x -q -p no:cacheprovider -W ignore {' '.join(tests)}"
    config = (
        f'[cosmic-ray]\nmodule-path = "{module}"\ntimeout = 120.0\nexcluded-modules = []\ntest-command = {json.dumps(command)}\n'
        '[cosmic-ray.distributor]\nname = "local"\n'
    )
    (place / "session.toml").write_text(config, "utf-8")
    return place


def run(place: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Cosmic-ray in a clone; its tests see the clone's newsparse."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(place / "src"),
        "HYPOTHESIS_PROFILE": "quick",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    program = (
        shutil.which("cosmic-ray", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
        or "cosmic-ray"
    )
    return subprocess.run(
        [program, *words], cwd=place, env=environment, capture_output=True, text=True, check=False
    )


def keep(session: Path, most: int, at: int, of: int) -> int:
    """Leave one worker's share of so many mutants, chosen by a fixed seed, in a session."""
    with sqlite3.connect(session) as base:
        jobs = sorted(row[0] for row in base.execute("select job_id from mutation_specs"))
        order = base.execute(
            "select job_id, operator_name, start_pos_row, start_pos_col, occurrence from mutation_specs"
        ).fetchall()
        chosen = sorted(
            (row for row in order if "BitOr" not in row[1]), key=lambda row: row[1:]
        )  # types, nearly all
        random.Random(7).shuffle(chosen)
        share = {row[0] for row in chosen[:most][at::of]}
        for job in jobs:
            if job not in share:
                base.execute("delete from mutation_specs where job_id = ?", (job,))
                base.execute("delete from work_items where job_id = ?", (job,))
    return len(chosen)


def main() -> int:
    """Make the mutants, run the tests on each, and say which lived."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("module")
    parser.add_argument("tests", nargs="+")
    parser.add_argument("--most", type=int, default=100, help="mutants to try, chosen by a fixed seed")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:

        def work(at: int) -> tuple[int, list[tuple[str, str]]]:
            place = made(Path(folder, str(at)), args.module, args.tests)
            base = run(place, "baseline", "session.toml")
            if base.returncode:
                raise SystemExit(
                    f"the tests fail without any mutant:\n{base.stdout[-2000:]}{base.stderr[-2000:]}"
                )
            run(place, "init", "session.toml", "session.sqlite")
            count = keep(place / "session.sqlite", args.most, at, args.jobs)
            run(place, "exec", "session.toml", "session.sqlite")
            with sqlite3.connect(place / "session.sqlite") as session:
                return count, session.execute("select test_outcome, diff from work_results").fetchall()

        with ThreadPoolExecutor(args.jobs) as pool:
            shares = list(pool.map(work, range(args.jobs)))
    results = [row for _, rows in shares for row in rows]
    lived = [diff for outcome, diff in results if "SURVIVED" in str(outcome).upper()]
    killed = sum("KILLED" in str(outcome).upper() for outcome, _ in results)
    for diff in lived:
        print("\n".join(line for line in (diff or "").splitlines() if line[:1] in "+-@"), end="\n\n")
    print(
        f"{args.module}: {shares[0][0]} mutants, {len(results)} tried, {killed} killed ({killed / max(1, len(results)):.0%}), {len(lived)} lived"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
