"""The command line: one function a subcommand.

Takes files, folders and standard input; gives bytes on standard output, complaints on standard error, and an exit
code. Text is decoded strictly and never guessed at. A subcommand imports what is heavy when it runs, asks `Inputs`
for its listings and returns `inputs.exit_code`, or 1 where it has findings.
"""

import contextlib
import functools
import importlib.util
import io
import itertools
import os
import re
import shlex
import stat
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs
import click

import newsparse
from newsparse import charset, files
from newsparse.escapes import harmless, visible, visible_lines

if TYPE_CHECKING:
    import datetime

    from rich.console import Console, Group

    from newsparse.mentions import Mention, MentionFinder
    from newsparse.records import Item, Listing
    from newsparse.templates import Template
    from newsparse.validation import Report
    from newsparse.validation.config import Settings
    from newsparse.validation.runner import Job

TEXT_SUFFIXES: Final = (".txt", ".md")
HTML_SUFFIXES: Final = (".html", ".htm")
STDIN: Final = "-"

EPILOG: Final = """\
Exit codes: 0 fine; 1 findings (of a checking command); 2 misuse, or an input that could not be read (the others
are still done). A closed pipe or Ctrl-C ends the program quietly, as SIGPIPE and SIGINT do.
"""


def run(args: Sequence[str] | None = None) -> int:
    """Run one command line; misuse is said on standard error, in click's way."""
    try:
        with commands.make_context("newsparse", list(sys.argv[1:] if args is None else args)) as context:
            return int(commands.invoke(context) or 0)
    except click.ClickException as error:
        said = io.StringIO()
        error.show(file=said)
        click.echo(visible_lines(said.getvalue()), err=True, nl=False)
        return error.exit_code
    except click.exceptions.Exit as end:
        return end.exit_code


@click.group("newsparse", epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(newsparse.__version__, "-V", "--version", message="%(prog)s %(version)s")
def commands() -> None:
    """Read scraped news listings: numbered, dated text as records, and back."""


# A user's own names, for every command that shows mentions.
_NAMES: Final = click.option(
    "--names",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Names of your own to find as well, under [organizations] and [people].",
)


# What an entry of the pages holds, for every command that reads listings as they are said to be.
_TEMPLATE: Final = click.option(
    "--template",
    metavar="TEMPLATE",
    help=r"What an entry holds: '{number}. {title}\n\n{date}'; \n is a line end. Without it, found from the text.",
)


_REFERENCE: Final = click.option(
    "--reference", metavar="DATE", help='Count "yesterday" and "3 days ago" from DATE; "now" asks the clock.'
)
_LANGUAGES: Final = click.option(
    "--languages",
    metavar="CODES",
    help="The languages of the dates, with commas: de,fr. Without it, found from the text.",
)
_DAY_FIRST: Final = click.option(
    "--day-first/--month-first",
    default=None,
    help="Read 03/04/2023 as 3 April, or as March 4. Without it, only where the page shows which.",
)


# --- newsparse parse --------------------------------------------------------------------------------------------------


@commands.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, metavar="[FILE|DIR|-]...")
@click.option(
    "-f",
    "--format",
    "style",
    type=click.Choice(["table", "json", "jsonl", "csv", "text", "roles"]),
    help="How to show the items.  [default: table, or what --output ends in]",
)
@click.option(
    "--encoding", metavar="NAME", help="The input's encoding, where it is not UTF-8 (cp1252, utf-16 …)."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False),
    help="Write into this file: .csv, .json, .jsonl, .txt, .html, or .parquet (extra arrow; stopped and run again, it goes on).",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes at work on a .parquet file; all cores if not given.",
)
@click.option("--mentions", is_flag=True, help="Show the people and organizations in each item too.")
@_NAMES
@_TEMPLATE
@_REFERENCE
@_LANGUAGES
@_DAY_FIRST
def parse(
    paths: tuple[str, ...],
    style: str | None,
    encoding: str | None,
    output: str | None,
    jobs: int | None,
    mentions: bool,
    names: str | None,
    template: str | None,
    reference: str | None,
    languages: str | None,
    day_first: bool | None,
) -> int:
    """Read listings and show their items.

    A FILE holds one listing. A DIR means all the .txt, .md and (with the html extra) .html files below it;
    "-", or no argument, means standard input.

    \b
    table  for reading in a terminal: number, date, title, first line
    json   one object; an array of them for a DIR or several FILEs
    jsonl  one line of JSON an item
    csv    one row an item; a cell that a spreadsheet would run
           as a formula gets an apostrophe before it
    text   the listing as it was read, byte for byte
    roles  the listing with the field of each line in the margin
    """
    inputs = Inputs.of(paths, encoding, template, reference, languages, day_first)
    if style is None:
        style = _style_of(output)
    elif output is not None and output.lower().endswith(".parquet"):
        raise click.UsageError("--format is not for a .parquet file: leave it out.")
    if (mentions or names is not None) and style in ("text", "roles", "parquet"):
        raise click.UsageError("--mentions and --names are for --format table, json, jsonl and csv.")
    if jobs is not None and style != "parquet":
        raise click.UsageError("--jobs is for --output with a .parquet file.")
    if style == "html" and inputs.many:
        raise click.UsageError("A web page shows one listing: name one file.")
    if output is None:
        return _parse_as(style, inputs, _finder(names) if mentions or names is not None else None)
    if style == "parquet":
        return _parse_to_parquet(inputs, output, jobs)
    inputs.refuse_output(output, "--output")
    finder = _finder(names) if mentions or names is not None else None
    written = io.TextIOWrapper(io.BytesIO(), "utf-8")
    with contextlib.redirect_stdout(written):
        code = _parse_as(style, inputs, finder)
    written.flush()
    _write_file(output, written.buffer.getvalue())
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
        raise click.BadParameter(f"{output} ends in none of {known}: name a --format.", param_hint="--output")
    return _STYLES[suffix]


