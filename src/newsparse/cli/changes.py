"""The command that compares two scrapes: diff. 1 is the exit code where they differ."""

from pathlib import Path

import click

from newsparse.cli.base import EPILOG, STDIN, commands, write
from newsparse.cli.inputs import Inputs, Reading, reads
from newsparse.escapes import visible


@commands.command("diff", epilog=EPILOG, short_help="Compare two scrapes of a listing.")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "-f",
    "--format",
    "style",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="How to show the changes.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if something changed.")
@reads
def diff_command(old: str, new: str, style: str, exit_zero: bool, reading: Reading) -> int:
    """Show which items were added, removed, changed or moved between two scrapes of a listing.

    Items are matched by content, not by number. Exit codes: 0 no changes; 1 changes; 2 wrong usage, or an input that
    can't be read.
    """
    from newsparse.changes import diff, to_json, to_markdown, to_text

    if old == new == STDIN:
        raise click.UsageError("Only one of the two inputs can be standard input.")
    if Path(old).is_dir() or Path(new).is_dir():
        raise click.UsageError("diff compares two files, not folders.")
    inputs = Inputs.of((old, new), reading)
    listings = []
    for source, listing in inputs.listings():
        listings.append(listing)
        if not listing:
            click.echo(f"newsparse: {visible(source.name)}: no items found", err=True)
    if len(listings) < 2:
        return inputs.exit_code
    found = diff(*listings)
    write({"text": to_text, "json": to_json, "markdown": to_markdown}[style](found) + "\n")
    return int(bool(found) and not exit_zero)
