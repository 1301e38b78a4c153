"""The page's side of newsparse: takes a request as JSON, gives the answer as JSON. Runs in Pyodide, in a Web Worker.

Nothing is kept between two requests but the last texts read: each request brings its text, and the answer tells all that the
page shows of it. Offsets never leave this file: marked text goes out as runs, places in the text as UTF-16 offsets with line
ends counted as one, which is how an editor counts. JSON is ASCII, so that lone surrogates survive the way.

Raises nothing: what newsparse refuses is answered as ``{"error": …, "field": …}``, and what it needs to answer at all as
``{"lacks": ARCHIVE}``: the worker loads that and asks again.
"""

from __future__ import annotations

import difflib
import functools
import itertools
import json
import re
import shlex
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

import newsparse
from newsparse import html, interchange
from newsparse.dates import Date, DateError, find_dates, parse_date
from newsparse.interchange.marks import marks
from newsparse.interchange.roles import to_roles
from newsparse.records import Item, Listing
from newsparse.templates import templates_of
from newsparse.validation import Contract, Diagnostic, Report, Severity, explain
from newsparse.validation.engine import chosen
from newsparse.validation.fixes import applied, fixed
from newsparse.validation.formats.text import _snippet, summary
from newsparse.writer import item_pieces, pieces

MARKED = 200_000  # characters of the source that are shown with marks
CARDS = 200  # items that are shown with all that is in them, unless all are asked for
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
    except FileNotFoundError:  # the words of a language that is not English: pack.mjs keeps them apart
        found = {"lacks": "languages.zip"}
    return json.dumps(found, ensure_ascii=True)


class Refused(Exception):
    """What newsparse would not take, and the field that it is about."""

    def __init__(self, message: str, field: str | None = None):
        super().__init__(message)
        self.field = field


@functools.lru_cache(maxsize=4)
def read(text: str, template: str) -> Listing:
    """The listing of a text, read with a template where there is one; the last ones are remembered."""
    return newsparse.parse(text, template=template or None)


@functools.lru_cache(maxsize=4)
def checked(text: str, template: str) -> tuple[Diagnostic, ...]:
    """What the check finds in a text; the last ones are remembered."""
    return tuple(newsparse.check(text, contract(template)))


def contract(template: str) -> Contract | None:
    """The contract that a template is."""
    return Contract(template=template) if template else None


# --- requests -----------------------------------------------------------------------------------------------------


def show(text: str, base: str, template: str = "", every: bool = False) -> dict[str, Any]:
    """All that the page shows of a text, and how it differs from the text that was opened."""
    try:
        listing = read(text, template)
    except newsparse.TemplateError as error:
        raise Refused(str(error), "template") from error
    found = checked(text, template)
    places = Places(text)
    return {
        "text": text,
        "printed": newsparse.unparse(listing) == text,
        "summary": repr(listing).removeprefix("<Listing ").removesuffix(">"),
        "dialect": listing.dialect,
        "sections": list(sections(listing, places, None if every else CARDS)),
        "names": [names(listing.people), names(listing.organizations)],
        "outside": len(listing.outside),
        "source": source(listing, text, found),
        "roles": roles(listing),
        "findings": list(findings(text, found, places)),
        "check": summary([Report("listing.txt", tuple(filter(counts, found)))]),
        "counted": sum(map(counts, found)),
        "found": len(found),
        "difference": difference(base, text),
    }


def edit(text: str, base: str, item: int, fields: dict[str, Any], template: str = "") -> dict[str, Any]:
    """The same after fields of an item were changed: `listing.replace`, then `unparse`."""
    listing = read(text, template)
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
    return show(newsparse.unparse(new), base, template)


def fix(text: str, base: str, finding: int, template: str = "") -> dict[str, Any]:
    """The same after one finding was fixed."""
    found = checked(text, template)[finding]
    assert found.fix is not None
    return show(applied(text, found.fix.edits), base, template)


def fix_all(text: str, base: str, template: str = "") -> dict[str, Any]:
    """The same after all safe fixes."""
    return show(fixed(text, chosen(), contract(template))[0], base, template)


