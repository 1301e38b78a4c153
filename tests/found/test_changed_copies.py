"""What a page says of its entries stays as it is when another list, a paragraph or a heading comes to it, or one entry is all that is left of many."""

import pytest

import newsparse

SIGNED = [
    ("The harbour opens its pier", "Ann Sea"),
    ("Why we count the seals", "Tom Reed"),
    ("A new lock for the north canal", "Jo Hale"),
    ("World buoy day", "Rosa Lake"),
    ("Moving beyond charts", "Ben Wood"),
    ("How crews learn to read the sky", "Kim Ford"),
]
OTHERS = [
    ("Two ferries collide in thick fog", "Nobody was hurt, said the harbour master on Friday."),
    ("Fishermen ask for lower fees", "They say that the catch has been poor for three years."),
    ("The old crane is a monument now", "The council voted for it by a large majority."),
    ("A gadget keeps the nets clean", "It could be on each boat by the end of the year."),
    ("Rowing boats return to the lake", "They were gone for two winters and one summer."),
    ("The doors of the fish hall open", "Here are five things to see on the first day."),
]


def test_bylines_that_are_all_that_entries_say_stay_texts_where_one_has_more_below() -> None:
    """Another list below is read with the last of them, whose byline has a line below it then."""
    one = "Harbour blog\n" + "".join(
        f"{title}\n{at} July 2021\nBy {name}\n" for at, (title, name) in enumerate(SIGNED, start=2)
    )
    two = "\nBusiness of the coast\n" + "".join(
        f"{title}\n{at} January 2017\n{text}\n" for at, (title, text) in enumerate(OTHERS, start=4)
    )
    bodies = [(f"By {name}",) for _, name in SIGNED]
    assert [item.body for item in newsparse.parse(one).items] == bodies
    both = newsparse.parse(one + two).items
    assert [item.body[:1] for item in both] == bodies + [(text,) for _, text in OTHERS]
    assert {item.author for item in both} == {None}


def test_a_heading_that_is_there_again_is_no_category_of_the_first_entry() -> None:
    def entry(title: str, day: int) -> str:
        return f"{title}\n\n\n{day} October 2021\n\n\nThe talks on the pier went on.\n\n\n\n\n\n\n"

    topics = [
        ("Top stories", 2, 17),
        ("More news", 3, 14),
        ("Archive", 2, 11),
        ("Top stories", 3, 9),
        ("Archive", 2, 6),
    ]
    text = "Harbour News\n\n\n" + "".join(
        f"{topic}\n\n\n\n\n\n\n"
        + "".join(entry(f"A {topic.lower()[:-1]} of pier {day - n}", day - n) for n in range(count))
        for topic, count, day in topics
    )
    found = newsparse.parse(text)
    assert [(section.heading, len(section.items)) for section in found.sections] == [
        (topic, count) for topic, count, _ in topics
    ]
    assert {item.kicker for item in found.items} == {None}


@pytest.mark.parametrize("title", ["»Dr. Sea« opens the harbour", "›Ahoi‹ is the new ship"])
def test_quotation_marks_that_open_a_title_are_no_sign_before_it(title: str) -> None:
    titles = [title, "The mayor walks", "A red ship", "The last buoy"]
    lines = [f"- {each} 2023-12-2{at} It was seen by the whole town." for at, each in enumerate(titles)]
    assert [item.title for item in newsparse.parse("\n".join(lines) + "\n").items] == titles


def test_a_sentence_that_ends_with_by_and_a_word_names_no_author() -> None:
    text = (
        "   1. 12 April 2023\n   The north pier opens\n      It was closed for two years and is now open to all who come\n      by boat.\n\n"
        "   2. 10 April 2023\n   The south pier opens\n      It was closed for one year.\n"
    )
    first = newsparse.parse(text).items[0]
    assert (first.author, first.body) == (
        None,
        ("It was closed for two years and is now open to all who come by boat.",),
    )


DAYS_INSIDE = (
    "3. ### Where do our ships come from? 17 April 2017 author: Ann Sea\n"
    "1. ### Opening the Lake Harbour to all Who Have a Boat of their Own 1 December 2016 By Tom Reed, Jo Hale (Harbour Masters)\n"
    "2. ### What the Crews at Sea Do at Night 12 September 2016 by Rosa Lake and Ann Sea\n"
)


def test_days_inside_the_titles_of_entries_without_dates_are_told() -> None:
    told = [each.message for each in newsparse.check(DAYS_INSIDE) if each.code == "NP005"]
    assert told == [
        f"the day in '{line[:49]}…' is not the date of any item" for line in DAYS_INSIDE.splitlines()
    ]


def test_days_of_laws_in_titles_are_part_of_them() -> None:
    text = "1. Law of 6 May 2024 on harbours\n2. Law of 4 May 2024 on ships\n3. Order of 2 May 2024 on fees\n"
    assert not [each for each in newsparse.check(text) if each.code.startswith("NP0")]


SIGNED_ONCE = (
    "# Harbour Blog\n\n  1. ### Code of the sea\n\n11 September 2017\n\nThis is another post of our series of the sea.\n\n"
    "  2. ### Too many buoys\n\n19 June 2017\n\nThis is another post of our series of the harbour.\n\n"
    "  3. ### Where do ships come from?\n\n17 April 2017\n\nauthor: Ann Sea\n\n"
    "  4. ### What crews do\n\n12 September 2016\n\nby Tom Reed, Jo Hale, Rosa Lake and the crews of the ships\n\n"
)


def test_an_author_that_the_renderer_of_the_page_has_as_a_text_is_told() -> None:
    """A paragraph below the last entry makes the page's own pattern the better one; it says no more than the renderer's of who wrote what."""
    assert newsparse.parse(SIGNED_ONCE).items[2].body == ("author: Ann Sea",)
    below = SIGNED_ONCE + "These lines tell what the page is for and belong to no entry of it.\n"
    assert newsparse.parse(below).items[2].author == "Ann Sea"
    assert [(each.code, each.message) for each in newsparse.check(below) if each.severity != "info"] == [
        ("NP007", "'Ann Sea' was read as an author, and may be the text of its item")
    ]


def test_a_heading_that_is_all_that_a_first_entry_has_stays_its_line() -> None:
    """It is above the second entry at once, and there again below."""
    text = "News\nA ship came\n3 May 2024\nNews\nA pier opens\n2 May 2024\nNews\nTwo buoys\n1 May 2024\n"
    found = newsparse.parse(text)
    assert [(item.title, item.kicker) for item in found.items] == [
        ("A ship came", "News"),
        ("A pier opens", "News"),
        ("Two buoys", "News"),
    ]
