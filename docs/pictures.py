"""The pictures of the docs and the README, made anew from what newsparse prints now: python docs/pictures.py

The terminal pictures are real output: the commands are run in a terminal of 94 columns, and what they colour is coloured. The
picture of the floors is drawn from the table that the architecture test reads. Nothing in them depends on the day, the
machine or a font; tests/test_pictures.py makes them again and compares. Needs a system with terminals (no Windows).
"""

import os
import re
import runpy
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

DOCS = Path(__file__).parent
ROOT = DOCS.parent
COLUMNS = 94
SEED = "examples/ilo_social_protection.txt"
BREAK = rf"sed -e 's/08 August 2023/Loading.../' -e '/^  5\. Act/d' {SEED} > broken.txt"

# --- a terminal, as text ------------------------------------------------------------------------------------------------


def in_terminal(command: str, folder: Path) -> str:
    """What a shell command writes to a terminal, colours and all."""
    import pty

    ours, theirs = pty.openpty()
    environment = {
        **{key: value for key, value in os.environ.items() if not re.search("COLOR|^CI$|^GITHUB", key)},
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]),
        "COLUMNS": str(COLUMNS),
        "TERM": "xterm-256color",
        "PYTHONIOENCODING": "utf-8",
    }
    process = subprocess.Popen(
        ["bash", "-c", command], cwd=folder, env=environment, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    read = bytearray()
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # Linux tells the end of a terminal like that
            break
        if not piece:
            break
        read += piece
    os.close(ours)
    process.wait()
    return read.decode("utf-8").replace("\r\n", "\n")


_SIGN = re.compile(r"\x1b\[([0-9;]*)m")
STYLES = {"1": "b", "2": "d", "4": "u", "31": "r", "32": "g", "33": "y", "36": "c"}


Run = tuple[str, int, str]


def runs(line: str) -> Iterator[Run]:
    """The text of a line in runs of one style: style, column, text. Blanks at a run's ends are left out."""
    styles: set[str] = set()
    column = 0
    for number, part in enumerate(_SIGN.split(line)):
        if number % 2:
            for code in part.split(";"):
                styles = set() if code in ("", "0") else styles | {STYLES[code]}
            continue
        text = part.strip(" ")
        if text:
            yield " ".join(sorted(styles)), column + part.index(text), text
        column += len(part)


def wrapped(line: str) -> list[list[Run]]:
    """The lines that a terminal makes of one: it breaks where it ends."""
    lines: list[list[Run]] = [[]]
    for style, column, text in runs(line):
        while text:
            row, at = divmod(column, COLUMNS)
            lines += [[] for _ in range(row + 1 - len(lines))]
            piece, text = text[: COLUMNS - at], text[COLUMNS - at :]
            lines[row].append((style, at, piece))
            column += len(piece)
    return lines


# --- a terminal, as a picture ---------------------------------------------------------------------------------------------

WIDE, HIGH, EDGE = 8.4, 19, 18
# A terminal is dark whatever the page around it is; each colour has a contrast of 7 and more on it.
TERMINAL = """
.t{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#d6dbe4}
.b{font-weight:700;fill:#fff}.d{fill:#a9b2c0}.u{text-decoration:underline}
.r{fill:#ff9d9d}.g{fill:#8fdca0}.y{fill:#f2cf6b}.c{fill:#7fd3e6}.p{fill:#9fb8ff}
"""


def terminal(steps: list[tuple[str, str]], title: str, told: str) -> str:
    """Commands and what they wrote, as an SVG picture."""
    lines: list[list[Run]] = []
    for command, output in steps:
        first, *more = command.split("\n")
        lines.append([("p", 0, "$"), ("b", 2, first)])
        lines += [[("b", 0, line)] for line in more]
        for line in output.rstrip("\n").split("\n") if output else []:
            lines += wrapped(line)
    width = round(COLUMNS * WIDE + 2 * EDGE)
    height = len(lines) * HIGH + 2 * EDGE
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        f' role="img" aria-labelledby="title told"><title id="title">{escape(title)}</title>'
        f'<desc id="told">{escape(told)}</desc><style>{TERMINAL.replace(chr(10), "")}</style>',
        f'<rect width="{width}" height="{height}" rx="9" fill="#171b22"/><g class="t">',
    ]
    for number, line in enumerate(lines):
        y = EDGE + number * HIGH + 14
        for style, column, text in line:
            kind = f' class="{style}"' if style else ""
            length = round(len(text) * WIDE, 1)  # whatever font there is, the columns stand
            out.append(
                f'<text x="{round(EDGE + column * WIDE, 1)}" y="{y}"{kind} textLength="{length}"'
                f' lengthAdjust="spacingAndGlyphs" xml:space="preserve">{escape(text)}</text>'
            )
    return "\n".join([*out, "</g></svg>"]) + "\n"