def _parse_as(style: str, inputs: "Inputs", finder: "MentionFinder | None") -> int:
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


def _parse_json(inputs: "Inputs", finder: "MentionFinder | None") -> None:
    from newsparse.interchange import to_json

    listings = ((source.name, inputs.listing(source)) for source in inputs)
    documents = (
        to_json(listing, source=name, mentions=_mentions(listing, finder)) for name, listing in listings
    )
    if inputs.many:
        _write("[")
        for index, document in enumerate(documents):
            _write(("," if index else "") + "\n" + document)
        _write("\n]\n")
    else:
        for document in documents:
            _write(document + "\n")


def _parse_jsonl(inputs: "Inputs", finder: "MentionFinder | None") -> None:
    from newsparse.interchange import to_jsonl

    for source in inputs:
        listing = inputs.listing(source)
        _write(to_jsonl(listing, source=source.name, mentions=_mentions(listing, finder)))


def _parse_csv(inputs: "Inputs", finder: "MentionFinder | None") -> None:
    from newsparse.interchange import to_csv

    header = True
    for source in inputs:
        listing = inputs.listing(source)
        found = _mentions(listing, finder)
        _write(to_csv(listing, source=source.name, header=header, mentions=found))
        header = False


def _parse_text(inputs: "Inputs") -> None:
    for source in inputs:
        _write_bytes(source.encode(newsparse.unparse(inputs.listing(source))))


def _parse_roles(inputs: "Inputs") -> None:
    from newsparse.interchange.roles import to_roles

    for number, source in enumerate(inputs):
        name = f"{'' if not number else chr(10)}{visible(source.name)}\n" if inputs.many else ""
        _write(name + to_roles(inputs.listing(source)))


def _parse_html(inputs: "Inputs", finder: "MentionFinder | None") -> None:
    for source in inputs:
        _write(_page_of(source, inputs.listing(source), None, finder or _finder(None)))


def _page_of(source: "Source", listing: "Listing", title: str | None, finder: "MentionFinder") -> str:
    """The web page of a listing."""
    from newsparse.interchange import to_html

    heading = title or ("News listing" if source.name == STDIN else Path(source.name).name)
    return to_html(listing, title=heading, mentions=_mentions(listing, finder))


def _parse_table(inputs: "Inputs", finder: "MentionFinder | None") -> None:
    from rich.console import Console

    class PipedConsole(Console):
        def on_broken_pipe(self) -> None:
            raise  # the BrokenPipeError that brought us here, for `newsparse.__main__`

    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")
    console = PipedConsole(highlight=False, emoji=False, markup=False)
    for number, source in enumerate(inputs):
        if number:
            console.print()
        listing = inputs.listing(source)
        _print_table(console, source.name, listing, _mentions(listing, finder))


ROWS_AT_ONCE: Final = 100


