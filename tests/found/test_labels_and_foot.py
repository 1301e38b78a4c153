"""What labels and heads of columns say, and what is below the last entry: pagers, links onward, hours of an office."""

import pytest

import newsparse


def _records(text):
    """The day, the category, the author and the title of each item."""
    return [
        (item.date and item.date.edtf, item.kicker, item.author, item.title)
        for item in newsparse.parse(text).items
    ]


def _alarms(text):
    """The messages of the findings that are more than a note."""
    return [finding.message for finding in newsparse.check(text) if finding.severity != "info"]


FILINGS = """\
Data | Categoria | Assunto | Arquivo
--- | --- | --- | ---
31/10/2024 | Fato Relevante | Esclarecimentos sobre notícia da imprensa | PDF
29/10/2024 | Fato Relevante | Aprovação do programa de recompra | PDF
15/10/2024 | Aviso Geral | Pagamento de juros sobre capital | PDF
"""
NO_HEAD = """\
31/10/2024 | Comunicado ao Mercado | Esclarecimentos sobre notícia da imprensa
29/10/2024 | Fato Relevante | Aprovação do programa de recompra
15/10/2024 | Aviso aos Acionistas | Pagamento de juros sobre capital
02/10/2024 | Comunicado ao Mercado | Renúncia de membro do conselho
"""


def test_category_by_head():
    """What the head of a column calls a category is none, though it is written like a name of a person."""
    assert _records(FILINGS) == [
        ("2024-10-31", "Fato Relevante", None, "Esclarecimentos sobre notícia da imprensa"),
        ("2024-10-29", "Fato Relevante", None, "Aprovação do programa de recompra"),
        ("2024-10-15", "Aviso Geral", None, "Pagamento de juros sobre capital"),
    ]


def test_no_names_with_small_words():
    """Texts with small words that are in no name of a person name none."""
    assert _records(NO_HEAD) == [
        ("2024-10-31", "Comunicado ao Mercado", None, "Esclarecimentos sobre notícia da imprensa"),
        ("2024-10-29", "Fato Relevante", None, "Aprovação do programa de recompra"),
        ("2024-10-15", "Aviso aos Acionistas", None, "Pagamento de juros sobre capital"),
        ("2024-10-02", "Comunicado ao Mercado", None, "Renúncia de membro do conselho"),
    ]


SIGNED = [
    ("Most je zavretý", "17. 6. 2024", "Ján Hudec"),
    ("Škola má novú strechu", "10. 6. 2024", "Zuzana Malá"),
    ("Otvorenie trhu", "3. 6. 2024", "Ján Hudec"),
]


@pytest.mark.parametrize(
    "line",
    [
        "Pridané: {day}, autor: {name}",
        "Lisatud: {day} | Autor: {name}",
        "Online seit: {day}, Verfasserin: {name}",
        "Mis en ligne : {day}, auteur : {name}",
        "Опубликовано: {day}, автор: {name}",
        "{day}, kirjoittaja: {name}",
        "{day}, pridal: {name}",
        "Ditulis oleh {name} pada {day}",
        "Publicado por {name} el {day}",
        "Objavil {name} dne {day}",
        "Đăng bởi {name} vào {day}",
    ],
)
def test_author_beside_day(line):
    """A label of an author behind a day, or words around the name before it, which say nothing of their own."""
    page = "\n".join(
        f"{title}\n{line.format(day=day, name=name)}\nTu je viac o tom, čo sa stalo.\n"
        for title, day, name in SIGNED
    )
    assert _records(page) == [
        ("2024-06-17", None, "Ján Hudec", "Most je zavretý"),
        ("2024-06-10", None, "Zuzana Malá", "Škola má novú strechu"),
        ("2024-06-03", None, "Ján Hudec", "Otvorenie trhu"),
    ]


@pytest.mark.parametrize(
    ("sender", "author"),
    [
        ('From: "R. Njoroge" <rnj@apiary.example>', "R. Njoroge"),
        ('From: "Njoroge, Rose" <rnj@apiary.example>', "Njoroge, Rose"),
        ("Von: Rose Njoroge <rnj@apiary.example>", "Rose Njoroge"),
        ("From: rnj at apiary.example (Rose Njoroge)", "Rose Njoroge"),
    ],
)
def test_senders(sender, author):
    """The name of who sent a message is beside an address, perhaps in quotation marks (RFC 5322), or behind it."""
    page = "".join(
        f"Message: {number}\nDate: Tue, 14 May 2024 08:13:20 +0100\n{line}\nSubject: {title}\n\nAny ideas?\n\n------\n\n"
        for number, (line, title) in enumerate(
            [
                ("From: Gwen Parry <gwen@hive.example>", "Swarm in chimney"),
                (sender, "Oxalic acid price"),
                ("From: Gwen Parry <gwen@hive.example>", "Hives for sale"),
            ],
            1,
        )
    )
    assert _records(page) == [
        ("2024-05-14", None, "Gwen Parry", "Swarm in chimney"),
        ("2024-05-14", None, author, "Oxalic acid price"),
        ("2024-05-14", None, "Gwen Parry", "Hives for sale"),
    ]


ENTRIES = """\
Harbour opens to ships
23 May 2024
Two of them came in on the first day.

School has a new roof
20 May 2024
It keeps the rain out.

Bridge closed for repair
16 May 2024
Ferries go instead.

Mayor opens market
9 May 2024
Cheese was sold.

"""
READ = [
    ("2024-05-23", None, None, "Harbour opens to ships"),
    ("2024-05-20", None, None, "School has a new roof"),
    ("2024-05-16", None, None, "Bridge closed for repair"),
    ("2024-05-09", None, None, "Mayor opens market"),
]


