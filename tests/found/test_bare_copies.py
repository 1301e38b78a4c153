"""Pages that came without the page around them, quoted, or with labels and badges of their own: what they say, and what is told of them."""

import pytest

import newsparse

Row = tuple[object, ...]


def rows(text: str) -> list[Row]:
    """Title, day, category and texts of each item."""
    items = newsparse.parse(text).items
    return [(item.title, item.date and item.date.edtf, item.kicker, item.body) for item in items]


def told(text: str) -> list[str]:
    """What is left unexplained."""
    return [finding.message for finding in newsparse.parse(text).findings]


# --- the last line of a page ------------------------------------------------------------------------------------------------------------

BARE = (
    "[14 March 2026] A new reading room opens\nAuthor: Mila Reed\nThe house was mended with gifts.\n\n"
    "[8 March 2026] The storm felled two hundred trees\nAuthor: Ivo Stone\nThe path to the hut stays closed.\n\n"
    "[28 February 2026] How forest honey is made\nAuthor: Mila Reed\nWe asked three beekeepers.\n\nThe answers differ.\n"
)


def test_a_last_sentence_that_is_set_off_is_told_where_nothing_is_around_the_list() -> None:
    assert told(BARE) == ["'The answers differ.' may be the text of the last item"]


@pytest.mark.parametrize(
    "text",
    [
        "Village news\n\n" + BARE,
        BARE.replace("The answers differ.", "Write to us at news@example.org."),
        BARE.replace("The answers differ.", "This page is of 3 May."),
    ],
)
def test_a_last_sentence_below_a_whole_page_is_the_page_s(text: str) -> None:
    assert told(text) == []


# --- days without a year ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "days"),
    [
        ("Kam v juniju 2026?", ("sobota, 6. 6.", "četrtek, 11. 6.", "sobota, 20. 6., do nedelja, 21. 6.")),
        ("Was ist los im Juni 2026?", ("Sa 6. 6.", "Do 11. 6.", "Sa 20. 6. – So 21. 6.")),
        ("Co se děje v červnu 2026", ("sobota 6. 6.", "čtvrtek 11. 6.", "sobota 20. 6. – neděle 21. 6.")),
    ],
)
def test_spaced_numbers_behind_a_weekday_are_a_day(head: str, days: tuple[str, str, str]) -> None:
    text = (
        f"{head}\n\n* {days[0]} – A dog show\n* {days[1]} – On foot to Tbilisi\n* {days[2]} – Summer night\n"
    )
    assert rows(text) == [
        ("A dog show", "2026-06-06", None, ()),
        ("On foot to Tbilisi", "2026-06-11", None, ()),
        ("Summer night", "2026-06-20/2026-06-21", None, ()),
    ]
    assert told(text) == []


def test_the_dash_behind_days_in_all_titles_is_told() -> None:
    text = (
        "Programme\n\n* 6 June 2026 – Dog show – Park\n* 11 June 2026 – A talk: on foot to Tbilisi – Library\n"
        "* 20 June 2026 – Summer night – Castle\n"
    )
    assert rows(text)[0][0] == "Dog show – Park"
    assert told(text) == [
        f"{first!r}, with which the title begins, may be a category"
        for first in ("Dog show", "A talk: on foot to Tbilisi", "Summer night")
    ]


# --- mails ------------------------------------------------------------------------------------------------------------------------------


def test_a_quote_within_a_mail_is_read_without_its_signs() -> None:
    text = (
        "Hello,\n\nthis is what I copied from the town's page:\n\n> Minutes of the council of 5 February\n> 19 February 2026\n>\n"
        "> Bulky waste is collected\n> 8 April 2026\n>\n> Lunch of the old: who comes?\n> 1 March 2026\n>\n\nBye,\nMary\n"
    )
    assert rows(text) == [
        ("Minutes of the council of 5 February", "2026-02-19", None, ()),
        ("Bulky waste is collected", "2026-04-08", None, ()),
        ("Lunch of the old: who comes?", "2026-03-01", None, ()),
    ]
    assert newsparse.unparse(newsparse.parse(text)) == text


def test_the_signature_of_a_mail_is_no_text() -> None:
    text = "".join(
        f"* {title}\nposted by {name} on {day} Feb 2026\n\n{body}\n\nReply: https://forum.example.org/t/{day}\n\n"
        for title, name, day, body in (
            ("Hut booking opens", "Roz Tunnard", 20, "Members may book from Monday."),
            ("Lost: one blue rope", "Jem Okoro", 17, "Left at the foot of the gully.\n\nBeer offered."),
            ("Winter skills, a report", "Hal Ro", 12, "Nine of us went, eight came back."),
        )
    )
    text += "--\nYou get this mail because you chose the digest.\n"
    assert [row[3] for row in rows(text)] == [
        ("Members may book from Monday.",),
        ("Left at the foot of the gully.", "Beer offered."),
        ("Nine of us went, eight came back.",),
    ]


