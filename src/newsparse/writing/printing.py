"""From the records of a listing to its text: the pieces that tile it, and what is outside of them.

A record without a layout takes the layout that is most common in its listing, or that of resiliparse. Nothing here raises.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from newsparse.layout import Layout
from newsparse.writing.spelling import CANONICAL, EOL, spell

if TYPE_CHECKING:
    from newsparse.records import Item, Listing, Section


def section_text(section: Section) -> str:
    """The text of a section, without what is before it."""
    return "".join(text for _, _, text in _section_pieces(section, Habits((section,)), 0))


def listing_text(listing: Listing) -> str:
    """The text of a listing: its pieces joined."""
    return "".join(text for _, text in pieces(listing))


def pieces(listing: Listing) -> Iterator[tuple[Item | Section | None, str]]:
    """The pieces that tile a listing's text, in order: (item or section whose line it is, its text); `None` for the
    text between them."""
    return ((item if item is not None else section, text) for item, section, text in parts_of(listing))


Piece = tuple["Item | None", "Section | None", str]


def parts_of(listing: Listing) -> Iterator[Piece]:
    """The pieces that tile a listing's text, each with the item or the section whose heading it is."""
    habits = Habits(listing.sections)
    for place, section in enumerate(listing.sections):
        yield from _section_pieces(section, habits, place + 1)
    if listing.layout is not None and listing.layout.lead:
        yield None, None, listing.layout.lead


def _section_pieces(section: Section, habits: Habits, place: int) -> Iterator[Piece]:
    """The pieces of a section: the first of a page (1), a later one (2 and more), or one that is alone (0)."""
    opened = place > 1
    if section.heading is not None:
        yield from _heading_pieces(section, habits, place)
        opened = True
    elif place and section.layout is not None and section.layout.lead.strip():
        yield None, None, section.layout.lead.rstrip()  # the text above a heading that is gone
        opened = True
    for item in section.items:
        lead, layout = _placed(item, section, habits, place, opened)
        yield None, None, lead
        yield item, None, spell(item, layout)
        opened = True


def _heading_pieces(section: Section, habits: Habits, place: int) -> Iterator[Piece]:
    layout = section.layout if section.layout is not None and section.layout.slots else None
    lead = layout.lead if layout else ""
    glue = layout.glue if layout else ("", "")
    known = layout.spelled[0] if layout and layout.spelled else None
    text = known[1] if known and known[0] == section.heading else section.heading
    if place > 1 and not EOL.search(lead):  # what opened the page has moved
        lead = habits.eol * 2 + lead.strip(" \t")
    yield None, None, lead if place else ""
    yield None, section, f"{glue[0]}{text}{glue[-1]}"


def _placed(item: Item, section: Section, habits: Habits, place: int, opened: bool) -> tuple[str, Layout]:
    """What is before an item in its place, and the layout that it is spelled in there."""
    layout = item.layout or habits.layout
    if not opened:
        return layout.lead if place and item.layout is not None else "", layout
    if item.layout is not None and EOL.search(layout.lead):
        return layout.lead, layout
    if item.layout is not None and layout.glue[0] == "":  # the first item of a stripped text has moved
        layout = attrs.evolve(layout, glue=(habits.layout.glue[0], *layout.glue[1:]))
    lead = habits.between if item is not section.items[0] or section.heading else habits.apart
    kept = (
        item.layout.lead.strip(" \t") if item.layout is not None else ""
    )  # a byte order mark that opened the page
    return lead + kept, layout


class Habits:
    """The layout that is most common among the items of some sections, worked out when a record first lacks its own."""

    __slots__ = ("_apart", "_layout", "_sections")

    def __init__(self, sections: tuple[Section, ...]):
        self._sections = sections
        self._layout: Layout | None = None

    @property
    def layout(self) -> Layout:
        if self._layout is None:
            layouts = [item.layout for section in self._sections for item in section.items if item.layout]
            layouts = [layout for layout in layouts[1:] if EOL.search(layout.lead)] or layouts
            usual = Counter(id(layout) for layout in layouts).most_common(1)
            chosen = (
                next((layout for layout in layouts if id(layout) == usual[0][0]), CANONICAL)
                if usual
                else CANONICAL
            )
            self._layout = attrs.evolve(chosen, lead=self._clean_lead(chosen.lead), spelled=None)
        return self._layout

    def _clean_lead(self, lead: str) -> str:
        return lead if EOL.search(lead) and not lead.strip() else self.eol * 2

    @property
    def eol(self) -> str:
        for section in self._sections:
            for item in section.items:
                if item.layout:
                    for text in (item.layout.lead, *item.layout.glue):
                        found = EOL.search(text)
                        if found:
                            return found[0]
        return "\n"

    @property
    def between(self) -> str:
        """What is between two items."""
        return self.layout.lead

    @property
    def apart(self) -> str:
        """What is between two sections without heading."""
        return self.eol + self.layout.lead


def outside(listing: Listing) -> tuple[str, ...]:
    """See `Listing.outside`."""
    lines = (line.strip() for record, text in pieces(listing) if record is None for line in EOL.split(text))
    return tuple(line.removeprefix("\ufeff") for line in lines if line.strip("\ufeff \t"))
