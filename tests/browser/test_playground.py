"""The playground in a real browser, without a display: what it shows, what it changes, what it refuses, and what it asks for.

Needs Chromium or Chrome (`apt-get install chromium`; ``NEWSPARSE_BROWSER`` names another of the kind), and what
``playground/build.py`` needs: pip, npm, and their registries or its cache. Skipped with the reason where one is missing.
``NEWSPARSE_PICTURES`` names a folder for pictures of all views in both themes and at two widths.
"""

import base64
import functools
import http.server
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner

import newsparse
from browser.chromium import BROWSER, NEEDS_BROWSER, BrowserError, Chromium, Tab
from loading import load
from newsparse.cli import commands
from newsparse.html import parse_html
from newsparse.interchange import to_csv, to_json, to_jsonl
from newsparse.interchange.roles import to_roles

ROOT = Path(__file__).parent.parent.parent
BUILD = ROOT / "playground" / "build.py"
pytestmark = [
    pytest.mark.slow,
    NEEDS_BROWSER,
    pytest.mark.skipif(not BUILD.exists(), reason="the playground is not here: this is no clone"),
]
VIEWS = ("items", "source", "check", "data", "printed")
HOSTILE = (
    "  1. <script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'>\n\n    2 May 2023\n\n"
    '    "><svg onload="window.hacked = 3"> ILO {{7*7}} ${window.hacked=4} <iframe src="javascript:hacked=5"></iframe>'
    "     (javascript:alert(1))\n\n"
    "  2. \u202eevil\u202c &lt;b&gt; \x00\x1b[2J\ufdd0\ufdd1\ud83d\ude00     (https://example.org/'onclick='hacked=6)\n\n    03/04/2023…\n\n"
    "    </pre></textarea><style>*{display:none}</style><base href='https://example.org/'>\n"
)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and keeps the paths that were asked for."""

    asked: list[str]

    def log_message(self, *_: object) -> None:
        pass

    def log_request(self, *_: object) -> None:
        self.server.asked.append(self.path)  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built page, made by the one command that makes it; ``NEWSPARSE_PLAYGROUND`` names a folder to build it in."""
    build = load(BUILD)
    folder = Path(os.environ.get("NEWSPARSE_PLAYGROUND") or tmp_path_factory.mktemp("site") / "playground")
    try:
        build.build(folder, build.default_cache())
    except build.Unreachable as error:
        pytest.skip(f"the playground cannot be built here: {str(error.code).strip()[-300:]}")
    return folder


def serve(folder: Path) -> Iterator[http.server.ThreadingHTTPServer]:
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))
    )
    server.asked = []  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def origin(site: Path) -> Iterator[str]:
    for server in serve(site):
        yield f"http://127.0.0.1:{server.server_port}"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[http.server.ThreadingHTTPServer]:
    """Another origin, which would answer."""
    (tmp_path / "x.js").write_text("window.hacked = 7", "utf-8")
    yield from serve(tmp_path)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    with Chromium(str(BROWSER), tmp_path_factory.mktemp("profile")) as browser:
        yield browser


READY = "document.documentElement?.dataset.answers && document.documentElement.dataset.state === 'ready'"


def opened(browser: Chromium, address: str) -> Tab:
    tab = browser.tab()
    tab.go(address)
    tab.wait(READY, 90)
    return tab


@pytest.fixture(scope="module")
def one_tab(browser: Chromium, origin: str) -> Tab:
    return opened(browser, f"{origin}/index.html")


@pytest.fixture
def tab(one_tab: Tab) -> Iterator[Tab]:
    """The page with the seed in it; nothing may be complained of while a test runs."""
    one_tab.resize(1280)
    one_tab.media()
    example(one_tab, "seed.txt")
    one_tab.run("document.getElementById('tab-items').click()")
    one_tab.complaints.clear()
    one_tab.requests.clear()
    yield one_tab
    one_tab.watch()
    # that the policy blocked what stands in a page which was read is as it should be
    blocked = ("inline event handler violates", "inline style violates", "base URI to")
    complaints = [each for each in one_tab.complaints if not any(words in each for words in blocked)]
    assert complaints == []


EDITOR = "document.getElementById('text').shadowRoot.querySelector('.cm-content')"


def answered(tab: Tab, script: str) -> None:
    """Run what makes the page read a text, and wait until it has."""
    before = tab.run("document.documentElement.dataset.answers")
    tab.run(script)
    tab.wait(f"document.documentElement.dataset.answers !== {before!r} && {READY}")


def example(tab: Tab, name: str) -> None:
    answered(
        tab,
        f"(select => {{ select.value = {name!r}; select.dispatchEvent(new Event('change')) }})"
        "(document.getElementById('example'))",
    )


