"""Labels inside the texts of entries are none of their words: "Title: A new bridge", "A new bridge Posted on 3 May 2020"."""

import pytest

import newsparse
from newsparse.reading.find import labels
from newsparse.reading.find.elements import Element, Record

TITLES = [
    "Council opens library",
    "Mayor visits school",
    "Harbour closed for works",
    "Craps and beyond: dice games",
]
DAYS = ["2 May 2020", "29 April 2020", "21 April 2020", "13 April 2020"]


def page(form: str) -> newsparse.Listing:
    entries = [form.format(title=title, date=date) for title, date in zip(TITLES, DAYS, strict=True)]
    return newsparse.parse("\n".join(entries) + "\n")


def read(listing: newsparse.Listing) -> list[tuple[str | None, str]]:
    return [(item.title, str(item.date)) for item in listing.items]


@pytest.mark.parametrize(
    ("form", "template"),
    [
        ("Title: {title}\nDate: {date}\n", "Title: {title}\nDate: {date}"),
        ("Date: {date}\nTitle: {title}\n", "Date: {date}\nTitle: {title}"),
        ("{date}\n\nHeadline: {title}\n\n", "{date}\n\nHeadline: {title}"),
        ("**Title:** {title}\n**Date:** {date}\n", "**Title:** {title}\n**Date:** {date}"),
        ("Titel: {title}\nVeröffentlicht am {date}\n", "Titel: {title}\nVeröffentlicht am {date}"),
        ("標題：{title}\n日期：{date}\n", "標題：{title}\n日期：{date}"),
        ("{title} Posted on {date}", "{title} Posted on {date}"),
        ("{title} Publication date: {date}", "{title} Publication date: {date}"),
        ("{title}Posted on {date}", "{title}Posted on {date}"),
        ("{title}Data de publicação: {date}", "{title}Data de publicação: {date}"),
        ("{title}公開日：{date}", "{title}公開日：{date}"),
        ("{title}Subido por la redacción: {date}", "{title}Subido por la redacción: {date}"),
    ],
)
def test_a_label_that_all_titles_share_is_no_part_of_them(form: str, template: str) -> None:
    listing = page(form)
    assert read(listing) == list(zip(TITLES, DAYS, strict=True))
    assert str(listing.sections[0].template) == template
    assert not listing.findings


def test_labels_that_follow_the_title_on_its_line_begin_the_text() -> None:
    listing = page("### {date}\n\nTitle: {title} Reading room: Hall Abstract: It is long.\n")
    assert read(listing) == list(zip(TITLES, DAYS, strict=True))
    assert {item.body for item in listing.items} == {("Reading room: Hall Abstract: It is long.",)}


def test_a_word_that_all_titles_end_in_is_theirs() -> None:
    entries = [f"{title} meeting – {date}" for title, date in zip(TITLES, DAYS, strict=True)]
    listing = newsparse.parse("\n".join(entries))
    assert [item.title for item in listing.items] == [f"{title} meeting" for title in TITLES]


def test_a_label_that_only_one_title_has_is_a_part_of_it() -> None:
    listing = newsparse.parse(
        "Title: a film about names\n3 May 2020\n\nMayor visits school\n1 May 2020\n\nHarbour closed\n28 April 2020\n"
    )
    assert listing.items[0].title == "Title: a film about names"


def titled(*texts: str) -> list[tuple[str, bool]]:
    """The texts of entries of one line each, and whether a label says that they are titles, after title labels are taken off."""
    found = [Record(n, n + 1, None, (Element("text", 0, len(t), t, n),)) for n, t in enumerate(texts)]
    read = labels.without_title_labels(found)
    assert all(
        texts[e.line][e.start : e.end] == e.text and not e.joined for record in read for e in record.elements
    )
    return [(element.text, element.labelled) for record in read for element in record.elements]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Title: A", "Title: B"], ["A", "B"]),
        (["Title: A", "B"], ["Title: A", "B"]),
        (["Title: A", "Title: B", "C", "D"], ["A", "B", "C", "D"]),
        (["Title: A", "Title: B", "C", "D", "E"], ["Title: A", "Title: B", "C", "D", "E"]),
        (["Title: A", "Title: B", "Title: C", "D", "E", "F"], ["A", "B", "C", "D", "E", "F"]),
    ],
)
def test_half_of_the_entries_have_a_label_where_it_is_one(texts: list[str], expected: list[str]) -> None:
    taken_off = [new for new, old in zip(expected, texts, strict=True) if new != old]
    assert titled(*texts) == [(text, text in taken_off) for text in expected]


