"""A page's own pattern, found: of all ways to cut it and to name its lines, the one that describes the page in the fewest bits.

`find(text)` takes a text and returns a `Found`, or `None` where no pattern is sure enough; `read_alike` reads other lines by the pattern of
a reading. Nothing here raises.
"""

from __future__ import annotations

import functools
import heapq
import itertools
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from newsparse.reading.entries import Entries
from newsparse.reading.find import tables
from newsparse.reading.find.alike import with_text
from newsparse.reading.find.as_entries import entries_of
from newsparse.reading.find.buttons import let_buttons_lead_on
from newsparse.reading.find.candidate import TABLE, Reading
from newsparse.reading.find.cut_entries import bare_starts, records
from newsparse.reading.find.cuts import (
    LINK_NAME,
    Cut,
    cuts,
    has_year,
    heads_day,
    is_date_line,
    mark_of,
)
from newsparse.reading.find.days import joined_days
from newsparse.reading.find.divided import (
    below_days,
    with_days_divided,
    with_days_of_headings,
    without_days,
)
from newsparse.reading.find.elements import MARKED, Element, Record, has_inline
from newsparse.reading.find.ends import (
    asides_of,
    begins_with_heading,
    boilerplate_of,
    closed_at,
    ends_of,
    tail_of,
)
from newsparse.reading.find.inline_pieces import goes_on, has_pieces
from newsparse.reading.find.labels import undated_without_link_numbers
from newsparse.reading.find.left import begun_late_bits, cut_off_bits, left_bits, runs_of, stray_bits
from newsparse.reading.find.names import with_names
from newsparse.reading.find.roles import CLOSED, IN_BLOCKS, ORDERS, assign, orders_for
from newsparse.reading.find.undated import by_gaps, divide
from newsparse.reading.find.undated_by_links import behind_links
from newsparse.reading.find.weights import (
    FIRST_TEXTS,
    Bounds,
    Scale,
    Weight,
    begin_with_days,
    echoes,
    go_one_way,
    most_bits,
)
from newsparse.reading.find.worded import let_words_number
from newsparse.reading.lines.date_labels import label_days
from newsparse.reading.lines.furniture import is_furniture
from newsparse.reading.lines.inside import days
from newsparse.reading.lines.kinds import is_advertisement
from newsparse.reading.lines.page_days import let_places_be_datelines, settle_days, without_weekdays
from newsparse.reading.lines.page_lines import (
    Line,
    Mark,
    columns,
    ends_sentence,
    joined,
    page_lines,
    unwrapped,
    with_hanging,
)
from newsparse.reading.lines.printed import without_heads
from newsparse.reading.lines.spots import Spot, spot
from newsparse.reading.lines.updates import let_updates_be_none

LEAST: Final = 3.0
"""Bits an entry that a found pattern must save."""
LEAST_SET_OFF: Final = 1.5
"""The same where wider gaps set off two entries or more, and all begin with their dates or near above them, or end with them."""
LEAST_BLOCKS: Final = 2
LEAST_HEADED: Final = -3.0
"""The same where all begin with a day and a title on one line that is set off, whatever else they have."""
LEAST_MARKED: Final = 1.5
"""The same where entries begin with a bullet, and most of them have a date."""


class Found(NamedTuple):
    """The best reading of a page, or of a stretch of a long one.

    Attributes:
        entries: What it holds.
        reading: What that saves, and what it leaves unexplained.
        lines: Those that were read.
        wrapped: Whether paragraphs that were broken at a width are joined in them.
        is_last: Whether the page ends with them.
        begin: The end of the line above them.
        start: Where in the page begins what is not in the stretch before too.
    """

    entries: Entries
    reading: Reading
    lines: list[Line]
    wrapped: bool = False
    is_last: bool = True
    begin: int = 0
    start: int = 0


JOINED: Final = 10.0
"""Bits by which a reading must be better that leaves the lines of a wrapped page as they are."""
SAMPLE: Final = 500
"""Lines that choose the pattern of a long page."""
STRETCH: Final = 4 * SAMPLE
"""Lines of a long page that are read at once: with its entries, each takes a hundred times the memory of its text."""


def find(text: str, start: int = 0) -> Found | None:
    """The pattern of a page from a place on, if it has one; its first lines choose it.

    Of a long page a stretch of lines is read (`newsparse.reading.find.stretches` reads on).
    """
    best: tuple[Reading, list[Line], list[Line]] | None = None
    raw, is_last = raw_lines(text, start, STRETCH)
    for way in _as_paragraphs(raw):
        lines = joined_days(way, SAMPLE)
        reading = best_reading(lines)
        if reading is None:
            continue
        if best is None or reading.bits > best[0].bits + JOINED + _GOES_ON * _broken(lines, reading):
            best = reading, lines, way
    if best is None:
        return None
    reading, lines, way = best
    if len(lines) == SAMPLE and len(lines := joined_days(way)) > SAMPLE:
        reading = _whole_page(lines, reading)
    return as_found(lines, reading, way is not raw, is_last, start)


_GOES_ON: Final = 6.0


def _broken(lines: Sequence[Line], reading: Reading) -> int:
    """How many texts begin with a small letter right below a title or a category that is no sentence: they go on with that."""
    return sum(
        name in ("title", "kicker")
        and below == "body"
        and text.line == element.line + 1
        and not lines[text.line].gap
        and text.text[0].islower()
        and not ends_sentence(element.text)
        for record, roles in zip(reading.records, reading.roles, strict=True)
        for (element, name), (text, below) in itertools.pairwise(zip(record.elements, roles, strict=False))
    )


