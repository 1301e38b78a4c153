"""Throughput a core and its growth with cores and page size, of `parse_batches`, of folders and of a web archive.

  python benchmarks/scale.py [--pages 2000] [--jobs 1 2] [--spark]

Pages are made: the listing of tests/fixtures with other numbers, dates and titles, in four sizes, as text and as HTML
(an ordered list among navigation and footer). Prints megabytes of text and items a second, so the numbers of two
machines cannot be compared; the shares (of a page's time, of one core) can.
"""

from __future__ import annotations

import argparse
import gzip
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa

import newsparse
from newsparse import arrow

sys.path.insert(0, str(Path(__file__).parent))
from speed import entries, listing

SIZES = (5, 20, 100, 1000)


def html_page(count: int) -> bytes:
    """So many entries as a page of a site."""
    rows = "".join(
        f'<li><h3><a href="/n/{number}">{title}</a></h3><p>{day:%d %B %Y}</p><p>{body}</p></li>'
        for number, title, day, body in entries(count)
    )
    menu = "".join(f'<li><a href="/{n}">Menu {n}</a></li>' for n in range(20))
    return f'<!doctype html><meta charset="utf-8"><ul>{menu}</ul><h1>News</h1><ol>{rows}</ol><footer><p>About</footer>'.encode()


def timed(work: Callable[[], int]) -> tuple[float, int]:
    """The least seconds of two runs, and what it counted."""
    best, found = float("inf"), 0
    for _ in range(2):
        start = time.perf_counter()
        found = work()
        best = min(best, time.perf_counter() - start)
    return best, found


def batches(texts: list[Any], size: int = 500) -> Iterator[Any]:
    """Texts as record batches."""
    for at in range(0, len(texts), size):
        yield pa.record_batch({"text": texts[at : at + size]})


def count(found: Iterator[Any]) -> int:
    """Rows that are items."""
    return sum(batch.num_rows - len(batch.column("error").drop_null()) for batch in found)


def by_size(pages: int) -> None:
    """Pages of four sizes through `parse_batches`, one core; and how much of it is the parse."""
    print("| page | kind | pages/s | items/s | MB/s | of it parse |\n|---|---|---|---|---|---|")
    for items in SIZES:
        many = max(3, pages * 20 // items // 4)
        text, html = listing(items), html_page(items)
        for kind, page, options in (
            ("text", text, {}),
            ("text, mentions", text, {"mentions": True}),
            ("HTML", html, {"html": True}),
        ):
            few = max(2, many // 8) if options else many
            seconds, found = timed(lambda: count(arrow.parse_batches(batches([page] * few), **options)))  # noqa: B023
            alone, _ = timed(lambda: sum(len(newsparse.parse(text)) for _ in range(few)))  # noqa: B023
            size = len(page.encode() if isinstance(page, str) else page)
            print(
                f"| {items} items, {size / 1000:.0f} kB | {kind} | {few / seconds:,.0f} | {found / seconds:,.0f} "
                f"| {few * size / seconds / 1e6:.1f} | {alone / seconds:.0%} |",
                flush=True,
            )


def by_jobs(pages: int, jobs: list[int]) -> None:
    """A folder of pages through ``newsparse parse --output``, with one process and more."""
    print("\n| folder | jobs | seconds | x one job | MB of Parquet |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "in")
        folder.mkdir()
        for number in range(pages):
            (folder / f"{number:07}.txt").write_text(listing(10 + number % 40), "utf-8")
        first = 0.0
        for many in jobs:
            output = Path(place, f"{many}.parquet")
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "newsparse", "parse", str(folder), "-o", str(output), "-j", str(many)],
                check=True,
                capture_output=True,
            )
            seconds = time.perf_counter() - start
            first = first or seconds
            print(
                f"| {pages} files | {many} | {seconds:.1f} | {first / seconds:.2f} | {output.stat().st_size / 1e6:.1f} |",
                flush=True,
            )


def archive(pages: int) -> None:
    """A made web archive of gzipped HTML pages, to rows."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    with tempfile.TemporaryDirectory() as place:
        path = Path(place, "pages.warc.gz")
        with path.open("wb") as out:
            for number in range(pages):
                body = html_page(10 + number % 40)
                message = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s" % (
                    len(body),
                    body,
                )
                head = (
                    f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\n"
                    f"WARC-Target-URI: https://example.org/{number}\r\nWARC-Date: 2023-05-04T00:00:00Z\r\n"
                    f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(message)}\r\n\r\n"
                )
                out.write(gzip.compress(head.encode() + message + b"\r\n\r\n", 1))

        def read() -> Iterator[bytes]:
            with path.open("rb") as stream:
                for record in ArchiveIterator(
                    stream, record_types=WarcRecordType.response, auto_decode="all"
                ):
                    yield record.reader.read()

        def pages_of() -> Iterator[Any]:
            rows: list[bytes] = []
            for body in read():
                rows.append(body)
                if len(rows) == 500:
                    yield pa.record_batch({"html": rows})
                    rows = []
            if rows:
                yield pa.record_batch({"html": rows})

        reading, _ = timed(lambda: sum(1 for _ in read()))
        whole, found = timed(lambda: count(arrow.parse_batches(pages_of(), text_column="html", html=True)))
        size = path.stat().st_size
    print(
        f"\nWARC: {pages} pages, {size / 1e6:.1f} MB packed, {found} items: {pages / whole:,.0f} pages/s; {reading / whole:.0%} of it reading."
    )
    print(f"A million such pages: {1e6 / (pages / whole) / 3600:.2f} core hours.")


def spark(pages: int) -> None:
    """The same texts through Spark in local mode, one core and two."""
    import os

    from pyspark.sql import SparkSession

    from newsparse import spark as in_spark

    os.environ["PYSPARK_PYTHON"] = sys.executable
    texts = [(listing(10 + number % 40),) for number in range(pages)]
    alone, _ = timed(lambda: count(arrow.parse_batches(batches([text for (text,) in texts]))))
    print("\n| Spark, local | seconds | x parse_batches in one process |\n|---|---|---|")
    for cores in (1, 2):
        builder = (
            SparkSession.builder.master(f"local[{cores}]")
            .config("spark.ui.enabled", "false")
            .config("spark.log.level", "OFF")
        )
        session = builder.getOrCreate()
        frame = session.createDataFrame(texts, "text string").repartition(8).cache()
        frame.count()
        items = in_spark.items(frame).where("error is null").agg({"title": "count"})
        seconds, _ = timed(lambda: int(items.collect()[0][0]))  # noqa: B023
        print(f"| {cores} cores | {seconds:.1f} | {seconds / alone:.2f} |", flush=True)
        session.stop()


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--spark", action="store_true")
    args = parser.parse_args()
    by_size(args.pages)
    by_jobs(args.pages * 8, args.jobs)
    archive(args.pages // 4)
    if args.spark:
        spark(args.pages)
    print(
        f"\nMost memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
