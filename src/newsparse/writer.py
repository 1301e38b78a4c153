"""From records to text: `unparse`, the mirror of `newsparse.reader`, and the edits that `Listing` offers.

A field is printed as its layout spells it while that spelling still means the field's value; only a field that has
changed is spelled anew, in the layout's style. A record without a layout takes the layout that is most common in its
listing, or the seed's. Raises `TypeError` for what is no record and `ValueError` for edits that cannot be read back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import attrs

from newsparse import dates, lexis
from newsparse.dates import Date
from newsparse.dialects import DIALECTS
from newsparse.records import Item, Layout, Listing, Section, moment

if TYPE_CHECKING:
    from newsparse.reading.template import Template

_CANONICAL: Final = Layout(
    "\n\n", ("  ", ". ", "\n\n    ", "\n\n    ", ""), ("number", "title", "date", "body")
)
_ORDER: Final = ("number", "credit", "kicker", "title", "url", "author", "date", "place", "body")


def unparse(record: Listing | Section | Item, *, template: Template | str | None = None) -> str:
    """The text of a listing, or of one section or item without what stands before it.

    Args:
        record: What `newsparse.parse` returned, a part of it, or a record built by hand.
        template: The form to print the records in (`newsparse.Template`), instead of their own. Text that belongs to no
            record is then left out.

    Raises:
        TypeError: `record` is none of the three.
        ValueError: A field has no slot in the template, or a slot has no field, or the text would be read otherwise.

    >>> from newsparse.reader import parse
    >>> text = "News\\r\\n\\r\\n  1. A title\\r\\n\\r\\n    2 May 2023\\r\\n"
    >>> unparse(parse(text)) == text
    True
    """
    if template is not None:
        from newsparse.reprint import printed

        return printed(record, template)
    if isinstance(record, Listing):
        return _text(record)
    if isinstance(record, Item):
        return _alone(record)
    if isinstance(record, Section):
        return "".join(text for _, text in _section_pieces(record, _Habits((record,)), 0))
    raise TypeError(
        f"unparse() takes a Listing, Section or Item, got {type(record).__name__}: {record!r:.80}"
    )


def _alone(item: Item) -> str:
    """An item's text where nothing is above it that would give it its date."""
    layout = item.layout or _CANONICAL
    return _spell(item, attrs.evolve(layout, above=None) if layout.above is not None else layout)


def pieces(listing: Listing) -> Iterator[tuple[Item | Section | None, str]]:
    """The pieces that tile a listing's text, in order: (item or section whose line it is, its text); `None` for the
    text between them."""
    habits = _Habits(listing.sections)
    for place, section in enumerate(listing.sections):
        yield from _section_pieces(section, habits, place + 1)
    if listing.layout is not None and listing.layout.lead:
        yield None, listing.layout.lead


def _section_pieces(
    section: Section, habits: _Habits, place: int
) -> Iterator[tuple[Item | Section | None, str]]:
    """The pieces of a section: the first of a page (1), a later one (2 and more), or one that stands alone (0)."""
    opened = place > 1
    if section.heading is not None:
        yield from _heading_pieces(section, habits, place)
        opened = True
    for item in section.items:
        lead, layout = _placed(item, section, habits, place, opened)
        yield None, lead
        yield item, _spell(item, layout)
        opened = True


def _heading_pieces(section: Section, habits: _Habits, place: int) -> Iterator[tuple[Section | None, str]]:
    layout = section.layout if section.layout is not None and section.layout.slots else None
    lead = layout.lead if layout else ""
    glue = layout.glue if layout else ("", "")
    yield None, (lead if place == 1 or _BREAK.search(lead) else habits.eol * 2) if place else ""
    yield section, f"{glue[0]}{section.heading}{glue[-1]}"


