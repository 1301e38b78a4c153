"""From a text to its records: `parse`, the mirror of `newsparse.writer`.

The grammar of the text's dialect splits it into rows; here rows become items and sections. An item whose second
paragraph is its date is finished at once; the others wait as drafts until the page's habits are known (do its items
have kickers? does the date come first?). `parse` never raises on a `str`; `check_item` and `check_listing` raise
`ValueError` for records that would be read back as something else.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final, NamedTuple, cast

from newsparse import dates, flat, grammar, lexis
from newsparse.dates import Date, DateLine, Precision
from newsparse.dialects import DIALECTS, Dialect, detect
from newsparse.records import Item, Layout, Listing, Section, calendar

_new = object.__new__
_set = object.__setattr__


def parse(text: str, *, dialect: str | None = None) -> Listing:
    """Read the listing that a text holds.

    Args:
        text: Any text: the output of an HTML-to-text renderer, whole or stripped. No path and no URL.
        dialect: Name of the renderer's dialect (see `newsparse.dialects`); told from the text where it is `None`.

    Returns:
        The listing. Text that belongs to no item is kept beside the records (`Listing.outside`), and a text without a
        list gives a listing without sections. ``unparse(parse(text)) == text`` always.

    Raises:
        TypeError: `text` is no `str`.
        ValueError: There is no dialect of that name.

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
    if dialect is not None and dialect not in DIALECTS:
        raise ValueError(f"there is no dialect {dialect!r}; the dialects are {', '.join(DIALECTS)}")
    return _Reader(text, DIALECTS[dialect or detect(text)]).read()


# --- paragraphs: from a spelling to the value that it stands for --------------------------------------------------

_LINE_BREAK = re.compile(rf"{lexis.BLANK}*+{lexis.EOL}{lexis.BLANK}*+")
_CJK = re.compile(f"[{lexis.CJK}]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ENTITY = re.compile(r"&(?:lt|gt|amp|nbsp|quot|#39);")
_LINK = re.compile(
    r"\[((?>[^\[\]\\]|\\.|\[[^\[\]]*\])*+)\]\(\s*+(?:<([^<>\r\n]*+)>|([^()\s]*+(?>\([^()\s]*+\)[^()\s]*+)*+))(?>\s++\"[^\"]*+\")?\s*+\)"
)
_IMAGE = re.compile(r"!\[((?>[^\[\]\\]|\\.)*+)\]\([^()\s]*+\)")
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^<>\s]++)>")
_EMPHASIS = re.compile(r"(?<![\\\w*])(\*\*|\*|(?<!_)__|(?<!_)_)(?=[^\s*_])([^*_\r\n]*?[^\s*_\\])\1(?![\w*])")
_HEADING_MARK = re.compile(rf"\#{{1,6}}{lexis.BLANK}++(?=\S)")
_REFERENCE = re.compile(r"\[([0-9]{1,4})\]")
_TRAILING_URL = re.compile(rf"(?<=\S){lexis.BLANK}++\((https?://[^\s()]++|[/?#][^\s()]*+)\)\Z")
_MAYBE_DATE = re.compile(
    r"\d{4}|\d[./-]\d|[\u5e74\u6708\uc6d4]"
)  # what a date line without one of these holds is no full date
_SENTENCE_END = re.compile(r"[.!?…。！？։।؟][\"'”’»)\]]*\Z")
_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)\Z", re.IGNORECASE)


def _unmark(raw: str) -> tuple[str, str | None]:
    """A Markdown paragraph without its marks, and the target of its first link."""
    value, url = _HEADING_MARK.sub("", raw, count=1) if raw[0] == "#" else raw, None
    if "](" in value:
        value = _IMAGE.sub(r"\1", value)
        link = _LINK.search(value)
        if link:
            url = link[2] or link[3] or None
            value = _LINK.sub(r"\1", value)
    if "<" in value:
        value = _AUTOLINK.sub(r"\1", value)
    if "*" in value or "_" in value:
        value = _EMPHASIS.sub(r"\2", value)
    if "\\" in value:
        value = _ESCAPE.sub(r"\1", value)
    if "&" in value:
        value = _ENTITY.sub(lambda entity: html.unescape(entity[0]), value)
    return (value.strip() or raw), url


def _width(line: str) -> int:
    """Columns that a line takes on a terminal; a wide character takes two."""
    return len(line) if line.isascii() else len(line) + len(_CJK.findall(line))


def _join(lines: Sequence[str], hyphens: bool) -> str:
    """Wrapped lines as one: no blank beside CJK, none after a broken hyphen."""
    joined = lines[0]
    for line in lines[1:]:
        glued = hyphens and joined[-1] == "-" and joined[-2:-1].isalnum()
        if (
            glued
            or not (joined[-1].isascii() and line[0].isascii())
            and (_CJK.match(joined[-1]) or _CJK.match(line[0]))
        ):
            joined += line
        else:
            joined += " " + line
    return joined


_FOLLOWED = re.compile(
    rf"(?:\A|(?<=[\r\n]))({lexis.BLANK}*+(?![*+\u2022\u25e6#|-]|[0-9]++[.)]|\[[0-9])\S[^\r\n]*){lexis.EOL}(?={lexis.BLANK}*+\S)"
)
_USUAL_WIDTH: Final = 80
_SAMPLE: Final = 200_000
_TITLES_WRAP_ELSEWHERE: Final = {"elinks": "       "}


