"""Coverage-guided fuzzing with atheris: every target of fuzz/targets.py for its share of the time.

  python fuzz/run.py --minutes 1          # in CI
  python fuzz/run.py --minutes 10         # before a release
  python fuzz/run.py --target dates --minutes 5
  python fuzz/run.py --minutes 60 --table # the table of docs/security.md
  python fuzz/run.py --replay FILE...     # one input again, for the debugger

Starts from fuzz/corpus and the listings of tests/fixtures; what it finds on the way is kept in fuzz/.work (not in
git). Ends with 1 where a target failed: the input lies in fuzz/.work/TARGET/crash-*; make it small, store it in
fuzz/corpus and mend the fault. Needs atheris (Linux or macOS; `pip install atheris`).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
CORPUS, WORK = HERE / "corpus", HERE / ".work"
FIXTURES = HERE.parent / "tests" / "fixtures"
MOST = 4096  # bytes of an input
SLOW = 30  # seconds after which an input counts as hanging; a refused edit reads a page some 30 times, three times as slow here

DICTIONARY = (
    *"1. 2. 10. 1) (1) • * + - # ## ### === --- [ ] ]( ) < > & \\ _ ** © | / : . , ;".split(), "  1. ", " 1. ", "    1. ", "1.  ", "1. ### ",
    "\n\n    ", "\n       ", "\r\n", "\r", "\n", "\t", "\u00a0", "\ufeff", "\u2028", "\u3000", "\x00", "\u0301", "\u202e", "<!-- -->", "References", "[1]",
    "2 May 2023", "22 September 2023", "2023-05-02", "03/04/2023", "3.4.2023", "May 2023", "2023", "yesterday", "since", "5. Januar 2017", "2023年5月2日",
    "21-24 August 2023", "12:30", "UTC", "+07:00", "Photo: ", "https://e.org/a", "(https://e.org)", "Mr ", "Dr ", "Ministry of ", "International ",
    "Labour Organization", "(ILO)", "ILO", "Bank", "President ", "said", "of", "the", "&amp;", "&#39;", "“", "”", "’s",
)  # fmt: skip


def fuzz(target: str, seconds: int) -> int:
    """Run one target in this process; does not come back."""
    import atheris

    with atheris.instrument_imports(include=["newsparse"]):
        sys.path.insert(0, str(HERE))
        import targets

        import newsparse

        for name in newsparse.__all__:
            getattr(newsparse, name)
    work = WORK / target
    work.mkdir(parents=True, exist_ok=True)
    words = WORK / f"{target}.dict"  # targets may run side by side
    lines = ["".join(f"\\x{byte:02x}" for byte in word.encode()) for word in DICTIONARY]
    words.write_text("".join(f'"{line}"\n' for line in lines), "ascii")
    run = targets.TARGETS[target]
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={MOST}",
        f"-timeout={SLOW}",
        f"-dict={words}",
        f"-artifact_prefix={work}/",
    ]
    options += ["-rss_limit_mb=2000", "-print_final_stats=1", "-verbosity=0"]
    seeds = [str(work), str(CORPUS), str(FIXTURES / "layouts")]
    atheris.Setup([sys.argv[0], *options, *seeds], lambda data: run(targets.text_of(data)))
    atheris.Fuzz()
    return 0


def replay(files: list[str], target: str | None) -> int:
    """Run inputs again, without the fuzzer."""
    sys.path.insert(0, str(HERE))
    import targets

    for file in files:
        for name in [target] if target else targets.TARGETS:
            print(f"{file}: {name}")
            targets.TARGETS[name](targets.text_of(Path(file).read_bytes()))
    return 0


def row(told: dict[str, Any]) -> str:
    """What a target did as a row of the table."""
    runs = f"{int(told['runs']):,}" if told["runs"].isdigit() else "?"
    return f"| {told['target']} | {told['seconds'] / 60:g} | {runs} | {'no' if told['failed'] else 'yes'} |"


def main() -> int:
    """Share the time among the targets, two at a time; say what each did."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--target", action="append", help="one of them; all if not given")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--replay", nargs="+", metavar="FILE")
    parser.add_argument("--table", action="store_true", help="print a table of Markdown in place of JSON")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.replay:
        return replay(args.replay, args.target[0] if args.target else None)
    if args.here:
        return fuzz(args.target[0], int(args.minutes * 60))
    sys.path.insert(0, str(HERE))
    import targets

    names = args.target or list(targets.TARGETS)
    share = args.minutes * args.jobs / len(names)
    failed = []
    if args.table:
        print("| target | minutes | inputs | held |\n|---|---|---|---|", flush=True)
    for at in range(0, len(names), args.jobs):
        command = [sys.executable, __file__, "--here", "--minutes", str(share), "--target"]
        running = {
            name: subprocess.Popen(
                [*command, name],
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
            )
            for name in names[at : at + args.jobs]
        }
        for name, process in running.items():
            said, _ = process.communicate()
            stats = dict(
                line.split(": ", 1)
                for line in said.splitlines()
                if line.startswith("stat::") and ": " in line
            )
            runs = stats.get("stat::number_of_executed_units", "?").strip()
            told = {
                "target": name,
                "seconds": round(share * 60),
                "runs": runs,
                "failed": process.returncode != 0,
            }
            print(row(told) if args.table else json.dumps(told), flush=True)
            if process.returncode:
                failed.append(name)
                print(said[-4000:], file=sys.stderr)
    if failed:
        print(f"FAILED: {', '.join(failed)}; the inputs lie in {WORK}", file=sys.stderr)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
