"""The two grammars of templates, written in pyparsing: the language that a person writes, and the entry that it describes.

`language()` reads a template string into parts. `entry(…)` describes one entry over the *kinds* of lines, one character a
line, and is compiled to a regular expression by `newsparse.grammar.spelling`; tests/templates proves both forms alike.

Language:

    template = { part }
    part     = slot | "{{" | "}}" | "[[" | "]]" | line end | text | option
    slot     = "{" ("number" | "title" | "date" | "body" | "kicker" | "author" | "credit" | "place" | "url" | "*") "}"
    option   = "[" { part } "]"

Options nest three deep; inside one that is inside another, "]]" ends both.
"""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from newsparse import grammar, lexis
from newsparse.reading.template.parts import ANY, SLOTS, End, Option, Part, Slot, TemplateError, Text
from newsparse.reading.template.shapes import Line, Shape, Step

if TYPE_CHECKING:
    import pyparsing as pp

DEEPEST: Final = 3

# --- the language ----------------------------------------------------------------------------------------


@functools.cache
def language() -> pp.ParserElement:
    """The grammar of a template string: its parts as `Slot`, `Text`, `End` and `Option`, up to what it cannot read.

    >>> language().parse_string("{title}[ ({date})]").as_list()[0]
    Slot(name='title', at=0)
    """
    import pyparsing as pp

    def terminal(pattern: str, name: str, make: Any) -> pp.ParserElement:
        return pp.Regex(pattern).set_name(name).set_parse_action(lambda text, at, found: make(found[0], at))

    slot = terminal(rf"\{{(?:{'|'.join(SLOTS)}|\*)\}}", "slot", lambda found, at: Slot(found[1:-1], at))
    text = terminal(r"[^{}\[\]\r\n]+", "text", Text)
    end = terminal(lexis.EOL, "line end", lambda found, at: End(at))
    parts: pp.ParserElement | None = None
    for depth in range(DEEPEST, -1, -1):  # the options inside options are built first
        signs = r"\{\{|\}\}|\[\[" + (r"|\]\]" if depth < 2 else "")
        escape = terminal(signs, "escape", lambda found, at: Text(found[0], at))
        part = slot | escape | end | text
        if parts is not None:
            opening, closing = pp.Regex(r"\[").set_name("["), pp.Regex(r"\]").set_name("]")
            option = (opening - parts - closing).set_name("option")
            option.set_parse_action(lambda text, at, found: Option(tuple(found[1:-1]), at))
            part = part | option
        parts = pp.ZeroOrMore(part)
    assert parts is not None
    return parts.set_name("template").leave_whitespace().parse_with_tabs()


def parts_of(text: str) -> tuple[Part, ...]:
    """The parts of a template string.

    Raises:
        TemplateError: It holds what the language does not have.

    >>> [type(part).__name__ for part in parts_of("{number}. {title}\\n[{date}]")]
    ['Slot', 'Text', 'Slot', 'End', 'Option']
    """
    import pyparsing as pp

    try:
        found = language().parse_string(text, parse_all=False)
        at = _end_of(found[-1], text) if found else 0
    except pp.ParseBaseException as error:
        at = error.loc
    else:
        if at == len(text):
            return tuple(found)
    raise _error(text, at)


def _end_of(part: Part, text: str) -> int:
    """Where a part that was read ends in the template."""
    match part:
        case Slot(name, at):
            return at + len(name) + 2
        case Text(literal, at):
            return at + (2 if literal in "{}[]" else len(literal))
        case End(at):
            return at + (2 if text.startswith("\r\n", at) else 1)
        case Option(parts, at):
            return (_end_of(parts[-1], text) if parts else at + 1) + 1


_NAME = re.compile(r"\{[^{}\[\]\r\n]{0,40}\}?")
_SLOTS: Final = " ".join(f"{{{name}}}" for name in (*SLOTS, ANY))


def _error(text: str, at: int) -> TemplateError:
    """What is wrong at the place where the grammar could not read on."""
    sign = text[at : at + 1]
    if not sign:
        at = _opening(text)
        return TemplateError(
            text,
            at,
            "an unclosed '['",
            "write ']' after the optional part, or '[[' for a bracket",
        )
    if sign == "[":
        return TemplateError(
            text, at, "'[' inside three others", "optional parts can be three deep; write '[[' for a bracket"
        )
    if sign == "{":
        name = _NAME.match(text, at)
        written = name[0] if name else sign
        near = difflib.get_close_matches(written.strip("{} ").lower(), SLOTS, 1)
        hint = f"did you mean {{{near[0]}}}? The" if near else "the"
        what = "which isn't a slot" if written.endswith("}") else "an unclosed '{'"
        return TemplateError(
            text, at, f"{written!r}, {what}", f"{hint} slots are {_SLOTS}; write '{{{{' for a brace"
        )
    return TemplateError(text, at, f"an unmatched {sign!r}", f"write {sign * 2!r} for the character itself")


_SIGN = re.compile(rf"\{{(?:{'|'.join(SLOTS)}|\*)\}}|\[\[|\{{\{{|\}}\}}|\[|\]")


def _opening(text: str) -> int:
    """The last ``[`` that nothing closes."""
    open_at: list[int] = []
    for sign in _SIGN.finditer(text):
        if sign[0] == "[":
            open_at.append(sign.start())
        elif sign[0] == "]" and open_at:
            open_at.pop()
    return open_at[-1] if open_at else 0


