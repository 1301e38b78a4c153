"""From records to text: `unparse`, the mirror of `newsparse.reader`, and the edits that `Listing` offers.

A field is printed as its layout spells it while that spelling still means the field's value; only a field that has
changed is spelled anew, in the layout's style. A record without a layout takes the layout that is most common in its
listing, or the seed's. Raises `TypeError` for what is no record and `ValueError` for edits that cannot be read back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import attrs

from newsparse import dates, lexis
from newsparse.dates import Date
from newsparse.dialects import DIALECTS
from newsparse.records import Item, Layout, Listing, Section

_CANONICAL: Final = Layout("\n\n", ("  ", ". ", "\n\n    ", "\n\n    ", ""), ("number", "title", "date", "body"), None, dates.DEFAULT_STYLE)
_ORDER: Final = ("number", "credit", "kicker", "title", "url", "date", "place", "body")


def unparse(record: Listing | Section | Item) -> str:
    """The text of a listing, or of one section or item without what stands before it.

    Args:
        record: What `newsparse.parse` returned, a part of it, or a record built by hand.

    Raises:
        TypeError: `record` is none of the three.

    >>> from newsparse.reader import parse
    >>> text = "News\\r\\n\\r\\n  1. A title\\r\\n\\r\\n    2 May 2023\\r\\n"
    >>> unparse(parse(text)) == text
    True
    """
    if isinstance(record, Listing):
        return "".join(text for _, text in pieces(record))
    if isinstance(record, Item):
        return _spell(record, record.layout or _CANONICAL)
    if isinstance(record, Section):
        return "".join(text for _, text in _section_pieces(record, _Habits((record,)), 0))
    raise TypeError(f"unparse() takes a Listing, Section or Item, got {type(record).__name__}: {record!r:.80}")


def pieces(listing: Listing) -> Iterator[tuple[Item | Section | None, str]]:
    """The pieces that tile a listing's text, in order: (item or section whose line it is, its text); `None` for the
    text between them."""
    habits = _Habits(listing.sections)
    for place, section in enumerate(listing.sections):
        yield from _section_pieces(section, habits, place + 1)
    if listing.layout is not None and listing.layout.lead:
        yield None, listing.layout.lead


def _section_pieces(section: Section, habits: _Habits, place: int) -> Iterator[tuple[Item | Section | None, str]]:
    """The pieces of a section: the first of a page (1), a later one (2 and more), or one that stands alone (0)."""
    opened = place > 1
    if section.heading is not None:
        layout = section.layout if section.layout is not None and section.layout.slots else None
        lead = layout.lead if layout else ""
        yield None, "" if not place else habits.lead(lead, opened, 2)
        opened = True
        glue = layout.glue if layout else ("", "")
        yield section, glue[0] + section.heading + glue[-1]
    for item in section.items:
        layout = item.layout or habits.layout
        if not opened:
            yield None, layout.lead if place and item.layout is not None else ""
        else:
            lead = layout.lead
            if item.layout is None or not _BREAK.search(lead):
                lead = habits.between if item is not section.items[0] or section.heading else habits.apart
                if item.layout is not None and layout.glue[0] == "":
                    layout = attrs.evolve(layout, glue=(habits.layout.glue[0], *layout.glue[1:]))
            yield None, lead
        opened = True
        yield item, _spell(item, layout)


_BREAK = re.compile(lexis.EOL)


class _Habits:
    """The layout that is most common among the items of some sections, worked out when a record first lacks its own."""

    __slots__ = ("_apart", "_layout", "_sections")

    def __init__(self, sections: tuple[Section, ...]):
        self._sections = sections
        self._layout: Layout | None = None

    @property
    def layout(self) -> Layout:
        if self._layout is None:
            layouts = [item.layout for section in self._sections for item in section.items[1:] if item.layout]
            layouts = layouts or [item.layout for section in self._sections for item in section.items if item.layout]
            usual = Counter(id(layout) for layout in layouts).most_common(1)
            chosen = next((layout for layout in layouts if id(layout) == usual[0][0]), _CANONICAL) if usual else _CANONICAL
            self._layout = attrs.evolve(chosen, lead=self._clean_lead(chosen.lead), spelled=None)
        return self._layout

    def _clean_lead(self, lead: str) -> str:
        return lead if _BREAK.search(lead) and not lead.strip() else self.eol * 2

    @property
    def eol(self) -> str:
        for section in self._sections:
            for item in section.items:
                if item.layout:
                    for text in (item.layout.lead, *item.layout.glue):
                        found = _BREAK.search(text)
                        if found:
                            return found[0]
        return "\n"

    @property
    def between(self) -> str:
        """What stands between two items."""
        return self.layout.lead

    @property
    def apart(self) -> str:
        """What stands between two sections without heading."""
        return self.eol + self.layout.lead

    def lead(self, lead: str, opened: bool, lines: int) -> str:
        return lead if not opened or _BREAK.search(lead) else self.eol * lines


# --- one item ----------------------------------------------------------------------------------------------------


def _spell(item: Item, layout: Layout) -> str:
    """The text of an item in a layout, without its lead."""
    if layout.spelled is None and _fits(item, layout):
        glue, body, place = layout.glue, item.body, 0
        parts = [glue[0]]
        for at, slot in enumerate(layout.slots, 1):
            if slot == "title":
                parts.append(item.title)
            elif slot == "date":
                parts.append(_spell_date(item.date, layout))
            elif slot == "body":
                parts.append(body[place])
                place += 1
            elif slot == "number":
                parts.append(str(item.number))
            else:
                parts.append(getattr(item, slot))
            parts.append(glue[at])
        return "".join(parts)
    if not _fits(item, layout):
        layout = _adapted(item, layout)
    parts = [layout.glue[0]]
    place = 0
    for at, slot in enumerate(layout.slots):
        value: Any = item.body[place] if slot == "body" else getattr(item, slot)
        place += slot == "body"
        known = layout.spelled[at] if layout.spelled else None
        if known is not None and known[0] == value:
            parts.append(known[1])
        elif slot == "date":
            parts.append(_escaped(_spell_date(value, layout), layout))
        elif slot == "number":
            parts.append(str(value))
        else:
            parts.append(_wrapped(_escaped(value, layout), parts, layout))
        parts.append(layout.glue[at + 1])
    return "".join(parts)


def _spell_date(date: Date | None, layout: Layout) -> str:
    if date is None:
        return ""
    style = layout.style
    if style is None or dates.style_of(date) is style or dates.style_of(date) == style:
        return date.text
    return style.spell(date)


def _has(item: Item, slot: str) -> bool:
    value = getattr(item, slot)
    return value is not None and value != "" and value != ()


def _fits(item: Item, layout: Layout) -> bool:
    """Whether a layout has a slot for each field that the item has, and no other."""
    slots = layout.slots
    if slots == _PLAIN_SLOTS:
        return (
            len(item.body) == 1 and item.date is not None and item.kicker is None and item.credit is None
            and item.place is None and item.url is None and item.number is not None and item.title != ""
        )  # fmt: skip
    if slots.count("body") != len(item.body):
        return False
    for slot in _ORDER[:-1]:
        if _has(item, slot) != (slot in slots):
            if slot in slots and layout.spelled is not None:
                known = layout.spelled[slots.index(slot)]
                if known is not None and known[0] is None:
                    continue  # a date that could not be settled: its text stands, its value is None
            return False
    return True


_PLAIN_SLOTS: Final = ("number", "title", "date", "body")


def _adapted(item: Item, layout: Layout) -> Layout:
    """The layout with slots added and dropped until it fits the item; all other text stays."""
    gap = _gap(layout)
    entries = [[slot, layout.spelled[at] if layout.spelled else None] for at, slot in enumerate(layout.slots)]
    glue = list(layout.glue)
    # drop what the item has no longer; of the text on both sides the one before a field goes with it
    place = 0
    bodies = 0
    while place < len(entries):
        slot, known = entries[place]
        bodies += slot == "body"
        gone = bodies > len(item.body) if slot == "body" else not _has(item, str(slot)) and not (known and known[0] is None)
        if gone:
            del entries[place]
            first = place == 0 or (place == 1 and entries and entries[0][0] == "number")
            if slot == "number":
                glue[place : place + 2] = [(glue[place] or "  ") + _bullet(layout)]
            elif first and place < len(entries):
                del glue[place + 1]
            else:
                glue[place : place + 2] = [glue[place + 1] if not _BREAK.search(glue[place + 1]) and place == len(entries) else glue[place + 1]]
        else:
            place += 1
    slots = [str(entry[0]) for entry in entries]
    # add what is new
    for slot in _ORDER:
        need = len(item.body) if slot == "body" else int(_has(item, slot))
        while slots.count(slot) < need:
            after = [at for at, have in enumerate(slots) if _ORDER.index(have) <= _ORDER.index(slot)]
            at = after[-1] + 1 if after else 0
            if slot == "number":
                glue[0:1] = [re.sub(r"\S+\s*\Z", "", glue[0]) or "", ". "]
            elif slot == "place":
                glue[at:at] = [glue[at - 1 + 1]] if False else []
                glue[at : at + 1] = [", " if at else "", glue[at]]
            elif slot == "url":
                if not glue[at].startswith(")"):
                    glue[at : at + 1] = ["     (", ")" + glue[at]]
            elif at <= 1 and slots[:at] in (["number"], []):  # the first field stands beside the number
                glue[at : at + 1] = [glue[at], gap] if at < len(slots) else [glue[at], ""]
            else:
                glue[at : at + 1] = [gap, glue[at]]
            slots.insert(at, slot)
            entries.insert(at, [slot, None])
    spelled = tuple(entry[1] for entry in entries)
    style = layout.style or dates.DEFAULT_STYLE
    return Layout(layout.lead, tuple(glue), tuple(slots), spelled if any(spelled) else None, style, layout.width, layout.dialect)


def _gap(layout: Layout) -> str:
    """What stands between two paragraphs of an item."""
    for text in layout.glue[1:]:
        if _BREAK.search(text) and not text.strip():
            return text
    eol = _BREAK.search(layout.lead)
    end = eol[0] if eol else "\n"
    return end * (2 if DIALECTS[layout.dialect].gaps else 1) + _INDENTS[layout.dialect]


def _bullet(layout: Layout) -> str:
    return _BULLETS.get(layout.dialect, "\u2022") + " "


_INDENTS: Final = {
    "resiliparse": "    ", "inscriptis": "    ", "w3m": "    ", "lynx": "       ", "elinks": "       ", "pandoc": "    ",
    "gfm": "    ", "html2text": "", "markdownify": "   ", "plain": "",
}  # fmt: skip
_BULLETS: Final = {"inscriptis": "*", "lynx": "*", "pandoc": "-", "gfm": "-", "html2text": "*", "markdownify": "*"}


def _escaped(value: str, layout: Layout) -> str:
    """A value with the escapes that Markdown needs, in the dialects that write them."""
    if not DIALECTS[layout.dialect].markdown:
        return value
    value = re.sub(r"([\\*_`\[\]<>])", r"\\\1", value)
    value = re.sub(r"\A([0-9]{1,9})([.)])(?=\s|\Z)", r"\1\\\2", value)
    return re.sub(r"\A(#{1,6}|[+-])(?=\s|\Z)", r"\\\1", value)


def _wrapped(value: str, before: list[str], layout: Layout) -> str:
    """A value broken into lines as wide as the layout's, each with the indent of the layout's paragraphs."""
    if not layout.width or len(value) < 20:
        return value
    text = "".join(before)
    column = len(text) - max(text.rfind("\n"), text.rfind("\r")) - 1
    gap = _gap(layout)
    end = _BREAK.search(gap)
    indent = (end[0] if end else "\n") + gap[max(gap.rfind("\n"), gap.rfind("\r")) + 1 :]
    margin = len(indent) - len(end[0] if end else "\n")
    lines, line = [], ""
    for word in value.split(" "):
        if line and word and line[-1:] != " " and column + len(line) + 1 + len(word) > layout.width:
            lines.append(line)
            line, column = word, margin
        else:
            line = f"{line} {word}" if line or lines else word
    lines.append(line)
    return indent.join(lines)


# --- edits -------------------------------------------------------------------------------------------------------


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
    raise ValueError(f"{found} in the listing: pass one of the objects in listing.items (looked for {item!r})")


def _with_items(listing: Listing, at: int, items: tuple[Item, ...]) -> Listing:
    sections = list(listing.sections)
    if items:
        sections[at] = attrs.evolve(sections[at], items=items)
    else:
        del sections[at]
    return attrs.evolve(listing, sections=tuple(sections))


def replaced(listing: Listing, old: Item | Section, new: Item | Section) -> Listing:
    """See `Listing.replace`."""
    if isinstance(old, Section) and isinstance(new, Section):
        for at, section in enumerate(listing.sections):
            if section is old or (section == old and listing.sections.count(old) == 1):
                return attrs.evolve(listing, sections=(*listing.sections[:at], new, *listing.sections[at + 1 :]))
        raise ValueError(f"the section is not in the listing: pass one of listing.sections (looked for {old!r})")
    if not isinstance(old, Item) or not isinstance(new, Item):
        raise TypeError(f"replace() takes two items or two sections, got {type(old).__name__} and {type(new).__name__}")
    at, place = _find(listing, old)
    items = listing.sections[at].items
    if new.layout is None and old.layout is not None:
        new = attrs.evolve(new, layout=attrs.evolve(old.layout, spelled=None))
    return _with_items(listing, at, (*items[:place], new, *items[place + 1 :]))


def inserted(listing: Listing, item: Item, before: Item | None, after: Item | None, renumber: bool) -> Listing:
    """See `Listing.insert`."""
    if before is not None and after is not None:
        raise ValueError("insert() takes before= or after=, not both")
    if not isinstance(item, Item):
        raise TypeError(f"insert() takes an Item, got {type(item).__name__}: {item!r:.80}")
    if not listing.sections:
        return attrs.evolve(listing, sections=(Section(None, (item,)),))
    neighbour = before if before is not None else after if after is not None else listing.sections[-1].items[-1]
    at, place = _find(listing, neighbour)
    items = list(listing.sections[at].items)
    if before is None:
        items.insert(place + 1, item)
    else:
        first = items[place]
        if place == 0 and first.layout is not None:
            usual = _Habits(listing.sections).layout
            item = attrs.evolve(item, layout=attrs.evolve(item.layout or usual, lead=first.layout.lead))
            items[0] = attrs.evolve(first, layout=attrs.evolve(first.layout, lead=""))
        items.insert(place, item)
    return _with_items(listing, at, _renumbered(items) if renumber else tuple(items))


def removed(listing: Listing, item: Item, renumber: bool) -> Listing:
    """See `Listing.remove`."""
    at, place = _find(listing, item)
    items = list(listing.sections[at].items)
    gone = items.pop(place)
    lead = gone.layout.lead if gone.layout else ""
    if items and place < len(items) and (place == 0 or lead.strip()):
        heir = items[place]
        if heir.layout is not None:
            items[place] = attrs.evolve(heir, layout=attrs.evolve(heir.layout, lead=lead))
    elif lead.strip() and listing.layout is not None and at == len(listing.sections) - 1:
        listing = _raw(listing, attrs.evolve(listing.layout, lead=lead.rstrip() + listing.layout.lead))
    return _with_items(listing, at, _renumbered(items) if renumber and items else tuple(items))


def _raw(listing: Listing, layout: Layout) -> Listing:
    """The listing with another end, unchecked: the edit that follows checks the whole."""
    copy: Listing = object.__new__(Listing)
    object.__setattr__(copy, "sections", listing.sections)
    object.__setattr__(copy, "dialect", listing.dialect)
    object.__setattr__(copy, "layout", layout)
    return copy


def _renumbered(items: list[Item]) -> tuple[Item, ...]:
    numbers = [item.number for item in items if item.number is not None]
    start = min(numbers, default=1)
    return tuple(
        item if item.number is None or item.number == start + place else attrs.evolve(item, number=start + place)
        for place, item in enumerate(items)
    )


def outside(listing: Listing) -> tuple[str, ...]:
    """See `Listing.outside`."""
    lines = (line.strip() for record, text in pieces(listing) if record is None for line in _BREAK.split(text))
    return tuple(line.removeprefix("\ufeff") for line in lines if line.strip("\ufeff \t"))
