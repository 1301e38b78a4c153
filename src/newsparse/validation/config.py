"""Settings: from ``newsparse.toml``, or from ``[tool.newsparse]`` of ``pyproject.toml``.

`find` looks for the file, `load` reads it, and a `Settings` answers for each path which rules run and which contract holds.
Raises `ConfigError` with file, key, what was found and what is allowed.
"""

from __future__ import annotations

import datetime as dt
import functools
import os
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import attrs

from newsparse import files
from newsparse.reader import parse
from newsparse.validation.contracts import ConfigError, Contract
from newsparse.validation.engine import chosen
from newsparse.validation.model import Rule, Severity
from newsparse.validation.patterns import compiled

NAME: Final = "newsparse.toml"
PYPROJECT: Final = "pyproject.toml"
KEYS: Final = ("select", "ignore", "per-file-ignores", "level", "baseline", "contract")


@attrs.frozen
class FileContract:
    """A contract, the files that it holds for, and where their previous scrapes are (``{name}`` is the file's)."""

    files: tuple[str, ...]
    contract: Contract
    previous: str | None = None


@attrs.frozen
class Settings:
    """What is checked, for which file.

    Attributes:
        folder: What patterns and paths are relative to: the configuration file's folder.
        select: Codes, or how codes begin; `None` for all rules.
        ignore: Codes that are left out.
        per_file_ignores: Patterns with the codes that are left out for the files that match.
        level: The mildest findings that are shown.
        baseline: The file of known findings.
        contracts: The first whose patterns match a file is its contract.
    """

    folder: Path = attrs.field(factory=Path.cwd)
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    level: Severity = Severity.WARNING
    baseline: Path | None = None
    contracts: tuple[FileContract, ...] = ()

    def rules_for(self, path: str) -> list[Rule]:
        """The rules that run on a file."""
        if not self.per_file_ignores:
            return _rules(self.select, self.ignore)
        name = self.relative(path)
        codes = tuple(
            code for pattern, codes in self.per_file_ignores if matches(pattern, name) for code in codes
        )
        return _rules(self.select, self.ignore + codes)

    def contract_for(self, path: str) -> Contract | None:
        """The contract that a file has to keep; its previous scrape is read now, and may not be there yet."""
        found = self._file_contract(path)
        if found is None:
            return None
        if found.previous is None:
            return found.contract
        earlier = self.folder / _filled(found.previous, Path(path))
        if earlier.exists() and not earlier.is_file():
            raise ConfigError(f"previous: {earlier}: it must be a file")
        if not earlier.is_file():
            return attrs.evolve(found.contract, max_shrink=None)
        return attrs.evolve(found.contract, previous=_earlier(str(earlier)))

    def has_contract_for(self, path: str) -> bool:
        """Whether one of the contracts applies to a file."""
        return self._file_contract(path) is not None

    def _file_contract(self, path: str) -> FileContract | None:
        name = self.relative(path) if self.contracts else path
        return next(
            (each for each in self.contracts if any(matches(pattern, name) for pattern in each.files)), None
        )

    def relative(self, path: str) -> str:
        """A path as patterns see it: from the settings' folder, with slashes."""
        try:
            name = os.path.relpath(path, self.folder)
        except ValueError:  # another drive of Windows
            name = path
        return Path(name).as_posix()


@functools.lru_cache(64)
def _rules(select: tuple[str, ...] | None, ignore: tuple[str, ...]) -> list[Rule]:
    return chosen(select, ignore)


