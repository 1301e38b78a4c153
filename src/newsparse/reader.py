"""From a text to its records: `parse`, the mirror of `newsparse.writer`.

The grammar of the text's dialect splits it into rows; here rows become items and sections. An item whose second
paragraph is its date is finished at once; the others wait as drafts until the habits of their list are known
(`newsparse.fields`). `parse` never raises on a `str`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TextIO, cast

from newsparse import dates, grammar, lexis
from newsparse.dates import Date, DateLine
from newsparse.dialects import DIALECTS, Dialect, detect
from newsparse.fields import TRAILING_URL, Draft, Fields, Habit, Unchecked, make_item, make_layout
from newsparse.paragraphs import Known, Paragraphs, touches, without_signs
from newsparse.reading import choose
from newsparse.reading.entries import Entries, Entry, Evidence, Field, Part
from newsparse.reading.options import NONE, ReadOptions
from newsparse.records import Item, Layout, Listing, Section, calendar

if TYPE_CHECKING:
    from newsparse.reading.template import Template

PAGE: Final = 1 << 19
"""Characters after which a long text is read on as by turning a page; one of up to twice as many is read as a whole."""

MOST_DRAFTS = 5_000
"""Items without a date below their title (or in a wrapped text, with more than that) after which the page is turned too: each
of them takes as much memory as a hundred characters."""

_CHUNK: Final = 1 << 16  # characters that are read from a file at once

_new = object.__new__
_set = object.__setattr__


def parse(
    text: str,
    *,
    template: Template | str | None = None,
    dialect: str | None = None,
    languages: Iterable[str] | str | None = None,
    day_first: bool | None = None,
    reference: datetime.date | None = None,
    strict: bool = False,
) -> Listing:
    """Read the listing that a text holds.

    Args:
        text: Any text: the output of an HTML-to-text renderer, whole or stripped. No path and no URL.
        template: What an entry of the page is made of (see `newsparse.Template`); found from the text where it is `None`.
        dialect: Name of the renderer's dialect (see `newsparse.dialects`); told from the text where it is `None`.
        languages: Codes of the languages that its dates are in; told from the text where it is `None`.
        day_first: Whether ``03/04/2023`` is the third of April; told from the page, where it tells, if it is `None`.
        reference: The day on which the page was read, for dates such as "3 days ago".
        strict: Raise where `newsparse.check` would report that the page may be misread.

    Returns:
        The listing. Text that belongs to no item is kept beside the records (`Listing.outside`), and a text without a
        list gives a listing without sections. ``unparse(parse(text)) == text`` always.

    Raises:
        TypeError: `text` is no `str`, or an option is of the wrong kind.
        ValueError: There is no dialect of that name; or, if `strict`, the page may be misread.

    >>> listing = parse("  1. A title\\n\\n    2 May 2023\\n\\n    A body.\\n\\n  2. Another\\n\\n    1 May 2023")
    >>> [(item.number, item.title, item.date.edtf, item.body) for item in listing.items]
    [(1, 'A title', '2023-05-02', ('A body.',)), (2, 'Another', '2023-05-01', ())]
    """
    if not isinstance(text, str):
        hint = (
            "; decode it first, for example with text.decode('utf-8')"
            if isinstance(text, bytes | bytearray)
            else ""
        )
        raise TypeError(f"parse() takes a str, got {type(text).__name__}{hint}")
    options = ReadOptions.of(template, dialect, languages, day_first, reference)
    listing = _read(text, options)
    if strict and listing.evidence:
        code, start, _, message = listing.evidence[0]
        line = len(re.findall(lexis.EOL, text[:start])) + 1
        raise ValueError(f"line {line}: {code}: {message}")
    return listing


def _read(text: str, options: ReadOptions) -> Listing:
    if options.template is not None or len(text) <= 2 * PAGE:  # as every page on the web
        page = _Reader(text, DIALECTS[options.dialect or detect(text)], options=options)
        page.read()
        if page.turned is None:
            return _listing(page)
    return _joined(_pages((text,), options))


def iter_items(
    source: Iterable[str] | TextIO,
    *,
    template: Template | str | None = None,
    dialect: str | None = None,
    languages: Iterable[str] | str | None = None,
    day_first: bool | None = None,
    reference: datetime.date | None = None,
) -> Iterator[Item]:
    """Read a listing that is larger than memory, item by item.

    The items are those of `parse`, in their order, for every way in which the text is cut into chunks. Both read a long
    text as pages of half a million characters and more (or of 5,000 items without dates), each of which ends where an item
    ends. What is decided for a whole
    page (which lists are navigation, how a list spells its dates, which of two readings of ``03/04/2023`` is meant) is
    decided for each of them by itself, so one such page is what is held in memory. Two kinds of text have no such
    place and are held as a whole: one without items, and one of lynx or elinks, which print all addresses at the end.

    Args:
        source: A file opened for text (with ``newline=""``, so that line ends stay as they are), or any iterable of `str`:
            lines, or chunks cut anywhere. A `str` is a text.
        template: As for `parse`; the text is then held as a whole.
        dialect: As for `parse`.
        languages: As for `parse`.
        day_first: As for `parse`.
        reference: As for `parse`.

    Returns:
        An iterator of items; the text around each stands in its layout (`Item.layout`).

    Raises:
        TypeError: `source` holds something else than `str`.
        ValueError: There is no dialect of that name.

    >>> chunks = ["  1. A title\\n\\n    2 M", "ay 2023\\n\\n  2. Another\\n\\n    1 May", " 2023\\n"]
    >>> [(item.number, item.title, item.date.edtf) for item in iter_items(chunks)]
    [(1, 'A title', '2023-05-02'), (2, 'Another', '2023-05-01')]
    """
    options = ReadOptions.of(template, dialect, languages, day_first, reference)
    pages = _pages(_chunks(source), options)
    return (item for page in pages for section in page.sections for item in section.items)


_MAYBE_DATE = re.compile(
    r"\d{4}|\d[./-]\d|[\u5e74\u6708\uc6d4]"
)  # what a date line without one of these holds is no full date
_ODD_STARTS: Final = "\u00a9([0123456789"
_ODD_ENDS: Final = "0123456789"
_MANY: Final = 50  # lines
_DATED: Final = ("number", "title", "date")
_PLAIN: Final = ("number", "title", "date", "body")
_PAGER = re.compile(
    r"\W{0,2}1\]?[\s|\u00b7\u2022]++\[?2(?!\w)[^\r\n]{0,80}|[\u00ab\u2039\u2190] ?[\w ]{1,20}|[\w ]{1,20} ?[\u203a\u00bb\u2192]"
)


def _is_pager(text: str) -> bool:
    """Whether a line leads to other pages: "1 2 3", "← Older", "Next ›". The first and last characters rule most others out."""
    first, last = text[0], text[-1]
    if "1" not in text[:3] and first not in "\u00ab\u2039\u2190" and last not in "\u203a\u00bb\u2192":
        return False
    return _PAGER.fullmatch(text) is not None


def _is_page_text(text: str) -> bool:
    """Whether a paragraph at column 0, where html2text puts an item's text and the page's, begins the page's."""
    return (text[0] in "\u00a9(" and lexis.COPYRIGHT.match(text) is not None) or _is_pager(text)


