"""Two scrapes of a listing compared: `diff`, and its answer as text, JSON and Markdown.

Items are matched by what they say, not by number: numbers shift with every new item. Takes texts or listings, gives
data; the printers are pure functions of it. (The file is not called diff.py: a module of that name would hide `newsparse.diff`, the
function.) Raises `TypeError` for what is neither, and nothing on text.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator
from itertools import pairwise
from typing import Any, Final

import attrs

from newsparse.dates import Date
from newsparse.doors import takes, typed
from newsparse.escapes import json_text, visible
from newsparse.layout import moment
from newsparse.reader import parse
from newsparse.records import Item, Listing

FIELDS: Final = ("title", "date", "kicker", "author", "credit", "place", "url", "body")
"""The fields that are compared. The number is not one: it says where an item is, and `moved` tells that."""


@attrs.frozen(field_transformer=typed)
class Place:
    """An item and its place: its index on the page from 0, its section's heading, and the item."""

    index: int
    heading: str | None
    item: Item


@attrs.frozen(field_transformer=typed)
class Pair:
    """An item of the old listing and the same one in the new.

    Attributes:
        old: In the old listing.
        new: In the new one.
        fields: The fields that differ, in the order of `FIELDS`.
        moved: Whether its place among the items in both listings changed, or its heading did.
    """

    old: Place
    new: Place
    fields: tuple[str, ...] = ()
    moved: bool = False


@attrs.frozen(field_transformer=typed)
class Diff:
    """What changed between two listings.

    Attributes:
        added: Items that only the new listing has, in its order.
        removed: Items that only the old one has, in its order.
        pairs: The items that both have, in the order of the new one.

    >>> found = diff("  1. First\\n\\n    2 May 2023", "  1. First\\n\\n    3 May 2023\\n\\n  2. Second")
    >>> [place.item.title for place in found.added], [pair.fields for pair in found.changed], bool(found)
    (['Second'], [('date',)], True)
    """

    added: tuple[Place, ...]
    removed: tuple[Place, ...]
    pairs: tuple[Pair, ...]

    @property
    def changed(self) -> tuple[Pair, ...]:
        """The items of which a field differs."""
        return tuple(pair for pair in self.pairs if pair.fields)

    @property
    def moved(self) -> tuple[Pair, ...]:
        """The items that moved."""
        return tuple(pair for pair in self.pairs if pair.moved)

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.moved)

    def __str__(self) -> str:
        return to_text(self)


def diff(old: str | Listing, new: str | Listing) -> Diff:
    """Compare two scrapes of a listing.

    Args:
        old: The earlier text or listing.
        new: The later one.

    Returns:
        What was added, removed, changed and moved. It is false if nothing was.

    Raises:
        TypeError: An argument is neither a `str` nor a `Listing`.

    >>> old = "  1. First\\n\\n    2 May 2023\\n\\n  2. Second\\n\\n    1 May 2023\\n"
    >>> new = "  1. Third\\n\\n    3 May 2023\\n\\n  2. First\\n\\n    2 May 2023\\n\\n    A body.\\n\\n  3. Second\\n\\n    1 May 2023\\n"
    >>> print(diff(old, new))
    + 2023-05-03  Third
    ~ 2023-05-02  First
        body: + A body.
    1 added, 1 changed, 1 unchanged
    """
    before, after = _places(old, "old"), _places(new, "new")
    partner = _matched([place.item for place in before], [place.item for place in after])
    kept = _in_order([partner[at] for at in range(len(after)) if partner[at] is not None])
    pairs = []
    for at, place in enumerate(after):
        other = partner[at]
        if other is not None:
            one = before[other]
            moved = other not in kept or one.heading != place.heading
            pairs.append(Pair(one, place, _differing(one.item, place.item), moved))
    gone = set(range(len(before))) - {other for other in partner if other is not None}
    return Diff(
        tuple(place for at, place in enumerate(after) if partner[at] is None),
        tuple(before[at] for at in sorted(gone)),
        tuple(pairs),
    )


def _places(source: str | Listing, which: str) -> list[Place]:
    takes("diff", **{which: (source, str | Listing)})
    listing = parse(source) if isinstance(source, str) else source
    found: list[Place] = []
    for section in listing.sections:
        for item in section.items:
            found.append(Place(len(found), section.heading, item))
    return found


def _differing(old: Item, new: Item) -> tuple[str, ...]:
    return tuple(field for field in FIELDS if getattr(old, field) != getattr(new, field))


# --- who is who ---------------------------------------------------------------------------------------------------

