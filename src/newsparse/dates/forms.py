"""The grammar of dates: the ways to write one, as regular expressions over token codes.

A form is one way to write a date ("21-24 August 2023" is *day, sign, day, month, year*). Its expression runs over the codes that `scan.py`
gives, so it holds no word of any language, and it is linear: no repeat is inside another. `options` finds the forms that a
text's codes allow; `meaning.py` makes their values. Never raises.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from . import words


class Form(NamedTuple):
    """A form's name, its expression over codes, the method of `meaning.Reader` that makes its value, its kind, and sets of codes of each of
    which a text must have one or two."""

    name: str
    template: str
    maker: str
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
    "WW": r"(?P<w1>{weekday}|{shortday})\.?(?:--?|~|/|{to}{the}?|{and}{the}?)(?P<w2>{weekday}|{shortday})\.?,?",
    "DAYPRE": r"{on}?(?:{the}\.?)?(?:{daypre}\.?)*{nth}?",
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
    ("range ww dd m y", r"{on}?<WW><DAYPRE><DAY>(?:<SEP>|<AND>)<DAYPRE><DAY:2><OF><MONTH><YEARPRE><YEAR>", "range_days", "range"),
    ("range ww m dd y", r"{on}?<WW><MONTH><DAYPRE><DAY>(?:<SEP>|<AND>)<DAYPRE><DAY:2><YEARPRE><YEAR>", "range_days", "range"),
    ("range ww d numeric", r"{on}?<WW><DAYPRE>(?P<d1>d)\.?(?:<SEP>|<AND>)<DAYPRE>(?P<z2>Z)", "range_day_numeric", "range"),
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
    ("range w d.m. w d.m.", r"{on}?{from}?{between}?(?P<w1>{weekday}|{shortday})[.,]?(?P<d1>d)\.(?P<mn1>d)\.?,?(?:<SEP>|<AND>)(?P<w2>{weekday}|{shortday})[.,]?(?P<d2>d)\.(?P<mn2>d)\.", "range_two", "noyear"),
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
    ("ctime", r"<W><MONTH><DAY>,?(?P<ct>t)\(?(?:(?P<cz>{zone})|(?P<co>\+))?\)?,?<YEAR>(?P<ca>\+)?", "ctime", "day"),
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
    ("d roman y", r"{on}?<W><DAYPRE>(?P<d1>d)(?P<sep>[./-])(?P<q1>{roman})(?P=sep)<YEAR>", "roman_month", "day"),
    ("d roman y, spaced", r"{on}?<W><DAYPRE>(?P<d1>d)(?P<q1>{roman})<YEAR>", "roman_month", "day"),
    ("spaced dm.y", r"<W>(?P<p1>p)\.(?P<y1>y)", "spaced_p", "day"),
    ("vi d/m", r"{daypre}(?P<f1>f){yearpre}(?P<y1>y)", "vi_slash", "day"),
    ("d/m-y", r"{on}?<W><DAYPRE>(?P<f1>f)[-,]?(?P<y1>y)", "slashed_day", "day"),
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
    ("w d. m.", r"(?P<w1>{weekday}|{shortday})[.,]?(?P<d1>d)\.(?P<mn1>d)\.", "no_year", "noyear"),
    ("w d/m", r"(?P<w1>{weekday}|{shortday})[.,]?(?P<f1>f)", "slashed_no_year", "noyear"),
    ("d/m w", r"(?P<f1>f)\(?(?P<w3>{weekday}|{shortday})\)?", "slashed_no_year", "noyear"),
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
        Form(name, text, maker, kind, _needs(name, text), _needs_two(name, text))
        for name, text, maker, kind in _FORMS
    )


_NEEDED: Final = {
    "numeric": "ZCO", "range numeric": "Z", "range d numeric": "Z", "range ww d numeric": "Z", "range dm numeric": "Z", "slash days": "f", "vi d/m": "f", "d/m-y": "f", "iso time": "T", "week": "K",
    "numeric month": "I", "range i i": "I", "m-d-y": "I", "range edtf": "/", "edtf": "E", "spaced dm.y": "p", "d.m.": "p", "w d/m": "f", "d/m w": "f", "ctime": "t", "range ymd md": "Z", "cjk range p": "pf",
}  # fmt: skip
_OF_WEEKDAYS: Final = ("w d. m.", "range w d.m. w d.m.")
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
    if name in _OF_WEEKDAYS:
        return codes["weekday"] + codes["shortday"]
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
#: No form, and nothing before or behind one, has so many tokens.
_LONGEST_FORM: Final = 48


def closed(codes: str, end: int) -> int:
    """Where a text that ends with a date ends: behind the signs that may close it."""
    return _FINAL.match(codes, end).end()  # type: ignore[union-attr]


def leads(codes: str, first: int) -> list[tuple[int, dict[str, int]]]:
    """Where a date may begin: at a token, or behind the time of day that begins there, with the token of each of its parts."""
    clock = _edges()[1].match(codes, first, first + _LONGEST_FORM)
    return [(first, {}), (clock.end(), _groups(clock))] if clock else [(first, {})]


def timed(codes: str, end: int) -> tuple[int, dict[str, int]]:
    """Where the weekday and the time of day behind a date end, and the token of each of their parts."""
    tail = _edges()[2].match(codes, end, end + _LONGEST_FORM)
    return (tail.end(), _groups(tail)) if tail and tail.end() > end else (end, {})


def _groups(match: re.Match[str]) -> dict[str, int]:
    """The token of each group that has one."""
    return {name: match.start(name) for name, got in match.groupdict().items() if got}


@functools.lru_cache(4096)
def options(codes: str) -> list[Option]:
    """Every reading of a text of these codes from its start on, the longest first; labels and a time may be before."""
    start = _edges()[0].match(codes, 0, _LONGEST_FORM).end()  # type: ignore[union-attr]
    starts = [start, 0] if start else [0, 1] if codes[:1] == "(" else [0]
    found = []
    for first, before in (lead for start in starts for lead in leads(codes, start)):
        for option in core_options(codes, first):
            end, behind = timed(codes, option.last)
            if before and any(name in behind for name in ("at", "ah", "ap", "app", "ach")):
                continue  # a time before and after
            found.append(
                option._replace(
                    end=closed(codes, end), extra={**before, **behind}, close=closing(codes, first, end)
                )
            )
            if end > option.last:
                found.append(option._replace(end=closed(codes, option.last), extra=before, close=option.last))
    found.sort(key=lambda o: (-o.end, o.first))
    return found


def closing(codes: str, first: int, end: int) -> int:
    """The end of a date without the signs after it; a bracket belongs to it only if it opened there."""
    while end > first and (
        codes[end - 1] in ",;|-.:("
        or (codes[end - 1] == ")" and codes.count("(", first, end) < codes.count(")", first, end))
    ):
        if codes[end - 1] == "." and codes[end - 2 : end - 1] not in (")", ",", "."):
            break
        end -= 1
    return end


_UNKNOWN: Final = re.compile("[x?]")


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
            found.append(Option(form, _groups(match), 0, match.end(), match.end(), {}, match.end()))
    return tuple(found)
