"""Which names are one body, and how that is known."""

from __future__ import annotations

import pytest

from newsparse.mentions import MentionFinder, Organization, Person, find_mentions, group
from newsparse.mentions.links import defines, fold, initials, plain


def named(text: str) -> dict[str, tuple[str, str | None, str | None]]:
    return {m.text: (m.name, m.acronym, m.link) for m in find_mentions(text) if isinstance(m, Organization)}


def test_by_the_list() -> None:
    assert named("The ILO met.")["ILO"] == ("International Labour Organization", "ILO", "list")
    assert (
        named("The International Labour Office met.")["International Labour Office"][0]
        == "International Labour Organization"
    )


def test_by_brackets() -> None:
    found = named("The Coastal Rescue Board (CRB) met. The CRB is old.")

    assert found["Coastal Rescue Board"] == ("Coastal Rescue Board", "CRB", "brackets")
    assert found["CRB"] == ("Coastal Rescue Board", "CRB", "brackets")


def test_by_brackets_the_other_way_round() -> None:
    assert named("LSSO (Lao Social Security Office) met.")["LSSO"] == (
        "Lao Social Security Office",
        "LSSO",
        "brackets",
    )


def test_by_brackets_though_it_is_no_acronym() -> None:
    found = named("Its Social Security Administrator for Employment (BPJS Ketenagakerjaan) met.")

    assert found["BPJS Ketenagakerjaan"] == ("Social Security Administrator for Employment", None, "brackets")


def test_by_initials() -> None:
    assert named("The Harbour Safety Council met. HSC officials came.")["HSC"] == (
        "Harbour Safety Council",
        "HSC",
        "initials",
    )


def test_two_long_forms_with_the_same_initials_are_not_merged() -> None:
    text = "The Harbour Safety Council met the Highland Sports Council. HSC officials came."

    assert named(text)["HSC"] == ("HSC", "HSC", None)


def test_the_list_gives_way_to_another_body_of_the_same_initials() -> None:
    text = "The Imperial Lighthouse Office met. ILO officials came."

    assert named(text)["ILO"] == ("ILO", "ILO", None)


def test_brackets_outrank_the_list() -> None:
    text = "The Imperial Lighthouse Office (ILO) met. ILO officials came."

    assert named(text)["ILO"] == ("Imperial Lighthouse Office", "ILO", "brackets")


def test_an_acronym_that_stands_for_no_body_is_none() -> None:
    assert named("The Forest Access Plan (FAP) is old. The FAP fails.") == {}


def test_group_makes_one_body_of_all_spellings() -> None:
    text = "The ILO met. The International Labour Organisation's staff and International Labor Organization chiefs came."
    (body,) = group(find_mentions(text))

    assert body.name == "International Labour Organization"
    assert body.acronym == "ILO"
    assert body.aliases == ("ILO", "International Labour Organisation", "International Labor Organization")
    assert len(body.mentions) == 3


def test_group_keeps_two_bodies_apart() -> None:
    text = "The Harbour Safety Council met the Highland Sports Council. HSC officials came."

    assert [g.name for g in group(find_mentions(text))] == [
        "Harbour Safety Council",
        "Highland Sports Council",
        "HSC",
    ]


def test_group_people_by_their_full_name() -> None:
    found = group(find_mentions("Jeremy C. Stein came. Mr Stein, as Jeremy Stein signs, spoke."))

    assert [(g.name, g.kind, len(g.mentions)) for g in found] == [("Jeremy C. Stein", "person", 3)]


def test_group_takes_nothing_and_mentions_in_any_order() -> None:
    mentions = find_mentions("UNICEF met the ILO. UNICEF paid.")

    assert group([]) == ()
    assert group(reversed(mentions)) == group(mentions)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("International Labour Organisation", "the International Labor Organization's"),
        ("Bath & Wells Centre", "Bath and Wells Center"),
        ("People’s Party", "people's party"),
    ],
)
def test_fold(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_plain_and_initials() -> None:
    assert plain("The  ILO’s") == "ILO"
    assert initials("Department for Work and Pensions") == ("DWP", "DFWAP")


@pytest.mark.parametrize(
    ("long", "short", "count"),
    [
        ("the World Health Organization", "WHO", 3),
        ("Ministry of Labour", "MOL", 3),
        ("Ministry of Labour", "ML", 3),
        ("Department for Work and Pensions", "DWP", 5),
        ("World Health Organization", "ILO", 0),
        ("Organization", "O", 0),
    ],
)
def test_defines(long: str, short: str, count: int) -> None:
    assert defines(long.split(), short) == count


def test_a_users_names_come_first() -> None:
    finder = MentionFinder(organizations=["Zebra Works | ZWX | Zebra"], people=["Thing One"])
    found = finder.find("ZWX hired Thing One.")

    assert [(m.kind, m.text, m.name) for m in found] == [
        ("organization", "ZWX", "Zebra Works"),
        ("person", "Thing One", "Thing One"),
    ]
    assert isinstance(found[1], Person)
