"""Pages to print: records that Hypothesis makes, and the HTML page that a site would make of them.

A `Page` says what its reader has to find (`Page.records`); `Page.html` is the page. The titles hold what trips naive
readers up: a leading number or year, Markdown's marks, brackets, quotes, CJK without blanks, hyphens. What no reader
could tell in the print of some renderer is left out by `Limits`, each with its reason.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from datetime import date

from hypothesis import assume
from hypothesis import strategies as st

from newsparse import Listing

Record = tuple[int | None, str, str | None, tuple[str, ...], str | None]
"""Number, title, date (EDTF), body, kicker: what must be read."""


@dataclass(frozen=True)
class Entry:
    """An entry of a listing, before it is printed."""

    title: str
    written: str | None
    """Its date as the page writes it."""
    edtf: str | None
    body: tuple[str, ...]
    kicker: str | None = None


@dataclass(frozen=True)
class Group:
    """A list of the page and the heading above it."""

    heading: str | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Page:
    """A page with its chrome.

    Attributes:
        groups: Its lists.
        numbered: Whether the lists are ``<ol>``.
        date_first: Whether the date stands above the title.
        linked: Whether the titles are links.
        chrome: Whether a menu, a page title and a footer stand round the lists.
        foot: Whether the footer begins with a menu.
    """

    groups: tuple[Group, ...]
    numbered: bool = True
    date_first: bool = False
    linked: bool = False
    chrome: bool = False
    foot: bool = True

    @property
    def records(self) -> list[tuple[str | None, list[Record]]]:
        """What a reader must find: (heading, its items)."""
        return [
            (
                group.heading,
                [
                    (place if self.numbered else None, entry.title, entry.edtf, entry.body, entry.kicker)
                    for place, entry in enumerate(group.entries, 1)
                ],
            )
            for group in self.groups
        ]

    @property
    def html(self) -> str:
        """The page, as a site's template writes it."""
        parts = [
            '<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>News - Example</title></head>\n<body>\n'
        ]
        if self.chrome:
            menu = "".join(
                f'<li><a href="https://example.org/{name.lower()}">{name}</a></li>' for name in _MENU
            )
            parts.append(f"<nav><ul>{menu}</ul></nav>\n<h1>News</h1>\n")
        kind = "ol" if self.numbered else "ul"
        for at, group in enumerate(self.groups):
            if group.heading is not None:
                parts.append(f"<h2>{html.escape(group.heading)}</h2>\n")
            entries = "".join(self._entry(entry, f"{at}{place}") for place, entry in enumerate(group.entries))
            parts.append(f"<{kind}>\n{entries}</{kind}>\n")
        if self.chrome:
            foot = "".join(
                f'<li><a href="https://example.org/{name.lower()}">{name}</a></li>' for name in _FOOT
            )
            line = "<p>\u00a9 2024 Example</p>"
            parts.append(f"<footer>{f'<ul>{foot}</ul>' if self.foot else ''}{line}</footer>\n")
        return "".join([*parts, "</body></html>\n"])

    def _entry(self, entry: Entry, name: str) -> str:
        title = html.escape(entry.title)
        if self.linked:
            title = f'<a href="https://example.org/news/{name}">{title}</a>'
        lines = [f"<h3>{title}</h3>"]
        if entry.written is not None:
            lines.insert(0 if self.date_first else 1, f"<p>{html.escape(entry.written)}</p>")
        if entry.kicker is not None:
            lines.insert(0, f"<p>{html.escape(entry.kicker)}</p>")
        lines += [f"<p>{html.escape(paragraph)}</p>" for paragraph in entry.body]
        return f"<li>{''.join(lines)}</li>\n"


_MENU = ("Home", "About", "Contact")
_FOOT = ("Imprint", "Privacy")


def said(listing: Listing) -> list[tuple[str | None, list[Record]]]:
    """What was read, in the form of `Page.records`."""
    return [
        (
            section.heading,
            [
                (item.number, item.title, item.date.edtf if item.date else None, item.body, item.kicker)
                for item in section.items
            ],
        )
        for section in listing.sections
    ]


