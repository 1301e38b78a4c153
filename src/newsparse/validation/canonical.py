r"""The one style: `formatted` prints a listing as the seed's renderer would.

Takes and gives text; raises nothing on a `str`. The style: LF line ends; ``  N. `` or ``  • `` before an item, four spaces before its
other lines, which keep their order, with one empty line between any two; a wrapped line is one line; one empty line between items, two
before a section without heading; headings at the margin with an empty line on each side; text outside the records as it is, with no
more than two empty lines on end; no spaces at line ends, one line end at the end of the text. Words, numbers and the
spelling of dates are never changed. Where the style would be read otherwise, and in Markdown, the text keeps its lines and only its line
ends, trailing spaces and final line end are put right.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from newsparse import lexis
from newsparse.dialects import DIALECTS
from newsparse.reader import parse
from newsparse.records import Item, Listing, Section
from newsparse.validation.rules.trailing_spaces import is_break
from newsparse.writer import pieces
from newsparse.writing.spelling import pieces_in

_EOL: Final = re.compile(lexis.EOL)
_TRAILING: Final = re.compile(
    rf"(?<!\s){lexis.BLANK}+(?=\n|\Z)|(?<=\n){lexis.BLANK}+(?=\n|\Z)|\A{lexis.BLANK}+(?=\n|\Z)"
)
_ROUNDS: Final = 5


def without_numbers(text: str, options: Mapping[str, Any] | None = None) -> str:
    r"""A text in the one style with a bullet for each number, for diffs: numbers shift with every new item; its own lines, where words would be lost.

    >>> print(without_numbers("  1. A title\n\n    2 May 2023"), end="")
      • A title
    <BLANKLINE>
        2 May 2023
    """
    listing = parse(text, **(options or {}))
    if DIALECTS[listing.dialect].markdown:
        return _tidy(text, breaks=True)
    new = _printed(listing, numbers=False)
    return new if _letters(new) == _letters(text) else _tidy(text)


def formatted(text: str, options: Mapping[str, Any] | None = None) -> str:
    r"""A text in the one style; a text that is in it already comes back as it is.

    >>> print(formatted("1. A title  \r\n    2 May 2023\r\n\r\n    A body."), end="")
      1. A title
    <BLANKLINE>
        2 May 2023
    <BLANKLINE>
        A body.
    """
    seen, options = [text], options or {}
    rest = {name: value for name, value in options.items() if name != "dialect"}
    for _ in range(_ROUNDS):  # what is printed is in the one style, and no more in the dialect that was named
        new = _once(seen[-1], rest if len(seen) > 1 else options)
        if new == seen[-1]:
            return new
        if new in seen:
            break
        seen.append(new)
    return text


def _once(text: str, options: Mapping[str, Any]) -> str:
    listing = parse(text, **options)
    plain = not DIALECTS[listing.dialect].markdown
    for new in (_printed(listing), _tidy(text)) if plain else (_tidy(text, breaks=True),):
        if new == text:
            return text
        if _said(new) != _said(text):
            continue
        read = parse(new, **{name: value for name, value in options.items() if name != "dialect"})
        if read.sections == listing.sections and read.outside == listing.outside:
            return new
    return text


_SIGNS: Final = re.compile(r"[^\w#]|_")


def _said(text: str) -> str:
    """The letters and digits of a text, and the signs of Markdown's headings: what is no style."""
    return _SIGNS.sub("", text)


def _letters(text: str) -> str:
    """What a text says without its numbers."""
    return _DIGITS.sub("", _said(text))


_DIGITS = re.compile(r"\d+")


def _tidy(text: str, breaks: bool = False) -> str:
    """The text with LF alone, no spaces at line ends (but for the line breaks of Markdown) and one line end at its end."""
    text = _TRAILING.sub(lambda match: match[0] if breaks and is_break(match) else "", _EOL.sub("\n", text))
    text = text.strip("\n")
    return text + "\n" if text else ""


def _printed(listing: Listing, numbers: bool = True) -> str:
    """The records in the one style, with the text around them."""
    parts: list[str] = []
    plain: list[str] = []
    firsts = {id(section.items[0]) for section in listing.sections if section.heading is None}
    for record, text in pieces(listing):
        if record is None:
            plain.append(text)
            continue
        _outside(parts, "".join(plain))
        plain = []
        if isinstance(record, Section):
            parts.append(record.heading or "")
        else:
            if parts and id(record) in firsts:
                parts.append("")
            parts.append(_item(record, numbers))
    _outside(parts, "".join(plain))
    return _tidy("\n\n".join(parts).replace("\n\n\n\n", "\n\n\n"))


def _outside(parts: list[str], text: str) -> None:
    """The lines between records, without the empty ones around them."""
    lines = [line.rstrip() for line in _EOL.split(text)]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        del lines[0]
    if lines:
        parts.append(re.sub(r"\n{4,}", "\n\n\n", "\n".join(lines)))


def _item(item: Item, numbers: bool = True) -> str:
    """An item's lines: what shares a line on the page shares it here, and a wrapped line is one again."""
    assert item.layout is not None
    numbered = item.layout.slots[:1] == ("number",)
    lines: list[str] = []
    line, paragraphs = "", 0
    for at, (slot, text) in enumerate(pieces_in(item, item.layout)):
        if slot is None:
            if at == 0 or (at == 2 and numbered):
                continue
            first, *others = _EOL.split(text)
            line += first
            for other in others:
                lines.append(line)
                line = other
        elif slot == "body":
            line += item.body[paragraphs]
            paragraphs += 1
        elif slot != "number":
            line += (
                getattr(item, slot)
                if slot in ("title", "kicker", "author", "credit")
                else " ".join(_EOL.split(text))
            )
    head = f"  {item.number}. " if numbered and numbers else "  • "
    return head + "\n\n    ".join(kept for each in [*lines, line] if (kept := each.strip()))
