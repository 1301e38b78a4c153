"""Categories in brackets at the same end of all titles: "[Transport] A new bridge", "A new bridge (Transport)"; in bold or before a
dash at their beginning, behind the sign that parts days from titles too ("3 May 2020 - Transport - A new bridge"), and, in scripts that part no words,
before a space: "製品 新しい橋". Nothing here raises.

A title may have brackets of its own ("[Update] …"): they are something else only where nearly all titles have them and they do not all say the same.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Final

from newsparse import lexis
from newsparse.reading.find.candidate import Reading
from newsparse.reading.find.elements import Record
from newsparse.reading.lines.bylines import BY
from newsparse.reading.lines.page_lines import Line

SQUARE = re.compile(
    r"\A[\[［]\s*+(?P<within>[^][［］|()\d]{2,40}?)\s*[\]］](?:[ \t\u00a0]*[-–—:|·](?=\s))?[ \t\u00a0\u3000]*(?=[^\s(])"
)
_LAST = re.compile(r"(?<=\S)[ \t\u00a0\u3000]*[\[［]\s*+(?P<within>[^][［］|()\d]{2,40}?)\s*[\]］]\Z")
_ROUND_FIRST = re.compile(r"\((?P<within>[^()|\d]{3,40}?)\)(?:[ \u00a0]?[-–—:|·])?[ \u00a0]+(?=\S)")
_ROUND = re.compile(r"(?<=\S)[ \u00a0]+\((?P<within>[^()|\d]{3,40}?)\)\Z")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[ \u00a0-]?){1,3}[^\W\d_]{2,}(?:-[^\W\d_]{2,})?")
PERSON = re.compile(r"[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]+){1,2}")
"""What may be the name of a person: "Ann Sea (Geneva)" is one with a place."""
PERSON_AND_MORE = re.compile(rf"{PERSON.pattern}(?:, | \()")
_CAPITALS = re.compile(r"(?P<within>[^|:()\d]{3,30}?)[ \u00a0]+\|[ \u00a0]+(?=\S)")
WIDE = re.compile(r"【(?P<within>[^【】()\d]{1,12})】[ \u3000]?(?=\S)")
WORD = re.compile(rf"(?P<within>[^\s\d()\[\]*（）「」『』、。：:]{{1,8}})[ \u3000]+(?=\S)(?=.*[{lexis.CJK}])")
DASH = re.compile(r"(?P<within>[^-–—|:()\d]{2,30}?)\s+[-–—]\s+(?=\S)")
_DASH_LAST = re.compile(r"(?<=\S)\s+[-–—]\s+(?P<within>[^-–—|:()\d]{2,30})\Z")
_BAR = re.compile(r"(?P<within>[^-–—|:()\d]{2,30}?)\s+\|\s+(?=\S)")
_BAR_LAST = re.compile(r"(?<=\S)\s+\|\s+(?P<within>[^-–—|:()\d]{2,30})\Z")
_COMMA = re.compile(r"(?P<within>[^,|:()\d]{2,30}),\s+(?=[^\Wa-z])")
_BOLD = re.compile(r"(?:\*\*|__)(?P<within>[^*_()\d]{2,40}?)(?:\*\*|__)\s+(?=\S)")
_BY = re.compile(rf"(?:{'|'.join(sorted(BY))})\s+(?=\S)", re.IGNORECASE)
_FEWEST: Final = 3
_MOST_WORDS: Final = 4
_LONGEST: Final = 400  # characters of a title in which brackets are looked for


def with_bracketed(lines: Sequence[Line], reading: Reading) -> Reading:
    """A reading whose titles all have a category in brackets at the same end, or who wrote the entry ("by Ann Sea"), with these apart."""
    if len(reading.records) < 2 or any("kicker" in roles for roles in reading.roles):
        return reading
    titles = [only_title(record, roles) for record, roles in zip(reading.records, reading.roles, strict=True)]
    if -1 in titles:
        return reading
    patterns = (SQUARE, _LAST, _ROUND_FIRST, _ROUND, _BOLD, WIDE, _CAPITALS, WORD, DASH)
    sign = _sign_beside_days(lines, reading)
    by_sign: tuple[re.Pattern[str], ...] = ()
    if sign and _holds_once(reading, titles, sign):
        by_sign = _BY_SIGN.get(sign, (DASH, _DASH_LAST))
    each = (
        _parted(reading, titles, pattern, of_days=pattern in by_sign) for pattern in (*by_sign, *patterns)
    )
    return next(filter(None, each), reading)


def _sign_beside_days(lines: Sequence[Line], reading: Reading) -> str:
    """The dash, comma or bar that alone is between the day and the title of all entries; "" for none, or for others."""
    signs = set()
    for record, roles in zip(reading.records, reading.roles, strict=True):
        pairs = itertools.pairwise(zip(record.elements, roles, strict=True))
        found = [(one, two) for (one, a), (two, b) in pairs if {a, b} == {"title", "date"}]
        if record.date < 0:
            continue
        if len(found) != 1 or found[0][0].line != found[0][1].line:
            return ""
        one, two = found[0]
        line = lines[one.line]
        signs.add(line.text[one.end - line.start : two.start - line.start].strip())
    sign = signs.pop() if len(signs) == 1 else ""
    return sign if sign in _SIGNS else ""


_SIGNS: Final = ("-", "–", "—", ",", "|")
_BY_SIGN: Final = {",": (_COMMA,), "|": (_BAR, _BAR_LAST)}
"""The categories that the sign between days and titles parts from these, where it is no dash."""
_BETWEEN: Final = (DASH, _DASH_LAST, _COMMA, _BAR, _BAR_LAST)
"""The categories that only a sign parts from titles."""


def _holds_once(reading: Reading, titles: Sequence[int], sign: str) -> bool:
    """Whether each title has a sign in it that is set off as that between days and titles is, and has it once."""
    told = re.compile(rf"{' ' if sign != ',' else ''}{re.escape(sign)} ")
    return all(
        len(told.findall(record.elements[at].text)) == 1
        for record, at in zip(reading.records, titles, strict=True)
    )


def without_brackets(reading: Reading) -> Reading:
    """A reading whose categories are not in brackets, where all are: "A title" above "(Transport)"; several words in square ones, other words each time
    above a title, say what an image shows, as text browsers print it."""
    places = [roles.index("kicker") if "kicker" in roles else -1 for roles in reading.roles]
    if any(
        at >= 0 and not _AROUND.fullmatch(record.elements[at].text)
        for record, at in zip(reading.records, places, strict=True)
    ):
        return reading
    said = [record.elements[at] for record, at in zip(reading.records, places, strict=True) if at >= 0]
    alone = all(each.text[0] == "[" and " " in each.text and not each.inline for each in said)
    if alone and len({each.text for each in said}) == len(reading.records) > 1:
        return reading._replace(
            roles=[["more" if role == "kicker" else role for role in roles] for roles in reading.roles]
        )
    records = [
        record
        if at < 0
        else record.with_parts(at, record.elements[at].part(1, len(record.elements[at].text) - 1))
        for record, at in zip(reading.records, places, strict=True)
    ]
    return reading._replace(records=records)


_AROUND = re.compile(r"[(（\[［][^][［］()（）]{2,40}[)）\]］]")


def only_title(record: Record, roles: Sequence[str]) -> int:
    """The place of an entry's title, where it has one, not joined from several lines; -1 else."""
    places = [at for at, role in enumerate(roles) if role == "title"]
    alone = len(places) == 1 and not record.elements[places[0]].joined
    return places[0] if alone and len(record.elements[places[0]].text) <= _LONGEST else -1


