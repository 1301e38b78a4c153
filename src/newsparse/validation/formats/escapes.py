"""What makes a text from a page harmless where it is shown. Raises nothing."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def visible(text: str) -> str:
    r"""A text for a terminal: what would move its cursor, hide letters or turn them round is spelled out.

    >>> visible("a\x1b[2J\u202eb")
    'a\\x1b[2J\\u202eb'
    """
    return _CONTROL.sub(_spelled, text)


def xml(text: str) -> str:
    r"""A text for XML 1.0, in elements and in attributes with double quotes.

    >>> xml('<a> & "b"\x00')
    '&lt;a&gt; &amp; &quot;b&quot;\\x00'
    """
    text = _NOT_XML.sub(_spelled, text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")


def _spelled(match: re.Match[str]) -> str:
    return ascii(match[0])[1:-1]


def uri(path: str) -> str:
    """A path as a relative URI, or as a file URI where it is absolute.

    >>> uri("a b/ü.txt"), uri("/tmp/a.txt")
    ('a%20b/%C3%BC.txt', 'file:///tmp/a.txt')
    """
    posix = path.replace("\\", "/")
    scheme = "file://" if posix.startswith("/") else ""
    drive = re.match("[A-Za-z]:/", posix)
    quoted = quote(posix.encode("utf-8", "surrogatepass"), safe="/:" if drive else "/")
    return f"file:///{quoted}" if drive else scheme + quoted
