"""What public functions and records take: `takes` and `of` raise a `TypeError` that says what was given and what to do.

Knows the classes of newsparse by their names only, so that every file may use it.
"""

from __future__ import annotations

import datetime
import functools
import operator
import os
import re
import sys
import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Final, Literal, TypeAlias, Union, get_args, get_origin

import attrs

Kinds: TypeAlias = Any
"""A class, or several: ``str | None``; a type that no checker has a name for."""


def failure(error: Exception) -> str:
    """What is said of an input that makes newsparse fail.

    >>> failure(IndexError("string index out of range"))
    'newsparse failed on it, please report this: IndexError: string index out of range'
    """
    return f"newsparse failed on it, please report this: {type(error).__name__}: {error}"


_WORDS: Final[dict[Any, str]] = {
    bool: "True or False",
    types.NoneType: "None",
    Iterable: "a list or another iterable",
    Sequence: "a list or tuple",
    Mapping: "a dict",
    Callable: "a function",
    os.PathLike: "a path",
    datetime.date: "a datetime.date",
    datetime.datetime: "a datetime.datetime",
}
# (what was given, what was wanted) and what makes the one into the other
_CURES: Final = (
    ("str", "Listing", "read it: newsparse.parse(value)"),
    ("PathLike", "Listing", "read it: newsparse.read(value)"),
    ("int", "Item", "take the item: listing[value]"),
    ("Listing", "str", "print it: newsparse.unparse(value)"),
    ("Listing", "Item", "take an item of it: listing[0]"),
    ("Listing", "Section", "take a section of it: listing.sections[0]"),
    ("Date", "str", "str(value) is its text"),
    ("Date", "date", "take its day: value.start"),
    ("date", "Date", "wrap it: Date.of(value)"),
    ("str", "Date", "read it: newsparse.parse_date(value)"),
    ("str", "date", "read it: datetime.date.fromisoformat(value)"),
    ("str", "datetime", "read it: datetime.datetime.fromisoformat(value)"),
    ("bytes", "str", "decode it first, for example with value.decode('utf-8')"),
    ("bytearray", "str", "decode it first, for example with value.decode('utf-8')"),
    ("PathLike", "str", "pass its text, or did you mean newsparse.read()?"),
    ("str", "Iterable", "put it into a list: [value]"),
    ("str", "Sequence", "put it into a list: [value]"),
    ("Item", "Iterable", "put it into a list: [value]"),
    ("Item", "Sequence", "put it into a list: [value]"),
    ("Section", "Iterable", "put it into a list: [value]"),
    ("str", "int", "int(value) reads it"),
    ("str", "float", "float(value) reads it"),
    ("list", "tuple", "tuple(value) makes it one"),
)


def takes(call: str, /, **values: tuple[object, Kinds]) -> None:
    """Raise a `TypeError` unless each argument of a call is of its kind.

    >>> takes("remove", item=(3, str | None))
    Traceback (most recent call last):
    ...
    TypeError: remove() takes a str or None as item, got int: 3
    """
    for name, (value, kinds) in values.items():
        if not fits(value, kinds):
            raise TypeError(f"{call}() takes {words(kinds)} as {name}, got {given(value, kinds)}")


def fits(value: object, kinds: Kinds) -> bool:
    """Whether a value is of a kind; a `bool` is no number, and a `str` no list of its letters."""
    if isinstance(value, bool):
        return bool in _each(kinds)
    if isinstance(value, str | bytes | bytearray):
        return type(value) in _each(kinds) or (isinstance(value, str) and str in _each(kinds))
    return isinstance(value, kinds) or (isinstance(value, int) and float in _each(kinds))


def of(kinds: Kinds) -> Callable[[Any, Any, Any], None]:
    """The validator of a record's field that is of a kind.

    >>> of(int | None)(None, type("field", (), {"name": "number"}), "3")
    Traceback (most recent call last):
    ...
    TypeError: number must be an int or None, got str: '3'; int(value) reads it
    """

    def check(_: Any, attribute: Any, value: Any) -> None:
        if not fits(value, kinds):
            raise TypeError(f"{attribute.name} must be {words(kinds)}, got {given(value, kinds)}")

    return check


