"""What is above and below the entries of a page: menus, headings, footers. They may make titles and days that take turns seem to begin one
line too early or too late, which gives every title the date of another."""

import itertools

import pytest

import newsparse
from newsparse.reading.lines.furniture import is_furniture, is_stamp

TITLES = [
    "New bus lane in Park Street",
    "Thirty limes planted along the river",
    "Fountain runs again",
    "New opening hours at the town hall",
    "Library survey: tell us what you think",
]
BODIES = [
    "Work on the lane begins in June and takes four weeks.",
    "The trees were paid for by the friends of the park.",
    "It runs until the end of October.",
    "The town hall now opens at eight.",
    "The survey takes ten minutes.",
]
KICKERS = ["Traffic", "Parks", "Town centre", "Council", "Culture"]
DAYS = ["14 May 2024", "2 May 2024", "29 April 2024", "17 April 2024", "9 April 2024"]
ISO = ["2024-05-14", "2024-05-02", "2024-04-29", "2024-04-17", "2024-04-09"]
PARTS = {"t": TITLES, "d": DAYS, "b": BODIES, "k": KICKERS}
ORDERS = ["td", "dt", "tdb", "dtb", "tbd", "ktd", "kdt", "dkt", "tkd", "ktdb", "dktb", "tdkb"]
GAPS = [("\n", "\n"), ("\n", "\n\n"), ("\n\n", "\n\n"), ("\n\n", "\n\n\n")]


def verdict(order: str, gaps: tuple[str, str], count: int, head: str, foot: str) -> str:
    """How a page of so many entries is read: ``right``, ``refused``, ``told`` or ``silent``."""
    rows = (gaps[0].join(PARTS[part][at] for part in order) for at in range(count))
    text = f"{head}{gaps[1].join(rows)}\n{foot}"
    listing = newsparse.parse(text)
    found = [(item.title, item.date and item.date.edtf) for item in listing]
    if found == list(zip(TITLES[:count], ISO[:count], strict=True)):
        return "right"
    if not found:
        return "refused"
    return "told" if listing.findings or newsparse.check(text) else "silent"


@pytest.mark.parametrize("order", ORDERS)
def test_names_of_menus_around_a_list_change_nothing_silently(order: str) -> None:
    heads = ["", "Home\nNews\nContact\n", "Town of Hohenau\nNews\n\n"]
    feet = ["Contact\n", "\nImprint\nPrivacy\n", "Last updated: 20 May 2024\n"]
    cases = itertools.product(GAPS, (2, 4), heads, feet)
    found = [verdict(order, *case) for case in cases]
    assert "silent" not in found
    if order not in ("kdt", "tdkb"):  # a category below the date looks like a text
        assert found.count("right") * 10 >= len(found) * 7


@pytest.mark.parametrize("order", ORDERS)
def test_lines_that_nobody_knows_around_a_list_change_nothing_silently(order: str) -> None:
    heads = ["", "Quick overview\n", "Town hall bulletin board\n\n"]
    feet = ["Webcam\n", "Powered by Foo CMS\n", "Webcam\nTown map\n", "This page was printed on paper.\n"]
    cases = itertools.product(GAPS, (3,), heads, feet)
    assert "silent" not in [verdict(order, *case) for case in cases]


@pytest.mark.parametrize("order", ["td", "tdb", "dtb", "ktd", "ktdb"])
def test_headings_raise_no_alarm(order: str) -> None:
    for gaps, head in itertools.product(
        GAPS, ["News\n", "Latest news from our town\n", "Home\nNews\nContact\n"]
    ):
        rows = (gaps[0].join(PARTS[part][at] for part in order) for at in range(4))
        assert not newsparse.parse(head + gaps[1].join(rows) + "\nContact\n").findings


@pytest.mark.parametrize(
    ("lines", "months", "foot"),
    [
        (
            "Neue Busspur in der Parkstraße|Dreißig Linden am Fluss gepflanzt|Der Brunnen läuft wieder",
            "Mai",
            "Alle Meldungen",
        ),
        (
            "Nouvelle voie de bus rue du Parc|Trente tilleuls au bord du fleuve|La fontaine coule à nouveau",
            "mai",
            "Mentions légales",
        ),
        (
            "Новая полоса для автобусов|Тридцать лип на берегу реки|Фонтан снова работает",
            "мая",
            "Все новости",
        ),
        (
            "Ny bussfil i Parkgatan|Trettio lindar har planterats|Fontänen är igång igen",
            "maj",
            "Senast uppdaterad: 20 maj 2024",
        ),
    ],
)
def test_titles_and_days_that_take_turns_in_other_languages(lines: str, months: str, foot: str) -> None:
    titles = lines.split("|")
    text = "".join(f"{title}\n{at} {months} 2024\n" for at, title in enumerate(titles, 3)) + f"{foot}\n"
    items = newsparse.parse(text).items
    assert [(item.title, item.date and item.date.edtf) for item in items] == [
        (title, f"2024-05-0{at}") for at, title in enumerate(titles, 3)
    ]


