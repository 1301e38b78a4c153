"""Random pages that list news, with the answer known: `layout(seed)`.

A page is drawn from the seed alone: language, order of the fields, marks, how the date is set off or labelled, what else is on
its line, gaps, indents, wraps, what is missing, what is above, between and below. What a reader of the bare text could not tell
is not drawn, or is ``"?"`` in the answer. One page in eight lists nothing.
"""

from __future__ import annotations

import datetime
import random
import re
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from layout_words import WORDS, Words

Gold = dict[str, Any]

# --- dates -------------------------------------------------------------------------------------------------------

_NUMERIC = ("{dd}/{mm}/{y}", "{dd}.{mm}.{y}", "{dd}-{mm}-{y}", "{d}/{m}/{y}", "{d}.{m}.{y}")
_ISO = ("{y}-{mm}-{dd}", "{y}/{mm}/{dd}", "{y}.{mm}.{dd}")
_STYLES: dict[str, tuple[str, ...]] = {
    "en": (
        "{d} {B} {y}", "{dd} {B} {y}", "{B} {d}, {y}", "{B} {dd}, {y}", "{A}, {B} {d}, {y}", "{A} {d} {B} {y}", "{a}, {d} {b} {y}",
        "{d}{th} {B} {y}", "{b} {d}, {y}", "{d} {b} {y}", "{d} {B}, {y}", "{dd}-{b}-{y}", "{mm}/{dd}/{y}", *_ISO, *_NUMERIC[:2],
    ),
    "fr": ("{d} {B} {y}", "{dd} {B} {y}", "{A} {d} {B} {y}", "{dd}/{mm}/{y}", "{dd}.{mm}.{y}", "{y}-{mm}-{dd}"),
    "de": ("{d}. {B} {y}", "{dd}. {B} {y}", "{A}, {d}. {B} {y}", "{dd}.{mm}.{y}", "{d}.{m}.{y}"),
    "es": ("{d} de {B} de {y}", "{d} {B} {y}", "{A}, {d} de {B} de {y}", "{dd}/{mm}/{y}", "{dd}-{mm}-{y}"),
    "pt": ("{d} de {B} de {y}", "{dd} de {B} de {y}", "{A}, {d} de {B} de {y}", "{dd}/{mm}/{y}", "{dd}-{mm}-{y}"),
    "it": ("{d} {B} {y}", "{dd} {B} {y}", "{A} {d} {B} {y}", "{dd}/{mm}/{y}", "{dd}.{mm}.{y}"),
    "nl": ("{d} {B} {y}", "{A} {d} {B} {y}", "{dd}-{mm}-{y}", "{d}-{m}-{y}"),
    "pl": ("{d} {B} {y}", "{d} {B} {y} r.", "{A}, {d} {B} {y}", "{dd}.{mm}.{y}"),
    "ru": ("{d} {B} {y}", "{d} {B} {y} г.", "{d} {B} {y} года", "{dd}.{mm}.{y}"),
    "sv": ("{d} {B} {y}", "den {d} {B} {y}", "{A} {d} {B} {y}", "{y}-{mm}-{dd}"),
    "tr": ("{d} {B} {y}", "{d} {B} {y} {A}", "{dd}.{mm}.{y}"),
    "cs": ("{d}. {B} {y}", "{A} {d}. {B} {y}", "{d}. {m}. {y}", "{dd}.{mm}.{y}"),
    "ja": ("{y}年{m}月{d}日", "{y}年{mm}月{dd}日", "{y}/{mm}/{dd}", "{y}.{mm}.{dd}", "{y}年{m}月{d}日（{j}）"),
    "zh": ("{y}年{m}月{d}日", "{y}-{mm}-{dd}", "{y}/{mm}/{dd}", "{y}年{mm}月{dd}日"),
    "ko": ("{y}년 {m}월 {d}일", "{y}.{mm}.{dd}", "{y}-{mm}-{dd}"),
    "ar": ("{d} {B} {y}", "{dd}/{mm}/{y}", "{y}/{mm}/{dd}"),
}  # fmt: skip
_WITHOUT_YEAR = {
    "en": ("{d} {B}", "{B} {d}"), "fr": ("{d} {B}",), "de": ("{d}. {B}",), "es": ("{d} de {B}",), "it": ("{d} {B}",),
    "nl": ("{d} {B}",), "ru": ("{d} {B}",), "ja": ("{m}月{d}日",),
}  # fmt: skip
_MONTH_HEADINGS = {
    "en": "{B} {y}", "fr": "{B} {y}", "de": "{B} {y}", "es": "{B} {y}", "pt": "{B} de {y}", "it": "{B} {y}", "nl": "{B} {y}",
    "ja": "{y}年{m}月", "zh": "{y}年{m}月",
}  # fmt: skip
_ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def _spell(style: str, day: datetime.date, words: Words) -> str:
    month = words.months[day.month - 1] if words.months else ""
    weekday = words.days[day.weekday()] if words.days else ""
    return style.format(
        d=day.day, dd=f"{day.day:02}", m=day.month, mm=f"{day.month:02}", y=day.year, B=month, b=month[:3],
        A=weekday, a=weekday[:3], th=_ORDINALS.get(day.day, "th"), j="月火水木金土日"[day.weekday()],
    )  # fmt: skip


def _is_numeric(style: str) -> bool:
    """Whether only a day above 12 tells which number is the day."""
    return "{y}" in style and not style.startswith("{y}") and re.search("{[Bb]}", style) is None


# --- stories -----------------------------------------------------------------------------------------------------


@dataclass
class Story:
    """An entry before it is laid out; what is not drawn is empty."""

    title: str
    day: datetime.date | None
    date: str = ""
    """As the page spells it."""
    edtf: str | None = None
    kicker: str = ""
    author: str = ""
    credit: str = ""
    body: tuple[str, ...] = ()
    number: int | None = None
    unsure: set[str] = field(default_factory=set)
    """Fields that a reader cannot tell."""

    def gold(self) -> Gold:
        fields: Gold = {
            "number": self.number, "title": self.title, "date": self.edtf, "kicker": self.kicker or None,
            "credit": self.credit or None, "author": self.author or None, "nbody": len(self.body),
        }  # fmt: skip
        return {name: "?" if name in self.unsure else value for name, value in fields.items()}


