"""Records of entries that a reader of any kind gives: slots in any order, values unlike the text, headings, confidence."""

from __future__ import annotations

import datetime
import pickle
import re
from collections.abc import Callable
from typing import Any

import attrs
import pytest

import newsparse
from newsparse import Listing, parse, unparse
from newsparse.dates import line_date
from newsparse.reading import choose
from newsparse.reading.entries import Entries, Entry, Evidence, Field, Part
from newsparse.reading.options import ReadOptions

PAGE = """All stories

Monday stories

Talks move on
By Ann Sea, 3 December 2021 | News
The round
ended.

Aid is hard
2 December 2021
Permits.

4 May 2021

A day's only story
It hangs on the day above.

About us
"""
LINE = re.compile(r"(?:By (?P<author>[^,\n]+), )?(?P<date>\d+ \w+ \d{4})(?: \| (?P<kicker>\w+))?")


def find(text: str) -> Entries:
    """A small reader of pages like `PAGE`: blocks of two to four lines, and one whose date is its heading."""
    found: list[Entry] = []
    headed: list[Part] = []
    for block in re.finditer(r"[^\n]+(?:\n[^\n]+)+", text):
        title, at = block[0].partition("\n")[0], block.start()
        line = LINE.match(text, at + len(title) + 1)
        fields = [Field("title", at, at + len(title))]
        if line:
            for slot in sorted((name for name in line.groupdict() if line[name]), key=line.start):
                told = line_date(line[slot]) if slot == "date" else None
                fields.append(Field(slot, line.start(slot), line.end(slot), line=told))
        start = line.end() + 1 if line else at + len(title) + 1
        raw = text[start : block.end()]
        if raw:
            fields.append(Field("body", start, block.end(), raw.replace("\n", " ") if "\n" in raw else None))
        if line:
            found.append(Entry(tuple(fields)))
        else:
            day = re.search(r"\d+ \w+ \d{4}(?=\n\n\Z)", text[:at])
            if day:
                heading = Field("heading", day.start(), day.end())
                headed.append(
                    Part(heading, (Entry(tuple(fields)),), "{title}\n{body}", 0.25, line_date(day[0]))
                )
    top = re.search(r"^Monday stories$", text, re.M)
    heading = Field("heading", top.start(), top.end()) if top else None
    first = (Part(heading, tuple(found), "{title}\n[By {author}, ]{date}[ | {kicker}]\n{body}", 0.75),)
    return Entries((*(first if found else ()), *headed))


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Listing:
    monkeypatch.setattr(choose, "found", lambda text, options, usual: choose.Choice((find(text),)))
    return parse(PAGE)


def test_each_field_is_where_its_entry_says(page: Listing) -> None:
    first, second, third = page.items

    assert (first.title, first.author, first.kicker, first.body) == (
        "Talks move on",
        "Ann Sea",
        "News",
        ("The round ended.",),
    )
    assert (first.date, second.date) == (line_date("3 December 2021").date, line_date("2 December 2021").date)  # type: ignore[union-attr]
    assert (second.author, second.kicker, second.body) == (None, None, ("Permits.",))
    assert third.date == page.sections[1].date
    assert [section.heading for section in page.sections] == ["Monday stories", "4 May 2021"]
    assert page.outside == ("All stories", "About us")


def test_the_page_is_printed_back(page: Listing) -> None:
    assert unparse(page) == PAGE
    assert "".join(text for _, text in newsparse.writer.pieces(page)) == PAGE
    assert parse(unparse(page)) == page


def test_template_and_confidence_are_told_and_no_part_of_equality(page: Listing) -> None:
    one, two = page.sections

    assert (one.template, one.confidence) == ("{title}\n[By {author}, ]{date}[ | {kicker}]\n{body}", 0.75)
    assert page.confidence == 0.25
    assert "confidence 0.25" in repr(page)
    assert attrs.evolve(two, confidence=None, template=None) == two