def raw_lines(text: str, start: int, most: int) -> tuple[list[Line], bool]:
    """So many lines of a page from a place on, with their days, and whether there are no more."""
    lines = _without_quotes(page_lines(text, start, most=most))
    raw = without_heads(lines if start else _without_front_matter(lines))
    raw = without_weekdays(_without_rules(raw))
    label_days(raw)
    let_updates_be_none(raw)
    settle_days(raw)
    let_buttons_lead_on(raw)
    let_words_number(raw)
    return raw, len(lines) < most


def as_found(lines: list[Line], reading: Reading, wrapped: bool, is_last: bool, begin: int) -> Found:
    """What a reading says of lines that begin behind a place of the page."""
    reading = _with_lone_texts(lines, reading if begin else _without_page_day(reading))
    reading = _without_advertisements(lines, reading)
    reading = _without_foot(reading) if is_last else reading
    entries = entries_of(lines, with_names(lines, reading))
    return Found(entries, reading, lines, wrapped, is_last, begin, begin)


def _without_quotes(lines: list[Line]) -> list[Line]:
    """The lines without the signs of a mail that was quoted, where some are nothing but a sign, and nearly all lines have one ("> A title"), or all
    between the first and the last that do, below what the mail says itself."""
    signs = [_QUOTE.match(line.text) for line in lines]
    quoted = [at for at, sign in enumerate(signs) if sign is not None]
    alone = sum(
        sign is not None and sign.end() == len(line.text) for sign, line in zip(signs, lines, strict=True)
    )
    once = all(
        sign is None or sign[0].count(">") == 1 for sign in signs
    )  # else several mails answer each other
    whole = once and len(quoted) >= _LEAST_QUOTED and quoted[-1] - quoted[0] < len(quoted)
    if not alone or not whole and len(quoted) * 5 < len(lines) * 4:
        return lines
    found: list[Line] = []
    gap = 0
    for line, sign in zip(lines, signs, strict=True):
        by = sign.end() if sign is not None else 0
        if by == len(line.text):
            gap += line.gap + 1
            continue
        found.append(Line(line.start + by, line.end, line.text[by:], line.indent, line.gap + gap))
        gap = 0
    return found


_LEAST_QUOTED: Final = 4  # lines
_QUOTE = re.compile(r"(?:> ?)+")


def _without_front_matter(lines: list[Line]) -> list[Line]:
    """The lines below front matter: keys with values between two lines of "---" at the beginning, as trafilatura and Jekyll write them."""
    if not lines or lines[0].text != "---":
        return lines
    end = next((at for at, line in enumerate(lines[1:_LONGEST_MATTER], 1) if line.text == "---"), 0)
    matter = end and all(line.gap == 0 and _KEY.match(line.text) for line in lines[1:end])
    return lines[end + 1 :] if matter else lines


_LONGEST_MATTER: Final = 40  # lines
_KEY = re.compile(r"[\w-]+:(?:\s|\Z)|- ")
_RULE = re.compile(r"[-*_=~—– ]{3,}|[─━═┄┈╌―⎯▬＿￣ー* ]{5,}")


def _without_rules(lines: Sequence[Line]) -> list[Line]:
    """The lines without tags, and without rules between entries or below titles: "* * *", "======"; a rule that is set off, or as wide as all others,
    sets off what is below it too."""
    found: list[Line] = []
    gap = 0
    rules = [_RULE.fullmatch(line.text) is not None for line in lines]
    sizes = [len(line.text) for line in itertools.compress(lines, rules)]
    alike = len(sizes) > 1 and min(sizes) == max(sizes)
    apart = alike and (min(sizes) >= _WIDE_RULE or not _are_below_titles(lines, rules))
    headings = _underlined(lines, rules)
    for at, (line, is_rule) in enumerate(zip(lines, rules, strict=True)):
        if is_rule or line.text[0] in "<:" and _TAGS.fullmatch(line.text):
            gap += line.gap + (line.gap > 0 or apart)
            continue
        begin, end = _inside_tags(line.text)
        found.append(
            Line(
                line.start + begin,
                line.start + end,
                line.text[begin:end],
                line.indent,
                line.gap + gap if found else 0,
            )
            if gap or begin or end < len(line.text) or line.gap and not found
            else line
        )
        if at in headings:
            own = found[-1]
            own.marks = (Mark("level", _UNDERLINES[lines[at + 1].text[0]], 0, own.start), *own.marks)
        gap = 0
    return found


_UNDERLINES: Final = {"=": "=", "-": "--"}
"""By the sign of a rule below a heading: the style of its level, which is as long as the level is deep."""


def _underlined(lines: Sequence[Line], rules: Sequence[bool]) -> set[int]:
    """The lines that are headings of Markdown by the rules of "-" or "=" right below them, where two at least have the same sign, and gaps set them off."""
    found = [
        at - 1
        for at, (line, is_rule) in enumerate(zip(lines, rules, strict=True))
        if is_rule
        and at
        and not (line.gap or rules[at - 1] or line.text.strip("-") and line.text.strip("="))
        and (at == 1 or lines[at - 1].gap)
        and (at + 1 == len(lines) or lines[at + 1].gap)
        and not ((day := lines[at - 1].spot) is not None and day.day and day.whole)
    ]
    if any(_is_title_and_day(lines[at + 2 : at + 4]) for at in found):
        return set()  # they head entries, or say who wrote them
    signs = Counter(lines[at + 1].text[0] for at in found)
    return {at for at in found if signs[lines[at + 1].text[0]] > 1}


