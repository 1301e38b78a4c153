"""The page's side of newsparse: takes a request as JSON, gives the answer as JSON. Runs in Pyodide, in a Web Worker.

Nothing is kept between two requests but the last texts read: each request brings its text, and the answer tells all that the
page shows of it. Offsets never leave this file: marked text goes out as runs, places in the text as UTF-16 offsets with line
ends counted as one, which is how a text area counts. JSON is ASCII, so that lone surrogates survive the way.

Raises nothing: what newsparse refuses is answered as ``{"error": …, "field": …}``.
"""

from __future__ import annotations

import difflib
import functools
import itertools
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

import newsparse
from newsparse import html, interchange
from newsparse.dates import Date, DateError, find_dates, parse_date
from newsparse.interchange.marks import marks
from newsparse.records import Item, Listing
from newsparse.validation import Diagnostic, explain
from newsparse.validation.engine import chosen
from newsparse.validation.fixes import applied, fixed
from newsparse.validation.formats.text import _snippet
from newsparse.writer import item_pieces, pieces

MARKED = 200_000  # characters of the source that are shown with marks
FINDINGS = 300  # that are shown
LINES = 4_000_000  # pairs of lines that a difference may have to weigh

Span = tuple[int, int, str, str]  # from, to, what it is, what is said of it
Run = tuple[str, list[str], str]  # a stretch of text, what it is, what is said of it


def answer(message: str) -> str:
    """The answer to a request, both as JSON."""
    request = json.loads(message)
    try:
        found = ACTIONS[request.pop("do")](**request)
    except Refused as error:
        found = {"error": str(error), "field": error.field}
    except RecursionError:
        found = {"error": "Python ran out of stack on this text", "field": None}
    return json.dumps(found, ensure_ascii=True)


class Refused(Exception):
    """What newsparse would not take, and the field that it is about."""

    def __init__(self, message: str, field: str | None = None):
        super().__init__(message)
        self.field = field


@functools.lru_cache(maxsize=4)
def read(text: str) -> Listing:
    """The listing of a text; the last ones are remembered."""
    return newsparse.parse(text)


# --- requests -----------------------------------------------------------------------------------------------------


def show(text: str, base: str) -> dict[str, Any]:
    """All that the page shows of a text, and how it differs from the text that was opened."""
    listing = read(text)
    found = newsparse.check(text)
    return {
        "text": text,
        "printed": newsparse.unparse(listing) == text,
        "summary": repr(listing).removeprefix("<Listing ").removesuffix(">"),
        "dialect": listing.dialect,
        "sections": list(sections(listing)),
        "names": [names(listing.people), names(listing.organizations)],
        "outside": len(listing.outside),
        "source": source(listing, text, found),
        "findings": list(findings(text, found)),
        "found": len(found),
        "difference": difference(base, text),
    }


def edit(text: str, base: str, item: int, fields: dict[str, Any]) -> dict[str, Any]:
    """The same after fields of an item were changed: `listing.replace`, then `unparse`."""
    listing = read(text)
    old = listing.items[item]
    values = {}
    for field, value in fields.items():
        try:
            values[field] = made(field, value)
        except ValueError as error:
            raise Refused(str(error), field) from error
    try:
        new = listing.replace(old, attrs.evolve(old, **values))
    except (TypeError, ValueError) as error:
        raise Refused(str(error), next(iter(values)) if len(values) == 1 else None) from error
    return show(newsparse.unparse(new), base)


def fix(text: str, base: str, finding: int) -> dict[str, Any]:
    """The same after one finding was fixed."""
    found = newsparse.check(text)[finding]
    assert found.fix is not None
    return show(applied(text, found.fix.edits), base)


def fix_all(text: str, base: str) -> dict[str, Any]:
    """The same after all safe fixes."""
    return show(fixed(text, chosen())[0], base)


def data(text: str, form: str) -> dict[str, Any]:
    """The listing in a format for programs."""
    listing = read(text)
    make = {
        "json": lambda: interchange.to_json(listing),
        "mentions": lambda: interchange.to_json(listing, mentions=listing.mentions),
        "jsonl": lambda: interchange.to_jsonl(listing),
        "csv": lambda: interchange.to_csv(listing),
    }
    return {"data": make[form]()}


def rule(code: str) -> dict[str, Any]:
    """The documentation of a rule."""
    return {"rule": explain(code)}


def page(marked: str, hrefs: list[str], base_url: str) -> dict[str, Any]:
    """The listing's text of an HTML page that the browser printed: `newsparse.html.parse_html` from its print on."""
    text, links = html._without_marks(marked, hrefs)
    listing = html._read(text, {})
    base = html._address(base_url, "") or ""
    return {"text": str(html._with_urls(listing, links, base, {}) if links else listing)}


ACTIONS = {
    "show": show,
    "edit": edit,
    "fix": fix,
    "fix-all": fix_all,
    "data": data,
    "rule": rule,
    "page": page,
}


