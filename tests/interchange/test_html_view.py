"""The page says what the listing says, and nothing in a listing becomes markup, a script or a request."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import Date, Item, Listing, Section
from newsparse.interchange import to_html
from newsparse.mentions import Organization, Person

VOID = {"meta"}
# Everything that the template writes, by element.
ATTRIBUTES = {
    "html": {"lang"},
    "head": set(),
    "meta": {"charset", "http-equiv", "content", "name"},
    "title": set(),
    "style": set(),
    "body": set(),
    "header": set(),
    "h1": {"lang", "dir"},
    "h2": {"class", "dir", "id"},
    "h3": {"dir"},
    "p": {"class", "dir"},
    "nav": {"aria-label"},
    "ul": set(),
    "li": {"id"},
    "a": {"href", "title", "aria-label", "rel"},
    "span": {"class", "lang", "title"},
    "small": {"class"},
    "bdi": {"class", "lang"},
    "main": set(),
    "section": {"class", "aria-labelledby"},
    "article": {"id", "lang"},
    "time": {"datetime", "title"},
    "mark": {"class", "id"},
    "details": {"class"},
    "summary": set(),
    "div": {"lang"},
}
HREF = re.compile(r"#(?:people|organizations|g[0-9]+|m[0-9]+|item-[0-9]+)|https?://[^\s]+", re.IGNORECASE)
BAD = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


class Reader(HTMLParser):
    """Reads a page as strictly as can be: every element closed in its turn, every attribute one of the template's."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.counted: dict[str, int] = {}
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ATTRIBUTES
        assert {name for name, _ in attrs} <= ATTRIBUTES[tag]
        assert len({name for name, _ in attrs}) == len(attrs)
        assert tag != "a" or "a" not in self.open
        self.counted[tag] = self.counted.get(tag, 0) + 1
        for name, value in attrs:
            assert value is not None
            if name == "href":
                assert HREF.fullmatch(value)
                self.links.append(value)
            if name == "id":
                self.ids.append(value)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.text.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data!r}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"an instruction: {data!r}")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"a declaration: {data!r}")


def checked(page: str) -> Reader:
    reader = Reader(page)
    assert BAD.search(page) is None
    page.encode("utf-8")
    assert len(set(reader.ids)) == len(reader.ids)
    for link in reader.links:
        assert not link.startswith("#") or link[1:] in reader.ids
    return reader


def listing_of(*items: Item) -> Listing:
    return Listing([Section(None, items)])


# --- what the page says -----------------------------------------------------------------------------------------------


def test_the_page_of_the_seed_holds_all_its_words(seed: str) -> None:
    listing = newsparse.parse(seed)

    reader = checked(to_html(listing, title="Social protection"))

    text = "".join(reader.text)
    for item in listing.items:
        assert item.title in text
        assert all(paragraph in text for paragraph in item.body)
    assert reader.counted["article"] == 20
    assert reader.counted["mark"] == len(listing.mentions)
    assert reader.counted["h1"] == 1
    assert len([link for link in reader.links if link.startswith("#m")]) == len(listing.mentions)


def test_every_page_is_sound_and_holds_every_line_outside_the_list(layout: str) -> None:
    listing = newsparse.parse(layout)

    reader = checked(to_html(listing))

    text = " ".join("".join(reader.text).split())
    assert reader.counted.get("article", 0) == len(listing.items)
    for line in listing.outside:
        if BAD.search(line) is None:
            assert " ".join(line.split()) in text


