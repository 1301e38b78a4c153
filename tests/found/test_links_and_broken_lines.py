"""Pages that tools made: links of Markdown that say what they lead to, images by their files' names, lines that BeautifulSoup broke, columns of a
newsletter."""

import pytest

import newsparse
from newsparse.reading.find.elements import _place
from newsparse.reading.lines.page_lines import Line, _joined

ENTRIES = (
    ("A garden wins the prize of the town", "17 December 2025", "Patients chose the plants for the beds."),
    ("The trial of a new test begins", "4 December 2025", "Two hundred people will give a sample."),
    ("A climb pays for the scanner", "26 November 2025", "Fifty-one people went down the side."),
)
NAMES = ("Helen Strand", "Piotr Lange", "Helen Strand")
KINDS = ("Awards", "Research", "Money")

Row = tuple[str, str | None, str | None, str | None, tuple[str, ...]]


def rows(text: str) -> list[Row]:
    """Title, day, category, author and texts of each item, of a page that leaves nothing unexplained."""
    listing = newsparse.parse(text)
    assert [finding.message for finding in listing.findings] == []
    assert newsparse.unparse(listing) == text
    return [
        (item.title, item.date and item.date.edtf, item.kicker, item.author, item.body)
        for item in listing.items
    ]


def page(form: str) -> str:
    """A page of three entries."""
    return "\n".join(
        form.format(t=title, d=day, b=said, a=name, k=kind, n=at)
        for at, ((title, day, said), name, kind) in enumerate(zip(ENTRIES, NAMES, KINDS, strict=True))
    )


DAYS = ("2025-12-17", "2025-12-04", "2025-11-26")


def wanted(*, kinds: bool = False, names: bool = False, texts: bool = True) -> list[Row]:
    """What these pages say."""
    return [
        (title, day, kind if kinds else None, name if names else None, (said,) if texts else ())
        for (title, _, said), day, kind, name in zip(ENTRIES, DAYS, KINDS, NAMES, strict=True)
    ]


# --- links ------------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", ["category", "tags", "kategorie", "rubrique", "news/topics"])
def test_links_above_titles_are_categories_by_their_addresses(folder: str) -> None:
    form = f"[{{k}}](/{folder}/x{{n}})\n\n## [{{t}}](/n/{{n}})\n\n{{d}}\n\n{{b}}\n\n[Read more](/n/{{n}})\n"
    text = "# News\n\n" + page(form) + "\n## Stay in the loop\n\nGet news once a month.\n"
    assert rows(text) == wanted(kinds=True)


@pytest.mark.parametrize(
    "line",
    [
        "![](/i/{n}.png) [{a}](/authors/{n}) · {d} · 9 min read",
        "[{a}](https://e.org/author/x{n}/) | {d}",
        "{d} by [{a}](/team/{n})",
        "{d} von [{a}](/{n})",
    ],
)
def test_links_beside_days_are_authors(line: str) -> None:
    assert rows(page(f"## [{{t}}](/n/{{n}})\n\n{line}\n\n{{b}}\n")) == wanted(names=True)


def test_a_line_of_links_to_tags_is_one_category() -> None:
    text = page("## [{t}](/n/{n})\n\n{d}\n\n[ports](/tags/ports) [ships](/tags/ships)\n\n{b}\n")
    assert [row[2] for row in rows(text)] == ["ports, ships"] * 3
    assert [row[4] for row in rows(text)] == [row[4] for row in wanted()]


def test_several_categories_behind_in() -> None:
    text = page("## [{t}](/n/{n})\n\n{d} von [{a}](/a/{n}) in [{k}](/k/{n}), [Law](/k/law)\n\n{b}\n")
    assert [row[2:4] for row in rows(text)] == [
        (f"{kind}, Law", name) for kind, name in zip(KINDS, NAMES, strict=True)
    ]


def test_links_in_a_sentence_stay() -> None:
    text = page("{t}\n{d}\n{b} See [the map](/tags/map).\n")
    assert [row[4] for row in rows(text)] == [
        (f"{said} See [the map](/tags/map).",) for _, _, said in ENTRIES
    ]


def test_a_line_of_links_that_lead_on_is_no_text() -> None:
    text = page(
        "### [{t}](/n/{n})\n\n{d}\n\n{b}\n\n[Read release](/n/{n}) [Download PDF (1.2 MB)](/f/{n}.pdf)\n"
    )
    assert rows(text) == wanted()


