"""What a reading leaves unexplained: days in no date, numbers that count in no entry, entries unlike the others.

`unexplained` takes the lines of a page and the entries of any reading and gives named evidence, the same for a known renderer's
reading and a found one. A reading that leaves nothing ends the search. Nothing here raises.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final

from newsparse import dates
from newsparse.dates.evidence import small_words
from newsparse.reading.cuts import (
    has_year,
    is_address,
    is_date_line,
    is_period,
    is_signed,
    is_weak,
    is_whole_date,
)
from newsparse.reading.entries import Entries, Entry, Evidence, Field
from newsparse.reading.inside import days
from newsparse.reading.lines import Line, columns, ends_sentence, least_width
from newsparse.reading.roles import parts_line
from newsparse.reading.spots import Spot, spot

DAY: Final = "NP005"
NUMBER: Final = "NP006"
ODD: Final = "NP007"


def unexplained(lines: Sequence[Line], entries: Entries) -> tuple[Evidence, ...]:
    """Named evidence that a reading leaves aside, in page order."""
    rows = [entry for part in entries.parts for entry in part.entries]
    if not rows:
        return ()
    fields = sorted(
        (field for entry in rows for field in entry.fields), key=lambda field: (field.start, field.end)
    )
    fields += [part.heading for part in entries.parts if part.heading is not None]
    fields.sort(key=lambda field: (field.start, field.end))
    found = [
        *_days(lines, rows, fields),
        *_days_above(lines, entries),
        *_first_lost(lines, rows),
        *_number_lost(lines, rows),
        *_dates_in_titles(lines, rows),
        *_numbers(lines, rows, fields),
        *_bullets(lines, rows),
        *_odd_paragraphs(rows, lines),
        *_titles(lines, entries),
        *_numbered_titles(lines, rows),
        *_out_of_order(rows),
        *_before_restarts(entries, lines),
        *_broken(rows, lines),
        *_between(rows, lines, fields),
        *_left_topics(rows, lines, fields),
        *_set_apart(rows, lines),
        *_joined_titles(rows, lines),
    ]
    return tuple(sorted(found, key=lambda evidence: evidence.start))


def _is_day(line: Line) -> bool:
    """Whether a line is a day as a whole, and not that of an update or a deadline."""
    return (
        dates.line_date(line.text) is not None
        and is_whole_date(line)
        and line.spot is not None
        and line.spot.rank >= 2
    )


def shortened(text: str) -> str:
    """A text in quotes, cut to be read in a message."""
    return repr(text if len(text) <= 50 else text[:49] + "…")


class _Spans:
    """The fields of a page by place."""

    def __init__(self, fields: Sequence[Field]):
        self.fields = fields
        self.starts = [field.start for field in fields]

    def within(self, line: Line) -> list[Field]:
        """The fields that touch a line."""
        at = bisect.bisect_left(self.starts, line.start)
        found = []
        if at and self.fields[at - 1].end > line.start:
            found.append(self.fields[at - 1])
        while at < len(self.fields) and self.fields[at].start < line.end:
            found.append(self.fields[at])
            at += 1
        return found


_LONGEST_DAY: Final = 80


def _days(lines: Sequence[Line], rows: Sequence[Entry], fields: Sequence[Field]) -> Iterator[Evidence]:
    """Lines that are days and belong to no date: among the entries each, above them more than one."""
    spans = _Spans(fields)
    first, last = rows[0].fields[0].start, rows[-1].fields[0].start
    above = []
    for line in lines:
        if len(line.text) > _LONGEST_DAY:
            continue
        held = spans.within(line)
        if any(
            field.slot in ("date", "heading")
            or field.slot != "title"
            and (field.start < line.start or field.end > line.end)
            for field in held
        ):
            continue  # a line in the middle of a paragraph is no day of its own
        if not _is_day(line):
            found = line.spot
            aside = not held and first < line.start < last and is_date_line(line)
            if aside and found is not None and found.rank >= 2 and found.strong:
                yield Evidence(
                    DAY,
                    line.start,
                    line.end,
                    f"the day in {shortened(line.text)} is not the date of any item",
                )
            continue
        if line.start < first:
            above.append(line)
            continue
        yield Evidence(
            DAY, line.start, line.end, f"the day {shortened(line.text)} is not the date of any item"
        )
    if len(above) > 1 or above and _are_behind(rows):
        for line in above:
            yield Evidence(
                DAY, line.start, line.end, f"the day {shortened(line.text)} is not the date of any item"
            )


def _first_lost(lines: Sequence[Line], rows: Sequence[Entry]) -> Iterator[Evidence]:
    """Lines right above the first entry that begin with a day and go on with a text, as the entries do."""
    alike = sum(_begins_with_day(entry) for entry in rows)
    first = bisect.bisect_left(lines, rows[0].fields[0].start, key=lambda line: line.end)
    if alike * 2 <= len(rows) or not first:
        return
    line = lines[first - 1]
    found = line.spot
    if found is not None and found.day and found.start <= 1 and found.strong and found.text_after is not None:
        yield Evidence(
            DAY, line.start, line.end, f"the day in {shortened(line.text)} is not the date of any item"
        )


def _number_lost(lines: Sequence[Line], rows: Sequence[Entry]) -> Iterator[Evidence]:
    """Numbers above the first entry that count with it, where a day is behind both: "2. 3 May 2020" is no day of two."""
    slots = [field.slot for field in rows[0].fields[:2]]
    value = rows[0].fields[0].value
    first = bisect.bisect_left(lines, rows[0].fields[0].start, key=lambda line: line.end)
    if slots != ["number", "date"]:
        return
    number = _number_at(lines[first], rows[0].fields[0].start) if value is None else value
    for line in lines[max(first - _NEAR, 0) : first]:
        for mark in line.marks:
            day = spot(line.text[mark.end - line.start :]) if mark.kind == "number" else None
            if (
                day is not None
                and day.day
                and day.start <= 1
                and number is not None
                and abs(mark.value - number) == 1
            ):
                told = f"number {mark.value} in {shortened(line.text)} does not begin an item"
                yield Evidence(NUMBER, line.start, line.end, told)


_NEAR: Final = 4  # lines of an entry above the first


def _number_at(line: Line, start: int) -> int | None:
    """The number that begins there in a line."""
    return next((mark.value for mark in line.marks if mark.kind == "number" and mark.start == start), None)


def _begins_with_day(entry: Entry) -> bool:
    """Whether an entry is a date and a title on one line, in that order."""
    slots = [field.slot for field in entry.fields[:2]]
    return slots == ["date", "title"]


def _days_above(lines: Sequence[Line], entries: Entries) -> Iterator[Evidence]:
    """Days above lists of entries that have no date of their own."""
    for part in entries.parts:
        heading = part.heading
        if heading is None or part.date is not None or any(_date_of(entry) for entry in part.entries):
            continue
        line = _line_at(lines, heading.start, heading.end)
        if line is not None and len(line.text) <= _LONGEST_DAY and _is_day(line):
            yield Evidence(
                DAY,
                line.start,
                line.end,
                f"the day {shortened(line.text)} is not the date of any item below it",
            )


def _date_of(entry: Entry) -> Field | None:
    return next((field for field in entry.fields if field.slot == "date"), None)


def _are_behind(rows: Sequence[Entry]) -> bool:
    """Whether dates are below texts and the last entry has none: they may be those of the entries below."""
    slots = [[field.slot for field in entry.fields] for entry in rows]
    return "date" not in slots[-1] and any(names[-1] == "date" for names in slots)


def _dates_in_titles(lines: Sequence[Line], rows: Sequence[Entry]) -> Iterator[Evidence]:
    """Titles and first lines that hold a day set off from the rest, of entries that have no date."""
    places = {line.start: line for line in lines}
    starts = sorted(places)
    undated, bare = [], []
    for entry in rows:
        if any(field.slot == "date" for field in entry.fields):
            continue
        bare.append(
            next((field for field in entry.fields if field.slot in ("title", "body")), entry.fields[0])
        )
        texts = [field for field in entry.fields if field.slot in ("title", "body", "kicker")]
        for text in (*texts[:3], *texts[3:][-2:]):
            at = bisect.bisect_right(starts, text.start) - 1
            line = places[starts[at]] if at >= 0 else None
            ends = line is not None and (line.end == text.end or text.slot == "title" and line.end < text.end)
            if line is not None and ends and _holds_day(line, text):
                undated.append(line)
                break
    if len(undated) < 2 and len(undated) < len(rows):
        undated = []
    parted = [line for text in bare if (line := _line_at(lines, text.start, text.end)) is not None]
    inside = days([_bare(line) if line.marks else "" for line in parted])
    led = {line.start for line in parted if (found := spot(_bare(line))) is not None and _leads(found)}
    if len(led) * 2 < len(rows):
        led = set()  # "3 May 2020 was a good day"
    known = {line.start for line in undated}
    undated += [
        line
        for line, day in zip(parted, inside, strict=True)
        if (day is not None or line.start in led) and line.start not in known
    ]
    if undated:
        for line in undated:
            yield Evidence(
                DAY, line.start, line.end, f"the day in {shortened(line.text)} is not the date of any item"
            )


def _bare(line: Line) -> str:
    """A line without its mark."""
    return line.text[max((mark.end for mark in line.marks), default=line.start) - line.start :]


def _leads(found: Spot) -> bool:
    """Whether a line begins with a day with its year, and says more."""
    return found.day and found.text_before is None and found.text_after is not None and has_year(found)


def _holds_day(line: Line, text: Field) -> bool:
    """Whether a line holds a day that is set off: at the beginning or end of a title, or with a few words beside it."""
    told = _said(line, text) if line.marks else line.text
    found = spot(told) if line.marks else line.spot
    if found is None or not found.day:
        return False
    if text.slot == "title" and line.marks and parts_line(told, found):
        return True
    if text.slot == "body" and found.text_before is None and found.strong:
        return True
    if len(line.text) > 200:
        return False
    return (
        is_date_line(line, found, told)
        or text.slot == "title"
        and (found.text_before is None or found.text_after is None)
    )


def _numbers(lines: Sequence[Line], rows: Sequence[Entry], fields: Sequence[Field]) -> Iterator[Evidence]:
    """Numbers that count and begin no entry, but for those inside one entry's text."""
    used = {field.start for field in fields if field.slot == "number"}
    for entry in rows:  # a title of a numbered entry may begin with a number
        if any(field.slot == "number" for field in entry.fields):
            used |= {field.start for field in entry.fields if field.slot in ("title", "kicker")}
    bounds = [(entry.fields[0].start, entry.fields[-1].end) for entry in rows]
    groups: dict[tuple[str, int], list[tuple[Line, int, int]]] = {}
    for line in lines:
        for mark in line.marks:
            if (
                mark.kind == "number"
                and not is_weak(mark.style)
                and is_signed(mark.style)
                and dates.line_date(line.text) is None
            ):
                groups.setdefault((mark.style, line.indent), []).append((line, mark.value, mark.start))
    for run in groups.values():
        rest = [(line, value) for line, value, start in run if start not in used and not is_address(line)]
        if len(rest) < 2 or not _count(run) or _inside_one(rest, bounds):
            continue
        if rest[-1][0].start < bounds[0][0] and not _goes_on(
            rest, [value for _, value, start in run if start in used]
        ):
            continue
        for line, value in rest:
            yield Evidence(
                NUMBER,
                line.start,
                line.end,
                f"number {value} in {shortened(line.text)} does not begin an item",
            )