def test_an_item_as_it_is_written_out() -> None:
    page = to_html(
        listing_of(
            Item(
                7,
                "UNICEF visits",
                newsparse.parse_date("22 September 2023"),
                ["Mr Guy Ryder came on 21-24 August 2023."],
                place="Suva",
            )
        )
    )

    assert (
        '<article id="item-1" lang="">\n'
        '<h3 dir="auto"><span class="number">7.</span> <mark class="organization" id="m1">'
        '<a href="#g2" title="organization: United Nations Children&#x27;s Fund">UNICEF</a></mark> visits</h3>\n'
        '<p class="about"><bdi><time datetime="2023-09-22" title="2023-09-22">22 September 2023</time></bdi>'
        ' · <bdi class="place">Suva</bdi></p>\n'
        '<p dir="auto">Mr <mark class="person" id="m2"><a href="#g1" title="person">Guy Ryder</a></mark> came on '
        '<time datetime="2023-08-21" title="2023-08-21/2023-08-24">21-24 August 2023</time>.</p>\n'
        "</article>\n"
    ) in page
    assert (
        '<li id="g2"><p><bdi class="organization key" lang="">United Nations Children&#x27;s Fund</bdi> '
        "(<bdi>UNICEF</bdi>)</p>\n"
        '<p class="links"><a href="#m1" title="mention 1: UNICEF visits" aria-label="mention 1: UNICEF visits">1</a>'
        "</p></li>\n"
    ) in page


@pytest.mark.parametrize(
    ("edtf", "tags"),
    [
        ("2023", '<time datetime="2023" title="2023">'),
        ("2023-09", '<time datetime="2023-09" title="2023-09">'),
        ("2023-09-21/2023-09-24", '<time datetime="2023-09-21" title="2023-09-21/2023-09-24">'),
        ("2023-21", '<span class="date" title="2023-21">'),
        ("2023~", '<span class="date" title="2023~">'),
    ],
)
def test_a_date_is_marked_with_what_html_can_say_of_it(edtf: str, tags: str) -> None:
    assert f'<p class="about"><bdi>{tags}' in to_html(listing_of(Item(1, "A title", Date.from_edtf(edtf))))


def test_a_day_without_its_year_is_marked_as_one() -> None:
    page = to_html(listing_of(Item(1, "A title", body=["It closes on 22 September, they say."])))

    assert 'on <time datetime="09-22" title="XXXX-09-22">22 September</time>, they say.</p>' in page


def test_a_time_is_marked_with_its_day() -> None:
    page = to_html(newsparse.parse("  1. A title\n\n    22 September 2023, 14:30\n\n    A body.\n"))

    assert (
        '<time datetime="2023-09-22T14:30" title="2023-09-22T14:30">22 September 2023, 14:30</time>' in page
    )


def test_a_date_that_is_not_settled_is_shown_as_written() -> None:
    page = to_html(newsparse.parse("  1. A title\n\n    03/04/2023\n\n    A body.\n"))

    assert (
        '<p class="about"><bdi>03/04/2023</bdi> <span class="quiet" lang="en">(date unclear)</span></p>'
        in page
    )


def test_a_text_without_a_list() -> None:
    page = to_html(newsparse.parse("Nothing here.\n"))

    assert '<p dir="auto">Nothing here.</p>' in page
    assert '<p class="quiet">This text contains no list.</p>' in page
    assert "<nav" not in page


def test_the_policy_lets_nothing_in() -> None:
    page = to_html(listing_of(Item(1, "A title")))

    assert (
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        in page
    )
    assert "url(" not in page
    assert "@import" not in page


def test_mentions_that_nest_are_one_link_and_those_that_cross_lead_to_the_item() -> None:
    listing = newsparse.parse("  1. aaa bbb ccc\n\n    2 May 2023\n")
    text = str(listing)

    def at(words: str) -> tuple[int, int, str]:
        return text.index(words), text.index(words) + len(words), words

    outer, inner, crossing = at("aaa bbb"), at("bbb"), at("bbb ccc")
    mentions = [
        Organization(start=outer[0], end=outer[1], text=outer[2], name="Outer"),
        Person(start=inner[0], end=inner[1], text=inner[2], name="Inner"),
        Person(start=crossing[0], end=crossing[1], text=crossing[2], name="Crossing"),
    ]

    page = to_html(listing, mentions=mentions)

    checked(page)
    assert (
        '<mark class="organization" id="m1"><a href="#g3" title="organization: Outer">aaa '
        '<mark class="person" id="m3">bbb</mark></a></mark> ccc</h3>'
    ) in page
    assert '<p class="links"><a href="#item-1" title="mention 1: aaa bbb ccc"' in page


