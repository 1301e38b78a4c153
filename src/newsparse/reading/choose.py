"""Which reading of a text is taken: that of a given template, that of the renderer whose text it is, or one that is found.

`given` and `found` take a text and the options and return `Entries`, or `None` where they have nothing to say: then the
renderer's reading counts. Nothing here raises on a text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from newsparse.reading.entries import Entries, Entry, Evidence
from newsparse.reading.evidence import unexplained
from newsparse.reading.found import find, weigh_entries
from newsparse.reading.lines import page_lines
from newsparse.reading.options import ReadOptions
from newsparse.reading.template_write import entries_template

PRICE: Final = 10.0
"""Bits that a piece of evidence costs that a reading leaves aside."""
SAMPLE: Final = 1 << 16
"""Characters in which the usual reading is looked at for what it leaves unexplained."""


def given(text: str, options: ReadOptions) -> Entries | None:
    """The entries of a template that was given; `None` where none was."""
    template = options.template
    return template.entries(text, options.date_options.on(text)) if template is not None else None


class Choice(NamedTuple):
    """Which reading is taken.

    Attributes:
        entries: Those of the page's own pattern; `None` for the usual reading.
        evidence: What the usual reading leaves unexplained, where it is taken all the same.
    """

    entries: Entries | None
    evidence: tuple[Evidence, ...] = ()


def found(text: str, options: ReadOptions, usual: Callable[[int | None], Entries]) -> Choice:
    """Choose between the usual reading of a page and the page's own pattern: the one that explains more.

    Args:
        text: The whole text.
        options: What is known beforehand.
        usual: Gives the entries of the usual reading that begin before an offset (all for `None`): a numbered or bulleted
            list of a known renderer; no parts where there is none.
    """
    entries = usual(SAMPLE)
    if not entries.parts:
        own = find(text)
        return Choice(_with_template(text, own.entries) if own is not None else None)
    lines = page_lines(text[:SAMPLE])
    evidence = unexplained(lines, entries)
    if not evidence:
        return Choice(None)
    own = find(text)
    if own is not None:
        rest = unexplained(lines, own.entries)
        usual_bits = weigh_entries(own.lines, usual(None)) - PRICE * len(evidence)
        if own.reading.bits - PRICE * len(rest) >= usual_bits:
            return Choice(_with_template(text, own.entries)._replace(evidence=rest))
    return Choice(None, evidence)


def _with_template(text: str, entries: Entries) -> Entries:
    """The entries of a found pattern with their template, where the language can say one that reads them alike."""
    from newsparse.reading.template import Template, TemplateError

    found = [entry for part in entries.parts for entry in part.entries]
    try:
        template = Template(entries_template(text, found))
    except TemplateError:
        return entries
    read = [entry for part in template.entries(text).parts for entry in part.entries]
    if [_spans(entry) for entry in read] != [_spans(entry) for entry in found]:
        return entries
    return entries._replace(parts=tuple(part._replace(template=str(template)) for part in entries.parts))


def _spans(entry: Entry) -> list[tuple[str, int, int]]:
    return [field[:3] for field in entry.fields]
