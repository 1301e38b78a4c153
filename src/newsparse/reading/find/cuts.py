"""Ways to cut a page into entries: the candidates among which the page's description decides.

`cuts(lines)` takes the lines of a page and gives each way in which something on the page repeats: runs of numbers, bullets, heading
levels, date lines, blocks. A `Cut` says where entries begin; it does not say what their lines are. Nothing here raises.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, takewhile
from typing import Final, NamedTuple

from newsparse import lexis
from newsparse.reading.lines.furniture import ends_in_arrow, is_furniture, is_menu, names_page
from newsparse.reading.lines.kinds import is_advertisement, is_kind
from newsparse.reading.lines.page_lines import ANY, ASKS, Line, Mark
from newsparse.reading.lines.spots import (
    LINK_NUMBER,
    Spot,
    is_end_of_sentence,
    is_inside,
    is_introduced,
    spot,
)


class Cut(NamedTuple):
    """A way to cut a page into entries.

    Attributes:
        kind: ``number``, ``bullet``, ``level``, ``clock``, ``date`` or ``block``.
        starts: Places of the lines with which entries begin, rising.
        style: Of the marks; ``""`` where there are none.
        inline: Whether dates inside lines of text count too, not only lines that are dates.
        weak: Whether the marks are of a style that other text has too ("1 harbour").
        days: Whether days above its entries are their headings.
    """

    kind: str
    starts: tuple[int, ...]
    style: str = ""
    inline: bool = False
    weak: bool = False
    days: bool = False


MOST_OFFSET: Final = 3


def cuts(lines: Sequence[Line]) -> Iterator[Cut]:
    """All candidates, each once, worked out one by one."""
    seen: set[tuple[object, ...]] = set()
    marked: set[tuple[int, ...]] = set()
    for cut in chain(number_cuts(lines), mixed_number_cuts(lines), bullet_cuts(lines), level_cuts(lines)):
        if (key := (cut.starts, cut.inline, cut.kind)) not in seen:
            seen.add(key)
            if not cut.weak:
                marked.add(cut.starts)
            yield cut
            if not cut.inline and has_days_above(lines, cut):
                yield cut._replace(days=True)
    for cut in clock_cuts(lines):
        if has_days_above(lines, cut) or _is_of_one_day(lines, cut):
            yield cut._replace(days=True)
    yield from day_block_cuts(lines)
    yield from closed_day_cuts(lines)
    for cut in chain(date_cuts(lines), block_cuts(lines)):
        for one in (_below_periods(lines, cut), cut):
            key = one.starts, one.inline, ""
            if one.starts not in marked and key not in seen:
                seen.add(key)
                yield one


def _below_periods(lines: Sequence[Line], cut: Cut) -> Cut:
    """A cut whose entries begin below months and years, not with them."""
    last, known = len(lines) - 1, set(cut.starts)
    starts = tuple(
        start + (lines[start].period and start < last and start + 1 not in known) for start in cut.starts
    )
    return cut._replace(starts=starts)


def has_days_above(lines: Sequence[Line], cut: Cut) -> bool:
    """Whether days are directly above some entries of a cut, the first included, and in none of its marked lines."""
    days = [place for place in cut.starts if place and heads_day(lines[place - 1], cut)]
    return (
        len(days) >= 2 and days[0] == cut.starts[0] and not any(is_day_heading(lines[p]) for p in cut.starts)
    )


def _is_of_one_day(lines: Sequence[Line], cut: Cut) -> bool:
    """Whether times of day rise below the only day of a page, right above the first of them: a programme."""
    first = cut.starts[0]
    days = [place for place, line in enumerate(lines) if line.spot is not None and line.spot.day]
    if len(cut.starts) < _FEWEST_TIMES or days != [first - 1] or not heads_day(lines[first - 1], cut):
        return False
    if lines[first - 1].spot.author is not None:  # type: ignore[union-attr]
        return False  # the day of a report
    times = [_minute_of_day(lines[place].text) for place in cut.starts]
    return all(0 <= one < two for one, two in itertools.pairwise(times))


def _minute_of_day(text: str) -> int:
    """The minute of the day of the time with which a line begins; -1 for none."""
    time = _TIME.match(text)
    if time is None:
        return -1
    hour = int(time["hour"]) % 12 + 12 * (time["half"] in "pP") if time["half"] else int(time["hour"])
    return hour * 60 + int(time["minute"])


_TIME = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?:\s?(?P<half>[ap])\.?m\b)?", re.IGNORECASE
)
_FEWEST_TIMES: Final = 3


def heads_day(line: Line, cut: Cut) -> bool:
    """Whether a line is a day above the entries of a cut; above times of day words may be before it: "Programme of Saturday 14 March 2026"."""
    found = line.spot
    if is_day_heading(line):
        return True
    if found is None or cut.kind != "clock" or line.sentence or len(line.text) > _LONGEST_HEADING:
        return False
    alone = found.text_after is None and found.author is None
    return alone and found.day and found.rank == 2 and has_year(found)


_LONGEST_HEADING: Final = 80


def is_day_heading(line: Line) -> bool:
    """Whether a line is a day, perhaps with the sign of a heading or the number of the day before it, and a count behind it."""
    if any(mark.kind == "bullet" for mark in line.marks):
        return False
    found = spot(line.bare)
    if found is None or not found.day or found.rank != 2:
        return False
    before = found.text_before
    numbered = (
        before is not None and _NUMBER_OF_DAY.fullmatch(line.bare, before.start, before.end) is not None
    )
    after = found.text_after
    counted = after is None or _COUNT_OF_DAY.fullmatch(line.bare, after.start, after.end) is not None
    return counted and (before is None or numbered)


_COUNT_OF_DAY = re.compile(
    r"[(\[](?:[^\W\d]+ )?\d{1,4}(?: [^\W\d]+){0,2}(?: \d{1,4})?(?: [^\W\d]+){0,2} ?[)\]]"
)
"""How many entries a day has: "(3 items)", "(showing 3 of 7 entries)"."""
_NUMBER_OF_DAY = re.compile(r"[^\W\d]{2,12} [1-9]\d?|第[1-9]\d?[日天]")  # "Day 1"


# --- marks -----------------------------------------------------------------------------------------------------------------------------


def is_weak(style: str) -> bool:
    """Whether a number of this style needs a strict run: digits with a space, a dash, a colon or a bar behind them."""
    return style.isalnum() or style[-1] in "-\u2013\u2014|:" and style[0].isdigit()


def is_signed(style: str) -> bool:
    """Whether a sign or a word says that a number counts: "1.", "1)", "[1]", "#1", "No. 1"."""
    return style[-1] in ".)]" or style[0] == "#" or style[0].isalpha()


_DASHES: Final = "-\u2013\u2014"


def number_cuts(lines: Sequence[Line]) -> Iterator[Cut]:
    """Runs of numbers that count up, count down, begin again or are all 1."""
    for style, columns in _columns(lines, "number").items():
        weak = is_weak(style)
        for places in columns:
            run = counting(lines, places, style, strict=weak)
            if (
                len(run)
                >= (
                    2
                    if not weak
                    or style[-1] in _DASHES
                    and sorted(value_of(lines[p], style) for p in run) == [1, 2]
                    else 3
                    if value_of(lines[run[0]], style) <= 1 or value_of(lines[run[-1]], style) <= 1
                    else 4
                )
                or not weak
                and len(run) == 1
                and len(lines[run[0]].text) > 3
            ):
                if style == "[1]" and _are_of_links(lines, run):
                    continue
                whole = _with_unnumbered(lines, run, style)
                for inline in (False, True):
                    yield Cut("number", tuple(run), style, inline, weak)
                    if len(whole) > len(run):
                        yield Cut("number", whole, style, inline, weak)


def _are_of_links(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Whether numbers in square brackets right before texts are those of links, as text browsers print them: they skip some, and these are at other lines."""
    marks = [lines[place].mark("number", "[1]") for place in run]
    values = [value_of(lines[place], "[1]") for place in run]
    glued = [
        mark is not None
        and mark.end < lines[at].end
        and lines[at].text[mark.end - lines[at].start - 1] == "]"
        for mark, at in zip(marks, run, strict=True)
    ]
    skipped = {
        each
        for one, two in itertools.pairwise(values)
        for each in range(one + 1, min(two, one + _MOST_LINKS))
    }
    if not skipped or not all(glued):
        return False
    own = set(run)
    others = {
        int(match[1])
        for at, line in enumerate(lines)
        if at not in own
        for match in LINK_NUMBER.finditer(line.text)
    }
    return skipped <= others


