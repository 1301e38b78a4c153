r"""Listings as Apache Arrow tables, for every engine that uses Arrow: DuckDB, Polars, Spark, Parquet files.

`schema` is the published schema, `to_table` turns one listing into a table, and `parse_batches` turns record batches
of texts into record batches of items. Each row is an item. A text without items gives one row that says why, so
no input is lost silently. Needs the extra ``arrow`` (pyarrow), which is imported when first needed.

Arrow's strings are UTF-8, which has no lone surrogates, so these are written as escapes (``\ud800``). Everything else is as in the records.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from newsparse.doors import takes
from newsparse.reading.engine import read
from newsparse.records import Item, Listing, columns_of, listing_of
from newsparse.writer import pieces
from newsparse.writing.plain import DATE_FIELDS, date_row

if TYPE_CHECKING:
    import pyarrow as pa

    from newsparse.dates import Date


__all__ = ["parse_batches", "schema", "to_table"]

VERSION: Final = "1"
"""Of the schema, in its metadata under ``newsparse``: one more when a column is renamed, retyped or gone."""

NO_ITEMS: Final = "no items"
"""The error of a text that was read but holds no list."""

ROWS: Final = 8192
"""Items in one record batch at most."""

CHARACTERS: Final = 16_000_000
"""Characters of source text that one record batch stands for, at most, where it holds more than one text."""

MAX_CHARACTERS: Final = 500_000_000
"""Code points that a text may have: a string of Arrow holds 2 GB, four bytes each at worst."""

_LISTING: Final = (
    ("source", "string", "where the text came from: a path or an address; null if not given"),
    ("dialect", "string", "the renderer that printed the text"),
    ("section", "int32", "the section's position in its listing, from 1"),
    ("heading", "string", "the line above the section's items"),
    ("item", "int32", "the item's position in its listing, from 1; null in a row that reports an error"),
    ("number", "int32", "the number printed before it; null for a bullet"),
    ("title", "string", "its title; empty if it has none"),
    (
        "date",
        "string",
        "the day, month or range, as EDTF (ISO 8601-2); null if not clearly given",
    ),
    ("date_start", "date32", "the first day; null if the date is open, has no year or is a season"),
    ("date_end", "date32", "the last day, inclusive"),
    ("date_text", "string", "the date as the page writes it"),
    ("time", "string", "the time next to the date: 14:30 or 14:30:05"),
    ("time_offset", "string", "the offset of that time from UTC: +07:00, or Z for zero"),
    ("time_zone", "string", "the time zone that the page gives"),
    ("place", "string", "the place after the date"),
    ("kicker", "string", "the category line above the title"),
    ("author", "string", "who wrote it"),
    ("credit", "string", "the photo credit"),
    ("url", "string", "the address that the title links to"),
    ("body", "strings", "the paragraphs, unwrapped"),
)
_TEXT: Final = (
    ("text", "string", "the item's own text, str(item)"),
    ("start", "int64", "where it begins in the listing's text, in code points"),
    ("end", "int64", "where it ends there"),
)
_MENTION: Final = (
    ("kind", "string", "person or organization"),
    ("text", "string", "as written"),
    ("start", "int32", "where it begins in the item's own text, in code points"),
    ("end", "int32", "where it ends there"),
    ("name", "string", "the fullest or canonical name"),
    ("honorific", "string", "of a person"),
    ("role", "string", "of a person"),
    ("affiliation", "string", "the organization that a person belongs to"),
    ("place", "string", "of a person"),
    ("post_nominals", "string", "the letters after a person's name"),
    ("acronym", "string", "of an organization"),
    ("confidence", "float32", "from 0 to 1"),
    ("rule", "string", "what found it"),
)
_DIAGNOSTIC: Final = (
    ("code", "string", "of the rule"),
    ("name", "string", "of the rule"),
    ("severity", "string", "how bad it is"),
    ("message", "string", "what is wrong and what to do"),
    ("start", "int64", "where it begins in the listing's text, in code points"),
    ("end", "int64", "where it ends there"),
    ("line", "int64", "its line, from 1"),
    ("column", "int64", "its column, from 1"),
)
_ERROR: Final = (("error", "string", "why this text has no items; null in a row that is an item"),)


def schema(*, text: bool = False, mentions: bool = False, diagnostics: bool = False) -> pa.Schema:
    """The columns of `to_table` and `parse_batches`, each with a description in its metadata.

    Args:
        text: Whether to include `text`, `start` and `end`: the item's own text and its position.
        mentions: Whether to include `mentions`: the people and organizations in title and body.
        diagnostics: Whether to include `diagnostics`: the findings of `newsparse.check` in the item's lines.

    Raises:
        ModuleNotFoundError: pyarrow is not installed.

    >>> schema().names[:7]
    ['source', 'dialect', 'section', 'heading', 'item', 'number', 'title']
    >>> schema(mentions=True).field("mentions").type.value_type.field("name").type
    DataType(string)
    """
    takes("schema", text=(text, bool), mentions=(mentions, bool), diagnostics=(diagnostics, bool))
    fields = [_field(*row) for row in _LISTING + (_TEXT if text else ())]
    if mentions:
        fields.append(
            _structs("mentions", _MENTION, "people and organizations in title and body, in text order")
        )
    if diagnostics:
        fields.append(
            _structs("diagnostics", _DIAGNOSTIC, "the findings of newsparse.check in the item's lines")
        )
    fields += [_field(*row) for row in _ERROR]
    return _arrow().schema(fields, metadata={"newsparse": VERSION})


def _arrow() -> Any:
    try:
        import pyarrow
    except ModuleNotFoundError as error:
        message = "newsparse.arrow needs pyarrow, which is not installed: pip install 'newsparse[arrow]'"
        raise ModuleNotFoundError(message, name=error.name) from error
    return pyarrow


def _field(name: str, kind: str, description: str) -> Any:
    pa = _arrow()
    of_kind = pa.list_(pa.string()) if kind == "strings" else getattr(pa, kind)()
    return pa.field(name, of_kind, metadata={"description": description})


def _structs(name: str, rows: Iterable[tuple[str, str, str]], description: str) -> Any:
    pa = _arrow()
    inner = pa.struct([_field(*row) for row in rows])
    return pa.field(name, pa.list_(inner), metadata={"description": description})


def to_table(
    listing: Listing,
    *,
    source: str | None = None,
    text: bool = False,
    mentions: bool = False,
    diagnostics: bool = False,
) -> pa.Table:
    r"""A listing as an Arrow table, one row per item. A listing without items has no rows.

    Args:
        listing: What to write.
        source: Where it came from, for the column `source`.
        text: Whether to add the item's own text and its position (see `schema`).
        mentions: Whether to add people and organizations. They are computed now, which takes longer than parsing.
        diagnostics: Whether to add the findings of `newsparse.check`.

    Raises:
        ModuleNotFoundError: pyarrow is not installed.
        NotImplementedError: `diagnostics` was requested, and this newsparse has no `newsparse.check`.

    >>> import newsparse
    >>> table = to_table(newsparse.parse("  1. A title\n\n    2 - 3 May 2023\n\n    A body."), source="a.txt")
    >>> table.select(["source", "number", "title", "date", "date_start"]).to_pylist()
    [{'source': 'a.txt', 'number': 1, 'title': 'A title', 'date': '2023-05-02/2023-05-03', 'date_start': datetime.date(2023, 5, 2)}]
    """
    takes(
        "to_table",
        listing=(listing, Listing),
        source=(source, str | None),
        text=(text, bool),
        mentions=(mentions, bool),
        diagnostics=(diagnostics, bool),
    )
    rows = Rows(schema(text=text, mentions=mentions, diagnostics=diagnostics))
    batches = [rows.take() for _ in rows.add(0, listing, source, _facts(listing, rows.columns))]
    return _arrow().Table.from_batches([*batches, rows.take()] if rows.places else batches, rows.schema)


def parse_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    text_column: str = "text",
    source_column: str | None = None,
    keep: Sequence[str] = (),
    html: bool = False,
    max_chars: int = MAX_CHARACTERS,
    text: bool = False,
    mentions: bool = False,
    diagnostics: bool = False,
) -> Iterator[pa.RecordBatch]:
    r"""Turn record batches of texts into record batches of items, for every engine that uses Arrow.

    It is lazy, and its memory use is constant: it asks for a batch when the previous one is done, and an outgoing batch has at most
    `ROWS` items. A text that can't be read never stops the others. It gives one row without an item, whose `error`
    says why. So does a text without items (``"no items"``): each incoming row gives at least one outgoing row.

    Args:
        batches: The texts: any iterable of record batches with one schema, a `pyarrow.RecordBatchReader`,
            or the iterator that Spark's ``mapInArrow`` passes.
        text_column: The column of the texts, each a complete listing: strings, or bytes in UTF-8 (decoded strictly).
        source_column: A column of paths or addresses, for `source` in the outgoing rows.
        keep: Other columns to repeat next to each item, before newsparse's own. Their names must differ from those.
        html: The texts are HTML pages, read with `newsparse.html.parse_html` (extra ``html``): bytes in whatever
            encoding they declare, with links resolved against `source_column` if that is an http address.
        max_chars: Longer texts (in code points; in bytes for bytes) are not read, and give an error row.
        text: Whether to add the item's own text and its position (see `schema`).
        mentions: Whether to add people and organizations. That takes longer than parsing.
        diagnostics: Whether to add the findings of `newsparse.check`.

    Returns:
        An iterator over batches with the kept columns and then those of `schema`; at least one for each batch that had rows.

    Raises:
        KeyError: A batch has no column of that name. This and the next error are raised when the batch is requested.
        TypeError: The text column contains neither strings nor bytes.
        ValueError: A kept column has the same name as one of newsparse's own.
        ModuleNotFoundError: pyarrow, or what `html` needs, is not installed.
        NotImplementedError: `diagnostics` was requested, and this newsparse has no `newsparse.check`.

    >>> import pyarrow as pa
    >>> pages = pa.record_batch({"id": [7, 8], "text": ["  1. A title\n\n    2 May 2023\n\n  2. Another", None]})
    >>> items = pa.Table.from_batches(parse_batches([pages], keep=["id"]))
    >>> for row in items.select(["id", "number", "title", "date", "error"]).to_pylist():
    ...     print(*row.values())
    7 1 A title 2023-05-02 None
    7 2 Another None None
    8 None None None the text is null
    """
    takes(
        "parse_batches",
        batches=(batches, Iterable),
        text_column=(text_column, str),
        source_column=(source_column, str | None),
        keep=(keep, Sequence),
        html=(html, bool),
        max_chars=(max_chars, int),
    )
    own = schema(text=text, mentions=mentions, diagnostics=diagnostics)
    clash = [name for name in keep if name in own.names]
    if clash:
        also = "" if source_column else ", or name it as source_column"
        raise ValueError(f"newsparse has columns named {', '.join(clash)} too: rename what you keep{also}")
    if diagnostics:
        _check()
    if html:
        import resiliparse  # noqa: F401 - a missing extra is misuse, not a fault of each text
    return _parsed(batches, Rows(own), text_column, source_column, tuple(keep), html, max_chars)


def _parsed(
    batches: Iterable[Any], rows: Rows, text_column: str, source_column: str | None, keep: tuple[str, ...],
    html: bool, max_chars: int,
) -> Iterator[Any]:  # fmt: skip
    for batch in batches:
        texts, kept = _column(batch, text_column), {name: _column(batch, name) for name in keep}
        fields = [batch.schema.field(name) for name in keep]
        sources = None if source_column is None else _column(batch, source_column)
        if not _is_text(texts.type):
            raise TypeError(f"the column {text_column!r} must hold strings or bytes, not {texts.type}")
        weight = 0
        for place in range(batch.num_rows):
            source = value = None
            try:
                source = None if sources is None else _string(sources[place].as_py())
                value = texts[place].as_py()
                listing = _read(value, source, html, max_chars)
                facts = _facts(listing, rows.columns)
            except Exception as error:
                rows.fail(place, source, reason(error))
            else:
                for _ in rows.add(place, listing, source, facts):
                    yield rows.take(fields, kept)
            weight += len(value or "")
            if rows.places and (weight >= CHARACTERS or len(rows.places) >= ROWS):
                yield rows.take(fields, kept)
                weight = 0
        if rows.places:
            yield rows.take(fields, kept)


def _column(batch: Any, name: str) -> Any:
    place = batch.schema.get_field_index(name)
    if place < 0:
        raise KeyError(f"expected one column {name!r}; the columns are {', '.join(batch.schema.names)}")
    return batch.column(place)


_TEXTS: Final = ("string", "large_string", "string_view", "binary", "large_binary", "binary_view", "null")


def _is_text(of_kind: Any) -> bool:
    types = _arrow().types
    if types.is_dictionary(of_kind):
        of_kind = of_kind.value_type
    return any(getattr(types, f"is_{name}")(of_kind) for name in _TEXTS if hasattr(types, f"is_{name}"))


class Unread(Exception):
    """A text that is not read; the message is what the column `error` says."""


def _read(value: str | bytes | None, source: str | None, html: bool, max_chars: int) -> Listing:
    if value is None:
        raise Unread("the text is null")
    if len(value) > max_chars:
        raise Unread(f"the text is longer than max_chars: {len(value):,} > {max_chars:,}")
    if html:
        from newsparse.html import parse_html

        listing = parse_html(value, source if source and _HTTP.match(source) else None)
    else:
        listing = listing_of(
            read(value if isinstance(value, str) else value.decode("utf-8"), at_once=True), {}
        )
    if not listing:
        raise Unread(NO_ITEMS)
    return listing


_HTTP: Final = re.compile("https?://", re.IGNORECASE)


def reason(error: Exception) -> str:
    return str(error) if isinstance(error, Unread) else f"{type(error).__name__}: {error}"[:1000]


# --- what is asked for beside the records ------------------------------------------------------------------------


def _facts(listing: Listing, columns: Iterable[str]) -> dict[str, list[Any]]:
    """The values of those columns that are not fields of an item, for each item of a listing."""
    found: dict[str, list[Any]] = {}
    if not {"text", "mentions", "diagnostics"} & set(columns):
        return found
    texts: list[str] = []
    starts: list[int] = []
    at = 0
    for record, piece in pieces(listing):
        if isinstance(record, Item):
            texts.append(piece)
            starts.append(at)
        at += len(piece)
    if "text" in columns:
        ends = [start + len(text) for start, text in zip(starts, texts, strict=True)]
        found |= {"text": texts, "start": starts, "end": ends}
    if "mentions" in columns:
        rows: list[list[Any]] = [[] for _ in starts]
        for mention in listing.mentions:
            place = bisect_right(starts, mention.start) - 1
            rows[place].append(_mention(mention, starts[place]))
        found["mentions"] = rows
    if "diagnostics" in columns:
        rows = [[] for _ in starts]
        for diagnostic in _check()(str(listing)) if rows else ():
            rows[max(0, bisect_right(starts, diagnostic.start) - 1)].append(_diagnostic(diagnostic))
        found["diagnostics"] = rows
    return found


def _mention(mention: Any, start: int) -> dict[str, Any]:
    row = {name: getattr(mention, name, None) for name, _, _ in _MENTION}
    belongs = row["affiliation"]
    if belongs is not None and not isinstance(belongs, str):
        row["affiliation"] = belongs.name
    return {**row, "start": mention.start - start, "end": mention.end - start}


def _check() -> Callable[[str], Iterable[Any]]:
    try:
        from newsparse.validation import check
    except ImportError as error:
        raise NotImplementedError(
            "diagnostics need newsparse.check, which this version does not have"
        ) from error
    return check


def _diagnostic(diagnostic: Any) -> dict[str, Any]:
    return {
        name: str(getattr(diagnostic, name)) if kind == "string" else int(getattr(diagnostic, name))
        for name, kind, _ in _DIAGNOSTIC
    }


# --- rows to batches ---------------------------------------------------------------------------------------------

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def _string(value: Any) -> str | None:
    """A value as a string that UTF-8 can hold."""
    if value is None:
        return None
    text = value if isinstance(value, str) else str(value)
    return text if text.isascii() else _SURROGATE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def _clean(value: Any) -> Any:
    """A value with all strings in it as `_string` gives them."""
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, list | tuple):
        return [_clean(each) for each in value]
    if isinstance(value, dict):
        return {name: _clean(each) for name, each in value.items()}
    return value


class _Shared:
    """Columns whose values many rows have in common: each distinct row once, and which of them a row has."""

    def __init__(self, *names: str):
        self.names = names
        self.rows: list[tuple[Any, ...]] = []
        self.of_row: list[int] = []

    def add(self, row: tuple[Any, ...], count: int) -> None:
        """Add rows that have the same values here."""
        self.of_row += itertools.repeat(len(self.rows), count)
        self.rows.append(row)

    def array(self, field: Any) -> Any:
        """The values of a column, row by row."""
        pa = _arrow()
        place = self.names.index(field.name)
        distinct = _array([row[place] for row in self.rows], field.type)
        return distinct.take(pa.array(self.of_row, pa.int32()))

    def clear(self) -> None:
        """Begin anew."""
        self.rows.clear()
        self.of_row.clear()


class _Dates(_Shared):
    """The columns of dates."""

    def __init__(self) -> None:
        super().__init__(*DATE_FIELDS)
        self._known: dict[int, tuple[int, Date | None]] = {}  # by its id, which is its own while it is held

    def add_all(self, dates: Sequence[Date | None]) -> None:
        """Add the dates of some rows."""
        known = self._known
        for place, date in {id(date): date for date in dates}.items():
            if place not in known:
                known[place] = len(self.rows), date
                self.rows.append(date_row(date))
        self.of_row += [known[id(date)][0] for date in dates]

    def clear(self) -> None:
        """Begin anew."""
        super().clear()
        self._known.clear()


class Rows:
    """The rows of the batch that is being made, as Python values by column."""

    def __init__(self, own: Any):
        self.schema = own
        self._texts, self._sections = _Shared("source", "dialect"), _Shared("section", "heading")
        self._dates = _Dates()
        self._shared = {
            name: shared for shared in (self._texts, self._sections, self._dates) for name in shared.names
        }
        self.columns: dict[str, list[Any]] = {name: [] for name in own.names if name not in self._shared}
        self.places: list[int] = []  # of the text that each row came from, in its own batch

    def add(
        self, place: int, listing: Listing, source: str | None, facts: dict[str, list[Any]]
    ) -> Iterator[None]:
        """Add a listing's items; gives way whenever the batch is full, for the caller to `take` it."""
        sections, runs = columns_of(listing)
        left = [(number, heading, count) for number, (heading, count) in enumerate(sections, 1)][::-1]
        first = 0
        for values in runs:
            at, count = 0, len(values[0])
            while at < count:
                after = min(count, at + ROWS - len(self.places))
                self._texts.add((source, listing.dialect), after - at)
                self._add_sections(left, after - at)
                self._add([column[at:after] for column in values] if after - at < count else values, first)
                for name, facts_of in facts.items():
                    self.columns[name] += facts_of[first : first + after - at]
                self.places += itertools.repeat(place, after - at)
                first, at = first + after - at, after
                if len(self.places) >= ROWS:
                    yield

    def _add_sections(self, left: list[tuple[int, str | None, int]], count: int) -> None:
        """Add the sections of so many rows, taken off those that are left, of which the next is the last."""
        while count:
            number, heading, rows = left.pop()
            some = min(rows, count)
            self._sections.add((number, heading), some)
            count -= some
            if rows > some:
                left.append((number, heading, rows - some))

    def _add(self, values: Sequence[Sequence[Any]], first: int) -> None:
        columns, count = self.columns, len(values[0])
        numbers, titles, dates, bodies, *others = values
        columns["item"] += range(first + 1, first + 1 + count)
        columns["number"] += numbers
        columns["title"] += titles
        self._dates.add_all(dates)
        columns["body"] += bodies
        for name, column in zip(("kicker", "author", "credit", "place", "url"), others, strict=True):
            columns[name] += column
        columns["error"] += itertools.repeat(None, count)

    def fail(self, place: int, source: str | None, reason: str) -> None:
        """Add a row that tells why a text has no items."""
        self._texts.add((source, None), 1)
        self._sections.add((None, None), 1)
        self._dates.add_all([None])
        for name, column in self.columns.items():
            column.append(reason if name == "error" else None)
        self.places.append(place)

    def take(self, fields: Sequence[Any] = (), kept: dict[str, Any] | None = None) -> Any:
        """What was added as a record batch, behind the rows of the kept columns that it came from; begin anew."""
        pa = _arrow()
        arrays = [column.take(pa.array(self.places, pa.int64())) for column in (kept or {}).values()]
        for field in self.schema:
            if field.name in self.columns:
                arrays.append(_array(self.columns[field.name], field.type))
            else:
                arrays.append(self._shared[field.name].array(field))
        for column in self.columns.values():
            column.clear()
        for shared in (self._texts, self._sections, self._dates):
            shared.clear()
        self.places = []
        whole = pa.schema([*fields, *self.schema], metadata=self.schema.metadata)
        return pa.RecordBatch.from_arrays(arrays, schema=whole)


def _array(values: list[Any], of_kind: Any) -> Any:
    """An array of values, with escapes where a string holds what UTF-8 cannot."""
    try:
        return _arrow().array(values, of_kind)
    except UnicodeEncodeError:
        return _arrow().array(_clean(values), of_kind)
