"""Whole pages with their furniture: menus with the bullets of the list, images, files, labels and documents beside the items."""

import pytest

import newsparse
from newsparse.reading.find.search import _candidate, _drafts, _has_menus, _Page, _read
from newsparse.reading.lines.page_lines import page_lines

ENTRIES = (
    ("A garden wins the prize", "Awards", "17 December 2025", "Patients chose the plants for the beds."),
    ("The trial of a test begins", "Research", "4 December 2025", "Two hundred people will give a sample."),
    ("A climb pays for the scanner", "Awards", "26 November 2025", "Fifty-one people went down the side."),
)


def titles(text: str) -> list[tuple[str, str | None]]:
    """Title and category of each item."""
    return [(item.title, item.kicker) for item in newsparse.parse(text).items]


def told(text: str) -> list[str]:
    """What is left unexplained."""
    return [finding.message for finding in newsparse.parse(text).findings]


WANTED = [(title, kind) for title, kind, _, _ in ENTRIES]


def test_menus_with_the_bullets_of_the_list() -> None:
    menu = "".join(
        f"* [{name}](/{name})\n" for name in ("Visitors", "Services", "Work", "News", "Donate", "Help")
    )
    entries = "".join(
        f"* #### [{title}](/news/{at})\n\n  {kind} | {day}\n\n  {said}\n"
        for at, (title, kind, day, said) in enumerate(ENTRIES)
    )
    text = f"{menu}\nThe hospital\n\n# News archive\n\n{entries}\n* [First](?p=1)\n* [Last](?p=31)\n\n**Phone** 555 960 700\n\n* [Cookies](/c)\n* [Terms](/t)\n"
    assert titles(text) == WANTED


def test_a_list_of_links_below_that_is_set_apart() -> None:
    entries = "".join(f"• {title} ({day})\n  {said}\n\n" for title, _, day, said in ENTRIES)
    text = f"News\n\n{entries}[1] 2 3\n\nPress office\nAnn Sea\n\nLinks\n• Press review\n• Pictures\n• Administration\n"
    assert [title for title, _ in titles(text)] == [title for title, _, _, _ in ENTRIES]
    assert told(text) == []


def test_images_of_text_browsers_are_no_categories() -> None:
    names = ("A heron on a weir", "Two sample bottles", "The conference hall")
    text = "All posts\n\n" + "".join(
        f"[{name}]\n\n{title}\n\nBy Ann Sea, {day}\n\n{said}\n\nRead on »\n\n"
        for name, (title, _, day, said) in zip(names, ENTRIES, strict=True)
    )
    assert {kicker for _, kicker in titles(text)} == {None}


def test_categories_of_one_word_in_brackets_stay() -> None:
    names = ("Garden", "Science", "Sport")
    text = "All posts\n\n" + "".join(
        f"[{name}]\n\n{title}\n\nBy Ann Sea, {day}\n\n{said}\n\nRead on »\n\n"
        for name, (title, _, day, said) in zip(names, ENTRIES, strict=True)
    )
    assert [kicker for _, kicker in titles(text)] == list(names)


def test_files_below_texts_are_no_categories() -> None:
    text = "Judgments\n" + "".join(
        f"{title}\nJudgment given: {day}\n{said}\nJudgment (PDF)\nSummary (PDF)\n{'Watch it' + chr(10) if at != 1 else ''}"
        for at, (title, _, day, said) in enumerate(ENTRIES)
    )
    assert {kicker for _, kicker in titles(text)} == {None}


def test_columns_of_documents_are_no_categories() -> None:
    text = "Date\tMeeting\tDocuments\n" + "".join(
        f"{day}\t{title}\t{documents}\n"
        for (title, _, day, _), documents in zip(
            ENTRIES, ("Agenda  Minutes", "Agenda", "Agenda"), strict=True
        )
    )
    assert titles(text) == [(title, None) for title, _, _, _ in ENTRIES]


@pytest.mark.parametrize("label", ["Posted", "Published", "Veröffentlicht"])
def test_labels_of_days_on_lines_of_their_own(label: str) -> None:
    text = "".join(f"{title}\n{label}\n{day}\nEmployer: The town\nView job\n" for title, _, day, _ in ENTRIES)
    assert titles(text) == [(title, None) for title, _, _, _ in ENTRIES]
    assert [item.date and item.date.edtf for item in newsparse.parse(text).items] == [
        "2025-12-17",
        "2025-12-04",
        "2025-11-26",
    ]


# --- lynx -------------------------------------------------------------------------------------------------------------------------------

