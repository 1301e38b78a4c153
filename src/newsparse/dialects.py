"""What each HTML-to-text renderer does to a page, as data: one row a dialect, and `detect` to tell which one wrote a text.

Nothing here raises on a text. The columns were measured (docs/dialects.md says how); a new renderer is a new row.
"""

import functools
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

import attrs

from newsparse import lexis
from newsparse.doors import takes, typed


@attrs.frozen(field_transformer=typed)
class Dialect:
    """The columns, gaps, wraps and marks of one renderer.

    Attributes:
        name: What `Listing.dialect` says.
        number: Pattern of what is before an item's number or bullet on its line.
        bullet: Pattern of the signs that it prints for a list item without number.
        content: Pattern of the indent of an item's other lines.
        wraps: Whether long lines are broken, so that a paragraph may take several lines.
        gaps: Whether empty lines divide an item's paragraphs; without them only widths and dates tell them apart.
        folds: Whether lines are broken inside CJK, so that no space is put back there; others break at spaces only.
        hyphens: Whether lines are broken after a hyphen too, so that no space is put back there.
        markdown: Whether headings, emphasis, links and escapes are marked as in Markdown.
        signs: Pattern of the lines that stand for a tag or an image and belong to no paragraph; empty for none.
        references: Whether ``[1]`` marks before links count into a list of addresses at the end.
    """

    name: str
    number: str
    bullet: str
    content: str
    wraps: bool = False
    gaps: bool = True
    folds: bool = False
    hyphens: bool = False
    markdown: bool = False
    signs: str = ""
    references: bool = False


_B = lexis.BLANK
_RIGHT = r" {1,3}|(?=[0-9]{2})"  # the number is right-aligned to two digits; bullets stand at 2, and a <div> adds two
_RIGHT_IN_DIV = (
    r" {3,4}| {2}(?=[0-9]{2})| (?=[0-9]{3})"  # inscriptis: a list in a <div> stands two columns further in
)
_FAR = r"[ \u00a0]{3,6}"
_COLUMN_4 = rf" {{4}}{_B}*+"
_COLUMN_7 = rf" {{7}}{_B}{{0,2}}+(?=\S)"  # not further in: a page title is centred
_NEXT_MARK = r"(?![0-9]{1,9}[.)]\s|[*\u2022]\s)"
_HANGING = rf" {{7}}{_B}{{0,2}}+(?=\S)| {{2}}(?=\S)| {{4}}(?=\S){_NEXT_MARK}"
_AT_0 = rf"(?=\S)(?!\#{{1,2}} |[*_-]{{3,}}{_B}*+(?:[\r\n]|\Z)|<!--|\* \* \*)"
_IMAGE = r"\[[^\s\[\]]{0,60}\]"
_TAG = r"</?(?:div|span|section|article|figure)\b[^<>\r\n]*>|<!--[^\r\n]*-->"

ROWS: Final = (
    Dialect("resiliparse", number=" {2}", bullet="\u2022", content=_COLUMN_4),
    Dialect("inscriptis", number=_RIGHT, bullet="[*+]", content=_COLUMN_4),
    Dialect("inscriptis-div", number=_RIGHT_IN_DIV, bullet="[*+]", content=rf" {{6}}{_B}*+"),
    Dialect(
        "w3m",
        number=_RIGHT,
        bullet="[\u2022\u25a1\u2606\u25cb]",
        content=_COLUMN_4,
        wraps=True,
        folds=True,
        signs=_IMAGE,
    ),
    Dialect(
        "lynx",
        number=_FAR,
        bullet="[*+o#]",
        content=_COLUMN_7,
        wraps=True,
        folds=True,
        gaps=False,
        signs=_IMAGE,
        references=True,
    ),
    Dialect(
        "elinks",
        number=_FAR,
        bullet="[*+\u2022\u25e6]",
        content=_HANGING,
        wraps=True,
        folds=True,
        signs=_IMAGE,
        references=True,
    ),
    Dialect("pandoc", number="", bullet="-", content=_COLUMN_4, wraps=True, signs=_IMAGE),
    Dialect("gfm", number="", bullet="-", content=r" {2,}", wraps=True, markdown=True, signs=_TAG),
    Dialect("html2text", number=" {2}", bullet="[*]", content=_AT_0, wraps=True, hyphens=True, markdown=True),
    Dialect("markdownify", number="", bullet="[*+-]", content=r" {2,}", markdown=True),
    Dialect(
        "plain", number="", bullet="[\u2022*+-]", content=rf"(?=\S){_NEXT_MARK}| {{1,8}}(?=\S){_NEXT_MARK}"
    ),
)
DIALECTS: Final = {row.name: row for row in ROWS}

