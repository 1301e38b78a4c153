"""What each element of an entry is in each order of its fields, and how many do not fit."""

import pytest

from newsparse.dates import line_date
from newsparse.reading.find import roles
from newsparse.reading.find.elements import Element, Record
from newsparse.reading.lines.spots import Spot

DAY, WITH_COMMA = "2 May 2023", "2 May 2023,"
BODY = "The harbour is open again. All came."


def record(*texts: str) -> Record:
    """An entry: a day is a date, a text that begins with ``+`` shares its line, one in ``<>`` is of the kind that it says."""
    elements: list[Element] = []
    for at, text in enumerate(texts):
        if text in (DAY, WITH_COMMA):
            date = line_date(DAY)
            assert date is not None
            comma = text == WITH_COMMA
            elements.append(Element("date", at, at + 1, DAY, at, spot=Spot(date, 0, len(DAY), comma=comma)))
        elif text.startswith("<"):
            elements.append(Element(text.strip("<>"), at, at + 1, text, at))
        else:
            elements.append(Element("text", at, at + 1, text.removeprefix("+"), at, inline=text[0] == "+"))
    return Record(0, len(texts), None, tuple(elements))


def assign(order: str, *texts: str) -> str:
    """The roles by their first letters, with how many elements do not fit."""
    given, misfit = roles.assign(order, record(*texts))
    short = {
        "title": "T",
        "date": "D",
        "kicker": "K",
        "body": "B",
        "place": "P",
        "author": "a",
        "credit": "c",
        "url": "u",
        "beside": "A",
    }
    return "".join(short[role] for role in given) + str(misfit)


