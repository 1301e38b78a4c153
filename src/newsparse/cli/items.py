"""The commands that read listings and show what is in them: parse, show, template."""

import contextlib
import functools
import importlib.util
import io
import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

import newsparse
from newsparse.cli.base import EPILOG, STDIN, commands, count, write, write_bytes, write_file
from newsparse.cli.inputs import Inputs, Reading, Source, Unreadable, reads
from newsparse.cli.progress import counter
from newsparse.escapes import visible

if TYPE_CHECKING:
    from newsparse.mentions import Mention, MentionFinder
    from newsparse.records import Listing

# A user's own names, for every command that shows mentions.
_NAMES: Final = click.option(
    "--names",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Also find the names that FILE lists under [organizations] and [people].",
)


# --- newsparse parse --------------------------------------------------------------------------------------------------


@commands.command(epilog=EPILOG, short_help="Read listings and show their items.")
@click.argument("paths", nargs=-1, metavar="[FILE|DIR|-]...")
@click.option(
    "-f",
    "--format",
    "style",
    type=click.Choice(["table", "json", "jsonl", "csv", "text", "roles"]),
    help="How to show the items.  [default: table, or the suffix of --output]",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False),
    help="Write to this file: .csv, .json, .jsonl, .txt, .html or .parquet (needs the arrow extra; resumes if interrupted).",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Number of processes for a .parquet file; all cores if not given.",
)
@click.option("--mentions", is_flag=True, help="Also show the people and organizations in each item.")
@_NAMES
@reads
def parse(
    paths: tuple[str, ...],
    style: str | None,
    output: str | None,
    jobs: int | None,
    mentions: bool,
    names: str | None,
    reading: Reading,
) -> int:
    """Read listings and show their items.

    A FILE holds one listing. A DIR means all .txt, .md and (with the html extra) .html files below it. "-", or no
    argument, means standard input.

    \b
    table  for the terminal: number, date, title, first line
    json   one object; an array of objects for a DIR or several FILEs
    jsonl  one line of JSON per item
    csv    one row per item; a cell that a spreadsheet would run
           as a formula gets an apostrophe in front
    text   the listing as it was read, byte for byte
    roles  the listing, with the field of each line in the margin
    """
    inputs = Inputs.of(paths, reading)
    if style is None:
        style = _style_of(output)
    elif output is not None and output.lower().endswith(".parquet"):
        raise click.UsageError("--format doesn't apply to a .parquet file: leave it out.")
    if (mentions or names is not None) and style in ("text", "roles", "parquet"):
        raise click.UsageError("--mentions and --names work only with --format table, json, jsonl or csv.")
    if jobs is not None and style != "parquet":
        raise click.UsageError("--jobs works only with --output and a .parquet file.")
    if style == "html" and inputs.many:
        raise click.UsageError("A web page shows one listing: name one file.")
    if style == "text" and reading.options and not inputs.may_be_pages:
        useless = ", ".join(f"--{name.replace('_', '-')}" for name in reading.options)
        raise click.UsageError(
            f"--format text prints the text unchanged, so these options do nothing: leave out {useless}."
        )
    finder = _finder(names) if mentions or names is not None else None
    if output is None:
        return _parse_as(style, inputs, finder)
    if style == "parquet":
        return _parse_to_parquet(inputs, output, jobs)
    inputs.refuse_output(output, "--output", names)
    written = io.TextIOWrapper(io.BytesIO(), "utf-8")
    with contextlib.redirect_stdout(written):
        code = _parse_as(style, inputs, finder)
    written.flush()
    if inputs.were_read:
        write_file(output, written.buffer.getvalue())
    elif Path(output).exists():
        click.echo(f"newsparse: {visible(output)} is left as it is: nothing was read", err=True)
    return code


_STYLES: Final = {
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".txt": "text",
    ".html": "html",
    ".parquet": "parquet",
}


def _style_of(output: str | None) -> str:
    """The format that the name of an output ends in."""
    if output is None:
        return "table"
    suffix = Path(output).suffix.lower()
    if suffix not in _STYLES:
        known = ", ".join(_STYLES)
        raise click.BadParameter(f"{output} doesn't end in {known}: pass --format.", param_hint="--output")
    return _STYLES[suffix]