def _are_below_titles(lines: Sequence[Line], rules: Sequence[bool]) -> bool:
    """Whether rules may be below titles: the line above one is set off, or the first, and the rule is right below it."""
    return any(
        is_rule and not line.gap and (at < 2 or lines[at - 1].gap > 0)
        for at, (line, is_rule) in enumerate(zip(lines, rules, strict=True))
    )


def _is_title_and_day(lines: Sequence[Line]) -> bool:
    """Whether two lines are a title and the day right below it."""
    return (
        len(lines) > 1
        and lines[0].spot is None
        and not lines[0].sentence
        and not lines[1].gap
        and is_date_line(lines[1])
    )


_TAGS = re.compile(
    r"(?></?(?:div|span|section|article|main|aside|nav|header|footer|figure|figcaption|center|p|br|hr|ul|ol|li|table|tbody|tr|td|a)\b[^<>]*+>\s*+)++|:{3,}+(?: *\{[^{}]*\}| *[\w-]+)?(?: *:{3,})?",
    re.IGNORECASE,
)
"""Tags alone on a line, as pandoc leaves them in Markdown, and what it writes for them: "::: {.footer}"."""
_TAGGED = re.compile(
    r"<(span|div|time|p|small|em|strong|b|i|td|h[1-6])\b[^<>]*>\s*(?P<said>[^<>\s](?:[^<>]*[^<>\s])?)\s*</\1>",
    re.IGNORECASE,
)


def _inside_tags(text: str) -> tuple[int, int]:
    """Where what a line says is inside a pair of tags, or before the attributes of a heading that pandoc writes: "<span class="date">4 June 2026</span>",
    "## A title {#a-title .post}"."""
    if text[0] == "#" and text[-1] == "}" and (behind := _ATTRIBUTES.search(text)) is not None:
        return 0, behind.start()
    match = _TAGGED.fullmatch(text) if text[0] == "<" else None
    return match.span("said") if match is not None else (0, len(text))


_ATTRIBUTES = re.compile(r"(?<=\S)[ \t]+\{[#.][^{}]{1,200}\}\Z")


_WIDE_RULE: Final = 40  # columns; what is below a title is as wide as that
_LEAST_ALIKE: Final = 4


def _without_page_day(reading: Reading) -> Reading:
    """A reading without a first entry that is the page's title and its day: it has no text, and its day is written as no other."""
    records, roles = reading.records, reading.roles
    if len(records) < _LEAST_ALIKE or reading.cut.kind not in ("date", "block") or reading.heads:
        return reading
    bodies = ["body" in names for names in roles]
    dates = [record.elements[record.date].text if record.date >= 0 else "" for record in records]
    shapes = [_LETTERS.sub("a", _DIGITS.sub("9", date)) for date in dates]
    if bodies[0] or not all(bodies[1:]) or len(set(shapes[1:])) > 1 or shapes[0] == shapes[1]:
        return reading
    weight = reading.weight._replace(each=reading.weight.each[1:], dated=reading.weight.dated - 1)
    return reading._replace(records=records[1:], roles=roles[1:], weight=weight)


def _without_foot(reading: Reading) -> Reading:
    """A reading whose last entry ends with the line that leads on, as all others do; without the last one if it has neither such a line nor a day or mark
    of its own, and names a menu."""
    size = closed_at(reading.records)
    last = reading.records[-1]
    if last.date < 0 and last.mark is None and closed_at([*reading.records[:-1], reading.records[0]]):
        texts = [element.text for element in last.elements]
        if any(map(is_furniture, texts)) and not any(element.kind == "more" for element in last.elements):
            each = reading.weight._replace(each=reading.weight.each[:-1])
            return reading._replace(records=reading.records[:-1], roles=reading.roles[:-1], weight=each)
    if not size or size >= len(last.elements):
        return reading
    kept = last.elements[:size]
    last = last._replace(elements=kept, end=kept[-1].line + 1)
    roles = [*reading.roles[:-1], reading.roles[-1][:size]]
    return reading._replace(records=[*reading.records[:-1], last], roles=roles)


def _without_advertisements(lines: Sequence[Line], reading: Reading) -> Reading:
    """A reading without texts that are advertisements: those right below the word for one, set off from what follows, and set off with it and a colon
    below another text ("Ad: New boats")."""
    records, all_roles = list(reading.records), list(reading.roles)
    for number, (record, roles) in enumerate(zip(reading.records, reading.roles, strict=True)):
        bodies = [at for at, role in enumerate(roles) if role == "body"]
        held = {at for at in bodies if _is_advertised(lines, record.elements[at].line, at == bodies[0])}
        if held:
            elements = [
                each._replace(kind="more") if at in held else each for at, each in enumerate(record.elements)
            ]
            records[number] = record._replace(elements=tuple(elements))
            all_roles[number] = ["more" if at in held else role for at, role in enumerate(roles)]
    return reading._replace(records=records, roles=all_roles)