def paste(tab: Tab, text: str) -> None:
    """Put a text in the place of all that is in the editor, by its own listener for pastes."""
    answered(
        tab,
        f"""((host, data) => {{
          host.focus();
          host.select();
          data.setData("text/plain", {json.dumps(text)});
          const paste = {{ clipboardData: data, bubbles: true, cancelable: true, composed: true }};
          {EDITOR}.dispatchEvent(new ClipboardEvent("paste", paste));
        }})(document.getElementById("text"), new DataTransfer())""",
    )


def drop(tab: Tab, name: str, data: bytes) -> None:
    code = base64.b64encode(data).decode()
    answered(
        tab,
        f"""(transfer => {{
          transfer.items.add(new File([Uint8Array.from(atob("{code}"), sign => sign.charCodeAt(0))], {name!r}));
          document.body.dispatchEvent(new DragEvent("drop", {{ bubbles: true, cancelable: true, dataTransfer: transfer }}));
        }})(new DataTransfer())""",
    )


def click(tab: Tab, selector: str) -> None:
    answered(tab, f"document.querySelector({selector!r}).click()")


def texts(tab: Tab, selector: str) -> list[str]:
    found: list[str] = tab.run(
        f"Array.from(document.querySelectorAll({selector!r}), element => element.textContent)"
    )
    return found


def inside(tab: Tab, selector: str) -> list[str]:
    """Texts in the editor."""
    found: list[str] = tab.run(
        f"Array.from({EDITOR}.getRootNode().querySelectorAll({selector!r}), element => element.textContent)"
    )
    return found


def value(tab: Tab, selector: str = "#text") -> str:
    return str(tab.run(f"document.querySelector({selector!r}).value"))


def status(tab: Tab) -> str:
    return texts(tab, "#told")[0]


def linked(tab: Tab) -> str:
    """The text as the page has it, out of the link that it makes."""
    tab.run("document.getElementById('share').click()")
    address = tab.wait(
        "document.getElementById('shared').hidden ? '' : document.getElementById('link').value"
    )
    code = address.partition("#text=")[2]
    return zlib.decompress(base64.urlsafe_b64decode(code + "=" * (-len(code) % 4)), -15).decode("utf-8")


def edit(tab: Tab, item: int, **fields: str) -> None:
    """Fill in an item's form; it is not sent."""
    tab.run(f"document.querySelector('#item-{item} .edit').click()")
    for name, typed in fields.items():
        tab.run(f"document.getElementById('edit-{item}-{name}').value = {json.dumps(typed)}")


# --- reading -----------------------------------------------------------------------------------------------------


