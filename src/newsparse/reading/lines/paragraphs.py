"""From a paragraph's spelling to what it says: wrapped lines joined, Markdown marks and link numbers taken off.

Pure functions of a text and its dialect; nothing here raises on a `str`. Each regular expression is linear: no two of
its parts can take the same characters, or the part is atomic.
"""

from __future__ import annotations

import functools
import html
import operator
import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from newsparse import dates, lexis
from newsparse.dates import NOTHING, Date, DateLine, Given, Options, Precision
from newsparse.dialects import Dialect
from newsparse.layout import calendar

_LINE_BREAK = re.compile(rf"(?<!{lexis.BLANK}){lexis.BLANK}*+{lexis.EOL}{lexis.BLANK}*+")
_NEXT_LINE = re.compile(rf"(?P<end>{lexis.EOL}){lexis.BLANK}*+")
_CJK = lexis.CJK_CHARACTER
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ENTITY = re.compile(r"&(?:lt|gt|amp|nbsp|quot|#39);")
LINK = re.compile(
    r"\[((?>[^\[\]\\]|\\.|\[[^\[\]]*\])*+)\]\(\s*+(?:<([^<>\r\n]*+)>|([^()\s]*+(?>\([^()\s]*+\)[^()\s]*+)*+))(?>\s++\"[^\"]*+\")?\s*+\)"
)
URL = re.compile(r"https?://[^\s()]++|[/?#][^\s()]*+")
TRAILING_URL = re.compile(rf"(?<=\S){lexis.BLANK}++(?>\(({URL.pattern})\)|\[(https?://[^\s\[\]]++)\])\Z")
_IMAGE = re.compile(r"!\[((?>[^\[\]\\]|\\.)*+)\]\([^()\s]*+\)")
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^<>\s]++)>")
_EMPHASIS = re.compile(r"(?<![\\\w*])(\*\*|\*|(?<!_)__|(?<!_)_)(?=[^\s*_])([^*_\r\n]*?[^\s*_\\])\1(?![\w*])")
_HEADING_MARK = re.compile(rf"\#{{1,6}}{lexis.BLANK}++(?=\S)")
_REFERENCE = re.compile(r"\[([0-9]{1,4})\]")
_LETTER: Final = r"[^\W\d_]"
_WORD_HYPHEN = re.compile(
    rf"(?>[^ \t\r\n-]|(?<!{_LETTER})-|-(?!{_LETTER}))++-?|-"
)  # `textwrap` breaks behind no digit
_LONGEST_DAY: Final = 60
_SHORT_LINE = re.compile(rf"[^\r\n]{{1,{_LONGEST_DAY}}}+(?=[\r\n]|\Z)")
_ONE_END = re.compile(rf"{lexis.BLANK}*{lexis.EOL}{lexis.BLANK}*")
_ADDRESSES = re.compile(
    rf"{lexis.BLANK}*+{lexis.EOL}(?>{lexis.BLANK}*+{lexis.EOL})*+"
    rf"(?>{lexis.BLANK}*+(?:(?:Visible|Hidden) links|[^\W\d][^\d\r\n:]*+:){lexis.BLANK}*+:?{lexis.BLANK}*+{lexis.EOL})?"
    rf"((?>{lexis.BLANK}*+[0-9]{{1,4}}\.{lexis.BLANK}++\S++{lexis.BLANK}*+(?:{lexis.EOL}|\Z)(?>{lexis.BLANK}*+{lexis.EOL})*+)++)"
)
"""The list of addresses below its heading."""
_LINE_OF_ITEM = re.compile(
    rf"(?:\A|[\r\n]){lexis.BLANK}*+(?:[0-9]{{1,9}}[.)]|[*+\u2022\u25e6#o-]){lexis.BLANK}"
)
_REFERENCE_LINE = re.compile(r"([0-9]{1,4})\.\s+(\S+)")
_MARK = re.compile(r"[*+\u2022\u25e6#|-]|[0-9]++[.)]|\[[0-9]")  # what begins with one is a line of its own
_USUAL_WIDTH: Final = 80
_LEAST_WIDTH: Final = 60  # shorter lines that go on below are titles above their dates
_SAMPLE: Final = 8_000
_TITLES_WRAP_ELSEWHERE: Final = {"elinks": "       "}


