"""What counts as a day because of the rest of the page: months where it has no days, numbers below headings that are months or years.

Each function takes the lines of a page and changes the days of some. Nothing here raises.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from newsparse import dates
from newsparse.dates import Date, DateLine, Precision
from newsparse.reading.lines.bylines import byline
from newsparse.reading.lines.furniture import is_furniture, is_stamp, names_page
from newsparse.reading.lines.kinds import is_kind
from newsparse.reading.lines.page_lines import COUNT_BEHIND, Line
from newsparse.reading.lines.spots import Piece, Spot, behind_weekday, dateline, may_be_title, spot

_FEWEST: Final = 3


def settle_days(lines: Sequence[Line]) -> None:
    """Let months, and numbers below months and years, be days where the page shows that they are, and when the page was updated none."""
    _let_stamp_be_none(lines)
    _let_head_of_mail_be_none(lines)
    _let_months_be_days(lines)
    _let_bracketed_months_be_days(lines)
    _let_months_have_years(lines)
    _let_numbers_be_days(lines)
    _let_short_months_be_days(lines)
    _let_bracketed_be_days(lines)
    _let_weekdays_be_words(lines)
    _let_weekdays_be_names(lines)
    _let_bylines_be_words(lines)
    _let_led_names_be_authors(lines)
    _let_names_be_authors(lines)
    _let_counts_be_titles(lines)
    _let_places_be_categories(lines)


def let_places_be_datelines(lines: Sequence[Line]) -> None:
    """Let places before the days of texts be no titles, where others on the page are in capitals: "Geneva, 3 May 2024 – The council met."; the texts
    are not broken at a width."""
    spots = [(line, own) for line in lines if (own := line.spot) is not None and own.day]
    if any(0 <= own.place[0] < own.start for _, own in spots):
        for line, own in spots:
            line.spot = dateline(line.text, own) or own


def _let_bylines_be_words(lines: Sequence[Line]) -> None:
    """Let what is behind "by" without a capital be a part of the text beside a day, where fewer than half of the lines with days name an author: "In Geneva
    by train - 3 May 2020"."""
    dated = [(line, own) for line in lines if (own := line.spot) is not None and own.day and not own.whole]
    signed = [
        (line, own, piece)
        for line, own in dated
        for piece in (*own.before, *own.after)
        if piece.kind == "author"
    ]
    if len(signed) * 2 >= len(dated):
        return
    for line, own, author in signed:
        pieces = own.before if author in own.before else own.after
        if line.text[author.start].islower() and any(piece.kind == "text" for piece in pieces):
            first = _SIGNS.match(line.text, own.end if pieces is own.after else 0)
            start = first.end() if first is not None else pieces[0].start
            whole = (Piece("text", start, pieces[-1].end),)
            line.spot = own._replace(before=whole) if pieces is own.before else own._replace(after=whole)


def _let_led_names_be_authors(lines: Sequence[Line]) -> None:
    """Let names at the beginnings of lines with days be authors where the same small word leads to all, of several one recurs, one has two words, and a
    line is right above each: "de Ana Mar  3 May 2020". The word alone may as well go on with the line above: "of the sea"."""
    found: list[tuple[Line, Spot, re.Match[str]]] = []
    for above, line in itertools.pairwise(lines):
        own = line.spot
        if own is None or not own.day or not own.before or own.before[0].start:
            continue
        match = _LED.fullmatch(line.text, 0, own.before[0].end)
        named = match is not None and own.strong and not line.gap and above.spot is None
        if match is None or not named or len(own.before) > 1 or not byline(f"by {match['name']}"):
            return
        found.append((line, own, match))
    names = {match["name"] for _, _, match in found}
    people = any(" " in name for name in names)  # "de Lyon" is where it happened
    if (
        people
        and len({match["lead"] for _, _, match in found}) == 1
        and 1 < len(names) < len(found) >= _FEWEST
    ):
        for line, own, match in found:
            line.spot = own._replace(before=(Piece("author", *match.span("name")),))


_LED = re.compile(r"(?P<lead>de|di|da|od|от|од|від) (?P<name>[^\W\d_a-z][^|:()\d]{2,60})")
"""A name behind a word for "by" that means "of" or "from" as well, in Romanian and the like, Italian, Czech and the like, Bulgarian, Macedonian and
Ukrainian."""


