"""Listings as Arrow tables, and batches of texts to batches of items: nothing lost, nothing stopped, flat in memory."""

import datetime
import itertools
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from strategies import TEXTS, laws

pa = pytest.importorskip("pyarrow", reason="needs the extra arrow")

from newsparse import arrow  # noqa: E402

TWO = "May 2023\n\n  1. A title\n\n    2 - 3 May 2023, Suva\n\n    A body.\n\n    More.\n\n  2. Another\n\n    1 May 2023\n"


def many(count: int) -> str:
    return "".join(
        f"  {number}. Title {number}\n\n    2 May 2023\n\n    Body {number}.\n\n"
        for number in range(1, count + 1)
    )


def batch(*texts: Any, **columns: list[Any]) -> Any:
    return pa.record_batch({**columns, "text": pa.array(texts)})


def rows(*batches: Any, **options: Any) -> list[dict[str, Any]]:
    return [row for each in arrow.parse_batches(batches, **options) for row in each.to_pylist()]


# --- the schema -------------------------------------------------------------------------------------------------------


def test_the_schema_is_published() -> None:
    """A column that is renamed, retyped or gone is a new version."""
    columns = {field.name: str(field.type) for field in arrow.schema()}

    assert arrow.schema().metadata == {b"newsparse": b"1"}
    assert columns == {
        "source": "string",
        "dialect": "string",
        "section": "int32",
        "heading": "string",
        "item": "int32",
        "number": "int32",
        "title": "string",
        "date": "string",
        "date_start": "date32[day]",
        "date_end": "date32[day]",
        "date_text": "string",
        "time": "string",
        "time_offset": "string",
        "time_zone": "string",
        "place": "string",
        "kicker": "string",
        "author": "string",
        "credit": "string",
        "url": "string",
        "body": "list<item: string>",
        "error": "string",
    }


def test_more_columns_come_before_the_error() -> None:
    more = arrow.schema(text=True, mentions=True, diagnostics=True)

    assert more.names[-6:] == ["text", "start", "end", "mentions", "diagnostics", "error"]
    assert more.names[:-6] == arrow.schema().names[:-1]


def test_every_column_says_what_it_is() -> None:
    def fields(kind: Any) -> Iterator[Any]:
        for field in kind:
            yield field
            if pa.types.is_list(field.type) and pa.types.is_struct(field.type.value_type):
                yield from fields(field.type.value_type)

    for field in fields(arrow.schema(text=True, mentions=True, diagnostics=True)):
        assert len(field.metadata[b"description"]) > 8, field


# --- one listing ------------------------------------------------------------------------------------------------------


def test_a_table_holds_what_the_records_hold() -> None:
    listing = newsparse.parse(TWO)

    table = arrow.to_table(listing, source="a.txt")

    assert table.schema.equals(arrow.schema(), check_metadata=True)
    assert table.to_pylist()[0] == {
        "source": "a.txt",
        "dialect": "resiliparse",
        "section": 1,
        "heading": "May 2023",
        "item": 1,
        "number": 1,
        "title": "A title",
        "date": "2023-05-02/2023-05-03",
        "date_start": datetime.date(2023, 5, 2),
        "date_end": datetime.date(2023, 5, 3),
        "date_text": "2 - 3 May 2023",
        "time": None,
        "time_offset": None,
        "time_zone": None,
        "place": "Suva",
        "kicker": None,
        "author": None,
        "credit": None,
        "url": None,
        "body": ["A body.", "More."],
        "error": None,
    }


def test_every_page_gives_the_values_of_its_records(layout: str) -> None:
    listing = newsparse.parse(layout)

    table = arrow.to_table(listing, text=True).to_pylist()

    assert [row["item"] for row in table] == list(range(1, len(listing.items) + 1))
    for row, item in zip(table, listing.items, strict=True):
        assert (row["title"] or "", tuple(row["body"]), row["number"]) == (item.title, item.body, item.number)
        assert (row["kicker"], row["credit"], row["place"], row["url"]) == (
            item.kicker,
            item.credit,
            item.place,
            item.url,
        )
        assert (row["date"], row["date_start"]) == (
            (item.date.edtf, item.date.start) if item.date else (None, None)
        )
        assert layout[row["start"] : row["end"]] == row["text"] == str(item)


def test_sections_are_counted_and_items_count_through() -> None:
    table = arrow.to_table(newsparse.parse("  1. A\n\n    2 May 2023\n\n\n\n  1. B\n\n    2 May 2022\n"))

    assert table.select(["section", "item", "number"]).to_pylist() == [
        {"section": 1, "item": 1, "number": 1},
        {"section": 2, "item": 2, "number": 1},
    ]


def test_a_listing_without_items_is_a_table_without_rows() -> None:
    assert arrow.to_table(newsparse.parse("")).num_rows == 0


