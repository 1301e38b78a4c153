r"""Letters are garbled: the text was decoded with the wrong encoding.

## What it does

Looks for UTF-8 that was decoded as Windows-1252 or Latin-1 (`Ã©` for é, `â€™` for ’, Cyrillic as rows of `Ð` and `Ñ`), and for U+FFFD, the
character that decoders insert for bytes they can't decode.

## Why is this bad?

Searches miss the words, names are wrong, and month names with accents aren't recognized.

## Example

```text
  1. CafÃ© owners meet â€œat lastâ€\x9d

    22 September 2023
```

## Use instead

```text
  1. Café owners meet “at last”

    22 September 2023
```

## Fix

`--fix` decodes these letters correctly if that gives valid UTF-8. It can't repair U+FFFD, because the letters are gone: scrape the page
again, and decode it with the encoding it declares.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from newsparse import dates
from newsparse.validation.model import Edit, Fix, Found, Severity
from newsparse.validation.page import Page, count, short

CODE, NAME, SEVERITY, FIX = "NP402", "mojibake", Severity.WARNING, "safe"

_CP1252: Final = {
    bytes([byte]).decode("cp1252"): byte
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_BYTES: Final = {**{chr(byte): byte for byte in range(0x80, 0x100)}, **_CP1252}
_NEXT: Final = "[\\x80-\\xbf" + "".join(_CP1252) + "]"
_SEQUENCE: Final = re.compile(f"[\\xc2-\\xdf]{_NEXT}|[\\xe0-\\xef]{_NEXT}{{2}}|[\\xf0-\\xf4]{_NEXT}{{3}}")
_SURE: Final = re.compile(
    f"[ÃÂ][\\xa1-\\xbfŠŒŽšœžŸƒˆ˜‡†„‚€•›‹]|â€(?:{_NEXT}|[\\x9d])|(?:[ÐÑ]{_NEXT}){{2}}|[ÙØ]{_NEXT}[ÙØ]{_NEXT}"
    f"|[äåæçèé]{_NEXT}{{2}}[ä-é]{_NEXT}{{2}}|ðŸ{_NEXT}{{2}}|ï»¿"
)
_QUICK: Final = "ÃÂâÐÙØäåæçèéðï\ufffd"


def _decoded(match: re.Match[str]) -> str:
    try:
        return bytes(_BYTES[letter] for letter in match[0]).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def check(page: Page) -> Iterator[Found]:
    """One finding for each field, or line outside the items, with broken letters."""
    text = page.text
    if text.isascii() or not any(letter in text for letter in _QUICK):
        return
    sure = _SURE.search(text)
    if sure is None and "\ufffd" not in text:
        return
    spans: dict[tuple[int, int], tuple[str, list[tuple[int, int]]]] = {}
    for match in (_SEQUENCE if sure else re.compile("\ufffd")).finditer(text):
        if match[0] == "\ufffd" or _decoded(match) != match[0]:
            field, span = _home(page, match.start())
            spans.setdefault(span, (field, []))[1].append(match.span())
    if sure and "\ufffd" in text:
        for match in re.finditer("\ufffd", text):
            field, span = _home(page, match.start())
            spans.setdefault(span, (field, []))
    everywhere = sure is not None and sum(1 for _ in _SURE.finditer(text)) >= 3
    for (start, end), (field, places) in sorted(spans.items()):
        broken = text[start:end]
        lost = broken.count("\ufffd")
        repaired = _SEQUENCE.sub(_decoded, broken) if everywhere or _SURE.search(broken) else broken
        if repaired == broken:
            if lost:
                at = text.index("\ufffd", start)
                yield Found(
                    at,
                    at + 1,
                    f"{count(lost, 'letter')} lost in decoding (U+FFFD) in {short(_around(text, at))}",
                )
            continue
        first, last = places[0][0], places[0][1]
        fix = Fix(
            "decode the letters correctly",
            (Edit(start, end, repaired),),
            _fields(page, start, field, repaired),
        )
        shown = _around(text, first)
        yield Found(
            first,
            last,
            f"garbled letters: {short(shown)} should be {short(_SEQUENCE.sub(_decoded, shown))}",
            fix,
        )


def _fields(page: Page, start: int, field: str, repaired: str) -> frozenset[str]:
    """The fields that a repaired text changes: a line that is a date again is no title or body any more, where its item has no date yet."""
    place = page.at(start)
    undated = place is not None and page.items[place].date is None
    if undated and field in ("title", "body", "kicker") and dates.line_date(repaired) is not None:
        return frozenset({"title", "body", "kicker", "date", "place"})
    return frozenset({field or "heading"})


def _around(text: str, at: int) -> str:
    """The words around a place."""
    before = re.split(r"\s", text[max(0, at - 20) : at])[-1]
    return before + re.split(r"[ \t\r\n]", text[at : at + 20])[0]


def _home(page: Page, offset: int) -> tuple[str, tuple[int, int]]:
    """The field that an offset is in and its span; the line where it is in none."""
    place = page.at(offset)
    if place is not None:
        spans = page.slot_list(place)
        at = bisect_right(spans, offset, key=lambda span: span[1]) - 1
        if at >= 0 and offset < spans[at][2]:
            slot, start, end = spans[at]
            return slot, (start, end)
    return "", page.line_span(offset)
