"""Days that are the date of no entry: lines between entries, above them, and in their titles. Nothing here raises."""

from __future__ import annotations

import bisect
import operator
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from newsparse import dates
from newsparse.caseless import Caseless
from newsparse.reading.entries import Entry, Evidence, Field, Part
from newsparse.reading.evidence.base import (
    DAY,
    LONGEST_DAY,
    ReadPage,
    date_of,
    found_at,
    has,
    is_day,
    lost_day,
    said,
    shortened,
)
from newsparse.reading.find.cuts import has_year, is_date_line, is_day_heading, is_whole_date
from newsparse.reading.find.elements import parts_line, spot_behind
from newsparse.reading.lines.furniture import is_furniture
from newsparse.reading.lines.inside import days, holds_day
from newsparse.reading.lines.page_lines import Line
from newsparse.reading.lines.spots import Spot, spot


def stray_days(page: ReadPage) -> Iterator[Evidence]:
    """Lines that are days and belong to no date: among the entries each, above them more than one."""
    lines, rows, spans = page.lines, page.rows, page.spans
    first, last = rows[0].fields[0].start, rows[-1].fields[0].start
    head = _head(page.line_of(rows[0].span[0]))
    signs = _signs_behind_days(page)
    above: list[Line] = []
    beside: list[Line] = []
    for line in lines:
        if len(line.text) > LONGEST_DAY:
            continue
        held = spans.within(line)
        if any(
            field.slot in ("date", "heading")
            or field.slot != "title"
            and (field.start < line.start or field.end > line.end)
            for field in held
        ):
            continue  # a line in the middle of a paragraph is no day of its own
        if not (is_day(line) or line.level and is_day_heading(line)):
            begins = bool(head) and head == _head(line)
            found = spot_behind(line, line.text[line.marks[0].end - line.start :]) if begins else line.spot
            aside = not held and first < line.start < last and is_date_line(line)
            aside = aside or _is_published(line, held, found, begins or _sign_behind(line) in signs)
            if aside and found is not None and found.rank >= 2 and found.strong:
                yield lost_day(line)
            elif (
                line.end < first and not held and found is not None and is_date_line(line) and has_year(found)
            ):
                beside.append(line)
            continue
        if line.start < first:
            above.append(line)
            continue
        yield found_at(DAY, line, f"the day {shortened(line.text)} is not the date of any item")
    if not above and len(beside) == 1 and beside[0].spot is not None and beside[0].spot.text_after is None:
        above = beside if _is_of_entry(page, beside[0]) else []
        yield from map(lost_day, above)
    elif len(above) > 1 or above and _is_of_entry(page, above[0]):
        for line in above:
            yield found_at(DAY, line, f"the day {shortened(line.text)} is not the date of any item")


def _signs_behind_days(page: ReadPage) -> set[str]:
    """The signs behind the days of entries that part them from what says nothing of an entry."""
    found = (date_of(entry) for entry in page.rows)
    return {_sign_behind(page.line_of(date.start)) for date in found if date is not None} - {""}


def _sign_behind(line: Line) -> str:
    """The sign behind the day that begins a line and parts it from what says nothing of an entry: "•" in "3 May 2020 • 5 min"; "" for none."""
    found = line.spot
    if found is None or not found.day or not found.whole or found.start:
        return ""
    behind = line.text[found.end :].lstrip()
    return behind[:1] if behind[1:2] == " " else ""


def _is_of_entry(page: ReadPage, day: Line) -> bool:
    """Whether a day above the first entry may be that of one: all entries begin with theirs, and a line is below it, or the first has none."""
    rows, first = page.rows, page.rows[0].span[0]
    if date_of(rows[0]) is None and any(map(date_of, rows)):
        return True
    begun = [[field.slot for field in entry.fields[:2]] for entry in rows]
    if not all("date" in slots and slots[0] in ("date", "kicker") for slots in begun):
        return False
    return any(day.end < line.start < first and not is_furniture(line.text) for line in page.lines)