def data(text: str, form: str, template: str = "") -> dict[str, Any]:
    """The listing in a format for programs, or a program that makes it."""
    if form in PROGRAMS:
        return {"data": PROGRAMS[form](text, template)}
    listing = read(text, template)
    make = {
        "json": lambda: interchange.to_json(listing),
        "mentions": lambda: interchange.to_json(listing, mentions=listing.mentions),
        "jsonl": lambda: interchange.to_jsonl(listing),
        "csv": lambda: interchange.to_csv(listing),
    }
    return {"data": make[form]()}


def template(text: str, template: str = "") -> dict[str, Any]:
    """The template that a listing was read with or that says the same: asked for after `show`, which it would hold up."""
    return template_of(read(text, template), text, template)


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
    "template": template,
    "page": page,
}


# --- programs that do the same ------------------------------------------------------------------------------------

EMBEDDED = 20_000  # characters of a text that a program holds itself; a longer one is in a file
FILE = "listing.txt"


def as_python(text: str, template: str) -> str:
    """A Python program that reads a text as the page does."""
    given = f", template={template!r}" if template else ""
    holds = len(text) <= EMBEDDED
    begin = f"text = {quoted(text)}\n\nlisting = newsparse.parse(text{given})" if holds else None
    return "\n".join(
        [
            "import newsparse",
            "",
            begin or f'listing = newsparse.read("{FILE}"{given})  # the text, saved',
            "for item in listing:",
            "    print(item.number, item.date and item.date.edtf, item.title)",
            f"for finding in newsparse.check(str(listing){contract_of(template)}):",
            "    print(finding)",
            "",
        ]
    )


def contract_of(template: str) -> str:
    """The argument of `check` that names a template."""
    return f', {{"template": {template!r}}}' if template else ""


def quoted(text: str) -> str:
    """A text as a string of Python, over lines where it can be read so."""
    plain = all(line.isprintable() for line in text.split("\n")) and not re.search(r'["\\]', text)
    return '"""\\\n' + text + '"""' if plain and text else repr(text)


def as_command(text: str, template: str) -> str:
    """A command line that reads a text as the page does."""
    written = template.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
    command = f"newsparse parse{' --template ' + shlex.quote(written) if template else ''}"
    if len(text) > EMBEDDED or not all(line.isprintable() for line in text.split("\n")):
        return f"{command} {FILE}  # the text, saved\n"
    lines = text.split("\n")
    end = next(word for n in itertools.count() if (word := f"END{n or ''}") not in lines)
    return f"{command} - <<'{end}'\n{text}{'' if text.endswith(chr(10)) else chr(10)}{end}\n"


PROGRAMS = {"python": as_python, "command": as_command}


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