def test_a_category_that_recurs_is_no_furniture() -> None:
    rows = zip(TITLES, DAYS, ["News", "Events", "News", "Events", "News"], strict=True)
    items = newsparse.parse("".join(f"{title}\n{day}\n{kicker}\n\n" for title, day, kicker in rows)).items
    assert len(items) == 5
    assert all(item.kicker or item.body for item in items)


@pytest.mark.parametrize(
    "text", ["Back to top ↑", "一覧を見る", "更多>>", "اتصل بنا", "Seite 1 von 3", "共128条 1/32 首页 上页"]
)
def test_furniture_is_known_in_many_languages(text: str) -> None:
    assert is_furniture(text)


def test_a_stamp_says_when_a_page_was_updated() -> None:
    assert is_stamp("Letzte Änderung: 20.05.2024")
    assert is_stamp("Dernière mise à jour : 20 mai 2024")
    assert not is_stamp("Published: 20 May 2024")
    assert not is_stamp("A title updated on 20 May 2024")


def test_a_line_of_one_entry_more_does_not_go_silently() -> None:
    for extra in (
        "Consultation closes on 28 June",
        "By Karen Doyle, head warden",
        "Riverside Hall",
        "„Es waren gute Jahre“",
    ):
        for head in ("News\n\n", "News\n", ""):
            blocks = [
                f"{title}\n{day}\n{body}\n" for title, day, body in zip(TITLES, DAYS, BODIES, strict=True)
            ]
            blocks[2] = blocks[2].replace("\n", f"\n{extra}\n", 1)
            text = head + "\n".join(blocks)
            right = [item.title for item in newsparse.parse(text)] == TITLES
            assert right or newsparse.check(text), extra


def test_boxes_with_titles_above_and_below_their_days_do_not_go_silently() -> None:
    news = "\n".join(f"{title}\n{day}\n" for title, day in zip(TITLES[:3], DAYS, strict=False))
    events = "\n".join(f"{day}\n{title}\n" for title, day in zip(TITLES[3:], DAYS[3:], strict=True))
    for text in (f"News\n\n{news}\nEvents\n\n{events}", f"News\n\n{news}\nComing up soon\n\n{events}"):
        right = [item.title for item in newsparse.parse(text)] == TITLES
        assert right or newsparse.check(text)


def test_an_advertisement_is_no_heading() -> None:
    blocks = [f"{title}\n{day}\n{body}\n" for title, day, body in zip(TITLES, DAYS, BODIES, strict=True)]
    listing = newsparse.parse("News\n\n" + "\n".join([*blocks[:2], "Advertisement\n", *blocks[2:]]))
    assert [item.title for item in listing] == TITLES
    assert len(listing.sections) == 1


@pytest.mark.parametrize("missing", [(0,), (1,), (3,), (1, 2)])
@pytest.mark.parametrize(
    "form", ["{k} | {d}\n{t}{b}", "{d}\n{k}\n{t}{b}", "{k}\n{d}\n{t}{b}", "{k}\n{t}\n{d}{b}"]
)
def test_an_entry_without_a_text_makes_no_titles_of_categories(form: str, missing: tuple[int, ...]) -> None:
    rows = zip(KICKERS, DAYS, TITLES, BODIES, strict=True)
    blocks = [
        form.format(k=kicker, d=day, t=title, b="" if at in missing else f"\n{body}")
        for at, (kicker, day, title, body) in enumerate(rows)
    ]
    text = "News\n\n" + "\n\n".join(blocks) + "\n"
    right = [item.title for item in newsparse.parse(text)] == TITLES
    assert right or newsparse.check(text)


@pytest.mark.parametrize("sign", ["•", "*", "-"])
@pytest.mark.parametrize("foot", ["", "Last updated: May 10, 2024\n", "Contact\n"])
def test_days_right_above_bullets_are_theirs(sign: str, foot: str) -> None:
    days = ["Monday, May 13, 2024", "Wednesday, May 15, 2024", "Thursday, May 16, 2024"]
    text = (
        "Meetings\n\n"
        + "".join(f"{day}\n{sign} {title}\n" for day, title in zip(days, TITLES, strict=False))
        + foot
    )
    found = [(item.title, item.date and item.date.edtf) for item in newsparse.parse(text)]
    assert found == list(zip(TITLES, ["2024-05-13", "2024-05-15", "2024-05-16"], strict=False))


