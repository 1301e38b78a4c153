"""The grammar of dates: regular expressions over token codes, and how the value of each form is made.

A form is one way to write a date ("21-24 August 2023" is *day, sign, day, month, year*). Its expression runs over the codes that `scan.py`
gives, so it holds no word of any language, and it is linear: no repeat stands inside another. `plans` finds the forms that a
text's codes allow, and keeps them for all texts of the same skeleton; `Reader` makes the value. Raises `Refusal` inside the package.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from . import evidence, words
from . import value as val
from .scan import Tokens
from .value import Date, Refusal
from .words import ALL, BIT, FOREIGN, ZONES, Word

EARLIEST, LATEST = 1000, 2199
#: Two-digit years: 00 to 49 are 2000 to 2049, 70 to 99 are 1970 to 1999, and between them nobody can tell; never measured from today.
LAST_OF_2000S, FIRST_OF_1900S = 49, 70


class Form(NamedTuple):
    """A form's name, its expression over codes, what makes its value, its kind, and sets of codes of each of which a text must have one or two."""

    name: str
    template: str
    make: Callable[[Reader], list[Date]]
    kind: str
    needs: tuple[frozenset[str], ...]
    needs_two: tuple[frozenset[str], ...]


class Option(NamedTuple):
    """One way to read a text: the form, the token of each of its groups, and the first and last token of the date."""

    form: Form
    groups: dict[str, int]
    first: int
    last: int
    end: int
    extra: dict[str, int]
    close: int = 0


# The pieces. {role} is any word of the role; other letters are codes (see scan.py).
_PIECES = {
    "W": r"(?:(?P<w{n}>{weekday})\.?[,-]?(?:\({weekday}\))?,?{on}?)?",
    "DAYPRE": r"{on}?{the}?(?:{daypre}\.?)*{nth}?",
    "DAY": r"(?P<d{n}>d)\.?(?:[-':]?{ordinalmark})?\.?",
    "MONTH": r"(?:{monthpre}?(?P<m{n}>{month})\.?(?:[/(-](?P<mm{n}>{month})\.?\)?)?|{monthpre}\.?(?P<mn{n}>d))",
    "SEP": r"(?:--?|~|/|{to}{the}?|-{to}{the}?)",
    "AND": r"(?:{and}{the}?)",
    "YEARPRE": r"[,./-]?{of}?{the}?(?:{yearpre}\.?)?(?P<be{n}>{buddhist})?\.?",
    "YEAR": r"(?P<y{n}>y)(?:{yearword}\.?)*(?:[.-]?{yeartail}\.?)?",
    "YEAR2": r"(?:(?P<y{n}>y)(?:{yearword}\.?)*(?:[.-]?{yeartail}\.?)?|'?(?P<yy{n}>d)(?:{yearword}\.)?)",
    "YEARSUFFIX": r"(?P<y{n}>y)[.-]?(?:\({yearsuffix}\))?{yearsuffix}[.,]*",
    "OF": r"[-/]?{of}*",
    "ERA": r"(?:(?P<era{n}>{era})?(?P<y{n}>[ydn]){yearmark})",
    "CJKW": r"(?:\(?,?(?P<w{n}>{weekday}|{shortday})\)?)?",
}


def compile_form(template: str) -> re.Pattern[str]:
    """The expression over codes that a template of pieces and roles is."""
    codes = words.load().codes
    counters: dict[str, int] = {}

    def piece(match: re.Match[str]) -> str:
        name = match[1]
        counters[name] = counters.get(name, 0) + 1
        return _PIECES[name].replace("{n}", match[2] or "1")

    text = re.sub(r"<([A-Z0-9]+?)(?::([0-9]))?>", piece, template)
    text = re.sub(r"\{([a-z]+)\}", lambda m: f"[{codes[m[1]]}]", text)
    return re.compile(text)


