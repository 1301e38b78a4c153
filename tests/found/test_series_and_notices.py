"""Numbers that belong to a series or a notice, what leads from them to a day, and blocks below days that are set off from them."""

import pytest

import newsparse

Row = tuple[object, ...]


def rows(text: str) -> list[Row]:
    """Number, title and day of each item."""
    return [(item.number, item.title, item.date and item.date.edtf) for item in newsparse.parse(text).items]


NOTICES = {
    "Comunicato n. {n} del {d}": ["20 marzo 2026", "18 marzo 2026", "6 marzo 2026"],
    "Pressemitteilung Nr. {n} vom {d}": ["20. März 2026", "18. März 2026", "6. März 2026"],
    "Komunikat nr {n} z dnia {d} r.": ["20 marca 2026", "18 marca 2026", "6 marca 2026"],
    "Circular No. {n} of {d}": ["20 March 2026", "18 March 2026", "6 March 2026"],
    "No. {n}/2026 of {d}": ["20 March 2026", "18 March 2026", "6 March 2026"],
    "Rundschreiben Nr. {n}/2026 vom {d}": ["20.03.2026", "18.03.2026", "06.03.2026"],
}
WANT = [
    (31, "The bridge is closed", "2026-03-20"),
    (30, "New buoys at the pier", "2026-03-18"),
    (29, "A market on Wednesday", "2026-03-06"),
]


@pytest.mark.parametrize("form", NOTICES)
def test_a_notice_has_its_number_and_its_day_above_its_title(form: str) -> None:
    entries = zip(WANT, NOTICES[form], strict=True)
    text = "Harbour\n\n" + "".join(
        f"{form.format(n=n, d=day)}\n{title}\n\n" for (n, title, _), day in entries
    )
    assert rows(text) == WANT
    template = newsparse.parse(text).sections[0].template
    assert template is not None
    assert "{number}" in str(template)


def test_a_notice_has_its_title_behind_its_day() -> None:
    days = NOTICES["Circular No. {n} of {d}"]
    lines = [f"Circular No. {n} of {day} - {title}" for (n, title, _), day in zip(WANT, days, strict=True)]
    found = newsparse.parse("Circulars\n\n" + "\n".join(lines) + "\n")
    assert [(item.number, item.title, item.kicker) for item in found.items] == [
        (n, title, None) for n, title, _ in WANT
    ]


def test_a_broadcast_has_its_number_before_its_day() -> None:
    titles = ["灯台守の日記を読む", "干物屋の朝", "港の市場", "古い橋の話", "冬の祭り"]
    text = "ラジオ\n\n" + "".join(
        f"第{212 - at}回 2026年4月{25 - at}日\n{title}\n{title}について三十二冊の本から紹介しました。\n\n"
        for at, title in enumerate(titles)
    )
    assert rows(text) == [(212 - at, title, f"2026-04-{25 - at}") for at, title in enumerate(titles)]


def test_a_third_win_is_no_number() -> None:
    text = (
        "스포츠\n\n3회 연속 우승\n2026-03-20\n\n2회 우승자 은퇴\n2026-03-18\n\n새 경기장 개장\n2026-03-06\n"
    )
    assert [item.title for item in newsparse.parse(text).items] == [
        "3회 연속 우승",
        "2회 우승자 은퇴",
        "새 경기장 개장",
    ]


def test_what_leads_to_the_day_of_a_title_is_no_word_of_it() -> None:
    text = "Exams\n\n1. New rates for boats  dated 23-03-2026  [PDF]\n2. Fee of the pier  dated 20-03-2026  [PDF]\n3. List of masters  dated 17-03-2026  [PDF]\n"
    assert rows(text) == [
        (1, "New rates for boats", "2026-03-23"),
        (2, "Fee of the pier", "2026-03-20"),
        (3, "List of masters", "2026-03-17"),
    ]


BLOCKS = """\
Swimming club

Sunday, March 1, 2026

Open Meet
Eleven personal bests at the pier
Mia took gold in the first race by almost two seconds.

League
Juniors second at home
They lost by two points to the dolphins.

Saturday, February 14, 2026

Masters
Masters swim through the ages
The oldest swimmer won her age group.

Sunday, February 1, 2026

Open water
A cold dip for charity
Thirty-six members braved the winter sea.

Relay
The old boys win by a hand
Four fathers beat four sons in the last lap.

Club shop | Contact | Join us
"""


