"""Lines with a date, who wrote the entry, its categories and the number of comments, in the orders and languages of the systems that print them."""

import pytest

import newsparse

TITLES = ["The last heron", "Owls in the old barn", "Counting newts by night"]
TEXTS = [
    "We walked for hours and found one.",
    "Barn owls need barns, says Ann.",
    "A damp night with 214 newts.",
]
TOPICS = ["Field notes, Plants", "Birds", "Field notes"]
DAYS = ["2021-10-12", "2021-04-02", "2021-01-17"]
NAMES = [["Jo Hale", "Rosa Thackeray", "Ann Sea"], ["mjensen", "R. Thackeray", "Ann Sea"]]
SEVERAL = ["Jo Hale", "Rosa Thackeray {and} Ann Sea", "Jo Hale, Ann Sea {and} R. Thackeray"]
WRITTEN = {
    "en": ["October 12, 2021", "April 2, 2021", "January 17, 2021"],
    "de": ["12. Oktober 2021", "2. April 2021", "17. Januar 2021"],
    "fr": ["12 octobre 2021", "2 avril 2021", "17 janvier 2021"],
    "es": ["12 octubre, 2021", "2 abril, 2021", "17 enero, 2021"],
    "pt": ["12 de outubro de 2021", "2 de abril de 2021", "17 de janeiro de 2021"],
    "it": ["12 ottobre 2021", "2 aprile 2021", "17 gennaio 2021"],
    "nl": ["12 oktober 2021", "2 april 2021", "17 januari 2021"],
    "sv": ["12 oktober 2021", "2 april 2021", "17 januari 2021"],
    "pl": ["12 października 2021", "2 kwietnia 2021", "17 stycznia 2021"],
    "cs": ["12. 10. 2021", "2. 4. 2021", "17. 1. 2021"],
    "ru": ["12.10.2021", "02.04.2021", "17.01.2021"],
}


def page(form: str, names: list[str], language: str) -> newsparse.Listing:
    """A page of three entries: title, the line with the date, text."""
    days = WRITTEN[language]
    lines = [
        form.format(d=days[at], a=names[at], c=TOPICS[at], n=("3", "0", "11")[at], no=("3", "No", "11")[at])
        for at in range(3)
    ]
    entries = zip(TITLES, lines, TEXTS, strict=True)
    return newsparse.parse("Blog\n\n" + "\n\n".join(map("\n".join, entries)) + "\n")


def assert_read(listing: newsparse.Listing, names: list[str]) -> None:
    items = list(listing.items)
    assert [item.title for item in items] == TITLES
    assert [item.date and item.date.edtf.partition("T")[0] for item in items] == DAYS
    assert [item.author for item in items] == names
    assert [list(item.body) for item in items] == [[text] for text in TEXTS]
    assert not [found for found in listing.findings if found.code.startswith("NP0")]


FORMS = [
    ("en", "Oleh {a} | {d} | 1.032 kali dibaca"),
    ("en", "Posted on {d} by {a}"),
    ("en", "Posted on {d} by {a} in {c} — {no} Comments ↓"),
    ("en", "Posted by {a} on {d} in {c} | {n} Comments"),
    ("en", "Posted by {a} on {d} at 8:12 pm"),
    ("en", "Submitted by {a} on {d} - 14:02"),
    ("en", "{d} by {a} {no} Comments"),
    ("en", "{d} by {a} // {no} Comments"),
    ("en", "{d} in {c} by {a}"),
    ("en", "by {a} | {d} | {c} | {n} comments"),
    ("en", "By {a} / {d} / {c} / {n} Comments"),
    ("en", "{d} | By {a} | In {c} | {no} Comments"),
    ("en", "{d} · by {a} · in {c} · Leave a comment"),
    ("en", "Published {d} by {a} · Filed under {c}"),
    ("de", "Veröffentlicht am {d} von {a} in {c}"),
    ("de", "{d} von {a} — {n} Kommentare ↓"),
    ("de", "Geschrieben von {a} am {d}"),
    ("fr", "Publié le {d} par {a} dans {c} — {n} commentaires ↓"),
    ("fr", "{d} par {a} — Laisser un commentaire"),
    ("es", "Publicado el {d} por {a} en {c} — Deja un comentario"),
    ("pt", "Publicado em {d} por {a} em {c} — Deixe um comentário"),
    ("it", "Pubblicato il {d} da {a} in {c} — {n} commenti ↓"),
    ("nl", "Geplaatst op {d} door {a} in {c} — {n} reacties ↓"),
    ("sv", "Publicerat {d} av {a} i {c}"),
    ("pl", "Opublikowano {d} przez {a} w {c}"),
    ("pl", "{d} przez {a} — Dodaj komentarz"),
    ("cs", "Publikováno {d} od {a} v {c}"),
    ("ru", "Опубликовано {d} автором {a} в рубрике {c}"),
    ("ru", "{d} | Автор: {a} | Комментариев: {n}"),
]


@pytest.mark.parametrize("names", NAMES, ids=["names", "logins"])
@pytest.mark.parametrize(("language", "form"), FORMS)
def test_who_wrote_it_when_and_in_which_category(language: str, form: str, names: list[str]) -> None:
    listing = page(form, names, language)
    assert_read(listing, names)
    if "{c}" in form:
        assert [item.kicker for item in listing.items] == TOPICS


@pytest.mark.parametrize(
    ("language", "form", "others"),
    [
        ("en", "by {a} on {d}", "and"),
        ("en", "{d} by {a} in {c}", "&"),
        ("de", "von {a} | {d}", "und"),
        ("fr", "Publié le {d} par {a}", "et"),
        ("es", "{d} por {a} en {c}", "y"),
        ("it", "Pubblicato il {d} da {a}", "e"),
        ("nl", "door {a} op {d}", "en"),
        ("pl", "{d} przez {a}", "i"),
    ],
)
def test_several_authors(language: str, form: str, others: str) -> None:
    names = [name.format(**{"and": others}) for name in SEVERAL]
    assert_read(page(form, names, language), names)


def test_agency_codes_sources_and_views_beside_days_are_no_titles() -> None:
    read = page("{d}, 08:12 Uhr (mk)", TITLES, "cs")
    assert [item.title for item in read.items] == TITLES
    read = page("来源：校新闻网　发布时间：{d}　浏览次数：{n}", TITLES, "cs")
    assert [item.title for item in read.items] == TITLES


def test_titles_that_are_like_bylines() -> None:
    titles = ["A trip by bus", "In Geneva by train", "By the sea"]
    days = WRITTEN["en"]
    for form in ("{d} - {t}", "{t} - {d}", "{t} ({d})", "{d}\n{t}", "{t}\n{d}"):
        text = "News\n\n" + "\n\n".join(form.format(d=d, t=t) for d, t in zip(days, titles, strict=True))
        listing = newsparse.parse(text + "\n")
        assert [(item.title, item.author) for item in listing.items] in ([], [(t, None) for t in titles])


def test_a_name_with_a_number_in_brackets_is_a_title() -> None:
    titles = ["Aftersun (2022)", "Nosferatu (1922)", "Vertigo (1958)"]
    text = "\n\n".join(f"{t}\n{d}" for t, d in zip(titles, WRITTEN["en"], strict=True))
    assert [item.title for item in newsparse.parse(text + "\n").items] == titles
