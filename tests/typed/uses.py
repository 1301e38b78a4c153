"""How people use newsparse, as the type checkers see it: `assert_type` fails where a user would see another type.

Checked by test_uses.py with mypy and pyright, both strict, against the newsparse that is installed. Never imported.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, assert_type

import attrs

import newsparse
import newsparse.dates
from newsparse import (
    Date,
    DateError,
    Diagnostic,
    Item,
    Layout,
    Listing,
    MentionFinder,
    Organization,
    Person,
    Precision,
    Section,
    testing,
)
from newsparse.changes import Diff, Pair
from newsparse.html import parse_html
from newsparse.interchange import from_json, schema, to_csv, to_html, to_json, to_jsonl, unescape_formulas
from newsparse.mentions import Backend, Group, group
from newsparse.validation import Contract, Fix, Severity, explain


def read(path: Path) -> Listing:
    text = path.read_text("utf-8")
    listing = newsparse.parse(text)
    assert_type(listing, Listing)
    assert_type(newsparse.parse(text, dialect="pandoc"), Listing)
    assert_type(newsparse.unparse(listing), str)
    assert_type(listing.sections, tuple[Section, ...])
    assert_type(listing.items, tuple[Item, ...])
    assert_type(listing.outside, tuple[str, ...])
    assert_type(listing.dialect, str)
    assert_type(len(listing), int)
    return listing


def files(path: Path) -> Listing | str:
    try:
        return newsparse.read(path, "cp1252", day_first=True)
    except newsparse.ReadError as error:
        base: newsparse.NewsparseError = error
        return str(base)


def many(listing: Listing, other: Listing) -> Listing:
    assert_type(listing[0], Item)
    assert_type(listing[:2], tuple[Item, ...])
    assert_type(listing.section_of(listing[0]), Section)
    assert_type(listing.to_dict(text=True), dict[str, Any])
    assert_type(Listing.from_dict(listing.to_dict()), Listing)
    kept = listing.filter(lambda item: item.date is not None and item.date.year == 2023)
    assert_type(kept.map(lambda item: None if item.url else item), Listing)
    return kept + other


def templates(text: str, listing: Listing) -> str:
    try:
        template = newsparse.Template("{number}. {title}[ ({date})]")
    except newsparse.TemplateError as error:
        assert_type(error.column, int)
        return error.found
    assert_type(template.parse(text, day_first=True), Listing)
    assert_type(newsparse.parse(text, template=template), Listing)
    assert_type(newsparse.parse(text, template="- {title}"), Listing)
    assert_type(newsparse.unparse(listing, template="- {title}"), str)
    assert_type(listing.sections[0].template, str | None)
    why = template.explain(text)
    return f"line {why.line}: {why.expected}" if why else str(template)


def fields(item: Item) -> str:
    assert_type(item.number, int | None)
    assert_type(item.title, str)
    assert_type(item.date, Date | None)
    assert_type(item.body, tuple[str, ...])
    assert_type(item.kicker, str | None)
    assert_type(item.author, str | None)
    assert_type(item.url, str | None)
    assert_type(item.layout, Layout | None)
    assert_type(item.dates, tuple[Date, ...])
    assert_type(item.mentions, tuple[Person | Organization, ...])
    return item.date.edtf if item.date else "no date"


def spelled(date: Date) -> str:
    assert_type(date.year, int | None)
    assert_type(date.format(), str)
    return date.format("short", language="fr") + date.format(newsparse.dates.style_of(date))


def build() -> Listing:
    item = Item(1, "A title", newsparse.parse_date("2 May 2023"), ["A body.", "And more."], place="Suva")
    bare = Item(title="Another")
    return Listing([Section("May 2023", [item, bare]), Section(items=(item,))])


def edit(listing: Listing) -> Listing:
    item = listing.items[0]
    edited = listing.replace(item, attrs.evolve(item, title="Another", date=Date.of(dt.date(2023, 5, 2))))
    edited = edited.insert(Item(2, "New"), before=edited.items[0], renumber=True)
    assert_type(edited, Listing)
    return edited.remove(edited.items[-1])


def loop(listing: Listing) -> Iterator[str]:
    for item in listing:
        assert_type(item, Item)
        yield item.title
    for section in listing.sections:
        assert_type(section.heading, str | None)


def stream(path: Path) -> int:
    assert_type(newsparse.iter_items(["  1. A ", "title\n"]), Iterator[Item])
    with path.open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in newsparse.iter_items(file, dialect="plain"))


def dates(text: str) -> dt.date | None:
    try:
        date = newsparse.parse_date(text, languages=["fr"], day_first=True, reference=dt.date(2023, 9, 22))
    except DateError as error:
        assert_type(error.candidates, tuple[Date, ...])
        assert_type(error.start, int)
        print(error.reason, error.text)
        return None
    assert_type(date, Date)
    assert_type(date.edtf, str)
    assert_type(date.end, dt.date | None)
    assert_type(date.precision, Precision)
    assert_type(date.time, dt.time | None)
    assert_type(date.utc_offset, dt.timedelta | None)
    assert_type(newsparse.find_dates(text), tuple[Date, ...])
    assert_type(Date.from_edtf("2023-05"), Date)
    return date.start


class Cues:
    """A back end of one's own."""

    name = "cues"

    def find(self, text: str) -> list[tuple[int, int, str]]:
        return []