# fmt: off
# (name, expression, maker, kind). Order matters only between forms that end at the same token: the first that gives a value wins.
_FORMS: list[tuple[str, str, str, str]] = [
    # ranges
    ("range dd m y", r"{on}?<W>{from}?{between}?<DAYPRE><DAY>(?:<SEP>|<AND>)<W:2><DAYPRE><DAY:2><OF><MONTH><YEARPRE><YEAR>", "range_days", "range"),
    ("range m dd y", r"{on}?<W>{from}?{between}?<MONTH><DAYPRE><DAY>(?:<SEP>|<AND>)<W:2><DAYPRE><DAY:2><YEARPRE><YEAR>", "range_days", "range"),
    ("range y m dd", r"<YEAR>[,.-]?<MONTH><DAY>(?:<SEP>|<AND>)<DAY:2>", "range_days", "range"),
    ("three days", r"<DAYPRE><DAY>,<DAY:3>,?(?:<AND>|<SEP>)<DAY:2><OF><MONTH><YEARPRE><YEAR>", "range_three", "range"),
    ("range dm dm y", r"{on}?{from}?{between}?<W><DAYPRE><DAY><OF><MONTH>,?(?:<SEP>|<AND>)<W:2><DAYPRE><DAY:2><OF><MONTH:2><YEARPRE><YEAR>", "range_two", "range"),
    ("range md md y", r"{on}?{from}?{between}?<W><MONTH><DAYPRE><DAY>,?(?:<SEP>|<AND>)<W:2><MONTH:2><DAYPRE><DAY:2><YEARPRE><YEAR>", "range_two", "range"),
    ("range dmy dmy", r"{on}?{from}?{between}?<W><DAYPRE><DAY><OF><MONTH><YEARPRE><YEAR>,?(?:<SEP>|<AND>)<W:2><DAYPRE><DAY:2><OF><MONTH:2><YEARPRE:2><YEAR:2>", "range_two", "range"),
    ("range mdy mdy", r"{on}?{from}?{between}?<W><MONTH><DAYPRE><DAY><YEARPRE><YEAR>,?(?:<SEP>|<AND>)<W:2><MONTH:2><DAYPRE><DAY:2><YEARPRE:2><YEAR:2>", "range_two", "range"),
    ("range dmy dm", r"{on}?{from}?{between}?<W><DAYPRE><DAY><OF><MONTH><YEARPRE><YEAR>,?<SEP><W:2><DAYPRE><DAY:2><OF><MONTH:2>", "range_two", "range"),
    ("range mdy md", r"{on}?{from}?{between}?<W><MONTH><DAYPRE><DAY><YEARPRE><YEAR>,?<SEP><W:2><MONTH:2><DAYPRE><DAY:2>", "range_two", "range"),
    ("range dd m", r"{on}?<W>{from}?{between}?<DAYPRE><DAY>(?:<SEP>|<AND>)<W:2><DAYPRE><DAY:2><OF><MONTH>", "range_days", "noyear"),
    ("range m dd", r"{on}?<W>{from}?{between}?<MONTH><DAYPRE><DAY>(?:<SEP>|<AND>)<W:2><DAYPRE><DAY:2>", "range_days", "noyear"),
    ("range dm dm", r"{on}?{from}?{between}?<W><DAYPRE><DAY><OF><MONTH>(?:<SEP>|<AND>)<W:2><DAYPRE><DAY:2><OF><MONTH:2>", "range_two", "noyear"),
    ("range md md", r"{on}?{from}?{between}?<W><MONTH><DAYPRE><DAY>(?:<SEP>|<AND>)<W:2><MONTH:2><DAYPRE><DAY:2>", "range_two", "noyear"),
    ("range numeric", r"{on}?{from}?{between}?<W><DAYPRE>(?P<z1>Z)(?:<SEP>|<AND>)<W:2><DAYPRE>(?P<z2>Z)", "range_numeric", "range"),
    ("range d numeric", r"{from}?{between}?<DAYPRE>(?P<d1>d)\.?(?:<SEP>|<AND>)<DAYPRE>(?P<z2>Z)", "range_day_numeric", "range"),
    ("range dm numeric", r"{from}?{between}?<DAYPRE>(?P<p1>[pf])\.?(?:<SEP>|<AND>)<DAYPRE>(?P<z2>Z)", "range_day_numeric", "range"),
    ("range d.d.m.y", r"{on}?{from}?{between}?<W>(?P<d1>d)\.?(?:<SEP>|<AND>)<W:2>(?P<d2>d)\.(?P<mn2>d)\.(?P<y1>y)(?:{yearword}\.?)*", "range_spaced", "range"),
    ("range d.m.d.m.y", r"{on}?{from}?{between}?<W>(?P<d1>d)\.(?P<mn1>d)\.?(?:<SEP>|<AND>)<W:2>(?P<d2>d)\.(?P<mn2>d)\.(?P<y1>y)(?:{yearword}\.?)*", "range_spaced", "range"),
    ("slash days", r"<DAYPRE>(?P<f1>f)\.?<OF><MONTH><YEARPRE><YEAR>", "range_slash", "range"),
    ("cjk range", r"{from}?<ERA>(?P<mn1>d){monthmark}(?P<d1>d){daymark}?<CJKW>{from}?,?(?:<SEP>|{and})(?:(?:<ERA:2>)?(?P<mn2>d){monthmark})?(?P<d2>d){daymark}?<CJKW:2>{tail}?", "range_cjk", "range"),
    ("cjk range no year", r"(?P<mn1>d){monthmark}(?P<d1>d){daymark}<CJKW>(?:<SEP>|{and})(?:(?P<mn2>d){monthmark})?(?P<d2>d){daymark}<CJKW:2>{tail}?", "range_cjk", "noyear"),
    ("range ymd md", r"{from}?<W>(?P<z1>Z)\.?(?:<SEP>)(?:(?P<p2>[pf])|(?P<d2>d)|(?P<mn2>d)-(?P<d3>d))\.?", "range_tail", "range"),
    ("range spaced ymd md", r"{from}?(?P<y1>y)(?P<sep>[./-])(?P<mn1>d)(?P=sep)(?P<d1>d)\.?<CJKW:1>(?:<SEP>)(?:(?P<mn2>d)(?P=sep))?(?P<d2>d)\.?<CJKW:2>", "range_cjk", "range"),
    ("cjk range p", r"{from}?<ERA>(?P<mn1>d){monthmark}(?P<d1>d){daymark}?<CJKW:1>{from}?(?:<SEP>)(?P<p2>[pf])", "range_tail", "range"),
    ("range m m y", r"{from}?{between}?<MONTH>(?:<SEP>|<AND>)<MONTH:2><YEARPRE><YEAR>", "range_months", "range"),
    ("range my my", r"{from}?{between}?<MONTH><YEARPRE><YEAR>(?:<SEP>|<AND>)<MONTH:2><YEARPRE:2><YEAR:2>", "range_months", "range"),
    ("cjk months", r"<ERA>(?P<mn1>d){monthmark}{from}?(?:<SEP>)(?:<ERA:2>)?(?P<mn2>d){monthmark}{tail}?", "range_months", "range"),
    ("range i i", r"{from}?{between}?(?P<i1>I)(?:<SEP>|<AND>)(?P<i2>I)", "range_months", "range"),
    ("range edtf", r"(?P<e1>[EIZyT])/(?P<e2>[EIZy])", "edtf", "range"),
    ("range y y", r"(?:{on}?{from}|{on}?{between}|{from}?{yearpre}|{since})(?P<y1>y)(?:<SEP>|<AND>){yearpre}?(?P<y2>y)(?:{yearword}\.?)*", "range_years", "range"),
    ("range y-y", r"(?P<y1>y)(?:{yearword}\.?|{yearmark})?(?:<SEP>)(?P<y2>y)(?:{yearword}\.?|{yearmark})*", "range_years", "years"),
    # days
    ("d m y", r"{on}?<W><DAYPRE><DAY><OF><MONTH><YEARPRE><YEAR2>", "day", "day"),
    ("m d y", r"{on}?<W><MONTH>\)?[,-]?<DAYPRE><DAY><YEARPRE><YEAR>", "day", "day"),
    ("ctime", r"<W><MONTH><DAY>,?(?P<ct>t)\(?(?:(?P<cz>{zone})|(?P<co>\+))?\)?,?<YEAR>", "ctime", "day"),
    ("m-d-y", r"<W>(?P<m1>{month})-(?P<im>I)", "month_then_numbers", "day"),
    ("m d 'yy", r"<W><MONTH><DAY>,?'(?P<yy1>d)", "day", "day"),
    ("y m d", r"<W><YEAR>[,./-]?<OF><MONTH>[/-]?<DAY>", "day", "day"),
    ("y d m", r"<W><YEAR>[,.-]?<DAY><OF><MONTH>", "day", "day"),
    ("y-suffix m d", r"<W><YEARSUFFIX><MONTH>[/-]?<DAY>(?:\({ordinalmark}\))?", "day", "day"),
    ("y-suffix d m", r"<W><YEARSUFFIX><DAY><OF><MONTH>", "day", "day"),
    ("cjk day", r"<W>{on}?{label}?<ERA>(?P<mn1>d)-?{monthmark}(?P<d1>d){daymark}?(?:\(?,?(?P<w3>{weekday}|{shortday})\)?)?", "day", "day"),
    ("numeric", r"{on}?<W><DAYPRE>(?P<z1>[ZCO])(?:{yearword}\.?)?", "numeric", "day"),
    ("spaced numeric", r"{on}?<W><DAYPRE>(?P<s1>d)(?P<sep>[./-])(?P<s2>d)(?P=sep)(?P<s3>[yd])(?:{yearword}\.?)?", "spaced", "day"),
    ("spaced y numeric", r"(?P<s1>y)(?P<sep>[./-])(?P<s2>d)(?P=sep)(?P<s3>d)\.?(?:\(?(?P<w3>{weekday}|{shortday})\)?)?", "spaced", "day"),
    ("spaced dm.y", r"<W>(?P<p1>p)\.(?P<y1>y)", "spaced_p", "day"),
    ("vi d/m", r"{daypre}(?P<f1>f){yearpre}(?P<y1>y)", "vi_slash", "day"),
    ("y mm dd", r"(?P<s1>y)(?P<s2>d)(?P<s3>d)", "blank_between", "alone"),
    ("iso time", r"(?P<iso>T)", "iso", "day"),
    ("week", r"(?P<week>K)", "week", "range"),
    # months
    ("m y", r"{on}?{the}?<MONTH><YEARPRE><YEAR>", "month_form", "month"),
    ("m 'yy", r"<MONTH>'(?P<yy1>d)", "month_form", "month"),
    ("y m", r"<YEAR>[,.]?<MONTH>", "month_form", "month"),
    ("y-suffix m", r"<YEARSUFFIX><MONTH>", "month_form", "month"),
    ("cjk month", r"{on}?<ERA>(?P<mn1>d){monthmark}", "month_form", "month"),
    ("cjk m y", r"(?P<mn1>d){monthmark}(?P<y1>y){yearmark}?", "month_form", "month"),
    ("numeric month", r"{on}?{monthpre}?(?P<i1>I)", "month_numeric", "month"),
    ("month number", r"{monthpre}(?P<mn1>d)[./-](?P<y1>y)", "month_form", "month"),
    # quarters, halves, seasons
    ("quarter", r"{on}?{the}?{nth}?(?P<q1>{ord}|d|{roman}|f)\.?[-':]?(?:{ordinalmark})?\.?-?(?:{quarter}|{half})\.?{of}*{the}?[,]?{yearpre}?<YEAR>", "quarter", "coarse"),
    ("quarter word first", r"{on}?{the}?(?:{quarter}|{half}){nth}?(?P<q1>{ord}|d|{roman})\.?{of}*{yearpre}?[,/-]?<YEAR>", "quarter", "coarse"),
    ("year quarter", r"<YEAR>{of}?{yearmark}?[,-]?{nth}?(?P<q1>{ord}|d|{roman}|f)\.?(?:{ordinalmark})?\.?(?:{quarter}|{half})\.?", "quarter", "coarse"),
    ("q3 2023", r"(?P<ql>{q}|{h})(?P<q1>d)[,/'-]?{of}?(?:<YEAR>)", "quarter_letter", "coarse"),
    ("3q23", r"(?P<q1>d)(?P<ql>{q}|{h})'?(?:(?P<y1>y)|(?P<yy1>d))", "quarter_letter", "coarse"),
    ("2023 q3", r"(?P<y1>y)[-/]?(?P<ql>{q}|{h})(?P<q1>d)", "quarter_letter", "coarse"),
    ("season", r"{on}?{the}?(?P<season>{season}){of}*{the}?,?{yearpre}?<YEAR>", "season", "coarse"),
    ("year season", r"<YEAR>{yearmark}?(?P<season>{season})", "season", "coarse"),
    # years and more
    ("decade", r"{on}?{the}?{decadepre}?{the}?(?P<y1>y)(?:[-']?{decade})+", "decade", "coarse"),
    ("decade word", r"{on}?{the}?{decadepre}{of}?{the}?(?P<y1>y)", "decade", "decadepre"),
    ("century", r"{on}?{the}?{nth}?(?P<c1>d|{roman})\.?[-':]?(?:{ordinalmark})?\.?{century}\.?", "century", "coarse"),
    ("century word first", r"{on}?{the}?{century}{nth}?(?P<c1>d|{roman})", "century", "coarse"),
    ("since d m y", r"{since}<W><DAYPRE><DAY><OF><MONTH><YEARPRE><YEAR>", "since", "open"),
    ("since m d y", r"{since}<W><MONTH><DAY><YEARPRE><YEAR>", "since", "open"),
    ("since m y", r"{since}{the}?<MONTH><YEARPRE><YEAR>", "since", "open"),
    ("since y", r"{since}{yearpre}?<YEAR>", "since", "open"),
    ("since numeric", r"{since}{the}?(?P<z1>Z)", "since", "open"),
    ("until d m y", r"{until}<W><DAYPRE><DAY><OF><MONTH><YEARPRE><YEAR>", "until", "open"),
    ("until m d y", r"{until}<W><MONTH><DAY><YEARPRE><YEAR>", "until", "open"),
    ("until m y", r"{until}{the}?<MONTH><YEARPRE><YEAR>", "until", "open"),
    ("until y", r"{until}{yearpre}?<YEAR>", "until", "open"),
    ("until numeric", r"{until}{the}?(?P<z1>Z)", "until", "open"),
    ("y to present", r"{from}?(?P<y1>y)(?:<SEP>){the}?{present}", "since", "open"),
    ("m y to present", r"{from}?<MONTH><YEARPRE><YEAR>(?:<SEP>){the}?{present}", "since", "open"),
    ("circa", r"{circa}\.?(?P<y1>y)", "circa", "open"),
    ("edtf", r"(?P<e1>E)", "edtf", "coarse"),
    # no year
    ("d m", r"{on}?<W><DAYPRE><DAY><OF><MONTH>", "no_year", "noyear"),
    ("m d", r"{on}?<W><MONTH>-?{the}?<DAY>", "no_year", "noyear"),
    ("cjk m d", r"<W>(?P<mn1>d){monthmark}(?P<d1>d){daymark}(?:\(?,?(?P<w3>{weekday}|{shortday})\)?)?", "no_year", "noyear"),
    ("d.m.", r"<W>(?P<p1>p)\.", "dotted_no_year", "evident"),
    ("vi d m", r"{daypre}(?P<d1>d){monthpre}(?P<mn1>d)", "no_year", "noyear"),
    ("in y", r"{on}{the}?{yearpre}?<YEAR>", "year_form", "evident"),
    ("year y", r"(?:{yearpre}\.?)?(?P<be1>{buddhist})\.?<YEAR:3>|{yearpre}<YEAR>|<YEAR:2>(?:{yearmark}|{yearword}\.?)", "year_form", "evident"),
    ("y", r"(?P<y1>y)(?:{yearword}\.?)*", "year_form", "bare"),
]
# fmt: on


