"""The project's own pages under fixtures/, in every print.

``NAME.html`` is an invented page, ``NAME.json`` what a reader must find in it, ``NAME/PRINTER.txt`` how a renderer
printed it (``tools/make_dialect_page.py --print`` prints anew), and versions.json which version did.
"""

from __future__ import annotations

import importlib.metadata
import json
import re
import subprocess
from pathlib import Path

from renderers.extractors import EXTRACTORS
from renderers.pages import Record
from renderers.printers import PRINTERS

FIXTURES = Path(__file__).parent / "fixtures"
NAMES = sorted(page.stem for page in FIXTURES.glob("*.html"))


def file_name(printer: str) -> str:
    return printer.replace(" ", "_") + ".txt"


def records_of(name: str) -> list[tuple[str | None, list[Record]]]:
    """What a reader must find in a page."""
    found = []
    for heading, items in json.loads((FIXTURES / f"{name}.json").read_text("utf-8")):
        found.append(
            (
                heading,
                [(number, title, date, tuple(body), kicker) for number, title, date, body, kicker in items],
            )
        )
    return found


def text_of(name: str, printer: str) -> str:
    """How a renderer printed a page."""
    return (FIXTURES / name / file_name(printer)).read_bytes().decode("utf-8")


def versions() -> dict[str, str]:
    """The versions of the renderers that are installed."""
    found = {}
    for printer in PRINTERS.values():
        if printer.missing:
            continue
        name = printer.name.split()[0]
        if printer.program is None:
            found[name] = importlib.metadata.version(name)
            continue
        flag = "-version" if name in ("lynx", "w3m", "links") else "--version"
        done = subprocess.run([printer.program, flag], capture_output=True, text=True, check=False)
        version = re.search(r"[0-9]+\.[0-9][\w.]*", done.stdout)
        found[name] = version[0] if version else "of unknown version"
    for extractor in EXTRACTORS.values():
        if extractor.package and extractor.is_here():
            found[extractor.package] = importlib.metadata.version(extractor.package)
    return found