def _print_table(
    console: "Console", name: str, listing: "Listing", mentions: "tuple[Mention, ...] | None"
) -> None:
    """A listing's items in columns; printed a hundred rows at a time, so a long one begins at once."""
    from rich.table import Table
    from rich.text import Text

    dates = ["-" if item.date is None else visible(item.date.edtf) for item in listing.items]
    numbers = ["" if item.number is None else str(item.number) for item in listing.items]
    columns = (max(map(len, numbers), default=0), max(map(len, dates), default=0))
    shown = zip(numbers, dates, map(_summary, listing.items, _named(listing, mentions)), strict=True)

    console.print(Text(visible(name), "bold underline"))
    for section in listing.sections:
        console.print()
        if section.heading is not None:
            console.print(Text(visible(section.heading), "bold magenta"))
        rest = len(section.items)
        while rest:
            table = Table.grid(padding=(0, 2))
            table.add_column(justify="right", style="cyan", min_width=columns[0], no_wrap=True)
            table.add_column(style="green", min_width=columns[1], no_wrap=True)
            table.add_column()
            for row in itertools.islice(shown, min(rest, ROWS_AT_ONCE)):
                table.add_row(*row)
            rest -= table.row_count
            console.print(table)
    if listing.items:
        console.print()
    console.print(
        Text(f"{_count(len(listing.items), 'item')} in {_count(len(listing.sections), 'section')}", "dim")
    )


def _named(listing: "Listing", mentions: "tuple[Mention, ...] | None") -> list[str]:
    """For each item a line with the people and the organizations in it; empty where there is none to show."""
    if mentions is None:
        return [""] * len(listing.items)
    from newsparse.interchange.marks import marks, names

    lines = []
    for here in marks(listing, mentions):
        people, organizations = names(here)
        told = [f"people: {people}"] if people else []
        told += [f"organizations: {organizations}"] if organizations else []
        lines.append(" · ".join(told))
    return lines


def _summary(item: "Item", named: str) -> "Group":
    """What a reader scans for: the title, what stands beside it, and how the body begins."""
    from rich.console import Group
    from rich.text import Text

    beside = " · ".join(
        visible(field) for field in (item.kicker, item.author, item.place, item.credit, item.url) if field
    )
    lines = [Text(visible(item.title), "bold")]
    if beside:
        lines.append(Text(beside, "dim italic"))
    lines += [Text(visible(text), "dim", no_wrap=True, overflow="ellipsis") for text in item.body[:1]]
    lines += [Text(visible(named), "yellow")] if named else []
    return Group(*lines)


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _parse_to_parquet(inputs: "Inputs", output: str, jobs: int | None) -> int:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    if importlib.util.find_spec("pyarrow") is None:
        raise click.UsageError(
            "A .parquet file needs pyarrow, which is not installed; to get it: pip install 'newsparse[arrow]'"
        )
    if STDIN in inputs.paths:
        raise click.UsageError("A .parquet file is written from files and folders: name some.")
    from newsparse.parquet import convert

    inputs.refuse_output(output, "--output")
    console = Console(stderr=True)
    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("files"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("reading", total=None)
        report = convert(
            inputs.names(),
            output,
            read=functools.partial(_listing_of, encoding=inputs.encoding, options=inputs.options),
            jobs=jobs or os.cpu_count() or 1,
            progress=lambda done, files: bar.update(task, completed=done, total=files),
        )
    for name, reason in report.failed:
        inputs._complain(name, reason)
    parts = [f"{_count(report.items, 'item')} of {_count(report.files, 'file')}"]
    parts += [f"{report.empty} without items"] if report.empty else []
    parts += [f"{len(report.failed)} not read"] if report.failed else []
    parts += [f"{report.resumed} done before"] if report.resumed else []
    click.echo(f"newsparse: {visible(output)}: {', '.join(parts)}", err=True)
    return inputs.exit_code


def _listing_of(name: str, encoding: str | None, options: "dict[str, Any]") -> "Listing":
    """A file's listing, for `newsparse.parquet.convert`: a function of a module, for it goes to other processes."""
    from newsparse.arrow import Unread

    try:
        inputs = Inputs((name,), encoding, options)
        return inputs.listing(inputs._read(name))
    except Unreadable as error:
        raise Unread(str(error)) from error
    except OSError as error:
        raise Unread(error.strerror or str(error)) from error


# --- newsparse template -----------------------------------------------------------------------------------------------


@commands.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, metavar="[FILE|DIR|-]...")
@click.option("--encoding", metavar="NAME", help="The inputs' encoding, where it is not UTF-8.")
@_REFERENCE
@_LANGUAGES
@_DAY_FIRST
def template(
    paths: tuple[str, ...],
    encoding: str | None,
    reference: str | None,
    languages: str | None,
    day_first: bool | None,
) -> int:
    """Print the templates of listings: what an entry of each page holds, and in which order.

    A template can be corrected and given to "newsparse parse --template" and to a contract. The line above it says how many of the
    items it reads as the listing has them, and, where that is known, the chance that their titles and dates are right.
    """
    from newsparse.templates import templates_of

    inputs = Inputs.of(paths, encoding, None, reference, languages, day_first)
    for source in inputs:
        found = templates_of(inputs.listing(source))
        if not found:
            _write(f"{visible(source.name)}: no items\n")
        for each in found:
            sure = "" if each.confidence is None else f", confidence {each.confidence:.2f}"
            _write(f"{visible(source.name)}: {each.reads} of {_count(each.items, 'item')}{sure}\n")
            written = each.template.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
            _write(f"  {visible(shlex.quote(written)) if written else '(no template says it)'}\n")
    return inputs.exit_code


