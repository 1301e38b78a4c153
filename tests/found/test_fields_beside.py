"""Fields beside title and date: categories behind labels, who wrote an entry with a role, by the name alone, or above the title."""

import pytest

import newsparse

TITLES = ["Choir looks for singers", "Who pays for the bridge?", "New opening hours"]
DAYS = ["21 September 2024", "16 September 2024", "3 September 2024"]
TEXTS = [
    "Places are limited, so please register early.",
    "The cost of the repairs has doubled since the first estimate.",
    "Members voted by eleven to four for the plan.",
]
NAMES = ["John Harris", "Maria Lopez", "John Harris"]
TOPICS = ["Culture", "Politics", "Transport"]
ONE = ["Culture"] * 3
NONE = [None] * 3

Row = tuple[str | None, ...]


def rows(listing: newsparse.Listing) -> list[Row]:
    """What the items say."""
    return [(each.title, str(each.date), each.kicker, each.author, *each.body) for each in listing.items]


def page(form: str, names: list[str], topics: list[str]) -> newsparse.Listing:
    """Three entries of a form."""
    fields = zip(TITLES, DAYS, TEXTS, names, topics, strict=True)
    return newsparse.parse(
        "\n\n".join(form.format(t=t, d=d, b=b, a=a, k=k) for t, d, b, a, k in fields) + "\n"
    )


def told(listing: newsparse.Listing) -> list[str]:
    """What is told of the reading."""
    return [each.message for each in listing.findings if each.code.startswith("NP0")]


@pytest.mark.parametrize("topics", [TOPICS, ONE])
@pytest.mark.parametrize(
    "form",
    [
        "{d}\n{t}\n{b}\nCategory: {k}",
        "- {d}\n\n  {t}\n\n  {b}\n\n  Category: {k}",
        "Category: {k}\nTitle: {t}\nDate: {d}\n{b}",
        "Title: {t}\nDate: {d}\nCategory: {k}\nSummary: {b}",
        "제목: {t}\n날짜: {d}\n분류: {k}\n요약: {b}",
        "标题: {t}\n日期: {d}\n类别: {k}\n摘要: {b}",
        "{t}\nLuokka: {k}\nPäivämäärä: {d}\n{b}",
        "{d}\n{t}\n{b}\nالفئة: {k}",
    ],
)
def test_a_label_says_what_a_category_is_though_all_have_the_same(form: str, topics: list[str]) -> None:
    listing = page(form, NAMES, topics)
    assert rows(listing) == list(zip(TITLES, DAYS, topics, NONE, TEXTS, strict=True))
    assert not told(listing)


@pytest.mark.parametrize(
    "form",
    [
        "{t}\nBy {a}, Press officer\n{d}\n{b}",
        "{t}\n\nDoor {a}, Reuters\n\n{d}\n\n{b}\n\n---",
        "{t}\nVon {a}, Pressesprecher\n{d}\n{b}",
        "- {d}\n  {t}\n  {b}\n  Por {a}",
    ],
)
def test_a_byline_may_end_in_a_role_or_the_entry(form: str) -> None:
    listing = page(form, NAMES, TOPICS)
    assert rows(listing) == list(zip(TITLES, DAYS, NONE, NAMES, TEXTS, strict=True))
    assert not told(listing)


def test_a_numbered_title_below_who_wrote_it_is_none_of_the_byline() -> None:
    fields = zip(TITLES, DAYS, NAMES, strict=True)
    listing = newsparse.parse(
        "\n".join(f"{n}. {d}\n   By {a}\n   {t}\n" for n, (t, d, a) in enumerate(fields, 1))
    )
    assert rows(listing) == list(zip(TITLES, DAYS, NONE, NAMES, strict=True))
    assert not told(listing)


@pytest.mark.parametrize("names", [NAMES, ["Maria Lopez"] * 3, ["Ana García", "Juan Pérez", "Ana García"]])
@pytest.mark.parametrize("form", ["{t}\n{a} | {d}\n{b}", "{t}\n{a}, {d}\n{b}", "{t}\n{b}\n— {a}, {d}"])
def test_names_in_full_beside_days_are_authors(form: str, names: list[str]) -> None:
    listing = page(form, names, TOPICS)
    assert rows(listing) == list(zip(TITLES, DAYS, NONE, names, TEXTS, strict=True))
    assert not told(listing)


def test_names_of_places_beside_days_are_no_authors() -> None:
    listing = page("{t}\n{a} | {d}\n{b}", ["Santa Cruz", "San Jose", "Santa Cruz"], TOPICS)
    assert [each.author for each in listing.items] == NONE


def test_a_name_behind_day_and_category_is_of_the_title_below() -> None:
    names = ["Peter Young", "Maria Lopez", "John Harris"]
    listing = page("{d} · {k} · {a}\n{t}\n{b}\n----------", names, TOPICS)
    assert rows(listing) == list(zip(TITLES, DAYS, TOPICS, names, TEXTS, strict=True))
    assert not told(listing)


def test_a_name_read_as_a_title_below_headings_is_told() -> None:
    heads = ["Museum shows coins", "2024"]
    entries = [
        f"## {t}\n{a} · {d}\n{b}"
        for t, a, d, b in zip(heads, ["Jan Jansen", "Petra Bakker"], DAYS, TEXTS, strict=False)
    ]
    listing = newsparse.parse("\n\n".join(["News", *entries]) + "\n")
    assert told(listing) == [
        "'Jan Jansen' names a person, and may be the author of the line above",
        "'Petra Bakker' names a person, and may be the author of the line above",
    ]


@pytest.mark.parametrize("form", ["{t}\n{d}\nBy {a}\n{k}\n{b}", "{t}\n{d}\n{k}\n{b}", "{d}\n{t}\n{k}\n{b}"])
def test_a_word_above_texts_is_a_category(form: str) -> None:
    listing = page(form, NAMES, TOPICS)
    authors = NAMES if "{a}" in form else NONE
    assert rows(listing) == list(zip(TITLES, DAYS, TOPICS, authors, TEXTS, strict=True))
    assert not told(listing)


def test_a_bracket_around_a_category_and_a_day_with_a_weekday_in_brackets_is_no_part_of_them() -> None:
    entries = [
        "橋の工事\n費用は2倍です。\n(土木, 2023年3月25日（土）)",
        "プールの休館\n長い議論でした。\n(文化, 2023年4月5日（水）)",
    ]
    entries.append("図書館の再開\n入場無料です。\n(文化, 2023年4月6日（木）)")
    entries.append("給水の再開\n水が出ます。\n(土木, 2023年4月7日（金）)")
    listing = newsparse.parse("\n\n".join(entries) + "\n")
    assert rows(listing) == [
        ("橋の工事", "2023年3月25日（土）", "土木", None, "費用は2倍です。"),
        ("プールの休館", "2023年4月5日（水）", "文化", None, "長い議論でした。"),
        ("図書館の再開", "2023年4月6日（木）", "文化", None, "入場無料です。"),
        ("給水の再開", "2023年4月7日（金）", "土木", None, "水が出ます。"),
    ]