@functools.cache
def forms() -> tuple[Form, ...]:
    """Every form; its expression is compiled when a text first has one of the codes that it needs."""
    return tuple(
        Form(name, text, getattr(Reader, maker), kind, _needs(name, text), _needs_two(name, text))
        for name, text, maker, kind in _FORMS
    )


_NEEDED: Final = {
    "numeric": "ZCO", "range numeric": "Z", "range d numeric": "Z", "range dm numeric": "Z", "slash days": "f", "vi d/m": "f", "iso time": "T", "week": "K",
    "numeric month": "I", "range i i": "I", "m-d-y": "I", "range edtf": "/", "edtf": "E", "spaced dm.y": "p", "d.m.": "p", "ctime": "t", "range ymd md": "Z", "cjk range p": "pf",
}  # fmt: skip
_NEEDED_ROLES: Final = (
    "quarter half", "season", "century", "decadepre decade", "q h", "present", "circa", "since", "until", "monthmark",
)  # fmt: skip


def _needs(name: str, template: str) -> tuple[frozenset[str], ...]:
    codes = words.load().codes
    between = "-~/" + codes["to"] + codes["and"]
    pieces = {"<SEP>": between, "<YEAR>": "y", "<YEARSUFFIX>": codes["yearsuffix"]}
    needs = (_needed(name, template, codes), *(each for piece, each in pieces.items() if piece in template))
    return tuple(frozenset(each) for each in needs if each)


def _needs_two(name: str, template: str) -> tuple[frozenset[str], ...]:
    codes = words.load().codes
    pieces = {"<DAY:2>": "d", "<MONTH:2>": codes["month"] + codes["monthpre"], "<YEAR:2>": "y"}
    found = (each for piece, each in pieces.items() if piece in template and name.startswith("range"))
    return tuple(map(frozenset, found))


def _needed(name: str, template: str, codes: Mapping[str, str]) -> str:
    """The codes of a form's own word or sign; none where a day or a year is enough."""
    if name in _NEEDED:
        return _NEEDED[name]
    first = name.split()[0]
    if first in ("since", "until"):
        return codes[first]
    if not name.startswith("range y"):
        for roles in _NEEDED_ROLES:
            if roles not in ("since", "until") and any(f"{{{role}}}" in template for role in roles.split()):
                return "".join(codes[role] for role in roles.split())
    return codes["month"] + codes["monthpre"] if "<MONTH>" in template or "{monthpre}" in template else ""


@functools.cache
def _pattern(template: str) -> re.Pattern[str]:
    return compile_form(template)


_LABEL = r"(?:\||\.\.\.)?\(?(?:{label}\.?(?:[/]?(?:{label}|{of}|{on}|{the}|{at}|{daypre}))*[:.|-]?-?{on}?{the}?)?\(?"
_CLOCK = (
    r"(?:{{on}}?{{at}}*\.?(?:(?P<{0}am>{{ampm}})\.?)?(?:(?P<{0}n>{{noon}})|(?P<{0}t>t)|(?P<{0}h>d)(?={{ampm}}|{{oclock}})|{{at}}\.?(?P<{0}p>p)|(?P<{0}pp>p)|"
    r"(?P<{0}ch>d){{hourmark}}(?:(?P<{0}cm>d){{minutemark}}(?:(?P<{0}cs>d){{secondmark}})?)?)"
    r"(?:(?P<{0}ap>{{ampm}})\.?)?(?:{{oclock}}\.?)?)"
).replace("{{on}}?{{at}}*", "{{at}}*{{on}}?{{at}}*")
_ZONE = r"(?:\(?(?:(?P<{0}z>{{zone}})(?P<{0}zo>\+)?|(?P<{0}o>\+))\)?(?:\({{zone}}\))?)?"


@functools.cache
def _edges() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    before = compile_form(
        (r"(?P<pre>)(?:" + _CLOCK + _ZONE + r"[,.-]?{{on}}?)")
        .format("b")
        .replace("{{", "{")
        .replace("}}", "}")
    )
    after = compile_form(
        (
            r"\)?(?:,?\(?(?P<wa>{{weekday}}|{{shortday}})\.?\)?)?(?:[,.;|-]*\(?" + _CLOCK + _ZONE + r"\)?)?"
        ).format("a")
    )
    return compile_form(_LABEL), before, after


_FINAL = re.compile(r"[).,|:-]*")


def closed(codes: str, end: int) -> int:
    """Where a text that ends with a date ends: behind the signs that may close it."""
    return _FINAL.match(codes, end).end()  # type: ignore[union-attr]


