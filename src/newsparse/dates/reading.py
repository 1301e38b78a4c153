"""Read a text that is a date (`parse_date`), and find the dates inside running text (`find_dates`).

Both take any text and raise `DateError` on text, or `ValueError` for a language that newsparse does not know. Nothing is guessed and nothing is taken
from the clock. What was read once is kept in bounded caches.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterable
from typing import Final, NamedTuple, TypeAlias

from . import evidence, forms, relative, scan, words
from . import value as val
from .forms import Option, Reader
from .options import check, languages_of, text_of
from .running import stands_alone
from .runs import Run, runs
from .scan import Tokens
from .value import Date, DateError, Precision, Refusal, made, offset_text
from .words import ALL, BIT, FOREIGN, Word

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
    _speak_one_language(reader, sure)
    evidence.accept(text, low, tokens.starts[option.first], tokens.ends[option.last - 1])
    try:
        dates = option.form.make(reader)
    except forms._Months as several:
        dates = []
        for month in several.months:
            part = Reader(tokens, option, mask, day_first, low)
            part.narrow(sure)
            part.mask &= _languages_of_month(tokens, option, month)
            try:
                dates += option.form.make(part)
            except (Refusal, forms._Months):
                continue
        if len(dates) > 1:
            detail = "its month has another meaning in another language"
            return _one_of(reader, Refusal("ambiguous", detail, tuple(dates)))
    except Refusal as why:
        return _one_of(reader, why)
    if not dates:
        raise Refusal("no-date", "is not a date")
    if len(dates) > 1:
        return _one_of(reader, forms.either_way(dates))
    return reader.clocked(dates[0]) if reader.option.extra else dates[0]


def _one_of(reader: Reader, why: Refusal) -> Date:
    """Of the candidates of a refusal the only one that the weekday behind them fits; without that the refusal, each
    candidate with the time of day that is written."""
    if not reader.option.extra or not why.candidates:
        raise why from None
    fitting = []
    for date in why.candidates:
        try:
            fitting.append(reader.clocked(date))
        except Refusal:
            continue
    if len(fitting) == 1:
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


_NOT_PLACES: Final = frozenset(
    "news press release video blog article statement report event updated by story feature interview photo opinion analysis "
    "january february march april may june july august september october november december".split()
)
_CONNECTORS: Final = frozenset(
    "of de del du des da do dos la le les the and el al di y et e sur en und am an der den i och og van".split()
)


def is_place(text: str) -> bool:
    """Could this be the place after a date: a few capitalised words, parted by commas? "Suva, Fiji" is one, "a course on" none."""
    text = text.strip().rstrip(".)").lstrip("(")
    if not 2 <= len(text) <= 60 or any(c.isdigit() or c in ':;!?"“”«»|@#։' for c in text):
        return False
    parts = [part.split() for part in re.split(r"[,،]", text)]
    if len(parts) > 4 or sum(map(len, parts)) > 8:
        return False
    for part in parts:
        if not part or len(part) > 5:
            return False
        for index, word in enumerate(part):
            bare = word.strip("().'’-–/&")
            if not bare:
                if word in ("-", "–", "&", "/"):
                    continue
                return False
            if bare.lower() in _NOT_PLACES:
                return False
            if bare in _CONNECTORS and 0 < index < len(part) - 1:
                continue
            if (
                not bare[0].isalpha()
                or bare[0].islower()
                or ("." in bare and len(bare) > 6)
                or scan._CJK_CHAR.match(bare)
            ):
                return False
            if word.endswith(".") and len(bare) > 3:
                return False
    return True


class Whole(NamedTuple):
    """A whole text read: the date, and where the place after it stands (or -1)."""

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
        spot = (-1, -1)
        if not at_end:
            if not _has_comma(tokens, option):
                partial = partial or option
                continue
            start = tokens.ends[option.end - 1]
            if not is_place(text[start:]):
                partial = partial or option
                continue
            spot = (start + len(text[start:]) - len(text[start:].lstrip()), len(text.rstrip().rstrip(".")))
        try:
            date = value(tokens, option, text, low, mask, day_first, sure)
        except Refusal as why:
            if refused is None or (refused[0].reason == "no-date" and why.reason != "no-date"):
                refused = (why, option, spot)
            if why.reason == "ambiguous":
                break  # another form may not settle what this one leaves open
            continue
        if not at_end and (date.precision not in (Precision.DAY, Precision.MINUTE, Precision.SECOND)):
            partial = partial or option
            continue
        return Whole(_placed(date, tokens, option, text), *spot, tokens, option)
    if refused is not None and (
        refused[0].reason != "no-date" or not partial or refused[0].detail.endswith(evidence.SAY)
    ):
        cause, option, spot = refused
        start, stop = tokens.starts[option.first], tokens.ends[option.last - 1]
        if any(c.time is not None for c in cause.candidates):
            start, stop = _span(tokens, option)
        candidates = tuple(_copy(c, text[start:stop], None) for c in cause.candidates)
        fault = (cause.reason, text, start, stop, _detail(cause, candidates), candidates)
        return Failed(fault, option, *spot)
    if partial is not None and partial.form.kind not in ("bare",):
        try:
            date = value(tokens, partial, text, low, mask, day_first, sure)
        except Refusal:
            pass
        else:
            start = tokens.starts[partial.end] if partial.end < size else tokens.ends[partial.last - 1]
            if partial.end < size:
                stop = tokens.ends[size - 1]
            else:
                start, stop = 0, tokens.starts[partial.first]
            detail = f"reads as {date.edtf}, except for {text[start:stop]!r}"
            return Failed(("unread-part", text, start, stop, detail, ()))
    return Failed(("no-date", text, 0, len(text), "is not a date", ()))


def _detail(why: Refusal, candidates: tuple[Date, ...]) -> str:
    if why.reason == "ambiguous" and len(candidates) > 1:
        return f"is ambiguous ({' or '.join(c.edtf for c in candidates)}): {why.detail}"
    if why.reason == "impossible":
        return f"is impossible: {why.detail}"
    return why.detail


def _has_comma(tokens: Tokens, option: Option) -> bool:
    return any(c in ",(" for c in tokens.codes[option.last : option.end + 1])


def _placed(date: Date, tokens: Tokens, option: Option, text: str) -> Date:
    start, stop = _span(tokens, option)
    return _copy(date, text[start:stop], (start, stop))


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


class _Slots(NamedTuple):
    """Where the numbers of a day stand in all texts of one skeleton, so that they need not be cut into tokens again."""

    year: slice
    shift: int
    month: int
    month_at: slice
    day: slice
    weekdays: frozenset[int] | None
    text: slice
    whole: bool
    clock: tuple[slice, slice, slice | None] | None
    offset: dt.timedelta | None
    zone: str | None


#: Languages asked for -> skeleton, as bytes (many times faster to make than as str) -> slots, or None where the long way must be gone.
_SLOTS: dict[int, dict[bytes, _Slots | None]] = {}
_NEPALI: Final = BIT.get("ne", -1)
_ZEROS: Final = bytes.maketrans(b"123456789", b"0" * 9)
_DAY: Final = Precision.DAY


def _parse_by_slots(text: str, mask: int) -> Date | Fault:
    try:
        key = text.encode().translate(_ZEROS)
    except UnicodeEncodeError:  # a lone surrogate
        return _parse(text, mask, None, None)
    asked = (
        0 if mask is _EVERY else mask
    )  # a small number is found sooner than one of as many bits as there are languages
    known = _SLOTS.get(asked)
    if known is None:
        if len(_SLOTS) >= 64:
            _SLOTS.clear()
        known = _SLOTS.setdefault(asked, {})
    slots = known.get(key, 0)
    if isinstance(slots, _Slots):
        year_at, shift, month, month_at, day_at, weekdays, span, whole, clock, offset, zone = slots
        year = int(text[year_at]) - shift
        try:
            day = dt.date(year, month or int(text[month_at]), int(text[day_at]))
        except ValueError:
            return _parse(text, mask, None, None)
        if (
            1500 <= year <= 2199
            and (year < 2040 or mask != _NEPALI)
            and (weekdays is None or day.weekday() in weekdays)
        ):
            written, place = (text, (0, len(text))) if whole else (text[span], (span.start, span.stop))
            if clock is None:
                return made(day.isoformat(), day, day, _DAY, None, None, None, False, written, place)
            hour, minute, second = clock
            try:
                time = dt.time(int(text[hour]), int(text[minute]), 0 if second is None else int(text[second]))
            except ValueError:
                return _parse(text, mask, None, None)
            edtf = f"{day.isoformat()}T{time.isoformat('minutes' if second is None else 'seconds')}"
            if offset is not None:
                edtf += offset_text(offset) if offset else "Z"
            precision = Precision.MINUTE if second is None else Precision.SECOND
            return made(edtf, day, day, precision, time, offset, zone, False, written, place)
        return _parse(text, mask, None, None)
    if slots == 0:
        if len(known) >= _PLANS_KEPT:
            known.clear()
        low = scan.fold(text)
        read = read_whole(text, low, mask, None)
        if isinstance(read, Whole):
            known[key] = _learn(text, low, mask, read)
            return read.date
        known[key] = None
    return _parse(text, mask, None, None)


_RUN = re.compile("[0-9]+")
_DAY_FORMS: Final = ("d m y", "m d y", "y m d", "cjk day", "numeric", "iso time")


def _learn(text: str, low: str, mask: int, whole: Whole) -> _Slots | None:
    """The slots of a text, if all its numbers are those of a day and a clock, and its words mean one thing."""
    if "thứ" in low:
        return None
    option, tokens, date = whole.option, whole.tokens, whole.date
    if option.form.name not in _DAY_FORMS or date.start is None or date.span is None:
        return None
    groups = {**option.groups, **option.extra}
    runs = [slice(m.start(), m.end()) for m in _RUN.finditer(low)]
    year = month_at = day = slice(0, 0)
    month, shift, clock, weekdays = 0, 0, None, None
    wanted = 3
    if "z1" in groups or "iso" in groups:
        if len(runs) < 3 or runs[0].start != tokens.starts[option.first] or runs[0].stop - runs[0].start != 4:
            return None
        year, month_at, day = runs[:3]
    elif "y1" in groups and "d1" in groups:
        if (
            any(isinstance(tokens.known[groups[g]], int) for g in ("y1", "d1") if g in groups)
            or "era1" in groups
        ):
            return None
        year, day = _slice(tokens, groups["y1"]), _slice(tokens, groups["d1"])
        shift = int(text[year]) - date.start.year
        if "mn1" in groups:
            if isinstance(tokens.known[groups["mn1"]], int):
                return None
            month_at = _slice(tokens, groups["mn1"])
        else:
            month, wanted = date.start.month, 2
    else:
        return None
    times = [g for g in ("at", "bt") if g in groups]
    offset = date.utc_offset
    if times or "iso" in groups:
        clocks = runs[wanted:] if "bt" not in times else runs[: len(runs) - wanted]
        if not 2 <= len(clocks) <= 3 or any(g[1:] in ("ap", "am", "o", "zo") for g in groups if g[0] in "ab"):
            return None
        clock = (clocks[0], clocks[1], clocks[2] if len(clocks) == 3 else None)
        if (clock[2] is None) == (date.precision is Precision.SECOND):
            return None
        wanted += len(clocks)
    elif date.time is not None:
        return None
    if len(runs) != wanted:
        return None
    reader = Reader(tokens, option, mask, None, low)
    reader.narrow()
    if reader.mask & ALL == BIT["th"] and "be1" not in groups:
        return None  # its years may be Buddhist or not, by their value
    for group in ("w1", "w3", "wa"):
        if group in groups:
            reader.groups = groups
            allowed = frozenset(
                int(v) for v in reader.values(group, "weekday") or reader.values(group, "shortday")
            )
            weekdays = allowed if weekdays is None else weekdays & allowed
    start, stop = date.span
    return _Slots(
        year, shift, month, month_at, day, weekdays, slice(start, stop), (start, stop) == (0, len(text)), clock, offset, date.zone_text
    )  # fmt: skip


def _slice(tokens: Tokens, index: int) -> slice:
    return slice(tokens.starts[index], tokens.ends[index])


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
