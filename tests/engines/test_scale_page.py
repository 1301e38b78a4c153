"""Every ``py`` block of docs/scale.md is run; skipped, with the reason, where an engine is not installed.

The one of Spark is run in test_spark.py, where a session is at work already.
"""

import gzip
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="needs the extra arrow")

PAGE = Path(__file__).parents[2] / "docs" / "scale.md"
SNIPPETS = dict(
    re.findall(r"^## ([^\n]+)\n(?:(?!^## ).)*?^```py\n(.*?)^```", PAGE.read_text("utf-8"), re.M | re.S)
)
ENGINES = ("duckdb", "polars", "pyspark", "fastwarc")


def test_the_page_shows_all_engines() -> None:
    code = "".join(SNIPPETS.values())

    assert [name for name in ENGINES if not re.search(rf"^(?:import|from) {name}\b", code, re.M)] == []


def skip_if_lacking(code: str) -> None:
    for name in ENGINES:
        if re.search(rf"^(?:import|from) {name}\b", code, re.M) and importlib.util.find_spec(name) is None:
            pytest.skip(f"needs {name}: pip install 'newsparse[engines]'")


def write_archive(path: Path) -> None:
    """A WARC file as crawlers write it: each record a gzip member of its own."""
    page = '<meta charset="utf-8"><ol><li><h3><a href="/n/%d">Café %d</a></h3><p>%d May 2023</p><p>A body.</p></ol>'
    bodies = [(f"https://example.org/{n}", "text/html", (page % (n, n, n)).encode()) for n in range(1, 4)]
    bodies += [
        ("https://example.org/none", "text/html; charset=utf-8", b"<p>No list."),
        ("https://example.org/image", "image/png", b"\x89PNG"),
        ("https://example.org/broken", "text/html", b"\xff\xfe<ol><li\0"),
    ]
    with path.open("wb") as out:
        for number, (address, kind, body) in enumerate(bodies):
            packed = gzip.compress(body) if number == 1 else body
            coding = "Content-Encoding: gzip\r\n" if number == 1 else ""
            message = (
                f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n{coding}Content-Length: {len(packed)}\r\n\r\n".encode()
                + packed
            )
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\nWARC-Target-URI: {address}\r\n"
                "WARC-Date: 2023-05-04T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
                f"Content-Length: {len(message)}\r\n\r\n"
            )
            out.write(gzip.compress(head.encode() + message + b"\r\n\r\n"))


@pytest.mark.parametrize("name", [name for name in SNIPPETS if name != "Spark"])
def test_snippet_runs(name: str, tmp_path: Path) -> None:
    code = SNIPPETS[name]
    skip_if_lacking(code)
    archive = "fastwarc" in code
    if archive:
        write_archive(tmp_path / "pages.warc.gz")

    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    result = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )

    assert result.returncode == 0, result.stderr
    if archive:
        import pyarrow.parquet as pq

        rows = pq.read_table(tmp_path / "items.parquet").to_pylist()
        assert [(row["source"], row["seen"], row["title"], row["url"], row["error"]) for row in rows] == [
            *(
                (
                    f"https://example.org/{n}",
                    "2023-05-04T00:00:00Z",
                    f"Café {n}",
                    f"https://example.org/n/{n}",
                    None,
                )
                for n in range(1, 4)
            ),
            ("https://example.org/none", "2023-05-04T00:00:00Z", None, None, "no items"),
            ("https://example.org/broken", "2023-05-04T00:00:00Z", None, None, "no items"),
        ]
