"""What makes a text from a page, or the name of a file, harmless where it is shown. Raises nothing."""

from __future__ import annotations

import os
import re
from typing import Final
from urllib.parse import quote

CONTROL: Final = "\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
"""C0 and C1 controls, line and paragraph separators, marks that turn the reading direction round, lone surrogates."""
COMMAND: Final = r":(?=:)|#(?=#\w*\[)"
"""The first letter of what a CI server may take for a command in a log: ``::error::`` of GitHub at the beginning of a line,
``##[`` and ``##vso[`` of Azure anywhere in it. No line is ours to begin, once a terminal has wrapped it: both count anywhere."""

_SHOWN: Final = re.compile(f"[{CONTROL}]|{COMMAND}")
_HASHES: Final = re.compile(r"#(?=#\w*\[)")
_AT_LINE_START: Final = re.compile(rf"((?:\A|[\r\n])[^\S\r\n]*):(?=:)|{_HASHES.pattern}")
_NOT_XML: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def visible(text: str) -> str:
    r"""A text for a terminal or a log: what would move a cursor, hide letters, turn them round or command a CI server is spelled out.

    >>> visible("a\x1b[2J\u202eb")
    'a\\x1b[2J\\u202eb'
    >>> visible("::error::x ##[group]")
    '\\x3a:error\\x3a:x \\x23#[group]'
    """
    return _SHOWN.sub(_spelled, text)


def visible_parts(*parts: str) -> list[str]:
    r"""The parts of one line, each as `visible` shows it there: a command may begin in one part and end in the next.

    >>> visible_parts("a", "#", "#[error]")
    ['a', '\\x23', '#[error]']
    """
    shown: list[str] = []
    text, start = "".join(parts), 0
    found = [(match.start(), match.end(), _spelled(match)) for match in _SHOWN.finditer(text)]
    for part in parts:
        end, at, line = start + len(part), start, ""
        for first, last, spelled in found:
            if start <= first < end:
                line, at = line + text[at:first] + spelled, last
        shown.append(line + text[at:end])
        start = max(end, at)
    return shown


def visible_lines(text: str) -> str:
    """The same for a text of several lines, whose line feeds stay."""
    return "\n".join(map(visible, text.split("\n")))


def harmless(text: str) -> str:
    r"""A text that is given as it is, such as a diff, but for what a CI server would take for a command.

    >>> harmless(" a::b\n ::error::x\n")
    ' a::b\n \\x3a:error::x\n'
    """
    return _AT_LINE_START.sub(lambda match: f"{match[1]}\\x3a" if match[1] is not None else "\\x23", text)


def json_text(document: str) -> str:
    r"""A JSON document that says the same and holds no command: hashes stand in strings only, and may be escaped there.

    >>> json_text('{"a": "##[x]"}')
    '{"a": "\\u0023#[x]"}'
    """
    return _HASHES.sub(r"\\u0023", document)


def markup(document: str) -> str:
    """An HTML document that says the same and holds no command: what stands for a hash is read wherever text is.

    >>> markup("<p>##[x]</p>")
    '<p>&#35;#[x]</p>'
    """
    return _HASHES.sub("&#35;", document)


def xml(text: str) -> str:
    r"""A text for XML 1.0, in elements and in attributes with double quotes.

    >>> xml('<a> & "b"\x00')
    '&lt;a&gt; &amp; &quot;b&quot;\\x00'
    """
    text = _NOT_XML.sub(_spelled, text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = text.replace('"', "&quot;").replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")
    return _HASHES.sub("&#35;", text)


def _spelled(match: re.Match[str]) -> str:
    found = match[0]
    return {":": "\\x3a", "#": "\\x23"}.get(found) or ascii(found)[1:-1]


def uri(path: str) -> str:
    """A path as a relative URI, or as a file URI where it is absolute; percent-encoded by its bytes.

    >>> uri("a b/ü.txt"), uri("/tmp/a.txt")
    ('a%20b/%C3%BC.txt', 'file:///tmp/a.txt')
    """
    posix = path.replace("\\", "/") if os.name == "nt" else path
    scheme = "file://" if posix.startswith("/") else ""
    drive = re.match("[A-Za-z]:/", posix)
    quoted = quote(_bytes(posix), safe="/:" if drive else "/")
    return f"file:///{quoted}" if drive else scheme + quoted


def _bytes(path: str) -> bytes:
    """The bytes of a path: as the system has them where it gave them undecoded, else in UTF-8."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")
