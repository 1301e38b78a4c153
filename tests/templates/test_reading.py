"""What a template reads: each part of the language on pages small enough to see."""

from __future__ import annotations

import datetime

import attrs
import pytest

import newsparse
from newsparse import Listing, Template


def rows(listing: Listing) -> list[dict[str, object]]:
    """The fields that each item has."""
    names = ("number", "title", "date", "body", "kicker", "author", "credit", "place", "url")
    found = []
    for item in listing:
        values = {name: getattr(item, name) for name in names if getattr(item, name) not in (None, "", ())}
        found.append(values | ({"date": item.date.edtf} if item.date else {}))
    return found


@pytest.mark.parametrize(
    ("template", "text", "expected"),
    [
        ("{title} ({date})", "A (b) c (2 May 2023)\n", {"title": "A (b) c", "date": "2023-05-02"}),
        ("{title} - {date}", "A - B - 1 - 3 May 2020", {"title": "A - B", "date": "2020-05-01/2020-05-03"}),
        ("{date} - {title}", "1 - 28. Mai 2020 - A - B", {"date": "2020-05-01/2020-05-28", "title": "A - B"}),
        ("{date}{title}", "11 July, 2023Summary", {"date": "2023-07-11", "title": "Summary"}),
        ("{title}{date}", "Summary 11 July 2023", {"date": "2023-07-11", "title": "Summary"}),
        ("{kicker} {date} {title}", "New York 3 May 2020 Big news", {"kicker": "New York", "date": "2020-05-03", "title": "Big news"}),
        ("{kicker}: {title}", "News: A: b", {"kicker": "News", "title": "A: b"}),
        ("{title} by {author}", "Stand by me by Ann Sea", {"title": "Stand by me", "author": "Ann Sea"}),
        ("{title} ({url})", "A (b) (https://a.org/x_(y))", {"title": "A (b)", "url": "https://a.org/x_(y)"}),
        ("{date}, {place}: {title}", "2 May 2023, Suva, Fiji: A", {"date": "2023-05-02", "place": "Suva, Fiji", "title": "A"}),
        ("[[{kicker}]] {{{title}}}", "[News] {A}", {"kicker": "News", "title": "A"}),
        ("#{number} {title}", "#\u0663 A", {"number": 3, "title": "A"}),
        ("{date}\t{title}", "2 May 2023   A b", {"date": "2023-05-02", "title": "A b"}),
        ("- {title}\n  {date}", "-   A\n  2 May 2023", {"title": "A", "date": "2023-05-02"}),
        ("{title}\n\n{date}", "A\n \n\t\n\n2 May 2023", {"title": "A", "date": "2023-05-02"}),
        ("{title}\n{date}\n{body}", "A\r\n2 May 2023\r\nB\r\nC", {"title": "A", "date": "2023-05-02", "body": ("B", "C")}),
        ("{title}\n\n{date} \u2013 {body}", "A\n\n2 May 2023 \u2013 B.\n\nC", {"title": "A", "date": "2023-05-02", "body": ("B.", "C")}),
        ("{title}\n\n{body}\n\n{date}", "A\n\nB\n\nC\n\n2 May 2023", {"title": "A", "date": "2023-05-02", "body": ("B", "C")}),
        ("{title}\n\n{body}\n\n{date}", "A\n\n2 May 2023", {"title": "A", "date": "2023-05-02"}),
        ("{title}: {body} ({date})", "A: B (2 May 2023)", {"title": "A", "date": "2023-05-02", "body": ("B",)}),
        ("{title}\n    {body}", "A\n    B\n    C", {"title": "A", "body": ("B", "C")}),
        ("{title}\n\n{date}[ | {*}]", "A\n\n2 May 2023 | 5 min read | 3 comments", {"title": "A", "date": "2023-05-02"}),
        ("{*}: {title} {{{*}}}", "Category: A: b {c}", {"title": "A: b"}),
        ("{title}\n{*}\n{date}", "A\n3 comments\n2 May 2023", {"title": "A", "date": "2023-05-02"}),
        ("{title}\n\nRead more\n{url}", "A\n\nRead  more\n/a/b", {"title": "A", "url": "/a/b"}),
    ],
)  # fmt: skip
def test_one_entry(template: str, text: str, expected: dict[str, object]) -> None:
    listing = newsparse.parse(text, template=template)

    assert rows(listing) == [expected]
    assert newsparse.unparse(listing) == text
    assert listing.outside == ()


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{title} ({date})", "A (b)"),
        ("{title} ({date})", "(2 May 2023)"),
        ("{title}\n{date}", "A\n\n2 May 2023"),
        ("{title}\n\n{date}", "A\n2 May 2023"),
        ("{number}. {title}", "1.A"),
        ("{number}. {title}", "News\n  1. A"),
        ("{title}\n    {date}", "A\n  2 May 2023"),
        ("{title} ({url})", "A (b c)"),
        ("{date}\t{title}", "2 May 2023 A"),
        ("{date}", "2 May 2023, Suva, Fiji"),
    ],
)
def test_what_does_not_fit_is_text(template: str, text: str) -> None:
    listing = newsparse.parse(text, template=template)

    assert listing.items == ()
    assert listing.outside == tuple(line.strip() for line in text.split("\n") if line)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("3 days ago", None),
        ("31 February 2023", None),
        ("03/04/2023", None),
        ("2 May", None),
        ("yesterday", None),
    ],
)
def test_a_date_is_what_has_the_shape_of_one(text: str, reason: None) -> None:
    page = f"A - {text}\n"
    listing = newsparse.parse(page, template="{title} - {date}")

    assert [(item.title, item.date) for item in listing] == [("A", None)]
    assert str(listing) == page
    assert (
        str(listing.replace(listing.items[0], attrs.evolve(listing.items[0], title="B"))) == f"B - {text}\n"
    )


