"""Whole pages whose entries are not all alike: some without a text or a day, points of lists, polls, heads of printed pages."""

import re

import pytest

import newsparse
from as_rows import rows, told

BELOW_DAYS = (
    "School News\n\n"
    "World Book Week\n2 - 6 March 2026\nWhole school\nOn Thursday the children may come dressed as a character from a book.\n"
    "Mr Lunn will be a hungry caterpillar and would welcome cake.\n\n"
    "Lost property\n27 February 2026\nOffice\n\n"
    "Year 5 visit the pumping station\n25 February 2026\nYear 5\nWe went on a coach.\nThen we had our sandwiches. It was warm.\n\n"
    "Head lice: a gentle reminder\n23 February 2026\nOffice\nPlease check your child's hair this weekend.\n\n"
    "Parents' evening\n11 - 12 February 2026\nWhole school\nAppointments can be booked with the form sent home in book bags.\n\n"
    "Snow closure\n5 February 2026\nOffice\n\nOlder posts →\n"
)


def test_a_category_below_the_day_of_an_item_without_a_text_is_one_where_others_have_theirs_there() -> None:
    assert [(item.kicker, len(item.body)) for item in newsparse.parse(BELOW_DAYS).items] == [
        ("Whole school", 2),
        ("Office", 0),
        ("Year 5", 2),
        ("Office", 1),
        ("Whole school", 1),
        ("Office", 0),
    ]


def test_the_points_of_a_list_stay_in_the_last_item() -> None:
    text = (
        "8 September 2026\nRehearsals start again\nWe meet at 7.15 sharp and begin with the last movement.\n\n"
        "3 September 2026\nWe need tenors\nAt the moment there are two of them.\nNo audition. Bring a friend.\n\n"
        "30 August 2026\nConcert posters ready to collect\n\n"
        "28 August 2026\nWorkshop weekend\nWith Matthias Lindqvist, who will make us sing lying down.\n\n"
        "21 August 2026\nMusic library: please return your copies\nStill missing are:\n"
        "* 4 vocal scores (blue)\n* 1 full score\n* the key to the cupboard\n"
    )
    assert newsparse.parse(text).items[-1].body == (
        "Still missing are:",
        "* 4 vocal scores (blue)",
        "* 1 full score",
        "* the key to the cupboard",
    )


@pytest.mark.parametrize("numbered", [True, False])
def test_items_without_a_day_are_items_where_a_line_that_leads_on_ends_all(numbered: bool) -> None:
    def more(number: int) -> str:
        return f"[{number}]Lire la suite" if numbered else "Lire la suite"

    text = (
        f"Travaux sur le réseau d'eau potable\n9 mars 2026\nLa circulation sera alternée par feux.\n{more(9)}\n\n"
        f"Compte rendu du conseil municipal\n5 mars 2026\n{more(11)}\n\n"
        f"Inscriptions scolaires 2026-2027\nLes dossiers sont à retirer au secrétariat de l'école.\n{more(13)}\n\n"
        f"Le marché de printemps revient\n2 mars 2026\nUne trentaine d'exposants, des fleurs et du miel.\n{more(14)}\n\n"
        f"Fermeture de la médiathèque\n24 février 2026\n{more(14)}\n\n"
        f"Un nouveau pont\n22 février 2026\nIl ouvre en mai.\n{more(14)}\n\n"
        f"Recensement des chats errants\n19 février 2026\nSignalez-les à la mairie avant la campagne.\n{more(15)}\n\n"
        f"Trouvé un chat blanc\nIl répond au nom de Farine.\n{more(17)}\n\n"
        "Mairie de Saint-Aubert, 1 place de la Mairie\nMentions légales   Plan du site\n"
    )
    items = newsparse.parse(re.sub("\n+", "\n\n", text)).items
    assert [(item.date and item.date.edtf, item.title) for item in items] == [
        ("2026-03-09", "Travaux sur le réseau d'eau potable"),
        ("2026-03-05", "Compte rendu du conseil municipal"),
        (None, "Inscriptions scolaires 2026-2027"),
        ("2026-03-02", "Le marché de printemps revient"),
        ("2026-02-24", "Fermeture de la médiathèque"),
        ("2026-02-22", "Un nouveau pont"),
        ("2026-02-19", "Recensement des chats errants"),
        (None, "Trouvé un chat blanc"),
    ]