def test_lines_that_one_entry_alone_has_are_told() -> None:
    blocks = [f"{title}\n{day}\n" for title, day in zip(TITLES, DAYS, strict=True)]
    blocks[2] += "Harbour day\nNews\n"
    told = [found.message for found in newsparse.parse("".join(blocks)).findings]
    assert "'Harbour day' may be a title or a heading, as other items have no text" in told


def test_lines_that_say_nothing_make_no_entry() -> None:
    text = (
        "2024-04-10\nA law on water\nThe office is closed.\n\n2024-04-04\nVitamin D at work\nMany people came.\n\n"
        "2024-04-01\n3 April: the car park is closed.\n\n2024-03-24\nGoya\nRead it online.\n\n2024-03-22\nMayor ill\nApply by 30 June.\n"
    )
    listing = newsparse.parse(text)
    assert newsparse.unparse(listing) == text
    assert all(item.title or item.body for item in listing)


def test_a_day_in_brackets_at_the_end_of_a_long_text_is_told_or_read() -> None:
    long = (
        "It was said of it in the morning that all of it had been set in order, and that nobody need be afraid of it. "
        * 2
    )
    text = "".join(
        f"  {n}. {title}\n\n     {long}({day})\n\n"
        for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True), 1)
    )
    listing = newsparse.parse(text)
    assert all(item.date for item in listing) or listing.findings


@pytest.mark.parametrize("order", ["tdb", "td", "dtb"])
def test_headings_that_end_in_a_colon_are_no_text_of_the_entry_above(order: str) -> None:
    blocks = ["\n".join(PARTS[part][at] for part in order) + "\n" for at in range(5)]
    text = "\n".join(["From the town hall:\n", *blocks[:2], "From the clubs:\n", *blocks[2:]])
    listing = newsparse.parse(text)
    assert listing.findings or all(not text.endswith(":") for item in listing for text in item.body)


def test_two_columns_side_by_side_are_told() -> None:
    rows = zip(DAYS[0::2], DAYS[1::2], TITLES[0::2], TITLES[1::2], strict=False)
    text = "".join(f"{a:36}{b}\n{c:36}{d}\n\n" for a, b, c, d in rows)
    told = [found.message for found in newsparse.parse(text).findings]
    assert any(
        message.endswith("holds several days: two columns may have been read as one") for message in told
    )


def test_a_last_title_without_a_day_is_told() -> None:
    blocks = [f"{title}\n{day}\n" for title, day in zip(TITLES[:4], DAYS, strict=False)]
    told = [
        found.message
        for found in newsparse.parse(
            "News\n\n" + "\n".join([*blocks, "Councillor vacancy in ward two\n"])
        ).findings
    ]
    assert told == ["'Councillor vacancy in ward two' may be the title of one more item"]


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (
            "2024-05-03 06:25:01 INFO  cron: job started\n2024-05-03 06:25:02 WARN  disk: /var at 91%\n2024-05-03 07:00:00 ERROR backup: host unreachable\n",
            "a log: each line has a time to the second",
        ),
        (
            "[14/05/2024, 18:02] Lena: Are we still on?\n[14/05/2024, 18:04] Max: Yes! At the station?\n[15/05/2024, 18:09] Lena: Fine with me\n",
            "a chat: each line has a speaker, and some recur",
        ),
        (
            "04/03/2024  CARD PAYMENT GREEN GROCER  -23.40\n15/03/2024  RENT FOR THE MONTH  -950.00\n31/03/2024  SALARY MARCH  2,310.00\n",
            "an account: each line ends in an amount",
        ),
    ],
)
def test_lines_with_days_that_are_no_news_are_told(lines: str, kind: str) -> None:
    listing = newsparse.parse(lines)
    assert not listing.items or f"these lines may be {kind}" in [found.message for found in listing.findings]


def test_titles_that_begin_with_numbers_keep_them() -> None:
    rows = [
        "14 May 2024 12 new boats",
        "8 May 2024 3 ways to tie a knot",
        "2 May 2024 2025 fees",
        "22 April 2024 100 years of the lamp",
    ]
    assert [item.title for item in newsparse.parse("\n".join(rows) + "\n")] == [
        "12 new boats", "3 ways to tie a knot", "2025 fees", "100 years of the lamp",
    ]  # fmt: skip


def test_a_heading_glued_to_the_only_entry_that_is_longer_breaks_nothing() -> None:
    for order in ORDERS:
        rows = ["\n".join(PARTS[part][at] for part in order) for at in range(3)]
        for end in ("", "\n"):
            text = "Town hall bulletin board\n" + "\n\n".join(rows) + end
            listing = newsparse.parse(text)
            assert newsparse.unparse(listing) == text
            assert (
                not listing.items or newsparse.check(text) or [item.title for item in listing] == TITLES[:3]
            )
