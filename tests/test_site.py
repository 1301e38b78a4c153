"""The documentation as a reader gets it: built without a warning, searchable, no wider than a telephone.

Needs the extra ``docs``; what a browser must show needs Chromium or Chrome (``NEWSPARSE_BROWSER`` names another of the kind).
"""

import functools
import html
import http.server
import importlib.util
import json
import os
import re
import runpy
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from browser.chromium import BROWSER, NEEDS_BROWSER
from conftest import ROOT

NEEDED = ("sphinx", "myst_parser", "furo", "sphinx_copybutton", "railroad")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        any(importlib.util.find_spec(name) is None for name in NEEDED),
        reason="the docs are not built: pip install 'newsparse[docs]'",
    ),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site: the one in the folder that ``NEWSPARSE_SITE`` names, or built here, without a warning or not at all."""
    if built := os.environ.get("NEWSPARSE_SITE"):
        return Path(built).resolve()
    out = tmp_path_factory.mktemp("docs") / "html"
    result = subprocess.run(
        [
            sys.executable,
            "-m",
            "sphinx",
            *"-E -W -n --keep-going -q -b html".split(),
            str(ROOT / "docs"),
            str(out),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return out


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def dom(url: str, profile: Path) -> str:
    """What a browser has made of a page, three seconds after it was loaded."""
    flags = (
        "--headless --no-sandbox --disable-gpu --hide-scrollbars --no-first-run --virtual-time-budget=60000"
    )
    elsewhere = ("--proxy-server=127.0.0.1:9", "--proxy-bypass-list=127.0.0.1")  # nothing leaves this machine
    result = subprocess.run(
        [str(BROWSER), *flags.split(), *elsewhere, f"--user-data-dir={profile}", "--dump-dom", url],
        capture_output=True,
        check=True,
        timeout=180,
    )
    return html.unescape(result.stdout.decode("utf-8"))


def test_all_links_lead_somewhere(site: Path) -> None:
    assert runpy.run_path(str(ROOT / "docs" / "check_site.py"))["faults"](site) == []


def test_each_page_leads_to_the_playground_and_the_repository(site: Path) -> None:
    pages = [
        path
        for path in site.rglob("*.html")
        if not {"playground", "_static"} & set(path.relative_to(site).parts[:-1])
    ]
    lacking = [
        path.name
        for path in pages
        for link in ("playground/index.html", "https://github.com/newsparse/newsparse", 'name="description"')
        if link not in path.read_text("utf-8")
    ]

    assert len(pages) > 70
    assert lacking == []
    assert (site / "playground" / "index.html").exists()


@NEEDS_BROWSER
def test_the_search_finds_a_name_and_a_word(address: str, tmp_path: Path) -> None:
    assert "reference/formats.html#newsparse.html.parse_html" in dom(
        f"{address}/search.html?q=parse_html", tmp_path / "1"
    )
    assert re.search(r'href="ci\.html', dom(f"{address}/search.html?q=baseline", tmp_path / "2"))


MEASURE = """<!DOCTYPE html><title></title><pre></pre><script>
(async () => {
  const told = [];
  for (const name of PAGES) {
    const frame = document.createElement("iframe");
    frame.width = 360; frame.height = 640; frame.src = name;
    document.body.append(frame);
    await new Promise(done => frame.onload = done);
    const page = frame.contentDocument.documentElement;
    if (page.scrollWidth > page.clientWidth) told.push(name + " " + page.scrollWidth);
    frame.remove();
  }
  document.querySelector("pre").textContent = "too wide: " + told.join(", ") + ".";
})();
</script>"""


@NEEDS_BROWSER
def test_no_page_is_wider_than_a_telephone(site: Path, address: str, tmp_path: Path) -> None:
    """Wide tables, code and diagrams scroll by themselves."""
    # tests/browser looks at the playground
    pages = sorted(
        path.relative_to(site).as_posix()
        for path in site.rglob("*.html")
        if path.relative_to(site).parts[0] != "playground"
    )
    measure = site / "_static" / "measure.html"
    measure.write_text(MEASURE.replace("PAGES", json.dumps([f"../{page}" for page in pages])), "utf-8")

    told = re.search("<pre>(.*?)</pre>", dom(f"{address}/_static/measure.html", tmp_path / "profile"))

    assert len(pages) > 20
    assert told is not None
    assert told[1] == "too wide: ."