_MOST_LINKS: Final = 30  # of one entry


def _with_unnumbered(lines: Sequence[Line], run: Sequence[int], style: str) -> tuple[int, ...]:
    """The places of a run of words with numbers alone on their lines, and those as far above further days as they are above theirs, where other words are
    on lines set off as they are: "BONUS" between "EPISODE 113" and "EPISODE 112"."""
    marks = [lines[place].mark("number", style) for place in run]
    if not style[0].isalpha() or any(
        mark is None or mark.end < lines[at].end for mark, at in zip(marks, run, strict=True)
    ):
        return tuple(run)
    days = [
        [at for at in range(a, b) if is_date_line(lines[at])]
        for a, b in zip(run, [*run[1:], len(lines)], strict=True)
    ]
    above = {own[0] - place if own else 0 for own, place in zip(days, run, strict=True)}
    far = above.pop() if len(above) == 1 else 0
    further = [day - far for own in days for last, day in itertools.pairwise(own) if far and day - far > last]
    gap = min(lines[place].gap for place in run[1:]) if len(run) > 1 else 0
    if len(further) * 2 > len(run) or any(lines[at].gap < gap or not _is_lead(lines[at]) for at in further):
        return tuple(run)
    return tuple(sorted((*run, *further)))


def mixed_number_cuts(lines: Sequence[Line]) -> Iterator[Cut]:
    """A run of numbers that count on from one style to another ("1." and "2)")."""
    places = [
        place
        for place, line in enumerate(lines)
        if line.mark("number", ANY) is not None and not is_address(line)
    ]
    run = counting(lines, places, ANY, strict=True)
    styles = {mark.style for place in run if (mark := lines[place].mark("number", ANY))}
    signed = sum(mark.style != "1" for place in run if (mark := lines[place].mark("number", ANY)))
    if len(run) >= 2 and len(styles) > 1 and signed * 2 > len(run):
        for inline in (False, True):
            yield Cut("number", tuple(run), ANY, inline)