def unread_days(page: ReadPage) -> Iterator[Evidence]:
    """Lines that are written like days and cannot be read: "4 Foo 2026", outside titles; "Monday 4 Foo", where the days of entries have weekdays."""
    spans = page.spans
    weekdays = any((date := date_of(entry)) and _has_weekday(page.line_of(date.start)) for entry in page.rows)
    for line in page.lines:
        if len(line.text) > LONGEST_DAY or line.spot is not None or line.more:
            continue
        like = weekdays and _has_weekday(line)
        if not like and _LIKE_DAY.fullmatch(line.text) is not None:
            like = not any(field.slot in ("title", "heading") for field in spans.within(line))
        if like:
            told = f"{shortened(line.text)} is written like a day, and could not be read as one"
            yield found_at(DAY, line, told)


def _has_weekday(line: Line) -> bool:
    """Whether a line is a weekday with a number and the name of a month, or a word that may be one, and perhaps a time: "Onsdag den 6. maj kl. 21"."""
    match = _WITH_WEEKDAY.fullmatch(line.bare)
    return match is not None and dates.is_weekday(match["weekday"])


_WITH_WEEKDAY = re.compile(
    r"(?P<weekday>[^\W\d_]{2,12})\.?,? (?:[^\W\d_]{2,4} )?[0-3]?\d\.? [^\W\d_]{3,12}\.?(?: (?:19|20)\d\d)?(?:,? (?:[^\W\d_]{1,4}\.? )?\d{1,2}(?:[.:h]\d\d)?)?"
)
_LIKE_DAY = re.compile(
    r"(?:[^\W\d][^\d:：]{1,20}[:：] ?)?"
    r"(?:[0-3]?\d[.]? ?(?:d[eio] )?[^\W\d_]{3,12}\.?,? (?:d[eio] )?(?:19|20)\d\d|[^\W\d_]{3,12}\.? [0-3]?\d, (?:19|20)\d\d)"
)


def dated_outside(page: ReadPage) -> Iterator[Evidence]:
    """Lines above and below all entries that are set off from a day which begins or ends them, or follows a place in capitals, where there are several: another
    list."""
    lines, rows, spans = page.lines, page.rows, page.spans
    first, last = rows[0].span[0], rows[-1].span[1]
    found = [
        line
        for line in lines
        if (line.end <= first or line.start >= last)
        and not is_day(line)
        and (_is_beside_day(line) or _begins_report(line))
        and not spans.within(line)
    ]
    if len(found) > 1:
        yield from map(lost_day, found)


def _begins_report(line: Line) -> bool:
    """Whether a line begins with a place in capitals, a day with its year and a dash: "GENEVA, Switzerland, June 3, 2021 – The council met."."""
    found = line.spot
    if found is None or not found.day or not found.strong or not has_year(found) or found.text_before is None:
        return False
    return (
        line.sentence
        and line.text[: found.start].partition(",")[0].isupper()
        and found.text_after is not None
    )


def days_at_ends(page: ReadPage) -> Iterator[Evidence]:
    """Days in brackets that end the texts of entries, where most have no date: "The text. (3 May 2020)"."""
    lines, rows = page.lines, page.rows
    undated = [entry for entry in rows if date_of(entry) is None]
    if len(undated) * 2 <= len(rows):
        return
    starts = page.starts
    texts = [entry.fields[-1] for entry in undated if entry.fields[-1].slot == "body"]
    last = [lines[bisect.bisect_left(starts, field.end) - 1] for field in texts]
    found = [line for line in last if line.text[-1] in ")]" and _ends_with_day(line)]
    if len(found) > 1 and len(found) * 2 > len(undated):
        yield from map(lost_day, found)


def _ends_with_day(line: Line) -> bool:
    found = _last_day(line)
    return found is not None and found.bracketed and has_year(found)


def _last_day(line: Line) -> Spot | None:
    """The day with which a line ends behind a text."""
    found = line.spot
    ends = found is not None and found.day and found.text_after is None and found.text_before is not None
    return found if ends else None


def _is_beside_day(line: Line) -> bool:
    """Whether a day with its year begins or ends a line, or is all that it says but for a label."""
    found = line.spot
    if found is None or not found.day or not found.rank or not has_year(found):
        return False
    return found.strong and None in (found.text_before, found.text_after) or is_date_line(line)


def _head(line: Line) -> list[tuple[str, int]]:
    """The bullets that a line may begin with, and where."""
    return [(mark.style, line.indent) for mark in line.marks if mark.kind == "bullet"]


