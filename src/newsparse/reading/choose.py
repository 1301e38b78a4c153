"""Which reading of a text is taken: that of a given template, that of the renderer whose text it is, or one that is found.

`given` and `found` take a text and the options and return `Entries`, or `None` where they have nothing to say: then the
renderer's reading counts. Nothing here raises on a text.
"""

from __future__ import annotations

from collections.abc import Callable

from newsparse.reading import flat
from newsparse.reading.entries import Entries
from newsparse.reading.options import ReadOptions


def given(text: str, options: ReadOptions) -> Entries | None:
    """The entries of a template that was given; `None` where none was."""
    template = options.template
    return template.entries(text, options.date_options) if template is not None else None


def found(text: str, options: ReadOptions, usual: Callable[[], Entries]) -> Entries | None:
    """The entries of a page's own pattern, where that explains the page better than the usual reading.

    Args:
        text: The whole text.
        options: What is known beforehand.
        usual: Gives the entries of the usual reading: a numbered or bulleted list of a known renderer; no parts where
            there is none.

    Returns:
        Entries, without parts where the page holds entries that no reading tells surely (`Entries.evidence` says so);
        `None` for the usual reading.
    """
    if usual().parts:
        return None
    entries = flat.entries(text)
    return entries if entries.parts else None
