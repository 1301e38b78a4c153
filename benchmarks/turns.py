"""Run several versions of newsparse by turns, so that other work on the machine slows all alike.

Each version runs in a process of its own and is sent a line for each turn; the best rate of the turns counts. For the other files here.
"""

from __future__ import annotations

import json
import pathlib
import subprocess
import sys

Row = tuple[float, int]  # how much a second, how many found


def worker(tree: pathlib.Path, work: str, data: object) -> subprocess.Popen[str]:
    """A process that runs ``work`` with the sources of one tree: its standard input has ``data`` as JSON, then a line for each turn."""
    process = subprocess.Popen(
        [sys.executable, "-c", work, str(tree / "src")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", cwd=tree,
    )  # fmt: skip
    assert process.stdin
    print(json.dumps(data), file=process.stdin, flush=True)
    return process


def turn(process: subprocess.Popen[str]) -> list[Row]:
    """One run: a row for each thing measured."""
    assert process.stdin
    assert process.stdout
    print(file=process.stdin, flush=True)
    return [tuple(row) for row in json.loads(process.stdout.readline())]


def best(trees: list[pathlib.Path], work: str, data: object, turns: int) -> list[list[Row]]:
    """For each tree the best row of each thing measured."""
    workers = [worker(tree, work, data) for tree in trees]
    try:
        rounds = [[turn(process) for process in workers] for _ in range(turns)]
    finally:
        for process in workers:
            process.kill()
            process.wait()
    return [[max(rows) for rows in zip(*of_tree, strict=True)] for of_tree in zip(*rounds, strict=True)]
