"""The directive ``railroad``: the diagram of a dialect's grammar, drawn from the live grammar when the docs are built.

A grammar that cannot be drawn ends the build, so the docs never show an old one.
"""

import re

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective


class Railroad(SphinxDirective):
    """``{railroad} resiliparse``"""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        from newsparse.grammar import railroad_html

        html = railroad_html(self.arguments[0])
        if "<svg" not in html:
            raise self.error(f"newsparse.grammar.railroad_html({self.arguments[0]!r}) drew nothing")
        html = re.sub(r"<(/?)h1\b", r"<\1h3", html)
        return [nodes.raw("", f'<div class="railroad">{html}</div>', format="html")]


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_directive("railroad", Railroad)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