def test_the_seed_is_read_when_the_page_opens(
    browser: Chromium, origin: str, seed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    tab = opened(browser, f"{origin}/")

    first = int(tab.run("document.documentElement.dataset.first"))
    assert value(tab) == seed
    assert len(texts(tab, ".timeline > li")) == 20
    assert texts(tab, ".group h3 small") == ["6 items", "3 items", "3 items", "8 items"]
    assert status(tab).startswith(
        "20 items in 4 sections, 2020-04-03 to 2023-09-22, confidence 0.99, as resiliparse prints"
    )
    assert texts(tab, "#version") == [f"newsparse {newsparse.__version__}"]
    paste(tab, seed + " ")
    again = int(tab.run("document.documentElement.dataset.last"))
    assert tab.complaints == []
    tab.close()
    with capsys.disabled():
        print(f"\nplayground: the seed is read {first} ms after opening, and again in {again} ms")


def test_marks_stand_where_the_library_finds_them(tab: Tab, seed: str) -> None:
    listing = newsparse.parse(seed)

    assert texts(tab, "#panel-source .source") == [seed]
    people = [found.text for found in listing.mentions if found.kind == "person"]
    assert texts(tab, "#panel-source .source mark.person") == people
    dates = [date.text for item in listing.items for date in (item.date, *item.dates) if date]
    assert texts(tab, "#panel-source .source mark.date") == dates
    assert texts(tab, ".card mark.person") == people


def test_the_data_is_what_the_library_writes(tab: Tab, seed: str) -> None:
    listing = newsparse.parse(seed)
    tab.run("document.getElementById('tab-data').click()")

    for form, wanted in {
        "json": to_json(listing),
        "mentions": to_json(listing, mentions=listing.mentions),
        "jsonl": to_jsonl(listing),
        "csv": to_csv(listing),
    }.items():
        tab.run(
            f"(form => {{ form.value = {form!r}; form.dispatchEvent(new Event('change')) }})"
            "(document.getElementById('form'))"
        )
        tab.wait("document.getElementById('data').ariaBusy === 'false'")
        assert texts(tab, "#data") == [wanted]


NOT_ENGLISH = (
    "  1. Ministerin eröffnet die Tagung\n\n    12. März 2024\n\n"
    "    Die Internationale Arbeitsorganisation und Ministerin Greta Holm eröffneten die Tagung in Köln.\n",
    "  1. Firman un acuerdo en Sevilla\n\n    12 de marzo de 2024\n\n"
    "    El presidente Pedro Gómez y la Organización Internacional del Trabajo firman un acuerdo.\n",
)


def test_words_of_other_languages_are_loaded_for_the_first_text_that_needs_them(
    browser: Chromium, origin: str
) -> None:
    tab = opened(browser, f"{origin}/")
    assert f"{origin}/languages.zip" not in tab.requests
    tab.run("document.getElementById('tab-data').click()")
    tab.run("(form => { form.value = 'mentions' })(document.getElementById('form'))")
    for place, text in enumerate(NOT_ENGLISH):
        tab.requests.clear()
        listing = newsparse.parse(text)
        assert {mention.kind for mention in listing.mentions} == {"organization", "person"}

        paste(tab, text)

        tab.wait("document.getElementById('data').ariaBusy === 'false'")
        assert texts(tab, "#data") == [to_json(listing, mentions=listing.mentions)]
        assert tab.requests == [f"{origin}/languages.zip"] * (place == 0)
    assert tab.complaints == []
    tab.close()


def test_error_the_words_of_a_language_cannot_be_loaded(
    browser: Chromium, site: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(site, tmp_path / "copy")
    (copy / "languages.zip").unlink()
    german = NOT_ENGLISH[0]
    code = base64.urlsafe_b64encode(zlib.compress(german.encode(), wbits=-15)).decode().rstrip("=")
    for server in serve(copy):
        tab = opened(browser, f"http://127.0.0.1:{server.server_port}/")

        tab.run(f"location.hash = '#text={code}'")

        tab.wait("document.getElementById('told').textContent.includes('languages.zip: 404 ')")
        assert status(tab) == "Python failed on this text: languages.zip: 404 File not found"
        (copy / "languages.zip").write_bytes((site / "languages.zip").read_bytes())
        paste(tab, german)
        assert status(tab).startswith("1 item in 1 section, 2024-03-12")
        tab.close()


def test_the_page_is_no_heavier_than_it_was(browser: Chromium, origin: str, site: Path) -> None:
    """What the page loads to read its first text; that of 0.1.0 was 15,128,854 bytes."""
    tab = opened(browser, f"{origin}/")
    paths = {
        urlsplit(url.removeprefix("blob:")).path.removeprefix("/") or "index.html" for url in tab.requests
    }
    tab.close()

    sizes = {path: (site / path).stat().st_size for path in paths if (site / path).is_file()}
    assert {"packages.zip", "pyodide/pyodide.asm.wasm", "editor.js"} <= set(sizes)
    assert sum(sizes.values()) < 15_128_854


def test_three_renderers_of_one_page_say_the_same(tab: Tab) -> None:
    found = []
    for name in ("resiliparse", "lynx", "html2text"):
        example(tab, f"{name}.txt")
        assert f"as {name} prints" in status(tab)
        titles = [title.replace("*", "") for title in texts(tab, ".card h4")]  # html2text escapes no asterisk
        found.append(list(zip(texts(tab, ".when time"), titles, strict=True)))

    assert found[0] == found[1] == found[2]
    assert len(found[0]) == 3


def test_a_text_without_a_list_is_no_failure(tab: Tab) -> None:
    for text in ("", "Please accept our cookies.", "\u0000\ufffd"):
        paste(tab, text) if text else click(tab, "#clear")

        assert "no list in this text" in texts(tab, "#panel-items")[0]


# --- changing ----------------------------------------------------------------------------------------------------


def test_editing_a_title_changes_one_line(tab: Tab, seed: str) -> None:
    title = newsparse.parse(seed).items[3].title
    edit(tab, 3, title="Offices on wheels")

    click(tab, "#item-3 form [type=submit]")

    assert tab.run("document.activeElement.closest('li').id") == "item-3"
    assert "1 line of the text changed" in status(tab)
    assert value(tab) == linked(tab) == seed.replace(title, "Offices on wheels")
    assert texts(tab, "#difference-title") == ["1 line changed"]
    assert texts(tab, ".difference .del .words") == [f"  4. {title}"]
    assert texts(tab, ".difference .ins .words") == ["  4. Offices on wheels"]
    click(tab, "#undo")
    assert value(tab) == seed
    assert tab.run("document.getElementById('edited').hidden")


def test_several_fields_and_several_edits_at_once(tab: Tab, seed: str) -> None:
    edit(tab, 0, date="2 March 2024", body="One.\n\nTwo.", title="A")
    click(tab, "#item-0 form [type=submit]")
    edit(tab, 1, place="Vientiane")
    click(tab, "#item-1 form [type=submit]")

    first, second = newsparse.parse(value(tab)).items[:2]
    assert (first.title, first.date and first.date.edtf, first.body) == ("A", "2024-03-02", ("One.", "Two."))
    assert second.place == "Vientiane"
    click(tab, "#revert")
    assert value(tab) == seed
    assert texts(tab, "#difference-title") == ["Nothing changed yet"]


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("date", "03/04/2023", "is ambiguous (2023-04-03 or 2023-03-04)"),
        ("date", "soon", "'soon'"),
        ("number", "four", "the number must be digits"),
        ("number", "7", "would start a new section"),
    ],
)
def test_what_could_not_be_read_back_is_refused_with_the_reason(
    tab: Tab, seed: str, field: str, typed: str, told: str
) -> None:
    edit(tab, 3, **{field: typed})

    tab.run("document.querySelector('#item-3 form [type=submit]').click()")
    error = tab.wait("document.querySelector('form .error:not([hidden])')?.textContent")

    assert told in error
    assert tab.run("document.activeElement.name") == field
    assert tab.run("document.activeElement.getAttribute('aria-invalid')") == "true"
    assert value(tab) == seed
    tab.key("Escape")
    assert tab.run("document.activeElement.className").endswith("edit")