def _let_names_be_authors(lines: Sequence[Line]) -> None:
    """Let what is between the words that name authors and the sign before the day be an author too, whatever it says, where most lines with such a day
    have one between the same two: "Author: Joe on wheels » 3 May 2020"."""
    around: Counter[tuple[str, str]] = Counter()
    odd: list[tuple[Line, Spot, Piece]] = []
    for line in lines:
        own = line.spot
        if own is None or not own.day or len(own.before) != 1 or own.before[0].end > _LONGEST_NAMED:
            continue
        piece = own.before[0]
        if piece.kind == "author" and piece.start:
            around[line.text[: piece.start], line.text[piece.end : own.start]] += 1
        elif piece.kind == "text" and not piece.start:
            odd.append((line, own, piece._replace(end=len(line.text[: piece.end].rstrip(_ARROWS)))))
    for line, own, piece in odd:
        sign = line.text[piece.end : own.start]
        lead = next((lead for lead, behind in around if behind == sign and line.text.startswith(lead)), "")
        if lead and around[lead, sign] >= max(_FEWEST, 2 * len(odd)) and piece.end > len(lead):
            line.spot = own._replace(before=(Piece("author", len(lead), piece.end),))


_LONGEST_NAMED: Final = 60
_ARROWS: Final = " »›→"


_SIGNS = re.compile(r"[\s:：|·•,;/–—-]*")


def _let_places_be_categories(lines: Sequence[Line]) -> None:
    """Let what is behind days with a comma, as places are, be texts where half of these are names of categories: "3 May 2020, Culture"."""
    placed = [(line, own) for line in lines if (own := line.spot) is not None and own.place[0] >= own.end]
    if sum(is_kind(line.text[slice(*own.place)]) for line, own in placed) * 2 <= len(placed):
        return
    for line, own in placed:
        date = own.date._replace(place_start=-1, place_end=-1)
        line.spot = own._replace(date=date, place=(-1, -1), after=(Piece("text", *own.place), *own.after))


def _let_counts_be_titles(lines: Sequence[Line]) -> None:
    """Let what looks like a count or a year beside a day be a title, where most other lines with days have as many texts on that side as this line
    with it: "3 May 2024 – 12 Monkeys", "1984 (4 May 2024)", "3 May 2024 | May 2024 | Politics"."""
    dated = [(line, own) for line in lines if (own := line.spot) is not None and own.day]
    for is_before in (True, False):
        told = Counter(_texts(own.before if is_before else own.after) for _, own in dated)
        size, number = max(
            ((size, told[size]) for size in told if size), key=lambda each: each[1], default=(0, 0)
        )
        if number < _FEWEST_TOLD or number * 3 < len(dated) * 2:
            continue
        for line, own in dated:
            pieces = own.before if is_before else own.after
            if (own.whole if size == 1 else _texts(pieces)) and _has_odd_title(line, pieces, size):
                titles = tuple(piece._replace(kind="text") for piece in pieces)
                line.spot = own._replace(before=titles) if is_before else own._replace(after=titles)


def _texts(pieces: Sequence[Piece]) -> int:
    return sum(piece.kind == "text" for piece in pieces)


def _has_odd_title(line: Line, pieces: Sequence[Piece], size: int) -> bool:
    """Whether a line has so many pieces on a side of its day, and one of them is a number with words or a year."""
    others = [piece for piece in pieces if piece.kind != "text"]
    return (
        len(pieces) == size
        and len(others) == 1
        and others[0].kind == "filler"
        and may_be_title(line.text[others[0].start : others[0].end])
    )


_FEWEST_TOLD: Final = 2


def _let_weekdays_be_names(lines: Sequence[Line]) -> None:
    """Let the weekdays of two or three letters before the days of fewer than half of the lines be the last words of what is before them, where only a
    space parts them from that: "A title – Ana Mar, 28 de febrero de 2006", "Por Ana Mar, 10 diciembre 2013"."""
    dated = [(line, own) for line in lines if (own := line.spot) is not None and own.day]
    found = []
    for line, own in dated:
        match = _FIRST_WEEKDAY.match(line.text, own.start, own.end)
        before = own.before[-1] if own.before and own.before[-1].kind in ("text", "author") else None
        named = before is not None and before.kind == "author" and " " in line.text[before.start : before.end]
        if named and own.date.date is not None:
            continue  # "By Ann Sea Sat, 4 May 2024"
        if match is not None and before is not None and line.text[before.end : own.start] == " ":
            found.append((line, own, match))
    if len(found) * 2 >= len(dated):
        return
    for line, own, match in found:
        bare = spot(line.text[match.end() : own.end]) if dates.is_weekday(match["word"]) else None
        if bare is not None and bare.whole and bare.day and not bare.start:
            last = own.before[-1]._replace(end=match.end("word"))
            date = bare.date._replace(start=match.end(), end=own.end)
            line.spot = own._replace(date=date, start=match.end(), before=(*own.before[:-1], last))


