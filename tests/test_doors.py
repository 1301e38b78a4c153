"""Every public callable rejects what is of the wrong type at once, and says what was given and what to do.

The calls are made by walking the public names (tests/test_reference.py): each argument of each function, constructor and
method in turn is a `Strange`, all others are as they should be.
"""

import datetime as dt
import inspect
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse import Date, Item, MentionFinder, Section, Template, dates
from newsparse.dialects import DIALECTS
from newsparse.validation import Severity
from test_reference import EXPECTED, thing_of

TEXT = "  1. A title\n\n    2 May 2023\n\n    A body.\n\n  2. Another\n\n    1 May 2023\n"
LISTING = newsparse.parse(TEXT)
DATE = Date.from_edtf("2023-05-02")
MENTION = newsparse.Organization(start=0, end=3, text="ILO", name="ILO")
PLACE = newsparse.diff(TEXT, TEXT).pairs[0].old
FINDING = newsparse.check("Please log in.")[0]


class Strange:
    """What no function takes."""

    def __repr__(self) -> str:
        return "<something strange>"


# What a good argument is, by its name, or by the function's and its.
GOOD: dict[str, Any] = {
    "text": TEXT, "source": [TEXT], "record": LISTING, "listing": LISTING, "text_or_listing": TEXT, "old": TEXT, "new": TEXT,
    "path": "none.txt", "html": "<p>A", "line": "2 May 2023", "cell": "=1", "code": "NP201", "item": LISTING[0], "data": {},
    "predicate": bool, "function": lambda item: item, "value": dt.date(2023, 5, 2), "date": DATE, "name": "resiliparse",
    "mentions": (), "lines": [None], "headings": [None], "dialect": DIALECTS["w3m"], "reports": (), "batches": (),
    "files": (), "output": "none.parquet", "read": newsparse.read, "found": newsparse.diff(TEXT, TEXT), "codes": "NP201",
    "items": (), "edtf": "2023-05-02", "start": 0, "end": 3, "other": Severity.ERROR, "place": 0, "element": None,
    "severity": Severity.ERROR, "message": "", "column": 1, "end_line": 1, "end_column": 1, "edits": (), "doc": "", "fix": "no",
    "check": len, "added": (), "removed": (), "pairs": (), "index": 0, "heading": None, "pieces": (), "precision": DATE.precision,
    "kind": "organization", "empty": 0, "failed": (), "resumed": 0, "number": "", "bullet": "", "content": "",
}  # fmt: skip
FOR: dict[str, Any] = {
    "newsparse.Date.start": None, "newsparse.Date.end": None, "newsparse.Organization.text": "ILO",
    "newsparse.Organization.name": "ILO", "newsparse.Person.text": "Ann", "newsparse.Person.name": "Ann",
    "newsparse.Listing.replace.old": LISTING[0], "newsparse.Listing.replace.new": LISTING[0],
    "newsparse.Listing.__add__.other": LISTING, "newsparse.Listing.from_dict.data": LISTING.to_dict(),
    "newsparse.changes.Pair.old": PLACE, "newsparse.changes.Pair.new": PLACE, "newsparse.Diagnostic.fix": None,
    "newsparse.Diagnostic.line": 1, "newsparse.parquet.Report.items": 0, "newsparse.parquet.Report.files": 0,
    "newsparse.validation.Fix.message": "", "newsparse.MentionFinder.find_in_items.text": "ILO",
}  # fmt: skip
ITSELF: dict[str, Any] = {
    "newsparse.Date": DATE, "newsparse.Listing": LISTING, "newsparse.MentionFinder": MentionFinder(), "newsparse.Template": Template("{number}. {title}"),
    "newsparse.dates.Options": dates.NOTHING, "newsparse.dates.Style": dates.DEFAULT_STYLE, "newsparse.validation.Severity": Severity.ERROR,
}  # fmt: skip
NO_DOOR = {
    # plain tuples of results, which Python makes; exceptions, which are raised and not called; a protocol, which its user writes
    "newsparse.dates.DateLine", "newsparse.validation.Edit", "newsparse.DateError", "newsparse.TemplateError", "newsparse.mentions.Backend",
    "newsparse.NewsparseError", "newsparse.ReadError", "newsparse.mentions.BackendError", "newsparse.mentions.MentionListError",
    "newsparse.validation.ConfigError", "newsparse.Precision", "newsparse.validation.Severity",  # enumerations: Python's own
    "newsparse.spark.items",  # asks a frame for its columns first: tests/engines
    "newsparse.grammar.spelling",  # takes an element of pyparsing
    "newsparse.Template.layout",  # unparse and Listing.replace are its doors
}  # fmt: skip
ANYTHING = {"newsparse.Layout.spelled"}  # values of any field


def callables() -> Iterator[tuple[str, Callable[..., Any]]]:
    for path in sorted(EXPECTED):
        thing = thing_of(path)
        if not isinstance(thing, type) and not inspect.isfunction(inspect.unwrap(thing)):
            continue  # data, and names for annotations
        if path not in NO_DOOR:
            yield path, thing
        if isinstance(thing, type) and path != "newsparse.mentions.Backend":
            for name, method in inspect.getmembers(thing, inspect.isroutine):
                ours = str(getattr(method, "__module__", "")).startswith("newsparse.")
                public = not name.startswith("_") or name in ("__add__", "__getitem__")
                if ours and public and f"{path}.{name}" not in NO_DOOR:
                    owner = thing if inspect.ismethod(method) else ITSELF[path]
                    yield f"{path}.{name}", getattr(owner, name)


