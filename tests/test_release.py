"""What must hold before a release: one version in all its places, and the files that only a release or a forge reads."""

import importlib.metadata
import re
import runpy
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

import newsparse

ROOT = Path(__file__).parent.parent


def test_one_version_everywhere() -> None:
    citation = re.search(r"^version: (\S+)$", (ROOT / "CITATION.cff").read_text("utf-8"), re.M)
    newest = re.search(r"^## (\S+) \(", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)

    assert citation is not None
    assert newest is not None
    assert newsparse.__version__ == importlib.metadata.version("newsparse") == citation[1] == newest[1]


def test_the_shipped_listing_is_the_tested_one(seed_path: Path) -> None:
    assert (ROOT / "examples" / seed_path.name).read_bytes() == seed_path.read_bytes()


def test_the_repository_holds_text_only() -> None:
    """A wheel that ``pip download`` had left beside the sources was committed once: 34 MB in every clone."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a clone")
    files = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    assert [path.name for path in files if path.is_file() and path.stat().st_size > 10_000_000] == []
    assert [
        path.name for path in files if path.suffix in {".whl", ".gz", ".zip", ".tar", ".exe", ".so"}
    ] == []


def test_the_readme_sets_up_in_two_lines() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")

    lines = re.findall(r"^python3 -m venv .*$", readme, re.M)

    assert [line.rpartition("/")[2] for line in lines] == [
        "ilo_social_protection.txt",
        "python -m pytest -n auto --dist loadfile",
    ]


def workflow(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text("utf-8"))
    return loaded


def test_the_release_is_published_by_trust_and_by_pinned_actions() -> None:
    jobs = workflow("release.yml")["jobs"]
    uses = [step["uses"] for job in jobs.values() for step in job["steps"] if "uses" in step]

    assert [use for use in uses if not re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", use)] == []
    assert jobs["publish"]["steps"][-1]["uses"].startswith("pypa/gh-action-pypi-publish@")
    assert "with" not in jobs["publish"]["steps"][-1], "no password, no token"
    assert jobs["publish"]["permissions"] == {"id-token": "write"}
    assert "permissions" not in jobs["build"], "what builds may not publish"
    assert workflow("release.yml")["permissions"] == {"contents": "read"}


def test_the_links_of_the_readme_are_made_whole_for_pypi() -> None:
    whole = runpy.run_path(str(ROOT / ".ci" / "whole_links.py"))["whole"]
    text = "[a](docs/a.md#b) ![p](docs/p.svg) [c](https://example.org/c) [d](#d) [e](mailto:e@f)"

    assert whole(text, "https://h/o/r", "v1") == (
        "[a](https://h/o/r/blob/v1/docs/a.md#b) ![p](https://h/o/r/raw/v1/docs/p.svg) "
        "[c](https://example.org/c) [d](#d) [e](mailto:e@f)"
    )
    assert "](docs/" not in whole((ROOT / "README.md").read_text("utf-8"), "https://h/o/r", "v1")


def test_the_citation_is_one() -> None:
    """The keys that the Citation File Format 1.2.0 requires, and no key that it does not have."""
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))

    assert citation["cff-version"] == "1.2.0"
    assert citation["message"]
    assert citation["title"] == "newsparse"
    assert all("name" in author or "family-names" in author for author in citation["authors"])
    assert citation["license"] == "MIT"
    assert not set(citation) - {
        *("abstract", "authors", "cff-version", "commit", "contact", "date-released", "doi", "identifiers"),
        *("keywords", "license", "message", "repository-code", "title", "type", "url", "version"),
    }


FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))


@pytest.mark.parametrize(
    "path", [path for path in FORMS if path.stem != "config"], ids=lambda path: path.stem
)
def test_an_issue_form_is_one_and_asks_for_the_text(path: Path) -> None:
    """What GitHub asks of a form: it shows a broken one to nobody, without a word."""
    form = yaml.safe_load(path.read_text("utf-8"))
    fields = [each for each in form["body"] if each["type"] != "markdown"]

    assert {"name", "description", "body"} <= set(form) <= {"name", "description", "body", "labels", "title"}
    assert {each["type"] for each in form["body"]} <= {
        "markdown",
        "textarea",
        "input",
        "dropdown",
        "checkboxes",
    }
    assert all(each["attributes"]["label"] for each in fields)
    assert len({each["id"] for each in fields}) == len(fields)
    assert all(each["attributes"]["options"] for each in fields if each["type"] == "dropdown")
    assert any(
        re.search(r"\btext\b", f"{each['attributes']['label']} {each['attributes'].get('description', '')}")
        for each in fields
        if each["type"] == "textarea"
    )


def test_the_form_for_a_listing_that_is_read_wrongly_requires_the_text() -> None:
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / "misread.yml").read_text("utf-8"))
    [text] = [each for each in form["body"] if each.get("id") == "text"]

    assert text["validations"]["required"] is True
    assert text["attributes"]["render"] == "text", "blanks and line ends stay as they were pasted"