# A line that begins like an item: (indent)(number or bullet)(spaces)(text), whether empty lines follow, and the column of
# the next line. Everything that `detect` weighs is in these.
_LIKE_ITEM: Final = (
    r"(?P<indent>[ \u00a0]{0,8})(?:(?P<number>[0-9]{1,9})[.)]|(?P<bullet>[\u2022\u25a1*+-]))(?P<blanks>[ \u00a0]{1,4})"
    rf"(?P<text>\S[^\r\n]*+)(?:(?={lexis.EOL}(?P<gap>(?>{_B}*+{lexis.EOL})*+)(?P<below>[ \t\u00a0]*+)\S))?"
)
_FIRST_SIGN = re.compile(lexis.TEXT_START + _LIKE_ITEM)
_LEAD = re.compile(lexis.BLANK_LINES)
_SIGN = re.compile(
    r"[\r\n]" + _LIKE_ITEM
)  # begins with characters to look for, which makes the search ten times as fast
_SIGN_LF = re.compile(r"\n" + _LIKE_ITEM)  # for a text without CR: five times as fast
_SIGNS: Final = 12  # numbers that are enough
_SAMPLE: Final = 100_000  # characters searched for marks and wraps
DATE_TAIL: Final = r"[^\W\d]{3,12}\.? (?:de )?[0-9]{4}[^\w\r\n]{0,2}(?:г\.)?"
"""What is behind the number in "5. Januar 2017", which looks like an item's."""
_DATE_TAIL = re.compile(DATE_TAIL)
_LONGEST_TAIL: Final = 32
_MARKED = re.compile(
    r"(?:\A|[\r\n])[ \t]{0,5}\#{1,6} \S|[.)*-] {1,3}\#{1,6} \S|\]\((?:https?:|/|\?)|\\[.#*_\[\]()-]"
    r"|(?:\A|[\r\n]| )<(?:!--|div\b)|(?:\A|[\r\n])[=-]{3,}[ \t]*[\r\n]"
)
_HEADED = re.compile(r"\#{1,6} \S")
_GOES_ON_AT_4 = re.compile(
    r"[\r\n]((?: {4}(?![0-9]{1,3}[.)] |[*\u2022] )| {0,2}[0-9]{1,3}[.)] | {2}\u2022 )\S[^\r\n]{30,90})"
    rf"{lexis.EOL}(?= {{4}}(?![0-9]{{1,3}}[.)] |[*\u2022] )(\S+))"
)
_GAP_AT_7 = re.compile(rf"{lexis.EOL}{{2}} {{7}}\S")
_RIGHT_ALIGNED = re.compile(r"[\r\n] [1-9]\. ")
_REFERENCES = re.compile(
    r"(?:\A|[\r\n])References[ \t]*[\r\n]|[\r\n][ \t]*1\. +(?:https?|file):\S+\s+2\. +\w+:\S"
)


def detect(text: str) -> str:
    """The name of the dialect that a text is most likely in, from the columns of its first numbers or bullets.

    >>> detect("  1. A title\\n\\n    2 May 2023\\n\\n  2. Another")
    'resiliparse'
    >>> detect("    1. A title\\n       2 May 2023\\n       A body that is so long that it goes\\n       on.")
    'lynx'
    """
    takes("detect", text=(text, str))
    numbers: list[re.Match[str]] = []
    bullets: list[re.Match[str]] = []
    dated: list[re.Match[str]] = []
    for place, sign in enumerate(_signs(text)):
        (bullets if sign["bullet"] else dated if _is_dated(sign) else numbers).append(sign)
        if place == 3 and not bullets and _is_one_column(numbers):
            if _begins_as_resiliparse(numbers):
                return "resiliparse"  # most pages: one list, one column
            break
        if len(numbers) >= _SIGNS or (place >= 4 * _SIGNS and len(numbers) >= 2) or place >= 80 * _SIGNS:
            break
    page = _Page(text)
    return (
        _by_signs(page, _outer(_own(text, numbers, bullets)))
        or _by_signs(page, _outer(bullets))
        or _by_signs(page, _outer(dated))
        or "plain"
    )