_Key = Callable[[Item], Any]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


_SAME: Final[tuple[_Key, ...]] = (
    lambda item: (
        item.title,
        item.date,
        item.kicker,
        item.author,
        item.credit,
        item.place,
        item.url,
        item.body,
    ),
    lambda item: item.url and (item.url, item.title),
    lambda item: item.title and (item.title, item.date),
    lambda item: item.url,
    lambda item: item.body and (item.body, item.date),
    lambda item: item.title and (item.title, item.body),
    lambda item: item.title,
    lambda item: tuple(_words(item.title)),
    lambda item: item.body[:1],
)
"""What two items have in common when they are one, from the surest sign to the weakest."""
_RARE: Final = 20
_NEAR: Final = 0.6


def _matched(old: list[Item], new: list[Item]) -> list[int | None]:
    """For each new item the place of the old one that it is; linear but for the few that no sign matches."""
    partner: list[int | None] = [None] * len(new)
    free = dict.fromkeys(range(len(old)))
    waiting = list(range(len(new)))
    for key in _SAME:
        if not free or not waiting:
            break
        known: defaultdict[Hashable, list[int]] = defaultdict(list)
        for at in reversed(free):
            sign = key(old[at])
            if sign:
                known[sign].append(at)
        rest = []
        for at in waiting:
            sign = key(new[at])
            there = known.get(sign) if sign else None
            if there:
                partner[at] = there.pop()
                del free[partner[at]]  # type: ignore[arg-type]
            else:
                rest.append(at)
        waiting = rest
    _near(old, new, list(free), waiting, partner)
    return partner


def _near(
    old: list[Item], new: list[Item], free: list[int], waiting: list[int], partner: list[int | None]
) -> None:
    """Match what is left by likeness: only items that share rare words are compared."""
    if not free or not waiting:
        return
    texts = {at: _telling(old[at]) for at in free}
    pairs = {at: _letter_pairs(text) for at, text in texts.items()}
    homes: defaultdict[str, list[int]] = defaultdict(list)
    for at in free:
        for word in dict.fromkeys(texts[at].split()):
            homes[word].append(at)
    scored = []
    for at in waiting:
        text = _telling(new[at])
        shared = Counter(
            there
            for word in dict.fromkeys(text.split())
            if len(homes.get(word, ())) <= _RARE
            for there in homes.get(word, ())
        )
        mine = _letter_pairs(text)
        for there, _ in shared.most_common(3):
            likeness = 2 * (mine & pairs[there]).total() / (mine.total() + pairs[there].total())
            same_date = new[at].date is not None and new[at].date == old[there].date
            if likeness >= _NEAR:
                scored.append((-likeness - 0.1 * same_date, abs(there - at), at, there))
    taken: set[int] = set()
    for *_, at, there in sorted(scored):
        if partner[at] is None and there not in taken:
            partner[at] = there
            taken.add(there)


def _telling(item: Item) -> str:
    """The words that tell an item from others: of its title and how its body begins."""
    return " ".join(_words(" ".join([item.title, *item.body[:1]])[:1000]))[:400]


def _letter_pairs(text: str) -> Counter[str]:
    """How often each two letters are side by side, by which texts are compared in linear time (Dice's coefficient)."""
    return Counter(map("".join, pairwise(f" {text} ")))


def _in_order(places: list[int | None]) -> set[int]:
    """The longest run of old places that rises: the items that stayed where they were among the others."""
    tails: list[int] = []
    at_end: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        if place is None:
            continue
        at = bisect_left(tails, place)
        before[place] = at_end[at - 1] if at else None
        if at == len(tails):
            tails.append(place)
            at_end.append(place)
        else:
            tails[at] = at_end[at] = place
    kept = set()
    last = at_end[-1] if at_end else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


# --- printers -----------------------------------------------------------------------------------------------------

_MARKS: Final = re.compile(r"([\\`*_{}\[\]()<>#+|~!&-])")


def _summary(found: Diff) -> str:
    same = sum(not pair.fields and not pair.moved for pair in found.pairs)
    counts = [
        (found.added, "added"),
        (found.removed, "removed"),
        (found.changed, "changed"),
        (found.moved, "moved"),
    ]
    return ", ".join([*(f"{len(items)} {what}" for items, what in counts if items), f"{same} unchanged"])


def _line(place: Place) -> str:
    item = place.item
    title = item.title or (item.body[0] if item.body else "(no title)")
    return visible(f"{item.date.edtf if item.date else 'no date'}  {title}")


