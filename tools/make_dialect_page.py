"""Write what docs/dialects.md shows of the code and the tests: the table of rows, and one page in every print.

``python tools/make_dialect_page.py`` rewrites the parts of the page between ``<!-- made: NAME -->`` and
``<!-- end -->``; tests/renderers/test_fixtures.py fails where they are not what this would write. With ``--print``
it first prints the pages of tests/renderers/fixtures anew with each renderer that is installed.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from newsparse.dialects import ROWS  # noqa: E402
from renderers.extractors import EXTRACTORS  # noqa: E402
from renderers.fixtures_of import FIXTURES, file_name, records_of, versions  # noqa: E402
from renderers.printers import PRINTERS  # noqa: E402

PAGE = ROOT / "docs" / "dialects.md"
SHOWN = "harbour"


def print_pages() -> None:
    """Print every page of the fixtures with every renderer that is installed."""
    every = {**PRINTERS, **EXTRACTORS}
    missing = {printer.name: printer.missing for printer in PRINTERS.values() if printer.missing}
    missing |= {name: f"{name} is not installed" for name, each in EXTRACTORS.items() if not each.is_here()}
    print(*dict.fromkeys(missing.values()), sep="\n", file=sys.stderr)
    for page in sorted(FIXTURES.glob("*.html")):
        folder = FIXTURES / page.stem
        folder.mkdir(exist_ok=True)
        for name in every.keys() - missing.keys():
            text = every[name].print(page.read_text("utf-8"))
            (folder / file_name(name)).write_text(text, "utf-8", newline="")
    known = (
        json.loads((FIXTURES / "versions.json").read_text("utf-8"))
        if (FIXTURES / "versions.json").exists()
        else {}
    )
    text = json.dumps({**known, **versions()}, indent=2, sort_keys=True)
    (FIXTURES / "versions.json").write_text(text + "\n", "utf-8")


_DEEPEST = 12
_SIGNS = "\u2022*+-o#\u25e6\u25a1\u2606\u25cb"


def _columns(pattern: str, following: str) -> str:
    """The columns at which a text may stand behind what a pattern takes, in words."""
    matches = re.compile(f"(?:{pattern})(?={re.escape(following[0])})").match
    found = [
        column
        for column in range(_DEEPEST + 1)
        if (match := matches(" " * column + following)) and match.end() == column
    ]
    runs: list[list[int]] = []
    for column in found:
        if runs and runs[-1][-1] == column - 1:
            runs[-1].append(column)
        else:
            runs.append([column])
    words = []
    for run in runs:
        if run[-1] == _DEEPEST:
            words.append(f"{run[0]} and more")
        elif len(run) > 2:
            words.append(f"{run[0]} to {run[-1]}")
        else:
            words += map(str, run)
    return ", ".join(words) or "-"


def rows() -> str:
    """The table of `newsparse.dialects.ROWS`, its patterns tried out at each column."""
    lines = [
        "| dialect | `1.` | `10.` | `100.` | bullets | other lines of an item | long lines | its paragraphs | marks |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for row in ROWS:
        numbers = " | ".join(_columns(row.number, f"{number}. A title") for number in (1, 10, 100))
        bullets = " ".join(f"`{sign}`" for sign in _SIGNS if re.fullmatch(row.bullet, sign))
        wraps = ("broken, also behind a hyphen" if row.hyphens else "broken") if row.wraps else "whole"
        gaps = "empty line between" if row.gaps else "nothing between"
        marks = (
            ["Markdown"] * row.markdown
            + ["link numbers"] * row.references
            + ["tags" if row.markdown else "images"] * bool(row.signs)
        )
        cells = (
            f"`{row.name}`",
            numbers,
            bullets,
            _columns(row.content, "A line"),
            wraps,
            gaps,
            ", ".join(marks) or "none",
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def record() -> str:
    """The record that every print of the page stands for."""
    lines = []
    for heading, items in records_of(SHOWN):
        lines.append(f"# {heading}")
        for number, title, date, body, _ in items:
            lines.append(f"{number}  {date}  {title}")
            lines += [f"    {paragraph}" for paragraph in body]
    return "```text\n" + "\n".join(lines) + "\n```"


def prints() -> str:
    """The page as each renderer prints it."""
    known = json.loads((FIXTURES / "versions.json").read_text("utf-8"))
    parts = []
    for printer in PRINTERS.values():
        text = (FIXTURES / SHOWN / file_name(printer.name)).read_bytes().decode("utf-8")
        text = "\n".join(line.rstrip(" ") for line in text.strip("\n").split("\n"))
        package = printer.name.split()[0]
        parts.append(
            f"### {printer.name}\n\n{package} {known[package]}, dialect `{printer.dialect}`:\n\n````text\n{text}\n````"
        )
    return "\n\n".join(parts)


PARTS = {
    "rows": rows,
    "source": lambda: f"```html\n{(FIXTURES / f'{SHOWN}.html').read_text('utf-8')}```",
    "record": record,
    "prints": prints,
}
_MADE = re.compile(r"(<!-- made: (?P<name>\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def made(page: str) -> str:
    """The page with its made parts as they are now."""
    return _MADE.sub(lambda part: f"{part[1]}\n{PARTS[part['name']]()}\n\n{part[3]}", page)


def main() -> None:
    """Run the tool."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--print", action="store_true", help="print the pages of the fixtures anew first")
    if arguments.parse_args().print:
        print_pages()
    PAGE.write_text(made(PAGE.read_text("utf-8")), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
