"""The lines of a page as a reader of any layout sees them: where each is, what mark it begins with, and its date.

`page_lines(text)` takes a text and returns its lines that are not empty; nothing here raises. Marks are possible marks: which of
them count is decided for the page, by the run that they form.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from newsparse import dates, lexis
from newsparse.caseless import Caseless
from newsparse.dates.evidence import small_words
from newsparse.reading.lines.bylines import author_line, without_role
from newsparse.reading.lines.kinds import is_kind
from newsparse.reading.lines.spots import Piece, Spot, is_filler, is_more, spot

ANY: Final = "any"


class Mark(NamedTuple):
    """What a line may begin with.

    Attributes:
        kind: ``number``, ``bullet``, ``level`` (a Markdown heading) or ``clock`` (a time of day).
        style: The signs around the number, the bullet itself, the ``#`` signs, or ``clock``.
        value: The number; 0 for others.
        end: Where the rest of the line begins, as an offset into the text.
        start: Where the digits of a number begin.
        stop: Where they end.
    """

    kind: str
    style: str
    value: int
    end: int
    start: int = 0
    stop: int = 0


_PREFIXES: Final = r"(?:No|Nr|N[ºo°]|Nº|№|Num|Item|Entry|Punkt|Artikel|第|제[ \u00a0]?)"
_SERIES: Final = (
    r"(?:Ep|Episode|Épisode|Episodi|Episodio|Episódio|Folge|Puntata|Aflevering|Odcinek|Avsnitt|Afsnit|Jakso|Epizoda|Эпизод|Выпуск|Випуск|Issue|Ausgabe|Bulletin|Boletín|Boletim|Bollettino|Newsletter|"
    r"Circular|Circolare|Circulaire|Rundschreiben|Rundbrief|Cirkulär|Edition|Edición|Edição|Numéro|Número|Numero|Nummer|Numer|Номер|Broj|Číslo|Díl|"
    r"Epizóda|Episodul|Numărul|Bölüm|Sayı|Edisi|Tập|Τεύχος|Επεισόδιο|פרק|גיליון)"
)
"""What the parts of a series are called before their numbers; a sign is behind these: "Episode 12: A title", "Boletín n.º 58 – A title"."""
_NOTICES: Final = (
    r"(?:(?:Comunicato|Communiqué|Comunicado)(?: (?:stampa|de presse|de prensa|de imprensa))?|Pressemitteilung|Medienmitteilung|Bekanntmachung|Press release|Komunikat(?: prasowy)?|"
    r"Circ|Avviso|Bando|Ordinanza|Delibera|Determina|Decreto|Décret|Arrêté|Beschluss|Verordnung|Resolución|Resolução|Portaria|Edital|Despacho|Uchwała|Zarządzenie|"
    r"Постановление|Распоряжение|Приказ|Persbericht|Pressmeddelande|Pressemelding|Pressemeddelelse|Tiedote|Nota de prensa)"
)
"""What is numbered with its day behind: "Comunicato n. 31 del 20 marzo 2026"."""
BEFORE_NUMBER: Final = r"\.?[ \u00a0](?:(?:no|nr|n)?[.º°#]{0,2}[ \u00a0]?)?"
_DAY_BEHIND: Final = r"[ \u00a0](?:[^\W\d_]{1,5}\.? ){0,2}[0-9]{1,2}[./ ]"
_OF_SERIES: Final = (
    rf"{_SERIES}{BEFORE_NUMBER}(?=[0-9]{{1,4}}(?:[ \u00a0]?[:–—|-](?:[ \u00a0]|\Z)|\Z))"
    rf"|(?:(?:{_SERIES}|{_NOTICES}){BEFORE_NUMBER}|N\.[º°o]?[ \u00a0])(?=[0-9]{{1,4}}(?:/(?:19|20)[0-9]{{2}})?,?{_DAY_BEHIND}[^|:]{{0,14}}[0-9]{{4}}\b)"
)
_NUMBER = Caseless(
    rf"(?P<open>\(|\[|\#|{_PREFIXES}\.?[ \u00a0]?|{_OF_SERIES})?(?P<digits>[0-9]{{1,6}}|[\uff10-\uff19]{{1,6}}|[\u0660-\u0669]{{1,6}}|[\u06f0-\u06f9]{{1,6}})"
    rf"(?P<close>\\?[.)\]:\uff0e\uff09\u3001]|[.°º]\)|º\.|/(?:19|20)[0-9]{{2}}(?=,?{_DAY_BEHIND})|[回期号號集話话호회화](?:[:：]|(?=[ \u00a0\u3000]|\Z))|[ \u00a0]?[-\u2013\u2014](?=[ \u00a0])|[ \u00a0]?[|:](?=[ \u00a0])|[ \u00a0][/|](?=[ \u00a0][0-9]{{1,2}}[./ ])|(?=[ \u00a0\t\u3000]|\Z))(?P<gap>[ \u00a0\t\u3000]*)",
)
_BOLD_NUMBER = re.compile(
    rf"(?P<bold>\*\*|__)(?P<open>\#|No\.? |Nr\.? |\(|{_OF_SERIES})?(?P<digits>[0-9]{{1,6}})(?P<close>[.):]?|[ \u00a0][–—-])"
    r"(?:(?P<closed>(?P=bold))[ \u00a0\t]++(?=\S)|(?<![0-9])[ \u00a0\t]++(?=(?:(?!(?P=bold)).)+(?P=bold)\Z))"
)
"""A number that Markdown sets in bold, alone ("**3.** A title") or with its title ("**3. A title**")."""
_ROMAN = re.compile(
    r"(?P<open>\(?)(?P<digits>[IVXLC]{1,7}|[ivxl]{1,6})(?P<close>[.)])(?P<gap>[ \u00a0\t]+|\Z)"
)
_LETTER = re.compile(r"(?P<open>\(?)[a-z]\)[ \u00a0\t]+(?=\S)(?<!\(c\) (?=\d))")
"""A letter that stands for a bullet: "a) A title", "(b) Another", but not "(c) 2026"."""
_BULLET = re.compile(
    r"(?:(?P<box>(?:[*+•-][ \u00a0])?\[[ xX✓✔]\])|(?P<double>\*\*\*?|\+\+|=>(?![ \t]+\S*/)|-+>))[ \u00a0\t]+(?=\S)|"
    r"(?P<sign>[★☆⭐](?:(?<=[★☆⭐])[★☆⭐\ufe0f])+|>>|[•·・･▪▫►▶▸‣●○◎◦◆◇■□★☆✓✔➤➔→»›>§¤*+o–—‒-])(?P<gap>[ \u00a0\t]+|\Z)|(?P<glued>[•・･▪►▶▸‣●○◎◦◆◇■□★☆](?![★☆⭐○●])|»(?![^«]*«))(?=\S)"
)
_RATING: Final = "★★"
"""The style of several stars in a row, however many."""
_LEVEL = re.compile(r"(?P<sign>\#{1,6})[ \t]+")
_HALF: Final = r"[ap]\.?m\b\.?|uhr\b\.?|h\b\.?|hrs?\b\.?"
_OCLOCK: Final = r"(?-i:uur|hodin|hod|heures|horas|giờ|часов)"
"""What is behind hours and minutes and begins no title in small letters: "10.00 uur", but not "10:30 u Beogradu"."""
_TIME: Final = rf"(?:[01]?\d|2[0-4])(?:(?::[0-5]\d|[.][0-5]\d(?!\.?\d)|h[0-5]\d)(?:[ \u00a0]?(?:{_HALF}|{_OCLOCK}\b\.?))?|[ \u00a0]?(?:{_HALF}|noon\b))"
CLOCK: Final = re.compile(
    rf"{_TIME}(?:[ \u00a0]?[-–—][ \u00a0]?(?:{_TIME}|noon\b|midnight\b))?(?:(?:[ \u00a0]?[-–—|:,·•：])?[ \u00a0\t\u3000]+(?=\S)|\Z)",
    re.IGNORECASE,
)
_BEFORE_CLOCK = re.compile(
    r"(?:kl|klo|kello|klokken|klockan|klokka|(?:o )?godz(?:inie)?|godzina|(?:alle )?ore|orele|ora|saat|saati|pukul|pkl|kell|ώρα)"
    r"\.?[ \u00a0](?=\d{1,2}[:.h][0-5]\d(?![.]?\d))",
    re.IGNORECASE,
)
"""What leads to a time of day: "kl. 19.00", "ore 20.30"."""
TIME: Final = re.compile(
    r"(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)? ?(?:Uhr|h|[ap]\.?m\.?|noon)\b|(?:[01]?\d|2[0-3]):[0-5]\d\b",
    re.IGNORECASE,
)
"""A time of day with which a text begins: "9.30am in the Green Room"."""
_HAN_NUMBER = re.compile(
    r"(?P<open>[（(]?)(?P<digits>[一二三四五六七八九十]{1,3})(?P<close>[、）)])(?P<gap>[ \u00a0\u3000]*)(?=\S)"
)
"""A number as Chinese documents count their parts: "一、", "（二）"."""
_HAN_DIGITS: Final = "一二三四五六七八九"
_ROMAN_DIGITS: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def _author_of(text: str) -> tuple[int, int] | None:
    """Who wrote an entry, by a line that says no more but for a role or a count behind a bar: "By Ann Sea | Staff writer"."""
    bar = _BAR_BEHIND.search(text) if len(text) <= _LONGEST_BYLINE else None
    if bar is not None and (is_filler(bar["tail"]) or without_role(f"x, {bar['tail']}") == "x"):
        return author_line(text[: bar.start()])
    found = author_line(text)
    return (
        found if bar is None or found is None or found[1] <= bar.start() else author_line(text[: bar.start()])
    )


_BAR_BEHIND = re.compile(r"(?<![ \u00a0])[ \u00a0]+[|·•][ \u00a0]+(?P<tail>[^|·•]{2,40})\Z")
_LONGEST_BYLINE: Final = 200


def _roman(digits: str) -> int:
    values = [_ROMAN_DIGITS[digit] for digit in digits]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def _han(digits: str) -> int:
    """The value of a Chinese number below 100; 0 for what is none."""
    tens, ten, ones = digits.rpartition("十")
    if any(len(part) > 1 or "十" in part for part in (tens, ones)):
        return 0
    value = (_HAN_DIGITS.find(tens) + 1 if tens else 1) * 10 if ten else 0
    return value + (_HAN_DIGITS.find(ones) + 1 if ones else 0)


def _to_roman(value: int) -> str:
    found = ""
    for number, digits in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        found += digits * (value // number)
        value %= number
    return found


class Line:
    """A line that is not empty; offsets are into the page's text.

    Attributes:
        start: Where its text begins.
        end: Where it ends.
        text: From its first to its last character that is no space; joined where several lines are one paragraph.
        raw: Whether `text` is the page's own, not joined from several lines.
        indent: Columns before it.
        gap: Empty lines before it.
        widest: Of a joined line: the column in which the widest of its lines ends; else 0.
        tail: Of a joined line: where the text before its last line ends in the page, and where its last line begins.
        marks: What it may begin with.
        spot: Its date, offsets from `start`.
        last_spot: Of a joined line: the date with which its last line ends.
        bare: Its text without the sign of a heading or a bullet.
        period: Whether it is a month, a year or a season as a whole.
        level: The sign of the Markdown heading that it begins with; ``""`` for none.
        author: The span of the author's name, where the line says who wrote it and nothing else.
        more: Whether it only leads on ("Read more").
        sentence: Whether it ends like a sentence.
    """

    __slots__ = (
        "author", "bare", "end", "gap", "indent", "last_spot", "level", "marks", "more", "period", "raw", "sentence", "spot", "start",
        "tail", "text", "widest",
    )  # fmt: skip
    marks: tuple[Mark, ...]
    spot: Spot | None
    last_spot: Spot | None
    bare: str
    period: bool
    level: str
    author: tuple[int, int] | None
    more: bool
    sentence: bool

    def __init__(self, start: int, end: int, text: str, indent: int, gap: int, raw: bool = True):
        self.start, self.end, self.text, self.indent, self.gap, self.raw = start, end, text, indent, gap, raw
        self.tail: tuple[int, int] | None = None
        self.widest = 0

    def __getattr__(self, name: str) -> Any:
        """What a line says is worked out when it is first asked for: a slot that is not set yet leads here."""
        work = _WORKED_OUT.get(name)
        if work is None:
            raise AttributeError(name, name=name, obj=self)
        value = work(self)
        setattr(self, name, value)
        return value

    def mark(self, kind: str, style: str) -> Mark | None:
        """Its mark of a kind and style; `ANY` is a number with signs around it, of any style."""
        if not self.marks:
            return None
        if style == ANY:
            return next(
                (
                    mark
                    for mark in self.marks
                    if mark.kind == kind and (mark.style[-1] in ".)]" or mark.style == "1")
                ),
                None,
            )
        return next((mark for mark in self.marks if mark.kind == kind and mark.style == style), None)

    def __repr__(self) -> str:
        return f"<Line {self.indent}+{self.gap} {self.text[:40]!r}>"


def _line_marks(line: Line) -> tuple[Mark, ...]:
    """What a line may begin with; the sign of a heading behind a number or bullet ("1. ### A title") belongs to the mark."""
    found = marks_at(line.text, line.start)
    if "# " not in line.text[:24]:
        return found
    return tuple(_with_level(mark, line.text, line.start) for mark in found)


def _line_spot(line: Line) -> Spot | None:
    found = spot(line.text)
    return found if found is not None or line.tail is None else line.last_spot


def _last_spot(line: Line) -> Spot | None:
    """The date with which the last line of a joined paragraph ends, where it is set off; offsets into the joined text."""
    if line.tail is None:
        return None
    size = _begin_of_day(line.text, len(line.text) - (line.end - line.tail[1]))
    found = spot(line.text[size:])
    if found is None or not found.day or found.text_after is not None:
        return None
    gap = line.text[size + found.text_before.end : size + found.start] if found.text_before else "-"
    if not found.bracketed and gap.strip() not in _PARTS_DAY:
        return None
    above = found.text_before or next(
        (p for p in found.before if line.text[size + p.start : size + p.end].isdecimal()), None
    )
    end = size + above.end if above is not None else len(line.text[:size].rstrip(_LEADS_TO_DAY))
    text = Piece("text", 0, end)
    return found._replace(start=found.start + size, end=found.end + size, before=(text,), after=())


_LONGEST_HALF: Final = 20  # characters of a day above its second line


def _begin_of_day(text: str, last: int) -> int:
    """Where the last line of a joined text begins, or what goes on there above it: a day in brackets ("[18 / May 2020]") or before its year or month."""
    opening = max(text.rfind(sign, max(last - _LONGEST_HALF, 0), last) for sign in "([")
    if opening > 0 and not _CLOSING.search(text, opening, last):
        return opening
    day = dates.suffix_date(text) if len(text) - last <= _LONGEST_REST else None
    is_day = day is not None and day.date is not None and day.date.precision is dates.Precision.DAY
    return day.start if day is not None and is_day and day.start < last else last


_CLOSING = re.compile(r"[)\]]")
_LONGEST_REST: Final = len("September 2026).")
_LEADS_TO_DAY: Final = " \t\u00a0-–—|·•"


def _bare(line: Line) -> str:
    end = next((mark.end for mark in line.marks if mark.kind in ("level", "bullet")), line.start)
    return line.text[end - line.start :] or line.text


def _is_period(line: Line) -> bool:
    if line.spot is not None and line.spot.day:
        return False  # the page may have months for days
    found = spot(COUNT_BEHIND.sub("", line.bare))
    return found is not None and not found.day and found.whole and found.date.date is not None


COUNT_BEHIND: Final = re.compile(r"(?<=\w) [(\[]\d{1,4}[)\]]\Z")
"""How many entries are below the month of an archive: "March (3)"."""


_ENDS: Final = frozenset(".!?…。！？।॥۔؟։።။")  # in Hindi, Urdu, Arabic, Armenian, Amharic, Burmese too
ASKS: Final = "?!？！؟"
"""What ends questions and calls, which titles may be."""
_CLOSERS: Final = "\"'”’»)]"
_LEADS_ON = re.compile(r"(?<=[.!?…”\"])\s*\[[^][]{2,24}\]\Z")  # "It opened. [more]"
_SHORT = re.compile(r"(?:\b\w\.){2,}\Z|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|No|St|Dr|etc|U\.S|U\.K)\.\Z")


def ends_sentence(text: str) -> bool:
    """Whether a text ends like a sentence; abbreviations do not.

    >>> ends_sentence("It opened."), ends_sentence("Ships from the U.S.")
    (True, False)
    """
    last = text[-1]
    if last.isalnum() or last in ":;":
        return not last.isalnum()
    tail = text[-24:] if last != "]" else _LEADS_ON.sub("", text[-60:])[-24:]
    said = tail.rstrip(_CLOSERS)
    return said[-1:] in _ENDS and (said != tail or said[-1] != "." or _SHORT.search(said) is None)


_WORKED_OUT: Final[Mapping[str, Callable[[Line], Any]]] = {
    "author": lambda line: _author_of(line.text),
    "bare": _bare,
    "last_spot": _last_spot,
    "level": lambda line: next((mark.style for mark in line.marks if mark.kind == "level"), ""),
    "marks": _line_marks,
    "more": lambda line: is_more(line.text) and (line.spot is None or not line.spot.day),
    "period": _is_period,
    "sentence": lambda line: ends_sentence(line.text),
    "spot": _line_spot,
}


_HAN_FIRST: Final = frozenset(f"{_HAN_DIGITS}十（(")
_FIRST_LETTERS: Final = (
    _HAN_FIRST
    | frozenset("IVXLCivxlNoPEA第제№nBKMPT")
    | frozenset(
        word[0]
        for word in re.findall(r"[^\W\d_]+", _SERIES + _NOTICES)
        if word[0].isupper() or not word[0].islower()
    )
)
"""With which letters the words before numbers and Roman numbers begin."""


def marks_at(text: str, start: int) -> tuple[Mark, ...]:
    """What a text may begin with that begins at an offset of its page."""
    first = text[0]
    letter = _LETTER.match(text) if first == "(" or text[1:2] == ")" else None
    led = _BEFORE_CLOCK.match(text) if first.isalpha() else None
    if first.isalpha() and first not in _FIRST_LETTERS and letter is None and led is None:
        return ()
    found = []
    if letter is not None:
        found.append(Mark("bullet", f"{letter['open']}a)", 0, start + letter.end()))
    if first == "#" and (match := _LEVEL.match(text)):
        found.append(Mark("level", match["sign"], 0, start + match.end()))
    if (match := _NUMBER.match(text)) and (mark := _number(match, text, start)):
        found.append(mark)
    if first in "*_" and (match := _BOLD_NUMBER.match(text)):
        style = f"{match['bold']}{match['open'] or ''}1{match['close']}{match['closed'] or ''}"
        places = (start + match.end(), start + match.start("digits"), start + match.end("digits"))
        found.append(Mark("number", style, int(match["digits"]), *places))
    if first in "IVXLCivxl(" and (match := _ROMAN.match(text)):
        value = _roman(match["digits"].upper())
        if _to_roman(value) == match["digits"].upper():
            style = f"{match['open']}{'I' if match['digits'].isupper() else 'i'}{match['close']}"
            found.append(
                Mark(
                    "number",
                    style,
                    value,
                    start + match.end(),
                    start + match.start("digits"),
                    start + match.end("digits"),
                )
            )
    if first in _HAN_FIRST and (match := _HAN_NUMBER.match(text)) and (value := _han(match["digits"])):
        style = f"{match['open']}一{match['close']}"
        places = (start + match.end(), start + match.start("digits"), start + match.end("digits"))
        found.append(Mark("number", style, value, *places))
    match = CLOCK.match(text, led.end() if led else 0) if first.isdigit() or led else None
    if match is not None and (
        led is None or match.end() < len(text)
    ):  # "kl. 19.00" alone says nothing of an entry
        found.append(Mark("clock", "clock", 0, start + match.end(), start, start + match.end()))
    match = _BULLET.match(text)
    if match is not None and not (
        match["double"] and match["double"] in text[match.end() :]
    ):  # "*** A title ***"
        found.append(Mark("bullet", _bullet_style(match), 0, start + match.end()))
    return tuple(found)


def _bullet_style(match: re.Match[str]) -> str:
    """The bullet itself; one style for all ratings, and for boxes that are ticked and those that are not."""
    if box := match["box"]:
        return f"{box[:-2]} ]"
    sign = match["double"] or match["sign"] or match["glued"]
    return sign if len(sign) == 1 or sign == ">>" or match["double"] else _RATING


def number_behind(text: str, size: int, start: int) -> Mark | None:
    """The number with its sign behind so many characters of a text that begins at an offset of its page, with these as a part of its style."""
    match = _NUMBER.match(text, size)
    return _number(match, text, start) if match is not None else None


def _with_level(mark: Mark, text: str, start: int) -> Mark:
    level = _LEVEL.match(text, mark.end - start) if mark.kind != "level" else None
    return mark._replace(end=start + level.end()) if level else mark


_PAGER = re.compile(r"\d{1,3}(?: (?:\d{1,3}|…|\.\.\.))+\b")


def _number(match: re.Match[str], text: str, start: int) -> Mark | None:
    opening, closing, gap = text[: match.start("digits")], match["close"], match["gap"]
    digits = match["digits"]
    whole = match.end() == len(text)
    if closing == "" and _PAGER.match(text, match.end()):
        return None  # 1 2 3 next
    if closing == "." and not gap and not whole and text[match.end()].isdigit():
        return None  # 3.5 million
    if closing in (".", ")", ":", "]") and not gap and not whole and text[match.end()].isascii():
        return None
    if opening == "(" and ")" not in closing or opening == "[" and "]" not in closing:
        return None
    if closing == "]" and opening != "[" or closing[-1:] == "/" and not opening:
        return None
    if closing[:1] in _COUNTERS and closing and opening.strip() not in ("第", "제"):
        return None  # "3회 연속 우승" is a third win
    if closing == ")" and opening not in ("(", "") or closing.startswith("\\"):
        return None
    leads = _BEFORE_DAY.match(text, match.end()) if opening[:1].isalpha() else None
    if closing[:1] == "/":
        if not opening[:1].isalpha():
            return None
        closing = "/2000"  # whatever the year
    kind = "1" if digits.isascii() else unicodedata.name(digits[0]).partition(" DIGIT")[0]
    style = f"{opening.strip().lower()}{kind}{closing.strip()}"
    value = int("".join(str(unicodedata.digit(digit)) for digit in digits))
    return Mark(
        "number",
        style,
        value,
        start + (leads or match).end(),
        start + match.start("digits"),
        start + match.end("digits"),
    )


_COUNTERS: Final = "回期号號集話话호회화"
"""What is behind the number of a part of a series in CJK: "第212回"."""


_BEFORE_DAY = re.compile(r"(?:of|vom|du|del|dal|de|van|av|den|från|fra|z dnia|ze dne|от|від|dated) (?=\d)")
"""What leads from a number to its day: "Circular No. 12 of 3 May 2024"."""


_LINE = re.compile(lexis.WORDS)
_TAB: Final = 4


def page_lines(text: str, start: int = 0, end: int | None = None, most: int | None = None) -> list[Line]:
    """The lines of a text that are not empty, in order.

    >>> [(line.indent, line.gap, line.text) for line in page_lines("News\\n\\n  1. A title\\n")]
    [(0, 0, 'News'), (2, 1, '1. A title')]
    """
    found: list[Line] = []
    end = len(text) if end is None else end
    at = start + text.startswith("\ufeff", start)
    for match in _LINE.finditer(text, at, end):
        gap, margin = _between(text, at, match.start())
        found.append(Line(match.start(), match.end(), match[0], margin, gap if found else 0))
        at = match.end()
        if most is not None and len(found) >= most:
            break
    return found


def _between(text: str, start: int, stop: int) -> tuple[int, int]:
    """Empty lines between two places, and the columns before the second."""
    margin = text[start:stop]
    ends = margin.count("\n") + margin.count("\r") - margin.count("\r\n")
    last = max(margin.rfind("\n"), margin.rfind("\r")) + 1
    columns = len(margin[last:].replace("\t", " " * _TAB)) if margin[last:] else 0
    return max(ends - 1, 0), columns


# --- wrapped pages ---------------------------------------------------------------------------------------------------------------------

_LEAST_WIDTH: Final = 40
_MOST_WIDTH: Final = 132
_LEAST_ALONE: Final = 50  # of a width that only one or two lines show
_SLACK: Final = 2  # columns by which a line may run over: a hyphen, a sign of punctuation


def unwrapped(lines: Sequence[Line], sample: int | None = None) -> list[Line]:
    """The lines with paragraphs that were broken at a width joined; the same lines where no width shows in so many of them.

    Lines that are longer than the width were not broken, so they are not joined either.
    """
    width = wrap_width(lines[:sample])
    if not width:
        return list(lines)
    found: list[Line] = []
    parts: list[Line] = []
    heads = _titles_at_dates(lines, width)
    names = Counter(line.text for line in lines if is_kind(line.text))
    labels = Counter(match[0] for line in lines if (match := _LABEL.match(line.text)) is not None)
    for at, line in enumerate(lines):
        if parts and (
            line.more
            or names[line.text] > 1  # categories
            or (label := _LABEL.match(line.text)) is not None
            and labels[label[0]] >= _FEWEST_LABELS
            or not _goes_on(parts[-1], line, width, len(parts))
            or len(parts) == 1
            and (_is_full_title(lines, at, width) or at - 1 in heads and not _is_rest(lines[at - 1], line))
        ):
            found.append(_joined(parts))
            parts = []
        parts.append(line)
    if parts:
        found.append(_joined(parts))
    return found


_LABEL = re.compile(r"[^\W\d][\w ]{1,20}[:：](?=\s)")
_FEWEST_LABELS: Final = 3


def with_hanging(lines: Sequence[Line]) -> list[Line]:
    """The lines with those joined that hang right below the text behind a bullet, where several of the bulleted lines end in a day or go on so; else
    the same lines."""
    found: list[Line] = []
    if not any(mark.kind == "bullet" for line in lines for mark in line.marks):
        return list(lines)
    parts: list[Line] = []
    column = -1
    ended = 0
    for line in lines:
        if parts and not line.gap and line.indent == column and not line.marks:
            parts.append(line)
            continue
        if parts:
            found.append(_joined(parts))
        bullet = next((mark for mark in line.marks if mark.kind == "bullet"), None)
        parts = [line]
        column = line.indent + bullet.end - line.start if bullet is not None and bullet.end < line.end else -1
        ended += bullet is not None and _ends_in_day(line)
    if parts:
        found.append(_joined(parts))
    return found if ended > 1 else list(lines)


def _ends_in_day(line: Line) -> bool:
    """Whether a line has a day behind a text, and nothing behind that."""
    found = line.spot
    return found is not None and found.day and found.text_before is not None and not found.after


def _is_rest(title: Line, below: Line) -> bool:
    """Whether what is below a title goes on with it: it begins with a small letter, or the title ends in a small word ("of") or in brackets."""
    last = title.text.rpartition(" ")[2]
    return below.text[0].islower() or last in small_words() or _OPEN.search(title.text) is not None


_OPEN = re.compile(r"[(（][^()（）]*\Z")


def ends_open(text: str) -> bool:
    """Whether a text ends inside brackets or quotation marks: 'The "Voices of the'.

    >>> ends_open('The "Voices of the'), ends_open('The "Voices"'), ends_open("Der „Rat der"), ends_open("A list (of")
    (True, False, True, True)
    """
    return text.count('"') % 2 == 1 or _OPEN.search(text) is not None or _OPEN_QUOTE.search(text) is not None


_OPEN_QUOTE = re.compile(r"[„“][^“”\"]*\Z|«[^»]*\Z|「[^」]*\Z")


NEXT_SENTENCE: Final = re.compile(r"\w{3}[.!?] [^\W\da-z]|。(?=.)")
"""Where a second sentence begins."""


def joined(text: str, rest: str) -> str:
    """A text with the rest that goes on in its next line.

    >>> joined("A red", "ship")
    'A red ship'
    """
    return text + glue(text, rest) + rest


_SIGNS_BEHIND: Final = (".", ",", ";", ")")


def glue(text: str, rest: str) -> str:
    """What was between a text and the rest in its next line: nothing inside CJK, behind the hyphen of a compound and before a comma or a full stop.

    >>> glue("A red", "ship"), glue("The FBI-", "Agentur"), glue("Vor-", "und Nachteile"), glue("0.3 %", ", he said")
    (' ', '', ' ', '')
    """
    if rest.startswith(_SIGNS_BEHIND) and not rest[1:2].strip():
        return ""
    tail = text[-_LONGEST_ADDRESS:]
    if "](" in tail and _OPEN_ADDRESS.search(tail):
        return ""
    if lexis.CJK_CHARACTER.match(text[-1]):
        return "" if lexis.CJK_CHARACTER.match(rest[0]) else " "
    broken = text[-1] == "-" and text[-2:-1].isalpha() and rest[0].isalpha()
    return "" if broken and rest.partition(" ")[0] not in small_words() else " "


_LONGEST_ADDRESS: Final = 2000
"""Characters of a text that are looked at for the beginning of an address: all of them for each of its lines would take the square of it."""


def _joined_texts(texts: Iterable[str]) -> str:
    """Texts that go on in each other."""
    found: list[str] = []
    tail = ""
    for text in texts:
        between = glue(tail, text) if found else ""
        found += (between, text)
        tail = f"{tail[-_LONGEST_ADDRESS:]}{between}{text}"
    return "".join(found)


def _joined(parts: list[Line]) -> Line:
    if len(parts) == 1:
        return parts[0]
    first = parts[0]
    text = _joined_texts(part.text for part in parts)
    line = Line(first.start, parts[-1].end, text, first.indent, first.gap, raw=False)
    line.tail = parts[-2].end, parts[-1].start
    line.widest = max(map(columns, parts))
    return line


def least_width(line: Line, after: Line) -> int:
    """The width at which a line has room for the first word of the next, or its first character where lines break beside any."""
    word = lexis.WORD.match(after.text)
    if word is None:
        return columns(line) + 1
    wide = lexis.CJK_CHARACTER.search(word[0])
    if wide is not None:
        return columns(line) + (1 + wide.start() if wide.start() else 2)
    if word[0][0] in lexis.SPACELESS:
        return columns(line) + min(lexis.width(word[0]), _WORD_OF_SPACELESS)
    return columns(line) + 1 + lexis.width(word[0])


_WORD_OF_SPACELESS: Final = 8  # columns: few words of Thai are longer


def _goes_on(line: Line, after: Line, width: int, parts: int) -> bool:
    if is_broken_link(line, after):
        return True
    if (
        after.gap
        or after.marks
        and not after.text[0].isdigit()
        and not _is_aside(line, after)
        or max(columns(line), columns(after)) > width + _SLACK
        or _is_day(after)
        or _begins_with_day(after)
        or is_word_and_day(after)
        or "  " in line.text
        and _is_row(line)
        or after.text[-1] in ":："
        and len(after.text) <= _LEAST_WIDTH
        or parts == 1
        and after.indent > line.indent
        and _ADDRESS.fullmatch(after.text)
    ):
        return False
    if (
        after.indent < line.indent
        and parts == 1
        and not line.marks
        or parts > 1
        and after.indent != line.indent
    ):
        return False
    return least_width(line, after) > width


def is_broken_link(line: Line, after: Line) -> bool:
    """Whether a link of Markdown begins in a line and ends in the next: inside its text, or inside its address."""
    inside = _OPEN_LINK.search(line.text) is not None and _END_OF_LINK.match(after.text) is not None
    address = _OPEN_ADDRESS.search(line.text) is not None and _END_OF_ADDRESS.match(after.text) is not None
    return not after.gap and (inside or address)


def _is_row(line: Line) -> bool:
    """Whether a line ends in a day in a column of its own."""
    found = line.spot
    before = found.text_before if found is not None and _ends_in_day(line) else None
    return before is not None and line.text.startswith("  ", before.end)


def _is_aside(line: Line, after: Line) -> bool:
    """Whether a line goes on with a dash or a closing sign, and not with an entry."""
    return (
        not line.sentence and after.text[0] in "–—»" and after.text[1:2] == " " and after.text[2:3].islower()
    )


_OPEN_LINK = re.compile(r"\[[^][]{8,}\Z")
_OPEN_ADDRESS = re.compile(r"\]\((?:https?:|/)[^()\s]*\Z")
_END_OF_ADDRESS = re.compile(r"[^()\s]+\)")
"""One that was broken inside its address, at a hyphen: "[A title](https://the-⏎harbour.example/n/3)"."""
_END_OF_LINK = re.compile(r"[^][]*\]\([^()\s]+\)")
"""A link of Markdown that was broken inside its text, whatever its second line begins with: "[Net result up to SEK⏎4.20](/report)"."""


def _titles_at_dates(lines: Sequence[Line], width: int) -> set[int]:
    """The lines below a day, or that begin or end with one, where most of them end before a width and are no sentences."""
    found = [
        at
        for at, (line, after) in enumerate(itertools.pairwise(lines))
        if not after.gap
        and not _is_day(line)
        and (_has_day(line) or at and not (line.gap and line.marks) and _is_day(lines[at - 1]))
    ]
    short = sum(not lines[at].sentence and least_width(lines[at], lines[at + 1]) <= width for at in found)
    return set(found) if short * 3 >= len(found) * 2 else set()


def _has_day(line: Line) -> bool:
    """Whether a line begins or ends with a day that is set off."""
    found = line.spot
    return found is not None and found.day and found.strong and None in (found.text_before, found.text_after)


def _begins_with_day(line: Line) -> bool:
    """Whether a line begins with a day that a dash, a bar or the like parts from what is behind it; a comma may be a sentence's."""
    found = line.spot
    if found is None or not found.day or found.start > 1 or found.text_after is None or found.rank < 2:
        return False
    sign = line.text[found.end :].lstrip()[:1]
    by_number = line.text[0].isdigit() or line.text[0] in "(["  # a month may go on with the sentence above
    glued = line.text[found.end - 1].isdigit() and line.text[found.end].isupper()  # "Tuesday, 8 June 2004The"
    return (
        found.strong
        and not found.comma
        and line.text[found.end] not in ",.;"
        and (by_number or glued or sign in _PARTS_DAY)
    )


