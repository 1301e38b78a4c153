"""`newsparse.html.parse_html`: HTML to a listing with the address of each title, from any page whatever."""

from __future__ import annotations

import builtins
import datetime
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newsparse.html
from newsparse import parse, unparse
from newsparse.charset import decode
from newsparse.html import parse_html
from renderers.pages import Page, pages, said

BASE = "https://example.org/news/index.html"


def entry(title: str, date: str = "2 May 2023", *body: str) -> str:
    return f"<li><h3>{title}</h3><p>{date}</p>{''.join(f'<p>{text}</p>' for text in body)}</li>"


def only_url(html: str, base_url: str | None = BASE) -> str | None:
    """The address of the only item of a page."""
    (item,) = parse_html(html, base_url).items
    return item.url


# --- a page ------------------------------------------------------------------------------------------------------

PAGE = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>News - Example</title><style>h3 { color: red }</style></head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></nav>
<h1>News</h1>
<h2>May 2023</h2>
<ol>
  <li><a href="1"><img src="a.jpg" alt="A photo of a harbour"><h3>Mobile offices</h3></a>
    <p>2 May 2023</p><p>A <b>pilot</b> with <a href="https://partner.example/x">a partner</a>, <em>at last</em>.</p>
    <p><a href="1">Read more</a></p></li>
  <li><h3><a href="../2?page=1&amp;lang=en">Ports &amp; harbours</a></h3><p>1 May 2023</p></li>
