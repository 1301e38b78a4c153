"""What is built by hand is read back by plain `parse`, or is refused with a cure that works when it is applied."""

from __future__ import annotations

import copy
import datetime
import re
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from following import change
from newsparse import Date, Item, Listing, Section
from strategies import AUTHOR, DATE, HARD_LINE, LINE, laws

LINES = HARD_LINE | st.sampled_from(
    [
        "# Hash", "## Two", "May 2023", "1. x", "2) x", "- x", "* x", "• x", "By Ann Sea", "Photo: A", "© B", "References", "---", "===", "***",
        "[a](b)", "<div>", "<br>", "<!-- x -->", "3 days ago", "Q3 2023", "http://a.example/", "| a | b |", "a|b", "1\\. a", "A title.", "No. 5",
        "> x", "`x`", "**x**", "_x_", "&amp;", "x  y", "x\ty", "\ufeffx", "x\u00a0", "\u200bx", "Title: x", "title: x", "2 May 2023 – a", "a – 2 May 2023",
        "12", "(1)", "§ 5", "News", "A title (2023)", "A: 3 May 2023", "The end of it. And more of it, that is.", " x", "", "a\nb", "x" * 150,
    ]
)  # fmt: skip
DATES = st.none() | DATE | st.sampled_from(
    ["2023-05", "2023", "2023-33", "2023-05-01/2023-05-03", "2023-05-02T12:30", "199X", "2023-21", "../2023-05-01", "2019/..", "XXXX-09-22"]
).map(Date.from_edtf)  # fmt: skip
FIELDS = st.fixed_dictionaries(
    {"title": LINES | LINE, "date": DATES, "body": st.lists(LINES, max_size=3)},
    optional={
        "kicker": LINES, "author": AUTHOR | LINES, "credit": LINES | LINE.map("© {}".format), "place": LINES | st.just("Suva, Fiji"),
        "url": LINES | st.just("https://e.example/a"),
    },
)  # fmt: skip


@st.composite
def plans(draw: st.DrawFn) -> list[dict[str, Any]]:
    """The words of a listing: for each section its heading and the fields of its items."""
    bullets = draw(st.integers(0, 4)) == 0
    sections = []
    for _ in range(draw(st.integers(1, 3))):
        rows = draw(st.lists(FIELDS, min_size=1, max_size=5))
        first = draw(st.sampled_from([1, 1, 1, 0, 7, 200]))
        numbers = [None if bullets else first + at for at in range(len(rows))]
        items = [{**row, "number": number} for row, number in zip(rows, numbers, strict=True)]
        sections.append({"heading": draw(st.none() | st.just("May 2023") | LINES), "items": items})
    return sections


def refusal(plan: list[dict[str, Any]]) -> tuple[str, int, int | None] | None:
    """Why a plan cannot be built, with the section and the item that refused; `None` where it is read back."""
    sections = []
    for at, section in enumerate(plan):
        items = []
        for place, fields in enumerate(section["items"]):
            try:
                items.append(Item(**fields))
            except ValueError as error:
                return str(error), at, place
        try:
            sections.append(Section(section["heading"], items))
        except ValueError as error:
            return str(error), at, None
    try:
        listing = Listing(sections)
    except ValueError as error:
        return str(error), 0, None
    assert newsparse.parse(str(listing)) == listing
    assert listing.read_options == {}
    return None


def cured(plan: list[dict[str, Any]], message: str, at: int, place: int | None) -> list[dict[str, Any]]:
    """The plan with what a message says done to it."""
    if not message.endswith(" would work") and "; begin with " not in message:
        plan = copy.deepcopy(plan)
        told = r"item ([0-9]+) of section ([0-9]+) .*: give it a (?:higher )?number, or"
        if counted := re.match(told, message, re.DOTALL):
            items = plan[at + int(counted[2]) - 1]["items"]
            items[int(counted[1]) - 1]["number"] = (items[int(counted[1]) - 2]["number"] or 0) + 1
            return plan
        return spelled(plan, plan[at] if place is None else plan[at]["items"][place], message)
    for match in re.finditer("; ", message):
        told = message[match.end() :].removeprefix("begin with ").removesuffix(" would work")
        try:
            better = copy.deepcopy(plan)
            for step in told.split(", and then "):
                better = done(better, step, at, place)
        except LookupError:
            continue  # a semicolon in a text
        return better
    raise AssertionError(message)


def done(plan: list[dict[str, Any]], told: str, at: int, place: int | None) -> list[dict[str, Any]]:
    """The plan with a cure done to it; `LookupError` for what is none."""
    if where := re.search(r" in item ([0-9]+) of section ([0-9]+)\Z", told):
        told, at, place = told[: where.start()], at + int(where[2]) - 1, int(where[1]) - 1
    if place is not None:
        change(plan[at]["items"][place], told)
        return plan
    for part in told.split(" and section "):
        at = apply(plan, part, at)
    return plan