def _menu_below(starts: Sequence[int], lines: Sequence[Line], end: int) -> frozenset[int]:
    """Where the lines of a menu below the entries begin: bullets of a line each that touch, where no entry is of one line.

    Args:
        starts: Where the lines with which the entries begin do.
        lines: Those of the page.
        end: Where the last entry ends.
    """
    at = bisect.bisect_left(lines, end, key=lambda line: line.start)
    menu = list(takewhile(lambda line: any(mark.kind == "bullet" for mark in line.marks), lines[at:]))
    touch = len(menu) > 1 and not any(line.gap for line in menu[1:])
    plain = not any(line.spot is not None or line.sentence for line in menu)
    known = set(starts)
    longer = not any(one.start in known and two.start in known for one, two in pairwise(lines))
    return frozenset(line.start for line in menu) if touch and plain and longer else frozenset()


def _bullets(lines: Sequence[Line], rows: Sequence[Entry]) -> Iterator[Evidence]:
    """Lines that begin with the bullet and at the column with which the entries begin, and begin none."""
    first = rows[0].span[0]
    starts = {entry.fields[0].start for entry in rows}
    marks = [(line, mark) for line in lines for mark in line.marks if mark.kind == "bullet"]
    ours = {(mark.style, line.indent) for line, mark in marks if mark.end in starts}
    menu = _menu_below([line.start for line, mark in marks if mark.end in starts], lines, rows[-1].span[1])
    for line, mark in marks:
        used = mark.end in starts or line.start in menu
        if first < line.start and not used and (mark.style, line.indent) in ours:
            yield Evidence(
                NUMBER, line.start, line.end, f"the bullet in {shortened(line.text)} does not begin an item"
            )


