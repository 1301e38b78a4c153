"""Days above their entries whose entries are several, and days before titles with entries that have none below: each title with what is below it
is an entry. Nothing here raises."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from typing import Final

from newsparse.lexis import latin_length
from newsparse.reading.find.candidate import Reading
from newsparse.reading.find.elements import Element, Record
from newsparse.reading.find.labels import TAGGED, category_label
from newsparse.reading.lines.furniture import is_furniture
from newsparse.reading.lines.page_lines import TIME, Line, columns, ends_sentence, least_width


def with_days_divided(lines: Sequence[Line], reading: Reading) -> Reading:
    """A reading of days above their entries, with the entries of a day that has several taken apart.

    Sure where each title of the page that is no sentence has one paragraph below it that is one, or none of them any, and the days have no
    time, and no label of publication: what begins at a time is one.
    """
    if (
        reading.cut.kind != "date"
        or reading.order != "DTB"
        or _have_times(reading)
        or _are_of_publication(reading)
    ):
        return reading
    pairs = list(zip(reading.records, reading.roles, strict=True))
    groups = [_by_title(record, roles, times=True) for record, roles in pairs]
    above_times = _are_above_times(groups)
    if above_times:
        groups = [list(map(list.__add__, texts[::2], texts[1::2])) for texts in groups]
    else:
        groups = [_by_title(record, roles) for record, roles in pairs]
    if foot := next((at for at, texts in enumerate(groups[-1]) if at and is_furniture(texts[0].text)), 0):
        groups[-1] = groups[-1][:foot]
    inline = all(
        group and record.elements[record.date].line == group[0][0].line
        for record, group in zip(reading.records, groups, strict=True)
    )
    if not (_are_divided(groups) and _are_set_off(lines, groups) or inline and _are_rows(lines, groups)):
        return reading
    found: list[Record] = []
    roles: list[list[str]] = []
    heads: dict[int, int] = {}
    for number, (record, group) in enumerate(zip(reading.records, groups, strict=True)):
        if number in reading.heads:
            heads[len(found)] = reading.heads[number]
        day = record.elements[record.date]
        for place, texts in enumerate(group):
            own = (
                day
                if not place
                else day._replace(start=texts[0].start, end=texts[0].start, text="", spot=None)
            )
            start = record.start if not place else texts[0].line
            days = () if place and inline else (own,)
            found.append(Record(start, texts[-1].line + 1, None, (*days, *texts)))
            roles.append([*["date"] * len(days), "title", *["body"] * (len(texts) - 1)])
    bits = _TIME_BELOW if above_times else 0.0
    each = tuple(reading.weight.each[0] + bits for _ in found)
    last = len(found) if max(map(len, groups[:-1]), default=0) > 1 else len(groups) - 1
    unsure = tuple(
        record.start for at, record in enumerate(found) if record.date < 0 or at > last
    )  # below the last day alone they may be below the list
    return reading._replace(
        records=found,
        roles=roles,
        heads=heads,
        weight=reading.weight._replace(each=each, dated=len(found) - len(unsure)),
        unsure=unsure,
        bits=reading.bits + bits * len(found),
    )


_TIME_BELOW: Final = 3.0  # a time of day below each title


def _are_above_times(groups: Sequence[list[list[Element]]]) -> bool:
    """Whether the texts of all days, of which there are several, are a title and a time below it in turn: "Choir", "7.30pm in the hall"."""
    if len(groups) < _FEWEST_LISTS or any(len(texts) != 1 for group in groups for texts in group):
        return False
    times = [[TIME.match(texts[0].text) is not None for texts in group] for group in groups]
    return all(own and len(own) % 2 == 0 and not any(own[::2]) and all(own[1::2]) for own in times)


def _are_rows(lines: Sequence[Line], groups: Sequence[list[list[Element]]]) -> bool:
    """Whether days and titles are a line each, and few lines between them are like these but for the day: as long as titles, at the same column, no
    end of the line above."""
    rows = [texts for group in groups for texts in group]
    more = [texts[0] for _, *others in groups for texts in others]
    if any(len(texts) > 1 for texts in rows) or not 0 < len(more) * _ONE_OF <= len(rows):
        return False
    places = [texts[0].line for texts in rows]
    if places != list(range(places[0], places[-1] + 1)) or len({lines[at].indent for at in places}) > 1:
        return False
    sizes = [latin_length(group[0][0].text) for group in groups]
    widest = max(columns(lines[at]) for at in places)
    return all(
        min(sizes) <= 2 * latin_length(each.text) <= 3 * max(sizes)
        and each.text[0].isalnum()
        and not each.text[0].islower()
        and lines[each.line].gap == lines[places[1]].gap
        and (
            lines[each.line].gap
            or widest < _LEAST_WIDE
            or least_width(lines[each.line - 1], lines[each.line]) <= widest
        )
        for each in more
    )


_ONE_OF: Final = 4
_LEAST_WIDE: Final = 60  # columns at which lines may be broken


def below_days(lines: Sequence[Line], reading: Reading) -> Reading | None:
    """A divided reading whose days are headings of lists: two of them at least of several lines, all set off by the same gap and the days by wider ones, and no label says that a
    day is of one entry; without the lines below the last list that a wider gap sets off. `None` where it has no such days."""
    if any(record.date < 0 for record in reading.records):
        return None
    days = [record.elements[record.date] for record in reading.records]
    firsts = [at for at, day in enumerate(days) if day.text]
    gaps = [
        lines[record.start].gap for record, day in zip(reading.records, days, strict=True) if not day.text
    ]
    least = min(gaps, default=0)
    far = (at for at in range(firsts[-1] + 1, len(days)) if lines[reading.records[at].start].gap > least)
    stop = next(far, len(days))
    several = sum(behind - first > 1 for first, behind in itertools.pairwise([*firsts, stop]))
    even = set(gaps[: len(gaps) - (len(days) - stop)]) <= {least}
    apart = all(lines[reading.records[at].start].gap > least for at in firsts[1:])
    if (
        several < _FEWEST_LISTS
        or not even
        or not apart
        or any(day.spot is not None and day.spot.rank != 2 for day in days)
    ):
        return None
    return reading._replace(
        records=reading.records[:stop],
        roles=reading.roles[:stop],
        weight=reading.weight._replace(each=reading.weight.each[:stop], dated=stop),
    )


_FEWEST_LISTS: Final = 2


def without_days(reading: Reading) -> tuple[list[Record], list[list[str]]]:
    """The entries of a reading without their days, and the roles of what is left."""
    records, roles = [], []
    for record, own in zip(reading.records, reading.roles, strict=True):
        pairs = [pair for pair in zip(record.elements, own, strict=True) if pair[1] != "date"]
        records.append(Record(pairs[0][0].line, record.end, None, tuple(element for element, _ in pairs)))
        roles.append([role for _, role in pairs])
    return records, roles


def with_days_of_headings(lines: Sequence[Line], records: Sequence[Record]) -> list[Record]:
    """The entries below days that are headings, with the days at the ends of their titles as parts of these, where most entries have none: "A talk
    (29 September 2021)" below "20 August 2021"."""
    dated = [record for record in records if record.date >= 0]
    if len(dated) * 2 >= len(records):
        return list(records)
    return [_with_day_in_title(lines, record) if record.date > 0 else record for record in records]


