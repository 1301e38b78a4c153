"""The grammar of an entry and its compiled form are one, on every template and every string of kinds; and it is linear."""

from __future__ import annotations

import pyparsing as pp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Template
from newsparse.reading.template import grammar as template_grammar
from newsparse.reading.template.match import Matcher
from strategies import laws
from templates.given_templates import TEMPLATES

KINDS = st.text(alphabet="_\u0100\u0101\u0102\u0103\u0104", max_size=24)


def readable(element: pp.ParserElement, kinds: str, at: int) -> tuple[int, dict[str, str]] | None:
    """Where the element ends that begins at an offset, and its results by name."""
    try:
        found = element.parse_string(kinds[at:])
    except pp.ParseException:
        return None
    names = {
        name: value if isinstance(value, str) else "".join(value) for name, value in found.as_dict().items()
    }
    flat = "".join("".join(token) if not isinstance(token, str) else token for token in found.as_list())
    return at + len(flat), names


@laws
@given(TEMPLATES, KINDS, st.lists(st.integers(0, 2**13), min_size=5, max_size=5, unique=True))
def test_both_forms_of_an_entry_are_one(template: Template, kinds: str, sets: list[int]) -> None:
    matcher = Matcher(template._shapes.shapes)
    terms = matcher.element_terms(tuple(sets))
    element, pattern = template_grammar.entry(*terms), template_grammar.compiled(*terms)
    for at in range(len(kinds) + 1):
        match = pattern.match(kinds, at)
        found = (
            (match.end(), {name: value for name, value in match.groupdict().items() if value is not None})
            if match
            else None
        )

        assert readable(element, kinds, at) == found


@pytest.mark.parametrize(
    "template",
    ["{title}\n\n{date}\n\n{body}", "{title}\n{body}\n{date}", "[{kicker}\n\n]{title}[\n\n{date}]\n{url}"],
)
def test_the_pattern_is_short(template: str) -> None:
    matcher = Matcher(Template(template)._shapes.shapes)
    pattern = template_grammar.compiled(*matcher.element_terms((1, 3, 7, 12)))

    assert len(pattern.pattern) < 1_000
