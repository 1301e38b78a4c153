"""Pages that are regular to a reader: programmes, calls, vacancies, archives of mails, with what one of their lines hid from the search."""

import pytest

import newsparse

Row = tuple[str | None, str | None, str | None, str | None]


def rows(text: str) -> list[Row]:
    """Day, title, category and author of each item."""
    items = newsparse.parse(text).items
    return [(item.date and item.date.edtf, item.title, item.kicker, item.author) for item in items]


def is_quiet(text: str) -> bool:
    """Whether no finding says that the reading may be wrong."""
    return not [found for found in newsparse.parse(text).findings if found.code.startswith("NP0")]


TITLES = ("Heavy rain inland", "Gales on the coast", "Snow on the high roads")


def warnings(*periods: str) -> str:
    """A page of warnings, each with its level, title, period, text and a link."""
    levels = ("▲ Orange level", "▲ Yellow level", "▲ Yellow level")
    texts = ("Keep away from rivers.", "Secure what is loose.", "Roads may close at short notice.")
    blocks = zip(levels, TITLES, periods, texts, strict=True)
    return "Weather\nWarnings\n\n" + "".join("\n".join((*block, "Show map")) + "\n\n" for block in blocks)


@pytest.mark.parametrize(
    "periods",
    [
        ("Valid from 14 March 2026 06:00 to 15 March 2026 18:00", "Valid 14 March 2026 06:00–21:00", "Valid from 15 March 2026 06:00 to 17 March 2026 18:00"),
        ("Gjelder fra 14. mars 2026 kl. 06:00 til 15. mars 2026 kl. 18:00", "Gjelder 14. mars 2026 kl. 06–21", "Gjelder fra 15. mars 2026 kl. 06:00 til 17. mars 2026 kl. 18:00"),
        ("Gültig vom 14. März 2026 06:00 bis 15. März 2026 18:00", "Gültig 14. März 2026, 06–21 Uhr", "Gültig vom 15. März 2026 06:00 bis 17. März 2026 18:00"),
        ("Platí od 14. 3. 2026 do 15. 3. 2026", "Platí 14. 3. 2026", "Platí od 15. 3. 2026 do 17. 3. 2026"),
    ],
)  # fmt: skip
def test_periods_in_words_with_times(periods: tuple[str, ...]) -> None:
    text = warnings(*periods)
    days = ("2026-03-14/2026-03-15", "2026-03-14", "2026-03-15/2026-03-17")
    levels = ("Orange level", "Yellow level", "Yellow level")
    assert rows(text) == [(*row, None) for row in zip(days, TITLES, levels, strict=True)]


def test_the_last_of_entries_below_bullets_ends_above_what_does_not_hang() -> None:
    text = (
        "Open calls\n\n"
        "→ Small projects for libraries\n   Applications from 2. 3. 2026 do 30. 4. 2026\n\n   We pay for shelves and corners to read in.\n\n"
        "→ Young musicians on the move\n   Applications from 9. 3. 2026 do 15. 5. 2026\n\n   A grant for fares and beds abroad.\n\n"
        "Any questions? Call us on workdays.\n"
    )
    assert rows(text) == [
        ("2026-03-02/2026-04-30", "Small projects for libraries", None, None),
        ("2026-03-09/2026-05-15", "Young musicians on the move", None, None),
    ]
    bodies = [list(item.body) for item in newsparse.parse(text).items]
    assert bodies == [["We pay for shelves and corners to read in."], ["A grant for fares and beds abroad."]]


@pytest.mark.parametrize(
    ("type_", "published", "deadline", "value"),
    [
        ("Tip", "Data publicării", "Termen limită de depunere", "Valoare estimată"),
        ("Rodzaj", "Data publikacji", "Termin składania", "Wartość"),
        ("Sadržaj", "Datum", "Rok", "Vrijednost"),
    ],
)
def test_the_first_of_two_labelled_days(type_: str, published: str, deadline: str, value: str) -> None:
    kinds = ("Works", "Services", "Works")
    titles = (
        "Repair of the bridge over the Valea Seacă",
        "Cleaning of the markets",
        "More lights in the village",
    )
    days = ("03.03.2026", "26.02.2026", "18.02.2026")
    ends = ("17.04.2026", "30.03.2026", "23.03.2026")
    text = "Town\n\nCalls for tenders\n\n" + "".join(
        f"{type_}: {kind}\n{title}\n{published}: {day}\n{deadline}: {end}\n{value}: 310.000\nDownload\n\n"
        for kind, title, day, end in zip(kinds, titles, days, ends, strict=True)
    )
    want = ("2026-03-03", "2026-02-26", "2026-02-18")
    assert rows(text) == [(*row, None) for row in zip(want, titles, kinds, strict=True)]


@pytest.mark.parametrize(
    ("months", "link"),
    [
        (("fevereiro de 2026", "novembro de 2025", "agosto de 2025"), "Baixar PDF (4,8 MB)"),
        (("February 2026", "November 2025", "August 2025"), "Download PDF (4.8 MB)"),
    ],
)
def test_months_above_titles_and_links_to_their_files(months: tuple[str, ...], link: str) -> None:
    titles = ("Rivers without fish", "Who plants, stays", "Annual report of activities")
    text = "Institute\n\nPUBLICATIONS\n\n" + "".join(
        f"{month}\n{title}\n{link}\n\n" for month, title in zip(months, titles, strict=True)
    )
    want = ("2026-02", "2025-11", "2025-08")
    assert rows(text) == [(*row, None, None) for row in zip(want, titles, strict=True)]
    assert is_quiet(text)