def test_findings_have_carets_and_are_fixed_by_a_click(tab: Tab) -> None:
    example(tab, "broken.txt")
    text = value(tab)
    wanted = newsparse.check(text)
    order = ["error", "warning", "info"]

    assert texts(tab, ".finding code") == [
        found.code for found in sorted(wanted, key=lambda found: order.index(found.severity))
    ]
    told = CliRunner().invoke(commands, ["check", "--format", "text", "-"], input=text).output
    assert texts(tab, "#check-summary") == [f"newsparse check says: {told.splitlines()[-1]}"]
    assert texts(tab, "#tab-check .badge") == [str(sum(found.severity != "info" for found in wanted))]
    place = next(at for at, found in enumerate(wanted) if found.code == "NP402")
    assert texts(tab, f"#finding-{place} .snippet")[0].splitlines() == [
        "9 | …re last night. The portâ€™s director, Ms Ada Ng, spoke of a new beginning.",
        "  |                         ^^^",
    ]
    marked = [text[found.start : found.end] for found in wanted if found.end > found.start]
    assert "".join(texts(tab, "#panel-source .source .wrong")) == "".join(marked)
    click(tab, f"#finding-{place} button.first")
    assert value(tab) == text.replace("portâ€™s", "port’s")
    click(tab, "#panel-check > p button")  # all that is safe
    assert [found for found in newsparse.check(value(tab)) if found.fix and found.fix.safe] == []
    assert texts(tab, ".end") == ["no line end", "ends in LF"]


def test_a_finding_leads_to_its_place_in_the_text(tab: Tab) -> None:
    example(tab, "broken.txt")

    place = next(at for at, found in enumerate(newsparse.check(value(tab))) if found.code == "NP402")
    tab.run(f"document.querySelector('#finding-{place} .go').click()")

    assert tab.run("document.activeElement.id") == "text"
    assert tab.run("document.getElementById('text').selected") == "â€™"


def test_the_gutter_shows_findings_and_what_each_line_became(tab: Tab) -> None:
    example(tab, "broken.txt")
    text = value(tab)
    findings = newsparse.check(text)

    shown = to_roles(newsparse.parse(text)).splitlines()
    roles = [line.partition(" |")[0].strip().replace("number title", "title") for line in shown]
    margin = tab.run(f"{EDITOR}.getRootNode().querySelectorAll('.roles .role').length")
    assert 0 < margin <= sum(map(bool, roles)) + 1  # a hidden one keeps the width
    assert inside(tab, ".roles .role")[1:] == list(filter(None, roles))[: margin - 1]
    assert inside(tab, ".cm-lineNumbers")
    assert len(inside(tab, ".found span")) == len({found.line for found in findings})
    tab.run(
        f"(mark => {{ const {{ x, y }} = mark.getBoundingClientRect(); mark.dispatchEvent(new MouseEvent('click',"
        f" {{ bubbles: true, clientX: x + 2, clientY: y + 5 }})) }})({EDITOR}.getRootNode().querySelector('.found span'))"
    )
    assert tab.run("document.activeElement.closest('.finding') !== null")
    assert not tab.run("document.getElementById('panel-check').hidden")


def test_the_selection_follows_from_an_item_to_the_text_and_back(tab: Tab, seed: str) -> None:
    title = newsparse.parse(seed).items[3].title
    tab.run("document.querySelector('#item-3 .find').click()")
    assert title in "".join(inside(tab, ".cm-line.chosen"))
    assert texts(tab, ".timeline > .chosen .number") == ["4."]

    tab.run(f"document.getElementById('text').focus(); {EDITOR}.focus()")
    tab.run("document.getElementById('text').select()")
    tab.key("ArrowLeft")  # to the beginning
    assert texts(tab, ".timeline > .chosen .number") in ([], ["1."])
    tab.key("ArrowRight")
    tab.key("ArrowRight")
    assert texts(tab, ".timeline > .chosen .number") == ["1."]


