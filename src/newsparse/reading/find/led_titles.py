"""Titles that lead to their texts on one line: "A new bridge: It opens on Monday.". Nothing here raises."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from newsparse.reading.find.candidate import Reading
from newsparse.reading.find.elements import Element
from newsparse.reading.find.weights import UNTITLED
from newsparse.reading.lines.page_lines import Line, ends_sentence

_FEWEST: Final = 3
_LED = re.compile(r"(?P<title>[\"„“«‘'¿¡]?[^\W_][^.!?:：。]{2,80}[?!？！]?)(?:: |：)(?=\S)")


def with_led_titles(lines: Sequence[Line], reading: Reading) -> Reading:
    """A reading without titles whose texts all begin with some words before a colon and a sentence, as titles and texts: no two say the same, as
    labels and categories would."""
    if reading.order not in UNTITLED or len(reading.records) < _FEWEST:
        return reading
    places = [roles.index("body") if "body" in roles else -1 for roles in reading.roles]
    if -1 in places:
        return reading
    texts = [record.elements[at] for record, at in zip(reading.records, places, strict=True)]
    found = [match for text in texts if (match := _led(lines, text)) is not None]
    if len({match["title"] for match in found}) < len(texts):
        return reading
    records, roles = [], []
    for record, own, at, text, match in zip(
        reading.records, reading.roles, places, texts, found, strict=True
    ):
        size, begin = match.end("title"), match.end()
        title = text._replace(end=text.start + size, text=text.text[:size], joined=False)
        rest = text._replace(start=text.start + begin, text=text.text[begin:])
        records.append(record.with_parts(at, title, rest))
        roles.append([*own[:at], "title", *own[at:]])
    return reading._replace(records=records, roles=roles)


def _led(lines: Sequence[Line], text: Element) -> re.Match[str] | None:
    """The words before the colon with which a text begins, if they are on its first line and a sentence is behind them."""
    match = _LED.match(text.text)
    if match is None or not ends_sentence(text.text):
        return None
    if text.joined:
        line = next((line for line in lines if line.start <= text.start < line.end), None)
        if line is None or not line.raw or text.start + match.end() > line.end:
            return None
    return match