def made(field: str, value: Any) -> Any:
    """A field's value of what was typed."""
    if field == "number":
        if value == "":
            return None
        if not re.fullmatch("[0-9]{1,9}", value):
            raise ValueError("the number must be digits, or nothing for a bullet")
        return int(value)
    if field == "date":
        return read_date(value)
    if field in ("title", "body"):
        return value
    return value or None


def read_date(value: str) -> Date | None:
    """A date as typed: in words, or in EDTF."""
    if not value:
        return None
    try:
        return parse_date(value)
    except DateError as error:
        try:
            return Date.from_edtf(value)
        except DateError:
            raise error from None


# --- cards --------------------------------------------------------------------------------------------------------


def sections(listing: Listing) -> Iterator[dict[str, Any]]:
    """The sections with their items, their text as runs."""
    here = iter(zip(listing.items, marks(listing, listing.mentions), strict=True))
    place = 0
    for section in listing.sections:
        items = []
        for _ in section.items:
            item, found = next(here)
            by_field: dict[int | None, list[Span]] = {}
            for mark in found:
                told = (mark.start, mark.end, mark.mention.kind, hint(mark.mention))
                if mark.field != "author":  # a card shows no author
                    by_field.setdefault(mark.paragraph, []).append(told)
            items.append(
                {
                    "place": place,
                    "number": item.number,
                    "title": item.title,
                    "titleRuns": field_runs(item.title, by_field.get(None, [])),
                    "date": date_of(item),
                    "body": list(item.body),
                    "bodyRuns": [field_runs(text, by_field.get(at, [])) for at, text in enumerate(item.body)],
                    "kicker": item.kicker,
                    "where": item.place,
                    "credit": item.credit,
                    "url": item.url,
                }
            )
            place += 1
        yield {"heading": section.heading, "items": items}


def date_of(item: Item) -> dict[str, Any]:
    """What is known of an item's date: what it means, or what stands there instead."""
    written = next((text for slot, text in item_pieces(item) if slot == "date" and text.strip()), None)
    date = item.date
    if date is None:
        return {"edtf": None, "text": written, "start": None, "end": None, "why": why(written)}
    days = [day.isoformat() if day else None for day in (date.start, date.end)]
    return {"edtf": date.edtf, "text": date.text or date.edtf, "start": days[0], "end": days[1], "why": None}


def why(written: str | None) -> str | None:
    """Why what stands in a date's place is none."""
    if written is None:
        return None
    try:
        parse_date(written)
    except DateError as error:
        return error.detail
    return "not surely one date"


def hint(mention: Any) -> str:
    """What is said of a mention: its kind, its canonical name where the text has another, a person's role and body."""
    parts = [mention.name] if " ".join(mention.text.split()) != mention.name else []
    if mention.kind == "person":
        tie = mention.affiliation
        parts += [part for part in (mention.role, getattr(tie, "name", tie)) if part]
    return f"{mention.kind}: {', '.join(parts)}" if parts else mention.kind


def names(groups: Iterable[Any]) -> list[list[Any]]:
    """Names with how often each is mentioned, the most frequent first."""
    found = sorted(groups, key=lambda each: (-len(each.mentions), each.name.casefold()))
    return [
        [each.name, each.acronym if each.acronym != each.name else None, len(each.mentions)] for each in found
    ]


def field_runs(text: str, spans: list[Span]) -> list[Run]:
    """A title or paragraph as runs, its dates marked too."""
    return runs(text, [*spans, *date_spans(text)])


def date_spans(text: str, at: int = 0) -> Iterator[Span]:
    """The dates in a text."""
    for date in find_dates(text):
        if date.span is not None:
            yield (at + date.span[0], at + date.span[1], "date", f"date: {date.edtf}")


def runs(text: str, spans: Iterable[Span]) -> list[Run]:
    """A text cut where spans begin and end, each piece with all that it is."""
    spans = [span for span in spans if span[0] < span[1]]
    cuts = sorted({0, len(text), *(span[0] for span in spans), *(min(span[1], len(text)) for span in spans)})
    opening: dict[int, list[Span]] = {}
    for span in spans:
        opening.setdefault(span[0], []).append(span)
    found: list[Run] = []
    current: list[Span] = []
    for start, end in itertools.pairwise(cuts):
        current = [span for span in current if span[1] > start] + opening.get(start, [])
        if start < end <= len(text):
            found.append(
                (text[start:end], [span[2] for span in current], "; ".join(s[3] for s in current if s[3]))
            )
    return found


# --- the source ---------------------------------------------------------------------------------------------------


def source(listing: Listing, text: str, found: list[Diagnostic]) -> dict[str, Any]:
    """The text as runs: what is a number, a title, a date, a person, what is found wrong, and what belongs to no item."""
    spans: list[Span] = []
    at = 0
    for record, piece in pieces(listing):
        if at > MARKED:
            break
        if isinstance(record, Item):
            place = at
            for slot, part in item_pieces(record):
                end = place + len(part)
                if slot == "date" and record.date:
                    spans.append((place, end, "date", f"date: {record.date.edtf}"))
                elif slot in ("title", "body"):
                    spans.append((place, end, slot, ""))
                    spans += date_spans(part, place)
                elif slot not in (None, "date"):
                    spans.append((place, end, slot, "" if slot == "number" else slot))
                place = end
        elif record is not None:
            spans.append((at, at + len(piece), "heading", "heading"))
        elif not piece.isspace():
            spans.append((at, at + len(piece), "outside", ""))
        at += len(piece)
    spans += [
        (each.start, each.end, each.kind, hint(each)) for each in listing.mentions if each.start < MARKED
    ]
    spans += [(each.start, each.end, "wrong", f"{each.code}: {each.message}") for each in found[:FINDINGS]]
    return {"runs": runs(text[:MARKED], spans), "cut": max(0, len(text) - MARKED)}