def _columns(text: str, margin: str) -> int:
    """The width at which a text was wrapped: that of its longest line at a margin which goes on below."""
    lines = (
        match[1].rstrip() for match in _FOLLOWED.finditer(text, 0, _SAMPLE) if match[1].startswith(margin)
    )
    widths = [_width(line) for line in lines if " " in line.strip()]
    usual = [width for width in widths if width <= _USUAL_WIDTH]
    if len(widths) - len(usual) > len(widths) // 5:
        return max(widths)
    return max(usual) if len(usual) >= 3 else _USUAL_WIDTH - 8


class _Paragraph(NamedTuple):
    raw: str
    value: str
    url: str | None
    mark: (
        str  # the spelling of a link's number that stands before the value ("[5]"), which is no part of `raw`
    )


class _Known(dict[str, tuple[Date | None, str, DateLine | None]]):
    """The date lines met so far: (date, the shape of its text, the line); the date only where the line is nothing else."""

    def __missing__(self, text: str) -> tuple[Date | None, str, DateLine | None]:
        line = dates.line_date(text) if len(text) <= 120 else None
        if line is None:
            return _NO_DATE
        date = calendar(line.date)
        line = line._replace(date=date)
        whole = date is not None and date.start is not None and line.end - line.start == len(text)
        entry = self[text] = (date if whole else None, lexis.shape(text), line)
        return entry


_NO_DATE: Final = (None, "", None)


_ODD_STARTS: Final = "\u00a9([0123456789"
_ODD_ENDS: Final = "0123456789"
_DATED: Final = ("number", "title", "date")
_PLAIN: Final = ("number", "title", "date", "body")


class _Draft:
    """An item whose fields wait for the habits of its page."""

    __slots__ = ("cut", "gaps", "head", "lead", "number", "paragraphs", "separator", "start", "tail")

    def __init__(
        self, start: int, lead: str, head: str, number: int | None, separator: str, paragraphs: list[_Paragraph],
        gaps: list[str], tail: str,
    ):  # fmt: skip
        self.start = start  # where its lead begins
        self.lead, self.head, self.number, self.separator = lead, head, number, separator
        self.paragraphs, self.gaps, self.tail = paragraphs, gaps, tail
        self.cut = ""  # text behind the item that its rows held but that belongs to the page


class _Part:
    """A run of items that becomes a section, or is found to be no part of the listing."""

    __slots__ = ("bulleted", "end", "entries", "heading", "marked", "pending", "start")

    def __init__(self, bulleted: bool, start: int, pending: list[re.Match[str]]):
        self.bulleted, self.start, self.pending = bulleted, start, pending
        self.entries: list[Item | _Draft] = []
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


class _Unchecked:
    """An item on its way: the slots of `Item`, and open to assignment.

    What was read needs no check, so `Item.__init__` is passed by. Turning this into an `Item` at the end takes a third
    of the time of nine `object.__setattr__`, a tenth of the whole parse.
    """

    __slots__ = Item.__slots__  # type: ignore[attr-defined]

    def __init__(
        self, number: int | None, title: str, date: Date | None, body: tuple[str, ...], kicker: str | None,
        credit: str | None, place: str | None, url: str | None, layout: Layout,
    ) -> None:  # fmt: skip
        self.number = number
        self.title = title
        self.date = date
        self.body = body
        self.kicker = kicker
        self.credit = credit
        self.place = place
        self.url = url
        self.layout = layout


class _UncheckedLayout:
    """The same for `Layout`: a page of 20 items has a dozen of them."""

    __slots__ = Layout.__slots__  # type: ignore[attr-defined]

    def __init__(
        self,
        lead: str,
        glue: tuple[str, ...],
        slots: tuple[str, ...],
        spelled: Any,
        like: Date | None,
        width: int,
        dialect: str,
    ) -> None:
        self.lead = lead
        self.glue = glue
        self.slots = slots
        self.spelled = spelled
        self.like = like
        self.width = width
        self.dialect = dialect


def _make_layout(*fields: Any) -> Layout:
    layout: Any = _UncheckedLayout(*fields)
    layout.__class__ = Layout
    return cast("Layout", layout)


def _item(*fields: Any) -> Item:
    item: Any = _Unchecked(*fields)
    item.__class__ = Item
    return cast("Item", item)


