"""The tutorial's workflow does what the page says: what is well is committed, what is broken fails and is not."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from conftest import ROOT

pytest.importorskip("resiliparse", reason="needs the extra html")
PAGE = (ROOT / "docs" / "tutorial.md").read_text("utf-8")
[WORKFLOW] = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.M | re.S)
[CONTRACT] = re.findall(r"^\$ cat > newsparse.toml <<'END'\n(.*?)^> END$", PAGE, re.M | re.S)
[DATES_GO] = re.findall(r"^\$ (sed .*data-date.*) > changed.html$", PAGE, re.M)


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
@pytest.mark.parametrize("broken", [False, True])
def test_the_workflow_commits_only_what_is_well(tmp_path: Path, broken: bool) -> None:
    steps = yaml.safe_load(WORKFLOW)["jobs"]["port"]["steps"]
    script = "\n".join(f"( {step['run'].strip()}\n)" for step in steps if "name" in step)
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "newsparse.toml").write_text(CONTRACT.replace("> ", ""), "utf-8")
    (tmp_path / "listings").mkdir()
    (tmp_path / "listings" / "port.txt").write_text("old\n", "utf-8")
    page = DATES_GO if broken else "cat examples/port_news.html"
    fakes = (
        "git init -q . && git add listings && git -c user.name=a -c user.email=a@b commit -qm old\n"
        f'curl() {{ {page} > "${{@: -1}}"; }}\n'
        'git() { [ "$1" = push ] || command git "$@"; }\n'
        'newsparse() { command newsparse "${@/#now/2024-04-01}"; }\n'
    )
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"

    result = subprocess.run(
        ["bash", "-e", "-c", fakes + script],
        cwd=tmp_path,
        env={**os.environ, "PATH": path, "GITHUB_ACTIONS": "true"},
        capture_output=True,
        text=True,
        check=False,
    )

    log = subprocess.run(
        ["git", "log", "--format=%s"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert result.returncode == int(broken), result.stdout + result.stderr
    assert ("::error file=listings/port.txt" in result.stdout) is broken
    assert bool(re.search("^News of ", log.stdout, re.M)) is not broken
