"""Edit two listings, merge them, and print the result back: what is not changed keeps its bytes.

    python examples/edit_and_merge.py ONE TWO > merged.txt

Titles in capitals become sentences, items before 2021 go, what stands in both comes once; numbers count anew.
"""

import sys

import attrs

import newsparse
from newsparse import Item, Listing

OLDEST = 2021


def tidied(item: Item) -> Item | None:
    """An item as we publish it; `None` for one that is too old."""
    if item.date is not None and item.date.end is not None and item.date.end.year < OLDEST:
        return None
    if item.title.isupper():
        return attrs.evolve(item, title=item.title.capitalize())
    return item


def merged(one: Listing, two: Listing) -> Listing:
    """Both listings in one, without what is in both."""
    known = {(item.title, item.date) for item in one}
    return one + two.filter(lambda item: (item.title, item.date) not in known, renumber=True)


def main(first: str, second: str) -> int:
    """Print the merged listing."""
    one = newsparse.read(first).map(tidied, renumber=True)
    two = newsparse.read(second).map(tidied, renumber=True)
    both = merged(one, two)
    assert newsparse.parse(str(both), **both.read_options) == both  # it reads back to the same records
    sys.stdout.write(newsparse.unparse(both))
    print(f"{len(one)} and {len(two)} items, {len(both)} in all", file=sys.stderr)
    if both.read_options:
        print(f"read it with {both.read_options}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