def apply(plan: list[dict[str, Any]], told: str, at: int) -> int:
    """One change of sections; gives the place of the section."""
    if match := re.fullmatch("sections ([0-9]+) and ([0-9]+) as one, numbered on", told):
        first, second = (at + int(number) - 1 for number in match.groups())
        plan[first]["items"] += plan.pop(second)["items"]
        start = plan[first]["items"][0]["number"]
        number(plan[first], 1 if start is None else start)
    elif told == "all sections numbered from 1":
        for section in plan:
            number(section, 1)
    elif told == "all items in one section without a heading, numbered from 1":
        plan[:] = [{"heading": None, "items": [fields for section in plan for fields in section["items"]]}]
        number(plan[0], 1)
    elif match := re.fullmatch("heading=None in section ([0-9]+)", told):
        plan[at + int(match[1]) - 1]["heading"] = None
    else:
        match = re.fullmatch("(?:section )?([0-9]+) numbered from 1", told)
        if match is None:
            raise LookupError(told)
        number(plan[at + int(match[1]) - 1], 1)
    return at


def number(section: dict[str, Any], start: int) -> None:
    for place, fields in enumerate(section["items"]):
        fields["number"] = start + place


def spelled(plan: list[dict[str, Any]], target: dict[str, Any], message: str) -> list[dict[str, Any]]:
    """A field's spelling as the message says it: stripped, on one line, left out."""
    if where := re.match(r"section ([0-9]+) \(.* with heading ", message):
        target, message = plan[int(where[1]) - 1], "heading " + message
    match = re.match(r"(\w+)(?:\[([0-9]+)\])? ", message)
    assert match, message
    name, where = match[1], int(match[2] or 0)
    value = target[name][where] if name == "body" else target[name]
    value = (
        value.strip()
        if "strip it" in message
        else re.sub(r"[\r\n]+", " ", value)
        if "line end" in message
        else ""
    )
    if name == "body":
        target[name][where : where + 1] = [value] if value else []
    else:
        target[name] = value or ("" if name == "title" else None)
    return plan


@laws
@given(plans())
def test_what_is_built_by_hand_is_read_back_or_refused_with_a_cure_that_works(
    plan: list[dict[str, Any]],
) -> None:
    said = []
    while (refused := refusal(plan)) is not None:
        said.append(refused[0])
        assert len(said) < 60, said[-3:]
        better = cured(plan, *refused)
        assert better != plan, refused
        plan = better


def test_error_a_title_that_makes_the_page_markdown() -> None:
    with pytest.raises(ValueError, match="Hash") as caught:
        Item(1, "# Hash", Date.from_edtf("2023-05-02"), ["A body."])
    assert str(caught.value).startswith(
        "this item would be read back with title 'Hash' instead of '# Hash': "
    )
    assert str(caught.value).endswith("; title='Hash' would work")
    written = Item(1, "Hash", Date.from_edtf("2023-05-02"), ["A body."])
    assert newsparse.parse(str(written))[0] == written


def test_a_listing_by_hand_is_not_read_back_in_a_dialect_that_its_text_does_not_tell() -> None:
    page = newsparse.parse("1. ## First *one*\n\n   2 May 2023\n\n2. ## Second\n\n   1 May 2023\n")
    items = [attrs.evolve(item, layout=None) for item in page]
    listing = Listing([Section(None, items)], dialect=page.dialect)
    assert newsparse.parse(str(listing)) == listing
    assert listing.read_options == {}


def test_error_a_heading_that_is_none() -> None:
    with pytest.raises(ValueError, match="heading") as caught:
        Section("A sentence ends.", [Item(1, "A title")])
    assert str(caught.value) == (
        "a section with heading 'A sentence ends.' would be read back with heading None: a heading is one line of at most 120 characters "
        "that does not end like a sentence; heading=None in section 1 would work"
    )


def test_an_edit_that_needs_the_pages_dialect_keeps_it_and_check_says_so() -> None:
    page = newsparse.parse(PAGE)
    edited = page.replace(page[0], attrs.evolve(page[0], title="# Hash"))
    assert edited.read_options == {"dialect": "resiliparse"}
    assert newsparse.parse(str(edited), **edited.read_options) == edited != newsparse.parse(str(edited))
    assert [str(found) for found in newsparse.check(edited) if found.code == "NP008"] == [
        "1:3: NP008 without dialect='resiliparse', this edited listing reads differently, from item 1 on (read-otherwise)"
    ]
    assert not [found for found in newsparse.check(page) if found.code == "NP008"]
    assert not [found for found in newsparse.check(page.remove(page[0])) if found.code == "NP008"]


PAGE = "  1. First\n\n    2 May 2023\n\n  2. Second\n\n    1 May 2023\n\n  3. Third\n\n    30 April 2023\n"


