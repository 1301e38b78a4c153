"""The command line: one function a subcommand.

Takes files, folders and standard input; gives bytes on standard output, complaints on standard error, and an exit
code. Text is decoded strictly and never guessed at. A subcommand imports what is heavy when it runs, asks `Inputs`
for its listings and returns `inputs.exit_code`, or 1 where it has findings.
"""

import codecs
import functools
import importlib.util
import itertools
import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs
import click

import newsparse

if TYPE_CHECKING:
    from rich.console import Console, Group

    from newsparse.records import Item, Listing

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
        error.show()
        return error.exit_code
    except click.exceptions.Exit as end:
        return end.exit_code


@click.group("newsparse", epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(newsparse.__version__, "-V", "--version", message="%(prog)s %(version)s")
def commands() -> None:
    """Read scraped news listings: numbered, dated text as records, and back."""


# --- newsparse parse --------------------------------------------------------------------------------------------------


@commands.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, metavar="[FILE|DIR|-]...")
@click.option(
    "-f",
    "--format",
    "style",
    type=click.Choice(["table", "json", "jsonl", "csv", "text"]),
    default="table",
    show_default=True,
    help="How to show the items.",
)
@click.option(
    "--encoding", metavar="NAME", help="The input's encoding, where it is not UTF-8 (cp1252, utf-16 …)."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False),
    help="Write all items into this .parquet file instead (extra arrow). Stopped and run again, it goes on from there.",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes at work on --output; all cores if not given.",
)
def parse(
    paths: tuple[str, ...], style: str, encoding: str | None, output: str | None, jobs: int | None
) -> int:
    """Read listings and show their items.

    A FILE holds one listing. A DIR stands for all the .txt, .md and (with the html extra) .html files below it;
    "-", or nothing at all, for standard input.

    \b
    table  for reading in a terminal: number, date, title, first line
    json   one object; an array of them for a DIR or several FILEs
    jsonl  one line of JSON an item
    csv    one row an item; a cell that a spreadsheet would run
           as a formula gets an apostrophe before it
    text   the listing as it was read, byte for byte
    """
    inputs = Inputs.of(paths, encoding)
    if output is not None:
        return _parse_to_parquet(inputs, output, jobs)
    match style:
        case "json":
            _parse_json(inputs)
        case "jsonl":
            _parse_jsonl(inputs)
        case "csv":
            _parse_csv(inputs)
        case "text":
            _parse_text(inputs)
        case _:
            _parse_table(inputs)
    return inputs.exit_code


def _parse_json(inputs: "Inputs") -> None:
    from newsparse.interchange import to_json

    documents = (to_json(newsparse.parse(source.text), source=source.name) for source in inputs)
    if inputs.many:
        _write("[")
        for index, document in enumerate(documents):
            _write(("," if index else "") + "\n" + document)
        _write("\n]\n")
    else:
        for document in documents:
            _write(document + "\n")


def _parse_jsonl(inputs: "Inputs") -> None:
    from newsparse.interchange import to_jsonl

    for source in inputs:
        _write(to_jsonl(newsparse.parse(source.text), source=source.name))


def _parse_csv(inputs: "Inputs") -> None:
    from newsparse.interchange import to_csv

    header = True
    for source in inputs:
        _write(to_csv(newsparse.parse(source.text), source=source.name, header=header))
        header = False


def _parse_text(inputs: "Inputs") -> None:
    for source in inputs:
        _write_bytes(source.encode(newsparse.unparse(newsparse.parse(source.text))))


def _parse_table(inputs: "Inputs") -> None:
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
        _print_table(console, source.name, newsparse.parse(source.text))


ROWS_AT_ONCE: Final = 100


def _print_table(console: "Console", name: str, listing: "Listing") -> None:
    """A listing's items in columns; printed a hundred rows at a time, so a long one begins at once."""
    from rich.table import Table
    from rich.text import Text

    dates = ["-" if item.date is None else _visible(item.date.edtf) for item in listing.items]
    numbers = ["" if item.number is None else str(item.number) for item in listing.items]
    columns = (max(map(len, numbers), default=0), max(map(len, dates), default=0))
    shown = zip(numbers, dates, map(_summary, listing.items), strict=True)

    console.print(Text(_visible(name), "bold underline"))
    for section in listing.sections:
        console.print()
        if section.heading is not None:
            console.print(Text(_visible(section.heading), "bold magenta"))
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