def _placed(item: Item, section: Section, habits: _Habits, place: int, opened: bool) -> tuple[str, Layout]:
    """What stands before an item in its place, and the layout that it is spelled in there."""
    layout = item.layout or habits.layout
    if not opened:
        return layout.lead if place and item.layout is not None else "", layout
    if item.layout is not None and _BREAK.search(layout.lead):
        return layout.lead, layout
    if item.layout is not None and layout.glue[0] == "":  # the first item of a stripped text has moved
        layout = attrs.evolve(layout, glue=(habits.layout.glue[0], *layout.glue[1:]))
    return habits.between if item is not section.items[0] or section.heading else habits.apart, layout


def _text(listing: Listing) -> str:
    """The pieces of a listing joined. Items that are spelled as they were read, which most are, take a short cut."""
    habits = _Habits(listing.sections)
    texts: list[str] = []
    alike: dict[str, set[str]] = {}  # for a look, the texts of dates that have it
    for place, section in enumerate(listing.sections, 1):
        opened = place > 1
        if section.heading is not None:
            texts += [text for _, text in _heading_pieces(section, habits, place)]
            opened = True
        usual: Layout | None = None
        for item in section.items:
            layout = item.layout
            if layout is not usual or layout is None:
                lead, layout = _placed(item, section, habits, place, opened)
                paragraphs = len(layout.slots) - 3
                slots = _PLAIN_SLOTS[: paragraphs + 3]
                shared = opened and lead is layout.lead and paragraphs in (0, 1)
                opened = True
                if not shared or layout.slots != slots or layout.spelled is not None or layout.like is None:
                    usual = None
                    texts += (lead, _spell(item, layout))
                    continue
                usual = layout
                before, mark, gap, *second, end = layout.glue
                between = second[0] if second else ""
                look = dates.look(layout.like.text)
                same = alike.setdefault(look, set())
            date, body = item.date, item.body
            if (
                len(body) == paragraphs and date is not None and item.kicker is None and item.author is None and item.credit is None
                and item.place is None and item.url is None and item.number is not None and item.title
            ):  # fmt: skip
                written = date.text
                if written not in same:
                    if dates.look(written) == look:
                        same.add(written)
                    else:
                        written = _spell_date(date, layout)
                texts.append(
                    f"{lead}{before}{item.number}{mark}{item.title}{gap}{written}{between}{body[0]}{end}"
                    if body
                    else f"{lead}{before}{item.number}{mark}{item.title}{gap}{written}{end}"
                )
            else:
                texts += (lead, _spell(item, layout))
    if listing.layout is not None:
        texts.append(listing.layout.lead)
    return "".join(texts)


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
            layouts = [item.layout for section in self._sections for item in section.items if item.layout]
            layouts = [layout for layout in layouts if _BREAK.search(layout.lead)] or layouts
            usual = Counter(id(layout) for layout in layouts).most_common(1)
            chosen = (
                next((layout for layout in layouts if id(layout) == usual[0][0]), _CANONICAL)
                if usual
                else _CANONICAL
            )
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


# --- one item ----------------------------------------------------------------------------------------------------


def _spell(item: Item, layout: Layout) -> str:
    """The text of an item in a layout, without its lead."""
    return "".join(text for _, text in _item_pieces(item, layout))


_PLAIN_SLOTS: Final = ("number", "title", "date", "body")


def _item_pieces(item: Item, layout: Layout) -> list[tuple[str | None, str]]:
    """The pieces that tile an item's text: (slot, its spelling), and `None` with the text around."""
    if not _fits(item, layout):
        layout = _adapted(item, layout)
    found: list[tuple[str | None, str]] = [(None, layout.glue[0])]
    column = _column(layout.glue[0], 0)
    paragraphs = 0
    for at, slot in enumerate(layout.slots):
        value: Any = item.body[paragraphs] if slot == "body" else getattr(item, slot)
        paragraphs += slot == "body"
        known = layout.spelled[at] if layout.spelled else None
        if known is not None and known[0] == value:
            text = known[1]
        elif slot == "date":
            text = _escaped(_spell_date(value, layout), layout)
        elif slot == "number":
            text = str(value)
        else:
            text = _wrapped(_escaped(value, layout), column, layout)
        after = layout.glue[at + 1]
        found += [(slot, text), (None, after)]
        column = _column(after, _column(text, column))
    return found