# --- newsparse show ---------------------------------------------------------------------------------------------------


@commands.command(epilog=EPILOG)
@click.argument("path", required=False, metavar="[FILE|-]")
@click.option(
    "--html",
    "as_html",
    is_flag=True,
    help="Write a web page instead, complete in itself; open it in a browser.",
)
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write the page into this file.")
@click.option("--title", metavar="TEXT", help="The page's title; the FILE's name if not given.")
@click.option("--encoding", metavar="NAME", help="The input's encoding, where it is not UTF-8.")
@_NAMES
@_TEMPLATE
@_REFERENCE
@_LANGUAGES
@_DAY_FIRST
def show(
    path: str | None,
    as_html: bool,
    output: str | None,
    title: str | None,
    encoding: str | None,
    names: str | None,
    template: str | None,
    reference: str | None,
    languages: str | None,
    day_first: bool | None,
) -> int:
    """Show one listing to a reader, with its dates, people and organizations.

    In the terminal it is the table of "parse --mentions". With --html it is a web page: the listing with all that was
    found marked, and an index of people and organizations. The page loads nothing and runs nothing.
    """
    if not as_html and (output is not None or title is not None):
        raise click.UsageError("--output and --title are for --html.")
    asked = () if path is None else (path,)
    inputs = Inputs.of(asked, encoding, template, reference, languages, day_first)
    name = inputs.paths[0]
    if name != STDIN and Path(name).is_dir():
        raise click.UsageError(f"{name} is a folder: name one file of it to show.")
    if output is not None:
        inputs.refuse_output(output, "--output")
    finder = _finder(names)
    if not as_html:
        _parse_table(inputs, finder)
        return inputs.exit_code
    for source in inputs:
        page = _page_of(source, inputs.listing(source), title, finder)
        if output is None:
            _write(page)
        else:
            _write_file(output, page.encode("utf-8", "backslashreplace"))
    return inputs.exit_code


def _write_file(path: str, data: bytes) -> None:
    """Write an output in one step; `Misuse` says why it cannot be."""
    try:
        files.write(path, data)
    except OSError as error:
        raise Misuse(f"cannot write {path}: {error.strerror or error}") from error


