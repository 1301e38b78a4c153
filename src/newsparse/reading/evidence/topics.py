"""Short lines that may be headings and that a reading leaves between entries or takes for a part of one. Nothing here raises."""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from newsparse.reading.entries import Entry, Evidence, Field, Part
from newsparse.reading.evidence.base import (
    ODD,
    ReadPage,
    date_of,
    field_of,
    fields_of,
    found_at,
    lost_topic,
    may_be_topic,
    same_entry,
    shortened,
)
from newsparse.reading.find.weights import LABEL
from newsparse.reading.lines.furniture import is_furniture, names_page
from newsparse.reading.lines.kinds import is_advertisement, is_kind
from newsparse.reading.lines.links import links_alone
from newsparse.reading.lines.page_lines import Line


def before_restarts(page: ReadPage) -> Iterator[Evidence]:
    """Short last lines of lists that are set off, where a list without a heading is below and no other entry ends so: they may be topics."""
    entries = page.entries
    places = page.by_start

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
            yield lost_topic(line)


def left_topics(page: ReadPage) -> Iterator[Evidence]:
    """Short lines set off between entries that belong to none and that the page says once, where such a line is above the first entry too: they may be headings."""
    rows, lines, spans = page.rows, page.lines, page.spans
    starts = [entry.span[0] for entry in rows]
    found: list[Line] = []
    above: list[Line] = []
    counts = Counter(line.text for line in lines)
    for line, below in pairwise(lines):
        at = bisect.bisect_right(starts, line.start)
        if at >= len(rows) or starts[at] > below.end or not may_be_topic(line):
            continue
        held = spans.within(line)
        if not at and all(field.slot == "heading" for field in held):
            above.append(line)
        elif at and not held and counts[line.text] == 1 and not is_advertisement(line.text):
            found.append(line)
    if not above or not found:
        return
    inside = [line for line in lines if spans.within(line)]
    inner = max((below.gap for above, below in pairwise(inside) if same_entry(rows, above, below)), default=0)
    wide = [line for line in found if line.gap > inner]
    if all(line.indent == above[0].indent for line in wide):
        yield from map(lost_topic, wide)


def first_undated(page: ReadPage) -> Iterator[Evidence]:
    """A line with a sentence right below it, set off as the entries are, between the heading of a page and its first entry: an item without a date."""
    rows, lines = page.rows, page.lines
    places = page.places
    first = places.get(rows[0].fields[0].start, 0)
    begun = [places[entry.fields[0].start] for entry in rows[1:] if entry.fields[0].start in places]
    if (
        first >= _SEVERAL
        and begun
        and all(entry.fields[0].slot == "date" for entry in rows)
        and not lines[first].gap
    ):
        title = lines[first - 1]
        if "\t" in title.text or " | " in title.text:  # the names of columns
            return
        close = not any(lines[at].gap for at in (first, *begun))
        if close and title.gap and len(title.text.split()) > _LEAST_SPACES and not title.sentence:
            yield found_at(ODD, title, f"{shortened(title.text)} may be the title of an item without a date")
        return
    inline = all(_begins_with_both(page, entry) for entry in rows)
    if first < _LEAST_ABOVE or not inline and any(entry.fields[0].slot != "title" for entry in rows):
        return
    title, text = lines[first - 2], lines[first - 1]
    labelled = not title.gap and first > 2 and len(lines[first - 3].text.split()) <= _LEAST_SPACES  # "Pinned"
    start = first - 3 if labelled else first - 2
    apart = bool(begun) and all(lines[at].gap for at in (first, start, *begun)) and not text.gap
    greets = title.text[-1] in ",،，"  # "Dear friends,"
    may_be_title = not (title.sentence or greets) and title.spot is None and len(title.text) <= _LONGEST_TITLE
    if apart and may_be_title and text.sentence and not text.more and not names_page(title.text):
        told = f"{shortened(title.text)} may be the title of an item without a date"
        yield found_at(ODD, title, told)


def lone_headings(page: ReadPage) -> Iterator[Evidence]:
    """The only heading between entries that has as many words as a title and is set off no more than they are: an item without a date."""
    parts = page.entries.parts
    first = page.places.get(parts[0].entries[0].span[0], 0)
    heads = [part.heading for part in parts[1:]]
    if len(heads) != 1 or heads[0] is None:
        return
    at = page.places.get(heads[0].start, 0)
    line = page.lines[at]
    gaps = {line.gap, *(each.gap for each in page.lines[at + 1 : at + 2])}
    if first and parts[0].heading is None:
        gaps.add(page.lines[first].gap)
    above = parts[0].heading
    unlike = above is not None and page.text_at(above).isupper() and not line.text.isupper()
    is_title = unlike or len(line.text.split()) > _LEAST_SPACES
    is_title = is_title and may_be_topic(line) and not line.period
    if is_title and len(gaps) == 1 and not names_page(line.text) and line.end == heads[0].end:
        yield found_at(ODD, line, f"{shortened(line.text)} may be the title of an item without a date")


