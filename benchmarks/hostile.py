"""Time and peak memory on text made to hurt: each family at 1x, 4x and 16x, up to 10 MB.

  python benchmarks/hostile.py [--megabytes 10] [--only NAME] [--what parse] [--once] [--check]

Each row is a family; the columns are microseconds a kilobyte at the three sizes, the growth (the last by the first: 1.0
is linear) and the peak memory as a multiple of the text in UTF-8, at 1 MB at most
(measuring it slows everything down tenfold). ``--check`` ends with 1 where the
growth is above 1.3, the memory above 20 times the text in parse, or a character takes more than 3 µs in parse or 10 in
check. Sizes count bytes; times are the least of three runs, or of one that takes long. ``--once`` runs 1x and 16x once, and
again only what seems to grow, without memory: a first look at all families and commands.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import io
import math
import signal
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

import attrs

import newsparse

GROWTH, LONG = 1.3, 5.0
"""The most growth, and the processor seconds of a run that is long enough to be measured once."""
MEMORY: dict[str, float] = {"parse": 20.0, "check": 100.0}
"""The most memory, as a multiple of the text; a check makes each record, and findings of some 300 bytes for them."""
NOISE = 20.0  # microseconds a kilobyte below which the clock is too coarse to tell how a family grows


def repeated(*parts: str) -> Callable[[int], str]:
    """Parts in turn until the text has a size."""

    def make(size: int) -> str:
        once = sum(len(part.encode("utf-8", "surrogatepass")) for part in parts)
        return "".join(islice(cycle(parts), size * len(parts) // once + 1))

    return make


def items(title: str, *more: str) -> Callable[[int], str]:
    """Numbered items until the text has a size; ``{}`` is the number."""
    template = "\n\n    ".join(["  {}. " + title, *more]) + "\n\n"

    def make(size: int) -> str:
        once = len(template.encode("utf-8", "surrogatepass")) + 3
        return "".join(template.replace("{}", str(number)) for number in range(1, size // once + 2))

    return make


def dated(title: str, beside: str = "") -> str:
    """A small page of dated entries, of which one is long."""
    return (
        "1 May 2023\n\nA\n\nThe text of A.\n\n"
        f"2 May 2023 {beside}\n\n{title} B\n\nThe text of B.\n\n3 May 2023\n\nC\n\nThe text of C.\n"
    )


FAMILIES: dict[str, Callable[[int], str]] = {
    "one line": repeated("word "),
    "one line, no space": repeated("x"),
    "one title": lambda size: "  1. " + "word " * (size // 5),
    "one body": lambda size: "  1. A\n\n    2 May 2023\n\n    " + "word " * (size // 5),
    "one body, wrapped": lambda size: (
        "    1. A\n       2 May 2023\n" + "       some words that go on and on and on\n" * (size // 46)
    ),
    "one item, many paragraphs": lambda size: "  1. A\n\n    2 May 2023\n\n" + "    word\n\n" * (size // 10),
    "empty lines": repeated("\n"),
    "empty lines, CRLF": repeated("\r\n"),
    "empty lines after a number": lambda size: "  1. A" + "\n" * size + "  2. B",
    "empty lines between items": items("A", "\n" * 50),
    "numbers": repeated("1. "),
    "number lines": repeated("1.\n"),
    "numbers with titles": repeated("  1. A\n"),
    "rising numbers": items("A"),
    "digits": repeated("1"),
    "deep indents": lambda size: "".join(" " * (n % 1000) + "x\n" for n in range(size // 500)),
    "deep indents, rising": lambda size: "".join(" " * n + "1. x\n" for n in range(int((2 * size) ** 0.5))),
    "spaces": repeated(" "),
    "spaces and a word": lambda size: " " * size + "x",
    "a word and spaces": lambda size: "  1. x" + " " * size + "y",
    "no-break spaces": repeated("\u00a0"),
    "tabs": repeated("\t"),
    "lines of spaces": repeated(" " * 40 + "\n"),
    "open brackets": repeated("["),
    "brackets": repeated("[]("),
    "brackets in an item": lambda size: "1. ### [" + "[" * size,
    "brackets in items of Markdown": items("### [" + "[a](" * 20),
    "closing brackets": repeated(")"),
    "asterisks": lambda size: "1. ### A\n\n   " + "*a " * (size // 3),
    "underscores": lambda size: "1. ### A\n\n   " + "_a" * (size // 2),
    "backslashes": lambda size: "1. ### A\n\n   " + "\\" * size,
    "angle brackets": lambda size: "1. ### A\n\n   " + "<http:" * (size // 6),
    "ampersands": lambda size: "1. ### A\n\n   " + "&lt" * (size // 3),
    "dates that almost are": items("Title {}", "31 Febuary 2023", "45 May 2023"),
    "date lines, all unlike": items("Title {}", "{} May 2023 and {}"),
    "dates without year": items("Title {}", "22 September"),
    "ambiguous dates": items("Title {}", "03/04/2023"),
    "dates in one line": repeated("3 May, 4 June, "),
    "date lines of digits": items("Title {}", "1/" * 50),
    "sections of one entry": lambda size: "".join(
        f"## S{number}\n\nA{number}\n2 May 2023\n\n" for number in range(size // 28)
    ),
    "headings": repeated("May 2023\n\n  1. A\n\n    2 May 2023\n\n"),
    "headings alone": repeated("## Heading\n\n"),
    "underlines": repeated("A\n===\n"),
    "bullets": repeated("  \u2022 A\n"),
    "pagers": repeated("1 2 3 4 5 \n"),
    "references": lambda size: "    [1]A\n" * 4 + "References\n" + "   1. http://a/\n" * (size // 16),
    "many lists of references": lambda size: (
        "    1. A\n       b\n" + "References\n   1. http://a/\n" * (size // 27)
    ),
    "almost references": lambda size: "    1. A\n       b\n" + "References\n\n" * (size // 12),
    "photo credits": items("\u00a9 A", "\u00a9 B", "C"),
    "alternating line ends": repeated("a\r", "b\n", "c\r\n", "d\n\r"),
    "CR only": lambda size: items("A", "2 May 2023")(size).replace("\n", "\r"),
    "combining characters": repeated("e\u0301\u0327"),
    "one combined character": lambda size: "  1. e" + "\u0301" * (size // 2),
    "bidirectional controls": repeated("\u202ea\u202c\u2066b\u2069\n"),
    "lone surrogates": repeated("\ud800 \udfff\n"),
    "NULs": repeated("\0"),
    "NULs in items": items("A\0B", "\0", "2 May\0 2023"),
    "line separators": repeated("\u2028\u2029\x85\x0b\x0c"),
    "Chinese": lambda size: "  1. " + "\u65b0\u95fb" * (size // 6),
    "Chinese, wrapped": lambda size: (
        "    1. A\n" + "       \u65b0\u95fb\u65b0\u95fb\u65b0\u95fb\n" * (size // 26)
    ),
    "astral characters": repeated("\U0001f600 "),
    "byte order marks": repeated("\ufeff"),
    "hyphens": lambda size: "  1. A\n" + "word-\n" * (size // 6),
    "comments": repeated("<!-- x\n"),
    "spaces in a wrapped line": lambda size: "    1. A\n       b" + " " * size + "c\n       d\n",
    "spaces before an address": lambda size: "  1. A" + "\t" * size + "(https://e.org)\n\n    2 May 2023\n",
    "number gaps": lambda size: "".join(f"  {n}. A\n\n    2 May 2023\n\n" for n in range(1, size // 11, 2)),
    "falling numbers": lambda size: "".join(
        f"  {n}. A\n\n    2 May 2023\n\n" for n in range(size // 26, 0, -1)
    ),
    "broken letters": items("Caf\u00c3\u00a9 {}", "2 May 2023", "D\u00c3\u00a9j\u00c3\u00a0 vu"),
    "broken letters in one body": lambda size: (
        "  1. A\n\n    2 May 2023\n\n" + "    D\u00c3\u00a9j\u00c3\u00a0 vu\n\n" * (size // 19)
    ),
    "ignores": items("A", "2 May 2023", "<!-- newsparse: ignore[NP101, NP201] -->"),
    "ignores outside": repeated("<!-- newsparse: ignore[NP101] -->\n\n", "  1. A\n\n    2 May 2023\n\n"),
    "ignores of many codes": lambda size: (
        "<!-- newsparse: ignore[" + "NP101," * (size // 6) + "] -->\n\n  1. A\n"
    ),
    "swallowed items": lambda size: (
        "  1. A\n\n    2 May 2023\n\n" + "    2. B\n\n    3 May 2023\n\n" * (size // 26)
    ),
    "trailing spaces": items("A  ", "2 May 2023   ", "B "),
    "indents of all depths": lambda size: "".join(
        f"  {n}. A\n\n{' ' * (4 + n % 5)}2 May 2023\n\n" for n in range(1, size // 29)
    ),
    "one title again and again": items("A B C D E F G H", "2 May 2023"),
    "titles of the same letters": lambda size: "".join(
        f"  {n}. {' '.join(sorted(map(str, range(n % 97, n % 97 + 60)), key=lambda word: (int(word) * n) % 101))}\n\n"
        for n in range(1, size // 170)
    ),
    "one tag, many attributes": lambda size: "<p " + " ".join(f"a{n}=b" for n in range(size // 9)) + ">1. A",
    "many tags": repeated("<p class=a>1. A</p>"),
    "nested tags": lambda size: "<div>" * (size // 5),
    "days behind titles": lambda size: "".join(
        f"Some title {number} (2 May 2023)\n" for number in range(size // 29)
    ),
    "days before titles": lambda size: "".join(
        f"{number % 28 + 1:02}.{number % 12 + 1:02}.{1900 + number % 120} Title {number}\n"
        for number in range(size // 23)
    ),
    "days below one heading": lambda size: (
        "May 2023\n\n" + "".join(f"{n % 28 + 1} May\nTitle {n} is this\n\n" for n in range(size // 26))
    ),
    "bold number and spaces": lambda size: "**1." + " " * size + "y\n",
    "number of Han signs": lambda size: "1. A\n\n" + "\u4e00" * (size // 3),
    "spaces in a dated title": lambda size: dated("School" + " " * size),
    "no-break spaces beside a day": lambda size: dated("School", "\u00a0" * (size // 2) + "x"),
    "quotes beside a day": lambda size: dated("School", "'" * size + "x"),
    "label and spaces": lambda size: "Updated" + " " * size + "x",
    "words for at": lambda size: "2 May " + "a " * (size // 2),
    "entities": repeated("&amp;&#49;&lt"),
    "list of HTML": lambda size: "<ol>" + "<li><h3>A</h3><time>2 May 2023</time><p>B</p>" * (size // 46),
    "capitalised words": items("The Ministry Of The Bank Of", "Dr A B C D E Bank"),
}


def edited(text: str) -> object:
    """The first item printed with other fields."""
    items = newsparse.parse(text).items
    return newsparse.unparse(attrs.evolve(items[0], kicker="K", title="T", url=None)) if items else None


def fixes(text: str) -> object:
    """The text with all that can be fixed."""
    from newsparse.validation.engine import chosen
    from newsparse.validation.fixes import fixed

    return fixed(text, chosen(), unsafe=True)


def told(style: str) -> Callable[[str], object]:
    """What a check finds, as a format of `newsparse check`."""

    def work(text: str) -> object:
        from newsparse.validation import Report
        from newsparse.validation.formats import FORMATS

        return FORMATS[style]([Report("a.txt", tuple(newsparse.check(text)), text)])

    return work


def compared(text: str) -> object:
    """The difference from the same text with each letter B another."""
    from newsparse.changes import to_text

    return to_text(newsparse.diff(text, text.replace("B", "C").replace("1", "7")))


def streamed(text: str) -> object:
    """The items of a text that comes in blocks, none of them kept."""
    blocks = (text[at : at + 65_536] for at in range(0, len(text), 65_536))
    return sum(1 for _ in newsparse.iter_items(blocks))


def exchanged(text: str) -> object:
    """JSON and back, JSON Lines, CSV."""
    from newsparse.interchange import from_json, to_csv, to_json, to_jsonl

    listing = newsparse.parse(text)
    return from_json(to_json(listing, text=True)), to_jsonl(listing), to_csv(listing)


def from_html(text: str) -> object:
    """The text as an HTML page."""
    from newsparse.html import parse_html

    return parse_html(text)


def command(*words: str) -> Callable[[str], object]:
    """A command line, in this process, with the text in a file."""

    def work(text: str) -> object:
        from newsparse.cli import run

        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "a.txt")
            path.write_bytes(text.encode("utf-8", "replace"))
            other = Path(folder, "b.txt")
            other.write_bytes(text.replace("B", "C").encode("utf-8", "replace"))
            files = [str(path), str(other)] if words[0] == "diff" else [str(path)]
            out = io.TextIOWrapper(io.BytesIO(), "utf-8")
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
                return run([*words, *files])

    return work


WHAT: dict[str, Callable[[str], object]] = {
    "parse": newsparse.parse,
    "roundtrip": lambda text: newsparse.unparse(newsparse.parse(text)),
    "find_dates": newsparse.find_dates,
    "find_mentions": newsparse.find_mentions,
    "check": newsparse.check,
    "edit": edited,
    "mentions": lambda text: newsparse.parse(text).mentions,
    "fix": fixes,
    "sarif": told("sarif"),
    "text": told("text"),
    "diff": compared,
    "iter_items": streamed,
    "interchange": exchanged,
    "parse_html": from_html,
    "newsparse check": command("check", "--isolated", "--level", "info"),
    "newsparse check --diff": command("check", "--isolated", "--level", "info", "--diff"),
    "newsparse format": command("format"),
    "newsparse format --diff": command("format", "--diff"),
    "newsparse diff": command("diff"),
    "newsparse parse": command("parse"),
    "newsparse parse --format csv": command("parse", "--format", "csv"),
    "newsparse show --html": command("show", "--html"),
}
PEAKS: dict[str, float] = {"parse": 3.0, "check": 10.0}
"""The most microseconds a character that a family may take."""


class TooLong(BaseException):
    """A run was stopped; nothing that catches an `Exception` goes on."""


def stop(*_: object) -> None:
    """What the alarm does; `re` looks for signals while it works."""
    raise TooLong


def forget() -> None:
    """Empty newsparse's caches of texts; a small text that is read three times would find all of itself there."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "newsparse"]:
        for value in list(vars(sys.modules[name]).values()):
            if hasattr(value, "cache_parameters") and value.cache_parameters()["maxsize"] is not None:
                value.cache_clear()


