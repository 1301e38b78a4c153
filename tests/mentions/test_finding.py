"""What is found and where it ends, case by case; the facts of people; the seed."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse.mentions import MentionFinder, Organization, Person, find_mentions

HERE = Path(__file__).parent
CASES = [
    tuple(line.split(" =>"))
    for line in (HERE / "cases.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
LETTERS = {"person": "P", "organization": "O"}


def people(text: str) -> list[Person]:
    return [m for m in find_mentions(text) if isinstance(m, Person)]


def organizations(text: str) -> list[Organization]:
    return [m for m in find_mentions(text) if isinstance(m, Organization)]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_cases(text: str, expected: str) -> None:
    found = "; ".join(f"{LETTERS[m.kind]} {m.text}" for m in find_mentions(text))

    assert found == expected.strip()


def test_facts_of_a_person_with_everything() -> None:
    text = "Mr Simon Brimblecombe, Chief Technical Advisor and Head of Regional Actuarial Services, ILO Bangkok explains."
    (person,) = people(text)

    assert person.honorific == "Mr"
    assert person.name == "Simon Brimblecombe"
    assert person.role == "Chief Technical Advisor and Head of Regional Actuarial Services"
    assert isinstance(person.affiliation, Organization)
    assert (person.affiliation.text, person.affiliation.name) == (
        "ILO Bangkok",
        "International Labour Organization",
    )
    assert person.place is None
    assert (person.rule, person.confidence) == ("honorific", 0.97)


@pytest.mark.parametrize(
    ("text", "role", "affiliation", "place"),
    [
        ("ILO Director-General Guy Ryder delivers a message.", "Director-General", "ILO", None),
        (
            "Ana Kovač, ILO National Project Coordinator in Lao PDR, said so.",
            "National Project Coordinator",
            "ILO",
            "Lao PDR",
        ),
        ("Ana Kovač, Senior Specialist, Geneva, said so.", "Senior Specialist", None, "Geneva"),
        ("Ana Kovač, President of the World Bank, said so.", "President", "World Bank", None),
        ("Ana Kovač, chief executive of Reuters, said so.", "chief executive", "Reuters", None),
        ("Prime Minister Ana Kovač said so.", "Prime Minister", None, None),
        ("We asked spokeswoman Ana Kovač.", "spokeswoman", None, None),
        ("Ana Kovač said so.", None, None, None),
    ],
)
def test_roles(text: str, role: str | None, affiliation: str | None, place: str | None) -> None:
    (person,) = people(text)

    assert person.role == role
    assert getattr(person.affiliation, "text", person.affiliation) == affiliation
    assert person.place == place


@pytest.mark.parametrize(
    ("text", "letters", "role"),
    [
        ("Ana Kovač, CPA, MSc, Director of the World Bank, said so.", "CPA, MSc", "Director"),
        ("Dr. Ana Kovač PhD, chief executive of Reuters, said so.", "PhD", "chief executive"),
        ("Ana Kovač, Ph.D., said so.", "Ph.D.", None),
    ],
)
def test_letters_after_a_name_are_a_fact(text: str, letters: str, role: str | None) -> None:
    (person,) = people(text)

    assert (person.name, person.post_nominals, person.role) == ("Ana Kovač", letters, role)


def test_a_role_after_a_comma_is_kept_where_a_title_stands_before() -> None:
    (person,) = people("Captain Ana Kovač, Managing Director of Reuters, said so.")

    assert (person.honorific, person.role) == ("Captain", "Managing Director")
    assert isinstance(person.affiliation, Organization)
    assert person.affiliation.name == "Reuters"


def test_a_surname_means_the_full_name_of_its_item() -> None:
    found = people("David Kato was an activist. Mr Kato won a prize, and Kato's friends were glad.")

    assert [(m.text, m.name) for m in found] == [
        ("David Kato", "David Kato"),
        ("Kato", "David Kato"),
        ("Kato", "David Kato"),
    ]


def test_a_surname_of_two_people_means_neither() -> None:
    found = people("Barack Obama and Michelle Obama came. Mr Obama spoke.")

    assert found[-1].text == found[-1].name == "Obama"


def on_page(*items: str) -> list[tuple[str, str]]:
    text, spans = "", []
    for item in items:
        spans.append([(len(text), len(text) + len(item))])
        text += item + "\n"
    return [(m.text, m.name) for m in MentionFinder().find_in_items(text, spans)]


def test_definitions_are_shared_by_the_items_of_a_page() -> None:
    found = on_page("The Coastal Rescue Board (CRB) met.", "The CRB saw them sail.")

    assert [name for text, name in found if text == "CRB"] == ["Coastal Rescue Board"] * 2


@pytest.mark.parametrize(
    ("items", "text", "name"),
    [
        (["Minister David Okafor resigns", "The unions welcome that Okafor goes."], "Okafor", "David Okafor"),
        (["We met Ilse Vandermolen.", "They saw Vandermolen sail."], "Vandermolen", "Ilse Vandermolen"),
        (["La ministra Lucía Sandoval dimite hoy", "Los sindicatos critican a Sandoval."], "Sandoval", "Lucía Sandoval"),
        (["Minister Jan Wiśniewski odwiedził port", "Związki spotkały się z Wiśniewskim."], "Wiśniewskim", "Jan Wiśniewski"),
        (["Das sagte Sabine Kressmann der Zeitung.", "Die Verbände loben den Plan von Kressmann."], "Kressmann", "Sabine Kressmann"),
    ],
)  # fmt: skip
def test_a_surname_is_explained_elsewhere_on_the_page(items: list[str], text: str, name: str) -> None:
    assert on_page(*items)[-1] == (text, name)


def test_a_surname_of_two_people_on_the_page_means_neither() -> None:
    found = on_page("Minister David Okafor resigns", "Dr Mary Okafor wins", "The unions met Okafor.")

    assert ("Okafor", "David Okafor") not in found
    assert ("Okafor", "Mary Okafor") not in found


def test_a_word_is_no_surname_because_of_another_item() -> None:
    assert on_page("We met Mr Lincoln Bishop.", "The Bishop said no.")[1:] == []


def test_wrapped_lines_are_read_through_and_spans_stay_true() -> None:
    text = "It is led by the International Labour\n    Organization and by Ms Ana\r\n    Kovač in Geneva."
    found = MentionFinder().find_in_items(text, [[(0, len(text))]])

    assert [m.name for m in found] == ["International Labour Organization", "Ana Kovač"]
    assert [m.text for m in found] == ["International Labour\n    Organization", "Ana\r\n    Kovač"]
    assert all(text[m.start : m.end] == m.text for m in found)


def test_running_text_is_read_through_where_it_is_visibly_wrapped() -> None:
    wrapped = (
        "A long line of running text that some mail program broke at sixty for the\n"
        "benefit of its readers says that in the end the International Labour\n"
        "Organization had paid the bill, all of it, and that nobody had asked.\n"
    )
    headline = "Workers win at International Labour\nOrganization of the event was good"

    assert [m.text for m in organizations(wrapped)] == ["International Labour\nOrganization"]
    assert all("\n" not in m.text for m in organizations(headline))


def test_a_mention_never_crosses_a_span() -> None:
    text = "World Bank"
    found = MentionFinder().find_in_items(text, [[(0, 5), (6, 10)]])

    assert all(m.end <= 5 or m.start >= 6 for m in found)


def test_programmes_have_a_subtype() -> None:
    (body,) = organizations("It was run by the ILO/Korea Partnership Programme in 2021.")

    assert (body.text, body.subtype) == ("ILO/Korea Partnership Programme", "programme")


def test_the_seed() -> None:
    newsparse = pytest.importorskip("newsparse")
    text = (HERE.parent / "fixtures" / "ilo_social_protection.txt").read_bytes().decode()
    mentions = newsparse.parse(text).mentions
    names = [m.text for m in mentions if m.kind == "person"]

    assert names == ["Loveleen De", "Simon Brimblecombe", "Nuno Cunha", "Noudthong Alounthong", "Guy Ryder"]
    assert {m.acronym for m in mentions if m.kind == "organization"} >= {
        "ILO",
        "UN",
        "ASEAN",
        "UNICEF",
        "EU-DEVCO",
        "LSSO",
    }
    assert [m.name for m in mentions if m.text == "BPJS Ketenagakerjaan"] == [
        "Social Security Administrator for Employment"
    ]


def test_a_word_ends_before_a_joint_that_joins_nothing() -> None:
    # a possessive group took the joint along in Python 3.11 before 3.11.5
    from newsparse.mentions.tokens import CAPITALISED

    words = [m.group() for m in CAPITALISED.finditer("Abc- Def' X.Yz U.S. Jean-Luc O'Neill At&t end.Next")]

    assert words == ["Abc", "Def", "X.Yz", "U.S.", "Jean-Luc", "O'Neill", "At&t", "Next"]
