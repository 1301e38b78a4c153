"""The page of a listing in a real browser, without a display: what it shows, how wide it is, what it refuses to run.

Needs Chromium or Chrome (`apt-get install chromium`); ``NEWSPARSE_BROWSER`` names another of the kind.
"""

import html
import re
import struct
import subprocess
import zlib
from pathlib import Path

import pytest

import newsparse
from browser.chromium import BROWSER, FLAGS, NEEDS_BROWSER
from newsparse import Item, Listing, Section
from newsparse.interchange import to_html

pytestmark = [pytest.mark.slow, NEEDS_BROWSER]


def browse(page: Path, *flags: str) -> str:
    """What the browser prints."""
    result = subprocess.run(
        [str(BROWSER), *FLAGS, f"--user-data-dir={page.parent / 'profile'}", *flags, page.as_uri()],
        capture_output=True,
        check=True,
        timeout=120,
    )
    return result.stdout.decode("utf-8")


def colours(path: Path) -> list[tuple[int, int, int]]:
    """The first pixel of each line of a PNG, unfiltered as far as that takes: 8-bit RGB or RGBA."""
    data = path.read_bytes()
    width, _, depth, kind = struct.unpack(">IIBB", data[16:26])
    assert depth == 8
    channels = {2: 3, 6: 4}[kind]
    packed, at = b"", 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        if data[at + 4 : at + 8] == b"IDAT":
            packed += data[at + 8 : at + 8 + length]
        at += length + 12
    raw, stride = zlib.decompress(packed), width * channels + 1
    found = []
    above = (0,) * 3
    for line in range(0, len(raw), stride):
        first = tuple(raw[line + 1 : line + 4])
        # of the first pixel: filters 0 and 1 take it as it is, 2 and 4 add the one above, 3 half of it
        add = {0: 0, 1: 0, 2: 1, 3: 0.5, 4: 1}[raw[line]]
        above = tuple((value + int(up * add)) % 256 for value, up in zip(first, above, strict=True))  # type: ignore[assignment]
        found.append((above[0], above[1], above[2]))
    return found


@pytest.fixture
def page(tmp_path: Path, seed: str) -> Path:
    path = tmp_path / "page.html"
    path.write_text(to_html(newsparse.parse(seed), title="Social protection"), "utf-8")
    return path


def test_the_browser_builds_what_was_written(page: Path, seed: str) -> None:
    listing = newsparse.parse(seed)

    dom = browse(page, "--dump-dom")

    assert dom.count("<article ") == 20
    assert dom.count("<mark ") == len(listing.mentions)
    assert '<mark class="person" id="m10"><a href="#g5" title="person">Simon Brimblecombe</a></mark>' in dom
    tags = [re.findall(r"<[^>]+>", html.unescape(text)) for text in (dom, page.read_text("utf-8"))]
    assert tags[0] == tags[1]


@pytest.mark.parametrize(("scheme", "paper"), [("1", (255, 255, 255)), ("0", (0x16, 0x18, 0x1C))])
def test_the_page_follows_the_readers_colours(page: Path, scheme: str, paper: tuple[int, int, int]) -> None:
    picture = page.parent / "page.png"

    browse(
        page,
        f"--screenshot={picture}",
        f"--blink-settings=preferredColorScheme={scheme}",
        "--window-size=800,600",
    )

    assert set(colours(picture)) == {paper}


MEASURE = """<!DOCTYPE html><title></title><iframe src="{name}" width="320" height="600"></iframe><script>
onload = () => {{ const page = document.querySelector("iframe").contentDocument.documentElement;
  document.title = page.clientWidth + " " + page.scrollWidth; }}
</script>"""


def test_nothing_is_wider_than_a_small_telephone(page: Path) -> None:
    endless = Listing(
        [Section(None, [Item(1, "W" * 500, body=["x" * 500], url="https://example.org/" + "y" * 500)])]
    )
    (page.parent / "endless.html").write_text(to_html(endless, title="T" * 500), "utf-8")

    for name in ("page.html", "endless.html"):
        frame = page.parent / "frame.html"
        frame.write_text(MEASURE.format(name=name), "utf-8")

        dom = browse(frame, "--dump-dom", "--allow-file-access-from-files")

        assert "<title>320 320</title>" in dom


def test_the_policy_stops_what_should_ever_get_through(page: Path) -> None:
    hostile = "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">"
    written = page.read_text("utf-8")
    page.write_text(written.replace("</main>", hostile + "</main>"), "utf-8")  # as if escaping had failed

    assert "<title>Social protection</title>" in browse(page, "--dump-dom")


def test_hostile_text_stays_text(page: Path) -> None:
    title = "</title><script>document.title='run'</script><img src=x onerror=alert(1)>"
    page.write_text(to_html(Listing([Section(None, [Item(1, title, body=[title])])]), title=title), "utf-8")

    dom = browse(page, "--dump-dom")

    assert "<script" not in dom
    assert "<img" not in dom
    assert dom.count("&lt;img src=x onerror=alert(1)&gt;") == 4  # title, heading, item, paragraph