def _parse_as(style: str, inputs: Inputs, finder: "MentionFinder | None") -> int:
    """Write all inputs to standard output in a format; the exit code."""
    match style:
        case "json":
            _parse_json(inputs, finder)
        case "jsonl":
            _parse_jsonl(inputs, finder)
        case "csv":
            _parse_csv(inputs, finder)
        case "text":
            _parse_text(inputs)
        case "roles":
            _parse_roles(inputs)
        case "html":
            _parse_html(inputs, finder)
        case _:
            _parse_table(inputs, finder)
    return inputs.exit_code


def _finder(names: str | None) -> "MentionFinder":
    """The finder of people and organizations, with the names of a file of the user's own."""
    from newsparse.mentions import MentionFinder, MentionListError

    if names is None:
        return MentionFinder()
    try:
        return MentionFinder.from_file(names)
    except MentionListError as error:
        raise click.BadParameter(str(error), param_hint="--names") from error
    except OSError as error:
        reason = f"{names}: {error.strerror or error}"
        raise click.BadParameter(reason, param_hint="--names") from error


def _mentions(listing: "Listing", finder: "MentionFinder | None") -> "tuple[Mention, ...] | None":
    """A listing's mentions, where there is a finder to find them."""
    if finder is None:
        return None
    from newsparse.facts import listing_mentions

    return listing_mentions(listing, finder)


def _parse_json(inputs: Inputs, finder: "MentionFinder | None") -> None:
    from newsparse.interchange import to_json

    documents = (
        to_json(listing, source=source.name, mentions=_mentions(listing, finder))
        for source, listing in inputs.listings()
    )
    if inputs.many:
        write("[")
        for index, document in enumerate(documents):
            write(("," if index else "") + "\n" + document)
        write("\n]\n")
    else:
        for document in documents:
            write(document + "\n")


def _parse_jsonl(inputs: Inputs, finder: "MentionFinder | None") -> None:
    from newsparse.interchange import to_jsonl

    for source, listing in inputs.listings():
        write(to_jsonl(listing, source=source.name, mentions=_mentions(listing, finder)))


def _parse_csv(inputs: Inputs, finder: "MentionFinder | None") -> None:
    from newsparse.interchange import to_csv

    header = True
    for source, listing in inputs.listings():
        found = _mentions(listing, finder)
        write(to_csv(listing, source=source.name, header=header, mentions=found))
        header = False


def _parse_text(inputs: Inputs) -> None:
    for source, listing in inputs.listings():
        write_bytes(source.encode(newsparse.unparse(listing)))


def _parse_roles(inputs: Inputs) -> None:
    from newsparse.interchange.roles import to_roles

    for number, (source, listing) in enumerate(inputs.listings()):
        name = f"{'' if not number else chr(10)}{visible(source.name)}\n" if inputs.many else ""
        write(name + to_roles(listing))


def _parse_html(inputs: Inputs, finder: "MentionFinder | None") -> None:
    for source, listing in inputs.listings():
        write(_page_of(source, listing, None, finder or _finder(None)))


def _page_of(source: Source, listing: "Listing", title: str | None, finder: "MentionFinder") -> str:
    """The web page of a listing."""
    from newsparse.interchange import to_html

    heading = title or ("News listing" if source.name == STDIN else Path(source.name).name)
    return to_html(listing, title=heading, mentions=_mentions(listing, finder))


def _parse_table(inputs: Inputs, finder: "MentionFinder | None") -> None:
    from newsparse.cli.table import Screen, print_table

    screen = Screen.of_output()
    for number, (source, listing) in enumerate(inputs.listings()):
        print_table(screen, source.name, listing, _mentions(listing, finder), first=not number)


