"""Speed and memory beside a hand-written baseline and what else reads such entries: the table of docs/performance.md.

  python benchmarks/speed.py [--items 20000] [--runs 7] [--growth] [--json FILE]

The listing is that of tests/fixtures repeated with other numbers, dates and titles, in its own layout; feedparser and
ElementTree read the same entries as RSS, markdown-it-py and mistune as a list in Markdown. All are timed in turn in one
process, so only the ratios count, never the seconds. The baseline is the floor that plain Python can reach: one
regular expression for exactly this layout, a month table with a cache, frozen attrs records; it keeps no layout, finds
no dialect, and drops what it does not know. A library that is not installed is left out, with a word.
"""

from __future__ import annotations

import argparse
import datetime
import gc
import json
import re
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import attrs

import newsparse

SEED = (
    (Path(__file__).parents[1] / "tests" / "fixtures" / "ilo_social_protection.txt")
    .read_bytes()
    .decode("utf-8")
)
MONTHS = "January February March April May June July August September October November December".split()
GAP = r"\n(?:[ \t]*+\n)*+"
ITEM = re.compile(
    rf"^ {{0,3}}(\d+)\. ++([^\n]+)(?:{GAP} {{4}}(\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}})[ \t]*+(?=\n|\Z))?+"
    rf"(?:{GAP} {{4}}([^\n]+(?:{GAP} {{4}}[^\n]+)*+))?+[ \t]*+(?:{GAP}|\Z)",
    re.M,
)
Job = Callable[[], object]
Entry = tuple[int, str, datetime.date, str]


@attrs.frozen
class Row:
    """What the baseline makes of an item."""

    section: int
    number: int
    title: str
    date: datetime.date | None
    body: str


class Dates(dict[str, datetime.date]):
    """The dates met so far."""

    def __missing__(self, text: str) -> datetime.date:
        day, month, year = text.split(" ")
        value = self[text] = datetime.date(int(year), MONTHS.index(month) + 1, int(day))
        return value


DATES = Dates()


def baseline(text: str) -> list[Row]:
    """The items of a listing in the layout of the seed, and of no other."""
    rows: list[Row] = []
    section, previous = 0, 1 << 60
    for match in ITEM.finditer(text):
        number, title, date, body = match.groups()
        number = int(number)
        section += number <= previous
        previous = number
        rows.append(Row(section, number, title, DATES[date] if date else None, body or ""))
    return rows