# --- labels and badges ------------------------------------------------------------------------------------------------------------------


def test_labels_of_kinds_and_deadlines_in_croatian() -> None:
    text = "Javna nabava\n\n" + "".join(
        f"– {title}\n  Vrsta: {kind}\n  Rok: {day} u 12:00 sati\n"
        for title, kind, day in (
            ("Sanacija krova vrtića", "Radovi", "2. 4. 2026."),
            ("Nabava uredskog materijala", "Roba", "30. 3. 2026."),
            ("Usluga zimske službe", "Usluge", "23. 3. 2026."),
        )
    )
    assert rows(text) == [
        ("Sanacija krova vrtića", "2026-04-02", "Radovi", ()),
        ("Nabava uredskog materijala", "2026-03-30", "Roba", ()),
        ("Usluga zimske službe", "2026-03-23", "Usluge", ()),
    ]
    assert len(told(text)) == 3
    assert all("is a deadline, and no day of publication" in message for message in told(text))


def test_badges_of_releases_are_no_part_of_their_titles() -> None:
    text = "Releases\n\n" + "".join(
        f"{title}\n\nholly released this {day}\n\n{body}\n\nAssets 3\n\n"
        for title, day, body in (
            ("v0.19.0 “Gannet” Latest", "Mar 1, 2026", "Streaming writes are now the default."),
            ("v0.18.4", "Feb 9, 2026", "Bug fix release."),
            ("v0.19.0rc1 Pre-release", "Feb 2, 2026", "Please test against your own data."),
        )
    )
    assert [row[0] for row in rows(text)] == ["v0.19.0 “Gannet”", "v0.18.4", "v0.19.0rc1"]
    assert told(text) == []


# --- what is told only where it may be so -----------------------------------------------------------------------------------------------


def test_a_greeting_is_no_title_of_an_entry() -> None:
    text = (
        "The Lantern Trust\n\nDear friends,\nThank you for another quarter of kindness.\n\nThe bridge is open again\n4 May 2026\n\n"
        "All of it.\n\nA choir looks for tenors\n2 May 2026\n\nWe sing on Mondays.\n\nThe library moves\n1 May 2026\n\nTo the old school.\n"
    )
    assert told(text) == []


def test_a_place_below_each_title_does_not_go_on_with_it() -> None:
    text = "".join(
        f"{day}\n{title}\n{place}\n\n"
        for day, title, place in (
            (
                "4 May 2026",
                "An evening of songs from the northern coast, with the harbour choir",
                "Corn Exchange",
            ),
            (
                "6 May 2026",
                "How the first lighthouse was built, and who paid for all the stones",
                "Town Hall",
            ),
            (
                "9 May 2026",
                "A walk along the river with the keeper of its birds and their nests",
                "Mill Lane",
            ),
        )
    )
    assert not any("continue the sentence" in message for message in told(text))


def test_an_advertisement_among_entries_is_none() -> None:
    entry = "{}\n{}\n{}\nOleh Wulan Pramesti | {} Maret 2026\n\n"
    entries = [
        entry.format(*row)
        for row in (
            ("DAERAH", "Jembatan gantung diperbaiki", "Warga memutar lewat hutan.", 17),
            ("EKONOMI", "Harga cabai turun di pasar", "Pasokan mulai lancar.", 16),
            ("PENDIDIKAN", "Siswa merakit pendeteksi banjir", "Biayanya tidak mahal.", 13),
            ("OLAHRAGA", "Persikaloka menang tipis", "Gol tunggal lahir dari sepak pojok.", 12),
        )
    ]
    text = "".join((*entries[:2], "IKLAN\nGulir ke bawah untuk melanjutkan\n\n", *entries[2:]))
    assert [row[:2] for row in rows(text)] == [
        ("Jembatan gantung diperbaiki", "2026-03-17"),
        ("Harga cabai turun di pasar", "2026-03-16"),
        ("Siswa merakit pendeteksi banjir", "2026-03-13"),
        ("Persikaloka menang tipis", "2026-03-12"),
    ]
    assert newsparse.unparse(newsparse.parse(text)) == text
