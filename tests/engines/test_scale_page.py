"""Every ``py`` block of docs/scale.md is run; skipped, with the reason, where an engine is not installed."""

import importlib.util
import os
import re
import shutil
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


def java() -> bool:
    """Whether there is a Java of version 17 or later."""
    program = shutil.which("java")
    if program is None:
        return False
    said = subprocess.run([program, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', said)
    return version is not None and int(version[1]) >= 17


def skip_if_lacking(code: str) -> None:
    for name in ENGINES:
        if re.search(rf"^(?:import|from) {name}\b", code, re.M) and importlib.util.find_spec(name) is None:
            pytest.skip(f"needs {name}: pip install 'newsparse[engines]'")
    if "pyspark" in code and not java():
        pytest.skip("needs Java 17 or later")


def write_archive(path: Path) -> None:
    from fastwarc.stream_io import GZipStream
    from fastwarc.warc import WarcRecord, WarcRecordType

    head = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\n"
    page = '<meta charset="utf-8"><ol><li><h3><a href="/n/%d">Café %d</a></h3><p>%d May 2023</p><p>A body.</p></ol>'
    bodies = [(f"https://example.org/{n}", b"text/html", (page % (n, n, n)).encode()) for n in range(1, 4)]
    bodies += [
        ("https://example.org/none", b"text/html; charset=utf-8", b"<p>No list."),
        ("https://example.org/image", b"image/png", b"\x89PNG"),
        ("https://example.org/broken", b"text/html", b"\xff\xfe<ol><li\0"),
    ]
    with path.open("wb") as out:
        stream = GZipStream(out)
        for address, kind, body in bodies:
            record = WarcRecord()
            record.init_headers(len(head % kind + body), WarcRecordType.response)
            record.headers["WARC-Target-URI"] = address
            record.headers["WARC-Date"] = "2023-05-04T00:00:00Z"
            record.headers["Content-Type"] = "application/http; msgtype=response"
            record.set_bytes_content(head % kind + body)
            record.write(stream)
        stream.close()


@pytest.mark.parametrize("name", SNIPPETS)
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