def entries(count: int) -> Iterator[Entry]:
    """Number, title, date and body of so many entries, made from the seed's."""
    base = [(match[2], match[4] or "") for match in ITEM.finditer(SEED)]
    newest = datetime.date(2023, 9, 22)
    for place in range(count):
        title, body = base[place % len(base)]
        yield place % 23 + 1, f"{title} ({place})", newest - datetime.timedelta(days=place // 3 % 9000), body


def listing(count: int) -> str:
    """So many entries as a listing."""
    parts = []
    for number, title, day, body in entries(count):
        written = f"{day.day:02d} {MONTHS[day.month - 1]} {day.year}"
        parts.append(
            ("\n\n" if number == 1 and parts else "")
            + f"  {number}. {title}\n\n    {written}"
            + (f"\n\n    {body}" if body else "")
        )
    return "\n\n".join(parts).strip()


def unknown(count: int) -> str:
    """The same entries in a layout that no renderer has: title, date and text on lines of their own, with a gap between entries."""
    return "\n\n".join(
        f"{title}\n{day.day} {MONTHS[day.month - 1]} {day.year}" + (f"\n{body}" if body else "")
        for _, title, day, body in entries(count)
    )


def rss(count: int) -> str:
    """The same entries as RSS."""
    rows = (
        f"<item><title>{escape(title)}</title><pubDate>{day:%a, %d %b %Y} 00:00:00 +0000</pubDate>"
        f"<description>{escape(body)}</description></item>"
        for _, title, day, body in entries(count)
    )
    return f"<rss version='2.0'><channel><title>t</title>{''.join(rows)}</channel></rss>"


def peers(count: int) -> dict[str, Job]:
    """What a user would pick instead, on the same entries."""
    feed, markdown = rss(count), re.sub(r"^  (\d+)\. ", r"\1.  ", listing(count), flags=re.M)
    jobs: dict[str, Job] = {}

    def element_tree() -> Job:
        from email.utils import parsedate_to_datetime
        from xml.etree import ElementTree

        def job() -> object:
            return [
                (
                    entry.findtext("title"),
                    parsedate_to_datetime(entry.findtext("pubDate") or ""),
                    entry.findtext("description"),
                )
                for entry in ElementTree.fromstring(feed).iter("item")
            ]

        return job

    def feed_parser() -> Job:
        import feedparser

        return lambda: feedparser.parse(feed)

    def markdown_it() -> Job:
        from markdown_it import MarkdownIt

        return lambda: MarkdownIt().parse(markdown)

    def mistune() -> Job:
        import mistune

        return lambda: mistune.create_markdown(renderer="ast")(markdown)

    makers = {
        "ElementTree (C)": element_tree,
        "mistune": mistune,
        "markdown-it-py": markdown_it,
        "feedparser": feed_parser,
    }
    for name, make in makers.items():
        try:
            jobs[name] = make()
        except ImportError:
            print(f"({name} is not installed)", file=sys.stderr)
    return jobs


def medians(jobs: dict[str, Job], runs: int) -> dict[str, float]:
    """The median seconds of processor time of each job, all run in turn."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for job in jobs.values():
        job()
    for _ in range(runs):
        for name, job in jobs.items():
            gc.collect()
            start = time.process_time()
            job()
            times[name].append(time.process_time() - start)
    return {name: statistics.median(each) for name, each in times.items()}


def growth(items: int) -> dict[str, float]:
    """What an item costs at 4 and 16 times the items, as a multiple of its cost at 1; printed."""
    costs: dict[str, list[float]] = {}
    for factor in (1, 4, 16):
        text = listing(items * factor)
        jobs: dict[str, Job] = {
            "baseline": lambda: baseline(text),  # noqa: B023
            "parse": lambda: newsparse.parse(text),  # noqa: B023
            "parse, every item made": lambda: newsparse.parse(text).items,  # noqa: B023
        }
        for name, each in medians(jobs, 3).items():
            costs.setdefault(name, []).append(each / factor)
    print("\n| cost of an item at | 4 times the items | 16 times |\n|---|---|---|")
    for name, (one, four, sixteen) in costs.items():
        print(f"| {name} | {four / one:.2f} | {sixteen / one:.2f} |")
    return {f"growth, 16x: {name}": each[-1] / each[0] for name, each in costs.items()}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--items", type=int, default=20000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument(
        "--growth", action="store_true", help="also the cost of an item at 1x, 4x and 16x the items"
    )
    parser.add_argument("--json", type=Path, help="write the ratios to this file too")
    args = parser.parse_args()
    text = listing(args.items)
    size = len(text.encode())
    print(
        f"{args.items} items, {size / 1e6:.1f} MB; Python {sys.version.split()[0]}; medians of {args.runs} runs in turn\n"
    )
    jobs: dict[str, Job] = {
        "baseline": lambda: baseline(text),
        "newsparse: parse": lambda: newsparse.parse(text),
        "newsparse: parse, every item made": lambda: newsparse.parse(text).items,
        "newsparse: parse + unparse": lambda: newsparse.unparse(newsparse.parse(text)),
        **peers(args.items),
    }
    times = medians(jobs, args.runs)
    floor, own = times["baseline"], times["newsparse: parse"]
    print("| what | x baseline | x newsparse.parse |\n|---|---|---|")
    for name, each in times.items():
        print(f"| {name} | {each / floor:.2f} | {each / own:.2f} |")
    ratios = {name: each / floor for name, each in times.items()}

    page = SEED
    small = medians(
        {
            "baseline": lambda: [baseline(page) for _ in range(200)],
            "parse": lambda: [newsparse.parse(page) for _ in range(200)],
        },
        args.runs,
    )
    ratios["one page, warm"] = small["parse"] / small["baseline"]
    print(f"\nOne page of 20 items, warm: {ratios['one page, warm']:.2f} x baseline.")

    known_page, unknown_page = listing(20), unknown(20)
    known_list, unknown_list = listing(args.items // 10), unknown(args.items // 10)
    found = medians(
        {
            "known page": lambda: list(newsparse.parse(known_page)),
            "unknown page": lambda: list(newsparse.parse(unknown_page)),
            "known list": lambda: list(newsparse.parse(known_list)),
            "unknown list": lambda: list(newsparse.parse(unknown_list)),
        },
        args.runs,
    )
    ratios["unknown pattern, one page"] = found["unknown page"] / found["known page"]
    ratios["unknown pattern, an item"] = found["unknown list"] / found["known list"]
    print(
        f"A page of 20 items whose pattern is to be found: {ratios['unknown pattern, one page']:.0f} x the same entries as Resiliparse prints them; "
        f"an item of {args.items // 10}: {ratios['unknown pattern, an item']:.0f} x."
    )

    gc.collect()
    tracemalloc.start()
    kept = newsparse.parse(text)
    memory, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    ratios |= {"records kept, x source": memory / size, "peak, x source": peak / size}
    print(
        f"Memory, x source bytes: records kept {memory / size:.2f}, peak {peak / size:.2f} ({len(kept)} items)."
    )
    if args.growth:
        ratios |= growth(args.items)
    if args.json:
        args.json.write_text(json.dumps(ratios, indent=2) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
