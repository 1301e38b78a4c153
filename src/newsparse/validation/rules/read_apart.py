"""Two parts of a page read differently when each is read by itself.

## What it does

Splits a page of up to 100,000 characters where it might be two pages: at text between items, where the dates reverse their order, where
numbers start again without a heading, and where numbers become bullets. Reads each part by itself, and compares the results. It tries the
four likeliest places.

## Why is this bad?

One list shouldn't change how another is read. If it does, one of the two was probably read with the pattern of the other: two pages were
joined, or the page has lists of different kinds.

## Example

```text
News

1) Red harbour opens (5 May 2023)
2) Blue harbour opens (4 May 2023)
3) Green harbour opens (3 May 2023)
4) Grey harbour opens (2 May 2023)
5) Black harbour opens (1 May 2023)

  1. Red harbour opens

    5 June 2022

    The first ship came in at noon.

  2. Blue harbour opens

    4 June 2022

    The second ship came in at night.

  3. Green harbour opens

    3 June 2022

    Nobody saw the third one come.

  4. Grey harbour opens

    2 June 2022

    The fourth ship was late.

  5. Black harbour opens

    1 June 2022

    All of them left again.
```

## What to do

Scrape the lists separately, or pass the pattern of the one you want with `--template`. `newsparse parse --format roles FILE` shows which
field each line was read as.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from newsparse.dialects import DIALECTS
from newsparse.reader import parse
from newsparse.records import Item
from newsparse.validation.model import Found, Severity
from newsparse.validation.page import LINE_END, Page, count

CODE, NAME, SEVERITY, FIX = "NP009", "read-apart", Severity.WARNING, "no"

_LONGEST: Final = 100_000
_PLACES: Final = 4
_FEWEST: Final = 2  # items of a part
_FEWEST_DATED: Final = 3  # lines that prove together that a day parts each of them
_SURE: Final = 20  # characters of a title that are on its first line


def check(page: Page) -> Iterator[Found]:
    """At most one finding: the first place at which a page is two."""
    if page.edited or len(page.text) > _LONGEST or "template" in page.listing.read_options:
        return
    places = [place for place in _places(page) if _FEWEST <= place[1] <= len(page.items) - _FEWEST]
    for _, follows, at in sorted(places, reverse=True)[:_PLACES]:
        wrapped = DIALECTS[page.listing.dialect].wraps  # the page tells its width, and a part may not
        above, below = (
            _values(parse(text, **page.listing.read_options).items, wrapped)
            for text in (page.text[:at], page.text[at:])
        )
        whole = _values(page.items, wrapped)
        if not _is_enough(above, whole[:follows]) or not _is_enough(below, whole[follows:]):
            continue  # too little to find the page's pattern in
        if (above, below) != (whole[:follows], whole[follows:]):
            other = _differs(whole, [*above, *below])
            line = LINE_END.split(page.text[at:].lstrip(), maxsplit=1)[0]
            start = page.text.index(line, at)
            yield Found(
                start,
                start + len(line),
                f"the text above or below this line gives different items when read by itself ({other}): are these two lists?",
            )
            return


def _is_enough(items: list[tuple[Any, ...]], whole: list[tuple[Any, ...]]) -> bool:
    """Whether a part has items, and not only one or two without the days that the whole page tells."""
    return bool(items) and (len(whole) >= _FEWEST_DATED or [item[2] for item in items] != [None] * len(whole))


def _values(items: tuple[Item, ...], wrapped: bool) -> list[tuple[Any, ...]]:
    """What is compared of items."""
    if wrapped:
        return [(item.number, item.title[:_SURE], item.date, item.url) for item in items]
    return [
        (item.number, item.title, item.date, item.kicker, item.author, item.credit, item.place, item.url, item.body)
        for item in items
    ]  # fmt: skip


def _differs(items: list[tuple[Any, ...]], others: list[tuple[Any, ...]]) -> str:
    """What two readings differ in, in a few words."""
    if len(items) != len(others):
        return f"{len(others)} instead of {count(len(items), 'item')}"
    place = next((place for place, item in enumerate(items) if item != others[place]), 0)
    return f"entry {place + 1} differs"


def _places(page: Page) -> Iterator[tuple[int, int, int]]:
    """(How likely, how many items above, offset) of each place where a page may be two."""
    chunks = {chunk.follows: chunk for chunk in page.chunks}
    boundaries = {0}
    headed = set()
    for section in page.sections:
        if section.heading is not None:
            headed.add(max(boundaries))
        boundaries.add(max(boundaries) + len(section.items))
    order = _order(page.items)
    for follows in range(1, len(page.items)):
        before, after = page.items[follows - 1], page.items[follows]
        chunk = chunks.get(follows)
        rank = len(chunk.text.strip()) if chunk is not None else 0
        if before.date and after.date and before.date.start and after.date.start:
            step = (before.date.start > after.date.start) - (before.date.start < after.date.start)
            rank += 1000 * (step * order < 0)
        if (before.number is None) != (after.number is None):
            rank += 200
        elif follows in boundaries - headed and before.number is not None and after.number is not None:
            rank += 100 * (after.number <= before.number)
        if rank:
            yield rank, follows, chunk.start if chunk is not None else page.item_span(follows - 1)[1]


def _order(items: tuple[Item, ...]) -> int:
    """Whether the newest of a page come first (1) or last (-1); 0 where most of its days do not say."""
    days = [item.date.start for item in items if item.date is not None and item.date.start is not None]
    steps = [(first > second) - (first < second) for first, second in pairwise(days)]
    return (sum(steps) * 3 > 2 * len(steps)) - (-sum(steps) * 3 > 2 * len(steps))
