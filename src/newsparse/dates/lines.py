"""Dates of listing lines: lines that are a date, begin with one or end with one (`settling` lets a listing decide what one line cannot).

`line_date`, `prefix_date` and `suffix_date` answer `None` for what is no date and never raise on text; what they answered once is kept in
bounded caches, since listings repeat their dates.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

import attrs

from newsparse.doors import takes

from . import evidence, forms, relative, roc, scan
from .forms import Option
from .options import NOTHING, Given, Options
from .reading import Failed, Whole, is_weekday_of, read_whole, value
from .running import month_is_a_name
from .scan import Tokens
from .value import Date, DateError, Precision, Refusal, month_length
from .words import ALL, FOREIGN, Word, load


class DateLine(NamedTuple):
    """A line that has the shape of a date, or the part of it that does: `line[start:end] == text`.

    Attributes:
        date: Its value; `None` if it isn't settled. A day without a year is `XXXX-09-22`.
        start: Where the date begins.
        end: Where it ends.
        place_start: Where the place after it begins ("Suva, Fiji"); -1 if there is none.
        place_end: Where the place ends.
        candidates: The readings of an ambiguous date.
        reason: Why it isn't settled: ``ambiguous``, ``impossible``, ``language`` (its month is a word in other languages too, or its
            year may be of the Republic of China), ``needs-reference``, ``several`` (these are several days, and no period) or
            ``no-year``; ``""`` for a settled date.
        text: The date as written.

    >>> line = "02 June 2015, Suva, Fiji"
    >>> found = line_date(line)
    >>> found.date.edtf, line[found.start : found.end], line[found.place_start : found.place_end]
    ('2015-06-02', '02 June 2015', 'Suva, Fiji')
    >>> [date.edtf for date in line_date("03/04/2023").candidates]
    ['2023-04-03', '2023-03-04']
    >>> line_date("31 February 2023").reason
    'impossible'
    """

    date: Date | None
    start: int
    end: int
    place_start: int = -1
    place_end: int = -1
    candidates: tuple[Date, ...] = ()
    reason: str = ""
    text: str = ""


LONGEST_LINE: Final = 120
_NUMBER = re.compile(r"[\d〇一二三四五六七八九十元]")
_NUMBERS = re.compile(r"\d\D+\d|[〇一二三四五六七八九十元]")
"""More than one number, which several days have."""
_EVERY: Final = ALL | FOREIGN
#: Kinds of form that a line may have without a value: what else is impossible (a year 2408, a quarter 5) is no date.
_SHAPES: Final = frozenset({"day", "range", "noyear"})


def line_date(line: str, options: Options = NOTHING) -> DateLine | None:
    """Read a line that is nothing but a date, in any language, with what date lines may add: weekday, label, brackets, time and zone, place.

    Which number is the day stays open here, whatever `options.day_first` says, because the page may prove it (`settle`). A line with the shape
    of a date but no settled value ("03/04/2023", "31 February 2023", "3 days ago") has `date` `None`, and `reason` says why. A sentence
    that begins with a date is not a date line, and neither is "in March 2023".

    >>> line_date("02 June 2015, Suva, Fiji").date.edtf
    '2015-06-02'
    """
    if not isinstance(line, str):
        takes("line_date", line=(line, str))
    if not isinstance(options, Options):
        takes("line_date", options=(options, Options))
    if len(line) > LONGEST_LINE:
        return None
    found, unsure = _line_date(line, options.given, options.named)
    if unsure and options.page and not options.languages and (sure := options.sure):
        return _line_date(line, options.given, sure)[0]
    return found or _in_common_years(line, lambda text: line_date(text, options))


def _in_common_years(line: str, read: Callable[[str], DateLine | None]) -> DateLine | None:
    """The date of a line whose year may be of the Republic of China; the page settles it."""
    common = roc.in_common_years(line)
    found = read(common[0]) if common is not None else None
    if found is None or common is None or found.date is None or not found.start < common[1] <= found.end:
        return None
    start, end = found.start, found.end - 1
    date = attrs.evolve(found.date, text=line[start:end], span=(start, end))
    place = (found.place_start - 1, found.place_end - 1) if found.place_start >= 0 else (-1, -1)
    return DateLine(None, start, end, *place, (date,), "language", line[start:end])


def needs_language(line: str, options: Options = NOTHING) -> bool:
    """Whether it takes the language of the page to say what a line is.

    >>> needs_language("2 May 2023"), needs_language("23 mag 2023")
    (False, True)
    """
    takes("needs_language", line=(line, str), options=(options, Options))
    return len(line) <= LONGEST_LINE and not options.languages and _line_date(line, options.given, 0)[1]


@functools.lru_cache(4096)
def _line_date(line: str, given: Given, sure: int) -> tuple[DateLine | None, bool]:
    """The date of a line, and whether it would be one if the page's language were known."""
    options = Options(*given) if any(part is not None for part in given) else NOTHING
    low = scan.fold(line)
    if not _NUMBER.search(line):
        return _relative(line, low, options), False
    whole = read_whole(line, low, options.mask, None, sure)
    if isinstance(whole, Failed):
        unsure = whole.fault[4].endswith(evidence.SAY)
        found = _unsettled(line, low, whole, options) or _one_of_several(line, low, options)
        if found is None and _NUMBERS.search(line):
            found = _several(line, whole=True) or _whole_period(line)
        return found or (_in_some_language(line, low, options) if unsure else None), unsure
    return _of_whole(line, low, whole), False