def bullet_cuts(lines: Sequence[Line]) -> Iterator[Cut]:
    """Lines with the same bullet in the same column: all of them, and without lists at the beginning and end of the page that have no day."""
    for style, columns in _columns(lines, "bullet").items():
        for column in columns:
            places = _below_menu(lines, column, style)
            for run in dict.fromkeys((tuple(places), _between_menus(lines, places))):
                if len(run) >= 2:
                    for inline in (False, True):
                        yield Cut("bullet", run, style, inline)


def _below_menu(lines: Sequence[Line], places: Sequence[int], style: str) -> Sequence[int]:
    """The places without those of a menu above: short lines right below each other, one of which is the name of a menu, with another line between
    them and the first that has a day, as nearly all others have."""
    dated = [
        at
        for at, (place, stop) in enumerate(zip(places, [*places[1:], len(lines)], strict=True))
        if _has_day(lines, place, stop)
    ]
    first = dated[0] if dated else 0
    if first < 2 or len(dated) < _LEAST_DATED or len(dated) * 5 < (len(places) - first) * 4:
        return places
    menu, below = places[:first], places[first]
    last = menu[-1]
    close = all(two - one == 1 for one, two in itertools.pairwise(menu)) and below - last > 1
    texts = [LINK_NUMBER.sub("", LINK_NAME.sub(r"\1", lines[place].bare)) for place in menu]
    short = all(
        len(text) <= _LONGEST_LEAD and not lines[place].sentence
        for text, place in zip(texts, menu, strict=True)
    )
    mark = lines[last].mark("bullet", style)
    column = lines[last].indent + (mark.end - lines[last].start if mark is not None else 0)
    parted = any(line.indent != column for line in lines[last + 1 : below])
    return (
        places[first:]
        if close and short and parted and any(is_furniture(text) or names_page(text) for text in texts)
        else places
    )


_LEAST_DATED: Final = 3


def _between_menus(lines: Sequence[Line], places: Sequence[int]) -> tuple[int, ...]:
    """The places from the first list that has a day to the last one, without the names of a menu that the page ends with; a line further
    left than its bullets, or a heading, ends a list."""
    lists: list[list[int]] = []
    for before, place in zip((-1, *places), places, strict=False):
        if before < 0 or _are_apart(lines, before, place):
            lists.append([])
        lists[-1].append(place)
    ends = [own[0] for own in lists[1:]] + [len(lines)]
    dated = [at for at, own in enumerate(lists) if _has_day(lines, own[0], ends[at])]
    found = [place for own in lists[dated[0] : dated[-1] + 1] for place in own] if dated else list(places)
    while len(found) > 1 and is_furniture(lines[found[-1]].text):
        found.pop()
    return tuple(found)


def _are_apart(lines: Sequence[Line], before: int, place: int) -> bool:
    """Whether two bullets are in lists of their own: a line between them is further left, a heading, or set off and no further right; or nothing is
    between them but a gap, and one of them is a link alone."""
    left = lines[place].indent
    between = lines[before + 1 : place]
    if any(line.indent < left or line.level or line.gap and line.indent <= left for line in between):
        return True
    return bool(lines[place].gap) and (_is_link(lines[before]) and not between or _is_link(lines[place]))


def _is_link(line: Line) -> bool:
    return LINK_NAME.fullmatch(line.bare) is not None


def _has_day(lines: Sequence[Line], start: int, stop: int) -> bool:
    """Whether a list that begins at a line has a day before the first line that is further left."""
    inside = takewhile(lambda line: line.indent >= lines[start].indent, lines[start:stop])
    return any((found := line.spot) is not None and found.day for line in inside)


def level_cuts(lines: Sequence[Line]) -> Iterator[Cut]:
    """Markdown headings of one level, and the categories or days above them."""
    for style, columns in _columns(lines, "level").items():
        places = sorted({place for column in columns for place in column})
        if len(places) >= 2:
            linked = _linked(lines, places)
            for starts in dict.fromkeys((tuple(places), _led(lines, places), linked, _led(lines, linked))):
                for inline in (False, True):
                    yield Cut("level", starts, style, inline)