@pytest.mark.parametrize(
    "foot",
    [
        "« ก่อนหน้า  1  2  3  ถัดไป »\nสงวนลิขสิทธิ์ พ.ศ. 2567",
        "« Sebelumnya   1   2   3   Selanjutnya »",
        "[1] [2] [3] [next]",
        "[1](/n) [2](/n?page=2) [3](/n?page=3) [Next](/n?page=2)",
        "第 1 頁 / 共 1 頁,總共 4 筆資料",
        "Older obituaries »\nPlace an obituary",
        "Eldre saker >>\nHovedsponsor: Sparebank",
        "Box office 01632 960 100",
        "Open Tuesday – Saturday, 11 – 6",
        "Kancelaria czynna: wtorek i czwartek 16.00–17.30",
        "Horario: de martes a domingo, de 10 a 19 h",
        "Past exhibitions",
    ],
)
def test_foot(foot):
    """What is below the last entry and leads to other pages, or says when somebody is there, is no item, and none is told of."""
    assert _records(ENTRIES + foot) == READ
    assert _alarms(ENTRIES + foot) == []


def test_title_below():
    """A line that is like a title may be one."""
    assert _records(ENTRIES + "Councillor vacancy") == READ
    assert _alarms(ENTRIES + "Councillor vacancy") == [
        "'Councillor vacancy' may be the title of one more item"
    ]


ROWS = """\
Raspored ispita u jesenskom roku                     30. 08. 2024.
Upis u višu godinu studija                           28. 08. 2024.
Radno vrijeme referade u kolovozu                    29. 07. 2024.

Stranica 1/9          Starije obavijesti >>
"""


def test_foot_of_table():
    """A line in two columns that is set off below a table, and has no day where all rows have one, is no row."""
    assert _records(ROWS) == [
        ("2024-08-30", None, None, "Raspored ispita u jesenskom roku"),
        ("2024-08-28", None, None, "Upis u višu godinu studija"),
        ("2024-07-29", None, None, "Radno vrijeme referade u kolovozu"),
    ]
    assert _alarms(ROWS) == []


COUNTS = """\
27 June 2022: In praise of the ugly potato ({0})
19 June 2022: Slugs 3, Me 0 ({1})
2 June 2022: The hosepipe question ({2})
30 May 2022: Sowing in the dark ({3})
"""
COUNTED = ["In praise of the ugly potato", "Slugs 3, Me 0", "The hosepipe question", "Sowing in the dark"]


def test_counts_behind_titles():
    """Numbers in brackets behind all titles may be counts, and are told; years are none."""
    titles = [f"{title} ({number})" for title, number in zip(COUNTED, (14, 22, 1, 5), strict=True)]
    assert [item.title for item in newsparse.parse(COUNTS.format(14, 22, 1, 5)).items] == titles
    assert _alarms(COUNTS.format(14, 22, 1, 5)) == [
        f"'{title}' ends in a number that may be a count" for title in titles
    ]
    assert _alarms(COUNTS.format(1998, 2001, 1976, 2012)) == []


PINNED = """\
번호	구분	제목	작성일	조회수
공지	학사	수강신청 안내	2024-07-18	5210
1284	일반	도서관 하계 휴관 안내	2024-07-12	642
1283	채용	계약직 직원 채용 공고	2024-07-11	918
1282	학사	졸업논문 제출 마감일 변경	2024-07-09	1203
"""


def test_numbers_of_rows():
    """The first cells of rows count where some have a word there that is the same in all of these: such items have no number."""
    assert [(item.number, item.title) for item in newsparse.parse(PINNED).items] == [
        (None, "수강신청 안내"),
        (1284, "도서관 하계 휴관 안내"),
        (1283, "계약직 직원 채용 공고"),
        (1282, "졸업논문 제출 마감일 변경"),
    ]
    assert _alarms(PINNED) == []


SENTENCES_BELOW = """\
2024 m. birželio 19 d.

Vidutinis gaisringumas – visoje šalyje

Plačiau

2024 m. birželio 17 d.

Kviečiame siūlyti gražiausią ąžuolą

Plačiau

2024 m. gegužės 27 d.

Pasikeitė Utenos skyriaus telefono numeris

Plačiau

Biudžetinė įstaiga. Duomenys kaupiami ir saugomi registre.
"""


def test_sentences_below():
    """Two sentences at the foot of a page whose titles are none are no title."""
    assert [title for *_, title in _records(SENTENCES_BELOW)] == [
        "Vidutinis gaisringumas – visoje šalyje",
        "Kviečiame siūlyti gražiausią ąžuolą",
        "Pasikeitė Utenos skyriaus telefono numeris",
    ]
    assert _alarms(SENTENCES_BELOW) == []


def test_links_of_a_menu_behind_bullets_are_none_of_the_last_entry() -> None:
    page = (
        "# News\n\n  * Q&A\n\n### A new bridge\n\n1 January 2001\n\n  * Video\n\n### A red ship\n\n1 January 2001\n\n"
        "  * News\n\n### The old crane\n\n1 January 2001\n\n"
        "  * [Imprint](https://example.org/imprint)\n  * [Privacy](https://example.org/privacy)\n\n© 2024 Example\n"
    )
    items = newsparse.parse(page).items
    assert [(item.title, item.kicker, item.body) for item in items] == [
        ("A new bridge", "Q&A", ()),
        ("A red ship", "Video", ()),
        ("The old crane", "News", ()),
    ]