def test_a_heading_written_as_no_other_is_told_to_be_a_title() -> None:
    text = (
        "NOTIZIE\n\nRiapre la sala dei mappamondi\n\n30 gennaio 2026\n\nDopo quattordici mesi di restauro torna visitabile la sala.\n\nLeggi tutto\n\n"
        "Carte d'acqua\n\nPortolani e naufragi dal Quattrocento a oggi\n\n14 febbraio 2026\n\nLa mostra raccoglie sessanta carte nautiche.\n\nLeggi tutto\n\n"
        "Chiusura straordinaria\n\n19 gennaio 2026\n\nLeggi tutto\n\n"
        "Cercasi volontari per il riordino della fototeca\n\n12 gennaio 2026\n\nServono pazienza e mani asciutte.\n\nLeggi tutto\n\n"
        "Auguri dal museo\n\n23 dicembre 2025\n\nLeggi tutto\n"
    )
    assert '"Carte d\'acqua" may be the title of an item without a date' in told(text)


@pytest.mark.parametrize(
    "poll", ["Poll\nShould the union paper go digital only?", "POLL: Should the union paper go digital only?"]
)
def test_a_poll_among_items_is_none(poll: str) -> None:
    text = (
        "Ballot result: 87 per cent say yes\n22 September 2026\n\nMembers on the east side ferries have voted for action.\n\nShare\n\n"
        "Letter to the minister\n17 September 2026\n\nWe have written to the minister about the landing stages.\n\nShare\n\n"
        f"{poll}\nYes\nNo\nVote\n412 votes so far\n\n"
        "Depot 9 wins back its kettle\n15 September 2026\n\nIn June the company took away the kettle.\n\nShare\n\n"
        "Rule book, 14th edition\n10 September 2026\n\nShare\n"
    )
    assert [title for _, title, *_ in rows(text)] == [
        "Ballot result: 87 per cent say yes",
        "Letter to the minister",
        "Depot 9 wins back its kettle",
        "Rule book, 14th edition",
    ]


@pytest.mark.parametrize(
    ("foot", "last"),
    [("- 1 -", "- 2 -"), ("Wetland Society      Bulletin 1", "Wetland Society      Bulletin 2")],
)
def test_heads_and_feet_of_printed_pages_are_no_items(foot: str, last: str) -> None:
    text = (
        "Journal of Wetland History                  Bulletin, Spring\n\n"
        "New editor-in-chief appointed\n12 January 2026\n\nThe board has appointed Dr Philippa Marram for a term of four years.\n\n\n"
        "Change to reference style\n2 February 2026\n\n\n"
        f"{foot}\nJournal of Wetland History                  Bulletin, Spring\n\n"
        "Erratum policy: a clarification\n9 February 2026\n\nMisspelt names always qualify, misspelt bogs only sometimes.\n\n\n"
        f"Editorial board meeting\n23 March 2026\n\nThe board will meet in the seminar room.\n\n\n{last}\n"
    )
    assert [
        (title, len(item.body))
        for (_, title, *_), item in zip(rows(text), newsparse.parse(text).items, strict=True)
    ] == [
        ("New editor-in-chief appointed", 1),
        ("Change to reference style", 0),
        ("Erratum policy: a clarification", 1),
        ("Editorial board meeting", 1),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["- [x] 2026-03-20 call the plumber", "- [ ] 2026-03-19 send the invoice", "- [x] 2026-03-18 order toner"],
        ["[x] 2026-03-20 call the plumber", "[ ] 2026-03-19 send the invoice", "[x] 2026-03-18 order toner"],
        ["** 2026-03-20 call the plumber", "** 2026-03-19 send the invoice", "** 2026-03-18 order toner"],
        ["-> 20 March 2026: call the plumber", "-> 19 March 2026: send the invoice", "-> 18 March 2026: order toner"],
        ["* [2026-03-20 Fri] call the plumber", "* [2026-03-19 Thu] send the invoice", "* [2026-03-18 Wed 10:30] order toner"],
        ["* call the plumber", "  <2026-03-20 Fri>", "* send the invoice", "  <2026-03-19 Thu 10:00>", "* order toner", "  <2026-03-18 Wed>"],
    ],
)  # fmt: skip
def test_boxes_and_double_signs_are_bullets_and_dates_of_org_have_weekdays(lines: list[str]) -> None:
    assert [(date[:10] if date else date, title) for date, title, *_ in rows("\n".join(lines) + "\n")] == [
        ("2026-03-20", "call the plumber"),
        ("2026-03-19", "send the invoice"),
        ("2026-03-18", "order toner"),
    ]


def test_a_short_word_behind_a_date_in_a_sentence_is_no_weekday() -> None:
    (found,) = newsparse.find_dates("On 14 February 2026 Sat navs were banned.")
    assert found.text == "14 February 2026"
