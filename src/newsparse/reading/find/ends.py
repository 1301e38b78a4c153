"""Where the entries of a cut end, and which lines are headings above them, the same in all of them, or below the last. Nothing here raises."""

from __future__ import annotations

import bisect
import itertools
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from newsparse import dates, lexis
from newsparse.reading.find.buttons import button_shape
from newsparse.reading.find.cuts import (
    Cut,
    has_year,
    heads_day,
    is_bullet,
    is_whole_date,
    leads_to_more,
)
from newsparse.reading.find.elements import MARKED, Record
from newsparse.reading.find.insertions import inserted
from newsparse.reading.find.labels import labelled_category
from newsparse.reading.find.shift import is_text
from newsparse.reading.find.weights import LABEL, Scale
from newsparse.reading.lines.bylines import author_line
from newsparse.reading.lines.furniture import (
    ends_in_arrow,
    is_between_dashes,
    is_furniture,
    is_menu,
    is_page_number,
    is_pager,
    is_stamp,
    leads_on,
    names_page,
)
from newsparse.reading.lines.kinds import is_advertisement
from newsparse.reading.lines.links import links_alone, said
from newsparse.reading.lines.page_lines import Line, ends_sentence


def ends_of(lines: Sequence[Line], cut: Cut) -> tuple[list[int], dict[int, int]]:
    """Where each entry ends, and for entries below a heading the place of its line."""
    stops = [*cut.starts[1:], page_end(lines, cut.starts[-1] + 1, cut.starts[0])]
    inner = _inner_indent(lines, cut, stops)
    ends: list[int] = []
    heads: dict[int, int] = {}
    begun = set(cut.starts)
    headings = [
        at
        for at, line in enumerate(lines)
        if _is_heading(line, cut, inner) and not (at - 1 in begun and _is_below_day(lines, at))
    ]
    if cut.kind == "level" and all(
        lines[start].level for start in cut.starts
    ):  # what is below another is no entry's
        others = {at for at, line in enumerate(lines) if line.level == cut.style} - set(cut.starts)
        headings = sorted(others.union(headings))
    for number, (start, stop) in enumerate(zip(cut.starts, stops, strict=True)):
        at = bisect.bisect_right(headings, start)
        end = headings[at] if at < len(headings) and headings[at] < stop else stop
        ends.append(end)
        if end < stop < len(lines) and headings[bisect.bisect_left(headings, stop) - 1] == stop - 1:
            heads[number + 1] = stop - 1
    ends[-1] = _end_of_indented(lines, cut, inner, ends)
    _add_topics(lines, cut, stops, ends, heads)
    first = cut.starts[0]
    if first and _is_heading(lines[first - 1], cut, inner):
        above = lines[first - 1]
        alike = [lines[place] for place in heads.values()]
        if (
            above.period
            and not (
                first > 1 and lines[first - 2].period and _HAS_DIGIT.search(above.text)
            )  # a menu of years
            or cut.days
            and heads_day(above, cut)
            or any(other.indent == above.indent for other in alike)
        ):
            heads[0] = first - 1
    return ends, heads


def _end_of_indented(lines: Sequence[Line], cut: Cut, inner: int | None, ends: Sequence[int]) -> int:
    """Where the last entry ends, where all lines below the marks of entries are further in: above a line that is set off, and is not."""
    start, end = cut.starts[-1], ends[-1]
    places = [
        place for first, stop in zip(cut.starts, ends[:-1], strict=False) for place in range(first + 1, stop)
    ]
    if inner is None or not places or any(lines[place].indent < inner for place in places):
        return end
    left = (place for place in range(start + 2, end) if lines[place].gap and lines[place].indent < inner)
    return next(left, end)


