"""From an item's fields to its text in a layout, and to a layout that has room for the fields that it has.

A field is printed as its layout spells it while that spelling still means the field's value; only a field that has
changed is spelled anew, in the layout's style. Nothing here raises.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import attrs

from newsparse import dates, lexis
from newsparse.dates import Date
from newsparse.dialects import DIALECTS
from newsparse.layout import Layout, moment
from newsparse.reading.template.template import adapted

if TYPE_CHECKING:
    from newsparse.records import Item

CANONICAL: Final = Layout(
    "\n\n", ("  ", ". ", "\n\n    ", "\n\n    ", ""), ("number", "title", "date", "body")
)
"""The layout of an item that has none: that of resiliparse."""

ORDER: Final = ("number", "credit", "kicker", "title", "url", "author", "date", "place", "body")
"""The order in which fields that are added are written."""

EOL: Final = re.compile(lexis.EOL)


def alone(item: Item) -> str:
    """An item's text where nothing is above it that would give it its date."""
    layout = item.layout or CANONICAL
    return spell(item, attrs.evolve(layout, above=None) if layout.above is not None else layout)


def spell(item: Item, layout: Layout) -> str:
    """The text of an item in a layout, without its lead."""
    return "".join(text for _, text in pieces_in(item, layout))


def pieces_in(item: Item, layout: Layout) -> list[tuple[str | None, str]]:
    """The pieces that tile an item's text: (slot, its spelling), and `None` with the text around."""
    if not fits(item, layout):
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
            text = _escaped(spell_date(value, layout), layout)
        elif slot == "number":
            text = str(value)
        else:
            level = _level(known) if slot == "title" and known is not None else ""
            text = level + _wrapped(_escaped(value, layout), column + len(level), layout)
        after = layout.glue[at + 1]
        found += [(slot, text), (None, after)]
        column = _column(after, _column(text, column))
    return found


def _level(known: tuple[Any, str]) -> str:
    """The sign of the heading that a title was spelled with, where it is in no text around it."""
    value, spelled = known
    mark = _LEVEL.match(spelled)
    return mark[0] if mark is not None and isinstance(value, str) and not value.startswith("#") else ""


def item_pieces(item: Item) -> list[tuple[str | None, str]]:
    """The pieces that tile an item's text: (field, its spelling), and `None` with the text around a field."""
    return pieces_in(item, item.layout or CANONICAL)


def spell_date(date: Date | None, layout: Layout) -> str:
    """A date as the layout's page writes dates."""
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


def has(item: Item, slot: str) -> bool:
    """Whether an item has a field."""
    value = getattr(item, slot)
    return value is not None and value != "" and value != ()


def fits(item: Item, layout: Layout) -> bool:
    """Whether a layout has a slot for each field that the item has, and no other."""
    slots = layout.slots
    if slots.count("body") != len(item.body):
        return False
    return all(
        has(item, slot) == (slot in slots)
        or _is_unread(layout, slot)
        or (slot == "date" and slot not in slots and item.date == layout.above)
        for slot in ORDER[:-1]
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
    """A line of an item's layout: what is before it, around its fields, and the fields."""

    gap: str
    glue: list[str]
    slots: list[str]
    spelled: list[tuple[Any, str] | None]

    def add(self, slot: str, before: str, after: str) -> None:
        """A field behind the others, between two texts."""
        self.glue[-1:] = [before, after + self.glue[-1]]
        self.slots.append(slot)
        self.spelled.append(None)

    def remove(self, at: int) -> None:
        """Take out a field, with the text that is there for it alone."""
        del self.slots[at], self.spelled[at]
        before = self.glue.pop(at)
        if at and before == "](":  # a link of Markdown: its other bracket goes too
            self.glue[at - 1] = self.glue[at - 1].removesuffix("[")
        if at:
            self.glue[at] = self.glue[at].removeprefix(")").removeprefix("]")
        elif (
            self.slots
        ):  # the first of several on a line: its label goes with it, and what divides it from the next
            self.glue[0] = _LABEL.sub("", before)


_LEVEL = re.compile(r"\#{1,6} ")
_MARK = re.compile(rf"[.)]{lexis.BLANK}+")
_LABEL = re.compile(r"(?<![^\W_])[^\W\d_][^\r\n]*\Z")  # "By ", "Published: "
_GAP = re.compile(rf"(?<!{lexis.BLANK}){lexis.BLANK}*{lexis.EOL}(?:{lexis.BLANK}*{lexis.EOL})*{lexis.BLANK}*")


def _blocks(layout: Layout) -> tuple[str, bool, str, list[_Block]]:
    """A layout as (indent with bullet, whether it is numbered, the mark after the number, its lines)."""
    glue, slots = list(layout.glue), list(layout.slots)
    spelled = list(layout.spelled) if layout.spelled else [None] * len(slots)
    numbered = slots[:1] == ["number"]
    if numbered:
        head, mark = glue.pop(0), _MARK.match(glue[0])
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
        return adapted(item, layout)
    head, numbered, mark, blocks = _blocks(layout)
    gap = _gap(layout, blocks)
    blocks = _with_room_for(item, layout, _without_gone(item, layout, blocks), gap)
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


def _without_gone(item: Item, layout: Layout, blocks: list[_Block]) -> list[_Block]:
    """The lines that are left without the fields that the item has no more."""
    paragraphs = 0
    for block in blocks:
        for at in range(len(block.slots) - 1, -1, -1):
            slot = block.slots[at]
            paragraphs += slot == "body"
            if slot == "body":
                gone = paragraphs > len(item.body)
            else:
                gone = not has(item, slot) and not _is_unread(layout, slot)
            if gone:
                block.remove(at)
    return [block for block in blocks if block.slots]


def _with_room_for(item: Item, layout: Layout, blocks: list[_Block], gap: str) -> list[_Block]:
    """The lines with those for the fields that the item has and they have not, each a line of its own or behind another."""
    blocks = list(blocks)
    for slot in ORDER[1:]:
        there = sum(block.slots.count(slot) for block in blocks)
        need = len(item.body) if slot == "body" else int(has(item, slot))
        if (slot == "date" and item.date == layout.above) or (slot == "title" and there):
            continue
        if need > there and slot in _BEHIND:
            host, before, after = _BEHIND[slot]
            for block in [block for block in blocks if host in block.slots][:1]:
                block.add(slot, before, after)
        elif need > there:
            rank = ORDER.index(slot)
            later = (at for at, block in enumerate(blocks) if min(map(ORDER.index, block.slots)) > rank)
            place = next(later, len(blocks))
            before = "By " if slot == "author" else ""
            blocks[place:place] = [_Block(gap, [before, ""], [slot], [None]) for _ in range(need - there)]
    return blocks


_BEHIND: Final = {"place": ("date", ", ", ""), "url": ("title", "     (", ")")}
"""The fields that are added behind another, with what is before and after them."""


def _gap(layout: Layout, blocks: list[_Block] | None = None) -> str:
    """What is between two paragraphs of an item."""
    for block in (blocks if blocks is not None else _blocks(layout)[3])[1:]:
        return block.gap
    eol = EOL.search(layout.lead)
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
    eol = EOL.search(gap)
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