@pytest.mark.parametrize(
    ("change", "was", "then"),
    [
        ({"author": "Bob Shore"}, "By Ann Sea, 3", "By Bob Shore, 3"),
        ({"author": None}, "By Ann Sea, 3 December", "3 December"),
        ({"kicker": "World"}, "| News", "| World"),
        ({"kicker": None}, "2021 | News", "2021"),
        ({"title": "Talks end"}, "Talks move on", "Talks end"),
        ({"body": ["The end."]}, "The round\nended.", "The end."),
        ({"date": newsparse.Date.of(datetime.date(2021, 12, 5))}, "3 December", "5 December"),
    ],
)
def test_an_edit_changes_its_field_only(page: Listing, change: dict[str, Any], was: str, then: str) -> None:
    edited = page.replace(page.items[0], attrs.evolve(page.items[0], **change))

    assert unparse(edited) == PAGE.replace(was, then, 1)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"author": "Bob Shore"}, "By Bob Shore, 2 December 2021"),
        ({"kicker": "World"}, "2 December 2021 | World"),
    ],
)
def test_a_field_that_others_have_on_their_date_line_goes_there(
    page: Listing, change: dict[str, Any], line: str
) -> None:
    edited = page.replace(page.items[1], attrs.evolve(page.items[1], **change))

    assert unparse(edited) == PAGE.replace("2 December 2021", line, 1)


def test_a_date_that_hangs_on_a_heading_is_written_out_where_the_item_is_alone(page: Listing) -> None:
    third = page.items[2]

    assert "4 May 2021" in str(third)
    assert str(attrs.evolve(third, title="A"))
    assert unparse(page.replace(third, attrs.evolve(third, title="New"))) == PAGE.replace(
        "A day's only story", "New"
    )


def test_evidence_and_options_are_kept_and_an_edit_drops_the_evidence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = Evidence("NP001", 0, 3, "a date that belongs to no item: pass template=")
    seen: list[ReadOptions] = []

    def reads(text: str, options: ReadOptions, usual: Callable[[int | None], Entries]) -> choose.Choice:
        seen.append(options)
        assert not usual(None).parts
        return choose.Choice((find(text)._replace(evidence=(told,)),))

    monkeypatch.setattr(choose, "found", reads)
    listing = parse(PAGE, languages="en", day_first=True, reference=datetime.date(2021, 12, 5))

    options = {"languages": ("en",), "day_first": True, "reference": datetime.date(2021, 12, 5)}
    assert listing.read_options == options
    assert seen[0].given() == options
    assert listing.findings == (told,)
    edited = listing.replace(listing.items[0], attrs.evolve(listing.items[0], title="Talks"))
    assert edited.findings == ()
    assert edited.read_options == options
    assert parse(str(edited), **edited.read_options) == edited
    with pytest.raises(ValueError, match="line 1: NP001: a date that belongs to no item: pass template="):
        parse(PAGE, strict=True)


def test_a_reading_that_refuses_keeps_all_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        choose,
        "found",
        lambda text, options, usual: choose.Choice((Entries((), (Evidence("NP001", 0, 1, "no"),)),)),
    )
    listing = parse(PAGE)

    assert listing.sections == ()
    assert unparse(listing) == PAGE
    assert len(listing.findings) == 1


def test_the_usual_reading_is_offered_as_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "News\n\nMay 2023\n\n  1. A title\n\n    2 May 2023\n\n    Body.\n\nJune 2023\n\n  1. B\n"
    seen: list[Entries] = []

    def reads(text: str, options: ReadOptions, usual: Callable[[int | None], Entries]) -> choose.Choice:
        seen.append(usual(None))
        return choose.Choice(None)

    monkeypatch.setattr(choose, "found", reads)

    listing = parse(text)

    assert [
        (field.slot, text[field.start : field.end])
        for part in seen[0].parts
        for field in [*([part.heading] if part.heading else []), *[f for entry in part.entries for f in entry.fields]]
    ] == [
        ("heading", "May 2023"), ("number", "1"), ("title", "A title"), ("date", "2 May 2023"), ("body", "Body."),
        ("heading", "June 2023"), ("number", "1"), ("title", "B"),
    ]  # fmt: skip
    assert pickle.loads(pickle.dumps(listing)) == listing