def _of_whole(line: str, low: str, whole: Whole) -> DateLine | None:
    """A line that was read as a whole, `None` where it is no date line."""
    if _TERM.match(low):
        return None  # the last day of something, not the day of the news
    date, option, tokens = whole.date, whole.option, whole.tokens
    if (
        _is_phrase(tokens, option, date)
        or date.span is None
        or (whole.place_start >= 0 and date.start is None)
    ):
        return None
    start, end = date.span
    spot = (whole.place_start, whole.place_end)
    return DateLine(date, start, end, *spot, (), _open_reason(date), line[start:end])


def _in_some_language(line: str, low: str, options: Options) -> DateLine | None:
    """The line of a day whose month is a word in other languages too, between a number and a year: "12 gen 2026". The page settles it."""
    if _NAMED_DAY.search(low) is None:
        return None
    whole = read_whole(line, low, options.mask, None, _EVERY)
    if isinstance(whole, Failed):
        found = _unsettled(line, low, whole, options)
        return found if found is not None and found.candidates else None
    found = _of_whole(line, low, whole)
    return found and _open(found)


_NAMED_DAY: Final = re.compile(r"(?<![0-9])[0-9]{1,2}\.? ?[^\W\d_]{2,5}\.? ?,? ?[0-9]{4}(?![0-9])")


def _open(found: DateLine) -> DateLine | None:
    """A date line that its language would settle."""
    date = found.date
    if date is None or date.start is None or date.start != date.end:
        return None
    return found._replace(date=None, candidates=(date,), reason="language")


_TERM: Final = re.compile(
    r"\W{0,2}(?:deadline|expires|expiry|ends|starts|closes|closing date|apply by|due|frist|einsendeschluss|date limite|fecha límite|prazo|scadenza|termin|дедлайн|срок|截止|締切|마감)"
)
_UPDATED: Final = re.compile(
    r"\W{0,2}(?:(?:last |zuletzt )?(?:updated|modified|edited|revised|reviewed|aktualisiert|geändert)|dernière mise à jour|mis à jour|mise à jour|modifié|actualizado|actualización|"
    r"atualizado|aggiornato|bijgewerkt|opdateret|uppdaterad|oppdatert|päivitetty|обновлен|оновлен|zaktualizowano|aktualizacja|aktualizováno|更新|수정|diperbarui|güncelle|cập nhật)"
)
_PARTS: Final = re.compile(r" *[|\u00b7\u2022;] *| - |, (?=[^\W\d_]{4})")


def _one_of_several(line: str, low: str, options: Options) -> DateLine | None:
    """Of several dates on one line the one of publication ("Published 3 May 2023 | Updated 5 May 2023"), or the first where no label tells; two
    with a dash between them and no label are a period ("30 Dec 2023 - 2 Jan 2024, 14:00")."""
    cuts = [match.span() for match in _PARTS.finditer(low)]
    if not 1 <= len(cuts) <= 3:
        return None
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(line)]
    best: tuple[int, DateLine] | None = None
    unlabelled: list[DateLine] = []
    for start, end in zip(starts, ends, strict=True):
        part = low[start:end]
        if _TERM.match(part) and _is_date(line[start:end], options):
            continue
        found = line_date(line[start:end], options) if end - start > 4 else None
        if found is None or found.date is None or found.place_start >= 0:
            return None
        if found.date.start is None or found.date.start != found.date.end:
            return None
        rank = 2 if _UPDATED.match(part) else 0 if found.start else 1
        if best is None or rank < best[0]:
            best = (rank, _moved(found, start))
        unlabelled += [_moved(found, start)] if rank == 1 else []
    if len(unlabelled) == len(starts) == 2 and "-" in low[slice(*cuts[0])]:
        return _period(line, *unlabelled) or unlabelled[0]
    return best[1] if best else None