@pytest.mark.parametrize("lead", ["\ufeff", "\n", "News\n\n", "\ufeffNews\n\n"])
def test_what_stands_before_a_pages_first_item_stays_there_when_it_moves(lead: str) -> None:
    listing = newsparse.parse(lead + PAGE)
    section = listing.sections[0]
    first, second, third = listing
    want = (
        lead
        + "  3. Third\n\n    30 April 2023\n\n  2. Second\n\n    1 May 2023\n\n  1. First\n\n    2 May 2023\n"
    )
    assert str(listing.replace(section, attrs.evolve(section, items=section.items[::-1]))) == want
    others = iter((third, second, first))
    assert str(listing.map(lambda _: next(others))) == want
    less = listing.remove(first)
    moved = less.insert(first, after=less[-1], renumber=True)
    assert (
        str(moved)
        == lead
        + PAGE.replace("  1. First\n\n    2 May 2023\n\n", "").rstrip()
        + "\n\n  4. First\n\n    2 May 2023\n"
    )


def test_sections_in_another_order_drop_nothing() -> None:
    listing = newsparse.parse(f"\ufeff{PAGE}\n\n  1. Another\n\n    1 April 2023\n")
    with pytest.raises(ValueError, match="would be read back"):
        attrs.evolve(listing, sections=listing.sections[::-1])


LAYOUTS: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"glue": ("",)}, ValueError, "layout has 1 pieces of glue for 3 slots: one more than slots is needed"),
    ({"glue": None}, TypeError, "glue must be a tuple, got None"),
    (
        {"slots": ("number", "title", "title")},
        ValueError,
        "layout has a slot 'title' that isn't a field here, or has it twice: the fields are "
        "number, title, date, body, kicker, author, credit, place, url",
    ),
    (
        {"spelled": (None,)},
        ValueError,
        "layout has 1 spellings for 3 slots: give one or None for each, or spelled=None",
    ),
    (
        {"spelled": (1, 2, 3)},
        TypeError,
        "layout has an invalid spelling: give None or (value, text) for each slot",
    ),
    ({"lead": 3}, TypeError, "lead must be a str, got int: 3"),
    ({"width": "x"}, TypeError, "width must be an int, got str: 'x'; int(value) reads it"),
    (
        {"above": "2023"},
        TypeError,
        "above must be a newsparse.Date or None, got str: '2023'; read it: newsparse.parse_date(value)",
    ),
]


@pytest.mark.parametrize(("change", "kind", "message"), LAYOUTS)
def test_error_a_layout_that_contradicts_itself(
    change: dict[str, Any], kind: type[Exception], message: str
) -> None:
    item = newsparse.parse("  1. A\n\n    2 May 2023\n")[0]
    assert item.layout is not None
    with pytest.raises(kind) as caught:
        attrs.evolve(item, layout=attrs.evolve(item.layout, **change))
    assert str(caught.value) == message


def test_error_a_layout_of_another_kind() -> None:
    with pytest.raises(TypeError, match="layout must be a"):
        Item(1, "A", layout="x")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="a field here"):
        Item(1, "A", layout=newsparse.parse("2023\n\n  1. A\n\n2022\n\n  1. B\n").sections[0].layout)


DAY = datetime.date(2023, 5, 2)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (("2023-05-02", DAY, datetime.date(2023, 5, 1), newsparse.Precision.DAY), "this date has end='2023-05-01' with edtf='2023-05-02', which means '2023-05-02'"),
        (("2023-05-02", DAY, DAY, newsparse.Precision.MONTH), "this date has precision='month' with edtf='2023-05-02', which means 'day'"),
        (("2023-05-02", None, DAY, newsparse.Precision.DAY), "this date has start=None with edtf='2023-05-02', which means '2023-05-02'"),
        (("2023-13-02", DAY, DAY, newsparse.Precision.DAY), "this date has edtf='2023-13-02', which newsparse can't read as a date"),
        (("2023-05", DAY, DAY, newsparse.Precision.DAY, datetime.time(3)), "this date has start='2023-05-02' with edtf='2023-05', which means '2023-05-01'"),
        (("2023-05-02T12:30", DAY, DAY, newsparse.Precision.MINUTE), "this date has time=None with edtf='2023-05-02T12:30', which means '12:30:00'"),
    ],
)  # fmt: skip
def test_error_a_date_that_contradicts_itself(fields: tuple[Any, ...], message: str) -> None:
    with pytest.raises(ValueError, match="this date") as caught:
        Date(*fields)
    assert str(caught.value) == f"{message}: make it with Date.from_edtf({fields[0]!r}) or Date.of(value)"
    with pytest.raises(TypeError, match="edtf must be a str"):
        Date(DAY, DAY, DAY, newsparse.Precision.DAY)  # type: ignore[arg-type]
