"""The time of day beside a date, with its zone. Raises `Refusal`."""

from __future__ import annotations

import datetime as dt
import re

from . import value as val
from .meaning import Reader
from .numeric import on_day, read_offset
from .value import Date, Refusal
from .words import ZONES, Word


def clocked(reader: Reader, date: Date) -> Date:
    """The date with the weekday checked and the time of day that are before or after it."""
    groups = reader.option.extra
    reader.groups = {**reader.option.groups, **groups}
    is_day = date.precision is val.Precision.DAY and "/" not in date.edtf
    if "wa" in groups:
        if not is_day or not (reader.values("wa", "weekday") or reader.values("wa", "shortday")):
            raise Refusal("no-date", "has a weekday, but isn't a single day")
        reader.weekday_check(date, "wa")
    side = next((s for s in "ab" if any(s + g in groups for g in ("t", "h", "p", "pp", "ch", "n"))), None)
    if side is None:
        return date
    if not is_day:
        raise Refusal("no-date", "has a time of day, but isn't a single day")
    hour, minute, second, micro = _time(reader, side)
    date, time = on_day(date, _of_day(reader, side, hour), minute, second or 0, micro)
    return val.moment(date, time, second is not None, *_zone(reader, side))


def _time(reader: Reader, side: str) -> tuple[int, int, int | None, int]:
    """The hour as it is written, the minute, the second (`None` where there is none) and the millionths of a second."""
    groups = reader.groups
    if f"{side}n" in groups:
        return int(_values(reader, f"{side}n", "noon")[0]), 0, None, 0
    if f"{side}ch" in groups:
        hour, minute, second = (
            reader.number(side + name) if side + name in groups else None for name in ("ch", "cm", "cs")
        )
        return hour or 0, minute or 0, second, 0
    name = next(g for g in ("t", "h", "p", "pp") if side + g in groups)
    found = re.findall("[0-9]+", reader.raw(side + name))
    if name in ("p", "pp") and (len(found[1]) != 2 or not _is_time(reader, side, name)):
        raise Refusal("no-date", "has a number that isn't a time of day")
    hour, minute, second = (int(found[at]) if at < len(found) else None for at in range(3))
    return hour or 0, minute or 0, second, int(found[3].ljust(6, "0")[:6]) if len(found) == 4 else 0


def _of_day(reader: Reader, side: str, hour: int) -> int:
    """The hour of the day that an hour is beside "am" or "pm"."""
    names = [name for name in (f"{side}ap", f"{side}am") if name in reader.groups]
    if any(_is_word(reader, name) for name in names):
        raise Refusal("no-date", "has a word of one letter behind its time")
    half = {value for name in names for value in _values(reader, name, "ampm")}
    if len(half) > 1:
        raise Refusal("ambiguous", "its hour may be in the morning or the evening")
    if not half or (hour > 12 and half == {"pm"}):  # 14:30 PM is odd, but says one thing only
        return hour
    if hour > 12:
        raise Refusal("impossible", f"there is no hour {hour} in the morning")
    return hour % 12 + (12 if half == {"pm"} else 0)


def _is_word(reader: Reader, name: str) -> bool:
    """Whether a letter for a half of the day is set off before a word, and so may be one: "12:30 A concert", but not "5:30 p" or "10:30 a 12:00"."""
    start = reader.tokens.starts[reader.groups[name]]
    around = (
        reader.low[start - 1 : start],
        reader.low[start + 1 : start + 2],
        reader.low[start + 2 : start + 3],
    )
    return (
        reader.raw(name) in ("a", "p") and around[0].isspace() and around[1].isspace() and around[2].isalpha()
    )


def _zone(reader: Reader, side: str) -> tuple[dt.timedelta | None, str | None]:
    """The offset from UTC, and the name of the zone."""
    if f"{side}z" in reader.groups:
        zone = reader.raw(f"{side}z")
        if f"{side}zo" in reader.groups:
            return read_offset(reader.raw(f"{side}zo")), zone
        minutes = ZONES[zone]
        return None if minutes is None else dt.timedelta(minutes=minutes), zone
    return read_offset(reader.raw(f"{side}o")) if f"{side}o" in reader.groups else None, None


def _is_time(reader: Reader, side: str, name: str) -> bool:
    """Is "14.30" a time: after "at", a comma or the weekday, before "Uhr" or "pm", or in front of its day?"""
    codes, known = reader.tokens.codes, reader.tokens.known
    index = reader.option.extra[side + name]
    last = index - 1 - (codes[index - 1] == ".")
    before = known[last] if last >= 0 else None
    after = known[index + 1] if index + 1 < len(known) else None
    return (
        side == "b"
        or f"{side}ap" in reader.option.extra
        or codes[index - 1] == ","
        or reader.option.extra.get("wa", index) < index
        or (isinstance(before, Word) and "at" in before.roles)
        or (isinstance(after, Word) and "oclock" in after.roles)
    )


def _values(reader: Reader, group: str, role: str) -> list[str]:
    """The values of a word in the languages left, or in any: times are often written in another language than the day."""
    word = reader.tokens.known[reader.groups[group]]
    if not isinstance(word, Word):
        return []
    values = word.roles.get(role, ())
    return [value for value, bits in values if bits & reader.mask] or [value for value, _ in values]
