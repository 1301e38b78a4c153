"""Edits of a listing: other items or sections in it, with the text around them kept.

Each function takes a listing, the very objects in it, and gives the new listing; `ValueError` for what is not in it, or
could not be read back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsparse.layout import Layout, counted
from newsparse.writing.printing import Habits
from newsparse.writing.spelling import EOL, ORDER, fits, has

if TYPE_CHECKING:
    from newsparse.records import Item, Listing, Section


def _find(listing: Listing, item: Item) -> tuple[int, int]:
    """The section and place of an item: the very object, or the only one that is equal to it."""
    equal = []
    for at, section in enumerate(listing.sections):
        for place, have in enumerate(section.items):
            if have is item:
                return at, place
            if have == item:
                equal.append((at, place))
    if len(equal) == 1:
        return equal[0]
    found = f"{len(equal)} equal items are" if equal else "it is not"
    raise ValueError(
        f"{found} in the listing: pass one of the objects in listing.items (looked for {item!r})"
    )


def _with_items(listing: Listing, at: int, items: tuple[Item, ...]) -> Listing:
    sections = list(listing.sections)
    if items:
        sections[at] = attrs.evolve(sections[at], items=items, confidence=None)
    else:
        del sections[at]
    return attrs.evolve(listing, sections=tuple(sections))


def section_replaced(listing: Listing, old: Section, new: Section) -> Listing:
    """See `Listing.replace`."""
    for at, section in enumerate(listing.sections):
        if section is old or (section == old and listing.sections.count(old) == 1):
            return attrs.evolve(listing, sections=(*listing.sections[:at], new, *listing.sections[at + 1 :]))
    raise ValueError(f"the section is not in the listing: pass one of listing.sections (looked for {old!r})")


def item_replaced(listing: Listing, old: Item, new: Item) -> Listing:
    """See `Listing.replace`."""
    at, place = _find(listing, old)
    items = listing.sections[at].items
    if new.layout is None and old.layout is not None:
        new = attrs.evolve(new, layout=attrs.evolve(old.layout, spelled=None))
    try:
        return _with_items(listing, at, (*items[:place], new, *items[place + 1 :]))
    except ValueError:
        layout = new.layout and _as_others(new, new.layout, listing)
        if layout is None:
            raise
    return _with_items(listing, at, (*items[:place], attrs.evolve(new, layout=layout), *items[place + 1 :]))


def _as_others(item: Item, layout: Layout, listing: Listing) -> Layout | None:
    """A layout for an item with fields that its own has no place for, from an item of the listing that has them all."""
    if fits(item, layout):
        return None
    needed = {slot for slot in ORDER if has(item, slot)}
    for other in listing.items:
        if other.layout is not None and needed <= set(other.layout.slots):
            spelled = dict(zip(counted(layout.slots), layout.spelled or (), strict=False))
            return attrs.evolve(
                other.layout,
                lead=layout.lead,
                like=layout.like or other.layout.like,
                spelled=tuple(spelled.get(slot) for slot in counted(other.layout.slots)),
            )
    return None


def inserted(
    listing: Listing, item: Item, before: Item | None, after: Item | None, renumber: bool
) -> Listing:
    """See `Listing.insert`."""
    if before is not None and after is not None:
        raise ValueError("insert() takes before= or after=, not both")
    neighbour = (
        before if before is not None else after if after is not None else listing.sections[-1].items[-1]
    )
    at, place = _find(listing, neighbour)
    items = list(listing.sections[at].items)
    if before is None:
        items.insert(place + 1, item)
    else:
        first = items[place]
        if place == 0 and first.layout is not None:
            usual = Habits(listing.sections).layout
            item = attrs.evolve(item, layout=attrs.evolve(item.layout or usual, lead=first.layout.lead))
            items[0] = attrs.evolve(first, layout=attrs.evolve(first.layout, lead=""))
        items.insert(place, item)
    return _with_items(
        listing, at, _renumbered(items, listing.sections[at].items) if renumber else tuple(items)
    )


def removed(listing: Listing, item: Item, renumber: bool) -> Listing:
    """See `Listing.remove`."""
    at, place = _find(listing, item)
    items = list(listing.sections[at].items)
    gone = items.pop(place)
    lead = gone.layout.lead if gone.layout else ""
    above = listing.sections[at].layout
    if not items and above is not None and above.lead.strip():
        lead = above.lead + lead  # the section goes too, the text above it stays
    counted = items if not renumber else list(_renumbered(items, listing.sections[at].items))
    if not lead.strip() and (place or not items):
        return _with_items(listing, at, tuple(counted))

    def left(more: str) -> Listing:
        if place == len(items):
            return _with_items(_before_next(listing, at, lead.rstrip(), more), at, tuple(counted))
        heir = _after(counted[place], lead, more)
        return _with_items(listing, at, (*counted[:place], heir, *counted[place + 1 :]))

    try:
        return left("")
    except ValueError:  # the text would be read as a heading; with one more line end it is none
        eol = EOL.search(lead)
        return left(eol[0] if eol else "\n")


def _after(heir: Item, lead: str, more: str) -> Item:
    """The item below a removed one with the text above that, and `more` blank lines; what stood between the two stays."""
    if heir.layout is None:
        return heir
    own = heir.layout.lead
    lead = (lead + own if own.strip() else lead) + more
    return attrs.evolve(heir, layout=attrs.evolve(heir.layout, lead=lead))


def _before_next(listing: Listing, at: int, text: str, more: str) -> Listing:
    """The listing with a text behind a section: above the next one, or at the end."""
    if at + 1 == len(listing.sections):
        end = listing.layout or Layout()
        return _raw(listing, attrs.evolve(end, lead=text + end.lead), listing.sections)
    following = listing.sections[at + 1]
    if following.heading is not None and following.layout is not None:
        layout = attrs.evolve(following.layout, lead=text + following.layout.lead)
        following = attrs.evolve(following, layout=layout)
    else:
        first = following.items[0]
        if first.layout is not None:
            lead = text + first.layout.lead + more
            first = attrs.evolve(first, layout=attrs.evolve(first.layout, lead=lead))
        following = attrs.evolve(following, items=(first, *following.items[1:]))
    sections = (*listing.sections[: at + 1], following, *listing.sections[at + 2 :])
    return _raw(listing, listing.layout, sections)


def _raw(listing: Listing, layout: Layout | None, sections: tuple[Section, ...]) -> Listing:
    """The listing with other sections and another end, unchecked: the edit that follows checks the whole."""
    copy: Listing = object.__new__(type(listing))
    told = {"sections": sections, "layout": layout}
    for field in attrs.fields(type(listing)):
        value = told.get(field.name, getattr(listing, field.name) if field.init else field.default)
        object.__setattr__(copy, field.name, value)
    return copy


def _renumbered(items: list[Item], before: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items counted from the least number that their section had before."""
    numbers = [item.number for item in before if item.number is not None]
    start = min(numbers, default=1)
    return tuple(
        item
        if item.number is None or item.number == start + place
        else attrs.evolve(item, number=start + place)
        for place, item in enumerate(items)
    )