class _Part:
    """A run of items that becomes a section, or is found to be no part of the listing."""

    __slots__ = ("bulleted", "end", "entries", "goes_on", "heading", "start")

    def __init__(self, bulleted: bool, start: int):
        self.bulleted, self.start = bulleted, start
        self.goes_on = False  # with the last part of the page before
        self.entries: list[Item | Draft] = []
        self.end = start
        self.heading: _Heading | None = None


class _Heading(NamedTuple):
    start: int  # of its line
    text_start: int
    value: str
    text_end: int
    end: int  # behind its underline
    level: int  # 0: not marked
    kind: str  # "date" or "topic"
    alone: bool  # nothing else stands between it and the list before


class _Before(NamedTuple):
    """What a page needs to know of the pages before it."""

    text: str = ""
    """What stands behind the last item."""
    bulleted: bool | None = None
    """Whether the items of the listing have bullets; `None` as long as there are none."""
    part: bool | None = None
    """The same of the list in which the page was turned; `None` where that was navigation."""
    last: int = -1
    """The number of the last item."""


_FIRST: Final = _Before()
_Layouts = dict[tuple[Any, ...], Layout]
_MANY_LAYOUTS: Final = 4096


class _Reader:
    """One reading of one text, or of one page of a long text.

    Args:
        text: The text; its first part where it is long.
        before: What stood on the pages before.
        limit: The page is turned at the first item that begins here or later; 0 for never.
        layouts: Those of the pages before, which items of this one share.
        options: What is told beforehand.
    """

    def __init__(
        self,
        text: str,
        dialect: Dialect,
        before: _Before = _FIRST,
        limit: int = 0,
        layouts: _Layouts | None = None,
        options: ReadOptions = NONE,
    ):
        self.evidence: tuple[Evidence, ...] = ()
        self.text, self.dialect, self.cr = text, dialect, "\r" in text
        self.before, self.limit = before, limit
        self.sections: tuple[Section, ...] = ()
        self.goes_on = False
        self.tail = ""
        self.turned: int | None = None
        self.last = -1
        self.signs = re.compile(dialect.signs) if dialect.signs else None
        self.options = options
        self.known = Known(options.date_options)
        self.paragraphs = Paragraphs(text, dialect, self.known)
        self.fields = Fields(dialect, {} if layouts is None else layouts)
        self.drafts = 0
        self.same: dict[str, str] = {}
        self.unwrapped: list[Layout] = []  # those made before a wrapped line had shown the width

    def read(self) -> _Before | None:
        """Read into `sections`, `goes_on` (whether the first belongs to the last of the page before) and `tail`.

        Returns:
            What the next page needs, its `text` being the tail; `None` if the text ended before the page could be turned.
        """
        whole = self.before is _FIRST and not self.limit
        if whole and (entries := choose.given(self.text, self.options)) is not None:
            return self._fill(entries)
        stop = self.paragraphs.read_references() if self.dialect.references else len(self.text)
        parts = self._parts(stop)
        if self.limit and self.turned is None:
            return None
        for layout in self.unwrapped if self.paragraphs.width else ():
            _set(layout, "width", self.paragraphs.width)
        kept = self._without_chrome(parts)
        self._decide_headings(kept)
        sections = []
        done = 0
        for part in kept:
            section, done = self._section(part, done)
            sections.append(section)
        if self.turned is None and self.before is _FIRST:
            entries = choose.found(self.text, self.options, lambda: usual_entries(sections))
            if entries is not None:
                return self._fill(entries)
        self._settle(sections)
        self.sections = tuple(sections)
        self.tail = self._between(done, self.turned)
        if not kept:
            return self.before._replace(text=self.tail, part=None)
        self.goes_on = kept[0].goes_on
        last = kept[-1]
        return _Before(self.tail, last.bulleted, last.bulleted if last is parts[-1] else None, self.last)

    def _between(self, done: int, at: int | None) -> str:
        """The text from an item's end to a place; above the first item, what the page before has left comes before it."""
        return self.text[done:at] if done else self.before.text + self.text[:at]

    def _fill(self, entries: Entries) -> _Before:
        """Sections of the entries that another reader gave."""
        self.fields.unsettled.clear()
        self.evidence = entries.evidence
        sections: list[Section] = []
        done = 0
        for part in entries.parts:
            section, done = self._filled(part, done)
            sections.append(section)
        self._settle(sections)
        self.sections = tuple(sections)
        self.tail = self._between(done, None)
        return self.before._replace(text=self.tail, part=None)

    def _filled(self, part: Part, done: int) -> tuple[Section, int]:
        section: Section = _new(Section)
        above = calendar(part.date.date) if part.date is not None else None
        if part.heading is None:
            heading, layout = None, self.fields.layout("", (), (), None, None)
        else:
            _, start, done_, value, _ = part.heading
            heading = value or self.text[start:done_]
            layout = make_layout(self._between(done, start), ("", ""), ("heading",), None, None, 0, "plain")
            done = done_
        items = []
        for entry in part.entries:
            start, end = entry.span
            items.append(self._filled_item(entry, above, self._between(done, start)))
            done = end
        for name, field in (
            ("heading", heading), ("items", tuple(items)), ("layout", layout), ("date", above),
            ("template", part.template or None), ("confidence", part.confidence),
        ):  # fmt: skip
            _set(section, name, field)
        return section, done

    def _filled_item(self, entry: Entry, above: Date | None, lead: str) -> Item:
        """The item of an entry, with `lead` before it."""
        glue, slots, spelled = [""], [], []
        found: dict[str, Any] = {}
        body: list[str] = []
        line: DateLine | None = None
        at, end = entry.span
        for field in entry.fields:
            glue[-1] = self.text[at : field.start]
            glue.append("")
            raw = self.text[field.start : field.end]
            value = raw if field.value is None else field.value
            if field.slot == "number":
                value = int(value)
            elif field.slot == "body":
                body.append(value)
            elif field.slot == "date":
                line = field.line
                value = calendar(line.date) if line is not None else None
            found[field.slot] = value
            slots.append(field.slot)
            spelled.append((value, raw) if _is_spelled_otherwise(value, raw) else None)
            at = field.end
        glue[-1] = self.text[at:end]
        known = tuple(spelled) if any(spelled) else None
        date = found.get("date", above)
        layout = make_layout(
            lead,
            tuple(glue),
            tuple(slots),
            known,
            date or above,
            0,
            "plain",
            None if "date" in found else above,
            str(self.options.template or ""),
        )
        item = make_item(
            found.get("number"), found.get("title", ""), date, tuple(body), found.get("kicker"), found.get("author"),
            found.get("credit"), found.get("place"), found.get("url"), layout,
        )  # fmt: skip
        if line is not None and (date is None or date.start is None):
            self.fields.unsettled.append((item, line))
        return item

    def _parts(self, stop: int) -> list[_Part]:
        dialect, known, layouts = self.dialect, self.known, self.fields.layouts
        plain = not dialect.wraps and not dialect.markdown
        parts: list[_Part] = []
        part: _Part | None = None
        pending: list[re.Match[str]] = []
        last, limit = self.before.last, self.limit
        match = None
        key: tuple[str, ...]
        glue: tuple[str, ...]
        item: Any
        for match in grammar.rows(dialect.name, self.cr).finditer(self.text, 0, stop):
            row = match.groups()
            lead, indent, number, _, separator, first, gap1, second, gap2, third, more, line = row
            if first is None and line is None:
                continue
            value = int(number) if number else None
            begins = (
                pending
                or part is None
                or part.bulleted != (value is None)
                or (value is not None and value <= last)
            )
            if first is None or (begins and number and self._is_text(number, first, value, last)):
                if not pending and part is not None:
                    part.end = match.start()
                pending.append(match)
                if len(pending) > _MANY:
                    pending = self._nearest(pending)
                continue
            if limit and (start := (pending or (match,))[0].start()) >= limit and match.end() < stop:
                self.turned = start
                break
            if begins or part is None:  # the second says to mypy what the first holds
                begun = self._begin(part, value, last, match, pending)
                if begun is not part:
                    if part is not None and not pending:
                        part.end = match.start()
                    part = begun
                    parts.append(part)
                    lead = ""
                else:
                    lead = self.text[pending[0].start() : match.start() + len(lead)]
                pending = []
            if value is not None:
                last = value
            if plain and second is not None and number and number[0] != "0":
                date, look, _ = known[second]
                if (
                    date is not None
                    and (
                        (
                            first[0] not in _ODD_STARTS
                            and first[-1] not in _ODD_ENDS
                            and not (first[-1] == ")" and ("/" in first or "(?" in first or "(#" in first))
                        )
                        or self._is_title(first)
                    )
                    and not (third and len(third) <= 120 and lexis.is_credit(third))
                ):
                    if not third:
                        key = (lead, indent, separator, gap1, look)
                        layout = layouts.get(key)
                        if layout is None:
                            glue = (indent, separator, gap1, "")
                            layout = layouts[key] = make_layout(
                                lead, glue, _DATED, None, date, 0, dialect.name
                            )
                        item = Unchecked(value, first, date, (), None, None, None, None, None, layout)
                        item.__class__ = Item
                        part.entries.append(item)
                        continue
                    if not more:
                        key = (lead, indent, separator, gap1, look, gap2)
                        layout = layouts.get(key)
                        if layout is None:
                            glue = (indent, separator, gap1, gap2, "")
                            layout = layouts[key] = make_layout(
                                lead, glue, _PLAIN, None, date, 0, dialect.name
                            )
                        item = Unchecked(value, first, date, (third,), None, None, None, None, None, layout)
                        item.__class__ = Item
                        part.entries.append(item)
                        continue
            part.entries.append(self._entry(match, row, lead, value))
            if self.drafts >= MOST_DRAFTS and not dialect.references:
                limit = 1  # turn the page at the next item
        self.last = last
        if part is not None and not pending:
            part.end = stop if match is None or match["text"] or match["first"] else match.start()
            if self.turned is not None:
                part.end = self.turned
        return parts

    def _is_title(self, first: str) -> bool:
        """Whether an item's first line is its title when the second is its date: no credit, date or title with link."""
        if (
            first[-1] == ")"
            and ("/" in first or "(?" in first or "(#" in first)
            and TRAILING_URL.search(first)
        ):
            return False
        if len(first) <= 60 and _MAYBE_DATE.search(first) and self.known[first][2] is not None:
            return False
        return not lexis.is_credit(first)

    def _is_text(self, number: str, first: str, value: int | None, last: int) -> bool:
        """Whether a line that looks like a number line is none: a date ("5. Januar 2017") out of the count."""
        if value in (1, last + 1):
            return False
        if self.dialect.name == "plain":
            return True
        return dates.line_date(f"{number}. {first[:100]}") is not None

    def _begin(
        self,
        part: _Part | None,
        value: int | None,
        last: int,
        match: re.Match[str],
        pending: list[re.Match[str]],
    ) -> _Part:
        """The part that an item belongs to which follows other text, another list, or a number not below its own."""
        start = match.start() + len(match["lead"])
        new = _Part(value is None, start)
        if pending:
            new.heading = self._heading(pending, match["lead"])
        bulleted = part.bulleted if part is not None else self.before.part
        if bulleted != new.bulleted or (value is not None and value <= last):
            return new
        heading = new.heading
        divides = heading is not None and (heading.level > 0 or heading.kind == "date" or value == 1)
        if part is not None:
            return new if divides or value is None else part
        new.goes_on = not divides and not (new.bulleted and heading)
        if new.goes_on:
            new.heading = None
        return new

    def _nearest(self, pending: list[re.Match[str]]) -> list[re.Match[str]]:
        """Of many lines above a list the first and the last two: a heading is among them (`_heading`)."""
        rows = [row for row in pending[1:] if row["text"] and not self._is_sign(row)]
        return [pending[0], *rows[-2:]]

    def _is_sign(self, row: re.Match[str]) -> bool:
        """Whether a line is nothing but a renderer's sign for a tag or an image."""
        return self.signs is not None and self.signs.fullmatch(row["text"]) is not None

    def _heading(self, pending: list[re.Match[str]], lead: str) -> _Heading | None:
        """The line right above a list as a heading, if it can be one."""
        breaks = len(re.findall(lexis.EOL, lead))
        rows = [row for row in pending if row["text"] and not self._is_sign(row)]
        if not rows:
            return None
        row, end, level = rows[-1], rows[-1].end(), 0
        if (
            self.dialect.markdown
            and len(rows) > 1
            and re.fullmatch(r"={3,}|-{3,}", row["text"])
            and not row["lead"].strip()
        ):
            level = 1 if row["text"][0] == "=" else 2
            row = rows[-2]
            if re.search(rf"{lexis.EOL}{lexis.BLANK}*{lexis.EOL}", rows[-1]["lead"]):
                return None
        text = row["text"]
        mark = re.match(r"#{1,6} +(?=\S)", text) if self.dialect.markdown else None
        if mark:
            level = mark.end() - mark[0].count(" ")
        start = row.start() + len(row["lead"])
        margin = row.start("text") - start
        text_start = row.start("text") + (mark.end() if mark else 0)
        value = self.text[text_start : row.end("text")]
        above = pending.index(row)
        line = self.known[value][2]
        kind = "date" if line is not None and line.date is not None else "topic"
        if kind == "topic" and dates.suffix_date(value) is not None and len(value) <= 40:
            kind = "date"
        if level == 0:
            tight = above > 0 and len(re.findall(lexis.EOL, row["lead"])) < 2
            if breaks > 2 or tight or margin not in (0, 1, 2, 4) or len(value) > 120:
                return None
            if kind == "topic" and (
                value[-1] in ".…:;,。" or not re.search(r"[^\W\d_]", value) or lexis.is_credit(value)
            ):
                return None
        if _is_pager(value):
            return None
        return _Heading(start, text_start, value, row.end("text"), end, level, kind, above == 0)

    def _without_chrome(self, parts: list[_Part]) -> list[_Part]:
        """The parts without navigation: docs/dialects.md, "How a list is told from navigation"."""
        if not self.drafts:
            return parts
        for part in parts:
            if part.bulleted:
                self._trim(part)
        rich = [part for part in parts if any(self._is_rich(entry) for entry in part.entries)]
        texts = set(map(id, rich))
        bulleted = self.before.bulleted
        numbered = [part for part in parts if not part.bulleted]
        if bulleted is None:
            bulleted = not numbered or (len(numbered) < len(parts) and self._dated(rich) == {True})
        if bulleted:
            return self._merged([part for part in rich if part.bulleted])
        if self.before.bulleted is not None:
            return [part for part in numbered if id(part) in texts or not self._is_pager(part)]
        first = next((place for place, part in enumerate(numbered) if id(part) in texts), 0)
        kept = numbered[first:] if all(self._is_trail(part) for part in numbered[:first]) else numbered
        return [part for part in kept if id(part) in texts or not self._is_pager(part)]

    def _trim(self, part: _Part) -> None:
        """Take the menu off the end of a list of bullets: bare lines that touch, below items with texts that do not."""
        entries = part.entries
        end = len(entries)
        while end and not self._is_rich(entries[end - 1]):
            end -= 1
        menu = [entry for entry in entries[end:] if isinstance(entry, Draft)]
        if (
            end
            and len(menu) > 1
            and all(touches(entry.lead) for entry in menu[1:])
            and not touches(menu[0].lead)
        ):
            part.end = menu[0].start
            del entries[end:]

    def _merged(self, parts: list[_Part]) -> list[_Part]:
        """Parts of bullets without a heading of their own join the one before; the text between stays between."""
        merged: list[_Part] = []
        for part in parts:
            if merged and part.heading is None:
                before = merged[-1]
                lead = self.text[before.end : part.start]
                first = part.entries[0]
                if isinstance(first, Draft):
                    first.lead = lead
                else:
                    self._relead(first, lead)
                before.entries += part.entries
                before.end = part.end
            else:
                merged.append(part)
        return merged

    def _is_rich(self, entry: Item | Draft) -> bool:
        if not isinstance(entry, Draft) or len(entry.paragraphs) > 2:
            return True
        if len(entry.paragraphs) == 1:
            return False
        # the line below the last bullet of a footer stands at the same column as an item's text
        return self.dialect.name != "html2text" or not _is_page_text(entry.paragraphs[1].value)

    def _dated(self, parts: list[_Part]) -> set[bool]:
        """Which lists have dates: `True` those of bullets, `False` those of numbers."""
        return {part.bulleted for part in parts if any(self._is_dated(entry) for entry in part.entries)}

    def _is_dated(self, entry: Item | Draft) -> bool:
        if not isinstance(entry, Draft):
            return entry.date is not None
        return any(self.known.line(paragraph.value) is not None for paragraph in entry.paragraphs[:4])

    def _is_trail(self, part: _Part) -> bool:
        """Whether a numbered list before the first one with texts is a breadcrumb: few and short bare lines."""
        drafts = [entry for entry in part.entries if isinstance(entry, Draft)]
        short = all(len(draft.paragraphs[0].value) <= 60 for draft in drafts)
        return (
            len(drafts) <= 6
            and part.heading is None
            and short
            and all(touches(draft.lead) for draft in drafts[1:])
        )

    def _is_pager(self, part: _Part) -> bool:
        return all(isinstance(entry, Draft) and entry.paragraphs[0].value.isdigit() for entry in part.entries)

    def _decide_headings(self, parts: list[_Part]) -> None:
        """Keep a heading above the first list only where it divides lists and is not the title of the page."""
        if self.before.bulleted is not None:
            return
        others = any(part.heading is not None and part.heading.alone for part in parts[1:])
        for place, part in enumerate(parts):
            heading = part.heading
            if heading is None or place or heading.kind == "date":
                continue
            if heading.level == 1 or (not others and heading.alone and heading.level == 0):
                part.heading = None

    def _section(self, part: _Part, done: int) -> tuple[Section, int]:
        heading = part.heading
        if heading is None:
            layout = self.fields.layout("", (), (), None, None)
            first_lead = self._between(done, part.start)
        else:
            glue = (self.text[heading.start : heading.text_start], self.text[heading.text_end : heading.end])
            lead = self._between(done, heading.start)
            layout = make_layout(lead, glue, ("heading",), None, None, 0, self.dialect.name)
            first_lead = self.text[heading.end : part.start]
        items, end = self._finish(part) if self.drafts else (cast("list[Item]", part.entries), part.end)
        self._relead(items[0], first_lead)
        section: Section = _new(Section)
        _fill_section(section, heading.value if heading else None, tuple(items), layout)
        return section, end

    def _relead(self, item: Item, lead: str) -> None:
        old = item.layout
        if old is not None and old.lead != lead:
            _set(
                item,
                "layout",
                make_layout(lead, old.glue, old.slots, old.spelled, old.like, old.width, old.dialect),
            )

    def _finish(self, part: _Part) -> tuple[list[Item], int]:
        drafts = [entry for entry in part.entries if isinstance(entry, Draft)]
        if self.dialect.name == "html2text":
            self._cut_page_text(drafts)
        self.fields.width = self.paragraphs.width
        entries = part.entries
        habit = Habit(self.known, drafts, len(entries) - len(drafts))
        del drafts
        cut = ""
        for place, entry in enumerate(entries):
            item = self.fields.item(entry, habit) if isinstance(entry, Draft) else entry
            if cut and item.layout:
                self._relead(item, cut + item.layout.lead)
            cut = entry.cut if isinstance(entry, Draft) else ""
            entries[place] = item  # which lets go of the draft: of a big page half the memory
        return cast("list[Item]", entries), part.end - len(cut)

    def _cut_page_text(self, drafts: list[Draft]) -> None:
        """Where an item's text stands at column 0 like the page's own: cut off what begins with a pager or copyright."""
        for draft in drafts:
            for place, paragraph in enumerate(draft.paragraphs[1:], 1):
                if _is_page_text(paragraph.value) and (place > 1 or _is_pager(paragraph.value)):
                    gaps, paragraphs = draft.gaps[place - 1 :], draft.paragraphs[place:]
                    draft.cut = "".join(gap + p.raw for gap, p in zip(gaps, paragraphs, strict=True))
                    del draft.gaps[place - 1 :], draft.paragraphs[place:]
                    break

    def _entry(
        self, match: re.Match[str], row: tuple[str, ...], lead: str, value: int | None
    ) -> Item | Draft:
        _, indent, number, bullet, separator, first, gap1, second, gap2, third, more, _ = row
        head = indent + (number[: len(number) - len(str(value))] if number else "")
        separator = separator if number else bullet + separator
        raws, gaps = [first], []
        if second is not None:
            gaps.append(gap1)
            raws.append(second)
            if third is not None:
                gaps.append(gap2)
                raws.append(third)
                if more:
                    for gap, raw in grammar.more(self.dialect.name, self.cr).findall(more):
                        gaps.append(gap)
                        raws.append(raw)
        lines: list[list[str] | None] = [None] * len(raws)
        if self.dialect.wraps:
            column = len(indent) + len(number or "") + len(separator)
            raws, gaps, lines = self.paragraphs.unwrapped(raws, gaps, column)
        tail = ""
        if self.signs:
            raws, gaps, lines, before, tail = without_signs(raws, gaps, lines, self.signs)
            separator += before
        paragraphs = self.paragraphs.read(raws, lines)
        if value is not None and len(paragraphs) > 1 and self.fields.exact:
            written, values, urls = zip(*paragraphs, strict=True)
            date, _, line = self.known[values[1]]
            if (
                date is not None and line is not None and line.place_start < 0
                and urls.count(None) == len(urls) and self._is_sure(values)
            ):  # fmt: skip
                spelled = (
                    None,
                    (values[0], written[0]),
                    (date, written[1]),
                    *zip(values[2:], written[2:], strict=True),
                )
                layout = make_layout(
                    lead, (head, separator, *gaps, tail), _DATED + ("body",) * (len(values) - 2), spelled, date,
                    self.paragraphs.width, self.dialect.name,
                )  # fmt: skip
                if not layout.width:
                    self.unwrapped.append(layout)
                return make_item(value, values[0], date, values[2:], None, None, None, None, None, layout)
        self.drafts += 1
        # what stands between the fields is alike in nearly all items: one object for all
        same = self.same.setdefault
        gaps = [same(gap, gap) for gap in gaps]
        lead, head, separator = same(lead, lead), same(head, head), same(separator, separator)
        return Draft(match.start(), lead, head, value, separator, paragraphs, gaps, tail)

    def _is_sure(self, values: tuple[str, ...]) -> bool:
        """Whether an item whose second paragraph is a date is a title, that date and texts, whatever the habit of its list."""
        if (len(values[-1]) <= 120 and lexis.is_credit(values[-1])) or not self._is_title(values[0]):
            return False
        if self.dialect.name == "html2text":
            for value in values[2:]:
                if _is_page_text(value):
                    return False
        return True

    def _settle(self, sections: list[Section]) -> None:
        """Ambiguous and yearless dates: settled where the page proves them, `None` (and their text kept) where not."""
        if not self.fields.unsettled:
            return
        waiting = {id(item): line for item, line in self.fields.unsettled}
        lines: list[DateLine | None] = []
        headings: list[Date | None] = []
        for section in sections:
            over = self.known[section.heading][2] if section.heading else None
            above = section.date or (over.date if over else None)
            for item in section.items:
                line = waiting.get(id(item))
                if line is None and item.date is not None:
                    line = DateLine(item.date, 0, 0, -1, -1, ())
                lines.append(line)
                headings.append(above)
        settled = dates.settle(lines, headings, self.options.date_options, self.text)
        for item, date in zip((item for section in sections for item in section.items), settled, strict=True):
            line = waiting.get(id(item))
            layout = item.layout
            if line is None or layout is None:
                continue
            _set(item, "date", date)
            place = layout.slots.index("date")
            spelled = list(layout.spelled or [None] * len(layout.slots))
            written = spelled[place]
            spelled[place] = (date, written[1] if written else line.text)
            _set(
                item,
                "layout",
                make_layout(
                    layout.lead,
                    layout.glue,
                    layout.slots,
                    tuple(spelled),
                    date,
                    layout.width,
                    layout.dialect,
                    layout.above,
                    layout.template,
                ),
            )