# --- the entry -------------------------------------------------------------------------------------------

GAP: Final = "_"
"""The kind of an empty line."""

Kinds = Callable[[Line], str]
"""The kinds of the text lines that fit a line of a template, one character each."""


class _Terms:
    """The terms of an entry over kinds of lines."""

    def __init__(self, shapes: tuple[Shape, ...], kinds: Kinds, headings: str):
        import pyparsing as pp

        self.pp, self.shapes, self.kinds = pp, shapes, kinds
        self.gap = pp.Regex(f"{GAP}++").set_name("empty lines")
        self.maybe = pp.Regex(f"{GAP}*+").set_name("any empty lines")
        self.heading = pp.Regex(f"[{headings}]" if headings else "(?!)").set_name("heading")
        self.end = pp.Regex(r"\Z").set_name("end")

    def line(self, line: Line) -> pp.ParserElement:
        """A line of the text that fits a line of the template."""
        kinds = self.kinds(line)
        return self.pp.Regex(f"[{kinds}]" if kinds else "(?!)").set_name(str(line))

    def step(self, step: Step) -> list[pp.ParserElement]:
        """A line with the empty lines before it."""
        return [self.gap, self.line(step.line)] if step.gap else [self.line(step.line)]

    def body(self, step: Step, rest: Shape) -> list[pp.ParserElement]:
        """A line that ends with the body, and the paragraphs behind it, as long as what follows in the shape does not begin."""
        if step.more is None:
            return self.step(step)
        before = [self.maybe] if step.loose else []
        stop = ~self.stop(rest)
        more = self.pp.ZeroOrMore(self.all([stop, *before, self.line(step.more)]))
        if step.line.is_body:
            return [self.pp.Opt(self.all([stop, *self.step(step), more]))]
        return [*self.step(step), more]

    def stop(self, rest: Shape) -> pp.ParserElement:
        """Where a body ends: where the rest of its shape is, up to the first line that is a sign, or the next entry begins,
        with its heading."""
        signs = [place for place, step in enumerate(rest) if step.line.is_sign]
        steps = [term for step in rest[: signs[0] + 1 if signs else None] for term in self.step(step)]
        if signs:
            return self.all(steps)
        head = self.head()
        after = self.all([self.maybe, head | self.all([self.heading, self.maybe, head])])
        return self.all([*steps, after | self.all([self.maybe, self.end])]) if steps else after

    def head(self) -> pp.ParserElement:
        """How an entry begins: the lines of each shape up to the first that is a sign, or to the body."""
        heads: dict[Shape, None] = {}
        for shape in self.shapes:
            stops = [place for place, step in enumerate(shape) if step.line.is_sign or step.line.is_body]
            last = stops[0] if stops else len(shape) - 1
            heads[shape[: last + (not last or not shape[last].line.is_body)]] = None
        return self.pp.MatchFirst([self.all([t for s in head for t in self.step(s)]) for head in heads])

    def shape(self, shape: Shape) -> pp.ParserElement:
        """The lines of a shape."""
        return self.all([term for at, step in enumerate(shape) for term in self.body(step, shape[at + 1 :])])

    def body_of(self, shape: Shape) -> pp.ParserElement:
        """The lines of a shape up to its body, and that."""
        at = next(place for place, step in enumerate(shape) if step.more is not None)
        start = [term for step in shape[:at] for term in self.step(step)]
        return self.all([*start, *self.body(shape[at], shape[at + 1 :])])

    def all(self, terms: list[pp.ParserElement]) -> pp.ParserElement:
        """Terms one after the other."""
        return self.pp.And(terms)


def _has_rest(shape: Shape) -> bool:
    """Whether other lines follow the body."""
    return any(step.more is not None for step in shape[:-1])


def entry(shapes: tuple[Shape, ...], kinds: Kinds, headings: str) -> pp.ParserElement:
    """The grammar of an entry over the string of the kinds of a text's lines.

    pyparsing does not go back into an element, so each choice of the optional parts is an alternative of its own. Where a
    body is followed by other fields and those are not there, ``dead`` takes the body, so that it is not read again.

    Args:
        shapes: The choices, in the order in which they are tried.
        kinds: The kinds that fit a line of the template.
        headings: Those of lines that may be a heading above an entry.

    Returns:
        The element. Its results are ``heading``, ``shape0``, ``shape1``, … (the one that fits) and ``dead``.
    """
    terms = _Terms(shapes, kinds, headings)
    found: list[pp.ParserElement] = []
    for place, shape in enumerate(shapes):
        found.append(terms.pp.Group(terms.shape(shape)).set_name(f"shape {place}")(f"shape{place}"))
    dead = [terms.body_of(shape) for shape in shapes if _has_rest(shape)]
    if dead:
        found.append(terms.pp.Group(terms.pp.MatchFirst(dead)).set_name("no entry")("dead"))
    any_shape = terms.pp.MatchFirst(found)
    element: pp.ParserElement = any_shape
    if headings:
        heading = terms.heading("heading")
        element = terms.pp.Opt(heading + terms.maybe + terms.pp.FollowedBy(terms.head())) + any_shape
    return element.leave_whitespace().parse_with_tabs()


def compiled(shapes: tuple[Shape, ...], kinds: Kinds, headings: str) -> re.Pattern[str]:
    """The same grammar as a regular expression."""
    return re.compile(grammar.spelling(entry(shapes, kinds, headings)))