def _value(value: Any) -> str:
    return (
        "nothing"
        if value in (None, "")
        else visible(moment(value).edtf if isinstance(value, Date) else str(value))
    )


def _changes(pair: Pair) -> Iterator[str]:
    """The lines that tell how the fields of an item differ."""
    for field in pair.fields:
        one, two = getattr(pair.old.item, field), getattr(pair.new.item, field)
        if field == "body":
            before, after = list(one), list(two)
            yield from (f"body: - {visible(each)}" for each in (Counter(before) - Counter(after)).elements())
            yield from (f"body: + {visible(each)}" for each in (Counter(after) - Counter(before)).elements())
            if sorted(before) == sorted(after):
                yield "body: its paragraphs changed places"
        else:
            yield f"{field}: {_value(one)} -> {_value(two)}"
    if pair.moved:
        yield _movement(pair)


def _movement(pair: Pair) -> str:
    old, new = pair.old, pair.new
    if old.heading != new.heading:
        return f"moved: from {_heading(old)} to {_heading(new)}"
    return f"moved: from place {old.index + 1} to place {new.index + 1}"


def _heading(place: Place) -> str:
    return "no heading" if place.heading is None else visible(repr(place.heading))


def to_text(found: Diff) -> str:
    """A diff for people: ``+`` added, ``-`` removed, ``~`` changed or moved; then a summary line.

    Control characters are spelled out, so a hostile page cannot steer the terminal.

    >>> print(to_text(diff("  1. A title\\n\\n    2 May 2023", "  1. A title\\n\\n    3 May 2023")))
    ~ 2023-05-03  A title
        date: 2023-05-02 -> 2023-05-03
    1 changed, 0 unchanged
    """
    takes("to_text", found=(found, Diff))
    lines = [f"+ {_line(place)}" for place in found.added]
    lines += [f"- {_line(place)}" for place in found.removed]
    for pair in found.pairs:
        if pair.fields or pair.moved:
            lines += [f"~ {_line(pair.new)}", *(f"    {change}" for change in _changes(pair))]
    return "\n".join([*lines, _summary(found)])


def to_markdown(found: Diff) -> str:
    """A diff as Markdown, for an issue or a comment; text from the pages is escaped.

    >>> print(to_markdown(diff("  1. First", "  1. First\\n\\n  2. *Second*")))
    ### Added
    <BLANKLINE>
    - **\\*Second\\*** (no date)
    <BLANKLINE>
    1 added, 1 unchanged.
    """
    takes("to_markdown", found=(found, Diff))

    def line(place: Place) -> str:
        item = place.item
        title = item.title or (item.body[0] if item.body else "(no title)")
        date = item.date.edtf if item.date else "no date"
        return f"**{_escaped(title)}** ({_escaped(date)})"

    lines = []
    for title, places in (("Added", found.added), ("Removed", found.removed)):
        if places:
            lines += [f"### {title}", "", *(f"- {line(place)}" for place in places), ""]
    touched = [pair for pair in found.pairs if pair.fields or pair.moved]
    if touched:
        lines += ["### Changed", ""]
        for pair in touched:
            lines += [f"- {line(pair.new)}", *(f"  - {_escaped(change)}" for change in _changes(pair))]
        lines.append("")
    return "\n".join([*lines, f"{_summary(found)}."])


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", visible(text)).replace("@", "@\u200b")


def to_json(found: Diff) -> str:
    """A diff as one JSON object: ``added``, ``removed``, ``changed``, ``moved``, and how many are ``unchanged``.

    >>> told = json.loads(to_json(diff("  1. First", "  1. First\\n\\n  2. Second")))
    >>> told["added"][0]["title"], told["unchanged"]
    ('Second', 1)
    """
    takes("to_json", found=(found, Diff))

    def item(place: Place) -> dict[str, Any]:
        each = place.item
        values = {field: _plain(getattr(each, field)) for field in FIELDS}
        return {"index": place.index, "heading": place.heading, "number": each.number, **values}

    data = {
        "added": [item(place) for place in found.added],
        "removed": [item(place) for place in found.removed],
        "changed": [
            {
                "old": item(pair.old),
                "new": item(pair.new),
                "fields": list(pair.fields),
            }
            for pair in found.changed
        ],
        "moved": [{"old": item(pair.old), "new": item(pair.new)} for pair in found.moved],
        "unchanged": sum(not pair.fields and not pair.moved for pair in found.pairs),
    }
    return json_text(json.dumps(data, indent=2))


def _plain(value: Any) -> Any:
    return (
        moment(value).edtf if isinstance(value, Date) else list(value) if isinstance(value, tuple) else value
    )
