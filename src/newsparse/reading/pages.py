"""A text that comes in chunks, read on as by turning pages: `Source` holds not much more of it than a page.

`Source` takes strings and raises `TypeError` for what is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, TextIO, cast

from newsparse import lexis
from newsparse.doors import given

PAGE: Final = 1 << 19
"""Characters after which a long text is read on as by turning a page; one of up to twice as many is read as a whole."""

_CHUNK: Final = 1 << 16  # characters that are read from a file at once
_MARKED: Final = (
    rf"{lexis.BLANK}{{0,8}}(?:[0-9]{{1,9}}[.)]|[\u2022\u25a1\u2606\u25cb\u25e6*+o#-]){lexis.BLANK}"
)
_LIKE_ITEM = re.compile(rf"[\r\n]{_MARKED}")
"""How the line of an item begins in any dialect: a page is turned at no other."""
_LIKE_ITEM_LF = re.compile(rf"\n{_MARKED}")  # for a text without CR: five times as fast
_LONGEST_LIKE_ITEM: Final = 20


class Source:
    """A text that comes in chunks, taken from its beginning: not much more of it is held than was asked for.

    Attributes:
        held: What is held of the text.
        done: Where in it the last entry ended.
        at: Where in it the page begins.
        ended: Whether there is no more behind it.
        has_cr: Whether a CR was in it so far.
    """

    def __init__(self, chunks: Iterable[str]):
        self.chunks, self.held, self.done, self.at, self.ended = iter(chunks), "", 0, 0, False
        self.has_cr = False

    def _hold(self, count: int | None) -> None:
        """Hold more than so many characters of the page, or all that there are."""
        size = len(self.held) - self.at
        if self.ended or (count is not None and size > count):
            return
        new = []
        for chunk in self.chunks:
            if not isinstance(chunk, str):
                hint = "; open the file for text" if isinstance(chunk, bytes | bytearray) else ""
                raise TypeError(f"iter_items() takes chunks of str, got {type(chunk).__name__}{hint}")
            new.append(chunk)
            size += len(chunk)
            self.has_cr = self.has_cr or "\r" in chunk
            if count is not None and size > count:
                break
        else:
            self.ended = True
        if new:
            rest = self.held[self.done :]
            self.held = "".join([rest, *new] if rest else new)
            self.done, self.at = 0, self.at - self.done

    def first(self, size: int | None) -> tuple[int, bool]:
        """Where so many characters of the page (all for `None`) end, and whether they are the last."""
        self._hold(size)
        end = len(self.held) if size is None else min(self.at + size, len(self.held))
        return end, self.ended and end == len(self.held)

    def reach(self, start: int) -> int | None:
        """How many characters to read so that a page can be turned at `start` or later; `None` for all.

        Where a page could not be turned, what looks like items is none, and much more is read: each try begins anew.
        """
        at = start
        while True:
            self._hold(at + PAGE)
            like = _LIKE_ITEM if self.has_cr else _LIKE_ITEM_LF
            match = like.search(self.held, self.at + at)
            if match is not None and (self.ended or match.end() < len(self.held)):
                return max((2 if start == PAGE else 16) * start, match.start() - self.at + PAGE)
            if self.ended:
                return None
            held = len(self.held) - self.at
            at = max(at, held - _LONGEST_LIKE_ITEM)
            self._hold(2 * held)

    def turn(self, at: int, done: int) -> None:
        """Go on with a page that begins there, behind an entry that ends there."""
        self.at, self.done = at, done


def chunks_of(source: Iterable[str] | TextIO) -> Iterable[str]:
    """What a caller gave as the chunks of a text."""
    if isinstance(source, str):
        return (source,)
    if hasattr(source, "read"):
        file = cast("TextIO", source)
        return iter(lambda: file.read(_CHUNK), "")
    if isinstance(source, Iterable):
        return source
    raise TypeError(f"iter_items() takes lines, chunks or a file, got {given(source, Iterable)}")
