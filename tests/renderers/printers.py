"""The renderers that the tests print pages with: from PyPI, and from the operating system where they are installed.

Each takes a whole HTML page and gives its text as a caller would get it. `PRINTERS` names them all.
"""

from __future__ import annotations

import functools
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


def _resiliparse(html: str, **settings: bool) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(html, preserve_formatting=True, **settings))


def _inscriptis(html: str) -> str:
    from inscriptis import get_text

    return str(get_text(html))


def _html2text(html: str, width: int) -> str:
    import html2text

    printer = html2text.HTML2Text()
    printer.body_width = width
    return printer.handle(html)


def _markdownify(html: str) -> str:
    import markdownify

    return str(markdownify.markdownify(html))


def _run(html: str, *command: str) -> str:
    """What a program prints of a page that stands in a file: browsers tell HTML by its name."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(html, "utf-8", newline="\n")
        done = subprocess.run(
            [*command, str(page)], capture_output=True, check=True, timeout=30, stdin=subprocess.DEVNULL,
            env={"HOME": folder, "PATH": "/usr/bin:/bin:/usr/local/bin", "LC_ALL": "C.UTF-8", "TERM": "dumb"},
        )  # fmt: skip
    return done.stdout.decode("utf-8", "replace")


_LYNX = ("lynx", "-dump", "-width=80", "-display_charset=utf-8", "-assume_charset=utf-8")


@dataclass(frozen=True)
class Printer:
    """A renderer with its settings.

    Attributes:
        name: What the tests call it.
        dialect: Name of the row of `newsparse.dialects` that describes it.
        print: From a page to its text.
        program: The program that it needs; `None` for a package from PyPI.
    """

    name: str
    dialect: str
    print: Callable[[str], str]
    program: str | None = None

    @property
    def missing(self) -> str | None:
        """Why it cannot print here."""
        if self.program is None or shutil.which(self.program):
            return None
        return f"{self.program} is not installed (apt install {self.program}); its fixtures are read instead"


def _program(name: str, dialect: str, *command: str) -> Printer:
    return Printer(name, dialect, functools.partial(_call, command), command[0])


def _call(command: tuple[str, ...], html: str) -> str:
    return _run(html, *command)


PRINTERS = {
    printer.name: printer
    for printer in (
        Printer("resiliparse", "resiliparse", _resiliparse),
        Printer("resiliparse stripped", "resiliparse", lambda html: _resiliparse(html).strip()),
        Printer("resiliparse links", "resiliparse", lambda html: _resiliparse(html, links=True)),
        Printer("inscriptis", "inscriptis", _inscriptis),
        Printer("html2text", "html2text", functools.partial(_html2text, width=78)),
        Printer("html2text unwrapped", "html2text", functools.partial(_html2text, width=0)),
        Printer("markdownify", "markdownify", _markdownify),
        _program(
            "w3m", "w3m", "w3m", "-dump", "-cols", "80", "-I", "UTF-8", "-O", "UTF-8", "-T", "text/html"
        ),
        _program("lynx", "lynx", *_LYNX, "-nolist"),
        _program("lynx links", "lynx", *_LYNX),
        _program("elinks", "elinks", "elinks", "-dump", "-dump-width", "80", "-dump-charset", "utf-8"),
        _program("links", "elinks", "links", "-dump", "-width", "80", "-codepage", "utf-8"),
        _program("pandoc", "pandoc", "pandoc", "-f", "html", "-t", "plain"),
        _program("pandoc unwrapped", "pandoc", "pandoc", "-f", "html", "-t", "plain", "--wrap=none"),
        _program("pandoc gfm", "gfm", "pandoc", "-f", "html", "-t", "gfm"),
    )
}