_FIRST_WEEKDAY = re.compile(r"(?P<word>[^\W\d_a-z][^\W\d_]{1,2}),? (?=\d)")


def _let_weekdays_be_words(lines: Sequence[Line]) -> None:
    """Let the weekdays behind the days of fewer than half of the lines be the first words of titles, and those before a small letter where other titles
    begin with a capital: "09/03/2024 Mer calme"."""
    dated = [
        (line, own)
        for line in lines
        if (own := line.spot) is not None
        and own.day
        and not line.text[: own.start].strip("*_")
        and own.after[:1]
    ]
    found = []
    for line, own in dated:
        match = _LAST_WEEKDAY.fullmatch(line.text, own.start, own.end)
        text = own.after[0]
        if match is not None and text.kind == "text" and line.text[own.end : text.start] == " ":
            found.append((line, own, match))
    many = len(found) * 2 >= len(dated)
    taken = {line.start for line, _, _ in found}
    others = [line.text[own.after[0].start].isupper() for line, own in dated if line.start not in taken]
    capital = sum(others) * 2 > len(others)
    for line, own, match in found:
        small = capital and line.text[own.after[0].start].islower()
        bare = spot(match["day"]) if (not many or small) and dates.is_weekday(match["word"]) else None
        if bare is not None and bare.whole and bare.day:
            first = own.after[0]._replace(start=match.start("word"))
            date = bare.date._replace(start=own.start, end=match.end("day"))
            line.spot = own._replace(date=date, end=match.end("day"), after=(first, *own.after[1:]))


_LAST_WEEKDAY = re.compile(r"(?P<day>[\d./-]+\d)[*_]{0,3} (?P<word>[^\W\d_]{2,12})")


def without_weekdays(lines: Sequence[Line]) -> list[Line]:
    """The lines without the weekdays above or below the numbers of days, where every line that is a weekday is next to one: "Samedi", "16"."""
    places = [at for at, line in enumerate(lines) if _is_weekday(line)]
    numbers = [_number_beside(lines, at) for at in places]
    if len(places) < _FEWEST_WEEKDAYS or None in numbers or len(set(numbers)) < len(numbers):
        return list(lines)
    found: list[Line | None] = list(lines)
    for at, number in zip(places, numbers, strict=True):
        found[at] = None
        if number is not None and number > at:
            line = lines[number]
            found[number] = Line(line.start, line.end, line.text, line.indent, lines[at].gap)
    return [line for line in found if line is not None]


_FEWEST_WEEKDAYS: Final = 2
_LONGEST_WEEKDAY: Final = 12


def _is_weekday(line: Line) -> bool:
    word = line.text.rstrip(".,")
    if not line.raw or len(word) > _LONGEST_WEEKDAY or not word.isalpha() or not dates.is_weekday(word):
        return False
    return dates.line_date(f"1 {word}") is None  # "MAR" is a month too


def _number_beside(lines: Sequence[Line], at: int) -> int | None:
    """The place of the line next to a weekday that is the number of a day; the one below, where both are."""
    near = (place for place in (at + 1, at - 1) if 0 <= place < len(lines))
    return next((place for place in near if _DAY_ALONE.fullmatch(lines[place].text)), None)


_DAY_ALONE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.?")