# --- words -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Language:
    """The words of a language for titles and bodies, and how its pages write dates and months."""

    words: tuple[str, ...]
    months: tuple[str, ...]
    dates: tuple[str, ...]
    heading: str = "{month} {year}"
    stop: str = "."
    glue: str = " "


LANGUAGES = {
    "en": Language(
        tuple("jobs growth the region of workers new report on safe well-being for young people social protection fund $4.5m 2,000 R&D".split()),
        tuple("January February March April May June July August September October November December".split()),
        ("{day} {month} {year}", "{month} {day}, {year}", "{day:02} {month} {year}", "{year}-{at:02}-{day:02}"),
    ),
    "de": Language(
        tuple("Arbeit die Bundesländer \u00fcber neue Berichte f\u00fcr Sozial-Versicherung und ein Gespr\u00e4ch mit der Ministerin im Stra\u00dfenbau 3,5".split()),
        tuple("Januar Februar M\u00e4rz April Mai Juni Juli August September Oktober November Dezember".split()),
        ("{day}. {month} {year}", "{day:02}.{at:02}.{year}"),
    ),
    "fr": Language(
        tuple("l\u2019emploi des jeunes une r\u00e9forme au travail avec les partenaires sociaux enqu\u00eate sur la protection peut-\u00eatre \u00e0 Gen\u00e8ve".split()),
        tuple("janvier f\u00e9vrier mars avril mai juin juillet ao\u00fbt septembre octobre novembre d\u00e9cembre".split()),
        ("{day} {month} {year}",),
    ),
    "es": Language(
        tuple("empleo para las mujeres en la regi\u00f3n nuevo informe sobre protecci\u00f3n ni\u00f1os trabajadores y econom\u00eda informal".split()),
        tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()),
        ("{day} de {month} de {year}",),
        heading="{month} de {year}",
    ),
    "ru": Language(
        tuple("\u0440\u044b\u043d\u043e\u043a \u0442\u0440\u0443\u0434\u0430 \u0438 \u043d\u043e\u0432\u044b\u0435 \u043f\u0440\u0430\u0432\u0438\u043b\u0430 \u0434\u043b\u044f \u0440\u0430\u0431\u043e\u0442\u043d\u0438\u043a\u043e\u0432 \u0432 \u043e\u0431\u043b\u0430\u0441\u0442\u0438".split()),
        tuple("\u044f\u043d\u0432\u0430\u0440\u044f \u0444\u0435\u0432\u0440\u0430\u043b\u044f \u043c\u0430\u0440\u0442\u0430 \u0430\u043f\u0440\u0435\u043b\u044f \u043c\u0430\u044f \u0438\u044e\u043d\u044f \u0438\u044e\u043b\u044f \u0430\u0432\u0433\u0443\u0441\u0442\u0430 \u0441\u0435\u043d\u0442\u044f\u0431\u0440\u044f \u043e\u043a\u0442\u044f\u0431\u0440\u044f \u043d\u043e\u044f\u0431\u0440\u044f \u0434\u0435\u043a\u0430\u0431\u0440\u044f".split()),
        ("{day} {month} {year}", "{day:02}.{at:02}.{year}"),
        heading="{year}",
    ),
    "zh": Language(
        tuple("\u52b3\u52a8 \u4fdd\u62a4 \u793e\u4f1a \u53d1\u5c55 \u65b0 \u653f\u7b56 \u5de5\u4eba \u57f9\u8bad \u8ba1\u5212 \u5728 \u5730\u533a \u7684 \u62a5\u544a \u5c31\u4e1a".split()),
        ("",) * 12,
        ("{year}\u5e74{at}\u6708{day}\u65e5", "{year}-{at:02}-{day:02}"),
        heading="{year}\u5e74{at}\u6708",
        stop="\u3002",
        glue="",
    ),
}  # fmt: skip
OPENINGS = (
    "",
    "24 million ",
    "2022: ",
    "100 years of ",
    "#FutureOfWork ",
    "Q&A: ",
    "9th ",
    "[Video] ",
    "A *new* day: ",
    "snake_case_names ",
    "<b> ",
    "(Update) ",
    "\u201cQuoted\u201d ",
    "1. ",
)
TOPICS = ("Top stories", "More news", "Reports", "In brief")
KICKERS = ("News", "Q&A", "Video", "Feature story", "Blog")