def test_blocks_below_a_day_that_is_set_off_are_entries_of_that_day() -> None:
    found = newsparse.parse(BLOCKS)
    assert [(item.kicker, item.title) for item in found.items] == [
        ("Open Meet", "Eleven personal bests at the pier"),
        ("League", "Juniors second at home"),
        ("Masters", "Masters swim through the ages"),
        ("Open water", "A cold dip for charity"),
        ("Relay", "The old boys win by a hand"),
    ]
    days = [item.date and item.date.edtf for item in found.items]
    assert days == ["2026-03-01", "2026-03-01", "2026-02-14", "2026-02-01", "2026-02-01"]


def test_a_block_that_may_be_one_more_item_of_its_day_is_told() -> None:
    """The last lines may be one more entry, without a text: so the blocks are not all alike."""
    text = BLOCKS[: BLOCKS.index("Sunday, February 1")] + "Club shop | Join us\n"
    told = [each.message for each in newsparse.check(text) if each.code == "NP007"]
    assert told == ["'League' may begin one more item of the day above it"]


def test_a_lone_title_below_such_blocks_is_not_left_out() -> None:
    text = BLOCKS.replace("Club shop", "Divers ask for a tower\n\nClub shop")
    assert newsparse.check(text), "nothing is told"
    assert not newsparse.parse(text).items or any(
        each.code.startswith("NP0") for each in newsparse.check(text)
    )


def test_an_address_below_a_title_is_no_word_of_it() -> None:
    entries = [
        ("06/03/2026", "Tram line back on the table, says mayor"),
        ("05/03/2026", "Depot contract goes to a local firm"),
        ("27/02/2026", "Letters on the third platform of all"),
    ]
    text = "Press list\n\n" + "".join(
        f"{day} - Harbour Post\n{title}\nhttps://post.example/news/{day[:2]}\n\n" for day, title in entries
    )
    assert [(item.title, item.url) for item in newsparse.parse(text).items] == [
        (title, f"https://post.example/news/{day[:2]}") for day, title in entries
    ]


def test_the_day_of_a_meeting_above_its_decisions_is_told() -> None:
    text = (
        "Harbour board\nMeeting of Tuesday 17 March 2026\n\nPresent: A. Sea (chair), T. Reed, J. Hale\n\n"
        + "".join(
            f"{n}. {title}\nDecision: The board agrees to this and will write to all who asked.\n\n"
            for n, title in enumerate(
                ["Grant for the boathouse", "Speed in the canal", "Members of the panel"], 1
            )
        )
    )
    told = [each.message for each in newsparse.check(text) if each.code == "NP005"]
    assert told == ["the day 'Meeting of Tuesday 17 March 2026' is not the date of any item below it"]


@pytest.mark.parametrize(
    ("line", "kickers"),
    [
        ("Posted in {} | Tagged rye, starter | 14 Comments", ["Sourdough", "Guest posts", "Sourdough"]),
        ("Alert type: {}", ["Recall", "Allergy alert", "Recall"]),
    ],
)
def test_labels_of_categories_with_tags_and_comments_behind(line: str, kickers: list[str]) -> None:
    titles = ["The harbour opens", "A red ship came", "Two new buoys"]
    text = "Blog\n" + "".join(
        f"{title}\nPosted on March {20 - at}, 2026 by Ann Sea\nIt was a fine day for all who came.\n{line.format(kickers[at])}\n"
        for at, title in enumerate(titles)
    )
    assert [item.kicker for item in newsparse.parse(text).items] == kickers


def test_hosts_of_broadcasts_are_authors() -> None:
    titles = ["The harbour opens", "A red ship came", "Two new buoys"]
    text = "Radio\n\n" + "".join(
        f"{title}\n{20 - at} April 2026 | Host: {name}\nFarmers tell of the harvest of this year.\n\n"
        for at, (title, name) in enumerate(zip(titles, ["Ann Sea", "Tom Reed", "Ann Sea"], strict=True))
    )
    assert [item.author for item in newsparse.parse(text).items] == ["Ann Sea", "Tom Reed", "Ann Sea"]


def test_a_title_that_goes_on_with_its_day_keeps_it_and_the_day_is_told() -> None:
    lines = ["1. Act of 6 May 2024", "2. Act of 4 May 2024", "3. Act of 2 May 2024"]
    text = "\n".join(lines) + "\n"
    assert [item.title for item in newsparse.parse(text).items] == [line[3:] for line in lines]
    told = [each.message for each in newsparse.check(text) if each.code == "NP005"]
    assert told == [f"the day in '{line}' is not the date of any item" for line in lines]