def _is_one_file(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except OSError:
        return False


# --- inputs and outputs, for every subcommand -------------------------------------------------------------------------


@attrs.frozen
class Source:
    """One input as it was read: its name, its text without the byte order mark, and its bytes."""

    name: str
    text: str
    data: bytes
    encoding: str
    mark: bytes = b""

    @classmethod
    def decode(cls, name: str, data: bytes, encoding: str | None) -> "Source":
        """Decode strictly; `Unreadable` says which byte does not fit and what to do."""
        try:
            text, mark = charset.decode_strictly(data, encoding, "--encoding {}")
        except ValueError as error:
            raise Unreadable(str(error)) from error
        return cls(name, text, data, encoding or "utf-8", mark)

    def encode(self, text: str) -> bytes:
        """A text in this input's encoding and with its byte order mark; the text that was read gives its own bytes."""
        return self.data if text == self.text else self.mark + text.encode(self.encoding)


class Unreadable(Exception):
    """An input cannot be read; the message says why and what to do."""


@attrs.define
class Inputs:
    """The listings that a command line names, read one after another.

    One that cannot be read is said on standard error and counted, and the next is read.
    """

    paths: tuple[str, ...]
    encoding: str | None = None
    options: "dict[str, Any]" = attrs.field(factory=dict)
    """The options of `newsparse.parse` that were asked for."""
    unreadable: int = 0

    @classmethod
    def of(
        cls,
        paths: tuple[str, ...],
        encoding: str | None,
        template: str | None = None,
        reference: str | None = None,
        languages: str | None = None,
        day_first: bool | None = None,
    ) -> "Inputs":
        """Check what was asked for before anything is read."""
        if not paths and sys.stdin is not None and sys.stdin.isatty():
            raise click.UsageError('Name a file or a folder to read, or "-" to type a listing in.')
        if encoding is not None and not charset.is_charset(encoding):
            raise click.BadParameter(
                f"unknown encoding: {encoding}; Python's names are meant, such as cp1252 or utf-16."
            )
        asked = {
            "template": None if template is None else _template(template),
            "reference": _day(reference, "--reference"),
            "languages": None if languages is None else _codes(languages),
            "day_first": day_first,
        }
        options = {name: value for name, value in asked.items() if value is not None}
        return cls(paths or (STDIN,), encoding, options)

    @property
    def many(self) -> bool:
        """Whether more than one listing was asked for, however many there are."""
        return len(self.paths) > 1 or Path(self.paths[0]).is_dir()

    @property
    def exit_code(self) -> int:
        """The exit code of a command that read these inputs and found nothing wrong."""
        return 2 if self.unreadable else 0

    def refuse_output(self, output: str, option: str) -> None:
        """Misuse where an output would be written over an input."""
        for path in self.paths:
            if path != STDIN and Path(path).is_dir():
                below = Path(os.path.realpath(output)).is_relative_to(os.path.realpath(path))
                taken = (
                    below
                    and Path(output).is_file()
                    and output.lower().endswith(TEXT_SUFFIXES + HTML_SUFFIXES)
                )
            else:
                taken = path != STDIN and _is_one_file(path, output)
            if taken:
                raise click.UsageError(f"{option} is one of the files that are read: {output}.")

    def names(self) -> Iterator[str]:
        """The files asked for, those below a folder included; ``-`` for standard input."""
        for path in self.paths:
            yield from self._below(path) if path != STDIN and Path(path).is_dir() else [path]

    def listing(self, source: Source) -> "Listing":
        """The listing of an input, read as was asked for."""
        listing = newsparse.parse(source.text, **self.options)
        pattern = self.options.get("template")
        if pattern is not None and not listing:
            why = pattern.explain(source.text) or "the text is empty"
            told = f"{visible(source.name)}: no entry fits the template: {visible(str(why))}"
            click.echo(f"newsparse: {told}", err=True)
        return listing

    def __iter__(self) -> Iterator[Source]:
        for name in self.names():
            try:
                yield self._read(name)
            except Unreadable as error:
                self._complain(name, str(error))
            except OSError as error:
                self._complain(name, error.strerror or str(error))

    def _read(self, name: str) -> Source:
        if name == STDIN:
            if sys.stdin is None:
                raise Unreadable("standard input is closed")
            return Source.decode(name, files.read_from(sys.stdin.buffer), self.encoding)
        data = files.read(name)
        if not name.lower().endswith(HTML_SUFFIXES):
            return Source.decode(name, data, self.encoding)
        from newsparse.html import parse_html

        page = data if self.encoding is None else Source.decode(name, data, self.encoding).text
        try:
            text = str(parse_html(page))
        except ModuleNotFoundError as error:
            raise Unreadable("HTML needs resiliparse; to get it: pip install 'newsparse[html]'") from error
        return Source(name, text, text.encode("utf-8", "surrogatepass"), "utf-8")

    def _below(self, folder: str) -> Iterator[str]:
        """The listings below a folder, in the order of their names, hidden ones left out."""
        html = importlib.util.find_spec("resiliparse") is not None
        suffixes = TEXT_SUFFIXES + HTML_SUFFIXES if html else TEXT_SUFFIXES
        found, passed_over, odd = 0, 0, 0
        for entry in self._files(folder):
            name = entry.name.lower()
            passed_over += name.endswith(HTML_SUFFIXES) and not html
            if not name.endswith(suffixes):
                continue
            if _is_no_file(entry):
                odd += 1
                click.echo(
                    f"newsparse: {visible(entry.path)}: skipped, for it is a pipe or a device", err=True
                )
                continue
            found += 1
            yield entry.path
        if passed_over:
            hint = "pip install 'newsparse[html]' to read them"
            click.echo(
                f"newsparse: {visible(folder)}: {_count(passed_over, 'HTML file')} passed over; {hint}",
                err=True,
            )
        if not found and not odd:
            self._complain(folder, f"no file here ends in {', '.join(suffixes)}")

    def _files(self, folder: str) -> "Iterator[os.DirEntry[str]]":
        """What is no folder below a folder, files before folders, in the order of their names, hidden ones left out."""
        waiting = [folder]
        while waiting:
            place = waiting.pop()
            try:
                with os.scandir(place) as entries:
                    shown = sorted(
                        (each for each in entries if not each.name.startswith(".")),
                        key=lambda each: each.name,
                    )
            except OSError as error:
                self._complain(place, error.strerror or str(error))
                continue
            folders = [each.path for each in shown if each.is_dir(follow_symlinks=False)]
            waiting += reversed(folders)
            yield from (each for each in shown if not _leads_to_folder(each))

    def _complain(self, name: str, message: str) -> None:
        self.unreadable += 1
        where = "standard input" if name == STDIN else visible(name)
        click.echo(f"newsparse: {where}: {visible(message)}", err=True)


_ESCAPED: Final = re.compile(r"\\([nt\\])")
_MEANT: Final = {"n": "\n", "t": "\t", "\\": "\\"}


def _template(text: str) -> "Template":
    r"""A template as a shell gives it, where \n is a line end, \t a tab and \\ a backslash."""
    from newsparse.templates import Template, TemplateError

    try:
        return Template(_ESCAPED.sub(lambda match: _MEANT[match[1]], text))
    except TemplateError as error:
        raise click.BadParameter(str(error), param_hint="--template") from error


def _codes(text: str) -> tuple[str, ...]:
    """The codes of languages, checked."""
    from newsparse.reading.options import ReadOptions

    codes = tuple(code for code in re.split(r"[\s,]+", text) if code)
    try:
        return ReadOptions.of(languages=codes or text).date_options.languages or ()
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--languages") from error


def _leads_to_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _is_no_file(entry: "os.DirEntry[str]") -> bool:
    """Whether reading it may wait for ever or never end. What cannot be looked at is tried, and the attempt says why."""
    try:
        return not stat.S_ISREG(entry.stat().st_mode)
    except OSError:
        return False


def _write(text: str) -> None:
    _write_bytes(text.encode("utf-8", "backslashreplace"))


def _write_bytes(data: bytes) -> None:
    """All of it: with PYTHONUNBUFFERED standard output may take a part and say how much."""
    rest = memoryview(data)
    while rest:
        rest = rest[sys.stdout.buffer.write(rest) :]


# --- newsparse check, explain, format, diff ---------------------------------------------------------------------------


class Misuse(click.ClickException):
    """What was asked for cannot be done; exit code 2."""

    exit_code = 2


_ENCODING = click.option("--encoding", metavar="NAME", help="The inputs' encoding, where it is not UTF-8.")


@commands.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, metavar="[FILE|DIR|-]...")
@click.option(
    "--select", metavar="CODES", multiple=True, help="Run only these rules: codes or beginnings, with commas."
)
@click.option("--ignore", metavar="CODES", multiple=True, help="Leave these rules out.")
@click.option(
    "--level",
    type=click.Choice(["error", "warning", "info"]),
    help="The mildest findings to show and to count.  [default: warning]",
)
@click.option(
    "-f",
    "--format",
    "style",
    type=click.Choice(["text", "json", "jsonl", "github", "gitlab", "sarif", "junit"]),
    help="How to show the findings.  [default: github on GitHub Actions, else text]",
)
@click.option("--statistics", is_flag=True, help="Count each rule's findings instead of listing them (text).")
@click.option("--fix", is_flag=True, help="Fix what can be fixed safely, in the files.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: fix what is not safe too.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--today", metavar="DATE", help='Count days from DATE; "now" asks the clock.')
@click.option(
    "--config", metavar="FILE", help="Settings; else newsparse.toml or pyproject.toml here or above."
)
@click.option("--isolated", is_flag=True, help="Read no settings.")
@click.option("--baseline", metavar="FILE", help="Ignore the findings that are listed in FILE.")
@click.option(
    "--write-baseline", metavar="FILE", help="Write all findings to FILE, to ignore them from now on."
)
@click.option("--exit-zero", is_flag=True, help="End with 0 even with findings.")
@click.option("-j", "--jobs", type=click.IntRange(0), default=0, help="Processes; 0 for as many as pay.")
@_ENCODING
def check(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    level: str | None,
    style: str | None,
    statistics: bool,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    today: str | None,
    config: str | None,
    isolated: bool,
    baseline: str | None,
    write_baseline: str | None,
    exit_zero: bool,
    jobs: int,
    encoding: str | None,
) -> int:
    """Report what is wrong with listings: lost items, wrong dates, broken letters, broken contracts.

    "newsparse explain" lists the rules, "newsparse explain CODE" describes one. Settings and contracts are in
    newsparse.toml or in [tool.newsparse] of pyproject.toml. Exit codes: 0 no findings; 1 findings; 2 misuse, or an
    input that could not be read.
    """
    from newsparse.validation import ConfigError
    from newsparse.validation import baseline as baselines
    from newsparse.validation.runner import Job

    if unsafe_fixes and not (fix or diff):
        raise click.UsageError("--unsafe-fixes needs --fix or --diff.")
    if fix and not diff and STDIN in (paths or (STDIN,)):
        raise click.UsageError("Standard input cannot be fixed in place; --diff shows what would change.")
    inputs = Inputs.of(paths, encoding)
    if write_baseline:
        inputs.refuse_output(write_baseline, "--write-baseline")
    try:
        settings = _settings(config, isolated, select, ignore, level, baseline)
        known = baselines.read(settings.baseline) if settings.baseline and not write_baseline else {}
        job = Job(settings, _day(today, "--today"), known, fix or diff, unsafe_fixes, fix and not diff, diff)
        reports = _checked(inputs, job, jobs)
    except ConfigError as error:
        raise Misuse(str(error)) from error
    for report in reports:
        if report.error is not None:
            inputs._complain(report.path, report.error)
    if write_baseline:
        named = ((settings.relative(report.path), report) for report in reports)
        _write_file(write_baseline, baselines.dumps(named).encode())
        number = sum(len(report.diagnostics) for report in reports)
        click.echo(f"newsparse: {_count(number, 'finding')} written to {visible(write_baseline)}", err=True)
        return inputs.exit_code
    if diff:
        return _told_changes(reports, inputs)
    _tell(reports, style, statistics)
    found = any(report.diagnostics for report in reports)
    return inputs.exit_code or int(found and not exit_zero)