@pytest.mark.parametrize(
    ("texts", "places"),
    [
        (["A title Room: 3", "Another Room: 4", "A third Room: 5"], [8, 8, 8]),
        (["A title Room: 3", "Another Room: 4", "A third"], [8, 8, 0]),
        (["A title Room: 3", "Another Room: 4", "A third", "A fourth"], [0, 0, 0, 0]),
        (["A title Room: 3", "Another Hall: 4"], [0, 0]),
        (["A title Room: 3 Day: 4", "Another Day: 4 Room: 3"], [8, 8]),
        (["A title reading room: 3", "Another reading room: 4"], [8, 8]),
        (["Room: 3", "Room: 4"], [0, 0]),
        (["A title Room 3: x", "Another Room 3: y"], [0, 0]),
    ],
)
def test_the_first_of_the_labels_that_two_of_three_titles_have(texts: list[str], places: list[int]) -> None:
    assert labels._run_on(texts) == places


def dated(*texts: str, without: int = 0, above: int = 0) -> list[str]:
    """The texts before the dates of entries of one line, after date labels are taken off, with so many entries that have none."""
    found = []
    for n, text in enumerate(texts):
        before = [Element("text", 0, 0, f"Above {k}", n) for k in range(above)]
        line = (
            Element("text", 0, len(text), text, n, inline=True),
            Element("date", len(text), len(text) + 1, "2 May 2020", n),
        )
        found.append(Record(n, n + 1, None, (*before, *line)))
    found += [Record(0, 1, None, (Element("text", 0, 1, "A", 0),)) for _ in range(without)]
    read = labels.without_date_labels(found)[: len(texts)]
    assert all(e.end - e.start == len(e.text) for record in read for e in record.elements if e.inline)
    assert [e.text for record in read for e in record.elements[:above]] == [
        f"Above {k}" for _ in texts for k in range(above)
    ]
    assert {record.elements[above + 1].kind for record in read} == {"date"}
    return [record.elements[above].text for record in read]


LABELLED = ["A bridge Posted on", "Harbour Posted on", "Council Posted on"]
BARE = ["A bridge", "Harbour", "Council"]


def test_labels_of_dates_are_taken_off_where_two_of_three_entries_have_the_same() -> None:
    assert dated(*LABELLED) == BARE
    assert dated(*LABELLED, above=2) == BARE
    assert dated(*LABELLED, without=1) == BARE
    assert dated(*LABELLED, without=2) == LABELLED
    assert dated(*LABELLED[:2]) == LABELLED[:2]
    assert dated(*LABELLED, LABELLED[0]) == [*LABELLED, LABELLED[0]]
    assert dated("A bridgePosted", "HarbourPosted", "CouncilPosted") == BARE


@pytest.mark.parametrize(
    ("end", "size"),
    [
        (" Posted on", 9),
        ("Posted on", 9),
        ("On", 2),
        (" on", 0),
        (" Foo", 0),
        ("Foo", 3),
        ("FOO", 3),
        (" release", 7),
        (" bridge", 0),
        (" press Posted on", 0),
        ("公開日", 3),
        ("foo", 0),
        ("", 0),
    ],
)
def test_what_all_texts_end_in_is_a_label_that_is_known_or_glued(end: str, size: int) -> None:
    texts = [f"{title}{end}" for title in TITLES[:3]]
    assert labels._label_size(texts) == size


