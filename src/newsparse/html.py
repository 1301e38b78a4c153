"""From an HTML page to its listing: `parse_html`, which lets Resiliparse print the page and reads what it printed.

Takes HTML as `str` or `bytes`, gives a `Listing`, and raises `TypeError` for anything else; no page, however broken,
makes it fail. Needs the extra ``html`` (Resiliparse), which is imported when first needed.

The settings of the print, and why:

- the whole page, not its ``main_content``: that leaves out every ``<ul>``, and which list is navigation is told by
  the reader, which keeps the rest of the text beside the records;
- no ``alt_texts``: the text of an image that stands first in an entry would take the place of the title;
- no ``links``: they would print an address into the middle of each paragraph. The address of each title is put
  behind it afterwards, as Resiliparse itself would write it, and bodies stay clean;
- numbers and bullets are printed, form fields and ``<noscript>`` are not, and what the page hides (``hidden``,
  ``display:none``) is taken out, for nobody sees it there.

To know which words of the print a link covers, the links are marked in the page before it is printed: two
noncharacters and a number round their words. The marks are taken out of the text before it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit

from newsparse.dialects import detect
from newsparse.reader import parse
from newsparse.records import Item, Listing
from newsparse.writer import field_spans, pieces

if TYPE_CHECKING:
    from resiliparse.parse.html import HTMLTree

_SETTINGS: Final[dict[str, Any]] = {
    "preserve_formatting": True,
    "main_content": False,
    "list_bullets": True,
    "alt_texts": False,
    "links": False,
    "form_fields": False,
    "noscript": False,
}
_HIDDEN: Final = '[hidden],[style*="display:none"],[style*="display: none"],template'
_DIALECTS: Final = ("resiliparse", "plain")  # what Resiliparse prints: lists, or a page without any


def parse_html(html: str | bytes, base_url: str | None = None) -> Listing:
    """Read the listing of an HTML page, with the address that each title links to.

    The laws hold for the text that is read, which ``str(listing)`` gives: Resiliparse's print of the page, with the
    address of each linked title behind it. The HTML itself is not printed back.

    Args:
        html: The page. Bytes are decoded by their byte order mark, their ``<meta>`` or, without either, by what the
            bytes look like (Resiliparse guesses); decode them yourself where a header says which encoding it is.
        base_url: The address of the page, which the addresses in it are resolved against, as browsers do: a
            ``<base href>`` in the page comes first, and is itself resolved against it. Without either, addresses
            stay as written, and those that are neither absolute nor begin with ``/`` or ``?`` are left out.

    Returns:
        The listing, as `newsparse.parse` gives it; without sections where the page holds no list.

    Raises:
        TypeError: `html` is neither `str` nor `bytes`, or `base_url` is no `str`.
        ModuleNotFoundError: The extra is not installed.

    >>> page = '<ol><li><h3><a href="/news/1">A title</a></h3><p>2 May 2023</p><p>A <b>body</b>.</p></ol>'
    >>> item = parse_html(page, "https://example.org/news/").items[0]
    >>> item.number, item.title, item.date.edtf, item.body, item.url
    (1, 'A title', '2023-05-02', ('A body.',), 'https://example.org/news/1')
    """
    if not isinstance(html, str | bytes):
        hint = "; read it first, for example with path.read_bytes()" if hasattr(html, "__fspath__") else ""
        hint = "; bytes(html) makes it bytes" if isinstance(html, bytearray | memoryview) else hint
        raise TypeError(f"parse_html() takes HTML as str or bytes, got {type(html).__name__}{hint}")
    if base_url is not None and not isinstance(base_url, str):
        raise TypeError(f"parse_html() takes a str as base_url, got {type(base_url).__name__}")
    try:
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.encoding import bytes_to_str, detect_encoding
        from resiliparse.parse.html import HTMLTree
    except ModuleNotFoundError as error:
        message = 'parse_html() needs Resiliparse, which is not installed: pip install "newsparse[html]"'
        raise ModuleNotFoundError(message, name=error.name) from error

    if isinstance(html, bytes):
        html = bytes_to_str(html, detect_encoding(html, from_html_meta=True) or "utf-8", errors="replace")
    tree = HTMLTree.parse(_whole(html))
    for element in _select(tree, _HIDDEN):
        element.parent.remove_child(element)
    addresses = _mark_links(tree, _base(tree, base_url))
    text, links = _without_marks(extract_plain_text(tree, **_SETTINGS), addresses)
    listing = _read(text)
    return _with_urls(listing, links) if links else listing


def _select(tree: HTMLTree, selector: str) -> list[Any]:
    """The elements that a selector picks, in page order."""
    return list(tree.document.query_selector_all(selector)) if tree.document is not None else []


def _read(text: str) -> Listing:
    dialect = detect(text)
    return parse(text, dialect=dialect if dialect in _DIALECTS else _DIALECTS[0])


_SURROGATE = re.compile("[\ud800-\udfff]")


def _whole(html: str) -> str:
    """A text that UTF-8 can hold: lone surrogates become U+FFFD, as they do in a browser."""
    return html if html.isascii() else _SURROGATE.sub("\ufffd", html)


# --- addresses ---------------------------------------------------------------------------------------------------

_SCHEMES: Final = ("", "http", "https")
_STRIPPED: Final = dict.fromkeys(map(ord, "\t\n\r"))  # browsers take them out of an address
_UNPRINTED = re.compile(r"[\s()\x00-\x1f\x7f]")  # what would end an address in the text: percent-encoded


def _address(href: str, base: str) -> str | None:
    """An address as it is printed, resolved; `None` for what leads to no page or cannot be told from text."""
    href = href.strip("".join(map(chr, range(33)))).translate(_STRIPPED)
    if not href or href == "#":
        return None
    try:
        url = urljoin(base, href)
        scheme = urlsplit(url).scheme
        url = scheme + url[len(scheme) :]
    except ValueError:  # "http://[": no address
        return None
    if scheme not in _SCHEMES:
        return None
    url = _UNPRINTED.sub(lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode()), url)
    return url if scheme or url[:1] in "/?" else None


def _base(tree: HTMLTree, base_url: str | None) -> str:
    """What the page's addresses are resolved against: its first ``<base href>``, the caller's, or nothing."""
    base = base_url or ""
    written = [element.getattr("href") for element in _select(tree, "base[href]")]
    return (_address(written[0], base) or base) if written else base


# --- links: which words of the text they cover -------------------------------------------------------------------

_START, _END, _STOP = "\ufdd0", "\ufdd1", "\ufdd2"
_MARK = re.compile(f"([{_START}{_END}])([0-9]+){_STOP}")
_UNPRINTED_TAGS: Final = frozenset(["script", "style", "noscript", "textarea", "select", "button", "iframe"])


def _mark_links(tree: HTMLTree, base: str) -> list[str]:
    """Mark the words of each link in the page; the addresses, in the order of the marks' numbers."""
    addresses: list[str] = []
    if tree.body is None or any(mark in (tree.body.text or "") for mark in (_START, _END, _STOP)):
        return addresses  # a page that holds noncharacters of its own: its text matters more than its links
    nested = 0
    for anchor in _select(tree, "a[href]"):
        if (
            nested
        ):  # a link inside a link, which no browser makes: the outer one counts, and each word is seen once
            nested -= 1
            continue
        first, last, nested = _inside(anchor)
        url = _address(anchor.getattr("href"), base)
        if url is None or first is None:
            continue
        number = len(addresses)
        addresses.append(url)
        value = first.value
        start = len(value) - len(value.lstrip())
        first.value = f"{value[:start]}{_START}{number}{_STOP}{value[start:]}"
        value = last.value
        end = len(value.rstrip())
        last.value = f"{value[:end]}{_END}{number}{_STOP}{value[end:]}"
    return addresses


