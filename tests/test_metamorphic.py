"""Changes to a page that must not change how its items are read: line ends, blank lines at the start."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.dialects import detect
from newsparse.reading.lines.spots import spot

FIXTURES = Path(__file__).parent / "fixtures"
PAGES = sorted(path for folder in ("layouts", "broken") for path in (FIXTURES / folder).glob("*.txt"))
FIELDS = ("number", "title", "date", "kicker", "author", "credit", "place", "url", "body")

TITLE = "A title of some length about the talks on the new fund, the old one and all others"
FRONT_MATTER = "---\ntitle: News of the day\n---\n\n1. First title\n\n   2 May 2023\n\n2. Second title\n\n   1 May 2023\n"
HEADED = "News\n====\n\n2023\n----\n\n1. First title\n\n   2 May 2023\n\n   A *body*, with more.\n\n2. Second title\n\n   1 May 2023\n"
STRIPPED = "1. First title\n\n    2 May 2023\n\n  2. Second title\n\n    1 May 2023\n\n  3. Third title\n\n    30 April 2023"
MARKED = (
    "# News\n\n  1. ## [First title](https://a.example/1)\n\n2 May 2023\n\nA body that goes on and on,\nand *on*.\n\n"
    "  2. ## [Second title](https://a.example/2)\n\n1 May 2023\n\nAnother.\n\n"
)
LIST = "  1. First title\n\n    2 May 2023\n\n    A body.\n\n  2. Second title\n\n    1 May 2023\n\n    Another.\n"
PANDOC = (
    "1.  First title\n\n    2 May 2023\n\n    A body.\n\n2.  Second title\n\n    1 May 2023\n\n    Another.\n"
)
ELINKS = "News\n\n" + "".join(
    f"    {number}.\u00a0Title {number} of the page\n\n       {number} May 2023\n\n       A body.\n\n"
    for number in (1, 2, 3)
)
LINKS = "  News\n\n" + "".join(
    f"    {number}. World\n\n  Title {number} of the page\n\n       {number} May 2023\n\n       A body that goes on and\n       on.\n\n"
    "       Photo: A. Sea\n\n"
    for number in (1, 2, 3)
)
MADE = {
    "links": LINKS,
    "elinks": ELINKS,
    "marked": MARKED,
    "list": LIST,
    "below a title": f"News\n\n{LIST}",
    "pandoc": PANDOC,
    "front matter": FRONT_MATTER,
    "ruled": HEADED,
    "stripped": STRIPPED,
}


def records(text: str) -> list[Any]:
    """What a text says: dates by their value, since an offset inside a line is none of it."""
    found = newsparse.parse(text)
    return [
        (section.heading, *(value.edtf if isinstance(value, newsparse.Date) else value for value in values))
        for section in found.sections
        for item in section.items
        for values in [[getattr(item, field) for field in FIELDS]]
    ]


def page(name: str) -> str:
    return MADE[name] if name in MADE else (FIXTURES / name).read_bytes().decode()


NAMES = [*MADE, *(str(path.relative_to(FIXTURES)) for path in PAGES)]


@pytest.mark.parametrize("name", NAMES)
def test_the_kind_of_line_end_does_not_matter(name: str) -> None:
    text = page(name).replace("\r\n", "\n")
    assert records(text.replace("\n", "\r\n")) == records(text)


@pytest.mark.parametrize("lead", ["\n", "\r\n", "  \n\n", "\ufeff\n"])
@pytest.mark.parametrize("name", NAMES)
def test_blank_lines_at_the_start_do_not_matter(name: str, lead: str) -> None:
    assert records(lead + page(name)) == records(page(name))


SENTENCE = "Words that go on and on until the line is as full as a renderer of eighty columns makes it, and then some more."


def wrapped(indent: str, below: str, first: str, apart: str, width: int = 80) -> str:
    """A page below a heading, with a list at such columns as renderers print that break lines."""
    entries = []
    for number in range(1, 12):
        mark = f"{number}.".rjust(2) if indent else f"{number}."
        mark = f"{indent}{mark}"[max(0, number // 10) if indent else 0 :]
        body = textwrap.wrap(SENTENCE, width, initial_indent=below, subsequent_indent=below)
        entries.append(
            apart.join(
                [f"{mark}{first}Title {number} of the page", f"{below}{number} May 2023", *["\n".join(body)]]
            )
        )
    return "May 2023\n\n" + "\n\n".join(entries) + "\n"


COLUMNS = {
    "w3m": wrapped(" ", " " * 4, " ", "\n\n"),
    "inscriptis": wrapped(" ", " " * 4, " ", "\n\n", 1000),
    "pandoc": wrapped("", " " * 4, "  ", "\n\n", 72),
    "lynx": wrapped("    ", " " * 7, " ", "\n"),
    "links": wrapped("    ", " " * 7, " ", "\n\n"),
}


INDENTED = [
    (name, heading, spaces)
    for name in COLUMNS
    for heading in (True, False)
    for spaces in (1, 2, 3, 4, 8)
    if (name, heading, spaces) != ("w3m", True, 3)  # the very columns of links, with a line above
]


@pytest.mark.parametrize(("name", "heading", "spaces"), INDENTED)
def test_lines_that_are_broken_say_whose_columns_are_indented(name: str, heading: bool, spaces: int) -> None:
    text = COLUMNS[name] if heading else COLUMNS[name].partition("\n\n")[2]
    assert len(newsparse.parse(text)) == 11
    assert records(indented(text, spaces)) == records(text)


def lynx(bodies: list[list[int]]) -> str:
    """A page as lynx prints it, with a body of words of such lengths below each title."""
    entries = []
    for number, lengths in enumerate(bodies, 1):
        body = " ".join("w" * length for length in lengths) + "."
        lines = [
            *textwrap.wrap(f"{number}. {TITLE}", 72, initial_indent=" " * 4, subsequent_indent=" " * 7),
            f"       {number} May 2023",
            *textwrap.wrap(body, 72, initial_indent=" " * 7, subsequent_indent=" " * 7),
            "       Photo: A. Sea",
        ]
        entries.append("\n".join(lines))
    return "   News\n\n" + "\n\n".join(entries) + "\n"


@given(st.lists(st.lists(st.integers(1, 14), min_size=2, max_size=40), min_size=3, max_size=6))
def test_lines_are_joined_alike_whatever_ends_them(bodies: list[list[int]]) -> None:
    text = lynx(bodies)
    assert records(text.replace("\n", "\r\n")) == records(text)


def test_a_line_end_of_two_characters_is_no_blank_line() -> None:
    text = "    1. One\n     two\n       three\n"
    assert detect(text) == detect(text.replace("\n", "\r\n")) == "lynx"


def indented(text: str, spaces: int) -> str:
    return re.sub(r"(?m)^(?=[^\r\n])", " " * spaces, text)


@pytest.mark.parametrize("spaces", [1, 2, 3, 4, 8])
@pytest.mark.parametrize(
    "name", ["elinks", "marked", "list", "below a title", "pandoc", "ruled", "lynx", "links"]
)
def test_a_page_that_is_indented_as_a_whole_is_read_as_without(name: str, spaces: int) -> None:
    text = lynx([[5] * 30, [7] * 20, [3, 2]]) if name == "lynx" else page(name)
    found = indented(text, spaces)
    assert records(found) == records(text)
    assert str(newsparse.parse(found)) == found
    assert [item.title for item in newsparse.iter_items([found])] == [
        item.title for item in newsparse.parse(text).items
    ]


@pytest.mark.parametrize("name", ["marked", "list", "below a title", "pandoc"])
def test_an_edit_of_an_indented_page_changes_nothing_else(name: str) -> None:
    plain, listing = newsparse.parse(page(name)), newsparse.parse(indented(page(name), 4))
    edited = [
        found.replace(found.items[0], attrs.evolve(found.items[0], title="Another title"))
        for found in (plain, listing)
    ]
    assert str(edited[1]) == indented(str(edited[0]), 4)
    assert newsparse.parse(str(edited[1]), **listing.read_options) == edited[1]


def test_a_paragraph_below_the_numbered_addresses_changes_nothing() -> None:
    text = lynx([[5] * 30, [7] * 20, [3, 2]]).replace("A title", "[1]A title", 1)
    text += "\nReferences\n\n   1. https://a.example/1\n   2. https://a.example/2\n"
    found = records(text + "\nThese lines say what the page is for.\n")
    assert found == records(text)
    assert len(found) == 3
    assert found[0][-2] == "https://a.example/1"
    assert len(records(f"{text}\n{text}")) > 3


@pytest.mark.parametrize("length", range(1, 15))
def test_the_first_title_of_a_stripped_page_is_joined_like_the_others(length: int) -> None:
    text = lynx([[5] * 30, [7] * 20, [3, 2]]).removeprefix("   News\n\n").replace("all others", "w" * length)
    assert records(text.lstrip()) == records(text)


def test_two_lists_in_one_page_keep_their_days() -> None:
    one = "".join(
        f"- Title {number} of the page Sunday, {number * 7} May 2023 A body that says more.\n"
        for number in (1, 2, 3, 4)
    )
    two = "".join(
        f"- Another title {number} {number} June 2023 A body that says more.\n" for number in range(1, 9)
    )
    assert records(one + two) == records(one) + records(two)


BELOW = "These lines say what the page is for.\n\n"
PLAIN = [
    f"  {number}. Title {number} of the page\n\n    {number} May 2023\n\n    A body.\n\n"
    for number in range(1, 7)
]


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
@pytest.mark.parametrize("mark", ["number", "bullet"])
@pytest.mark.parametrize("other", ["", "Home\nTopics\nContact\n\n", BELOW])
def test_a_list_that_was_stripped_is_whole_below_other_text(count: int, mark: str, other: str) -> None:
    text = "".join(PLAIN[:count])
    if mark == "bullet":
        text = re.sub(r"(?m)^  [0-9]\.", "  •", text)
    want = records(text)
    assert len(want) == count
    assert records(other + text.lstrip()) == want


@pytest.mark.parametrize("above", ["News\n\n", BELOW])
@pytest.mark.parametrize("count", [2, 3, 4, 6])
@pytest.mark.parametrize("body", ["", "    A body.\n\n"])
def test_numbers_that_fall_are_read_alike_whatever_is_above(above: str, count: int, body: str) -> None:
    text = "".join(reversed(PLAIN[:count])).replace("    A body.\n\n", body)
    assert records(above + text) == records(text)


@pytest.mark.parametrize(("width", "dialect"), [(80, "w3m"), (72, "pandoc")])
def test_the_width_says_who_wrote_a_list_of_numbers_of_two_digits(width: int, dialect: str) -> None:
    body = textwrap.fill(f"{SENTENCE} {SENTENCE}", width, initial_indent=" " * 4, subsequent_indent=" " * 4)
    entries = [
        f"{number}. Title {number} of the page\n\n    2 May 2023\n\n{body}\n" for number in range(43, 50)
    ]
    assert detect("\n".join(entries)) == dialect


OTHERS = "The harbour of the town on the river has been open for all ships\n  since the spring, and most of its basins are full."


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("The council of the old city says that it has made a plan for the", "— so far secret — new bridge."),
        (
            "The minister is the guest of the new radio and of « The New World",
            "» and of all the others of the land.",
        ),
        (
            "The ministry spent many millions on the best known one of the",
            "»Blue Ships« and on the other one.",
        ),
    ],
)
def test_a_sign_with_which_a_line_goes_on_begins_no_entry(line: str, after: str) -> None:
    text = "".join(
        f"* Title {number} of the page\n  {number} May 2023\n  {OTHERS}\n\n  {line}\n  {after}\n\n"
        for number in range(1, 8)
    )
    assert {item.body[-1] for item in newsparse.parse(text).items} == {f"{line} {after}"}


@pytest.mark.parametrize(
    ("line", "after", "body"),
    [
        ("The man is said to have been seen in an office of the FBI-", "Agency once.", "FBI-Agency once."),
        (
            "Der Bericht der beiden Banken nennt nun offen alle die Vor-",
            "und Nachteile.",
            "Vor- und Nachteile.",
        ),
    ],
)
def test_a_broken_compound_is_joined_in_a_pattern_of_the_page(line: str, after: str, body: str) -> None:
    text = "".join(
        f"Title {number} of the page\n{number} May 2023\n{OTHERS.replace('  ', '')}\n\n{line}\n{after}\n\n\n"
        for number in range(1, 8)
    )
    assert all(item.body[-1].endswith(body) for item in newsparse.parse(text).items)


CHINESE = "新的港口今天向所有的船只开放，市长和许多客人出席了盛大的仪式，他们说这座港口将给整个地区带来更多的工作机会和更好的生活条件，欢迎大家前来参观和投资"


def test_lynx_counts_characters_whatever_else_the_page_holds() -> None:
    """A short line of Chinese ends where the next word could not stay whole, not where columns of two are left."""
    entries = [
        f"     * 新闻标题第{number}条\n       2023年5月{number}日\n       记者从北京报道 作者：谢正平\n       {CHINESE[:67]}\n       {CHINESE[67:]}"
        for number in range(1, 6)
    ]
    chinese = "\n".join(entries) + "\n"
    swedish = "".join(
        f"     * En titel {number} om den nya hamnen\n       {number} juni 2023\n       {textwrap.fill(SENTENCE, 66).replace(chr(10), chr(10) + ' ' * 7)}\n"
        for number in range(1, 9)
    )
    alone = records(chinese)
    assert [row[2] for row in alone] == [f"新闻标题第{number}条" for number in range(1, 6)]
    assert records(f"{swedish}\n{chinese}")[-5:] == alone


@pytest.mark.parametrize("last", ["sectaire »", "sectaire !"])
def test_a_sign_that_a_word_is_set_off_from_stays_with_it(last: str) -> None:
    """Renderers print a no-break blank as a blank: the word and its sign had no room together."""
    title = "A Paris, les élus auront une candidate face au maire « la"
    text = "".join(
        f"    {number}. {title}\n       {last}\n       {number} mai 2023\n       {textwrap.fill(SENTENCE, 66).replace(chr(10), chr(10) + ' ' * 7)}\n"
        for number in range(1, 6)
    )
    assert {item.title for item in newsparse.parse(text).items} == {f"{title} {last}"}


def entries_of(form: str, count: int = 8) -> list[str]:
    names = "Ann Ben Cem Dan Eva Fay Gus Hal".split()
    return [
        form.format(number=number, day=28 - number, name=names[number - 1]) for number in range(1, count + 1)
    ]


@pytest.mark.parametrize("apart", ["\n\n", "\n"])
def test_a_heading_below_a_text_is_that_of_the_list_below_it(apart: str) -> None:
    form = apart.join(
        [
            "The council opens basin {number} of the harbour",
            "{day} May 2023",
            "The text of entry {number}.",
        ]
    )
    entries = entries_of(form)
    text = f"{apart.join(entries[:3])}{apart}More news\n{apart.join(entries[3:])}"
    assert [(section.heading, len(section.items)) for section in newsparse.parse(text).sections] == [
        (None, 3),
        ("More news", 5),
    ]


@pytest.mark.parametrize("apart", ["\n\n", "\n"])
def test_a_sentence_below_authors_makes_them_no_part_of_the_entry_below(apart: str) -> None:
    entries = entries_of(
        apart.join(["The council opens basin {number} of the harbour", "{day} May 2023", "By {name} Sea"])
    )
    text = apart.join(entries)
    want = records(text)
    assert len(want) == 8
    found = records(f"{text}\n\n{BELOW}")
    assert found[:7] == want[:7]
    assert found[7][:4] == want[7][:4]


def in_one_line(*titles: str, before: str = "", text: str = "The text of it says more.") -> str:
    return "".join(
        f"- {title}{before} {day} May 2023 {text.format(day)}\n" for day, title in enumerate(titles, 1)
    )


def told(text: str) -> list[str]:
    return [found.message for found in newsparse.check(text) if found.code == "NP007"]


def test_a_comma_at_the_end_of_a_line_is_its_texts() -> None:
    found = spot("The letter 3 May 2023 He wrote to all of them. Dear friend,")
    assert found is not None
    assert found.text_after is not None
    assert found.text_after.end == found.text_after.start + len("He wrote to all of them. Dear friend,")


def test_first_words_of_titles_that_are_categories_are_told() -> None:
    titles = ["Red harbour", "Green bridge", "Blue tower", "Old mill", "New dam", "Wide road", "Long wall"]
    plain = in_one_line(*titles)
    words = ["Politics", "World", "Economy", "Politics", "World", "Economy", "Science"]
    assert not told(plain)
    assert len(newsparse.parse(plain)) == len(titles)
    found = newsparse.parse(in_one_line(*map(" ".join, zip(words, titles, strict=True))))
    assert [item.kicker for item in found.items][:3] == words[:3] or len(told(str(found))) >= 6
    capitals = in_one_line("YOUTH Red harbour", "YOUTH Green bridge", "NEWS Blue tower", "NEWS Old mill")
    found = newsparse.parse(capitals)
    assert [item.kicker for item in found.items] == ["YOUTH", "YOUTH", "NEWS", "NEWS"] or len(
        told(capitals)
    ) == 4


def test_a_number_in_a_compound_is_no_place_to_break_it() -> None:
    """`textwrap` breaks "Sockel-LGA-1151" behind the first hyphen only, so the next word is all of "LGA-1151"."""
    lines = "Mit dem neuen Modell hat der Hersteller einen Chip für alle Sockel-\nLGA-1151-v2-Mainboards aufgelegt."
    entries = "".join(
        f"  {number}. ### Title {number}\n\n{number} May 2023\n\n{textwrap.fill(SENTENCE, 78)}\n{lines}\n\n"
        for number in range(1, 6)
    )
    bodies = [item.body for item in newsparse.parse(entries).items]
    assert all(body[-1].endswith("alle Sockel-LGA-1151-v2-Mainboards aufgelegt.") for body in bodies)


ONE = "".join(
    f"Title {number} of the page\n\n{number} May 2023\n\nThe text of entry {number}.\n\n"
    for number in range(1, 6)
)
OTHER_LISTS = {
    "labels beside days": "".join(
        f"Bridge {number} opens\n\nPress release | {number} June 2022 at 9:00\n\nThe text {number} on it.\n\n"
        for number in (1, 2, 3)
    ),
    "days in brackets": "".join(f"• Bridge {number} ({number} June 2022)\n" for number in (1, 2, 3)),
    "days first": "".join(
        f"{number} June 2022 - OSLO - The bridge {number} is open to all again.\n" for number in (1, 2, 3)
    ),
    "updates": "".join(
        f"Last edited {number} June 2022 at 9:00am\nThe bridge {number} is open to all again.\n"
        for number in (1, 2, 3)
    ),
    "bullets": "".join(
        f"  • Bridge {number} opens\n\n    The bridge {number} is open to all again.\n\n"
        for number in (1, 2, 3)
    ),
    "numbers": "".join(f"{number} - Bridge {number} opens\n{number} June 2022\n\n" for number in (1, 2, 3)),
}


@pytest.mark.parametrize("other", OTHER_LISTS)
@pytest.mark.parametrize("is_above", [True, False])
def test_another_list_beside_the_entries_is_read_or_told(other: str, is_above: bool) -> None:
    """Two listings on one page: what the pattern of one leaves aside of the other is never silent."""
    parts = [OTHER_LISTS[other], ONE]
    text = "\n".join(parts if is_above else reversed(parts))
    found = [each for each in newsparse.check(text) if each.code.startswith("NP0")]
    assert found or len(newsparse.parse(text)) == 8
    assert not [each for each in newsparse.check(ONE) if each.code.startswith("NP0")]


def test_a_line_set_off_like_entries_without_a_day_below_them_is_read_or_told() -> None:
    dated = [f"Title {number} of the page\n\n{number} May 2023" for number in range(1, 6)]
    bare = ["The mayor is away", "Old mills are sold at last", "No ship came in today"]
    page = "\n\n\n\n".join([*dated[:2], bare[0], dated[2], bare[1], *dated[3:], bare[2]])
    told = any(found.code.startswith("NP0") for found in newsparse.check(page))
    assert told or bare[2] in {item.title for item in newsparse.parse(page).items}


def test_a_first_line_like_the_titles_of_entries_that_begin_with_days_is_told() -> None:
    """All dates belong to the title above or below: where the first line may be a title, nothing but the last text says which."""
    titles = [
        "The council opens the third basin of the harbour",
        "A bridge over the river is closed again for all",
        "The mayor and her guests cut a ribbon at the mill",
        "No ship came to the town since the winter storm",
    ]
    days = "".join(f"{28 - day} May 2023\n\n{title}\n\n" for day, title in enumerate(titles[1:]))
    text = f"{titles[0]}\n\n{days}{BELOW}"
    dates = {item.title: item.date.edtf for item in newsparse.parse(text).items if item.date}
    assert dates.get(titles[0]) == "2023-05-28" or [
        found for found in newsparse.check(text) if found.code == "NP007"
    ]


UNBROKEN = "近年来这座港口已经成为全国最重要的渔港而且赶超了北方最大的港口城市劲头"
"""Words of 35 wide characters, 72 columns with the sign behind them, which pandoc cannot break."""


def test_cjk_that_leaves_room_in_its_line_was_broken_by_no_terminal() -> None:
    entries = "".join(
        f"{number}. 港口新闻第{number}条\n\n    {number} March 2024\n\n    {UNBROKEN}。\n    《港口日报》报道了这件事。\n\n"
        for number in range(11, 15)
    )
    found = newsparse.parse(entries)
    assert found.dialect == "pandoc"
    assert found.items[0].body == (f"{UNBROKEN}。 《港口日报》报道了这件事。",)


def test_a_page_of_links_that_was_indented_is_read_as_it_was() -> None:
    """Two columns more than links has: its margin of three, numbers at the fourth, text at the seventh."""
    entries = "".join(
        f"    {number}. 港口新闻第{number}条\n\n       2024年3月{number}日\n\n       （港口日报）\n       {UNBROKEN * 3}。\n\n"
        for number in range(1, 4)
    )
    text = f"   港口\n\n{entries}   © 2024 港口. 版权所有。\n"
    assert records(indented(text, 2)) == records(text)