def _begins_with_both(page: ReadPage, entry: Entry) -> bool:
    """Whether an entry has its date and its title on its first line, in this order."""
    slots = [field.slot for field in entry.fields[:2]]
    return slots == ["date", "title"] and page.line_of(entry.fields[0].start) is page.line_of(
        entry.fields[1].start
    )


_LEAST_SPACES: Final = 3  # in a title; headings have fewer
_LONGEST_TITLE: Final = 120
_LEAST_ABOVE: Final = 3  # lines: a heading, a title, a text


_SEVERAL: Final = 2


def headings_as_items(page: ReadPage) -> Iterator[Evidence]:
    """Headings that may be titles: several of one entry each right above it, or one in the middle of a page whose entries are set off by
    gaps, right above an entry, or of several words and set off as the entries are."""
    lines, places = page.lines, page.places
    begun = [places.get(entry.fields[0].start) for part in page.entries.parts for entry in part.entries[1:]]
    apart = all(lines[at].gap for at in begun if at is not None)
    found = [
        (line, part)
        for line, part in page.headings
        if not (line.period or line.spot is not None or line.marks or names_page(line.text))
    ]
    glued = [(line, part) for line, part in found if _is_right_above(page, line, part)]
    single = [(line, part) for line, part in glued if len(part.entries) == 1]
    if apart and len(glued) == 1 and glued[0][1] is not page.entries.parts[0]:
        titles = glued
    else:
        titles = single if len(single) > 1 or apart and len(glued) > 1 else []
    sourced = [(line, part) for line, part in page.headings if _is_above_source(page, line, part)]
    for line, _ in sourced if len(sourced) > 1 else titles:
        yield found_at(ODD, line, f"{shortened(line.text)} may be the title of the item below it")
    inner = [line for line, part in page.headings if part is not page.entries.parts[0]]
    for line, _ in found if len(inner) == 1 else ():
        if line is inner[0] and _is_set_off_as_entries(page, line):
            yield found_at(ODD, line, f"{shortened(line.text)} may be the title of an item without a date")


def _is_above_source(page: ReadPage, heading: Line, part: Part) -> bool:
    """Whether one entry is below a heading, and its title is a word or two beside its date, as a source or a place is: "Reuters, 3 May 2024"."""
    date, title = date_of(part.entries[0]), field_of(part.entries[0], "title")
    if len(part.entries) > 1 or date is None or title is None or heading.spot is not None:
        return False
    said = page.text_at(title)
    beside = page.line_of(date.start) is page.line_of(title.start)
    return beside and 0 < len(said) < len(heading.bare) and said.count(" ") < _SEVERAL


def _is_right_above(page: ReadPage, heading: Line, part: Part) -> bool:
    """Whether the first entry of a list begins in the line below its heading, and no gap is between."""
    at = page.places[heading.start] + 1
    return (
        bool(part.entries)
        and page.places.get(part.entries[0].fields[0].start) == at
        and not page.lines[at].gap
    )


def _is_set_off_as_entries(page: ReadPage, heading: Line) -> bool:
    """Whether a heading of several words has the same gaps above and below it as are above the entries, and nothing else sets these off."""
    lines, rows = page.lines, page.rows
    below = page.places[heading.start] + 1
    if (
        len(rows) < _FEWEST_ROWS
        or heading.text.count(" ") < _SEVERAL
        or page.is_marked
        or below == len(lines)
    ):
        return False
    starts = [page.places[entry.span[0]] for entry in rows[1:] if entry.span[0] in page.places]
    gaps = {lines[place].gap for place in starts if place != below}
    return heading.gap > 0 and gaps == {heading.gap} == {lines[below].gap}


_FEWEST_ROWS: Final = 4