@pytest.mark.parametrize("second", ["4.20", "12 May", "- and more", "Ltd"])
def test_a_link_that_was_broken_goes_on_whatever_its_second_line_begins_with(second: str) -> None:
    long = "Full-year report of the company: Organic growth of six percent, and a result of"
    text = f"Jan 22, 2026\n\n### [{long}\n{second}](/n/9)\n\n" + page(
        "{d}\n\n### [{t}](/n/{n})\n\n{b}\n"
    ).replace("December", "Dec")
    text += "\nA line of the page that is as long as the others are wide, so that it is one that was\nbroken, and goes on.\n"
    assert newsparse.parse(text).items[0].title == f"{long} {second}"


def test_bold_titles_of_two_lines_have_no_signs() -> None:
    text = (
        "**Bathing is forbidden for some weeks at the beach of the gulls and at other\nplaces**\n\n29 April 2026\n\n"
        "It will stay so until there are results.\n\n**A place at the nursery for the next year**\n\n22 April 2026\n\n"
        "Parents have to ask for one on the web, before noon of the last day of the month\nof May.\n\n"
        "**[The water is turned off in the street of the harbour and in the streets\nbeside it](/n/3)**\n\n15 April 2026\n"
    )
    assert [item.title for item in newsparse.parse(text).items] == [
        "Bathing is forbidden for some weeks at the beach of the gulls and at other places",
        "A place at the nursery for the next year",
        "The water is turned off in the street of the harbour and in the streets beside it",
    ]
    assert newsparse.parse(text).items[2].url == "/n/3"


@pytest.mark.parametrize("image", ["[exh-{n}.jpg]", "[IMG]", "[photo_{n}.webp]"])
def test_images_that_are_named_by_their_files_are_no_titles(image: str) -> None:
    text = "   What's on\n\n" + page(f"   {image}\n\n   {{d}}\n\n   {{t}}\n\n   {{k}}\n\n   {{b}}\n")
    assert [item.title for item in newsparse.parse(text).items] == [title for title, _, _ in ENTRIES]


# --- lines that were broken --------------------------------------------------------------------------------------------------------------


def test_by_above_a_name_and_posted_in_above_a_category() -> None:
    form = (
        "\n\n\n{t}\n\n\n\nPosted on \n{d}\n\nby \n{a}\n\n\n{b}\n\n\nContinue reading \n{t}\n\n\n\n"
        "Posted in \n{k}\n, \n{k} and law\n\nLeave a comment\n\n\n"
    )
    found = newsparse.parse(page(form)).items
    assert [(item.title, item.kicker, item.author, item.body) for item in found] == [
        (title, f"{kind}, {kind} and law", name, (said,))
        for (title, _, said), kind, name in zip(ENTRIES, KINDS, NAMES, strict=True)
    ]


def test_commas_and_dashes_alone_say_nothing() -> None:
    form = "{t}\n\n\n\npor \n\n{a}\n\n\n—\n\n\npublicado\n\n{d}\n\n,\n\n\núltima modificação\n\n30/12/2025 11h05\n\n\n\n{b}\n\n\n\n\n"
    text = page(form).replace("December", "de dezembro de").replace("November", "de novembro de")
    found = newsparse.parse(text)
    assert [(item.title, item.author, item.date and item.date.edtf) for item in found.items] == [
        (title, name, day) for (title, _, _), name, day in zip(ENTRIES, NAMES, DAYS, strict=True)
    ]


def test_the_parts_of_a_day_may_be_lines_apart() -> None:
    form = "\n\n\n\n{d}\n\n\n\n\n{k}\n\n\n\n\n{t}\n\n\n\n{b}\n\n\n\n"
    text = page(form)
    for _, day, _ in ENTRIES:
        text = text.replace(day, "\n\n\n".join(day.split()))
    assert [
        (item.title, item.date and item.date.edtf, item.kicker) for item in newsparse.parse(text).items
    ] == [(title, day, kind) for (title, _, _), day, kind in zip(ENTRIES, DAYS, KINDS, strict=True)]