@pytest.mark.parametrize(
    ("texts", "size"),
    [
        (["A visit of the EUFoo", "A word of the UNFoo", "Talks at the IMFFoo"], 0),
        (["FAQSX opens公開日", "Harbour closed公開日", "Mayor visits公開日"], 3),
    ],
)
def test_a_glued_label_begins_with_a_capital_behind_a_small_letter_or_has_no_capitals(
    texts: list[str], size: int
) -> None:
    assert labels._label_size(texts) == size


def linked(*firsts: str) -> list[tuple[int, str]]:
    """Where first texts begin, and what they say, without the numbers of links."""
    records = []
    for at, text in enumerate(firsts):
        date = Element("date", 0, 4, "Date", 2 * at)
        title = Element("text", 100, 100 + len(text), text, 2 * at + 1)
        records.append(Record(2 * at, 2 * at + 2, None, (date, title)))
    found = labels.without_link_numbers(records, ())
    assert [record.elements[0].kind for record in found] == ["date"] * len(found)
    assert len(found) == len(firsts)
    return [(record.elements[1].start, record.elements[1].text) for record in found]


def test_numbers_of_links_count_on_but_not_by_one() -> None:
    assert linked("[6]A", "[8]B", "[9]C") == [(103, "A"), (103, "B"), (103, "C")]
    assert linked("[6]A", "[7]B", "[8]C") == [(103, "A"), (103, "B"), (103, "C")]
    assert linked("[6]A", "[12]B") == [(103, "A"), (104, "B")]
    for others in (
        ["[1]A", "[2]B", "[3]C"],  # numbers of items
        ["[6]A", "[9]B", "[8]C"],
        ["[6]A", "[6]B", "[8]C"],
        ["[6]A", "B", "[8]C"],
        ["[6] A", "[8] B"],
        ["[60000]A", "[80000]B"],
        ["[6]A"],
    ):
        assert linked(*others) == [(100, text) for text in others]


def test_numbers_of_links_that_the_page_lists_need_not_count_up() -> None:
    links = "   [1]Home | [2]About\n\n"
    rows = zip((7, 5, 9), TITLES, DAYS, strict=False)
    text = links + "".join(
        f"   {day}\n   [{n}]{title}\n   It is long.\n   [{n + 1}]Read more\n\n" for n, title, day in rows
    )
    text += "References\n\n" + "".join(f"{n:4}. https://example.org/{n}\n" for n in range(1, 11))
    assert [item.title for item in newsparse.parse(text).items] == TITLES[:3]


def test_an_entry_without_a_text_has_no_number_of_a_link() -> None:
    records = [
        Record(0, 1, None, (Element("text", 0, 4, "[6]A", 0),)),
        Record(1, 2, None, (Element("date", 5, 9, "Date", 1),)),
    ]
    assert labels.without_link_numbers(records, ()) == records


NAMES = ["Ann Sea", "Bob Shore", "Ann Sea", "Clara Lee"]
KINDS = ["Harbour", "Schools", "Harbour", "Music"]


def fields(form: str) -> list[tuple[str, str | None, str | None, tuple[str, ...]]]:
    """The title, category, author and text of each entry of a page whose entries have this form; what it says must not be told to be unsure."""
    rows = zip(TITLES, DAYS, NAMES, KINDS, strict=True)
    text = "\n".join(form.format(title=t, date=d, name=n, kind=k) for t, d, n, k in rows) + "\n"
    assert [f.message for f in newsparse.check(text) if f.code[:3] in ("NP0", "NP2")] == []
    listing = newsparse.parse(text)
    assert str(listing) == text
    assert [str(item.date) for item in listing.items] == DAYS
    return [(item.title, item.kicker, item.author, item.body) for item in listing.items]


@pytest.mark.parametrize(
    "form",
    [
        "* Category: {kind}\n   {title}\n   Date: {date}",
        "* {title}\n   Date: {date}\n   Category: {kind}",
        "## {title}\n\n**Date:** {date}\n**Category:** {kind}\n",
        "{title}\nCategory\t{kind}\nDate\t{date}\n",
        "{title}\nDatum: {date}\nRubrik: {kind}\nDie Halle ist offen.\n",
        "{title}\nTipo atto: {kind}\nData: {date}\n",
        "{title}\nType of notice: {kind}\nPublished: {date}\n",
    ],
)
def test_a_label_of_a_category_says_what_its_line_is(form: str) -> None:
    assert [row[:3] for row in fields(form)] == [(t, k, None) for t, k in zip(TITLES, KINDS, strict=True)]


