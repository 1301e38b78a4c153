"""The readable grammar and its compiled form are one: they split every text alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import grammar
from newsparse.dialects import DIALECTS
from strategies import TEXTS, laws

READABLE = {(name, cr): grammar.grammar(row, cr=cr) for name, row in DIALECTS.items() for cr in (True, False)}


def readable_rows(name: str, text: str, *, cr: bool = True) -> list[dict[str, str]]:
    found = READABLE[name, cr].parse_string(text)
    return [
        {"": "".join(row)} | {key: value for key, value in row.as_dict().items() if value != ""}
        for row in found
    ]


def compiled_rows(name: str, text: str, *, cr: bool = True) -> list[dict[str, str]]:
    found = grammar.rows(name, cr).finditer(text)
    return [
        {"": match[0]} | {key: value for key, value in match.groupdict().items() if value} for match in found
    ]


@laws
@given(TEXTS, st.sampled_from(sorted(DIALECTS)))
def test_both_forms_split_every_text_alike(text: str, name: str) -> None:
    rows = readable_rows(name, text)
    assert compiled_rows(name, text) == rows
    if "\r" not in text:  # the grammar with LF as its only line end reads such a text alike, in both forms
        assert readable_rows(name, text, cr=False) == rows
        assert compiled_rows(name, text, cr=False) == rows


@laws
@given(TEXTS, st.sampled_from(sorted(DIALECTS)))
def test_the_grammar_is_total(text: str, name: str) -> None:
    assert "".join(match[0] for match in grammar.rows(name).finditer(text)) == text


def test_the_groups_come_in_the_order_that_the_reader_takes_them() -> None:
    for name in DIALECTS:
        index = grammar.rows(name).groupindex
        assert tuple(sorted(index, key=index.__getitem__)) == grammar.ROW_GROUPS
        index = grammar.plain(name).groupindex
        assert tuple(sorted(index, key=index.__getitem__)) == grammar.PLAIN_GROUPS


def test_an_element_that_is_not_regular_is_refused() -> None:
    import pyparsing as pp

    with pytest.raises(TypeError, match=r"^no regular expression for Word"):
        grammar.spelling(pp.Word("a"))


@laws
@given(TEXTS, st.sampled_from(sorted(DIALECTS)))
def test_plain_entries_are_found_as_their_rows_are(text: str, name: str) -> None:
    for row in grammar.rows(name).finditer(text):
        if row["number"] and row["second"] and not row["more"]:
            groups = (
                row["number"],
                row["separator"],
                row["first"],
                row["gap1"],
                row["gap2"] or "",
                row["third"] or "",
            )
            want = [(row["lead"] + row["indent"], *groups)]
            assert grammar.plain(name).findall(text, row.start(), row.end()) == want
