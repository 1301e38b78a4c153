"""Every Python block and every console transcript of the README and the docs is run, page by page.

A page is run in a folder that holds ``examples/`` and nothing else; its blocks share that folder and one namespace.

- ``python``: with ``>>>`` it is a doctest, otherwise it must run.
- ``console``: each line after ``$`` is run by a shell and must print what follows, ``...`` standing for anything.
- ``py``: needs more than the tests do, and is run by itself where that is installed.
- ``toml`` must be settings that can be loaded, ``yaml`` must be YAML; what the recipes do, tests/validation/test_pages.py and
  tests/test_tutorial.py try.
- ``sh`` is for lines that set up or take long. They are not run, but their programs and files must be there; the README's are
  run by ``.ci/run``.
- ``text`` and ``html`` are shown; a block of any other kind is a fault, for nothing would look at it.
"""

import doctest
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from command import newsparse
from newsparse.validation.config import load

ROOT = Path(__file__).parent.parent
PAGES = [
    path
    for path in [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
    if "_build" not in path.parts
]
KINDS = {"python", "pycon", "console", "py", "toml", "yaml", "sh", "text", "html"}
BLOCK = re.compile(r"^(?P<fence>`{3,}|~{3,})(?P<kind>\w+)[^\n]*\n(?P<code>.*?)^(?P=fence)`*$", re.M | re.S)
ALONE = re.compile(r"newsparse( [\w./=:,-]+)+")
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


def run_shell(command: str, desk: Path) -> bytes:
    """What a command line prints on both streams."""
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
        "PYTHONUTF8": "1",
    }
    if ALONE.fullmatch(command):  # no shell is needed
        done = newsparse(*command.split()[1:], cwd=desk, env=environment)
        return done.stderr + done.stdout
    return subprocess.run(
        ["bash", "-c", command],
        cwd=desk,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    ).stdout


def run_console(page: Path, line: int, code: str, desk: Path) -> None:
    for step in re.finditer(r"^\$ (?P<command>.*(?:\n>(?: .*)?$)*)\n(?P<want>(?:(?!\$ ).*\n)*)", code, re.M):
        command = re.sub(r"\n> ?", "\n", step["command"])
        got = re.sub(r"[ \t\r]+$", "", run_shell(command, desk).decode("utf-8"), flags=re.M)
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


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_no_block_escapes(page: Path) -> None:
    """Each fence is one that the tests see, of a kind that they know; MyST's directives are the build's."""
    fences = re.findall(r"^[ \t>]*(?:`{3,}|~{3,})[^\n`]*$", page.read_text("utf-8"), re.M)
    found = list(blocks(page))
    directives = [fence for fence in fences if re.match(r"`{3,}\{[\w-]+\}", fence)]

    assert {kind for kind, _, _ in found} <= KINDS
    inner = sum(len(re.findall(r"^(?:`{3,}|~{3,})", code, re.M)) for _, _, code in found)
    assert len(fences) == 2 * (len(found) + len(directives)) + inner, "a fence is indented, or of no kind"


def blocks_of(kind: str) -> list[Any]:
    return [
        pytest.param(code, id=f"{page_id(page)}:{line}")
        for page in PAGES
        for found, line, code in blocks(page)
        if found == kind
    ]


@pytest.mark.parametrize(
    "code", [each for each in blocks_of("py") if not str(each.id).startswith("docs/scale.md")]
)
def test_a_block_that_needs_more_runs_where_that_is(code: str, desk: Path) -> None:
    """Those of docs/scale.md are run in tests/engines, with what they read."""
    for name in re.findall(r"^(?:import|from) (\w+)", code, re.M):
        if importlib.util.find_spec(name) is None:
            pytest.skip(f"needs {name}")

    result = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], cwd=desk, capture_output=True, text=True, check=False
    )

    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("code", blocks_of("toml"))
def test_settings_can_be_loaded(code: str, tmp_path: Path) -> None:
    (tmp_path / "newsparse.toml").write_text(code, "utf-8")
    (tmp_path / "old").mkdir()
    for name in re.findall(r'^previous = "([^"{]+)"', code, re.M):
        (tmp_path / name).write_text("  1. A title\n", "utf-8")

    assert load(tmp_path / "newsparse.toml")


@pytest.mark.parametrize("code", blocks_of("yaml"))
def test_recipes_are_yaml(code: str) -> None:
    assert isinstance(yaml.safe_load(code), dict | list)


PROGRAMS = {"pip", "python", "python3", "pytest", "bash", "git", "newsparse"}


@pytest.mark.parametrize("code", blocks_of("sh"))
def test_lines_that_are_not_run_name_what_is_there(code: str) -> None:
    for line in re.split(r"\n|&&", code):
        words = [word for word in shlex.split(line, comments=True) if not re.fullmatch(r"[A-Z_]+=\S*", word)]
        if not words:
            continue
        assert words[0].removeprefix(".venv/bin/") in PROGRAMS, (
            f"{line!r}: is this a transcript? Then it is console"
        )
        missing = [
            word
            for word in words[1:]
            if re.search(r"\.(py|txt)$|^\.ci/", word) and not (ROOT / word).exists()
        ]
        assert missing == []