# --- date lines ------------------------------------------------------------------------------------------


def fineness(line: DateLine) -> int:
    """3 for a date with a day, 2 for a month, 1 for what is longer."""
    date = line.date or (line.candidates[0] if line.candidates else None)
    if date is None:
        return 3  # "3 days ago", "31 February 2023"
    return {Precision.MONTH: 2, Precision.YEAR: 1}.get(date.precision, 3 if len(date.edtf) >= 8 else 1)


_NO_DATE: Final = (None, "", None)
LONGEST_DATE: Final = 120


_Known = tuple[Date | None, str, DateLine | None]


def _said_by(text: str, options: Options) -> _Known:
    """What `Known` says of a line."""
    line = dates.line_date(text, options)
    if line is None:
        return _NO_DATE
    date = calendar(line.date)
    if date is not line.date:
        line = line._replace(date=date)
    whole = date is not None and date.start is not None and line.end - line.start == len(text)
    return (date if whole else None, dates.look(text), line)


class _Kept(dict[str, _Known | None]):
    """What `Known` says of lines that tell the same on every page; `None` where it takes the page. Pages of one site tell the same dates."""

    def __init__(self, given: Given):
        self._options = Options(*given)

    def __missing__(self, text: str) -> _Known | None:
        entry = None if dates.needs_language(text, self._options) else _said_by(text, self._options)
        if len(self) >= _MOST_KEPT:
            self.clear()
        return self.setdefault(text, entry)


_MOST_KEPT: Final = 16_384
_kept = functools.lru_cache(16)(_Kept)


class Known(dict[str, _Known]):
    """The lines met so far: (date, its look, its date line); the date only where the line is nothing else."""

    def __init__(self, options: Options = NOTHING):
        self.options, self._kept = options, _kept(options.given)

    def __missing__(self, text: str) -> _Known:
        if len(text) > LONGEST_DATE:
            return _NO_DATE
        entry = self[text] = self.said(text)
        return entry

    def said(self, text: str) -> _Known:
        """The same of a line that is not too long for a date; not kept here."""
        return self._kept[text] or _said_by(text, self.options)

    def line(self, text: str) -> DateLine | None:
        """The date line that a text is, or `None`."""
        return self[text][2]


# --- Markdown --------------------------------------------------------------------------------------------


_FIRST: Final = operator.itemgetter(
    1
)  # the first group of a match; a template is worked out anew for each text
_SECOND: Final = operator.itemgetter(2)
_MARKS: Final = (
    "](",
    "<",
    "*",
    "_",
    "\\",
    "&",
)  # without any of them in a text, `unmark` finds headings only


def without_mark(raw: str) -> str:
    """A paragraph without the mark of a heading; of the third level, as nearly all titles are, without a search."""
    return raw[4:] if raw[:4] == "### " and raw[4:5].strip() else _HEADING_MARK.sub("", raw, count=1)


def unescaped(text: str) -> str:
    """A Markdown text without the backslashes before its signs."""
    return _ESCAPE.sub(_FIRST, text) if "\\" in text else text


def unmark(raw: str) -> tuple[str, str | None]:
    """A Markdown paragraph without its marks, and the target of its first link."""
    value, url = without_mark(raw) if raw[0] == "#" else raw, None
    if "](" in value:
        if "![" in value:
            value = _IMAGE.sub(_FIRST, value)
        link = LINK.search(value)
        if link:
            url = link[2] or link[3] or None
            value = link[1] if link[0] == value else LINK.sub(_FIRST, value)
    if "<" in value:
        value = _AUTOLINK.sub(_FIRST, value)
    if "*" in value or "_" in value:
        value = _EMPHASIS.sub(_SECOND, value)
    value = unescaped(value)
    if "&" in value:
        value = _ENTITY.sub(lambda entity: html.unescape(entity[0]), value)
    return (value.strip() or raw), url


# --- wrapped lines ---------------------------------------------------------------------------------------