def test_lone_surrogates_are_spelled_out() -> None:
    row = arrow.to_table(newsparse.parse("  1. A \ud800 b\n\n    2 May 2023\n\n    C \udfff.")).to_pylist()[0]

    assert (row["title"], row["body"]) == ("A \\ud800 b", ["C \\udfff."])


def test_mentions_stand_at_their_place_in_the_items_own_text(seed: str) -> None:
    listing = newsparse.parse(seed)

    table = arrow.to_table(listing, text=True, mentions=True).to_pylist()

    found = [(row, mention) for row in table for mention in row["mentions"]]
    assert len(found) == len(listing.mentions) > 20
    for (row, mention), want in zip(found, listing.mentions, strict=True):
        assert row["text"][mention["start"] : mention["end"]] == mention["text"] == want.text
        assert (mention["kind"], mention["name"], mention["rule"]) == (want.kind, want.name, want.rule)


def test_diagnostics_go_to_the_item_whose_lines_they_are_about(monkeypatch: pytest.MonkeyPatch) -> None:
    def at(start: int) -> SimpleNamespace:
        return SimpleNamespace(
            code="N1",
            name="x",
            severity="warning",
            message="m",
            start=start,
            end=start + 1,
            line=1,
            column=2,
            fix=None,
        )

    second = TWO.index("Another")
    validation = SimpleNamespace(check=lambda text: [at(0), at(second)])
    monkeypatch.setitem(sys.modules, "newsparse.validation", validation)  # type: ignore[arg-type]

    table = arrow.to_table(newsparse.parse(TWO), diagnostics=True).to_pylist()

    assert [[each["start"] for each in row["diagnostics"]] for row in table] == [[0], [second]]


@pytest.mark.skipif(
    find_spec("newsparse.validation") is None, reason="this newsparse has no newsparse.validation yet"
)
def test_diagnostics_of_every_page(layout: str) -> None:
    from newsparse.validation import check

    found = rows(batch(layout), diagnostics=True)

    if found[0]["error"] is None:
        assert sum(len(row["diagnostics"]) for row in found) == len(check(layout))


def test_error_diagnostics_without_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "newsparse.validation", None)  # type: ignore[arg-type]

    with pytest.raises(
        NotImplementedError, match=r"diagnostics need newsparse\.check, which this version does not have"
    ):
        arrow.parse_batches([], diagnostics=True)


# --- batches ----------------------------------------------------------------------------------------------------------


def test_each_text_comes_out_at_least_once() -> None:
    found = rows(batch(TWO, None, "", "no list", TWO, id=[1, 2, 3, 4, 5]), keep=["id"])

    assert [(row["id"], row["item"], row["error"]) for row in found] == [
        (1, 1, None),
        (1, 2, None),
        (2, None, "the text is null"),
        (3, None, "no items"),
        (4, None, "no items"),
        (5, 1, None),
        (5, 2, None),
    ]


@laws
@given(
    st.lists(st.none() | TEXTS.filter(lambda text: text.isascii() or "\ud800" not in text), max_size=6),
    st.data(),
)
def test_batches_give_what_parse_gives_however_they_are_cut(
    texts: list[str | None], data: st.DataObject
) -> None:
    texts = [None if text is None else text.encode("utf-8", "replace").decode() for text in texts]
    cuts = data.draw(st.lists(st.integers(0, len(texts)), max_size=3).map(sorted))
    edges = [0, *cuts, len(texts)]
    batches = [
        pa.record_batch({"text": pa.array(texts[a:b], pa.string()), "id": pa.array(range(a, b), pa.int64())})
        for a, b in itertools.pairwise(edges)
    ]

    found = rows(*batches, keep=["id"])

    want = [
        (place, item.number, item.title or None, list(item.body))
        for place, text in enumerate(texts)
        for item in (newsparse.parse(text).items if text is not None else ())
    ]
    assert [
        (row["id"], row["number"], row["title"], row["body"]) for row in found if row["error"] is None
    ] == want
    assert {row["id"] for row in found} == set(range(len(texts)))


@pytest.mark.parametrize(
    "kind", ["string", "large_string", "string_view", "binary", "large_binary", "binary_view", "dictionary"]
)
def test_every_kind_of_text_column(kind: str) -> None:
    if kind == "dictionary":
        column = pa.array([TWO]).dictionary_encode()
    else:
        column = pa.array([TWO.encode() if "binary" in kind else TWO], getattr(pa, kind)())

    found = rows(pa.record_batch({"text": column}))

    assert [row["title"] for row in found] == ["A title", "Another"]