def test_a_template_is_found_and_applied_as_one_types(tab: Tab) -> None:
    page = "News\n\nRed opens (2 May 2023)\nBlue opens (1 May 2023)\nGreen opens (30 April 2023)\n"
    paste(tab, page)
    tab.wait("document.getElementById('template').value === '{title} ({date})'")
    assert texts(tab, "#template-told")[0].startswith("Found: reads 3 of 3 items")

    template(tab, "{title} opens ({date})")
    tab.wait("document.querySelector('.card h4').textContent === 'Red'")
    tab.wait("document.getElementById('template-told').textContent === 'Your template reads 3 items.'")
    template(tab, "{title} {titel}")
    tab.wait("document.getElementById('template-told').textContent.includes('{titel}')")
    assert tab.run("document.getElementById('template').getAttribute('aria-invalid')") == "true"
    template(tab, "{number}. {title}")
    tab.wait("document.getElementById('template-told').textContent.startsWith('No entry fits: line ')")
    click(tab, "#template-reset")
    tab.wait("document.getElementById('template').value === '{title} ({date})'")


def template(tab: Tab, text: str) -> None:
    tab.run(
        f"(area => {{ area.value = {json.dumps(text)}; area.dispatchEvent(new Event('input')) }})"
        "(document.getElementById('template'))"
    )


def test_the_programs_that_are_copied_do_what_the_page_does(tab: Tab, tmp_path: Path) -> None:
    paste(
        tab,
        'Say "News"\n\nRed opens (2 May 2023)\nIt\'s END\nEND\nBlue (1 May 2023)\nGreen (30 April 2023)\n',
    )
    template(tab, "{title} ({date})")
    tab.wait("document.getElementById('template-told').textContent.startsWith('Your')")
    found = {}
    for form in ("python", "command"):
        tab.run(f"document.getElementById('as-{form}').click()")
        tab.wait(
            f"document.getElementById('told').textContent.includes({'program' if form == 'python' else 'command'!r})"
        )
        found[form] = texts(tab, "#data")[0]
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    for command in ([sys.executable, "-c", found["python"]], ["bash", "-c", found["command"]]):
        result = subprocess.run(
            command, capture_output=True, text=True, check=True, env=environment, cwd=tmp_path
        )
        assert re.findall("2023-0[45]-[0-9]{2} +([A-Z][a-z]+)", result.stdout) == ["Red", "Blue", "Green"]


def test_a_megabyte_keeps_the_page_alive(tab: Tab) -> None:
    entry = "  {}. A title of an item that is long enough\n\n    {} May 2023\n\n    A body of it, with Ms Ada Ng in it.\n\n"
    text = "".join(entry.format(at, at % 28 + 1) for at in range(1, 9_000))[:990_000]
    tab.run(
        "window.gaps = []; window.tick = setInterval((last => () => { const now = performance.now();"
        " window.gaps.push(now - last); last = now })(performance.now()), 20)"
    )
    paste(tab, text)
    gaps = tab.run("clearInterval(window.tick); window.gaps")

    assert "items in 1 section" in status(tab)
    assert len(texts(tab, ".card")) == 200
    assert max(gaps) < 2_000, sorted(gaps)[-5:]
    assert sum(gaps) / len(gaps) < 200


def test_a_rule_tells_about_itself(tab: Tab) -> None:
    tab.run("document.querySelector('.finding details').open = true")

    told = tab.wait("document.querySelector('.rule').textContent")

    assert told.startswith("NP401: body-missing")


def test_line_ends_stay_as_they_are(tab: Tab) -> None:
    text = "\ufeff  1. A\r\n\r\n    2 May 2023\r\n\r\n  2. B\r\n\r\n    3 May 2023\r\n"
    drop(tab, "crlf.txt", text.encode())

    assert linked(tab) == text
    edit(tab, 1, title="C")
    click(tab, "#item-1 form [type=submit]")
    assert linked(tab) == text.replace("B", "C")
    assert texts(tab, "#difference-title") == ["1 line changed"]


# --- links -------------------------------------------------------------------------------------------------------


def test_a_shared_link_opens_what_was_shared(browser: Chromium, origin: str, tab: Tab) -> None:
    text = "  1. Ünïcödé \U0001f9ed מה קורה 新闻\n\n    2 May 2023\n\n" + "    Much more of it.\n\n" * 50
    paste(tab, text)
    assert linked(tab) == text
    address = value(tab, "#link")
    assert len(address) < 400
    assert tab.run("location.href") == address

    other = opened(browser, address)

    assert value(other) == text
    assert "Opened the text in the link." in status(other)
    assert [url for url in other.requests if "text=" in url.partition("#")[0]] == []
    answered(other, "location.hash = '#text=' + 'A'.repeat(9)")  # in the open page
    assert status(other) == (
        "This link is cut off or damaged: its text cannot be read. An example is shown instead."
    )
    assert other.complaints == []
    other.close()


def test_a_link_that_blows_up_is_refused(tab: Tab) -> None:
    packer = zlib.compressobj(9, wbits=-15)
    bomb = b"".join(packer.compress(bytes(1 << 20)) for _ in range(64)) + packer.flush()
    fragment = base64.urlsafe_b64encode(bomb).decode().rstrip("=")

    answered(tab, f"location.hash = '#text={fragment}'")

    tab.wait("document.getElementById('told').textContent.includes('too long')")