def calls() -> Iterator[tuple[str, str]]:
    for path, call in callables():
        for name, parameter in inspect.signature(call).parameters.items():
            if parameter.kind is not parameter.VAR_KEYWORD and f"{path}.{name}" not in ANYTHING:
                yield path, name


CALLS = dict(callables())


def arguments(path: str, strange: str) -> tuple[list[Any], dict[str, Any]]:
    """Those of a call that are needed, and the strange one."""
    some: list[Any] = []
    named: dict[str, Any] = {}
    for name, parameter in inspect.signature(CALLS[path]).parameters.items():
        if name == strange:
            value: Any = Strange()
        elif parameter.default is parameter.empty and parameter.kind < parameter.VAR_KEYWORD:
            value = FOR.get(f"{path}.{name}", GOOD.get(name))
        else:
            continue
        if parameter.default is parameter.empty and parameter.kind < parameter.KEYWORD_ONLY:
            some.append(value)
        else:
            named[name] = value
    return some, named


@pytest.mark.parametrize(("path", "name"), [pytest.param(*each, id=".".join(each)) for each in calls()])
def test_error_what_is_of_the_wrong_type_is_refused_at_the_door(path: str, name: str) -> None:
    if path.startswith(("newsparse.arrow", "newsparse.parquet")):
        pytest.importorskip("pyarrow", reason="needs the extra arrow")
    if path.startswith("newsparse.html"):
        pytest.importorskip("resiliparse", reason="needs the extra html")
    some, named = arguments(path, name)

    with pytest.raises((TypeError, newsparse.validation.ConfigError)) as caught:
        CALLS[path](*some, **named)

    said = str(caught.value)
    assert re.search(r"<something strange>", said), said
    assert re.search(r"takes |must be |allowed", said), said


NEWSPARSE = Path(newsparse.__file__).parent.resolve()


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: Item(1, "t", 5, 7), "date must be a newsparse.Date or None, got int: 5"),  # type: ignore[arg-type]
        (lambda: Item(1, "t", "2 May 2023"), "date must be a newsparse.Date or None, got str: '2 May 2023'; read it: newsparse.parse_date(value)"),  # type: ignore[arg-type]
        (lambda: Item(1, "t", None, "A body."), "body must be a tuple of paragraphs, got str: 'A body.'; put it into a list: [value]"),
        (lambda: Section("May 2023", LISTING[0]), "items must be a tuple of Item, got Item: <Item 1 'A title', 2023-05-02, 1 paragraph>; put it into a list: [value]"),  # type: ignore[arg-type]
        (lambda: newsparse.parse(b"x"), "parse() takes a str as text, got bytes: b'x'; decode it first, for example with value.decode('utf-8')"),  # type: ignore[arg-type]
        (lambda: newsparse.parse(None), "parse() takes a str as text, got None"),  # type: ignore[arg-type]
        (lambda: newsparse.read(5), "read() takes a path, got int: 5"),  # type: ignore[arg-type]
        (lambda: LISTING.remove("A title"), "remove() takes an Item as item, got str: 'A title'"),  # type: ignore[arg-type]
        (lambda: LISTING.remove(0), "remove() takes an Item as item, got int: 0; take the item: listing[value]"),  # type: ignore[arg-type]
        (lambda: LISTING.filter(3), "filter() takes a function as predicate, got int: 3"),  # type: ignore[arg-type]
        (lambda: LISTING + TEXT[:9], "listing + other takes two listings, got str: '  1. A ti'; read it: newsparse.parse(value)"),  # type: ignore[operator]
        (lambda: MentionFinder("ILO"), "MentionFinder() takes a list or another iterable as organizations, got str: 'ILO'; put it into a list: [value]"),
        (lambda: newsparse.interchange.to_json(TEXT[:9]), "to_json() takes a Listing as listing, got str: '  1. A ti'; read it: newsparse.parse(value)"),  # type: ignore[arg-type]
    ],
)  # fmt: skip
def test_error_the_message_says_what_was_given_and_what_to_do(call: Callable[[], object], said: str) -> None:
    with pytest.raises(TypeError, match=f"^{re.escape(said)}$"):
        call()


def test_a_function_and_its_refusal_name_the_same_call() -> None:
    """What `takes` is told is the name of the function that it stands in."""
    told = [
        (path.relative_to(NEWSPARSE).as_posix(), function, name)
        for path in NEWSPARSE.rglob("*.py")
        for function, name in re.findall(
            r"^ *def (\w+)\((?:(?!^ *def ).)*?\btakes\(\s*\"([\w.]+)\"", path.read_text("utf-8"), re.M | re.S
        )
        if path.name != "doors.py"
    ]

    assert told
    assert [
        each for each in told if each[1] not in ("__init__", "_names", "_places", each[2].rpartition(".")[2])
    ] == []
