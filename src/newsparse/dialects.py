"""What each HTML-to-text renderer does to a page, as data: one row a dialect, and `detect` to tell which one wrote a text.

Nothing here raises on a text. The columns were measured (docs/dialects.md says how); a new renderer is a new row.
"""

import re
from collections import Counter
from typing import Final

import attrs

from newsparse import lexis


@attrs.frozen
class Dialect:
    """The columns, gaps, wraps and marks of one renderer.

    Attributes:
        name: What `Listing.dialect` says.
        number: Pattern of what stands before an item's number or bullet on its line.
        bullet: Pattern of the signs that it prints for a list item without number.
        content: Pattern of the indent of an item's other lines.
        wraps: Whether long lines are broken, so that a paragraph may take several lines.
        gaps: Whether blank lines divide an item's paragraphs; without them only widths and dates tell them apart.
        hyphens: Whether lines are broken after a hyphen too, so that no blank is put back there.
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
    hyphens: bool = False
    markdown: bool = False
    signs: str = ""
    references: bool = False


_B = lexis.BLANK
_RIGHT = r" {1,3}|(?=[0-9]{2})"  # the number is right-aligned to two digits; bullets stand at 2, and a <div> adds two
_RIGHT_IN_DIV = r" {3,4}| {2}(?=[0-9]{2})| (?=[0-9]{3})"  # inscriptis: a list in a <div> stands two columns further in
_FAR = r"[ \u00a0]{3,6}"
_COLUMN_4 = rf" {{4}}{_B}*+"
_COLUMN_7 = r" {7,9}(?=\S)"  # not further in: a page title is centred
_NEXT_MARK = r"(?![0-9]{1,9}[.)]\s|[*\u2022]\s)"
_HANGING = rf" {{7,9}}(?=\S)| {{2}}(?=\S)| {{4}}(?=\S){_NEXT_MARK}"
_AT_0 = rf"(?=\S)(?!\#{{1,2}} |[*_-]{{3,}}{_B}*+(?:[\r\n]|\Z)|<!--|\* \* \*)"
_IMAGE = r"\[[^\s\[\]]{0,60}\]"
_TAG = r"</?(?:div|span|section|article|figure)\b[^<>\r\n]*>|<!--[^\r\n]*-->"

ROWS: Final = (
    Dialect("resiliparse", number=" {2}", bullet="\u2022", content=_COLUMN_4),
    Dialect("inscriptis", number=_RIGHT, bullet="[*+]", content=_COLUMN_4),
    Dialect("inscriptis-div", number=_RIGHT_IN_DIV, bullet="[*+]", content=rf" {{6}}{_B}*+"),
    Dialect("w3m", number=_RIGHT, bullet="[\u2022\u25a1\u2606\u25cb]", content=_COLUMN_4, wraps=True, signs=_IMAGE),
    Dialect("lynx", number=_FAR, bullet="[*+o#]", content=_COLUMN_7, wraps=True, gaps=False, signs=_IMAGE, references=True),
    Dialect("elinks", number=_FAR, bullet="[*+\u2022\u25e6]", content=_HANGING, wraps=True, signs=_IMAGE, references=True),
    Dialect("pandoc", number="", bullet="-", content=_COLUMN_4, wraps=True, signs=_IMAGE),
    Dialect("gfm", number="", bullet="-", content=r" {2,}", wraps=True, markdown=True, signs=_TAG),
    Dialect("html2text", number=" {2}", bullet="[*]", content=_AT_0, wraps=True, hyphens=True, markdown=True),
    Dialect("markdownify", number="", bullet="[*+-]", content=r" {2,}", markdown=True),
    Dialect("plain", number="", bullet="[\u2022*+-]", content=rf"(?=\S){_NEXT_MARK}| {{1,8}}(?=\S){_NEXT_MARK}"),
)
DIALECTS: Final = {row.name: row for row in ROWS}

_SIGN = re.compile(
    rf"(?:{lexis.TEXT_START}|(?<=[\r\n]))([ \u00a0]{{0,8}})(?:([0-9]{{1,9}})[.)]|([\u2022\u25a1*+-]))([ \u00a0]{{1,4}})"
    rf"(\S[^\r\n]*+)(?:{lexis.EOL}({_B}*+{lexis.EOL})*+([ \t\u00a0]*+)(?=(\S)))?"
)
_MARKED = re.compile(r"(?:\A|[\r\n])[ \t]{0,3}\#{1,6} \S|(?:[.)*-])[ ]{1,3}\#{1,6} \S|\]\((?:https?:|/|\?)|\\[.#*_\[\]()-]|(?:\A|[\r\n]| )<(?:!--|div\b)|(?:\A|[\r\n])[=-]{3,}[ \t]*[\r\n]")
_WRAPPED_AT_4 = re.compile(r"[\r\n] {4}[^\s*\u2022][^\r\n]{40,90}(?:\r\n?|\n) {4}[^\s*\u2022]")
_SIGNS: Final = 12


def detect(text: str) -> str:
    """The name of the dialect that a text is most likely in, from the columns of its first numbers or bullets.

    >>> detect("  1. A title\\n\\n    2 May 2023\\n\\n  2. Another")
    'resiliparse'
    >>> detect("    1. A title\\n       2 May 2023\\n       A body that is so long that it goes\\n       on.")
    'lynx'
    """
    numbers: list[re.Match[str]] = []
    bullets: list[re.Match[str]] = []
    for place, sign in enumerate(_SIGN.finditer(text)):
        (numbers if sign[2] else bullets).append(sign)
        if len(numbers) >= _SIGNS or (place >= 4 * _SIGNS and len(numbers) >= 2) or place >= 80 * _SIGNS:
            break
    if numbers and bullets and bullets[0].start() < numbers[0].start():  # a number inside a bullet's text is no item
        numbers = [sign for sign in numbers if len(sign[1]) < len(bullets[0][1]) + 2 or not bullets[0].start()]
        if not bullets[0].start():
            numbers = [sign for sign in numbers if len(sign[1]) < 4]
    return _by_signs(text, _unstripped(numbers)) or _by_signs(text, _unstripped(bullets)) or "plain"


def _unstripped(signs: list[re.Match[str]]) -> list[re.Match[str]]:
    """The signs of the outer list: without the first of a text that was stripped, which has lost its column, and without
    those that stand elsewhere: nested lists, dates like "5. Januar 2017", wrapped lines that begin with a number."""
    if len(signs) > 1 and not signs[0].start() and not signs[0][1]:
        signs = signs[1:]
    columns = Counter(len(sign[1]) for sign in signs)
    often = max(columns.values(), default=0)
    least = min((column for column, count in columns.items() if count * 3 >= often), default=0)
    return [sign for sign in signs if least <= len(sign[1]) < least + 2]


def _by_signs(text: str, signs: list[re.Match[str]]) -> str | None:
    for sign in signs:
        indent, number, bullet, separator, title, gap, below, following = sign.groups()
        if "\u00a0" in indent or separator[0] == "\u00a0":
            return "elinks"
        column = len(indent)
        deep = len(below) if below is not None else -1
        if column == 3 and deep in (4, 6):
            return "inscriptis" if deep == 4 else "inscriptis-div"
        if column >= 3:
            return "lynx" if gap is None and deep == 7 else "elinks" if _has_gap_at_7(text) else "lynx"
        if column == 2:
            if title.startswith("#") or (deep == 0 and _MARKED.search(text, 0, _SAMPLE)):
                return "html2text"
            if number or bullet == "\u2022":
                return "w3m" if bullet and _WRAPPED_AT_4.search(text, 0, _SAMPLE) else "resiliparse"
            return "html2text" if deep == 0 else "inscriptis"
        if column == 1 or (number and len(number) > 1 and column == 0 and separator == " " and deep == 4 and _RIGHT_ALIGNED.search(text)):
            return "w3m" if _WRAPPED_AT_4.search(text, 0, _SAMPLE) else "inscriptis"
        if column == 0:
            marked = _MARKED.search(text, 0, _SAMPLE) is not None
            if deep == 4 and not sign.start() and len(separator) == 1 and number and not marked:
                return "resiliparse"
            if len(separator) >= 2 or deep == 4:
                return "gfm" if marked else "pandoc"
            if deep in (2, 3, 5) or marked:
                return "markdownify"
    return None


def _has_gap_at_7(text: str) -> bool:
    return _GAP_AT_7.search(text, 0, _SAMPLE) is not None


_GAP_AT_7 = re.compile(r"(?:\r\n?|\n){2} {7}\S")
_RIGHT_ALIGNED = re.compile(r"[\r\n] [1-9]\. ")
_SAMPLE: Final = 100_000