class _Reader:
    """One reading of one text."""

    def __init__(self, text: str, dialect: Dialect):
        self.text, self.dialect, self.cr = text, dialect, "\r" in text
        self.signs = re.compile(dialect.signs) if dialect.signs else None
        self.known = _Known()
        self.layouts: dict[tuple[Any, ...], Layout] = {}
        self.width = _columns(text, _TITLES_WRAP_ELSEWHERE.get(dialect.name, "")) if dialect.wraps else 0
        self.urls: dict[str, str] = {}
        self.drafts = False
        self.unsettled: list[tuple[Item, DateLine]] = []

    def read(self) -> Listing:
        stop = self._references() if self.dialect.references else len(self.text)
        parts = self._parts(stop)
        kept = self._without_chrome(parts)
        self._decide_headings(kept)
        sections = []
        done = 0
        for part in kept:
            section, done = self._section(part, done)
            sections.append(section)
        if not sections:
            sections, done = self._flat()
        if self.unsettled:
            self._settle(sections)
        return _listing(
            tuple(sections), self.dialect.name, self._layout(self.text[done:], (), (), None, None)
        )

    def _flat(self) -> tuple[list[Section], int]:
        """The entries of a page that is no list, as one section."""
        items: list[Item] = []
        done = 0
        for fields in flat.entries(self.text):
            glue, slots, values = [], [], []
            at = start = fields[0].start
            found: dict[str, str] = {}
            body: list[str] = []
            line: DateLine | None = None
            for field in fields:
                glue.append(self.text[at : field.start])
                slots.append(field.slot)
                value = self.text[field.start : field.end]
                if field.line is not None:
                    line = field.line
                elif field.slot == "body":
                    body.append(value)
                else:
                    found[field.slot] = value
                values.append(value)
                at = field.end
            glue.append("")
            date = calendar(line.date) if line is not None else None
            layout = _make_layout(self.text[done:start], tuple(glue), tuple(slots), None, date, 0, "plain")
            item = _item(
                None, found.get("title", ""), date, tuple(body), found.get("kicker"), None, None, None, layout
            )
            if line is not None and (date is None or date.start is None):
                self.unsettled.append((item, line))
            items.append(item)
            done = at
        if not items:
            return [], 0
        section: Section = _new(Section)
        _set(section, "heading", None)
        _set(section, "items", tuple(items))
        _set(section, "layout", self._layout("", (), (), None, None))
        return [section], done

    # --- rows to parts ---

    def _parts(self, stop: int) -> list[_Part]:
        dialect, known, layouts = self.dialect, self.known, self.layouts
        plain = not dialect.wraps and not dialect.markdown
        parts: list[_Part] = []
        part: _Part | None = None
        pending: list[re.Match[str]] = []
        last = -1
        match = None
        key: tuple[str, ...]
        glue: tuple[str, ...]
        item: Any
        for match in grammar.rows(dialect.name, self.cr).finditer(self.text, 0, stop):
            lead, indent, number, _, separator, first, gap1, second, gap2, third, more, line = match.groups()
            if first is None:
                if line is not None:
                    if not pending and part is not None:
                        part.end = match.start()
                    pending.append(match)
                continue
            value = int(number) if number else None
            if (
                pending
                or part is None
                or part.bulleted != (value is None)
                or (value is not None and value <= last)
            ):
                if number and self._is_text(number, first, value, last):
                    if not pending and part is not None:
                        part.end = match.start()
                    pending.append(match)
                    continue
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
                date, shape, _ = known[second]
                if (
                    date is not None
                    and (
                        (
                            first[0] not in _ODD_STARTS
                            and first[-1] not in _ODD_ENDS
                            and not (first[-1] == ")" and "/" in first)
                        )
                        or self._is_title(first)
                    )
                    and not (third and len(third) < 100 and lexis.CREDIT.match(third))
                ):
                    if not third:
                        key = (lead, indent, separator, gap1, shape)
                        layout = layouts.get(key)
                        if layout is None:
                            glue = (indent, separator, gap1, "")
                            layout = layouts[key] = _make_layout(
                                lead, glue, _DATED, None, date, 0, dialect.name
                            )
                        item = _Unchecked(value, first, date, (), None, None, None, None, layout)
                        item.__class__ = Item
                        part.entries.append(item)
                        continue
                    if not more:
                        key = (lead, indent, separator, gap1, shape, gap2)
                        layout = layouts.get(key)
                        if layout is None:
                            glue = (indent, separator, gap1, gap2, "")
                            layout = layouts[key] = _make_layout(
                                lead, glue, _PLAIN, None, date, 0, dialect.name
                            )
                        item = _Unchecked(value, first, date, (third,), None, None, None, None, layout)
                        item.__class__ = Item
                        part.entries.append(item)
                        continue
            part.entries.append(self._draft(match, lead, value))
            self.drafts = True
        if part is not None and not pending:
            part.end = stop if match is None or match["text"] or match["first"] else match.start()
        return parts

    def _is_title(self, first: str) -> bool:
        """Whether an item's first line is its title when the second is its date: no credit, date or title with link."""
        if (
            first[-1] == ")"
            and ("/" in first or "(?" in first or "(#" in first)
            and _TRAILING_URL.search(first)
        ):
            return False
        if len(first) <= 60 and _MAYBE_DATE.search(first) and self.known[first][2] is not None:
            return False
        return not lexis.CREDIT.match(first)

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
        new = _Part(value is None, start, pending)
        if pending:
            new.heading = self._heading(pending, match["lead"])
        if part is None or part.bulleted != new.bulleted or (value is not None and value <= last):
            return new
        heading = new.heading
        divides = heading is not None and (heading.level > 0 or heading.kind == "date" or value == 1)
        return new if divides or value is None else part

    def _heading(self, pending: list[re.Match[str]], lead: str) -> _Heading | None:
        """The line right above a list as a heading, if it can be one."""
        breaks = len(re.findall(lexis.EOL, lead))
        rows = [
            row for row in pending if row["text"] and not (self.signs and self.signs.fullmatch(row["text"]))
        ]
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
            if breaks > 2 or breaks > 1 + 1 or tight or margin not in (0, 1, 2, 4) or len(value) > 120:
                return None
            if kind == "topic" and (
                value[-1] in ".…:;,。" or not re.search(r"[^\W\d_]", value) or lexis.CREDIT.match(value)
            ):
                return None
        if _PAGER.fullmatch(value):
            return None
        return _Heading(start, text_start, value, row.end("text"), end, level, kind, above == 0)

    # --- which parts are the listing ---

    def _without_chrome(self, parts: list[_Part]) -> list[_Part]:
        """The parts without navigation: docs/dialects.md, "How a list is told from navigation"."""
        if not self.drafts:
            return parts
        for part in parts:
            if part.bulleted:
                self._trim(part)
        rich = [part for part in parts if any(self._is_rich(entry) for entry in part.entries)]
        texts = set(map(id, rich))
        numbered = [part for part in parts if not part.bulleted]
        dated = {part.bulleted for part in rich for entry in part.entries if self._is_dated(entry)}
        if dated == {True} or not numbered:
            return self._merged([part for part in rich if part.bulleted])
        first = next((place for place, part in enumerate(numbered) if id(part) in texts), 0)
        kept = numbered[first:] if all(self._is_trail(part) for part in numbered[:first]) else numbered
        return [part for part in kept if id(part) in texts or not self._is_pager(part)]

    def _trim(self, part: _Part) -> None:
        """Take the menu off the end of a list of bullets: bare lines that touch, below items with texts that do not."""
        entries = part.entries
        end = len(entries)
        while end and not self._is_rich(entries[end - 1]):
            end -= 1
        menu = [entry for entry in entries[end:] if isinstance(entry, _Draft)]
        if (
            end
            and len(menu) > 1
            and all(_touches(entry.lead) for entry in menu[1:])
            and not _touches(menu[0].lead)
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
                if isinstance(first, _Draft):
                    first.lead = lead
                else:
                    self._relead(first, lead)
                before.entries += part.entries
                before.end = part.end
            else:
                merged.append(part)
        return merged

    def _is_rich(self, entry: Item | _Draft) -> bool:
        return not isinstance(entry, _Draft) or len(entry.paragraphs) > 1

    def _is_dated(self, entry: Item | _Draft) -> bool:
        if not isinstance(entry, _Draft):
            return entry.date is not None
        return any(self._line(paragraph.value) is not None for paragraph in entry.paragraphs[:4])

    def _is_trail(self, part: _Part) -> bool:
        """Whether a numbered list before the first one with texts is a breadcrumb: few and short bare lines."""
        drafts = [entry for entry in part.entries if isinstance(entry, _Draft)]
        short = all(len(draft.paragraphs[0].value) <= 60 for draft in drafts)
        return (
            len(drafts) <= 6
            and part.heading is None
            and short
            and all(_touches(draft.lead) for draft in drafts[1:])
        )

    def _is_pager(self, part: _Part) -> bool:
        return all(
            isinstance(entry, _Draft) and entry.paragraphs[0].value.isdigit() for entry in part.entries
        )

    def _decide_headings(self, parts: list[_Part]) -> None:
        """Keep a heading above the first list only where it divides lists and is not the title of the page."""
        others = any(part.heading is not None and part.heading.alone for part in parts[1:])
        for place, part in enumerate(parts):
            heading = part.heading
            if heading is None or place or heading.kind == "date":
                continue
            if heading.level == 1 or (not others and heading.alone and heading.level == 0):
                part.heading = None

    # --- a part to a section ---

    def _section(self, part: _Part, done: int) -> tuple[Section, int]:
        heading = part.heading
        if heading is None:
            layout = self._layout("", (), (), None, None)
            first_lead = self.text[done : part.start]
        else:
            glue = (self.text[heading.start : heading.text_start], self.text[heading.text_end : heading.end])
            layout = _make_layout(
                self.text[done : heading.start], glue, ("heading",), None, None, 0, self.dialect.name
            )
            first_lead = self.text[heading.end : part.start]
        items, end = self._finish(part) if self.drafts else (cast("list[Item]", part.entries), part.end)
        self._relead(items[0], first_lead)
        section: Section = _new(Section)
        _set(section, "heading", heading.value if heading else None)
        _set(section, "items", tuple(items))
        _set(section, "layout", layout)
        return section, end

    def _relead(self, item: Item, lead: str) -> None:
        old = item.layout
        if old is not None and old.lead != lead:
            _set(
                item,
                "layout",
                _make_layout(lead, old.glue, old.slots, old.spelled, old.like, old.width, old.dialect),
            )

    def _finish(self, part: _Part) -> tuple[list[Item], int]:
        drafts = [entry for entry in part.entries if isinstance(entry, _Draft)]
        if self.dialect.name == "html2text":
            self._cut_page_text(drafts)
        habit = _Habit(self, part)
        items, cut = [], ""
        for entry in part.entries:
            item = self._fields(entry, habit) if isinstance(entry, _Draft) else entry
            if cut and item.layout:
                self._relead(item, cut + item.layout.lead)
            cut = entry.cut if isinstance(entry, _Draft) else ""
            items.append(item)
        return items, part.end - len(cut)

    def _cut_page_text(self, drafts: list[_Draft]) -> None:
        """Where an item's text stands at column 0 like the page's own: cut off what begins with a pager or copyright."""
        for draft in drafts:
            for place, paragraph in enumerate(draft.paragraphs[1:], 1):
                if _PAGER.fullmatch(paragraph.value) or (
                    lexis.COPYRIGHT.match(paragraph.value) and place > 1
                ):
                    gaps, paragraphs = draft.gaps[place - 1 :], draft.paragraphs[place:]
                    draft.cut = "".join(gap + p.mark + p.raw for gap, p in zip(gaps, paragraphs, strict=True))
                    del draft.gaps[place - 1 :], draft.paragraphs[place:]
                    break

    # --- an item's rows to its paragraphs ---

    def _draft(self, match: re.Match[str], lead: str, value: int | None) -> _Draft:
        _, indent, number, bullet, separator, first, gap1, second, gap2, third, more, _ = match.groups()
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
        if self.dialect.wraps:
            raws, gaps = self._unwrapped(raws, gaps, len(indent) + len(number or "") + len(separator))
        tail = ""
        if self.signs:
            raws, gaps, before, tail = _without_signs(raws, gaps, self.signs)
            separator += before
        paragraphs = [self._paragraph(raw) for raw in raws]
        return _Draft(match.start(), lead, head, value, separator, paragraphs, gaps, tail)

    def _unwrapped(self, raws: list[str], gaps: list[str], column: int) -> tuple[list[str], list[str]]:
        """Raw paragraphs divided where a line ends before its width is full, or where a line is a date as a whole."""
        new_raws: list[str] = []
        new_gaps: list[str] = []
        for place, raw in enumerate(raws):
            if place:
                new_gaps.append(gaps[place - 1])
                column = _margin(gaps[place - 1])
            if "\n" not in raw and "\r" not in raw:
                new_raws.append(raw)
                continue
            start = line_start = 0
            for match in _LINE_BREAK.finditer(raw):
                line = raw[line_start : match.start()]
                if self._ends(line, column, raw, match.end()):
                    new_raws.append(raw[start : match.start()])
                    new_gaps.append(match[0])
                    start = match.end()
                line_start = match.end()
                column = _margin(match[0])
            new_raws.append(raw[start:])
        return new_raws, new_gaps

    def _ends(self, line: str, column: int, raw: str, after: int) -> bool:
        """Whether a paragraph ends with a line, though the next line follows at once."""
        word = _WORD_HYPHEN.match(raw, after) if self.dialect.hyphens else _WORD.match(raw, after)
        if word is None:
            return False
        wide = not (line[-1].isascii() and word[0][0].isascii()) and (
            _CJK.match(line[-1]) or _CJK.match(word[0])
        )
        room = column + _width(line) + (2 if wide else 1 + _width(word[0]))
        if wide and self.dialect.gaps:
            return False  # each renderer breaks CJK by rules of its own
        if room <= self.width - (4 if wide else 1 if self.dialect.gaps else 0):
            return True
        if self.dialect.gaps:
            return False
        following = _LINE.match(raw, after)
        return self._is_day(line) or (following is not None and self._is_day(following[0]))

    def _is_day(self, value: str) -> bool:
        line = self._line(value)
        return line is not None and _fineness(line) == 3

    def _line(self, value: str) -> DateLine | None:
        return self.known[value][2]

    def _paragraph(self, raw: str) -> _Paragraph:
        dialect = self.dialect
        value, url, mark = raw, None, ""
        if dialect.wraps and ("\n" in raw or "\r" in raw):
            value = _join(_LINE_BREAK.split(raw), dialect.hyphens)
        if dialect.markdown:
            value, url = _unmark(value)
        elif self.urls:
            found = _REFERENCE.search(value)
            if found and found[1] in self.urls:
                url = self.urls[found[1]]
                value = (
                    _REFERENCE.sub(lambda sign: "" if sign[1] in self.urls else sign[0], value).strip() or raw
                )
        return _Paragraph(raw, value, url, mark)

    def _references(self) -> int:
        """Read the list of addresses at the end (lynx, elinks) into `urls`; where it begins."""
        match = next(reversed(list(_REFERENCES.finditer(self.text))), None)
        if match is None:
            return len(self.text)
        self.urls = dict(_REFERENCE_LINE.findall(match[1]))
        return match.start()

    # --- paragraphs to fields ---

    def _fields(self, draft: _Draft, habit: _Habit) -> Item:
        paragraphs = draft.paragraphs
        roles, line = habit.roles(paragraphs, bulleted=draft.number is None)
        found: dict[str, str] = {}
        body: list[str] = []
        date: Date | None = None
        like: Date | None = None
        url: str | None = None
        glue: list[str] = []
        slots: list[str] = []
        spelled: list[tuple[Any, str] | None] = []
        text = draft.head

        def put(slot: str, value: Any, raw: str) -> None:
            nonlocal text
            glue.append(text)
            slots.append(slot)
            spelled.append((value, raw) if exact or raw != value else None)
            text = ""

        exact = (
            self.dialect.wraps or self.dialect.markdown
        )  # what is spelled anew there is wrapped and escaped

        if draft.number is not None:
            put("number", draft.number, "")
            spelled[-1] = None
        text += draft.separator
        for place, (paragraph, role) in enumerate(zip(paragraphs, roles, strict=True)):
            raw, value, target, _ = paragraph
            if place:
                text += draft.gaps[place - 1]
            if role == "title":
                link = (
                    _LINK.fullmatch(raw, len(raw) - len(_HEADING_MARK.sub("", raw, count=1)))
                    if target and raw[-1] == ")"
                    else None
                )
                trail = None if target or self.dialect.markdown else _TRAILING_URL.search(raw)
                tail = _tail(value) if habit.tails else None
                if "title" in found:
                    put("title", value, raw)
                elif tail is not None:
                    date = like = calendar(tail.date)
                    line = tail._replace(date=date)
                    value = value[: tail.start].rstrip()
                    written = raw[tail.start : tail.end] if not exact else ""
                    put("title", value, value if not exact else raw)
                    text = raw[len(value) : tail.start] if not exact else ""
                    put("date", date, written)
                    if not exact:
                        spelled[-1] = None
                        text = raw[tail.end :]
                elif link and (link[2] or link[3]) == target and "![" not in raw:
                    url = target
                    text += raw[: link.start(1)]
                    put("title", value, link[1])
                    at = link.start(2) if link[2] else link.start(3)
                    text = raw[link.end(1) : at]
                    put("url", url, url or "")
                    text = raw[at + len(url or "") :]
                elif trail:
                    value, url = raw[: trail.start()], trail[1]
                    put("title", value, value)
                    text = raw[trail.start() : trail.start(1)]
                    put("url", url, url)
                    text = raw[trail.end(1) :]
                else:
                    if target:
                        url = target
                        put("url", url, "")
                    put("title", value, raw)
                found["title"] = value
            elif role == "date" and line is not None:
                date = line.date
                like = date
                written = value[line.start : line.end]
                place_after = value[line.place_start : line.place_end] if line.place_start >= 0 else None
                if raw == value and not (place_after and line.place_start < line.end):
                    text += value[: line.start]
                    put("date", date, written)
                    if not exact:
                        spelled[-1] = None
                    if place_after:
                        text = value[line.end : line.place_start]
                        put("place", place_after, place_after)
                        text = value[line.place_end :]
                    else:
                        text = value[line.end :]
                else:
                    put("date", date, raw)
                    if place_after:
                        put("place", place_after, "")
                if place_after:
                    found["place"] = place_after
            elif role == "body":
                body.append(value)
                put("body", value, raw)
            else:
                found[role] = value
                put(role, value, raw)
        if habit.sentences and (date := habit.sentence(paragraphs)) is not None:
            put("date", date, "")
        glue.append(text + draft.tail)
        plain = all(entry is None for entry in spelled)
        layout = self._layout(draft.lead, tuple(glue), tuple(slots), None if plain else tuple(spelled), like)
        item = _item(
            draft.number, found.get("title", ""), date, tuple(body), found.get("kicker"), found.get("credit"),
            found.get("place"), url, layout,
        )  # fmt: skip
        if line is not None and (date is None or date.start is None) and "date" in slots:
            self.unsettled.append((item, line))
        return item

    def _layout(
        self, lead: str, glue: tuple[str, ...], slots: tuple[str, ...], spelled: Any, like: Date | None
    ) -> Layout:
        glue = glue or ("",)
        if spelled is not None:
            return _make_layout(lead, glue, slots, spelled, like, self.width, self.dialect.name)
        key = (lead, glue, slots, lexis.shape(like.text) if like else None)
        layout = self.layouts.get(key)
        if layout is None:
            layout = self.layouts[key] = _make_layout(
                lead, glue, slots, None, like, self.width, self.dialect.name
            )
        return layout

    # --- dates that only the page can tell ---

    def _settle(self, sections: list[Section]) -> None:
        """Ambiguous and yearless dates: settled where the page proves them, `None` (and their text kept) where not."""
        waiting = {id(item): line for item, line in self.unsettled}
        lines: list[DateLine | None] = []
        headings: list[Date | None] = []
        for section in sections:
            over = self.known[section.heading][2] if section.heading else None
            for item in section.items:
                line = waiting.get(id(item))
                if line is None and item.date is not None:
                    line = DateLine(item.date, 0, 0, -1, -1, ())
                lines.append(line)
                headings.append(over.date if over else None)
        settled = dates.settle(lines, headings)
        for item, date in zip((item for section in sections for item in section.items), settled, strict=True):
            line = waiting.get(id(item))
            layout = item.layout
            if line is None or layout is None:
                continue
            _set(item, "date", date)
            place = layout.slots.index("date")
            spelled = list(layout.spelled or [None] * len(layout.slots))
            written = spelled[place]
            spelled[place] = (date, written[1] if written else self._written(line, layout, item))
            _set(
                item,
                "layout",
                _make_layout(
                    layout.lead, layout.glue, layout.slots, tuple(spelled), date, layout.width, layout.dialect
                ),
            )

    def _written(self, line: DateLine, layout: Layout, item: Item) -> str:
        if line.date is not None:
            return line.date.text
        return line.candidates[0].text


def _without_signs(
    raws: list[str], gaps: list[str], sign: re.Pattern[str]
) -> tuple[list[str], list[str], str, str]:
    """Paragraphs without those that are nothing but a renderer's sign for a tag or an image: they go into the gaps, and
    into what stands before the first and behind the last."""
    kept: list[str] = []
    between: list[str] = []
    waiting = ""
    for gap, raw in zip(["", *gaps], raws, strict=True):
        if sign.fullmatch(raw):
            waiting += gap + raw
        else:
            between.append(waiting + gap)
            kept.append(raw)
            waiting = ""
    if not kept:  # an item that is nothing else keeps its text
        return raws, gaps, "", ""
    return kept, between[1:], between[0], waiting


_ONE_END = re.compile(rf"{lexis.BLANK}*{lexis.EOL}{lexis.BLANK}*")


def _touches(lead: str) -> bool:
    """Whether an item follows the one before on the next line."""
    return _ONE_END.fullmatch(lead) is not None


def _margin(gap: str) -> int:
    """The column at which a gap ends."""
    return len(gap) - max(gap.rfind("\n"), gap.rfind("\r")) - 1


_WORD = re.compile(r"[^ \t\r\n]+")  # lines break at no other blank than these
_WORD_HYPHEN = re.compile(r"[^ \t\r\n-]+-?|-")
_LINE = re.compile(r"[^\r\n]*[^\s]")
_PAGER = re.compile(
    r"\W{0,2}1\]?[\s|\u00b7\u2022]++\[?2(?!\w)[^\r\n]{0,80}|[\u00ab\u2039\u2190] ?[\w ]{1,20}|[\w ]{1,20} ?[\u203a\u00bb\u2192]"
)
_REFERENCES = re.compile(
    rf"(?:\A|(?<=[\r\n]))References{lexis.BLANK}*{lexis.EOL}(?:{lexis.BLANK}*{lexis.EOL})*"
    rf"(?:{lexis.BLANK}*(?:Visible|Hidden) links:?{lexis.BLANK}*{lexis.EOL})?((?:{lexis.BLANK}*[0-9]{{1,4}}\.{lexis.BLANK}+\S+{lexis.BLANK}*(?:{lexis.EOL}|\Z)(?:{lexis.BLANK}*{lexis.EOL})*)+)\s*\Z"
)
_REFERENCE_LINE = re.compile(r"([0-9]{1,4})\.\s+(\S+)")


class _Habit:
    """What the items of a part have in common, which tells the fields of those without a date."""

    def __init__(self, reader: _Reader, part: _Part):
        self.reader = reader
        drafts = [entry for entry in part.entries if isinstance(entry, _Draft)]
        self.kickers = 0
        self.dated = len(part.entries) - len(drafts)
        self.first = 0
        self.untitled = False
        self.alt_texts = False
        sizes: Counter[int] = Counter()
        prose = 0
        for draft in drafts:
            start = self.credit(draft.paragraphs)
            at = self.date_at(draft.paragraphs, start)
            if at is None:
                continue
            self.dated += 1
            self.kickers += at - start == 2
            if at == start:
                self.first += 1
                sizes[len(draft.paragraphs) - start] += 1
                other = draft.paragraphs[start + 1].value if len(draft.paragraphs) > start + 1 else ""
                prose += len(other) > 100 and _SENTENCE_END.search(other) is not None
        if self.first and set(sizes) <= {1, 2}:
            self.untitled = prose * 2 > self.first
        self.tails = (
            not self.dated and len(drafts) > 0 and all(_tail(draft.paragraphs[0].value) for draft in drafts)
        )
        self.sentences = (
            not self.dated and not self.tails and sum(len(draft.paragraphs) > 2 for draft in drafts) > 1
            and all(self.sentence(draft.paragraphs) is not None for draft in drafts if len(draft.paragraphs) > 2)
        )  # fmt: skip
        if not self.dated and drafts:
            firsts = [draft.paragraphs[0].value for draft in drafts]
            named = sum(_FILE_NAME.match(value) is not None for value in firsts)
            self.alt_texts = named > 0 and all(len(draft.paragraphs) >= 2 for draft in drafts)

    def sentence(self, paragraphs: list[_Paragraph]) -> Date | None:
        """The one full date of the sentence below the title, where that sentence ends with it ("… issued on 3 May 2020.")."""
        for paragraph in paragraphs[1:3]:
            if paragraph.value != paragraphs[0].value and len(paragraph.value) <= 160:
                line = dates.suffix_date(paragraph.value)
                found = (
                    line is not None
                    and line.date is not None
                    and _fineness(line) == 3
                    and line.end + 1 == len(paragraph.value)
                )
                return line.date if found and line is not None else None
        return None

    def credit(self, paragraphs: list[_Paragraph]) -> int:
        """1 where the first paragraph is a photo credit and others follow, else 0. "Photo: …" before a date is a title."""
        if len(paragraphs) < 2 or not lexis.CREDIT.match(paragraphs[0].value):
            return 0
        if lexis.COPYRIGHT.match(paragraphs[0].value):
            return 1
        return int(len(paragraphs) > 2 and self.reader._line(paragraphs[2].value) is not None)

    def date_at(self, paragraphs: list[_Paragraph], start: int) -> int | None:
        """Which of the first three paragraphs after the credit is the date line."""
        found = [
            place
            for place in range(start, min(start + 3, len(paragraphs)))
            if self.reader._line(paragraphs[place].value)
        ]
        if not found:
            return None
        if len(found) > 1 and found[0] == start and found[1] == start + 1:
            one, two = (self.reader._line(paragraphs[place].value) for place in found[:2])
            if one and two and _fineness(one) <= _fineness(two):
                return found[1]
        return found[0]

    def roles(self, paragraphs: list[_Paragraph], *, bulleted: bool) -> tuple[list[str], DateLine | None]:
        """The field of each paragraph, and the date line."""
        count = len(paragraphs)
        roles = ["body"] * count
        start = self.credit(paragraphs)
        if start:
            roles[0] = "credit"
        elif self.alt_texts and bulleted:
            roles[0], start = "credit", 1
        at = self.date_at(paragraphs, start)
        line = self.reader._line(paragraphs[at].value) if at is not None else None
        if at is not None and at == start:
            if count == start + 1 and (line is None or _fineness(line) < 3):
                at = None  # an item that is nothing but a month or a year: a title
            elif count > start + 1 and not self.untitled:
                roles[start + 1] = "title"
        if at is None:
            line = None
            texts = paragraphs[start:]
            kicker = self.kickers * 2 >= max(1, self.dated) and len(texts) > 1
            if kicker and len(texts) == 2 and _SENTENCE_END.search(texts[1].value):
                kicker = False
            if kicker:
                roles[start], roles[start + 1] = "kicker", "title"
            else:
                roles[start] = "title"
        else:
            roles[at] = "date"
            if at == start + 1:
                roles[start] = "title"
            elif at == start + 2:
                roles[start], roles[start + 1] = "kicker", "title"
        last = paragraphs[-1].value
        if (
            count > 1
            and roles[-1] == "body"
            and "credit" not in roles
            and len(last) <= 120
            and lexis.CREDIT.match(last)
        ):
            roles[-1] = "credit"
        if "title" in roles:
            title = roles.index("title")
            if (
                title + 1 < count
                and roles[title + 1] == "body"
                and paragraphs[title + 1].value == paragraphs[title].value
                and bulleted
            ):
                roles[title + 1] = "title"
        return roles, line


def _tail(title: str) -> DateLine | None:
    """The date at the end of a title line, set off by a quotation mark, a bracket or two blanks: ``"Title," 04.20.21.``"""
    line = dates.suffix_date(title) if title[-1:].isdigit() or title[-2:-1].isdigit() else None
    if line is None or _fineness(line) < 3 or not _SET_OFF.search(title, 0, line.start):
        return None
    return line


_SET_OFF = re.compile(r"[\"\u201d\u2019\u00bb)\]]\s+\Z|\S\s{2,}\Z")


def _fineness(line: DateLine) -> int:
    """3 for a date with a day, 2 for a month, 1 for what is longer."""
    date = line.date or (line.candidates[0] if line.candidates else None)
    if date is None:
        return 0
    return {Precision.MONTH: 2, Precision.YEAR: 1}.get(date.precision, 3 if len(date.edtf) >= 8 else 1)


def _listing(sections: tuple[Section, ...], dialect: str, layout: Layout) -> Listing:
    listing: Listing = _new(Listing)
    _set(listing, "sections", sections)
    _set(listing, "dialect", dialect)
    _set(listing, "layout", layout)
    return listing


# --- what can be built is what can be read -----------------------------------------------------------------------

_ADVICE: Final = {
    "number": "give it a number, or a date or body beside its bullet",
    "title": "a title that is a date as a whole needs a date line below it; no title needs a date",
    "date": "write the date so that it is one as a whole, or make the paragraph more than a date",
    "body": "a first paragraph that is a date, or a last one that looks like a photo credit, is read as that",
    "kicker": "a kicker needs a title and a date below it",
    "credit": "a credit begins with \u00a9 or with a word for photo and a colon, and needs a title",
    "place": "a place needs a date before it, and holds no digits",
    "url": "an address begins with http, https, / or ? and holds no blanks or brackets",
}


def _difference(want: Item, found: Item | None) -> str | None:
    """The first field that would be read back otherwise, in words."""
    if found is None:
        return f"would not be read back as an item: {_ADVICE['number']}"
    for field, advice in _ADVICE.items():
        one, two = getattr(want, field), getattr(found, field)
        if one != two:
            return f"would be read back with {field} {_short(two)} instead of {_short(one)}: {advice}"
    return None


def _short(value: object) -> str:
    text = repr(value.edtf if isinstance(value, Date) else value)
    return text if len(text) <= 80 else text[:77] + "…"


def check_item(item: Item) -> None:
    """Raise `ValueError` where an item built by hand could not be read back from its own text.

    An item that came from a page (it has a layout) is checked with its listing, for its reading can depend on that.
    """
    if item.layout is not None:
        return
    from newsparse.writer import unparse

    items = parse(unparse(item)).items
    reason = _difference(item, items[0] if items else None)
    if reason is None and len(items) > 1:
        reason = "would be read back as two items"
    if reason is not None:
        raise ValueError(f"this item {reason}")


def check_section(section: Section) -> None:
    """Raise `ValueError` where a section built by hand could not be read back from its own text."""
    if section.layout is None and all(item.layout is None for item in section.items):
        from newsparse.writer import unparse

        _compare((section,), unparse(section), "resiliparse")


def check_listing(listing: Listing) -> None:
    """Raise `ValueError` where a listing, printed and read again, would not be the same."""
    from newsparse.writer import unparse

    _compare(listing.sections, unparse(listing), listing.dialect)


def _compare(want: tuple[Section, ...], text: str, dialect: str) -> None:
    found = parse(text).sections
    if found == want:
        return
    if parse(text, dialect=dialect).sections == want:
        return
    for place, section in enumerate(want):
        name = f"section {place + 1}"
        if place >= len(found):
            raise ValueError(
                f"{name} would be read back as part of the section before: give it a heading, or numbers from 1"
            )
        got = found[place]
        for at, item in enumerate(section.items):
            reason = _difference(item, got.items[at] if at < len(got.items) else None)
            if reason is not None:
                if at and at >= len(got.items):
                    reason = "would begin a section of its own: its number must be above the one before (renumber=True counts anew)"
                raise ValueError(f"item {at + 1} of {name} ({_short(item.title)}) {reason}")
        if len(got.items) > len(section.items):
            raise ValueError(
                f"{name} would be read back with the items of the next: give that a heading, or numbers from 1"
            )
        if got.heading != section.heading:
            raise ValueError(
                f"{name} would be read back with heading {_short(got.heading)} instead of {_short(section.heading)}: {_HEADING_ADVICE}"
            )
    raise ValueError(f"the listing would be read back with {len(found)} sections instead of {len(want)}")


_HEADING_ADVICE: Final = "a heading is one line of at most 120 characters that does not end like a sentence; the only heading of a page is a date"
