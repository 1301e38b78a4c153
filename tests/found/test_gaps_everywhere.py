"""Pages whose lines all have a gap before them: what the lines with which entries begin, and end, can still tell."""

import pytest

import newsparse

Row = tuple[object, ...]


def rows(text: str) -> list[Row]:
    """Number, category, title, day and texts of each item."""
    return [
        (
            item.number,
            item.kicker,
            item.title,
            item.date and item.date.edtf,
            [str(each) for each in item.body],
        )
        for item in newsparse.parse(text).items
    ]


def told(text: str) -> list[str]:
    """What is left unexplained."""
    return [finding.message for finding in newsparse.parse(text).findings]


# --- days and titles on one line -------------------------------------------------------------------------------------------------------

MOVE = (
    "9 March 2026",
    "We are moving",
    "From 1 April you will find the bindery at 14 Tanner Row, near the bakery.",
)
STOCK = ("23 February 2026", "Closed for stocktaking", "")
NEW = (
    "2 February 2026",
    "A new apprentice",
    "Ella joins us from the art school and will help with the boxes.",
)
EDTF = {MOVE[0]: "2026-03-09", STOCK[0]: "2026-02-23", NEW[0]: "2026-02-02"}


@pytest.mark.parametrize("form", ["{}: {}", "{} – {}", "{} | {}", "[{}] {}", "({}) {}"])
@pytest.mark.parametrize("head", ["Pell & Daughter, Bookbinders\n\nNews\n\n", ""])
@pytest.mark.parametrize(
    "entries",
    [(MOVE, STOCK), (MOVE, STOCK, NEW), (STOCK, MOVE, NEW), (MOVE, NEW, STOCK), (MOVE, NEW)],
    ids=["last", "middle", "first", "last of three", "none"],
)
def test_an_entry_without_a_text(form: str, head: str, entries: tuple[tuple[str, str, str], ...]) -> None:
    lines = [line for day, title, text in entries for line in (form.format(day, title), text) if line]
    text = head + "\n\n".join(lines) + "\n"
    assert rows(text) == [
        (None, None, title, EDTF[day], [body] if body else []) for day, title, body in entries
    ]
    assert told(text) == []


def test_a_text_that_is_wrapped_above_an_entry_without_one() -> None:
    text = (
        "News\n\n9 March 2026: We are moving\n\nFrom 1 April you will find the bindery at 14 Tanner Row, two doors\n"
        "down from the bakery, in the yard behind the old chapel and next to\nthe library.\n\n23 February 2026: Closed for stocktaking\n"
    )
    (_, _, title, day, body), last = rows(text)
    assert (title, day) == ("We are moving", "2026-03-09")
    assert body == [
        "From 1 April you will find the bindery at 14 Tanner Row, two doors down from the bakery, in the yard behind the old chapel and next to the library."
    ]
    assert last == (None, None, "Closed for stocktaking", "2026-02-23", [])


def test_what_is_below_two_lines_may_be_the_text_of_the_last() -> None:
    text = "News\n\n9 March 2026: We are moving\n\n23 February 2026: A new apprentice\n\nElla joins us from the art school next month.\n"
    assert [row[2] for row in rows(text)] == ["We are moving", "A new apprentice"]
    assert told(text) == ["'Ella joins us from the art school next month.' may be the text of the last item"]


@pytest.mark.parametrize(
    "text",
    [
        "A red harbour opens\n\n12 March 2026 | Ann Sea\n\nIt has opened to ships.\n\n14 March 2026: Correction of a name\n",
        "The war\n\n3 May 1940: The ships came in and nobody knew why.\n\nThe harbour was full.\n\n4 May 1940: They left again.\n",
        "News\n\n9 March: We are moving\n\nFrom 1 April we are at Tanner Row.\n\n23 February: Closed for stocktaking\n",
    ],
    ids=["two signs", "sentences", "no year"],
)
def test_days_before_other_texts_part_no_entries(text: str) -> None:
    assert rows(text) == []