def _period(line: str, first: DateLine, last: DateLine) -> DateLine | None:
    """The period from one day of a line to a later one, times left out, or two times of a day as the first; `None` where they are neither."""
    if first.reason == "ambiguous" or last.reason == "ambiguous":
        return _open_period(line, first, last)
    days = [
        each.date.start
        for each in (first, last)
        if each.date is not None and each.date.start is not None and each.date.start == each.date.end
    ]
    found = first
    if len(days) > 1 and days[0] < days[1]:
        found = line_date(" - ".join(map(str, days))) or first
    if len(days) < 2 or days[0] > days[1] or found.date is None:
        return None
    start, end = first.start, last.end
    date = attrs.evolve(found.date, text=line[start:end], span=(start, end))
    return found._replace(date=date, start=start, end=end, text=line[start:end])


def _open_period(line: str, first: DateLine, last: DateLine) -> DateLine | None:
    """The same where the order of the numbers in one of the days is open: the other, or the page, settles it."""
    shorter = f"{first.text[first.text.rfind(' ') + 1 :]} - {last.text}"
    found = line_date(shorter) if shorter != line else None
    if found is None or found.end - found.start < len(last.text) or found.place_start >= 0:
        return None
    start, end = first.start, last.end
    written = line[start:end]
    date = found.date and attrs.evolve(found.date, text=written, span=(start, end))
    candidates = tuple(attrs.evolve(each, text=written) for each in found.candidates)
    return DateLine(date, start, end, -1, -1, candidates, found.reason, written)


def _is_date(line: str, options: Options) -> bool:
    """Is the text a date, whatever is before it?"""
    return isinstance(read_whole(line, scan.fold(line), options.mask, None), Whole)


def _open_reason(date: Date) -> str:
    return "no-year" if date.edtf.startswith("XXXX") else ""


def _unsettled(line: str, low: str, failed: Failed, options: Options) -> DateLine | None:
    """The line of a date that has a shape and no value."""
    reason, _, start, end, _, candidates = failed.fault
    if reason in ("no-date", "unread-part"):
        return _relative(line, low, options)
    if reason == "impossible" and (failed.option is None or failed.option.form.kind not in _SHAPES):
        return None
    if reason == "ambiguous" and not candidates:
        return None
    if reason == "impossible" and _is_date(line[start:end], options):  # its weekday behind it is another one
        end = len(line[: failed.place_start if failed.place_start >= 0 else None].rstrip(" ,"))
    return DateLine(
        None, start, end, failed.place_start, failed.place_end, candidates, reason, line[start:end]
    )


def _relative(line: str, low: str, options: Options) -> DateLine | None:
    """ "3 days ago": counted from the reference day where there is one."""
    found = relative.find(low, options.mask)
    if found is None:
        return None
    start, end = found.start, found.end
    date, reason = None, "needs-reference"
    candidates: tuple[Date, ...] = ()
    if options.reference is not None:
        try:
            date = relative.read(line, low, options.mask, options.reference)
        except DateError as error:
            reason, candidates = error.reason, error.candidates
    if date is not None:
        reason, date = "", attrs.evolve(date, text=line[start:end], span=(start, end))
    return DateLine(date, start, end, -1, -1, candidates, reason, line[start:end])


def _is_phrase(tokens: Tokens, option: Option, date: Date) -> bool:
    """Is it a part of a sentence ("in March 2023", "the 19th century"), or a number too far off for news?"""
    word = tokens.known[option.first]
    if isinstance(word, Word) and "on" in word.roles and option.first not in option.groups.values():
        return not is_weekday_of(date, tokens, option)
    return option.form.kind == "bare" and date.start is not None and not 1900 <= date.start.year <= 2099


