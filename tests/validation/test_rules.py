"""Each rule: a text that triggers it, with its whole messages, and one that almost does.

Besides, the examples in the rules' own documentation are true: "Example" triggers the rule, "Use instead" does not.
"""

import datetime as dt
import re
import tomllib
from pathlib import Path

import pytest

from newsparse import check
from newsparse.validation import RULES
from newsparse.validation.registry import FILES

HERE = Path(__file__).parent
TODAY = dt.date(2023, 12, 24)


def item(number: int, title: str, date: str = "", *body: str) -> str:
    """An item as the seed's renderer prints it."""
    return f"  {number}. {title}\n\n" + "".join(
        f"    {line}\n\n" for line in ([date] if date else []) + list(body)
    )


def dated(*dates: str) -> str:
    return "".join(item(number, f"Title {number}", date) for number, date in enumerate(dates, 1))


FINE = item(1, "First", "22 September 2023", "A body.") + item(2, "Second", "21 September 2023", "A body.")
LYNX = "   1. A title\n       21 September 2023\n       A body that says something.\n\n   2. Another\n       20 September 2023\n"

LISTED = [item(n, f"Title {n}", f"{6 - n} June 2022", f"Body {n}.") for n in range(1, 6)]
CASES: list[tuple[str, str, list[str]]] = [
    ("NP001", "", ["1:1: NP001 nothing was parsed: the text is empty (nothing-parsed)"]),
    (
        "NP001",
        "Accept all cookies.\n\nMore\n",
        ["1:1: NP001 nothing was parsed: 2 lines of text and no item among them (nothing-parsed)"],
    ),
    ("NP001", "  1. A title\n", []),
    (
        "NP002",
        FINE + "Third\n\n20 September 2023\n",
        [
            "15:1: NP002 'Third' with the date '20 September 2023' looks like an item, but was not read as one (lost-item)"
        ],
    ),
    ("NP002", FINE + "Third\n\nSeptember 2023\n", []),
    ("NP002", FINE + "© 2023 Somebody\n\nPage 1 of 3\n", []),
    ("NP002", "20 September 2023\n\n" + FINE, []),
    (
        "NP005",
        item(1, "First", "22 September 2023", "A body.", "Second", "21 September 2023"),
        ["9:5: NP005 the day '21 September 2023' is not the date of any item (day-unread)"],
    ),
    ("NP005", item(1, "First", "22 September 2023", "A body.", "Updated: 21 September 2023"), []),
    (
        "NP006",
        item(1, "First", "22 September 2023", "1) One") + item(2, "Second", "21 September 2023", "2) Two"),
        [
            "5:5: NP006 number 1 in '1) One' does not begin an item (number-unread)",
            "11:5: NP006 number 2 in '2) Two' does not begin an item (number-unread)",
        ],
    ),
    ("NP006", item(1, "First", "22 September 2023", "1) One", "2) Two"), []),
    (
        "NP007",
        item(1, "First", "22 September 2023", "-") + item(2, "Second", "21 September 2023"),
        ["5:5: NP007 '-' was read as a body (text-odd)"],
    ),
    ("NP007", item(1, "First", "22 September 2023", "- a dash") + item(2, "Second", "21 September 2023"), []),
    (
        "NP009",
        "".join(f"{n}) Title {n} ({n} May 2023)\n" for n in range(1, 6)) + "\n" + "".join(LISTED),
        [
            "7:3: NP009 the text above or below this line gives different items when read by itself (10 instead of 11 items): "
            "are these two lists? (read-apart)"
        ],
    ),
    (
        "NP009",
        "".join(f"{n}) Title {n} ({n} May 2023)\n" for n in range(1, 6)) + "\n" + "".join(LISTED[:4]),
        [],
    ),
    (
        "NP101",
        item(1, "One", "1 May 2023") + item(3, "Three", "30 April 2023") + item(7, "Seven", "29 April 2023"),
        [
            "5:3: NP101 item 3 follows item 1: number 2 is missing (number-gap)",
            "9:3: NP101 item 7 follows item 3: numbers 4 to 6 are missing (number-gap)",
        ],
    ),
    ("NP101", item(1, "One", "1 May 2023") + "\n" + item(1, "One again", "30 April 2023"), []),
    (
        "NP102",
        item(1, "One", "3 May 2023") + item(2, "Two", "2 May 2023") + item(2, "Three", "1 May 2023"),
        ["9:3: NP102 number 2 appears twice, first at 'Two' (number-duplicate)"],
    ),
    ("NP102", item(1, "One", "3 May 2023") + "\n" + item(1, "Two", "2 May 2023"), []),
    (
        "NP103",
        item(4, "Four", "3 May 2023"),
        ["1:3: NP103 the list starts at number 4 instead of 1 (number-start)"],
    ),
    ("NP103", item(1, "One", "3 May 2023"), []),
    (
        "NP103",
        item(1, "One", "3 May 2023") + item(2, "Two", "2 May 2023") + item(2, "Three", "1 May 2023"),
        [],
    ),
    (
        "NP201",
        dated("5 May 2023", "4 May 2023", "3 May 2023", "Soon", "1 May 2023"),
        ["13:3: NP201 item 4 has no date, and 4 of 5 items have one (date-missing)"],
    ),
    (
        "NP201",
        dated("5 May 2023", "Soon", "Later"),
        ["1:1: NP201 only 1 of 3 items has a date (date-missing)"],
    ),
    (
        "NP201",
        dated("5 May 2023", "4 May 2023", "Later"),
        ["1:1: NP201 only 2 of 3 items have a date (date-missing)"],
    ),
    ("NP201", dated("Soon", "Later"), ["1:1: NP201 no date found in 2 items (date-missing)"]),
    ("NP201", dated("31 April 2023", "03/04/2023"), []),
    (
        "NP202",
        dated("5 May 2023", "31 April 2023"),
        ["7:5: NP202 the date '31 April 2023' of item 2 does not exist (date-impossible)"],
    ),
    ("NP202", dated("5 May 2023", "30 April 2023"), []),
    ("NP202", item(1, "A", "5 May 2023", "30 February 2023"), []),
    (
        "NP203",
        dated("03/04/2023"),
        [
            "3:5: NP203 the date '03/04/2023' of item 1 can mean 2023-04-03 or 2023-03-04, and nothing on the page "
            "shows which (date-ambiguous)"
        ],
    ),
    ("NP203", dated("13/04/2023", "03/04/2023"), []),
    (
        "NP203",
        "05.04.2020\n\n   * Red ship sails\n\n   * Blue ship sails\n\n06.04.2020\n\n   * White ship sails\n",
        [
            "1:1: NP203 the date '05.04.2020' above 2 items can mean 2020-04-05 or 2020-05-04, and nothing on the page shows which (date-ambiguous)",
            "7:1: NP203 the date '06.04.2020' above an item can mean 2020-04-06 or 2020-06-04, and nothing on the page shows which (date-ambiguous)",
        ],
    ),
    (
        "NP204",
        "September 2023\n\n" + dated("1 September 2023") + "Other\n\n" + dated("1 October 2023"),
        [
            "11:5: NP204 item 1 is dated 2023-10-01, after the newest heading 'September 2023' (date-future)",
        ],
    ),
    (
        "NP204",
        "September 2023\n\n" + dated("1 September 2023") + "Other\n\n" + dated("30 September 2023"),
        [],
    ),
    ("NP204", dated("1 October 2033"), []),
    (
        "NP205",
        dated(
            "9 May 2023", "8 May 2023", "7 May 2022", "6 May 2023", "5 May 2023", "4 May 2023", "3 May 2023"
        ),
        [
            "11:5: NP205 item 3 is dated 2022-05-07, earlier than item 4 after it (2023-05-06), and the list runs from "
            "newest to oldest (date-order)"
        ],
    ),
    (
        "NP205",
        dated("1 May 2023", "2 May 2023", "3 May 2022", "4 May 2023", "5 May 2023", "6 May 2023"),
        [
            "11:5: NP205 item 3 is dated 2022-05-03, earlier than item 2 before it (2023-05-02), and the list runs from "
            "oldest to newest (date-order)"
        ],
    ),
    ("NP205", dated("9 May 2023", "8 May 2023", "10 May 2023", "7 May 2023"), []),
    (
        "NP205",
        dated("9 May 2023", "8 May 2023", "10 May 2023", "7 May 2023", "9 May 2023", "6 May 2023"),
        [],
    ),
    (
        "NP402",
        item(1, "CafÃ©", "3 May 2023", "“CAFÉ”"),
        ["1:9: NP402 garbled letters: 'CafÃ©' should be 'Café' (mojibake)"],
    ),
    (
        "NP205",
        dated("9 May 2023", "8 May 2023", "8 May 2023", "7 May 2023", "6 May 2023", "1-9 May 2023"),
        [],
    ),
    (
        "NP206",
        "September 2023\n\n" + dated("1 September 2023", "31 August 2023"),
        [
            "9:5: NP206 item 2 is dated 2023-08-31, outside its heading 'September 2023' (date-outside-heading)"
        ],
    ),
    ("NP206", "September 2023\n\n" + dated("30 September 2023", "29 August - 2 September 2023"), []),
    ("NP206", "2023\n\n" + dated("30 September 2023"), []),
    (
        "NP207",
        dated("22 September"),
        [
            "3:5: NP207 the date '22 September' of item 1 has no year, and the page doesn't mention one (date-without-year)"
        ],
    ),
    (
        "NP208",
        dated("3 days ago"),
        [
            "3:5: NP208 the date '3 days ago' of item 1 depends on an unknown day: pass that day as reference (--reference DATE) (date-relative)"
        ],
    ),
    ("NP208", dated("22 September 2023"), []),
    ("NP207", "2023\n\n" + dated("22 September") + "2022\n\n" + dated("1 May"), []),
    (
        "NP301",
        "  • 3 May 2023\n\n    A\n\n    Body.\n\n  • 2 May 2023\n\n    B\n\n    Body.\n\n  • 1 May 2023\n",
        ["13:3: NP301 entry 3 of the page has no title, and 2 of 3 items have one (title-missing)"],
    ),
    ("NP301", "  • 3 May 2023\n\n    A\n\n    Body.\n\n  • 2 May 2023\n\n    B\n\n    Body.\n", []),
    (
        "NP302",
        item(1, "News", "3 May 2023") + item(2, "News", "3 May 2023"),
        [
            "5:6: NP302 item 2 has the same title ('News') and date (2023-05-03) as the one on line 1 (title-duplicate)"
        ],
    ),
    (
        "NP302",
        item(1, "News", "", "A") + item(2, "News", "", "A"),
        ["5:6: NP302 item 2 has the same title ('News') and body as the one on line 1 (title-duplicate)"],
    ),
    ("NP302", item(1, "News", "3 May 2023") + item(2, "News", "2 May 2023"), []),
    (
        "NP303",
        item(1, "Validation of…", "3 May 2023") + item(2, "Validation of ...", "2 May 2023"),
        [
            "1:6: NP303 the title of item 1 ends in an ellipsis, as if cut off: 'Validation of…' (title-cut)",
            "5:6: NP303 the title of item 2 ends in an ellipsis, as if cut off: 'Validation of ...' (title-cut)",
        ],
    ),
    ("NP303", item(1, "Validation … of it", "3 May 2023"), []),
    (
        "NP304",
        item(1, "word " * 60 + "x", "3 May 2023"),
        ["1:6: NP304 the title of item 1 has 301 characters, more than 300 (title-long)"],
    ),
    ("NP304", item(1, "word " * 59 + "words", "3 May 2023"), []),
    (
        "NP401",
        "".join(item(n, f"T{n}", f"{9 - n} May 2023", *["B"] * (n < 5)) for n in range(1, 6)),
        ["25:3: NP401 item 5 has no body, and 4 of 5 items have one (body-missing)"],
    ),
    ("NP401", "".join(item(n, f"T{n}", f"{9 - n} May 2023", *["B"] * (n < 4)) for n in range(1, 6)), []),
    (
        "NP402",
        item(1, "CafÃ© meets", "3 May 2023", "It â€œworksâ€\x9d \ufffdor not."),
        [
            "1:9: NP402 garbled letters: 'CafÃ©' should be 'Café' (mojibake)",
            "5:8: NP402 garbled letters: 'â€œworksâ€\\x9d' should be '“works”' (mojibake)",
        ],
    ),
    (
        "NP402",
        item(1, "Caf\ufffd", "3 May 2023"),
        ["1:9: NP402 1 letter lost in decoding (U+FFFD) in 'Caf\ufffd' (mojibake)"],
    ),
    (
        "NP402",
        item(1, "Ð¡Ð¾Ð²ÐµÑ‚", "3 May 2023"),
        ["1:6: NP402 garbled letters: 'Ð¡Ð¾Ð²ÐµÑ‚' should be 'Совет' (mojibake)"],
    ),
    ("NP402", item(1, "“CAFÉ”, IRMÃ”, SÃO, Île d’Â, Ñandú…", "3 May 2023"), []),
    (
        "NP501",
        item(1, "A", "3 May 2023", "B") + "  2. C\n\n      2 May 2023\n",
        ["9:1: NP501 item 2 has lines indented by 6 where the others have 4 spaces (mixed-indent)"],
    ),
    ("NP501", item(1, "A", "3 May 2023", "B") + item(10, "C", "2 May 2023"), []),
    ("NP501", item(1, "A", "3 May 2023") + item(2, "C", "2 May 2023").replace("\n    ", "\n\t"), []),
    (
        "NP502",
        "  1. A\n\n\t1 May 2023\n\n\tB\n",
        ["3:1: NP502 the line is indented with a tab, and so is 1 more (tab)"],
    ),
    ("NP502", "  1. A\tb\n\n    1 May 2023\n", []),
    (
        "NP503",
        "  1. A\r\n\n    1 May 2023\n",
        ["1:7: NP503 line endings are mixed: 2 LF, 1 CRLF (mixed-line-ends)"],
    ),
    ("NP503", "  1. A\r\n\r\n    1 May 2023\r\n", []),
    (
        "NP504",
        "  1. A \n\n    1 May 2023\n  \n\n",
        ["1:7: NP504 the line ends in spaces, and so does 1 more (trailing-spaces)"],
    ),
    ("NP504", "  1. A\n\n    1 May 2023\n", []),
    (
        "NP505",
        "  1. A\r\n\r\n    1 May 2023",
        ["3:15: NP505 the last line has no line ending (no-final-newline)"],
    ),
    ("NP505", "  1. A\n\n    1 May 2023\r", []),
    ("NP505", "", []),
    (
        "NP701",
        "<!-- newsparse: ignore[NP101] -->\n\n" + dated("1 May 2023"),
        ["1:6: NP701 nothing to ignore: NP101 finds nothing here (unused-ignore)"],
    ),
    (
        "NP701",
        "<!-- newsparse: ignore-file[NP101, NPX] -->\n\n" + dated("1 May 2023"),
        [
            "1:6: NP701 nothing to ignore: NP101 finds nothing in this text (unused-ignore)",
            "1:6: NP701 there is no rule 'NPX' to ignore (unused-ignore)",
        ],
    ),
    ("NP701", "<!-- newsparse: ignore[NP202] -->\n\n" + dated("31 April 2023"), []),
]