def test_options_settle_dates() -> None:
    page = "A - 3 days ago\nB - 03/04/2023\n"
    listing = newsparse.parse(
        page, template="{title} - {date}", reference=datetime.date(2023, 5, 4), day_first=True
    )

    assert [item.date.edtf for item in listing if item.date] == ["2023-05-01", "2023-04-03"]


PAGE = """\
Harbour news

2023

#1 [News] Red opens
    2 May 2023, Suva
    By Ann Sea

    It opened.

    And closed.

#2 Blue opens
    1 May 2023

2022

#1 [Video] Green opens
    3 June 2022
    By Bo Lake

    It did.
"""
WHOLE = "#{number} [[[{kicker}]] ]{title}\n    {date}[, {place}][\n    By {author}][\n\n    {body}]"


def test_optional_parts_and_headings() -> None:
    template = "#{number} {title}\n    {date}[, {place}][\n    By {author}]\n\n    {body}"
    listing = newsparse.parse(PAGE, template=template)

    assert [section.heading for section in listing.sections] == ["2023", "2022"]
    assert [section.template for section in listing.sections] == [template, template]
    assert [section.confidence for section in listing.sections] == [None, None]
    assert listing.outside == ("Harbour news",)
    assert rows(listing) == [
        {"number": 1, "title": "[News] Red opens", "date": "2023-05-02", "place": "Suva", "author": "Ann Sea", "body": ("It opened.", "And closed.")},
        {"number": 2, "title": "Blue opens", "date": "2023-05-01"},
        {"number": 1, "title": "[Video] Green opens", "date": "2022-06-03", "author": "Bo Lake", "body": ("It did.",)},
    ]  # fmt: skip
    assert str(listing) == PAGE


@pytest.mark.parametrize(
    ("numbers", "sections"),
    [
        ((1, 2, 3), 1),
        ((1, 2, 1, 2), 2),
        ((3, 2, 1), 1),
        ((3, 2, 1, 3, 2, 1), 2),
        ((1, 1, 1), 1),
        ((1, 1, 2, 1), 3),
        ((1, 3, 7), 1),
    ],
)
def test_numbers_that_begin_again_begin_a_section(numbers: tuple[int, ...], sections: int) -> None:
    text = "\n".join(f"{number}) A" for number in numbers)

    assert len(newsparse.parse(text, template="{number}) {title}").sections) == sections


def test_a_heading_may_have_a_mark() -> None:
    text = "## 2 May 2023\n\n### A\n\nB\n\n## 1 May 2023\n\n### C\n\nD\n"
    listing = newsparse.parse(text, template="### {title}\n\n{body}")

    assert [section.heading for section in listing.sections] == ["2 May 2023", "1 May 2023"]
    assert [(item.title, item.date and item.date.edtf) for item in listing] == [
        ("A", "2023-05-02"),
        ("C", "2023-05-01"),
    ]
    assert str(listing) == text


def test_a_topic_divides_lists_and_a_title_does_not() -> None:
    text = "Africa\n\n1) A\n2) B\n\nAsia\n\n1) C\n"
    listing = newsparse.parse(text, template="{number}) {title}")

    assert [section.heading for section in listing.sections] == ["Africa", "Asia"]
    assert newsparse.parse("News\n\n1) A\n2) B\n", template="{number}) {title}").outside == ("News",)


def test_a_day_above_entries_is_the_date_of_those_without_one() -> None:
    text = "2 May 2023\n\n- A\n- B (30 April 2023)\n\n1 May 2023\n\n- C\n"
    listing = newsparse.parse(text, template="- {title}[ ({date})]")

    assert [(item.title, item.date and item.date.edtf) for item in listing] == [
        ("A", "2023-05-02"),
        ("B", "2023-04-30"),
        ("C", "2023-05-01"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. A\n\n    2 May 2023\n\n  2. B\n\n    1 May 2023\n",  # a stripped text has lost its first indent
        "  9. A\n\n    2 May 2023\n\n 10. B\n\n    1 May 2023\n",  # numbers are aligned to the right
        "\ufeff  1. A\n\n    2 May 2023\n\n  2. B\n\n    \u30001 May 2023\n",  # a wide blank inside the indent
    ],
)
def test_indents_of_numbered_items(text: str) -> None:
    listing = newsparse.parse(text, template="  {number}. {title}\n\n    {date}")

    assert [item.title for item in listing] == ["A", "B"]
    assert str(listing) == text


