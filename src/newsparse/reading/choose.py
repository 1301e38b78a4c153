"""Which reading of a text is taken: that of a given template, that of the renderer whose text it is, or one that is found.

`given` and `found` take a text and the options and return `Entries`, or `None` where they have nothing to say: then the
renderer's reading counts. Nothing here raises on a text.
"""

from __future__ import annotations

import bisect
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from newsparse.reading import confidence
from newsparse.reading.entries import Entries, Entry, Evidence, Field
from newsparse.reading.evidence.around import like_entries
from newsparse.reading.evidence.base import ODD, ReadPage, found_at, shortened
from newsparse.reading.evidence.lines import (
    listed_beside_days,
    lone_categories,
    records_of_machines,
    unparted,
)
from newsparse.reading.evidence.rivals import (
    doubts,
    left_below,
    left_category,
    left_over,
    unclosed_last,
    undated,
    untitled,
)
from newsparse.reading.evidence.unexplained import unexplained
from newsparse.reading.find.search import Found, find
from newsparse.reading.find.stretches import between, stretches
from newsparse.reading.lines.page_days import settle_days
from newsparse.reading.lines.page_lines import ends_sentence, page_lines
from newsparse.reading.options import ReadOptions
from newsparse.reading.result import beginning
from newsparse.reading.template.write import entries_template

_FEW: Final = 5
"""Of so many entries one may leave something unexplained, and the usual reading stays the likeliest, but for one that leaves nothing."""


def given(text: str, options: ReadOptions) -> Entries | None:
    """The entries of a template that was given; `None` where none was."""
    template = options.template
    return template.entries(text, options.date_options.on(text)) if template is not None else None


class Choice(NamedTuple):
    """Which reading is taken.

    Attributes:
        entries: Those of the page's own pattern, a stretch of the page at a time; `None` for the usual reading.
        evidence: What the usual reading leaves unexplained, where it is taken all the same.
    """

    entries: Iterable[Entries] | None
    evidence: tuple[Evidence, ...] = ()


def found(text: str, options: ReadOptions, usual: Callable[[int | None], Entries]) -> Choice:
    """Choose between the usual reading of a page and the page's own pattern: the one that leaves less unexplained.

    Args:
        text: The whole text.
        options: What is known beforehand.
        usual: Gives the entries of the usual reading that begin before an offset (all for `None`): a numbered or bulleted
            list of a known renderer; no parts where there is none.
    """
    first = beginning(text)
    entries = usual(len(first))
    if not entries.parts or not _is_listing(text, entries):
        own = find(text)
        if own is None:
            return Choice(() if entries.parts else None)
        return Choice(_taken(text, own, unexplained(own.lines, own.entries)))
    lines = page_lines(first)
    settle_days(lines)
    evidence = unexplained(lines, entries)
    if not evidence:
        return Choice(None)
    few = len(evidence) * _FEW < sum(len(part.entries) for part in entries.parts)
    own = find(text)
    if own is not None:
        rest = unexplained(own.lines, own.entries)
        until = None if own.is_last else own.lines[-1].end
        if few and (rest or _count(own.entries) > _count(usual(until))):
            return Choice(None, evidence)
        # menus around the list, which hide what is odd in it
        if _adds_bare_titles(usual(until), own.entries):
            return Choice(None, evidence)
        if len(rest) < len(evidence):
            return Choice(_taken(text, own, (*rest, *_told_apart(text, usual(until), own.entries))))
    return Choice(None, evidence)


def _told_apart(text: str, usual: Entries, own: Entries) -> Iterator[Evidence]:
    """A text of the usual reading that the page's own pattern reads as an author or a category, as no other, where the titles and dates of
    both are the same: but for the last entry, which may have what is below the page."""
    ones, twos = (tuple(entry for part in each.parts for entry in part.entries) for each in (usual, own))
    if list(map(_heads, ones)) != list(map(_heads, twos)):
        return
    texts = {field.end for entry in ones[:-1] for field in entry.fields if field.slot == "body"}
    for slot, name in _NAMED.items():
        named = [field for entry in twos for field in entry.fields if field.slot == slot]
        if len(named) == 1 and named[0].end in texts:
            what = shortened(text[named[0].start : named[0].end])
            yield found_at(ODD, named[0], f"{what} was read as {name}, and may be the text of its item")


def _adds_bare_titles(usual: Entries, own: Entries) -> bool:
    """Whether a page's own pattern reads the entries of the usual reading alike, and others that are nothing but titles."""
    ones, twos = ([entry for part in each.parts for entry in part.entries] for each in (usual, own))
    known = set(map(tuple, map(_heads, ones)))
    more = [entry for entry in twos if tuple(_heads(entry)) not in known]
    bare = all({field.slot for field in entry.fields} <= {"title", "url"} for entry in more)
    return len(ones) > 1 and bool(more) and bare and len(twos) - len(more) == len(ones)


_NAMED: Final = {"author": "an author", "kicker": "a category"}


def _heads(entry: Entry) -> list[tuple[str, int]]:
    return [(field.slot, field.end) for field in entry.fields if field.slot in ("title", "date")]


def _count(entries: Entries) -> int:
    return sum(len(part.entries) for part in entries.parts)


