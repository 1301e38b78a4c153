"""Each page's description, for search engines and link previews: its first paragraph."""

from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

MOST = 200  # characters


def describe(app: Sphinx, page: str, _: str, context: dict[str, Any], tree: nodes.document | None) -> None:
    """Add the description to a page's head."""
    first = next(iter(tree.findall(nodes.paragraph)), None) if tree is not None else None
    told = " ".join(first.astext().split()) if first is not None else ""
    if page == app.config.root_doc or not told:
        told = app.config.description
    if len(told) > MOST:
        told = told[:MOST].rpartition(" ")[0] + " …"
    title = f"{context.get('title') or app.config.project} – {app.config.project}"
    context["metatags"] = context.get("metatags", "") + (
        f'\n<meta name="description" content="{escape(told)}">'
        f'\n<meta property="og:title" content="{escape(title)}">'
        f'\n<meta property="og:description" content="{escape(told)}">'
    )


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_config_value("description", "", "html")
    app.connect("html-page-context", describe)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