def identity(value: object) -> str:
    return value if isinstance(value, str) and value.startswith("NP") else ""


@pytest.mark.parametrize(("code", "text", "messages"), CASES, ids=identity)
def test_a_rule_finds_what_it_should(code: str, text: str, messages: list[str]) -> None:
    assert [str(found) for found in check(text) if found.code == code] == messages


def test_every_rule_has_a_case_that_triggers_it_and_one_that_almost_does() -> None:
    plain = {code for code in RULES if not code.startswith("NP6")} - {"NP008"}  # of edited listings only

    assert {code for code, _, messages in CASES if messages} == plain
    assert {code for code, _, messages in CASES if not messages} == plain


def test_items_after_today_are_found_where_a_date_is_given() -> None:
    text = dated("25 December 2023", "24 December 2023")

    found = [str(each) for each in check(text, today=TODAY)]

    assert found == ["3:5: NP204 item 1 is dated 2023-12-25, after today (2023-12-24) (date-future)"]
    assert check(text) == []


# --- what a comment in the text asks to ignore ------------------------------------------------------------------------


def test_a_comment_reaches_to_the_end_of_the_next_item() -> None:
    comment = "<!-- newsparse: ignore[NP202] -->\n\n"
    text = (
        item(1, "A", "31 April 2023")
        + comment
        + item(2, "B", "31 April 2023")
        + item(3, "C", "31 April 2023")
    )

    assert [each.line for each in check(text)] == [3, 13]


