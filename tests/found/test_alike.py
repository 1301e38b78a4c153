"""What the entries of a page say alike: labels beside dates, categories in titles and brackets, credits that are titles, authors that are texts."""

import re

import pytest

from newsparse.reading.find.alike import alike
from newsparse.reading.find.elements import Element, Record
from newsparse.reading.lines.page_lines import page_lines

PIECE = re.compile(r"\{(\w+)\|([^}]*)\}")


def records(*entries: str) -> tuple[str, list[Record]]:
    """A page and the records of its entries: ``{text|A title} - {date|2 May 2020}``, what shares a line with a date is inline."""
    text, line, found = "", 0, []
    for entry in entries:
        first, elements = line, []
        for row in entry.split("\n"):
            at = 0
            for piece in PIECE.finditer(row):
                text += row[at : piece.start()]
                inline = "{date|" in row and piece[1] != "date"
                elements.append(
                    Element(piece[1], len(text), len(text) + len(piece[2]), piece[2], line, inline)
                )
                text += piece[2]
                at = piece.end()
            text += row[at:] + "\n"
            line += 1
        found.append(Record(first, line, None, tuple(elements)))
    return text, found


def read(*entries: str) -> list[str]:
    """The elements of each entry, as they are written above."""
    text, found = records(*entries)
    answer = alike(found, page_lines(text))
    for record in answer:
        assert all(text[e.start : e.end] == e.text for e in record.elements)
    return [" ".join(f"{{{e.kind}|{e.text}}}" for e in record.elements) for record in answer]


def flat(*entries: str) -> list[str]:
    """What `read` gives for entries that stay as they are."""
    return [" ".join(m[0] for m in PIECE.finditer(entry)) for entry in entries]


D = "{date|2 May 2020}"
TITLES = ["Bridge opens", "Mayor visits", "Harbour closed", "Ships come"]


@pytest.mark.parametrize("sign", [" - ", " – ", " / ", " (", ", "])
def test_categories_between_title_and_date_are_texts_of_their_own(sign: str) -> None:
    entries = [
        f"{{text|{t}{sign}{k}}} {D}" for t, k in zip(TITLES, ["News", "Sport", "News", "Sport"], strict=True)
    ]
    assert read(*entries) == [
        f"{{text|{t}}} {{text|{k}}} {D}"
        for t, k in zip(TITLES, ["News", "Sport", "News", "Sport"], strict=True)
    ]


@pytest.mark.parametrize(
    "entries",
    [
        [f"{{text|{t} - {k}}} {D}" for t, k in zip(TITLES, ["News", "Sport", "News", "Town"], strict=True)],
        [f"{{text|{t} - {k}}} {D}" for t, k in zip(TITLES[:3], ["News", "News", "Town"], strict=True)],
        [f"{{text|{t} - News}}\n{D}" for t in TITLES],
        [f"{{text|{t} - It opened.}} {D}" for t in TITLES],
        [*(f"{{text|{t} - News}} {D}" for t in TITLES[:3]), f"{{text|{TITLES[3]}}} {D}"],
        [f"{{text|{t} - {'a' * 31}}} {D}" for t in TITLES],
    ],
)
def test_ends_of_titles_that_do_not_recur_are_theirs(entries: list[str]) -> None:
    assert read(*entries) == flat(*entries)


def test_four_of_five_titles_are_enough() -> None:
    entries = [*(f"{{text|Above}}\n{{text|{t} - News}} {D}" for t in TITLES), f"{{text|A fifth}} {D}"]
    divided = [f"{{text|Above}} {{text|{t}}} {{text|News}} {D}" for t in TITLES]
    assert read(*entries) == [*divided, f"{{text|A fifth}} {D}"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (["News", "News", "Sport", "Sport"], "text"),
        (["News", "News", "Sport", "Town"], "more"),
        (["News", "Sport"], "more"),
        (["News", "News"], "text"),
        (["News"], "more"),
    ],
)
def test_what_is_in_brackets_with_the_dates_is_a_category_where_it_recurs(
    words: list[str], kind: str
) -> None:
    rows = [f"{{text|{title}}}\n{D} {{%s|{word}}}" for title, word in zip(TITLES, words, strict=False)]
    assert read(*(row % "aside" for row in rows)) == flat(*(row % kind for row in rows))