def _linked(lines: Sequence[Line], headings: Sequence[int]) -> tuple[int, ...]:
    """The headings without those above and below the list that are no links and have no day, where the others are links: "## Newsletter"."""
    links = [at for at, place in enumerate(headings) if _is_link(lines[place])]
    if len(links) < 2:
        return tuple(headings)
    stops = [*headings[1:], len(lines)]
    kept = headings[links[0] : links[-1] + 1]
    far = [*range(links[0]), *range(links[-1] + 1, len(headings))]
    dated = [at for at in far if any(is_date_line(line) for line in lines[headings[at] : stops[at]])]
    return tuple(headings) if dated else tuple(kept)


_MOST_LEADING: Final = 2  # lines


def _led(lines: Sequence[Line], headings: Sequence[int]) -> tuple[int, ...]:
    """Where entries begin whose headings have a category or a day above them; the headings where most have none, or all the same."""
    for count in range(_MOST_LEADING, 0, -1):
        ends = (-1, *headings)
        led = [
            place - count > end and _may_lead(lines[place - count : place + 1], place == count)
            for end, place in zip(ends, headings, strict=False)
        ]
        days = [yes and is_date_line(lines[place - count]) for place, yes in zip(headings, led, strict=True)]
        if 2 * sum(days) < sum(led) or _end_entries(lines, headings, days):
            # the others have categories, or none has its day above it, and a day ends the entry above
            led = [yes and not day for yes, day in zip(led, days, strict=True)]
        texts = {lines[place - count].text for place, yes in zip(headings, led, strict=True) if yes}
        if led[0] and sum(led) * 4 >= len(led) * 3 and len(texts) > 1:
            return tuple(place - count * yes for place, yes in zip(headings, led, strict=True))
    return tuple(headings)


def _may_lead(lines: Sequence[Line], top: bool) -> bool:
    """Whether all lines above a heading, the last of these, may be its category or day: they are nearer to it than to what is above them, or the
    `top` of the page."""
    *above, _ = lines
    near = above[0].gap >= max(line.gap for line in lines[1:]) or top
    return near and all(map(_is_lead, above))


def _is_lead(line: Line) -> bool:
    """Whether a line may be a category or a day."""
    if line.more or any(mark.kind == "level" for mark in line.marks):
        return False
    text = LINK_NAME.sub(r"\1", line.bare)
    short = len(text) <= _LONGEST_LEAD and not line.sentence
    return is_date_line(line) or short and (is_kind(text) or not is_furniture(text) and not is_menu(text))


LINK_NAME: Final = re.compile(r"\[([^\]]{1,500})\]\([^)\s]{0,2000}\)")
"""A link of Markdown: its address says nothing of how long its name is."""
_LONGEST_LEAD: Final = 40


def clock_cuts(lines: Sequence[Line]) -> Iterator[Cut]:
    """Lines that begin with a time of day in the same column."""
    for style, columns in _columns(lines, "clock").items():
        for places in columns:
            if len(places) >= 2:
                yield Cut("clock", tuple(places), style)


def is_of_date(line: Line, mark: Mark) -> bool:
    """Whether the number of a mark belongs to the date of its line: "12 March 2024", not where a whole day is behind it ("1. - 18 June 2021")."""
    found = line.spot
    if found is None or not found.start <= mark.start - line.start < found.end:
        return False
    rest = spot(line.text[mark.end - line.start :]) if mark.style[-1] in ".)]" else None
    return rest is None or not rest.day or not has_year(rest)


def has_year(found: Spot) -> bool:
    """Whether a day is written with its year."""
    date = found.date.date
    return date is None or date.start is not None


def _columns(lines: Sequence[Line], kind: str) -> dict[str, list[list[int]]]:
    """The lines that have a mark of a kind, by style and then by column: left, right (of numbers), any."""
    left: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    right: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, line in enumerate(lines):
        for mark in line.marks:
            if mark.kind != kind or kind == "clock" and is_of_date(line, mark):
                continue
            if not (kind == "number" and (is_address(line) or is_of_date(line, mark))):
                left[mark.style][line.indent].append(place)
                if kind == "number":
                    right[mark.style][line.indent + mark.stop - mark.start].append(place)
    found: dict[str, list[list[int]]] = {}
    for style, by_column in left.items():
        groups = list(by_column.values())
        first = lines[0].mark(kind, style)
        if (
            first is not None and lines[0].indent == 0
        ):  # a text that was stripped: its first line has lost its indent
            groups += [[0, *group] for group in groups if group[0] != 0]
        known = set(map(tuple, groups))
        groups += [group for group in right[style].values() if tuple(group) not in known]
        every = sorted(place for group in by_column.values() for place in group)
        if every not in groups:
            groups.append(every)
        found[style] = groups
    return found


