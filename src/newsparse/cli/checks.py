"""The commands that check listings: check, explain, init, format. 1 is the exit code where they find something."""

import functools
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs
import click

from newsparse.cli.base import EPILOG, STDIN, Misuse, commands, count, write, write_bytes, write_file
from newsparse.cli.inputs import HTML_SUFFIXES, Inputs, Reading, Source, Unreadable, day_of, reads
from newsparse.cli.progress import bar
from newsparse.doors import failure
from newsparse.escapes import harmless, visible, visible_lines

if TYPE_CHECKING:
    from newsparse.validation import Report
    from newsparse.validation.baseline import Known
    from newsparse.validation.config import Settings
    from newsparse.validation.runner import Job


# --- newsparse check --------------------------------------------------------------------------------------------------


@commands.command(
    epilog=EPILOG, short_help="Report lost items, wrong dates, garbled letters and broken contracts."
)
@click.argument("paths", nargs=-1, metavar="[FILE|DIR|-]...")
@click.option(
    "--select",
    metavar="CODES",
    multiple=True,
    help="Run only these rules: codes or beginnings of codes, separated by commas.",
)
@click.option("--ignore", metavar="CODES", multiple=True, help="Skip these rules.")
@click.option(
    "--level",
    type=click.Choice(["error", "warning", "info"]),
    help="The lowest severity to show and count.  [default: warning, or that of a rule in --select]",
)
@click.option(
    "-f",
    "--format",
    "style",
    type=click.Choice(["text", "json", "jsonl", "github", "gitlab", "sarif", "junit"]),
    help="How to show the findings.  [default: github on GitHub Actions, else text]",
)
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead of listing them.")
@click.option("--fix", is_flag=True, help="Apply the safe fixes to the files.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff, include the unsafe fixes.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, without changing it.")
@click.option("--today", metavar="DATE", help='Take DATE as today; "now" uses the clock.')
@click.option(
    "--config",
    metavar="FILE",
    help="Read settings from FILE, not from newsparse.toml or pyproject.toml in this folder or one above.",
)
@click.option("--isolated", is_flag=True, help="Ignore all settings files.")
@click.option("--baseline", metavar="FILE", help="Ignore the findings listed in FILE.")
@click.option("--write-baseline", metavar="FILE", help="Write all findings to FILE, for use with --baseline.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there are findings.")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(0),
    metavar="N",
    default=0,
    help="Number of processes; 0 uses as many as are worthwhile.",
)
@reads
def check(paths: tuple[str, ...], reading: Reading, **given: Any) -> int:
    """Report what is wrong with listings: lost items, wrong dates, garbled letters, broken contracts.

    "newsparse explain" lists the rules, and "newsparse explain CODE" describes one. Settings and contracts are in
    newsparse.toml, or in [tool.newsparse] of pyproject.toml. Exit codes: 0 no findings; 1 findings; 2 wrong usage, or
    an input that can't be read.
    """
    from newsparse.validation import ConfigError
    from newsparse.validation.runner import Job

    asked = _Asked(**given)
    asked.refuse_useless(paths)
    inputs = Inputs.of(paths, reading)
    if asked.write_baseline:
        inputs.refuse_output(asked.write_baseline, "--write-baseline")
        _refuse_other_file(asked.write_baseline)
    try:
        settings, known = asked.settings()
        job = Job(
            settings, day_of(asked.today, "--today"), known, asked.fix or asked.diff, asked.unsafe_fixes, asked.fix and not asked.diff, asked.diff,
        )  # fmt: skip
        reports = _checked(inputs, job, asked.jobs)
    except ConfigError as error:
        raise Misuse(str(error)) from error
    for report in reports:
        if report.error is not None:
            inputs.complain(report.path, report.error)
    if asked.write_baseline:
        _write_baseline(asked.write_baseline, settings, reports, inputs.unreadable)
        return inputs.exit_code
    if asked.diff:
        return _told_changes(reports, inputs, asked.exit_zero)
    _tell(reports, asked.style, asked.statistics)
    if settings.contracts and not any(settings.has_contract_for(report.path) for report in reports):
        told = 'newsparse: no contract applies to these files: correct "files" in the settings'
        click.echo(told, err=True)
    found = any(report.diagnostics for report in reports)
    return inputs.exit_code or int(found and not asked.exit_zero)


