"""Back ends: other finders of people and organizations behind one small protocol, spaCy among them.

Strategy: a back end says only (start, end, kind) for a text; the borders are normalized here, for all alike, by the same law
that the rules follow (no article, no honorific, no genitive, no surrounding punctuation). spaCy is used with a model that is
installed; nothing is ever downloaded. Raises ``BackendError`` with one clear message if a back end or its model is missing, and
``ValueError`` if a back end gives a span or kind that cannot be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any, Protocol, runtime_checkable

from newsparse.errors import NewsparseError
from newsparse.mentions.model import Mention, Organization, Person

GROUP = "newsparse.mentions"
_HEAD = re.compile(r"(?:the|an?)\s+|[\s\"'“”‘’(\[,;:–—-]+", re.I)
_HONORIFIC = re.compile(r"(Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Sheikh|Hon|Rev|Fr|Eng)\.?\s+")
_TAIL = re.compile(r"['’]s?\Z|[\s\"“”‘’,;:)\]–—-]+\Z")


class BackendError(NewsparseError, ValueError):
    """A back end that can't be used; the message says what to install."""

    __module__ = "newsparse.mentions"


@runtime_checkable
class Backend(Protocol):
    """Anything with a ``name`` and a ``find``: spans in code points, end exclusive, kind "person" or "organization".

    >>> class Ports:
    ...     name = "ports"
    ...     def find(self, text):
    ...         at = text.find("Port of Example")
    ...         return [(at, at + 15, "organization")] if at >= 0 else []
    >>> from newsparse import MentionFinder
    >>> [found.source for found in MentionFinder(backend=Ports()).find("The Port of Example opens.")]
    ['ports']
    """

    name: str

    def find(self, text: str) -> Iterable[tuple[int, int, str]]:
        """The mentions of a running text."""
        ...


class SpacyBackend:
    """spaCy's named entities, from a model that is installed (unless named, the first whose name begins with one of ``MODELS``)."""

    MODELS = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm")
    name = "spacy"

    def __init__(self, model: str | None = None) -> None:
        try:
            spacy: Any = import_module("spacy")
        except ImportError as error:
            raise BackendError("the back end 'spacy' needs spaCy: pip install 'newsparse[spacy]'") from error
        installed = spacy.util.get_installed_models()
        wanted_first = [model] if model else self.MODELS
        names = [
            n for m in wanted_first for n in sorted(installed) if n == m or not model and n.startswith(m)
        ]
        if not names:
            wanted = repr(model) if model else "English"
            raise BackendError(
                f"the back end 'spacy' needs an installed {wanted} model, and newsparse downloads none; installed models: "
                f"{', '.join(sorted(installed)) or 'none'}"
            )
        self._nlp: Any = spacy.load(names[0], exclude=["parser", "tagger", "lemmatizer", "attribute_ruler"])

    def find(self, text: str) -> Iterable[tuple[int, int, str]]:
        """People and organizations as spaCy labels them, a million characters at a time."""
        kinds = {"PERSON": "person", "PER": "person", "ORG": "organization"}
        step = self._nlp.max_length
        for base in range(0, len(text), step):
            for entity in self._nlp(text[base : base + step]).ents:
                if entity.label_ in kinds:
                    yield base + entity.start_char, base + entity.end_char, kinds[entity.label_]


_BUILT_IN: dict[str, Callable[[], Backend]] = {"spacy": SpacyBackend}


def backend_names() -> tuple[str, ...]:
    """The names of all back ends: the built-in ones and those of the entry-point group ``newsparse.mentions``.

    >>> "spacy" in backend_names()
    True
    """
    return tuple(sorted({*_BUILT_IN, *(e.name for e in entry_points(group=GROUP))}))


def load_backend(name: str) -> Backend:
    """Make a back end by its name. Raises ``BackendError`` if there is none of that name or it cannot start."""
    for entry in entry_points(group=GROUP, name=name):
        made = entry.load()()
        if not isinstance(made, Backend):
            raise BackendError(f"the back end {name!r} has no name or no find(text)")
        return made
    if name in _BUILT_IN:
        return _BUILT_IN[name]()
    raise BackendError(f"no back end {name!r}; there are: {', '.join(backend_names())}")


def trim(text: str, start: int, end: int, kind: str) -> tuple[int, int, str | None]:
    """The one boundary normalizer: the span without article, honorific, genitive and punctuation, and the honorific.

    >>> trim("said Mr Kato's", 5, 14, "person")
    (8, 12, 'Mr')
    """
    honorific: str | None = None
    while start < end:
        match = _HONORIFIC.match(text, start, end) if kind == "person" else None
        if match:
            honorific = match[1]
        else:
            match = _HEAD.match(text, start, end)
        if match:
            start = match.end()
            continue
        tail = _TAIL.search(text, max(start, end - 40), end)
        if not tail or tail.end() != end or tail.start() == tail.end():
            break
        end = tail.start()
    return start, end, honorific


def mentions_of_backend(
    backend: Backend, text: str, view: str, items: Sequence[Sequence[tuple[int, int]]]
) -> tuple[Mention, ...]:
    """A back end's answer as mentions: checked, trimmed, sorted, of one kind the longer where two overlap."""
    spans: list[tuple[int, int, str]] = []
    for item in items:
        for low, high in item:
            piece = view[low:high]
            for start, end, kind in backend.find(piece):
                if kind not in ("person", "organization"):
                    raise ValueError(
                        f"back end {backend.name!r}: kind must be 'person' or 'organization', not {kind!r}"
                    )
                if not 0 <= start < end <= len(piece):
                    raise ValueError(
                        f"back end {backend.name!r}: span {start}:{end} is outside its text of {len(piece)}"
                    )
                spans.append((low + start, low + end, kind))
    out: list[Mention] = []
    last = {"person": 0, "organization": 0}
    for start, end, kind in sorted(spans, key=lambda s: (s[0], -s[1], s[2])):
        start, end, honorific = trim(view, start, end, kind)
        if start >= end or start < last[kind]:
            continue
        last[kind] = end
        name = " ".join(view[start:end].split())
        made = text[start:end]
        if kind == "person":
            out.append(
                Person(
                    start=start, end=end, text=made, name=name, honorific=honorific,
                    confidence=0.5, rule=backend.name, source=backend.name,
                )
            )  # fmt: skip
        else:
            out.append(
                Organization(
                    start=start, end=end, text=made, name=name, confidence=0.5, rule=backend.name, source=backend.name
                )
            )  # fmt: skip
    return tuple(out)