def is_address(line: Line) -> bool:
    """Whether a numbered line is one of the addresses that a renderer prints at the end."""
    return _ADDRESS.search(line.text) is not None


_ADDRESS = re.compile(r"\A\W*\d+\W+(?:https?:|file:|mailto:|ftp:|/|#)\S*\Z")


def value_of(line: Line, style: str) -> int:
    """The number of a line, in a style."""
    mark = line.mark("number", style)
    return mark.value if mark else -1


def counting(lines: Sequence[Line], places: Sequence[int], style: str, *, strict: bool) -> list[int]:
    """The places of a column whose numbers count: the longest of the runs up, down, and all 1."""
    values = [value_of(lines[place], style) for place in places]
    dated = [_is_dated(lines[place]) for place in places]
    best: list[int] = []
    for step in (1, -1, 0):
        run = _run(places, values, step, [not strict and yes for yes in dated], strict=strict)
        if len(run) > len(best):
            best = run
    return best


def _is_dated(line: Line) -> bool:
    """Whether a line ends with a day in brackets, or is one: it may count on though many numbers are missing."""
    found = line.spot
    return found is not None and found.day and found.text_after is None and (found.bracketed or found.strong)


def _run(
    places: Sequence[int], values: Sequence[int], step: int, jumps: Sequence[bool], *, strict: bool
) -> list[int]:
    """The places that count in steps; a count may begin again at 1 (rising) or behind 1 (falling), and may skip some where not strict, many where it `jumps`."""
    run: list[int] = []
    last = 0
    for place, value, jump in zip(places, values, jumps, strict=True):
        if not run:
            if step == 0 and value not in (0, 1):
                continue
            run.append(place)
        elif (
            (
                value == last + step
                or step == 1
                and value == 1
                and last >= 1
                or not strict
                and step == 1
                and last < value
                and (value <= last + 3 or jump)
            )
            or step == -1
            and not strict
            and (last > value > 0 and (value >= last - 3 or jump) or last == 1 < value)
        ):
            run.append(place)
        else:
            continue
        last = value
    return run


def _end_entries(lines: Sequence[Line], headings: Sequence[int], days: Sequence[bool]) -> bool:
    """Whether the days above headings end the entries above them: none is above the first heading, and one is below the last that has one above it."""
    above = [place for place, day in zip(headings, days, strict=True) if day]
    return bool(above) and not days[0] and any(map(is_date_line, lines[above[-1] + 1 :]))


# --- dates -----------------------------------------------------------------------------------------------------------------------------

_LONGEST_ASIDE: Final = 60


def is_date_line(line: Line, found: Spot | None = None, text: str = "") -> bool:
    """Whether a line is a day and perhaps a few words beside it; `found` is the day of `text`, what is behind its mark."""
    spot, text = (found, text) if found is not None else (line.spot, line.text)
    return (
        spot is not None
        and spot.day
        and all(p is None or p.end - p.start <= _LONGEST_ASIDE for p in (spot.text_before, spot.text_after))
        and not (
            line.sentence
            and not spot.whole
            and (
                lexis.width(line.text) > _LONGEST_ASIDE
                or spot.text_before
                and spot.text_after
                and not spot.strong
            )
        )
        and not is_end_of_sentence(text, spot)
        and not is_inside(text, spot)
        and not _is_glued(line, text, spot)
    )


def _is_glued(line: Line, text: str, found: Spot) -> bool:
    """Whether a sentence begins with a date in a script that parts no words: "4月24日より販売いたします。"."""
    after = found.text_after
    glued = after is not None and after.start == found.end and line.sentence
    return glued and lexis.CJK_CHARACTER.match(text, found.end) is not None


def is_bullet(line: Line) -> bool:
    """Whether a line is a bullet alone: its text is on the next line. ">" is between the names of pages above this one."""
    return len(line.text) == 1 and line.text != ">" and any(mark.kind == "bullet" for mark in line.marks)


def is_whole_date(line: Line) -> bool:
    """Whether a line is a day, with labels and fillers at most."""
    return line.spot is not None and line.spot.day and line.spot.whole


def date_cuts(lines: Sequence[Line]) -> Iterator[Cut]:
    """Entries that begin some lines above their date line, or right below the date line before."""
    whole = [place for place, line in enumerate(lines) if is_whole_date(line)]
    wide = _without_introduced(lines, [place for place, line in enumerate(lines) if is_date_line(line)])
    dated = [
        line.spot is not None
        and line.spot.day
        and not is_end_of_sentence(line.text, line.spot)
        and not is_inside(line.text, line.spot)
        for line in lines
    ]
    prefix = [p for p, line in enumerate(lines) if dated[p] and line.spot and line.spot.text_before is None]
    suffix = [p for p, line in enumerate(lines) if dated[p] and line.spot and line.spot.text_after is None]
    every = [p for p, yes in enumerate(dated) if yes]
    whole, wide = _without_yearless(lines, whole), _without_yearless(lines, wide)
    names = [line.text if _is_name(line) else "" for line in lines]
    published = [p for p in wide if lines[p].spot.rank >= 2]  # type: ignore[union-attr]
    further = _further_days(lines, whole)
    for inline, days in (
        (False, whole),
        (False, wide),
        (False, published),
        (True, prefix),
        (True, suffix),
        (True, every),
    ):
        every_day = [place for place in days if place not in further] if further else days
        for family in (every_day, *_without_far(every_day)):
            if len(family) >= 2:
                yield from _date_family(lines, names, family, inline, not inline or days is suffix)