def _summary(item: "Item") -> "Group":
    """What a reader scans for: the title, what stands beside it, and how the body begins."""
    from rich.console import Group
    from rich.text import Text

    beside = " · ".join(
        _visible(field) for field in (item.kicker, item.place, item.credit, item.url) if field
    )
    lines = [Text(_visible(item.title), "bold")]
    if beside:
        lines.append(Text(beside, "dim italic"))
    lines += [Text(_visible(text), "dim", no_wrap=True, overflow="ellipsis") for text in item.body[:1]]
    return Group(*lines)


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _parse_to_parquet(inputs: "Inputs", output: str, jobs: int | None) -> int:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    if not output.lower().endswith(".parquet"):
        raise click.BadParameter(
            f"{output} should end in .parquet, which is what is written.", param_hint="--output"
        )
    if importlib.util.find_spec("pyarrow") is None:
        raise click.UsageError(
            "--output needs pyarrow, which is not installed; to get it: pip install 'newsparse[arrow]'"
        )
    if STDIN in inputs.paths:
        raise click.UsageError("--output is for files and folders: name some.")
    from newsparse.parquet import convert

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
            read=functools.partial(_listing_of, encoding=inputs.encoding),
            jobs=jobs or os.cpu_count() or 1,
            progress=lambda done, files: bar.update(task, completed=done, total=files),
        )
    for name, reason in report.failed:
        inputs._complain(name, reason)
    parts = [f"{_count(report.items, 'item')} of {_count(report.files, 'file')}"]
    parts += [f"{report.empty} without items"] if report.empty else []
    parts += [f"{len(report.failed)} not read"] if report.failed else []
    parts += [f"{report.resumed} done before"] if report.resumed else []
    click.echo(f"newsparse: {_visible(output)}: {', '.join(parts)}", err=True)
    return inputs.exit_code


