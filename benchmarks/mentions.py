"""Measure the people and organizations that newsparse finds on the labelled pages of this repository.

    python benchmarks/mentions.py [--write] [--fails] [--labelled xx:FILE …]
    python benchmarks/mentions.py --against FOLDER [--text FILE ...]

Strategy: every item of ``tests/fixtures/mentions/pages.jsonl`` is a line with ``page``, ``title`` and ``body``; ‹P …› marks a
person and ‹O …› an organization, labelled by hand before the finder had seen the text. Each page is one listing, given
to ``find_in_items``. Precision, recall and F1 are counted by kind, for exact and for overlapping spans (one to one); both
sides lose a leading article and a trailing genitive first. If spaCy and a small English model are installed, the same text goes
through it, borders trimmed alike, and both are timed in this one run. The items of each language are measured one by one, as texts whose
language must be told. ``--write`` puts the tables into ``docs/accuracy.md``.
``--against`` measures the speed alone, beside that of another version in FOLDER, the two by turns, all languages on; a FILE is text, or
JSON lines with a ``text``. Exits with 1 if a page cannot be read.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import sys
import time
from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path

from turns import best

from newsparse.mentions import MentionFinder
from newsparse.mentions.backends import trim

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT / "tests/fixtures/mentions/pages.jsonl"
LANGUAGES = ROOT / "tests/fixtures/mentions/languages", ROOT / "tests/mentions"
DOCS = ROOT / "docs/accuracy.md"
MARK = re.compile(r"‹([PO]) ([^›]+)›")
KINDS = {"P": "person", "O": "organization"}
Span = tuple[int, int, str]
SPEED = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
from newsparse.mentions import MentionFinder
find = MentionFinder().find
groups = json.loads(sys.stdin.readline())
for texts in groups:
    for text in texts[:10]:
        find(text)
for _ in sys.stdin:
    out = []
    for texts in groups:
        start = time.process_time()
        found = sum(len(find(text)) for text in texts)
        out.append((sum(map(len, texts)) / (time.process_time() - start), found))
    print(json.dumps(out), flush=True)
"""
TURNS = 7
PART = 20_000  # characters
Page = tuple[str, list[list[tuple[int, int]]], set[Span]]
ROUNDS = 20


def unmark(marked: str, base: int) -> tuple[str, set[Span]]:
    """The text without marks, and the labelled spans shifted by ``base``."""
    text = ""
    spans: set[Span] = set()
    at = 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        spans.add((base + len(text), base + len(text) + len(match[2]), KINDS[match[1]]))
        text += match[2]
        at = match.end()
    return text + marked[at:], spans