class _Page:
    """What the signs of a list are seen beside: that of the whole text, which is worked out once for all of them."""

    def __init__(self, text: str):
        self.text = text

    @functools.cached_property
    def is_marked(self) -> bool:
        """Whether it holds marks of Markdown."""
        return is_marked(self.text)

    @functools.cached_property
    def is_wrapped(self) -> bool:
        """Whether a paragraph at column 4 is broken at 80 columns."""
        return _is_wrapped(self.text)

    @functools.cached_property
    def is_wide_or_right_aligned(self) -> bool:
        """Whether one is wider than pandoc's, or numbers of one digit are further in than others."""
        return _RIGHT_ALIGNED.search(self.text) is not None or _is_wrapped(self.text, _PANDOC_WIDTH)

    @functools.cached_property
    def has_bullets(self) -> bool:
        """Whether it has bullets at column 2."""
        return "\n  \u2022 " in self.text or self.text.startswith("  \u2022 ")


def _signs(text: str) -> Iterator[re.Match[str]]:
    """The lines of a text that begin like items."""
    lead = _LEAD.match(text)
    first = _FIRST_SIGN.match(text, lead.end() if lead else 0)
    if first:
        yield first
    yield from (_SIGN if "\r" in text else _SIGN_LF).finditer(text, first.end() if first else 0)


def _is_dated(sign: re.Match[str]) -> bool:
    """Whether a sign is "5. Januar 2017", or an item whose title is a month."""
    text = sign["text"]
    return len(text) <= _LONGEST_TAIL and bool(sign["indent"]) and _DATE_TAIL.fullmatch(text) is not None


def _is_one_column(numbers: list[re.Match[str]]) -> bool:
    """Whether all numbers but the first are alike, and so is what is below each."""
    if len({(sign["indent"], sign["below"]) for sign in numbers[1:]}) != 1:
        return False
    below = numbers[1]["below"]
    return bool(below) or (numbers[1]["text"][0] == "#" and below is not None)


def _begins_as_resiliparse(numbers: list[re.Match[str]]) -> bool:
    """Whether the first numbers are Resiliparse's; the very first may have lost its column."""
    first, second = numbers[:2]
    if not first["indent"] and (first.re is _FIRST_SIGN or _is_stripped(first)):
        return _is_resiliparse(second)
    return _is_resiliparse(first) and _is_resiliparse(second)


def _own(text: str, numbers: list[re.Match[str]], bullets: list[re.Match[str]]) -> list[re.Match[str]]:
    """The numbers without those of a list of addresses (lynx, elinks) and those inside a bullet's text."""
    if (
        numbers
        and ("References" in text or " 1. http" in text)
        and (last := _REFERENCES.search(text, 0, numbers[-1].start()))
    ):
        numbers = [sign for sign in numbers if sign.start() < last.start()]
    if numbers and bullets and bullets[0].start() < numbers[0].start():
        indent = len(bullets[0]["indent"])
        inside = indent + 2 if indent or bullets[0].re is not _FIRST_SIGN else 4
        numbers = [sign for sign in numbers if len(sign["indent"]) < inside]
    return numbers


def _is_resiliparse(sign: re.Match[str]) -> bool:
    indent, blanks, below = sign.group("indent", "blanks", "below")
    return indent == "  " and blanks == " " and below == "    " and sign["text"][0] != "#"


def _is_stripped(sign: re.Match[str]) -> bool:
    """Whether a sign may be the first of a list that was stripped: it has lost its column, and what is below has not."""
    return (
        not sign["indent"] and len(sign["blanks"]) == 1 and sign["below"] == "    " and sign["text"][0] != "#"
    )


def _outer(signs: list[re.Match[str]]) -> list[re.Match[str]]:
    """The signs of the outer list: without the first of a text that was stripped, which has lost its column, and without
    those that are elsewhere (nested lists, wrapped lines that begin with a number)."""
    if len(signs) > 1 and signs[0].re is _FIRST_SIGN and not signs[0]["indent"]:
        signs = signs[1:]
    elif any(sign["indent"] == "  " and sign["below"] == "    " for sign in signs):
        signs = [sign for sign in signs if not _is_stripped(sign)]
    columns = Counter(len(sign["indent"]) for sign in signs)
    often = max(columns.values(), default=0)
    first = next((len(sign["indent"]) for sign in signs if columns[len(sign["indent"])] == often), 0)
    before = {
        len(sign["indent"]) for sign in itertools.takewhile(lambda sign: len(sign["indent"]) != first, signs)
    }
    least = min(
        # an outer list begins before its inner one; an item further left behind others has lost its indent
        (
            column
            for column, count in columns.items()
            if count * 3 >= often and (count == often or column in before or column > first - 2)
        ),
        default=0,
    )
    return [sign for sign in signs if least <= len(sign["indent"]) < least + 2]


