"""Inputs of the command line: files, folders and standard input, read one after another as they are said to be.

Text is decoded strictly and never guessed at. An input that cannot be read is said on standard error and counted, and the
next is read. `reads` gives a command the options that say how texts are read.
"""

import contextlib
import datetime
import functools
import importlib.util
import os
import re
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs
import click

import newsparse
from newsparse import charset, files
from newsparse.cli.base import STDIN, count
from newsparse.cli.progress import watched
from newsparse.doors import failure
from newsparse.escapes import visible

if TYPE_CHECKING:
    from newsparse.records import Listing
    from newsparse.templates import Template

TEXT_SUFFIXES: Final = (".txt", ".md")
HTML_SUFFIXES: Final = (".html", ".htm")


class Unreadable(Exception):
    """An input cannot be read; the message says why and what to do."""


# --- how texts are read -----------------------------------------------------------------------------------------------


@attrs.frozen
class Reading:
    """How a command's texts are read: their encoding, the address of an HTML page, and the options of `newsparse.parse`."""

    encoding: str | None = None
    base_url: str | None = None
    options: dict[str, Any] = attrs.field(factory=dict)


_OPTIONS: Final = (
    click.option(
        "--encoding", metavar="NAME", help="The encoding of the inputs, if not UTF-8: cp1252, utf-16 …"
    ),
    click.option(
        "--base-url", metavar="URL", help="The address of an HTML page, used to complete its relative links."
    ),
    click.option(
        "--template",
        metavar="TEMPLATE",
        help=r"The layout of an entry, such as '{number}. {title}\n\n{date}'; \n is a line ending. Detected if not given.",
    ),
    click.option(
        "--dialect",
        metavar="NAME",
        help="The renderer that printed the text: w3m, lynx … Detected if not given.",
    ),
    click.option(
        "--reference",
        metavar="DATE",
        help='Count "yesterday" and "3 days ago" from DATE; "now" uses the clock.',
    ),
    click.option(
        "--languages",
        metavar="CODES",
        help="The languages of the dates, separated by commas: de,fr. Detected if not given.",
    ),
    click.option(
        "--day-first/--month-first",
        default=None,
        help="Read 03/04/2023 as 3 April, or as March 4. If not given, only the page can decide.",
    ),
)