def _join(lines: Sequence[str], hyphens: bool, folds: bool) -> str:
    """Wrapped lines as one: no space beside CJK where lines are broken there (`folds`), none after a broken hyphen."""
    plain = " ".join(lines)
    if not (folds and _CJK.search(plain)) and not (hyphens and "- " in plain):
        return plain
    joined = lines[0]
    for line in lines[1:]:
        glued = hyphens and joined[-1] == "-" and joined[-2:-1].isalnum()
        joined += line if glued or (folds and (_CJK.match(joined[-1]) or _CJK.match(line[0]))) else f" {line}"
    return joined


def columns(text: str, margin: str, wide: bool) -> int:
    """The width at which a text was wrapped: that of its longest line at a margin which goes on below.

    Where it is `wide`, Chinese, Japanese and Korean characters take two columns.
    """
    lines = text[:_SAMPLE].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    usual, wider, longest, widest = 0, 0, 0, 0
    below = lines[-1].strip()
    for number in range(len(lines) - 2, 0, -1):
        line, following = lines[number].rstrip(), below
        below = line.lstrip()
        if not following or " " not in below or not line.startswith(margin) or _MARK.match(below):
            continue
        width = lexis.width(line) if wide else len(line)
        if width <= _USUAL_WIDTH:
            usual += 1
            longest = max(longest, width)
        else:
            wider += 1
            widest = max(widest, width)
    if wider > (usual + wider) // 5:
        return widest
    return longest if usual >= 3 and longest >= _LEAST_WIDTH else _USUAL_WIDTH - 8


def _margin(gap: str) -> int:
    """The column at which a gap ends."""
    return len(gap) - max(gap.rfind("\n"), gap.rfind("\r")) - 1


def hanging(raw: str) -> int:
    """The column of a paragraph's second line; 0 where it has one line.

    >>> hanging("Two\\n  lines")
    2
    """
    match = _LINE_BREAK.search(raw)
    return _margin(match[0]) if match is not None else 0


def _are_heads(raws: Sequence[str]) -> bool:
    """Whether the first two paragraphs of an entry are its title and date, not one of them and a category."""
    return len(raws) == 2 and min(map(len, raws)) > _LONGEST_KICKER


_LONGEST_KICKER: Final = 8  # of two columns each


def touches(lead: str) -> bool:
    """Whether an item follows the one before on the next line."""
    return _ONE_END.fullmatch(lead) is not None


def without_signs(
    raws: list[str], gaps: list[str], lines: list[list[str] | None], sign: re.Pattern[str]
) -> tuple[list[str], list[str], list[list[str] | None], str, str]:
    """Paragraphs without those that are nothing but a renderer's sign for a tag or an image: they go into the gaps, and
    into what is before the first and behind the last."""
    for raw in raws:
        if raw[0] in "[<":
            break
    else:
        return raws, gaps, lines, "", ""
    kept: list[int] = []
    between: list[str] = []
    waiting = ""
    for place, (gap, raw) in enumerate(zip(["", *gaps], raws, strict=True)):
        if sign.fullmatch(raw):
            waiting += gap + raw
        else:
            between.append(waiting + gap)
            kept.append(place)
            waiting = ""
    if not kept:  # an item that is nothing else keeps its text
        return raws, gaps, lines, "", ""
    return [raws[place] for place in kept], between[1:], [lines[place] for place in kept], between[0], waiting


class Paragraph(NamedTuple):
    """A paragraph as it is in the text, as it reads, and the address of its first link."""

    raw: str
    value: str
    url: str | None


_make_paragraph: Callable[[tuple[str, str, str | None]], Paragraph] = functools.partial(
    tuple.__new__, Paragraph
)
"""`Paragraph._make` in half the time: there are as many as lines."""