def mentions(listing: Listing) -> None:
    backend: Backend = Cues()
    finder = MentionFinder(["Lao Social Security Organization | LSSO"], people=["Keo"], backend=backend)
    for mention in finder.find("LSSO"):
        match mention:
            case Person():
                assert_type(mention.affiliation, Organization | str | None)
            case Organization():
                assert_type(mention.acronym, str | None)
    for found in newsparse.find_mentions("Mr Keo"):
        assert_type(found.start, int)
        if found.kind == "person":
            assert_type(found, Person)
    assert_type(listing.people, tuple[Group, ...])
    assert_type(group(listing.mentions), tuple[Group, ...])


def check(text: str, contract: Mapping[str, Any]) -> bool:
    found = newsparse.check(text, contract, today=dt.date(2023, 10, 1), ignore=["NP303"], day_first=True)
    assert_type(found, list[Diagnostic])
    newsparse.check(newsparse.parse(text), {"min-items": 10, "fields": {"date": "100 %"}})
    newsparse.check(text, Contract.from_dict({"min-items": 10}))
    for each in found:
        assert_type(each.severity, Severity)
        assert_type(each.fix, Fix | None)
        assert_type(each.line, int)
        assert_type(explain(each.code), str)
    testing.assert_clean(text, {"min-items": 1})
    testing.assert_finds(text, "NP001", "NP201")
    testing.assert_same(text, newsparse.parse(text))
    testing.assert_lossless(text)
    return not found


def compare(old: str, new: Listing) -> None:
    found = newsparse.diff(old, new)
    assert_type(found, Diff)
    assert_type(found.changed, tuple[Pair, ...])
    if found:
        print(found, found.added[0].item.title, found.changed[0].fields)


def write(listing: Listing, page: bytes) -> None:
    assert_type(to_json(listing, text=True), str)
    assert_type(from_json(to_json(listing)), Listing)
    assert_type(to_jsonl(listing, source="a.txt"), str)
    assert_type(to_csv(listing, header=False), str)
    assert_type(unescape_formulas("=1"), str)
    assert_type(to_html(listing, title="News", mentions=listing.mentions), str)
    assert_type(schema(), dict[str, Any])
    assert_type(parse_html(page, base_url="https://example.org/"), Listing)


def wrong(listing: Listing, item: Item) -> None:
    """What a checker must refuse: an ignore that is not needed is an error of its own in both."""
    newsparse.parse(b"1. A title")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    item.title = "Another"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    listing.replace(item, "Another")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Item(1, "t", 5, 7)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Item(1, "t", "2 May 2023")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Section("May 2023", item)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Section("May 2023", [item], date="May 2023")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Listing([item])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    listing + "text"  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]