def _settings(
    config: str | None,
    isolated: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    level: str | None,
    baseline: str | None,
) -> "Settings":
    from newsparse.validation.config import Settings, find, load, with_options

    if config and isolated:
        raise click.UsageError("--config and --isolated contradict each other.")
    path = Path(config) if config else None if isolated else find(Path.cwd())
    settings = load(path) if path else Settings()
    taken, left_out = (
        [code for text in texts for code in text.split(",") if code] for texts in (select, ignore)
    )
    return with_options(settings, taken, left_out, level, baseline)


def _day(text: str | None, option: str) -> "datetime.date | None":
    """The day that an option names. Only "now" asks the clock."""
    import datetime

    from newsparse.validation.contracts import ConfigError, read_today

    try:
        return None if text is None else read_today(text, option, None, datetime.date.today)
    except ConfigError as error:
        raise click.UsageError(str(error)) from error


def _read_to_check(inputs: Inputs, write: bool, name: str) -> Source | str:
    """An input, or why it cannot be read; called in whatever process checks it."""
    if write and name.lower().endswith(HTML_SUFFIXES):
        return "an HTML page cannot be rewritten: save its text (newsparse parse --format text) and take that"
    try:
        return inputs._read(name)
    except Unreadable as error:
        return str(error)


def _checked(inputs: Inputs, job: "Job", jobs: int) -> "list[Report]":
    """The reports of all inputs, sorted by name; with a bar where somebody waits at a terminal."""
    from newsparse.validation.runner import check_all

    names = sorted(set(inputs.names()))
    read = functools.partial(_read_to_check, inputs, job.write)
    reports = check_all(names, read, job, 1 if STDIN in names else jobs)
    return list(_with_bar(reports, len(names)))