def _let_stamp_be_none(lines: Sequence[Line]) -> None:
    """Let what says above or below a list when the page was updated be no day, where no other line says it of its entry: "Last updated: 14 May 2021"."""
    every = [(at, own) for at, line in enumerate(lines) if (own := line.spot) is not None and own.day]
    if len(every) >= _FEWEST and not any(own.rank == 1 for _, own in every[:-1]):
        at, stamp = every[-1]
        if lines[at].gap and len(lines) - at <= _MOST_BELOW_STAMP and is_stamp(lines[at].text):
            lines[at].spot = stamp._replace(day=False)
            return
    days = [
        (at, own) for at, line in enumerate(lines) if (own := line.spot) is not None and own.day and own.whole
    ]
    if len(days) <= _FEWEST or sum(own.rank == 1 for _, own in days) != 1:
        return
    at, stamp = days[0]
    above = lines[at - 1].text if at else ""
    if is_stamp(lines[at].text) and (not at or is_furniture(above) or names_page(above)):
        lines[at].spot = stamp._replace(day=False)


_MOST_BELOW_STAMP: Final = 4  # lines, with its own


def _let_months_have_years(lines: Sequence[Line]) -> None:
    """Let the names of months on lines of their own be months of the year that is a heading above them, the first right below it."""
    year: Date | None = None
    for above, line in itertools.pairwise(lines):
        period = _period(above)
        if period is not None and period.precision is Precision.YEAR:
            year = period if _month_of(line, period) is not None else None
        month = _month_of(line, year) if year is not None else None
        if month is not None:
            line.spot, line.period = month, True


def _month_of(line: Line, year: Date) -> Spot | None:
    """The month of a year that a line names and says nothing else; `None` for other lines."""
    name = COUNT_BEHIND.sub("", line.bare)
    if len(name) > _LONGEST_MONTH or not name[0].isalpha() or _DIGIT.search(name) is not None:
        return None
    found = dates.line_date(f"{name} {year.edtf}")
    if (
        found is None
        or found.date is None
        or found.date.edtf[:5] != f"{year.edtf}-"
        or found.place_start >= 0
    ):
        return None
    start = line.text.rfind(name)
    end = start + len(name)
    return Spot(DateLine(found.date, start, end, text=name), start, end, day=False)


_LONGEST_MONTH: Final = 20
_DIGIT = re.compile(r"\d")


def _period(line: Line) -> Date | None:
    """The month, year or season that a line is, as the page has it; `None` for other lines."""
    if not line.period:
        return None
    own = line.spot if line.spot is not None and not line.spot.day else spot(COUNT_BEHIND.sub("", line.bare))
    return own.date.date if own is not None else None


def _let_head_of_mail_be_none(lines: Sequence[Line]) -> None:
    """Let the day in the head of a mail be no day of what it says, where the page begins with that head and has no other."""
    head = list(itertools.takewhile(lambda line: _HEAD.match(line.text), lines))
    names = {line.text.partition(":")[0].casefold() for line in head}
    if len(head) < 2 or names.isdisjoint(_MAIL):
        return
    if any(line.text.partition(":")[0].casefold() in names for line in lines[len(head) :]):
        return
    for line in head:
        if line.spot is not None:
            line.spot = line.spot._replace(day=False)


_MAIL: Final = frozenset(
    "from subject von betreff de objet asunto assunto da oggetto van onderwerp od temat od předmět från ämne fra emne lähettäjä aihe".split()
)
_HEAD = re.compile(
    r"(?:from|to|cc|subject|date|sent|reply-to|list-id|von|an|betreff|datum|gesendet|de|à|objet|envoyé|para|asunto|fecha|assunto|data|da|a|oggetto|van|aan|onderwerp|od|do|temat|"
    r"komu|předmět|från|till|ämne|fra|sendt|til|emne|lähettäjä|lähetetty|vastaanottaja|aihe): \S",
    re.IGNORECASE,
)
"""A line in the head of a mail: "Subject: News of the week"."""


def _let_months_be_days(lines: Sequence[Line]) -> None:
    """Let the months with which lines begin or end be their days, where there are several, all alike, and the page has no days: "A title (March 2026)",
    or those that are right below another line, or in pairs with one; in pairs years too."""
    if any(own.day and own.rank >= 2 for line in lines if (own := line.spot) is not None):
        return
    found: list[tuple[Line, Spot]] = []
    below: list[tuple[Line, Spot]] = []
    years: list[tuple[Line, Spot]] = []
    pairs = _pairs(lines)
    for at, line in enumerate(lines):
        own = line.spot if line.spot is not None else _with_number(line)
        if own is None or own.rank < 2:
            continue
        if own.day:
            return
        date = own.date.date
        if date is not None and date.precision is Precision.YEAR and own.whole and at in pairs:
            years.append((line, own))
        if date is not None and date.precision is Precision.MONTH and len(date.edtf) == len("2026-03"):
            if own.whole and (line.gap or not at) and at not in pairs:
                return  # months are headings
            if own.whole:
                below.append((line, own))
            elif own.strong:
                found.append((line, own))
    ways = {_way(line) for line, _ in found}
    alike = len(ways) == 1 and sum(next(iter(ways))[:2]) == 1
    if len(below) >= _FEWEST and not found or len(found) >= _FEWEST and alike and not below:
        for line, own in (*found, *below):
            line.spot = own._replace(day=True)
    elif len(years) >= _FEWEST and not found and not below and _is_sorted(years):
        for line, own in years:
            line.spot = own._replace(day=True)