@pytest.mark.parametrize(
    ("rows", "kinds"),
    [
        ([f"{{text|{t}}}\n{D} {{%s|Views: {n}}}" for n, t in enumerate(TITLES, 1)], ["more"] * 4),
        ([f"{{text|{t}}}\n{D} {{%s|Views: {n}}}" for n, t in enumerate(TITLES[:3], 1)], ["more"] * 3),
        ([f"{{text|{t}}}\n{D} {{%s|Views: {n}}}" for n, t in enumerate(TITLES[:2], 1)], ["more"] * 2),
        ([f"{{text|{t}}}\n{D} {{%s|Views: {n}}}" for n, t in enumerate(TITLES[:1], 1)], ["text"]),
        ([f"{{text|{t}}}\n{D} {{%s|Views}}" for t in TITLES], ["text"] * 4),
        ([f"{{text|{t}}}\n{D} {{%s|{'V' * 60}{n}}}" for n, t in enumerate(TITLES, 1)], ["text"] * 4),
        ([f"{{text|{t}}}\n{D} {{%s|{'V' * 59}{n}}}" for n, t in enumerate(TITLES, 1)], ["more"] * 4),
        ([f"{{text|{t} it did.}}\n{D} {{%s|Views: {n}}}" for n, t in enumerate(TITLES, 1)], ["text"] * 4),
        ([f"{{text|{t}}}\n{{%s|Views: {n}}}\n{D}" for n, t in enumerate(TITLES, 1)], ["text"] * 4),
        (
            [
                f"{{text|{t}}}\n{D}\n{{%s|Posted by Nives at 09:1{n} {n} comments}}"
                for n, t in enumerate(TITLES, 1)
            ],
            ["more"] * 4,
        ),
        ([f"{{%s|Press of}} {D}\n{{text|{t}}}" for t in TITLES], ["more"] * 4),
        ([f"{{%s|Press of}} {D} {{author|Ann Sea}}\n{{text|{t}}}" for t in TITLES], ["more"] * 4),
        ([f"{{%s|Press of}} : {D}\n{{text|{t}}}" for t in TITLES], ["more"] * 4),
        ([f"{{%s|Press of}} – {D}\n{{text|{t}}}" for t in TITLES], ["text"] * 4),
        ([f"{{%s|Press of}} {D} {{text|{t}}}" for t in TITLES], ["text"] * 4),
    ],
)
def test_labels_beside_all_dates_are_no_texts(rows: list[str], kinds: list[str]) -> None:
    entries = [row % "text" for row in rows]
    assert read(*entries) == flat(*(row % kind for row, kind in zip(rows, kinds, strict=True)))


def test_labels_are_taken_from_two_of_three_entries() -> None:
    rows = [f"{{text|{t}}}\n{D} {{%s|Views: {n}}}" for n, t in enumerate(TITLES, 1)]
    bare = [f"{{text|{t}}}\n{D}" for t in TITLES]
    assert read(*(row % "text" for row in rows[:4]), *bare[:2]) == flat(
        *(row % "more" for row in rows[:4]), *bare[:2]
    )
    assert read(*(row % "text" for row in rows[:3]), *bare[:3]) == flat(
        *(row % "text" for row in rows[:3]), *bare[:3]
    )


