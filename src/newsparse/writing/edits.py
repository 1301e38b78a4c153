"""Edits of a listing: other items or sections in it, with the text around them kept.

Each function takes a listing, the very objects in it, and gives the new listing; `ValueError` for what is not in it, or
could not be read back.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

import attrs

from newsparse.layout import Layout, counted
from newsparse.writing.cures import unchecked
from newsparse.writing.printing import Habits, listing_text
from newsparse.writing.readback import Part, outcome, refuse, values_of
from newsparse.writing.spelling import CANONICAL, EOL, ORDER, fits, has

if TYPE_CHECKING:
    from newsparse.records import Item, Listing, Section


def find(listing: Listing, item: Item) -> tuple[int, int]:
    """The section and place of an item: the very object, or the only one that is equal to it, or equal but for the number."""
    equal, renumbered = [], []
    values = values_of(item)[1:]
    for at, section in enumerate(listing.sections):
        for place, have in enumerate(section.items):
            if have is item:
                return at, place
            if have.title == item.title and values_of(have)[1:] == values:
                renumbered.append((at, place))
                if have.number == item.number:
                    equal.append((at, place))
    for places in (equal, renumbered):
        if len(places) == 1:
            return places[0]
    found = f"{len(renumbered)} equal items are" if renumbered else "it is not"
    raise ValueError(
        f"{found} in the listing: pass one of the objects in listing.items, or make many changes at once "
        f"with filter() or map() (looked for {item!r})"
    )


Fields = dict[str, Any]
"""What a listing has in place of what it had."""


def _with_items(listing: Listing, at: int, items: tuple[Item, ...]) -> Fields:
    sections = list(listing.sections)
    if items:
        sections[at] = attrs.evolve(sections[at], items=items, confidence=None)
    else:
        del sections[at]
    return {"sections": tuple(sections)}


def settled(listing: Listing, may_mark: bool = True) -> list[Part] | None:
    """`None` for a listing that can be read back: it knows then with what, and may have become Markdown (`marked`, if `may_mark`);
    what is read of another."""
    options, found = outcome(listing)
    if options is None:
        changed = marked(listing) if may_mark else None
        if changed is None:
            return found
        copy, options = changed
        object.__setattr__(listing, "sections", copy.sections)
        object.__setattr__(listing, "dialect", copy.dialect)
    object.__setattr__(listing, "read_options", options)
    object.__setattr__(listing, "_was", listing.sections)
    return None


def _readable(listing: Listing, ways: Iterable[Fields], may_mark: bool = False) -> Listing:
    """The listing with the first of other fields that can be read back; where none can, the error of the first.

    Only that error looks for what would do, which takes many readings. A listing becomes Markdown only where it comes down to
    one section, or if `may_mark`: where it was one, all its items would be spelled otherwise for the sake of one.
    """
    first: tuple[Listing, list[Part]] | None = None
    tried: set[tuple[object, ...]] = set()
    for fields in ways:
        copy = unchecked(listing, **fields)
        if tried and _printed(copy) in tried:
            continue
        otherwise = settled(copy, may_mark=may_mark or len(listing.sections) > 1)
        if otherwise is None:
            return copy
        first = first or (copy, otherwise)
        tried.add(_printed(copy))
    if first is not None:
        refuse(*first, listing.sections)
        return first[0]
    return listing


def _printed(listing: Listing) -> tuple[object, ...]:
    """What is the same of two listings that are read alike."""
    return listing_text(listing), listing.dialect, *(len(section.items) for section in listing.sections)


def section_replaced(listing: Listing, old: Section, new: Section) -> Listing:
    """See `Listing.replace`."""
    for at, section in enumerate(listing.sections):
        if section is old or (section == old and listing.sections.count(old) == 1):
            new = _opened_alike(section, new)
            return _readable(
                listing,
                [{"sections": (*listing.sections[:at], new, *listing.sections[at + 1 :])}],
                may_mark=True,
            )
    raise ValueError(f"the section is not in the listing: pass one of listing.sections (looked for {old!r})")


def _opened_alike(old: Section, new: Section) -> Section:
    """A section whose items were put in another order, with the text before its first item still there."""
    first, heir = old.items[0].layout, new.items[0].layout
    if first is None or heir is first:
        return new
    for place, item in enumerate(new.items):
        if place and item.layout is first and heir is not None:
            items = [_with_lead(new.items[0], first.lead), *new.items[1:]]
            items[place] = _with_lead(item, heir.lead)
            return attrs.evolve(new, items=tuple(items))
    return new


def _with_lead(item: Item, lead: str) -> Item:
    """An item with another text before it; what is there belongs to the place."""
    if item.layout is None or item.layout.lead == lead:
        return item
    return attrs.evolve(item, layout=attrs.evolve(item.layout, lead=lead))


def item_replaced(listing: Listing, old: Item, new: Item) -> Listing:
    """See `Listing.replace`."""
    at, place = find(listing, old)
    items = listing.sections[at].items
    if new.layout is None and old.layout is not None:
        new = attrs.evolve(new, layout=attrs.evolve(old.layout, spelled=None))
    if old.layout is not None:
        new = _with_lead(new, old.layout.lead)

    def ways() -> Iterator[Fields]:
        yield _with_items(listing, at, (*items[:place], new, *items[place + 1 :]))
        layout = new.layout and _as_others(new, new.layout, _layouts(listing))
        if layout is not None:
            other = attrs.evolve(new, layout=layout)
            yield _with_items(listing, at, (*items[:place], other, *items[place + 1 :]))

    return _readable(listing, ways())


def _layouts(listing: Listing) -> dict[frozenset[str], Layout]:
    """The first layout of the items with each set of fields."""
    found: dict[frozenset[str], Layout] = {}
    for item in listing.items:
        if item.layout is not None:
            found.setdefault(frozenset(item.layout.slots), item.layout)
    return found


def _as_others(item: Item, layout: Layout, layouts: Mapping[frozenset[str], Layout]) -> Layout | None:
    """A layout for an item with fields that its own has no place for, from an item of the listing that has them all."""
    if fits(item, layout):
        return None
    needed = {slot for slot in ORDER if has(item, slot)}
    other = next((layout for slots, layout in layouts.items() if needed <= slots), None)
    if other is None:
        return None
    spelled = dict(zip(counted(layout.slots), layout.spelled or (), strict=False))
    return attrs.evolve(
        other,
        lead=layout.lead,
        like=layout.like or other.like,
        spelled=tuple(spelled.get(slot) for slot in counted(other.slots)),
    )


def inserted(
    listing: Listing, item: Item, before: Item | None, after: Item | None, renumber: bool
) -> Listing:
    """See `Listing.insert`."""
    if before is not None and after is not None:
        raise ValueError("insert() takes before= or after=, not both")
    neighbour = (
        before if before is not None else after if after is not None else listing.sections[-1].items[-1]
    )
    at, place = find(listing, neighbour)
    items = list(listing.sections[at].items)
    item = _with_lead(item, Habits(listing.sections).between)  # not what stood before it elsewhere
    if before is None:
        items.insert(place + 1, item)
    else:
        first = items[place]
        if place == 0 and first.layout is not None:
            usual = Habits(listing.sections).layout
            item = attrs.evolve(item, layout=attrs.evolve(item.layout or usual, lead=first.layout.lead))
            items[0] = attrs.evolve(first, layout=attrs.evolve(first.layout, lead=""))
        items.insert(place, item)
    every = _renumbered(items, listing.sections[at].items) if renumber else tuple(items)
    return _readable(listing, [_with_items(listing, at, every)])


def removed(listing: Listing, item: Item, renumber: bool) -> Listing:
    """See `Listing.remove`."""
    at, place = find(listing, item)
    items = list(listing.sections[at].items)
    gone = items.pop(place)
    lead = gone.layout.lead if gone.layout else ""
    above = listing.sections[at].layout
    if not items and above is not None and above.lead.strip():
        lead = above.lead + lead  # the section goes too, the text above it stays
    counted = items if not renumber else list(_renumbered(items, listing.sections[at].items))
    if not lead.strip() and (place or not items):
        return _readable(listing, [_with_items(listing, at, tuple(counted))])

    def left(more: str) -> Fields:
        if place == len(items):
            changed = _before_next(listing, at, lead.rstrip(), more)
            return {**_with_items(changed, at, tuple(counted)), "layout": changed.layout}
        heir = _after(counted[place], lead, more)
        return _with_items(listing, at, (*counted[:place], heir, *counted[place + 1 :]))

    # where the text would be read as a heading, it is none with one more line end
    eol = EOL.search(lead)
    return _readable(listing, map(left, ("", eol[0] if eol else "\n")))


def mapped(listing: Listing, function: Callable[[Item], Item | None], renumber: bool) -> Listing:
    """See `Listing.map`."""
    changed = [[(item, _called(function, item)) for item in section.items] for section in listing.sections]
    if all(new is item for row in changed for item, new in row) and not renumber:
        return listing
    ways = ((others, more) for others in (False, True) for more in ("", "\n"))
    return _readable(listing, (_remade(listing, changed, renumber, *way) for way in ways))


def _called(function: Callable[[Item], Item | None], item: Item) -> Item | None:
    new = function(item)
    if new is not None and type(new) is not type(item):
        raise TypeError(f"the function must return an Item or None, got {type(new).__name__} for {item!r}")
    if new is not None and new.layout is None and item.layout is not None:
        return attrs.evolve(new, layout=attrs.evolve(item.layout, spelled=None))
    return new if new is None or item.layout is None else _with_lead(new, item.layout.lead)


def _remade(
    listing: Listing, changed: list[list[tuple[Item, Item | None]]], renumber: bool, others: bool, more: str
) -> Fields:
    """The sections and the end of a listing with new items; text above a removed one goes to the next that stays, `more` behind it."""
    sections: list[Section] = []
    layouts = _layouts(listing) if others else {}
    text = ""  # of what is gone, for what comes next
    for section, row in zip(listing.sections, changed, strict=True):
        kept: list[Item] = []
        layout = section.layout
        headed = section.heading is not None and layout is not None
        lead = None if headed or not text else text
        for item, new in row:
            own = item.layout.lead if item.layout is not None else ""
            if new is None:
                if own.strip() or not kept:
                    lead = own if lead is None else lead + own if own.strip() else lead
                continue
            if others and new.layout is not None:
                new = attrs.evolve(new, layout=_as_others(new, new.layout, layouts) or new.layout)
            kept.append(new if lead is None else _after(new, lead, more))
            lead = None
        rest = (lead or "").rstrip()
        if not kept:
            above = layout.lead if headed and layout is not None and layout.lead.strip() else ""
            text = ((text if headed else "") + above + (lead or "")).rstrip()
            continue
        if headed and text and layout is not None:
            layout = attrs.evolve(layout, lead=text + layout.lead)
        items = _renumbered(kept, section.items) if renumber else tuple(kept)
        sections.append(attrs.evolve(section, items=items, layout=layout, confidence=None))
        text = rest
    end = listing.layout
    if text:
        end = attrs.evolve(end or Layout(), lead=text + (end.lead if end else ""))
    return {"sections": tuple(sections), "layout": end}


def added(listing: Listing, other: Listing) -> Listing:
    """See `Listing.__add__`."""
    if not listing.sections or not other.sections:
        return _with_text(listing, other)
    return _readable(listing, _merges(listing, other))


def _with_text(listing: Listing, other: Listing) -> Listing:
    """Two listings of which one has no items, and perhaps a text, which is above or below the items of the other."""
    one, two = (each.layout.lead.strip() if each.layout is not None else "" for each in (listing, other))
    if not other.sections and not two:
        return listing
    if not listing.sections and not one:
        return other
    end = EOL.search(str(listing) or str(other))
    gap = (end[0] if end else "\n") * 2
    if not listing.sections and other.sections:
        above = f"{str(listing).rstrip()}{gap}"
        ways = ("", gap[: len(gap) // 2])
        return _readable(
            other,
            ({"sections": (_below(other.sections[0], above, more), *other.sections[1:])} for more in ways),
        )
    lead = gap.join([listing.layout.lead.rstrip() if listing.layout else "", str(other)])
    return _readable(listing, [{"layout": attrs.evolve(listing.layout or Layout(), lead=lead)}])


def _merges(listing: Listing, other: Listing) -> Iterator[Fields]:
    """The ways to put two listings together, the best first: what spells all as it was, in the dialect of one or of any; else
    the second spelled like the first, with what is outside its items below them."""
    tail = listing.layout.lead.rstrip() if listing.layout else ""
    first = listing.sections
    spelled = [
        (
            _joined(
                first, (_below(other.sections[0], f"{tail}\n\n{more}", above), *other.sections[1:]), joined
            ),
            other.layout,
        )
        for more, above in (("", ""), ("\n", ""), ("", "\n"))  # a text with more space below it is no heading
        for joined in (False, True)
    ]
    for dialects in ((listing.dialect, other.dialect), _ANY):
        for dialect in dict.fromkeys(dialects):
            for sections, end in spelled:
                yield {"sections": sections, "layout": end, "dialect": dialect}
    end = listing.layout
    outside = [line for line in other.outside if line.strip()]
    if outside:  # in another spelling it has no place but the end
        end = attrs.evolve(end or Layout(), lead="\n\n".join([tail, *outside]))
    with contextlib.suppress(ValueError):  # an item may need its page
        plain = tuple(map(_plain, other.sections))
        for joined in (False, True):
            yield {"sections": _joined(first, plain, joined), "layout": end}


_ANY: Final = ("plain", "w3m")
"""Dialects in which most texts can be read: with what repeats in them, and with wrapped lines in the columns of others."""


def _joined(first: tuple[Section, ...], second: tuple[Section, ...], joined: bool) -> tuple[Section, ...]:
    """The sections of both, those without a heading whose numbers go on as one if `joined`."""
    if not joined or second[0].heading is not None:
        return (*first, *second)
    one = attrs.evolve(first[-1], items=(*first[-1].items, *second[0].items), confidence=None)
    return (*first[:-1], one, *second[1:])


def _plain(section: Section) -> Section:
    """A section without a spelling of its own: it takes that of the listing that it comes into."""
    items = tuple(attrs.evolve(item, layout=None) for item in section.items)
    return attrs.evolve(section, items=items, layout=None, template=None, confidence=None)


def _below(section: Section, text: str, above: str) -> Section:
    """The first section of a listing below the text that ends another, and with more space above its list."""
    if section.heading is not None and section.layout is not None:
        layout = attrs.evolve(section.layout, lead=text + section.layout.lead)
        return attrs.evolve(section, layout=layout)
    first = section.items[0]
    if first.layout is None:
        return section
    first = attrs.evolve(first, layout=attrs.evolve(first.layout, lead=text + first.layout.lead + above))
    return attrs.evolve(section, items=(first, *section.items[1:]))


def _after(heir: Item, lead: str, more: str) -> Item:
    """The item below a removed one with the text above that, and `more` empty lines; what stood between the two stays."""
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


def marked(listing: Listing) -> tuple[Listing, dict[str, Any]] | None:
    """A listing of one section with a heading as Markdown, and what that is read with; `None` where it cannot be.

    A line above the only list of a page is the page's title; in Markdown a mark says that it is a heading.
    """
    if len(listing.sections) != 1 or listing.sections[0].heading is None:
        return None
    [section] = listing.sections
    if section.layout is not None and section.layout.lead.strip():
        return (
            None  # text above it says that the line is no title of the page: something else is read otherwise
        )
    if any(item.layout is not None and item.layout.lead.strip() for item in section.items):
        return None  # it would be lost
    items = tuple(
        attrs.evolve(item, layout=attrs.evolve(_MARKDOWN, like=item.layout.like if item.layout else None))
        for item in section.items
    )
    lead = section.layout.lead if section.layout is not None else ""
    layout = Layout(lead, ("## ", ""), ("heading",), dialect=_MARKDOWN.dialect)
    copy = _raw(listing, listing.layout, (attrs.evolve(section, items=items, layout=layout),))
    object.__setattr__(copy, "dialect", _MARKDOWN.dialect)
    options = outcome(copy).options
    return None if options is None else (copy, options)


_MARKDOWN: Final = attrs.evolve(CANONICAL, lead="\n\n", glue=("", *CANONICAL.glue[1:]), dialect="gfm")


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
