"""The items of a Spark column of texts: `newsparse.arrow.parse_batches` through ``DataFrame.mapInArrow``.

Takes and returns a `pyspark.sql.DataFrame`, and reads nothing before Spark asks for rows. Needs the extra ``spark``
(pyspark, pyarrow, Java 17 or later), and newsparse on each worker. The column `error` says what is wrong with a text.
If a worker dies, Spark replaces it, and the same rows come again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from newsparse.arrow import parse_batches, schema

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["items"]


def items(
    frame: DataFrame,
    text_column: str = "text",
    *,
    keep: Sequence[str] = (),
    barrier: bool = False,
    **options: Any,
) -> DataFrame:
    """A data frame with one row for each item in the texts of a data frame.

    Args:
        frame: The data frame with the texts.
        text_column: The column of the texts: strings, or binary in UTF-8.
        keep: Other columns to repeat next to each item.
        barrier: As for ``mapInArrow``: start all tasks at once.
        **options: More options of `newsparse.arrow.parse_batches`: ``source_column``, ``html``, ``max_chars``, ``text``,
            ``mentions``, ``diagnostics``.

    Returns:
        The kept columns, then those of `newsparse.arrow.schema`.

    Raises:
        ModuleNotFoundError: pyspark or pyarrow is not installed.
        ValueError: A kept column has the same name as one of newsparse's own, or the data frame lacks a column.
    """
    from pyspark.sql.types import StructType

    used = [text_column, *keep]
    if options.get("source_column"):
        used.append(options["source_column"])
    missing = [name for name in used if name not in frame.columns]
    if missing:
        raise ValueError(
            f"the data frame has no column {', '.join(missing)}; its columns are {', '.join(frame.columns)}"
        )
    work = partial(parse_batches, text_column=text_column, keep=tuple(keep), **options)
    parse_batches(
        (), text_column=text_column, keep=keep, **options
    )  # misuse is told here, not by each worker
    wanted = ("text", "mentions", "diagnostics")
    own = schema(**{name: bool(options.get(name)) for name in wanted})
    kept = [frame.schema[name] for name in keep]
    columns = list(dict.fromkeys(used))
    types = StructType([*kept, *(_field(field) for field in own)])
    return frame.select(*columns).mapInArrow(_Work(work), types, barrier)


class _Work:
    """`parse_batches` with its options; a class, for Spark asks what it calls for its name and takes no `partial`."""

    __name__ = "newsparse"

    def __init__(self, work: partial[Iterator[Any]]):
        self.work = work

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        return self.work(batches)


def _field(field: Any) -> Any:
    from pyspark.sql import types

    kind = field.type
    plain = {
        "string": types.StringType,
        "int32": types.IntegerType,
        "int64": types.LongType,
        "float": types.FloatType,
        "date32[day]": types.DateType,
    }
    if str(kind) in plain:
        return types.StructField(field.name, plain[str(kind)]())
    inner = kind.value_type
    element = (
        types.StringType() if str(inner) == "string" else types.StructType([_field(each) for each in inner])
    )
    return types.StructField(field.name, types.ArrayType(element))