def _let_bracketed_months_be_days(lines: Sequence[Line]) -> None:
    """Let months in brackets at the ends of lines be days, where more lines end with days in brackets: "A title (3 May 2020)", "Another (April 2020)"."""
    ends = [line for line in lines if line.spot is not None and _way(line) == (True, False, True)]
    days = sum(line.spot is not None and line.spot.day for line in ends)
    months = [
        (line, own)
        for line in ends
        if (own := line.spot) is not None
        and not own.day
        and own.date.date is not None
        and own.date.date.precision is Precision.MONTH
    ]
    for line, own in months if days > len(months) else ():
        line.spot = own._replace(day=True)


def _behind_number(line: Line) -> Spot | None:
    """The date of what is behind the number with which a line begins: "[12] (November 2025) A title"."""
    mark = next((mark for mark in line.marks if mark.kind == "number" and mark.end < line.end), None)
    return spot(line.text[mark.end - line.start :]) if mark is not None else None


def _with_number(line: Line) -> Spot | None:
    """The same, as the date of the whole line."""
    found = _behind_number(line)
    if found is None:
        return None
    by = next(mark.end for mark in line.marks if mark.kind == "number") - line.start
    pieces = (
        tuple(piece._replace(start=piece.start + by, end=piece.end + by) for piece in each)
        for each in (found.before, found.after)
    )
    before, after = pieces
    number = Piece("text", 0, len(line.text[:by].rstrip()))
    return found._replace(start=found.start + by, end=found.end + by, before=(number, *before), after=after)


def _pairs(lines: Sequence[Line]) -> set[int]:
    """The places of lines that are set off from others with one other, or above one with sentences below it or what only leads on: a title with its
    month."""
    starts = [at for at, line in enumerate(lines) if line.gap or not at]
    found: set[int] = set()
    for start, stop in itertools.pairwise([*starts, len(lines)]):
        if stop - start == 2:
            found.update((start, start + 1))
        elif stop - start > 2 and all(line.sentence or line.more for line in lines[start + 2 : stop]):
            found.add(start)
    return found


def _is_sorted(days: Sequence[tuple[Line, Spot]]) -> bool:
    """Whether years rise or fall from line to line."""
    years = [own.date.date.edtf for _, own in days if own.date.date is not None]
    return len(set(years)) == len(years) and years in (sorted(years), sorted(years, reverse=True))


def _way(line: Line) -> tuple[bool, bool, bool]:
    """Whether a line has a text before its date and one behind it, and whether brackets set it off; what is before a number says nothing."""
    own = _behind_number(line) or line.spot
    if own is None:
        return False, False, False
    return own.text_before is not None, own.text_after is not None, own.bracketed


def _let_short_months_be_days(lines: Sequence[Line]) -> None:
    """Let days with months of a few letters be days, where two other lines begin with a day and the same sign: "7 mei: A title" beside "14 december:
    Another"; and where they go up or down. All months must be of one language."""
    sure: dict[str, list[Line]] = {}
    short: dict[str, list[tuple[Line, re.Match[str]]]] = {}
    for line in lines:
        own = line.spot
        if own is not None and own.day and not own.start and (sign := _SIGN_BEHIND.match(line.text, own.end)):
            sure.setdefault(_kind_of_sign(sign[0]), []).append(line)
        elif own is None and line.raw and (match := _SHORT_MONTH.match(line.text)):
            short.setdefault(_kind_of_sign(match["sign"]), []).append((line, match))
    for kind, found in short.items():
        others = sure.get(kind, [])
        beside = [match["month"] for line in others if (match := _NAMED_MONTH.match(line.text))]
        names = {match["month"] for _, match in found}
        months = dates.months_of({*names, *beside})
        days = [(match["day"], months.get(match["month"], 0), int(match["number"])) for _, match in found]
        read = [day for each in days if (day := dates.year_less(*each)) is not None]
        written = {line.start: day for (line, _), day in zip(found, read, strict=False)}
        written |= {line.start: own.date.date for line in others if (own := line.spot) and own.date.date}
        if (
            len(read) < len(found)
            or len(others) < 2
            and not _follow_each_other(dict(sorted(written.items())))
        ):
            continue
        for (line, match), day in zip(found, read, strict=True):
            rest = (Piece("text", match.end(), len(line.text)),) if match.end() < len(line.text) else ()
            date = DateLine(day, 0, match.end("day"), reason="no-year", text=match["day"])
            line.spot = Spot(date, 0, match.end("day"), (), rest)