def _out_of_order(rows: Sequence[Entry]) -> Iterator[Evidence]:
    """Paragraphs above the date of a few entries, where the dates of the others are above theirs."""
    early = []
    for entry in rows:
        slots = [field.slot for field in entry.fields]
        if "date" in slots and "body" in slots[: slots.index("date")]:
            early.append(entry)
    if early and len(early) * 2 < len(rows):
        for entry in early:
            field = next(field for field in entry.fields if field.slot == "body")
            yield Evidence(
                ODD, field.start, field.end, "a paragraph is above the date of this item, and of few others"
            )


def _before_restarts(entries: Entries, lines: Sequence[Line]) -> Iterator[Evidence]:
    """Short last lines of lists that are set off, where a list without a heading is below and no other entry ends so: they may be topics."""
    places = {line.start: line for line in lines}

    def topic(entry: Entry) -> Line | None:
        held = [line for field in entry.fields if (line := places.get(field.start)) is not None]
        if entry.fields[-1].slot != "body" or len(entry.fields) < 3 or len(held) < 2:
            return None
        line = held[-1]
        wider = line.gap > max(above.gap for above in held[1:-1]) if len(held) > 2 else line.gap
        is_short = line.start == entry.fields[-1].start and len(line.text) <= 60 and not line.sentence
        return line if is_short and wider else None

    found = [
        line
        for part, below in pairwise(entries.parts)
        if below.heading is None and (line := topic(part.entries[-1])) is not None
    ]
    rows = [entry for part in entries.parts for entry in part.entries]
    if found and len(found) == sum(
        topic(entry) is not None for entry in rows[:-1]
    ):  # a footer may end the last
        for line in found:
            yield Evidence(
                ODD, line.start, line.end, f"{shortened(line.text)} may be a heading of the text below it"
            )


