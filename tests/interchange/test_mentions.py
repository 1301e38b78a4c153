"""Mentions stand where they say: in the listing's text, in the item's, and in the fields that JSON and CSV hold."""

import csv
import io
import json
from collections.abc import Iterator

import attrs
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import Date, Item, Listing, Section
from newsparse.facts import listing_mentions
from newsparse.interchange import from_json, schema, to_csv, to_json, to_jsonl
from newsparse.interchange.marks import marks
from newsparse.mentions import MentionFinder, Person

BYLINES = {"Port opens": 3, "Port closes": 4, "Port opens again": 5}


def unwrapped(text: str) -> str:
    return " ".join(text.split())


def values(listing: Listing) -> Iterator[tuple[str, str]]:
    """Each mention's text as its field has it, and as it says itself, unwrapped."""
    for item, here in zip(listing.items, marks(listing, listing.mentions), strict=True):
        for mark in here:
            value = item.body[mark.paragraph] if mark.paragraph is not None else getattr(item, mark.field)
            yield value[mark.start : mark.end], unwrapped(mark.mention.text)


def test_the_seed_tells_who_is_in_it(seed: str) -> None:
    listing = newsparse.parse(seed)
    people = {group.name: group for group in listing.people}
    organizations = {group.name: group for group in listing.organizations}

    assert list(people) == [
        "Loveleen De",
        "Simon Brimblecombe",
        "Nuno Cunha",
        "Noudthong Alounthong",
        "Guy Ryder",
    ]
    (mention,) = people["Simon Brimblecombe"].mentions
    assert isinstance(mention, Person)
    assert mention.honorific == "Mr"
    assert organizations["International Labour Organization"].acronym == "ILO"
    assert organizations["Social Security Administrator for Employment"].aliases == ("BPJS Ketenagakerjaan",)


def test_an_author_is_marked_in_the_author() -> None:
    listing = newsparse.parse(
        "".join(f"{title}\nBy Jane Goodall\n{day} May 2024\nThe port.\n\n" for title, day in BYLINES.items())
    )

    assert [
        [(mark.field, mark.paragraph, mark.start, mark.end) for mark in here]
        for here in marks(listing, listing.mentions)
    ] == [[("author", None, 0, 12)]] * 3
    assert list(values(listing)) == [("Jane Goodall", "Jane Goodall")] * 3
    told = json.loads(to_json(listing, mentions=listing.mentions))
    jsonschema.validate(told, schema())


def test_every_span_of_every_page_is_what_it_says(layout: str) -> None:
    listing = newsparse.parse(layout)

    for mention in listing.mentions:
        assert layout[mention.start : mention.end] == mention.text
    for item in listing.items:
        text = str(item)
        for mention in item.mentions:
            assert text[mention.start : mention.end] == mention.text
        for date in item.dates:
            assert date.span is not None
            assert text[slice(*date.span)] == date.text


def test_every_mention_of_every_page_stands_in_a_field(layout: str) -> None:
    found = list(values(newsparse.parse(layout)))

    assert len(found) == len(newsparse.parse(layout).mentions)
    for in_field, said in found:
        assert in_field == said


NEWS = "Mr Guy Ryder of the International Labour Organization spoke at the Ministry of Labour, said Dr Ban Ki-moon."


def test_an_item_without_a_layout_of_its_own_is_looked_for_where_it_is_printed(layout: str) -> None:
    listing = newsparse.parse(layout)
    if not listing.items:
        pytest.skip("a page without a list")
    number = listing.items[-1].number
    news = Item(number and number + 1, "UNICEF met", Date.from_edtf("2023-10-02"), [NEWS])
    try:
        longer = listing.insert(news)
    except ValueError:
        pytest.skip("this page takes no such item")

    text = str(longer)

    assert "Guy Ryder" in [unwrapped(mention.name) for mention in longer.mentions]
    assert [text[mention.start : mention.end] for mention in longer.mentions] == [
        mention.text for mention in longer.mentions
    ]
    assert all(in_field == said for in_field, said in values(longer))


WORDS = st.sampled_from(
    ["ILO", "Mr", "Guy Ryder", "the", "Ministry of Labour", "*", "_", "\\", "[x]", "said"]
)


@given(st.lists(st.one_of(WORDS, st.text(st.characters(codec="utf-8"), min_size=1, max_size=5)), min_size=1))
def test_spans_hold_for_any_title_and_body(words: list[str]) -> None:
    line = unwrapped(" ".join(words)) or "x"
    try:
        item = Item(1, line, body=[line])
        listing = Listing([Section(None, [item, attrs.evolve(item, number=2)])], dialect="pandoc")
    except ValueError:
        return  # what cannot be read back cannot be built
    text = str(listing)

    for mention in listing.mentions:
        assert text[mention.start : mention.end] == mention.text
    assert len(list(values(listing))) == len(listing.mentions)


# --- formats ----------------------------------------------------------------------------------------------------------


def test_json_tells_both_places_of_a_mention_and_the_facts(seed: str) -> None:
    listing = newsparse.parse(seed)

    data = json.loads(to_json(listing, mentions=listing.mentions))

    jsonschema.validate(data, schema())
    item = data["sections"][0]["items"][4]
    person = item["mentions"][0]
    assert seed[person["start"] : person["end"]] == "Simon Brimblecombe"
    assert item["body"][person["paragraph"]][person["field_start"] : person["field_end"]] == person["text"]
    assert {name: person[name] for name in ("kind", "name", "honorific", "role", "field")} == {
        "kind": "person",
        "name": "Simon Brimblecombe",
        "honorific": "Mr",
        "role": "Chief Technical Advisor and Head of Regional Actuarial Services",
        "field": "body",
    }
    assert [(found["text"], found["acronym"]) for found in item["mentions"][1:]] == [
        ("Regional Actuarial Services", None),
        ("ILO Bangkok", "ILO"),
    ]


def test_json_with_mentions_fits_the_schema_and_is_read_back(layout: str) -> None:
    listing = newsparse.parse(layout)

    text = to_json(listing, mentions=listing.mentions, text=True)

    jsonschema.validate(json.loads(text), schema())
    assert from_json(text) == listing


def test_jsonl_has_the_mentions_of_each_line(seed: str) -> None:
    listing = newsparse.parse(seed)

    rows = [json.loads(line) for line in to_jsonl(listing, mentions=listing.mentions).splitlines()]

    assert sum(len(row["mentions"]) for row in rows) == len(listing.mentions)
    assert [found["text"] for found in rows[1]["mentions"]] == [
        "International Labour Organization",
        "Homenet Laos",
    ]


def test_without_mentions_nothing_is_looked_for(seed: str) -> None:
    assert '"mentions"' not in to_json(newsparse.parse(seed))
    assert '"mentions"' not in to_jsonl(newsparse.parse(seed))
    assert "organizations" not in to_csv(newsparse.parse(seed))


def test_csv_names_each_once(seed: str) -> None:
    listing = newsparse.parse(seed)

    rows = list(csv.DictReader(io.StringIO(to_csv(listing, mentions=listing.mentions), newline="")))

    assert rows[1]["organizations"] == "International Labour Organization; Homenet Laos"
    assert rows[5]["people"] == "Nuno Cunha"
    assert rows[6]["people"] == ""


def test_names_of_ones_own_are_found(seed: str) -> None:
    listing = newsparse.parse(seed)
    finder = MentionFinder(people=["Decent Work"])

    found = listing_mentions(listing, finder)

    assert "Decent work" not in {mention.text for mention in listing.mentions}
    assert len(found) >= len(listing.mentions)