def _follow_each_other(found: Mapping[int, Date]) -> bool:
    """Whether days of several months go up or down, but once, where a year ends."""
    days = [day.edtf[4:] for day in found.values()]
    turns = [sum(one < two for one, two in itertools.pairwise(each)) for each in (days, days[::-1])]
    return len({day[:3] for day in days}) > 1 and len(days) >= _FEWEST and min(turns) <= 1


def _kind_of_sign(sign: str) -> str:
    return sign.strip() or sign[:1]


_SIGN_BEHIND = re.compile(r":[ \u00a0]+(?=\S)|[ \u00a0]{2,}|\t+|[ \u00a0][-–—|·•/][ \u00a0]+|\Z")
_NAMED_MONTH = re.compile(r"\d{1,2}\.? (?P<month>[^\W\d_]{3,})")
_SHORT_MONTH = re.compile(
    rf"(?P<day>(?P<number>\d{{1,2}})\.? (?P<month>[^\W\d_]{{3,4}})\.?)(?P<sign>{_SIGN_BEHIND.pattern})"
)


def year_in_words(text: str) -> Date | None:
    """The year that the heading of a list names beside words, and no other number: "News 2026"; `None` for other lines.

    >>> year_in_words("Press releases 2026").edtf, year_in_words("12 March 2026"), year_in_words("Budget 2026/27")
    ('2026', None, None)
    >>> year_in_words("2026年のお知らせ").edtf
    '2026'
    """
    match = _YEAR_IN_WORDS.fullmatch(text.strip()) if len(text) <= _LONGEST_HEADING else None
    return Date.from_edtf(match["last"] or match["first"]) if match is not None else None


def month_in_words(text: str) -> Date | None:
    """The month of a year that the heading of a list names behind words, or before them in scripts that do so: "What's on – May 2026";
    `None` for other lines.

    >>> month_in_words("What's on in May 2026?").edtf, month_in_words("What's on in town")
    ('2026-05', None)
    """
    text = text.strip(" \t\u00a0\u3000?？!！:：")
    first = _MONTH_FIRST.fullmatch(text)
    line = None
    if len(text) <= _LONGEST_HEADING:
        line = dates.line_date(first["month"]) if first is not None else dates.suffix_date(text)
    date = line.date if line is not None else None
    return date if date is not None and date.precision is Precision.MONTH and date.start is not None else None


_YEAR_IN_WORDS = re.compile(
    r"(?P<first>(?:19|20)\d\d)(?: |年の? ?(?!度)|년 )[^\W\d][^\d©]*"
    r"|[^\W\d][^\d©]*[ (（](?P<last>(?:19|20)\d\d)(?:年|년| года?| рік| рок[уа])?\W{0,2}"
)
_MONTH_FIRST = re.compile(r"(?P<month>(?:19|20)\d\d(?:年|년) ?\d{1,2}(?:月|월))[ の]?[^\W\d][^\d©]*")
_LONGEST_HEADING: Final = 60


class _Numbered(NamedTuple):
    """A line that begins with the number of its day.

    Attributes:
        line: The line.
        match: The number, perhaps with a month and a weekday.
        values: Its day, or its two numbers.
    """

    line: Line
    match: re.Match[str]
    values: tuple[int, ...]


