"""Which dialect a text is in is told from its first items; each case is a page that was once told wrong."""

import pytest

from newsparse import parse, unparse
from newsparse.dialects import DIALECTS, detect

PAGES = {
    "  1. A\n\n    2 May 2020\n": "resiliparse",
    "1. A\n\n    2 May 2020\n\n  2. B\n": "resiliparse",
    "1. A title\n\n  2. B title": "resiliparse",
    "  1. #FutureOfWork\n\nReports\n\n  1. A\n\n    2 May 2020\n": "resiliparse",
    "\u2022 News\n\n    Arbeit Arbeit\n\n    1. Januar 2001\n\n  \u2022 News\n\n    Arbeit\n\n    1. Januar 2001": "resiliparse",
    "1. Japan\n\n    Titel\n\n    21. Dezember 2023\n\n  2. Japan\n\n    Titel\n\n    21. Dezember 2023\n": "resiliparse",
    " 1. A\n\n    2 May 2020\n": "inscriptis",
    "   1. A\n\n      2 May 2020\n": "inscriptis-div",
    "   1. 2 May 2020\n\n    A\n": "inscriptis",
    " 1. Ein Titel mit Umlaut \u00fc, der so lang ist, dass er \u00fcber eine Zeile von\n    achtzig Zeichen hinausgeht\n\n    1. Mai 2020\n": "w3m",
    "  \u2022 Home\n  \u2022 About\n\nNews\n\n 1. A\n\n    2 May 2020\n": "w3m",
    "    1. A\n       2 May 2020\n": "lynx",
    "     * A\n       2 May 2020\n": "lynx",
    "    1. [1]A\n       2 May 2020\n    2. [2]B\n       1 May 2020\n\nReferences\n\n   1. https://e.org/1\n   2. https://e.org/2\n": "lynx",
    "    1. A\n\n       2 May 2020\n": "elinks",
    "   \u00a01.\u00a0A\n\n       2 May 2020\n": "elinks",
    "     * 1 January 2001\n\n  jobs jobs jobs\n\n     * 1 January 2002\n\n  jobs jobs\n": "elinks",
    "1.  A\n\n    2 May 2020\n": "pandoc",
    "-   1 January 2001\n\n    ### Jobs\n\n-   1 January 2001\n\n    ### Jobs\n": "gfm",
    "1.  <div>\n\n    2 May 2020\n\n    </div>\n\n    ### A\n": "gfm",
    "  1. ### A\n\n2 May 2020\n": "html2text",
    "  1. [Home](https://e.org/)\n  2. News\n\n# News\n\n  1. ### [A](https://e.org/1)\n\n2 May 2020\n": "html2text",
    "  * [Home](https://e.org/h)\n  * [About](https://e.org/a)\n\n# News\n\n  * News\n\n### [A](https://e.org/1)\n\n2 May 2020\n": "html2text",
    "1. ### A\n\n   2 May 2020\n": "markdownify",
    "* A\n\n  2 May 2020\n": "markdownify",
    "No list here.\n": "plain",
    "": "plain",
}  # fmt: skip


@pytest.mark.parametrize(("text", "name"), PAGES.items())
def test_detect(text: str, name: str) -> None:
    assert detect(text) == name
    assert parse(text).dialect == name


def test_a_dialect_can_be_forced() -> None:
    text = "  1. A\n\n    2 May 2020\n"

    assert parse(text, dialect="html2text").dialect == "html2text"
    assert {str(parse(text, dialect=name)) for name in DIALECTS} == {text}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("  \u2022 A\n\n    2 May 2020\n\n  \u2022 B\n\n    3 May 2020\n\n  \u2022 Imprint\n  \u2022 Privacy\n", 2),
        ("     * Home\n     * About\n\n                     News\n\n     * A title\n\n       2 May 2020\n\n     * B title\n\n       3 May 2020\n", 2),
        ("  1. Home\n  2. News\n\nNews\n\n  1. A\n\n    2 May 2020\n", 1),
        ("  1. A\n\n  2. B\n\n  1. C\n\n  2. D\n\n    Body of d.\n", 4),
        ("  \u2022 Home\n  \u2022 News\n", 0),
        ("  \u2022 Home\n  \u2022 News\n\n  1. A\n\n    2 May 2020\n\n1 2 3 Next\n\n  \u2022 Imprint\n", 1),
        ("  1. ### A\n\n2 May 2020\n\nOne.\n\n3,5 per cent of all workers.\n\n1 2 3 Next\n\n\u00a9 2020\n", 1),
        ("1.\n\nFind the key ideas.\n\n2.\n\nEnter them.\n", 0),
    ],
)  # fmt: skip
def test_navigation_is_no_listing(text: str, count: int) -> None:
    listing = parse(text)

    assert len(listing) == count
    assert str(listing) == text