def _is_spelled_otherwise(value: Any, raw: str) -> bool:
    """Whether a field's text is not how its value is printed."""
    if isinstance(value, Date):
        return value.text != raw
    return value is None or str(value) != raw


def _fill_section(
    section: Section, heading: str | None, items: tuple[Item, ...], layout: Layout | None
) -> None:
    for name, field in (("heading", heading), ("items", items), ("layout", layout)):
        _set(section, name, field)
    for name in ("date", "template", "confidence"):
        _set(section, name, None)


def usual_entries(sections: Iterable[Section]) -> Entries:
    """Where the fields of a page's sections are in its text, in the form in which other readers give them."""
    from newsparse.writer import item_pieces

    parts = []
    at = 0
    for section in sections:
        heading = None
        if section.heading is not None and section.layout is not None:
            start = at + len(section.layout.lead + section.layout.glue[0])
            heading = Field("heading", start, start + len(section.heading))
            at = heading.end + len(section.layout.glue[1])
        rows = []
        for item in section.items:
            at += len(item.layout.lead) if item.layout is not None else 0
            fields = []
            paragraphs = iter(item.body)
            for slot, text in item_pieces(item):
                if slot is not None:
                    value: Any = next(paragraphs) if slot == "body" else getattr(item, slot)
                    line = DateLine(value, 0, len(text)) if slot == "date" else None
                    told = value if slot != "date" and str(value) != text else None
                    fields.append(Field(slot, at, at + len(text), told, line))
                at += len(text)
            rows.append(Entry(tuple(fields)))
        parts.append(Part(heading, tuple(rows)))
    return Entries(tuple(parts))