def lone_kickers(page: ReadPage) -> Iterator[Evidence]:
    """Lines above the titles of some entries that are said once each: each may be the title, and the line below it something else.

    A word or two above a longer title is a category where other entries have one that recurs or is well known.
    """
    rows = page.rows
    found: list[tuple[Field, str, str]] = []
    for entry in rows:
        slots = [field.slot for field in entry.fields if field.slot not in ("number", "date")]
        field = next((field for field in entry.fields if field.slot == "kicker"), entry.fields[0])
        line = page.line_of(field.start)
        begins = field.start in (line.start, *(mark.end for mark in line.marks))
        if slots[:2] == ["kicker", "title"] and begins and line.end == field.end:
            found.append((field, page.text_at(field), page.text_of(entry, "title")[0]))
    said = Counter(line.text for line in page.lines if line.text) + Counter(
        text for field, text, _ in found if field.start != page.line_of(field.start).start
    )
    once = [(field, text, title) for field, text, title in found if said[text] == 1]
    known = len(once) < len(found) or any(is_kind(text) for _, text, _ in found)
    few = len(found) * 3 <= len(rows)
    if few or len(once) == len(found) < len(rows):
        for field, text, title in once:
            is_category = text.isupper() or is_kind(text) or known and _is_short_of(text, title)
            marked = field.start != page.line_of(field.start).start
            if not is_category and (not marked or _is_flag_below(text, title)):
                told = f"{shortened(text)} may be the title, as other items have no line above theirs"
                yield found_at(ODD, field, told)


def _is_flag_below(text: str, title: str) -> bool:
    """Whether a title is no more than a flag below a longer text: "CANCELLED". Behind numbers, events have a line of their name above the title."""
    return len(title) < len(text) and (title.isupper() or is_kind(title) or " " not in title)


def _is_short_of(text: str, title: str) -> bool:
    """Whether a text is a word or two and shorter than a title."""
    return text.count(" ") < _SEVERAL and len(text) < len(title)


def headings_in_texts(page: ReadPage) -> Iterator[Evidence]:
    """Short lines that are set off and end an entry's text: those that end in a colon introduce what is below, and those of a few words are
    told where they are below a sentence in few entries, and all other texts are sentences."""
    rows = page.rows
    found, sentences, others = [], 0, 0
    for entry in rows:
        texts = fields_of(entry, "body")
        ends = [page.line_ended_by(field) for field in texts]
        sentences += sum(line is not None and line.sentence for line in ends)
        others += sum(line is not None and not line.sentence for line in ends) if entry is not rows[-1] else 0
        line = ends[-1] if ends and texts[-1] is entry.fields[-1] and entry is not rows[-1] else None
        if line is None or line.start != texts[-1].start or not line.gap or line.spot is not None:
            continue
        if line.text[-1] in ":：" and len(line.text) <= _LONGEST_HEADING:
            yield lost_topic(line)
        elif len(ends) > 1 and ends[-2] is not None and ends[-2].sentence:
            apart = line.gap > ends[-2].gap and len(line.text) <= _LONGEST_NAME and may_be_topic(line)
            found += [line] if apart or _is_name(line) else []
    if len(found) * 3 <= len(rows) and len(found) * 2 <= sentences and len(found) == others:
        yield from map(lost_topic, found)


def periods_in_texts(page: ReadPage) -> Iterator[Evidence]:
    """A month or a year alone at the end of an entry's text, on a page with another above entries: the heading of those below it."""
    first = page.rows[0].fields[0].start
    above = [line for line in page.lines if line.start < first]
    if not any(line.period for line in (*above, *(line for line, _ in page.headings))):
        return
    for entry in page.rows[:-1]:
        last = entry.fields[-1]
        line = page.line_of(last.end - 1)
        if last.slot == "body" and line.period and line.end == last.end:
            yield lost_topic(line)