def _is_advertised(lines: Sequence[Line], at: int, first: bool) -> bool:
    label, sign, _ = lines[at].text.partition(":")
    if sign and lines[at].gap and not first and is_advertisement(label):
        return True
    above, below = lines[at - 1] if at else None, lines[at + 1] if at + 1 < len(lines) else None
    set_off = above is not None and above.gap > 0 and not lines[at].gap and (below is None or below.gap > 0)
    return set_off and above is not None and is_advertisement(above.text)


_DIGITS = re.compile(r"\d+")


_LETTERS = re.compile(r"[^\W\d_]+")


def _whole_page(lines: Sequence[Line], reading: Reading) -> Reading:
    """The reading of a long page by the pattern that its first lines chose."""
    page = _Page(lines)
    cut = reading.cut
    if reading.order == TABLE:
        return _table(page) or reading
    sure = cut.starts[:-1]
    for whole in cuts(lines):
        if _way(whole) == _way(cut) and whole.starts[: len(sure)] == sure:
            made = _candidate(page, _draft(page, whole))
            return made and _read(page, made, (reading.order,)) or reading
    return reading


def _way(cut: Cut) -> tuple[str, str, bool, bool]:
    """How a cut is made, wherever its entries begin."""
    return cut.kind, cut.style, cut.inline, cut.days


def read_alike(lines: Sequence[Line], reading: Reading, known: Sequence[int]) -> Reading | None:
    """The best reading of other lines in the way of a reading, where it has the first and the last of the entries that are known to begin at
    these places, and no other among them; `None` where there is none."""
    page = _Page(lines)
    if reading.order == TABLE:
        found = [_table(page)]
    else:
        found = [
            made and _read(page, made, (reading.order,))
            for cut in cuts(lines)
            if _way(cut) == _way(reading.cut) and _begins(cut, known)
            for made in (_candidate(page, _draft(page, cut)),)
        ]
    return max(
        (each for each in found if each is not None and _begins(each.cut, known)),
        key=lambda each: each.bits,
        default=None,
    )


def _begins(cut: Cut, known: Sequence[int]) -> bool:
    """Whether a cut has entries that are known: the first and the last of them, and no other between them."""
    among = [start for start in cut.starts if known[0] <= start <= known[-1]]
    return among[:1] == [known[0]] and among[-1] == known[-1] and set(among) <= set(known)


def _with_lone_texts(lines: Sequence[Line], reading: Reading) -> Reading:
    """A reading whose entries without a text have the sentence that was taken for a count or a deadline, where no other has one: "no comment."."""
    said = [
        [at for at, role in enumerate(roles) if role == "more"] if "body" not in roles else []
        for roles in reading.roles
    ]
    bodies = sum("body" in roles for roles in reading.roles)
    more = sum(roles.count("more") for roles in reading.roles)
    if (
        not more
        or more != sum(map(len, said))
        or bodies * 3 < 2 * len(reading.roles)
        or max(map(len, said)) > 1
    ):
        return reading
    roles = [list(names) for names in reading.roles]
    for record, own, places in zip(reading.records, roles, said, strict=True):
        for at in places:
            if lines[record.elements[at].line].sentence:
                own[at] = "body"
    return reading._replace(roles=roles)


def _as_paragraphs(raw: list[Line]) -> list[list[Line]]:
    """The lines of a page in each way to see them: with wrapped paragraphs joined where a width shows, as they are, and with what hangs below bullets
    joined where the days of a list are in its lines."""
    lines = unwrapped(raw)
    ways = [lines] if len(lines) == len(raw) else [lines, raw]
    if len(raw) < STRETCH and len(hanging := with_hanging(raw)) not in map(len, ways):
        ways.append(hanging)
    for way in ways:
        let_words_number(way)
        let_places_be_datelines(way)
    return ways


class _Page:
    """The lines of a page, with what all its cuts have in common.

    Attributes:
        lines: The lines.
        repeated: How often the page says what a line says.
        asides: Lines that say nothing of an entry.
        runs: Numbers that count.
        known: The elements of lines.
    """

    def __init__(self, lines: Sequence[Line]):
        self.lines = lines
        self.repeated = Counter(line.text for line in lines)
        self.asides = asides_of(lines)
        self.runs = runs_of(lines)
        self.known: dict[tuple[int, ...], list[Element]] = {}

    @functools.cached_property
    def bounds(self) -> Bounds:
        """What entries without marks can hold at most."""
        pieces = [(*found.before, *found.after) for line in self.lines if (found := line.spot) is not None]
        return Bounds(
            authors=sum(line.author is not None for line in self.lines)
            + sum(piece.kind == "author" for each in pieces for piece in each),
            beside=sum(any(piece.kind in ("text", "aside") for piece in each) for each in pieces),
            again=sum(self.repeated[line.text] > 1 for line in self.lines),
            echoes=_echoes(self.lines),
        )

    @functools.cached_property
    def last_inline(self) -> int:
        """The last line without a mark that holds a day which counts in the inline form of a cut only; -1 for none."""
        return next((at for at in range(len(self.lines) - 1, -1, -1) if has_inline(self.lines[at])), -1)


def _echoes(lines: Sequence[Line]) -> int:
    """How many lines at most hold a text that is a part of one in the lines above, or the other way about."""
    texts = [
        [line.text, *(line.text[each.start : each.end] for each in (*found.before, *found.after))]
        if (found := line.spot) is not None
        else [line.text]
        for line in lines
    ]
    return sum(
        len(own) > _MOST_TEXTS
        or any(
            echoes(one, two) for above in texts[max(0, at - FIRST_TEXTS) : at] for two in above for one in own
        )
        for at, own in enumerate(texts)
    )


