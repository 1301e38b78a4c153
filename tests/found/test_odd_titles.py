"""Titles that are like counts or years, and lines that are counts in any language."""

import pytest

import newsparse

TITLES = ["The Gull", "A night with the captain", "12 Monkeys", "Who is afraid?", "1984", "Seven ships"]
DAYS = [f"{day} October 2024" for day in (3, 5, 12, 17, 20, 24)]


def told(text: str) -> list[str]:
    return [found.message for found in newsparse.check(text) if found.code.startswith("NP0")]


@pytest.mark.parametrize(
    "form",
    [
        "{day} – {title}\n",
        "{day}: {title}\n",
        "{title} ({day})\n",
        "- {title} ({day})\n",
        "* {day} » {title}\n",
    ],
)
def test_a_count_or_a_year_beside_a_day_is_a_title_where_the_others_have_one(form: str) -> None:
    page = "".join(form.format(title=title, day=day) for title, day in zip(TITLES, DAYS, strict=True))
    items = newsparse.parse(page).items
    assert [item.title for item in items] == TITLES
    assert [item.date and item.date.edtf for item in items] == [
        f"2024-10-{day:02}" for day in (3, 5, 12, 17, 20, 24)
    ]


def test_a_year_right_below_a_day_is_its_title_and_that_is_told() -> None:
    page = "".join(
        f"{day}\n{title}\nA play for all ages.\n\n" for title, day in zip(TITLES, DAYS, strict=True)
    )
    assert [item.title for item in newsparse.parse(page).items] == TITLES
    assert told(page) == ["'1984' was read as a title"]


def test_lines_with_a_number_and_the_same_words_are_counts_in_any_language() -> None:
    page = (
        "Cô giáo cõng chữ lên bản\nMỗi sáng cô dậy từ 4 giờ để kịp qua suối.\nMinh Hạnh - 19/11/2023 07:30\n24 bình luận\n\n"
        "Bánh khúc trong đêm lạnh\nQuán nhỏ không biển hiệu.\nTrần Quốc Bảo - 18/11/2023 21:15\n\n"
        "Chạy bốn mươi cây số\nÔng Sáu vừa hoàn thành giải.\nThu Trang - 18/11/2023 09:02\n7 bình luận\n\n"
        "Lớp học không đồng\nNăm bạn trẻ dạy toán.\nLê Nguyễn An Khê - 16/11/2023 06:00\n102 bình luận\n"
    )
    items = newsparse.parse(page).items
    assert [(item.title, item.author, item.kicker) for item in items] == [
        ("Cô giáo cõng chữ lên bản", "Minh Hạnh", None),
        ("Bánh khúc trong đêm lạnh", "Trần Quốc Bảo", None),
        ("Chạy bốn mươi cây số", "Thu Trang", None),
        ("Lớp học không đồng", "Lê Nguyễn An Khê", None),
    ]
    assert told(page) == []


def test_towns_before_days_are_no_authors_however_they_are_written() -> None:
    page = "".join(
        f"{title}\nThe town council met.\n{town} - {day}/11/2023 07:30\n\n"
        for title, town, day in [
            ("A bridge", "Hà Nội", 19),
            ("A school", "Đà Nẵng", 18),
            ("A ship", "Hải Phòng", 17),
        ]
    )
    assert {item.author for item in newsparse.parse(page).items} == {None}


def test_an_entry_without_a_number_in_a_numbered_list_is_told_by_its_day() -> None:
    page = (
        "EPISODES\n\n3. The Daughter\nFeb 27, 2024 • 41 min\nInes reads us a bundle.\n\n"
        "2. Dear Sir\nFeb 13, 2024 • 36 min\nTwo neighbours, nine years.\n\n"
        "Bonus: Live from the Museum\nJan 23, 2024 • 1 hr 14 min\nRecorded in front of an audience.\n\n"
        "1. Crossed Lines\nDec 19, 2023 • 44 min\nOur holiday special.\n"
    )
    assert told(page) == ["the day in 'Jan 23, 2024 • 1 hr 14 min' is not the date of any item"]