def _with_bar(reports: "Iterator[Report]", number: int) -> "Iterator[Report]":
    if number < 50 or not sys.stderr.isatty():
        yield from reports
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    yield from track(reports, "Checking", total=number, console=console, transient=True)


def _tell(reports: "list[Report]", style: str | None, statistics: bool) -> None:
    from newsparse.validation.formats import FORMATS, text
    from newsparse.validation.runner import in_repository

    if style is None:
        style = "github" if os.environ.get("GITHUB_ACTIONS") == "true" and not statistics else "text"
    if style == "text":
        terminal = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
        colour = not os.environ.get("NO_COLOR") and (terminal or bool(os.environ.get("FORCE_COLOR")))
        _write(text(reports, colour=colour, statistics=statistics))
        return
    if style in ("github", "gitlab", "sarif"):
        reports = [attrs.evolve(report, path=in_repository(report.path)) for report in reports]
    _write(FORMATS[style](reports))


def _told_changes(reports: "list[Report]", inputs: Inputs) -> int:
    for report in reports:
        _write_diff(report.diff)
    changed = sum(bool(report.diff) for report in reports)
    click.echo(f"newsparse: {_count(changed, 'file')} would change", err=True)
    return inputs.exit_code or int(changed > 0)


def _write_diff(text: str) -> None:
    """A diff for `patch`: as it is but for commands of a CI server; on a terminal without what would steer it."""
    _write(visible_lines(text) if sys.stdout.isatty() else harmless(text))