@pytest.mark.parametrize("gap", ["\n", "\n\n\n"])
@pytest.mark.parametrize("turned", [False, True])
def test_weekdays_above_or_below_the_numbers_of_days(gap: str, turned: bool) -> None:
    days = (("Wednesday", "17"), ("Thursday", "4"), ("Wednesday", "26"))
    entries = [
        gap.join((*(day[::-1] if turned else day), title, said))
        for (title, _, said), day in zip(ENTRIES, days, strict=True)
    ]
    text = f"What's on\n\nDecember 2025\n\n{entries[0]}\n\n\n\n{entries[1]}\n\n\n\nNovember 2025\n\n{entries[2]}\n"
    assert [(item.title, item.date and item.date.edtf) for item in newsparse.parse(text).items] == [
        (title, day) for (title, _, _), day in zip(ENTRIES, DAYS, strict=True)
    ]


# --- names and categories beside and below ---------------------------------------------------------------------------------------------------


def test_names_below_a_category_and_a_day_are_authors() -> None:
    assert rows(page("### {t}\n\n{k} | {d}\n\n{a}\n\n{b}\n")) == wanted(kinds=True, names=True)


def test_names_beside_the_day_below_the_text_are_authors() -> None:
    text = page("{k}\n\n{t}\n\n{b}\n\n{a} — {d}\n")
    assert [(item.title, item.kicker, item.author) for item in newsparse.parse(text).items] == [
        (title, kind, name) for (title, _, _), kind, name in zip(ENTRIES, KINDS, NAMES, strict=True)
    ]


def test_a_title_with_a_wide_gap_is_told() -> None:
    text = "3 May 2025\nAwards          A prize\nIt was won.\n\n2 May 2025\nMoney          A climb\nIt was paid.\n"
    told = [finding.message for finding in newsparse.parse(text).findings]
    assert told == [
        f"the title {title!r} has a wide gap inside: it may be of two columns"
        for title in ("Awards          A prize", "Money          A climb")
    ]


@pytest.mark.parametrize(
    ("names", "field"),
    [
        (("The Gazette", "The Echo", "The Gazette"), "kicker"),
        (("R. Hale", "T. Imrie", "J.-P. Mond"), "author"),
    ],
)
def test_sources_and_names_in_round_brackets_behind_titles(names: tuple[str, ...], field: str) -> None:
    text = "\n".join(
        f"{day} – {title} ({name})" for (title, day, _), name in zip(ENTRIES, names, strict=True)
    )
    assert [(item.title, getattr(item, field)) for item in newsparse.parse(text).items] == [
        (title, name) for (title, _, _), name in zip(ENTRIES, names, strict=True)
    ]


def test_brackets_of_some_titles_stay() -> None:
    text = "\n".join(
        f"{day} – {title}{behind}"
        for (title, day, _), behind in zip(ENTRIES, (" (updated)", "", " (in Welsh)"), strict=True)
    )
    assert [item.title for item in newsparse.parse(text).items] == [
        title + behind
        for (title, _, _), behind in zip(ENTRIES, (" (updated)", "", " (in Welsh)"), strict=True)
    ]


# --- tables with rules ------------------------------------------------------------------------------------------------------------------

GRID = """\
   +------------------------------------------------------------+
   | Posted     | Notice                        | Department    |
   |------------+-------------------------------+---------------|
   | 04/28/2026 | [8]Hearing on the budget      | Finance       |
   |------------+-------------------------------+---------------|
   | 04/21/2026 | [9]Invitation to bid: Elm     | Public Works  |
   |            | Street                        | and Roads     |
   |------------+-------------------------------+---------------|
   | 04/15/2026 | [10]Variance request, Mill Rd | Zoning Board  |
   +------------------------------------------------------------+

References

   Visible links
   1. https://e.org/
   8. https://e.org/8
   9. https://e.org/9
  10. https://e.org/10
"""
BOX = """\
┌────┬────────────────────────┬──────────────┬──────┐
│ N. │ Titolo                 │ Autori       │ Anno │
├────┼────────────────────────┼──────────────┼──────┤
│ 34 │ I fontanili: stato di  │ L. Bressan   │ 2026 │
│    │ conservazione          │              │      │
├────┼────────────────────────┼──────────────┼──────┤
│ 33 │ Manuale di ittiologia  │ G. Morandin, │ 2025 │
│    │                        │ S. Pezzè     │      │
├────┼────────────────────────┼──────────────┼──────┤
│ 32 │ Carta dei laghi        │ R. Tonelli   │ 2024 │
└────┴────────────────────────┴──────────────┴──────┘
"""


