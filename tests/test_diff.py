"""Two scrapes compared: what was added, removed, changed and moved, whatever the numbers say."""

import datetime as dt
import json
from collections import Counter

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import changes, diff, parse
from newsparse.changes import to_json, to_markdown, to_text
from strategies import TEXTS, laws


def item(number: int, title: str, date: str, *body: str) -> str:
    return f"  {number}. {title}\n\n    {date}\n\n" + "".join(f"    {line}\n\n" for line in body)


OLD = (
    item(1, "First", "3 May 2023", "A body.")
    + item(2, "Second", "2 May 2023")
    + item(3, "Third", "1 May 2023")
)


def test_a_new_item_shifts_numbers_and_changes_nothing_else() -> None:
    new = item(1, "New", "4 May 2023") + OLD.replace("3.", "4.").replace("2.", "3.").replace("1.", "2.")

    assert to_text(diff(OLD, new)) == "+ 2023-05-04  New\n1 added, 3 unchanged"


def test_a_removed_item() -> None:
    new = item(1, "First", "3 May 2023", "A body.") + item(2, "Third", "1 May 2023")

    assert to_text(diff(OLD, new)) == "- 2023-05-02  Second\n1 removed, 2 unchanged"


def test_changed_fields_are_told_one_by_one() -> None:
    new = OLD.replace("A body.", "Another body.").replace("2 May", "12 May").replace("Third", "Third title")

    assert to_text(diff(OLD, new)) == (
        "~ 2023-05-03  First\n"
        "    body: - A body.\n"
        "    body: + Another body.\n"
        "~ 2023-05-12  Second\n"
        "    date: 2023-05-02 -> 2023-05-12\n"
        "~ 2023-05-01  Third title\n"
        "    title: Third -> Third title\n"
        "3 changed, 0 unchanged"
    )


def test_moved_items_are_the_fewest_that_explain_the_order() -> None:
    new = (
        item(1, "Third", "1 May 2023")
        + item(2, "First", "3 May 2023", "A body.")
        + item(3, "Second", "2 May 2023")
    )

    assert to_text(diff(OLD, new)) == (
        "~ 2023-05-01  Third\n    moved: from place 3 to place 1\n1 moved, 2 unchanged"
    )


def test_moved_under_another_heading() -> None:
    old = "What's new\n\n" + item(1, "A", "3 May 2023") + "May 2023\n\n" + item(1, "B", "2 May 2023")
    new = (
        "What's new\n\n"
        + item(1, "C", "4 May 2023")
        + "May 2023\n\n"
        + item(1, "A", "3 May 2023")
        + item(2, "B", "2 May 2023")
    )

    assert to_text(diff(old, new)) == (
        "+ 2023-05-04  C\n"
        "~ 2023-05-03  A\n"
        "    moved: from \"What's new\" to 'May 2023'\n"
        "1 added, 1 moved, 1 unchanged"
    )


def test_twins_are_matched_in_their_order() -> None:
    twins = item(1, "Same", "3 May 2023") + item(2, "Same", "3 May 2023")

    assert not diff(twins, twins)
    assert (
        to_text(diff(twins, twins + item(3, "Same", "3 May 2023")))
        == "+ 2023-05-03  Same\n1 added, 2 unchanged"
    )


def test_a_reworded_title_with_a_new_date_is_still_the_item() -> None:
    old = item(1, "Workshop on social protection in Jordan", "3 May 2023", "Details of the workshop follow.")
    new = item(
        1, "Workshops on social protection in Jordan", "4 May 2023", "Details of the workshops follow."
    )

    assert [pair.fields for pair in diff(old, new).pairs] == [("title", "date", "body")]


def test_markdown_is_escaped() -> None:
    new = OLD + item(4, "A *bold* [link](x) <b> @team #1", "30 April 2023")

    assert to_markdown(diff(OLD, new)) == (
        "### Added\n\n"
        "- **A \\*bold\\* \\[link\\]\\(x\\) \\<b\\> @\u200bteam \\#1** (2023\\-04\\-30)\n\n"
        "1 added, 3 unchanged."
    )