def _by_signs(page: _Page, signs: list[re.Match[str]]) -> str | None:
    """The dialect that the signs of a list tell; `None` where there are none, or none tells."""
    for sign in signs:
        if "\u00a0" in sign["indent"] or sign["blanks"][0] == "\u00a0":
            return "elinks"
        column = len(sign["indent"])
        by_column = _AT_COLUMN[column] if column < 3 else _at_column_3
        if name := by_column(page, sign, len(sign["below"]) if sign["below"] is not None else -1):
            return name
    if signs and len(signs[0]["indent"]) == 2:
        return "resiliparse"
    if signs and len(signs[0]["indent"]) >= 3:
        return "elinks" if _GAP_AT_7.search(page.text, 0, _SAMPLE) else "lynx"
    return None


def _at_column_3(page: _Page, sign: re.Match[str], below: int) -> str | None:
    """The dialect of a sign at column 3 or more, whose next line is at a column; -1 where there is none."""
    if len(sign["indent"]) == 3 and below in (4, 6):
        return "inscriptis" if below == 4 else "inscriptis-div"
    if below == 7:
        return "elinks" if sign["gap"] else "lynx"
    return "elinks" if below == 2 and (sign["number"] or sign["gap"]) else None


def _at_column_2(page: _Page, sign: re.Match[str], below: int) -> str | None:
    number, bullet = sign["number"], sign["bullet"]
    if _HEADED.match(sign["text"]) or ((below == 0 or bullet == "*") and page.is_marked):
        return "html2text"
    if number and below == 2:
        return None  # a bare line: the next one tells more
    if number or bullet == "\u2022":
        return "w3m" if bullet and page.is_wrapped else "resiliparse"
    return "html2text" if below == 0 else "inscriptis"


def _at_column_1(page: _Page, sign: re.Match[str], below: int) -> str | None:
    return "w3m" if page.has_bullets or page.is_wrapped else "inscriptis"


def _at_column_0(page: _Page, sign: re.Match[str], below: int) -> str | None:
    number, blanks = sign["number"], sign["blanks"]
    if number and len(number) > 1 and blanks == " " and below == 4:
        if page.is_wide_or_right_aligned:
            return _at_column_1(page, sign, below)  # its first digit is in the place of a space
    marked = page.is_marked
    if below == 4 and sign.re is _FIRST_SIGN and len(blanks) == 1 and not marked:
        return "resiliparse"
    if len(blanks) >= 2 or below == 4:
        return "gfm" if marked else "pandoc"
    return "markdownify" if below in (2, 3, 5) or marked else None


_AT_COLUMN: Final = (_at_column_0, _at_column_1, _at_column_2)


def is_marked(text: str) -> bool:
    """Whether a text holds marks of Markdown. Most texts hold no character that could be one, which is told at once."""
    if not any(mark in text for mark in ("](", "# ", "\\", "<!--", "<div", "---", "===")):
        return False
    return _MARKED.search(text, 0, _SAMPLE) is not None


def _is_wrapped(text: str, least: int = 0) -> bool:
    """Whether a text whose paragraphs are at column 4 has one that goes on where 80 columns are full, in a line that is wider than `least`."""
    goes_on = _GOES_ON_AT_4.finditer("\n" + text[:_SAMPLE])
    return any(
        least < (columns := lexis.width(match[1])) <= 81 and _is_full(columns, match[2]) for match in goes_on
    )


def _is_full(columns: int, word: str) -> bool:
    """Whether a word does not fit behind so many columns of a line of 80; of CJK its first character is enough."""
    wide = lexis.CJK_CHARACTER.search(word)
    if wide is None:
        return columns + 1 + lexis.width(word) > _ALMOST_80
    return columns + (2 if not wide.start() else 1 + wide.start()) >= _FOLDED


_ALMOST_80: Final = 76
_FOLDED: Final = 80  # a line of CJK is full to its last column but one
_PANDOC_WIDTH: Final = 72
