"""What is found: ``Person``, ``Organization`` and ``Group``.

Strategy: frozen slotted attrs classes that check themselves when built. A mention's ``start`` and ``end`` are code-point
offsets, end exclusive, into the text that was asked, and ``text`` is what is there. Raises ``ValueError`` when a span is
empty, runs backwards or does not fit its text, or when a confidence is outside 0 to 1.
"""

from __future__ import annotations

from itertools import repeat
from operator import call
from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar

import attrs

from newsparse.doors import typed

if TYPE_CHECKING:
    from attrs import Attribute

Link: TypeAlias = Literal["brackets", "initials", "list"]
Kind: TypeAlias = Literal["person", "organization"]


def _fits(instance: Person | Organization, attribute: Attribute[str], text: str) -> None:
    end = instance.end
    if not 0 <= instance.start < end:
        raise ValueError(f"a mention needs 0 <= start < end, not {instance.start} and {end}")
    if len(instance.text) != end - instance.start:
        raise ValueError(
            f"a mention's text must be as long as its span: {instance.text!r} has {len(instance.text)} characters, "
            f"the span {instance.start}:{end} has {end - instance.start}"
        )


def _part(instance: object, attribute: Attribute[float], value: float) -> None:
    if not 0 <= value <= 1:
        raise ValueError(f"confidence must be from 0 to 1, not {value!r}")


@attrs.frozen(kw_only=True, field_transformer=typed)
class Organization:
    """A named organization: a ministry, an agency, a company, a party, a news outlet, a programme.

    ``text`` is the mention as written, ``name`` the canonical name (without article or genitive, in the long form if
    that is known), and ``acronym`` its short form. ``link`` says how the two are known to be the same: ``"brackets"`` (defined in
    the text), ``"initials"`` (a long form nearby has these initials) or ``"list"``; None if there is nothing to link.
    ``subtype`` is ``"programme"`` for programmes, projects, coalitions and partnerships.

    >>> Organization(start=0, end=3, text="ILO", name="International Labour Organization", acronym="ILO",
    ...              link="list", confidence=0.99, rule="list").kind
    'organization'
    """

    start: int
    end: int
    text: str = attrs.field(validator=_fits)
    name: str
    acronym: str | None = None
    link: Link | None = None
    subtype: str | None = None
    confidence: float = attrs.field(default=1.0, validator=_part)
    rule: str = "given"
    source: str = "rules"

    @property
    def kind(self) -> Literal["organization"]:
        """Always ``"organization"``."""
        return "organization"


@attrs.frozen(kw_only=True, field_transformer=typed)
class Person:
    """A named person.

    ``text`` is the name as written, and nothing else. ``name`` is the fullest form of it in the same item: "Kato" is
    "David Kato" there. ``honorific``, ``role``, ``place`` and ``post_nominals`` (the letters after a name: "PhD, CPA") are
    as written, or None. ``affiliation`` is an ``Organization`` if one was found there, a string if there are only words,
    or None.

    >>> Person(start=3, end=8, text="Cunha", name="Nuno Cunha", honorific="Mr", confidence=0.97, rule="honorific").kind
    'person'
    """

    start: int
    end: int
    text: str = attrs.field(validator=_fits)
    name: str
    honorific: str | None = None
    role: str | None = None
    affiliation: Organization | str | None = None
    place: str | None = None
    post_nominals: str | None = None
    confidence: float = attrs.field(default=1.0, validator=_part)
    rule: str = "given"
    source: str = "rules"

    @property
    def kind(self) -> Literal["person"]:
        """Always ``"person"``."""
        return "person"


Mention: TypeAlias = Person | Organization
_M = TypeVar("_M", Person, Organization)


_PUT = {
    kind: [getattr(kind, field.name).__set__ for field in attrs.fields(kind)]
    for kind in (Person, Organization)
}


def as_found(kind: type[_M], *values: object) -> _M:
    """A mention that the rules found: the values of all its fields in order, right by the way they were made and not looked at one by one."""
    mention = kind.__new__(kind)
    any(map(call, _PUT[kind], repeat(mention), values))  # all are called, for none returns anything
    return mention


@attrs.frozen(kw_only=True, field_transformer=typed)
class Group:
    """All mentions of one person or organization under one canonical name.

    ``aliases`` are the other spellings met, in order of first appearance; ``mentions`` are in text order.

    >>> from newsparse.mentions import find_mentions, group
    >>> [found] = group(find_mentions("The ILO came. ILO staff spoke."))
    >>> found.name, found.acronym, found.aliases, len(found.mentions)
    ('International Labour Organization', 'ILO', ('ILO',), 2)
    """

    name: str
    kind: Kind
    mentions: tuple[Mention, ...]
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