@pytest.mark.parametrize(
    "names",
    [("佐藤花子", "山田太郎", "鈴木直子"), ("李娜", "王芳", "张伟"), ("김민수", "이영희", "박지훈")],
    ids=["ja", "zh", "ko"],
)
def test_names_in_han_and_korean_letters_are_authors(names: tuple[str, str, str]) -> None:
    page = "".join(
        f"{title}\n{name} | {day}\n{text}\n\n"
        for title, name, day, text in zip(
            (
                "市立図書館が半年ぶりに再開しました",
                "新しい橋の工事が三月に終わります",
                "冬の祭りは今年も二日間です",
            ),
            names,
            ("2024-05-03", "2024-05-02", "2024-04-28"),
            ("図書館は月曜日に開きました。", "橋は三月に完成します。", "祭りは二日間です。"),
            strict=True,
        )
    )
    assert [(item.author, item.kicker) for item in newsparse.parse(page).items] == [
        (name, None) for name in names
    ]


def test_words_that_begin_with_a_surname_are_no_authors() -> None:
    page = "".join(
        f"{title}\n{word} | {day}\n图书馆星期一开放。\n\n"
        for title, word, day in zip(
            ("市图书馆半年之后重新开放", "新桥工程将于三月完成", "冬天的节日今年有两天"),
            ("文化", "经济", "教育"),
            ("2024-05-03", "2024-05-02", "2024-04-28"),
            strict=True,
        )
    )
    assert {item.author for item in newsparse.parse(page).items} == {None}


def test_a_period_of_days_with_a_time_behind_it_stays_a_period() -> None:
    page = "".join(
        f"{title}\n{day} maj 2014, 14:26\nEn text om {title}.\n\n"
        for title, day in [("en bro", "12 – 13"), ("ett hus", "4–5"), ("en hamn", "2")]
    )
    assert [item.date and item.date.edtf for item in newsparse.parse(page).items] == [
        "2014-05-12/2014-05-13",
        "2014-05-04/2014-05-05",
        "2014-05-02",
    ]


@pytest.mark.parametrize(
    "form",
    [
        "* {day}: {title}\n",
        "{day} – {title}\n",
        "{title} ({day})\n",
        "{title}, {day}\n",
        "{day} | {title}\n",
        "{day}\n{title}\n\n",
    ],
)
def test_periods_with_times_are_periods_wherever_they_are(form: str) -> None:
    rows = [
        ("Havendagen", "12 jan 2024 10:00 – 14 jan 2024 18:00", "2024-01-12/2024-01-14"),
        ("Koor in de kerk", "20 jan 2024 20:00", "2024-01-20"),
        ("Bootjesmarkt", "3 feb 2024 14:00 – 4 feb 2024 17:00", "2024-02-03/2024-02-04"),
        ("Film over de haven", "9 feb 2024 19:30 – 9 feb 2024 21:00", "2024-02-09"),
    ]
    items = newsparse.parse("".join(form.format(title=title, day=day) for title, day, _ in rows)).items
    assert [(item.title, item.date and item.date.edtf[:21].partition("T")[0]) for item in items] == [
        (title, edtf) for title, _, edtf in rows
    ]


# --- years and months beside days that a sign parts from them ---------------------------------------------------------------------------


@pytest.mark.parametrize("odd", ["2021", "March 2021"])
@pytest.mark.parametrize(
    "form",
    [
        "{title} | {day} March 2021\n",
        "{day} March 2021 | {title}\n",
        "{title} | {day} March 2021\nThe text of day {day} ends here.\n",
    ],
)
def test_a_year_or_a_month_behind_a_bar_is_a_title(odd: str, form: str) -> None:
    titles = ("A new bus line", "Two boats sail", odd, "The pool is closed")
    text = "".join(form.format(title=title, day=28 - 3 * at) for at, title in enumerate(titles))
    assert [item.title for item in newsparse.parse(text).items] == list(titles)
    assert [item.date and item.date.edtf for item in newsparse.parse(text).items] == [
        f"2021-03-{28 - 3 * at}" for at in range(4)
    ]


def test_a_month_between_its_day_and_a_category_is_a_title() -> None:
    titles = ("Water is back", "Papers are wanted", "A school wins", "October 2021")
    text = "".join(f"* {22 - at}/10/2021 | {title} | Transport\n" for at, title in enumerate(titles))
    assert [item.title for item in newsparse.parse(text).items] == list(titles)
