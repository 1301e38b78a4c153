"""Hours behind days are no part of a title, a category or a text, in any set-off, and no entry is lost for them."""

from __future__ import annotations

import pytest

import newsparse

DAYS = ("24 May 2026", "2 June 2026", "13 June 2026")
ISO = ("2026-05-24", "2026-06-02", "2026-06-13")
TITLES = ("Spring reading in the garden", "A ball on the square", "Run for all")
HOURS = [
    ("10:30–12:00", "7–9 pm", "8 pm"),
    (", ore 10.30-12.00", ", ore 21", ", 8:00"),
    ("10.30–12.00", "19.00–21.00", "8.00-9.30"),
    ("10:30 a 12:00 h", "21 h", "8:00 h"),
    ("10h-12h", "21h", "8h30"),
    ("from 10 am to noon", "9pm", "at 8:00"),
    ("10 - 12 Uhr", "ab 21 Uhr", "ganztägig"),
    ("klo 10.30–12", "klo 21", "klo 8"),
    ("dès 10h", "20h30", "à partir de 18h"),
    ("10:30 onwards", "7pm till late", "8 pm sharp"),
    ("dalle 10", "ore 21", "dalle ore 10 alle 12"),
    ("с 10:00", "19:00", "с 18:00 до 20:00"),
    ("10:00 a.m. to 4:00 p.m.", "7:30 p.m.", "noon–2 p.m."),
    ("10:30-12:00 / 14:00-15:30", "9:00", "8:00"),
    ("morning", "all day", "time tba"),
    ("10:30", "19:30'da", "bütün gün"),
    ("10:30", "全天", "上午"),
    ("เวลา 10.30 น.", "19.00 น.", "ทั้งวัน"),
    ("בשעה 10:30", "19:00", "כל היום"),
    ("kl. 10:30", "klukkan 19", "allan daginn"),
]
FORMS = [
    "{day}, {hours}\n{title}",
    "{title}\n{day}, {hours}",
    "{day} | {hours}\n{title}",
    "{title} ({day}, {hours})",
    "{day}, {hours}: {title}",
]


@pytest.mark.parametrize("days", [DAYS, ISO], ids=["words", "iso"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("hours", HOURS, ids=lambda hours: hours[0])
def test_hours_behind_days_are_no_title(hours: tuple[str, ...], form: str, days: tuple[str, ...]) -> None:
    entries = [
        form.format(day=day, hours=told.lstrip(", "), title=title)
        for day, told, title in zip(days, hours, TITLES, strict=True)
    ]
    listing = newsparse.parse("\n\n".join(entries) + "\n")
    assert [item.title for item in listing.items] == list(TITLES)
    assert [item.date and item.date.edtf[:10] for item in listing.items] == list(ISO)
    assert not any(item.kicker or item.body for item in listing.items)


def test_numbers_behind_days_that_are_no_hours_stay_in_titles() -> None:
    page = "3 May 2026, 10–12 places are left\n\n8 April 2026, 2 to 3 goals a day\n\n1 March 2026, 9 to 5 is over\n"
    titles = [item.title for item in newsparse.parse(page).items]
    assert titles == ["10–12 places are left", "2 to 3 goals a day", "9 to 5 is over"]


def test_days_of_months_are_no_hours() -> None:
    page = "Bábszínház\n2026. július 3–5.\nA társulat játéka.\n\nGyűrűzőtábor\n2026. július 6–12.\nA tábor a tónál.\n"
    days = [item.date and item.date.edtf for item in newsparse.parse(page).items]
    assert days == ["2026-07-03/2026-07-05", "2026-07-06/2026-07-12"]