def _is_published(line: Line, held: Sequence[Field], found: Spot | None, begins: bool) -> bool:
    """Whether a line that is read as a text says when an entry was published, and nothing else: by its label, or as it `begins` as entries or their days do."""
    is_text = (
        len(held) == 1 and held[0].slot == "body" and (held[0].start, held[0].end) == (line.start, line.end)
    )
    return (
        is_text and found is not None and found.day and found.whole and (found.rank == _PUBLISHED or begins)
    )


_PUBLISHED: Final = 3  # the rank of a label of publication


def days_below_titles(page: ReadPage) -> Iterator[Evidence]:
    """Lines below entries that begin with a day and belong to none, for half of the entries and more."""
    lines, rows, spans = page.lines, page.rows, page.spans
    starts = [entry.span[0] for entry in rows]
    lost: dict[int, Line] = {}
    for line in lines:
        at = bisect.bisect_right(starts, line.start)
        if at and not spans.within(line) and _opens_with_day(line):  # spans are quicker to ask
            lost.setdefault(at, line)
    if len(lost) >= 2 and len(lost) * 2 >= len(rows):
        for line in lost.values():
            yield lost_day(line)


def first_and_last_lost(page: ReadPage) -> Iterator[Evidence]:
    """Lines above the first entry, or below the last, that begin with a day and go on, or end with one behind a sign, where the date lines of the
    entries do."""
    lines, rows = page.lines, page.rows
    first = bisect.bisect_left(lines, rows[0].fields[0].start, key=lambda line: line.end)
    end = bisect.bisect_left(page.starts, rows[-1].span[1])
    near = [*lines[max(first - _NEAREST, 0) : first], *lines[end : end + _NEAREST]]
    dated = [date for entry in rows if (date := date_of(entry)) is not None]
    days = [page.line_of(date.start) for date in dated]
    if sum(map(_has_more_behind_day, days)) * 2 > len(rows):
        yield from (lost_day(line) for line in near if _has_more_behind_day(line))
    if len(days) == len(rows) and all(map(_is_on_line, rows, days)):
        beside = (lines[at] for at in (first - 1, end) if 0 <= at < len(lines))
        yield from (lost_day(line) for line in beside if _is_like_entry(line) and not page.spans.within(line))
    signs = {_sign_before_date(page, entry) for entry in rows}
    if len(signs) == 1 and (sign := signs.pop()).strip():
        yield from (lost_day(line) for line in near if _is_behind_sign(line, sign))


_NEAREST: Final = 6  # lines


def _has_more_behind_day(line: Line) -> bool:
    """Whether a line begins with a day, and something is behind it."""
    day = dates.prefix_date(line.text) if line.spot is not None and line.spot.day else None
    return day is not None and day.start <= 1 and day.end < len(line.text) - 1


def entry_behind_text(page: ReadPage) -> Iterator[Evidence]:
    """Paragraphs that end with a day behind the sign that is between the titles and the days of entries: "A title | 3 May 2020"."""
    signs = {_sign_before_date(page, entry) for entry in page.rows}
    sign = signs.pop() if len(signs) == 1 else ""
    if not sign.strip():
        return
    for entry in page.rows:
        for field in entry.fields:
            line = page.line_ended_by(field) if field.slot == "body" else None
            if line is not None and _is_behind_sign(line, sign):
                yield lost_day(line)


def _is_like_entry(line: Line) -> bool:
    """Whether a line has a day beside more than a label, and is no sentence."""
    found = line.spot
    return _is_beside_day(line) and found is not None and not found.whole and line.raw and not line.sentence


def _is_on_line(entry: Entry, line: Line) -> bool:
    """Whether an entry and its date are nothing but a line."""
    date = date_of(entry)
    return date is not None and line.start <= min(entry.span[0], date.start) and entry.span[1] <= line.end


def _is_behind_sign(line: Line, sign: str) -> bool:
    """Whether a line ends with a day behind a text and a sign."""
    found = line.spot
    if found is None or not found.day or found.text_after or not found.text_before:
        return False
    return line.text[found.text_before.end : found.start] == sign


