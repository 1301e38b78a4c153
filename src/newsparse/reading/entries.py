"""The entries that a reader finds in a text: spans with the names of their fields, and nothing else.

Each way of reading a page (a known renderer, a template that is given, a pattern that is found) gives these, and records are
made from them. Spans are code-point offsets into the text, ends exclusive. Nothing here raises.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar, overload

from newsparse.dates import DateLine

T = TypeVar("T")


class Field(NamedTuple):
    """A field of an entry and where it is in the text.

    Attributes:
        slot: ``number``, ``title``, ``date``, ``body`` (once for each paragraph), ``kicker``, ``author``, ``credit``, ``place`` or ``url``.
        start: Where its text begins.
        end: Where its text ends.
        value: What its text says, where that is not the text itself: the `int` of a number, the joined lines of a wrapped
            paragraph. `None` where the text is the value.
        line: Of a date: what was read, candidates included where the order of day and month is open.
    """

    slot: str
    start: int
    end: int
    value: Any = None
    line: DateLine | None = None


class Entry(NamedTuple):
    """An entry.

    Attributes:
        fields: In the order in which they appear in the text. No two overlap.
        start: Where its own text begins, with what marks it (an indent, a bullet); -1 for where its first field does.
        end: Where its own text ends, with what closes it (a bracket, "Read more"); -1 for where its last field does.
    """

    fields: tuple[Field, ...]
    start: int = -1
    end: int = -1

    @property
    def span(self) -> tuple[int, int]:
        """Where its own text begins and ends."""
        start = self.start if self.start >= 0 else self.fields[0].start
        return start, self.end if self.end >= 0 else self.fields[-1].end


class Made(Sequence[T]):
    """Entries or parts that are made when they are asked for, and not kept: those of a long page take many times as much memory as
    its text.

    Args:
        places: What each is made from, in order.
        make: Makes one.
    """

    def __init__(self, places: Sequence[Any], make: Callable[[Any], T]):
        self._places, self._make = places, make

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Made[T]: ...
    def __getitem__(self, at: int | slice) -> T | Made[T]:
        found = self._places[at]
        return Made(found, self._make) if isinstance(at, slice) else self._make(found)

    def __iter__(self) -> Iterator[T]:
        return map(self._make, self._places)


class Part(NamedTuple):
    """Entries below one heading, or one run of entries without a heading: what becomes a section.

    Attributes:
        heading: The span of the heading's text (slot ``heading``), above the first entry.
        entries: At least one.
        template: The pattern of its entries in the template language, ``""`` where none was written down.
        confidence: The chance that all titles and dates are right; `None` where it is not known.
        date: The date that the heading gives to entries without a date of their own, where it does.
    """

    heading: Field | None
    entries: Sequence[Entry]
    template: str = ""
    confidence: float | None = None
    date: DateLine | None = None


class Evidence(NamedTuple):
    """Something in a text that a reading leaves unexplained.

    Attributes:
        code: Of the rule that reports it (``NP0xx``).
        start: Where it begins in the text.
        end: Where it ends.
        message: What is wrong and what to do.
    """

    code: str
    start: int
    end: int
    message: str


class Entries(NamedTuple):
    """What a reader found in a text, or in a stretch of a long one: parts in page order. What lies between the fields and around the entries
    is text that belongs to no record and is kept by offsets alone.

    Attributes:
        parts: In page order.
        evidence: What the reading leaves unexplained.
        goes_on: Whether the first part is the rest of the last one of the stretch before.
    """

    parts: Sequence[Part]
    evidence: tuple[Evidence, ...] = ()
    goes_on: bool = False


def joined(stretches: Iterable[Entries]) -> Entries:
    """The entries of all stretches of a page."""
    parts: list[Part] = []
    evidence: list[Evidence] = []
    for entries in stretches:
        more = list(entries.parts)
        if entries.goes_on:
            last, rest = parts.pop(), more[0]
            sure = least(last.confidence, rest.confidence)
            more[0] = last._replace(entries=[*last.entries, *rest.entries], confidence=sure)
        parts += more
        evidence += entries.evidence
    return Entries(tuple(parts), tuple(evidence))


def least(*chances: float | None) -> float | None:
    """The least of the chances that are known: a part is as sure as the stretch of it that is least so."""
    return min((chance for chance in chances if chance is not None), default=None)
