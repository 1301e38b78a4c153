r"""A listing as one web page to read: dates, people and organizations marked, and an index of them at its end.

`to_html` is a pure function from records to a string. The page loads nothing and runs nothing: its style is in it, its
links go to its own index and, where an item has one, to an http or https address. Whatever a listing holds is text there
and never markup; characters that browsers hide, forbid or turn the reading direction with are shown or replaced.
Raises nothing.
"""

import html
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from newsparse.dates import Date, find_dates
from newsparse.doors import takes
from newsparse.escapes import markup
from newsparse.interchange.marks import Mark, marks
from newsparse.records import Listing, moment
from newsparse.writer import item_pieces, pieces

if TYPE_CHECKING:
    from newsparse.mentions import Group, Mention
    from newsparse.records import Item, Section


def to_html(
    listing: "Listing", *, title: str = "News listing", mentions: "Sequence[Mention] | None" = None
) -> str:
    r"""One self-contained HTML page: sections, items, their dates, the people and organizations in them, and an index.

    Args:
        listing: What to show.
        title: The page's title.
        mentions: The people and organizations to mark, with offsets into the listing's text (from a `MentionFinder` of
            one's own: `newsparse.facts.listing_mentions`); ``listing.mentions`` if not given, ``()`` for none.

    >>> import newsparse
    >>> page = to_html(newsparse.parse("1. UNICEF <met>\n\n    2 May 2023\n"))
    >>> '<mark class="organization" id="m1"><a href="#g1" title="' in page, "&lt;met&gt;" in page
    (True, True)
    >>> '<time datetime="2023-05-02" title="2023-05-02">2 May 2023</time>' in page
    True
    """
    takes("to_html", listing=(listing, Listing), title=(title, str), mentions=(mentions, Sequence | None))
    found = listing.mentions if mentions is None else tuple(mentions)
    return markup("".join(_Page(listing, title, found).parts()))


# --- text that is safe in a page --------------------------------------------------------------------------------------

# What HTML forbids or a reader cannot see: controls, marks that turn the reading direction round, surrogates, noncharacters.
_ODD: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)


def _shown(match: re.Match[str]) -> str:
    char = match[0]
    code = ord(char)
    if char in "\t\n\r\u2028\u2029":
        return " "
    if code < 0xA0 or 0x202A <= code <= 0x2069:
        return f"[U+{code:04X}]"
    return "" if char == "\ufeff" else "\ufffd"


def _safe(text: str) -> str:
    """A text for an element or a quoted attribute."""
    return html.escape(_ODD.sub(_shown, text), quote=True)


_WEB: Final = re.compile(r"https?://[^\s/?#\\\"'<>`]+[^\s\\\"'<>`]*", re.IGNORECASE)


def _is_web(url: str) -> bool:
    return _WEB.fullmatch(url) is not None and _ODD.search(url) is None


# What HTML takes for a point in time: a year, a month, a day, a day with a time.
_MONTH: Final = r"(?:0[1-9]|1[0-2])"
_TIME: Final = r"T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])?"
_POINT: Final = re.compile(rf"(?!0000)[0-9]{{4}}(?:-{_MONTH}(?:-[0-9]{{2}}(?:{_TIME})?)?)?")
_NO_YEAR: Final = re.compile(rf"XXXX-({_MONTH}-[0-9]{{2}})")


def _opens(date: Date) -> tuple[str, str]:
    """The tags around a date. HTML has no intervals, seasons or approximate dates: an interval is marked by its first
    day, the others by no more than their EDTF in the title."""
    told = _safe(date.edtf)
    point = date.edtf if _POINT.fullmatch(date.edtf) else None
    if point is None and (yearly := _NO_YEAR.fullmatch(date.edtf)):
        point = yearly[1]
    if point is None and "/" in date.edtf and _POINT.fullmatch(date.edtf.partition("/")[0]) and date.start:
        point = date.start.isoformat()
    if point is None:
        return f'<span class="date" title="{told}">', "</span>"
    return f'<time datetime="{_safe(point)}" title="{told}">', "</time>"


_Key: TypeAlias = tuple[str, int, int]


def _key(mention: "Mention") -> _Key:
    return mention.kind, mention.start, mention.end


@attrs.frozen
class _Span:
    """What is to be marked in a field: from where to where, and the tags around it."""

    start: int
    end: int
    opens: str
    closes: str
    anchor: tuple[str, str] | None = None
    key: _Key | None = None