def _are_categories(texts: set[str]) -> bool:
    """Whether texts in brackets differ and have few words each."""
    return len(texts) > 1 and all(len(text.split()) <= _MOST_WORDS for text in texts)


def _are_signed(texts: set[str]) -> bool:
    """Whether texts in brackets are names with initials: "R. Hale"."""
    return all(map(_INITIALS.fullmatch, texts))


def _parted(
    reading: Reading, titles: Sequence[int], pattern: re.Pattern[str], *, of_days: bool = False
) -> Reading | None:
    """A reading with what is in the brackets of its titles apart; `None` where too few have any, or they are no categories. `of_days` says that the
    sign also parts days from titles: then two that are alike are enough."""
    pairs = zip(reading.records, titles, strict=True)
    find = pattern.search if pattern.pattern.endswith(r"\Z") else pattern.match
    matches = [find(record.elements[at].text) for record, at in pairs]
    found = [match for match in matches if match is not None]
    within = {match["within"] for match in found}
    least = len(titles) * 3 / 4 if pattern in (SQUARE, _LAST) else len(titles)
    if (
        len(found) < max(least, 2 if pattern is _CAPITALS or _are_signed(within) else _FEWEST)
        or not _are_categories(within)
        or sum(match.string[match.end() :] in within for match in found)
        >= max(2, len(found) // 4)  # "Ports - Suva" and "Suva - Lautoka"
        or pattern is WORD
        and len(within) == len(found)
        or pattern is _CAPITALS
        and not all(text.isupper() for text in within)
        or pattern is _ROUND
        and all(PERSON.fullmatch(match.string, 0, match.start()) for match in found)
        or pattern in _BETWEEN
        and (len(within) == len(found) or max(text.count(" ") for text in within) > 1)
        and not (of_days and all(text.isupper() for text in within))
        or pattern is DASH
        and not of_days
        and len(within) * 3 > len(found) * 2
    ):
        return None
    signed = all(map(_BY.match, within))
    name = "author" if signed else "kicker"
    records, roles = [], []
    for record, own, at, match in zip(reading.records, reading.roles, titles, matches, strict=True):
        if match is None:
            records.append(record)
            roles.append(list(own))
            continue
        title = record.elements[at]
        start, end = match.span("within")
        by = _BY.match(title.text, start) if signed else None
        apart = title.part(by.end() if by is not None else start, end)
        behind = match.start() > 0
        rest = title.part(0, match.start()) if behind else title.part(match.end(), len(title.text))
        pair, names = ((rest, apart), ("title", name)) if behind else ((apart, rest), (name, "title"))
        pair = (pair[0], pair[1]._replace(inline=True))
        records.append(record.with_parts(at, *pair))
        roles.append([*own[:at], *names, *own[at + 1 :]])
    return reading._replace(records=records, roles=roles)
