"""Pages whose lines nothing sets apart: no numbers, no bullets, no gaps."""

import pytest

import newsparse
from newsparse.reading.entries import Entries, Entry, Field, Part
from newsparse.reading.evidence.unexplained import unexplained
from newsparse.reading.lines.page_lines import Line

TITLES = [
    "Harbour opens a third basin: what the town will pay for it in the years to come, and what the ships will bring to all of us here",
    "The bridge is closed. Who is to blame, and who will pay for the new one that the county promised",
    "Ferries at night again: the crews tell how they live on board between two storms, and why they would not change with anyone else",
    "Dam in the valley is repaired, and the villages below it go back to the houses that they left",
    "Who lit the lamp? The keeper of the lighthouse speaks of thirty years above the sea and of the fog that never seems to end at all",
    "Council votes on the new quay, and eleven members leave the hall before the count is over",
]
DAYS = ["3 May 2020", "2 May 2020", "28 April 2020", "20 April 2020", "1 April 2020", "28 March 2020"]
TEASERS = [
    "What the town will pay for it in the years to come, and what it hopes to get from the ships of the whole north",
    "The county promised a new one a year ago, and nothing has been heard of it since then, say those who live there",
    "How the crews live on board between two storms, and why they would not change with anyone in the harbour office",
    "The villages below go back to their houses, and they find all that the great rain of March has left behind there",
    "Thirty years above the sea, and the fog that never seems to end: a talk with one who has seen ships come and go",
    "Eleven members left the hall before the count was over, and two of them did not come back until the next morning",
]


def told(text: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    return [(item.title, item.date and item.date.text, item.body) for item in newsparse.parse(text)]


ENTRIES = list(zip(TITLES, DAYS, TEASERS, strict=True))
WANT = [(title, day, (teaser,)) for title, day, teaser in ENTRIES]


@pytest.mark.parametrize("above", ["", "Port news\n"])
@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2)])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_entries_begin_where_no_line_is_left_over(above: str, order: tuple[int, ...], gap: str) -> None:
    """Titles and texts are alike here: read a line too early or too late, each text would be the title of the next day."""
    text = above + gap.join(gap.join(entry[place] for place in order) for entry in ENTRIES)

    assert told(text) == WANT


SHORT = [
    ("Harbour opens a third basin", "3 May 2020", "The first ships came in at noon and left at night."),
    (
        "Bridge over the river closes",
        "2 May 2020",
        "Its bolts are rusty, and nobody may cross it before autumn.",
    ),
    ("Ferry sails at night again", "1 May 2020", "It leaves at ten o'clock from the new pier in the north."),
    (
        "Dam in the valley is repaired",
        "28 April 2020",
        "Workers filled the crack that the frost had left there.",
    ),
]


@pytest.mark.parametrize(
    "end",
    [
        "1 2 3 Next",
        "« Previous 1 2 3 … 12 Next »",
        "1\n2\n3\nWeiter",
        "© 2020 Port of Harbour. All rights reserved.\nPrivacy policy\nTerms of use",
        "Copyright 2020 The port",
    ],
)
def test_pagers_and_notices_of_copyright_belong_to_no_item(end: str) -> None:
    text = "\n".join(line for entry in SHORT for line in entry)

    assert told(text + "\n" + end) == [(title, day, (body,)) for title, day, body in SHORT]


def test_short_lines_more_than_entries_have_are_headings() -> None:
    texts = ["\n".join([title, day, body.rstrip(".")]) for title, day, body in SHORT]
    text = "\n".join(["Port news of the week", "Top stories", *texts[:2], "More news", *texts[2:]])

    listing = newsparse.parse(text)

    assert [(section.heading, len(section.items)) for section in listing.sections] == [
        ("Top stories", 2),
        ("More news", 2),
    ]


def test_a_text_that_begins_with_a_small_letter_is_no_rest_of_its_title() -> None:
    """Lines of many lengths were not broken at a width."""
    entries = [
        (
            day,
            title,
            body.replace("The first", "eBay buys ships: the first")
            + " "
            + "It was the second in a year. " * 4,
        )
        for title, day, body in SHORT
    ]
    entries[1] = (
        "2 May 2020",
        "How the startup initiative of lexport helps you with your firm",
        entries[1][2],
    )
    entries[1] = (*entries[1][:2], "lexport keeps your back free for a year. " * 3)

    found = told("\n".join(line.strip() for entry in entries for line in entry))

    assert [title for title, _, _ in found] == [title for _, title, _ in entries]


def test_two_entries_without_a_day_above_the_first_dated_one_are_entries() -> None:
    above = "Lighthouse gets a new lamp\nThe old one had been shining since the year of the storm.\n"
    more = "Council votes on the new quay\nEleven members were for it, and two of them against it.\n"
    text = "Port\n" + above + more + "\n".join(line for entry in SHORT for line in entry)

    assert len(told(text)) == len(SHORT) + 2
    assert len(told("Port\n" + above + text.split(more)[1])) == len(SHORT)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("above", ["", "Port news\n"])
def test_who_wrote_an_entry_is_not_told_above_the_next_title(gap: str, above: str) -> None:
    """Where it is all that an entry says, it is its text, as in a numbered list."""
    names = ["By Ann Sea", "by the harbour team", "By Bob van der Shore", "Picture: the dam in spring, 2019."]
    entries = [(title, day, name) for (title, day, _), name in zip(SHORT, names, strict=True)]

    found = told(above + gap.join(gap.join(entry) for entry in entries))

    assert found[:3] == [(title, day, (name,)) for title, day, name in entries[:3]]


def test_a_day_that_markdown_escapes_is_one() -> None:
    entries = [(title, f"{day}\\. Mai 2020", body) for day, (title, _, body) in enumerate(SHORT, 1)]
    text = "".join(
        f"*   ### {title}\n    \n    {day}\n    \n    {body}\n    \n" for title, day, body in entries
    )

    listing = newsparse.parse(text)

    assert [item.date and (item.date.edtf, item.date.text) for item in listing] == [
        (f"2020-05-0{day}", f"{day}. Mai 2020") for day in (1, 2, 3, 4)
    ]
    assert str(listing) == text


def test_a_title_far_in_a_paragraph_of_several_lines_is_looked_at() -> None:
    """The text of such a line is shorter than what it spans on the page, as margins are left out."""
    line = Line(0, 90, "Harbour opens 3 May 2020", 0, 0, raw=False)
    entries = Entries((Part(None, (Entry((Field("title", 80, 90),), 0, 90),)),))

    assert [found.code for found in unexplained([line], entries)] == ["NP005"]


def test_a_title_set_apart_from_the_line_below_it_may_be_a_heading() -> None:
    text = "\n".join(
        [
            "One house is open\n3 May 2023\nA text.\n",
            "Two houses are open\n2 May 2023\nA text.\n",
            "Schools\n",
            "Three schools are open\n1 May 2023\nA text.\n",
        ]
    )
    assert [(each.line, each.message) for each in newsparse.check(text)] == [
        (9, "'Schools' may be a heading of the text below it")
    ]