def _parse_to_parquet(inputs: Inputs, output: str, jobs: int | None) -> int:
    if importlib.util.find_spec("pyarrow") is None:
        raise click.UsageError(
            "A .parquet file needs pyarrow, which is not installed: pip install 'newsparse[arrow]'"
        )
    if STDIN in inputs.paths:
        raise click.UsageError(
            "A .parquet file can only be written from files and folders: name at least one."
        )
    from newsparse.parquet import convert

    inputs.refuse_output(output, "--output")
    with counter("Reading") as progress:
        report = convert(
            inputs.names(),
            output,
            read=functools.partial(_listing_of, reading=inputs.reading),
            jobs=jobs or os.cpu_count() or 1,
            progress=progress,
        )
    for name, reason in report.failed:
        inputs.complain(name, reason)
    parts = [f"{count(report.items, 'item')} of {count(report.files, 'file')}"]
    parts += [f"{report.empty} without items"] if report.empty else []
    parts += [f"{len(report.failed)} not read"] if report.failed else []
    parts += [f"{report.resumed} done before"] if report.resumed else []
    click.echo(f"newsparse: {visible(output)}: {', '.join(parts)}", err=True)
    return inputs.exit_code


def _listing_of(name: str, reading: Reading) -> "Listing":
    """A file's listing, for `newsparse.parquet.convert`: a function of a module, for it goes to other processes."""
    from newsparse.arrow import Unread

    try:
        inputs = Inputs((name,), reading)
        return inputs.listing(inputs.read(name))
    except Unreadable as error:
        raise Unread(str(error)) from error
    except OSError as error:
        raise Unread(error.strerror or str(error)) from error


# --- newsparse template -----------------------------------------------------------------------------------------------


@commands.command(epilog=EPILOG, short_help="Print the templates of listings.")
@click.argument("paths", nargs=-1, metavar="[FILE|DIR|-]...")
@reads
def template(paths: tuple[str, ...], reading: Reading) -> int:
    """Print the templates of listings: the layout of each page's entries.

    Correct a template if you need to, and pass it to "newsparse parse --template" or put it into a contract. The line above each
    template shows how many of the items it reads the same way and, if known, how confident newsparse is that their titles and
    dates are right.
    """
    from newsparse.templates import templates_of

    inputs = Inputs.of(paths, reading)
    for source, listing in inputs.listings():
        found = templates_of(listing)
        if not found:
            write(f"{visible(source.name)}: no items\n")
        for each in found:
            sure = "" if each.confidence is None else f", confidence {each.confidence:.2f}"
            write(f"{visible(source.name)}: {each.reads} of {count(each.items, 'item')}{sure}\n")
            written = each.template.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
            write(
                f"  {visible(shlex.quote(written)) if written else '(no template can express this layout)'}\n"
            )
    return inputs.exit_code


# --- newsparse show ---------------------------------------------------------------------------------------------------


@commands.command(epilog=EPILOG, short_help="Show one listing as a table or a web page.")
@click.argument("path", required=False, metavar="[FILE|-]")
@click.option(
    "--html",
    "as_html",
    is_flag=True,
    help="Write a self-contained web page instead, to open in a browser.",
)
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write the page to this file.")
@click.option("--title", metavar="TEXT", help="The title of the page.  [default: the name of FILE]")
@_NAMES
@reads
def show(
    path: str | None,
    as_html: bool,
    output: str | None,
    title: str | None,
    names: str | None,
    reading: Reading,
) -> int:
    """Show one listing with its dates, people and organizations.

    In the terminal, this prints the same table as "parse --mentions". With --html, it writes a web page that marks everything found in
    the listing, with an index of people and organizations. The page loads nothing and runs no scripts.
    """
    if not as_html and (output is not None or title is not None):
        raise click.UsageError("--output and --title work only with --html.")
    inputs = Inputs.of(() if path is None else (path,), reading)
    name = inputs.paths[0]
    if name != STDIN and Path(name).is_dir():
        raise click.UsageError(f"{name} is a folder: name one file in it.")
    if output is not None:
        inputs.refuse_output(output, "--output", names)
    finder = _finder(names)
    if not as_html:
        _parse_table(inputs, finder)
        return inputs.exit_code
    for source, listing in inputs.listings():
        page = _page_of(source, listing, title, finder)
        if output is None:
            write(page)
        else:
            write_file(output, page.encode("utf-8", "backslashreplace"))
    return inputs.exit_code