_PARTS_DAY: Final = frozenset("-–—|·•")


def is_word_and_day(line: Line) -> bool:
    """Whether a line is one word, a sign, and a day with which it ends: who wrote the entry, not the rest of its title."""
    found = line.spot
    before = found.text_before if found is not None and found.day and found.strong else None
    if found is None or before is None or before.start or found.text_after is not None:
        return False
    word, sign = line.text[: before.end], line.text[before.end : found.start].strip()
    return " " not in word and sign in _PARTS_DAY


def _is_full_title(lines: Sequence[Line], at: int, width: int) -> bool:
    """Whether the line before is a title that fills its line by chance: what is below it is a sentence of its own."""
    title, below = lines[at - 1], lines[at]
    if title.sentence or not title.marks or not below.text[0].isupper() or below.indent == title.indent:
        return False
    last = at
    while last + 1 < len(lines) and _goes_on(lines[last], lines[last + 1], width, 2):
        last += 1
    return lines[last].sentence and sum(len(line.text) for line in lines[at : last + 1]) >= _LEAST_SENTENCE


_LEAST_SENTENCE: Final = 30


def wrap_width(lines: Sequence[Line]) -> int:
    """The width at which a page's paragraphs were broken; 0 where none shows.

    Two lines at least go on in the middle of a sentence right below, and nearly all that do are so full that the next word would not
    have fitted. In scripts without capitals any line may be one that goes on: only those that are nearly as long as the longest count, and
    three are needed.
    """
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if _sentence_goes_on(a, b)]
    cased = sum(b.text[0].islower() for _, b in pairs)
    if not cased and (hanging := _hanging_pairs(lines)):
        pairs, cased = [*pairs, *hanging], len(hanging)
    if cased * 2 <= len(pairs):
        most = max((columns(a) for a, _ in pairs), default=0)
        pairs = [(a, b) for a, b in pairs if columns(a) * 4 >= most * 3]
    if not pairs:
        return 0
    longest = max(columns(line) for line, _ in pairs)
    least = [least_width(a, b) if columns(b) <= longest + _SLACK else 0 for a, b in pairs]
    width = next(
        (
            width
            for width in range(longest, longest - _SLACK - 1, -1)
            if sum(each > width for each in least) * 8 >= len(pairs) * 7
        ),
        0,
    )
    few = len(pairs) < (2 if cased else 3)
    if not _LEAST_WIDTH <= width <= _MOST_WIDTH or few and not _are_all_full(lines, width):
        return 0
    return _widest(lines, width, min(each for each in least if each > width))


