"""The grammar of a listing: rows of a dialect, written in pyparsing and compiled into one regular expression.

`grammar(dialect)` is the truth: it reads like docs/grammar.md, each element has a name, it skips nothing and it is
total, so every character of every text lands in some row. `rows(dialect)` is the same grammar compiled for speed:
a pyparsing grammar that skips no white space and does not recurse is a regular expression (And, MatchFirst, Opt,
ZeroOrMore and the look-aheads translate one to one). pyparsing never goes back into an element, so no terminal gives
back what it has matched. tests/test_grammar.py proves with Hypothesis that both split every text alike.

This is the only file that imports pyparsing, and it does so when a grammar is first asked for.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from newsparse import lexis
from newsparse.dialects import DIALECTS, Dialect
from newsparse.doors import takes

if TYPE_CHECKING:
    import pyparsing as pp


def terminals(dialect: Dialect, *, cr: bool = True) -> dict[str, str]:
    """The patterns of a dialect's terminals by name: `lexis` with the dialect's columns filled in.

    Args:
        dialect: A row of `newsparse.dialects.DIALECTS`.
        cr: Whether the text may hold CR; without it LF is the only line end and the patterns are simpler.

    >>> terminals(DIALECTS["resiliparse"])["number"]
    '[0-9]{1,9}+(?=[.)])'
    """
    takes("terminals", dialect=(dialect, Dialect), cr=(cr, bool))
    blank, eol, words = lexis.BLANK, lexis.EOL, lexis.WORDS
    content = rf"(?:{dialect.content})"
    paragraph = rf"(?>{words}(?>{blank}*+{eol}{content}{words})*+)" if dialect.wraps else words
    gap = rf"(?>{lexis.LINE_ENDS}{content})"
    starts = f"{dialect.number}|{lexis.TEXT_START}"
    if dialect.number and " " in dialect.content:
        # a list that was stripped and put below another text: its first mark has lost its column, and what is below has not
        starts += rf"|(?=(?:{lexis.NUMBER}[.)]|{dialect.bullet}){blank}(?=\S){words}{blank}*+{gap}\S)"
    patterns = {
        "blank lines": lexis.BLANK_LINES,
        "indent": f"(?>{starts})",
        "number": rf"{lexis.NUMBER}(?=[.)])",
        "bullet": rf"{dialect.bullet}(?={blank})",
        "separator": rf"[.)]?+{blank}++(?=\S)",
        "paragraph": paragraph,
        "gap": gap,
        "text indent": rf"{blank}*+",
        "words": words,
        "rest": r"(?>\A\ufeff\s*+|\s++)",
    }
    if not cr:
        for general, simple in lexis.LF_ONLY:
            patterns = {name: pattern.replace(general, simple) for name, pattern in patterns.items()}
    return patterns


def grammar(dialect: Dialect, *, cr: bool = True) -> pp.ParserElement:
    """The readable grammar of a dialect, as a pyparsing element that splits a text into rows.

    Args:
        dialect: A row of `newsparse.dialects.DIALECTS`.
        cr: Whether the text may hold CR (see `terminals`).

    Returns:
        The element; call its `parse_string` with ``parse_all=False`` (pyparsing drops trailing spaces otherwise).

    >>> from newsparse.dialects import DIALECTS
    >>> found = grammar(DIALECTS["resiliparse"]).parse_string("  1. Title\\n\\n    22 September 2023\\n")
    >>> found[0]["first"], found[0]["second"], found[1].as_list()
    ('Title', '22 September 2023', ['\\n'])
    """
    takes("grammar", dialect=(dialect, Dialect), cr=(cr, bool))
    import pyparsing as pp

    terminal = _terminal(dialect, cr)
    lead, paragraph, gap = terminal("blank lines")("lead"), terminal("paragraph"), terminal("gap")
    mark = terminal("number")("number") | terminal("bullet")("bullet")
    more = pp.Combine(pp.ZeroOrMore(gap + paragraph), adjacent=True).set_name("more paragraphs")("more")
    third = gap("gap2") + paragraph("third") + more
    second = gap("gap1") + paragraph("second") + pp.Opt(third.set_name("third paragraph and on"))
    item = (
        terminal("indent")("indent")
        + mark.set_name("mark")
        + terminal("separator")("separator")
        + paragraph("first")
        + pp.Opt(second.set_name("second paragraph and on"))
    ).set_name("item")
    text = (terminal("text indent") + terminal("words")("text")).set_name("text line")
    row = (lead + (item | text).set_name("line")) | terminal("rest")
    return (
        pp.ZeroOrMore(pp.Group(row.set_name("row"))).set_name("listing").leave_whitespace().parse_with_tabs()
    )


def _terminal(dialect: Dialect, cr: bool) -> Callable[[str], pp.ParserElement]:
    """What makes an element of the name of a terminal."""
    import pyparsing as pp

    patterns = terminals(dialect, cr=cr)
    return lambda name: pp.Regex(patterns[name]).set_name(name)


def spelling(element: pp.ParserElement) -> str:
    """An element as a regular expression, with a named group for each results name.

    Its terminals are taken as they are: they must not give back what they have matched (``*+``, ``(?>…)``), as pyparsing does not.

    Raises:
        TypeError: The element is of a kind that has no such spelling (Forward, Word, SkipTo, …).

    >>> import pyparsing as pp
    >>> spelling(pp.Regex("[0-9]++")("number") + pp.Opt(pp.Regex("[.]")))
    '(?P<number>[0-9]++)(?>[.]|)'
    """
    import pyparsing as pp

    if isinstance(element, pp.Combine | pp.Group):
        inner = spelling(element.expr)
    elif isinstance(element, pp.Regex):
        inner = str(element.pattern)
    elif isinstance(element, pp.And):
        inner = "".join(map(spelling, element.exprs))
    elif isinstance(element, pp.MatchFirst):
        inner = f"(?>{'|'.join(map(spelling, element.exprs))})"
    elif isinstance(element, pp.Opt):
        inner = f"(?>{spelling(element.expr)}|)"
    elif isinstance(element, pp.NotAny):
        inner = f"(?!{spelling(element.expr)})"
    elif isinstance(element, pp.FollowedBy):
        inner = f"(?={spelling(element.expr)})"
    elif isinstance(element, pp.ZeroOrMore):
        inner = f"(?>{spelling(element.expr)})*+"
    else:
        raise TypeError(f"no regular expression for {type(element).__name__} ({element})")
    return f"(?P<{element.resultsName}>{inner})" if element.resultsName else inner


@functools.cache
def rows(name: str, cr: bool = True) -> re.Pattern[str]:
    """The compiled row of the dialect of that name, for `finditer`: its matches tile any text.

    The groups are `ROW_GROUPS`, in that order. Compiled once a dialect, from the readable grammar.

    >>> [(row["number"], row["first"], row["text"]) for row in rows("resiliparse").finditer("News\\n\\n  1. A title")]
    [(None, None, 'News'), ('1', 'A title', None)]
    """
    takes("rows", name=(name, str), cr=(cr, bool))
    listing: Any = grammar(DIALECTS[name], cr=cr)
    return re.compile(spelling(listing.expr))


@functools.cache
def plain(name: str, cr: bool = True) -> re.Pattern[str]:
    """What `rows` finds of entries that are known to be a number, two paragraphs and perhaps a third, for `findall` from the first of
    them to the end of the last, with nothing between.

    The groups are `PLAIN_GROUPS`, in that order: `rows` tells more, and takes longer for it.

    >>> plain("resiliparse").findall("  1. A title\\n\\n    2 May 2023")
    [('  ', '1', '. ', 'A title', '\\n\\n    ', '', '')]
    """
    import pyparsing as pp

    terminal = _terminal(DIALECTS[name], cr)
    gap, paragraph = terminal("gap"), terminal("paragraph")
    entry: pp.ParserElement = (
        pp.Combine(terminal("blank lines") + terminal("indent"))("before")
        + terminal("number")("number")
        + terminal("separator")("separator")
        + paragraph("first")
        + gap("gap1")
        + paragraph
        + pp.Opt(gap("gap2") + paragraph("third"))
    )
    return re.compile(spelling(entry))


@functools.cache
def more(name: str, cr: bool = True) -> re.Pattern[str]:
    """One (gap, paragraph) of the group ``more`` of `rows`, for `findall`."""
    patterns = terminals(DIALECTS[name], cr=cr)
    return re.compile(f"({patterns['gap']})({patterns['paragraph']})")


ROW_GROUPS: Final = (
    "lead", "indent", "number", "bullet", "separator", "first", "gap1", "second", "gap2", "third", "more", "text",
)  # fmt: skip
LEAD, INDENT, NUMBER, BULLET, SEPARATOR, FIRST, GAP1, SECOND, GAP2, THIRD, MORE, TEXT = range(1, 13)

PLAIN_GROUPS: Final = ("before", "number", "separator", "first", "gap1", "gap2", "third")


def railroad_html(name: str = "resiliparse") -> str:
    """The railroad diagram of a dialect's grammar as HTML, for the docs (needs ``pyparsing[diagrams]``)."""
    takes("railroad_html", name=(name, str))
    import io

    page = io.StringIO()
    grammar(DIALECTS[name]).create_diagram(page, show_results_names=True, embed=True)
    return page.getvalue()
