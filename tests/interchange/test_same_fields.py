"""Every format says the same of an item: the same fields with the same values, the day as the date and its time beside it."""

import csv
import datetime as dt
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse.interchange import schema, to_csv, to_json, to_jsonl

PAGES = {
    "a time with an offset": "  1. A title\n\n    2023-09-22T14:30:05+07:00\n\n  2. Another\n\n    2023-09-21T08:00Z\n",
    "a named zone": "  1. A title\n\n    22 September 2023 10:00 CET\n\n    A body.\n\n    More.\n",
    "a day, a range, a month, none": (
        "May 2023\n\n  1. A title\n\n    2 - 3 May 2023, Suva, Fiji\n\n  2. Another\n\n    May 2023\n\n"
        "April 2023\n\n  1. A third\n\n    3/4/2023\n\n  2. A fourth\n\n    10:15, 2 April 2023\n"
    ),
    "bullets": "• A title\n  By Ann Sea\n  2 May 2023\n\n• Another\n  1 May 2023\n",
    "no title": "  1. 2 May 2023\n\n  2. 1 May 2023\n",
}
LIST = "\n\n"


def texts(value: Any) -> Any:
    """A value as CSV has it, where all is text."""
    if isinstance(value, list):
        return LIST.join(value)
    return value.isoformat() if isinstance(value, dt.date) else "" if value is None else str(value)


def rows_of_json(listing: newsparse.Listing) -> list[dict[str, Any]]:
    data = json.loads(to_json(listing, source="a.txt"))
    place, rows = 0, []
    for number, section in enumerate(data["sections"], 1):
        for item in section["items"]:
            place += 1
            rows.append(
                {
                    "source": data["source"],
                    "dialect": data["dialect"],
                    "section": number,
                    "heading": section["heading"],
                    "item": place,
                    **item,
                }
            )
    return rows


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES.keys())
def test_all_formats_have_the_same_fields_with_the_same_values(text: str, tmp_path: Path) -> None:
    listing = newsparse.parse(text)
    wanted = rows_of_json(listing)
    assert wanted

    assert list(map(json.loads, to_jsonl(listing, source="a.txt").splitlines())) == wanted
    rows = list(csv.DictReader(io.StringIO(to_csv(listing, source="a.txt", escape_formulas=False))))
    assert rows == [{name: texts(value) for name, value in row.items()} for row in wanted]
    assert list(rows[0]) == list(wanted[0])

    pytest.importorskip("pyarrow", reason="needs the extra arrow")
    from newsparse import arrow, parquet

    def plain(table: Any) -> list[dict[str, Any]]:
        found = table.to_pylist()
        return [{name: texts(each[name]) for name in each if name != "error"} for each in found]

    wanted = [{name: texts(value) for name, value in row.items()} for row in wanted]
    assert plain(arrow.to_table(listing, source="a.txt")) == wanted
    from pyarrow import parquet as pq

    page = tmp_path / "a.txt"
    page.write_text(text, "utf-8", newline="")
    parquet.convert([str(page)], tmp_path / "items.parquet", read=newsparse.read)
    stored = plain(pq.read_table(tmp_path / "items.parquet"))
    assert [{**row, "source": "a.txt"} for row in stored] == wanted


def test_the_time_stands_beside_the_day() -> None:
    first, second = rows_of_json(newsparse.parse(PAGES["a time with an offset"]))

    assert (first["date"], first["time"], first["time_offset"]) == ("2023-09-22", "14:30:05", "+07:00")
    assert (second["date"], second["time"], second["time_offset"]) == ("2023-09-21", "08:00", "Z")


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES.keys())
def test_json_reads_back_to_the_same_moments(text: str) -> None:
    listing = newsparse.parse(text)

    again = newsparse.Listing.from_dict(json.loads(json.dumps(listing.to_dict(text=True))))

    assert again == listing
    assert again.to_dict() == listing.to_dict()


def test_the_schemas_and_the_pages_name_the_same_fields() -> None:
    listing = newsparse.parse(PAGES["a named zone"])
    row = list(json.loads(to_jsonl(listing, source="a.txt")))
    kinds = schema()["$defs"]
    docs = Path(__file__).parent.parent.parent / "docs"

    asked_for = {"mentions"}
    named = [*kinds["row"]["properties"], *kinds["item"]["properties"]]
    assert [name for name in named if name not in asked_for] == row
    assert kinds["row"]["required"] + kinds["item"]["required"] == row[1:]
    table = re.findall(
        r"^\| ((?:`\w+`(?:, )?)+) \| (?:all|rows)", (docs / "formats.md").read_text("utf-8"), re.M
    )
    assert sorted({name for each in table for name in re.findall(r"\w+", each)}) == sorted(row)
    columns = re.findall(
        r"^(\w+) +(?:string|int32|date32|list)", (docs / "scale.md").read_text("utf-8"), re.M
    )
    assert [name for name in columns if name in row] == row

    pytest.importorskip("pyarrow", reason="needs the extra arrow")
    from newsparse import arrow

    assert arrow.schema().names == [*row, "error"]