_MOST_TEXTS: Final = 20
"""A line of more pieces is taken to echo another: to compare all with all would take the square of their number."""


def _drafts(page: _Page) -> list[_Draft]:
    """The cuts of a page but those that are the same as another."""
    found: list[_Draft] = []
    same: set[tuple[str, tuple[int, ...], bool]] = set()
    alike: set[Cut] = set()
    for cut in cuts(page.lines):
        plain = cut._replace(inline=False)
        key = cut.style, cut.starts, cut.days
        if cut.inline and (
            plain in alike
            and not cut.style
            and page.last_inline < cut.starts[0]
            or key in same
            and not _has_inline(page.lines, cut)
        ):
            continue
        same.add(key)
        alike.add(plain)
        found.append(_draft(page, cut))
    return found


def _has_inline(lines: Sequence[Line], cut: Cut) -> bool:
    """Whether a line of the entries holds a day among other text, which counts in the inline form of a cut only."""
    if cut.kind in MARKED and any(days(bare_starts(lines, cut))):
        return True
    starts = set(cut.starts)
    for place in range(cut.starts[0], len(lines)):
        line = lines[place]
        if line.last_spot is not None:
            return True
        mark = mark_of(line, cut) if place in starts else None
        text = line.text[mark.end - line.start :] if mark is not None and mark.end < line.end else line.text
        found = line.spot if text == line.text else spot(text)
        if found is not None and found.day and not is_date_line(line, found, text):
            return True
    return False


def best_reading(lines: Sequence[Line]) -> Reading | None:
    """The reading that saves most, if it saves enough; of two that save the same the first.

    A cut is looked at further only where nothing that is known of it yet says that it saves less than the best one.
    """
    page = _Page(lines)
    best = _table(page)
    drafts = _drafts(page)
    place = len(drafts)
    queue: list[tuple[float, int, _Candidate | None]] = [
        (-draft.limit, at, None) for at, draft in enumerate(drafts)
    ]
    heapq.heapify(queue)
    seen: dict[Cut, _Candidate] = {}
    while queue:
        least = best.bits if best is not None else -math.inf
        limit, at, candidate = heapq.heappop(queue)
        if -limit < least:
            break
        if candidate is None:
            candidate = _candidate(page, drafts[at])
            if candidate is not None:
                heapq.heappush(queue, (-candidate.limit, at, candidate))
            continue
        plain = candidate.cut._replace(inline=False)
        if candidate.cut.inline and plain in seen and _are_same(seen[plain], candidate):
            continue
        seen[plain] = candidate
        reading = _read(page, candidate, least=least)
        if reading is None or _has_menus(lines, reading):
            continue
        if reading.bits > least or reading.bits == least and at < place:
            best, place = reading, at
    return best if best is not None and _is_sure(lines, best) else None


def _are_same(one: _Candidate, two: _Candidate) -> bool:
    """Whether the entries of two cuts are the same but for days inside texts, which weigh nothing."""
    return (one.heads, one.rest) == (two.heads, two.rest) and all(
        first.mark == second.mark
        and list(map(_weighty, first.elements)) == list(map(_weighty, second.elements))
        for first, second in zip(one.records, two.records, strict=True)
    )


def _weighty(element: Element) -> Element:
    """An element without a day that is in the middle of its text."""
    inside = element.kind != "date" and element.spot is not None and not element.spot.whole
    return element._replace(spot=None) if inside else element


def other_orders(lines: Sequence[Line], reading: Reading, least: float) -> Iterator[Reading]:
    """The readings of the same entries in other orders that save so many bits at least, the likelier orders first."""
    page = _Page(lines)
    candidate = _candidate(page, _draft(page, reading.cut))
    if candidate is None or reading.order == TABLE:
        return
    for order in ORDERS:
        if order != reading.order:
            other = _read(page, candidate, (order,), least)
            if other is not None and other.bits >= least:
                yield other


def _has_menus(lines: Sequence[Line], reading: Reading) -> bool:
    """Whether most bullets of a reading are names of menus, without a day: it is never sure, and a part of it may be."""
    records = reading.records
    if reading.cut.kind != "bullet" or not 0 < reading.weight.dated * 2 < len(records):
        return False
    menus = [lines[record.start] for record in records if record.date < 0]
    return all(not line.sentence and len(LINK_NAME.sub(r"\1", line.bare)) <= _LONGEST_NAME for line in menus)


_LONGEST_NAME: Final = 50


def _is_sure(lines: Sequence[Line], reading: Reading) -> bool:
    count, dated = len(reading.records), reading.weight.dated
    marked = reading.cut.kind in ("bullet", "clock") and dated * 2 > count
    unmarked = reading.cut.kind in ("date", "block")  # entries without a date save little there
    entries = len(reading.cut.starts)
    headed = len(reading.heads) > 1 and all(lines[place].period for place in reading.heads.values())
    apart = _are_set_off(lines, reading) or unmarked and _are_rows(lines, reading)
    by_days = unmarked and count == dated and _are_headed_by_days(lines, reading)
    least = (
        LEAST_HEADED if by_days else LEAST_MARKED if marked or headed else LEAST_SET_OFF if apart else LEAST
    )
    if reading.bits < least * (min(dated, entries) if unmarked else entries):
        return False
    texts = sum("title" in roles or "body" in roles for roles in reading.roles)
    if texts * 2 < count:
        return False  # bare days
    if dated == 0:
        return reading.cut.kind == "number"
    return reading.cut.kind == "number" or count >= 2 and dated * (3 if unmarked else 2) >= count