_DAY = re.compile(
    r"(?:(?P<weekday>[^\W\d_]{2,12})\.?,? {1,8})?(?P<one>\d{1,2})(?:st|nd|rd|th|\.)?(?:(?:\s*[:–—|-])?\s+(?=\S)(?!\d{1,2}\.\s)|\Z)"
)
"""A day below a month: "Thu 26  A title", "28. A title", and not "28. 4. A title"."""
_DAY_AND_MONTH = re.compile(
    r"(?:(?P<weekday>[^\W\d_]{2,12})\.?,? {1,8})?(?P<open>[\[(（【])?(?P<one>\d{1,2})(?P<sign>[./-])[ \u00a0]?(?P<two>\d{1,2})(?:\.|(?![./\d-]))(?(open)[])）】]\s*|(?:(?:\s*[:–—|-])?\s+(?=\S)|\Z))"
)
"""A day below a year: "12.03. A title", "[03-12] A title", "Sa, 01.03. A title"."""


def _let_numbers_be_days(lines: Sequence[Line]) -> None:
    """Let the numbers with which lines below months or years begin be their days, where the line right below each such heading has one."""
    periods = {at: date for at, line in enumerate(lines) if (date := _period(line)) is not None}
    periods = {at: date for at, date in periods.items() if not _has_months(date, periods.get(at + 1))}
    if not periods:
        periods = _heading_of_page(lines)
    heads = list(periods)
    precisions = {date.precision for date in periods.values()}
    if not heads or len(precisions) > 1 or not precisions <= {Precision.MONTH, Precision.YEAR}:
        return
    patterns: tuple[re.Pattern[str], ...] = (
        (_DAY, _DAY_AND_MONTH) if precisions == {Precision.MONTH} else (_DAY_AND_MONTH,)
    )
    if len(heads) == 1 and lines[heads[0]].period:
        patterns = (_DAY_AND_MONTH,)  # a month above a counted list proves nothing
    for pattern in patterns:
        groups = [
            list(_numbered(lines[start + 1 : stop], pattern))
            for start, stop in itertools.pairwise([*heads, len(lines)])
        ]
        first = [
            bool(group) and group[0].line is lines[at + 1] for at, group in zip(heads, groups, strict=True)
        ]
        if all(first) and sum(map(len, groups)) >= _FEWEST and _are_days(lines[heads[0] :], groups):
            for head, group in zip(heads, groups, strict=True):
                for each in group:
                    each.line.spot = _spot(each, periods[head])
            return


def _heading_of_page(lines: Sequence[Line]) -> dict[int, Date]:
    """The line that names a year or a month beside words right above the first line that begins with the number of a day, where at least as many
    lines as need be begin so: "What's on in May 2026", "Tue 3  A title"."""
    for at, (line, below) in enumerate(itertools.pairwise(lines[:_HIGHEST])):
        match = _DAY.match(below.text)
        heading: Date | None = None
        if match is not None and match["weekday"] and dates.is_weekday(match["weekday"]):
            heading = month_in_words(line.text)
        elif _DAY_AND_MONTH.match(below.text):
            heading = year_in_words(line.text)
        if heading is not None:
            return {at: heading}
    return {}


_HIGHEST: Final = 12  # lines above the list


def _has_months(period: Date, below: Date | None) -> bool:
    """Whether a period is the year whose month is right below it."""
    return period.precision is Precision.YEAR and below is not None and below.precision is Precision.MONTH


def _numbered(lines: Sequence[Line], pattern: re.Pattern[str]) -> Iterator[_Numbered]:
    for line in lines:
        match = pattern.match(line.text) if line.raw else None
        if match is None or line.spot is not None and line.spot.day and not _is_open(line.spot):
            continue
        weekday = match["weekday"]
        values = tuple(int(match[name]) for name in ("one", "two") if name in match.re.groupindex)
        if values[0] in range(1, 32) and (weekday is None or dates.is_weekday(weekday)):
            yield _Numbered(line, match, values)


def _is_open(found: Spot) -> bool:
    """Whether a day in numbers has no year, and may be two days: "03/05"."""
    return (
        found.date.date is None
        and found.start == 0
        and found.date.reason == "ambiguous"
        and len(found.date.text) <= _LONGEST_DAY
    )


_LONGEST_DAY: Final = 6