def test_bytes_that_are_no_utf_8_are_told_and_do_not_stop_the_rest() -> None:
    found = rows(pa.record_batch({"text": pa.array([b"\xff", TWO.encode()])}))

    assert (
        found[0]["error"]
        == "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"
    )
    assert [row["title"] for row in found[1:]] == ["A title", "Another"]


def test_a_fault_of_newsparse_does_not_stop_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    read = arrow.read

    def faulty(text: str, **options: Any) -> Any:
        if text == "bad":
            raise RuntimeError("a fault")
        return read(text, **options)

    monkeypatch.setattr(arrow, "read", faulty)

    found = rows(batch("bad", TWO), text=True)

    assert [row["error"] for row in found] == ["RuntimeError: a fault", None, None]


def test_texts_that_are_too_long_are_not_read() -> None:
    found = rows(batch(TWO, "x"), max_chars=50)

    assert [row["error"] for row in found] == [
        f"the text is longer than max_chars: {len(TWO)} > 50",
        "no items",
    ]


def test_outgoing_batches_are_bounded_and_nothing_is_lost_between_them() -> None:
    count = 2 * arrow.ROWS + 10
    small = arrow.ROWS // 2 + 1

    out = list(
        arrow.parse_batches(
            [batch(many(count), many(small), many(small), id=[1, 2, 3])], keep=["id"], text=True
        )
    )

    assert max(each.num_rows for each in out) == arrow.ROWS
    found = [row for each in out for row in each.to_pylist()]
    assert [(row["id"], row["item"]) for row in found] == [
        (place, item) for place, size in ((1, count), (2, small), (3, small)) for item in range(1, size + 1)
    ]
    assert all(
        row["title"] == f"Title {row['item']}" and row["text"].startswith(f"  {row['item']}. T")
        for row in found
    )


def test_long_texts_do_not_pile_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "CHARACTERS", 2 * len(TWO))

    out = list(arrow.parse_batches([batch(*[TWO] * 6)]))

    assert [each.num_rows for each in out] == [4, 4, 4]


def test_a_batch_is_asked_for_when_the_one_before_is_done() -> None:
    asked = []

    def source() -> Iterator[Any]:
        for place in range(3):
            asked.append(place)
            yield batch(TWO)

    out = arrow.parse_batches(source())

    assert asked == []
    next(out)
    assert asked == [0]
    next(out)
    assert asked == [0, 1]


def test_a_reader_of_batches_is_enough() -> None:
    reader = pa.Table.from_batches([batch(TWO), batch(TWO)]).to_reader()

    assert len(rows(*reader)) == 4


def test_empty_batches_give_nothing() -> None:
    assert rows(pa.record_batch({"text": pa.array([], pa.string())})) == []


def test_the_schema_of_what_comes_out_is_known_before() -> None:
    field = pa.field("id", pa.int8(), nullable=False, metadata={"unit": "1"})
    texts = pa.record_batch(
        [pa.array([7], pa.int8()), pa.array([TWO])], schema=pa.schema([field, ("text", pa.string())])
    )

    (out,) = arrow.parse_batches([texts], keep=["id"])

    assert out.schema.equals(
        pa.schema([field, *arrow.schema()], metadata=arrow.schema().metadata), check_metadata=True
    )


def test_html_pages_are_read_with_their_addresses() -> None:
    pytest.importorskip("resiliparse", reason="needs the extra html")
    page = '<meta charset="latin-1"><ol><li><h3><a href="/1">Caf\u00e9</a></h3><p>2 May 2023</p></ol>'
    texts = pa.record_batch(
        {
            "html": pa.array([page.encode("latin-1"), b"<p>none"]),
            "address": ["https://example.org/news", "/x"],
        }
    )

    found = rows(texts, text_column="html", source_column="address", html=True)

    assert [(row["source"], row["title"], row["url"], row["error"]) for row in found] == [
        ("https://example.org/news", "Caf\u00e9", "https://example.org/1", None),
        ("/x", None, None, "no items"),
    ]


def test_error_there_is_no_such_column() -> None:
    with pytest.raises(KeyError, match="expected one column 'html'; the columns are text"):
        rows(batch(TWO), text_column="html")


def test_error_no_texts() -> None:
    with pytest.raises(TypeError, match="the column 'id' must hold strings or bytes, not int64"):
        rows(batch(TWO, id=[1]), text_column="id")


def test_error_a_kept_column_has_the_name_of_ours() -> None:
    with pytest.raises(
        ValueError,
        match="newsparse has columns named url too: rename what you keep, or name it as source_column",
    ):
        arrow.parse_batches([], keep=["url"])


@pytest.mark.parametrize("name", ["pyarrow"])
def test_error_missing_extra_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(
        ModuleNotFoundError, match=r"needs pyarrow, which is not installed: pip install 'newsparse\[arrow\]'"
    ):
        arrow.schema()
