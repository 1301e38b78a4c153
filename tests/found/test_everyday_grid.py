"""Everyday layouts as a product: each order of fields with each mark, indent, gap, heading and name of the page, read as it was written or told.

What a test of one page cannot show: that a reading does not depend on the sign of a bullet, and that no entry gets lost because it has no date. Each
language takes its share of the cases, so that each case is there in a language or two.
"""

from collections.abc import Iterable

import pytest

import newsparse
from everyday_layouts import WORDS, Case, everyday, got, headed, labelled, one_undated, tables


def _told(cases: Iterable[Case]) -> float:
    """The share of pages that are told to be unsure, or refused; fails on those read otherwise than they were written without a word."""
    silent, told, count = [], 0, 0
    for case in cases:
        count += 1
        listing = newsparse.parse(case.text)
        assert str(listing) == case.text
        if got(listing.items) == case.want:
            continue
        if any(each.code[:3] in ("NP0", "NP2") for each in newsparse.check(case.text)):
            told += 1
        else:
            silent.append(case.text)
    assert silent == []
    return told / count


@pytest.mark.parametrize("language", WORDS)
def test_everyday_layouts_are_read_as_they_were_written_or_told(language: str) -> None:
    assert _told(everyday(language, share=3)) < 0.12


@pytest.mark.parametrize("language", WORDS)
def test_an_entry_without_its_date_is_read_as_one_or_told(language: str) -> None:
    assert _told(one_undated(language, share=17)) < 0.4


@pytest.mark.parametrize("language", WORDS)
def test_entries_below_headings_are_read_as_they_were_written_or_told(language: str) -> None:
    assert _told(headed(language, share=8)) < 0.2


@pytest.mark.parametrize("language", WORDS)
def test_tables_are_read_as_they_were_written_or_told(language: str) -> None:
    assert _told(tables(language, share=7)) < 0.1


@pytest.mark.parametrize("language", WORDS)
def test_entries_with_labels_are_read_as_they_were_written_or_told(language: str) -> None:
    assert _told(labelled(language, share=5)) < 0.15
