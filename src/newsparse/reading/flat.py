"""Pages that are no list: entries told by their date lines alone, as far as the signs are sure (docs/dialects.md).

Four forms, each needing at least two entries of its kind: a title line above a line that begins with a date
("18 March 2016 – As the first week …"); a line of date and category above a title; a title line above a date line
("Date: 22 May 2021"); a date line above a title. Where no form is sure there are no entries. Nothing here raises.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from newsparse import dates, lexis
from newsparse.dates import DateLine, Precision
from newsparse.reading.entries import Entries, Entry, Field, Part

_LINE = re.compile(lexis.WORDS)
_EOL = re.compile(lexis.EOL)
_DASH = re.compile(r"\s*[\u2013\u2014:|-]\s+(?=\S)")
_SENTENCE = re.compile(r"[.!?\u2026\u3002][\"'\u201d\u2019)\]]*\Z")
_LABEL = re.compile(r"[^\W\d][^:\r\n]{1,30}:\s")
_UPDATED = re.compile(
    r"(?:last |page )?(?:up)?dat\w*|modified|actuali\w+|mis \u00e0 jour|aktualisiert|stand", re.IGNORECASE
)
_LONGEST_TITLE: Final = 200


class _Line(NamedTuple):
    start: int
    text: str
    gap: int  # line ends before it
    whole: DateLine | None
    prefix: DateLine | None


def entries(text: str) -> Entries:
    """The entries of a page that is no list, as one part; no part where no form is sure.

    >>> page = "Stories\\n\\nTalks move on\\n\\n18 March 2016 – The round ended.\\n\\nAid is hard\\n\\n17 March 2016 – Permits."
    >>> first = entries(page).parts[0].entries[0]
    >>> [(field.slot, page[field.start : field.end]) for field in first.fields]
    [('title', 'Talks move on'), ('date', '18 March 2016'), ('body', 'The round ended.')]
    """
    if not _has_two_dates(text):  # before anything is kept for each line
        return Entries(())
    lines: list[_Line] = []
    end = 0
    for match in _LINE.finditer(text, text.startswith("\ufeff")):
        lines.append(_read(match, sum(1 for _ in _EOL.finditer(text, end, match.start()))))
        end = match.end()
    whole = [place for place, line in enumerate(lines) if line.whole]
    prefix = [place for place, line in enumerate(lines) if line.prefix]
    if len(prefix) >= 2 and len(prefix) >= len(whole):
        return _one_part(_dated_titles(lines, prefix) or _dated_bodies(lines, prefix))
    return _one_part(_date_lines(lines, whole) if len(whole) >= 2 else [])


def _one_part(found: Iterable[Iterable[Field]]) -> Entries:
    rows = tuple(Entry(tuple(fields)) for fields in found)
    return Entries((Part(None, rows),) if rows else ())


def _has_two_dates(text: str) -> bool:
    found = 0
    for match in _LINE.finditer(text, text.startswith("\ufeff")):
        line = _read(match, 0)
        found += line.whole is not None or line.prefix is not None
        if found == 2:
            return True
    return False


def _read(match: re.Match[str], gap: int) -> _Line:
    text = match[0]
    whole = prefix = None
    if any(map(str.isdigit, text[:12])) or (len(text) <= 60 and text[-1].isdigit()) or ":" in text[:30]:
        whole = dates.line_date(text)
        if whole is not None and not _is_day(whole):
            whole = None
        if whole is None and text[0].isdigit() or not text[:4].isalpha():
            prefix = _prefix(text)
    elif text[0].isalpha():
        prefix = _prefix(text)
    return _Line(match.start(), text, gap, whole, prefix if whole is None else None)


def _prefix(text: str) -> DateLine | None:
    """The date that a line begins with, where a dash, a comma before the year, or a time sets it off from the rest."""
    line = dates.prefix_date(text)
    if line is None or line.date is None or line.start or line.end == len(text) or line.date.start is None:
        return None
    rest = text[line.end :]
    if _DASH.match(rest):
        return line
    if not _is_day(line):
        return None
    glued = not rest[0].isspace() and (rest[0].isalnum() or rest[0] in "\"'\u201c\u2018\u00ab")
    timed = line.date.time is not None and rest[0].isspace()
    return line if (glued and "," in line.date.text) or timed else None


def _is_day(line: DateLine) -> bool:
    date = line.date or (line.candidates[0] if line.candidates else None)
    return date is not None and date.precision in (Precision.DAY, Precision.MINUTE, Precision.SECOND)


def _date_field(line: _Line, date: DateLine) -> Field:
    return Field("date", line.start + date.start, line.start + date.end, line=date)


def _body(lines: list[_Line]) -> list[Field]:
    return [Field("body", line.start, line.start + len(line.text)) for line in lines]


def _title(line: _Line) -> Field:
    return Field("title", line.start, line.start + len(line.text))


def _dated_bodies(lines: list[_Line], anchors: list[int]) -> list[list[Field]]:
    """``Title`` / ``18 March 2016 – The text``."""
    found = []
    dated = set(anchors)
    for place, at in enumerate(anchors):
        line = lines[at]
        after = anchors[place + 1] - 1 if place + 1 < len(anchors) else at + 1
        if at == 0 or at - 1 in dated or len(lines[at - 1].text) > _LONGEST_TITLE or line.prefix is None:
            return []
        dash = _DASH.match(line.text, line.prefix.end)
        start = line.start + (dash.end() if dash else line.prefix.end)
        body = Field("body", start, line.start + len(line.text))
        found.append(
            [_title(lines[at - 1]), _date_field(line, line.prefix), body, *_body(lines[at + 1 : after])]
        )
    return found


def _dated_titles(lines: list[_Line], anchors: list[int]) -> list[list[Field]]:
    """``21.01.2026 15:49 News`` / ``Title`` / ``The text``: a category behind the date, the title below."""
    found = []
    for place, at in enumerate(anchors):
        line = lines[at]
        if line.prefix is None:
            return []
        rest = line.text[line.prefix.end :]
        after = anchors[place + 1] if place + 1 < len(anchors) else len(lines)
        if (
            len(rest) > 40
            or _SENTENCE.search(rest)
            or not rest[0].isspace()
            or _DASH.match(rest)
            or after - at < 2
        ):
            return []
        start = line.start + line.prefix.end + len(rest) - len(rest.lstrip())
        kicker = Field("kicker", start, line.start + len(line.text))
        found.append(
            [_date_field(line, line.prefix), kicker, _title(lines[at + 1]), *_body(lines[at + 2 : after])]
        )
    return found


def _date_lines(lines: list[_Line], anchors: list[int]) -> list[list[Field]]:
    """``Title`` / ``22 May 2021`` / text, or ``22 May 2021`` / title / text where the page begins with the date."""
    dated = set(anchors)
    anchors = [at for at in anchors if not (_UPDATED.match(lines[at].text) and at - 1 in dated)]
    if len(anchors) < 2:
        return []
    found: list[list[Field]] = []
    date_first = anchors[0] == 0 or all(
        lines[at].gap > lines[at + 1].gap for at in anchors if at + 1 < len(lines)
    )
    if date_first:
        bodies = [
            lines[at + 1 : after] for at, after in zip(anchors, [*anchors[1:], len(lines)], strict=True)
        ]
        if not all(bodies):
            return []
        prose = sum(
            len(body) == 1 and len(body[0].text) > 100 and bool(_SENTENCE.search(body[0].text))
            for body in bodies
        )
        for at, body in zip(anchors, bodies, strict=True):
            line = lines[at]
            if line.whole is None:
                return []
            titled = prose * 2 <= len(bodies)
            if titled and len(body[0].text) > _LONGEST_TITLE:
                return []
            found.append(
                [_date_field(line, line.whole), *([_title(body[0])] if titled else []), *_body(body[titled:])]
            )
        return found
    for place, at in enumerate(anchors):
        line = lines[at]
        after = anchors[place + 1] - 1 if place + 1 < len(anchors) else len(lines)
        title = lines[at - 1]
        if (
            line.whole is None
            or at == 0
            or at - 1 in dated
            or len(title.text) > _LONGEST_TITLE
            or title.text[-1] == "."
        ):
            return []
        found.append([_title(title), _date_field(line, line.whole), *_body(lines[at + 1 : after])])
    return found
