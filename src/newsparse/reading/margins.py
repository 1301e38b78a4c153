"""A page that someone indented as a whole: its margin, the text without it, and entries put back where they are.

Some renderers indent all that they print too. Such columns are theirs, and no margin is taken off them. Nothing here raises.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from itertools import islice
from typing import Final

from newsparse import lexis
from newsparse.dialects import DATE_TAIL, is_marked
from newsparse.reading.entries import Entries, Entry, Field, Made, Part

_AT_0 = re.compile(r"(?:\A|[\r\n])[^\r\n ]")
_INDENTS = re.compile(r"(?:\A|(?<=[\r\n]))( +)(?=\S)")
_MARK: Final = rf"(?:[0-9]{{1,3}}[.)](?! {DATE_TAIL}{lexis.BLANK}*+(?:[\r\n]|\Z))|[\u2022*+-])[ \u00a0]"
_SIGN = re.compile(
    rf"(?:\A|(?<=[\r\n]))(?P<indent>[ \u00a0]+)(?P<mark>{_MARK}[ \u00a0]{{0,3}}+)\S[^\r\n]*+{lexis.EOL}"
    rf"(?P<gap>(?>{lexis.BLANK}*+{lexis.EOL})*+)(?P<below> +)(?!{_MARK})\S[^\r\n]*+(?P<touches>{lexis.EOL}(?P=below)\S)?"
)
_SIGNS: Final = 24  # that are enough


def margin(text: str) -> int:
    """How many spaces before each line are none of its renderer's.

    >>> margin("  News\\n\\n    1. A title\\n\\n      2 May 2023\\n"), margin("  1. A title\\n\\n    2 May 2023\\n")
    (2, 0)
    """
    if _AT_0.search(text):
        return 0
    common = min((len(match[1]) for match in _INDENTS.finditer(text)), default=0)
    signs = _signs(text) if common else []
    if not signs:
        return 0
    columns = Counter((len(sign["indent"]), len(sign["below"])) for sign in signs)
    number, below = columns.most_common(1)[0][0]
    if (number, below) == (2, 4) and signs[0]["mark"][0].isdigit():
        return 0  # Resiliparse's numbers, whatever their text holds; Markdown has the text below a number at its own column
    if is_marked(without(text, common)[0]):
        return common  # renderers that mark what they print indent no page
    if (
        below == common < number <= common + _HEADING
    ):  # ELinks and Links put headings in items at their margin
        return common - _MARGIN if common > _MARGIN and number > common + 1 else 0
    wraps = any(sign["touches"] for sign in signs) or _is_wrapped(text, below)
    apart = re.compile(rf"{lexis.EOL}{lexis.BLANK}*+{lexis.EOL} {{{below}}}\S").search(text) is not None
    loose = re.compile(rf"(?:\A|[\r\n]) {{{common}}}(?!{_MARK})[^\s]").search(text) is not None
    if number == below - _BELOW <= common and all(map(_is_set_off, signs)):
        return number
    if _is_column(number, below):
        return common if loose and apart and below - common == _BELOW and _is_wide(text) else 0
    if (
        (3, 6) in columns and below == 6
    ):  # the columns of inscriptis, which breaks no line, and of w3m's two further in
        return below - _BELOW if wraps and common >= below - _BELOW else 0
    if loose and below - common in ((_BELOW, _FAR) if apart else (_FAR,)):
        # headings at the margin of the page; Links has them three columns in, and people indent by as many as they do
        return common - _HEADING if below - common == _BELOW and common - _HEADING in _INDENTED else common
    far = below - _FAR
    if 0 < far <= common - 2 and number - far >= 3 and wraps:
        return far
    if wraps and apart and number < below - _BELOW + 2 and 0 < below - _BELOW <= common:
        return below - _BELOW
    # nothing but the list of a renderer that indents lists
    return common - 2 if number == common and below - number == 2 else common


def _signs(text: str) -> list[re.Match[str]]:
    """The first numbers of a page that are in no item of a bullet, with the lines below them; its bullets where there are none."""
    signs = list(islice(_SIGN.finditer(text), _SIGNS))
    bullets = [sign for sign in signs if not sign["mark"][0].isdigit()]
    inside = {len(sign["below"]) for sign in bullets if sign.end("mark") - sign.start() == len(sign["below"])}
    return [sign for sign in signs if sign not in bullets and len(sign["indent"]) not in inside] or bullets


_INDENTED: Final = (2, 4, 8)  # columns by which people indent text
_MARGIN: Final = 2  # columns before all that ELinks and Links print
_HEADING: Final = 3  # columns that a number is further in than its heading


def _is_wrapped(text: str, column: int) -> bool:
    """Whether a paragraph at a column goes on in the next line, where its first is full."""
    goes_on = rf"(?:\A|[\r\n]) {{{column}}}(\S[^\r\n]{{{_FULL // 2},}}+){lexis.EOL} {{{column}}}[^\s0-9]"
    return any(lexis.width(match[1]) >= _FULL for match in re.compile(goes_on).finditer(text, 0, _SAMPLE))


def _is_set_off(sign: re.Match[str]) -> bool:
    """Whether spaces behind a mark bring the text to a column of its own, as pandoc prints it."""
    return sign["mark"].endswith("  ") and "\u00a0" not in sign["mark"]


def _is_wide(text: str) -> bool:
    """Whether lines are longer than renderers make them that break them at 80 columns: they were moved, or their renderer breaks none."""
    long = (match[0] for match in _LONG.finditer(text, 0, _SAMPLE))
    wide = (lexis.width(line) == len(line) for line in long if _could_be_broken(line))
    return sum(islice(wide, 2)) == 2


def _could_be_broken(line: str) -> bool:
    """Whether the last word of a long line could have been on the next one."""
    space = line.rfind(" ")
    return space >= _WIDE and 1 < len(line) - space <= _LONGEST_WORD + 1


_LONG = re.compile(r"(?<![^\r\n])[^\r\n]{81,}+(?=[\r\n])")
_WIDE: Final = 66  # columns
_LONGEST_WORD: Final = 15
_BELOW: Final = 4  # columns that the text of an item is further in than the page
_FAR: Final = 7  # the same in lynx and elinks, which wrap lines and indent nearly all that they print
_FULL: Final = 50  # columns of a line that a renderer may have broken
_SAMPLE: Final = 100_000


def _is_column(number: int, below: int) -> bool:
    """Whether renderers print a list at such columns."""
    return number <= 3 and below == 4 or number >= 3 and below == 7


def without(text: str, spaces: int) -> tuple[str, Callable[[int], int]]:
    """A text without the margin of its lines, and what gives the place in the text of a place in that."""
    pattern = re.compile(rf"(?:\A|(?<=[\r\n])) {{{spaces}}}")
    starts = [match.start() - number * spaces for number, match in enumerate(pattern.finditer(text))]
    return pattern.sub("", text), lambda at: at + spaces * bisect_right(starts, at)


def moved(entries: Entries, place: Callable[[int], int]) -> Entries:
    """Entries of a text without its margin as entries of the text."""

    def field(found: Field) -> Field:
        return found._replace(start=place(found.start), end=place(found.end - 1) + 1)

    def entry(found: Entry) -> Entry:
        start, end = found.span
        return Entry(tuple(map(field, found.fields)), place(start), place(max(0, end - 1)) + 1)

    def part(found: Part) -> Part:
        heading = found.heading and field(found.heading)
        return found._replace(heading=heading, entries=Made(found.entries, entry), template="")

    evidence = tuple(each._replace(start=place(each.start), end=place(each.end)) for each in entries.evidence)
    return Entries(Made(entries.parts, part), evidence, entries.goes_on)
