"""From what a page looks like to a template string: the layout of its entries, written in the language of templates.

White space is written by its kind: any run of white space in a line is one space (or one tab, where it holds one), any run of empty
lines is one, an indent stays as deep as it is. Layouts that the language cannot say give ``""``. Nothing here raises.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from newsparse import lexis
from newsparse.reading.entries import Entry
from newsparse.reading.template.grammar import parts_of
from newsparse.reading.template.parts import ANY, SLOTS, TemplateError, escaped
from newsparse.reading.template.shapes import shapes_of

_EOL = re.compile(lexis.EOL)
_BLANKS = re.compile(rf"{lexis.BLANK}+")
_ANY: Final = f"{{{ANY}}}"
_MOST_LAYOUTS: Final = 20  # different ones of a page that are looked at


class Form(NamedTuple):
    """The layout of an entry with its white space by kind; each slot once, one for all paragraphs of a body.

    ``glue[0] + slots[0] + glue[1] + … + glue[-1]``, where a glue is text as a template has it.
    """

    glue: tuple[str, ...]
    slots: tuple[str, ...]


def entries_template(text: str, entries: Iterable[Entry]) -> str:
    """The template that fits the most entries of a page, with what some of them lack in brackets; ``""`` for none.

    >>> from newsparse.reading.entries import Field
    >>> text = "1. A (2 May 2023)\\n2. B\\n"
    >>> one = Entry((Field("number", 0, 1), Field("title", 3, 4), Field("date", 6, 16)))
    >>> entries_template(text, [one, Entry((Field("number", 18, 19), Field("title", 21, 22)))])
    '{number}. {title}[ ({date})]'
    """
    counts: Counter[Form] = Counter()
    floor = 0
    for entry, after in _with_ends(text, list(entries)):
        form = _form(*_layout(text, entry, floor, after))
        floor = after
        if form is not None:
            counts[form] += 1
    forms = counts.most_common(_MOST_LAYOUTS)
    for tried in (_merged(forms), forms):
        template = _best(tried)
        if _is_good(template):
            return template
    return ""


def _is_good(template: str) -> bool:
    try:
        shapes_of(template, parts_of(template))
    except TemplateError:
        return False
    return True


def _best(forms: list[tuple[Form, int]]) -> str:
    """The template of the form that most others are without some slots."""
    best, most = "", 0
    for base, _ in forms:
        missing: dict[str, _Taken] = {}
        fits = sum(count for form, count in forms if _lacks(base, form, missing))
        if fits > most:
            best, most = _written(base, missing), fits
    return best


def _merged(forms: list[tuple[Form, int]]) -> list[tuple[Form, int]]:
    """Forms that differ by words of their literal texts alone as one, with ``{*}`` for those words."""
    alike: dict[object, list[tuple[Form, int]]] = {}
    for form, count in forms:
        skeleton = [[(_indent(line), not line) for line in text.split("\n")[1:-1]] for text in form.glue]
        key = form.slots, repr(skeleton), tuple(_edges(text) for text in form.glue)
        alike.setdefault(key, []).append((form, count))
    found: list[tuple[Form, int]] = []
    for group in alike.values():
        glue = tuple(
            _merged_text(list(texts)) for texts in zip(*(form.glue for form, _ in group), strict=True)
        )
        found.append((Form(glue, group[0][0].slots), sum(count for _, count in group)))
    return found


def _edges(text: str) -> tuple[int, str]:
    """How many line ends a text has, and the indent of its last line."""
    last = text.rpartition("\n")[2]
    return text.count("\n"), _indent(last) if "\n" in text else ""


def _merged_text(texts: list[str]) -> str:
    """Texts of as many lines as one."""
    lines = zip(*(text.split("\n") for text in texts), strict=True)
    return "\n".join(_merged_line(list(dict.fromkeys(variants))) for variants in lines)


def _merged_line(variants: list[str]) -> str:
    """Lines as one: the words that all begin with, then what differs, then the words that all end with."""
    if len(variants) == 1:
        return variants[0]
    least = min(variants, key=len)
    if all(line.startswith(least) for line in variants):
        others = [line.removeprefix(least) for line in variants if line != least]
        blank = " " if all(other.startswith(" ") for other in others) else ""
        return f"{least}[{others[0] if len(others) == 1 else blank + _ANY}]"
    words = [line.split(" ") for line in variants]
    shortest = min(map(len, words))
    before = next((n for n in range(shortest) if len({line[n] for line in words}) > 1), shortest)
    after = next(
        (n for n in range(shortest - before) if len({line[-1 - n] for line in words}) > 1), shortest - before
    )
    middles = list(dict.fromkeys(" ".join(line[before : len(line) - after]) for line in words))
    start, end = words[0][:before], words[0][len(words[0]) - after :]
    if "" not in middles:
        return " ".join([*start, _ANY, *end])
    others = [middle for middle in middles if middle]
    shown = others[0] if len(others) == 1 else _ANY
    return f"{' '.join(start)}[ {shown}] {' '.join(end)}".rstrip() if start else f"[{shown} ]{' '.join(end)}"


def _with_ends(text: str, entries: list[Entry]) -> Iterable[tuple[Entry, int]]:
    """Each entry and where the line of its last field ends."""
    for entry in entries:
        if entry.fields:
            end = max(entry.end, entry.fields[-1].end)
            eol = _EOL.search(text, end)
            yield entry, eol.start() if eol else len(text)


def _layout(text: str, entry: Entry, floor: int, end: int) -> tuple[list[str], list[str]]:
    """The glue and slots of an entry, from the beginning of its first line, not before the floor, to the end of its last."""
    first = entry.fields[0].start
    at = max(text.rfind("\n", floor, first), text.rfind("\r", floor, first), floor - 1) + 1
    if text.startswith("\ufeff", at):
        at += 1
    glue, slots = [], []
    for field in entry.fields:
        glue.append(text[at : field.start])
        slots.append(field.slot)
        at = field.end
    return [*glue, text[at:end]], slots


def _form(glue: Sequence[str], slots: Sequence[str]) -> Form | None:
    """The form of a layout; `None` where a slot other than the body is there twice, or text is between two paragraphs."""
    if not slots or len(glue) != len(slots) + 1:
        return None
    last = len(slots)
    texts = [escaped(_by_kind(text, place == 0, place == last)) for place, text in enumerate(glue)]
    found: list[str] = [texts[0]]
    names: list[str] = []
    for name, text in zip(slots, texts[1:], strict=True):
        if names and name == names[-1] == "body":
            if found[-1].strip():
                return None
            found[-1] = text
            continue
        if name in names or name not in SLOTS:
            return None
        names.append(name)
        found.append(text)
    return Form(tuple(found), tuple(names))


def _by_kind(text: str, first: bool, last: bool) -> str:
    """Text between two fields with its white space by kind."""
    lines = _EOL.split(text)
    kept: list[str] = []
    for place, line in enumerate(lines):
        stripped = line.strip()
        begins, ends = (first or place > 0), (last or place < len(lines) - 1)  # a line of the page
        indent = _indent(line) if begins and (stripped or not ends) else ""
        inner = _BLANKS.sub(_blank, line.strip() if begins else line)
        if not begins and not stripped and not ends:
            inner = _BLANKS.sub(_blank, line)
        elif begins and not ends and stripped and line[-1].isspace():
            inner += _blank_of(line[len(line.rstrip()) :])
        elif ends:
            inner = inner.rstrip()
        if begins and ends and not stripped and kept and place < len(lines) - 1 and _is_gap(kept):
            continue
        kept.append(indent + inner)
    return "\n".join(kept).rstrip() if last else "\n".join(kept)


def _is_gap(kept: list[str]) -> bool:
    return len(kept) > 1 and not kept[-1]


def _indent(line: str) -> str:
    """The spaces that a line begins with: tabs stay tabs, all others are spaces. A wide one behind others is not counted."""
    blanks = line[: len(line) - len(line.lstrip())]
    plain = blanks[: len(blanks) - len(blanks.lstrip(" \t"))]
    return "".join("\t" if sign == "\t" else " " for sign in plain or blanks)


def _blank(match: re.Match[str]) -> str:
    return _blank_of(match[0])


def _blank_of(blanks: str) -> str:
    return "\t" if "\t" in blanks else " "


class _Taken(NamedTuple):
    """What goes with a slot that may be missing: so many characters of the glue before it, and of the glue behind it."""

    before: int
    after: int


def _lacks(base: Form, form: Form, missing: dict[str, _Taken]) -> bool:
    """Whether a form is the base without some slots, and agrees with what `missing` has of others; notes what goes with each."""
    kept = [place for place, slot in enumerate(base.slots) if slot in form.slots]
    if tuple(base.slots[place] for place in kept) != form.slots:
        return False
    noted = dict(missing)
    for at, (one, two) in enumerate(zip([-1, *kept], [*kept, len(base.slots)], strict=True)):
        gone = range(one + 1, two)
        first, last, left = base.glue[one + 1], base.glue[two], form.glue[at]
        if not gone and first != left:
            return False
        for place in gone:
            if last.endswith(left):
                taken = _Taken(len(base.glue[place]), len(last) - len(left) if place == two - 1 else 0)
            elif first.startswith(left):
                before = len(first) - len(left) if place == one + 1 else 0
                taken = _Taken(before, len(base.glue[place + 1]))
            else:
                return False
            if noted.setdefault(base.slots[place], taken) != taken:
                return False
    for place, (one_slot, two_slot) in enumerate(itertools.pairwise(base.slots)):
        behind, ahead = noted.get(one_slot, _NONE).after, noted.get(two_slot, _NONE).before
        if behind + ahead > len(base.glue[place + 1]):
            return False
    missing.update(noted)
    return True


_NONE: Final = _Taken(0, 0)


def _written(form: Form, missing: dict[str, _Taken]) -> str:
    """A form as a template string, the slots that may be missing in brackets with the text that goes with them."""
    parts: list[str] = []
    glue = form.glue[0]
    for place, slot in enumerate(form.slots):
        after = form.glue[place + 1]
        if slot not in missing:
            parts.append(f"{glue}{{{slot}}}")
            glue = after
        else:
            taken = missing[slot]
            cut = len(glue) - taken.before
            parts.append(f"{glue[:cut]}[{glue[cut:]}{{{slot}}}{after[: taken.after]}]")
            glue = after[taken.after :]
    return "".join(parts) + glue
