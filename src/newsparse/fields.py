"""From an item's paragraphs to its fields: which is the title, the date, the kicker, the credit, the body.

A page tells by what it does, not by a fixed order: the text line just above the date is the title, what stands before it
is kicker or credit, and where there is no date the habit of its list decides. Nothing here raises on a `str`.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from newsparse import dates, lexis
from newsparse.dates import Date, DateLine
from newsparse.dialects import Dialect
from newsparse.paragraphs import LINK, Known, Paragraph, fineness, without_mark
from newsparse.records import Item, Layout, calendar

TRAILING_URL = re.compile(rf"(?<=\S){lexis.BLANK}++\((https?://[^\s()]++|[/?#][^\s()]*+)\)\Z")
_SENTENCE_END = re.compile(r"[.!?…。！？։।؟][\"'”’»)\]]*\Z")
_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)\Z", re.IGNORECASE)
_SET_OFF = re.compile(r"[\"\u201d\u2019\u00bb)\]]\s+\Z|\S\s{2,}\Z")


# --- records without their checks ------------------------------------------------------------------------


class Unchecked:
    """An item on its way: the slots of `Item`, and open to assignment.

    What was read needs no check, so `Item.__init__` is passed by. Turning this into an `Item` at the end takes a third
    of the time of nine `object.__setattr__`, a tenth of the whole parse.
    """

    __slots__ = Item.__slots__  # type: ignore[attr-defined]

    def __init__(
        self, number: int | None, title: str, date: Date | None, body: tuple[str, ...], kicker: str | None,
        author: str | None, credit: str | None, place: str | None, url: str | None, layout: Layout,
    ) -> None:  # fmt: skip
        self.number = number
        self.title = title
        self.date = date
        self.body = body
        self.kicker = kicker
        self.author = author
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
        above: Date | None = None,
        template: str = "",
    ) -> None:
        self.above = above
        self.template = template
        self.lead = lead
        self.glue = glue
        self.slots = slots
        self.spelled = spelled
        self.like = like
        self.width = width
        self.dialect = dialect


def make_layout(*fields: Any) -> Layout:
    """A layout of its fields in their order."""
    layout: Any = _UncheckedLayout(*fields)
    layout.__class__ = Layout
    made: Layout = layout
    return made


def make_item(*fields: Any) -> Item:
    """An item of its fields in their order, as read: not checked."""
    item: Any = Unchecked(*fields)
    item.__class__ = Item
    made: Item = item
    return made


# --- drafts and habits -----------------------------------------------------------------------------------


class Draft:
    """An item whose fields wait for the habits of its page."""

    __slots__ = (
        "at",
        "author",
        "credit",
        "cut",
        "gaps",
        "head",
        "lead",
        "number",
        "paragraphs",
        "separator",
        "start",
        "tail",
    )

    def __init__(
        self, start: int, lead: str, head: str, number: int | None, separator: str, paragraphs: list[Paragraph],
        gaps: list[str], tail: str,
    ):  # fmt: skip
        self.start = start  # where its lead begins
        self.lead, self.head, self.number, self.separator = lead, head, number, separator
        self.paragraphs, self.gaps, self.tail = paragraphs, gaps, tail
        self.credit = 0  # 1 where the first paragraph is a photo credit
        self.at: int | None = None  # which paragraph is the date line
        self.author: int | None = None  # which paragraph tells who wrote it
        self.cut = ""  # text behind the item that its rows held but that belongs to the page


def _author_at(paragraphs: list[Paragraph], start: int, at: int | None) -> int | None:
    """Which paragraph tells who wrote the item: one between its title and its date, or its text where it has no date."""
    place = start + 1 if at is None else at - 1
    if start < place < len(paragraphs) and lexis.author(paragraphs[place].value) is not None:
        return place
    return None


def _tail(title: str) -> DateLine | None:
    """The date at the end of a title line, set off by a quotation mark, a bracket or two blanks: ``"Title," 04.20.21.``"""
    line = dates.suffix_date(title) if title[-1:].isdigit() or title[-2:-1].isdigit() else None
    if line is None or fineness(line) < 3 or not _SET_OFF.search(title, 0, line.start):
        return None
    return line


class Habit:
    """What the items of a list have in common, which tells the fields of those without a date.

    Args:
        known: The date lines of the text.
        drafts: The items of the list that wait.
        finished: How many of its items are finished; each of them has a date below its title and no kicker.
    """

    def __init__(self, known: Known, drafts: list[Draft], finished: int):
        self.known = known
        self.kickers = 0
        self.dated = finished
        self.first = 0
        self.untitled = False
        self.alt_texts = False
        sizes: Counter[int] = Counter()
        prose = 0
        for draft in drafts:
            start = draft.credit = self.credit(draft.paragraphs)
            at = draft.at = self.date_at(draft.paragraphs, start)
            draft.author = _author_at(draft.paragraphs, start, at)
            if at is None:
                continue
            self.dated += 1
            self.kickers += at - start - (draft.author is not None) == 2
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

    def sentence(self, paragraphs: list[Paragraph]) -> Date | None:
        """The one full date of the sentence below the title, where that sentence ends with it ("… issued on 3 May 2020.")."""
        for paragraph in paragraphs[1:3]:
            if paragraph.value != paragraphs[0].value and len(paragraph.value) <= 160:
                line = dates.suffix_date(paragraph.value)
                found = (
                    line is not None
                    and line.date is not None
                    and fineness(line) == 3
                    and line.end + 1 == len(paragraph.value)
                )
                return line.date if found and line is not None else None
        return None

    def credit(self, paragraphs: list[Paragraph]) -> int:
        """1 where the first paragraph is a photo credit and others follow, else 0. "Photo: …" before a date is a title."""
        if len(paragraphs) < 2 or not lexis.is_credit(paragraphs[0].value):
            return 0
        if lexis.COPYRIGHT.match(paragraphs[0].value):
            return 1
        return int(len(paragraphs) > 2 and self.known.line(paragraphs[2].value) is not None)

    def date_at(self, paragraphs: list[Paragraph], start: int) -> int | None:
        """Which of the first three paragraphs after the credit, an author's line not counted, is the date line."""
        known = self.known
        window = 4 if len(paragraphs) > start + 3 and lexis.author(paragraphs[start + 2].value) else 3
        lines = [known[paragraph.value][2] for paragraph in paragraphs[start : start + window]]
        for place, line in enumerate(lines):
            if line is not None:
                after = lines[1] if place == 0 and len(lines) > 1 else None
                return start + (1 if after is not None and fineness(line) <= fineness(after) else place)
        return None

    def roles(self, draft: Draft) -> tuple[list[str], DateLine | None]:
        """The field of each paragraph, and the date line."""
        author = draft.author
        if author is None:
            return self._roles(draft, draft.paragraphs, draft.at)
        at = draft.at if draft.at is None or draft.at < author else draft.at - 1
        others = draft.paragraphs[:author] + draft.paragraphs[author + 1 :]
        roles, line = self._roles(draft, others, at)
        roles.insert(author, "author")
        return roles, line

    def _roles(
        self, draft: Draft, paragraphs: list[Paragraph], at: int | None
    ) -> tuple[list[str], DateLine | None]:
        bulleted = draft.number is None
        count = len(paragraphs)
        roles = ["body"] * count
        start = draft.credit
        if start:
            roles[0] = "credit"
        elif self.alt_texts and bulleted:
            roles[0], start = "credit", 1
        line = self.known.line(paragraphs[at].value) if at is not None else None
        if at is not None and at == start:
            if count == start + 1 and (line is None or fineness(line) < 3):
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
            and lexis.is_credit(last)
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


