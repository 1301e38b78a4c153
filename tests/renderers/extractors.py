"""The text extractors that people use beside renderers: what they print of a page, where they are installed.

BeautifulSoup and html-to-markdown are test dependencies. trafilatura, markitdown (which brings onnxruntime), turndown
(``npm install -g turndown``) and a browser are tried where they are installed; their prints of the project's own pages are under
fixtures/ beside those of the renderers.
"""

from __future__ import annotations

import functools
import importlib.util
import io
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from browser.chromium import BROWSER, Chromium

_TURNDOWN = """
const Turndown = require("turndown");
const page = require("fs").readFileSync(0, "utf-8");
process.stdout.write(new Turndown({headingStyle: "atx"}).turndown(page));
"""
_MODULES = os.environ.get("NODE_PATH", "/usr/lib/node_modules:/usr/local/lib/node_modules")


def _get_text(html: str) -> str:
    from bs4 import BeautifulSoup

    return str(BeautifulSoup(html, "html.parser").get_text())


def _stripped(html: str) -> str:
    from bs4 import BeautifulSoup

    return str(BeautifulSoup(html, "html.parser").get_text("\n", strip=True))


def _html_to_markdown(html: str) -> str:
    from html_to_markdown import convert

    return str(convert(html).content)


def _trafilatura(html: str, form: str) -> str:
    from trafilatura import extract

    return str(extract(html, output_format=form, favor_recall=True) or "")


def _markitdown(html: str) -> str:
    from markitdown import MarkItDown

    return str(MarkItDown().convert_stream(io.BytesIO(html.encode()), file_extension=".html").text_content)


def _node(script: str, page: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["node", "-e", script], input=page, capture_output=True, text=True, encoding="utf-8", timeout=30, check=False,
        env={**os.environ, "NODE_PATH": _MODULES},
    )  # fmt: skip


def _turndown(html: str) -> str:
    return _node(_TURNDOWN, html).stdout


def _inner_text(html: str) -> str:
    assert BROWSER is not None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        page = Path(folder) / "page.html"
        page.write_text(html, "utf-8", newline="\n")
        with Chromium(BROWSER, Path(folder) / "profile") as browser:
            tab = browser.tab()
            tab.go(page.as_uri())
            return str(tab.run("document.body.innerText"))


@functools.cache
def _has_turndown() -> bool:
    return shutil.which("node") is not None and _node('require("turndown")', "").returncode == 0


def _has(module: str) -> Callable[[], bool]:
    return lambda: importlib.util.find_spec(module) is not None


@dataclass(frozen=True)
class Extractor:
    """An extractor with its settings.

    Attributes:
        name: What the tests call it.
        print: From a page to its text.
        is_here: Whether it can print here.
        numbers: Whether its text holds the numbers of items.
        package: Its name on PyPI, where it is from there.
    """

    name: str
    print: Callable[[str], str]
    is_here: Callable[[], bool]
    numbers: bool = False
    package: str = ""


EXTRACTORS = {
    extractor.name: extractor
    for extractor in (
        Extractor("get_text", _get_text, _has("bs4"), package="beautifulsoup4"),
        Extractor("get_text stripped", _stripped, _has("bs4"), package="beautifulsoup4"),
        Extractor("html-to-markdown", _html_to_markdown, _has("html_to_markdown"), numbers=True, package="html-to-markdown"),
        Extractor("trafilatura", functools.partial(_trafilatura, form="txt"), _has("trafilatura"), package="trafilatura"),
        Extractor("trafilatura markdown", functools.partial(_trafilatura, form="markdown"), _has("trafilatura"), True, "trafilatura"),
        Extractor("markitdown", _markitdown, _has("markitdown"), numbers=True, package="markitdown"),
        Extractor("turndown", _turndown, _has_turndown, numbers=True),
        Extractor("innerText", _inner_text, lambda: BROWSER is not None),
    )
}  # fmt: skip
