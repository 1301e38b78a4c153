"""Write what docs/dialects.md shows of the code and the tests: the table of rows, and one page in every print.

``python tools/make_dialect_page.py`` rewrites the parts of the page between ``<!-- made: NAME -->`` and
``<!-- end -->``; tests/renderers/test_fixtures.py fails where they are not what this would write. With ``--print``
it first prints the pages of tests/renderers/fixtures anew with each renderer that is installed.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from newsparse.dialects import ROWS  # noqa: E402
from renderers.fixtures_of import FIXTURES, file_name, records_of, versions  # noqa: E402
from renderers.printers import PRINTERS  # noqa: E402

PAGE = ROOT / "docs" / "dialects.md"
SHOWN = "harbour"


def print_pages() -> None:
    """Print every page of the fixtures with every renderer that is installed."""
    for page in sorted(FIXTURES.glob("*.html")):
        folder = FIXTURES / page.stem
        folder.mkdir(exist_ok=True)
        for printer in PRINTERS.values():
            if printer.missing:
                print(f"{page.stem}: {printer.missing}", file=sys.stderr)
                continue
            text = printer.print(page.read_text("utf-8"))
            (folder / file_name(printer.name)).write_text(text, "utf-8", newline="")
    known = (
        json.loads((FIXTURES / "versions.json").read_text("utf-8"))
        if (FIXTURES / "versions.json").exists()
        else {}
    )
    text = json.dumps({**known, **versions()}, indent=2, sort_keys=True)
    (FIXTURES / "versions.json").write_text(text + "\n", "utf-8")


def _code(text: str) -> str:
    return "<code>" + html.escape(text).replace("|", "&#124;").replace("\\", "&#92;").replace("*", "&#42;").replace("_", "&#95;").replace("`", "&#96;").replace("[", "&#91;").replace("]", "&#93;") + "</code>"  # fmt: skip


def rows() -> str:
    """The table of `newsparse.dialects.ROWS`."""
    lines = [
        "| dialect | before a number | bullets | before an item's other lines | long lines | paragraphs of an item | marks |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in ROWS:
        wraps = ("broken, after a hyphen too" if row.hyphens else "broken") if row.wraps else "whole"
        gaps = "a blank line between" if row.gaps else "nothing between"
        marks = ["Markdown"] * row.markdown + ["`[1]`, listed at the end"] * row.references
        number, bullet, content = (
            _code(pattern) if pattern else "nothing" for pattern in (row.number, row.bullet, row.content)
        )
        lines.append(
            f"| `{row.name}` | {number} | {bullet} | {content} | {wraps} | {gaps} | {', '.join(marks) or 'none'} |"
        )
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
