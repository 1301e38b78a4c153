"""Mentions by the field they are in, for formats that hold fields and not the printed text.

`Listing.mentions` counts in the listing's text, where a paragraph may be wrapped and Markdown escaped; `marks` says for each
item in which title, author or paragraph a mention is and from where to where in the field's own value. Raises nothing.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import attrs

from newsparse.writer import item_pieces

if TYPE_CHECKING:
    from newsparse.mentions import Mention
    from newsparse.records import Listing


@attrs.frozen
class Mark:
    """A mention in a field: ``value[start:end]`` is its text, unwrapped.

    Attributes:
        field: ``"title"``, ``"author"`` or ``"body"``.
        paragraph: Which of the body's paragraphs, from 0; `None` in a title or an author.
        start: Code points into the field's value.
        end: The same, exclusive.
        mention: As `Listing.mentions` has it.
    """

    field: str
    paragraph: int | None
    start: int
    end: int
    mention: "Mention"


def marks(listing: "Listing", mentions: "Sequence[Mention]") -> list[list[Mark]]:
    """For each item of a listing the mentions in its title, author and body, in the order in which they are.

    Args:
        listing: A listing.
        mentions: Its mentions, with offsets into its text.
    """
    if not mentions:
        return [[] for _ in listing.items]
    from newsparse.writing.passages import (
        NAMING,
        passages,
    )  # and the finder with it: only who has mentions pays for its import

    text, items = passages(listing)
    ordered = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
    at, found = 0, []
    for item, spans in zip(listing.items, items, strict=True):
        here: list[Mark] = []
        paragraph = 0
        slots = [slot for slot, _ in item_pieces(item) if slot in NAMING]
        for slot, (low, high) in zip(slots, spans, strict=True):
            place = paragraph if slot == "body" else None
            value = (
                item.body[paragraph]
                if slot == "body"
                else (item.title if slot == "title" else item.author) or ""
            )
            paragraph += slot == "body"
            while at < len(ordered) and ordered[at].start < low:
                at += 1  # none of the finder's, but anyone may hand in mentions
            if at == len(ordered) or ordered[at].start >= high:
                continue
            steps = _steps(text[low:high], value)
            while at < len(ordered) and ordered[at].start < high:
                mention = ordered[at]
                at += 1
                start, end = (steps[min(offset, high) - low] for offset in (mention.start, mention.end))
                if start < end:
                    here.append(Mark(slot or "", place, start, end, mention))
        found.append(here)
    return found


def _steps(spelled: str, value: str) -> Sequence[int]:
    """For each offset into a field as printed, the offset into its value: breaks with their indent are one space there,
    escapes are gone."""
    if spelled == value:
        return range(len(value) + 1)
    steps, at = [], 0
    for char in spelled:
        steps.append(at)
        if at < len(value) and (char == value[at] or (value[at] == " " and char.isspace())):
            at += 1
    return [*steps, at]


def mention_row(mark: Mark) -> dict[str, Any]:
    """A mention as a flat row of plain values."""
    from newsparse.mentions import Organization

    mention = mark.mention
    row: dict[str, Any] = {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind,
        "name": mention.name,
    }
    if isinstance(mention, Organization):
        row |= {"acronym": mention.acronym, "link": mention.link, "subtype": mention.subtype}
    else:
        tie = mention.affiliation
        row |= {
            "honorific": mention.honorific,
            "role": mention.role,
            "affiliation": tie.name if isinstance(tie, Organization) else tie,
            "place": mention.place,
            "post_nominals": mention.post_nominals,
        }
    return {
        **row,
        "confidence": mention.confidence,
        "rule": mention.rule,
        "source": mention.source,
        "field": mark.field,
        "paragraph": mark.paragraph,
        "field_start": mark.start,
        "field_end": mark.end,
    }


def names(here: Sequence[Mark]) -> tuple[str, str]:
    """The people and the organizations of an item, each canonical name once, with ``"; "`` between them."""
    told = {
        kind: dict.fromkeys(mark.mention.name for mark in here if mark.mention.kind == kind)
        for kind in ("person", "organization")
    }
    return "; ".join(told["person"]), "; ".join(told["organization"])