@pytest.mark.parametrize(
    ("entries", "kinds"),
    [
        (["{%s|Photos: Ships}\n" + D, *[f"{{text|{t}}}\n{D}" for t in TITLES]], ["text"]),
        (["{%s|Photos: Ships}\n" + D, *[f"{{text|{t}}}\n{D}" for t in TITLES[:3]]], ["credit"]),
        (["{%s|Photos: Ships}", *[f"{{text|{t}}}\n{D}" for t in TITLES]], ["text"]),
        (["{%s|Photos: Ships}\n{text|B}\n" + D, *[f"{{text|{t}}}\n{D}" for t in TITLES]], ["credit"]),
        ([f"{D}\n{{%s|Photos: Ships}}", *[f"{{text|{t}}}\n{D}" for t in TITLES]], ["credit"]),
    ],
)
def test_a_first_line_like_a_credit_is_a_title_where_others_have_one(
    entries: list[str], kinds: list[str]
) -> None:
    assert read(entries[0] % "credit", *entries[1:]) == flat(entries[0] % kinds[0], *entries[1:])


@pytest.mark.parametrize(
    ("entries", "kinds"),
    [
        ([f"{{text|A}}\n{D}\n{{%s|By Ann Sea}}"], ["text"]),
        ([f"{{text|A}}\n{D} {{%s|By Ann Sea}}"], ["author"]),
        ([f"{{text|A}}\n{D}\n{{%s|By Ann Sea}}\n{{text|B}}"], ["author"]),
        ([f"{{text|A}}\n{D}\n{{%s|By Ann Sea}}", f"{{text|A}}\n{D}\n{{%s|By Bo}}\n{{text|B}}"], ["text", "author"]),
        ([f"{{text|{t}}}\n{D}\n{{%s|By Ann Sea}}" for t in TITLES[:2]] + [f"{{text|A}}\n{D}\n{{%s|By Bo}}\n{{text|B}}"], ["text"] * 3),
    ],
)  # fmt: skip
def test_a_line_that_says_who_wrote_it_is_the_text_of_an_entry_without_another(
    entries: list[str], kinds: list[str]
) -> None:
    assert read(*(entry % "author" for entry in entries)) == flat(
        *(entry % kind for entry, kind in zip(entries, kinds, strict=True))
    )


def timed(texts: list[str], rows: int | None = None) -> list[str]:
    """The kinds of the lines below the dates of entries that have such a line, of so many entries."""
    titles = "ABCDEFGH"[: rows or len(texts)]
    below = [*texts, *[""] * (len(titles) - len(texts))]
    entries = [
        f"{{text|{title}}}\n{D}" + (f"\n{{text|{text}}}" if text else "")
        for title, text in zip(titles, below, strict=True)
    ]
    return [found.rpartition("{")[2].partition("|")[0] for found in read(*entries)][: len(texts)]


def test_lines_with_a_time_that_say_the_same_but_for_numbers_are_no_texts() -> None:
    posted = [f"Posted by Ann at 9.1{n}" for n in range(8)]
    assert timed(posted[:3]) == ["more"] * 3
    assert timed(posted[:2]) == ["text"] * 2
    assert timed(posted[:3], 5) == ["more"] * 3
    assert timed(posted[:3], 6) == ["text"] * 3
    assert timed(posted[:4], 6) == ["more"] * 4
    assert timed([f"Posted by {name} at 9.10" for name in ("Ann", "Ben", "Cyd")]) == ["text"] * 3
    assert timed([f"{'P' * 55} 9.1{n}" for n in range(3)]) == ["more"] * 3
    assert timed([f"{'P' * 56} 9.1{n}" for n in range(3)]) == ["text"] * 3
    assert timed([f"Vol 9 No 1{n}" for n in range(3)]) == ["text"] * 3


def test_a_line_with_a_time_above_its_title_is_a_text() -> None:
    entries = [f"{D}\n{{text|Open at 09:1{n}}}\n{{text|{title}}}" for n, title in enumerate(TITLES)]
    assert read(*entries) == flat(*entries)
    beside = [f"{{credit|Photo}}\n{D}\n{{text|Open at 09:1{n}}}" for n in range(4)]
    assert read(*beside) == flat(*beside)