def timed(codes: str, end: int) -> tuple[int, dict[str, int]]:
    """Where the time of day behind a date ends, and the token of each of its parts."""
    tail = _edges()[2].match(codes, end)
    if tail is None:
        return end, {}
    return tail.end(), {name: tail.start(name) for name, got in tail.groupdict().items() if got}


@functools.lru_cache(4096)
def options(codes: str) -> list[Option]:
    """Every reading of a text of these codes from its start on, the longest first; labels and a time may stand before."""
    label, before, after = _edges()
    start = label.match(codes).end()  # type: ignore[union-attr]
    starts: list[tuple[int, dict[str, int]]] = [(0, {})] if start == 0 else [(start, {}), (0, {})]
    if codes[:1] == "(" and start == 0:
        starts.append((1, {}))
    for first, _ in list(starts):
        clock = before.match(codes, first)
        if clock:
            starts.append(
                (clock.end(), {name: clock.start(name) for name, got in clock.groupdict().items() if got})
            )
    found = []
    for first, extra in starts:
        for option in core_options(codes, first):
            tail = after.match(codes, option.last)
            groups = dict(extra)
            end = option.last
            if tail:
                groups.update({name: tail.start(name) for name, got in tail.groupdict().items() if got})
                end = tail.end()
            if extra and any(name in groups for name in ("at", "ah", "ap", "app", "ach")):
                continue  # a time before and after
            final = _FINAL.match(codes, end).end()  # type: ignore[union-attr]
            found.append(
                Option(
                    option.form, option.groups, first, option.last, final, groups, closing(codes, first, end)
                )
            )
            if tail and end != option.last:
                bare = _FINAL.match(codes, option.last).end()  # type: ignore[union-attr]
                found.append(
                    Option(option.form, option.groups, first, option.last, bare, dict(extra), option.last)
                )
    found.sort(key=lambda o: (-o.end, o.first))
    return found


def closing(codes: str, first: int, end: int) -> int:
    """The end of a date without the signs after it; a bracket belongs to it only if it opened there."""
    while end > first and (
        codes[end - 1] in ",;|-.:(" or (codes[end - 1] == ")" and "(" not in codes[first:end])
    ):
        if codes[end - 1] == "." and codes[end - 2 : end - 1] not in (")", ",", "."):
            break
        end -= 1
    return end


_UNKNOWN: Final = re.compile("[x?]")
#: No form has so many tokens.
_LONGEST_FORM: Final = 48


def core_options(codes: str, first: int) -> list[Option]:
    """The forms that match at one token."""
    unknown = _UNKNOWN.search(codes, first, first + _LONGEST_FORM)
    part = codes[first : unknown.start() if unknown else first + _LONGEST_FORM]
    return [
        option._replace(
            groups={name: at + first for name, at in option.groups.items()},
            first=first,
            last=option.last + first,
            end=option.end + first,
            close=option.close + first,
        )
        for option in _kept_options(part)
    ]


@functools.lru_cache(8192)
def _kept_options(codes: str) -> tuple[Option, ...]:
    found = []
    present = set(codes)
    for form in forms():
        if any(map(present.isdisjoint, form.needs)):
            continue
        if any(sum(map(each.__contains__, codes)) < 2 for each in form.needs_two):
            continue
        match = _pattern(form.template).match(codes)
        if match and match.end():
            groups = {name: match.start(name) for name, got in match.groupdict().items() if got}
            found.append(Option(form, groups, 0, match.end(), match.end(), {}, match.end()))
    return tuple(found)


