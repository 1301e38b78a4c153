"""From an HTML page to its listing: `parse_html`, which lets Resiliparse print the page and reads what it printed.

Takes HTML as `str` or `bytes`, gives a `Listing`, and raises `TypeError` for anything else; no page, however broken,
makes it fail. Needs the extra ``html`` (Resiliparse), which is imported when first needed.

The settings of the print, and why:

- the whole page, not its ``main_content``: that leaves out every ``<ul>``, and which list is navigation is told by
  the reader, which keeps the rest of the text beside the records;
- no ``alt_texts``: the text of an image that is first in an entry would take the place of the title;
- no ``links``: they would print an address into the middle of each paragraph. The address of each title is put
  behind it afterwards, as Resiliparse itself would write it, and bodies stay clean;
- numbers and bullets are printed, form fields and ``<noscript>`` are not, and what the page hides (``hidden``,
  ``display:none``) is taken out, for nobody sees it there.

What only the markup says is put into the page before it is printed (`newsparse.markup`): numbers, days, where entries begin.

To know which words of the print a link covers, the links are marked in the page before it is printed: two
noncharacters and a number round their words. The marks are taken out of the text before it is read.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit

from newsparse import markup
from newsparse.charset import decode
from newsparse.dialects import detect
from newsparse.doors import given, takes
from newsparse.reader import parse
from newsparse.reading.options import ReadOptions
from newsparse.records import Item, Listing
from newsparse.writer import field_spans, pieces

if TYPE_CHECKING:
    from resiliparse.parse.html import HTMLTree

    from newsparse.reading.template.template import Template

_SETTINGS: Final[dict[str, Any]] = {
    "preserve_formatting": True,
    "main_content": False,
    "list_bullets": True,
    "alt_texts": False,
    "links": False,
    "form_fields": False,
    "noscript": False,
}
_DIALECTS: Final = ("resiliparse", "plain")  # what Resiliparse prints: lists, or a page without any


def parse_html(
    html: str | bytes,
    base_url: str | None = None,
    *,
    template: Template | str | None = None,
    dialect: str | None = None,
    languages: Iterable[str] | str | None = None,
    day_first: bool | None = None,
    reference: datetime.date | None = None,
    strict: bool = False,
) -> Listing:
    """Read the listing in an HTML page, with the address that each title links to.

    The laws hold for the text that is read, ``str(listing)``: Resiliparse's rendering of the page, with the address of each
    linked title after it. The HTML itself is not printed back.

    Args:
        html: The page. Bytes are decoded as browsers do it: by their byte order mark, then by ``<meta>``, then by
            what they look like. A byte that the encoding doesn't have becomes U+FFFD. If an HTTP header gives the encoding,
            decode the bytes yourself.
        base_url: The address of the page. Relative addresses are resolved against it, as in browsers: a
            ``<base href>`` in the page comes first, and is itself resolved against `base_url`. Without either, addresses
            stay as written, and those that are neither absolute nor begin with ``/`` or ``?`` are left out.
        template: As for `newsparse.parse`, applied to the rendered text.
        dialect: As for `newsparse.parse`. If `None`, Resiliparse's, or that of a page without lists.
        languages: As for `newsparse.parse`.
        day_first: As for `newsparse.parse`.
        reference: As for `newsparse.parse`.
        strict: As for `newsparse.parse`.

    Returns:
        The listing, as `newsparse.parse` returns it, without sections if the page has no list.

    Raises:
        TypeError: `html` is neither `str` nor `bytes`, `base_url` is not a `str`, or an option has the wrong type.
        ValueError: As for `newsparse.parse`.
        ModuleNotFoundError: The extra is not installed.

    >>> page = '<ol><li><h3><a href="/news/1">A title</a></h3><p>2 May 2023</p><p>A <b>body</b>.</p></ol>'
    >>> item = parse_html(page, "https://example.org/news/").items[0]
    >>> item.number, item.title, item.date.edtf, item.body, item.url
    (1, 'A title', '2023-05-02', ('A body.',), 'https://example.org/news/1')
    """
    if not isinstance(html, str | bytes):
        hint = "; read it first, for example with path.read_bytes()" if hasattr(html, "__fspath__") else ""
        hint = "; bytes(html) makes it bytes" if isinstance(html, bytearray | memoryview) else hint
        raise TypeError(f"parse_html() takes HTML as str or bytes, got {given(html, bytes)}{hint}")
    takes("parse_html", base_url=(base_url, str | None), strict=(strict, bool))
    try:
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.html import HTMLTree
    except ModuleNotFoundError as error:
        message = 'parse_html() needs Resiliparse, which is not installed: pip install "newsparse[html]"'
        raise ModuleNotFoundError(message, name=error.name) from error

    if isinstance(html, bytes):
        html = decode(html)
    tree = HTMLTree.parse(_whole(html))
    hrefs, base = _prepare(tree, base_url or "")
    text, links = _without_marks(markup.with_numbers(extract_plain_text(tree, **_SETTINGS)), hrefs)
    options = ReadOptions.of(template, dialect, languages, day_first, reference).given()
    listing = _read(text, options)
    if links:
        listing = _with_urls(listing, links, base, options)
    return parse(str(listing), **listing.read_options, strict=True) if strict else listing


def _read(text: str, options: dict[str, Any]) -> Listing:
    if "dialect" not in options:
        dialect = detect(text)
        options = {**options, "dialect": dialect if dialect in _DIALECTS else _DIALECTS[0]}
    return parse(text, **options)


_SURROGATE = re.compile("[\ud800-\udfff]")


def _whole(html: str) -> str:
    """A text that UTF-8 can hold: lone surrogates become U+FFFD, as they do in a browser; no tag has very many attributes."""
    if not html.isascii():
        html = _SURROGATE.sub("\ufffd", html)
    return _CROWDED.sub(r"\1", html) if len(html) > _ATTRIBUTES else html


_ATTRIBUTES: Final = 500
"""How many attributes of a tag are kept: Resiliparse compares each with all others."""
_ATTRIBUTE: Final = r"""(?>\s++[^\s=>]++(?>\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+)"""
_CROWDED: Final = re.compile(rf"(<[A-Za-z][^\s<>]*+{_ATTRIBUTE}{{{_ATTRIBUTES}}}){_ATTRIBUTE}++")


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


# --- links: which words of the text they cover -------------------------------------------------------------------

_START, _END, _STOP = "\ufdd0", "\ufdd1", markup.STOP
_MARK = re.compile(f"([{_START}{_END}])([0-9]+){_STOP}")


def _prepare(tree: HTMLTree, base: str) -> tuple[list[str], str]:
    """Take out what the page hides and mark the words of its links.

    Returns:
        The addresses as written, in the order of their marks' numbers, and what they are resolved against.
    """
    hidden, links, written, lists, times = [], [], [], [], []
    for node in markup.nodes(tree.document.first_child if tree.document is not None else None):
        if node.type != _ELEMENT:
            continue
        if node.tag == "a":
            links.append(node)
        elif node.tag == "ol":
            lists.append(node)
        elif node.tag == "base" and node.getattr("href") is not None:
            written.append(node.getattr("href"))
        elif node.tag not in _EDITS and node.getattr("datetime") is not None:
            times.append(node)
        if _is_hidden(node):
            hidden.append(node)
    for node in hidden:
        node.parent.remove_child(node)
    markup.settle_days(tree, times)
    markup.list_entries(tree)
    if written:  # the first counts
        base = _address(written[0], base) or base
    text = (tree.body.text or "") if tree.body is not None else ""
    if any(mark in text for mark in (_START, _END, _STOP, markup.MARK)):
        return [], base  # a page that holds noncharacters of its own: its text matters more than its links
    hrefs = _mark_links(links)
    markup.number_lists(lists)
    return hrefs, base


_ELEMENT: Final = 1  # the DOM's number for elements
_EDITS: Final = ("ins", "del")  # whose datetime is when the page was edited
_NO_DISPLAY = re.compile(r"display\s*:\s*none", re.IGNORECASE)


def _is_hidden(element: Any) -> bool:
    if element.getattr("hidden") is not None:
        return True
    style = element.getattr("style")
    return style is not None and _NO_DISPLAY.search(style) is not None


def _mark_links(links: list[Any]) -> list[str]:
    """Mark the words of each link; the addresses as written, in the order of the marks' numbers."""
    hrefs: list[str] = []
    nested = 0
    for link in links:
        if (
            nested
        ):  # a link inside a link, which no browser makes: the outer one counts, each word is seen once
            nested -= 1
            continue
        first = last = None
        for node in markup.nodes(link.first_child):
            nested += node.tag == "a"
            if node.tag == "#text" and node.value.strip():
                first, last = first or node, node
        href = link.getattr("href")
        if not href or first is None or last is None:
            continue
        number = len(hrefs)
        hrefs.append(href)
        value = first.value
        start = len(value) - len(value.lstrip())
        first.text = f"{value[:start]}{_START}{number}{_STOP}{value[start:]}"
        value = last.value
        end = len(value.rstrip())
        last.text = f"{value[:end]}{_END}{number}{_STOP}{value[end:]}"
    return hrefs


_Link = tuple[int, int, str]  # the words of a text that a link covers, and its address


def _without_marks(marked: str, hrefs: list[str]) -> tuple[str, list[_Link]]:
    """The text without the marks, and the links whose words it holds, in order."""
    if not hrefs:
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
            links.append((starts[mark[2]], length, hrefs[int(mark[2])]))
    parts.append(marked[done:])
    return "".join(parts), links


# --- titles with their addresses ---------------------------------------------------------------------------------


def _with_urls(listing: Listing, links: list[_Link], base: str, options: dict[str, Any]) -> Listing:
    """The listing with the address of each linked title, in its text too: behind the title, at the line's end."""
    text, records = str(listing), _records(listing)
    urls: dict[int, tuple[int, str]] = {}  # by the item's place: where its title ends, and the address
    at = 0
    for place, start, end in _titles(listing):
        while at < len(links) and links[at][1] <= start:
            at += 1
        url = _covering(links, at, start, end, base)
        if url is not None and text[end : end + 1] in ("", "\n"):
            urls[place] = end, url
    found = _read(_written(text, urls.values()), options)
    others = _records(found)
    if len(others) == len(records) and others != records:  # what its address would turn into something else
        kept = [spot for place, spot in urls.items() if records[place] == others[place]]
        found = _read(_written(text, kept), options)
        others = _records(found)
    return found if others == records else listing


def _written(text: str, urls: Iterable[tuple[int, str]]) -> str:
    """A text with addresses put in, each behind its place, in order."""
    parts: list[str] = []
    done = 0
    for end, url in urls:
        parts += [text[done:end], f"     ({url})"]
        done = end
    return "".join(parts) + text[done:]


def _titles(listing: Listing) -> Iterator[tuple[int, int, int]]:
    """The items' titles: (which item's, where it begins in the text of the listing, where it ends)."""
    at = place = 0
    for record, piece in pieces(listing):
        if isinstance(record, Item):
            text, spans = field_spans(record)
            for start, end in spans:
                if text[start:end] == record.title:
                    yield place, at + start, at + end
                    break
            place += 1
        at += len(piece)


def _covering(links: list[_Link], at: int, start: int, end: int, base: str) -> str | None:
    """The address of the link that covers most of a title, among the links from one place on."""
    most, found = 0, None
    while at < len(links) and links[at][0] < end:
        covered = min(links[at][1], end) - max(links[at][0], start)
        url = _address(links[at][2], base) if covered > most else None
        if url is not None:
            most, found = covered, url
        at += 1
    return found


def _records(listing: Listing) -> list[tuple[object, ...]]:
    """All that a listing's records say but their addresses."""
    return [
        (
            section.heading,
            item.number,
            item.title,
            item.date,
            item.body,
            item.kicker,
            item.author,
            item.credit,
            item.place,
        )
        for section in listing.sections
        for item in section.items
    ]