def references(text: str, start: int, stop: int) -> tuple[int, dict[str, str]]:
    """The list of addresses at the end of a stretch of text (lynx, elinks): where it begins, and the addresses by number.

    >>> references("  1. [1]A\\n\\nReferences\\n\\n   1. https://e.org/\\n", 0, 45)
    (11, {'1': 'https://e.org/'})
    """
    at, end = _head_of_addresses(text, start, stop)
    match = _ADDRESSES.match(text, end) if at >= 0 else None
    if match is None or _LINE_OF_ITEM.search(text, match.end() - 1, stop):
        return stop, {}  # what is behind the addresses may be another list
    return at, dict(_REFERENCE_LINE.findall(match[1]))


def _head_of_addresses(text: str, start: int, stop: int) -> tuple[int, int]:
    """The span of the line that heads the list of addresses, in English or, above addresses of the web, in another language ("Verweise"); -1 for none."""
    at = text.rfind("References", start, stop)
    if at == 0 or at > 0 and text[at - 1] in "\r\n":
        return at, at + len("References")
    first = text.rfind(" 1. http", start, stop)
    begin = max(start, first - _FAR_ABOVE)
    heads = list(_HEAD_LINE.finditer(text, begin, first)) if first >= 0 else []
    return heads[-1].span() if heads else (-1, -1)


_FAR_ABOVE: Final = 100  # characters in which the head and "Visible links:" are
_HEAD_LINE = re.compile(r"(?<=[\r\n])[^\W\d][^\d\r\n:]{2,30}+(?=[\r\n])")


class Paragraphs:
    """The paragraphs of one page: unwrapped, unmarked, with the addresses of their links."""

    def __init__(self, text: str, start: int, stop: int, dialect: Dialect, known: Known):
        self.text, self.start, self.stop = text, start, stop
        self.dialect, self.known = dialect, known
        self.urls: dict[str, str] = {}
        self._width: int | None = None
        self._marked = dialect.markdown and any(text.find(mark, start, stop) >= 0 for mark in _MARKS)
        self._wide = False  # whether it holds characters of two columns; told together with its width

    @property
    def width(self) -> int:
        """The width at which the text was wrapped; 0 as long as no paragraph of several lines was met."""
        return self._width or 0

    def unwrapped(
        self, raws: list[str], gaps: list[str], column: int
    ) -> tuple[list[str], list[str], list[list[str] | None]]:
        """Raw paragraphs divided where a line ends before its width is full, or where a line is a date as a whole.

        Args:
            raws: The paragraphs as the grammar found them.
            gaps: What is between them, one less.
            column: Where the first begins, in code points.

        Returns:
            Raw paragraphs, what is between them, and the lines of each.
        """
        new_raws: list[str] = []
        new_gaps: list[str] = []
        new_lines: list[list[str] | None] = []
        for place, raw in enumerate(raws):
            if place:
                new_gaps.append(gaps[place - 1])
                column = _margin(gaps[place - 1])
            if "\n" not in raw and "\r" not in raw:
                new_raws.append(raw)
                new_lines.append(None)
                continue
            if self._width is None:
                self._measure()
            self._divide(raw, column, new_raws, new_gaps, new_lines)
        return new_raws, new_gaps, new_lines

    def _measure(self) -> None:
        """Tell the width at which the text was wrapped."""
        # each character is one column to html2text, which breaks lines with `textwrap`, and to lynx
        self._wide = (
            not self.dialect.hyphens
            and self.dialect.gaps
            and not self.text.isascii()
            and _CJK.search(self.text, self.start, self.stop) is not None
        )
        margin = _TITLES_WRAP_ELSEWHERE.get(self.dialect.name, "")
        self._width = columns(self.text[self.start : self.start + _SAMPLE], margin, self._wide)

    def _divide(
        self,
        raw: str,
        column: int,
        new_raws: list[str],
        new_gaps: list[str],
        new_lines: list[list[str] | None],
    ) -> None:
        """Put a paragraph, divided where a line ends before its width is full, at the end of the three lists."""
        start = line_start = 0
        lines: list[str] = []
        first = len(new_raws)
        for match in _NEXT_LINE.finditer(raw):
            after = match.end()
            line = raw[line_start : match.start()].rstrip()
            line_end = line_start + len(line)
            lines.append(line)
            if self._ends(
                line, column, raw, after, not self.dialect.gaps and _are_heads(new_raws[first : first + 2])
            ):
                new_raws.append(raw[start:line_end])
                new_lines.append(lines)
                new_gaps.append(raw[line_end:after])
                start, lines = after, []
            line_start = after
            column = after - match.end("end")
        lines.append(raw[line_start:])
        new_raws.append(raw[start:])
        new_lines.append(lines)

    def _ends(self, line: str, column: int, raw: str, after: int, in_text: bool) -> bool:
        """Whether a paragraph, maybe one below title and date, ends with a line, though the next line follows at once."""
        dialect = self.dialect
        if lexis.CLOSING.match(raw, after):
            return False
        size = lexis.width if dialect.gaps else len
        room = self.width - column - size(line) - 1 - dialect.gaps
        if room > 0:
            word = (_WORD_HYPHEN if dialect.hyphens else lexis.WORD).match(raw, after)
            if word is None:
                return False
            if not (in_text or line[-1].isascii() and word[0][0].isascii()):
                if _CJK.match(line[-1]) or _CJK.match(word[0]):
                    return not dialect.gaps and room >= 5  # each renderer breaks CJK by rules of its own
            if size(word[0]) <= room:
                return True
        if dialect.gaps:
            return False
        if self._is_day(line):
            return True
        following = _SHORT_LINE.match(raw, after)
        return following is not None and self._begins(following[0].rstrip(), following.end() == len(raw))

    def _begins(self, line: str, is_last: bool) -> bool:
        """Whether a line is a paragraph of its own whatever is above it: a day, or below all others a credit."""
        return self._is_day(line) or is_last and lexis.is_credit(line)

    def _is_day(self, value: str) -> bool:
        if len(value) > _LONGEST_DAY:
            return False
        line = self.known[value][2]
        if line is None or line.reason == "needs-reference":  # "yesterday" ends many a wrapped sentence
            return False
        return fineness(line) == 3

    def read(self, raws: list[str], lines: list[list[str] | None]) -> list[Paragraph]:
        """What raw paragraphs (of these lines, where they have several) say, and where the first link of each leads."""
        dialect, urls, marked = self.dialect, self.urls, self._marked
        if not marked and not dialect.wraps and not dialect.markdown and not urls:
            return [_make_paragraph((raw, raw, None)) for raw in raws]
        return [
            _make_paragraph((raw, *_read(raw, parts, dialect, urls, marked)))
            for raw, parts in zip(raws, lines, strict=True)
        ]


