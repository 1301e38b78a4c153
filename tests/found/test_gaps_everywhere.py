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


# --- buttons below entries -------------------------------------------------------------------------------------------------------------

NOTICES = (
    (
        "Mary Garrigan",
        "Ballykeel, Co. Roscommon",
        "14 March 2026",
        "Peacefully, at a nursing home, in her 92nd year.",
    ),
    ("Seamus Lavelle", "Carrowmoyle, Co. Mayo", "13 March 2026", "Suddenly, at home. Retired postman."),
    ("Bernadette Quilty", "Kilcorran, Co. Clare", "12 March 2026", "After a short illness bravely borne."),
    (
        "Thomas Noone",
        "Ballykeel, Co. Roscommon",
        "11 March 2026",
        "In the tender care of the staff of the hospital.",
    ),
)


@pytest.mark.parametrize(
    "buttons",
    [
        ("Offer condolences (3)  |  Light a candle", "Offer condolences (0)  |  Light a candle"),
        ("Kondolieren (4) | Kerze anzünden", "Kondolieren (4) | Kerze anzünden"),
        ("Like (2) · Comment (0) · Share", "Like (12) · Comment (7) · Share"),
        ("Gefällt mir 12 · Teilen", "Gefällt mir 3 · Teilen"),
        ("Condoléances (3)", "Condoléances (14)"),
        ("Anhören\nTeilen", "Anhören\nTeilen"),
    ],
)
@pytest.mark.parametrize(
    "form", ["{0}\n{1}\n{2}\n\n{3}\n\n{4}\n\n", "{0}\n{1}\n{2}\n{3}\n{4}\n\n"], ids=["gaps", "blocks"]
)
@pytest.mark.parametrize(
    "head", ["", "Death notices\nShowing 4 of 4 for this week\n\n"], ids=["bare", "headed"]
)
@pytest.mark.parametrize("foot", ["", "May they rest in peace.\n"], ids=["", "foot"])
def test_buttons_are_no_categories_of_the_entries_below(
    buttons: tuple[str, str], form: str, head: str, foot: str
) -> None:
    text = head + "".join(form.format(*entry, buttons[at % 2]) for at, entry in enumerate(NOTICES)) + foot
    assert rows(text) == [
        (None, place, name, f"2026-03-{day[:2]}", [body]) for name, place, day, body in NOTICES
    ]
    assert told(text) == [] or foot and not head  # it may be a text of a page that begins with an entry


def test_lines_with_numbers_of_their_own_are_titles() -> None:
    text = "".join(
        f"{day} March 2026\nBulletin {number} (2026)\n\n" for day, number in ((14, 12), (13, 11), (12, 10))
    )
    assert [row[2] for row in rows(text)] == [
        "Bulletin 12 (2026)",
        "Bulletin 11 (2026)",
        "Bulletin 10 (2026)",
    ]


def test_the_same_category_above_all_titles_stays_one() -> None:
    titles = ((14, "A red harbour opens"), (13, "The blue harbour closes"), (12, "A green harbour opens"))
    text = "".join(
        f"{day} March 2026\nNews | Press\n{title}\nIt is there for ships.\n\n" for day, title in titles
    )
    assert [row[1] for row in rows(text)] == ["News | Press"] * 3


# --- days below texts, and buttons below days ------------------------------------------------------------------------------------------

EPISODES = (
    ("INTERVIEW", "The lighthouse keeper's spreadsheet", "Nell talks to a man who logged every ship that passed for 31 years.", "24 Mar 2026 · 47 min"),
    ("ESSAY", "Who owns a colour?", "A trademark dispute over a very particular orange.", "10 Mar 2026 · 39 min"),
    ("BONUS", "Bonus: your questions answered", "We open the mailbag. Includes the goose story, finally.", "3 Mar 2026 · 22 min"),
    ("INTERVIEW", "Night trains, part two", "From Vienna to the sea, with one broken heater.", "24 Feb 2026 · 51 min"),
)  # fmt: skip


@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["gaps", "blocks"])
@pytest.mark.parametrize("buttons", ["Play\nShare", "Anhören\nTeilen", "Lytt\nDel"])
@pytest.mark.parametrize(
    "head",
    ["", "Small Hours\n\nListen on\nApple Podcasts\nOvercast\nRSS\n\nAll episodes\n\n"],
    ids=["bare", "headed"],
)
@pytest.mark.parametrize("foot", ["", "Load more episodes\n\nSupport the show\n"], ids=["", "foot"])
@pytest.mark.parametrize("texts", [1, 2])
def test_buttons_below_days_close_entries(gap: str, buttons: str, head: str, foot: str, texts: int) -> None:
    more = ["With music by the choir."] * (texts - 1)
    entries = [gap.join((kind, title, text, *more, day)) for kind, title, text, day in EPISODES]
    text = head + "".join(f"{entry}\n\n{buttons}\n\n" for entry in entries) + foot
    assert rows(text) == [
        (None, kind, title, edtf, [text, *more])
        for (kind, title, text, _), edtf in zip(
            EPISODES, ("2026-03-24", "2026-03-10", "2026-03-03", "2026-02-24"), strict=True
        )
    ]
    assert told(text) == [] or texts == 2 and gap == "\n"