def typed(cls: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Give each field of a record a validator by its annotation: ``@attrs.frozen(field_transformer=typed)``.

    >>> @attrs.frozen(field_transformer=typed)
    ... class Body:
    ...     name: str
    ...     aliases: tuple[str, ...] = ()
    >>> Body("ILO", ("OIT", 3))
    Traceback (most recent call last):
    ...
    TypeError: aliases[1] must be a str, got int: 3
    """
    return [_with_kind(cls, field) for field in fields]


def _with_kind(cls: type, field: attrs.Attribute[Any]) -> attrs.Attribute[Any]:
    exact: frozenset[type] = frozenset()
    members: frozenset[type] = frozenset()
    kind: Any = None

    def check(record: Any, attribute: Any, value: Any) -> None:
        nonlocal exact, members, kind
        if kind is None:  # at the first record: what a class is made of may be defined below it
            kind = _meant(field.type, cls)
            exact, members = _sure(kind)
        if type(value) not in exact and not (
            members and type(value) is tuple and members.issuperset(map(type, value))
        ):
            _check(attribute.name, value, kind)
        if field.validator is not None:
            field.validator(record, attribute, value)

    return field if field.converter is not None else field.evolve(validator=check)


def _meant(annotation: Any, cls: type) -> Any:
    if not isinstance(annotation, str):
        return annotation
    return eval(annotation.partition("Callable[")[0] or "Callable", vars(sys.modules[cls.__module__]))


def _sure(kind: Any) -> tuple[frozenset[type], frozenset[type]]:
    """The types of which a value is right without further questions, and those of which all members of a tuple are."""
    if get_origin(kind) in (types.UnionType, Union):
        exact, members = zip(*map(_sure, get_args(kind)), strict=True)
        several = sum(map(bool, members)) > 1  # then the members of one tuple are all of one of them
        return frozenset().union(*exact), frozenset().union(*() if several else members)
    if get_args(kind)[1:] == (...,):
        return frozenset(), _sure(get_args(kind)[0])[0]
    return frozenset() if _has_members(kind) else frozenset((_plain(kind),)), frozenset()


def _has_members(kind: Any) -> bool:
    return (
        get_args(kind)[1:] == (...,) or get_origin(kind) is Literal or any(map(_has_members, get_args(kind)))
    )


def _check(name: str, value: object, kind: Any) -> None:
    """Raise unless a value is what an annotation says; of what is in it, the members of tuples are looked at."""
    if get_origin(kind) is Literal:
        if value not in get_args(kind):
            raise TypeError(
                f"{name} must be one of {', '.join(map(repr, get_args(kind)))}, got {given(value)}"
            )
        return
    kinds = _plain(kind)
    if not fits(value, kinds):
        raise TypeError(f"{name} must be {words(kinds)}, got {given(value, kinds)}")
    if get_args(kind)[1:] == (...,) and isinstance(value, tuple):
        for place, each in enumerate(value):
            _check(f"{name}[{place}]", each, get_args(kind)[0])


@cache
def _plain(kind: Any) -> Kinds:
    """An annotation as `isinstance` takes it: without what is in brackets."""
    if kind is Any:
        return object
    if get_origin(kind) in (types.UnionType, Union):
        return functools.reduce(operator.or_, map(_plain, get_args(kind)))
    if get_origin(kind) is Literal:
        return functools.reduce(operator.or_, map(type, get_args(kind)))
    return get_origin(kind) or kind


_PATH: Final = re.compile(r"(?:https?://\S+|[^\r\n]*[^\s./\\][^\r\n]*\.(?:txt|md|html?|xhtml|json|csv))\s*")


def is_like_path(text: str) -> bool:
    """Whether a text is the name of a file, or an address, rather than what it holds.

    >>> is_like_path("pages/news.txt"), is_like_path("https://example.org/news"), is_like_path("  1. A title")
    (True, True, False)
    """
    return len(text) <= 300 and _PATH.fullmatch(text) is not None


def words(kinds: Kinds) -> str:
    """Kinds in words.

    >>> words(int | None), words(bool)
    ('an int or None', 'True or False')
    """
    told = [_WORDS.get(kind) or _named(kind) for kind in _each(kinds)]
    return " or ".join(told if len(told) < 3 else [", ".join(told[:-1]), told[-1]])


def given(value: object, kinds: Kinds = str) -> str:
    """What was passed, short, and what makes it into what was wanted.

    >>> given("2023-09-22", type("Date", (), {}))
    "str: '2023-09-22'; read it: newsparse.parse_date(value)"
    """
    shown = "None" if value is None else f"{type(value).__name__}: {_short(value)}"
    names = {each.__name__ for each in type(value).__mro__}
    names |= {"PathLike"} if hasattr(value, "__fspath__") else set()
    wanted = [kind.__name__ for kind in _each(kinds)]
    for have, want, cure in _CURES:
        if have in names and want in wanted:
            return f"{shown}; {cure}"
    return shown


def _each(kinds: Kinds) -> tuple[Any, ...]:
    return kinds.__args__ if isinstance(kinds, types.UnionType) else (kinds,)


def _named(kind: type) -> str:
    name = "newsparse.Date" if kind.__name__ == "Date" else kind.__name__
    return f"{'an' if name[0] in 'AEIOaeio' else 'a'} {name}"


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "…" + text[-1]