def test_rows_of_several_lines_between_rules() -> None:
    assert rows(GRID) == [
        ("Hearing on the budget", "2026-04-28", "Finance", None, ()),
        ("Invitation to bid: Elm Street", "2026-04-21", "Public Works and Roads", None, ()),
        ("Variance request, Mill Rd", "2026-04-15", "Zoning Board", None, ()),
    ]


def test_box_characters_and_a_column_of_years() -> None:
    assert rows(BOX) == [
        ("I fontanili: stato di conservazione", "2026", None, "L. Bressan", ()),
        ("Manuale di ittiologia", "2025", None, "G. Morandin, S. Pezzè", ()),
        ("Carta dei laghi", "2024", None, "R. Tonelli", ()),
    ]
    assert [item.number for item in newsparse.parse(BOX).items] == [34, 33, 32]


def test_rows_below_one_rule_are_rows() -> None:
    text = (
        "| Date | Title | Kind |\n|---|---|---|\n| 3 May 2025 | A prize | Awards |\n| 2 May 2025 | A climb | Money |\n"
        "| 1 May 2025 | A trial | News |\n| | A lamp | Lights |\n| 29 April 2025 | A sail | Boats |\n"
    )
    assert [item.title for item in newsparse.parse(text).items] == [
        "A prize",
        "A climb",
        "A trial",
        "A lamp",
        "A sail",
    ]


def test_a_column_of_documents_may_be_that_of_the_titles() -> None:
    text = (
        "│     Date     │       Document        │     Type     │\n├──────────────┼───────────────────────┼──────────────┤\n"
        "│20 May 2026   │Inquiry into licences  │Report        │\n├──────────────┼───────────────────────┼──────────────┤\n"
        "│13 May 2026   │Letter on ferry fares  │Correspondence│\n"
    )
    assert [(item.title, item.kicker) for item in newsparse.parse(text).items] == [
        ("Inquiry into licences", "Report"),
        ("Letter on ferry fares", "Correspondence"),
    ]


# --- Markdown of readers ----------------------------------------------------------------------------------------------------------------


def test_a_day_in_a_link_is_a_day() -> None:
    text = page("## [{t}](/n/{n})\n\nPosted on [{d}](/n/{n}) by [{a}](/author/{n})\n\n{b}\n")
    assert rows(text) == wanted(names=True)


def test_an_image_before_a_name_is_no_title() -> None:
    text = page(
        "## [{t}](/n/{n})\n\n![Image {n}: Photo of {a}](/i/{n}.jpg) {a} • {k} • {d}\n\n{b}\n\n[Read more](/n/{n})\n"
    )
    assert rows(text) == wanted(kinds=True, names=True)


def test_a_name_in_a_link_behind_its_image_is_an_author() -> None:
    text = page("### [{t}](/n/{n})\n\n{b}\n\n![](/i/{n}.jpg) By [{a}](/by/{n})\n\n{d}\n")
    assert rows(text) == wanted(names=True)


@pytest.mark.parametrize(
    ("title", "back"),
    [("[**{t}**](/n/{n})", False), ("### [{t} -----------](/n/{n})", False), ("### [{t}][{n}]", True)],
)
def test_titles_in_links_have_no_signs(title: str, back: bool) -> None:
    text = page(
        f"{title}\n\n{{d}}\n\n{{b}}\n\n[Facebook](https://facebook.com/sharer?u={{n}}) [Mail](mailto:?u={{n}})\n"
    )
    if back:
        text += "\n" + "".join(f"[{at}]: /n/{at}\n" for at in range(3))
    assert [(item.title, item.body) for item in newsparse.parse(text).items] == [
        (title, (said,)) for title, _, said in ENTRIES
    ]


@pytest.mark.parametrize("number", ["{n}. ", "Folge {n}: ", "#{n}: ", "Episode {n} – "])
@pytest.mark.parametrize("linked", [False, True])
def test_numbers_in_headings_of_markdown(number: str, linked: bool) -> None:
    title = "[{t}](/n/{n})" if linked else "{t}"
    text = "\n".join(
        f"### {number}{title}\n\n{{d}}\n\n{{b}}\n".format(n=58 - at, t=title_of, d=day, b=said)
        for at, (title_of, day, said) in enumerate(ENTRIES)
    )
    assert [(item.number, item.title) for item in newsparse.parse(text).items] == [
        (58 - at, title) for at, (title, _, _) in enumerate(ENTRIES)
    ]