def once(work: Callable[[str], object], text: str, limit: float) -> float:
    """Processor seconds of one run, its garbage not counted; infinite where it was stopped."""
    forget()
    gc.collect()
    gc.disable()
    signal.setitimer(signal.ITIMER_PROF, limit)
    try:
        start = time.process_time()
        work(text)
        return time.process_time() - start
    except TooLong:
        return math.inf
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        gc.enable()


def measure(
    work: Callable[[str], object],
    make: Callable[[int], str],
    size: int,
    limit: float,
    factors: tuple[int, ...] = (1, 4, 16),
    runs: int = 3,
) -> list[float]:
    """Microseconds a kilobyte at 1x, 4x and 16x; ends with an infinite one where a run takes longer than the limit."""
    found: list[float] = []
    for factor in factors:
        text = make(size * factor // 16)
        weight = len(text.encode("utf-8", "surrogatepass")) / 1000
        best = once(work, text, limit)
        if best == math.inf:
            return [*found, best]
        for _ in range(runs - 1 if best < LONG else 0):
            best = min(best, once(work, text, limit))
        found.append(best / weight * 1e6)
    return found


def grown(times: list[float]) -> float:
    """The cost of a kilobyte at the last size by that at the first."""
    return max(times[-1], NOISE) / max(times[0], NOISE) if times[-1] < math.inf else math.inf


def peak(work: Callable[[str], object], text: str) -> float:
    """Peak memory of a run, the text not counted, as a multiple of the text in UTF-8."""
    gc.collect()
    tracemalloc.start()
    try:
        kept = work(text)
        memory = tracemalloc.get_traced_memory()[1]
        del kept
    finally:
        tracemalloc.stop()
    return memory / len(text.encode("utf-8", "surrogatepass"))


def main() -> int:
    """Print the table; 1 where --check finds a family that is not linear or takes too much memory."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--only", help="families whose name holds this")
    parser.add_argument("--what", choices=WHAT, default="parse")
    parser.add_argument(
        "--limit", type=float, default=60, help="processor seconds after which a family is given up"
    )
    parser.add_argument("--no-memory", action="store_true")
    parser.add_argument(
        "--once", action="store_true", help="a first look: two sizes, one run each, no memory"
    )
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    work = WHAT[args.what]
    signal.signal(signal.SIGPROF, stop)
    work("  1. A\n\n    2 May 2023\n\n    B\n")
    bad = []
    print(f"{args.what}, {args.megabytes:g} MB at 16x; microseconds a kilobyte")
    print("| family | 1x | 4x | 16x | growth | peak, x text |\n|---|---|---|---|---|---|")
    for name, make in FAMILIES.items():
        if args.only and args.only not in name:
            continue
        size = int(args.megabytes * 1e6)
        times = measure(work, make, size, args.limit, (1, 16), 1) if args.once else [math.inf]
        if grown(times) > GROWTH:
            times = measure(work, make, size, args.limit)
        growth = grown(times)
        memory = float("nan")
        if growth < math.inf and not args.no_memory and not args.once:
            memory = peak(work, make(min(size, 1_000_000)))
        faults = ["not linear"] if growth > GROWTH else []
        faults += ["memory"] if memory > MEMORY.get(args.what, math.inf) else []
        if PEAKS.get(args.what, math.inf) < times[-1] / 1000 < math.inf:
            faults.append("slow")
        bad += [name] if faults else []
        shown = ["gave up" if each == math.inf else f"{each:.1f}" for each in times]
        shown[1:1] = [""] * (3 - len(times))
        print(
            f"| {name} | {' | '.join(shown)} | {growth:.2f} | {memory:.1f} | {' '.join(faults)}", flush=True
        )
    print(f"\n{len(bad)} at fault" + (f": {', '.join(bad)}" if bad else ""))
    return int(bool(bad) and args.check)


if __name__ == "__main__":
    sys.exit(main())