def _are_headed_by_days(lines: Sequence[Line], reading: Reading) -> bool:
    """Whether entries begin with days and titles on one line, as no other line of theirs, and all are set off, or the first is and each is right below the
    one above: such lines part even two of them."""
    starts = [record.start for record in reading.records]
    apart = all(lines[start].gap or not start for start in starts)
    first, rows = starts[0], starts == list(range(starts[0], reading.records[-1].end))
    apart = apart or rows and (not first or lines[first].gap > 0)
    return reading.order == "DTB" and apart and begin_with_days(lines, reading.records)


_NEAR: Final = 2
"""Lines that are above a day: a title and its category."""


def _are_set_off(lines: Sequence[Line], reading: Reading) -> bool:
    """Whether entries of several lines that begin with their days, or right above them, are set off by wider gaps than those inside them."""
    records = reading.records
    if sum(record.end - record.start > 1 for record in records) * 2 <= len(records):
        return False
    if (
        reading.cut.kind not in ("date", "block")
        or reading.weight.dated < len(records)
        or len(records) < LEAST_BLOCKS
    ):
        return False
    inner = max(
        (lines[place].gap for record in records for place in range(record.start + 1, record.end)), default=0
    )
    near = reading.order == IN_BLOCKS or all(
        record.elements[record.date].line - record.start <= _NEAR for record in records
    )
    if all(record.elements[record.date].line == record.end - 1 for record in records):
        texts = [[each.text for each in record.elements if each.kind == "text"] for record in records]
        near = near or sum(any(map(ends_sentence, own)) for own in texts) * 2 > len(records)
    return near and min(lines[record.start].gap for record in records[1:]) > inner


def _are_rows(lines: Sequence[Line], reading: Reading) -> bool:
    """Whether most lines of a page are an entry each that begins with its day, or ends with it where the days go one way, and no wide gap is between them."""
    rows = [record for record in reading.records if record.end - record.start == 1 < len(record.elements)]
    first = [record for record in rows if record.date == 0]
    last = [record for record in rows if record.date == len(record.elements) - 1]
    rows = last if len(last) > len(first) and go_one_way(last) else first
    return len(rows) >= _FEWEST_ROWS and len(rows) * 4 >= 3 * len(lines)


_FEWEST_ROWS: Final = 3


class _Candidate(NamedTuple):
    """A cut with its entries, before their lines are named.

    Attributes:
        cut: Where entries begin.
        records: The entries.
        heads: Where the lines above them are.
        days: How many of those lines are days.
        rest: What is outside the entries costs so many bits.
        scale: Weighs the entries.
        limit: No order saves more bits.
    """

    cut: Cut
    records: list[Record]
    heads: dict[int, int]
    days: int
    rest: float
    scale: Scale
    limit: float


class _Draft(NamedTuple):
    """A cut before its entries are made.

    Attributes:
        cut: Where entries begin.
        ends: Where they end.
        heads: Where the lines above them are.
        days: How many of those lines are days.
        limit: No entries that begin and end there save more bits.
    """

    cut: Cut
    ends: list[int]
    heads: dict[int, int]
    days: int
    limit: float


def _draft(page: _Page, cut: Cut) -> _Draft:
    """Where the entries of a cut end, and no fewer bits than they can save."""
    if begins_with_heading(page.lines, cut):
        cut = cut._replace(starts=(cut.starts[0] + 1, *cut.starts[1:]))
    ends, heads = ends_of(page.lines, cut)
    days = sum(heads_day(page.lines[place], cut) for place in heads.values()) if cut.days else 0
    limit = math.inf
    if not cut.style:
        limit = most_bits(page.lines, cut, ends, page.bounds) - stray_bits(cut, page.runs)
    return _Draft(cut, ends, heads, days, limit)


def _candidate(page: _Page, draft: _Draft) -> _Candidate | None:
    """The entries of a cut; `None` where it neither dates nor numbers them."""
    lines, (cut, ends, heads, days, _) = page.lines, draft
    found = records(lines, cut, ends, page.asides | boilerplate_of(lines, cut, ends), page.known)
    if not days and cut.kind != "number" and all(record.date < 0 for record in found):
        return None
    if days:
        found = with_days_of_headings(lines, found)
    scale = Scale(lines, cut, found, page.repeated)
    rest = left_bits(lines, cut, found, heads, page.runs)
    return _Candidate(cut, found, heads, days, rest, scale, scale.limit() + 12 * days - rest)


