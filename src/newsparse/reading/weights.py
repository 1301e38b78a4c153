"""How well a way of reading describes a page, in bits: what its fields look like, how alike its entries are, what it leaves unexplained.

The description length that a reading saves beside plain text, as in Rissanen's minimum description length, with the chances of a
line's features by role written as bits. Nothing here raises.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from newsparse.reading.cuts import Cut
from newsparse.reading.lines import Line, ends_sentence
from newsparse.reading.roles import PRIOR, Element, Record

Roles = Sequence[str]
_NEW_PATTERN: Final = 7.0
_MISFIT: Final = 9.0
_TEMPLATE: Final = 10.0
_MOST_BODY: Final = 3.5  # a text in more pieces is no better


class Weight(NamedTuple):
    """What a reading saves.

    Attributes:
        bits: In all.
        each: The bits of each entry.
        dated: How many entries have a date.
    """

    bits: float
    each: tuple[float, ...]
    dated: int


def weigh(
    lines: Sequence[Line],
    cut: Cut,
    order: str,
    found: Sequence[Record],
    roles: Sequence[Roles],
    misfits: Sequence[int],
    repeated: Counter[str],
) -> Weight:
    """The bits that the entries of a reading save; what lies outside them costs nothing here."""
    patterns: Counter[tuple[object, ...]] = Counter()
    repeated = repeated | Counter(e.text for record in found for e in record.elements if e.kind == "text")
    labels = Counter(match[1] for record in found for e in record.elements if (match := _LABEL.match(e.text)))
    titles = Counter(title_of(record, role) for record, role in zip(found, roles, strict=True))
    each = []
    dated = 0
    for count, (record, role, misfit) in enumerate(zip(found, roles, misfits, strict=True)):
        bits = -_MISFIT * misfit
        pattern = _pattern(lines, record, role)
        chance = (patterns[pattern] + 2.0 ** -(PRIOR[order] + _NEW_PATTERN)) / (count + 1)
        bits += math.log2(chance)
        patterns[pattern] += 1
        title = title_of(record, role)
        body: list[float] = []
        known = all(
            repeated[element.text] > 1
            for element in record.elements
            if element.inline and element.kind == "text"
        )
        for element, name in zip(record.elements, role, strict=True):
            if name == "body":
                body.append(_body_bits(element, repeated, labels))
            else:
                bits += (
                    _date_bits(element, known) if name == "date" else _element_bits(element, name, repeated)
                )
        bits += min(sum(body), _MOST_BODY)
        if cut.kind == "level" and title and not any(map(str.isalpha, title)):
            bits += 6  # a version
        if cut.kind == "level" and any(
            n == "title" and e.line != record.start for e, n in zip(record.elements, role, strict=True)
        ):
            bits -= 12
        if "title" not in role and order not in ("DB", "BD", "BKD"):
            bits -= 15
        if title and titles[title] > 1:  # the same title twice may be; the same title everywhere is none
            bits -= 3.0 + 9.0 * (titles[title] - 1) / len(found)
        dated += record.date >= 0
        bits += _gap_bits(lines, record)
        each.append(bits)
    bits = sum(each) + _mark_bits(lines, cut, found) - _TEMPLATE
    return Weight(bits, tuple(each), dated)


def title_of(record: Record, role: Roles) -> str:
    """The title's text; empty where there is none."""
    return next((e.text for e, name in zip(record.elements, role, strict=True) if name == "title"), "")


def _pattern(lines: Sequence[Line], record: Record, role: Roles) -> tuple[object, ...]:
    """The roles of an entry in order, each with the gap and indent before it; paragraphs of a body count once."""
    found: list[tuple[object, ...]] = []
    for element, name in zip(record.elements, role, strict=True):
        if name in ("more", "credit") or name == "body" and found and found[-1][0] == "body":
            continue
        line = lines[element.line]
        first = element.line == record.start
        found.append((name, 0 if first else min(line.gap, 2), 0 if first else line.indent, element.inline))
    return tuple(found)


