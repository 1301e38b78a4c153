"""What a form means: `Reader` makes the dates of one option of a text. Raises `Refusal`, or `Months` where a word may be two of them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Final

from . import evidence, words
from . import value as val
from .forms import Option
from .numeric import numeric_days, numeric_month, order_of, read_iso, year_is_first
from .parts import (
    century_of,
    edtf,
    either_way,
    follow,
    join,
    make_day,
    make_month,
    make_year,
    month_number,
    no_year,
    ours,
    part_of_year,
    plausible,
)
from .scan import Tokens
from .value import Date, Refusal
from .words import ALL, BIT, FOREIGN, Word

_NORDIC: Final = sum(BIT[code] for code in ("da", "nb", "nn", "sv", "fi"))
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


class Months(Exception):
    """A month word that means different months in the languages left."""

    def __init__(self, months: list[int]) -> None:
        super().__init__(months)
        self.months = months


class Reader:
    """Makes the value of one option of one text. One instance a reading; raises `Refusal`."""

    def __init__(self, tokens: Tokens, option: Option, mask: int, day_first: bool | None, low: str) -> None:
        self.tokens = tokens
        self.low = low
        self.groups = option.groups
        self.option = option
        self.mask = self.asked = mask
        self.day_first = day_first
        self.sure = 0
        self.goes_on = False  # whether a word is behind the date

    def make(self) -> list[Date]:
        """The dates that its form may mean: one, or several where its numbers leave it open."""
        maker: Callable[[], list[Date]] = getattr(self, self.option.form.maker)
        return maker()

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
        """Is a token of this code behind another?"""
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
            raise Months(found)
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
            index = self.groups[group]
            word = self.tokens.known[index]
            name = self.goes_on and group in ("w3", "wa")  # "2 May 2024, Dom Haller"
            if (
                name
                or self.is_weak_weekday(index)
                or (
                    isinstance(word, Word)
                    and len(word.roles) > 1
                    and not {"shortday", "unit"} & word.roles.keys()
                )
            ):
                if days and date.start.weekday() not in days:
                    raise Refusal("no-date", "begins with a word that isn't a weekday here")
            if days and date.start.weekday() not in days:
                raise Refusal("impossible", f"{date.edtf} is a {_WEEKDAYS[date.start.weekday()]}")

    # --- forms: each method is the maker of some (`forms.Form`) -------------------------------------------------------------------------------------------------------

    def day(self) -> list[Date]:
        date = self.in_era(make_day(self.year(), self.month(), self.number("d1")))
        self.weekday_check(date, "w1", "w3")
        return [date]

    def roman_month(self) -> list[Date]:
        """A day whose month is a Roman number: "12.III.2026", "12 III 2026"."""
        months = {int(value) for value in self.values("q1", "roman")}
        if len(months) != 1 or max(months) > 12:
            raise Refusal("no-date", "doesn't name exactly one month")
        date = make_day(self.year(), months.pop(), self.number("d1"))
        self.weekday_check(date, "w1")
        return [date]

    def no_year(self) -> list[Date]:
        return [no_year(self.month(), self.number("d1"))]

    def month_form(self) -> list[Date]:
        date = self.in_era(make_month(self.year(), self.month()))
        if "m1" in self.groups and (
            seasons := self.values("m1", "season")
        ):  # Finnish "kesä" is summer, and short for June
            season = edtf(f"{date.edtf[:4]}-{seasons[0]}")
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
            if self.consecutive_only() and not follow(*days):
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
        sizes = list(map(len, written))
        if f"{written[0]} {written[1]} {written[2]}" not in self.low or sizes != [4, 2, 2]:
            raise Refusal("no-date", "is not a date")
        if not all(map(str.isdecimal, written)):
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
        spoken = self.mask & self.languages_of_time()
        asked = spoken if spoken and not spoken & ~words.dotted() else self.asked  # "09.08.2023, 21:14 Uhr"
        return self.weekdays_settle(numeric_days(self.raw("z1"), self.day_first, asked))

    def languages_of_time(self) -> int:
        """The languages that the words before and behind the date's time of day share: all where there are none."""
        known, shared = self.tokens.known, -1
        for index in self.option.extra.values():
            for beside, role in ((index - 1, "at"), (index - 2, "at"), (index + 1, "oclock")):
                word = known[beside] if 0 <= beside < len(known) else None
                for _, languages in word.roles.get(role, ()) if isinstance(word, Word) else ():
                    shared &= languages
        return shared

    def is_weak_weekday(self, index: int) -> bool:
        """May the weekday that a token is be another word as well?"""
        word = self.tokens.known[index]
        return isinstance(word, Word) and evidence.is_weak_weekday(word, self.written(index), self.sure)

    def weekdays_settle(self, dates: list[Date]) -> list[Date]:
        """The readings that the written weekday allows; one that may be another word settles nothing."""
        words_beside = [self.groups[group] for group in ("w1", "w3") if group in self.groups]
        if any(self.is_weak_weekday(index) for index in words_beside):
            return dates
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
        return [no_year(month_number(month), number)]

    def slashed_no_year(self) -> list[Date]:
        """Two numbers that a weekday makes a day: "Fri 6/14", "6/14\uff08\u91d1\uff09"."""
        one, two = map(int, self.raw("f1").split("/"))
        month_first = year_is_first(self.mask) or self.day_first is False
        day_first = not month_first and self.day_first
        orders = ((two, one),) if day_first else ((one, two),) if month_first else ((two, one), (one, two))
        days = [pair for pair in orders if 1 <= pair[0] <= 12 and 1 <= pair[1] <= 31]
        if not days:
            raise Refusal("no-date", "is not a date")
        return [no_year(*pair) for pair in dict.fromkeys(days)]

    def vi_slash(self) -> list[Date]:
        number, month = self.raw("f1").split("/")
        return [make_day(self.year(), month_number(int(month)), int(number))]

    def slashed_day(self) -> list[Date]:
        """28/3-2026, lördag 28/3 2026: usual in the Nordic languages; elsewhere "Issue 1/2 2026" is no day."""
        nordic = not self.mask & (ALL | FOREIGN) & ~_NORDIC
        if not nordic and not self.follows(self.groups["f1"], "-"):
            raise Refusal("no-date", "is not a date")
        text = f"{self.raw('f1')}/{self.raw('y1')}"
        return numeric_days(text, True if nordic and self.day_first is None else self.day_first, self.mask)

    def range_numeric(self) -> list[Date]:
        firsts = numeric_days(self.raw("z1"), self.day_first, self.asked)
        lasts = numeric_days(self.raw("z2"), self.day_first, self.asked)
        if self.raw("z1") == self.raw("z2"):
            return firsts  # from a day to the same day
        found = []
        for first in firsts:
            for last in lasts:
                orders = {order_of(self.raw("z1"), first), order_of(self.raw("z2"), last)}
                alike = len(orders) == 1 or "both" in orders and "ymd" not in orders
                if alike and first.start and last.start and first.start < last.start:
                    found.append(join(first, last))
        if not found:
            raise Refusal("impossible", "its end isn't after its start")
        return found

    def range_day_numeric(self) -> list[Date]:
        lasts = numeric_days(self.raw("z2"), self.day_first, self.asked)
        found = []
        for last in lasts:
            if last.start is None or order_of(self.raw("z2"), last) == "mdy" or self.raw("z2")[:4].isdigit():
                continue
            if "d1" in self.groups:
                first = make_day(last.start.year, last.start.month, self.number("d1"))
            else:
                sign = "." if "." in self.raw("p1") else "/"
                if sign not in self.raw("z2"):
                    raise Refusal(
                        "no-date", "is not a range: its days are written in two ways"
                    )  # "Version 2.9 – 18/11/2023"
                number, month = self.raw("p1").split(sign)
                first = make_day(last.start.year, month_number(int(month)), int(number))
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
        if match is None:
            raise Refusal("impossible", "no week has such a day")
        year, week, weekday = int(match[1]), int(match[2]), match[3]
        try:
            monday = dt.date.fromisocalendar(year, week, int(weekday or 1))
        except ValueError:
            raise Refusal("impossible", f"{year} has no week {week}") from None
        if not weekday and dt.date.max - monday < dt.timedelta(days=6):
            raise Refusal("impossible", "the week ends beyond the year 9999")
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
        if is_half and is_quarter:  # "trimestre" and a half word are never together, but a word may be both
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
        return [edtf(f"{self.year():04}-{found.pop()}")]

    def decade(self) -> list[Date]:
        year = self.number("y1")
        if year % 10:
            raise Refusal("no-date", "a decade begins with a year that ends in 0")
        if plausible(year) % 100 == 0:
            raise Refusal("no-date", "may be a decade or a century")
        mark = self.groups["y1"] + 1
        if self.option.form.name == "decade" and self.low[self.tokens.ends[mark - 1]] == " ":
            raise Refusal("no-date", "counts years")
        return [edtf(f"{plausible(year) // 10:03}X")]

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
        return [edtf(f"{number - 1:02}XX")]

    def year_form(self) -> list[Date]:
        for n in "123":
            if f"y{n}" in self.groups:
                return [make_year(self.year(n))]
        raise Refusal("no-date", "is no year")

    def ctime(self) -> list[Date]:
        """Fri Sep 22 14:30:00 2023, as Unix prints it, or with +0200 behind it, as git does: the time is inside the day."""
        offset = next((self.groups[name] for name in ("co", "ca") if name in self.groups), None)
        self.option = self.option._replace(
            extra={
                **self.option.extra,
                "at": self.groups["ct"],
                **({"az": self.groups["cz"]} if "cz" in self.groups else {}),
                **({"ao": offset} if offset is not None else {}),
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
        return [edtf(f"{self.year():04}~")]

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
        return [edtf(text)]
