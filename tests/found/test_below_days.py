"""Several items below one day: what the lines show, and what is told where they may be more than they were read as."""

import newsparse


def told(text: str) -> list[str]:
    return [found.message for found in newsparse.check(text) if found.code.startswith("NP0")]


def test_bullets_below_days_without_titles_may_be_items() -> None:
    """Below a menu, which makes the days the likelier beginnings of items."""
    page = (
        "Startseite\nAktuelles\nTermine\nÜber uns\nKontakt\n\nHier finden Sie die neuesten Meldungen aus unserer Stadt.\n\n"
        "25. Feb. 2025\n\n- Wochenmarkt zieht um: Die Heizung wird ersetzt, auch die Duschen werden erneuert.\n\n"
        "23. Feb. 2025\n\n- Museum zeigt seltene Münzen: Die neue Linie fährt alle zwanzig Minuten vom Bahnhof zum Krankenhaus.\n\n"
        "22. Feb. 2025\n\n- Freiwillige pflanzen 400 Bäume: Die Kosten haben sich seit der ersten Schätzung verdoppelt.\n\n"
        "- Neue Öffnungszeiten: Mehr als achtzig Menschen kamen, um zu helfen.\n"
    )
    assert told(page) == [
        f"{begin!r} begins with a bullet, and may be an item of the day above it"
        for begin in (
            "- Wochenmarkt zieht um: Die Heizung wird ersetzt,…",
            "- Museum zeigt seltene Münzen: Die neue Linie fäh…",
            "- Freiwillige pflanzen 400 Bäume: Die Kosten habe…",
            "- Neue Öffnungszeiten: Mehr als achtzig Menschen …",
        )
    ]


def test_a_line_set_off_as_titles_are_may_be_one_more_of_its_day() -> None:
    page = (
        "## segunda-feira, 24 de fevereiro de 2025\n\nObras na Rua do Moinho\n\n## sexta-feira, 21 de fevereiro de 2025\n\n"
        "Biblioteca reabre após a cheia\n\nNova linha de autocarro na primavera\n\n"
        "## quarta-feira, 19 de fevereiro de 2025\n\nMuseu mostra moedas raras\n"
    )
    assert told(page) == [
        "'Nova linha de autocarro na primavera' may be the title of another item of the same day"
    ]


def test_a_day_without_its_year_in_a_title_below_a_day_is_a_part_of_it() -> None:
    items = newsparse.parse(
        "17 сентября 2024\n\n18:40\nВ районе завершили ремонт моста\n\n15:05\nСемьи получат участки\n\n"
        "16 сентября 2024\n\n17:30\nГубернатор провёл встречу\n\n09:00\nОтопительный сезон начнётся с 1 октября\n"
    ).items
    assert [(item.date and item.date.edtf, item.title) for item in items] == [
        ("2024-09-17", "В районе завершили ремонт моста"),
        ("2024-09-17", "Семьи получат участки"),
        ("2024-09-16", "Губернатор провёл встречу"),
        ("2024-09-16", "Отопительный сезон начнётся с 1 октября"),
    ]


def test_names_of_items_begin_titles_in_scripts_without_spaces_but_for_one() -> None:
    page = "新着情報\n\n2025.10.23 イベント プール休館のお知らせ\n***\n2025.10.21 お知らせ 水車通りの道路工事\n***\n2025.10.03 採用情報 42\n"
    assert told(page) == [
        "'イベント', with which the title begins, may be a category",
        "'お知らせ', with which the title begins, may be a category",
    ]