def _read(
    page: _Page, candidate: _Candidate, orders: Sequence[str] = ORDERS, least: float = -math.inf
) -> Reading | None:
    """The best reading of a cut; `None` where it surely saves fewer bits than `least`."""
    lines, repeated = page.lines, page.repeated
    cut, found, heads, days, rest, scale, _ = candidate
    if orders is ORDERS:
        orders = [*orders_for(found), *([IN_BLOCKS] if _are_blocks(lines, found) else [])]
    if len(orders) > 2 and len(found) > 2 * _FEW:
        few = Scale(lines, cut, found[:_FEW], repeated)
        orders = [order for order, _ in _weighed(few, orders, 2)]
    best = _weighed(scale, orders, 1, least - 12 * days + rest)
    if not best:
        return None
    order, weight = best[0]
    roles = [role for role, _ in _assigned(scale, order)]
    if days:
        weight = weight._replace(dated=len(found))
    last = found[-1]
    whole = found, [*roles[:-1], assign(order, last)[0]]
    below = 0.0
    if len(roles[-1]) < len(last.elements):
        cut_off = lines[last.elements[len(roles[-1])].line : last.end]
        below = _DAY_BELOW * _days_below(cut_off, found)
        kept = last.elements[: len(roles[-1])]
        found = [*found[:-1], with_text(last._replace(elements=kept, end=kept[-1].line + 1), lines)]
        roles[-1] = [
            "body" if e.kind == "text" and r == "author" else r
            for e, r in zip(found[-1].elements, roles[-1], strict=True)
        ]
    bits = weight.bits + 12 * days - rest - below - cut_off_bits(lines, cut, found, order)
    bits -= begun_late_bits(lines, cut, found)
    found, roles = _with_bodies_joined(lines, found, roles)
    whole_days = Reading(cut, order, found, roles, heads, weight, bits)
    reading = with_days_divided(lines, whole_days)
    if reading is not whole_days:
        listed = below_days(lines, reading)
        more = _bits_below_days(lines, listed, repeated) - rest if listed is not None else bits
        return listed._replace(bits=more) if listed is not None and more > bits else reading
    if order != "DTB" and order in _BELOW_DAYS and "DTB" in orders:
        of_several = _read(page, candidate, ("DTB",))
        if of_several is not None and len(of_several.records) > len(found) and of_several.bits > bits:
            return of_several
    if (of_links := behind_links(*_down_to_end(reading, last, whole[1][-1]))) is not None:
        return _with_undated_behind_links(lines, reading, *of_links, rest, repeated)
    if reading.cut.kind not in ("date", "block") or reading.order != "TDB":
        return reading
    return _with_undated(lines, reading, _with_bodies_joined(lines, *whole), repeated, rest)


def _are_blocks(lines: Sequence[Line], found: Sequence[Record]) -> bool:
    """Whether wider gaps set off all entries than those inside them but the last, which the page may end below."""
    inner = (lines[place].gap for record in found[:-1] for place in range(record.start + 1, record.end))
    return len(found) >= _FEWEST_IN_BLOCKS and min(lines[record.start].gap for record in found[1:]) > max(
        inner, default=0
    )


_FEWEST_IN_BLOCKS: Final = 3


_BELOW_DAYS: Final = ("DTBK", "DKTB", "DTKB", "DB")


_DAY_BELOW: Final = 6.0
"""What a day costs in lines that are cut off below the last entry: it may be one more."""


def _days_below(lines: Sequence[Line], found: Sequence[Record]) -> int:
    """How many lines are a day with its year, and a text before or behind it where those of entries have one."""
    sides = {_sides(record.elements[record.date].spot) for record in found if record.date >= 0}
    return sum(is_date_line(line) and has_year(line.spot) and _sides(line.spot) in sides for line in lines)  # type: ignore[arg-type]


def _sides(day: Spot | None) -> tuple[bool, bool, int] | None:
    """Whether a text is before and behind a day, and how likely it is that of publication."""
    return (day.text_before is not None, day.text_after is not None, day.rank) if day is not None else None


def _bits_below_days(lines: Sequence[Line], reading: Reading, repeated: Counter[str]) -> float:
    """What days save that are the headings of several entries each."""
    records, roles = without_days(reading)
    weight = Scale(lines, reading.cut, records, repeated).weigh(reading.order, [(own, 0) for own in roles])
    return weight.bits + 12 * sum(bool(record.elements[record.date].text) for record in reading.records)


_MOST_LESS: Final = (
    13.0  # bits that an entry without a date may save less than a paragraph of the entry above it
)


def _down_to_end(
    reading: Reading, last: Record, roles: Sequence[str]
) -> tuple[list[Record], list[Sequence[str]]]:
    """The entries of a reading and their roles, the last of them with all that is below it on its page."""
    kept = reading.records[-1]
    end = kept.elements[-1].line if kept.elements else kept.end
    below = [at for at, each in enumerate(last.elements[: len(roles)]) if each.line > end]
    elements = (*kept.elements, *(last.elements[at] for at in below))
    own = [*reading.roles[-1], *(roles[at] for at in below)]
    return [*reading.records[:-1], kept._replace(elements=elements)], [*reading.roles[:-1], own]


def _with_undated(
    lines: Sequence[Line],
    reading: Reading,
    whole: tuple[list[Record], list[list[str]]],
    repeated: Counter[str],
    rest: float,
) -> Reading:
    """A reading with the entries that have no date among its dated ones, where that does not save much less.

    `whole` are its entries and their roles, the last of them down to the end of the page.
    """
    found = by_gaps(lines, *whole, reading.heads, repeated)
    if found is None and reading.cut.kind == "date":
        found = divide(lines, *whole, reading.heads, repeated)
    if found is None:
        return reading
    cut = reading.cut._replace(starts=tuple(record.start for record in found.records))
    weight = Scale(lines, cut, found.records, repeated).weigh("TDB", ((role, 0) for role in found.roles))
    bits = weight.bits - rest
    if not found.likely or bits <= reading.bits - _MOST_LESS * (len(found.records) - len(reading.records)):
        return reading._replace(unsure=found.unsure)
    bits = max(bits, reading.bits)  # as sure as without them
    records = undated_without_link_numbers(found.records, lines)
    return Reading(cut, "TDB", records, found.roles, found.heads, weight, bits, found.unsure)


