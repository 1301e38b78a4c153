"""The playground's Python side, without a browser: what it answers to every listing of the tests, and how it tells differences."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from loading import load
from newsparse.html import parse_html

ROOT = Path(__file__).parent.parent.parent
BRIDGE = ROOT / "playground" / "bridge.py"
if not BRIDGE.exists():
    pytest.skip("the playground is not here: this is no clone", allow_module_level=True)


bridge = load(BRIDGE)
PAGES = sorted(
    path
    for folder in ("tests/fixtures", "tests/renderers/fixtures", "playground/examples")
    for path in (ROOT / folder).rglob("*.txt")
)


def ask(**request: Any) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(bridge.answer(json.dumps(request)))
    return answer


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_listing_is_answered_in_full(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    listing = newsparse.parse(text)

    answer = ask(do="show", text=text, base=text)

    assert answer["text"] == text
    assert answer["printed"]
    assert answer["difference"] == {"lines": 0, "hunks": []}
    runs, cut = answer["source"]["runs"], answer["source"]["cut"]
    assert "".join(run for run, _, _ in runs) == text[: len(text) - cut]
    items = [item for section in answer["sections"] for item in section["items"]]
    assert [item["title"] for item in items] == [item.title for item in listing.items]
    for item in items:
        assert "".join(run for run, _, _ in item["titleRuns"]) == item["title"]
        assert ["".join(run for run, _, _ in runs) for runs in item["bodyRuns"]] == item["body"]


@pytest.mark.parametrize(
    "path", [path for path in PAGES if "broken" in path.as_posix()], ids=lambda path: path.name
)
def test_each_fix_cures_what_it_is_for(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    found = newsparse.check(text)

    for place, each in enumerate(found):
        if each.fix is not None:
            answer = ask(do="fix", text=text, base=text, finding=place)
            assert sum(one["code"] == each.code for one in answer["findings"]) < sum(
                one.code == each.code for one in found
            )
            assert answer["difference"]["lines"] > 0


def test_a_place_is_counted_as_an_editor_counts() -> None:
    assert bridge.Places("a\r\nb").of(3) == 2
    assert bridge.Places("\U0001f9edb").of(1) == 2
    assert bridge.Places("\ud800b").of(1) == 1


@given(st.text(st.sampled_from("a\r\n\U0001f9ed\u00e9")), st.data())
def test_places_may_be_asked_for_in_any_order(text: str, data: st.DataObject) -> None:
    asked = data.draw(st.lists(st.integers(0, len(text)), max_size=5))
    places = bridge.Places(text)

    for offset in asked:
        if text[offset - 1 : offset + 1] != "\r\n" or offset == 0:
            plain = text[:offset].replace("\r\n", "\n")
            assert places.of(offset) == len(plain.encode("utf-16-le")) // 2
        else:
            places.of(offset)


def test_the_editor_is_made_of_its_sources() -> None:
    folder = ROOT / "playground" / "editor"
    made = hashlib.sha256(
        b"".join((folder / name).read_bytes() for name in ("editor.js", "package-lock.json"))
    )

    first = (ROOT / "playground" / "editor.js").read_text("utf-8").partition("\n")[0]
    assert made.hexdigest() in first, "run npm ci and npm run build in playground/editor"


def test_error_what_is_refused_comes_back_with_its_field() -> None:
    text = "  1. A\n\n    2 May 2023\n\n  2. B\n\n    3 May 2023\n"

    assert ask(do="edit", text=text, base=text, item=0, fields={"date": "03/04/2023"}) == {
        "error": "'03/04/2023' is ambiguous (2023-04-03 or 2023-03-04): either number may be the day: pass day_first=",
        "field": "date",
    }
    assert ask(do="edit", text=text, base=text, item=0, fields={"number": "x"}) == {
        "error": "the number must be digits, or nothing for a bullet",
        "field": "number",
    }


def test_lone_surrogates_survive_the_way() -> None:
    text = "  1. A\ud800\udc00\ud800\n\n    2 May 2023\n"
    joined = text.replace("\ud800\udc00", "\U00010000")  # JSON cannot tell the two apart

    assert ask(do="show", text=text, base=text)["text"] == joined


def test_html_goes_on_where_the_browser_printed_it() -> None:
    page = '<ol><li><h3><a href="/a">A</a></h3><p>2 May 2023</p></li></ol>'
    marked = "  1. \ufdd00\ufdd2A\ufdd10\ufdd2\n\n    2 May 2023"

    answer = ask(do="page", marked=marked, hrefs=["/a"], base_url="")

    assert answer["text"] == str(parse_html(page))


LINES = st.lists(st.sampled_from(["a", "b", "", " c"]), max_size=12)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@given(LINES, LINES, ENDS, st.booleans())
def test_a_difference_tells_all_that_changed(old: list[str], new: list[str], end: str, last: bool) -> None:
    before, after = end.join(old) + end * last, end.join(new)
    one, two = bridge.LINE.findall(before), bridge.LINE.findall(after)

    changes = list(bridge.changes(one, two))
    told = bridge.difference(before, after)

    made, at = [], 0
    for low, high, start, stop in changes:
        made += one[at:low] + two[start:stop]
        at = high
    assert made + one[at:] == two
    assert (told["lines"] == 0) == (one == two)
    rows = [row for hunk in told["hunks"] for row in hunk]
    count = {sign: sum(row["sign"] == sign for row in rows) for sign in "+- "}
    assert count["-"] == sum(high - low for low, high, _, _ in changes)
    assert count["+"] == sum(stop - start for _, _, start, stop in changes)
    assert count["-"] + count[" "] <= len(one)
    assert all("".join(row["parts"]) in {bridge.bare(line) for line in one + two} for row in rows)


def test_lines_that_differ_in_their_end_alone_say_so() -> None:
    [[removed, added]] = bridge.difference("a\n", "a\r\n")["hunks"]

    assert (removed["note"], added["note"]) == ("ends in LF", "ends in CRLF")