def _taken(text: str, own: Found, evidence: tuple[Evidence, ...]) -> Iterator[Entries]:
    """A page's own pattern as the choice, a stretch at a time; `evidence` is what the first leaves unexplained."""

    def told(found: Found) -> tuple[int, Entries, int]:
        left = evidence if not found.start else unexplained(found.lines, found.entries)
        end = len(text) if found.is_last else found.lines[-1].end
        return found.start, _with_confidence(text, found, left), end

    each = map(told, stretches(text, own))  # which keeps none of them
    del own
    start, entries, end = next(each)
    for following, more, stop in each:
        yield between(entries, start, following)
        start, entries, end = following, more, stop
    yield between(entries, start, math.inf)
    for line in page_lines(text, end, most=1):
        yield Entries((), (found_at(ODD, line, f"nothing is read from {shortened(line.text)} on"),))


def _with_confidence(text: str, own: Found, evidence: tuple[Evidence, ...]) -> Entries:
    """The entries of a page's own pattern with all that they leave unexplained, and how sure they are."""
    reading = own.reading
    entries, page = own.entries, ReadPage(own.lines, own.entries)
    untold = (
        *doubts(own),
        *left_over(own),
        *left_below(own),
        *left_category(own),
        *unclosed_last(own),
        *unparted(page),
        *lone_categories(page),
        *records_of_machines(page),
        *listed_beside_days(page),
        *undated(own),
        *untitled(own),
    )
    known = sorted(each.start for each in (*evidence, *untold))
    around = (each for each in like_entries(own) if not _is_told(each, known))
    evidence = tuple(sorted((*evidence, *untold, *around), key=lambda each: each.start))
    shown = confidence.signs(text, entries, len(evidence))
    shown = confidence.found_signs(
        shown, reading.bits, reading.weight.each, reading.cut.inline, _is_flat(own)
    )
    sure = confidence.chance(confidence.FOUND, shown)
    parts = tuple(part._replace(confidence=sure) for part in entries.parts)
    if sure < _UNSURE and not evidence and page.rows:
        first = page.rows[0].fields[0]
        told = f"what is which on this page is a guess: all titles and dates are right with a chance of {sure:.0%}"
        evidence = (Evidence(ODD, first.start, first.end, told),)
    return entries._replace(parts=parts, evidence=evidence)


def _is_told(evidence: Evidence, known: Sequence[int]) -> bool:
    """Whether something was told of its line, or of the next one; `known` are the places of what was told, in order."""
    at = bisect.bisect_left(known, evidence.start)
    return at < len(known) and known[at] <= evidence.end + _NEXT


_NEXT: Final = 2  # characters to the next line
_UNSURE: Final = 0.15
"""Chance that all titles and dates are right below which a page is not read without a word."""


def _is_flat(own: Found) -> bool:
    """Whether neither marks nor wider gaps set the entries of a pattern off."""
    records, lines = own.reading.records, own.lines
    if own.reading.cut.style or len(records) < 2:
        return False
    inner = max((lines[p].gap for record in records for p in range(record.start + 1, record.end)), default=0)
    return min(lines[record.start].gap for record in records[1:]) <= inner


def written_template(text: str, entries: Entries) -> str:
    """The template of a found pattern, where the language can say one that reads its entries alike; else ``""``."""
    from newsparse.reading.template.template import Template, TemplateError

    found = [entry for part in entries.parts for entry in part.entries]
    try:
        template = Template(entries_template(text, found))
    except TemplateError:
        return ""
    read = [entry for part in template.entries(text).parts for entry in part.entries]
    return str(template) if list(map(_spans, read)) == list(map(_spans, found)) else ""


def _spans(entry: Entry) -> list[tuple[str, int, int]]:
    return [field[:3] for field in entry.fields]


def _is_listing(text: str, entries: Entries) -> bool:
    """Whether entries may be news: numbers may, and bullets that are mostly dated or have prose below them; labels with values are none, nor is a list
    of which but the first line was read as an entry."""
    rows = [entry for part in entries.parts for entry in part.entries]
    if any(field.slot == "number" for entry in rows for field in entry.fields):
        return True
    if len(rows) == 1:
        slots = {field.slot for field in rows[0].fields}
        listed = (field.slot == "body" and text.startswith("- ", field.start) for field in rows[0].fields)
        return "date" in slots or not any(listed)
    dated = sum(any(field.slot == "date" for field in entry.fields) for entry in rows)
    prose = sum(
        any(field.slot == "body" and _is_prose(text, field) for field in entry.fields) for entry in rows
    )
    if dated:
        valued = any(
            not any(field.slot == "date" for field in entry.fields)
            and any(field.slot == "body" and not _is_prose(text, field) for field in entry.fields)
            for entry in rows
        )
        return not valued or dated * 3 >= len(rows) * 2 or prose * 2 >= len(rows)
    return len(rows) >= _LEAST_UNDATED and prose * 3 >= len(rows) * 2


_LEAST_UNDATED: Final = 3  # bullets without dates that may be a listing whose dates are missing


def _is_prose(text: str, field: Field) -> bool:
    told = text[field.start : field.end]
    return len(told) > _SHORTEST_PROSE and ends_sentence(told)


_SHORTEST_PROSE: Final = 30
