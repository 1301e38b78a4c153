"""Are the tests worth anything? Change a module in small ways, one at a time, and count the changes that a test notices.

  python benchmarks/mutants.py                      # all modules of the table below, about an hour on one core
  python benchmarks/mutants.py records dates/style  # some of them
  python benchmarks/mutants.py records --most 0     # every mutant, not a sample

Needs ``pip install cosmic-ray``, which makes the mutants, in a clone of the last commit: the files here are never touched.
Prints each mutant that lived, as the line before and after, with a ``=`` before those that docs/mutants.md says to change
nothing and a ``?`` before those that it does not know; then the table of that page, whose share leaves out the first. The answer is the same each time: the sample is chosen by the text of the changed
lines (an edit elsewhere in the module leaves it as it is), and Hypothesis tries the same examples.

Left out is what no test could notice: types, which nothing runs; ``is`` for ``==``, as names and small numbers are one
object; and whether and how much a cache keeps. Of the eleven other signs for a ``+`` one is taken: most of them only raise.
A mutant that lives here may still be found by the full tests: each module is tried with the tests that are meant for it, as
they must run some thousand times.
"""

from __future__ import annotations

import argparse
import ast
import compileall
import hashlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/mutants.md"
DATES = (
    60,
    "tests/dates --ignore tests/dates/test_isolation.py"
    " --deselect tests/dates/test_properties.py::test_hostile_texts_take_linear_time"
    " --deselect tests/dates/test_value.py::test_edtf_package_agrees",
)
READ = (
    "tests/test_reader.py tests/renderers/test_fixtures.py tests/test_records.py tests/test_writer.py tests/test_laws.py"
    " tests/test_dialects.py tests/test_streams.py --deselect tests/test_streams.py::test_memory_is_bounded"
)
#: For each module how many mutants are tried, and with which tests.
MODULES = {
    "records": (150, "tests/test_records.py tests/test_laws.py"),
    "writer": (150, "tests/test_records.py tests/test_writer.py tests/test_laws.py"),
    "reader": (150, READ),
    "dates/value": DATES,
    "dates/style": DATES,
    "dates/reading": DATES,
    "dates/forms": DATES,
    "dates/lines": DATES,
    "dates/scan": DATES,
    "dates/relative": DATES,
    "dates/words": DATES,
    "reading/find/alike": (60, "tests/found/test_alike.py"),
    "reading/find/labels": (60, "tests/found/test_labels.py"),
    "reading/find/roles": (60, "tests/found/test_roles.py"),
}