def table(desk: Path) -> str:
    """The table of the seed: its beginning and its end."""
    command = f"newsparse parse {SEED}"
    lines = in_terminal(command, desk).rstrip("\n").split("\n")
    shown = [*lines[:9], "   ⋮", *lines[-2:]]
    return terminal(
        [(command, "\n".join(shown))],
        "newsparse parse: the table of a listing",
        "Each item with its number, its date in ISO form, its title and the beginning of its text; "
        "the middle is left out. The last line counts 20 items in 4 sections.",
    )


def check(desk: Path) -> str:
    """What a broken scrape of the seed gives."""
    command = "newsparse check broken.txt"
    assert in_terminal(BREAK, desk) == ""
    told = in_terminal(command, desk)
    return terminal(
        [(BREAK.replace(f" {SEED}", f" \\\n    {SEED}"), ""), (command, told)],
        "newsparse check: a broken scrape is seen",
        "One item has lost its date and one number is missing. Each finding has its file, line, rule and the line "
        "itself with a mark below what is meant.",
    )


# --- the floors -----------------------------------------------------------------------------------------------------------

PURPOSES = {
    10: "the doors: Python, tests, the command line",
    9: "listings for others, two listings compared",
    8: "what is wrong with a listing",
    7: "records printed, and templates that read",
    6: "texts read into records",
    5: "records",
    4: "fields to text: how records are spelled, and whether they read back",
    3: "text to spans: the engine",
    2: "the grammar of a row; people and bodies in a text",
    1: "knowledge as data: dates of many languages, renderers",
    0: "the vocabulary of lines",
}
PAPER = """
text{font:14px system-ui,"Segoe UI",Helvetica,Arial,sans-serif}
.m{font-family:ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:13px}
.paper{fill:#fff}.floor{fill:#eef2f8}.box{fill:#fff;stroke:#5b6f8f}.ink{fill:#16202e}.pale{fill:#46566d}.arrow{stroke:#46566d}
@media (prefers-color-scheme:dark){
.paper{fill:#131820}.floor{fill:#1d2531}.box{fill:#0f141b;stroke:#7f93b3}.ink{fill:#e8edf5}.pale{fill:#b3c0d3}.arrow{stroke:#b3c0d3}}
"""


def floors() -> str:
    """The house: each floor with its files, the roof above."""
    of = runpy.run_path(str(ROOT / "tests" / "test_architecture.py"))["FLOORS"]
    width, left, step = 760, 62, 74
    height = step * len(PURPOSES) + 56
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        ' role="img" aria-labelledby="title told"><title id="title">The floors of newsparse</title>'
        '<desc id="told">Eleven floors of modules; imports go down only. The table below says the same.</desc>'
        f"<style>{PAPER.replace(chr(10), '')}</style>"
        '<defs><marker id="head" viewBox="0 0 8 8" refX="4" refY="7" markerWidth="9" markerHeight="9">'
        '<path d="M0 0L4 8L8 0Z" class="pale"/></marker></defs>',
        f'<rect class="paper" width="{width}" height="{height}" rx="9"/>',
    ]
    for place, floor in enumerate(sorted(PURPOSES, reverse=True)):
        y = 14 + place * step
        out.append(
            f'<rect class="floor" x="{left}" y="{y}" width="{width - left - 14}" height="{step - 8}" rx="5"/>'
        )
        out.append(f'<text class="ink" x="{left + 12}" y="{y + 22}" font-weight="700">{floor}</text>')
        out.append(f'<text class="pale" x="{left + 30}" y="{y + 22}">{escape(PURPOSES[floor])}</text>')
        x = left + 30.0
        for name in [name for name, there in of.items() if there == floor]:
            label = name if name != "__init__" else "newsparse"
            wide = len(label) * 8 + 14
            out.append(f'<rect class="box" x="{x:g}" y="{y + 33}" width="{wide}" height="24" rx="4"/>')
            out.append(
                f'<text class="ink m" x="{x + 7:g}" y="{y + 49}" textLength="{len(label) * 8}">{escape(label)}</text>'
            )
            x += wide + 8
        assert x < width - 14, f"floor {floor} is too full for the picture"
    bottom = 14 + len(PURPOSES) * step - 8
    out.append(
        f'<path class="arrow" d="M34 20V{bottom - 6}" fill="none" stroke-width="2" marker-end="url(#head)"/>'
    )
    out.append(
        f'<text class="pale" transform="translate(24 {bottom // 2 + 60}) rotate(-90)">imports go down only</text>'
    )
    out.append(
        f'<text class="pale" x="{left}" y="{height - 20}">From outside: attrs; dateutil in dates, pyparsing in grammar, '
        "the extras in files of their own.</text>"
    )
    return "\n".join([*out, "</svg>"]) + "\n"


def pictures() -> dict[str, str]:
    """Each picture under its name in docs/_static."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder)
        shutil.copytree(ROOT / "examples", desk / "examples")
        return {"table.svg": table(desk), "check.svg": check(desk), "floors.svg": floors()}


if __name__ == "__main__":
    for name, picture in pictures().items():
        (DOCS / "_static" / name).write_text(picture, "utf-8")
        print(f"docs/_static/{name}: {len(picture):,} bytes")