def test_numbers_of_titles_that_do_not_count_stay() -> None:
    text = "\n".join(
        f"### {number}. {title}\n\n{day}\n\n{said}\n"
        for number, (title, day, said) in zip((7, 300, 9), ENTRIES, strict=True)
    )
    assert newsparse.parse(text).items[1].title.startswith("300. ")


def test_cards_that_are_one_link_each() -> None:
    text = "Press\n=====\n\n" + "".join(
        f"[![](/i/{at}.jpg)\n\n{kind}\n\n{day}\n\n#### {title}\n\n](/n/{at})"
        for at, ((title, day, _), kind) in enumerate(zip(ENTRIES, KINDS, strict=True))
    )
    assert [(item.title, item.kicker) for item in newsparse.parse(text + "\n\nSee more\n").items] == [
        (title, kind) for (title, _, _), kind in zip(ENTRIES, KINDS, strict=True)
    ]


def test_a_second_time_in_an_entry_is_told() -> None:
    text = (
        "What's On – October 2026\n\nSunday 4 October\nHarvest festival\n10.30 am, in church\nLunch for all\n12.15 pm, church hall\n\n"
        "Wednesday 7 October\nCoffee and craft\n10 am – 12 noon, church hall\nAll ages are welcome.\n\n"
        "Saturday 10 October\nWorking party\n9.30 am, meet at the gate\nPlease bring gloves if you have them.\n"
    )
    told = {finding.message for finding in newsparse.parse(text).findings}
    assert "'Lunch for all' may begin one more item of the day above it" in told


def test_what_a_broken_link_leaves_in_a_field_is_told() -> None:
    text = "## [A chair is repaired without](a word\n\n21 March 2026\n\nIt takes time.\n\n## The cane\n\n2 March 2026\n\nIt is strong.\n"
    listing = newsparse.parse(text)
    assert [item.title for item in listing.items] == ["[A chair is repaired without](a word", "The cane"]
    assert [finding.message for finding in listing.findings] == [
        "'[A chair is repaired without](a word' holds the address of a link"
    ]


@pytest.mark.parametrize(
    "line", ["by ][ Ann Sea", "By [a][b][c]", "By [Ann Sea][7] [", "](/a)", "![](", "[][1][]"]
)
def test_signs_that_are_no_links_are_no_error(line: str) -> None:
    text = page(f"{{t}}\n{{d}}\n{line}\n{{b}}\n")
    assert newsparse.unparse(newsparse.parse(text)) == text


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("公告公告公告", "公告公告三月"),
        ("A red ship", "came in"),
        ("[A ship](https://the-", "harbour.example/3) by Ann"),
    ],
)
def test_places_of_a_joined_line_are_those_of_the_page(first: str, second: str) -> None:
    text = f"{first}\n   {second}"
    start = text.index(second)
    line = _joined([Line(0, len(first), first, 0, 0), Line(start, len(text), second, 3, 0)])
    at = [_place(line, place) for place, char in enumerate(line.text) if not char.isspace()]
    assert [text[place] for place in at] == [char for char in line.text if not char.isspace()]


def test_a_year_that_is_a_link_may_be_a_title() -> None:
    text = page("[{t}](/b/{n})\n\n{d}\n\n{b}\n").replace(ENTRIES[0][0], "1984")
    assert [item.title for item in newsparse.parse(text).items] == [
        "1984",
        *(title for title, _, _ in ENTRIES[1:]),
    ]


def test_menus_around_a_list_with_an_odd_day_are_no_items() -> None:
    menu = "  * [Home](https://e.org/home)\n  * [About](https://e.org/about)\n  * [Contact](https://e.org/contact)\n\n"
    days = ("3 May 2003", "2 May 2003", "1 May 1971", "30 April 2003", "29 April 2003")
    entries = "".join(f"  * ### Harbour {at} opens\n\n{day}\n\n" for at, day in enumerate(days))
    listing = newsparse.parse(
        f"{menu}# News\n\n{entries}  * [Imprint](https://e.org/i)\n  * [Privacy](https://e.org/p)\n"
    )
    assert [item.title for item in listing.items] == [f"Harbour {at} opens" for at in range(5)]
    assert [finding.message for finding in listing.findings] == [
        "the date 1971-05-01 is far from those of the items above and below it"
    ]
