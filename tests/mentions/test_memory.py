"""What is worked out once: a memory that stays small, and evidence that adds up whatever its order."""

from __future__ import annotations

from itertools import permutations

import attrs
import pytest

from newsparse.mentions import MentionFinder, memory
from newsparse.mentions.evidence import form_of, weigh
from newsparse.mentions.languages import language
from newsparse.mentions.memory import Memory


def test_a_memory_asks_once_and_begins_anew_when_it_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_MOST", 3)
    asked: list[int] = []

    def double(n: int) -> int:
        asked.append(n)
        return 2 * n

    doubles = Memory(double)

    assert [doubles[n] for n in (1, 1, 2, 3, 4, 1)] == [2, 2, 4, 6, 8, 2]
    assert asked == [1, 2, 3, 4, 1]
    assert len(doubles) == 2


def test_a_word_means_the_same_however_often_it_was_met() -> None:
    finder = MentionFinder()
    texts = [
        "Mr Simon Brimblecombe met UNICEF's staff.",
        "La ministra de Trabajo, Ana Pérez, habló con la OIT.",
        "Simon Brimblecombe said the UNICEF-led team left.",
    ]
    first = [finder.find(text) for text in texts]

    assert [finder.find(text) for text in [*texts, *reversed(texts)]] == [*first, *reversed(first)]


def test_evidence_adds_up_to_the_same_in_any_order() -> None:
    english = language("en")
    cues = sorted(cue for cue in english.weights if "|" not in cue)[:7]

    forms = ((form_of(english, ("words=1", *order)), order) for order in permutations(cues))
    assert len({weigh(form, [order]) for form, order in forms}) == 1


def test_of_two_that_weigh_the_same_the_head_word_decides() -> None:
    unknown = language("")

    assert weigh(form_of(unknown, ("bias",)), [()])[0] == "person"
    assert weigh(form_of(unknown, ("head bias",)), [()])[0] == "organization"


def test_what_the_rules_found_is_what_can_be_built() -> None:
    text = (
        "ILO Director-General Guy Ryder, PhD, met Mr Simon Brimblecombe of the Ministry of Labour (MOL) in Geneva. "
        "La ministra de Trabajo, Ana Pérez, habló con la OIT."
    )
    found = MentionFinder().find(text)

    assert len(found) > 5
    for mention in found:
        fields = {field.name: getattr(mention, field.name) for field in attrs.fields(type(mention))}
        built = type(mention)(**fields)  # its validators look at each field
        assert (built, hash(built), repr(built)) == (mention, hash(mention), repr(mention))