# --- HTML --------------------------------------------------------------------------------------------------------

PAGES = [
    "<ol><li><h3><a href='/a'>A title</a></h3><p>2 May 2023</p><p>A <b>body</b>.</p></li><li><h3>B</h3></ol>",
    "<h2>May</h2><ol><li>a<br>2 May 2023</li><li>b</ol><h2>June</h2><ol><li><div>c</div><div>d</div></ol><p>end",
    "<ul><li><p>x</p><ol><li>y<li>z</ol><li>q</ul><p>a<br><br>b</p><br><p>c</p>",
    "<ol><li></li><li>d</li></ol><pre>a\n  b\n\nc</pre><p>x&nbsp;y <i> z</i>  &amp;</p>e<span>f</span> g",
    "<p hidden>no</p><div style='display: none'>no</div><script>no</script><style>no</style><p>yes<button>no</button>",
    "<table><tr><td>a</td><td></td><td>b</td></tr></table><article><header>h</header>t</article><blockquote>q</blockquote>",
    "<base href='https://example.org/x/'><ol><li><a href='y?a=1#b'>A</a><br>2 May 2023<li><a href='javascript:z'>B</a></ol>",
    "<div><ul><li>a</ul></div>b<hr><p>c</p><figure><img alt=x><figcaption>no</figcaption></figure>",
]


@pytest.mark.parametrize(
    "page",
    [
        *(path.read_text("utf-8") for path in sorted((ROOT / "tests/renderers/fixtures").glob("*.html"))),
        *PAGES,
    ],
)
def test_html_is_printed_as_resiliparse_prints_it(tab: Tab, page: str) -> None:
    if "<meta" not in page:
        page = f"<meta charset=utf-8>{page}"

    drop(tab, "page.html", page.encode())

    assert value(tab) == str(parse_html(page))
    assert "may differ" in texts(tab, "#html-note:not([hidden])")[0]


def test_pasted_html_is_offered_to_be_read_as_a_page(tab: Tab) -> None:
    page = "<ol><li><h3>A title</h3><p>2 May 2023</p></li></ol><img src=//example.org/x onerror='hacked=1'>"
    paste(tab, page)
    assert not tab.run("document.getElementById('html-offer').hidden")

    click(tab, "#html-read")

    assert value(tab) == "  1. A title\n\n    2 May 2023"
    assert tab.run("document.getElementById('html-offer').hidden")
    assert tab.requests == []
    assert tab.run("window.hacked") is None


def test_a_file_in_another_encoding_is_refused_and_an_html_file_is_not(tab: Tab, seed: str) -> None:
    tab.run(
        """(transfer => { transfer.items.add(new File([Uint8Array.of(0x31, 0x2e, 0x20, 0xe9)], "latin.txt"));
        document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
        })(new DataTransfer())"""
    )
    tab.wait("document.getElementById('told').textContent.startsWith('latin.txt is not UTF-8')")
    assert value(tab) == seed

    drop(tab, "page.htm", "<ul><li>caf\xe9</ul>".encode("latin-1"))
    assert value(tab) == "  • caf\xe9"
    drop(tab, "page.html", '<meta charset="shift_jis"><ul><li>東京</ul>'.encode("shift_jis"))
    assert value(tab) == "  • 東京"


# --- what must not happen ----------------------------------------------------------------------------------------

COUNT = """Object.fromEntries(["script", "img", "iframe", "style", "base", "link", "meta", "object", "embed", "svg"]
  .map(tag => [tag, document.getElementsByTagName(tag).length]))"""


def test_hostile_text_stays_text(tab: Tab) -> None:
    paste(tab, "  1. Harmless\n\n    2 May 2023\n\n    Body.\n")
    before = tab.run(COUNT)
    hostile = HOSTILE.replace("\x00", "")  # no paste holds a NUL

    paste(tab, hostile)
    for view in VIEWS:
        tab.run(f"document.getElementById('tab-{view}').click()")
    for item in (0, 1):
        edit(tab, item)
    tab.run("document.querySelectorAll('.finding details').forEach(each => each.open = true)")

    assert tab.run(COUNT) == before
    assert tab.run("window.hacked") is None
    assert texts(tab, ".card h4")[:1] == []  # both are forms now
    assert value(tab, "#edit-0-title") == newsparse.parse(hostile).items[0].title
    shown = texts(tab, "#panel-source .source")[0]
    assert "<script>window.hacked = 1</script>" in shown
    assert "[U+202E]evil[U+202C]" in shown
    assert "[U+001B][2J" in shown
    assert tab.run("[...document.links].filter(link => !/^https?:/.test(link.protocol)).length") == 0
    assert [url for url in tab.requests if "example" in url] == []