def _date_family(
    lines: Sequence[Line], names: Sequence[str], family: Sequence[int], inline: bool, last: bool
) -> Iterator[Cut]:
    """The cuts whose entries have these days: some lines above their ends or, for `last`, at them."""
    for offset in range(MOST_OFFSET + 1):
        starts = _back(family, offset)
        if starts is not None:
            yield Cut("date", starts, inline=inline)
            for above in (1, 0):
                if (wider := _with_kickers(lines, names, starts, above)) != starts:
                    yield Cut("date", wider, inline=inline)
    if last:
        for cut in _date_last(lines, family):
            yield cut._replace(inline=inline)


def _without_far(family: Sequence[int]) -> Iterator[Sequence[int]]:
    """The days without the first, the last or both, where these are much further from the others than those are from each other: the day of
    the page, or one beside the list."""
    if len(family) < _LEAST_NEAR:
        return
    gaps = [two - one for one, two in itertools.pairwise(family)]
    usual = max(gaps[1:-1])
    first, last = gaps[0] > _FAR * usual, gaps[-1] > _FAR * usual
    if first or last:
        yield family[first : len(family) - last]


_LEAST_NEAR: Final = 5  # days of which two may be others
_FAR: Final = 2


def _further_days(lines: Sequence[Line], whole: Sequence[int]) -> set[int]:
    """The days right below or above one that is likelier that of publication, or in a block with one that is: updates, deadlines."""
    rank = {place: day.rank for place in whole if (day := lines[place].spot) is not None}
    blocks = list(itertools.accumulate(line.gap > 0 for line in lines))
    found: set[int] = set()
    for _, group in itertools.groupby(whole, key=blocks.__getitem__):
        block = list(group)
        if sum(rank[place] >= 2 for place in block) == 1 or sum(rank[place] == 3 for place in block) == 1:
            found.update(place for place in block if rank[place] < 2)
        for _, run in itertools.groupby(enumerate(block), key=lambda pair: pair[1] - pair[0]):
            days = [place for _, place in run]
            best = max(days, key=rank.__getitem__)
            found.update(place for place in days if place != best and rank[place] < max(rank[best], 2))
    return found


def _without_introduced(lines: Sequence[Line], places: list[int]) -> list[int]:
    """Date lines without those that a small word leads to the date of ("Statement of 3 May 2020"), where others are far more."""
    led = {
        p
        for p in places
        if (found := lines[p].spot) is not None and not found.strong and is_introduced(lines[p].text, found)
    }
    without_year = {p for p in led if not has_year(lines[p].spot)}  # type: ignore[arg-type]
    if 0 < len(without_year) * 3 <= len(places) and len(led) * 3 > len(places):
        led = without_year  # "Strike of 27 February" below "Letter no. 186 of 19/02/2026"
    return [place for place in places if place not in led] if len(led) * 3 <= len(places) else places


def _without_yearless(lines: Sequence[Line], places: list[int]) -> list[int]:
    """Date lines without those beside other text whose days have no year ("Hotfixes: February 18"), where others have one and are far more."""
    found = [(p, spot) for p in places if (spot := lines[p].spot) is not None]
    less = {p for p, spot in found if not has_year(spot) and (not spot.whole or lines[p].more)}
    return [p for p in places if p not in less] if 0 < len(less) * 3 <= len(places) else places


def _back(family: Sequence[int], offset: int) -> tuple[int, ...] | None:
    """Starts that lie `offset` lines above the dates; dates too near to another begin no entry; too many of them: none."""
    starts: list[int] = []
    last = -1
    skipped = 0
    for place in family:
        if place - offset <= last or place < offset:
            skipped += 1
            continue
        starts.append(place - offset)
        last = place
    if skipped * 4 > len(family) or len(starts) < 2:
        return None
    return tuple(starts)


def _with_kickers(
    lines: Sequence[Line], names: Sequence[str], starts: tuple[int, ...], above: int
) -> tuple[int, ...]:
    """Starts one line higher where a category is there that some entries lack: a line that recurs, `above` the start or at it.

    The names are those of the lines, empty for lines that can be no category.
    """
    firsts = set(starts)
    own = [
        names[start - above]
        if start
        and start - 1 not in firsts
        and lines[start].gap <= lines[start - 1].gap  # no wider gap between
        else ""
        for start in starts
    ]
    if len(set(own)) == len(own):
        return starts
    below = {line.text for line in lines[starts[-1] + 1 :]}  # what ends the last entry too opens none
    counts = Counter(name for name in own if name and name not in below)
    often = {name for name, count in counts.items() if count > 1}
    taken = (
        tuple(start - (text in often) for start, text in zip(starts, own, strict=True)) if often else starts
    )
    return starts if all(a < b for a, b in zip(taken, starts, strict=True)) else taken


