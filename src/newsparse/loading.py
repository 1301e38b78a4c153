"""From a file to its listing: `read`. Raises `OSError` for a file that cannot be read, `ReadError` for one that holds no text."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from newsparse import charset, files
from newsparse.doors import given, takes
from newsparse.errors import NewsparseError
from newsparse.html import parse_html
from newsparse.reader import parse
from newsparse.reading.options import ReadOptions
from newsparse.records import Listing

if TYPE_CHECKING:
    from newsparse.reading.template.template import Template

HTML_SUFFIXES: Final = (".html", ".htm", ".xhtml")
_BEGINNINGS: Final = {
    b"%PDF-": "a PDF file: extract its text first",
    b"PK\x03\x04": "a ZIP file, as .docx and .xlsx are: extract its text first",
    b"\x1f\x8b": "a gzip file: unpack it first",
    b"PAR1": "a Parquet file: read it with pyarrow or polars",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
}


class ReadError(NewsparseError, ValueError):
    """A file that isn't text, or is in another encoding; the message says what was found and what to do.

    >>> import tempfile, pathlib, newsparse
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "news.pdf")
    ...     _ = path.write_bytes(b"%PDF-1.7 ...")
    ...     try:
    ...         newsparse.read(path)
    ...     except newsparse.ReadError as error:
    ...         print(str(error).rpartition("news.pdf: ")[2])
    this is a PDF file: extract its text first
    """

    __module__ = "newsparse"


def read(
    path: str | os.PathLike[str],
    encoding: str | None = None,
    *,
    template: Template | str | None = None,
    dialect: str | None = None,
    languages: Iterable[str] | str | None = None,
    day_first: bool | None = None,
    reference: datetime.date | None = None,
    strict: bool = False,
) -> Listing:
    """Read the listing in a file: a text file, or an HTML page if its name ends in .html, .htm or .xhtml.

    Args:
        path: The file. HTML needs the extra ``html``, and is read by `newsparse.html.parse_html`.
        encoding: The file's encoding, by Python's name. If not given, a text file is UTF-8 (a byte order mark is dropped), and
            a page is decoded as browsers do it.
        template: As for `parse`.
        dialect: As for `parse`.
        languages: As for `parse`.
        day_first: As for `parse`.
        reference: As for `parse`.
        strict: As for `parse`.

    Returns:
        The listing, as `parse` returns it.

    Raises:
        TypeError: `path` is not a path, or an option has the wrong type.
        ReadError: The file is binary, or doesn't have that encoding.
        OSError: The file doesn't exist (`FileNotFoundError`), or can't be read.
        ValueError: As for `parse`; or there is no encoding of that name.
        ModuleNotFoundError: The file is HTML, and the extra is not installed.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "news.txt")
    ...     _ = path.write_text("  1. A title\\n\\n    2 May 2023\\n")
    ...     read(path)
    <Listing 1 item in 1 section, 2023-05-02 to 2023-05-02, confidence 0.99>
    """
    if not isinstance(path, str | os.PathLike):
        hint = "; the text of a page is for parse()" if isinstance(path, bytes | bytearray) else ""
        raise TypeError(f"read() takes a path, got {given(path, os.PathLike)}{hint}")
    takes("read", encoding=(encoding, str | None), strict=(strict, bool))
    ReadOptions.of(template, dialect, languages, day_first, reference)
    if encoding is not None and not charset.is_charset(encoding):
        raise ValueError(
            f"unknown encoding {encoding!r}: use one of Python's names, such as cp1252 or utf-16"
        )
    name = os.fspath(path)
    data = _data(name)
    page = name.lower().endswith(HTML_SUFFIXES)
    options: dict[str, Any] = {
        "template": template,
        "dialect": dialect,
        "languages": languages,
        "day_first": day_first,
        "reference": reference,
        "strict": strict,
    }
    if page:
        return parse_html(data if encoding is None else _text(name, data, encoding), **options)
    return parse(_text(name, data, encoding), **options)


def _data(name: str) -> bytes:
    """All of a file that holds text; `ReadError` for one that does not."""
    try:
        data = files.read(name)
    except (OSError, ValueError) as error:
        if "\n" in name or len(name) > 255:
            message = "read() takes the path of a file, and this looks like text: did you mean parse()?"
            raise ReadError(message) from error
        raise
    for beginning, what in _BEGINNINGS.items():
        if data.startswith(beginning):
            raise ReadError(f"{name}: this is {what}")
    return data


def _text(name: str, data: bytes, encoding: str | None) -> str:
    at = data.find(0) if encoding is None else -1
    if at >= 0:
        cure = "if it is UTF-16, pass encoding='utf-16'"
        raise ReadError(f"{name}: this is a binary file (byte {at} is null); {cure}")
    try:
        return charset.decode_strictly(data, encoding)[0]
    except ValueError as error:
        raise ReadError(f"{name}: {error}") from error
