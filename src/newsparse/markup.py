"""What the markup of an HTML page says and its print would not: kept in the page itself, before it is printed.

- The numbers of ``<ol start reversed>`` and ``<li value>`` (`number_lists` marks them, `with_numbers` writes them).
- The day of ``<time datetime>`` where its words leave it open: "3 days ago", "02/05/23", nothing at all.
- Entries that are no ``<li>``: ``<article>`` and other cards that repeat, headings with what follows them, and ``<dl>``, where
  nearly all have a day, become items of lists, so that the print shows where each begins.

All works on the tree of Resiliparse, in time linear in the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from newsparse import dates

if TYPE_CHECKING:
    from resiliparse.parse.html import HTMLTree

UNPRINTED: Final = frozenset(
    ["script", "style", "noscript", "template", "textarea", "select", "button", "iframe"]
)
"""Elements whose words are not printed."""
_ELEMENT: Final = 1  # the DOM's number for elements
_MOST: Final = 150
"""Nodes that the parts of an entry have at most."""


def nodes(first: Any) -> Iterator[Any]:
    """A node, its siblings after it, and all below them that may be printed, in page order.

    Not by Resiliparse's selectors: going through what they find takes time in the square of its number.
    """
    later: list[Any] = []
    node = first
    while node is not None:
        yield node
        following = node.next
        node = None if node.tag in UNPRINTED else node.first_child
        if node is None:
            node = following if following is not None or not later else later.pop()
        elif following is not None:
            later.append(following)


def _children(parent: Any) -> Iterator[Any]:
    """The elements right below one."""
    child = parent.first_child
    while child is not None:
        following = child.next
        if child.type == _ELEMENT:
            yield child
        child = following


def _text_nodes(element: Any, most: int) -> Iterator[Any]:
    """The first text nodes below an element that hold words."""
    for place, node in enumerate(nodes(element.first_child)):
        if place == most:
            return
        if node.tag == "#text" and not node.value.isspace() and node.value:
            yield node


# --- numbers -----------------------------------------------------------------------------------------------------

MARK, STOP = "\ufdd3", "\ufdd2"
_INTEGER = re.compile(r"\s*(-?[0-9]{1,9})")
_NUMBERED = re.compile(f"^([ \t]*)[0-9]+(\\. ){MARK}([0-9]+){STOP}", re.MULTILINE)
_LEFT = re.compile(f"{MARK}[0-9]+{STOP}")
_NEAR: Final = 20
"""Among how many nodes of an item its first words are looked for."""


def number_lists(lists: list[Any]) -> None:
    """Mark the items whose numbers are not those of counting up from 1."""
    for ordered in lists:
        items = [child for child in _children(ordered) if child.tag == "li"]
        for place, (item, number) in enumerate(zip(items, _numbers(ordered, items), strict=True), 1):
            text = next(_text_nodes(item, _NEAR), None) if number != place and number >= 0 else None
            if text is not None:
                start = len(text.value) - len(text.value.lstrip())
                text.text = f"{text.value[:start]}{MARK}{number}{STOP}{text.value[start:]}"


def _numbers(ordered: Any, items: list[Any]) -> Iterator[int]:
    """The numbers of a list's items, as browsers count them."""
    step = 1 if ordered.getattr("reversed") is None else -1
    number = _integer(ordered.getattr("start"), 1 if step == 1 else len(items))
    for item in items:
        number = _integer(item.getattr("value"), number)
        yield number
        number += step


def _integer(written: str | None, otherwise: int) -> int:
    found = _INTEGER.match(written or "")
    return otherwise if found is None else int(found[1])


def with_numbers(text: str) -> str:
    """A print with the numbers that its items' marks say, without the marks."""
    return _LEFT.sub("", _NUMBERED.sub(r"\1\3\2", text))


# --- days --------------------------------------------------------------------------------------------------------

_DAY = re.compile(r"\s*([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])")
_CLOCK = re.compile(r"\s*[0-9]{1,2}[:.h][0-9]{2}(?::[0-9]{2})?\s*")
_LONGEST: Final = 60


def settle_days(tree: HTMLTree, times: list[Any]) -> None:
    """Give elements with a ``datetime`` that day as their words, where those leave the day open."""
    for element in times:
        day = _DAY.match(element.getattr("datetime") or "")
        line = dates.line_date(day[1]) if day is not None else None
        if line is None or line.date is None:
            continue
        texts = list(_text_nodes(element, _NEAR))
        words = "".join(text.value for text in texts).strip()
        if not texts:
            element.append_child(tree.create_text_node(line.date.edtf))
        elif _CLOCK.fullmatch(words):
            _write(texts, f"{line.date.edtf} {words}")
        elif len(words) <= _LONGEST and _leaves_open(words, line.date):
            _write(texts, line.date.edtf)


def _leaves_open(words: str, day: dates.Date) -> bool:
    """Whether words may mean a day, and do not say it."""
    line = dates.line_date(words)
    if line is None:
        return False
    if line.reason == "ambiguous":
        return any(each.edtf.startswith(day.edtf) for each in line.candidates)
    if line.reason == "no-year":
        return line.date is not None and line.date.edtf[4:10] == day.edtf[4:10]
    return line.reason == "needs-reference"


def _write(texts: list[Any], words: str) -> None:
    """Put words in the place of those of text nodes."""
    texts[0].text = words
    for text in texts[1:]:
        text.text = ""


