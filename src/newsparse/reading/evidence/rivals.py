"""Whether a page could be read otherwise nearly as well: the titles of a found reading that another order of its fields would change.

`doubts` takes what was found and gives a piece of evidence for each such title. Nothing here raises.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from newsparse.dates.evidence import small_words
from newsparse.reading.entries import Evidence
from newsparse.reading.evidence.base import ODD, first_word, shortened
from newsparse.reading.find.candidate import Reading
from newsparse.reading.find.elements import Element, Record
from newsparse.reading.find.ends import asides_of, closed_at, page_end
from newsparse.reading.find.labels import category_label
from newsparse.reading.find.left import cut_off_bits, has_date_above
from newsparse.reading.find.search import Found, other_orders
from newsparse.reading.find.shift import LEAST, rival_line, shift
from newsparse.reading.find.weights import (
    BEFORE_BRACKETS,
    FIRST,
    LABEL,
    UNTITLED,
    begin_with_titles,
    echoes,
    is_above_title,
    is_before_brackets,
    title_of,
)
from newsparse.reading.lines.bylines import without_role
from newsparse.reading.lines.furniture import is_furniture, is_menu, names_page, names_programme, says_of_page
from newsparse.reading.lines.kinds import is_kind
from newsparse.reading.lines.page_lines import Line, ends_sentence

NEAR: Final = 2.5
"""Bits by which a reading must be better than its rival: odds of about 6 to 1."""
_NEAR_UNKNOWN: Final = 4.0
"""The same where the titles are below the days, and no line above these recurs or is a known category."""
FEW: Final = 12
"""Entries up to which a page can leave so much open: with more of them the better order is far ahead."""


def doubts(found: Found) -> Iterator[Evidence]:
    """The titles that may be something else, where another order explains the page nearly as well and has other titles."""
    reading = found.reading
    if len(reading.records) > FEW:
        return
    mine = _titles(reading)
    named = {
        field.start
        for part in found.entries.parts
        for entry in part.entries
        for field in entry.fields
        if field.slot == "title"
    }
    apart = reading.order in _CATEGORY_ABOVE_DAY and not _have_known_categories(reading)
    near = (_NEAR_UNKNOWN if apart else NEAR) + _weighed_more(found, mine)
    for rival in other_orders(found.lines, reading, reading.bits - near):
        pairs = list(zip(mine, _titles(rival), strict=False))
        changed = [
            (own, other)
            for own, other in pairs
            if own and other and own.start != other.start and other.start not in named
        ]
        if len(changed) * 2 >= len(mine) == len(pairs) and _is_likely(reading, rival, changed):
            for own, other in changed:
                told = f"the title may be {shortened(other.text)} instead: both readings explain the page equally well"
                yield Evidence(ODD, own.start, own.end, told)
            return


def _weighed_more(found: Found, titles: Sequence[Element | None]) -> float:
    """The bits that titles were given for what is no proof: that they are first texts of which no two are the same, or before days in brackets."""
    reading = found.reading
    at = {letter: reading.order.find(letter) for letter in "TKB"}
    first = all(place < 0 or place >= at["T"] for place in at.values())
    bits = 0.0
    if first and begin_with_titles(
        found.lines, reading.cut, reading.records, Counter(line.text for line in found.lines)
    ):
        bits += FIRST * len(reading.records)
    closed = sum(each is not None and is_before_brackets(found.lines, each) for each in titles)
    return bits + (BEFORE_BRACKETS * closed if closed * 2 > len(titles) else 0.0)


def _have_known_categories(reading: Reading) -> bool:
    """Whether the lines read as categories are some for sure: one recurs, or is known, or there are hardly any."""
    said = [
        element.text
        for record, roles in zip(reading.records, reading.roles, strict=True)
        for element, role in zip(record.elements, roles, strict=True)
        if role == "kicker" and not element.inline
    ]
    return len(said) < _FEWEST_CATEGORIES or len(set(said)) < len(said) or any(map(is_kind, said))


_FEWEST_CATEGORIES: Final = 3
_CATEGORY_ABOVE_DAY: Final = ("KDTB", "KDATB")


def _is_likely(reading: Reading, rival: Reading, changed: Sequence[tuple[Element, Element]]) -> bool:
    """Whether the titles of a rival may be some: they recur no more than ours, most are no facts between dots, signed names or words beside a date above ours,
    and ours may be categories where the rival takes them for these and has no sentence below its titles."""
    ours, theirs = ({_DIGITS.sub("0", each.text) for each in side} for side in zip(*changed, strict=True))
    if len(theirs) < len(ours):
        return False
    none = sum(
        other.inline
        and is_above_title(other.text, own.text)
        or " · " in other.text
        or " " in own.text
        and " " not in other.text
        or without_role(other.text) != other.text
        for own, other in changed
    )
    if none * 2 > len(changed):
        return False
    if "K" in reading.order or "K" not in rival.order or len(ours) < len(changed):
        return True
    ends = [record.elements[-1] for record in rival.records]
    told = sum(ends_sentence(element.text) for element in ends if element.kind == "text")
    return told * 2 > len(ends) or _may_be_categories([(own.text, other.text) for own, other in changed])


def _may_be_categories(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether texts may be categories of others though none recurs, or names: all are a word or two but for small ones, begin with the same
    word, have capitals in all words, or are far shorter."""
    small = small_words()
    words = [[word for word in text.split() if word.lower() not in small] for text, _ in pairs]
    alike = len({first_word(text) for text, _ in pairs}) == 1
    alike = alike or all(word.lstrip("(")[:1].isupper() for own in words for word in own)
    return alike or max(map(len, words)) <= _MOST_WORDS or all(len(a) * 3 <= len(b) * 2 for a, b in pairs)


