"""What is written as JSON is what is read back, any text's listing included, and it is what the schema says."""

import json
import re

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.interchange import from_json, schema, to_json, to_jsonl

FORMAT = jsonschema.Draft202012Validator.FORMAT_CHECKER
PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_json_of_every_page_is_read_back_and_fits_the_schema(layout: str) -> None:
    listing = newsparse.parse(layout)
    text = to_json(listing, source="page.txt")

    jsonschema.validate(json.loads(text), schema(), format_checker=FORMAT)
    assert from_json(text) == listing


def test_jsonl_of_every_page_fits_the_schema(layout: str) -> None:
    listing = newsparse.parse(layout)
    row = schema() | {"$ref": "#/$defs/row", "required": [], "type": "object"}

    rows = [json.loads(line) for line in to_jsonl(listing).splitlines()]

    assert len(rows) == len(listing.items)
    for each in rows:
        jsonschema.validate(each, row, format_checker=FORMAT)


LINES = st.sampled_from(
    [
        "1. A title",
        "  2. Another",
        "    22 September 2023",
        "    A body.",
        "September 2023",
        "",
        "",
        "  • x",
        "- y",
    ]
)


@given(st.one_of(st.text(), st.lists(st.one_of(LINES, st.text(max_size=9)), max_size=12).map("\n".join)))
def test_json_of_any_text_is_read_back(text: str) -> None:
    listing = newsparse.parse(PAIR.sub("", text))

    assert from_json(to_json(listing)) == listing


@given(st.text(st.characters(), max_size=40))
def test_jsonl_is_one_line_an_item_to_every_reader_and_any_encoder_takes_it(title: str) -> None:
    listing = newsparse.parse(f"1. A\u2028{title}\u0085\ud800\n\n    22 September 2023")

    text = to_jsonl(listing)

    assert len(text.splitlines()) == len(listing.items)
    text.encode("utf-8")


def test_a_date_written_in_the_zone_of_its_page_keeps_it() -> None:
    text = '{"newsparse": 1, "sections": [{"items": [{"title": "A", "date": "2023-09-22"}]}]}'

    assert from_json(text.replace("}]}", ', "date_text": "22 September 2023"}]}')).items[0].date == (
        newsparse.parse_date("22 September 2023")
    )


def test_a_date_that_was_edited_wins_over_its_old_spelling() -> None:
    text = to_json(newsparse.parse("1. A title\n\n    22 September 2023\n"))

    edited = from_json(text.replace('"date": "2023-09-22"', '"date": "2023-09-25"'))

    assert "25 September 2023" in str(edited)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[]", '$: this is not a listing of newsparse: an object with "newsparse": 1 was expected'),
        (
            '{"newsparse": 2}',
            '$: this is not a listing of newsparse: an object with "newsparse": 1 was expected',
        ),
        ('{"newsparse": 1, "sections": 5}', "$.sections: an array was expected, not 5"),
        ('{"newsparse": 1, "sections": [5]}', "$.sections[0]: an object was expected, not 5"),
        (
            '{"newsparse": 1, "sections": [{"items": [{"date": "soon"}]}]}',
            "$.sections[0].items[0].date: 'soon': is not an EDTF date that newsparse knows",
        ),
        (
            '{"newsparse": 1, "sections": [{"items": [{"date": 5}]}]}',
            "$.sections[0].items[0].date: a string or null was expected, not 5",
        ),
        (
            '{"newsparse": 1, "sections": [{"items": [{"number": "1", "title": "A"}]}]}',
            "$.sections[0].items[0]: number must be an int or None, got str: '1'",
        ),
        ("[" * 100_000, "this JSON is nested too deeply to be a listing"),
        ("", "Expecting value: line 1 column 1 (char 0)"),
    ],
)
def test_error_of_json_says_where(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        from_json(text)
