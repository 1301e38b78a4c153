"""How records are spelled: `Layout`, and the two forms of a date with a time. Knows no record; `check_layout` raises for a layout that contradicts itself."""

from __future__ import annotations

from collections import Counter
from typing import Any

import attrs

from newsparse.dates import Date, Precision, look
from newsparse.dates.value import offset_text
from newsparse.dialects import DIALECTS
from newsparse.doors import typed


def _look(date: Date | None) -> str | None:
    """What dates of one style have in common: layouts that differ in nothing else are equal."""
    return look(date.text) if date is not None else None


@attrs.frozen(weakref_slot=False, field_transformer=typed)
class Layout:
    """How a record is spelled: the text before it, the text around its fields, and fields whose spelling differs from their value.

    ``glue[0] + field[0] + glue[1] + field[1] + … + glue[-1]`` is the record's text. ``slots`` names the fields in the order of the
    text, with ``body`` once for each paragraph. A plain item has the slots ``("number", "title", "date", "body")`` and the
    glue ``("  ", ". ", "\\n\\n    ", "\\n\\n    ", "")``.

    Attributes:
        lead: The text between the previous record and this one: line endings, and text that belongs to no record.
        glue: The strings around the slots, one more than there are slots.
        slots: Names of fields.
        spelled: For each slot ``None``, or the value that was read and its spelling, if that differs (a wrapped
            line, a Markdown escape). The spelling is printed as long as the field has that value.
        like: A date as the page writes it, as a model for a new date in its place; `None` if there is none.
        width: The column at which long lines are broken; 0 for never.
        dialect: Name of the dialect (`newsparse.dialects`), for fields that are added.
        above: The date from a line above the record, if its own text has none.
        template: The template that the page was read with (`newsparse.Template`), which says where an added field goes; ``""`` for none.

    >>> import newsparse
    >>> layout = newsparse.parse("  1. A title\\n\\n    2 May 2023").items[0].layout
    >>> layout.slots, layout.glue
    (('number', 'title', 'date'), ('  ', '. ', '\\n\\n    ', ''))
    """

    lead: str = ""
    glue: tuple[str, ...] = ("",)
    slots: tuple[str, ...] = ()
    spelled: tuple[tuple[Any, str] | None, ...] | None = None
    like: Date | None = attrs.field(default=None, eq=_look)
    width: int = 0
    dialect: str = "resiliparse"
    above: Date | None = None
    template: str = ""


def check_layout(layout: Layout, fields: tuple[str, ...]) -> None:
    """Raise `ValueError` for a layout made by hand that contradicts itself, or has other slots than the record has fields."""
    slots, spelled = layout.slots, layout.spelled
    if len(layout.glue) != len(slots) + 1:
        raise ValueError(
            f"layout has {len(layout.glue)} pieces of glue for {len(slots)} slots: one more than slots is needed"
        )
    for slot in slots:
        if slot not in fields or (slot != "body" and slots.count(slot) > 1):
            raise ValueError(
                f"layout has a slot {slot!r} that isn't a field here, or has it twice: the fields are {', '.join(fields)}"
            )
    if spelled is not None and len(spelled) != len(slots):
        raise ValueError(
            f"layout has {len(spelled)} spellings for {len(slots)} slots: give one or None for each, or spelled=None"
        )
    pairs: Any = spelled or ()
    if not all(
        pair is None or (isinstance(pair, tuple) and len(pair) == 2 and isinstance(pair[1], str))
        for pair in pairs
    ):
        raise TypeError("layout has an invalid spelling: give None or (value, text) for each slot")
    if layout.dialect not in DIALECTS:
        raise ValueError(
            f"layout has an unknown dialect {layout.dialect!r}: it is one of {', '.join(DIALECTS)}"
        )


def calendar(date: Date | None) -> Date | None:
    """A date as an item has it: the calendar's, with the time on its line next to it.

    So the dates of a page whose lines tell times compare and group with those of one whose lines do not: the EDTF value
    and the precision are the day's; `Date.time`, `Date.utc_offset` and `Date.text` still tell the time.
    """
    if date is None or date.time is None or "T" not in date.edtf:
        return date
    return attrs.evolve(date, edtf=date.edtf.partition("T")[0], precision=Precision.DAY)


def moment(date: Date) -> Date:
    """The date with its time in its EDTF value again: what `calendar` took apart."""
    if date.time is None or "T" in date.edtf:
        return date
    time = date.time.isoformat("seconds" if date.time.second else "minutes")
    if date.utc_offset is not None:
        time += offset_text(date.utc_offset)
    precision = Precision.SECOND if date.time.second else Precision.MINUTE
    return attrs.evolve(date, edtf=f"{date.edtf}T{time}", precision=precision)


def counted(slots: tuple[str, ...]) -> list[tuple[str, int]]:
    """Slots, each with how many of the same name come before it.

    >>> counted(("title", "body", "body"))
    [('title', 0), ('body', 0), ('body', 1)]
    """
    counts: Counter[str] = Counter()
    found = []
    for slot in slots:
        found.append((slot, counts[slot]))
        counts[slot] += 1
    return found
