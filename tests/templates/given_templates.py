"""Hypothesis strategies: templates of every kind, and texts that nearly fit them."""

from __future__ import annotations

from hypothesis import assume
from hypothesis import strategies as st

from newsparse import Template, TemplateError
from newsparse.reading.template.parts import SLOTS

BETWEEN = st.sampled_from(
    [
        "\n",
        "\n\n",
        "\n\n    ",
        "\n  ",
        " ",
        " - ",
        ": ",
        " (",
        ", ",
        " | ",
        "\t",
        "; ",
        " {{",
        "]] ",
        "\nBy ",
        " {*} - ",
        "\n{*}\n",
        ", {*}: ",
    ]
)
BEFORE = st.sampled_from(["", "  ", "#", "- ", "* ", "[[", "Date: ", "\t"])
AFTER = st.sampled_from(["", "", ")", ".", "\n", "\n\n", "\nRead more", "\n\n---\n", "]]"])


@st.composite
def template_strings(draw: st.DrawFn) -> str:
    """Template strings, most of them good."""
    slots = draw(st.lists(st.sampled_from(SLOTS), min_size=1, max_size=5, unique=True))
    text = draw(BEFORE)
    options = 0
    for place, slot in enumerate(slots):
        glue = draw(BETWEEN) if place else ""
        kind = draw(st.integers(0, 4)) if options < 4 else 0
        options += kind > 2
        text += {3: f"[{glue}{{{slot}}}]", 4: f"{glue}[{{{slot}}}{draw(BETWEEN)}]"}.get(
            kind, f"{glue}{{{slot}}}"
        )
    return text + draw(AFTER)


@st.composite
def templates(draw: st.DrawFn) -> Template:
    """Templates."""
    try:
        return Template(draw(template_strings()))
    except TemplateError:
        assume(False)
        raise


TEMPLATES = templates()
