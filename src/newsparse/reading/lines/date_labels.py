"""Labels of days that a page repeats, in any language: "Opens: 3 June 2024", "Filed 9 May 2024; decided 3 June 2024". Nothing here raises.

One line alone cannot tell a label from a title ("Council meeting: 3 June 2024"); several entries with the same words before their days can.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from newsparse import dates
from newsparse.dates import DateLine
from newsparse.reading.lines.bylines import byline
from newsparse.reading.lines.kinds import is_kind
from newsparse.reading.lines.page_lines import Line
from newsparse.reading.lines.spots import DATE_LABEL, NO_PLACE, Piece, Spot, is_of_day, rank_of, spot


class _Labelled(NamedTuple):
    """A day with its label; offsets into the line."""

    label: str
    start: int
    line: DateLine
    colon: bool


_BAR: Final = r"\s*[|•·;；‖]\s*|\s*[\t\u3000]\s*| {2,}|\s+[–—-]\s+|\s+/\s+|,\s+(?=[^\W\d]+(?: [^\W\d]+){0,3}\s*[:：]?\s+\S*\d)"
_BARS = re.compile(_BAR)
_COLON = re.compile(r"([^\W\d_][^\W\d_.'’]*(?:(?:[ /'’-]| & )[^\W\d_]+\.?){0,5})\s*[:：]\s*(?=\S)")
_BESIDE = re.compile(
    r"[^\W\d_][^:：|]{0,30}[:：]\s*[\d., ]+|[^\W\d_]{1,8}\.?\s?\d{1,2}(?:[:.h]\d\d)?(?:\s?[^\W\d_]{1,4}\.?)?"
)
"""What may be beside a day behind a label: a count ("Views: 1204"), a time in words ("ore 10")."""
_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,2}")
_LONGEST: Final = 120
_LONGEST_LABEL: Final = 60
_INTRODUCED = re.compile(
    r"\b(?:on|at|le|am|vom|el|em|il|op|den|dnia|der|du|del|на|от|od|d\.)\Z", re.IGNORECASE
)


def label_days(lines: Sequence[Line]) -> None:
    """Let lines that are days behind labels be days, where the page repeats their labels; the first day of a line is its day, unless another
    one's label says that it is that of publication."""
    _settle_ranks(lines)
    found = {place: days for place, line in enumerate(lines) if (days := list(_labelled(line)))}
    for place, own in _names(lines, found).items():
        lines[place].spot = own
        del found[place]
    counts = Counter(day.label for days in found.values() for day in days)
    if not counts or max(counts.values()) < 2:
        return
    listed = {
        days[0].label
        for place, days in found.items()
        if (
            lines[place].gap or not place or place - 1 in found and found[place - 1][0].label == days[0].label
        )
    }
    listed |= _categories(found, counts)
    published = sum(line.spot is not None and line.spot.rank == 3 and line.spot.whole for line in lines)
    above = -1
    for place, days in found.items():
        if not all(_is_known(day.label) or _is_repeated(day, counts, len(days)) for day in days):
            continue
        if len(days) == 1 and days[0].label in listed and not _names_paper(days[0].label):
            continue
        follows = above == place - 1 and not lines[place].gap or _is_below_published(lines, place)
        follows = follows or _is_below_day(lines, place)
        follows = follows or published >= counts[days[0].label] > 0
        lines[place].spot = _spot(lines[place], days, follows)
        above = place


def _names(lines: Sequence[Line], found: Mapping[int, Sequence[_Labelled]]) -> dict[int, Spot]:
    """The names before the same small word and the days of lines below others, where one recurs and half are known: "Ann on 3 May 2024" wrote it, and
    what is on about somebody is not there again. A label says the same everywhere, and of two labels an entry has both."""
    alone = {
        place: days[0] for place, days in found.items() if len(days) == 1 and not days[0].colon and place
    }
    signed: dict[int, Spot] = {}
    names: list[str] = []
    leads: set[str] = set()
    for place, day in alone.items():
        name, _, lead = day.label.rpartition(" ")
        if not name or _INTRODUCED.fullmatch(lead) is None or _is_known(day.label):
            continue
        said = lines[place].text[: len(name)]
        own, above = lines[place].spot, lines[place - 1]
        if (
            own is None
            or place - 1 in alone
            or above.spot is not None
            or is_kind(said)
            or not byline(f"by {said}")
        ):
            return {}
        leads.add(lead)
        names.append(said)
        signed[place] = own._replace(before=(Piece("author", 0, len(name)),))
    if len(leads) != 1 or any(not word[0].isupper() for name in names for word in name.split()):
        return {}
    if any(
        own.day and not own.whole and at not in signed for at, line in enumerate(lines) if (own := line.spot)
    ):
        return {}  # a longer name
    return signed if len(set(names)) < len(names) and _are_known(set(names)) else {}


def _are_known(names: set[str]) -> bool:
    """Whether half of some names at least are known to be those of people."""
    from newsparse.mentions import find_mentions  # it reads lists that few pages need

    some = sorted(names)[:_MOST_NAMES]
    people = sum(
        mention.kind == "person" and mention.text == name for name in some for mention in find_mentions(name)
    )
    return 2 * people >= len(some) > 0


_MOST_NAMES: Final = 50