@commands.command(epilog=EPILOG)
@click.argument("codes", nargs=-1, metavar="[CODE]...")
def explain(codes: tuple[str, ...]) -> int:
    """Describe a rule: what it reports, why that is bad, an example, what to do.

    Without a CODE, list all rules.
    """
    from newsparse.validation import RULES, ConfigError
    from newsparse.validation import explain as explained

    if not codes:
        width = max(len(rule.name) for rule in RULES.values())
        fixes = {"no": "", "safe": "  (--fix)", "unsafe": "  (--unsafe-fixes)"}
        for rule in RULES.values():
            line = f"{rule.code}  {rule.name:<{width}}  {rule.severity:<7}  {rule.summary}{fixes[rule.fix]}"
            _write(line + "\n")
        return 0
    try:
        _write("\n".join(map(explained, codes)))
    except ConfigError as error:
        raise Misuse(str(error)) from error
    return 0


@commands.command("format", epilog=EPILOG)
@click.argument("paths", nargs=-1, metavar="[FILE|DIR|-]...")
@click.option("-w", "--write", is_flag=True, help="Replace the files instead of printing.")
@click.option(
    "--check", "only_check", is_flag=True, help="Print nothing; exit 1 if an input is in another style."
)
@click.option("--diff", is_flag=True, help="Show what would change; exit 1 if anything.")
@click.option(
    "--no-numbers", is_flag=True, help="Print bullets for numbers, which shift (for git's textconv)."
)
@_ENCODING
def format_command(
    paths: tuple[str, ...], write: bool, only_check: bool, diff: bool, no_numbers: bool, encoding: str | None
) -> int:
    """Print listings in one style: columns, blank lines and line ends as in docs/ci.md.

    No word, number or date is changed, and a listing in that style already is printed as it is.
    """
    from newsparse.validation.canonical import without_numbers
    from newsparse.validation.runner import format_one

    if write + (only_check or diff) + no_numbers > 1:
        raise click.UsageError("--write, --no-numbers, and --check or --diff, leave each other out.")
    if write and STDIN in (paths or (STDIN,)):
        raise click.UsageError("Standard input cannot be replaced; without --write it is printed.")
    inputs = Inputs.of(paths, encoding)
    if no_numbers:
        for source in inputs:
            _write(without_numbers(source.text))
        return inputs.exit_code
    changed = 0
    read = functools.partial(_read_to_check, inputs, write)
    for name in inputs.names():
        report, text, differs = format_one(read, name, write=write, diff=diff)
        if report.error is not None:
            inputs._complain(name, report.error)
            continue
        changed += differs
        if diff:
            _write_diff(report.diff)
        elif only_check and differs:
            click.echo(f"newsparse: {visible(name)} would change", err=True)
        elif write and differs:
            click.echo(f"newsparse: {visible(name)} changed", err=True)
        elif not write and not only_check:
            _write_bytes(text.encode("utf-8", "surrogatepass"))
    return inputs.exit_code or int(changed > 0 and (only_check or diff))


@commands.command("diff", epilog=EPILOG)
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
@click.option("--exit-zero", is_flag=True, help="End with 0 even with changes.")
@_ENCODING
def diff_command(old: str, new: str, style: str, exit_zero: bool, encoding: str | None) -> int:
    """Say which items were added, removed, changed or moved between two scrapes of a listing.

    Items are matched by what they say, not by number. Exit codes: 0 nothing changed; 1 something did; 2 misuse, or an
    input that could not be read.
    """
    from newsparse.changes import diff, to_json, to_markdown, to_text

    if old == new == STDIN:
        raise click.UsageError("Only one of the two can be standard input.")
    if Path(old).is_dir() or Path(new).is_dir():
        raise click.UsageError("Two files are compared, not folders.")
    inputs = Inputs.of((old, new), encoding)
    texts = [source.text for source in inputs]
    if len(texts) < 2:
        return inputs.exit_code
    found = diff(*texts)
    _write({"text": to_text, "json": to_json, "markdown": to_markdown}[style](found) + "\n")
    return int(bool(found) and not exit_zero)