def test_a_comment_in_an_item_reaches_that_item() -> None:
    text = item(1, "A", "31 April 2023", "x newsparse: ignore[NP202]") + item(2, "B", "31 April 2023")

    assert [each.line for each in check(text)] == [9]


def test_findings_about_the_whole_listing_are_ignored_by_file_only() -> None:
    assert [each.code for each in check("newsparse: ignore[NP001]\n")] == ["NP001", "NP701"]
    assert check("newsparse: ignore-file[NP001]\n") == []


# --- the documentation of a rule ---------------------------------------------------------------------------------------

FILES_OF = dict(zip(RULES, FILES, strict=True))
HEADINGS = {
    "What it does",
    "Why is this bad?",
    "Options",
    "Example",
    "Use instead",
    "What to do",
    "Fix",
    "What a comment covers",
}


def block(doc: str, heading: str) -> str | None:
    """The text of the last fence under a heading, its spelled-out characters as they are."""
    part = re.search(rf"^## {re.escape(heading)}$(.*?)(?=^## |\Z)", doc, re.M | re.S)
    fences = re.findall(r"^```text\n(.*?)\n```$", part[1], re.M | re.S) if part else []
    if not fences:
        return None
    spelled = {"\\n": "\n", "\\r": "\r", "\\t": "\t", "\\x9d": "\x9d"}
    return re.sub(r"\\n|\\r|\\t|\\x9d", lambda match: spelled[match[0]], fences[-1]).replace("␠", " ")


