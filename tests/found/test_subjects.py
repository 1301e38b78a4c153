"""What news are about, as newspapers name their parts: a category wherever it is."""

import pytest

import newsparse
from newsparse.reading.lines.kinds import is_kind

TITLES = (
    "A new museum of boats",
    "The bridge is closed",
    "Pupils collect a ton of paper",
    "The clinic learns more",
)
SUBJECTS = ("Культура", "Транспорт", "Общество", "Здоровье")


def found(text: str) -> list[tuple[object, ...]]:
    """Day, title, category and place of each item."""
    return [
        (item.date and item.date.edtf, item.title, item.kicker, item.place)
        for item in newsparse.parse(text).items
    ]


@pytest.mark.parametrize(
    "form",
    [
        "{day}, {word}\n{title}\n\n",
        "* {day} , {word}\n  {title}\n",
        "  • {day}, {word}\n    {title}\n",
        "* {day}, {word}\n\n  [{title}](/n/{at})\n",
    ],
)
def test_a_subject_behind_a_day_is_no_place(form: str) -> None:
    text = "News\n\n" + "".join(
        form.format(day=f"{28 - at} сентября 2023", word=word, title=title, at=at)
        for at, (word, title) in enumerate(zip(SUBJECTS, TITLES, strict=True))
    )
    want = [
        (f"2023-09-{28 - at}", title, word, None)
        for at, (word, title) in enumerate(zip(SUBJECTS, TITLES, strict=True))
    ]
    assert found(text) == want


def test_places_stay_places() -> None:
    text = "".join(
        f"{28 - at} September 2023, {place}\n{title}\nThe text of entry {at} ends here.\n\n"
        for at, (place, title) in enumerate(zip(("Geneva", "Lima", "Culture", "Hanoi"), TITLES, strict=True))
    )
    assert [item.place for item in newsparse.parse(text).items][:2] == ["Geneva", "Lima"]


@pytest.mark.parametrize(("text", "yes"), [("World", True), ("Wirtschaft", True), ("[", False), ("", False)])
def test_names_of_subjects(text: str, yes: bool) -> None:
    assert is_kind(text) is yes


def test_definition_lists_are_cut_at_their_terms() -> None:
    """html2text prints a `<dl>` without an empty line between two entries, and with one inside each."""
    words = ("お知らせ", "製品", "企業", "イベント", "お知らせ", "企業")
    titles = (
        "夏季休業のお知らせ",
        "新製品を発売",
        "第三工場の稼働を開始",
        "展示会に出展します",
        "代理店募集を終了",
        "環境報告書を公開",
    )
    text = "# ニュース\n\n" + "".join(
        f"2024年6月{28 - at}日 {word}\n\n    [{title}](/n/{at})\n"
        for at, (word, title) in enumerate(zip(words, titles, strict=True))
    )
    assert [
        (item.title, item.kicker, str(item.date and item.date.start)) for item in newsparse.parse(text).items
    ] == [
        (title, word, f"2024-06-{28 - at}")
        for at, (word, title) in enumerate(zip(words, titles, strict=True))
    ]


def test_the_archive_below_the_last_day_is_no_item() -> None:
    text = "Comunicati\n\n" + "".join(
        f"{18 - at} giugno 2024\n{title}\n\nIl testo di questo comunicato è qui.\n\n"
        for at, title in enumerate(TITLES)
    )
    text += "Archivio dei comunicati\n\nOrario: dal martedì alla domenica, 10-18. Lunedì chiuso.\n"
    assert [item.title for item in newsparse.parse(text).items] == list(TITLES)


def test_the_file_behind_a_day_is_no_title() -> None:
    text = "".join(
        f"{title}\n{18 - at} lipca 2024 r.{' (plik PDF, 214 kB)' * (at == 2)}\n\n"
        for at, title in enumerate(TITLES)
    )
    assert [(item.title, item.date and item.date.edtf) for item in newsparse.parse(text).items] == [
        (title, f"2024-07-{18 - at}") for at, title in enumerate(TITLES)
    ]
