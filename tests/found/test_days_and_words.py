"""Days with words around them that say more than the day: it is read as a whole, or told, and no entry gets lost with it."""

import pytest

import newsparse
from newsparse import dates

EVENTS = [
    ("Spring Concert", "6 April 2024", "St Mary's choir sings Fauré and Rutter."),
    ("Tea Dance", "21 April 2024", "Live music from the Redford Trio."),
    ("Quiz Night", "10 May 2024", "Teams of six, two pounds each."),
    ("Village Fete", "8 June 2024", "Stalls, games and a dog show."),
    ("Open Gardens", "13 July 2024", "Twelve gardens open for charity."),
]
FORMS = {
    "title first": "{title}\n{day}\n{text}\n",
    "day first": "{day}\n{title}\n{text}\n",
    "titles": "{day}\n{title}\n",
}


def page(form: str, **days: str) -> str:
    """The events in one of the forms, some of them with other days."""
    rows = [(title, days.get(title.split()[0].lower(), day), text) for title, day, text in EVENTS]
    return "What's on\n\n" + "\n".join(FORMS[form].format(title=t, day=d, text=b) for t, d, b in rows)


def told(text: str) -> list[str]:
    return [each.message for each in newsparse.check(text) if each.code[:3] in ("NP0", "NP2")]


def dated(text: str) -> dict[str, str | None]:
    return {item.title: item.date.edtf if item.date else None for item in newsparse.parse(text).items}


@pytest.mark.parametrize("form", ["title first", "day first"])
@pytest.mark.parametrize(
    "behind", [" - sold out", " (provisional)", ", doors at seven", " (rescheduled from 23 March 2024)"]
)
@pytest.mark.parametrize("title", ["Spring Concert", "Quiz Night", "Open Gardens"])
def test_an_entry_with_words_behind_its_day_is_read_or_told(title: str, behind: str, form: str) -> None:
    day = next(day for each, day, _ in EVENTS if each == title)
    text = page(form, **{title.split()[0].lower(): day + behind})
    assert title in dated(text) or told(text)


@pytest.mark.parametrize("day", ["May 2024", "Autumn 2024", "05/2024"])
@pytest.mark.parametrize("title", ["Spring Concert", "Quiz Night"])
def test_an_entry_whose_day_is_a_month_is_read_or_told(title: str, day: str) -> None:
    text = page("titles", **{title.split()[0].lower(): day})
    assert title in dated(text) or told(text)


def test_an_entry_between_others_that_is_in_none_is_told() -> None:
    assert told(page("titles", quiz="May 2024")) == ["'May 2024' and the lines below it are in no item"]


@pytest.mark.parametrize(
    "days",
    ["10 and 17 May 2024", "10 or 11 May 2024", "10 et 17 mai 2024", "10 i 17 maja 2024", "10. und 17. Mai 2024", "10 & 17 May 2024", "10 May and 7 June 2024"],
)  # fmt: skip
def test_several_days_are_no_date(days: str) -> None:
    text = page("day first", quiz=days)
    assert dated(text)["Quiz Night"] is None
    assert told(text) == [
        f"the date {days!r} of entry 3 of the page is several days, and an item has one day or one period"
    ]
    line = dates.line_date(days)
    assert line is not None
    assert (line.date, line.reason, line.text) == (None, "several", days)
    suffix = dates.suffix_date(f"Quiz Night ({days})")
    assert suffix is not None
    assert (suffix.date, suffix.reason, suffix.text) == (None, "several", days)


def test_a_number_and_a_day_are_not_several_days() -> None:
    for text in ("Windows 11, 3 May 2024", "A tale of two and 3 May 2024", "Ferry 3 May 2024"):
        line = dates.suffix_date(text)
        assert line is not None
        assert line.date is not None
        assert line.date.edtf == "2024-05-03"