def test_text_at_column_0_belongs_to_an_item_up_to_the_pager() -> None:
    (item,) = parse(
        "  1. ### A\n\n2 May 2020\n\nOne.\n\n3,5 per cent of all workers.\n\n1 2 3 Next\n\n\u00a9 2020\n"
    )

    assert item.body == ("One.", "3,5 per cent of all workers.")


@pytest.mark.parametrize(
    ("lines", "paragraph"),
    [
        (["growth in the region of workers and a new report that is safe for young people", "and old."], "growth in the region of workers and a new report that is safe for young people and old."),
        (["\u5927\u5bb6\u90fd\u77e5\u9053\u8fd9\u4e2a\u6545\u4e8b\u3002\u5927\u5bb6\u90fd\u77e5\u9053\u8fd9\u4e2a\u6545\u4e8b\u3002\u5927\u5bb6\u90fd\u77e5\u9053\u8fd9\u4e2a\u6545\u4e8b\u3002\u5927\u5bb6\u90fd\u77e5\u9053\u8fd9\u4e2a", "\u6545\u4e8b\u3002"], "\u5927\u5bb6\u90fd\u77e5\u9053\u8fd9\u4e2a\u6545\u4e8b\u3002" * 4),
    ],
)  # fmt: skip
def test_wrapped_lines_are_joined(lines: list[str], paragraph: str) -> None:
    text = " 1. A\n\n    2 May 2020\n\n    " + "\n    ".join(lines) + "\n"

    assert parse(text, dialect="w3m").items[0].body == (paragraph,)


def test_a_broken_hyphen_is_joined_without_a_blank() -> None:
    text = "  1. ### A\n\n2 May 2020\n\nThe new report of the region on the safety and the health and the general well-\nbeing of workers.\n"

    assert parse(text).items[0].body == (
        "The new report of the region on the safety and the health and the general well-being of workers.",
    )


def test_a_line_that_ends_before_its_width_is_full_ends_a_paragraph() -> None:
    text = (
        "    1. A title that is long enough to be broken by the renderer into two of\n       its lines\n       2 May 2020\n"
        "       The first paragraph is short.\n       The second goes on over the whole width of the page, and so it has\n"
        "       a second line.\n"
    )
    (item,) = parse(text)

    assert item.title == "A title that is long enough to be broken by the renderer into two of its lines"
    assert item.body == (
        "The first paragraph is short.",
        "The second goes on over the whole width of the page, and so it has a second line.",
    )


def test_underlined_headings_are_read_and_printed_with_their_lines() -> None:
    text = "2021\n----\n\n1. ### A\n\n   2 May 2021\n\n2020\n----\n\n1. ### B\n\n   3 May 2020\n"
    listing = parse(text)

    assert [section.heading for section in listing.sections] == ["2021", "2020"]
    assert listing.outside == ()
    assert str(listing) == text


def test_the_sign_of_an_image_is_no_text_and_is_kept() -> None:
    text = " 1. A\n\n    2 May 2020\n\n    Text.\n\n    [img]\n\n 2. B\n\n    1 May 2020\n"
    listing = parse(text, dialect="w3m")

    assert [item.body for item in listing] == [("Text.",), ()]
    assert str(listing) == text


@pytest.mark.parametrize(
    ("text", "dialect", "titles"),
    [
        pytest.param(
            "  1. First\n\n    2 May 2023\n\n  2. Second\n\n    2 May 2023\n\n3. Third\n\n    2 May 2023\n\n  4. Fourth\n\n    2 May 2023\n",
            "resiliparse",
            ["First", "Second", "Third", "Fourth"],
            id="an item that lost its indent",
        ),
        pytest.param(
            "     * Home\n     * About\n\n    1. 1 janvier 2001\n\n  l'emploi\n\n    2. 1 janvier 2001\n\n  l'avenir\n",
            "elinks",
            ["l'emploi", "l'avenir"],
            id="a menu above dates first",
        ),
        pytest.param(
            "    1. 20 November 2014\n       2022: for region jobs people\n       social fund report growth.\n"
            "    2. 21 November 2014\n       for region jobs\n       A body.\n"
            "    3. 21 November 2014\n       for region jobs\n       A body.\n",
            "lynx",
            ["2022: for region jobs people", "for region jobs", "for region jobs"],
            id="short lines only",
        ),
        pytest.param(
            "  * ### A\n\n2 May 2020\n\n  * ### B\n\n3 May 2020\n\n  * [Imprint](https://e.org/i)\n  * [Privacy](https://e.org/p)\n\n(c) 2024\n\n",
            "html2text",
            ["A", "B"],
            id="a footer right below bullets",
        ),
    ],
)  # fmt: skip
def test_pages_that_were_once_misread(text: str, dialect: str, titles: list[str]) -> None:
    listing = parse(text)
    assert listing.dialect == dialect
    assert [item.title for item in listing.items] == titles
    assert unparse(listing) == text
