"""newsparse in Spark, local mode: the same items as `parse`, whatever happens to workers and however rows are spread."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import newsparse

pytest.importorskip("pyarrow", reason="needs the extra arrow")
pytest.importorskip("pyspark", reason="needs the extra spark")


def java() -> int:
    """The version of the Java that Spark would start; 0 for none."""
    home = os.environ.get("JAVA_HOME")
    program = str(Path(home, "bin", "java")) if home else shutil.which("java")
    if program is None or not Path(program).exists():
        return 0
    said = subprocess.run([program, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', said)
    return int(version[1]) if version else 0


if java() < 17:
    pytest.skip("needs Java 17 or later", allow_module_level=True)

from newsparse import arrow, spark  # noqa: E402 - after the skips

pytestmark = pytest.mark.filterwarnings("ignore")

PAGE = "  1. Title {0}\n\n    2 May 2023\n\n    A body.\n\n"


def many(count: int) -> str:
    return "".join(
        f"  {number}. Title {number}\n\n    2 May 2023\n\n    A body.\n\n" for number in range(1, count + 1)
    )


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    os.environ |= {"PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable}
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    builder = SparkSession.builder.master("local[2,4]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.sql.shuffle.partitions", "2").config("spark.log.level", "OFF")
    made = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "50").getOrCreate()
    yield made
    made.stop()


def pages(session: Any, texts: list[str | bytes | None], partitions: int = 4) -> Any:
    kind = "binary" if isinstance(texts[0], bytes) else "string"
    rows = [(place, bytearray(text) if isinstance(text, bytes) else text) for place, text in enumerate(texts)]
    return session.createDataFrame(rows, f"id int, text {kind}").repartition(partitions, "id")


def expected(texts: list[str | None]) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []
    for place, text in enumerate(texts):
        items = newsparse.parse(text).items if text is not None else ()
        error = "the text is null" if text is None else "no items"
        found += [(place, item.title, item.date and item.date.start, None) for item in items] or [
            (place, None, None, error)
        ]
    return found


def collected(frame: Any) -> list[tuple[Any, ...]]:
    return [(row.id, row.title, row.date_start, row.error) for row in frame.orderBy("id", "item").collect()]


def test_the_same_items_as_parse(session: Any, seed: str) -> None:
    texts = [seed, None, "no list", many(120), "\0\u2028", ""]

    found = spark.items(pages(session, texts), keep=["id"])

    assert collected(found) == expected(texts)


def test_bytes_mentions_and_text(session: Any, seed: str) -> None:
    texts = [seed.encode(), b"\xff"]

    rows = (
        spark.items(pages(session, texts), keep=["id"], text=True, mentions=True)
        .orderBy("id", "item")
        .collect()
    )

    assert sum(len(row.mentions) for row in rows[:-1]) == len(newsparse.parse(seed).mentions)
    assert rows[0].text == seed[rows[0].start : rows[0].end]
    assert rows[-1].error.startswith("UnicodeDecodeError: ")


def test_the_frame_has_the_published_columns(session: Any) -> None:
    found = spark.items(pages(session, ["x"]), keep=["id"])

    assert found.columns == ["id", *arrow.schema().names]


def test_skewed_input_loses_nothing(session: Any) -> None:
    """One partition has nearly all rows, and one row nearly all items."""
    texts: list[str | None] = [many(3) for _ in range(300)]
    texts[7] = many(20_000)
    frame = session.createDataFrame(
        [(place, 0 if place else 1, text) for place, text in enumerate(texts)],
        "id int, part int, text string",
    )

    found = spark.items(frame.repartition(4, "part"), keep=["id"])

    counts = {row.id: row["count"] for row in found.groupBy("id").count().collect()}
    assert counts == {place: 20_000 if place == 7 else 3 for place in range(300)}


def test_killed_workers_are_replaced_and_nothing_is_lost(session: Any, tmp_path: Path) -> None:
    """A worker that dies amid its rows (out of memory, for one) is started again by Spark, and its rows come once."""
    texts: list[str | None] = [many(place % 3 + 1) for place in range(200)]
    flag = str(tmp_path / "killed")

    def dying(batches: Iterator[Any]) -> Iterator[Any]:
        for batch in batches:
            if 77 in batch.column("id").to_pylist() and not Path(flag).exists():
                Path(flag).touch()
                os.kill(os.getpid(), signal.SIGKILL)
            yield batch

    frame = pages(session, texts).mapInArrow(dying, "id int, text string")

    found = collected(spark.items(frame, keep=["id"]))

    assert Path(flag).exists()
    assert found == expected(texts)


def test_error_there_is_no_such_column(session: Any) -> None:
    with pytest.raises(ValueError, match="the data frame has no column html; its columns are id, text"):
        spark.items(pages(session, ["x"]), "html")


def test_error_misuse_is_told_at_once(session: Any) -> None:
    frame = pages(session, ["x"]).withColumnRenamed("id", "url")
    with pytest.raises(ValueError, match="newsparse has columns named url too"):
        spark.items(frame, keep=["url"])


def test_the_snippet_of_the_docs_runs(session: Any) -> None:
    page = (Path(__file__).parents[2] / "docs" / "scale.md").read_text("utf-8")
    (code,) = re.findall(r"^## Spark\n(?:(?!^## ).)*?^```py\n(.*?)^```", page, re.M | re.S)

    exec(code, {})