class Reader:
    """Makes the value of one option of one text. One instance a reading; raises `Refusal`."""

    def __init__(self, tokens: Tokens, option: Option, mask: int, day_first: bool | None, low: str) -> None:
        self.tokens = tokens
        self.low = low
        self.groups = option.groups
        self.option = option
        self.mask = self.asked = mask
        self.day_first = day_first

    # --- words -------------------------------------------------------------------------------------------------------

    def narrow(self, sure: int = 0) -> None:
        """Keep the languages that all words of the date share; refuse if there is none."""
        known = self.tokens.known
        named = {index: name for name, index in self.groups.items()}
        roles = _GROUP_ROLES
        unsure = self.mask & ALL == ALL and not any(
            name[0] in "dzspf" and name != "season" for name in self.groups
        )
        for index in range(self.option.first, self.option.last):
            word = known[index]
            if not isinstance(word, Word):
                continue
            name = named.get(index)
            role = roles.get(name.rstrip("0123456789")) if name else None
            if role is None:
                if not (self.mask & word.languages):
                    self.mask = 0
                elif not ({"zone", "label", "yearpre"} & word.roles.keys()):
                    self.mask &= word.languages
            else:
                bits = 0
                for one in role:
                    for _, languages in word.roles.get(one, ()):
                        bits |= languages
                self.mask &= bits & ~(word.weak & ~sure) if unsure else bits
        if not self.mask & ALL:
            raise Refusal("no-date", f"nothing shows the language of its words: {evidence.SAY}")

    def values(self, group: str, role: str) -> list[str]:
        """The values that a word may have in the languages that are left."""
        word = self.tokens.known[self.groups[group]]
        if not isinstance(word, Word):
            return []
        return [value for value, languages in word.roles.get(role, ()) if languages & self.mask]

    def number(self, group: str) -> int:
        index = self.groups[group]
        known = self.tokens.known[index]
        if isinstance(known, int):
            return known
        return int(self.low[self.tokens.starts[index] : self.tokens.ends[index]])

    def raw(self, group: str) -> str:
        index = self.groups[group]
        return self.low[self.tokens.starts[index] : self.tokens.ends[index]]

    def written(self, index: int) -> str:
        """A token as it is written, folded."""
        return self.low[self.tokens.starts[index] : self.tokens.ends[index]]

    def follows(self, index: int, code: str) -> bool:
        """Does a token of this code stand behind another?"""
        return self.tokens.codes[index + 1 : index + 2] == code

    # --- parts -------------------------------------------------------------------------------------------------------

    def month(self, n: str = "1") -> int:
        """The month; a word that means two different months in the languages left is ambiguous."""
        if f"mn{n}" in self.groups:
            number = self.number(f"mn{n}")
            if not 1 <= number <= 12:
                raise Refusal("impossible", f"there is no month {number}")
            return number
        found = sorted({int(v) for v in self.values(f"m{n}", "month")})
        if f"mm{n}" in self.groups:
            found = [v for v in found if str(v) in self.values(f"mm{n}", "month")]
            if not found:
                raise Refusal("impossible", "its two month names are not the same month")
        if not found:
            raise Refusal("no-date", "has no month of the languages asked for")
        if len(found) > 1:
            raise _Months(found)
        return found[0]

    def year(self, n: str = "1") -> int:
        """The year: Buddhist and Japanese years counted from our own."""
        if f"yy{n}" in self.groups:
            if len(self.raw(f"yy{n}")) != 2:
                raise Refusal("no-date", "a year has two or four digits")
            if self.mask & ALL == BIT["th"]:
                raise Refusal("no-date", "a Thai year of two digits may be Buddhist or not")
            return century_of(self.number(f"yy{n}"))
        if self.tokens.codes[self.groups[f"y{n}"]] == "n" and f"era{n}" not in self.groups:
            raise Refusal("no-date", "a year has four digits")
        year = self.number(f"y{n}")
        if f"era{n}" in self.groups:
            start = abs(self.era(n))
            if not 1 <= year <= (self.era_bounds(n)[1].year - start):
                raise Refusal("impossible", "the era has no such year")
            return start + year
        if (
            f"y{n}" in self.groups
            and len(self.raw(f"y{n}")) <= 2
            and not isinstance(self.tokens.known[self.groups[f"y{n}"]], int)
        ):
            raise Refusal("no-date", "a year has four digits")
        if any(f"be{i}" in self.groups for i in (n, "1")) or (
            self.mask & (ALL | FOREIGN) == BIT["th"] and year >= 2400
        ):
            year -= 543
        return plausible(year)

    def era(self, n: str) -> int:
        """The year before the first of an era; that of the Republic of China is negative, since Taisho began with it."""
        return int(self.values(f"era{n}", "era")[0])

    def era_bounds(self, n: str) -> tuple[dt.date, dt.date]:
        """The first and the last day of an era."""
        return _ERAS[self.era(n)]

    def in_era(self, date: Date, n: str = "1") -> Date:
        """The date itself, refused where its era had not begun or was over."""
        if f"era{n}" in self.groups and date.start and date.end:
            first, last = self.era_bounds(n)
            if date.end < first or date.start > last:
                raise Refusal(
                    "impossible",
                    f"its era began on {first}" + (f" and ended on {last}" if last.year < 2100 else ""),
                )
        return date

    def weekday_check(self, date: Date, *groups: str) -> None:
        """Refuse a date whose weekday is another than the one written."""
        if date.start is None:
            return
        for group in groups:
            if group not in self.groups:
                continue
            days = {int(v) for v in self.values(group, "weekday") or self.values(group, "shortday")}
            word = self.tokens.known[self.groups[group]]
            if (
                isinstance(word, Word)
                and len(word.roles) > 1
                and not {"shortday", "unit"} & word.roles.keys()
            ):
                if days and date.start.weekday() not in days:
                    raise Refusal("no-date", "begins with a word that isn't a weekday here")
            if days and date.start.weekday() not in days:
                raise Refusal("impossible", f"{date.edtf} is a {_WEEKDAYS[date.start.weekday()]}")

    def clocked(self, date: Date) -> Date:
        """The date with the time of day that stands before or after it."""
        groups = self.option.extra
        self.groups = {**self.option.groups, **groups}
        if "wa" in groups:
            days = self.values("wa", "weekday") or self.values("wa", "shortday")
            if not days or date.precision is not val.Precision.DAY or "/" in date.edtf:
                raise Refusal("no-date", "has a weekday, but isn't a single day")
            self.weekday_check(date, "wa")
        side = next((s for s in "ab" if any(s + g in groups for g in ("t", "h", "p", "pp", "ch", "n"))), None)
        if side is None:
            return date
        if date.precision is not val.Precision.DAY or "/" in date.edtf:
            raise Refusal("no-date", "has a time of day, but isn't a single day")
        hour, minute, second, micro = 0, 0, None, 0
        if f"{side}n" in groups:
            hour = int(self.all_values(f"{side}n", "noon")[0])
        elif f"{side}ch" in groups:
            hour = self.number(f"{side}ch")
            minute = self.number(f"{side}cm") if f"{side}cm" in groups else 0
            second = self.number(f"{side}cs") if f"{side}cs" in groups else None
        else:
            name = next(g for g in ("t", "h", "p", "pp") if side + g in groups)
            found = re.findall("[0-9]+", self.raw(side + name))
            parts = [int(p) for p in found]
            if name in ("p", "pp") and (len(found[1]) != 2 or not self.is_time(side, name)):
                raise Refusal("no-date", "has a number that isn't a time of day")
            hour, minute = parts[0], parts[1] if len(parts) > 1 else 0
            second = parts[2] if len(parts) > 2 else None
            if len(found) == 4:
                micro = int(found[3].ljust(6, "0")[:6])
        half = {v for g in (f"{side}ap", f"{side}am") if g in groups for v in self.all_values(g, "ampm")}
        if len(half) == 1:
            if hour > 12 and half == {"pm"}:
                pass  # 14:30 PM is odd, but says one thing only
            elif not 0 <= hour <= 12 or (hour > 12):
                raise Refusal("impossible", f"there is no hour {hour} in the morning")
            else:
                hour = hour % 12 + (12 if half == {"pm"} else 0)
        elif len(half) > 1:
            raise Refusal("ambiguous", "its hour may be in the morning or the evening")
        date, time = on_day(date, hour, minute, second or 0, micro)
        offset, zone = None, None
        if f"{side}z" in groups:
            index = groups[f"{side}z"]
            name = self.low[self.tokens.starts[index] : self.tokens.ends[index]]
            zone = name
            minutes = ZONES[name]
            offset = None if minutes is None else dt.timedelta(minutes=minutes)
            if f"{side}zo" in groups:
                offset = read_offset(self.raw(f"{side}zo"))
        elif f"{side}o" in groups:
            offset = read_offset(self.raw(f"{side}o"))
        return val.moment(date, time, second is not None, offset, zone)

    def is_time(self, side: str, name: str) -> bool:
        """Is "14.30" a time: after "at" or a comma, before "Uhr" or "pm", or in front of its day?"""
        index = self.option.extra[side + name]
        last = index - 1 - (self.tokens.codes[index - 1] == ".")
        before = self.tokens.known[last] if last >= 0 else None
        after = self.tokens.known[index + 1] if index + 1 < len(self.tokens.known) else None
        return (
            side == "b"
            or f"{side}ap" in self.option.extra
            or self.tokens.codes[index - 1] == ","
            or (isinstance(before, Word) and "at" in before.roles)
            or (isinstance(after, Word) and "oclock" in after.roles)
        )

    def all_values(self, group: str, role: str) -> list[str]:
        """The values of a word in the languages left, or in any: times are often written in another language than the day."""
        word = self.tokens.known[self.groups[group]]
        if not isinstance(word, Word):
            return []
        values = word.roles.get(role, ())
        return [v for v, bits in values if bits & self.mask] or [v for v, _ in values]

    # --- forms -------------------------------------------------------------------------------------------------------

    def day(self) -> list[Date]:
        date = self.in_era(make_day(self.year(), self.month(), self.number("d1")))
        self.weekday_check(date, "w1", "w3")
        return [date]

    def no_year(self) -> list[Date]:
        return [no_year(self.month(), self.number("d1"))]

    def month_form(self) -> list[Date]:
        date = self.in_era(make_month(self.year(), self.month()))
        if "m1" in self.groups and (
            seasons := self.values("m1", "season")
        ):  # Finnish "kesä" is summer, and short for June
            season = _edtf(f"{date.edtf[:4]}-{seasons[0]}")
            raise Refusal("ambiguous", "its word is a month and a season", (date, season))
        return [date]

    def range_days(self) -> list[Date]:
        month = self.month()
        first, last = self.number("d1"), self.number("d2")
        if self.consecutive_only() and last != first + 1:
            raise Refusal("no-date", "names two days, which are not one date")
        if "y1" not in self.groups:
            return [join(no_year(month, first), no_year(month, last))]
        year = self.year()
        low, high = make_day(year, month, first), make_day(year, month, last)
        self.weekday_check(low, "w1")
        self.weekday_check(high, "w2")
        return [join(low, high)]

    def range_three(self) -> list[Date]:
        days = [self.number(g) for g in ("d1", "d3", "d2")]
        if days != list(range(days[0], days[0] + 3)):
            raise Refusal("no-date", "names three days, which are not one date")
        return self.range_days_from(days[0], days[2])

    def range_days_from(self, first: int, last: int) -> list[Date]:
        year, month = self.year(), self.month()
        return [join(make_day(year, month, first), make_day(year, month, last))]

    def consecutive_only(self) -> bool:
        """Are the two ends joined by "and" alone? "21 and 24 August" are two days, "between 21 and 24 August" a range."""
        known, codes = self.tokens.known, words.load().codes
        ends = sorted(self.groups[g] for g in ("d1", "d2", "m1", "m2", "mn1", "mn2") if g in self.groups)
        span = self.tokens.codes[self.option.first : self.option.last]
        if any(c in codes["between"] for c in span):
            return False
        for index in range(ends[0], ends[-1]):
            code = self.tokens.codes[index]
            if code in "-~/" or (code in codes["to"] and code not in codes["and"]):
                return False
            word = known[index]
            if isinstance(word, Word) and "to" in word.roles and "and" in word.roles:
                to = sum(bits for _, bits in word.roles["to"])
                both = sum(bits for _, bits in word.roles["and"])
                if self.mask & to and not self.mask & both:
                    return False
        return True

    def range_two(self) -> list[Date]:
        if "y1" not in self.groups:
            first, last = (
                no_year(self.month(), self.number("d1")),
                no_year(self.month("2"), self.number("d2")),
            )
            days = [(self.month(), self.number("d1")), (self.month("2"), self.number("d2"))]
            if self.consecutive_only() and not _follow(*days):
                raise Refusal("no-date", "names two days, which are not one date")
            return [join(first, last)]
        if "y2" in self.groups:
            first_year, last_year = self.year(), self.year("2")
        else:
            last_year = self.year()  # 30 Dec - 2 Jan 2023 begins in the year before
            first_year = last_year - (self.month() - self.month("2") > 6)
        first = make_day(first_year, self.month(), self.number("d1"))
        last = make_day(last_year, self.month("2"), self.number("d2"))
        self.weekday_check(first, "w1")
        self.weekday_check(last, "w2")
        if self.consecutive_only() and first.start and last.start and (last.start - first.start).days != 1:
            raise Refusal("no-date", "names two days, which are not one date")
        return [join(first, last)]

    def range_cjk(self) -> list[Date]:
        month = self.month()
        last_month = self.month("2") if "mn2" in self.groups else month
        if "y1" not in self.groups:
            return [join(no_year(month, self.number("d1")), no_year(last_month, self.number("d2")))]
        year = self.year()
        last_year = self.year("2") if "y2" in self.groups else year
        first = self.in_era(make_day(year, month, self.number("d1")))
        last = self.in_era(
            make_day(last_year, last_month, self.number("d2")), "2" if "era2" in self.groups else "1"
        )
        self.weekday_check(first, "w1")
        self.weekday_check(last, "w2")
        return [join(first, last)]

    def range_tail(self) -> list[Date]:
        """2023-08-21 to 24, 2023.8.21-8.24, 2023年8月21日-8.24."""
        if "z1" in self.groups:
            if not self.raw("z1")[:4].isdigit():
                raise Refusal("no-date", "is not a date")
            first = numeric_days(self.raw("z1"), self.day_first, self.mask)[0]
            self.weekday_check(first, "w1")
        else:
            first = self.in_era(make_day(self.year(), self.month(), self.number("d1")))
            self.weekday_check(first, "w1")
        assert first.start
        month = first.start.month
        if "p2" in self.groups:
            month, number = map(int, re.split("[./]", self.raw("p2")))
        elif "mn2" in self.groups:
            month, number = self.number("mn2"), self.number("d3")
        else:
            number = self.number("d2")
        return [join(first, make_day(first.start.year, month, number))]

    def blank_between(self) -> list[Date]:
        """2009 03 09, and nothing else: phone numbers look alike."""
        written = [self.raw(g) for g in ("s1", "s2", "s3")]
        if f"{written[0]} {written[1]} {written[2]}" not in self.low or list(map(len, written)) != [4, 2, 2]:
            raise Refusal("no-date", "is not a date")
        year = ours(int(written[0]), self.mask)
        if not 1900 <= year <= 2099:
            raise Refusal("no-date", "is not a date")
        return [make_day(year, int(written[1]), int(written[2]))]

    def range_months(self) -> list[Date]:
        if "i1" in self.groups:
            first, last = (numeric_month(self.raw(g)) for g in ("i1", "i2"))
            return [join(first, last)]
        if "y2" in self.groups:
            return [join(make_month(self.year(), self.month()), make_month(self.year("2"), self.month("2")))]
        year = self.year()
        first, last = make_month(year, self.month()), make_month(year, self.month("2"))
        if self.consecutive_only() and first.end and last.start and (last.start - first.end).days != 1:
            raise Refusal("no-date", "names two months, which are not one date")
        return [join(first, last)]

    def range_years(self) -> list[Date]:
        first, last = self.number("y1"), self.number("y2")
        if evidence.are_hours(first, last):
            raise Refusal("no-date", "may be two times of day, or two counts")
        return [join(make_year(plausible(first)), make_year(plausible(last)))]

    def numeric(self) -> list[Date]:
        return self.weekdays_settle(numeric_days(self.raw("z1"), self.day_first, self.asked))

    def weekdays_settle(self, dates: list[Date]) -> list[Date]:
        """The readings that the written weekday allows."""
        kept: list[Date] = []
        refusal: Refusal | None = None
        for date in dates:
            try:
                self.weekday_check(date, "w1", "w3")
            except Refusal as why:
                refusal = why
            else:
                kept.append(date)
        if not kept and refusal:
            raise refusal
        return kept

    def spaced(self) -> list[Date]:
        sign = self.raw("sep")
        text = sign.join(self.raw(g) for g in ("s1", "s2", "s3"))
        if len(self.raw("s3")) == 1 and len(self.raw("s1")) <= 2 and not year_is_first(self.asked):
            raise Refusal("no-date", "a year has two or four digits")
        return self.weekdays_settle(numeric_days(text, self.day_first, self.asked, spaced=True))

    def range_spaced(self) -> list[Date]:
        """21.-24. 8. 2023 and 21. 8. - 24. 8. 2023."""
        year, month = self.year(), self.month("2")
        first_month = self.month() if "mn1" in self.groups else month
        return [
            join(make_day(year, first_month, self.number("d1")), make_day(year, month, self.number("d2")))
        ]

    def spaced_p(self) -> list[Date]:
        return self.weekdays_settle(
            numeric_days(f"{self.raw('p1')}.{self.raw('y1')}", self.day_first, self.asked)
        )

    def dotted_no_year(self) -> list[Date]:
        """1.1. is a day only where the caller says that the text is in a language that writes days so."""
        if self.mask & ~words.dotted():
            raise Refusal("no-date", "is not a date")
        number, month = map(int, self.raw("p1").split("."))
        return [no_year(_month_number(month), number)]

    def vi_slash(self) -> list[Date]:
        number, month = self.raw("f1").split("/")
        return [make_day(self.year(), _month_number(int(month)), int(number))]

    def range_numeric(self) -> list[Date]:
        firsts = numeric_days(self.raw("z1"), self.day_first, self.asked)
        lasts = numeric_days(self.raw("z2"), self.day_first, self.asked)
        found = []
        orders = {_order(self.raw("z1"), d) for d in firsts} & {_order(self.raw("z2"), d) for d in lasts}
        for first in firsts:
            for last in lasts:
                if (
                    _order(self.raw("z1"), first) == _order(self.raw("z2"), last)
                    and first.start
                    and last.start
                ):
                    if first.start < last.start and _order(self.raw("z1"), first) in orders:
                        found.append(join(first, last))
        if not found:
            raise Refusal("impossible", "its end isn't after its start")
        return found

    def range_day_numeric(self) -> list[Date]:
        lasts = numeric_days(self.raw("z2"), self.day_first, self.asked)
        found = []
        for last in lasts:
            if last.start is None or _order(self.raw("z2"), last) == "mdy" or self.raw("z2")[:4].isdigit():
                continue
            if "d1" in self.groups:
                first = make_day(last.start.year, last.start.month, self.number("d1"))
            else:
                number, month = re.split("[./]", self.raw("p1"))
                first = make_day(last.start.year, _month_number(int(month)), int(number))
            found.append(join(first, last))
        if not found:
            raise Refusal("no-date", "is not a range of days")
        if len(lasts) > 1:
            raise either_way(found)
        return found

    def range_slash(self) -> list[Date]:
        first, last = map(int, self.raw("f1").split("/"))
        year, month = self.year(), self.month()
        if last != first + 1:
            raise Refusal("no-date", "names two days, which are not one date")
        return [join(make_day(year, month, first), make_day(year, month, last))]

    def iso(self) -> list[Date]:
        return [read_iso(self.raw("iso"))]

    def week(self) -> list[Date]:
        match = re.fullmatch(r"([0-9]{4})-?w([0-9]{2})(?:-?([1-7]))?", self.raw("week"))
        assert match
        year, week, weekday = int(match[1]), int(match[2]), match[3]
        try:
            monday = dt.date.fromisocalendar(year, week, int(weekday or 1))
        except ValueError:
            raise Refusal("impossible", f"{year} has no week {week}") from None
        if weekday:
            return [val.day(monday)]
        return [join(val.day(monday), val.day(monday + dt.timedelta(days=6)))]

    def month_numeric(self) -> list[Date]:
        written = self.raw("i1")
        if self.option.first < self.groups["i1"] and "-" in written and written[:4].isdigit():
            raise Refusal("no-date", "may be the number of a standard")  # EN 1993-10
        return [numeric_month(self.raw("i1"))]

    def quarter(self) -> list[Date]:
        roles = [self.tokens.known[i] for i in range(self.option.first, self.option.last)]
        is_half = any(isinstance(w, Word) and "half" in w.roles for w in roles)
        is_quarter = any(isinstance(w, Word) and "quarter" in w.roles for w in roles)
        if is_half and is_quarter:  # "trimestre" and a half word never stand together, but a word may be both
            is_half = False
        word = self.tokens.known[self.groups["q1"]]
        if isinstance(word, Word):
            numbers = {int(v) for v in self.values("q1", "ord")} or {
                int(v) for v in self.values("q1", "roman")
            }
        elif "/" in self.raw("q1"):
            number, of = self.raw("q1").split("/")
            numbers = {int(number)} if of == "4" else set()
        else:
            numbers = {self.number("q1")}
        if len(numbers) != 1:
            raise Refusal("no-date", "doesn't name exactly one quarter")
        return [part_of_year(self.year("1"), numbers.pop(), is_half)]

    def quarter_letter(self) -> list[Date]:
        return [part_of_year(self.year(), self.number("q1"), self.raw("ql") == "h")]

    def season(self) -> list[Date]:
        found = {int(v) for v in self.values("season", "season")}
        if len(found) != 1:
            raise Refusal("no-date", "doesn't name exactly one season")
        return [_edtf(f"{self.year():04}-{found.pop()}")]

    def decade(self) -> list[Date]:
        year = self.number("y1")
        if year % 10:
            raise Refusal("no-date", "a decade begins with a year that ends in 0")
        if plausible(year) % 100 == 0:
            raise Refusal("no-date", "may be a decade or a century")
        mark = self.groups["y1"] + 1
        if self.option.form.name == "decade" and self.low[self.tokens.ends[mark - 1]] == " ":
            raise Refusal("no-date", "counts years")
        return [_edtf(f"{plausible(year) // 10:03}X")]

    def century(self) -> list[Date]:
        word = self.tokens.known[self.groups["c1"]]
        numbers = (
            {int(v) for v in self.values("c1", "roman")} if isinstance(word, Word) else {self.number("c1")}
        )
        if len(numbers) != 1:
            raise Refusal("no-date", "doesn't name exactly one century")
        number = numbers.pop()
        if not 2 <= number <= 21:
            raise Refusal("impossible", f"there is no century {number} to write")
        return [_edtf(f"{number - 1:02}XX")]

    def year_form(self) -> list[Date]:
        for n in "123":
            if f"y{n}" in self.groups:
                return [make_year(self.year(n))]
        raise Refusal("no-date", "is no year")

    def ctime(self) -> list[Date]:
        """Fri Sep 22 14:30:00 2023, as Unix prints it: the time stands inside the day."""
        self.option = self.option._replace(
            extra={
                **self.option.extra,
                "at": self.groups["ct"],
                **({"az": self.groups["cz"]} if "cz" in self.groups else {}),
                **({"ao": self.groups["co"]} if "co" in self.groups else {}),
            }
        )
        return self.day()

    def month_then_numbers(self) -> list[Date]:
        """Sep-22-2023."""
        parts = self.raw("im").split("-")
        if len(parts) != 2 or len(parts[1]) != 4:
            raise Refusal("no-date", "is not a day")
        date = make_day(plausible(int(parts[1])), self.month(), int(parts[0]))
        self.weekday_check(date, "w1")
        return [date]

    def circa(self) -> list[Date]:
        return [_edtf(f"{self.year():04}~")]

    def _inner(self) -> Date:
        if "z1" in self.groups:
            dates = numeric_days(self.raw("z1"), self.day_first, self.asked)
            if len(dates) > 1:
                raise either_way(dates)
            return dates[0]
        if "d1" in self.groups:
            return make_day(self.year(), self.month(), self.number("d1"))
        if "m1" in self.groups or "mn1" in self.groups:
            return make_month(self.year(), self.month())
        return make_year(self.year())

    def since(self) -> list[Date]:
        found = val.interval(self._inner(), None)
        return [found] if found else []

    def until(self) -> list[Date]:
        found = val.interval(None, self._inner())
        return [found] if found else []

    def edtf(self) -> list[Date]:
        groups = [g for g in ("e1", "e2") if g in self.groups]
        text = "/".join(self.raw(g).upper() for g in groups)
        if len(groups) == 2 and ("/" in self.raw("e1") or self.raw("e1")[4:5] not in ("-", "", "~", "x")):
            raise Refusal("no-date", "is not an EDTF date")
        for g in groups:
            if len(self.raw(g)) == 7 and self.raw(g)[4] == "-":
                numeric_month(self.raw(g))
        return [_edtf(text)]


