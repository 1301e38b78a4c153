"""From a text to its `Reading`: `read` for a whole text, `read_pages` for one that comes in chunks.

Of a text one reading is taken: that of a given template, that of the renderer in whose dialect it is, or one that is found
(`newsparse.reading.choose`). Nothing here raises on a `str`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from newsparse.dialects import DIALECTS, Dialect, detect
from newsparse.reading import choose, folds, margins, pages
from newsparse.reading.entries import Entries, joined
from newsparse.reading.known.page import FIRST, Page
from newsparse.reading.lines.paragraphs import references
from newsparse.reading.options import NONE, ReadOptions
from newsparse.reading.pages import Source
from newsparse.reading.result import SAMPLE, Filler, Reading, fill


def read(text: str, options: ReadOptions = NONE, *, at_once: bool = False) -> Reading:
    """The reading of a text.

    Args:
        text: The text.
        options: What is told beforehand.
        at_once: Whether all its fields will be asked for at once (`Reading.columns`): those of a text of one page are kept then, as they
            are read.

    >>> reading = read("  1. A title\\n\\n    2 May 2023\\n")
    >>> reading.slots(0), reading.spans(0), reading.values(0)[:2]
    (('number', 'title', 'date'), [2, 3, 5, 12, 18, 28], [1, 'A title'])
    """
    filler: Filler | None = None

    def same(held: str, dialect: str, start: int) -> Filler:
        nonlocal filler
        filler = filler or Filler(_new(held, dialect))
        return filler

    *_, last = _pages(Source((text,)), same, options, at_once)
    return last


def _new(text: str, dialect: str, at_once: bool = False) -> Reading:
    reading = Reading(text, dialect, dialect, encoded=True)
    if at_once:
        reading.fields = {}
    return reading


def _whole(text: str, dialect: Dialect, options: ReadOptions, at_once: bool) -> Reading | None:
    """The reading of a text as one page; `None` if it has to be turned."""
    entries = choose.given(text, options)
    if entries is not None:
        reading = _filled(text, dialect, (entries,), options)
        reading.template = str(options.template)
        return reading
    if options.dialect is None and (spaces := margins.margin(text)):
        return _indented(text, spaces, options)
    if (entries := _folded(text, dialect, options)) is not None:
        return _filled(text, dialect, (entries,), options)
    reading = _new(text, dialect.name, at_once)
    page = Page(Filler(reading), dialect, 0, len(text), options=options)
    page.read()
    if page.turned is not None:
        if reading.starts:
            return None
        # more bullets than are held at once, and no entry of its renderer: it may have a pattern of its own
        choice = choose.found(text, options, reading.as_entries)
        return _filled(text, dialect, choice.entries, options) if choice.entries is not None else None
    if reading.is_plain:  # no pattern explains more
        reading.left = None
        return reading
    choice = choose.found(text, options, reading.as_entries)
    if choice.entries is not None:
        return _filled(text, dialect, choice.entries, options)
    reading.left = choice.evidence
    return reading


def _folded(text: str, dialect: Dialect, options: ReadOptions) -> Entries | None:
    """The entries of a long page that says little but the same again; `None` where it has to be read as a whole.

    That is so where it begins with a list of its renderer, has no pattern of its own, or one that leaves something unexplained.
    """
    if not folds.is_long(text) or _usual(text[: min(SAMPLE, len(text) // 4)], dialect, options).starts:
        return None
    folded = folds.fold(text)
    if folded is None:
        return None
    choice = choose.found(folded.text, options, _usual(folded.text, dialect, options).as_entries)
    if choice.entries is None:
        return None
    entries = joined(choice.entries)
    return folds.unfold(folded, entries) if not entries.evidence else None


def _usual(text: str, dialect: Dialect, options: ReadOptions) -> Reading:
    """What a text holds as its renderer prints lists."""
    reading = _new(text, dialect.name)
    Page(Filler(reading), dialect, 0, len(text), options=options).read()
    return reading


def _indented(text: str, spaces: int, options: ReadOptions) -> Reading:
    """The reading of a page that someone indented as a whole: that of the text without those spaces."""
    inner, place = margins.without(text, spaces)
    dialect = DIALECTS[detect(inner)]
    reading = _new(inner, dialect.name)
    page = Page(Filler(reading), dialect, 0, len(inner), options=options)
    page.read()
    if page.turned is not None:
        entries = margins.moved(read(inner, options).as_entries(), place)
        return fill(_new(text, dialect.name), (entries,), options.date_options)
    choice = choose.found(inner, options, reading.as_entries)
    if choice.entries is not None:
        moved = (margins.moved(entries, place) for entries in choice.entries)
        return _filled(text, dialect, moved, options)
    entries = margins.moved(reading.as_entries()._replace(evidence=choice.evidence), place)
    return fill(_new(text, dialect.name), (entries,), options.date_options)


def _filled(text: str, dialect: Dialect, entries: Iterable[Entries], options: ReadOptions) -> Reading:
    return fill(Reading(text, dialect.name, "plain", encoded=False), entries, options.date_options)


def read_pages(chunks: Iterable[str], options: ReadOptions = NONE) -> Iterator[Reading]:
    """The readings of the pages of a text, in order; their entries are those of `read`.

    What is between the last entry of a page and the first of the next is in the text of the later one.
    """
    return _pages(
        Source(chunks),
        lambda held, dialect, start: Filler(Reading(held, dialect, dialect, True, start)),
        options,
    )


def _pages(
    source: Source, filler_of: Callable[[str, str, int], Filler], options: ReadOptions, at_once: bool = False
) -> Iterator[Reading]:
    """The readings of the pages of a text; a page is turned at an entry, never inside one.

    Args:
        source: The text.
        filler_of: What takes the entries of a page of a held text in a dialect, whose first lead begins there.
        options: What is told beforehand.
        at_once: Whether the fields of a text of one page are kept.
    """
    end, _ = source.first(2 * pages.PAGE)
    dialect = DIALECTS[options.dialect or detect(source.held[:end])]
    before, is_first, addresses = FIRST, True, None
    if dialect.references:  # its addresses are at the end
        everything, _ = source.first(None)
        addresses = references(source.held, 0, everything)
    while True:
        size = None if options.template is not None else source.reach(pages.PAGE)
        while True:
            end, is_last = source.first(size)
            if is_first and is_last and (whole := _whole(source.held, dialect, options, at_once)) is not None:
                yield whole
                return
            filler = filler_of(source.held, dialect.name, source.done)
            limit = 0 if is_last else source.at + pages.PAGE
            page = Page(filler, dialect, source.at, end, before, limit, options, addresses)
            following = page.read()
            if following is not None:
                break
            size = source.reach(end - source.at)
        yield filler.reading
        if page.turned is None:
            return
        source.turn(page.turned, filler.reading.end)
        before, is_first = following, False