def test_markdown_of_changes() -> None:
    assert to_markdown(diff(OLD, OLD.replace("A body.", "B."))) == (
        "### Changed\n\n- **First** (2023\\-05\\-03)\n  - body: \\- A body.\n  - body: \\+ B.\n\n1 changed, 2 unchanged."
    )


def test_text_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in to_text(diff(OLD, OLD.replace("First", "\x1b[2JFirst")))


def test_json() -> None:
    data = json.loads(to_json(diff(OLD, OLD.replace("2 May", "12 May"))))

    assert [data["added"], data["removed"], data["moved"], data["unchanged"]] == [[], [], [], 2]
    [changed] = data["changed"]
    assert changed["fields"] == ["date"]
    assert (changed["old"]["date"], changed["new"]["date"], changed["new"]["index"]) == (
        "2023-05-02",
        "2023-05-12",
        1,
    )


def test_error_for_what_is_neither_text_nor_listing() -> None:
    with pytest.raises(TypeError, match=r"^diff\(\) takes a str or a Listing as new, got bytes: b''; decode"):
        diff("", b"")  # type: ignore[arg-type]


@laws
@given(TEXTS)
def test_a_listing_does_not_differ_from_itself(text: str) -> None:
    listing = parse(text)

    assert not diff(listing, text)
    assert not diff(listing, attrs.evolve(listing) if listing.items else listing)


@laws
@given(TEXTS, TEXTS)
def test_every_item_is_told_once(old: str, new: str) -> None:
    found = diff(old, new)

    before = sorted([place.index for place in found.removed] + [pair.old.index for pair in found.pairs])
    after = sorted([place.index for place in found.added] + [pair.new.index for pair in found.pairs])
    assert before == list(range(len(parse(old).items)))
    assert after == list(range(len(parse(new).items)))
    for printer in (to_text, to_json, to_markdown):
        printer(found).encode("utf-8")


@given(st.permutations(range(8)))
def test_a_shuffled_listing_only_moves(order: list[int]) -> None:
    lines = [
        ("  {}. Title " + letter + "\n\n    {} May 2023\n\n").format(1, place + 1)
        for place, letter in enumerate("ABCDEFGH")
    ]
    old = "".join(lines[place].replace("  1.", f"  {at}.") for at, place in enumerate(range(8), 1))
    new = "".join(lines[place].replace("  1.", f"  {at}.") for at, place in enumerate(order, 1))

    found = diff(old, new)

    assert (found.added, found.removed, found.changed) == ((), (), ())
    assert bool(found.moved) == (order != list(range(8)))


def test_a_big_listing_compares_few_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    """An item is compared with the three that share most of its rare words, not with all that are left."""
    compared = []

    class Counted(Counter[str]):
        def __and__(self, other: Counter[str]) -> Counter[str]:
            compared.append(1)
            return super().__and__(other)

    pairs = changes._letter_pairs
    monkeypatch.setattr(changes, "_letter_pairs", lambda text: Counted(pairs(text)))
    old = "".join(item(at, f"Weekly digest {at}", "3 May 2023", f"Words {at * 7}") for at in range(1, 1000))
    new = "".join(
        item(at, f"Weekly digests {at * 3}", "4 May 2023", f"Word {at * 11}") for at in range(1, 1000)
    )

    diff(old, new)

    assert 0 < len(compared) <= 3 * 1000


def test_a_change_of_the_offset_alone_is_told_and_never_lost() -> None:
    one, two = (parse(f"  1. A\n\n    2 May 2023 10:00 {zone}\n") for zone in ("+07:00", "-05:00"))
    assert "    date: 2023-05-02T10:00+07:00 -> 2023-05-02T10:00-05:00" in to_text(diff(one, two))
    item = one.items[0]
    assert item.date is not None
    moved = attrs.evolve(item.date, utc_offset=dt.timedelta(hours=8))
    with pytest.raises(
        ValueError, match=r"with date '2023-05-02T10:00\+07:00' instead of '2023-05-02T10:00\+08:00'"
    ):
        one.replace(item, attrs.evolve(item, date=moved))
