"""What the entries of a page say alike, and so is not theirs: labels, what only leads on, categories in their titles.

Each function takes the records of a cut and returns them with elements renamed or parted. Nothing here raises.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from newsparse import dates
from newsparse.reading.find.elements import Element, Record, before_date
from newsparse.reading.find.labels import without_date_labels, without_link_numbers, without_title_labels
from newsparse.reading.find.shorter_days import with_shorter_days
from newsparse.reading.lines.page_lines import Line, ends_sentence
from newsparse.reading.lines.paragraphs import LINK
from newsparse.reading.lines.spots import VERSION


def alike(found: Sequence[Record], lines: Sequence[Line]) -> list[Record]:
    """The records with what they say alike named or taken off, and what only some of them lack given to them."""
    shorter = with_shorter_days(list(found), lines)
    parted = _with_bold_parted(_without_clocks(without_link_numbers(shorter, lines), lines))
    titled = _without_links(_without_counts(_with_titles(_with_texts(parted, lines))))
    named = _without_labels(_with_asides_named(titled), lines)
    return _with_tails_divided(without_title_labels(without_date_labels(named)))


def _without_clocks(found: list[Record], lines: Sequence[Line]) -> list[Record]:
    """The records without the times of day behind their dates, where all begin with one, or have it in their dates: "3 May 2024 10.00 A concert",
    "la 14.3. klo 9–14 A concert", "2.30 pm A concert" below it."""
    clocks = [_clock_behind(record, lines) for record in found]
    if len(found) < _LEAST_LABELS or -1 in clocks:
        return found
    return [
        record.with_parts(record.date + 1, each.part(end, len(each.text)))
        if end and (each := record.elements[record.date + 1])
        else record
        for record, end in zip(found, clocks, strict=True)
    ]


def _clock_behind(record: Record, lines: Sequence[Line]) -> int:
    """Where the time of day ends with which the text behind the date of an entry begins: 0 where the date has one, -1 where there is none."""
    if not 0 <= record.date < len(record.elements):
        return -1
    day, *behind = record.elements[record.date : record.date + 2]
    timed = day.date is not None and day.date.date is not None and day.date.date.time is not None
    told = behind[0] if behind and behind[0].kind == "text" and not behind[0].joined else None
    if told is not None and timed:  # "9:00-14:00 A title" goes on behind its dash
        line = lines[day.line]
        between = line.text[day.end - line.start : told.start - line.start]
        told = told if told.line == day.line and between.strip() in ("-", "–") else None
    if told is None:
        return 0 if timed else -1
    clock = _INLINE_CLOCK.match(told.text) if told.inline else None
    if clock is not None:
        words = [clock[name] for name in ("two", "one", "last") if clock[name]]
        told_by = bool(words or clock["minutes"]) and all(map(dates.tells_time, words))
    else:
        clock = None if told.inline else _HALF_CLOCK.match(told.text)
        told_by = clock is not None
    return clock.end() if clock is not None and told_by else 0 if timed else -1


_HOUR: Final = r"(?:[01]?\d|2[0-4])"
_INLINE_CLOCK = re.compile(
    rf"(?:(?P<two>[^\W\d_]{{1,9}})\.? )?(?:(?P<one>[^\W\d_]{{1,9}})\.? ?)?{_HOUR}(?P<minutes>[.:h][0-5]\d)?(?:\s?[-–]\s?{_HOUR}(?:[.:h][0-5]\d)?)?"
    r"(?:\s?(?P<last>(?:uhr|hours|hrs?|h|heures|horas|hs|uur|u|ч|часов|часа|год|hod|hodin|giờ|sati|časova|часова|uri|hores)(?![^\W_]))\.?)?[:,]?\s+(?:[-–]\s+)?(?=\S)",
    re.IGNORECASE,
)
"""A time of day of whose words `dates` may know more, and what may be between it and a title."""


_HALF_CLOCK = re.compile(
    r"(?:(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)?\s?(?:[ap]\.?m\.?|uhr|h)|12 noon|noon)(?:\s?[-–]\s?(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)?\s?(?:[ap]\.?m\.?|uhr|h))?[:,]?\s+(?:[-–]\s+)?(?=\S)",
    re.IGNORECASE,
)
"""A time of day of which a word says the half or that it is one."""


def _with_bold_parted(found: list[Record]) -> list[Record]:
    """The records with their first texts parted behind what Markdown sets in bold, where all have a text there: "**A title.** The text.", "**A title** - The text.";
    not where most texts go on from it in small letters: "**Ann Sea** won the race."."""
    firsts = [next((at for at, e in enumerate(record.elements) if e.kind == "text"), -1) for record in found]
    if len(found) < _LEAST_LABELS or -1 in firsts:
        return found
    texts = [record.elements[at] for record, at in zip(found, firsts, strict=True)]
    matches = [None if text.joined else _BOLD.fullmatch(text.text) for text in texts]
    if None in matches or len({match["title"] for match in matches if match is not None}) == 1:
        return found  # "**Title**: A red ship"
    on = sum(
        match is not None and match["sign"].strip() == "**" and match["text"][0].islower()
        for match in matches
    )
    if on * 2 > len(matches):
        return found
    return [
        _parted(record, at, match)
        for record, at, match in zip(found, firsts, matches, strict=True)
        if match is not None
    ]


_BOLD = re.compile(
    r"(?::\s+)?(?:\*\*)?(?P<title>[^*:\s][^*\n]{1,160}?)(?P<sign>[.:]?\*\*[.:]?\s*(?:[-–—]\s+)?)(?P<text>\S.*)"
)
"""What is in bold, and what is behind it; its first sign may be off, and the sign of a definition before it."""


def _parted(record: Record, at: int, match: re.Match[str]) -> Record:
    text = record.elements[at]._replace(inline=True)
    return record.with_parts(at, text.part(*match.span("title")), text.part(*match.span("text")))


def _with_titles(found: list[Record]) -> list[Record]:
    """The records; a first line like a photo credit is a title where nearly all others have one there: "Photos: Ships in the harbour"."""
    firsts = Counter(record.elements[0].kind for record in found if record.elements and record.date)
    if not firsts["credit"] or firsts["credit"] * 4 > firsts["text"]:
        return found
    return [
        record._replace(elements=(record.elements[0]._replace(kind="text"), *record.elements[1:]))
        if record.date and record.elements and _is_only_title(record)
        else record
        for record in found
    ]


def _with_texts(found: Sequence[Record], lines: Sequence[Line]) -> list[Record]:
    """The entries with lines that say who wrote them as texts: where that is all that an entry says, and below most such entries."""
    texts = [with_text(record, lines) for record in found]
    whole = [_with_first_text(record, lines) for record in found]
    lone = sum(text is not record for text, record in zip(texts, found, strict=True))
    signed = sum(text is not record for text, record in zip(whole, found, strict=True))
    return whole if lone * 2 > signed else texts


def with_text(record: Record, lines: Sequence[Line]) -> Record:
    """An entry; a last line that says who wrote it is its text, where it has a title above its day and no other text: as in a numbered list."""
    return _with_first_text(record, lines) if len(record.elements) == len(_LONE) else record


def _with_first_text(record: Record, lines: Sequence[Line]) -> Record:
    """An entry with the line below its day as a text, if that says who wrote it; not below a title that is on the line of its day."""
    kinds = tuple(element.kind for element in record.elements[: len(_LONE)])
    if kinds != _LONE or record.elements[2].inline or record.elements[1].line == record.elements[0].line:
        return record
    line = lines[record.elements[2].line]
    if line.text[: record.elements[2].start - line.start].rstrip()[-1:] in (":", "："):
        return record  # "Author: Ann Sea"
    text = Element("text", line.start, line.end, line.text, record.elements[2].line, joined=not line.raw)
    return record._replace(elements=(*record.elements[:2], text, *record.elements[3:]))


_LONE: Final = ("text", "date", "author")


def _is_only_title(record: Record) -> bool:
    """Whether a first line like a credit is all that an entry has above its day, or at all."""
    above = record.elements[: record.date] if record.date > 0 else record.elements
    return len(above) == 1 and above[0].kind == "credit"


_BULLET = re.compile(r"[•·▪►‣●○◦■□*+–-]\s")
_DIGITS = re.compile(r"\d+")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_LEAST_LABELS: Final = 3
_LONGEST_LABEL: Final = 60


def _without_labels(found: list[Record], lines: Sequence[Line]) -> list[Record]:
    """The records without what all their date lines say alike: behind the date, but for numbers that differ ("Views: 12"), or before
    it with nothing but a colon between ("Press of 3 May 2020"), where they have other texts."""
    least = min(max(_LEAST_LABELS, len(found) * 2 // 3), max(len(found), 2))
    shapes = Counter(shape for record in found for shape in _label_shapes(record, lines) - {""})
    same = {shape for shape, count in shapes.items() if count >= least}
    return _with_more(found, lambda record, e: _beside(record, e, lines) in same) if same else found


def _with_more(found: list[Record], is_more: Callable[[Record, Element], bool]) -> list[Record]:
    """The records with some elements that say nothing of their entries."""
    return [
        record._replace(
            elements=tuple(e._replace(kind="more") if is_more(record, e) else e for e in record.elements)
        )
        for record in found
    ]


def _without_counts(found: list[Record]) -> list[Record]:
    """The records without lines below their titles that say the same but for a time and numbers: "Posted by Ann at 09:12, 4 comments"."""
    shapes = Counter(
        shape for record in found for shape in {_count_shape(record, e) for e in record.elements} - {""}
    )
    same = {shape for shape, count in shapes.items() if count >= max(_LEAST_LABELS, len(found) * 2 // 3)}
    return _with_more(found, lambda record, e: _count_shape(record, e) in same) if same else found


def _without_links(found: list[Record]) -> list[Record]:
    """The records without lines that are links of Markdown, where most have one with the same name or one that says the title again."""
    least = max(_LEAST_LABELS, len(found) * 2 // 3)
    if sum(any(_says_again(record, e) for e in record.elements) for record in found) >= least:
        return _with_more(found, _says_again)
    names = Counter(
        name for record in found for name in {_link_name(record, e) for e in record.elements} - {""}
    )
    same = {name for name, count in names.items() if count >= least}
    return _with_more(found, lambda record, e: _link_name(record, e) in same) if same else found


_SIGN = re.compile(r"(?:[*+-]|#{1,6}) ")


def _link_name(record: Record, element: Element) -> str:
    """The name of the link of Markdown that a line of its own is, below the first two of an entry; empty for other lines."""
    below = len(record.elements) > 2 and element.start >= record.elements[2].start
    return _name_of_link(element) if below and not element.inline else ""


def _name_of_link(element: Element) -> str:
    sign = _SIGN.match(element.text)
    link = LINK.fullmatch(element.text, sign.end() if sign else 0) if element.kind == "text" else None
    return link[1] if link is not None else ""


def _says_again(record: Record, element: Element) -> bool:
    """Whether the name of a link ends with the first text of its entry: "More about a new harbour"."""
    name = _link_name(record, element)
    if not name:
        return False
    first = next((_name_of_link(e) or e.text for e in record.elements if e.kind == "text"), "")
    return len(first) > _SHORTEST_AGAIN and name.endswith(first)


_SHORTEST_AGAIN: Final = 8


def _count_shape(record: Record, element: Element) -> str:
    """What a line with a time below another text of its entry says, without its numbers; empty for other lines."""
    text = element.text
    if element.kind != "text" or element.inline or len(text) > _LONGEST_LABEL or _CLOCK.search(text) is None:
        return ""
    above = any(other.kind == "text" and other.line < element.line for other in record.elements)
    return _DIGITS.sub("0", text) if above else ""


def _label_shapes(record: Record, lines: Sequence[Line]) -> set[str]:
    """What the texts beside a date say, without their numbers; not of one that may be a title or a category."""
    texts = [each for each in record.elements if each.kind == "text"]
    titles = [each for each in texts if not (ends_sentence(each.text) or _BULLET.match(each.text))]
    if len(titles) < 2:  # "Newsletter 12" above a text, or a list, is its title
        texts = [each for each in texts if titles and each is not titles[0]]
    return {_beside(record, each, lines) for each in texts}


def _beside(record: Record, element: Element, lines: Sequence[Line]) -> str:
    """What a text beside a date says, without its numbers; empty for other texts."""
    date = record.elements[record.date]
    if (
        date.kind != "date"
        or element.kind != "text"
        or not element.inline
        or len(element.text) > _LONGEST_LABEL
    ):
        return ""
    if element.start > date.start:
        if element.text[0] in "[(" and _is_code(element.text[1:]) or _is_version(element.text.strip("[()]")):
            return ""  # "[EN 1176-1]", "v4.1.3"
        shape = _DIGITS.sub("0", element.text)
        return shape if shape != element.text else ""
    last = all(e.line != date.line or e.start <= date.start for e in record.elements if e.kind == "text")
    line = lines[date.line]
    leads = (
        date.line == element.line
        and line.text[element.end - line.start : date.start - line.start].strip(" :：") == ""
    )
    return element.text if last and leads else ""


def _with_asides_named(found: list[Record]) -> list[Record]:
    """The records with what is in brackets with their dates named: a category where it recurs, or all have a name or a code there; else nothing of their
    own."""
    asides = Counter(e.text for record in found for e in record.elements if e.kind == "aside")
    if not asides:
        return found
    kind = "text" if _recur(asides, len(found)) or _are_names(asides, len(found)) else "more"
    return [
        record._replace(
            elements=tuple(e._replace(kind=kind) if e.kind == "aside" else e for e in record.elements)
        )
        for record in found
    ]


def _recur(texts: Counter[str], entries: int) -> bool:
    """Whether texts of nearly all entries are categories: few, and so seen again."""
    return sum(texts.values()) * 5 >= 4 * entries and len(texts) * 2 <= entries


def _are_names(texts: Counter[str], entries: int) -> bool:
    """Whether texts of nearly all entries are names of which one recurs ("The Northern Review"), or all are codes, no two alike: "EN 1176-1"."""
    if len(texts) < _LEAST_LABELS or texts.total() * 5 < 4 * entries:
        return False
    names = not any(map(_DIGITS.search, texts)) and all(text[0].isupper() for text in texts)
    return names and len(texts) < texts.total() >= _LEAST_NAMES or all(map(_is_code, texts))


_LEAST_NAMES: Final = 5  # of fewer, one that recurs says little


def _is_code(text: str) -> bool:
    """Whether a text is letters in capitals and then numbers."""
    return text[0].isalpha() and text.isupper() and _DIGITS.search(text) is not None


def _is_version(text: str) -> bool:
    """Whether a text is the version of a program, which counts nothing."""
    return VERSION.fullmatch(text) is not None or _THREE_NUMBERS.fullmatch(text) is not None


_THREE_NUMBERS = re.compile(r"\d{1,4}\.\d{1,4}\.\d{1,4}(?:[-+.][\w.+-]+)?")


_TAIL = re.compile(
    r"\s+[-–—/(]\s*(?P<tail>(?:[^-–—/()]|(?<=\w)-(?=\w)){2,30})\Z|(?<=[^,;\s]),\s+(?P<last>(?:(?!\s[-–—/])[^,;]){2,30})\Z"
)


def _with_tails_divided(found: Sequence[Record]) -> list[Record]:
    """The records with categories taken off that are between title and date ("A title - News - 3 May 2020"): those that recur."""
    tails: list[re.Match[str] | None] = []
    for record in found:
        element = before_date(record)
        whole = element is None or ends_sentence(element.text)  # the end of a sentence is no category
        tails.append(_TAIL.search(element.text) if element is not None and not whole else None)
    counts = Counter(tail["tail"] or tail["last"] for tail in tails if tail)
    if not counts or not _recur(counts, len(found)):
        return list(found)
    label = len(counts) == 1 and counts.total() == len(found) and min(counts)[0].islower()
    kind = "more" if label else "text"  # "Novels, arrived 3 May 2020"
    return [
        _divided(record, tail, kind) if tail else record for record, tail in zip(found, tails, strict=True)
    ]


def _divided(record: Record, tail: re.Match[str], kind: str) -> Record:
    at = record.date - 1
    element = record.elements[at]
    name = "tail" if tail["tail"] else "last"
    head = element._replace(end=element.start + tail.start(), text=element.text[: tail.start()])
    rest = element.part(*tail.span(name))._replace(kind=kind)
    return record._replace(elements=(*record.elements[:at], head, rest, *record.elements[at + 1 :]))
