"""What all commands share: the group, the errors, what is written and how it is counted.

`run` gives an exit code; misuse is said on standard error. Bytes go to standard output whole.
"""

import difflib
import io
import sys
from collections.abc import Sequence
from typing import Final

import click

import newsparse
from newsparse import files
from newsparse.escapes import visible_lines

STDIN: Final = "-"

EPILOG: Final = """\
Exit codes: 0 success; 1 findings (from a checking command); 2 wrong usage, or an input that can't be read (the others
are still processed). A closed pipe or Ctrl-C ends the program without a message, as SIGPIPE or SIGINT would.
"""


class Misuse(click.ClickException):
    """What was asked for cannot be done; exit code 2."""

    exit_code = 2


@click.group("newsparse", epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(newsparse.__version__, "-V", "--version", message="%(prog)s %(version)s")
def commands() -> None:
    """Turn the text of scraped news pages into records and back, and check it."""


def run(args: Sequence[str] | None = None) -> int:
    """Run one command line; misuse is said on standard error, in click's way."""
    try:
        with commands.make_context("newsparse", list(sys.argv[1:] if args is None else args)) as context:
            return int(commands.invoke(context) or 0)
    except click.ClickException as error:
        if isinstance(error, click.NoSuchOption):
            error = click.NoSuchOption(error.option_name, possibilities=_nearest(error), ctx=error.ctx)
        said = io.StringIO()
        error.show(file=said)
        click.echo(visible_lines(said.getvalue()), err=True, nl=False)
        return error.exit_code
    except click.exceptions.Exit as end:
        return end.exit_code


_NEAR: Final = 0.75


def _nearest(error: click.NoSuchOption) -> list[str]:
    """The option that a misspelt one is nearly; click itself takes ``--jobs`` for ``--bogus``."""
    if error.ctx is None:
        return []
    known = [
        name for each in error.ctx.command.get_params(error.ctx) for name in each.opts + each.secondary_opts
    ]
    return difflib.get_close_matches(error.option_name, known, 1, _NEAR)


def count(number: int, what: str) -> str:
    """A number of things: ``1 item``, ``2 items``."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def write(text: str) -> None:
    """Write to standard output, whatever its encoding."""
    write_bytes(text.encode("utf-8", "backslashreplace"))


def write_bytes(data: bytes) -> None:
    """All of it: with PYTHONUNBUFFERED standard output may take a part and say how much."""
    rest = memoryview(data)
    while rest:
        rest = rest[sys.stdout.buffer.write(rest) :]


def write_file(path: str, data: bytes) -> None:
    """Write an output in one step; `Misuse` says why it cannot be."""
    try:
        files.write(path, data)
    except OSError as error:
        raise Misuse(f"cannot write {path}: {error.strerror or error}") from error