# --- entries -----------------------------------------------------------------------------------------------------

_HEADINGS: Final = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_OTHERS: Final = frozenset(["footer", "nav", "aside", "form"])
_CLOSED: Final = frozenset(["ol", "ul", "table", "pre", "nav"]) | UNPRINTED
"""What may hold no entries but those that it prints."""


def list_entries(tree: HTMLTree) -> None:
    """Make items of lists of a page's cards, of what follows each heading with a day, and of a ``<dl>`` with days."""
    later = [tree.body] if tree.body is not None else []
    while later:
        parent = later.pop()
        children = list(_children(parent))
        for find in _FINDERS if parent.tag != "dl" else (_terms,):
            entries = find(children)
            _list(tree, ([children[at] for at in entry] for entry in entries))
            used = {at for entry in entries for at in entry}
            children = [child for at, child in enumerate(children) if at not in used]
        if parent.tag != "dl":
            later += [child for child in children if child.tag not in _CLOSED]


def _cards(tag: str, least: int, children: list[Any]) -> list[list[int]]:
    """Elements of one kind, each an entry."""
    cards = [at for at, child in enumerate(children) if child.tag == tag]
    if len(cards) < least:
        return []
    kinds = {children[at].getattr("class") for at in cards if _is_entry([children[at]])}
    entries = [[at] for at in cards if children[at].getattr("class") in kinds]
    return entries if len(entries) >= least and _are_entries(children, entries) else []


def _are_entries(children: list[Any], entries: list[list[int]]) -> bool:
    """Whether nearly all of some entries, each its elements, hold a title and a day, once."""
    wanted = len(entries) - len(entries) // 5
    return sum(_is_entry([children[at] for at in entry]) for entry in entries) >= wanted


def _is_entry(elements: list[Any]) -> bool:
    headings = days = count = 0
    addresses = set()
    for element in elements:
        for node in _inside(element):
            count += 1
            if node.tag in _HEADINGS:
                headings += not _is_day(_words(node))
            elif node.tag == "a":
                addresses.add(node.getattr("href"))
            elif node.tag == "#text":
                days += _is_day(node.value)
            if count > _MOST or headings > 1 or days > 2:
                return False
    return (headings == 1 and days > 0) or (len(addresses) == 1 and days == 1)


def _inside(element: Any) -> Iterator[Any]:
    """An element and all below it."""
    yield element
    yield from nodes(element.first_child)


def _words(element: Any) -> str:
    """The first words of an element."""
    text = next(_text_nodes(element, _NEAR), None)
    return "" if text is None else str(text.value)


def _is_day(words: str) -> bool:
    """Whether words are a date, settled or not."""
    words = words.strip()
    return 0 < len(words) <= _LONGEST and dates.line_date(words) is not None


def _list(tree: HTMLTree, entries: Iterable[list[Any]]) -> None:
    """Put elements into items of lists, the elements of each entry into one; entries beside each other share a list."""
    made: Any = None
    for entry in entries:
        if made is None or entry[0].prev_element != made:
            made = tree.create_element("ul")
            entry[0].parent.insert_before(made, entry[0])
        item: Any = tree.create_element("li")
        made.append_child(item)
        for element in entry:
            item.append_child(element)


def _terms(children: list[Any]) -> list[list[int]]:
    """The entries of a list of descriptions, where each term or its description is a day."""
    groups: list[list[int]] = []
    for at, child in enumerate(children):
        if child.tag == "dt" or not groups:
            groups.append([])
        groups[-1].append(at)
    if len(groups) < 2 or not all(any(_is_day(_words(children[at])) for at in group[:4]) for group in groups):
        return []
    below = [[at] for group in groups for at in group[1:]]
    several = len(below) > len(groups) and all(
        any(node.tag == "a" for node in _inside(children[at])) for [at] in below
    )
    return below if several else groups  # several titles below one day, or one


def _headed(children: list[Any]) -> list[list[int]]:
    """Headings with what follows each, where nearly all have a day: below them, or right above."""
    levels = Counter(child.tag for child in children if child.tag in _HEADINGS)
    for level in sorted((tag for tag in levels if levels[tag] > 1), reverse=True):
        starts = [at for at, child in enumerate(children) if child.tag == level]
        above = {at for at in starts if at and _is_day(_words(children[at - 1]))}
        if starts[0] in above and len(above) * 5 >= len(starts) * 4:
            starts = [at - (at in above) for at in starts]
        groups = _groups(children, starts, level)
        if _are_entries(children, groups):
            return groups
    return []


def _groups(children: list[Any], starts: list[int], level: str) -> list[list[int]]:
    """The elements of each entry, up to the next one, a heading above it or what is no part of entries."""
    groups: list[list[int]] = []
    for start, end in zip(starts, [*starts[1:], len(children)], strict=True):
        stop = min(start + 2, end)
        while stop < end and not _ends_entry(children[stop], level):
            stop += 1
        groups.append(list(range(start, stop)))
    longest = max(len(group) for group in groups[:-1])
    return [*groups[:-1], groups[-1][:longest]]  # what follows the list is not the last entry's


def _ends_entry(child: Any, level: str) -> bool:
    return child.tag in _OTHERS or (child.tag in _HEADINGS and str(child.tag) <= level)


_FINDERS: Final = (
    partial(_cards, "article", 2),
    partial(_cards, "section", 3),
    partial(_cards, "div", 3),
    _headed,
)