def _categories(found: Mapping[int, Sequence[_Labelled]], counts: Counter[str]) -> set[str]:
    """The labels of days that are alone in their entries, where these have several and some recur more often than others: of an entry with several
    days each has its own label, and so have the others."""
    alone = {place: days[0].label for place, days in found.items() if len(days) == 1 and days[0].colon}
    labels = {label for label in alone.values() if not _is_known(label)}
    uneven = len({counts[label] for label in labels}) > 1
    apart = not any(place + 1 in alone for place in alone)
    return labels if uneven and apart and len(labels) >= _FEWEST_CATEGORIES else set()


_FEWEST_CATEGORIES: Final = 3


def _settle_ranks(lines: Sequence[Line]) -> None:
    """Let days without a label be no days of publication where they are right next to one that has such a label: the days of an exhibition."""
    for above, line in itertools.pairwise(lines):
        if line.gap or not any(map(str.isdigit, line.text)):
            continue
        one, two = above.spot, line.spot
        if one is None or two is None or not (one.whole and two.whole and one.day and two.day):
            continue
        if one.rank == 3 and two.rank == 2:
            line.spot = two._replace(rank=1)
        elif one.rank == 2 and two.rank == 3:
            above.spot = one._replace(rank=1)


def _is_below_published(lines: Sequence[Line], place: int) -> bool:
    """Whether the line right above has a day of publication beside other text: "A title (posted: 3 May 2024)"."""
    day = lines[place - 1].spot if place and not lines[place].gap else None
    return day is not None and day.rank == 3 and not day.whole


def _is_below_day(lines: Sequence[Line], place: int) -> bool:
    """Whether the line right above is a day behind a label that is known: of two days the first is likelier that of the entry."""
    day = lines[place - 1].spot if place and not lines[place].gap else None
    return day is not None and day.day and day.whole and day.start > 0 and day.rank >= 2


def _is_repeated(day: _Labelled, counts: Counter[str], several: int) -> bool:
    if day.colon or several > 1:
        return counts[day.label] > 1
    return counts[day.label] > 2 and _INTRODUCED.search(day.label) is not None


def _labelled(line: Line) -> Iterator[_Labelled]:
    """The days of a line with their labels, where it is made of nothing else."""
    text = line.text
    if len(text) > _LONGEST or not line.raw or line.marks or not any(map(str.isdigit, text)):
        return
    found = line.spot
    if found is None or not found.day or found.whole:
        return
    whole = _day(text, 0)
    if whole is not None and whole.colon and whole.start + whole.line.end == len(text):
        yield whole  # "When: 28 November - 6 December 2026"
        return
    days: list[_Labelled] = []
    at = 0
    for bar in [*_BARS.finditer(text), None]:
        end = bar.start() if bar else len(text)
        day = _day(text[at:end], at)
        if day is None and len(days) == 1 and days[0].colon and not _is_known(days[0].label):
            if _BESIDE.fullmatch(text, at):
                break
            return
        if day is None:
            return
        days.append(day)
        at = bar.end() if bar else end
    yield from days


def _day(piece: str, at: int) -> _Labelled | None:
    """A part of a line that begins at an offset, where it is a day behind a label."""
    colon = _COLON.match(piece)
    if colon is not None:
        label, start = colon[1], colon.end()
        found = spot(piece[start:])
        line = found.date if found is not None and found.whole else None
        if found is None or line is None or found.start or found.place != NO_PLACE:
            return None
        line = line._replace(start=found.start, end=found.end)
    else:
        line, start = dates.suffix_date(piece), 0
        label = piece[: line.start].strip() if line is not None else ""
        if line is None or line.place_start >= 0:
            return None
        if _WORDS.fullmatch(label) is None and not _names_paper(label):
            return None
    return _Labelled(label.lower(), at + start, line, colon is not None)


def _names_paper(label: str) -> bool:
    """Whether a label says where something was published, behind an article: "Published in the Penhale Mercury on"; a category has none."""
    known = DATE_LABEL.match(label)
    return known is not None and known[0].strip().count(" ") > 1 and len(label) <= _LONGEST_LABEL


def _is_known(label: str) -> bool:
    return DATE_LABEL.fullmatch(label) is not None


_WORD = re.compile(r"(?<!\w)\w")


def _rank(label: str) -> int:
    """How likely a label makes a day that of publication: as `rank_of`, whichever of its words says so; a deadline counts before all."""
    ranks = set()
    for word in _WORD.finditer(label):
        match = DATE_LABEL.match(label, word.start())
        if match is not None and not (
            match[0][-1].isalnum() and label[match.end() : match.end() + 1].isalnum()
        ):
            ranks.add(rank_of(match))
    return next((rank for rank in (0, 3, 1) if rank in ranks), 2)


def _beside(line: Line) -> tuple[Piece, ...]:
    """What was read beside the day of a line."""
    return (*line.spot.before, *line.spot.after) if line.spot is not None else ()


def _spot(line: Line, days: Sequence[_Labelled], follows: bool) -> Spot:
    """The day of a line; `follows` says that the line above has one too: then that one is likelier, where no label says more."""
    ranks = [_rank(day.label) for day in days]
    best = ranks.index(max(ranks))
    day = days[best]
    start, end = day.start + day.line.start, day.start + day.line.end
    rank = 1 if follows and ranks[best] == 2 else ranks[best]
    named = [piece for piece in _beside(line) if piece.kind == "author"]
    before = (Piece("filler", 0, start), *(piece for piece in named if piece.end <= start))
    rest = [Piece("filler", end, len(line.text))] if end < len(line.text) else []
    after = (*rest, *(piece for piece in named if piece.start >= end))
    found = day.line._replace(start=start, end=end, place_start=-1, place_end=-1)
    return Spot(found, start, end, before, after, rank, day=is_of_day(found))