</ol>
<h2>April 2023</h2>
<ol><li><h3>No link</h3><p>28 April 2023</p></li></ol>
<footer><p>&copy; 2024 Example</p></footer>
<script>document.write("<ol><li>no</li></ol>")</script>
</body></html>
"""


def test_a_page() -> None:
    listing = parse_html(PAGE, BASE)

    assert [section.heading for section in listing.sections] == ["May 2023", "April 2023"]
    assert [
        (item.number, item.title, item.date and item.date.edtf, item.body, item.url) for item in listing
    ] == [
        (
            1,
            "Mobile offices",
            "2023-05-02",
            ("A pilot with a partner, at last.", "Read more"),
            "https://example.org/news/1",
        ),
        (2, "Ports & harbours", "2023-05-01", (), "https://example.org/2?page=1&lang=en"),
        (1, "No link", "2023-04-28", (), None),
    ]
    assert listing.outside == ("• Home", "• About", "News", "© 2024 Example")


def test_the_laws_hold_for_the_text_that_was_read() -> None:
    listing = parse_html(PAGE, BASE)

    assert parse(unparse(listing)) == listing
    edited = listing.replace(listing.items[0], attrs.evolve(listing.items[0], title="Offices on wheels"))
    assert str(edited) == str(listing).replace("Mobile offices", "Offices on wheels")
    moved = listing.replace(listing.items[1], attrs.evolve(listing.items[1], url="https://example.org/3"))
    assert moved.items[1].url == "https://example.org/3"


def test_bytes_read_as_the_text_does() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert parse_html(PAGE.encode(encoding), BASE) == parse_html(PAGE, BASE)


@pytest.mark.parametrize(
    ("encoding", "declared", "title"),
    [
        ("cp1252", "windows-1252", "Die Br\u00fccke \u2013 \u201ef\u00fcr alle\u201c"),
        (
            "cp1251",
            "windows-1251",
            "\u041d\u043e\u0432\u044b\u0435 \u043f\u0440\u0430\u0432\u0438\u043b\u0430",
        ),
        ("shift_jis", "Shift_JIS", "\u52b4\u50cd\u8005\u306e\u4fdd\u8b77"),
        ("gb18030", "gb2312", "\u52b3\u52a8\u4fdd\u62a4"),
    ],
)
def test_bytes_are_decoded_as_the_page_says(encoding: str, declared: str, title: str) -> None:
    page = f'<meta charset="{declared}"><ol>{entry(title)}{entry("B")}</ol>'.encode(encoding)

    assert parse_html(page).items[0].title == title


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (b"\xef\xbb\xbf<meta charset=euc-kr>caf\xc3\xa9", "caf\u00e9"),  # the byte order mark comes first
        (b"\xff\xfe" + "<meta charset=utf-8>caf\u00e9".encode("utf-16-le"), "caf\u00e9"),
        (b"\xfe\xff" + "<meta charset=utf-8>caf\u00e9".encode("utf-16-be"), "caf\u00e9"),
        (b"<meta charset=utf-16>caf\xc3\xa9", "caf\u00e9"),  # what is read in ASCII is no UTF-16
        (b"<meta charset=utf-16le>caf\xc3\xa9", "caf\u00e9"),
        (b"<meta charset=gb2312>\x81\x30\x81\x30\xa1\xa3", "\x80\u3002"),  # gb18030
        (b"<meta charset=gb2312>\x96\x46", "\u670f"),
        (b"<meta charset=shift_jis>\x87\x40", "\u2460"),  # cp932
        (b"<meta charset=euc-kr>\x8c\x63", "\ub620"),  # cp949
        (b"<meta charset=iso-8859-1>\x93a\x94", "\u201ca\u201d"),  # cp1252
        (b"<meta charset=tis-620>\x85", "\u2026"),  # cp874
        (b"<meta charset=big5>\x87\x40", "\u43f0"),  # big5hkscs
        (b"<meta charset=windows-1251>\xcf", "\u041f"),
        (b"<meta content='text/html; charset=koi8-r' http-equiv=Content-Type>\xf0", "\u041f"),
        (b"<!-- <meta charset=koi8-r> -->caf\xc3\xa9", "caf\u00e9"),
        (b"<meta name=description content='charset=koi8-r'>caf\xc3\xa9", "caf\u00e9"),
        (b"<meta charset=undefined>caf\xc3\xa9", "caf\u00e9"),
        (b"<meta charset=utf-7>caf\xc3\xa9", "caf\u00e9"),
        (b"<meta charset='\xe9'>caf", "caf"),
        (b"<p>caf\xc3\xa9", "caf\u00e9"),  # too little to guess from, but it is UTF-8
        (b"caf\xc3\xa9 \xd0\xbf\xd0\xbe\xd1\x80\xd1\x82 \xff \xd0\xbf\xd0\xbe\xd1\x80\xd1\x82", "caf\u00e9 \u043f\u043e\u0440\u0442 \ufffd \u043f\u043e\u0440\u0442"),
        (b"<meta charset=utf-8>caf\xc3\xa9 \xff \x80 \xe2\x82", "caf\u00e9 \ufffd \ufffd \ufffd"),
        (b"<meta charset=shift_jis>\x8d\x60\xfd \x8d\x60\x85", "\u6e2f\uf8f1 \u6e2f\ufffd"),
        (b"<meta charset=gb2312>\xb8\xdb\xff\n\x81\n", "\u6e2f\ufffd\n\ufffd\n"),  # a line end is no second half
        (b"", ""),
    ],
)  # fmt: skip
def test_bytes_are_decoded_as_browsers_do(page: bytes, text: str) -> None:
    assert decode(page).rpartition(">")[2] == text


@pytest.mark.parametrize("encoding", ["utf-8", "shift_jis", "gb18030", "euc-kr", "big5", "windows-1251"])
def test_a_bad_byte_costs_one_letter(encoding: str) -> None:
    title = "\u6e2f \u6d77" if encoding not in ("windows-1251",) else "\u041f\u043e\u0440\u0442"
    page = f'<meta charset="{encoding}"><ol>{entry(title)}{entry("B")}</ol>'.encode(encoding)
    whole = decode(page)

    for at in range(page.index(b"<h3>") + 4, page.index(b"</h3>")):
        broken = decode(page[:at] + b"\xff" + page[at + 1 :])
        assert broken.startswith(whole.partition(title)[0])
        assert broken.endswith(whole.partition(title)[2])


@given(
    st.binary(),
    st.sampled_from(["", "utf-8", "utf-16", "gb2312", "undefined", "\u00e9", "iso-2022-jp", "hz-gb-2312"]),
)
def test_any_bytes_are_decoded(page: bytes, name: str) -> None:
    assert isinstance(decode(f'<meta charset="{name}">'.encode() + page), str)


def test_bytes_that_say_nothing_are_guessed() -> None:
    russian = "\u041d\u043e\u0432\u044b\u0435 \u043f\u0440\u0430\u0432\u0438\u043b\u0430 \u0434\u043b\u044f \u0440\u044b\u043d\u043a\u0430 \u0442\u0440\u0443\u0434\u0430 \u0432 \u0440\u0435\u0433\u0438\u043e\u043d\u0430\u0445"
    page = f"<ol>{entry(russian)}{entry(russian)}</ol>"

    assert [item.title for item in parse_html(page.encode("cp1251"))] == [russian] * 2
    assert [item.title for item in parse_html(page.encode("utf-8"))] == [russian] * 2


# --- addresses ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("/a", "https://example.org/a"),
        ("a", "https://example.org/news/a"),
        ("../a?b=c#d", "https://example.org/a?b=c#d"),
        ("?page=2", "https://example.org/news/index.html?page=2"),
        ("#more", "https://example.org/news/index.html#more"),
        ("//cdn.example/a", "https://cdn.example/a"),
        ("HTTP://x.example/", "http://x.example/"),
        (" \n /a b\t(1)\n", "https://example.org/a%20b%281%29"),
        ("/\u00fc\u3000", "https://example.org/\u00fc%E3%80%80"),
        ("#", None),
        ("", None),
        ("javascript:void(0)", None),
        ("mailto:a@example.org", None),
        ("tel:+1", None),
        ("data:text/plain,a", None),
        ("http://[", None),
    ],
)
def test_addresses_are_resolved(href: str, url: str | None) -> None:
    assert only_url(f'<ol>{entry(f"""<a href="{href}">A title</a>""")}</ol>') == url


@pytest.mark.parametrize(
    ("base", "base_url", "url"),
    [
        ("https://other.example/x/", BASE, "https://other.example/x/a"),
        ("/x/", BASE, "https://example.org/x/a"),
        ("/x/", None, "/x/a"),
        ("", BASE, "https://example.org/news/a"),
        ("javascript:", BASE, "https://example.org/news/a"),
    ],
)
def test_the_base_of_the_page_comes_first(base: str, base_url: str | None, url: str) -> None:
    page = (
        f'<base target="_top"><base href="{base}"><base href="/no/"><ol>{entry("<a href=a>A title</a>")}</ol>'
    )

    assert only_url(page, base_url) == url


@pytest.mark.parametrize(
    ("href", "url"), [("/a", "/a"), ("?a", "?a"), ("a", None), ("https://x.example/a", "https://x.example/a")]
)
def test_without_a_base_addresses_stay_as_written(href: str, url: str | None) -> None:
    assert only_url(f'<ol>{entry(f"""<a href="{href}">A title</a>""")}</ol>', None) == url


@pytest.mark.parametrize(
    "item",
    [
        '<li><h3><a href="/a">A title</a></h3><p>2 May 2023</p><p>Body.</p></li>',
        '<li><a href="/a"><h3>A title</h3></a><p>2 May 2023</p><p>Body.</p></li>',
        '<li><a href="/a"><h3>A title</h3><p>2 May 2023</p><p>Body.</p></a></li>',
        '<li><a href="/a"><img alt="Photo"></a><h3><a href="/a">A title</a></h3><p>2 May 2023</p><p>Body.</p></li>',
        '<li><h3>A <a href="/a">title</a></h3><p>2 May 2023</p><p>Body.</p></li>',
        '<li><h3><a href="/a"> <span>A</span> <b>title</b> </a></h3><p>2 May 2023</p><p>Body.</p></li>',
        '<li><h3><a href="/a">A title</a></h3><p>2 May 2023</p><p>Bo<a href="/b">dy</a>.</p></li>',
        '<li><p>2 May 2023</p><h3><a href="/a">A title</a></h3><p>Body.</p></li>',
        '<li><h3><a href="/a"><script>x</script>A title<style>x</style></a></h3><p>2 May 2023</p><p>Body.</p></li>',
        '<li><h3><a href="/a">A title</h3><p>2 May 2023<p>Body.',
    ],
)
def test_a_title_takes_the_link_that_covers_it(item: str) -> None:
    (found,) = parse_html(f"<ol>{item}</ol>", BASE).items

    assert (found.title, found.date and found.date.edtf, found.body, found.url) == (
        "A title",
        "2023-05-02",
        ("Body.",),
        "https://example.org/a",
    )


def test_a_title_that_its_address_would_change_stays_without(monkeypatch: pytest.MonkeyPatch) -> None:
    """No such title is known, so the reader is made to know one."""
    known = newsparse.html._read
    monkeypatch.setattr(
        newsparse.html, "_read", lambda text, options: known(text.replace("B     (", "C     ("), options)
    )
    page = f"<ol>{entry('<a href=/1>A</a>')}{entry('<a href=/2>B</a>')}</ol>"

    assert [item.url for item in parse_html(page, BASE)] == ["https://example.org/1", None]


def test_a_page_is_read_as_the_options_say() -> None:
    page = f"<ol>{entry('<a href=/1>A</a>', '03/04/2023')}{entry('<a href=/2>B</a>', '3 days ago')}</ol>"

    def dates(**options: Any) -> list[str | None]:
        listing = parse_html(page, BASE, **options)
        assert parse(str(listing), **listing.read_options) == listing
        assert [item.url for item in listing] == ["https://example.org/1", "https://example.org/2"]
        return [item.date and item.date.edtf for item in listing]

    assert dates() == [None, None]
    assert dates(day_first=True) == ["2023-04-03", None]
    assert dates(day_first=False, languages="en") == ["2023-03-04", None]
    assert dates(reference=datetime.date(2023, 5, 4)) == [None, "2023-05-01"]
    with pytest.raises(ValueError, match="klingon"):
        parse_html(page, languages=["klingon"])
    with pytest.raises(ValueError, match="there is no dialect"):
        parse_html(page, dialect="x")


def test_equal_titles_keep_their_own_addresses() -> None:
    page = f"<ol>{entry('Same')}{entry('<a href=/2>Same</a>')}{entry('<a href=/3>Same</a>')}</ol>"

    assert [item.url for item in parse_html(page, BASE)] == [
        None,
        "https://example.org/2",
        "https://example.org/3",
    ]


def test_a_link_elsewhere_is_no_title_link() -> None:
    assert only_url(f"<ol>{entry('A title', '2 May 2023', '<a href=/more>Read more</a>')}</ol>") is None


# --- what only the markup says -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("attributes", "values", "numbers"),
    [
        ("", ("", "", ""), [1, 2, 3]),
        ("start=5", ("", "", ""), [5, 6, 7]),
        ("start=98", ("", "", ""), [98, 99, 100]),
        ("reversed", ("", "", ""), [3, 2, 1]),
        ("reversed start=20", ("", "", ""), [20, 19, 18]),
        ("", ("", "value=7", ""), [1, 7, 8]),
        ("start=2", ("value=4", "", "value=9"), [4, 5, 9]),
        ("start=x", ("", "value=", ""), [1, 2, 3]),
        ("type=i", ("", "", ""), [1, 2, 3]),
    ],
)
@pytest.mark.parametrize("title", ["Harbour {}", "\n  <a href=/{}>Harbour {}</a>", "<b>Har</b>bour {}"])
def test_numbers_are_those_that_a_browser_shows(
    attributes: str, values: tuple[str, ...], numbers: list[int], title: str
) -> None:
    items = "".join(
        f"<li {value}><h3>{title.replace('{}', str(place))}</h3><p>{20 - place} May 2023</p></li>"
        for place, value in enumerate(values)
    )

    listing = parse_html(f"<ol {attributes}>{items}</ol>", BASE)

    assert [item.number for item in listing] == numbers
    assert [item.title for item in listing] == ["Harbour 0", "Harbour 1", "Harbour 2"]
    assert parse(unparse(listing)) == listing


def test_numbers_of_nested_lists_are_their_own() -> None:
    page = f"<ol start=4>{entry('A')}<li><h3>B</h3><p>1 May 2023</p><ol start=8><li>x<li>y</ol></li></ol>"

    assert str(parse_html(page)).count("8. x") == 1
    assert parse_html(page).items[0].number == 4


@pytest.mark.parametrize(
    ("words", "datetime", "date"),
    [
        ("2 May 2023", "2023-05-02", "2023-05-02"),
        ("3 days ago", "2023-05-02", "2023-05-02"),
        ("gestern", "2023-05-02T08:00:00+02:00", "2023-05-02"),
        ("", "2023-05-02", "2023-05-02"),
        ("02/05/23", "2023-05-02", "2023-05-02"),
        ("02/05/23", "2023-02-05 10:00", "2023-02-05"),
        ("02/05/23", "2024-09-09", None),  # the day of something else
        ("2 May", "2023-05-02", "2023-05-02"),
        ("2 May", "2023-06-02", None),
        ("2 May 2023", "2021-01-01", "2023-05-02"),  # what is said counts
        ("2 May 2023", "yesterday", "2023-05-02"),
        ("3 days ago", "2023-13-41", None),
        ("3 days ago", "2023", None),
        ("3 days ago", "", None),
    ],
)
def test_a_datetime_settles_what_the_words_leave_open(words: str, datetime: str, date: str | None) -> None:
    time = f"<time datetime='{datetime}'><b>{words[:2]}</b>{words[2:]}</time>"
    page = f"<ol>{entry('A title', time, 'A body.')}</ol>"

    (item,) = parse_html(page).items

    assert (item.title, item.date and item.date.edtf) == ("A title", date)


def test_a_datetime_gives_the_day_of_a_time() -> None:
    page = f"<ol>{entry('A title', '<time datetime=2023-05-02T15:49:00Z>15:49</time>')}{entry('B')}</ol>"

    date = parse_html(page).items[0].date
    assert date is not None
    assert (date.edtf, str(date.time)) == ("2023-05-02", "15:49:00")


def test_the_datetime_of_an_edit_is_no_date_of_the_entry() -> None:
    page = f"<ol>{entry('A title', '<ins datetime=2023-05-02>yesterday</ins>')}{entry('B')}</ol>"

    assert parse_html(page).items[0].date is None


CARD = "<{0} class=card><h3><a href=/{1}>Harbour {1}</a></h3><span>{2} May 2023</span><p>The harbour has opened.</p></{0}>"


@pytest.mark.parametrize(
    "page",
    [
        "".join(CARD.format("article", n, 9 - n) for n in range(3)),
        "".join(CARD.format("article", n, 9 - n) for n in range(2)),
        "<h1>News</h1>" + "".join(CARD.format("div", n, 9 - n) for n in range(4)) + "<p>A footer.</p>",
        "<main><section><h2>News</h2>" + "<hr>".join(CARD.format("div", n, 9 - n) for n in range(4)) + "</section></main>",
        "<div class=row>" + "".join(f"<div class=column>{CARD.format('article', n, 9 - n)}</div>" for n in range(3)) + "</div>",
        "".join(f"<div><a href=/{n}>Harbour {n}</a> <p>{9 - n} May 2023</p><p>The harbour has opened.</p></div>" for n in range(4)),
        "<dl>" + "".join(f"<dt><a href=/{n}>Harbour {n}</a><dd>{9 - n} May 2023<dd>The harbour has opened." for n in range(3)) + "</dl>",
    ],
)  # fmt: skip
def test_cards_are_entries_with_addresses(page: str) -> None:
    listing = parse_html(page, BASE)

    assert [(item.title, item.date and item.date.edtf, item.body, item.url) for item in listing] == [
        (f"Harbour {n}", f"2023-05-0{9 - n}", ("The harbour has opened.",), f"https://example.org/{n}")
        for n in range(len(listing))
    ]
    assert len(listing) >= 2
    assert parse(unparse(listing)) == listing


def test_days_of_a_list_of_descriptions() -> None:
    page = (
        "<dl>" + "".join(f"<dt>{9 - n} May 2023<dd><a href=/{n}>Harbour {n}</a>" for n in range(3)) + "</dl>"
    )

    assert [(item.title, item.date and item.date.edtf, item.url) for item in parse_html(page, BASE)] == [
        (f"Harbour {n}", f"2023-05-0{9 - n}", f"https://example.org/{n}") for n in range(3)
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<dl><dt>Kind<dd>Application<dt>Filed<dd>2 May 2023<dt>Number<dd>7</dl>",
        "<div>" + "<div class=card><h3>Our team</h3><p>We are many.</p></div>" * 4 + "</div>",
        "<div>" + "<div class=card>2 May 2023</div>" * 4 + "</div>",
        "<article><h1>A story</h1><p>2 May 2023</p><p>It began.</p></article><aside><article><a href=/x>Another</a></article></aside>",
    ],
)
def test_what_is_no_card_is_printed_as_ever(page: str) -> None:
    assert "\u2022" not in str(parse_html(page, BASE))


def test_groups_of_cards_are_not_taken_for_cards() -> None:
    groups = "".join(
        f"<section class=year><h2>{year}</h2>"
        + "".join(CARD.format("article", n, 9 - n) for n in range(2))
        + "</section>"
        for year in (2023, 2022, 2021)
    )

    assert str(parse_html(groups, BASE)).count("\u2022 Harbour") == 6


# --- what a page hides, and what it breaks -----------------------------------------------------------------------


def test_what_nobody_sees_is_left_out() -> None:
    page = (
        "<ol><li><h3>A title</h3><p>2 May 2023</p><p hidden>a<span hidden>b</span></p><p style='display:none'>c</p>"
        "<p style='color: red; display: none'>d</p><template><p>e</p></template><noscript>f</noscript>"
        "<form><input value=g><button>h</button></form><p>Body.</p></li></ol>"
    )

    assert [item.body for item in parse_html(page)] == [("Body.",)]


@pytest.mark.parametrize(
    ("page", "count"),
    [
        ("", 0),
        (b"", 0),
        (" \n", 0),
        ("plain words", 0),
        ("<html><head></head></html>", 0),
        ("<frameset><frame src=a></frameset>", 0),
        ("<ol><li><h3>A<p>2 May 2023<li><h3>B<p>1 May 2023", 2),
        ("<ol><li><h3><a href=/1>A<li><a href=/2>B</h3><p>1 May 2023", None),
        ("</ol></li><ol><li><p>A</p><p>2 May 2023</p></div></li></ol></body>", 1),
        ("<!-- <ol><li>no</li></ol> --><ol><li><p>A</p><p>2 May 2023</p></li></ol>", 1),
        (
            "<ol><li><h3>A</h3><p>2 May 2023</p><ol><li>x</li><li>y</li></ol></li><li><h3>B</h3><p>1 May 2023</p></li></ol>",
            2,
        ),
        ("<ol><li><h3>\x00A\x0b\u2028</h3><p>2 May 2023</p></li></ol>", 1),
        ("<ol><li><h3>\ud800A</h3><p>2 May 2023</p></li></ol>", 1),
        ("<ol><li><h3>\ufdd0A\ufdd1<a href=/x>\ufdd2</a></h3><p>2 May 2023</p></li></ol>", 1),
        ("<ol><li><h3>&#xfdd0;A &lt;b&gt;</h3><p>2 May 2023</p></li></ol>", 1),
        ("<ol start=3><li>\ufdd3 7\ufdd2A</li><li><p>2 May 2023</p></li></ol>", None),
        (b"\xff\xfe\xfd<ol><li><p>A</p><p>2 May 2023</p></li></ol>", None),
    ],
)
def test_hostile_pages(page: str | bytes, count: int | None) -> None:
    listing = parse_html(page, BASE)

    assert count is None or len(listing) == count
    assert parse(unparse(listing), dialect=listing.dialect) == listing


def test_nesting_a_hundred_thousand_deep() -> None:
    for opening in (
        "<div>", "<ol><li>", "<b>", "<a href=x>", "<table><tr><td>", "<ol start=2><li>", "<dl><dt>2 May 2023<dd>",
        "<time datetime=2023-05-02>", "<article><h3>x</h3><p>2 May 2023</p></article><article>",
    ):  # fmt: skip
        parse_html(opening * (100_000 if opening == "<div>" else 3_000) + "x", BASE)


def test_a_page_of_a_megabyte() -> None:
    body = "A sentence with <a href=/x>a link</a> in it. " * 10
    entries = (entry(f"<a href=/{number}>Title {number}</a>", "2 May 2023", body) for number in range(2_000))
    page = f"<ol>{''.join(entries)}</ol>"
    assert len(page) > 1_000_000

    listing = parse_html(page, BASE)

    assert len(listing) == 2_000
    assert listing.items[-1].url == "https://example.org/1999"


# --- properties --------------------------------------------------------------------------------------------------

law = settings(deadline=None, suppress_health_check=list(HealthCheck))


@law
@given(pages())
def test_any_page_gives_its_records_and_addresses(page: Page) -> None:
    listing = parse_html(page.html, BASE)

    assert said(listing) == page.records
    urls = [
        f"https://example.org/news/{at}{place}" if page.linked else None
        for at, group in enumerate(page.groups)
        for place in range(len(group.entries))
    ]
    assert [item.url for item in listing] == urls
    assert parse(unparse(listing), dialect=listing.dialect) == listing


PIECES = st.sampled_from(
    ["<ol>", "<ul>", "<li>", "</li>", "</ol>", "<h3>", "</h3>", "<p>", "</p>", "<a href=/x>", "<a href=y>", "<a>", "</a>", "<br>", "<b>", "</b>",
     "<div hidden>", "</div>", "<table>", "<td>", "<pre>", "<script>", "</script>", "<svg>", "<base href=/b/>", "2 May 2023", "1. x", " ", "\n",
     "Title", "(/z)", "&amp;", "&#0;", "<!--", "-->", "<", "\u00a0", "\ufdd0", "\ud800", "\u4e2d"]
)  # fmt: skip


@law
@given(st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(alphabet=st.characters(), max_size=80)))
def test_any_text_is_read_as_html(html: str) -> None:
    listing = parse_html(html, BASE)

    assert parse(unparse(listing), dialect=listing.dialect) == listing


@law
@given(st.binary(max_size=200))
def test_any_bytes_are_read_as_html(html: bytes) -> None:
    parse_html(html)


# --- misuse ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("html", "message"),
    [
        (None, "parse_html() takes HTML as str or bytes, got None"),
        (5, "parse_html() takes HTML as str or bytes, got int: 5"),
        (["<p>"], "parse_html() takes HTML as str or bytes, got list: ['<p>']"),
        (
            bytearray(b"<p>"),
            "parse_html() takes HTML as str or bytes, got bytearray: bytearray(b'<p>'); bytes(html) makes it bytes",
        ),
        (
            Path("page.html"),
            f"parse_html() takes HTML as str or bytes, got {type(Path()).__name__}: {Path('page.html')!r}; read it first, for example with path.read_bytes()",
        ),
    ],
)
def test_error_for_what_is_no_html(html: Any, message: str) -> None:
    with pytest.raises(TypeError) as caught:
        parse_html(html)

    assert str(caught.value) == message


def test_error_for_a_base_that_is_no_text() -> None:
    with pytest.raises(TypeError) as caught:
        parse_html("<p>", 5)  # type: ignore[arg-type]

    assert str(caught.value) == "parse_html() takes a str or None as base_url, got int: 5"


def test_error_names_the_extra_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    known = builtins.__import__

    def without(name: str, *args: Any) -> Any:
        if name.startswith("resiliparse"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return known(name, *args)

    monkeypatch.setattr(builtins, "__import__", without)

    with pytest.raises(ModuleNotFoundError) as caught:
        parse_html("<p>")

    assert (
        str(caught.value)
        == 'parse_html() needs Resiliparse, which is not installed: pip install "newsparse[html]"'
    )


def test_importing_the_module_does_not_need_the_extra() -> None:
    program = "import sys; import newsparse.html; print('resiliparse' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"


def test_a_name_of_a_tag_that_holds_very_many_brackets_is_looked_through_once() -> None:
    page = (
        "<ol><li>A title</ol>" + "<http:" * 300_000
    )  # each bracket looked at all that follows: a quarter of an hour

    assert [item.title for item in parse_html(page).items] == ["A title"]


def test_a_tag_of_very_many_attributes_costs_no_more_than_its_length() -> None:
    def seconds(count: int) -> float:
        page = "<p " + " ".join(f"a{n}='>b'" for n in range(count)) + ">1. A title<p>2 May 2023"
        begun = time.process_time()
        listing = parse_html(page)
        assert [item.title for item in listing.items] == ["A title"]
        return time.process_time() - begun

    seconds(100)
    assert seconds(64_000) < 2  # it was 9 and grew with the square


NEWS = [
    ("Harbour opens", "2024-05-03", "/a"),
    ("Bridge closes", "2024-05-02", "/b"),
    ("Ferry sails", "2024-04-30", "/c"),
]
TEXT_OF_NEWS = "The ships came in at noon, and the old basin was closed for good."
AROUND = (
    "<nav><ul><li><a href='/'>Home</a></li><li><a href='/n'>News</a></li></ul></nav><main><h1>News</h1>{}</main>"
    "<footer><p>© 2024 Port</p></footer>"
)


@pytest.mark.parametrize(
    ("row", "around"),
    [
        ("<article><h2><a href='{u}'>{t}</a></h2><p>By Ann Sea on <time datetime='{d}'>3 days ago</time></p><p>{b}</p></article>", "{}"),
        ("<article><h2><a href='{u}'>{t}</a></h2><time datetime='{d}T10:00'>Yesterday</time><p>{b}</p></article>", "{}"),
        ("<div class='card'><a href='{u}'><span>Port</span><h3>{t}</h3></a><time datetime='{d}'>today</time><p>{b}</p></div>", "<div>{}</div>"),
        ("<div class='row'><span>{d}</span><a href='{u}'>{t}</a></div>", "{}"),
        ("<tr><td>{d}</td><td><a href='{u}'>{t}</a></td></tr>", "<table>{}</table>"),
        ("<dt>{d}</dt><dd><a href='{u}'>{t}</a><p>{b}</p></dd>", "<dl>{}</dl>"),
        ("<li><time>{d}</time> <a href='{u}'>{t}</a></li>", "<ul>{}</ul>"),
        ("<li><a href='{u}'>{t}</a><p>{d} | Port</p><p>{b}</p></li>", "<ul>{}</ul>"),
        ("<h2><a href='{u}'>{t}</a></h2><p>{d}</p><p>{b}</p>", "{}"),
        ("<p><b><a href='{u}'>{t}</a></b><br><small>{d}</small><br>{b}</p>", "{}"),
    ],
)  # fmt: skip
def test_entries_of_many_kinds_beside_a_menu(row: str, around: str) -> None:
    rows = "".join(row.format(t=title, d=day, u=url, b=TEXT_OF_NEWS) for title, day, url in NEWS)

    listing = parse_html(AROUND.format(around.format(rows)))

    assert [(item.title, item.date and item.date.edtf[:10], item.url) for item in listing] == NEWS