_GROUP_ROLES: Final[dict[str, tuple[str, ...]]] = {
    "w": ("weekday", "shortday"), "m": ("month",), "mm": ("month",), "season": ("season",), "era": ("era",), "q": ("ord", "roman"),
    "ql": ("q", "h"), "c": ("roman",), "be": ("buddhist",), "wa": ("weekday", "shortday"),
}  # fmt: skip
#: The year before an era's first -> its first and last day.
_ERAS: Final = {
    2018: (dt.date(2019, 5, 1), dt.date(2117, 12, 31)),
    1988: (dt.date(1989, 1, 8), dt.date(2019, 4, 30)),
    1925: (dt.date(1926, 12, 25), dt.date(1989, 1, 7)),
    1911: (dt.date(1912, 7, 30), dt.date(1926, 12, 25)),
    1867: (dt.date(1868, 1, 25), dt.date(1912, 7, 30)),
    -1911: (dt.date(1912, 1, 1), dt.date(2199, 12, 31)),
}
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class _Months(Exception):
    """A month word that means different months in the languages left."""

    def __init__(self, months: list[int]) -> None:
        super().__init__(months)
        self.months = months


def either_way(dates: list[Date]) -> Refusal:
    """The refusal of a date that its numbers leave open."""
    if len({date.edtf[:4] for date in dates}) > 1:
        detail = "its year may be the first number or the last: pass languages= or day_first="
    else:
        detail = "either number may be the day: pass day_first="
    return Refusal("ambiguous", detail, tuple(dates))