def test_every_order_has_its_cost_and_its_way() -> None:
    assert {*roles.ORDERS, roles.IN_BLOCKS} == set(roles.PRIOR) == set(roles._BY_DATE)
    assert roles.PRIOR[roles.IN_BLOCKS] == 6  # where gaps set all entries off
    costs = {
        cost: [order for order in roles.ORDERS if roles.PRIOR[order] == cost] for cost in (1, 2, 3, 4, 5, 12)
    }
    assert list(costs.values()) == [
        ["TDB"], ["DTB"], ["KTDB", "TDKB", "TBD"], ["TKDB", "DKTB", "KDTB"], ["KTBD", "TBKD", "TDBK", "DTBK", "DTKB", "KDATB", "DKATB"], ["DB", "BD", "BKD"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("order", "texts", "expected"),
    [
        ("TDB", ["A", DAY, BODY, BODY], "TDBB0"),
        ("TDB", ["A", "<author>", DAY, "<credit>", BODY], "TaDcB0"),
        ("TDB", ["A", DAY, "<url>", BODY], "TDuB0"),
        ("TDB", ["A", "B", DAY], "TBD1"),
        ("TDB", ["A", "B", "C", DAY], "TBBD2"),
        ("TDB", [DAY, "A"], "DB1"),
        ("TDB", ["A", "1 May to 3 May 2023", DAY], "TBD0"),
        ("TDB", ["1 May to 3 May 2023", "4 May to 5 May 2023", DAY], "TBD1"),
        ("KTDB", ["News", "A", DAY, BODY], "KTDB0"),
        ("KTDB", ["A", DAY], "TD0"),
        ("KTDB", ["News", "A", "Ann Sea", DAY], "KTAD0"),
        ("KTDB", ["News", "A bridge", "a ship", DAY], "KTAD0"),
        ("KTDB", ["News", "A", "a ship sails", DAY], "KTBD1"),
        ("KTDB", ["News", "A bridge", "It opened.", DAY], "KTBD1"),
        ("TKDB", ["A", "News", DAY], "TKD0"),
        ("TDBK", ["A", DAY, BODY, "News"], "TDBK0"),
        ("TDBK", ["A", DAY, BODY], "TDB0"),
        ("TDBK", ["A", DAY, BODY, "£420"], "TDBB0"),
        ("DTBK", [DAY, "A", BODY, "News"], "DTBK0"),
        ("DTBK", [DAY, "A", "By Ann Sea"], "DTB0"),
        ("DTKB", [DAY, "A", "News", BODY], "DTKB0"),
        ("DTKB", [DAY, "A", BODY], "DTB0"),
        ("TKDB", ["A", DAY, "+News"], "TDB0"),
        ("TDKB", ["A", DAY, "+News", BODY], "TDKB0"),
        ("TDKB", ["A", DAY, "News"], "TDK0"),
        ("TDKB", ["A", DAY, "Harbour"], "TDB0"),
        ("TDKB", ["A", WITH_COMMA, "+Suva", BODY], "TDPB0"),
        ("TDB", ["A", WITH_COMMA, "+Suva"], "TDP0"),
        ("TDB", ["A", WITH_COMMA, "Suva"], "TDB0"),
        ("TDB", ["A", DAY, "+Suva"], "TDB0"),
        ("TDB", ["A", WITH_COMMA, "+Room 3"], "TDB0"),
        ("TDB", ["A", WITH_COMMA, "+It opened."], "TDB0"),
        ("TDB", ["A", WITH_COMMA, "+" + "a" * 60], "TDP0"),
        ("TDB", ["A", WITH_COMMA, "+" + "a" * 61], "TDB0"),
    ],
)
def test_title_first(order: str, texts: list[str], expected: str) -> None:
    assert assign(order, *texts) == expected


@pytest.mark.parametrize(
    ("order", "texts", "expected"),
    [
        ("DTB", [DAY, "A", BODY], "DTB0"),
        ("DTB", ["B", "C", DAY, "A"], "BBDT2"),
        ("DTB", ["B", DAY], "BD1"),
        ("DKTB", [DAY, "News", "A", BODY], "DKTB0"),
        ("DKTB", [DAY, "A"], "DT0"),
        ("DKTB", [DAY, "News", "It opened."], "DTB0"),
        ("DKTB", [DAY, "News", "It opened.", BODY], "DKTB0"),
        ("DKTB", [DAY, "+News", "It opened."], "DKT0"),
        ("DKTB", [DAY, "News", "Has it opened?"], "DKT0"),
        ("DKTB", [DAY, "News", "a" * 59 + "?"], "DKT0"),
        ("DKTB", [DAY, "News", "a" * 60 + "?"], "DTB0"),
        ("DKTB", [DAY, "A b c", "It opened.", BODY], "DKTB0"),
        ("DKTB", [DAY, "A b c d", "It opened.", BODY], "DTBB0"),
        ("DKTB", [DAY, "News", "It opened. All came.", BODY], "DTBB0"),
        ("KDTB", ["News", DAY, "A", BODY], "KDTB0"),
        ("KDTB", [DAY, "A"], "DT1"),
        ("KDTB", ["News", "Old", "Far", DAY, "A"], "KBBDT2"),
        ("KDTB", ["News", DAY], "KD0"),
        ("DB", [DAY, "A", BODY], "DTB0"),
        ("DB", [DAY, "A"], "DB0"),
        ("DB", ["B", DAY, "+A", BODY], "BDBB1"),
        ("DB", [DAY, "It opened.", BODY], "DBB0"),
        ("DB", [DAY, "a" * 160, BODY], "DTB0"),
        ("DB", [DAY, "a" * 161, BODY], "DBB0"),
    ],
)
def test_day_first(order: str, texts: list[str], expected: str) -> None:
    assert assign(order, *texts) == expected


@pytest.mark.parametrize(
    ("order", "texts", "expected"),
    [
        ("TBD", ["A", BODY, DAY], "TBD0"),
        ("TBD", ["A", DAY, BODY], "TDB1"),
        ("TBD", ["A", DAY, "+News"], "TDK0"),
        ("TBD", ["A", DAY, "+" + "a" * 40, BODY], "TDKB1"),
        ("TBD", ["A", DAY, "+" + "a" * 41], "TDB1"),
        ("KTBD", ["News", "A", BODY, DAY], "KTBD0"),
        ("KTBD", ["A", "It opened.", DAY], "TBD0"),
        ("TBKD", ["A", BODY, "+News", DAY], "TBKD0"),
        ("TBKD", ["A", "+News", DAY], "TKD0"),
        ("TBKD", ["+A", DAY], "TD0"),
        ("TBKD", ["A", BODY, DAY], "TBD0"),
        ("BD", [BODY, DAY], "BD0"),
        ("BD", [BODY, "+News", DAY, BODY], "BBDB1"),
        ("BKD", [BODY, "+News", DAY], "BKD0"),
        ("BKD", [BODY, BODY, "+News", DAY], "BBKD0"),
        ("BKD", ["+News", DAY], "BD0"),
        ("BKD", [BODY, BODY, DAY], "BBD0"),
    ],
)
def test_day_last(order: str, texts: list[str], expected: str) -> None:
    assert assign(order, *texts) == expected


@pytest.mark.parametrize(
    ("order", "texts", "expected"),
    [
        ("TDB", ["A", BODY, BODY], "TBB0"),
        ("TDB", ["<author>", "A"], "aT0"),
        ("KTDB", ["News", "A", BODY], "KTB0"),
        ("KDTB", ["News", "A"], "KT0"),
        ("KTBD", ["News", "A"], "KT0"),
        ("DKTB", ["News", "A"], "KT0"),
        ("KTDB", ["A", "It opened."], "TB0"),
        ("KTDB", ["A"], "T0"),
        ("TKDB", ["A", "News", BODY], "TKB0"),
        ("TKDB", ["A"], "T0"),
        ("TKDB", ["A", "It opened."], "TB0"),
        ("TKDB", ["A", "a" * 40], "TK0"),
        ("TKDB", ["A", "a" * 41], "TB0"),
        ("TKDB", ["A", "+News"], "TB0"),
        ("DB", ["A", BODY], "BB0"),
        ("BD", ["A", BODY], "BB0"),
        ("BKD", ["A"], "B0"),
        ("TBD", [], "0"),
    ],
)
def test_entries_without_a_day(order: str, texts: list[str], expected: str) -> None:
    assert assign(order, *texts) == expected
