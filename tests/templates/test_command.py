"""`newsparse template`, `newsparse parse --template` and `--format roles` as a shell meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command import newsparse

PAGE = "News\n\nRed opens (2 May 2023)\n  It did.\n\nBlue opens (1 May 2023)\n"
LISTING = "News\n\n  1. Red opens\n\n    2 May 2023\n\n    It did.\n\n  2. Blue opens\n\n    1 May 2023\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    (tmp_path / "list.txt").write_text(LISTING, "utf-8")
    return tmp_path


def run(folder: Path, *args: str) -> tuple[int, str, str]:
    done = newsparse(*args, cwd=folder)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_parse_with_a_template(folder: Path) -> None:
    code, out, _ = run(folder, "parse", "-f", "json", "--template", r"{title} ({date})\n  {body}", "page.txt")

    items = json.loads(out)["sections"][0]["items"]
    assert code == 0
    assert [(item["title"], item["date"], item["body"]) for item in items] == [
        ("Red opens", "2023-05-02", ["It did."]),
        ("Blue opens", "2023-05-01", []),
    ]


def test_parse_a_folder_into_parquet_with_a_template(folder: Path) -> None:
    pytest.importorskip("pyarrow")
    code, _, err = run(
        folder, "parse", "-o", "out.parquet", "--template", "{title} ({date})", "page.txt", "list.txt"
    )

    assert code == 0
    assert "2 items of 2 files" in err


def test_roles_of_a_page_that_a_template_reads(folder: Path) -> None:
    code, out, _ = run(
        folder, "parse", "-f", "roles", "--template", r"{title} ({date})\n  {body}", "page.txt"
    )

    assert code == 0
    assert out == (
        "   outside | News\n"
        "           |\n"
        "title date | Red opens (2 May 2023)\n"
        "      body |   It did.\n"
        "           |\n"
        "title date | Blue opens (1 May 2023)\n"
    )


def test_roles_name_headings_layout_and_files(folder: Path) -> None:
    (folder / "page.txt").write_text("2023\n\n- A (2 May 2023)\n  Read more\n\n\x1b[31m\n", "utf-8")
    _, out, _ = run(
        folder,
        "parse",
        "-f",
        "roles",
        "--template",
        r"- {title} ({date})\n  Read more",
        "page.txt",
        "page.txt",
    )

    once = (
        "page.txt\n"
        "   heading | 2023\n"
        "           |\n"
        "title date | - A (2 May 2023)\n"
        "    layout |   Read more\n"
        "           |\n"
        "   outside | \\x1b[31m\n"
    )
    assert out == f"{once}\n{once}"


def test_templates_of_pages(folder: Path) -> None:
    (folder / "none.txt").write_text("A text.\n", "utf-8")
    code, out, err = run(folder, "template", "list.txt", "none.txt")

    assert (code, err) == (0, "")
    assert out == (
        "list.txt: 2 of 2 items, confidence 0.99\n"
        r"  '  {number}. {title}\n\n    {date}[\n\n    {body}]'" + "\n"
        "none.txt: no items\n"
    )


def test_a_template_that_is_printed_can_be_passed_back(folder: Path) -> None:
    _, out, _ = run(folder, "template", "list.txt")
    template = out.splitlines()[1].strip().strip("'")

    with_template = run(folder, "parse", "-f", "jsonl", "--template", template, "list.txt")
    assert with_template == run(folder, "parse", "-f", "jsonl", "list.txt")
    assert len(with_template[1].splitlines()) == 2


def test_error_of_a_bad_template(folder: Path) -> None:
    code, _, err = run(folder, "parse", "--template", r"{title}\n{data}", "page.txt")

    assert code == 2
    assert err.splitlines()[-1] == (
        "Error: Invalid value for --template: template, line 2, column 1: found '{data}', which isn't a slot; did you mean {date}? "
        "The slots are {number} {title} {date} {body} {kicker} {author} {credit} {place} {url} {*}; write '{{' for a brace"
    )


def test_a_template_that_fits_nothing_says_why(folder: Path) -> None:
    code, out, err = run(folder, "parse", "-f", "csv", "--template", "{title}: {date}", "page.txt")

    assert (code, len(out.splitlines())) == (0, 1)
    assert err == (
        "newsparse: page.txt: no entry fits the template: line 1: expected a date in '{title}: {date}', found 'News'\n"
    )