@pytest.mark.parametrize("answer", ["Re: ", "AW: ", "Re[2]: ", "Odp: "])
def test_answers_to_mails_are_titles(answer: str) -> None:
    subjects = (
        "Segfault in the tile cache",
        f"{answer}Segfault in the tile cache",
        "Drop the old build",
        "Documentation day, volunteers wanted",
    )
    names = ("Helmut Oberreiter", "Priya Nair", "Gwen Maddox", "rk@mailhost.example")
    days = ("2026-03-14 18:22", "2026-03-14 11:05", "2026-03-13 22:48", "2026-03-10 15:59")
    text = "archive mirror\n help / color\n\n" + "".join(
        f"{subject}\n {day} UTC - {name}\n" for subject, day, name in zip(subjects, days, names, strict=True)
    )  # fmt: skip
    want = zip(subjects, names, strict=True)
    assert [(item.title, item.author) for item in newsparse.parse(text).items] == list(want)


SHOWS = ("Waking up with the gulls", "The fair on the phone", "Pipes of the world", "News at noon")


@pytest.mark.parametrize("times", [("07:00", "09:30", "11:00", "13:00"), ("7:00 am", "9:30 am", "11:00 am", "1:00 pm"), ("07h00", "09h30", "11h00", "13h00")])  # fmt: skip
@pytest.mark.parametrize(
    "head", ["Saturday 14 March 2026", "Programme of Saturday 14 March 2026", "Programación do sábado 14 de marzo de 2026"]
)  # fmt: skip
@pytest.mark.parametrize("between", ["\n", " "])
def test_a_programme_of_one_day(times: tuple[str, ...], head: str, between: str) -> None:
    entries = (
        f"{time}{between}{title}\nA text of this show.\n" for time, title in zip(times, SHOWS, strict=True)
    )
    text = f"Radio\nLive | Podcasts\n\n{head}\n\n" + "\n".join(entries) + "\nPrevious day | Next day\n"
    listing = newsparse.parse(text)
    assert [section.heading for section in listing.sections] == [head]
    assert rows(text) == [("2026-03-14", title, None, None) for title in SHOWS]


@pytest.mark.parametrize(
    "head", ["By Ann Sea, 14 March 2026", "Updated: 14 March 2026", "Saturdays", "March 2026"]
)
def test_times_below_other_lines_begin_nothing(head: str) -> None:
    text = f"Radio\n\n{head}\n\n" + "".join(
        f"{hour}:00\n{title}\n\n" for hour, title in zip((7, 9, 11, 13), SHOWS, strict=True)
    )
    assert not rows(text)


def test_times_that_do_not_rise_are_no_programme() -> None:
    text = "Buses\n\n14 March 2026\n\n" + "".join(
        f"{hour}:00\n{title}\n\n" for hour, title in zip((7, 9, 7, 9), SHOWS, strict=True)
    )
    assert not rows(text)


@pytest.mark.parametrize("posted", ["Posted 17 January 2025", "Posted: 17 January 2025", "17 January 2025"])
def test_vacancies_with_lines_above_and_below_the_day(posted: str) -> None:
    jobs = (
        ("Paper Conservator (maternity cover)", "Ulverstone Record Office, Preston", "£31,400 pro rata", "You will look after a collection of maps."),
        ("Head of Visitor Experience", "The Pottery Quarter, Stoke-on-Trent", "£46,000", "Do you know what makes a school group laugh?"),
        ("Collections Assistant: Natural History", "Borough of Tidewell, Plymouth", "£24,790", "The post is open to job sharers."),
        ("Clerk of the harbour office", "Harbour Trust, Brackwater", "£22,000", "Two days a week, in the office on the quay."),
    )  # fmt: skip
    text = "Jobs in museums\n\n" + "".join(
        f"{title}\n{place}\n{pay}\n{posted.replace('17', str(17 - at))}\n{body}\nApply now\n\n"
        for at, (title, place, pay, body) in enumerate(jobs)
    )
    assert [row[:2] for row in rows(text)] == [(f"2025-01-{17 - at}", job[0]) for at, job in enumerate(jobs)]


def test_words_alone_above_titles_and_days_are_no_titles() -> None:
    text = "Advisories\n\n" + "".join(
        f"{level}\nOGSA-2026-00{at}\n{title}\nPublished: 2026-0{at}-04\nUpgrade as soon as you can.\n\n"
        for at, (level, title) in enumerate(
            zip(("Critical", "Moderate", "Low"), ("A way past the login", "Scripts in the names of gateways", "A cookie without its mark"), strict=True), 1
        )
    )  # fmt: skip
    assert not any(title in ("Critical", "Moderate", "Low") for _, title, *_ in rows(text))


def test_a_telephone_number_is_no_day() -> None:
    text = (
        "Суд\n\nУголовные дела — 30 ноября 2022 г.\nВынесен приговор по делу о хищении\nподробнее...\n\n"
        "Гражданские дела — 25 ноября 2022 г.\nСуд взыскал компенсацию за протечку\nподробнее...\n\n"
        "Объявления — 2 ноября 2022 г.\nО режиме работы суда в праздничные дни\nподробнее...\n\n"
        "Телефон приёмной: (812) 12-10-11\n"
    )
    assert rows(text) == [
        ("2022-11-30", "Вынесен приговор по делу о хищении", "Уголовные дела", None),
        ("2022-11-25", "Суд взыскал компенсацию за протечку", "Гражданские дела", None),
        ("2022-11-02", "О режиме работы суда в праздничные дни", "Объявления", None),
    ]
