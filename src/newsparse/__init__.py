"""Scraped, numbered and dated news listings as typed records, and back, without losing a byte.

>>> import newsparse
>>> listing = newsparse.parse("  1. Decent work\\n\\n    7 October 2022\\n\\n    It is a source of dignity.")
>>> item = listing.items[0]
>>> item.number, item.title, item.date.edtf, item.body
(1, 'Decent work', '2022-10-07', ('It is a source of dignity.',))
>>> newsparse.unparse(listing) == "  1. Decent work\\n\\n    7 October 2022\\n\\n    It is a source of dignity."
True
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from newsparse.changes import diff
    from newsparse.dates import Date, DateError, Precision, find_dates, parse_date
    from newsparse.errors import NewsparseError
    from newsparse.loading import ReadError, read
    from newsparse.mentions import MentionFinder, Organization, Person, find_mentions
    from newsparse.reader import iter_items, parse
    from newsparse.records import Item, Layout, Listing, Section
    from newsparse.templates import Template, TemplateError
    from newsparse.validation import Diagnostic, check
    from newsparse.writer import unparse

_HOMES = {
    **dict.fromkeys(("iter_items", "parse"), "reader"),
    **dict.fromkeys(("Template", "TemplateError"), "templates"),
    "unparse": "writer",
    "NewsparseError": "errors",
    **dict.fromkeys(("ReadError", "read"), "loading"),
    **dict.fromkeys(("Diagnostic", "check"), "validation"),
    "diff": "changes",
    **dict.fromkeys(("Item", "Layout", "Listing", "Section"), "records"),
    **dict.fromkeys(("Date", "DateError", "Precision", "find_dates", "parse_date"), "dates"),
    **dict.fromkeys(("MentionFinder", "Organization", "Person", "find_mentions"), "mentions"),
}

__all__ = [
    "Date",
    "DateError",
    "Diagnostic",
    "Item",
    "Layout",
    "Listing",
    "MentionFinder",
    "NewsparseError",
    "Organization",
    "Person",
    "Precision",
    "ReadError",
    "Section",
    "Template",
    "TemplateError",
    "check",
    "diff",
    "find_dates",
    "find_mentions",
    "iter_items",
    "parse",
    "parse_date",
    "read",
    "unparse",
]


if not TYPE_CHECKING:  # a checker should see a misspelt name

    def __getattr__(name: str) -> Any:
        """Load a public name from its module when it is first asked for: `import newsparse` stays as quick as Python."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module 'newsparse' has no attribute {name!r}")
        from importlib import import_module

        value = globals()[name] = getattr(import_module(f"newsparse.{home}"), name)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