def cosmic_ray(place: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Cosmic-ray in a clone; its tests see the clone's newsparse, and always the same examples."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {
        **os.environ,
        "PYTHONPATH": str(place / "src"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",  # and no rewritten assertions: what is wrong is not asked for, only whether
        "HYPOTHESIS_PROFILE": "ci",
        "NEWSPARSE_EXAMPLES": "30",
    }
    program = shutil.which("cosmic-ray", path=path)
    if program is None:
        raise SystemExit("cosmic-ray is missing: pip install cosmic-ray")
    return subprocess.run(
        [program, *words], cwd=place, env=environment, capture_output=True, text=True, check=False
    )


SAME = re.compile("_(?:Eq_Is|NotEq_IsNot|Is_Eq|IsNot_NotEq)$")


def unrun(source: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where the types of a module stand, and the sizes of its caches."""
    places: list[ast.expr] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            places += [node.returns] if node.returns else []
            places += [
                one for one in node.decorator_list if re.match("functools.(lru_)?cache", ast.unparse(one))
            ]
        elif isinstance(node, ast.arg | ast.AnnAssign):
            places += [node.annotation] if node.annotation else []
        elif isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            places.append(node.test)
    return [
        ((node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0)) for node in places
    ]


def keep(session: Path, source: str, most: int) -> int:
    """Leave so many mutants in a session, chosen by the text of their lines; how many there were."""
    lines, unseen = source.split("\n"), unrun(source)
    seen: Counter[str] = Counter()
    order: dict[str, bytes] = {}
    signs: dict[tuple[int, int], str] = {}
    with sqlite3.connect(session) as base:
        rows = base.execute(
            "select job_id, start_pos_row, start_pos_col, operator_name, operator_args, occurrence from mutation_specs"
        ).fetchall()
        for job, row, column, *operator in sorted(rows, key=lambda row: row[1:]):
            place = row, column + ("Decorator" in operator[0])  # behind the @
            if any(start <= place < end for start, end in unseen) or SAME.search(operator[0]):
                continue
            name = f"{lines[row - 1].strip()} {column - len(lines[row - 1])} {operator[:2]}"
            seen[name] += 1
            order[job] = hashlib.sha256(f"{name} {seen[name]}".encode()).digest()
            if "BinaryOperator" in operator[0] or "UnaryOperator" in operator[0]:
                other = signs.setdefault((row, column), job)
                if other != job:
                    least, more = sorted((other, job), key=order.__getitem__)
                    signs[row, column] = least
                    del order[more]
        chosen = set(sorted(order, key=order.__getitem__)[: most or None])
        for job, *_ in rows:
            if job not in chosen:
                base.execute("delete from mutation_specs where job_id = ?", (job,))
                base.execute("delete from work_items where job_id = ?", (job,))
    return len(order)


def tried(place: Path, name: str, most: int, tests: str) -> tuple[int, list[tuple[str, str]]]:
    """How many mutants a module has, and the outcome and diff of each that was tried, in a clone."""
    module = place / f"src/newsparse/{name}.py"
    session = place / "session.sqlite"
    session.unlink(missing_ok=True)
    for folder in ("src", "tests"):
        compileall.compile_dir(place / folder, quiet=2)
    for old in (module.parent / "__pycache__").glob(f"{module.stem}.*"):
        old.unlink()  # never a mutant's code for another's
    command = f"{sys.executable} -m pytest -x -q -p no:cacheprovider --assert=plain -W ignore {tests}"
    (place / "session.toml").write_text(
        f'[cosmic-ray]\nmodule-path = "{module.relative_to(place)}"\ntimeout = 60.0\nexcluded-modules = []\n'
        f'test-command = {json.dumps(command)}\n[cosmic-ray.distributor]\nname = "local"\n',
        "utf-8",
    )
    base = cosmic_ray(place, "baseline", "session.toml")
    if base.returncode:
        raise SystemExit(
            f"{name}: the tests fail without any mutant:\n{base.stdout[-2000:]}{base.stderr[-2000:]}"
        )
    cosmic_ray(place, "init", "session.toml", session.name)
    count = keep(session, module.read_text("utf-8"), most)
    cosmic_ray(place, "exec", "session.toml", session.name)
    with sqlite3.connect(session) as base_of:
        return count, base_of.execute("select test_outcome, diff from work_results").fetchall()


def changed(diff: str) -> tuple[str, str]:
    """The line before and after, from a diff of one line."""
    lines = [line for line in diff.splitlines() if line[:3] not in {"---", "+++"}]
    before, after = (" ".join(line[1:].strip() for line in lines if line[:1] == sign) for sign in "-+")
    return before, after


def main() -> int:
    """Make the mutants, run the tests on each, and say which lived."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "modules", nargs="*", metavar="module", help=f"some of {', '.join(MODULES)}; all without"
    )
    parser.add_argument(
        "--most", type=int, help="mutants to try of each module, 0 for all; without, as in the table"
    )
    args = parser.parse_args()
    if unknown := [name for name in args.modules if name not in MODULES]:
        parser.error(f"{unknown[0]} is none of {', '.join(MODULES)}")
    equal, _, others = PAGE.read_text("utf-8").partition("\n## Alive")
    groups = re.compile(r"^`([\w/]+)\.py`:(.*?)(?=^`[\w/]+\.py`:|\Z)", re.MULTILINE | re.DOTALL)
    known = [dict(groups.findall(part)) for part in (equal, others)]
    table = ["| module | mutants | tried | killed | change nothing | share |", "|---|--:|--:|--:|--:|--:|"]
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "clone")
        subprocess.run(["git", "clone", "-q", str(ROOT), str(place)], check=True)
        for name in args.modules or MODULES:
            most, tests = MODULES[name]
            count, results = tried(place, name, most if args.most is None else args.most, tests)
            lived = sorted(changed(diff or "") for outcome, diff in results if "SURVIVED" in outcome)
            killed, same = len(results) - len(lived), 0
            print(f"{name}: {len(lived)} lived", flush=True)
            for before, after in lived:
                pair = f"- {before}\n+ {after}\n"
                sign = next(
                    (s for s, part in zip("= ", known, strict=True) if pair in part.get(name, "")), "?"
                )
                same += sign == "="
                print(f" {sign} {before}\n    {after}", flush=True)
            share = killed / max(1, len(results) - same)
            table.append(
                f"| `{name}.py` | {count:,} | {len(results):,} | {killed:,} | {same} | {share:.0%} |"
            )
    print("\n" + "\n".join(table))
    return 0


if __name__ == "__main__":
    sys.exit(main())
