"""The directive ``commands``: every command of newsparse with every argument and option, read from click when the docs are built."""

import inspect
import re
import textwrap
from collections.abc import Iterator

import click
from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from newsparse import cli


class Commands(SphinxDirective):
    """``.. commands::``, in an ``eval-rst`` block: one section for each command."""

    def run(self) -> list[nodes.Node]:
        whole = click.Context(cli.commands, info_name="newsparse", **cli.commands.context_settings)
        return [self.section(name, command, whole) for name, command in sorted(cli.commands.commands.items())]

    def section(self, name: str, command: click.Command, whole: click.Context) -> nodes.section:
        """A command's usage, help and options."""
        program = f"newsparse {name}"
        section = nodes.section(ids=[f"newsparse-{name}"], names=[program])
        section += nodes.title("", "", nodes.literal(program, program))
        lines = StringList(
            list(reference(click.Context(command, whole, name))), source=f"newsparse.cli:{name}"
        )
        self.state.nested_parse(lines, 0, section)
        return section


def reference(context: click.Context) -> Iterator[str]:
    """The section of a command, as reStructuredText."""
    command, program = context.command, context.command_path
    pieces = " ".join(command.collect_usage_pieces(context))
    yield from (".. code-block:: text", "", f"   {program} {pieces}", "")
    for paragraph in re.split(r"\n\s*\n", (command.help or "").strip()):
        yield from block(paragraph)
    yield from (f".. program:: {program}", "")
    for parameter in command.get_params(context):
        if isinstance(parameter, click.Option):
            yield from option(parameter, context)


def block(paragraph: str) -> Iterator[str]:
    """A paragraph of help; lines that click keeps as they are stay so here."""
    lines = inspect.cleandoc(paragraph).split("\n")
    if lines[0].strip() == "\b":
        kept = textwrap.dedent("\n".join(lines[1:])).split("\n")
        yield from (".. code-block:: text", "", *(f"   {line}" for line in kept), "")
    else:
        yield from (escaped(" ".join(line.strip() for line in lines)), "")


def option(parameter: click.Option, context: click.Context) -> Iterator[str]:
    """An option, as the help shows it."""
    record = parameter.get_help_record(context)
    assert record is not None, f"{parameter.name} has no help"
    names, told = record
    both = names.split(" / ") if " / " in names else names.split(", ")
    shown = ", ".join(both)
    yield from (f".. option:: {shown}", "", f"   {escaped(told.replace('  [', ' ['))}", "")


def escaped(text: str) -> str:
    """Text as reStructuredText reads it: nothing in it is markup, and options are code."""
    return re.sub(r"(?<![\w-])(--[a-z][a-z-]*)", r"``\1``", re.sub(r"([\\*`|_])", r"\\\1", text))


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_directive("commands", Commands)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
