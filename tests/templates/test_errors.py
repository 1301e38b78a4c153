"""What is wrong with a template, with a record that does not fit one, and with a page: whole messages."""

from __future__ import annotations

import pytest

import newsparse
from newsparse import Item, Layout, Listing, Section, Template, TemplateError

SLOTS = "{number} {title} {date} {body} {kicker} {author} {credit} {place} {url} {*}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{number}. {titel}", f"template, column 11: found '{{titel}}', which isn't a slot; did you mean {{title}}? The slots are {SLOTS}; write '{{{{' for a brace"),
        ("{number}. {heading}", f"template, column 11: found '{{heading}}', which isn't a slot; the slots are {SLOTS}; write '{{{{' for a brace"),
        ("{title}\n  {date", f"template, line 2, column 3: found '{{date', an unclosed '{{'; did you mean {{date}}? The slots are {SLOTS}; write '{{{{' for a brace"),
        ("{title} }", "template, column 9: found an unmatched '}'; write '}}' for the character itself"),
        ("{title} ]", "template, column 9: found an unmatched ']'; write ']]' for the character itself"),
        ("{title}[ ({date})", "template, column 8: found an unclosed '['; write ']' after the optional part, or '[[' for a bracket"),
        ("{title}[ a[ b[ c[ d]]]]", "template, column 17: found '[' inside three others; optional parts can be three deep; write '[[' for a bracket"),
        ("{title} {title}", "template, column 9: found {title} a second time; use each slot only once"),
        ("{kicker}{title}: {date}", "template, column 9: found {title} right after {kicker}; put a space or other text between them, so that newsparse can separate them"),
        ("{number}. {kicker}", "template, column 19: found no {title}, {body} or {date}; a template needs one of them: \"{number}. {title}\""),
        ("", "template, column 1: found no {title}, {body} or {date}; a template needs one of them: \"{number}. {title}\""),
        ("{title}\n\n{body}", "template, line 1, column 1: found a template that fits any text; outside its optional parts, it needs a {number}, a {date}, a {url}, literal text or lines with different indents"),
        ("{title}[ ({date})]", "template, column 1: found a template that without its optional parts fits any text; outside its optional parts, it needs a {number}, a {date}, a {url}, literal text or lines with different indents"),
        ("{date}[a][b][c][d][e][f][g]", "template, column 25: found optional part number 7; a template can have 6; join some"),
    ],
)  # fmt: skip
def test_error_of_a_bad_template(text: str, message: str) -> None:
    with pytest.raises(TemplateError) as caught:
        Template(text)

    assert str(caught.value) == message
    assert isinstance(caught.value, ValueError)
    with pytest.raises(TemplateError):
        newsparse.parse("A text", template=text)


def test_error_of_no_template() -> None:
    with pytest.raises(TypeError) as caught:
        Template(3)  # type: ignore[arg-type]
    assert str(caught.value) == "Template() takes a str, got int: 3"
    with pytest.raises(TypeError) as caught:
        newsparse.parse("A", template=3)  # type: ignore[arg-type]
    assert str(caught.value) == "template must be a str or a newsparse.Template, got int: 3"


def listing(**fields: object) -> Section:
    return Section(None, [Item(1, "First"), Item(2, "A title", layout=Layout(), **fields)])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("template", "fields", "message"),
    [
        ("{number}. {title}", {"author": "Ann"}, "item 2 ('A title') has an author, but the template has no {author}: add the slot, or leave the field out"),
        ("{number}. {title}", {"body": ["B"]}, "item 2 ('A title') has a body, but the template has no {body}: add the slot, or leave the field out"),
        ("{number}. {title}", {"place": "Suva"}, "item 2 ('A title') has a place, but the template has no {place}: add the slot, or leave the field out"),
        ("- {title}", {}, "item 1 ('First') has a number, but the template has no {number}: add the slot, or leave the field out"),
        ("{number}. {title} ({date})", {}, "item 1 ('First') has no date, but the template requires {date}: put it in […] with the text around it, or set the field"),
        ("{number}. {title}[ ({date}, {place})]", {"place": "Suva"}, "item 2 ('A title') has no date, but the template requires {date}: put it in […] with the text around it, or set the field"),
        ("{number}. {title} ({date}, {place})", {}, "item 1 ('First') has no date and place, but the template requires {date} {place}: put it in […] with the text around it, or set the field"),
        ("{number}. {title} {*}", {}, "item 1 ('First') has nothing to print for {*}, which isn't a field: put it in […] with the text around it"),
        ("{number}. {title}[: {body}.]", {"body": ["B", "C"]}, "item 2 ('A title') has 2 paragraphs, but a {body} with text after it holds only one: put {body} last on its line"),
        ("{number}. {title}[: {body}]", {"body": ["B: C"]}, "item 2 ('A title') would be read back with title 'A title: B' instead of 'A title': separate the slots with other text, empty lines or indents"),
        ("{number}. {title}\n{body}", {"body": ["3. C"]}, "item 2 ('A title') would be read back with body () instead of ('3. C',): separate the slots with other text, empty lines or indents"),
    ],
)  # fmt: skip
def test_error_of_a_record_that_does_not_fit(template: str, fields: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match="item") as caught:
        newsparse.unparse(listing(**fields), template=template)

    assert str(caught.value) == message