def _sign_before_date(page: ReadPage, entry: Entry) -> str:
    """What is between the title and the date of an entry, where these are on one line."""
    for title, date in pairwise(entry.fields):
        if (title.slot, date.slot) == ("title", "date"):
            line = page.line_of(title.start)
            return line.text[title.end - line.start : date.start - line.start] if date.end <= line.end else ""
    return ""


def list_in_entry(page: ReadPage) -> Iterator[Evidence]:
    """Lines of one entry that begin with a day each, and go on with a text, or end with one behind a title: a list of their own."""
    lines, rows = page.lines, page.rows
    for entry in rows:
        places = sorted({page.place_of(field.start) for field in entry.fields})
        opening = [at for at in places if lines[at].raw and _opens_with_day(lines[at])]
        if len(opening) < _SEVERAL:
            opening = [at for at in places if lines[at].raw and _closes_with_day(lines[at])]
        date = date_of(entry)
        own = page.place_of(date.start) if date is not None else -1
        for at in opening if len(opening) > 1 else ():
            if at != own:
                yield lost_day(lines[at])


def _opens_with_day(line: Line) -> bool:
    """Whether a line begins with a day that is set off from the text behind it."""
    found = line.spot
    return (
        found is not None and found.day and found.start <= 1 and found.strong and found.text_after is not None
    )


def _closes_with_day(line: Line) -> bool:
    """Whether a line that is no sentence ends with a day that is set off from the text before it."""
    found = _last_day(line)
    return found is not None and found.strong and not line.sentence


_SEVERAL: Final = 2


def days_above(page: ReadPage) -> Iterator[Evidence]:
    """Days above lists of entries that have no date of their own, or whose dates are such lines too: each may be above its entry."""
    for line, part in page.headings:
        none = not any(map(date_of, part.entries))
        undated = none or _take_turns(page.lines, part)
        day = is_day(line) or none and _names_day(line)
        if part.date is None and undated and len(line.text) <= LONGEST_DAY and day:
            yield found_at(DAY, line, f"the day {shortened(line.text)} is not the date of any item below it")


def _is_other(entry: Entry, line: Line) -> bool:
    """Whether an entry has no text, as "Tags: school, budget", or is a month."""
    return not has(entry, "body") or line.period


def days_of_several(page: ReadPage) -> Iterator[Evidence]:
    """Further entries below a day where nearly all days have one entry, right below it: they may have no day of their own."""
    given = [entry for entry in page.rows if (date := date_of(entry)) is not None and date.start == date.end]
    if not given or len(given) * _ONE_OF > len(page.rows):
        return
    own = all(
        has(entry, "body") for entry in page.rows if (date := date_of(entry)) is None or date.end > date.start
    )
    for entry in given:
        line = page.line_of(entry.span[0])
        if line.gap and not (own and _is_other(entry, line) or len(given) == 1 and _are_set_off_alike(page)):
            continue  # days that are set off are headings of any number of entries
        told = f"{shortened(page.title_in_line(entry))} was given the day of the item above it, and may have none"
        yield found_at(DAY, line, told)


def _are_set_off_alike(page: ReadPage) -> bool:
    """Whether the same gap is above each entry but the first, with its day or without, and none between a day and what is below it."""
    days = [day for entry in page.rows if (day := date_of(entry)) is not None and day.end > day.start]
    below = [page.lines[at + 1 : at + 2] for at in (page.place_of(day.start) for day in days)]
    return len({page.line_of(entry.span[0]).gap for entry in page.rows[1:]}) == 1 and not any(
        line.gap for lines in below for line in lines
    )


_ONE_OF: Final = 4


def day_of_all(page: ReadPage) -> Iterator[Evidence]:
    """A line above a list of entries without dates that ends with a day: "Meeting of 14 October 2025", and who was there below it."""
    rows = page.rows
    if not rows or any(map(date_of, rows)) or any(part.date is not None for part in page.entries.parts):
        return
    first = rows[0].fields[0].start
    heads = [line for line, _ in page.headings]
    for line in [line for line in page.lines if line.end <= first][-_NEAR_ABOVE:]:
        if line not in heads and len(line.text) <= LONGEST_DAY and _names_day(line):
            yield found_at(DAY, line, f"the day {shortened(line.text)} is not the date of any item below it")