@pytest.mark.parametrize("word", ["until", "before", "from", "after", "jusqu'au", "bis", "hasta"])
def test_a_word_before_a_day_that_changes_it_is_told(word: str) -> None:
    text = "".join(
        f"- {title} ({word + ' ' if at == 2 else ''}{day})\n" for at, (title, day, _) in enumerate(EVENTS)
    )
    found = dated(text)["Quiz Night"]
    assert ".." in str(found) or told(text)


def test_a_label_of_days_that_all_have_is_not_told() -> None:
    text = "".join(f"- {title} (posted {day})\n" for title, day, _ in EVENTS)
    assert dated(text)["Quiz Night"] == "2024-05-10"
    assert told(text) == []


@pytest.mark.parametrize(
    "written", ["27 April 2024 (Fri)", "27 April 2024, Friday", "2024-04-27 (Fri)", "Friday 27 April 2024"]
)
def test_a_wrong_weekday_is_told_wherever_it_is(written: str) -> None:
    text = page("title first", tea=written)
    assert dated(text)["Tea Dance"] is None
    assert told(text) == [f"the date {written!r} of entry 2 of the page does not exist"]


def test_an_update_below_the_last_entry_is_told_to_be_of_the_page() -> None:
    text = "Meetings\n13 May 2024\n* Finance\n* Planning\n15 May 2024\n* Library\n16 May 2024\n* Schools\n* Water\nLast updated 10 May 2024\n"
    assert dated(text)["Water"] == "2024-05-16"
    text += "\nSubscribe to our newsletter to receive these updates by e-mail every month.\n"
    message = "'Last updated 10 May 2024' may be of the page, and not of its last item"
    assert dated(text)["Water"] == "2024-05-16" or message in told(text)


@pytest.mark.parametrize("words", ["Date to be confirmed", "from 10 May 2024", "Termin folgt", "TBC"])
def test_words_for_a_day_are_told_to_be_no_title(words: str) -> None:
    text = page("titles", quiz=words)
    assert words not in dated(
        text
    ) or f"{words!r} was read as a title, and may say the day of an item" in told(text)


def test_a_date_above_the_page_is_told_where_a_sentence_follows_the_last_day() -> None:
    rows = [("Seagrass survey finds meadows", "Divers have charted eleven hectares.", "28 May 2026"), ("Honorary degrees for two", "The ceremonies honour a judge.", "20 May 2026"), ("Library opens at night", "Bring a jumper, it is cold.", "4 May 2026")]  # fmt: skip
    text = "Monday, 1 June 2026\n\n" + "".join(f"{t}\n\n{b}\n\n{d}\n\n" for t, b, d in rows)
    text += "Subscribe to our newsletter to receive these updates by e-mail.\n"
    assert dated(text).get("Seagrass survey finds meadows") == "2026-05-28" or told(text)


def test_the_date_of_front_matter_is_of_no_entry() -> None:
    rows = [("Seagrass survey finds meadows", "Divers have charted eleven hectares.", "28 May 2026"), ("Honorary degrees for two", "The ceremonies honour a judge.", "20 May 2026"), ("Library opens at night", "Bring a jumper, it is cold.", "4 May 2026")]  # fmt: skip
    matter = "---\ntitle: News\nhostname: carrow.example\ndate: 2026-06-01\n---\n"
    text = matter + "".join(f"## {t}\n\n{b}\n\n**Published:** {d}\n\n" for t, b, d in rows)
    for each in (text, f"{text}Subscribe to our newsletter to receive these updates by e-mail.\n"):
        assert list(dated(each).items()) == [(t, dates.parse_date(d).edtf) for t, _, d in rows]
        assert newsparse.parse(each).outside[:2] == ("---", "title: News")
    assert newsparse.parse(matter).items == ()


def test_a_line_with_the_sign_of_all_items_is_one_or_told() -> None:
    rows = [f"## Culture / {day} / {title}\n" for title, day, _ in EVENTS]
    rows[2] = "## Politics / Quiz Night\n"
    text = "".join(rows)
    assert "Quiz Night" in dated(
        text
    ) or "'## Politics / Quiz Night' is no item, and begins as all items do" in told(text)