_DIGITS = re.compile(r"\d+")
_MOST_WORDS: Final = 2


def left_over(found: Found) -> Iterator[Evidence]:
    """The line next to the entries that may be one more of their titles: then all dates belong to the title above or below."""
    reading, lines = found.reading, found.lines
    cut, records = reading.cut, reading.records
    if cut.style:
        return
    line = _first_of_shifted(lines, records) if cut.kind == "date" else None
    if line is not None and not is_furniture(line.text):
        told = f"{shortened(line.text)} may be the title of the first item, as the last has fewer lines than the others"
        yield Evidence(ODD, line.start, line.end, told)
        return
    if cut.kind == "date" and reading.order[-1] == "D" and _begins_entry(lines, records):
        line = lines[records[-1].end]
        told = f"{shortened(line.text)} may be the title of one more item: then each date belongs to the item below it"
        yield Evidence(ODD, line.start, line.end, told)
        return
    line = _next_line(lines, records, reading) if cut.kind == "date" else None
    if (
        line is not None
        and not _is_of_page(line)
        and not (line.start >= lines[records[-1].end - 1].end and _is_closed(lines, records))
        and not _ends_path(lines, line)
        and not _are_beside_days(reading)
        and not _has_hours(line, reading)
        and not _has_no_titles_form(line, reading)
        and _is_like_titles(line.text, reading)
        and line.text not in asides_of(lines)
    ):
        told = f"{shortened(line.text)} may be one more title: then each date belongs to the title next to the one it was read with"
        yield Evidence(ODD, line.start, line.end, told)


def _has_hours(line: Line, reading: Reading) -> bool:
    """Whether a line begins with a label, as no title does, and says from when to when: "Opening hours: Monday to Friday, 8 to 12"."""
    titles = (title.text for title in _titles(reading) if title is not None)
    said = LABEL.match(line.text) is not None and _HOURS.search(line.text) is not None
    return said and not any(map(LABEL.match, titles))


_HOURS = re.compile(r"\d{1,2}(?:[.:h]\d\d)?\.?\s?(?:[-–—]|\b[^\W\d_]{1,3}\b)\s?\d{1,2}(?:[.:h]\d\d)?(?!\d)")


def _has_no_titles_form(line: Line, reading: Reading) -> bool:
    """Whether a line is what no title of the page is, and headings, greetings and links are: it begins with the label of a category, ends in a comma or
    a count in brackets, or is several links in brackets."""
    titles = [title.text for title in _titles(reading) if title is not None]
    told = category_label(line.text) > 0 or _NO_TITLE.search(line.text) is not None
    return told and not any(category_label(title) or _NO_TITLE.search(title) for title in titles)


_NO_TITLE = re.compile(r"[,،，]\Z|[(（]\d{1,4}[)）]\Z|\A(?:\[[^][]+\]\s*){2,}\Z")


