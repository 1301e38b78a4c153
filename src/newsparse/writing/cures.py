"""What may be changed where records could not be read back: candidates, the least first, for `newsparse.writing.readback` to try.

Nothing here raises, and nothing is checked: the records made here are only printed and read.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs

from newsparse.dates import Date
from newsparse.reading.result import VALUES

if TYPE_CHECKING:
    from newsparse.records import Item, Section

Record = TypeVar("Record")

_ENDS: Final = re.compile(r"\A[\W\d_]+|[\W\d_]+\Z")
_NO_WORDS: Final = re.compile(r"[\W\d_]+")
_LINES: Final = ("author", "credit", "kicker", "place", "url")
_PARAGRAPHS: Final = 12  # of an item, that are each tried without
_LONGEST: Final = 200  # characters of a cure; a longer one is not named


def unchecked(record: Record, **fields: Any) -> Record:
    """A copy of a record with other fields that its constructor has not seen."""
    kind: Any = type(record)
    copy: Record = object.__new__(kind)
    for field in attrs.fields(kind):
        if field.name in fields:
            value = fields[field.name]
        else:
            value = getattr(record, field.name) if field.init else field.default
        object.__setattr__(copy, field.name, value)
    return copy


def item_cures(
    item: Item,
    field: str,
    found: Sequence[Any] | None,
    was: Item | None = None,
    beside: Item | None = None,
) -> Iterator[tuple[str, Item]]:
    """Items that may be read back in place of one, each with what to say.

    Args:
        item: The item.
        field: The field that would be read otherwise; ``""`` where that is one of another item.
        found: The values that would be read, in the order of `VALUES`; `None` where it would not be read as an item.
        was: The item that it was before an edit: what was edited is changed first, in the end back.
        beside: An item next to one that was not there before: all of that may be changed, first to the fields of the other.
    """
    seen: list[dict[str, Any]] = []
    others = _changes(item, field, found) if field else ()
    new = _new(item, field, found, beside) if beside is not None else others
    for tried in itertools.chain(_edited(item, was, found), new):
        changes = {name: value for name, value in tried.items() if value != getattr(item, name)}
        if not changes or changes in seen:
            continue
        seen.append(changes)
        words = " and ".join(_words(name, changes[name], item) for name in changes)
        if len(words) <= _LONGEST:
            yield words, unchecked(item, **changes)


def edited(item: Item, was: Item) -> list[str]:
    """The fields in which an item differs from what it was before an edit."""
    return [name for name in VALUES if getattr(item, name) != getattr(was, name)]


def _edited(item: Item, was: Item | None, found: Sequence[Any] | None) -> Iterator[dict[str, Any]]:
    """Changes of the edited fields alone, then what these were."""
    names = [] if was is None else edited(item, was)
    for name in names:
        if name == "body" and found is not None:
            yield from _as_found(item, found)
        yield from (changes for changes in _changes(item, name, found) if changes.keys() <= set(names))
    for name in names:
        yield {name: getattr(was, name)}
    yield {name: getattr(was, name) for name in names}


def _new(item: Item, field: str, found: Sequence[Any] | None, beside: Item) -> Iterator[dict[str, Any]]:
    """Changes of a new item: without what the one beside it lacks too, then as any item, then with what that one has."""
    number = beside.number and beside.number + 1
    less = {name: None for name in (*_LINES, "date") if getattr(beside, name) is None}
    gone: dict[str, Any] = {**less, **({} if beside.body else {"body": ()})}
    counted = {} if (item.number is None) == (number is None) else {"number": number}
    more = {name: getattr(beside, name) for name in (*_LINES, "date") if getattr(item, name) is None}
    if beside.body and not item.body:
        more["body"] = ("A text.",)
    for name in sorted(gone, key=lambda name: name != field):
        yield {name: gone[name]}
    yield counted
    yield {**gone, **counted}
    yield from _near(item, field, found)
    yield from ({name: more[name]} for name in more)
    alike = {**gone, **counted, **more}
    yield alike
    bare = {"title": "A title", "body": beside.body and ("A text.",)}
    yield {**alike, **bare}
    yield {
        "title": beside.title,
        **{name: getattr(beside, name) for name in (*_LINES, "date", "body")},
        **counted,
    }
    yield from _bare(item)


def _words(name: str, value: Any, item: Item) -> str:
    if name == "body":
        left = set(value)
        gone = [place for place, text in enumerate(item.body, 1) if text not in left]
        fewer = value and len(gone) == 1 and value == tuple(text for text in item.body if text in left)
        return f"body without paragraph {gone[0]}" if fewer else f"body={value!r}"
    return f"{name}=Date.from_edtf({value.edtf!r})" if isinstance(value, Date) else f"{name}={value!r}"


def _changes(item: Item, field: str, found: Sequence[Any] | None) -> Iterator[dict[str, Any]]:
    return itertools.chain(_near(item, field, found), _bare(item))


def _near(item: Item, field: str, found: Sequence[Any] | None) -> Iterator[dict[str, Any]]:
    """Changes that leave most of an item, those of the field that would be read otherwise first."""
    if found is not None:
        yield from _as_found(item, found)
    if field in _LINES:
        yield {field: None}
    yield from ({name: None} for name in _LINES)
    if item.number is None and field in ("number", "title", "body"):
        yield {"number": 1}
    if field in ("number", "title"):
        yield from _titles(item)
    if field == "date":
        yield from _dates(item)
    for place in _suspects(item, found):
        yield {"body": (*item.body[:place], *item.body[place + 1 :])}
    yield from _titles(item)


def _bare(item: Item) -> Iterator[dict[str, Any]]:
    """Changes that leave little of an item."""
    yield from ({"body": ()}, {"date": None}, {"title": "A title", "body": ()})
    yield {"title": "A title", "body": (), "date": None, "number": item.number or 1, **dict.fromkeys(_LINES)}


def _as_found(item: Item, found: Sequence[Any]) -> Iterator[dict[str, Any]]:
    """The paragraph that would be read as another field, as that field."""
    read = dict(zip(VALUES, found, strict=True))
    there = set(read["body"])
    left = tuple(text for text in item.body if text in there)
    for name in ("date", *_LINES):
        if getattr(item, name) is None and read[name] is not None and len(left) < len(item.body):
            yield {name: read[name], "body": left}


def _suspects(item: Item, found: Sequence[Any] | None) -> Iterable[int]:
    """The paragraphs to try the item without: all of a few, else those about the first that is read otherwise, the first and the last."""
    count = len(item.body)
    if count <= _PARAGRAPHS:
        return range(count)
    body = dict(zip(VALUES, found, strict=True))["body"] if found is not None else ()
    first = next(
        (at for at, (one, two) in enumerate(zip(item.body, body, strict=False)) if one != two), len(body)
    )
    about = range(max(first - 1, 0), min(first + 3, count))
    return dict.fromkeys((*about, 0, 1, count - 2, count - 1))


def _titles(item: Item) -> Iterator[dict[str, Any]]:
    """Titles without marks at their ends, in quotes, and of words only."""
    bare = item.title
    while bare != (bare := _ENDS.sub("", bare)):
        pass
    for title in (bare, f'"{item.title}"', _NO_WORDS.sub(" ", item.title).strip()):
        if title and item.title:
            yield {"title": title}


def _dates(item: Item) -> Iterator[dict[str, Any]]:
    """The first day in place of what is no day, or none."""
    if item.date is not None and item.date.start is not None:
        yield {"date": Date.of(item.date.start)}
    yield {"date": None}


def section_cures(sections: Sequence[Section], place: int) -> Iterator[tuple[str, tuple[Section, ...]]]:
    """Sections that may be read back in place of some, each with what to say, where one of them would be read otherwise."""
    section = sections[place]
    name = f"section {place + 1}"
    around = (tuple(sections[:place]), tuple(sections[place + 1 :]))
    if section.heading is not None:
        yield f"heading=None in {name}", (*around[0], unchecked(section, heading=None), *around[1])
    yield f"{name} numbered from 1", (*around[0], numbered(section, 1), *around[1])
    if section.heading is not None:
        bare = numbered(unchecked(section, heading=None), 1)
        yield f"heading=None in {name} and {name} numbered from 1", (*around[0], bare, *around[1])
    for first in (place - 1, place):
        if 0 <= first < len(sections) - 1:
            one = joined(sections[first], sections[first + 1])
            words = f"sections {first + 1} and {first + 2} as one, numbered on"
            yield words, (*sections[:first], one, *sections[first + 2 :])
    yield "all sections numbered from 1", tuple(numbered(each, 1) for each in sections)
    items = tuple(item for each in sections for item in each.items)
    yield (
        "all items in one section without a heading, numbered from 1",
        (numbered(unchecked(section, heading=None, items=items), 1),),
    )


def numbered(section: Section, start: int) -> Section:
    """The section with its items counted from a number."""
    items = tuple(unchecked(item, number=start + at) for at, item in enumerate(section.items))
    return unchecked(section, items=items)


def joined(first: Section, second: Section) -> Section:
    """Two sections as one, under the heading of the first, counted from its first number."""
    start = first.items[0].number
    return numbered(unchecked(first, items=(*first.items, *second.items)), 1 if start is None else start)
