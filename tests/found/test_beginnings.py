"""What lines begin with, and what sets entries off: days with a category and a name behind them, rules, times alone, categories that titles keep."""

import newsparse

TEXTS = [
    "The line runs from the station to the harbour.",
    "Members voted by eleven to four for the plan.",
    "Drivers should expect delays.",
]
TITLES = ["New bus line starts in spring", "Who pays for the bridge?", "Road works on Mill Street"]
DAYS = ["13 March 2023", "10 March 2023", "14 February 2023"]
ISO = ["2023-03-13", "2023-03-10", "2023-02-14"]


def told(page: str) -> list[str]:
    return [found.message for found in newsparse.check(page) if found.code.startswith("NP0")]


def joined(form: str, between: str = "\n\n") -> str:
    rows = zip(TITLES, DAYS, TEXTS, strict=True)
    return between.join(form.format(t=title, d=day, b=text) for title, day, text in rows) + "\n"


def test_a_day_with_a_category_and_who_wrote_the_entry_behind_it() -> None:
    people = ["Susan Clark", "Peter Young", "John Harris"]
    rows = zip(DAYS, ["Culture", "Politics", "Culture"], people, TITLES, TEXTS, strict=True)
    page = "\n\n\n".join(f"{d} · {k} · {a}\n\n{t}\n\n{b}" for d, k, a, t, b in rows) + "\n"
    items = newsparse.parse(page).items
    assert [item.title for item in items] == TITLES
    assert [item.author for item in items] == people
    assert [item.kicker for item in items] == ["Culture", "Politics", "Culture"]
    assert [item.body for item in items] == [(text,) for text in TEXTS]
    assert told(page) == []


def test_a_category_in_brackets_that_all_titles_have_is_told() -> None:
    assert told(joined("[Traffic] {t}\n{d}\n{b}"))[0] == (
        "'Traffic', with which the title begins, may be a category"
    )


def test_a_category_between_dashes_that_one_item_lacks_is_told() -> None:
    page = (
        "15. Mai 2019 — Politik — Chor sucht Sängerinnen\n\n29. April 2019 — Bibliothek wieder geöffnet\n\n"
        "18. April 2019 — Politik — Museum zeigt seltene Münzen\n"
    )
    every = page.replace("Bibliothek", "Kultur — Bibliothek").replace("Politik — Chor", "Verkehr — Chor")
    assert told(every)[0] == "'Verkehr', with which the title begins, may be a category"
    assert told(page)[0] == "'Politik', with which the title begins, may be a category"


def test_a_kind_that_begins_all_titles_of_a_script_without_spaces_is_told() -> None:
    page = (
        "• 2024.09.28 お知らせ 博物館で珍しい硬貨を展示\n• 2024.09.13 お知らせ プール休館について\n"
        "• 2024.09.06 お知らせ 橋の費用は誰が負担するのか\n"
    )
    assert told(page)[0] == "'お知らせ', with which the title begins, may be a category"
    mixed = (
        "• 2023.04.19 イベント 図書館が再開しました\n• 2023.04.04 採用情報 令和7年度予算が可決されました\n"
    )
    assert told(mixed)[0] == "'イベント', with which the title begins, may be a category"


def test_a_line_that_begins_in_the_middle_of_a_sentence_is_told() -> None:
    page = joined("{t}\n{d} | 4 comments\n{b}").replace("Road works on Mill", "Road works on\nmill")
    assert told(page) == ["'mill Street' may be the rest of the line above it"]


def test_a_list_below_the_text_of_the_last_item_is_told() -> None:
    page = joined("{t}\n{d}\n{b}") + "- New opening hours\n- The choir looks for singers\n"
    assert told(page) == ["'- New opening hours' may begin a list in the text of the last item"]


def test_an_entry_without_its_day_between_short_rules_is_told() -> None:
    rows = [
        ("New opening hours", "The library is open again.", "25 October 2024 · Politics"),
        ("Volunteers plant 400 trees", "Drivers should expect delays.", "22 October 2024 · Culture"),
        ("New bus line starts in spring", "More than eighty people came to help.", "Politics"),
        ("Who pays for the bridge?", "The line runs every twenty minutes.", "24 September 2024 · Culture"),
        ("More people cycle to work", "The heating is being replaced.", "18 September 2024 · Culture"),
        ("Road works on Mill Street", "Members voted by eleven to four.", "29 August 2024 · Culture"),
    ]
    page = "News\n\n" + "\n***\n".join("\n".join(row) for row in rows) + "\n"
    assert "'Who pays for the bridge?' is set off as items are, and may be the title of one" in told(page)


def test_rules_below_titles_set_nothing_off() -> None:
    listing = newsparse.parse(joined("{t}\n---\n{d}\n{b}"))
    assert [item.title for item in listing.items] == TITLES
    assert [item.date and item.date.edtf for item in listing.items] == ISO


def test_a_first_item_without_its_day_between_rules_is_told_though_its_title_asks() -> None:
    page = "News\n\nWho pays for the boat?\nThe costs doubled.\n---\n" + joined(
        "{t}\nDate: {d}\n{b}", "\n---\n"
    )
    assert told(page) == ["'Who pays for the boat?' may be the title of an item without a date"]


def test_a_time_alone_on_its_line_is_no_title() -> None:
    page = "Events\n\n" + joined("* {d}\n  18:00\n  {t}\n  Town Hall", "\n")
    assert [item.title for item in newsparse.parse(page).items] == TITLES