def _are_beside_days(reading: Reading) -> bool:
    """Whether the title of each entry is on the line of its day, which then is that of no other."""
    return all(
        record.date >= 0
        and "title" in roles
        and record.elements[roles.index("title")].line == record.elements[record.date].line
        for record, roles in zip(reading.records, reading.roles, strict=True)
    )


def _ends_path(lines: Sequence[Line], line: Line) -> bool:
    """Whether a line above says where in the site this one is: "Home / News" above "News"."""
    return any(above.start < line.start and _PATH.sub("", above.text) == line.text for above in lines)


_PATH = re.compile(r"\A(?:[^/>»›|]{1,40}\s[/>»›|]\s)+")


def _is_of_page(line: Line) -> bool:
    """Whether a line is the name of a menu, a menu, an image or what leads on."""
    return line.more or is_furniture(line.text) or is_menu(line.text)


def _begins_entry(lines: Sequence[Line], records: Sequence[Record]) -> bool:
    """Whether a line and a sentence below the last entry, which ends with its day as the others do, look as the first two lines of these: the day
    may be theirs."""
    at = records[-1].end
    below, starts = lines[at : at + 2], [record.start for record in records[1:]]
    if (
        len(below) < len(_PAIR_OF_LINES)
        or not below[1].sentence
        or any(is_furniture(line.text) or names_page(line.text) for line in below)
    ):
        return False
    return all(
        2 * sum(_look(lines[start + by]) == _look(below[by]) for start in starts) > len(starts)
        for by in _PAIR_OF_LINES
    )


_PAIR_OF_LINES: Final = (0, 1)


def _look(line: Line) -> tuple[int, int, bool, bool]:
    return line.gap, line.indent, line.sentence, line.spot is not None


def _first_of_shifted(lines: Sequence[Line], records: Sequence[Record]) -> Line | None:
    """The first of some lines above the first entry, set off as the last lines of all entries but the last, which has none: all entries
    may begin with these lines."""
    first = records[0].start
    sizes = [record.end - record.start for record in records]
    less = sizes[0] - sizes[-1]
    if len(records) < _FEWEST or less < _SEVERAL or first < less or len(set(sizes[:-1])) > 1:
        return None
    gaps = [[lines[place].gap for place in range(at - less + 1, at + 1)] for at in (first, records[1].start)]
    return lines[first - less] if gaps[0] == gaps[1] else None


_SEVERAL: Final = 2


def _next_line(lines: Sequence[Line], records: Sequence[Record], reading: Reading) -> Line | None:
    """The line above the first entry or below the last that may be one more title; `None` for none."""
    first, end = records[0].start, records[-1].end
    above = lines[first - 1] if first else None
    below = lines[end] if end < len(lines) else None
    if shift(lines, records) >= LEAST:
        return above or below
    if cut_off_bits(lines, reading.cut, records, reading.order) > _ONE_LINE:
        late = reading.order[0] == "D" or has_date_above(lines, records)
        return above if late else below
    if (
        above is not None
        and above.text.count(" ") > 1
        and _ends_in_label(reading)
        or _has_title_above(lines, reading)
    ):
        return above
    return rival_line(lines, records)


def _ends_in_label(reading: Reading) -> bool:
    """Whether entries begin with their days, and all that the last has is a label with a value, as no other title is: it may be below the page."""
    if reading.order[0] != "D" or reading.cut.days or len(reading.records) < _FEWEST:
        return False
    titles = [title.text if title is not None else "" for title in _titles(reading)]
    labels = [LABEL.match(title) is not None for title in titles]
    texts = sum(element.kind == "text" for element in reading.records[-1].elements)
    return labels[-1] and labels.count(True) == texts == 1 and len(titles[-1]) <= _LONGEST_VALUE


def _has_title_above(lines: Sequence[Line], reading: Reading) -> bool:
    """Whether few entries begin with their days, and the page's first line is right above them, no farther off than their lines are, and as
    long as their titles."""
    records = reading.records
    first = records[0].start
    sizes = [len(title.text) for title in _titles(reading) if title is not None]
    if reading.order != "DTB" or reading.heads or not 0 < len(sizes) <= FEW or first != 1:
        return False
    inner = max((lines[p].gap for each in records for p in range(each.start + 1, each.end)), default=0)
    line = lines[0]
    alike = _may_be_title(line.text, max(min(sizes), _LEAST_ABOVE), max(sizes))
    return alike and line.spot is None and not line.marks and lines[first].gap <= inner