def item_pieces(item: Item) -> list[tuple[str | None, str]]:
    """The pieces that tile an item's text: (field, its spelling), and `None` with the text around a field."""
    return _item_pieces(item, item.layout or _CANONICAL)


def field_spans(item: Item) -> tuple[str, list[tuple[int, int]]]:
    """An item's text and the spans in it of its title and body paragraphs."""
    spans, texts, at = [], [], 0
    for slot, text in item_pieces(item):
        if slot in ("title", "body"):
            spans.append((at, at + len(text)))
        texts.append(text)
        at += len(text)
    return "".join(texts), spans


def _spell_date(date: Date | None, layout: Layout) -> str:
    if date is None:
        return ""
    like = layout.like
    if like is not None:
        if like is date or dates.look(like.text) == dates.look(date.text):
            return date.text
        if dates.style_of(like) == dates.style_of(date):
            return date.text
    style = dates.DEFAULT_STYLE if like is None else dates.style_of(like)
    return style.spell(moment(date))


def _has(item: Item, slot: str) -> bool:
    value = getattr(item, slot)
    return value is not None and value != "" and value != ()


def _fits(item: Item, layout: Layout) -> bool:
    """Whether a layout has a slot for each field that the item has, and no other."""
    slots = layout.slots
    if slots.count("body") != len(item.body):
        return False
    return all(
        _has(item, slot) == (slot in slots)
        or _is_unread(layout, slot)
        or (slot == "date" and slot not in slots and item.date == layout.above)
        for slot in _ORDER[:-1]
    )


def _is_unread(layout: Layout, slot: str) -> bool:
    """Whether a slot holds text whose value is `None`: a date that the page could not settle."""
    if layout.spelled is None or slot not in layout.slots:
        return False
    known = layout.spelled[layout.slots.index(slot)]
    return known is not None and known[0] is None


# --- a layout for other fields -----------------------------------------------------------------------------------


@attrs.define
class _Block:
    """A line of an item's layout: what stands before it, around its fields, and the fields."""

    gap: str
    glue: list[str]
    slots: list[str]
    spelled: list[tuple[Any, str] | None]


_MARK = re.compile(rf"[.)]{lexis.BLANK}+")
_LABEL = re.compile(r"(?<![^\W_])[^\W\d_][^\r\n]*\Z")  # "By ", "Published: "
_GAP = re.compile(rf"(?<!{lexis.BLANK}){lexis.BLANK}*{lexis.EOL}(?:{lexis.BLANK}*{lexis.EOL})*{lexis.BLANK}*")


def _blocks(layout: Layout) -> tuple[str, bool, str, list[_Block]]:
    """A layout as (indent with bullet, whether it is numbered, the mark after the number, its lines)."""
    glue, slots = list(layout.glue), list(layout.slots)
    spelled = list(layout.spelled) if layout.spelled else [None] * len(slots)
    numbered = slots[:1] == ["number"]
    if numbered:
        head, mark = glue.pop(0), _MARK.match(glue[1 - 1])
        del slots[0], spelled[0]
    else:
        head, mark = "", re.match(rf"{lexis.BLANK}*\S{lexis.BLANK}+", glue[0])
    start = mark[0] if mark else ""
    blocks = [_Block("", [glue[0][len(start) :]], [], [])]
    for at, slot in enumerate(slots):
        blocks[-1].slots.append(slot)
        blocks[-1].spelled.append(spelled[at])
        after = glue[at + 1]
        gap = _GAP.search(after) if at + 1 < len(slots) else None
        if gap:
            blocks[-1].glue.append(after[: gap.start()])
            blocks.append(_Block(gap[0], [after[gap.end() :]], [], []))
        else:
            blocks[-1].glue.append(after)
    return (head, True, start, blocks) if numbered else (start, False, "", blocks)


