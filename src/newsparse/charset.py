"""The text of bytes: of an HTML page as browsers decode it, of any other file strictly.

Resiliparse looks for the ``<meta>`` and knows the names that the Encoding Standard gives to encodings
(https://encoding.spec.whatwg.org); this adds what the standard puts round that. `decode` needs the extra ``html`` when called.
"""

from __future__ import annotations

import codecs
import sys
from typing import Final

_MARKED: Final = {
    "utf-8": ((codecs.BOM_UTF8, "utf-8"),),
    "utf-8-sig": ((codecs.BOM_UTF8, "utf-8"),),
    "utf-16": ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")),
    "utf-32": ((codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be")),
}
"""By Python's name of an encoding: the byte order marks that it takes off, with the encoding of what follows."""
_MARKS: Final = (*_MARKED["utf-8"], *_MARKED["utf-16"])  # which the standard looks for
_DECLARED_WITHIN: Final = 1024  # where the standard looks for a <meta>
# Python's codecs that hold what the standard means by these names.
_CODECS: Final = {
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "iso8859-11": "cp874",
}


def decode(page: bytes) -> str:
    """The text of an HTML page: by its byte order mark, else by its ``<meta>``, else by what the bytes look like.

    A byte that the encoding does not have becomes U+FFFD, and costs nothing else.

    Raises:
        ModuleNotFoundError: The extra is not installed.

    >>> decode(b'<meta charset="gb2312"><p>\\xb8\\xdb\\xff')
    '<meta charset="gb2312"><p>港\\ufffd'
    """
    for mark, name in _MARKS:
        if page.startswith(mark):
            return page[len(mark) :].decode(name, "replace")
    return page.decode(_encoding(page), "replace")


def _encoding(page: bytes) -> str:
    """The encoding of bytes without a mark, as one of Python's codecs."""
    from resiliparse.parse.encoding import detect_encoding

    name = detect_encoding(page, from_html_meta=True) or "utf-8"
    if name.startswith("utf-16") and b"\0" not in page[:_DECLARED_WITHIN]:
        return "utf-8"  # a <meta> that can be read in ASCII is not in UTF-16, so the page is not either
    if name != "utf-8" and _is_utf_8(page) and name == detect_encoding(page):
        return "utf-8"  # guessed from a few letters, not declared
    return _CODECS.get(name, name)


def _is_utf_8(page: bytes) -> bool:
    try:
        page.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def decode_strictly(
    data: bytes, encoding: str | None = None, option: str = "encoding={!r}"
) -> tuple[str, bytes]:
    """The text of a file in an encoding, UTF-8 if none is named, and the byte order mark before it.

    Raises:
        ValueError: A byte does not fit; the message says which, and what to do, with the `option` that names an encoding.

    >>> decode_strictly(b"caf\\xe9", "latin-1")
    ('café', b'')
    """
    chosen = encoding or "utf-8"
    plain, mark = without_mark(data, chosen)
    try:
        return data[len(mark) :].decode(plain), mark
    except UnicodeDecodeError as error:
        raise ValueError(_misfit(data, len(mark) + error.start, encoding, option)) from error
    except UnicodeError as error:
        raise ValueError(f"this is not {chosen}: {error}") from error


def without_mark(data: bytes, encoding: str) -> tuple[str, bytes]:
    """The encoding that neither takes off nor adds a byte order mark, and the mark that the bytes have.

    UTF-16 and UTF-32 without a mark are in the order of this machine, as Python reads them.

    >>> without_mark(b"\\xfe\\xff\\0a", "UTF-16")
    ('utf-16-be', b'\\xfe\\xff')
    """
    marks = _MARKED.get(codecs.lookup(encoding).name, ())
    for mark, plain in marks:
        if data.startswith(mark):
            return plain, mark
    return marks[-1 if sys.byteorder == "big" else 0][1] if marks else encoding, b""


def _misfit(data: bytes, offset: int, encoding: str | None, option: str) -> str:
    """What is wrong at a byte that the encoding does not have, and what to do."""
    at = f"byte 0x{data[offset]:02x} at offset {offset} (line {data.count(10, 0, offset) + 1})"
    if encoding is not None:
        name = option.partition("{")[0].strip(" =")
        return f"{at} is not {encoding}; name the encoding that the file has, or leave {name} out for UTF-8"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        like = option.format("utf-16")
        return f"{at} is not UTF-8 but looks like the byte order mark of UTF-16; if so, read it with {like}"
    return f"{at} is not UTF-8; if it has another encoding, name it, for example {option.format('cp1252')}"


_NO_CHARSETS: Final = {"undefined", "idna", "punycode", "unicode-escape", "raw-unicode-escape"}


def is_charset(name: str) -> bool:
    """Whether Python has this encoding and texts are written in it: not one that changes letters, and not `undefined`."""
    try:
        "".encode(name)
        return codecs.lookup(name).name.replace("_", "-") not in _NO_CHARSETS
    except (LookupError, ValueError):
        return False
