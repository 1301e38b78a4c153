"""Relative dates ("yesterday", "3 days ago", "next month"), counted from a day that the caller names.

The only file of the package that uses dateutil (`relativedelta`, which knows that a month before 31 March is in February). Raises `DateError`
(`needs-reference`, `ambiguous`, `impossible`) for a relative text, and answers `None` for a text that is none.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import NamedTuple

import attrs

from . import forms, scan, words
from . import value as val
from .forms import Option, Reader
from .value import Date, DateError

_N = r"(?P<n>d|{one}|{cardinal})"
_UNIT = r"{nth}?(?P<unit>{unit})"
_SHAPES = (
    r"(?P<day>{day})",
    rf"{{on}}?{_N}{_UNIT}{{ago}}{{on}}?",
    rf"{{agopre}}{_N}{_UNIT}{{ago}}?",
    rf"{_N}{_UNIT}{{hence}}",
    rf"{{hencepre}}{_N}{_UNIT}",
    r"{on}?{the}?(?:(?P<last>{last})|(?P<next>{next})|(?P<this>{this}))(?:(?P<w>{weekday})|(?P<unit>{unit}))",
    r"{on}?{the}?(?:(?P<w>{weekday})|(?P<unit>{unit}))(?:{the}?(?P<last>{last})|(?P<next>{next})|(?P<this>{this}))",
)
_ROLES = {
    "n": ("one", "cardinal"),
    "unit": ("unit",),
    "last": ("last",),
    "next": ("next",),
    "this": ("this",),
    "w": ("weekday",),
    "day": ("day",),
}


class _Found(NamedTuple):
    tokens: scan.Tokens
    groups: dict[str, int]
    mask: int


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(forms._compile(rf"(?:{{label}}[:.]?)?\(?{shape}[).]*") for shape in _SHAPES)


def read(text: str, low: str, mask: int, reference: dt.date | None) -> Date | None:
    """The relative date that a text is, `None` if it is none."""
    if len(low) > 60:
        return None
    tokens = scan.scan(low)
    for pattern in _patterns():
        match = pattern.fullmatch(tokens.codes)
        if match is None:
            continue
        groups = {name: match.start(name) for name, got in match.groupdict().items() if got}
        shared = mask
        for name, index in groups.items():
            word = tokens.known[index]
            if isinstance(word, words.Word):
                shared &= sum_bits(word, _ROLES[name])
        for index in range(len(tokens.codes)):
            word = tokens.known[index]
            if isinstance(word, words.Word) and index not in groups.values():
                shared &= word.languages
        if not shared & words.ALL:
            continue
        found = _Found(tokens, groups, shared)
        if reference is None:
            raise DateError(
                "needs-reference",
                text,
                0,
                len(text),
                "is relative: pass reference=, the day that it is counted from",
            )
        date = _value(text, low, found, reference)
        if date is not None:
            return date
    return None


def sum_bits(word: words.Word, roles: tuple[str, ...]) -> int:
    """The languages in which a word plays one of the roles."""
    bits = 0
    for role in roles:
        for _, languages in word.roles.get(role, ()):
            bits |= languages
    return bits


def _one(found: _Found, low: str, group: str, role: str) -> str | None:
    option = Option(forms.forms()[0], found.groups, 0, len(found.tokens.codes), 0, {})
    values = Reader(found.tokens, option, found.mask, None, low).values(group, role)
    return values[0] if len(set(values)) == 1 else None


def _value(text: str, low: str, found: _Found, reference: dt.date) -> Date | None:
    today = reference.date() if isinstance(reference, dt.datetime) else reference
    groups = found.groups
    try:
        if "day" in groups:
            offset = _one(found, low, "day", "day")
            return None if offset is None else val.day(today + dt.timedelta(days=int(offset)), text)
        if "n" in groups:
            number = _number(found, low)
            unit = _one(found, low, "unit", "unit")
            backward = _is_ago(found)
            return (
                None
                if number is None or unit is None
                else _shift(text, unit, -number if backward else number, reference)
            )
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


def _week_or_day(text: str, low: str, found: _Found, way: str, today: dt.date) -> Date | None:
    weekday = _one(found, low, "w", "weekday")
    week = _period(text, "week", {"last": -1, "this": 0, "next": 1}[way], today)
    if weekday is None or week is None:
        return None
    candidates = (_weekday(text, way, int(weekday), today), week)
    detail = f"is ambiguous, {candidates[0].edtf} or {candidates[1].edtf}: its word is a weekday and a week"
    raise DateError("ambiguous", text, 0, len(text), detail, candidates)


def _number(found: _Found, low: str) -> int | None:
    index = found.groups["n"]
    known = found.tokens.known[index]
    if isinstance(known, int):
        return known
    if isinstance(known, words.Word):
        value = _one(found, low, "n", "cardinal") or ("1" if sum_bits(known, ("one",)) & found.mask else None)
        return None if value is None else int(value)
    return int(low[found.tokens.starts[index] : found.tokens.ends[index]])


def _is_ago(found: _Found) -> bool:
    return any(
        isinstance(word, words.Word)
        and sum_bits(word, ("ago", "agopre")) & found.mask
        and index not in found.groups.values()
        for index, word in enumerate(found.tokens.known)
    )


def _shift(text: str, unit: str, number: int, reference: dt.date) -> Date | None:
    from dateutil.relativedelta import relativedelta

    today = reference.date() if isinstance(reference, dt.datetime) else reference
    if unit == "day":
        return val.day(today + dt.timedelta(days=number), text)
    if unit == "week":
        return val.day(today + dt.timedelta(weeks=number), text)
    if unit == "month":
        return _named(f"{today + relativedelta(months=number):%Y-%m}", text)
    if unit == "year":
        return _named(f"{(today + relativedelta(years=number)).year:04}", text)
    if not isinstance(reference, dt.datetime):
        raise DateError(
            "needs-reference", text, 0, len(text), "counts hours or minutes: pass a datetime as reference="
        )
    moment = reference + dt.timedelta(**{unit + "s": number})
    made = (
        Date.of(moment.replace(microsecond=0))
        if unit == "second"
        else val.moment(
            val.day(moment.date()),
            moment.time().replace(second=0, microsecond=0, tzinfo=None),
            False,
            moment.utcoffset(),
            None,
        )
    )
    return attrs.evolve(made, text=text)


def _named(edtf: str, text: str) -> Date | None:
    found = val.read_edtf(edtf)
    return None if found is None else attrs.evolve(found, text=text)


def _period(text: str, unit: str, step: int, today: dt.date) -> Date | None:
    if unit == "week":
        monday = today - dt.timedelta(days=today.weekday()) + dt.timedelta(weeks=step)
        made = val.interval(val.day(monday), val.day(monday + dt.timedelta(days=6)))
        return None if made is None else attrs.evolve(made, text=text)
    return _shift(text, unit, step, today)


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
            f"is ambiguous, {near} or {far}: the nearest such day, or that of the week after", candidates,
        )  # fmt: skip
    return val.day(near, text)