def _with_day_in_title(lines: Sequence[Line], record: Record) -> Record:
    """An entry whose first line is a text and a day as one text; any other as it is."""
    line = lines[record.start]
    parts = [element for element in record.elements if element.line == record.start]
    day = record.elements[record.date]
    if parts[-1:] != [day] or parts[0].kind != "text" or not line.raw:
        return record
    whole = parts[0]._replace(end=line.end, text=line.text[parts[0].start - line.start :], inline=False)
    return record._replace(elements=(whole, *record.elements[len(parts) :]))


def _are_of_publication(reading: Reading) -> bool:
    """Whether most days have labels of publication, which say that a day is of one entry."""
    spots = [record.elements[record.date].spot for record in reading.records if record.date >= 0]
    return sum(found is not None and found.rank == 3 for found in spots) * 2 > len(reading.records)


def _have_times(reading: Reading) -> bool:
    """Whether most days have a time."""
    dates = [record.elements[record.date].date for record in reading.records if record.date >= 0]
    timed = sum(date is not None and date.date is not None and date.date.time is not None for date in dates)
    return timed * 2 > len(reading.records)


def _are_divided(groups: Sequence[list[list[Element]]]) -> bool:
    """Whether some days have several entries: a title and its paragraph each, or many titles and no paragraph."""
    sizes = [len(group) for group in groups]
    if (
        max(sizes) < 2
        or 0 in sizes
        or any(_begins_with_day(texts[0]) for _, *more in groups for texts in more)
    ):
        return False
    bare = [one for group in groups for one in group if len(one) == 1]
    total = sum(sizes)
    if len(bare) == total:
        return len(set(sizes)) >= 2 and max(sizes) >= 3 and not _are_fields(groups)
    return len(bare) * 4 <= total


