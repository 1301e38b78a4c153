"""The docs' pages of the rules are the rules' own words, and each recipe runs."""

import os
import re
import runpy
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from newsparse.validation.config import KEYS as SETTINGS
from newsparse.validation.config import load
from newsparse.validation.contracts import KEYS
from newsparse.validation.formats import FORMATS

yaml = pytest.importorskip("yaml")
FINE = "  1. A title\n\n    2 May 2023\n"
NEW = "  1. New\n\n    3 May 2023\n\n  2. A title\n\n    2 May 2023\n"


def sh(script: str, folder: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    scripts = str(Path(sys.executable).parent)
    clean = {key: value for key, value in os.environ.items() if key != "GITHUB_ACTIONS"}
    return subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=folder,
        env={**clean, "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}", "PYTHONUTF8": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def blocks(page: str, kind: str) -> list[Any]:
    text = (ROOT / "docs" / page).read_text("utf-8")
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.M | re.S)


def test_the_pages_of_the_rules_are_made_anew_from_the_rules() -> None:
    made = runpy.run_path(str(ROOT / "docs" / "rules" / "make.py"))["pages"]()
    kept = {path.name: path.read_text("utf-8") for path in (ROOT / "docs" / "rules").glob("*.md")}

    assert kept == made, "run python docs/rules/make.py"


def test_ci_page_names_every_key_format_and_setting() -> None:
    text = (ROOT / "docs" / "ci.md").read_text("utf-8")

    assert [name for name in (*KEYS, *SETTINGS, *FORMATS) if f"`{name}`" not in text] == []


def test_the_settings_of_the_ci_page_are_valid(tmp_path: Path) -> None:
    for number, block in enumerate(blocks("ci.md", "toml")):
        (tmp_path / f"{number}.toml").write_text(block, "utf-8")
        assert load(tmp_path / f"{number}.toml").contract_for(str(tmp_path / "ilo" / "a.txt"))


@pytest.mark.parametrize("bad", [False, True])
def test_the_action_checks(tmp_path: Path, bad: bool) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    inputs = {name: each["default"] for name, each in action["inputs"].items()}
    (tmp_path / "a b.txt").write_text(FINE.replace("2 May", "32 May") if bad else FINE, "utf-8")
    [step] = [each for each in action["runs"]["steps"] if each.get("name") == "Check"]
    values = {**inputs, "sarif": "out.sarif", "args": "--level info --ignore NP5"}
    environment = {
        key: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: values[match[1]], value)
        for key, value in step["env"].items()
    }

    result = sh(step["run"], tmp_path, **environment)

    assert result.returncode == int(bad), result.stderr
    assert ("::error file=a b.txt,line=3" in result.stdout) is bad
    assert '"version": "2.1.0"' in (tmp_path / "out.sarif").read_text("utf-8")


def test_the_action_installs_what_it_says(tmp_path: Path) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    [step] = [each for each in action["runs"]["steps"] if each.get("name") == "Install newsparse"]
    fake = 'python() { echo "$@"; }\n'

    assert sh(fake + step["run"], tmp_path, VERSION="==0.1.0", ACTION="/a").stdout == (
        "-m pip install --quiet newsparse[cli]==0.1.0\n"
    )
    assert (
        sh(fake + step["run"], tmp_path, VERSION="", ACTION="/a").stdout == "-m pip install --quiet /a[cli]\n"
    )


def test_the_hooks_check_and_format(tmp_path: Path) -> None:
    hooks = {
        each["id"]: each for each in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    }
    named = {
        each["id"]
        for block in blocks("ci.md", "yaml")
        for repo in (yaml.safe_load(block) or {}).get("repos", ())
        for each in repo["hooks"]
    }
    (tmp_path / "a.txt").write_text("1. A title\n\n    32 May 2023", "utf-8")

    assert named == set(hooks)
    assert re.search(hooks["newsparse-check"]["files"], "x/a.txt")
    assert (
        sh(shlex.join([*shlex.split(hooks["newsparse-check"]["entry"]), "a.txt"]), tmp_path).returncode == 1
    )
    assert (
        sh(shlex.join([*shlex.split(hooks["newsparse-format"]["entry"]), "a.txt"]), tmp_path).returncode == 0
    )
    assert (tmp_path / "a.txt").read_text("utf-8") == "  1. A title\n\n    32 May 2023\n"


def test_the_gitlab_recipe(tmp_path: Path) -> None:
    [recipe] = [each for block in blocks("ci.md", "yaml") if "listings" in (each := yaml.safe_load(block))]
    (tmp_path / "listings").mkdir()
    (tmp_path / "listings" / "a.txt").write_text(FINE.replace("2 May", "32 May"), "utf-8")
    install, *script = recipe["listings"]["script"]

    assert install == "pip install 'newsparse[cli]'"
    assert sh("\n".join(script), tmp_path).returncode == 1
    assert (
        '"severity": "critical"'
        in (tmp_path / recipe["listings"]["artifacts"]["reports"]["codequality"]).read_text()
    )


@pytest.mark.parametrize(
    ("new", "code", "told"),
    [(FINE, 0, ""), (NEW, 0, "issue create"), ("Accept all cookies.\n", 1, "")],
)
def test_the_scheduled_workflow_reports_new_items(tmp_path: Path, new: str, code: int, told: str) -> None:
    [block] = blocks("diff.md", "yaml")
    steps = yaml.safe_load(block)["jobs"]["scrape"]["steps"]
    script = "\n".join(f"( {each['run'].strip()}\n)" for each in steps if "name" in each)
    (tmp_path / "scrape.sh").write_text("#!/bin/sh\ncat fresh\n", "utf-8")
    (tmp_path / "scrape.sh").chmod(0o755)
    (tmp_path / "fresh").write_text(new, "utf-8")
    (tmp_path / "page.txt").write_text(FINE, "utf-8")
    setup = "git init -q .; git add page.txt; git -c user.name=a -c user.email=a@b commit -qm old\n"
    fakes = 'gh() { echo "gh $*"; cat changes.md; }\ngit() { [ "$1" = push ] || command git "$@"; }\n'

    result = sh(setup + fakes + script, tmp_path)

    assert result.returncode == code, result.stdout + result.stderr
    assert told in result.stdout
    assert ("**New** (2023\\-05\\-03)" in result.stdout) is bool(told)
    assert (tmp_path / "page.txt").read_text("utf-8") == (FINE if code else new)
