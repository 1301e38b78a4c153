"""The laws of templates: nothing is lost, what is printed reads back, edits read back, and time is linear in the text."""

from __future__ import annotations

import datetime
import string
import time

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import Date, Item, Layout, Section, Template, unparse
from newsparse.reading.template.parts import SLOTS
from strategies import TEXTS, laws
from templates.given_templates import TEMPLATES

WORD = st.text(alphabet=string.ascii_lowercase + "\u00e9\u4e2d\u0416", min_size=2, max_size=7)
LINE = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
DATE = st.dates(datetime.date(1990, 1, 1), datetime.date(2030, 1, 1)).map(Date.of)
FIELDS: dict[str, st.SearchStrategy[object]] = {
    **dict.fromkeys(SLOTS, LINE),
    "number": st.integers(0, 999),
    "date": DATE,
    "body": st.lists(LINE, min_size=1, max_size=3),
    "url": st.tuples(WORD, WORD).map(lambda words: f"https://{words[0]}.org/{words[1]}"),
}


def slots_of(template: Template) -> tuple[set[str], set[str]]:
    """All slots of a template, and those that must be there."""
    found = [{slot for step in shape for slot in step.line.slots} for shape in template._shapes.shapes]
    return set().union(*found) - {"*"}, set.intersection(*found) - {"*"}


@st.composite
def sections(draw: st.DrawFn, template: Template) -> Section:
    """Items that have a slot for each field, and a field for each slot that must be there."""
    every, needed = slots_of(template)
    items = []
    for place in range(draw(st.integers(1, 4))):
        fields = {slot: draw(FIELDS[slot]) for slot in sorted(every) if slot in needed or draw(st.booleans())}
        if "number" in fields:
            fields["number"] = place + 1
        items.append(Item(**fields, layout=Layout()))  # type: ignore[arg-type]
    return Section(None, items)


@laws
@given(st.data(), TEMPLATES)
def test_what_is_printed_reads_back_or_is_refused(data: st.DataObject, template: Template) -> None:
    section = data.draw(sections(template))
    try:
        text = unparse(section, template=template)
    except ValueError:
        return

    assert template.parse(text).items == section.items


# Where each slot has a sign of its own, every record fits every template: nothing may be refused.
MARKED = {
    "number": "#{number}", "date": "Date: {date}", "kicker": "In {kicker};", "author": "By {author};", "credit": "Photo: {credit};",
    "place": "At {place};", "url": "See {url}", "body": "    {body}",
}  # fmt: skip


@st.composite
def marked(draw: st.DrawFn) -> Template:
    """Templates with a sign of its own before each slot, on one line or on several, in any order, parts of them optional."""
    text = "* {title} |"
    slots = draw(st.lists(st.sampled_from(sorted(MARKED)), unique=True, max_size=6))
    slots.sort(key=lambda slot: slot == "body")
    for slot in slots:
        glue = draw(st.sampled_from(["\n", "\n\n", "\n  "] if slot != "body" else ["\n", "\n\n"]))
        if slot not in ("body", "date", "url") and draw(st.booleans()):
            glue = " "
        part = glue + MARKED[slot]
        text += f"[{part}]" if draw(st.booleans()) else part
    return Template(text)


@laws
@given(st.data(), marked())
def test_what_is_told_apart_is_printed_and_reads_back(data: st.DataObject, template: Template) -> None:
    section = data.draw(sections(template))

    assert template.parse(unparse(section, template=template)).items == section.items


@laws
@given(TEXTS, TEMPLATES)
def test_nothing_is_lost(text: str, template: Template) -> None:
    listing = template.parse(text)

    assert unparse(listing) == text
    assert newsparse.parse(text, **listing.read_options) == listing
    assert (
        listing.items
        or template.explain(text) is not None
        or not text.strip("\ufeff \t\r\n\u00a0\u3000\u2028\x1c\x1d\x1e\x1f\x85\x0b\x0c")
    )


@laws
@given(st.data(), marked(), st.sampled_from(["\n", "\r\n"]))
def test_edits_read_back(data: st.DataObject, template: Template, end: str) -> None:
    section = data.draw(sections(template))
    text = unparse(section, template=template).replace("\n", end)
    listing = template.parse(f"News{end}{end}{text}{end}")
    place = data.draw(st.integers(0, len(listing) - 1))
    every, needed = slots_of(template)
    slot = data.draw(st.sampled_from(sorted(every - {"number"})))
    item = listing.items[place]
    if slot not in needed and data.draw(st.booleans()):
        new = attrs.evolve(item, **{slot: () if slot == "body" else None})
    else:
        new = attrs.evolve(item, **{slot: data.draw(FIELDS[slot])})
    edited = listing.replace(item, new)

    assert edited.items[place] == new
    assert newsparse.parse(str(edited), **edited.read_options) == edited
    assert str(edited).replace("\r\n", "").count("\r") == 0
    assert edited.outside == listing.outside


def test_the_least_changes() -> None:
    text = "- A  (2 May 2023)\n\n\n  By  Ann Sea\n\n  B\n\n\n\n  C\n\n- D (1 May 2023)\n"
    listing = newsparse.parse(text, template="- {title} ({date})[\n\n  By {author}][\n\n  {body}]")
    first = listing.items[0]

    assert str(listing.replace(first, attrs.evolve(first, author="Bo"))) == text.replace("Ann Sea", "Bo")
    assert str(listing.replace(first, attrs.evolve(first, body=["B"]))) == text.replace("\n\n\n\n  C", "")
    assert str(listing.replace(first, attrs.evolve(first, author=None))) == text.replace(
        "\n\n\n  By  Ann Sea", ""
    )
    last = listing.items[1]
    added = listing.replace(last, attrs.evolve(last, author="Bo"))
    assert str(added) == text[:-1] + "\n\n  By Bo\n"


HOSTILE = {
    "empty lines": "\n", "blanks": " \n", "texts": "word\n\n", "tight texts": "word\n", "dates": "2 May 2023\n\n", "almost dates": "2 May 20233 - ",
    "gaps": "a" + "\n" * 99, "pipes": " | a", "dashes": " - a", "one line": "word ", "numbers": "1. ", "numbered": "1. A\n\n", "brackets": "(",
    "runs": "word\n\n" * 50 + "    x\n\n", "headings": "May 2023\n\n", "open entries": "word\n\n2 May 2023\n\nBy\n\n", "wide": " " * 99 + "a\n",
}  # fmt: skip
PATTERNS = (
    "{number}. {title}\n\n    {date}\n\n    {body}",
    "{title}\n\n{date}\n\n{body}",
    "{title}\n\n{body}\n\n{date}",
    "[{kicker}\n]{title}[ ({date})]\n{body}\n{url}",
    "{date} | {kicker} | {title}: {body}",
    "{kicker} {date} {title}",
)


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("pattern", PATTERNS)
def test_time_is_linear(name: str, pattern: str) -> None:
    """Four times the text takes at most ten times as long: the square would be sixteen."""
    template = Template(pattern)

    def seconds(size: int) -> float:
        text = (HOSTILE[name] * (size // len(HOSTILE[name]) + 1))[:size]
        start = time.process_time()
        template.entries(text)
        return time.process_time() - start

    small = min(seconds(10_000), seconds(10_000))
    # other programs add, never take away: what is slow once is tried again
    assert seconds(40_000) < 10 * small + 0.05 or seconds(40_000) < 10 * small + 0.05


def test_an_entry_without_a_field_is_none() -> None:
    assert newsparse.parse(")", template="[{body}\n])").items == ()
