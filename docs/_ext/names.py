"""The directive ``names``: what a page of the reference has, each name with the first line of its docstring."""

import importlib
import inspect
import re
from pathlib import Path

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

DIRECTIVE = re.compile(r"^\.\. ([\w:]+):: (\S+)$", re.M)
ROLES = {"autofunction": "func", "autoclass": "class", "autoexception": "exc"}


def documented(page: Path) -> list[tuple[str, str]]:
    """The role and full name of each function, class and exception of a page."""
    found, module = [], ""
    for kind, name in DIRECTIVE.findall(page.read_text("utf-8")):
        if kind == "currentmodule":
            module = name
        elif kind in ROLES:
            found.append((ROLES[kind], name if name.startswith("newsparse.") else f"{module}.{name}"))
    return found


def summary(path: str) -> str:
    """The first line of a docstring."""
    module, _, name = path.rpartition(".")
    told = inspect.getdoc(getattr(importlib.import_module(module), name)) or ""
    return " ".join(told.split("\n\n")[0].split())


class Names(SphinxDirective):
    """``.. names:: reading``, in an ``eval-rst`` block."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        page = Path(self.env.doc2path(self.env.docname)).with_name(f"{self.arguments[0]}.md")
        self.env.note_dependency(str(page))
        lines = [".. list-table::", "   :widths: 35 65", "   :class: names", ""]
        for role, path in documented(page):
            lines += [f"   * - :py:{role}:`{path}`", f"     - {summary(path)}"]
        holder = nodes.container()
        self.state.nested_parse(StringList(lines, source=str(page)), 0, holder)
        return list(holder.children)


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_directive("names", Names)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
