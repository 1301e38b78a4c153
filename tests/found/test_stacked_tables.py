"""Tables whose cells are a line each: what BeautifulSoup's get_text() and lxml's text_content() leave of a table."""

import pytest

import newsparse

Row = tuple[object, ...]


def rows(text: str) -> list[Row]:
    """Number, day, title, category and author of each item."""
    return [
        (item.number, item.date and item.date.edtf, item.title, item.kicker, item.author)
        for item in newsparse.parse(text).items
    ]


def stack(*rows: str) -> str:
    """Rows of cells with bars between them, a line a cell."""
    return "".join(f"{cell}\n" for row in rows for cell in row.split("|"))


PORT = ("A new bridge|Works", "The pool is closed|Sports", "Bins change days|Works")


@pytest.mark.parametrize(
    ("head", "author"),
    [("Date|Subject|Area", False), ("Data|Assunto|Área", False), ("Date|Title|Author", True)],
)
def test_heads_say_what_the_lines_below_hold(head: str, author: bool) -> None:
    days = ("29 May 2024", "22 May 2024", "7 May 2024")
    text = (
        "Home\nNews\n"
        + stack(head, *(f"{day}|{rest}" for day, rest in zip(days, PORT, strict=True)))
        + "Contact\n"
    )
    want = []
    for day, rest in zip(("2024-05-29", "2024-05-22", "2024-05-07"), PORT, strict=True):
        title, word = rest.split("|")
        want.append((None, day, title, None if author else word, word if author else None))
    assert rows(text) == want


def test_a_column_of_numbers_with_a_notice_on_top() -> None:
    text = "공지사항\n" + stack(
        "번호|제목|작성자|작성일|조회",
        "공지|도서 기증 행사 안내|관리자|2024.10.02|81",
        "311|겨울방학 독서교실 신청 안내|관리자|2024.11.21|118",
        "310|전자책 서비스 점검 안내|전산팀|2024.11.18|155",
        "309|이달의 책 선정 결과|사서팀|2024.11.14|192",
    )
    assert rows(text) == [
        (None, "2024-10-02", "도서 기증 행사 안내", None, "관리자"),
        (311, "2024-11-21", "겨울방학 독서교실 신청 안내", None, "관리자"),
        (310, "2024-11-18", "전자책 서비스 점검 안내", None, "전산팀"),
        (309, "2024-11-14", "이달의 책 선정 결과", None, "사서팀"),
    ]


def test_places_of_an_agenda_are_no_categories() -> None:
    text = stack(
        "Data|Ora|Eveniment|Loc",
        "27.05.2024|9:00|Ședință extraordinară|Sala mare",
        "23.05.2024|10:00|Dezbatere publică|Casa de Cultură",
        "16.05.2024|11:00|Întâlnire cu proprietarii|Sala mică",
    )
    assert rows(text) == [
        (None, "2024-05-27", "Ședință extraordinară", None, None),
        (None, "2024-05-23", "Dezbatere publică", None, None),
        (None, "2024-05-16", "Întâlnire cu proprietarii", None, None),
    ]


def test_a_row_with_a_cell_less_is_no_table() -> None:
    """Nothing says which cell is missing: the page is read as any other, or refused."""
    text = stack(
        "Date|Subject|Area",
        "29 May 2024|A new bridge",
        *(f"{day} May 2024|{row}" for day, row in zip((22, 7, 6), PORT, strict=True)),
    )
    found = newsparse.parse(text)
    assert found.findings or [item.title for item in found.items] == [
        "A new bridge",
        "A new bridge",
        "The pool is closed",
        "Bins change days",
    ]


def test_heads_in_one_line_above_cells_of_a_line_each() -> None:
    text = "번호 제목 작성자 작성일 조회\n\n\n" + "\n\n\n".join(
        stack(f"{311 - at}|{title}|관리자|2024.11.{21 - at}|118").strip()
        for at, title in enumerate(
            ("겨울방학 독서교실 신청 안내", "전자책 서비스 점검 안내", "이달의 책 선정 결과")
        )
    )
    assert rows(text) == [
        (311, "2024-11-21", "겨울방학 독서교실 신청 안내", None, "관리자"),
        (310, "2024-11-20", "전자책 서비스 점검 안내", None, "관리자"),
        (309, "2024-11-19", "이달의 책 선정 결과", None, "관리자"),
    ]


@pytest.mark.parametrize("mark", ["", "* "])
def test_days_of_three_lines_may_be_the_first_and_the_last_of_several(mark: str) -> None:
    inner = " " * len(mark)
    days = (
        ("18", "2025-01-18"),
        ("25–26", "2025-01-25/2025-01-26"),
        ("28", "2025-01-28"),
        ("29-31", "2025-01-29/2025-01-31"),
    )
    titles = ("A story hour for all", "Antiques in the hall", "Skating with music", "A camp in the pool")
    text = "Calendar\n\n" + "".join(
        f"{mark}{day}\n{inner}jan\n{inner}2025\n\n{inner}{title}\n\n{inner}The text of {title.lower()} ends here.\n\n"
        for (day, _), title in zip(days, titles, strict=True)
    )
    assert [(title, day) for _, day, title, *_ in rows(text)] == [
        (title, day) for (_, day), title in zip(days, titles, strict=True)
    ]


@pytest.mark.parametrize("head", ["Numero|Oggetto|Data|Ufficio", "Codice|Oggetto|Data|Ufficio"])
@pytest.mark.parametrize("missing", [0, 1, 2])
def test_a_table_that_the_page_cuts_off_is_read_without_an_error(head: str, missing: int) -> None:
    """Heads that are found a column too late, and a last row without its last cells, leave a row with fewer cells than heads."""
    text = "Albo pretorio\n" + stack(
        head,
        "41|Avviso di asta pubblica|14 marzo 2024|Patrimonio",
        "40|Chiusura di via Roma|12 marzo 2024|Polizia",
        "39|Bando per borse di studio|8 marzo 2024|Scuola",
    )
    text = "\n".join(text.split("\n")[: -1 - missing]) + "\n"
    assert str(newsparse.parse(text)) == text


def test_numbers_of_notices_in_a_column() -> None:
    text = stack(
        "Numero|Oggetto|Data|Ufficio",
        "41|Avviso di asta pubblica|14 marzo 2024|Patrimonio",
        "40|Chiusura di via Roma|12 marzo 2024|Polizia",
        "39|Bando per borse di studio|8 marzo 2024|Scuola",
    )
    assert [(number, day, title) for number, day, title, *_ in rows(text)] == [
        (41, "2024-03-14", "Avviso di asta pubblica"),
        (40, "2024-03-12", "Chiusura di via Roma"),
        (39, "2024-03-08", "Bando per borse di studio"),
    ]
