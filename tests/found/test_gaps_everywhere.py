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


# --- words before numbers --------------------------------------------------------------------------------------------------------------

POINTS = (
    ("Godkendelse af dagsorden", "Dagsordenen blev godkendt med tilføjelse."),
    ("Opfølgning fra sidste møde", "Skiltet ved indkørslen er bestilt."),
    ("Økonomi og regnskab", "Karen gennemgik regnskabet for første kvartal."),
    ("Arbejdsdag i april", "Vi mødes ved fælleshuset klokken ni."),
)
DAYS = ("24 March 2026", "17 March 2026", "10 March 2026", "3 March 2026")
WORDED = [
    "Ad {}. {}", "Punkt {}. {}", "TOP {}: {}", "Agenda item {} – {}", "Folge {}: {}", "Teil {}: {}", "Item {}: {}", "Part {} - {}", "Часть {}. {}",
    "חלק {}: {}", "ตอนที่ {}: {}", "Point de l'ordre du jour {} : {}", "CAPSULE {}\n\n{}",
]  # fmt: skip


@pytest.mark.parametrize(
    "form", [form for form in WORDED if "{}. " in form or "\n" in form] + ["Folge {}: {}", "Item {}: {}"]
)
@pytest.mark.parametrize(
    "order",
    ["{head}\n\n{day}\n\n{body}\n\n", "{head}\n{day}\n{body}\n\n", "{day}\n{head}\n{body}\n\n", "{day}\n\n{head}\n\n{body}\n\n",
     "{head}\n{body}\n{day}\n\n", "{head}\n{day}\n{body}\n"],
)  # fmt: skip
@pytest.mark.parametrize("numbers", [(14, 13, 12, 11), (1, 2, 3, 4)], ids=["falling", "rising"])
def test_parts_of_a_series(form: str, order: str, numbers: tuple[int, ...]) -> None:
    entries = list(zip(numbers, POINTS, DAYS, strict=True))
    text = "Our show\n\n" + "".join(
        order.format(head=form.format(number, title), day=day, body=body)
        for number, (title, body), day in entries
    )
    assert rows(text) == [
        (number, None, title, f"2026-03-{int(day.split()[0]):02}", [body])
        for number, (title, body), day in entries
    ]


PROSE = "It was a long way to the harbour, and nobody knew what the ships were for."


@pytest.mark.parametrize(
    ("head", "form"),
    [
        ("First published 3 May 2020", "Chapter {}\n\n" + PROSE),
        ("Updated on 3 May 2020", "Step {}: Remove the cover\n\n" + PROSE),
        ("Stand: 3. Mai 2020", "Schritt {}\n\nDeckel abnehmen\n\n" + PROSE),
        ("Report of 3 May 2020", "Page {}\n\nThe harbour and its ships\n\n" + PROSE),
        ("Law of 3 May 2020", "Section {}. " + PROSE),
        ("Season", "Week {}\n\nThe red ship wins again\n\n" + PROSE),
    ],
)
def test_words_before_other_numbers_head_no_entries(head: str, form: str) -> None:
    assert rows(f"The harbour\n\n{head}\n\n" + "\n\n".join(map(form.format, (1, 2, 3, 4))) + "\n") == []


@pytest.mark.parametrize(
    "titles",
    [
        ("Version 12", "Version 11", "Version 10"),
        ("Firefox 115 is there", "Firefox 114 is there", "Firefox 113 is there"),
        ("Mill Lane 12", "Mill Lane 14", "Mill Lane 19"),
        ("Ajax 3 – 1 PSV", "Ajax 2 – 1 PSV", "Ajax 1 – 0 PSV"),
        ("Tutorial 12: A title", "Tutorial 11: Another one", "Tutorial 10: One more"),
        ("Budget 2020: A title", "Budget 2019: Another one", "Budget 2018: One more"),
    ],
)
def test_numbers_in_titles_stay_there(titles: tuple[str, ...]) -> None:
    text = "News\n\n" + "".join(
        f"{title}\n{day}\n{PROSE}\n\n" for title, day in zip(titles, DAYS, strict=False)
    )
    assert [row[:3] for row in rows(text)] == [(None, None, title) for title in titles]


LAST = (
    "",
    "Night trains, part one",
    "Why the sleepers vanished, and why they are coming back.",
    "10 Feb 2026 · 44 min",
)


def test_numbers_of_days_are_none_of_entries() -> None:
    text = "Diary\n\n" + "".join(f"Day {at} – {at + 8} May 2020\n{PROSE}\n\n" for at in (1, 2, 3))
    assert [row[0] for row in rows(text)] == [None] * 3


@pytest.mark.parametrize("word", ["EPISODE", "Folge", "CAPSULE"])
@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["gaps", "blocks"])
@pytest.mark.parametrize("buttons", ["Play\nShare\n\n", "Anhören\nTeilen\n\n", ""])
def test_an_entry_with_another_word_in_the_place_of_its_number(word: str, gap: str, buttons: str) -> None:
    heads = (f"{word} 114", f"{word} 113", "BONUS", f"{word} 112", f"{word} 111")
    pairs = list(zip(heads, (*EPISODES, LAST), strict=True))
    text = "All episodes\n\n" + "".join(gap.join((head, *own[1:])) + "\n\n" + buttons for head, own in pairs)
    assert [row[:3] for row in rows(text)] == [
        (114, None, EPISODES[0][1]),
        (113, None, EPISODES[1][1]),
        (None, "BONUS", EPISODES[2][1]),
        (112, None, EPISODES[3][1]),
        (111, None, LAST[1]),
    ]


def test_a_row_of_categories_is_no_row_of_buttons() -> None:
    topics = ["Sport | Football", "Culture | Music"] * 3
    text = "".join(
        f"Title number {day}\n{day} March 2026\nThe harbour was full of people.\n{topic}\n\n"
        for day, topic in zip(range(19, 13, -1), topics, strict=True)
    )
    assert [kicker for _, kicker, *_ in rows(text)] == topics
