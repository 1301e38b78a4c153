"""A part of a long listing, in which an edit can be tried in less time than in all of it. Nothing here raises."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from newsparse.writing.cures import unchecked

if TYPE_CHECKING:
    from newsparse.records import Section

_AROUND: Final = 12
"""Items that are kept on each side of a place, and at the beginning and the end of the listing."""


class Excerpt:
    """The items about some places of a listing, and its first and last ones; the same of each listing with as many items.

    Args:
        sections: The sections of the listing.
        places: The sections and the places in them that matter.
    """

    __slots__ = ("_kept", "_shape")

    def __init__(self, sections: Sequence[Section], places: Iterable[tuple[int, int]]):
        self._shape = _shape(sections)
        all_places = [(at, place) for at, count in enumerate(self._shape) for place in range(count)]
        starts = [sum(self._shape[:at]) for at in range(len(self._shape) + 1)]
        middles = [min(starts[min(at, len(starts) - 1)] + place, len(all_places)) for at, place in places]
        kept: set[int] = set()
        for middle in (0, *middles, len(all_places)):
            kept.update(range(max(middle - _AROUND, 0), min(middle + _AROUND, len(all_places))))
        self._kept: dict[int, list[int]] = {}
        for each in sorted(kept):
            at, place = all_places[each]
            self._kept.setdefault(at, []).append(place)

    def has_shape(self, sections: Sequence[Section]) -> bool:
        """Whether sections have as many items as those that this was made of."""
        return _shape(sections) == self._shape

    def of(self, sections: Sequence[Section]) -> tuple[Section, ...]:
        """The part of sections of the same shape."""
        return tuple(
            unchecked(sections[at], items=tuple(sections[at].items[place] for place in places))
            for at, places in self._kept.items()
        )

    def place(self, at: int, place: int) -> tuple[int, int]:
        """Where in the listing a section and a place of the part are."""
        sections = list(self._kept)
        if at >= len(sections):
            return len(self._shape), place
        places = self._kept[sections[at]]
        return sections[at], places[place] if place < len(places) else self._shape[sections[at]]


def _shape(sections: Sequence[Section]) -> list[int]:
    return [len(section.items) for section in sections]