@pytest.mark.parametrize("code", RULES)
def test_the_documentation_is_whole_and_its_examples_are_true(code: str, tmp_path: Path) -> None:
    rule = RULES[code]
    headings = re.findall(r"^## (.*)$", rule.doc, re.M)
    table = re.search(r"^```toml\n(.*?)^```$", rule.doc, re.M | re.S)
    contract = tomllib.loads(table[1])["contract"][0] if table else None
    if contract and "previous" in contract:
        (tmp_path / "yesterday.txt").write_text(FINE, "utf-8")
        contract["previous"] = str(tmp_path / "yesterday.txt")
    bad, good = block(rule.doc, "Example"), block(rule.doc, "Use instead")

    assert rule.summary.endswith(".")
    assert headings[:2] == ["What it does", "Why is this bad?"]
    assert "Example" in headings
    assert set(headings) <= HEADINGS
    assert ("Fix" in headings) == (rule.fix != "no")
    if code == "NP008":  # of an edited listing, not of a text
        assert "## Example\n\n```python\n>>> " in rule.doc
        return
    assert bad is not None
    assert code in {each.code for each in check(bad, contract)}
    assert good is not None or "What to do" in headings
    if good is not None:
        assert code not in {each.code for each in check(good, contract)}


def test_every_file_of_a_rule_is_registered_and_named_as_its_rule() -> None:
    folder = HERE.parent.parent / "src" / "newsparse" / "validation" / "rules"
    files = {path.stem for path in folder.glob("*.py") if not path.stem.startswith("_")}

    assert files == set(FILES)
    assert [rule.name.replace("-", "_") for rule in RULES.values()] == list(FILES)
    assert list(RULES) == sorted(RULES)


def test_fixes_are_offered_only_by_rules_that_say_so() -> None:
    for _, text, _ in CASES:
        for each in check(text):
            if each.fix is not None:
                assert RULES[each.code].fix == ("safe" if each.fix.safe else "unsafe")


def test_numbers_of_links_without_their_addresses_are_told() -> None:
    text = "".join(
        f"   {n}. [{n + 6}]Title {n} of the page\n       {n} May 2023\n       A body of the page that goes on and on.\n\n"
        for n in (1, 2, 3)
    )
    whole = text + "References\n\n" + "".join(f"   {n + 6}. https://a.example/{n}\n" for n in (1, 2, 3))

    assert [str(found) for found in check(text) if found.code == "NP007"] == [
        "1:4: NP007 '[7]Title 1 of the page' and 2 more begin with a link number, but the page has no list of addresses: is its end "
        "cut off? (text-odd)"
    ]
    assert not [found for found in check(whole) if found.code == "NP007"]