_NEAR_ABOVE: Final = 4  # lines above the first entry


def _names_day(line: Line) -> bool:
    """Whether a line ends with a day that has a year: "Meeting of 14 October 2025"."""
    found = line.spot
    return (
        found is not None and found.day and found.rank >= 2 and found.text_after is None and has_year(found)
    )


def _take_turns(lines: Sequence[Line], part: Part) -> bool:
    """Whether the entries of a list have their dates as lines of their own, and the heading is right above the first.

    Gaps between them say nothing where the last entry has no date, or that of an update of the page.
    """
    heading, first = part.heading, part.entries[0].fields[0]
    at = bisect.bisect_right(lines, first.start, key=_START) - 1
    if heading is None or not at or not lines[at - 1].start <= heading.start < lines[at - 1].end:
        return False
    found = []
    for entry in part.entries:
        date = date_of(entry)
        line = lines[bisect.bisect_right(lines, date.start, key=_START) - 1] if date is not None else None
        found.append(line)
        if line is not None and date is not None and (line.end != date.end or not _is_all_date(line)):
            return False
    last = found[-1].spot if found[-1] is not None else None
    open_end = last is None or last.rank == 1
    return open_end or not any(line.gap for line in (lines[at], *found) if line is not None)


def _is_all_date(line: Line) -> bool:
    """Whether a line is a day, or says when the page was updated, and nothing else."""
    return is_whole_date(line) or line.spot is not None and line.spot.whole and line.spot.rank == 1


def dates_in_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles and first lines that hold a day set off from the rest, of entries that have no date."""
    rows = page.rows
    places = page.by_start
    starts = sorted(places)
    undated, bare = [], []
    for entry in rows:
        if has(entry, "date"):
            continue
        bare.append(
            next((field for field in entry.fields if field.slot in ("title", "body")), entry.fields[0])
        )
        texts = [field for field in entry.fields if field.slot in ("title", "body", "kicker")]
        for text in (*texts[:3], *texts[3:][-2:]):
            at = page.place_of(text.start)
            line = places[starts[at]] if at >= 0 else None
            ends = line is not None and (
                line.end == text.end or text.slot != "kicker" and line.end < text.end
            )
            if line is not None and ends and _holds_day(line, text):
                undated.append(line)
                break
    if len(undated) < 2 and len(undated) < len(rows):
        undated = []
    parted = [line for text in bare if (line := page.line_ended_by(text)) is not None]
    inside = days([_bare(line) if line.marks else "" for line in parted])
    begun = [line for line in parted if _begins_as_day(line)]
    led = {line.start for line in parted if (found := spot(_bare(line))) is not None and _leads(found)}
    if len(led) * 2 < len(rows):
        led = set()  # "3 May 2020 was a good day"
    known = {line.start for line in undated}
    undated += [
        line
        for line, day in zip(parted, inside, strict=True)
        if (day is not None or line.start in led) and line.start not in known
    ]
    known = {line.start for line in undated}
    for line in (*undated, *(line for line in begun if line.start not in known)):
        yield lost_day(line)


def days_inside_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that hold a whole day each, where no item has a date: it may be that, and what is behind it a text."""
    rows = page.rows
    if len(rows) < _LEAST_TITLES or len(page.titles) < len(rows) or any(has(entry, "date") for entry in rows):
        return
    if all(holds_day(said(line, field)) for line, field in page.titles):
        for line, _ in page.titles:
            yield lost_day(line)


_LEAST_TITLES: Final = 3


def _begins_as_day(line: Line) -> bool:
    """Whether the number with which a line begins is the day of a date: "1. Mai 2020 A title"."""
    found, number = line.spot, next((mark for mark in line.marks if mark.kind == "number"), None)
    return (
        number is not None
        and found is not None
        and _leads(found)
        and found.start <= number.start - line.start < found.end
    )


def _bare(line: Line) -> str:
    """A line without its mark."""
    return line.text[max((mark.end for mark in line.marks), default=line.start) - line.start :]


def _leads(found: Spot) -> bool:
    """Whether a line begins with a day with its year, and says more."""
    return found.day and found.text_before is None and found.text_after is not None and has_year(found)


_LONG: Final = 200


_LONGEST_END: Final = 80  # characters in which a day is at the end of a paragraph