def _listing(page: _Reader, sections: tuple[Section, ...] | None = None) -> Listing:
    listing: Listing = _new(Listing)
    options = page.options
    for name, field in (
        ("sections", page.sections if sections is None else sections),
        ("dialect", page.dialect.name),
        ("layout", make_layout(page.tail, ("",), (), None, None, 0, page.dialect.name)),
        ("read_options", options.given() if options is not NONE else {}),
        ("evidence", page.evidence),
    ):
        _set(listing, name, field)
    return listing


# --- long texts ------------------------------------------------------------------------------------------


_LIKE_ITEM = re.compile(
    rf"[\r\n]{lexis.BLANK}{{0,8}}(?:[0-9]{{1,9}}[.)]|[\u2022\u25a1\u2606\u25cb\u25e6*+o#-]){lexis.BLANK}"
)
"""How the line of an item begins in any dialect: a page is turned at no other."""
_LONGEST_LIKE_ITEM: Final = 20


class _Source:
    """A text that comes in chunks, taken from its beginning: not much more of it is held than was asked for."""

    def __init__(self, chunks: Iterable[str]):
        self.chunks, self.held, self.at, self.ended = iter(chunks), "", 0, False

    def _hold(self, count: int | None) -> None:
        """Hold more than so many characters, or all that there are."""
        size = len(self.held) - self.at
        if self.ended or (count is not None and size > count):
            return
        held = [self.held[self.at :]] if size else []
        for chunk in self.chunks:
            if not isinstance(chunk, str):
                hint = "; open the file for text" if isinstance(chunk, bytes | bytearray) else ""
                raise TypeError(f"iter_items() takes chunks of str, got {type(chunk).__name__}{hint}")
            held.append(chunk)
            size += len(chunk)
            if count is not None and size > count:
                break
        else:
            self.ended = True
        self.held, self.at = "".join(held), 0

    def first(self, size: int | None) -> tuple[str, bool]:
        """So many characters (all for `None`), and whether they are the last."""
        self._hold(size)
        end = len(self.held) if size is None else min(self.at + size, len(self.held))
        return self.held[self.at : end], self.ended and end == len(self.held)

    def reach(self, start: int) -> int | None:
        """How many characters to read so that a page can be turned at `start` or later; `None` for all.

        Where a page could not be turned, what looks like items is none, and much more is read: each try begins anew.
        """
        at = start
        while True:
            self._hold(at + PAGE)
            match = _LIKE_ITEM.search(self.held, self.at + at)
            if match is not None and (self.ended or match.end() < len(self.held)):
                return max((2 if start == PAGE else 16) * start, match.start() - self.at + PAGE)
            if self.ended:
                return None
            held = len(self.held) - self.at
            at = max(at, held - _LONGEST_LIKE_ITEM)
            self._hold(2 * held)

    def drop(self, size: int) -> None:
        """Go on behind so many characters."""
        self.at += size


