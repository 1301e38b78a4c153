"""What a reader of a text may be told beforehand: the options of `parse` and of all that reads. Raises for wrong ones."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import attrs

from newsparse import dates
from newsparse.dialects import DIALECTS
from newsparse.doors import given

if TYPE_CHECKING:
    from newsparse.reading.template.template import Template


@attrs.frozen
class ReadOptions:
    """See `newsparse.parse`. What is `None` is not told.

    >>> ReadOptions.of(dialect="w3m", languages="fr").given()
    {'dialect': 'w3m', 'languages': ('fr',)}
    """

    template: Template | None = None
    dialect: str | None = None
    date_options: dates.Options = dates.NOTHING

    @classmethod
    def of(
        cls,
        template: Template | str | None = None,
        dialect: str | None = None,
        languages: Iterable[str] | str | None = None,
        day_first: bool | None = None,
        reference: datetime.date | None = None,
    ) -> ReadOptions:
        """The options of a call, checked: `TypeError` for a value of the wrong kind, `ValueError` for an unknown name."""
        if dialect is not None and not isinstance(dialect, str):
            raise TypeError(f"dialect must be a name such as 'w3m', got {given(dialect)}")
        if dialect is not None and dialect not in DIALECTS:
            raise ValueError(f"there is no dialect {dialect!r}; the dialects are {', '.join(DIALECTS)}")
        if template is not None:
            from newsparse.reading.template.template import as_template

            template = as_template(template)
        return cls(template, dialect, dates.Options.of(reference, languages, day_first))

    def given(self) -> dict[str, Any]:
        """Those that were told, by name: what `parse` takes again."""
        told = {
            "template": self.template,
            "dialect": self.dialect,
            "languages": self.date_options.languages,
            "day_first": self.date_options.day_first,
            "reference": self.date_options.reference,
        }
        return {name: value for name, value in told.items() if value is not None}


NONE = ReadOptions()
