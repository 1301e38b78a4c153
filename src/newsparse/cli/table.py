"""A listing's items as a table for a terminal: number, date, and beside them title, facts and the first line of the body.

Lines are made one by one and written as they are made, so a long listing begins at once and takes the time of its rows.
Control characters and marks that turn the reading direction are spelled out.
"""

import sys
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import attrs

from newsparse.cli.base import count, write
from newsparse.escapes import visible

if TYPE_CHECKING:
    from newsparse.mentions import Mention
    from newsparse.records import Item, Listing

_NAME, _HEADING, _NUMBER, _DATE = "1;4", "1;35", "36", "32"
_TITLE, _BESIDE, _BODY, _MENTIONS = "1", "2;3", "2", "33"
_NARROWEST: Final = 20
_LINES: Final = 200  # written at once
_LONG: Final = 8  # times as many letters as a line has columns: surely wider, or of next to no width


@attrs.frozen
class Screen:
    """How wide the terminal is, whether it has colours, and what its encoding cannot say."""

    width: int
    colour: bool
    encoding: str

    @classmethod
    def of_output(cls) -> "Screen":
        """Of standard output; rich knows how wide it is and what NO_COLOR, FORCE_COLOR and TERM mean."""
        from rich.console import Console

        console = Console()
        colour = console.color_system is not None and not console.no_color and not console.legacy_windows
        return cls(console.width, colour, sys.stdout.encoding or "utf-8")

    def paint(self, text: str, style: str) -> str:
        """A text in a style of the terminal."""
        return f"\x1b[{style}m{text}\x1b[0m" if self.colour and text else text


def print_table(
    screen: Screen, name: str, listing: "Listing", mentions: "tuple[Mention, ...] | None", first: bool
) -> None:
    """Write the table of a listing; a space between it and the one before."""
    waiting = [] if first else [""]
    for line in _lines(screen, name, listing, mentions):
        waiting.append(line)
        if len(waiting) >= _LINES:
            _put(waiting, screen)
    _put(waiting, screen)


def _put(lines: list[str], screen: Screen) -> None:
    text = "".join(f"{line}\n" for line in lines)
    write(text.encode(screen.encoding, "backslashreplace").decode(screen.encoding))
    lines.clear()


def _lines(
    screen: Screen, name: str, listing: "Listing", mentions: "tuple[Mention, ...] | None"
) -> Iterator[str]:
    named = iter(_named(listing, mentions)) if mentions is not None else None
    wide = _columns(listing)
    yield screen.paint(visible(name), _NAME)
    for section in listing.sections:
        yield ""
        if section.heading is not None:
            yield screen.paint(visible(section.heading), _HEADING)
        for item in section.items:
            yield from _row(screen, item, wide, next(named) if named is not None else "")
    if listing:
        yield ""
    yield screen.paint(f"{count(len(listing), 'item')} in {count(len(listing.sections), 'section')}", _BODY)


def _columns(listing: "Listing") -> tuple[int, int]:
    """How wide the columns of the numbers and of the dates are."""
    number = max((item.number for item in listing if item.number is not None), default=None)
    dates = {1 if item.date is None else len(item.date.edtf) for item in listing}
    return 0 if number is None else len(str(number)), max(dates, default=0)


def _row(screen: Screen, item: "Item", wide: tuple[int, int], named: str) -> Iterator[str]:
    """The lines of an item: what a reader scans for."""
    number = "" if item.number is None else str(item.number)
    date = "-" if item.date is None else visible(item.date.edtf)
    before = f"{screen.paint(number.rjust(wide[0]), _NUMBER)}  {screen.paint(date.ljust(wide[1]), _DATE)}  "
    margin = " " * (wide[0] + wide[1] + 4)
    space = max(_NARROWEST, screen.width - len(margin))
    beside = " · ".join(
        visible(field) for field in (item.kicker, item.author, item.place, item.credit, item.url) if field
    )
    for text, style in ((visible(item.title), _TITLE), (beside, _BESIDE)):
        for line in _wrapped(text, space) if text or style is _TITLE else ():
            yield f"{before}{screen.paint(line, style)}".rstrip()
            before = margin
    if item.body:
        yield margin + screen.paint(_cut(visible(item.body[0]), space), _BODY)
    for line in _wrapped(named, space) if named else ():
        yield margin + screen.paint(line, _MENTIONS)


def _width(text: str) -> int:
    """Columns that a text takes on a terminal."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _wrapped(text: str, space: int) -> list[str]:
    """The lines of a text, broken between words, and inside a word that is longer than a line."""
    if len(text) * 2 <= space or _width(text) <= space:
        return [text]
    lines, line, used = [], "", 0
    for word in text.split(" "):
        size = _width(word)
        if used and used + 1 + size > space:
            lines.append(line)
            line, used = "", 0
        if size > space:
            *heads, word = _broken(word, space)
            lines += heads
            size = _width(word)
        line, used = (f"{line} {word}", used + 1 + size) if used else (word, size)
    return [*lines, line] if line else lines


def _broken(word: str, space: int) -> Iterator[str]:
    """The parts of a word that is longer than a line; the width of a long rest is not worked out, nor the rest copied, for each."""
    at = 0
    while len(word) - at > _LONG * space or _width(word[at:]) > space:
        head = _head(word[at : at + space], space)
        yield head
        at += len(head)
    yield word[at:]


def _head(word: str, space: int) -> str:
    """As many letters of a word as fit."""
    ends = range(1, min(len(word), space) + 1)
    return word[: max(bisect_right(ends, space, key=lambda end: _width(word[:end])), 1)]


def _cut(text: str, space: int) -> str:
    """A text on one line, with an ellipsis where it is longer."""
    if len(text) * 2 <= space or _width(text) <= space:
        return text
    text = text[:space]
    return f"{_head(text, space - 1)}…"


def _named(listing: "Listing", mentions: "tuple[Mention, ...]") -> Iterator[str]:
    """For each item a line with the people and the organizations in it; empty where there is none to show."""
    from newsparse.interchange.marks import marks, names

    for here in marks(listing, mentions):
        people, organizations = names(here)
        told = [f"people: {people}"] if people else []
        told += [f"organizations: {organizations}"] if organizations else []
        yield visible(" · ".join(told))