def _is_below_day(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is right below one that is a day of a year: it may be a title, whatever it says ("1984")."""
    above = lines[at - 1]
    return not lines[at].gap and is_whole_date(above) and has_year(above.spot)  # type: ignore[arg-type]


_RESERVED: Final = (
    "all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti (?:sono )?riservati|"
    "alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|(?:усі|всі) права захищен[іо]|усе правы абаронены|всички права запазени|сва права задржана|"
    "(?:her|tüm) hak(?:kı|ları) saklıdır|bütün hüquqlar qorunur|alla rättigheter (?:förbehålle?na|reserverade)|alle rettigheter (?:er )?(?:forbeholdt|reservert)|"
    "alle rettigheder forbeholde[sn]|kaikki oikeudet pidätetään|kõik õigused kaitstud|visas tiesības aizsargātas|visos teisės saugomos|všechna práva vyhrazena|"
    "všetky práva vyhradené|minden jog fenntartva|toate drepturile rezervate|sva prava (?:pridržana|zadržana)|vse pravice pridržane|tots els drets reservats|"
    "(?:segala )?hak cipta (?:terpelihara|dilindungi)|με επιφύλαξη παντός|สงวนลิขสิทธิ์|版权所有|版權所有|無断転載|모든 권리|جميع الحقوق محفوظة|تمامی حقوق|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|সর্বস্বত্ব"
)
"""How a notice says that all rights are reserved."""
_MAILED: Final = (
    "to (?:unsubscribe|leave this list|change your subscription)|unsubscribe (?:here|from)|you(?:[’']re| are)? (?:received?|receiving|getting|get) this (?:e-?mail|mail|message|newsletter)|"
    "(?:um|wenn sie) (?:sich|den newsletter|diesen newsletter|keine)|sie erhalten diese|pour (?:vous|se) dés(?:abonner|inscrire)|vous recevez ce|para (?:darse|dar) de baja|para cancelar (?:su|a) |recibe este|"
    "você recebe este|per (?:cancellarti|disiscriverti)|ricevi questa|om u? ?(?:uit|af) te|u ontvangt deze|aby (?:wypisać|zrezygnować)|otrzymujesz t[ęe]|чтобы отписаться|вы получили это"
)
"""What says at the end of a mail why it came."""
_HAS_DIGIT = re.compile(r"\d")
_FOOTER = re.compile(
    rf"(?:{_RESERVED})(?:\W+\w+|\s+\S+){{0,4}}\W*\Z|(?:{_MAILED})\b|(?:copyright\s*)?(?:©|\(c\)|copyright)\s*\d{{4}}\b|[^©.!?]{{1,40}}©\s*\d{{4}}\b[^©]{{0,40}}\Z",
    re.IGNORECASE,
)


def is_notice(text: str) -> bool:
    """Whether a line is what a page or a mail ends with: a notice of rights, or why the mail came."""
    return _FOOTER.match(text) is not None


_MOST_BELOW: Final = 12  # lines below a pager whose numbers have a line each


def page_end(lines: Sequence[Line], below: int, first: int) -> int:
    """Where the page ends below its last entry: at a pager, at a notice of copyright that no line above is like, or at its furniture.

    Args:
        lines: Those of the page.
        below: Where the page may end at the earliest.
        first: Where the first entry begins.
    """
    return _furniture_of(lines, below, first, _pager_of(lines, below))


_MOST_FURNITURE: Final = 12  # lines


def _furniture_of(lines: Sequence[Line], below: int, first: int, end: int) -> int:
    """Where the last lines above the end of a page begin that are all names of menus and the like, or say when it was updated."""
    at = _stamp_below(lines, below, first, end)
    while at > max(below, end - _MOST_FURNITURE):
        text = lines[at - 1].text
        stamp = is_stamp(text) and not any(is_stamp(line.text) for line in lines[first : at - 1])
        stamp = (
            stamp or at - 2 >= below and is_stamp(lines[at - 2].text) and _LABELLED.match(text) is not None
        )
        if not (
            is_furniture(text)
            or is_furniture(lines[at - 1].bare)
            or stamp
            or _LINKS.fullmatch(text)
            or len(links_alone(text)) > 1
        ) or _recurs(text, lines[first : at - 1]):
            break
        at -= 1
    return at


def _recurs(text: str, above: Sequence[Line]) -> bool:
    """Whether a line recurs among the entries, as categories do, begins as several of theirs ("Posted in Garden | 3 Comments"), or is one more of
    the photo credits that they end with."""
    begins = " ".join(text.split(" ", 2)[:2]) + " "
    same = sum(line.text.startswith(begins) for line in above) >= _FEWEST_ALIKE
    return (
        same
        or any(line.text == text for line in above)
        or lexis.is_credit(text)
        and any(lexis.is_credit(line.text) for line in above)
    )


_FEWEST_ALIKE: Final = 2


def _stamp_below(lines: Sequence[Line], below: int, first: int, end: int) -> int:
    """The line near the end of a page that is set off, says when it was updated as no entry does, and has no wider gap below it; else the end."""
    for at in range(max(below, end - _MOST_BELOW_STAMP), end):
        if lines[at].gap and is_stamp(lines[at].text):
            apart = all(line.gap < lines[at].gap for line in lines[at + 1 : end])
            return at if apart and not any(is_stamp(line.text) for line in lines[first:at]) else end
    return end


_MOST_BELOW_STAMP: Final = 3
_LINKS = re.compile(r"[^\W\d][^\d|]{1,30}(?:\s\|\s[^\W\d][^\d|]{1,30})+")
"""Names of links with bars between them: "Contact | Imprint"."""
_LABELLED = re.compile(r"[^\W\d][^\d:：]{2,30}[:：] ?\d")


_SIGNATURE: Final = "--"
"""What is alone on a line above the signature of a mail."""
_MOST_NAMED: Final = 3  # lines that say from whom a mail is
_LONGEST_WISH: Final = 40


def _wishes_above(lines: Sequence[Line], end: int) -> int:
    """Where the lines right above the signature of a mail begin that end it: "With kind regards," above a name or two; the signature itself for none."""
    at = end - 1
    while at > 0 and not lines[at].gap:
        at -= 1
    named = end - at - 1
    short = all(not line.sentence and len(line.text) <= _LONGEST_WISH for line in lines[at:end])
    return at if 0 < named <= _MOST_NAMED and short and lines[at].text.endswith(",") else end


_SECOND_PAGE = re.compile(r"2|\[2\]\([^\s()]+\)")


def _pager_of(lines: Sequence[Line], first: int) -> int:
    for place in range(first, len(lines)):
        text = lines[place].text
        if text == _SIGNATURE and not any(
            line.text == text for line in (*lines[:place], *lines[place + 1 :])
        ):
            return max(first, _wishes_above(lines, place))
        if _FOOTER.match(text) and not any(_FOOTER.match(line.text) for line in lines[:first]):
            return place
        if (
            _begins_foot(lines, place)
            or is_pager(text)
            or leads_on(text)
            and not any(_plain(line.text) == _plain(text) for line in lines[:place])
        ):
            return place
        if (
            lines[place].bare == "1"
            and any(_SECOND_PAGE.fullmatch(line.bare) for line in lines[place + 1 : place + 2])
            and len(lines) - place <= _MOST_BELOW
        ):
            return place
    return len(lines)


def _plain(text: str) -> str:
    """A line without the address of the link that it is."""
    return said(text) if text[0] == "[" else text


def _begins_foot(lines: Sequence[Line], place: int) -> bool:
    """Whether a line near the end of a page, set off, leads to more of it with an arrow as no line above does but those inside entries."""
    line = lines[place]
    near = len(lines) - place <= _MOST_BELOW and line.gap and not line.more
    return bool(near and leads_to_more(lines[place : place + 2])) and not any(
        ends_in_arrow(above.text) and not above.more for above in lines[:place]
    )


def _add_topics(
    lines: Sequence[Line], cut: Cut, stops: Sequence[int], ends: list[int], heads: dict[int, int]
) -> None:
    """Add topics: short lines that are set off between two entries as the line above the first entry is, or where a count begins again; a line that leads
    on may be right below each."""
    first, inside = cut.starts[0], ends
    if first > 1 and lines[first - 1].more:
        lead, first = lines[first - 1].text, first - 1
        stops = [stop - (lines[stop - 1].text == lead) for stop in stops]
        inside = list(map(min, ends, stops))
    if not first or not _is_topic(lines, first - 1, -1):
        return
    above = [end - _is_topic(lines, end - 1, -1) for end in inside[:-1]]
    inner = _inner_gap(lines, cut, above or inside)  # a text below the page may be in its last entry
    topics = _topics(lines, cut, first, stops, inside, inner) or _flat_topics(lines, cut, stops, inside)
    if not topics or len(topics) * 2 > len(cut.starts):
        return
    firsts = {lines[start].text for start in cut.starts}
    if any(lines[stops[number] - 1].text in firsts for number in topics):
        return  # it begins an entry
    if all(lines[stops[n]].gap <= inner and _completes(cut, stops, n) for n in topics):
        return  # with it the entry below it has as many lines as the others
    indents = {lines[stops[number] - 1].indent for number in topics}
    if indents != {lines[first - 1].indent}:
        return
    glued = not any(
        lines[stops[number]].gap or names_page(lines[stops[number] - 1].text) for number in topics
    )
    if lines[first].gap and glued:
        return  # "News" is set off from its first entry: what is right above a line of the others is a line of theirs
    for number in topics:
        ends[number] = stops[number] - 1
        heads[number + 1] = stops[number] - 1
    if any(number + 1 < len(cut.starts) for number in topics):
        heads[0] = first - 1


def _topics(
    lines: Sequence[Line], cut: Cut, first: int, stops: Sequence[int], ends: Sequence[int], inner: int
) -> list[int]:
    """The entries above a line that is set off as a heading is, or that says what the one above the first entry says; gaps inside
    entries are as wide as `inner`."""
    above_others = [
        number
        for number, (start, stop) in enumerate(zip(cut.starts, stops, strict=True))
        if start + 1 < stop < len(lines)
        and ends[number] == stop
        and not _is_untitled(lines[start : stop - 1])
    ]
    closed = _closed(lines, stops)
    topics = [
        number
        for number in above_others
        if _is_topic(lines, stops[number] - 1, -1 if number in closed else inner)
        and (number + 1 < len(cut.starts) or not is_furniture(lines[stops[number] - 1].text))
    ]
    if topics:  # the heading above the first entry may be there again, right below other text
        heading, known = lines[first - 1].text, set(topics)
        return [
            number for number in above_others if number in known or lines[stops[number] - 1].text == heading
        ]
    return topics


def _closed(lines: Sequence[Line], stops: Sequence[int]) -> set[int]:
    """The entries that have one line more behind the line that leads on with which two others at least end, or the same line with which three do, and
    no entry ends otherwise."""
    last = [lines[stop - 1] for stop in stops[:-1]]
    shapes = ["" if line.sentence else button_shape(line.text) for line in last]
    (shape, count), *_ = Counter(shapes).most_common(1) or [("", 0)]
    others = {number for number, each in enumerate(shapes) if each != shape}
    alike = all(
        button_shape(lines[stops[number] - 2].text) == shape
        and lines[stops[number] - 1].gap >= lines[stops[number]].gap  # else it is of the entry above it
        for number in others
    )
    more = any(line.more for line, each in zip(last, shapes, strict=True) if each == shape)
    return others if shape and alike and count > (1 if more else 2) else set()


def _is_untitled(entry: Sequence[Line]) -> bool:
    """Whether lines are a mark alone and a day: what is below them is their title, and heads no other entry."""
    days = [line for line in entry if is_whole_date(line)]
    marks = [line for line in entry if any(mark.end == line.end for mark in line.marks)]
    return bool(days and marks) and len(days) + len(marks) == len(entry)


def begins_with_heading(lines: Sequence[Line], cut: Cut) -> bool:
    """Whether the line with which the first entry begins, and no other does, is above another too, a heading of both; or heads the page."""
    place = cut.starts[0]
    first = lines[place].text
    return _begins_with_name(lines, cut) or (
        not cut.style
        and cut.starts[1:2] > (place + 1,)
        and _is_topic(lines, place, -1)
        and any(lines[start - 1].text == first for start in cut.starts[1:])
        and all(lines[start].text != first for start in cut.starts[1:])
    )


def _begins_with_name(lines: Sequence[Line], cut: Cut) -> bool:
    """Whether the first entry of dates begins with the first line of its page, which names it: a line that may be a title is below that, and
    no other entry has two such lines."""
    if cut.kind != "date" or cut.style or cut.starts[0] or len(cut.starts) < 2 or cut.starts[1] <= 2:
        return False
    below, others = lines[1], cut.starts[1:]
    if lines[0].spot is not None or below.spot is not None or is_text(below):
        return False
    seconds = [lines[start + 1] for start in others if start + 1 < len(lines)]
    if names_page(lines[0].text) and not any(names_page(lines[start].text) for start in others):
        return all(line.sentence or line.spot is not None for line in seconds)
    return len(seconds) > 1 and all(line.sentence for line in seconds)


def _completes(cut: Cut, stops: Sequence[int], number: int) -> bool:
    """Whether the entry below a topic has a line less than all entries but that and the last, which have as many each."""
    sizes = [stop - start for start, stop in zip(cut.starts, stops, strict=True)]
    others = {size - (at == number) for at, size in enumerate(sizes[:-1]) if at != number + 1}
    return number + 1 < len(sizes) and others == {sizes[number + 1] + 1}


LONGEST_FLAT_TOPIC: Final = 40


def _flat_topics(lines: Sequence[Line], cut: Cut, stops: Sequence[int], ends: Sequence[int]) -> list[int]:
    """The entries of a page without gaps that have a line more than nearly all others, which is a short one: it names what follows."""
    sizes = [stop - start for start, stop in zip(cut.starts, stops, strict=True)]
    usual, count = Counter(sizes).most_common(1)[0]
    marked = cut.kind in MARKED and usual >= 2
    if not marked and (cut.kind != "date" or usual < 3) or count * 3 < 2 * len(sizes):
        return []
    least = LONGEST_FLAT_TOPIC if marked else min(len(lines[start].text) for start in cut.starts)
    longer = [
        number for number, size in enumerate(sizes[:-1]) if size > usual and ends[number] == stops[number]
    ]
    topics = [
        number
        for number in longer
        if _is_topic(lines, stops[number] - 1, -1)
        and lines[stops[number]].gap <= lines[stops[number] - 1].gap
        and len(lines[stops[number] - 1].text) <= min(least, LONGEST_FLAT_TOPIC)
    ]
    return topics if len(topics) == len(longer) else []


def _inner_gap(lines: Sequence[Line], cut: Cut, ends: Sequence[int]) -> int:
    """The gap that the lines of entries mostly have before them."""
    each = [line.gap for line in lines]
    gaps = Counter(
        itertools.chain.from_iterable(
            each[start + 1 : end] for start, end in zip(cut.starts, ends, strict=False)
        )
    )
    return max(gaps, key=lambda gap: gaps[gap], default=0)


def _is_topic(lines: Sequence[Line], place: int, inner: int) -> bool:
    """Whether a line may name what follows: short, no sentence, no date, set off more than the lines of an entry are."""
    line = lines[place]
    return (
        line.gap > inner
        and len(line.text) <= 60
        and not line.sentence
        and line.spot is None
        and not line.more
        and not line.marks
        and LABEL.match(line.text) is None
        and not is_advertisement(line.text)
        and not is_menu(line.text)
    )


def _inner_indent(lines: Sequence[Line], cut: Cut, stops: Sequence[int]) -> int | None:
    """The column at which the lines of marked entries mostly are, where that is further in than the mark."""
    if not cut.style:
        return None
    below = Counter(
        lines[start + 1].indent for start, stop in zip(cut.starts, stops, strict=True) if start + 1 < stop
    )
    if not below:
        return None
    usual, _ = below.most_common(1)[0]
    marks = Counter(lines[start].indent for start in cut.starts).most_common(1)[0][0]
    return usual if usual > marks else None


def _is_heading(line: Line, cut: Cut, inner: int | None) -> bool:
    if line.period or cut.days and heads_day(line, cut):
        return True
    if line.marks and line.level:
        if cut.kind in MARKED and inner is not None and line.indent >= inner:
            return False  # in the entry of a list: its title
        return cut.kind != "level" or len(line.level) < len(cut.style)
    if inner is None or line.indent >= inner or line.mark(cut.kind, cut.style) is not None:
        return False
    return len(line.text) <= 120 and not line.sentence


def boilerplate_of(lines: Sequence[Line], cut: Cut, ends: Sequence[int]) -> frozenset[str]:
    """Short last lines that several entries share, where the others have hardly any: else they are values, such as categories."""
    texts = [lines[end - 1].text for start, end in zip(cut.starts, ends, strict=True) if end - start >= 3]
    if len(texts) > 2 and texts[-2] in {line.text for line in lines[cut.starts[-1] : ends[-1]]}:
        texts[-1] = texts[-2]  # what is below it may belong to the page
    last = Counter(text for text in texts if _is_aside(text))
    labels = Counter(match[0] for text in last if (match := LABEL.match(text)))
    above = lines[cut.starts[0] - 1].text if cut.starts[0] else ""
    below = lines[ends[-1] - 1].text
    return frozenset(
        text
        for text, count in last.items()
        if count >= 2
        and (text != above or text == below)  # else it opens the next entry
        and count * 2 >= len(cut.starts)
        and count * 4 >= 3 * last.total()
        and (count == last.total() or not _NAME_LIKE.fullmatch(text))
        and author_line(text) is None
        and labelled_category(text) == (0, 0)
        and not lexis.is_credit(text)
        and not any(text.startswith(label) for label, others in labels.items() if others > 1)
    )


_NAME_LIKE = re.compile(r"[^\W\d_]+\.?(?: [^\W\d_][\w.'’-]*){1,2}")
"""What recurs and may be the name of a person, who wrote some of the entries."""


def asides_of(lines: Sequence[Line]) -> frozenset[str]:
    """Lines of a page that say nothing of an entry: counts with the same label ("Hits: 214"), the word "Details" above several, what leads on
    to a title above it ("Read more: A title", "Read more about A title"), labels and bullets alone on their lines, and numbers of pages."""
    counts: dict[str, list[str]] = {}
    buttons: dict[str, set[str | None]] = {}
    leads: dict[str, list[str]] = {}
    for place, line in enumerate(lines):
        label, sign, rest = line.text.partition(":")
        lead = _lead(lines, place)
        count = (
            _COUNT.fullmatch(rest) if sign and len(label) <= _LONGEST_LABEL and line.spot is None else None
        )
        if count is not None:
            counts.setdefault(label, []).append(line.text)
            buttons.setdefault(label, set()).add(count["button"])
        elif sign and line.spot is None and _COUNTS.fullmatch(line.text):
            counts.setdefault(_NUMBER.sub("0", line.text), []).append(line.text)
        elif lead:
            leads.setdefault(lead, []).append(line.text)
        elif line.text.lower() in _DETAILS:
            counts.setdefault("", []).append(line.text)
    counts = {label: group for label, group in counts.items() if len(buttons.get(label, "-")) == 1}
    found = {text for group in (*counts.values(), *leads.values()) if len(group) > 1 for text in group}
    found |= {line.text for line in lines if is_advertisement(line.text) or is_menu(line.text)}
    found |= {line.text for line in lines if is_bullet(line)}
    labels = Counter(
        line.text for line in lines if line.text[-1] in ":：" and len(line.text) <= _LONGEST_LABEL
    )
    found |= {text for text, count in labels.items() if count >= _FEWEST_COUNTS}  # "Body:"
    found |= inserted(lines)
    found |= _numbers_of_pages(lines) | _counts_below_days(lines) | _counted(lines) | _links_again(lines)
    return frozenset(found | _tags(lines) | _of_images(lines))


def _of_images(lines: Sequence[Line]) -> set[str]:
    """Lines with the address of the line below them, where two are and more: what is said instead of an image that leads to the same page as its title
    does: "A crane (/news/3)" above "New harbour (/news/3)"."""
    addresses = [_ADDRESS.search(line.text) for line in lines]
    found = {
        lines[at].text
        for at, (own, below) in enumerate(itertools.pairwise(addresses))
        if own is not None and below is not None and own[0] == below[0] and not lines[at + 1].more
    }
    return found if len(found) > 1 else set()


_ADDRESS = re.compile(r"\((?:[/?]|https?://)[^()\s]+\)\Z")


def _tags(lines: Sequence[Line]) -> set[str]:
    """Lines of tags below sentences, or days with no text below them: "#harbour #ships"; above a day they are titles."""
    found: set[str] = set()
    titles: set[str] = set()
    for at, line in enumerate(lines):
        if line.text[0] != "#" or _TAGS.fullmatch(line.text) is None:
            continue
        above, below = lines[max(at - 1, 0)], lines[at + 1 : at + 2]
        if any(map(is_whole_date, below)):
            titles.add(line.text)
        elif (
            above.sentence
            or above.text in found
            or is_whole_date(above)
            and not any(one.sentence for one in below)
        ):
            found.add(line.text)
    return found - titles


_TAGS = re.compile(r"#[^\W\d]\w*(?:[ ,]+#[^\W\d]\w*)*")


def _links_again(lines: Sequence[Line]) -> set[str]:
    """Lines of lists of three links or more that are there three times or more, always together: what a text may be shared with."""
    short = [len(line.text) <= _LONGEST_LINK and not line.sentence and line.spot is None for line in lines]
    counts = Counter(line.text for line, yes in zip(lines, short, strict=True) if yes)
    often = {text for text, count in counts.items() if count >= _FEWEST_COUNTS}
    runs: Counter[tuple[str, ...]] = Counter()
    for again, group in itertools.groupby(lines, key=lambda line: line.text in often):
        run = tuple(line.text for line in group if not line.more and not is_bullet(line))
        if again and len(run) >= _FEWEST_LINKS:
            runs[run] += 1
    return {text for run, count in runs.items() for text in run if count == counts[text]}


_LONGEST_LINK: Final = 40
_FEWEST_LINKS: Final = 3


def _counted(lines: Sequence[Line]) -> set[str]:
    """Lines that are a number and the same words as several others ("41 replies", "Read 1,204 times"), or several of these; a number between words
    counts where it does not go up or down by one ("Day 3 report")."""
    found: dict[str, list[int]] = {}
    for place, line in enumerate(lines):
        if line.spot is None and _is_count(line.text) and not dates.is_days_only(line.text):
            words = _NUMBER.sub("0", _THOUSANDS.sub(r"\1", line.text.lower()))
            several = _NUMBER_OF.fullmatch(line.text) is not None  # "1 reply" is like "14 replies"
            found.setdefault(_WORD_END.sub("", words) if several else words, []).append(place)
    return {
        lines[place].text
        for group in found.values()
        if len(group) >= _FEWEST_COUNTS
        and group[-1] - group[0] > 2 * (len(group) - 1)  # no line of two
        and not any(_is_next(lines[one].text, lines[two].text) for one, two in itertools.pairwise(group))
        for place in group
    }


def _is_count(text: str) -> bool:
    """Whether a line is a number with words behind it, or several of these with one word each."""
    return _NUMBER_OF.fullmatch(text) is not None or _is_between_words(text)


def _is_between_words(text: str) -> bool:
    return (
        len(text) <= _LONGEST_COUNT
        and _COUNTED.fullmatch(text) is not None
        and not _NUMBER_OF.fullmatch(text)
    )


def _is_next(text: str, following: str) -> bool:
    """Whether the number between the words of a line is the one before or behind that of another."""
    if not _is_between_words(text):
        return False
    one, two = (int("".join(filter(str.isdigit, each))) for each in (text, following))
    return abs(one - two) == 1


_LONGEST_COUNT: Final = 25
_COUNTED = re.compile(
    r"(?:[^\s\d:]{2,12} )?\d{1,3}(?:[.,]?\d{1,3}){0,2}(?: ?(?:[kKmMB]|[mM]ln|Mn|tys\.|tis\.|mil|тыс\.|млн|тис\.|Tsd\.|万|만))?(?: [^\s\d.!?…:]{2,16}){1,3}"
)
"""One number, with a word or more behind it; one that ends in its number may be a title: "Issue 12"."""
_COUNT_OF: Final = r"\d[\d.,]{0,8}[kKmM]? [^\W\d_]{3,15}"
_NUMBER_OF = re.compile(rf"{_COUNT_OF}(?:(?:,| ·| \|| /| •) {_COUNT_OF}){{0,3}}")
_NUMBER = re.compile(r"\d[\d.,]*")
_THOUSANDS = re.compile(r"(\d)[km](?= )")
_WORD_END = re.compile(r"(?<=[^\W\d_]{4})[^\W\d_]+")


_CLOSED = re.compile(r"[)\]】》]\s*\Z")


def _lead(lines: Sequence[Line], place: int) -> str:
    """The words before a text that a line above is; "" where there are none."""
    text = lines[place].text
    day = lines[place].spot
    if day is not None and day.whole:
        return ""  # "23 April 2025" below "2025"
    for above in lines[max(place - _NEAR_ABOVE, 0) : place]:
        size = len(text) - len(above.text)
        if 1 < size <= _LONGEST_LABEL and text.endswith(above.text) and not text[size - 1].isalnum():
            lead = text[:size].rstrip()
            # A bullet leads on to nothing ("• News" below a heading "News"), and "[History] A title" has a category.
            leads = any(map(str.isalpha, lead)) and not _CLOSED.search(lead) and not _REPLY.fullmatch(lead)
            return lead.rstrip(":：") if leads else ""
    return ""


_REPLY = re.compile(
    r"(?:(?:re|aw|sv|vs|antw|odp|ynt|res|rif|fwd?|wg|tr|vb)(?:\[\d+\])?[:：]\s*)+", re.IGNORECASE
)
"""How mails mark that they answer one, or pass it on: their subjects are titles of their own."""


def _counts_below_days(lines: Sequence[Line]) -> set[str]:
    """The lines below days that are counts alone (of comments, of likes): not where they count up or down, as the numbers of entries do."""
    found: list[str] = []
    below = False
    for line in lines:
        if _BARE_COUNT.fullmatch(line.text):
            found += [line.text] if below else []
            continue
        below = line.spot is not None and line.spot.day and not line.sentence
    values = [int(text) if text.isdecimal() else -2 for text in found]
    counted = any(abs(one - two) == 1 for one, two in itertools.pairwise(values))
    return set() if counted or len(found) < _FEWEST_COUNTS else set(found)


_BARE_COUNT = re.compile(r"\d{1,3}(?:[.,]\d{1,3})?[ \u00a0]?[KkMm]?")
_FEWEST_COUNTS: Final = 3


def _numbers_of_pages(lines: Sequence[Line]) -> set[str]:
    """The lines of a pager that has a line for each page, with the words around the numbers; numbers of printed pages: "- 1 -", "Page 2 of 3"."""
    between = [
        line.text for line in lines if len(line.text) <= _LONGEST_STEP and is_between_dashes(line.text)
    ]
    found = set(between) if len(between) > 1 else set[str]()
    found |= {line.text for line in lines if line.indent >= _FAR_RIGHT and is_page_number(line.text)}
    numbers = [int(line.text) if line.text.isdecimal() and len(line.text) <= 3 else -1 for line in lines]
    for place, (one, two) in enumerate(itertools.pairwise(numbers)):
        if one != 1 or two != 2:
            continue
        last = place + 1
        while last + 1 < len(lines) and (numbers[last + 1] == numbers[last] + 1 or _is_step(lines[last + 1])):
            last += 1
        above = lines[place - 1] if place and not lines[place].gap else None
        first = place - (above is not None and (_is_step(above) or is_furniture(above.text)))
        found.update(line.text for line in lines[first : last + 1])
    return found


def _is_step(line: Line) -> bool:
    """Whether a line leads to other pages: "next ›", "…"."""
    return len(line.text) <= _LONGEST_STEP and (line.text[-1] in "›»→…" or line.text[0] in "‹«←")


_LONGEST_STEP: Final = 20
_FAR_RIGHT: Final = 20  # columns
_LONGEST_LABEL: Final = 30
_NEAR_ABOVE: Final = 8  # lines
_COUNT = re.compile(
    r"\s*\d{1,3}(?:[.,\u00a0\u202f ]?\d{3}){0,3}(?P<button>(?:[ \u00a0]{2,}|\t|\s+[|·•/]\s+)[^\d.!?…:]{2,40})?"
)
"""A count, perhaps with a button behind it: "1204  Share"."""
_COUNTS = re.compile(
    r"(?:[^\W\d_][^\W\d_ ]{2,19}: ?\d[\d.,]{0,8}(?: ?(?:[kKmM]|[^\W\d_]{2,4}\.))?(?:,? {1,3}|\t| [|·•/] |\Z)){2,4}"
)
"""Several counts on a line, each behind what it counts: "Replies: 14  Views: 402"."""
_DETAILS: Final = frozenset(
    "details détails detalles detalhes dettagli szczegóły podrobnosti подробности detalii detaljer детайли részletek λεπτομέρειες".split()
)


def _is_aside(text: str) -> bool:
    """Whether a line is short, without digits, and no sentence."""
    return len(text) <= 40 and not any(map(str.isdigit, text)) and not ends_sentence(text)


def tail_of(scale: Scale, roles: Sequence[str], bodies: int, several: bool) -> int:
    """How many elements of the last entry belong to it: not what no other entry holds so far down or behind such a gap.

    The other entries have up to so many bodies; `several` says that a day may have several entries.
    """
    lines, last = scale.lines, scale.found[-1]
    if len(scale.found) < 2:
        return len(last.elements)
    most = bodies if len(scale.found) >= 4 else max(bodies, 1)
    gap = max(scale.inner_gap, min(lines[record.start].gap for record in scale.found[1:]) - 1)
    seen = more_at = 0
    lone = not bodies and not any(e.kind == "more" for record in scale.found[:-1] for e in record.elements)
    past_date = last.date < 0
    for at, (element, role) in enumerate(zip(last.elements, roles, strict=False)):
        past_date = past_date or role == "date"
        seen += role == "body"
        if seen and more_at:
            return more_at  # "View all" ends a list where no entry has a text
        more_at = at if role == "more" and past_date and not element.inline and lone else more_at
        line = lines[element.line]
        right = last.mark is not None and line.indent > lines[last.start].indent  # it is the entry's
        far = element.line > last.start and not element.inline and line.gap > gap
        far = far and line.indent <= lines[last.start].indent
        more = role == "body" and seen > most and not right and (not most or not ends_sentence(element.text))
        more = more and not _goes_on(lines, element.line)
        if more and several and most and at + 1 < len(roles) and ends_sentence(last.elements[at + 1].text):
            more = False  # a title and its text
        if at and past_date and (far and role in _TRAILING or more):
            return at
    return len(last.elements)


def _goes_on(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is one more point of a list right below a text: the same bullet at the same column as the line above, down from a first point that
    no gap parts from its text."""
    signs = _bullets(lines[place])
    while place and signs and not lines[place].gap and lines[place].indent == lines[place - 1].indent:
        if not signs & _bullets(lines[place - 1]):
            return False
        place -= 1
        if not lines[place].gap and not _bullets(lines[place - 1]):
            return True
        if lines[place].gap:
            return lines[place - 1].text[-1] in ":："
    return False


def _bullets(line: Line) -> set[str]:
    return {mark.style for mark in line.marks if mark.kind == "bullet"}


def closed_at(found: Sequence[Record]) -> int:
    """How many elements of the last entry are down to the line that leads on with which the others end, or nearly: only what leads on is below it; 0
    where there is none."""
    if len(found) < _FEWEST_CLOSED or any(not record.elements for record in found):
        return 0
    *others, last = (
        [button_shape(each.text) if each.kind == "more" else "" for each in record.elements]
        for record in found
    )
    closing = Counter(shapes[-1] for shapes in others).most_common(1)[0][0]
    closed = closing and all(closing in shapes and all(shapes[shapes.index(closing) :]) for shapes in others)
    at = last.index(closing) + 1 if closed and closing in last else 0
    return at if at > found[-1].date else 0


_FEWEST_CLOSED: Final = 3


_TRAILING: Final = ("body", "more", "credit", "author")