def test_hostile_text_in_links_edits_and_html(browser: Chromium, origin: str, tab: Tab) -> None:
    hostile = HOSTILE.encode("utf-16", "surrogatepass").decode("utf-16")  # the surrogates made one
    code = base64.urlsafe_b64encode(zlib.compress(hostile.encode(), wbits=-15)).decode().rstrip("=")
    answered(tab, f"location.hash = '#text={code}'")
    assert linked(tab) == hostile
    edit(tab, 1, title="<img src=x onerror='window.hacked = 8'>")
    click(tab, "#item-1 form [type=submit]")
    drop(tab, "<img src=x onerror='window.hacked = 9'>.html", hostile.encode())
    drop(tab, "page.html", f"<a href='javascript:hacked=10'>{hostile}</a>".encode())

    assert tab.run("window.hacked") is None
    assert tab.run("document.querySelectorAll('main img, main iframe, main script').length") == 0


def test_no_request_leaves_the_page(browser: Chromium, origin: str, elsewhere: Any) -> None:
    tab = opened(browser, f"{origin}/")
    asked = {url.removeprefix("blob:") for url in tab.requests}
    assert [url for url in asked if not url.startswith(f"{origin}/")] == []
    assert len(asked) > 15  # the worker's too were seen
    tab.requests.clear()

    paste(tab, "  1. Secret\n\n    2 May 2023\n")
    edit(tab, 0, title="More secret")
    click(tab, "#item-0 form [type=submit]")
    for view in VIEWS:
        tab.run(f"document.getElementById('tab-{view}').click()")
    linked(tab)
    tab.watch()
    # once the page is there it asks for nothing; the browser takes the icon again when the address bar changes
    assert [url for url in tab.requests if url != f"{origin}/icon.svg"] == []

    foreign = f"http://127.0.0.1:{elsewhere.server_port}/x.js"
    attempt = f"fetch({foreign!r}, {{ mode: 'no-cors' }}).then(() => 'sent', () => 'refused')"
    assert tab.run(attempt) == "refused"
    assert tab.run_in_worker(attempt) == "refused"
    assert tab.run_in_worker(f"import({foreign!r}).then(() => 'sent', () => 'refused')") == "refused"
    tab.run(f"document.body.append(Object.assign(new Image(), {{ src: {foreign!r} }}))")
    with pytest.raises(BrowserError, match="TrustedHTML"):
        tab.run("document.body.innerHTML = '<b>x</b>'")
    with pytest.raises(BrowserError, match="unsafe-eval"):
        tab.run("(0, eval)('1')")
    assert elsewhere.asked == []
    tab.close()


def test_nothing_is_kept_but_the_theme(tab: Tab) -> None:
    paste(tab, "  1. Secret\n\n    2 May 2023\n")

    assert tab.run("JSON.stringify([localStorage, sessionStorage, document.cookie])") == '[{},{},""]'


# --- who reads it, and on what -----------------------------------------------------------------------------------


def test_nothing_is_wider_than_a_small_telephone(tab: Tab) -> None:
    tab.resize(320)
    endless = f"  1. {'W' * 300}     (https://example.org/{'y' * 300})\n\n    {'x' * 300}\n\n    2 May 2023 {'z' * 300}\n"

    for text in (None, "broken.txt", endless):
        if text == "broken.txt":
            example(tab, text)
        elif text:
            paste(tab, text)
        tab.run("document.getElementById('share').click()")
        for view in VIEWS:
            tab.run(f"document.getElementById('tab-{view}').click()")
            assert tab.run("document.documentElement.scrollWidth") == 320, view
        tab.run("document.getElementById('tab-items').click()")
        edit(tab, 0)
        assert tab.run("document.documentElement.scrollWidth") == 320


def test_the_keyboard_is_enough(tab: Tab) -> None:
    tab.run("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')")
    tab.key("Tab")
    assert tab.run("document.activeElement.className") == "skip"
    seen = []
    for _ in range(45):
        tab.key("Tab")
        seen.append(tab.run("document.activeElement.id || document.activeElement.className"))
    assert {
        "theme",
        "example",
        "text",
        "open",
        "clear",
        "share",
        "tab-items",
        "panel-items",
        "template",
        "small edit",
    } <= set(seen)
    assert not {"tab-source", "tab-check", "file"} & set(seen)  # reached by arrow keys, and not at all

    tab.run("document.getElementById('tab-items').focus()")
    for name, wanted in [
        ("ArrowRight", "source"),
        ("End", "printed"),
        ("ArrowRight", "items"),
        ("ArrowLeft", "printed"),
    ]:
        tab.key(name)
        assert tab.run("document.activeElement.id") == f"tab-{wanted}"
        assert tab.run("document.querySelectorAll('[role=tabpanel]:not([hidden])').length") == 1
        assert not tab.run(f"document.getElementById('panel-{wanted}').hidden")
    tab.run("document.querySelector('#tab-items').click(); document.querySelector('#item-3 .edit').focus()")
    tab.key("Enter")
    assert tab.run("document.activeElement.id") == "edit-3-title"
    tab.run("document.activeElement.select()")
    tab.type("Typed")
    before = tab.run("document.documentElement.dataset.answers")
    tab.key("Enter")
    tab.wait(f"document.documentElement.dataset.answers !== {before!r} && {READY}")
    assert "  4. Typed\n" in value(tab)