def _holds_day(line: Line, text: Field) -> bool:
    """Whether a line holds a day that is set off: at the beginning or end of a title, or with a few words beside it."""
    told = said(line, text) if line.marks else line.text
    found = spot_behind(line, told) if line.marks else line.spot
    if found is None or not found.day:
        return False
    if text.slot == "title" and line.marks and parts_line(told, found):
        return True
    if text.slot == "body" and found.text_before is None and found.strong:
        return True
    if len(line.text) > _LONG:
        last = spot(line.text[-_LONGEST_END:])
        return last is not None and last.day and last.bracketed and last.text_after is None
    return (
        is_date_line(line, found, told)
        or text.slot == "title"
        and (found.text_before is None or found.text_after is None)
    )


def unknown_days(page: ReadPage) -> Iterator[Evidence]:
    """Lines that say that a day is not known yet, above or below a title: of an item that has no other."""
    for line in page.lines:
        if len(line.text) <= _LONGEST_UNKNOWN and _UNKNOWN.fullmatch(line.text):
            yield found_at(
                DAY,
                line,
                f"{shortened(line.text)} may be above or below the title of an item whose day is not known yet",
            )


_LONGEST_UNKNOWN: Final = 50
_UNKNOWN = Caseless(
    r"\W{0,2}(?:dates?|days?):?\s(?:(?:is |are |still )?to be (?:confirmed|announced|decided|agreed|fixed)|tb[ac]|t\.b\.[ac]\.?)\W{0,2}"
    r"|(?:termin|datum)(?: (?:folgt|wird noch bekannt ?gegeben|steht noch nicht fest|noch offen)|\s?: (?:folgt|noch offen))\W?"
    r"|date (?:à (?:confirmer|préciser|définir|venir))\W?|fecha por (?:confirmar|definir|determinar)\W?|data (?:da (?:definire|confermare|destinarsi)|a (?:definir|confirmar|anunciar))\W?"
    r"|datum (?:volgt|nog niet bekend)\W?|datum (?:meddelas senare|fastställs senare)\W?|dato (?:kommer|følger|annonceres senere)\W?|päivämäärä (?:vahvistuu|ilmoitetaan) myöhemmin\W?"
    r"|termin (?:zostanie podany|do ustalenia|bude upřesněn)\W?|дата (?:уточняется|будет объявлена)\W?|日程(?:未定|調整中)|日時未定|日期待定|날짜 미정"
)


_START: Final = operator.attrgetter("start")


def days_as_headings(page: ReadPage) -> Iterator[Evidence]:
    """Days that head a list whose entries all have days of their own: each may be that of the entry below it, and the last entry's day that of one that
    is not there any more."""
    for line, part in page.headings:
        own = [day for entry in part.entries if (day := date_of(entry)) is not None and day.start < day.end]
        last = date_of(part.entries[-1])
        below = own == [last] and own[0].end == part.entries[-1].fields[-1].end
        if is_day(line) and (below or len(own) == len(part.entries)):
            yield lost_day(line)


def days_in_texts(page: ReadPage) -> Iterator[Evidence]:
    """Lines that begin or end with a day, two and more in the texts of an entry, where no entry has a date: another list."""
    if any(has(entry, "date") for entry in page.rows):
        return
    for entry in page.rows:
        lines = [page.line_of(field.start) for field in entry.fields if field.slot == "body"]
        dated = [line for line in lines if _is_at_edge(line)]
        yield from map(lost_day, dated if len(dated) > 1 else ())


def _is_at_edge(line: Line) -> bool:
    """Whether a day with a year begins or ends a line."""
    found = line.spot
    return (
        found is not None
        and found.rank >= 2
        and has_year(found)
        and (not found.start or found.end == len(line.text))
    )


RULES: Final = (
    unread_days,
    stray_days,
    days_as_headings,
    days_in_texts,
    days_above,
    day_of_all,
    days_of_several,
    first_and_last_lost,
    entry_behind_text,
    list_in_entry,
    dated_outside,
    days_at_ends,
    days_below_titles,
    dates_in_titles,
    days_inside_titles,
    unknown_days,
)
"""Each takes what a page was read as, and gives what that leaves unexplained."""