def _is_name(line: Line) -> bool:
    """Whether a line may name a category."""
    return len(line.text) <= 40 and line.spot is None and not line.sentence and not line.more


_SIZES: Final = 4


def _date_last(lines: Sequence[Line], family: Sequence[int]) -> Iterator[Cut]:
    """Entries that end with their date line."""
    after = [_next_said(lines, place) for place in family[:-1]]
    sizes = [place - start + 1 for start, place in zip(after, family[1:], strict=True)]
    if min(sizes) <= 1:  # a date right below another
        return
    counts = Counter(sizes)
    likely = sorted(counts, key=counts.__getitem__, reverse=True)[:_SIZES]  # as long as others are
    for first in dict.fromkeys(max(family[0] - size + 1, 0) for size in likely):
        yield Cut("date", (first, *after))
    if family[0] + 1 < min(sizes) and sizes[0] >= likely[0]:  # a day above the list, as of today
        yield Cut("date", (family[1] - likely[0] + 1, *after[1:]))
    if counts[likely[0]] * 5 >= 4 * len(sizes) >= 8:
        return
    least = min(lines[start].gap for start in after)
    inner = -1
    for start in range(family[0], -1, -1):  # the nearest line above that is set off as the others are
        if start == 0 or lines[start].gap >= least > 0 and lines[start].gap > inner:
            yield Cut("date", (start, *after))
            return
        inner = max(inner, lines[start].gap)


def _next_said(lines: Sequence[Line], place: int) -> int:
    """The line below a date line that says something: not "12 comments", and no advertisement."""
    at = place + 1
    while at < len(lines) and (lines[at].more or is_advertisement(lines[at].text)):
        below = is_advertisement(lines[at].text) and at + 1 < len(lines) and not lines[at + 1].gap
        at += 1 + below
    return at if at < len(lines) else place + 1


def block_cuts(lines: Sequence[Line]) -> Iterator[Cut]:
    """Blocks between gaps of one size, where most hold one day and none more."""
    sizes = sorted({line.gap for line in lines[1:]})
    further = _further_days(lines, [place for place, line in enumerate(lines) if is_whole_date(line)])
    for size in sizes[1:4] if len(sizes) > 1 else ():
        starts = [place for place, line in enumerate(lines) if place == 0 or line.gap >= size]
        ends = [*starts[1:], len(lines)]
        for inline in (False, True):
            days = [
                sum(
                    (is_date_line(lines[p]) or inline and lines[p].spot is not None) and p not in further
                    for p in range(start, end)
                )
                for start, end in zip(starts, ends, strict=True)
            ]
            if days.count(1) < 2:
                continue
            closing = _closing(lines, [end for end, day in zip(ends, days, strict=True) if day == 1])
            blocks = list(zip(starts, ends, days, strict=True))
            found = [cut for way in (closing, "") for cut in _between_blocks(lines, blocks, inline, way)]
            own = _larger(days, [end - start for start, end, _ in blocks])
            if own is not None and tuple(starts[own])[1:] not in {cut.starts[1:] for cut in found}:
                found.append(Cut("block", tuple(starts[own]), inline=inline))
            yield from dict.fromkeys(found)


def _between_blocks(
    lines: Sequence[Line], blocks: Sequence[tuple[int, int, int]], inline: bool, closing: str
) -> Iterator[Cut]:
    """The cuts of blocks (where each begins, ends, and how many days it holds) from the first that has a day to the last, with those above and below that may
    be entries: all that end with `closing`, if the others do."""
    days = [day for _, _, day in blocks]
    first, last = days.index(1), len(days) - 1 - days[::-1].index(1)
    may_be = [_may_be_entry(lines[start:end], closing) for start, end, _ in blocks]
    while first and not days[first - 1] and may_be[first - 1]:
        first -= 1  # blocks without a day above the first that has one
    while last + 1 < len(days) and may_be[last + 1]:
        last += 1
    held = blocks[first : last + 1]
    if max(days[first : last + 1]) > 1 or days[first : last + 1].count(1) * 2 < len(held):
        return
    cut = Cut("block", tuple(start for start, _, _ in held), inline=inline)
    below = [] if held[0][0] else _below_name(lines, cut, [end for _, end, _ in held])
    asks = [lines[start].text[-1] in ASKS for start in cut.starts]
    if not below or asks[0] or not all(asks[1:]):
        yield cut
    yield from below