def _are_days(lines: Sequence[Line], groups: Sequence[Sequence[_Numbered]]) -> bool:
    """Whether numbers fall or rise below each heading, and count nothing, and no other line begins with a day."""
    own = {id(each.line) for group in groups for each in group}
    others = [line.spot for line in lines if line.spot is not None and id(line) not in own]
    if any(each.day and (each.whole or not each.start) for each in others):
        return False
    pairs = [each.values for group in groups for each in group if len(each.values) == 2]
    alone = len(groups) == 1 and not all(
        each.match["weekday"] for each in groups[0]
    )  # chapters have no weekdays
    if pairs and not _are_in_order(pairs, alone=alone):
        return False
    steps = [
        two - one
        for group in groups
        if len(group[0].values) == 1
        for (one,), (two,) in itertools.pairwise(each.values for each in group)
    ]
    counts = bool(steps) and set(map(abs, steps)) == {1}
    return not counts and (all(step <= 0 for step in steps) or all(step >= 0 for step in steps))


_BRACKETED = re.compile(
    r"[\[(（【](?P<one>\d\d(?=[.-]\d\d\D)|\d{1,2}(?=/))[./-](?P<two>\d{1,2})(?: \d{1,2}:\d\d)?[])）】]\Z"
)


def _let_bracketed_be_days(lines: Sequence[Line]) -> None:
    """Let pairs of numbers in brackets at the end of lines be days without a year, where they fall or rise as days do and as nothing else would:
    "A title [03-20]" above "Another [03-17]"."""
    found = [
        (line, match)
        for line in lines
        if line.raw and (match := _BRACKETED.search(line.text)) is not None and match.start()
    ]
    pairs = [(int(match["one"]), int(match["two"])) for _, match in found]
    if (
        len(found) < _FEWEST
        or any(line.spot is not None and line.spot.day for line, _ in found)
        or not _are_in_order(pairs, alone=True)
    ):
        return
    month = 0 if max(one for one, _ in pairs) <= _MONTHS else 1
    days = [(pair[month], pair[1 - month]) for pair in pairs]
    if days not in (sorted(days), sorted(days, reverse=True)) or len(set(days)) < _FEWEST:
        return
    spans = [(match.start("one"), match.end() - 1) for _, match in found]
    texts = [line.text[start:end] for (line, _), (start, end) in zip(found, spans, strict=True)]
    read = [dates.year_less(text, *day) for text, day in zip(texts, days, strict=True)]
    if None in read:
        return
    for (line, match), (start, end), written, date in zip(found, spans, texts, read, strict=True):
        title = Piece("text", 0, len(line.text[: match.start()].rstrip()))
        line.spot = Spot(
            DateLine(date, start, end, reason="no-year", text=written), start, end, (title,), bracketed=True
        )


def _are_in_order(pairs: Sequence[tuple[int, ...]], alone: bool) -> bool:
    """Whether pairs of numbers are days and months in one order; below one heading `alone` a number must prove it: chapters count like days
    ("1.1", "1.2", "2.1")."""
    highest = [max(pair[place] for pair in pairs) for place in (0, 1)]
    proved = max(highest) > _MONTHS if alone else True
    return proved and min(highest) <= _MONTHS and max(highest) <= _DAYS


_MONTHS: Final = 12
_DAYS: Final = 31


def _spot(found: _Numbered, period: Date) -> Spot:
    line, match = found.line, found.match
    start, end = match.start("one"), match.end("two" if len(found.values) > 1 else "one")
    written = line.text[start:end]
    if len(found.values) == 1 and period.start is not None:
        days = [(period.start.month, found.values[0])]
    else:
        one, two = found.values
        days = [(two, one), (one, two)]
    read = (dates.year_less(written, month, day) for month, day in dict.fromkeys(days))
    each = tuple(day for day in read if day is not None)
    if len(each) > 1 and match["weekday"] and period.start is not None:
        told = f"{match['weekday']} {written}."
        own = (Date.from_edtf(f"{period.start.year}{day.edtf[4:]}").start for day in each)
        fits = [
            day for day, start in zip(each, own, strict=True) if start and dates.weekday_fits(told, start)
        ]
        each = tuple(fits) if len(fits) == 1 else each
    date = each[0] if len(each) == 1 else None
    reason = "no-year" if len(each) == 1 else "ambiguous" if each else "impossible"
    day = DateLine(date, start, end, candidates=each if date is None else (), reason=reason, text=written)
    rest = match.end()
    whole = (Piece("text", rest, len(line.text)),) if rest < len(line.text) else ()
    return Spot(day, start, end, (), behind_weekday(line.text, rest) or whole)