def load(path: Path = PAGES) -> list[Page]:
    """Every page as text, items (spans of title and body) and labels."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    pages = []
    for _, items in groupby(rows, key=lambda row: row["page"]):
        text = ""
        spans: list[list[tuple[int, int]]] = []
        labels: set[Span] = set()
        for number, item in enumerate(items, 1):
            own = []
            for lead, part in ((f"  {number}. ", item["title"]), ("\n\n    ", item["body"])):
                text += lead
                clear, found = unmark(part, len(text))
                own.append((len(text), len(text) + len(clear)))
                labels |= found
                text += clear
            text += "\n\n"
            spans.append(own)
        pages.append((text, spans, labels))
    return pages


def trimmed(text: str, spans: Iterable[Span]) -> set[Span]:
    """The spans with both borders trimmed by the one rule for all."""
    return {(*trim(text, *span)[:2], span[2]) for span in spans}


def overlaps(gold: set[Span], found: set[Span]) -> int:
    """How many labels meet a mention of their kind, one to one, the longest meetings first."""
    pairs = sorted(
        (
            (min(g[1], f[1]) - max(g[0], f[0]), g, f)
            for g in gold
            for f in found
            if g[2] == f[2] and g[0] < f[1] and f[0] < g[1]
        ),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    seen: set[tuple[int, Span]] = set()
    count = 0
    for _, g, f in pairs:
        if (0, g) not in seen and (1, f) not in seen:
            seen |= {(0, g), (1, f)}
            count += 1
    return count


def scores(answers: list[tuple[set[Span], set[Span]]], kind: str | None) -> tuple[int, int, int, int]:
    """Labels, mentions, exact hits and overlaps of one kind (None: both)."""
    labels = mentions = exact = near = 0
    for gold, found in answers:
        gold = {g for g in gold if kind in (None, g[2])}
        found = {f for f in found if kind in (None, f[2])}
        labels += len(gold)
        mentions += len(found)
        exact += len(gold & found)
        near += overlaps(gold, found)
    return labels, mentions, exact, near


def table(answers: list[tuple[set[Span], set[Span]]]) -> str:
    """A Markdown table of precision, recall and F1 by kind."""
    lines = [
        "| kind | labels | found | exact P | exact R | exact F1 | overlap P | overlap R | overlap F1 |",
        "|---|" + "---:|" * 8,
    ]
    for kind in ("person", "organization", None):
        labels, mentions, exact, near = scores(answers, kind)
        cells = [kind or "both", str(labels), str(mentions)]
        for hits in (exact, near):
            cells += rates(hits, mentions, labels)
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def rate(work: Callable[[], object], characters: int) -> float:
    """Characters a second, in thousands, the best of three runs."""
    best = min(timed(work) for _ in range(3))
    return characters / best / 1000


def timed(work: Callable[[], object]) -> float:
    """Seconds of processor time."""
    began = time.process_time()
    work()
    return time.process_time() - began


def spacy_model(wanted: str = "en_core_web_sm") -> tuple[str, Callable[[str], list[Span]]] | None:
    """The first installed model whose name matches, as a function, or None."""
    try:
        import spacy
    except ImportError:
        return None
    names = sorted(name for name in spacy.util.get_installed_models() if re.match(wanted, name))
    if not names:
        return None
    model = spacy.load(names[0], exclude=["parser", "tagger", "lemmatizer", "attribute_ruler"])
    kinds = {"PERSON": "person", "PER": "person", "ORG": "organization"}

    def find(text: str) -> list[Span]:
        return [(e.start_char, e.end_char, kinds[e.label_]) for e in model(text).ents if e.label_ in kinds]

    return f"{names[0]} {model.meta['version']}", find


def labelled(path: Path) -> list[tuple[str, set[Span]]]:
    """The items of a language's file: each text and its labels, which stand in it in their order."""
    items = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line[:1] in ("", "#"):
            continue
        text, _, labels = line.partition(" =>")
        spans: set[Span] = set()
        at = 0
        for label in filter(None, labels.strip().split("; ")):
            start = text.index(label[2:], at)
            at = start + len(label) - 2
            spans.add((start, at, KINDS[label[0]]))
        items.append((text, spans))
    return items


def languages() -> dict[str, list[tuple[str, set[Span]]]]:
    """The labelled items of every language, from all its files."""
    items: dict[str, list[tuple[str, set[Span]]]] = {}
    paths = [*LANGUAGES[0].glob("??.txt"), *LANGUAGES[1].glob("cases_??.txt")]
    for path in sorted(paths, key=lambda p: (p.stem[-2:], p)):
        items.setdefault(path.stem[-2:], []).extend(labelled(path))
    return items


HEAD = (
    "| text | kind | items | labels | found | exact P | exact R | exact F1 | overlap P | overlap F1 | spaCy's small model: exact P, R, F1 |\n"
    "|---|---|" + "---:|" * 8 + "---|"
)


def by_language() -> str:
    """A Markdown table with two rows a language, beside spaCy's small model of the language where one is installed."""
    return "\n".join([HEAD, *(rows_of(code, code, items) for code, items in languages().items())])


def of_files(named: list[str]) -> str:
    """The same table for labelled files of the user's, each ``xx:FILE`` with lines of ``text`` and ``ents`` (start, end, PERSON or ORG)."""
    lines, notes = [HEAD], []
    for entry in named:
        code, _, path = entry.partition(":")
        rows = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
        kinds = {"PERSON": "person", "ORG": "organization"}
        items = [(row["text"], {(s, e, kinds[k]) for s, e, k in row["ents"]}) for row in rows]
        lines.append(rows_of(Path(path).stem, code, items))
        notes.append(f"{Path(path).stem}: {repeats(items)}")
    return "\n".join([*lines, "", *notes])