def _closing(lines: Sequence[Line], ends: Sequence[int]) -> str:
    """The short line with which all blocks that have a day end, where there are three and more; "" for none."""
    texts = {lines[end - 1].text for end in ends}
    text = texts.pop() if len(texts) == 1 and len(ends) >= _FEWEST_CLOSED else ""
    return text if len(text) <= _LONGEST_CLOSING else ""


_FEWEST_CLOSED: Final = 3
_LONGEST_CLOSING: Final = 40


def _below_name(lines: Sequence[Line], cut: Cut, ends: Sequence[int]) -> list[Cut]:
    """The cuts whose first block, which begins the page and is longer than the others, begins at a line further down that is set off, and asks where all
    others do: above it is the name of the page."""
    sizes = [end - start for start, end in list(zip(cut.starts, ends, strict=True))[1:]]
    size = max(sizes)
    if ends[0] <= size:
        return []
    day = next((at for at in range(ends[0]) if is_whole_date(lines[at])), 0)
    asks = all(lines[start].text[-1] in ASKS for start in cut.starts[1:])
    return [
        cut._replace(starts=(place, *cut.starts[1:]))
        for place in range(max(ends[0] - size, 1), min(day, ends[0] - min(sizes) + 1))
        if lines[place].gap and (lines[place].text[-1] in ASKS or not asks)
    ]


def day_block_cuts(lines: Sequence[Line]) -> Iterator[Cut]:
    """Blocks of several lines below days that are set off from them, where there are more blocks than days."""
    for size in sorted({line.gap for line in lines[1:]})[1:4]:
        starts = [place for place, line in enumerate(lines) if place == 0 or line.gap >= size]
        blocks = list(zip(starts, [*starts[1:], len(lines)], strict=True))
        days = [at for at, (a, b) in enumerate(blocks) if b - a == 1 and is_day_heading(lines[a])]
        if len(days) < _LEAST_DAYS or any(two - one == 1 for one, two in itertools.pairwise(days)):
            continue
        last = len(blocks) - 1
        while last > days[-1] and _is_foot(lines[slice(*blocks[last])]):
            last -= 1
        known = set(days)
        entries = [block for at, block in enumerate(blocks[: last + 1]) if at > days[0] and at not in known]
        dated = any(line.spot is not None and line.spot.day for a, b in entries for line in lines[a:b])
        if last > days[-1] and len(entries) > len(days) and not dated and all(b - a > 1 for a, b in entries):
            yield Cut("block", tuple(a for a, _ in entries), days=True)


_LEAST_DAYS: Final = 2


def closed_day_cuts(lines: Sequence[Line]) -> Iterator[Cut]:
    """Entries below days that all end with the same line that leads on, where there are more of them than days."""
    days = [place for place, line in enumerate(lines) if line.gap and is_day_heading(line)]
    counts = Counter(line.text for line in lines if line.more)
    closing, count = counts.most_common(1)[0] if counts else ("", 0)
    if len(days) < _LEAST_DAYS or count < max(_FEWEST_CLOSED, len(days) + 1):
        return
    ends = [place for place, line in enumerate(lines) if line.text == closing and place > days[0]]
    starts = sorted({place + 1 for place in (*days, *ends[:-1])} - set(days))
    parted = all(
        start < end < below
        for start, end, below in zip(starts, ends, [*starts[1:], len(lines)], strict=False)
    )
    if len(starts) == len(ends) and parted and all(lines[start].gap for start in starts):
        yield Cut("block", tuple(starts), days=True)


def _larger(days: Sequence[int], sizes: Sequence[int]) -> slice | None:
    """The blocks with a day each that are next to each other, where those without one around them are too small for an entry of this page."""
    first, last = days.index(1), len(days) - 1 - days[::-1].index(1)
    own = slice(first, last + 1)
    beside = [*sizes[:first], *sizes[last + 1 :]]
    return own if set(days[own]) == {1} and max(beside, default=0) + 1 < min(sizes[own]) else None


def _may_be_entry(block: Sequence[Line], closing: str) -> bool:
    """Whether a block without a day may be an entry: it has several lines, no name of a menu, leads to no other page, and ends as all others do."""
    whole = len(block) >= 2 and not _is_foot(block) and not leads_to_more(block)
    return whole and (not closing or block[-1].text == closing)


def leads_to_more(block: Sequence[Line]) -> bool:
    """Whether the first of some lines ends in an arrow, and no sentence is right below it as below a title: "Older obituaries »"."""
    return ends_in_arrow(block[0].text) and not any(line.sentence and not line.gap for line in block[1:2])


def _is_foot(block: Sequence[Line]) -> bool:
    """Whether a block holds the name of a menu or a line of several."""
    return any(is_furniture(line.text) or is_menu(line.text) for line in block)


def mark_of(line: Line, cut: Cut) -> Mark | None:
    """The mark of a cut with which a line begins."""
    return line.mark(cut.kind, cut.style) if cut.style else None
