"""Pages of many sites and small inputs of one kind each, read by the pattern that is found on them; random pages with the answer known.

``benchmarks/loudness.py`` judges a page as it does on the command line.
"""

import importlib.util
import json
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

import newsparse
import random_layouts
from conftest import FIXTURES, ROOT, read

CASES = sorted((FIXTURES / "cases").glob("*.json"))
FIELD = sorted((FIXTURES / "field").glob("*.json"))
KINDS = sorted((FIXTURES / "kinds").glob("*.json"))
LEAST_KINDS = 119
"""Of `KINDS`, so many are read exactly; what is not is reported or refused."""
LEAST_EXACT = 36
"""Of the dated pages of `FIELD`, so many are read exactly; what is not is reported or refused."""


@pytest.fixture(scope="module")
def loudness() -> ModuleType:
    spec = importlib.util.spec_from_file_location("loudness", ROOT / "benchmarks" / "loudness.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(loudness: ModuleType, path: Path) -> tuple[Counter[str], list[str]]:
    gold = json.loads(path.read_text("utf-8"))
    return loudness.judge(read(path.with_suffix(".txt")), gold)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_small_input_is_read_exactly(path: Path, loudness: ModuleType) -> None:
    count, misses = judged(loudness, path)

    assert count["exact"], misses


@pytest.mark.parametrize("path", [*FIELD, *KINDS], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_page_of_any_site_is_read_exactly_or_reported(path: Path, loudness: ModuleType) -> None:
    count, misses = judged(loudness, path)

    assert not count["SILENT"], misses
    assert not count["WRONG"], misses


def test_equal_titles_above_equal_texts_are_titles_all_the_same() -> None:
    listing = newsparse.parse("".join(f"  {n}. A\n\n    2 May 2023\n\n    B\n\n" for n in range(1, 9)))

    assert {(item.title, item.body) for item in listing} == {("A", ("B",))}


def test_most_pages_of_other_sites_are_read_exactly(loudness: ModuleType) -> None:
    dated = [path for path in FIELD if json.loads(path.read_text("utf-8"))["band"] != "C"]

    assert sum(bool(judged(loudness, path)[0]["exact"]) for path in dated) >= LEAST_EXACT


def test_most_pages_of_any_kind_are_read_exactly(loudness: ModuleType) -> None:
    """Changelogs, blogs, press rooms, tables, prose and cards, in many languages and orders."""
    total = sum((judged(loudness, path)[0] for path in KINDS), Counter[str]())

    assert total["exact"] >= LEAST_KINDS, total
    assert total["alarms"] * 20 <= total["exact"], total


def test_of_random_pages_most_are_read_exactly_and_no_date_is_wrong(loudness: ModuleType) -> None:
    total: Counter[str] = Counter()
    for seed in range(40_000, 40_060):
        count, _ = loudness.judge(*random_layouts.layout(seed))
        total += count

    assert total["exact"] >= 57, total
    assert total["SILENT"] <= 1, total


@pytest.mark.parametrize("path", [*CASES, *FIELD, *KINDS], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_page_prints_back(path: Path) -> None:
    text = read(path.with_suffix(".txt"))

    assert newsparse.unparse(newsparse.parse(text)) == text


def test_an_address_behind_a_title_is_no_part_of_it() -> None:
    page = "".join(
        f"  • {day} January 2001\n\n    24 red opens (https://example.org/{day})\n\n" for day in (1, 2)
    )

    items = newsparse.parse(page).items

    assert [(item.title, item.url) for item in items] == [
        ("24 red opens", "https://example.org/1"),
        ("24 red opens", "https://example.org/2"),
    ]


def test_an_indent_that_is_the_renderers_own_is_kept() -> None:
    page = (
        "  • News\n\n    Elf Arbeit Arbeit\n\n    21. Januar 2001\n\n    Arbeit und Arbeit.\n\n"
        "  • Q&A\n\n    Rote Schiffe\n\n    4. März 2001\n"
    )

    assert [item.title for item in newsparse.parse(page).items] == ["Elf Arbeit Arbeit", "Rote Schiffe"]


def test_an_address_behind_a_title_of_a_found_page_is_a_field() -> None:
    titles = ("jobs jobs jobs", "24 million jobs jobs jobs", "24 million jobs jobs jobs jobs")
    page = "".join(
        f"  {at}. 1 January 2001\n\n    {title}     (https://example.org/news/{at})\n\n"
        for at, title in enumerate(titles, 1)
    )

    listing = newsparse.parse(page)

    assert [item.title for item in listing.items] == list(titles)
    assert [item.url for item in listing.items] == [f"https://example.org/news/{at}" for at in (1, 2, 3)]
    assert newsparse.unparse(listing) == page


@pytest.mark.parametrize("form", ["({date})", "(deadline: {date})", "(Oslo, {date})"])
def test_what_is_in_brackets_with_the_date_is_no_part_of_the_title(form: str) -> None:
    dates = ("30 June 2023", "15 July 2023", "1 August 2023")
    titles = ("Workshop on Tides", "Conference on Ferries", "Symposium on Fog")
    page = "".join(f"{title} {form.format(date=date)}\n" for title, date in zip(titles, dates, strict=True))

    assert [item.title for item in newsparse.parse(page).items] == list(titles)


@pytest.mark.parametrize(
    "form", ["[{date}] {title}", "{date} - {title}", "{title} ({date})", "{date} {title}"]
)
def test_a_date_whose_order_the_page_proves_is_one(form: str) -> None:
    days = ("12/05/2023", "28/04/2023", "03/04/2023", "29/03/2023", "02/03/2023")
    titles = ("New bridge opens", "Book fair begins", "University takes students", "Ferry sails", "Fog lifts")
    page = "".join(form.format(date=day, title=title) + "\n" for day, title in zip(days, titles, strict=True))

    items = newsparse.parse(page).items

    assert [item.title for item in items] == list(titles)
    assert [item.date and item.date.edtf for item in items] == [
        "2023-05-12",
        "2023-04-28",
        "2023-04-03",
        "2023-03-29",
        "2023-03-02",
    ]


def test_a_time_is_kept_whether_the_order_of_its_day_is_open_or_not() -> None:
    page = "Red opens\n03/05/2023 14:02\n\nBlue closes\n02/05/2023 09:15\n\nFog lifts\n28/04/2023 18:40\n"

    dates = [item.date for item in newsparse.parse(page).items]

    assert [date and (date.edtf, str(date.time), date.text) for date in dates] == [
        ("2023-05-03", "14:02:00", "03/05/2023 14:02"),
        ("2023-05-02", "09:15:00", "02/05/2023 09:15"),
        ("2023-04-28", "18:40:00", "28/04/2023 18:40"),
    ]


ONE_LINE = [
    "Harbour opens {} The first ships came in at noon.",
    "Bridge closed {}",
    "Ferry at night {} It sails at ten o'clock.",
]


@pytest.mark.parametrize(
    "day", ["3 May 2020", "Sunday, 3 May 2020", "2020-05-03", "May 3, 2020", "3. Mai 2020", "3 мая 2020 г."]
)
@pytest.mark.parametrize("mark", ["- ", "{}. ", "{}. ### "])
def test_an_entry_of_one_line_is_parted_at_its_day(day: str, mark: str) -> None:
    """As trafilatura prints items: title, day and text with spaces alone between them."""
    lines = [mark.format(place) + line.format(day) for place, line in enumerate(ONE_LINE, 1)]

    listing = newsparse.parse("\n".join(lines))

    assert [(item.title, item.date and item.date.edtf, len(item.body)) for item in listing] == [
        ("Harbour opens", "2020-05-03", 1),
        ("Bridge closed", "2020-05-03", 0),
        ("Ferry at night", "2020-05-03", 1),
    ]


def test_days_in_numbered_sentences_are_no_dates_of_entries() -> None:
    text = "\n".join(f"{n}. The council met on {n} May 2020 in Geneva and voted." for n in range(1, 5))

    assert all(item.date is None for item in newsparse.parse(text))


def test_a_bullet_that_begins_no_entry_is_reported_or_read() -> None:
    text = "- A harbour opens 3 May 2020 It is wide.\n- A bridge closed on Monday\n- A ferry sails 5 May 2020 It is late.\n- A dam broke 6 May 2020 It was old."

    assert len(newsparse.parse(text)) == 4 or "NP006" in {finding.code for finding in newsparse.check(text)}


def test_addresses_below_a_list_are_no_entries() -> None:
    text = (
        "    1. [1]Harbour opens\n       3 May 2020\n       4 May 2019 was the day before.\n    2. [2]Bridge closed\n       4 May 2020\n       5 May 2019 was a day.\n\n"
        "References\n\n   1. https://example.org/harbour\n   2. https://example.org/bridge\n"
    )

    assert [item.title for item in newsparse.parse(text)] == ["Harbour opens", "Bridge closed"]


def test_a_count_that_begins_again_at_once_is_a_section() -> None:
    text = "1. Red 3 May 2020 It is red.\n2. Blue 4 May 2020 It is blue.\n\n1. Green 5 May 2020 It is green.\n\n1. Grey 6 May 2020 It is grey.\n2. White 7 May 2020 It is white."

    assert [len(section.items) for section in newsparse.parse(text).sections] == [2, 1, 2]


@pytest.mark.parametrize("form", ["*{date}*", "**{date}**", "_{date}_", "**Published:** {date}"])
def test_emphasis_does_not_hide_a_date(form: str) -> None:
    days = ("3 May 2024", "2 May 2024", "1 May 2024")
    page = "".join(
        f"### [Storm {at}](https://example.org/{at})\n{form.format(date=day)}\n\n"
        for at, day in enumerate(days)
    )

    items = newsparse.parse(page).items

    assert [(item.title, item.url) for item in items] == [
        (f"Storm {at}", f"https://example.org/{at}") for at in range(3)
    ]
    assert [item.date and item.date.text for item in items] == list(days)


def test_a_number_alone_on_its_line_counts_beside_dates_that_begin_with_numbers() -> None:
    days = ("12 March 2024", "8 March 2024", "1 March 2024")
    page = "\n".join(f"{at}\nShip {chr(64 + at)} sails\n{day}\n" for at, day in enumerate(days, 1))

    items = newsparse.parse(page).items

    assert [(item.number, item.title) for item in items] == [
        (1, "Ship A sails"),
        (2, "Ship B sails"),
        (3, "Ship C sails"),
    ]


def test_a_deadline_below_the_day_of_publication_is_not_the_date() -> None:
    days = (
        ("10 January 2024", "31 March 2024"),
        ("5 January 2024", "15 February 2024"),
        ("2 January 2024", "1 June 2024"),
    )
    page = "\n".join(
        f"Call {at}: grants\nPublished: {day}\nDeadline: {end}\nFor students.\n"
        for at, (day, end) in enumerate(days)
    )

    items = newsparse.parse(page).items

    assert [item.title for item in items] == ["Call 0: grants", "Call 1: grants", "Call 2: grants"]
    assert [item.date and item.date.text for item in items] == [day for day, _ in days]


def test_two_entries_of_one_day_and_one_of_the_next_are_three() -> None:
    page = (
        "12 March 2024\n\nCouncil adopts rules\nThey apply from May.\n\nParliament debates\nThe vote is on Friday.\n\n"
        "11 March 2024\n\nCommission proposes budget\nIt adds 3 billion.\n"
    )

    items = newsparse.parse(page).items

    assert [(item.title, item.date and item.date.edtf) for item in items] == [
        ("Council adopts rules", "2024-03-12"),
        ("Parliament debates", "2024-03-12"),
        ("Commission proposes budget", "2024-03-11"),
    ]


@pytest.mark.parametrize(
    "days",
    [
        ("2024-03-12 10:45", "2024-03-12 09:30", "2024-03-11 18:15"),
        ("12 March 2024", "8 March 2024", "27 February 2024"),
    ],
)
def test_three_lines_that_begin_with_dates_of_one_form_are_entries(days: tuple[str, ...]) -> None:
    titles = ("Council adopts new rules", "Parliament opens", "Storm warning lifted")
    page = "".join(f"{day} {title}\n" for day, title in zip(days, titles, strict=True))

    items = newsparse.parse(page).items

    assert [(item.date and item.date.text, item.title) for item in items] == list(
        zip(days, titles, strict=True)
    )


def test_a_date_that_ends_a_sentence_begins_no_entry() -> None:
    page = (
        "Bridge open again | 12 March 2024\nTraffic runs again.\n\n"
        "Town seeks helpers | 8 March 2024\nYou can apply until 1 April 2024.\n\n"
        "New mayor | 1 March 2024\nShe begins in May.\n"
    )

    items = newsparse.parse(page).items

    assert [item.title for item in items] == ["Bridge open again", "Town seeks helpers", "New mayor"]
    assert items[1].body == ("You can apply until 1 April 2024.",)


def test_an_address_on_its_own_line_is_the_url() -> None:
    page = "\n".join(
        f"{title}\nhttps://example.org/{at}\n{day} May 2024\nRain is expected all day.\n"
        for at, (title, day) in enumerate((("Storm warning", 3), ("Ferry closed", 2), ("Market moved", 1)))
    )

    items = newsparse.parse(page).items

    assert [(item.title, item.url, item.kicker) for item in items] == [
        ("Storm warning", "https://example.org/0", None),
        ("Ferry closed", "https://example.org/1", None),
        ("Market moved", "https://example.org/2", None),
    ]


@pytest.mark.parametrize(
    ("beside", "slot"),
    [
        (("Jane Doe", "Sam Lee", "Jane Doe"), "author"),
        (("Press Release", "Summer School", "Press Release"), "kicker"),
    ],
)
def test_names_of_people_beside_the_dates_are_authors(beside: tuple[str, ...], slot: str) -> None:
    rows = zip(("Rust is here", "After the outage", "We hire"), beside, (4, 3, 2), strict=True)
    page = "\n".join(
        f"{title}\n{name} · May {day}, 2024 · 7 min read\nAll is well.\n" for title, name, day in rows
    )

    assert [getattr(item, slot) for item in newsparse.parse(page).items] == list(beside)


HARBOUR = [
    ("Harbour opens a third basin", "3 May 2020", "The first ships came in at noon and left in the evening."),
    ("Bridge over the river closes", None, "Its bolts are rusty, and nobody may cross it before autumn."),
    ("Ferry sails at night again", "1 May 2020", "It leaves at ten o'clock from the new pier in the north."),
    (
        "Dam in the valley is repaired",
        "28 April 2020",
        "Workers filled the crack that the frost had left there.",
    ),
    ("Lighthouse gets a new lamp", None, "The old one had been shining since the year of the great storm."),
    (
        "Council votes on the new quay",
        "20 April 2020",
        "Eleven members were for it, and two of them against it.",
    ),
]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_entries_without_a_day_are_found_among_dated_ones(gap: str) -> None:
    """As text extractors print a page some of whose entries have no date: nothing else sets them apart."""
    text = gap.join(line for entry in HARBOUR for line in entry if line)

    listing = newsparse.parse(text)

    assert [(item.title, item.date and item.date.text, item.body) for item in listing] == [
        (title, day, (body,)) for title, day, body in HARBOUR
    ]


def test_a_line_without_a_full_stop_below_a_day_is_no_entry() -> None:
    dated = [(title, day, body.rstrip(".")) for title, day, body in HARBOUR if day]

    listing = newsparse.parse("\n".join(line for entry in dated for line in entry))

    assert len(listing) == len(dated)


def test_short_lines_between_entries_are_headings() -> None:
    dated = ["\n".join(map(str, entry)) for entry in HARBOUR if entry[1]]

    listing = newsparse.parse("\n".join(["The port", "Top", *dated[:2], "More", *dated[2:]]))

    assert [(section.heading, len(section.items)) for section in listing.sections] == [
        ("Top", 2),
        ("More", 2),
    ]


def test_a_wider_gap_begins_a_section() -> None:
    dated = ["\n\n".join(map(str, entry)) for entry in HARBOUR if entry[1]]

    listing = newsparse.parse("\n\n".join(dated[:2]) + "\n\n\n\n" + "\n\n".join(dated[2:]))

    assert [len(section.items) for section in listing.sections] == [2, 2]


def test_a_title_that_could_be_another_line_as_well_is_reported() -> None:
    rows = (
        ("Annual report 2023", "The year in figures", 12),
        ("Budget 2024", "What it will cost", 8),
        ("Staff plan", "Who works where", 1),
    )
    page = "\n".join(f"{first}\n{second}\n{day} March 2024\n" for first, second, day in rows)

    findings = newsparse.check(page)

    assert [item.title for item in newsparse.parse(page)] == [first for first, _, _ in rows]
    assert [finding.message for finding in findings][1::2] == [
        f"the title may be '{second}' instead: both readings explain the page equally well"
        for _, second, _ in rows
    ]


def test_a_title_that_goes_on_in_the_line_of_its_date_is_whole() -> None:
    page = (
        "• Council adopts new rules on the protection of workers\n  in the platform economy (12 March 2024)\n"
        "• Parliament debates reform (8 March 2024)\n• Commission proposes budget (1 March 2024)\n"
    )

    items = newsparse.parse(page).items

    assert [item.title for item in items] == [
        "Council adopts new rules on the protection of workers in the platform economy",
        "Parliament debates reform",
        "Commission proposes budget",
    ]


@pytest.mark.parametrize(
    ("last", "slot"),
    [
        (("By Jane Doe", "By Sam Lee", "By Jane Doe"), "author"),
        (("Category: Politics", "Category: Economy", "Category: Politics"), "kicker"),
        (("Speaker: Ann Sea", "Speaker: Bo Lind", "Speaker: Ann Sea"), "author"),
        (("Venue: The pier", "Venue: Town hall", "Venue: The pier"), "body"),
    ],
)
def test_what_the_last_lines_of_entries_say_is_kept_where_some_say_it_again(
    last: tuple[str, ...], slot: str
) -> None:
    titles = ("Council adopts rules", "Parliament debates", "Commission proposes")
    page = "\n".join(
        f"{title}\n{day} March 2024\nAll agree on it.\n{line}\n"
        for title, line, day in zip(titles, last, (12, 8, 1), strict=True)
    )

    items = newsparse.parse(page).items

    assert [item.title for item in items] == list(titles)
    for item, line in zip(items, last, strict=True):
        held = item.body[-1] if slot == "body" else getattr(item, slot)
        assert held is not None
        assert line.endswith(held)


def test_a_dateline_names_no_title() -> None:
    page = "GENEVA, 12 March 2024 – The council adopted rules.\n\nLIMA, 8 March 2024 – Parliament debated them.\n"

    assert "GENEVA" not in [item.title for item in newsparse.parse(page).items]


def test_a_menu_of_bullets_below_a_bulleted_list_is_no_part_of_it() -> None:
    entries = "".join(
        f"  • Ship {at} sails\n\n    {at} January 2001\n\n    All is well there.\n\n" for at in (2, 1)
    )
    page = (
        "News\n\n"
        + entries
        + "  • Imprint     (https://example.org/imprint)\n  • Privacy\n\n© 2024 Example\n"
    )

    assert [item.title for item in newsparse.parse(page).items] == ["Ship 2 sails", "Ship 1 sails"]
    assert newsparse.check(page) == []


def test_a_bullet_below_a_list_that_is_set_off_as_its_entries_are_is_an_item_without_a_date() -> None:
    entries = "".join(f"  • Ship {at} sails\n\n    {at} January 2001\n\n" for at in (3, 2, 1))
    page = "News\n\n" + entries + "  • Fog lifts\n"

    titles = [item.title for item in newsparse.parse(page)]

    assert titles == ["Ship 3 sails", "Ship 2 sails", "Ship 1 sails", "Fog lifts"]
    assert [finding.code for finding in newsparse.check(page)] == ["NP201"]


def test_last_lines_that_are_values_are_kept_where_some_recur() -> None:
    rows = (
        ("Smith v Jones", "Free movement of goods"),
        ("Brown v Council", "State aid"),
        ("Green v Hill", "State aid"),
    )
    page = "\n".join(
        f"Case {title}\nJudgment of {day} March 2024\n{matter}\n"
        for (title, matter), day in zip(rows, (12, 8, 1), strict=True)
    )

    listing = newsparse.parse(page)

    assert [(item.title, item.kicker, item.body) for item in listing] == [
        (f"Case {title}", matter, ()) for title, matter in rows
    ]
    assert [section.heading for section in listing.sections] == [None]


@pytest.mark.parametrize(
    "more", ["اقرأ المزيد", "Devamını oku", "Číst dál", "Tovább", "Đọc tiếp", "Selengkapnya"]
)
def test_a_line_that_leads_on_is_no_category(more: str) -> None:
    page = "News\n" + "".join(
        f"Ship {name} sails\n{day} March 2024\nAll is well in the harbour.\n{more}\n"
        for name, day in (("A", 3), ("B", 2), ("C", 1))
    )

    items = newsparse.parse(page).items

    assert [(item.title, item.kicker) for item in items] == [(f"Ship {name} sails", None) for name in "ABC"]


def test_the_first_of_entries_that_end_with_their_dates_is_as_long_as_another() -> None:
    rows = (("A", 2), ("B", 0), ("C", 1), ("D", 2), ("E", 0))
    page = "News\n\n" + "".join(
        f"Report\n\nShip {name} sails\n\n"
        + "The harbour said that all went well.\n\n" * count
        + f"Date: 2013.12.{20 - at}\n\n"
        for at, (name, count) in enumerate(rows)
    )

    items = newsparse.parse(page).items

    assert [(item.kicker, item.title, len(item.body)) for item in items] == [
        ("Report", f"Ship {name} sails", count) for name, count in rows
    ]


def test_topics_above_numbers_that_are_all_one_head_the_entries_below_them() -> None:
    page = (
        "Sea and land\n\n1. Red sails\n\n    2010.12.26\n\n\n1. Blue sails\n\n    2010.10.29\n\n\n\n"
        "Storms\n\n1. Green sails\n\n    2010.10.27\n\n\n1. White sails\n\n    2010.10.20\n\n\n1. Black sails\n\n    2010.09.11\n"
    )

    sections = newsparse.parse(page).sections

    assert [(section.heading, len(section.items)) for section in sections] == [
        ("Sea and land", 2),
        ("Storms", 3),
    ]


def test_weekdays_before_the_dates_that_begin_lines_are_no_titles() -> None:
    page = (
        "Announcements\n\n3. Sat, 10 Jul 2021 | Red ship sails\n2. Sun, 4 Jul 2021 | Blue ship sails\n"
        "1. Wed, 28 Apr 2021 | Green ship sails\n"
    )

    items = newsparse.parse(page).items

    assert [(item.title, item.date and item.date.text) for item in items] == [
        ("Red ship sails", "Sat, 10 Jul 2021"),
        ("Blue ship sails", "Sun, 4 Jul 2021"),
        ("Green ship sails", "Wed, 28 Apr 2021"),
    ]


def test_an_article_behind_a_date_is_no_weekday_of_another_language() -> None:
    page = "Notizie\n\n22.07.2011  La nave rossa\n09.07.2011  Il porto\n02.07.2011  La nave blu\n"

    titles = [item.title for item in newsparse.parse(page).items]

    assert titles == ["La nave rossa", "Il porto", "La nave blu"]


@pytest.mark.parametrize("indent", ["", "    "])
def test_dates_in_brackets_behind_numbers_that_are_all_one(indent: str) -> None:
    page = "News\n\n" + "\n".join(
        f"{indent}1. [2005.02.{day}] Ship {name} sails\n{indent}All went well in the harbour.\n"
        for day, name in ((22, "A"), (14, "B"))
    )

    items = newsparse.parse(page).items

    assert [(item.title, item.date and item.date.edtf, item.body) for item in items] == [
        ("Ship A sails", "2005-02-22", ("All went well in the harbour.",)),
        ("Ship B sails", "2005-02-14", ("All went well in the harbour.",)),
    ]


def test_a_date_inside_a_title_is_that_of_no_item() -> None:
    page = (
        "## Jun 21, 2021\n\n### Red ship sails\n\n### Blue ship sails at dawn\n\n## Jun 20, 2021\n\n### A new roof\n\n"
        "## Jun 18, 2021\n\n### Statement of 12 May 2011 on ports\n"
    )

    last = newsparse.parse(page).items[-1]

    assert (last.title, last.date and last.date.edtf) == ("Statement of 12 May 2011 on ports", "2021-06-18")


def test_of_two_dates_in_a_line_that_between_bars_is_the_items() -> None:
    page = (
        "# News\n\n### Red ship sails • 21-May-2019\n\n### Statement of 12 May 2011 on ports • 18-May-2019\n\n"
        "### Blue ship sails • 14-May-2019\n"
    )

    item = newsparse.parse(page).items[1]

    assert (item.title, item.date and item.date.edtf) == ("Statement of 12 May 2011 on ports", "2019-05-18")


def test_a_text_further_right_than_the_last_entry_belongs_to_it() -> None:
    page = (
        "News\n\n\n   (1) Red ship sails  25 March 2003\n\n\n   (2) Blue ship sails  22 March 2003\n\n\n"
        "    All went well in the harbour, says the council.\n\n\n\nContact | Privacy\n"
    )

    bodies = [item.body for item in newsparse.parse(page).items]

    assert bodies == [(), ("All went well in the harbour, says the council.",)]


def test_topics_above_numbers_that_go_on_head_the_entries_below_them() -> None:
    def entry(number: int, name: str) -> str:
        return f"{number}) Ship {name} sails\n   2018/05/{28 - number}, Suva\n   All went well in the harbour, says the council.\n"

    page = f"Ports and people\n\n{entry(1, 'A')}\n\n{entry(2, 'B')}\n\n\nShips\n\n{entry(3, 'C')}\n\n{entry(4, 'D')}"

    sections = newsparse.parse(page).sections

    assert [(section.heading, len(section.items)) for section in sections] == [
        ("Ports and people", 2),
        ("Ships", 2),
    ]


def test_topics_above_entries_whose_texts_end_with_dates_are_headings() -> None:
    def entry(name: str, day: int) -> str:
        return f"Ship {name} sails\nAll went well in the harbour, says the council. [{day}. 6. 2011]\n\n"

    page = f"News\n\nShips\n\n{entry('A', 25)}{entry('B', 21)}{entry('C', 18)}\nSchools\n\n{entry('D', 14)}{entry('E', 13)}"

    listing = newsparse.parse(page)

    assert [section.heading for section in listing.sections] == ["Ships", "Schools"]
    assert {item.body for item in listing.items} == {("All went well in the harbour, says the council.",)}


@pytest.mark.parametrize("behind", ["6 comments", "7 min read", "7 min läsning", "3 Kommentare"])
@pytest.mark.parametrize("written", ["2012/02/{day:02}", "2012-02-{day:02}"])
def test_a_count_behind_a_date_is_no_end_of_a_range(written: str, behind: str) -> None:
    page = "".join(
        f"Ship {name} sails\n{written.format(day=day)} - {behind}\nAll went well in the harbour.\n\n"
        for name, day in (("A", 22), ("B", 4), ("C", 2))
    )

    items = newsparse.parse(page).items

    assert [(item.title, item.date and item.date.edtf, item.kicker) for item in items] == [
        ("Ship A sails", "2012-02-22", None),
        ("Ship B sails", "2012-02-04", None),
        ("Ship C sails", "2012-02-02", None),
    ]


def test_days_above_bullets_are_the_dates_of_the_bullets() -> None:
    page = (
        "All stories\n\n2020.08.18\n\n   • City council gets a new roof\n\n       With some luck the fishing fleet is back.\n\n"
        "   • New ferry line reports fewer storms\n\n       With some luck the city council asks for help.\n\n"
        "2020.08.17\n\n   • Red harbour asks for help\n\n       People along the coast report a long winter.\n"
    )

    dated = [(item.title, item.date and item.date.edtf) for item in newsparse.parse(page).items]

    assert dated == [
        ("City council gets a new roof", "2020-08-18"),
        ("New ferry line reports fewer storms", "2020-08-18"),
        ("Red harbour asks for help", "2020-08-17"),
    ]


def test_date_lines_below_several_paragraphs_of_numbered_entries_are_their_dates() -> None:
    page = (
        "News\n\n1. Red ship sails\n\nThe harbour is full.\n\n28 September 2006 – Event\n\n\n2. Blue ship sails\n\nAll is well.\n\n"
        "The mayor came.\n\n6 October 2006 – Notice\n\n\n3. White ship sails\n\nAll is well.\n\nThe council came.\n\n25 October 2006 – Event\n"
    )

    items = newsparse.parse(page).items

    assert [(item.date and item.date.edtf, item.kicker, len(item.body)) for item in items] == [
        ("2006-09-28", "Event", 1),
        ("2006-10-06", "Notice", 2),
        ("2006-10-25", "Event", 2),
    ]


def test_a_day_in_brackets_that_is_broken_at_the_width_is_one_day() -> None:
    page = (
        "News\n\nThe library looks for a crew\n\nAs everyone had hoped, the old lighthouse opens its piers before\nthe end of the month. [21 December 2020]\n\n"
        "The fishing fleet is one hundred\n\nAs everyone had hoped, the fleet welcomes young sailors for the first\ntime in years. [06 December 2020]\n\n"
        "The red port looks for a crew\n\nIn the end the city council sails at dawn without any delay. [18\nNovember 2020]\n"
    )

    last = newsparse.parse(page).items[-1]

    assert (last.date and last.date.edtf, last.body) == (
        "2020-11-18",
        ("In the end the city council sails at dawn without any delay.",),
    )


def test_a_line_that_begins_with_a_day_goes_on_with_no_title() -> None:
    page = "".join(
        f"  {number}.\n    News\n    {title}\n    {day}/12/2008 – The council says that the fishing fleet is one\n    hundred years old this year.\n\n"
        for number, title, day in (
            (1, "The blue ship is a hundred", 31),
            (2, "The red port", 23),
            (3, "The old lighthouse closes for two weeks with the help of all", 22),
        )
    )

    items = newsparse.parse(page).items

    assert [item.kicker for item in items] == ["News"] * 3
    assert [item.date and item.date.edtf for item in items] == ["2008-12-31", "2008-12-23", "2008-12-22"]


def test_numbers_behind_a_hash_begin_the_entries() -> None:
    page = "Press\n\n" + "".join(
        f"#{number} {kicker}\n\n  {title}\n\n  {day} May 2006\n\n  All went well in the harbour, says the council.\n\n"
        for number, kicker, title, day in (
            (1, "Event", "Red ship sails at dawn", 22),
            (2, "Notice", "Blue ship asks for help", 16),
            (3, "Event", "White ship finds a new crew", 14),
        )
    )

    items = newsparse.parse(page).items

    assert [(item.number, item.kicker, item.title, len(item.body)) for item in items] == [
        (1, "Event", "Red ship sails at dawn", 1),
        (2, "Notice", "Blue ship asks for help", 1),
        (3, "Event", "White ship finds a new crew", 1),
    ]


def test_a_title_whose_category_is_missing_is_no_category_of_a_sentence() -> None:
    def entry(day: int, kicker: str, title: str) -> str:
        return (
            f"{day}-07-2021\n\n{kicker}{title}\n\nThe council says that all went well in the harbour.\n\n"
            f"On day {day} the mayor said that she was glad of the ship.\n\n\n"
        )

    page = (
        entry(28, "News\n\n", "Library looks for a crew") + entry(18, "Event\n\n", "City council has a new roof")
        + entry(15, "", "The new line is a hundred years old") + entry(13, "News\n\n", "Red port welcomes sailors")
    )  # fmt: skip

    items = newsparse.parse(page).items

    assert [(item.kicker, item.title) for item in items] == [
        ("News", "Library looks for a crew"),
        ("Event", "City council has a new roof"),
        (None, "The new line is a hundred years old"),
        ("News", "Red port welcomes sailors"),
    ]


def test_categories_below_the_dates_of_numbered_entries_are_no_titles() -> None:
    rows = (
        ("Report", "North road is a hundred years old"),
        ("Press release", "Red port signs a pact"),
        ("Report", "Library looks for a crew before winter"),
        (None, "City council wins a prize after a long winter"),
        ("Press release", "Harbour choir asks for help"),
        ("Report", "North road looks for a crew"),
    )
    page = "Press\n\n" + "\n".join(
        f"{number}. 2007-08-{20 - number:02}\n\n" + (f"    {kicker}\n\n" if kicker else "")
        + f"    {title}\n\n    The council says that all went well on day {number}.\n"
        for number, (kicker, title) in enumerate(rows, 1)
    )  # fmt: skip

    items = newsparse.parse(page).items

    assert [(item.kicker, item.title) for item in items] == list(rows)


def test_a_title_that_fills_its_line_is_not_joined_with_the_text_below_it() -> None:
    titles = (
        "Harbour choir finds a crew",
        "New ferry line looks back on the year for the first time in years",
        "Red harbour",
    )
    page = "Press room\n\n" + "\n".join(
        f"{number}) {title}\n    People along the coast report that the ferry line gets a new roof in front of a crowd, "
        f"says the council on day {number}.\n"
        for number, title in enumerate(titles * 2, 11)
    )

    assert [item.title for item in newsparse.parse(page).items] == list(titles * 2)


def test_a_topic_above_numbers_that_begin_again_is_a_heading_where_a_footer_ends_the_page() -> None:
    def entry(number: int, day: int) -> str:
        return f"{number}. Ship {day} sails\n{day} October 2014\nThe council says that all is well.\n\n"

    page = f"News\n\nShips\n\n{entry(1, 6)}{entry(2, 7)}\nSchools\n\n{entry(1, 15)}{entry(2, 23)}{entry(3, 25)}\n\nPrivacy | Contact\n"

    sections = newsparse.parse(page).sections

    assert [(section.heading, len(section.items)) for section in sections] == [("Ships", 2), ("Schools", 3)]


@pytest.mark.parametrize("title", ["21st century ports", "1st May parade"])
def test_a_century_in_a_title_is_not_the_date_of_its_line(title: str) -> None:
    page = f"○ Old lighthouse – 10.08.2006\n○ {title} – 24.07.2006\n○ Blue ship – 17.07.2006\n"

    item = newsparse.parse(page).items[1]

    assert (item.title, item.date and item.date.edtf) == (title, "2006-07-24")


def test_days_above_bullets_of_one_line_are_not_those_of_the_bullets_above_them() -> None:
    page = "22/07/2004\n\n\n• Old lighthouse\n\n\n• Harbour choir\n\n\n23/08/2004\n\n\n• City council\n\n\n24/09/2004\n\n\n• New line\n"

    dated = [(item.title, item.date and item.date.edtf) for item in newsparse.parse(page).items]

    assert dated == [
        ("Old lighthouse", "2004-07-22"),
        ("Harbour choir", "2004-07-22"),
        ("City council", "2004-08-23"),
        ("New line", "2004-09-24"),
    ]


def test_a_month_of_two_languages_above_items_is_that_of_the_other_months() -> None:
    page = (
        "Biuro prasowe\n\n8 listopada 2020\n\n   * Stara latarnia\n\n   * Droga\n\n8 października 2020\n\n   * Rada miasta\n\n"
        "26 września 2020\n\n   * Flota rybacka\n"
    )

    dated = [item.date and item.date.edtf for item in newsparse.parse(page).items]

    assert dated == ["2020-11-08", "2020-11-08", "2020-10-08", "2020-09-26"]


def test_the_first_of_entries_in_brackets_is_not_lost_though_its_title_is_long() -> None:
    page = (
        "Latest news\n[2003-11-04] Green valley school asks for help for the first time in many years\n"
        + "".join(
            f"[2003-12-{day}] Ship {day} sails\nThe council said that the new ferry line is well on day {day}.\n"
            for day in (11, 21, 28, 31)
        )
    )

    titles = [item.title for item in newsparse.parse(page).items]

    assert titles == ["Green valley school asks for help for the first time in many years"] + [
        f"Ship {day} sails" for day in (11, 21, 28, 31)
    ]


def test_topics_go_on_being_headings_where_the_first_was_one() -> None:
    page = (
        "News\n\n\nPorts and people\n\n1) 18/05/2011 –\n\n   North road\n\n2) 27/01/2011 –\n\n   City council\n\n\n"
        "Ships\n\n3) 18/02/2011 –\n\n   New line\n\n4) 25/02/2011 –\n\n   What now?\n"
    )

    sections = newsparse.parse(page).sections

    assert [(section.heading, len(section.items)) for section in sections] == [
        ("Ports and people", 2),
        ("Ships", 2),
    ]


def test_a_text_broken_before_a_capital_is_told() -> None:
    page = "".join(
        f"({number})\nSchiff {number} läuft bei Tagesanbruch aus  {day}. November 2016\n"
        "Am Ende gilt: Roter Hafen läuft bei Tagesanbruch aus ohne jede weitere\nVerspätung seit vielen Jahren.\n\n"
        for number, day in ((1, 6), (2, 4), (3, 1))
    )

    listing = newsparse.parse(page)

    assert [each.message for each in listing.findings] == [
        "'Verspätung seit vielen Jahren.' may continue the sentence above it"
    ] * 3


def test_numbered_titles_beside_dates_are_no_labels_where_texts_are_below_them() -> None:
    page = "Latest\n" + "".join(
        f"[2023-{month:02}-11] Newsletter {month}\nThe council said that all is well in month {month}.\n"
        for month in (5, 4, 3, 2)
    )

    titles = [item.title for item in newsparse.parse(page).items]

    assert titles == ["Newsletter 5", "Newsletter 4", "Newsletter 3", "Newsletter 2"]


def test_short_lines_in_scripts_without_capitals_are_not_joined_where_others_are_longer() -> None:
    text = "قال المجلس إن أسطول الصيد يبحر عند الفجر بمساعدة الكثيرين في الصباح الباكر من كل يوم قبل نهاية الشهر."
    title = "متحف المد يحتفل بمرور مئة عام لأول مرة منذ سنوات"
    page = (
        f"27/05/2016\nالمكتبة يبحر عند الفجر\n{text}\n{title}\n{text}\n01/06/2016\nالمكتبة يفتح أبوابه\n{text}\n"
        f"03/06/2016\nالميناء الأحمر\n{text}\nمجلس المدينة\n{text}\nمجلس المدينة يفوز\n{text}\n19/06/2016\nأسطول الصيد\n{text}\n"
    )

    listing = newsparse.parse(page)

    assert not any(
        title in paragraph for item in listing.items for paragraph in item.body if paragraph != title
    )


def test_numbers_with_dashes_in_all_titles_are_told() -> None:
    page = "Press\n\n1 - Red port sails at dawn  15.05.2020\n\n2 - Blue port has a new roof  23.03.2020\n"

    listing = newsparse.parse(page)

    assert [each.message for each in listing.findings] == [
        "number 1 in '1 - Red port sails at dawn  15.05.2020' does not begin an item",
        "number 2 in '2 - Blue port has a new roof  23.03.2020' does not begin an item",
    ]


def test_a_number_before_a_day_that_could_be_a_range_is_not_lost() -> None:
    page = "2. 3 dicembre 2011\n\nLa nuova linea firma un accordo\n\n1. 29 novembre 2011\n\nLa biblioteca chiude\n"

    listing = newsparse.parse(page)

    assert [(item.number, item.date and item.date.edtf) for item in listing.items] == [
        (2, "2011-12-03"),
        (1, "2011-11-29"),
    ]


def test_days_in_the_first_lines_of_titles_in_several_lines_are_dates() -> None:
    page = "お知らせ\n\n" + "".join(
        f"{number}) 2023.06.{day}　{title}\n    沿岸の人々によれば、漁船団が百周年と話しています。\n"
        for number, day, title in (
            (1, 13, "漁船団が二週間休業"),
            (2, 11, "青い船が若い船員を歓迎"),
            (3, 10, "古い灯台が開港"),
        )
    )

    items = newsparse.parse(page).items

    assert [(item.title, item.date and item.date.edtf) for item in items] == [
        ("漁船団が二週間休業", "2023-06-13"),
        ("青い船が若い船員を歓迎", "2023-06-11"),
        ("古い灯台が開港", "2023-06-10"),
    ]


def test_days_below_two_titles_are_their_dates() -> None:
    page = (
        "Pers\n\nAll is well in the harbour, says the council of the town.\n\n   1. Nieuwe veerdienst gaat open\n\n"
        "12 februari 2014 — Vroeg in de ochtend wint de noordweg een prijs voor een groot publiek in de haven.\n\n"
        "   2. Nieuwe veerdienst wint een prijs\n\n"
        "11 februari 2014 — Vroeg in de ochtend tekent de noordweg een akkoord na een lange winter in de haven.\n"
    )

    dated = [
        (item.title, item.date and item.date.edtf, len(item.body)) for item in newsparse.parse(page).items
    ]

    assert dated == [
        ("Nieuwe veerdienst gaat open", "2014-02-12", 1),
        ("Nieuwe veerdienst wint een prijs", "2014-02-11", 1),
    ]


def test_a_line_of_publication_and_update_is_no_text_where_its_numbers_could_be_swapped() -> None:
    page = "Pers\n\n" + "".join(
        f"{number}. {title}\n\n    Gepubliceerd op {day}-2010 · Bijgewerkt: {other}-2010\n\n"
        for number, title, day, other in (
            (1, "Blauw schip zoekt bemanning", "19-06", "21-06"),
            (2, "Bibliotheek sluit twee weken", "24-04", "29-04"),
            (3, "Gemeenteraad gaat open", "12-04", "25-04"),
        )
    )

    items = newsparse.parse(page).items

    assert [(item.date and item.date.edtf, item.body) for item in items] == [
        ("2010-06-19", ()), ("2010-04-24", ()), ("2010-04-12", ()),
    ]  # fmt: skip


def test_a_footer_is_not_the_only_text_of_a_list_without_a_word() -> None:
    page = "新闻\n\n" + "".join(
        f"{number}) {title}  2023/11/{day:02}\n\n"
        for number, title, day in (
            (1, "图书馆迎来百年", 6),
            (2, "老灯塔关闭两周", 4),
            (3, "潮汐博物馆正式开放", 3),
            (4, "蓝色轮船请求援助", 2),
        )
    )

    listing = newsparse.parse(page + "联系我们 | 隐私\n")

    assert [item.body for item in listing.items] == [()] * 4


def test_a_comma_in_a_title_is_no_category_where_one_is_behind_a_dash() -> None:
    rows = (
        ("Red port", "Video", 21),
        ("Blue ship", "Event", 20),
        ("Fog, rain and wind", "Event", 19),
        ("New line", "Video", 18),
    )
    page = "News\n\n" + "".join(
        f"{number}. {title} - {kicker} - May {day}, 2011\n"
        for number, (title, kicker, day) in enumerate(rows, 1)
    )

    items = newsparse.parse(page).items

    assert [(item.title, item.kicker) for item in items] == [row[:2] for row in rows]


def test_a_year_in_brackets_before_all_titles_is_no_number() -> None:
    page = "Rulings\n\n" + "".join(
        f"[2025] EWCA {number} — {name} ({day} Oct 2025)\n"
        for number, name, day in (
            (112, "Smith v Jones", 28),
            (108, "Green Ltd v HMRC", 14),
            (97, "In re Baker", 2),
        )
    )

    listing = newsparse.parse(page)

    assert listing.findings == ()
    assert [item.title for item in listing.items] == [
        "[2025] EWCA 112 — Smith v Jones", "[2025] EWCA 108 — Green Ltd v HMRC", "[2025] EWCA 97 — In re Baker",
    ]  # fmt: skip