def _with_undated_behind_links(
    lines: Sequence[Line],
    reading: Reading,
    found: list[Record],
    roles: list[list[str]],
    rest: float,
    repeated: Counter[str],
) -> Reading:
    """A reading with the entries without a date that begin behind lines which lead on, as sure as without them."""
    cut = reading.cut._replace(starts=tuple(record.start for record in found))
    weight = Scale(lines, cut, found, repeated).weigh(reading.order, ((role, 0) for role in roles))
    heads = {_place_of(found, reading.records[at]): head for at, head in reading.heads.items()}
    bits = max(weight.bits - rest, reading.bits)
    return Reading(cut, reading.order, undated_without_link_numbers(found, lines), roles, heads, weight, bits)


def _place_of(found: Sequence[Record], record: Record) -> int:
    """The place of the entry that begins where another does."""
    return next(at for at, each in enumerate(found) if each.start == record.start)


def _with_bodies_joined(
    lines: Sequence[Line], found: Sequence[Record], roles: Sequence[list[str]]
) -> tuple[list[Record], list[list[str]]]:
    """The entries with paragraphs joined that go on right below: in scripts without capitals, where no width shows, and where a tool broke sentences at
    tags."""
    records: list[Record] = []
    names: list[list[str]] = []
    widest = max((columns(lines[p]) for record in found for p in range(record.start, record.end)), default=0)
    pieces = has_pieces(lines, found, roles)
    for record, role in zip(found, roles, strict=True):
        elements: list[Element] = []
        kept: list[str] = []
        for element, name in zip(record.elements, role, strict=False):
            texts = bool(kept) and kept[-1] == name == "body"
            if texts and (
                _is_rest(lines, elements[-1], element, widest)
                or pieces
                and goes_on(lines, elements[-1], element)
            ):
                first = elements[-1]
                text = joined(first.text, element.text)
                elements[-1] = first._replace(end=element.end, text=text, line=element.line, joined=True)
            else:
                elements.append(element)
                kept.append(name)
        records.append(record._replace(elements=tuple(elements)))
        names.append(kept)
    return records, names


_LEAST_FULL: Final = 40


def _is_rest(lines: Sequence[Line], element: Element, after: Element, widest: int) -> bool:
    """Whether a text goes on with one that fills its line, as the widest of the entries do."""
    above, below = lines[after.line - 1], lines[after.line]
    first = below.text[0]
    return (
        below.gap == 0
        and below.indent == above.indent
        and below.raw
        and above.end == element.end
        and len(above.text) >= _LEAST_FULL
        and columns(above) * 4 >= widest * 3
        and not above.sentence
        and below.sentence
        and first.isalpha()
        and not (first.isupper() or first.islower())
    )


_FEW: Final = 12  # entries that tell which orders are likely


def _weighed(
    scale: Scale, orders: Sequence[str], most: int, least: float = -math.inf
) -> list[tuple[str, Weight]]:
    """The orders in which entries save most bits, so many of them, the best first; fewer than `least` do not count."""
    found: list[tuple[str, Weight]] = []
    for order in orders:
        if len(found) == most:
            least = max(least, found[-1][1].bits)
        weight = scale.weigh(order, _assigned(scale, order), least)
        if weight.bits > -math.inf:
            found.append((order, weight))
            found.sort(key=lambda one: -one[1].bits)
            del found[most:]
    return found


def _assigned(scale: Scale, order: str) -> Iterator[tuple[list[str], int]]:
    """The roles of each entry in an order, and how many elements do not fit it; the last entry ends where it should."""
    bodies = credited = ended = 0
    closes = order in CLOSED
    for record in scale.found[:-1]:
        roles, misfit = assign(order, record)
        bodies = max(bodies, roles.count("body") + (closes and "kicker" in roles))
        credited += "credit" in roles
        ended += roles[-1:] == ["credit"]
        yield roles, misfit
    last = scale.found[-1]
    roles, misfit = assign(order.removesuffix("K") if closes else order, last)
    if credited == ended >= _FEWEST_ENDED and "credit" in roles:
        roles = roles[: roles.index("credit") + 1]  # a credit ends all others
    end = tail_of(scale, roles, bodies, order == "DTB" and scale.cut.kind == "date")
    if (
        closes or order[-1] == "D"
    ):  # what is below the last day is the page's, and fits no order that ends with it
        yield assign(order, last._replace(elements=last.elements[:end]))
    else:
        yield roles[:end], misfit


_FEWEST_ENDED: Final = 3


def _table(page: _Page) -> Reading | None:
    """The reading of a page's table, where it has one."""
    lines = page.lines
    found = tables.rows(lines)
    if found is None:
        return None
    made, roles = found
    numbered = any(record.mark is not None for record in made)
    cut = Cut("number" if numbered else "row", tuple(record.start for record in made), "column")
    weight = Scale(lines, cut, made, page.repeated).weigh("TDB", ((role, 0) for role in roles))
    rest = left_bits(lines, cut, made, {}, page.runs) + cut_off_bits(lines, cut, made)
    return Reading(cut, TABLE, made, roles, {}, weight, weight.bits + 3 * len(made) - rest)