def _numbered_titles(lines: Sequence[Line], rows: Sequence[Entry]) -> Iterator[Evidence]:
    """Numbers at the beginning of titles that count: they should be numbers of items; those without signs around them count in all titles."""
    places = {line.start: line for line in lines}
    signed: list[tuple[Line, int]] = []
    weak: dict[str, list[tuple[Line, int]]] = {}
    for entry in rows:
        title = next((field for field in entry.fields if field.slot == "title"), None)
        line = places.get(title.start) if title is not None else None
        for mark in line.marks if line is not None else ():
            if line is None or mark.kind != "number" or mark.end >= line.end:
                continue
            if is_weak(mark.style):
                weak.setdefault(mark.style, []).append((line, mark.value))
            elif mark.style[-1] in ".)]":
                signed.append((line, mark.value))
    for group in (signed, *(each for each in weak.values() if len(each) == len(rows))):
        values = [value for _, value in group]
        steps = {b - a for a, b in pairwise(values)}
        # "1." before each title counts nothing
        if steps == {1} or steps == {-1} or group is signed and steps == {0, 1}:
            for line, value in group:
                told = f"number {value} in {shortened(line.text)} does not begin an item"
                yield Evidence(NUMBER, line.start, line.end, told)


def _count(run: Sequence[tuple[Line, int, int]]) -> bool:
    values = [value for _, value, _ in run]
    return all(b - a in (0, 1, -1) or b == 1 for a, b in pairwise(values))


def _goes_on(above: Sequence[tuple[Line, int]], used: Sequence[int]) -> bool:
    """Whether the entries go on with the count of the numbers above them; a breadcrumb ("1. Home 2. News") counts for itself."""
    return bool(used) and used[0] - above[-1][1] == above[-1][1] - above[-2][1] != 0