class Draw:
    """What a page is drawn from: the numbers of a seed, and the words of a language."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.words = WORDS["en" if self.chance(0.4) else self.one(list(WORDS))]
        self.titles: set[str] = set()
        self.date_style = ""
        self.traits: list[str] = [self.words.code]

    def one(self, values: Sequence[Any]) -> Any:
        return values[int(self.rng.random() * len(values))]

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def weighed(self, values: dict[Any, float]) -> Any:
        at = self.rng.random() * sum(values.values())
        for value, weight in values.items():
            at -= weight
            if at < 0:
                return value
        return value

    def number(self, first: int, last: int) -> int:
        return first + int(self.rng.random() * (last - first + 1))

    def trait(self, name: str) -> None:
        self.traits.append(name)

    def title(self, awkward: float = 0.0) -> str:
        """A title that no story of the page has yet."""
        words = self.words
        while True:
            if words.awkward and self.chance(awkward):
                title = self.one(words.awkward)
            else:
                title = f"{self.one(words.subjects)}{words.space}{self.one(words.acts)}"
                if self.chance(0.35):
                    title += ("" if words.code == "zh" else words.space) + self.one(words.ends)
            awkward = 0.0
            if title not in self.titles:
                self.titles.add(title)
                return str(title)

    def sentence(self) -> str:
        words = self.words
        subject = self.one(words.subjects)
        subject = (
            subject[0].lower() + subject[1:]
            if words.code in ("en", "fr", "es", "pt", "it", "pl", "ru", "cs", "sv", "tr")
            else subject
        )
        gap = "" if words.code == "zh" else words.space
        opener = self.one(words.openers)
        return f"{opener}{words.space}{subject}{words.space}{self.one(words.acts)}{gap}{self.one(words.ends)}{words.stop}"

    def paragraph(self, most: int = 3) -> str:
        return self.words.space.join(self.sentence() for _ in range(self.number(1, most)))

    def days(self, count: int, numeric: bool) -> list[datetime.date]:
        """Days, mostly from the newest on; where they are written in numbers, enough of them prove the order."""
        way = self.weighed({"falling": 7, "rising": 1.5, "mixed": 1.5})
        day = datetime.date(self.number(2003, 2024), self.number(1, 12), self.number(1, 28))
        days = []
        for _ in range(count):
            days.append(day)
            day -= datetime.timedelta(
                days=self.number(0 if self.chance(0.2) else 1, self.one((3, 12, 40, 90)))
            )
        if numeric and sum(each.day > 12 for each in days) < 3:
            days = [each.replace(day=13 + each.day % 16) for each in days]
        if way == "rising":
            days.reverse()
        if way == "mixed":
            days = [days[(place * 7) % count] for place in range(count)] if count % 7 else days
        return days

    def style(self) -> str:
        """How the page writes its dates."""
        self.date_style = str(self.one(_STYLES[self.words.code]))
        self.trait(f"date {self.date_style}")
        return self.date_style

    def stories(self, count: int, style: str, awkward: float = 0.12) -> list[Story]:
        days = self.days(count, _is_numeric(style))
        stories = []
        for day in days:
            stories.append(Story(self.title(awkward), day, _spell(style, day, self.words), day.isoformat()))
        return stories

    def bodies(self, stories: list[Story], share: float, paragraphs: int = 1) -> None:
        for story in stories:
            if self.chance(share):
                story.body = tuple(self.paragraph() for _ in range(self.number(1, paragraphs)))


# --- marks -------------------------------------------------------------------------------------------------------

_BULLETS = "•·–-*▪►‣◦○●■»→"
_NUMBERS: dict[str, Callable[[int], str]] = {
    "1.": lambda n: f"{n}.",
    "1)": lambda n: f"{n})",
    "(1)": lambda n: f"({n})",
    "[1]": lambda n: f"[{n}]",
    "#1": lambda n: f"#{n}",
    "No. 1:": lambda n: f"No. {n}:",
    "1 -": lambda n: f"{n} -",
    "I.": lambda n: f"{_roman(n)}.",
    "１．": lambda n: f"{str(n).translate(_FULL)}．",
    "١.": lambda n: f"{str(n).translate(_ARABIC)}.",
}
_FULL = str.maketrans("0123456789", "０１２３４５６７８９")
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_SIGNS = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def _roman(number: int) -> str:
    text = ""
    for value, sign in _SIGNS:
        while number >= value:
            text, number = text + sign, number - value
    return text


@dataclass(frozen=True)
class Look:
    """How the entries of a page are set out."""

    mark: str = ""
    """``bullet``, ``number``, ``markdown`` or none."""
    style: str = ""
    column: int = 0
    hang: int = 0
    """Column of the lines below a mark."""
    alone: bool = False
    """The mark has a line of its own."""
    right: bool = False
    """Numbers end in one column."""
    inside: int = 0
    """Blank lines between the parts of an entry."""
    between: int = 0
    """And between entries."""
    width: int = 0
    """Where lines are wrapped; 0: nowhere."""

    @property
    def is_even(self) -> bool:
        """Whether blank lines do not tell where an entry begins."""
        return not self.mark and self.inside >= self.between


def _look(draw: Draw, marks: dict[str, float]) -> Look:
    mark = draw.weighed(marks)
    inside, between = draw.weighed({(0, 0): 2.5, (0, 1): 3, (1, 1): 4, (1, 2): 2, (0, 2): 0.5, (2, 2): 0.3})
    style, column, hang, alone, right = "", 0, 0, False, False
    if mark == "bullet":
        style, column = draw.one(_BULLETS), draw.one((0, 0, 0, 1, 2, 2, 3, 4))
        alone = draw.chance(0.15)
        hang = (
            draw.one((0, column, column + 2, 4 if column < 4 else 6))
            if alone
            else draw.one((0, column + 2, column + 2, column + 4))
        )
    elif mark == "number":
        weights = dict.fromkeys(_NUMBERS, 0.6) | {"1.": 7, "1)": 1}
        weights["１．"] = 1.5 if draw.words.code in ("ja", "zh") else 0
        weights["١."] = 2 if draw.words.code == "ar" else 0
        weights["No. 1:"] = 0.6 if draw.words.code == "en" else 0
        style, column = draw.weighed(weights), draw.one((0, 0, 2, 2, 3, 4))
        alone = style in ("1.", "1)", "(1)") and draw.chance(0.1)
        hang = draw.one((0, column, 4)) if alone else draw.one((0, 4, 4, column + 3))
        right = style == "1." and not alone and draw.chance(0.15)
    elif mark == "markdown":
        style = draw.one(("##", "###", "####"))
    width = draw.number(58, 78) if draw.words.space and draw.chance(0.25) else 0
    if not mark and inside == 0 and between == 0:
        width = 0  # where an entry ends could not be told
    draw.trait(f"mark {mark or 'none'} {style}".strip() + (" alone" if alone else ""))
    draw.trait(f"gaps {inside}{between}")
    if mark and hang == 0:
        draw.trait("hang 0")
    if width:
        draw.trait("wrapped")
    return Look(mark, style, column, hang, alone, right, inside, between, width)


def _mark(look: Look, story: Story, widest: int) -> str:
    if look.mark == "number":
        mark = _NUMBERS[look.style](story.number or 0)
        return " " * look.column + (mark.rjust(widest) if look.right else mark)
    return " " * look.column + look.style


# --- the line of the date ----------------------------------------------------------------------------------------


def _plain(draw: Draw, stories: list[Story]) -> Callable[[Story], list[str]]:
    return lambda story: [story.date]


def _labelled(draw: Draw, stories: list[Story]) -> Callable[[Story], list[str]]:
    label = draw.one(draw.words.published)
    return lambda story: [label.format(story.date)]


def _label_above(draw: Draw, stories: list[Story]) -> Callable[[Story], list[str]]:
    label = draw.one(draw.words.labels) + ("：" if draw.words.code in ("ja", "zh") else ":")
    return lambda story: [label, story.date]


def _kickers(draw: Draw, stories: list[Story]) -> None:
    """Give each story a kicker, from so few that each is seen more than once on most pages."""
    first, second = draw.one(draw.words.kickers), draw.one(draw.words.kickers)
    for place, story in enumerate(stories):
        story.kicker = first if place % 3 != 1 else second


def _category(draw: Draw, stories: list[Story]) -> Callable[[Story], list[str]]:
    _kickers(draw, stories)
    sign = draw.one((" | ", " • ", " · ", " – ", " - ", " / ", ", "))
    first = draw.chance(0.5) or sign == ", "  # "3 May 2019, Video" could name a place
    draw.trait(f"category {'before' if first else 'behind'}{sign}")
    return lambda story: [
        f"{story.kicker}{sign}{story.date}" if first else f"{story.date}{sign}{story.kicker}"
    ]


def _byline(draw: Draw, stories: list[Story]) -> Callable[[Story], list[str]]:
    for story in stories:
        story.author = draw.one(draw.words.names)
    forms = ["{by}, {date}", "{by} | {date}", "{by} - {date}", "{date} | {by}", "{date} · {by}"]
    if draw.words.code == "en":
        forms += [
            "Posted on {date} by {name}",
            "{date} by {name}",
            "Posted by {name} on {date}",
            "{by} on {date}",
        ]
    form = draw.one(forms)
    return lambda story: [
        form.format(by=draw.words.by.format(story.author), name=story.author, date=story.date)
    ]


def _counted(draw: Draw, stories: list[Story]) -> Callable[[Story], list[str]]:
    text, sign = (
        draw.one((draw.words.minutes, draw.words.comments)),
        draw.one((" · ", " | ", " • ", ", ", " - ")),
    )
    counts = {id(story): draw.number(2, 9) for story in stories}
    return lambda story: [f"{story.date}{sign}{text.format(counts[id(story)])}"]


def _updated(draw: Draw, stories: list[Story]) -> Callable[[Story], list[str]]:
    label, sign = draw.one(draw.words.published[:2]), draw.one((" | ", " · ", ", ", " - "))
    later = {}
    for story in stories:
        day = (story.day or datetime.date(2020, 1, 1)) + datetime.timedelta(days=draw.number(1, 20))
        later[id(story)] = _spell(draw.date_style, day, draw.words)
    return lambda story: [f"{label.format(story.date)}{sign}{draw.words.updated.format(later[id(story)])}"]


def _place(draw: Draw, stories: list[Story]) -> Callable[[Story], list[str]]:
    for story in stories:
        story.unsure |= {"kicker"}
    places = {id(story): draw.one(draw.words.places) for story in stories}
    return lambda story: [f"{story.date}, {places[id(story)]}"]


def _timed(draw: Draw, stories: list[Story]) -> Callable[[Story], list[str]]:
    sign = draw.one((" ", ", ", " - ", " | "))
    times = {id(story): f"{draw.number(8, 23):02}:{draw.number(0, 59):02}" for story in stories}
    return lambda story: [f"{story.date}{sign}{times[id(story)]}"]


def _deadline(draw: Draw, stories: list[Story]) -> Callable[[Story], list[str]]:
    """A day that is not the one of publication, above it."""
    words = WORDS["en"] if draw.words.code == "en" else draw.words
    label = {
        "en": "Deadline: {}",
        "fr": "Date limite : {}",
        "de": "Bewerbungsfrist: {}",
        "es": "Fecha límite: {}",
    }.get(words.code)
    if label is None:
        return _labelled(draw, stories)
    later = {}
    for story in stories:
        day = (story.day or datetime.date(2020, 1, 1)) + datetime.timedelta(days=draw.number(10, 30))
        later[id(story)] = _spell(draw.date_style, day, draw.words)
        story.unsure.add("nbody")
    published = words.published[0]
    return lambda story: [label.format(later[id(story)]), published.format(story.date)]


def _bracketed(draw: Draw, stories: list[Story]) -> Callable[[Story], list[str]]:
    form = draw.one(("({})", "[{}]", "{}:", "{} –", "— {}"))
    return lambda story: [form.format(story.date)]


_DATE_LINES: dict[Callable[[Draw, list[Story]], Callable[[Story], list[str]]], float] = {
    _plain: 8, _labelled: 2.5, _label_above: 1, _category: 2.5, _byline: 1.5, _counted: 1, _updated: 0.8, _place: 0.6, _timed: 0.8,
    _bracketed: 0.6, _deadline: 0.4,
}  # fmt: skip


# --- sections, and what is round the list ------------------------------------------------------------------------


@dataclass
class Group:
    """Stories below a heading, or a run of them without one."""

    heading: str | None
    stories: list[Story]
    is_topic: bool = False
    """The heading is no date: only a bigger gap tells it from an entry without one."""


def _groups(draw: Draw, stories: list[Story], look: Look) -> list[Group]:
    """The stories, one time in four below headings: years, months or topics."""
    kind = draw.weighed(
        {
            "none": 7,
            "year": 1.2,
            "month": 1 if draw.words.code in _MONTH_HEADINGS else 0,
            "topic": 0.8,
            "bare": 0.4,
        }
    )
    dated = [story.day for story in stories if story.day is not None]
    if len(stories) < 4 or kind == "none" or len(dated) < len(stories):
        return [Group(None, stories)]
    is_apart = look.between > look.inside or look.mark == "markdown" or (look.hang > 0 and look.between > 0)
    if kind == "topic" and not is_apart:
        return [Group(None, stories)]  # a heading would look like a title, or like the end of a body
    if kind == "bare":
        if look.mark != "number" or look.alone or look.between != 1:
            return [Group(None, stories)]
        cut = draw.number(2, len(stories) - 2)
        groups = [Group(None, stories[:cut]), Group(None, stories[cut:])]
    elif kind == "topic":
        cut = draw.number(2, len(stories) - 2)
        names = draw.words.topics
        at = draw.number(0, len(names) - 2)
        groups = [Group(names[at], stories[:cut], True), Group(names[at + 1], stories[cut:], True)]
    else:
        groups = _by_day(draw, stories, "{y}" if kind == "year" else _MONTH_HEADINGS[draw.words.code])
        if not 2 <= len(groups) <= len(stories) - 1:
            return [Group(None, stories)]
        if kind == "year" and draw.words.code in _WITHOUT_YEAR and draw.chance(0.3):
            draw.date_style = draw.one(_WITHOUT_YEAR[draw.words.code])
            draw.trait("date without year")
            for story in stories:
                if story.day is not None:
                    story.date = _spell(draw.date_style, story.day, draw.words)
    draw.trait(f"heading {kind}")
    return groups


def _by_day(draw: Draw, stories: list[Story], style: str) -> list[Group]:
    stories.sort(key=lambda story: story.day or datetime.date.min, reverse=True)
    groups: list[Group] = []
    for story in stories:
        heading = _spell(style, story.day, draw.words) if story.day else ""
        if not groups or groups[-1].heading != heading:
            groups.append(Group(heading, []))
        groups[-1].stories.append(story)
    return groups


def _count(draw: Draw, groups: list[Group], style: str) -> None:
    """Number the stories: up from 1 or from another number, down, all 1, or again below each heading."""
    count = sum(len(group.stories) for group in groups)
    way = draw.weighed({"up": 8, "later": 1, "down": 1, "ones": 0.7 if style == "1." and count > 2 else 0})
    again = len(groups) > 1 and (groups[0].heading is None or (way == "up" and draw.chance(0.7)))
    first = draw.one((11, 21, 31, 101)) if way == "later" else 1
    if again:
        way = "up"
    draw.trait("numbers again" if again else f"numbers {way}")
    place = 0
    for group in groups:
        for at, story in enumerate(group.stories):
            story.number = (
                1 + at
                if again
                else {"up": 1 + place, "later": first + place, "down": count - place, "ones": 1}[way]
            )
            place += 1


Blocks = list[tuple[str, list[str]]]
"""The parts of an entry: which field, and its lines before they are wrapped."""


def _entry(look: Look, story: Story, blocks: Blocks, widest: int) -> list[str]:
    lines: list[str] = []
    mark = _mark(look, story, widest) if look.mark else ""
    if mark and look.alone:
        lines.append(mark)
    hang = " " * (look.hang if look.mark not in ("", "markdown") else 0)
    for place, (slot, texts) in enumerate(blocks):
        first = hang if place or not mark or look.alone else f"{mark} "
        if place:
            lines += [""] * look.inside
        for text in texts:
            lines += _wrapped(
                first, hang, text, look.width if slot in "tbg" and look.mark != "markdown" else 0
            )
            first = hang
    return lines


def _wrapped(first: str, hang: str, text: str, width: int) -> list[str]:
    if width:
        lines = textwrap.wrap(text, width - len(hang), break_long_words=False, break_on_hyphens=False)
        if not any(line.startswith(("- ", "– ")) or line[:1].isdigit() for line in lines[1:]):
            return [(first if not place else hang) + line for place, line in enumerate(lines)]
    return [first + text]


def _listing(draw: Draw, look: Look, groups: list[Group], blocks: Callable[[Story], Blocks]) -> list[str]:
    """The lines of the list, headings included."""
    stories = [story for group in groups for story in group.stories]
    widest = (
        max((len(_NUMBERS[look.style](story.number or 0)) for story in stories), default=0)
        if look.mark == "number"
        else 0
    )
    head = look.style[1:] + " " if look.mark == "markdown" else ""
    lines: list[str] = []
    for place, group in enumerate(groups):
        if group.heading is None:
            lines += [""] * (2 if place else 0)
        else:
            lines += [""] * (look.between + max(draw.number(0, 1), group.is_topic) if place else 0)
            lines += [head + group.heading, *[""] * min(max(look.inside, look.between), 1)]
        for at, story in enumerate(group.stories):
            lines += [""] * (look.between if at else 0)
            lines += _entry(look, story, blocks(story), widest)
    return lines


def _page(draw: Draw, look: Look, groups: list[Group], lines: list[str], ends_open: bool = True) -> str:
    """The list with what is above and below it. `ends_open`: text below might belong to the last entry."""
    gap = [""] * max(1, look.inside, look.between)
    top: list[str] = []
    if draw.chance(0.65):
        top = [("# " if look.mark == "markdown" else "") + draw.one(draw.words.page), *gap]
        draw.trait("page title")
        if draw.chance(0.3):
            top += [draw.paragraph(2), *gap]
            draw.trait("intro")
        top += [""] * (draw.chance(0.15) and 1)
        if gap == [""] and look.inside == look.between == 0 and draw.chance(0.5):
            top = [line for line in top if line]
    bottom: list[str] = []
    if ends_open and draw.chance(0.25):
        bottom = ["", *gap, draw.one(draw.words.footers)]
        draw.trait("footer")
        if look.mark == "" or look.hang == 0:
            groups[-1].stories[-1].unsure.add("nbody")
    text = "\n".join([*top, *lines, *bottom]) + "\n" * draw.number(0, 1)
    return text.replace("\n", "\r\n") if draw.chance(0.03) else text


def _answer(draw: Draw, band: str, family: str, groups: list[Group]) -> Gold:
    sections = [
        {"heading": group.heading, "items": [story.gold() for story in group.stories]} for group in groups
    ]
    return {"band": band, "family": family, "sections": sections, "traits": draw.traits}


# --- entries of several lines ------------------------------------------------------------------------------------

_ORDERS = {
    "tdb": 8, "dtb": 4, "ktdb": 2.5, "kdtb": 1.2, "dktb": 1, "tkdb": 1, "tbd": 1.5, "ktbd": 0.6, "td": 2, "dt": 1.5, "ktd": 0.8,
}  # fmt: skip


def _entries(draw: Draw) -> tuple[str, Gold]:
    """Entries whose fields have a line or more each."""
    order = draw.weighed(_ORDERS)
    marks = {"": 4.0, "bullet": 3.0, "number": 4.0, "markdown": 0.8 if order[0] == "t" else 0.0}
    look = _look(draw, marks)
    style = draw.style()
    while look.style == "1 -" and order[0] == "d" and not style.startswith("{B}"):
        look = _look(draw, marks)  # "1 - 5 May 2019" is a range to anyone
    stories = draw.stories(_size(draw, look, "k" in order), style)
    groups = _groups(draw, stories, look)
    if look.mark == "number":
        _count(draw, groups, look.style)
    if draw.date_style == "{d} {B} {y}" and draw.chance(0.12):
        _last(draw, stories)
    if "b" in order:
        draw.bodies(stories, draw.one((1.0, 1.0, 0.8)), 1 if look.inside == 0 else draw.one((1, 1, 2, 3)))
    kinds = _DATE_LINES
    if "k" in order:
        _kickers(draw, stories)
        kinds = {kind: weight for kind, weight in kinds.items() if kind not in (_category, _place)}
    kind = draw.weighed(kinds if draw.date_style in _STYLES[draw.words.code] else {_plain: 1})
    draw.trait(f"date line {kind.__name__.strip('_')}")
    spell = kind(draw, stories)
    _lose(draw, look, stories, order)
    extra = _extras(draw, look, stories, order)
    blocks = _blocks_of(order, spell, extra)
    lines = _listing(draw, look, groups, blocks)
    ends = order[-1] == "d" and look.is_even
    text = _page(draw, look, groups, lines, not ends)
    return text, _answer(draw, "A", f"{look.mark or 'plain'} {order}", groups)


def _size(draw: Draw, look: Look, has_kickers: bool = False) -> int:
    """How many entries: enough of them that one sees their order, and that kickers come again."""
    if draw.chance(0.08):
        return draw.number(10, 30)
    return draw.number(4 if has_kickers else 2 if look.mark and look.mark != "markdown" else 3, 8)


def _last(draw: Draw, stories: list[Story]) -> None:
    """Make some days ranges within their month."""
    draw.trait("ranges")
    for story in stories[::2]:
        if story.day is not None and story.day.day < 26:
            end = story.day + datetime.timedelta(days=draw.number(1, 2))
            story.date = f"{story.day.day}{draw.one((' - ', '-', '–', ' – '))}{story.date.replace(str(story.day.day), str(end.day), 1)}"
            story.edtf = f"{story.day.isoformat()}/{end.isoformat()}"


def _lose(draw: Draw, look: Look, stories: list[Story], order: str) -> None:
    """Take the date or the kicker of a few stories, where the rest of the page still shows what they are."""
    headed = any(trait.startswith("heading") for trait in draw.traits)
    if look.mark and not headed and len(stories) > 4 and draw.chance(0.15):
        draw.trait("dates missing")
        for story in stories[2::4]:
            story.date, story.edtf, story.author = "", None, ""
            story.kicker = story.kicker if "k" in order else ""
            story.unsure.discard("kicker")
    if "k" in order and len(stories) > 5 and draw.chance(0.2):
        draw.trait("kickers missing")
        for story in stories[3::4]:
            story.kicker = ""


def _extras(draw: Draw, look: Look, stories: list[Story], order: str) -> Blocks:
    """What each entry ends with besides: a link to the rest of it."""
    if look.mark in ("bullet", "number") and look.inside and draw.chance(0.08):
        draw.trait("credits")
        for story in stories[::3]:
            story.credit = (
                f"© {draw.one(WORDS['en'].names)} / {draw.one(WORDS['en'].places).split(',')[0]} 2025"
            )
    if order[-1] != "b" or not draw.chance(0.12):
        return []
    draw.trait("read more")
    for story in stories:
        story.unsure.add("nbody")
    return [("more", [draw.one(draw.words.more)])]


def _blocks_of(order: str, spell: Callable[[Story], list[str]], extra: Blocks) -> Callable[[Story], Blocks]:
    def blocks(story: Story) -> Blocks:
        made: Blocks = [("c", [story.credit])] if story.credit else []
        for slot in order:
            if slot == "k" and story.kicker:
                made.append(("k", [story.kicker]))
            elif slot == "t":
                made.append(("t", [story.title]))
            elif slot == "d" and story.date:
                made.append(("d", spell(story)))
            elif slot == "b":
                made += [("b", [paragraph]) for paragraph in story.body]
        return made + extra

    return blocks


# --- title and date on one line ----------------------------------------------------------------------------------

_BEHIND = (
    "{t} ({d})", "{t} ({d})", "{t}, {d}", "{t} - {d}", "{t} – {d}", "{t} — {d}", "{t} | {d}", "{t} [{d}]", "{t}: {d}", "{t}  {d}",
    "{t} // {d}", "{t} • {d}", "{t} ({k}, {d})", "{t} - {k} - {d}",
)  # fmt: skip
_BEFORE = (
    "{d}: {t}", "{d}: {t}", "{d} - {t}", "{d} – {t}", "{d} — {t}", "{d} | {t}", "[{d}] {t}", "({d}) {t}", "{d}  {t}", "{d} • {t}",
    "{d}\t{t}", "{d} | {k} | {t}",
)  # fmt: skip
_WIDE = ("{t}（{d}）", "{d}　{t}", "【{d}】{t}", "{t}　{d}")


def _inline(draw: Draw) -> tuple[str, Gold]:
    """Title and date on one line."""
    forms = _WIDE if draw.words.code in ("ja", "zh") and draw.chance(0.6) else draw.one((_BEHIND, _BEFORE))
    form = draw.one(forms)
    look = _look(draw, {"": 3, "bullet": 4, "number": 4, "markdown": 0.8 if "{k}" not in form else 0})
    style = draw.style()
    while look.style == "1 -" and form.startswith("{d}"):
        look = _look(draw, {"": 3, "bullet": 4, "number": 4})
    stories = draw.stories(_size(draw, look, "{k}" in form), style, 0.1)
    for story in stories:
        while not _is_plain(story.title, form):
            story.title = draw.title()
    groups = _groups(draw, stories, look)
    if look.mark == "number":
        _count(draw, groups, look.style)
    if "{k}" in form:
        _kickers(draw, stories)
    draw.trait(f"form {form}")
    if draw.chance(0.45):
        draw.bodies(stories, draw.one((1.0, 1.0, 0.7)), 1 if look.inside == 0 else 2)
    elif look.inside == 0:
        look = Look(**{**vars(look), "width": 0})
    if "{k}" not in form:
        _lose(draw, look, stories, "")
    blocks = _blocks_inline(form)
    lines = _listing(draw, look, groups, blocks)
    text = _page(draw, look, groups, lines)
    side = "date first" if form.find("{d}") < form.find("{t}") else "date behind"
    return text, _answer(draw, "A", f"{look.mark or 'plain'} {side}", groups)


def _is_plain(title: str, form: str) -> bool:
    """Whether one can tell where title and date meet."""
    if form.find("{d}") < form.find("{t}"):
        return not title[0].isdigit() and title[0] not in '"«¿'
    return not title[-1].isdigit() and not title.endswith((".", "?", "？", "Mai", ")"))


def _blocks_inline(form: str) -> Callable[[Story], Blocks]:
    def blocks(story: Story) -> Blocks:
        line = form.format(t=story.title, d=story.date, k=story.kicker) if story.date else story.title
        return [("i", [line]), *[("b", [paragraph]) for paragraph in story.body]]

    return blocks


# --- a date that begins or ends the summary ----------------------------------------------------------------------

_GLUED = (
    "{d} – {b}",
    "{d} – {b}",
    "{d} - {b}",
    "{d}: {b}",
    "({d}) {b}",
    "{d} | {b}",
    "{d}{b}",
    "{d}. {b}",
    "{b} ({d})",
    "{b} [{d}]",
    "{d} — {b}",
)


def _glued(draw: Draw) -> tuple[str, Gold]:
    """A title, and the date on the line of the summary."""
    form = draw.one(_GLUED)
    look = _look(draw, {"": 6, "bullet": 2, "number": 2})
    style = draw.style()
    while form == "{d}{b}" and not style.endswith("{y}"):
        form = draw.one(_GLUED)
    stories = draw.stories(_size(draw, look), style, 0.08)
    groups = _groups(draw, stories, look)
    if look.mark == "number":
        _count(draw, groups, look.style)
    order = "t" if draw.chance(0.75) else "kt"
    if order == "kt":
        _kickers(draw, stories)
    draw.bodies(stories, 1.0, 1)
    draw.trait(f"form {form}")

    def blocks(story: Story) -> Blocks:
        made: Blocks = [("k", [story.kicker])] if order == "kt" else []
        return [*made, ("t", [story.title]), ("g", [form.format(d=story.date, b=story.body[0])])]

    lines = _listing(draw, look, groups, blocks)
    return _page(draw, look, groups, lines), _answer(draw, "A", f"{look.mark or 'plain'} glued", groups)


# --- other lists -------------------------------------------------------------------------------------------------


def _table(draw: Draw) -> tuple[str, Gold]:
    """Rows of a table: columns by spaces, by tabs or by pipes."""
    kind = draw.one(("spaces", "tabs", "pipes", "bare pipes"))
    if kind == "spaces" and draw.words.code in ("ja", "zh", "ko", "ar"):
        kind = "tabs"
    style = draw.style()
    stories = draw.stories(draw.number(3, 12), style, 0.06)
    columns = draw.one(("ntd", "td", "dt", "ndt", "dkt", "ntkd", "tkd"))
    if "n" in columns:
        for place, story in enumerate(stories):
            story.number = place + 1
    if "k" in columns:
        _kickers(draw, stories)
    number, title, date = draw.words.columns
    names = {
        "n": number,
        "t": title,
        "d": date,
        "k": {"de": "Art", "fr": "Type"}.get(draw.words.code, "Type"),
    }
    rows = [
        [{"n": str(s.number), "t": s.title, "d": s.date, "k": s.kicker}[c] for c in columns] for s in stories
    ]
    if draw.chance(0.7):
        rows.insert(0, [names[column] for column in columns])
        draw.trait("header")
    draw.trait(f"columns {columns}")
    groups = [Group(None, stories)]
    lines = _rows(kind, rows, "header" in draw.traits)
    return _page(draw, Look("number", "1.", hang=4), groups, lines), _answer(
        draw, "A", f"table {kind}", groups
    )


def _rows(kind: str, rows: list[list[str]], has_header: bool) -> list[str]:
    if kind == "tabs":
        return ["\t".join(row) for row in rows]
    if kind == "spaces":
        widths = [max(len(row[at]) for row in rows) + 3 for at in range(len(rows[0]))]
        return [
            "".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
            for row in rows
        ]
    left, right = ("| ", " |") if kind == "pipes" else ("", "")
    lines = [left + " | ".join(row) + right for row in rows]
    if kind == "pipes" and has_header:
        lines.insert(1, "|" + "---|" * len(rows[0]))
    return lines


def _days(draw: Draw) -> tuple[str, Gold]:
    """A day above one or several entries."""
    look = _look(draw, {"": 2, "bullet": 3, "markdown": 1})
    if look.is_even and look.inside == 0:
        look = Look(**{**vars(look), "between": 1})
    style = draw.style()
    stories = draw.stories(draw.number(3, 6), style, 0.06)
    stories = list({story.date: story for story in stories}.values())
    all_stories: list[Story] = []
    gap = [""] * max(look.between, look.inside)
    lines: list[str] = []
    with_bodies = not look.mark or draw.chance(0.5)
    for place, first in enumerate(stories):
        several = [first] + [
            Story(draw.title(), first.day, first.date, first.edtf)
            for _ in range(draw.one((0, 1, 1, 2)) if place else 1)
        ]
        draw.bodies(several, float(with_bodies))
        lines += [*(gap if place else []), ("## " if look.mark == "markdown" else "") + first.date]
        for story in several:
            lines += [
                *(gap or [""] * look.between),
                *_entry(look, story, [("t", [story.title]), *[("b", [p]) for p in story.body]], 0),
            ]
        all_stories += several
    if look.mark == "markdown":
        lines = [
            re.sub(r"^#{2,} (?=.)", "### ", line)
            if line.removeprefix("## ") not in {s.date for s in stories}
            else line
            for line in lines
        ]
    groups = [Group(None, all_stories)]
    gold = _answer(draw, "A", f"{look.mark or 'plain'} day above", groups) | {"any_sections": True}
    text = _page(draw, look, groups, lines)
    gold["sections"] = _answer(draw, "A", "", groups)["sections"]
    return text, gold


def _untitled(draw: Draw) -> tuple[str, Gold]:
    """A date and prose, no title."""
    look = _look(draw, {"": 3, "bullet": 2, "number": 2})
    if look.style == "1 -" or look.is_even and look.inside == 0:
        look = Look(inside=1, between=draw.number(1, 2))
    stories = draw.stories(draw.number(3, 8), draw.style())
    for story in stories:
        story.title = ""
        story.body = (draw.sentence() + draw.words.space + draw.paragraph(2),)
    groups = [Group(None, stories)]
    if look.mark == "number":
        _count(draw, groups, look.style)
    lines = _listing(draw, look, groups, _blocks_of("db", lambda story: [story.date], []))
    return _page(draw, look, groups, lines), _answer(draw, "A", f"{look.mark or 'plain'} untitled", groups)


def _badge(draw: Draw) -> tuple[str, Gold]:
    """The day in a box of its own: its parts on lines of their own."""
    draw.words = WORDS[draw.one(("en", "en", "de", "fr", "es", "it", "nl"))]
    draw.traits = [draw.words.code]
    stories = draw.stories(draw.number(3, 8), "{d} {B} {y}", 0.06)
    parts = draw.one(
        (
            ("{dd}", "{B} {y}"),
            ("{d}", "{B} {y}"),
            ("{dd}", "{b} {y}") if draw.words.code == "en" else ("{d}", "{B} {y}"),
            ("{d} {B}", "{y}"),
            ("{d}", "{B}", "{y}"),
        )
    )
    look = Look(inside=draw.number(0, 1), between=1)
    if look.inside == 0 and draw.chance(0.5):
        look = Look()
    draw.bodies(stories, 1.0)
    badge = {id(s): [_spell(part, s.day, draw.words) for part in parts] for s in stories if s.day}
    apart = look.inside == 1 and draw.chance(0.3)

    def blocks(story: Story) -> Blocks:
        lines = badge[id(story)]
        top: Blocks = [("d", [line]) for line in lines] if apart else [("d", lines)]
        return [*top, ("t", [story.title]), *[("b", [paragraph]) for paragraph in story.body]]

    groups = [Group(None, stories)]
    return _page(draw, look, groups, _listing(draw, look, groups, blocks)), _answer(
        draw, "A", "badge", groups
    )


def _changelog(draw: Draw) -> tuple[str, Gold]:
    """Versions with their days."""
    form = draw.one(
        (
            "## [{v}] - {d}",
            "## {v} ({d})",
            "## v{v} - {d}",
            "### {v} – {d}",
            "## Version {v} ({d})",
            "{v} ({d})",
        )
    )
    draw.words = WORDS["en"]
    stories = draw.stories(draw.number(3, 6), draw.one(("{y}-{mm}-{dd}", "{B} {d}, {y}", "{d} {B} {y}")))
    lines = ["# Changelog", ""]
    for place, story in enumerate(stories):
        story.title, story.unsure = "?", {"title", "nbody", "kicker", "number"}
        lines += [
            *([""] if place else []),
            form.format(v=f"{len(stories) - place}.{draw.number(0, 4)}.0", d=story.date),
            "",
        ]
        if form.startswith("##") and draw.chance(0.4):
            lines += ["#" + form.split(" ")[0] + " " + draw.one(("Added", "Fixed", "Changed")), ""]
        lines += [f"- {draw.title()}" for _ in range(draw.number(1, 3))]
    draw.trait(f"form {form}")
    return "\n".join(lines) + "\n", _answer(draw, "A", "changelog", [Group(None, stories)])


def _undated(draw: Draw) -> tuple[str, Gold]:
    """A numbered list of news whose dates are missing."""
    look = _look(draw, {"number": 1})
    stories = [Story(draw.title(), None) for _ in range(draw.number(3, 8))]
    draw.bodies(stories, 1.0)
    groups = [Group(None, stories)]
    _count(draw, groups, look.style)
    lines = _listing(draw, look, groups, _blocks_of("tb", lambda story: [], []))
    return _page(draw, look, groups, lines), _answer(draw, "A", "undated numbers", groups)


# --- no listing --------------------------------------------------------------------------------------------------


def _prose(draw: Draw) -> list[str]:
    """An article, dates in its sentences."""
    style = _STYLES[draw.words.code][0]
    lines = [draw.title(), ""]
    for day in draw.days(draw.number(3, 7), False):
        text = draw.paragraph()
        if draw.chance(0.5):
            text = f"{text[:-1]} ({_spell(style, day, draw.words)}){draw.words.stop}{draw.words.space}{draw.sentence()}"
        lines += [text, ""]
    return lines


def _cards(draw: Draw) -> list[str]:
    lines = [draw.one(("Our team", "Staff", "Contacts")), ""]
    for name in draw.words.names:
        telephone = f"+41 22 {draw.number(200, 999)} {draw.number(10, 99)} {draw.number(10, 99)}"
        lines += [
            name,
            draw.one(draw.words.subjects),
            telephone,
            name.split(" ")[0].lower() + "@example.org",
            "",
        ]
    return lines


def _menu(draw: Draw) -> list[str]:
    sign = draw.one(_BULLETS)
    names = [*draw.words.topics, *draw.words.page, *draw.words.kickers]
    return [f"{sign} {name}" for name in names[: draw.number(5, 12)]] + ["", draw.paragraph()]


def _record(draw: Draw) -> list[str]:
    """One thing's properties, days among them."""
    first, second = draw.days(2, False)
    style = draw.style()
    pairs = [
        ("Kind", draw.one(("Application", "Grant", "Vessel"))), ("Number", str(draw.number(10**7, 10**8))), ("Owner", draw.one(WORDS["en"].names)),
        ("Date filed", _spell(style, first, draw.words)), ("Status", "Open"), ("Date of grant", _spell(style, second, draw.words)),
        ("Place", draw.one(WORDS["en"].places)),
    ]  # fmt: skip
    form = draw.one(("{}: {}", "{}\n{}\n", "  • {}\n\n    {}\n", "{}\t{}", "| {} | {} |"))
    return ["Record", "", *"\n".join(form.format(*pair) for pair in pairs).split("\n")]