def repeats(items: list[tuple[str, set[Span]]]) -> str:
    """How often a form is labelled again, what is wrong only for repeating a labelled name, and precision without it and over forms.

    Some texts label each form of a name once; then a mention of the same form further on counts as wrong in the table.
    """
    right = wrong = again = second = 0
    forms: tuple[set[tuple[str, str]], set[tuple[str, str]]] = (set(), set())
    for text, labels in items:
        gold = trimmed(text, labels)
        found = trimmed(text, ((m.start, m.end, m.kind) for m in MentionFinder().find(text)))
        for spans, seen in zip((gold, found), forms, strict=True):
            seen.update((kind, text[start:end]) for start, end, kind in spans)
        second += len(gold) - len({text[start:end] for start, end, _ in gold})
        known = {stem for span in gold for stem in stems(text, span)}
        right += len(found & gold)
        for span in found - gold:
            wrong += 1
            apart = all(span[1] <= s or e <= span[0] for s, e, _ in gold)
            again += apart and not known.isdisjoint(stems(text, span))
    rest = right / max(1, right + wrong - again)
    of_forms = len(forms[0] & forms[1]) / max(1, len(forms[1]))
    return (
        f"{second} labels repeat the form of another in their text; {wrong} mentions wrong, {again} of them repeat a labelled name; "
        f"precision without these {rest:.3f}, of the different forms in all texts {of_forms:.3f}"
    )


def stems(text: str, span: Span) -> set[str]:
    """The words of a name without the endings of their cases."""
    return {
        word[: max(3, len(word) - 3)] if len(word) > 4 else word
        for word in text[span[0] : span[1]].lower().split()
    }


def rows_of(label: str, code: str, items: list[tuple[str, set[Span]]]) -> str:
    """The two rows of one set of labelled items in the language ``code``."""
    answers, others = [], []
    model = spacy_model(rf"{code}_core_\w+_sm")
    for text, labels in items:
        found = trimmed(text, ((m.start, m.end, m.kind) for m in MentionFinder().find(text)))
        answers.append((trimmed(text, labels), found))
        if model is not None:
            others.append((trimmed(text, labels), trimmed(text, model[1](text))))
    lines = []
    for kind in ("person", "organization"):
        count, mentions, exact, near = scores(answers, kind)
        overlap = rates(near, mentions, count)
        cells = [label, kind, str(len(items)), str(count), str(mentions), *rates(exact, mentions, count)]
        cells += [overlap[0], overlap[2], "not installed"]
        if others:
            count, mentions, exact, _ = scores(others, kind)
            cells[-1] = ", ".join(rates(exact, mentions, count))
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def rates(hits: int, mentions: int, labels: int) -> tuple[str, str, str]:
    """Precision, recall and F1 as text."""
    precision, recall = hits / max(1, mentions), hits / max(1, labels)
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    return f"{precision:.3f}", f"{recall:.3f}", f"{f1:.3f}"


