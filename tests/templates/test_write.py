"""A template string from what a page looks like."""

import pytest

from newsparse import parse
from newsparse.reading.entries import Entry, Field
from newsparse.reading.template.write import entries_template


def template_of(glue: tuple[str, ...], slots: tuple[str, ...]) -> str:
    """The template of one entry with these texts around its fields."""
    text, fields = glue[0] if glue else "", []
    for slot, after in zip(slots, glue[1:], strict=False):
        fields.append(Field(slot, len(text), len(text) + len(slot)))
        text += slot + after
    return entries_template(text, [Entry(tuple(fields), 0, len(text))])


@pytest.mark.parametrize(
    ("glue", "slots", "expected"),
    [
        (("", "\n\n", "\n\n", ""), ("title", "date", "body"), "{title}\n\n{date}\n\n{body}"),
        (("  ", ". ", " (", ")"), ("number", "title", "date"), "  {number}. {title} ({date})"),
        (("", "\r\n \r\n\r\n", "\r\n"), ("date", "title"), "{date}\n\n{title}"),
        (("[", "]  {", "}"), ("kicker", "title"), "[[{kicker}]] {{{title}}}"),
        (("\t", " \t ", ""), ("date", "title"), "\t{date}\t{title}"),
        (("", "\n  Date:\u00a0", " \n\n\nRead more \n\n"), ("title", "date"), "{title}\n  Date: {date}\n\nRead more"),
        (("- ", ""), ("title",), "- {title}"),
    ],
)  # fmt: skip
def test_a_layout_is_written_by_kind(glue: tuple[str, ...], slots: tuple[str, ...], expected: str) -> None:
    assert template_of(glue, slots) == expected


@pytest.mark.parametrize(
    ("glue", "slots"),
    [
        ((), ()),
        (("", ""), ("title", "date")),
        (("", " ", " "), ("title", "title")),
        (("", "\nby\n", ""), ("body", "body")),
    ],
)
def test_what_the_language_cannot_say_is_no_template(glue: tuple[str, ...], slots: tuple[str, ...]) -> None:
    assert template_of(glue, slots) == ""


def entries_of(text: str) -> list[Entry]:
    """The entries of a text as `newsparse.parse` reads it."""
    found, at = [], 0
    for item in parse(text).items:
        layout = item.layout
        assert layout is not None
        at += len(layout.lead)
        fields, bodies = [], iter(item.body)
        for glue, slot in zip(layout.glue, layout.slots, strict=False):
            at += len(glue)
            value = next(bodies) if slot == "body" else item.date.text if slot == "date" and item.date else ""
            value = value or str(getattr(item, slot))
            fields.append(Field(slot, at, at + len(value)))
            at += len(value)
        at += len(layout.glue[-1])
        found.append(Entry(tuple(fields)))
    return found


def test_what_some_entries_lack_stands_in_brackets() -> None:
    text = (
        "  1. News\n\n    One\n\n    2 May 2023\n\n    Text.\n\n  2. Two\n\n    1 May 2023\n\n    Text.\n\n    More.\n\n"
        "  3. Three\n\n    30 April 2023\n\n  4. Four\n\n    Text\n"
    )

    assert (
        entries_template(text, entries_of(text))
        == "  {number}. [{kicker}\n\n    ]{title}[\n\n    {date}][\n\n    {body}]"
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["A (2 May 2023) 5 min read", "B (1 May 2023) 7 min read"], "{title} ({date}) {*} min read"),
        (["A (2 May 2023)", "B (1 May 2023), changed"], "{title} ({date})[, changed]"),
        (["A (2 May 2023)", "B (1 May 2023) or so", "C (1 May 2023) or not"], "{title} ({date})[ {*}]"),
        (["A on 2 May 2023", "B at 1 May 2023", "C since 1 May 2023"], "{title} {*} {date}"),
        (["A, 2 May 2023", "B; 1 May 2023"], "{title}, {date}"),
        (["[A] 2 May 2023 {x}", "[B] 1 May 2023 {y}"], "[[{title}]] {date} {*}"),
    ],
)
def test_words_that_differ_are_text_that_is_no_field(lines: list[str], expected: str) -> None:
    text = "\n".join(lines)
    found, at = [], 0
    for line in lines:
        title = next(place for place, sign in enumerate(line) if sign in "ABC")
        date = next(place for place, sign in enumerate(line) if sign.isdigit())
        end = line.index("2023") + 4
        found.append(
            Entry(
                (Field("title", at + title, at + title + 1), Field("date", at + date, at + end)),
                at,
                at + len(line),
            )
        )
        at += len(line) + 1

    assert entries_template(text, found) == expected


def test_no_entries_have_no_template() -> None:
    assert entries_template("A text", []) == ""