def _hanging_pairs(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    """The lines with those right below them in the texts set off and further in below lines that begin with a day and go on with a title: there
    a text begins no other way than the first, so what is right below goes on. None where all of them end sentences."""
    found: list[tuple[Line, Line]] = []
    hangs = False
    margin = -1
    for above, line in itertools.pairwise(lines):
        if not line.gap:
            if hangs and line.indent == above.indent and not line.marks:
                found.append((above, line))
            hangs = hangs and line.indent == above.indent
            continue
        if above.spot is not None and above.spot.start <= 1 and above.spot.text_after is not None:
            margin = above.indent
        hangs = 0 <= margin < line.indent - 1 and line.spot is None and not line.marks
        margin = margin if hangs else -1
    return [] if all(above.sentence for above, _ in found) else found


def _are_all_full(lines: Sequence[Line], width: int) -> bool:
    """Whether no line that another follows without a gap ends before a width, but for marks, days and titles above days."""
    return all(
        width >= _LEAST_ALONE and least_width(line, after) > width >= columns(line) - _SLACK
        for line, after in itertools.pairwise(lines)
        if not after.gap
        and not (_has_day(line) and not _sentence_goes_on(line, after))
        and not _is_day(after)
        and not (after.marks and after.indent <= line.indent)
        and all(mark.end < line.end for mark in line.marks)
    )


def _is_day(line: Line) -> bool:
    """Whether a line is a day as a whole; "today." may end a sentence."""
    ends = line.text[0].islower() and line.text[-1] in ".!?"
    is_short = len(line.text) <= _LEAST_ALONE and not ends
    return is_short and line.spot is not None and line.spot.day and line.spot.whole


def _widest(lines: Sequence[Line], width: int, limit: int) -> int:
    """A width, or that of a longer line below a limit that something follows: what a few lines show may be too small."""
    return max(
        (
            size
            for above, line, after in zip(lines, lines[1:], lines[2:], strict=False)
            if width < (size := columns(line)) < limit
            and not line.gap
            and not after.gap
            and above.indent == line.indent == after.indent
            and least_width(above, line) > width
        ),
        default=width,
    )


def columns(line: Line) -> int:
    """The column in which a line ends; of a joined line the widest one of its lines."""
    return line.widest or line.indent + lexis.width(line.text)


def _sentence_goes_on(line: Line, after: Line) -> bool:
    if (
        after.gap
        or line.sentence
        or after.marks
        or not (
            after.indent == line.indent or after.indent > line.indent and (line.marks or _hangs(line, after))
        )
        or _ADDRESS.fullmatch(after.text)
        or _begins_with_day(after)
        or is_word_and_day(after)
    ):
        return False
    first = after.text[0]
    hangs = after.indent > line.indent and _is_rest(line, after)
    return hangs or first.islower() or first.isalpha() and not first.isupper() and line.text[-1] not in "。、"


def _hangs(line: Line, after: Line) -> bool:
    """Whether a line begins right below the text behind the day with which the line above it begins."""
    found = line.spot
    if found is None or not found.day or found.start > 1 or not line.raw:
        return False
    piece = found.after[0].start if found.after else -1
    return piece == after.indent - line.indent


_ADDRESS = re.compile(r"<?(?:https?://|www\.)[^\s<>]+>?")  # below a title: no word of it