def sections(listing: Listing, places: Places, most: int | None) -> Iterator[dict[str, Any]]:
    """The sections with their items; of the first ones the text as runs, of the others what an overview needs."""
    here = iter(zip(listing.items, marks(listing, listing.mentions), spans(listing, places), strict=True))
    place = 0
    for section in listing.sections:
        items: list[dict[str, Any]] = []
        for _ in section.items:
            item, found, span = next(here)
            if most is not None and place >= most:
                items.append({"place": place, "title": item.title, "date": date_of(item), "span": span})
                place += 1
                continue
            by_field: dict[int | None, list[Span]] = {}
            for mark in found:
                told = (mark.start, mark.end, mark.mention.kind, hint(mark.mention))
                if mark.field != "author":  # a card shows no author
                    by_field.setdefault(mark.paragraph, []).append(told)
            items.append(
                {
                    "place": place,
                    "span": span,
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


def spans(listing: Listing, places: Places) -> Iterator[list[int]]:
    """Where each item is in the text, without the blank lines around it."""
    at = 0
    for record, piece in pieces(listing):
        if isinstance(record, Item):
            start = at + len(piece) - len(piece.lstrip())
            yield [places.of(start), places.of(max(start, at + len(piece.rstrip())))]
        at += len(piece)


def date_of(item: Item) -> dict[str, Any]:
    """What is known of an item's date: what it means, or what is there instead."""
    written = next((text for slot, text in item_pieces(item) if slot == "date" and text.strip()), None)
    date = item.date
    if date is None:
        return {"edtf": None, "text": written, "start": None, "end": None, "why": why(written)}
    days = [day.isoformat() if day else None for day in (date.start, date.end)]
    return {"edtf": date.edtf, "text": date.text or date.edtf, "start": days[0], "end": days[1], "why": None}


def why(written: str | None) -> str | None:
    """Why the text in a date's place is no date."""
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


def source(listing: Listing, text: str, found: Sequence[Diagnostic]) -> dict[str, Any]:
    """The text as runs: what is a number, a title, a date, a person, what is found wrong, and what belongs to no item."""
    marked: list[Span] = []
    at = 0
    for record, piece in pieces(listing):
        if at > MARKED:
            break
        if isinstance(record, Item):
            place = at
            for slot, part in item_pieces(record):
                end = place + len(part)
                if slot == "date" and record.date:
                    marked.append((place, end, "date", f"date: {record.date.edtf}"))
                elif slot in ("title", "body"):
                    marked.append((place, end, slot, ""))
                    marked += date_spans(part, place)
                elif slot not in (None, "date"):
                    marked.append((place, end, slot, "" if slot == "number" else slot))
                place = end
        elif record is not None:
            marked.append((at, at + len(piece), "heading", "heading"))
        elif not piece.isspace():
            marked.append((at, at + len(piece), "outside", ""))
        at += len(piece)
    marked += [
        (each.start, each.end, each.kind, hint(each)) for each in listing.mentions if each.start < MARKED
    ]
    marked += [(each.start, each.end, "wrong", f"{each.code}: {each.message}") for each in found[:FINDINGS]]
    return {"runs": runs(text[:MARKED], marked), "cut": max(0, len(text) - MARKED)}


def roles(listing: Listing) -> list[str]:
    """What each line became, as ``newsparse parse --format roles`` has it in the margin."""
    return [line.partition(" |")[0].strip() for line in to_roles(listing).split("\n")[:-1]]


def template_of(listing: Listing, text: str, given: str) -> dict[str, Any]:
    """The template that a listing was read with or that says the same, and how much of it that reads."""
    if given:
        template = newsparse.Template(given)
        misfit = "" if listing else template.explain(text) or "the text is empty"
        return {
            "template": given,
            "given": True,
            "reads": len(listing),
            "items": len(listing),
            "misfit": str(misfit),
        }
    found = templates_of(listing) if len(text) <= MARKED else []
    if not found:
        return {"template": "", "given": False, "reads": 0, "items": len(listing), "others": 0}
    first = found[0]
    return {
        "template": first.template,
        "given": False,
        "reads": first.reads,
        "items": first.items,
        "confidence": first.confidence,
        "others": len(found) - 1,
    }


# --- findings -----------------------------------------------------------------------------------------------------


GRAVEST = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def counts(found: Diagnostic) -> bool:
    """Whether ``newsparse check`` counts a finding, unless it is asked for more."""
    return found.severity is not Severity.INFO


def findings(text: str, all_found: Sequence[Diagnostic], places: Places) -> Iterator[dict[str, Any]]:
    """What `newsparse.check` finds, the gravest first, each with its line and the carets below it."""
    ordered = sorted(enumerate(all_found), key=lambda each: GRAVEST[each[1].severity])
    for place, found in ordered[:FINDINGS]:
        yield {
            "place": place,
            "code": found.code,
            "name": found.name,
            "severity": str(found.severity),
            "message": found.message,
            "line": found.line,
            "column": found.column,
            "snippet": _snippet(text, found, False) if found.end > 0 else [],
            "span": [places.of(found.start), places.of(found.end)] if found.end > 0 else None,
            "fix": {"message": found.fix.message, "safe": found.fix.safe} if found.fix else None,
        }


class Places:
    """Offsets in a text as an editor counts: UTF-16, each line end one. Quick where they come in order."""

    def __init__(self, text: str):
        self.text = text
        self.simple = text.isascii() and "\r\n" not in text
        self.at = self.counted = 0

    def of(self, offset: int) -> int:
        """The place of an offset."""
        if self.simple:
            return offset
        if offset < self.at:
            self.at = self.counted = 0
        piece = self.text[self.at : offset]
        joined = self.text[self.at - 1 : self.at] == "\r" and piece.startswith("\n")  # halves of one line end
        plain = piece.replace("\r\n", "\n")
        self.counted += (
            len(plain) if plain.isascii() else len(plain.encode("utf-16-le", "surrogatepass")) // 2
        ) - joined
        self.at = offset
        return self.counted


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