def _chunks(source: Iterable[str] | TextIO) -> Iterable[str]:
    """What a caller gave as the chunks of a text."""
    if isinstance(source, str):
        return (source,)
    if hasattr(source, "read"):
        file = cast("TextIO", source)
        return iter(lambda: file.read(_CHUNK), "")
    if isinstance(source, Iterable):
        return source
    raise TypeError(f"iter_items() takes lines, chunks or a file, got {type(source).__name__}")


def _pages(chunks: Iterable[str], options: ReadOptions) -> Iterator[_Reader]:
    """The readings of a text's pages, in order. A page is turned at an item, never inside one."""
    source, before = _Source(chunks), _FIRST
    layouts: _Layouts = {}
    dialect = DIALECTS[options.dialect or detect(source.first(2 * PAGE)[0])]
    while True:
        size = None if dialect.references or options.template is not None else source.reach(PAGE)
        while True:
            text, whole = source.first(size)
            page = _Reader(text, dialect, before, 0 if whole else PAGE, layouts, options)
            following = page.read()
            if following is not None:
                break
            size = source.reach(len(text))
        yield page
        if page.turned is None:
            return
        source.drop(page.turned)
        before = following
        if len(layouts) > _MANY_LAYOUTS:
            layouts = {}


def _joined(pages: Iterator[_Reader]) -> Listing:
    """One listing of many pages; a list in which a page was turned is one section."""
    sections: list[Section] = []
    turned: list[Item] = []  # items of the last section, where pages go on with it
    for page in pages:
        new = page.sections
        if page.goes_on and sections and new:
            turned += new[0].items
            new = new[1:]
            if new:
                _close(sections, turned)
        elif turned:
            _close(sections, turned)
        sections += new
    _close(sections, turned)
    return _listing(page, tuple(sections))


def _close(sections: list[Section], more: list[Item]) -> None:
    """Put items at the end of the last section."""
    if not more:
        return
    last = sections[-1]
    section: Section = _new(Section)
    _fill_section(section, last.heading, (*last.items, *more), last.layout)
    sections[-1] = section
    more.clear()