def _inside_one(rest: Sequence[tuple[Line, int]], bounds: Sequence[tuple[int, int]]) -> bool:
    """Whether lines are all in the text of entries that hold several of them: lists inside bodies; or all outside the entries."""
    starts = [start for start, _ in bounds]
    held: Counter[int] = Counter()
    for line, _ in rest:
        at = bisect.bisect_right(starts, line.start) - 1
        held[at if at >= 0 and line.start < bounds[at][1] else -1] += 1
    return -1 not in held and min(held.values()) >= 2


def _odd_paragraphs(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """Texts that are a bare mark, a number, a month or a year."""
    by_start = {line.start: line for line in lines}
    by_start |= {mark.end: line for line in lines for mark in line.marks if mark.kind == "bullet"}
    for entry in rows:
        for field, after in zip(entry.fields, (*entry.fields[1:], None), strict=True):
            line = by_start.get(field.start)
            if line is None or field.slot not in ("title", "body", "kicker") or line.end != field.end:
                continue
            if (
                not any(map(str.isalnum, line.text))
                or line.text.isdigit()
                and len(line.text) <= 4
                or _is_bare_period(line)
            ):
                yield Evidence(
                    ODD, field.start, field.end, f"{shortened(line.text)} was read as a {field.slot}"
                )
            elif field.slot == "body" and line.text[-1] == "," and after is not None and after.slot == "body":
                told = f"the paragraph {shortened(line.text)} ends in the middle of a sentence"
                yield Evidence(ODD, field.start, field.end, told)


def _line_at(lines: Sequence[Line], start: int, end: int) -> Line | None:
    """The line that a field is in, where it ends with the line."""
    at = bisect.bisect_right(lines, start, key=lambda line: line.start) - 1
    return lines[at] if at >= 0 and lines[at].end == end else None


def _said(line: Line, field: Field) -> str:
    return line.text[field.start - line.start :]


_LEAST_FULL: Final = 40
_LEAST_WIDE: Final = 60  # of a text that ends in no sentence, whatever begins the line below
_MOST_FULL: Final = 80


def _broken(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """Texts that go on in the middle of a sentence right below: a paragraph that was broken at a width and read as several."""
    places = {line.start: at for at, line in enumerate(lines)}
    bodies = [
        places[f.start] for entry in rows for f in entry.fields if f.slot == "body" and f.start in places
    ]
    widest = max((columns(lines[at]) for at in bodies), default=0)
    for entry in rows:
        for field, after in pairwise(entry.fields):
            at = places.get(after.start)
            if (
                at is None
                or not at
                or after.slot not in ("title", "body")
                or field.slot not in ("title", "body", "kicker")
            ):
                continue
            above, below = lines[at - 1], lines[at]
            if below.gap or above.end != field.end or len(above.text) < 30:
                continue
            if above.sentence:
                full = widest <= _MOST_FULL and least_width(above, below) > widest
                if full and field.slot == after.slot == "body" and not below.marks:
                    told = f"{shortened(below.text)} may belong to the paragraph above it"
                    yield Evidence(ODD, after.start, after.end, told)
                continue
            caseless = below.text[0].isalpha() and not below.text[0].isupper()
            texts = field.slot == after.slot == "body"
            if (
                below.text[0].islower()
                or texts
                and len(above.text) >= _LEAST_WIDE
                and not below.marks
                or caseless
                and texts
                and len(above.text) >= _LEAST_FULL
                or not below.sentence
                and below.text.count(" ") < 2
                and len(below.text) <= 20
            ):
                told = f"{shortened(below.text)} may continue the sentence above it"
                yield Evidence(ODD, after.start, after.end, told)


def _between(rows: Sequence[Entry], lines: Sequence[Line], fields: Sequence[Field]) -> Iterator[Evidence]:
    """Sentences between entries, below most of them, that belong to none."""
    spans = _Spans(fields)
    starts = [entry.span[0] for entry in rows]
    found: dict[int, Line] = {}
    for line in lines:
        at = bisect.bisect_right(starts, line.start)
        if (
            0 < at < len(rows)
            and at not in found
            and line.sentence
            and len(line.text) > 40
            and not spans.within(line)
        ):
            found[at] = line
    if len(found) >= 2 and len(found) * 2 >= len(rows) - 1:
        for line in found.values():
            yield Evidence(ODD, line.start, line.end, f"{shortened(line.text)} belongs to no item")


_LEVEL: Final = re.compile(r"\s\#{2,6}\s+\Z")


def unparted(lines: Sequence[Line], entries: Entries) -> Iterator[Evidence]:
    """Titles that share their line with the text, and nothing says where they end: "3 May 2020 ### A title The text.".

    No other reading says it either, so this is no reason to take another.
    """
    sizes: list[int] = []
    told = False
    whole: list[tuple[Line, Field]] = []
    glued: list[tuple[Line, Field]] = []
    for slots, line, first, last in _of_one_line(lines, entries):
        if slots[:2] == ["title", "date"]:
            sizes.append(first.end - first.start)
            told = told or slots == ["title", "date", "body"]
        elif slots == ["title"] and line.marks:
            whole.append((line, last))
        elif slots in (["date", "title"], ["date", "body"]) and _shares_line(line, last):
            glued.append((line, last))
    if not told or len(sizes) < len(whole):
        whole = []
    if len(glued) < _LEAST_GLUED or len(glued) * 6 < sum(len(part.entries) for part in entries.parts):
        glued = []
    most = 2 * max(sizes, default=_LONGEST_DAY)
    for line, field in (*whole, *glued):
        text = _said(line, field)
        if _holds_sentence(text) or len(text) > most:
            message = f"{shortened(text)} may be a title and a text: nothing says where the title ends"
            yield Evidence(ODD, field.start, field.end, message)


def lone_categories(lines: Sequence[Line], entries: Entries) -> Iterator[Evidence]:
    """Categories that nothing but a space sets off from their titles, and that are seen once where others recur."""
    found = []
    for entry in (entry for part in entries.parts for entry in part.entries):
        for kicker, title in pairwise(entry.fields):
            line = _line_at(lines, entry.fields[-1].start, entry.fields[-1].end)
            if line is None or line.start > kicker.start or (kicker.slot, title.slot) != ("kicker", "title"):
                continue
            told = line.text[kicker.start - line.start : kicker.end - line.start]
            found.append((told, kicker, title.start - kicker.end == 1))
    seen = Counter(told for told, _, _ in found)
    for told, kicker, close in found:
        if close and seen[told] == 1 < max(seen.values()):
            message = f"{shortened(told)} may be a category, or belong to the title"
            yield Evidence(ODD, kicker.start, kicker.end, message)


def _of_one_line(lines: Sequence[Line], entries: Entries) -> Iterator[tuple[list[str], Line, Field, Field]]:
    """The entries whose fields are all in one line: the slots but for number and category, the line, the first and the last field."""
    for entry in (entry for part in entries.parts for entry in part.entries):
        fields = [field for field in entry.fields if field.slot not in ("number", "kicker")]
        line = _line_at(lines, entry.fields[-1].start, entry.fields[-1].end)
        if fields and line is not None and line.start <= fields[0].start:
            yield [field.slot for field in fields], line, fields[0], fields[-1]


def _shares_line(line: Line, last: Field) -> bool:
    """Whether the sign of a heading is before the last field of a line, or a sentence begins in the middle of it."""
    if _LEVEL.search(line.text, 0, last.start - line.start) is not None:
        return True
    return bool(line.marks) and last.slot == "body" and _is_glued(_said(line, last))


_LEAST_GLUED: Final = 2
_CAPITAL: Final = re.compile(r"(?<=\w) ([^\W\d_]{1,6})(?= [^\W\d_])")


def _is_glued(text: str) -> bool:
    """Whether a small word has a capital in the middle of a text, as a sentence begins, and nothing ends above it: "A title The text goes on."."""
    small = small_words()
    for match in _CAPITAL.finditer(text[:_LONGEST_GLUED]):
        word = match[1]
        if (
            word[0].isupper()
            and word.lower() in small
            and text[match.end() + 1].islower()
            and not word[1:].isupper()
        ):
            return True
    return False


_LONGEST_GLUED: Final = 400


def _holds_sentence(text: str) -> bool:
    return len(text) > _LONGEST_DAY and (ends_sentence(text) or _NEXT_SENTENCE.search(text) is not None)


def _left_topics(rows: Sequence[Entry], lines: Sequence[Line], fields: Sequence[Field]) -> Iterator[Evidence]:
    """Short lines set off between entries that belong to none, where such a line is above the first entry too: they may be headings."""
    spans = _Spans(fields)
    inside = [line for line in lines if spans.within(line)]
    inner = max(
        (below.gap for above, below in pairwise(inside) if _same_entry(rows, above, below)), default=0
    )
    starts = [entry.span[0] for entry in rows]
    found: list[Line] = []
    above: list[Line] = []
    for line, below in pairwise(lines):
        at = bisect.bisect_right(starts, line.start)
        last = bisect.bisect_right(starts, below.end) > at
        if at < len(rows) and last and _may_be_topic(line):
            held = spans.within(line)
            if not at and all(field.slot == "heading" for field in held):
                above.append(line)
            elif at and not held and line.gap > inner:
                found.append(line)
    if above and found and all(line.indent == above[0].indent for line in found):
        for line in found:
            yield Evidence(
                ODD, line.start, line.end, f"{shortened(line.text)} may be a heading of the text below it"
            )


def _set_apart(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """First lines of a few entries that are set apart from a short line below, where those of all others have theirs right below."""
    places = {line.start: at for at, line in enumerate(lines)}
    found, close = [], 0
    for entry in rows:
        if len(entry.fields) < 2 or entry.fields[0].slot != "title":
            continue
        first, second = places.get(entry.fields[0].start), places.get(entry.fields[1].start)
        if first is None or second is None or second != first + 1:
            continue
        if not lines[second].gap:
            close += 1
        elif entry.fields[1].slot == "body" and _may_be_topic(lines[first]):
            found.append(lines[first])
    if len(found) * 2 <= close:
        for line in found:
            yield Evidence(
                ODD, line.start, line.end, f"{shortened(line.text)} may be a heading of the text below it"
            )


def _same_entry(rows: Sequence[Entry], above: Line, below: Line) -> bool:
    """Whether two lines are in one entry."""
    at = bisect.bisect_right(rows, above.start, key=lambda entry: entry.span[0])
    return at == bisect.bisect_right(rows, below.end, key=lambda entry: entry.span[0])


def _may_be_topic(line: Line) -> bool:
    """Whether a line may name what is below it: a few words, no sentence, no date, no mark."""
    plain = not line.sentence and line.spot is None and not line.more and not line.marks
    return plain and len(line.text) <= 60 and any(map(str.isalpha, line.text))


def _joined_titles(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """Titles in several lines that end like sentences, of a few entries without a text: a title and a text may be joined."""
    found = []
    whole = 0
    for entry in rows:
        title = next((field for field in entry.fields if field.slot == "title"), None)
        if title is None:
            continue
        if any(field.slot == "body" for field in entry.fields):
            whole += _line_at(lines, title.start, title.end) is not None
            continue
        last = bisect.bisect_left(lines, title.end, key=lambda line: line.end)
        if last < len(lines) and lines[last].start > title.start and lines[last].sentence:
            found.append(lines[last])
    if len(found) * 2 <= whole:
        for line in found:
            told = f"{shortened(line.text)} may be the text below a title, not a part of it"
            yield Evidence(ODD, line.start, line.end, told)


def _misread_sentences(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """Categories that are sentences, and titles that are several, of entries that have no text."""
    texts: list[tuple[Line, bool]] = []
    for entry in rows:
        slots = {field.slot: field for field in reversed(entry.fields)}
        kicker, title = slots.get("kicker"), slots.get("title")
        line = _line_at(lines, kicker.start, kicker.end) if kicker is not None else None
        if line is not None and line.sentence and line.text[-1] in ".。" and len(line.text) > 40:
            yield Evidence(ODD, line.start, line.end, f"{shortened(line.text)} was read as a kicker")
        elif title is not None and "body" not in slots:
            line = _line_at(lines, title.start, title.end)
            if line is not None and _is_text(_said(line, title)):
                texts.append((line, kicker is not None))
    for line, kicked in texts:
        if kicked or len(texts) * 2 > len(rows):
            yield Evidence(ODD, line.start, line.end, f"{shortened(line.text)} was read as a title")


_NEXT_SENTENCE: Final = re.compile(r"\w{3}[.!?] [^\W\da-z]|。(?=.)")


def _is_text(text: str) -> bool:
    """Whether a text is two sentences or more."""
    return len(text) > _LONGEST_DAY and text[-1] in ".。" and _NEXT_SENTENCE.search(text) is not None


def _is_bare_period(line: Line) -> bool:
    """Whether a line is a month or a year and not a word more."""
    if len(line.text) > 20 or dates.line_date(line.text) is None:
        return False
    return is_period(line) and line.spot is not None and line.spot.start == 0


_LEAST_TITLE: Final = 30


def _repeated_titles(rows: Sequence[Entry], lines: Sequence[Line]) -> Iterator[Evidence]:
    """Short titles that most entries share with others, where a longer line beside them is another in nearly each: they are categories."""
    found: dict[str, list[tuple[Line, Entry]]] = {}
    count = 0
    for entry in rows:
        text, line = _text_of(entry, "title", lines)
        if line is not None:
            count += 1
            found.setdefault(text, []).append((line, entry))
    same = [group for group in found.values() if len(group) > 1]
    shared = [pair for group in same for pair in group]
    size = sum(len(_text_of(group[0][1], "title", lines)[0]) for group in same)
    if len(shared) * 2 <= count or size >= len(same) * _LEAST_TITLE:
        return
    for slot in ("kicker", "body"):
        beside = [_text_of(entry, slot, lines) for _, entry in shared]
        texts = [
            text
            for text, line in beside
            if line is not None and (slot == "kicker" or not line.sentence and len(text) <= _LONGEST_DAY)
        ]
        if len(texts) * 2 > len(shared) and len(set(texts)) > len(same):
            for line, _ in shared:
                told = f"several items have the title {shortened(line.text)}, next to a longer line"
                yield Evidence(ODD, line.start, line.end, told)
            return


def _text_of(entry: Entry, slot: str, lines: Sequence[Line]) -> tuple[str, Line | None]:
    """What the first field of a slot says, where it ends with its line, and the line."""
    field = next((field for field in entry.fields if field.slot == slot), None)
    line = _line_at(lines, field.start, field.end) if field is not None else None
    return (_said(line, field), line) if line is not None and field is not None else ("", None)


def _titles(lines: Sequence[Line], entries: Entries) -> Iterator[Evidence]:
    """Titles that are missing on a page that has some, titles that are sentences where there are no bodies, lists of one entry each."""
    rows = [entry for part in entries.parts for entry in part.entries]
    titles = [next((field for field in entry.fields if field.slot == "title"), None) for entry in rows]
    for entry, title in zip(rows, titles, strict=True):
        if title is None and not any(field.slot == "body" for field in entry.fields):
            first = entry.fields[0]
            yield Evidence(ODD, first.start, first.end, "an item without a title")
    known = [
        line for title in titles if title is not None and (line := _line_at(lines, title.start, title.end))
    ]
    bodies = sum(any(field.slot == "body" for field in entry.fields) for entry in rows)
    sentences = [line for line in known if line.sentence and line.text[-1] in ".。"]
    yield from _misread_sentences(rows, lines)
    kicked = sum(any(field.slot == "kicker" for field in entry.fields) for entry in rows)
    if len(sentences) * 2 > len(rows) and (not bodies or kicked * 2 > len(rows) > bodies * 3):
        for line in sentences:
            yield Evidence(
                ODD,
                line.start,
                line.end,
                f"the title {shortened(line.text)} ends like a sentence, and no item has a body",
            )

    yield from _repeated_titles(rows, lines)
    for title in titles:
        line = _line_at(lines, title.start, title.end) if title is not None else None
        if line is None or title is None or len(line.text) > _LONGEST_DAY:
            continue
        day = spot(_said(line, title))
        if day is not None and day.day and day.whole:
            yield Evidence(DAY, line.start, line.end, f"the day {shortened(line.text)} was read as a title")
    bare = [part for part in entries.parts[1:] if part.heading is None]
    if len(bare) >= 2 and all(len(part.entries) == 1 for part in entries.parts):
        for part in bare:
            first = part.entries[0].fields[0]
            yield Evidence(NUMBER, first.start, first.end, "each number begins a list of its own")