def _recipe(draw: Draw) -> list[str]:
    things = ("flour", "butter", "sugar", "milk", "eggs", "salt", "apples", "water")
    acts = (
        "Mix the flour and the butter.",
        "Add the milk.",
        "Let it rest for an hour.",
        "Bake at 180 °C for 40 minutes.",
        "Serve warm.",
    )
    lines = ["Harbour cake", "", "Ingredients", ""]
    lines += [f"- {draw.number(1, 9) * 50} g {thing}" for thing in things[: draw.number(4, 8)]]
    return [*lines, "", "Method", "", *acts[: draw.number(3, 5)]]


def _hours(draw: Draw) -> list[str]:
    lines = ["Opening hours", ""]
    lines += [f"{day}: {draw.number(7, 10)}:00 - {draw.number(15, 20)}:00" for day in WORDS["en"].days]
    return [*lines, "", "Closed on public holidays."]


def _questions(draw: Draw) -> list[str]:
    lines = ["Frequently asked questions", ""]
    for _ in range(draw.number(3, 6)):
        lines += [
            f"What happens when the {draw.one(WORDS['en'].subjects).lower()} {draw.one(WORDS['en'].acts)}?",
            "",
            draw.paragraph(),
            "",
        ]
    return lines


def _references(draw: Draw) -> list[str]:
    words = WORDS["en"]
    lines = ["References", ""]
    for place in range(draw.number(4, 9)):
        name = draw.one(words.names).split(" ")
        pages = draw.number(100, 800)
        lines.append(
            f"[{place + 1}] {name[0][0]}. {name[1]}, {draw.one(words.subjects)} {draw.one(words.acts)}, Tide Letters {draw.number(2, 60)} ({draw.number(1980, 2020)}) {pages}–{pages + 8}."
        )
    return lines