def _listing_of(name: str, encoding: str | None) -> "Listing":
    """A file's listing, for `newsparse.parquet.convert`: a function of a module, for it goes to other processes."""
    from newsparse.arrow import Unread

    try:
        return newsparse.parse(Inputs((name,), encoding)._read(name).text)
    except Unreadable as error:
        raise Unread(str(error)) from error
    except OSError as error:
        raise Unread(error.strerror or str(error)) from error


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
        chosen = encoding or "utf-8"
        marked = codecs.lookup(chosen).name == "utf-8" and data.startswith(codecs.BOM_UTF8)
        mark = codecs.BOM_UTF8 if marked else b""
        try:
            return cls(name, data[len(mark) :].decode(chosen), data, chosen, mark)
        except UnicodeDecodeError as error:
            raise Unreadable(_misfit(data, len(mark) + error.start, encoding)) from error
        except UnicodeError as error:
            raise Unreadable(f"this is not {chosen}: {error}") from error

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
    unreadable: int = 0

    @classmethod
    def of(cls, paths: tuple[str, ...], encoding: str | None) -> "Inputs":
        """Check what was asked for before anything is read."""
        if not paths and sys.stdin is not None and sys.stdin.isatty():
            raise click.UsageError('Name a file or a folder to read, or "-" to type a listing in.')
        if encoding is not None:
            try:
                "".encode(encoding)
            except LookupError as error:
                raise click.BadParameter(
                    f"{error}; Python's names are meant, such as cp1252 or utf-16."
                ) from error
        return cls(paths or (STDIN,), encoding)

    @property
    def many(self) -> bool:
        """Whether more than one listing was asked for, however many there are."""
        return len(self.paths) > 1 or Path(self.paths[0]).is_dir()

    @property
    def exit_code(self) -> int:
        """The exit code of a command that read these inputs and found nothing wrong."""
        return 2 if self.unreadable else 0

    def names(self) -> Iterator[str]:
        """The files asked for, those below a folder included; ``-`` for standard input."""
        for path in self.paths:
            yield from self._below(path) if path != STDIN and Path(path).is_dir() else [path]

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
            return Source.decode(name, sys.stdin.buffer.read(), self.encoding)
        data = Path(name).read_bytes()
        if not name.lower().endswith(HTML_SUFFIXES):
            return Source.decode(name, data, self.encoding)
        from newsparse.html import parse_html

        page = Source.decode(name, data, self.encoding or _declared(data)).text
        try:
            text = str(parse_html(page))
        except ModuleNotFoundError as error:
            raise Unreadable("HTML needs resiliparse; to get it: pip install 'newsparse[html]'") from error
        return Source(name, text, text.encode("utf-8", "surrogatepass"), "utf-8")

    def _below(self, folder: str) -> Iterator[str]:
        """The listings below a folder, in the order of their names, hidden ones left out."""
        html = importlib.util.find_spec("resiliparse") is not None
        suffixes = TEXT_SUFFIXES + HTML_SUFFIXES if html else TEXT_SUFFIXES
        found, passed_over = 0, 0
        for place, folders, files in os.walk(folder, onerror=self._cannot_list):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if name.lower().endswith(suffixes) and not name.startswith("."):
                    found += 1
                    yield os.path.join(place, name)  # noqa: PTH118 - Path would turn "./a" into "a"
                passed_over += name.lower().endswith(HTML_SUFFIXES) and not html
        if passed_over:
            hint = "pip install 'newsparse[html]' to read them"
            click.echo(
                f"newsparse: {_visible(folder)}: {_count(passed_over, 'HTML file')} passed over; {hint}",
                err=True,
            )
        if not found:
            self._complain(folder, f"no file here ends in {', '.join(suffixes)}")

    def _cannot_list(self, error: OSError) -> None:
        self._complain(str(error.filename), error.strerror or str(error))

    def _complain(self, name: str, message: str) -> None:
        self.unreadable += 1
        where = "standard input" if name == STDIN else _visible(name)
        click.echo(f"newsparse: {where}: {message}", err=True)


def _misfit(data: bytes, offset: int, encoding: str | None) -> str:
    """What is wrong at a byte that the encoding does not have, and what to do."""
    at = f"byte 0x{data[offset]:02x} at offset {offset} (line {data.count(10, 0, offset) + 1})"
    if encoding is not None:
        return (
            f"{at} is not {encoding}; name the encoding that the file has, or leave --encoding out for UTF-8"
        )
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return f"{at} is not UTF-8 but looks like the mark of UTF-16; if so, read it with --encoding utf-16"
    return f"{at} is not UTF-8; if it has another encoding, name it, for example --encoding cp1252"


_CHARSET = re.compile(rb"""<meta[^>]+?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)


def _declared(page: bytes) -> str | None:
    """The encoding that an HTML page says it has, in the first kilobyte as the standard wants; None for UTF-8."""
    found = _CHARSET.search(page, 0, 1024)
    if found is None or page.startswith(codecs.BOM_UTF8):
        return None
    name = found[1].decode("ascii", "replace").lower()
    if name in {"iso-8859-1", "latin1", "us-ascii", "ascii"}:
        return "cp1252"  # which is what the standard takes them for
    try:
        "".encode(name)
    except LookupError as error:
        raise Unreadable(
            f"the page says that its encoding is {name}, which is unknown; name it with --encoding"
        ) from error
    return name


def _write(text: str) -> None:
    _write_bytes(text.encode("utf-8", "backslashreplace"))


def _write_bytes(data: bytes) -> None:
    """All of it: with PYTHONUNBUFFERED standard output may take a part and say how much."""
    rest = memoryview(data)
    while rest:
        rest = rest[sys.stdout.buffer.write(rest) :]


# C0 and C1 controls, line and paragraph separators, marks that turn round the reading direction, lone surrogates
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def _visible(text: str) -> str:
    """A text for the terminal: what would move its cursor, hide or turn round its letters is spelled out."""
    return _CONTROL.sub(lambda match: ascii(match[0])[1:-1], text)
