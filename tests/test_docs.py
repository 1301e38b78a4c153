"""Every Python block and every console transcript of the README and the docs is run, page by page.

A page is run in a folder that holds ``examples/`` and nothing else; its blocks share that folder and one namespace.

- ``python``: with ``>>>`` it is a doctest, otherwise it must run.
- ``console``: each line after ``$`` is run by a shell and must print what follows, ``...`` standing for anything.
- ``sh`` and all others are not run: the README's set-up lines are run by ``.ci/run``.
"""

import doctest
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^(?P<fence>`{3,}|~{3,})(?P<kind>\w+)[^\n]*\n(?P<code>.*?)^(?P=fence)`*$", re.M | re.S)
FLAGS = doctest.ELLIPSIS


def blocks(page: Path) -> Iterator[tuple[str, int, str]]:
    """Kind, first line and code of each fenced block."""
    text = page.read_text("utf-8")
    for match in BLOCK.finditer(text):
        yield match["kind"], text.count("\n", 0, match.start("code")) + 1, match["code"]


def page_id(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run_python(page: Path, line: int, code: str, names: dict[str, Any]) -> None:
    if not re.search(r"^>>> ", code, re.M):
        exec(compile("\n" * (line - 1) + code, page, "exec"), names)
        return
    example = doctest.DocTestParser().get_doctest(code, names, page.name, str(page), line - 1)
    runner = doctest.DebugRunner(optionflags=FLAGS)
    try:
        runner.run(example, clear_globs=False)
    except doctest.DocTestFailure as failure:
        where = f"{page}:{line + failure.example.lineno}"
        pytest.fail(f"{where}: want\n{failure.example.want}got\n{failure.got}", pytrace=False)
    names.update(example.globs)


def run_console(page: Path, line: int, code: str, desk: Path) -> None:
    scripts = str(Path(sys.executable).parent)
    environment = {
        **{
            name: value
            for name, value in os.environ.items()
            if name not in {"CI", "GITHUB_ACTIONS", "FORCE_COLOR"}
        },
        "PATH": os.pathsep.join([scripts, os.environ.get("PATH", "")]),
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "PYTHONIOENCODING": "utf-8",
    }
    for step in re.finditer(r"^\$ (?P<command>.*(?:\n> .*)*)\n(?P<want>(?:(?!\$ ).*\n)*)", code, re.M):
        command = step["command"].replace("\n> ", "\n")
        result = subprocess.run(
            ["bash", "-c", command],
            cwd=desk,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        got = re.sub(r"[ \t\r]+$", "", result.stdout.decode("utf-8"), flags=re.M)
        if got and not got.endswith("\n"):
            got += "\n"
        if not doctest.OutputChecker().check_output(step["want"], got, FLAGS):
            where = f"{page}:{line + code.count(chr(10), 0, step.start())}"
            pytest.fail(f"{where}: $ {command}\nwant\n{step['want']}got\n{got}", pytrace=False)


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_every_block_of_a_page_runs(page: Path, desk: Path) -> None:
    names: dict[str, Any] = {"__name__": "__main__"}
    for kind, line, code in blocks(page):
        if kind in {"python", "pycon"}:
            run_python(page, line, code, names)
        elif kind == "console":
            run_console(page, line, code, desk)