_LEAST_ABOVE: Final = 30  # letters of a line that is no name of a page


def unclosed_last(found: Found) -> Iterator[Evidence]:
    """The last entry, where it has neither a day nor a mark of its own, nor the line that leads on with which all others end."""
    lines, (*others, last) = found.lines, found.reading.records
    if last.date >= 0 or last.mark is not None or any(element.kind == "more" for element in last.elements):
        return
    if others and closed_at([*others, others[0]]):
        line = lines[last.start]
        told = f"{shortened(line.text)} may be no item: all others end with a line that leads on"
        yield Evidence(ODD, line.start, line.end, told)


def left_below(found: Found) -> Iterator[Evidence]:
    """The line below the last entry that is set off as the entries are and as long as their titles, where some of them have no date, or the line has some words: one more."""
    reading, lines = found.reading, found.lines
    records = reading.records
    titles = [len(title.text) for title in _titles(reading) if title is not None]
    place = records[-1].end
    undated = sum(record.date < 0 for record in records)
    if reading.cut.style or not titles or place >= len(lines) or _is_closed(lines, records):
        return
    pair = _is_entry_without_day(lines, records)
    by_day = reading.order in _DAY_FIRST and pair
    if reading.order != "TDB" and not by_day:
        return
    few = lines[place].text.count(" ") < 1 or len(records) < _FEWEST and not pair
    if not by_day and not undated and few:
        return
    line, gaps = lines[place], Counter(lines[record.start].gap for record in records[1:])
    alike = gaps and line.gap == gaps.most_common(1)[0][0]
    least, most = (min(titles) // 2, 2 * max(titles)) if pair else (min(titles), max(titles))
    may_be = _may_be_title(line.text, least, most) and line.spot is None and not line.more
    may_be = may_be and _is_like_titles(line.text, reading) and not _says_of_page(line, reading)
    if alike and may_be and page_end(lines, place, records[0].start) != place:
        told = f"{shortened(line.text)} may be the title of one more item"
        yield Evidence(ODD, line.start, line.end, told)


def _is_closed(lines: Sequence[Line], records: Sequence[Record]) -> bool:
    """Whether all entries end with the same line that leads on, and none is below them: one more would have it too."""
    closing = closed_at(records)
    text = records[-1].elements[closing - 1].text if closing else ""
    return closing > 0 and all(line.text != text for line in lines[records[-1].end :])


def _says_of_page(line: Line, reading: Reading) -> bool:
    """Whether a line names a page, leads to one, says when somebody is there or how to call them, or has a label, as no title here has."""
    if _is_of_page(line) or names_page(line.text) or names_programme(line.text):
        return True
    titles = [title.text for title in _titles(reading) if title is not None]
    labelled = LABEL.match(line.text) is not None and not any(map(LABEL.match, titles))
    return labelled or says_of_page(line.text, titles)


def left_category(found: Found) -> Iterator[Evidence]:
    """The line right below the last entry, or above the first, that another entry has as its category, where the entry there or the one at the
    other end has none: the lines of an entry may be others than they were read as."""
    reading, lines = found.reading, found.lines
    kickers = [
        (record.elements[at].text, number)
        for number, (record, roles) in enumerate(zip(reading.records, reading.roles, strict=True))
        for at, role in enumerate(roles)
        if role == "kicker"
    ]
    last = len(reading.records) - 1
    above, below = reading.records[0].start - 1, reading.records[-1].end
    near = [below] if below < len(lines) and not lines[below].gap else []
    if above >= 0 and not all("kicker" in roles for roles in (reading.roles[0], reading.roles[-1])):
        near.append(above)
    for place in near:
        text = lines[place].text
        if any(text == kicker and (place == above or number < last) for kicker, number in kickers):
            told = f"{shortened(text)} is the category of another item, and belongs to none here"
            yield Evidence(ODD, lines[place].start, lines[place].end, told)


_DAY_FIRST: Final = ("DTB", "DKTB", "KDTB")


def _is_entry_without_day(lines: Sequence[Line], records: Sequence[Record]) -> bool:
    """Whether a line with a sentence right below it is below the last entry, set off as entries are that have no wider gap inside them."""
    above, below = lines[records[-1].start], lines[records[-1].end : records[-1].end + 2]
    if len(below) < len(_PAIR_OF_LINES) or below[0].sentence or not below[1].sentence or below[1].gap:
        return False
    inner = any(lines[at].gap for record in records for at in range(record.start + 1, record.end))
    return (
        not inner and below[0].indent == below[1].indent == above.indent and not is_furniture(below[0].text)
    )


def _is_like_titles(text: str, reading: Reading) -> bool:
    """Whether a text begins as titles do: with the word with which all begin ("Episode 12"), with a small letter only where some do."""
    titles = [title.text for title in _titles(reading) if title is not None]
    words = {first_word(title) for title in titles}
    alike = len(titles) < _FEWEST or len(words) > 1 or first_word(text) in words
    return alike and not (text[0].islower() and all(title[0].isupper() for title in titles))


_ONE_LINE: Final = 6.0
"""Bits that a single line costs that is left over."""


def undated(found: Found) -> Iterator[Evidence]:
    """The lines that may begin an item without a date, or belong to the text of the item above."""
    echoed = _echoed(found.reading)
    for place in found.reading.unsure or _swallowed(found.reading):
        line = found.lines[place]
        if (
            place in echoed
            or category_label(line.text)
            or is_furniture(line.text)
            or _has_hours(line, found.reading)
        ):
            continue
        told = f"{shortened(line.text)} may be the title of an item without a date, or belong to the text above it"
        yield Evidence(ODD, line.start, line.end, told)


def _echoed(reading: Reading) -> set[int]:
    """The lines that say again what the titles of their entries say: they belong there."""
    return {
        element.line
        for record, title in zip(reading.records, _titles(reading), strict=True)
        for element in record.elements
        if title is not None and element is not title and echoes(title.text, element.text)
    }


def _swallowed(reading: Reading) -> Iterator[int]:
    """The lines in the texts of few entries that are like the titles of all and have a sentence below them: the others have no such text."""
    titles = [title.text for title in _titles(reading) if title is not None]
    if (
        reading.order not in ("TDB", "KTDB")
        or reading.cut.style
        or not titles
        or sum(map(ends_sentence, titles)) * 4 > len(titles)
    ):
        return
    least, most = min(map(len, titles)), max(map(len, titles))
    found = []
    for record, roles in zip(reading.records, reading.roles, strict=True):
        texts = [e for e, role in zip(record.elements, roles, strict=True) if role == "body" and not e.inline]
        places = [
            above.line
            for above, below in itertools.pairwise(texts)
            if _may_be_title(above.text, least, most) and ends_sentence(below.text)
        ]
        found.append(places)
    few = [places for places in found if places]
    if len(found) >= _MANY and len(few) * 3 <= len(found):
        yield from itertools.chain.from_iterable(few)


def untitled(found: Found) -> Iterator[Evidence]:
    """Lines of entries without titles that may be some: the only line of an entry, or one below a sentence, that is no sentence."""
    reading = found.reading
    if reading.order not in UNTITLED:
        return
    texts = [[element for element in record.elements if element.kind == "text"] for record in reading.records]
    bare = [
        each[-1]
        for each in texts
        if each and _is_bare(each[-1].text) and (len(each) == 1 or ends_sentence(each[-2].text))
    ]
    if len(bare) >= _FEWEST and len(bare) < len(texts):
        for element in bare:
            told = f"{shortened(element.text)} may be the title of an item, not its text"
            yield Evidence(ODD, element.start, element.end, told)


def _is_bare(text: str) -> bool:
    """Whether a line may be a title: no sentence, but for a question or a call."""
    return len(text) <= _LONGEST_TITLE and (not ends_sentence(text) or text[-1] in "?!？！؟")


_FEWEST: Final = 3
_LONGEST_TITLE: Final = 120


def _may_be_title(text: str, least: int, most: int) -> bool:
    """Whether a text is as long as titles are, no sentence, and no label with a value: "Photo: Ann Sea"."""
    label = LABEL.match(text)
    is_value = label is not None and len(text) <= _LONGEST_VALUE
    return least <= len(text) <= most and not ends_sentence(text) and not is_value


_MANY: Final = 4
_LONGEST_VALUE: Final = 40


def _titles(reading: Reading) -> list[Element | None]:
    return [title_of(record, roles) for record, roles in zip(reading.records, reading.roles, strict=True)]