@functools.lru_cache(8)
def _earlier(path: str) -> Any:
    try:
        return parse(files.read(path).decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"previous: {path}: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"previous: {path}: byte {error.start} is not UTF-8") from None


# --- patterns ----------------------------------------------------------------------------------------------------------


_TOKEN: Final = re.compile(r"(?:\*{2,}/)+|\*{2,}|\*|\?|\[!?[^\]/]+\]|.", re.DOTALL)


@functools.lru_cache(256)
def _tokens(pattern: str) -> tuple[str | re.Pattern[str], ...]:
    """The parts of a path pattern: ``**/``, ``**``, ``*``, and a regular expression for what one character may be."""
    found: list[str | re.Pattern[str]] = []
    for match in _TOKEN.finditer(pattern):
        token = match[0]
        if token[0] == "*":
            found.append(token if len(token) == 1 else "**/" if token.endswith("/") else "**")
        elif token == "?":
            found.append(re.compile("[^/]", re.DOTALL))
        elif len(token) > 1:
            inside = re.sub(r"[^\w\s-]", r"\\\g<0>", token[1:-1].removeprefix("!"))
            found.append(compiled(f"[^/{inside}]" if token[1] == "!" else f"[{inside}]"))
        else:
            found.append(re.compile(re.escape(token)))
    return tuple(found)


def _checked_pattern(pattern: str, where: str) -> str:
    """A pattern that can be used. Raises `ConfigError`."""
    try:
        _tokens(pattern)
    except re.error as error:
        raise ConfigError(f"{where} is {pattern!r}: this is not a valid path pattern ({error})") from None
    return pattern


def _behind(token: str | re.Pattern[str], places: set[int], path: str) -> set[int]:
    """Where in a path a part of a pattern may end that begins at one of some places."""
    if isinstance(token, re.Pattern):
        return {at + 1 for at in places if at < len(path) and token.match(path, at)}
    first = min(places)
    if token == "**":
        return set(range(first, len(path) + 1))
    found, begun = set(places), False
    for at in range(first, len(path)):
        is_slash = path[at] == "/"
        if is_slash and begun and token == "**/":
            found.add(at + 1)
        begun = (begun or at in (places if token == "*" else found)) and not is_slash
        if begun and token == "*":
            found.add(at + 1)
    return found


def matches(pattern: str, path: str) -> bool:
    """Whether a path is one that a pattern means: ``*`` and ``?`` stop at slashes, ``**`` does not; a pattern without
    slash means the file's name, in any folder. Linear: the places where each part may end are followed through the path
    (Thompson's simulation), so no number of stars is too many.

    >>> matches("*.txt", "ilo/2023.txt"), matches("ilo/*", "ilo/2023.txt"), matches("ilo/*", "a/ilo/2023.txt")
    (True, True, False)
    >>> matches("**/ilo/*", "a/b/ilo/2023.txt")
    True
    """
    name = path if "/" in pattern else path.rpartition("/")[2]
    places = {0}
    for token in _tokens(pattern.removeprefix("./")):
        places = _behind(token, places, name)
        if not places:
            return False
    return len(name) in places


# --- files ------------------------------------------------------------------------------------------------------------


def find(start: Path) -> Path | None:
    """The settings' file of a folder or of the nearest one above: ``newsparse.toml``, or a ``pyproject.toml`` that has
    ``[tool.newsparse]``."""
    for folder in (start, *start.parents):
        if (folder / NAME).is_file():
            return folder / NAME
        if (folder / PYPROJECT).is_file() and "newsparse" in _tools(_toml(folder / PYPROJECT)):
            return folder / PYPROJECT
    return None


def load(path: Path, clock: Callable[[], dt.date] = dt.date.today) -> Settings:
    """The settings that a file holds.

    Args:
        path: A TOML file; of one that is called ``pyproject.toml`` the table ``[tool.newsparse]``.
        clock: Asked for today by a contract that says ``today = "now"``, and not otherwise.

    Raises:
        ConfigError: The file cannot be read, a key is unknown, or a value not allowed.
    """
    data: Any = _toml(path)
    table = str(path)
    if path.name == PYPROJECT:
        data = _tools(data).get("newsparse", {})
        table = f"{path}: tool.newsparse"
    if not isinstance(data, Mapping):
        raise ConfigError(f"{table} is {data!r}: it must be a table")
    for key in data:
        if key not in KEYS:
            raise ConfigError(f"{table}: there is no key {key!r}: the keys are {', '.join(KEYS)}")
    folder = path.resolve().parent
    level = data.get("level", "warning")
    if level not in list(Severity):
        raise ConfigError(f"{table}: level is {level!r}: it must be one of {', '.join(Severity)}")
    baseline = data.get("baseline")
    if baseline is not None and not isinstance(baseline, str):
        raise ConfigError(f"{table}: baseline is {baseline!r}: it must be the path of a file")
    return Settings(
        folder,
        _codes(data["select"], f"{table}: select") if "select" in data else None,
        _codes(data.get("ignore", []), f"{table}: ignore"),
        _per_file(data.get("per-file-ignores", {}), f"{table}: per-file-ignores"),
        Severity(level),
        folder / baseline if baseline is not None else None,
        _contracts(data.get("contract", []), table, folder, clock),
    )


def _tools(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """The table ``[tool]`` of a ``pyproject.toml``; empty where that is no table, which is for others to complain of."""
    tools = data.get("tool", {})
    return tools if isinstance(tools, Mapping) else {}


def _toml(path: Path) -> dict[str, Any]:
    try:
        data = tomllib.loads(files.read(path).decode("utf-8-sig"))
        if not _fits(data):
            raise ConfigError(f"{path}: a whole number has more than 64 bits, which TOML does not allow")
        return data
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: byte {error.start} is not UTF-8") from None
    except RecursionError:
        raise ConfigError(f"{path}: its arrays or tables are nested too deeply") from None
    except ConfigError:
        raise
    except ValueError as error:  # of tomllib, or of a number with too many digits for Python
        raise ConfigError(f"{path}: this is not valid TOML: {error}") from None


def _fits(value: Any) -> bool:
    """Whether all whole numbers in a value of TOML have at most 64 bits, as its specification says."""
    if isinstance(value, dict | list):
        return all(map(_fits, value.values() if isinstance(value, dict) else value))
    return not isinstance(value, int) or -(1 << 63) <= value < 1 << 63


def _texts(value: Any, where: str, allowed: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ConfigError(f"{where} is {value!r}: it must be {allowed}")
    return tuple(value)


def _codes(value: Any, where: str) -> tuple[str, ...]:
    codes = _texts(value, where, "a list of codes such as ['NP2', 'NP301']")
    try:
        chosen(codes)
    except ConfigError as error:
        raise ConfigError(f"{where}: {error}") from None
    return codes


def _per_file(value: Any, where: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, Mapping):
        raise ConfigError(f"{where} is {value!r}: it must be a table such as {{ 'archive/**' = ['NP205'] }}")
    return tuple(
        (_checked_pattern(pattern, where), _codes(codes, f"{where}.{pattern!r}"))
        for pattern, codes in value.items()
    )


def _contracts(
    value: Any, table: str, folder: Path, clock: Callable[[], dt.date]
) -> tuple[FileContract, ...]:
    if not isinstance(value, list) or not all(isinstance(each, Mapping) for each in value):
        raise ConfigError(f"{table}: contract is {value!r}: it must be tables under [[contract]]")
    found = []
    for number, each in enumerate(value, 1):
        where = f"{table}: contract {number}"
        data = dict(each)
        patterns = data.pop("files", ["**"])
        if isinstance(patterns, str):
            patterns = [patterns]
        patterns = _texts(patterns, f"{where}: files", "a pattern or a list of patterns")
        if not patterns:
            raise ConfigError(f"{where}: files is []: it must hold a pattern, or be left out for all files")
        for pattern in patterns:
            _checked_pattern(pattern, f"{where}: files")
        template = _template(data.get("previous"), where)
        if template is not None:
            # the earlier scrape is another for each file, and is read then: until then, that of an empty page
            data["previous"] = parse("")
            data.setdefault("max-shrink", 0)
        contract = Contract.from_dict(
            data, where=where, folder=folder, name=f"contract {number}", clock=clock
        )
        found.append(FileContract(patterns, contract, template))
    return tuple(found)


_SLOT: Final = re.compile(r"\{([^{}]*)\}")


def _template(value: Any, where: str) -> str | None:
    """A path with ``{name}`` or ``{stem}`` in it; `None` where it has no slot."""
    if not isinstance(value, str):
        return None
    slots = _SLOT.findall(value)
    if any(slot not in ("name", "stem") for slot in slots):
        raise ConfigError(f"{where}: previous is {value!r}: only {{name}} and {{stem}} can be in braces")
    return value if slots else None


def _filled(template: str, path: Path) -> str:
    return _SLOT.sub(lambda match: path.name if match[1] == "name" else path.stem, template)


def with_options(
    settings: Settings, select: Iterable[str], ignore: Iterable[str], level: str | None, baseline: str | None
) -> Settings:
    """Settings with what a command line says instead (`select`, `level`, `baseline`) or besides (`ignore`)."""
    rules = chosen(select)
    chosen(ignore)
    named = [rule.severity for rule in rules if rule.code in set(select)]  # shown, whatever the level is
    shown = Severity(level) if level else max([settings.level, *named], key=list(Severity).index)
    return attrs.evolve(
        settings,
        select=tuple(select) or settings.select,
        ignore=settings.ignore + tuple(ignore),
        level=shown,
        baseline=Path(baseline) if baseline else settings.baseline,
    )