def century_of(two: int) -> int:
    """The year that two digits stand for."""
    if LAST_OF_2000S < two < FIRST_OF_1900S:
        raise Refusal("ambiguous", f"its year may be 19{two} or 20{two}")
    return 1900 + two if two >= FIRST_OF_1900S else 2000 + two


def plausible(year: int) -> int:
    """The year itself, if news could hold it."""
    if not EARLIEST <= year <= LATEST:
        raise Refusal("impossible", f"year {year} is outside {EARLIEST} to {LATEST}")
    return year


def ours(year: int, mask: int) -> int:
    """The year of a date in numbers, if it is of our calendar."""
    evidence.refuse_calendar_of(year, mask)
    return plausible(year)


def _month_number(month: int) -> int:
    if not 1 <= month <= 12:
        raise Refusal("impossible", f"there is no month {month}")
    return month


def make_day(year: int, month: int, number: int) -> Date:
    """A day of the calendar, or a refusal that says how long the month is."""
    try:
        return val.day(dt.date(year, month, number))
    except ValueError:
        raise Refusal("impossible", _no_such_day(year, month, number)) from None


def _no_such_day(year: int | None, month: int, number: int) -> str:
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    name = f"{year:04}-{month:02}" if year else f"month {month}"
    return f"{name} has days 1 to {val.month_length(year or 2000, month)}, not {number}"


def no_year(month: int, number: int) -> Date:
    """A day of any year; 29 February is one."""
    if not 1 <= number <= val.month_length(2000, month):
        raise Refusal("impossible", _no_such_day(None, month, number))
    return _edtf(f"XXXX-{month:02}-{number:02}")


def _follow(first: tuple[int, int], last: tuple[int, int]) -> bool:
    """Whether two days (month, day) follow each other in some year."""
    one, two = dt.date(2000, *first), dt.date(2000, *last)
    return (two - one).days == 1 or (first, last) == ((2, 28), (3, 1))


def make_month(year: int, month: int) -> Date:
    """A month of a year."""
    return _edtf(f"{year:04}-{month:02}")