def _begins_with_day(element: Element) -> bool:
    """Whether a text begins with a day, which may be that of one more entry: "9 March 2026 (updated)"."""
    day = element.spot
    return day is not None and day.day and day.text_before is None


def _are_set_off(lines: Sequence[Line], groups: Sequence[list[list[Element]]]) -> bool:
    """Whether each title below the first of its day is set off from what is above it no less than texts are from the first titles, and its own
    text as these are: else it is a line of a text."""
    gaps = {
        lines[texts[1].line].gap for texts, *_ in groups if len(texts) > 1 and texts[1].line > texts[0].line
    }
    others = [texts for _, *more in groups for texts in more]
    return all(
        lines[texts[0].line].gap >= min(gaps, default=0)
        and (len(texts) == 1 or not gaps or lines[texts[1].line].gap in gaps)
        for texts in others
    )


_LEAST_WORD: Final = 4
_MOST_FIELDS: Final = 6


def _are_fields(groups: Sequence[list[list[Element]]]) -> bool:
    """Whether lines in one place below their days begin alike, so that they say something of the entry above: "Starts 8:30", "Starts 7:45"."""
    for place in range(1, min(max(map(len, groups)), _MOST_FIELDS)):
        words = [group[place][0].text.partition(" ")[0] for group in groups if len(group) > place]
        word, count = Counter(words).most_common(1)[0]
        if count > 1 and count * 2 >= len(words) and len(word) >= _LEAST_WORD:
            return True
    return False


def _by_title(record: Record, roles: Sequence[str], times: bool = False) -> list[list[Element]]:
    """The texts of a day, a list for each title with what is below it, times of day that are alone among them if asked for; nothing where a text is
    above the day."""
    found: list[list[Element]] = []
    day = record.elements[record.date]
    for element, role in zip(record.elements, roles, strict=True):
        if role in ("title", "body") and element.line < day.line:
            return []
        if role == "date" or role == "more" and not (times and TIME.fullmatch(element.text)):
            continue  # "Meeting of" before its day, "Published: 16.25 GMT" below a text
        if role not in ("title", "body", "more"):
            return [[element]]
        beside = bool(found) and element.line == found[-1][-1].line  # one line begins one entry
        if _may_be_title(element.text) and not beside:
            found.append([element])
        elif found:
            found[-1].append(element)
    return found


def _may_be_title(text: str) -> bool:
    """Whether a line is as titles are, and not "Tags: ports, ships" or "See https://example.org"."""
    if "://" in text or category_label(text) > 0 or TAGGED.match(text) is not None:
        return False
    return len(text) <= 160 and (not ends_sentence(text) or text[-1] in "?!？！؟" and len(text) <= 80)
