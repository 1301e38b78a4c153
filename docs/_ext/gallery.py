"""The directives ``layout`` and ``landing``: a text beside what newsparse makes of it, made by running it when the docs are built.

A layout that is not read, flagged or refused as its page says ends the build, so the docs never show an old result.
"""

import contextlib
import shlex
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from click.testing import CliRunner
from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

import newsparse
from newsparse import cli
from newsparse.records import Item, Listing

VERDICTS = {
    "read": "read, and the check finds nothing",
    "flagged": "read, and the check reports what is wrong",
    "refused": "refused: no items, and an error",
}
WITHOUT = ("CI", "GITHUB_ACTIONS", "FORCE_COLOR")


def run(command: str, files: dict[str, str]) -> str:
    """What a command of newsparse prints, in a folder that holds some files."""
    environment = {**dict.fromkeys(WITHOUT), "COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb"}
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for name, text in files.items():
            Path(name).write_text(text, "utf-8", newline="")
        return CliRunner().invoke(cli.commands, shlex.split(command)[1:], env=environment).output


def verdict(text: str, template: str | None = None) -> str:
    """What newsparse makes of a text, as a key of `VERDICTS`."""
    listing = newsparse.parse(text, template=template)
    found = newsparse.check(text, {"template": template} if template else None)
    if not listing:
        return "refused"
    return "flagged" if any(each.severity != "info" for each in found) else "read"


# --- as HTML ------------------------------------------------------------------------------------------------------------


def records(listing: Listing) -> str:
    """The items of a listing as a table."""
    if not listing:
        return '<p class="np-none">No items.</p>'
    rows = []
    for section in listing.sections:
        if section.heading is not None:
            rows.append(f'<tr class="np-heading"><th colspan="3">{escape(section.heading)}</th></tr>')
        rows += [row(item) for item in section.items]
    return f'<table class="np-records"><tbody>{"".join(rows)}</tbody></table>'


def row(item: Item) -> str:
    """An item as a row: number, date, and what it says."""
    number = "" if item.number is None else str(item.number)
    date = (
        '<span class="np-none">no date</span>'
        if item.date is None
        else escape(item.date.edtf).replace("/", "/<wbr>")
    )
    return f"<tr><td>{number}</td><td>{date}</td><td><b>{escape(item.title)}</b>{details(item)}</td></tr>"


def details(item: Item) -> str:
    """The other fields of an item, each with its name, and its first paragraph."""
    named = [(name, getattr(item, name)) for name in ("kicker", "author", "place", "credit", "url")]
    told = [f"<i>{name}</i> {escape(value)}" for name, value in named if value]
    told += [f"<i>{each.kind}</i> {escape(each.name)}" for each in item.mentions]
    told += [f"<i>body</i> {escape(text)}" for text in item.body[:1]]
    return "".join(f"<span>{each}</span>" for each in told)


def block(text: str, label: str) -> str:
    """Text as it is."""
    return f'<pre class="np-text" tabindex="0" aria-label="{escape(label)}">{escape(text)}</pre>'


class Layout(SphinxDirective):
    """``{layout} press-room``, from docs/gallery: the text, what was read, and what the check says."""

    required_arguments = 1
    option_spec = {  # noqa: RUF012 (docutils' own way)
        "is": lambda value: directives.choice(value, tuple(VERDICTS)),
        "template": directives.unchanged,
        "language": directives.unchanged,
    }

    def run(self) -> list[nodes.Node]:
        path = Path(self.env.srcdir) / "gallery" / f"{self.arguments[0]}.txt"
        self.env.note_dependency(str(path))
        text, template = path.read_text("utf-8"), self.options.get("template")
        given = template and template.replace("\\n", "\n")
        found = verdict(text, given)
        if found != self.options["is"]:
            raise self.error(f"{path.name} is said to be {self.options['is']}, and is {found}")
        return [nodes.raw("", "".join(self.parts(path.name, text, template, given)), format="html")]

    def parts(self, name: str, text: str, template: str | None, given: str | None) -> Iterator[str]:
        """The pieces of the picture."""
        found = self.options["is"]
        language = f' lang="{self.options["language"]}"' if "language" in self.options else ""
        yield f'<p class="np-verdict np-{found}">{VERDICTS[found]}</p>'
        if template:
            yield f'<p class="np-template">template <code>{escape(template)}</code></p>'
        yield f'<div class="np-pair"{language}>{block(text, f"The text of {name}")}'
        yield f"<div>{records(newsparse.parse(text, template=given))}</div></div>"
        if found != "read":
            yield block(run(f"newsparse check {name}", {name: text}), f"newsparse check {name}")


class Landing(SphinxDirective):
    """``{landing}``: the first screen of the site."""

    def run(self) -> list[nodes.Node]:
        path = Path(self.env.srcdir) / "gallery" / "landing.txt"
        self.env.note_dependency(str(path))
        text = path.read_text("utf-8")
        broken = text.replace("16-17 March 2024", "Loading…")
        assert verdict(text) == "read"
        assert broken != text
        command = "newsparse check news.txt"
        checked = run(command, {"news.txt": broken}).rstrip("\n")
        assert "NP201" in checked, checked
        html = f"""
<div class="np-landing">
<p class="np-lead">Turn the text of a news page into typed records and back again, byte for byte.
When the page changes, find out the same day.</p>
<div class="np-start"><code class="np-install">pip install 'newsparse[cli]'</code>
<a class="np-button" href="playground/index.html">Open the playground</a></div>
<div class="np-pair">
<figure><figcaption>The text that your scraper saved</figcaption>{block(text, "The text of a news page")}</figure>
<figure><figcaption>The records that newsparse reads from it</figcaption>{records(newsparse.parse(text))}</figure>
</div>
<figure><figcaption>The next day, a script fills in one of the dates</figcaption>
<pre class="np-text np-failed" tabindex="0" aria-label="A check that fails"><b>$ {command}</b>
{escape(checked)}</pre></figure>
<nav class="np-where" aria-label="Where to go">
<a href="tutorial.html"><b>Tutorial</b> From a saved page to a daily check in CI</a>
<a href="cookbook.html"><b>Cookbook</b> A recipe for your kind of site</a>
<a href="reference/index.html"><b>Reference</b> Every name, option and rule</a>
<a href="found.html"><b>Explanation</b> How it works, and why</a>
</nav>
</div>
"""
        return [nodes.raw("", html, format="html")]


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_directive("layout", Layout)
    app.add_directive("landing", Landing)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
