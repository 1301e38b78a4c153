"""Days behind labels that a page repeats, in any language: the day of publication is told from deadlines, periods and later stages."""

import pytest

import newsparse

TITLES = ["Courier services, two years", "Repair of the harbour road", "A bus for the fire brigade"]
ONE = ["3 June 2024", "20 May 2024", "8 January 2024"]
TWO = ["12 July 2024", "14 June 2024", "31 January 2024"]
THREE = ["19 July 2024", "21 June 2024", "9 February 2024"]
FIRST, SECOND = ["2024-06-03", "2024-05-20", "2024-01-08"], ["2024-07-12", "2024-06-14", "2024-01-31"]


def page(form: str, one: list[str] = ONE, two: list[str] = TWO) -> newsparse.Listing:
    rows = zip(TITLES, one, two, THREE, strict=True)
    return newsparse.parse(
        "Current\n\n" + "\n\n".join(form.format(t=t, a=a, b=b, c=c) for t, a, b, c in rows) + "\n"
    )


def assert_read(listing: newsparse.Listing, days: list[str]) -> None:
    items = list(listing.items)
    assert [item.title for item in items] == TITLES
    assert [item.date and item.date.edtf.partition("T")[0] for item in items] == days
    assert not [found for found in listing.findings if found.code.startswith("NP0")]


ISO = ["2024-06-03", "2024-05-20", "2024-01-08"]
LATER = ["2024-07-12 10:00", "2024-06-14 10:00", "2024-01-31 09:00"]


@pytest.mark.parametrize(
    "form",
    [
        "{t}\nOpens: {a}\nCloses: {b}\nFor small projects.",
        "{t}\nMade: {a}\nComing into force: {b}",
        "{t}\nIntroduced: {a}\nSecond reading: {b}\nLast updated: {c}",
        "{t}\nFiled: {a}; decided: {b}\nAllowed in part.",
        "{t}\nFiled {a}; decided {b}; sealed {c}\nAllowed in part.",
        "{t}\nOpening: {a} · Hearing: {b}",
        "{t}\nOpening: {a} | Hearing: {b}",
        "{t}\nPublished: {a}\nApplication deadline: {b}",
        "{t}\nApplication deadline: {b}\nPublished: {a}",
        "{t}\nReceived {b}; Accepted {c}; Published online {a}",
        "{t}\nCoastguard\nAdvertised on {a}\nNo time-wasters.",
    ],
)
def test_the_day_of_publication_among_labelled_days(form: str) -> None:
    assert_read(page(form), FIRST)


@pytest.mark.parametrize(
    "form",
    [
        "{t}\nZnak sprawy: ZP.271.4\nData publikacji: {a}\nTermin składania ofert: {b}",
        "{t}\nGemeente Hattem\nGeplaatst: {a} · Reageren tot: {b}",
        "{t}\nStadt Soest\nEingestellt am {a}",
        "{t}\nAusgegeben: {a}\nGültig bis: {b}",
        "{t}\nMise au concours : {a}\nFin du concours : {b}",
        "{t}\nAlta: {a}\nCierre de ofertas: {b}",
        "{t}\nInserito il {a}\nScadenza: {b}",
        "{t}\nДата размещения: {a}\nОкончание подачи заявок: {b}",
        "{t}\n公示日：{a}\n開札日：{b}",
        "{t}\n공고일: {a}\n개찰일: {b}",
        "{t}\nİlan tarihi: {a}\nSon başvuru: {b}",
    ],
)
def test_labels_in_any_language(form: str) -> None:
    assert_read(page(form, ISO, LATER), FIRST)


def test_periods_beside_days_of_publication_are_texts() -> None:
    listing = page("{t}\n{b}\nPublished on {a}", two=[f"1 May - {day}" for day in TWO])
    assert_read(listing, FIRST)
    assert [len(item.body) for item in listing.items] == [1, 1, 1]
    listing = page("{t}\nGültig von {b} 06:00 bis {c} 20:00\nAusgegeben: {a}")
    assert_read(listing, FIRST)


def test_a_deadline_alone_is_no_day_of_publication_where_others_have_one() -> None:
    text = str(page("{t}\nOpens: {a}\nCloses: {b}\nFor small projects."))
    text += "\nA fellowship in law\nCloses: 31 May 2024\nOne fellowship of two years.\n"
    listing = newsparse.parse(text)
    assert [item.title for item in listing.items] == [*TITLES, "A fellowship in law"]
    assert listing[3].date is None
    assert [found.code for found in newsparse.check(text)] == ["NP201"]


def test_texts_before_days_that_are_titles() -> None:
    text = "Archive\n\nCouncil meeting: 3 June 2024\nCouncil meeting: 20 May 2024\nCouncil meeting: 8 January 2024\n"
    assert {item.title for item in newsparse.parse(text).items} <= {"Council meeting"}
    text = text.replace("2024\n", "2024\nThe minutes are with the clerk.\n\n")
    assert {item.title for item in newsparse.parse(text).items} <= {"Council meeting"}
    text = "News\n\n" + "\n".join(f"{title}: {day}" for title, day in zip(TITLES, ONE, strict=True)) + "\n"
    assert [item.title for item in newsparse.parse(text).items] == TITLES


@pytest.mark.parametrize(
    "form",
    [
        "{t}\nWhen: {b}, 7.30 pm\nWhere: The old hall\nPosted: {a}",
        "{t}\nWann: {b}\nWo: Altes Rathaus\nVeröffentlicht: {a}",
        "{t}\nDeadline: {b}\nBy post\nPublished: {a}",
    ],
)
def test_days_of_events_in_blocks_with_days_of_publication(form: str) -> None:
    assert_read(page(form), FIRST)


def test_a_deadline_above_one_day_of_publication() -> None:
    text = str(page("{t}\n{a}\nFor small projects."))
    text = text.replace("20 May", "Deadline: 31 May 2024\n20 May")
    listing = newsparse.parse(text)
    assert_read(listing, FIRST)
    assert [len(item.body) for item in listing.items] == [1, 1, 1]


def test_days_with_spans_of_time_behind_labels() -> None:
    days = ["2024年5月14日（火）18:30～20:00", "2024年5月18日（土）10:00～", "2024年5月26日（日）17:00"]
    listing = page("{t}\n日時：{a}\n場所：市民会館\n参加費：無料です", days)
    assert_read(listing, ["2024-05-14", "2024-05-18", "2024-05-26"])
    days = [f"{day}, 18:00–20:00" for day in ONE]
    assert_read(page("{t}\nDate & time: {a}\nPlace: The old hall", days), FIRST)


def test_lines_with_labels_are_no_headings() -> None:
    text = "Lectures\n\nEvent: The river\nDate: 14 May 2024\nSpeaker: A. Marín\n\nDate: 21 May 2024\nEvent: Sea law\nSpeaker: R. Lind\n\n"
    text += "Event: Ports\nSpeaker: K. Stern\nDate: 28 May 2024\n"
    assert not any((section.heading or "").startswith("Event:") for section in newsparse.parse(text).sections)


def test_a_day_with_a_label_of_publication_is_of_one_entry() -> None:
    days = ["27/06/2025", "26/06/2025", "24/06/2025", "23/06/2025"]
    texts = ["A title that is first", "A second title", "A third title", "A fourth title"]
    entries = [f"Published: {day}\n{text}\n" for day, text in zip(days, texts, strict=True)]
    entries[0] += "Calendar\nFaculty of Arts\nDesign - 1 place\n"

    listing = newsparse.parse("".join(entries))

    assert [item.title for item in listing.items] == texts
    assert {found.code for found in listing.findings} == {"NP007"}