def _adapted(item: Item, layout: Layout) -> Layout:
    """The layout with lines for the fields that the item has; the lines that stay keep their text."""
    if layout.template:
        from newsparse.reading.template_print import adapted

        return adapted(item, layout)
    head, numbered, mark, blocks = _blocks(layout)
    gap = _gap(layout, blocks)
    paragraphs = 0
    for block in blocks:
        for at in range(len(block.slots) - 1, -1, -1):
            slot = block.slots[at]
            if slot == "body":
                paragraphs += 1
                gone = paragraphs > len(item.body)
            else:
                gone = not _has(item, slot) and not _is_unread(layout, slot)
            if gone:
                del block.slots[at], block.spelled[at]
                before = block.glue.pop(at)
                if at:
                    block.glue[at] = block.glue[at].removeprefix(")").removeprefix("]")
                elif block.slots:  # the first of several on a line: its label goes with it, and what divides it from the next
                    block.glue[0] = _LABEL.sub("", before)
    blocks = [block for block in blocks if block.slots]
    have = [slot for block in blocks for slot in block.slots]
    for slot in _ORDER[1:]:
        need = len(item.body) if slot == "body" else int(_has(item, slot))
        if slot == "date" and item.date == layout.above:
            need = 0
        for _ in range(need - have.count(slot) if slot != "title" or not have.count(slot) else 0):
            have.append(slot)
            if slot in ("place", "url"):
                host = next(
                    (block for block in blocks if ("date" if slot == "place" else "title") in block.slots),
                    None,
                )
                if host is not None:
                    host.glue[-1:] = (
                        [", ", host.glue[-1]] if slot == "place" else ["     (", ")" + host.glue[-1]]
                    )
                    host.slots.append(slot)
                    host.spelled.append(None)
                continue
            rank = _ORDER.index(slot)
            places = [at for at, block in enumerate(blocks) if min(map(_ORDER.index, block.slots)) > rank]
            blocks.insert(
                places[0] if places else len(blocks),
                _Block(gap, ["By " if slot == "author" else "", ""], [slot], [None]),
            )
    glue, slots, spelled = [head], [], []
    if item.number is not None:
        if not numbered:
            glue = [re.match(rf"{lexis.BLANK}*", head)[0]]  # type: ignore[index]
        slots, spelled = ["number"], [layout.spelled[0] if numbered and layout.spelled else None]
        glue.append(mark or ". ")
    elif numbered:
        glue = [f"{head}{_BULLETS.get(layout.dialect, chr(0x2022))} "]
    for at, block in enumerate(blocks):
        glue[-1] += ((block.gap or gap) if at else "") + block.glue[0]
        glue += block.glue[1:]
        slots += block.slots
        spelled += block.spelled
    known = tuple(spelled) if any(entry is not None for entry in spelled) else None
    return Layout(
        layout.lead, tuple(glue), tuple(slots), known, layout.like, layout.width, layout.dialect, layout.above
    )


def _gap(layout: Layout, blocks: list[_Block] | None = None) -> str:
    """What stands between two paragraphs of an item."""
    for block in (blocks if blocks is not None else _blocks(layout)[3])[1:]:
        return block.gap
    eol = _BREAK.search(layout.lead)
    end = eol[0] if eol else "\n"
    return end * (2 if DIALECTS[layout.dialect].gaps else 1) + _INDENTS[layout.dialect]


_INDENTS: Final = {
    "resiliparse": "    ", "inscriptis": "    ", "inscriptis-div": "      ", "w3m": "    ", "lynx": "       ", "elinks": "       ",
    "pandoc": "    ", "gfm": "    ", "html2text": "", "markdownify": "   ", "plain": "",
}  # fmt: skip
_BULLETS: Final = {
    "inscriptis": "*",
    "inscriptis-div": "*",
    "lynx": "*",
    "pandoc": "-",
    "gfm": "-",
    "html2text": "*",
    "markdownify": "*",
}