def _inside(anchor: Any) -> tuple[Any, Any, int]:
    """The first and the last text of a link that print something, and how many links it holds."""
    first = last = None
    links = 0
    stack = [anchor]
    while stack:
        node = stack.pop()
        if node.tag == "#text":
            if node.value.strip():
                first, last = first or node, node
        elif node.tag not in _UNPRINTED_TAGS:
            links += node.tag == "a" and node.getattr("href") is not None
            stack += list(node.child_nodes)[::-1]
    return first, last, links - 1


_Link = tuple[int, int, str]  # the words of a text that a link covers, and its address


def _without_marks(marked: str, addresses: list[str]) -> tuple[str, list[_Link]]:
    """The text without the marks, and the links whose words it holds, in order."""
    if not addresses:
        return marked, []
    parts: list[str] = []
    starts: dict[str, int] = {}
    links: list[_Link] = []
    done = length = 0
    for mark in _MARK.finditer(marked):
        parts.append(marked[done : mark.start()])
        length += mark.start() - done
        done = mark.end()
        if mark[1] == _START:
            starts[mark[2]] = length
        elif mark[2] in starts:
            links.append((starts[mark[2]], length, addresses[int(mark[2])]))
    parts.append(marked[done:])
    return "".join(parts), links


# --- titles with their addresses ---------------------------------------------------------------------------------


def _with_urls(listing: Listing, links: list[_Link]) -> Listing:
    """The listing with the address of each linked title, in its text too: behind the title, at the line's end."""
    text = str(listing)
    parts: list[str] = []
    done = at = 0
    for start, end in _titles(listing):
        while at < len(links) and links[at][1] <= start:
            at += 1
        url = _covering(links, at, start, end)
        if url is not None and text[end : end + 1] in ("", "\n"):
            parts += [text[done:end], f"     ({url})"]
            done = end
    found = _read("".join(parts) + text[done:])
    return found if _records(found) == _records(listing) else listing


def _titles(listing: Listing) -> Iterator[tuple[int, int]]:
    """Where the items' titles stand in the text of their listing."""
    at = 0
    for record, piece in pieces(listing):
        if isinstance(record, Item) and record.title:
            text, spans = field_spans(record)
            for start, end in spans:
                if text[start:end] == record.title:
                    yield at + start, at + end
                    break
        at += len(piece)


def _covering(links: list[_Link], at: int, start: int, end: int) -> str | None:
    """The address of the link that covers most of a title, among the links from one place on."""
    most, url = 0, None
    while at < len(links) and links[at][0] < end:
        covered = min(links[at][1], end) - max(links[at][0], start)
        if covered > most:
            most, url = covered, links[at][2]
        at += 1
    return url


def _records(listing: Listing) -> list[tuple[object, ...]]:
    """All that a listing's records say but their addresses."""
    return [
        (section.heading, item.number, item.title, item.date, item.body, item.kicker, item.credit, item.place)
        for section in listing.sections
        for item in section.items
    ]