def prefix_date(line: str) -> DateLine | None:
    """The longest date at the start of a line; anything may follow. A year alone doesn't count, and a year has four digits, whatever digit follows.

    Relative words ("3 days ago – Title") count only if a dash, a bar or a bracket follows.

    >>> prefix_date("11 July, 2023Summary").date.edtf
    '2023-07-11'
    """
    if not isinstance(line, str):
        takes("prefix_date", line=(line, str))
    line = line[:LONGEST_LINE]
    found = _prefix_date(line) or _in_common_years(line, _prefix_date)
    dash = next(_between(line, found.end), None) if found is not None else None
    near = (
        dash is not None and found is not None and line[found.end : dash.start()] in ("", ".")
    )  # "5. svibnja 2026. – "
    last = _prefix_date(line[dash.end() :]) if dash is not None and near else None
    if found is None or dash is None or last is None or last.start:
        return found
    return _period(line, found, _moved(last, dash.end())) or found


_DASH = re.compile(r"(?<=\S)\s{1,3}(?:[-–—]|(?P<word>[^\W\d_]{1,5}))\s{1,3}(?=\S)")


def _between(line: str, start: int, end: int | None = None) -> Iterator[re.Match[str]]:
    """The dashes, and the words for "to" in any language, that may be between the days of a period."""
    for match in _DASH.finditer(line, start, len(line) if end is None else end):
        if match["word"] is None or _has_role(match["word"], "to"):
            yield match


def _has_role(word: str, role: str) -> bool:
    """Whether a word has a role in dates in any language."""
    known = load().words.get(word.lower())
    return known is not None and role in known.roles


_LAST_WORD = re.compile(r"(?<!\S)(?P<word>[^\W\d_]{1,5}) \Z")


_LONG_NUMBER = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?=[0-9])")
_SLASHED = re.compile(r" *([0-9]{1,2})/([0-9]{1,2})(?![0-9/.,:%-]|[^\W_])")
_YEAR_BEHIND = re.compile(r"(?: ?[0-9]{1,2})?, (?:19|20)[0-9]{2}(?![0-9])")
_SET_OFF = re.compile(r" - | [|\u00b7\u2022\u00bb\u203a] |(?<=\w): |[()]")


@functools.lru_cache(4096)
def _prefix_date(line: str) -> DateLine | None:
    low = scan.fold(line)
    found = _absolute_prefix(line, low) if _NUMBER.search(line, 0, 60) else None
    if found is None and (cut := _SET_OFF.search(low, 1, 60)):
        return _relative(line[: cut.start()].rstrip(), low[: cut.start()].rstrip(), NOTHING)
    return found


def _absolute_prefix(line: str, low: str) -> DateLine | None:
    cut = _LONG_NUMBER.search(low, 0, 60)
    if cut and cut.start() > 2 and (found := line_date(line[: cut.end()])) and found.place_start < 0:
        if found.date is None or found.date.precision is Precision.DAY:
            return found
    tokens = scan.scan(low, 0, min(len(low), 100))
    if not tokens.codes:
        return None
    for option in sorted(_prefix_options(tokens), key=lambda o: -_last(o)):
        if _is_count(low, tokens, option):
            continue
        found = _line_of(line, low, tokens, option, open_end=True)
        if found is not None:
            return None if _cuts_a_date(low, found) else found
    if match := _SLASHED.match(low):
        first, second = int(match[1]), int(match[2])
        orders = ((first, second), (second, first)) if first <= 12 else ()
        days = (year_less(match[0].strip(), *order) for order in orders)
        candidates = tuple(dict.fromkeys(day for day in days if day is not None))
        if candidates:
            start, end = match.end() - len(match[0].lstrip()), match.end()
            reason = "ambiguous" if len(candidates) > 1 else "no-year"
            return DateLine(None, start, end, -1, -1, candidates, reason, line[start:end])
    return None


def _is_count(low: str, tokens: Tokens, option: Option) -> bool:
    """Whether the last day of a range is a number and its noun is behind it: "2012/02/04 - 6 comments" is no range."""
    last = option.last - 1
    if option.form.kind != "range" or tokens.codes[last] != "d" or tokens.codes[option.first] == "d":
        return False
    number = low[tokens.starts[last] : tokens.ends[last]]
    return number[0] != "0" and low[tokens.ends[last] :].lstrip()[:1].isalpha()


def _cuts_a_date(low: str, found: DateLine) -> bool:
    """Whether what a line begins with is a number and the first half of a date: "1. September 11, 2017"."""
    text = low[found.start : found.end]
    named = not text[-4:].isdigit() and any(map(str.isalpha, text))
    return named and _YEAR_BEHIND.match(low, found.end) is not None


