"""The text of an HTML page's bytes, decoded as browsers do it.

Resiliparse looks for the ``<meta>`` and knows the names that the Encoding Standard gives to encodings
(https://encoding.spec.whatwg.org); this adds what the standard puts round that. Needs the extra ``html`` when called.
"""

from __future__ import annotations

import codecs
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
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