# --- findings -----------------------------------------------------------------------------------------------------


def findings(text: str, all_found: list[Diagnostic]) -> Iterator[dict[str, Any]]:
    """What `newsparse.check` finds, each with its line and the carets below it."""
    for place, found in enumerate(all_found[:FINDINGS]):
        yield {
            "place": place,
            "code": found.code,
            "name": found.name,
            "severity": str(found.severity),
            "message": found.message,
            "line": found.line,
            "column": found.column,
            "snippet": _snippet(text, found, False) if found.end > 0 else [],
            "span": [units(text, found.start), units(text, found.end)] if found.end > 0 else None,
            "fix": {"message": found.fix.message, "safe": found.fix.safe} if found.fix else None,
        }


def units(text: str, offset: int) -> int:
    """An offset as a text area counts: UTF-16, each line end one."""
    before = text[:offset].replace("\r\n", "\n")
    return len(before) if before.isascii() else len(before.encode("utf-16-le", "surrogatepass")) // 2


# --- the difference -----------------------------------------------------------------------------------------------

AROUND = 2  # lines shown before and after a change
LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
ENDS = {"\n": "ends in LF", "\r\n": "ends in CRLF", "\r": "ends in CR", "": "no line end"}
Change = tuple[int, int, int, int]  # lines from, to of the old text; lines from, to of the new one


def difference(before: str, after: str) -> dict[str, Any]:
    """How two texts differ, line by line: how many lines, and hunks of rows."""
    old, new = LINE.findall(before), LINE.findall(after)
    found = list(changes(old, new))
    hunks: list[list[dict[str, Any]]] = []
    done = 0  # lines of the old text that were told
    for low, high, start, end in found:
        if not hunks or low - done > 2 * AROUND:
            if hunks:
                hunks[-1] += same(old, done, min(done + AROUND, low))
            hunks.append([])
            done = max(done, low - AROUND)
        hunks[-1] += same(old, done, low) + change(old[low:high], new[start:end])
        done = high
    if hunks:
        hunks[-1] += same(old, done, min(done + AROUND, len(old)))
    return {"lines": sum(max(high - low, end - start) for low, high, start, end in found), "hunks": hunks}


def alike(one: Sequence[str], two: Sequence[str]) -> tuple[int, int]:
    """How much two texts, or lists of lines, share at their beginning, and at the end of what is left."""
    most = min(len(one), len(two))
    low = next((at for at in range(most) if one[at] != two[at]), most)
    tail = next((at for at in range(most - low) if one[-1 - at] != two[-1 - at]), most - low)
    return low, tail


def changes(old: list[str], new: list[str]) -> Iterator[Change]:
    """The runs of lines that differ, in order."""
    low, tail = alike(old, new)
    high, end = len(old) - tail, len(new) - tail
    if low in (high, end) or (high - low) * (end - low) > LINES:
        if (low, low) != (high, end):
            yield low, high, low, end
        return
    matcher = difflib.SequenceMatcher(None, old[low:high], new[low:end], autojunk=False)
    for tag, *at in matcher.get_opcodes():
        if tag != "equal":
            yield low + at[0], low + at[1], low + at[2], low + at[3]


def same(lines: list[str], start: int, end: int) -> list[dict[str, Any]]:
    """Rows of lines that did not change."""
    return [{"sign": " ", "parts": [bare(line), "", ""], "note": ""} for line in lines[start:end]]


def change(old: list[str], new: list[str]) -> list[dict[str, Any]]:
    """Rows of lines taken away and of lines in their place; where they pair up, with the part that differs."""
    pairs = list(zip(old, new, strict=True)) if len(old) == len(new) else []
    removed = [changed("-", one, two) for one, two in pairs] or [changed("-", line) for line in old]
    added = [changed("+", two, one) for one, two in pairs] or [changed("+", line) for line in new]
    return removed + added


def changed(sign: str, line: str, other: str | None = None) -> dict[str, Any]:
    """A row: the line's text before, in and after what differs from the other, and how it ends where that differs."""
    text = bare(line)
    if other is None:
        return {"sign": sign, "parts": ["", text, ""], "note": "" if line != text else ENDS[""]}
    twin = bare(other)
    low, tail = alike(text, twin)
    end = line[len(text) :]
    note = ENDS[end] if end != other[len(twin) :] else ""
    return {
        "sign": sign,
        "parts": [text[:low], text[low : len(text) - tail], text[len(text) - tail :]],
        "note": note,
    }


def bare(line: str) -> str:
    """A line without its end."""
    return line.rstrip("\r\n")
