"""What a caller says about the dates of a page: the day that relative dates are counted from, the languages, the order of day and month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import attrs

from newsparse.doors import typed

from . import evidence, words
from .value import Date

Given = tuple[dt.date | None, tuple[str, ...] | None, bool | None]
"""What a caller says, as a tuple: it is found in a cache in half the time."""


@attrs.frozen(field_transformer=typed)
class Options:
    """What is known about dates before any is read. Raises `TypeError` for a value of the wrong type, and `ValueError` for an unknown language.

    Attributes:
        reference: The day that "yesterday" is counted from; a `datetime.datetime` for hours and minutes too.
        languages: The languages to read; all of them if `None`.
        day_first: Which of two small numbers is the day; `None` if that isn't known.

    >>> Options.of(languages="fr").languages
    ('fr',)
    """

    reference: dt.date | None = None
    languages: tuple[str, ...] | None = None
    day_first: bool | None = None
    page: str = attrs.field(default="", eq=False, repr=False)
    """The page, whose script and small words say its language where the caller names none; no part of equality."""

    @classmethod
    def of(
        cls,
        reference: dt.date | None = None,
        languages: Iterable[str] | None = None,
        day_first: bool | None = None,
    ) -> Options:
        """The options of a call, checked."""
        check(reference, day_first)
        codes = languages_of(languages)
        words.mask_of(codes)
        return cls(reference, codes, day_first)

    def on(self, text: str) -> Options:
        """These options on a page."""
        return Options(self.reference, self.languages, self.day_first, text)

    @property
    def given(self) -> Given:
        """What the caller says, without the page."""
        return self.reference, self.languages, self.day_first

    @property
    def named(self) -> int:
        """The bits of the languages that the caller names, 0 for none."""
        return words.mask_of(self.languages) if self.languages else 0

    @property
    def sure(self) -> int:
        """The bits of the languages that the caller names, or else the page shows.

        >>> NOTHING.on("Der neue Hafen ist offen, und die Schiffe sind da.").sure == words.mask_of(["de"])
        True
        """
        return self.named or evidence.languages_of_text(self.page)

    @property
    def mask(self) -> int:
        """The bits of the languages to read."""
        return words.mask_of(self.languages)


#: Nothing is known.
NOTHING = Options()


def check(reference: object, day_first: object) -> None:
    """Raise a `TypeError` unless these are a day and an order."""
    if reference is not None and not isinstance(reference, dt.date):
        hint = "; read it: datetime.date.fromisoformat(value)" if isinstance(reference, str) else ""
        raise TypeError(
            f"reference must be a datetime.date or datetime.datetime, got {_kind(reference)}{hint}"
        )
    if day_first is not None and not isinstance(day_first, bool):
        raise TypeError(f"day_first must be True, False or None, got {_kind(day_first)}")


def languages_of(languages: Iterable[str] | None) -> tuple[str, ...] | None:
    """The language codes that a caller passed; one `str` is one code. Raises `TypeError` for anything else than codes."""
    if languages is None:
        return None
    if isinstance(languages, str):
        return (languages,)
    if not isinstance(languages, Iterable):
        raise TypeError(f'languages must be codes such as ["en", "fr"], got {_kind(languages)}')
    codes = tuple(languages)
    for code in codes:
        if not isinstance(code, str):
            raise TypeError(f'languages must be codes such as ["en", "fr"], got {_kind(code)} among them')
    return codes


def text_of(text: object, caller: str) -> str:
    """The text that a caller passed. Raises a `TypeError` that says what was given and what to do."""
    if isinstance(text, str):
        return text
    hint = ""
    if isinstance(text, Date):
        hint = "; it has been read already"
    elif isinstance(text, dt.date):
        hint = "; wrap it: Date.of(value)"
    elif isinstance(text, bytes | bytearray):
        hint = "; decode it first, for example with text.decode('utf-8')"
    elif isinstance(text, int | float):
        hint = "; pass str(…) if it is a date in numbers"
    raise TypeError(f"{caller}() takes a str, got {_kind(text)}{hint}")


def _kind(value: object) -> str:
    return "None" if value is None else f"{type(value).__name__}: {repr(value)[:60]}"
