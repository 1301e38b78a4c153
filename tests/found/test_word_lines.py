"""Small words between the parts of an entry: what leads to a category, what tells a time, who wrote it, in the words of many languages."""

import pytest

import newsparse
from as_rows import rows, told


def test_a_small_word_on_a_line_of_its_own_leads_to_the_category() -> None:
    assert rows(
        "News & Notices\nSpring Hydrant Flushing Begins March 23\nPosted on\nMarch 16, 2026\nin\nPublic Works\n"
        "Crews will flush hydrants north of Canal Street overnight.\nRead more\n"
        "Dog Licenses Due by March 31\nPosted on\nMarch 10, 2026\nin\nTown Clerk\n"
        "All dogs six months and older must be licensed each year.\nRead more\n"
        "Parking Ban Lifted\nPosted on\nMarch 5, 2026\nin\nPublic Safety\nRead more\n"
        "Property Tax Bills Mailed\nPosted on\nFebruary 20, 2026\nin\nFinance\n"
        "Third quarter bills have been mailed.\nRead more\n"
    ) == [
        ("2026-03-16", "Spring Hydrant Flushing Begins March 23", "Public Works", None),
        ("2026-03-10", "Dog Licenses Due by March 31", "Town Clerk", None),
        ("2026-03-05", "Parking Ban Lifted", "Public Safety", None),
        ("2026-02-20", "Property Tax Bills Mailed", "Finance", None),
    ]


@pytest.mark.parametrize(
    ("published", "word", "days"),
    [
        ("Publié le", "dans", ("17 mars 2026", "11 mars 2026", "6 mars 2026")),
        ("Veröffentlicht am", "unter", ("17. März 2026", "11. März 2026", "6. März 2026")),
        ("Publikováno", "v", ("17. března 2026", "11. března 2026", "6. března 2026")),
        ("Опубликовано", "в", ("17 марта 2026", "11 марта 2026", "6 марта 2026")),
        ("Δημοσιεύθηκε", "στο", ("17 Μαρτίου 2026", "11 Μαρτίου 2026", "6 Μαρτίου 2026")),
        ("Publicat", "în", ("17 martie 2026", "11 martie 2026", "6 martie 2026")),
    ],
)
def test_a_category_may_be_a_numbered_link_behind_its_small_word(
    published: str, word: str, days: tuple[str, ...]
) -> None:
    topics = ("Réseau", "Ξένα", "Новости")
    titles = ("Prêt illimité à Croix-Basse", "Cinq finalistes pour un prix", "Heure du conte")
    text = "".join(
        f"  [{at}1]{title}\n\n   {published} {day} {word} [{at}2]{topic}\n\n   {topic}: le réseau change.\n\n"
        for at, title, day, topic in zip((1, 3, 4), titles, days, topics, strict=True)
    )
    isos = ("2026-03-17", "2026-03-11", "2026-03-06")
    assert rows(text) == [(*each, None) for each in zip(isos, titles, topics, strict=True)]


def test_a_category_is_behind_its_small_word_whoever_wrote_the_entry() -> None:
    assert rows(
        "Jak vyčistit karburátor na Pionýru?\nod standa_k » pát 13. bře 2026 19:42 » v Motory\n12 Odpovědi\n\n"
        "Prodám sedlo, nové, nepoužité\nod Lojza52 » pát 13. bře 2026 08:17 » v Bazar\n0 Odpovědi\n\n"
        "Zelený kouř z výfuku\nod HonzaPionyr » pon 9. bře 2026 17:30 » ve Výfuky\n7 Odpovědi\n"
    ) == [
        ("2026-03-13", "Jak vyčistit karburátor na Pionýru?", "Motory", "standa_k"),
        ("2026-03-13", "Prodám sedlo, nové, nepoužité", "Bazar", "Lojza52"),
        ("2026-03-09", "Zelený kouř z výfuku", "Výfuky", "HonzaPionyr"),
    ]


def test_a_small_word_as_a_category_is_told() -> None:
    text = "A red ship came in\n3 May 2024 | over\n\nTwo boats in the bay\n2 May 2024 | over\n\nA third\n1 May 2024 | over\n"
    assert [message for message in told(text) if "small word" in message][:1] == [
        "the small word in 'over' was read as part of a category"
    ]


@pytest.mark.parametrize("version", ["v{}", "Version {}", "[v{}]", "{}.7"])
def test_versions_behind_a_bar_are_read_alike_whatever_their_numbers(version: str) -> None:
    own = [version.format(number) for number in ("4.2", "4.1.3", "4.1.2", "4.1.1", "4.0")]
    titles = ["Shared views", "Faster imports", "Calendar fixes", "A security update", "Dark mode"]
    days = ["March 18, 2026", "March 12, 2026", "March 8, 2026", "March 4, 2026", "March 1, 2026"]
    isos = ["2026-03-18", "2026-03-12", "2026-03-08", "2026-03-04", "2026-03-01"]
    text = "".join(
        f"## {title}\n\n{day} | {number}\n\nThe {title} came out and are better now.\n\n"
        for title, day, number in zip(titles, days, own, strict=True)
    )
    bare = [each.strip("[]") for each in own]
    found = [(day, title, kicker and kicker.strip("[]"), author) for day, title, kicker, author in rows(text)]
    assert found == [(*each, None) for each in zip(isos, titles, bare, strict=True)]