@dataclass(frozen=True)
class Limits:
    """What is left out of the pages for a renderer, since its print does not hold it.

    Attributes:
        paragraphs: The most paragraphs of a body.
        words: The most words of a title.
        dated: Whether every entry must have a date.
        without: Characters that titles and bodies do not hold.
        openings: How titles may begin.
        languages: The languages of the pages.
        date_first: Whether a page may write its dates above the titles.
        bullets: Whether a page may be a bulleted list.
        chrome: Whether a page may have chrome.
        foot: Whether a menu may stand right below a list of bullets.
        kickers: Whether entries may have kickers.
    """

    paragraphs: int = 3
    words: int = 16
    dated: bool = False
    without: str = ""
    openings: tuple[str, ...] = OPENINGS
    languages: tuple[str, ...] = tuple(LANGUAGES)
    date_first: bool = True
    bullets: bool = True
    chrome: bool = True
    foot: bool = True
    kickers: bool = True


@st.composite
def entries(
    draw: st.DrawFn, language: Language, style: str, kicker: bool, dated: bool, limits: Limits
) -> Entry:
    """An entry of a page: a title, most often a date, and 0 to 3 paragraphs, each a sentence."""
    words = st.sampled_from([word for word in language.words if not set(word) & set(limits.without)])
    openings = [opening for opening in limits.openings if not set(opening) & set(limits.without)]
    title = language.glue.join(draw(st.lists(words, min_size=3, max_size=limits.words)))
    title = draw(st.sampled_from(openings)) + title
    written = edtf = None
    if dated or draw(st.integers(0, 3)):
        day = draw(st.dates(min_value=date(2001, 1, 1), max_value=date(2029, 12, 31)))
        if "{at:02}." in style:
            day = day.replace(day=13 + day.day % 16)  # 03.04.2023 is refused: March or April, by country
        written = style.format(day=day.day, at=day.month, month=language.months[day.month - 1], year=day.year)
        edtf = day.isoformat()
    sentences = st.lists(words, min_size=6, max_size=40).map(
        lambda found: language.glue.join(found) + language.stop
    )
    body = draw(st.lists(sentences, max_size=limits.paragraphs))
    return Entry(title, written, edtf, tuple(body), draw(st.sampled_from(KICKERS)) if kicker else None)


@st.composite
def pages(draw: st.DrawFn, limits: Limits = Limits()) -> Page:
    """A page of 1 to 3 lists, all in one language, one style of date and one layout, as sites' templates are."""
    language = LANGUAGES[draw(st.sampled_from(limits.languages))]
    style = draw(st.sampled_from(language.dates))
    date_first = limits.date_first and draw(st.integers(0, 3)) == 0
    kicker = limits.kickers and not date_first and draw(st.integers(0, 3)) == 0
    numbered = not limits.bullets or draw(st.integers(0, 3)) > 0
    headings = draw(st.sampled_from(["none", "months", "topics"]))
    count = draw(st.integers(1, 3))
    if headings == "topics" and count == 1:
        headings = "none"  # a line above the only list is the page's title, unless it is a date
    if headings == "none" and not numbered:
        count = 1  # nothing divides two lists of bullets
    groups = []
    for at in range(count):
        heading = None
        if headings == "months":
            heading = language.heading.format(month=language.months[11 - at], year=2023 - at, at=12 - at)
        elif headings == "topics":
            heading = TOPICS[at]
        dated = limits.dated or date_first or kicker or not numbered
        # The first is dated: a list of bare titles above one with texts is a breadcrumb.
        first = draw(entries(language, style, kicker, True, limits))
        more = draw(st.lists(entries(language, style, kicker, dated, limits), min_size=1, max_size=3))
        groups.append(Group(heading, (first, *more)))
    titles = [entry.title for group in groups for entry in group.entries]
    assume(len(set(titles)) == len(titles))  # where all are the same, nothing tells them from a category
    assume(sum(title.startswith("1. ") for title in titles) < 2)  # two are a list, all of whose numbers are 1
    linked, chrome = draw(st.booleans()), limits.chrome and draw(st.booleans())
    return Page(tuple(groups), numbered, date_first, linked, chrome, foot=numbered or limits.foot)