def make_year(year: int) -> Date:
    """A year."""
    return _edtf(f"{year:04}")


def part_of_year(year: int, number: int, half: bool) -> Date:
    """A quarter or a half."""
    if not 1 <= number <= (2 if half else 4):
        raise Refusal("impossible", f"there is no {'half' if half else 'quarter'} {number}")
    return _edtf(f"{year:04}-{(39 if half else 32) + number}")


@functools.lru_cache(4096)
def _edtf(text: str) -> Date:
    try:
        found = val.read_edtf(text)
    except val.DateError:
        raise Refusal("impossible", "is not in the calendar") from None
    if found is None:
        raise Refusal("no-date", "is not a date")
    return found


def join(first: Date, last: Date) -> Date:
    """A closed range; its ends must be in order."""
    found = val.interval(first, last)
    if found is None:
        raise Refusal("impossible", f"{first.edtf} is not before {last.edtf}")
    return found


def _languages(codes: str) -> int:
    return functools.reduce(lambda bits, code: bits | BIT.get(code, 0), codes.split(), 0)


#: Where the year stands first, also if it has two digits.
YEAR_FIRST: Final = _languages("zh ja ko")
#: Where both ways are usual, so that the language tells nothing.
_YEAR_ANYWHERE: Final = _languages("hu lt sv fa mn eu si ne eo af ckb ku my ug ps am")


def year_is_last(mask: int) -> bool:
    """Does a year of two digits stand last in all of these languages?"""
    return not mask & (YEAR_FIRST | _YEAR_ANYWHERE | FOREIGN)


def year_is_first(mask: int) -> bool:
    """Does a year of two digits stand first in all of these languages?"""
    return not mask & ALL & ~YEAR_FIRST


def _order(text: str, date: Date) -> str:
    """Which of day and month comes first in a numeric day of this value."""
    parts = re.split("[./-]", text)
    if len(parts[0]) == 4:
        return "ymd"
    if date.start and int(parts[0]) == date.start.day and int(parts[1]) == date.start.month:
        return "both" if parts[0].lstrip("0") == parts[1].lstrip("0") else "dmy"
    return "mdy"


def numeric_days(text: str, day_first: bool | None, mask: int, spaced: bool = False) -> list[Date]:
    """The readings of a day in numbers; one if the order is known or proves itself, two if it may be either. `Refusal` if none."""
    if len(text) == 8 and text.isdigit():
        return [make_day(ours(int(text[:4]), mask), int(text[4:6]), int(text[6:]))]
    sign = next(c for c in text if not c.isdigit())
    parts = text.split(sign)
    numbers = [int(p) for p in parts]
    if len(parts) == 2:  # 2023-265
        year, number = numbers
        if not 1 <= number <= (366 if val.month_length(year, 2) == 29 else 365):
            raise Refusal("impossible", f"{year} has no day {number}")
        return [val.day(dt.date(ours(year, mask), 1, 1) + dt.timedelta(days=number - 1))]
    if len(parts[0]) == 4:
        if sign != "-" or len(parts[1]) < 2 or len(parts[2]) < 2:
            plausible(numbers[0])
        if not numbers[0]:
            raise Refusal("impossible", "there is no year 0")
        evidence.refuse_calendar_of(numbers[0], mask)
        return [make_day(*numbers)]
    short = len(parts[2]) <= 2
    if not short:
        ours(numbers[2], mask)
    orders = _orders(sign, short and len(parts[0]) == 2, short, day_first, mask, spaced)
    found: list[Date] = []
    refusal = None
    for order in orders:
        year, month, number = (numbers[order.index(part)] for part in "ymd")
        try:
            date = make_day(century_of(year) if short else year, month, number)
        except Refusal as why:
            refusal = why
            if why.reason == "ambiguous":
                raise
        else:
            found += [date] if date not in found else []
    if found:
        return found
    if len(orders) == 1 and refusal:
        raise refusal
    raise Refusal("impossible", "isn't a day of any month, in either order")


def _orders(
    sign: str, may_begin: bool, short: bool, day_first: bool | None, mask: int, spaced: bool
) -> list[str]:
    """The orders that a numeric day may have. `may_begin`: its first number has two digits, so it may be a year; `short`: so has its last."""
    if short and day_first is None and year_is_first(mask):
        return ["ymd"]
    if day_first is not None:
        return ["dmy" if day_first else "mdy"]
    # where days are written with dots, the day comes first (CLDR's short form), and nobody writes 1. 2. 2023 month first
    dotted = sign == "." and (not mask & ~words.dotted() or (spaced and not year_is_first(mask)))
    orders = ["dmy"] if dotted else ["dmy", "mdy"]
    anywhere = sign == "-" or not year_is_last(mask)  # with a dash, every language writes 23-09-22 too
    return [*orders, "ymd"] if short and may_begin and anywhere else orders


_NUMERIC_MONTH = re.compile(r"(\d{1,4})(\D)(\d{1,4})")


def numeric_month(text: str) -> Date:
    """2023-09, 09/2023, 2023.9; refuses what may be a span of years (2011/12)."""
    match = _NUMERIC_MONTH.fullmatch(text)
    if match is None:
        raise Refusal("no-date", "isn't a month of a year")
    left, sign, right = match.groups()
    if len(left) == 4:
        year, month, year_first = int(left), int(right), True
    else:
        year, month, year_first = int(right), int(left), False
    if not year:
        raise Refusal("impossible", "there is no year 0")
    if year_first and len(right) == 2 and month == (year + 1) % 100:
        candidates: tuple[Date, ...] = (_edtf(f"{year:04}/{year + 1:04}"),)
        if 1 <= month <= 12:
            candidates = (make_month(year, month), *candidates)
            raise Refusal("ambiguous", "it may be a month or two years", candidates)
        raise Refusal("no-date", "may be two years")
    if sign != "-" or not year_first:
        plausible(year)
    evidence.refuse_calendar_of(year, ALL)
    if not 1 <= month <= 12:
        raise Refusal("impossible", f"there is no month {month}")
    return make_month(year, month)


_ISO = re.compile(
    r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})t([0-9]{2}):?([0-9]{2})(?::?([0-9]{2})(?:[.,]([0-9]+))?)? ?(z|[+-][0-9]{2}:?[0-9]{2})?"
)


def read_iso(text: str) -> Date:
    """An ISO day with a time, folded."""
    match = _ISO.fullmatch(text)
    if match is None:
        raise Refusal("no-date", "is not an ISO time")
    year, month, number, hour, minute, second, fraction, zone = match.groups()
    if not int(year):
        raise Refusal("impossible", "there is no year 0")
    evidence.refuse_calendar_of(int(year), ALL)
    date = make_day(int(year), int(month), int(number))
    offset = None if zone is None else dt.timedelta(0) if zone == "z" else read_offset(zone)
    micro = int((fraction or "0").ljust(6, "0")[:6])
    date, time = on_day(date, int(hour), int(minute), int(second or 0), micro)
    return val.moment(date, time, second is not None, offset, None)


_OFFSET = re.compile(r"\D ?\d{1,2}(?::?\d{2})?")


def read_offset(text: str) -> dt.timedelta:
    """+7, +07, +0700, +07:00; refused where anything else stands between the sign and the digits."""
    if not _OFFSET.fullmatch(text):
        raise Refusal("unread-part", f"{text!r} is not an offset from UTC")
    digits = text[1:].replace(":", "")
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    if hours * 60 + minutes > 14 * 60 or minutes > 59:
        raise Refusal("impossible", f"no time zone has the offset {text}")
    offset = dt.timedelta(hours=hours, minutes=minutes)
    return -offset if text[0] == "-" else offset


def on_day(date: Date, hour: int, minute: int, second: int, micro: int = 0) -> tuple[Date, dt.time]:
    """A day and its time; 24:00 is 00:00 of the next day."""
    if (hour, minute, second, micro) == (24, 0, 0, 0) and date.start:
        return val.day(date.start + dt.timedelta(days=1)), dt.time()
    try:
        return date, dt.time(hour, minute, second, micro)
    except ValueError:
        raise Refusal("impossible", f"there is no time {hour}:{minute:02}") from None