def _gap_bits(lines: Sequence[Line], record: Record) -> float:
    inner = max((lines[place].gap for place in range(record.start + 1, record.end)), default=-1)
    before = lines[record.start].gap
    if inner < 0 or record.start == 0:
        return 0.0
    return 2.0 if before > inner else -5.0 if before < inner else 0.0


def _element_bits(element: Element, role: str, repeated: Counter[str]) -> float:
    if role == "title":
        return _title_bits(element.text) - _date_as_text(element)
    if role == "kicker":
        return _kicker_bits(element, repeated) - _date_as_text(element)
    if role == "place":
        return 0.5 if len(element.text) <= 40 and repeated[element.text] < 2 else -1.0
    if role == "author":
        return 3.0
    return 0.0


def _date_bits(element: Element, known: bool) -> float:
    """What a date saves; `known` says that the words beside it are the same for several entries."""
    spot = element.spot
    if spot is None:
        return 0.0
    bits = 14.0 if spot.whole else 12.0 if known else 10.0 if spot.strong else 6.0
    if spot.text_before is not None and spot.text_after is not None:
        bits -= 5
    date = spot.date.date
    if date is None or date.start is None:
        bits -= 3
    return bits - (2.0 if spot.rank < 2 else 0.0)


_INNER_END = re.compile(r"(?<=[^\W\d_]{4})[.!?]\s+(?=[^\W\d_a-zа-я])|[。！？](?=.)")


def _title_bits(text: str) -> float:
    bits = 1.0 - 6.0 * len(_INNER_END.findall(text))
    size = len(text)
    if ends_sentence(text):
        bits -= 2.0 if text[-1] in "\"'”’»)" else 5.0 if size > 60 else 4.0
    if size < 4:
        bits -= 4
    elif size > 250:
        bits -= 10
    elif size > 160:
        bits -= 5
    elif size > 120:
        bits -= 2
    if not any(map(str.isalpha, text)):
        bits -= 6
    if text[0].islower():
        bits -= 3
    return bits


def _date_as_text(element: Element) -> float:
    """What it costs that a line which is a day is read as something else."""
    return 12.0 if element.spot is not None and element.spot.whole else 0.0


def _kicker_bits(element: Element, repeated: Counter[str]) -> float:
    text = element.text
    size = len(text)
    bits = (
        2.5
        if repeated[text] > 1
        else -1.0
        if element.inline and size <= 25
        else -3.0
        if element.inline
        else -2.0
    )
    if size > 60:
        bits -= 8
    elif size > 40:
        bits -= 3
    if ends_sentence(text):
        bits -= 5
    return bits


_LABEL = re.compile(r"([^\W\d][\w ]{1,20})[:：]\s")


def _body_bits(element: Element, repeated: Counter[str], labels: Counter[str]) -> float:
    text = element.text
    bits = 0.0
    label = _LABEL.match(text)
    if label and labels[label[1]] > 1:
        return 1.0
    size = len(text)
    if ends_sentence(text):
        bits += 2.0
        if size < 25:
            bits -= 2.0
    elif size < 60 and text[-1] not in "…" and text[0] not in "-*•+>":
        bits -= 5.0 if element.inline else 3.0
    if size > 100:
        bits += 1.5
    if repeated[text] > 1:
        bits -= 2.0
    if element.spot is not None and element.spot.whole and element.spot.rank == 2:
        bits -= 12.0
    return bits


def _mark_bits(lines: Sequence[Line], cut: Cut, found: Sequence[Record]) -> float:
    """What the marks of a cut save: a number that was to be expected more than one that jumps."""
    if cut.kind == "bullet":
        return 3.0 * len(found)
    if cut.kind == "level":
        return 4.0 * len(found)
    if cut.kind != "number":
        return 0.0
    bits = 0.0
    last: int | None = None
    for record in found:
        value = record.mark.value if record.mark else 0
        if last is None or abs(value - last) == 1 or value == last == 1:
            bits += 6
        elif value == 1:
            bits += 3
        else:
            bits -= 1
        last = value
    return bits * (0.5 if cut.weak else 1.0)