# --- hostile text -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a?b=c&d=e", True),
        ("HTTP://EXAMPLE.ORG", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https:javascript", False),
        ('https://example.org/"onmouseover="alert(1)', False),
        ("https://example.org/\u202egnp.exe", False),
        ("https://example.org/\x00", False),
        ("/news", False),
    ],
)
def test_only_addresses_of_the_web_are_linked(url: str, linked: bool) -> None:
    item = Item(1, "A title", body=["x"])
    listing = listing_of(item)
    object.__setattr__(item, "url", url)  # most of these no page has and no constructor takes

    page = to_html(listing, mentions=())

    reader = checked(page)
    assert [link for link in reader.links if not link.startswith("#")] == ([url] if linked else [])
    assert '<p class="url">' in page


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("</title></style><b>", "&lt;/title&gt;&lt;/style&gt;&lt;b&gt;"),
        ("\" onclick='x'", "&quot; onclick=&#x27;x&#x27;"),
        ("&lt;b&gt; &amp", "&amp;lt;b&amp;gt; &amp;amp"),
        ("a\x00b\x1b[31mc\x7fd\x9be", "a[U+0000]b[U+001B][31mc[U+007F]d[U+009B]e"),
        ("a\u202egnp\u2066x", "a[U+202E]gnp[U+2066]x"),
        ("a\ud800b\udfffc\ufffed", "a\ufffdb\ufffdc\ufffdd"),
        ("{title} {0} %s", "{title} {0} %s"),
    ],
)
def test_hostile_text_is_shown_for_what_it_is(title: str, shown: str) -> None:
    page = to_html(listing_of(Item(1, title)), title=title)

    checked(page)
    assert f"<title>{shown}</title>" in page
    assert shown in page[page.index("<article") :]


HOSTILE = st.sampled_from(
    [
        "<script>",
        "</p>",
        "<!--",
        "-->",
        "]]>",
        "<![CDATA[",
        "</style>",
        '"',
        "'",
        "&",
        "&#0;",
        "><img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "https://x.org/",
        "\u202e",
        "\u2066",
        "\ud800",
        "\x00",
        "Mr Guy Ryder",
        "ILO",
        "Ministry of <b>",
        "2 May 2023",
        "שלום",
        "مرحبا",
    ]
)
LINE = st.lists(st.one_of(HOSTILE, st.text(max_size=5)), min_size=1, max_size=6).map(
    lambda parts: " ".join(re.sub(r"[\r\n]", "", " ".join(parts)).split()) or "x"
)


@given(LINE, st.lists(LINE, max_size=2), LINE, LINE)
def test_no_record_writes_markup(title: str, body: list[str], url: str, heading: str) -> None:
    for fields in ({"url": url}, {"place": url}, {"kicker": url}, {"credit": url}, {}):
        try:
            item = Item(1, title, Date.from_edtf("2023-09-22"), body, **fields)  # type: ignore[arg-type]
            listing = Listing([Section(heading, [item])])
        except ValueError:
            continue  # what cannot be read back cannot be built
        checked(to_html(listing, title=heading))


@given(st.lists(st.one_of(LINE, st.sampled_from(["1. ", "  2. A title", "", "    2 May 2023"]), st.text())))
def test_no_text_writes_markup(lines: list[str]) -> None:
    checked(to_html(newsparse.parse("\n".join(lines)), title=" ".join(lines)))


@given(st.text(HOSTILE.map(lambda text: text[0]) | st.characters(), max_size=9))
def test_names_from_anywhere_write_no_markup(name: str) -> None:
    listing = newsparse.parse("  1. A title\n\n    2 May 2023\n")
    mention = Organization(start=5, end=6, text="A", name=name or "x", acronym=name or None)

    checked(to_html(listing, mentions=[mention]))