def reads(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options that say how its texts are read; it gets them as one, ``reading``."""

    @functools.wraps(command)
    def called(
        *args: Any,
        encoding: str | None,
        base_url: str | None,
        template: str | None,
        dialect: str | None,
        reference: str | None,
        languages: str | None,
        day_first: bool | None,
        **others: Any,
    ) -> int:
        if encoding is not None and not charset.is_charset(encoding):
            raise click.BadParameter(
                f"unknown encoding: {encoding}; use one of Python's names, such as cp1252 or utf-16."
            )
        asked = {
            "template": None if template is None else _template(template),
            "dialect": None if dialect is None else _checked("dialect", dialect),
            "reference": day_of(reference, "--reference"),
            "languages": None if languages is None else _codes(languages),
            "day_first": day_first,
        }
        options = {name: value for name, value in asked.items() if value is not None}
        return command(*args, reading=Reading(encoding, base_url, options), **others)

    for option in reversed(_OPTIONS):
        called = option(called)
    return called


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
    codes = tuple(code for code in re.split(r"[\s,]+", text) if code)
    return tuple(_checked("languages", codes or text))


def _checked(name: str, value: Any) -> Any:
    """An option of `newsparse.parse`, checked."""
    from newsparse.reading.options import ReadOptions

    try:
        return ReadOptions.of(**{name: value}).given()[name]
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint=f"--{name}") from error


def day_of(text: str | None, option: str) -> "datetime.date | None":
    """The day that an option names. Only "now" asks the clock."""
    from newsparse.validation.contracts import ConfigError, read_today

    try:
        return None if text is None else read_today(text, option, None, datetime.date.today)
    except ConfigError as error:
        raise click.UsageError(str(error)) from error


# --- one input --------------------------------------------------------------------------------------------------------


@attrs.frozen
class Source:
    """One input as it was read: its name, its text without the byte order mark, its bytes, and what `parse` is told of it."""

    name: str
    text: str
    data: bytes
    encoding: str
    mark: bytes = b""
    options: dict[str, Any] = attrs.field(factory=dict)

    def encode(self, text: str) -> bytes:
        """A text in this input's encoding and with its byte order mark; the text that was read gives its own bytes.

        Raises:
            UnicodeError: The encoding does not have a letter of it, or spells what was read in other bytes than the input does.
        """
        if text == self.text:
            return self.data
        if self.mark + self.text.encode(self.encoding) != self.data:
            reason = f"{self.encoding} would write other bytes than it has in places that no fix names"
            raise UnicodeError(f"{reason}: convert it to UTF-8 first")
        return self.mark + text.encode(self.encoding)


def _decoded(name: str, data: bytes, reading: Reading) -> Source:
    """Decode strictly; `Unreadable` says which byte does not fit and what to do."""
    try:
        text, mark = charset.decode_strictly(data, reading.encoding, "--encoding {}")
    except ValueError as error:
        raise Unreadable(str(error)) from error
    encoding = charset.without_mark(data, reading.encoding or "utf-8")[0]
    return Source(name, text, data, encoding, mark, reading.options)


def _page(name: str, data: bytes, reading: Reading) -> Source:
    """An HTML page as the text that Resiliparse prints."""
    from newsparse.html import parse_html

    page = data if reading.encoding is None else _decoded(name, data, reading).text
    try:
        listing = parse_html(page, reading.base_url, **reading.options)
    except ModuleNotFoundError as error:
        raise Unreadable(
            "HTML needs resiliparse, which is not installed: pip install 'newsparse[html]'"
        ) from error
    text = str(listing)
    return Source(name, text, text.encode("utf-8", "surrogatepass"), "utf-8", options=listing.read_options)


# --- many of them -----------------------------------------------------------------------------------------------------


@attrs.define
class Inputs:
    """The listings that a command line names, read one after another."""

    paths: tuple[str, ...]
    reading: Reading = attrs.field(factory=Reading)
    unreadable: int = 0
    done: int = 0

    @classmethod
    def of(cls, paths: tuple[str, ...], reading: Reading) -> "Inputs":
        """Check what was asked for before anything is read."""
        if not paths and sys.stdin is not None and sys.stdin.isatty():
            raise click.UsageError('Name a file or a folder to read, or "-" to type a listing in.')
        inputs = cls(paths or (STDIN,), reading)
        if reading.base_url is not None and not inputs.may_be_pages:
            raise click.UsageError("--base-url is for HTML pages: name a file that ends in .html or .htm.")
        return inputs

    @property
    def many(self) -> bool:
        """Whether more than one listing was asked for, however many there are."""
        return len(self.paths) > 1 or Path(self.paths[0]).is_dir()

    @property
    def may_be_pages(self) -> bool:
        """Whether HTML pages may be among them."""
        return any(path.lower().endswith(HTML_SUFFIXES) or Path(path).is_dir() for path in self.paths)

    @property
    def were_read(self) -> bool:
        """Whether any was read, or there was none: else an output is left as it is."""
        return self.done > 0 or not self.unreadable

    @property
    def exit_code(self) -> int:
        """The exit code of a command that read these inputs and found nothing wrong."""
        return 2 if self.unreadable else 0

    def refuse_output(self, output: str, option: str, *others: str | None) -> None:
        """Misuse where an output would be written over an input, or over another file that the command reads."""
        paths = [path for path in (*self.paths, *others) if path is not None and path != STDIN]
        redirected = STDIN in self.paths and _is_standard_input(output)
        if redirected or any(
            _holds(path, output) if Path(path).is_dir() else _is_one_file(path, output) for path in paths
        ):
            raise click.UsageError(f"{option} would overwrite an input: {output}.")

    def names(self) -> Iterator[str]:
        """The files asked for, those below a folder included; ``-`` for standard input."""
        for path in self.paths:
            yield from self._below(path) if path != STDIN and Path(path).is_dir() else [path]

    def listing(self, source: Source) -> "Listing":
        """The listing of an input, read as was asked for."""
        listing = newsparse.parse(source.text, **source.options)
        pattern = self.reading.options.get("template")
        if pattern is not None and not listing:
            why = pattern.explain(source.text) or "the text is empty"
            told = f"{visible(source.name)}: no entry fits the template: {visible(str(why))}"
            click.echo(f"newsparse: {told}", err=True)
        return listing

    def listings(self) -> "Iterator[tuple[Source, Listing]]":
        """The inputs with their listings; of one that makes newsparse fail it is said, and the next is read."""
        for source in self:
            try:
                listing = self.listing(source)
            except click.ClickException:
                raise
            except Exception as error:
                self.complain(source.name, failure(error))
                continue
            self.done += 1
            yield source, listing

    def __iter__(self) -> Iterator[Source]:
        for name in watched(list(self.names()), "Reading"):
            try:
                yield self.read(name)
            except Unreadable as error:
                self.complain(name, str(error))
            except OSError as error:
                self.complain(name, error.strerror or str(error))

    def read(self, name: str) -> Source:
        """An input by its name; `Unreadable` or `OSError` where it cannot be read."""
        if name == STDIN:
            if sys.stdin is None:
                raise Unreadable("standard input is closed")
            return _decoded(name, files.read_from(sys.stdin.buffer), self.reading)
        data = files.read(name)
        return (_page if name.lower().endswith(HTML_SUFFIXES) else _decoded)(name, data, self.reading)

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
                    f"newsparse: {visible(entry.path)}: skipped because it is a pipe or a device", err=True
                )
                continue
            found += 1
            yield entry.path
        if passed_over:
            hint = "pip install 'newsparse[html]' to read them"
            click.echo(
                f"newsparse: {visible(folder)}: {count(passed_over, 'HTML file')} skipped; {hint}",
                err=True,
            )
        if not found and not odd:
            self.complain(folder, f"no file here ends in {', '.join(suffixes)}")

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
                self.complain(place, error.strerror or str(error))
                continue
            folders = [each.path for each in shown if each.is_dir(follow_symlinks=False)]
            waiting += reversed(folders)
            yield from (each for each in shown if not _leads_to_folder(each))

    def complain(self, name: str, message: str) -> None:
        """Say that an input cannot be read."""
        self.unreadable += 1
        where = "standard input" if name == STDIN else visible(name)
        click.echo(f"newsparse: {where}: {visible(message)}", err=True)


def _holds(folder: str, output: str) -> bool:
    """Whether a listing below a folder is that file, by a link too."""
    waiting = [folder] if Path(output).is_file() else []
    while waiting:  # `os.walk` of Python 3.11 calls itself for each folder in a folder
        with contextlib.suppress(OSError), os.scandir(waiting.pop()) as entries:
            for each in entries:
                if each.is_dir(follow_symlinks=False):
                    waiting.append(each.path)
                elif each.name.lower().endswith(TEXT_SUFFIXES + HTML_SUFFIXES) and _is_one_file(
                    each.path, output
                ):
                    return True
    return False


def _is_one_file(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except OSError:
        return False


def _is_standard_input(output: str) -> bool:
    """Whether an output is the file that standard input was redirected from."""
    try:
        given, written = os.fstat(0), Path(output).stat()
    except OSError:
        return False
    return stat.S_ISREG(written.st_mode) and os.path.samestat(given, written)


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