def test_error_of_headings_that_are_not_read_back() -> None:
    old = newsparse.parse("May 2023\n\n  1. A\n\n    B.\n\n  2. E\n\n    F.\n\nTopics\n\n  1. C\n\n    D.\n")
    assert [section.heading for section in old.sections] == ["May 2023", "Topics"]

    assert (
        newsparse.unparse(old, template="{number}) {title}[: {body}]")
        == "May 2023\n\n1) A: B.\n2) E: F.\n\nTopics\n\n1) C: D."
    )
    with pytest.raises(ValueError, match="the headings") as caught:
        newsparse.unparse(_only_topic(old), template="{number}) {title}[: {body}]")
    assert str(caught.value) == (
        "the headings ['Topics'] would be read back as [None]: a heading is a day, month or year, or one short line above numbers "
        "that start again"
    )


def _only_topic(old: Listing) -> Listing:
    copy: Listing = object.__new__(Listing)
    for name in ("dialect", "layout", "read_options", "findings"):
        object.__setattr__(copy, name, getattr(old, name))
    object.__setattr__(copy, "sections", old.sections[1:])
    return copy


def test_error_of_an_edit_that_the_template_has_no_slot_for() -> None:
    import attrs

    page = newsparse.parse("- A: 2 May 2023\n- B: 1 May 2023\n", template="- {title}: {date}")
    with pytest.raises(ValueError, match="author") as caught:
        page.replace(page.items[0], attrs.evolve(page.items[0], author="Ann"))
    assert (
        str(caught.value)
        == "item 'A' has an author, but the template has no {author}: add the slot, or leave the field out"
    )


@pytest.mark.parametrize(
    ("template", "text", "expected"),
    [
        ("{number}. {title}\n\n    {date}", "News\n\n1) A\n\n    2 May 2023\n", "line 3: expected '. ' in '{number}. {title}', found '1) A'"),
        ("{number}. {title}\n\n    {date}", "News\n\n1. A\n\n    soon\n", "line 5: expected a date in '    {date}', found '    soon'"),
        ("{number}. {title}\n\n    {date}", "1. A\n\n  2 May 2023\n", "line 3: expected an indent of 4 for '    {date}', found '  2 May 2023'"),
        ("{number}. {title}\n\n    {date}", "1. A\n    2 May 2023\n", "line 2: expected an empty line before '    {date}', found '    2 May 2023'"),
        ("{title}\n{date}", "A\n\n2 May 2023\n", "line 2: expected no empty line before '{date}', found an empty line"),
        ("{title} ({date})", "A (2 May 20230)\nB", "line 1: expected a date in '{title} ({date})', found 'A (2 May 20230)'"),
        ("{number}. {title}\n{date}", "1. A", "line 2: expected '{date}', found the end of the text"),
        ("{title}\n\n{body}\n\nBy {author}", "A\n\nB\n\nC\n\nEnd " + "e" * 80, "line 8: expected 'By {author}', found the end of the text"),
        ("{title}: {url}", "A: b", "line 1: expected an address in '{title}: {url}', found 'A: b'"),
        ("{number}. {kicker}: {title}", "1. News", "line 1: expected text for {kicker} in '{number}. {kicker}: {title}', found '1. News'"),
    ],
)  # fmt: skip
def test_error_of_a_page_that_does_not_fit(template: str, text: str, expected: str) -> None:
    assert str(Template(template).explain(text)) == expected


def test_error_of_an_edit_beside_text_that_is_no_field() -> None:
    page = newsparse.parse(
        "- A: 2 May 2023 | 5\n- B: 1 May 2023 | 6\n", template="- {title}: {date} | {*}[ by {author}]"
    )
    with pytest.raises(ValueError, match="nothing to print for") as caught:
        page.insert(
            Item(
                title="C",
                date=newsparse.parse_date("1 May 2023"),
                layout=Layout("\n", template=str(TEMPLATE_OF(page))),
            )
        )
    assert str(caught.value) == "item 'C' has nothing to print for {*} next to its new field: put {*} in […]"


def TEMPLATE_OF(page: Listing) -> object:
    return page.read_options["template"]


def test_there_is_nothing_to_explain_where_an_entry_fits() -> None:
    assert Template("{title} ({date})").explain("News\nA (2 May 2023)") is None
    assert Template("{title} ({date})").explain("") is None
