"""Contracts: what a listing must hold, said by whoever relies on it.

A `Contract` is built in Python or read from a table of ``newsparse.toml`` or ``pyproject.toml``. Its keys are checked
by the rules NP601 to NP612, one a key or two. Raises `ConfigError`, a `ValueError` that names file, key, what was found and
what is allowed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import attrs

from newsparse import files
from newsparse.dates import Options
from newsparse.dialects import DIALECTS
from newsparse.doors import takes
from newsparse.errors import NewsparseError
from newsparse.reader import parse
from newsparse.reading.template.template import Template, TemplateError, as_template
from newsparse.records import Listing
from newsparse.validation.patterns import backtracking, compiled

FIELDS: Final = ("number", "title", "date", "body", "kicker", "author", "credit", "place", "url")
ORDERS: Final = ("newest-first", "oldest-first")
HEADING_KINDS: Final = ("none", "day", "month", "year", "topic")
NOW: Final = "now"
"""What stands for the clock in ``--today now`` and ``today = "now"``."""


class ConfigError(NewsparseError, ValueError):
    """A contract or a setting is invalid; the message gives the file, the key, what was found and what it must be."""

    __module__ = "newsparse.validation"


@attrs.frozen
class Contract:
    """What a listing must contain. Every key is optional, and only what is set is checked.

    Attributes:
        name: Its name in messages.
        fields: For each field, the share of items that must have it, in per cent.
        min_items: The minimum number of items.
        max_items: The maximum.
        min_sections: The minimum number of sections.
        max_sections: The maximum.
        newest_within_days: How many days old the newest item may be.
        oldest_within_days: How many days old any item may be.
        order: ``newest-first`` or ``oldest-first``, in each section.
        headings: The headings that a section may have.
        heading_kinds: The kinds of heading that a section may have: ``none``, ``day``, ``month``, ``year``, ``topic``.
        title_pattern: A regular expression that must match somewhere in each title.
        max_same_date: The largest share of dated items that may have the same date, in per cent.
        dialect: The renderer that must have printed the text.
        template: The layout of an entry (`newsparse.Template`, or its string); the page is read with it.
        languages: The languages of its dates, as for `newsparse.parse`; the page is read with them.
        day_first: Whether ``03/04/2023`` is 3 April; the page is read with it.
        reference: The day that dates such as "3 days ago" count from; the page is read with it.
        previous: An earlier scrape.
        max_shrink: By how much the number of items may fall below that of `previous`, in per cent.
        today: The date that days are counted from; `None` for the date that is passed to the check.

    Raises:
        ConfigError: A value is invalid.

    >>> import newsparse
    >>> contract = Contract(min_items=2)
    >>> print(*newsparse.check("  1. A title\\n\\n    2 May 2023\\n", contract))
    1:1: NP602 1 item, and the contract requires at least 2 (contract-items)
    """

    name: str = "contract"
    fields: Mapping[str, float] = attrs.field(factory=dict)
    min_items: int | None = None
    max_items: int | None = None
    min_sections: int | None = None
    max_sections: int | None = None
    newest_within_days: int | None = None
    oldest_within_days: int | None = None
    order: str | None = None
    headings: tuple[str, ...] | None = None
    heading_kinds: tuple[str, ...] | None = None
    title_pattern: str | None = None
    max_same_date: float | None = None
    dialect: str | None = None
    template: Template | None = None
    languages: tuple[str, ...] | None = None
    day_first: bool | None = None
    reference: dt.date | None = None
    previous: Listing | None = None
    max_shrink: float | None = None
    today: dt.date | None = None

    def __attrs_post_init__(self) -> None:
        name: Any = self.name
        if not isinstance(name, str):
            raise _bad("contract: name", name, "it must be a string")
        for key, read in _READERS.items():
            field = key.replace("-", "_")
            value = getattr(self, field)
            if field == "fields" or value is not None:
                object.__setattr__(self, field, read(value, f"{name}: {key}", None, _no_clock))
        for less, most in (("min-items", "max-items"), ("min-sections", "max-sections")):
            low, high = (getattr(self, key.replace("-", "_")) for key in (less, most))
            if low is not None and high is not None and low > high:
                raise ConfigError(f"{name}: {less} is {low} and {most} is {high}: no page can satisfy both")
        if self.max_shrink is not None and self.previous is None:
            raise ConfigError(f"{self.name}: max-shrink needs previous, the scrape to compare with")

    @property
    def read_options(self) -> dict[str, Any]:
        """What a page under this contract is read with: those of the options of `newsparse.parse` that it names."""
        names = ("template", "languages", "day_first", "reference")
        return {name: value for name in names if (value := getattr(self, name)) is not None}

    @property
    def needs_today(self) -> str | None:
        """The key that counts days, if there is one."""
        for key in ("newest_within_days", "oldest_within_days"):
            if getattr(self, key) is not None:
                return key.replace("_", "-")
        return None

    @classmethod
    def from_dict(
        cls,
        data: Mapping[str, Any],
        *,
        where: str = "contract",
        folder: Path | None = None,
        name: str = "contract",
        clock: Callable[[], dt.date] = dt.date.today,
    ) -> Contract:
        """The contract in a TOML table. Keys may be written with hyphens or underscores.

        Args:
            data: The table.
            where: Its name in error messages: the file, and which table of it.
            folder: The folder that the path of `previous` is relative to.
            name: The contract's name in findings.
            clock: Called for today's date if the table has ``today = "now"``, and not otherwise.

        Raises:
            ConfigError: A key is unknown, or its value is invalid.

        >>> Contract.from_dict({"fields": {"date": "100 %"}, "min-items": 5}).fields
        {'date': 100.0}
        >>> Contract.from_dict({"min-items": "five"})
        Traceback (most recent call last):
        ...
        newsparse.validation.ConfigError: contract: min-items is 'five': it must be a whole number, 0 or more
        """
        takes(
            "from_dict",
            where=(where, str),
            folder=(folder, Path | None),
            name=(name, str),
            clock=(clock, Callable),
        )
        if not isinstance(data, Mapping):
            raise _bad(where, data, "it must be a table, or a mapping with the keys of a contract")
        values: dict[str, Any] = {"name": name}
        for raw, value in data.items():
            key = str(raw).replace("_", "-")
            if key not in _READERS:
                raise ConfigError(f"{where}: there is no key {raw!r}: the keys are {', '.join(_READERS)}")
            if key.replace("-", "_") in values:
                raise ConfigError(f"{where}: {key} is there twice, with a hyphen and with an underscore")
            values[key.replace("-", "_")] = _READERS[key](value, f"{where}: {key}", folder, clock)
        try:
            return cls(**values)
        except ConfigError as error:
            raise ConfigError(f"{where}: {str(error).partition(': ')[2]}") from None


# --- one reader a kind of value ---------------------------------------------------------------------------------------

_Reader = Callable[[Any, str, "Path | None", Callable[[], dt.date]], Any]


def _bad(where: str, value: object, allowed: str) -> ConfigError:
    huge = isinstance(value, int) and not -_MOST <= value < _MOST  # Python prints no number of 5,000 digits
    shown = "a number of more than 64 bits" if huge else repr(value)
    return ConfigError(f"{where} is {shown if len(shown) <= 80 else shown[:79] + '…'}: {allowed}")


def _whole(value: Any, where: str, *_: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < _MOST:
        raise _bad(where, value, "it must be a whole number, 0 or more")
    return value


_MOST: Final = 1 << 63


class _Share(float):
    """A number of per cent that was checked, so that it passes when its contract is copied."""


def _percent(value: Any, where: str, *_: Any) -> float:
    if isinstance(value, _Share):
        return value
    number: Any = value
    if isinstance(value, str):
        match = re.fullmatch(r"\s*([0-9]+(?:\.[0-9]+)?)\s*%\s*", value)
        number = float(match[1]) if match else None
    if not isinstance(number, int | float) or isinstance(number, bool) or not 0 <= number <= 100:
        raise _bad(where, value, "it must be a share such as '80 %', or a number from 0 to 100")
    if isinstance(value, float) and 0 < value <= 1:
        raise _bad(
            where,
            value,
            f"it must be in per cent: write '{value * 100:g} %', or '{value:g} %' if you mean so little",
        )
    return _Share(number)


def _fields(value: Any, where: str, *_: Any) -> dict[str, float]:
    if not isinstance(value, Mapping):
        raise _bad(where, value, "it must be a table such as { date = '100 %', body = '80 %' }")
    for field in value:
        if field not in FIELDS:
            raise ConfigError(f"{where}: there is no field {field!r}: the fields are {', '.join(FIELDS)}")
    return {field: _percent(share, f"{where}.{field}") for field, share in value.items()}


def _choice(choices: tuple[str, ...]) -> _Reader:
    def read(value: Any, where: str, *_: Any) -> str:
        if value not in choices:
            raise _bad(where, value, f"it must be one of {', '.join(choices)}")
        return str(value)

    return read


def _texts(value: Any, where: str, *_: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(each, str) for each in value):
        raise _bad(where, value, "it must be a list of strings")
    return tuple(value)


def _kinds(value: Any, where: str, *_: Any) -> tuple[str, ...]:
    kinds = _texts(value, where)
    for kind in kinds:
        if kind not in HEADING_KINDS:
            raise ConfigError(f"{where}: there is no kind {kind!r}: the kinds are {', '.join(HEADING_KINDS)}")
    return kinds


def _pattern(value: Any, where: str, *_: Any) -> str:
    if not isinstance(value, str):
        raise _bad(where, value, "it must be a regular expression")
    try:
        compiled(value)
    except re.error as error:
        raise _bad(where, value, f"this is not a valid regular expression ({error})") from None
    except (RecursionError, OverflowError):
        raise _bad(
            where, value, "this regular expression is nested too deeply, or its counts are too large"
        ) from None
    if fault := backtracking(value):
        raise _bad(where, value, f"{fault}; a title could keep it busy forever")
    return value


def _as_template(value: Any, where: str, *_: Any) -> Template:
    try:
        return as_template(value)
    except TypeError:
        raise _bad(where, value, "it must be a template such as '{number}. {title} ({date})'") from None
    except TemplateError as error:
        raise _bad(where, value, f"this is not a valid template ({error})") from None


def _languages(value: Any, where: str, *_: Any) -> tuple[str, ...]:
    codes = (value,) if isinstance(value, str) else value
    if not isinstance(codes, list | tuple) or not all(isinstance(code, str) for code in codes):
        raise _bad(where, value, 'it must be a list of language codes such as ["fr", "en"]')
    try:
        return Options.of(languages=codes).languages or ()
    except ValueError as error:
        raise _bad(where, value, f"it must be a list of language codes ({error})") from None


def _flag(value: Any, where: str, *_: Any) -> bool:
    if not isinstance(value, bool):
        raise _bad(where, value, "it must be true or false")
    return value


def _listing(value: Any, where: str, folder: Path | None, _: Any) -> Listing:
    if isinstance(value, Listing):
        return value
    if not isinstance(value, str):
        raise _bad(where, value, "it must be the path of a file")
    path = (folder or Path()) / value
    try:
        if path.exists() and not path.is_file():
            raise OSError("it is no file")
        return parse(files.read(path).decode("utf-8-sig"))
    except (OSError, ValueError) as error:
        if isinstance(error, UnicodeDecodeError):
            raise _bad(
                where, value, f"it must be a UTF-8 file ({path}: byte {error.start} is not UTF-8)"
            ) from None
        why = getattr(error, "strerror", None) or error
        raise _bad(where, value, f"it must be a readable file ({path}: {why})") from None


def read_today(value: Any, where: str, _: Path | None, clock: Callable[[], dt.date]) -> dt.date:
    """A date, an ISO text of one, or ``now``, which asks the clock. Raises `ConfigError`."""
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        return value
    if value == NOW:
        return clock()
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise _bad(where, value, 'it must be a date such as 2023-10-01, or "now" for the clock') from None


def _no_clock() -> dt.date:
    raise ConfigError(
        f'"{NOW}" is not a date, and a contract made in Python never uses the clock: pass the date'
    )


_READERS: Final[dict[str, _Reader]] = {
    "fields": _fields,
    "min-items": _whole,
    "max-items": _whole,
    "min-sections": _whole,
    "max-sections": _whole,
    "newest-within-days": _whole,
    "oldest-within-days": _whole,
    "order": _choice(ORDERS),
    "headings": _texts,
    "heading-kinds": _kinds,
    "title-pattern": _pattern,
    "max-same-date": _percent,
    "dialect": _choice(tuple(DIALECTS)),
    "template": _as_template,
    "languages": _languages,
    "day-first": _flag,
    "reference": read_today,
    "previous": _listing,
    "max-shrink": _percent,
    "today": read_today,
}
KEYS: Final = tuple(_READERS)
