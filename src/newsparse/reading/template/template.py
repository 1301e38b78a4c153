"""Templates: what an entry of a page holds and in which order, as a string that reads and prints.

`Template` takes a template string and raises `TemplateError` for a bad one; its methods take texts and listings. The
language is in docs/templates.md and `newsparse.reading.template.grammar`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import attrs

from newsparse import lexis
from newsparse.dates import NOTHING, DateLine, Options, Precision
from newsparse.doors import takes
from newsparse.layout import Layout, counted
from newsparse.reading.entries import Entries, Entry, Field, Part
from newsparse.reading.template.explain import Mismatch, mismatch, strays
from newsparse.reading.template.grammar import parts_of
from newsparse.reading.template.match import Kinds, Matched, Matcher, TextLine
from newsparse.reading.template.parts import TemplateError as TemplateError
from newsparse.reading.template.printing import layout_of
from newsparse.reading.template.shapes import shapes_of
from newsparse.reading.template.wrap import Unwrapped, without_wraps

if TYPE_CHECKING:
    from newsparse.records import Item

_EOL = re.compile(lexis.EOL)
_SENTENCE_END = re.compile(r"[.!?\u2026\u3002][\"'\u201d\u2019)\]]*\Z")
_KEPT: Final = "\ue000"  # text that is there already
_LONGEST_HEADING: Final = 120


class Template:
    """The pattern of a page's entries.

    Slots are ``{number} {title} {date} {body} {kicker} {author} {credit} {place} {url}``; text around them stands for
    itself, ``[…]`` for what may be missing, an empty line for one or more, a space for one or more, an indent for its depth;
    ``{body}`` is any number of paragraphs, and ``{{ }} [[ ]]`` are the signs themselves. ``str(template)`` is the string.

    Args:
        text: The template string.

    Raises:
        TypeError: `text` is no `str`.
        TemplateError: The template says nothing, or says it wrongly; the error has the column.

    >>> Template("{title} ({date})").entries("Red opens (2 May 2023)\\n").parts[0].entries[0].fields[0].slot
    'title'
    """

    __slots__ = ("_matcher", "_shapes", "_text")

    def __init__(self, text: str):
        if not isinstance(text, str):
            raise TypeError(f"Template() takes a str, got {type(text).__name__}: {text!r:.80}")
        self._text = text
        self._shapes = shapes_of(text, parts_of(text))
        self._matcher = Matcher(self._shapes.shapes)

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"Template({self._text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Template) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._text,)

    @property
    def between(self) -> str:
        """What is printed between two entries: the line ends behind the template's last line, or else an empty line, or one
        line end where an entry is one line."""
        shapes, ends = self._shapes
        if ends:
            return "\n" * ends
        return "\n" if all(len(shape) == 1 for shape in shapes) else "\n\n"

    def layout(self, item: Item, any_text: str = "") -> Layout:
        """The layout in which an item is printed in the template's form, with a text for ``{*}`` where one is given.

        Raises:
            ValueError: A field has no slot, or a slot no field; the message goes on from the name of the item.
        """
        return layout_of(self._shapes.shapes, item, any_text)

    def entries(self, text: str, options: Options = NOTHING) -> Entries:
        """The entries of a text that fit the template, as spans. A text that holds none gives no parts.

        >>> Template("{number}. {title}").entries("1. One\\n").parts[0].entries[0].fields[1].slot
        'title'
        """
        takes("entries", text=(text, str), options=(options, Options))
        flat, kinds, found = self._read(text, options)
        told = flat.text if flat is not None else text
        entries = Entries(tuple(_parts(found, _topics(told, found, kinds.lines), self._text)))
        return entries if flat is None else flat.entries(entries)

    def _read(self, text: str, options: Options = NOTHING) -> tuple[Unwrapped | None, Kinds, list[Matched]]:
        """The entries of a text, with its wrapped lines joined where as many fit so; the text that was read is the first then."""
        kinds = self._matcher.kinds(text)
        found = list(self._matcher.entries(text, kinds, options))
        flat = without_wraps(text)
        if flat is None:
            return None, kinds, found
        joined = self._matcher.kinds(flat.text)
        others = list(self._matcher.entries(flat.text, joined, options))
        return (flat, joined, others) if others and len(others) >= len(found) else (None, kinds, found)

    def explain(self, text: str) -> Mismatch | None:
        """Why no entry of a text fits: how far the template comes, what it expects there and what is there.

        Returns:
            The line, what was expected and what was found; `None` where an entry fits, or the text has no lines.

        >>> print(Template("{title}\\n{date}").explain("News\\n\\nRed opens\\n\\n2 May 2023\\n"))
        line 2: expected no empty line before '{date}', found an empty line
        """
        takes("explain", text=(text, str))
        _, kinds, found = self._read(text)
        return None if found else mismatch(self._matcher, text, kinds)

    def misses(self, text: str) -> list[Mismatch]:
        """Where a text does not fit: as `explain` where no entry does, else each line between the entries that begins like one.

        >>> [str(why) for why in Template("- {title}: {date}").misses("- A: 2 May 2023\\n- B\\n- C: 1 May 2023\\n")]
        ["line 2: expected a date in '- {title}: {date}', found '- B'"]
        """
        takes("misses", text=(text, str))
        flat, kinds, found = self._read(text)
        if flat is not None:
            told = strays(self._matcher, flat.text, kinds, found)
            return [_in_page(why, flat) for why in told]
        if found:
            return strays(self._matcher, text, kinds, found)
        why = mismatch(self._matcher, text, kinds)
        return [why] if why is not None else []


def _in_page(why: Mismatch, flat: Unwrapped) -> Mismatch:
    """A mismatch of a text without wraps as one of the page."""
    start, end = flat.span(why.start, why.end)
    return why._replace(line=flat.line(why.start), start=start, end=end)


def adapted(item: Item, layout: Layout) -> Layout:
    """The layout of an item whose fields are not those of its layout any more, in the form of the template that it was read
    with; what is between two fields that stay together is kept.

    Raises:
        ValueError: A field has no slot, or a slot no field.
    """
    shown = attrs.evolve(item, date=None, layout=layout) if item.date == layout.above else item
    template = Template(layout.template)
    try:
        new = template.layout(shown)
    except ValueError as error:
        try:
            new = template.layout(shown, _KEPT)
        except ValueError:
            raise ValueError(f"item {item.title!r:.60} {error}") from None
    eol = _EOL.search("".join((layout.lead, *layout.glue)))
    end = eol[0] if eol else "\n"
    kept = dict(zip(_pairs(layout.slots), layout.glue, strict=True))
    glue = tuple(
        kept.get(pair, text.replace("\n", end))
        for pair, text in zip(_pairs(new.slots), new.glue, strict=True)
    )
    if any(_KEPT in text for text in glue):
        raise ValueError(
            f"item {item.title!r:.60} has nothing to print for {{*}} next to its new field: put {{*}} in […]"
        )
    spelled = dict(zip(counted(layout.slots), layout.spelled or (), strict=False))
    return attrs.evolve(
        layout, glue=glue, slots=new.slots, spelled=tuple(spelled.get(slot) for slot in counted(new.slots))
    )


def _pairs(slots: tuple[str, ...]) -> list[tuple[str, str]]:
    """The two slots around each glue."""
    return list(itertools.pairwise(("", *slots, "")))


def as_template(value: Template | str) -> Template:
    """A template, or the template of a string; `TypeError` for what is neither, `TemplateError` for a bad string."""
    if isinstance(value, Template):
        return value
    if isinstance(value, str):
        return Template(value)
    raise TypeError(
        f"template must be a str or a newsparse.Template, got {type(value).__name__}: {value!r:.80}"
    )


def _begins(found: list[Matched]) -> list[bool]:
    """Whether a part begins at each entry: under a heading, and where the numbers begin again.

    Numbers may rise or fall, whichever of the two most do, or all be the same, as Markdown allows.
    """
    numbers = [next((f.value for f in each.entry.fields if f.slot == "number"), None) for each in found]
    known = [number for number in numbers if number is not None]
    steps = [two - one for one, two in itertools.pairwise(known)]
    falls = steps.count(-1) > steps.count(1)
    same = not any(steps)
    begins: list[bool] = []
    last: int | None = None
    for each, number in zip(found, numbers, strict=True):
        again = (
            last is not None
            and number is not None
            and not same
            and (number >= last if falls else number <= last)
        )
        begins.append(again or each.heading is not None or not begins)
        last = number if number is not None else last
    return begins


def _topics(text: str, found: list[Matched], lines: list[TextLine]) -> list[Field | None]:
    """The heading of each part whose numbers begin again: the one short line between it and the entry before."""
    topics: list[Field | None] = []
    last = 0
    for each, begins in zip(found, _begins(found), strict=True):
        between = [line for line in lines[last : each.first] if line.start < line.end]
        last = each.last
        if not begins:
            continue
        topic = each.heading
        if topic is None and between and (len(between) == 1 or not topics):
            line = between[-1]
            words = text[line.start : line.end]
            if len(words) <= _LONGEST_HEADING and not _SENTENCE_END.search(words):
                topic = Field("heading", line.start, line.end)
        topics.append(topic)
    if not any(topics[1:]) and found and found[0].heading is None:
        topics[:1] = [None]  # a line above the only list is the title of the page
    return topics


def _parts(found: list[Matched], topics: list[Field | None], template: str) -> Iterator[Part]:
    """The parts of entries, each with its heading."""
    entries: list[Entry] = []
    above = iter(topics)
    topic: Field | None = None
    for each, begins in zip(found, _begins(found), strict=True):
        if begins and entries:
            yield Part(topic, tuple(entries), template, date=_day(topic, entries))
            entries = []
        if begins:
            topic = next(above)
        entries.append(each.entry)
    if entries:
        yield Part(topic, tuple(entries), template, date=_day(topic, entries))


def _day(heading: Field | None, entries: list[Entry]) -> DateLine | None:
    """The day that a heading gives to entries without a date."""
    line = heading.line if heading is not None else None
    if line is None or line.date is None or line.date.precision is not Precision.DAY:
        return None
    missing = any(all(field.slot != "date" for field in entry.fields) for entry in entries)
    return line if missing else None
