"""How often a page of dates in numbers is settled, and how often wrongly, if its dates are in no order, nearly in order, or in order.

    python benchmarks/orders.py [--pages 20000] [--seed 1]

Each page is random dates whose numbers are all 12 or less, so that no date proves the order of day and month by itself, with a year of
four digits or of two. A page counts as wrong if one of its dates is. The arithmetic is in `docs/dates.md`; exit 1 if of the
pages in no order one in a thousand is wrong.
"""

from __future__ import annotations

import argparse
import collections
import datetime as dt
import random
import sys

from newsparse.dates import line_date, settle

WRITTEN = {"dmy": "{d:02}/{m:02}/{y}", "mdy": "{m:02}/{d:02}/{y}"}


def days(chance: random.Random, count: int, years: int) -> list[dt.date]:
    """Distinct days from 1 to 12 of any month."""
    found: set[dt.date] = set()
    while len(found) < count:
        found.add(dt.date(2023 - chance.randrange(years), chance.randint(1, 12), chance.randint(1, 12)))
    return sorted(found, reverse=True)


def moved(chance: random.Random, page: list[dt.date]) -> list[dt.date]:
    """The page with one item pinned to its top, as sites do."""
    place = chance.randrange(1, len(page))
    return [page[place], *page[:place], *page[place + 1 :]]


KINDS = {
    "in no order": lambda chance, page: chance.sample(page, len(page)),
    "one item out of place": moved,
    "sorted": lambda chance, page: page,
}


def verdict(page: list[dt.date], order: str, short: bool) -> str:
    """Whether a page is settled rightly, wrongly, or stays open."""
    texts = [
        WRITTEN[order].format(d=day.day, m=day.month, y=day.year % 100 if short else day.year) for day in page
    ]
    got = settle([line_date(text) for text in texts], [None] * len(texts))
    if any(date is not None and date.start != day for date, day in zip(got, page, strict=True)):
        return "wrong"
    return (
        "right"
        if any(d is not None for d, day in zip(got, page, strict=True) if day.day != day.month)
        else "open"
    )


def main() -> None:
    """Print the table, as Markdown."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--pages", type=int, default=20_000)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    chance = random.Random(options.seed)
    failed = False
    print("| pages | dates | year | right | open | wrong | wrong in 1,000 |")
    print("|---|---:|---|---:|---:|---:|---:|")
    for kind, make in KINDS.items():
        for count in (3, 6, 7, 8, 12):
            for short in (False, True):
                tally = collections.Counter(
                    verdict(
                        make(chance, days(chance, count, 1 if count < 8 else 2)),
                        chance.choice(["dmy", "mdy"]),
                        short,
                    )
                    for _ in range(options.pages // 10 if kind == "sorted" else options.pages)
                )
                share = 1000 * tally["wrong"] / tally.total()
                failed = failed or (kind != "sorted" and share >= 1)
                digits = "two digits" if short else "four digits"
                print(
                    f"| {kind} | {count} | {digits} | {tally['right']} | {tally['open']} | {tally['wrong']} | {share:.2f} |"
                )
    sys.exit(failed)


if __name__ == "__main__":
    main()