def _marked(text: str, spans: list[_Span], crossed: list[_Span]) -> str:
    """A text with its marks, one inside another where they nest. One that would cross another goes to `crossed`
    instead, and a link never is in a link."""
    out: list[str] = []
    stack: list[tuple[int, str, bool]] = []
    at = 0

    def close(until: int) -> None:
        nonlocal at
        while stack and stack[-1][0] <= until:
            end, closes, _ = stack.pop()
            out.append(_safe(text[at:end]) + closes)
            at = end

    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        close(span.start)
        if stack and span.end > stack[-1][0]:
            crossed.append(span)
            continue
        out.append(_safe(text[at : span.start]) + span.opens)
        at = span.start
        linked = any(each[2] for each in stack)
        anchor = span.anchor if span.anchor and not linked else None
        if anchor:
            out.append(anchor[0])
        stack.append((span.end, (anchor[1] if anchor else "") + span.closes, anchor is not None))
    close(len(text))
    return "".join(out) + _safe(text[at:])


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


# --- the page ---------------------------------------------------------------------------------------------------------


class _Page:
    """The page of one listing, while it is written."""

    def __init__(self, listing: "Listing", title: str, mentions: "tuple[Mention, ...]"):
        from newsparse.mentions import group

        self.listing = listing
        self.title = title
        groups = sorted(group(mentions), key=lambda each: (each.name.casefold(), each.name))
        self.people = [each for each in groups if each.kind == "person"]
        self.organizations = [each for each in groups if each.kind == "organization"]
        self.numbers = {
            _key(mention): number
            for number, each in enumerate((*self.people, *self.organizations), 1)
            for mention in each.mentions
        }
        self.marks = marks(listing, mentions)
        self.marked = 0
        self.places: dict[_Key, tuple[str, str]] = {}  # of a mention: where a link leads, its item's title

    def parts(self) -> Iterator[str]:
        body = "".join(self._listing())
        title = _safe(self.title)
        yield _HEAD.format(title=title, style=_STYLE)
        yield f'<header>\n<h1 lang="" dir="auto">{title}</h1>\n<p class="quiet">{self._summary()}</p>\n'
        jumps = [
            f'<li><a href="#{name.lower()}"><span class="{kind} key">{name}</span> {len(groups)}</a></li>'
            for name, kind, groups in self._indexes()
        ]
        if jumps:
            yield f'<nav aria-label="Index"><ul>{"".join(jumps)}</ul></nav>\n'
        yield f"</header>\n<main>\n{body}</main>\n"
        number = 1
        for name, kind, groups in self._indexes():
            yield f'<section class="index" aria-labelledby="{name.lower()}">\n<h2 id="{name.lower()}">{name}</h2>\n<ul>\n'
            for each in groups:
                yield self._entry(each, kind, number)
                number += 1
            yield "</ul>\n</section>\n"
        yield "</body>\n</html>\n"

    def _indexes(self) -> "list[tuple[str, str, list[Group]]]":
        both = [("People", "person", self.people), ("Organizations", "organization", self.organizations)]
        return [each for each in both if each[2]]

    def _summary(self) -> str:
        items = self.listing.items
        days = [item.date.start for item in items if item.date and item.date.start]
        span = ""
        if days:
            first, last = min(days).isoformat(), max(days).isoformat()
            span = f', <time datetime="{first}">{first}</time>'
            span += f' to <time datetime="{last}">{last}</time>' if first != last else ""
        sections = _count(len(self.listing.sections), "section")
        return f"{_count(len(items), 'item')} in {sections}{span}"

    def _listing(self) -> Iterator[str]:
        """The sections with their items, and between them the lines that belong to none."""
        stream = pieces(self.listing)
        number = 0
        for section in self.listing.sections:
            opened = False
            for record in ((section,) if section.heading is not None else ()) + section.items:
                outside: list[str] = []
                for piece, text in stream:
                    if piece is record:
                        break
                    outside += _lines(text)
                if opened:
                    yield _outside(outside)
                else:
                    yield f"{_outside(outside)}<section>\n{_heading(section)}"
                    opened = True
                if record is not section:
                    yield self._item(self.listing.items[number], number)
                    number += 1
            yield "</section>\n"
        yield _outside([line for _, text in stream for line in _lines(text)])
        if not self.listing.sections:
            yield '<p class="quiet">This text contains no list.</p>\n'

    def _item(self, item: "Item", number: int) -> str:
        here = self.marks[number]
        name = f"item-{number + 1}"
        out = [f'<article id="{name}" lang="">\n']
        if item.kicker is not None:
            out.append(f'<p class="kicker" dir="auto">{_safe(item.kicker)}</p>\n')
        label = "" if item.number is None else f'<span class="number">{item.number}.</span> '
        title = self._field(item, item.title, None, [mark for mark in here if mark.field == "title"], name)
        out.append(f'<h3 dir="auto">{label}{title or _NONE.format("no title")}</h3>\n')
        beside = [_date(item)]
        if item.author is not None:
            beside.append(f'By <bdi class="author">{_safe(item.author)}</bdi>')
        beside += [
            f'<bdi class="{field}">{_safe(value)}</bdi>'
            for field in ("place", "credit")
            if (value := getattr(item, field))
        ]
        out.append(f'<p class="about">{" · ".join(beside)}</p>\n')
        by_paragraph: dict[int, list[Mark]] = {}
        for mark in here:
            if mark.paragraph is not None:
                by_paragraph.setdefault(mark.paragraph, []).append(mark)
        for place, paragraph in enumerate(item.body):
            text = self._field(item, paragraph, place, by_paragraph.get(place, []), name)
            out.append(f'<p dir="auto">{text}</p>\n')
        if item.url is not None:
            url = _safe(item.url)
            shown = (
                f'<a href="{url}" rel="nofollow noopener noreferrer">{url}</a>' if _is_web(item.url) else url
            )
            out.append(f'<p class="url"><bdi>{shown}</bdi></p>\n')
        out.append("</article>\n")
        return "".join(out)

    def _field(self, item: "Item", text: str, place: int | None, here: list[Mark], name: str) -> str:
        spans, crossed = [], list[_Span]()
        for mark in here:
            mention = mark.mention
            key = _key(mention)
            self.marked += 1
            own = f"m{self.marked}"
            told = mention.name if " ".join(mention.text.split()) != mention.name else ""
            hint = _safe(f"{mention.kind}: {told}" if told else mention.kind)
            anchor = (f'<a href="#g{self.numbers[key]}" title="{hint}">', "</a>")
            opens = f'<mark class="{mention.kind}" id="{own}">'
            spans.append(_Span(mark.start, mark.end, opens, "</mark>", anchor, key))
            self.places[key] = (own, item.title)
        for date in find_dates(text):
            if date.span is not None:
                spans.append(_Span(*date.span, *_opens(date)))
        shown = _marked(text, spans, crossed)
        for span in crossed:  # the index leads to the item instead
            if span.key is not None:
                self.places[span.key] = (name, item.title)
        return shown

    def _entry(self, each: "Group", kind: str, number: int) -> str:
        """A group in the index: its name, what is known of it, and where it is."""
        acronym = f" (<bdi>{_safe(each.acronym)}</bdi>)" if each.acronym and each.acronym != each.name else ""
        out = [
            f'<li id="g{number}"><p><bdi class="{kind} key" lang="">{_safe(each.name)}</bdi>{acronym}</p>\n'
        ]
        facts = _facts(each)
        if facts:
            out.append(f'<p class="quiet">{facts}</p>\n')
        links = []
        for nth, mention in enumerate(each.mentions, 1):
            if _key(mention) in self.places:
                place, title = self.places[_key(mention)]
                hint = _safe(f"mention {nth}: {title}" if title else f"mention {nth}")
                links.append(f'<a href="#{place}" title="{hint}" aria-label="{hint}">{nth}</a>')
        out.append(f'<p class="links">{" ".join(links)}</p></li>\n')
        return "".join(out)


