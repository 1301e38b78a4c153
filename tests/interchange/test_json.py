"""What is written as JSON is what is read back, any text's listing included, and it is what the schema says."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.interchange import from_json, schema, to_json, to_jsonl

FORMAT = jsonschema.Draft202012Validator.FORMAT_CHECKER
# Pages whose records can only be read in their own surroundings.
NEEDS_TEXT = {"016", "037", "038", "046", "055", "059", "067", "071"}


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_json_of_every_page_fits_the_schema_and_with_its_text_comes_back_whole(layout: str) -> None:
    listing = newsparse.parse(layout)
    text = to_json(listing, source="page.txt", text=True)

    jsonschema.validate(json.loads(text), schema(), format_checker=FORMAT)
    assert from_json(text) == listing
    assert newsparse.unparse(from_json(text)) == layout


def test_json_of_every_page_without_its_text_gives_the_same_records_or_says_why_not(
    layout: str, layout_path: Path
) -> None:
    listing = newsparse.parse(layout)

    try:
        assert from_json(to_json(listing)) == listing
    except ValueError as error:
        assert str(error).startswith("$")  # noqa: PT017 - either answer is right
        assert layout_path.stem in NEEDS_TEXT


def test_jsonl_of_every_page_fits_the_schema(layout: str) -> None:
    listing = newsparse.parse(layout)
    row = schema() | {"$ref": "#/$defs/row", "required": [], "type": "object"}

    rows = [json.loads(line) for line in to_jsonl(listing).splitlines()]

    assert len(rows) == len(listing.items)
    for each in rows:
        jsonschema.validate(each, row, format_checker=FORMAT)


@pytest.mark.parametrize("date", ["2024-01-05", "2024-01", "2024-01-05/2024-01-07"])
def test_json_with_the_text_comes_back_where_the_text_spells_a_date_otherwise(date: str) -> None:
    built = newsparse.Listing(
        [newsparse.Section(None, [newsparse.Item(1, "A title", newsparse.Date.from_edtf(date))])]
    )

    assert from_json(to_json(built, text=True)) == built


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
    listing = newsparse.parse(text)

    back = from_json(to_json(listing, text=True))

    assert back == listing
    assert str(back) == str(listing)
    try:
        assert from_json(to_json(listing)) == listing
    except ValueError as error:
        assert str(error).startswith("$")  # noqa: PT017 - either answer is right


@given(st.text(st.characters(), max_size=40))
def test_jsonl_is_one_line_an_item_to_every_reader_and_any_encoder_takes_it(title: str) -> None:
    listing = newsparse.parse(f"1. A\u2028{title}\u0085\ud800\n\n    22 September 2023")

    text = to_jsonl(listing)

    assert len(text.splitlines()) == len(listing.items)
    text.encode("utf-8")


def test_a_zone_that_only_the_page_names_is_kept() -> None:
    text = (
        '{"newsparse": 1, "sections": [{"items": [{"number": 1, "title": "A", "date": "2023-09-22", "time": "10:00",'
        ' "date_text": "22 September 2023 10:00 CET", "time_offset": "+01:00", "time_zone": "CET"}]}]}'
    )

    listing = from_json(text)

    assert listing.items[0].date is not None
    assert listing.items[0].date.zone_text == "CET"
    assert json.loads(to_json(listing))["sections"][0]["items"][0]["time_zone"] == "CET"


def test_a_date_that_was_edited_wins_over_its_old_spelling() -> None:
    text = to_json(newsparse.parse("1. A title\n\n    22 September 2023\n"))

    edited = from_json(text.replace('"date": "2023-09-22"', '"date": "2023-09-25"'))

    assert "25 September 2023" in str(edited)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[]", '$: this is not a newsparse listing: expected an object with "newsparse": 1'),
        (
            '{"newsparse": 2}',
            '$: this is not a newsparse listing: expected an object with "newsparse": 1',
        ),
        ('{"newsparse": 1, "sections": 5}', "$.sections: expected an array, not 5"),
        ('{"newsparse": 1, "sections": [5]}', "$.sections[0]: expected an object, not 5"),
        (
            '{"newsparse": 1, "sections": [{"items": [{"date": "soon"}]}]}',
            "$.sections[0].items[0].date: 'soon' is not an EDTF date that newsparse knows",
        ),
        (
            '{"newsparse": 1, "sections": [{"items": [{"date": 5}]}]}',
            "$.sections[0].items[0].date: expected a string or null, not 5",
        ),
        (
            '{"newsparse": 1, "sections": [{"items": [{"number": "1", "title": "A"}]}]}',
            '$.sections[0].items[0].number: expected an integer or null, not "1"',
        ),
        (
            '{"newsparse": 1, "text": "1. A", "sections": []}',
            "$.text: the text does not match the sections; to use the sections, remove the text",
        ),
        ("[" * 100_000, "$: this JSON is nested too deeply to be a listing"),
        (
            '{"newsparse": true}',
            '$: this is not a newsparse listing: expected an object with "newsparse": 1',
        ),
        ('{"newsparse": 1, "sections": false}', "$.sections: expected an array, not false"),
        (
            '{"newsparse": 1, "sections": [{"heading": 5}]}',
            "$.sections[0].heading: expected a string or null, not 5",
        ),
        (
            '{"newsparse": 1, "sections": [{"items": [{"title": false}]}]}',
            "$.sections[0].items[0].title: expected a string or null, not false",
        ),
        (
            '{"newsparse": 1, "sections": [{"items": [{"number": true, "title": "A"}]}]}',
            "$.sections[0].items[0].number: expected an integer or null, not true",
        ),
        (
            '{"newsparse": 1, "sections": [{"items": [{"title": "A", "body": [["B"]]}]}]}',
            "$.sections[0].items[0].body[0]: expected a string, not an array",
        ),
        (
            '{"newsparse": 1, "sections": [{"items": [{"title": "A", "body": ""}]}]}',
            '$.sections[0].items[0].body: expected an array, not ""',
        ),
        (
            '{"newsparse": 1, "sections": [{"items": [{"title": {"a": {}}}]}]}',
            "$.sections[0].items[0].title: expected a string or null, not an object",
        ),
        ('{"newsparse": 1.0}', '$: this is not a newsparse listing: expected an object with "newsparse": 1'),
        (
            '{"newsparse": 1, "sections": [{"items": [{"number": 1, "title": "A", "time": "10:00"}]}]}',
            '$.sections[0].items[0].time: there is no date that "10:00" could belong to',
        ),
        (
            '{"newsparse": 1, "sections": [{"items": [{"number": 1, "title": "A", "date": null, "date_text": "2 May 2023"}]}]}',
            '$.sections[0].items[0].date_text: there is no date that "2 May 2023" could belong to',
        ),
        ("", "Expecting value: line 1 column 1 (char 0)"),
    ],
)
def test_error_of_json_says_where(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        from_json(text)


def test_error_a_number_that_is_true_is_not_the_number_of_the_text() -> None:
    data = to_json(newsparse.parse("  1. A title\n"), text=True)
    assert from_json(data).items[0].number == 1

    with pytest.raises(ValueError, match="the text does not match the sections"):
        from_json(data.replace('"number": 1,', '"number": true,'))


def test_error_of_a_dialect_that_there_is_not() -> None:
    for text in ("", ', "text": "1. A"'):
        with pytest.raises(ValueError, match=r'^\$\.dialect: there is no dialect "lynx2": expected one of '):
            from_json(f'{{"newsparse": 1, "dialect": "lynx2", "sections": []{text}}}')


def test_surrogates_stay_apart_and_pairs_together() -> None:
    title = "a\ud83d" + "\ude00b \U0001f600 \\ud83d\\ude00 \ufdd0"
    listing = newsparse.parse(f"  1. {title}\n\n    2 May 2023\n")

    document = to_json(listing, text=True)

    assert json.loads(document)["surrogates"] == "apart"
    assert from_json(document) == listing
    assert from_json(document).items[0].title == title
    assert from_json(to_json(listing)).items[0].title == title
    jsonschema.validate(json.loads(document), schema())


def test_no_line_of_json_is_a_command() -> None:
    listing = newsparse.parse("  1. ##[group]A ##vso[x]\n\n    2 May 2023\n")

    assert not re.search(r"##\w*\[", to_json(listing) + to_jsonl(listing))
    assert from_json(to_json(listing)) == listing
