"""From an item to the layout that prints it in a template's form.

`layout_of` gives a `newsparse.Layout`; `ValueError` says which field has no slot and which slot must be there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsparse import dates
from newsparse.dates import Date
from newsparse.layout import Layout, calendar, moment
from newsparse.reading.template.cut import date_shape
from newsparse.reading.template.parts import ANY
from newsparse.reading.template.shapes import Shape, Step

if TYPE_CHECKING:
    from newsparse.records import Item

_ARTICLES: Final = {"author": "an author", "url": "a url", "body": "a body"}


def layout_of(shapes: tuple[Shape, ...], item: Item, any_text: str = "") -> Layout:
    """The layout of an item in the first shape that has a slot for each of its fields, and no other slots.

    Args:
        shapes: Those of the template.
        item: The item.
        any_text: What is there for ``{*}``; without it, a shape that has that does not fit.

    Raises:
        ValueError: There is none; the message goes on from the name of the item.
    """
    have = {slot: text for slot in _slots(shapes) if (text := _text(item, slot)) is not None}
    if any_text:
        have[ANY] = any_text
    _check_slots(item, have)
    least: set[str] | None = None
    for shape in shapes:
        slots = {slot for step in shape for slot in step.line.slots}
        if not have.keys() - {ANY} <= slots:
            continue
        missing = slots - have.keys() - _optional(shape)
        if not missing:
            return _layout(shape, item, have)
        if least is None or len(missing) < len(least):
            least = missing
    if least == {ANY}:
        raise ValueError(
            "has nothing to print for {*}, which isn't a field: put it in […] with the text around it"
        )
    names = " and ".join(sorted((least or set()) - {ANY}))
    slots_text = " ".join(f"{{{slot}}}" for slot in sorted((least or set()) - {ANY}))
    raise ValueError(
        f"has no {names}, but the template requires {slots_text}: put it in […] with the text around it, or set the field"
    )


def _slots(shapes: tuple[Shape, ...]) -> dict[str, None]:
    return dict.fromkeys(slot for shape in shapes for step in shape for slot in step.line.slots)


def _check_slots(item: Item, have: dict[str, str]) -> None:
    for slot in ("number", "title", "date", "body", "kicker", "author", "credit", "place", "url"):
        if slot not in have and _text(item, slot) is not None:
            name = _ARTICLES.get(slot, f"a {slot}")
            raise ValueError(
                f"has {name}, but the template has no {{{slot}}}: add the slot, or leave the field out"
            )


def _text(item: Item, slot: str) -> str | None:
    """A field as it is printed; `None` where the item has none, ``""`` for a body (each paragraph is printed by itself)."""
    if slot == "body":
        return "" if item.body else None
    if slot == "date":
        return _date_text(item)
    value = getattr(item, slot, None)
    return str(value) if value is not None and value != "" else None


def _date_text(item: Item) -> str | None:
    """A date as it was spelled where that alone says it, also where its value is open; else in the usual style."""
    date = item.date
    if date is None:
        return _unread(item)
    line = date_shape(date.text) if date.text and item.layout is not None else None
    if line is not None and line.date is not None and _same(line.date, date):
        return date.text
    return dates.DEFAULT_STYLE.spell(moment(date))


def _same(one: Date, two: Date) -> bool:
    return calendar(one) == calendar(two)


def _unread(item: Item) -> str | None:
    """The text of a date that the page does not settle."""
    layout = item.layout
    if layout is None or layout.spelled is None:
        return None
    for slot, known in zip(layout.slots, layout.spelled, strict=True):
        if slot == "date" and known is not None and known[0] is None and date_shape(known[1]) is not None:
            return known[1]
    return None


def _optional(shape: Shape) -> set[str]:
    return {"body"} if any(step.line.is_body for step in shape) else set()


def _layout(shape: Shape, item: Item, have: dict[str, str]) -> Layout:
    glue, slots = [""], []
    spelled: list[tuple[Any, str] | None] = []

    def put(slot: str) -> None:
        slots.append(slot)
        spelled.append((item.date, have["date"]) if slot == "date" else None)
        glue.append("")

    for step in shape:
        if step.line.is_body and not item.body:
            continue
        if slots or glue[0]:
            glue[-1] += "\n\n" if step.gap else "\n"
        glue[-1] += step.line.indent
        for piece in step.line.pieces:
            if piece.slot == ANY:
                glue[-1] += have[ANY]
            elif piece.slot:
                put(piece.slot)
            else:
                glue[-1] += piece.text
        if step.more is None and "body" in step.line.slots and len(item.body) > 1:
            raise ValueError(
                f"has {len(item.body)} paragraphs, but a {{body}} with text after it holds only one: put {{body}} last on its line"
            )
        for _ in item.body[1:] if step.more is not None else ():
            glue[-1] += _between(step)
            put("body")
    return Layout("", tuple(glue), tuple(slots), tuple(spelled), item.date, 0, "plain")


def _between(step: Step) -> str:
    indent = step.more.indent if step.more is not None else ""
    return ("\n\n" if step.loose else "\n") + indent