_NONE: Final = '<span class="quiet" lang="en">{}</span>'
_BREAK: Final = re.compile(r"\r\n|\n|\r")


def _lines(text: str) -> list[str]:
    return [line for line in _BREAK.split(text) if line.strip("\ufeff \t\xa0")]


def _outside(lines: list[str]) -> str:
    if not lines:
        return ""
    shown = "".join(f'<p dir="auto">{_safe(line.strip())}</p>\n' for line in lines)
    told = _count(len(lines), "line") + " outside the list"
    return f'<details class="quiet">\n<summary>{told}</summary>\n<div lang="">\n{shown}</div>\n</details>\n'


def _heading(section: "Section") -> str:
    count = _count(len(section.items), "item")
    if section.heading is None:
        return f'<h2 class="quiet">{count}</h2>\n'
    return f'<h2 dir="auto"><span lang="">{_safe(section.heading)}</span> <small class="quiet">{count}</small></h2>\n'


def _date(item: "Item") -> str:
    if item.date is not None:
        opens, closes = _opens(moment(item.date))
        return f"<bdi>{opens}{_safe(item.date.text)}{closes}</bdi>"
    written = next((text for slot, text in item_pieces(item) if slot == "date" and text.strip()), None)
    if written is not None:
        return f"<bdi>{_safe(written)}</bdi> {_NONE.format('(date unclear)')}"
    return _NONE.format("no date")