def _escaped(value: str, layout: Layout) -> str:
    """A value with the escapes that Markdown needs, in the dialects that write them."""
    if not DIALECTS[layout.dialect].markdown:
        return value
    value = re.sub(r"([\\*_`\[\]<>])", r"\\\1", value)
    value = re.sub(r"\A([0-9]{1,9})([.)])(?=\s|\Z)", r"\1\\\2", value)
    return re.sub(r"\A(#{1,6}|[+-])(?=\s|\Z)", r"\\\1", value)


def _column(text: str, column: int) -> int:
    """The column at which a text ends that begins at a column."""
    last = max(text.rfind("\n"), text.rfind("\r"))
    return len(text) - last - 1 if last >= 0 else column + len(text)


def _wrapped(value: str, column: int, layout: Layout) -> str:
    """A value that begins at a column, in lines as wide as the layout's, each with the indent of its paragraphs."""
    if not layout.width or column + len(value) <= layout.width:
        return value
    gap = _gap(layout)
    margin = gap[max(gap.rfind("\n"), gap.rfind("\r")) + 1 :]
    eol = _BREAK.search(gap)
    between = (eol[0] if eol else "\n") + margin
    lines, line = [], ""
    for word in value.split(" "):
        if line and word and line[-1] != " " and column + len(line) + 1 + len(word) > layout.width:
            lines.append(line)
            line, column = word, len(margin)
        else:
            line = f"{line} {word}" if line else word
    lines.append(line)
    return between.join(lines)


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
    raise ValueError(
        f"{found} in the listing: pass one of the objects in listing.items (looked for {item!r})"
    )


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
                return attrs.evolve(
                    listing, sections=(*listing.sections[:at], new, *listing.sections[at + 1 :])
                )
        raise ValueError(
            f"the section is not in the listing: pass one of listing.sections (looked for {old!r})"
        )
    if not isinstance(old, Item) or not isinstance(new, Item):
        raise TypeError(
            f"replace() takes two items or two sections, got {type(old).__name__} and {type(new).__name__}"
        )
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
    if _fits(item, layout):
        return None
    needed = {slot for slot in _ORDER if _has(item, slot)}
    for other in listing.items:
        if other.layout is not None and needed <= set(other.layout.slots):
            spelled = dict(zip(_counted(layout.slots), layout.spelled or (), strict=False))
            return attrs.evolve(
                other.layout,
                lead=layout.lead,
                like=layout.like or other.layout.like,
                spelled=tuple(spelled.get(slot) for slot in _counted(other.layout.slots)),
            )
    return None


def _counted(slots: tuple[str, ...]) -> list[tuple[str, int]]:
    """Slots, each with how many of the same name come before it."""
    return [(slot, slots[:at].count(slot)) for at, slot in enumerate(slots)]


def inserted(
    listing: Listing, item: Item, before: Item | None, after: Item | None, renumber: bool
) -> Listing:
    """See `Listing.insert`."""
    if before is not None and after is not None:
        raise ValueError("insert() takes before= or after=, not both")
    if not isinstance(item, Item):
        raise TypeError(f"insert() takes an Item, got {type(item).__name__}: {item!r:.80}")
    if not listing.sections:
        return attrs.evolve(listing, sections=(Section(None, (item,)),))
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
            usual = _Habits(listing.sections).layout
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
        eol = _BREAK.search(lead)
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
    copy: Listing = object.__new__(Listing)
    for field in attrs.fields(Listing):
        object.__setattr__(copy, field.name, getattr(listing, field.name))
    object.__setattr__(copy, "sections", sections)
    object.__setattr__(copy, "layout", layout)
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


def outside(listing: Listing) -> tuple[str, ...]:
    """See `Listing.outside`."""
    lines = (
        line.strip() for record, text in pieces(listing) if record is None for line in _BREAK.split(text)
    )
    return tuple(line.removeprefix("\ufeff") for line in lines if line.strip("\ufeff \t"))