def year_less(text: str, month: int, number: int) -> Date | None:
    """A day without a year as a text writes it; `None` where no month has it.

    >>> year_less("30.2.", 2, 30), year_less("29.2.", 2, 29).edtf
    (None, 'XXXX-02-29')
    """
    if not (1 <= month <= 12 and 1 <= number <= month_length(2000, month)):
        return None
    return Date(f"XXXX-{month:02}-{number:02}", None, None, Precision.DAY, text=text)


def _last(option: Option) -> int:
    return option.close - 1


#: Kinds of form that a line neither begins nor ends with.
_NOT_AT_AN_EDGE: Final = frozenset({"bare", "years", "evident", "decadepre", "open"})


def _prefix_options(tokens: Tokens) -> Iterator[Option]:
    for option in forms.options(tokens.codes):
        if option.form.kind not in _NOT_AT_AN_EDGE:
            yield option


def _line_of(line: str, low: str, tokens: Tokens, option: Option, *, open_end: bool) -> DateLine | None:
    """The date of an option as part of a line, `None` if it does not end or begin between words."""
    first = min([option.first, *option.extra.values()])
    last = _last(option)
    start, end = tokens.starts[first], tokens.ends[last]
    if open_end and end < len(low):
        follow, closing = low[end], tokens.codes[last]
        glued = (
            scan._letter(follow)
            and not scan._CJK_CHAR.match(follow)
            and not scan._CJK_CHAR.match(low[end - 1])
        )
        if glued and closing not in "yZt":
            return None
        if follow in "%/" or (follow in ".,:-" and low[end + 1 : end + 2].isdigit() and closing == "d"):
            return None
    if _is_phrase(tokens, option, _NO_DATE) or tokens.codes[option.first] in "CIE":
        return None
    if option.form.kind == "noyear" and not month_is_a_name(line, tokens, option, False):
        return None
    written = line[start:end]
    try:
        date = value(tokens, option, line, low, _EVERY, None)
    except Refusal as why:
        if why.reason == "impossible" and option.form.kind in _SHAPES:
            return DateLine(None, start, end, reason=why.reason, text=written)
        if why.detail.endswith(evidence.SAY) and _NAMED_DAY.fullmatch(low, start, end):
            found = _in_some_language(written, low[start:end], NOTHING)
            return found and found._replace(start=start, end=end)
        if why.reason != "ambiguous" or not why.candidates:
            return None
        candidates = tuple(attrs.evolve(c, text=written) for c in why.candidates)
        return DateLine(None, start, end, -1, -1, candidates, why.reason, written)
    date = attrs.evolve(date, text=written, span=(start, end))
    return DateLine(date, start, end, reason=_open_reason(date), text=written)


_NO_DATE: Final = Date("XXXX-01-01", None, None, Precision.DAY)


def suffix_date(line: str) -> DateLine | None:
    """The longest date at the end of a line; a full stop or a bracket may follow. A year alone doesn't count.

    Relative words ("Title - 3 days ago") count only after a dash, a bar or a bracket.

    >>> suffix_date('"Title," 04.20.21.').date.edtf
    '2021-04-20'
    """
    if not isinstance(line, str):
        takes("suffix_date", line=(line, str))
    cut = max(len(line) - LONGEST_LINE, 0)
    end = line[cut:]
    found = _several(end) or _suffix_date(end) or _in_common_years(end, _suffix_date)
    found = found and (_from_day_before(end, found) or found)
    return found if found is None or not cut else _moved(found, cut)


def _from_day_before(line: str, found: DateLine) -> DateLine | None:
    """The period to the day with which a line ends from one before a dash, or a word for "to"; `None` where there is none."""
    dashes = list(_between(line, 0, found.end))
    if not dashes:
        return None
    dash = dashes[-1]
    first, last = _suffix_date(line[: dash.start()]), line_date(line[dash.end() : found.end])
    if first is None or last is None or first.end != dash.start() or last.start:
        return None
    word = _LAST_WORD.search(line, 0, first.start) if dash["word"] is not None else None
    if word is not None and _has_role(word["word"], "from"):
        first = first._replace(start=word.start())
    return _period(line, first, _moved(last, dash.end()))


