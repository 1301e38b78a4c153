"""A pattern without case matches what `re.IGNORECASE` does."""

import re

import pytest

from newsparse.caseless import Caseless, one_case

CASED = [
    each for each in map(chr, range(0x1F000)) if each.lower() != each or each.upper() != each
]  # letters of both cases
LETTERS = "abcdefghijklmnopqrstuvwxyzàéíñöøšžßıµαβεθικμπρςσφωабвдеёжийостъюяաբგ"


@pytest.mark.parametrize("letter", LETTERS)
def test_letters_are_the_same_as_with_the_flag(letter):
    flagged = re.compile(letter, re.IGNORECASE)
    pattern = Caseless(letter)
    for each in CASED:
        assert (pattern.fullmatch(each) is None) == (flagged.fullmatch(each) is None), (letter, each)


def test_a_text_stays_as_long():
    assert all(len(one_case(each)) == 1 for each in CASED)
    assert one_case("İSTANBUL ΣΑΣ") == "istanbul σασ"


@pytest.mark.parametrize("pattern", [r"\W\D[A-Z]\S", r"(?P<open>No)\.?\W[\d]{1,3}", r"[^\W\d_]\b \Z|ÉTÉ[ÀÉ]"])
@pytest.mark.parametrize("text", ["- aB", "NO. 12", "no 1", "été", "ÉTÉÀé", "É ", "--Z-"])
def test_signs_of_patterns_keep_their_case(pattern, text):
    flagged, found = re.compile(pattern, re.IGNORECASE).match(text), Caseless(pattern).match(text)
    assert (found and found.regs) == (flagged and flagged.regs)