def _prices(draw: Draw) -> list[str]:
    return [
        "Prices",
        "",
        *[
            f"{subject}   {draw.number(2, 90)}.{draw.number(10, 99)}"
            for subject in WORDS["en"].subjects[: draw.number(5, 10)]
        ],
    ]


def _poem(draw: Draw) -> list[str]:
    return [
        line
        for _ in range(draw.number(3, 6))
        for line in (
            *[
                f"{draw.one(draw.words.subjects)}{draw.words.space}{draw.one(draw.words.acts)},"
                for _ in range(4)
            ],
            "",
        )
    ]


_OTHERS = (
    _prose,
    _prose,
    _cards,
    _menu,
    _record,
    _record,
    _recipe,
    _hours,
    _questions,
    _references,
    _prices,
    _poem,
)


def _nothing(draw: Draw) -> tuple[str, Gold]:
    """A page that lists no news."""
    make = draw.one(_OTHERS)
    return "\n".join(make(draw)) + "\n", _answer(draw, "C", f"no listing: {make.__name__.strip('_')}", [])


_KINDS: dict[Callable[[Draw], tuple[str, Gold]], float] = {
    _entries: 48, _inline: 18, _glued: 5, _table: 6, _days: 4, _untitled: 2, _badge: 2, _changelog: 1.5, _undated: 1.5, _nothing: 12,
}  # fmt: skip


def layout(seed: int) -> tuple[str, Gold]:
    """The page of a seed and what it says.

    Returns:
        The text, and the answer: ``band`` (``A``, or ``C`` for a page that lists nothing), ``family``, ``sections`` with the heading
        and the items of each, and ``traits``, all that was drawn. ``"?"`` is what a reader cannot tell.
    """
    draw = Draw(seed)
    text, gold = draw.weighed(_KINDS)(draw)
    return text, {"id": str(seed), **gold}