def test_text_moves_with_a_longer_number() -> None:
    text = "9. A\n\n   2 May 2023\n\n10. B\n\n    1 May 2023\n\n100. C\n\n     1 May 2023\n"

    assert len(newsparse.parse(text, template="{number}. {title}\n\n   {date}")) == 3


def test_what_closes_an_entry_belongs_to_it() -> None:
    text = "* A (2 May 2023)\n  More\n\n* B (1 May 2023)\n  More\n\nEnd"
    listing = newsparse.parse(text, template="* {title} ({date})\n  More")

    assert [str(item) for item in listing] == ["* A (2 May 2023)\n  More", "* B (1 May 2023)\n  More"]
    assert str(listing.remove(listing.items[0])) == "* B (1 May 2023)\n  More\n\nEnd"
    assert listing.outside == ("End",)


def test_edits_read_back_with_the_template() -> None:
    listing = newsparse.parse(PAGE, template=WHOLE.replace("[[[{kicker}]] ]", ""))
    first = listing.items[0]
    edited = listing.replace(first, attrs.evolve(first, title="Rot", author="Cy Bay", body=["Only."]))
    edited = edited.remove(edited.items[1])

    assert newsparse.parse(str(edited), **edited.read_options) == edited
    assert str(edited).splitlines()[4:9] == [
        "#1 Rot",
        "    2 May 2023, Suva",
        "    By Cy Bay",
        "",
        "    Only.",
    ]


def test_a_template_is_a_value() -> None:
    import pickle

    template = Template("{title} ({date})")

    assert str(template) == "{title} ({date})"
    assert repr(template) == "Template('{title} ({date})')"
    assert template == Template(str(template)) != Template("{title} [[{date}]]")
    assert len({template, Template(str(template))}) == 1
    assert pickle.loads(pickle.dumps(template)) == template


def test_several_items_at_once_with_iter_items() -> None:
    found = newsparse.iter_items(["A (2 May", " 2023)\nB (1 May 2023)\n"], template="{title} ({date})")

    assert [item.title for item in found] == ["A", "B"]


def test_misses_are_told_between_entries_only() -> None:
    template = Template("{number}. {title}\n   {date}")
    text = "1. Contents\n\n1. A\n   2 May 2023\n2. B\n   soon\n2023\nText\n3. C\n   1 May 2023\n\n9. Footer\n"

    assert [str(why) for why in template.misses(text)] == [
        "line 6: expected a date in '   {date}', found '   soon'"
    ]
    assert template.misses(text.replace("soon", "1 May 2023")) == []
    assert [str(why) for why in template.misses("1. A\n")] == [
        "line 2: expected '   {date}', found the end of the text"
    ]
    assert template.misses("") == []


def test_text_that_is_no_field_is_kept_by_edits() -> None:
    text = "A\n2 May 2023 | 5 min read\nB\n\nC\n1 May 2023 | 7 min read\nD\n"
    listing = newsparse.parse(text, template="{title}\n{date} | {*} min read\n{body}[\nBy {author}]")
    first = listing.items[0]

    assert listing.outside == ()
    assert str(listing.replace(first, attrs.evolve(first, title="Z", body=["B", "E"]))) == text.replace(
        "A", "Z"
    ).replace("B\n", "B\nE\n")
    assert str(listing.replace(first, attrs.evolve(first, author="Ann"))) == text.replace(
        "B\n", "B\nBy Ann\n"
    )


WRAPPED = """\
The harbour opens a third basin and the mayor cuts a ribbon that is
as long as the quay
3 May 2023
The first ships came in at noon and left again in the evening, since
the wind had turned. More will come.

The bridge closes
2 May 2023
Its bolts are rusty and it was closed last night to all but people on
foot.
"""


def test_wrapped_lines_are_joined() -> None:
    listing = Template("{title}\n{date}\n{body}").parse(WRAPPED)

    assert [(item.title, item.body) for item in listing] == [
        (
            "The harbour opens a third basin and the mayor cuts a ribbon that is as long as the quay",
            (
                "The first ships came in at noon and left again in the evening, since the wind had turned. More will come.",
            ),
        ),
        (
            "The bridge closes",
            ("Its bolts are rusty and it was closed last night to all but people on foot.",),
        ),
    ]
    assert str(listing) == WRAPPED
    assert newsparse.parse(str(listing), **listing.read_options) == listing


def test_a_line_between_wrapped_entries_is_told_by_its_number() -> None:
    text = "".join(
        f" {number}. {title}\n    3 May 2023\n    The first ships came in at noon and left again in the evening, since\n    the wind had turned.\n"
        for number, title in ((1, "A title"), (2, "Another one"))
    )
    template = Template(" {number}. {title}\n    {date}\n    {body}")

    assert [str(why) for why in template.misses(text.replace(" 2.", " 7. A title without a day\n 2."))] == [
        "line 6: expected an indent of 4 for '    {date}', found ' 2. Another one'"
    ]
