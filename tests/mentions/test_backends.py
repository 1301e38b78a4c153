"""Back ends: the one contract, the ways of merging, and the errors."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest

from newsparse.mentions import (
    Backend,
    BackendError,
    MentionFinder,
    MentionListError,
    Organization,
    Person,
    backend_names,
)
from newsparse.mentions.backends import load_backend, trim

TEXT = "Mr Kato of the ILO's office met Quux Blorp."


class Fake:
    """A back end that answers with what it was given."""

    name = "fake"

    def __init__(self, *spans: tuple[int, int, str]) -> None:
        self.spans = spans

    def find(self, text: str) -> Iterable[tuple[int, int, str]]:
        return self.spans


def texts(finder: MentionFinder) -> list[tuple[str, str]]:
    return [(m.text, m.source) for m in finder.find(TEXT)]


def contract(backend: Backend) -> None:
    """What must hold for every back end: true spans, trimmed borders, no overlap within a kind."""
    text = "The ILO and Mr Simon Brimblecombe of the World Bank's office met in Geneva."
    for kind in ("person", "organization"):
        found = [m for m in MentionFinder(backend=backend, merge="union").find(text) if m.kind == kind]
        assert all(text[m.start : m.end] == m.text for m in found)
        assert all(a.end <= b.start for a, b in pairwise(found))
        assert not any(m.text.lower().startswith(("the ", "mr ")) or m.text.endswith("'s") for m in found)


@pytest.mark.parametrize(
    "backend", [Fake(), Fake((0, 7, "organization"), (8, 33, "person"), (8, 12, "person"))]
)
def test_contract(backend: Fake) -> None:
    assert isinstance(backend, Backend)
    contract(backend)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
@pytest.mark.skipif(find_spec("spacy") is None, reason="spaCy is not installed")
def test_contract_of_spacy() -> None:
    try:
        contract(load_backend("spacy"))
    except BackendError as error:
        pytest.skip(str(error))


def test_borders_are_trimmed_alike() -> None:
    assert trim("said the ILO's", 5, 14, "organization") == (9, 12, None)
    assert trim("“Mr. Kato’s", 0, 11, "person") == (5, 9, "Mr")
    assert trim("the ", 0, 4, "organization")[0] >= trim("the ", 0, 4, "organization")[1]


def test_first_lets_the_rules_win() -> None:
    finder = MentionFinder(backend=Fake((0, 17, "organization"), (32, 42, "person")), merge="first")
    without = {m.text for m in MentionFinder().find(TEXT)}

    assert {text for text, _ in texts(finder)} == without | {"Quux Blorp"}


def test_union_keeps_the_longer() -> None:
    finder = MentionFinder(backend=Fake((0, 18, "organization")), merge="union")

    assert ("Mr Kato of the ILO", "fake") in texts(finder)
    assert ("ILO", "rules") not in texts(finder)


def test_agree_keeps_what_both_found_with_our_borders() -> None:
    finder = MentionFinder(backend=Fake((11, 27, "organization"), (3, 7, "organization")), merge="agree")

    assert texts(finder) == [("ILO", "rules")]


def test_a_back_end_sees_each_span_for_itself() -> None:
    finder = MentionFinder(backend=Fake((0, 3, "organization")))
    found = finder.find_in_items("abc\n\nxyz", [[(0, 3)], [(5, 8)]])

    assert [(m.start, m.text, m.rule) for m in found] == [(0, "abc", "fake"), (5, "xyz", "fake")]


def test_error_kind() -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        MentionFinder(backend=Fake((0, 1, "place"))).find(TEXT)

    assert str(caught.value) == "back end 'fake': kind must be 'person' or 'organization', not 'place'"


def test_error_span() -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        MentionFinder(backend=Fake((0, 99, "person"))).find(TEXT)

    assert str(caught.value) == "back end 'fake': span 0:99 is outside its text of 43"


def test_error_no_such_back_end() -> None:
    with pytest.raises(BackendError) as caught:
        MentionFinder(backend="nonsense")

    assert str(caught.value) == "no back end 'nonsense'; there are: spacy"
    assert backend_names() == ("spacy",)


def test_error_no_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("newsparse.mentions.backends.import_module", missing)
    with pytest.raises(BackendError) as caught:
        MentionFinder(backend="spacy")

    assert str(caught.value) == "the back end 'spacy' needs spaCy: pip install 'newsparse[spacy]'"


def test_error_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    class Util:
        @staticmethod
        def get_installed_models() -> list[str]:
            return ["de_core_news_sm"]

    class Spacy:
        util = Util

    monkeypatch.setattr("newsparse.mentions.backends.import_module", lambda name: Spacy)
    with pytest.raises(BackendError) as caught:
        MentionFinder(backend="spacy")

    assert str(caught.value) == (
        "the back end 'spacy' needs an installed English model, and newsparse downloads none; installed models: de_core_news_sm"
    )


def test_error_merge() -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        MentionFinder(merge="both")  # type: ignore[arg-type]

    assert str(caught.value) == "merge must be 'first', 'union' or 'agree', not 'both'"


def test_error_span_of_an_item() -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        MentionFinder().find_in_items("abc", [[(1, 9)]])

    assert str(caught.value) == "a span must lie in the text of 3 characters, not 1:9"


def test_a_file_of_names(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text("# ours\n[organizations]\nZebra Works | ZWX\n\n[people]\nThing One\n", encoding="utf-8")
    found = MentionFinder.from_file(path).find("ZWX hired Thing One.")

    assert [m.name for m in found] == ["Zebra Works", "Thing One"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"Zebra", "{}:1: expected [organizations] or [people] before the first name, found 'Zebra'"),
        (b"[organisations]\n", "{}:1: expected [organizations] or [people], found [organisations]"),
        (b"[people]\nA | B\n", "{}:2: a person is one full name, without '|', found 'A | B'"),
        (b"[organizations]\n| B\n", "{}:2: expected a name before the first '|', found '| B'"),
        (b"[people]\n\xff\n", "{}: not UTF-8 text (byte 9)"),
    ],
)
def test_error_file(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "names.txt"
    path.write_bytes(content)
    with pytest.raises(MentionListError) as caught:
        MentionFinder.from_file(path)

    assert str(caught.value) == message.format(path)


def test_error_records() -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        Person(start=3, end=3, text="", name="")
    assert str(caught.value) == "a mention needs 0 <= start < end, not 3 and 3"
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        Organization(start=0, end=3, text="AB", name="AB")
    assert str(caught.value) == (
        "a mention's text must be as long as its span: 'AB' has 2 characters, the span 0:3 has 3"
    )
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        Organization(start=0, end=2, text="AB", name="AB", confidence=1.5)
    assert str(caught.value) == "confidence must be from 0 to 1, not 1.5"