@pytest.mark.parametrize(
    ("days", "clocks"),
    [
        (["la 14.3.2026", "ti 17.3.2026", "su 22.3.2026"], ["klo 9–14", "klo 10", "klo 5.30"]),
        (
            ["lör 14 mars 2026", "tis 17 mars 2026", "sön 22 mars 2026"],
            ["kl. 18", "kl 18-20", "klockan 17.30"],
        ),
        (["14.03.2026", "17.03.2026", "22.03.2026"], ["9–14 Uhr", "um 10 Uhr", "18.30 Uhr"]),
        (["14 marzo 2026", "17 marzo 2026", "22 marzo 2026"], ["ore 18", "alle 18", "ore 9-12"]),
        (["14 marca 2026", "17 marca 2026", "22 marca 2026"], ["godz. 18", "o godz. 9–12", "o godz. 10"]),
        (["14 martie 2026", "17 martie 2026", "22 martie 2026"], ["ora 18", "orele 9-12", "la ora 10"]),
        (["14 марта 2026", "17 марта 2026", "22 марта 2026"], ["в 18:00", "в 10", "9–12 часов"]),
        (["14 mars 2026", "17 mars 2026", "22 mars 2026"], ["à 14h30", "9h-12h30", "à 10h"]),
        (["14 March 2026", "17 March 2026", "22 March 2026"], ["9:00-14:00", "10:00–11:30", "18:00-19:00"]),
    ],
)
def test_times_in_words_between_day_and_title_are_no_part_of_the_title(
    days: list[str], clocks: list[str]
) -> None:
    titles = ["Kevätmarkkinat", "Satutunti: Metsän väki", "Yleisöluistelu"]
    text = "".join(
        f"  * {day} {clock} {title}\n" for day, clock, title in zip(days, clocks, titles, strict=True)
    )
    isos = ["2026-03-14", "2026-03-17", "2026-03-22"]
    assert rows(f"Tapahtumat\n\n{text}") == [
        (day, title, None, None) for day, title in zip(isos, titles, strict=True)
    ]


def test_a_day_without_a_year_may_have_a_dotted_time_in_words() -> None:
    items = newsparse.parse(
        "Tapahtumakalenteri\n\nMaaliskuu 2026\n\n  * la 14.3. klo 9–14 Kevätmarkkinat\n  * ti 17.3. klo 10 Satutunti\n"
        "  * la 21.3. klo 18 Kuoron kevätkonsertti\n\nHuhtikuu 2026\n\n  * pe 3.4. klo 11 Pääsiäispolku lapsille\n"
        "  * la 18.4. klo 5.30 Linturetki Kurkisuolle\n  * to 30.4. klo 16 Vappupiknik\n"
    ).items
    assert [(item.date and item.date.edtf, item.title) for item in items] == [
        ("2026-03-14", "Kevätmarkkinat"),
        ("2026-03-17", "Satutunti"),
        ("2026-03-21", "Kuoron kevätkonsertti"),
        ("2026-04-03", "Pääsiäispolku lapsille"),
        ("2026-04-18", "Linturetki Kurkisuolle"),
        ("2026-04-30", "Vappupiknik"),
    ]


@pytest.mark.parametrize(
    ("by", "days", "counts", "desk"),
    [
        ("de", ("18 martie 2026", "17 martie 2026", "15 martie 2026"), ("12 comentarii", "41 de comentarii", "Fără comentarii"), "Redacția"),
        ("od", ("18. března 2026", "17. března 2026", "15. března 2026"), ("12 komentářů", "1 komentář", "Žádné komentáře"), "redakce"),
        ("di", ("18 marzo 2026", "17 marzo 2026", "15 marzo 2026"), ("12 commenti", "1 commento", "Nessun commento"), "Redazione"),
        ("от", ("18 март 2026", "17 март 2026", "15 март 2026"), ("12 коментара", "1 коментар", "Няма коментари"), "Редакция"),
        ("av", ("18 mars 2026", "17 mars 2026", "15 mars 2026"), ("12 kommentarer", "1 kommentar", "Inga kommentarer"), "Redaktionen"),
    ],
)  # fmt: skip
def test_who_wrote_an_entry_is_before_its_day_and_the_number_of_comments(
    by: str, days: tuple[str, ...], counts: tuple[str, ...], desk: str
) -> None:
    text = (
        f"SPORT\nPodul de peste Valea Rece\n{by} Ioana Mar  {days[0]}  {counts[0]}\nConstructorul tace.\n\n"
        f"UTILE\nEchipa de handbal\n{by} {desk.title()}  {days[1]}  {counts[1]}\nVictorie clară.\n\n"
        f"SPORT\nPlăcinte bune\n{by} Ioana Mar  {days[2]}  {counts[2]}\nConcluziile, mai jos.\n\n"
    )
    assert rows(text) == [
        ("2026-03-18", "Podul de peste Valea Rece", "SPORT", "Ioana Mar"),
        ("2026-03-17", "Echipa de handbal", "UTILE", desk.title()),
        ("2026-03-15", "Plăcinte bune", "SPORT", "Ioana Mar"),
    ]


def test_where_something_happened_is_not_who_wrote_it() -> None:
    for word, places in (("fra", ("Oslo", "Bergen", "Oslo")), ("de", ("Lyon", "Paris", "Lyon"))):
        text = "".join(
            f"{title}\n{word} {place}  {day} May 2026\nThe harbour was full of people.\n\n"
            for title, place, day in zip(
                ("Ferry resumes", "Wind drops", "Storm warning"), places, (14, 9, 7), strict=True
            )
        )
        assert {item.author for item in newsparse.parse(text).items} <= {None}
