"""A long page is read as a short one where most of it is the same again: with the entries that the whole page has."""

import datetime

import pytest

import newsparse
from conftest import PROFILE
from layout_words import WORDS
from newsparse.dialects import DIALECTS
from newsparse.reading import engine, folds
from newsparse.reading.entries import Entries, Part, joined
from newsparse.reading.options import NONE
from random_layouts import Draw

SEEDS = range(36)
STYLES = ("{d} {B} {y}", "{y}-{m:02}-{d:02}", "{B} {d}, {y}", "{d:02}/{m:02}/{y}", "Published: {d} {B} {y}")
ORDERS = ("TD", "TDB", "DT", "DTB", "TBD", "TDBB")
HEADS = ("{t}", "{t}", "## {t}", "### [{t}](https://port.example/news/{n})")
ODD = (
    "Read more", "June 2019", "By Ann Sea", "https://example.org/a", "Category: Ports", "Harbour", "1. A list", "• A point",
    "© A. Name / ORG 2023", "Opened on 3 May 2019", "A line that goes on", "and on.", "3 May", "# News", "", "Ships came.",
)  # fmt: skip


class Page:
    """A page of many entries, drawn from a seed."""

    def __init__(self, seed: int, odd: float, count: int = 130):
        self.draw = draw = Draw(seed)
        draw.words = WORDS["en"]
        self.order, self.style = draw.one(ORDERS), draw.one(STYLES)
        self.between = draw.one((0, 1, 1, 2)) if self.order != "TBD" else 1
        self.inside = draw.number(0, min(self.between, 1))
        self.share = draw.one((1.0, 0.9, 0.6))
        self.head = draw.one(HEADS)
        day = datetime.date(2024, 12, 28)
        lines: list[str] = ["News of the port", ""] if draw.chance(0.5) else []
        for number in range(count):
            day -= datetime.timedelta(days=draw.number(0, 9))
            lines += self.entry(number, day)
            if draw.chance(odd):
                lines.append(draw.one(ODD))
            lines += [""] * self.between
        lines += draw.one(([], ["About us", "Contact"], ["", "© 2024 The port", "All rights reserved."]))
        self.text = "\n".join(lines)

    def entry(self, number: int, day: datetime.date) -> list[str]:
        draw = self.draw
        title = f"{draw.one(draw.words.subjects)} {draw.one(draw.words.acts)} ({number})"
        if draw.chance(0.1):
            title = draw.one((f"Why {title}?", f"“{title}”", f"{title}: what is new", f"Report 2023 {title}"))
        date = self.style.format(d=day.day, m=day.month, B=f"{day:%B}", y=day.year)
        found: list[str] = []
        for part in self.order:
            if part == "B":
                body = [draw.sentence() if draw.chance(0.3) else draw.paragraph()]
                found += body if draw.chance(self.share) else []
            else:
                found.append(self.head.format(t=title, n=number) if part == "T" else date)
        return [line for part in found for line in ([""] * self.inside if found[0] != part else []) + [part]]


def whole(text: str, monkeypatch: pytest.MonkeyPatch) -> newsparse.Listing:
    """A page read as a whole."""
    with monkeypatch.context() as patch:
        patch.setattr(folds, "fold", lambda _: None)
        return newsparse.parse(text)


def shown(listing: newsparse.Listing) -> list[object]:
    """What a listing holds, with the text around it."""
    return [
        *((section.heading, section.date) for section in listing.sections),
        *((item, item.layout) for item in listing),
        listing.outside,
        listing.findings,
    ]


@pytest.mark.parametrize("seed", SEEDS[:12] if PROFILE == "quick" else SEEDS)
@pytest.mark.parametrize("odd", [0.0, 0.02, 0.1])
def test_a_folded_page_is_read_as_the_whole_one(seed, odd, monkeypatch):
    text = Page(seed, odd).text
    assert shown(newsparse.parse(text)) == shown(whole(text, monkeypatch))


def test_most_regular_pages_are_folded():
    pages = [Page(seed, 0.0) for seed in SEEDS]
    read = [engine._folded(page.text, DIALECTS["plain"], NONE) is not None for page in pages]
    assert sum(read) * 3 > len(read)


def test_a_short_page_is_not_folded():
    assert folds.fold("\n\n".join(f"A title {place}\n3 May 2023" for place in range(folds.LEAST - 1))) is None


def page(count: int = 300, body: str = "It opened.") -> str:
    """A page of so many entries."""
    return "\n\n".join(f"Harbour {place} opens\n{place % 28 + 1} May 2023\n{body}" for place in range(count))


def test_what_is_left_is_short_and_the_rest_is_put_back():
    folded = folds.fold(page())
    assert folded is not None
    assert len(folded.text) * 5 < len(page())
    listing = newsparse.parse(page())
    assert [item.title for item in listing] == [f"Harbour {place} opens" for place in range(300)]
    assert all(item.date is not None and item.body == ("It opened.",) for item in listing)
    assert newsparse.unparse(listing) == page()


@pytest.mark.parametrize("head", HEADS[1:])
def test_long_pages_of_markdown_are_folded(head):
    read = [page for page in (Page(seed, 0.0) for seed in SEEDS) if page.head == head]
    assert sum(engine._folded(page.text, DIALECTS["plain"], NONE) is not None for page in read) * 3 > len(
        read
    )


@pytest.mark.parametrize(
    "line",
    [
        "# harbour",
        "## 3 May 2023",
        "## [A](b) [c](d)",
        "##Harbour",
        "## *News*",
        "Read more",
        "Harbour",
        "• A point",
        "7. A number",
        "3 May",
        "and went on",
    ],
)
def test_an_odd_line_stays(line):
    lines = page().split("\n")
    lines[600] = line
    folded = folds.fold("\n".join(lines))
    assert folded is not None
    assert line in folded.text


def test_units_that_are_not_read_alike_are_not_put_back():
    folded = folds.fold(page())
    assert folded is not None
    found = engine.choose.found(folded.text, NONE, lambda _: Entries(())).entries
    assert found is not None
    entries = joined(found)
    assert folds.unfold(folded, entries) is not None
    first, *others = entries.parts[0].entries
    swapped = [
        entry._replace(fields=tuple(field._replace(slot="kicker") for field in entry.fields))
        if place == 9
        else entry
        for place, entry in enumerate(others)
    ]
    assert folds.unfold(folded, Entries((Part(None, (first, *swapped)),))) is None
    assert folds.unfold(folded, Entries((Part(None, (first,)), Part(None, tuple(others))))) is None