@pytest.mark.parametrize(
    "form",
    [
        "{title}\nDate: {date}\n**Author**: {name}\n",
        "{title}, Date: {date}, Author: {name}",
        "Date\n{date}\nTitle\n{title}\nAuthor\n{name}\n",
        "{title}\n{name} released this {date}\n",
    ],
)
def test_a_label_of_an_author_says_what_is_behind_or_below_it(form: str) -> None:
    assert [row[:3] for row in fields(form)] == [(t, None, n) for t, n in zip(TITLES, NAMES, strict=True)]


@pytest.mark.parametrize("label", ["Summary", "Zusammenfassung", "**Abstract**", "摘要"])
def test_the_label_of_a_text_is_no_part_of_it(label: str) -> None:
    found = fields(f"{{title}}\nDate: {{date}}\n{label}: A text of {{name}} is here.\n")
    assert [row[3] for row in found] == [(f"A text of {name} is here.",) for name in NAMES]


def test_a_label_that_may_be_of_a_category_is_one_where_another_line_may_be_the_title() -> None:
    assert [row[0] for row in fields("Rubrik: {title}\nDatum: {date}\nHallen har öppet igen.\n")] == TITLES
    assert [row[:2] for row in fields("Rubrik: {kind}\n{title}\nDatum: {date}\n")] == list(
        zip(TITLES, KINDS, strict=True)
    )
    assert [row[0] for row in fields("Objeto: {title}\nFecha: {date}\nTipo: {kind}\n")] == TITLES


def test_the_label_of_a_title_counts_more_than_its_place() -> None:
    found = fields("Court: {kind}\nDate: {date}\nCase: {name}\nTitle: {title}\n")
    assert [row[0] for row in found] == TITLES


def test_labels_below_a_word_with_a_number() -> None:
    rows = list(zip(TITLES, DAYS, KINDS, strict=True))
    text = "".join(
        f"N. {n}\nTipo atto: {k}\nOggetto: {t}\nData: {d}\n\n" for n, (t, d, k) in enumerate(rows, 217)
    )
    assert [(item.number, item.kicker, item.title) for item in newsparse.parse(text).items] == [
        (n, k, t) for n, (t, _, k) in enumerate(rows, 217)
    ]
    assert [f.message for f in newsparse.check(text) if f.code == "NP007"] == []


def test_the_label_of_another_field_inside_one_is_told() -> None:
    rows = zip(TITLES, DAYS, KINDS, strict=True)
    text = "".join(f"{t} (Tipo atto: {k})\n{d}\n\n" for t, d, k in rows)
    messages = {f.message for f in newsparse.check(text) if f.code == "NP007"}
    assert messages == {"the label 'Tipo atto:' was read as a part of the category"}


def test_a_version_below_a_release_is_told_to_be_no_title() -> None:
    rows = zip(
        ("2.8.0", "2.7.3", "2.7.2"),
        DAYS,
        ("Faster imports.", "Fixes a leak.", "Restores a folder."),
        strict=False,
    )
    text = "".join(f"larkspur {v}\nann-sea released this {d}\nv{v}\n{b}\nAssets 6\n\n" for v, d, b in rows)
    messages = [f.message for f in newsparse.check(text) if f.code == "NP007"]
    assert "'v2.7.3' was read as a title, and 'larkspur 2.7.3' may be that" in messages


def test_a_swedish_title_with_its_label_and_its_writer() -> None:
    found = fields("Datum: {date}\nRubrik: {title}\nSkribent: {name}\n")
    assert [row[:3] for row in found] == [(t, None, n) for t, n in zip(TITLES, NAMES, strict=True)]