class Fields:
    """Makes items of drafts. Items that look alike share a layout; dates that wait for the page are noted."""

    def __init__(self, dialect: Dialect, layouts: dict[tuple[Any, ...], Layout]):
        self.dialect = dialect
        self.exact = dialect.wraps or dialect.markdown  # what is spelled anew there is wrapped and escaped
        self.width = 0
        self.layouts = layouts
        self.unsettled: list[tuple[Item, DateLine]] = []

    def item(self, draft: Draft, habit: Habit) -> Item:
        """The item of a draft, its fields told by the habit of its list."""
        paragraphs = draft.paragraphs
        roles, line = habit.roles(draft)
        if self._is_simple(draft, roles, line, habit):
            return self._simple(draft, roles, line.date if line else None)
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

        exact = self.exact
        if draft.number is not None:
            put("number", draft.number, "")
            spelled[-1] = None
        text += draft.separator
        for place, (paragraph, role) in enumerate(zip(paragraphs, roles, strict=True)):
            raw, value, target = paragraph
            if place:
                text += draft.gaps[place - 1]
            if role == "title":
                link = trail = None
                if raw[-1] == ")":
                    if target:
                        link = LINK.fullmatch(raw, len(raw) - len(without_mark(raw)))
                    elif not self.dialect.markdown:
                        trail = TRAILING_URL.search(raw)
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
            elif role == "author" and (name := lexis.author(value)):
                found["author"] = name
                at = raw.find(name)
                if at >= 0:
                    text += raw[:at]
                    put("author", name, name)
                    text = raw[at + len(name) :]
                else:
                    put("author", name, raw)
            else:
                found[role] = value
                put(role, value, raw)
        if habit.sentences and (date := habit.sentence(paragraphs)) is not None:
            put("date", date, "")
        glue.append(text + draft.tail)
        plain = all(entry is None for entry in spelled)
        layout = self.layout(draft.lead, tuple(glue), tuple(slots), None if plain else tuple(spelled), like)
        item = make_item(
            draft.number, found.get("title", ""), date, tuple(body), found.get("kicker"), found.get("author"),
            found.get("credit"), found.get("place"), url, layout,
        )  # fmt: skip
        if line is not None and (date is None or date.start is None) and "date" in slots:
            self.unsettled.append((item, line))
        return item

    def _is_simple(self, draft: Draft, roles: list[str], line: DateLine | None, habit: Habit) -> bool:
        """Whether each paragraph is one field and nothing else, as in most items."""
        if (
            draft.number is None
            or draft.author is not None
            or habit.tails
            or habit.sentences
            or roles.count("title") != 1
        ):
            return False
        if any(paragraph.url for paragraph in draft.paragraphs):
            return False
        if not self.exact and draft.paragraphs[roles.index("title")].raw[-1] == ")":
            return False
        if line is None:
            return True
        value = draft.paragraphs[roles.index("date")].value
        return (
            line.date is not None and line.date.start is not None
            and line.start == 0 and line.end == len(value) and line.place_start < 0
        )  # fmt: skip

    def _simple(self, draft: Draft, roles: list[str], date: Date | None) -> Item:
        """The item of a draft each of whose paragraphs is one field."""
        exact = self.exact
        title, body = "", []
        kicker = credit = None
        glue = [draft.head]
        spelled: list[tuple[Any, str] | None] = [None]
        text = draft.separator
        for role, (raw, value, _), gap in zip(roles, draft.paragraphs, [*draft.gaps, ""], strict=True):
            glue.append(text)
            text = gap
            if role == "body":
                body.append(value)
            elif role == "title":
                title = value
            elif role == "kicker":
                kicker = value
            elif role == "credit":
                credit = value
            if role == "date":
                spelled.append((date, raw) if exact or raw != value else None)
            else:
                spelled.append((value, raw) if exact or raw != value else None)
        glue.append(draft.tail)
        known = tuple(spelled) if exact or any(spelled) else None
        layout = self.layout(draft.lead, tuple(glue), ("number", *roles), known, date)
        return make_item(draft.number, title, date, tuple(body), kicker, None, credit, None, None, layout)

    def layout(
        self, lead: str, glue: tuple[str, ...], slots: tuple[str, ...], spelled: Any, like: Date | None
    ) -> Layout:
        glue = glue or ("",)
        if spelled is not None:
            return make_layout(lead, glue, slots, spelled, like, self.width, self.dialect.name)
        key = (lead, glue, slots, dates.look(like.text) if like else None)
        layout = self.layouts.get(key)
        if layout is None:
            layout = self.layouts[key] = make_layout(
                lead, glue, slots, None, like, self.width, self.dialect.name
            )
        return layout