def spelled(raw: str, dialect: Dialect, urls: dict[str, str]) -> Paragraph:
    """A paragraph that is spelled so in a dialect's text, where it has these addresses at its end."""
    lines = _LINE_BREAK.split(raw) if "\n" in raw or "\r" in raw else None
    return _make_paragraph((raw, *_read(raw, lines, dialect, urls, dialect.markdown)))


def said(raw: str, dialect: Dialect, urls: dict[str, str]) -> str:
    """What a paragraph says that is spelled so in a dialect's text, where it has these addresses at its end.

    >>> from newsparse.dialects import DIALECTS
    >>> said("*Two*\\n   lines", DIALECTS["gfm"], {})
    'Two lines'
    """
    return spelled(raw, dialect, urls).value


def line_breaks(raw: str) -> list[tuple[int, int]]:
    """Where the lines of a paragraph end and the next begin.

    >>> line_breaks("Two\\n  lines")
    [(3, 6)]
    """
    return [match.span() for match in _LINE_BREAK.finditer(raw)]


def _read(
    raw: str, lines: list[str] | None, dialect: Dialect, urls: dict[str, str], marked: bool
) -> tuple[str, str | None]:
    """What a raw paragraph of these lines says, and where its first link leads."""
    value = raw if lines is None else _join(lines, dialect.hyphens, dialect.folds)
    if marked:
        return unmark(value)
    if dialect.markdown:
        return (without_mark(value) if raw[0] == "#" else value), None
    if urls and (sign := _REFERENCE.search(value)) and sign[1] in urls:
        rest = _REFERENCE.sub(lambda sign: "" if sign[1] in urls else sign[0], value).strip()
        return rest or raw, urls[sign[1]]
    return value, None