def _facts(each: "Group") -> str:
    from newsparse.mentions import Organization, Person

    told: dict[str, None] = {}
    for mention in each.mentions:
        if isinstance(mention, Person):
            tie = mention.affiliation
            told |= dict.fromkeys(
                fact
                for fact in (
                    mention.honorific,
                    mention.role,
                    tie.name if isinstance(tie, Organization) else tie,
                    mention.place,
                )
                if fact
            )
    also = [alias for alias in each.aliases if alias not in (each.acronym, each.name)]
    out = [f'<bdi lang="">{_safe(fact)}</bdi>' for fact in told]
    if also:
        out.append("also " + ", ".join(f'<bdi lang="">{_safe(alias)}</bdi>' for alias in also))
    return " · ".join(out)


_HEAD: Final = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
"""

_STYLE: Final = """\
:root { color-scheme: light dark; --paper: #fff; --ink: #1c1e21; --soft: #5b6068; --line: #dcdfe4;
  --person: #ffe9c7; --organization: #d7e9ff; --link: #0b57b0; --target: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181c; --ink: #e6e7ea; --soft: #a2a8b3; --line: #343840;
    --person: #553c12; --organization: #1d3f66; --link: #8ab8ff; --target: #ff8a80; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 44rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; }
h1 { margin: 0; font-size: 1.6rem; }
h2 { margin: 2.5rem 0 0; padding-bottom: .3rem; border-bottom: 1px solid var(--line); font-size: 1.2rem; }
h2.quiet, small.quiet { font-size: .9rem; font-weight: 400; }
h3 { margin: 0; font-size: 1.1rem; }
p { margin: .5rem 0 0; }
a { color: var(--link); }
article { margin-top: 1.75rem; }
.quiet, .about, .kicker, .number { color: var(--soft); }
.number { font-variant-numeric: tabular-nums; font-weight: 400; }
.about, .kicker, .url, details { font-size: .9rem; }
.about { margin-top: .15rem; }
.kicker { margin: 0; }
mark, time, .date { unicode-bidi: plaintext; }
time, .date { text-decoration: underline dotted var(--soft); text-underline-offset: .2em; }
header time, .about time, .about .date { text-decoration: none; }
header time { white-space: nowrap; }
.about time, .about .date { color: var(--ink); }
mark, .key { padding: .05em .15em; border-radius: .2em; color: inherit;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark a { color: inherit; text-decoration: none; }
mark a:hover, mark a:focus-visible { text-decoration: underline; }
.person { background: var(--person); }
.organization { background: var(--organization); border-bottom: 2px solid var(--link); }
nav ul { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin: .75rem 0 0; padding: 0; list-style: none; }
nav a { text-decoration: none; }
details { margin-top: 1.5rem; }
details p { margin-top: .2rem; }
.index ul { margin: 0; padding: 0; list-style: none; }
.index li { margin-top: 1rem; }
.index p { margin-top: .15rem; }
.index .key { border: 0; font-weight: 600; }
.index .quiet { font-size: .9rem; }
.links a { display: inline-block; min-width: 1.75rem; padding: 0 .4rem; border: 1px solid var(--line); border-radius: .3rem;
  text-align: center; text-decoration: none; font-size: .85rem; line-height: 1.6rem; }
:target { outline: 2px solid var(--target); outline-offset: .2rem; scroll-margin-top: 1rem; }
@media print { body { max-width: none; } nav, .links { display: none; } }
"""