def report(pages: list[Page], fails: bool) -> str:
    """The tables as Markdown."""
    finder = MentionFinder()
    answers = []
    for text, items, labels in pages:
        found = trimmed(text, ((m.start, m.end, m.kind) for m in finder.find_in_items(text, items)))
        answers.append((trimmed(text, labels), found))
        if fails:
            for span in sorted(answers[-1][0] ^ found):
                print(
                    "missed" if span in answers[-1][0] else "wrong ",
                    span[2],
                    repr(text[span[0] : span[1]]),
                    file=sys.stderr,
                )
    count = sum(len(items) for _, items, _ in pages)
    characters = sum(len(text) for text, _, _ in pages)
    out = [
        f"{count} items on {len(pages)} pages, {characters:,} characters.",
        "",
        "**newsparse, rules alone**",
        "",
        table(answers),
    ]

    def work() -> None:
        for _ in range(ROUNDS):
            for text, items, _ in pages:
                finder.find_in_items(text, items)

    work()
    ours = rate(work, characters * ROUNDS)
    model = spacy_model()
    if model is None:
        out += [
            "",
            "spaCy with a small English model is not installed here, so there is nothing to put beside it.",
        ]
        out += ["", f"Speed: {ours:,.0f} thousand characters a second on one core."]
        return "\n".join(out)
    name, find = model
    theirs = []
    for text, items, labels in pages:
        spans = [
            (s + low, e + low, k) for item in items for low, high in item for s, e, k in find(text[low:high])
        ]
        theirs.append((trimmed(text, labels), trimmed(text, spans)))
    out += [
        "",
        f"**spaCy, {name}, named entities alone, each title and paragraph for itself**",
        "",
        table(theirs),
    ]
    speed = rate(lambda: [find(text) for text, _, _ in pages], characters)
    out += [
        "",
        f"Speed, one core, Python {platform.python_version()}, one run: newsparse {ours:,.0f}, spaCy {speed:,.0f} thousand"
        f" characters a second ({ours / speed:.0f} times).",
    ]
    return "\n".join(out)


def texts_of(path: Path) -> list[str]:
    """The texts of a file, often enough that a turn can be measured."""
    text = path.read_text(encoding="utf-8")
    texts = [json.loads(line)["text"] for line in text.splitlines()] if path.suffix == ".jsonl" else [text]
    return texts * max(1, 400_000 // sum(map(len, texts)))


def parts_of(texts: list[str]) -> list[list[str]]:
    """The texts in parts that take some milliseconds each: the best of many short turns is less disturbed by other work on the machine."""
    parts: list[list[str]] = [[]]
    for text in texts:
        if sum(map(len, parts[-1])) > PART:
            parts.append([])
        parts[-1].append(text)
    return parts


def compare(other: Path, paths: list[Path]) -> str:
    """A line of speeds for each file, this version's beside the other's."""
    groups = {path.name: texts_of(path) for path in paths} or {
        PAGES.name: [page[0] for page in load()] * ROUNDS
    }
    lines = []
    for name, texts in groups.items():
        parts = parts_of(texts)
        sizes = [sum(map(len, part)) for part in parts]
        one, two = (
            (sum(sizes) / sum(size / row[0] for size, row in zip(sizes, rows, strict=True)), sum(row[1] for row in rows))
            for rows in best([other.resolve(), ROOT], SPEED, parts, TURNS)
        )  # fmt: skip
        lines.append(
            f"{name}: {one[0] / 1e6:.2f} and {two[0] / 1e6:.2f} million characters a second, {two[0] / one[0]:.2f} times;"
            f" {one[1]} and {two[1]} mentions"
        )
    return "\n".join(lines)


def main() -> int:
    """Print the tables; with ``--write`` put them into the page of the docs."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="put the tables into docs/accuracy.md")
    parser.add_argument("--fails", action="store_true", help="list what is missed or wrong on standard error")
    parser.add_argument(
        "--against", type=Path, help="the folder of another version, to compare the speed with"
    )
    parser.add_argument(
        "--text", type=Path, nargs="*", default=[], help="files of text or JSON lines to measure the speed on"
    )
    parser.add_argument("--labelled", nargs="*", help="xx:FILE, labelled texts of your own in language xx")
    args = parser.parse_args()
    if args.labelled:
        print(of_files(args.labelled))
        return 0
    if args.against:
        print(compare(args.against, args.text))
        return 0
    try:
        made = report(load(), args.fails)
        rows = by_language()
    except (OSError, ValueError, KeyError) as error:
        print(f"{PAGES}: {error}", file=sys.stderr)
        return 1
    print(made, rows, sep="\n\n")
    if args.write:
        page = DOCS.read_text(encoding="utf-8")
        for mark, part in (("", made), (" by language", rows)):
            begin, end = f"<!-- made by benchmarks/mentions.py{mark} -->\n", f"<!-- end{mark} -->"
            page = page[: page.index(begin) + len(begin)] + part + "\n" + page[page.index(end) :]
        DOCS.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
