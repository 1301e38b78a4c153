"""Read a text that is a date (`parse_date`), and find the dates inside running text (`find_dates`).

Both take any text and raise `DateError` on text, or `ValueError` for a language that newsparse does not know. Nothing is guessed and nothing is taken
from the clock. What was read once is kept in bounded caches.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable
from typing import Final, NamedTuple, TypeAlias

from . import evidence, forms, relative, scan, words
from . import value as val
from .clock import clocked
from .forms import Option
from .meaning import Months, Reader
from .options import check, languages_of, text_of
from .parts import either_way
from .places import is_place
from .running import stands_alone
from .runs import Run, runs
from .scan import Tokens
from .slots import Slots, learned
from .value import Date, DateError, Precision, Refusal, made
from .words import ALL, FOREIGN, Word

#: What a `DateError` is made of: an error that is kept and raised twice would gather tracebacks.
Fault: TypeAlias = tuple[str, str, int, int, str, tuple[Date, ...]]
#: Longer texts are read, but not kept.
LONGEST_KEPT: Final = 200
#: No date line is longer; what a form does with so many tokens is never needed.
LONGEST: Final = 400
_PLANS: dict[tuple[str, int], Plan] = {}
_PLANS_KEPT: Final = 4096


class Plan(NamedTuple):
    """What a skeleton allows: its tokens, its readings, the longest first, and how many tokens it has."""

    tokens: Tokens
    options: list[Option]
    size: int


def plan(low: str) -> Plan:
    """The readings of a folded text; kept by skeleton. Vietnamese weekdays have numbers in their names, so those are kept as they are."""
    key = low if "th" in low and "thứ" in low else scan.skeleton(low)
    found = _PLANS.get((key, 0))
    if found is None:
        tokens = scan.scan(low)
        found = Plan(
            tokens, forms.options(tokens.codes) if len(tokens.codes) <= 60 else [], len(tokens.codes)
        )
        if len(_PLANS) >= _PLANS_KEPT:
            _PLANS.clear()
        if len(low) <= LONGEST_KEPT:
            _PLANS[key, 0] = found
    return found


def value(
    tokens: Tokens, option: Option, text: str, low: str, mask: int, day_first: bool | None, sure: int = 0
) -> Date:
    """The date of one option; `Refusal` if there is none, or more than one. `sure` are the languages that the caller or the page names."""
    reader = Reader(tokens, option, mask, day_first, low)
    reader.sure = sure
    _speak_one_language(reader, sure)
    evidence.accept(text, low, tokens.starts[option.first], tokens.ends[option.last - 1])
    if "w3" in option.groups or "wa" in option.extra:
        evidence.require_weekday(reader, text)
    try:
        dates = reader.make()
    except Months as several:
        dates = []
        for month in several.months:
            part = Reader(tokens, option, mask, day_first, low)
            part.narrow(sure)
            part.mask &= _languages_of_month(tokens, option, month)
            try:
                dates += part.make()
            except (Refusal, Months):
                continue
        if len(dates) > 1:
            detail = "its month has another meaning in another language"
            return _one_of(reader, Refusal("ambiguous", detail, tuple(dates)))
    except Refusal as why:
        return _one_of(reader, why)
    if not dates:
        raise Refusal("no-date", "is not a date")
    if len(dates) > 1:
        return _one_of(reader, either_way(dates))
    return clocked(reader, dates[0]) if reader.option.extra else dates[0]


def _one_of(reader: Reader, why: Refusal) -> Date:
    """Of the candidates of a refusal the only one that the weekday behind them fits; without that the refusal, each
    candidate with the time of day that is written."""
    if not reader.option.extra or not why.candidates:
        raise why from None
    fitting = []
    for date in why.candidates:
        try:
            fitting.append(clocked(reader, date))
        except Refusal:
            continue
    behind = reader.option.extra.get("wa")
    if len(fitting) == 1 and not (behind is not None and reader.is_weak_weekday(behind)):
        return fitting[0]
    raise Refusal(why.reason, why.detail, tuple(fitting) or why.candidates) from None


def _speak_one_language(reader: Reader, sure: int) -> None:
    """Keep the languages that the words of a date share, and require what they need; once for all texts of a skeleton, where its tokens are kept."""
    kept, key = reader.tokens.kept, (id(reader.option), reader.mask, sure)
    if kept is None or reader.option.form.kind == "open":  # whose words count or date by their number
        reader.narrow(sure)
        evidence.require(reader, sure)
        return
    mask = kept.get(key)
    if mask is None:
        try:
            reader.narrow(sure)
            evidence.require(reader, sure)
        except Refusal:
            kept[key] = 0
            raise
        kept[key] = reader.mask
    elif not mask:
        raise Refusal("no-date", "nothing shows the language of its words: pass languages=")
    else:
        reader.mask = mask


def weekday_fits(text: str, day: dt.date) -> bool:
    """May the weekday that a date is written with be that of this day? `True` where none is written."""
    low = scan.fold(text)
    whole = read_whole(text, low, _EVERY, None)
    if isinstance(whole, Failed):
        return True
    reader = Reader(whole.tokens, whole.option, _EVERY, None, low)
    reader.narrow()
    reader.groups = {**whole.option.groups, **whole.option.extra}
    try:
        reader.weekday_check(val.day(day), "w1", "w3", "wa")
    except Refusal:
        return False
    return True


def _languages_of_month(tokens: Tokens, option: Option, month: int) -> int:
    for group in ("m1", "m2"):
        if group in option.groups:
            word = tokens.known[option.groups[group]]
            if isinstance(word, Word):
                return sum(bits for v, bits in word.roles.get("month", ()) if v == str(month))
    return 0


class Whole(NamedTuple):
    """A whole text read: the date, and where the place after it is (or -1)."""

    date: Date
    place_start: int
    place_end: int
    tokens: Tokens
    option: Option


class Failed(NamedTuple):
    """Why a whole text gives no date. `option` is the form that it has (`None` where it has none), its place as in `Whole`."""

    fault: Fault
    option: Option | None = None
    place_start: int = -1
    place_end: int = -1


def read_whole(
    text: str, low: str, mask: int, day_first: bool | None, sure: int | None = None
) -> Whole | Failed:
    """The date that a text is as a whole, or why it is none. `sure` are the languages that are known; those asked for, unless it is given."""
    if sure is None:
        sure = 0 if mask == _EVERY else mask
    tokens, options, size = plan(low)
    refused: tuple[Refusal, Option, tuple[int, int]] | None = None
    partial: Option | None = None
    for option in options:
        if refused is not None and option.end < size and refused[0].reason != "no-date":
            break
        at_end = option.end == size
        spot = _NOWHERE if at_end else _place_behind(text, tokens, option)
        if spot is None:
            partial = partial or option
            continue
        try:
            date = value(tokens, option, text, low, mask, day_first, sure)
        except Refusal as why:
            if refused is None or (refused[0].reason == "no-date" and why.reason != "no-date"):
                refused = (why, option, spot)
            if why.reason == "ambiguous":
                break  # another form may not settle what this one leaves open
            continue
        if at_end or date.precision in (Precision.DAY, Precision.MINUTE, Precision.SECOND):
            return Whole(_placed(date, tokens, option, text), *spot, tokens, option)
        partial = partial or option
    if refused is not None and (
        refused[0].reason != "no-date" or not partial or refused[0].detail.endswith(evidence.SAY)
    ):
        return _refused(text, tokens, *refused)
    if partial is not None and partial.form.kind != "bare":
        try:
            date = value(tokens, partial, text, low, mask, day_first, sure)
        except Refusal:
            pass
        else:
            return _unread(text, tokens, partial, date)
    return Failed(("no-date", text, 0, len(text), "is not a date", ()))


_NOWHERE: Final = (-1, -1)


def _place_behind(text: str, tokens: Tokens, option: Option) -> tuple[int, int] | None:
    """Where the place behind a date is, down to the end of the text; `None` where something else is there."""
    start = tokens.ends[option.end - 1]
    behind = text[start:]
    if not any(c in ",(" for c in tokens.codes[option.last : option.end + 1]) or not is_place(behind):
        return None
    if option.extra and tokens.codes[option.end - 1] in "-|":
        return None  # "3 May 2024, 14:30 — Sport"
    return start + len(behind) - len(behind.lstrip()), len(text.rstrip().rstrip("."))


def _refused(text: str, tokens: Tokens, why: Refusal, option: Option, spot: tuple[int, int]) -> Failed:
    """The failure of a text whose form has no value."""
    start, stop = tokens.starts[option.first], tokens.ends[option.last - 1]
    if any(c.time is not None for c in why.candidates):
        start, stop = _span(tokens, option)
    candidates = tuple(_copy(c, text[start:stop], None) for c in why.candidates)
    fault = (why.reason, text, start, stop, _detail(why, candidates), candidates)
    return Failed(fault, option, *spot)


def _unread(text: str, tokens: Tokens, option: Option, date: Date) -> Failed:
    """The failure of a text of which a part is a date."""
    if option.end < len(tokens.codes):
        start, stop = tokens.starts[option.end], tokens.ends[-1]
    else:
        start, stop = 0, tokens.starts[option.first]
    detail = f"reads as {date.edtf}, except for {text[start:stop]!r}"
    return Failed(("unread-part", text, start, stop, detail, ()))


def _detail(why: Refusal, candidates: tuple[Date, ...]) -> str:
    if why.reason == "ambiguous" and len(candidates) > 1:
        return f"is ambiguous ({' or '.join(c.edtf for c in candidates)}): {why.detail}"
    if why.reason == "impossible":
        return f"is impossible: {why.detail}"
    return why.detail


def _placed(date: Date, tokens: Tokens, option: Option, text: str) -> Date:
    start, stop = _span(tokens, option)
    if is_weekday_of(date, tokens, option):
        start = tokens.starts[option.first]  # "di 10 mrt 2026": in other languages "di" leads to a day
    return _copy(date, text[start:stop], (start, stop))


def is_weekday_of(date: Date, tokens: Tokens, option: Option) -> bool:
    """Is the first word of a date its weekday in a common language, one that has its month? "on 3 May 2023" is no Nynorsk Wednesday."""
    word = tokens.known[option.first]
    if date.start is None or not isinstance(word, Word):
        return False
    named = {"m1", "m2"} & option.groups.keys()
    months = _languages_of_month(tokens, option, date.start.month) if named else ALL
    days = word.roles.get("weekday", ())
    return any(day == str(date.start.weekday()) and of & months & evidence.MAJOR for day, of in days)


def _span(tokens: Tokens, option: Option) -> tuple[int, int]:
    """From where to where a date is written, its weekday and its time of day included."""
    first = min([option.first, *option.extra.values()])
    while first < option.close - 1 and _leads(tokens.known[first]) and first not in option.groups.values():
        first += 1  # "on" and "the" are not of the date
    close = option.close
    if close > first + 1 and tokens.codes[close - 1] == "." and _ends_before_stop(tokens, close - 2):
        close -= 1
    return tokens.starts[first], tokens.ends[close - 1]


def _ends_before_stop(tokens: Tokens, index: int) -> bool:
    """Is the full stop after this token that of the sentence, not of an abbreviation?"""
    word = tokens.known[index]
    if isinstance(word, Word):
        written = tokens.text[tokens.starts[index] : tokens.ends[index]]
        return (
            written in _full_names()
            or bool({"century", "quarter", "half", "decade"} & word.roles.keys())
            and len(written) > 4
        )
    return tokens.codes[index] in "dyZ"


@functools.cache
def _full_names() -> frozenset[str]:
    """Month names that need no full stop."""
    roles = ("month_wide_short", "alone_short")
    return frozenset(
        words.lower(w) for t in words.table().values() for r in roles for w in t.get(r, {}).values()
    )


def _leads(word: Word | int | None) -> bool:
    return (
        isinstance(word, Word)
        and bool({"on", "the"} & word.roles.keys())
        and not {"since", "from", "daypre", "between"} & word.roles.keys()
    )


def _copy(date: Date, text: str, span: tuple[int, int] | None) -> Date:
    return made(
        date.edtf, date.start, date.end, date.precision, date.time, date.utc_offset,
        None if date.zone_text is None else _as_written(date.zone_text, text), date.approximate, text, span,
    )  # fmt: skip


def _as_written(zone: str, text: str) -> str:
    at = text.lower().rfind(zone)
    return text[at : at + len(zone)] if at >= 0 else zone.upper()


def parse_date(
    text: str,
    *,
    languages: Iterable[str] | None = None,
    day_first: bool | None = None,
    reference: dt.date | None = None,
) -> Date:
    """Read a text that is nothing but a date, with what date lines may add: weekday, label, brackets, time and zone, place.

    `languages` are the languages to read ("pt-BR" counts as "pt"); all of them if not given. `day_first` says which of two small numbers
    is the day, if the text doesn't. `reference` is the day that "yesterday" is counted from; without it, relative dates are refused.

    Raises `DateError` with a reason: `ambiguous` (with the candidates), `impossible`, `needs-reference`, `unread-part` or `no-date`. Raises
    `TypeError` for an argument of the wrong type, and `ValueError` for a language that newsparse doesn't know.

    >>> parse_date("21-24 August 2023").edtf
    '2023-08-21/2023-08-24'
    >>> parse_date("03/04/2023", day_first=True).start
    datetime.date(2023, 4, 3)
    """
    if not isinstance(text, str):
        text_of(text, "parse_date")
    if languages is None and day_first is None and reference is None and len(text) <= LONGEST_KEPT:
        plain = _parse_plain(text)  # most often; the way below comes to the same
        if isinstance(plain, Date):
            return plain
    mask = _EVERY if languages is None else _mask(languages_of(languages))
    if day_first is not None or reference is not None:
        check(reference, day_first)
    result = parse(text, mask, day_first, reference)
    if isinstance(result, Date):
        return result
    raise DateError(*result)


_EVERY: Final = ALL | FOREIGN


@functools.lru_cache(256)
def _mask(languages: tuple[str, ...] | None) -> int:
    return words.mask_of(languages)


def parse(text: str, mask: int, day_first: bool | None, reference: dt.date | None) -> Date | Fault:
    """`parse_date` with what the caller passed as bits; the parts of an error where there is no date."""
    if len(text) > LONGEST_KEPT:
        return _parse(text, mask, day_first, reference)
    if day_first is None and reference is None:
        return _parse_plain(text) if mask == _EVERY else _parse_hinted(text, mask)
    return _parse_kept(text, mask, day_first, reference)


def _parse(text: str, mask: int, day_first: bool | None, reference: dt.date | None) -> Date | Fault:
    """The date, or what the error is made of."""
    try:
        if len(text) > LONGEST:
            raise DateError("no-date", text, 0, len(text), "is too long to be a date")
        low = scan.fold(text)
        whole = read_whole(text, low, mask, day_first)
        if isinstance(whole, Whole):
            return whole.date
        if whole.fault[0] in ("no-date", "unread-part"):
            found = relative.read(text, low, mask, reference)
            if found is not None:
                return found
        return whole.fault
    except DateError as error:
        return error.reason, error.text, error.start, error.end, error.detail, error.candidates


_parse_kept = functools.lru_cache(4096)(_parse)


#: Languages asked for -> skeleton, as bytes (many times faster to make than as str) -> slots, or None where the long way must be gone.
_SLOTS: dict[int, dict[bytes, Slots | None]] = {}
_ZEROS: Final = bytes.maketrans(b"123456789", b"0" * 9)


def _parse_by_slots(text: str, mask: int) -> Date | Fault:
    """The same as `_parse`, in a fraction of its time where a text of this skeleton was read before."""
    try:
        key = text.encode().translate(_ZEROS)
    except UnicodeEncodeError:  # a lone surrogate
        return _parse(text, mask, None, None)
    asked = (
        0 if mask is _EVERY else mask
    )  # a small number is found sooner than one of as many bits as languages
    known = _SLOTS.get(asked)
    if known is None:
        if len(_SLOTS) >= 64:
            _SLOTS.clear()
        known = _SLOTS.setdefault(asked, {})
    slots = known.get(key)
    if slots is not None:
        return slots.read(text, mask) or _parse(text, mask, None, None)
    if key not in known:
        if len(known) >= _PLANS_KEPT:
            known.clear()
        low = scan.fold(text)
        whole = read_whole(text, low, mask, None)
        if isinstance(whole, Whole):
            known[key] = learned(low, mask, whole.date, whole.tokens, whole.option)
            return whole.date
        known[key] = None
    return _parse(text, mask, None, None)


@functools.lru_cache(8192)
def _parse_plain(text: str) -> Date | Fault:
    return _parse_by_slots(text, _EVERY)


@functools.lru_cache(8192)
def _parse_hinted(text: str, mask: int) -> Date | Fault:
    return _parse_by_slots(text, mask)


def find_dates(text: str, *, languages: Iterable[str] | None = None) -> tuple[Date, ...]:
    """Find the dates in running text, each with its `span`. Ambiguous and impossible dates are left out. Never raises on text.

    A year alone counts only after a word that introduces it ("in 2019"), and any other number never.

    >>> [d.edtf for d in find_dates("In Vientiane on 27 July 2023, 9 out of every 10 workers ...")]
    ['2023-07-27']
    """
    text = text_of(text, "find_dates")
    mask = _mask(languages_of(languages))
    low = scan.fold(text)
    found: list[Date] = []
    for run in runs(low):
        found += _find(text, low, run, mask, languages is not None)
    return tuple(found)


def _find(text: str, low: str, run: Run, mask: int, hinted: bool) -> list[Date]:
    tokens = run.tokens
    found = []
    skip = 0
    for index, tries in run.tries:
        if index < skip:
            continue
        for option in tries:
            if not stands_alone(text, low, tokens, option, mask, hinted):
                continue
            try:
                date = value(tokens, option, text, low, mask, None, mask if hinted else 0)
            except Refusal as why:
                if why.reason != "no-date" and option.form.kind not in ("bare", "decadepre"):
                    skip = option.last
                    break
                continue
            found.append(_placed(date, tokens, option, text))
            skip = option.end
            break
    return found
