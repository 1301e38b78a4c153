r"""Every regular expression of newsparse, pumped: is its time linear on text made against it?

  python benchmarks/patterns.py [--list] [--quick]

Gathers the patterns that newsparse compiles, on import and while it reads, checks, finds and writes. From the parsed
form of each it makes texts to hurt it: what leads to a repeat, then the repeat's body some thousand times (with several
choices for each character class), then what makes it fail. A pattern is super-linear where four times the text takes
more than eight times as long. ``match`` is always tried, ``search`` where the source searches with that pattern (``search``
begins anew at each character, so it can be quadratic where ``match`` is linear). Where regexploit is installed, it looks at the
patterns that it can read (it knows no atomic groups and no possessive repeats, as of 1.0). Ends with 1 on a finding.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import math
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

SOURCE = Path(__file__).resolve().parents[1] / "src" / "newsparse"
FIXTURES = Path(__file__).resolve().parents[1] / "tests" / "fixtures"
SMALL, FACTOR, MOST = 800, 4, 8.0
SIGNS = " x1.-[(\n*_\u00a0A/,&:\t\r#\u4e00|<'\"\\)e"
KILLERS = ("", "\x00", "\n\x00", " \x00", "x")

BOUNDED: dict[str, str] = {
    "dates/forms.py": "reads token codes: of at most 400 characters, or from a place with a digit among the next 8 tokens",
    "[0-9]+[.][0-9]+[.][0-9]{2}": "asked with fullmatch, of a date that was matched already",
    "((?>(?>[^": "grammar.more: findall goes from match to match, for its text is all gaps and paragraphs",
    "_PROGRAMME": "asked with match and an end 30 characters on",
    "_TAIL": "searches 40 characters",
}
"""Patterns that may be super-linear, with the reason why their text is short: by file, name or beginning."""


def gathered() -> dict[tuple[str, int], set[str]]:
    """All patterns by (pattern, flags), with the files that compiled them."""
    found: dict[tuple[str, int], set[str]] = {}
    compile_ = re._compile  # type: ignore[attr-defined]

    def spy(pattern: Any, flags: int) -> Any:
        frame: Any = sys._getframe(1)
        while (
            frame is not None
            and Path(frame.f_code.co_filename).name == "__init__.py"
            and "/re/" in frame.f_code.co_filename
        ):
            frame = frame.f_back
        if isinstance(pattern, str) and frame is not None and str(SOURCE) in frame.f_code.co_filename:
            found.setdefault((pattern, int(flags)), set()).add(
                str(Path(frame.f_code.co_filename).relative_to(SOURCE))
            )
        return compile_(pattern, flags)

    re._compile = spy  # type: ignore[attr-defined]
    try:
        work()
    finally:
        re._compile = compile_  # type: ignore[attr-defined]
    return found


def work() -> None:
    """Use all that newsparse has, so that it compiles what it compiles late."""
    import importlib
    import pkgutil

    import newsparse
    from newsparse import grammar
    from newsparse.dialects import DIALECTS

    for module in pkgutil.walk_packages(newsparse.__path__, prefix="newsparse."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for name in DIALECTS:
        for cr in (True, False):
            grammar.rows(name, cr)
    pages = [path.read_bytes().decode("utf-8") for path in sorted(FIXTURES.rglob("*.txt"))]
    for page in pages:
        listing = newsparse.parse(page)
        newsparse.unparse(listing)
        newsparse.check(page)
        newsparse.find_dates(page[:3000])
    newsparse.diff(newsparse.parse(pages[0]), newsparse.parse(pages[1]))
    newsparse.find_mentions(pages[0])
    for text in (
        "3 days ago",
        "2 mai 2023",
        "22.9.2023",
        "2023\u5e745\u67082\u65e5",
        "Fri, 22 Sep 2023 10:00 +0700",
    ):
        with contextlib.suppress(newsparse.DateError):
            newsparse.parse_date(text)


def searched() -> set[str]:
    """The names that the source searches with: ``NAME.search``, ``.finditer``, ``.sub``, ``.split`` …"""
    names = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in (
                "search",
                "finditer",
                "findall",
                "sub",
                "subn",
                "split",
            ):
                name = node.value
                names.add(
                    name.id
                    if isinstance(name, ast.Name)
                    else name.attr
                    if isinstance(name, ast.Attribute)
                    else ""
                )
    return names


def named(patterns: dict[tuple[str, int], set[str]]) -> dict[tuple[str, int], set[str]]:
    """The module-level names of patterns."""
    names: dict[tuple[str, int], set[str]] = {key: set() for key in patterns}
    for module in [each for name, each in sys.modules.items() if name.startswith("newsparse")]:
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                for key in patterns:
                    if key[0] == value.pattern:
                        names[key].add(name)
    return names


# --- texts made against a pattern ---------------------------------------------------------------------------------


def sample(tree: Any, choice: int) -> str:
    """A short text that part of a pattern may match; `choice` turns what is chosen in classes and branches."""
    text = ""
    for node, argument in tree:
        if node is sre.LITERAL:
            text += chr(argument)
        elif node is sre.NOT_LITERAL:
            text += next(sign for sign in SIGNS[choice:] + SIGNS if ord(sign) != argument)
        elif node is sre.ANY:
            text += SIGNS[choice % len(SIGNS)].replace("\n", "x")
        elif node is sre.IN:
            text += of_class(argument, choice)
        elif node is sre.BRANCH:
            text += sample(argument[1][choice % len(argument[1])], choice)
        elif node is sre.SUBPATTERN:
            text += sample(argument[3], choice)
        elif node is sre.ATOMIC_GROUP:
            text += sample(argument, choice)
        elif node in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            text += sample(argument[2], choice) * max(1, min(argument[0], 3))
    return text


def of_class(items: Any, choice: int) -> str:
    """A character of a class."""
    matches = [sign for sign in SIGNS if in_class(items, sign)]
    if matches:
        return matches[choice % len(matches)]
    for kind, value in items:
        if kind is sre.LITERAL:
            return chr(value)
        if kind is sre.RANGE:
            return chr(value[0])
    return "x"


CATEGORIES: dict[Any, Callable[[str], bool]] = {
    sre.CATEGORY_DIGIT: str.isdigit,
    sre.CATEGORY_NOT_DIGIT: lambda sign: not sign.isdigit(),
    sre.CATEGORY_SPACE: str.isspace,
    sre.CATEGORY_NOT_SPACE: lambda sign: not sign.isspace(),
    sre.CATEGORY_WORD: lambda sign: sign.isalnum() or sign == "_",
    sre.CATEGORY_NOT_WORD: lambda sign: not (sign.isalnum() or sign == "_"),
}


def in_class(items: Any, sign: str) -> bool:
    """Whether a character is in a class."""
    negated = bool(items) and items[0][0] is sre.NEGATE
    for kind, value in items[1:] if negated else items:
        if (
            (kind is sre.LITERAL and value == ord(sign))
            or (kind is sre.RANGE and value[0] <= ord(sign) <= value[1])
            or (kind is sre.CATEGORY and CATEGORIES.get(value, lambda _: False)(sign))
        ):
            return not negated
    return negated


def attacks(tree: Any, choice: int, before: str = "") -> Iterator[tuple[str, str]]:
    """(what leads to a repeat, its body) for each repeat without a low bound in a pattern, inner ones too."""
    for node, argument in tree:
        if node in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            body = sample(argument[2], choice)
            if argument[1] is sre.MAXREPEAT or argument[1] > 50:
                yield before, body
            yield from attacks(argument[2], choice, before)
        elif node is sre.SUBPATTERN:
            yield from attacks(argument[3], choice, before)
        elif node is sre.ATOMIC_GROUP:
            yield from attacks(argument, choice, before)
        elif node is sre.BRANCH:
            for branch in argument[1]:
                yield from attacks(branch, choice, before)
        elif node in (sre.ASSERT, sre.ASSERT_NOT):
            yield from attacks(argument[1], choice, before)
        before += sample([(node, argument)], choice)


class TooLong(Exception):
    """A run was stopped."""


def stop(*_: object) -> None:
    """What the alarm does; `re` looks for signals while it works."""
    raise TooLong


def seconds(run: Callable[[str], object], text: str, most: float = 0.2) -> float:
    """The least time of up to three runs; infinite where one was stopped after ten times `most`."""
    best = math.inf
    for _ in range(3):
        signal.setitimer(signal.ITIMER_REAL, most * 10)
        start = time.perf_counter()
        try:
            run(text)
        except TooLong:
            return best
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        best = min(best, time.perf_counter() - start)
        if best > most:
            break
    return best


def growth(run: Callable[[str], object], make: Callable[[int], str]) -> float:
    """How much longer four times the text takes; 0 where it is too quick to tell, infinite where it was stopped."""
    large = seconds(run, make(SMALL * FACTOR))
    if large < 0.0004:
        return 0.0
    ratio = large / max(seconds(run, make(SMALL)), 1e-7)
    if MOST < ratio < math.inf:  # once more, for another process may have been in the way
        ratio = min(ratio, seconds(run, make(SMALL * FACTOR)) / max(seconds(run, make(SMALL)), 1e-7))
    return MOST * 100 if math.isnan(ratio) else ratio


def findings(key: tuple[str, int], search: bool, choices: int) -> list[tuple[str, float, str]]:
    """(method, growth, the text in short) of what is super-linear."""
    pattern = re.compile(*key)
    tree = _parser.parse(*key)
    seen: set[tuple[str, str]] = set()
    found = []
    for choice in range(choices):
        seen.update(attacks(tree, choice))
    for before, body in sorted(seen):
        if not body or len(found) >= 3:
            continue
        for killer in KILLERS:
            methods: list[tuple[str, Callable[[str], object]]] = [("match", pattern.match)]
            if search:
                methods.append(("search", lambda text: sum(1 for _ in pattern.finditer(text))))
            for method, run in methods:
                ratio = growth(run, lambda size: before + body * (size // len(body)) + killer)  # noqa: B023
                if ratio > MOST:
                    found.append((method, ratio, f"{before!r} + {body!r} * n + {killer!r}"))
    return found


def regexploit(key: tuple[str, int]) -> str:
    """What regexploit says of a pattern: ok, a finding, or that it cannot read it."""
    try:
        from regexploit.ast.sre import SreOpParser
        from regexploit.redos import find
    except ImportError:
        return "not installed"
    try:
        worst = [each for each in find(SreOpParser().parse_sre(*key)) if each.starriness > 2]
    except (AttributeError, NotImplementedError, RecursionError, KeyError, TypeError, ValueError):
        return "cannot read it"
    return f"FOUND {worst[0].starriness}: {str(worst[0].redos_sequence)[:60]}" if worst else "ok"


def main() -> int:
    """Try all patterns."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--list", action="store_true", help="print each pattern and how it does")
    parser.add_argument("--quick", action="store_true", help="fewer choices for each class")
    args = parser.parse_args()
    signal.signal(signal.SIGALRM, stop)
    patterns = gathered()
    names, used = named(patterns), searched()
    bad, told = 0, {"ok": 0}
    for key, files in sorted(patterns.items(), key=lambda each: (sorted(each[1]), each[0])):
        search = not names[key] or bool(names[key] & used)
        where = f"{', '.join(sorted(files))}: {', '.join(sorted(names[key])) or key[0][:60]!r}"
        reason = next(
            (why for name, why in BOUNDED.items() if name in names[key] | files or key[0].startswith(name)),
            None,
        )
        other = regexploit(key)
        told[other.split(":")[0]] = told.get(other.split(":")[0], 0) + 1
        found = findings(key, search, 3 if args.quick else len(SIGNS))
        if args.list or found or other.startswith("FOUND"):
            print(f"{where}\n    {'search' if search else 'match'}; regexploit: {other}")
        for method, ratio, text in sorted(found, key=lambda each: -each[1])[:3]:
            print(
                f"    {'bounded, ' + reason if reason else 'SUPER-LINEAR'}: {method} of {text}: {ratio:.1f} times for {FACTOR}"
            )
        bad += bool(found) and reason is None
    said = ", ".join(f"{count} {what}" for what, count in sorted(told.items()))
    print(f"{len(patterns)} patterns; {bad} super-linear when pumped; regexploit: {said}")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