def headings_as_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles of few entries that end in a colon, or with a line that is no sentence above their text, where the texts of most others begin with one:
    headings."""
    rows = page.rows
    named = [line for line, _ in page.titles if line.text[-1] in ":："]
    if len(named) * 2 <= len(rows):
        yield from map(lost_topic, named)
    found, plain = [], 0
    for entry in rows:
        slots = [field.slot for field in entry.fields]
        texts = fields_of(entry, "body")
        first = page.line_ended_by(texts[0]) if texts else None
        if first is None or slots[slots.index("body") - 1] != "title":
            continue
        title = entry.fields[slots.index("body") - 1]
        line = page.line_ended_by(title)
        if first.sentence:
            plain += 1
        elif (
            len(texts) > 1
            and line is not None
            and may_be_topic(line)
            and may_be_topic(first)
            and LABEL.match(first.text) is None
        ):
            found.append(line)
    if len(found) <= plain:
        for line in found:
            yield found_at(
                ODD, line, f"the title {shortened(line.text)} may be a heading of the title below it"
            )


def _is_name(line: Line) -> bool:
    """Whether a line is a few words and nothing else."""
    return (
        len(line.text) <= _LONGEST_NAME
        and line.text.count(" ") < _SEVERAL
        and may_be_topic(line)
        and not line.marks
    )


_LONGEST_NAME: Final = 30
_LONGEST_HEADING: Final = 60


def lines_above_titles(page: ReadPage) -> Iterator[Evidence]:
    """Lines that are no sentences and end all entries that begin with headings but the last, where such a line is above the first: each may belong to
    the item below it."""
    *others, last = page.rows
    if not all(page.line_of(entry.span[0]).level for entry in page.rows):
        return
    at = page.places.get(page.rows[0].span[0], 0)
    above = page.lines[at - 1] if at else None
    if len(others) < _FEWEST_LEADING or above is None or not _may_lead(above) or names_page(above.text):
        return
    ends = [page.line_ended_by(entry.fields[-1]) for entry in page.rows]
    found = [
        line
        for entry, line in zip(others, ends, strict=False)
        if entry.fields[-1].slot == "body" and line is not None and line.gap >= above.gap and _may_lead(line)
    ]
    closes = last.fields[-1].slot == "body" and ends[-1] is not None and _may_lead(ends[-1])
    for line in found if len(found) == len(others) and not closes else ():
        yield found_at(ODD, line, f"{shortened(line.text)} may belong to the item below it")


def topics_in_entries(page: ReadPage) -> Iterator[Evidence]:
    """The last texts of some entries, a few words each with the indent and the bullet of the line above the first entry, where all others end
    in a sentence or without a text: headings."""
    *others, last = page.rows
    at = page.places.get(last.span[0], 0) and page.places.get(page.rows[0].span[0], 0)
    above = page.lines[at - 1] if at else None
    if above is None or not _may_head(above) or names_page(above.text) or is_furniture(above.text):
        return
    ends = [_closing_line(page, entry) for entry in others]
    found = [line for line in ends if line is not None and not line.sentence]
    once = len({line.text for line in found}) == len(found)
    if once and len(found) * 2 <= len(page.rows) and all(_is_like(page, line, above) for line in found):
        yield from map(lost_topic, found)


def _closing_line(page: ReadPage, entry: Entry) -> Line | None:
    """The line that ends an entry, where it is a text of its own."""
    field = entry.fields[-1]
    line = page.line_of(field.start)
    starts = {line.start, *(mark.end for mark in line.marks)}
    return line if field.slot == "body" and field.start in starts and field.end == line.end else None


def _may_head(line: Line) -> bool:
    """Whether a line may name what is below it, behind a bullet or without."""
    plain = not line.sentence and line.spot is None and not line.more and LABEL.match(line.text) is None
    return plain and len(line.text) <= _LONGEST_NAME and any(map(str.isalpha, line.text))


def _is_like(page: ReadPage, line: Line, above: Line) -> bool:
    """Whether a line may be a heading as one above it is: with the same marks and gap below it, at the same column."""
    one, two = (
        (each.indent, [mark.kind for mark in each.marks], page.lines[page.places[each.start] + 1].gap)
        for each in (line, above)
    )
    return _may_head(line) and one == two


def _may_lead(line: Line) -> bool:
    """Whether a line may be above a title: a few words and no name of a menu."""
    return may_be_topic(line) and not is_furniture(line.text)


_FEWEST_LEADING: Final = 2


def names_below_texts(page: ReadPage) -> Iterator[Evidence]:
    """Texts of entries that are names of menus or lists ("More news"), or the only one that is nothing but links, below another text: they may be headings."""
    below = [
        line
        for entry in page.rows
        for above, field in pairwise(entry.fields)
        if above.slot == field.slot == "body"
        and (line := page.by_start.get(field.start)) is not None
        and line.end == field.end
        and not line.more
    ]
    linked = [line for line in below if len(links_alone(line.text)) > 1]
    for line in below:
        if is_furniture(line.text) or [line] == linked:
            yield found_at(ODD, line, f"{shortened(line.text)} may be a heading, or a link of the page")


def lost_periods(page: ReadPage) -> Iterator[Evidence]:
    """Lines that are a month or a year alone between two entries and in no field, where nothing is read as a heading. Above the first, they are a menu
    as often."""
    first, last = page.rows[0].span[0], page.rows[-1].span[0]
    starts = {entry.span[0] for entry in page.rows} | {entry.fields[0].start for entry in page.rows}
    for line, below in pairwise(() if page.headings else page.lines):
        lost = line.period and first < line.start < last and below.start in starts
        if lost and not page.spans.within(line):
            yield lost_topic(line)


RULES: Final = (
    before_restarts,
    left_topics,
    first_undated,
    lone_headings,
    headings_as_items,
    headings_in_texts,
    periods_in_texts,
    headings_as_titles,
    lone_kickers,
    lines_above_titles,
    topics_in_entries,
    names_below_texts,
    lost_periods,
)
"""Each takes what a page was read as, and gives what that leaves unexplained."""
