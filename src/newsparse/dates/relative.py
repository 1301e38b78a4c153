"""Relative dates ("yesterday", "3 days ago", "next month"), counted from a day that the caller names.

The only file of the package that uses dateutil (`relativedelta`, which knows that a month before 31 March is in February). Raises `DateError`
(`needs-reference`, `ambiguous`, `impossible`) for a relative text, and answers `None` for a text that is none.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import Final, NamedTuple

import attrs

from . import forms, scan, words
from . import value as val
from .clock import clocked
from .forms import Option
from .meaning import Reader
from .value import Date, DateError

_N = r"(?P<n>d|{one}|{cardinal})"
_UNIT = r"{nth}?(?P<unit>{unit})"
_MORE = r"(?:,?{and}?(?P<n2>d|{one}|{cardinal}){nth}?(?P<unit2>{unit}))?"
_SHAPES = (
    r"(?P<day>{day})",
    rf"{{on}}?{_N}{_UNIT}{_MORE}{{ago}}{{on}}?",
    rf"{{agopre}}{_N}{_UNIT}{_MORE}{{ago}}?",
    rf"{_N}{_UNIT}{_MORE}{{hence}}",
    rf"{{hencepre}}{_N}{_UNIT}{_MORE}",
    r"{on}?{the}?(?:(?P<last>{last})|(?P<next>{next})|(?P<this>{this}))(?:(?P<w>{weekday})|(?P<unit>{unit}))",
    r"{on}?{the}?(?:(?P<w>{weekday})|(?P<unit>{unit}))(?:{the}?(?P<last>{last})|(?P<next>{next})|(?P<this>{this}))",
)
_ROLES = {
    "n": ("one", "cardinal"),
    "n2": ("one", "cardinal"),
    "unit": ("unit",),
    "unit2": ("unit",),
    "last": ("last",),
    "next": ("next",),
    "this": ("this",),
    "w": ("weekday",),
    "day": ("day",),
}
_NAMING: Final = ("day", "ago", "agopre", "hence", "hencepre", "last", "next", "this")
_LONGEST: Final = 60
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class Found(NamedTuple):
    """A relative date: its tokens, the token of each of its parts and of its time of day, the languages left, and where it is."""

    tokens: scan.Tokens
    groups: dict[str, int]
    mask: int
    extra: dict[str, int]
    start: int
    end: int


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(forms.compile_form(rf"(?P<label>(?:{{label}}[:.]?)?\(?){shape}") for shape in _SHAPES)


@functools.cache
def _naming() -> frozenset[str]:
    """The first words of what makes a date relative."""
    return frozenset(
        first[0]
        for word, entry in words.load().words.items()
        if not entry.roles.keys().isdisjoint(_NAMING) and (first := words.FIRST_WORD.match(word))
    )


def find(low: str, mask: int) -> Found | None:
    """The relative date that a folded text is, `None` if it is none."""
    if len(low) > _LONGEST:
        return None
    if _naming().isdisjoint(words.FIRST_WORD.findall(low)) and not _UNSPACED.search(low):
        return None
    tokens = scan.scan(low)
    codes = tokens.codes
    for pattern in _patterns():
        match = pattern.match(codes)
        if match is None:
            continue
        extra: dict[str, int] = {}
        end = match.end()
        if forms.closed(codes, end) != len(codes):
            end, extra = forms.timed(codes, end)
            if forms.closed(codes, end) != len(codes):
                continue
        groups = {name: match.start(name) for name, got in match.groupdict().items() if got}
        first = match.end("label")
        groups.pop("label", None)
        shared = mask
        for name, index in groups.items():
            word = tokens.known[index]
            if isinstance(word, words.Word):
                shared &= sum_bits(word, _ROLES[name])
        for index in range(match.end()):
            word = tokens.known[index]
            if isinstance(word, words.Word) and index not in groups.values():
                shared &= word.languages
        if shared & words.ALL:
            last = forms.closing(codes, first, end)
            return Found(tokens, groups, shared, extra, tokens.starts[first], tokens.ends[last - 1])
    return None


def read(text: str, low: str, mask: int, reference: dt.date | None) -> Date | None:
    """The relative date that a text is, `None` if it is none; `DateError` where it cannot be counted."""
    found = find(low, mask)
    if found is None:
        return None
    if reference is None:
        detail = "is relative: pass the day it counts from as reference="
        raise DateError("needs-reference", text, 0, len(text), detail)
    date = _value(text, low, found, reference)
    if date is None or not found.extra:
        return date
    option = Option(forms.forms()[0], found.groups, 0, 0, 0, found.extra)
    try:
        timed = clocked(Reader(found.tokens, option, found.mask, None, low), date)
    except val.Refusal as why:
        raise DateError(why.reason, text, 0, len(text), why.detail) from None
    return attrs.evolve(timed, text=text)


def sum_bits(word: words.Word, roles: tuple[str, ...]) -> int:
    """The languages in which a word plays one of the roles."""
    bits = 0
    for role in roles:
        for _, languages in word.roles.get(role, ()):
            bits |= languages
    return bits


def _one(found: Found, low: str, group: str, role: str) -> str | None:
    option = Option(forms.forms()[0], found.groups, 0, len(found.tokens.codes), 0, {})
    values = Reader(found.tokens, option, found.mask, None, low).values(group, role)
    return values[0] if len(set(values)) == 1 else None


def _value(text: str, low: str, found: Found, reference: dt.date) -> Date | None:
    today = reference.date() if isinstance(reference, dt.datetime) else reference
    groups = found.groups
    try:
        if "day" in groups:
            offset = _one(found, low, "day", "day")
            return None if offset is None else val.day(today + dt.timedelta(days=int(offset)), text)
        if "n" in groups:
            sign = -1 if _is_ago(found) else 1
            steps = [
                (_one(found, low, f"unit{n}", "unit"), _number(found, low, f"n{n}"))
                for n in ("", "2")
                if f"n{n}" in groups
            ]
            counted = [(unit, sign * number) for unit, number in steps if unit and number is not None]
            return _shift(text, counted, reference) if len(counted) == len(steps) else None
        way = "last" if "last" in groups else "next" if "next" in groups else "this"
        if "w" in groups:
            if _one(found, low, "w", "unit") is not None:  # Indonesian "minggu" is Sunday and week
                return _week_or_day(text, low, found, way, today)
            weekday = _one(found, low, "w", "weekday")
            return None if weekday is None else _weekday(text, way, int(weekday), today)
        unit = _one(found, low, "unit", "unit")
        if unit not in ("week", "month", "year"):
            return None
        return _period(text, unit, {"last": -1, "this": 0, "next": 1}[way], today)
    except (OverflowError, ValueError) as error:
        if isinstance(error, DateError):
            raise
        raise DateError("impossible", text, 0, len(text), "is outside the calendar") from None


def _week_or_day(text: str, low: str, found: Found, way: str, today: dt.date) -> Date | None:
    weekday = _one(found, low, "w", "weekday")
    week = _period(text, "week", {"last": -1, "this": 0, "next": 1}[way], today)
    if weekday is None or week is None:
        return None
    candidates = (_weekday(text, way, int(weekday), today), week)
    detail = f"is ambiguous ({candidates[0].edtf} or {candidates[1].edtf}): its word is a weekday and a week"
    raise DateError("ambiguous", text, 0, len(text), detail, candidates)


def _number(found: Found, low: str, group: str) -> int | None:
    index = found.groups[group]
    known = found.tokens.known[index]
    if isinstance(known, int):
        return known
    if isinstance(known, words.Word):
        value = _one(found, low, group, "cardinal") or (
            "1" if sum_bits(known, ("one",)) & found.mask else None
        )
        return None if value is None else int(value)
    return int(low[found.tokens.starts[index] : found.tokens.ends[index]])


def _is_ago(found: Found) -> bool:
    return any(
        isinstance(word, words.Word)
        and sum_bits(word, ("ago", "agopre")) & found.mask
        and index not in found.groups.values()
        for index, word in enumerate(found.tokens.known)
    )


_FINENESS: Final = ("year", "month", "week", "day", "hour", "minute", "second")


def _shift(text: str, steps: list[tuple[str, int]], reference: dt.date) -> Date | None:
    """The reference moved by each step; as precise as the finest unit is."""
    from dateutil.relativedelta import relativedelta

    unit = max((unit for unit, _ in steps), key=_FINENESS.index)
    is_time = unit in ("hour", "minute", "second")
    if is_time and not isinstance(reference, dt.datetime):
        detail = "counts hours or minutes: pass a datetime as reference="
        raise DateError("needs-reference", text, 0, len(text), detail)
    start = reference if is_time or not isinstance(reference, dt.datetime) else reference.date()
    moved = start
    for name, number in steps:
        moved = moved + relativedelta(**{f"{name}s": number})  # type: ignore[arg-type]
    if unit == "year":
        return _named(f"{moved.year:04}", text)
    if unit == "month":
        return _named(f"{moved:%Y-%m}", text)
    if not isinstance(moved, dt.datetime):
        return val.day(moved, text)
    if unit == "second":
        return attrs.evolve(Date.of(moved.replace(microsecond=0)), text=text)
    time = moved.time().replace(second=0, microsecond=0, tzinfo=None)
    return attrs.evolve(val.moment(val.day(moved.date()), time, False, moved.utcoffset(), None), text=text)


def _named(edtf: str, text: str) -> Date | None:
    found = val.read_edtf(edtf)
    return None if found is None else attrs.evolve(found, text=text)


def _period(text: str, unit: str, step: int, today: dt.date) -> Date | None:
    if unit == "week":
        monday = today - dt.timedelta(days=today.weekday()) + dt.timedelta(weeks=step)
        made = val.interval(val.day(monday), val.day(monday + dt.timedelta(days=6)))
        return None if made is None else attrs.evolve(made, text=text)
    return _shift(text, [(unit, step)], today)


def _weekday(text: str, way: str, weekday: int, today: dt.date) -> Date:
    ahead = (weekday - today.weekday()) % 7
    monday = today - dt.timedelta(days=today.weekday())
    if way == "this" and weekday >= today.weekday():
        return val.day(monday + dt.timedelta(days=weekday), text)
    if way == "last":
        return val.day(today - dt.timedelta(days=(today.weekday() - weekday) % 7 or 7), text)
    if way == "this":  # of a day that is over: the one of this week, or the one that comes
        near, far = monday + dt.timedelta(days=weekday), monday + dt.timedelta(days=7 + weekday)
    else:
        near, far = today + dt.timedelta(days=ahead or 7), monday + dt.timedelta(days=7 + weekday)
    if near != far:
        candidates = (val.day(near, text), val.day(far, text))
        raise DateError(
            "ambiguous", text, 0, len(text),
            f"is ambiguous ({near} or {far}): it may be the nearest such day, or the one a week later", candidates,
        )  # fmt: skip
    return val.day(near, text)