def test_every_control_has_a_name_and_results_are_told(tab: Tab) -> None:
    example(tab, "broken.txt")
    edit(tab, 0)
    for view in VIEWS:
        tab.run(f"document.getElementById('tab-{view}').click()")
        tree = tab.call("Accessibility.getFullAXTree")["nodes"]
        nodes = [
            (node["role"]["value"], node.get("name", {}).get("value", ""))
            for node in tree
            if not node.get("ignored")
        ]
        controls = {
            "button",
            "link",
            "textbox",
            "combobox",
            "tab",
            "tabpanel",
            "tablist",
            "region",
            "form",
            "group",
        }
        assert [role for role, name in nodes if role in controls - {"group"} and not name] == []
        assert {"banner", "main", "contentinfo", "status", "tablist", "tabpanel"} <= {
            role for role, _ in nodes
        }
        levels = [
            int(each["value"]["value"])
            for node in tree
            if not node.get("ignored") and node["role"]["value"] == "heading"
            for each in node["properties"]
            if each["name"] == "level"
        ]
        assert levels[0] == 1
        assert all(below - above <= 1 for above, below in itertools.pairwise(levels)), levels


CONTRAST = """(() => {
  const light = colour => { const [r, g, b] = colour.map(part => { part /= 255;
    return part <= .03928 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4 }); return .2126 * r + .7152 * g + .0722 * b };
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const behind = element => { for (; element; element = element.parentElement) {
    const colour = parts(getComputedStyle(element).backgroundColor); if (colour.length < 4 || colour[3] > 0) return colour.slice(0, 3) }
    return [255, 255, 255] };
  const poor = [];
  for (const element of document.querySelectorAll("body *")) {
    if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) || !element.checkVisibility()) continue;
    if (element.closest("svg, .over, noscript, option")) continue;
    const [one, two] = [light(parts(getComputedStyle(element).color).slice(0, 3)), light(behind(element))];
    const ratio = (Math.max(one, two) + .05) / (Math.min(one, two) + .05);
    if (ratio < 4.5) poor.push([element.tagName, element.className, element.textContent.slice(0, 30), ratio.toFixed(2)].join(" "));
  }
  return [...new Set(poor)];
})()"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_in_both_themes(tab: Tab, scheme: str) -> None:
    tab.media(prefers_color_scheme=scheme)
    example(tab, "broken.txt")
    click(tab, "#panel-check button")

    for view in VIEWS:
        tab.run(f"document.getElementById('tab-{view}').click()")
        assert tab.run(CONTRAST) == []


def test_the_theme_follows_the_system_until_one_is_chosen(tab: Tab) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    white, black = "rgb(255, 255, 255)", "rgb(22, 24, 28)"
    seen = []
    for scheme in ("light", "dark"):
        tab.media(prefers_color_scheme=scheme)
        seen.append(tab.run(paper))
        for _ in range(2):
            tab.run("document.getElementById('theme').click()")
            seen.append(tab.run(paper))
        tab.run("document.getElementById('theme').click()")

    assert seen == [white, white, black, black, white, black]
    assert texts(tab, "#theme") == ["Theme: system"]
    tab.run("localStorage.clear()")


def test_nothing_moves_for_those_who_do_not_want_it(tab: Tab) -> None:
    tab.media(prefers_reduced_motion="reduce")
    tab.run("document.documentElement.dataset.state = 'loading'")

    assert tab.run("getComputedStyle(document.querySelector('.spinner')).animationName") == "none"
    assert tab.run("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    tab.run("document.documentElement.dataset.state = 'ready'")


def test_a_page_that_cannot_start_says_so(browser: Chromium, site: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(site, broken)
    (broken / "pyodide" / "pyodide.asm.wasm").write_bytes(b"no")
    for server in serve(broken):
        tab = browser.tab()
        tab.go(f"http://127.0.0.1:{server.server_port}/")
        told = tab.wait(
            "document.documentElement.dataset.state === 'broken' && document.getElementById('told').textContent"
        )
        assert told.startswith("Python could not be started: ")
        tab.close()


def test_pictures(tab: Tab) -> None:
    folder = os.environ.get("NEWSPARSE_PICTURES")
    if not folder:
        pytest.skip("NEWSPARSE_PICTURES names no folder")
    Path(folder).mkdir(parents=True, exist_ok=True)
    example(tab, "broken.txt")
    click(tab, "#panel-check button")
    for width in (1280, 320):
        tab.resize(width)
        for scheme in ("light", "dark"):
            tab.media(prefers_color_scheme=scheme)
            for view in VIEWS:
                tab.run(f"document.getElementById('tab-{view}').click()")
                tab.picture(Path(folder) / f"{view}-{width}-{scheme}.png")