LYNX = """   [1]Jump to content

     * [2]Home
     * [3]The Ministry
     * [4]Press

   You are here: [5]Home > Press releases

Press releases

   Results 1 to 3 of 236

"""
ADDRESSES = "".join(
    f"   {at}. https://example.org/{at}\n" if at > 9 else f"    {at}. https://example.org/{at}\n"
    for at in range(1, 11)
)


def lynx(form: str, head: str) -> str:
    entries = "".join(
        form.format(number=at + 6, title=title, kind=kind, day=day, said=said)
        for at, (title, kind, day, said) in enumerate(ENTRIES)
    )
    return f"{LYNX}{entries}   [9]Older press releases >>\n\n   14 Quay Road\n   Port 1022\n\n{head}\n\n{ADDRESSES}"


@pytest.mark.parametrize("head", ["References", "Verweise"])
@pytest.mark.parametrize(
    "form",
    [
        "   {day}\n\n[{number}]{title}\n\n   {said}\n\n",
        "   {kind} | {day}\n\n[{number}]{title}\n\n   {said}\n\n",
    ],
)
def test_days_above_headings_at_the_margin(form: str, head: str) -> None:
    wanted = WANTED if "kind" in form else [(title, None) for title, _ in WANTED]
    assert titles(lynx(form, head)) == wanted


def test_half_a_title_that_was_read_as_a_category_is_told() -> None:
    rows = (
        *ENTRIES,
        ("Small lights of the harbour", "Awards", "2 November 2025", "Ninety lamps, eleven of them working."),
    )
    text = "".join(f"{kind}\n\n{title}\n\n{day}\n\n{said}\n\n" for title, kind, day, said in rows)
    broken = text.replace(
        "A climb pays for the scanner", "A climb in the woods of the valley, with\nConservator Ann Sea"
    )
    assert [title for title, _ in titles(broken)][2] == "Conservator Ann Sea"
    assert "'A climb in the woods of the valley, with' may go on in the next line" in told(broken)


def test_headings_that_are_no_links_end_a_list_of_links() -> None:
    entries = "".join(
        f"## [{title}](/blog/{at})\n\nBy Ann Sea on {day}\n\n{said}\n\n[Read more »](/blog/{at})\n\n"
        for at, (title, _, day, said) in enumerate(ENTRIES)
    )
    text = f"# Blog\n\n{entries}[1](?p=1) [2](?p=2)\n\n## Get our newsletter\n\nName\n\nE-mail\n\n## Categories\n\n* [Water](/c/w)\n* [Woods](/c/f)\n"
    assert [title for title, _ in titles(text)] == [title for title, _, _, _ in ENTRIES]
    assert told(text) == []


@pytest.mark.parametrize(
    ("name", "menus"),
    [("Visitors", True), ("Startup gets a lot of money and lets its users do many more things", False)],
)
def test_long_bullets_without_days_are_no_menu(name: str, menus: bool) -> None:
    dated = "".join(f"- {title} ({day})\n" for title, _, day, _ in ENTRIES)
    lines = page_lines("".join(f"- {name} {letter}\n" for letter in "ABCD") + dated)
    page = _Page(lines)
    [draft, *_] = [
        each for each in _drafts(page) if each.cut.kind == "bullet" and len(each.cut.starts) == len(lines)
    ]
    candidate = _candidate(page, draft)
    assert candidate is not None
    reading = _read(page, candidate)
    assert reading is not None
    assert _has_menus(lines, reading) is menus


@pytest.mark.parametrize("count", ["(3)", "(12)", " (4) "])
def test_a_number_in_brackets_alone_is_no_error(count: str) -> None:
    text = "".join(f"{title}\n{day}\n{count}\n{said}\n\n" for title, _, day, said in ENTRIES)
    assert str(newsparse.parse(text)) == text


@pytest.mark.parametrize("more", ["Xem thêm", "Read more", "もっと見る"])
def test_what_leads_to_more_below_a_list_is_in_no_entry(more: str) -> None:
    text = (
        "Notices\n\nThe library is closed (05/02/2026)\nWe look for helpers (28/01/2026)\nResults of the contest (15/01/2026)\n\n"
        + more
        + "\n"
    )
    assert [title for title, _ in titles(text)] == [
        "The library is closed",
        "We look for helpers",
        "Results of the contest",
    ]
    assert told(text) == []


@pytest.mark.parametrize("head", ["Kde", "Where", "Où", "Waar"])
def test_columns_of_places_in_more_languages(head: str) -> None:
    text = f"Datum\tTitel\t{head}\n" + "".join(f"{day}\t{title}\tTown hall\n" for title, _, day, _ in ENTRIES)
    assert {kicker for _, kicker in titles(text)} == {None}