@attrs.frozen
class _Asked:
    """The options of ``newsparse check``, but for those that say how texts are read."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    level: str | None
    style: str | None
    statistics: bool
    fix: bool
    unsafe_fixes: bool
    diff: bool
    today: str | None
    config: str | None
    isolated: bool
    baseline: str | None
    write_baseline: str | None
    exit_zero: bool
    jobs: int

    def refuse_useless(self, paths: tuple[str, ...]) -> None:
        """Misuse for an option that would do nothing beside the others."""
        if self.unsafe_fixes and not (self.fix or self.diff):
            raise click.UsageError("--unsafe-fixes needs --fix or --diff.")
        if self.fix and not self.diff and STDIN in (paths or (STDIN,)):
            raise click.UsageError("Standard input can't be fixed in place; --diff shows what would change.")
        if self.statistics and self.style not in (None, "text"):
            raise click.UsageError(f"--statistics works only with --format text, not {self.style}.")
        for option, given in (("--format", self.style is not None), ("--statistics", self.statistics)):
            if given and (self.diff or self.write_baseline):
                other = "--diff" if self.diff else "--write-baseline"
                raise click.UsageError(f"{option} shows findings, but {other} doesn't: leave one out.")
        for option, name in (
            ("--config", self.config),
            ("--baseline", self.baseline),
            ("--write-baseline", self.write_baseline),
        ):
            if name == "":
                raise click.UsageError(f"{option} needs the name of a file, and got an empty one.")
        if self.write_baseline and (self.diff or self.baseline):
            other = "--diff" if self.diff else "--baseline"
            raise click.UsageError(f"--write-baseline writes all findings: leave out {other}.")

    def settings(self) -> "tuple[Settings, Known]":
        """The settings with these options, and the findings of the baseline."""
        from newsparse.validation import baseline
        from newsparse.validation.config import Settings, find, load, with_options

        if self.config and self.isolated:
            raise click.UsageError("--config and --isolated can't be combined.")
        path = Path(self.config) if self.config else None if self.isolated else find(Path.cwd())
        settings = load(path) if path else Settings()
        taken, left_out = (
            [code for text in texts for code in text.split(",") if code]
            for texts in (self.select, self.ignore)
        )
        settings = with_options(settings, taken, left_out, self.level, self.baseline)
        known = baseline.read(settings.baseline) if settings.baseline and not self.write_baseline else {}
        return settings, known


def _refuse_other_file(path: str) -> None:
    """Misuse where a baseline would be written over a file that is none: the settings, a previous scrape."""
    from newsparse.validation import ConfigError, baseline

    if Path(path).is_file() and Path(path).stat().st_size:
        try:
            baseline.read(Path(path))
        except ConfigError:
            raise click.UsageError(
                f"--write-baseline would overwrite {path}, which is not a newsparse baseline: name another file, or remove it."
            ) from None


def _write_baseline(path: str, settings: "Settings", reports: "list[Report]", unreadable: int) -> None:
    from newsparse.validation import baseline

    if unreadable and Path(path).exists():  # it may hold findings of what could not be read
        click.echo(
            f"newsparse: {visible(path)} is left as it is: {count(unreadable, 'input')} could not be read",
            err=True,
        )
        return
    named = ((settings.relative(report.path), report) for report in reports)
    write_file(path, baseline.dumps(named).encode())
    number = sum(len(report.diagnostics) for report in reports)
    click.echo(f"newsparse: {count(number, 'finding')} written to {visible(path)}", err=True)


def _read_to_check(inputs: Inputs, rewrites: bool, name: str) -> Source | str:
    """An input, or why it cannot be read; called in whatever process checks it."""
    if rewrites and name.lower().endswith(HTML_SUFFIXES):
        return (
            "an HTML page can't be rewritten: save its text with newsparse parse --format text, and use that"
        )
    try:
        return inputs.read(name)
    except Unreadable as error:
        return str(error)


_MANY: Final = 50


def _checked(inputs: Inputs, job: "Job", jobs: int) -> "list[Report]":
    """The reports of all inputs, sorted by name; with a bar where somebody waits at a terminal."""
    from newsparse.validation.runner import check_all

    names = sorted(set(inputs.names()))
    read = functools.partial(_read_to_check, inputs, job.write)
    reports = check_all(names, read, job, 1 if STDIN in names else jobs)
    return list(bar(reports, "Checking", len(names)) if len(names) >= _MANY else reports)


def _tell(reports: "list[Report]", style: str | None, statistics: bool) -> None:
    from newsparse.validation.formats import FORMATS, text
    from newsparse.validation.runner import in_repository

    if style is None:
        style = "github" if os.environ.get("GITHUB_ACTIONS") == "true" and not statistics else "text"
    if style == "text":
        colour = not os.environ.get("NO_COLOR") and (_is_terminal() or bool(os.environ.get("FORCE_COLOR")))
        write(text(reports, colour=colour, statistics=statistics))
        return
    if style in ("github", "gitlab", "sarif"):
        reports = [attrs.evolve(report, path=in_repository(report.path)) for report in reports]
    write(FORMATS[style](reports))


def _is_terminal() -> bool:
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _told_changes(reports: "list[Report]", inputs: Inputs, exit_zero: bool) -> int:
    for report in reports:
        _write_diff(report.diff)
    changed = sum(bool(report.diff) for report in reports)
    click.echo(f"newsparse: {count(changed, 'file')} would change", err=True)
    return inputs.exit_code or int(changed > 0 and not exit_zero)


def _write_diff(text: str) -> None:
    """A diff for `patch`: as it is but for commands of a CI server; on a terminal without what would steer it."""
    write(visible_lines(text) if sys.stdout.isatty() else harmless(text))


# --- newsparse explain ------------------------------------------------------------------------------------------------


@commands.command(epilog=EPILOG, short_help="Describe a rule, or list all rules.")
@click.argument("codes", nargs=-1, metavar="[CODE]...")
def explain(codes: tuple[str, ...]) -> int:
    """Describe a rule: what it reports, why that is bad, an example, and what to do.

    Without a CODE, list all rules.
    """
    from newsparse.validation import RULES, ConfigError
    from newsparse.validation import explain as explained

    if not codes:
        width = max(len(rule.name) for rule in RULES.values())
        fixes = {"no": "", "safe": "  (--fix)", "unsafe": "  (--unsafe-fixes)"}
        for rule in RULES.values():
            line = f"{rule.code}  {rule.name:<{width}}  {rule.severity:<7}  {rule.summary}{fixes[rule.fix]}"
            write(line + "\n")
        return 0
    try:
        told = "\n".join(map(explained, codes))
    except ConfigError as error:
        raise Misuse(str(error)) from error
    if _is_terminal():
        from rich.console import Console
        from rich.markdown import Markdown

        Console(width=min(100, Console().width)).print(Markdown(told))
    else:
        write(told)
    return 0


# --- newsparse init ---------------------------------------------------------------------------------------------------


@commands.command(epilog=EPILOG, short_help="Draft a contract from a good scrape.")
@click.argument("paths", nargs=-1, metavar="[FILE|DIR|-]...")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    default="newsparse.toml",
    show_default=True,
    help='Write the contract to this file; "-" means standard output.',
)
@click.option(
    "--today",
    metavar="DATE",
    help='The day of the scrape, to measure how fresh its news is; "now" uses the clock, here and in every check.'
    "  [default: the newest item's date]",
)
@reads
def init(paths: tuple[str, ...], output: str, today: str | None, reading: Reading) -> int:
    """Draft a contract from a good scrape: number of items, fields, order, template, and how fresh its news is.

    "newsparse check" then reports any later scrape that breaks the contract. Delete the lines that you don't need.
    """
    from newsparse.validation.draft import drafted, to_toml

    inputs = Inputs.of(paths, reading)
    if output != STDIN and Path(output).exists():
        raise Misuse(f"{output} already exists: name another file with --output, or - for standard output")
    day = day_of(today, "--today")
    folder = Path(output).resolve().parent
    tables = []
    for source in inputs:
        try:
            data = drafted(source.text, source.options, day, clock=today == "now")
        except Exception as error:
            inputs.complain(source.name, failure(error))
            continue
        if data is None:
            inputs.complain(source.name, "no items found: a contract needs a good scrape")
            continue
        _doubt(source)
        tables.append(to_toml(_pattern(source.name, folder), data))
    if not tables:
        return 2
    text = "\n".join(tables)
    if output == STDIN:
        write(text)
    else:
        write_file(output, text.encode("utf-8", "backslashreplace"))
        click.echo(f"newsparse: {count(len(tables), 'contract')} written to {visible(output)}", err=True)
    return inputs.exit_code


def _doubt(source: Source) -> None:
    """Say that a scrape has findings: its contract would ask for what may be a misreading."""
    from newsparse.validation import check as checked

    found = sum(each.severity != "info" for each in checked(source.text, **source.options))
    if found:
        told = f"has {count(found, 'finding')}: run newsparse check on it before you rely on this contract"
        click.echo(f"newsparse: {visible(source.name)} {told}", err=True)


def _pattern(name: str, folder: Path) -> str:
    """The pattern that means a file, from the folder of the settings."""
    if name == STDIN:
        return "**"
    path = os.path.relpath(name, folder)
    return "".join(f"[{each}]" if each in "*?[" else each for each in Path(path).as_posix())


# --- newsparse format -------------------------------------------------------------------------------------------------


@commands.command("format", epilog=EPILOG, short_help="Print listings in one style.")
@click.argument("paths", nargs=-1, metavar="[FILE|DIR|-]...")
@click.option("-w", "--write", "rewrites", is_flag=True, help="Replace the files instead of printing.")
@click.option(
    "--check", "only_check", is_flag=True, help="Print nothing; exit with 1 if an input would change."
)
@click.option("--diff", is_flag=True, help="Show what would change; exit with 1 if anything would.")
@click.option(
    "--no-numbers",
    is_flag=True,
    help="Print bullets instead of numbers, so that a new item doesn't change every line (useful with git).",
)
@reads
def format_command(
    paths: tuple[str, ...], rewrites: bool, only_check: bool, diff: bool, no_numbers: bool, reading: Reading
) -> int:
    """Print listings in one style, with the same columns, empty lines and line endings.

    Words, numbers and dates never change, and a listing that already has this style stays as it is.
    """
    from newsparse.validation.canonical import without_numbers
    from newsparse.validation.runner import format_one

    if rewrites + (only_check or diff) + no_numbers > 1:
        raise click.UsageError("--write, --no-numbers and --check (or --diff) can't be combined.")
    if rewrites and STDIN in (paths or (STDIN,)):
        raise click.UsageError("Standard input can't be replaced: leave out --write to print the result.")
    inputs = Inputs.of(paths, reading)
    if no_numbers:
        for source in inputs:
            write(without_numbers(source.text, source.options))
        return inputs.exit_code
    changed = 0
    read = functools.partial(_read_to_check, inputs, rewrites)
    for name in inputs.names():
        report, text, differs = format_one(read, name, write=rewrites, diff=diff)
        if report.error is not None:
            inputs.complain(name, report.error)
            continue
        changed += differs
        if diff:
            _write_diff(report.diff)
        elif only_check and differs:
            click.echo(f"newsparse: {visible(name)} would change", err=True)
        elif rewrites and differs:
            click.echo(f"newsparse: {visible(name)} changed", err=True)
        elif not rewrites and not only_check:
            write_bytes(text.encode("utf-8", "surrogatepass"))
    return inputs.exit_code or int(changed > 0 and (only_check or diff))