def _whole_period(line: str) -> DateLine | None:
    """The line of two days, each with its year and perhaps its time, with a word for "to" between them."""
    last = _suffix_date(line)
    found = _from_day_before(line, last) if last is not None else None
    return found if found is not None and not found.start and found.end == len(line) else None


_MORE_DAYS = re.compile(
    r"(?<!\S)\(?(?P<days>[0-3]?\d(?:st|nd|rd|th|[.ºª°])?(?P<month> [^\W\d_]{3,12}\.?)? ?(?:and|or|und|oder|et|ou|y|e|o|en|og|och|eller|i|lub|oraz|a|nebo|ja|tai|и|или|[&+]) ?)\Z",
    re.IGNORECASE,
)


def _several(line: str, whole: bool = False) -> DateLine | None:
    """The days with which a line ends, or that it is as a `whole`, where these are several, and so no date: "A title, 10 and 17 May 2024"."""
    found = _suffix_date(line)
    match = _MORE_DAYS.search(line, 0, found.start) if found is not None and found.start else None
    if found is None or match is None or found.date is None or not line[found.start].isdigit():
        return None
    if match["month"] and not any(map(_is_month, scan.scan(scan.fold(match["month"])).known)):
        return None
    start = match.start("days")
    if whole and line[:start].strip(" ("):
        return None
    return DateLine(None, start, found.end, reason="several", text=line[start : found.end])


def _moved(found: DateLine, by: int) -> DateLine:
    """A date line of a part of a line, counted from the line's start."""
    date = found.date
    if date is not None and date.span is not None:
        date = attrs.evolve(date, span=(date.span[0] + by, date.span[1] + by))
    return found._replace(date=date, start=found.start + by, end=found.end + by)


@functools.lru_cache(4096)
def _suffix_date(line: str) -> DateLine | None:
    low = scan.fold(line)
    found = _absolute_suffix(line, low) if _NUMBER.search(line, max(len(line) - 40, 0)) else None
    if found is None:
        cuts = [match.end() for match in _SET_OFF.finditer(low, 1, len(low.rstrip(" .)")))]
        if cuts and (found := _relative(line[cuts[-1] :], low[cuts[-1] :], NOTHING)):
            return _moved(found, cuts[-1])
    return found


def _absolute_suffix(line: str, low: str) -> DateLine | None:
    tokens = scan.scan(low)
    size = len(tokens.codes)
    for first in range(max(size - _LONGEST_SUFFIX, 0), size):
        if _may_begin(low, tokens, first):
            for option in _suffix_options(tokens.codes, first):
                if found := _line_of(line, low, tokens, option, open_end=False):
                    return found
    return None


_LONGEST_SUFFIX: Final = 30  # tokens
_YEAR_THEN_DAY: Final = "y d m"


def _may_begin(low: str, tokens: Tokens, first: int) -> bool:
    """May a date at the end of a line begin with this token? Not inside a word or a number, and not with the month of another day."""
    start = tokens.starts[first]
    before = low[start - 1] if start else " "
    if before.isalnum() and not scan._CJK_CHAR.match(before) and not scan._CJK_CHAR.match(low[start]):
        return False
    is_dash = before == "-" and (start < 2 or low[start - 2].isspace())
    if before in "$€£#+@_/\\=&%.-" and not is_dash:
        return False
    # "32 May 2023" does not end with May 2023
    return not first or tokens.codes[first - 1] not in "dn" or not _is_month(tokens.known[first])


def _suffix_options(codes: str, first: int) -> Iterator[Option]:
    """The ways to read all from a token on as a date."""
    for lead, before in forms.leads(codes, first):
        for option in forms.core_options(codes, lead):
            if option.form.kind in _NOT_AT_AN_EDGE:
                continue
            end, behind = forms.timed(codes, option.last)
            tails = [(end, {**before, **behind}), (option.last, before)]
            for stop, extra in tails if end > option.last else tails[1:]:
                if forms.closed(codes, stop) == len(codes):
                    if (
                        option.form.name == _YEAR_THEN_DAY
                        and codes[lead + 1 : lead + 2] in tuple("-,")
                        and codes[first - 1 : first].isalpha()
                    ):
                        continue  # "Budget for 2027 – 5 January": the year is the title's
                    close = forms.closing(codes, first, stop)
                    yield option._replace(end=len(codes), extra=extra, close=close)


def _is_month(word: Word | int | None) -> bool:
    return isinstance(word, Word) and "month" in word.roles
