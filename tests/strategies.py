"""Hypothesis strategies that several tests share: any text, texts like listings, and records made by hand."""

from __future__ import annotations

import datetime
import os
import string

from hypothesis import HealthCheck, assume, settings
from hypothesis import strategies as st

from newsparse import Date, Item

EXAMPLES = int(os.environ.get("NEWSPARSE_EXAMPLES", "100"))
laws = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))

# --- texts: any at all, and ones that look like listings -------------------------------------------------------

LINES = st.sampled_from(
    [
        "  1. A title", "  2. Another title", " 1. Right-aligned", "10. Ten", "1. First", "1.  Pandoc", "    1. Far", "  1. ### Marked",
        "    22 September 2023", "       22 September 2023", "22 September 2023", "    5. Januar 2017", "    03/04/2023", "    A body.",
        "       A body", "    \u00a9 A / B 2023", "September 2023", "## Heading", "-------", "======", "  \u2022 Bullet", "     * Bullet",
        "* Bullet", "[1](?p=1) [2](?p=2)", "References", "   1. https://example.org/1", "   \u00a01.\u00a0Elinks", "    [1]Linked", "<!-- -->",
        "    Photo: somebody", "  3. Title     (/3)", "1. ### [Title](https://example.org)", "   Body of markdownify", "\u3000\u3000", "    \u00a0",
        "1.", "  2. ", "(1) One", "1) One", "\ufeff", "\u2028", "\x00", "\ud800", "21\\. Dezember 2023", "",
        "18 March 2016 \u2013 As the week ended", "11 July, 2023Three unions", "21.01.2026 15:49 News", "Date: 22 May 2021", "3. \"T,\" 04.20.21.",
        "1. First\u2028line", "<div>", "    [img]", "       2. Nested", "- Dash", "-", "2.", "    By Ann Sea", "       By Ann Sea",
    ]
)  # fmt: skip
ENDS = st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\n\n\n", " \n", "\r\n\r\n", "", "\t\n", "\n \n"])
LIKE_LISTINGS = st.lists(st.tuples(LINES, ENDS), max_size=14).map(
    lambda rows: "".join(line + end for line, end in rows)
)
TEXTS = st.one_of(
    LIKE_LISTINGS,
    st.text(alphabet=st.characters(), max_size=80),
    st.text(alphabet=" \t\r\n.1290)\u2022*#-[](ab\u00a0\ufeff\u3000", max_size=120),
)


# --- records made by hand --------------------------------------------------------------------------------------

WORD = st.text(alphabet=string.ascii_letters + "\u00e9\u4e2d\u0416\u2019-&", min_size=1, max_size=8)
LINE = st.lists(WORD, min_size=1, max_size=8).map(" ".join)
AUTHOR = (
    st.sampled_from(["Ann Sea", "Ann Sea and Bob van der Shore", "AFP", "O\u2019Neill, Tom", "\u4e2d\u6587"])
    | LINE
)
HARD_LINE = st.one_of(
    LINE,
    st.text(alphabet=st.characters(), min_size=1, max_size=20),
    LINES,
    st.sampled_from(["2023", "22 September 2023", "1. x"]),
)
DATE = st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2100, 1, 1)).map(Date.of)


@st.composite
def items(draw: st.DrawFn, line: st.SearchStrategy[str] = HARD_LINE) -> Item:
    dated = draw(st.booleans())
    try:
        return Item(
            draw(st.integers(0, 999)),
            draw(line),
            draw(DATE) if dated else None,
            draw(st.lists(line, max_size=3)),
            kicker=draw(st.none() | line) if dated else None,
            author=draw(st.none() | AUTHOR),
            credit=draw(st.none() | line.map("\u00a9 {}".format)),
        )
    except ValueError:
        assume(False)
        raise
